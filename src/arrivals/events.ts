import { z } from 'zod'
import { instantField, line } from '../core/fields.ts'

/**
 * A boat comes ashore and its people are registered. The landing is a stream of its own (time, place, how many); each
 * person registered opens a case, which is where everything about them is kept. The landing says when the person's
 * clocks begin (TR-40). Nothing is decided here.
 */
export const landingEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('landing-recorded'),
    reference: z.string(),
    landedAt: instantField,
    place: line(),
    /** Where the law's working days and hours are those of this place. */
    jurisdiction: z.string(),
    people: z.int().min(1).max(500),
    craft: line(200).optional(),
  }),
  z.object({
    type: z.literal('landing-corrected'),
    landedAt: instantField,
    place: line(),
    people: z.int(),
    reasons: z.string(),
  }),
])
export type LandingEvent = z.infer<typeof landingEvent>
