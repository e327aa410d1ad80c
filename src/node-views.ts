import { aggregatesByPrefix } from './commands.ts'
import type { Database } from './platform/database.ts'
import { rebuild } from './platform/rebuild.ts'

/** Raised whenever a stream's state, or a row made from it, gets another shape: what pages read must be as they expect. */
const VIEW_SHAPE = 9

/** Makes every view again from the facts where an earlier version of the program made them. Does nothing otherwise. */
export async function viewsUpToDate(database: Database, say: (line: string) => void): Promise<void> {
  const [made] = await database.query('select shape from view_shape')
  if (made?.shape === VIEW_SHAPE) return
  const [any] = await database.query('select 1 from events limit 1')
  if (any !== undefined) await rebuild(database, aggregatesByPrefix, say)
  await database.query(
    'insert into view_shape (shape) values ($1) on conflict (one) do update set shape = excluded.shape',
    [VIEW_SHAPE],
  )
}
