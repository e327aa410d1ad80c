import { type Gate, gate } from '../barriers/gate.ts'
import type { Scheme } from '../barriers/scheme.ts'
import { barring } from '../barriers/state.ts'
import { addHours, isAfter, isAtOrAfter } from '../core/calendar.ts'
import { CONFIRMATION_OPENS_HOURS, confirmationNow } from '../flights/confirm.ts'
import { asks } from '../readmission/scope.ts'
import { type Ask, agreed, servers, serving, shutAt, type Task, task } from './task.ts'
import { reasons } from './words.ts'

/** The tasks of the journey itself: seat, details, confirmation, boarding, handover, receipt. */
export function journey(ask: Ask, scheme: Scheme): readonly Task[] {
  const { state, agreement } = ask
  const atDeparture = state.seat === null ? null : gate(state, agreement, state.seat.departsAt, scheme)
  return [
    seat(ask),
    ...(asks(agreement, 'departure-told') ? [details(ask)] : []),
    ...(agreement.confirmation.required ? [confirming(ask, atDeparture)] : []),
    boarding(ask, atDeparture),
    handover(ask),
    task('receipt', 'later'),
  ]
}

const free = (ask: Ask): boolean => agreed(ask) && barring(ask.agreement, ask.state.barriers).length === 0

function seat(ask: Ask): Task {
  if (ask.state.seat !== null) return task('seat', 'done')
  if (!free(ask)) return task('seat', 'later', { says: reasons.barriersFirst })
  if (ask.clocks.some(({ code }) => code === 'promise')) return task('seat', 'later', { says: reasons.promiseFirst })
  return task('seat', 'do', { by: ['flight-desk'], action: 'give-seat' })
}

function details({ state, agreement, gate: answer }: Ask): Task {
  if (state.seat === null) return task('departure-details', 'later', { says: reasons.seatFirst })
  if (!shutAt(answer, agreement, 'departure-told')) return task('departure-details', 'done')
  return task('departure-details', 'do', { by: servers, action: serving('departure-details') })
}

/** A named officer's confirmation, where nobody boards without: on the day, once the gate would be open at departure. */
function confirming({ state, now }: Ask, atDeparture: Gate | null): Task {
  const { seat } = state
  if (seat === null || atDeparture === null) return task('confirm-transfer', 'later', { says: reasons.seatFirst })
  const { standing } = confirmationNow(state, atDeparture)
  if (standing === 'live' || seat.boarded !== null) return task('confirm-transfer', 'done')
  if (!atDeparture.open) return task('confirm-transfer', 'later', { says: reasons.gateFirst })
  if (isAtOrAfter(now, seat.departsAt)) return task('confirm-transfer', 'later', { says: reasons.departed })
  if (isAfter(seat.departsAt, addHours(now, CONFIRMATION_OPENS_HOURS)))
    return task('confirm-transfer', 'wait', { says: reasons.dayBefore })
  const says = standing === 'void' ? reasons.confirmationVoid : null
  return task('confirm-transfer', 'do', { by: ['duty-lead', 'caseworker'], says })
}

function boarding({ state, agreement, now, gate: answer }: Ask, atDeparture: Gate | null): Task {
  const { seat } = state
  if (seat === null || atDeparture === null) return task('board', 'later', { says: reasons.seatFirst })
  if (seat.boarded !== null) return task('board', 'done')
  if (!atDeparture.open) return task('board', 'later', { says: reasons.gateFirst })
  if (agreement.confirmation.required && confirmationNow(state, atDeparture).standing !== 'live')
    return task('board', 'later', { says: reasons.confirmationFirst })
  return isAtOrAfter(now, seat.departsAt) || answer.open
    ? task('board', 'do', { by: ['escort'] })
    : task('board', 'wait', { says: reasons.departure })
}

const handover = ({ state }: Ask): Task =>
  state.seat?.boarded == null ? task('hand-over', 'later') : task('hand-over', 'do', { by: ['escort'] })

/** What is still awaited of somebody handed over. */
export function receipt({ state }: Ask): Task {
  const says = state.handedOver?.counts === false ? reasons.receiptAwaitedNoPlace : reasons.receiptAwaited
  if (state.receipt === null) return task('receipt', 'wait', { by: ['receiving-state'], says })
  if (state.receipt.outcome === 'received') return task('receipt', 'done')
  return task('not-presented', 'do', { by: ['duty-lead'], says: reasons.notPresented })
}
