import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import type { Outcome } from '../platform/run.ts'

const dueRow = z.object({ application: z.string(), information: z.string(), closesAt: instantField })
type Remind = (input: { application: string; information: string }, key: string) => Promise<Outcome>

/**
 * Reminds applicants of questions when half of their time is over. Each reminder is its own write under a key made from
 * the time it is about, so this may be stopped anywhere and run again, by several processes at once.
 */
export async function followReminders(query: ReadQuery, now: Instant, remind: Remind): Promise<void> {
  const rows = await query(
    "select data from view_rows where view = 'information-due' and ix <= $1 order by ix, key limit 1000",
    [now],
  )
  for (const row of rows) {
    const { application, information, closesAt } = dueRow.parse(row.data)
    if (isAfter(closesAt, now)) await remind({ application, information }, `reminder:${information}:${closesAt}`)
  }
}
