import type { Text } from '../core/brand.ts'
import { zoneName } from '../core/calendar.ts'
import type { Agreement, Party } from './law.ts'

/** What may stand for the placeholders of a sentence, by their names. */
export type Values = Readonly<Record<string, Text>>

const replaced = (sentence: string, values: Values, lang: keyof Text): string =>
  sentence.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => (Object.hasOwn(values, name) ? values[name]?.[lang] : undefined) ?? whole,
  )

/** The text with `{name}` replaced by the value of that name, in each language. A name without a value is left as it stands. */
export const fill = (text: Text, values: Values): Text => ({
  en: replaced(text.en, values, 'en'),
  fr: replaced(text.fr, values, 'fr'),
})

/** As at the beginning of a sentence. */
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function wordsOf(side: 'Returning' | 'Receiving', { name, forms, zone }: Party): Values {
  const formed = Object.entries(forms).flatMap(([form, text]) => [
    [`${form}${side}`, text] as const,
    [`${capital(form)}${side}`, { en: capital(text.en), fr: capital(text.fr) }] as const,
  ])
  const time: Text = { en: zoneName(zone, 'en'), fr: zoneName(zone, 'fr') }
  return { ...Object.fromEntries(formed), [side.toLowerCase()]: name, [`time${side}`]: time }
}

const known = new WeakMap<Agreement, Values>()

/**
 * The parties in words, for `fill`: `{returning}` the bare name, `{theReturning}`, `{inReturning}`, `{toReturning}`,
 * `{ofReturning}`, `{fromReturning}` with what the language needs before it, the same with a capital (`{TheReturning}`) to
 * begin a sentence, `{timeReturning}` whose clocks; and all of these for `Receiving`.
 */
export function partyWords(agreement: Agreement): Values {
  const found = known.get(agreement)
  if (found !== undefined) return found
  const values = { ...wordsOf('Returning', agreement.returning), ...wordsOf('Receiving', agreement.receiving) }
  known.set(agreement, values)
  return values
}

/** Fills sentences with the parties of an agreement, and with whatever more is given. */
export const filling =
  (agreement: Agreement, more: Values = {}) =>
  (text: Text): Text =>
    fill(text, { ...partyWords(agreement), ...more })
