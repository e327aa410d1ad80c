import type { Instant, Text } from '../core/brand.ts'
import { compare, isAfter, isBefore, isWithin } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { Agreement, PeriodVersion, RuleId, Validity } from './law.ts'
import { deviations } from './readings.ts'

/** The law in time: which version of what holds at an instant, and how the whole is named then. */

/** What keeps the agreement in force at an instant, or `null`: then it is not in force, and unknown counts as no. */
export const inForce = (agreement: Agreement, at: Instant): Validity | null =>
  agreement.validity.find((span) => isWithin(at, span)) ?? null

/** The version of a period that governs an event at an instant; its `value` may be `null`. `null`: no version does. */
export const periodAt = (agreement: Agreement, rule: RuleId, at: Instant): PeriodVersion | null =>
  own(agreement.periods, rule)?.versions.find((version) => isWithin(at, version)) ?? null

/** Everything in an agreement that begins or ends at an instant, or came to be known at one. */
const spans = (agreement: Agreement): readonly { from?: Instant; until?: Instant; knownFrom?: Instant }[] => [
  ...agreement.validity,
  ...Object.values(agreement.periods).flatMap(({ versions }) => versions),
  ...Object.values(agreement.letters).flatMap(({ current }) => (current === undefined ? [] : [current])),
  ...Object.values(agreement.grounds),
  ...Object.values(agreement.calendars).flatMap(({ proclaimed }) =>
    proclaimed.map(({ knownFrom }) => ({ ...(knownFrom && { knownFrom }) })),
  ),
]

/** An agreement never changes while we run, so its boundaries are worked out once. */
const boundariesOf = new WeakMap<Agreement, readonly Instant[]>()

const boundaries = (agreement: Agreement): readonly Instant[] => {
  const known = boundariesOf.get(agreement)
  if (known !== undefined) return known
  const all = spans(agreement).flatMap(({ from, until, knownFrom }) =>
    [from, until, knownFrom].filter((at) => at !== undefined),
  )
  const sorted = [...new Set(all)].sort(compare)
  boundariesOf.set(agreement, sorted)
  return sorted
}

/**
 * Names the law as it stood: the agreement, the last instant, not after `at`, at which anything in it changed, and every
 * reading that is not the one it comes with, as in `uk-france-2025@2025-09-17T19:24:00Z+CAL-02.london`. Before the first
 * change: `…@none`.
 */
export const lawVersion = (agreement: Agreement, at: Instant): string => {
  const since = boundaries(agreement).findLast((boundary) => !isAfter(boundary, at)) ?? 'none'
  const read = deviations(agreement).map(({ reading, option }) => `+${reading}.${option}`)
  return `${agreement.id}@${since}${read.join('')}`
}

/** What is different from one instant on. `null` before: nothing was there; `null` after: nothing is left. */
export type LawChange = {
  readonly at: Instant
  readonly validity: { readonly before: Validity | null; readonly after: Validity | null } | null
  readonly periods: readonly {
    readonly rule: RuleId
    readonly title: Text
    readonly before: PeriodVersion | null
    readonly after: PeriodVersion | null
  }[]
}

/** Every instant at which the agreement changes, in order, with what changes then. */
export const lawChanges = (agreement: Agreement): readonly LawChange[] =>
  boundaries(agreement).map((at) => {
    const around = <Span extends { readonly from: Instant; readonly until?: Instant }>(list: readonly Span[]) => {
      const before = list.find(({ from, until }) => isBefore(from, at) && (until === undefined || !isBefore(until, at)))
      const after = list.find((span) => isWithin(at, span))
      return before === after ? null : { before: before ?? null, after: after ?? null }
    }
    const periods = Object.entries(agreement.periods).flatMap(([rule, { title, versions }]) => {
      const change = around(versions)
      return change === null ? [] : [{ rule, title, ...change }]
    })
    return { at, validity: around(agreement.validity), periods }
  })
