import assert from 'node:assert/strict'
import { afterEach, before, describe, test } from 'node:test'
import { knownInstant } from '../core/calendar.ts'
import { makeKeys } from '../platform/keys.ts'
import { bytes, code, receiptOf, sealed, signed } from './by-hand.ts'
import { digestOf } from './envelope.ts'
import { isKind, kinds, maySend } from './messages.ts'
import { receive } from './receive.ts'
import { samples, sharedReference } from './samples.ts'
import { count, type Pair, start, twoNodes } from './twin.ts'
import { notUnderstood, refusedAtDoor, workMessage } from './view.ts'

describe('messages as they are received', () => {
  let pair: Pair
  before(async () => {
    pair = await twoNodes()
  })
  afterEach(() => pair.empty())

  test('every kind of message goes through the door, is acted on by its command, and is receipted', async () => {
    const { returning, receiving } = pair
    await receiving.platform.database.query(
      `insert into view_rows values ('case:x', 'case-shared', 'x', $1, 1, '{"reference":"AAAA-BBBB"}')`,
      [sharedReference],
    )
    for (const view of ['case-shared', 'application-shared'])
      await returning.platform.database.query(
        `insert into view_rows values ('case:x', $1, 'x', $2, 1, '{"reference":"AAAA-BBBB"}')`,
        [view, sharedReference],
      )
    const sequences = { returning: 0, receiving: 0 }
    for (const kind of Object.keys(kinds).filter(isKind))
      for (const side of ['returning', 'receiving'] as const) {
        if (!maySend(side, kind)) continue
        const [from, to] = side === 'returning' ? [returning, receiving] : [receiving, returning]
        const jws = await sealed(from, to, kind, ++sequences[side])
        const receipt = await receiptOf(await receive(to.receiving, bytes(jws)), to)
        assert.deepEqual(receipt, {
          digest: digestOf(jws),
          sequence: sequences[side],
          receivedAt: start,
          understood: true,
        })
      }
    assert.deepEqual(
      (await receiving.heard()).map(({ command }) => command),
      [
        'reception/open-request',
        'reception/add-information',
        'reception/note-transfer',
        'reception/note-stand-down',
        'reception/note-withdrawal',
        'reception/note-handover',
        'parity/note-admission',
        'parity/note-reversal',
        'reception/note-papers',
        'parity/note-counted',
        'parity/note-uncounted',
        'draw/note-commit',
        'draw/note-reveal',
        'draw/note-done',
        'draw/note-void',
        'scheme/note-suspension',
        'scheme/note-termination',
        'statement/note-statement',
        'statement/note-lines',
        'statement/note-settled',
        'statement/note-signature',
        'parity/note-reversed-place',
        'committee/note-entry',
        'reception/note-needs',
        'reception/note-return-decision',
        'reception/note-returned',
        'operations/note-outage',
        'keys/note-change',
        'keys/note-word',
      ],
    )
    const back = await returning.heard()
    assert.deepEqual(back[0], {
      type: 'heard',
      command: 'readmission/record-answer',
      input: { case: 'AAAA-BBBB', number: 1, code: 'A1', answeredAt: '2026-03-09T16:00:00Z', occurredAt: start },
    })
    assert.deepEqual(
      back.map(({ command }) => command),
      [
        'readmission/record-answer',
        'flights/record-receipt',
        'admission/note-countersigned',
        'parity/note-counted',
        'parity/note-uncounted',
        'draw/note-commit',
        'draw/note-reveal',
        'scheme/note-suspension',
        'scheme/note-termination',
        'statement/note-statement',
        'statement/note-lines',
        'statement/note-settled',
        'statement/note-signature',
        'parity/note-reversed-place',
        'committee/note-entry',
        'between/note-return-asked',
        'operations/note-outage',
        'keys/note-change',
        'keys/note-word',
      ],
    )
  })

  test('the person is named only in the encrypted part, and the receiver reads it', async () => {
    const { returning, receiving } = pair
    const jws = await sealed(returning, receiving, 'readmission-request', 1)
    const payload = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()
    assert.ok(!payload.includes('Example'))
    await receiptOf(await receive(receiving.receiving, bytes(jws)), receiving)
    const [first] = await receiving.heard()
    assert.deepEqual(first?.input, {
      shared: sharedReference,
      ...samples['readmission-request'].body,
      ...samples['readmission-request'].personal,
    })
  })

  test('a repeat is answered with the same receipt, byte for byte, even later, and does nothing', async () => {
    const { returning, receiving } = pair
    const jws = await sealed(returning, receiving, 'withdrawal', 1)
    const first = await receive(receiving.receiving, bytes(jws))
    receiving.clock.set(knownInstant('2026-03-02T10:00:00Z'))
    const second = await receive(receiving.receiving, bytes(jws))
    receiving.clock.set(start)
    assert.deepEqual(second, first)
    assert.equal((await receiving.heard()).length, 1)
    assert.equal(await count(receiving.platform.database.query, 'exchange_received'), 1)
  })

  test('the same message posted many times at the same moment is acted on once', async () => {
    const { returning, receiving } = pair
    const jws = await sealed(returning, receiving, 'withdrawal', 1)
    const replies = await Promise.all(Array.from({ length: 6 }, () => receive(receiving.receiving, bytes(jws))))
    assert.equal(new Set(replies.map(({ body }) => body)).size, 1)
    assert.equal((await receiving.heard()).length, 1)
  })

  test('a number used again for other bytes is refused loudly, and both are kept as evidence', async () => {
    const { returning, receiving } = pair
    const { query } = receiving.platform.database
    await receive(receiving.receiving, bytes(await sealed(returning, receiving, 'withdrawal', 1)))
    const other = await sealed(returning, receiving, 'stand-down', 1)
    for (const times of [1, 2]) {
      const reply = await receive(receiving.receiving, bytes(other))
      assert.deepEqual([reply.status, code(reply)], [409, 'sequence-reused'])
      const refused = await refusedAtDoor(query)
      assert.deepEqual(
        refused.map((row) => [row.problem, row.times, row.signed]),
        [['sequence-reused', times, true]],
      )
    }
    assert.equal((await query('select jws from exchange_refused'))[0]?.jws, other)
    assert.equal((await receiving.heard()).length, 1)
  })

  test('a gap is asked for again: one ahead is refused with the number expected, the next in line is taken', async () => {
    const { returning, receiving } = pair
    const send = async (sequence: number) =>
      receive(receiving.receiving, bytes(await sealed(returning, receiving, 'withdrawal', sequence)))
    const ahead = await send(2)
    assert.deepEqual(
      [ahead.status, code(ahead), (JSON.parse(ahead.body) as { expected: unknown }).expected],
      [409, 'gap', 1],
    )
    assert.equal((await send(1)).status, 200)
    assert.equal((await send(3)).status, 409)
    assert.equal((await send(2)).status, 200)
    assert.equal((await send(3)).status, 200)
    assert.equal(await count(receiving.platform.database.query, 'exchange_refused'), 0)
  })

  test('what we cannot understand is kept, receipted as not understood, and shown until a person has worked it', async () => {
    const { returning, receiving } = pair
    const { query } = receiving.platform.database
    const wrongKey = { ...receiving, keys: await makeKeys() }
    const blind = await sealed(returning, wrongKey, 'readmission-request', 5)
    const messages: readonly [string, string][] = [
      [await signed(returning, receiving, { sequence: 1, kind: 'greeting' }), 'unknown-kind'],
      [await signed(returning, receiving, { sequence: 2, version: 2 }), 'unknown-version'],
      [await signed(returning, receiving, { sequence: 3, body: { withdrawnAt: 'yesterday' } }), 'does-not-fit'],
      [await signed(returning, receiving, { sequence: 4, personal: 'a.b.c.d.e' }), 'says-too-much'],
      [blind, 'undecryptable'],
      [
        await signed(returning, receiving, { sequence: 6, kind: 'answer', body: samples.answer.body }),
        'wrong-direction',
      ],
      [await signed(returning, receiving, { sequence: 7, kind: 'constructor' }), 'unknown-kind'],
      [await signed(returning, receiving, { sequence: 8, about: 'Example, Person' }), 'does-not-fit'],
    ]
    for (const [jws, problem] of messages) {
      const receipt = await receiptOf(await receive(receiving.receiving, bytes(jws)), receiving)
      assert.deepEqual([receipt.understood, receipt.problem], [false, problem])
    }
    assert.deepEqual(await receiving.heard(), [])
    assert.equal((await notUnderstood(query)).length, messages.length)
    assert.equal(await workMessage(query, 1, 'officer', 'Rang them.', start), true)
    assert.equal(await workMessage(query, 1, 'another', 'Again.', start), false, 'the first to work it stands')
    assert.deepEqual(
      (await notUnderstood(query)).map(({ sequence }) => sequence),
      [2, 3, 4, 5, 6, 7, 8],
    )
  })

  test('an answer about a case we do not have is kept and said to be about an unknown reference', async () => {
    const { returning, receiving } = pair
    const jws = await sealed(receiving, returning, 'answer', 1)
    const receipt = await receiptOf(await receive(returning.receiving, bytes(jws)), returning)
    assert.deepEqual([receipt.understood, receipt.problem], [false, 'unknown-reference'])
    assert.equal((await notUnderstood(returning.platform.database.query))[0]?.kind, 'answer')
  })
})
