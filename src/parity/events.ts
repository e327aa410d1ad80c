import { z } from 'zod'
import { dayField, instantField, line, prose } from '../core/fields.ts'

/**
 * One for one. Each state keeps its own book of places; a place counts only when both have signed it. Here are the
 * receiving state's signature on admissions, what the other state tells us it has counted, and the states' decisions to
 * suspend the scheme. The book itself is a view over the cases and applications: there is no second truth.
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
])
export type CountersignEvent = z.infer<typeof countersignEvent>

export const partnerBookEvent = z.object({
  type: z.literal('counted-by-partner'),
  token: z.string(),
  direction: z.enum(['readmitted', 'admitted']),
  effectiveOn: dayField,
})
export type PartnerBookEvent = z.infer<typeof partnerBookEvent>

export const schemeEvent = z.discriminatedUnion('type', [
  /** `from`: a week or more after notice (TR-78). `party`: which state gave the notice. */
  z.object({
    type: z.literal('suspension-notified'),
    from: instantField,
    party: line(10),
    reasons: prose().optional(),
  }),
  z.object({ type: z.literal('suspension-ended'), party: line(10), reasons: prose().optional() }),
])
export type SchemeEvent = z.infer<typeof schemeEvent>
