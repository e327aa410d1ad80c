import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { isAtOrAfter } from '../core/calendar.ts'
import { line, prose, referenceField } from '../core/fields.ts'
import { due } from '../law/due.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onApplication, type RouteContext, unless } from './define.ts'
import { codeAsTyped, presenceCode, sha256 } from './digest.ts'
import { type ApplicationEvent, personIdField, positionSignals } from './events.ts'
import { lastSentTo, notAccepted, PRESENCE, timeRanOut, toJudge } from './presence-state.ts'
import { presenceRefusals as words } from './presence-words.ts'
import { type Application, type Status, statusOf, unproved } from './state.ts'
import { inWords } from './terms.ts'
import { words as refusals } from './words.ts'

const base = { application: referenceField }

/** How often the applicant may have the same codes sent once more. An officer sends new ones whenever there is a reason. */
export const RESENDS = 3

/** Codes to some adults, good for the time the law gives, counted from `at`: then everybody has submitted (IN-07, IN-08). */
export function challenge(
  state: Pick<Application, 'challenges' | 'secret' | 'reference'>,
  to: readonly string[],
  at: Instant,
  { agreement, terms, now }: Pick<RouteContext, 'agreement' | 'terms' | 'now'>,
  reasons?: string,
): ApplicationEvent {
  const number = state.challenges.length + 1
  const clock = due(agreement, terms.presence, at, { asOf: now })
  if ('problem' in clock) throw new Error(`${agreement.id} gives no time to show presence: ${clock.problem.en}`)
  const codes = to.map((person) => ({
    person,
    digest: codeDigestOf(state, presenceCode(state.secret, number, person)),
  }))
  const { zone, forms } = agreement.receiving
  return {
    type: 'challenge-sent',
    number,
    codes,
    closesAt: clock.closesAt,
    where: forms.in,
    zone,
    ...(reasons === undefined ? {} : { reasons }),
  }
}

const codeDigestOf = ({ reference }: Pick<Application, 'reference'>, code: string): string =>
  sha256(`paripassu presence code v1\n${reference}\n${codeAsTyped(code)}`)

/** An application found against for another reason is not opened again by codes. */
const closedOtherwise = (state: Application): Refusal | false =>
  state.eligibility?.outcome === 'ineligible' &&
  state.eligibility.ground !== PRESENCE &&
  refuse('not-at-this-stage', refusals.notNow(statusOf(state)))

const whileAsked: readonly Status[] = ['presence', 'assessment', 'ineligible']

/**
 * New codes on a new clock, to all who have not shown it or to some of them: a decision of an officer, with reasons. Their
 * earlier codes stop working. An application closed because the time ran out is thereby open again.
 */
export const sendChallenge = onApplication(
  'admission/send-challenge',
  z.strictObject({ ...base, people: z.array(personIdField).min(1).max(20).optional(), reasons: prose() }),
  whileAsked,
  (state, { people, reasons }, context, at) => {
    const missing = [...unproved(state), ...notAccepted(state)]
    const to = people === undefined ? missing : [...new Set(people)]
    return unless(
      those(
        closedOtherwise(state),
        (to.length === 0 || to.some((id) => !missing.includes(id))) &&
          refuse('presence-shown', words.nobodyToAsk, 'people'),
      ),
      challenge(state, to, at, context, reasons),
    )
  },
)

/** The same codes once more, to those who have not answered, on the same clock: the applicant asked, and it is limited. */
export const resendCodes = onApplication(
  'admission/resend-codes',
  z.strictObject(base),
  ['presence'],
  (state, _, { agreement, terms }, at) => {
    const open = unproved(state).flatMap((id) => {
      const sent = lastSentTo(state, id)
      return sent === undefined || isAtOrAfter(at, sent.closesAt) ? [] : [{ id, number: sent.number }]
    })
    const number = open[0]?.number ?? 0
    const often = state.resent.filter((one) => one.challenge === number).length
    const to = open.filter((one) => one.number === number).map(({ id }) => id)
    return unless(
      those(
        open.length === 0 && refuseBy(agreement, terms.presence, 'presence-too-late', words.tooLate),
        open.length > 0 && often >= RESENDS && refuse('resent-enough', words.resentEnough),
      ),
      { type: 'codes-resent', challenge: number, people: to },
    )
  },
)

