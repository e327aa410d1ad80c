import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { z } from 'zod'
import type { Instant } from '../core/brand.ts'

/**
 * A node's own keys: Ed25519 to sign (RFC 8037), X25519 to be written to. They are made on the first start and kept in
 * one file that only the node's user may read. Which of several is in use, and which are announced, the record says
 * (`src/keys`); the file holds them all, so that messages on their way during a change of keys are not lost.
 */
const base64url = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const publicSigning = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: base64url,
  kid: base64url,
  alg: z.literal('Ed25519'),
  use: z.literal('sig'),
})
const publicEncryption = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('X25519'),
  x: base64url,
  kid: base64url,
  alg: z.literal('ECDH-ES+A256KW'),
  use: z.literal('enc'),
})
const keyFile = z.strictObject({
  signing: z.array(z.strictObject({ ...publicSigning.shape, d: base64url })).min(1),
  encryption: z.array(z.strictObject({ ...publicEncryption.shape, d: base64url })).min(1),
})

export type Keys = z.infer<typeof keyFile>
export type PublicSigningKey = z.infer<typeof publicSigning>
export type PublicEncryptionKey = z.infer<typeof publicEncryption>
/**
 * A JSON Web Key Set (RFC 7517) with public keys only; beside them, as further members, the verifier keys of the node's
 * public log and of its work as a witness (C2SP signed-note, one line each).
 */
export type PublicKeys = {
  readonly keys: readonly (PublicSigningKey | PublicEncryptionKey)[]
  readonly log?: readonly string[] | undefined
  readonly witness?: readonly string[] | undefined
  /** Ids of keys that are no longer trusted: what they sign is refused as such, and not as a stranger's. */
  readonly retired?: readonly string[] | undefined
}

/** The keys kept in `folder`, made on the first start. Throws, naming file and remedy, where the file is damaged. */
export async function openKeys(folder: string): Promise<Keys> {
  const file = join(folder, 'keys.json')
  const kept = await load(file)
  if (kept !== null) return kept
  mkdirSync(folder, { recursive: true })
  const keys = await makeKeys()
  // A crash here leaves no file, or a whole one: the name appears only once every byte is on the disk.
  const fresh = writeSecret(file, keys)
  try {
    linkSync(fresh, file)
    return keys
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const first = await load(file) // another process of this node started at the same moment: its keys are ours
    if (first === null)
      throw new Error(`${file} appeared and went away again while this node was starting. Start again.`)
    return first
  } finally {
    rmSync(fresh, { force: true })
  }
}

/** New keys of both kinds. Their ids are RFC 7638 thumbprints. */
export async function makeKeys(): Promise<Keys> {
  const signing = await generateKeyPair('Ed25519', { extractable: true })
  const encryption = await generateKeyPair('ECDH-ES+A256KW', { crv: 'X25519', extractable: true })
  const sign = await exportJWK(signing.privateKey)
  const encrypt = await exportJWK(encryption.privateKey)
  return keyFile.parse({
    signing: [{ ...sign, kid: await calculateJwkThumbprint(sign), alg: 'Ed25519', use: 'sig' }],
    encryption: [{ ...encrypt, kid: await calculateJwkThumbprint(encrypt), alg: 'ECDH-ES+A256KW', use: 'enc' }],
  })
}

/** Makes a key of each use asked for and keeps it after those there are. What is in use is not changed by it. */
export async function addKeys(folder: string, uses: { readonly sig: boolean; readonly enc: boolean }): Promise<Keys> {
  const old = await openKeys(folder)
  const made = await makeKeys()
  return replace(folder, {
    signing: [...old.signing, ...(uses.sig ? made.signing : [])],
    encryption: [...old.encryption, ...(uses.enc ? made.encryption : [])],
  })
}

/**
 * Forgets private keys by their ids; never the last of a use. What was encrypted to a key forgotten can no longer be read.
 */
