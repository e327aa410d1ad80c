import type { Instant } from '../core/brand.ts'
import { minutesBetween } from '../core/calendar.ts'
import { type Wake, wakeByMachine } from '../platform/clock.ts'
import type { Query } from '../platform/database.ts'
import { fetchedFrom } from '../platform/fetched.ts'
import { openCheckpoint, wordOf } from './checkpoint.ts'
import { type ReadLog, Unread } from './follow-read.ts'
import { takeLogBack } from './mirror.ts'
import { type NoteKey, parseNote, parseSignatures, signatureLine, signatureOf } from './note.ts'
import { type LogSettings, sequence, storedHashes } from './sequencer.ts'
import { headSaid, keepEvidence, newestCheckpoint, type StoredCheckpoint } from './store.ts'
import { consistencyIn } from './tiles.ts'
import { addCheckpointBody } from './witness.ts'

/**
 * Keeps the public log going: takes in what waits, and has each new checkpoint cosigned by the other state's node. A witness
 * that is away delays its own signature and nothing else; one that refuses is told of, loudly, and kept as evidence.
 */
export type WitnessedBy = {
  /** Where the witness takes checkpoints: `https://…/witness/add-checkpoint`. */
  readonly url: string
  /** Its keys as we hold them now. */
  readonly keys: () => readonly NoteKey[]
  readonly post: (url: string, body: string) => Promise<{ readonly status: number; readonly body: string }>
  /** Its copy of our log; left out where nothing is to be taken back from it. */
  readonly copy?: ReadLog
}
export type LogFollower = {
  /** There may be something to take in: look now. */
  readonly poke: () => void
  readonly witnessedBy: (witness: WitnessedBy | null) => void
  /** How far the log has come, for receipts; null while it may yet turn out to be longer than this record knows. */
  readonly head: (query: Query) => ReturnType<typeof headSaid>
  /** When the round under way ends: `true` where nothing waits and the newest checkpoint is witnessed. */
  readonly settled: () => Promise<boolean>
  readonly stop: () => Promise<void>
}
type Options = LogSettings & {
  readonly report: (problem: string) => void
  /** Says what follows, within the transaction, where entries were taken back after the record was put back from a backup. */
  readonly onTakenBack?: (within: Query, entries: readonly Uint8Array[]) => Promise<void>
  /** Milliseconds: between looks with nothing to do, and after trouble from the first wait, doubling. */
  readonly idle?: number
  readonly first?: number
  /** Left out, by the machine's own timers. */
  readonly wake?: Wake | undefined
}

/**
 * What a witness says against our log is not signed, and the line may have spoilt what we asked. It is believed, and kept as
 * evidence for everybody to see, where it says the same so many times with no cosignature between.
 */
const BELIEVED = 3
/**
 * The answers that say something against it, by their status: a 409 has a size or this word. What is left of either by a line
 * that spoils or cuts answers says nothing.
 */
const AGAINST: Readonly<Record<number, RegExp>> = { 409: /^two-roots\n$/, 422: /^/ }
type Doubt = { says: string; times: number }
type Round = Options & { readonly doubt: Doubt; readonly start: Start }

/**
 * Before the first new entry the witness is asked for its copy of our log: a record put back from an older backup would else
 * sign a second log. So long at most, in minutes; then it goes on without, for what is public must not wait for the other state.
 */
const ASKED_FOR = 60
const NOT_OURS: ReadonlySet<string> = new Set(['forked', 'other-log', 'not-signed'])
type Start = { whole: boolean; since: Instant | null }

/** Begins; the first round starts at once, as after every stop. */
export function followLog(settings: Options): LogFollower {
  const { idle = 30_000, first = 500, wake = wakeByMachine } = settings
  const doubt: Round['doubt'] = { says: '', times: 0 }
  const begun: Start = { whole: false, since: null }
  // At each round anew: the keys that sign may have changed.
  const options = (): Round => ({ ...settings, doubt, start: begun })
  let by: WitnessedBy | null = null
  let [wait, asked, stopped] = [first, false, false]
  let cancel = (): void => undefined
  let running: Promise<boolean> | null = null

  const rounds = async (): Promise<boolean> => {
    let clear = false
    do {
      asked = false
      clear = await round(options(), by).catch((error: unknown) => {
        settings.report(`log-failed ${error instanceof Error ? error.message : ''}`.trim())
        return false
      })
    } while (asked && !stopped)
    return clear
  }
  const start = (): void => {
    cancel()
    if (stopped) return
    if (running !== null) {
      asked = true
      return
    }
    running = rounds().then((clear) => {
      running = null
      wait = clear ? first : Math.min(wait * 2, idle)
      if (!stopped) cancel = wake(clear ? idle : wait, start)
      return clear
    })
  }
  start()
  return {
    poke: () => {
      wait = first
      start()
    },
    witnessedBy: (witness) => {
      by = witness
      start()
    },
    head: async (query) => (begun.whole || (await newestCheckpoint(query, true)) === null ? headSaid(query) : null),
    settled: async () => running ?? round(options(), by),
    stop: async () => {
      stopped = true
      cancel()
      await running
    },
  }
}

async function round(options: Round, by: WitnessedBy | null): Promise<boolean> {
  const { query } = options.database
  const [waits] = await query(
    'select (exists (select 1 from log_queue) or not exists (select 1 from log_checkpoints)) as any',
  )
  if (!(await knowsAll(options, by))) return false
  if (waits?.any === true) while ((await sequence(options)).added > 0);
  return by === null ? true : cosigned(options, by)
}

