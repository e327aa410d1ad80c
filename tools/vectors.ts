import { mkdirSync, writeFileSync } from 'node:fs'
import canonicalize from 'canonicalize'
import { CompactSign } from 'jose'
import { digestOf, messageType, receiptType, sign, signReceipt } from '../src/exchange/envelope.ts'
import { isKind, kinds, maySend } from '../src/exchange/messages.ts'
import { samples } from '../src/exchange/samples.ts'
import { asyncApi, schemas } from '../src/exchange/schemas.ts'
import { type Keys, publicKeys } from '../src/platform/keys.ts'
import { notUnderstoodMessages } from './vector-faults.ts'
import { keyChanges } from './vector-keys.ts'
import { arrived, type Example, fixed, folder, other, payloadOf, testKeys } from './vector-parts.ts'
import { statementFiles } from './vector-statements.ts'

/**
 * Makes `vectors/exchange/*.json` and `vectors/statements/*.json`: messages, receipts and weekly statements, good and bad, for the
 * engineers of the other state's node. The keys are fixed and public, and what is random in a JWE is fixed too, so that every
 * byte can be made again.
 */

/** Every vector file, by its path from `vectors/exchange`, and what it holds, made from the keys. */
export async function vectors(): Promise<Readonly<Record<string, unknown>>> {
  return {
    'messages-valid.json': { about: aboutValid, vectors: await validMessages() },
    'messages-refused.json': { about: aboutRefused, vectors: await refusedMessages() },
    'messages-not-understood.json': { about: aboutNotUnderstood, vectors: await notUnderstoodMessages() },
    'receipts.json': { about: aboutReceipts, vectors: await receipts() },
    'asyncapi.json': asyncApi(),
    ...(await statementFiles()),
    ...Object.fromEntries(Object.entries(schemas()).map(([file, schema]) => [`schemas/${file}`, schema])),
  }
}

const aboutValid =
  'Each message is accepted by the node of `receiver`. `payload` is what the JWS signs; `personal` what the JWE opens to; `digest` the SHA-256 of the exact bytes; `receipt` the answer to it.'
const aboutRefused =
  'Each is refused at the door of the node of `receiver`, with HTTP `status` and problem `code`. Nothing is receipted.'
const aboutNotUnderstood =
  'Each bears a true signature and is the next in order: it is kept, and its receipt says `understood: false` with this `problem`.'
const aboutReceipts =
  'Answers the sender may get to `message`. Where `believed` is false the message is sent again; `problem` says why.'

async function validMessages(): Promise<readonly object[]> {
  const made: object[] = []
  for (const side of ['returning', 'receiving'] as const) {
    const ours = Object.keys(kinds)
      .filter(isKind)
      .filter((kind) => maySend(side, kind))
    const examples = ours.flatMap((kind): readonly Example[] =>
      kind === 'key-change' ? keyChanges(side) : [{ kind, name: kind, body: samples[kind].body }],
    )
    for (const [index, { kind, name, body }] of examples.entries()) {
      const payload = await payloadOf(side, kind, index + 1, { body })
      const message = await sign(payload, messageType, testKeys()[side])
      const { personal } = samples[kind]
      const digest = digestOf(message)
      const receipt = { digest, sequence: index + 1, receivedAt: arrived, understood: true }
      made.push({
        name: `${name} from the ${side} state`,
        receiver: other[side],
        payload,
        ...(personal === undefined ? {} : { personal }),
        message,
        digest,
        receipt: await signReceipt(receipt, testKeys()[other[side]]),
      })
    }
  }
  return made
}

/** Signs exactly this text, canonical or not, under this header. */
async function signText(text: string, header: object, keys: Keys): Promise<string> {
  const key = keys.signing[0]
  if (key === undefined) throw new Error('keys.json lacks a signing key.')
  return new CompactSign(Buffer.from(text))
    .setProtectedHeader({ alg: 'Ed25519', kid: key.kid, typ: messageType, ...header })
    .sign({ ...key })
}

