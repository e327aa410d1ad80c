import type { Day, Instant } from '../core/brand.ts'
import type { Aggregate, Outgoing, ViewRow } from '../law/decision.ts'
import { type PlaceKnown, type PlaceRow, placeRows, takenBackRows } from '../law/place.ts'
import { type CountersignEvent, countersignEvent, type PartnerBookEvent, partnerBookEvent } from './events.ts'

type Answer = {
  readonly outcome: 'confirmed' | 'contested'
  readonly code: string | null
  readonly at: Instant
  readonly by: string
}
/** One person the other state says it admitted, and what we answered. */
export type Stated = {
  readonly token: string
  readonly arrivedOn: Day
  readonly statedAt: Instant
  readonly answer: Answer | null
  /** When this node wrote each step down. Left out of older rows. */
  readonly known?: PlaceKnown
}
/** The admissions of one application, as the other state stated them: a group may arrive in parts. */
export type Countersign = {
  readonly shared: string
  readonly places: readonly Stated[]
  /** Places the other state has taken back, and why, by its code. */
  readonly reversed: readonly (Stated & { readonly code: string; readonly reversedAt: Instant })[]
} | null

/** The places without our signature: not answered yet, or contested. */
export const unsigned = (state: NonNullable<Countersign>): readonly Stated[] =>
  state.places.filter(({ answer }) => answer?.outcome !== 'confirmed')

/** What a signature now would be about: the places without one, or all of them once every one has it; `null` where every place was taken back. */
export function atHand(state: NonNullable<Countersign>) {
  const open = unsigned(state)
  const places = open.length > 0 ? open : state.places
  const [first] = places
  if (first === undefined) return null
  const { arrivedOn, statedAt } = first
  const answer = places.every((place) => place.answer !== null) ? first.answer : null
  return { shared: state.shared, tokens: places.map(({ token }) => token), arrivedOn, statedAt, answer }
}

export const countersignStream = (shared: string): string => `countersign:${shared}`

export const countersigns: Aggregate<Countersign, CountersignEvent> = {
  name: 'countersign',
  event: countersignEvent,
  initial: null,
  evolve: (state, { event, occurredAt: at, recordedAt, actor }) => {
    const known = (place: Stated, step: keyof PlaceKnown) => ({ ...place.known, [step]: recordedAt })
    if (event.type === 'admission-noted') {
      const { shared, arrivedOn, tokens } = event
      const stated = tokens.map(
        (token): Stated => ({ token, arrivedOn, statedAt: at, answer: null, known: { stated: recordedAt } }),
      )
      return { shared, places: [...(state?.places ?? []), ...stated], reversed: state?.reversed ?? [] }
    }
    if (state === null) throw new Error(`${event.type} before any admission was noted`)
    if (event.type === 'admission-reversed') {
      const taken = state.places.filter(({ token }) => event.tokens.includes(token))
      const reversed = taken.map((place) => ({
        ...place,
        code: event.code,
        reversedAt: at,
        known: known(place, 'reversed'),
      }))
      const places = state.places.filter((place) => !taken.includes(place))
      return { ...state, places, reversed: [...state.reversed, ...reversed] }
    }
    const answer: Answer =
      event.type === 'admission-confirmed'
        ? { outcome: 'confirmed', code: null, at, by: actor.name }
        : { outcome: 'contested', code: event.code, at, by: actor.name }
    const places = state.places.map((place) =>
      event.tokens.includes(place.token) ? { ...place, answer, known: known(place, 'confirmed') } : place,
    )
    return { ...state, places }
  },
  rows: (state) => {
    if (state === null) return []
    const now = atHand(state)
    const row: readonly ViewRow[] =
      now === null ? [] : [{ view: 'countersign', key: state.shared, ix: standing(state), data: { state: now } }]
    return [
      ...row,
      ...state.places.flatMap((place) => placeRows(admittedPlace(state.shared, place))),
      ...state.reversed.flatMap((place) =>
        takenBackRows(admittedPlace(state.shared, place), place.reversedAt, {
          by: 'arrival-reversed',
          code: place.code,
        }),
      ),
    ]
  },
  outgoing: (before, after, { event, occurredAt: confirmedAt }) => {
    if (after === null || event.type === 'admission-noted') return []
    const about = after.shared
    const { tokens } = event
    if (event.type === 'admission-reversed')
      return (before?.places ?? [])
        .filter(({ token, answer }) => tokens.includes(token) && answer?.outcome === 'confirmed')
        .map(({ token }): Outgoing => ({ kind: 'place-uncounted', about, body: { token, direction: 'admitted' } }))
    if (event.type === 'admission-contested')
      return [
        { kind: 'admission-confirmed', about, body: { outcome: 'contested', code: event.code, tokens, confirmedAt } },
      ]
    const lines = after.places
      .filter(({ token }) => tokens.includes(token))
      .map(
        ({ token, arrivedOn }): Outgoing => ({
          kind: 'place-counted',
          about,
          body: { token, direction: 'admitted', effectiveOn: arrivedOn },
        }),
      )
    return [{ kind: 'admission-confirmed', about, body: { outcome: 'confirmed', tokens, confirmedAt } }, ...lines]
  },
}

/** Whose turn it is: ours while a place has no answer. */
function standing(state: NonNullable<Countersign>): 'waiting' | 'contested' | 'confirmed' {
  if (state.places.some(({ answer }) => answer === null)) return 'waiting'
  return unsigned(state).length > 0 ? 'contested' : 'confirmed'
}

const admittedPlace = (about: string, { token, arrivedOn, statedAt, answer, known }: Stated): PlaceRow => ({
  token,
  direction: 'admitted',
  about,
  effectiveOn: arrivedOn,
  statedAt,
  confirmedAt: answer?.outcome === 'confirmed' ? answer.at : null,
  contested: answer?.outcome === 'contested' ? answer.code : null,
  known,
})

/** One place as the other state's book has it: one stream a place. */
export type PartnerPlace = {
  readonly token: string
  readonly direction: PlaceRow['direction']
  readonly effectiveOn: Day
  readonly toldAt: Instant
  /** Taken back since. */
  readonly gone?: true
} | null

export const partnerPlaceStream = (token: string): string => `partner-place:${token}`

export const partnerPlaces: Aggregate<PartnerPlace, PartnerBookEvent> = {
  name: 'partner-place',
  event: partnerBookEvent,
  initial: null,
  evolve: (before, { event, occurredAt }) => {
    if (event.type === 'uncounted-by-partner') return before === null ? null : { ...before, gone: true }
    const { type: __, ...place } = event
    return { ...place, toldAt: occurredAt }
  },
  rows: (state) =>
    state === null || state.gone
      ? []
      : [{ view: 'partner-place', key: state.token, ix: state.effectiveOn, data: state }],
}
