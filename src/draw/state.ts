import type { Instant } from '../core/brand.ts'
import { isAtOrAfter } from '../core/calendar.ts'
import type { Aggregate, Outgoing, Recorded, ViewRow } from '../law/decision.ts'
import { type Published, publishedRow } from '../law/published.ts'
import { type DrawEvent, drawEvent, type List, type Result } from './events.ts'
import { drawOrder, type Entry, overshootOf, personsIn, reachedOf } from './order.ts'

/** When something happened, and whose doing it was. */
export type Mark = { readonly at: Instant; readonly by: string }
type Event<T extends DrawEvent['type']> = Omit<Extract<DrawEvent, { type: T }>, 'type'>
export type KeptEntry = Entry & { readonly reference: string }
/** `reasons`: where an officer replaced it after the order was drawn; `null` where it had left before. */
export type Loss = {
  readonly application: string
  readonly code: Event<'group-lost'>['code']
  readonly reasons: string | null
  /** Passed over with the one before it in this list, by the same decision. */
  readonly passed?: true
  readonly mark: Mark
}

/** A draw as its facts add up, at the node that admits (with the entries) or at the other one (without). */
export type Draw = {
  readonly reference: string
  readonly list: List
  readonly digest: string
  /** The list itself, by ticket; `null` at the node that knows it by its root alone. */
  readonly entries: readonly KeptEntry[] | null
  readonly reasons: string | null
  readonly fixed: Mark
  readonly commitBy: Instant | null
  readonly revealBy: Instant | null
  readonly commitments: Readonly<Record<string, { readonly commitment: string; readonly mark: Mark }>>
  readonly secrets: Readonly<Record<string, { readonly secret: string; readonly mark: Mark }>>
  readonly mismatches: readonly (Event<'mismatch-noted'> & { readonly mark: Mark })[]
  readonly beacon: { readonly signature: string; readonly randomness: string; readonly mark: Mark } | null
  readonly drawn: { readonly seed: string; readonly order: string; readonly mark: Mark } | null
  readonly lost: readonly Loss[]
  /** What the other node said of the result, the last time it did. */
  readonly result: (Result & { readonly mark: Mark }) | null
  /** Everything it said of it, in order: the first result, and one more for each replacement. */
  readonly results: readonly (Result & { readonly mark: Mark })[]
  readonly voided: {
    readonly code: Event<'draw-voided'>['code']
    readonly reasons?: string | undefined
    readonly mark: Mark
  } | null
}
export type DrawState = Draw | null

/** The stream of a draw by its id. */
export const drawStream = (reference: string): string => `draw:${reference}`

export type Standing = 'open' | 'done' | 'void'
/** Whether it goes on, has its order, or came to nothing. */
export const standingOf = ({ voided, drawn, result }: Draw): Standing =>
  voided !== null ? 'void' : drawn !== null || result !== null ? 'done' : 'open'

/** Who should have committed, or revealed, by `now` and has not: shown to have refused. */
export function refusedBy(
  draw: Draw,
  parties: readonly string[],
  now: Instant,
): readonly { party: string; what: 'commit' | 'reveal' }[] {
  if (draw.drawn !== null || draw.result !== null) return []
  const uncommitted = parties.filter((party) => draw.commitments[party] === undefined)
  const past = (by: Instant | null): boolean => by !== null && isAtOrAfter(now, by)
  if (uncommitted.length > 0)
    return past(draw.commitBy) ? uncommitted.map((party) => ({ party, what: 'commit' as const })) : []
  if (!past(draw.revealBy)) return []
  return parties
    .filter((party) => draw.secrets[party] === undefined)
    .map((party) => ({ party, what: 'reveal' as const }))
}

/** The order, the groups it reaches and the people in them; `null` where there is none yet, or no list here. */
export function outcomeOf(draw: Draw) {
  const { entries, drawn, list, lost } = draw
  if (entries === null || drawn === null) return null
  const gone = new Set(lost.map(({ application }) => application))
  const lostTickets = new Set(entries.filter(({ reference }) => gone.has(reference)).map(({ ticket }) => ticket))
  const ordered = drawOrder(drawn.seed, entries)
  const reached = reachedOf(ordered, list.shares, lostTickets)
  const persons = personsIn(reached)
  return { ordered, reached, persons, lostTickets, overshoot: overshootOf(persons, list.places, list.owed) }
}

export type Said = {
  readonly groups: number
  readonly persons: number
  readonly overshoot: number
  readonly at: Instant
}

