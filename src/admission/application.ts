import { documentKey, type Likened, matchKeys, referencesIn } from '../core/likeness.ts'
import { comparableName } from '../core/names.ts'
import type { Aggregate, Outgoing, Recorded, ViewRow } from '../law/decision.ts'
import { counted, type PlaceRow, placeRow } from '../law/place.ts'
import { answered, assessmentRows } from './assessment.ts'
import { type ApplicationEvent, applicationEvent } from './events.ts'
import { mailOf } from './mail.ts'
import { ticketOf } from './order.ts'
import {
  type Application,
  type ApplicationState,
  evolve,
  fullName,
  type PlaceMade,
  personOf,
  statusOf,
} from './state.ts'

/** The stream of an application by its reference. */
export const applicationStream = (reference: string): string => `application:${reference}`

/** The application as a stream: its facts, the rows of every view about it, what each fact says to the other state. */
export const applications: Aggregate<ApplicationState, ApplicationEvent> = {
  name: 'application',
  event: applicationEvent,
  initial: null,
  evolve,
  rows,
  outgoing,
}

export { documentKey } from '../core/likeness.ts'

function rows(state: ApplicationState): readonly ViewRow[] {
  if (state === null) return []
  const { reference } = state
  const status = statusOf(state)
  return [
    { view: 'application', key: reference, ix: status, data: summaryOf(state) },
    { view: 'application-shared', key: state.shared, ix: state.shared, data: { reference } },
    ...state.people.map(({ id, person, document }) => ({
      view: 'application-person',
      key: `${reference}/${id}`,
      ix: `${comparableName(person.familyName, person.givenNames)}|${person.birthDate}`,
      data: {
        reference,
        status,
        name: fullName(person),
        id,
        person,
        document,
        submittedAt: state.submitted?.at ?? null,
      },
    })),
    ...state.people.flatMap(({ id, document }) =>
      document === null
        ? []
        : [
            {
              view: 'application-document',
              key: `${reference}/${id}`,
              ix: documentKey(document),
              data: { reference, status },
            },
          ],
    ),
    ...(state.submitted === null ? [] : matchRows(state)),
    ...assessmentRows(state),
    ...mailOf(state).map((mail) => ({
      view: 'portal-message',
      key: `${reference}/${mail.id}`,
      ix: mail.sentAt,
      data: mail,
    })),
    ...state.places.map((place) => placeRow(placeOf(state, place))),
  ]
}

/** What people who were in the record before, or come into it later, are found by. */
function matchRows(state: Application): readonly ViewRow[] {
  const { reference, screening, assessment } = state
  const written = [screening?.note, ...assessment.requests.flatMap(({ answers }) => answers.map(({ text }) => text))]
  const quoted = referencesIn(written.join('\n'))
  const keys = state.people.flatMap(({ id, ...one }) =>
    [...matchKeys(one satisfies Likened), ...(id === 'main' ? quoted.map((found) => `r|${found}`) : [])].map((ix) => ({
      view: 'match-key',
      key: `${reference}/${id}/${ix}`,
      ix,
      data: { person: id },
    })),
  )
  if (quoted.length === 0) return keys
  return [...keys, { view: 'application-words', key: reference, ix: reference, data: { quoted } }]
}

/** What lists and draws know of an application. */
function summaryOf(state: Application) {
  const main = personOf(state, 'main') ?? state.people[0] ?? null
  const unanswered = state.assessment.requests.filter(({ closed, answers }) => closed === null && answers.length === 0)
  return {
    reference: state.reference,
    status: statusOf(state),
    name: main === null ? null : fullName(main.person),
    size: state.people.length,
    ticket: ticketOf(state.reference, state.salt),
    startedAt: state.started.at,
    submittedAt: state.submitted?.at ?? null,
    presenceClosesAt: state.challenges.at(-1)?.closesAt ?? null,
    /** The first time at which an answer of the applicant is due; null where none is awaited. */
    awaitedUntil: unanswered.map(({ closesAt }) => closesAt).sort()[0] ?? null,
    toRead: state.assessment.requests.filter(({ closed, answers }) => closed === null && answers.length > 0).length,
    findings: answered(state, [...new Set([...Object.keys(state.findings), ...Object.keys(state.assessment.each)])])
      .length,
  }
}

const placeOf = (state: Application, place: PlaceMade): PlaceRow => ({
  token: place.token,
  direction: 'admitted',
  about: state.shared,
  effectiveOn: place.arrivedOn,
  statedAt: place.stated.at,
  confirmedAt: place.confirmedAt,
  contested: place.contested,
})

/** Arrivals and counted places, by random tokens alone: the other state needs nothing more to count. */
function outgoing(
  before: ApplicationState,
  after: ApplicationState,
  { event, occurredAt }: Recorded<ApplicationEvent>,
): readonly Outgoing[] {
  if (after === null) return []
  const about = after.shared
  if (event.type === 'arrival-recorded') {
    const places = event.places.map(({ token }) => ({ token }))
    return [{ kind: 'admission-effective', about, body: { arrivedOn: event.arrivedOn, arrivedAt: occurredAt, places } }]
  }
  if (event.type !== 'countersigned' || before === null) return []
  const already = new Set(before.places.filter((place) => counted(placeOf(before, place))).map(({ token }) => token))
  return after.places
    .filter((place) => counted(placeOf(after, place)) && !already.has(place.token))
    .map(({ token, arrivedOn }) => ({
      kind: 'place-counted',
      about,
      body: { token, direction: 'admitted', effectiveOn: arrivedOn },
    }))
}
