import type { Text } from '../core/brand.ts'
import type { AdmissionTerms, Parts } from '../law/parts.ts'
import type { ReferenceKind } from '../law/references.ts'

/** What in the software rests on a rule, in words. */
export const carrierKinds: Readonly<Record<ReferenceKind, Text>> = {
  period: { en: 'Time', fr: 'Délai' },
  condition: { en: 'Condition of a transfer', fr: 'Condition d’un transfert' },
  ground: { en: 'Ground of scope', fr: 'Motif d’application' },
  barrier: { en: 'Barrier to a transfer', fr: 'Empêchement à un transfert' },
  letter: { en: 'Letter', fr: 'Lettre' },
  answer: { en: 'Answer to a request', fr: 'Réponse à une demande' },
  data: { en: 'Personal data sent', fr: 'Données personnelles transmises' },
  return: { en: 'Taking a person back', fr: 'Reprise d’une personne' },
  part: { en: 'Part in the procedure', fr: 'Rôle dans la procédure' },
  question: { en: 'Question of eligibility', fr: 'Question d’éligibilité' },
  admission: { en: 'Part in admission', fr: 'Rôle dans l’admission' },
  counted: { en: 'Who counts', fr: 'Qui compte' },
  balance: { en: 'Balance', fr: 'Équilibre' },
  statement: { en: 'Weekly statement', fr: 'Relevé hebdomadaire' },
  officer: { en: 'Word of a named officer', fr: 'Parole d’un agent nommé' },
  subject: { en: 'Subject', fr: 'Sujet' },
  validity: { en: 'Life of the agreement', fr: 'Durée de l’accord' },
}

/** The part a rule plays in the engine. */
export const partWords: Readonly<Record<keyof Parts, Text>> = {
  validity: { en: 'How long the agreement lasts', fr: 'La durée de l’accord' },
  scopeStart: {
    en: 'From which arrival on people fall under it',
    fr: 'Les arrivées à partir desquelles il s’applique',
  },
  suspensionNotice: { en: 'Notice before a suspension', fr: 'Le préavis de suspension' },
  terminationNotice: { en: 'Notice before a termination', fr: 'Le préavis de dénonciation' },
  scope: { en: 'Who can be returned', fr: 'Qui peut être réadmis' },
  directRoute: { en: 'Coming straight from the other state', fr: 'La venue directe depuis l’autre État' },
  adult: { en: 'Only adults', fr: 'Les seuls adultes' },
  unaccompaniedMinor: { en: 'No unaccompanied child', fr: 'Aucun mineur non accompagné' },
  ageDispute: { en: 'What follows while age is disputed', fr: 'Ce qui vaut tant que l’âge est contesté' },
  requestLimit: { en: 'Time to ask for readmission', fr: 'Le délai pour demander la réadmission' },
  requestTooLate: { en: 'What follows from asking too late', fr: 'L’effet d’une demande tardive' },
  requestTarget: { en: 'Target for asking', fr: 'L’objectif pour demander' },
  answerAim: { en: 'Usual time for the answer', fr: 'Le délai habituel de réponse' },
  answerLimit: { en: 'Longest time for the answer', fr: 'Le délai maximal de réponse' },
  transferLimit: { en: 'Time for the whole procedure', fr: 'La durée de toute la procédure' },
  noPersonalDataBack: { en: 'No personal data in an answer', fr: 'Aucune donnée personnelle dans une réponse' },
  dataNeeded: { en: 'What a request may contain', fr: 'Ce qu’une demande peut contenir' },
  intentHeld: {
    en: 'Time to answer a notice of intent, for a person held',
    fr: 'Le délai pour répondre à un avis d’intention, pour une personne retenue',
  },
  intentInCommunity: {
    en: 'Time to answer a notice of intent, for a person not held',
    fr: 'Le délai pour répondre à un avis d’intention, pour une personne libre',
  },
  connection: { en: 'The link with the other state', fr: 'Le lien avec l’autre État' },
  removalNotice: { en: 'Notice before a removal', fr: 'L’avis avant un éloignement' },
  noticeLength: { en: 'How long that notice is', fr: 'La durée de cet avis' },
  otherDestination: { en: 'What follows from another destination', fr: 'L’effet d’une autre destination' },
  repeatRemoval: {
    en: 'Time to repeat a removal that failed',
    fr: 'Le délai pour répéter un éloignement qui a échoué',
  },
  treatment: { en: 'Treatment, and obstacles nobody named', fr: 'Le traitement, et les obstacles non prévus' },
  recoveryPeriod: { en: 'The recovery period', fr: 'Le délai de rétablissement' },
  oneForOne: { en: 'One for one', fr: 'Un pour un' },
  outage: { en: 'when an outage between the states is announced', fr: 'l’annonce d’une interruption entre les États' },
  keyOverlap: {
    en: 'how long an old key of the exchange stays good beside the new',
    fr: 'la durée pendant laquelle une ancienne clé de l’échange reste valable à côté de la nouvelle',
  },
}

