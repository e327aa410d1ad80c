import type { Instant } from '../core/brand.ts'
import type { Query } from '../platform/database.ts'
import { entryProofText } from './entry-proof.ts'
import { storedHashes } from './sequencer.ts'
import { entriesBefore, newestCheckpoint, type ShownEntry } from './store.ts'
import { inclusionIn } from './tiles.ts'

/** An entry, how far the log has come, and the newest checkpoint the other state has cosigned; null while none has the entry. */
export type EntryFound = ShownEntry & {
  readonly size: number
  readonly witnessed: { readonly size: number; readonly at: Instant } | null
}

/** The entry under a number; null where there is none. */
export async function entryAt(query: Query, index: number): Promise<EntryFound | null> {
  const [entry] = await entriesBefore(query, index + 1, 1)
  const newest = await newestCheckpoint(query)
  if (entry?.index !== index || newest === null) return null
  const witnessed = await newestCheckpoint(query, true)
  const at = witnessed?.witnessedAt ?? null
  const covered = witnessed !== null && at !== null && index < witnessed.size
  return { ...entry, size: newest.size, witnessed: covered ? { size: witnessed.size, at } : null }
}

/** The file that proves it, under the newest checkpoint that the other state has cosigned; null while none has the entry. */
export async function entryProofAt(query: Query, index: number): Promise<string | null> {
  const witnessed = await newestCheckpoint(query, true)
  const [entry] = await entriesBefore(query, index + 1, 1)
  if (witnessed === null || index >= witnessed.size || entry?.index !== index) return null
  const proof = await inclusionIn(storedHashes(query), index, witnessed.size)
  return entryProofText({ index, entry: Buffer.from(entry.text), proof, checkpoint: witnessed.note })
}
