import type { relationships } from '../admission/events.ts'
import type { Status } from '../admission/state.ts'
import type { Text } from '../core/brand.ts'

type Relationship = (typeof relationships)[number] | 'main'

export const relationshipWords: Readonly<Record<Relationship, Text>> = {
  main: { en: 'Main applicant', fr: 'Demandeur principal' },
  partner: { en: 'Husband, wife or partner', fr: 'Mari, femme ou partenaire' },
  child: { en: 'Child', fr: 'Enfant' },
  parent: { en: 'Parent', fr: 'Parent' },
  sibling: { en: 'Brother or sister', fr: 'Frère ou sœur' },
  other: { en: 'Another relation', fr: 'Autre lien' },
}

export const documentWords = {
  passport: { en: 'Passport', fr: 'Passeport' },
  'identity-card': { en: 'National identity card', fr: 'Carte nationale d’identité' },
  other: { en: 'Another document that shows nationality', fr: 'Autre document indiquant la nationalité' },
} satisfies Record<string, Text>

export const sexWords = {
  female: { en: 'Female', fr: 'Féminin' },
  male: { en: 'Male', fr: 'Masculin' },
  unspecified: { en: 'Unspecified', fr: 'Non précisé' },
} satisfies Record<string, Text>

export const answerWords = {
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  unsure: { en: 'I am not sure', fr: 'Je ne sais pas' },
} satisfies Record<string, Text>

/** Labels of the fields, as errors and summaries name them. */
export const labels = {
  familyName: { en: 'Family name', fr: 'Nom de famille' },
  givenNames: { en: 'Given names', fr: 'Prénoms' },
  birthDate: { en: 'Date of birth', fr: 'Date de naissance' },
  sex: { en: 'Sex, as on the document', fr: 'Sexe, selon le document' },
  nationality: { en: 'Nationality', fr: 'Nationalité' },
  relationship: { en: 'Who this person is to you', fr: 'Qui est cette personne pour vous' },
  email: { en: 'Email address', fr: 'Adresse électronique' },
  phone: { en: 'Mobile number', fr: 'Numéro de portable' },
  language: { en: 'Language for messages', fr: 'Langue des messages' },
  kind: { en: 'Kind of document', fr: 'Type de document' },
  number: { en: 'Number of the document', fr: 'Numéro du document' },
  country: { en: 'Country that issued it', fr: 'Pays qui l’a délivré' },
  expiresOn: { en: 'Expiry date', fr: 'Date d’expiration' },
  family: { en: 'Family reference', fr: 'Référence familiale' },
  evidence: { en: 'How the relation can be shown', fr: 'Preuve du lien' },
  reference: { en: 'Reference', fr: 'Référence' },
  code: { en: 'Code', fr: 'Code' },
  note: { en: 'Anything you want to explain', fr: 'Ce que vous souhaitez expliquer' },
  reasons: { en: 'Why', fr: 'Pourquoi' },
} satisfies Record<string, Text>

