import { hasAge } from '../core/birth.ts'
import type { Day, Instant } from '../core/brand.ts'
import type { Particulars } from '../core/fields.ts'
import { filedName } from '../core/names.ts'
import type { Recorded } from '../law/decision.ts'
import type { ApplicationEvent, Contact, IdentityDocument, Member } from './events.ts'
import {
  isFamilyEvent,
  type Kin,
  type Link,
  leftAnswer,
  noKin,
  reachedAt,
  splitOff,
  withFamily,
} from './family-state.ts'
import { isPresenceEvent, type Late, type Presence, type Resent, withPresence } from './presence-state.ts'

/** When something happened, whose doing it was, and by which role. */
export type Mark = { readonly at: Instant; readonly by: string }
type Event<T extends ApplicationEvent['type']> = Omit<Extract<ApplicationEvent, { type: T }>, 'type'>

export type Person = {
  readonly id: string
  readonly relationship: Event<'person-saved'>['relationship']
  readonly person: Particulars
  readonly contact: Contact | null
  readonly document: IdentityDocument | null
  /** How they can show that they belong to the family. */
  readonly evidence?: string | undefined
  /** The member’s own form, where they filled one in, and what they answered there. */
  readonly from?: string
  readonly late?: boolean
  readonly said?: Member['said']
  readonly note?: string | undefined
  readonly ageFound?: Omit<Event<'age-found'>, 'person'> & { readonly mark: Mark }
}
export type Challenge = Event<'challenge-sent'> & { readonly sent: Mark }
export type Finding = Omit<Event<'question-answered'>, 'question'> & { readonly mark: Mark }
export type PlaceMade = {
  readonly person: string
  readonly token: string
  readonly port: string
  readonly arrivedOn: Day
  readonly stated: Mark
  readonly confirmedAt: Instant | null
  readonly contested: string | null
}

/** The application as its facts add up. */
export type Application = Event<'application-started'> & {
  readonly started: Mark
  readonly people: readonly Person[]
  /** The number the next member gets; numbers are never used again. */
  readonly nextPerson: number
  readonly screening: Event<'screening-saved'> | null
  readonly submitted: Mark | null
  /** Whose presence must be shown: the adults on the day of submission. */
  readonly adults: readonly string[]
  readonly challenges: readonly Challenge[]
  readonly presence: Readonly<Record<string, Presence>>
  readonly late: Readonly<Record<string, Late>>
  readonly resent: readonly Resent[]
  readonly links: readonly Link[]
  readonly kin: Kin
  readonly findings: Readonly<Record<string, Finding>>
  readonly eligibility:
    | ((
        | { readonly outcome: 'eligible' }
        | { readonly outcome: 'ineligible'; readonly ground: Event<'found-ineligible'>['ground'] }
      ) & {
        readonly reasons: string
        readonly mark: Mark
      })
    | null
  readonly selection: (Event<'selected'> & { readonly mark: Mark }) | null
  readonly biometrics: Readonly<Record<string, { readonly centre: string; readonly mark: Mark }>>
  readonly decision:
    | ((
        | { readonly outcome: 'granted'; readonly from: Day; readonly until: Day; readonly checks: string }
        | { readonly outcome: 'refused' }
      ) & {
        readonly reasons: string
        readonly mark: Mark
      })
    | null
  readonly travel: (Event<'travel-booked'> & { readonly mark: Mark }) | null
  readonly places: readonly PlaceMade[]
  readonly withdrawn: (Mark & { readonly reasons?: string | undefined }) | null
}
export type ApplicationState = Application | null

/**
 * Where an application stands. `presence`: submitted, not every adult has answered; `assessment`: every adult has. The
 * expression of interest ends with `eligible`; the second stage is for those `selected` (IN-01). A form of one member of a
 * family is `joining` until the family takes them in, and then `joined`: what follows stands on the family’s application.
 */
export const statuses = [
  'draft',
  'presence',
  'assessment',
  'eligible',
  'ineligible',
  'selected',
  'granted',
  'refused',
  'arrived',
  'withdrawn',
  'joining',
  'joined',
] as const
export type Status = (typeof statuses)[number]

export function statusOf(state: Application): Status {
  if (state.withdrawn !== null) return 'withdrawn'
  if (state.kin.joined !== null) return 'joined'
  if (state.kin.sent !== null) return 'joining'
  if (state.places.length > 0) return 'arrived'
  if (state.decision !== null) return state.decision.outcome
  if (state.selection !== null) return 'selected'
  if (state.eligibility !== null) return state.eligibility.outcome
  if (state.submitted === null) return 'draft'
  return unproved(state).length > 0 ? 'presence' : 'assessment'
}

/** The adults who have not yet answered in time that they are where they apply from. */
export const unproved = (state: Application): readonly string[] =>
  state.adults.filter((id) => state.presence[id] === undefined)

/** A person of the application by their id. */
export const personOf = (state: Application, id: string): Person | null =>
  state.people.find((person) => person.id === id) ?? null

/** How to reach an adult of the application. */
export const contactOf = (state: Application, id: string): Contact | null =>
  id === 'main' ? state.contact : (personOf(state, id)?.contact ?? null)

/**
 * 18 or over on a day, or perhaps so: whoever is not certainly a child is asked what adults are asked, and an officer decides
 * the rest. The birthday itself counts; that of 29 February falls on 28 February in a common year.
 */
export const mayBeAdult = (person: Particulars, on: Day): boolean => hasAge(person, 18, on) !== 'no'

