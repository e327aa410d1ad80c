import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { type Gate, type GateLine, gate, shutBy } from '../barriers/gate.ts'
import { type Scheme, schemeNow } from '../barriers/scheme.ts'
import { keepingSeatsTrue } from '../barriers/seat.ts'
import { addHours, formatInstant, isAfter, isBefore } from '../core/calendar.ts'
import { referenceField } from '../core/fields.ts'
import type { CommandDefinition } from '../law/decision.ts'
import { citation } from '../law/due.ts'
import type { Agreement, Refusal } from '../law/law.ts'
import { refuse, those } from '../law/refuse.ts'
import { caseStream, cases } from '../readmission/case.ts'
import type { Case, CaseEvent, CaseState, Confirmation } from '../readmission/state.ts'
import { noSuchCase } from '../readmission/words.ts'
import { type ConfirmationState, confirmationLine as lineWords, nightRefusals } from './night-words.ts'
import { type Flight, findFlight } from './state.ts'
import { words } from './words.ts'

/**
 * The confirmation on the day of the transfer. A named officer looks once more at everything the gate will ask at
 * departure; what they saw is kept as a digest. Any fact added to the case after it makes it void for good, and any change
 * of what the gate answers from elsewhere (the scheme, a holiday, the law) makes it void for as long as it lasts.
 */

/** A confirmation is of the day: it may be given from this long before departure. */
export const CONFIRMATION_OPENS_HOURS = 24

/** A line of the gate with all it rests on, without its words: those may be put better without a change of matter. */
const evidence = ({ id, state, citation, readings, since, by, clearsAt, deadline }: GateLine) => ({
  id,
  state,
  rule: citation.rule,
  readings,
  since,
  by,
  clearsAt,
  closesAt: deadline?.closesAt ?? null,
})

/**
 * SHA-256, in hexadecimal, over canonical JSON (RFC 8785) of what the gate answers for a departure: the instant, the
 * version of the law, every line with its evidence, and how many facts the case had. Same answer, same digest.
 */
export const digestOfGate = ({ at, lawVersion, lines }: Gate, facts: number): string =>
  createHash('sha256')
    .update(canonicalize({ at, lawVersion, facts, lines: lines.map(evidence) }) ?? '')
    .digest('hex')

/** How the confirmation of a transfer stands. `since` null: void because of what lies outside the case. */
export type ConfirmationNow =
  | { readonly standing: 'none' }
  | { readonly standing: 'live'; readonly confirmation: Confirmation }
  | {
      readonly standing: 'void'
      readonly confirmation: Confirmation
      readonly since: NonNullable<Confirmation['void']> | null
    }

/** How the confirmation stands, against the gate as it would now answer for the departure. */
export function confirmationNow(state: Case, atDeparture: Gate): ConfirmationNow {
  // Rows written before there were confirmations have none.
  const confirmation = state.confirmation ?? null
  if (confirmation === null) return { standing: 'none' }
  if (confirmation.void !== null) return { standing: 'void', confirmation, since: confirmation.void }
  const same = digestOfGate(atDeparture, confirmation.facts) === confirmation.digest
  // After the handover the gate says that the person is gone; what was confirmed has been done.
  if (same || state.handedOver !== null) return { standing: 'live', confirmation }
  return { standing: 'void', confirmation, since: null }
}

/** The line's name, and the code of the refusal where it is not met. */
export const CONFIRMATION_LINE = 'transfer-confirmed'

/**
 * The gate as the door asks it: every condition and barrier, and, of a person with a seat who has not boarded, the
 * confirmation where the agreement requires one (TR-21). One given later than the instant asked about did not yet stand.
 */
export function gateAtDoor(state: Case, agreement: Agreement, at: Case['arrivedAt'], scheme: Scheme): Gate {
  const answer = gate(state, agreement, at, scheme)
  const { seat, handedOver } = state
  if (!agreement.confirmation.required || seat === null || seat.boarded !== null || handedOver !== null) return answer
  const found = confirmationNow(state, gate(state, agreement, seat.departsAt, scheme))
  const line = confirmationLine(agreement, found, at)
  return { ...answer, open: answer.open && line.state === 'met', lines: [...answer.lines, line] }
}

