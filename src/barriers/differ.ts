import type { Instant } from '../core/brand.ts'
import type { Agreement } from '../law/law.ts'
import { asItStood } from '../law/stand.ts'
import type { Case } from '../readmission/state.ts'
import { type Gate, type GateLine, gate } from './gate.ts'
import type { Scheme } from './scheme.ts'

/** One line of the gate that is another under another law: `null` where it is not there at all. */
export type Differing = { readonly id: string; readonly before: GateLine | null; readonly after: GateLine | null }
export type Comparison = {
  readonly stoodAt: Instant
  readonly before: Gate
  readonly after: Gate
  readonly differing: readonly Differing[]
}

/** What makes one line another: how it stands, what it says, by which rule, until when. */
const essence = ({ state, says, citation, clearsAt, deadline }: GateLine): string =>
  JSON.stringify([state, says, citation.rule, clearsAt, deadline?.lastDay, deadline?.closesAt])

/**
 * The gate of a case at `at` under the law as it is, and under the law as it stood at another minute: the same facts, the
 * same instant, and every line that would differ, in the order of the gate.
 */
export function compareLaw(
  state: Case,
  agreement: Agreement,
  at: Instant,
  scheme: Scheme,
  stoodAt: Instant,
): Comparison {
  const before = gate(state, agreement, at, scheme)
  const after = gate(state, asItStood(agreement, stoodAt), at, scheme)
  const ids = [...new Set([...before.lines, ...after.lines].map(({ id }) => id))]
  const lineOf = (answer: Gate, id: string): GateLine | null => answer.lines.find((line) => line.id === id) ?? null
  const differing = ids.flatMap((id): readonly Differing[] => {
    const [one, other] = [lineOf(before, id), lineOf(after, id)]
    const same = one !== null && other !== null && essence(one) === essence(other)
    return same ? [] : [{ id, before: one, after: other }]
  })
  return { stoodAt, before, after, differing }
}
