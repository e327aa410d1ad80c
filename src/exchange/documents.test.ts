import assert from 'node:assert/strict'
import { afterEach, before, describe, test } from 'node:test'
import { z } from 'zod'
import { keepFile, readFileKept } from '../platform/files.ts'
import { publicKeys } from '../platform/keys.ts'
import { bytes, receiptOf, sealed } from './by-hand.ts'
import { minutes, untilSent, withdrawal } from './by-post.ts'
import { handlersFor } from './follow.ts'
import type { GivingUp } from './number.ts'
import { receive } from './receive.ts'
import { samples } from './samples.ts'
import { startSender } from './send.ts'
import { carry, type Pair, start, twoNodes } from './twin.ts'
import { heldBack } from './view.ts'

const pdf = Buffer.from('%PDF-1.7\nscars\nstartxref\n9\n%%EOF\n')
const by = { actor: 'gb-courts', at: start }
const { body } = samples.papers

describe('a document that travels with a message', () => {
  let pair: Pair
  before(async () => {
    pair = await twoNodes()
  })
  afterEach(async () => {
    await pair.empty()
    for (const { platform } of [pair.returning, pair.receiving]) await platform.database.query('delete from files')
  })

  /** A paper with a document said by the returning side, and something else of the same case after it. */
  async function said(speaker = 'one') {
    const { platform, say } = pair.returning
    const incoming = { name: 'report.pdf', bytes: pdf, tooLarge: false }
    const { digest } = await keepFile(platform.database.query, incoming, by)
    const personal = { kind: 'report', title: 'Report', file: { digest, name: 'report.pdf' } }
    await say({ speaker, kind: 'papers', body, personal, safety: true })
    await say({ speaker, ...withdrawal(2) })
    return digest
  }
  const sending = (onUnsealable?: GivingUp, reports: string[] = []) => {
    const { platform, party, keys } = pair.returning
    const partner = { party: pair.receiving.party, jwks: () => publicKeys(pair.receiving.keys), url: 'https://x' }
    const report = (problem: string) => void reports.push(problem)
    const more = onUnsealable === undefined ? {} : { onUnsealable }
    const post = carry(pair.receiving)
    return startSender({ platform, party, keys, partner, post, report, ...more, backOff: { first: 2, longest: 8 } })
  }
  const query = (sql: string) => pair.returning.platform.database.query(sql)
  const kindsSent = async () =>
    (await query('select kind from exchange_sent order by sequence')).map(({ kind }) => kind)

  test('waits by its digest, is put in when the message is sealed, and is kept there under the same digest', async () => {
    const digest = await said()
    const [row] = await query("select personal::text as personal from outbox where kind = 'papers'")
    assert.doesNotMatch(String(row?.personal), new RegExp(pdf.toString('base64').slice(0, 20)))
    assert.deepEqual(
      await heldBack(pair.returning.platform.database.query, 'returning', pair.returning.platform.agreement),
      [],
    )
    await untilSent(sending())
    const [heard] = await pair.receiving.heard()
    assert.deepEqual(heard?.input.file, { digest, name: 'report.pdf' })
    const kept = await readFileKept(pair.receiving.platform.database.query, digest)
    assert.deepEqual(Buffer.from(kept?.bytes ?? []), pdf)
  })

  for (const [how, spoil] of [
    ['missing', 'delete from files'],
    ['damaged', "update files set bytes = decode('00', 'hex')"],
  ] as const) {
    test(`${how}: nothing is sent of its message, it is given up in the same write, and all that follows goes`, async () => {
      await said()
      await query(spoil)
      const reports: string[] = []
      const given: { problem: string; seen: number }[] = []
      const giveUp: GivingUp = async ({ problem }, within) => {
        given.push({ problem, seen: (await within("select 1 from outbox where kind = 'papers'")).length })
        return true
      }
      await untilSent(sending(giveUp, reports))
      assert.deepEqual(given, [{ problem: `document-${how}`, seen: 1 }])
      assert.deepEqual([await kindsSent(), await minutes(pair.receiving)], [['withdrawal'], [2]])
      assert.deepEqual(reports, [`unsealable-document-${how}`])
    })

    test(`${how}, and giving up fails: its case is held and shown, every other case goes, and it goes once it is back`, async () => {
      const digest = await said()
      await pair.returning.say({ speaker: 'two', ...withdrawal(3) })
      await query(spoil)
      const failing: GivingUp = async (_, within) => {
        await within('select 1 from no_such_table')
        return true
      }
      await untilSent(sending(failing))
      assert.deepEqual(await minutes(pair.receiving), [3])
      const held = await heldBack(
        pair.returning.platform.database.query,
        'returning',
        pair.returning.platform.agreement,
      )
      assert.deepEqual(
        held.map(({ kind, problem }) => [kind, problem]),
        [['papers', 'document-unreadable']],
      )
      await query('delete from files')
      await keepFile(pair.returning.platform.database.query, { name: 'r.pdf', bytes: pdf, tooLarge: false }, by)
      await untilSent(sending(failing))
      const heard = (await pair.receiving.heard()).map(({ command }) => command)
      assert.deepEqual(heard.slice(1), ['reception/note-papers', 'reception/note-withdrawal'])
      assert.ok(await readFileKept(pair.receiving.platform.database.query, digest))
    })
  }

  test('eight of them unreadable at once do not keep the ninth message of another case waiting', async () => {
    for (const speaker of 'abcdefghij') await said(speaker)
    await query("delete from outbox where kind = 'withdrawal'")
    await pair.returning.say({ speaker: 'other', ...withdrawal(9) })
    await query('delete from files')
    await untilSent(sending(async () => true))
    assert.deepEqual(await minutes(pair.receiving), [9])
    assert.deepEqual(await query('select 1 from outbox'), [])
  })

  test('of a paper that is not taken there nothing is kept but the message', async () => {
    const { returning, receiving } = pair
    const { database } = receiving.platform
    const file = { name: 'report.pdf', media: 'application/pdf', base64: pdf.toString('base64') }
    const digest = (await keepFile(database.query, { name: 'report.pdf', bytes: pdf, tooLarge: false }, by)).digest
    await database.query('delete from files')
    const personal = { kind: 'report', title: 'Report', file: { ...file, sha256: digest } }
    const jws = await sealed(returning, receiving, 'papers', 1, { personal })
    const deps = { ...receiving.receiving, handlers: refusing() }
    const receipt = await receiptOf(await receive(deps, bytes(jws)), receiving)
    assert.deepEqual([receipt.understood, receipt.problem], [false, 'unknown-reference'])
    assert.deepEqual(await database.query('select 1 from files'), [])
    const [row] = await database.query('select understood from exchange_received')
    assert.equal(z.boolean().parse(row?.understood), false)
  })
})

const refusing = () => {
  const refusal = { code: 'unknown-reference', citation: null, message: { en: 'No', fr: 'Non' } }
  return handlersFor(async () => ({ outcome: 'refused', refusals: [refusal], repeated: false }))
}
