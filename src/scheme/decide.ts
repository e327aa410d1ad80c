import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { isAfter, isAtOrAfter } from '../core/calendar.ts'
import { instantField, line, prose } from '../core/fields.ts'
import type { CommandDefinition, Context } from '../law/decision.ts'
import { due } from '../law/due.ts'
import type { Agreement, Refusal, RuleId } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { holdScheme } from '../law/scheme-lock.ts'
import type { SchemeEvent } from './events.ts'
import { noticeOf, type SchemeState, schemeStream, schemes, terminationOf } from './state.ts'
import { noticeTooShort, words } from './words.ts'

/** The states' notices: suspension and termination, given, taken back, and as the other state gave them. */

/** A decision about the scheme of one agreement. */
export type OnScheme<C> = CommandDefinition<SchemeState, SchemeEvent, C, undefined>

/** The part of a command that is the same for all: whose stream it adds to. */
export const onScheme = (agreement: string) => ({
  aggregate: schemes,
  stream: () => schemeStream(agreement),
  elsewhere: holdScheme,
})

/** The first instant at which a notice given now may take effect; `null` where the law gives no such notice. */
export function noticeEnds(agreement: Agreement, rule: RuleId | null, now: Instant): Instant | null {
  if (rule === null) return null
  const notice = due(agreement, rule, now, { asOf: now })
  return 'problem' in notice ? null : notice.closesAt
}

/** Why a notice may not take effect at `from`: it has not run by then, counted by its rule, or there is no knowing. */
function tooSoon(rule: RuleId, from: Instant, { agreement, now, actor }: Context): Refusal | null {
  const notice = due(agreement, rule, now, { asOf: now })
  if ('problem' in notice) return refuseBy(agreement, rule, 'notice-too-short', notice.problem, 'from')
  if (!isAfter(notice.closesAt, from)) return null
  const { returning, receiving } = agreement
  const { zone } = receiving.party === actor.party ? receiving : returning
  return refuseBy(agreement, rule, 'notice-too-short', noticeTooShort(notice.closesAt, zone), 'from')
}

const noticeSchema = z.strictObject({ from: instantField, reasons: prose() })
const endSchema = z.strictObject({ reasons: prose() })
type GiveNotice = OnScheme<z.infer<typeof noticeSchema>>
type EndNotice = OnScheme<z.infer<typeof endSchema>>

/** Suspension by notice, not before the notice has run. From then the gate is shut for everybody. */
export const suspend = (agreement: string): GiveNotice => ({
  ...onScheme(agreement),
  name: 'scheme/suspend',
  schema: noticeSchema,
  decide: (state, { from, reasons }, context) => {
    const { now, agreement, actor } = context
    const rule = agreement.parts.suspensionNotice
    if (rule === null) return { refusals: [refuse('no-such-notice', words.noSuspension)] }
    const refusals = those(
      noticeOf(state, actor.party) !== null && refuse('already-suspended', words.alreadySuspended),
      tooSoon(rule, from, context),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'suspension-notified', from, party: actor.party, reasons } }] }
  },
})

const notTheirSuspension = (state: SchemeState, party: string): readonly Refusal[] =>
  those(
    state.notices.length === 0 && refuse('not-suspended', words.notSuspended),
    state.notices.length > 0 && noticeOf(state, party) === null && refuse('not-yours', words.notYours),
  )

/** Only the state that suspended lifts the suspension, and only its own. */
export const resume = (agreement: string): EndNotice => ({
  ...onScheme(agreement),
  name: 'scheme/resume',
  schema: endSchema,
  decide: (state, { reasons }, { now, actor }) => {
    const refusals = notTheirSuspension(state, actor.party)
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'suspension-ended', party: actor.party, reasons } }] }
  },
})

const notedSchema = z.strictObject({
  from: instantField.nullable(),
  notifiedAt: instantField.optional(),
  shared: line(40).optional(),
  occurredAt: instantField.optional(),
})
type NoteNotice = OnScheme<z.infer<typeof notedSchema>>

/** The other state gives notice of suspension, honoured from the instant it names, or ends its own; never ours. */
export const noteSuspension = (agreement: string): NoteNotice => ({
  ...onScheme(agreement),
  name: 'scheme/note-suspension',
  schema: notedSchema,
  decide: (state, { from, notifiedAt }, { now, actor: { party } }) => {
    const refusals = from === null ? notTheirSuspension(state, party) : []
    if (refusals.length > 0) return { refusals }
    const event: SchemeEvent =
      from === null ? { type: 'suspension-ended', party } : { type: 'suspension-notified', from, party }
    return { facts: [{ occurredAt: notifiedAt ?? now, event }] }
  },
})

/** Termination by notice, not before the notice has run. From then the agreement is over: the gate is shut for good. */
export const terminate = (agreement: string): GiveNotice => ({
  ...onScheme(agreement),
  name: 'scheme/terminate',
  schema: noticeSchema,
  decide: (state, { from, reasons }, context) => {
    const { now, agreement, actor } = context
    const rule = agreement.parts.terminationNotice
    if (rule === null) return { refusals: [refuse('no-such-notice', words.noTermination)] }
    const refusals = those(
      terminationOf(state, actor.party) !== null && refuse('already-terminated', words.alreadyTerminated),
      tooSoon(rule, from, context),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'termination-notified', from, party: actor.party, reasons } }] }
  },
})

/** A notice of termination is taken back by the state that gave it, while it has not taken effect. */
function notToWithdraw(state: SchemeState, party: string, at: Instant): readonly Refusal[] {
  const own = terminationOf(state, party)
  return those(
    state.terminations.length === 0 && refuse('not-terminated', words.notTerminated),
    state.terminations.length > 0 && own === null && refuse('not-yours', words.notYourTermination),
    own !== null && isAtOrAfter(at, own.from) && refuse('termination-over', words.terminationOver),
  )
}

/** Only the state that gave notice of termination withdraws it, before it takes effect. */
export const withdrawTermination = (agreement: string): EndNotice => ({
  ...onScheme(agreement),
  name: 'scheme/withdraw-termination',
  schema: endSchema,
  decide: (state, { reasons }, { now, actor }) => {
    const refusals = notToWithdraw(state, actor.party, now)
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'termination-withdrawn', party: actor.party, reasons } }] }
  },
})

/** The other state gives notice of termination, honoured from the instant it names, or withdraws its own; never ours. */
export const noteTermination = (agreement: string): NoteNotice => ({
  ...onScheme(agreement),
  name: 'scheme/note-termination',
  schema: notedSchema,
  decide: (state, { from, notifiedAt }, { now, actor: { party } }) => {
    const at = notifiedAt ?? now
    const refusals = from === null ? notToWithdraw(state, party, at) : []
    if (refusals.length > 0) return { refusals }
    const event: SchemeEvent =
      from === null ? { type: 'termination-withdrawn', party } : { type: 'termination-notified', from, party }
    return { facts: [{ occurredAt: at, event }] }
  },
})
