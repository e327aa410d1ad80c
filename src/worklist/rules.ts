import type { Role } from '../access/roles.ts'
import { type Gate, gate } from '../barriers/gate.ts'
import type { Scheme } from '../barriers/scheme.ts'
import { barring } from '../barriers/state.ts'
import type { Instant, Text } from '../core/brand.ts'
import { addHours, compare, isAfter, isAtOrAfter } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { courtDuties } from '../courts/duties.ts'
import { heldByCourt } from '../courts/state.ts'
import { detentionDuties } from '../detention/duties.ts'
import { CONFIRMATION_OPENS_HOURS, confirmationNow } from '../flights/confirm.ts'
import type { Test } from '../law/conditions.ts'
import type { Agreement } from '../law/law.ts'
import { participantDuties } from '../participants/duties.ts'
import { undecided } from '../readmission/answer-time.ts'
import type { Duty } from '../readmission/duty.ts'
import { asks, hasGround, metBy } from '../readmission/scope.ts'
import { type Case, lastAnswer, lastServed, requestPending } from '../readmission/state.ts'
import { safeguardDuties } from '../safeguards/duties.ts'
import { type Clock, type ClockCode, clocks, requested } from './clocks.ts'
import { reasons, type TaskCode } from './words.ts'

/**
 * What there is to do on a case, by whom, and by when: derived from its facts, the agreement and the time, never stored.
 * It advises; the gate and the commands decide.
 *
 * `do`: somebody can act now. `wait`: only time or the other state moves it. `later`: something else comes first.
 * `stop`: the return cannot go on, and the case should be closed.
 */
export type TaskState = 'done' | 'do' | 'wait' | 'later' | 'stop'
export type Task = {
  readonly code: TaskCode
  readonly state: TaskState
  /** Whose move it is. Empty where it is done or only time moves it. */
  readonly by: readonly (Role | 'receiving-state')[]
  readonly says: Text | null
  /** The case page's action that does it. */
  readonly action: string | null
  readonly clock: Clock | null
  /** A duty that stands beside the procedure: its own words, and whether its time has passed. */
  readonly duty: (Duty & { readonly late: boolean }) | null
}

export type Outlook = {
  readonly tasks: readonly Task[]
  readonly clocks: readonly Clock[]
  /** The gate at this moment. */
  readonly gate: Gate
  /** The first thing to do, or to wait for. `null` where nothing is left. */
  readonly next: Task | null
}

type Ask = {
  readonly state: Case
  readonly agreement: Agreement
  readonly now: Instant
  readonly clocks: readonly Clock[]
  readonly gate: Gate
}
type Ruled = Partial<Omit<Task, 'code' | 'state'>>

const task = (code: TaskCode, state: TaskState, ruled: Ruled = {}): Task => ({
  code,
  state,
  by: [],
  says: null,
  action: null,
  clock: null,
  duty: null,
  ...ruled,
})

const clock = ({ clocks }: Ask, code: ClockCode): Clock | null => clocks.find((one) => one.code === code) ?? null

/** Everything to do on a case at `now`, in the order of the procedure. A case that cannot go on has one task: close it. */
export function outlook(state: Case, agreement: Agreement, now: Instant, scheme: Scheme): Outlook {
  const running = clocks(state, agreement, now)
  const answer = gate(state, agreement, now, scheme)
  const ask: Ask = { state, agreement, now, clocks: running, gate: answer }
  const tasks = tasksOf(ask, scheme)
  const next =
    tasks.find(({ state }) => state === 'stop') ??
    tasks.find(({ state }) => state === 'do') ??
    tasks.find(({ state }) => state === 'wait') ??
    null
  return { tasks, clocks: running, gate: answer, next }
}

function tasksOf(ask: Ask, scheme: Scheme): readonly Task[] {
  const { state } = ask
  // Somebody may still be held, or owe a court something, though nothing more is done to return the person.
  if (state.closed !== null) return duties(ask)
  if (state.handedOver !== null) return [task('hand-over', 'done'), receipt(ask)]
  const why = hopeless(ask)
  const made = [
    ...age(ask),
    request(ask),
    answer(ask),
    ...protection(ask),
    ...(asks(ask.agreement, 'human-rights-claim') ? [humanRights(ask)] : []),
    ...(asks(ask.agreement, 'notice-run') ? [notice(ask)] : []),
    ...lifting(ask),
    ...duties(ask),
    seat(ask),
    ...(asks(ask.agreement, 'departure-told') ? [details(ask)] : []),
    ...(ask.agreement.confirmation.required ? [confirming(ask, scheme)] : []),
    boarding(ask, scheme),
    handover(ask),
    task('receipt', 'later'),
  ]
  if (why === null) return made
  const close = task('close', 'stop', { by: ['caseworker', 'duty-lead'], says: why, action: 'close' })
  return [close, ...made.filter((one) => one.state === 'done' || one.code === 'duty')]
}

