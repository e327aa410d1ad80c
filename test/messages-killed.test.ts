import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { addSeconds, knownInstant } from '../src/core/calendar.ts'
import { asked, nodeOn } from '../src/messages/fixture.ts'
import { CLAIM_SECONDS } from '../src/messages/send-rows.ts'
import { notifyTwin } from '../src/messages/twin.ts'
import { systemClock } from '../src/platform/clock.ts'
import { type Database, openEmbedded, openPostgres } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'
import { freshPostgres, noPostgres, postgresUrl } from './engines.ts'

/** Senders in processes of their own, killed without warning while messages are under way. */
const child = fileURLToPath(new URL('./sender-child.ts', import.meta.url))
const first = knownInstant('2025-10-06T09:00:00Z')
const APPLICATIONS = 12

function sender(where: string, url: string, now: string, name: string) {
  const process_: ChildProcess = spawn(process.execPath, [child, where, url, now, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  process_.stdout?.on('data', (chunk) => {
    said += String(chunk)
  })
  const ended = new Promise<string>((done) => process_.on('exit', () => done(said)))
  return { kill: () => process_.kill('SIGKILL'), ended }
}

async function prepared(database: Database): Promise<void> {
  await migrate(database, systemClock)
  const node = nodeOn(database, first)
  for (let index = 0; index < APPLICATIONS; index++) await asked(node, `K${index}`)
}

/** Kills one sender after another as soon as a few more messages are out, then lets the last one finish. */
async function killed(where: string): Promise<void> {
  const twin = await notifyTwin(() => 'take', 150)
  try {
    let now = first
    for (const reached of [3, 20]) {
      const one = sender(where, twin.url, now, `killed-at-${reached}`)
      while (twin.stored.length < reached) await new Promise((done) => setTimeout(done, 2))
      one.kill()
      await one.ended
      now = addSeconds(now, CLAIM_SECONDS + 60)
    }
    const before = twin.stored.length
    assert.ok(before < APPLICATIONS * 4, 'the control: they were killed on the way')
    assert.match(await sender(where, twin.url, now, 'last').ended, /nothing is due/)
    assert.equal(twin.stored.length, APPLICATIONS * 4, 'every message went out')
    assert.equal(new Set(twin.stored.map(({ reference }) => reference)).size, APPLICATIONS * 4, 'and none twice')
    assert.ok(twin.asked() > 0, 'those whose end nobody saw were asked for')
  } finally {
    await twin.close()
  }
}

const statuses = async (database: Database): Promise<readonly unknown[]> =>
  (await database.query('select distinct status from messages')).map(({ status }) => status)

it('on PGlite: a sender killed on the way loses no message and sends none twice', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paripassu-sender-'))
  const where = join(folder, 'database')
  try {
    const database = await openEmbedded(where)
    await prepared(database)
    await database.close()
    await killed(where)
    const after = await openEmbedded(where)
    assert.deepEqual(await statuses(after), ['sent'])
    await after.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

it('on PostgreSQL: a sender killed on the way loses no message and sends none twice; two at once send each once', {
  timeout: 120_000,
  skip: postgresUrl === null && noPostgres,
}, async () => {
  const { url, drop } = await freshPostgres()
  const database = openPostgres(url, { connections: 2 })
  try {
    await prepared(database)
    await killed(url)
    assert.deepEqual(await statuses(database), ['sent'])
    const later = nodeOn(database, '2025-10-20T09:00:00Z')
    for (let index = 0; index < APPLICATIONS; index++) await asked(later, `T${index}`)
    const twin = await notifyTwin(() => 'take', 10)
    const both = ['one', 'other'].map((name) => sender(url, twin.url, '2025-10-20T09:00:00Z', name).ended)
    for (const said of await Promise.all(both)) assert.match(said, /nothing is due/)
    assert.equal(twin.stored.length, APPLICATIONS * 4)
    assert.equal(new Set(twin.stored.map(({ reference }) => reference)).size, APPLICATIONS * 4)
    const by = await database.query(
      "select count(distinct claimed_by)::integer as n from messages where status = 'waiting'",
    )
    assert.equal(by[0]?.n, 0)
    await twin.close()
  } finally {
    await database.close()
    await drop()
  }
})
