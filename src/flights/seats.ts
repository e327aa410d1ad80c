import { z } from 'zod'
import { type Gate, gate, shutBy } from '../barriers/gate.ts'
import { type Scheme, schemeNow } from '../barriers/scheme.ts'
import { keepingSeatsTrue, stopsSeat } from '../barriers/seat.ts'
import type { Instant } from '../core/brand.ts'
import { addHours, dayOf, isAfter, isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import type { CommandDefinition, Context } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { beforeArrival, inFuture, refuse, those } from '../law/refuse.ts'
import { caseStream, cases } from '../readmission/case.ts'
import { onCase, unless } from '../readmission/define.ts'
import { type Case, type CaseEvent, type CaseState, lastServed } from '../readmission/state.ts'
import { noSuchCase } from '../readmission/words.ts'
import { gateAtDoor } from './confirm.ts'
import { type Flight, findFlight, flightStream } from './state.ts'
import { words } from './words.ts'

/** Boarding may begin this long before departure; earlier is a slip of the pen. */
const BOARDING_OPENS_HOURS = 12

const giveSchema = z.strictObject({ case: referenceField, flight: referenceField })
export type GiveSeat = z.infer<typeof giveSchema>
type OnFlight = { readonly flight: Flight; readonly taken: number }

/**
 * A seat on a flight. Planned ahead: what only time or a notice still to be served keeps shut does not stop it, anything
 * else does. The flight is locked while its seats are counted, so two officers cannot give the last one twice.
 */
export const giveSeat: CommandDefinition<CaseState, CaseEvent, GiveSeat, OnFlight> = {
  name: 'flights/give-seat',
  schema: giveSchema,
  aggregate: cases,
  stream: (command) => caseStream(command.case),
  elsewhere: async (query, { flight }) => {
    await query('select 1 from events where stream = $1 and version = 1 for update', [flightStream(flight)])
    const [seats] = await query(
      "select count(*)::integer as taken from view_rows where view = 'manifest' and ix = $1",
      [flight],
    )
    return { flight: await findFlight(query, flight), taken: Number(seats?.taken ?? 0) }
  },
  decide: (state, command, context, { flight, taken }) => {
    if (state === null) return { refusals: [noSuchCase] }
    if (flight === null) return { refusals: [refuse('no-such-flight', words.noFlight, 'flight')] }
    const refusals = those(
      flight.cancelled !== null && refuse('flight-cancelled', words.cancelled, 'flight'),
      isAfter(context.now, flight.departsAt) && refuse('flight-gone', words.flightGone, 'flight'),
      taken >= flight.seats && refuse('flight-full', words.full, 'flight'),
      state.seat !== null && refuse('has-seat', words.hasSeat),
      ...stopsSeat(state, context, flight.departsAt).map(
        (line): Refusal => ({ code: line.id, citation: line.citation, message: line.says, tells: line.tells }),
      ),
    )
    if (refusals.length > 0) return { refusals }
    const { departsAt, destination } = flight
    return {
      facts: [
        { occurredAt: context.now, event: { type: 'seat-given', flight: command.flight, departsAt, destination } },
      ],
    }
  },
}

/** A code, so that lost seats can be counted by their cause; what it stands for is in words where it is shown. */
const codeField = line(60).regex(/^[a-z][a-z0-9.-]*$/)

/** The flight desk takes a seat back, with its reason. */
export const withdrawSeat = onCase(
  'flights/withdraw-seat',
  z.strictObject({
    case: referenceField,
    flight: referenceField,
    code: codeField,
    reasons: prose().optional(),
    occurredAt: instantField.optional(),
  }),
  (state, { flight, code, reasons }) =>
    unless(those(state.seat?.flight !== flight && refuse('no-seat', words.noSeat)), {
      type: 'seat-withdrawn',
      flight,
      code,
      ...(reasons === undefined ? {} : { reasons }),
    }),
)

const boardSchema = z.strictObject({
  case: referenceField,
  flight: referenceField,
  occurredAt: instantField.optional(),
})
export type Board = z.infer<typeof boardSchema>
type AtTheDoor = { readonly flight: Flight; readonly scheme: Scheme }

/** At the door: the gate is asked in the same write that records the boarding. Shut means no, each reason listed. */
export const board: CommandDefinition<CaseState, CaseEvent, Board, AtTheDoor> = {
  name: 'flights/board',
  schema: boardSchema,
  aggregate: cases,
  stream: (command) => caseStream(command.case),
  elsewhere: async (query, { flight }, _, agreement) => ({
    flight: await findFlight(query, flight),
    scheme: await schemeNow(query, agreement),
  }),
  decide: keepingSeatsTrue((state, command, context, { flight, scheme }) => {
    if (state === null) return { refusals: [noSuchCase] }
    const at = command.occurredAt ?? context.now
    const refusals = those(
      ...atTheDoor(state, command.flight, at, context, gateAtDoor(state, context.agreement, at, scheme)),
      flight?.cancelled != null && refuse('flight-cancelled', words.cancelled, 'flight'),
      flight !== null &&
        isAfter(flight.departsAt, addHours(at, BOARDING_OPENS_HOURS)) &&
        refuse('too-early', words.tooEarly),
      state.seat !== null && state.seat.boarded !== null && refuse('already-boarded', words.boarded),
      state.seat !== null && isBefore(at, state.seat.given.at) && refuse('before-seat', words.beforeSeat, 'occurredAt'),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: at, event: { type: 'boarded', flight: command.flight } }] }
  }),
}