/** Whether a condition with this question is asked and not met. */
const shutAt = (answer: Gate, { conditions }: Agreement, test: Test): boolean =>
  answer.lines.some(({ id, state }) => own(conditions, id)?.test === test && state !== 'met')

/** Whether the receiving state agrees, by its answer or by what the agreement takes for one. */
const agreed = ({ state, agreement, gate: answer }: Ask): boolean =>
  asks(agreement, 'acceptance') ? !shutAt(answer, agreement, 'acceptance') : lastAnswer(state)?.outcome === 'accepted'

/** Why the return cannot go on, whatever is done. */
function hopeless({ state, agreement, clocks: running, gate: answer }: Ask): Text | null {
  const { finding } = state.age
  const child = !metBy(agreement, 'age-settled', finding)
  if (finding === 'unaccompanied-minor' && child) return reasons.child
  if (finding === 'accompanied-minor' && child) return reasons.accompanied
  if (!hasGround(agreement, state)) return reasons.noGround
  if (!metBy(agreement, 'direct-route', state.directRoute)) return reasons.routeNotShown
  if (state.protection.claim === 'to-be-considered') return reasons.toBeConsidered
  if (state.humanRights.claim === 'allowed') return reasons.humanRightsAllowed
  const over = (code: ClockCode): boolean => running.some((one) => one.code === code && one.over)
  if (over('request')) return reasons.requestTooLate
  if (over('three-months')) return reasons.threeMonthsOver
  return requested(state) && shutAt(answer, agreement, 'request-in-time') ? reasons.requestTooLate : null
}

const age = (ask: Ask): readonly Task[] =>
  ask.state.age.finding === 'disputed'
    ? [
        task('settle-age', 'do', {
          by: ['safeguarding'],
          says: reasons.ageDisputed,
          action: 'find-age',
          clock: clock(ask, 'request'),
        }),
      ]
    : []

function request(ask: Ask): Task {
  if (requested(ask.state)) return task('request', 'done')
  const limit = clock(ask, 'request')
  if (ask.state.age.finding === 'disputed') return task('request', 'later', { says: reasons.ageFirst, clock: limit })
  return task('request', 'do', { by: ['caseworker'], action: 'send-request', clock: limit })
}

function answer(ask: Ask): Task {
  const { state, agreement } = ask
  if (!requested(state)) return task('answer', 'later', { says: reasons.requestFirst })
  if (requestPending(state)) {
    // Silence that the agreement takes for a yes leaves nothing to wait for.
    if (agreed(ask)) return task('answer', 'done')
    const [usual, latest] = [clock(ask, 'answer'), clock(ask, 'late-answer')]
    if (latest?.over === true)
      return task('answer-overdue', 'do', { by: ['duty-lead'], says: reasons.escalate, clock: latest })
    const late = usual?.over === true
    return task('answer', 'wait', {
      by: ['receiving-state'],
      says: late ? reasons.answerLate : null,
      clock: late ? latest : usual,
    })
  }
  const last = lastAnswer(state)
  if (last === null || last.outcome === 'accepted') return task('answer', 'done')
  const says = agreement.answers.find(({ code }) => code === last.code)?.title ?? null
  if (last.outcome === 'refused') return task('answer-refused', 'do', { by: ['caseworker'], says, action: 'close' })
  return task('give-information', 'do', { by: ['caseworker'], says, action: 'give-information' })
}

/** Who serves letters, and the form with the letter already chosen. */
const servers: readonly Role[] = ['caseworker', 'detention-desk']
const serving = (template: string): string => `serve-letter?template=${template}`

/** Notice of intent, time to answer it, decision, its letter: only where protection was claimed. */
/** A request for more time to answer that waits for an officer. */
const extending = task('decide-extension', 'do', { by: ['caseworker'], action: 'decide-extension' })

