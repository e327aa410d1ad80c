import type { Instant } from '../core/brand.ts'
import { isBefore } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { CourtsTerms } from '../law/courts-terms.ts'
import type { Context } from '../law/decision.ts'
import type { Agreement, Refusal } from '../law/law.ts'
import { refuse, refuseBy } from '../law/refuse.ts'
import { type Case, type CaseEvent, standing } from '../readmission/state.ts'
import { words } from './words.ts'

/** Barriers as courts raise and lift them: always in the same write as the fact that does it. */
export type Raised = { readonly id: string; readonly facts: readonly CaseEvent[] } | null

/**
 * A barrier of a kind of the agreement; `null` where it has none such, or the receiving state has signed for the person
 * and nothing can be stopped any more.
 */
export function raising(
  state: Case,
  { agreement, token }: Context,
  kind: string,
  barrier: { readonly says: string; readonly reference?: string | undefined },
): Raised {
  if (own(agreement.barriers, kind) === undefined || state.receipt?.outcome === 'received') return null
  const id = token().slice(0, 8)
  const { says, reference } = barrier
  return { id, facts: [{ type: 'barrier-raised', id, kind, says, ...(reference === undefined ? {} : { reference }) }] }
}

/** Whether one of these barriers stands. */
export const anyStands = (state: Case, ids: readonly string[]): boolean =>
  standing(state).some(({ id }) => ids.includes(id))

/**
 * Lifts those of these barriers that still stand. Refused where the agreement gives the lifting to another role, and
 * before they were raised.
 */
export function lifting(
  state: Case,
  { agreement, actor }: Context,
  at: Instant,
  ids: readonly string[],
  how: { readonly document: string; readonly reasons: string },
): { readonly refusals: readonly Refusal[]; readonly facts: readonly CaseEvent[] } {
  const barriers = standing(state).filter(({ id }) => ids.includes(id))
  const refusals = barriers.flatMap(({ kind, raised }): readonly Refusal[] => {
    const known = own(agreement.barriers, kind)
    if (known?.liftedBy.includes(actor.role) !== true)
      return [refuseBy(agreement, known?.rule ?? agreement.parts.treatment, 'may-not-lift', words.mayNotLift)]
    return isBefore(at, raised.at) ? [refuse('before-raised', words.beforeRaised, 'occurredAt')] : []
  })
  return { refusals, facts: barriers.map(({ id }): CaseEvent => ({ type: 'barrier-lifted', id, ...how })) }
}

/** The terms of the agreement on courts, or the refusal that it has none. */
export const termsOf = ({
  courts,
}: Agreement): { readonly terms: CourtsTerms } | { readonly refusals: readonly Refusal[] } =>
  courts === null ? { refusals: [refuse('no-courts', words.noCourts)] } : { terms: courts }

/** The barrier a fact raised, as the fact keeps it. */
export const barrierOf = (raised: Raised) => (raised === null ? {} : { barrier: raised.id })

/** Courts may still speak after a case was closed or a person has left. */
export const always = { evenIf: ['closed', 'gone'] } as const
