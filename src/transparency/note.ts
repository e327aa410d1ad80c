import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'

/**
 * Signed notes (C2SP signed-note): a text, an empty line, and signature lines, each with a key's name and id. And the keys
 * that verify them, as one line each (vkey). Only the kinds of signature this log uses are known; others are passed over.
 */
export const signatureTypes = { ed25519: 0x01, cosignature: 0x04, mldsa: 0x06 } as const
/** What the kinds are called. */
export const signatureNames = { 1: 'Ed25519', 4: 'Ed25519', 6: 'ML-DSA-44' } as const
export type SignatureType = (typeof signatureTypes)[keyof typeof signatureTypes]

/** A key that verifies notes. `key` is the raw public key: 32 bytes of Ed25519, 1,312 of ML-DSA-44. */
export type NoteKey = { readonly name: string; readonly type: SignatureType; readonly key: Uint8Array }
export type NoteSignature = { readonly name: string; readonly id: string; readonly bytes: Uint8Array }
/** `text` ends with a newline and is what is signed. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] }

const lengths: Readonly<Record<SignatureType, number>> = { 1: 32, 4: 32, 6: 1312 }
const nameOk = (name: string): boolean => name.length > 0 && !/[\p{White_Space}+]/u.test(name)

/** The id of a key: the first four bytes of SHA-256(name ‖ newline ‖ type ‖ key), in hexadecimal. */
export const keyIdOf = ({ name, type, key }: NoteKey): string =>
  createHash('sha256').update(`${name}\n`).update(Uint8Array.of(type)).update(key).digest('hex').slice(0, 8)

/** A verifier key as one line: `name+id+base64(type ‖ key)`. */
export const vkeyOf = (key: NoteKey): string =>
  `${key.name}+${keyIdOf(key)}+${Buffer.concat([Uint8Array.of(key.type), key.key]).toString('base64')}`

/** Reads such a line; null where it is not one, where its id is not its own, or where its kind is not known here. */
export function parseVkey(line: string): NoteKey | null {
  const [name = '', id, ...rest] = line.split('+')
  const bytes = canonical(rest.join('+'))
  const type = Object.values(signatureTypes).find((one) => one === bytes?.[0])
  if (!nameOk(name) || bytes === null || type === undefined || bytes.length !== lengths[type] + 1) return null
  const key: NoteKey = { name, type, key: bytes.subarray(1) }
  return keyIdOf(key) === id ? key : null
}

/** Bytes from base64 that is written the one way there is; null otherwise. */
export function canonical(base64: string): Buffer | null {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length > 0 && bytes.toString('base64') === base64 ? bytes : null
}

/** One signature line, with its newline. */
export const signatureLine = (key: NoteKey, signature: Uint8Array): string =>
  `— ${key.name} ${Buffer.concat([Buffer.from(keyIdOf(key), 'hex'), signature]).toString('base64')}\n`

const signed = /^— (\S+) (\S+)$/
/** As many as the standard asks verifiers to accept at least, several times over; and room for the longest. */
const MOST = 64
const LONGEST = 512 * 1024

/** Whether a text is proper Unicode without control characters but newlines. */
const plain = (text: string): boolean => text.isWellFormed() && [...text].every((sign) => sign >= ' ' || sign === '\n')

/** Reads a note; null where it is not one. Says nothing yet of whether a signature is good. */
export function parseNote(note: string): Note | null {
  if (note.length > LONGEST || !plain(note)) return null
  const at = note.lastIndexOf('\n\n')
  const text = note.slice(0, at + 1)
  const below = note.slice(at + 2)
  if (at < 0 || text.length < 2 || !below.endsWith('\n')) return null
  const signatures = parseSignatures(below)
  return signatures === null ? null : { text, signatures }
}

/** Reads signature lines alone, as a witness answers them; null where one is not such a line. */
export function parseSignatures(lines: string): readonly NoteSignature[] | null {
  const each = lines.split('\n').slice(0, -1)
  if (!lines.endsWith('\n') || each.length === 0 || each.length > MOST) return null
  const signatures = each.map((line) => {
    const [, name = '', base64 = ''] = signed.exec(line) ?? []
    const bytes = canonical(base64)
    if (bytes === null || bytes.length <= 4 || !nameOk(name)) return null
    return { name, id: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) }
  })
  return signatures.some((one) => one === null) ? null : (signatures as readonly NoteSignature[])
}

const known = new WeakMap<NoteKey, KeyObject>()

/** The key as Node wants it. */
function keyObject(key: NoteKey): KeyObject {
  const found = known.get(key)
  if (found !== undefined) return found
  const raw = Buffer.from(key.key).toString('base64url')
  const jwk =
    key.type === signatureTypes.mldsa
      ? { kty: 'AKP', alg: 'ML-DSA-44', pub: raw }
      : { kty: 'OKP', crv: 'Ed25519', x: raw }
  const made = createPublicKey({ format: 'jwk', key: jwk })
  known.set(key, made)
  return made
}

/** Whether these bytes are the key's signature of the message. Never throws. */
export function verifies(key: NoteKey, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(null, message, keyObject(key), signature)
  } catch {
    return false
  }
}

/** The signature of a note that claims to be a key's; undefined where there is none. */
export const signatureOf = ({ signatures }: Pick<Note, 'signatures'>, key: NoteKey): NoteSignature | undefined =>
  signatures.find(({ name, id }) => name === key.name && id === keyIdOf(key))
