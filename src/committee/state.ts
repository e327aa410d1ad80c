import type { Instant } from '../core/brand.ts'
import { compare } from '../core/calendar.ts'
import type { Aggregate } from '../law/decision.ts'
import { type CommitteeEvent, committeeEvent, type Ruling, type ToldEntry, type Way } from './events.ts'

/** An entry of this state, with its words and author; or one that the other state says it has made. */
export type Entry = ToldEntry & {
  readonly at: Instant
  readonly by: string
  readonly party: string
  /** `null`: the other state's, whose words stay there. */
  readonly text: string | null
}
/** A pause of one way, from when both had recorded it until both had recorded its end. */
export type Pause = { readonly from: Instant; readonly until: Instant | null }
export type InForce = {
  /** `undefined`: the committee has decided nothing, and the agreement's own figure stands. */
  readonly band: number | null | undefined
  readonly readmissions: readonly Pause[]
  readonly admissions: readonly Pause[]
}
export type Committee = { readonly entries: readonly Entry[] }

/** The one stream of the log at a node. */
export const committeeStream = 'committee:log'

const sameRuling = (a: Ruling, b: Ruling): boolean =>
  a.what === 'band' || b.what === 'band'
    ? a.what === b.what && 'band' in a && 'band' in b && a.band === b.band
    : a.what === b.what && a.way === b.way

const answers = (a: Entry, b: Entry): boolean =>
  a.party !== b.party && a.metOn === b.metOn && a.ruling !== null && b.ruling !== null && sameRuling(a.ruling, b.ruling)

const later = (a: Instant, b: Instant): Instant => (compare(a, b) < 0 ? b : a)

/** A decision that both states have recorded: what it orders, from when it holds, and both entries. */
export type Held = { readonly ruling: Ruling; readonly at: Instant; readonly entries: readonly [Entry, Entry] }

/** Decisions that both states have recorded, in the order in which they came to hold; each entry answers one other at most. */
export function bothRecorded(entries: readonly Entry[]): readonly Held[] {
  const held: Held[] = []
  let open: readonly Entry[] = []
  for (const one of entries) {
    const other = open.find((entry) => answers(entry, one))
    if (other === undefined || one.ruling === null) open = [...open, one]
    else {
      open = open.filter((entry) => entry !== other)
      held.push({ ruling: one.ruling, at: later(one.at, other.at), entries: [other, one] })
    }
  }
  return held.toSorted((a, b) => compare(a.at, b.at))
}

/** True of an entry whose decision both states have recorded. */
export const isHeld = (entries: readonly Entry[], { entry }: Pick<Entry, 'entry'>): boolean =>
  bothRecorded(entries).some((held) => held.entries.some((one) => one.entry === entry))

const wayOf = (pauses: readonly Pause[], ruling: Ruling, at: Instant, way: Exclude<Way, 'both'>): readonly Pause[] => {
  if (ruling.what === 'band' || (ruling.way !== way && ruling.way !== 'both')) return pauses
  const open = pauses.some(({ until }) => until === null)
  if (ruling.what === 'pause') return open ? pauses : [...pauses, { from: at, until: null }]
  return pauses.map((one) => (one.until === null ? { ...one, until: at } : one))
}

/** What the committee's decisions come to: the band, and every pause each way. */
export function inForce(entries: readonly Entry[]): InForce {
  let held: InForce = { band: undefined, readmissions: [], admissions: [] }
  for (const { ruling, at } of bothRecorded(entries))
    held = {
      band: ruling.what === 'band' ? ruling.band : held.band,
      readmissions: wayOf(held.readmissions, ruling, at, 'readmissions'),
      admissions: wayOf(held.admissions, ruling, at, 'admissions'),
    }
  return held
}

export const committees: Aggregate<Committee, CommitteeEvent> = {
  name: 'committee',
  event: committeeEvent,
  initial: { entries: [] },
  evolve: (state, { event, occurredAt: at, actor }) => {
    const { type, ...told } = event
    const text = event.type === 'entry-recorded' ? event.text : null
    return { entries: [...state.entries, { ...told, text, at, by: actor.name, party: actor.party }] }
  },
  rows: ({ entries }) => {
    if (entries.length === 0) return []
    const { band, ...pauses } = inForce(entries)
    const held = { ...pauses, ...(band === undefined ? {} : { band }) }
    return [
      { view: 'committee', key: 'in-force', ix: '', data: held },
      ...entries.map((one) => ({ view: 'committee-entry', key: one.entry, ix: one.at, data: one })),
    ]
  },
  outgoing: (_, __, { event, occurredAt: recordedAt }) => {
    if (event.type !== 'entry-recorded') return []
    const { type: _type, text: _text, ...told } = event
    return [{ kind: 'committee-entry', about: 'scheme', body: { ...told, recordedAt } }]
  },
}
