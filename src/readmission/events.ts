import { z } from 'zod'
import { documentField } from '../admission/events.ts'
import { dayField, instantField, line, particulars, prose } from '../core/fields.ts'

/**
 * One person's way out. The case opens when a person from a landing is registered and screened; the request goes to the
 * other state and its answer comes back by code; named officers decide with reasons. Everything that can stop the
 * transfer is a fact in this same stream, so that the gate and the boarding are one decision. Facts are never edited,
 * only added to; `type` is stored identity.
 */
export const screening = z.object({
  /** Language of the interview and who interpreted. */
  language: line(60),
  interpreter: line(120).optional(),
  /** Questions and answers, word for word as given through the interpreter. */
  answers: z.array(z.object({ question: line(300), answer: prose() })).max(60),
})

/** Cases opened before 23 November 2026 name the receiving state of the first agreement in two fields. */
const oldNames: Readonly<Record<string, string>> = {
  fromFrance: 'directRoute',
  fromFranceEvidence: 'directRouteEvidence',
}
const named = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'fromFrance' in event
    ? Object.fromEntries(Object.entries(event).map(([key, value]) => [oldNames[key] ?? key, value]))
    : event

const readmissionEvents = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('case-opened'),
    reference: z.string(),
    /** The reference the two states share for this person: random, says nothing (OP-11). */
    shared: z.string(),
    person: particulars,
    /** An identity document they had with them. */
    document: documentField.optional(),
    /** One person over all their arrivals. */
    personId: z.string(),
    landing: z.string(),
    arrivedAt: instantField,
    jurisdiction: z.string(),
    heldAt: line().optional(),
    screening,
    /** The ground of the agreement that brings the person under it, by its id there; `none` where there is none. */
    ground: z.string(),
    /** Entry immediately after stay or transit in the receiving state, and what shows it. */
    directRoute: z.enum(['shown', 'not-shown']),
    directRouteEvidence: prose().optional(),
    /** What the authorised official found. */
    age: z.enum(['adult', 'accompanied-minor', 'unaccompanied-minor', 'disputed']),
    protectionClaim: z.enum(['none', 'open']),
    /** Earlier case of the same person, as decided by the officer. */
    earlierCase: z.string().optional(),
    /** Why the officer holds that this is not the person of the same name already registered from the landing. */
    notTheSame: prose(500).optional(),
  }),
  z.object({
    type: z.literal('age-found'),
    age: z.enum(['adult', 'accompanied-minor', 'unaccompanied-minor']),
    authority: line(),
    reasons: prose(),
  }),
  z.object({ type: z.literal('representations-received'), from: line(), summary: prose() }),
  z.object({ type: z.literal('protection-claim-made') }),
  z.object({ type: z.literal('protection-claim-withdrawn'), reasons: prose() }),
  z.object({
    type: z.literal('inadmissibility-decided'),
    outcome: z.enum(['inadmissible', 'to-be-considered']),
    /** Which connection of the rule on connections, by its number. */
    connection: z.enum(['1', '2', '3', '4', '5']).optional(),
    reasons: prose(),
  }),
  /** A decision that needs a second officer, as the first made it: by itself it decides nothing. */
  z.object({
    type: z.literal('decision-proposed'),
    id: z.string(),
    kind: z.enum(['inadmissible', 'certified']),
    connection: z.enum(['1', '2', '3', '4', '5']).optional(),
    reasons: prose(),
  }),
  z.object({ type: z.literal('decision-agreed'), id: z.string(), reasons: prose() }),
  z.object({ type: z.literal('human-rights-claim-made'), summary: prose() }),
  z.object({ type: z.literal('human-rights-none-confirmed'), reasons: prose() }),
  z.object({
    type: z.literal('human-rights-claim-decided'),
    outcome: z.enum(['refused-and-certified', 'refused', 'allowed', 'finally-determined-against']),
    reasons: prose(),
  }),
  z.object({ type: z.literal('request-sent'), number: z.int().positive(), arrivedOn: dayField }),
  z.object({ type: z.literal('information-given'), information: prose() }),
  z.object({
    type: z.literal('answer-received'),
    /** Which of our numbered requests it answers. */
    number: z.int().positive(),
    code: z.string(),
    outcome: z.enum(['accepted', 'refused', 'more-information']),
    answeredAt: instantField,
  }),
  z.object({
    type: z.literal('case-closed'),
    code: z.enum(['withdrawn', 'not-in-scope', 'released', 'claim-to-be-considered', 'out-of-time', 'refused']),
    reasons: prose(),
  }),
  z.object({ type: z.literal('case-reopened'), reasons: prose() }),
])
export const readmissionEvent = z.preprocess(named, readmissionEvents)
export type ReadmissionEvent = z.infer<typeof readmissionEvents>
