import { createHash } from 'node:crypto'
import type { Instant } from '../core/brand.ts'
import type { Query } from '../platform/database.ts'
import { keepEvidence } from './store.ts'

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
