import { z } from 'zod'
import type { Instant, Text } from '../core/brand.ts'
import { compare } from '../core/calendar.ts'
import { instantField, prose, tokenField } from '../core/fields.ts'
import type { Aggregate, CommandDefinition, ReadQuery } from '../law/decision.ts'
import { counted, type PlaceRow, placeField, takenBackRows } from '../law/place.ts'
import { refuse, those } from '../law/refuse.ts'
import { type ReversalEvent, reversalCodes, reversalEvent } from './events.ts'

/**
 * A place given back: recorded in error, its person brought back by decision, or counted though it should not have been. The
 * line stays what it was; a further entry reverses it once both states have decided so, from the later of the two (OP-08).
 */
type Code = (typeof reversalCodes)[number]
export type Reversal = {
  readonly token: string
  readonly ours: {
    readonly place: PlaceRow
    readonly code: Code
    readonly reasons: string
    readonly at: Instant
    readonly by: string
    /** When this node wrote it down. Left out of older rows. */
    readonly known?: Instant
  } | null
  readonly theirs: { readonly code: Code; readonly at: Instant; readonly known?: Instant } | null
} | null

export const reversalStream = (token: string): string => `reversal:${token}`

/** From when a place is given back; `null` while one of the two states has not decided it. */
export const reversedAt = (state: NonNullable<Reversal>): Instant | null => {
  const { ours, theirs } = state
  if (ours === null || theirs === null) return null
  return compare(ours.at, theirs.at) < 0 ? theirs.at : ours.at
}

export const reversals: Aggregate<Reversal, ReversalEvent> = {
  name: 'reversal',
  event: reversalEvent,
  initial: null,
  evolve: (state, { event, occurredAt: at, recordedAt: known, actor }) => {
    if (event.type === 'reversal-noted')
      return { token: event.token, ours: state?.ours ?? null, theirs: { code: event.code, at, known } }
    const { type: _, ...decided } = event
    return { token: event.place.token, theirs: state?.theirs ?? null, ours: { ...decided, at, by: actor.name, known } }
  },
  rows: (state) => {
    if (state === null) return []
    const at = reversedAt(state)
    const ix = at !== null ? 'both' : state.ours === null ? 'theirs' : 'ours'
    const row = { view: 'reversal', key: state.token, ix, data: state }
    if (at === null || state.ours === null) return [row]
    const { place, code, at: decidedAt, known = decidedAt } = state.ours
    const told = state.theirs?.known ?? at
    const reversed = compare(known, told) < 0 ? told : known
    return [row, ...takenBackRows({ ...place, known: { ...place.known, reversed } }, at, { by: 'decided', code })]
  },
  outgoing: (before, after, { event, occurredAt: decidedAt }) => {
    if (after === null) return []
    const { token, ours } = after
    const { direction } = ours?.place ?? {}
    const said =
      event.type === 'reversal-decided'
        ? [{ kind: 'place-reversal', about: 'scheme', body: { token, direction, code: event.code, decidedAt } }]
        : []
    const over = reversedAt(after) !== null && (before === null || reversedAt(before) === null)
    return over ? [...said, { kind: 'place-uncounted', about: 'scheme', body: { token, direction } }] : said
  },
}

const placeAt = async (query: ReadQuery, { token }: { readonly token: string }): Promise<PlaceRow | null> => {
  const [row] = await query(`select data from view_rows where view = 'place' and key = $1`, [token])
  return row === undefined ? null : placeField.parse(row.data)
}

const reverseSchema = z.strictObject({ token: tokenField, code: z.enum(reversalCodes), reasons: prose() })
/** Our decision to give a counted place back. It is reversed when the other state has decided the same. */
export const reversePlace: CommandDefinition<
  Reversal,
  ReversalEvent,
  z.infer<typeof reverseSchema>,
  PlaceRow | null
> = {
  name: 'parity/reverse-place',
  schema: reverseSchema,
  aggregate: reversals,
  stream: ({ token }) => reversalStream(token),
  elsewhere: placeAt,
  decide: (state, { code, reasons }, { now }, place) => {
    const refusals = those(
      place === null && refuse('no-such-place', words.none, 'token'),
      place !== null && !counted(place) && refuse('not-counted', words.notCounted),
      state !== null && state.ours !== null && refuse('already-decided', words.decided),
    )
    if (refusals.length > 0 || place === null) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'reversal-decided', place, code, reasons } }] }
  },
}

const noteSchema = z.strictObject({
  token: tokenField,
  direction: z.enum(['readmitted', 'admitted']),
  code: z.enum(reversalCodes),
  decidedAt: instantField,
})
/** The other state has decided to give a place back. Our book has it until we have too. */
export const noteReversedPlace: CommandDefinition<
  Reversal,
  ReversalEvent,
  z.infer<typeof noteSchema>,
  PlaceRow | null
> = {
  name: 'parity/note-reversed-place',
  schema: noteSchema,
  aggregate: reversals,
  stream: ({ token }) => reversalStream(token),
  elsewhere: placeAt,
  decide: (state, { token, direction, code, decidedAt }, _, standing) => {
    // Their decision may cross the word that its person is back: both states then have both facts, and the first of them.
    const place = standing ?? state?.ours?.place ?? null
    const refusals = those(
      (place === null || place.direction !== direction) && refuse('no-such-place', words.none, 'token'),
      state !== null && state.theirs !== null && refuse('already-decided', words.decided),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: decidedAt, event: { type: 'reversal-noted', token, code } }] }
  },
}

const words = {
  none: { en: 'No such place is in the book.', fr: 'Le livre ne contient pas cette place.' },
  notCounted: {
    en: 'This place does not count: both states have not signed it.',
    fr: 'Cette place ne compte pas : les deux États ne l’ont pas signée.',
  },
  decided: { en: 'This is decided already, and it stands.', fr: 'C’est déjà décidé, et cela demeure.' },
} satisfies Record<string, Text>
