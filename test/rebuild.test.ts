import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Database } from '../src/platform/database.ts'
import { handle } from '../src/platform/handle.ts'
import { byPrefix, rebuild, rebuildable } from '../src/platform/rebuild.ts'
import { forEachEngine } from './engines.ts'
import { clerk, mark, platformOn, tallies, wipe } from './tally.ts'

const kinds = byPrefix(rebuildable(tallies))
const allRows = ({ query }: Database) =>
  query('select stream, view, key, ix, data from view_rows order by stream, view, key')

/** Some tallies with a history, and their views as they stood. */
async function filled(database: Database, streams: number) {
  const { platform } = platformOn(database)
  for (let index = 0; index < streams; index++)
    for (const value of [1, 2])
      await handle(platform, mark, { tally: String(index), mark: value }, { actor: clerk, key: `m${value}` })
  await handle(platform, wipe, { tally: '0' }, { actor: clerk, key: 'w' })
  return { platform, before: await allRows(database) }
}

describe('views made again from the facts', () => {
  forEachEngine((engine, open) => {
    it('are the same as before, after every row was thrown away', async () => {
      const database = await open()
      const { before } = await filled(database, 5)
      assert.equal(before.length, 1 + 4 * 3)
      await database.query('delete from view_rows')
      const said: string[] = []
      assert.deepEqual(await rebuild(database, kinds, (line) => said.push(line)), { streams: 5, mended: 13, redone: 0 })
      assert.deepEqual(await allRows(database), before)
      assert.match(said.at(-1) ?? '', /done, 5 streams, 13 rows mended/)
      assert.deepEqual(await rebuild(database, kinds), { streams: 5, mended: 0, redone: 0 })
    })

    it('lose rows that follow from nothing, and get back those that were falsified', async () => {
      const database = await open()
      const { before } = await filled(database, 3)
      await database.query(`update view_rows set data = '{"sum": 99}' where stream = 'tally:1' and view = 'tally'`)
      await database.query(
        "insert into view_rows values ('tally:1', 'tally-mark', '77', 'x', 1, '{}'), ('tally:gone', 'v', 'k', 'x', 1, '{}')",
      )
      await rebuild(database, kinds)
      assert.deepEqual(await allRows(database), before)
    })

    it('stop at a stream of an unknown kind or a fact that does not read back', async () => {
      const database = await open()
      await filled(database, 2)
      await assert.rejects(rebuild(database, byPrefix()), /tally:0 is a stream of no kind/)
      await database.query(`update events set data = '{}' where stream = 'tally:1' and version = 2`)
      await assert.rejects(rebuild(database, kinds), /tally:1 version 2/)
    })

    it('are done again where a command came between adding up and writing', async () => {
      const database = await open()
      const { platform } = await filled(database, 3)
      await database.query("delete from view_rows where view = 'tally'")
      let left = 1
      const late: Database = {
        ...database,
        transaction: async (work) => {
          if (left-- > 0) await handle(platform, mark, { tally: '1', mark: 50 }, { actor: clerk, key: 'between' })
          return database.transaction(work)
        },
      }
      assert.deepEqual(await rebuild(late, kinds), { streams: 3, mended: 2, redone: 1 })
      const rows = await database.query("select data from view_rows where stream = 'tally:1' and view = 'tally'")
      assert.deepEqual(rows, [{ data: { facts: 3, sum: 53 } }])
      assert.equal((await rebuild(database, kinds)).mended, 0)
    })

    it('let a command wait while they are written, so that its rows come last', async () => {
      const database = await open()
      const { platform } = await filled(database, 3)
      await database.query("delete from view_rows where view = 'tally'")
      let command: Promise<unknown> = Promise.resolve()
      const seen: string[] = []
      const slow: Database = {
        ...database,
        transaction: (work) =>
          database.transaction(async (query) => {
            const answer = await work(async (sql, values) => {
              if (sql.startsWith('delete from view_rows') && seen.length === 0) {
                seen.push('writing')
                command = handle(platform, mark, { tally: '1', mark: 50 }, { actor: clerk, key: 'meanwhile' }).then(
                  () => seen.push('command'),
                )
                await new Promise((resolve) => setTimeout(resolve, 150))
              }
              return query(sql, values)
            })
            seen.push('written')
            return answer
          }),
      }
      await rebuild(slow, kinds)
      await command
      assert.deepEqual(seen, ['writing', 'written', 'command'])
      assert.equal((await rebuild(database, kinds)).mended, 0)
    })

    it('come out right while commands go on, and hold none of them up for long', async () => {
      const database = await open()
      const { platform } = await filled(database, engine === 'PostgreSQL' ? 40 : 10)
      let [going, given, slowest] = [true, 0, 0]
      const busy = async (worker: number): Promise<void> => {
        for (let turn = 0; going; turn++) {
          const tally = String((worker + turn * 7) % 12)
          const start = performance.now()
          const command =
            turn % 5 === 4
              ? handle(platform, wipe, { tally }, by(worker, turn))
              : handle(platform, mark, { tally, mark: turn % 9 }, by(worker, turn))
          if ((await command).outcome === 'accepted') given++
          slowest = Math.max(slowest, performance.now() - start)
        }
      }
      const by = (worker: number, turn: number) => ({ actor: clerk, key: `${worker}-${turn}` })
      const workers = [0, 1, 2].map(busy)
      for (let round = 0; round < 4; round++) {
        await database.query("delete from view_rows where view = 'tally'")
        await rebuild(database, kinds)
      }
      going = false
      await Promise.all(workers)
      assert.ok(given > 20, `${given} commands were given meanwhile`)
      assert.ok(slowest < 5_000, `the slowest took ${slowest} ms`)
      assert.deepEqual(await rebuild(database, kinds), {
        streams: engine === 'PostgreSQL' ? 40 : 12,
        mended: 0,
        redone: 0,
      })
    })
  })
})
