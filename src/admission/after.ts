import type { Day, Instant } from '../core/brand.ts'
import type { AfterEvent } from './after-events.ts'
import type { ApplicationEvent } from './events.ts'

/** When, and whose doing. */
type Mark = { readonly at: Instant; readonly by: string }
type Of<T extends ApplicationEvent['type']> = Omit<Extract<ApplicationEvent, { type: T }>, 'type'>

export type Invitation = Of<'invitation-sent'> & {
  readonly sent: Mark
  /** The answer, and whether it came in time. */
  readonly answer: (Of<'invitation-answered'> & { readonly mark: Mark }) | null
  readonly expired: { readonly reasons: string; readonly mark: Mark } | null
}
export type Appointment = Omit<Of<'appointment-made'>, 'people'> & { readonly made: Mark }
export type Check = Omit<Of<'check-recorded'>, 'people' | 'check'> & { readonly mark: Mark }
export type PersonDecision =
  | {
      readonly outcome: 'granted'
      readonly from: Day
      readonly until: Day
      readonly checks?: string | undefined
      readonly reasons: string
      readonly mark: Mark
    }
  | { readonly outcome: 'refused'; readonly reasons: string; readonly mark: Mark }
export type Journey = Omit<Of<'travel-booked'>, 'people'> & { readonly mark: Mark }

/** What has happened to one person of the application since it was selected. */
export type PersonAfter = {
  readonly appointment: Appointment | null
  /** Why they did not come to the last appointment, or could not be enrolled; `null` where nothing is recorded. */
  readonly absence: (Omit<Of<'absence-recorded'>, 'people'> & { readonly mark: Mark }) | null
  readonly checks: Readonly<Record<string, Check>>
  readonly decision: PersonDecision | null
  readonly journey: Journey | null
  /** Why they did not travel as last booked. */
  readonly missed: (Omit<Of<'travel-missed'>, 'people'> & { readonly mark: Mark }) | null
  /** Their clearance ran out and an officer closed it. */
  readonly expired: { readonly reasons: string; readonly mark: Mark } | null
}

export type Incident = Omit<Of<'incident-recorded'>, 'id'> & {
  readonly id: string
  readonly mark: Mark
  readonly settled: (Omit<Of<'incident-settled'>, 'incident'> & { readonly mark: Mark }) | null
}
export type Reversed = {
  readonly person: string
  readonly token: string
  readonly code: Of<'arrival-reversed'>['code']
  readonly mark: Mark
}

/** The application after selection. */
export type After = {
  readonly invitation: Invitation | null
  readonly made: (Of<'application-made'> & { readonly mark: Mark }) | null
  /** They said that they cannot come as booked. */
  readonly asked: { readonly reasons: string; readonly mark: Mark } | null
  readonly choice: (Of<'family-chose'> & { readonly mark: Mark }) | null
  readonly people: Readonly<Record<string, PersonAfter>>
  readonly incidents: readonly Incident[]
  readonly reversed: readonly Reversed[]
}

export const noneAfter: After = {
  invitation: null,
  made: null,
  asked: null,
  choice: null,
  people: {},
  incidents: [],
  reversed: [],
}
const nothing: PersonAfter = {
  appointment: null,
  absence: null,
  checks: {},
  decision: null,
  journey: null,
  missed: null,
  expired: null,
}

/** What has happened to one person since selection. */
export const personAfter = ({ people }: After, id: string): PersonAfter => people[id] ?? nothing

/** The same change to some of the people. */
function each(after: After, ids: readonly string[], change: (one: PersonAfter) => Partial<PersonAfter>): After {
  const changed = ids.map((id) => [id, { ...personAfter(after, id), ...change(personAfter(after, id)) }] as const)
  return { ...after, people: { ...after.people, ...Object.fromEntries(changed) } }
}

/** One more fact added up; `everybody` are the ids of all people of the application. Facts of other matters change nothing. */
export function stepAfter(after: After, event: ApplicationEvent, mark: Mark, everybody: readonly string[]): After {
  switch (event.type) {
    case 'clearance-granted': {
      const { type: _, people = everybody, ...granted } = event
      return each(after, people, () => ({ decision: { outcome: 'granted', ...granted, mark }, expired: null }))
    }
    case 'application-refused':
      return each(after, event.people ?? everybody, () => ({
        decision: { outcome: 'refused', reasons: event.reasons, mark },
        journey: null,
      }))
    case 'biometrics-recorded':
      return each(after, [event.person], () => ({ absence: null }))
    case 'travel-booked': {
      const { type: _, people = everybody, ...booked } = event
      return each(after, people, () => ({ journey: { ...booked, mark }, missed: null }))
    }
    case 'invitation-sent':
    case 'invitation-answered':
    case 'invitation-expired':
      return { ...after, invitation: invited(after.invitation, event, mark) }
    case 'application-made': {
      const { type: _, ...made } = event
      return { ...after, made: { ...made, mark } }
    }
    default:
      return later(after, event, mark)
  }
}

