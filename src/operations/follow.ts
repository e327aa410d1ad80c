import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { isAfter, isAtOrAfter } from '../core/calendar.ts'
import { heldBack } from '../exchange/view.ts'
import { due } from '../law/due.ts'
import type { Outcome } from '../platform/run.ts'
import { healthOf, type Machine, type Watched } from './health-view.ts'
import { operationsOf, outageNow } from './view.ts'

/** What the node says of itself without being asked, each minute and at every receipt: outages by rule, alarms by limits. */
type Run = (name: string, input: object, key: string) => Promise<Outcome>
type Side = 'returning' | 'receiving'

const waitsRow = z.object({ oldest: z.string().nullable(), receipted: z.string().nullable() })

/**
 * Since when the other state has receipted nothing that waits; null where nothing does. What we ourselves hold back does not
 * wait for them.
 */
export async function silentSince(
  { database, agreement }: Pick<Watched, 'database' | 'agreement'>,
  side: Side,
): Promise<Instant | null> {
  const held = (await heldBack(database.query, side, agreement)).map(({ stream }) => stream)
  const [row] = await database.query(
    `select (select min(queued_at) from (
        select queued_at from outbox where stream not in (select jsonb_array_elements_text($1::jsonb))
        union all select queued_at from exchange_sent where receipt is null) w) as oldest,
      (select max(receipted_at) from exchange_sent) as receipted`,
    [JSON.stringify(held)],
  )
  const { oldest, receipted } = waitsRow.parse(row)
  if (oldest === null) return null
  const [first, last] = [oldest as Instant, receipted as Instant | null]
  return last !== null && isAfter(last, first) ? last : first
}

/** Ends the outage that lasts with the first receipt, or announces one once the working hours of the rule have run. */
export async function watchOutage(watched: Watched, side: Side, run: Run): Promise<void> {
  const { database, clock, agreement } = watched
  const lasting = await outageNow(database.query)
  if (lasting !== null) {
    const [row] = await database.query('select min(receipted_at) as at from exchange_sent where receipted_at > $1', [
      lasting.from,
    ])
    if (typeof row?.at === 'string')
      await run('operations/end-outage', { until: row.at }, `outage-ended:${lasting.id}:${lasting.from}`)
    return
  }
  const rule = agreement.parts.outage
  const since = rule === null ? null : await silentSince(watched, side)
  if (rule === null || since === null) return
  const hours = due(agreement, rule, since, { asOf: clock.now() })
  if ('problem' in hours || !isAtOrAfter(clock.now(), hours.closesAt)) return
  await run('operations/announce-outage', { from: since }, `outage-announced:${since}`)
}

/** Records every line that came to stand otherwise than it is recorded. */
export async function watchAlarms(watched: Watched, side: Side, machine: Machine, run: Run): Promise<void> {
  const [lines, { alarms }] = await Promise.all([
    healthOf(watched, side, machine),
    operationsOf(watched.database.query),
  ])
  const was = (line: string) => alarms.find((one) => one.line === line)?.level ?? 'ok'
  const changes = lines
    .filter(({ line, level }) => was(line) !== level)
    .map(({ line, level, value }) => ({ line, level, value }))
  if (changes.length > 0)
    await run('operations/note-alarms', { changes }, `alarms:${watched.clock.now()}:${JSON.stringify(changes)}`)
}
