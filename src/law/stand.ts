import type { Instant } from '../core/brand.ts'
import { isAfter, isWithin } from '../core/calendar.ts'
import { asKnownAt } from './holidays.ts'
import type { Agreement, Period, Validity } from './law.ts'
import type { LetterTemplate } from './letter-texts.ts'
import { changedBy } from './readings.ts'

/**
 * The agreement as the law stood at an instant, as if it had always been so and would stay: for running a case again as
 * of another minute, and showing what would differ. What nobody could know then is not in it.
 */

type Known = { readonly knownFrom?: Instant }
const knownBy =
  (at: Instant) =>
  ({ knownFrom }: Known): boolean =>
    knownFrom === undefined || !isAfter(knownFrom, at)

/** The version in force then, stretched over all time. A period that had none yet, or no longer, stays as it is. */
function periodThen(period: Period, at: Instant): Period {
  const then = period.versions.find((version) => isWithin(at, version) && knownBy(at)(version))
  const [first] = period.versions
  if (then === undefined || first === undefined || (period.versions.length === 1 && then.until === undefined))
    return period
  const { until: _, ...open } = then
  return { ...period, versions: [{ ...open, from: first.from }] }
}

/** A letter that was then the one to use is so for good. One that was not keeps its dates: a letter truly served then binds. */
function letterThen(letter: LetterTemplate, at: Instant): LetterTemplate {
  const { current, ...always } = letter
  if (current === undefined) return letter
  const begun = current.from === undefined || !isAfter(current.from, at)
  return begun && (current.until === undefined || isAfter(current.until, at)) ? always : letter
}

const mapped = <One>(table: Readonly<Record<string, One>>, change: (one: One) => One): Readonly<Record<string, One>> =>
  Object.fromEntries(Object.entries(table).map(([key, one]) => [key, change(one)]))

function frozen(agreement: Agreement, at: Instant): Agreement {
  const validity: readonly Validity[] = agreement.validity.filter(knownBy(at))
  return {
    ...agreement,
    validity,
    periods: mapped(agreement.periods, (period) => periodThen(period, at)),
    letters: mapped(agreement.letters, (letter) => letterThen(letter, at)),
    grounds: Object.fromEntries(Object.entries(agreement.grounds).filter(([, { from }]) => !isAfter(from, at))),
    calendars: mapped(agreement.calendars, (calendar) => asKnownAt(calendar, at)),
  }
}

const stood = new WeakMap<Agreement, Map<Instant, Agreement>>()
const MOST_KEPT = 64

/**
 * The agreement as it stood at `at`: of each period the version then in force, the letters then in use, the grounds then
 * open, the validity and the holidays then known. Readings stay as selected. The same question gives the same object.
 */
export function asItStood(agreement: Agreement, at: Instant): Agreement {
  const kept = stood.get(agreement) ?? new Map<Instant, Agreement>()
  stood.set(agreement, kept)
  const known = kept.get(at)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  // Above the readings: one that lengthens the agreement must not bring back what nobody could know.
  const answer = changedBy(agreement, (selected) => frozen(selected, at))
  kept.set(at, answer)
  return answer
}
