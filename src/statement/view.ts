import { z } from 'zod'
import { earliest } from '../core/calendar.ts'
import { countedAt, placeField } from '../law/place.ts'
import type { Query } from '../platform/database.ts'
import { rowsOf } from '../platform/store.ts'
import type { Desk } from '../web/desk.ts'
import { type Waiting, waitingOn } from './due.ts'
import { netOf } from './figures.ts'
import { bothSigned, type Statement, standingOf } from './state.ts'
import { sundayOf } from './week.ts'

/** Rows are the state of each stream, written by this program and made anew when its shape changes. */
const statementRow = z.custom<Statement>((row) => typeof row === 'object' && row !== null && 'week' in row)

/** Every week's statement at this node, in order. */
export const statementsOf = (query: Query): Promise<readonly Statement[]> => rowsOf(query, 'statement', statementRow)

/** One week's; `null` where nobody has drawn it up. */
export async function statementOf(query: Query, week: string): Promise<Statement | null> {
  return (await rowsOf(query, 'statement', statementRow, week))[0] ?? null
}

/** What waits on statements here, and every statement. */
export async function waitingAt(desk: Desk): Promise<{ all: readonly Statement[]; waiting: readonly Waiting[] }> {
  const { database, agreement, clock } = desk.platform
  const all = await statementsOf(database.query)
  const terms = agreement.statement
  if (terms === null) return { all, waiting: [] }
  const now = clock.now()
  const places = all.length > 0 ? [] : await rowsOf(database.query, 'place', placeField)
  const times = places.map(countedAt).filter((at) => at !== null)
  const begun = times.length === 0 ? null : earliest(times)
  return { all, waiting: waitingOn(all, begun, { agreement, now, zone: desk.zone }) }
}

/** A statement for programs at this desk: everything but what an officer wrote, who, and the reasons. */
export function statementFile(one: Statement) {
  return {
    week: one.week,
    lastDay: sundayOf(one.week),
    standing: standingOf(one),
    ours: one.ours.map(({ by: _, ...drawn }) => drawn),
    theirs: one.theirs,
    differences: one.items.map(({ settled, answered, ...item }) => ({
      ...item,
      settled: settled === null ? null : { at: settled.at, kind: settled.kind, outcome: settled.outcome },
      answered: answered === null ? null : { at: answered.at, ruling: answered.ruling },
    })),
    signed: one.signed === null ? null : { at: one.signed.at, digest: one.signed.digest },
    signedByOther: one.theirSignature,
  }
}

/** What anybody may see of a statement, once both states have signed it. */
export function publicStatement(one: Statement) {
  const last = one.ours.at(-1)
  if (!bothSigned(one) || last === undefined) return null
  const { until, digest, previous, counts, cumulative } = last
  return {
    week: one.week,
    lastDay: sundayOf(one.week),
    until,
    digest,
    previous,
    counts,
    cumulative,
    inForce: netOf(cumulative),
    signedAt: one.signed?.at ?? null,
    signedByOtherAt: one.theirSignature?.at ?? null,
  }
}

/** Where the public log says that a week was signed: the number of its entry; `null` while it waits to be taken in. */
export async function entryOf(query: Query, week: string): Promise<number | null> {
  const [row] = await query('select index from log_entries where key = $1', [`statement-signed:${week}`])
  return row === undefined ? null : z.coerce.number().parse(row.index)
}
