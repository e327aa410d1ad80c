import { z } from 'zod'
import { type BarrierEvent, barrierEvent } from '../barriers/events.ts'
import { type Barrier, evolveBarriers, unconcerned, voided } from '../barriers/state.ts'
import { type BetweenEvent, betweenEvent } from '../between/events.ts'
import { type BetweenState, evolveBetween, nothingBetween } from '../between/state.ts'
import type { Day, Instant } from '../core/brand.ts'
import { isBefore } from '../core/calendar.ts'
import { type Attachment, attachmentField, type Particulars } from '../core/fields.ts'
import { type CourtEvent, courtEvent } from '../courts/events.ts'
import { type CourtsState, evolveCourts, noCourts } from '../courts/state.ts'
import { type DetentionEvent, detentionEvent } from '../detention/events.ts'
import { type DetentionState, detentionFrom, ended, evolveDetention, holding } from '../detention/state.ts'
import { type SeatEvent, seatEvent } from '../flights/events.ts'
import type { Recorded } from '../law/decision.ts'
import type { PlaceKnown } from '../law/place.ts'
import { type LetterEvent, letterEvent } from '../letters/events.ts'
import { evolveLetters, type Prepared, type Served } from '../letters/state.ts'
import { type ParticipantEvent, participantEvent } from '../participants/events.ts'
import { evolveParticipants, noParticipants, type ParticipantsState } from '../participants/state.ts'
import { type SafeguardEvent, safeguardEvent } from '../safeguards/events.ts'
import { evolveSafeguards, noSafeguards, type SafeguardsState } from '../safeguards/state.ts'
import { type ReadmissionEvent, readmissionEvent } from './events.ts'

/**
 * The case as its facts add up: one person's way out, with every claim, letter, barrier and seat. The slices that write to
 * this stream share this one state; the gate reads nothing else but the law.
 */
const events = z.union([
  readmissionEvent,
  barrierEvent,
  letterEvent,
  seatEvent,
  courtEvent,
  safeguardEvent,
  detentionEvent,
  participantEvent,
  betweenEvent,
])
/** Any fact of a case may have come with a document. */
export const caseEvent = z.intersection(events, z.object({ file: attachmentField.optional() }))
export type CaseEvent = (
  | ReadmissionEvent
  | BarrierEvent
  | LetterEvent
  | SeatEvent
  | CourtEvent
  | SafeguardEvent
  | DetentionEvent
  | ParticipantEvent
  | BetweenEvent
) & { readonly file?: Attachment | undefined }

/** When something happened and whose doing it was: what the gate shows behind "since" and "by". */
export type Mark = { readonly at: Instant; readonly by: string }

export type { Barrier } from '../barriers/state.ts'
export type Answer = Extract<ReadmissionEvent, { type: 'answer-received' }>
/** A request is withdrawn when the case is closed: the other state has been told so, and its acceptance ends with it. */
export type Request = { readonly number: number; readonly sent: Mark; readonly withdrawn: Mark | null }
export type Seat = Extract<SeatEvent, { type: 'seat-given' }> & { readonly given: Mark; readonly boarded: Mark | null }
/** An officer's word on the day. Whatever is added to the case after it, but the journey itself, makes it void for good. */
export type Confirmation = Extract<SeatEvent, { type: 'transfer-confirmed' }> & {
  readonly confirmed: Mark
  /** `why`: the kind of fact; `version`: which one in the case's record. */
  readonly void: (Mark & { readonly why: CaseEvent['type']; readonly version: number }) | null
}
/** A decision proposed: by whom, and everything the second officer is to agree to. */
export type Proposed = Omit<Extract<ReadmissionEvent, { type: 'decision-proposed' }>, 'type'> &
  Mark & { readonly officer: string }
type Opened = Extract<ReadmissionEvent, { type: 'case-opened' }>

