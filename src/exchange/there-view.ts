import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { instantField } from '../core/fields.ts'
import type { Query } from '../platform/database.ts'

/** How a message of ours that did nothing at the other state, or that our record lost, was dealt with here. */
export const thereHow = ['said-again', 'recorded-anew', 'agreed', 'set-aside'] as const
export type ThereHow = (typeof thereHow)[number]

const thereRow = z.object({
  sequence: z.int(),
  kind: z.string(),
  about: z.string(),
  queuedAt: instantField,
  receiptedAt: instantField.nullable(),
  /** Since when it is known again, where the record was put back from a backup that did not hold it. */
  putBackAt: instantField.nullable(),
  jws: z.string(),
  problem: z.string().nullable(),
  digest: z.string(),
  workedBy: z.string().nullable(),
  workedAt: instantField.nullable(),
  workedNote: z.string().nullable(),
  workedHow: z.enum(thereHow).nullable(),
  /** Our own case under that reference; null where it is about none. */
  case: z.string().nullable(),
})
export type There = z.infer<typeof thereRow>

const THERE = `select s.sequence, s.kind, s.about, s.queued_at as "queuedAt", s.receipted_at as "receiptedAt",
  s.put_back_at as "putBackAt", s.jws, case when s.put_back_at is null then s.problem else 'put-back' end as problem, s.digest,
  s.worked_by as "workedBy", s.worked_at as "workedAt", s.worked_note as "workedNote", s.worked_how as "workedHow",
  (select v.data->>'reference' from view_rows v where v.view = 'case-shared' and v.key = s.about limit 1) as case
  from exchange_sent s where (s.understood = false or s.put_back_at is not null)`

/** Messages of ours that did nothing there, or that our record did not know when it was put back, and that nobody dealt with yet. Oldest first. */
export const toWorkThere = async (query: Query, most: number): Promise<readonly There[]> =>
  z.array(thereRow).parse(await query(`${THERE} and s.worked_at is null order by s.sequence limit $1`, [most]))

/** Those that were dealt with, the latest first. */
export const workedThere = async (query: Query, most: number): Promise<readonly There[]> =>
  z
    .array(thereRow)
    .parse(
      await query(`${THERE} and s.worked_at is not null order by s.worked_at desc, s.sequence desc limit $1`, [most]),
    )

type Waiting = { readonly count: number; readonly since: Instant | null }

/** How many wait, and since when the oldest of them is known to have done nothing there. */
export const countThere = (query: Query): Promise<Waiting> =>
  counted(query, 'min(receipted_at)', 'understood = false and put_back_at is null')

/** How many messages wait whose facts the record lost when it was put back from a backup, and since when. */
export const countPutBack = (query: Query): Promise<Waiting> =>
  counted(query, 'min(put_back_at)', 'put_back_at is not null')

async function counted(query: Query, since: string, which: string): Promise<Waiting> {
  const [row] = await query(
    `select count(*)::integer as count, ${since} as since from exchange_sent where ${which} and worked_at is null`,
  )
  return z.object({ count: z.int(), since: instantField.nullable() }).parse(row)
}

/** What a message of ours said, in the clear: its body. The encrypted part only the other state can open. */
export const bodySaid = (jws: string): Readonly<Record<string, unknown>> =>
  z.object({ body: z.looseObject({}) }).parse(JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()))
    .body

/** One of them by its number; null where there is none. */
export async function oneThere(query: Query, sequence: number): Promise<There | null> {
  const [row] = await query(`${THERE} and s.sequence = $1`, [sequence])
  return row === undefined ? null : thereRow.parse(row)
}

/** Somebody has dealt with it. `false`: there is no such message, or it is done already; what was said first stands. */
export const workThere = async (
  query: Query,
  sequence: number,
  done: { readonly by: string; readonly at: Instant; readonly how: ThereHow; readonly note: string },
): Promise<boolean> =>
  (
    await query(
      `update exchange_sent set worked_by = $2, worked_at = $3, worked_how = $4, worked_note = $5
       where sequence = $1 and (understood = false or put_back_at is not null) and worked_at is null returning sequence`,
      [sequence, done.by, done.at, done.how, done.note],
    )
  ).length > 0
