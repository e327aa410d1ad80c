import { quantileSorted } from 'd3-array'
import type { Instant } from '../core/brand.ts'
import { minutesBetween } from '../core/calendar.ts'
import type { ReleaseFigures } from '../parity/release.ts'

/**
 * What there is on the way in against the places there are: counted from the record, or worked out from earlier counts of the
 * same record, each of which is shown. No rate comes from anywhere else, and where nothing was counted nothing is expected.
 */
export type Row = {
  readonly status: string
  /** People in it. */
  readonly size: number
  /** Since when it stands as it does. */
  readonly since: Instant
  readonly submittedAt: Instant | null
  /** The last answer on the conditions. */
  readonly assessed: 'eligible' | 'ineligible' | null
  /** A draw has reached it. */
  readonly reached: boolean
  /** Of its people: reached, not arrived, and still able to come. */
  readonly promised: number
  /** Of its people. */
  readonly arrived: number
  /** It came in outside a window and waits to be sent again. */
  readonly outsideAt: Instant | null
}

/** Minutes since applications entered a state: three quartiles, by linear interpolation, and the oldest. */
export type Ages = { readonly q1: number; readonly median: number; readonly q3: number; readonly oldest: number }
export type InState = {
  readonly status: string
  readonly groups: number
  readonly people: number
  readonly ages: Ages | null
}

/** How many stand where, and for how long. Every status asked for has a line, in that order, also an empty one. */
export const inStates = (rows: readonly Row[], statuses: readonly string[], now: Instant): readonly InState[] =>
  statuses.map((status) => {
    const here = rows.filter((row) => row.status === status)
    return { status, groups: here.length, people: peopleOf(here), ages: agesOf(here, now) }
  })

const peopleOf = (rows: readonly Row[]): number => rows.reduce((sum, { size }) => sum + size, 0)

function agesOf(rows: readonly Row[], now: Instant): Ages | null {
  const ages = rows.map(({ since }) => Math.max(0, minutesBetween(since, now))).sort((a, b) => a - b)
  const at = (part: number): number => quantileSorted(ages, part) ?? 0
  return ages.length === 0 ? null : { q1: at(0.25), median: at(0.5), q3: at(0.75), oldest: at(1) }
}

/** Earlier counts: of so many, so many. */
export type Share = { readonly of: number; readonly were: number }

/** People of a state, how many of them may be expected, and the earlier counts that says. `null`: nothing was counted yet. */
export type Expected = { readonly people: number; readonly likely: number | null; readonly share: Share | null }

/** The states of the way in by the part they play here, as the pages know them. */
export type Stages<Status extends string = string> = {
  /** Found eligible, in the next draw. */
  readonly waiting: Status
  /** To be assessed. */
  readonly assessing: Status
  /** Sent, presence not shown yet. */
  readonly presence: Status
  /** Ended by the applicants. */
  readonly withdrawn: Status
}

export type Supply = {
  readonly waiting: number
  readonly assessing: Expected
  readonly presence: Expected
  /** Waiting, and what may be expected of the others; `null` where nothing was counted to go by. */
  readonly likely: number | null
  /** Released and not drawn, and what would bring the counts level beyond that. */
  readonly wanted: number
  /** Of people a draw reached earlier, how many have arrived. */
  readonly arriving: Share
}

/**
 * Likely supply against places. To be assessed: the share found eligible among all assessed so far. Presence not shown: the
 * share found eligible among all that were sent earlier and are assessed or were taken back. Whole applications are counted
 * for shares, people for amounts; what is expected is rounded down.
 */
export function supplyOf(rows: readonly Row[], stages: Stages, figures: ReleaseFigures, even: number): Supply {
  const at = (status: string): number => peopleOf(rows.filter((row) => row.status === status))
  const assessed = rows.filter((row) => row.assessed !== null)
  const were = assessed.filter((row) => row.assessed === 'eligible').length
  const ended = rows.filter(
    (row) => row.status === stages.withdrawn && row.submittedAt !== null && row.assessed === null,
  )
  const assessing = expected(at(stages.assessing), { of: assessed.length, were })
  const presence = expected(at(stages.presence), { of: assessed.length + ended.length, were })
  const waiting = at(stages.waiting)
  const reached = rows.filter((row) => row.reached && row.promised === 0)
  return {
    waiting,
    assessing,
    presence,
    likely: assessing.likely === null || presence.likely === null ? null : waiting + assessing.likely + presence.likely,
    wanted: figures.listed + figures.undrawn + Math.max(0, even),
    arriving: { of: peopleOf(reached), were: reached.reduce((sum, { arrived }) => sum + arrived, 0) },
  }
}

const expected = (people: number, share: Share): Expected => {
  if (people === 0) return { people, likely: 0, share: null }
  if (share.of === 0) return { people, likely: null, share: null }
  return { people, likely: Math.floor((people * share.were) / share.of), share }
}
