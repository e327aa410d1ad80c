import { createHash } from 'node:crypto'
import type { Instant } from '../core/brand.ts'
import { type Hash, sameHash } from '../core/tree.ts'
import type { Query } from '../platform/database.ts'
import { checkpointText } from './checkpoint.ts'
import { storedHashes } from './sequencer.ts'
import { keepEvidence } from './store.ts'
import { rootOfTree } from './tiles.ts'

/** How far the other state's log had come, as it signed in its receipt for our message of that number. */
export type HeadSaid = {
  readonly size: number
  /** Base64. */
  readonly root: string
  readonly sequence: number
  /** The receipt as it came: its signature is what proves it. */
  readonly receipt: string
}

/**
 * Compares what a receipt says of the other state's log with what that state signed before: two roots for one size, or a log
 * that was longer when it signed for an earlier message, cannot both be true. Both are kept as evidence, signed by it.
 */
export async function noteHead(query: Query, origin: string, said: HeadSaid, at: Instant): Promise<void> {
  const { size, root, sequence, receipt } = said
  const keep = (what: string, known: unknown): Promise<void> => {
    const id = createHash('sha256')
      .update(`${what}\n${receipt}\n${String(known)}`)
      .digest('hex')
    return keepEvidence(query, id, { origin, what, theirs: receipt, known: String(known) }, at)
  }
  const other = await query(
    `select receipt as known from log_heads where size = $1 and root <> $2
     union all select note from log_witnessed where origin = $3 and size = $1 and root <> decode($2, 'base64')`,
    [size, root, origin],
  )
  for (const { known } of other) await keep('two-roots', known)
  const [longer] = await query(
    'select receipt from log_heads where (sequence < $2 and log_heads.size > $1) or (sequence > $2 and log_heads.size < $1) limit 1',
    [size, sequence],
  )
  if (longer !== undefined) await keep('went-back', longer.receipt)
  await query('insert into log_heads values ($1, $2, $3, $4) on conflict do nothing', [size, root, sequence, receipt])
}

/** The receipt in which the other state said another root for this size, if there is one. */
export async function otherwiseSaid(query: Query, size: number, root: Uint8Array): Promise<string | null> {
  const [row] = await query('select receipt from log_heads where size = $1 and root <> $2', [
    size,
    Buffer.from(root).toString('base64'),
  ])
  return row === undefined ? null : String(row.receipt)
}

/** The root over the first entries of the other state's log as we read them. */
export const rootRead = (query: Query, size: number): Promise<Hash> =>
  rootOfTree(storedHashes(query, 'followed_hashes'), size)

/** The other state's log as far as we read it, and the checkpoint it signed for that or for more. */
export type ReadAs = { readonly origin: string; readonly size: number; readonly note: string | null }

/**
 * Whether a root that the other state signed for no more entries than we read is the one they lead to. Where it is not, both
 * signatures are evidence.
 */
export async function isAsRead(
  query: Query,
  { origin, size, note }: ReadAs,
  said: { readonly size: number; readonly root: Hash; readonly signed: string },
  at: Instant,
): Promise<boolean> {
  if (sameHash(await rootRead(query, said.size), said.root)) return true
  const what = said.size === size ? 'two-roots' : 'forked'
  // By what is said and not by its bytes: the same words are signed anew without end.
  const text = checkpointText({ origin, size: said.size, root: said.root })
  const id = createHash('sha256').update(`${what}\n${text}`).digest('hex')
  await keepEvidence(query, id, { origin, what, theirs: said.signed, known: note ?? '' }, at)
  return false
}

const MOST_HEADS = 500

/** Holds what our witness cosigned, and what receipts said since the last look, against the entries we read. */
export async function holdAgainst(query: Query, read: ReadAs, at: Instant): Promise<void> {
  const witnessed = await query(
    "select size::text as size, encode(root, 'base64') as root, note as signed from log_witnessed where origin = $1 and log_witnessed.size <= $2",
    [read.origin, read.size],
  )
  const heads = await query(
    `select h.size::text as size, h.root, h.receipt as signed, h.sequence from log_heads h, log_following f
     where h.sequence > f.heads order by h.sequence limit ${MOST_HEADS}`,
  )
  // In their order, as far as we have read: what is said of more waits until we have read it.
  const beyond = heads.findIndex(({ size }) => Number(size) > read.size)
  const known = beyond < 0 ? heads : heads.slice(0, beyond)
  for (const { size, root, signed } of [...witnessed, ...known])
    await isAsRead(
      query,
      read,
      { size: Number(size), root: Buffer.from(String(root), 'base64'), signed: String(signed) },
      at,
    )
  const last = known.at(-1)
  if (last !== undefined) await query('update log_following set heads = $1', [Number(last.sequence)])
}

/** The most entries that the other state signed for until now, to our witness or in a receipt. */
export async function mostSigned(query: Query, origin: string): Promise<number> {
  const [row] = await query(
    `select greatest((select coalesce(max(w.size), 0) from log_witnessed w where w.origin = $1),
      (select coalesce(max(h.size), 0) from log_heads h))::text as size`,
    [origin],
  )
  return Number(row?.size)
}
