import type { Instant } from '../core/brand.ts'
import type { Query } from '../platform/database.ts'
import type { Outcome } from '../platform/run.ts'
import { routeOf, standingAt } from '../windows/open.ts'
import { windowKey } from './outside.ts'

type Tell = (input: { application: string }, key: string) => Promise<Outcome>

/**
 * Tells everybody whose form came in outside a window of the one that is open, or announced, and answers how many. Each is a
 * write of its own under its own key, so this may be stopped anywhere and run again: after each decision on windows, at every
 * start, and now and then, because a window that was kept back opens by the clock alone.
 */
export async function followWindows(query: Query, now: Instant, tell: Tell): Promise<number> {
  const { window: open, next, state } = standingAt(await routeOf(query), now)
  const window = state === 'paused' ? null : (open ?? next)
  if (window === null) return 0
  const told = windowKey(window)
  const rows = await query(
    `select key from view_rows where view = 'application' and ix = 'draft' and data->>'outsideAt' is not null
     and data->>'toldWindow' is distinct from $1 order by key`,
    [told],
  )
  for (const row of rows) {
    const application = String(row.key)
    await tell({ application }, `window-told:${told}:${application}`)
  }
  return rows.length
}
