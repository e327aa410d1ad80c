import { hasAge } from '../core/birth.ts'
import type { Day, Instant } from '../core/brand.ts'
import type { Particulars } from '../core/fields.ts'
import { filedName } from '../core/names.ts'
import type { Recorded } from '../law/decision.ts'
import type { PlaceKnown } from '../law/place.ts'
import { type After, decisionOf, type PersonDecision, standingAfter, stepAfter } from './after.ts'
import { isAfterEvent } from './after-events.ts'
import { type Assessment, assessed } from './assessment.ts'
import { begin } from './begin.ts'
import type { ApplicationEvent, Contact, IdentityDocument, Member } from './events.ts'
import { isFamilyEvent, type Kin, type Link, leftAnswer, reachedAt, splitOff, withFamily } from './family-state.ts'
import { isPictureFact } from './picture-facts.ts'
import { type Pictures, withoutPictures, withoutZone, withPicture, withZone } from './pictures-state.ts'
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
/** `about`: the people of the application it was an answer for. */
export type Finding = Omit<Event<'question-answered'>, 'question'> & {
  readonly about: readonly string[]
  readonly mark: Mark
}
export type PlaceMade = {
  readonly person: string
  readonly token: string
  readonly port: string
  readonly arrivedOn: Day
  readonly stated: Mark
  readonly confirmedAt: Instant | null
  readonly contested: string | null
  /** When this node wrote each step down. Left out of older rows. */
  readonly known?: PlaceKnown
}

/** The application as its facts add up. */
export type Application = Event<'application-started'> & {
  readonly started: Mark
  /** Since when it stands as `statusOf` says. */
  readonly since: Instant
  /** Each time it came in outside a window, and was told so; it stays the applicant's to send again. */
  readonly outside: readonly (Event<'received-outside'> & { readonly at: Instant })[]
  /** The windows they were told of. */
  readonly told: readonly (Event<'window-told'> & { readonly at: Instant })[]
  readonly people: readonly Person[]
  /** The number the next member gets; numbers are never used again. */
  readonly nextPerson: number
  readonly pictures: Pictures
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
  /** Answers for everybody, by question; those for one person stand in `assessment`. */
  readonly findings: Readonly<Record<string, Finding>>
  readonly assessment: Assessment
  readonly eligibility:
    | ((
        | { readonly outcome: 'eligible' }
        | { readonly outcome: 'ineligible'; readonly ground: Event<'found-ineligible'>['ground'] }
      ) & {
        readonly reasons: string
        readonly mark: Mark
      })
    | null
  /** The priority class found for the group; null where none was. */
  readonly priority: string | null
  /** What was last found of it: on which evidence, why, and by whom. */
  readonly priorityFound: (Event<'priority-corrected'> & { readonly mark: Mark }) | null
  readonly selection: (Event<'selected'> & { readonly mark: Mark }) | null
  readonly biometrics: Readonly<Record<string, { readonly centre: string; readonly mark: Mark }>>
  /**
   * The decision on the group in short: granted where anybody was, refused where everybody was. What was decided for each
   * person stands in `after`.
   */
  readonly decision: PersonDecision | null
  /** The last journey booked, whoever it was for. */
  readonly travel: (Event<'travel-booked'> & { readonly mark: Mark }) | null
  readonly places: readonly PlaceMade[]
  /** Places of arrivals that were taken back, as they stood then. */
  readonly takenBack: readonly (PlaceMade & { readonly reversedAt: Instant; readonly code?: string })[]
  readonly withdrawn: (Mark & { readonly reasons?: string | undefined }) | null
  /** What has happened since selection. */
  readonly after: After
}
export type ApplicationState = Application | null
/** What is known of an application when it is begun. */
export type ApplicationBegun = Pick<Application, keyof Event<'application-started'>>

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
  'invited',
  'applying',
  'granted',
  'refused',
  'arrived',
  'declined',
  'expired',
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
  const since = standingAfter(
    state.after,
    state.people.map(({ id }) => id),
    state.selection !== null,
  )
  if (since !== null) return since
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
export function evolve(before: ApplicationState, fact: Recorded<ApplicationEvent>): ApplicationState {
  const state = known(withAfter(before, fact), fact)
  if (state === null || before === null || statusOf(state) === statusOf(before)) return state
  return { ...state, since: fact.occurredAt }
}