const handOverSchema = z.strictObject({
  case: referenceField,
  flight: referenceField,
  place: line(),
  occurredAt: instantField.optional(),
})
export type HandOver = z.infer<typeof handOverSchema>

/**
 * The escort hands the person over and the sending state has signed. The gate is asked once more in the same write: an
 * order made while the aircraft was in the air still counts. One place is stated, under a fresh random token.
 */
export const handOver: CommandDefinition<CaseState, CaseEvent, HandOver, AtTheDoor> = {
  name: 'flights/hand-over',
  schema: handOverSchema,
  aggregate: cases,
  stream: (command) => caseStream(command.case),
  elsewhere: async (query, { flight }, _, agreement) => ({
    flight: await findFlight(query, flight),
    scheme: await schemeNow(query, agreement),
  }),
  decide: (state, command, context, { flight: scheduled, scheme }) => {
    if (state === null) return { refusals: [noSuchCase] }
    const at = command.occurredAt ?? context.now
    const refusals = those(
      // The confirmation was asked for at the door of the aircraft; what came later is asked of the gate itself.
      ...atTheDoor(state, command.flight, at, context, gate(state, context.agreement, at, scheme)),
      scheduled?.cancelled != null && refuse('flight-cancelled', words.cancelled, 'flight'),
      state.seat !== null && state.seat.boarded === null && refuse('not-boarded', words.notBoarded),
      state.seat?.boarded != null &&
        isBefore(at, state.seat.boarded.at) &&
        refuse('before-boarding', words.beforeBoarding, 'occurredAt'),
    )
    if (refusals.length > 0) return { refusals }
    const { flight, place } = command
    const effectiveOn = dayOf(at, context.agreement.receiving.zone)
    return {
      facts: [
        {
          occurredAt: at,
          event: {
            type: 'handed-over',
            flight,
            place,
            token: context.token(),
            effectiveOn,
            ...(countsIn(context.agreement, state) ? {} : { counts: false as const }),
          },
        },
      ],
    }
  },
}

/**
 * The removal the person had been told of did not take place (NOT-06): a fact of its own, for it decides how long a further
 * attempt may follow without a new notice. Whoever still has the seat loses it in the same write.
 */
export const recordFailedRemoval = onCase(
  'flights/record-failed-removal',
  z.strictObject({
    case: referenceField,
    /** Weather, a technical fault, disruption: nothing the state could help. */
    beyondControl: z.boolean(),
    reasons: prose(),
    occurredAt: instantField.optional(),
  }),
  (state, { beyondControl, reasons }, _, at) => {
    const told = lastServed(
      { ...state, letters: state.letters.filter(({ departsAt }) => departsAt !== undefined) },
      'removal-notice',
      'departure-details',
    )
    const departsAt = told?.departsAt
    const refusals = those(
      departsAt === undefined && refuse('no-departure-told', words.noDepartureTold),
      departsAt !== undefined && isBefore(at, departsAt) && refuse('not-failed-yet', words.notFailedYet, 'occurredAt'),
      departsAt !== undefined &&
        state.failed.some((failed) => failed.departsAt === departsAt) &&
        refuse('already-failed', words.alreadyFailed),
    )
    if (departsAt === undefined || refusals.length > 0) return { refusals }
    const { seat } = state
    return {
      facts: [
        { type: 'removal-failed', departsAt, beyondControl, reasons },
        ...(seat === null ? [] : [{ type: 'seat-withdrawn' as const, flight: seat.flight, code: 'removal-failed' }]),
      ],
    }
  },
)

/** What the other state says of the handover: it arrives as a signed message and is kept whatever else is true. */
export const recordReceipt = onCase(
  'flights/record-receipt',
  z.strictObject({
    case: referenceField,
    outcome: z.enum(['received', 'not-presented']),
    receivedAt: instantField,
    occurredAt: instantField.optional(),
  }),
  ({ handedOver, receipt }, { outcome, receivedAt }) => {
    if (handedOver === null) return { refusals: [refuse('no-handover', words.noHandover)] }
    // A denial may be corrected; a signature stands. What it makes is taken back by a fact of its own (OP-08).
    if (receipt?.outcome !== 'received') return { facts: [{ type: 'receipt-recorded', outcome, receivedAt }] }
    return outcome === 'received' ? { facts: [] } : { refusals: [refuse('already-received', words.alreadyReceived)] }
  },
  { evenIf: ['closed', 'gone'] },
)

/** Whether the person belongs to the class the agreement counts one for one. */
const countsIn = ({ counted }: Context['agreement'], { person }: Case): boolean =>
  counted.nationalities === null || counted.nationalities.includes(person.nationality)

function atTheDoor(
  state: Case,
  flight: string,
  at: Instant,
  context: Context,
  answer: Gate,
): readonly (Refusal | null | false)[] {
  return [
    state.seat?.flight !== flight && refuse('no-seat', words.noSeat, 'flight'),
    inFuture(at, context),
    beforeArrival(at, state.arrivedAt),
    ...shutBy(answer).map(
      (line): Refusal => ({ code: line.id, citation: line.citation, message: line.says, tells: line.tells }),
    ),
  ]
}
