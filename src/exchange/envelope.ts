import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { CompactEncrypt, CompactSign, compactDecrypt, compactVerify } from 'jose'
import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import type { Keys, PublicEncryptionKey, PublicKeys, PublicSigningKey } from '../platform/keys.ts'
import {
  type Ends,
  type Envelope,
  envelope,
  type Kind,
  messageSchema,
  type Receipt,
  receiptSchema,
  type Side,
  shapeOf,
  unfit,
} from './messages.ts'

/**
 * Signing and opening. A message is a compact JWS (RFC 7515, Ed25519 by RFC 8037) over canonical JSON (RFC 8785); its
 * personal part is a compact JWE (RFC 7516) to the receiver's key, inside what is signed. The algorithms are fixed: what
 * a header asks for is compared with them, never followed.
 */
export const messageType = 'paripassu-message+jws'
export const receiptType = 'paripassu-receipt+jws'
export const personalType = 'paripassu-personal+jwe'

/** Why something at the door was not let in. */
export type DoorProblem =
  | 'malformed'
  | 'unknown-key'
  | 'retired-key'
  | 'bad-signature'
  | 'not-for-us'
  | 'wrong-agreement'
  | 'stranger'
export type Failed = {
  readonly problem: DoorProblem /** True where the other state's signature stands. */
  readonly signed: boolean
}

/** A message ready to be signed. `ends.from` is us, and `side` which of the two states we are. */
export type Draft = {
  readonly side: Side
  readonly ends: Ends
  readonly sequence: number
  readonly id: string
  readonly sentAt: Instant
  readonly kind: Kind
  readonly about: string
  readonly body: unknown
  readonly personal: unknown
}
export type Sealed = { readonly jws: string; readonly digest: string }

/** SHA-256 in hexadecimal of the exact bytes. */
export const digestOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Signs a message, its personal part encrypted to the partner. Throws where this side may not say it or it does not fit its
 * schema, whoever asks: nothing else signs messages, so none that could carry personal data back is ever made (TR-70).
 */
export async function seal(draft: Draft, keys: Keys, partner: PublicKeys): Promise<Sealed> {
  const { side, ends, personal, ...rest } = draft
  const problem = unfit(side, draft)
  if (problem !== null) throw new Error(`A message of the ${side} state cannot be made: ${problem}.`)
  const { version, personal: shape } = shapeOf(draft.kind)
  const secret = shape === undefined ? {} : { personal: await encrypt(shape.parse(personal), partner) }
  const message = messageSchema(draft.kind, ends).parse({ ...ends, ...rest, version, ...secret })
  const jws = await sign(message, messageType, keys)
  return { jws, digest: digestOf(jws) }
}

/** Verifies a message's signature, then that it is of this agreement, from the partner and to us. Never throws. */
export async function open(
  text: string,
  ends: Ends,
  partner: PublicKeys,
): Promise<{ readonly message: Envelope } | Failed> {
  const verified = await verify(text, messageType, partner)
  if ('problem' in verified) return verified
  const message = envelope.safeParse(verified.payload)
  if (!message.success) return { problem: 'malformed', signed: true }
  const { agreement, from, to } = message.data
  if (agreement !== ends.agreement) return { problem: 'wrong-agreement', signed: true }
  if (from !== ends.from) return { problem: 'stranger', signed: true }
  if (to !== ends.to) return { problem: 'not-for-us', signed: true }
  return { message: message.data }
}

/** Signs that these bytes came, and whether they were understood. */
export const signReceipt = (receipt: Receipt, keys: Keys): Promise<string> =>
  sign(receiptSchema.parse(receipt), receiptType, keys)

/** Verifies a receipt. Whether it is for the message in hand is for the caller to compare. Never throws. */
export async function openReceipt(text: string, partner: PublicKeys): Promise<{ readonly receipt: Receipt } | Failed> {
  const verified = await verify(text, receiptType, partner)
  if ('problem' in verified) return verified
  const receipt = receiptSchema.safeParse(verified.payload)
  return receipt.success ? { receipt: receipt.data } : { problem: 'malformed', signed: true }
}

/** Signs any payload as canonical JSON with the key in use. */
export async function sign(payload: object, typ: string, keys: Keys): Promise<string> {
  const key = keys.signing[0]
  const text = canonicalize(payload)
  if (key === undefined || text === undefined) throw new Error('Nothing to sign, or no key to sign with.')
  return new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'Ed25519', kid: key.kid, typ })
    .sign({ ...key })
}

