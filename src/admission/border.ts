import { z } from 'zod'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import { refuse, those } from '../law/refuse.ts'
import { incidentKinds, incidentOutcomes, reversalCodes } from './after-events.ts'
import { afterWords } from './after-words.ts'
import { onApplication, unless } from './define.ts'
import { peopleField, strangers } from './enrol.ts'
import { personIdField } from './events.ts'
import type { Status } from './state.ts'

const base = { application: referenceField }
/** Whoever was once selected may turn up, whatever became of the application. */
const everSelected: readonly Status[] = [
  'selected',
  'invited',
  'applying',
  'granted',
  'refused',
  'arrived',
  'declined',
  'expired',
  'withdrawn',
]

/**
 * Something at the border that makes no place: an arrival before or after the clearance or without one, somebody refused
 * entry, somebody who is not in the application. A fact, to be decided on (reading OP-43).
 */
export const recordIncident = onApplication(
  'admission/record-incident',
  z.strictObject({
    ...base,
    occurredAt: instantField,
    kind: z.enum(incidentKinds),
    people: z.array(personIdField).max(20),
    others: line(300).optional(),
    port: line(),
    note: prose(2000),
  }),
  everSelected,
  (state, { kind, people, others, port, note }, { token }) => {
    const who = [...new Set(people)]
    return unless(
      those(
        who.length === 0 && others === undefined && refuse('nobody-named', afterWords.whoWasIt, 'people'),
        strangers(state, who),
        kind === 'not-in-application' && others === undefined && refuse('nobody-named', afterWords.whoWasIt, 'others'),
      ),
      {
        type: 'incident-recorded',
        id: token().slice(0, 8),
        kind,
        people: who,
        ...(others === undefined ? {} : { others }),
        port,
        note,
      },
    )
  },
)

/** What was decided on an incident, by a named officer with reasons. Deciding again replaces it. */
export const settleIncident = onApplication(
  'admission/settle-incident',
  z.strictObject({ ...base, incident: z.string().max(26), outcome: z.enum(incidentOutcomes), reasons: prose() }),
  everSelected,
  (state, { incident, outcome, reasons }) =>
    unless(
      those(
        !state.after.incidents.some(({ id }) => id === incident) &&
          refuse('no-such-incident', afterWords.noIncident, 'incident'),
      ),
      { type: 'incident-settled', incident, outcome, reasons },
    ),
)

/**
 * An arrival that was recorded wrongly is taken back by a further fact: its places leave our book, and the other state is
 * told by codes alone. The record of it stays; whoever did arrive is recorded anew, with another place.
 */
export const reverseArrival = onApplication(
  'admission/reverse-arrival',
  z.strictObject({ ...base, people: peopleField, code: z.enum(reversalCodes), reasons: prose() }),
  ['arrived'],
  (state, { people, code, reasons }) => {
    const places = state.places.filter(({ person }) => people.includes(person))
    return unless(
      those(
        strangers(state, people),
        people.some((id) => !places.some(({ person }) => person === id)) &&
          refuse('not-arrived', afterWords.notArrived, 'people'),
      ),
      { type: 'arrival-reversed', places: places.map(({ person, token }) => ({ person, token })), code, reasons },
    )
  },
)
