import { comparableName } from '../core/names.ts'
import type { Aggregate, Outgoing, Recorded, ViewRow } from '../law/decision.ts'
import { counted, type PlaceRow, placeRow } from '../law/place.ts'
import { type ApplicationEvent, applicationEvent, type IdentityDocument } from './events.ts'
import { familyRows } from './family-rows.ts'
import { mailOf } from './mail.ts'
import { ticketOf } from './order.ts'
import { presenceCloses, toJudge } from './presence-state.ts'
import {
  type Application,
  type ApplicationState,
  evolve,
  fullName,
  type PlaceMade,
  personOf,
  statusOf,
  unproved,
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

/** A document as compared: issuing country, kind and number, without the marks people write between. */
export const documentKey = ({ country, kind, number }: IdentityDocument): string =>
  `${country}|${kind}|${number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')}`

function rows(state: ApplicationState): readonly ViewRow[] {
  if (state === null) return []
  const { reference } = state
  const status = statusOf(state)
  return [
    { view: 'application', key: reference, ix: status, data: summaryOf(state) },
    { view: 'application-shared', key: state.shared, ix: state.shared, data: { reference } },
    ...state.people.map(({ id, person }) => ({
      view: 'application-person',
      key: `${reference}/${id}`,
      ix: `${comparableName(person.familyName, person.givenNames)}|${person.birthDate}`,
      data: { reference, status, name: fullName(person) },
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
    ...familyRows(state),
    ...mailOf(state).map((mail) => ({
      view: 'portal-message',
      key: `${reference}/${mail.id}`,
      ix: mail.sentAt,
      data: mail,
    })),
    ...state.places.map((place) => placeRow(placeOf(state, place))),
  ]
}

/** What lists and draws know of an application. */
function summaryOf(state: Application) {
  const main = personOf(state, 'main') ?? state.people[0] ?? null
  return {
    reference: state.reference,
    status: statusOf(state),
    name: main === null ? null : fullName(main.person),
    size: state.people.length,
    ticket: ticketOf(state.reference, state.salt),
    startedAt: state.started.at,
    submittedAt: state.submitted?.at ?? null,
    presenceClosesAt: presenceCloses(state) ?? state.challenges.at(-1)?.closesAt ?? null,
    adults: state.adults.length,
    shown: state.adults.length - unproved(state).length,
    late: Object.keys(state.late).filter((id) => state.presence[id] === undefined).length,
    toJudge: toJudge(state).length,
    findings: Object.keys(state.findings).length,
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
