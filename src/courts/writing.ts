import type { Instant } from '../core/brand.ts'
import type { Context } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { refuse } from '../law/refuse.ts'
import type { Case, CaseEvent } from '../readmission/state.ts'
import { barrierOf, lifting, raising } from './barriers.ts'
import type { Effect } from './events.ts'
import { isCurrent, isOpenDuty, type Order } from './state.ts'
import { words } from './words.ts'

/**
 * A ruling spoken in court and the order that puts it in writing: one decision, received twice. Both bite on receipt; once
 * the written one is read it stands in the place of the spoken one, whose barrier goes in that same write (JR-04).
 */

/** Refused: an order said to put in writing what was not spoken in this case, or is in writing already. */
export const unknownSpoken = ({ courts }: Case, writes: string | undefined): Refusal | false =>
  writes !== undefined &&
  !courts.orders.some((order) => order.id === writes && order.by === 'spoken' && isCurrent(order)) &&
  refuse('unknown-spoken', words.unknownSpoken, 'writes')

/** Refused: what is now to be said of the written order and not of the ruling it put in writing. */
export const alreadyWritten = ({ writtenIn }: Order): Refusal | false =>
  writtenIn !== null && refuse('put-in-writing', words.putInWriting, 'order')

/** The spoken rulings in whose place a written order stands. */
export const spokenBy = ({ courts }: Case, written: Order): readonly Order[] =>
  courts.orders.filter(({ writtenIn, discharged }) => writtenIn === written.id && discharged === null)

const nothing = { refusals: [], facts: [] } as const

/**
 * What reading a written order does to the ruling it puts in writing: read with it, to the same effect, its own barrier
 * lifted. Nothing where the written order turns out to be about another person: then the ruling still waits for its own.
 */
export function readWith(
  state: Case,
  order: Order,
  { effect, reasons }: { readonly effect: Effect; readonly reasons: string },
  context: Context,
  at: Instant,
): { readonly refusals: readonly Refusal[]; readonly facts: readonly CaseEvent[] } {
  const spoken = state.courts.orders.find((one) => one.id === order.writes && isCurrent(one))
  if (spoken === undefined || effect === 'other-person') return nothing
  const { refusals, facts } = lifting(state, context, at, spoken.barriers, { document: order.document, reasons })
  return {
    refusals,
    facts: [{ type: 'order-confirmed', id: spoken.id, effect, reasons, writtenIn: order.id }, ...facts],
  }
}

/** Ids of the barriers of an order's open duties. */
export const dutyBarriers = ({ courts }: Case, order: Order): readonly string[] =>
  courts.duties
    .filter((duty) => duty.order === order.id && isOpenDuty(duty))
    .flatMap(({ barrier }) => (barrier === undefined ? [] : [barrier]))

/** Orders that had given way to one that now goes, and forbid. */
export const lasting = (order: Order, gone: Order): boolean =>
  order.yields === gone.id && order.confirmed?.effect === 'forbids-transfer'

/** The same, and the spoken rulings that one was thought to put in writing: it was about another person. */
export const mistaken = (order: Order, gone: Order): boolean => lasting(order, gone) || order.writtenIn === gone.id

/** Orders that bite again now that `gone` goes. */
export function revived(
  state: Case,
  gone: Order,
  context: Context,
  reasons: string,
  which: typeof lasting,
): readonly CaseEvent[] {
  const kind = context.agreement.courts?.barriers.order
  if (kind === undefined) return []
  return state.courts.orders
    .filter((order) => order.discharged === null && which(order, gone))
    .flatMap((order): readonly CaseEvent[] => {
      const raised = raising(state, context, kind, { says: order.document, reference: order.reference })
      const again = { type: 'order-confirmed', id: order.id, effect: 'forbids-transfer', reasons } as const
      return [{ ...again, ...barrierOf(raised) }, ...(raised?.facts ?? [])]
    })
}
