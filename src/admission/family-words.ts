import type { Text } from '../core/brand.ts'

/** Refusals about families and about coming back, in words. */
export const familyRefusals = {
  ownForm: {
    en: 'This person filled in a form of their own. Only they can change it.',
    fr: 'Cette personne a rempli son propre formulaire. Elle seule peut le modifier.',
  },
  sendToFamily: {
    en: 'This form belongs to a family. Send it to the family.',
    fr: 'Ce formulaire appartient à une famille. Envoyez-le à la famille.',
  },
  mistyped: {
    en: 'This family reference is not written right. Copy it again, letter by letter.',
    fr: 'Cette référence familiale n’est pas bien écrite. Recopiez-la, caractère par caractère.',
  },
  ownFamily: {
    en: 'This is the family reference of this form itself. Give it to the others of your family.',
    fr: 'C’est la référence familiale de ce formulaire. Donnez-la aux autres membres de votre famille.',
  },
  hasOthers: {
    en: 'There are other people in this form. Take them out: the main applicant enters the children.',
    fr: 'D’autres personnes figurent dans ce formulaire. Retirez-les : le demandeur principal inscrit les enfants.',
  },
  noneQuoted: {
    en: 'Say first whose family you belong to.',
    fr: 'Indiquez d’abord à quelle famille vous appartenez.',
  },
  childAlone: {
    en: 'A child does not send a form of their own. The main applicant enters the child.',
    fr: 'Un enfant n’envoie pas son propre formulaire. Le demandeur principal inscrit l’enfant.',
  },
  nobodyAsks: {
    en: 'Nobody with this reference is asking to join this family.',
    fr: 'Personne ne demande à rejoindre cette famille avec cette référence.',
  },
  reasons: { en: 'Give your reasons.', fr: 'Indiquez vos motifs.' },
  alreadyConfirmed: {
    en: 'You have already said that this person is of your family. An officer decides.',
    fr: 'Vous avez déjà indiqué que cette personne est de votre famille. Un agent décide.',
  },
  askedEnough: {
    en: 'Too many requests wait already. They are answered first.',
    fr: 'Trop de demandes sont déjà en attente. Elles seront traitées d’abord.',
  },
  noAnswer: { en: 'The family has not answered yet.', fr: 'La famille n’a pas encore répondu.' },
  ageOpen: {
    en: 'The birth date of somebody is known only in part and may make them 17 or 18. Decide their age first.',
    fr: 'La date de naissance d’une personne n’est connue qu’en partie : elle peut avoir 17 ou 18 ans. Décidez d’abord de son âge.',
  },
  ageCertain: {
    en: 'What is known of this birth date leaves no doubt about the age.',
    fr: 'Ce que l’on sait de cette date de naissance ne laisse aucun doute sur l’âge.',
  },
  mainStays: {
    en: 'The main applicant stays. Where it is they who leave, let the others leave with an application of their own.',
    fr: 'Le demandeur principal reste. Si c’est lui qui part, faites partir les autres avec leur propre demande.',
  },
  drawn: {
    en: 'Places were drawn for this application. People can leave it, but not with an application of their own.',
    fr: 'Des places ont été tirées au sort pour cette demande. On peut la quitter, mais non avec sa propre demande.',
  },
  noAdultLeaves: {
    en: 'Nobody among those who leave is an adult who can be reached. A child applies with a parent of 18 or over.',
    fr: 'Parmi ceux qui partent, aucun adulte n’est joignable. Un enfant dépose avec un parent de 18 ans ou plus.',
  },
  noAdultStays: {
    en: 'No adult would stay in this application. A child applies with a parent of 18 or over.',
    fr: 'Aucun adulte ne resterait dans cette demande. Un enfant dépose avec un parent de 18 ans ou plus.',
  },
  noSplit: { en: 'Nobody left under this number.', fr: 'Personne n’est parti sous ce numéro.' },
  linksEnough: {
    en: 'Enough links have been sent today. Look in your email, also among unwanted mail.',
    fr: 'Assez de liens ont été envoyés aujourd’hui. Regardez vos courriels, y compris les indésirables.',
  },
  linkSpent: {
    en: 'This link has been used, is too old, or was replaced by a newer one. Ask for a new link.',
    fr: 'Ce lien a été utilisé, est trop ancien ou a été remplacé. Demandez un nouveau lien.',
  },
} satisfies Record<string, Text>
