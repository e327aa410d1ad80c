import type { Instant, Text } from '../core/brand.ts'
import { compare, isAfter, isAtOrAfter } from '../core/calendar.ts'
import { comparableName } from '../core/names.ts'
import { own } from '../core/own.ts'
import type { Answers, Test } from '../law/conditions.ts'
import { due } from '../law/due.ts'
import type { Agreement, Deadline, Place, RuleId } from '../law/law.ts'
import type { Parts } from '../law/parts.ts'
import { inForce } from '../law/version.ts'
import { isOpen } from '../readmission/scope.ts'
import { type Case, lastAnswer, lastServed, type Mark, requestStanding } from '../readmission/state.ts'
import type { Scheme } from './scheme.ts'

/**
 * The questions the gate can ask of a case, each with what it found. What follows from an answer, by which rule and in
 * what words, is the agreement's to say (`law/conditions.ts`).
 */

export type Ask = { readonly state: Case; readonly agreement: Agreement; readonly at: Instant; readonly scheme: Scheme }

/** What a question found, and where the answer comes from. */
export type Found<T extends Test> = {
  readonly answer: Answers[T]
  readonly mark?: Mark | null
  readonly deadline?: Deadline
  readonly clearsAt?: Instant | null
  /** What stands for `{reason}` in the agreement's words. */
  readonly reason?: Text
  /** Where the facts name the rule and the readings more closely than the condition does. */
  readonly rule?: RuleId
  readonly readings?: readonly string[]
}

const schemeInForce = ({ agreement, at, scheme }: Ask): Found<'scheme-in-force'> => {
  if (scheme.terminatesAt !== null && isAtOrAfter(at, scheme.terminatesAt))
    return { answer: 'terminated', mark: { at: scheme.terminatesAt, by: scheme.terminatedBy ?? '' } }
  if (scheme.suspendedFrom !== null && isAtOrAfter(at, scheme.suspendedFrom))
    return { answer: 'suspended', mark: { at: scheme.suspendedFrom, by: scheme.by ?? '' } }
  const validity = inForce(agreement, at)
  if (validity === null) return { answer: 'not-in-force' }
  return { answer: 'running', reason: validity.says, readings: validity.readings }
}

const withinScope = ({ state, agreement }: Ask): Found<'within-scope'> => {
  if (state.closed !== null) return { answer: 'closed', mark: state.closed.mark }
  if (state.handedOver !== null) return { answer: 'already-gone', mark: state.handedOver.mark }
  const ground = own(agreement.grounds, state.ground)
  if (ground === undefined || !isOpen(ground, state.arrivedAt)) return { answer: 'no-ground', mark: state.opened }
  return { answer: 'in-scope', reason: ground.says, rule: ground.rule, readings: ground.readings, mark: state.opened }
}

const directRoute = ({ state }: Ask): Found<'direct-route'> => ({ answer: state.directRoute, mark: state.opened })

const ageSettled = ({ state }: Ask): Found<'age-settled'> => ({ answer: state.age.finding, mark: state.age.mark })

const requestInTime = ({ state, agreement }: Ask): Found<'request-in-time'> => {
  const clock = partDeadline(agreement, 'requestLimit', state.arrivedAt)
  const sent = requestStanding(state)?.sent ?? null
  if (sent === null) return { answer: 'not-sent', deadline: clock }
  return { answer: isAtOrAfter(sent.at, clock.closesAt) ? 'late' : 'in-time', mark: sent, deadline: clock }
}

const acceptance = ({ state, agreement, at }: Ask): Found<'acceptance'> => {
  const answer = lastAnswer(state)
  if (answer === null) {
    const asked = requestStanding(state)
    if (asked === null || agreement.parts.answerLimit === null) return { answer: 'no-answer' }
    const clock = partDeadline(agreement, 'answerLimit', asked.sent.at)
    return { answer: isAtOrAfter(at, clock.closesAt) ? 'silent' : 'no-answer', deadline: clock }
  }
  const code = agreement.answers.find(({ code }) => code === answer.code)
  const mark = { at: answer.answeredAt, by: agreement.receiving.name.en }
  return { answer: answer.outcome, mark, ...(code === undefined ? {} : { rule: code.rule, reason: code.title }) }
}

const transferInTime = ({ state, agreement, at }: Ask): Found<'transfer-in-time'> => {
  const clock = partDeadline(agreement, 'transferLimit', state.arrivedAt)
  return { answer: isAtOrAfter(at, clock.closesAt) ? 'over' : 'in-time', deadline: clock }
}