/** When each step of a place came to be known here. */
function known(state: ApplicationState, { event, recordedAt }: Recorded<ApplicationEvent>): ApplicationState {
  const step = (tokens: readonly string[], name: keyof PlaceKnown) => {
    const noted = <P extends PlaceMade>(place: P): P =>
      tokens.includes(place.token) ? { ...place, known: { ...place.known, [name]: recordedAt } } : place
    return state === null ? null : { ...state, places: state.places.map(noted), takenBack: state.takenBack.map(noted) }
  }
  if (event.type === 'countersigned') return step(event.tokens, 'confirmed')
  const tokens = 'places' in event ? event.places.map(({ token }) => token) : []
  if (event.type === 'arrival-recorded') return step(tokens, 'stated')
  return event.type === 'arrival-reversed' ? step(tokens, 'reversed') : state
}

function withAfter(before: ApplicationState, fact: Recorded<ApplicationEvent>): ApplicationState {
  const state = added(before, fact)
  if (state === null || before === null) return state
  const { event } = fact
  const mark: Mark = { at: fact.occurredAt, by: fact.actor.name }
  const ids = state.people.map(({ id }) => id)
  const after = stepAfter(state.after, event, mark, ids)
  return after === state.after
    ? state
    : { ...corrected(state, event, mark.at), after, decision: decisionOf(after, ids) }
}

/** What a fact after selection takes back of what the application itself holds. */
function corrected(state: Application, event: ApplicationEvent, reversedAt: Instant): Application {
  if (event.type !== 'arrival-reversed') return state
  const tokens = new Set(event.places.map(({ token }) => token))
  return {
    ...state,
    places: state.places.filter(({ token }) => !tokens.has(token)),
    takenBack: [
      ...state.takenBack,
      ...state.places
        .filter(({ token }) => tokens.has(token))
        .map((place) => ({ ...place, reversedAt, code: event.code })),
    ],
  }
}

function added(state: ApplicationState, fact: Recorded<ApplicationEvent>): ApplicationState {
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
        pictures: withZone(state.pictures, event.id, event.zone),
      }
    case 'screening-saved':
      return { ...state, screening: { answers: event.answers, note: event.note } }
    case 'received-outside':
      return { ...state, outside: [...state.outside, { why: event.why, at: mark.at }] }
    case 'window-told': {
      const { type: _, ...told } = event
      return { ...state, told: [...state.told, { ...told, at: mark.at }] }
    }
    case 'application-submitted':
      return { ...state, submitted: mark, adults: event.adults }
    case 'message-resent':
      // Nothing of the application changes: what became of its messages is kept beside the record.
      return state
    case 'question-answered':
    case 'information-asked':
    case 'information-given':
    case 'information-reminded':
    case 'information-extended':
    case 'information-closed':
    case 'match-decided':
      return assessed(state, event, mark)
    case 'document-accepted':
      // What was read off the document that is no more theirs is not read off the one that took its place.
      return event.why === 'misread' ? state : { ...state, pictures: withoutZone(state.pictures, event.person) }
    case 'set-aside':
      if (event.what === 'withdrawal') return { ...state, withdrawn: null }
      if (event.what !== 'biometrics') return state
      return {
        ...state,
        biometrics: Object.fromEntries(Object.entries(state.biometrics).filter(([id]) => !event.people.includes(id))),
      }
    default:
      if (isAfterEvent(event)) return state
      return isPictureFact(event)
        ? { ...state, pictures: withPicture(state.pictures, event, mark) }
        : decided(state, event, mark)
  }
}

type Later = Extract<
  ApplicationEvent,
  {
    type:
      | 'found-eligible'
      | 'found-ineligible'
      | 'priority-recorded'
      | 'priority-corrected'
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
    case 'priority-recorded':
    case 'priority-corrected': {
      const { type: _, ...found } = event
      return { ...state, priority: found.priority, priorityFound: { ...found, mark } }
    }
    case 'selected':
      return { ...state, selection: { ...event, mark } }
    case 'biometrics-recorded':
      return { ...state, biometrics: { ...state.biometrics, [event.person]: { centre: event.centre, mark } } }
    // For each person, and so for the group, in `after`.
    case 'clearance-granted':
    case 'application-refused':
      return state
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
  return {
    ...state,
    kin,
    people: state.people.filter((one) => one.id !== id),
    pictures: withoutPictures(state.pictures, [id]),
  }
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
