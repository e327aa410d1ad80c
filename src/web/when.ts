import { type Day, type Instant, type ReaderLanguage, readerLanguages } from '../core/brand.ts'
import { formatDay, formatInstant, localeOf } from '../core/calendar.ts'

/**
 * Days and instants in words. `Intl` is asked for the Gregorian calendar by name: some languages would print another.
 */

const millisecondsPerDay = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

function format(lang: ReaderLanguage, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, zone, options])
  let made = formats.get(key)
  if (made === undefined) {
    made = new Intl.DateTimeFormat(localeOf[lang], { ...options, timeZone: zone })
    formats.set(key, made)
  }
  return made
}

/** Days from 1 January 1970 to this day. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay
}

/** In French the first of a month is written "1er". */
function firstOfMonth(said: string, lang: ReaderLanguage): string {
  return lang === 'fr' ? said.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : said
}

function say(day: Day, lang: ReaderLanguage, options: Intl.DateTimeFormatOptions): string {
  const said = format(lang, 'UTC', options).format(dayNumber(day) * millisecondsPerDay)
  return firstOfMonth(said, lang)
}

const long: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }

/** 17 September 2025, 17 septembre 2025, 1er mai 2026. */
export function sayDay(day: Day, lang: ReaderLanguage): string {
  return formatDay(day, lang)
}

/** Wednesday 17 September 2025, mercredi 17 septembre 2025. */
export function sayWeekday(day: Day, lang: ReaderLanguage): string {
  return say(day, lang, { ...long, weekday: 'long' }).replace(',', '')
}

/** Sept 2025, sept. 2025: the month of a day, short. */
export function sayMonth(day: Day, lang: ReaderLanguage): string {
  return say(day, lang, { month: 'short', year: 'numeric' })
}

/** 17 Sept 2025, 17 sept. 2025. */
export function sayShortDay(day: Day, lang: ReaderLanguage): string {
  return say(day, lang, { ...long, month: 'short' })
}

/** 22:40, 22 h 40: on the clocks of the zone given (IANA name). */
export function sayTime(at: Instant, lang: ReaderLanguage, zone: string): string {
  const time = format(lang, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(Date.parse(at))
  return lang === 'fr' ? time.replace(/^0?(\d+):/, '$1 h ') : time
}

/** 17 September 2025 at 22:40, 17 septembre 2025 à 22 h 40: on the clocks of the zone given (IANA name). */
export function sayInstant(at: Instant, lang: ReaderLanguage, zone: string): string {
  return formatInstant(at, zone, lang)
}

const numbers = Object.fromEntries(
  readerLanguages.map((lang) => [lang, new Intl.NumberFormat(localeOf[lang])]),
) as Readonly<Record<ReaderLanguage, Intl.NumberFormat>>

/** 1,234 or 1 234; a true minus sign before what is below nothing. */
export function sayNumber(value: number, lang: ReaderLanguage): string {
  return numbers[lang].format(value).replace('-', '−')
}