export type Case = Omit<Opened, 'type' | 'age' | 'protectionClaim'> & {
  readonly opened: Mark
  readonly age: { readonly finding: Opened['age']; readonly mark: Mark }
  readonly protection: {
    readonly claim: 'none' | 'open' | 'withdrawn' | 'inadmissible' | 'to-be-considered'
    readonly mark: Mark
  }
  readonly humanRights: {
    readonly claim:
      | 'unknown'
      | 'none'
      | 'open'
      | 'refused-and-certified'
      | 'refused'
      | 'allowed'
      | 'finally-determined-against'
    readonly mark: Mark | null
  }
  /** Decisions that wait for a second officer; gone as soon as anything about the person is added. Left out of older rows. */
  readonly proposed?: readonly Proposed[]
  readonly representations: readonly Mark[]
  readonly requests: readonly Request[]
  readonly answers: readonly Answer[]
  readonly letters: readonly Served[]
  readonly prepared: readonly Prepared[]
  readonly barriers: readonly Barrier[]
  readonly seat: Seat | null
  readonly seatsLost: readonly { readonly flight: string; readonly code: string; readonly mark: Mark }[]
  readonly confirmation: Confirmation | null
  readonly handedOver: (Extract<SeatEvent, { type: 'handed-over' }> & { readonly mark: Mark }) | null
  readonly receipt: (Extract<SeatEvent, { type: 'receipt-recorded' }> & { readonly mark: Mark }) | null
  /** When this node wrote down what made their place, and what took it back. Left out of older rows. */
  readonly placeKnown?: PlaceKnown
  /** Removals that were to take place and did not, each with the departure the person had been told of. */
  readonly failed: readonly (Extract<SeatEvent, { type: 'removal-failed' }> & { readonly mark: Mark })[]
  readonly courts: CourtsState
  readonly safeguards: SafeguardsState
  readonly detention: DetentionState
  readonly participants: ParticipantsState
  readonly between: BetweenState
  readonly closed: { readonly code: string; readonly reasons: string; readonly mark: Mark } | null
}
export type CaseState = Case | null
export type { Extension, ServiceProof } from '../letters/state.ts'
export type { Day, Particulars, Prepared, Served }

/** The barriers that stand now. */
export const standing = (state: Case): readonly Barrier[] => state.barriers.filter((barrier) => barrier.lifted === null)

/**
 * Of the letters of these templates that stand, the one served last in the world: where a notice was served twice the
 * later service counts, whichever was written down first. Of two served at once, the one recorded last.
 */
export const lastServed = (state: Case, ...templates: readonly string[]): Served | null =>
  state.letters
    .filter((letter) => templates.includes(letter.template) && letter.withdrawn === null)
    .reduce<Served | null>(
      (last, next) => (last !== null && isBefore(next.served.at, last.served.at) ? last : next),
      null,
    )

/** The other state's last word on the request that stands; an acceptance lives until a later answer or a withdrawal. */
export const lastAnswer = (state: Case): Answer | null => {
  const request = state.requests.at(-1)
  if (request === undefined || request.withdrawn !== null) return null
  return state.answers.findLast(({ number }) => number === request.number) ?? null
}

/** The request that stands, first sent: none, once every one was withdrawn. */
export const requestStanding = (state: Case): Request | null =>
  state.requests.find(({ withdrawn }) => withdrawn === null) ?? null

/** Whether the other state owes an answer: the last request stands and none has come since it was sent. */
export const requestPending = (state: Case): boolean => {
  const last = state.requests.at(-1)
  return last !== undefined && last.withdrawn === null && !state.answers.some(({ number }) => number === last.number)
}

/** A fact added to the case; and whether the confirmation of its transfer still stands after it. */
export function evolve(state: CaseState, fact: Recorded<CaseEvent>): CaseState {
  const { event, occurredAt: at, actor, version } = fact
  const after = known(concerning(added(state, fact), event, { at, by: actor.name }), fact)
  const live = after?.confirmation ?? null
  if (after === null || live === null || live.void !== null || partOfJourney.has(event.type)) return after
  return { ...after, confirmation: { ...live, void: { at, by: actor.name, why: event.type, version } } }
}

