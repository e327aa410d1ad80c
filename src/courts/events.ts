import { z } from 'zod'
import { attachmentField, instantField, line, prose, tokenField } from '../core/fields.ts'
import { paperFields } from '../core/paper.ts'

/**
 * What courts do in a case: claims and what becomes of them, undertakings, hearings, orders and the duties they lay down.
 * `barrier` is the id of the barrier that the fact raised in the same write. Stored identity: a type once recorded is
 * never renamed.
 */
export const stageField = z.enum([
  'permission-granted',
  'permission-refused',
  'relief-asked',
  'relief-granted',
  'relief-refused',
  'allowed',
  'dismissed',
  'withdrawn',
  'remitted',
])

/** What an order does: as whoever received it says, and as the person who read it confirms. */
export const announcedField = z.enum(['forbids-transfer', 'sets-duties', 'other'])
/** `other-person`: the order is about somebody else and came to this case by mistake. */
export const effectField = z.enum(['forbids-transfer', 'sets-duties', 'other', 'other-person'])
export type Effect = z.infer<typeof effectField>

/** A duty as an order lays it down: what, to whom, and by when: before departure, or by an instant. */
export const dutyFields = {
  what: line(500),
  to: z.enum(['receiving-state', 'court', 'claimant']),
  /** Left out: the state whose record this is. */
  owedBy: z.literal('claimant').optional(),
  before: z.literal('departure').optional(),
  dueAt: instantField.optional(),
}

/** What came of a hearing: judgment reserved; a ruling spoken that forbids, or that refuses relief; or something else. */
export const outcomeField = z.enum(['reserved', 'forbids', 'refused', 'other'])
export type HearingOutcome = z.infer<typeof outcomeField>

const id = z.string()
const barrier = z.string().optional()
const document = line(300)

export const courtEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('claim-lodged'),
    id,
    /** The remedy, by its id in the agreement. */
    kind: z.string(),
    court: z.string(),
    reference: line().optional(),
    cipher: line(20).optional(),
    lodgedBy: line(),
    summary: prose(),
    barrier,
  }),
  z.object({ type: z.literal('claim-transferred'), claim: id, court: z.string(), reference: line() }),
  /** Left out: the anonymity order was lifted. */
  z.object({ type: z.literal('cipher-set'), claim: id, cipher: line(20).optional(), document }),
  z.object({
    type: z.literal('stage-recorded'),
    claim: id,
    stage: stageField,
    document,
    decidedAt: instantField,
    /** No court can be asked again: the dismissal ends what was suspended. */
    final: z.literal(true).optional(),
    barrier,
  }),
  z.object({
    type: z.literal('undertaking-given'),
    id,
    claim: id.optional(),
    says: prose(),
    document,
    barrier,
  }),
  z.object({ type: z.literal('undertaking-released'), id, document, reasons: prose() }),
  z.object({
    type: z.literal('hearing-listed'),
    id,
    claim: id,
    at: instantField,
    judge: line().optional(),
    counsel: line(300).optional(),
    place: line(200).optional(),
    /** Recorded after the court had sat. */
    held: z.literal(true).optional(),
  }),
  z.object({ type: z.literal('hearing-begun'), id }),
  z.object({
    type: z.literal('hearing-changed'),
    id,
    judge: line().optional(),
    counsel: line(300).optional(),
    place: line(200).optional(),
  }),
  z.object({ type: z.literal('hearing-adjourned'), id, at: instantField, reasons: prose().optional() }),
  z.object({ type: z.literal('hearing-ended'), id, outcome: outcomeField, says: line(300).optional() }),
  /** Somebody else whom a claim concerns, such as a local authority. `left`: no longer. */
  z.object({ type: z.literal('interested-party'), claim: id, name: line(200), left: z.literal(true).optional() }),
  z.object({ type: z.literal('hearing-vacated'), id, reasons: prose() }),
  z.object({
    type: z.literal('order-received'),
    id,
    claim: id.optional(),
    what: announcedField,
    reference: line().optional(),
    /** The name of the sealed document. */
    document,
    receivedAt: instantField,
    /** Lodged by who brought it, entered by an officer, or spoken in court. */
    by: z.enum(['lodged', 'entered', 'spoken']),
    /** The hearing at which it was spoken. */
    hearing: id.optional(),
    /** The ruling spoken in court, an order of this case, that it puts in writing. */
    writes: id.optional(),
    /** The kept order it was, where it first came without a case. */
    inbox: id.optional(),
    barrier,
  }),
  /** `writtenIn`: a ruling spoken in court, read with the order that put it in writing and now stands in its place. */
  z.object({
    type: z.literal('order-confirmed'),
    id,
    effect: effectField,
    reasons: prose(),
    writtenIn: id.optional(),
    barrier,
  }),
  z.object({ type: z.literal('order-discharged'), id, document, reasons: prose() }),
  /** Of two orders that contradict one another: which prevails, as a person decided. */
  z.object({ type: z.literal('order-precedence'), prevails: id, over: id, reasons: prose() }),
  z.object({ type: z.literal('duty-set'), id, order: id, ...dutyFields, barrier }),
  /** `paper`: the one whose receipt proves it; then nobody typed the proof. */
  z.object({ type: z.literal('duty-done'), id, proof: line(300), paper: tokenField.optional() }),
  z.object({
    type: z.literal('papers-sent'),
    id: tokenField,
    duty: id,
    /** With it, and with what was understood before, everything the duty asks has been given. */
    completes: z.boolean(),
    ...paperFields,
  }),
  /** It left no trace over there: its document could no longer be read here when it was to be sealed. */
  z.object({ type: z.literal('papers-unsent'), paper: tokenField, problem: line(60) }),
  /** The other state's signed receipt of a paper: their word, whether they could take it. */
  z.object({
    type: z.literal('papers-receipted'),
    paper: tokenField,
    message: z.int().positive(),
    digest: z.string(),
    receivedAt: instantField,
    understood: z.boolean(),
    problem: line(60).optional(),
  }),
])
export type CourtEvent = z.infer<typeof courtEvent>

/** An order that names nobody we know yet: kept, shown, and matched to a case by a person, or set aside with reasons. */
export const inboxEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('order-kept'),
    id,
    /** Whom or what it is about, as it says. */
    about: prose(1000),
    what: announcedField,
    reference: line().optional(),
    document,
    receivedAt: instantField,
    by: z.enum(['lodged', 'entered']),
    file: attachmentField.optional(),
  }),
  z.object({ type: z.literal('order-matched'), case: z.string(), reasons: prose() }),
  z.object({ type: z.literal('order-set-aside'), reasons: prose() }),
])
export type InboxEvent = z.infer<typeof inboxEvent>
