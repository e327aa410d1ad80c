import { z } from 'zod'
import { againstEligibility } from '../admission/decide.ts'
import { onApplication, unless } from '../admission/define.ts'
import { type WhoIsWho, whoIsWho } from '../admission/matches.ts'
import { againstIdentity, alsoElsewhere } from '../admission/who-is-who.ts'
import { prose, referenceField } from '../core/fields.ts'
import { refuse, those } from '../law/refuse.ts'
import { beyondReleased, type PlacesReleased, placesForDraw } from '../parity/release.ts'
import type { OnDraw } from './decide.ts'
import { facts } from './decide.ts'
import { type LossCode, lossOf, passedOver } from './events.ts'
import { reachedOf } from './order.ts'
import { singleTicket } from './single.ts'
import { type Draw, drawStream, draws, outcomeOf } from './state.ts'
import { words } from './words.ts'

/** What a draw says of one application: its rank, and whether it was reached. */
const reachedField = z.object({
  seed: z.string(),
  ticket: z.string(),
  rank: z.int().positive(),
  groups: z.int().positive(),
  reached: z.boolean(),
})
type Reached = z.infer<typeof reachedField>

type Places = PlacesReleased & { readonly places: number }
type Known = { readonly drawn: Reached | null; readonly places: Places | null; readonly who: WhoIsWho }

/**
 * Marks one application the draw reached as selected; its fact carries what is needed to check its rank. Where the draw has more
 * places than are released for it (one made before draws had to keep within them), more are released first (IN-40).
 */
export const select = onApplication(
  'admission/select',
  z.strictObject({ application: referenceField, selection: referenceField }),
  ['eligible'],
  (state, { selection }, context, __, { drawn, places, who }: Known) => {
    if (drawn === null) return { refusals: [refuse('no-such-selection', words.none)] }
    const { seed, rank, groups } = drawn
    // A draw made by one state alone says no ticket of its own here: it is worked out from the application.
    const ticket = drawn.ticket === '' ? singleTicket(state.reference, state.salt) : drawn.ticket
    return unless(
      those(
        !drawn.reached && refuse('not-reached', words.notReached),
        places !== null && beyondReleased(context.agreement, context.terms.draw.places, places, places.places),
        ...againstEligibility(state, context),
        ...againstIdentity(state, who, context),
        alsoElsewhere(who),
      ),
      { type: 'selected', selection, seed, ticket, rank, groups },
    )
  },
  async (query, { application, selection }) => {
    const [row] = await query(
      `select d.data->>'seed' as seed, e.data->>'ticket' as ticket, (e.data->>'rank')::integer as rank,
         (e.data->>'groups')::integer as groups, (e.data->>'reached')::boolean as reached
       from view_rows e join view_rows d on d.view = 'selection' and d.key = $2
       where e.view = 'draw-entry' and e.key = $3
       union all
       select s.data->>'seed', g.value->>'ticket', g.ordinality::integer, jsonb_array_length(s.data->'groups'), s.data->'taken' @> to_jsonb($1::text)
       from view_rows s, jsonb_array_elements(s.data->'groups') with ordinality g
       where s.view = 'selection' and s.key = $2 and g.value->>'reference' = $1`,
      [application, selection, `${selection}/${application}`],
    )
    const [any] =
      row === undefined ? await query("select 1 from view_rows where view = 'selection' and key = $1", [selection]) : []
    const nowhere: Reached = { seed: '', ticket: '', rank: 1, groups: 1, reached: false }
    return {
      drawn: row === undefined ? (any === undefined ? null : nowhere) : reachedField.parse(row),
      places: await placesForDraw(query, selection),
      who: await whoIsWho(query, { application }),
    }
  },
)

const replaceSchema = z.strictObject({ draw: referenceField, application: referenceField, reasons: prose() })
/** `statuses`: of the applications on the list that do not wait to be drawn. `open`: another list is fixed and not drawn. */
type Others = { readonly statuses: ReadonlyMap<string, string>; readonly open: boolean }

/**
 * A group the draw reached will not come: withdrawn, refused, declined, expired. The next one in the same order that still
 * waits comes in its place, by a named officer with reasons; groups between them that left, or have a place by a later draw, are
 * passed over in the same write. What happened is read from the applications; nobody can pass over one that stands.
 */
export const replace: OnDraw<z.infer<typeof replaceSchema>, Others> = {
  name: 'draw/replace',
  schema: replaceSchema,
  aggregate: draws,
  stream: ({ draw }) => drawStream(draw),
  elsewhere: async (query, { draw }) => {
    const rows = await query(
      `select a.key, a.ix from view_rows e join view_rows a on a.view = 'application' and a.key = e.ix
       where e.view = 'draw-entry' and e.stream = $1 and a.ix <> 'eligible'`,
      [drawStream(draw)],
    )
    const [open] = await query("select 1 from view_rows where view = 'draw' and ix = 'open'")
    return { statuses: new Map(rows.map(({ key, ix }) => [String(key), String(ix)])), open: open !== undefined }
  },
  decide: (draw, { application, reasons }, { now }, { statuses, open }) => {
    const outcome = draw === null ? null : outcomeOf(draw)
    if (draw === null || outcome === null) return { refusals: [refuse('no-order', words.noOrder)] }
    const entry = draw.entries?.find((one) => one.reference === application)
    const code = lossOf(statuses.get(application) ?? '')
    const lost = draw.lost.some((one) => one.application === application)
    const refusals = those(
      entry === undefined && refuse('not-on-list', words.notOnList, 'application'),
      lost && refuse('already-replaced', words.alreadyLost, 'application'),
      entry !== undefined &&
        !lost &&
        !outcome.reached.includes(entry) &&
        refuse('not-reached', words.notReached, 'application'),
      entry !== undefined && !lost && code === undefined && refuse('still-standing', words.stillHere, 'application'),
      // Whoever comes in would be on that list too, and might be reached twice.
      open && refuse('draw-open', words.openElsewhere),
    )
    if (refusals.length > 0 || code === undefined) return { refusals }
    const passed = passedWith(draw, outcome, application, statuses)
    const more = passed.length === 0 ? {} : { passed: [...passed] }
    return { facts: facts([{ type: 'group-lost', application, code, reasons, ...more }], now) }
  },
}

type Loss = { readonly application: string; readonly code: LossCode }

/** The groups behind the one replaced that would come in and do not wait any more, up to the one that does. */
function passedWith(
  { list }: Draw,
  { ordered, reached, lostTickets }: NonNullable<ReturnType<typeof outcomeOf>>,
  application: string,
  statuses: Others['statuses'],
): readonly Loss[] {
  const before = new Set(reached)
  const lost = new Set(lostTickets)
  const passed: Loss[] = []
  for (let next = ordered.find(({ reference }) => reference === application); next !== undefined; ) {
    lost.add(next.ticket)
    next = reachedOf(ordered, list.shares, lost).find((one) => !before.has(one) && statuses.has(one.reference))
    if (next !== undefined)
      passed.push({ application: next.reference, code: passedOver(statuses.get(next.reference) ?? '') })
  }
  return passed
}
