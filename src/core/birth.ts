import type { Day, ReaderLanguage } from './brand.ts'
import { addDays, addMonths, formatDay, formatDayIn, formatMonthIn, isAfter, knownDay, localeOf } from './calendar.ts'

/**
 * A date of birth as far as it is known. Many papers give a year alone. The day kept is then the last one it can be, so that
 * whoever reads only the day never takes a child for an adult; `birthKnown` says how much of it is knowledge.
 */
export type Birth = { readonly birthDate: Day; readonly birthKnown?: 'year' | 'month' | undefined }

/** A birth known by its year, or by year and month (1 to 12). */
export function bornIn(year: number, month?: number): Birth {
  const first = knownDay(`${String(year).padStart(4, '0')}-${String(month ?? 1).padStart(2, '0')}-01`)
  const birthDate = addDays(addMonths(first, month === undefined ? 12 : 1), -1)
  return { birthDate, birthKnown: month === undefined ? 'year' : 'month' }
}

/** The first and the last day it can have been; the same day where it is wholly known. */
export function bornWithin({ birthDate, birthKnown }: Birth): { readonly first: Day; readonly last: Day } {
  if (birthKnown === undefined) return { first: birthDate, last: birthDate }
  const first = birthKnown === 'year' ? `${birthDate.slice(0, 4)}-01-01` : `${birthDate.slice(0, 7)}-01`
  return { first: first as Day, last: birthDate }
}

/** Whether the day kept is the one that stands for what is known: the last of the year or of the month. */
export const isStandIn = ({ birthDate, birthKnown }: Birth): boolean =>
  birthKnown === undefined ||
  (birthKnown === 'year' ? birthDate.endsWith('-12-31') : addDays(birthDate, 1).endsWith('-01'))

/**
 * Whether somebody is so many years old on a day: `either` where what is known of the birth leaves it open. The birthday
 * itself counts; that of 29 February falls on 28 February in a common year.
 */
export function hasAge(birth: Birth, years: number, on: Day): 'yes' | 'no' | 'either' {
  const { first, last } = bornWithin(birth)
  const reached = (born: Day): boolean => !isAfter(addMonths(born, 12 * years), on)
  if (reached(last)) return 'yes'
  return reached(first) ? 'either' : 'no'
}

/** As far as it is known, in words: `2 March 1994`, `March 1994`, `1994`. */
export function formatBirth(birth: Birth, lang: ReaderLanguage): string {
  if (birth.birthKnown === undefined) return formatDay(birth.birthDate, lang)
  return formatMonthIn(birth.birthDate, localeOf[lang], birth.birthKnown === 'month')
}

/** The same for readers of any language (BCP 47). Less than a day is said by the Gregorian calendar alone. */
export function formatBirthIn(birth: Birth, locale: string, solarHijri = false): string {
  if (birth.birthKnown === undefined) return formatDayIn(birth.birthDate, locale, solarHijri)
  return formatMonthIn(birth.birthDate, locale, birth.birthKnown === 'month')
}
