import type { Day, Instant } from '../core/brand.ts'
import { compare } from '../core/calendar.ts'
import type { Aggregate, Outgoing, Recorded, ViewRow } from '../law/decision.ts'
import { type PlaceRow, placeRow } from '../law/place.ts'
import {
  type CountersignEvent,
  countersignEvent,
  type PartnerBookEvent,
  partnerBookEvent,
  type SchemeEvent,
  schemeEvent,
} from './events.ts'

/** An admission the other state says it made, and our signature on it. */
export type Countersign = {
  readonly shared: string
  readonly arrivedOn: Day
  readonly tokens: readonly string[]
  readonly statedAt: Instant
  readonly answer: {
    readonly outcome: 'confirmed' | 'contested'
    readonly code: string | null
    readonly at: Instant
    readonly by: string
  } | null
} | null

export const countersignStream = (shared: string): string => `countersign:${shared}`

export const countersigns: Aggregate<Countersign, CountersignEvent> = {
  name: 'countersign',
  event: countersignEvent,
  initial: null,
  evolve: (state, { event, occurredAt: at, actor }) => {
    if (event.type === 'admission-noted')
      return { shared: event.shared, arrivedOn: event.arrivedOn, tokens: event.tokens, statedAt: at, answer: null }
    if (state === null) throw new Error(`${event.type} before any admission was noted`)
    return event.type === 'admission-confirmed'
      ? { ...state, answer: { outcome: 'confirmed', code: null, at, by: actor.name } }
      : { ...state, answer: { outcome: 'contested', code: event.code, at, by: actor.name } }
  },
  rows: (state) => {
    if (state === null) return []
    const row: ViewRow = {
      view: 'countersign',
      key: state.shared,
      ix: state.answer?.outcome ?? 'waiting',
      data: { state },
    }
    return [row, ...state.tokens.map((token) => placeRow(admittedPlace(state, token)))]
  },
  outgoing: (_, after, { event, occurredAt }) => {
    if (after === null || event.type === 'admission-noted') return []
    const about = after.shared
    const confirmed = event.type === 'admission-confirmed'
    const body = confirmed
      ? { outcome: 'confirmed', confirmedAt: occurredAt }
      : { outcome: 'contested', code: event.code, confirmedAt: occurredAt }
    const answer: Outgoing = { kind: 'admission-confirmed', about, body }
    const lines = after.tokens.map(
      (token): Outgoing => ({
        kind: 'place-counted',
        about,
        body: { token, direction: 'admitted', effectiveOn: after.arrivedOn },
      }),
    )
    return confirmed ? [answer, ...lines] : [answer]
  },
}

const admittedPlace = (state: NonNullable<Countersign>, token: string): PlaceRow => ({
  token,
  direction: 'admitted',
  about: state.shared,
  effectiveOn: state.arrivedOn,
  statedAt: state.statedAt,
  confirmedAt: state.answer?.outcome === 'confirmed' ? state.answer.at : null,
  contested: state.answer?.outcome === 'contested' ? state.answer.code : null,
})

/** One place as the other state's book has it: one stream a place. */
export type PartnerPlace = {
  readonly token: string
  readonly direction: PlaceRow['direction']
  readonly effectiveOn: Day
  readonly toldAt: Instant
} | null

export const partnerPlaceStream = (token: string): string => `partner-place:${token}`

export const partnerPlaces: Aggregate<PartnerPlace, PartnerBookEvent> = {
  name: 'partner-place',
  event: partnerBookEvent,
  initial: null,
  evolve: (_, { event: { type: _type, ...place }, occurredAt }) => ({ ...place, toldAt: occurredAt }),
  rows: (state) =>
    state === null ? [] : [{ view: 'partner-place', key: state.token, ix: state.effectiveOn, data: state }],
}

/** One state's notice of suspension, standing until that state ends it. */
export type Notice = { readonly party: string; readonly from: Instant; readonly notifiedAt: Instant }

/**
 * The scheme's own state at this node (TR-78): each state's notice for itself, and the one that bites first. Where both
 * have suspended, one of them resuming does not open the gate.
 */
export type SchemeState = {
  readonly suspendedFrom: Instant | null
  readonly by: string | null
  readonly notifiedAt: Instant | null
  readonly notices: readonly Notice[]
}
const running: SchemeState = { suspendedFrom: null, by: null, notifiedAt: null, notices: [] }

/** The notice a state has given and not ended. */
export const noticeOf = (state: SchemeState, party: string): Notice | null =>
  state.notices.find((notice) => notice.party === party) ?? null

function schemeAfter(state: SchemeState, { event, occurredAt }: Recorded<SchemeEvent>): SchemeState {
  const others = state.notices.filter(({ party }) => party !== event.party)
  const notices =
    event.type === 'suspension-notified'
      ? [...others, { party: event.party, from: event.from, notifiedAt: occurredAt }]
      : others
  const [first] = notices.toSorted((a, b) => compare(a.from, b.from))
  return first === undefined
    ? running
    : { suspendedFrom: first.from, by: first.party, notifiedAt: first.notifiedAt, notices }
}

export const schemeStream = (agreement: string): string => `scheme:${agreement}`

export const schemes: Aggregate<SchemeState, SchemeEvent> = {
  name: 'scheme',
  event: schemeEvent,
  initial: running,
  evolve: schemeAfter,
  rows: (state) => [{ view: 'scheme', key: 'state', ix: '', data: state }],
  outgoing: (_, __, { event, occurredAt, actor }) =>
    actor.role === 'other-state'
      ? []
      : [
          {
            kind: 'suspension',
            about: 'scheme',
            body: { from: event.type === 'suspension-notified' ? event.from : null, notifiedAt: occurredAt },
            safety: true,
          },
        ],
}
