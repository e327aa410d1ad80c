import type { Published } from '../law/published.ts'

/** Whether the weekly statements in a log follow from one another and from its places: nothing here trusts who wrote it. */

type Signed = Extract<Published, { readonly kind: 'statement-signed' }>
type Lines = Signed['counts']
const figures = ['readmitted', 'admitted', 'readmittedReversed', 'admittedReversed'] as const

/** What the log's places come to, as statements count: counted and taken back, each way. */
function placesIn(said: readonly Published[]): Lines {
  const count = (kind: Published['kind'], direction: string): number =>
    said.filter((one) => one.kind === kind && 'direction' in one && one.direction === direction).length
  return {
    readmitted: count('place-counted', 'readmitted'),
    admitted: count('place-counted', 'admitted'),
    readmittedReversed: count('place-reversed', 'readmitted'),
    admittedReversed: count('place-reversed', 'admitted'),
  }
}

/**
 * How many statements there are, and the week of the first that does not follow; `null` where every one does: it rests on the
 * digest of the one before, its week is later and so is its end, its sum is the one before and its own lines, and the log has
 * at least as many places. A statement may have fewer: what was signed after its week stands in the next.
 */
export function followStatements(said: readonly Published[]): { readonly count: number; readonly odd: string | null } {
  const signed = said.filter((one) => one.kind === 'statement-signed')
  const places = placesIn(said)
  let before: Signed | null = null
  for (const one of signed) {
    const sums = figures.every(
      (figure) => one.cumulative[figure] === (before?.cumulative[figure] ?? 0) + one.counts[figure],
    )
    const founded = figures.every((figure) => one.cumulative[figure] <= places[figure])
    const later = before === null || (one.week > before.week && Date.parse(one.until) > Date.parse(before.until))
    if (one.previous !== (before?.digest ?? null) || !sums || !founded || !later)
      return { count: signed.length, odd: one.week }
    before = one
  }
  return { count: signed.length, odd: null }
}
