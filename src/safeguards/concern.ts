import { own } from '../core/own.ts'
import type { Context } from '../law/decision.ts'
import type { Agreement, Refusal } from '../law/law.ts'
import { refuse, refuseBy } from '../law/refuse.ts'
import type { Case, CaseEvent } from '../readmission/state.ts'
import { words } from './words.ts'

/** What the commands of this slice do alike: raise a barrier beside a fact, lift it, and refuse. */

/** Safety facts are taken on a closed case too, and until the receiving state has signed. */
export const whileHere = { evenIf: ['closed', 'gone'] } as const

/** The barrier a concern raises in the same write, with the field by which its fact names it; nothing where there is no such kind. */
export function raising(
  { agreement, token }: Pick<Context, 'agreement' | 'token'>,
  kind: string | undefined,
  says: string,
): { readonly named: { readonly barrier?: string }; readonly facts: readonly CaseEvent[] } {
  if (kind === undefined || own(agreement.barriers, kind) === undefined) return { named: {}, facts: [] }
  const id = token().slice(0, 8)
  return { named: { barrier: id }, facts: [{ type: 'barrier-raised', id, kind, says }] }
}

export const lifting = (ids: readonly string[], document: string, reasons: string): readonly CaseEvent[] =>
  ids.map((id) => ({ type: 'barrier-lifted', id, document, reasons }))

/** Refused to everybody whom the agreement does not name as lifting this kind. */
export function mayNotLift({ agreement, actor }: Context, kind: string): Refusal | false {
  const found = own(agreement.barriers, kind)
  if (found === undefined || found.liftedBy.includes(actor.role)) return false
  return refuseBy(agreement, found.rule, 'may-not-lift', words.mayNotLift)
}

export const alreadyReceived = (state: Case): Refusal | false =>
  state.receipt?.outcome === 'received' && refuse('already-received', words.alreadyReceived)

/** The agreement gives no such part of the safeguards. */
export const notHere = (agreement: Agreement, part: 'age' | 'trafficking' | 'medical'): Refusal | false =>
  agreement.safeguards?.[part] == null && refuse('not-in-this-agreement', words.notHere)

/** Nothing is decided before it was asked. */
export const early = (isEarly: boolean, field = 'occurredAt'): Refusal | false =>
  isEarly && refuse('before-its-cause', words.beforeCause, field)
