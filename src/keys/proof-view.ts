import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto'
import { z } from 'zod'
import type { Keys, PublicEncryptionKey } from '../platform/keys.ts'
import { fingerprintOf, type LogKeys } from '../platform/log-keys.ts'
import { type KnownKey, type Proof, type PublicKey, proofText } from './events.ts'

/**
 * How a key proves that whoever announces it holds its private half, so that no bytes but those of a key can stand in its place
 * (TR-70). One that signs, signs. One of X25519 cannot: it proves itself by the static Diffie-Hellman proof of possession of
 * RFC 6955, with X25519 (RFC 7748), HKDF (RFC 5869) and HMAC (RFC 2104) over SHA-256: to one receiver, who alone can check it.
 */
export type Announcer = { readonly agreement: string; readonly party: string }
type Agreeing = { readonly x: string; readonly d: string }
type Held = { readonly keys: Keys; readonly log: LogKeys }

const raw = (base64url: string): Buffer => Buffer.from(base64url, 'base64url')
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const publicX = (x: string): KeyObject => createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' })
const privateX = ({ x, d }: Agreeing): KeyObject =>
  createPrivateKey({ key: { kty: 'OKP', crv: 'X25519', x, d }, format: 'jwk' })

/**
 * The MAC by which an X25519 key proves itself: between `mine` and the other's public key `x`, worked out alike by whoever
 * holds either private half. `announced` and `to` are the new key and the receiver's, whichever of the two is ours. Null where
 * there is no common secret: the other key is of low order (RFC 7748, section 6.1), or no key at all.
 */
function macOf(of: Announcer, mine: Agreeing, x: string, announced: string, to: string): Buffer | null {
  try {
    const secret = diffieHellman({ privateKey: privateX(mine), publicKey: publicX(x) })
    if (secret.every((byte) => byte === 0)) return null
    const said = Buffer.from(proofText(of.agreement, of.party, 'enc'))
    const info = Buffer.concat([said, raw(announced), raw(to)])
    const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), info, 32))
    return createHmac('sha256', key).update(said).digest()
  } catch {
    return null
  }
}

/** What proves one of our X25519 keys to the holder of `to`; undefined where `to` is no key one can agree with. */
export function provedTo(key: Agreeing, to: { readonly x: string }, of: Announcer): Proof | undefined {
  const mac = macOf(of, key, to.x, key.x, to.x)
  return mac === null ? undefined : { mac: text(mac) }
}

/**
 * A key about to be announced, with what proves it. One that is encrypted to proves itself to `to`, the receiver's key in use,
 * and is left without where there is none yet: it is proved when the message is sealed (`provedBody`).
 */
export function provedBy(
  { keys, log }: Held,
  one: KnownKey,
  of: Announcer,
  to: PublicEncryptionKey | undefined,
): KnownKey {
  const { use } = one.key
  const message = Buffer.from(proofText(of.agreement, of.party, use))
  if (use === 'enc') {
    const key = keys.encryption.find(({ kid }) => kid === one.fingerprint)
    const proof = key === undefined || to === undefined ? undefined : provedTo(key, to, of)
    return proof === undefined ? one : { ...one, proof }
  }
  if (use === 'sig') {
    const key = keys.signing.find(({ kid }) => kid === one.fingerprint)
    if (key === undefined) return one
    return { ...one, proof: { ed25519: text(sign(null, message, { key, format: 'jwk' })) } }
  }
  const pair = log[use].find((each) => fingerprintOf(each) === one.fingerprint)
  if (pair === undefined) return one
  const by = (key: KeyObject): string => text(sign(null, message, key))
  return { ...one, proof: { ed25519: by(pair.ed25519.privateKey), mldsa: by(pair.mldsa.privateKey) } }
}

/** Whether an announced key proved that its private half is held. `ours`: the keys others encrypt to here. Never throws. */
export function provesItself(
  key: PublicKey,
  proof: Proof | undefined,
  of: Announcer,
  ours: readonly Agreeing[],
): boolean {
  if (key.use === 'enc') {
    const said = proof !== undefined && 'mac' in proof ? raw(proof.mac) : Buffer.alloc(0)
    // During a change of our own keys it may have been made to any of them.
    return (
      said.byteLength === 32 &&
      isReduced(key.x) &&
      ours.some((own) => {
        const mac = macOf(of, own, key.x, key.x, own.x)
        return mac !== null && timingSafeEqual(mac, said)
      })
    )
  }
  if (proof === undefined || !('ed25519' in proof)) return false
  const message = Buffer.from(proofText(of.agreement, of.party, key.use))
  const holds = (jwk: object, signature: string | undefined): boolean => {
    try {
      return verify(null, message, createPublicKey({ key: { ...jwk }, format: 'jwk' }), raw(signature ?? ''))
    } catch {
      return false
    }
  }
  if (key.use === 'sig') return holds({ kty: 'OKP', crv: 'Ed25519', x: key.x }, proof.ed25519)
  return (
    holds({ kty: 'OKP', crv: 'Ed25519', x: key.ed25519 }, proof.ed25519) &&
    holds({ kty: 'AKP', alg: 'ML-DSA-44', pub: key.mldsa }, proof.mldsa)
  )
}

/** 2^255 - 19, whose multiples X25519 does not see: a coordinate of that or more is another spelling of a smaller one. */
const PRIME = 2n ** 255n - 19n
const isReduced = (x: string): boolean => BigInt(`0x${raw(x).reverse().toString('hex')}`) < PRIME

const unsaid = z.looseObject({ added: z.array(z.looseObject({ use: z.string(), x: z.string().optional() })) })

/**
 * The body of a `key-change` as it is sealed: what is encrypted to proves itself to `to`, the receiver's key in use by now,
 * with our private half. Where that is gone the recorded proof stands; a key with neither can be used by nobody and is left out.
 */
export function provedBody(body: unknown, keys: Keys, of: Announcer, to: PublicEncryptionKey | undefined): unknown {
  const read = unsaid.safeParse(body)
  if (!read.success) return body
  const added = read.data.added.flatMap((one) => {
    if (one.use !== 'enc') return [one]
    const key = keys.encryption.find(({ x }) => x === one.x)
    if (key === undefined) return 'proof' in one ? [one] : []
    const proof = to === undefined ? undefined : provedTo(key, to, of)
    return [proof === undefined ? one : { ...one, proof }]
  })
  return { ...read.data, added }
}
