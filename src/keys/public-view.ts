import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ReadQuery } from '../law/decision.ts'
import type { Keys, PublicKeys } from '../platform/keys.ts'
import { fingerprintOf, type LogKeyPair, type LogKeys } from '../platform/log-keys.ts'
import { type NoteKey, parseVkey, signatureTypes, vkeyOf } from '../transparency/note.ts'
import type { KeyUse, KnownKey, Proof, PublicKey } from './events.ts'
import { activeOwn, type KeyState, noKeys, trusted } from './state.ts'

/** Keys between the forms they have: in the record, in key sets and verifier lines, as Node's objects that check a signature. */

const sha256 = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash
}
const raw = (base64url: string): Buffer => Buffer.from(base64url, 'base64url')
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** What people compare of a key: its RFC 7638 thumbprint; of a pair, SHA-256 over both raw keys. */
export function fingerprintOfKey(key: PublicKey): string {
  if (key.use === 'log' || key.use === 'witness') return sha256(raw(key.ed25519), raw(key.mldsa)).digest('base64url')
  const crv = key.use === 'sig' ? 'Ed25519' : 'X25519'
  return sha256(`{"crv":"${crv}","kty":"OKP","x":"${key.x}"}`).digest('base64url')
}

/** One fingerprint for several keys together, in hexadecimal, whatever their order: what two people read to one another. */
export const together = (fingerprints: readonly string[]): string =>
  sha256(fingerprints.toSorted().join('\n')).digest('hex')

const known = (key: PublicKey, proof?: Proof): KnownKey => ({
  fingerprint: fingerprintOfKey(key),
  key,
  ...(proof && { proof }),
})

/** A key set as another node publishes it, key by key. Lines that are not those of a log or witness of ours are left out. */
export function knownOf(set: PublicKeys): readonly KnownKey[] {
  const jwks = set.keys.map(({ use, x }) => known({ use, x }))
  return [...jwks, ...pairsOf('log', set.log), ...pairsOf('witness', set.witness)]
}

/** Verifier lines come two by two: Ed25519, then ML-DSA-44. */
function pairsOf(use: 'log' | 'witness', lines: readonly string[] = []): readonly KnownKey[] {
  const keys = lines.map(parseVkey).filter((key): key is NoteKey => key !== null)
  const later = keys.filter(({ type }) => type === signatureTypes.mldsa)
  const classic = keys.filter(({ type }) => type !== signatureTypes.mldsa)
  return classic.flatMap(({ key }, at) => {
    const other = later[at]
    return other === undefined ? [] : [known({ use, ed25519: text(key), mldsa: text(other.key) })]
  })
}

const line = (name: string, use: 'log' | 'witness', key: Extract<PublicKey, { mldsa: string }>): readonly string[] => [
  vkeyOf({
    name,
    type: use === 'log' ? signatureTypes.ed25519 : signatureTypes.cosignature,
    key: raw(key.ed25519),
  }),
  vkeyOf({ name, type: signatureTypes.mldsa, key: raw(key.mldsa) }),
]

/** The name of a party's log under an agreement. */
export const originOf = (agreement: string, party: string): string => `${party.toLowerCase()}.${agreement}.paripassu`

/** Keys as a key set. `origin`: the name of the log they sign, and the witness’s name with `/witness`. */
export function keySetOf(keys: readonly KnownKey[], origin: string): PublicKeys {
  const pairs = (use: 'log' | 'witness', name: string): readonly string[] =>
    keys.flatMap(({ key }) => (key.use === use && 'mldsa' in key ? line(name, use, key) : []))
  return {
    keys: keys.flatMap(({ fingerprint: kid, key }): PublicKeys['keys'] => {
      if (key.use === 'sig') return [{ kty: 'OKP', crv: 'Ed25519', x: key.x, kid, alg: 'Ed25519', use: 'sig' }]
      if (key.use === 'enc') return [{ kty: 'OKP', crv: 'X25519', x: key.x, kid, alg: 'ECDH-ES+A256KW', use: 'enc' }]
      return []
    }),
    log: pairs('log', origin),
    witness: pairs('witness', `${origin}/witness`),
  }
}

const uses = ['sig', 'enc', 'log', 'witness'] as const

/** The other state's keys that are trusted, the one in use first, and the ids of those that were. */
export const partnerSet = (state: KeyState, origin: string): PublicKeys => ({
  ...keySetOf(
    uses.flatMap((use) => trusted(state, use)),
    origin,
  ),
  retired: state.partner
    .filter(({ standing }) => standing === 'retired' || standing === 'distrusted')
    .map(({ fingerprint }) => fingerprint),
})

/** The keys of the files of this node, as the record knows keys. */
export const ownKeys = (keys: Keys, log: LogKeys): readonly KnownKey[] => [
  ...keys.signing.map(({ x }) => known({ use: 'sig', x })),
  ...keys.encryption.map(({ x }) => known({ use: 'enc', x })),
  ...(['log', 'witness'] as const).flatMap((use) => log[use].map((pair) => known(pairKey(use, pair)))),
]

const pairKey = (use: 'log' | 'witness', { ed25519, mldsa }: LogKeyPair): PublicKey => ({
  use,
  ed25519: text(ed25519.raw),
  mldsa: text(mldsa.raw),
})

/** The private halves of this node's keys as its record arranges them: announced, not retired, the one in use first. */
export function arranged(state: KeyState, keys: Keys, log: LogKeys): { readonly keys: Keys; readonly log: LogKeys } {
  if (state.own.length === 0) return { keys, log }
  const order = (use: KeyUse): readonly string[] => activeOwn(state, use).map(({ fingerprint }) => fingerprint)
  // Where the file holds none that the record knows it was lost: what is there now must be announced by hand.
  const pick = <K>(list: readonly K[], use: KeyUse, id: (one: K) => string): K[] => {
    const found = order(use).flatMap((fingerprint) => list.find((one) => id(one) === fingerprint) ?? [])
    return found.length === 0 ? [...list] : found
  }
  return {
    keys: {
      signing: pick(keys.signing, 'sig', ({ kid }) => kid),
      encryption: pick(keys.encryption, 'enc', ({ kid }) => kid),
    },
    log: { log: pick(log.log, 'log', fingerprintOf), witness: pick(log.witness, 'witness', fingerprintOf) },
  }
}

const stateRow = z.custom<KeyState>((value) => typeof value === 'object' && value !== null && 'own' in value)

/** The keys as the record has them, for showing and for working with them. Deciding reads the facts. */
export async function keysOf(query: ReadQuery): Promise<KeyState> {
  const [row] = await query("select data from view_rows where view = 'keys' and key = 'state'")
  return row === undefined ? noKeys : stateRow.parse(row.data)
}
