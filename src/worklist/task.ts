import type { Role } from '../access/roles.ts'
import type { Gate } from '../barriers/gate.ts'
import type { Instant, Text } from '../core/brand.ts'
import { compare } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { Test } from '../law/conditions.ts'
import type { Agreement } from '../law/law.ts'
import type { Duty } from '../readmission/duty.ts'
import { asks } from '../readmission/scope.ts'
import { type Case, lastAnswer } from '../readmission/state.ts'
import type { Clock, ClockCode } from './clocks.ts'
import type { TaskCode } from './words.ts'

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

/** What every rule may ask. */
export type Ask = {
  readonly state: Case
  readonly agreement: Agreement
  readonly now: Instant
  readonly clocks: readonly Clock[]
  readonly gate: Gate
}
type Ruled = Partial<Omit<Task, 'code' | 'state'>>

/** A task, with what is not said of it left empty. */
export const task = (code: TaskCode, state: TaskState, ruled: Ruled = {}): Task => ({
  code,
  state,
  by: [],
  says: null,
  action: null,
  clock: null,
  duty: null,
  ...ruled,
})

/** The clock of this kind that runs on the case. */
export const clock = ({ clocks }: Ask, code: ClockCode): Clock | null => clocks.find((one) => one.code === code) ?? null

/** Whether a condition with this question is asked and not met. */
export const shutAt = (answer: Gate, { conditions }: Agreement, test: Test): boolean =>
  answer.lines.some(({ id, state }) => own(conditions, id)?.test === test && state !== 'met')

/** Whether the receiving state agrees, by its answer or by what the agreement takes for one. */
export const agreed = ({ state, agreement, gate: answer }: Ask): boolean =>
  asks(agreement, 'acceptance') ? !shutAt(answer, agreement, 'acceptance') : lastAnswer(state)?.outcome === 'accepted'

/** Who serves letters, and the form for one of this template. */
export const servers: readonly Role[] = ['caseworker', 'detention-desk']
export const serving = (template: string): string => `serve-letter?template=${template}`

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
