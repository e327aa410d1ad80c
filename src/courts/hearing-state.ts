import type { Instant } from '../core/brand.ts'
import type { Mark } from '../readmission/state.ts'
import type { CourtEvent, HearingOutcome } from './events.ts'

type Of<Type extends CourtEvent['type']> = Extract<CourtEvent, { type: Type }>

/** A hearing, and what became of it. */
export type Hearing = Of<'hearing-listed'> & {
  readonly listed: Mark
  readonly vacated: Mark | null
  /** The times it had before it was adjourned. */
  readonly earlier: readonly Instant[]
  readonly begun: Mark | null
  readonly ended: (Mark & { readonly outcome: HearingOutcome; readonly says?: string | undefined }) | null
}

/** A hearing as it was listed. */
export const hearingListed = (event: Of<'hearing-listed'>, mark: Mark): Hearing => ({
  ...event,
  listed: mark,
  vacated: null,
  earlier: [],
  begun: null,
  ended: null,
})

type Course = 'hearing-vacated' | 'hearing-begun' | 'hearing-changed' | 'hearing-adjourned' | 'hearing-ended'

/** Adds what became of a hearing. */
export function hearingAfter(hearing: Hearing, event: Of<Course>, mark: Mark): Hearing {
  switch (event.type) {
    case 'hearing-vacated':
      return { ...hearing, vacated: mark }
    case 'hearing-begun':
      return { ...hearing, begun: mark }
    case 'hearing-changed': {
      const { type: _, id: __, ...change } = event
      return { ...hearing, ...change }
    }
    case 'hearing-adjourned':
      return { ...hearing, at: event.at, earlier: [...hearing.earlier, hearing.at], begun: null }
    case 'hearing-ended': {
      const { outcome, says } = event
      return { ...hearing, ended: { ...mark, outcome, ...(says === undefined ? {} : { says }) } }
    }
  }
}
