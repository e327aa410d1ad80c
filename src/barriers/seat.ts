import type { Context, Decision, Fact } from '../law/decision.ts'
import { lawVersion } from '../law/version.ts'
import { type Case, type CaseEvent, type CaseState, evolve } from '../readmission/state.ts'
import { type GateLine, gate, shutBy } from './gate.ts'
import { schemeRunning } from './scheme.ts'

/** What already stands in the way of a seat on a departure at `departsAt`, so far as it can be known now. */
export const stopsSeat = (
  state: Case,
  { agreement }: Pick<Context, 'agreement'>,
  departsAt: Case['arrivedAt'],
): readonly GateLine[] =>
  shutBy(gate({ ...state, seat: null }, agreement, departsAt, schemeRunning)).filter((line) => line.stopsSeat)

/**
 * Decides as `decide` does, then takes the seat away in the same write if what was decided stops it. Every command on a
 * case goes through here, so no barrier, letter or answer can leave a person on a manifest.
 */
export const keepingSeatsTrue =
  <C, X>(decide: (state: CaseState, command: C, context: Context, elsewhere: X) => Decision<CaseEvent>) =>
  (state: CaseState, command: C, context: Context, elsewhere: X): Decision<CaseEvent> => {
    const decision = decide(state, command, context, elsewhere)
    if ('refusals' in decision) return decision
    const after = decision.facts.reduce((sofar, fact) => evolve(sofar, provisional(fact, context)), state)
    if (after === null || after.seat === null || after.handedOver !== null) return decision
    const [line] = stopsSeat(after, context, after.seat.departsAt)
    if (line === undefined) return decision
    const lost: CaseEvent = { type: 'seat-withdrawn', flight: after.seat.flight, code: reasonCode(line) }
    return { ...decision, facts: [...decision.facts, { occurredAt: context.now, event: lost }] }
  }

/** `injunction`, `acceptance`, `rg-negative-v4.1`: what took the seat, without the case's own ids. */
const reasonCode = (line: GateLine): string => (line.id.includes(':') ? (line.id.split(':')[1] ?? line.id) : line.id)

const provisional = (fact: Fact<CaseEvent>, { now, actor, agreement }: Context) => ({
  ...fact,
  stream: '',
  version: 0,
  recordedAt: now,
  actor,
  lawVersion: lawVersion(agreement, now),
})
