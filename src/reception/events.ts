import { z } from 'zod'
import { needsFields, returnCode } from '../between/events.ts'
import { dayField, instantField, line, particulars, prose, tokenField } from '../core/fields.ts'
import { paperFields } from '../core/paper.ts'

/**
 * The receiving state's side of one person's readmission: the request as it came from the other state, our answer by
 * code, the transfer announced to us, and our signature that the person was received. What we know of the person is only
 * what the other state sent (TR-71); what we send back is references, codes and dates (TR-70).
 */
export const receptionEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('request-received'),
    shared: line(40),
    number: z.int().positive(),
    arrivedOn: dayField,
    requestedAt: instantField,
    ground: z.string(),
    person: particulars,
    languages: z.array(line(60)),
    evidence: z.string(),
  }),
  z.object({ type: z.literal('information-received'), information: prose() }),
  z.object({
    type: z.literal('answered'),
    number: z.int().positive(),
    code: line(10),
    outcome: z.enum(['accepted', 'refused', 'more-information']),
    note: z.string().optional(),
  }),
  z.object({ type: z.literal('transfer-noted'), departsAt: instantField, destination: line() }),
  /** A paper for those who receive the person, such as a doctor's report. */
  z.object({ type: z.literal('papers-received'), paper: tokenField, ...paperFields }),
  z.object({ type: z.literal('stand-down-noted'), code: line(60) }),
  z.object({ type: z.literal('withdrawal-noted') }),
  z.object({
    type: z.literal('handover-noted'),
    token: z.string(),
    effectiveOn: dayField,
    counts: z.literal(false).optional(),
  }),
  /** What the person needs on arrival; each statement stands in place of the one before it. */
  z.object({ type: z.literal('needs-received'), number: z.int().positive(), ...needsFields }),
  /** We ask that the person be taken back, by code; the note stays in this state. */
  z.object({ type: z.literal('return-asked'), number: z.int().positive(), code: returnCode, note: prose().optional() }),
  z.object({
    type: z.literal('return-decision-noted'),
    number: z.int().positive().optional(),
    outcome: z.enum(['agreed', 'refused']),
    code: returnCode,
  }),
  /** The person is back in the other state. `reverses`: their place counts no more, by the reading in use that day. */
  z.object({ type: z.literal('returned-noted'), token: z.string(), effectiveOn: dayField, reverses: z.boolean() }),
  z.object({ type: z.literal('received'), place: line() }),
  z.object({ type: z.literal('receipt-denied'), reasons: prose() }),
])
export type ReceptionEvent = z.infer<typeof receptionEvent>
