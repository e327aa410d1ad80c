import { type Day, type Instant, type ReaderLanguage, readerLanguages, type Text } from './brand.ts'
import { asItStands, fill, say } from './say.ts'

/**
 * Dates and times. The only file of the pure code that says `Temporal`: everyone else holds a day or an instant as
 * branded ISO text, because text compares, stores and prints the same everywhere. Years 0000 to 9999, Gregorian.
 */

const dayShape = /^\d{4}-\d{2}-\d{2}$/
const instantShape = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/
const localShape = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/

const plain = (day: Day) => Temporal.PlainDate.from(day)
const exact = (instant: Instant) => Temporal.Instant.from(instant)

/** Writes an instant in our one spelling: UTC, `Z`, seconds always, milliseconds only where there are some. */
const write = (value: Temporal.Instant): Instant => {
  const milliseconds = value.epochMilliseconds % 1000 !== 0
  return value.toString({ fractionalSecondDigits: milliseconds ? 3 : 0 }) as Instant
}

/** Reads `YYYY-MM-DD`. `null` for anything else, and for a day that does not exist (30 February). */
export const day = (text: string): Day | null => {
  if (!dayShape.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day
  } catch {
    return null
  }
}

/**
 * Reads an RFC 3339 instant (`Z` or an offset, at most milliseconds) and returns it in our one spelling, in UTC.
 * `null` for anything else: no zone, a time that does not exist, more precision than we keep.
 */
export const instant = (text: string): Instant | null => {
  if (!instantShape.test(text)) return null
  try {
    const value = write(Temporal.Instant.from(text))
    return instantShape.test(value) ? value : null
  } catch {
    return null
  }
}

/** Whole seconds since the first instant of 1970 in UTC, as file formats and signatures count them. */
export const secondsOf = (instant: Instant): number => Math.floor(exact(instant).epochMilliseconds / 1000)

/** A day written in the program itself. Throws on one that does not exist: that is a mistake of ours. */
export const knownDay = (text: string): Day => {
  const found = day(text)
  if (found === null) throw new RangeError(`'${text}' is not a day. Write YYYY-MM-DD.`)
  return found
}

/** An instant written in the program itself. Throws on one that does not exist: that is a mistake of ours. */
export const knownInstant = (text: string): Instant => {
  const found = instant(text)
  if (found === null) throw new RangeError(`'${text}' is not an instant. Write YYYY-MM-DDTHH:MM:SSZ.`)
  return found
}

/** True of a day, false of an instant. Both are text; only a day has no time in it. */
export const isDay = (value: Day | Instant): value is Day => dayShape.test(value)

