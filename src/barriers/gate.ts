import type { Instant, Text } from '../core/brand.ts'
import { addMinutes, compare, isAfter, isAtOrAfter } from '../core/calendar.ts'
import { comparableName } from '../core/names.ts'
import { own } from '../core/own.ts'
import { citation, due, inForce, lawVersion } from '../law/due.ts'
import type { Agreement, Citation, Deadline, RuleId } from '../law/law.ts'
import { type Barrier, type Case, lastAnswer, lastServed, type Mark, type Served } from '../readmission/state.ts'
import { gateWords as words } from './words.ts'

/**
 * The gate: could this person lawfully be transferred at this instant, and each reason why not. Every condition of the
 * agreement and every barrier is here and nowhere else; it is asked on screen, when a seat is planned, at the door and at
 * the handover. Unknown counts as no.
 */
export type GateLine = {
  /** The condition, or `barrier:<kind>:<id>`, or `letter:<template>:<id>`. */
  readonly id: string
  readonly state: 'met' | 'unmet' | 'unknown'
  readonly title: Text
  readonly says: Text
  readonly citation: Citation
  readonly readings: readonly string[]
  readonly since: Instant | null
  readonly by: string | null
  /** When time alone will have met it, if nothing else changes. */
  readonly clearsAt: Instant | null
  /** Whether a seat may not even be planned while it is unmet. */
  readonly stopsSeat: boolean
  readonly deadline: Deadline | null
}
export type Gate = {
  readonly open: boolean
  readonly at: Instant
  readonly lawVersion: string
  readonly lines: readonly GateLine[]
}

/** What the states have recorded about the scheme itself: suspended by notice (TR-78) from an instant, or not. */
export type Scheme = { readonly suspendedFrom: Instant | null; readonly by: string | null }
export const schemeRunning: Scheme = { suspendedFrom: null, by: null }

type Ask = { readonly state: Case; readonly agreement: Agreement; readonly at: Instant; readonly scheme: Scheme }
type Verdict = {
  readonly met: boolean | 'unknown'
  readonly says: Text
  readonly rule: RuleId
  readonly readings?: readonly string[]
  readonly mark?: Mark | null
  readonly clearsAt?: Instant | null
  readonly deadline?: Deadline | null
  /** Where this answer stops a seat though the condition as such does not. */
  readonly stopsSeat?: boolean
}
type Condition = {
  readonly id: string
  readonly title: Text
  readonly stopsSeat: boolean
  readonly ask: (ask: Ask) => Verdict
}

/** The gate at `at`, on the facts in `state`. Lines stand in the order of the agreement: the first unmet one decides. */
export function gate(state: Case, agreement: Agreement, at: Instant, scheme: Scheme): Gate {
  const ask: Ask = { state, agreement, at, scheme }
  const lines = [
    ...conditions.map((condition) => line(ask, condition.id, condition.title, condition.stopsSeat, condition.ask(ask))),
    ...state.barriers.filter(standsAt(at)).map((barrier) => barrierLine(ask, barrier)),
    ...promises(ask),
  ]
  return { open: lines.every(({ state }) => state === 'met'), at, lawVersion: lawVersion(agreement, at), lines }
}

/** The lines that are not met, in order. */
export const shutBy = (answer: Gate): readonly GateLine[] => answer.lines.filter(({ state }) => state !== 'met')

/** A barrier that was lifted only later stood until then: a boarding written down afterwards is judged by its own time. */
const standsAt =
  (at: Instant) =>
  ({ lifted }: Barrier): boolean =>
    lifted === null || isAfter(lifted.at, at)

/** One line of the answer. What came to be met only after `at` was not shown to be so then. */
function line({ agreement, at }: Ask, id: string, title: Text, stopsSeat: boolean, verdict: Verdict): GateLine {
  const later = verdict.met === true && verdict.mark != null && isAfter(verdict.mark.at, at)
  return {
    id,
    state: later || verdict.met === 'unknown' ? 'unknown' : verdict.met ? 'met' : 'unmet',
    title,
    says: later ? words.notYet : verdict.says,
    citation: citation(agreement, verdict.rule),
    readings: verdict.readings ?? [],
    since: verdict.mark?.at ?? null,
    by: verdict.mark?.by ?? null,
    clearsAt: verdict.clearsAt ?? null,
    stopsSeat: verdict.stopsSeat ?? stopsSeat,
    deadline: verdict.deadline ?? null,
  }
}

function schemeInForce({ agreement, at, scheme }: Ask): Verdict {
  if (scheme.suspendedFrom !== null && isAtOrAfter(at, scheme.suspendedFrom))
    return { met: false, says: words.suspended, rule: 'TR-78', mark: { at: scheme.suspendedFrom, by: scheme.by ?? '' } }
  const validity = inForce(agreement, at)
  return validity === null
    ? { met: false, says: words.notInForce, rule: 'TR-76', readings: ['OP-01'] }
    : { met: true, says: validity.says, rule: 'TR-76', readings: validity.readings }
}

