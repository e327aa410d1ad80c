import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'

/**
 * A second implementation of the exchange, written from docs/protocol.md and the standards it names, with nothing of ours:
 * own canonical JSON, own signatures and encryption over node:crypto. Its door and its sequences are in `second-node.ts`.
 */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type Payload = { readonly [key: string]: Json }
export type Jwk = {
  readonly kty: 'OKP'
  readonly crv: string
  readonly x: string
  readonly kid: string
  readonly use: string
  readonly alg: string
}
export type Jwks = { readonly keys: readonly Jwk[] }

const b64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url')
const from64 = (text: string): Buffer => Buffer.from(text, 'base64url')
/** SHA-256 in hexadecimal. */
export const hex = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** RFC 8785 for what the protocol uses: names in order of UTF-16 code units, no spaces. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one: Json) => canonical(one)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

/** RFC 7638. */
const thumbprint = (crv: string, x: string): string =>
  createHash('sha256')
    .update(canonical({ crv, kty: 'OKP', x }))
    .digest('base64url')

/** A public key as a set has it. */
export const published = (crv: string, x: string, use: string, alg: string): Jwk => ({
  kty: 'OKP',
  crv,
  x,
  kid: thumbprint(crv, x),
  use,
  alg,
})

export type OwnKeys = { readonly signing: KeyObject; readonly encryption: KeyObject; readonly jwks: Jwks }

/** A signing and an encryption key, and the set as it is published. */
export function freshKeys(): OwnKeys {
  const signing = generateKeyPairSync('ed25519').privateKey
  const encryption = generateKeyPairSync('x25519').privateKey
  const shown = (key: KeyObject, use: string, alg: string): Jwk => {
    const { crv = '', x = '' } = createPublicKey(key).export({ format: 'jwk' })
    return published(crv, x, use, alg)
  }
  return {
    signing,
    encryption,
    jwks: { keys: [shown(signing, 'sig', 'Ed25519'), shown(encryption, 'enc', 'ECDH-ES+A256KW')] },
  }
}

const keyOf = ({ crv, x }: { readonly crv: string; readonly x: string }): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv, x }, format: 'jwk' })
const inUse = (jwks: Jwks, use: string): Jwk => {
  const key = jwks.keys.find((one) => one.use === use)
  if (key === undefined || key.kid !== thumbprint(key.crv, key.x)) throw new Error(`no sound ${use} key`)
  return key
}

/** A compact JWS over canonical JSON. `header` changes the three members, for showing what is refused. */
export function jws(payload: Payload, typ: string, keys: OwnKeys, header: Payload = {}): string {
  const head = { alg: 'Ed25519', kid: inUse(keys.jwks, 'sig').kid, typ, ...header }
  const signed = `${b64(JSON.stringify(head))}.${b64(canonical(payload))}`
  return `${signed}.${b64(signBytes(null, Buffer.from(signed), keys.signing))}`
}

/** What a compact JWS says, if it is signed with a key of the set, of this type, and in its one spelling; otherwise why not. */
export function opened(
  text: string,
  typ: string,
  jwks: Jwks,
): { readonly payload: Payload } | { readonly problem: string } {
  const parts = text.split('.')
  const [head = '', body = '', signature = ''] = parts
  if (parts.length !== 3 || parts.some((part) => b64(from64(part)) !== part)) return { problem: 'malformed' }
  const said: Record<string, unknown> = JSON.parse(from64(head).toString())
  if (said.alg !== 'Ed25519' || said.typ !== typ || Object.keys(said).length !== 3) return { problem: 'malformed' }
  const key = jwks.keys.find(({ kid, use }) => use === 'sig' && kid === said.kid)
  if (key === undefined) return { problem: 'unknown-key' }
  if (!verifyBytes(null, Buffer.from(`${head}.${body}`), keyOf(key), from64(signature)))
    return { problem: 'bad-signature' }
  const payload: Payload = JSON.parse(from64(body).toString())
  return canonical(payload) === from64(body).toString() ? { payload } : { problem: 'malformed' }
}

/** RFC 7518, section 4.6.2: one round of the Concat KDF over the shared secret. */
function wrappingKey(secret: Buffer): Buffer {
  const length = (bytes: Buffer): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(bytes.length)
    return Buffer.concat([count, bytes])
  }
  const round = Buffer.from([0, 0, 0, 1])
  const bits = Buffer.from([0, 0, 1, 0])
  const none = Buffer.alloc(0)
  const info = [length(Buffer.from('ECDH-ES+A256KW')), length(none), length(none), bits]
  return createHash('sha256')
    .update(Buffer.concat([round, secret, ...info]))
    .digest()
}
const WRAP_IV = Buffer.from('a6a6a6a6a6a6a6a6', 'hex')

