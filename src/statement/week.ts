import type { Day, Instant, Text } from '../core/brand.ts'
import { addDays, dayOf, dayOfWeek, knownDay, startOfDay, weekOf } from '../core/calendar.ts'
import { asItStands, changed, fill } from '../core/say.ts'

/** Weeks of statements: those of ISO 8601, Monday to Sunday, on the clocks of one zone (TR-75). */

/** The Monday with which a week begins. The fourth of January is in the first week of every year. */
export function mondayOf(week: string): Day {
  const fourth = knownDay(`${week.slice(0, 4)}-01-04`)
  return addDays(fourth, 1 - dayOfWeek(fourth) + 7 * (Number(week.slice(6)) - 1))
}

/** True of a week that exists: not every year has a week 53. */
export const weekExists = (week: string): boolean => weekOf(mondayOf(week)) === week

/** The Sunday with which it ends. */
export const sundayOf = (week: string): Day => addDays(mondayOf(week), 6)

/** The first instant after a week: a line signed before it is in, one signed at it is not. An hour more or less where clocks change. */
export const endOf = (week: string, zone: string): Instant => startOfDay(addDays(mondayOf(week), 7), zone)

/** The week after, and the week before. */
export const weekAfter = (week: string): string => weekOf(addDays(mondayOf(week), 7))
export const weekBefore = (week: string): string => weekOf(addDays(mondayOf(week), -7))

/** The last week that is over at an instant. */
export const lastEnded = (now: Instant, zone: string): string => weekBefore(weekOf(dayOf(now, zone)))

/** A week as it is said: "week 10 of 2026", « semaine 10 de 2026 ». */
export const weekText = (week: string): Text =>
  fill(
    { en: 'week {n} of {year}', fr: 'semaine {n} de {year}' },
    { n: asItStands(Number(week.slice(6))), year: asItStands(week.slice(0, 4)) },
  )

/** The same to begin a line: "Week 10 of 2026". */
export const weekTitle = (week: string): Text =>
  changed(weekText(week), (said) => said.slice(0, 1).toUpperCase() + said.slice(1))
