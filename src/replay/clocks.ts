import { promiseClock } from '../barriers/gate.ts'
import type { Instant, Text } from '../core/brand.ts'
import { isAtOrAfter } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { due, ruleOf } from '../law/due.ts'
import type { Agreement, Deadline, Place, RuleId } from '../law/law.ts'
import { answerTime, granted } from '../readmission/answer-time.ts'
import { type Case, lastServed } from '../readmission/state.ts'

/**
 * One clock of a case: what runs, from when, with its whole working, and how it stands. `running` it has not closed and
 * nothing has stopped it; `in-time`, `late` the act it waits for was done; `over` it closed by itself.
 */
export type Clock = {
  readonly id: string
  readonly deadline: Deadline
  readonly status: 'running' | 'in-time' | 'late' | 'over'
  readonly doneAt: Instant | null
}

type Asked = {
  readonly id: string
  readonly rule: RuleId
  readonly from: Instant
  readonly place?: Place
  /** The deadline itself where the gate has already reckoned it. */
  readonly reckoned?: Deadline
  readonly doneAt?: Instant | null
}

/** The clocks of a case at an instant, in the order of its life. A right the law no longer gives has no clock. */
export function clocksOf(state: Case, agreement: Agreement, at: Instant): readonly Clock[] {
  return asked(state, agreement).flatMap(({ id, rule, from, place, reckoned, doneAt = null }) => {
    const deadline = reckoned ?? due(agreement, rule, from, { asOf: from, ...(place === undefined ? {} : { place }) })
    return 'problem' in deadline ? [] : [{ id, deadline, status: statusOf(deadline, doneAt, at), doneAt }]
  })
}

function asked(state: Case, agreement: Agreement): readonly Asked[] {
  const request = state.requests.at(-1)
  const firstRequest = state.requests[0]?.sent.at ?? null
  const answered = state.answers.find(({ number }) => number === request?.number)?.answeredAt ?? null
  const intent = lastServed(state, 'notice-of-intent')
  const replied =
    intent === null ? null : (state.representations.find(({ at }) => isAtOrAfter(at, intent.served.at))?.at ?? null)
  const notice = lastServed(state, 'removal-notice')
  const promises = state.letters.flatMap((letter): readonly Asked[] => {
    const grants = own(agreement.letters, letter.template)?.grants
    if (grants === undefined || letter.withdrawn !== null) return []
    const reckoned = promiseClock(agreement, letter, grants.period)
    if (reckoned === null) return []
    const id = `letter:${letter.template}:${letter.id}`
    return [{ id, rule: grants.period, from: letter.served.at, reckoned, doneAt: letter.promiseClosed?.at ?? null }]
  })
  const { parts } = agreement
  const intentPeriod = intent?.held === false ? parts.intentInCommunity : parts.intentHeld
  const extended = intent === null || granted(intent) === null ? null : answerTime(agreement, intent)
  const sentAt = request?.sent.at ?? null
  return [
    ...part(parts.requestLimit, state.arrivedAt, firstRequest),
    ...part(intentPeriod, intent?.served.at ?? null, replied).map((one) =>
      extended === null ? one : { ...one, reckoned: extended },
    ),
    ...part(parts.answerAim, sentAt, answered),
    ...part(parts.answerLimit, sentAt, answered),
    ...part(parts.noticeLength, notice?.served.at ?? null, null, notice?.place),
    ...promises,
    ...part(parts.transferLimit, state.arrivedAt, state.handedOver?.mark.at ?? null),
  ]
}

/** A clock of the agreement that has begun; nothing where it has no such period, or no start yet. Its id is the rule's. */
const part = (period: RuleId | null, from: Instant | null, doneAt: Instant | null, place?: Place): readonly Asked[] =>
  period === null || from === null
    ? []
    : [{ id: ruleOf(period), rule: period, from, doneAt, ...(place === undefined ? {} : { place }) }]

const statusOf = ({ closesAt }: Deadline, doneAt: Instant | null, at: Instant): Clock['status'] => {
  if (doneAt !== null) return isAtOrAfter(doneAt, closesAt) ? 'late' : 'in-time'
  return isAtOrAfter(at, closesAt) ? 'over' : 'running'
}

/** What a letter once served promised, and what the same letter would have, served at `at`. */
export type Promised = {
  readonly letter: string
  readonly template: string
  readonly title: Text
  readonly servedAt: Instant
  readonly stands: Deadline
  /** `null`: the law then gives nothing; `why` says so. */
  readonly after: Deadline | null
  readonly why: Text | null
}

/** Each letter of a case that promised time, beside the same letter served at `at`. */
export function promisesAt(state: Case, agreement: Agreement, at: Instant): readonly Promised[] {
  return state.letters.flatMap((letter) => {
    const template = own(agreement.letters, letter.template)
    if (template?.grants === undefined || letter.withdrawn !== null) return []
    const { period } = template.grants
    const options = { asOf: at, place: letter.place }
    const stands = promiseClock(agreement, letter, period)
    if (stands === null) return []
    const after = due(agreement, period, at, options)
    const { id, served } = letter
    const would = 'problem' in after ? { after: null, why: after.problem } : { after, why: null }
    return [{ letter: id, template: letter.template, title: template.title, servedAt: served.at, stands, ...would }]
  })
}
