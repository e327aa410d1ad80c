import type { Aggregate, Recorded } from '../law/decision.ts'
import { type LandingEvent, landingEvent } from './events.ts'

export type Landing = Omit<Extract<LandingEvent, { type: 'landing-recorded' }>, 'type'> | null

export function evolve(state: Landing, { event }: Recorded<LandingEvent>): Landing {
  switch (event.type) {
    case 'landing-recorded': {
      const { type: _, ...landing } = event
      return landing
    }
    case 'landing-corrected':
      return state === null ? null : { ...state, landedAt: event.landedAt, place: event.place, people: event.people }
  }
}

export const landingStream = (reference: string): string => `landing:${reference}`

export const landings: Aggregate<Landing, LandingEvent> = {
  name: 'landing',
  event: landingEvent,
  initial: null,
  evolve,
  rows: (state) => (state === null ? [] : [{ view: 'landing', key: state.reference, ix: state.landedAt, data: state }]),
}