type AdmissionPart =
  | Exclude<keyof AdmissionTerms, 'questions' | 'checks' | 'applicants' | 'draw' | 'information' | 'replacedDocument'>
  | 'released'
  | 'refusalTime'
  | 'priorities'

/** The part a rule plays in admission. */
export const admissionWords: Readonly<Record<AdmissionPart, Text>> = {
  window: { en: 'The window in which people apply', fr: 'La période pendant laquelle on demande' },
  held: { en: 'What is valid waits for room', fr: 'Ce qui est valide attend une place' },
  places: { en: 'How many places are released', fr: 'Le nombre de places ouvertes' },
  pause: { en: 'Pausing the way in', fr: 'La suspension de la voie d’entrée' },
  presence: { en: 'Time to prove presence', fr: 'Le délai pour prouver sa présence' },
  presencePlace: { en: 'Where presence is proved', fr: 'Le lieu où la présence se prouve' },
  copies: { en: 'Copies and photographs', fr: 'Copies et photographies' },
  relationshipEvidence: { en: 'Evidence of relationship', fr: 'Preuve du lien de parenté' },
  expiredDocument: { en: 'A document past its date', fr: 'Un document périmé' },
  sameDocument: { en: 'The same document at each step', fr: 'Le même document à chaque étape' },
  clearance: { en: 'The longest entry clearance', fr: 'La durée maximale du visa d’entrée' },
  released: { en: 'Places released for a draw', fr: 'Les places ouvertes à un tirage' },
  refusalTime: {
    en: 'Time for a state to commit to a draw and to reveal',
    fr: 'Le délai d’un État pour s’engager dans un tirage et révéler',
  },
  priorities: { en: 'Priority in a draw', fr: 'La priorité dans un tirage' },
  adult: { en: 'Only adults apply', fr: 'Seuls les adultes demandent' },
  invitation: { en: 'Time to answer the invitation', fr: 'Le délai pour répondre à l’invitation' },
  childWithAdult: { en: 'Children with an adult', fr: 'Les enfants avec un adulte' },
  conditions: { en: 'What the visa does not allow', fr: 'Ce que le visa ne permet pas' },
  staying: { en: 'Asking to stay', fr: 'La demande à rester' },
  noStatus: { en: 'No status by arriving', fr: 'Aucun statut du seul fait de l’arrivée' },
  remedies: { en: 'Remedies against a refusal', fr: 'Les recours contre un refus' },
}

export const outcomeWords = {
  accepted: { en: 'the person is accepted', fr: 'la personne est acceptée' },
  refused: { en: 'the person is refused', fr: 'la personne est refusée' },
  'more-information': { en: 'more is asked', fr: 'un complément est demandé' },
} satisfies Record<string, Text>

export const words = {
  met: { en: 'Met', fr: 'Remplie' },
  unmet: { en: 'Not met', fr: 'Non remplie' },
  unknown: { en: 'Unknown, so not met', fr: 'Inconnue, donc non remplie' },
  alsoUnder: { en: 'This condition also rests on', fr: 'Cette condition repose aussi sur' },
  raisedBy: { en: 'Raised by', fr: 'Posé par' },
  liftedBy: { en: 'lifted by', fr: 'levé par' },
  with: { en: 'with', fr: 'avec' },
  grants: { en: 'It promises the time of', fr: 'Elle accorde le délai de' },
  replyMeans: { en: 'The answer means:', fr: 'La réponse signifie :' },
  used: { en: 'In use', fr: 'Utilisée' },
  noBand: {
    en: 'No figure is fixed beyond which the balance stops transfers.',
    fr: 'Aucun chiffre n’est fixé au-delà duquel l’équilibre arrête les transferts.',
  },
  statement: {
    en: 'Each state draws up its count of the week; both compare and sign.',
    fr: 'Chaque État arrête son décompte de la semaine ; les deux comparent et signent.',
  },
  above: { en: 'See the times above.', fr: 'Voir les délais ci-dessus.' },
  lastDay: { en: '[the last day]', fr: '[le dernier jour]' },
  reason: { en: '[what was found]', fr: '[ce qui a été constaté]' },
  ground: { en: '[the ground]', fr: '[le motif]' },
} satisfies Record<string, Text>

export const bandWords = (band: number): Text => ({
  en: `Beyond a gap of ${band} the condition is not met.`,
  fr: `Au-delà d’un écart de ${band}, la condition n’est pas remplie.`,
})

/** Where an officer's word is asked for, by its key in the references. */
export const officerWords: Readonly<Record<string, Text>> = {
  confirmation: { en: 'Confirmation of a transfer on its day', fr: 'Confirmation d’une remise le jour même' },
  inadmissible: { en: 'A second officer on inadmissibility', fr: 'Un second agent pour l’irrecevabilité' },
  certified: { en: 'A second officer on a certificate', fr: 'Un second agent pour une attestation' },
}
