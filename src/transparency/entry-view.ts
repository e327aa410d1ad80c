import type { Instant } from '../core/brand.ts'
import type { Query } from '../platform/database.ts'
import { entryProofText } from './entry-proof.ts'
import { storedHashes } from './sequencer.ts'
import { entriesBefore, newestCheckpoint, type ShownEntry } from './store.ts'
import { inclusionIn } from './tiles.ts'

/** An entry by its number, and since when the other state has vouched for a log that has it; null where there is none. */
export type EntryFound = ShownEntry & {
  readonly size: number
  readonly witnessedAt: Instant | null
}

/** The entry under a number, with how far the log and its witness have come. */
export async function entryAt(query: Query, index: number): Promise<EntryFound | null> {
  const [entry] = await entriesBefore(query, index + 1, 1)
  const newest = await newestCheckpoint(query)
  if (entry?.index !== index || newest === null) return null
  const witnessed = await newestCheckpoint(query, true)
  const covered = witnessed !== null && index < witnessed.size
  return { ...entry, size: newest.size, witnessedAt: covered ? witnessed.witnessedAt : null }
}

/** The file that proves it, under the newest checkpoint that the other state has cosigned; null while none has the entry. */
export async function entryProofAt(query: Query, index: number): Promise<string | null> {
  const witnessed = await newestCheckpoint(query, true)
  const [entry] = await entriesBefore(query, index + 1, 1)
  if (witnessed === null || index >= witnessed.size || entry?.index !== index) return null
  const proof = await inclusionIn(storedHashes(query), index, witnessed.size)
  return entryProofText({ index, entry: Buffer.from(entry.text), proof, checkpoint: witnessed.note })
}
