import { z } from 'zod'
import { dayField, instantField } from '../core/fields.ts'
import type { ViewRow } from './decision.ts'

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
})
export type PlaceRow = z.infer<typeof placeField>

/** Both have signed and neither contests. */
export const counted = (place: PlaceRow): boolean =>
  place.statedAt !== null && place.confirmedAt !== null && place.contested === null

export const placeRow = (place: PlaceRow): ViewRow => ({
  view: 'place',
  key: place.token,
  ix: place.effectiveOn,
  data: place,
})
