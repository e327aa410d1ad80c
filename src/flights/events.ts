import { z } from 'zod'
import { dayField, instantField, line, prose } from '../core/fields.ts'

/**
 * Flights and seats. A flight is a stream (when, where, how many seats); a seat on it is a fact in the person's case, so
 * that whatever shuts the gate takes the seat away in the same write. The manifest is only a view of those facts. At the
 * door the gate is asked again; the escort signs the handover, the other state signs the receipt, and only then is there a
 * place.
 */
export const seatEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('seat-given'),
    flight: z.string(),
    departsAt: instantField,
    destination: line(),
  }),
  /** `code`: the kind of barrier or the gate condition that took it, or `released`, `flight-cancelled`. */
  z.object({ type: z.literal('seat-withdrawn'), flight: z.string(), code: z.string(), reasons: prose().optional() }),
  /** The removal of which the person had been told did not take place. `beyondControl`: weather, a fault, disruption. */
  z.object({
    type: z.literal('removal-failed'),
    departsAt: instantField,
    beyondControl: z.boolean(),
    reasons: prose(),
  }),
  /**
   * A named officer has looked once more at everything and says: this person may go. `digest`: SHA-256 of what the gate
   * answered for the departure, line by line, and of how many facts the case then had.
   */
  z.object({
    type: z.literal('transfer-confirmed'),
    flight: z.string(),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    lines: z.int().min(0),
    facts: z.int().min(1),
  }),
  z.object({ type: z.literal('boarded'), flight: z.string() }),
  /** `effectiveOn`: the day in the receiving state, from which the place counts (OP-10). */
  z.object({
    type: z.literal('handed-over'),
    flight: z.string(),
    place: line(),
    token: z.string(),
    effectiveOn: dayField,
    /** False of a person outside the class the agreement counts: a movement, and no place. Left out: they count. */
    counts: z.literal(false).optional(),
  }),
  /** The other state's signed word on the handover. */
  z.object({
    type: z.literal('receipt-recorded'),
    outcome: z.enum(['received', 'not-presented']),
    receivedAt: instantField,
  }),
])
export type SeatEvent = z.infer<typeof seatEvent>

export const flightEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('flight-scheduled'),
    reference: z.string(),
    number: line(20),
    departsAt: instantField,
    origin: line(),
    destination: line(),
    seats: z.int().min(1).max(400),
    /** The hour at which whoever a court is still hearing does not go. Flights scheduled before it was asked for have none. */
    standDownAt: instantField.optional(),
  }),
  z.object({ type: z.literal('stand-down-hour-changed'), standDownAt: instantField, reasons: prose() }),
  z.object({ type: z.literal('flight-cancelled'), reasons: prose() }),
])
export type FlightEvent = z.infer<typeof flightEvent>
