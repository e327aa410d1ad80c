import { z } from 'zod'
import { line, prose } from '../core/fields.ts'
import type { Aggregate, CommandDefinition } from '../law/decision.ts'
import { refuse, those } from '../law/refuse.ts'
import { type CentreEvent, centreEvent } from './events.ts'
import { slugOf } from './state.ts'
import { words } from './words.ts'

/** A place of detention with its beds; `null` before it was first opened. */
export type CentreState = {
  readonly name: string
  readonly kind: 'removal-centre' | 'holding'
  readonly beds: number
  readonly open: boolean
} | null

const PREFIX = 'centre'
export const centreStream = (slug: string): string => `${PREFIX}:${slug}`

/** Centres as streams. Who is held in one is a fact of their own case, and counted from there. */
export const centres: Aggregate<CentreState, CentreEvent> = {
  name: PREFIX,
  event: centreEvent,
  initial: null,
  evolve: (state, { event }) => {
    switch (event.type) {
      case 'centre-opened': {
        const { type: _, ...opened } = event
        return { ...opened, open: true }
      }
      case 'centre-capacity-changed':
        return state === null ? null : { ...state, beds: event.beds }
      case 'centre-closed':
        return state === null ? null : { ...state, open: false }
    }
  },
  rows: (state, stream) => {
    if (state === null) return []
    const slug = stream.slice(PREFIX.length + 1)
    return [{ view: 'centre', key: slug, ix: state.name, data: { slug, ...state } }]
  },
}

const bedsField = z.int().min(1).max(2000)
const slugField = line().transform(slugOf)

const openSchema = z.strictObject({ name: line(), kind: z.enum(['removal-centre', 'holding']), beds: bedsField })
export type OpenCentre = z.infer<typeof openSchema>

/** A centre is put on the list, or comes back to it. */
export const openCentre: CommandDefinition<CentreState, CentreEvent, OpenCentre, undefined> = {
  name: 'detention/open-centre',
  schema: openSchema,
  aggregate: centres,
  stream: ({ name }) => centreStream(slugOf(name)),
  decide: (state, { name, kind, beds }, { now, agreement }) => {
    const refusals = those(
      agreement.detention === null && refuse('no-detention-terms', words.noTerms),
      slugOf(name) === '' && refuse('no-name', words.centreName, 'name'),
      state?.open === true && refuse('centre-open', words.centreOpen, 'name'),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'centre-opened', name, kind, beds } }] }
  },
}

const capacitySchema = z.strictObject({ centre: slugField, beds: bedsField, reasons: prose() })
export type ChangeCapacity = z.infer<typeof capacitySchema>

/** The number of beds of a centre changes. Fewer than people held is possible: the board then shows it as over capacity. */
export const changeCapacity: CommandDefinition<CentreState, CentreEvent, ChangeCapacity, undefined> = {
  name: 'detention/change-capacity',
  schema: capacitySchema,
  aggregate: centres,
  stream: ({ centre }) => centreStream(centre),
  decide: (state, { beds, reasons }, { now }) => {
    const refusals = those(
      state?.open !== true && refuse('no-centre', words.noCentre, 'centre'),
      state?.open === true && state.beds === beds && refuse('same-capacity', words.sameCapacity, 'beds'),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'centre-capacity-changed', beds, reasons } }] }
  },
}

const closeSchema = z.strictObject({ centre: slugField, reasons: prose() })
export type CloseCentre = z.infer<typeof closeSchema>

/** A centre is taken off the list; not while anybody is held there. */
export const closeCentre: CommandDefinition<CentreState, CentreEvent, CloseCentre, { readonly people: number }> = {
  name: 'detention/close-centre',
  schema: closeSchema,
  aggregate: centres,
  stream: ({ centre }) => centreStream(centre),
  elsewhere: async (query, { centre }) => {
    const [row] = await query("select count(*)::integer as people from view_rows where view = 'bed' and ix = $1", [
      centre,
    ])
    return { people: Number(row?.people ?? 0) }
  },
  decide: (state, { reasons }, { now }, { people }) => {
    const refusals = those(
      state?.open !== true && refuse('no-centre', words.noCentre, 'centre'),
      people > 0 && refuse('centre-occupied', words.centreOccupied, 'centre'),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'centre-closed', reasons } }] }
  },
}
