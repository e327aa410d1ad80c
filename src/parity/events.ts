import { z } from 'zod'
import { dayField, line, prose } from '../core/fields.ts'
import { placeField } from '../law/place.ts'

/**
 * One for one. Each state keeps its own book of places; a place counts only when both have signed it. Here are the
 * receiving state's signature on admissions, and what the other state tells us it has counted. The book itself is a view
 * over the cases and applications: there is no second truth.
 */
export const countersignEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('admission-noted'),
    shared: line(40),
    arrivedOn: dayField,
    tokens: z.array(z.string()).min(1).max(40),
  }),
  z.object({ type: z.literal('admission-confirmed'), tokens: z.array(z.string()).min(1) }),
  z.object({
    type: z.literal('admission-contested'),
    tokens: z.array(z.string()).min(1),
    code: z.enum(['not-departed', 'other-number']),
    reasons: prose(),
  }),
  /** The other state takes back what it stated: these places are in nobody's book any more. */
  z.object({ type: z.literal('admission-reversed'), tokens: z.array(z.string()).min(1), code: z.string() }),
])
export type CountersignEvent = z.infer<typeof countersignEvent>

export const partnerBookEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('counted-by-partner'),
    token: z.string(),
    direction: z.enum(['readmitted', 'admitted']),
    effectiveOn: dayField,
  }),
  z.object({ type: z.literal('uncounted-by-partner'), token: z.string() }),
])
export type PartnerBookEvent = z.infer<typeof partnerBookEvent>

/** Why a counted place is given back: stated in error, the person brought back by decision, outside the class, the same person twice. */
export const reversalCodes = ['recorded-in-error', 'brought-back', 'outside-the-class', 'twice'] as const

/** A counted place given back (OP-08): a further entry that reverses the first, made once both states have decided it. */
export const reversalEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('reversal-decided'),
    /** The line as it stood in our book. */
    place: placeField,
    code: z.enum(reversalCodes),
    reasons: prose(),
  }),
  z.object({ type: z.literal('reversal-noted'), token: z.string(), code: z.enum(reversalCodes) }),
])
export type ReversalEvent = z.infer<typeof reversalEvent>
