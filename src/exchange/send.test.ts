import assert from 'node:assert/strict'
import { afterEach, before, describe, test } from 'node:test'
import { at, minutes, nowhere, sequences, untilSent, upTo, withdrawal } from './by-post.ts'
import { samples, sharedReference } from './samples.ts'
import { type Post, startSender } from './send.ts'
import { carry, count, type Pair, start, twoNodes } from './twin.ts'
import { heldBack, messagesAbout, waiting } from './view.ts'

describe('the sender', () => {
  let pair: Pair
  before(async () => {
    pair = await twoNodes()
  })
  afterEach(() => pair.empty())

  test('what is said here is heard there, in order, and each message has three ticks to be shown', async () => {
    const { returning, receiving } = pair
    for (let minute = 1; minute <= 20; minute++) await returning.say(withdrawal(minute))
    assert.deepEqual(await waiting(returning.platform.database.query), { count: 20, oldest: start })
    await untilSent(returning.sender(carry(receiving)))
    assert.deepEqual(await minutes(receiving), upTo(20))
    assert.deepEqual(await sequences(returning, 'exchange_sent'), upTo(20))
    assert.deepEqual(await waiting(returning.platform.database.query), { count: 0, oldest: null })
    const { sent } = await messagesAbout(returning.platform.database.query, sharedReference)
    assert.ok(
      sent.every((message) => message.transportedAt === start && message.understood === true && message.attempts === 1),
    )
    assert.equal((await messagesAbout(receiving.platform.database.query, sharedReference)).received.length, 20)
  })

  test('both directions at once keep an order each', async () => {
    const { returning, receiving } = pair
    await returning.platform.database.query(
      `insert into view_rows values ('case:x', 'case-shared', 'x', $1, 1, '{"reference":"AAAA-BBBB"}')`,
      [sharedReference],
    )
    for (let minute = 1; minute <= 6; minute++) {
      await returning.say(withdrawal(minute))
      await receiving.say({ kind: 'answer', body: { number: 1, code: 'A1', answeredAt: at(minute) } })
    }
    await Promise.all([untilSent(returning.sender(carry(receiving))), untilSent(receiving.sender(carry(returning)))])
    assert.deepEqual(await minutes(receiving), upTo(6))
    assert.deepEqual(await minutes(returning), upTo(6))
  })

  test('while the partner is away messages wait; when it is back they arrive in order', async () => {
    const { returning, receiving } = pair
    let away = true
    let calls = 0
    const post: Post = async (url, bytes) => {
      calls++
      if (away) throw new Error('away')
      return carry(receiving)(url, bytes)
    }
    const sender = returning.sender(post)
    for (let minute = 1; minute <= 12; minute++) await returning.say(withdrawal(minute))
    sender.poke()
    assert.equal(await sender.settled(), false)
    assert.equal((await waiting(returning.platform.database.query)).count, 12)
    const { sent } = await messagesAbout(returning.platform.database.query, sharedReference)
    assert.equal(sent[0]?.lastProblem, 'no-answer')
    const before = calls
    await new Promise((resolve) => setTimeout(resolve, 60))
    assert.ok(calls > before, 'it tries again by itself')
    away = false
    await untilSent(sender)
    assert.deepEqual(await minutes(receiving), upTo(12))
  })

  test('a safety message passes what waits, but nothing earlier of its own stream', async () => {
    const { returning, receiving } = pair
    for (let minute = 1; minute <= 20; minute++) await returning.say({ speaker: 'slow', ...withdrawal(minute) })
    await returning.say({ speaker: 'urgent', ...withdrawal(31) })
    await returning.say({
      speaker: 'urgent',
      kind: 'stand-down',
      body: { code: 'not-to-travel', stoodDownAt: at(32) },
      safety: true,
    })
    await returning.say({ speaker: 'urgent', ...withdrawal(33) })
    await untilSent(returning.sender(carry(receiving)))
    assert.deepEqual(await minutes(receiving), [31, 32, ...upTo(20), 33])
  })

  test('a safety message passes everything but the few already numbered, however long the partner was away', async () => {
    const { returning, receiving } = pair
    for (let minute = 1; minute <= 30; minute++) await returning.say({ speaker: 'slow', ...withdrawal(minute) })
    const lonely = returning.sender(nowhere)
    await lonely.settled()
    await lonely.stop()
    await returning.say({
      speaker: 'urgent',
      kind: 'stand-down',
      body: { code: 'not-to-travel', stoodDownAt: at(50) },
      safety: true,
    })
    await untilSent(returning.sender(carry(receiving)))
    assert.equal((await minutes(receiving)).indexOf(50), 8)
  })

  test('a stream keeps its order though the clock was set back between two of its facts', async () => {
    const { returning, receiving } = pair
    await returning.say(withdrawal(1))
    await returning.platform.database.query(`update outbox set queued_at = '2026-03-02T09:30:00Z'`)
    await returning.say(withdrawal(2))
    await untilSent(returning.sender(carry(receiving)))
    assert.deepEqual(await minutes(receiving), [1, 2])
  })

  test('a message of ours that does not fit stays and is shown with what follows it; other streams go on', async () => {
    const { returning, receiving } = pair
    await returning.say({ speaker: 'broken', kind: 'withdrawal', body: { withdrawnAt: 'soon' } })
    await returning.say({ speaker: 'broken', ...withdrawal(2) })
    for (let minute = 11; minute <= 22; minute++) await returning.say({ speaker: 'whole', ...withdrawal(minute) })
    const problems: string[] = []
    const { platform, party, keys, partner } = returning.receiving
    const url = { ...partner, url: '' }
    await untilSent(
      startSender({
        platform,
        party,
        keys,
        partner: url,
        post: carry(receiving),
        report: (code) => problems.push(code),
      }),
    )
    assert.deepEqual(
      await minutes(receiving),
      upTo(12).map((minute) => minute + 10),
    )
    assert.equal(await count(platform.database.query, 'outbox'), 2)
    const held = await heldBack(platform.database.query, 'returning', platform.agreement)
    assert.deepEqual(
      held.map(({ stream, version, problem }) => [stream, version, problem]),
      [['speaker:broken', 1, 'body-does-not-fit']],
    )
    assert.ok(problems.includes('held-body-does-not-fit'))
  })

  test('the receiving state cannot send a name even if its own record holds one', async () => {
    const { returning, receiving } = pair
    await receiving.say({ kind: 'answer', body: { ...samples.answer.body, note: 'Example' } })
    await receiving.say({ speaker: 'two', kind: 'readmission-information', ...samples['readmission-information'] })
    await untilSent(receiving.sender(carry(returning)))
    assert.equal(await count(receiving.platform.database.query, 'exchange_sent'), 0)
    assert.deepEqual(
      (await heldBack(receiving.platform.database.query, 'receiving', receiving.platform.agreement)).map(
        ({ problem }) => problem,
      ),
      ['body-does-not-fit', 'wrong-direction'],
    )
  })
})