export async function forgetKeys(folder: string, kids: readonly string[]): Promise<Keys> {
  const { signing, encryption } = await openKeys(folder)
  const left = <K extends { kid: string }>(list: readonly K[]): K[] => {
    const rest = list.filter(({ kid }) => !kids.includes(kid))
    return rest.length === 0 ? list.slice(-1) : rest
  }
  const keys = { signing: left(signing), encryption: left(encryption) }
  if (keys.signing.length === signing.length && keys.encryption.length === encryption.length) return keys
  return replace(folder, keys)
}

/** What the other state may have of our keys. */
export const publicKeys = (keys: Keys): PublicKeys => ({
  keys: [
    ...keys.signing.map(({ d: _, ...key }): PublicSigningKey => key),
    ...keys.encryption.map(({ d: _, ...key }): PublicEncryptionKey => key),
  ],
})

const verifierKeys = z.array(z.string().min(1).max(4000)).max(20).optional()
const publicSet = z.object({
  keys: z.array(z.looseObject({ kty: z.string() })),
  log: verifierKeys,
  witness: verifierKeys,
})

/**
 * Reads the other state's key set: the keys of our two kinds, others left out. Throws where it holds a private key, no
 * key to verify with or none to encrypt to, or a key whose id is not its thumbprint.
 */
export async function parsePublicKeys(value: unknown): Promise<PublicKeys> {
  const keys: (PublicSigningKey | PublicEncryptionKey)[] = []
  const set = publicSet.parse(value)
  for (const raw of set.keys) {
    if ('d' in raw)
      throw new Error('A key set from outside holds a private key. It must be treated as known to others.')
    const key = z.union([publicSigning, publicEncryption]).safeParse(raw)
    if (!key.success) continue
    if ((await calculateJwkThumbprint(key.data)) !== key.data.kid)
      throw new Error(`The key ${key.data.kid} does not bear its own thumbprint (RFC 7638).`)
    keys.push(key.data)
  }
  if (!keys.some(({ use }) => use === 'sig')) throw new Error('The key set has no Ed25519 key to verify with.')
  if (!keys.some(({ use }) => use === 'enc')) throw new Error('The key set has no X25519 key to encrypt to.')
  return { keys, ...(set.log && { log: set.log }), ...(set.witness && { witness: set.witness }) }
}

async function load(file: string): Promise<Keys | null> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  const keys = keyFile.safeParse(json(text))
  if (!keys.success || !(await consistent(keys.data)))
    throw new Error(
      `${file} is damaged: it does not hold this node's keys. Put it back from a backup. If there is none, remove it: the ` +
        'node then makes new keys, which the other state must be given before it will accept anything signed with them.',
    )
  return keys.data
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** True where every private half belongs to its public half, and every id to its key. */
async function consistent(keys: Keys): Promise<boolean> {
  for (const key of [...keys.signing, ...keys.encryption])
    if (publicHalf(key) !== key.x || (await calculateJwkThumbprint(key)) !== key.kid) return false
  return true
}

/** The public key worked out from the private; Node itself refuses a pair that does not belong together. */
function publicHalf(key: Keys['signing'][number] | Keys['encryption'][number]): string | null {
  try {
    return createPublicKey(createPrivateKey({ key, format: 'jwk' })).export({ format: 'jwk' }).x ?? null
  } catch {
    return null
  }
}

function replace(folder: string, keys: Keys): Keys {
  const file = join(folder, 'keys.json')
  renameSync(writeSecret(file, keys), file) // a crash before this leaves the old keys, after it the new
  return keys
}

/** Writes a file that only the node's user may read, under a name of its own beside `file`, and answers that name. */
export function writeSecret(file: string, keys: object): string {
  const fresh = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(fresh, 'wx', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(keys, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return fresh
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 128 random bits as 26 characters of Crockford base32: a token nobody can guess, without I, L, O or U to misread. */
export function randomToken(): string {
  let bits = BigInt(`0x${randomBytes(16).toString('hex')}`)
  let text = ''
  for (let place = 0; place < 26; place++) {
    text = CROCKFORD.charAt(Number(bits & 31n)) + text
    bits >>= 5n
  }
  return text
}

/** A version 7 UUID (RFC 9562): the milliseconds of `now`, then 74 random bits. */
export function uuid7(now: Instant): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.parse(now), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
