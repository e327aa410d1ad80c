import { z } from 'zod'
import type { Scheme } from '../barriers/scheme.ts'
import type { Instant } from '../core/brand.ts'
import type { ReadQuery } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import type { Case } from '../readmission/state.ts'
import { barredCases, fileName, openCases, schemeShown } from '../readmission/view.ts'
import type { Desk } from '../web/desk.ts'
import { clocks } from './clocks.ts'
import { outlook } from './rules.ts'
import { byUrgency, type Outlook } from './task.ts'

/** An open case as the worklist has it: its facts, and what there is to do. */
export type Item = { readonly state: Case; readonly ahead: Outlook }

type At = { readonly agreement: Agreement; readonly now: Instant; readonly scheme: Scheme }

export const itemOf = (state: Case, { agreement, now, scheme }: At): Item => ({
  state,
  ahead: outlook(state, agreement, now, scheme),
})

/** Every open case with what there is to do, the most urgent first; or only those that something other than time bars. */
export async function openItems(
  query: ReadQuery,
  at: Omit<At, 'scheme'>,
  which: 'all' | 'barred' = 'all',
): Promise<readonly Item[]> {
  const scheme = await schemeShown(query, at.agreement)
  return (await (which === 'all' ? openCases(query) : barredCases(query)))
    .map((state) => itemOf(state, { ...at, scheme }))
    .sort((a, b) => byUrgency(a.ahead, b.ahead) || a.state.reference.localeCompare(b.state.reference))
}

const registeredRow = z.object({ landing: z.string(), people: z.coerce.number() })

/** How many people of each landing are registered so far. */
export async function registeredByLanding(query: ReadQuery): Promise<ReadonlyMap<string, number>> {
  const rows = await query(
    `select ix as landing, count(*)::integer as people from view_rows where view = 'case-of-landing' group by ix`,
  )
  return new Map(rows.map((row) => registeredRow.parse(row)).map(({ landing, people }) => [landing, people]))
}

/** The deadlines that run in every open case of this node, for what a change of the agreement would move. */
export async function runningClocks({ platform, side }: Pick<Desk, 'platform' | 'side'>) {
  if (side === 'receiving') return []
  const { agreement, clock, database } = platform
  const now = clock.now()
  return (await openCases(database.query)).map((state) => ({
    reference: state.reference,
    name: fileName(state),
    clocks: clocks(state, agreement, now).map(({ deadline }) => deadline),
  }))
}
