import assert from 'node:assert/strict'
import { afterEach, before, describe, test } from 'node:test'
import { z } from 'zod'
import { addMinutes } from '../core/calendar.ts'
import { makeKeys } from '../platform/keys.ts'
import { minutes, sequences, untilSent, upTo, withdrawal } from './by-post.ts'
import { askHeard, heard } from './heard.ts'
import { takeBack } from './put-back.ts'
import type { Post } from './send.ts'
import { carry, isQuestion, type Node, type Pair, start, twoNodes } from './twin.ts'

const rowField = z.object({
  sequence: z.int(),
  stream: z.string(),
  jws: z.string(),
  receipt: z.string().nullable(),
  put_back_at: z.string().nullable(),
})

describe('a record that was put back from an older backup', () => {
  let pair: Pair
  before(async () => {
    pair = await twoNodes()
  })
  afterEach(() => pair.empty())

  const rows = async ({ platform }: Node) =>
    (
      await platform.database.query(
        'select sequence, stream, jws, receipt, put_back_at from exchange_sent order by sequence',
      )
    ).map((row) => rowField.parse(row))
  const say = async (from: number, to: number): Promise<void> => {
    for (let minute = from; minute <= to; minute++) await pair.returning.say(withdrawal(minute))
  }
  /** As a backup of when so many had been said and receipted: everything after it is gone, facts and all. */
  const putBackTo = async (last: number): Promise<void> => {
    const { query } = pair.returning.platform.database
    await query('delete from exchange_sent where sequence > $1', [last])
    await query(`update exchange_counters set last = $1 where direction = 'sent'`, [last])
    await query('delete from answers')
    await query('delete from journal_queue where version > $1', [last])
    await query("delete from events where stream = 'speaker:one' and version > $1", [last])
  }

  test('learns before it speaks what it had said since, and says what is new under the next numbers', async () => {
    const { returning, receiving } = pair
    await say(1, 5)
    await untilSent(returning.sender(carry(receiving)))
    const said = await rows(returning)
    await putBackTo(2)
    await say(6, 7)
    await untilSent(returning.sender(carry(receiving)))
    const now = await rows(returning)
    assert.deepEqual(
      now.map(({ sequence, stream, put_back_at }) => [sequence, stream, put_back_at]),
      [
        [1, 'speaker:one', null],
        [2, 'speaker:one', null],
        [3, '', start],
        [4, '', start],
        [5, '', start],
        [6, 'speaker:one', null],
        [7, 'speaker:one', null],
      ],
    )
    assert.deepEqual(
      now.slice(0, 5).map(({ jws, receipt }) => [jws, receipt]),
      said.map(({ jws, receipt }) => [jws, receipt]),
      'the very bytes, and the receipts that were given',
    )
    assert.deepEqual(await minutes(receiving), upTo(7), 'nothing was done twice there, and nothing is missing')
    assert.deepEqual(await sequences(receiving, 'exchange_received'), upTo(7))
    const refused = await receiving.platform.database.query('select problem from exchange_refused')
    assert.deepEqual(refused, [], 'no number was used twice')
  })

  test('and what it had already numbered anew gives way, whatever was under way when it was found out', async () => {
    const { returning, receiving } = pair
    await say(1, 4)
    await untilSent(returning.sender(carry(receiving)))
    await putBackTo(1)
    await say(5, 7)
    // The other state cannot be asked at first: numbers are given that are taken.
    let deaf = true
    const wire: Post = async (url, bytes) => {
      if (isQuestion(url) && deaf) {
        deaf = false
        throw new Error('lost')
      }
      return carry(receiving)(url, bytes)
    }
    await untilSent(returning.sender(wire))
    assert.deepEqual(await minutes(receiving), upTo(7))
    assert.deepEqual(
      (await rows(returning)).map(({ put_back_at }) => put_back_at !== null),
      [false, true, true, true, false, false, false],
    )
    const refused = await receiving.platform.database.query('select problem, times from exchange_refused')
    assert.deepEqual(refused, [{ problem: 'sequence-reused', times: 1 }], 'the control: it was found out at the door')
  })

  test('knows a message again that still waits in it, and does not say it twice', async () => {
    const { returning, receiving } = pair
    await say(1, 3)
    const { query } = returning.platform.database
    const queue = await query('select * from outbox order by version')
    await untilSent(returning.sender(carry(receiving)))
    // The backup is of the minute after the third was recorded and before it was sent.
    await query('delete from exchange_sent where sequence > 2')
    await query(`update exchange_counters set last = 2 where direction = 'sent'`)
    await query('insert into outbox select * from jsonb_populate_recordset(null::outbox, $1::jsonb)', [
      JSON.stringify([queue[2]]),
    ])
    await untilSent(returning.sender(carry(receiving)))
    const now = await rows(returning)
    assert.deepEqual(
      now.map(({ sequence, stream, put_back_at }) => [sequence, stream, put_back_at]),
      upTo(3).map((sequence) => [sequence, 'speaker:one', null]),
      'its fact is known: nobody has to record it anew',
    )
    assert.deepEqual(await query('select 1 from outbox'), [])
    assert.deepEqual(await minutes(receiving), upTo(3))
  })

  test('that is far behind asks as often as it must', async () => {
    const { returning, receiving } = pair
    for (let count = 0; count < 230; count++) await returning.say(withdrawal(count % 60))
    await untilSent(returning.sender(carry(receiving)))
    await putBackTo(0)
    let asked = 0
    const counting: Post = (url, bytes) => {
      if (isQuestion(url)) asked++
      return carry(receiving)(url, bytes)
    }
    await untilSent(returning.sender(counting))
    assert.equal((await rows(returning)).length, 230)
    assert.equal(asked, 4, 'a hundred, a hundred, thirty, none')
  })

  test('believes nothing that is not its own word under the next number, and changes nothing for it', async () => {
    const { returning, receiving } = pair
    await say(1, 3)
    await untilSent(returning.sender(carry(receiving)))
    const said = await rows(returning)
    await putBackTo(1)
    const [, second, third] = said.map(({ jws }) => jws)
    const theirs = await rows(receiving)
    assert.deepEqual(theirs, [])
    const lies: readonly [string, string][] = [
      ['heard-not-said', 'ok'],
      ['heard-not-said', JSON.stringify({ messages: 'all' })],
      ['heard-not-ours', JSON.stringify({ messages: [third] })],
      ['heard-not-ours', JSON.stringify({ messages: [second, second] })],
      ['heard-not-ours', JSON.stringify({ messages: [second?.replace(/\.[^.]+$/, `.${'A'.repeat(86)}`)] })],
      ['heard-not-ours', JSON.stringify({ messages: [said[0]?.receipt] })],
    ]
    const { platform, party, keys, partner } = returning.receiving
    const options = { platform, party, keys, partner: { ...partner, url: 'https://other.example/exchange/messages' } }
    for (const [problem, body] of lies)
      assert.deepEqual(await takeBack({ ...options, post: async () => ({ status: 200, body }) }), {
        outcome: 'failed',
        problem,
      })
    assert.equal((await rows(returning)).length, 1)
    const old = await takeBack({ ...options, post: async () => ({ status: 404, body: '' }) })
    assert.equal(old.outcome, 'none', 'a node of an earlier version cannot be asked')
    assert.deepEqual(await takeBack({ ...options, post: carry(receiving) }), { outcome: 'taken', count: 2 })
    assert.deepEqual(await takeBack({ ...options, post: carry(receiving) }), { outcome: 'none' }, 'once is enough')
  })

  test('is answered only by its own partner’s key, about its own messages, and within the hour', async () => {
    const { returning, receiving } = pair
    await say(1, 2)
    await untilSent(returning.sender(carry(receiving)))
    const question = {
      agreement: returning.platform.agreement.id,
      from: returning.party,
      to: receiving.party,
      after: 0,
    }
    const ask = async (change: object, keys = returning.keys) => {
      const text = await askHeard({ ...question, at: start, ...change }, keys)
      return heard(receiving.receiving, Buffer.from(text, 'latin1'))
    }
    const codeOf = ({ body }: { readonly body: string }): unknown => JSON.parse(body).code
    assert.equal((await ask({})).status, 200)
    assert.equal(codeOf(await ask({}, await makeKeys())), 'not-yours')
    assert.equal(codeOf(await ask({ from: receiving.party, to: returning.party })), 'not-yours')
    assert.equal(codeOf(await ask({ agreement: 'another' })), 'not-yours')
    assert.equal((await ask({ at: addMinutes(start, -60) })).status, 200)
    assert.equal(codeOf(await ask({ at: addMinutes(start, -61) })), 'stale')
    assert.equal((await ask({ at: addMinutes(start, 60) })).status, 200)
    assert.equal(codeOf(await ask({ at: addMinutes(start, 61) })), 'stale')
    assert.equal((await ask({ after: 2 ** 31 - 2 })).status, 200)
    for (const after of [2 ** 31 - 1, Number.MAX_SAFE_INTEGER]) assert.equal(codeOf(await ask({ after })), 'not-yours')
    const [first] = (await rows(returning)).map(({ jws }) => jws)
    const asMessage = await heard(receiving.receiving, Buffer.from(first ?? '', 'latin1'))
    assert.equal(codeOf(asMessage), 'not-yours', 'a message is no question')
  })
})
