import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { instantField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
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
 * admitted, of the places both have signed. `lock`: read under a lock for the rest of the transaction, so that a suspension and a
 * boarding cannot cross.
 */
export async function schemeNow(query: ReadQuery, { lock } = { lock: true }): Promise<Scheme> {
  if (lock) await waitForScheme(query)
  const [row] = await query(`select data from view_rows where view = 'scheme' limit 1`)
  const [sums] = await query(
    `select coalesce(sum(case data->>'direction' when 'readmitted' then 1 else -1 end), 0)::integer as gap
     from view_rows where view = 'place' and data->>'confirmedAt' is not null and data->>'contested' is null`,
  )
  const gap = Number(sums?.gap ?? 0)
  return row === undefined ? { ...schemeRunning, gap } : { ...schemeRow.parse(row.data), gap }
}
