import type { Text } from '../core/brand.ts'

/** What the pages of disclosures say. */
export const words = {
  title: { en: 'Facts for an inspector', fr: 'Faits pour un organe de contrôle' },
  intro: {
    en: 'An inspector gets the facts you choose, exactly as they were recorded, each with its proof to the public log. Facts you do not choose show nothing. Who it is for and why is written in the list of who looked.',
    fr: 'L’organe de contrôle reçoit les faits que vous choisissez, exactement tels qu’enregistrés, chacun avec sa preuve jusqu’au registre public. Les faits non choisis ne montrent rien. Le destinataire et la finalité sont inscrits à la liste des consultations.',
  },
  order: { en: 'Order a disclosure', fr: 'Ordonner une communication' },
  recipient: { en: 'Who it is for: name and body', fr: 'Destinataire : nom et organe' },
  purpose: { en: 'What it is for', fr: 'Finalité' },
  facts: { en: 'Which facts (leave empty for all)', fr: 'Quels faits (laissez vide pour tous)' },
  factsHint: {
    en: 'By their numbers, such as 1,4-7. There are {n}.',
    fr: 'Par leurs numéros, par exemple 1,4-7. Il y en a {n}.',
  },
  which: { en: 'Which fact has which number', fr: 'Quel fait porte quel numéro' },
  days: { en: 'For how many days', fr: 'Pendant combien de jours' },
  daysHint: {
    en: 'From 1 to 30. The code opens nothing after that.',
    fr: 'De 1 à 30. Ensuite, le code n’ouvre plus rien.',
  },
  button: { en: 'Order', fr: 'Ordonner' },
  needed: { en: 'Enter this.', fr: 'Renseignez ce champ.' },
  tooLong: { en: 'Shorten this to 400 characters at most.', fr: 'Raccourcissez à 400 caractères au plus.' },
  badFacts: {
    en: 'Enter numbers of facts that there are, such as 1,4-7.',
    fr: 'Saisissez des numéros de faits existants, ainsi 1,4-7.',
  },
  badDays: { en: 'Enter a whole number from 1 to 30.', fr: 'Saisissez un nombre entier de 1 à 30.' },
  ordered: { en: 'Disclosures ordered', fr: 'Communications ordonnées' },
  none: { en: 'None.', fr: 'Aucune.' },
  until: { en: 'until', fr: 'jusqu’au' },
  ended: { en: 'ended', fr: 'close' },
  end: { en: 'End it now', fr: 'Clore maintenant' },
  all: { en: 'every fact', fr: 'tous les faits' },
  some: { en: 'facts', fr: 'faits' },
  give: {
    en: 'Give this code to {who}. It is entered at {where}.',
    fr: 'Remettez ce code à {who}. Il se saisit à {where}.',
  },
  notYours: { en: 'The duty lead orders disclosures.', fr: 'Le responsable de permanence ordonne les communications.' },
  notYoursToMake: {
    en: 'Ask the duty lead: your role does not make this proof pack.',
    fr: 'Adressez-vous au responsable de permanence : votre rôle n’établit pas ce dossier de preuve.',
  },
  noFile: { en: 'Nothing is kept under this reference', fr: 'Rien n’est conservé sous cette référence' },
  pack: { en: 'Download the proof pack', fr: 'Télécharger le dossier de preuve' },
  packFor: { en: 'for', fr: 'pour' },
  enter: { en: 'A disclosure for you', fr: 'Une communication pour vous' },
  code: { en: 'The code you were given', fr: 'Le code qui vous a été remis' },
  open: { en: 'Continue', fr: 'Continuer' },
  noCode: {
    en: 'This code opens nothing. It may be mistyped, its time may be over, or it was ended. Ask whoever gave it to you.',
    fr: 'Ce code n’ouvre rien. Il est peut-être mal saisi, échu ou clos. Adressez-vous à qui vous l’a remis.',
  },
  yours: { en: 'Facts {case}, for {who}', fr: 'Faits {case}, pour {who}' },
  download: { en: 'Download the facts with their proofs', fr: 'Télécharger les faits et leurs preuves' },
  check: {
    en: 'Check the file on this page’s neighbour, which sends nothing anywhere:',
    fr: 'Vérifiez le fichier sur la page suivante, qui n’envoie rien :',
  },
} as const satisfies Readonly<Record<string, Text>>