function caseOpen({ state }: Ask): Verdict {
  if (state.closed !== null) return { met: false, says: words.caseClosed, rule: 'TR-20', mark: state.closed.mark }
  if (state.handedOver !== null)
    return { met: false, says: words.alreadyGone, rule: 'TR-04', mark: state.handedOver.mark }
  return { met: true, says: words.ground[state.ground], rule: 'TR-08', mark: state.opened }
}

const cameFromFrance = ({ state }: Ask): Verdict =>
  state.fromFrance === 'shown'
    ? { met: true, says: words.routeShown, rule: 'TR-22', mark: state.opened }
    : { met: 'unknown', says: words.routeNotShown, rule: 'TR-22', mark: state.opened }

function ageSettled({ state }: Ask): Verdict {
  const { finding, mark } = state.age
  if (finding === 'adult') return { met: true, says: words.adult, rule: 'TR-21', mark }
  if (finding === 'unaccompanied-minor') return { met: false, says: words.unaccompanied, rule: 'TR-30', mark }
  if (finding === 'disputed') return { met: 'unknown', says: words.ageDisputed, rule: 'AGE-06', mark }
  return { met: false, says: words.accompanied, rule: 'TR-21', readings: ['OP-25'], mark }
}

function requestInTime({ state, agreement }: Ask): Verdict {
  const clock = deadline(agreement, 'TR-40', state.arrivedAt)
  const sent = state.requests.find(({ withdrawn }) => withdrawn === null)?.sent ?? null
  if (sent === null)
    return { met: false, says: words.notRequested, rule: 'TR-40', readings: clock.readings, deadline: clock }
  const inTime = !isAtOrAfter(sent.at, clock.closesAt)
  const says = inTime ? words.requestedInTime : words.requestedLate
  return { met: inTime, says, rule: inTime ? 'TR-40' : 'TR-33', readings: clock.readings, mark: sent, deadline: clock }
}

function acceptanceLive({ state, agreement }: Ask): Verdict {
  const answer = lastAnswer(state)
  if (answer === null) return { met: 'unknown', says: words.noAnswer, rule: 'TR-42', readings: ['OP-02'] }
  const code = agreement.answers.find(({ code }) => code === answer.code)
  const mark = { at: answer.answeredAt, by: agreement.receiving.name.en }
  const rule = code?.rule ?? 'TR-42'
  if (answer.outcome === 'accepted') return { met: true, says: words.accepted, rule, mark }
  if (answer.outcome === 'more-information')
    return { met: 'unknown', says: words.moreAsked, rule, readings: ['OP-02'], mark }
  return { met: false, says: words.refusedBecause(code?.title), rule, mark }
}

function withinThreeMonths({ state, agreement, at }: Ask): Verdict {
  const clock = deadline(agreement, 'TR-45', state.arrivedAt)
  const met = !isAtOrAfter(at, clock.closesAt)
  return {
    met,
    says: met ? words.inThreeMonths : words.overThreeMonths,
    rule: 'TR-45',
    readings: clock.readings,
    deadline: clock,
  }
}

function protectionClosed({ state }: Ask): Verdict {
  const { claim, mark } = state.protection
  const met = claim === 'none' || claim === 'withdrawn' || claim === 'inadmissible'
  // A claim that will be considered here is not one more decision away from a transfer.
  return {
    met,
    says: words.protection[claim],
    rule: 'TR-23',
    mark,
    ...(claim === 'to-be-considered' ? { stopsSeat: true } : {}),
  }
}

function humanRightsClosed({ state }: Ask): Verdict {
  const { claim, mark } = state.humanRights
  const met = claim === 'none' || claim === 'refused-and-certified' || claim === 'finally-determined-against'
  const verdict: Verdict = {
    met: claim === 'unknown' ? 'unknown' : met,
    says: words.humanRights[claim],
    rule: 'TR-24',
    readings: ['OP-05'],
    mark,
  }
  return claim === 'allowed' ? { ...verdict, stopsSeat: true } : verdict
}

function noticeRun({ state, agreement, at }: Ask): Verdict {
  const letter = lastServed(state, 'removal-notice')
  if (letter === null) return { met: false, says: words.noNotice, rule: 'NOT-01', readings: ['OP-16'] }
  const clock = deadline(agreement, 'NOT-02', letter.served.at, letter.place)
  const met = isAtOrAfter(at, clock.closesAt)
  const says = met ? words.noticeHasRun : words.noticeRunning(clock.lastDay)
  return {
    met,
    says,
    rule: 'NOT-02',
    readings: clock.readings,
    mark: letter.served,
    clearsAt: met ? null : clock.closesAt,
    deadline: clock,
  }
}

