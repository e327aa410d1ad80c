import { z } from 'zod'
import { line, prose } from '../core/fields.ts'
import type { Aggregate, CommandDefinition, ReadQuery } from '../law/decision.ts'
import { refuse, those } from '../law/refuse.ts'
import { afterWords } from './after-words.ts'
import { noRoute } from './terms.ts'

/**
 * The visa centres of this deployment (IN-44): a list that grows and shrinks by decisions with reasons. No text we have seen
 * names one, so the list begins empty.
 */
const centreEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('centre-opened'),
    centre: z.string(),
    name: line(),
    place: prose(300),
    reasons: prose(1000),
  }),
  z.object({ type: z.literal('centre-closed'), reasons: prose(1000) }),
])
export type CentreEvent = z.infer<typeof centreEvent>
export type Centre = {
  readonly centre: string
  readonly name: string
  readonly place: string
  readonly open: boolean
}

export const centreField = z.object({ centre: z.string(), name: z.string(), place: z.string(), open: z.boolean() })

export const centres: Aggregate<Centre | null, CentreEvent> = {
  name: 'visa-centre',
  event: centreEvent,
  initial: null,
  evolve: (state, { event }) => {
    if (event.type === 'centre-opened') {
      const { type: _, reasons: __, ...centre } = event
      return { ...centre, open: true }
    }
    return state === null ? null : { ...state, open: false }
  },
  rows: (state) =>
    state === null ? [] : [{ view: 'visa-centre', key: state.centre, ix: state.open ? 'open' : 'closed', data: state }],
}

/** Every visa centre there is or was, by name. */
export async function allCentres(query: ReadQuery): Promise<readonly Centre[]> {
  const rows = await query("select data from view_rows where view = 'visa-centre' order by data->>'name', key")
  return rows.map(({ data }) => centreField.parse(data))
}

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase()

type OnCentre<C, X> = CommandDefinition<Centre | null, CentreEvent, C, X>
const openSchema = z.strictObject({
  /** An earlier one, to change its address or open it again; left out, a new one. */
  centre: z.string().max(40).optional(),
  name: line(),
  place: prose(300),
  reasons: prose(1000),
})
/** A visa centre on the list; given again under its key, with another address. */
export const openCentre: OnCentre<z.infer<typeof openSchema>, readonly Centre[]> = {
  name: 'admission/open-centre',
  schema: openSchema,
  aggregate: centres,
  stream: ({ centre }, fresh) => `visa-centre:${centre ?? fresh}`,
  elsewhere: (query) => allCentres(query),
  decide: (state, { centre, name, place, reasons }, { agreement, now, reference }, others) => {
    if (agreement.admission === null) return { refusals: [noRoute] }
    const taken = others.some((one) => one.open && one.centre !== reference && sameName(one.name, name))
    const refusals = those(
      centre !== undefined && state === null && refuse('no-such-centre', afterWords.noCentre, 'centre'),
      taken && refuse('centre-exists', afterWords.centreExists, 'name'),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ event: { type: 'centre-opened', centre: reference, name, place, reasons }, occurredAt: now }] }
  },
}

const closeSchema = z.strictObject({ centre: z.string().max(40), reasons: prose(1000) })
/** A visa centre taken off the list. Appointments made there stand until they are moved. */
export const closeCentre: OnCentre<z.infer<typeof closeSchema>, undefined> = {
  name: 'admission/close-centre',
  schema: closeSchema,
  aggregate: centres,
  stream: ({ centre }) => `visa-centre:${centre}`,
  decide: (state, { reasons }, { now }) =>
    state?.open === true
      ? { facts: [{ event: { type: 'centre-closed', reasons }, occurredAt: now }] }
      : { refusals: [refuse('no-such-centre', afterWords.noCentre, 'centre')] },
}
