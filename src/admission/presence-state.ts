import type { Instant } from '../core/brand.ts'
import { compare, isAtOrAfter } from '../core/calendar.ts'
import type { ApplicationEvent } from './events.ts'
import { type Application, type Challenge, type Mark, unproved } from './state.ts'

/** How presence adds up: codes sent and sent again, answers in time and late, and what officers made of them. */

type Event<T extends ApplicationEvent['type']> = Omit<Extract<ApplicationEvent, { type: T }>, 'type'>

export type Judgement = Omit<Event<'presence-judged'>, 'person'> & { readonly mark: Mark }
/** An answer that counts: given in time, or late and accepted. */
export type Presence = Omit<Event<'presence-answered'>, 'person'> & {
  readonly mark: Mark
  readonly judged: Judgement | null
}
/** An answer that came after the time. */
export type Late = Omit<Event<'presence-came-late'>, 'person'> & {
  readonly mark: Mark
  readonly judged: Judgement | null
}
export type Resent = Event<'codes-resent'> & { readonly mark: Mark }

const presenceTypes = [
  'challenge-sent',
  'presence-answered',
  'presence-came-late',
  'codes-resent',
  'presence-judged',
] as const
export type PresenceEvent = Extract<ApplicationEvent, { type: (typeof presenceTypes)[number] }>

/** Whether a fact is one of those this file adds up. */
export const isPresenceEvent = (event: ApplicationEvent): event is PresenceEvent =>
  presenceTypes.some((type) => type === event.type)

const without = <One>(all: Readonly<Record<string, One>>, ids: readonly string[]): Readonly<Record<string, One>> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)))

/** One more fact about presence added up. */
export function withPresence(state: Application, event: PresenceEvent, mark: Mark): Application {
  switch (event.type) {
    case 'challenge-sent': {
      // Codes sent anew open the question again, for those they went to.
      const asked = event.codes.map(({ person }) => person)
      const reopened = state.eligibility?.outcome === 'ineligible' && state.eligibility.ground === PRESENCE
      return {
        ...state,
        challenges: [...state.challenges, { ...event, sent: mark }],
        presence: without(state.presence, asked),
        eligibility: reopened ? null : state.eligibility,
      }
    }
    case 'presence-answered':
      return { ...state, presence: { ...state.presence, [event.person]: { ...event, mark, judged: null } } }
    case 'presence-came-late':
      return { ...state, late: { ...state.late, [event.person]: { ...event, mark, judged: null } } }
    case 'codes-resent':
      return { ...state, resent: [...state.resent, { ...event, mark }] }
    case 'presence-judged':
      return judgedBy(state, event, mark)
  }
}

/** The ground on which an application is closed because presence was not shown. */
export const PRESENCE = 'presence'

function judgedBy(state: Application, event: Event<'presence-judged'>, mark: Mark): Application {
  const { person } = event
  const judged: Judgement = { ...event, mark }
  const late = state.late[person]
  const answer = state.presence[person]
  if (answer !== undefined) return { ...state, presence: { ...state.presence, [person]: { ...answer, judged } } }
  if (late === undefined) return state
  const kept = { ...state.late, [person]: { ...late, judged } }
  if (!event.accepted) return { ...state, late: kept }
  const closed = state.eligibility?.outcome === 'ineligible' && state.eligibility.ground === PRESENCE
  return {
    ...state,
    late: kept,
    presence: { ...state.presence, [person]: { ...late, judged } },
    eligibility: closed ? null : state.eligibility,
  }
}

/** The codes last sent to an adult; earlier ones of theirs are dead. */
export const lastSentTo = (state: Pick<Application, 'challenges'>, person: string): Challenge | undefined =>
  state.challenges.findLast(({ codes }) => codes.some((code) => code.person === person))

/** Answers that show nothing by themselves and that no officer has weighed yet: no position, one outside, an odd one. */
export const toJudge = (state: Application): readonly string[] =>
  state.adults.filter((id) => {
    const answer = state.presence[id]
    if (answer === undefined || answer.judged !== null) return false
    return answer.location !== 'inside' || (answer.signals ?? []).length > 0
  })

/** Those whose answer an officer weighed and did not accept. */
export const notAccepted = (state: Application): readonly string[] =>
  state.adults.filter((id) => state.presence[id]?.judged?.accepted === false)

/** When the last hours still running for somebody end, or ended; null where nobody is waited for. */
export function presenceCloses(state: Application): Instant | null {
  const closings = unproved(state).flatMap((id) => lastSentTo(state, id)?.closesAt ?? [])
  return closings.toSorted((a, b) => compare(a, b)).at(-1) ?? null
}

/** Whether the time of everybody who has not answered is over. */
export const timeRanOut = (state: Application, now: Instant): boolean => {
  const closes = presenceCloses(state)
  return closes !== null && isAtOrAfter(now, closes)
}
