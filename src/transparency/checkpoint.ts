import { type Head, sameHash } from '../core/tree.ts'
import { type Note, type NoteKey, parseNote, signatureOf, signatureTypes, verifies } from './note.ts'

/**
 * Checkpoints (C2SP tlog-checkpoint) and cosignatures (C2SP tlog-cosignature). A checkpoint is a note of three lines: whose
 * log, how many entries, the root over them. The log signs it twice, Ed25519 for the verifiers people have and ML-DSA-44
 * for the time after; a witness signs it with a time, once it has seen that it extends what it saw before.
 */
export type Checkpoint = Head & { readonly origin: string }

/** The text that is signed. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`

/** As many entries as a log may have: a million million. Numbers far beyond it do not halve exactly any more. */
const MOST_ENTRIES = 2 ** 40

/** Reads the three lines; null where they are not exactly that. Extension lines are refused: nobody could audit them. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin = '', size = '', base64 = '', ...rest] = text.split('\n')
  const root = Buffer.from(base64, 'base64')
  const sound = origin !== '' && /^(0|[1-9]\d*)$/.test(size) && root.length === 32 && root.toString('base64') === base64
  if (!sound || rest.length !== 1 || rest[0] !== '' || Number(size) > MOST_ENTRIES) return null
  return { origin, size: Number(size), root }
}

const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}
const short = (text: string): Buffer => {
  const bytes = Buffer.from(text)
  if (bytes.length === 0 || bytes.length > 255) throw new RangeError(`a name of 1 to 255 bytes is needed: ${text}`)
  return Buffer.concat([Uint8Array.of(bytes.length), bytes])
}

/**
 * What a key signs of a checkpoint. `time` in seconds since 1970 stands in cosignatures; a log's own Ed25519 signature has
 * none. For ML-DSA-44 a time of 0 says nothing about when.
 */
export function messageFor({ name, type }: Pick<NoteKey, 'name' | 'type'>, of: Checkpoint, time: number): Buffer {
  if (type === signatureTypes.ed25519) return Buffer.from(checkpointText(of))
  if (type === signatureTypes.cosignature) return Buffer.from(`cosignature/v1\ntime ${time}\n${checkpointText(of)}`)
  return Buffer.concat([
    Buffer.from('subtree/v1\n\0'),
    short(name),
    u64(time),
    short(of.origin),
    u64(0),
    u64(of.size),
    of.root,
  ])
}

/** The bytes of a signature as they stand in the line: the time before it, where the kind has one. */
export const stampedSignature = (type: NoteKey['type'], time: number, signature: Uint8Array): Uint8Array =>
  type === signatureTypes.ed25519 ? signature : Buffer.concat([u64(time), signature])

/** One key's word on a checkpoint: good, bad, or not there. `time` as it says, 0 where it says none. */
export type Word = { readonly is: 'good'; readonly time: number } | { readonly is: 'bad' } | { readonly is: 'absent' }

/** What a key says of a checkpoint. */
export function wordOf(key: NoteKey, note: Pick<Note, 'signatures'>, checkpoint: Checkpoint): Word {
  const found = signatureOf(note, key)
  if (found === undefined) return { is: 'absent' }
  const bytes = Buffer.from(found.bytes)
  const timed = key.type !== signatureTypes.ed25519
  if (timed && bytes.length < 8) return { is: 'bad' }
  const time = timed ? Number(bytes.readBigUInt64BE(0)) : 0
  if (!Number.isSafeInteger(time)) return { is: 'bad' }
  const good = verifies(key, messageFor(key, checkpoint, time), timed ? bytes.subarray(8) : bytes)
  return good ? { is: 'good', time } : { is: 'bad' }
}

/**
 * Of verifier keys that may be those of several logs and witnesses, the log's own and those of whoever may cosign it: not the
 * witness of the same state, which vouches for nothing here.
 */
export const keysFor = (
  origin: string,
  keys: readonly NoteKey[],
): { readonly own: readonly NoteKey[]; readonly witnesses: readonly NoteKey[] } => ({
  own: keys.filter(({ name }) => name === origin),
  witnesses: keys.filter(({ name }) => name.endsWith('/witness') && name !== `${origin}/witness`),
})

/** Why a note is not a checkpoint to be trusted. */
export type CheckpointFault = 'not-a-checkpoint' | 'other-log' | 'bad-signature' | 'not-signed'

/**
 * Reads a checkpoint that the log of `origin` signed. Every signature by one of its keys must be good, and there must be
 * one; keys that are not the log's are passed over.
 */
export function openCheckpoint(
  text: string,
  origin: string,
  keys: readonly NoteKey[],
): { readonly checkpoint: Checkpoint; readonly note: Note } | { readonly fault: CheckpointFault } {
  const note = parseNote(text)
  const checkpoint = note === null ? null : parseCheckpoint(note.text)
  if (note === null || checkpoint === null) return { fault: 'not-a-checkpoint' }
  if (checkpoint.origin !== origin) return { fault: 'other-log' }
  const words = keys.map((key) => wordOf(key, note, checkpoint).is)
  if (words.includes('bad')) return { fault: 'bad-signature' }
  return words.includes('good') ? { checkpoint, note } : { fault: 'not-signed' }
}

/** Two checkpoints of one log that cannot both be true: one size, two roots. */
export const contradict = (a: Checkpoint, b: Checkpoint): boolean =>
  a.origin === b.origin && a.size === b.size && !sameHash(a.root, b.root)
