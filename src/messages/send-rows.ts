import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { addSeconds } from '../core/calendar.ts'
import type { Database, Query } from '../platform/database.ts'
import { type Channel, channels, type Happening, type MessageStatus, messageStatuses, type Problem } from './events.ts'

/**
 * The queue, one row for each message, there until handled. A row is claimed by a condition on itself, stream by stream: on a
 * sharded database `for update skip locked` over all of it would be refused. A claim lapses, so a sender that dies holds nothing up.
 */
export const messageRow = z.object({
  stream: z.string(),
  version: z.int(),
  ordinal: z.int(),
  id: z.string(),
  occasion: z.string(),
  person: z.string(),
  channel: z.enum(channels),
  origin: z.int(),
  status: z.enum(messageStatuses),
  attempts: z.int(),
  round: z.int(),
  unsure: z.int(),
})
export type MessageRow = z.infer<typeof messageRow>
type Place = Pick<MessageRow, 'stream' | 'version' | 'ordinal'>

/** How long a claim holds: longer than any carrier may take, with its timeouts. */
export const CLAIM_SECONDS = 180

/**
 * What may be sent now, longest due first. To one person by one channel messages go in their order: a later one waits for an
 * earlier one to be sent or given up. Other people, and the other channel, do not wait for it.
 */
export async function dueNow(
  query: Query,
  now: Instant,
  { by, most }: { readonly by: readonly Channel[]; readonly most: number },
): Promise<readonly Place[]> {
  if (by.length === 0) return []
  const rows = await query(
    `select stream, version, ordinal from messages m
     where status = 'waiting' and due_at <= $1 and channel in ('${by.join("', '")}')
       and (claimed_until is null or claimed_until <= $1)
       and not exists (select 1 from messages e where e.stream = m.stream and e.person = m.person and e.channel = m.channel
         and e.status = 'waiting' and (e.version, e.ordinal) < (m.version, m.ordinal))
     order by due_at, stream, version, ordinal limit ${most}`,
    [now],
  )
  return rows.map((row) => messageRow.pick({ stream: true, version: true, ordinal: true }).parse(row))
}

/**
 * Takes a message for this sender alone, or null where another was first. An earlier claim that lapsed means that somebody
 * died while sending: whether it went is then not known.
 */
export async function claim(query: Query, place: Place, by: string, now: Instant): Promise<MessageRow | null> {
  const [row] = await query(
    `update messages set claimed_by = $4, claimed_until = $5, attempts = attempts + 1,
       unsure = unsure + case when claimed_by is null then 0 else 1 end
     where stream = $1 and version = $2 and ordinal = $3 and status = 'waiting' and due_at <= $6
       and (claimed_until is null or claimed_until <= $6)
     returning stream, version, ordinal, id, occasion, person, channel, origin, status, attempts, round, unsure`,
    [place.stream, place.version, place.ordinal, by, addSeconds(now, CLAIM_SECONDS), now],
  )
  return row === undefined ? null : messageRow.parse(row)
}

export type Settled = {
  readonly status: MessageStatus
  readonly at: Instant
  readonly what: Happening
  readonly problem?: Problem
  readonly carrier?: string
  readonly reference?: string | null
  readonly to?: string
  readonly said?: string
  /** Where it waits: until when. */
  readonly dueAt?: Instant
  /** One attempt more of which nobody can say whether it arrived. */
  readonly unsure?: boolean
}

/**
 * Writes down what came of an attempt, and lets go of the claim. A receipt that came faster stays, and so does what another made
 * of a claim that had lapsed: only what is still claimed by `by` is changed. What happened is kept in any case.
 */
export async function settle(database: Database, place: Place, by: string, settled: Settled): Promise<void> {
  const { status, at, problem = null, carrier = null, reference = null, to = null, said = null, dueAt = null } = settled
  await database.transaction(async (query) => {
    await query(
      `update messages set status = $4, problem = $5, carrier = coalesce($6, carrier),
         carrier_reference = coalesce($7, carrier_reference), sent_to = coalesce($8, sent_to), said = coalesce($9, said),
         due_at = coalesce($10, due_at), unsure = unsure + $11, claimed_by = null, claimed_until = null,
         sent_at = case when $12 then $13 else sent_at end, settled_at = case when $4 = 'waiting' then null else $13 end
       where stream = $1 and version = $2 and ordinal = $3 and status = 'waiting' and claimed_by = $14`,
      [
        ...[place.stream, place.version, place.ordinal, status, problem, carrier, reference, to, said, dueAt],
        settled.unsure === true ? 1 : 0,
        ['sent', 'delivered'].includes(status),
        at,
        by,
      ],
    )
    await happened(query, place, settled)
  })
}

/** One line more in the history of a message. */
export async function happened(
  query: Query,
  { stream, version, ordinal }: Place,
  { at, what, problem, carrier }: Pick<Settled, 'at' | 'what' | 'problem' | 'carrier'>,
): Promise<void> {
  // Two lines at once wait for one another here, so that each gets a number of its own.
  await query('select 1 from messages where stream = $1 and version = $2 and ordinal = $3 for update', [
    stream,
    version,
    ordinal,
  ])
  await query(
    `insert into message_history
     select $1::text, $2::integer, $3::integer, coalesce(max(number), 0) + 1, $4::text, $5::text, $6::text, $7::text
     from message_history where stream = $1 and version = $2 and ordinal = $3`,
    [stream, version, ordinal, at, what, problem ?? null, carrier ?? null],
  )
}

/** Writes down how a channel's carrier does: since when it fails, or that it works. True where that is news. */
export async function carrierSeen(
  query: Query,
  channel: Channel,
  { carrier, at, problem }: { readonly carrier: string; readonly at: Instant; readonly problem: Problem | null },
): Promise<boolean> {
  const [before] = await query('select problem from message_carriers where channel = $1', [channel])
  const works = problem === null
  await query(
    `insert into message_carriers values ($1, $2, $3, $4, $5)
     on conflict (channel) do update set carrier = excluded.carrier,
       worked_at = coalesce(excluded.worked_at, message_carriers.worked_at), problem = excluded.problem,
       failing_since = case when excluded.problem is null then null
         else coalesce(message_carriers.failing_since, excluded.failing_since) end`,
    [channel, carrier, works ? at : null, works ? null : at, problem],
  )
  return (before?.problem ?? null) !== problem
}
