import type { Instant } from '../core/brand.ts'
import { compare, isAfter } from '../core/calendar.ts'
import type { Attachment } from '../core/fields.ts'
import type { CourtsTerms } from '../law/courts-terms.ts'
import type { ViewRow } from '../law/decision.ts'
import type { Case, Mark } from '../readmission/state.ts'
import type { CourtEvent, Effect } from './events.ts'
import { type Hearing, hearingAfter, hearingListed } from './hearing-state.ts'
import { type Paper, papersAfter, provedByReceipt } from './papers-state.ts'

type Of<Type extends CourtEvent['type']> = Extract<CourtEvent, { type: Type }>

export type Stage = Of<'stage-recorded'>['stage']
export type Claim = Omit<Of<'claim-lodged'>, 'type' | 'court' | 'reference' | 'cipher' | 'barrier'> & {
  readonly lodged: Mark
  /** The court it is in now. */
  readonly court: string
  /** Every reference it ever had, with its court: all of them are kept (JR-06). */
  readonly references: readonly { readonly court: string; readonly reference: string }[]
  readonly cipher: string | null
  /** Others whom it concerns, such as a local authority. */
  readonly parties: readonly string[]
  readonly stages: readonly (Of<'stage-recorded'> & { readonly mark: Mark })[]
  /** Ids of the barriers its stages raised. */
  readonly barriers: readonly string[]
  /** Withdrawn, or finally dismissed. */
  readonly over: boolean
}
export type Undertaking = Of<'undertaking-given'> & { readonly given: Mark; readonly released: Mark | null }
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
  /** Of a ruling spoken in court: the written order that now stands in its place. */
  readonly writtenIn: string | null
}
export type OrderDuty = Of<'duty-set'> & {
  readonly set: Mark
  readonly done: (Mark & { readonly proof: string; readonly paper?: string | undefined }) | null
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
  readonly papers: readonly Paper[]
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
  papers: [],
  precedences: [],
  touched: false,
}

/** An order that nobody has read yet. */
export const isUnread = ({ confirmed, discharged }: Order): boolean => confirmed === null && discharged === null

/** Orders to be read: a ruling spoken in court waits for the written order that is here already, and is read with it. */
export const toRead = ({ orders }: Pick<CourtsState, 'orders'>): readonly Order[] =>
  orders.filter((order) => isUnread(order) && !orders.some((other) => isUnread(other) && other.writes === order.id))

/** An order that can still be read again or discharged: a spoken ruling put in writing stands as its written order. */
export const isCurrent = ({ discharged, writtenIn }: Order): boolean => discharged === null && writtenIn === null

/** An order that was read as one about this person, and stands. */
export const inForce = (order: Order): boolean =>
  isCurrent(order) && order.confirmed !== null && order.confirmed.effect !== 'other-person' && order.yields === null

/** A duty still to be carried out. */
export const isOpenDuty = ({ done, ended }: OrderDuty): boolean => done === null && ended === null

/**
 * Why a barrier cannot be lifted by hand: what raised it is still there, and the barrier goes with it. An order nobody has
 * read goes by reading it; one that forbids, by what discharges it; an undertaking by its release; a duty by being done,
 * which for some only the other state's receipt proves.
 */
export function heldByCourt(
  { orders, duties, undertakings }: CourtsState,
  terms: CourtsTerms | null,
  barrier: string,
): HeldByCourt | null {
  const order = orders.find((one) => one.barriers.includes(barrier) && (isUnread(one) || forbids(one)))
  if (order !== undefined) return isUnread(order) ? 'order-unread' : 'order-in-force'
  if (undertakings.some((one) => one.barrier === barrier && one.released === null)) return 'undertaking-stands'
  const owed = duties.find((duty) => duty.barrier === barrier && isOpenDuty(duty))
  if (owed === undefined) return null
  return provedByReceipt(terms, owed) ? 'delivery-unproved' : 'duty-open'
}
export type HeldByCourt = 'order-unread' | 'order-in-force' | 'undertaking-stands' | 'duty-open' | 'delivery-unproved'

/** An order that was read, forbids the transfer, and neither was discharged nor gave way to another. */
const forbids = (order: Order): boolean => inForce(order) && order.confirmed?.effect === 'forbids-transfer'

/** Hearings still to come at `now`, the next one first. */
export const hearingsToCome = ({ hearings }: CourtsState, now: Instant): readonly Hearing[] =>
  hearings
    .filter(({ vacated, ended, at }) => vacated === null && ended === null && isAfter(at, now))
    .toSorted((a, b) => compare(a.at, b.at))

/** Hearings whose hour has come or that began, the latest first: sitting, or ended with what came of it. */
export const hearingsHeld = ({ hearings }: CourtsState, now: Instant): readonly Hearing[] =>
  hearings
    .filter(({ vacated, begun, at }) => vacated === null && (begun !== null || !isAfter(at, now)))
    .toSorted((a, b) => compare(b.at, a.at))

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
    case 'interested-party':
      return { ...state, claims: on(state.claims, event.claim, (claim) => claimAfter(claim, event, mark)) }
    case 'undertaking-given':
      return { ...state, undertakings: [...state.undertakings, { ...event, given: mark, released: null }] }
    case 'undertaking-released':
      return { ...state, undertakings: on(state.undertakings, event.id, (one) => ({ ...one, released: mark })) }
    case 'hearing-listed':
      return { ...state, hearings: [...state.hearings, hearingListed(event, mark)] }
    case 'hearing-vacated':
    case 'hearing-begun':
    case 'hearing-changed':
    case 'hearing-adjourned':
    case 'hearing-ended':
      return { ...state, hearings: on(state.hearings, event.id, (one) => hearingAfter(one, event, mark)) }
    case 'duty-set':
      return { ...state, duties: [...state.duties, { ...event, set: mark, done: null, ended: null }] }
    case 'duty-done': {
      const { proof, paper } = event
      const done = { ...mark, proof, ...(paper === undefined ? {} : { paper }) }
      return { ...state, duties: on(state.duties, event.id, (duty) => ({ ...duty, done })) }
    }
    case 'papers-sent':
    case 'papers-unsent':
    case 'papers-receipted':
      return { ...state, papers: papersAfter(state.papers, event, mark) }
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
    parties: [],
    stages: [],
    barriers: also([], barrier),
    over: false,
  }
}

function claimAfter(
  claim: Claim,
  event: Of<'claim-transferred'> | Of<'cipher-set'> | Of<'stage-recorded'> | Of<'interested-party'>,
  mark: Mark,
): Claim {
  switch (event.type) {
    case 'claim-transferred': {
      const { court, reference } = event
      return { ...claim, court, references: [...claim.references, { court, reference }] }
    }
    case 'cipher-set':
      return { ...claim, cipher: event.cipher ?? null }
    case 'interested-party': {
      const others = claim.parties.filter((one) => one !== event.name)
      return { ...claim, parties: event.left === true ? others : [...others, event.name] }
    }
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
        writtenIn: null,
      }
      return { ...state, orders: [...state.orders, order] }
    }
    case 'order-confirmed': {
      const { effect, reasons, writtenIn = null, barrier } = event
      const read = change(event.id, (order) => ({
        ...order,
        confirmed: { ...mark, effect, reasons },
        writtenIn,
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