/** The time zones we can reckon in: those of the IANA database. */
export const isZone = (zone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** The day `count` days later (earlier, if negative). */
export const addDays = (from: Day, count: number): Day => plain(from).add({ days: count }).toString() as Day

/** The same-numbered day `count` months on; where that month has no such day, its last day. */
export const addMonths = (from: Day, count: number): Day =>
  plain(from).add({ months: count }, { overflow: 'constrain' }).toString() as Day

/** Days from `a` to `b`: 1 from a day to the next, negative where `b` is the earlier. */
export const daysBetween = (a: Day, b: Day): number => plain(a).until(plain(b), { largestUnit: 'day' }).days

/** ISO day of the week: 1 Monday to 7 Sunday. */
export const dayOfWeek = (of: Day): number => plain(of).dayOfWeek

/** The calendar year a day is in. */
export const yearOf = (of: Day): number => Number(of.slice(0, 4))

/** The ISO 8601 week a day is in, `2025-W38`. Its year is the week's, so 29 December 2025 is in `2026-W01`. */
export const weekOf = (of: Day): string => {
  const { yearOfWeek, weekOfYear } = plain(of)
  return `${String(yearOfWeek).padStart(4, '0')}-W${String(weekOfYear).padStart(2, '0')}`
}

/** What day it is in a zone at an instant. Throws on an unknown zone. */
export const dayOf = (at: Instant, zone: string): Day =>
  exact(at).toZonedDateTimeISO(zone).toPlainDate().toString() as Day

/** The first instant of a day in a zone, which is not midnight where the clocks change at midnight. */
export const startOfDay = (of: Day, zone: string): Instant => write(plain(of).toZonedDateTime(zone).toInstant())

/** Either an instant, or why wall-clock time names none. */
export type LocalTime = { readonly instant: Instant } | { readonly problem: 'skipped' | 'ambiguous' | 'invalid' }

/**
 * The instant a clock on the wall in `zone` shows `2025-09-17T20:24`. When clocks go forward an hour is `skipped`; when
 * they go back an hour happens twice and is `ambiguous`, unless the caller says `which` (CAL-10). `invalid`: not such a text.
 */
export const localToInstant = (text: string, zone: string, which?: 'earlier' | 'later'): LocalTime => {
  if (!localShape.test(text) || !isZone(zone)) return { problem: 'invalid' }
  let wall: Temporal.PlainDateTime
  try {
    wall = Temporal.PlainDateTime.from(text, { overflow: 'reject' })
  } catch {
    return { problem: 'invalid' }
  }
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { instant: write(earlier.toInstant()) }
  if (!earlier.toPlainDateTime().equals(wall)) return { problem: 'skipped' }
  if (which === undefined) return { problem: 'ambiguous' }
  return { instant: write((which === 'earlier' ? earlier : later).toInstant()) }
}

/** The instant `count` whole hours of real time later; clock changes do not matter. */
export const addHours = (from: Instant, count: number): Instant => write(exact(from).add({ hours: count }))

/** The instant `count` whole minutes of real time later. */
export const addMinutes = (from: Instant, count: number): Instant => write(exact(from).add({ minutes: count }))

/** The instant `count` whole seconds of real time later. */
export const addSeconds = (from: Instant, count: number): Instant => write(exact(from).add({ seconds: count }))

/** The instant `count` whole milliseconds of real time later. */
export const addMilliseconds = (from: Instant, count: number): Instant =>
  write(exact(from).add({ milliseconds: count }))

/** Minutes of real time from `a` to `b`, with its fraction; negative where `b` is the earlier. */
export const minutesBetween = (a: Instant, b: Instant): number =>
  (exact(b).epochMilliseconds - exact(a).epochMilliseconds) / 60_000

/** Orders two days, or two instants however they are spelt: -1 `a` first, 0 the same, 1 `b` first. For `sort`. */
export function compare(a: Day, b: Day): number
export function compare(a: Instant, b: Instant): number
export function compare(a: Day | Instant, b: Day | Instant): number {
  // Texts of one length, days or UTC instants, sort as what they mean. Of two lengths they do not: text order would put
  // `…00.500Z` before `…00Z`; those are compared as instants.
  if (a.length === b.length && (isDay(a) || (a.endsWith('Z') && b.endsWith('Z')))) return a < b ? -1 : a > b ? 1 : 0
  return Temporal.Instant.compare(a, b)
}

/** Is `a` earlier than `b`, and not the same? */
export function isBefore(a: Day, b: Day): boolean
export function isBefore(a: Instant, b: Instant): boolean
export function isBefore(a: Day | Instant, b: Day | Instant): boolean {
  return compare(a as Instant, b as Instant) < 0
}

/** Is `a` later than `b`, and not the same? */
export function isAfter(a: Day, b: Day): boolean
export function isAfter(a: Instant, b: Instant): boolean
export function isAfter(a: Day | Instant, b: Day | Instant): boolean {
  return compare(a as Instant, b as Instant) > 0
}

/** Is `a` at the same time as `b`, or later? A period that closes at `b` is over. */
export function isAtOrAfter(a: Day, b: Day): boolean
export function isAtOrAfter(a: Instant, b: Instant): boolean
export function isAtOrAfter(a: Day | Instant, b: Day | Instant): boolean {
  return compare(a as Instant, b as Instant) >= 0
}

/** Is `at` within a span whose start is included and whose end is not? No end: it goes on. */
export const isWithin = (at: Instant, span: { readonly from: Instant; readonly until?: Instant }): boolean =>
  !isBefore(at, span.from) && (span.until === undefined || isBefore(at, span.until))

/** The earliest of one or more days, or of one or more instants. Throws on an empty list: there is no such time. */
export function earliest(times: readonly Day[]): Day
export function earliest(times: readonly Instant[]): Instant
export function earliest(times: readonly (Day | Instant)[]): Day | Instant {
  const [first, ...others] = times
  if (first === undefined) throw new RangeError('There is no earliest of nothing. Give at least one day or instant.')
  return others.reduce((best, next) => (isBefore(next as Instant, best as Instant) ? next : best), first)
}

/**
 * The locale (BCP 47) of each language. The calendar and the digits are asked for by name wherever a date is written: left to
 * itself `Intl` gives some readers the Solar Hijri year. Digits are those of the documents and the fields of the form.
 */
export const localeOf: Readonly<Record<ReaderLanguage, string>> = Object.fromEntries(
  readerLanguages.map((lang) => {
    const tag = { en: 'en-GB', fr: 'fr-FR', prs: 'fa-AF' }[lang as string] ?? lang
    return [lang, `${tag}-u-ca-gregory-nu-latn`]
  }),
) as Record<ReaderLanguage, string>

const months = Object.fromEntries(
  readerLanguages.map((lang) => [
    lang,
    new Intl.DateTimeFormat(localeOf[lang], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  ]),
) as Record<ReaderLanguage, Intl.DateTimeFormat>

/**
 * A day as a sentence has it: `17 September 2025`, `17 septembre 2025`, `1er octobre 2025`, `17 سبتمبر 2025`. Always
 * Gregorian. The Tigrinya names of months are used of two calendars, so the day is given in figures as well.
 */
export const formatDay = (of: Day, lang: ReaderLanguage): string => {
  const { year, month: number, day } = plain(of)
  const parts = months[lang].formatToParts(plain(of).toZonedDateTime('UTC').epochMilliseconds)
  const month = parts.find(({ type }) => type === 'month')?.value ?? String(number)
  if (lang === 'fr' && day === 1) return `1er ${month} ${year}`
  if (lang === 'ckb') return `${day}ی ${month}ی ${year}`
  if (lang === 'vi') return `${day} tháng ${number} năm ${year}`
  return `${day} ${month} ${year}${lang === 'ti' ? ` (${day}/${number}/${year})` : ''}`
}

/**
 * A day as readers of any language write it (BCP 47), in their digits: Gregorian, and with `solarHijri` the same day by that
 * calendar in brackets. A library left to itself gives some of them the one and not the other.
 */
export const formatDayIn = (of: Day, locale: string, solarHijri = false): string => {
  const at = plain(of).toZonedDateTime('UTC').epochMilliseconds
  const by = (calendar: string, era: boolean) =>
    new Intl.DateTimeFormat(locale, {
      calendar,
      timeZone: 'UTC',
      ...(era ? { day: 'numeric', month: 'long', year: 'numeric' } : { dateStyle: 'long' }),
    })
  const gregorian = by('gregory', false).format(at)
  if (!solarHijri) return locale.startsWith('fr') ? gregorian.replace(/^1 /, '1er ') : gregorian
  const other = by('persian', true).formatToParts(at)
  const said = ['day', 'month', 'year'].map((type) => other.find((part) => part.type === type)?.value ?? '')
  return `${gregorian} (${said.join(' ')})`
}

/** The month and year of a day, or the year alone, as readers of any language write them. Gregorian. */
export const formatMonthIn = (of: Day, locale: string, month: boolean): string =>
  new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
  }).format(plain(of).toZonedDateTime('UTC').epochMilliseconds)

