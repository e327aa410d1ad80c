import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { instantField } from '../core/fields.ts'
import type { Query } from '../platform/database.ts'
import { workedHow } from './view.ts'

/** The rows the exchange's page lists: the latest each way, and the last message each way with its key. */

const sentRow = z.object({
  sequence: z.int(),
  kind: z.string(),
  about: z.string(),
  queuedAt: instantField,
  receiptedAt: instantField.nullable(),
  understood: z.boolean().nullable(),
  problem: z.string().nullable(),
  attempts: z.int(),
  decided: z.boolean().nullable(),
  /** Why there is no receipt yet. */
  lastProblem: z.string().nullable(),
})
export type Sent = z.infer<typeof sentRow>

/** The latest messages of ours. `decided` is null for those that ask for no answer: facts, not questions. */
export const recentlySent = async (query: Query, most: number): Promise<readonly Sent[]> =>
  z.array(sentRow).parse(
    await query(
      `select s.sequence, s.kind, s.about, s.queued_at as "queuedAt", s.receipted_at as "receiptedAt", s.understood,
        s.problem, s.attempts, s.last_problem as "lastProblem", case when a.answer is null then null else exists (select 1 from exchange_received r
          where r.about = s.about and r.kind = a.answer and r.understood and r.received_at >= s.queued_at) end as decided
      from exchange_sent s left join (values ('readmission-request', 'answer'), ('handover', 'receipt'), ('return-asked', 'return-decided'),
        ('admission-effective', 'admission-confirmed')) as a(kind, answer) on a.kind = s.kind
      order by s.sequence desc limit $1`,
      [most],
    ),
  )

const receivedRow = z.object({
  sequence: z.int(),
  kind: z.string(),
  about: z.string(),
  receivedAt: instantField,
  understood: z.boolean(),
  problem: z.string().nullable(),
  workedBy: z.string().nullable(),
  workedNote: z.string().nullable(),
  workedHow: z.enum(workedHow).nullable(),
})
export type Received = z.infer<typeof receivedRow>

/** The latest messages of theirs. */
export const recentlyReceived = async (query: Query, most: number): Promise<readonly Received[]> =>
  z.array(receivedRow).parse(
    await query(
      `select sequence, kind, about, received_at as "receivedAt", understood, problem, worked_by as "workedBy",
        worked_note as "workedNote", worked_how as "workedHow" from exchange_received order by sequence desc limit $1`,
      [most],
    ),
  )

const lastSentRow = z.object({ at: instantField, receiptedAt: instantField.nullable(), jws: z.string() })
const lastReceivedRow = z.object({ at: instantField, jws: z.string() })
type Last = { readonly at: Instant | null; readonly kid: string | null }

/** When we last sent, when their last receipt came, and the id of our signing key (RFC 7515, `kid`). */
export async function lastSent(query: Query): Promise<Last & { readonly receiptedAt: Instant | null }> {
  const [row] = await query(`select numbered_at as at, jws, (select receipted_at from exchange_sent
    where receipted_at is not null order by sequence desc limit 1) as "receiptedAt"
    from exchange_sent order by sequence desc limit 1`)
  if (row === undefined) return { at: null, kid: null, receiptedAt: null }
  const { at, receiptedAt, jws } = lastSentRow.parse(row)
  return { at, receiptedAt, kid: kidOf(jws) }
}

/** When we last received a message, and the id of the key that signed it. */
export async function lastReceived(query: Query): Promise<Last> {
  const [row] = await query('select received_at as at, jws from exchange_received order by sequence desc limit 1')
  if (row === undefined) return { at: null, kid: null }
  const { at, jws } = lastReceivedRow.parse(row)
  return { at, kid: kidOf(jws) }
}

function kidOf(jws: string): string | null {
  try {
    const head: unknown = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString('utf8'))
    return z.object({ kid: z.string() }).parse(head).kid
  } catch {
    return null
  }
}
