import { z } from 'zod'
import { instantField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import { rowsOf } from '../platform/store.ts'
import type { Case } from '../readmission/state.ts'
import { casesNamed } from '../readmission/view.ts'

const landingRow = z.object({
  reference: z.string(),
  landedAt: instantField,
  place: z.string(),
  jurisdiction: z.string(),
  people: z.int(),
  craft: z.string().optional(),
})
export type LandingRow = z.infer<typeof landingRow>

const MOST = 200

/** Landings, the latest first; at most `most` of them. */
export async function landings(query: ReadQuery, most = MOST): Promise<readonly LandingRow[]> {
  const rows = await query(
    `select data from view_rows where view = 'landing' order by ix desc, key limit ${Math.trunc(most)}`,
  )
  return rows.map((row) => landingRow.parse(row.data))
}

/** One landing by its reference; `null` where there is none. */
export async function landingNamed(query: ReadQuery, reference: string): Promise<LandingRow | null> {
  const [row] = await query(`select data from view_rows where view = 'landing' and key = $1`, [reference])
  return row === undefined ? null : landingRow.parse(row.data)
}

const memberRow = z.object({ reference: z.string(), name: z.string() })

/** The cases of the people registered from a landing, by reference. */
export async function peopleOf(query: ReadQuery, landing: string): Promise<readonly Case[]> {
  const rows = await rowsOf(query, 'case-of-landing', memberRow, landing)
  return casesNamed(
    query,
    rows.map(({ reference }) => reference),
  )
}

/** The places most landings were at, so that the same place is spelt the same. */
export async function usualPlaces(query: ReadQuery): Promise<readonly string[]> {
  const rows = await query(
    `select data ->> 'place' as place from view_rows where view = 'landing' group by 1 order by count(*) desc, 1 limit 5`,
  )
  return rows.map((row) => z.string().parse(row.place))
}
