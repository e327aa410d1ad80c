import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { dayOf, isAtOrAfter, isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import { due } from '../law/due.ts'
import type { Agreement, Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { inForce } from '../law/version.ts'
import { disputeBarriers } from '../safeguards/state.ts'
import { answerAwaited, intentRule, undecided } from './answer-time.ts'
import { onCase, unless } from './define.ts'
import { hasGround, metBy } from './scope.ts'
import { type Case, type CaseEvent, lastAnswer, lastServed, type Proposed, requestPending } from './state.ts'
import { words } from './words.ts'

const base = { case: referenceField, occurredAt: instantField.optional() }

/** What is sent to the other state happens when it is sent: nobody can give another time for it. */
const sentNow = { case: referenceField }

/** Sends the readmission request, or a numbered further one after a refusal or a question, within the time limit (TR-40). */
export const sendRequest = onCase(
  'readmission/send-request',
  z.strictObject(sentNow),
  (state, _, { agreement }, at) => {
    const { parts } = agreement
    const clock = parts.requestLimit === null ? null : due(agreement, parts.requestLimit, state.arrivedAt, { asOf: at })
    const accepted = lastAnswer(state)?.outcome === 'accepted'
    const late = clock !== null && ('problem' in clock || isAtOrAfter(at, clock.closesAt))
    const arrivedOn = dayOf(state.arrivedAt, agreement.returning.zone)
    return unless(
      those(
        inForce(agreement, at) === null && refuseBy(agreement, parts.validity, 'not-in-force', words.notInForce),
        !hasGround(agreement, state) && refuseBy(agreement, parts.scope, 'no-ground', words.noGround),
        ...ageRefusals(agreement, state),
        !metBy(agreement, 'direct-route', state.directRoute) &&
          refuseBy(agreement, parts.directRoute, 'route-not-shown', words.routeNotShown),
        accepted && refuse('already-accepted', words.alreadyAccepted),
        requestPending(state) && refuse('request-pending', words.requestPending),
        late && refuseBy(agreement, parts.requestTooLate ?? parts.scope, 'request-too-late', words.tooLate),
      ),
      { type: 'request-sent', number: state.requests.length + 1, arrivedOn },
    )
  },
)

/** Children and disputed ages leave the return stream at once, so far as the agreement does not open it to them. */
const ageRefusals = (agreement: Agreement, { age: { finding } }: Case): readonly (Refusal | false)[] => {
  const { unaccompaniedMinor, ageDispute, adult } = agreement.parts
  const stops = !metBy(agreement, 'age-settled', finding)
  return [
    finding === 'unaccompanied-minor' &&
      stops &&
      refuseBy(agreement, unaccompaniedMinor, 'unaccompanied-child', words.child),
    finding === 'disputed' && stops && refuseBy(agreement, ageDispute, 'age-disputed', words.ageDisputed),
    finding === 'accompanied-minor' && stops && refuseBy(agreement, adult, 'accompanied-child', words.notAccompanied),
  ]
}

/** Answers the other state's question about a request, in words it alone can read. */
export const giveInformation = onCase(
  'readmission/give-information',
  z.strictObject({ ...sentNow, information: prose() }),
  (state, { information }) =>
    unless(those(state.requests.length === 0 && refuse('no-request', words.noRequest)), {
      type: 'information-given',
      information,
    }),
)

/** What the other state answered, by code: recorded when its message arrives, even on a case closed since (OP-11). */
export const recordAnswer = onCase(
  'readmission/record-answer',
  z.strictObject({ ...base, number: z.int().positive().optional(), code: line(10), answeredAt: instantField }),
  (state, { number, code, answeredAt }, { agreement }) => {
    const known = agreement.answers.find((answer) => answer.code === code)
    const refusals = those(
      !state.requests.some((request) => number === undefined || request.number === number) &&
        refuse('no-request', words.noRequest),
      known === undefined && refuse('unknown-code', words.unknownCode, 'code'),
    )
    if (known === undefined || refusals.length > 0) return { refusals }
    const to = number ?? state.requests.at(-1)?.number ?? 1
    return { facts: [{ type: 'answer-received', number: to, code, outcome: known.outcome, answeredAt }] }
  },
  { evenIf: ['closed', 'gone'] },
)

/**
 * The age as settled by the authority that may settle it (AGE-04). A decision made before the dispute does not settle it. An
 * adult is free of the barriers the dispute raised; those of somebody found to be a child stay.
 */
export const findAge = onCase(
  'readmission/find-age',
  z.strictObject({
    ...base,
    age: z.enum(['adult', 'accompanied-minor', 'unaccompanied-minor']),
    authority: line(),
    reasons: prose(),
  }),
  ({ age: { finding }, safeguards, barriers }, { age, authority, reasons }, { agreement }, at) => {
    const dispute = finding === 'disputed' ? safeguards.disputes.at(-1) : undefined
    const raised = age === 'adult' ? disputeBarriers(safeguards) : []
    const settled = barriers.filter(({ id, lifted }) => lifted === null && raised.includes(id))
    return unless(
      those(
        dispute !== undefined &&
          isBefore(at, dispute.mark.at) &&
          refuseBy(agreement, agreement.parts.ageDispute, 'before-dispute', words.beforeDispute, 'occurredAt'),
      ),
      { type: 'age-found', age, authority, reasons },
      ...settled.map(({ id }) => ({ type: 'barrier-lifted', id, document: authority, reasons }) as const),
    )
  },
)

/** What the person, or who speaks for them, says against the notice of intent. */
export const receiveRepresentations = onCase(
  'readmission/receive-representations',
  z.strictObject({ ...base, from: line(), summary: prose() }),
  (_, { from, summary }) => ({ facts: [{ type: 'representations-received', from, summary }] }),
)

/** A protection claim made after screening, or withdrawn. */
export const claimProtection = onCase('readmission/claim-protection', z.strictObject(base), (state) =>
  unless(those(state.protection.claim === 'open' && refuse('already-claimed', words.alreadyClaimed)), {
    type: 'protection-claim-made',
  }),
)
export const withdrawProtection = onCase(
  'readmission/withdraw-protection-claim',
  z.strictObject({ ...base, reasons: prose() }),
  (state, { reasons }, _, at) =>
    unless(
      those(
        state.protection.claim !== 'open' && refuse('no-open-claim', words.noClaim),
        isBefore(at, claimedAt(state)) && refuse('before-claim', words.beforeClaim, 'occurredAt'),
      ),
      { type: 'protection-claim-withdrawn', reasons },
    ),
)

/** When the open protection claim was made; one recorded at registration may have been made from the arrival on. */
const claimedAt = ({ protection, opened, arrivedAt }: Case): Instant =>
  protection.claim !== 'open' || protection.mark.at === opened.at ? arrivedAt : protection.mark.at

/** A decision as the first of two officers makes it. */
const proposal = (
  kind: Proposed['kind'],
  id: string,
  reasons: string,
  connection?: Proposed['connection'],
): CaseEvent => ({
  type: 'decision-proposed',
  id: id.slice(0, 8),
  kind,
  reasons,
  ...(connection === undefined ? {} : { connection }),
})

/**
 * The inadmissibility decision (INAD-01, INAD-04), by a named officer with reasons (DP-03): after the notice of intent, not
 * before its time to answer has run unless the answer has come (INAD-07).
 */
export const decideInadmissibility = onCase(
  'readmission/decide-inadmissibility',
  z.strictObject({
    ...base,
    outcome: z.enum(['inadmissible', 'to-be-considered']),
    connection: z.enum(['1', '2', '3', '4', '5']).optional(),
    reasons: prose(),
  }),
  (state, { outcome, connection, reasons }, { agreement, token }, at) => {
    // A claim made later needs a notice of its own: what was answered before was another claim's notice.
    const last = lastServed(state, 'notice-of-intent')
    const notice = last !== null && isBefore(last.served.at, claimedAt(state)) ? null : last
    const { parts } = agreement
    const rule = intentRule(notice ?? { held: state.heldAt !== undefined }, agreement)
    const pending = notice !== null && undecided(notice) !== null
    const running = notice !== null && answerAwaited(state, agreement, notice, at)
    const against = outcome === 'inadmissible'
    return unless(
      those(
        state.protection.claim !== 'open' && refuse('no-open-claim', words.noClaim),
        isBefore(at, claimedAt(state)) && refuse('before-claim', words.beforeClaim, 'occurredAt'),
        against &&
          rule !== null &&
          notice === null &&
          refuseBy(agreement, rule, 'no-notice-of-intent', words.noNoticeOfIntent),
        against &&
          rule !== null &&
          running &&
          refuseBy(
            agreement,
            rule,
            pending ? 'extension-undecided' : 'time-to-answer',
            pending ? words.extensionUndecided : words.timeToAnswer,
          ),
        against &&
          parts.connection !== null &&
          connection === undefined &&
          refuseBy(agreement, parts.connection, 'connection-needed', words.connectionNeeded, 'connection'),
      ),
      against && agreement.secondOfficer.inadmissible.required
        ? proposal('inadmissible', token(), reasons, connection)
        : { type: 'inadmissibility-decided', outcome, ...(connection === undefined ? {} : { connection }), reasons },
    )
  },
)

/**
 * A human-rights claim is made, a further one too: nothing lodged is turned away. Or an officer confirms that none is outstanding (TR-24); or one is decided (INAD-14).
 */
export const claimHumanRights = onCase(
  'readmission/claim-human-rights',
  z.strictObject({ ...base, summary: prose() }),
  (state, { summary }) =>
    unless(those(state.humanRights.claim === 'allowed' && refuse('already-allowed', words.alreadyAllowed)), {
      type: 'human-rights-claim-made',
      summary,
    }),
)
export const confirmNoHumanRights = onCase(
  'readmission/confirm-no-human-rights-claim',
  z.strictObject({ ...base, reasons: prose() }),
  (state, { reasons }) => {
    const { claim } = state.humanRights
    const onFile = claim !== 'unknown' && claim !== 'none'
    return unless(those(onFile && refuse('claim-on-file', words.humanRightsOpen)), {
      type: 'human-rights-none-confirmed',
      reasons,
    })
  },
)
export const decideHumanRights = onCase(
  'readmission/decide-human-rights-claim',
  z.strictObject({
    ...base,
    outcome: z.enum(['refused-and-certified', 'refused', 'allowed', 'finally-determined-against']),
    reasons: prose(),
  }),
  (state, { outcome, reasons }, { agreement, token }, at) => {
    const { claim, mark } = state.humanRights
    const onAppeal = outcome === 'finally-determined-against' || outcome === 'allowed'
    const decidable = claim === 'open' || (claim === 'refused' && onAppeal)
    return unless(
      those(
        !decidable && refuse('no-open-claim', words.noHumanRightsClaim),
        decidable && mark !== null && isBefore(at, mark.at) && refuse('before-claim', words.beforeClaim, 'occurredAt'),
      ),
      outcome === 'refused-and-certified' && agreement.secondOfficer.certified.required
        ? proposal('certified', token(), reasons)
        : { type: 'human-rights-claim-decided', outcome, reasons },
    )
  },
)

/** The case leaves the return stream, with its reason; or comes back to it. */
export const close = onCase(
  'readmission/close',
  z.strictObject({
    ...base,
    code: z.enum(['withdrawn', 'not-in-scope', 'released', 'claim-to-be-considered', 'out-of-time', 'refused']),
    reasons: prose(),
  }),
  (_, { code, reasons }) => ({ facts: [{ type: 'case-closed', code, reasons }] }),
)
export const reopen = onCase(
  'readmission/reopen',
  z.strictObject({ ...base, reasons: prose() }),
  (state, { reasons }) =>
    unless(those(state.closed === null && refuse('not-closed', words.notClosed)), { type: 'case-reopened', reasons }),
  { evenIf: ['closed'] },
)
