import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import canonicalize from 'canonicalize'
import { CompactEncrypt } from 'jose'
import { ukFrance2025 } from '../src/agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../src/core/calendar.ts'
import { personalType } from '../src/exchange/envelope.ts'
import { type Ends, type Kind, shapeOf } from '../src/exchange/messages.ts'
import { samples, sharedReference } from '../src/exchange/samples.ts'
import type { Keys } from '../src/platform/keys.ts'

/** What every vector of the exchange is made of: fixed public keys, and bytes from names where randomness would stand. */
export const folder = new URL('../vectors/exchange/', import.meta.url)

/** The two test nodes' keys, as kept in `vectors/exchange/keys.json`. They are worthless outside tests. */
export const testKeys = (): Readonly<Record<'returning' | 'receiving', Keys>> =>
  JSON.parse(readFileSync(new URL('keys.json', folder), 'utf8')).nodes

/** Kinds about the agreement as a whole, and no case. */
const ofTheScheme = /^(suspension|termination|statement|place-reversal|committee|outage|key)/

const { returning, receiving } = ukFrance2025
export const partyOf = { returning: returning.party, receiving: receiving.party }
export const other = { returning: 'receiving', receiving: 'returning' } as const
export type Side = keyof typeof partyOf
export const at = knownInstant('2026-03-30T08:00:00Z')
export const arrived = knownInstant('2026-03-30T08:00:01.250Z')

export const endsFrom = (side: Side): Ends => ({
  agreement: ukFrance2025.id,
  from: partyOf[side],
  to: partyOf[other[side]],
})
/** 32 bytes from a name, where randomness would stand. */
export const fixed = (name: string): Buffer => createHash('sha256').update(`paripassu test vector ${name}`).digest()
const idOf = (number: number): string => `019d3d9c-6000-7000-8000-${String(number).padStart(12, '0')}`

/** The personal part as `side` encrypts it: every byte the same each time. */
export async function jwe(personal: object, side: Side, name: string): Promise<string> {
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

/** The payload of a message of this kind from `side`, of the sample as it stands or with another body. */
export async function payloadOf(
  side: Side,
  kind: Kind,
  sequence: number,
  change: { readonly body?: object; readonly personal?: object } = {},
): Promise<Record<string, unknown>> {
  const { body, personal } = { ...samples[kind], ...change }
  return {
    ...endsFrom(side),
    sequence,
    id: idOf(sequence),
    sentAt: at,
    kind,
    version: shapeOf(kind).version,
    about: ofTheScheme.test(kind) ? 'scheme' : sharedReference,
    body,
    ...(personal === undefined ? {} : { personal: await jwe(personal, side, kind) }),
  }
}

/** One message worth showing: its kind, what it is called, what it says. */
export type Example = { readonly kind: Kind; readonly name: string; readonly body: object }
