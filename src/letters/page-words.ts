import type { Text } from '../core/brand.ts'
import { labels as shared } from '../readmission/actions.ts'
import type { Served } from '../readmission/state.ts'
import type { Proof } from './events.ts'

/** How a letter reached the person. */
export const methods: Readonly<Record<Served['method'], Text>> = {
  'in-person': { en: 'In person', fr: 'En main propre' },
  email: { en: 'By e-mail', fr: 'Par courriel' },
  post: { en: 'By post', fr: 'Par courrier' },
  'through-representative': { en: 'Through the representative', fr: 'Par l’intermédiaire du représentant' },
}

/** What shows that a letter was served. */
export const proofKinds: Readonly<Record<Proof['kind'], Text>> = {
  signed: { en: 'Signed for by the person', fr: 'Signée par la personne' },
  'refused-to-sign': { en: 'The person refused to sign', fr: 'La personne a refusé de signer' },
  'unable-to-sign': { en: 'The person could not sign', fr: 'La personne n’a pas pu signer' },
  sent: { en: 'Sent, with a receipt or number', fr: 'Envoyée, avec reçu ou numéro' },
}

export const labels = {
  prepared: { en: 'Which letter was handed over', fr: 'Lettre remise' },
  servedOn: { en: 'Day it will be given to the person', fr: 'Date prévue de remise à la personne' },
  preparedPlace: { en: 'Where the person will be', fr: 'Lieu où se trouvera la personne' },
  personLanguage: { en: 'The person’s language', fr: 'Langue de la personne' },
  letterReasons: { en: 'Reasons, as the letter says them', fr: 'Motifs, tels que la lettre les dit' },
  reasonsTranslated: {
    en: 'The same reasons in the person’s language',
    fr: 'Les mêmes motifs dans la langue de la personne',
  },
  contact: { en: 'Who answers questions about the letter', fr: 'Qui répond aux questions sur la lettre' },
  large: { en: 'Size of the letters', fr: 'Taille des caractères' },
  'proof.kind': { en: 'Proof of service', fr: 'Preuve de notification' },
  'proof.says': {
    en: 'What shows it, or why it was not signed',
    fr: 'Ce qui l’établit, ou pourquoi elle n’est pas signée',
  },
  file: { en: 'Signed copy or scan', fr: 'Exemplaire signé ou copie numérisée' },
  template: { en: 'Letter', fr: 'Lettre' },
  departsAt: { en: 'Departure', fr: 'Départ' },
  destination: { en: 'Destination', fr: 'Destination' },
  method: { en: 'How it was served', fr: 'Mode de notification' },
  occurredAt: { en: 'Served', fr: 'Notifiée le' },
  place: { en: 'Where the person was', fr: 'Lieu où se trouvait la personne' },
  language: { en: 'Language it was explained in', fr: 'Langue de l’explication' },
  interpreter: { en: 'Interpreter', fr: 'Interprète' },
  reference: { en: 'Reference of the letter', fr: 'Référence de la lettre' },
  letter: { en: 'Letter', fr: 'Lettre' },
  trulyServed: { en: 'This letter was truly served', fr: 'Cette lettre a bien été notifiée' },
  how: { en: 'What became of the offer', fr: 'Suite donnée à l’offre' },
  document: { en: 'Document that shows it', fr: 'Document qui l’établit' },
  reasons: shared.reasons,
} satisfies Record<string, Text>

