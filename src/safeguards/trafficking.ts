import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { compare, formatDay, isAtOrAfter, isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import type { Context } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { beforeArrival, inFuture, refuse, refuseBy, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import type { Case, CaseEvent } from '../readmission/state.ts'
import { alreadyReceived, early, lifting, mayNotLift, notHere, raising, whileHere } from './concern.ts'
import { seconds } from './events.ts'
import { barriersOf, heldUntil, positiveBefore, promisesOf, unprotected, windows } from './referral.ts'
import type { Referral } from './state.ts'
import { noReconsideration, tooLate, words } from './words.ts'

const base = { case: referenceField, occurredAt: instantField.optional() }
const onReferral = { ...base, referral: line(40) }
/** A decision of the authority took effect when it was made; recorded now, it is told with its own time. */
const decision = { case: referenceField, referral: line(40), decidedAt: instantField, document: line(300) }

const find = (state: Case, id: string): Referral | null =>
  state.safeguards.referrals.find((one) => one.id === id) ?? null

/** What every step on a referral refuses: no such part of the law, no such referral, a time before the referral. */
const first = (one: Referral | null, { agreement }: Context, at: Instant, field = 'occurredAt'): readonly Refusal[] =>
  those(
    notHere(agreement, 'trafficking'),
    one === null && refuse('no-such-referral', words.noReferral, 'referral'),
    early(one !== null && isBefore(at, one.referred.at), field),
  )

/** The same of a decision, whose time is its own. */
const decidedFirst = (one: Referral | null, state: Case, context: Context, at: Instant): readonly Refusal[] => [
  ...first(one, context, at, 'decidedAt'),
  ...those(inFuture(at, context, 'decidedAt'), beforeArrival(at, state.arrivedAt, 'decidedAt')),
]

/** A referral as a possible victim. From this write on nobody travels until the authority has decided (NRM-07a). */
export const refer = onCase(
  'safeguards/refer-trafficking',
  z.strictObject({ ...base, reference: line().optional(), firstResponder: line(), indicators: prose() }),
  (state, { case: _, occurredAt: __, ...made }, context) => {
    const { agreement, token } = context
    const refusals = those(notHere(agreement, 'trafficking'), alreadyReceived(state))
    if (refusals.length > 0) return { refusals }
    const says = made.reference === undefined ? made.firstResponder : `${made.firstResponder}, ${made.reference}`
    const raised = raising(context, agreement.safeguards?.trafficking?.barrier, says)
    return {
      facts: [{ type: 'trafficking-referred', id: token().slice(0, 8), ...made, ...raised.named }, ...raised.facts],
    }
  },
  whileHere,
)

/** The authority asks for more before it decides (NRM-07a: the first responder was asked again). */
export const askInformation = onCase(
  'safeguards/ask-trafficking-information',
  z.strictObject({ ...onReferral, asks: prose() }),
  (state, { referral, asks }, context, at) =>
    unless(first(find(state, referral), context, at), { type: 'trafficking-information-asked', referral, asks }),
  { evenIf: ['closed'] },
)

/** What was asked is answered. */
export const giveInformation = onCase(
  'safeguards/give-trafficking-information',
  z.strictObject({ ...onReferral, gives: prose() }),
  (state, { referral, gives }, context, at) => {
    const one = find(state, referral)
    const open = one?.questions.filter(({ given }) => given === null) ?? []
    return unless(
      [
        ...first(one, context, at),
        ...those(
          one !== null && open.length === 0 && refuse('nothing-asked', words.nothingAsked),
          early(open.some(({ asked }) => isBefore(at, asked.at))),
        ),
      ],
      { type: 'trafficking-information-given', referral, gives },
    )
  },
  { evenIf: ['closed'] },
)

/** The barriers that a decision leaves nothing to stand on: none while a time still runs that no letter carries. */
function liftedBy(state: Case, after: Referral, context: Context, document: string, reasons: string, at: Instant) {
  if (heldUntil(context.agreement, state, after, at) !== null) return []
  return lifting(
    barriersOf(context.agreement, state, after, after.reasonable?.outcome === 'positive' && !unprotected(after)),
    document,
    reasons,
  )
}

const lifter = (context: Context): Refusal | false =>
  mayNotLift(context, context.agreement.safeguards?.trafficking?.barrier ?? '')

/**
 * The first decision, on reasonable grounds (NRM-04). Negative: the barrier goes, unless the policy of that day
 * gives time to ask again and no letter on file promises it (NRM-06). Positive: it stays for the recovery period (NRM-01),
 * but a second one on facts before the first protects only if the authority so determines (NRM-02).
 */
export const decideReasonable = onCase(
  'safeguards/record-reasonable-grounds',
  z.strictObject({ ...decision, outcome: z.enum(['positive', 'negative']), second: z.enum(seconds).optional() }),
  (state, { referral, outcome, decidedAt, document, second }, context, at) => {
    const one = find(state, referral)
    const rule = context.agreement.safeguards?.trafficking?.secondPositive ?? null
    const again = rule !== null && outcome === 'positive' && one !== null && positiveBefore(state, one, decidedAt)
    const refusals = [
      ...decidedFirst(one, state, context, decidedAt),
      ...those(
        one !== null && one.reasonable !== null && refuse('already-decided', words.alreadyDecided, 'referral'),
        (outcome === 'negative' || second === 'not-protected') && lifter(context),
        again &&
          second === undefined &&
          refuseBy(context.agreement, rule, 'second-positive', words.secondPositive, 'second'),
        !again && second !== undefined && refuse('no-earlier-positive', words.noEarlierPositive, 'second'),
      ),
    ]
    if (refusals.length > 0 || one === null) return { refusals }
    const made = { outcome, decidedAt, document, ...(second === undefined ? {} : { second }) }
    const frees = outcome === 'negative' || second === 'not-protected'
    const says =
      outcome === 'negative'
        ? 'First decision negative / Première décision négative'
        : 'Second positive decision, without protection / Seconde décision positive, sans protection'
    return {
      facts: [
        { type: 'reasonable-grounds-decided', referral, ...made },
        ...(frees ? liftedBy(state, { ...one, reasonable: made }, context, document, says, at) : []),
      ],
    }
  },
  { evenIf: ['closed'] },
)

/**
 * Reconsideration of a negative decision is asked for: where a letter promised it, or the policy of the day of the decision
 * gives it (NRM-06), and within that time. Otherwise refused with what remains (NRM-07). Once asked, nobody travels.
 */
export const askReconsideration = onCase(
  'safeguards/ask-reconsideration',
  z.strictObject({ ...onReferral, by: line(), grounds: prose() }),
  (state, { referral, by, grounds }, context, at) => {
    const { agreement } = context
    const one = find(state, referral)
    const negative = one?.reasonable?.outcome === 'negative' ? one.reasonable : null
    const refusals = [
      ...first(one, context, at),
      ...those(
        alreadyReceived(state),
        one !== null && negative === null && refuse('not-negative', words.notNegative, 'referral'),
        one != null && one.reconsideration !== null && refuse('already-asked', words.alreadyAsked, 'referral'),
        early(negative !== null && isBefore(at, negative.decidedAt)),
        one !== null && negative !== null && noTime(state, one, context, at),
      ),
    ]
    if (refusals.length > 0 || one === null) return { refusals }
    const held = barriersOf(agreement, state, one).length > 0
    const raised = raising(context, held ? undefined : agreement.safeguards?.trafficking?.barrier, by)
    return { facts: [{ type: 'reconsideration-asked', referral, by, grounds, ...raised.named }, ...raised.facts] }
  },
  whileHere,
)

/** Why reconsideration cannot be asked for at this time; `false` where it can. */
function noTime(state: Case, one: Referral, { agreement }: Context, at: Instant): Refusal | false {
  const terms = agreement.safeguards?.trafficking ?? null
  if (terms === null) return false
  const { letters, policy } = windows(agreement, state, one)
  const open = [...letters, ...(policy === null ? [] : [policy])]
  const last = open.toSorted((a, b) => compare(a.closesAt, b.closesAt)).at(-1)
  if (last === undefined)
    return refuseBy(agreement, terms.noReconsideration, 'no-reconsideration', noReconsideration(terms.remedy))
  if (!isAtOrAfter(at, last.closesAt)) return false
  const day = { en: formatDay(last.lastDay, 'en'), fr: formatDay(last.lastDay, 'fr') }
  return refuseBy(agreement, terms.reconsideration, 'reconsideration-too-late', tooLate(day, terms.remedy))
}

/** What a decision does to the promises of letters that waited for it. */
const closing = (ids: readonly string[], document: string, reasons: string): readonly CaseEvent[] =>
  ids.map((id) => ({ type: 'promise-closed', id, how: 'decided', document, reasons }))

/** The decision on reconsideration: maintained, the barrier goes; made positive, the recovery period runs from it. */
export const decideReconsideration = onCase(
  'safeguards/record-reconsideration',
  z.strictObject({ ...decision, outcome: z.enum(['positive', 'maintained']) }),
  (state, { referral, outcome, decidedAt, document }, context) => {
    const { agreement } = context
    const one = find(state, referral)
    const asked = one?.reconsideration ?? null
    const refusals = [
      ...decidedFirst(one, state, context, decidedAt),
      ...those(
        one !== null &&
          (asked === null || asked.decided !== null) &&
          refuse('no-reconsideration-open', words.notAsked, 'referral'),
        early(asked !== null && isBefore(decidedAt, asked.asked.at), 'decidedAt'),
        lifter(context),
      ),
    ]
    const terms = agreement.safeguards?.trafficking ?? null
    if (refusals.length > 0 || one === null || terms === null) return { refusals }
    const says = outcome === 'maintained' ? 'Maintained / Décision maintenue' : 'Now positive / Désormais positive'
    return {
      facts: [
        { type: 'reconsideration-decided', referral, outcome, decidedAt, document },
        ...closing(promisesOf(agreement, state, terms.reconsideration, one), document, says),
        ...(outcome === 'maintained' ? lifting(barriersOf(agreement, state, one), document, says) : []),
      ],
    }
  },
  { evenIf: ['closed'] },
)

/** The conclusive decision. The barrier goes with it, but not before the days of the recovery period have run (NRM-01). */
export const decideConclusive = onCase(
  'safeguards/record-conclusive-grounds',
  z.strictObject({ ...decision, outcome: z.enum(['positive', 'negative']) }),
  (state, { referral, outcome, decidedAt, document }, context, at) => {
    const one = find(state, referral)
    const positive = one?.reasonable?.outcome === 'positive' ? one.reasonable : null
    const refusals = [
      ...decidedFirst(one, state, context, decidedAt),
      ...those(
        one !== null && positive === null && refuse('not-positive', words.notPositive, 'referral'),
        one != null && one.conclusive !== null && refuse('already-decided', words.alreadyDecided, 'referral'),
        early(positive !== null && isBefore(decidedAt, positive.decidedAt), 'decidedAt'),
        lifter(context),
      ),
    ]
    if (refusals.length > 0 || one === null) return { refusals }
    const made = { outcome, decidedAt, document }
    const says = 'Conclusive decision made / Décision définitive rendue'
    return {
      facts: [
        { type: 'conclusive-grounds-decided', referral, ...made },
        ...liftedBy(state, { ...one, conclusive: made }, context, document, says, at),
      ],
    }
  },
  { evenIf: ['closed'] },
)

/** The authority disqualifies the person from the protection: the bar on removal falls away, its days with it (NRM-03). */
export const disqualify = onCase(
  'safeguards/record-disqualification',
  z.strictObject({ ...decision, ground: z.enum(['public-order', 'bad-faith']) }),
  (state, { referral, ground, decidedAt, document }, context) => {
    const { agreement } = context
    const one = find(state, referral)
    const positive = one?.reasonable?.outcome === 'positive' ? one.reasonable : null
    const refusals = [
      ...decidedFirst(one, state, context, decidedAt),
      ...those(
        one !== null && positive === null && refuse('not-positive', words.notPositive, 'referral'),
        one != null && one.disqualified !== null && refuse('already-decided', words.alreadyDecided, 'referral'),
        early(positive !== null && isBefore(decidedAt, positive.decidedAt), 'decidedAt'),
        lifter(context),
      ),
    ]
    const terms = agreement.safeguards?.trafficking ?? null
    if (refusals.length > 0 || one === null || terms === null) return { refusals }
    const says = 'Disqualified from the protection / Exclusion de la protection'
    return {
      facts: [
        { type: 'protection-disqualified', referral, ground, decidedAt, document },
        ...closing(promisesOf(agreement, state, terms.recovery, one), document, says),
        ...lifting(barriersOf(agreement, state, one, true), document, says),
      ],
    }
  },
  { evenIf: ['closed'] },
)
