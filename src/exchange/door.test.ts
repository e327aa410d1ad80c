import assert from 'node:assert/strict'
import { afterEach, before, describe, test } from 'node:test'
import canonicalize from 'canonicalize'
import { largestFile } from '../core/paper.ts'
import { digestOfFile } from '../platform/files.ts'
import { makeKeys, publicKeys, uuid7 } from '../platform/keys.ts'
import { bytes, code, endsOf, receiptOf, sealed, signed } from './by-hand.ts'
import { messageType, open, receiptType } from './envelope.ts'
import { LARGEST, receive } from './receive.ts'
import { exchangeRoutes } from './routes.ts'
import { samples, sharedReference } from './samples.ts'
import { count, type Node, type Pair, start, twoNodes } from './twin.ts'

describe('the door', () => {
  let pair: Pair
  before(async () => {
    pair = await twoNodes()
  })
  afterEach(() => pair.empty())

  test('what is not a true message of the other state to us is not let in, and what it was is noted', async () => {
    const { returning, receiving } = pair
    const good = await signed(returning, receiving, {})
    const [head = '', payload = '', signature = ''] = good.split('.')
    const stranger: Node = { ...returning, keys: await makeKeys() }
    const header = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const kid = returning.keys.signing[0]?.kid ?? ''
    const forged = Buffer.from(payload, 'base64url').toString().replace(sharedReference, 'AAAA-AAAA-AAAA')
    const spelt = `${signature.slice(0, -1)}${String.fromCharCode(signature.charCodeAt(signature.length - 1) + 1)}`
    const loose = Buffer.from(`${Buffer.from(payload, 'base64url').toString()} `)
    const cases: readonly [string, string, number][] = [
      [`${head}.${Buffer.from(forged).toString('base64url')}.${signature}`, 'bad-signature', 403],
      [await signed(stranger, receiving, {}), 'unknown-key', 403],
      [`${header({ alg: 'none', kid, typ: messageType })}.${payload}.${signature}`, 'malformed', 400],
      [`${header({ alg: 'EdDSA', kid, typ: messageType })}.${payload}.${signature}`, 'malformed', 400],
      [
        `${header({ alg: 'Ed25519', kid, typ: messageType, crit: ['b64'], b64: false })}.${payload}.${signature}`,
        'malformed',
        400,
      ],
      [`${header({ alg: 'Ed25519', kid, typ: messageType, jwk: {} })}.${payload}.${signature}`, 'malformed', 400],
      [`${head}.${loose.toString('base64url')}.${signature}`, 'bad-signature', 403],
      [`${head}.${payload}.${spelt}`, 'malformed', 400],
      [`${good}\n`, 'malformed', 400],
      [`${head}.${payload}`, 'malformed', 400],
      ['', 'malformed', 400],
      ['é', 'malformed', 400],
      [await signed(returning, receiving, {}, receiptType), 'malformed', 400],
      [await signed(returning, receiving, { to: 'XX' }), 'not-for-us', 403],
      [await signed(returning, receiving, { from: receiving.party }), 'stranger', 403],
      [await signed(returning, receiving, { agreement: 'another' }), 'wrong-agreement', 403],
      [await signed(returning, receiving, { sequence: 0 }), 'malformed', 400],
      [await signed(returning, receiving, { sequence: 1.5 }), 'malformed', 400],
      [await signed(returning, receiving, { extra: 1 }), 'malformed', 400],
      ['x'.repeat(LARGEST + 1), 'too-large', 413],
    ]
    for (const [text, problem, status] of cases) {
      const reply = await receive(receiving.receiving, bytes(text))
      assert.deepEqual([reply.status, code(reply)], [status, problem], text.slice(0, 80))
    }
    assert.equal(await count(receiving.platform.database.query, 'exchange_refused'), cases.length)
    assert.equal(await count(receiving.platform.database.query, 'exchange_received'), 0)
    assert.equal((await receive(receiving.receiving, bytes(good))).status, 200, 'the control: unharmed, it is taken')
  })

  test('a true signature over JSON with two spellings is not let in', async () => {
    const { returning, receiving } = pair
    const { CompactSign } = await import('jose')
    const [key] = returning.keys.signing
    assert.ok(key !== undefined)
    const message = {
      ...endsOf(returning, receiving),
      sequence: 1,
      id: uuid7(start),
      sentAt: start,
      kind: 'withdrawal',
    }
    const canonical =
      canonicalize({ ...message, version: 1, about: sharedReference, body: samples.withdrawal.body }) ?? ''
    const signText = (text: string): Promise<string> =>
      new CompactSign(Buffer.from(text))
        .setProtectedHeader({ alg: 'Ed25519', kid: key.kid, typ: messageType })
        .sign({ ...key })
    const ends = endsOf(returning, receiving)
    const keys = publicKeys(returning.keys)
    assert.ok('message' in (await open(await signText(canonical), ends, keys)))
    const twice = canonical.replace('"kind":"withdrawal"', '"kind":"answer","kind":"withdrawal"')
    for (const text of [
      twice,
      ` ${canonical}`,
      canonical.replace('"sequence":1', '"sequence":1.0'),
      `[${'['.repeat(50_000)}`,
    ])
      assert.deepEqual(await open(await signText(text), ends, keys), { problem: 'malformed', signed: true })
  })

  test('the largest paper that may be sent is let in and understood; it fits below the limit with room to spare', async () => {
    const { returning, receiving } = pair
    const bytesOfFile = Buffer.alloc(largestFile, '%PDF-1.7 ')
    const file = {
      name: `${'n'.repeat(196)}.pdf`,
      media: 'application/pdf',
      sha256: digestOfFile(bytesOfFile),
      base64: bytesOfFile.toString('base64'),
    }
    const personal = { kind: 'report', title: 'é'.repeat(300), text: 'é'.repeat(20_000), file }
    const jws = await sealed(returning, receiving, 'papers', 1, { personal })
    assert.ok(jws.length < LARGEST, String(jws.length))
    const receipt = await receiptOf(await receive(receiving.receiving, bytes(jws)), receiving)
    assert.equal(receipt.understood, true)
  })

  test('over HTTP: the right type only, no more than the limit, and keys for whoever asks', async () => {
    const { returning, receiving } = pair
    const app = exchangeRoutes(receiving.receiving)
    const post = (body: string | ReadableStream, type = 'application/jose') =>
      app.request('/exchange/messages', {
        method: 'POST',
        body,
        headers: { 'content-type': type },
        duplex: 'half',
      } as RequestInit)
    const jws = await sealed(returning, receiving, 'withdrawal', 1)
    assert.equal((await post(jws, 'application/json')).status, 415)
    let drawn = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        drawn++
        controller.enqueue(new Uint8Array(64 * 1024))
      },
    })
    assert.equal((await post(endless)).status, 413)
    assert.ok(drawn < LARGEST / (64 * 1024) + 8, `an endless body is read no further than the limit (${drawn} parts)`)
    const answer = await post(jws)
    assert.equal(answer.headers.get('content-type'), 'application/jose')
    await receiptOf({ status: answer.status, body: await answer.text() }, receiving)
    const keys = await app.request('/exchange/keys')
    assert.deepEqual(await keys.json(), publicKeys(receiving.keys))
  })
})