/** The result as it was said, first and after each replacement: worked out here where the list is, as noted at the other node. */
export function resultsOf(draw: Draw): readonly Said[] {
  const { list, lost, drawn } = draw
  const outcome = outcomeOf(draw)
  if (outcome === null || drawn === null)
    return draw.results.map(({ groups, persons, overshoot, mark }) => ({ groups, persons, overshoot, at: mark.at }))
  const ticketOf = new Map(outcome.ordered.map(({ reference, ticket }) => [reference, ticket]))
  const says = (losses: readonly Loss[], at: Instant): Said => {
    const gone = new Set(losses.map(({ application }) => ticketOf.get(application) ?? ''))
    const reached = reachedOf(outcome.ordered, list.shares, gone)
    const persons = personsIn(reached)
    return { groups: reached.length, persons, overshoot: overshootOf(persons, list.places, list.owed), at }
  }
  const first = lost.filter(({ reasons }) => reasons === null)
  const later = lost.slice(first.length)
  // Those passed over in one decision are one replacement with it.
  const ends = later.flatMap(({ mark }, index) => (later[index + 1]?.passed === true ? [] : [{ index, mark }]))
  return [
    says(first, drawn.mark.at),
    ...ends.map(({ index, mark }) => says(lost.slice(0, first.length + index + 1), mark.at)),
  ]
}

/** What is said of the result, to the other state and to the public. */
export function resultOf(draw: Draw): Result | null {
  const outcome = outcomeOf(draw)
  if (outcome === null || draw.drawn === null) return null
  const { seed, order } = draw.drawn
  const { reached, persons, overshoot } = outcome
  return { seed, order, groups: reached.length, persons, overshoot, signature: draw.beacon?.signature ?? null }
}

/** One more fact added up. Throws on a fact before the list: the record would be broken. */
export function evolve(state: DrawState, fact: Recorded<DrawEvent>): DrawState {
  const { event } = fact
  const mark: Mark = { at: fact.occurredAt, by: fact.actor.name }
  if (event.type === 'list-fixed' || event.type === 'list-noted') return begin(event, mark)
  if (state === null) throw new Error(`${fact.stream} version ${fact.version}: ${event.type} before there was a list`)
  switch (event.type) {
    case 'committed':
    case 'commit-noted':
      return {
        ...state,
        commitments: { ...state.commitments, [event.party]: { commitment: event.commitment, mark } },
        revealBy: event.revealBy ?? state.revealBy,
      }
    case 'revealed':
    case 'reveal-noted':
      return { ...state, secrets: { ...state.secrets, [event.party]: { secret: event.secret, mark } } }
    case 'mismatch-noted': {
      const { type: _, ...said } = event
      return { ...state, mismatches: [...state.mismatches, { ...said, mark }] }
    }
    case 'beacon-recorded':
      return { ...state, beacon: { signature: event.signature, randomness: event.randomness, mark } }
    case 'order-drawn':
      return {
        ...state,
        drawn: { seed: event.seed, order: event.order, mark },
        lost: event.lost.map(({ reference, code }) => ({ application: reference, code, reasons: null, mark })),
      }
    case 'group-lost': {
      const { application, code, reasons, passed = [] } = event
      const others = passed.map((one) => ({ ...one, reasons, passed: true as const, mark }))
      return { ...state, lost: [...state.lost, { application, code, reasons, mark }, ...others] }
    }
    case 'result-noted': {
      const result = { ...event.result, mark }
      return { ...state, result, results: [...state.results, result] }
    }
    case 'draw-voided':
      return { ...state, voided: { code: event.code, reasons: event.reasons, mark } }
  }
}

function begin(event: Extract<DrawEvent, { type: 'list-fixed' | 'list-noted' }>, mark: Mark): Draw {
  const { reference, list, digest, commitBy } = event
  const fixed = event.type === 'list-fixed' ? { entries: event.entries, reasons: event.reasons } : null
  return {
    reference,
    list,
    digest,
    entries: fixed?.entries ?? null,
    reasons: fixed?.reasons ?? null,
    fixed: mark,
    commitBy,
    revealBy: null,
    commitments: {},
    secrets: {},
    mismatches: [],
    beacon: null,
    drawn: null,
    lost: [],
    result: null,
    results: [],
    voided: null,
  }
}

/** The draw as a stream: its facts, the rows of every view about it, what each fact says to the other state. */
export const draws: Aggregate<DrawState, DrawEvent> = {
  name: 'draw',
  event: drawEvent,
  initial: null,
  evolve,
  rows,
  outgoing,
}

function rows(draw: DrawState): readonly ViewRow[] {
  if (draw === null) return []
  const { reference, list } = draw
  const standing = standingOf(draw)
  const summary = {
    reference,
    standing,
    fixedAt: list.fixedAt,
    places: list.places,
    groups: list.groups,
    persons: list.persons,
  }
  const outcome = outcomeOf(draw)
  const result = resultOf(draw) ?? draw.result
  const reached = result === null ? null : { groups: result.groups, persons: result.persons }
  const ranks = new Map(outcome?.ordered.map(({ ticket }, index) => [ticket, index + 1]))
  const taken = new Set(outcome?.reached.map(({ ticket }) => ticket))
  const lost = new Map(draw.lost.map((loss) => [loss.application, loss]))
  const cameIn = outcome === null ? new Map<string, Instant>() : cameInOf(draw, outcome.ordered)
  return [
    { view: 'draw', key: reference, ix: standing, data: { ...summary, reached } },
    ...(outcome === null || draw.drawn === null ? [] : [selectionRow(draw, outcome, draw.drawn)]),
    ...(draw.entries ?? []).map((entry, index) => ({
      view: 'draw-entry',
      key: `${reference}/${entry.reference}`,
      ix: entry.reference,
      data: {
        draw: reference,
        standing,
        ...entry,
        index,
        groups: list.groups,
        rank: ranks.get(entry.ticket) ?? null,
        reached: taken.has(entry.ticket),
        lost: lost.get(entry.reference)?.code ?? null,
        ...placesOf(entry, lost.get(entry.reference), cameIn),
        drawnAt: draw.drawn?.mark.at ?? null,
        fixedAt: list.fixedAt,
      },
    })),
    ...published(draw),
  ]
}

