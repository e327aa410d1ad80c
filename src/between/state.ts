import type { Mark } from '../readmission/state.ts'
import type { BetweenEvent } from './events.ts'

type Of<T extends BetweenEvent['type']> = Omit<Extract<BetweenEvent, { type: T }>, 'type'> & { readonly mark: Mark }

/** What was said about the person beyond the request: every statement of needs, and how a taking back stands. */
export type BetweenState = {
  readonly needs: readonly Of<'needs-sent'>[]
  readonly asked: Of<'return-asked'> | null
  /** The last decision; a later asking waits for its own. */
  readonly decided: Of<'return-decided'> | null
  readonly back: Of<'brought-back'> | null
}
export const nothingBetween: BetweenState = { needs: [], asked: null, decided: null, back: null }

export function evolveBetween(state: BetweenState, event: BetweenEvent, mark: Mark): BetweenState {
  switch (event.type) {
    case 'needs-sent':
      return { ...state, needs: [...state.needs, { ...event, mark }] }
    case 'return-asked':
      return { ...state, asked: { ...event, mark }, decided: null }
    case 'return-decided':
      return { ...state, decided: { ...event, mark } }
    case 'brought-back':
      return { ...state, back: { ...event, mark } }
  }
}

/** The receiving state has asked and waits for our word. */
export const askedNow = ({ asked, decided, back }: BetweenState): boolean =>
  asked !== null && decided === null && back === null
/** It was agreed, and the person is not back yet. */
export const agreedNow = ({ decided, back }: BetweenState): boolean => decided?.outcome === 'agreed' && back === null
