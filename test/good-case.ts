import { ukFrance2025 } from '../src/agreements/uk-france-2025/agreement.ts'
import { type Gate, gate, shutBy } from '../src/barriers/gate.ts'
import { type Scheme, schemeRunning } from '../src/barriers/scheme.ts'
import { type Day, type Instant, languages } from '../src/core/brand.ts'
import { knownDay, knownInstant } from '../src/core/calendar.ts'
import { digestOfGate } from '../src/flights/confirm.ts'
import type { Flight } from '../src/flights/state.ts'
import type { Agreement } from '../src/law/law.ts'
import { cases } from '../src/readmission/case.ts'
import type { Case, CaseEvent, CaseState } from '../src/readmission/state.ts'
import { type Given, given, type Happened } from './given.ts'

/**
 * A complete case on which the gate is open at 07:00 on 17 September 2025 (UTC). Its dates are those of a real file,
 * as the law dossier gives them (FX-1); the person is invented.
 */
export const reference = '7K3M-9Q2X'
export const flightReference = 'F1GH-0001'
export const departsAt = '2025-09-17T08:00:00Z'
export const atTheDoor = '2025-09-17T07:00:00Z'

export const letter = { method: 'in-person', place: 'GB-ENG', language: 'English' } as const
const t = (text: string): Instant => knownInstant(text)
const day = (text: string): Day => knownDay(text)

export const person = {
  familyName: 'Tesfay',
  givenNames: 'Robel',
  birthDate: day('1996-02-11'),
  sex: 'male',
  nationality: 'ERI',
} as const

export const opened = {
  type: 'case-opened',
  reference,
  shared: 'AAAA-BBBB-CCCC',
  person,
  personId: 'P'.repeat(26),
  landing: 'R1ND-0001',
  arrivedAt: t('2025-08-12T17:30:00Z'),
  jurisdiction: 'GB-ENG',
  heldAt: 'Brook House',
  screening: { language: 'Tigrinya', answers: [] },
  ground: 'claims-protection',
  directRoute: 'shown',
  directRouteEvidence: 'Train ticket Paris to Calais',
  age: 'adult',
  protectionClaim: 'open',
} as const satisfies Extract<CaseEvent, { type: 'case-opened' }>

const facts = {
  opened: { at: '2025-08-13T08:00:00Z', event: opened, by: 'screening-officer' },
  intent: {
    at: '2025-08-14T09:00:00Z',
    event: { type: 'letter-served', id: 'L-INTENT', template: 'notice-of-intent', ...letter },
  },
  request: { at: '2025-08-15T10:00:00Z', event: { type: 'request-sent', number: 1, arrivedOn: day('2025-08-12') } },
  answer: {
    at: '2025-09-04T12:00:00Z',
    event: {
      type: 'answer-received',
      number: 1,
      code: 'A1',
      outcome: 'accepted',
      answeredAt: t('2025-09-04T12:00:00Z'),
    },
    by: 'other-state',
  },
  inadmissible: {
    at: '2025-09-05T09:00:00Z',
    event: {
      type: 'inadmissibility-decided',
      outcome: 'inadmissible',
      connection: '4',
      reasons: 'Could have claimed there.',
    },
  },
  noHumanRights: {
    at: '2025-09-05T09:30:00Z',
    event: { type: 'human-rights-none-confirmed', reasons: 'File checked.' },
  },
  notice: {
    at: '2025-09-08T10:00:00Z',
    event: { type: 'letter-served', id: 'L-NOTICE', template: 'removal-notice', destination: 'Paris CDG', ...letter },
  },
  details: {
    at: '2025-09-08T10:05:00Z',
    event: {
      type: 'letter-served',
      id: 'L-DETAILS',
      template: 'departure-details',
      departsAt: t(departsAt),
      destination: 'Paris CDG',
      ...letter,
    },
  },
  seat: {
    at: '2025-09-08T11:00:00Z',
    event: { type: 'seat-given', flight: flightReference, departsAt: t(departsAt), destination: 'Paris CDG' },
    by: 'flight-desk',
  },
} as const satisfies Record<string, Happened<CaseEvent>>
export type Step = keyof typeof facts

