import type { Day, Text } from '../core/brand.ts'
import { formatDay } from '../core/calendar.ts'
import type { HeldByCourt } from '../courts/state.ts'

const on = (day: Day): Text => ({ en: formatDay(day, 'en'), fr: formatDay(day, 'fr') })

/** What the gate says beyond the agreement's own words: of letters, of barriers it does not know, of what came later. */
export const gateWords = {
  notYet: {
    en: 'This came later: at that time it was not yet so.',
    fr: 'Cela est postérieur : à cet instant, ce n’était pas encore établi.',
  },
  otherBarrier: { en: 'Another barrier', fr: 'Autre obstacle' },
  otherBarrierTold: {
    en: 'You cannot be sent back: something in the law stands in the way.',
    fr: 'Vous ne pouvez pas être renvoyé : un obstacle légal s’y oppose.',
  },
  otherBarrierDesk: {
    en: 'Do not board. Ask the duty lead.',
    fr: 'Ne pas embarquer. Consultez le responsable de permanence.',
  },
  promiseHasRun: { en: 'The time this letter promised has run.', fr: 'Le délai promis par cette lettre est écoulé.' },
  promiseClosed: {
    en: 'What this letter offered was asked for and decided, or given up in writing.',
    fr: 'Ce que cette lettre offrait a été demandé et tranché, ou abandonné par écrit.',
  },
  promiseRunning: (says: Text, last: Day): Text => ({
    en: `${says.en} That time runs to the end of ${on(last).en}.`,
    fr: `${says.fr} Ce délai court jusqu’à la fin du ${on(last).fr}.`,
  }),
  promiseTold: (last: Day): Text => ({
    en: `A letter gave you time until the end of ${on(last).en}. You cannot be sent back before.`,
    fr: `Une lettre vous a donné un délai jusqu’à la fin du ${on(last).fr}. Vous ne pouvez pas être renvoyé avant.`,
  }),
} as const

type Said = { readonly by: string; readonly reasons: string }

/** A barrier that two officials overrode, with both names and both reasons as they wrote them. */
export const overriddenSays = (
  says: Text,
  { proposed, agreed }: { readonly proposed: Said; readonly agreed: Said },
): Text => ({
  en: `${says.en} Overridden by ${proposed.by} (“${proposed.reasons}”) and ${agreed.by} (“${agreed.reasons}”).`,
  fr: `${says.fr} Écarté par ${proposed.by} (« ${proposed.reasons} ») et ${agreed.by} (« ${agreed.reasons} »).`,
})

/** Why nobody lifts or overrides a barrier by hand, and what is to be done in its place. */
export const heldWords: Readonly<Record<HeldByCourt, Text>> = {
  'order-unread': {
    en: 'A court order that nobody has read keeps this shut. Read the order and confirm what it does: nobody lifts it by hand.',
    fr: 'Une décision de justice que personne n’a lue maintient cet obstacle. Lisez-la et confirmez son effet : nul ne le lève à la main.',
  },
  'order-in-force': {
    en: 'A court order that stands forbids the transfer. Record the order that discharges it: that lifts this.',
    fr: 'Une décision de justice en vigueur interdit la remise. Enregistrez celle qui la lève : elle lève aussi cet obstacle.',
  },
  'undertaking-stands': {
    en: 'The state gave the court its word, and it still stands. Record its release: that lifts this.',
    fr: 'L’État a donné sa parole au juge et elle vaut toujours. Enregistrez la fin de l’engagement : elle lève cet obstacle.',
  },
  'duty-open': {
    en: 'A duty that a court laid down keeps this shut. Record that it was carried out, with its proof: that lifts this.',
    fr: 'Une obligation fixée par le juge maintient cet obstacle. Enregistrez son exécution, avec sa preuve : elle lève cet obstacle.',
  },
  'delivery-unproved': {
    en: 'Only the other state’s signed receipt lifts this. Send the papers from the case; the receipt opens the gate by itself.',
    fr: 'Seul l’accusé signé de l’autre État lève cet obstacle. Envoyez les documents depuis le dossier ; l’accusé rouvre le passage de lui-même.',
  },
}
