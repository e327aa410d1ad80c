import { z } from 'zod'
import { dayField, instantField, line } from '../core/fields.ts'

/**
 * A letter is a fact. Serving one starts the clock its template names, and a letter that promises time keeps the gate
 * shut until that time has run: the state is held to its own words (NRM-06).
 */
export const letterEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('letter-served'),
    id: z.string(),
    template: z.string(),
    method: z.enum(['in-person', 'email', 'post', 'through-representative']),
    /** Where the person was when given it: its working days govern (NOT-05). */
    place: z.string(),
    language: line(60),
    interpreter: line(120).optional(),
    /** For departure details: when and whence. */
    departsAt: instantField.optional(),
    destination: line().optional(),
    reference: line().optional(),
  }),
  /** What a letter promised has been used or given up: the reconsideration it offered was decided, or declined in writing. */
  z.object({
    type: z.literal('promise-closed'),
    id: z.string(),
    how: z.enum(['decided', 'given-up']),
    document: line(300),
    reasons: z.string(),
  }),
  /** More time to answer asked for by or for the person; `late`: after the time had run. */
  z.object({
    type: z.literal('extension-asked'),
    id: z.string(),
    request: z.string(),
    from: line(),
    reasons: z.string(),
    late: z.literal(true).optional(),
  }),
  z.object({
    type: z.literal('extension-decided'),
    id: z.string(),
    request: z.string(),
    outcome: z.enum(['granted', 'refused']),
    /** Of a grant: the new last day. */
    lastDay: dayField.optional(),
    reasons: z.string(),
  }),
  z.object({ type: z.literal('letter-withdrawn'), id: z.string(), reasons: z.string() }),
])
export type LetterEvent = z.infer<typeof letterEvent>
