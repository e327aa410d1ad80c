import assert from 'node:assert/strict'
import { it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { noPostgres, postgresUrl } from '../../test/engines.ts'
import { openChanges } from './changes.ts'
import { openPostgres } from './database.ts'

const nowhere = { query: async () => [] }

it('a change is told to every open screen of the process at once, and to none that has gone', async () => {
  const changes = openChanges(nowhere, null)
  const heard: string[] = []
  const stop = changes.hear((stream) => heard.push(`one ${stream}`))
  changes.hear((stream) => heard.push(`two ${stream}`))
  changes.tell('case:A')
  stop()
  changes.tell('case:B')
  await changes.close()
  assert.deepEqual(heard, ['one case:A', 'two case:A', 'two case:B'])
})

it('a change is told to the screens of another process of the same record, well under a second, once', {
  skip: postgresUrl === null ? noPostgres : false,
}, async () => {
  const url = postgresUrl ?? ''
  const database = openPostgres(url)
  const [here, there] = [openChanges(database, url), openChanges(database, url)]
  const [mine, theirs]: [string[], string[]] = [[], []]
  here.hear((stream) => mine.push(stream))
  const told = new Promise<number>((done) => {
    there.hear((stream) => {
      theirs.push(stream)
      if (stream === 'case:SECOND') done(performance.now())
    })
  })
  // Until both listen there is nothing to be told.
  for (let tries = 0; theirs.length === 0 && tries < 100; tries++) {
    here.tell('case:FIRST')
    await pause(50)
  }
  const own = mine.length
  const begun = performance.now()
  here.tell('case:SECOND')
  assert.ok((await told) - begun < 1000)
  await pause(100)
  assert.equal(mine.length, own + 1, 'what it tells itself does not come back')
  assert.equal(theirs.filter((stream) => stream === 'case:SECOND').length, 1)
  await Promise.all([here.close(), there.close()])
  await database.close()
})

it('a connection that drops is made again', { skip: postgresUrl === null ? noPostgres : false }, async () => {
  const url = postgresUrl ?? ''
  const database = openPostgres(url)
  const changes = openChanges(nowhere, url)
  const heard: string[] = []
  changes.hear((stream) => heard.push(stream))
  const telling = async (stream: string): Promise<void> => {
    for (let tries = 0; !heard.includes(stream) && tries < 200; tries++) {
      await database.query('select pg_notify($1, $2)', ['paripassu_changes', `other ${stream}`])
      await pause(50)
    }
    assert.ok(heard.includes(stream), stream)
  }
  await telling('case:BEFORE')
  const cut = await database.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen paripassu_changes'",
  )
  assert.ok(cut.length > 0, 'a connection was there to cut')
  await telling('case:AFTER')
  await changes.close()
  await database.close()
})
