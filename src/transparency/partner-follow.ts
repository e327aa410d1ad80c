import type { Instant } from '../core/brand.ts'
import { type Wake, wakeByMachine } from '../platform/clock.ts'
import type { Database, Query } from '../platform/database.ts'
import type { KeysTold } from './differences.ts'
import { compareLogs } from './differences-view.ts'
import { leadsTo, type Piece, type ReadLog, readCheckpoint, readPiece, Unread } from './follow-read.ts'
import {
  type Following,
  followingOf,
  keepRead,
  keepTold,
  keepTrouble,
  type ReadingTold,
  readingField,
} from './following-view.ts'
import { holdAgainst, isAsRead, mostSigned, rootRead } from './head-follow.ts'
import type { NoteKey } from './note.ts'
import type { Trouble } from './reading-words.ts'
import { readEntry, type Said } from './said.ts'
import { addHashes } from './sequencer.ts'

/**
 * Follows the other state's public log: reads every entry, keeps it only once the entries lead to a root that the other state
 * signed, and compares what it says with what this state says. A stop at any point leaves what was read whole; the next round
 * goes on from there.
 */
export type PartnerFollower = {
  /** Where the other state's log is read, from now on: null nowhere. */
  readonly reads: (read: ReadLog | null) => void
  /** There is something new to read: look now. */
  readonly poke: () => void
  /** When the round under way ends, or one more: null where the log was read to its end, else why not. */
  readonly settled: () => Promise<Trouble | null>
  readonly stop: () => Promise<void>
}
export type FollowSettings = {
  readonly database: Database
  readonly agreement: string
  readonly party: string
  readonly now: () => Instant
  /** The other state, its log's name and the keys we hold of it now. */
  readonly partner: {
    readonly party: string
    readonly origin: string
    readonly keys: () => readonly NoteKey[]
    readonly told: () => KeysTold
  }
  readonly report: (problem: string) => void
  /** Milliseconds between rounds. */
  readonly idle?: number
  readonly wake?: Wake | undefined
}

/** Begins as soon as there is something to read. */
export function followPartner(settings: FollowSettings): PartnerFollower {
  const { idle = 60_000, wake = wakeByMachine, report } = settings
  const ends = new AbortController()
  let read: ReadLog | null = null
  let cancel = (): void => undefined
  let running: Promise<Trouble | null> | null = null
  let [under, asked]: [ReadLog | null, boolean] = [null, false]
  let before: string | null = null

  const told = (problem: string): void => {
    // Once for each new trouble: where it lasts the operator's page and its alarm say so.
    if (problem !== before) report(problem)
    before = problem
  }
  const start = (): Promise<Trouble | null> => {
    cancel()
    const from = read
    if (from === null) return Promise.resolve(null)
    // The round under way reads elsewhere: what is asked for is one that reads here.
    if (running !== null && under !== from) return running.catch(() => null).then(start)
    under = from
    running ??= round(settings, from, ends.signal)
      .then((trouble) => {
        if (trouble === null) before = null
        else told(`partner-log-${trouble}`)
        return trouble
      })
      .finally(() => {
        running = null
        if (ends.signal.aborted) return
        if (asked) again()
        else cancel = wake(idle, again)
      })
    return running
  }
  const again = (): void => {
    asked = false
    start().catch((error: unknown) => {
      if (!ends.signal.aborted) told(`partner-log-failed ${error instanceof Error ? error.message : ''}`.trim())
    })
  }
  return {
    reads: (next) => {
      read = next
      again()
    },
    poke: () => {
      if (running === null) again()
      else asked = true
    },
    settled: start,
    stop: async () => {
      ends.abort()
      cancel()
      await running?.catch(() => undefined)
    },
  }
}

async function round(settings: FollowSettings, read: ReadLog, signal: AbortSignal): Promise<Trouble | null> {
  const { database, now, partner } = settings
  const { query } = database
  try {
    if (partner.keys().length === 0) throw new Unread('no-keys')
    // Before it is asked: what it signed for until now it must be able to show.
    const least = await mostSigned(query, partner.origin)
    const { note, head } = await readCheckpoint(read, { origin: partner.origin, keys: partner.keys() }, signal)
    const following = await followingOf(query, now())
    await agrees(settings, following, { ...head, signed: note })
    let { size } = following
    while (size < head.size) {
      signal.throwIfAborted()
      const piece = await readPiece(read, size, head.size, signal)
      size = await keep(settings, { note, head, piece })
    }
    await database.transaction((within) => holdAgainst(within, { origin: partner.origin, size, note }, now()))
    while (await takeInOurs(settings));
    await compareLogs(database, partner.told(), now())
    if (head.size < Math.max(least, following.size)) throw new Unread('behind')
    await keepRead(query, { size: head.size, note }, now())
  } catch (error) {
    if (!(error instanceof Unread)) throw error
    if (!signal.aborted) await keepTrouble(query, error.trouble, now())
    return error.trouble
  }
  await hearReading(settings, read, signal)
  return null
}