const placeSteps: { readonly [type in CaseEvent['type']]?: keyof PlaceKnown } = {
  'handed-over': 'stated',
  'receipt-recorded': 'confirmed',
  'brought-back': 'reversed',
}

/** When each step of the person's place came to be known here. */
function known(state: CaseState, { event, recordedAt }: Recorded<CaseEvent>): CaseState {
  const step = placeSteps[event.type]
  return state === null || step === undefined
    ? state
    : { ...state, placeKnown: { ...state.placeKnown, [step]: recordedAt } }
}

/** Two officials' word on a barrier, and a decision that waits for a second, do not outlast what came to be known of the matter since. */
function concerning(state: CaseState, event: CaseEvent, mark: Mark): CaseState {
  if (state === null) return null
  const barriers = voided(state.barriers, event, mark)
  const proposed = unconcerned.has(event.type) || state.proposed === undefined ? state.proposed : []
  if (barriers === state.barriers && proposed === state.proposed) return state
  return { ...state, barriers, ...(proposed === undefined ? {} : { proposed }) }
}

/** What a confirmation was given for, and itself: all that may follow it without making it void. */
const partOfJourney: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'transfer-confirmed',
  'boarded',
  'handed-over',
  'receipt-recorded',
  // A letter that nobody has been given changes nothing.
  'letter-prepared',
  // That somebody outside opened their page says nothing about the transfer; what they then do there does.
  'participant-joined',
  'participant-code-renewed',
  // What follows once the journey is over.
  'return-asked',
  'return-decided',
  'brought-back',
])

function added(state: CaseState, fact: Recorded<CaseEvent>): CaseState {
  const { event } = fact
  const mark: Mark = { at: fact.occurredAt, by: fact.actor.name }
  if (event.type === 'case-opened') return open(event, mark)
  // As of an instant before the registration a fact may have happened already: there is no case yet to add it to.
  if (state === null) return null
  switch (event.type) {
    case 'age-found':
      return { ...state, age: { finding: event.age, mark } }
    case 'representations-received':
      return { ...state, representations: [...state.representations, mark] }
    case 'protection-claim-made':
      return { ...state, protection: { claim: 'open', mark } }
    case 'protection-claim-withdrawn':
      return { ...state, protection: { claim: 'withdrawn', mark } }
    case 'inadmissibility-decided':
      return { ...state, protection: { claim: event.outcome, mark } }
    case 'decision-proposed': {
      const { type: _, ...made } = event
      const others = (state.proposed ?? []).filter(({ kind }) => kind !== event.kind)
      return { ...state, proposed: [...others, { ...made, ...mark, officer: fact.actor.id }] }
    }
    case 'decision-agreed':
      return state
    case 'human-rights-claim-made':
      return { ...state, humanRights: { claim: 'open', mark } }
    case 'human-rights-none-confirmed':
      return { ...state, humanRights: { claim: 'none', mark } }
    case 'human-rights-claim-decided':
      return { ...state, humanRights: { claim: event.outcome, mark } }
    case 'request-sent':
      return { ...state, requests: [...state.requests, { number: event.number, sent: mark, withdrawn: null }] }
    case 'information-given':
      return state
    case 'answer-received':
      return { ...state, answers: [...state.answers, event] }
    case 'case-closed':
      return {
        ...state,
        closed: { code: event.code, reasons: event.reasons, mark },
        requests: state.requests.map((request) => ({ ...request, withdrawn: request.withdrawn ?? mark })),
      }
    case 'case-reopened':
      return { ...state, closed: null }
    case 'letter-prepared':
    case 'letter-served':
    case 'service-proved':
    case 'letter-withdrawn':
    case 'promise-closed':
    case 'extension-asked':
    case 'extension-decided':
      return { ...state, ...evolveLetters(state, event, mark) }
    case 'barrier-raised':
    case 'barrier-lifted':
    case 'override-proposed':
    case 'override-agreed':
      return { ...state, barriers: evolveBarriers(state.barriers, event, mark, fact.actor.id) }
    default:
      return elsewhere(state, event, mark)
  }
}