function protection(ask: Ask): readonly Task[] {
  const { state } = ask
  const { claim } = state.protection
  if (claim === 'none' || claim === 'withdrawn') return []
  if (!asks(ask.agreement, 'protection-claim')) return []
  const letters = ask.agreement.letters
  const notice = lastServed(state, 'notice-of-intent')
  const disputed = state.age.finding === 'disputed'
  const serve =
    notice === null && claim === 'open' && disputed
      ? task('notice-of-intent', 'later', { says: reasons.ageFirst })
      : notice === null && claim === 'open'
        ? task('notice-of-intent', 'do', { by: servers, action: serving('notice-of-intent') })
        : task('notice-of-intent', 'done')
  const noticed = notice !== null || !('notice-of-intent' in letters)
  return [
    ...('notice-of-intent' in letters ? [serve] : []),
    ...(claim === 'open' && notice !== null && undecided(notice) !== null ? [extending] : []),
    inadmissibility(ask, noticed),
    ...('inadmissibility-decision' in letters ? [decisionLetter(ask)] : []),
  ]
}

function inadmissibility(ask: Ask, noticeServed: boolean): Task {
  if (ask.state.protection.claim !== 'open') return task('inadmissibility', 'done')
  if (!noticeServed) return task('inadmissibility', 'later', { says: reasons.intentFirst })
  const running = clock(ask, 'intent')
  const asked = lastServed(ask.state, 'notice-of-intent')
  if (asked !== null && undecided(asked) !== null)
    return task('inadmissibility', 'later', { says: reasons.extensionFirst })
  if (running !== null) return task('inadmissibility', 'wait', { says: reasons.timeToAnswer, clock: running })
  return task('inadmissibility', 'do', { by: ['caseworker'], action: 'decide-inadmissibility' })
}

function decisionLetter({ state }: Ask): Task {
  if (state.protection.claim !== 'inadmissible')
    return task('decision-letter', 'later', { says: reasons.decisionFirst })
  if (lastServed(state, 'inadmissibility-decision') !== null) return task('decision-letter', 'done')
  return task('decision-letter', 'do', { by: servers, action: serving('inadmissibility-decision') })
}

function humanRights({ state }: Ask): Task {
  switch (state.humanRights.claim) {
    case 'unknown':
      return task('confirm-human-rights', 'do', { by: ['caseworker'], action: 'confirm-no-human-rights-claim' })
    case 'open':
      return task('decide-human-rights', 'do', { by: ['caseworker'], action: 'decide-human-rights-claim' })
    case 'refused':
      return task('decide-human-rights', 'wait', { says: reasons.appealOpen })
    default:
      return task('confirm-human-rights', 'done')
  }
}

function notice(ask: Ask): Task {
  const served = lastServed(ask.state, 'removal-notice')
  if (served === null) {
    if (!agreed(ask)) return task('removal-notice', 'later', { says: reasons.acceptanceFirst })
    return task('removal-notice', 'do', { by: servers, action: serving('removal-notice') })
  }
  const running = clock(ask, 'notice')
  return running === null
    ? task('removal-notice', 'done')
    : task('removal-notice', 'wait', { says: reasons.noticeRuns, clock: running })
}

/** What courts, safeguards and detention ask in this case: each a task of its own, late once its time has passed. */
const duties = ({ state, agreement, now }: Ask): readonly Task[] =>
  [courtDuties, safeguardDuties, detentionDuties, participantDuties]
    .flatMap((of) => of(state, agreement, now))
    .map((duty) => {
      const at = duty.deadline?.closesAt ?? duty.dueAt
      const late = at !== null && isAtOrAfter(now, at)
      return task('duty', duty.state, { by: duty.by, says: duty.says, action: duty.action, duty: { ...duty, late } })
    })

/** One task for each barrier that stands, with whoever may lift it; and one for each promise that still runs. */
function lifting(ask: Ask): readonly Task[] {
  // An unread order, and a duty that only a receipt proves, are duties of their own: they cannot be lifted by hand.
  const { courts } = ask.state
  const byHand = barring(ask.agreement, ask.state.barriers).filter(
    ({ id }) => heldByCourt(courts, ask.agreement.courts, id) === null,
  )
  const barriers = byHand.map((barrier) => {
    const kind = ask.agreement.barriers[barrier.kind]
    const by = (kind?.liftedBy ?? []) as readonly Role[]
    return task('lift-barrier', 'do', { by, says: kind?.title ?? null, action: `lift-barrier?barrier=${barrier.id}` })
  })
  const promises = ask.clocks.filter(({ code }) => code === 'promise')
  return [...barriers, ...promises.map((one) => task('promise', 'wait', { says: one.title, clock: one }))]
}

const free = (ask: Ask): boolean => agreed(ask) && barring(ask.agreement, ask.state.barriers).length === 0

function seat(ask: Ask): Task {
  if (ask.state.seat !== null) return task('seat', 'done')
  if (!free(ask)) return task('seat', 'later', { says: reasons.barriersFirst })
  if (ask.clocks.some(({ code }) => code === 'promise')) return task('seat', 'later', { says: reasons.promiseFirst })
  return task('seat', 'do', { by: ['flight-desk'], action: 'give-seat' })
}