/** What the portal says; the parties and the times of the agreement are filled in where a page shows it (`inWords`). */
export const says = {
  party: { en: 'Coming {toReturning} {fromReceiving}', fr: 'Venir {toReturning} depuis {theReceiving}' },
  title: {
    en: 'Express your interest in coming {toReturning}',
    fr: 'Manifester votre intérêt pour une venue {inReturning}',
  },
  lead: {
    en: 'For people {inReceiving}. It is free. One form for a whole family. A person decides, never a computer.',
    fr: 'Pour les personnes présentes {inReceiving}. Gratuit. Un seul formulaire par famille. Une personne décide, jamais un ordinateur.',
  },
  scam: {
    en: 'Nobody may ask you for money for this form or for a place.',
    fr: 'Personne ne peut vous demander de l’argent pour ce formulaire ou pour une place.',
  },
  who: { en: 'Who can apply', fr: 'Qui peut déposer' },
  prepare: { en: 'What to prepare', fr: 'Ce qu’il faut préparer' },
  prepareList: [
    {
      en: 'The passport or identity card of each person, to take a photo of it. One past its date will do.',
      fr: 'Le passeport ou la carte d’identité de chaque personne, à photographier. Un document périmé convient.',
    },
    {
      en: 'A recent photo of each person, and papers that show how you are related. You can take the photos as you go.',
      fr: 'Une photo récente de chaque personne, et des documents qui montrent vos liens. Vous pouvez prendre les photos au fur et à mesure.',
    },
    {
      en: 'An email address and a mobile number for each adult.',
      fr: 'Une adresse électronique et un numéro de portable par adulte.',
    },
    {
      en: 'About 20 minutes. You can stop and come back.',
      fr: 'Environ 20 minutes. Vous pouvez vous arrêter et revenir.',
    },
  ],
  next: { en: 'What happens next', fr: 'La suite' },
  nextList: [
    {
      en: 'When you send the form, each adult gets a code by email and by text, and has {presenceTime} to show that they are {inReceiving}.',
      fr: 'À l’envoi, chaque adulte reçoit un code par courriel et par SMS, et a {presenceTime} pour montrer qu’il est {inReceiving}.',
    },
    { en: 'An officer checks your answers.', fr: 'Un agent vérifie vos réponses.' },
    {
      en: 'Places are few. Eligible families are drawn by lot; a large family has the same chance as one person.',
      fr: 'Les places sont rares. Les familles éligibles sont tirées au sort ; une famille nombreuse a la même chance qu’une personne seule.',
    },
    {
      en: 'If you are selected you go to a visa centre {inReceiving} with the same documents. If it is granted, you travel.',
      fr: 'Si vous êtes retenus, vous allez dans un centre de visas {inReceiving} avec les mêmes documents. En cas d’accord, vous voyagez.',
    },
  ],
  silence: { en: 'If you hear nothing', fr: 'Si vous ne recevez rien' },
  silenceSays: {
    en: 'Silence is not a yes and not a no: your form is kept until there is room. You can see where you stand here at any time. Do not travel {toReturning} until entry clearance is granted.',
    fr: 'Le silence n’est ni un oui ni un non : votre formulaire est conservé jusqu’à ce qu’une place se libère. Vous pouvez voir ici à tout moment où vous en êtes. Ne partez pas pour {theReturning} avant l’accord d’un visa d’entrée.',
  },
  start: { en: 'Start now', fr: 'Commencer' },
  resume: { en: 'Come back to my application', fr: 'Reprendre ma demande' },
  showPresence: {
    en: 'I have a code: show that I am {inReceiving}',
    fr: 'J’ai un code : montrer que je suis {inReceiving}',
  },
  continue: { en: 'Save and continue', fr: 'Enregistrer et continuer' },
  elsewhere: { en: 'Apply on the page {ofReturning}', fr: 'Déposez sur la page {ofReturning}' },
  elsewhereSays: {
    en: 'Forms are held by {theReturning}, which decides. {TheReceiving} does not choose who applies and passes nothing about you.',
    fr: 'Les formulaires sont détenus par {theReturning}, qui décide. {TheReceiving} ne choisit pas qui dépose et ne transmet rien sur vous.',
  },
}

