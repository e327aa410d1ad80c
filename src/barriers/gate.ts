import type { Instant, Text } from '../core/brand.ts'
import { addDays, addMinutes, formatDay, isAfter, isAtOrAfter, startOfDay } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { Condition, Finding } from '../law/conditions.ts'
import { citation, due } from '../law/due.ts'
import type { Agreement, Citation, Deadline, RuleId } from '../law/law.ts'
import { grantSays } from '../law/letter-texts.ts'
import { lawVersion } from '../law/version.ts'
import { fill } from '../law/words.ts'
import type { Barrier, Case, Mark, Served } from '../readmission/state.ts'
import { type Ask, type Found, questions } from './questions.ts'
import type { Scheme } from './scheme.ts'
import { overridden } from './state.ts'
import { overriddenSays, gateWords as words } from './words.ts'

/**
 * The gate: could this person lawfully be transferred at this instant, and each reason why not. Every condition of the
 * agreement and every barrier is asked here and nowhere else; on screen, when a seat is planned, at the door and at the
 * handover. Unknown counts as no.
 */
export type GateLine = {
  /** The condition, or `barrier:<kind>:<id>`, or `letter:<template>:<id>`. */
  readonly id: string
  readonly state: 'met' | 'unmet' | 'unknown'
  readonly title: Text
  /** To the officer, full. */
  readonly says: Text
  /** To the person, short. */
  readonly tells: Text
  readonly citation: Citation
  readonly readings: readonly string[]
  readonly since: Instant | null
  readonly by: string | null
  /** When time alone will have met it, if nothing else changes. */
  readonly clearsAt: Instant | null
  /** Whether a seat may not even be planned while it is unmet. */
  readonly stopsSeat: boolean
  readonly deadline: Deadline | null
  /** Of a barrier: what the flight desk and the escort are told. */
  readonly desk?: Text
  /** Of a barrier that two officials overrode: it stands and is shown, and does not stop the transfer. */
  readonly overridden?: true
}
export type Gate = {
  readonly open: boolean
  readonly at: Instant
  readonly lawVersion: string
  readonly lines: readonly GateLine[]
}

type Verdict = Pick<Finding, 'met' | 'rule' | 'says' | 'tells' | 'readings'> & {
  readonly id: string
  readonly title: Text
  readonly stopsSeat: boolean
  readonly mark?: Mark | null | undefined
  readonly clearsAt?: Instant | null | undefined
  readonly deadline?: Deadline | undefined
  readonly desk?: Text | undefined
  readonly overridden?: true | undefined
}

/**
 * The gate at `at`, on the facts in `state`. Lines stand in the order of the agreement: the first unmet one decides. An
 * order or a remedy that stands at that instant shuts it (JR-04).
 */
