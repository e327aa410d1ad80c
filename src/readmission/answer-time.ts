import type { Instant } from '../core/brand.ts'
import { addDays, daysBetween, isAfter, isAtOrAfter, startOfDay } from '../core/calendar.ts'
import { due } from '../law/due.ts'
import type { Agreement, Deadline, RuleId } from '../law/law.ts'
import type { Case, Extension, Served } from './state.ts'

/** The period of the time to answer a notice of intent: longer for a person who was not held when it came (INAD-07). */
export const intentRule = ({ held }: Pick<Served, 'held'>, { parts }: Agreement): RuleId | null =>
  held ? parts.intentHeld : parts.intentInCommunity

/** The request for more time that nobody has decided; `null` where there is none. */
export const undecided = (letter: Served): Extension | null =>
  letter.extensions?.findLast(({ decided }) => decided === null) ?? null

/** The last grant of more time on a letter. */
export const granted = (letter: Served): NonNullable<Extension['decided']> | null =>
  letter.extensions?.findLast(({ decided }) => decided?.outcome === 'granted')?.decided ?? null

/**
 * The time to answer a notice of intent, with the last day an officer granted on request (INAD-07). `null` where the
 * agreement gives no such time, or gave none when it was served.
 */
export function answerTime(agreement: Agreement, letter: Served): Deadline | null {
  const rule = intentRule(letter, agreement)
  if (rule === null) return null
  const given = due(agreement, rule, letter.served.at, { asOf: letter.served.at, place: letter.place })
  if ('problem' in given) return null
  const until = granted(letter)?.lastDay
  if (until === undefined || !isAfter(until, given.lastDay)) return given
  const more = Array.from({ length: daysBetween(given.lastDay, until) }, (_, day) => addDays(given.lastDay, day + 1))
  return {
    ...given,
    lastDay: until,
    closesAt: startOfDay(addDays(until, 1), given.zone),
    counted: [...given.counted, ...more],
  }
}

/**
 * Whether the answer to a notice is still awaited at an instant: its time runs and nothing was said since it was served, or
 * since more time was granted. A request for more time that nobody has decided keeps it open, whenever it was made.
 */
export function answerAwaited(state: Case, agreement: Agreement, letter: Served, at: Instant): boolean {
  if (undecided(letter) !== null) return true
  if (intentRule(letter, agreement) === null) return false
  const clock = answerTime(agreement, letter)
  // A time the law did not give when the letter was served is no time that has run.
  if (clock !== null && isAtOrAfter(at, clock.closesAt)) return false
  const since = granted(letter)?.at ?? letter.served.at
  return !state.representations.some((made) => isAtOrAfter(made.at, since) && !isAfter(made.at, at))
}
