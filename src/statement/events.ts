import { z } from 'zod'
import { dayField, instantField, prose, tokenField } from '../core/fields.ts'

/**
 * The weekly statement of the two counts (TR-75): each state draws it up from its own book as the book stood at the end of
 * the week, both compare, both sign. One stream a week. A statement that was drawn up is never edited: what differs is
 * worked to an end, and a further version of the same week is drawn up.
 */

/** An ISO week, `2026-W10`. */
export const weekField = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/)
/** The versions of one week's statement, from 1: two versions with one number are compared. */
export const versionField = z.int().min(1).max(99)
/** SHA-256 in hexadecimal. */
export const digestField = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0).max(10_000_000)

/** Lines each way: places counted, and places that were counted and taken back. Persons; each only ever grows. */
export const countsField = z.strictObject({
  readmitted: count,
  admitted: count,
  readmittedReversed: count,
  admittedReversed: count,
})
export type Counts = Readonly<z.infer<typeof countsField>>

/** One line of a statement: a place that both have signed, or one that a statement had and that was taken back since. */
export const entryField = z.strictObject({
  token: tokenField,
  direction: z.enum(['readmitted', 'admitted']),
  effectiveOn: dayField,
  entry: z.enum(['counted', 'reversed']),
})
export type Entry = Readonly<z.infer<typeof entryField>>

const toldShape = {
  version: versionField,
  /** The end of the week: the first instant that is no longer in it. */
  until: instantField,
  /** The digest of the statement before, signed by both; `null` in the first. */
  previous: digestField.nullable(),
  counts: countsField,
  cumulative: countsField,
  digest: digestField,
}
/** What the two states compare of a statement. Equal digests say that all of it and every line is equal. */
export const toldField = z.strictObject(toldShape)
export type Told = Readonly<z.infer<typeof toldField>>

/** What kind of difference it is between the two books. */
export const differenceKinds = ['timing', 'identity', 'definition', 'missing'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** What was found at this node that says so. */
export const differenceCauses = [
  'not-in-theirs',
  'told-otherwise',
  'taken-back-by-them',
  'not-in-ours',
  'one-signature',
  'after-the-week',
  'in-another-week',
  'contested',
  'taken-back',
  'outside-the-class',
  'other-day',
  'other-direction',
  'twice',
  'other-token',
  'set-aside',
  'other-ground',
] as const
export type DifferenceCause = (typeof differenceCauses)[number]

/** One difference, with the line as each book has it. `id` names it on this node: the token and the entry, or `whole`. */
export const differenceField = z.strictObject({
  id: z.string().max(60),
  kind: z.enum(differenceKinds),
  cause: z.enum(differenceCauses),
  ours: entryField.nullable(),
  theirs: entryField.nullable(),
})
export type Difference = Readonly<z.infer<typeof differenceField>>

/**
 * How a difference ends: we put our book right, they theirs; the line waits for the next statement; both states leave it out
 * for good; or the committee is asked, and it is left out until it has answered.
 */
export const outcomes = ['corrected-by-us', 'corrected-by-them', 'next-week', 'left-out', 'referred'] as const
export type SettledAs = (typeof outcomes)[number]
/** What the committee answered on a line that was put to it. */
export const rulings = ['counts', 'does-not-count'] as const

export const statementEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('drawn-up'), week: weekField, ...toldShape, lines: z.array(entryField) }),
  z.object({ type: z.literal('noted'), week: weekField, ...toldShape }),
  /** The two of one version are not the same. A state of the statement, not an error. */
  z.object({ type: z.literal('disagreed'), version: versionField }),
  z.object({
    type: z.literal('lines-noted'),
    version: versionField,
    part: z.int().min(1),
    parts: z.int().min(1),
    lines: z.array(entryField),
  }),
  z.object({ type: z.literal('compared'), version: versionField, differences: z.array(differenceField) }),
  z.object({
    type: z.literal('difference-settled'),
    version: versionField,
    difference: z.string(),
    kind: z.enum(differenceKinds),
    outcome: z.enum(outcomes),
    reasons: prose(),
  }),
  /** How the other state says it ended a difference, about the line with this token; `null`: about the whole. */
  z.object({
    type: z.literal('settlement-noted'),
    version: versionField,
    token: tokenField.nullable(),
    kind: z.enum(differenceKinds),
    outcome: z.enum(outcomes),
  }),
  z.object({ type: z.literal('referral-answered'), difference: z.string(), ruling: z.enum(rulings), reasons: prose() }),
  z.object({ type: z.literal('signed'), version: versionField, digest: digestField }),
  z.object({ type: z.literal('signed-by-partner'), version: versionField, digest: digestField }),
])
export type StatementEvent = z.infer<typeof statementEvent>