export function gate(state: Case, agreement: Agreement, at: Instant, scheme: Scheme): Gate {
  const ask: Ask = { state, agreement, at, scheme }
  const lines = [
    ...Object.entries(agreement.conditions).map(([id, condition]) => line(ask, judge(ask, id, condition))),
    ...state.barriers.filter(standsAt(at)).map((barrier) => line(ask, barred(ask, barrier))),
    ...promises(ask).map((verdict) => line(ask, verdict)),
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

/** Asks the question of a condition, and takes from the agreement what the answer means. */
function judge(ask: Ask, id: string, condition: Condition): Verdict {
  const found: Found<Condition['test']> = questions[condition.test](ask)
  // The answer is one of this condition's own: the test and its findings share their name.
  const finding = (condition.findings as Readonly<Record<string, Finding>>)[found.answer]
  if (finding === undefined) throw new Error(`${ask.agreement.id} says nothing of ${id} ${found.answer}.`)
  const values = valuesOf(found)
  return {
    id,
    title: condition.title,
    met: finding.met,
    rule: found.rule ?? finding.rule,
    says: fill(finding.says, values),
    tells: fill(finding.tells, values),
    readings: [
      ...new Set([...(finding.readings ?? []), ...(found.readings ?? []), ...(found.deadline?.readings ?? [])]),
    ],
    stopsSeat: finding.stopsSeat ?? condition.stopsSeat,
    mark: found.mark,
    clearsAt: found.clearsAt,
    deadline: found.deadline,
  }
}

const dayText = (deadline: Deadline): Text => ({
  en: formatDay(deadline.lastDay, 'en'),
  fr: formatDay(deadline.lastDay, 'fr'),
})

const valuesOf = ({ deadline, reason }: Found<Condition['test']>): Readonly<Record<string, Text>> => ({
  ...(deadline === undefined ? {} : { lastDay: dayText(deadline) }),
  // Where the question is one of scope, the reason is the ground.
  ...(reason === undefined ? {} : { reason, ground: reason }),
})

/** One line of the answer. What came to be met only after `at` was not shown to be so then. */
function line({ agreement, at }: Ask, verdict: Verdict): GateLine {
  const { id, title, met, rule, mark, clearsAt, deadline, readings, stopsSeat } = verdict
  const later = met === true && mark != null && isAfter(mark.at, at)
  return {
    id,
    state: later || met === 'unknown' ? 'unknown' : met ? 'met' : 'unmet',
    title,
    says: later ? words.notYet : verdict.says,
    tells: later ? words.notYet : verdict.tells,
    citation: citation(agreement, rule),
    readings: readings ?? [],
    since: mark?.at ?? null,
    by: mark?.by ?? null,
    clearsAt: clearsAt ?? null,
    stopsSeat,
    deadline: deadline ?? null,
    ...(verdict.desk === undefined ? {} : { desk: verdict.desk }),
    ...(verdict.overridden === undefined || later ? {} : { overridden: true as const }),
  }
}

function barred({ agreement, at }: Ask, barrier: Barrier): Verdict {
  const kind = own(agreement.barriers, barrier.kind)
  const written = { en: barrier.says, fr: barrier.says }
  const stands: Verdict = {
    id: `barrier:${barrier.kind}:${barrier.id}`,
    title: kind?.title ?? words.otherBarrier,
    met: false,
    rule: kind?.rule ?? agreement.parts.treatment,
    says: kind?.says ?? written,
    tells: kind?.tells ?? words.otherBarrierTold,
    stopsSeat: true,
    mark: barrier.raised,
    desk: kind?.desk ?? words.otherBarrierDesk,
  }
  const over = overridden(agreement, barrier)
  // Agreed only later, the barrier still stopped the transfer at the instant asked about.
  if (over === null || kind === undefined || isAfter(over.agreed.at, at)) return stands
  const { rule, readings } = kind.override
  return {
    ...stands,
    met: true,
    rule,
    readings,
    says: overriddenSays(kind.says, over),
    overridden: true,
    desk: undefined,
  }
}

/** A letter that promised time, in the words it was written in, until that time has run or was used or given up. */
function promises({ state, agreement, at }: Ask): readonly Verdict[] {
  return state.letters.flatMap((letter): readonly Verdict[] => {
    const template = own(agreement.letters, letter.template)
    const grants = template?.grants
    if (template === undefined || grants === undefined || letter.withdrawn !== null) return []
    const clock = promiseClock(agreement, letter, grants.period)
    if (clock === null) return []
    const run = isAtOrAfter(at, clock.closesAt)
    const closed = letter.promiseClosed !== null && isAtOrAfter(at, letter.promiseClosed.at)
    const met = run || closed
    const says = closed
      ? words.promiseClosed
      : run
        ? words.promiseHasRun
        : words.promiseRunning(grantSays(agreement, grants, clock.value), clock.lastDay)
    return [
      {
        id: `letter:${letter.template}:${letter.id}`,
        title: template.title,
        met,
        says,
        tells: met ? says : words.promiseTold(clock.lastDay),
        rule: grants.period,
        readings: clock.readings,
        stopsSeat: true,
        mark: letter.served,
        clearsAt: met ? null : clock.closesAt,
        deadline: clock,
      },
    ]
  })
}

/**
 * The time a letter promised, from its service. A letter served after its wording was withdrawn keeps the promise it makes:
 * it counts by the version it was written under; one that names a later day is held to that day. `null` only where the law
 * is looked at as of a time that gives none.
 */
export function promiseClock(agreement: Agreement, letter: Served, period: RuleId): Deadline | null {
  const until = own(agreement.letters, letter.template)?.current?.until
  const late = until !== undefined && isAtOrAfter(letter.served.at, until)
  const { at } = letter.served
  const versionAt = late ? addMinutes(until, -1) : at
  const answer = due(agreement, period, at, { asOf: at, place: letter.place, versionAt })
  if ('problem' in answer) {
    if (answer.code === 'withdrawn') return null
    throw new Error(`${period} from ${at}: ${answer.problem.en}`)
  }
  const { promisesUntil } = letter
  if (promisesUntil === undefined || !isAfter(promisesUntil, answer.lastDay)) return answer
  return { ...answer, lastDay: promisesUntil, closesAt: startOfDay(addDays(promisesUntil, 1), answer.zone) }
}
