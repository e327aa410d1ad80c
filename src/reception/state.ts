import type { Instant } from '../core/brand.ts'
import { isBefore } from '../core/calendar.ts'
import type { Attachment } from '../core/fields.ts'
import type { Aggregate, Outgoing, Recorded, ViewRow } from '../law/decision.ts'
import { outsideClassRow, type PlaceKnown, type PlaceRow, placeRows, takenBackRows } from '../law/place.ts'
import { type ReceptionEvent, receptionEvent } from './events.ts'

type Of<T extends ReceptionEvent['type']> = Extract<ReceptionEvent, { type: T }>
export type Reception = Omit<Of<'request-received'>, 'type'> & {
  readonly firstRequestedAt: Instant
  readonly information: readonly { readonly at: Instant; readonly information: string }[]
  /** What was sent for those who receive the person, without its content: that is read on a page of its own. */
  readonly papers: readonly {
    readonly paper: string
    readonly kind: string
    readonly title: string
    readonly file: Attachment | null
    readonly at: Instant
  }[]
  readonly answers: readonly (Of<'answered'> & { readonly at: Instant; readonly by: string })[]
  /** What the person needs on arrival, as last told. */
  readonly needs: (Of<'needs-received'> & { readonly at: Instant }) | null
  /** How a taking back stands: what we asked, what the other state decided, that the person left. */
  readonly returns: {
    readonly asked: (Of<'return-asked'> & { readonly at: Instant; readonly by: string }) | null
    readonly decided: (Of<'return-decision-noted'> & { readonly at: Instant }) | null
    readonly back: (Of<'returned-noted'> & { readonly at: Instant }) | null
  }
  readonly transfer: (Of<'transfer-noted'> & { readonly at: Instant }) | null
  readonly standDowns: readonly { readonly code: string; readonly at: Instant }[]
  readonly withdrawnAt: Instant | null
  readonly handover: (Of<'handover-noted'> & { readonly at: Instant }) | null
  readonly receipt: {
    readonly outcome: 'received' | 'not-presented'
    readonly at: Instant
    readonly by: string
    readonly place: string | null
  } | null
  /** When this node wrote down what made the person's place, and what took it back. Left out of older rows. */
  readonly placeKnown?: PlaceKnown
}
export type ReceptionState = Reception | null

const placeSteps: { readonly [type in ReceptionEvent['type']]?: keyof PlaceKnown } = {
  'handover-noted': 'stated',
  received: 'confirmed',
  'returned-noted': 'reversed',
}

/** One more fact added up. Throws on a fact before any request: the record would be broken. */
export function evolve(before: ReceptionState, fact: Recorded<ReceptionEvent>): ReceptionState {
  const state = added(before, fact)
  const step = placeSteps[fact.event.type]
  return state === null || step === undefined
    ? state
    : { ...state, placeKnown: { ...state.placeKnown, [step]: fact.recordedAt } }
}

function added(state: ReceptionState, fact: Recorded<ReceptionEvent>): ReceptionState {
  const { event, occurredAt: at } = fact
  if (event.type === 'request-received') return request(state, event, at)
  if (state === null) throw new Error(`${fact.stream} version ${fact.version}: ${event.type} before any request`)
  const by = fact.actor.name
  switch (event.type) {
    case 'information-received':
      return { ...state, information: [...state.information, { at, information: event.information }] }
    case 'papers-received': {
      const { paper, kind, title, file } = event
      const known = { paper, kind, title, file: file ?? null, at }
      return { ...state, papers: [...state.papers, known] }
    }
    case 'answered':
      return { ...state, answers: [...state.answers, { ...event, at, by }] }
    case 'transfer-noted':
      return { ...state, transfer: { ...event, at } }
    case 'stand-down-noted':
      return { ...state, transfer: null, standDowns: [...state.standDowns, { code: event.code, at }] }
    case 'withdrawal-noted':
      return { ...state, transfer: null, withdrawnAt: at }
    case 'handover-noted':
      return { ...state, handover: { ...event, at } }
    case 'needs-received':
      return { ...state, needs: { ...event, at } }
    case 'return-asked':
      return { ...state, returns: { ...state.returns, asked: { ...event, at, by }, decided: null } }
    case 'return-decision-noted':
      return { ...state, returns: { ...state.returns, decided: { ...event, at } } }
    case 'returned-noted':
      return { ...state, returns: { ...state.returns, back: { ...event, at } } }
    case 'received':
      return { ...state, receipt: { outcome: 'received', at, by, place: event.place } }
    case 'receipt-denied':
      return { ...state, receipt: { outcome: 'not-presented', at, by, place: null } }
  }
}