function detailsServed({ state }: Ask): Verdict {
  // The two notices may be one document (NOT-01).
  const telling = { ...state, letters: state.letters.filter(({ departsAt }) => departsAt !== undefined) }
  const details = lastServed(telling, 'removal-notice', 'departure-details')
  if (details?.departsAt === undefined) return { met: false, says: words.noDetails, rule: 'NOT-01' }
  const notice = lastServed(state, 'removal-notice')
  if (notice !== null && !samePlace(notice.destination, details.destination))
    return { met: false, says: words.otherDestination, rule: 'NOT-03', mark: details.served }
  if (state.seat !== null && !samePlace(state.seat.destination, details.destination))
    return { met: false, says: words.seatElsewhere, rule: 'NOT-03', mark: details.served }
  if (state.seat !== null && compare(details.departsAt, state.seat.departsAt) !== 0)
    return { met: false, says: words.otherDeparture, rule: 'NOT-04', mark: details.served }
  return { met: true, says: words.detailsKnown, rule: 'NOT-01', mark: details.served }
}

/** The same place in words, whatever its capitals, accents and hyphens. A place that is not named is not the same. */
const samePlace = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && comparableName(one, '') === comparableName(other, '')

const conditions: readonly Condition[] = [
  { id: 'scheme-in-force', title: words.schemeTitle, stopsSeat: true, ask: schemeInForce },
  { id: 'case-open', title: words.caseTitle, stopsSeat: true, ask: caseOpen },
  { id: 'from-receiving-state', title: words.routeTitle, stopsSeat: true, ask: cameFromFrance },
  { id: 'age', title: words.ageTitle, stopsSeat: true, ask: ageSettled },
  { id: 'request-in-time', title: words.requestTitle, stopsSeat: true, ask: requestInTime },
  { id: 'acceptance', title: words.acceptanceTitle, stopsSeat: true, ask: acceptanceLive },
  { id: 'three-months', title: words.threeMonthsTitle, stopsSeat: true, ask: withinThreeMonths },
  { id: 'protection-claim', title: words.protectionTitle, stopsSeat: false, ask: protectionClosed },
  { id: 'human-rights-claim', title: words.humanRightsTitle, stopsSeat: false, ask: humanRightsClosed },
  { id: 'removal-notice', title: words.noticeTitle, stopsSeat: false, ask: noticeRun },
  { id: 'departure-details', title: words.detailsTitle, stopsSeat: false, ask: detailsServed },
]

function barrierLine(ask: Ask, barrier: Barrier): GateLine {
  const kind = own(ask.agreement.barriers, barrier.kind)
  const says = kind === undefined ? { en: barrier.says, fr: barrier.says } : kind.says
  const verdict: Verdict = { met: false, says, rule: kind?.rule ?? 'TR-07', mark: barrier.raised }
  return line(ask, `barrier:${barrier.kind}:${barrier.id}`, kind?.title ?? words.otherBarrier, true, verdict)
}

/** A letter that promised time, in the words it was written in, until that time has run or was used or given up. */
function promises(ask: Ask): readonly GateLine[] {
  const { state, agreement, at } = ask
  return state.letters.flatMap((letter) => {
    const template = own(agreement.letters, letter.template)
    const grants = template?.grants
    if (template === undefined || grants === undefined || letter.withdrawn !== null) return []
    const clock = promiseClock(agreement, letter, grants.period)
    const run = isAtOrAfter(at, clock.closesAt)
    const closed = letter.promiseClosed !== null && isAtOrAfter(at, letter.promiseClosed.at)
    const met = run || closed
    const says = closed
      ? words.promiseClosed
      : run
        ? words.promiseHasRun
        : words.promiseRunning(grants.says, clock.lastDay)
    const verdict: Verdict = {
      met,
      says,
      rule: grants.period,
      readings: clock.readings,
      mark: letter.served,
      clearsAt: met ? null : clock.closesAt,
      deadline: clock,
    }
    return [line(ask, `letter:${letter.template}:${letter.id}`, template.title, true, verdict)]
  })
}

/**
 * The time a letter promised, from its service. A letter served after its wording was withdrawn keeps the promise it makes:
 * it counts by the version it was written under.
 */
export function promiseClock(agreement: Agreement, letter: Served, period: RuleId): Deadline {
  const until = own(agreement.letters, letter.template)?.current?.until
  const late = until !== undefined && isAtOrAfter(letter.served.at, until)
  return deadline(agreement, period, letter.served.at, letter.place, late ? addMinutes(until, -1) : undefined)
}

/** A deadline the agreement must have: a missing period is a hole in the agreement's data, not the case's. */
function deadline(
  agreement: Agreement,
  rule: RuleId,
  from: Instant,
  place?: Case['jurisdiction'],
  versionAt?: Instant,
): Deadline {
  const answer = due(agreement, rule, from, {
    asOf: from,
    ...(place === undefined ? {} : { place }),
    ...(versionAt === undefined ? {} : { versionAt }),
  })
  if ('problem' in answer) throw new Error(`${rule} from ${from}: ${answer.problem.en}`)
  return answer
}
