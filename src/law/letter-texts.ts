import type { Instant, Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Agreement, RuleId } from './law.ts'

/**
 * What a letter is, as data. The time a letter gives is declared and the words that give it are made from the period, so
 * that what it says and what the gate holds the state to cannot differ (NRM-06).
 */

/** A letter the state serves. `grants` names the period it promises; until that has run, nobody travels. */
export type LetterTemplate = {
  readonly id: string
  readonly title: Text
  readonly rule: RuleId
  /** `says` has `{{promiseDays}}` where the number of the period stands. */
  readonly grants?: { readonly period: RuleId; readonly says: Text }
  /** Whether more time to answer may be asked for, and what becomes of a request made after that time. */
  readonly extension?: {
    readonly rule: RuleId
    readonly late: 'to-an-officer' | 'refused'
    readonly readings: readonly string[]
  }
  /** The time in which this is the letter to use: `from` inclusive, `until` exclusive. What was served outside it still binds. */
  readonly current?: { readonly from?: Instant; readonly until?: Instant }
  /** The periods in which it may be answered: of a person held, and of one who is not. */
  readonly answers?: { readonly held: RuleId; readonly inCommunity: RuleId }
  /** The period before which nothing happens after it. */
  readonly waits?: RuleId
  /** What its text must have a place for, beside the time it gives: `reasons`, `destination`. */
  readonly needs: readonly string[]
  /** It is not served on a case: it goes with something else, which makes it. */
  readonly apart?: true
}

/** The short words around a letter's text. */
export const LETTER_LABELS = [
  /** What the official text is called. */
  'official',
  'reference',
  'date',
  'addressee',
  'birthDate',
  /** Over the translation where nobody has checked it. */
  'unchecked',
  /** Where the reasons stand in the official text alone. */
  'beside',
  /** Over the official text where there is none in the person's language; `{{language}}` is that language. */
  'noTranslation',
  /** The slip at the end. */
  'received',
  'signature',
  'interpreter',
  'day',
] as const
export type LetterLabel = (typeof LETTER_LABELS)[number]

/** Every sentence of every letter in one language: what a translator replaces, whole, in one file. */
export type LetterLanguage = {
  /** ISO 639. */
  readonly language: string
  /** BCP 47, for dates and numbers. */
  readonly locale: string
  /** The language's name in itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** Its readers count by the Solar Hijri calendar: dates are given in both. */
  readonly solarHijri?: true
  /** Words for units of time, by how they begin, and for small numbers: no text may count time in words of its own. */
  readonly times: readonly string[]
  readonly numbers: readonly string[]
  readonly labels: Readonly<Record<LetterLabel, string>>
  /** The sentence that gives what a template grants, with `{{promiseDays}}` and `{{promiseUntil}}`. */
  readonly promises: Readonly<Record<string, string>>
  /** The text of each letter by its template. Paragraphs between empty lines; `# ` title, `## ` heading, `- ` item. */
  readonly texts: Readonly<Record<string, string>>
  /** The letters here that somebody who knows the language has checked: by whom, when. */
  readonly checked?: Readonly<Record<string, string>>
}

/** What a letter grants, in short, with the number of its period: the one given, else the last that the law had. */
export function grantSays(
  { periods }: Pick<Agreement, 'periods'>,
  { period, says }: NonNullable<LetterTemplate['grants']>,
  value = own(periods, period)?.versions.findLast((version) => version.value !== null)?.value ?? null,
): Text {
  const filled = (words: string): string => words.replaceAll('{{promiseDays}}', `${value ?? ''}`)
  return { en: filled(says.en), fr: filled(says.fr) }
}
