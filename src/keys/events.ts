import { z } from 'zod'
import { instantField, prose } from '../core/fields.ts'

/**
 * The life of the keys, ours and the other state's: made, announced, confirmed, in use, retired, lost. One stream for an
 * agreement. Public halves only; the private ones are in files that no record names.
 */
export const keyUses = ['sig', 'enc', 'log', 'witness'] as const
export type KeyUse = (typeof keyUses)[number]

const bytes = (length: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((length * 4) / 3)}}$`))
/** 32 bytes, base64url: a key of Ed25519 or X25519, or a fingerprint (SHA-256). */
export const rawKey = bytes(32)
/** A key of ML-DSA-44. */
export const rawMldsa = bytes(1312)
/** Signatures of both kinds. */
export const rawSignature = bytes(64)
export const rawMldsaSignature = bytes(2420)

const pair = { ed25519: rawKey, mldsa: rawMldsa }
/** A public key as it is: `x` of a JSON Web Key (RFC 8037), or the pair of a log or of a witness. */
export const publicKeyField = z.discriminatedUnion('use', [
  z.strictObject({ use: z.literal('sig'), x: rawKey }),
  z.strictObject({ use: z.literal('enc'), x: rawKey }),
  z.strictObject({ use: z.literal('log'), ...pair }),
  z.strictObject({ use: z.literal('witness'), ...pair }),
])
export type PublicKey = z.infer<typeof publicKeyField>

/** Bytes as a message spells them: the spare bits of the last letter are zero, so that there is one spelling. */
const spelt = (length: number) => {
  const [whole, last] = [Math.ceil((length * 4) / 3) - 1, length % 3 === 1 ? 'AQgw' : 'AEIMQUYcgkosw048']
  return z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${whole}}[${last}]$`))
}
export const speltKey = spelt(32)
export const speltMldsa = spelt(1312)
export const speltSignature = spelt(64)
export const speltMldsaSignature = spelt(2420)

/**
 * That whoever announces a key holds it, of the announcement (`proofText`): its own signature, or of a key that cannot sign the
 * MAC that only it and the receiver's key make (`macOf`). No text could bear one. Facts of before have none for such a key.
 */
const proof = z.union([
  z.strictObject({ ed25519: rawSignature, mldsa: rawMldsaSignature.optional() }),
  z.strictObject({ mac: rawKey }),
])
export type Proof = z.infer<typeof proof>
const speltPair = { ed25519: speltKey, mldsa: speltMldsa }
const proofOfPair = z.strictObject({ ed25519: speltSignature, mldsa: speltMldsaSignature })

/** A key as a message announces it, proving itself. */
export const announcedKeyField = z.discriminatedUnion('use', [
  z.strictObject({ use: z.literal('sig'), x: speltKey, proof: z.strictObject({ ed25519: speltSignature }) }),
  z.strictObject({ use: z.literal('enc'), x: speltKey, proof: z.strictObject({ mac: speltKey }) }),
  z.strictObject({ use: z.literal('log'), ...speltPair, proof: proofOfPair }),
  z.strictObject({ use: z.literal('witness'), ...speltPair, proof: proofOfPair }),
])

/** What a key signs, or is told apart by, to prove itself: whose it is, under which agreement, for what. */
export const proofText = (agreement: string, party: string, use: KeyUse): string =>
  `paripassu-key-change/v1\n${agreement}\n${party}\n${use}\n`

/** By what people and machines call a key: the thumbprint of a JWK (RFC 7638), SHA-256 over the two raw keys of a pair. */
export const knownKeyField = z.strictObject({ fingerprint: rawKey, key: publicKeyField, proof: proof.optional() })
export type KnownKey = z.infer<typeof knownKeyField>

/** Why a key is used no more. */
export const retirements = ['replaced', 'lost', 'stolen'] as const
export type Retirement = (typeof retirements)[number]

const known = z.array(knownKeyField).min(1).max(20)
const fingerprints = z.array(rawKey).min(1).max(20)

export const keyEvent = z.discriminatedUnion('type', [
  /** Keys that were there when they were first looked at. */
  z.object({ type: z.literal('keys-begun'), keys: known }),
  z.object({ type: z.literal('keys-announced'), keys: known, reasons: prose() }),
  /** The other state's officer compared and trusts them, or does not. */
  z.object({ type: z.literal('keys-confirmed'), fingerprints }),
  z.object({ type: z.literal('keys-refused'), fingerprints }),
  z.object({ type: z.literal('keys-retired'), fingerprints, code: z.enum(retirements), reasons: prose() }),
  /** Theirs: those configured with this node, or entered by hand after a call. */
  z.object({ type: z.literal('partner-keys-entered'), keys: known, reasons: prose().optional() }),
  z.object({ type: z.literal('partner-keys-announced'), keys: known, changedAt: instantField }),
  z.object({ type: z.literal('partner-keys-confirmed'), fingerprints, note: prose() }),
  z.object({ type: z.literal('partner-keys-refused'), fingerprints, note: prose() }),
  /** Announced once more by a record that does not know our word on them, being put back from a backup: it is given again. */
  z.object({ type: z.literal('partner-keys-answered-again'), outcome: z.enum(['confirmed', 'refused']), fingerprints }),
  /** They say so, in a message signed with another key. */
  z.object({ type: z.literal('partner-keys-retired'), fingerprints, code: z.enum(retirements) }),
  /** We say so, at once. */
  z.object({ type: z.literal('partner-keys-distrusted'), fingerprints, note: prose() }),
])
export type KeyEvent = z.infer<typeof keyEvent>
