import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { instantField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import { waitForScheme } from '../law/scheme-lock.ts'

/**
 * What the states have recorded about the scheme itself: suspended or terminated by notice from an instant. `gap` is
 * people sent less people admitted, so far as this node has counted.
 */
export type Scheme = {
  readonly suspendedFrom: Instant | null
  readonly by: string | null
  readonly terminatesAt: Instant | null
  readonly terminatedBy: string | null
  readonly gap: number | null
  /** Since when the joint committee has returns paused; left out or `null`: it has not. */
  readonly pausedFrom?: Instant | null
}
export const schemeRunning: Scheme = {
  suspendedFrom: null,
  by: null,
  terminatesAt: null,
  terminatedBy: null,
  gap: null,
}

const schemeRow = z.object({
  suspendedFrom: instantField.nullable(),
  by: z.string().nullable(),
  terminatesAt: instantField.nullable().default(null),
  terminatedBy: z.string().nullable().default(null),
})

/**
 * What the states have recorded about the scheme, and how far the counts have drifted apart: people sent less people
 * admitted, of the places both have signed, where the agreement has a band to hold that against. `lock`: read under a lock
 * for the rest of the transaction, so that a suspension and a boarding cannot cross.
 */
export async function schemeNow(
  query: ReadQuery,
  { balance }: Pick<Agreement, 'balance'>,
  { lock } = { lock: true },
): Promise<Scheme> {
  if (lock) await waitForScheme(query)
  const [row] = await query(`select data from view_rows where view = 'scheme' limit 1`)
  const recorded = row === undefined ? schemeRunning : schemeRow.parse(row.data)
  const pausedFrom = await pausedNow(query)
  // Where no band is fixed nobody asks how far the counts are apart, and every place would be read for nothing.
  return { ...recorded, pausedFrom, gap: balance.band === null ? null : await gapNow(query) }
}

const committeeRow = z.object({
  readmissions: z.array(z.object({ from: instantField, until: instantField.nullable() })),
})

/** Since when the committee's decision, recorded by both states, has returns paused. */
async function pausedNow(query: ReadQuery): Promise<Instant | null> {
  const [row] = await query(`select data from view_rows where view = 'committee' limit 1`)
  if (row === undefined) return null
  return committeeRow.parse(row.data).readmissions.find(({ until }) => until === null)?.from ?? null
}

async function gapNow(query: ReadQuery): Promise<number> {
  const [sums] = await query(
    `select coalesce(sum(case data->>'direction' when 'readmitted' then 1 else -1 end), 0)::integer as gap
     from view_rows p where view = 'place' and data->>'confirmedAt' is not null and data->>'contested' is null
       and not exists (select 1 from view_rows r where r.view = 'place-reversed' and r.key = p.key)`,
  )
  return Number(sums?.gap ?? 0)
}
