import type { Text } from '../core/brand.ts'
import { labels } from '../portal/words.ts'
import type { Tone } from '../web/boxes.ts'
import type { Status } from './state.ts'

const { reasons: _, ...fields } = labels

/** Labels of the fields of officers' forms. */
export const actionLabels = {
  ...fields,
  answer: { en: 'Your finding', fr: 'Votre constat' },
  answerFor: { en: 'Who the answer is for', fr: 'Pour qui vaut la réponse' },
  question: { en: 'About which question of the task list', fr: 'À propos de quelle question de la liste' },
  aboutPerson: { en: 'About whom', fr: 'À propos de qui' },
  asks: { en: 'Your question to the applicant', fr: 'Votre question au demandeur' },
  translated: {
    en: 'The same in the applicant’s language',
    fr: 'La même dans la langue du demandeur',
  },
  whyAsked: { en: 'Why you ask', fr: 'Pourquoi vous la posez' },
  decision: { en: 'Your decision', fr: 'Votre décision' },
  counts: { en: 'Which application counts', fr: 'Quelle demande compte' },
  outcome: { en: 'How it ends', fr: 'Issue' },
  evidence: { en: 'Evidence', fr: 'Éléments de preuve' },
  accepted: { en: 'Your finding', fr: 'Votre constat' },
  adult: { en: 'Your finding', fr: 'Votre constat' },
  member: { en: 'Form of the person who asks', fr: 'Formulaire de la personne qui demande' },
  becomes: { en: 'What becomes of them', fr: 'Ce qu’ils deviennent' },
  ground: { en: 'Ground', fr: 'Motif' },
  person: { en: 'Who attended', fr: 'Personne présente' },
  centre: { en: 'Visa centre', fr: 'Centre de visas' },
  on: { en: 'Date', fr: 'Date' },
  time: { en: 'Time', fr: 'Heure' },
  from: { en: 'First day', fr: 'Premier jour' },
  until: { en: 'Last day', fr: 'Dernier jour' },
  checks: { en: 'Checks made, and their result', fr: 'Vérifications faites et leur résultat' },
  origin: { en: 'From', fr: 'De' },
  to: { en: 'To', fr: 'À' },
  carrier: { en: 'Carrier and number', fr: 'Transporteur et numéro' },
  port: { en: 'Port of entry', fr: 'Point d’entrée' },
  people: { en: 'Who arrived', fr: 'Personnes arrivées' },
  places: { en: 'Places (people)', fr: 'Places (personnes)' },
  // Last, because errors are listed in this order and reasons end every form.
  reasons: { en: 'Reasons', fr: 'Motifs' },
} satisfies Record<string, Text>

/** What officers' forms say; the parties and the times of the agreement are filled in where a page shows them. */
export const actionWords = {
  askInformation: { en: 'Ask for more information', fr: 'Demander un complément' },
  askInformationSays: {
    en: 'The applicant gets a message, reads your question on their page and has {informationTime} to answer. No text that was found sets this time: it is our reading. You can give more, or close the question.',
    fr: 'Le demandeur reçoit un message, lit votre question sur sa page et a {informationTime} pour répondre. Aucun texte trouvé ne fixe ce délai : c’est notre lecture. Vous pouvez le prolonger ou clore la question.',
  },
  noQuestion: { en: 'None in particular', fr: 'Aucune en particulier' },
  everybody: { en: 'Everybody in this application', fr: 'Toutes les personnes de la demande' },
  asksHint: {
    en: 'One precise thing, in plain short sentences. The applicant reads it exactly as you write it.',
    fr: 'Une seule chose précise, en phrases simples et courtes. Le demandeur la lit telle quelle.',
  },
  translatedHint: {
    en: 'Shown first, with your own words below it.',
    fr: 'Affichée en premier, vos propres mots en dessous.',
  },
  whyAskedHint: {
    en: 'For the file. The applicant does not see it.',
    fr: 'Pour le dossier. Le demandeur ne le voit pas.',
  },
  findEligible: { en: 'Find eligible', fr: 'Juger éligible' },
  findEligibleSays: {
    en: 'Every question must be answered and met, and presence shown. The application then waits for a draw.',
    fr: 'Chaque question doit être répondue et remplie, et la présence montrée. La demande attend ensuite un tirage.',
  },
  findIneligible: { en: 'Find not eligible', fr: 'Juger non éligible' },
  findIneligibleSays: {
    en: 'The applicant reads your reasons as you write them, with your name. Tell them to seek legal advice; no remedy is known to us.',
    fr: 'Le demandeur lit vos motifs tels quels, avec votre nom. Invitez-le à consulter un conseil juridique ; aucune voie de recours ne nous est connue.',
  },
  presenceGround: {
    en: 'Presence {inReceiving} not shown in time',
    fr: 'Présence {inReceiving} non montrée à temps',
  },
  noGround: {
    en: 'No question is found “not met” yet. Answer the questions first.',
    fr: 'Aucune question n’est encore jugée « non remplie ». Répondez d’abord aux questions.',
  },
  withdraw: { en: 'Withdraw for the applicant', fr: 'Retirer pour le demandeur' },
  withdrawSays: { en: 'Only where the applicant asked for it.', fr: 'Seulement à la demande du demandeur.' },
  evidenceHint: {
    en: 'What you looked at: document, answer, record',
    fr: 'Ce que vous avez examiné : document, réponse, fichier',
  },
  yes: { en: 'Yes, the condition is met', fr: 'Oui, la condition est remplie' },
  no: { en: 'No, it is not met', fr: 'Non, elle n’est pas remplie' },
  unknown: { en: 'Not known yet', fr: 'Pas encore déterminé' },
  localTime: {
    en: 'This hour does not exist, or happened twice, when the clocks changed. Choose another.',
    fr: 'Cette heure n’existe pas ou s’est produite deux fois au changement d’heure. Choisissez-en une autre.',
  },
} satisfies Record<string, Text>

/** How each status looks, beside its words. */
export const statusTones: Readonly<Record<Status, Tone>> = {
  draft: 'quiet',
  presence: 'warn',
  assessment: 'info',
  eligible: 'info',
  ineligible: 'quiet',
  selected: 'info',
  invited: 'warn',
  applying: 'info',
  granted: 'good',
  refused: 'quiet',
  arrived: 'good',
  declined: 'quiet',
  expired: 'quiet',
  withdrawn: 'quiet',
  joining: 'quiet',
  joined: 'quiet',
}
