import type { Day, Instant, Text } from '../core/brand.ts'
import { addDays, day, dayOfWeek, isAfter, knownDay, yearOf } from '../core/calendar.ts'
import type { Calendar, Holiday, HolidayRule, ProclaimedDay } from './law.ts'
import { weekdayOf } from './weekday.ts'

/**
 * Which days are holidays and which are worked, evaluated from a calendar's data (CAL-05 to CAL-08). Nothing here knows a
 * country: the calendars themselves are data of the agreements.
 */

type Named = readonly [day: Day, name: Text]

const substitute = (name: Text): Text => ({ en: `${name.en} (substitute day)`, fr: `${name.fr} (jour de report)` })

const written = (year: number, month: number, dayOfMonth: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-')

const isWeekend = (of: Day, { weekend }: Calendar): boolean => weekend.includes(dayOfWeek(of))

/** The method of Meeus, Jones and Butcher. */
const westernEaster = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const m = Math.floor((a + 11 * h) / 319)
  const l = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7
  const month = Math.floor((h - m + l + 90) / 25)
  return knownDay(written(year, month, (h - m + l + month + 19) % 32))
}

/** Easter by the Julian calendar (the method of Meeus), moved by the days that calendar is behind in the year. */
const orthodoxEaster = (year: number): Day => {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  const julian = knownDay(written(year, month, ((d + e + 114) % 31) + 1))
  return addDays(julian, Math.floor(year / 100) - Math.floor(year / 400) - 2)
}

/** Easter Sunday of a year (1583 to 9999) by the reckoning of a church, as a day of the Gregorian calendar. */
export const easter = (year: number, church: 'western' | 'orthodox'): Day =>
  church === 'western' ? westernEaster(year) : orthodoxEaster(year)

const nthWeekday = (year: number, month: number, weekday: number, nth: number): Day => {
  const first = knownDay(written(year, month, 1))
  return addDays(first, ((weekday - dayOfWeek(first) + 7) % 7) + 7 * (nth - 1))
}

const lastWeekday = (year: number, month: number, weekday: number): Day => {
  const fifth = nthWeekday(year, month, weekday, 5)
  return fifth.startsWith(written(year, month, 1).slice(0, 7)) ? fifth : addDays(fifth, -7)
}

/** The days of a rule in a year: none where there is no such day (29 February), several where days are listed. */
const daysOf = (when: HolidayRule, year: number): readonly Day[] => {
  if ('days' in when) return when.days.filter((of) => yearOf(of) === year)
  if ('easter' in when) return [addDays(easter(year, when.easter), when.offset)]
  if ('nth' in when) {
    const { month, weekday, nth } = when
    return [nth === 'last' ? lastWeekday(year, month, weekday) : nthWeekday(year, month, weekday, nth)]
  }
  const fixed = day(written(year, when.month, when.day))
  return fixed === null ? [] : [fixed]
}

const holds = ({ from, to }: Holiday, year: number): boolean =>
  (from === undefined || year >= from) && (to === undefined || year <= to)

/** The holidays whose rule gives a day in the year, each on the day it was moved to, if it was. */
const ruled = (year: number, { holidays, moved }: Calendar): readonly Named[] => {
  if (year < 0 || year > 9999) return []
  return holidays
    .filter((holiday) => holds(holiday, year))
    .flatMap(({ name, when }) =>
      daysOf(when, year).map((of): Named => [moved.find(({ from }) => from === of)?.to ?? of, name]),
    )
}

/**
 * The substitutes of a year's holidays, in order of the holidays' days. A proclaimed day neither gives one nor displaces
 * one: what is proclaimed says itself on which day it falls.
 */
const substitutesOf = (year: number, calendar: Calendar): readonly Named[] => {
  if (!calendar.substitutes) return []
  const holidays = ruled(year, calendar)
  const taken = new Set([...holidays, ...ruled(year + 1, calendar)].map(([of]) => of))
  const byDay = [...holidays].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return byDay.flatMap(([of, name]): readonly Named[] => {
    if (!isWeekend(of, calendar)) return []
    for (let ahead = 1; ahead <= 31; ahead += 1) {
      const next = addDays(of, ahead)
      if (isWeekend(next, calendar) || taken.has(next)) continue
      taken.add(next)
      return [[next, substitute(name)]]
    }
    return []
  })
}

