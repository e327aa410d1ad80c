import type { Instant } from '../core/brand.ts'
import { isAtOrAfter } from '../core/calendar.ts'
import { type Excuse, openExcuses } from './pictures-state.ts'
import type { Application } from './state.ts'

/**
 * The pictures an officer wants though somebody said that they are impossible, and that have not come. One wanted before the
 * application was found ineligible is wanted no more; one wanted since then is.
 */
export function wantedPictures({ pictures, submitted, withdrawn, eligibility }: Application): readonly Excuse[] {
  if (submitted === null || withdrawn !== null || eligibility?.outcome === 'eligible') return []
  return openExcuses(pictures).filter(
    ({ decided }) =>
      decided?.outcome === 'wanted' &&
      (eligibility === null || isAtOrAfter(decided.mark.at as Instant, eligibility.mark.at)),
  )
}

/** Whether a picture may still be sent with an application that was sent without it. */
export const mayStillSend = (state: Application): boolean =>
  state.submitted !== null &&
  state.withdrawn === null &&
  (wantedPictures(state).length > 0 || (state.eligibility === null && openExcuses(state.pictures).length > 0))
