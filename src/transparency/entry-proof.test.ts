import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { forEachEngine, type Open } from '../../test/engines.ts'
import type { Io } from '../cli/options.ts'
import { verifyCommand } from '../cli/verify.ts'
import type { Instant } from '../core/brand.ts'
import type { Database } from '../platform/database.ts'
import { entryProofText, parseEntryProof, verifyEntryProof } from './entry-proof.ts'
import { entryAt, entryProofAt } from './entry-view.ts'
import { origins, pair, place, say, signers } from './fixture.ts'
import { vkeyOf } from './note.ts'
import { witnessSigners } from './signer.ts'
import { newestCheckpoint } from './store.ts'
import { witness } from './witness.ts'

const now = (): Instant => '2025-11-24T08:00:00Z' as Instant
const cosigners = witnessSigners(`${origins.YY}/witness`, pair())
const keys = [...signers.XX, ...cosigners].map(({ key }) => vkeyOf(key))

/** The other state cosigns what there is, and the log shows it. */
async function cosigned(database: Database, open: Open): Promise<void> {
  const newest = await newestCheckpoint(database.query)
  assert.ok(newest)
  const logs = () => [{ origin: origins.XX, keys: signers.XX.map(({ key }) => key) }]
  const answer = await witness(
    { database: await open(), logs, signers: cosigners, now },
    { old: 0, proof: [], note: newest.note },
  )
  assert.equal(answer.status, 200)
  await database.query('update log_checkpoints set note = note || $1, witnessed_at = $2 where size = $3', [
    answer.status === 200 ? answer.lines : '',
    now(),
    newest.size,
  ])
}
const token = (at: number): string => `PLACE${String(at).padStart(6, '0')}`
const places = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => place(token(from + at)))
const proofAt = async (database: Database, index: number): Promise<string> =>
  (await entryProofAt(database.query, index)) ?? assert.fail(`entry ${index} has no proof`)
const failing = (text: string, given: readonly string[] = keys): readonly string[] =>
  verifyEntryProof(text, given).checks.flatMap(({ what, ok }) => (ok ? [] : [what]))

