import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'

const kinds: Readonly<Record<string, Text>> = {
  'readmission-request': { en: 'Readmission request', fr: 'Demande de réadmission' },
  'readmission-information': { en: 'Information', fr: 'Précisions' },
  answer: { en: 'Answer to the request', fr: 'Réponse à la demande' },
  'transfer-notice': { en: 'Transfer announced', fr: 'Annonce de la remise' },
  'stand-down': { en: 'Transfer called off', fr: 'Remise annulée' },
  withdrawal: { en: 'Request withdrawn', fr: 'Demande retirée' },
  papers: { en: 'Papers for whoever receives the person', fr: 'Documents pour qui reçoit la personne' },
  handover: { en: 'Handover', fr: 'Remise' },
  receipt: { en: 'Signature of receipt', fr: 'Signature de réception' },
  'draw-commit': { en: 'Commitment for a draw', fr: 'Engagement pour un tirage' },
  'draw-reveal': { en: 'Secret for a draw revealed', fr: 'Secret révélé pour un tirage' },
  'draw-done': { en: 'Order of a draw', fr: 'Ordre d’un tirage' },
  'draw-void': { en: 'Draw voided', fr: 'Tirage annulé' },
  'place-counted': { en: 'Place counted', fr: 'Place comptée' },
  outage: { en: 'Outage that is over', fr: 'Interruption terminée' },
  'key-change': { en: 'Change of keys', fr: 'Changement de clés' },
  'key-word': { en: 'Word on new keys', fr: 'Réponse sur de nouvelles clés' },
}

/** A kind of message in words; one we have no words for, as it is written. */
export const kindName = (kind: string): Text => own(kinds, kind) ?? { en: kind, fr: kind }
