import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { systemClock } from '../src/platform/clock.ts'
import { type Database, isTaken, openPostgres } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'
import { add, changedRows, factsOf, fold, read, rowsOf } from '../src/platform/store.ts'
import { forEachEngine, freshPostgres, noPostgres, postgresUrl } from './engines.ts'
import { addition, tallies, tallyStream } from './tally.ts'

const one = tallyStream('1')
const marked = (mark: number) => ({ type: 'marked' as const, mark })
const count = async ({ query }: Database, table: string): Promise<number> =>
  Number((await query(`select count(*)::integer as n from ${table}`))[0]?.n)
const everything = async (database: Database): Promise<readonly number[]> =>
  Promise.all(['events', 'view_rows', 'answers', 'outbox', 'lookups'].map((table) => count(database, table)))
const outcomes = (settled: readonly PromiseSettledResult<unknown>[]) => ({
  done: settled.filter(({ status }) => status === 'fulfilled').length,
  taken: settled.filter((result) => result.status === 'rejected' && isTaken(result.reason)).length,
})

describe('the record', () => {
  forEachEngine((engine, open) => {
    it('keeps facts in order, with both times, who, and the law that applied', async () => {
      const database = await open()
      const added = addition(one, 0, [marked(1), marked(2)], 'a')
      await add(database.query, added)
      await add(database.query, addition(one, 2, [marked(3)], 'b'))
      const facts = await factsOf(database.query, tallies, one)
      assert.deepEqual(facts.slice(0, 2), added.facts)
      assert.deepEqual(
        facts.map(({ version }) => version),
        [1, 2, 3],
      )
      assert.deepEqual([facts[0]?.occurredAt, facts[0]?.recordedAt], ['2025-11-20T12:00:00Z', '2025-11-20T13:00:00Z'])
      assert.deepEqual(fold(tallies, facts).marks, [1, 2, 3])
      assert.deepEqual(await factsOf(database.query, tallies, tallyStream('none')), [])
    })

    it('refuses a second addition at the same version, and writes nothing of it', async () => {
      const database = await open()
      const rows = [{ view: 'tally', key: one, ix: 'used', data: {} }]
      const outgoing = [
        { kind: 'word', about: 'x', body: {}, version: 1, ordinal: 0, queuedAt: addition(one, 0, [], '').answer.at },
      ]
      await add(
        database.query,
        addition(one, 0, [marked(1)], 'a', { rows, outgoing, claims: [{ kind: 'k', key: 'a' }] }),
      )
      const before = await everything(database)
      assert.deepEqual(before, [1, 1, 1, 1, 1])
      const late = addition(one, 0, [marked(9)], 'b', { rows, outgoing, claims: [{ kind: 'k', key: 'b' }] })
      await assert.rejects(add(database.query, late), isTaken)
      assert.deepEqual(await everything(database), before)
    })

    it('answers by idempotency key, with the command and digest it was given to', async () => {
      const database = await open()
      await add(database.query, addition(one, 0, [marked(1)], 'a'))
      const { answer } = await read(database.query, tallies, one, 'a')
      assert.deepEqual(answer, { command: 'tally/mark', digest: 'digest', answer: { outcome: 'accepted' } })
      assert.equal((await read(database.query, tallies, one, 'b')).answer, null)
      assert.equal(
        (await read(database.query, tallies, tallyStream('2'), 'a')).answer,
        null,
        'a key belongs to its stream',
      )
      await assert.rejects(add(database.query, addition(one, 1, [marked(2)], 'a')), isTaken, 'a key is used once')
      assert.equal((await factsOf(database.query, tallies, one)).length, 1)
    })

    it('stores an answer without facts, as a refusal is', async () => {
      const database = await open()
      await add(database.query, addition(one, 0, [], 'a'))
      assert.deepEqual(await everything(database), [0, 0, 1, 0, 0])
    })

    it('changes the rows of views in the same write: new, changed and gone', async () => {
      const database = await open()
      const row = (key: string, data: object) => ({ view: 'v', key, ix: 'i', data })
      await add(database.query, addition(one, 0, [marked(1)], 'a', { rows: [row('a', { n: 1 }), row('b', { n: 1 })] }))
      const gone = [{ view: 'v', key: 'b' }]
      await add(
        database.query,
        addition(one, 1, [marked(2)], 'b', { rows: [row('a', { n: 2 }), row('c', { n: 2 })], gone }),
      )
      const schema = z.object({ n: z.number() })
      assert.deepEqual(await rowsOf(database.query, 'v', schema), [{ n: 2 }, { n: 2 }])
      assert.deepEqual(await rowsOf(database.query, 'v', schema, 'other'), [])
      const kept = await database.query('select key, version from view_rows order by key')
      assert.deepEqual(
        kept.map(({ key, version }) => [key, version]),
        [
          ['a', 2],
          ['c', 2],
        ],
      )
      await assert.rejects(rowsOf(database.query, 'v', z.object({ n: z.string() })), /string/)
    })

    it('lets one stream have a claim, and nobody else', async () => {
      const database = await open()
      const claims = [{ kind: 'person', key: 'tesfay' }]
      await add(database.query, addition(one, 0, [marked(1)], 'a', { claims }))
      await assert.rejects(add(database.query, addition(tallyStream('2'), 0, [marked(1)], 'b', { claims })), isTaken)
      assert.deepEqual(await factsOf(database.query, tallies, tallyStream('2')), [])
    })

    it('queues messages in the order of the facts, personal parts apart', async () => {
      const database = await open()
      const at = addition(one, 0, [], '').answer.at
      const message = (version: number, ordinal: number) => ({
        kind: `k${version}${ordinal}`,
        about: 'x',
        body: { n: 1 },
        version,
        ordinal,
        queuedAt: at,
      })
      const outgoing = [message(2, 0), { ...message(1, 1), personal: { name: 'x' }, safety: true }, message(1, 0)]
      await add(database.query, addition(one, 0, [marked(1), marked(2)], 'a', { outgoing }))
      const rows = await database.query(
        'select kind, personal, safety, queued_at from outbox order by stream, version, ordinal',
      )
      assert.deepEqual(
        rows.map(({ kind }) => kind),
        ['k10', 'k11', 'k20'],
      )
      assert.deepEqual(
        rows.map(({ personal, safety }) => [personal, safety]),
        [
          [null, false],
          [{ name: 'x' }, true],
          [null, false],
        ],
      )
    })

    it('stops at a fact that no longer reads back, naming it', async () => {
      const database = await open()
      await add(database.query, addition(one, 0, [marked(1), marked(2)], 'a'))
      await database.query(`update events set data = '{"mark": "two"}' where version = 2`)
      await assert.rejects(factsOf(database.query, tallies, one), /tally:1 version 2 \(marked\) does not read back/)
      await database.query(`update events set data = '{"mark": 2}', type = 'unheard-of' where version = 2`)
      await assert.rejects(factsOf(database.query, tallies, one), /tally:1 version 2 \(unheard-of\)/)
    })

    it('keeps text as it was: quotes, line ends, other scripts, and words that look like SQL', async () => {
      const database = await open()
      const words = [`O'Brien "x" \\ \n\t$1`, 'ትግርኛ العربية 👪', "'; drop table events; --"]
      await add(database.query, addition(one, 0, [{ type: 'told', words }], 'a'))
      assert.deepEqual((await factsOf(database.query, tallies, one))[0]?.event, { type: 'told', words })
    })

    it('writes nothing where the transaction around it fails', async () => {
      const database = await open()
      const failing = database.transaction(async (query) => {
        await add(query, addition(one, 0, [marked(1)], 'a'))
        throw new Error('the wire broke')
      })
      await assert.rejects(failing, /the wire broke/)
      assert.deepEqual(await everything(database), [0, 0, 0, 0, 0])
    })

    it('lets one of many writers at one version through, however close they come', async () => {
      const database = await open()
      for (let version = 0; version < 10; version++) {
        const writers = Array.from({ length: 8 }, (_, index) =>
          add(database.query, addition(one, version, [marked(index)], `${version}-${index}`)),
        )
        assert.deepEqual(outcomes(await Promise.allSettled(writers)), { done: 1, taken: 7 })
      }
      assert.deepEqual(
        (await factsOf(database.query, tallies, one)).map(({ version }) => version),
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      )
    })

    migrations(engine, open)
  })

  it('makes two writers on two connections wait for each other, and refuses the later', {
    skip: postgresUrl === null && noPostgres,
  }, async () => {
    const { url, drop } = await freshPostgres()
    const [first, second] = [openPostgres(url), openPostgres(url)]
    try {
      await migrate(first, systemClock)
      let release: () => void = () => undefined
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      let written: () => void = () => undefined
      const ready = new Promise<void>((resolve) => {
        written = resolve
      })
      const slow = first.transaction(async (query) => {
        await add(query, addition(one, 0, [marked(1)], 'slow'))
        written()
        await held
      })
      await ready
      const quick = add(second.query, addition(one, 0, [marked(2)], 'quick'))
      const waited = await Promise.race([
        quick.catch(() => 'settled'),
        new Promise((resolve) => setTimeout(resolve, 200, 'waiting')),
      ])
      assert.equal(waited, 'waiting', 'the second does not know yet whether the first will stand')
      release()
      await slow
      await assert.rejects(quick, isTaken)
      assert.deepEqual(
        (await factsOf(second.query, tallies, one)).map(({ event }) => event),
        [marked(1)],
      )
    } finally {
      await Promise.all([first.close(), second.close()])
      await drop()
    }
  })
})

