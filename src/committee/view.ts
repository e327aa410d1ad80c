import { z } from 'zod'
import { compare, dayOf } from '../core/calendar.ts'
import { readBook } from '../parity/view.ts'
import { rowsOf } from '../platform/store.ts'
import { type Item, lastWords, type Statement, standingOf } from '../statement/state.ts'
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

/** Lines that an ended difference keeps out of the statements, the last word on each only. */
const leftOut = (one: Statement): readonly { readonly week: string; readonly item: Item }[] => {
  const out = [...lastWords(one).values()].filter(({ word }) => word === 'for-good').map(({ item }) => item)
  return [...new Set(out)].map((item) => ({ week: one.week, item }))
}
