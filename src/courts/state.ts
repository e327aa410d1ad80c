import type { Instant } from '../core/brand.ts'
import { compare, isAfter } from '../core/calendar.ts'
import type { Attachment } from '../core/fields.ts'
import type { ViewRow } from '../law/decision.ts'
import type { Case, Mark } from '../readmission/state.ts'
import type { CourtEvent, Effect } from './events.ts'

type Of<Type extends CourtEvent['type']> = Extract<CourtEvent, { type: Type }>

export type Stage = Of<'stage-recorded'>['stage']
export type Claim = Omit<Of<'claim-lodged'>, 'type' | 'court' | 'reference' | 'cipher' | 'barrier'> & {
  readonly lodged: Mark
  /** The court it is in now. */
  readonly court: string
  /** Every reference it ever had, with its court: all of them are kept (JR-06). */
  readonly references: readonly { readonly court: string; readonly reference: string }[]
  readonly cipher: string | null
  readonly stages: readonly (Of<'stage-recorded'> & { readonly mark: Mark })[]
  /** Ids of the barriers its stages raised. */
  readonly barriers: readonly string[]
  /** Withdrawn, or finally dismissed. */
  readonly over: boolean
}
export type Undertaking = Of<'undertaking-given'> & { readonly given: Mark; readonly released: Mark | null }
export type Hearing = Of<'hearing-listed'> & { readonly listed: Mark; readonly vacated: Mark | null }
export type Order = Of<'order-received'> & {
  readonly file?: Attachment | undefined
  readonly received: Mark
  /** What it truly does, once somebody has read it. */
  readonly confirmed: (Mark & { readonly effect: Effect; readonly reasons: string }) | null
  readonly discharged: (Mark & { readonly document: string; readonly reasons: string }) | null
  /** Ids of the barriers it raised: on receipt, and where a second reading found that it forbids after all. */
  readonly barriers: readonly string[]
  /** The order that prevails over it. */
  readonly yields: string | null
}
export type OrderDuty = Of<'duty-set'> & {
  readonly set: Mark
  readonly done: (Mark & { readonly proof: string }) | null
  /** The order that laid it down was discharged, or was another person's. */
  readonly ended: Mark | null
}
type Precedence = { readonly prevails: string; readonly over: string; readonly mark: Mark }

/** What the facts of this slice add up to in a case. */
export type CourtsState = {
  readonly claims: readonly Claim[]
  readonly undertakings: readonly Undertaking[]
  readonly hearings: readonly Hearing[]
  readonly orders: readonly Order[]
  readonly duties: readonly OrderDuty[]
  readonly precedences: readonly Precedence[]
  /** Whether a court has had anything to do with the case: what the courts board looks for. */
  readonly touched: boolean
}
export const noCourts: CourtsState = {
  claims: [],
  undertakings: [],
  hearings: [],
  orders: [],
  duties: [],
  precedences: [],
  touched: false,
}

/** An order that nobody has read yet. */
export const isUnread = ({ confirmed, discharged }: Order): boolean => confirmed === null && discharged === null

/** An order that was read as one about this person, and stands. */
export const inForce = ({ confirmed, discharged, yields }: Order): boolean =>
  confirmed !== null && confirmed.effect !== 'other-person' && discharged === null && yields === null

/** A duty still to be carried out. */
export const isOpenDuty = ({ done, ended }: OrderDuty): boolean => done === null && ended === null

/** Whether a barrier is that of an order nobody has read: it goes by reading the order, never by hand. */
export const heldByUnread = ({ orders }: CourtsState, barrier: string): boolean =>
  orders.some((order) => isUnread(order) && order.barriers.includes(barrier))

/** Hearings still to come at `now`, the next one first. */
export const hearingsToCome = ({ hearings }: CourtsState, now: Instant): readonly Hearing[] =>
  hearings.filter(({ vacated, at }) => vacated === null && isAfter(at, now)).toSorted((a, b) => compare(a.at, b.at))

/** The cipher that stands for the name in this case's proceedings; the latest, where courts gave several (JR-09). */
export const cipherOf = ({ claims }: CourtsState): string | null =>
  claims.findLast(({ cipher }) => cipher !== null)?.cipher ?? null

/** Pairs of orders of which one forbids the transfer and the other lets it go ahead under duties: both stand until a person says which prevails. */
export function contradictions({
  orders,
}: CourtsState): readonly { readonly forbids: Order; readonly allows: Order }[] {
  const standing = orders.filter(inForce)
  const of = (effect: Effect) => standing.filter(({ confirmed }) => confirmed?.effect === effect)
  return of('forbids-transfer')
    .flatMap((forbids) => of('sets-duties').map((allows) => ({ forbids, allows })))
    .filter(
      ({ forbids, allows }) =>
        forbids.claim === undefined || allows.claim === undefined || forbids.claim === allows.claim,
    )
}

const on = <One extends { readonly id: string }>(list: readonly One[], id: string, change: (one: One) => One) =>
  list.map((one) => (one.id === id ? change(one) : one))

const also = (list: readonly string[], id: string | undefined): readonly string[] =>
  id === undefined ? list : [...list, id]

