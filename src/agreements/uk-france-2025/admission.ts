import type { AdmissionTerms } from '../../law/parts.ts'
import { outlines } from './outlines.ts'

/** What an officer must find before anybody is eligible. `yes` always means that the condition is met. */
const questions: AdmissionTerms['questions'] = {
  'in-france': {
    rule: 'TR-61',
    bears: 'presence',
    short: { en: 'In France when applying', fr: 'En France lors de la demande' },
    asks: {
      en: 'Was each adult in France when applying?',
      fr: 'Chaque adulte était-il en France lors de la demande ?',
    },
  },
  age: {
    rule: 'IN-12',
    short: { en: 'Age', fr: 'Âge' },
    asks: {
      en: 'Is each person 18 or over, or in this family with a parent of 18 or over?',
      fr: 'Chaque personne a-t-elle 18 ans ou plus, ou fait-elle partie de cette famille avec un parent de 18 ans ou plus ?',
    },
  },
  'not-eea': {
    rule: 'IN-13',
    short: { en: 'Not EEA, nor EEA family', fr: 'Ni EEE, ni famille EEE' },
    asks: {
      en: 'Is nobody here a national of the European Economic Area, or family of one with free-movement rights?',
      fr: 'Est-il établi que personne ici n’est ressortissant de l’Espace économique européen, ni membre de sa famille bénéficiant de la libre circulation ?',
    },
  },
  'no-protection': {
    rule: 'IN-14',
    short: { en: 'No protection elsewhere', fr: 'Aucune protection ailleurs' },
    asks: {
      en: 'Has nobody here international protection, or recognition as stateless, elsewhere?',
      fr: 'Est-il établi que personne ici ne bénéficie d’une protection internationale ou du statut d’apatride ailleurs ?',
    },
  },
  'no-permission': {
    rule: 'IN-15',
    short: { en: 'No permission in France', fr: 'Aucun droit au séjour en France' },
    asks: {
      en: 'Does nobody here hold a current permission to stay in France?',
      fr: 'Est-il établi que personne ici n’a de titre de séjour en cours de validité en France ?',
    },
  },
  suitable: {
    rule: 'IN-16',
    short: { en: 'Suitability', fr: 'Honorabilité' },
    asks: {
      en: 'Was nothing disclosed that would lead to refusal for suitability?',
      fr: 'Est-il établi que rien de ce qui a été déclaré n’entraînerait un refus pour défaut d’honorabilité ?',
    },
  },
  'no-crossing': {
    rule: 'IN-17',
    bears: 'arrival',
    short: { en: 'No earlier crossing', fr: 'Aucune traversée antérieure' },
    asks: {
      en: 'Has nobody here tried the illegal crossing before?',
      fr: 'Est-il établi que personne ici n’a déjà tenté la traversée illégale ?',
    },
  },
  'not-returned': {
    rule: 'IN-18',
    bears: 'return',
    short: { en: 'Not returned before', fr: 'Jamais réadmis' },
    asks: {
      en: 'Has nobody here been returned to France under the agreement?',
      fr: 'Est-il établi que personne ici n’a été réadmis en France au titre de l’accord ?',
    },
  },
}

/** What the applicant is asked. `good` is the answer that raises no question of eligibility. */
const screening: AdmissionTerms['applicants']['screening'] = {
  inFrance: {
    about: 'in-france',
    good: 'yes',
    asks: { en: 'Are you all in France today?', fr: 'Êtes-vous tous en France aujourd’hui ?' },
    hint: { en: 'We will ask each adult to show it.', fr: 'Nous demanderons à chaque adulte de le montrer.' },
  },
  eea: {
    about: 'not-eea',
    good: 'no',
    asks: {
      en: 'Is anyone a national of the European Economic Area, or family of one with the right to live there?',
      fr: 'L’un de vous est-il ressortissant de l’Espace économique européen, ou membre de sa famille ayant le droit d’y vivre ?',
    },
    hint: {
      en: 'The European Union, Iceland, Liechtenstein and Norway.',
      fr: 'L’Union européenne, l’Islande, le Liechtenstein et la Norvège.',
    },
  },
  protection: {
    about: 'no-protection',
    good: 'no',
    asks: {
      en: 'Has any country given one of you asylum, other protection, or recognised one of you as stateless?',
      fr: 'Un pays a-t-il accordé à l’un de vous l’asile, une autre protection ou le statut d’apatride ?',
    },
    hint: {
      en: 'A claim still waiting for an answer is not protection.',
      fr: 'Une demande encore sans réponse n’est pas une protection.',
    },
  },
  permission: {
    about: 'no-permission',
    good: 'no',
    asks: {
      en: 'Does anyone have a permission to stay in France?',
      fr: 'L’un de vous a-t-il un titre de séjour en France ?',
    },
    hint: {
      en: 'A visa or a residence permit that is valid today.',
      fr: 'Un visa ou une carte de séjour valable aujourd’hui.',
    },
  },
  conduct: {
    about: 'suitable',
    good: 'no',
    asks: {
      en: 'Has anyone been convicted of a crime, or been deported from or refused entry to the United Kingdom?',
      fr: 'L’un de vous a-t-il été condamné pénalement, ou expulsé ou refoulé du Royaume-Uni ?',
    },
  },
  crossing: {
    about: 'no-crossing',
    good: 'no',
    asks: {
      en: 'Has anyone tried to cross to the United Kingdom by small boat or in another illegal way?',
      fr: 'L’un de vous a-t-il tenté de passer au Royaume-Uni par petite embarcation ou d’une autre façon illégale ?',
    },
  },
}