type Head = Awaited<ReturnType<typeof readCheckpoint>>['head']

/** A head no longer than what we read must be what we read. One that says otherwise is evidence: both are signed. */
async function agrees(
  { database, now, partner: { origin } }: FollowSettings,
  { size, note }: Following,
  head: Head & { readonly signed: string },
): Promise<void> {
  if (head.size > size) return
  const same = await database.transaction((query) => isAsRead(query, { origin, size, note }, head, now()))
  if (!same) throw new Unread(head.size === size ? 'two-roots' : 'forked')
}

/** Keeps a piece if it leads to the signed root, all of it or nothing; answers how far the log is read now. */
async function keep(
  { database, agreement, partner }: FollowSettings,
  { note, head, piece }: { readonly note: string; readonly head: Head; readonly piece: Piece },
): Promise<number> {
  const { from, entries, hashes } = piece
  return database.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(${LOCK})`)
    const [row] = await query('select size::text as size from log_following')
    const at = Number(row?.size)
    // Another process of this party was quicker.
    if (at !== from) return at
    const size = from + entries.length
    await addHashes(query, { level: 0, from, hashes, table: 'followed_hashes' })
    if (!leadsTo({ size, root: await rootRead(query, size) }, head, piece)) throw new Unread('entries-do-not-fit')
    const said = entries.map((entry) => readEntry(entry, { agreement, party: partner.party }))
    const rows = entries.map((entry, index) => ({
      index: from + index,
      kind: said[index]?.kind,
      entry: Buffer.from(entry).toString('hex'),
    }))
    await query(
      `insert into followed_entries select index, kind, decode(entry, 'hex')
       from json_to_recordset($1::json) as e(index bigint, kind text, entry text)`,
      [JSON.stringify(rows)],
    )
    await addSaid(query, 'theirs', said)
    await query('update log_following set size = $1, signed = $2, note = $3', [size, head.size, note])
    return size
  })
}

/** Only one process takes entries in at a time. */
const LOCK = 7_301_005

/** The last word on each subject, and how often it was said. */
async function addSaid(query: Query, whose: 'ours' | 'theirs', said: readonly Said[]): Promise<void> {
  const rows = new Map<string, { subject: string; content: string; times: number }>()
  for (const { subject, content } of said)
    if (subject !== null) rows.set(subject, { subject, content, times: (rows.get(subject)?.times ?? 0) + 1 })
  await query(
    `insert into log_said select subject, $2, content, times
     from json_to_recordset($1::json) as s(subject text, content text, times integer)
     on conflict (subject, whose) do update set content = excluded.content, times = log_said.times + excluded.times`,
    [JSON.stringify([...rows.values()]), whose],
  )
}

const OURS_AT_ONCE = 5000

/** What our own log came to say since the last comparison; true where there is more. */
const takeInOurs = ({ database, agreement, party }: FollowSettings): Promise<boolean> =>
  database.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(${LOCK})`)
    const [row] = await query('select ours::text as ours from log_following')
    const from = Number(row?.ours)
    const rows = await query(
      "select encode(entry, 'hex') as entry from log_entries where index >= $1 and index < $2 order by index",
      [from, from + OURS_AT_ONCE],
    )
    const said = rows.map(({ entry }) => readEntry(Buffer.from(String(entry), 'hex'), { agreement, party }))
    await addSaid(query, 'ours', said)
    await query('update log_following set ours = $1', [from + rows.length])
    return rows.length === OURS_AT_ONCE
  })

const MOST_TOLD = 4096

/** What the other state says it has read of our log. Its word and no more: shown as that. */
async function hearReading({ database }: FollowSettings, read: ReadLog, signal: AbortSignal): Promise<void> {
  const bytes = await read('reading', MOST_TOLD, signal).catch(() => null)
  await keepTold(database.query, bytes === null ? null : toldIn(bytes))
}

function toldIn(bytes: Uint8Array): ReadingTold | null {
  try {
    return readingField.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    return null
  }
}
