import canonicalize from 'canonicalize'
import type { Instant } from '../core/brand.ts'
import { type Hash, leafHash, rootOf } from '../core/tree.ts'
import { publishedField } from '../law/published.ts'
import type { Database, Query } from '../platform/database.ts'
import { type Signer, signedCheckpoint } from './signer.ts'
import { type HashAt, rootOfTree, TILE } from './tiles.ts'

/**
 * The one place where the public log gets its order. What waits in the queue is taken in, hashed into the tree and signed
 * for, all in one transaction: a crash at any point leaves the log as it was and the queue as it was. Two processes of one
 * party take turns at a lock, so there is one sequence however many run.
 */
export type LogSettings = {
  readonly database: Database
  /** The first line of every checkpoint: which log it is. Never changed. */
  readonly origin: string
  readonly agreement: string
  readonly party: string
  readonly signers: readonly Signer[]
  readonly now: () => Instant
}

/** Only one sequencer at a time, and no checkpoint of a tree that is still growing. */
export const LOG_LOCK = 7_301_002
const BATCH = 1000

export type Sequenced = { readonly added: number; readonly size: number }

/**
 * Takes in what waits, a thousand at most, and signs the new checkpoint; an empty log gets one too, so that there is
 * something to witness. Throws where an entry is not one the log may hold: that is a fault of ours, and nothing is lost.
 */
export async function sequence({ database, origin, agreement, party, signers, now }: LogSettings): Promise<Sequenced> {
  return database.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(${LOG_LOCK})`)
    // Said again in the moment it was taken in: it stays said once.
    await query('delete from log_queue q where exists (select 1 from log_entries e where e.key = q.key)')
    const size = await sizeOf(query)
    const waiting = await query('select key, entry from log_queue order by queued_at, key limit $1', [BATCH])
    const [signed] = await query('select 1 from log_checkpoints limit 1')
    if (waiting.length === 0 && signed !== undefined) return { added: 0, size }
    const queued = waiting.map(({ key, entry }): Entry => {
      const said = publishedField.parse(entry)
      const text = canonicalize({ ...said, agreement, party })
      if (text === undefined) throw new Error(`the log entry ${String(key)} cannot be written`)
      return { key: String(key), kind: said.kind, bytes: Buffer.from(text) }
    })
    const entries = await notTakenBack(query, queued)
    if (entries.length > 0) await append(query, size, entries)
    else if (signed !== undefined) {
      await query('delete from log_queue where key = any($1)', [queued.map(({ key }) => key)])
      return { added: 0, size }
    }
    const grown = size + entries.length
    const root = await rootOfTree(storedHashes(query), grown)
    await query("insert into log_checkpoints (size, root, note, signed_at) values ($1, decode($2, 'hex'), $3, $4)", [
      grown,
      hex(root),
      signedCheckpoint(signers, { origin, size: grown, root }),
      now(),
    ])
    await query('delete from log_queue where key = any($1)', [queued.map(({ key }) => key)])
    return { added: entries.length, size: grown }
  })
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Trees are kept alike, whatever their leaves are of: the public log's, the private journal's, the other state's log as read here. */
export type HashTable = 'log_hashes' | 'journal_hashes' | 'followed_hashes'

/** How many entries the log has. */
export async function sizeOf(query: Query): Promise<number> {
  const [row] = await query('select coalesce(max(index) + 1, 0)::text as size from log_entries')
  return Number(row?.size)
}

/** The hashes as stored, read tile by tile. */
export function storedHashes(query: Query, table: HashTable = 'log_hashes'): HashAt {
  const kept = new Map<string, Promise<readonly Hash[]>>()
  return async (level, at) => {
    const index = Math.floor(at / TILE)
    const name = `${level}/${index}`
    const tile = kept.get(name) ?? storedTile(query, { level, index, table })
    kept.set(name, tile)
    const hash = (await tile)[at % TILE]
    if (hash === undefined) throw new Error(`the log has no hash ${at} at level ${level}`)
    return hash
  }
}

/** The hashes of one tile, as many as there are. */
export async function storedTile(
  query: Query,
  tile: { readonly level: number; readonly index: number; readonly width?: number; readonly table?: HashTable },
): Promise<readonly Hash[]> {
  const { level, index, width = TILE, table = 'log_hashes' } = tile
  const from = index * TILE
  const rows = await query(
    `select encode(hash, 'hex') as hash from ${table} where level = $1 and index >= $2 and index < $3 order by index`,
    [level, from, from + width],
  )
  return rows.map(({ hash }) => Buffer.from(String(hash), 'hex'))
}

export type Entry = { readonly key: string; readonly kind: string; readonly bytes: Uint8Array }

/** Those that were not said before the record was put back from a backup, word for word (`mirror.ts`). */
async function notTakenBack(query: Query, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const digests = entries.map(({ bytes }) => hex(leafHash(bytes)))
  const rows = await query('select digest from log_taken_back where digest = any($1)', [digests])
  const known = new Set(rows.map(({ digest }) => digest))
  return entries.filter((_, at) => !known.has(digests[at]))
}

/** Adds entries and their hashes after the `size` there are. */
export async function append(query: Query, size: number, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ key, kind, bytes }, at) => ({ index: size + at, key, kind, entry: hex(bytes) }))
  await query(
    `insert into log_entries select index, key, kind, decode(entry, 'hex')
     from json_to_recordset($1::json) as e(index bigint, key text, kind text, entry text)`,
    [JSON.stringify(rows)],
  )
  const hashes = entries.map(({ bytes }) => leafHash(bytes))
  await addHashes(query, { level: 0, from: size, hashes })
}

/** Adds hashes to a level, and to the level above the root of every tile that they complete. */
export async function addHashes(
  query: Query,
  added: {
    readonly level: number
    readonly from: number
    readonly hashes: readonly Hash[]
    readonly table?: HashTable
  },
): Promise<void> {
  const { level, from, hashes, table = 'log_hashes' } = added
  const rows = hashes.map((hash, at) => ({ index: from + at, hash: hex(hash) }))
  await query(
    `insert into ${table} select $1, index, decode(hash, 'hex')
     from json_to_recordset($2::json) as h(index bigint, hash text)`,
    [level, JSON.stringify(rows)],
  )
  const [first, end] = [Math.floor(from / TILE), Math.floor((from + hashes.length) / TILE)]
  if (first === end) return
  const full: Hash[] = []
  for (let index = first; index < end; index++) full.push(rootOf(await storedTile(query, { level, index, table })))
  await addHashes(query, { level: level + 1, from: first, hashes: full, table })
}
