import type { Day, Instant, Text } from '../core/brand.ts'
import { addDays, addMilliseconds, compare, dayOf, isBefore, localToInstant, minutesBetween } from '../core/calendar.ts'
import { isWorkingDay, whyNotWorking } from './holidays.ts'
import type { Calendar } from './law.ts'

/** An office whose hours count: its clocks and its working days. */
export type Office = { readonly zone: string; readonly calendar: Calendar }
/** Hours of the day, on the clocks of each office: `09:00` to `17:00`. */
export type OfficeHours = { readonly from: string; readonly until: string }

export type WorkingHours = {
  readonly closesAt: Instant
  readonly counted: readonly Day[]
  readonly skipped: readonly { readonly day: Day; readonly why: Text }[]
}

/** More days than this without an hour in which all offices are open: their calendars never meet. */
const MOST_IDLE_DAYS = 400

/**
 * When `hours` working hours from an instant have run: those in which every office is open at once. The end of a day's hours is
 * where a count may end; one that still runs goes on at the next opening. Throws where the offices never meet.
 */
export function workingHours(from: Instant, hours: number, offices: readonly Office[], day: OfficeHours): WorkingHours {
  const zone = offices[0]?.zone ?? 'UTC'
  const counted: Day[] = []
  const skipped: { day: Day; why: Text }[] = []
  let left = hours * 60
  let idle = 0
  for (let on = dayOf(from, zone); idle < MOST_IDLE_DAYS; on = addDays(on, 1)) {
    const closed = offices.find(({ calendar }) => !isWorkingDay(on, calendar))
    const open = closed === undefined ? together(on, offices, day) : null
    const begins = open !== null && isBefore(open.from, from) ? from : open?.from
    const minutes = open === null || begins === undefined ? 0 : minutesBetween(begins, open.until)
    idle = minutes > 0 ? 0 : idle + 1
    if (closed !== undefined) {
      const why = whyNotWorking(on, closed.calendar)
      if (why !== null) skipped.push({ day: on, why })
    }
    if (minutes <= 0 || begins === undefined) continue
    counted.push(on)
    if (left <= minutes) return { closesAt: addMilliseconds(begins, Math.round(left * 60_000)), counted, skipped }
    left -= minutes
  }
  throw new RangeError('The offices are never open at the same hours. Look at their hours and calendars.')
}

/** When all offices are open on a day; null where their hours do not meet. */
function together(on: Day, offices: readonly Office[], { from, until }: OfficeHours) {
  const at = (time: string, zone: string): Instant | null => {
    const found = localToInstant(`${on}T${time}`, zone, 'earlier')
    return 'instant' in found ? found.instant : null
  }
  const opens = offices.map(({ zone }) => at(from, zone)).filter((one) => one !== null)
  const closes = offices.map(({ zone }) => at(until, zone)).filter((one) => one !== null)
  const latest = opens.toSorted(compare).at(-1)
  const first = closes.toSorted(compare)[0]
  return latest !== undefined && first !== undefined && isBefore(latest, first) ? { from: latest, until: first } : null
}
