import { z } from 'zod'
import { isAtOrAfter } from '../core/calendar.ts'
import { prose } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import type { DrawTerms } from '../law/parts.ts'
import { refuse, those } from '../law/refuse.ts'
import {
  beyondBand,
  beyondReleased,
  type PlacesReleased,
  placesReleased,
  type Release,
  releaseFigures,
  releaseForDraw,
} from '../parity/release.ts'
import { holdRoute } from '../windows/open.ts'
import { quicknet, roundTime } from './beacon.ts'
import { drawTime, facts, type OnDraw } from './decide.ts'
import type { List } from './events.ts'
import { listed, personsIn, rootOfList, sharesOf, ticketOf } from './order.ts'
import { listDigest } from './seed.ts'
import { draws } from './state.ts'
import { words } from './words.ts'

const fixSchema = z.strictObject({
  /** People there is room for. */
  places: z.int().min(1).max(1000),
  reasons: prose(),
  /** A round of drand still to come, where the office wants a third party's chance in the seed. */
  round: z.int().min(1).max(1_000_000_000).optional(),
})

type Waiting = {
  readonly reference: string
  readonly size: number
  readonly salt: string
  /** The class an officer recorded for it, by its id in the agreement; `null` where none was. */
  readonly priority: string | null
}
export type BeforeList = {
  readonly waiting: readonly Waiting[]
  /** People the last draw reached beyond its places. */
  readonly owed: number
  readonly drawsSoFar: number
  readonly open: boolean
  /** Somebody the last draw reached is neither marked selected nor replaced. */
  readonly unselected: boolean
  readonly release: Release
  /** Places released with windows: a draw keeps within what is left of them. */
  readonly places: PlacesReleased
}

/** The class of a group: 1 is drawn first. One class for all, unless the reading that ranks them holds (IN-42, IN-43). */
export function classOf({ priorities }: DrawTerms, priority: string | null): number {
  const ids = Object.keys(priorities.classes)
  if (!priorities.ranked) return 1
  const at = priority === null ? -1 : ids.indexOf(priority)
  return at === -1 ? ids.length + 1 : at + 1
}

/**
 * Fixes the list of a draw: every application that is eligible and waits, however long (IN-05), its ticket, people and class.
 * Whoever comes later is in the next one. The admitting state alone selects (TR-67): the other adds its chance and holds the root. Its places, those owed among them, are of those released with windows, and no more than the counts bear (IN-40).
 */
export const fix: OnDraw<z.infer<typeof fixSchema>, BeforeList> = {
  name: 'draw/fix',
  schema: fixSchema,
  aggregate: draws,
  stream: (_, fresh) => `draw:${fresh}`,
  elsewhere: async (query, _, __, agreement) => {
    // No release may be taken back while a list is fixed on it.
    await holdRoute(query)
    return beforeList(query, agreement)
  },
  decide: (state, { places, reasons, round }, { agreement, now, reference }, before) => {
    const terms = agreement.admission?.draw
    if (terms === undefined) return { refusals: [refuse('no-admission-route', words.none)] }
    const { waiting, owed } = before
    const refusals = those(
      state !== null && refuse('draw-open', words.open),
      waiting.length === 0 && refuse('nobody-eligible', words.nobody, 'places'),
      before.open && refuse('draw-open', words.open),
      before.unselected && refuse('draw-unfinished', words.unselected),
      places <= owed && refuse('places-owed', words.owed(owed), 'places'),
      beyondReleased(agreement, terms.places, before.places, places),
      beyondBand(agreement, terms.places, before.release, places),
      round !== undefined && isAtOrAfter(now, roundTime(round)) && refuse('round-public', words.roundPublic, 'round'),
    )
    if (refusals.length > 0) return { refusals }
    const entries = listed(
      waiting.map(({ reference: application, size, salt, priority }) => ({
        reference: application,
        ticket: ticketOf(reference, application, salt),
        size,
        class: classOf(terms, priority),
      })),
    )
    const list: List = {
      fixedAt: now,
      places,
      owed,
      groups: entries.length,
      persons: personsIn(entries),
      root: rootOfList(entries),
      shares: [...sharesOf(entries, places - owed)],
      beacon: round === undefined ? null : { chain: quicknet.chain, round },
    }
    const digest = listDigest(agreement.id, reference, list)
    const commitBy = drawTime(agreement, terms.answer, now)
    return {
      facts: facts([{ type: 'list-fixed', reference, list, digest, reasons, entries: [...entries], commitBy }], now),
      // Two officers at the same moment: one list.
      claims: [{ kind: 'draw', key: String(before.drawsSoFar + 1), refusal: refuse('draw-open', words.open) }],
    }
  },
}

const waitingField = z.object({
  reference: z.string(),
  size: z.int(),
  salt: z.string(),
  priority: z.string().nullable(),
})

/** What stands before a list is fixed, as pages show it and the decision reads it. */
export async function beforeList(query: ReadQuery, agreement: Agreement): Promise<BeforeList> {
  const rows = await query(
    `select a.key as reference, (a.data->>'size')::integer as size, e.data->>'salt' as salt, a.data->>'priority' as priority
     from view_rows a join events e on e.stream = a.stream and e.type = 'application-started'
     where a.view = 'application' and a.ix = 'eligible' order by a.key`,
  )
  const [counts] = await query(
    `select (select count(*) from view_rows where view = 'draw')::integer as draws,
      (select count(*) from view_rows where view = 'draw' and ix = 'open')::integer as open,
      coalesce((select (data->>'overshoot')::integer from view_rows where view = 'selection' order by ix desc, key desc limit 1), 0) as owed,
      exists (select 1 from view_rows d join view_rows a on a.view = 'application' and a.ix = 'eligible' and d.data->'taken' @> to_jsonb(a.key)
        where d.view = 'selection') as unselected`,
  )
  const { draws: drawsSoFar, open, owed, unselected } = countsField.parse(counts)
  const release = releaseForDraw(await releaseFigures(query), agreement)
  const waiting = rows.map((row) => waitingField.parse(row))
  const places = await placesReleased(query)
  return { waiting, owed, drawsSoFar, open: open > 0, unselected, release, places }
}
const countsField = z.object({ draws: z.int(), open: z.int(), owed: z.int(), unselected: z.boolean() })
