import { z } from 'zod'
import type { Instant, Text } from '../core/brand.ts'
import { dayOf, isAfter, isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField, tokenField } from '../core/fields.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { cleared, personAfter } from './after.ts'
import { missedCauses } from './after-events.ts'
import { afterWords } from './after-words.ts'
import { parted } from './clear.ts'
import { onApplication, type RouteContext, unless } from './define.ts'
import { peopleField, strangers } from './enrol.ts'
import { personIdField } from './events.ts'
import { type Application, personOf } from './state.ts'
import { words } from './words.ts'

const base = { application: referenceField }

/** A journey counts only inside each one's entry clearance (IN-46), by days on the admitting state's clocks. */
function outsideClearance(
  { after }: Application,
  people: readonly string[],
  at: Instant,
  { agreement, terms }: RouteContext,
  [field, says]: readonly [string, Text],
): Refusal | false {
  const on = dayOf(at, agreement.returning.zone)
  const outside = people.some((id) => {
    const { decision } = personAfter(after, id)
    return decision?.outcome === 'granted' && (isBefore(on, decision.from) || isAfter(on, decision.until))
  })
  return outside && refuseBy(agreement, terms.clearance, 'outside-clearance', says, field)
}

/** Those who could travel now: granted, not closed as run out, not there yet. */
export const travellers = (state: Application): readonly string[] =>
  cleared(
    state.after,
    state.people.map(({ id }) => id),
  ).filter((id) => !state.places.some(({ person }) => person === id))

const withoutClearance = (state: Application, people: readonly string[], { agreement, terms }: RouteContext) => {
  const may = cleared(state.after, people)
  return (
    people.some((id) => !may.includes(id)) &&
    refuseBy(agreement, terms.clearance, 'no-clearance', afterWords.noClearance, 'people')
  )
}

/** The journey of all who can travel, or of some; booking again replaces it, after a missed one too. */
export const bookTravel = onApplication(
  'admission/book-travel',
  z.strictObject({
    ...base,
    departsAt: instantField,
    from: line(),
    to: line(),
    carrier: line(60),
    people: peopleField.optional(),
  }),
  ['granted', 'arrived'],
  (state, { departsAt, from, to, carrier, people }, context) => {
    const whom = people ?? travellers(state)
    return unless(
      those(
        strangers(state, whom),
        (whom.length === 0 || state.places.some(({ person }) => whom.includes(person))) &&
          refuse('already-arrived', words.arrivedAlready, 'people'),
        withoutClearance(state, whom, context),
        parted(state) && state.after.choice === null && refuse('choice-missing', afterWords.choiceMissing),
        isBefore(departsAt, context.now) && refuse('travel-in-past', words.travelPast, 'departsAt'),
        outsideClearance(state, whom, departsAt, context, ['departsAt', words.outsideClearance]),
      ),
      { type: 'travel-booked', departsAt, from, to, carrier, people: [...whom] },
    )
  },
)

const withoutJourney = (state: Application, people: readonly string[]): Refusal | false =>
  people.some((id) => personAfter(state.after, id).journey === null) &&
  refuse('no-journey', afterWords.noJourney, 'people')

/** The journey of some of them is given up, with reasons. */
export const cancelTravel = onApplication(
  'admission/cancel-travel',
  z.strictObject({ ...base, people: peopleField, reasons: prose(1000) }),
  ['granted', 'arrived'],
  (state, { people, reasons }) =>
    unless(those(strangers(state, people), withoutJourney(state, people)), {
      type: 'travel-cancelled',
      people,
      reasons,
    }),
)

/** Somebody did not travel as booked, with the cause. Their clearance stands: they may be booked again while it lasts. */
export const recordMissed = onApplication(
  'admission/record-missed-travel',
  z.strictObject({ ...base, people: peopleField, cause: z.enum(missedCauses), note: prose(1000).optional() }),
  ['granted', 'arrived'],
  (state, { people, cause, note }, { now }) => {
    const ahead = people.some((id) => {
      const { journey } = personAfter(state.after, id)
      return journey !== null && isAfter(journey.departsAt, now)
    })
    return unless(
      those(
        strangers(state, people),
        withoutJourney(state, people),
        ahead && refuse('journey-ahead', afterWords.journeyAhead, 'people'),
        state.places.some(({ person }) => people.includes(person)) &&
          refuse('already-arrived', words.arrivedAlready, 'people'),
      ),
      { type: 'travel-missed', people, cause, ...(note === undefined ? {} : { note }) },
    )
  },
)

/**
 * People have entered the admitting state: one place each, by a random token, stated in our book. Those who
 * come later are recorded when they come, whether they were on the booking or not. Outside the clearance there is none.
 */
export const recordArrival = onApplication(
  'admission/record-arrival',
  z.strictObject({ ...base, occurredAt: instantField, port: line(), people: z.array(personIdField).min(1).max(20) }),
  ['granted', 'arrived'],
  (state, { port, people }, context, at) => {
    const who = [...new Set(people)]
    const granted = who.flatMap((id) => personAfter(state.after, id).decision?.mark.at ?? [])
    const known = who.every((id) => personOf(state, id) !== null)
    const unbooked = who.filter((id) => personAfter(state.after, id).journey === null)
    return unless(
      those(
        !known && refuse('no-such-person', words.noPerson, 'people'),
        state.places.some(({ person }) => who.includes(person)) &&
          refuse('already-arrived', words.arrivedAlready, 'people'),
        known && withoutClearance(state, who, context),
        granted.some((decided) => isBefore(at, decided)) &&
          refuse('before-decision', words.beforeDecision, 'occurredAt'),
        outsideClearance(state, who, at, context, ['occurredAt', afterWords.outsideArrival]),
      ),
      {
        type: 'arrival-recorded',
        port,
        arrivedOn: dayOf(at, context.agreement.returning.zone),
        places: who.map((person) => ({ person, token: context.token() })),
        ...(unbooked.length === 0 ? {} : { unbooked }),
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
  // Where every arrival was taken back meanwhile, it stands again as it stood before.
  ['arrived', 'granted', 'refused', 'expired', 'declined'],
  (state, { outcome, code, confirmedAt, tokens }) => {
    const waiting = state.places.filter((place) => place.confirmedAt === null || place.contested !== null)
    const meant = tokens ?? (waiting.length > 0 ? waiting : state.places).map(({ token }) => token)
    const ours = new Set([...state.places, ...state.after.reversed].map(({ token }) => token))
    const strange = meant.some((token) => !ours.has(token))
    const open = new Set([...waiting, ...state.after.reversed].map(({ token }) => token))
    const left = meant.filter((token) => open.has(token))
    const refusals = those(
      (strange || meant.length === 0) && refuse('no-such-place', words.noPlace),
      // A signature stands: what it makes is taken back by a fact of its own (OP-08).
      !strange &&
        outcome === 'contested' &&
        left.length < meant.length &&
        refuse('already-signed', words.signedAlready),
    )
    if (refusals.length > 0 || left.length === 0) return unless(refusals)
    const event = { type: 'countersigned', outcome, confirmedAt, tokens: left } as const
    return { facts: [code === undefined ? event : { ...event, code }] }
  },
)
