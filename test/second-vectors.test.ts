import assert from 'node:assert/strict'
import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { canonical, opened, type Payload, provesPossession, hex as sha256 } from './second-crypto.ts'

/** The published vectors as a node reads them that was written from docs/protocol.md alone. */
const published = (path: string) => JSON.parse(readFileSync(new URL(`../vectors/${path}`, import.meta.url), 'utf8'))
const { nodes } = published('exchange/keys.json')
/** The public keys of a node of the vectors, and what opens what is encrypted to it. */
const nodeOf = (side: string) => {
  const keys = [...nodes[side].signing, ...nodes[side].encryption]
  return {
    jwks: { keys: keys.map(({ d: _, ...key }: Record<string, string>) => key) } as never,
    encryption: createPrivateKey({ key: nodes[side].encryption[0], format: 'jwk' }),
  }
}

test('it reads the published vectors as they stand', () => {
  for (const { name, receiver, message, receipt, payload, digest } of published('exchange/messages-valid.json')
    .vectors) {
    const sender = receiver === 'receiving' ? 'returning' : 'receiving'
    assert.deepEqual(opened(message, 'paripassu-message+jws', nodeOf(sender).jwks), { payload }, name)
    const signed = opened(receipt, 'paripassu-receipt+jws', nodeOf(receiver).jwks)
    assert.ok('payload' in signed && signed.payload.digest === digest, name)
  }
})

test('it believes every key of the published changes that proves itself, and no other', () => {
  const seen = { good: 0, bad: 0 }
  const believed = ({ receiver, payload }: { readonly receiver: string; readonly payload: Payload }): boolean[] => {
    const { added } = payload.body as { readonly added: readonly Payload[] }
    const by = { agreement: String(payload.agreement), from: String(payload.from) }
    return added.map((one) => provesPossession(one, by, nodeOf(receiver)))
  }
  for (const vector of published('exchange/messages-valid.json').vectors) {
    if (vector.payload.kind !== 'key-change') continue
    const each = believed(vector)
    assert.ok(each.every(Boolean), vector.name)
    seen.good += each.length
  }
  for (const vector of published('exchange/messages-not-understood.json').vectors) {
    if (vector.payload.kind !== 'key-change' || vector.problem !== 'refused') continue
    assert.ok(believed(vector).includes(false), vector.name)
    seen.bad += 1
  }
  assert.ok(seen.good >= 16 && seen.bad >= 28, JSON.stringify(seen))
})

test('it works the published weekly statements out from their lines: text, digest and signatures', () => {
  const order = ['token', 'direction', 'entry', 'effectiveOn'] as const
  const { vectors } = published('statements/valid.json')
  for (const { name, agreement, week, until, previous, counts, cumulative, lines, messages, ...said } of vectors) {
    const inOrder = lines.toSorted((a: Payload, b: Payload) => {
      const by = order.find((field) => a[field] !== b[field]) ?? 'token'
      return String(a[by]) < String(b[by]) ? -1 : 1
    })
    const text = canonical({ agreement, counts, cumulative, lines: inOrder, previous, until, week })
    assert.deepEqual([text, sha256(text)], [said.canonical, said.digest], name)
    for (const side of ['returning', 'receiving']) {
      const signed = opened(messages[side]['statement-signed'], 'paripassu-message+jws', nodeOf(side).jwks)
      assert.ok('payload' in signed, name)
      const body = signed.payload.body as Payload
      assert.deepEqual([body.week, body.digest], [week, said.digest], name)
    }
  }
})