/** As officers write it: family name in capitals first. */
export const fullName: (person: Particulars) => string = filedName

/** One more fact added up. Throws on a fact before the start: the record would be broken. */
export function evolve(state: ApplicationState, fact: Recorded<ApplicationEvent>): ApplicationState {
  const { event } = fact
  const mark: Mark = { at: fact.occurredAt, by: fact.actor.name }
  if (event.type === 'application-started') return begin(event, mark)
  if (event.type === 'split-off') return splitOff(event, begin(event, mark), fact)
  if (state === null)
    throw new Error(`${fact.stream} version ${fact.version}: ${event.type} before the application was started`)
  if (isFamilyEvent(event)) return withFamily(state, event, mark)
  if (isPresenceEvent(event)) return withPresence(state, event, mark)
  switch (event.type) {
    case 'contact-saved':
      return reachedAt(state, event.person, event.contact)
    case 'person-saved':
      return withPerson(state, event)
    case 'person-removed':
      return withoutPerson(state, event.id, mark)
    case 'document-saved':
      return {
        ...state,
        people: state.people.map((one) => (one.id === event.id ? { ...one, document: event.document } : one)),
      }
    case 'screening-saved':
      return { ...state, screening: { answers: event.answers, note: event.note } }
    case 'application-submitted':
      return { ...state, submitted: mark, adults: event.adults }
    case 'question-answered':
      return { ...state, findings: { ...state.findings, [event.question]: { ...event, mark } } }
    default:
      return decided(state, event, mark)
  }
}

type Later = Extract<
  ApplicationEvent,
  {
    type:
      | 'found-eligible'
      | 'found-ineligible'
      | 'selected'
      | 'biometrics-recorded'
      | 'clearance-granted'
      | 'application-refused'
      | 'application-withdrawn'
      | 'travel-booked'
      | 'arrival-recorded'
      | 'countersigned'
  }
>

function decided(state: Application, event: Later, mark: Mark): Application {
  switch (event.type) {
    case 'found-eligible':
      return { ...state, eligibility: { outcome: 'eligible', reasons: event.reasons, mark } }
    case 'found-ineligible':
      return { ...state, eligibility: { outcome: 'ineligible', ground: event.ground, reasons: event.reasons, mark } }
    case 'selected':
      return { ...state, selection: { ...event, mark } }
    case 'biometrics-recorded':
      return { ...state, biometrics: { ...state.biometrics, [event.person]: { centre: event.centre, mark } } }
    case 'clearance-granted': {
      const { type: _, ...granted } = event
      return { ...state, decision: { outcome: 'granted', ...granted, mark } }
    }
    case 'application-refused':
      return { ...state, decision: { outcome: 'refused', reasons: event.reasons, mark } }
    case 'application-withdrawn':
      return { ...state, withdrawn: { ...mark, reasons: event.reasons } }
    case 'travel-booked':
      return { ...state, travel: { ...event, mark } }
    case 'arrival-recorded': {
      const { port, arrivedOn } = event
      const made = event.places.map((place) => ({
        ...place,
        port,
        arrivedOn,
        stated: mark,
        confirmedAt: null,
        contested: null,
      }))
      return { ...state, places: [...state.places, ...made] }
    }
    case 'countersigned':
      return {
        ...state,
        places: state.places.map((place) => (event.tokens.includes(place.token) ? signed(place, event) : place)),
      }
  }
}

const signed = (place: PlaceMade, event: Event<'countersigned'>): PlaceMade =>
  event.outcome === 'confirmed'
    ? { ...place, confirmedAt: event.confirmedAt, contested: null }
    : { ...place, contested: event.code ?? 'contested' }

/** Somebody taken out of the form before it was sent. Their own form, where they had one, is theirs again. */
function withoutPerson(state: Application, id: string, mark: Mark): Application {
  const answers = Object.fromEntries(leftAnswer(state, personOf(state, id)?.from, mark))
  const kin = { ...state.kin, answers: { ...state.kin.answers, ...answers } }
  return { ...state, kin, people: state.people.filter((one) => one.id !== id) }
}

function withPerson(
  state: Application,
  { type: _, contact, ...saved }: Extract<ApplicationEvent, { type: 'person-saved' }>,
): Application {
  const before = personOf(state, saved.id)
  const person: Person = { ...saved, contact: contact ?? null, document: before?.document ?? null }
  if (before !== null) return { ...state, people: state.people.map((one) => (one.id === saved.id ? person : one)) }
  const number = saved.id === 'main' ? 0 : Number(saved.id.slice(1))
  const people = saved.id === 'main' ? [person, ...state.people] : [...state.people, person]
  return { ...state, people, nextPerson: Math.max(state.nextPerson, number + 1) }
}

function begin(started: Pick<Application, keyof Event<'application-started'>>, mark: Mark): Application {
  return {
    reference: started.reference,
    shared: started.shared,
    salt: started.salt,
    secret: started.secret,
    codeDigest: started.codeDigest,
    language: started.language,
    contact: started.contact,
    ...(started.family === undefined ? {} : { family: started.family }),
    started: mark,
    people: [],
    nextPerson: 1,
    screening: null,
    submitted: null,
    adults: [],
    challenges: [],
    presence: {},
    late: {},
    resent: [],
    links: [],
    kin: noKin,
    findings: {},
    eligibility: null,
    selection: null,
    biometrics: {},
    decision: null,
    travel: null,
    places: [],
    withdrawn: null,
  }
}
