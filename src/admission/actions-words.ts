import type { Text } from '../core/brand.ts'
import { labels } from '../portal/words.ts'
import type { Tone } from '../web/boxes.ts'
import type { Status } from './state.ts'

const { reasons: _, ...fields } = labels

/** Labels of the fields of officers' forms. */
export const actionLabels = {
  ...fields,
  answer: { en: 'Your finding', fr: 'Votre constat' },
  evidence: { en: 'Evidence', fr: 'Éléments de preuve' },
  accepted: { en: 'Your finding', fr: 'Votre constat' },
  adult: { en: 'Your finding', fr: 'Votre constat' },
  outcome: { en: 'Your decision', fr: 'Votre décision' },
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
  biometrics: { en: 'Record biometrics', fr: 'Enregistrer la biométrie' },
  biometricsSays: {
    en: 'Copy the document from the one in the person’s hand, not from this file: it must be the same as at stage one.',
    fr: 'Recopiez le document que la personne présente, non celui du dossier : il doit être le même qu’à la première étape.',
  },
  grant: { en: 'Grant entry clearance', fr: 'Accorder le visa d’entrée' },
  grantSays: {
    en: 'For the whole group, for {clearanceTime} at most.',
    fr: 'Pour tout le groupe, {clearanceTime} au plus.',
  },
  refuse: { en: 'Refuse', fr: 'Refuser' },
  refuseSays: {
    en: 'The applicant reads your reasons as you write them, with your name, and is told to seek legal advice.',
    fr: 'Le demandeur lit vos motifs tels quels, avec votre nom, et est invité à consulter un conseil juridique.',
  },
  travel: { en: 'Book the journey', fr: 'Réserver le voyage' },
  travelSays: {
    en: 'Give the local time of departure ({timeReceiving}).',
    fr: 'Indiquez l’heure locale de départ ({timeReceiving}).',
  },
  arrival: { en: 'Record arrival', fr: 'Enregistrer l’arrivée' },
  arrivalSays: {
    en: 'Each person who entered makes one place in our book, which the other state is asked to sign. Give the local time ({timeReturning}).',
    fr: 'Chaque personne entrée forme une place dans notre registre, que l’autre État est invité à signer. Indiquez l’heure locale ({timeReturning}).',
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
  granted: 'good',
  refused: 'quiet',
  arrived: 'good',
  withdrawn: 'quiet',
  joining: 'quiet',
  joined: 'quiet',
}
