import { z } from 'zod'
import { line, prose } from '../core/fields.ts'

/**
 * Whatever lawful stands between a person and the aircraft. A barrier is raised by whoever sees it and works from the
 * instant it is recorded, before anybody has verified it; it is lifted only by the authority that may, with the document
 * that lifts it. The kinds are the agreement's data.
 */
export const barrierEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('barrier-raised'),
    id: z.string(),
    kind: z.string(),
    says: prose(),
    /** Court or authority reference, where there is one. */
    reference: line().optional(),
  }),
  z.object({ type: z.literal('barrier-lifted'), id: z.string(), document: line(300), reasons: prose() }),
  /** One official would have the barrier not stop the transfer, where the law allows that; by itself this is nothing. */
  z.object({ type: z.literal('override-proposed'), id: z.string(), proposal: z.string(), reasons: prose() }),
  /** A second official, another person, agrees to that proposal. */
  z.object({ type: z.literal('override-agreed'), id: z.string(), proposal: z.string(), reasons: prose() }),
])
export type BarrierEvent = z.infer<typeof barrierEvent>
