import assert from 'node:assert/strict'
import { afterEach, before, describe, test } from 'node:test'
import { makeKeys, publicKeys } from '../platform/keys.ts'
import { at, minutes, sequences, untilSent, upTo, withdrawal } from './by-post.ts'
import { openReceipt, signReceipt } from './envelope.ts'
import { numberWaiting } from './number.ts'
import { sharedReference } from './samples.ts'
import type { Post, Sender } from './send.ts'
import { badWire, carry, isQuestion, type Node, type Pair, seeded, start, twoNodes } from './twin.ts'
import { messagesAbout } from './view.ts'

describe('when things go wrong on the way', () => {
  let pair: Pair
  before(async () => {
    pair = await twoNodes()
  })
  afterEach(() => pair.empty())

  test('a sender that dies between numbering and posting leaves its messages to the next, under the same numbers', async () => {
    const { returning, receiving } = pair
    for (let minute = 1; minute <= 3; minute++) await returning.say(withdrawal(minute))
    const { platform, party, keys, partner } = returning.receiving
    assert.equal(await numberWaiting({ platform, party, keys, partner }), 3)
    const [before] = await platform.database.query('select jws from exchange_sent where sequence = 1')
    await untilSent(returning.sender(carry(receiving)))
    assert.deepEqual(await minutes(receiving), upTo(3))
    assert.deepEqual((await platform.database.query('select jws from exchange_sent where sequence = 1'))[0], before)
  })

  test('a sender that dies after the other state took the message gets the same receipt for the same bytes', async () => {
    const { returning, receiving } = pair
    await returning.say(withdrawal(1))
    const answers: string[] = []
    const losing: Post = async (url, bytes) => {
      if (isQuestion(url)) return carry(receiving)(url, bytes)
      answers.push((await carry(receiving)(url, bytes)).body)
      throw new Error('the receipt is lost')
    }
    const first = returning.sender(losing)
    await first.settled()
    await first.stop()
    assert.ok(answers.length >= 1)
    await untilSent(returning.sender(carry(receiving)))
    const [row] = await returning.platform.database.query('select receipt from exchange_sent')
    assert.equal(row?.receipt, answers[0])
    assert.equal((await receiving.heard()).length, 1)
  })

  test('two senders at once neither lose, nor double, nor use a number twice', async () => {
    const { returning, receiving } = pair
    for (let minute = 1; minute <= 30; minute++) await returning.say(withdrawal(minute))
    await Promise.all([untilSent(returning.sender(carry(receiving))), untilSent(returning.sender(carry(receiving)))])
    assert.deepEqual(await minutes(receiving), upTo(30))
    assert.deepEqual(await sequences(receiving, 'exchange_received'), upTo(30))
  })

  test('a receipt that is forged, by a stranger, for other bytes or for another number is not believed', async () => {
    const { returning, receiving } = pair
    await returning.say(withdrawal(1))
    const stranger = await makeKeys()
    const changed = async (body: string, change: object, keys = receiving.keys): Promise<string> => {
      const opened = await openReceipt(body, publicKeys(receiving.keys))
      assert.ok('receipt' in opened)
      return signReceipt({ ...opened.receipt, ...change }, keys)
    }
    const lies: readonly [string, (body: string) => Promise<string>][] = [
      ['receipt-unknown-key', (body) => changed(body, {}, stranger)],
      ['receipt-bad-signature', async (body) => body.replace(/\.[^.]+$/, `.${'A'.repeat(86)}`)],
      ['receipt-malformed', async () => 'ok'],
      ['receipt-for-another-message', (body) => changed(body, { digest: '0'.repeat(64) })],
      ['receipt-for-another-message', (body) => changed(body, { sequence: 2 })],
    ]
    for (const [problem, lie] of lies) {
      const sender = returning.sender(async (url, bytes) => {
        const answer = await carry(receiving)(url, bytes)
        return { status: 200, body: await lie(answer.body) }
      })
      assert.equal(await sender.settled(), false)
      await sender.stop()
      const { sent } = await messagesAbout(returning.platform.database.query, sharedReference)
      assert.deepEqual([sent[0]?.transportedAt, sent[0]?.lastProblem], [null, problem])
    }
    await untilSent(returning.sender(carry(receiving)))
    assert.equal((await receiving.heard()).length, 1)
  })

  test('a partner put back from an older backup asks for what it lost, and gets the same bytes; first receipts stand', async () => {
    const { returning, receiving } = pair
    for (let minute = 1; minute <= 4; minute++) await returning.say(withdrawal(minute))
    await untilSent(returning.sender(carry(receiving)))
    const ours = await returning.platform.database.query(
      'select sequence, jws, receipt from exchange_sent order by sequence',
    )
    const { query } = receiving.platform.database
    await query('delete from exchange_received where sequence > 2')
    await query(`update exchange_counters set last = 2 where direction = 'received'`)
    receiving.clock.set('2026-03-02T11:00:00Z' as typeof start)
    await returning.say(withdrawal(5))
    await untilSent(returning.sender(carry(receiving)))
    receiving.clock.set(start)
    assert.deepEqual(await sequences(receiving, 'exchange_received'), upTo(5))
    const now = await returning.platform.database.query(
      'select sequence, jws, receipt from exchange_sent order by sequence',
    )
    assert.deepEqual(now.slice(0, 4), ours)
    assert.deepEqual(await minutes(receiving), upTo(5), 'what it still had of their effects is not done twice')
  })

  test('a partner that asks for ever for what it has been given is not followed round and round', async () => {
    const { returning } = pair
    for (let minute = 1; minute <= 3; minute++) await returning.say(withdrawal(minute))
    let calls = 0
    const gap: Post = async () => {
      calls++
      return { status: 409, body: JSON.stringify({ code: 'gap', expected: 1 }) }
    }
    const sender = returning.sender(gap)
    assert.equal(await sender.settled(), false)
    await sender.stop()
    assert.ok(calls <= 4, `${calls} posts`)
  })

  for (const seed of ['fog', 'gale', 'hail', 'ice'])
    test(`on a wire that loses, doubles, delays and falsifies (${seed}) nothing is lost, doubled or out of order`, async () => {
      const { returning, receiving } = pair
      await returning.platform.database.query(
        `insert into view_rows values ('case:x', 'case-shared', 'x', $1, 1, '{"reference":"AAAA-BBBB"}')`,
        [sharedReference],
      )
      const random = seeded(seed)
      const senders = (): readonly [Sender, Sender] => [
        returning.sender(badWire(receiving, random)),
        receiving.sender(badWire(returning, random)),
      ]
      let [there, back] = senders()
      for (let minute = 1; minute <= 30; minute++) {
        await returning.say({ speaker: `s${Math.floor(random() * 3)}`, ...withdrawal(minute) })
        await receiving.say({ speaker: 'a', kind: 'answer', body: { number: 1, code: 'A1', answeredAt: at(minute) } })
        there.poke()
        back.poke()
        if (random() < 0.1) {
          await Promise.all([there.stop(), back.stop()]) // the process ends, another begins
          ;[there, back] = senders()
        }
      }
      await Promise.all([untilSent(there), untilSent(back)])
      assert.deepEqual(
        [...(await minutes(receiving))].sort((a, b) => Number(a) - Number(b)),
        upTo(30),
      )
      assert.deepEqual(await minutes(returning), upTo(30))
      for (const node of [returning, receiving]) {
        assert.deepEqual(await sequences(node, 'exchange_sent'), upTo(30))
        assert.deepEqual(await sequences(node, 'exchange_received'), upTo(30))
      }
      const order = async (node: Node, table: string) =>
        (await node.platform.database.query(`select sequence, jws from ${table} order by sequence`)).map(
          ({ jws }) => jws,
        )
      assert.deepEqual(await order(receiving, 'exchange_received'), await order(returning, 'exchange_sent'))
    })
})
