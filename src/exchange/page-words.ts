import type { Text } from '../core/brand.ts'
import type { Kind } from './messages.ts'

/** The words of the exchange's page. */
export const words = {
  exchange: { en: 'Exchange', fr: 'Échanges' },
  intro: {
    en: 'What the two states have said to one another, signed. Nothing is dropped: a message waits until its signed receipt is here.',
    fr: 'Ce que les deux États se sont dit, signé. Rien ne se perd : un message attend jusqu’à l’arrivée de son accusé de réception signé.',
  },
  waiting: { en: 'Waiting to be received', fr: 'En attente de réception' },
  waitingNone: { en: 'Everything sent has its receipt', fr: 'Tout ce qui est parti a son accusé' },
  waitingSince: { en: 'The oldest since', fr: 'La plus ancienne depuis le' },
  lastSent: { en: 'Last message from us', fr: 'Dernier message envoyé' },
  lastReceipt: { en: 'Last receipt from them', fr: 'Dernier accusé reçu d’eux' },
  lastReceived: { en: 'Last message from them', fr: 'Dernier message reçu d’eux' },
  never: { en: 'Never', fr: 'Jamais' },
  toWork: { en: 'Not understood, to work', fr: 'Non compris, à traiter' },
  toWorkNote: { en: 'Kept, but did nothing here', fr: 'Conservés, mais sans effet ici' },
  message: { en: 'Message', fr: 'Message' },
  number: { en: 'Number', fr: 'Numéro' },
  about: { en: 'About', fr: 'Objet' },
  when: { en: 'When', fr: 'Quand' },
  why: { en: 'Why', fr: 'Pourquoi' },
  size: { en: 'Size in bytes', fr: 'Taille en octets' },
  times: { en: 'Times', fr: 'Fois' },
  ticks: { en: 'Three ticks', fr: 'Trois coches' },
  ticksSays: {
    en: 'Transported: their signed receipt is here. Understood: they could act on it. Decided: their answer is here. Each is a statement of its own.',
    fr: 'Transporté : leur accusé signé est arrivé. Compris : ils ont pu y donner suite. Décidé : leur réponse est arrivée. Chacune vaut par elle-même.',
  },
  transported: { en: 'Transported', fr: 'Transporté' },
  notTransported: { en: 'On its way', fr: 'En chemin' },
  understood: { en: 'Understood', fr: 'Compris' },
  notUnderstood: { en: 'Not understood', fr: 'Non compris' },
  decided: { en: 'Decided', fr: 'Décidé' },
  notDecided: { en: 'Not decided yet', fr: 'Pas encore décidé' },
  sent: { en: 'Sent, the latest first', fr: 'Envoyés, les plus récents d’abord' },
  sentEmpty: { en: 'Nothing has been sent yet.', fr: 'Rien n’a encore été envoyé.' },
  received: { en: 'Received, the latest first', fr: 'Reçus, les plus récents d’abord' },
  receivedEmpty: { en: 'Nothing has been received yet.', fr: 'Rien n’a encore été reçu.' },
  acted: { en: 'Acted on', fr: 'Suivi d’effet' },
  worked: { en: 'Worked by', fr: 'Traité par' },
  work: { en: 'Messages from them that did nothing here', fr: 'Leurs messages restés sans effet ici' },
  workEmpty: {
    en: 'Every message of theirs was understood, or has been worked.',
    fr: 'Tous leurs messages ont été compris ou traités.',
  },
  workSays: {
    en: 'Find out what was meant, do what is needed on the case, and say here what you did.',
    fr: 'Cherchez ce qui était voulu, faites le nécessaire dans le dossier et indiquez ici ce que vous avez fait.',
  },
  workNote: { en: 'What you did', fr: 'Ce que vous avez fait' },
  workNoteHint: { en: 'Stays in this state.', fr: 'Reste dans cet État.' },
  workButton: { en: 'Mark as worked', fr: 'Marquer comme traité' },
  workDone: { en: 'The message is marked as worked.', fr: 'Le message est marqué comme traité.' },
  workGone: {
    en: 'This message has been worked already, or needs no work.',
    fr: 'Ce message est déjà traité ou ne demande rien.',
  },
  workEmptyNote: { en: 'Say what you did.', fr: 'Indiquez ce que vous avez fait.' },
  there: { en: 'Messages from us that did nothing there', fr: 'Nos messages restés sans effet là-bas' },
  held: { en: 'Held back by us', fr: 'Retenus par nous' },
  heldSays: {
    en: 'These do not fit the agreed form and are not sent; what follows about the same case waits behind them. Tell whoever runs this system.',
    fr: 'Ceux-ci ne respectent pas le format convenu et ne partent pas ; la suite du même dossier attend derrière. Prévenez l’exploitant du système.',
  },
  door: { en: 'Refused at the door', fr: 'Refusés à l’entrée' },
  doorEmpty: { en: 'Nothing was turned away.', fr: 'Rien n’a été refusé.' },
  doorSigned: { en: 'Signed by the other state: talk to them', fr: 'Signé par l’autre État : contactez-le' },
  keys: { en: 'Keys', fr: 'Clés' },
  keysSays: {
    en: 'The identifiers of the keys that signed the last message each way. Compare them by telephone if in doubt.',
    fr: 'Identifiants des clés qui ont signé le dernier message dans chaque sens. En cas de doute, comparez-les par téléphone.',
  },
  ourKey: { en: 'Our signing key', fr: 'Notre clé de signature' },
  theirKey: { en: 'Their signing key', fr: 'Leur clé de signature' },
  noKey: { en: 'No message yet', fr: 'Aucun message pour l’instant' },
  attempts: { en: 'attempts', fr: 'tentatives' },
} satisfies Record<string, Text>

