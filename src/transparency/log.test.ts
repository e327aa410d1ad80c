import assert from 'node:assert/strict'
import { it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import type { Instant } from '../core/brand.ts'
import { leafHash, rootFromInclusion, rootOf, sameHash } from '../core/tree.ts'
import type { Database } from '../platform/database.ts'
import { openCheckpoint, wordOf } from './checkpoint.ts'
import { pair } from './fixture.ts'
import { followLog, type WitnessedBy } from './log-follow.ts'
import { logRoutes } from './routes.ts'
import { type LogSettings, sequence, storedHashes } from './sequencer.ts'
import { logSigners, signedCheckpoint, witnessSigners } from './signer.ts'
import { evidenceKept, newestCheckpoint } from './store.ts'
import { entriesOf, hashesBy, inclusionIn, TILE, tilePath, widthIn } from './tiles.ts'
import { addCheckpointBody, parseAddCheckpoint, type WitnessSettings, witness } from './witness.ts'

const now = (): Instant => '2025-11-23T12:00:00Z' as Instant
const origin = 'xx.one.paripassu'
const logKeys = pair()
const witnessKeys = pair()
const signers = logSigners(origin, logKeys)
const cosigners = witnessSigners('yy.one.paripassu/witness', witnessKeys)
const trusted = signers.map(({ key }) => key)

const logIn = (database: Database): LogSettings => ({ database, origin, agreement: 'one', party: 'XX', signers, now })
const witnessIn = (database: Database): WitnessSettings => ({
  database,
  logs: () => [{ origin, keys: trusted }],
  signers: cosigners,
  now,
})

/** So many places are counted, and wait to be said. */
const waiting = async (database: Database, from: number, many: number): Promise<void> => {
  const entry = (place: string) => ({
    kind: 'place-counted',
    version: 1,
    direction: 'admitted',
    week: '2025-W47',
    place,
    persons: 1,
  })
  const rows = Array.from({ length: many }, (_, at) => `PLACE${String(from + at).padStart(6, '0')}`)
  await database.query(
    'insert into log_queue select key, entry, $2 from json_to_recordset($1::json) as q(key text, entry jsonb)',
    [JSON.stringify(rows.map((key) => ({ key, entry: entry(key) }))), now()],
  )
}
const checkpointNow = async (database: Database) => {
  const newest = await newestCheckpoint(database.query)
  assert.ok(newest !== null)
  const opened = openCheckpoint(newest.note, origin, trusted)
  assert.ok('checkpoint' in opened, JSON.stringify(opened))
  return { ...opened, newest }
}
/** What anybody can fetch, over HTTP. */
const reader = (database: Database) => {
  const app = logRoutes({
    query: database.query,
    keys: () => trusted,
    reading: async () => null,
    copied: () => [],
    witnessing: witnessIn(database),
  })
  return async (path: string): Promise<Response> => app.request(`/log/${path}`)
}

forEachEngine((_, open) => {
  it('an empty log has a checkpoint to be witnessed, and no second one', async () => {
    const database = await open()
    assert.deepEqual(await sequence(logIn(database)), { added: 0, size: 0 })
    assert.deepEqual(await sequence(logIn(database)), { added: 0, size: 0 })
    assert.equal((await checkpointNow(database)).checkpoint.size, 0)
  })

  it('the tiles and bundles that anybody fetches lead to the root that was signed', async () => {
    const database = await open()
    for (const many of [1, 254, 1, 1, 300]) {
      const { size } = await sequence(logIn(database))
      await waiting(database, size, many)
      await sequence(logIn(database))
    }
    const { checkpoint } = await checkpointNow(database)
    assert.equal(checkpoint.size, 557)
    const get = reader(database)
    const bytes = async (path: string): Promise<Uint8Array> => {
      const answer = await get(path)
      assert.equal(answer.status, 200, path)
      return new Uint8Array(await answer.arrayBuffer())
    }
    const entries: Uint8Array[] = []
    for (let index = 0; index * TILE < checkpoint.size; index++) {
      const width = widthIn(checkpoint.size, 0, index)
      const bundle = entriesOf(await bytes(tilePath({ level: 'entries', index, width })), width)
      assert.ok(bundle !== null)
      entries.push(...bundle)
    }
    assert.ok(sameHash(rootOf(entries.map(leafHash)), checkpoint.root))
    const said = JSON.parse(Buffer.from(entries[300] ?? []).toString())
    assert.deepEqual([said.agreement, said.party, said.kind, said.place], ['one', 'XX', 'place-counted', 'PLACE000300'])
    const hashAt = hashesBy((tile) => bytes(tilePath(tile)), checkpoint.size)
    const proof = await inclusionIn(hashAt, 300, checkpoint.size)
    const root = rootFromInclusion(leafHash(entries[300] ?? new Uint8Array()), { index: 300, size: 557, proof })
    assert.ok(root !== null && sameHash(root, checkpoint.root))
    for (const path of [
      'tile/0/002.p/46',
      'tile/0/003',
      'tile/1/000.p/3',
      'tile/9/000.p/1',
      'tile/0/2',
      'tile/entries/002',
    ])
      assert.equal((await get(path)).status, 404, path)
    assert.equal((await get('tile/0/002.p/45')).headers.get('cache-control')?.includes('immutable'), true)
  })

  it('what is said twice stands once, and what cannot be said stops the log and is not lost', async () => {
    const database = await open()
    await waiting(database, 0, 3)
    await sequence(logIn(database))
    await waiting(database, 1, 3)
    assert.deepEqual(await sequence(logIn(database)), { added: 1, size: 4 })
    await database.query('insert into log_queue values (\'bad\', \'{"kind":"place-counted","name":"Zula"}\', $1)', [
      now(),
    ])
    await assert.rejects(sequence(logIn(database)))
    assert.equal((await checkpointNow(database)).checkpoint.size, 4)
    assert.equal((await database.query('select 1 from log_queue')).length, 1)
  })

  it('two processes that sequence at once make one log', async () => {
    const database = await open()
    await waiting(database, 0, 40)
    await Promise.all([sequence(logIn(database)), sequence(logIn(database)), sequence(logIn(database))])
    const { checkpoint } = await checkpointNow(database)
    assert.equal(checkpoint.size, 40)
    const rows = await database.query('select count(*)::text as n from log_hashes where level = 0')
    assert.equal(rows[0]?.n, '40')
  })

  it('a witness cosigns what goes on from what it saw, and the log shows its signatures', async () => {
    const [database, there] = [await open(), await open()]
    const away = { is: true }
    const by: WitnessedBy = {
      url: 'http://witness.example/add-checkpoint',
      keys: () => cosigners.map(({ key }) => key),
      post: async (_, body) => {
        if (away.is) throw new Error('nobody answers')
        const asked = parseAddCheckpoint(body)
        assert.ok(asked !== null)
        const answer = await witness(witnessIn(there), asked)
        if (answer.status === 200) return { status: 200, body: answer.lines }
        return { status: answer.status, body: answer.size === undefined ? `${answer.why}\n` : `${answer.size}\n` }
      },
    }
    const said: string[] = []
    const follower = followLog({ ...logIn(database), report: (problem) => said.push(problem), first: 5, idle: 20 })
    follower.witnessedBy(by)
    await waiting(database, 0, 300)
    follower.poke()
    await follower.settled()
    assert.equal((await checkpointNow(database)).newest.witnessedAt, null)
    assert.ok(said.includes('witness-away'))
    away.is = false
    follower.poke()
    while (!(await follower.settled()));
    await waiting(database, 300, 10)
    follower.poke()
    while (!(await follower.settled()));
    await follower.stop()
    const { note, checkpoint, newest } = await checkpointNow(database)
    assert.equal(checkpoint.size, 310)
    assert.equal(newest.witnessedAt, now())
    for (const { key } of cosigners) assert.deepEqual(wordOf(key, note, checkpoint).is, 'good')
  })

  it('a witness that lost its memory, or has one of another log, is not talked round', async () => {
    const [database, there, fork] = [await open(), await open(), await open()]
    await waiting(database, 0, 5)
    await sequence(logIn(database))
    const first = (await checkpointNow(database)).newest.note
    assert.equal((await witness(witnessIn(there), { old: 0, proof: [], note: first })).status, 200)
    const again = await witness(witnessIn(there), { old: 0, proof: [], note: first })
    assert.deepEqual(again, { status: 409, size: 5 })
    assert.equal(
      (await witness(witnessIn(there), { old: 5, proof: [], note: first })).status,
      200,
      'the same again is cosigned',
    )
    await waiting(fork, 1, 5)
    await sequence(logIn(fork))
    const other = (await checkpointNow(fork)).newest.note
    assert.deepEqual(await witness(witnessIn(there), { old: 5, proof: [], note: other }), {
      status: 409,
      why: 'two-roots',
    })
    // A line of anybody's below it makes no further evidence.
    await witness(witnessIn(there), { old: 5, proof: [], note: `${other}— nobody AAAAAAAA\n` })
    const [evidence, ...more] = await evidenceKept(there.query)
    assert.deepEqual([evidence?.what, evidence?.theirs, evidence?.known, more.length], ['two-roots', other, first, 0])
    const longer = signedCheckpoint(signers, { origin, size: 9, root: Buffer.alloc(32, 1) })
    assert.equal((await witness(witnessIn(there), { old: 5, proof: [], note: longer })).status, 422)
    assert.equal((await evidenceKept(there.query)).length, 1, 'a proof that does not hold proves nothing')
  })

  it('a witness answers as the standard has it', async () => {
    const [database, there] = [await open(), await open()]
    await sequence(logIn(database))
    const { note } = (await checkpointNow(database)).newest
    const status = async (asked: Parameters<typeof witness>[1]) => (await witness(witnessIn(there), asked)).status
    assert.equal(await status({ old: 0, proof: [], note: note.replace(origin, 'zz.example') }), 404)
    assert.equal(await status({ old: 0, proof: [], note: note.replace('\n0\n', '\n1\n') }), 403)
    assert.equal(await status({ old: 0, proof: [], note: `${origin}\nnonsense\n` }), 400)
    assert.equal(await status({ old: 1, proof: [], note }), 400)
    const app = logRoutes({
      query: database.query,
      keys: () => trusted,
      reading: async () => null,
      copied: () => [],
      witnessing: witnessIn(there),
    })
    const post = async (body: string) => (await app.request('/witness/add-checkpoint', { method: 'POST', body })).status
    assert.equal(await post(addCheckpointBody({ old: 0, proof: [], note })), 200)
    for (const body of ['', 'old 0\n', 'old 00\n\nx\n', `old 0\nAAAA\n\n${note}`, `old 0\n${'x'.repeat(70_000)}`])
      assert.ok([400, 413].includes(await post(body)), body.slice(0, 20))
  })

  it('a stored tree answers proofs over any two of its sizes', async () => {
    const database = await open()
    await waiting(database, 0, 600)
    await sequence(logIn(database))
    const hashAt = storedHashes(database.query)
    await assert.rejects(hashAt(0, 600), /no hash 600/)
    assert.equal((await inclusionIn(hashAt, 599, 600)).length > 0, true)
  })
})