/** Adds a fact of this slice to what is known. */
export const evolveCourts = (state: CourtsState, event: CourtEvent, mark: Mark): CourtsState => ({
  ...after(state, event, mark),
  touched: true,
})

function after(state: CourtsState, event: CourtEvent, mark: Mark): CourtsState {
  switch (event.type) {
    case 'claim-lodged':
      return { ...state, claims: [...state.claims, lodged(event, mark)] }
    case 'claim-transferred':
    case 'cipher-set':
    case 'stage-recorded':
      return { ...state, claims: on(state.claims, event.claim, (claim) => claimAfter(claim, event, mark)) }
    case 'undertaking-given':
      return { ...state, undertakings: [...state.undertakings, { ...event, given: mark, released: null }] }
    case 'undertaking-released':
      return { ...state, undertakings: on(state.undertakings, event.id, (one) => ({ ...one, released: mark })) }
    case 'hearing-listed':
      return { ...state, hearings: [...state.hearings, { ...event, listed: mark, vacated: null }] }
    case 'hearing-vacated':
      return { ...state, hearings: on(state.hearings, event.id, (one) => ({ ...one, vacated: mark })) }
    case 'duty-set':
      return { ...state, duties: [...state.duties, { ...event, set: mark, done: null, ended: null }] }
    case 'duty-done':
      return {
        ...state,
        duties: on(state.duties, event.id, (duty) => ({ ...duty, done: { ...mark, proof: event.proof } })),
      }
    default:
      return orderAfter(state, event, mark)
  }
}

function lodged(event: Of<'claim-lodged'>, mark: Mark): Claim {
  const { type: _, reference, cipher, barrier, ...claim } = event
  return {
    ...claim,
    lodged: mark,
    references: reference === undefined ? [] : [{ court: event.court, reference }],
    cipher: cipher ?? null,
    stages: [],
    barriers: also([], barrier),
    over: false,
  }
}

function claimAfter(
  claim: Claim,
  event: Of<'claim-transferred'> | Of<'cipher-set'> | Of<'stage-recorded'>,
  mark: Mark,
): Claim {
  switch (event.type) {
    case 'claim-transferred': {
      const { court, reference } = event
      return { ...claim, court, references: [...claim.references, { court, reference }] }
    }
    case 'cipher-set':
      return { ...claim, cipher: event.cipher ?? null }
    case 'stage-recorded':
      return {
        ...claim,
        stages: [...claim.stages, { ...event, mark }],
        barriers: also(claim.barriers, event.barrier),
        over: claim.over || event.stage === 'withdrawn' || (event.stage === 'dismissed' && event.final === true),
      }
  }
}

/** An order that gave way to one that has gone gives way no longer. */
const freed =
  (gone: string) =>
  (order: Order): Order =>
    order.yields === gone ? { ...order, yields: null } : order

type OrderEvent = Of<'order-received'> | Of<'order-confirmed'> | Of<'order-discharged'> | Of<'order-precedence'>

function orderAfter(state: CourtsState, event: OrderEvent, mark: Mark): CourtsState {
  const change = (id: string, how: (order: Order) => Order): CourtsState => ({
    ...state,
    orders: on(state.orders, id, how),
  })
  const ending = (duty: OrderDuty): OrderDuty =>
    isOpenDuty(duty) && 'id' in event && duty.order === event.id ? { ...duty, ended: mark } : duty
  switch (event.type) {
    case 'order-received': {
      const order: Order = {
        ...event,
        received: mark,
        confirmed: null,
        discharged: null,
        barriers: also([], event.barrier),
        yields: null,
      }
      return { ...state, orders: [...state.orders, order] }
    }
    case 'order-confirmed': {
      const { effect, reasons, barrier } = event
      const read = change(event.id, (order) => ({
        ...order,
        confirmed: { ...mark, effect, reasons },
        barriers: also(order.barriers, barrier),
      }))
      if (effect !== 'other-person') return read
      return { ...read, orders: read.orders.map(freed(event.id)), duties: state.duties.map(ending) }
    }
    case 'order-discharged': {
      const { document, reasons } = event
      const ended = change(event.id, (order) => ({ ...order, discharged: { ...mark, document, reasons } }))
      return { ...ended, orders: ended.orders.map(freed(event.id)), duties: state.duties.map(ending) }
    }
    case 'order-precedence': {
      const { prevails, over } = event
      return {
        ...change(over, (order) => ({ ...order, yields: prevails })),
        precedences: [...state.precedences, { prevails, over, mark }],
      }
    }
  }
}

/** What the courts board finds a case by, and each kept order it holds: those found to be another person's are not held. */
export function courtRows({ reference, courts }: Case): readonly ViewRow[] {
  if (!courts.touched) return []
  const held = courts.orders.filter(({ confirmed }) => confirmed?.effect !== 'other-person')
  return [
    { view: 'court-case', key: reference, ix: 'touched', data: { reference } },
    ...held.flatMap(({ id, inbox }) =>
      inbox === undefined ? [] : [{ view: 'order-held', key: id, ix: inbox, data: { reference } }],
    ),
  ]
}
