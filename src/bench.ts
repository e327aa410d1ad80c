import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { measureApply } from './bench-apply.ts'
import { measureDraw } from './bench-draw.ts'
import { measureExchange } from './bench-exchange.ts'
import { measureLive } from './bench-live.ts'
import { measureAppends, measureVerify } from './bench-log.ts'
import type { Latency } from './bench-times.ts'
import {
  decideOnce,
  drawPage,
  insertRaw,
  liveCases,
  openBench,
  rawTable,
  readCases,
  registerPeople,
  type Turn,
} from './bench-work.ts'
import { systemClock } from './platform/clock.ts'
import { type Database, openEmbedded, openPostgres } from './platform/database.ts'
import { migrate } from './platform/migrate.ts'

/**
 * The measurements of `docs/performance.md`: real commands on real cases through `handle`, each beside the raw limit of
 * the same machine in the same seconds, which is one-row inserts, each committed, through the same driver at the same
 * concurrency. Figures are per second; read the ratios first.
 */
export type Measure = {
  readonly engine: Database['engine'] | 'none'
  readonly connections: number
  readonly what: string
  readonly perSecond: number
  /** The raw limit beside it, and the share of it that was reached; `null` where there is none. */
  readonly raw: number | null
  readonly ofRaw: number | null
}
export type BenchReport = {
  readonly node: string
  readonly processors: number
  readonly measures: readonly Measure[]
  /** From an order filed to the open screen, and the pages, with many live cases. */
  readonly live: readonly Latency[]
  /** Why an engine was left out. */
  readonly skipped: readonly string[]
}
export type MeasureOptions = {
  /** PostgreSQL to measure: a schema of our own is made there and dropped. `null`: the embedded engine alone. */
  readonly url: string | null
  /** Seconds for each measurement, and as many for the raw limit beside it; 3 unless told. */
  readonly seconds?: number
  /** Live cases on record when filings and pages are timed: by default 100,000, on PGlite 20,000. 0 leaves it out. */
  readonly cases?: number | undefined
  readonly say?: (line: string) => void
}
const LIVE_CASES = { postgresql: 100_000, pglite: 20_000 }
const LOG = { appends: 20_000, verified: 1_000_000 }
const REQUESTS = 500
const LIVE = { filings: 200, turns: 20 }
const APPLY = { aSecond: 50, seconds: 20 }

const CONCURRENCIES = [1, 8]
const SLICES = 6

/** Measures, prints the table (or one JSON document) and answers the exit code. PostgreSQL is that of `DATABASE_URL`. */
export async function bench({
  json = false,
  cases,
}: {
  readonly json?: boolean
  readonly cases?: number | undefined
} = {}): Promise<number> {
  const url = process.env.DATABASE_URL ?? process.env.TEST_DATABASE_URL ?? null
  const report = await measureAll({ url, cases, say: (text) => console.error(text) })
  console.log(json ? JSON.stringify(report, null, 2) : benchTable(report))
  return 0
}

/** Runs every measurement; the commands that set up the cases are not counted. */
export async function measureAll(options: MeasureOptions): Promise<BenchReport> {
  const { url, seconds = 3, say = () => undefined } = options
  const measures: Measure[] = []
  const skipped: string[] = []
  const take = (measure: Measure): void => {
    measures.push(measure)
    say(line(measure))
  }
  const exchange = async (urls: readonly [string, string] | null): Promise<void> =>
    take(await measureExchange({ urls, messages: REQUESTS, say }))
  if (url === null) skipped.push('PostgreSQL: neither DATABASE_URL nor TEST_DATABASE_URL is set')
  else {
    await onPostgres(url, (database) => measureEngine(database, seconds, take))
    await inSchema(url, (one) => inSchema(url, (other) => exchange([one, other])))
  }
  const embedded = await openEmbedded()
  try {
    await measureEngine(embedded, seconds, take)
  } finally {
    await embedded.close()
  }
  await exchange(null)
  take(spin('decision to raise a barrier', seconds, decideOnce()))
  take(spin('worklist page of 200 rows', seconds, drawPage()))
  take(await measureVerify(LOG.verified))
  take(measureDraw())
  return { node: process.version, processors: availableParallelism(), measures, live: await allLive(options), skipped }
}

async function allLive({ url, cases, say = () => undefined }: MeasureOptions): Promise<readonly Latency[]> {
  const one = async (engine: Database['engine'], at: string | null): Promise<readonly Latency[]> => {
    const many = cases ?? LIVE_CASES[engine]
    if (many === 0) return []
    const found = await measureLive({ url: at, cases: many, ...LIVE, say })
    for (const latency of found) say(latencyLine(latency))
    return found
  }
  const sent = async (at: string | null): Promise<readonly Latency[]> => {
    const found = await measureApply({ url: at, ...APPLY, say })
    for (const latency of found) say(latencyLine(latency))
    return found
  }
  const remote: Latency[] = []
  const push = (found: readonly Latency[]): void => void remote.push(...found)
  if (url !== null) {
    await inSchema(url, async (own) => push(await one('postgresql', own)))
    await inSchema(url, async (own) => push(await sent(own)))
  }
  return [...remote, ...(await one('pglite', null)), ...(await sent(null))]
}