function migrations(engine: string, open: Parameters<Parameters<typeof forEachEngine>[0]>[1]): void {
  it('brings a new database up to date once, and then finds nothing to do', async () => {
    const database = await open({ bare: true })
    const applied = await migrate(database, systemClock)
    assert.ok(applied.length >= 3 && applied[0]?.startsWith('0001-'), applied.join())
    assert.deepEqual(await migrate(database, systemClock), [])
  })

  it('refuses a database made with other migrations, or by a newer version', async () => {
    const database = await open()
    await database.query("update migrations set digest = 'other' where name like '0001-%'")
    await assert.rejects(migrate(database, systemClock), /0001-record\.sql differs/)
    const newer = await open()
    await newer.query("insert into migrations values ('9999-later.sql', 'x', '2030')")
    await assert.rejects(migrate(newer, systemClock), /made by a newer version: it has 9999-later\.sql/)
  })

  it('is brought up to date once where several nodes start at the same time', async () => {
    const database = await open({ bare: true })
    const starts = await Promise.all(
      Array.from({ length: engine === 'PostgreSQL' ? 5 : 2 }, () => migrate(database, systemClock)),
    )
    assert.equal(starts.filter((applied) => applied.length > 0).length, 1)
  })
}

describe('what a view needs changed', () => {
  it('is the rows that differ, and those that are no more', () => {
    const row = (key: string, ix: string, data: object) => ({ view: 'v', key, ix, data })
    const before = [row('a', '1', { n: 1 }), row('b', '1', { n: 1 }), row('c', '1', { n: 1 })]
    const after = [row('a', '1', { n: 1 }), row('b', '2', { n: 1 }), row('d', '1', { n: 1 })]
    assert.deepEqual(changedRows(before, after), { rows: [after[1], after[2]], gone: [{ view: 'v', key: 'c' }] })
    assert.deepEqual(changedRows(before, before), { rows: [], gone: [] })
  })
})
