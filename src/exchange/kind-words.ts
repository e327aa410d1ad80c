import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Kind } from './messages.ts'

/**
 * Each kind of message under the number people of both states learn and say on the telephone, and its name. A number is
 * never given to another kind: tens by matter (1 the request, 2 the journey, 3 taking back, 4 admissions, 5 the books,
 * 6 the draw, 7 the agreement itself, 8 the line).
 */
export const kindWords: Readonly<Record<Kind, { readonly number: number; readonly name: Text }>> = {
  'readmission-request': { number: 11, name: { en: 'Request for readmission', fr: 'Demande de réadmission' } },
  'readmission-information': { number: 12, name: { en: 'Further information', fr: 'Complément d’information' } },
  withdrawal: { number: 13, name: { en: 'Request withdrawn', fr: 'Retrait de la demande' } },
  answer: { number: 14, name: { en: 'Answer to the request', fr: 'Réponse à la demande' } },
  'transfer-notice': { number: 21, name: { en: 'Transfer announced', fr: 'Annonce de transfert' } },
  'stand-down': { number: 22, name: { en: 'Transfer stood down', fr: 'Transfert annulé' } },
  needs: { number: 23, name: { en: 'Needs of the person', fr: 'Besoins de la personne' } },
  papers: {
    number: 24,
    name: { en: 'Papers for whoever receives the person', fr: 'Documents pour qui reçoit la personne' },
  },
  handover: { number: 25, name: { en: 'Handover', fr: 'Remise' } },
  receipt: { number: 26, name: { en: 'Receipt of a person', fr: 'Réception d’une personne' } },
  'return-asked': { number: 31, name: { en: 'Taking back asked for', fr: 'Demande de reprise' } },
  'return-decided': { number: 32, name: { en: 'Taking back decided', fr: 'Décision sur la reprise' } },
  returned: { number: 33, name: { en: 'Person taken back', fr: 'Personne reprise' } },
  'admission-effective': { number: 41, name: { en: 'Admission made', fr: 'Admission effective' } },
  'admission-confirmed': { number: 42, name: { en: 'Word on an admission', fr: 'Suite donnée à une admission' } },
  'admission-reversed': { number: 43, name: { en: 'Admission taken back', fr: 'Admission annulée' } },
  'place-counted': { number: 51, name: { en: 'Place counted', fr: 'Place comptée' } },
  'place-uncounted': { number: 52, name: { en: 'Place no longer counted', fr: 'Place qui ne compte plus' } },
  'draw-commit': { number: 61, name: { en: 'Commitment for a draw', fr: 'Engagement pour un tirage' } },
  'draw-reveal': { number: 62, name: { en: 'Secret for a draw', fr: 'Secret pour un tirage' } },
  'draw-done': { number: 63, name: { en: 'Order of a draw', fr: 'Ordre d’un tirage' } },
  'draw-void': { number: 64, name: { en: 'Draw voided', fr: 'Tirage annulé' } },
  suspension: { number: 71, name: { en: 'Suspension', fr: 'Suspension' } },
  termination: { number: 72, name: { en: 'Termination', fr: 'Dénonciation' } },
  statement: { number: 53, name: { en: 'Weekly statement', fr: 'Relevé hebdomadaire' } },
  'statement-lines': { number: 54, name: { en: 'Lines of a weekly statement', fr: 'Lignes d’un relevé hebdomadaire' } },
  'statement-settled': {
    number: 55,
    name: { en: 'Difference in a weekly statement ended', fr: 'Écart d’un relevé hebdomadaire réglé' },
  },
  'statement-signed': { number: 56, name: { en: 'Weekly statement signed', fr: 'Relevé hebdomadaire signé' } },
  'place-reversal': { number: 57, name: { en: 'A counted place to be given back', fr: 'Place comptée à rendre' } },
  'committee-entry': {
    number: 73,
    name: { en: 'Entry in the committee’s log', fr: 'Inscription au journal du comité' },
  },
  outage: { number: 81, name: { en: 'Outage that is over', fr: 'Interruption terminée' } },
  'key-change': { number: 82, name: { en: 'Change of keys', fr: 'Changement de clés' } },
  'key-word': { number: 83, name: { en: 'Word on new keys', fr: 'Réponse sur de nouvelles clés' } },
}

/** A kind of message in words under its number; one we have no words for, as it is written. */
export function kindName(kind: string): Text {
  const known = own(kindWords, kind)
  if (known === undefined) return { en: kind, fr: kind }
  const { number, name } = known
  return { en: `${number} ${name.en}`, fr: `${number} ${name.fr}` }
}
