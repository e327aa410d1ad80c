import { z } from 'zod'
import type { Aggregate, Recorded } from '../law/decision.ts'
import { hmac, sha256 } from './digest.ts'

/**
 * Draws as one state made them alone, before the two made the seed together. No new one is made; those on record are read
 * and shown for ever, and can still be run again: groups by HMAC-SHA-256(seed, ticket), lowest first, seed and ticket as text.
 */
export type Group = { readonly reference: string; readonly ticket: string; readonly size: number }

/** The ticket of an application in such a draw: SHA-256 over a domain line, its reference and its secret salt. */
export const singleTicket = (reference: string, salt: string): string =>
  sha256(`paripassu admission ticket v1\n${reference}\n${salt}`)

/** The groups in the order of such a draw. Does not depend on the order in which they are given. */
export function singleOrder<G extends Group>(seed: string, groups: readonly G[]): readonly G[] {
  return groups
    .map((group) => ({ group, rank: hmac(seed, group.ticket) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.group.ticket < b.group.ticket ? -1 : 1))
    .map(({ group }) => group)
}

const groupField = z.object({ reference: z.string(), ticket: z.string(), size: z.int().positive() })

export const selectionEvent = z.object({
  type: z.literal('order-drawn'),
  reference: z.string(),
  seed: z.string(),
  /** People there was room for. */
  places: z.int().positive(),
  reasons: z.string(),
  /** Every group, in the order drawn: what anybody needs to draw it again. */
  groups: z.array(groupField).min(1),
  taken: z.array(z.string()).min(1),
  /** People an earlier draw took beyond its places: taken off these. */
  owed: z.int().nonnegative(),
  /** People taken beyond the places, owed to the next draw. */
  overshoot: z.int().nonnegative(),
})
export type SelectionEvent = z.infer<typeof selectionEvent>
export const selectionField = selectionEvent.omit({ type: true }).extend({ drawnAt: z.string(), drawnBy: z.string() })
export type Selection = z.infer<typeof selectionField>

/** One such draw as a stream. */
export const selections: Aggregate<Selection | null, SelectionEvent> = {
  name: 'selection',
  event: selectionEvent,
  initial: null,
  evolve: (_, { event: { type: __, ...drawn }, occurredAt, actor }: Recorded<SelectionEvent>) => ({
    ...drawn,
    drawnAt: occurredAt,
    drawnBy: actor.name,
  }),
  rows: (state) =>
    state === null ? [] : [{ view: 'selection', key: state.reference, ix: state.drawnAt, data: state }],
}
