import type { Instant } from '../core/brand.ts'
import type { Query } from '../platform/database.ts'
import { bundleOf, TILE } from './tiles.ts'

/** What the log has stored, as its addresses, its witness and its pages ask for it. */
export type StoredCheckpoint = {
  readonly size: number
  readonly note: string
  readonly signedAt: Instant
  readonly witnessedAt: Instant | null
}

const checkpoint = (row: Readonly<Record<string, unknown>> | undefined): StoredCheckpoint | null =>
  row === undefined
    ? null
    : {
        size: Number(row.size),
        note: String(row.note),
        signedAt: String(row.signed_at) as Instant,
        witnessedAt: row.witnessed_at === null ? null : (String(row.witnessed_at) as Instant),
      }

const COLUMNS = 'size::text as size, note, signed_at, witnessed_at'

/** The newest checkpoint, or the newest that the witness has cosigned; null before there is one. */
export async function newestCheckpoint(query: Query, witnessed = false): Promise<StoredCheckpoint | null> {
  const [row] = await query(
    `select ${COLUMNS} from log_checkpoints ${witnessed ? 'where witnessed_at is not null' : ''} order by log_checkpoints.size desc limit 1`,
  )
  return checkpoint(row)
}

/** The entries of one bundle, `width` of them, as the standard serves them. */
export async function storedBundle(query: Query, index: number, width: number): Promise<Uint8Array> {
  const from = index * TILE
  const rows = await query(
    "select encode(entry, 'hex') as entry from log_entries where index >= $1 and index < $2 order by index",
    [from, from + width],
  )
  return bundleOf(rows.map(({ entry }) => Buffer.from(String(entry), 'hex')))
}

export type ShownEntry = { readonly index: number; readonly kind: string; readonly text: string }

/** Entries before an index, the newest first; of one kind where asked. */
export async function entriesBefore(query: Query, before: number, most: number): Promise<readonly ShownEntry[]> {
  const rows = await query(
    "select index::text as index, kind, encode(entry, 'hex') as entry from log_entries where index < $1 order by log_entries.index desc limit $2",
    [before, most],
  )
  return rows.map(({ index, kind, entry }) => ({
    index: Number(index),
    kind: String(kind),
    text: Buffer.from(String(entry), 'hex').toString('utf8'),
  }))
}

/** What shows that a log did not keep to its word, kept as it came: once for each thing shown. */
export type Evidence = {
  readonly origin: string
  readonly what: string
  readonly theirs: string
  readonly known: string
}

/** Keeps evidence. The same again is the same. */
export async function keepEvidence(query: Query, id: string, evidence: Evidence, at: Instant): Promise<void> {
  const { origin, what, theirs, known } = evidence
  await query('insert into log_evidence values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [
    id,
    origin,
    what,
    at,
    theirs,
    known,
  ])
}

/** All evidence, the latest first. */
export async function evidenceKept(query: Query): Promise<readonly (Evidence & { readonly seenAt: Instant })[]> {
  const rows = await query('select origin, what, seen_at, theirs, known from log_evidence order by seen_at desc, id')
  return rows.map(({ origin, what, seen_at, theirs, known }) => ({
    origin: String(origin),
    what: String(what),
    seenAt: String(seen_at) as Instant,
    theirs: String(theirs),
    known: String(known),
  }))
}

/** How far the log has come, as a receipt says it; null before there is a checkpoint. */
export async function headSaid(query: Query): Promise<{ readonly size: number; readonly root: string } | null> {
  const [row] = await query(
    "select size::text as size, encode(root, 'base64') as root from log_checkpoints order by log_checkpoints.size desc limit 1",
  )
  return row === undefined ? null : { size: Number(row.size), root: String(row.root) }
}
