import type { Day, Text } from '../core/brand.ts'
import { addDays, addMonths, day, daysBetween } from '../core/calendar.ts'
import { whyNotWorking } from './holidays.ts'
import type { Calendar } from './law.ts'

/** A run of days as counted: each day that counts, each that does not and why, the first and the last that do. */
export type Count = {
  readonly firstDay: Day
  readonly lastDay: Day
  readonly counted: readonly Day[]
  readonly skipped: readonly { readonly day: Day; readonly why: Text }[]
}

type Memory = Map<string, Count>

/** A count depends on nothing but its question, so each is worked out once: a worklist asks the same few thousand again. */
const remembered: Memory = new Map()
/** Two calendars of one place may differ by a day proclaimed, so each has a memory of its own. */
const rememberedBy = new WeakMap<Calendar, Memory>()
const MOST_REMEMBERED = 20_000

function once(memory: Memory, question: string, count: () => Count): Count {
  const known = memory.get(question)
  if (known !== undefined) return known
  if (memory.size >= MOST_REMEMBERED) memory.clear()
  const answer = count()
  memory.set(question, answer)
  return answer
}

/** No period of any law we know is longer than a hundred years: what is, is a mistake, and would count for ever. */
const MOST_DAYS = 36_525
const MOST_MONTHS = 1_200
/** More days than this without one that is worked: the calendar has none. */
const MOST_IDLE_DAYS = 400

const checked = (value: number, most: number, unit: string): void => {
  if (Number.isInteger(value) && value >= 1 && value <= most) return
  throw new RangeError(`Cannot count ${value} ${unit}. Give a whole number from 1 to ${most}.`)
}

/** Days are reckoned to the year 9999; after it their text would no longer compare. */
const within = (found: Day): Day => {
  if (day(found) === null)
    throw new RangeError('The count runs past the year 9999. Give an earlier day or a shorter period.')
  return found
}

const run = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index))

/** `value` days, one or more, every one of which counts; `first` is day one (CAL-01). Throws past a hundred years. */
export const countDays = (first: Day, value: number): Count =>
  once(remembered, `days ${first} ${value}`, () => {
    checked(value, MOST_DAYS, 'days')
    const lastDay = within(addDays(first, value - 1))
    return { firstDay: first, lastDay, counted: run(first, lastDay), skipped: [] }
  })

/**
 * `value` working days of a calendar, one or more, none before `first`; weekends and holidays are named (NOT-05). Throws
 * past a hundred years, and where the calendar has no working day in 400 days.
 */
export const countWorkingDays = (first: Day, value: number, calendar: Calendar): Count => {
  const memory = rememberedBy.get(calendar) ?? new Map<string, Count>()
  rememberedBy.set(calendar, memory)
  return once(memory, `${first} ${value}`, () => workingDays(first, value, calendar))
}

const workingDays = (first: Day, value: number, calendar: Calendar): Count => {
  checked(value, MOST_DAYS, 'working days')
  const counted: Day[] = []
  const skipped: { day: Day; why: Text }[] = []
  let idle = 0
  for (let next = first; counted.length < value; next = addDays(next, 1)) {
    const why = whyNotWorking(within(next), calendar)
    if (why === null) counted.push(next)
    else skipped.push({ day: next, why })
    idle = why === null ? 0 : idle + 1
    if (idle > MOST_IDLE_DAYS)
      throw new RangeError(`There is no working day in ${MOST_IDLE_DAYS} days from ${first} in ${calendar.name.en}.`)
  }
  return { firstDay: counted.at(0) ?? first, lastDay: counted.at(-1) ?? first, counted, skipped }
}

/**
 * `value` months from day one. `day-before`: they end the day before the same-numbered day that many months on;
 * `same-day`: on that day itself. Where that month has no such day, either way on its last day (reading CAL-03). Throws
 * past a hundred years.
 */
export const countMonths = (first: Day, value: number, monthsEnd: 'day-before' | 'same-day' = 'day-before'): Count =>
  once(remembered, `months ${first} ${value} ${monthsEnd}`, () => {
    checked(value, MOST_MONTHS, 'months')
    const target = within(addMonths(first, value))
    const before = monthsEnd === 'day-before' && target.slice(8) === first.slice(8)
    const lastDay = before ? addDays(target, -1) : target
    return { firstDay: first, lastDay, counted: run(first, lastDay), skipped: [] }
  })
