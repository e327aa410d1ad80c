import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { type Given, given, type Outcome } from '../../test/given.ts'
import { flight, flightReference, goodCase, goodFacts, letter, reference, type Step } from '../../test/good-case.ts'
import { ukFrance2025 as agreement } from '../agreements/uk-france-2025/agreement.ts'
import { lift, raise } from '../barriers/decide.ts'
import { gate } from '../barriers/gate.ts'
import { schemeRunning } from '../barriers/scheme.ts'
import { stopsSeat } from '../barriers/seat.ts'
import type { Instant } from '../core/brand.ts'
import { addMinutes, isAtOrAfter, knownInstant } from '../core/calendar.ts'
import { confirmTransfer } from '../flights/confirm.ts'
import { board, giveSeat, handOver, recordReceipt, withdrawSeat } from '../flights/seats.ts'
import { due } from '../law/due.ts'
import { inForce } from '../law/version.ts'
import { serve, withdraw } from '../letters/decide.ts'
import { cases } from './case.ts'
import * as decide from './decide.ts'
import { type Case, type CaseEvent, type CaseState, evolve, standing } from './state.ts'

type On = Given<CaseState, CaseEvent>
type Did = Outcome<CaseState, CaseEvent>
const asked = { case: reference }
const reasons = 'Reasons.'
const door = { flight: flight(), scheme: schemeRunning }
const moves: Readonly<Record<string, (on: On, now: Instant, pick: number) => Did>> = {
  request: (on, now) => on.at(now).by('caseworker').when(decide.sendRequest, asked),
  answer: (on, now, pick) =>
    on
      .at(now)
      .by('other-state')
      .when(decide.recordAnswer, { ...asked, code: ['A1', 'A1', 'A1', 'M1', 'N3', 'N1'][pick % 6], answeredAt: now }),
  age: (on, now, pick) =>
    on
      .at(now)
      .by('safeguarding')
      .when(decide.findAge, {
        ...asked,
        age: pick % 3 === 0 ? 'unaccompanied-minor' : 'adult',
        authority: 'Kent',
        reasons,
      }),
  claim: (on, now) => on.at(now).by('caseworker').when(decide.claimProtection, asked),
  withdrawClaim: (on, now) =>
    on
      .at(now)
      .by('caseworker')
      .when(decide.withdrawProtection, { ...asked, reasons }),
  decideClaim: (on, now, pick) =>
    on
      .at(now)
      .by('caseworker')
      .when(decide.decideInadmissibility, {
        ...asked,
        outcome: pick % 4 === 0 ? 'to-be-considered' : 'inadmissible',
        connection: '4',
        reasons,
      }),
  humanRights: (on, now) =>
    on
      .at(now)
      .by('courts-desk')
      .when(decide.claimHumanRights, { ...asked, summary: 'Art 3.' }),
  noHumanRights: (on, now) =>
    on
      .at(now)
      .by('caseworker')
      .when(decide.confirmNoHumanRights, { ...asked, reasons }),
  decideHumanRights: (on, now, pick) =>
    on
      .at(now)
      .by('caseworker')
      .when(decide.decideHumanRights, {
        ...asked,
        outcome: ['refused-and-certified', 'refused', 'allowed', 'finally-determined-against'][pick % 4],
        reasons,
      }),
  close: (on, now) =>
    on
      .at(now)
      .by('caseworker')
      .when(decide.close, { ...asked, code: 'released', reasons }),
  reopen: (on, now) =>
    on
      .at(now)
      .by('caseworker')
      .when(decide.reopen, { ...asked, reasons }),
  raise: (on, now, pick) =>
    on
      .at(now)
      .by('courts-desk')
      .when(raise, { ...asked, kind: ['injunction', 'medical', 'trafficking'][pick % 3], says: 'Seen.' }),
  lift: (on, now, pick) => {
    const up = on.state === null ? [] : standing(on.state)
    const role =
      { medical: 'safeguarding', trafficking: 'safeguarding' }[up[pick % Math.max(up.length, 1)]?.kind ?? ''] ??
      'courts-desk'
    return on
      .at(now)
      .by(role)
      .when(lift, { ...asked, barrier: up[pick % Math.max(up.length, 1)]?.id ?? 'none', document: 'Order', reasons })
  },
  serve: (on, now, pick) => {
    const template = [
      'removal-notice',
      'departure-details',
      'notice-of-intent',
      'rg-negative-v4.1',
      'rg-negative',
      'rg-positive',
    ][pick % 6]
    const details = {
      departsAt: flight().departsAt,
      destination: pick % 11 === 0 ? 'Lyon' : 'Paris CDG',
      occurredAt: addMinutes(now, -(pick % 4000)),
    }
    return on
      .at(now)
      .by('caseworker')
      .when(serve, { ...asked, template, ...letter, ...details })
  },
  withdrawLetter: (on, now, pick) =>
    on
      .at(now)
      .by('caseworker')
      .when(withdraw, {
        ...asked,
        letter: on.state?.letters[pick % Math.max(on.state.letters.length, 1)]?.id ?? 'none',
        reasons,
      }),
  seat: (on, now) =>
    on
      .at(now)
      .by('flight-desk')
      .when(giveSeat, { ...asked, flight: flightReference }, { flight: flight(), taken: 0 }),
  unseat: (on, now) =>
    on
      .at(now)
      .by('flight-desk')
      .when(withdrawSeat, { ...asked, flight: flightReference, code: 'released' }),
  confirm: (on, now) =>
    on
      .at(now)
      .by('duty-lead')
      .when(confirmTransfer, { ...asked, flight: flightReference }, { ...door, facts: on.history.length }),
  board: (on, now) =>
    on
      .at(now)
      .by('escort')
      .when(board, { ...asked, flight: flightReference }, door),
  handOver: (on, now) =>
    on
      .at(now)
      .by('escort')
      .when(handOver, { ...asked, flight: flightReference, place: 'CDG' }, door),
  receipt: (on, now, pick) =>
    on
      .at(now)
      .by('other-state')
      .when(recordReceipt, { ...asked, outcome: pick % 2 === 0 ? 'received' : 'not-presented', receivedAt: now }),
}

