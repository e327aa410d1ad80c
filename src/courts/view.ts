import { z } from 'zod'
import type { ReadQuery } from '../law/decision.ts'
import type { Case } from '../readmission/state.ts'
import { fileName } from '../readmission/view.ts'
import { cipherFor } from './anonymity.ts'
import { type KeptOrder, keptRow } from './inbox.ts'

const touchedRow = z.object({
  state: z.custom<Case>((value) => typeof value === 'object' && value !== null && 'courts' in value),
})

/** Every case with which a court has had to do, closed ones and people already gone included: courts may still speak. */
export async function courtCases(query: ReadQuery): Promise<readonly Case[]> {
  const rows = await query(
    `select c.data from view_rows t join view_rows c on c.stream = t.stream and c.view = 'case'
     where t.view = 'court-case' order by t.key`,
  )
  return rows.map(({ data }) => touchedRow.parse(data).state)
}

/**
 * Kept orders that wait for their case: neither set aside nor on a case that has not found them to be another person's. The
 * longest waiting first.
 */
export async function keptOrders(query: ReadQuery): Promise<readonly KeptOrder[]> {
  const rows = await query(
    `select i.data from view_rows i where i.view = 'order-inbox' and i.data ->> 'setAside' is null and not exists (
       select from view_rows h where h.view = 'order-held' and h.ix = i.key
         and (i.ix = 'open' or h.data ->> 'reference' = i.data ->> 'matched'))
     order by i.data ->> 'receivedAt', i.key`,
  )
  return rows.map(({ data }) => keptRow.parse(data))
}

/** What a case is called where courts are shown: by the cipher, where a court gave one, and by no name (JR-09). */
export const calledInCourt = (state: Case): string => cipherFor(state, '', true) ?? fileName(state)
