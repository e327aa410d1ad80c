import { z } from 'zod'
import type { Day, Instant } from '../core/brand.ts'
import { dayOf, dayOfWeek, isBefore } from '../core/calendar.ts'
import { dayField, line, prose } from '../core/fields.ts'
import { own } from '../core/own.ts'
import { holidayOn, whyNotWorking } from '../law/holidays.ts'
import type { Agreement, Calendar, Place, Refusal } from '../law/law.ts'
import { refuse, those } from '../law/refuse.ts'
import { amended } from './amend.ts'
import { type OnScheme, onScheme } from './decide.ts'
import { placeField } from './events.ts'
import type { SchemeState } from './state.ts'
import { alreadyHoliday, alreadyRecorded, noCalendar, onWeekend, words } from './words.ts'

/** Public holidays that a state proclaims once, recorded when we learn of them. */

/** Today in a place, by the clocks of the party it belongs to. */
const todayIn = ({ returning, receiving }: Agreement, place: Place, now: Instant): Day =>
  dayOf(now, (receiving.places.includes(place) ? receiving : returning).zone)

/** Why a day cannot become a holiday of a place: it is one already, or nobody works on it anyway. */
function noNewHoliday(state: SchemeState, calendar: Calendar, day: Day): Refusal | null {
  const recorded = state.holidays.find((one) => one.day === day && one.places.includes(calendar.place))
  if (recorded !== undefined)
    return refuse('already-recorded', alreadyRecorded(day, calendar.name, recorded.name), 'day')
  const holiday = holidayOn(day, calendar)
  if (holiday !== null) return refuse('already-holiday', alreadyHoliday(day, calendar.name, holiday), 'day')
  if (!calendar.weekend.includes(dayOfWeek(day))) return null
  const weekday = whyNotWorking(day, calendar) ?? calendar.name
  return refuse('on-weekend', onWeekend(day, calendar.name, weekday), 'day')
}

const proclaimSchema = z.strictObject({
  day: dayField,
  places: z.array(placeField).min(1).max(20),
  name: z.strictObject({ en: line(), fr: line() }),
  /** The public act: a title, an address. */
  source: line(1000),
  /** The day has passed, and it is recorded all the same. */
  late: z.boolean().default(false),
})

/** Records a day as a public holiday of places. Every deadline counted in working days there is reckoned anew. */
export const proclaimHoliday = (agreement: string): OnScheme<z.infer<typeof proclaimSchema>> => ({
  ...onScheme(agreement),
  name: 'scheme/proclaim-holiday',
  schema: proclaimSchema,
  decide: (state, { day, places: asked, name, source, late }, { now, agreement }) => {
    const { calendars } = amended(agreement, state)
    const places = [...new Set(asked)]
    const unknown = places.filter((place) => own(calendars, place) === undefined)
    const known = places.map((place) => own(calendars, place)).filter((calendar) => calendar !== undefined)
    const names = Object.values(calendars).map((calendar) => calendar.name)
    const past = known.some(({ place }) => isBefore(day, todayIn(agreement, place, now)))
    const refusals = those(
      unknown.length > 0 && refuse('no-calendar', noCalendar(unknown, names), 'places'),
      ...known.map((calendar) => noNewHoliday(state, calendar, day)),
      past && !late && refuse('in-past', words.inPast, 'day'),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'holiday-proclaimed', day, places, name, source } }] }
  },
})

const withdrawSchema = z.strictObject({ id: line(20), reasons: prose() })

/** Takes a recorded holiday back: it was recorded in error, or the act was undone. The record of both stays. */
export const withdrawHoliday = (agreement: string): OnScheme<z.infer<typeof withdrawSchema>> => ({
  ...onScheme(agreement),
  name: 'scheme/withdraw-holiday',
  schema: withdrawSchema,
  decide: (state, { id, reasons }, { now }) => {
    const recorded = state.holidays.some((one) => one.id === id)
    if (!recorded) return { refusals: [refuse('no-such-holiday', words.noSuchHoliday, 'id')] }
    return { facts: [{ occurredAt: now, event: { type: 'holiday-withdrawn', id, reasons } }] }
  },
})
