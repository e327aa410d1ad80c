import type { Instant } from '../core/brand.ts'
import { isAtOrAfter } from '../core/calendar.ts'
import type { ViewRow } from '../law/decision.ts'
import type { ApplicationEvent } from './events.ts'
import type { Application, Finding, Mark } from './state.ts'

/** How an application is assessed: answers for one person, questions put to the applicant, who is who in the record. */
type Event<T extends ApplicationEvent['type']> = Omit<Extract<ApplicationEvent, { type: T }>, 'type'>

export type InformationAnswer = {
  readonly text: string
  readonly file?: Event<'information-given'>['file']
  /** It came when the time was over. It counts all the same: an officer reads it. */
  readonly late: boolean
  readonly mark: Mark
}
export type InformationRequest = Event<'information-asked'> & {
  readonly asked: Mark
  /** The time first given; `closesAt` is the one that holds. */
  readonly firstClosesAt: Instant
  readonly answers: readonly InformationAnswer[]
  readonly reminders: readonly { readonly closesAt: Instant; readonly mark: Mark }[]
  readonly extended: readonly { readonly closesAt: Instant; readonly reasons: string; readonly mark: Mark }[]
  readonly closed: (Omit<Event<'information-closed'>, 'id'> & { readonly mark: Mark }) | null
}
export type MatchDecision = Event<'match-decided'> & { readonly mark: Mark }

export type Assessment = {
  /** Answers for one person: by question, then by person. */
  readonly each: Readonly<Record<string, Readonly<Record<string, Finding>>>>
  readonly requests: readonly InformationRequest[]
  /** The decision that holds on each possible match, by `matchKey`. */
  readonly matches: Readonly<Record<string, MatchDecision>>
}
export const noAssessment: Assessment = { each: {}, requests: [], matches: {} }

/** Where the decision on a person and somebody else in the record is kept. */
export const matchKey = (person: string, other: string): string => `${person}~${other}`

type Assessing = Extract<
  ApplicationEvent,
  {
    type:
      | 'question-answered'
      | 'information-asked'
      | 'information-given'
      | 'information-reminded'
      | 'information-extended'
      | 'information-closed'
      | 'match-decided'
  }
>

/** One more fact of the assessment added up. An answer for everybody replaces the answers for each, and the other way round. */
export function assessed(state: Application, event: Assessing, mark: Mark): Application {
  const { assessment } = state
  const withIt = (more: Partial<Assessment>): Application => ({ ...state, assessment: { ...assessment, ...more } })
  switch (event.type) {
    case 'question-answered': {
      const { type: _, question, ...answer } = event
      const { [question]: before = {}, ...others } = assessment.each
      if (answer.person === undefined) {
        const finding = { ...answer, about: state.people.map(({ id }) => id), mark }
        return { ...withIt({ each: others }), findings: { ...state.findings, [question]: finding } }
      }
      const finding = { ...answer, about: [answer.person], mark }
      return withIt({ each: { ...others, [question]: { ...before, [answer.person]: finding } } })
    }
    case 'information-asked': {
      const { type: _, ...asked } = event
      const none = { answers: [], reminders: [], extended: [], closed: null }
      const request = { ...asked, ...none, asked: mark, firstClosesAt: asked.closesAt }
      return withIt({ requests: [...assessment.requests, request] })
    }
    case 'match-decided': {
      const { type: _, ...decided } = event
      const matches = { ...assessment.matches, [matchKey(event.person, event.other)]: { ...decided, mark } }
      return withIt({ matches })
    }
    default:
      return withIt({
        requests: assessment.requests.map((one) => (one.id === event.id ? onRequest(one, event, mark) : one)),
      })
  }
}

function onRequest(
  request: InformationRequest,
  event: Exclude<Assessing, { type: 'question-answered' | 'information-asked' | 'match-decided' }>,
  mark: Mark,
): InformationRequest {
  switch (event.type) {
    case 'information-given': {
      const { text, file } = event
      const late = isAtOrAfter(mark.at, request.closesAt)
      const answer = { text, ...(file === undefined ? {} : { file }), late, mark }
      return { ...request, answers: [...request.answers, answer] }
    }
    case 'information-reminded':
      return { ...request, reminders: [...request.reminders, { closesAt: request.closesAt, mark }] }
    case 'information-extended': {
      const { closesAt, remindAt, reasons } = event
      return { ...request, closesAt, remindAt, extended: [...request.extended, { closesAt, reasons, mark }] }
    }
    case 'information-closed':
      return { ...request, closed: { outcome: event.outcome, reasons: event.reasons, mark } }
  }
}

/** The answer to a question for one person: the last of those given for them, or for everybody while they were among them. */
export function findingFor(state: Application, question: string, person: string): Finding | null {
  const own = state.assessment.each[question]?.[person]
  if (own !== undefined) return own
  const all = state.findings[question]
  return all?.about.includes(person) ? all : null
}

/**
 * The answer to a question for the application: `no` where it is no for one of them; `null` while somebody has none;
 * `unknown` where it is unknown for one.
 */
export function answerTo(state: Application, question: string): Finding['answer'] | null {
  const answers = state.people.map(({ id }) => findingFor(state, question, id)?.answer ?? null)
  if (answers.includes('no')) return 'no'
  if (answers.length === 0 || answers.includes(null)) return null
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

/** Questions with an answer for everybody, of those named. */
export const answered = (state: Application, questions: readonly string[]): readonly string[] =>
  questions.filter((question) => answerTo(state, question) !== null)

/** How a question to the applicant stands at an instant. */
export function standingOf(request: InformationRequest, now: Instant): 'waiting' | 'answered' | 'over' | 'closed' {
  if (request.closed !== null) return 'closed'
  if (request.answers.length > 0) return 'answered'
  return isAtOrAfter(now, request.closesAt) ? 'over' : 'waiting'
}

/** A question to the applicant by its number. */
export const requestOf = (state: Application, id: string): InformationRequest | null =>
  state.assessment.requests.find((request) => request.id === id) ?? null

/** Rows of the assessment: who is to be reminded when, and every decision on who is who, by the other's stream. */
export function assessmentRows(state: Application): readonly ViewRow[] {
  const { reference, assessment } = state
  // Time given again is reminded of again.
  const due = assessment.requests.filter(
    ({ closed, reminders, answers, closesAt }) =>
      closed === null && answers.length === 0 && !reminders.some((reminder) => reminder.closesAt === closesAt),
  )
  return [
    ...due.map(({ id, remindAt, closesAt }) => ({
      view: 'information-due',
      key: `${reference}/${id}`,
      ix: remindAt,
      data: { application: reference, information: id, closesAt },
    })),
    ...Object.entries(assessment.matches).map(
      ([key, { person, other, decision, counts, evidence, reasons, mark }]) => ({
        view: 'match-decision',
        key: `${reference}/${key}`,
        ix: other.split('/')[0] ?? other,
        data: { application: reference, person, other, decision, counts: counts ?? null, evidence, reasons, mark },
      }),
    ),
  ]
}
