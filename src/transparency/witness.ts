import { createHash } from 'node:crypto'
import type { Instant } from '../core/brand.ts'
import { secondsOf } from '../core/calendar.ts'
import { emptyRoot, extendsTree, type Hash } from '../core/tree.ts'
import type { Database } from '../platform/database.ts'
import { type Checkpoint, checkpointText, contradict, openCheckpoint } from './checkpoint.ts'
import { otherwiseSaid } from './head-follow.ts'
import { canonical, type NoteKey } from './note.ts'
import { linesBy, type Signer } from './signer.ts'
import { keepEvidence } from './store.ts'

/**
 * A witness (C2SP tlog-witness): cosigns a log's checkpoint only where it is shown to go on from the one it cosigned last,
 * and remembers it before it answers. What shows that the log forked is kept as evidence, and nothing is cosigned.
 */
export type WitnessSettings = {
  readonly database: Database
  /** The logs we witness: their origins and keys, as we hold them now. */
  readonly logs: () => readonly { readonly origin: string; readonly keys: readonly NoteKey[] }[]
  readonly signers: readonly Signer[]
  readonly now: () => Instant
  /** Told that a checkpoint was cosigned: there is something new to read. */
  readonly cosigned?: () => void
}

/** The answer of `add-checkpoint` by status, as the standard has it. */
export type WitnessAnswer =
  | { readonly status: 200; readonly lines: string }
  | { readonly status: 409; readonly size: number }
  | { readonly status: 400 | 403 | 404 | 409 | 422; readonly size?: undefined; readonly why: string }

export type AddCheckpoint = { readonly old: number; readonly proof: readonly Hash[]; readonly note: string }

const MOST_HASHES = 63

/** Reads the body of the request; null where it is not one. */
export function parseAddCheckpoint(body: string): AddCheckpoint | null {
  const at = body.indexOf('\n\n')
  const [first = '', ...hashes] = body.slice(0, Math.max(at, 0)).split('\n')
  const [, old] = /^old (0|[1-9]\d*)$/.exec(first) ?? []
  const proof = hashes.map(canonical)
  if (at < 0 || old === undefined || !Number.isSafeInteger(Number(old)) || proof.length > MOST_HASHES) return null
  if (!proof.every((hash) => hash !== null && hash.length === 32)) return null
  return { old: Number(old), proof: proof.filter((hash) => hash !== null), note: body.slice(at + 2) }
}

/** Such a body. */
export const addCheckpointBody = ({ old, proof, note }: AddCheckpoint): string =>
  [`old ${old}`, ...proof.map((hash) => Buffer.from(hash).toString('base64')), '', note].join('\n')

/** Cosigns a checkpoint, or says by the standard's status why not. */
export async function witness(settings: WitnessSettings, asked: AddCheckpoint): Promise<WitnessAnswer> {
  const origin = asked.note.slice(0, Math.max(0, asked.note.indexOf('\n')))
  const log = settings.logs().find((one) => one.origin === origin)
  if (log === undefined) return { status: 404, why: 'unknown-log' }
  const opened = openCheckpoint(asked.note, origin, log.keys)
  if ('fault' in opened)
    return opened.fault === 'not-a-checkpoint' ? { status: 400, why: opened.fault } : { status: 403, why: opened.fault }
  const { checkpoint } = opened
  if (asked.old > checkpoint.size) return { status: 400, why: 'old-beyond-new' }
  return settings.database.transaction(async (query) => {
    // One at a time for each log: the last seen must not go back.
    await query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`witness ${origin}`])
    const [row] = await query(
      "select size::text as size, encode(root, 'hex') as root, note from log_witnessed where origin = $1",
      [origin],
    )
    const last: Checkpoint =
      row === undefined
        ? { origin, size: 0, root: emptyRoot }
        : { origin, size: Number(row.size), root: Buffer.from(String(row.root), 'hex') }
    if (asked.old !== last.size) return { status: 409, size: last.size }
    const otherwise = await otherwiseSaid(query, checkpoint.size, checkpoint.root)
    if (contradict(last, checkpoint) || otherwise !== null) {
      // Both are signed by the log's state, so this is proof, whoever brought it.
      // Anybody can put other lines below it: one for each root.
      const id = createHash('sha256')
        .update(`two-roots\n${checkpointText(checkpoint)}`)
        .digest('hex')
      const evidence = { origin, what: 'two-roots', theirs: asked.note, known: otherwise ?? String(row?.note ?? '') }
      await keepEvidence(query, id, evidence, settings.now())
      return { status: 409, why: 'two-roots' }
    }
    // A proof that does not hold proves nothing against the log: anybody could have sent it.
    if (!extendsTree(last, checkpoint, asked.proof)) return { status: 422, why: 'not-shown-to-extend' }
    const at = settings.now()
    await query(
      `insert into log_witnessed values ($1, $2, decode($3, 'hex'), $4, $5)
       on conflict (origin) do update set size = excluded.size, root = excluded.root, note = excluded.note, seen_at = excluded.seen_at`,
      [origin, checkpoint.size, Buffer.from(checkpoint.root).toString('hex'), asked.note, at],
    )
    return { status: 200, lines: linesBy(settings.signers, checkpoint, secondsOf(at)) }
  })
}
