import { z } from 'zod'
import type { Recorded } from '../law/decision.ts'
import type { Query } from '../platform/database.ts'
import { factsOf } from '../platform/store.ts'
import type { OperationsEvent } from './events.ts'
import { type OperationsState, type Outage, operations, operationsStream, quiet } from './state.ts'

const stateRow = z.custom<OperationsState>(
  (value) => typeof value === 'object' && value !== null && 'outages' in value && 'alarms' in value,
)
const outageRow = z.custom<Outage>((value) => typeof value === 'object' && value !== null && 'announcedAt' in value)

/** Outages, alarms and limits as recorded, for showing. Deciding reads the facts. */
export async function operationsOf(query: Query): Promise<OperationsState> {
  const [row] = await query("select data from view_rows where view = 'operations' and key = 'state'")
  return row === undefined ? quiet : stateRow.parse(row.data)
}

/** The outage that lasts, for the banner of every page. */
export async function outageNow(query: Query): Promise<Outage | null> {
  const [row] = await query("select data from view_rows where view = 'outage' limit 1")
  return row === undefined ? null : outageRow.parse(row.data)
}

/** Every fact about the running of the node, the latest first. */
export const operationsFacts = async (query: Query, agreement: string): Promise<readonly Recorded<OperationsEvent>[]> =>
  (await factsOf(query, operations, operationsStream(agreement))).toReversed()
