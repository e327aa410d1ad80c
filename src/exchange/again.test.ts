import assert from 'node:assert/strict'
import { afterEach, before, describe, test } from 'node:test'
import type { Instant } from '../core/brand.ts'
import { addSeconds } from '../core/calendar.ts'
import { bytes, receiptOf, sealed, signed } from './by-hand.ts'
import { receive } from './receive.ts'
import { tryAgain } from './receive-again.ts'
import { sharedReference } from './samples.ts'
import { clockSkew, skewOfMessage, skewOfReceipt } from './skew-view.ts'
import { type Pair, twoNodes } from './twin.ts'
import { messagesAbout, notUnderstood, workMessage } from './view.ts'

let pair: Pair
before(async () => {
  pair = await twoNodes()
})
afterEach(() => pair.empty())

describe('a message that did nothing when it came', () => {
  const unknown = async (): Promise<void> => {
    const { returning, receiving } = pair
    const receipt = await receiptOf(
      await receive(returning.receiving, bytes(await sealed(receiving, returning, 'answer', 1))),
      returning,
    )
    assert.equal(receipt.problem, 'unknown-reference')
  }
  const known = () =>
    pair.returning.platform.database.query(
      `insert into view_rows values ('case:x', 'case-shared', 'x', $1, 1, '{"reference":"AAAA-BBBB"}')`,
      [sharedReference],
    )

  test('is acted on when a person tries it again once its reference is known, and once only', async () => {
    const { receiving: deps, platform } = pair.returning
    await unknown()
    assert.deepEqual(await tryAgain(deps, 1, 'Officer'), {
      outcome: 'not-understood',
      problem: 'unknown-reference',
      detail: 'unknown-reference',
    })
    assert.equal((await notUnderstood(platform.database.query)).length, 1, 'tried in vain it still waits')
    await known()
    const tried = await Promise.all([tryAgain(deps, 1, 'Officer'), tryAgain(deps, 1, 'Another')])
    assert.deepEqual(tried.map(({ outcome }) => outcome).sort(), ['acted', 'gone'])
    assert.deepEqual(
      (await pair.returning.heard()).map(({ command }) => command),
      ['readmission/record-answer'],
    )
    assert.deepEqual(await notUnderstood(platform.database.query), [])
    const [message] = (await messagesAbout(platform.database.query, sharedReference)).received
    assert.deepEqual(
      [message?.understood, message?.workedHow],
      [false, 'acted'],
      'what was receipted stands as it was signed',
    )
  })

  test('is not tried again once somebody has set it aside, and its reason is kept', async () => {
    const { receiving: deps, platform, receiving } = pair.returning
    await unknown()
    await known()
    const at = platform.clock.now()
    assert.equal(await workMessage(platform.database.query, 1, 'Officer', 'Sent twice.', at, 'set-aside'), true)
    assert.deepEqual(await tryAgain(deps, 1, 'Another'), { outcome: 'gone' })
    assert.deepEqual(await tryAgain(receiving, 99, 'Another'), { outcome: 'gone' })
    const [message] = (await messagesAbout(platform.database.query, sharedReference)).received
    assert.deepEqual([message?.workedHow, message?.workedNote], ['set-aside', 'Sent twice.'])
    assert.deepEqual(await pair.returning.heard(), [])
  })

  test('says too much however often it is tried', async () => {
    const { returning, receiving } = pair
    const jws = await signed(receiving, returning, {
      kind: 'answer',
      body: { number: 1, code: 'A1', answeredAt: '2026-03-02T08:00:00Z', note: 'x' },
    })
    await receive(returning.receiving, bytes(jws))
    await known()
    assert.deepEqual(await tryAgain(returning.receiving, 1, 'Officer'), {
      outcome: 'not-understood',
      problem: 'says-too-much',
      detail: 'body.note',
    })
    assert.deepEqual(await returning.heard(), [])
  })
})

describe('the other state’s clock', () => {
  const at = (text: string) => `2026-03-02T09:${text}Z` as Instant

  test('is ahead by what a message was signed after it came, and a message that waited says nothing', () => {
    assert.equal(skewOfMessage(at('05:00'), at('00:00')), 300_000)
    assert.equal(skewOfMessage(at('00:00.001'), at('00:00')), 1)
    assert.equal(skewOfMessage(at('00:00'), at('00:00')), 0)
    assert.equal(skewOfMessage(at('00:00'), at('59:00')), 0)
  })

  test('agrees where a receipt is dated between the numbering and its coming; outside it is off by what is missing', () => {
    const off = (theirs: string) => skewOfReceipt(at('10:00'), at(theirs), at('12:00'))
    assert.deepEqual(['09:59', '10:00', '11:00', '12:00', '12:01'].map(off), [-1000, 0, 0, 0, 1000])
  })

  test('is shown from half a minute on, and what a message dates is never moved by it', async () => {
    const { returning, receiving } = pair
    const later = (seconds: number): Instant => addSeconds(returning.platform.clock.now(), seconds)
    for (const [index, seconds] of [0, 29, 30, 600].entries()) {
      const sentAt = later(seconds)
      const jws = await signed(receiving, returning, { sequence: index + 1, kind: 'greeting', sentAt })
      await receive(returning.receiving, bytes(jws))
      const skew = await clockSkew(returning.platform.database.query)
      assert.equal(skew?.by ?? null, seconds < 30 ? null : seconds * 1000, `${seconds} seconds`)
    }
    const [row] = await returning.platform.database.query(
      'select received_at from exchange_received where sequence = 4',
    )
    assert.equal(row?.received_at, returning.platform.clock.now(), 'we date by our own clock')
  })
})