/** What is made sure of before anybody is granted. The source names two kinds of check and says no more of them. */
const checks: AdmissionTerms['checks'] = {
  security: {
    rule: 'IN-45',
    short: { en: 'Security', fr: 'Sécurité' },
    asks: {
      en: 'Was nothing found in the security checks?',
      fr: 'Les vérifications de sécurité n’ont-elles rien révélé ?',
    },
  },
  eligibility: {
    rule: 'IN-45',
    short: { en: 'Eligibility', fr: 'Éligibilité' },
    asks: {
      en: 'Are the conditions still met, with the documents shown at the visa centre?',
      fr: 'Les conditions restent-elles remplies, au vu des documents présentés au centre de visas ?',
    },
  },
}

/** IN-51 and reading OP-15: what is known of remedies, and what nobody has seen. */
const remedies: AdmissionTerms['applicants']['remedies'] = {
  known: [
    {
      en: 'You may ask a lawyer for advice. Do it soon: times to challenge a decision are often short.',
      fr: 'Vous pouvez demander conseil à un avocat. Faites-le vite : les délais pour contester une décision sont souvent courts.',
    },
    {
      en: 'An officer can correct a decision that was made in error. Tell the office what is wrong.',
      fr: 'Un agent peut corriger une décision prise par erreur. Dites au service ce qui est inexact.',
    },
  ],
  unknown: [
    {
      en: 'The rules on review and appeal for this route were not available to us. We cannot tell you which remedy you have, or how long you have for it.',
      fr: 'Les règles de réexamen et de recours propres à cette voie ne nous sont pas accessibles. Nous ne pouvons pas vous dire quel recours vous avez, ni dans quel délai.',
    },
  ],
}

/** Who can apply, in the words of the first page. */
const who: AdmissionTerms['applicants']['who'] = [
  { en: 'You are in France.', fr: 'Vous êtes en France.' },
  {
    en: 'You are 18 or over. Children come in with a parent.',
    fr: 'Vous avez 18 ans ou plus. Les enfants viennent avec un parent.',
  },
  {
    en: 'You are not a national of the European Economic Area, nor family of one with free movement.',
    fr: 'Vous n’êtes ni ressortissant de l’Espace économique européen, ni de sa famille avec libre circulation.',
  },
  {
    en: 'No country has given you protection, and you have no permission to stay in France.',
    fr: 'Aucun pays ne vous a accordé de protection et vous n’avez pas de titre de séjour en France.',
  },
  {
    en: 'You have not tried the illegal crossing, and were not returned to France under the agreement.',
    fr: 'Vous n’avez pas tenté la traversée illégale et n’avez pas été réadmis en France au titre de l’accord.',
  },
]

/** The way in: by an expression of interest of people in France, alone or as a family. */
export const admission: AdmissionTerms = {
  window: 'IN-04',
  held: 'IN-05',
  places: 'IN-40',
  pause: 'IN-41',
  presence: 'IN-07',
  presencePlace: 'IN-06',
  copies: 'IN-10',
  relationshipEvidence: 'IN-33',
  expiredDocument: 'IN-11',
  sameDocument: 'IN-44',
  clearance: 'IN-46',
  adult: 'IN-12',
  information: { rule: 'TR-63', period: 'TR-63/information' },
  invitation: 'IN-01/invitation',
  checks,
  childWithAdult: 'TR-64',
  conditions: 'IN-47',
  staying: 'IN-48',
  noStatus: 'IN-49',
  remedies: 'IN-51',
  replacedDocument: 'refused',
  questions,
  applicants: {
    who,
    documents: {
      en: 'A passport or national identity card for each person. An expired one is accepted if you have no other.',
      fr: 'Un passeport ou une carte nationale d’identité par personne. Périmé, il est accepté si vous n’en avez pas d’autre.',
    },
    limits: {
      en: 'While it lasts: no work, no study, no public funds.',
      fr: 'Pendant sa durée : ni travail, ni études, ni aides publiques.',
    },
    afterArrival: {
      en: 'While your entry clearance lasts you may claim asylum or ask to stay in another way. Seek legal advice before it ends.',
      fr: 'Tant que votre visa d’entrée est valable, vous pouvez demander l’asile ou demander à rester à un autre titre. Consultez un conseil juridique avant son terme.',
    },
    noStatus: {
      en: 'Arriving gives you no status by itself.',
      fr: 'L’arrivée ne donne à elle seule aucun statut.',
    },
    bring: [
      {
        en: 'The same passport or identity card as in your form, even if it has expired.',
        fr: 'Le même passeport ou la même carte d’identité que dans votre formulaire, même périmé.',
      },
      { en: 'Everybody who is to travel, children too.', fr: 'Toutes les personnes qui voyageront, enfants compris.' },
      { en: 'Your reference.', fr: 'Votre référence.' },
    ],
    remedies,
    screening,
    area: { outside: { en: 'outside metropolitan France', fr: 'hors de France métropolitaine' }, outlines },
    phone: { prefix: '0', digits: 9, code: '+33', example: '06 12 34 56 78' },
  },
  draw: {
    places: 'IN-40',
    answer: 'IN-43',
    priorities: {
      rule: 'IN-42',
      ranked: false,
      classes: {
        exploited: {
          en: 'Of a nationality most exploited by smugglers',
          fr: 'D’une nationalité parmi les plus exploitées par les passeurs',
        },
        links: { en: 'With links to the United Kingdom', fr: 'Ayant des liens avec le Royaume-Uni' },
      },
    },
  },
}