export const words = {
  makeFirst: {
    en: 'No letter prepared here is waiting. To make this letter with its PDF, prepare it first.',
    fr: 'Aucune lettre préparée ici n’est en attente. Pour produire cette lettre en PDF, préparez-la d’abord.',
  },
  makeOne: { en: 'Prepare a letter', fr: 'Préparer une lettre' },
  addProof: { en: 'Add proof', fr: 'Ajouter une preuve' },
  withdrawIt: { en: 'Withdraw it', fr: 'La retirer' },
  noProofYet: { en: 'No proof of service on file.', fr: 'Aucune preuve de notification au dossier.' },
  document: { en: 'Document', fr: 'Document' },
  toBeServed: { en: 'to be given on', fr: 'à remettre le' },
  theLetter: { en: 'The letter:', fr: 'La lettre :' },
  paper: { en: 'A letter from elsewhere, on paper', fr: 'Une lettre venue d’ailleurs, sur papier' },
  paperHint: {
    en: 'Say below which letter it is, and attach its scan.',
    fr: 'Indiquez ci-dessous de quelle lettre il s’agit et joignez sa copie numérisée.',
  },
  onPaper: {
    en: 'Only for a letter from elsewhere, on paper',
    fr: 'Seulement pour une lettre venue d’ailleurs, sur papier',
  },
  preparedHint: { en: 'Prepared for', fr: 'Préparée pour le' },
  languageHint: {
    en: 'The letter has the official text, and beside it the text in this language where there is one.',
    fr: 'La lettre porte le texte officiel et, à côté, le texte dans cette langue s’il existe.',
  },
  servedOnHint: {
    en: 'The days the letter names are counted from here. Given on another day, it must be prepared again.',
    fr: 'Les dates nommées dans la lettre sont comptées à partir de là. Remise un autre jour, elle doit être préparée de nouveau.',
  },
  reasonsHint: {
    en: 'Every decision and notice gives reasons, in plain words, to the person themselves.',
    fr: 'Toute décision et tout avis donnent leurs motifs, en mots simples, à la personne elle-même.',
  },
  translatedHint: {
    en: 'If nobody translated them, leave this empty: the letter then says that the interpreter must read them.',
    fr: 'Si personne ne les a traduits, laissez vide : la lettre dit alors que l’interprète doit les lire.',
  },
  contactHint: {
    en: 'A name, and a telephone number or a room that the person can truly reach.',
    fr: 'Un nom, et un numéro ou une pièce que la personne peut réellement joindre.',
  },
  ordinary: { en: 'Ordinary, both languages side by side', fr: 'Ordinaires, les deux langues côte à côte' },
  big: { en: 'Large print, the person’s language first', fr: 'Grands caractères, la langue de la personne d’abord' },
  proof: { en: 'Proof', fr: 'Preuve' },
  noProof: { en: 'None yet', fr: 'Aucune pour l’instant' },
  proofHint: {
    en: 'It can be added later.',
    fr: 'Elle peut être ajoutée plus tard.',
  },
  waiting: { en: 'Prepared, not yet served', fr: 'Préparée, pas encore notifiée' },
  recordService: { en: 'Record its service', fr: 'Enregistrer sa notification' },
  unchecked: {
    en: 'Translation not yet checked by a translator.',
    fr: 'Traduction pas encore vérifiée par un traducteur.',
  },
  unwritten: {
    en: 'No text in the person’s language: an interpreter must read it out.',
    fr: 'Pas de texte dans la langue de la personne : un interprète doit la lire.',
  },
  noneServed: { en: 'No letter on file has been served.', fr: 'Aucune lettre au dossier n’a été notifiée.' },
  promises: { en: 'It promises:', fr: 'Elle promet :' },
  notCurrent: {
    en: 'Not the letter in use at this moment.',
    fr: 'Ce n’est pas la lettre en usage à ce moment.',
  },
  trulyServedHint: {
    en: 'Only if the person truly holds this letter. What it promises then binds.',
    fr: 'Seulement si la personne détient bien cette lettre. Ce qu’elle promet engage alors.',
  },
  noPromise: { en: 'No letter on file offers anything still open.', fr: 'Aucune lettre au dossier n’offre plus rien.' },
  service: { en: 'Service', fr: 'Notification' },
  journey: { en: 'The journey', fr: 'Le trajet' },
  journeyHint: {
    en: 'Only for the notice of intention to remove (destination) and the departure details (both). Left aside for any other letter.',
    fr: 'Seulement pour l’avis d’intention d’éloignement (destination) et les modalités de départ (les deux). Sans effet pour une autre lettre.',
  },
  destinationHint: {
    en: 'The city and airport, as the letter names it.',
    fr: 'Ville et aéroport, tels que la lettre les nomme.',
  },
  departureHint: {
    en: 'Local time at this desk. It must be the departure of the seat.',
    fr: 'Heure locale de ce bureau. Ce doit être le départ du siège.',
  },
  placeHint: { en: 'Its working days are the ones that count.', fr: 'Ce sont ses jours ouvrés qui comptent.' },
  servedHint: {
    en: 'Local time of this desk. The clocks run from here.',
    fr: 'Heure locale de ce bureau. Les délais courent de là.',
  },
  choose: { en: 'Choose a language', fr: 'Choisissez une langue' },
  none: { en: 'No letter on file can be withdrawn.', fr: 'Aucune lettre au dossier ne peut être retirée.' },
  noLetters: { en: 'No letter has been served.', fr: 'Aucune lettre n’a été notifiée.' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
  runsTo: { en: 'runs to the end of', fr: 'court jusqu’à la fin du' },
} satisfies Record<string, Text>
