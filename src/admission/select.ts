import { z } from 'zod'
import { prose, referenceField } from '../core/fields.ts'
import type { Aggregate, CommandDefinition, ReadQuery, Recorded } from '../law/decision.ts'
import { refuse, those } from '../law/refuse.ts'
import { againstEligibility } from './decide.ts'
import { onApplication } from './define.ts'
import { type WhoIsWho, whoIsWho } from './matches.ts'
import { drawOrder, take, ticketOf } from './order.ts'
import { noRoute } from './terms.ts'
import { againstIdentity, alsoElsewhere } from './who-is-who.ts'
import { words } from './words.ts'

/**
 * A draw among the applications that are eligible and waiting. The groups, the seed and the order are fixed in one fact of a
 * stream of its own, so that a draw cannot be tried again until it pleases: each one stands in the record.
 */
const groupField = z.object({ reference: z.string(), ticket: z.string(), size: z.int().positive() })

export const selectionEvent = z.object({
  type: z.literal('order-drawn'),
  reference: z.string(),
  seed: z.string(),
  /** People there is room for. */
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

const drawSchema = z.strictObject({ places: z.int().min(1).max(1000), reasons: prose() })
type Waiting = {
  readonly groups: readonly z.infer<typeof groupField>[]
  readonly owed: number
  readonly unfinished: boolean
}

/**
 * Draws the order of everybody who waits, however long (IN-05), and says whom the places reach. Places are released draw by
 * draw, as many as an officer states with reasons (IN-40). The admitting state alone selects (TR-67); so the seed is this
 * node's alone for now.
 */
export const draw: CommandDefinition<Selection | null, SelectionEvent, z.infer<typeof drawSchema>, Waiting> = {
  name: 'admission/draw',
  schema: drawSchema,
  aggregate: selections,
  stream: (_, fresh) => `selection:${fresh}`,
  elsewhere: waiting,
  decide: (state, { places, reasons }, context, { groups, owed, unfinished }) => {
    if (context.agreement.admission === null) return { refusals: [noRoute] }
    const refusals = those(
      state !== null && refuse('already-drawn', words.unfinished),
      groups.length === 0 && refuse('nobody-eligible', words.noEligible, 'places'),
      unfinished && refuse('draw-unfinished', words.unfinished),
      places <= owed && refuse('places-owed', words.owed(owed), 'places'),
    )
    if (refusals.length > 0) return { refusals }
    const seed = context.token()
    const ordered = drawOrder(seed, groups)
    const { taken, overshoot } = take(ordered, places - owed)
    const event: SelectionEvent = {
      type: 'order-drawn',
      reference: context.reference,
      seed,
      places,
      reasons,
      groups: [...ordered],
      taken: taken.map(({ reference }) => reference),
      owed,
      overshoot,
    }
    return { facts: [{ event, occurredAt: context.now }] }
  },
}

async function waiting(query: ReadQuery): Promise<Waiting> {
  const eligible = await query("select data from view_rows where view = 'application' and ix = 'eligible' order by key")
  const groups = eligible.map((row) => groupField.parse(row.data))
  const drawn = await query("select data from view_rows where view = 'selection' order by ix, key")
  const earlier = drawn.map((row) => selectionField.parse(row.data))
  const promised = new Set(earlier.flatMap(({ taken }) => taken))
  const owed = earlier.at(-1)?.overshoot ?? 0
  return { groups, owed, unfinished: groups.some(({ reference }) => promised.has(reference)) }
}

/** Marks one application the draw reached as selected; its fact carries what is needed to check its rank. */
export const select = onApplication(
  'admission/select',
  z.strictObject({ application: referenceField, selection: referenceField }),
  ['eligible'],
  (state, _, context, __, { drawn, who }: { readonly drawn: Selection | null; readonly who: WhoIsWho }) => {
    if (drawn === null) return { refusals: [refuse('no-such-selection', words.noSelection)] }
    const rank = drawn.groups.findIndex(({ reference }) => reference === state.reference) + 1
    const refusals = those(
      !drawn.taken.includes(state.reference) && refuse('not-reached', words.notTaken),
      ...againstEligibility(state, context),
      ...againstIdentity(state, who, context),
      alsoElsewhere(who),
    )
    if (refusals.length > 0) return { refusals }
    const { reference: selection, seed, groups } = drawn
    const ticket = ticketOf(state.reference, state.salt)
    return { facts: [{ type: 'selected', selection, seed, ticket, rank, groups: groups.length }] }
  },
  async (query, { application, selection }) => {
    const [row] = await query("select data from view_rows where view = 'selection' and key = $1", [selection])
    return {
      drawn: row === undefined ? null : selectionField.parse(row.data),
      who: await whoIsWho(query, { application }),
    }
  },
)