/** Works in a schema of its own, dropped at the end, so that no real record is touched. */
async function inSchema(url: string, work: (own: string) => Promise<void>): Promise<void> {
  const schema = `paripassu_bench_${randomBytes(6).toString('hex')}`
  const own = new URL(url)
  own.searchParams.set('options', `-c search_path=${schema}`)
  const owner = openPostgres(url, { connections: 1 })
  await owner.query(`create schema ${schema}`)
  try {
    await work(own.href)
  } finally {
    await owner.query(`drop schema ${schema} cascade`)
    await owner.close()
  }
}

async function onPostgres(url: string, work: (database: Database) => Promise<void>): Promise<void> {
  await inSchema(url, async (own) => {
    const database = openPostgres(own, { connections: Math.max(...CONCURRENCIES) })
    try {
      await work(database)
    } finally {
      await database.close()
    }
  })
}

async function measureEngine(database: Database, seconds: number, take: (measure: Measure) => void): Promise<void> {
  await migrate(database, systemClock)
  await database.query(rawTable)
  const node = await openBench(database)
  const insert = insertRaw(database)
  take(await measureAppends(database, LOG.appends))
  for (const connections of CONCURRENCIES) {
    const works: readonly (readonly [string, Turn])[] = [
      ['command in a case’s life', liveCases(node, connections)],
      ['person registered', registerPeople(node)],
      ['case read and added up', await readCases(node, connections)],
    ]
    for (const [what, turn] of works) {
      const { raw, perSecond } = await sideBySide(connections, seconds, insert, turn)
      take({ engine: database.engine, connections, what, perSecond, raw, ofRaw: perSecond / raw })
    }
  }
}

/** The raw limit and the work by turns in short slices, so that whatever else the machine does falls on both. */
async function sideBySide(
  workers: number,
  seconds: number,
  insert: Turn,
  work: Turn,
): Promise<{ readonly raw: number; readonly perSecond: number }> {
  const slice = (seconds * 1000) / SLICES
  const rates = { raw: { turns: 0, time: 0 }, work: { turns: 0, time: 0 } }
  for (let round = -1; round < SLICES; round++)
    for (const [kind, turn] of [['raw', insert] as const, ['work', work] as const]) {
      const start = performance.now()
      const turns = await turnsUntil(start + slice, workers, turn)
      if (round < 0) continue // the first round warms up
      rates[kind].turns += turns
      rates[kind].time += performance.now() - start
    }
  const rate = ({ turns, time }: { turns: number; time: number }): number => (1000 * turns) / time
  return { raw: rate(rates.raw), perSecond: rate(rates.work) }
}

async function turnsUntil(end: number, workers: number, turn: Turn): Promise<number> {
  let turns = 0
  const loop = async (worker: number): Promise<void> => {
    while (performance.now() < end) {
      await turn(worker)
      turns++
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => loop(worker)))
  return turns
}

/** Turns per second of work that waits for nothing, after a tenth of the time to warm up. */
function spin(what: string, seconds: number, work: () => unknown): Measure {
  const rounds = (end: number): number => {
    let done = 0
    for (; performance.now() < end; done += 10) for (let index = 0; index < 10; index++) work()
    return done
  }
  rounds(performance.now() + seconds * 100)
  const start = performance.now()
  const perSecond = (1000 * rounds(start + seconds * 1000)) / (performance.now() - start)
  return { engine: 'none', connections: 1, what, perSecond, raw: null, ofRaw: null }
}

const figure = (value: number | null): string =>
  (value === null ? '' : Math.round(value).toLocaleString('en-GB')).padStart(10)

const line = ({ engine, connections, what, perSecond, raw, ofRaw }: Measure): string =>
  [
    engine.padEnd(10),
    String(connections).padStart(2),
    what.padEnd(28),
    figure(perSecond),
    figure(raw),
    ofRaw === null ? '' : ofRaw.toFixed(2).padStart(5),
  ]
    .join('  ')
    .trimEnd()

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0).padStart(8)
const latencyLine = ({ engine, cases, what, p50, p99, raw }: Latency): string => {
  const limit = raw === null ? '' : `${ms(raw.p50)}  ${ms(raw.p99)}  ${(p50 / raw.p50).toFixed(1).padStart(5)}`
  return `${engine.padEnd(10)}  ${String(cases).padStart(7)}  ${what.padEnd(38)}  ${ms(p50)}  ${ms(p99)}  ${limit}`.trimEnd()
}

/** The report as people read it. */
export const benchTable = ({ node, processors, measures, live, skipped }: BenchReport): string =>
  [
    `Node ${node}, ${processors} processors; a second`,
    `${'engine'.padEnd(10)}   n  ${'what'.padEnd(28)}        done   raw limit  ratio`,
    ...measures.map(line),
    '',
    `${'milliseconds'.padEnd(10)}  cases  ${'what'.padEnd(38)}       p50       p99   raw p50   raw p99  times`,
    ...live.map(latencyLine),
    ...skipped.map((reason) => `left out: ${reason}`),
  ].join('\n')
