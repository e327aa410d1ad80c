import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import type { Agreement } from '../law/law.ts'
import type { Query } from '../platform/database.ts'
import { documentNamed, type Side, unfit } from './messages.ts'
import { unlisted } from './personal-data.ts'

/** What pages show of the exchange. Transported, understood and decided are three statements: the third is the case's. */

const sent = z.object({
  /** `null`: still waiting for its number. */
  sequence: z.int().nullable(),
  kind: z.string(),
  about: z.string(),
  queuedAt: z.string().transform((text) => text as Instant),
  /** When their signed receipt came: the first tick. */
  transportedAt: z
    .string()
    .transform((text) => text as Instant)
    .nullable(),
  /** The second tick; `null` until there is a receipt. */
  understood: z.boolean().nullable(),
  problem: z.string().nullable(),
  attempts: z.int(),
  lastProblem: z.string().nullable(),
})
/** How a message that was not understood came to its end: acted on when tried again, done by hand, or set aside. */
export const workedHow = ['acted', 'by-hand', 'set-aside'] as const
export type WorkedHow = (typeof workedHow)[number]

const received = z.object({
  sequence: z.int(),
  kind: z.string(),
  about: z.string(),
  receivedAt: z.string().transform((text) => text as Instant),
  understood: z.boolean(),
  problem: z.string().nullable(),
  /** The finer code, for us alone. */
  detail: z.string().nullable(),
  workedBy: z.string().nullable(),
  workedAt: z
    .string()
    .transform((text) => text as Instant)
    .nullable(),
  workedNote: z.string().nullable(),
  workedHow: z.enum(workedHow).nullable(),
})
export type SentMessage = z.infer<typeof sent>
export type ReceivedMessage = z.infer<typeof received>

const SENT = `select sequence, kind, about, queued_at as "queuedAt", receipted_at as "transportedAt", understood, problem,
  attempts, last_problem as "lastProblem" from exchange_sent`
const QUEUED = `select null::integer as sequence, kind, about, queued_at as "queuedAt", null::text as "transportedAt",
  null::boolean as understood, null::text as problem, 0 as attempts, null::text as "lastProblem" from outbox`
const RECEIVED = `select sequence, kind, about, received_at as "receivedAt", understood, problem, detail,
  worked_by as "workedBy", worked_at as "workedAt", worked_note as "workedNote", worked_how as "workedHow" from exchange_received`

/** What was said about a shared reference, each direction in its order; what still waits for a number comes last. */
export async function messagesAbout(
  query: Query,
  about: string,
): Promise<{ sent: readonly SentMessage[]; received: readonly ReceivedMessage[] }> {
  const numbered = await query(`${SENT} where about = $1 order by sequence`, [about])
  const queued = await query(`${QUEUED} where about = $1 order by stream, version, ordinal`, [about])
  const came = await query(`${RECEIVED} where about = $1 order by sequence`, [about])
  return { sent: z.array(sent).parse([...numbered, ...queued]), received: z.array(received).parse(came) }
}

const waitingRow = z.object({ waiting: z.int(), oldest: z.string().nullable() })

/** How many messages have no receipt yet, and since when the oldest of them waits: how long the partner has been away. */
export async function waiting(query: Query): Promise<{ count: number; oldest: Instant | null }> {
  const [row] = await query(`select count(*)::integer as waiting, min(queued_at) as oldest from (
    select queued_at from outbox union all select queued_at from exchange_sent where receipt is null) w`)
  const { waiting: count, oldest } = waitingRow.parse(row)
  return { count, oldest: oldest as Instant | null }
}

/** Messages of theirs that did nothing here and that nobody has worked yet, oldest first. */
export const notUnderstood = async (query: Query): Promise<readonly ReceivedMessage[]> =>
  z.array(received).parse(await query(`${RECEIVED} where not understood and worked_at is null order by sequence`))

/** How many things are kept that a public log, ours or theirs, cannot both have signed and be true. */
export async function evidenceCount(query: Query): Promise<number> {
  const [row] = await query('select count(*)::integer as n from log_evidence')
  return z.object({ n: z.int() }).parse(row).n
}

const refused = z.object({
  digest: z.string(),
  problem: z.string(),
  receivedAt: z.string().transform((text) => text as Instant),
  lastAt: z.string().transform((text) => text as Instant),
  times: z.int(),
  size: z.int(),
  /** True where the other state's signature stood: then people must talk. */
  signed: z.boolean(),
})
export type RefusedMessage = z.infer<typeof refused>

/** The last hundred things that were not let in, latest first. */
export const refusedAtDoor = async (query: Query): Promise<readonly RefusedMessage[]> =>
  z.array(refused).parse(
    await query(`select digest, problem, received_at as "receivedAt", last_at as "lastAt", times, size, jws is not null as signed
      from exchange_refused order by last_at desc, digest limit 100`),
  )

const queuedRow = z.object({
  stream: z.string(),
  version: z.int(),
  kind: z.string(),
  about: z.string(),
  body: z.unknown(),
  personal: z.unknown(),
})
export type Held = {
  readonly stream: string
  readonly version: number
  readonly kind: string
  readonly problem: string
}