forEachEngine((_, open) => {
  it('each entry of a log of any size has a proof that holds, and says the entry', async () => {
    const database = await open()
    let size = 0
    for (const next of [1, 2, 3, 5, 8, 257]) {
      await say(database, 'XX', ...places(size, next))
      size = next
      await cosigned(database, open)
      for (const index of new Set([0, 1, 2, size - 2, size - 1].filter((at) => at >= 0 && at < size))) {
        const { ok, checks, entry } = verifyEntryProof(await proofAt(database, index), keys)
        assert.ok(ok, `${index} of ${size}: ${JSON.stringify(checks.filter((one) => !one.ok))}`)
        assert.equal(JSON.parse(entry ?? '').place, token(index))
      }
    }
  })

  it('there is none for what is not there, or what the other state has not yet signed for', async () => {
    const database = await open()
    await say(database, 'XX', ...places(0, 3))
    assert.equal(await entryProofAt(database.query, 0), null)
    assert.equal((await entryAt(database.query, 0))?.witnessed, null)
    await cosigned(database, open)
    await say(database, 'XX', ...places(3, 4))
    assert.equal((await entryAt(database.query, 2))?.witnessed?.size, 3)
    assert.ok(verifyEntryProof(await proofAt(database, 2), keys).ok, 'under the checkpoint that was cosigned')
    assert.equal((await entryAt(database.query, 3))?.witnessed, null)
    for (const index of [3, 4, 2 ** 40]) assert.equal(await entryProofAt(database.query, index), null)
    assert.equal(await entryAt(database.query, 4), null)
  })

  it('no byte of the file can be another, and what is wrong is named', async () => {
    const database = await open()
    await say(database, 'XX', ...places(0, 5))
    await cosigned(database, open)
    const good = await proofAt(database, 3)
    const signatures = good.indexOf('\n\n', good.indexOf('\n\n') + 2)
    for (let at = 0; at < good.length; at += at < signatures ? 1 : 61) {
      const other = good[at] === 'B' ? 'C' : 'B'
      const text = good.slice(0, at) + other + good.slice(at + 1)
      const { ok, checks, entry } = verifyEntryProof(text, keys)
      assert.ok(!ok && entry === null && checks.some((one) => !one.ok), `the byte ${at} was changed`)
    }
    const read = parseEntryProof(good)
    assert.ok(read)
    assert.equal(entryProofText(read), good)
    const { index, proof, entry, checkpoint } = read
    const told = (change: Partial<typeof read>): readonly string[] => failing(entryProofText({ ...read, ...change }))
    assert.deepEqual(told({ index: index - 1 }), ['inclusion'])
    assert.deepEqual(told({ index: 5 }), ['inclusion'])
    assert.deepEqual(told({ proof: proof.slice(1) }), ['inclusion'])
    assert.deepEqual(told({ proof: [...proof, Buffer.alloc(32)] }), ['inclusion'])
    assert.deepEqual(told({ entry: Buffer.from(Buffer.from(entry).toString().replace('admitted', 'readmitted')) }), [
      'inclusion',
    ])
    assert.deepEqual(told({ checkpoint: checkpoint.replace('\n5\n', '\n6\n') }).includes('log-signature'), true)
    for (const spoilt of [
      '',
      good.replaceAll('\n', '\r\n'),
      good.replace('@v1', '@v2'),
      good.replace(/extra .*\n/, ''),
      good.replace('index 3', 'index 03'),
      good.replace('index 3\n', ''),
      ` ${good}`,
      good.slice(0, good.indexOf('\n\n')),
      good.slice(0, -1),
      `${good}more`,
    ])
      assert.ok(failing(spoilt).includes('form'), JSON.stringify(spoilt.slice(0, 60)))
  })

  it('it is believed by keys from elsewhere alone, the log’s and a witness’s, and of the log that its entry names', async () => {
    const database = await open()
    await say(database, 'XX', ...places(0, 2))
    await cosigned(database, open)
    const good = await proofAt(database, 1)
    const others = witnessSigners(`${origins.YY}/witness`, pair()).map(({ key }) => vkeyOf(key))
    assert.deepEqual(failing(good, keys.slice(0, 2)), ['cosignature'], 'no witness was named')
    assert.deepEqual(failing(good, keys.slice(2)), ['log-signature'])
    assert.deepEqual(failing(good, [...keys.slice(0, 2), ...others]), ['cosignature', 'cosignature'])
    assert.deepEqual(
      failing(good, [...keys, ...others]),
      ['cosignature', 'cosignature'],
      'every witness that was named',
    )
    const both = [...signers.YY, ...witnessSigners(`${origins.XX}/witness`, pair())].map(({ key }) => vkeyOf(key))
    assert.deepEqual(failing(good, [...keys, ...both]), [], 'the keys of both states')
    assert.deepEqual(failing(good, [...keys.slice(0, 2), ...both]), ['cosignature'], 'its own witness is none')
    assert.deepEqual(failing(good, [...keys, 'nonsense']), ['keys'])
    assert.deepEqual(failing(good, []), ['keys', 'log-signature', 'cosignature'])
    // Bytes of another state's log, put into this one and proved: the tree holds, what it says does not.
    const bytes = '{"agreement":"one","party":"YY"}'
    await database.query("update log_entries set entry = decode($1, 'hex') where index = 1", [
      Buffer.from(bytes).toString('hex'),
    ])
    assert.deepEqual(failing(await proofAt(database, 1)), ['inclusion', 'meaning'])
  })

  it('the command reads the file with no network, and says what it needs', async () => {
    const database = await open()
    await say(database, 'XX', ...places(0, 2))
    await cosigned(database, open)
    const folder = await mkdtemp(join(tmpdir(), 'paripassu-proof-'))
    const [file, trusted] = [join(folder, '1.tlog-proof'), join(folder, 'keys.txt')]
    await writeFile(file, await proofAt(database, 1))
    await writeFile(trusted, `${keys.join('\n')}\n`)
    const run = async (...args: string[]) => {
      const said = { out: '', err: '' }
      const into = (where: 'out' | 'err') => async (text: string) => {
        said[where] += text
      }
      const io: Io = { out: into('out'), err: into('err'), now }
      return { code: await verifyCommand(['entry', ...args], io), ...said }
    }
    const held = await run(file, '--keys', trusted)
    assert.equal(held.code, 0)
    assert.match(held.out, /Cosigned by the witness: yy\.one\.paripassu\/witness ML-DSA-44/)
    assert.match(held.out.replace(/\s+/g, ' '), /"place":"PLACE000001"/)
    const { ok, entry } = JSON.parse((await run(file, '--keys', trusted, '--json')).out)
    assert.deepEqual([ok, JSON.parse(entry).place], [true, token(1)])
    await writeFile(file, (await proofAt(database, 1)).replace('index 1', 'index 0'))
    const fails = await run(file, '--keys', trusted, '--lang', 'fr')
    assert.equal(fails.code, 1)
    assert.match(fails.out, /L’inscription 0 ne mène PAS à la racine signée/)
    const bare = await run(file)
    assert.deepEqual([bare.code, bare.out], [2, ''])
    assert.match(bare.err, /--keys/)
    assert.equal((await run(join(folder, 'none'), '--keys', trusted)).code, 3)
    assert.equal((await run()).code, 2)
    await rm(folder, { recursive: true })
  })
})