/** A year's holidays never change, so they are worked out once for each calendar. */
const known = new WeakMap<Calendar, Map<number, ReadonlyMap<Day, Text>>>()

/**
 * Every public holiday of a calendar in a year (0 to 9999), by day: those that fall on a weekend, their substitutes where
 * the place has them, moved and proclaimed days, each named (CAL-05 to CAL-08). Where two fall on one day the later in the data names it.
 */
export const holidaysOf = (year: number, calendar: Calendar): ReadonlyMap<Day, Text> => {
  const years = known.get(calendar) ?? new Map<number, ReadonlyMap<Day, Text>>()
  known.set(calendar, years)
  const found = years.get(year)
  if (found !== undefined) return found
  const all: readonly Named[] = [
    // A year's last holiday may have its substitute, or be moved, in the next year.
    ...ruled(year - 1, calendar),
    ...substitutesOf(year - 1, calendar),
    ...ruled(year, calendar),
    ...substitutesOf(year, calendar),
    ...calendar.proclaimed.map(({ day: of, name }): Named => [of, name]),
  ]
  const list = new Map(all.filter(([of]) => yearOf(of) === year))
  years.set(year, list)
  return list
}

/** The public holiday a day is in a calendar, by its name, or `null`. Weekend days that are holidays are named too. */
export const holidayOn = (of: Day, calendar: Calendar): Text | null => holidaysOf(yearOf(of), calendar).get(of) ?? null

/** Not a weekend day of the place and no public holiday there (NOT-05; in France *jour ouvré*, CAL-09). */
export const isWorkingDay = (of: Day, calendar: Calendar): boolean =>
  !isWeekend(of, calendar) && holidayOn(of, calendar) === null

/** Why a day is not a working day there: the weekend day or the holiday, by name. `null` on a working day. */
export const whyNotWorking = (of: Day, calendar: Calendar): Text | null =>
  isWeekend(of, calendar) ? (weekdayOf(of) ?? null) : holidayOn(of, calendar)

/** Calendars made from others, kept so that one question has one object, and with it one memory of its years. */
const derived = new WeakMap<Calendar, Map<string, Calendar>>()
const MOST_DERIVED = 500

function derive(from: Calendar, key: string, make: () => Calendar): Calendar {
  const made = derived.get(from) ?? new Map<string, Calendar>()
  derived.set(from, made)
  const found = made.get(key)
  if (found !== undefined) return found
  if (made.size >= MOST_DERIVED) made.clear()
  const calendar = make()
  made.set(key, calendar)
  return calendar
}

/**
 * The calendar as anybody could know it at an instant: without the days proclaimed later. The same object where nothing
 * drops out, and one object for all instants at which the same days do.
 */
export const asKnownAt = (calendar: Calendar, at: Instant): Calendar => {
  const proclaimed = calendar.proclaimed.filter(({ knownFrom }) => knownFrom === undefined || !isAfter(knownFrom, at))
  if (proclaimed.length === calendar.proclaimed.length) return calendar
  const key = `known ${proclaimed.map((one) => calendar.proclaimed.indexOf(one)).join(' ')}`
  return derive(calendar, key, () => ({ ...calendar, proclaimed }))
}

/**
 * The calendar with further proclaimed days, those it does not have yet; of two for one day the first stands. The same
 * object where there is nothing to add, and one object for every list that says the same.
 */
export const withProclaimed = (calendar: Calendar, days: readonly ProclaimedDay[]): Calendar => {
  const taken = new Set(calendar.proclaimed.map(({ day: of }) => of))
  const added = days.filter(({ day: of }) => !taken.has(of) && taken.add(of))
  if (added.length === 0) return calendar
  const key = `with ${JSON.stringify(added)}`
  return derive(calendar, key, () => ({ ...calendar, proclaimed: [...calendar.proclaimed, ...added] }))
}
