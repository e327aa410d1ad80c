import type { Instant } from '../core/brand.ts'
import { compare } from '../core/calendar.ts'
import type { Aggregate, Outgoing, Recorded, ViewRow } from '../law/decision.ts'
import { publishedRow } from '../law/published.ts'
import {
  type Difference,
  type DifferenceKind,
  type Entry,
  type SettledAs,
  type StatementEvent,
  statementEvent,
  type Told,
} from './events.ts'
import { entryId, netOf } from './figures.ts'
import { sundayOf } from './week.ts'

type Mark = { readonly at: Instant; readonly by: string }
/** A statement as we drew it up, with its lines. */
export type Drawn = Told & Mark & { readonly lines: readonly Entry[] }
/** The end of a difference: by whom, why. `kind` as the officer found it. */
export type Settled = Mark & {
  readonly kind: DifferenceKind
  readonly outcome: SettledAs
  readonly reasons: string
}
/** A difference of one version, how we ended it, what the other state says, and what the committee answered. */
export type Item = Difference & {
  readonly version: number
  readonly foundAt: Instant
  readonly settled: Settled | null
  readonly theirWord: { readonly at: Instant; readonly kind: DifferenceKind; readonly outcome: SettledAs } | null
  readonly answered: (Mark & { readonly ruling: 'counts' | 'does-not-count'; readonly reasons: string }) | null
}
export type Statement = {
  readonly week: string
  readonly ours: readonly Drawn[]
  readonly theirs: readonly (Told & { readonly at: Instant })[]
  /** Versions that were not the same, and since when. */
  readonly disagreed: readonly { readonly version: number; readonly at: Instant }[]
  /** What has come of their lines, part by part. */
  readonly parts: readonly {
    readonly version: number
    readonly part: number
    readonly parts: number
    readonly lines: readonly Entry[]
  }[]
  /** Versions whose lines were compared. */
  readonly compared: readonly number[]
  readonly items: readonly Item[]
  readonly signed: (Mark & { readonly version: number; readonly digest: string }) | null
  readonly theirSignature: { readonly at: Instant; readonly version: number; readonly digest: string } | null
}
export type StatementState = Statement | null

/** How a statement stands: who has to act is read from it. */
export type Standing =
  | 'ours-lacks'
  | 'theirs-lacks'
  | 'to-sign'
  | 'they-sign'
  | 'signed'
  | 'lines-awaited'
  | 'disagreed'
  | 'settled'

export const statementStream = (week: string): string => `statement:${week}`

/** Our newest version and theirs of the same number; `null` where one of the two lacks. */
export function pairOf({ ours, theirs }: Statement): { readonly own: Drawn; readonly other: Told } | null {
  const own = ours.at(-1)
  const other = theirs.find(({ version }) => version === own?.version)
  return own === undefined || other === undefined ? null : { own, other }
}

/** Differences of the version at hand that nobody here has worked to an end. */
export const openItems = ({ items, ours }: Statement): readonly Item[] =>
  items.filter(({ version, settled }) => settled === null && version === ours.length)

export const bothSigned = ({ signed, theirSignature }: Statement): boolean => signed !== null && theirSignature !== null

export function standingOf(state: Statement): Standing {
  if (bothSigned(state)) return 'signed'
  const pair = pairOf(state)
  if (pair === null) return state.ours.length === 0 ? 'ours-lacks' : 'theirs-lacks'
  if (pair.own.digest === pair.other.digest) return state.signed === null ? 'to-sign' : 'they-sign'
  if (!state.compared.includes(pair.own.version)) return 'lines-awaited'
  return openItems(state).length > 0 ? 'disagreed' : 'settled'
}

/** What ending a difference says of its lines: kept out of this week's versions alone, or of later statements too; or to be in. */
type Word = 'this-week' | 'for-good' | 'in'
const wordOf = ({ settled, answered }: Item): Word | null => {
  switch (settled?.outcome) {
    case 'next-week':
      return 'this-week'
    case 'left-out':
      return 'for-good'
    case 'referred':
      return answered?.ruling === 'counts' ? 'in' : 'for-good'
    case 'corrected-by-us':
      return 'in'
    default:
      // Nothing yet; or they put their book right, and ours stays as it is.
      return null
  }
}
const saidAt = ({ settled, answered, foundAt }: Item): Instant => answered?.at ?? settled?.at ?? foundAt

type LastWord = { readonly item: Item; readonly word: Word; readonly at: Instant }
/** The last word on each line, by `entryId`: a line that one version kept out is in again where a later difference ended so. */
export function lastWords({ items }: Statement): ReadonlyMap<string, LastWord> {
  const said = items.flatMap((item): readonly LastWord[] => {
    const word = wordOf(item)
    return word === null ? [] : [{ item, word, at: saidAt(item) }]
  })
  const inTurn = said.toSorted((a, b) => compare(a.at, b.at))
  return new Map(inTurn.flatMap((one) => idsOf(one.item).map((id): [string, LastWord] => [id, one])))
}

/** Lines that a difference worked to its end keeps out of this week's further versions, by `entryId`. */
export const asideNow = (state: Statement): readonly string[] =>
  [...lastWords(state)].flatMap(([id, { word }]) => (word === 'in' ? [] : [id]))

/** The lines of a difference, by `entryId`. */
export const idsOf = ({ ours, theirs }: Item): readonly string[] => [
  ...new Set([ours, theirs].flatMap((line) => (line === null ? [] : [entryId(line)]))),
]

