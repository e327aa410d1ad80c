import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import type { Instant } from '../core/brand.ts'
import { addMinutes } from '../core/calendar.ts'
import { leafHash, rootOf, sameHash } from '../core/tree.ts'
import type { Database } from '../platform/database.ts'
import { standingAnchors } from './anchors.ts'
import { checkRecord, lastCheck } from './check-view.ts'
import { first, record } from './fixture.ts'
import { followJournal } from './follow.ts'
import { growingTree } from './leaf.ts'
import { anchor, factsHeld, journalSize, queueOlder, takeIn } from './sequencer.ts'

const journalled = async (database: Database): Promise<void> => {
  while (!(await queueOlder(database)));
  while ((await takeIn(database)) > 0);
}
const anchoredAt = async (database: Database, now: Instant = first) => {
  await journalled(database)
  return anchor(database, { now, every: 60 })
}
/** Three streams, journalled and anchored twice. */
const whole = async (open: () => Promise<Database>): Promise<Database> => {
  const database = await open()
  await record(database, 'case:A', 1, 5)
  await record(database, 'case:B', 1, 300)
  await anchoredAt(database)
  await record(database, 'case:A', 6, 2)
  await record(database, 'case:C', 1, 1)
  assert.equal((await anchoredAt(database, addMinutes(first, 60)))?.facts, 308)
  return database
}
const named = async (database: Database): Promise<readonly string[]> =>
  (await checkRecord(database.query)).faults.map(({ what, stream, version }) => `${what} ${stream} ${version}`)

describe('a tree that grows', () => {
  it('has the root of the standard at every size', () => {
    const tree = growingTree()
    assert.equal(tree.root(), null)
    const all = Array.from({ length: 70 }, (_, at) => leafHash(Buffer.from(String(at))))
    for (const [at, leaf] of all.entries()) {
      tree.add(leaf)
      const root = tree.root()
      assert.ok(root !== null && sameHash(root, rootOf(all.slice(0, at + 1))), `${at + 1} leaves`)
    }
  })
})

