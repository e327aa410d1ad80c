import type { Aggregate, Recorded } from '../law/decision.ts'
import { type FlightEvent, flightEvent } from './events.ts'

export type Flight =
  | (Omit<Extract<FlightEvent, { type: 'flight-scheduled' }>, 'type'> & { readonly cancelled: string | null })
  | null

export function evolve(state: Flight, { event }: Recorded<FlightEvent>): Flight {
  switch (event.type) {
    case 'flight-scheduled': {
      const { type: _, ...flight } = event
      return { ...flight, cancelled: null }
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
