import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { instantField } from '../core/fields.ts'
import type { Query } from '../platform/database.ts'
import { differencesOpen } from './differences-view.ts'
import { type Trouble, troubles } from './reading-words.ts'

/** What a state says it has read of the other's log, at `/log/reading`. Not signed: its word. */
export const readingField = z.strictObject({
  /** Whose log it read. */
  origin: z.string().min(1).max(200),
  /** Entries read, of how many it had seen signed for. */
  size: z.int().min(0),
  signed: z.int().min(0),
  /** When it last had read all of it; null never. */
  readAt: instantField.nullable(),
  /** Where the two logs part, by its reading. */
  differences: z.int().min(0),
})
export type ReadingTold = z.infer<typeof readingField>

/** How far the other state's log was read here, and what keeps us from reading on. */
export type Following = {
  readonly size: number
  readonly signed: number
  /** The checkpoint under which it was read. */
  readonly note: string | null
  readonly begunAt: Instant
  readonly readAt: Instant | null
  readonly trouble: Trouble | null
  readonly troubleSince: Instant | null
  /** What the other state says it has read of ours, as it last said. */
  readonly told: ReadingTold | null
}

const row = z.object({
  size: z.coerce.number(),
  signed: z.coerce.number(),
  note: z.string().nullable(),
  begunAt: instantField,
  readAt: instantField.nullable(),
  trouble: z.enum(troubles).nullable().catch(null),
  troubleSince: instantField.nullable(),
  told: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : (readingField.safeParse(JSON.parse(text)).data ?? null))),
})

/** As it stands; null before the other state's log was ever asked for. */
export async function followingNow(query: Query): Promise<Following | null> {
  const [found] = await query(
    `select size::text as size, signed::text as signed, note, begun_at as "begunAt", read_at as "readAt", trouble,
       trouble_since as "troubleSince", told from log_following`,
  )
  return found === undefined ? null : row.parse(found)
}

/** The same, begun where it was not. */
export async function followingOf(query: Query, at: Instant): Promise<Following> {
  await query('insert into log_following (begun_at) values ($1) on conflict do nothing', [at])
  const found = await followingNow(query)
  if (found === null) throw new Error('the row of the log that is followed is missing')
  return found
}

/** The log was read to its end at this instant, unless another process has read further. */
export const keepRead = (
  query: Query,
  { size, note }: { readonly size: number; readonly note: string },
  at: Instant,
): Promise<unknown> =>
  query(
    `update log_following set signed = $1, note = $2, read_at = $3, trouble = null, trouble_since = null
     where log_following.size = $1`,
    [size, note, at],
  )

/** It could not be read to its end, and why; since when, while it stays the same. */
export async function keepTrouble(query: Query, trouble: Trouble, at: Instant): Promise<void> {
  await followingOf(query, at)
  await query(
    `update log_following set trouble_since = case when trouble = $1 then trouble_since else $2 end, trouble = $1`,
    [trouble, at],
  )
}

/** What the other state last said of its reading of our log; what it did not say as it must is forgotten. */
export const keepTold = (query: Query, told: ReadingTold | null): Promise<unknown> =>
  query('update log_following set told = $1', [told === null ? null : JSON.stringify(told)])

/** What this state says in public of its reading of the other's log; null before it began. */
export async function readingSaid(query: Query, origin: string): Promise<ReadingTold | null> {
  const [found, { count }] = await Promise.all([followingNow(query), differencesOpen(query)])
  if (found === null) return null
  const { size, signed, readAt } = found
  return { origin, size, signed, readAt, differences: count }
}