/** A compact JWE of canonical JSON to the other node's first encryption key. */
export function sealed(personal: Payload, jwks: Jwks): string {
  const to = inUse(jwks, 'enc')
  const once = generateKeyPairSync('x25519')
  const { crv = '', x = '' } = once.publicKey.export({ format: 'jwk' })
  const header = {
    alg: 'ECDH-ES+A256KW',
    enc: 'A256GCM',
    epk: { kty: 'OKP', crv, x },
    kid: to.kid,
    typ: 'paripassu-personal+jwe',
  }
  const head = b64(JSON.stringify(header))
  const [content, iv] = [randomBytes(32), randomBytes(12)]
  const secret = diffieHellman({ privateKey: once.privateKey, publicKey: keyOf(to) })
  const wrap = createCipheriv('id-aes256-wrap', wrappingKey(secret), WRAP_IV)
  const wrapped = Buffer.concat([wrap.update(content), wrap.final()])
  const cipher = createCipheriv('aes-256-gcm', content, iv).setAAD(Buffer.from(head))
  const text = Buffer.concat([cipher.update(canonical(personal)), cipher.final()])
  return [head, b64(wrapped), b64(iv), b64(text), b64(cipher.getAuthTag())].join('.')
}

/** Opens a personal part that was encrypted to us. Throws where it was not. */
export function unsealed(jwe: string, keys: OwnKeys): Payload {
  const [head = '', wrapped = '', iv = '', text = '', tag = ''] = jwe.split('.')
  const { epk } = JSON.parse(from64(head).toString())
  const secret = diffieHellman({ privateKey: keys.encryption, publicKey: keyOf(epk) })
  const unwrap = createDecipheriv('id-aes256-wrap', wrappingKey(secret), WRAP_IV)
  const content = Buffer.concat([unwrap.update(from64(wrapped)), unwrap.final()])
  const decipher = createDecipheriv('aes-256-gcm', content, from64(iv))
    .setAAD(Buffer.from(head))
    .setAuthTag(from64(tag))
  return JSON.parse(Buffer.concat([decipher.update(from64(text)), decipher.final()]).toString())
}

/** What a key proves itself over, from the document. */
const announcement = (agreement: string, party: string, use: string): Buffer =>
  Buffer.from(`paripassu-key-change/v1\n${agreement}\n${party}\n${use}\n`)

/** RFC 6955 with X25519, HKDF and HMAC over SHA-256: `mine` with the other's `x`; `added` and `to` name the two keys. */
function possession(said: Buffer, mine: KeyObject, x: string, added: string, to: string): string {
  const secret = diffieHellman({ privateKey: mine, publicKey: keyOf({ crv: 'X25519', x }) })
  const info = Buffer.concat([said, from64(added), from64(to)])
  const key = Buffer.from(hkdfSync('sha256', secret, '', info, 32))
  return b64(createHmac('sha256', key).update(said).digest())
}

/** New keys of ours as `key-change` adds them, each proving itself; the one encrypted to, to the other node's first. */
export function announced(
  made: OwnKeys,
  from: { readonly agreement: string; readonly from: string },
  to: Jwks,
): Payload[] {
  const [sig, enc, theirs] = [inUse(made.jwks, 'sig').x, inUse(made.jwks, 'enc').x, inUse(to, 'enc').x]
  const said = (use: string): Buffer => announcement(from.agreement, from.from, use)
  return [
    { use: 'sig', x: sig, proof: { ed25519: b64(signBytes(null, said('sig'), made.signing)) } },
    { use: 'enc', x: enc, proof: { mac: possession(said('enc'), made.encryption, theirs, enc, theirs) } },
  ]
}

/** Whether a key that the other node adds proves itself to us. */
export function provesPossession(
  added: Payload,
  by: { readonly agreement: string; readonly from: string },
  keys: Pick<OwnKeys, 'encryption' | 'jwks'>,
): boolean {
  const { use, x, ed25519, mldsa, proof } = added as Record<string, string> & { readonly proof: Record<string, string> }
  const said = announcement(by.agreement, by.from, use ?? '')
  const signed = (jwk: object, signature = ''): boolean => {
    try {
      return verifyBytes(null, said, createPublicKey({ key: { ...jwk }, format: 'jwk' }), from64(signature))
    } catch {
      return false
    }
  }
  if (use === 'sig') return signed({ kty: 'OKP', crv: 'Ed25519', x }, proof.ed25519)
  if (use === 'log' || use === 'witness')
    return (
      signed({ kty: 'OKP', crv: 'Ed25519', x: ed25519 }, proof.ed25519) &&
      signed({ kty: 'AKP', alg: 'ML-DSA-44', pub: mldsa }, proof.mldsa)
    )
  if (x === undefined || isOtherSpelling(from64(x))) return false
  try {
    return possession(said, keys.encryption, x, x, inUse(keys.jwks, 'enc').x) === proof.mac
  } catch {
    return false // of low order: there is no common secret
  }
}

/** A coordinate of 2^255 - 19 or more. */
const isOtherSpelling = (bytes: Buffer): boolean =>
  BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`) >= 2n ** 255n - 19n
