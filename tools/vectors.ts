import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import canonicalize from 'canonicalize'
import { CompactEncrypt, CompactSign } from 'jose'
import { ukFrance2025 } from '../src/agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../src/core/calendar.ts'
import { digestOf, messageType, personalType, receiptType, sign, signReceipt } from '../src/exchange/envelope.ts'
import { type Ends, isKind, type Kind, kinds, maySend, shapeOf } from '../src/exchange/messages.ts'
import { samples, sharedReference } from '../src/exchange/samples.ts'
import { asyncApi, schemas } from '../src/exchange/schemas.ts'
import { type Keys, publicKeys } from '../src/platform/keys.ts'

/**
 * Makes `vectors/exchange/*.json`: messages and receipts, good and bad, for the engineers of the other state's node. The
 * keys are fixed and public, and what is random in a JWE is fixed too, so that every byte can be made again.
 */
const folder = new URL('../vectors/exchange/', import.meta.url)

/** The two test nodes' keys, as kept in `vectors/exchange/keys.json`. They are worthless outside tests. */
export const testKeys = (): Readonly<Record<'returning' | 'receiving', Keys>> =>
  JSON.parse(readFileSync(new URL('keys.json', folder), 'utf8')).nodes

/** Every vector file and what it holds, made from the keys. */
export async function vectors(): Promise<Readonly<Record<string, unknown>>> {
  return {
    'messages-valid.json': { about: aboutValid, vectors: await validMessages() },
    'messages-refused.json': { about: aboutRefused, vectors: await refusedMessages() },
    'messages-not-understood.json': { about: aboutNotUnderstood, vectors: await notUnderstoodMessages() },
    'receipts.json': { about: aboutReceipts, vectors: await receipts() },
    'asyncapi.json': asyncApi(),
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

const { returning, receiving } = ukFrance2025
const partyOf = { returning: returning.party, receiving: receiving.party }
const other = { returning: 'receiving', receiving: 'returning' } as const
type Side = keyof typeof partyOf
const at = knownInstant('2026-03-30T08:00:00Z')
const arrived = knownInstant('2026-03-30T08:00:01.250Z')

const endsFrom = (side: Side): Ends => ({ agreement: ukFrance2025.id, from: partyOf[side], to: partyOf[other[side]] })
/** 32 bytes from a name, where randomness would stand. */
const fixed = (name: string): Buffer => createHash('sha256').update(`paripassu test vector ${name}`).digest()
const idOf = (number: number): string => `019d3d9c-6000-7000-8000-${String(number).padStart(12, '0')}`

async function jwe(personal: object, side: Side, name: string): Promise<string> {
  const key = testKeys()[other[side]].encryption[0]
  const ephemeral = testKeys()[side].encryption[0] // only here: a sender makes a new one for each message
  if (key === undefined || ephemeral === undefined) throw new Error('keys.json lacks an encryption key.')
  const { kty, crv, x } = key
  return new CompactEncrypt(Buffer.from(canonicalize(personal) ?? ''))
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: key.kid, typ: personalType })
    .setContentEncryptionKey(fixed(`${name} cek`))
    .setInitializationVector(fixed(`${name} iv`).subarray(0, 12))
    .setKeyManagementParameters({ epk: await ephemeralKey(ephemeral) })
    .encrypt({ kty, crv, x })
}

const ephemeralKey = ({ kty, crv, x, d }: Keys['encryption'][number]): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', { kty, crv, x, d }, { name: 'X25519' }, true, ['deriveBits'])

async function payloadOf(side: Side, kind: Kind, sequence: number): Promise<Record<string, unknown>> {
  const { body, personal } = samples[kind]
  return {
    ...endsFrom(side),
    sequence,
    id: idOf(sequence),
    sentAt: at,
    kind,
    version: shapeOf(kind).version,
    about: kind === 'suspension' ? 'scheme' : sharedReference,
    body,
    ...(personal === undefined ? {} : { personal: await jwe(personal, side, kind) }),
  }
}

async function validMessages(): Promise<readonly object[]> {
  const made: object[] = []
  for (const side of ['returning', 'receiving'] as const) {
    const ours = Object.keys(kinds)
      .filter(isKind)
      .filter((kind) => maySend(side, kind))
    for (const [index, kind] of ours.entries()) {
      const payload = await payloadOf(side, kind, index + 1)
      const message = await sign(payload, messageType, testKeys()[side])
      const { personal } = samples[kind]
      const digest = digestOf(message)
      const receipt = { digest, sequence: index + 1, receivedAt: arrived, understood: true }
      made.push({
        name: `${kind} from the ${side} state`,
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

async function notUnderstoodMessages(): Promise<readonly object[]> {
  const keys = testKeys()
  const one = async (name: string, problem: string, side: Side, kind: Kind, change: object) => {
    const payload = { ...(await payloadOf(side, kind, 1)), ...change }
    return { name, receiver: other[side], payload, message: await sign(payload, messageType, keys[side]), problem }
  }
  const wrongBox = await jwe(samples['readmission-information'].personal ?? {}, 'receiving', 'to the wrong key')
  return [
    await one('a kind not in the table', 'unknown-kind', 'returning', 'withdrawal', { kind: 'greeting' }),
    await one('a version of the form we do not know', 'unknown-version', 'returning', 'withdrawal', { version: 2 }),
    await one('a kind only the other side may send', 'wrong-direction', 'returning', 'answer', {}),
    await one('a remark in an answer (TR-70)', 'says-too-much', 'receiving', 'answer', {
      body: { ...samples.answer.body, note: 'Example' },
    }),
    await one('a name for a reference (TR-70)', 'says-too-much', 'receiving', 'answer', { about: 'Example, Person' }),
    await one('a personal part where there may be none (TR-70)', 'says-too-much', 'receiving', 'answer', {
      personal: wrongBox,
    }),
    await one('a day that does not exist', 'does-not-fit', 'returning', 'handover', {
      body: { ...samples.handover.body, effectiveOn: '2026-02-29' },
    }),
    await one('an instant finer than a millisecond', 'does-not-fit', 'returning', 'withdrawal', {
      body: { withdrawnAt: '2026-03-21T08:00:00.0001Z' },
    }),
    await one('no personal part where there must be one', 'does-not-fit', 'returning', 'readmission-information', {
      personal: undefined,
    }),
    await one('a personal part encrypted to another key', 'undecryptable', 'returning', 'readmission-information', {
      personal: wrongBox,
    }),
  ]
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
  mkdirSync(new URL('schemas/', folder), { recursive: true })
  for (const [name, value] of Object.entries(await vectors())) writeFileSync(new URL(name, folder), textOf(value))
  const jwks = { returning: publicKeys(testKeys().returning), receiving: publicKeys(testKeys().receiving) }
  process.stdout.write(`Wrote vectors for ${jwks.returning.keys[0]?.kid} and ${jwks.receiving.keys[0]?.kid}.\n`)
}
