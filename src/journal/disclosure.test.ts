import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import { addMinutes } from '../core/calendar.ts'
import type { Database } from '../platform/database.ts'
import { type Keys, makeKeys } from '../platform/keys.ts'
import { pair } from '../transparency/fixture.ts'
import { followLog } from '../transparency/log-follow.ts'
import { vkeyOf } from '../transparency/note.ts'
import { logSigners, witnessSigners } from '../transparency/signer.ts'
import { parseAddCheckpoint, witness } from '../transparency/witness.ts'
import { disclose, disclosureText } from './disclosure-view.ts'
import { first, record } from './fixture.ts'
import { anchor, queueOlder, takeIn } from './sequencer.ts'
import { verifyDisclosure } from './verify-view.ts'

const origin = 'xx.one.paripassu'
const signers = logSigners(origin, pair())
const cosigners = witnessSigners('yy.one.paripassu/witness', pair())
const lines = [...signers, ...cosigners].map(({ key }) => vkeyOf(key))

/** Journals what waits, says the root in public, and has it cosigned by another database's witness. */
async function publish(database: Database, other: Database, minutes: number): Promise<void> {
  const now = () => addMinutes(first, minutes)
  while (!(await queueOlder(database)));
  while ((await takeIn(database)) > 0);
  assert.notEqual(await anchor(database, { now: now(), every: 60 }), null)
  const logs = () => [{ origin, keys: signers.map(({ key }) => key) }]
  const log = followLog({ database, origin, agreement: 'one', party: 'XX', signers, now, report: assert.fail })
  log.witnessedBy({
    url: '',
    keys: () => cosigners.map(({ key }) => key),
    post: async (_, body) => {
      const asked = parseAddCheckpoint(body)
      assert.ok(asked !== null)
      const answer = await witness({ database: other, logs, signers: cosigners, now }, asked)
      return { status: answer.status, body: answer.status === 200 ? answer.lines : String(answer.size ?? answer.why) }
    },
  })
  await log.settled()
  await log.settled()
  await log.stop()
}

const madeAt = addMinutes(first, 300)
const made = async (database: Database, keys: Keys, versions: readonly number[] | null) =>
  disclose(
    database.query,
    { agreement: 'one', party: 'XX', keys, log: { origin, keys: lines } },
    { stream: 'case:B', versions, recipient: 'An inspector', purpose: 'Complaint 12', orderedBy: 'Duty lead', madeAt },
  )

forEachEngine((_, open) => {
  describe('a disclosure', () => {
    const world = async () => {
      const [database, other] = [await open(), await open({ connections: 2 })]
      await record(database, 'case:A', 1, 4)
      await record(database, 'case:B', 1, 5)
      await publish(database, other, 0)
      return { database, other, keys: await makeKeys() }
    }

    it('shows the facts chosen, proved to a root in a witnessed log, and nothing of the others', async () => {
      const { database, keys } = await world()
      const disclosure = await made(database, keys, [2, 4])
      const text = disclosureText(disclosure)
      const { ok, checks } = await verifyDisclosure(text, lines)
      assert.ok(ok, JSON.stringify(checks))
      assert.ok(checks.some(({ what }) => what === 'witnessed'))
      assert.deepEqual(
        disclosure.journal.leaves.map(({ version, fact }) => [version, fact?.data.text]),
        [
          [2, 'words 2'],
          [4, 'words 4'],
        ],
      )
      assert.equal(disclosure.journal.count, 5, 'how many there are is said, and signed')
      for (const hidden of ['words 1', 'words 3', 'words 5']) assert.ok(!text.includes(hidden), hidden)
      const rows = await database.query(
        `select encode(l.salt, 'hex') as salt, encode(h.hash, 'hex') as hash from journal_leaves l
         join journal_hashes h on h.level = 0 and h.index = l.index where stream = 'case:B' and version in (1, 3, 5)`,
      )
      for (const { salt } of rows) assert.ok(!text.includes(String(salt)))
    })

    it('says which facts no anchored root covers yet, and proves them after the next', async () => {
      const { database, other, keys } = await world()
      await record(database, 'case:B', 6, 1)
      while ((await takeIn(database)) > 0);
      const early = await verifyDisclosure(disclosureText(await made(database, keys, null)), null)
      assert.deepEqual(
        early.checks.filter(({ what }) => what === 'not-yet').map(({ about }) => about),
        ['1'],
      )
      await publish(database, other, 61)
      const later = await verifyDisclosure(disclosureText(await made(database, keys, null)), lines)
      assert.ok(later.ok && later.checks.every(({ what }) => what !== 'not-yet'), JSON.stringify(later))
    })

    it('fails wherever one byte is another', async () => {
      const { database, keys } = await world()
      const text = disclosureText(await made(database, keys, [1, 5]))
      const step = Math.max(1, Math.floor(text.length / 60))
      for (let at = 0; at < text.length; at += step) {
        const other = text[at] === '0' ? '1' : '0'
        const { ok } = await verifyDisclosure(text.slice(0, at) + other + text.slice(at + 1), null)
        assert.equal(ok, false, `${at}: ${text.slice(at - 20, at + 20)}`)
      }
    })

    it('names the fact that the node itself made up', async () => {
      const { database, keys } = await world()
      await database.query(`update events set data = '{"text":"others"}' where stream = 'case:B' and version = 4`)
      const { ok, checks } = await verifyDisclosure(disclosureText(await made(database, keys, null)), lines)
      assert.equal(ok, false)
      assert.deepEqual(
        checks.filter((one) => !one.ok).map(({ what, about }) => `${what} ${about}`),
        ['facts leaves[3].fact'],
      )
    })

    it('is not believed under another log’s keys', async () => {
      const { database, keys } = await world()
      const text = disclosureText(await made(database, keys, null))
      const others = logSigners(origin, pair()).map(({ key }) => vkeyOf(key))
      assert.equal((await verifyDisclosure(text, others)).ok, false)
    })
  })
})
