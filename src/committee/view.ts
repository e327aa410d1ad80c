import { z } from 'zod'
import { compare, dayOf } from '../core/calendar.ts'
import { readBook } from '../parity/view.ts'
import { rowsOf } from '../platform/store.ts'
import { type Item, type Statement, standingOf } from '../statement/state.ts'
import { waitingAt } from '../statement/view.ts'
import type { Desk } from '../web/desk.ts'
import { type Entry, type InForce, inForce } from './state.ts'

/** Rows are the state of the stream, written by this program and made anew when its shape changes. */
const entryRow = z.custom<Entry>((row) => typeof row === 'object' && row !== null && 'entry' in row)

/** What the committee's page shows. */
export async function committeeAt(desk: Desk) {
  const { database, clock } = desk.platform
  const [{ book }, { all, waiting }, rows] = await Promise.all([
    readBook(database.query),
    waitingAt(desk),
    rowsOf(database.query, 'committee-entry', entryRow),
  ])
  const entries = rows.toSorted((a, b) => compare(a.at, b.at))
  const held: InForce = inForce(entries)
  return {
    book,
    waiting,
    entries,
    held,
    today: dayOf(clock.now(), desk.zone),
    apart: all.flatMap(leftOut),
    lastSigned: all.findLast((one) => standingOf(one) === 'signed') ?? null,
  }
}

/** Lines that an ended difference keeps out of the statements, the newest version's word only. */
const leftOut = ({ week, items }: Statement): readonly { readonly week: string; readonly item: Item }[] =>
  items
    .filter(
      ({ settled, answered }) =>
        settled?.outcome === 'left-out' || (settled?.outcome === 'referred' && answered?.ruling !== 'counts'),
    )
    .map((item) => ({ week, item }))
