import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Instant } from '../core/brand.ts'
import { compare, isBefore } from '../core/calendar.ts'
import { countedAt, type PlaceRow, type ReversedRow } from '../law/place.ts'
import type { Counts, Entry } from './events.ts'

/**
 * What a statement says, worked out from a book: the lines that are new in it, what they come to, and one digest over all of
 * it. The same whatever order the lines are read in, so two books that are equal give one digest (TR-75, docs/protocol.md).
 */

/** This node's book, with what earlier statements have said of it. */
export type Book = {
  readonly places: readonly PlaceRow[]
  readonly reversed: readonly ReversedRow[]
  /** Lines of statements that both states have signed. */
  readonly stated: readonly Entry[]
  /** Lines that a difference worked to its end keeps out, by `entryId`. */
  readonly aside: readonly string[]
}

/** What a line is known by within a statement. */
export const entryId = ({ token, entry }: Pick<Entry, 'token' | 'entry'>): string => `${token}:${entry}`

const keyOf = ({ token, direction }: Pick<Entry, 'token' | 'direction'>): string => `${direction}:${token}`
const lineOf = ({ token, direction, effectiveOn }: PlaceRow, entry: Entry['entry']): Entry => ({
  token,
  direction,
  effectiveOn,
  entry,
})
const before = (at: Instant | null, until: Instant): boolean => at !== null && isBefore(at, until)

/** By token, direction, entry, then day: nothing in that order depends on a book. */
const inOrder = (a: Entry, b: Entry): number =>
  order(a.token, b.token) ||
  order(a.direction, b.direction) ||
  order(a.entry, b.entry) ||
  compare(a.effectiveOn, b.effectiveOn)
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Lines in the one order in which they are hashed and sent. */
export const sorted = (lines: readonly Entry[]): readonly Entry[] => lines.toSorted(inOrder)

/**
 * The lines that are new in a statement up to `until`: places that both had signed before then and that no signed statement
 * has; and the reversal, before then, of those that one has. What came late stands here too, and a signed statement stays.
 */
export function linesUntil({ places, reversed, stated, aside }: Book, until: Instant): readonly Entry[] {
  const net = new Map<string, number>()
  for (const line of stated) net.set(keyOf(line), (net.get(keyOf(line)) ?? 0) + (line.entry === 'counted' ? 1 : -1))
  const isStated = (line: PlaceRow): boolean => (net.get(keyOf(line)) ?? 0) > 0
  // A place taken back after the end of the week still counted at its end.
  const standing = [...places, ...reversed.filter(({ reversedAt }) => !isBefore(reversedAt, until))]
  const counted = standing
    .filter((place) => before(countedAt(place), until) && !isStated(place))
    .map((place) => lineOf(place, 'counted'))
  const back = reversed
    .filter((place) => isBefore(place.reversedAt, until) && isStated(place))
    .map((place) => lineOf(place, 'reversed'))
  const out = new Set(aside)
  return sorted([...counted, ...back].filter((line) => !out.has(entryId(line))))
}

/** Nothing counted and nothing taken back. */
export const none: Counts = { readmitted: 0, admitted: 0, readmittedReversed: 0, admittedReversed: 0 }

/** Lines each way. */
export function countsOf(lines: readonly Entry[]): Counts {
  const count = (direction: Entry['direction'], entry: Entry['entry']): number =>
    lines.filter((line) => line.direction === direction && line.entry === entry).length
  return {
    readmitted: count('readmitted', 'counted'),
    admitted: count('admitted', 'counted'),
    readmittedReversed: count('readmitted', 'reversed'),
    admittedReversed: count('admitted', 'reversed'),
  }
}

/** Two counts added up. */
export const plus = (a: Counts, b: Counts): Counts => ({
  readmitted: a.readmitted + b.readmitted,
  admitted: a.admitted + b.admitted,
  readmittedReversed: a.readmittedReversed + b.readmittedReversed,
  admittedReversed: a.admittedReversed + b.admittedReversed,
})

/** What a count comes to: people each way without those taken back, and out minus in. */
export function netOf(counts: Counts): {
  readonly readmitted: number
  readonly admitted: number
  readonly balance: number
} {
  const readmitted = counts.readmitted - counts.readmittedReversed
  const admitted = counts.admitted - counts.admittedReversed
  return { readmitted, admitted, balance: readmitted - admitted }
}

/** What a digest is over: everything the two states compare. */
export type Digested = {
  readonly agreement: string
  readonly week: string
  readonly until: Instant
  readonly previous: string | null
  readonly counts: Counts
  readonly cumulative: Counts
  readonly lines: readonly Entry[]
}

/** SHA-256, in hexadecimal, over the canonical JSON (RFC 8785) of exactly these members, the lines in their order. */
export function statementDigest({ agreement, week, until, previous, counts, cumulative, lines }: Digested): string {
  const said = { agreement, week, until, previous, counts, cumulative, lines: sorted(lines) }
  return createHash('sha256')
    .update(canonicalize(said) ?? '')
    .digest('hex')
}