const proveSchema = z.strictObject({
  ...base,
  code: line(40),
  /** The person's own statement that they are in the country they apply from. */
  declared: z.literal(true),
  location: z.enum(['inside', 'outside', 'unknown']),
  accuracyMetres: z.int().nonnegative().max(40_075_000).optional(),
  signals: z.array(z.enum(positionSignals)).max(positionSignals.length).optional(),
  /** Where the phone can give no position: how an officer can check it. */
  says: prose(1000).optional(),
})

/** One adult says where they are, with the code last sent to them. In time it is an answer; after it, a fact that it came late. */
export const provePresence = onApplication(
  'admission/prove-presence',
  proveSchema,
  whileAsked,
  (state, { code, declared: _, application: __, ...said }, __context, at) => {
    const given = codeDigestOf(state, code)
    const found = state.challenges
      .flatMap((sent) => sent.codes.map(({ person, digest }) => ({ sent, person, digest })))
      .findLast(({ digest }) => digest === given)
    const dead = found === undefined || !state.adults.includes(found.person)
    if (dead) return { refusals: [refuse('wrong-code', refusals.wrongCode, 'code')] }
    const { sent, person } = found
    const superseded = sent.number !== lastSentTo(state, person)?.number
    const late = isAtOrAfter(at, sent.closesAt)
    const cameLate = state.late[person]?.challenge === sent.number
    const answer = { challenge: sent.number, person, ...said }
    return unless(
      those(
        closedOtherwise(state),
        state.presence[person] !== undefined && refuse('presence-shown', refusals.proved),
        superseded && refuse('wrong-code', refusals.wrongCode, 'code'),
        late && cameLate && !superseded && refuse('presence-came-late', words.alreadyLate),
      ),
      late
        ? { type: 'presence-came-late', closedAt: sent.closesAt, ...answer }
        : { type: 'presence-answered', ...answer },
    )
  },
)

/**
 * An officer weighs an answer: one without a position, one outside, one that looks wrong, or one that came late. Accepted or
 * not, for one adult, on evidence and with reasons. May be weighed again until somebody has arrived.
 */
export const judgePresence = onApplication(
  'admission/judge-presence',
  z.strictObject({ ...base, person: personIdField, accepted: z.boolean(), evidence: line(300), reasons: prose() }),
  ['presence', 'assessment', 'eligible', 'ineligible', 'selected', 'invited', 'applying'],
  (state, { person, accepted, evidence, reasons }) =>
    unless(
      those(
        state.presence[person] === undefined &&
          state.late[person] === undefined &&
          refuse('nothing-to-judge', words.nothingToJudge, 'person'),
      ),
      { type: 'presence-judged', person, accepted, evidence, reasons },
    ),
)

/** What stands against presence: not shown, shown by what nobody has weighed, weighed and not accepted. Unknown counts as no. */
export function againstPresence(
  state: Application,
  { agreement, terms, now }: Pick<RouteContext, 'agreement' | 'terms' | 'now'>,
): readonly Refusal[] {
  const says = inWords(agreement, now)
  const by = (code: string, message: Parameters<typeof says>[0]): Refusal =>
    refuseBy(agreement, terms.presence, code, says(message))
  return those(
    unproved(state).length > 0 && by('presence-not-shown', refusals.presenceMissing),
    toJudge(state).length > 0 && by('presence-to-judge', words.toJudge),
    notAccepted(state).length > 0 && by('presence-not-accepted', words.notAccepted),
  )
}

/** Whether the record bears out that presence was not shown: the time ran out on somebody, or an answer was not accepted. */
export const presenceFailed = (state: Application, now: Instant): boolean =>
  timeRanOut(state, now) || notAccepted(state).length > 0