/** An instant as readers of any language write it, on the clocks of a zone, with the hour's distance from UTC. */
export const formatInstantIn = (at: Instant, zone: string, locale: string, solarHijri = false): string => {
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const [, offset = '+00:00'] = /([+-]\d\d:\d\d)\[/.exec(exact(at).toZonedDateTimeISO(zone).toString()) ?? []
  return `${formatDayIn(dayOf(at, zone), locale, solarHijri)}, ${clock.format(exact(at).epochMilliseconds)} (UTC${offset})`
}

/** The time on the clocks of a zone, as readers of any language write it: `14:02`. */
export const formatTimeIn = (at: Instant, zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    exact(at).epochMilliseconds,
  )

/** A whole number in the digits of a language. */
export const formatNumberIn = (value: number, locale: string): string => new Intl.NumberFormat(locale).format(value)

/** The cities by which zones are called, where a language has a name of its own for them. */
const cities: Readonly<Record<string, Text>> = {
  London: { en: 'London', fr: 'Londres' },
  Paris: { en: 'Paris', fr: 'Paris' },
  Brussels: { en: 'Brussels', fr: 'Bruxelles' },
  Athens: { en: 'Athens', fr: 'Athènes' },
  Istanbul: { en: 'Istanbul', fr: 'Istanbul' },
}
const timeOf: Text = { en: '{city} time', fr: 'heure de {city}' }
const dayAndTime: Text = { en: '{day} at {time}', fr: '{day} à {time}' }

/** Whose time it is, in words: `London time`, `heure de Londres`. By city, as travellers say it. */
export const zoneName = (zone: string, lang: ReaderLanguage): string => {
  const iana = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  if (iana === 'UTC') return 'UTC'
  const city = cities[iana] ?? { en: iana, fr: iana }
  if (lang !== 'fr') return say(fill(timeOf, { city }), lang)
  const name = city.fr
  return /^[AEIOUÀÉÈÎ]/.test(name) ? `heure d’${name}` : `heure de ${name}`
}

/**
 * An instant on the clocks of a zone, to the minute: `17 September 2025 at 20:24`, `17 septembre 2025 à 20 h 24`; with
 * `zoneName`, `… (London time)`, `… (heure de Londres)`. Never rounded up: 20:24:59 is written 20:24.
 */
export const formatInstant = (
  at: Instant,
  zone: string,
  lang: ReaderLanguage,
  options: { readonly zoneName?: boolean } = {},
): string => {
  const local = exact(at).toZonedDateTimeISO(zone)
  const minute = String(local.minute).padStart(2, '0')
  const date = formatDay(local.toPlainDate().toString() as Day, lang)
  const time = lang === 'fr' ? `${local.hour} h ${minute}` : `${String(local.hour).padStart(2, '0')}:${minute}`
  const both =
    lang === 'en' || lang === 'fr'
      ? dayAndTime[lang].replace('{day}', date).replace('{time}', time)
      : say(fill(dayAndTime, { day: asItStands(date), time: asItStands(time) }), lang)
  return `${both}${options.zoneName ? ` (${zoneName(zone, lang)})` : ''}`
}