const starts: readonly (readonly Step[])[] = [
  [],
  ['seat'],
  ['seat', 'details', 'notice'],
  ['seat', 'details', 'notice', 'noHumanRights', 'inadmissible'],
  ['seat', 'details', 'notice', 'noHumanRights', 'inadmissible', 'answer', 'request'],
]
const walks = fc.record({
  without: fc.constantFrom(...starts),
  steps: fc.array(
    fc.record({
      move: fc.constantFrom(...Object.keys(moves)),
      wait: fc.oneof(fc.constant(0), fc.nat(300), fc.nat(4000)),
      pick: fc.nat(9999),
    }),
    { minLength: 1, maxLength: 25 },
  ),
})

/** Runs a walk: after each move that was accepted, `look` sees the case then. */
function walk(
  { without, steps }: typeof walks extends fc.Arbitrary<infer W> ? W : never,
  look: (done: Did, now: Instant) => void,
): number {
  let on: On = goodCase({ without })
  let now = knownInstant(without.length > 3 ? '2025-08-22T09:00:00Z' : '2025-09-16T18:00:00Z')
  let accepted = 0
  for (const { move, wait, pick } of steps) {
    now = addMinutes(now, wait)
    const done = moves[move]?.(on, now, pick)
    if (done === undefined || done.refused.length > 0) continue
    accepted += 1
    look(done, now)
    on = done.then
  }
  return accepted
}

const alive = (done: Did): Case => {
  assert.ok(done.state)
  return done.state
}
/** The same walks every time: what is counted at the end must not depend on luck. */
const RUNS = { numRuns: 300, seed: 20250917 }

