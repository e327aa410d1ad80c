import { z } from 'zod'
import { instantField, line, prose } from '../core/fields.ts'

/**
 * What is known of a person that must be looked at before anybody travels: age, trafficking, health, family, and what was
 * said at screening. Stored identity: a type once recorded is never renamed. `barrier` is the barrier the fact raised in
 * the same write, where the agreement has such a kind.
 */
const id = z.string()
const barrier = z.string().optional()
const document = line(300)

const ageEvents = [
  z.object({
    type: z.literal('age-disputed'),
    by: line(),
    grounds: prose(),
    barrier,
    further: z.literal(true).optional(),
  }),
  z.object({ type: z.literal('local-authority-told'), authority: line(), reference: line().optional() }),
] as const

/** Of a positive decision after an earlier one: on facts since, or on earlier facts with or without protection (NRM-02). */
export const seconds = ['later-facts', 'protected', 'not-protected'] as const

const traffickingEvents = [
  z.object({
    type: z.literal('trafficking-referred'),
    id,
    reference: line().optional(),
    firstResponder: line(),
    indicators: prose(),
    barrier,
  }),
  z.object({ type: z.literal('trafficking-information-asked'), referral: id, asks: prose() }),
  z.object({ type: z.literal('trafficking-information-given'), referral: id, gives: prose() }),
  z.object({
    type: z.literal('reasonable-grounds-decided'),
    referral: id,
    outcome: z.enum(['positive', 'negative']),
    decidedAt: instantField,
    document,
    second: z.enum(seconds).optional(),
  }),
  z.object({ type: z.literal('reconsideration-asked'), referral: id, by: line(), grounds: prose(), barrier }),
  z.object({
    type: z.literal('reconsideration-decided'),
    referral: id,
    outcome: z.enum(['positive', 'maintained']),
    decidedAt: instantField,
    document,
  }),
  z.object({
    type: z.literal('conclusive-grounds-decided'),
    referral: id,
    outcome: z.enum(['positive', 'negative']),
    decidedAt: instantField,
    document,
  }),
  z.object({
    type: z.literal('protection-disqualified'),
    referral: id,
    ground: z.enum(['public-order', 'bad-faith']),
    decidedAt: instantField,
    document,
  }),
] as const

const medicalEvents = [
  z.object({ type: z.literal('examination-recorded'), outcome: z.enum(['done', 'declined']), by: line() }),
  z.object({
    type: z.literal('medical-report-made'),
    id,
    limb: z.enum(['1', '2', '3']),
    summary: prose(),
    by: line(),
    barrier,
  }),
  z.object({
    type: z.literal('medical-report-considered'),
    report: id,
    by: line(),
    outcome: z.enum(['release', 'detention-maintained']),
    reasons: prose(),
  }),
  z.object({
    type: z.literal('medical-report-told'),
    report: id,
    language: line(60),
    interpreter: line().optional(),
  }),
  z.object({ type: z.literal('fitness-stated'), outcome: z.enum(['fit', 'unfit']), by: line(), document, barrier }),
  z.object({ type: z.literal('risk-level-found'), level: z.enum(['1', '2', '3']), evidence: prose() }),
  z.object({ type: z.literal('journey-needs-recorded'), needs: prose() }),
] as const

export const relations = ['spouse', 'parent', 'child', 'sibling', 'other'] as const
export const indicators = ['exploitation', 'violence', 'health', 'pregnancy', 'age'] as const
export type Indicator = (typeof indicators)[number]

const familyEvents = [
  z.object({ type: z.literal('family-linked'), other: z.string(), relation: z.enum(relations) }),
  /** The link was an error: the other case is of no relative. */
  z.object({ type: z.literal('family-link-corrected'), other: z.string(), reasons: prose() }),
  z.object({
    type: z.literal('family-travel-decided'),
    other: z.string(),
    decision: z.enum(['together', 'apart']),
    reasons: prose(),
    /** The flight of this person's seat when it was decided; a seat on another asks again. */
    flight: z.string().optional(),
  }),
  z.object({
    type: z.literal('indicator-looked-at'),
    indicator: z.enum(indicators),
    finding: z.enum(['concern', 'no-concern']),
    reasons: prose(),
  }),
] as const

export const safeguardEvent = z.discriminatedUnion('type', [
  ...ageEvents,
  ...traffickingEvents,
  ...medicalEvents,
  ...familyEvents,
])
export type SafeguardEvent = z.infer<typeof safeguardEvent>
