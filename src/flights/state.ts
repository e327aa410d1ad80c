import type { Instant } from '../core/brand.ts'
import type { Aggregate, ReadQuery, Recorded } from '../law/decision.ts'
import { type FlightEvent, flightEvent } from './events.ts'

export type Flight =
  | (Omit<Extract<FlightEvent, { type: 'flight-scheduled' }>, 'type'> & {
      readonly cancelled: string | null
      /** The last change of the stand-down hour: when, by whom and why. */
      readonly standDownSet?: { readonly at: Instant; readonly by: string; readonly reasons: string } | undefined
    })
  | null

export function evolve(state: Flight, { event, occurredAt, actor }: Recorded<FlightEvent>): Flight {
  switch (event.type) {
    case 'flight-scheduled': {
      const { type: _, ...flight } = event
      return { ...flight, cancelled: null }
    }
    case 'stand-down-hour-changed': {
      const { standDownAt, reasons } = event
      return state === null
        ? null
        : { ...state, standDownAt, standDownSet: { at: occurredAt, by: actor.name, reasons } }
    }
    case 'flight-cancelled':
      return state === null ? null : { ...state, cancelled: event.reasons }
  }
}

export const flightStream = (reference: string): string => `flight:${reference}`

export const flights: Aggregate<Flight, FlightEvent> = {
  name: 'flight',
  event: flightEvent,
  initial: null,
  evolve,
  rows: (state) => (state === null ? [] : [{ view: 'flight', key: state.reference, ix: state.departsAt, data: state }]),
}

/** A flight as its row has it, for decisions about seats; `null` where there is none. */
export async function findFlight(query: ReadQuery, reference: string): Promise<Flight> {
  const [row] = await query("select data from view_rows where stream = $1 and view = 'flight'", [
    flightStream(reference),
  ])
  return row === undefined ? null : (row.data as NonNullable<Flight>)
}
