import type { Day, Text } from '../core/brand.ts'
import { addDays, addMonths, isAfter } from '../core/calendar.ts'
import { whyNotWorking } from './holidays.ts'
import type { Place } from './law.ts'

/** A run of days as counted: each day that counts, each that does not and why, the first and the last that do. */
export type Count = {
  readonly firstDay: Day
  readonly lastDay: Day
  readonly counted: readonly Day[]
  readonly skipped: readonly { readonly day: Day; readonly why: Text }[]
}

/** A count depends on nothing but its question, so each is worked out once: a worklist asks the same few thousand again. */
const remembered = new Map<string, Count>()
const MOST_REMEMBERED = 20_000

function once(question: string, count: () => Count): Count {
  const known = remembered.get(question)
  if (known !== undefined) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const answer = count()
  remembered.set(question, answer)
  return answer
}

const run = (first: Day, last: Day): readonly Day[] => {
  const days: Day[] = []
  for (let day = first; !isAfter(day, last); day = addDays(day, 1)) days.push(day)
  return days
}

/** `value` days, one or more, every one of which counts; `first` is day one (CAL-01). */
export const countDays = (first: Day, value: number): Count =>
  once(`days ${first} ${value}`, () => {
    const lastDay = addDays(first, value - 1)
    return { firstDay: first, lastDay, counted: run(first, lastDay), skipped: [] }
  })

/** `value` working days of a place, one or more, none before `first`; weekends and holidays are named (NOT-05). */
export const countWorkingDays = (first: Day, value: number, place: Place): Count =>
  once(`working ${first} ${value} ${place}`, () => workingDays(first, value, place))

const workingDays = (first: Day, value: number, place: Place): Count => {
  const counted: Day[] = []
  const skipped: { day: Day; why: Text }[] = []
  for (let day = first; counted.length < value; day = addDays(day, 1)) {
    const why = whyNotWorking(day, place)
    if (why === null) counted.push(day)
    else skipped.push({ day, why })
  }
  return { firstDay: counted.at(0) ?? first, lastDay: counted.at(-1) ?? first, counted, skipped }
}

/**
 * `value` months from day one: they end the day before the same-numbered day that many months on; where that month has
 * no such day, on its last day (reading CAL-03).
 */
export const countMonths = (first: Day, value: number): Count =>
  once(`months ${first} ${value}`, () => {
    const target = addMonths(first, value)
    const lastDay = target.slice(8) === first.slice(8) ? addDays(target, -1) : target
    return { firstDay: first, lastDay, counted: run(first, lastDay), skipped: [] }
  })