const courtEvents = typesOf(courtEvent)
const safeguardEvents = typesOf(safeguardEvent)
const detentionEvents = typesOf(detentionEvent)
const participantEvents = typesOf(participantEvent)
const betweenEvents = typesOf(betweenEvent)
/** Whether a fact is one of that slice's. */
export const isCourt = (event: CaseEvent): event is CourtEvent => courtEvents.has(event.type)
/** Whether a fact is one of that slice's. */
export const isSafeguard = (event: CaseEvent): event is SafeguardEvent => safeguardEvents.has(event.type)
/** Whether a fact is one of that slice's. */
export const isDetention = (event: CaseEvent): event is DetentionEvent => detentionEvents.has(event.type)
/** Whether a fact is one of that slice's. */
export const isOutside = (event: CaseEvent): event is ParticipantEvent => participantEvents.has(event.type)

/** Whether a fact is one of that slice's. */
export const isBetween = (event: CaseEvent): event is BetweenEvent => betweenEvents.has(event.type)

function typesOf(union: {
  readonly options: readonly { readonly shape: { readonly type: { readonly value: string } } }[]
}) {
  return new Set(union.options.map(({ shape }) => shape.type.value))
}

type Elsewhere = CourtEvent | SafeguardEvent | DetentionEvent | SeatEvent | ParticipantEvent | BetweenEvent

/** Facts of the slices that keep a state of their own within the case. */
function elsewhere(state: Case, event: Elsewhere, mark: Mark): Case {
  if (isCourt(event)) return { ...state, courts: evolveCourts(state.courts, event, mark) }
  if (isSafeguard(event)) {
    const age = event.type === 'age-disputed' ? { finding: 'disputed' as const, mark } : state.age
    return { ...state, age, safeguards: evolveSafeguards(state.safeguards, event, mark) }
  }
  if (isDetention(event)) return holding(state, evolveDetention(state.detention, event, mark))
  if (isOutside(event)) return { ...state, participants: evolveParticipants(state.participants, event, mark) }
  if (isBetween(event)) return { ...state, between: evolveBetween(state.between, event, mark) }
  return moved(state, event, mark)
}

/** Seats, boarding and handover. */
function moved(state: Case, event: SeatEvent, mark: Mark): Case {
  switch (event.type) {
    case 'seat-given':
      return { ...state, seat: { ...event, given: mark, boarded: null } }
    case 'seat-withdrawn':
      return { ...state, seat: null, seatsLost: [...state.seatsLost, { flight: event.flight, code: event.code, mark }] }
    case 'removal-failed':
      return { ...state, failed: [...state.failed, { ...event, mark }] }
    case 'transfer-confirmed':
      return { ...state, confirmation: { ...event, confirmed: mark, void: null } }
    case 'boarded':
      return { ...state, seat: state.seat === null ? null : { ...state.seat, boarded: mark } }
    case 'handed-over':
      return { ...holding(state, ended(state.detention, 'handed-over', mark)), handedOver: { ...event, mark } }
    case 'receipt-recorded':
      return { ...state, receipt: { ...event, mark } }
  }
}

function open({ type: _, age, protectionClaim, ...opened }: Opened, mark: Mark): Case {
  return {
    ...opened,
    opened: mark,
    age: { finding: age, mark },
    protection: { claim: protectionClaim, mark },
    humanRights: { claim: 'unknown', mark: null },
    representations: [],
    requests: [],
    answers: [],
    letters: [],
    prepared: [],
    barriers: [],
    seat: null,
    seatsLost: [],
    confirmation: null,
    handedOver: null,
    receipt: null,
    failed: [],
    courts: noCourts,
    safeguards: noSafeguards,
    detention: detentionFrom(opened.arrivedAt, opened.heldAt),
    participants: noParticipants,
    between: nothingBetween,
    closed: null,
  }
}
