import { z } from 'zod'
import { dayField, instantField, line, prose, tokenField } from '../core/fields.ts'
import type { CommandDefinition } from '../law/decision.ts'
import { refuse, those } from '../law/refuse.ts'
import type { CountersignEvent, PartnerBookEvent } from './events.ts'
import {
  type Countersign,
  countersignStream,
  countersigns,
  type PartnerPlace,
  partnerPlaceStream,
  partnerPlaces,
  unsigned,
} from './state.ts'
import { words } from './words.ts'

type OnCountersign<C> = CommandDefinition<Countersign, CountersignEvent, C, undefined>

const noteSchema = z.strictObject({
  shared: line(40),
  arrivedOn: dayField,
  arrivedAt: instantField.optional(),
  places: z
    .array(z.strictObject({ token: line(40) }))
    .min(1)
    .max(40),
  occurredAt: instantField.optional(),
})
/** The other state says it has admitted people from here; those of one application may come in parts. */
export const noteAdmission: OnCountersign<z.infer<typeof noteSchema>> = {
  name: 'parity/note-admission',
  schema: noteSchema,
  aggregate: countersigns,
  stream: ({ shared }) => countersignStream(shared),
  decide: (state, { shared, arrivedOn, places, arrivedAt }, { now }) => {
    // A place that was taken back stays so: whoever arrives after all makes another one.
    const known = new Set([...(state?.places ?? []), ...(state?.reversed ?? [])].map(({ token }) => token))
    const tokens = [...new Set(places.map(({ token }) => token))].filter((token) => !known.has(token))
    if (tokens.length === 0) return { refusals: [refuse('admission-repeated', words.repeated, 'shared')] }
    return { facts: [{ occurredAt: arrivedAt ?? now, event: { type: 'admission-noted', shared, arrivedOn, tokens } }] }
  },
}

const reversalSchema = z.strictObject({
  shared: line(40),
  places: z
    .array(z.strictObject({ token: line(40) }))
    .min(1)
    .max(40),
  code: line(40),
  reversedAt: instantField.optional(),
})
/** The other state takes back places it stated. They leave our book at once, signed or not: one signature is gone. */
export const noteReversal: OnCountersign<z.infer<typeof reversalSchema>> = {
  name: 'parity/note-reversal',
  schema: reversalSchema,
  aggregate: countersigns,
  stream: ({ shared }) => countersignStream(shared),
  decide: (state, { places, code, reversedAt }, { now }) => {
    const stated = new Set(state?.places.map(({ token }) => token))
    const tokens = [...new Set(places.map(({ token }) => token))].filter((token) => stated.has(token))
    if (tokens.length === 0) return { refusals: [refuse('no-such-place', words.noPlaces, 'places')] }
    return { facts: [{ occurredAt: reversedAt ?? now, event: { type: 'admission-reversed', tokens, code } }] }
  },
}

/** The places an officer had before them; left out, all that wait. */
const seen = z.array(tokenField).min(1).max(1000).optional()
const countersignSchema = z.strictObject({ shared: line(40), tokens: seen })
/** Our signature on all that wait for it: these people left for the other state. Only now do their places count. */
export const countersign: OnCountersign<z.infer<typeof countersignSchema>> = {
  name: 'parity/countersign',
  schema: countersignSchema,
  aggregate: countersigns,
  stream: ({ shared }) => countersignStream(shared),
  decide: (state, { tokens: shown }, { now }) => {
    const tokens = state === null ? [] : unsigned(state).map(({ token }) => token)
    const refusals = openForAnswer(state, tokens, shown)
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'admission-confirmed', tokens } }] }
  },
}

const contestSchema = z.strictObject({
  shared: line(40),
  tokens: seen,
  code: z.enum(['not-departed', 'other-number']),
  reasons: prose(),
})
/** We do not agree; the code travels, the reasons stay here. A later signature settles it. */
export const contest: OnCountersign<z.infer<typeof contestSchema>> = {
  name: 'parity/contest',
  schema: contestSchema,
  aggregate: countersigns,
  stream: ({ shared }) => countersignStream(shared),
  decide: (state, { tokens: shown, code, reasons }, { now }) => {
    const tokens = state === null ? [] : unsigned(state).map(({ token }) => token)
    const refusals = openForAnswer(state, tokens, shown)
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'admission-contested', tokens, code, reasons } }] }
  },
}

/** Nobody answers for places they have not seen: further ones may have come, or some been taken back, since the page was opened. */
const openForAnswer = (state: Countersign, tokens: readonly string[], shown: readonly string[] = tokens) =>
  those(
    state === null && refuse('unknown-reference', words.noAdmission, 'shared'),
    state !== null && tokens.length === 0 && refuse('already-signed', words.alreadySigned),
    tokens.length > 0 && new Set(tokens).symmetricDifference(new Set(shown)).size > 0 && refuse('stale', words.stale),
  )

const countedSchema = z.strictObject({
  shared: line(40).optional(),
  token: line(40),
  direction: z.enum(['readmitted', 'admitted']),
  effectiveOn: dayField,
  occurredAt: instantField.optional(),
})
/** A line of the other state's book, as it told us. */
export const noteCounted: CommandDefinition<
  PartnerPlace,
  PartnerBookEvent,
  z.infer<typeof countedSchema>,
  undefined
> = {
  name: 'parity/note-counted',
  schema: countedSchema,
  aggregate: partnerPlaces,
  stream: ({ token }) => partnerPlaceStream(token),
  decide: (_, { token, direction, effectiveOn }, { now }) => ({
    facts: [{ occurredAt: now, event: { type: 'counted-by-partner', token, direction, effectiveOn } }],
  }),
}

const uncountedSchema = z.strictObject({
  shared: line(40).optional(),
  token: line(40),
  direction: z.enum(['readmitted', 'admitted']),
  occurredAt: instantField.optional(),
})
/** The other state no longer counts a place that it told us it counted. */
export const noteUncounted: CommandDefinition<
  PartnerPlace,
  PartnerBookEvent,
  z.infer<typeof uncountedSchema>,
  undefined
> = {
  name: 'parity/note-uncounted',
  schema: uncountedSchema,
  aggregate: partnerPlaces,
  stream: ({ token }) => partnerPlaceStream(token),
  decide: (state, { token }, { now }) => {
    if (state === null) return { refusals: [refuse('no-such-place', words.noPlaces, 'token')] }
    // Given back by decision, and its person brought back besides: they say so once for each, and it is one.
    if (state.gone) return { facts: [] }
    return { facts: [{ occurredAt: now, event: { type: 'uncounted-by-partner', token } }] }
  },
}