const protectionClaim = ({ state }: Ask): Found<'protection-claim'> => ({
  answer: state.protection.claim,
  mark: state.protection.mark,
})

const humanRightsClaim = ({ state }: Ask): Found<'human-rights-claim'> => ({
  answer: state.humanRights.claim,
  mark: state.humanRights.mark,
})

/** A notice runs from its service. A removal that failed gives a time to repeat it; after that a fresh notice is needed. */
const noticeRun = ({ state, agreement, at }: Ask): Found<'notice-run'> => {
  const letter = lastServed(state, 'removal-notice')
  if (letter === null) return { answer: 'none' }
  const failed = state.failed.filter((removal) => isAfter(removal.mark.at, letter.served.at))
  const [first] = failed
  if (first !== undefined && agreement.parts.repeatRemoval !== null) {
    const repeat = partDeadline(agreement, 'repeatRemoval', first.departsAt)
    const within = failed.find(({ beyondControl }) => !beyondControl)
    if (within !== undefined || isAtOrAfter(at, repeat.closesAt))
      return { answer: 'lapsed', mark: (within ?? first).mark, deadline: repeat }
  }
  const clock = partDeadline(agreement, 'noticeLength', letter.served.at, letter.place)
  const run = isAtOrAfter(at, clock.closesAt)
  return {
    answer: run ? 'run' : 'running',
    mark: letter.served,
    deadline: clock,
    clearsAt: run ? null : clock.closesAt,
  }
}

const departureTold = ({ state }: Ask): Found<'departure-told'> => {
  // The two notices may be one document.
  const telling = { ...state, letters: state.letters.filter(({ departsAt }) => departsAt !== undefined) }
  const details = lastServed(telling, 'removal-notice', 'departure-details')
  if (details?.departsAt === undefined) return { answer: 'none' }
  const notice = lastServed(state, 'removal-notice')
  const mark = details.served
  if (notice !== null && !samePlace(notice.destination, details.destination))
    return { answer: 'other-destination', mark }
  if (state.seat !== null && !samePlace(state.seat.destination, details.destination))
    return { answer: 'seat-elsewhere', mark }
  if (state.seat !== null && compare(details.departsAt, state.seat.departsAt) !== 0)
    return { answer: 'other-departure', mark }
  return { answer: 'told', mark }
}

/** The same place in words, whatever its capitals, accents and hyphens. A place that is not named is not the same. */
const samePlace = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && comparableName(one, '') === comparableName(other, '')

/** Only a surplus of people sent is held against sending more. A gap nobody has counted is none. A pause goes before both. */
const balance = ({ agreement, at, scheme }: Ask): Found<'balance'> => {
  const { pausedFrom = null } = scheme
  if (pausedFrom !== null && isAtOrAfter(at, pausedFrom)) return { answer: 'paused' }
  const { band } = agreement.balance
  if (band === null) return { answer: 'no-band' }
  const gap = scheme.gap ?? 0
  return { answer: gap > band ? 'beyond' : 'within', reason: { en: String(gap), fr: String(gap) } }
}

/** Every question the engine can ask. Where a time limit is used up the answer shuts the gate (TR-34). */
export const questions: { readonly [T in Test]: (ask: Ask) => Found<T> } = {
  'scheme-in-force': schemeInForce,
  'within-scope': withinScope,
  'direct-route': directRoute,
  'age-settled': ageSettled,
  'request-in-time': requestInTime,
  acceptance,
  'transfer-in-time': transferInTime,
  'protection-claim': protectionClaim,
  'human-rights-claim': humanRightsClaim,
  'notice-run': noticeRun,
  'departure-told': departureTold,
  balance,
}

type PeriodPart = 'requestLimit' | 'answerLimit' | 'transferLimit' | 'noticeLength' | 'repeatRemoval'

/** The deadline of a part that a condition of the agreement rests on. A part left empty is a hole in its data. */
function partDeadline(agreement: Agreement, part: PeriodPart & keyof Parts, from: Instant, place?: Place): Deadline {
  const rule = agreement.parts[part]
  if (rule === null) throw new Error(`${agreement.id} asks a condition that needs its part ${part}, which is empty.`)
  return deadlineOf(agreement, rule, from, place)
}

/** A deadline the agreement must have: a missing period is a hole in its data, not the case's. Throws then. */
export function deadlineOf(
  agreement: Agreement,
  rule: RuleId,
  from: Instant,
  place?: Place,
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
