import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { compare, weekOf } from '../core/calendar.ts'
import { dayField, instantField } from '../core/fields.ts'
import type { ViewRow } from './decision.ts'
import { publishedRow } from './published.ts'

const knownField = z.object({
  stated: instantField.optional(),
  confirmed: instantField.optional(),
  reversed: instantField.optional(),
})
/** When this node wrote down each step of a place: later than it happened where word of it came late. */
export type PlaceKnown = z.infer<typeof knownField>

/**
 * A place: one person, one movement made effective, one line in a state's book (TR-04). It is stated by the state that
 * sends and counts only when the state that receives has signed too. `token` is random; it is all the two books share.
 */
export const placeField = z.object({
  token: z.string(),
  direction: z.enum(['readmitted', 'admitted']),
  about: z.string(),
  /** The day it counts from (OP-10): handover in the receiving state, entry to the admitting state. */
  effectiveOn: dayField,
  statedAt: instantField.nullable(),
  confirmedAt: instantField.nullable(),
  /** The code with which the other side contests it. */
  contested: z.string().nullable(),
  /** Left out where a fact of an older version of the program holds the place: then each step was known as it happened. */
  known: knownField.optional(),
})
export type PlaceRow = z.infer<typeof placeField>

/** Both have signed and neither contests. */
export const counted = (place: PlaceRow): boolean =>
  place.statedAt !== null && place.confirmedAt !== null && place.contested === null

/** What the public log says of a place that both have signed, and of one that was taken back after that. */
function said(kind: 'place-counted' | 'place-reversed', { token, direction, effectiveOn }: PlaceRow): ViewRow {
  const entry = { kind, version: 1, direction, week: weekOf(effectiveOn), place: token, persons: 1 } as const
  return publishedRow(`${kind}:${direction}:${token}`, entry)
}

/** When a place came to count: the later of the two signatures, by the instants both states hold; `null` while one lacks. */
export const countedAt = ({ statedAt, confirmedAt, contested }: PlaceRow): Instant | null => {
  if (statedAt === null || confirmedAt === null || contested !== null) return null
  return compare(statedAt, confirmedAt) < 0 ? confirmedAt : statedAt
}

/** A place that counted and was taken back: the reversal is a line of its own, with the instant from which it holds. */
export const reversedField = placeField.extend({
  reversedAt: instantField,
  /** Which fact reversed it, and its code where it has one. */
  by: z.enum(['decided', 'brought-back', 'arrival-reversed']).optional(),
  code: z.string().optional(),
})
export type ReversedRow = z.infer<typeof reversedField>
export type Reversing = { readonly by: NonNullable<ReversedRow['by']>; readonly code?: string | undefined }

/**
 * Each place once, by its first reversal: one that both states gave back by decision, and whose person was brought back
 * besides, was taken back once.
 */
export function reversedOnce(rows: readonly ReversedRow[]): readonly ReversedRow[] {
  const first = new Map<string, ReversedRow>()
  for (const row of rows.toSorted((a, b) => compare(a.reversedAt, b.reversedAt)))
    if (!first.has(row.token)) first.set(row.token, row)
  return [...first.values()]
}

/** A place that was taken back, as it stood then: it is in no book any more. If it counted, the log says both. */
export const takenBackRows = (place: PlaceRow, reversedAt: Instant, reversing: Reversing): readonly ViewRow[] =>
  counted(place)
    ? [
        {
          view: 'place-reversed',
          key: place.token,
          ix: place.effectiveOn,
          data: { ...place, reversedAt, ...reversing },
        },
        said('place-counted', place),
        said('place-reversed', place),
      ]
    : []

/** The row of a movement that makes no place: the person is outside the class that the agreement counts. */
export const outsideClassRow = (token: string): ViewRow => ({
  view: 'place-outside',
  key: token,
  ix: '',
  data: { token },
})

/** The row of a place, and once both have signed it what the public log says of it. */
export const placeRows = (place: PlaceRow): readonly ViewRow[] => {
  const row: ViewRow = { view: 'place', key: place.token, ix: place.effectiveOn, data: place }
  if (!counted(place)) return [row]
  return [row, said('place-counted', place)]
}
