import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { citation } from '../law/due.ts'
import type { Agreement, Citation } from '../law/law.ts'
import { type Case, standing } from '../readmission/state.ts'
import type { Claim } from './state.ts'

export type Suspends = { readonly suspends: boolean; readonly says: Text; readonly citation: Citation }

/**
 * Whether a claim suspends the transfer as it stands, and why or why not: only while a barrier stands that it,
 * an order or an undertaking in it raised (JR-03). A
 * remedy the agreement does not name is taken to say nothing: `null`.
 */
export function suspension(state: Case, claim: Claim, agreement: Agreement): Suspends | null {
  const remedy = own(agreement.courts?.remedies ?? {}, claim.kind)
  if (remedy === undefined) return null
  const { orders, undertakings } = state.courts
  const ids = [
    ...claim.barriers,
    ...orders.filter((order) => order.claim === claim.id).flatMap(({ barriers }) => barriers),
    ...undertakings.filter((one) => one.claim === claim.id).flatMap(({ barrier }) => barrier ?? []),
  ]
  const barrier = standing(state).find(({ id }) => ids.includes(id))
  if (barrier === undefined)
    return { suspends: false, says: remedy.otherwise, citation: citation(agreement, remedy.rule) }
  const found = remedy.suspensions.find((one) => one.barrier === barrier.kind && claim.barriers.includes(barrier.id))
  const kind = own(agreement.barriers, barrier.kind)
  const written = { en: barrier.says, fr: barrier.says }
  const rule = found?.rule ?? kind?.rule ?? remedy.rule
  return { suspends: true, says: found?.says ?? kind?.says ?? written, citation: citation(agreement, rule) }
}
