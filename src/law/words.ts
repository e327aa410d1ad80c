import type { Text } from '../core/brand.ts'
import { zoneName } from '../core/calendar.ts'
import { changed, fill, inEach, type Values } from '../core/say.ts'
import type { Agreement, Party } from './law.ts'

export { fill, type Values } from '../core/say.ts'

/** As at the beginning of a sentence. */
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function wordsOf(side: 'Returning' | 'Receiving', { name, forms, zone }: Party): Values {
  const formed = Object.entries(forms).flatMap(([form, text]) => [
    [`${form}${side}`, text] as const,
    [`${capital(form)}${side}`, changed(text, capital)] as const,
  ])
  const time = inEach((lang) => zoneName(zone, lang))
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
