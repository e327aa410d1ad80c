import { z } from 'zod'
import { dayField, prose, tokenField } from '../core/fields.ts'

/**
 * The log of the joint committee, kept in each state: minutes, decisions, disagreements, by named authors with reasons, never
 * edited. What a state writes stays in it; the other learns that there is an entry, of which kind, and the digest of its
 * words: two entries with one digest are the same words. A decision that stops or limits anything holds once both states
 * have recorded it (OP-09).
 */
export const entryKinds = ['minutes', 'decision', 'disagreement'] as const
export type EntryKind = (typeof entryKinds)[number]
export const subjects = ['balance', 'statements', 'readmissions', 'admissions', 'other'] as const
export type Subject = (typeof subjects)[number]
export const ways = ['readmissions', 'admissions', 'both'] as const
export type Way = (typeof ways)[number]

/** What a decision orders: a band for the gap between the counts (`null`: none any more), a pause one or both ways, its end. */
export const rulingField = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('band'), band: z.int().min(0).max(10_000).nullable() }),
  z.strictObject({ what: z.literal('pause'), way: z.enum(ways) }),
  z.strictObject({ what: z.literal('resume'), way: z.enum(ways) }),
])
export type Ruling = Readonly<z.infer<typeof rulingField>>

/** What the other state is told of an entry: codes, a day, a digest. */
export const toldEntry = z.strictObject({
  entry: tokenField,
  kind: z.enum(entryKinds),
  metOn: dayField,
  subject: z.enum(subjects),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  ruling: rulingField.nullable(),
})
export type ToldEntry = Readonly<z.infer<typeof toldEntry>>

export const committeeEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('entry-recorded'), ...toldEntry.shape, text: prose(20_000) }),
  z.object({ type: z.literal('entry-noted'), ...toldEntry.shape }),
])
export type CommitteeEvent = z.infer<typeof committeeEvent>
