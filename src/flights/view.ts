import { z } from 'zod'
import { type Gate, gate } from '../barriers/gate.ts'
import type { Scheme } from '../barriers/scheme.ts'
import type { Instant } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import { factsOf, fold, rowsOf } from '../platform/store.ts'
import type { Case } from '../readmission/state.ts'
import { casesNamed } from '../readmission/view.ts'
import { gateAtDoor } from './confirm.ts'
import { type Flight, flightStream, flights } from './state.ts'

/** A flight as its row has it. */
const flightRow = z.object({
  reference: z.string(),
  number: z.string(),
  departsAt: instantField,
  origin: z.string(),
  destination: z.string(),
  seats: z.int(),
  cancelled: z.string().nullable(),
  standDownAt: instantField.optional(),
  standDownSet: z.object({ at: instantField, by: z.string(), reasons: z.string() }).optional(),
})
export type FlightRow = z.infer<typeof flightRow>

const manifestRow = z.object({ reference: z.string(), name: z.string(), barriers: z.int(), boarded: z.boolean() })

/** Every flight, the next departure first. */
export const allFlights = (query: ReadQuery): Promise<readonly FlightRow[]> => rowsOf(query, 'flight', flightRow)

/** One flight by its reference; `null` where there is none. */
export async function flightNamed(query: ReadQuery, reference: string): Promise<FlightRow | null> {
  const [row] = await query(`select data from view_rows where view = 'flight' and key = $1`, [reference])
  return row === undefined ? null : flightRow.parse(row.data)
}

/** A flight as it stood: facts that had happened by `at`, of those recorded by `knownAt`; `null` where there was none. */
export async function flightAsKnown(
  query: ReadQuery,
  reference: string,
  { at, knownAt }: { readonly at: Instant; readonly knownAt: Instant },
): Promise<Flight> {
  const facts = await factsOf(query, flights, flightStream(reference))
  return fold(
    flights,
    facts.filter(({ recordedAt, occurredAt }) => !isAfter(recordedAt, knownAt) && !isAfter(occurredAt, at)),
  )
}

/** Seats taken on each flight, by its reference; a flight with none is not in the map. */
export async function seatsTaken(query: ReadQuery): Promise<ReadonlyMap<string, number>> {
  const rows = await query(`select ix, count(*)::integer as taken from view_rows where view = 'manifest' group by ix`)
  return new Map(rows.map((row) => [z.string().parse(row.ix), z.coerce.number().parse(row.taken)]))
}

/** One person on a flight, with the gate as the door would ask it now and as it would stand at departure. */
export type Passenger = { readonly state: Case; readonly now: Gate; readonly atDeparture: Gate }

type At = { readonly agreement: Agreement; readonly now: Instant; readonly scheme: Scheme }

/** Who has a seat on a flight at this moment: a view of the cases' own facts, never kept apart from them. */
export async function passengers(query: ReadQuery, flight: FlightRow, at: At): Promise<readonly Passenger[]> {
  const rows = await rowsOf(query, 'manifest', manifestRow, flight.reference)
  const states = await casesNamed(
    query,
    rows.map(({ reference }) => reference),
  )
  return states.map((state) => ({
    state,
    now: gateAtDoor(state, at.agreement, at.now, at.scheme),
    atDeparture: gate(state, at.agreement, flight.departsAt, at.scheme),
  }))
}

const lostRow = z.object({
  reference: z.string(),
  name: z.string(),
  code: z.string(),
  at: instantField,
  by: z.string(),
})
export type SeatLost = z.infer<typeof lostRow>

/** Everybody who had a seat on a flight and lost it, with the code of the reason, the latest first. */
export async function seatsLost(query: ReadQuery, flight: string): Promise<readonly SeatLost[]> {
  const lost = await rowsOf(query, 'seat-lost', lostRow, flight)
  return lost.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

/** How many seats were lost since an instant, by the code of the reason, the most frequent first. */
export async function seatsLostByReason(
  query: ReadQuery,
  since: Instant,
): Promise<readonly { readonly code: string; readonly seats: number }[]> {
  const rows = await query(
    `select data->>'code' as code, count(*)::integer as seats
     from view_rows where view = 'seat-lost' and data->>'at' >= $1 group by 1 order by 2 desc, 1`,
    [since],
  )
  return rows.map((row) => ({ code: z.string().parse(row.code), seats: z.coerce.number().parse(row.seats) }))
}