export type Change = {
  readonly without?: readonly Step[]
  readonly instead?: Partial<Record<Step, Happened<CaseEvent>>>
  readonly and?: readonly Happened<CaseEvent>[]
}

/** The good case, less some facts, with others in their place, and more recorded after them. */
export const goodFacts = ({ without = [], instead = {}, and = [] }: Change = {}): readonly Happened<CaseEvent>[] => {
  const kept = Object.entries<Happened<CaseEvent>>(facts).filter(([step]) => !without.some((one) => one === step))
  return [...kept.map(([step, fact]) => instead[step as Step] ?? fact), ...and]
}
export const goodCase = (change: Change = {}, agreement: Agreement = ukFrance2025): Given<CaseState, CaseEvent> =>
  given(cases, goodFacts(change), { agreement, reference })

/** The good case, and its transfer confirmed by the duty lead as it then stands; without a seat there is nothing to confirm. */
export function confirmedCase(
  change: Change = {},
  at = '2025-09-16T12:00:00Z',
  agreement: Agreement = ukFrance2025,
): Given<CaseState, CaseEvent> {
  const before = goodFacts(change)
  const on = goodCase(change, agreement)
  const { seat } = known(on.state)
  if (seat === null) return on
  const answer = gate(known(on.state), agreement, seat.departsAt, schemeRunning)
  const { length: lines } = answer.lines
  const digest = digestOfGate(answer, before.length)
  const event = { type: 'transfer-confirmed', flight: seat.flight, digest, lines, facts: before.length } as const
  return given(cases, [...before, { at, event, by: 'duty-lead' }], { agreement, reference })
}

/** A step of the good case with some of its fields changed, or at another time. */
export const step = <S extends Step>(name: S, change: object, at: string = facts[name].at): Happened<CaseEvent> => ({
  at,
  event: { ...facts[name].event, ...change } as CaseEvent,
})

export const raised = (kind: string, at: string, id = `B-${kind}`): Happened<CaseEvent> => ({
  at,
  event: { type: 'barrier-raised', id, kind, says: 'Seen.' },
  by: 'courts-desk',
})
export const lifted = (kind: string, at: string, id = `B-${kind}`): Happened<CaseEvent> => ({
  at,
  event: { type: 'barrier-lifted', id, document: 'Sealed order', reasons: 'Discharged.' },
  by: 'courts-desk',
})

export const known = (state: CaseState): Case => {
  if (state === null) throw new Error('there is no case')
  return state
}

/** The gate on a case at an instant. */
export const gateOn = (
  on: Given<CaseState, CaseEvent>,
  at = atTheDoor,
  scheme: Scheme = schemeRunning,
  agreement = ukFrance2025,
): Gate => gate(known(on.state), agreement, t(at), scheme)

/** What shuts the gate, in order: `removal-notice unmet NOT-01`. Empty: it is open. Every sentence must be there in full. */
export const shut = (...asked: Parameters<typeof gateOn>): readonly string[] => {
  const answer = gateOn(...asked)
  const lines = shutBy(answer)
  if (answer.open !== (lines.length === 0)) throw new Error('the gate and its lines disagree')
  for (const line of answer.lines)
    for (const lang of languages)
      if (line.says[lang].trim() === '' || line.title[lang].trim() === '') throw new Error(`${line.id} says nothing`)
  return lines.map(({ id, state, citation }) => `${id} ${state} ${citation.rule}`)
}

export const flight = (change: Partial<NonNullable<Flight>> = {}): NonNullable<Flight> => ({
  reference: flightReference,
  number: 'ZZ 101',
  departsAt: t(departsAt),
  origin: 'London Heathrow',
  destination: 'Paris CDG',
  seats: 6,
  cancelled: null,
  ...change,
})
