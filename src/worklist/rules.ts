import type { Role } from '../access/roles.ts'
import { gate } from '../barriers/gate.ts'
import type { Scheme } from '../barriers/scheme.ts'
import { barring } from '../barriers/state.ts'
import { betweenDuties, takingBackDuties } from '../between/duties.ts'
import type { Instant, Text } from '../core/brand.ts'
import { isAtOrAfter } from '../core/calendar.ts'
import { courtDuties } from '../courts/duties.ts'
import { heldByCourt } from '../courts/state.ts'
import { detentionDuties } from '../detention/duties.ts'
import type { Agreement } from '../law/law.ts'
import { participantDuties } from '../participants/duties.ts'
import { undecided } from '../readmission/answer-time.ts'
import { asks, hasGround, metBy } from '../readmission/scope.ts'
import { type Case, lastAnswer, lastServed, requestPending } from '../readmission/state.ts'
import { safeguardDuties } from '../safeguards/duties.ts'
import { type ClockCode, clocks, requested } from './clocks.ts'
import { journey, receipt } from './journey.ts'
import { type Ask, agreed, clock, type Outlook, servers, serving, shutAt, type Task, task } from './task.ts'
import { reasons } from './words.ts'

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
  if (state.handedOver !== null) return [task('hand-over', 'done'), receipt(ask), ...duties(ask).filter(afterHandover)]
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
    ...journey(ask, scheme),
  ]
  if (why === null) return made
  const close = task('close', 'stop', { by: ['caseworker', 'duty-lead'], says: why, action: 'close' })
  return [close, ...made.filter((one) => one.state === 'done' || one.code === 'duty')]
}

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

/** Of a person who is gone only what taking them back asks. */
const afterHandover = ({ duty }: Task): boolean => duty !== null && takingBackDuties.includes(duty.id)

/** What courts, safeguards and detention ask in this case: each a task of its own, late once its time has passed. */
const duties = ({ state, agreement, now }: Ask): readonly Task[] =>
  [courtDuties, safeguardDuties, detentionDuties, participantDuties, betweenDuties]
    .flatMap((of) => of(state, agreement, now))
    .map((duty) => {
      const at = duty.deadline?.closesAt ?? duty.dueAt
      const late = at !== null && isAtOrAfter(now, at)
      return task('duty', duty.state, { by: duty.by, says: duty.says, action: duty.action, duty: { ...duty, late } })
    })

/**
 * One task for each barrier that stands, with whoever may lift it; and one for each promise that still runs. What a court
 * ordered, or was promised, waits for what ends it. An unread order and a duty of an order are duties of their own.
 */
function lifting({ state, agreement, clocks: running }: Ask): readonly Task[] {
  const barriers = barring(agreement, state.barriers).flatMap(({ id, kind: name }): readonly Task[] => {
    const held = heldByCourt(state.courts, agreement.courts, id)
    const kind = agreement.barriers[name]
    const by = (kind?.liftedBy ?? []) as readonly Role[]
    const says = kind?.title ?? null
    if (held === null) return [task('lift-barrier', 'do', { by, says, action: `lift-barrier?barrier=${id}` })]
    const action = held === 'order-in-force' ? 'discharge-order' : 'release-undertaking'
    return held === 'order-in-force' || held === 'undertaking-stands'
      ? [task('lift-barrier', 'wait', { by, says, action })]
      : []
  })
  const promises = running.filter(({ code }) => code === 'promise')
  return [...barriers, ...promises.map((one) => task('promise', 'wait', { says: one.title, clock: one }))]
}
