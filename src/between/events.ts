import { z } from 'zod'
import { dayField, instantField, languageField, line, prose } from '../core/fields.ts'

/**
 * What the two states say to one another about one person beyond the request and its answer: what the person needs when
 * they arrive, and the taking back of somebody readmitted in error or brought back by a court. Facts of the case.
 */
export const escorts = ['none', 'same-sex', 'medical'] as const

/** What a person needs on arrival, as the receiving state is told it. */
export const needsFields = {
  /** What those who receive the person must have ready, in the officer's words. */
  medical: prose(4000).optional(),
  /** Languages an interpreter is needed for, by ISO 639. */
  languages: z.array(languageField).max(10),
  escort: z.enum(escorts),
}

/** Codes of two or three characters, by the agreement. */
export const returnCode = z.string().regex(/^[A-Z]\d{1,2}$/)

export const betweenEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('needs-sent'), number: z.int().positive(), ...needsFields }),
  /** The receiving state asks that the person be taken back, by code. */
  z.object({ type: z.literal('return-asked'), number: z.int().positive(), code: returnCode, askedAt: instantField }),
  /** Decided by a named officer; `number`: of the asking it answers, or of our own motion where there was none. */
  z.object({
    type: z.literal('return-decided'),
    number: z.int().positive().optional(),
    outcome: z.enum(['agreed', 'refused']),
    code: returnCode,
    reasons: prose(),
  }),
  /** The person is back. `reverses`: the place they made counts no more, by the reading in use that day (OP-08). */
  z.object({ type: z.literal('brought-back'), effectiveOn: dayField, place: line(), reverses: z.boolean() }),
])
export type BetweenEvent = z.infer<typeof betweenEvent>