type OfInvitation = Extract<AfterEvent, { type: 'invitation-sent' | 'invitation-answered' | 'invitation-expired' }>

function invited(before: Invitation | null, event: OfInvitation, mark: Mark): Invitation | null {
  if (event.type === 'invitation-sent') {
    const { type: _, ...sent } = event
    // A yes that came too late was kept: opening the invitation again takes it as it stands.
    const kept = before?.answer?.late === true && before.answer.answer === 'accept' ? before.answer : null
    return { ...sent, sent: mark, answer: kept === null ? null : { ...kept, late: undefined }, expired: null }
  }
  if (before === null) return null
  if (event.type === 'invitation-expired') return { ...before, expired: { reasons: event.reasons, mark } }
  const { type: _, ...answer } = event
  return { ...before, answer: { ...answer, mark } }
}

function later(after: After, event: ApplicationEvent, mark: Mark): After {
  switch (event.type) {
    case 'appointment-made': {
      const { type: _, people, ...made } = event
      const moved = each(after, people, () => ({ appointment: { ...made, made: mark }, absence: null }))
      return { ...moved, asked: null }
    }
    case 'appointment-cancelled':
      return { ...each(after, event.people, () => ({ appointment: null })), asked: null }
    case 'appointment-asked':
      return { ...after, asked: { reasons: event.reasons, mark } }
    case 'absence-recorded': {
      const { type: _, people, ...absence } = event
      return each(after, people, () => ({ absence: { ...absence, mark } }))
    }
    case 'check-recorded': {
      const { type: _, people, check, ...made } = event
      return each(after, people, ({ checks }) => ({ checks: { ...checks, [check]: { ...made, mark } } }))
    }
    case 'family-chose': {
      const { type: _, ...chose } = event
      return { ...after, choice: { ...chose, mark } }
    }
    case 'clearance-expired':
      return each(after, event.people, () => ({ expired: { reasons: event.reasons, mark } }))
    case 'travel-cancelled':
      return each(after, event.people, () => ({ journey: null }))
    case 'travel-missed': {
      const { type: _, people, ...missed } = event
      return each(after, people, () => ({ missed: { ...missed, mark } }))
    }
    case 'incident-recorded': {
      const { type: _, ...incident } = event
      return { ...after, incidents: [...after.incidents, { ...incident, mark, settled: null }] }
    }
    case 'incident-settled': {
      const { type: _, incident, ...settled } = event
      const incidents = after.incidents.map((one) =>
        one.id === incident ? { ...one, settled: { ...settled, mark } } : one,
      )
      return { ...after, incidents }
    }
    case 'arrival-reversed': {
      const taken = event.places.map((place) => ({ ...place, code: event.code, mark }))
      return { ...after, reversed: [...after.reversed, ...taken] }
    }
    case 'set-aside':
      return setAside(after, event)
    default:
      return after
  }
}

function setAside(after: After, { what, people }: Of<'set-aside'>): After {
  switch (what) {
    case 'invitation-answer':
      return { ...after, invitation: after.invitation === null ? null : { ...after.invitation, answer: null } }
    case 'application-made':
      return { ...after, made: null }
    case 'absence':
      return each(after, people, () => ({ absence: null }))
    case 'decision':
      return each(after, people, () => ({ decision: null, journey: null, expired: null }))
    case 'missed':
      return each(after, people, () => ({ missed: null }))
    case 'clearance-expired':
      return each(after, people, () => ({ expired: null }))
    // These two stand outside: in the biometrics and the withdrawal of the application itself.
    case 'biometrics':
    case 'withdrawal':
      return after
  }
}

/** What was decided for the group: a grant where anybody has one; a refusal only where it is everybody's. */
export function decisionOf(after: After, ids: readonly string[]): PersonDecision | null {
  const decisions = ids.map((id) => personAfter(after, id).decision)
  const granted = decisions.find((one) => one?.outcome === 'granted')
  if (granted !== undefined) return granted
  return decisions.length > 0 && decisions.every((one) => one?.outcome === 'refused') ? (decisions[0] ?? null) : null
}

/** Those with a clearance that nobody has closed as run out. */
export const cleared = (after: After, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => {
    const { decision, expired } = personAfter(after, id)
    return decision?.outcome === 'granted' && expired === null
  })

/** Where an application stands once it was selected, before anybody arrives; `null` before selection. */
export function standingAfter(after: After, ids: readonly string[], selected: boolean) {
  const { invitation, choice } = after
  const decision = decisionOf(after, ids)
  if (decision?.outcome === 'granted') {
    if (choice?.choice === 'none') return 'declined'
    return cleared(after, ids).length > 0 ? 'granted' : 'expired'
  }
  if (decision !== null) return 'refused'
  if (!selected) return null
  if (invitation === null) return 'selected'
  if (invitation.expired !== null) return 'expired'
  if (invitation.answer?.answer === 'decline') return 'declined'
  return invitation.answer === null || invitation.answer.late === true ? 'invited' : 'applying'
}
