import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { dayField, instantField, line, particulars, prose, tokenField } from '../core/fields.ts'
import { paperFields } from '../core/paper.ts'
import type { CommandDefinition, Context } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { inFuture, refuse, those } from '../law/refuse.ts'
import type { ReceptionEvent } from './events.ts'
import { currentAnswer, type Reception, type ReceptionState, receptionStream, receptions } from './state.ts'
import { words } from './words.ts'

/** Fields of every command here. */
export const base = { shared: line(40), occurredAt: instantField.optional() }
type Base = { readonly shared: string; readonly occurredAt?: Instant | undefined }
export type OnReception<C> = CommandDefinition<ReceptionState, ReceptionEvent, C, undefined>

/** A command on a request the other state has sent us. */
export function onReception<C extends Base>(
  name: string,
  schema: z.ZodType<C>,
  rule: (state: Reception, command: C, context: Context, at: Instant) => readonly Refusal[] | ReceptionEvent,
): OnReception<C> {
  return {
    name,
    schema,
    aggregate: receptions,
    stream: (command) => receptionStream(command.shared),
    decide: (state, command, context) => {
      if (state === null) return { refusals: [refuse('unknown-reference', words.noRequest, 'shared')] }
      const at = command.occurredAt ?? context.now
      const ruling = rule(state, command, context, at)
      return 'type' in ruling ? { facts: [{ occurredAt: at, event: ruling }] } : { refusals: ruling }
    },
  }
}

const openSchema = z.strictObject({
  ...base,
  number: z.int().positive(),
  arrivedOn: dayField,
  requestedAt: instantField,
  ground: line(40),
  person: particulars,
  languages: z.array(line(60)).max(10),
  evidence: z.string().max(4000),
})

/** A request arrives: the first opens the file, a further one (numbered) joins it. */
export const openRequest: OnReception<z.infer<typeof openSchema>> = {
  name: 'reception/open-request',
  schema: openSchema,
  aggregate: receptions,
  stream: (command) => receptionStream(command.shared),
  decide: (state, { occurredAt: _, ...command }, { now }) => {
    const refusals = those(
      state !== null && command.number <= state.number && refuse('request-repeated', words.repeated, 'number'),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'request-received', ...command } }] }
  },
}

export const addInformation = onReception(
  'reception/add-information',
  z.strictObject({ ...base, information: prose(), givenAt: instantField.optional() }),
  (_, { information }) => ({ type: 'information-received', information }),
)
/** A paper for those who receive the person. It may come at any time, after the person too: better late than never. */
export const notePapers = onReception(
  'reception/note-papers',
  z.strictObject({ ...base, paper: tokenField, ...paperFields }),
  (state, { shared: _, occurredAt: __, ...paper }) =>
    state.papers.some((one) => one.paper === paper.paper)
      ? [refuse('papers-repeated', words.papersRepeated)]
      : { type: 'papers-received', ...paper },
)
export const noteTransfer = onReception(
  'reception/note-transfer',
  z.strictObject({ ...base, departsAt: instantField, destination: line() }),
  (_, { departsAt, destination }) => ({ type: 'transfer-noted', departsAt, destination }),
)
export const noteStandDown = onReception(
  'reception/note-stand-down',
  z.strictObject({ ...base, code: line(60) }),
  (_, { code }) => ({
    type: 'stand-down-noted',
    code,
  }),
)
export const noteWithdrawal = onReception('reception/note-withdrawal', z.strictObject(base), () => ({
  type: 'withdrawal-noted',
}))
export const noteHandover = onReception(
  'reception/note-handover',
  z.strictObject({ ...base, token: line(40), effectiveOn: dayField, counts: z.literal(false).optional() }),
  (state, { token, effectiveOn, counts }) =>
    state.handover === null
      ? { type: 'handover-noted', token, effectiveOn, ...(counts === false ? { counts } : {}) }
      : [refuse('handover-repeated', words.handoverRepeated)],
)

/** The answer, by one of the codes the two states agreed; the officer's note stays in this state. */
export const answer = onReception(
  'reception/answer',
  z.strictObject({ ...base, code: line(10), note: prose().optional() }),
  (state, { code, note }, context, at) => {
    const known = context.agreement.answers.find((candidate) => candidate.code === code)
    const last = currentAnswer(state)
    const refusals = those(
      known === undefined && refuse('unknown-code', words.unknownCode, 'code'),
      state.withdrawnAt !== null && refuse('withdrawn', words.withdrawn),
      state.handover !== null && refuse('handed-over', words.handedOver),
      last?.code === code && refuse('same-answer', words.sameAnswer, 'code'),
      inFuture(at, context),
    )
    if (known === undefined || refusals.length > 0) return refusals
    return {
      type: 'answered',
      number: state.number,
      code,
      outcome: known.outcome,
      ...(note === undefined ? {} : { note }),
    }
  },
)

/** The person is here: our signature, without which no place counts. May be given before the other state's handover arrives. */
export const recordReceipt = onReception(
  'reception/record-receipt',
  z.strictObject({ ...base, place: line() }),
  (state, { place }, context, at) => {
    const refusals = receiptRefusals(state, context, at)
    return refusals.length > 0 ? refusals : { type: 'received', place }
  },
)

/** The other state says it handed the person over; they were not presented to us. */
export const denyReceipt = onReception(
  'reception/deny-receipt',
  z.strictObject({ ...base, reasons: prose() }),
  (state, { reasons }, context, at) => {
    const refusals = receiptRefusals(state, context, at)
    if (refusals.length > 0) return refusals
    if (state.receipt !== null) return [refuse('already-denied', words.alreadyDenied)]
    return state.handover === null ? [refuse('no-handover', words.noHandover)] : { type: 'receipt-denied', reasons }
  },
)

const receiptRefusals = (state: Reception, context: Context, at: Instant): readonly Refusal[] =>
  those(
    state.receipt !== null && state.receipt.outcome === 'received' && refuse('already-received', words.alreadyReceived),
    // Once a handover is stated the question is what happened, not what was agreed.
    state.handover === null &&
      currentAnswer(state)?.outcome !== 'accepted' &&
      refuse('not-accepted', words.notAccepted),
    state.handover === null && state.transfer === null && refuse('nothing-announced', words.nothingAnnounced),
    inFuture(at, context),
  )
