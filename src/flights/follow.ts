import type { Query } from '../platform/database.ts'
import type { Outcome } from '../platform/run.ts'

type Withdraw = (input: { case: string; flight: string; code: string }, key: string) => Promise<Outcome>

/**
 * When a flight is cancelled, everyone on it loses the seat. Each seat is its own write under its own key, so this may be
 * stopped anywhere and run again: it is also run at every start.
 */
export async function followCancelled(query: Query, withdraw: Withdraw): Promise<void> {
  const rows = await query(
    `select m.key as "case", m.ix as flight from view_rows m join view_rows f on f.view = 'flight' and f.key = m.ix
     where m.view = 'manifest' and f.data->>'cancelled' is not null`,
  )
  for (const row of rows) {
    const seat = { case: String(row.case), flight: String(row.flight), code: 'flight-cancelled' }
    await withdraw(seat, `flight-cancelled:${seat.flight}:${seat.case}`)
  }
}
