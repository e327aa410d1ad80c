import type { Instant } from '../core/brand.ts'
import { compare, daysBetween, isBefore } from '../core/calendar.ts'
import { countedAt, type PlaceRow, type ReversedRow } from '../law/place.ts'
import { inTurn, type Line, type Pair, pairing } from './book.ts'

/**
 * The paired ledger: each readmitted place beside the admitted one that answers it, what still waits for its answer, and
 * what was counted and taken back, with what that moved (TR-04). It is worked out from the lines of a book each time, so a
 * ledger of an earlier day is the same arithmetic over the lines that stood then.
 */

/** Up to when things had happened, and up to when they had been written down here. Neither instant is itself within. */
export type AsOf = { readonly before: Instant; readonly knownBefore: Instant }

/** A line of the book with the fact that reversed it, where one has. */
export type BookLine = PlaceRow & Partial<Pick<ReversedRow, 'reversedAt' | 'by' | 'code'>>

export type Ledger<L extends Line> = {
  readonly pairs: readonly Pair<L>[]
  /** All of one direction; the first has waited longest. */
  readonly unpaired: readonly L[]
  /** The latest first. */
  readonly reversed: readonly L[]
  /** Every line that ever counted, in the order in which lines are paired. */
  readonly inOrder: readonly L[]
}

const by = (at: Instant | null | undefined, known: Instant | undefined, { before, knownBefore }: AsOf): boolean =>
  at != null && isBefore(at, before) && isBefore(known ?? at, knownBefore)

/** Whether both states had signed a line by then, and whether it had been taken back: as was known. */
export const hadCounted = (line: BookLine, asOf: AsOf): boolean =>
  line.contested === null &&
  by(line.statedAt, line.known?.stated, asOf) &&
  by(line.confirmedAt, line.known?.confirmed, asOf)
export const hadGone = (line: BookLine, asOf: AsOf): boolean => by(line.reversedAt, line.known?.reversed, asOf)

/** The ledger as it stood, from every line of the book and every line that was taken back from it. */
export function ledgerAsOf(lines: readonly BookLine[], asOf: AsOf): Ledger<BookLine> {
  const inOrder = lines.filter((line) => hadCounted(line, asOf)).toSorted(inTurn)
  const gone = new Set(inOrder.filter((line) => hadGone(line, asOf)))
  return ledgerOf(inOrder, (line) => gone.has(line), latestBack)
}

const latestBack = (a: BookLine, b: BookLine): number =>
  (a.reversedAt === undefined || b.reversedAt === undefined ? 0 : compare(b.reversedAt, a.reversedAt)) || inTurn(a, b)

/** The ledger of lines already in turn: those that were taken back set apart, in the order asked for. */
export function ledgerOf<L extends Line>(
  inOrder: readonly L[],
  gone: (line: L) => boolean,
  order: (a: L, b: L) => number,
): Ledger<L> {
  const standing = inOrder.filter((line) => !gone(line))
  return { ...pairing(standing), reversed: inOrder.filter(gone).toSorted(order), inOrder }
}

/** What the taking back of one place did to the pairs. `pair`: the number of the pair it stood in, from one. */
export type Move<L extends Line> = {
  readonly pair: number | null
  readonly counterpart: L | null
  /** What its counterpart was paired with from then on; `null` where nothing was left. */
  readonly next: L | null
  /** Pairs after that one in which one side moved up. */
  readonly later: number
}

/** `stood`: whether another line counted at the moment before this one was taken back. */
export function moveOf<L extends Line>(inOrder: readonly L[], place: L, stood: (line: L) => boolean): Move<L> {
  const there = inOrder.filter((line) => line === place || stood(line))
  const own = there.filter(({ direction }) => direction === place.direction)
  const other = there.filter(({ direction }) => direction !== place.direction)
  const at = own.indexOf(place)
  const counterpart = other[at] ?? null
  if (counterpart === null) return { pair: null, counterpart, next: null, later: 0 }
  const after = own[at + 1] ?? null
  const later = Math.max(0, Math.min(own.length, other.length) - at - 1)
  return { pair: at + 1, counterpart, next: after, later }
}

/** What the taking back of each of these places moved, in the book as it stood at that instant and as it is known now. */
export function movesInBook(inOrder: readonly BookLine[], places: readonly BookLine[]): readonly Move<BookLine>[] {
  const since = new Map(inOrder.map((line) => [line, countedAt(line)]))
  return places.map((place) => {
    const at = place.reversedAt ?? null
    const from = since.get(place) ?? null
    // Signed by us before the word came that it was taken back: it stood in no pair.
    if (at !== null && from !== null && compare(from, at) > 0)
      return { pair: null, counterpart: null, next: null, later: 0 }
    // Two taken back at one instant went in turn.
    const goneBefore = (line: BookLine): boolean =>
      at !== null && line.reversedAt !== undefined && (compare(line.reversedAt, at) || inTurn(line, place)) < 0
    return moveOf(inOrder, place, (line) => {
      const counts = since.get(line) ?? null
      return at !== null && counts !== null && compare(counts, at) <= 0 && !goneBefore(line)
    })
  })
}

/** Whole days between the two places of a pair, whichever came first. */
export const daysApart = ({ readmitted, admitted }: Pair<Line>): number =>
  Math.abs(daysBetween(readmitted.effectiveOn, admitted.effectiveOn))

/** Pages of a list: `page` is brought within what there is, and `size` is at most the largest of `sizes`. */
export function pageOf<T>(list: readonly T[], asked: { readonly page: number; readonly size: number }) {
  const pages = Math.max(1, Math.ceil(list.length / asked.size))
  const page = Math.min(Math.max(1, asked.page), pages)
  const from = (page - 1) * asked.size
  return { page, pages, from, shown: list.slice(from, from + asked.size) }
}
/** How many lines a page may have. */
export const sizes = [25, 50, 100] as const