function details({ state, agreement, gate: answer }: Ask): Task {
  if (state.seat === null) return task('departure-details', 'later', { says: reasons.seatFirst })
  if (!shutAt(answer, agreement, 'departure-told')) return task('departure-details', 'done')
  return task('departure-details', 'do', { by: servers, action: serving('departure-details') })
}

/** A named officer's confirmation, where nobody boards without: on the day, once the gate would be open at departure. */
function confirming({ state, agreement, now }: Ask, scheme: Scheme): Task {
  const { seat } = state
  if (seat === null) return task('confirm-transfer', 'later', { says: reasons.seatFirst })
  const atDeparture = gate(state, agreement, seat.departsAt, scheme)
  const { standing } = confirmationNow(state, atDeparture)
  if (standing === 'live' || seat.boarded !== null) return task('confirm-transfer', 'done')
  if (!atDeparture.open) return task('confirm-transfer', 'later', { says: reasons.gateFirst })
  if (isAtOrAfter(now, seat.departsAt)) return task('confirm-transfer', 'later', { says: reasons.departed })
  if (isAfter(seat.departsAt, addHours(now, CONFIRMATION_OPENS_HOURS)))
    return task('confirm-transfer', 'wait', { says: reasons.dayBefore })
  const says = standing === 'void' ? reasons.confirmationVoid : null
  return task('confirm-transfer', 'do', { by: ['duty-lead', 'caseworker'], says })
}

function boarding({ state, agreement, now, gate: answer }: Ask, scheme: Scheme): Task {
  const { seat } = state
  if (seat === null) return task('board', 'later', { says: reasons.seatFirst })
  if (seat.boarded !== null) return task('board', 'done')
  const atDeparture = gate(state, agreement, seat.departsAt, scheme)
  if (!atDeparture.open) return task('board', 'later', { says: reasons.gateFirst })
  if (agreement.confirmation.required && confirmationNow(state, atDeparture).standing !== 'live')
    return task('board', 'later', { says: reasons.confirmationFirst })
  return isAtOrAfter(now, seat.departsAt) || answer.open
    ? task('board', 'do', { by: ['escort'] })
    : task('board', 'wait', { says: reasons.departure })
}

const handover = ({ state }: Ask): Task =>
  state.seat?.boarded == null ? task('hand-over', 'later') : task('hand-over', 'do', { by: ['escort'] })

function receipt({ state }: Ask): Task {
  const says = state.handedOver?.counts === false ? reasons.receiptAwaitedNoPlace : reasons.receiptAwaited
  if (state.receipt === null) return task('receipt', 'wait', { by: ['receiving-state'], says })
  if (state.receipt.outcome === 'received') return task('receipt', 'done')
  return task('not-presented', 'do', { by: ['duty-lead'], says: reasons.notPresented })
}

/** The first thing this role can do on the case, if any. */
export const taskFor = ({ tasks }: Outlook, role: string): Task | null =>
  tasks.find(({ state, by }) => (state === 'do' || state === 'stop') && by.some((one) => one === role)) ?? null

/** Whether a limit or target has passed unkept. */
export const overdue = ({ clocks: running, tasks }: Outlook): boolean =>
  running.some(missed) || tasks.some(({ duty }) => duty?.late === true)

const missed = (one: Clock): boolean => one.over && one.deadline.kind !== 'wait' && one.code !== 'request-target'

/** The clock to show beside the next step: one that was missed, the step's own, or the limit that comes first. */
export const leadClock = ({ next, clocks: running }: Outlook): Clock | null =>
  running.find(missed) ??
  next?.clock ??
  running.find(({ code }) => code === 'request') ??
  running.find(({ code }) => code === 'three-months') ??
  null

const rank = (one: Outlook): number => {
  if (one.next === null) return 5
  if (one.next.state === 'stop') return 0
  if (overdue(one)) return 1
  return one.next.state === 'do' ? 2 : 3
}

/** Orders outlooks by urgency: cases to close, what is late, what can be done by its clock, what only waits. For `sort`. */
export function byUrgency(a: Outlook, b: Outlook): number {
  const [clockA, clockB] = [leadClock(a), leadClock(b)]
  const first = rank(a) - rank(b)
  if (first !== 0 || clockA === null || clockB === null)
    return first || Number(clockA === null) - Number(clockB === null)
  return compare(clockA.deadline.closesAt, clockB.deadline.closesAt)
}
