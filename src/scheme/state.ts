import type { Instant } from '../core/brand.ts'
import { compare } from '../core/calendar.ts'
import type { Aggregate, Outgoing, Recorded } from '../law/decision.ts'
import type { Certainty, Place, ProclaimedDay } from '../law/law.ts'
import { type SchemeEvent, schemeEvent } from './events.ts'

/** One state's notice, of suspension or of termination, standing until that state takes it back. */
export type Notice = { readonly party: string; readonly from: Instant; readonly notifiedAt: Instant }

/** An instrument that carries the agreement on: from the end as known (`from`) to the new one, both exclusive. */
export type Extension = {
  readonly from: Instant
  readonly until: Instant
  readonly instrument: string
  readonly source: string
  readonly certainty: Certainty
  /** When we recorded it, or last corrected it: before, nobody here could count on it. */
  readonly knownFrom: Instant
}

/** A day proclaimed a holiday, as recorded here. `id` names it for who withdraws it. */
export type RecordedHoliday = ProclaimedDay & {
  readonly id: string
  readonly places: readonly Place[]
  readonly knownFrom: Instant
}

/**
 * The scheme's own state at this node. Each state's notices for itself, and the one that bites first: where both have
 * suspended, one of them resuming does not open the gate. Then what was added to the agreement's data.
 */
export type SchemeState = {
  readonly suspendedFrom: Instant | null
  readonly by: string | null
  readonly notifiedAt: Instant | null
  readonly notices: readonly Notice[]
  readonly terminatesAt: Instant | null
  readonly terminatedBy: string | null
  readonly terminations: readonly Notice[]
  readonly extendedUntil: Instant | null
  readonly instrument: string | null
  readonly extensions: readonly Extension[]
  readonly holidays: readonly RecordedHoliday[]
}

/** Nothing was ever recorded: the agreement runs as its data say. */
export const asWritten: SchemeState = {
  suspendedFrom: null,
  by: null,
  notifiedAt: null,
  notices: [],
  terminatesAt: null,
  terminatedBy: null,
  terminations: [],
  extendedUntil: null,
  instrument: null,
  extensions: [],
  holidays: [],
}

/** The notice of suspension a state has given and not ended. */
export const noticeOf = (state: SchemeState, party: string): Notice | null =>
  state.notices.find((notice) => notice.party === party) ?? null

/** The notice of termination a state has given and not withdrawn. */
export const terminationOf = (state: SchemeState, party: string): Notice | null =>
  state.terminations.find((notice) => notice.party === party) ?? null

const without = (notices: readonly Notice[], party: string): readonly Notice[] =>
  notices.filter((notice) => notice.party !== party)

const first = (notices: readonly Notice[]): Notice | undefined => notices.toSorted((a, b) => compare(a.from, b.from))[0]

function suspending(state: SchemeState, notices: readonly Notice[]): SchemeState {
  const bites = first(notices)
  return {
    ...state,
    suspendedFrom: bites?.from ?? null,
    by: bites?.party ?? null,
    notifiedAt: bites?.notifiedAt ?? null,
    notices,
  }
}

function terminating(state: SchemeState, terminations: readonly Notice[]): SchemeState {
  const bites = first(terminations)
  return { ...state, terminatesAt: bites?.from ?? null, terminatedBy: bites?.party ?? null, terminations }
}

function extending(state: SchemeState, extensions: readonly Extension[]): SchemeState {
  const last = extensions.at(-1)
  return { ...state, extendedUntil: last?.until ?? null, instrument: last?.instrument ?? null, extensions }
}

function corrected(
  extensions: readonly Extension[],
  { until, instrument, source, certainty }: Extract<SchemeEvent, { type: 'extension-corrected' }>,
  knownFrom: Instant,
): readonly Extension[] {
  const [last, others] = [extensions.at(-1), extensions.slice(0, -1)]
  if (last === undefined || until === null) return others
  return [...others, { from: last.from, until, instrument, source, certainty, knownFrom }]
}

function schemeAfter(state: SchemeState, fact: Recorded<SchemeEvent>): SchemeState {
  const { event, occurredAt: notifiedAt, recordedAt: knownFrom, version } = fact
  switch (event.type) {
    case 'suspension-notified': {
      const { party, from } = event
      return suspending(state, [...without(state.notices, party), { party, from, notifiedAt }])
    }
    case 'suspension-ended':
      return suspending(state, without(state.notices, event.party))
    case 'termination-notified': {
      const { party, from } = event
      return terminating(state, [...without(state.terminations, party), { party, from, notifiedAt }])
    }
    case 'termination-withdrawn':
      return terminating(state, without(state.terminations, event.party))
    case 'scheme-extended': {
      const { from, until, instrument, source, certainty } = event
      return extending(state, [...state.extensions, { from, until, instrument, source, certainty, knownFrom }])
    }
    case 'extension-corrected':
      return extending(state, corrected(state.extensions, event, knownFrom))
    case 'holiday-proclaimed': {
      const { day, places, name, source } = event
      return { ...state, holidays: [...state.holidays, { id: `${version}`, day, places, name, source, knownFrom }] }
    }
    case 'holiday-withdrawn':
      return { ...state, holidays: state.holidays.filter(({ id }) => id !== event.id) }
  }
}

/** The name of an agreement's one stream of these facts. */
export const schemeStream = (agreement: string): string => `scheme:${agreement}`

/** What the other state is told: a notice, or that it is taken back, never the reasons. The rest each records for itself. */
function told({ event, occurredAt: notifiedAt, actor }: Recorded<SchemeEvent>): readonly Outgoing[] {
  if (actor.role === 'other-state') return []
  const say = (kind: 'suspension' | 'termination', from: Instant | null): readonly Outgoing[] => [
    { kind, about: 'scheme', body: { from, notifiedAt }, safety: true },
  ]
  if (event.type === 'suspension-notified') return say('suspension', event.from)
  if (event.type === 'suspension-ended') return say('suspension', null)
  if (event.type === 'termination-notified') return say('termination', event.from)
  if (event.type === 'termination-withdrawn') return say('termination', null)
  return []
}

export const schemes: Aggregate<SchemeState, SchemeEvent> = {
  name: 'scheme',
  event: schemeEvent,
  initial: asWritten,
  evolve: schemeAfter,
  rows: (state) => [{ view: 'scheme', key: 'state', ix: '', data: state }],
  outgoing: (_, __, fact) => told(fact),
}