const blank = (week: string): Statement => ({
  week,
  ours: [],
  theirs: [],
  disagreed: [],
  parts: [],
  compared: [],
  items: [],
  signed: null,
  theirSignature: null,
})

function evolve(before: StatementState, { event, occurredAt: at, actor: { name: by } }: Recorded<StatementEvent>) {
  if (event.type === 'drawn-up' || event.type === 'noted') {
    const state = before ?? blank(event.week)
    if (event.type === 'noted') {
      const { type: _, week: __, ...told } = event
      return { ...state, theirs: [...state.theirs, { ...told, at }] }
    }
    const { type: _, week: __, ...drawn } = event
    return { ...state, ours: [...state.ours, { ...drawn, at, by }] }
  }
  if (before === null) throw new Error(`${event.type} before any statement of the week`)
  return later(before, event, { at, by })
}

type Later = Exclude<StatementEvent, { readonly type: 'drawn-up' | 'noted' }>

function later(state: Statement, event: Later, mark: Mark): Statement {
  const { at } = mark
  switch (event.type) {
    case 'disagreed':
      return { ...state, disagreed: [...state.disagreed, { version: event.version, at }] }
    case 'lines-noted': {
      const { type: _, ...part } = event
      return { ...state, parts: [...state.parts, part] }
    }
    case 'compared': {
      const found = event.differences.map(
        (one): Item => ({
          ...one,
          version: event.version,
          foundAt: at,
          settled: null,
          theirWord: null,
          answered: null,
        }),
      )
      return { ...state, compared: [...state.compared, event.version], items: [...state.items, ...found] }
    }
    case 'difference-settled': {
      const { kind, outcome, reasons } = event
      return changed(state, (one) => one.version === event.version && one.id === event.difference, {
        settled: { ...mark, kind, outcome, reasons },
      })
    }
    case 'settlement-noted': {
      const { kind, outcome, token } = event
      const about = ({ ours, theirs }: Item): boolean =>
        token === null ? ours === null && theirs === null : ours?.token === token || theirs?.token === token
      return changed(state, (one) => one.version === event.version && about(one), { theirWord: { at, kind, outcome } })
    }
    case 'referral-answered': {
      const { ruling, reasons } = event
      return changed(state, (one) => one.settled?.outcome === 'referred' && one.id === event.difference, {
        answered: { ...mark, ruling, reasons },
      })
    }
    case 'signed':
      return { ...state, signed: { ...mark, version: event.version, digest: event.digest } }
    case 'signed-by-partner':
      return { ...state, theirSignature: { at, version: event.version, digest: event.digest } }
  }
}

const changed = (state: Statement, which: (item: Item) => boolean, to: Partial<Item>): Statement => ({
  ...state,
  items: state.items.map((item) => (which(item) ? { ...item, ...to } : item)),
})

/** The statement; once both have signed its lines, which no later one says again; what stays out; what the public is told. */
function rows(state: StatementState): readonly ViewRow[] {
  if (state === null) return []
  const { week } = state
  const row: ViewRow = { view: 'statement', key: week, ix: week, data: state }
  const out = [...lastWords(state)].map(
    ([id, { word, at }]): ViewRow => ({
      view: 'statement-aside',
      key: id,
      ix: week,
      data: { id, out: word === 'for-good', at },
    }),
  )
  const last = state.ours.at(-1)
  if (!bothSigned(state) || last === undefined) return [row, ...out]
  const lines = last.lines.map(
    (line, index): ViewRow => ({ view: 'statement-line', key: `${index + 1}`, ix: week, data: line }),
  )
  const { until, digest, previous, counts, cumulative } = last
  const entry = {
    kind: 'statement-signed',
    version: 1,
    week,
    lastDay: sundayOf(week),
    until,
    digest,
    previous,
  } as const
  return [row, ...out, ...lines, publishedRow(`statement-signed:${week}`, { ...entry, counts, cumulative })]
}

/** How many lines one message carries. */
export const LINES_A_PART = 200

function outgoing(_: StatementState, after: StatementState, fact: Recorded<StatementEvent>): readonly Outgoing[] {
  if (after === null) return []
  const { event, occurredAt: at } = fact
  const { week } = after
  const say = (kind: string, body: object): Outgoing => ({ kind, about: 'scheme', body: { week, ...body } })
  switch (event.type) {
    case 'drawn-up': {
      const { type: _, week: __, lines: ___, ...told } = event
      return [say('statement', { ...told, drawnUpAt: at })]
    }
    case 'disagreed': {
      const lines = after.ours.at(-1)?.lines ?? []
      const parts = Math.max(1, Math.ceil(lines.length / LINES_A_PART))
      return [...Array(parts).keys()].map((index) =>
        say('statement-lines', {
          version: event.version,
          part: index + 1,
          parts,
          lines: lines.slice(index * LINES_A_PART, (index + 1) * LINES_A_PART),
        }),
      )
    }
    case 'difference-settled': {
      const { version, kind, outcome } = event
      const item = after.items.find((one) => one.version === version && one.id === event.difference)
      const token = item?.ours?.token ?? item?.theirs?.token ?? null
      return [say('statement-settled', { version, token, difference: kind, outcome, settledAt: at })]
    }
    case 'signed':
      return [say('statement-signed', { digest: event.digest, signedAt: at })]
    default:
      return []
  }
}

export const statements: Aggregate<StatementState, StatementEvent> = {
  name: 'statement',
  event: statementEvent,
  initial: null,
  evolve,
  rows,
  outgoing,
}

/** What the statement says of the balance once its lines are counted. */
export const balanceAfter = ({ cumulative }: Told): number => netOf(cumulative).balance
