import { statfsSync } from 'node:fs'
import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { addHours, compare, isAtOrAfter, minutesBetween } from '../core/calendar.ts'
import { countPutBack, countThere } from '../exchange/there-view.ts'
import { heldBack, waiting } from '../exchange/view.ts'
import { keyUses } from '../keys/events.ts'
import { activeOwn, type KeyState } from '../keys/state.ts'
import { due } from '../law/due.ts'
import type { RuleId } from '../law/law.ts'
import { backlog, carriersSeen, unreachable } from '../messages/view.ts'
import type { Platform } from '../platform/handle.ts'
import type { Round } from '../platform/rounds.ts'
import { differencesOpen } from '../transparency/differences-view.ts'
import { followingNow } from '../transparency/following-view.ts'
import { evidenceKept, newestCheckpoint } from '../transparency/store.ts'
import { type LineId, lineIds } from './events.ts'
import { type Level, type Limit, levelOf } from './limits.ts'
import { limitOf, type OperationsState } from './state.ts'
import { operationsOf } from './view.ts'

/** What a process knows of itself that no record has. */
export type Machine = {
  /** The address of the other state's node; null where none is configured. */
  readonly partner: () => string | null
  /** When messages that wait are tried again; null where none is. */
  readonly retryAt: () => Instant | null
  readonly rounds: () => readonly Round[]
  readonly folder: string
  readonly keys: () => KeyState
  readonly keysMissing: () => readonly string[]
}
export type Watched = Pick<Platform, 'database' | 'clock' | 'agreement'>

/** One line of the operator's view: what was measured, since when, against which limit, how it stands. */
export type Line = {
  readonly line: LineId
  readonly value: number | null
  readonly since: Instant | null
  /** What it is about, where the number alone does not say: a code, a name. */
  readonly about: string | null
  readonly limit: Limit
  readonly level: Level
}
type Measure = {
  readonly value: number | null
  readonly since?: Instant | null
  readonly about?: string | null
  readonly level?: Level
}
type Measures = Readonly<Record<LineId, Measure>>

const none: Measure = { value: null }
const count = (value: number): Measure => ({ value })

const oldestRow = z.object({ at: z.string().nullable(), about: z.string().nullable() })
const oldest = (row: unknown): { readonly at: Instant | null; readonly about: string | null } => {
  const found = row === undefined ? { at: null, about: null } : oldestRow.parse(row)
  return { at: found.at as Instant | null, about: found.about }
}

/** Everything there is to watch, each line with its limit and how it stands. */
export async function healthOf(
  watched: Watched,
  side: 'returning' | 'receiving',
  machine: Machine,
): Promise<readonly Line[]> {
  const state = await operationsOf(watched.database.query)
  const found: Measures = {
    ...(await exchangeMeasures(watched, side, { machine, state })),
    ...(await logMeasures(watched)),
    ...keyMeasures(machine, watched.clock.now()),
    ...(await senderMeasures(watched)),
    ...machineMeasures(machine),
  }
  return lineIds.map((line) => {
    const { value, since = null, about = null, level } = found[line]
    const limit = limitOf(state, line)
    return { line, value, since, about, limit, level: level ?? levelOf(value, limit) }
  })
}

const age = (at: Instant | null, now: Instant, minutes = 1): number | null =>
  at === null ? null : Math.max(0, Math.floor(minutesBetween(at, now) / minutes))

type At = { readonly machine: Machine; readonly state: OperationsState }

async function exchangeMeasures(
  { database, clock, agreement }: Watched,
  side: 'returning' | 'receiving',
  { machine, state }: At,
) {
  const { query } = database
  const now = clock.now()
  const [waits, [sent], [counts], held, there, lost] = await Promise.all([
    waiting(query),
    query(
      'select queued_at as at, last_problem as about from exchange_sent where receipt is null order by sequence limit 1',
    ),
    query(
      `select (select count(*)::integer from exchange_received where not understood and worked_at is null) as dead,
      (select count(*)::integer from exchange_refused where jws is not null and last_at > $1) as door`,
      [weekBefore(now)],
    ),
    heldBack(query, side, agreement),
    countThere(query),
    countPutBack(query),
  ])
  const { dead, door } = z.object({ dead: z.int(), door: z.int() }).parse(counts)
  const lasting = state.outages.find(({ until }) => until === null)
  return {
    'partner-connected': { value: machine.partner() === null ? 1 : 0, about: machine.partner() },
    outage: { value: lasting === undefined ? 0 : 1, since: lasting?.from ?? null },
    'oldest-unreceipted': { value: age(waits.oldest, now), since: waits.oldest, about: oldest(sent).about },
    queue: { value: waits.count, since: waits.oldest },
    'oldest-unanswered': await unanswered({ database, clock, agreement }, side),
    'dead-letters': count(dead),
    'refused-there': { value: there.count, since: there.since },
    'put-back': { value: lost.count, since: lost.since },
    'held-back': count(held.length),
    'door-signed': count(door),
  } satisfies Partial<Measures>
}

const weekBefore = (now: Instant): Instant => addHours(now, -168)

