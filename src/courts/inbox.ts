import { z } from 'zod'
import { attachmentField, instantField, line, prose, referenceField } from '../core/fields.ts'
import type { Aggregate, CommandDefinition, ReadQuery, Recorded } from '../law/decision.ts'
import { inFuture, refuse, those } from '../law/refuse.ts'
import { announcedField, type InboxEvent, inboxEvent } from './events.ts'
import { words } from './words.ts'

/**
 * Orders that came without a case anybody could find: each its own stream, kept and shown until a person matches it to a
 * case or sets it aside. It bites on the case in the write that matches it there; what is written here is only the trace.
 */
export type KeptOrder = Omit<Extract<InboxEvent, { type: 'order-kept' }>, 'type'> & {
  readonly matched: string | null
  readonly setAside: { readonly reasons: string; readonly by: string } | null
}
export type Kept = KeptOrder | null

export const inboxStream = (reference: string): string => `order-inbox:${reference}`

function evolve(state: Kept, { event, actor }: Recorded<InboxEvent>): Kept {
  if (event.type === 'order-kept') {
    const { type: _, ...kept } = event
    return { ...kept, matched: null, setAside: null }
  }
  if (state === null) return null
  return event.type === 'order-matched'
    ? { ...state, matched: event.case }
    : { ...state, setAside: { reasons: event.reasons, by: actor.name } }
}

/** Kept orders as streams. View rows `order-inbox`: `open` until set aside, or found on a case that has it. */
export const inboxes: Aggregate<Kept, InboxEvent> = {
  name: 'order-inbox',
  event: inboxEvent,
  initial: null,
  evolve,
  rows: (state) =>
    state === null
      ? []
      : [
          {
            view: 'order-inbox',
            key: state.id,
            ix: state.matched === null && state.setAside === null ? 'open' : 'done',
            data: state,
          },
        ],
}

export const keptRow = z.object({
  id: z.string(),
  about: z.string(),
  what: announcedField,
  reference: z.string().optional(),
  document: z.string(),
  receivedAt: instantField,
  by: z.enum(['lodged', 'entered']),
  file: attachmentField.optional(),
  matched: z.string().nullable(),
  setAside: z.object({ reasons: z.string(), by: z.string() }).nullable(),
})

/** A kept order as it stands, and the cases that have it and have not found it to be another person's. */
export async function keptNow(query: ReadQuery, id: string) {
  const [row] = await query(`select data from view_rows where view = 'order-inbox' and key = $1`, [id])
  return { kept: row === undefined ? null : keptRow.parse(row.data), holders: await holdersOf(query, id) }
}

/** The cases that received a kept order and have not found it to be another person's. */
export async function holdersOf(query: ReadQuery, id: string): Promise<readonly string[]> {
  const rows = await query(
    `select distinct data ->> 'reference' as key from view_rows where view = 'order-held' and ix = $1 order by key`,
    [id],
  )
  return rows.map(({ key }) => z.string().parse(key))
}

const keepSchema = z.strictObject({
  about: prose(1000),
  what: announcedField,
  reference: line().optional(),
  document: line(300),
  by: z.enum(['lodged', 'entered']),
  file: attachmentField.optional(),
  occurredAt: instantField.optional(),
})

type OnInbox<C, X> = CommandDefinition<Kept, InboxEvent, C, X>

/** An order whose case is not known is kept, so that it is not lost. It bars nobody until it is matched. */
export const keepOrder: OnInbox<z.infer<typeof keepSchema>, undefined> = {
  name: 'courts/keep-order',
  schema: keepSchema,
  aggregate: inboxes,
  stream: (_, fresh) => inboxStream(fresh),
  decide: (_, { occurredAt, ...order }, context) => {
    const at = occurredAt ?? context.now
    const refusals = those(inFuture(at, context))
    if (refusals.length > 0) return { refusals }
    const event: InboxEvent = { type: 'order-kept', id: context.reference, ...order, receivedAt: at }
    return { facts: [{ event, occurredAt: at }] }
  },
}

type Holders = { readonly holders: readonly string[] }
const holders = async (query: ReadQuery, { order }: { readonly order: string }): Promise<Holders> => ({
  holders: await holdersOf(query, order),
})

const setAsideSchema = z.strictObject({ order: referenceField, reasons: prose() })

/** A kept order that concerns nobody here is set aside, with the reasons; one that a case has cannot be. */
export const setAsideOrder: OnInbox<z.infer<typeof setAsideSchema>, Holders> = {
  name: 'courts/set-aside-order',
  schema: setAsideSchema,
  aggregate: inboxes,
  stream: ({ order }) => inboxStream(order),
  elsewhere: holders,
  decide: (state, { reasons }, { now }, found) => {
    if (state === null) return { refusals: [refuse('no-kept-order', words.noKeptOrder, 'order')] }
    const refusals = those(
      state.setAside !== null && refuse('order-set-aside', words.orderSetAside, 'order'),
      (state.matched !== null || found.holders.length > 0) && refuse('order-matched', words.orderMatched, 'order'),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ event: { type: 'order-set-aside', reasons }, occurredAt: now }] }
  },
}

const noteSchema = z.strictObject({ order: referenceField, case: referenceField, reasons: prose() })

/** The trace of a match, in the kept order's own stream: only of a case that has received it. */
export const noteMatched: OnInbox<z.infer<typeof noteSchema>, Holders> = {
  name: 'courts/note-order-matched',
  schema: noteSchema,
  aggregate: inboxes,
  stream: ({ order }) => inboxStream(order),
  elsewhere: holders,
  decide: (state, command, { now }, found) => {
    if (state === null) return { refusals: [refuse('no-kept-order', words.noKeptOrder, 'order')] }
    if (!found.holders.includes(command.case)) return { refusals: [refuse('not-on-case', words.notOnCase, 'case')] }
    return {
      facts: [{ event: { type: 'order-matched', case: command.case, reasons: command.reasons }, occurredAt: now }],
    }
  },
}
