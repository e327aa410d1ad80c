import { bls12_381 } from '@noble/curves/bls12-381.js'
import type { Instant } from '../core/brand.ts'
import { addMinutes, knownInstant, minutesBetween } from '../core/calendar.ts'
import { sha256Bytes } from './digest.ts'

/**
 * A round of drand, checked without a network: the League of Entropy's chain `quicknet`, BLS signatures on G1 over the
 * SHA-256 of the round's number as eight bytes. Whoever holds the published signature can import it; nothing is fetched.
 */
export const quicknet = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  /** When round 1 was made, and the seconds from one round to the next. */
  begins: knownInstant('2023-08-23T15:09:27Z'),
  period: 3,
} as const

/** When a round is public, up to the next whole minute. */
export const roundTime = (round: number): Instant =>
  addMinutes(quicknet.begins, Math.ceil(((round - 1) * quicknet.period) / 60))

/** The first round that is public no sooner than `minutes` from now. */
export const roundAfter = (now: Instant, minutes: number): number =>
  Math.max(1, Math.ceil(((minutesBetween(quicknet.begins, now) + minutes) * 60) / quicknet.period) + 1)

const DST = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'

/** The randomness of a round, hex: SHA-256 of its signature. `null` where the signature is not that round's. */
export function randomnessOf(round: number, signature: string): string | null {
  if (!/^[0-9a-f]{96}$/.test(signature)) return null
  const { shortSignatures: bls } = bls12_381
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(round))
  try {
    const message = bls.hash(Buffer.from(sha256Bytes(number), 'hex'), DST)
    const given = bls.Signature.fromHex(signature)
    if (!bls.verify(given, message, bls12_381.G2.Point.fromHex(quicknet.publicKey))) return null
  } catch {
    return null // not a point of the curve: no signature at all
  }
  return sha256Bytes(Buffer.from(signature, 'hex'))
}
