import assert from 'node:assert/strict'
import { provedBody } from '../keys/proof-view.ts'
import { publicKeys, uuid7 } from '../platform/keys.ts'
import { encryptsTo, messageType, openReceipt, seal, sign } from './envelope.ts'
import type { Kind } from './messages.ts'
import { sideOf } from './number.ts'
import { samples, sharedReference } from './samples.ts'
import { type Node, start } from './twin.ts'

/** Messages made by hand, for tests of the door: true ones, and payloads no sender of ours would make. */
/** What goes over the wire. */
export const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
/** The two ends of a message between these nodes. */
export const endsOf = (from: Node, to: Node) => ({
  agreement: from.platform.agreement.id,
  from: from.party,
  to: to.party,
})

/** What a message says: the sample, but of a change of keys a key that the sender holds, for only that can prove itself. */
const bodyOf = (from: Node, to: Node, kind: Kind): unknown => {
  const { body } = samples[kind]
  if (kind !== 'key-change') return body
  const added = from.keys.encryption.map(({ x }) => ({ use: 'enc', x }))
  const of = { agreement: from.platform.agreement.id, party: from.party }
  return provedBody({ ...body, added }, from.keys, of, encryptsTo(publicKeys(to.keys)))
}

/** A message as the sender would seal it. */
export const sealed = async (
  from: Node,
  to: Node,
  kind: Kind,
  sequence: number,
  change: object = {},
): Promise<string> => {
  const { personal = null } = samples[kind]
  const draft = {
    side: sideOf(from.platform.agreement, from.party),
    ends: endsOf(from, to),
    sequence,
    id: uuid7(start),
    sentAt: start,
    kind,
    about: sharedReference,
    body: bodyOf(from, to, kind),
    personal,
  }
  return (await seal({ ...draft, ...change }, from.keys, publicKeys(to.keys))).jws
}
/** A payload of any shape under a true signature. */
export const signed = (from: Node, to: Node, change: object, typ = messageType): Promise<string> => {
  const base = { ...endsOf(from, to), sequence: 1, id: uuid7(start), sentAt: start, kind: 'withdrawal', version: 1 }
  return sign({ ...base, about: sharedReference, body: samples.withdrawal.body, ...change }, typ, from.keys)
}
/** The code of an answer without a receipt. */
export const code = (reply: { body: string }): unknown => (JSON.parse(reply.body) as { code?: unknown }).code
/** The receipt in an answer, verified. */
export const receiptOf = async (reply: { status: number; body: string }, from: Node) => {
  assert.equal(reply.status, 200, reply.body)
  const opened = await openReceipt(reply.body, publicKeys(from.keys))
  assert.ok('receipt' in opened, JSON.stringify(opened))
  return opened.receipt
}
