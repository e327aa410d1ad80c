import { z } from 'zod'
import { isBefore } from '../core/calendar.ts'
import { instantField, line, referenceField } from '../core/fields.ts'
import type { Context } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import type { Case, CaseEvent } from '../readmission/state.ts'
import { unnamed } from './anonymity.ts'
import { always, barrierOf, lifting, raising, termsOf } from './barriers.ts'
import { dutyFields } from './events.ts'
import { paperWords } from './paper-words.ts'
import { provedByReceipt } from './papers-state.ts'
import { isOpenDuty, type Order } from './state.ts'
import { words } from './words.ts'

/** Duties that an order lays down: set, carried out with proof. Before departure, an open one keeps the gate shut (JR-08). */

const dutySchema = z.strictObject(dutyFields)
export type DutySet = z.infer<typeof dutySchema>
/** The duties of one order, as they are confirmed with it. */
export const dutiesField = z.array(dutySchema).max(20)

/** What is wrong with a duty: it needs one time, not before the order came. `field` is where it stands in the form. */
export const dutyProblems = ({ before, dueAt }: DutySet, order: Order, field: string): readonly Refusal[] =>
  those(
    (before === undefined) === (dueAt === undefined) && refuse('duty-time', words.dutyTime, `${field}.before`),
    dueAt !== undefined &&
      isBefore(dueAt, order.receivedAt) &&
      refuse('duty-before-order', words.dutyBeforeOrder, `${field}.dueAt`),
  )

/** The facts of a duty laid down: one that must be done before departure raises its barrier in the same write (JR-08). */
export function settingDuty(state: Case, context: Context, order: Order, duty: DutySet): readonly CaseEvent[] {
  const kind = context.agreement.courts?.barriers.duty
  const bars = duty.before === 'departure' && kind !== undefined
  const raised = bars ? raising(state, context, kind, { says: duty.what, reference: order.reference }) : null
  const id = context.token().slice(0, 8)
  return [{ type: 'duty-set', id, order: order.id, ...duty, ...barrierOf(raised) }, ...(raised?.facts ?? [])]
}

const setSchema = z.strictObject({
  case: referenceField,
  order: line(40),
  ...dutyFields,
  occurredAt: instantField.optional(),
})

/** A further duty of an order, read or not: better before it is confirmed, so that nothing opens in between (JR-08). */
export const setDuty = onCase(
  'courts/set-duty',
  setSchema,
  (state, { case: _, occurredAt: __, order: id, ...duty }, context, at) => {
    const found = termsOf(context.agreement)
    if ('refusals' in found) return found
    const order = state.courts.orders.find((one) => one.id === id)
    if (order === undefined) return { refusals: [refuse('unknown-order', words.unknownOrder, 'order')] }
    return unless(
      those(
        order.discharged !== null && refuse('already-discharged', words.alreadyDischarged, 'order'),
        order.confirmed?.effect === 'other-person' && refuse('other-persons-order', words.otherPersonsOrder, 'order'),
        isBefore(at, order.receivedAt) && refuse('before-order', words.beforeOrder, 'occurredAt'),
        ...dutyProblems(duty, order, 'duty').map((refusal) => ({
          ...refusal,
          field: refusal.field?.replace('duty.', '') ?? 'before',
        })),
        ...unnamed(state, context.agreement, { what: duty.what }),
      ),
      ...settingDuty(state, context, order, duty),
    )
  },
  always,
)

const doneSchema = z.strictObject({
  case: referenceField,
  duty: line(40),
  proof: line(300),
  occurredAt: instantField.optional(),
})

/**
 * A duty carried out, with the proof; that lifts its barrier. Where one stands, only who may lift it may say so (JR-08). Not
 * of a duty that the other state's receipt alone proves: those are sent (`courts/send-papers`).
 */
export const carryOutDuty = onCase(
  'courts/carry-out-duty',
  doneSchema,
  (state, { duty: id, proof }, context, at) => {
    const duty = state.courts.duties.find((one) => one.id === id)
    if (duty === undefined) return { refusals: [refuse('unknown-duty', words.unknownDuty, 'duty')] }
    const ids = duty.barrier === undefined ? [] : [duty.barrier]
    const lifted = lifting(state, context, at, ids, { document: proof, reasons: duty.what })
    const order = state.courts.orders.find((one) => one.id === duty.order)
    const { courts } = context.agreement
    const rule = provedByReceipt(courts, duty) ? courts?.delivery?.rule : undefined
    return unless(
      those(
        rule !== undefined &&
          isOpenDuty(duty) &&
          refuseBy(context.agreement, rule, 'only-by-receipt', paperWords.onlyByReceipt, 'duty'),
        !isOpenDuty(duty) && refuse('duty-over', words.dutyOver, 'duty'),
        order !== undefined &&
          isBefore(at, order.receivedAt) &&
          refuse('before-order', words.beforeOrder, 'occurredAt'),
        ...lifted.refusals,
        ...unnamed(state, context.agreement, { proof }),
      ),
      { type: 'duty-done', id, proof },
      ...lifted.facts,
    )
  },
  always,
)
