import assert from 'node:assert/strict'
import { it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import type { Instant } from '../core/brand.ts'
import type { Database } from '../platform/database.ts'
import { pair } from './fixture.ts'
import { noteHead } from './head-follow.ts'
import { followLog } from './log-follow.ts'
import { logSigners, signedCheckpoint } from './signer.ts'
import { evidenceKept } from './store.ts'
import { type WitnessSettings, witness } from './witness.ts'

const now = (): Instant => '2025-11-23T12:00:00Z' as Instant
const origin = 'xx.one.paripassu'
const root = (byte: number): string => Buffer.alloc(32, byte).toString('base64')
const signers = logSigners(origin, pair())

forEachEngine((_, open) => {
  const said = (database: Database, sequence: number, size: number, byte: number) =>
    noteHead(database.query, origin, { size, root: root(byte), sequence, receipt: `receipt ${sequence}` }, now())
  const kept = async ({ query }: Database) =>
    (await evidenceKept(query)).map(({ what, theirs, known }) => `${what}: ${theirs}, ${known}`).toSorted()

  it('what receipts say of a log that grows is no evidence, in whatever order the receipts come', async () => {
    const database = await open()
    for (const [sequence, size] of [
      [1, 3],
      [2, 3],
      [4, 9],
      [3, 5],
      [5, 9],
    ] as const)
      await said(database, sequence, size, size)
    assert.deepEqual(await kept(database), [])
  })

  it('two roots of one size, and a log that was longer for an earlier message, are evidence, once each', async () => {
    const database = await open()
    await said(database, 1, 3, 3)
    await said(database, 2, 3, 4)
    await said(database, 2, 3, 4)
    await said(database, 3, 2, 2)
    assert.deepEqual(await kept(database), ['two-roots: receipt 2, receipt 1', 'went-back: receipt 3, receipt 1'])
  })

  it('a checkpoint with another root than a receipt said is not cosigned', async () => {
    const database = await open()
    await said(database, 1, 3, 3)
    const settings: WitnessSettings = {
      database,
      logs: () => [{ origin, keys: signers.map(({ key }) => key) }],
      signers,
      now,
    }
    const note = signedCheckpoint(signers, { origin, size: 3, root: Buffer.alloc(32, 4) })
    assert.deepEqual(await witness(settings, { old: 0, proof: [], note }), { status: 409, why: 'two-roots' })
    assert.deepEqual(await kept(database), [`two-roots: ${note}, receipt 1`])
  })

  it('what a witness says against our log is believed when it says it three times with no cosignature between; what is left of an answer is none', async () => {
    const database = await open()
    const reports: string[] = []
    const follower = followLog({
      ...{ database, origin, agreement: 'one', party: 'XX', signers, now },
      report: (problem) => reports.push(problem),
      wake: () => () => undefined,
    })
    await follower.settled()
    const seen: number[] = []
    const answer = async (status: number, body: string): Promise<void> => {
      follower.witnessedBy({
        url: 'http://witness.example',
        keys: () => signers.map(({ key }) => key),
        post: async () => ({ status, body }),
      })
      await follower.settled()
      seen.push((await evidenceKept(database.query)).length)
    }
    for (const status of [422, 200, 422, 422]) await answer(status, 'not-shown-to-extend\n')
    // What a line leaves of a size, or of a word, says nothing against anybody.
    for (const cut of ['', '4', '45', 'two-roo', '\ufffd5\n'])
      for (let times = 0; times < 4; times++) await answer(409, cut)
    assert.deepEqual([...new Set(seen)], [0])
    assert.equal(reports.at(-1), 'witness-answered-409')
    await answer(422, 'not-shown-to-extend\n')
    assert.deepEqual([seen.at(-1), reports.at(-1)], [1, 'witness-refused'])
    for (const times of [1, 1, 2]) {
      await answer(409, 'two-roots\n')
      assert.equal(seen.at(-1), times)
    }
    await follower.stop()
  })
})
