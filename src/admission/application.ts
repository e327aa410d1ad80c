import { comparableName } from '../core/names.ts'
import type { Aggregate, Outgoing, Recorded, ViewRow } from '../law/decision.ts'
import { counted, type PlaceRow, placeRow } from '../law/place.ts'
import { personAfter } from './after.ts'
import { type ApplicationEvent, applicationEvent, type IdentityDocument } from './events.ts'
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
    presenceClosesAt: state.challenges.at(-1)?.closesAt ?? null,
    findings: Object.keys(state.findings).length,
    ...promised(state),
    work: hasWork(state),
  }
}

/**
 * The places an application holds, in persons: everybody from selection on, then those with clearance who may still come.
 * `released`: those it held and holds no more, for whom a replacement may be drawn.
 */
function promised(state: Application): { readonly promised: number; readonly released: number } {
  const status = statusOf(state)
  const size = state.people.length
  const came = state.places.length
  if (state.selection === null) return { promised: 0, released: 0 }
  if (['selected', 'invited', 'applying'].includes(status)) return { promised: size, released: 0 }
  if (status !== 'granted' && status !== 'arrived') return { promised: 0, released: size }
  const refused = (id: string): boolean => personAfter(state.after, id).decision?.outcome === 'refused'
  const closed = (id: string): boolean => personAfter(state.after, id).expired !== null
  const arrived = new Set(state.places.map(({ person }) => person))
  const fallen = state.people.filter(({ id }) => !arrived.has(id) && (refused(id) || closed(id))).length
  return { promised: size - came - fallen, released: fallen }
}

/** Whether something may be to do after selection, whatever the time: what the worklist reads. */
const hasWork = (state: Application): boolean =>
  ['selected', 'invited', 'applying', 'granted'].includes(statusOf(state)) ||
  promised(state).promised > 0 ||
  state.after.incidents.some(({ settled }) => settled === null) ||
  state.places.some(({ contested }) => contested !== null)

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
  if (event.type === 'arrival-reversed' && before !== null) {
    const taken = new Set(event.places.map(({ token }) => token))
    const places = event.places.map(({ token }) => ({ token }))
    const told = before.places.filter((place) => taken.has(place.token) && counted(placeOf(before, place)))
    return [
      { kind: 'admission-reversed', about, body: { places, code: event.code, reversedAt: occurredAt } },
      ...told.map(({ token }) => ({ kind: 'place-uncounted', about, body: { token, direction: 'admitted' } })),
    ]
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