/** When an entry came in for another one, and when another one came in for it; nothing where it is as it was drawn. */
const placesOf = (entry: KeptEntry, loss: Loss | undefined, cameIn: ReadonlyMap<string, Instant>) => ({
  ...(loss === undefined || loss.reasons === null || loss.passed === true ? {} : { replacedAt: loss.mark.at }),
  ...(loss === undefined && cameIn.has(entry.ticket) ? { cameInAt: cameIn.get(entry.ticket) } : {}),
})

/** By ticket: groups the order reached only once others were replaced, and when. */
function cameInOf({ list, lost }: Draw, ordered: readonly KeptEntry[]): ReadonlyMap<string, Instant> {
  const ticketOf = new Map(ordered.map(({ reference, ticket }) => [reference, ticket]))
  const gone = new Set<string>()
  const seen = new Set<string>()
  const found = new Map<string, Instant>()
  const later = lost.filter(({ reasons }) => reasons !== null)
  for (const { application } of lost.slice(0, lost.length - later.length)) gone.add(ticketOf.get(application) ?? '')
  for (const { ticket } of later.length === 0 ? [] : reachedOf(ordered, list.shares, gone)) seen.add(ticket)
  for (const { application, mark } of later) {
    gone.add(ticketOf.get(application) ?? '')
    for (const { ticket } of reachedOf(ordered, list.shares, gone)) {
      if (!seen.has(ticket)) found.set(ticket, mark.at)
      seen.add(ticket)
    }
  }
  return found
}

/** What each state's public log says of a draw: hex, whole numbers and codes alone; as both nodes know it. */
function published(draw: Draw): readonly ViewRow[] {
  const { reference, list, digest } = draw
  const { root, groups, persons } = list
  const results = resultsOf(draw)
  const { seed, order } = resultOf(draw) ?? draw.result ?? { seed: '', order: '' }
  const say = (what: string, entry: Published): ViewRow => publishedRow(`${entry.kind}:${reference}:${what}`, entry)
  const about = { version: 1, draw: reference } as const
  return [
    ...Object.entries(draw.commitments).map(([by, { commitment }]) =>
      say(by, { kind: 'draw-committed', ...about, by, list: digest, root, groups, persons, commitment }),
    ),
    ...Object.entries(draw.secrets).map(([by, { secret }]) => say(by, { kind: 'draw-revealed', ...about, by, secret })),
    // Each result once, as it was first said: a replacement by a group of another size is told as well.
    ...results.flatMap(({ groups, persons }, index) => {
      const before = results.slice(0, index).filter((one) => one.groups === groups)
      if (before.some((one) => one.persons === persons)) return []
      const what = before.length === 0 ? `${groups}` : `${groups}-${persons}`
      return [say(what, { kind: 'draw-done', ...about, seed, order, groups, persons })]
    }),
    ...(draw.voided === null ? [] : [say('', { kind: 'draw-voided', ...about, code: draw.voided.code })]),
  ]
}

/** For whoever counts places promised (`parity/release.ts`): whom a draw took, and how many people beyond its places. */
const selectionRow = (
  { reference, list, reasons }: Draw,
  { reached, overshoot }: NonNullable<ReturnType<typeof outcomeOf>>,
  { seed, mark: { at, by } }: NonNullable<Draw['drawn']>,
): ViewRow => ({
  view: 'selection',
  key: reference,
  ix: at,
  data: {
    reference,
    places: list.places,
    owed: list.owed,
    overshoot,
    seed,
    taken: reached.map((entry) => entry.reference),
    reasons,
    drawnAt: at,
    drawnBy: by,
    byBoth: true,
  },
})

/** Commitments, reveals and the result: hex, whole numbers and codes alone. */
function outgoing(_: DrawState, after: DrawState, { event, occurredAt }: Recorded<DrawEvent>): readonly Outgoing[] {
  if (after === null) return []
  const about = after.reference
  switch (event.type) {
    case 'committed':
      return [
        {
          kind: 'draw-commit',
          about,
          body: { list: after.list, commitment: event.commitment, committedAt: occurredAt },
        },
      ]
    case 'revealed':
      return [{ kind: 'draw-reveal', about, body: { secret: event.secret, revealedAt: occurredAt } }]
    case 'order-drawn':
    case 'group-lost': {
      const result = resultOf(after)
      return result === null ? [] : [{ kind: 'draw-done', about, body: { ...result, drawnAt: occurredAt } }]
    }
    case 'draw-voided':
      return after.entries === null
        ? []
        : [{ kind: 'draw-void', about, body: { code: event.code, voidedAt: occurredAt } }]
    default:
      return []
  }
}