async function refusedMessages(): Promise<readonly object[]> {
  const keys = testKeys()
  const payload = await payloadOf('returning', 'withdrawal', 1)
  const good = await sign(payload, messageType, keys.returning)
  const [head = '', body = '', signature = ''] = good.split('.')
  const text = canonicalize(payload) ?? ''
  const encode = (value: string): string => Buffer.from(value).toString('base64url')
  const kid = keys.returning.signing[0]?.kid
  const last = signature.charCodeAt(signature.length - 1)
  const headed = (alg: string): string =>
    `${encode(JSON.stringify({ alg, kid, typ: messageType }))}.${body}.${signature}`
  const made = (change: object, by: Keys = keys.returning) => sign({ ...payload, ...change }, messageType, by)
  const list: readonly [string, string, number, string][] = [
    [
      'one character of the payload changed',
      'bad-signature',
      403,
      `${head}.${encode(text.replace('7K3M', '7K3N'))}.${signature}`,
    ],
    ['signed by a key the receiver does not hold', 'unknown-key', 403, await made({}, keys.receiving)],
    ['algorithm "none"', 'malformed', 400, headed('none')],
    ['the old algorithm name "EdDSA"', 'malformed', 400, headed('EdDSA')],
    [
      'a header parameter more than alg, kid and typ',
      'malformed',
      400,
      await signText(text, { cty: 'json' }, keys.returning),
    ],
    ['the type of a receipt', 'malformed', 400, await sign(payload, receiptType, keys.returning)],
    [
      'a signature spelt with other spare bits',
      'malformed',
      400,
      `${head}.${body}.${signature.slice(0, -1)}${String.fromCharCode(last + 1)}`,
    ],
    ['a line feed after the message', 'malformed', 400, `${good}\n`],
    ['payload not canonical: a space', 'malformed', 400, await signText(` ${text}`, {}, keys.returning)],
    [
      'payload not canonical: a key twice',
      'malformed',
      400,
      await signText(text.replace('"sequence":1', '"sequence":2,"sequence":1'), {}, keys.returning),
    ],
    [
      'payload not canonical: keys in another order',
      'malformed',
      400,
      await signText(JSON.stringify(payload), {}, keys.returning),
    ],
    ['a field the envelope does not have', 'malformed', 400, await made({ extra: true })],
    ['sequence zero', 'malformed', 400, await made({ sequence: 0 })],
    [
      'an identifier that is not a UUID of version 7',
      'malformed',
      400,
      await made({ id: '9f0c8a52-3d0e-4d3a-9b1f-5e1e8f0a7c11' }),
    ],
    ['addressed to another party', 'not-for-us', 403, await made({ to: 'XX' })],
    ['from another party than the one whose key signed', 'stranger', 403, await made({ from: 'XX' })],
    ['about another agreement', 'wrong-agreement', 403, await made({ agreement: 'another-agreement' })],
  ]
  return list.map(([name, code, status, message]) => ({ name, receiver: 'receiving', message, status, code }))
}

async function receipts(): Promise<readonly object[]> {
  const keys = testKeys()
  const message = await sign(await payloadOf('returning', 'withdrawal', 1), messageType, keys.returning)
  const truth = { digest: digestOf(message), sequence: 1, receivedAt: arrived, understood: true }
  const log = { size: 12_345, root: fixed('root').toString('base64') }
  const list: readonly [string, string | null, string][] = [
    ['transported and understood', null, await signReceipt(truth, keys.receiving)],
    [
      'transported, not understood',
      null,
      await signReceipt({ ...truth, understood: false, problem: 'unknown-kind' }, keys.receiving),
    ],
    ['with the size and root of the receiver’s log', null, await signReceipt({ ...truth, log }, keys.receiving)],
    [
      'for other bytes',
      'receipt-for-another-message',
      await signReceipt({ ...truth, digest: digestOf('other') }, keys.receiving),
    ],
    ['for another number', 'receipt-for-another-message', await signReceipt({ ...truth, sequence: 2 }, keys.receiving)],
    ['signed by the sender itself', 'receipt-unknown-key', await signReceipt(truth, keys.returning)],
    [
      'with a remark (TR-70)',
      'receipt-malformed',
      await sign({ ...truth, note: 'Example' }, receiptType, keys.receiving),
    ],
    ['of the type of a message', 'receipt-malformed', await sign(truth, messageType, keys.receiving)],
  ]
  return list.map(([name, problem, receipt]) => ({
    name,
    sender: 'returning',
    message,
    receipt,
    believed: problem === null,
    ...(problem === null ? {} : { problem }),
  }))
}

/** The text of a vector file. */
export const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

if (import.meta.main) {
  for (const inside of ['schemas/', '../statements/']) mkdirSync(new URL(inside, folder), { recursive: true })
  for (const [name, value] of Object.entries(await vectors())) writeFileSync(new URL(name, folder), textOf(value))
  const jwks = { returning: publicKeys(testKeys().returning), receiving: publicKeys(testKeys().receiving) }
  process.stdout.write(`Wrote vectors for ${jwks.returning.keys[0]?.kid} and ${jwks.receiving.keys[0]?.kid}.\n`)
}
