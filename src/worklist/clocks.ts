import { promiseClock } from '../barriers/gate.ts'
import type { Instant, Text } from '../core/brand.ts'
import { dayOf, daysBetween, isAtOrAfter } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { due } from '../law/due.ts'
import type { Agreement, Deadline, Place, RuleId } from '../law/law.ts'
import { answerAwaited, answerTime } from '../readmission/answer-time.ts'
import { type Case, lastServed, requestPending } from '../readmission/state.ts'

/** In the order of the procedure. */
const order = [
  'request-target',
  'request',
  'answer',
  'late-answer',
  'intent',
  'notice',
  'three-months',
  'promise',
] as const
export type ClockCode = (typeof order)[number]

/** A deadline that matters to a case now. */
export type Clock = {
  readonly code: ClockCode
  readonly title: Text
  readonly deadline: Deadline
  /** Calendar days from today, in the deadline's own zone, to its last day: 0 today, negative once it has passed. */
  readonly daysLeft: number
  /** Whether it has closed: a limit missed, a target missed, or a wait that has ended. */
  readonly over: boolean
}

type Start = { readonly code: ClockCode; readonly rule: RuleId; readonly from: Instant; readonly place?: Place }

const MOST_KEPT = 10_000

/** Everybody of a landing has the same limits: a deadline is reckoned once, as of its own start, and kept. */
const reckoned = new WeakMap<Agreement, Map<string, Deadline | null>>()

function deadlineOf(agreement: Agreement, { rule, from, place }: Start): Deadline | null {
  const kept = reckoned.get(agreement) ?? new Map<string, Deadline | null>()
  reckoned.set(agreement, kept)
  const key = `${rule} ${from} ${place ?? ''}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const answer = due(agreement, rule, from, { asOf: from, ...(place === undefined ? {} : { place }) })
  const deadline = 'problem' in answer ? null : answer
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, deadline)
  return deadline
}

/** One clock as it stands at `now`; `null` where the law in force at its start gives no such time. */
export function clockFrom(agreement: Agreement, start: Start, now: Instant): Clock | null {
  const deadline = deadlineOf(agreement, start)
  return deadline === null ? null : clockOf(agreement, start.code, deadline, now)
}

function clockOf(agreement: Agreement, code: ClockCode, deadline: Deadline, now: Instant): Clock {
  const zone = agreement.periods[deadline.rule]?.zones[0] ?? agreement.returning.zone
  return {
    code,
    title: deadline.title,
    deadline,
    daysLeft: daysBetween(dayOf(now, zone), deadline.lastDay),
    over: isAtOrAfter(now, deadline.closesAt),
  }
}

/** The time each letter promised, as the gate reckons it, unless what it offered was used or given up. */
const promises = (state: Case, agreement: Agreement, now: Instant): readonly Clock[] =>
  state.letters.flatMap((letter) => {
    const grants = own(agreement.letters, letter.template)?.grants
    if (grants === undefined || letter.withdrawn !== null || letter.promiseClosed !== null) return []
    const deadline = promiseClock(agreement, letter, grants.period)
    return deadline === null ? [] : [clockOf(agreement, 'promise', deadline, now)]
  })

/** Whether a request stands: sent, and not withdrawn when the case was closed for a while. */
export const requested = (state: Case): boolean => state.requests.at(-1)?.withdrawn === null

/** The time to answer a notice of intent, while the claim is open and the answer has not come; longer where that was granted. */
function answering(state: Case, agreement: Agreement, now: Instant): readonly Clock[] {
  const notice = lastServed(state, 'notice-of-intent')
  if (notice === null || state.protection.claim !== 'open' || !answerAwaited(state, agreement, notice, now)) return []
  const deadline = answerTime(agreement, notice)
  return deadline === null ? [] : [clockOf(agreement, 'intent', deadline, now)]
}

/**
 * The clocks that run on a case at `now`, in the order of the procedure. A wait that has ended, and a limit that was
 * kept, are no longer clocks; a limit or target that was missed stays. None once the case is closed or the person gone.
 */
export function clocks(state: Case, agreement: Agreement, now: Instant): readonly Clock[] {
  if (state.closed !== null || state.handedOver !== null) return []
  const running = [...starts(state, agreement)]
    .map(({ rule, ...start }) => (rule === null ? null : clockFrom(agreement, { ...start, rule }, now)))
    .filter((clock): clock is Clock => clock !== null)
  const ended = ({ over, deadline, code }: Clock): boolean => over && (deadline.kind === 'wait' || code === 'intent')
  const all = [...running, ...answering(state, agreement, now), ...promises(state, agreement, now)]
  return all.filter((clock) => !ended(clock)).sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
}

type Possible = Omit<Start, 'rule'> & { readonly rule: RuleId | null }

function* starts(state: Case, agreement: Agreement): Generator<Possible> {
  const { arrivedAt } = state
  const { parts } = agreement
  if (!requested(state)) {
    yield { code: 'request-target', rule: parts.requestTarget, from: arrivedAt }
    yield { code: 'request', rule: parts.requestLimit, from: arrivedAt }
  }
  const last = state.requests.at(-1)
  if (last !== undefined && requestPending(state)) {
    yield { code: 'answer', rule: parts.answerAim, from: last.sent.at }
    yield { code: 'late-answer', rule: parts.answerLimit, from: last.sent.at }
  }
  const notice = lastServed(state, 'removal-notice')
  if (notice !== null) yield { code: 'notice', rule: parts.noticeLength, from: notice.served.at, place: notice.place }
  yield { code: 'three-months', rule: parts.transferLimit, from: arrivedAt }
}
