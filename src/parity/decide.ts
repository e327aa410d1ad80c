import { z } from 'zod'
import { isAfter } from '../core/calendar.ts'
import { dayField, instantField, line, prose } from '../core/fields.ts'
import type { CommandDefinition } from '../law/decision.ts'
import { due } from '../law/due.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import type { CountersignEvent, PartnerBookEvent, SchemeEvent } from './events.ts'
import {
  type Countersign,
  countersignStream,
  countersigns,
  noticeOf,
  type PartnerPlace,
  partnerPlaceStream,
  partnerPlaces,
  type SchemeState,
  schemeStream,
  schemes,
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
    const known = new Set(state?.places.map(({ token }) => token))
    const tokens = [...new Set(places.map(({ token }) => token))].filter((token) => !known.has(token))
    if (tokens.length === 0) return { refusals: [refuse('admission-repeated', words.repeated, 'shared')] }
    return { facts: [{ occurredAt: arrivedAt ?? now, event: { type: 'admission-noted', shared, arrivedOn, tokens } }] }
  },
}

const countersignSchema = z.strictObject({ shared: line(40) })
/** Our signature on all that wait for it: these people left for the other state. Only now do their places count. */
export const countersign: OnCountersign<z.infer<typeof countersignSchema>> = {
  name: 'parity/countersign',
  schema: countersignSchema,
  aggregate: countersigns,
  stream: ({ shared }) => countersignStream(shared),
  decide: (state, _, { now }) => {
    const tokens = state === null ? [] : unsigned(state).map(({ token }) => token)
    const refusals = openForAnswer(state, tokens)
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'admission-confirmed', tokens } }] }
  },
}

const contestSchema = z.strictObject({
  shared: line(40),
  code: z.enum(['not-departed', 'other-number']),
  reasons: prose(),
})
/** We do not agree; the code travels, the reasons stay here. A later signature settles it. */
export const contest: OnCountersign<z.infer<typeof contestSchema>> = {
  name: 'parity/contest',
  schema: contestSchema,
  aggregate: countersigns,
  stream: ({ shared }) => countersignStream(shared),
  decide: (state, { code, reasons }, { now }) => {
    const tokens = state === null ? [] : unsigned(state).map(({ token }) => token)
    const refusals = openForAnswer(state, tokens)
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'admission-contested', tokens, code, reasons } }] }
  },
}

const openForAnswer = (state: Countersign, tokens: readonly string[]) =>
  those(
    state === null && refuse('unknown-reference', words.noAdmission, 'shared'),
    state !== null && tokens.length === 0 && refuse('already-signed', words.alreadySigned),
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

const suspendSchema = z.strictObject({ from: instantField, reasons: prose() })
type OnScheme<C> = CommandDefinition<SchemeState, SchemeEvent, C, undefined>
/** Suspension by notice (TR-78), not before the notice has run. From then the gate is shut for everybody. */
export const suspend = (agreement: string): OnScheme<z.infer<typeof suspendSchema>> => ({
  name: 'parity/suspend',
  schema: suspendSchema,
  aggregate: schemes,
  stream: () => schemeStream(agreement),
  decide: (state, { from, reasons }, { now, agreement, actor }) => {
    const notice = due(agreement, 'TR-78', now, { asOf: now })
    const tooSoon = 'problem' in notice || isAfter(notice.closesAt, from)
    const refusals = those(
      noticeOf(state, actor.party) !== null && refuse('already-suspended', words.alreadySuspended),
      tooSoon && refuseBy(agreement, 'TR-78', 'notice-too-short', words.noticeTooShort, 'from'),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'suspension-notified', from, party: actor.party, reasons } }] }
  },
})

const resumeSchema = z.strictObject({ reasons: prose() })
const notTheirs = (state: SchemeState, party: string) =>
  those(
    state.notices.length === 0 && refuse('not-suspended', words.notSuspended),
    state.notices.length > 0 && noticeOf(state, party) === null && refuse('not-yours', words.notYours),
  )

/** Only the state that suspended lifts the suspension, and only its own. */
export const resume = (agreement: string): OnScheme<z.infer<typeof resumeSchema>> => ({
  name: 'parity/resume',
  schema: resumeSchema,
  aggregate: schemes,
  stream: () => schemeStream(agreement),
  decide: (state, { reasons }, { now, actor }) => {
    const refusals = notTheirs(state, actor.party)
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'suspension-ended', party: actor.party, reasons } }] }
  },
})

const noteSuspensionSchema = z.strictObject({
  from: instantField.nullable(),
  notifiedAt: instantField.optional(),
  shared: line(40).optional(),
  occurredAt: instantField.optional(),
})
/** The other state gives notice of suspension, honoured from the instant it names, or ends its own; never ours. */
export const noteSuspension = (agreement: string): OnScheme<z.infer<typeof noteSuspensionSchema>> => ({
  name: 'parity/note-suspension',
  schema: noteSuspensionSchema,
  aggregate: schemes,
  stream: () => schemeStream(agreement),
  decide: (state, { from, notifiedAt }, { now, actor: { party } }) => {
    const refusals = from === null ? notTheirs(state, party) : []
    if (refusals.length > 0) return { refusals }
    const event: SchemeEvent =
      from === null ? { type: 'suspension-ended', party } : { type: 'suspension-notified', from, party }
    return { facts: [{ occurredAt: notifiedAt ?? now, event }] }
  },
})
