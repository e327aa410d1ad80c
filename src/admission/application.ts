import { bareNumber } from '../core/mrz-compare.ts'
import { comparableName } from '../core/names.ts'
import type { Aggregate, Outgoing, Recorded, ViewRow } from '../law/decision.ts'
import { counted, type PlaceRow, placeRows } from '../law/place.ts'
import { type ApplicationEvent, applicationEvent, type IdentityDocument } from './events.ts'
import { telling } from './occasions.ts'
import { outsideNow, windowKey } from './outside.ts'
import { numberRead } from './pictures-state.ts'
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
  telling,
}

/** A document as compared: issuing country, kind and number, without the marks people write between. */
export const documentKey = ({ country, kind, number }: IdentityDocument): string =>
  `${country}|${kind}|${bareNumber(number)}`

/** The keys of a person's document: by the number its zone has, where a check digit bears it out, then by the number typed. */
export function documentKeys(state: Application, id: string): readonly string[] {
  const document = personOf(state, id)?.document ?? null
  if (document === null) return []
  const read = numberRead(state.pictures, id)
  const typed = documentKey(document)
  return read === null ? [typed] : [...new Set([documentKey({ ...document, number: read }), typed])]
}

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
    ...state.people.flatMap(({ id }) =>
      documentKeys(state, id).map((ix, at) => ({
        view: 'application-document',
        key: at === 0 ? `${reference}/${id}` : `${reference}/${id}/typed`,
        ix,
        data: { reference, status },
      })),
    ),
    ...state.places.flatMap((place) => placeRows(placeOf(state, place))),
    ...promisedRow(state),
  ]
}

/** The people of an application that a draw has reached who may still arrive: places given out and not yet made. */
function promisedTo(state: Application): number {
  const open = ['selected', 'granted', 'arrived'].includes(statusOf(state))
  return state.selection !== null && open ? state.people.length - state.places.length : 0
}

/** A row for an application with places promised; what may be released now is less by them. */
function promisedRow(state: Application): readonly ViewRow[] {
  const people = promisedTo(state)
  if (people <= 0) return []
  return [{ view: 'promised', key: state.reference, ix: state.selection?.selection ?? '', data: { people } }]
}

/** What lists and draws know of an application. */
function summaryOf(state: Application) {
  const main = personOf(state, 'main') ?? state.people[0] ?? null
  const lastTold = state.told.at(-1)
  return {
    reference: state.reference,
    status: statusOf(state),
    name: main === null ? null : fullName(main.person),
    size: state.people.length,
    priority: state.priority,
    startedAt: state.started.at,
    since: state.since,
    assessed: state.eligibility?.outcome ?? null,
    reached: state.selection !== null,
    promised: promisedTo(state),
    arrived: state.places.length,
    outsideAt: outsideNow(state)?.at ?? null,
    toldWindow: lastTold === undefined ? null : windowKey({ ...lastTold, id: lastTold.window }),
    submittedAt: state.submitted?.at ?? null,
    presenceClosesAt: state.challenges.at(-1)?.closesAt ?? null,
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
