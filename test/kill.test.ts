import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../src/platform/clock.ts'
import { type Database, openEmbedded, openPostgres } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'
import { byPrefix, rebuild, rebuildable } from '../src/platform/rebuild.ts'
import { factsOf } from '../src/platform/store.ts'
import { freshPostgres, noPostgres, postgresUrl } from './engines.ts'
import { type Given, give, type Line, sequence } from './kill-child.ts'
import { tallies } from './tally.ts'

const KILLS = 3
const SEED = Number(process.env.KILL_SEED ?? 20250806)

/** A child at work on a record, what it has said so far, and its end. */
async function startChild(where: string, seed: number) {
  const script = fileURLToPath(new URL('./kill-child.ts', import.meta.url))
  const child = spawn(process.execPath, [script, where, String(seed)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, complaints] = ['', '']
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  let waiting: () => void = () => undefined
  child.stdout.on('data', (chunk) => {
    out += chunk
    waiting()
  })
  const said = (pattern: RegExp, times: number): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting = () => (out.match(pattern)?.length ?? 0) >= times && resolve()
      void ended.then(() => reject(new Error(`the child ended by itself: ${complaints}`)))
      waiting()
    })
  await said(/"ready"/g, 1)
  const lines = (): readonly Line[] =>
    out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
  const hasAnswered = (times: number): Promise<void> => said(/"says":"answered"/g, times)
  return { child, lines, ended, hasAnswered, complaints: () => complaints }
}

async function kill({ child, ended }: { child: ChildProcess; ended: Promise<void> }): Promise<void> {
  child.kill('SIGKILL')
  await ended
}

/** Works, is killed, is looked at, several times over on one record. Everything ever acknowledged must still be there. */
async function killedRepeatedly(where: string, open: () => Promise<Database>): Promise<void> {
  const random = sequence(SEED)
  const history: Line[] = []
  for (let round = 0; round < KILLS; round++) {
    const running = await startChild(where, SEED + round)
    await running.hasAnswered(20 + random(60))
    await new Promise((resolve) => setTimeout(resolve, random(40)))
    await kill(running)
    assert.equal(running.complaints(), '', `seed ${SEED}, round ${round}`)
    history.push(...running.lines())
    const database = await open()
    try {
      await looksRight(database, history)
      await repeatsOnce(database, history)
      await looksRight(database, history)
    } finally {
      await database.close()
    }
  }
}

const given = (history: readonly Line[]): ReadonlyMap<string, Given> =>
  new Map(history.flatMap((line) => (line.says === 'giving' ? [[line.key, line.given] as const] : [])))

async function looksRight(database: Database, history: readonly Line[]): Promise<void> {
  const stored = await database.query('select stream, version, type, cause, data from events order by stream, version')
  const at = new Map(stored.map((fact) => [`${fact.stream} ${fact.version}`, fact]))
  const causes = new Set(stored.map(({ cause }) => cause))
  assert.equal(causes.size, stored.length, 'each command added its one fact once')
  for (const line of history) {
    if (line.says !== 'answered' || line.answer.outcome !== 'accepted') continue
    const { stream, facts } = line.answer
    for (const { type, version } of facts) {
      const fact = at.get(`${stream} ${version}`)
      assert.deepEqual([fact?.type, fact?.cause], [type, line.key], `${stream} version ${version} was acknowledged`)
    }
  }
  const known = given(history)
  for (const { cause } of stored) assert.ok(known.has(String(cause)), `${cause} was never given`)
  for (const stream of new Set(stored.map((fact) => String(fact.stream)))) {
    const versions = (await factsOf(database.query, tallies, stream)).map(({ version }) => version)
    assert.deepEqual(
      versions,
      versions.map((_, index) => index + 1),
      `${stream} has no gap`,
    )
  }
  const { mended } = await rebuild(database, byPrefix(rebuildable(tallies)))
  assert.equal(mended, 0, 'the views are what the facts come to')
  const owed = stored.flatMap(({ stream, version, type, cause }) => {
    const told = known.get(String(cause))
    return type === 'told' && told?.kind === 'tell'
      ? told.words.map((_, ordinal) => `${stream} ${version} ${ordinal}`)
      : []
  })
  const queued = await database.query('select stream, version, ordinal from outbox')
  assert.deepEqual(
    queued.map((row) => `${row.stream} ${row.version} ${row.ordinal}`).sort(),
    owed.sort(),
    'one message for each word told',
  )
}

/** What was given and not answered is given again: it is there once afterwards, whether or not it was before. */
async function repeatsOnce(database: Database, history: Line[]): Promise<void> {
  const answered = new Set(history.flatMap((line) => (line.says === 'answered' ? [line.key] : [])))
  for (const [key, command] of given(history)) {
    if (answered.has(key)) continue
    const answer = await give(database, key, command)
    const again = await give(database, key, command)
    assert.deepEqual(again, { ...answer, repeated: true })
    history.push({ says: 'answered', key, answer })
    const facts = await database.query('select version from events where cause = $1', [key])
    assert.equal(facts.length, answer.outcome === 'accepted' ? 1 : 0)
  }
}

describe('a node killed while it works', () => {
  it('has lost nothing it acknowledged and done nothing twice, on a folder', { timeout: 180_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'paripassu-kill-'))
    try {
      await killedRepeatedly(join(folder, 'data'), () => openEmbedded(join(folder, 'data')))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('has lost nothing it acknowledged and done nothing twice, on PostgreSQL', {
    timeout: 180_000,
    skip: postgresUrl === null && noPostgres,
  }, async () => {
    const { url, drop } = await freshPostgres()
    try {
      await killedRepeatedly(url, async () => openPostgres(url))
    } finally {
      await drop()
    }
  })
})

const factsIn = async ({ query }: Database): Promise<number> => (await query('select 1 from events')).length

describe('a data folder', () => {
  it('belongs to one process at a time, and to the next as soon as that one is dead', { timeout: 60_000 }, async () => {
    const parent = await mkdtemp(join(tmpdir(), 'paripassu-lock-'))
    const folder = join(parent, 'data')
    try {
      const running = await startChild(folder, 1)
      await running.hasAnswered(1)
      await assert.rejects(openEmbedded(folder), new RegExp(`in use by process ${running.child.pid}\\..*--data`))
      await kill(running)
      const database = await openEmbedded(folder)
      try {
        assert.ok((await factsIn(database)) >= 1, 'what the dead process wrote is there')
        await assert.rejects(
          openEmbedded(folder),
          new RegExp(`in use by process ${process.pid}\\.`),
          'a second opening in this process',
        )
      } finally {
        await database.close()
      }
      const again = await openEmbedded(folder)
      assert.deepEqual(await migrate(again, systemClock), [])
      await again.close()
    } finally {
      await rm(parent, { recursive: true, force: true })
    }
  })
})
