import { z } from 'zod'
import { instantField } from '../core/fields.ts'
import type { Query } from '../platform/database.ts'
import { type Channel, channels, happenings, messageStatuses, problems } from './events.ts'
import { messageRow } from './send-rows.ts'

const problem = z.enum(problems).nullable().catch('carrier-failed')
const shownField = messageRow.extend({
  queued_at: instantField,
  due_at: instantField,
  carrier: z.string().nullable(),
  sent_to: z.string().nullable(),
  said: z.string().nullable(),
  problem,
  sent_at: instantField.nullable(),
  settled_at: instantField.nullable(),
})
/** A message as pages show it. */
export type Shown = z.infer<typeof shownField>

const historyField = z.object({
  version: z.int(),
  ordinal: z.int(),
  happened_at: instantField,
  what: z.enum(happenings),
  problem,
  carrier: z.string().nullable(),
})
export type HistoryLine = z.infer<typeof historyField>

/** Every message of an application, newest first, each with what became of it, oldest first. */
export async function messagesOf(
  query: Query,
  stream: string,
): Promise<readonly (Shown & { readonly history: readonly HistoryLine[] })[]> {
  const rows = await query('select * from messages where stream = $1 order by version desc, ordinal', [stream])
  const lines = (
    await query('select * from message_history where stream = $1 order by version, ordinal, number', [stream])
  ).map((line) => historyField.parse(line))
  return rows.map((row) => {
    const message = shownField.parse(row)
    const { version, ordinal } = message
    return { ...message, history: lines.filter((line) => line.version === version && line.ordinal === ordinal) }
  })
}

/** The latest messages of all applications, newest first: for the demonstration's outbox. */
export async function latestMessages(query: Query, most: number): Promise<readonly Shown[]> {
  const rows = await query(
    `select * from messages order by queued_at desc, stream, version desc, ordinal limit ${most}`,
  )
  return rows.map((row) => shownField.parse(row))
}

const lostField = shownField.extend({ reached: z.boolean() })
/** A message that did not arrive. `reached`: by the other channel the same went out. */
export type Lost = z.infer<typeof lostField>

/**
 * Messages that failed or were given up and that nothing later replaced: first those that reached their person by no way, then
 * the others; of each the latest first.
 */
export async function lostMessages(query: Query, most: number): Promise<readonly Lost[]> {
  const rows = await query(
    `select m.*, exists (select 1 from messages o where o.stream = m.stream and o.person = m.person and o.origin = m.origin
         and o.occasion = m.occasion and o.status in ('sent', 'delivered')) as reached
     from messages m where status in ('failed', 'dead') and not exists (select 1 from messages n where ${laterThan('n', 'm')})
     order by reached, queued_at desc, stream, version, ordinal limit ${most}`,
  )
  return rows.map((row) => lostField.parse(row))
}

/** `a` came after `b`, for the same adult by the same channel. */
const laterThan = (a: string, b: string): string =>
  `${a}.stream = ${b}.stream and ${a}.person = ${b}.person and ${a}.channel = ${b}.channel
   and (${a}.version, ${a}.ordinal) > (${b}.version, ${b}.ordinal) and ${a}.status <> 'stale'`

const unreachableField = z.object({ stream: z.string(), person: z.string(), since: instantField })
/** An adult whom neither channel reaches. */
export type Unreachable = z.infer<typeof unreachableField>

/** Every adult whose last message by each channel failed for good or was given up: nobody has told them anything. */
export async function unreachable(query: Query): Promise<readonly Unreachable[]> {
  const rows = await query(
    `select stream, person, max(settled_at) as since from messages m
     where status in ('failed', 'dead') and not exists (select 1 from messages n where ${laterThan('n', 'm')})
     group by stream, person having count(distinct channel) = ${channels.length} order by 3, 1, 2`,
  )
  return rows.map((row) => unreachableField.parse(row))
}

/** Changes whenever somebody becomes unreachable, or is reached again: for open screens. */
export const alarmMark = async (query: Query): Promise<string> =>
  (await unreachable(query)).map(({ stream, person }) => `${stream}/${person}`).join()

const backlogField = z.object({
  channel: z.enum(channels),
  count: z.int(),
  oldest: instantField,
})
/** What waits, by channel: how many, and since when the oldest. */
export async function backlog(query: Query): Promise<readonly z.infer<typeof backlogField>[]> {
  const rows = await query(
    `select channel, count(*)::integer as count, min(queued_at) as oldest from messages
     where status = 'waiting' group by channel order by channel`,
  )
  return rows.map((row) => backlogField.parse(row))
}

const troubleField = z.object({ channel: z.enum(channels), status: z.enum(messageStatuses), problem, count: z.int() })
/** Messages that wait after an attempt, failed or were given up, by reason. */
export async function troubles(query: Query): Promise<readonly z.infer<typeof troubleField>[]> {
  const rows = await query(
    `select channel, status, problem, count(*)::integer as count from messages
     where status in ('waiting', 'failed', 'dead') and problem is not null group by channel, status, problem order by 4 desc, 1, 2, 3`,
  )
  return rows.map((row) => troubleField.parse(row))
}

const carrierField = z.object({
  channel: z.enum(channels),
  carrier: z.string(),
  worked_at: instantField.nullable(),
  failing_since: instantField.nullable(),
  problem,
})
export type CarrierSeen = z.infer<typeof carrierField>

/** How each channel's carrier did at the last attempt by any process. */
export async function carriersSeen(query: Query): Promise<Readonly<Partial<Record<Channel, CarrierSeen>>>> {
  const rows = (await query('select * from message_carriers')).map((row) => carrierField.parse(row))
  return Object.fromEntries(rows.map((row) => [row.channel, row]))
}