/** The oldest request without an answer: theirs to give, or ours. Its limits are the agreement's: the aim, then the limit. */
async function unanswered({ database, clock, agreement }: Watched, side: 'returning' | 'receiving'): Promise<Measure> {
  const [row] = await database.query(
    side === 'returning'
      ? `select s.queued_at as at, s.about from exchange_sent s where s.kind = 'readmission-request' and s.understood
          and not exists (select 1 from exchange_received r where r.about = s.about and r.kind = 'answer' and r.understood
            and r.received_at >= s.queued_at)
          and not exists (select 1 from exchange_sent w where w.about = s.about and w.kind = 'withdrawal' and w.sequence > s.sequence)
          order by s.sequence limit 1`
      : `select data->'state'->>'requestedAt' as at, data->'state'->>'shared' as about from view_rows
          where view = 'reception' and ix = 'to-answer' order by 1 limit 1`,
  )
  const { at, about } = oldest(row)
  if (at === null) return none
  const now = clock.now()
  const over = (rule: RuleId | null): boolean => {
    const found = rule === null ? null : due(agreement, rule, at, { asOf: now })
    return found !== null && !('problem' in found) && isAtOrAfter(now, found.closesAt)
  }
  const { answerAim, answerLimit } = agreement.parts
  const level: Level = over(answerLimit) ? 'act' : over(answerAim) ? 'look' : 'ok'
  return { value: age(at, now, 1440), since: at, about, level }
}

async function logMeasures({ database, clock }: Watched) {
  const { query } = database
  const now = clock.now()
  const [[queued], newest, evidence, following, differences] = await Promise.all([
    query('select min(queued_at) as at, null::text as about from log_queue'),
    newestCheckpoint(query),
    evidenceKept(query),
    followingNow(query),
    differencesOpen(query),
  ])
  const readAt = following === null ? null : (following.readAt ?? following.begunAt)
  const unwitnessed = newest === null || newest.witnessedAt !== null ? null : newest.signedAt
  const waits = oldest(queued).at
  return {
    'log-queue': { value: age(waits, now), since: waits },
    'log-witnessed': { value: age(unwitnessed, now), since: unwitnessed },
    evidence: { value: evidence.length, since: evidence[0]?.seenAt ?? null, about: evidence[0]?.what ?? null },
    'their-log': { value: age(readAt, now), since: readAt, about: following?.trouble ?? null },
    'log-differences': { value: differences.count, since: differences.since },
  } satisfies Partial<Measures>
}

function keyMeasures(machine: Machine, now: Instant) {
  const state = machine.keys()
  const live = keyUses.map((use) => activeOwn(state, use))
  const inUse = live.flatMap((keys) => keys.filter(({ confirmedAt }) => confirmedAt !== null).slice(0, 1))
  const first = (times: readonly (Instant | null)[]): Instant | null =>
    times.filter((at) => at !== null).toSorted(compare)[0] ?? null
  const eldest = first(inUse.map(({ since }) => since))
  // Beside a key that took its place, an old one stays good: for a while, not for ever.
  const overlap = first(
    live.flatMap((keys) =>
      keys.filter((one) => one.confirmedAt !== null).length > 1 ? [keys[0]?.confirmedAt ?? null] : [],
    ),
  )
  const word = first(
    live.flatMap((keys) => keys.filter(({ confirmedAt }) => confirmedAt === null).map(({ since }) => since)),
  )
  const theirs = first(state.partner.filter(({ standing }) => standing === 'announced').map(({ since }) => since))
  return {
    'key-age': { value: age(eldest, now, 1440), since: eldest },
    'key-overlap': { value: age(overlap, now, 1440), since: overlap },
    'key-word': { value: age(word, now, 60), since: word },
    'partner-keys': { value: age(theirs, now, 60), since: theirs },
    'keys-missing': count(machine.keysMissing().length),
  } satisfies Partial<Measures>
}

async function senderMeasures({ database, clock, agreement }: Watched) {
  if (agreement.admission === null)
    return { 'messages-waiting': none, 'messages-unreachable': none, carriers: none } satisfies Partial<Measures>
  const [waits, lost, seen] = await Promise.all([
    backlog(database.query),
    unreachable(database.query),
    carriersSeen(database.query),
  ])
  const since = waits.map(({ oldest: at }) => at).toSorted(compare)[0] ?? null
  const failing = Object.values(seen).filter(({ failing_since }) => failing_since !== null)
  return {
    'messages-waiting': { value: age(since, clock.now()), since },
    'messages-unreachable': { value: lost.length, since: lost[0]?.since ?? null },
    carriers: { value: failing.length, since: failing[0]?.failing_since ?? null, about: failing[0]?.carrier ?? null },
  } satisfies Partial<Measures>
}

/** Per cent of the disk on which the node keeps its data that is left. */
function diskFree({ folder }: Machine): number {
  const { bavail, blocks } = statfsSync(folder)
  return blocks === 0 ? 100 : Math.floor((100 * bavail) / blocks)
}

/**
 * Why nothing can be recorded or signed here, by line: a balancer then sends nobody. The rest of what is watched is for people.
 */
export async function notReady({ database }: Pick<Watched, 'database'>, machine: Machine): Promise<readonly LineId[]> {
  const limit = limitOf(await operationsOf(database.query), 'disk-free')
  return [
    ...(machine.keysMissing().length > 0 ? (['keys-missing'] as const) : []),
    ...(levelOf(diskFree(machine), limit) === 'act' ? (['disk-free'] as const) : []),
  ]
}

function machineMeasures(machine: Machine) {
  const { rounds } = machine
  const slowest = rounds().toSorted((a, b) => (b.minutesAgo ?? 0) - (a.minutesAgo ?? 0))[0]
  const failed = rounds().filter(({ failedAt }) => failedAt !== null)
  return {
    'disk-free': count(diskFree(machine)),
    rounds: { value: slowest?.minutesAgo ?? null, since: slowest?.ranAt ?? null, about: slowest?.name ?? null },
    'rounds-failed': { value: failed.length, since: failed[0]?.failedAt ?? null, about: failed[0]?.name ?? null },
  } satisfies Partial<Measures>
}