it('an open gate means: no barrier stands, France’s last word since any closing is yes, the notice has run, the scheme is in force', () => {
  let open = 0
  fc.assert(
    fc.property(walks, (one) => {
      walk(one, (done, now) => {
        const state = alive(done)
        if (!gate(state, agreement, now, schemeRunning).open) return
        open += 1
        assert.equal(standing(state).length, 0)
        const facts = done.then.history
        const since = facts.slice(facts.findLastIndex(({ event }) => event.type === 'case-closed') + 1)
        const last = since.findLast(({ event }) => event.type === 'answer-received')?.event
        assert.ok(last?.type === 'answer-received' && last.outcome === 'accepted')
        const notices = state.letters.filter(
          ({ template, withdrawn }) => template === 'removal-notice' && withdrawn === null,
        )
        assert.ok(notices.length > 0)
        for (const { served } of notices) {
          const clock = due(agreement, 'NOT-02', served.at, { asOf: now, place: 'GB-ENG' })
          assert.ok(!('problem' in clock) && isAtOrAfter(now, clock.closesAt))
        }
        assert.ok(inForce(agreement, now) !== null)
      })
    }),
    RUNS,
  )
  assert.ok(open > 50, `the gate was open ${open} times: enough to mean something`)
})

it('a person with a seat has nothing on file that stops it, and is on the manifest; a person without is not', () => {
  let seated = 0
  let lost = 0
  fc.assert(
    fc.property(walks, (one) => {
      walk(one, (done) => {
        const state = alive(done)
        assert.equal(done.rows.filter(({ view }) => view === 'manifest').length, state.seat === null ? 0 : 1)
        lost += done.facts.some(({ type }) => type === 'seat-withdrawn') ? 1 : 0
        if (state.seat === null || state.handedOver !== null) return
        seated += 1
        assert.deepEqual(
          stopsSeat(state, { agreement }, state.seat.departsAt).map(({ id }) => id),
          [],
        )
      })
    }),
    RUNS,
  )
  assert.ok(seated > 50 && lost > 30, `${seated} with a seat, ${lost} lost one`)
})

const journey = [
  'confirm',
  'confirm',
  'board',
  'board',
  'handOver',
  'handOver',
  'handOver',
  'seat',
  'raise',
  'lift',
  'receipt',
]

it('nobody is handed over twice, nor over a barrier, nor without having boarded', () => {
  let over = 0
  const toTheEnd = fc.record({
    without: fc.constantFrom(...starts.slice(0, 2)),
    steps: fc.array(
      fc.record({
        move: fc.constantFrom(...journey),
        wait: fc.nat(90),
        pick: fc.nat(9999),
      }),
      { minLength: 3, maxLength: 25 },
    ),
  })
  fc.assert(
    fc.property(toTheEnd, (one) => {
      let handed = 0
      walk(one, (done) => {
        if (!done.facts.some(({ type }) => type === 'handed-over')) return
        handed += 1
        const state = alive(done)
        assert.equal(standing(state).length, 0)
        assert.ok(state.seat?.boarded)
      })
      assert.ok(handed <= 1)
      over += handed
    }),
    RUNS,
  )
  assert.ok(over > 20, `${over} were handed over`)
})

it('facts add up in any order, with any left out, and never throw', () => {
  const facts = given(
    cases,
    goodFacts({ and: [{ at: '2025-09-17T07:00:00Z', event: { type: 'boarded', flight: flightReference } }] }),
  ).history
  fc.assert(
    fc.property(fc.shuffledSubarray([...facts], { minLength: 0 }), (some) => {
      const state = some.reduce(evolve, null)
      const opened = some.some(({ event }) => event.type === 'case-opened')
      assert.equal(state !== null, opened)
      assert.ok(Array.isArray(cases.rows(state, 'case:test')))
    }),
    RUNS,
  )
})
