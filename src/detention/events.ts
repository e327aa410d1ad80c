import { z } from 'zod'
import { instantField, line, prose } from '../core/fields.ts'

/** A condition of bail: what kind it is, and what exactly is asked. */
export const conditionField = z.object({
  kind: z.enum(['residence', 'reporting', 'appearance', 'work-or-study', 'electronic-tag', 'other']),
  says: prose(500),
})
export type BailCondition = z.infer<typeof conditionField>

export const releaseCodes = [
  'bail',
  'review',
  'panel',
  'court-order',
  'no-prospect-of-removal',
  'longest-time-reached',
  'other',
] as const

/** Facts of a case that this slice adds. Stored identity: a type once recorded is never renamed. */
export const detentionEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('detention-decided'),
    place: line(),
    power: z.enum(['examination', 'removal']),
    gatekeeper: z.object({ name: line(), decision: z.literal('accepted') }),
    /** How the written reasons were given: on which form, in which language, through whom. */
    form: line(40),
    language: line(60),
    interpreter: line(120).optional(),
    /** A level of the agreement's own list. */
    riskLevel: line(20),
    reasons: prose(),
  }),
  z.object({ type: z.literal('detainee-moved'), place: line(), reasons: prose() }),
  z.object({
    type: z.literal('detention-reviewed'),
    /** A step of the agreement's timetable, `monthly` after the last, or `extra`. */
    kind: line(20),
    decision: z.enum(['maintain', 'release']),
    /** Why removal within a reasonable time is still expected, or no longer. */
    prospects: prose(),
    authoriser: line(),
    reasons: prose(),
  }),
  z.object({
    type: z.literal('detention-account-given'),
    language: line(60),
    interpreter: line(120).optional(),
    summary: prose(),
  }),
  z.object({
    type: z.literal('detention-panel-held'),
    recommendation: z.enum(['maintain', 'release']),
    /** What was decided upon it. */
    outcome: z.enum(['maintain', 'release']),
    reasons: prose(),
  }),
  /** The person belongs to a group that may be held for a shorter time only; with a minister's authority, a longer one. */
  z.object({
    type: z.literal('detention-limit-recorded'),
    group: z.enum(['family', 'pregnant']),
    authority: line(300).optional(),
    reasons: prose(),
  }),
  z.object({
    type: z.literal('bail-applied'),
    id: z.string(),
    to: z.enum(['secretary-of-state', 'tribunal']),
    grounds: prose(),
    /** What has changed since the tribunal last refused. */
    change: prose().optional(),
  }),
  z.object({ type: z.literal('bail-consent-asked'), id: z.string() }),
  z.object({
    type: z.literal('bail-consent-answered'),
    id: z.string(),
    answer: z.enum(['given', 'refused']),
    reasons: prose(),
  }),
  z.object({
    type: z.literal('bail-decided'),
    id: z.string(),
    outcome: z.enum(['granted', 'refused', 'withdrawn']),
    conditions: z.array(conditionField),
    /** When bail granted begins. */
    begins: instantField.optional(),
    reasons: prose(),
  }),
  /** The detention was laid before the tribunal without an application. */
  z.object({ type: z.literal('bail-referred'), id: z.string(), reasons: prose() }),
  z.object({ type: z.literal('bail-referral-waived'), document: line(300) }),
  z.object({
    type: z.literal('released-from-detention'),
    code: z.enum(releaseCodes),
    to: line(300),
    reasons: prose(),
  }),
])
export type DetentionEvent = z.infer<typeof detentionEvent>

export const centreEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('centre-opened'),
    name: line(),
    /** `holding`: a short-term holding facility. */
    kind: z.enum(['removal-centre', 'holding']),
    beds: z.int().min(1).max(2000),
  }),
  z.object({ type: z.literal('centre-capacity-changed'), beds: z.int().min(1).max(2000), reasons: prose() }),
  z.object({ type: z.literal('centre-closed'), reasons: prose() }),
])
export type CentreEvent = z.infer<typeof centreEvent>
