import type { Text } from '../core/brand.ts'

/** What officers' forms about families, presence and the ways back say; times and parties are filled in where a page shows them. */
export const familyActionWords = {
  sendChallenge: { en: 'Send new codes', fr: 'Envoyer de nouveaux codes' },
  sendChallengeSays: {
    en: 'A new code on a new clock of {presenceTime}; their earlier codes stop working. An application closed because the time ran out is open again.',
    fr: 'Un nouveau code et un nouveau délai de {presenceTime} ; leurs codes précédents ne valent plus. Une demande close parce que le délai était échu est de nouveau ouverte.',
  },
  toWhom: { en: 'To whom', fr: 'À qui' },
  toWhomHint: {
    en: 'Leave all empty to send to everybody listed',
    fr: 'Ne cochez rien pour envoyer à toutes les personnes listées',
  },
  judge: { en: 'Weigh an answer about presence', fr: 'Apprécier une réponse sur la présence' },
  judgeSays: {
    en: 'A word without a position, a position outside, an odd one, or an answer that came late: you decide on evidence, for one adult. Nothing was decided by a computer.',
    fr: 'Une déclaration sans position, une position hors du pays, une position étrange ou une réponse tardive : vous décidez sur preuves, pour un adulte. Aucun ordinateur n’a décidé.',
  },
  whose: { en: 'Whose', fr: 'De qui' },
  accept: { en: 'Accepted: presence is shown', fr: 'Admise : la présence est montrée' },
  acceptNot: { en: 'Not accepted', fr: 'Non admise' },
  close: { en: 'Record that the time ran out', fr: 'Constater que le délai est échu' },
  closeSays: {
    en: 'The application is closed because presence {inReceiving} was not shown. The applicant reads your reasons. New codes open it again.',
    fr: 'La demande est close parce que la présence {inReceiving} n’a pas été montrée. Le demandeur lit vos motifs. De nouveaux codes la rouvrent.',
  },
  late: { en: 'Decide on a late member', fr: 'Décider d’un membre tardif' },
  lateSays: {
    en: 'Admitted, this person gets a code and {presenceTime} of their own, and the application is assessed again. Until it is found eligible again it is in no draw. The person refused reads your reasons and may apply alone.',
    fr: 'Admise, cette personne reçoit un code et son propre délai de {presenceTime}, et la demande est examinée de nouveau. Jusque-là elle ne participe à aucun tirage. La personne refusée lit vos motifs et peut déposer seule.',
  },
  member: { en: 'Form of the person who asks', fr: 'Formulaire de la personne qui demande' },
  confirmed: {
    en: 'The main applicant says they are of the family',
    fr: 'Le demandeur principal dit qu’elle est de la famille',
  },
  unconfirmed: {
    en: 'The main applicant has not said that they know them',
    fr: 'Le demandeur principal n’a pas dit la connaître',
  },
  admit: { en: 'Admit to the family', fr: 'Admettre dans la famille' },
  refuse: { en: 'Do not admit', fr: 'Ne pas admettre' },
  confirm: { en: 'Take a member into the family', fr: 'Accueillir un membre dans la famille' },
  confirmSays: {
    en: 'For the main applicant, where they cannot say it themselves. Look at the form of the person first.',
    fr: 'Pour le demandeur principal, s’il ne peut le dire lui-même. Regardez d’abord le formulaire de la personne.',
  },
  decline: { en: 'Do not take a member in', fr: 'Ne pas accueillir un membre' },
  declineSays: {
    en: 'The person reads your reasons and may apply alone. Once places were drawn nobody is added to an application.',
    fr: 'La personne lit vos motifs et peut déposer seule. Après un tirage, personne n’est ajouté à une demande.',
  },
  split: { en: 'Let people leave this application', fr: 'Laisser partir des personnes' },
  splitSays: {
    en: 'A couple separates, somebody leaves, a parent goes with a child. The main applicant stays: where it is they who leave, choose the others. With an application of their own they keep the day of submission and what they showed; the link goes to the adult’s email address.',
    fr: 'Un couple se sépare, quelqu’un part, un parent s’en va avec un enfant. Le demandeur principal reste : si c’est lui qui part, choisissez les autres. Avec leur propre demande, ils gardent la date de dépôt et ce qu’ils ont montré ; le lien va à l’adresse électronique de l’adulte.',
  },
  who: { en: 'Who leaves', fr: 'Qui part' },
  becomes: { en: 'What becomes of them', fr: 'Ce qu’ils deviennent' },
  own: { en: 'They get an application of their own', fr: 'Ils reçoivent leur propre demande' },
  out: { en: 'They are no longer in any application here', fr: 'Ils ne figurent plus dans une demande' },
  age: { en: 'Decide an age', fr: 'Décider d’un âge' },
  ageSays: {
    en: 'Only part of the birth date is known, and the person may be 17 or 18. Until you decide they are asked what adults are asked.',
    fr: 'La date de naissance n’est connue qu’en partie : la personne peut avoir 17 ou 18 ans. Jusqu’à votre décision, on lui demande ce que l’on demande aux adultes.',
  },
  adult: { en: '18 or over', fr: '18 ans ou plus' },
  child: { en: 'Under 18', fr: 'Moins de 18 ans' },
  link: { en: 'Send a link to come back', fr: 'Envoyer un lien de retour' },
  linkSays: {
    en: 'To the email address on record, never by text message. Make sure that it is theirs. Using it ends the old code.',
    fr: 'À l’adresse électronique enregistrée, jamais par SMS. Assurez-vous que c’est la leur. Son usage met fin à l’ancien code.',
  },
  correct: { en: 'Put an address and a number right', fr: 'Rectifier une adresse et un numéro' },
  correctSays: {
    en: 'Whoever reads this address can open the application. See the person’s document, and say in your reasons what you saw.',
    fr: 'Qui lit cette adresse peut ouvrir la demande. Voyez le document de la personne et dites dans vos motifs ce que vous avez vu.',
  },
  checkIdentity: { en: 'The new address, as they write it', fr: 'La nouvelle adresse, telle qu’ils l’écrivent' },
  mainApplicant: { en: 'Main applicant', fr: 'Demandeur principal' },
  evidenceHint: { en: 'What you saw, and who confirmed it', fr: 'Ce que vous avez vu, et qui l’a confirmé' },
} satisfies Record<string, Text>