forEachEngine((_, open) => {
  it('every fact waits from the moment it is there, and is journalled once', async () => {
    const database = await open()
    await record(database, 'case:A', 1, 3)
    assert.equal((await database.query('select 1 from journal_queue')).length, 3)
    await journalled(database)
    await journalled(database)
    assert.equal(await journalSize(database.query), 3)
    assert.equal((await database.query('select 1 from journal_queue')).length, 0)
    const found = await checkRecord(database.query)
    assert.deepEqual([found.ok, found.facts, found.waiting], [true, 3, 0])
  })

  it('facts older than the journal are taken in, in their order, and once', async () => {
    const database = await open()
    await record(database, 'case:A', 1, 4100)
    await record(database, 'case:B', 1, 2)
    await database.query('delete from journal_queue')
    assert.equal(await queueOlder(database), false)
    await record(database, 'case:A', 4101, 1)
    await journalled(database)
    assert.equal(await journalSize(database.query), 4103)
    assert.deepEqual(await named(database), [])
  })

  it('put back from a backup, it is not held to roots of facts that it journalled anew before it knew of them', async () => {
    const database = await open()
    await record(database, 'case:A', 1, 98)
    const kept = await anchoredAt(database)
    await record(database, 'case:A', 99, 2)
    const lost = await anchoredAt(database, addMinutes(first, 60))
    assert.ok(kept !== null && lost !== null)
    // The backup was made while the last two waited: they are journalled again, and with them what came since.
    await database.query('delete from journal_leaves where index >= 98')
    await database.query('delete from journal_hashes where level = 0 and index >= 98')
    await database.query("insert into journal_queue select 'case:A', v from generate_series(99, 100) v")
    assert.equal(await factsHeld(database.query, [kept, lost]), 98)
    await record(database, 'case:A', 101, 20)
    await journalled(database)
    assert.equal(await factsHeld(database.query, [kept]), 120)
    const facts = await factsHeld(database.query, [lost, kept])
    const said = [kept, lost].map((one) => ({ ...one, kind: 'journal-anchored' }) as const)
    const held = standingAnchors([...said, { kind: 'record-put-back', facts }])
    assert.deepEqual(
      held.map((one) => one.facts),
      [98],
    )
    assert.deepEqual((await checkRecord(database.query, held)).faults, [])
  })

  it('two at once journal each fact once', async () => {
    const database = await open()
    await record(database, 'case:A', 1, 1200)
    await queueOlder(database)
    await Promise.all([takeIn(database), takeIn(database), takeIn(database), takeIn(database)])
    assert.equal(await journalSize(database.query), 1200)
    assert.deepEqual(await named(database), [])
  })

  it('a stop in the middle leaves the fact waiting and the journal as it was', async () => {
    const database = await open()
    await record(database, 'case:A', 1, 3)
    await queueOlder(database)
    const broken: Database = {
      ...database,
      transaction: (work) =>
        database.transaction((query) =>
          work(async (sql, values) => {
            if (sql.includes('into journal_hashes')) throw new Error('stopped')
            return query(sql, values)
          }),
        ),
    }
    await assert.rejects(takeIn(broken), /stopped/)
    assert.equal(await journalSize(database.query), 0)
    assert.equal((await database.query('select 1 from journal_queue')).length, 3)
    await journalled(database)
    assert.deepEqual(await named(database), [])
  })

  it('its root is said at the first start, then once an hour and only where something came', async () => {
    const database = await open()
    assert.equal(await anchoredAt(database), null, 'nothing to say')
    await record(database, 'case:A', 1, 1)
    assert.equal((await anchoredAt(database))?.facts, 1)
    assert.equal(await anchoredAt(database, addMinutes(first, 600)), null, 'nothing came')
    await record(database, 'case:A', 2, 1)
    assert.equal(await anchoredAt(database, addMinutes(first, 59)), null)
    assert.equal((await anchoredAt(database, addMinutes(first, 60)))?.facts, 2)
    const rows = await database.query('select key, entry from log_queue order by key')
    assert.deepEqual(
      rows.map(({ key }) => key),
      ['journal-anchored:1', 'journal-anchored:2'],
    )
  })

  it('an untouched record is found so, whatever was said of it', async () => {
    const database = await whole(open)
    const found = await checkRecord(database.query)
    assert.deepEqual([found.ok, found.facts, found.anchored?.facts], [true, 308, 308])
  })

  const touched: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a fact changed by hand',
      `update events set data = jsonb_set(data, '{text}', '"others"') where stream = 'case:B' and version = 17`,
      ['changed case:B 17'],
    ],
    [
      'who recorded a fact',
      `update events set actor = jsonb_set(actor, '{name}', '"Nobody"') where stream = 'case:A' and version = 2`,
      ['changed case:A 2'],
    ],
    [
      'when a fact was recorded',
      `update events set recorded_at = '2025-11-24T09:00:00.001Z' where stream = 'case:C'`,
      ['changed case:C 1'],
    ],
    [
      'a salt',
      `update journal_leaves set salt = decode(repeat('00', 32), 'hex') where stream = 'case:A' and version = 5`,
      ['changed case:A 5'],
    ],
    [
      'a fact taken out',
      `delete from events where stream = 'case:B' and version = 200`,
      ['removed case:B 200', 'missing case:B 200'],
    ],
    ['the last fact taken out', `delete from events where stream = 'case:A' and version = 7`, ['removed case:A 7']],
    [
      'a fact put in',
      `insert into events select stream, 8, type, data, occurred_at, recorded_at, actor, law_version, cause from events where stream = 'case:A' and version = 7`,
      ['put-in case:A 8'],
    ],
    [
      'the hash of a leaf',
      `update journal_hashes set hash = decode(repeat('00', 32), 'hex') where level = 0 and index = 306`,
      ['changed case:A 7', 'anchor null null', 'anchor case:A 6', 'anchor case:A 7', 'anchor case:C 1'],
    ],
    [
      'a whole leaf, from the middle',
      `delete from journal_leaves where stream = 'case:B' and version = 1`,
      ['tree null null', 'put-in case:B 1'],
    ],
  ]
  for (const [what, sql, faults] of touched)
    it(`${what} is named`, async () => {
      const database = await whole(open)
      await database.query(sql)
      assert.deepEqual(await named(database), faults)
    })

  it('a fact put in between, all the others moved up, is named with every one that moved', async () => {
    const database = await whole(open)
    await database.query(`update events set version = version + 1000 where stream = 'case:A' and version >= 3`)
    await database.query(`update events set version = version - 999 where stream = 'case:A' and version >= 1000`)
    await database.query(
      `insert into events select stream, 3, type, data, occurred_at, recorded_at, actor, law_version, cause from events where stream = 'case:A' and version = 2`,
    )
    assert.deepEqual(await named(database), [
      ...[3, 4, 5, 6, 7].map((version) => `changed case:A ${version}`),
      'put-in case:A 8',
    ])
  })

  it('a journal written again to fit a changed record does not fit what was said in public', async () => {
    const database = await whole(open)
    await database.query(
      `update events set data = jsonb_set(data, '{text}', '"others"') where stream = 'case:A' and version = 6`,
    )
    for (const table of ['journal_leaves', 'journal_hashes']) await database.query(`delete from ${table}`)
    await database.query('insert into journal_queue select stream, version from events')
    await journalled(database)
    const faults = await named(database)
    assert.ok(faults.includes('anchor null null') && faults.length > 2, faults.join())
  })

  it('the node looks over its record by itself, keeps what it found and tells of it', async () => {
    const database = await whole(open)
    const told: string[] = []
    let now = first
    const options = { database, now: () => now, report: (one: string) => told.push(one), anchored: () => undefined }
    const follower = followJournal({ ...options, idle: 60_000 })
    await follower.settled()
    assert.deepEqual([(await lastCheck(database.query))?.ok, told.length], [true, 0])
    await database.query(`delete from events where stream = 'case:C'`)
    await follower.settled()
    assert.equal((await lastCheck(database.query))?.ok, true, 'not twice a day')
    now = addMinutes(first, 24 * 60)
    await follower.settled()
    await follower.stop()
    assert.deepEqual(told, ['record-removed case:C 1 307'])
    assert.equal((await lastCheck(database.query))?.ok, false)
  })
})