const kindWords: Readonly<Record<Kind, Text>> = {
  'readmission-request': { en: 'Request for readmission', fr: 'Demande de réadmission' },
  'readmission-information': { en: 'Further information', fr: 'Complément d’information' },
  'transfer-notice': { en: 'Transfer announced', fr: 'Annonce de transfert' },
  'stand-down': { en: 'Transfer stood down', fr: 'Transfert annulé' },
  withdrawal: { en: 'Request withdrawn', fr: 'Retrait de la demande' },
  handover: { en: 'Handover', fr: 'Remise' },
  'admission-effective': { en: 'Admission made', fr: 'Admission effective' },
  'admission-reversed': { en: 'Admission taken back', fr: 'Admission annulée' },
  papers: { en: 'Papers for those who receive the person', fr: 'Documents pour qui reçoit la personne' },
  answer: { en: 'Answer', fr: 'Réponse' },
  receipt: { en: 'Receipt of a person', fr: 'Réception d’une personne' },
  'admission-confirmed': { en: 'Word on an admission', fr: 'Suite donnée à une admission' },
  'place-counted': { en: 'Place counted', fr: 'Place comptée' },
  'place-uncounted': { en: 'Place no longer counted', fr: 'Place qui ne compte plus' },
  'draw-commit': { en: 'Commitment for a draw', fr: 'Engagement pour un tirage' },
  'draw-reveal': { en: 'Secret for a draw', fr: 'Secret pour un tirage' },
  'draw-done': { en: 'Order of a draw', fr: 'Ordre d’un tirage' },
  'draw-void': { en: 'Draw voided', fr: 'Tirage annulé' },
  suspension: { en: 'Suspension', fr: 'Suspension' },
  termination: { en: 'Termination', fr: 'Dénonciation' },
}
/** A kind in words; one that is not ours as it came. */
export const kindOf = (kind: string): Text =>
  Object.entries(kindWords).find(([one]) => one === kind)?.[1] ?? { en: kind, fr: kind }

const problems: Readonly<Record<string, Text>> = {
  'document-unreadable': { en: 'Its document cannot be read here', fr: 'Son fichier n’est pas lisible ici' },
  'unknown-kind': { en: 'We do not know this kind of message', fr: 'Type de message inconnu' },
  'wrong-direction': { en: 'That state may not send this kind', fr: 'Cet État ne peut pas envoyer ce type' },
  'does-not-fit': { en: 'It does not fit the agreed form', fr: 'Il ne respecte pas le format convenu' },
  'unknown-reference': { en: 'Its reference is not known', fr: 'Référence inconnue' },
  'does-not-match': { en: 'It does not fit the draw it is about', fr: 'Il ne concorde pas avec le tirage' },
  refused: { en: 'It could not be acted on', fr: 'Il n’a pas pu être suivi d’effet' },
  malformed: { en: 'Not a message of the exchange', fr: 'N’est pas un message de l’échange' },
  'unknown-key': { en: 'Signed with an unknown key', fr: 'Signé avec une clé inconnue' },
  'bad-signature': { en: 'The signature does not fit', fr: 'La signature ne correspond pas' },
  'not-for-us': { en: 'Addressed to another party', fr: 'Adressé à une autre partie' },
  'wrong-agreement': { en: 'About another agreement', fr: 'Relatif à un autre accord' },
  stranger: { en: 'Not from the other state', fr: 'Ne vient pas de l’autre État' },
  'too-large': { en: 'Too large', fr: 'Trop volumineux' },
  'sequence-reused': { en: 'Its number was used for another message', fr: 'Son numéro a servi à un autre message' },
}
/** A problem's code in words; one we do not know as it is. */
export const problemOf = (code: string | null): Text =>
  code === null ? words.notUnderstood : (problems[code] ?? { en: code, fr: code })
