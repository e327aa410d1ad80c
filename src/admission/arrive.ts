import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { dayOf, isAfter, isBefore } from '../core/calendar.ts'
import { instantField, line, referenceField, tokenField } from '../core/fields.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onApplication, type RouteContext, unless } from './define.ts'
import { personIdField } from './events.ts'
import { type Application, personOf } from './state.ts'
import { words } from './words.ts'

const base = { application: referenceField }

/** A journey counts only inside the entry clearance, by days on the admitting state's clocks. */
function outsideClearance(
  { decision }: Application,
  at: Instant,
  { agreement, terms }: RouteContext,
  field: string,
): Refusal | false {
  if (decision?.outcome !== 'granted') return false
  const on = dayOf(at, agreement.returning.zone)
  const outside = isBefore(on, decision.from) || isAfter(on, decision.until)
  return outside && refuseBy(agreement, terms.clearance, 'outside-clearance', words.outsideClearance, field)
}

/** The journey is booked; booking again replaces it. */
export const bookTravel = onApplication(
  'admission/book-travel',
  z.strictObject({ ...base, departsAt: instantField, from: line(), to: line(), carrier: line(60) }),
  ['granted'],
  (state, { departsAt, from, to, carrier }, context) =>
    unless(
      those(
        isBefore(departsAt, context.now) && refuse('travel-in-past', words.travelPast, 'departsAt'),
        outsideClearance(state, departsAt, context, 'departsAt'),
      ),
      { type: 'travel-booked', departsAt, from, to, carrier },
    ),
)

/**
 * People have entered the admitting state: one place each, by a random token, stated in our book. Those who
 * come later are recorded when they come.
 */
export const recordArrival = onApplication(
  'admission/record-arrival',
  z.strictObject({ ...base, occurredAt: instantField, port: line(), people: z.array(personIdField).min(1).max(20) }),
  ['granted', 'arrived'],
  (state, { port, people }, context, at) => {
    const who = [...new Set(people)]
    const granted = state.decision?.mark.at
    return unless(
      those(
        who.some((id) => personOf(state, id) === null) && refuse('no-such-person', words.noPerson, 'people'),
        state.places.some(({ person }) => who.includes(person)) &&
          refuse('already-arrived', words.arrivedAlready, 'people'),
        granted !== undefined && isBefore(at, granted) && refuse('before-decision', words.beforeDecision, 'occurredAt'),
        outsideClearance(state, at, context, 'occurredAt'),
      ),
      {
        type: 'arrival-recorded',
        port,
        arrivedOn: dayOf(at, context.agreement.returning.zone),
        places: who.map((person) => ({ person, token: context.token() })),
      },
    )
  },
)

/** What the other state said of the places we stated: signed as well, or contested by code. Its last word holds. */
export const noteCountersigned = onApplication(
  'admission/note-countersigned',
  z.strictObject({
    ...base,
    outcome: z.enum(['confirmed', 'contested']),
    code: line(40).optional(),
    confirmedAt: instantField,
    /** Which places; without it, every one that has no signature yet. */
    tokens: z.array(tokenField).min(1).optional(),
  }),
  ['arrived'],
  (state, { outcome, code, confirmedAt, tokens }) => {
    const waiting = state.places.filter((place) => place.confirmedAt === null || place.contested !== null)
    const meant = tokens ?? (waiting.length > 0 ? waiting : state.places).map(({ token }) => token)
    const strange = meant.some((token) => !state.places.some((place) => place.token === token))
    return unless(those((strange || meant.length === 0) && refuse('no-such-place', words.noPlace)), {
      type: 'countersigned',
      outcome,
      ...(code === undefined ? {} : { code }),
      confirmedAt,
      tokens: meant,
    })
  },
)