/** Digests of documents that are kept here whole: hashed where they lie, for they may be many and large. */
async function wholeHere(query: Query, digests: readonly string[]): Promise<ReadonlySet<unknown>> {
  if (digests.length === 0) return new Set()
  const rows = await query(
    `select digest from files where digest in (select jsonb_array_elements_text($1::jsonb))
     and encode(sha256(bytes), 'hex') = digest`,
    [JSON.stringify(digests)],
  )
  return new Set(rows.map(({ digest }) => digest))
}

/** A document that waits is named by digest; as what it travels is seen when it is sealed. */
const withoutFile = (personal: unknown): unknown =>
  typeof personal === 'object' && personal !== null
    ? Object.fromEntries(Object.entries(personal).filter(([name]) => name !== 'file'))
    : personal

/**
 * Waiting messages that may not be sent because they do not fit their schema, say more of a person than the agreement lists, or because their document cannot be read:
 * each holds the rest of its stream.
 */
export async function heldBack(query: Query, side: Side, agreement: Agreement): Promise<readonly Held[]> {
  const rows = await query(
    'select stream, version, kind, about, body, personal from outbox order by stream, version, ordinal',
  )
  const queued = z.array(queuedRow).parse(rows)
  const digestOf = ({ kind, personal }: (typeof queued)[number]) => documentNamed(kind, personal)?.digest ?? null
  const here = await wholeHere(
    query,
    queued.map(digestOf).filter((one) => one !== null),
  )
  return queued.flatMap((row) => {
    const digest = digestOf(row)
    const unread = digest === null || here.has(digest) ? null : 'document-unreadable'
    const more = unlisted(agreement, row.kind, withoutFile(row.personal)) === null ? null : 'data-not-listed'
    const problem = unfit(side, { ...row, personal: row.personal ?? null }, true) ?? more ?? unread
    return problem === null ? [] : [{ stream: row.stream, version: row.version, kind: row.kind, problem }]
  })
}

const keptRow = z.object({ jws: z.string(), digest: z.string() })

/** One message of theirs that did nothing here: how it stands, when it was signed, its digest; `null` where there is none. */
export async function oneToWork(query: Query, sequence: number) {
  const [row] = await query(`${RECEIVED} where sequence = $1 and not understood`, [sequence])
  if (row === undefined) return null
  const [kept] = await query('select jws, digest from exchange_received where sequence = $1', [sequence])
  const { jws, digest } = keptRow.parse(kept)
  const { sentAt, version } = z
    .object({ sentAt: z.string().transform((text) => text as Instant), version: z.int() })
    .parse(JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()))
  return { message: received.parse(row), digest, sentAt, version }
}

/** A person has dealt with a message that was not understood. `false`: there is no such message, or it is done already. */
export const workMessage = async (
  query: Query,
  sequence: number,
  by: string,
  note: string,
  at: Instant,
  how: WorkedHow = 'by-hand',
): Promise<boolean> =>
  (
    await query(
      `update exchange_received set worked_by = $2, worked_at = $4, worked_note = $3, worked_how = $5
       where sequence = $1 and not understood and worked_at is null returning sequence`,
      [sequence, by, note, at, how],
    )
  ).length > 0

const evidence = z.object({
  direction: z.enum(['sent', 'received']),
  /** `null`: still waiting for its number. */
  sequence: z.int().nullable(),
  kind: z.string(),
  /** SHA-256 of the signed message. */
  digest: z.string().nullable(),
  at: z.string().transform((text) => text as Instant),
  /** The receipt as signed: the other state's for what was sent, ours for what came. */
  receipt: z.string().nullable(),
  receiptedAt: z
    .string()
    .transform((text) => text as Instant)
    .nullable(),
  understood: z.boolean().nullable(),
})
export type MessageEvidence = z.infer<typeof evidence>

/**
 * What can be shown to others of the messages about a shared reference: that they were said, in which order, and who
 * signed for the exact bytes; never what was in them. Of those known by an instant, as they were known then.
 */
export async function messageEvidence(
  query: Query,
  about: string,
  knownAt: Instant,
): Promise<readonly MessageEvidence[]> {
  const rows = await query(
    `select 'sent' as direction, sequence, kind, digest, queued_at as at, understood,
       case when receipted_at <= $2 then receipt end as receipt,
       case when receipted_at <= $2 then receipted_at end as "receiptedAt"
     from exchange_sent where about = $1 and queued_at <= $2
     union all select 'sent', null, kind, null, queued_at, null, null, null from outbox where about = $1 and queued_at <= $2
     union all select 'received', sequence, kind, digest, received_at, understood, receipt, received_at
     from exchange_received where about = $1 and received_at <= $2
     order by at, direction, sequence`,
    [about, knownAt],
  )
  const found = z.array(evidence).parse(rows)
  return found.map((one) => (one.receiptedAt === null ? { ...one, understood: null } : one))
}
