import type { CatalogueLanguage } from '../src/core/brand.ts'
import { catalogue, KEY_BETWEEN, type Translations, wordsOf } from '../src/core/catalogue.ts'
import { type Found, wayIn } from './translations-read.ts'

/** What is wrong with one language's file. */
export type Faults = {
  /** No translation, and none of an earlier wording. */
  readonly missing: readonly Found[]
  /** The English has changed since: the new sentence, the old English and its translation. */
  readonly stale: readonly { readonly now: Found; readonly was: string; readonly says: string }[]
  /** No page says it any more. */
  readonly unused: readonly string[]
  /** Translations that lost or made up a `{placeholder}`. */
  readonly placeholders: readonly string[]
  /** Translations that are the English itself. */
  readonly identical: readonly string[]
}

/** Names that some languages write as English does. */
const names = new Set(['London', 'Paris', 'Athens', 'Istanbul', 'Brussels', 'Kosovo', 'Menu', 'Email', 'France', 'SMS'])

const placeholdersOf = (text: string): string =>
  [...new Set([...text.matchAll(/\{\w+\}/g)].map(([whole]) => whole))].sort().join(' ')

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\d{}]+/gu) ?? [])

/** How much of two sentences is the same words: 0 to 1. */
function likeness(a: string, b: string): number {
  const [left, right] = [wordsIn(a), wordsIn(b)]
  const common = [...left].filter((word) => right.has(word)).length
  return common / Math.max(1, left.size + right.size - common)
}
/** From here on an unused sentence is taken for an earlier wording of a missing one. */
const ALIKE = 0.5

/** Each sentence once by its English: a key with the French as well is used only where the file has it. */
export function sentencesByKey(found: readonly Found[]): ReadonlyMap<string, Found> {
  return new Map(
    found
      .toReversed()
      .map((one) => [one.en, one] as const)
      .reverse(),
  )
}

/** What a language lacks of the sentences the way in can say, and has beyond them. */
export function faultsOf({ sentences }: Translations, found: readonly Found[]): Faults {
  const whole = (one: Found): string => `${one.en}${KEY_BETWEEN}${one.fr}`
  const said = new Map(Object.entries(sentences).map(([key, one]) => [key, wordsOf(one)] as const))
  const wanted = new Set(found.flatMap((one) => [one.en, whole(one)]))
  const unused = [...said.keys()].filter((key) => !wanted.has(key))
  const lacking = [...sentencesByKey(found).values()].filter((one) => !said.get(one.en) && !said.get(whole(one)))
  const before = (one: Found): string | undefined =>
    unused.filter((key) => likeness(key, one.en) >= ALIKE).sort((a, b) => likeness(b, one.en) - likeness(a, one.en))[0]
  const stale = lacking.flatMap((now) => {
    const was = before(now)
    return was === undefined ? [] : [{ now, was, says: said.get(was) ?? '' }]
  })
  const used = [...said].filter(([key, words]) => wanted.has(key) && words !== '')
  const english = (key: string): string => key.split(KEY_BETWEEN)[0] ?? key
  return {
    missing: lacking.filter((one) => before(one) === undefined),
    stale,
    unused,
    placeholders: used
      .filter(([key, words]) => placeholdersOf(english(key)) !== placeholdersOf(words))
      .map(([key]) => key),
    identical: used.filter(([key, words]) => english(key) === words && !names.has(words)).map(([key]) => key),
  }
}

/** Every language's faults, and the texts that are put together where they stand. */
export function check() {
  const { sentences, spliced } = wayIn()
  const languages = Object.entries(catalogue).map(
    ([lang, file]) => [lang as CatalogueLanguage, faultsOf(file, sentences)] as const,
  )
  return { sentences, spliced, languages }
}
