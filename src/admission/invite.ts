import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { dayOf, isAfter, isAtOrAfter, isBefore } from '../core/calendar.ts'
import { instantField, prose, referenceField } from '../core/fields.ts'
import { due } from '../law/due.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { fill } from '../law/words.ts'
import { cleared, personAfter } from './after.ts'
import { afterWords } from './after-words.ts'
import { onApplication, type RouteContext, type Ruling, unless } from './define.ts'
import { untilText } from './said.ts'
import type { Application } from './state.ts'

const base = { application: referenceField }

/** The invitation, with the time the agreement gives to answer it, counted from `at` (IN-01, reading OP-40). */
function invitation(
  { after }: Application,
  at: Instant,
  { agreement, terms, now }: RouteContext,
  reasons?: string,
): Ruling {
  const clock = due(agreement, terms.invitation, at, { asOf: now })
  if ('problem' in clock) return { refusals: [refuse('no-time-to-answer', afterWords.noClock)] }
  return {
    facts: [
      {
        type: 'invitation-sent',
        number: (after.invitation?.number ?? 0) + 1,
        closesAt: clock.closesAt,
        lastDay: clock.lastDay,
        zone: agreement.receiving.zone,
        ...(reasons === undefined ? {} : { reasons }),
      },
    ],
  }
}

/** Those who are selected are invited to apply for entry clearance, and told until when to answer. */
export const invite = onApplication(
  'admission/invite',
  z.strictObject(base),
  ['selected'],
  (state, _, context, at): Ruling => invitation(state, at, context),
)

/**
 * The applicant takes the place or does not. A yes after the time is kept and decided on by an officer; a no counts
 * whenever it comes. An officer may record what they were told otherwise, with reasons.
 */
export const answerInvitation = onApplication(
  'admission/answer-invitation',
  z.strictObject({
    ...base,
    occurredAt: instantField.optional(),
    answer: z.enum(['accept', 'decline']),
    reasons: prose(1000).optional(),
  }),
  ['invited', 'applying'],
  ({ after }, { answer, reasons }, { actor }, at) => {
    const open = after.invitation
    const late = open !== null && answer === 'accept' && isAtOrAfter(at, open.closesAt)
    return unless(
      those(
        actor.role !== 'applicant' &&
          reasons === undefined &&
          refuse('reasons-needed', afterWords.reasonsNeeded, 'reasons'),
        open !== null &&
          isBefore(at, open.sent.at) &&
          refuse('before-invitation', afterWords.beforeInvitation, 'occurredAt'),
        answer === 'accept' && open?.answer?.late === true && refuse('answer-kept', afterWords.answerKept),
        answer === 'accept' &&
          open?.answer?.answer === 'accept' &&
          open.answer.late !== true &&
          refuse('already-accepted', afterWords.accepted),
      ),
      {
        type: 'invitation-answered',
        answer,
        ...(late ? { late: true } : {}),
        ...(reasons === undefined ? {} : { reasons }),
      },
    )
  },
)

/**
 * What has run out is closed by a named person with reasons; nothing closes by itself. An invitation not answered in time;
 * or the clearance of those who have not arrived, once its last day is over.
 */
export const expire = onApplication(
  'admission/expire',
  z.strictObject({ ...base, reasons: prose() }),
  ['invited', 'granted', 'arrived'],
  (state, { reasons }, { agreement, terms, now }) => {
    const { invitation: open } = state.after
    if (state.decision === null && open !== null) {
      const runs = !isAtOrAfter(now, open.closesAt)
      const until = untilText(open.closesAt, open.lastDay, open.zone)
      return unless(
        those(
          runs &&
            refuseBy(agreement, terms.invitation, 'invitation-running', fill(afterWords.invitationRuns, { until })),
        ),
        { type: 'invitation-expired', reasons },
      )
    }
    const people = runOut(state, now, agreement.returning.zone)
    return unless(
      those(people.length === 0 && refuseBy(agreement, terms.clearance, 'clearance-running', afterWords.clearanceRuns)),
      { type: 'clearance-expired', people: [...people], reasons },
    )
  },
)

/** Those whose clearance has run out and who have not arrived, by days on the admitting state's clocks. */
export function runOut(state: Application, now: Instant, zone: string): readonly string[] {
  const ids = state.people.map(({ id }) => id).filter((id) => !state.places.some(({ person }) => person === id))
  return cleared(state.after, ids).filter((id) => {
    const { decision } = personAfter(state.after, id)
    return decision?.outcome === 'granted' && isAfter(dayOf(now, zone), decision.until)
  })
}

/** The invitation is opened again, with the whole time anew: a decision of an officer, with reasons. A yes that came late is taken. */
export const reopenInvitation = onApplication(
  'admission/reopen-invitation',
  z.strictObject({ ...base, reasons: prose() }),
  ['invited', 'declined', 'expired'],
  (state, { reasons }, context, at) => {
    const { invitation: open } = state.after
    const runs = open !== null && open.expired === null && open.answer === null && !isAtOrAfter(at, open.closesAt)
    const until = open === null ? null : untilText(open.closesAt, open.lastDay, open.zone)
    const refusals = those(
      state.decision !== null && refuse('already-granted', afterWords.granted),
      runs &&
        until !== null &&
        refuseBy(
          context.agreement,
          context.terms.invitation,
          'invitation-running',
          fill(afterWords.invitationRuns, { until }),
        ),
    )
    return refusals.length > 0 ? { refusals } : invitation(state, at, context, reasons)
  },
)