/** Where I stand, what I can do, by when: for each status, in plain words. */
export const standing: Readonly<Record<Status, { readonly now: Text; readonly you: Text }>> = {
  draft: {
    now: {
      en: 'You have not sent the form yet. Nobody has looked at it.',
      fr: 'Vous n’avez pas encore envoyé le formulaire. Personne ne l’a lu.',
    },
    you: { en: 'Fill in what is missing and send it.', fr: 'Complétez ce qui manque et envoyez-le.' },
  },
  presence: {
    now: {
      en: 'We have your form. We are waiting for each adult to show that they are {inReceiving}.',
      fr: 'Nous avons votre formulaire. Nous attendons que chaque adulte montre qu’il est {inReceiving}.',
    },
    you: {
      en: 'Each adult: use the code in your email or text message.',
      fr: 'Chaque adulte : utilisez le code reçu par courriel ou par SMS.',
    },
  },
  assessment: {
    now: {
      en: 'An officer is checking your answers. No time is fixed for this.',
      fr: 'Un agent vérifie vos réponses. Aucun délai n’est fixé.',
    },
    you: {
      en: 'You have nothing to do. Keep your documents, your number and your email address.',
      fr: 'Vous n’avez rien à faire. Gardez vos documents, votre numéro et votre adresse électronique.',
    },
  },
  eligible: {
    now: {
      en: 'You meet the conditions and are waiting for a place. Waiting is not a promise.',
      fr: 'Vous remplissez les conditions et attendez une place. L’attente n’est pas une promesse.',
    },
    you: {
      en: 'You have nothing to do. You are in every draw until you are selected or withdraw.',
      fr: 'Vous n’avez rien à faire. Vous participez à chaque tirage jusqu’à être retenus ou retirer la demande.',
    },
  },
  ineligible: {
    now: {
      en: 'An officer found that the conditions are not met. The reasons are below.',
      fr: 'Un agent a constaté que les conditions ne sont pas remplies. Les motifs figurent ci-dessous.',
    },
    you: {
      en: 'Seek legal advice if you disagree.',
      fr: 'Consultez un conseil juridique si vous n’êtes pas d’accord.',
    },
  },
  selected: {
    now: {
      en: 'You have been selected. This is not yet a yes.',
      fr: 'Vous avez été retenus. Ce n’est pas encore un oui.',
    },
    you: {
      en: 'We will invite you to apply for entry clearance. Keep your documents. Do not travel yet.',
      fr: 'Nous vous inviterons à déposer une demande de visa d’entrée. Gardez vos documents. Ne partez pas encore.',
    },
  },
  invited: {
    now: {
      en: 'You are invited to apply for entry clearance. This is not yet a yes.',
      fr: 'Vous êtes invités à déposer une demande de visa d’entrée. Ce n’est pas encore un oui.',
    },
    you: { en: 'Tell us whether you want the place.', fr: 'Dites-nous si vous voulez la place.' },
  },
  applying: {
    now: {
      en: 'You have accepted the invitation. Your application for entry clearance is under way.',
      fr: 'Vous avez accepté l’invitation. Votre demande de visa d’entrée est en cours.',
    },
    you: {
      en: 'Go to the visa centre together, with the same documents as in your form. Do not travel yet.',
      fr: 'Rendez-vous ensemble au centre de visas, avec les mêmes documents que dans le formulaire. Ne partez pas encore.',
    },
  },
  granted: {
    now: {
      en: 'Entry clearance is granted.',
      fr: 'Le visa d’entrée est accordé.',
    },
    you: {
      en: 'Travel within these days. Carry the same documents.',
      fr: 'Voyagez pendant ces jours, munis des mêmes documents.',
    },
  },
  refused: {
    now: {
      en: 'Your application is refused. The officer’s reasons are below.',
      fr: 'Votre demande est refusée. Les motifs de l’agent figurent ci-dessous.',
    },
    you: {
      en: 'Seek legal advice if you disagree.',
      fr: 'Consultez un conseil juridique si vous n’êtes pas d’accord.',
    },
  },
  arrived: {
    now: { en: 'Your arrival {inReturning} is recorded.', fr: 'Votre arrivée {inReturning} est enregistrée.' },
    you: { en: '{afterArrival}', fr: '{afterArrival}' },
  },
  declined: {
    now: {
      en: 'You said that you do not take the place.',
      fr: 'Vous avez indiqué ne pas prendre la place.',
    },
    you: {
      en: 'If this was a mistake, tell the office soon: an officer can open it again while there is room.',
      fr: 'Si c’est une erreur, dites-le vite au service : un agent peut rouvrir la demande tant qu’il reste de la place.',
    },
  },
  expired: {
    now: {
      en: 'The time has run out and an officer has closed it. The reasons are below.',
      fr: 'Le délai est écoulé et un agent a clos la demande. Les motifs figurent ci-dessous.',
    },
    you: {
      en: 'If something kept you from acting in time, tell the office: an officer can open it again.',
      fr: 'Si quelque chose vous a empêchés d’agir à temps, dites-le au service : un agent peut rouvrir la demande.',
    },
  },
  withdrawn: {
    now: {
      en: 'This application was withdrawn. Nothing more happens with it.',
      fr: 'Cette demande a été retirée. Elle n’a plus de suite.',
    },
    you: { en: 'You may start a new one.', fr: 'Vous pouvez en commencer une nouvelle.' },
  },
  joining: {
    now: {
      en: 'Your form is with your family. It counts once the main applicant, or an officer, says that you belong to it.',
      fr: 'Votre formulaire est auprès de votre famille. Il compte dès que le demandeur principal, ou un agent, dit que vous en êtes.',
    },
    you: {
      en: 'Tell the main applicant that you have sent your form. If they do not answer, take it back and send it by yourself.',
      fr: 'Dites au demandeur principal que vous avez envoyé votre formulaire. Sans réponse, reprenez-le et envoyez-le seul.',
    },
  },
  joined: {
    now: {
      en: 'You are part of your family’s application. You are selected together and decided together.',
      fr: 'Vous faites partie de la demande de votre famille. Vous êtes retenus ensemble et la décision vaut pour tous.',
    },
    you: {
      en: 'When all have sent the form you get a code of your own by email and text. Answer it yourself.',
      fr: 'Quand tous auront envoyé le formulaire, vous recevrez votre propre code par courriel et SMS. Répondez vous-même.',
    },
  },
}

export const validUntil: Text = { en: 'valid until', fr: 'valable jusqu’au' }
