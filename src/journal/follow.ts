import type { Instant } from '../core/brand.ts'
import { minutesBetween } from '../core/calendar.ts'
import { type Wake, wakeByMachine } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { checkRecord, keepCheck, lastCheck } from './check-view.ts'
import { anchor, queueOlder, takeIn } from './sequencer.ts'

/**
 * Keeps the private journal going: takes in what waits, says its root in public when it is time, and looks once a day
 * whether the record is still what was journalled. A fault is told every time it is found.
 */
export type JournalFollower = {
  /** There may be something to take in: look soon. */
  readonly poke: () => void
  /** Ends the round under way, or does one; rejects where it failed. */
  readonly settled: () => Promise<void>
  readonly stop: () => Promise<void>
}
export type JournalOptions = {
  readonly database: Database
  readonly now: () => Instant
  readonly report: (problem: string) => void
  /** There is something new for the public log to take in. */
  readonly anchored: () => void
  /** Minutes from one root said in public to the next at the earliest. */
  readonly anchorEvery?: number
  /** Hours from one look over the whole record to the next. */
  readonly checkEvery?: number
  /** Milliseconds between rounds. */
  readonly idle?: number
  /** Left out, by the machine's own timer. */
  readonly wake?: Wake | undefined
}

export const ANCHOR_EVERY_MINUTES = 60
export const CHECK_EVERY_HOURS = 24

const SOON_MS = 2000

/** Begins; the first round starts at once, as after every stop. */
export function followJournal(options: JournalOptions): JournalFollower {
  const { idle = 30_000, report, wake = wakeByMachine } = options
  let stopped = false
  let cancel = (): void => undefined
  let running: Promise<void> | null = null
  let soon = false
  const start = (): Promise<void> => {
    cancel()
    soon = false
    running ??= round(options, () => stopped).finally(() => {
      running = null
      if (!stopped) cancel = wake(idle, again)
    })
    return running
  }
  const again = (): void => {
    start().catch((error: unknown) => report(`journal-failed ${error instanceof Error ? error.message : ''}`.trim()))
  }
  again()
  return {
    // Soon, and together with what else comes meanwhile.
    poke: () => {
      if (running !== null || soon || stopped) return
      soon = true
      cancel()
      cancel = wake(SOON_MS, again)
    },
    settled: start,
    stop: async () => {
      stopped = true
      cancel()
      await running?.catch(() => undefined)
    },
  }
}

async function round(options: JournalOptions, stopped: () => boolean): Promise<void> {
  const { database, now, anchorEvery = ANCHOR_EVERY_MINUTES, checkEvery = CHECK_EVERY_HOURS } = options
  const [waits] = await database.query(
    'select exists (select 1 from journal_queue) as any, (select not done from journal_older) as older',
  )
  // All of them before the first is taken in: the facts of a stream are journalled in their order.
  const older = waits?.older === true
  if (older) while (!stopped() && !(await queueOlder(database)));
  if (older || waits?.any === true) while (!stopped() && (await takeIn(database)) > 0);
  if (stopped()) return
  if ((await anchor(database, { now: now(), every: anchorEvery })) !== null) options.anchored()
  const last = await lastCheck(database.query)
  if (last !== null && minutesBetween(last.checkedAt, now()) < checkEvery * 60) return
  await lookOver(options)
}

/** Looks over the whole record now, keeps what was found, and tells of every fault. */
export async function lookOver({
  database,
  now,
  report,
}: Pick<JournalOptions, 'database' | 'now' | 'report'>): Promise<void> {
  const found = await checkRecord(database.query)
  await keepCheck(database.query, found, now())
  for (const { what, stream, version, at } of found.faults)
    report(`record-${what} ${stream ?? ''} ${version ?? ''} ${at ?? ''}`.trim())
}
