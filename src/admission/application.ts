import { documentKey, documentsOf, type Likened, matchKeys, referencesIn } from '../core/likeness.ts'
import { comparableName } from '../core/names.ts'
import type { Aggregate, Outgoing, Recorded, ViewRow } from '../law/decision.ts'
import { counted, type PlaceRow, placeRows, takenBackRows } from '../law/place.ts'
import { personAfter } from './after.ts'
import { answered, assessmentRows } from './assessment.ts'
import { type ApplicationEvent, applicationEvent } from './events.ts'
import { familyRows } from './family-rows.ts'
import { telling } from './occasions.ts'
import { outsideNow, windowKey } from './outside.ts'
import { numberRead } from './pictures-state.ts'
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
  telling,
}

export { documentKey } from '../core/likeness.ts'

/** The keys of a person's document: by the number its zone has, where a check digit bears it out, then by the number typed. */
export const documentKeys = (state: Application, id: string): readonly string[] =>
  documentsOf({ document: personOf(state, id)?.document ?? null, read: numberRead(state.pictures, id) }).map(
    documentKey,
  )

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
        read: numberRead(state.pictures, id),
        submittedAt: state.submitted?.at ?? null,
      },
    })),
    ...state.people.flatMap(({ id }) =>
      documentKeys(state, id).map((ix, at) => ({
        view: 'application-document',
        key: at === 0 ? `${reference}/${id}` : `${reference}/${id}/typed`,
        ix,
        data: { reference, status },
      })),
    ),
    ...familyRows(state),
    ...(state.submitted === null ? [] : matchRows(state)),
    ...assessmentRows(state),
    ...state.places.flatMap((place) => placeRows(placeOf(state, place))),
    ...state.takenBack.flatMap((place) =>
      takenBackRows(placeOf(state, place), place.reversedAt, { by: 'arrival-reversed', code: place.code }),
    ),
    ...promisedRow(state),
  ]
}

/** A row for an application with places promised; what may be released now is less by them. */
function promisedRow(state: Application): readonly ViewRow[] {
  const { promised: people } = promised(state)
  if (people <= 0) return []
  return [{ view: 'promised', key: state.reference, ix: state.selection?.selection ?? '', data: { people } }]
}

/** What one person is found by: what they say of themselves, and what their document's zone says. */
const keysOf = (state: Application, id: string, one: Likened): readonly string[] =>
  matchKeys({ ...one, read: numberRead(state.pictures, id) })

/** What people who were in the record before, or come into it later, are found by. */
function matchRows(state: Application): readonly ViewRow[] {
  const { reference, screening, assessment } = state
  const notes = [screening?.note, ...state.people.map(({ note }) => note)]
  const written = [...notes, ...assessment.requests.flatMap(({ answers }) => answers.map(({ text }) => text))]
  const quoted = referencesIn(written.join('\n'))
  const keys = state.people.flatMap(({ id, ...one }) =>
    [...keysOf(state, id, one), ...(id === 'main' ? quoted.map((found) => `r|${found}`) : [])].map((ix) => ({
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
  const lastTold = state.told.at(-1)
  const unanswered = state.assessment.requests.filter(({ closed, answers }) => closed === null && answers.length === 0)
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
    arrived: state.places.length,
    outsideAt: outsideNow(state)?.at ?? null,
    toldWindow: lastTold === undefined ? null : windowKey({ ...lastTold, id: lastTold.window }),
    submittedAt: state.submitted?.at ?? null,
    presenceClosesAt: presenceCloses(state) ?? state.challenges.at(-1)?.closesAt ?? null,
    adults: state.adults.length,
    shown: state.adults.length - unproved(state).length,
    late: Object.keys(state.late).filter((id) => state.presence[id] === undefined).length,
    toJudge: toJudge(state).length,
    /** The first time at which an answer of the applicant is due; null where none is awaited. */
    awaitedUntil: unanswered.map(({ closesAt }) => closesAt).sort()[0] ?? null,
    toRead: state.assessment.requests.filter(({ closed, answers }) => closed === null && answers.length > 0).length,
    findings: answered(state, [...new Set([...Object.keys(state.findings), ...Object.keys(state.assessment.each)])])
      .length,
    ...promised(state),
    work: hasWork(state),
  }
}

/**
 * The places an application holds, in persons: everybody from selection on, then those with clearance who may still come.
 * `givenBack`: those it held and holds no more, for whom a replacement may be drawn.
 */
function promised(state: Application): { readonly promised: number; readonly givenBack: number } {
  const status = statusOf(state)
  const size = state.people.length
  const came = state.places.length
  if (state.selection === null) return { promised: 0, givenBack: 0 }
  if (['selected', 'invited', 'applying'].includes(status)) return { promised: size, givenBack: 0 }
  if (status !== 'granted' && status !== 'arrived') return { promised: 0, givenBack: size }
  const refused = (id: string): boolean => personAfter(state.after, id).decision?.outcome === 'refused'
  const closed = (id: string): boolean => personAfter(state.after, id).expired !== null
  const arrived = new Set(state.places.map(({ person }) => person))
  const fallen = state.people.filter(({ id }) => !arrived.has(id) && (refused(id) || closed(id))).length
  return { promised: size - came - fallen, givenBack: fallen }
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
  known: place.known,
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
