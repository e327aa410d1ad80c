import { z } from 'zod'
import { attachmentField, dayField, instantField, line, prose } from '../core/fields.ts'

/**
 * A letter is a fact. Serving one starts the clock its template names, and a letter that promises time keeps the gate
 * shut until that time has run: the state is held to its own words (NRM-06).
 */

/** The text a letter was made from: in which language, which version of it (`given`: as it came with the agreement). */
const textUsed = z.object({ language: z.string(), version: z.string(), checked: z.boolean() })
export type TextUsed = z.infer<typeof textUsed>

/** The last days a letter names. */
const named = z.object({ answer: dayField.optional(), notice: dayField.optional(), promise: dayField.optional() })

/** What shows that a letter was served: signed for; refused, and why; sent, with its number. */
export const proofField = z.strictObject({
  kind: z.enum(['signed', 'refused-to-sign', 'unable-to-sign', 'sent']),
  says: prose(1000).optional(),
})
export type Proof = z.infer<typeof proofField>

export const letterEvent = z.discriminatedUnion('type', [
  /** A letter made for the person and not yet given to them. `file` is the letter itself. */
  z.object({
    type: z.literal('letter-prepared'),
    id: z.string(),
    template: z.string(),
    language: line(60),
    place: z.string(),
    /** The day it is to be given, from which the days it names were counted. */
    servedOn: dayField,
    days: named,
    texts: z.array(textUsed).min(1).max(2),
    /** There is no text in the person's language: the letter says that an interpreter must read it. */
    unwritten: z.literal(true).optional(),
    departsAt: instantField.optional(),
    destination: line().optional(),
    file: attachmentField,
  }),
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
    /** The letter prepared that was served, and its exact bytes. One served from elsewhere has none. */
    prepared: z.string().optional(),
    letter: attachmentField.optional(),
    texts: z.array(textUsed).optional(),
    /** The last day of its promise as the letter itself names it. The later of this and the law's count binds. */
    promisesUntil: dayField.optional(),
    /** `file`, if one came: the signed copy, or of a letter on paper its scan. */
    proof: proofField.optional(),
  }),
  /** Proof that came after the service was recorded. `file`, if one came, shows it. */
  z.object({ type: z.literal('service-proved'), id: z.string(), proof: proofField }),
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

/** The text of a letter in one language. */
const wording = { template: line(60), language: z.string().regex(/^[a-z]{2,3}$/), text: z.string().min(1) }

/** What lawyers and translators do to the texts. A letter that was served keeps the text it was made from. */
export const textEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text-proposed'),
    id: z.string(),
    ...wording,
    reasons: prose(),
    effectiveFrom: instantField,
  }),
  z.object({ type: z.literal('text-approved'), id: z.string(), reasons: prose().optional() }),
  /** A proposal that is not taken, or a version that is no longer used: the one before it is used again. */
  z.object({ type: z.literal('text-set-aside'), id: z.string(), reasons: prose() }),
  /** Somebody who knows the language vouches for these words against the official ones they stand beside. */
  z.object({ type: z.literal('translation-checked'), ...wording, official: z.string().min(1), translator: line(120) }),
])
export type TextEvent = z.infer<typeof textEvent>