function request(state: ReceptionState, { type: _, ...received }: Of<'request-received'>, at: Instant): Reception {
  if (state !== null) return { ...state, ...received, withdrawnAt: null }
  return {
    ...received,
    firstRequestedAt: at,
    information: [],
    papers: [],
    needs: null,
    returns: { asked: null, decided: null, back: null },
    answers: [],
    transfer: null,
    standDowns: [],
    withdrawnAt: null,
    handover: null,
    receipt: null,
  }
}

/** Whose turn it is, for the worklist. */
export type Stage = 'to-answer' | 'waiting' | 'expected' | 'to-receive' | 'done'
export function stageOf(state: Reception): Stage {
  if (takingBack(state)) return 'waiting'
  if (state.receipt !== null || state.withdrawnAt !== null) return 'done'
  if (state.handover !== null) return 'to-receive'
  if (state.transfer !== null) return 'expected'
  return toAnswer(state) ? 'to-answer' : 'waiting'
}

/** The other state has yet to decide whether it takes the person back, or has agreed and not yet done it. */
export const takingBack = ({ returns: { asked, decided, back } }: Pick<Reception, 'returns'>): boolean =>
  back === null && (decided === null ? asked !== null : decided.outcome === 'agreed')

/** The last word of ours on the request that stands now; answers to an earlier request are history. */
export const currentAnswer = (state: Reception): Reception['answers'][number] | null =>
  state.answers.findLast(({ number }) => number === state.number) ?? null

/** It is our turn: no answer yet to this request, or what we asked for has come since. */
function toAnswer(state: Reception): boolean {
  const last = currentAnswer(state)
  if (last === null) return true
  return last.outcome === 'more-information' && state.information.some(({ at }) => !isBefore(at, last.at))
}

export const receptionStream = (shared: string): string => `reception:${shared}`

export const receptions: Aggregate<ReceptionState, ReceptionEvent> = {
  name: 'reception',
  event: receptionEvent,
  initial: null,
  evolve,
  rows: (state) => {
    if (state === null) return []
    const place = placeOf(state)
    const row: ViewRow = { view: 'reception', key: state.shared, ix: stageOf(state), data: { state } }
    if (place === null) return state.handover === null ? [row] : [row, outsideClassRow(state.handover.token)]
    const { back } = state.returns
    return [
      row,
      ...(back?.reverses === true
        ? takenBackRows(place, back.at, { by: 'brought-back', code: state.returns.decided?.code })
        : placeRows(place)),
    ]
  },
  outgoing,
}

/** Our book's line: stated by the sender's handover, confirmed by our receipt. */
function placeOf({ handover, receipt, shared, placeKnown }: Reception): PlaceRow | null {
  if (handover === null || handover.counts === false) return null
  return {
    token: handover.token,
    direction: 'readmitted',
    about: shared,
    effectiveOn: handover.effectiveOn,
    statedAt: handover.at,
    confirmedAt: receipt?.outcome === 'received' ? receipt.at : null,
    contested: receipt?.outcome === 'not-presented' ? 'not-presented' : null,
    known: placeKnown,
  }
}

/** What we have said to the other state about its handover: nothing until both are on file; a denial may be corrected. */
const signed = (state: ReceptionState): 'received' | 'not-presented' | null =>
  state === null || state.handover === null ? null : (state.receipt?.outcome ?? null)

/** Our line of the place is taken out of our book, where it stood in it. */
function uncounted(before: ReceptionState, { token, reverses }: Of<'returned-noted'>): readonly Outgoing[] {
  if (before === null || !reverses || signed(before) !== 'received' || before.handover?.counts === false) return []
  return [{ kind: 'place-uncounted', about: before.shared, body: { token, direction: 'readmitted' } }]
}

/** References, codes and dates only (TR-70): there is nowhere here to put a name. */
function outgoing(
  before: ReceptionState,
  after: ReceptionState,
  { event, occurredAt }: Recorded<ReceptionEvent>,
): readonly Outgoing[] {
  if (after === null) return []
  const about = after.shared
  if (event.type === 'answered')
    return [{ kind: 'answer', about, body: { number: event.number, code: event.code, answeredAt: occurredAt } }]
  if (event.type === 'return-asked')
    return [{ kind: 'return-asked', about, body: { number: event.number, code: event.code, askedAt: occurredAt } }]
  if (event.type === 'returned-noted') return uncounted(before, event)
  if (after.handover === null || after.receipt === null || signed(before) === signed(after)) return []
  const { token, effectiveOn } = after.handover
  const receipt: Outgoing = {
    kind: 'receipt',
    about,
    body: { token, outcome: after.receipt.outcome, receivedAt: after.receipt.at },
  }
  const line: Outgoing = { kind: 'place-counted', about, body: { token, direction: 'readmitted', effectiveOn } }
  return after.receipt.outcome === 'received' && after.handover.counts !== false ? [receipt, line] : [receipt]
}
