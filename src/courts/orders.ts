import { z } from 'zod'
import { keepingSeatsTrue } from '../barriers/seat.ts'
import type { Instant } from '../core/brand.ts'
import { isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import type { CommandDefinition, Context } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { beforeArrival, inFuture, refuse, refuseBy, those } from '../law/refuse.ts'
import { caseStream, cases } from '../readmission/case.ts'
import { onCase, unless } from '../readmission/define.ts'
import type { Case, CaseEvent, CaseState } from '../readmission/state.ts'
import { noSuchCase } from '../readmission/words.ts'
import { unnamed } from './anonymity.ts'
import { always, anyStands, barrierOf, lifting, raising, termsOf } from './barriers.ts'
import { comparable, unknownClaim } from './claims.ts'
import { announcedField, effectField } from './events.ts'
import { type Kept, keptNow } from './inbox.ts'
import { dutiesField, dutyProblems, settingDuty } from './order-duties.ts'
import { inForce, type Order } from './state.ts'
import { words } from './words.ts'
import {
  alreadyWritten,
  dutyBarriers,
  lasting,
  mistaken,
  readWith,
  revived,
  spokenBy,
  unknownSpoken,
} from './writing.ts'

/** Orders: received and biting before anyone reads them; confirmed; discharged; and which of two prevails. */

const orderFields = {
  case: referenceField,
  claim: line(40).optional(),
  what: announcedField,
  reference: line().optional(),
  document: line(300),
  by: z.enum(['lodged', 'entered']),
}
const receiveSchema = z.strictObject({
  ...orderFields,
  /** The ruling spoken in court that it puts in writing. */
  writes: line(40).optional(),
  occurredAt: instantField.optional(),
})

type Arriving = Omit<z.infer<typeof receiveSchema>, 'case' | 'occurredAt' | 'by'> & {
  readonly by: 'lodged' | 'entered' | 'spoken'
  readonly inbox?: string
  readonly hearing?: string
}

/** The order on the case, and the barrier it raises unread: an order bites on receipt (JR-04). */
export function receiving(state: Case, order: Arriving, receivedAt: Instant, context: Context) {
  const { agreement, token } = context
  const found = termsOf(agreement)
  if ('refusals' in found) return found
  const { document, reference } = order
  const twice =
    reference !== undefined &&
    state.courts.orders.some(
      (one) => one.reference !== undefined && comparable(one.reference) === comparable(reference),
    )
  const raised = raising(state, context, found.terms.barriers.order, { says: document, reference })
  return unless(
    those(
      unknownClaim(state, order.claim),
      unknownSpoken(state, order.writes),
      twice && refuse('reference-taken', words.referenceTaken, 'reference'),
      ...unnamed(state, agreement, { document }),
    ),
    { type: 'order-received', id: token().slice(0, 8), ...order, receivedAt, ...barrierOf(raised) },
    ...(raised?.facts ?? []),
  )
}

/**
 * An order received: it raises its barrier at once and takes the seat, whatever it turns out to say; it is read afterwards
 * (JR-04). One reference once in a case.
 */
export const receiveOrder = onCase(
  'courts/receive-order',
  receiveSchema,
  (state, { case: _, occurredAt: __, ...order }, context, at) => receiving(state, order, at, context),
  always,
)

const matchSchema = z.strictObject({
  case: referenceField,
  /** The kept order. */
  order: referenceField,
  claim: line(40).optional(),
})
type Match = z.infer<typeof matchSchema>
export type KeptElsewhere = { readonly kept: Kept; readonly holders: readonly string[] }

/**
 * A kept order matched to a case by a person: in one write it is received there and bites. It may be matched again where
 * the case that has it found that it is another person's (JR-04).
 */
export const matchOrder: CommandDefinition<CaseState, CaseEvent, Match, KeptElsewhere> = {
  name: 'courts/match-order',
  schema: matchSchema,
  aggregate: cases,
  stream: (command) => caseStream(command.case),
  elsewhere: async (query, { order }) => keptNow(query, order),
  decide: keepingSeatsTrue((state, command: Match, context, { kept, holders }: KeptElsewhere) => {
    if (state === null) return { refusals: [noSuchCase] }
    if (kept === null) return { refusals: [refuse('no-kept-order', words.noKeptOrder, 'order')] }
    const { what, reference, document, receivedAt, by } = kept
    const refusals = those(
      kept.setAside !== null && refuse('order-set-aside', words.orderSetAside, 'order'),
      holders.length > 0 && refuse('order-matched', words.orderMatched, 'order'),
      inFuture(receivedAt, context),
      beforeArrival(receivedAt, state.arrivedAt, 'case'),
    )
    if (refusals.length > 0) return { refusals }
    const arriving: Arriving = { what, document, by, inbox: command.order, claim: command.claim, reference }
    const ruling = receiving(state, withoutEmpty(arriving), receivedAt, context)
    if ('refusals' in ruling) return ruling
    // It bit from the instant it came, not from the instant somebody found the case.
    const [received, ...others] = ruling.facts
    const facts =
      received === undefined || kept.file === undefined ? ruling.facts : [{ ...received, file: kept.file }, ...others]
    return { facts: facts.map((event) => ({ event, occurredAt: receivedAt })) }
  }),
}

const withoutEmpty = ({ claim, reference, ...order }: Arriving): Arriving => ({
  ...order,
  ...(claim === undefined ? {} : { claim }),
  ...(reference === undefined ? {} : { reference }),
})

const orderNamed = ({ courts }: Case, id: string): Order | undefined => courts.orders.find((order) => order.id === id)

const noOrder = refuse('unknown-order', words.unknownOrder, 'order')

const confirmSchema = z.strictObject({
  case: referenceField,
  order: line(40),
  effect: effectField,
  duties: dutiesField.optional(),
  reasons: prose(),
  occurredAt: instantField.optional(),
})
type Confirm = z.infer<typeof confirmSchema>

/**
 * What an order truly does, once read. It forbids: its barrier stays, or stands again. It sets duties: they are recorded,
 * and the order itself lifts its barrier (JR-08). Anything else, or another person's order: lifted, with the reasons. A
 * second reading may put the first right. A ruling spoken in court is read with the order that puts it in writing.
 */
export const confirmOrder = onCase(
  'courts/confirm-order',
  confirmSchema,
  (state, command, context, at) => {
    const { agreement, actor } = context
    const found = termsOf(agreement)
    if ('refusals' in found) return found
    const order = orderNamed(state, command.order)
    if (order === undefined) return { refusals: [noOrder] }
    const { effect, reasons, duties = [] } = command
    const kind = agreement.barriers[found.terms.barriers.order]
    const forbids = effect === 'forbids-transfer' && order.yields === null
    const raised =
      forbids && !anyStands(state, order.barriers)
        ? raising(state, context, found.terms.barriers.order, { says: order.document, reference: order.reference })
        : null
    const lifted = effect === 'forbids-transfer' ? nothingLifted : confirmLifts(state, order, command, context, at)
    const spoken = readWith(state, order, command, context, at)
    const back = effect === 'other-person' ? revived(state, order, context, reasons, mistaken) : []
    return unless(
      those(
        order.discharged !== null && refuse('already-discharged', words.alreadyDischarged, 'order'),
        alreadyWritten(order),
        order.confirmed?.effect === effect && refuse('already-confirmed', words.alreadyConfirmed, 'effect'),
        isBefore(at, order.receivedAt) && refuse('before-order', words.beforeOrder, 'occurredAt'),
        kind !== undefined &&
          !kind.liftedBy.includes(actor.role) &&
          refuseBy(agreement, kind.rule, 'may-not-lift', words.mayNotLift),
        ...dutyRefusals(state, command, order),
        ...lifted.refusals,
        ...spoken.refusals,
        ...unnamed(state, agreement, { reasons }),
      ),
      { type: 'order-confirmed', id: order.id, effect, reasons, ...barrierOf(raised) },
      ...duties.flatMap((duty) => settingDuty(state, context, order, duty)),
      ...(raised?.facts ?? []),
      ...lifted.facts,
      ...spoken.facts,
      ...back,
    )
  },
  always,
)

const nothingLifted = { refusals: [], facts: [] } as const

/** Duties may have been set while the order was unread; then none need be named again. */
const dutyRefusals = (
  { courts }: Case,
  { effect, duties = [] }: Confirm,
  order: Order,
): readonly (Refusal | false)[] => [
  effect === 'sets-duties' &&
    duties.length === 0 &&
    !courts.duties.some((duty) => duty.order === order.id || duty.order === order.writes) &&
    refuse('duties-needed', words.dutiesNeeded, 'duties'),
  effect !== 'sets-duties' && duties.length > 0 && refuse('duties-unasked', words.dutiesUnasked, 'effect'),
  ...duties.flatMap((duty, index) => dutyProblems(duty, order, `duties.${index}`)),
]

/** The order's own barrier; and, where it is another person's, those of duties entered from it. */
function confirmLifts(state: Case, order: Order, { effect, reasons }: Confirm, context: Context, at: Instant) {
  const ids = effect === 'other-person' ? [...order.barriers, ...dutyBarriers(state, order)] : order.barriers
  return lifting(state, context, at, ids, { document: order.document, reasons })
}

const dischargeSchema = z.strictObject({
  case: referenceField,
  order: line(40),
  document: line(300),
  reasons: prose(),
  occurredAt: instantField.optional(),
})

/** An order ended by a later one: what it barred is free of it, and its duties end with it (JR-08). */
export const dischargeOrder = onCase(
  'courts/discharge-order',
  dischargeSchema,
  (state, { order: id, document, reasons }, context, at) => {
    const order = orderNamed(state, id)
    if (order === undefined) return { refusals: [noOrder] }
    const all = [order, ...spokenBy(state, order)]
    const ids = all.flatMap((one) => [...one.barriers, ...dutyBarriers(state, one)])
    const lifted = lifting(state, context, at, ids, { document, reasons })
    return unless(
      those(
        order.discharged !== null && refuse('already-discharged', words.alreadyDischarged, 'order'),
        alreadyWritten(order),
        isBefore(at, order.receivedAt) && refuse('before-order', words.beforeOrder, 'occurredAt'),
        ...lifted.refusals,
        ...unnamed(state, context.agreement, { document, reasons }),
      ),
      { type: 'order-discharged', id, document, reasons },
      ...spokenBy(state, order).map((one): CaseEvent => ({ type: 'order-discharged', id: one.id, document, reasons })),
      ...lifted.facts,
      ...all.flatMap((one) => revived(state, one, context, reasons, lasting)),
    )
  },
  always,
)

const prevailSchema = z.strictObject({
  case: referenceField,
  prevails: line(40),
  over: line(40),
  reasons: prose(),
  occurredAt: instantField.optional(),
})

/**
 * Two orders that contradict one another both stand until a named person says which prevails. Where it is the one that
 * lets the transfer go ahead, the other's barrier is lifted with it; its own duties still bar (JR-08).
 */
export const sayWhichPrevails = onCase(
  'courts/say-which-prevails',
  prevailSchema,
  (state, { prevails, over, reasons }, context, at) => {
    const winner = orderNamed(state, prevails)
    const loser = orderNamed(state, over)
    if (winner === undefined) return { refusals: [refuse('unknown-order', words.unknownOrder, 'prevails')] }
    if (loser === undefined) return { refusals: [refuse('unknown-order', words.unknownOrder, 'over')] }
    const forbidding = [winner, loser].filter(({ confirmed }) => confirmed?.effect === 'forbids-transfer')
    const lifted = lifting(state, context, at, loser.barriers, { document: winner.document, reasons })
    return unless(
      those(
        prevails === over && refuse('same-order', words.sameOrder, 'over'),
        (!inForce(winner) || !inForce(loser)) && refuse('not-in-force', words.notInForce, 'prevails'),
        prevails !== over && forbidding.length !== 1 && refuse('not-contradictory', words.notContradictory, 'over'),
        ...lifted.refusals,
        ...unnamed(state, context.agreement, { reasons }),
      ),
      { type: 'order-precedence', prevails, over, reasons },
      ...lifted.facts,
    )
  },
  always,
)
