import { z } from 'zod'
import { isAfter } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import type { CommandDefinition } from '../law/decision.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { inForce } from '../law/version.ts'
import type { FlightEvent } from './events.ts'
import { standDownRefusals } from './stand-down.ts'
import { type Flight, flightStream, flights } from './state.ts'
import { words } from './words.ts'

const scheduleSchema = z.strictObject({
  number: line(20),
  departsAt: instantField,
  origin: line(),
  destination: line(),
  seats: z.int().min(1).max(400),
  /** Left out by older callers only: the form always gives one, and a flight without is shown with a warning. */
  standDownAt: instantField.optional(),
})
export type Schedule = z.infer<typeof scheduleSchema>

/** A flight, with its seats; only while the agreement is shown to be in force at its departure. */
export const schedule: CommandDefinition<Flight, FlightEvent, Schedule, undefined> = {
  name: 'flights/schedule',
  schema: scheduleSchema,
  aggregate: flights,
  stream: (_, fresh) => flightStream(fresh),
  decide: (state, command, { now, agreement, reference }) => {
    const refusals = those(
      state !== null && refuse('flight-exists', words.flightExists),
      isAfter(now, command.departsAt) && refuse('in-past', words.departureInPast, 'departsAt'),
      inForce(agreement, command.departsAt) === null &&
        refuseBy(agreement, agreement.parts.validity, 'not-in-force', words.notInForce, 'departsAt'),
      ...(command.standDownAt === undefined ? [] : standDownRefusals(command.standDownAt, command.departsAt, now)),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'flight-scheduled', reference, ...command } }] }
  },
}

const cancelSchema = z.strictObject({ flight: referenceField, reasons: prose() })
export type Cancel = z.infer<typeof cancelSchema>

/** The flight does not go; everyone on it loses the seat, with that as the reason code. One that has flown cannot be cancelled. */
export const cancel: CommandDefinition<Flight, FlightEvent, Cancel, { readonly flown: boolean }> = {
  name: 'flights/cancel',
  schema: cancelSchema,
  aggregate: flights,
  stream: (command) => flightStream(command.flight),
  elsewhere: async (query, { flight }) => {
    const handedOver =
      "select 1 from view_rows where view = 'manifest' and ix = $1 and data->>'handedOver' = 'true' limit 1"
    return { flown: (await query(handedOver, [flight])).length > 0 }
  },
  decide: (state, { reasons }, { now }, { flown }) => {
    const refusals = those(
      state === null && refuse('no-such-flight', words.noFlight, 'flight'),
      flown && refuse('flight-flown', words.flown, 'flight'),
      state !== null && state.cancelled !== null && refuse('already-cancelled', words.cancelled, 'flight'),
    )
    return refusals.length > 0
      ? { refusals }
      : { facts: [{ occurredAt: now, event: { type: 'flight-cancelled', reasons } }] }
  },
}
