import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { extendsTree, leafHash, rootFromInclusion, sameHash } from '../core/tree.ts'
import type { Query } from '../platform/database.ts'
import type { PublicKeys } from '../platform/keys.ts'
import { keysFor, openCheckpoint, parseCheckpoint, wordOf } from './checkpoint.ts'
import { type NoteKey, parseNote, parseVkey } from './note.ts'
import { storedHashes } from './sequencer.ts'
import { newestCheckpoint } from './store.ts'
import { consistencyIn, inclusionIn } from './tiles.ts'

/**
 * Some entries of the public log, each with its proof to a checkpoint that the other state has cosigned, and that
 * checkpoint's to the newest: all that is needed to check them with no log at hand.
 */
const base64 = z.string().regex(/^[A-Za-z0-9+/]{43}=$/)
export const logProofField = z.strictObject({
  origin: z.string().min(1),
  /** Verifier keys, one a line: the log's and those of the other state as its witness. */
  keys: z.array(z.string().min(1)),
  /** The newest checkpoint that the witness has cosigned; null where there is none yet. */
  witnessed: z.string().nullable(),
  newest: z.string(),
  consistency: z.array(base64),
  entries: z.array(z.strictObject({ index: z.int().nonnegative(), entry: z.string(), proof: z.array(base64) })),
})
export type LogProof = z.infer<typeof logProofField>

/** What is found wrong: the field, by its path. */
export type ProofFault = {
  readonly field: string
  readonly why: 'shape' | 'signature' | 'cosignature' | 'proof' | 'order'
}

/** Entries by kind, those a caller picks, with their proofs; the newest witnessed checkpoint is the one they are proved in. */
export async function logProofOf(
  query: Query,
  log: { readonly origin: string; readonly keys: readonly string[] },
  kinds: readonly string[],
  picks: (entry: Readonly<Record<string, unknown>>) => boolean,
): Promise<LogProof | null> {
  const newest = await newestCheckpoint(query)
  const witnessed = await newestCheckpoint(query, true)
  if (newest === null) return null
  const base = witnessed ?? newest
  const rows = await query(
    `select index::text as index, convert_from(entry, 'UTF8') as entry from log_entries where kind = any($1) and index < $2
     order by log_entries.index`,
    [kinds, base.size],
  )
  const hashAt = storedHashes(query)
  const entries: LogProof['entries'] = []
  for (const { index, entry } of rows) {
    if (!picks(JSON.parse(String(entry)))) continue
    const proof = await inclusionIn(hashAt, Number(index), base.size)
    entries.push({ index: Number(index), entry: String(entry), proof: proof.map(text) })
  }
  const consistency = await consistencyIn(hashAt, base.size, newest.size)
  return {
    origin: log.origin,
    keys: [...log.keys],
    witnessed: witnessed?.note ?? null,
    newest: newest.note,
    consistency: consistency.map(text),
    entries,
  }
}

const text = (hash: Uint8Array): string => Buffer.from(hash).toString('base64')
const bytes = (one: string): Uint8Array => Buffer.from(one, 'base64')

/**
 * Checks all of it and answers every fault. `keys`: the verifier keys to trust; without them those it brings along. A log's
 * checkpoint must carry every signature of the log's keys, and one good cosignature where there is a witness.
 */
export function checkLogProof(of: LogProof, keys: readonly string[] = of.keys): readonly ProofFault[] {
  const faults: ProofFault[] = []
  const known = keys.map(parseVkey)
  for (const [at, key] of known.entries()) if (key === null) faults.push({ field: `keys[${at}]`, why: 'shape' })
  const own = known.filter((key): key is NoteKey => key?.name === of.origin)
  if (own.length === 0) faults.push({ field: 'keys', why: 'signature' })
  const headOf = (note: string | null, field: 'witnessed' | 'newest') => {
    if (note === null) return null
    const opened = openCheckpoint(note, of.origin, own)
    const read = parseNote(note)
    const head = read === null ? null : parseCheckpoint(read.text)
    // Every key of the log has signed, and nothing stands there but what is signed and signatures that are good.
    const whole =
      'checkpoint' in opened && own.every((key) => wordOf(key, opened.note, opened.checkpoint).is === 'good')
    if (!whole) faults.push({ field, why: 'signature' })
    return head
  }
  const newest = headOf(of.newest, 'newest')
  const base = of.witnessed === null ? newest : headOf(of.witnessed, 'witnessed')
  if (of.witnessed !== null && base !== null) {
    const note = parseNote(of.witnessed)
    const { witnesses } = keysFor(
      of.origin,
      known.filter((key) => key !== null),
    )
    const words = note === null ? [] : witnesses.map((key) => wordOf(key, note, base).is)
    if (!words.includes('good') || words.includes('bad')) faults.push({ field: 'witnessed', why: 'cosignature' })
  }
  if (newest === null || base === null) return faults
  if (!extendsTree(base, newest, of.consistency.map(bytes))) faults.push({ field: 'consistency', why: 'proof' })
  for (const [at, { index, entry, proof }] of of.entries.entries()) {
    const root = rootFromInclusion(leafHash(Buffer.from(entry)), { index, size: base.size, proof: proof.map(bytes) })
    if (root === null || !sameHash(root, base.root)) faults.push({ field: `entries[${at}]`, why: 'proof' })
    if (index <= (of.entries[at - 1]?.index ?? -1)) faults.push({ field: `entries[${at}].index`, why: 'order' })
  }
  return faults
}

/** Remembers public keys in use by a party; a key seen before keeps its day. */
export async function keepKeys(query: Query, party: string, jwks: PublicKeys, at: Instant): Promise<void> {
  const { keys, log = [], witness = [] } = jwks
  const rows = [
    ...keys.map((key) => ({ use: key.use as string, kid: key.kid, key: JSON.stringify(key) })),
    ...log.map((key) => ({ use: 'log', kid: kidOf(key), key })),
    ...witness.map((key) => ({ use: 'witness', kid: kidOf(key), key })),
  ]
  await query(
    `insert into keys_seen select $1, k.use, k.kid, k.key, $3 from json_to_recordset($2::json) as k(use text, kid text, key text)
     on conflict do nothing`,
    [party, JSON.stringify(rows), at],
  )
}
const kidOf = (line: string): string => createHash('sha256').update(line).digest('hex').slice(0, 16)

/** Keys that a party has used, as they were published: the exchange's as JWK text, the log's and the witness's as lines. */
export async function keysSeen(
  query: Query,
  party: string,
  uses: readonly string[],
): Promise<readonly { readonly use: string; readonly key: string; readonly seenAt: Instant }[]> {
  const rows = await query(
    'select use, key, seen_at from keys_seen where party = $1 and use = any($2) order by seen_at, use, kid',
    [party, uses],
  )
  return rows.map(({ use, key, seen_at }) => ({
    use: String(use),
    key: String(key),
    seenAt: String(seen_at) as Instant,
  }))
}