/** True once it is known that our log is as long as anybody knows it to be, or nobody could be asked for too long. */
async function knowsAll(options: Round, by: WitnessedBy | null): Promise<boolean> {
  const { start, now, database, report, onTakenBack = async () => undefined } = options
  if (start.whole) return true
  start.since ??= now()
  if (by === null && (await newestCheckpoint(database.query, true)) === null) return true // nobody watches it yet
  if (by?.copy === undefined) start.whole = by !== null
  else {
    const taken = await takeLogBack(options, by.copy, onTakenBack).catch((error: unknown) =>
      error instanceof Unread ? error.trouble : ('failed' as const),
    )
    if (typeof taken === 'string') report(`log-copy-${taken}`)
    else if (taken.entries > 0) report('log-taken-back')
    // What is not our log, or does not go on from it, will not become it: the witness says so, loudly. All else may pass.
    start.whole = typeof taken !== 'string' || NOT_OURS.has(taken)
  }
  return start.whole || minutesBetween(start.since, now()) >= ASKED_FOR
}

/** Has the newest checkpoint cosigned; true where it already was. */
async function cosigned(options: Round, by: WitnessedBy): Promise<boolean> {
  const { query } = options.database
  const newest = await newestCheckpoint(query)
  if (newest === null || by.keys().length === 0) return true
  if (newest.witnessedAt !== null) return moreWords(options, by, newest)
  let old = (await newestCheckpoint(query, true))?.size ?? 0
  // Twice: where the witness has seen more or less than we know of, it says how much.
  for (let tries = 0; tries < 2; tries++) {
    if (old > newest.size) return refused(options, newest.note, 'witness-ahead', String(old))
    const proof = await consistencyIn(storedHashes(query), old, newest.size)
    const body = addCheckpointBody({ old, proof, note: newest.note })
    const answer = await by.post(by.url, body).catch(() => null)
    if (answer?.status === 200) options.doubt.times = 0
    if (answer === null) return trouble(options, 'witness-away')
    if (answer.status === 200) return keep(options, by, newest, answer.body)
    const size = /^(0|[1-9]\d{0,15})\n$/.exec(answer.body)?.[1]
    if (answer.status !== 409 || size === undefined)
      return AGAINST[answer.status]?.test(answer.body) === true
        ? refused(options, newest.note, 'witness-refused', answer.body.slice(0, 200))
        : trouble(options, `witness-answered-${answer.status}`)
    old = Number(size)
  }
  return trouble(options, 'witness-moving')
}

/** A witness whose new keys are trusted since it cosigned is asked for their word too. What it does not give is no trouble. */
async function moreWords(options: Options, by: WitnessedBy, newest: StoredCheckpoint): Promise<true> {
  const known = parseNote(newest.note)
  const lacks = by.keys().some((key) => known !== null && signatureOf(known, key) === undefined)
  if (!lacks) return true
  const body = addCheckpointBody({ old: newest.size, proof: [], note: newest.note })
  const answer = await by.post(by.url, body).catch(() => null)
  if (answer?.status === 200) await keep(options, by, newest, answer.body)
  return true
}

function trouble({ report }: Options, problem: string): false {
  report(problem)
  return false
}

/** Our own log was found wanting by its witness: never passed over in silence. */
async function refused(options: Round, note: string, what: string, says: string): Promise<false> {
  const { database, origin, now, doubt } = options
  const said = `${what} ${says} ${note}`
  Object.assign(doubt, { says: said, times: doubt.says === said ? doubt.times + 1 : 1 })
  if (doubt.times < BELIEVED) return trouble(options, `${what}-once`)
  await keepEvidence(
    database.query,
    `${what} ${note.split('\n')[1]} ${says}`,
    { origin, what, theirs: says, known: note },
    now(),
  )
  return trouble(options, what)
}

/** Adds the witness's lines to the checkpoint, those by keys we trust and only if each is good. */
async function keep(
  options: Options,
  by: WitnessedBy,
  { size, note }: { readonly size: number; readonly note: string },
  lines: string,
): Promise<boolean> {
  const { database, origin, signers, now } = options
  const ours = openCheckpoint(
    note,
    origin,
    signers.map(({ key }) => key),
  )
  const signatures = parseSignatures(lines)
  if ('fault' in ours || signatures === null) return trouble(options, 'cosignature-malformed')
  const words = by.keys().map((key) => ({ key, word: wordOf(key, { signatures }, ours.checkpoint) }))
  const good = words.filter(({ word }) => word.is === 'good').map(({ key }) => key)
  if (words.some(({ word }) => word.is === 'bad') || good.length === 0) return trouble(options, 'cosignature-bad')
  const had = parseNote(note)
  const added = good
    .filter((key) => had === null || signatureOf(had, key) === undefined)
    .map((key) => signatureLine(key, signatureOf({ signatures }, key)?.bytes ?? new Uint8Array()))
  if (added.length === 0) return true
  const at: Instant = now()
  await database.query(
    'update log_checkpoints set note = $2, witnessed_at = coalesce(witnessed_at, $3) where size = $1 and note = $4',
    [size, note + added.join(''), at, note],
  )
  return true
}

/** Posts to a witness: no redirects, no answer longer than its lines can be. */
export const postToWitness: WitnessedBy['post'] = async (url, body) => {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  const { status, bytes } = await fetchedFrom(url, { method: 'POST', headers, body, most: 64 * 1024 })
  return { status, body: bytes.toString('utf8') }
}
