import type { Day } from '../core/brand.ts'
import { compare, daysBetween } from '../core/calendar.ts'
import { counted, type PlaceRow } from '../law/place.ts'

/**
 * The arithmetic of one for one. A book is a set of places; everything else (totals, balance, series, pairs, differences
 * from the other state's book) is worked out from it here, the same whatever order the places come in. Published totals
 * go through the same functions as movements, so that their gap is this ledger's arithmetic and nobody's typing.
 */
export type Direction = PlaceRow['direction']

/** A line both states can compare: a place that its book counts. */
export type Line = Pick<PlaceRow, 'token' | 'direction' | 'effectiveOn'>

/** People moved on a day. One place is a movement of one person; a published total is a movement of many. */
export type Movement = { readonly on: Day; readonly direction: Direction; readonly persons: number }

/** Persons each way. `balance` is out minus in: readmitted less admitted. */
export type Totals = { readonly readmitted: number; readonly admitted: number; readonly balance: number }

/** Totals as they stood at the end of a day. */
export type DayTotals = Totals & { readonly on: Day }

/** How a place stands: signed by both; contested by the one that should have signed; or signed by one alone so far. */
export type Standing = 'counted' | 'contested' | 'unsigned'
export const standingOf = (place: PlaceRow): Standing =>
  counted(place) ? 'counted' : place.contested === null ? 'unsigned' : 'contested'

/** Out minus in. */
export const balanceOf = (readmitted: number, admitted: number): number => readmitted - admitted

/** Adds movements up. */
export function totalsOf(movements: readonly Movement[]): Totals {
  const sum = (direction: Direction): number =>
    movements.reduce((total, movement) => (movement.direction === direction ? total + movement.persons : total), 0)
  const [readmitted, admitted] = [sum('readmitted'), sum('admitted')]
  return { readmitted, admitted, balance: balanceOf(readmitted, admitted) }
}

/** Lines as movements: every person counts one, on the day the place is effective. */
export const movementsOf = (lines: readonly Line[]): readonly Movement[] =>
  lines.map(({ direction, effectiveOn }) => ({ on: effectiveOn, direction, persons: 1 }))

/** Totals at the end of each day on which anybody moved, in order of days. */
export function series(movements: readonly Movement[]): readonly DayTotals[] {
  const days = Map.groupBy(movements, ({ on }) => on)
  let [readmitted, admitted] = [0, 0]
  return [...days.keys()].toSorted(compare).map((on) => {
    const moved = totalsOf(days.get(on) ?? [])
    readmitted += moved.readmitted
    admitted += moved.admitted
    return { on, readmitted, admitted, balance: balanceOf(readmitted, admitted) }
  })
}

/** First in first out: by the day it is effective, then by token, which says nothing and is never the same twice. */
export const inTurn = (a: Line, b: Line): number =>
  compare(a.effectiveOn, b.effectiveOn) || order(a.token, b.token) || order(a.direction, b.direction)

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export type Pair<L extends Line> = { readonly readmitted: L; readonly admitted: L }
export type Pairing<L extends Line> = { readonly pairs: readonly Pair<L>[]; readonly unpaired: readonly L[] }

/**
 * Sets each readmitted place against one admitted place, first in first out. What is left over is all of one direction,
 * in turn: the first is the oldest place still owed an answer.
 */
export function pairing<L extends Line>(lines: readonly L[]): Pairing<L> {
  const inOrder = lines.toSorted(inTurn)
  const out = inOrder.filter(({ direction }) => direction === 'readmitted')
  const inward = inOrder.filter(({ direction }) => direction === 'admitted')
  const pairs = out.flatMap((readmitted, index) => {
    const admitted = inward[index]
    return admitted === undefined ? [] : [{ readmitted, admitted }]
  })
  return { pairs, unpaired: [...out.slice(inward.length), ...inward.slice(out.length)] }
}

/** Whole days since a place became effective. */
export const ageOf = (line: Line, today: Day): number => daysBetween(line.effectiveOn, today)

/**
 * Where the two books part, place by place. `ours-only` and `theirs-only` may only be a message on its way; `twice` is
 * one token on two lines of our own book, which must never be.
 */
export type Difference =
  | { readonly kind: 'ours-only' | 'theirs-only' | 'twice'; readonly token: string; readonly line: Line }
  | { readonly kind: 'day' | 'direction'; readonly token: string; readonly ours: Line; readonly theirs: Line }

/** Every difference between the lines we count and those the other state says it counts, in turn. None: the books agree. */
export function differencesOf(ours: readonly Line[], theirs: readonly Line[]): readonly Difference[] {
  const [mine, other] = [Map.groupBy(ours, tokenOf), Map.groupBy(theirs, tokenOf)]
  const tokens = [...new Set([...mine.keys(), ...other.keys()])]
  return tokens
    .flatMap((token) => differencesOfPlace(token, mine.get(token) ?? [], other.get(token) ?? []))
    .toSorted((a, b) => inTurn(lineOf(a), lineOf(b)))
}

const tokenOf = ({ token }: Line): string => token
const lineOf = (difference: Difference): Line => ('line' in difference ? difference.line : difference.ours)

function differencesOfPlace(token: string, ours: readonly Line[], theirs: readonly Line[]): readonly Difference[] {
  const [first, ...again] = ours.toSorted(inTurn)
  const [told] = theirs.toSorted(inTurn)
  const twice = again.map((line): Difference => ({ kind: 'twice', token, line }))
  if (first === undefined) return told === undefined ? [] : [{ kind: 'theirs-only', token, line: told }]
  if (told === undefined) return [{ kind: 'ours-only', token, line: first }, ...twice]
  const both = { token, ours: first, theirs: told }
  const direction: readonly Difference[] = first.direction === told.direction ? [] : [{ kind: 'direction', ...both }]
  const day: readonly Difference[] = first.effectiveOn === told.effectiveOn ? [] : [{ kind: 'day', ...both }]
  return [...direction, ...day, ...twice]
}

/** One state's book whole, beside what the other state says of its own. */
export type Book = {
  readonly counted: Totals
  /** Signed by one state alone so far, each way. */
  readonly unsigned: Totals
  readonly contested: Totals
  readonly series: readonly DayTotals[]
  readonly pairing: Pairing<PlaceRow>
  /** What the other state has told us it counts. */
  readonly theirs: Totals
  readonly differences: readonly Difference[]
}

/** Reads the book off its lines and the other state's. */
export function bookOf(places: readonly PlaceRow[], theirs: readonly Line[]): Book {
  const standing = (wanted: Standing): readonly PlaceRow[] => places.filter((place) => standingOf(place) === wanted)
  const lines = standing('counted')
  return {
    counted: totalsOf(movementsOf(lines)),
    unsigned: totalsOf(movementsOf(standing('unsigned'))),
    contested: totalsOf(movementsOf(standing('contested'))),
    series: series(movementsOf(lines)),
    pairing: pairing(lines),
    theirs: totalsOf(movementsOf(theirs)),
    differences: differencesOf(lines, theirs),
  }
}