/** Since when and by whom, or why it is void and who can give it again. */
function confirmationLine(agreement: Agreement, now: ConfirmationNow, at: Case['arrivedAt']): GateLine {
  const { rule, readings, givenBy } = agreement.confirmation
  const mark = now.standing === 'none' ? null : now.standing === 'void' ? now.since : now.confirmation.confirmed
  const live = now.standing === 'live'
  const later = live && mark !== null && isAfter(mark.at, at)
  const { zone } = agreement.returning
  const when = (lang: 'en' | 'fr'): string => (mark === null ? '' : formatInstant(mark.at, zone, lang))
  const standing: ConfirmationState = later
    ? 'later'
    : now.standing === 'void' && mark === null
      ? 'elsewhere'
      : now.standing
  const by = now.standing === 'none' ? '' : now.confirmation.confirmed.by
  const said = lineWords[standing]({ by, after: mark?.by ?? '', when: { en: when('en'), fr: when('fr') }, givenBy })
  return {
    id: CONFIRMATION_LINE,
    state: live && !later ? 'met' : later ? 'unknown' : 'unmet',
    title: lineWords.title,
    says: said,
    tells: live && !later ? lineWords.told : lineWords.toldNot,
    citation: citation(agreement, rule),
    readings,
    since: mark?.at ?? null,
    by: mark?.by ?? null,
    clearsAt: null,
    stopsSeat: false,
    deadline: null,
  }
}

const confirmSchema = z.strictObject({ case: referenceField, flight: referenceField })
export type ConfirmTransfer = z.infer<typeof confirmSchema>
type Seen = { readonly flight: Flight; readonly scheme: Scheme; readonly facts: number }

/**
 * A named officer confirms the transfer of a person with a seat. Refused where the gate would be shut at departure, each
 * reason listed. The facts are counted in the transaction that adds this one, so none can come between.
 */
export const confirmTransfer: CommandDefinition<CaseState, CaseEvent, ConfirmTransfer, Seen> = {
  name: 'flights/confirm-transfer',
  schema: confirmSchema,
  aggregate: cases,
  stream: (command) => caseStream(command.case),
  elsewhere: async (query, { flight }, stream, agreement) => {
    const [counted] = await query('select count(*)::integer as facts from events where stream = $1', [stream])
    return {
      flight: await findFlight(query, flight),
      scheme: await schemeNow(query, agreement),
      facts: Number(counted?.facts ?? 0),
    }
  },
  decide: keepingSeatsTrue((state, command, { now, agreement }, { flight, scheme, facts }) => {
    if (state === null) return { refusals: [noSuchCase] }
    const { seat } = state
    if (seat === null || seat.flight !== command.flight)
      return { refusals: [refuse('no-seat', words.noSeat, 'flight')] }
    const answer = gate(state, agreement, seat.departsAt, scheme)
    const refusals = those(
      flight?.cancelled != null && refuse('flight-cancelled', words.cancelled, 'flight'),
      !isBefore(now, seat.departsAt) && refuse('flight-gone', words.flightGone, 'flight'),
      isAfter(seat.departsAt, addHours(now, CONFIRMATION_OPENS_HOURS)) &&
        refuse('too-early-to-confirm', nightRefusals.tooEarlyToConfirm),
      seat.boarded !== null && refuse('already-boarded', words.boarded),
      ...shutBy(answer).map(
        (line): Refusal => ({ code: line.id, citation: line.citation, message: line.says, tells: line.tells }),
      ),
      confirmationNow(state, answer).standing === 'live' && refuse('already-confirmed', nightRefusals.alreadyConfirmed),
    )
    if (refusals.length > 0) return { refusals }
    const digest = digestOfGate(answer, facts)
    const event = {
      type: 'transfer-confirmed',
      flight: seat.flight,
      digest,
      lines: answer.lines.length,
      facts,
    } as const
    return { facts: [{ occurredAt: now, event }] }
  }),
}
