import { z } from 'zod'
import { dayField, instantField, line, prose, tokenField } from '../core/fields.ts'

/**
 * What can happen to an application after it is selected: invitation, appointment, checks, decision, travel, arrival, and
 * the correction of each. A correction is a fact of its own: nothing that was recorded is changed.
 */

/** Ids of people of the application; they were checked against it at the door. */
const people = z.array(z.string().max(4)).min(1).max(20)
const person = z.string().max(4)

/** Why somebody did not come to an appointment, or came and could not be enrolled. */
export const absenceCauses = [
  'ill',
  'transport',
  'no-document',
  'other-document',
  'centre-closed',
  'not-known',
  'other',
] as const
/** Why somebody did not travel as booked. */
export const missedCauses = [
  'ill',
  'late',
  'no-document',
  'refused-carrier',
  'cancelled',
  'not-known',
  'other',
] as const
export const checkOutcomes = ['clear', 'adverse', 'pending'] as const
/** How a document may differ from the one of stage one: noted wrongly then; renewed since; lost and replaced. */
export const documentWhys = ['misread', 'renewed', 'lost'] as const
/** What can happen at the border other than an arrival that counts. */
export const incidentKinds = [
  'after-expiry',
  'before-start',
  'no-clearance',
  'refused-entry',
  'not-in-application',
  'other',
] as const
export const incidentOutcomes = [
  'not-let-in',
  'let-in-otherwise',
  'travel-again',
  'recorded-in-error',
  'other',
] as const
/** Why an arrival is taken back. These codes travel to the other state; the reasons do not. */
export const reversalCodes = ['recorded-in-error', 'other-person', 'other-day'] as const
/** What a decision may set aside, so that it counts as not recorded. */
export const settable = [
  'invitation-answer',
  'application-made',
  'biometrics',
  'absence',
  'decision',
  'missed',
  'clearance-expired',
  'withdrawal',
] as const

const invitation = [
  z.object({
    type: z.literal('invitation-sent'),
    number: z.int().positive(),
    /** The end of the last day, and that day, on the clocks of the state the applicants are in. */
    closesAt: instantField,
    lastDay: dayField,
    zone: z.string(),
    /** Why an officer opened it again. */
    reasons: prose().optional(),
  }),
  z.object({
    type: z.literal('invitation-answered'),
    answer: z.enum(['accept', 'decline']),
    /** A yes after the time: kept for an officer to decide on. */
    late: z.literal(true).optional(),
    reasons: prose().optional(),
  }),
  z.object({ type: z.literal('invitation-expired'), reasons: prose() }),
  z.object({ type: z.literal('application-made'), madeOn: dayField, number: line(40).optional() }),
] as const

const centre = [
  z.object({
    type: z.literal('appointment-made'),
    centre: line(40),
    /** As the list had it that day: the fact stays true when the list changes. */
    name: line(),
    place: prose(300),
    at: instantField,
    zone: z.string(),
    people,
    /** Why an earlier one was moved. */
    reasons: prose().optional(),
  }),
  z.object({ type: z.literal('appointment-cancelled'), people, reasons: prose() }),
  z.object({ type: z.literal('appointment-asked'), reasons: prose(1000) }),
  z.object({ type: z.literal('absence-recorded'), people, cause: z.enum(absenceCauses), note: prose(1000).optional() }),
  z.object({
    type: z.literal('document-accepted'),
    person,
    why: z.enum(documentWhys),
    evidence: line(300),
    reasons: prose(),
  }),
] as const

const deciding = [
  z.object({
    type: z.literal('check-recorded'),
    /** The key of the check in the agreement. */
    check: z.string(),
    people,
    outcome: z.enum(checkOutcomes),
    /** Who made the check. */
    by: line(),
    reasons: prose(),
  }),
  z.object({
    type: z.literal('family-chose'),
    /** Those with clearance travel; or nobody does. */
    choice: z.enum(['go-on', 'none']),
    reasons: prose(1000).optional(),
  }),
  z.object({ type: z.literal('clearance-expired'), people, reasons: prose() }),
  z.object({ type: z.literal('set-aside'), what: z.enum(settable), people: z.array(person).max(20), reasons: prose() }),
] as const

const journey = [
  z.object({ type: z.literal('travel-cancelled'), people, reasons: prose() }),
  z.object({ type: z.literal('travel-missed'), people, cause: z.enum(missedCauses), note: prose(1000).optional() }),
  z.object({
    type: z.literal('incident-recorded'),
    id: z.string(),
    kind: z.enum(incidentKinds),
    people: z.array(person).max(20),
    /** Somebody who is not in the application, as they gave their name. */
    others: line(300).optional(),
    port: line(),
    note: prose(2000),
  }),
  z.object({
    type: z.literal('incident-settled'),
    incident: z.string(),
    outcome: z.enum(incidentOutcomes),
    reasons: prose(),
  }),
  z.object({
    type: z.literal('arrival-reversed'),
    places: z.array(z.object({ person, token: tokenField })).min(1),
    code: z.enum(reversalCodes),
    reasons: prose(),
  }),
] as const

/** Every fact after selection that is not among those of the first version of the way in. */
export const afterSelection = [...invitation, ...centre, ...deciding, ...journey] as const

const afterEvent = z.discriminatedUnion('type', afterSelection)
export type AfterEvent = z.infer<typeof afterEvent>

const types: ReadonlySet<string> = new Set(afterEvent.options.map((option) => option.shape.type.value))
/** Whether a fact is one of these. */
export const isAfterEvent = (event: { readonly type: string }): event is AfterEvent => types.has(event.type)
