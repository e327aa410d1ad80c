import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { addMinutes, compare, isAfter, isBefore } from '../core/calendar.ts'
import { instantField, prose, referenceField } from '../core/fields.ts'
import type { CommandDefinition } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, those } from '../law/refuse.ts'
import type { FlightEvent } from './events.ts'
import { nightRefusals } from './night-words.ts'
import { type Flight, flightStream, flights } from './state.ts'
import { words } from './words.ts'

/**
 * The stand-down hour of a flight: whoever a court is still hearing at that hour does not go. No rule fixes it; it is the
 * desk's own decision, and a judge must be able to know it from the first minute.
 */

/** What the form puts where the officer gives no hour: 8 h 30 of real time before departure. A custom, not a rule. */
export const SUGGESTED_MINUTES_BEFORE = 510

/** The hour the form puts where none was given. */
export const suggestedStandDown = (departsAt: Instant): Instant => addMinutes(departsAt, -SUGGESTED_MINUTES_BEFORE)

/** What is wrong with a stand-down hour for a departure, seen from `now`: it must lie after the one and before the other. */
export const standDownRefusals = (standDownAt: Instant, departsAt: Instant, now: Instant): readonly Refusal[] =>
  those(
    !isBefore(standDownAt, departsAt) &&
      refuse('stand-down-not-before-departure', nightRefusals.notBeforeDeparture, 'standDownAt'),
    !isAfter(standDownAt, now) && refuse('stand-down-in-past', nightRefusals.standDownInPast, 'standDownAt'),
  )

const changeSchema = z.strictObject({ flight: referenceField, standDownAt: instantField, reasons: prose() })
export type ChangeStandDown = z.infer<typeof changeSchema>

/**
 * Another stand-down hour, with reasons. While nobody has a seat it is corrected freely. Once somebody has one the hour has
 * been told, perhaps to a judge: then it may move later, which gives a court more time, and never earlier. Once it has
 * passed it stands, for people have acted on it. Never at or after departure. The flight is locked while its seats are
 * counted, as when a seat is given.
 */
export const changeStandDown: CommandDefinition<Flight, FlightEvent, ChangeStandDown, { readonly taken: number }> = {
  name: 'flights/change-stand-down',
  schema: changeSchema,
  aggregate: flights,
  stream: (command) => flightStream(command.flight),
  elsewhere: async (query, { flight }) => {
    await query('select 1 from events where stream = $1 and version = 1 for update', [flightStream(flight)])
    const [seats] = await query(
      "select count(*)::integer as taken from view_rows where view = 'manifest' and ix = $1",
      [flight],
    )
    return { taken: Number(seats?.taken ?? 0) }
  },
  decide: (state, { standDownAt, reasons }, { now }, { taken }) => {
    if (state === null) return { refusals: [refuse('no-such-flight', words.noFlight, 'flight')] }
    const told = state.standDownAt
    const refusals = those(
      state.cancelled !== null && refuse('flight-cancelled', words.cancelled, 'flight'),
      !isBefore(now, state.departsAt) && refuse('flight-gone', words.flightGone, 'flight'),
      told !== undefined && !isAfter(told, now) && refuse('stand-down-passed', nightRefusals.passed, 'standDownAt'),
      told !== undefined &&
        compare(told, standDownAt) === 0 &&
        refuse('stand-down-same', nightRefusals.same, 'standDownAt'),
      told !== undefined &&
        taken > 0 &&
        isBefore(standDownAt, told) &&
        refuse('stand-down-earlier', nightRefusals.earlier, 'standDownAt'),
      ...standDownRefusals(standDownAt, state.departsAt, now),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'stand-down-hour-changed', standDownAt, reasons } }] }
  },
}
