import { leafHash, rootFromInclusion, sameHash } from '../core/tree.ts'
import { type Checkpoint, keysFor, parseCheckpoint, wordOf } from './checkpoint.ts'
import { canonical, type Note, type NoteKey, parseNote, parseVkey, signatureNames } from './note.ts'
import { factIn } from './said.ts'

/**
 * That one entry stands in a public log, to be kept and checked with no log at hand: the file of C2SP tlog-proof. Its line `extra`
 * has the entry itself, so that the file is whole; the standard says that nobody may trust that line, and nobody does: the
 * entry is believed because its hash leads to the root that was signed.
 */
export type EntryProof = {
  readonly index: number
  readonly entry: Uint8Array
  readonly proof: readonly Uint8Array[]
  /** The checkpoint with all its signatures, as it was signed. */
  readonly checkpoint: string
}

const FIRST = 'c2sp.org/tlog-proof@v1'
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** The file, as the standard spells it. */
export const entryProofText = ({ index, entry, proof, checkpoint }: EntryProof): string =>
  [FIRST, `extra ${base64(entry)}`, `index ${index}`, ...proof.map(base64), '', checkpoint].join('\n')

/** Reads the file; null where it is not spelt exactly as the standard has it, or does not hold its entry. */
export function parseEntryProof(text: string): EntryProof | null {
  const blank = text.indexOf('\n\n')
  const [first, extra = '', at = '', ...hashes] = text.slice(0, blank).split('\n')
  const index = /^index (0|[1-9]\d{0,14})$/.exec(at)?.[1]
  const entry = extra.startsWith('extra ') ? canonical(extra.slice('extra '.length)) : null
  const proof = hashes.map(canonical).filter((hash) => hash !== null)
  if (blank === -1 || first !== FIRST || index === undefined || entry === null) return null
  if (proof.length !== hashes.length || proof.some(({ length }) => length !== 32)) return null
  return { index: Number(index), entry, proof, checkpoint: text.slice(blank + 2) }
}

/** One thing that was checked. `about`: a key's name, the entry's number; not words, those are the reader's language's. */
export type EntryCheck = {
  readonly what: 'form' | 'keys' | 'log-signature' | 'cosignature' | 'inclusion' | 'meaning'
  readonly ok: boolean
  readonly about: string
}
export type EntryVerified = {
  readonly ok: boolean
  readonly checks: readonly EntryCheck[]
  readonly entry: string | null
}

/**
 * Checks it against keys from elsewhere, one verifier key a line: every key of the log must have signed the checkpoint and every
 * key of a witness cosigned it; the entry leads to the root; and says something that the log of this name may say.
 */
export function verifyEntryProof(text: string, lines: readonly string[]): EntryVerified {
  const checks: EntryCheck[] = []
  const check = (what: EntryCheck['what'], ok: boolean, about: string): boolean => {
    checks.push({ what, ok, about })
    return ok
  }
  const verified = (entry: Uint8Array | null): EntryVerified => {
    const ok = checks.every((one) => one.ok)
    return { ok, checks, entry: ok && entry !== null ? Buffer.from(entry).toString('utf8') : null }
  }
  const keys = lines.map(parseVkey)
  const bad = keys.indexOf(null)
  const known = keys.filter((key) => key !== null)
  const read = parseEntryProof(text)
  const note = read === null ? null : parseNote(read.checkpoint)
  const head = note === null ? null : parseCheckpoint(note.text)
  check('form', head !== null, read === null ? 'tlog-proof' : head === null ? 'checkpoint' : String(read.index))
  check('keys', bad === -1 && known.length > 0, bad === -1 ? String(known.length) : String(bad + 1))
  if (read === null || note === null || head === null) return verified(null)
  signatures(check, known, { note, head })
  const { index, entry, proof } = read
  const root = rootFromInclusion(leafHash(entry), { index, size: head.size, proof })
  check('inclusion', root !== null && sameHash(root, head.root), String(index))
  const said = factIn(entry)
  const origin = `${said?.party}`.toLowerCase()
  const whose = `${origin}.${said?.agreement}.paripassu`
  check('meaning', head.origin === whose, said === null ? 'unknown' : Buffer.from(entry).toString('utf8'))
  return verified(entry)
}

function signatures(
  check: (what: EntryCheck['what'], ok: boolean, about: string) => boolean,
  known: readonly NoteKey[],
  { note, head }: { readonly note: Note; readonly head: Checkpoint },
): void {
  const { own, witnesses } = keysFor(head.origin, known)
  if (own.length === 0) check('log-signature', false, head.origin)
  if (witnesses.length === 0) check('cosignature', false, head.origin)
  for (const [what, some] of [
    ['log-signature', own],
    ['cosignature', witnesses],
  ] as const)
    for (const key of some)
      check(what, wordOf(key, note, head).is === 'good', `${key.name} ${signatureNames[key.type]}`)
}