/** The id of the key that a message or a receipt names as its signer's; null where it names none. Proves nothing. */
export function kidOf(text: string): string | null {
  const head = header.safeParse(parse(Buffer.from(text.slice(0, Math.max(0, text.indexOf('.'))), 'base64url')))
  return head.success ? head.data.kid : null
}

/**
 * The same payload signed with the key now in use: for what a key signed that is trusted no longer, or, under another number,
 * for what was never heard under its own.
 */
export async function signAnew(text: string, keys: Keys, under: { readonly sequence?: number } = {}): Promise<Sealed> {
  const [head = '', payload = ''] = text.split('.')
  const { typ } = header.parse(parse(Buffer.from(head, 'base64url')))
  const said = z.looseObject({}).parse(parse(Buffer.from(payload, 'base64url')))
  const jws = await sign({ ...said, ...under }, typ, keys)
  return { jws, digest: digestOf(jws) }
}

const header = z.strictObject({ alg: z.literal('Ed25519'), kid: z.string(), typ: z.string() })
const compact = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Verifies anything signed with `sign`: the payload, or why it is not believed. Never throws. */
export { verify as openSigned }

async function verify(text: string, typ: string, partner: PublicKeys): Promise<{ readonly payload: unknown } | Failed> {
  if (!compact.test(text) || !text.split('.').every(oneSpelling)) return { problem: 'malformed', signed: false }
  const head = header.safeParse(parse(Buffer.from(text.slice(0, text.indexOf('.')), 'base64url')))
  if (!head.success || head.data.typ !== typ) return { problem: 'malformed', signed: false }
  const isSigning = (key: PublicKeys['keys'][number]): key is PublicSigningKey => key.use === 'sig'
  const key = partner.keys.filter(isSigning).find(({ kid }) => kid === head.data.kid)
  if (key === undefined) {
    const retired = partner.retired?.includes(head.data.kid) ?? false
    return { problem: retired ? 'retired-key' : 'unknown-key', signed: false }
  }
  let bytes: Uint8Array
  try {
    bytes = (await compactVerify(text, { ...key }, { algorithms: ['Ed25519'] })).payload
  } catch {
    return { problem: 'bad-signature', signed: false }
  }
  const payload = parse(bytes)
  return isCanonical(payload, bytes) ? { payload } : { problem: 'malformed', signed: true }
}

/** Base64url has spare bits: the same signature could be spelt in several ways, and would then have several digests. */
const oneSpelling = (part: string): boolean => Buffer.from(part, 'base64url').toString('base64url') === part

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch {
    return undefined
  }
}

/** RFC 8785 leaves one spelling: no second key of the same name, nothing that two parsers could read differently. */
function isCanonical(payload: unknown, bytes: Uint8Array): boolean {
  try {
    return payload !== undefined && canonicalize(payload) === decoder.decode(bytes)
  } catch {
    return false
  }
}

/** The first key of a set that is encrypted to; undefined where it has none. */
export const encryptsTo = ({ keys }: PublicKeys): PublicEncryptionKey | undefined =>
  keys.find((key): key is PublicEncryptionKey => key.use === 'enc')

async function encrypt(personal: object, partner: PublicKeys): Promise<string> {
  const key = encryptsTo(partner)
  const text = canonicalize(personal)
  if (key === undefined || text === undefined) throw new Error('Nothing to encrypt, or no key to encrypt to.')
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: key.kid, typ: personalType })
    .encrypt({ ...key })
}

const personalHeader = z.strictObject({
  alg: z.literal('ECDH-ES+A256KW'),
  enc: z.literal('A256GCM'),
  epk: z.object({ kty: z.literal('OKP'), crv: z.literal('X25519'), x: z.string() }),
  kid: z.string(),
  typ: z.literal(personalType),
})

/** Opens a personal part with whichever of our keys it was encrypted to; `null` where that cannot be done. Never throws. */
export async function decrypt(jwe: string, keys: Keys): Promise<{ readonly personal: unknown } | null> {
  const head = personalHeader.safeParse(parse(Buffer.from(jwe.slice(0, jwe.indexOf('.')), 'base64url')))
  const key = head.success ? keys.encryption.find(({ kid }) => kid === head.data.kid) : undefined
  if (key === undefined) return null
  try {
    const { plaintext } = await compactDecrypt(
      jwe,
      { ...key },
      {
        keyManagementAlgorithms: ['ECDH-ES+A256KW'],
        contentEncryptionAlgorithms: ['A256GCM'],
      },
    )
    const personal = parse(plaintext)
    return isCanonical(personal, plaintext) ? { personal } : null
  } catch {
    return null
  }
}
