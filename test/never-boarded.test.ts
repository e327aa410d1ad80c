import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { lift, raise } from '#src/barriers/decide.ts'
import { schemeRunning } from '#src/barriers/scheme.ts'
import { addMinutes, isAfter, knownInstant } from '#src/core/calendar.ts'
import { carryOutDuty, setDuty } from '#src/courts/order-duties.ts'
import { confirmOrder, dischargeOrder, receiveOrder } from '#src/courts/orders.ts'
import { notePapersReceipt, sendPapers } from '#src/courts/papers.ts'
import { isOnItsWay } from '#src/courts/papers-state.ts'
import { isOpenDuty, isUnread } from '#src/courts/state.ts'
import { board, giveSeat } from '#src/flights/seats.ts'
import type { CommandDefinition } from '#src/law/decision.ts'
import * as readmission from '#src/readmission/decide.ts'
import { type Case, type CaseEvent, type CaseState, standing } from '#src/readmission/state.ts'
import { disputeAge } from '#src/safeguards/age.ts'
import { considerReport, makeReport, stateFitness, tellReport } from '#src/safeguards/medical.ts'
import { decideReasonable, refer } from '#src/safeguards/trafficking.ts'
import type { Given, Outcome } from './given.ts'
import { flight, flightReference, goodCase, reference } from './good-case.ts'

/**
 * Promise one, over random histories: whatever is received, decided, lifted and tried, in whatever order and at whatever
 * hour, nobody is boarded while anything stands. What stands is looked for in the facts' own states, not asked of the gate.
 */
type On = Given<CaseState, CaseEvent>
type Did = Outcome<CaseState, CaseEvent>
const asked = { case: reference }
const reasons = 'Reasons.'
const door = { flight: flight(), scheme: schemeRunning }
const pickOf = <One>(list: readonly One[], pick: number): One | undefined => list[pick % Math.max(list.length, 1)]

type Move = (state: Case, pick: number, now: string) => { by: string; input: object; command: Plain } | null
// Every command here looks at nothing but the case.
type Plain = CommandDefinition<CaseState, CaseEvent, never, undefined>
const plain = <C>(command: CommandDefinition<CaseState, CaseEvent, C, undefined>): Plain => command as unknown as Plain

const moves: Readonly<Record<string, Move>> = {
  order: (_, pick) => ({
    by: 'courts-desk',
    command: plain(receiveOrder),
    input: { what: pick % 3 === 0 ? 'forbids-transfer' : 'other', document: `Order ${pick}`, by: 'entered' },
  }),
  confirm: ({ courts }, pick) => ({
    by: 'courts-desk',
    command: plain(confirmOrder),
    input: {
      order: pickOf(courts.orders.filter(isUnread), pick)?.id ?? 'none',
      effect: pick % 2 === 0 ? 'other' : 'forbids-transfer',
      reasons,
    },
  }),
  discharge: ({ courts }, pick) => ({
    by: 'courts-desk',
    command: plain(dischargeOrder),
    input: { order: pickOf(courts.orders, pick)?.id ?? 'none', document: 'Later order', reasons },
  }),
  duty: ({ courts }, pick) => ({
    by: 'courts-desk',
    command: plain(setDuty),
    input: {
      order: pickOf(courts.orders, pick)?.id ?? 'none',
      what: 'Give the report to the receiving staff.',
      to: pick % 2 === 0 ? 'receiving-state' : 'claimant',
      before: 'departure',
    },
  }),
  send: ({ courts }, pick) => ({
    by: 'courts-desk',
    command: plain(sendPapers),
    input: {
      duty: pickOf(courts.duties.filter(isOpenDuty), pick)?.id ?? 'none',
      kind: 'other',
      title: 'Report',
      text: 'Scars.',
      completes: pick % 3 !== 0,
    },
  }),
  receipted: ({ courts }, pick, now) => ({
    by: 'other-state',
    command: plain(notePapersReceipt),
    input: {
      paper: courts.papers.find(isOnItsWay)?.id ?? 'Z'.repeat(26),
      message: pick + 1,
      digest: 'a'.repeat(64),
      receivedAt: now,
      understood: pick % 5 !== 0,
    },
  }),
  done: ({ courts }, pick) => ({
    by: 'courts-desk',
    command: plain(carryOutDuty),
    input: { duty: pickOf(courts.duties, pick)?.id ?? 'none', proof: 'Receipt' },
  }),
  refer: () => ({
    by: 'safeguarding',
    command: plain(refer),
    input: { firstResponder: 'Salvation Army', indicators: 'Unpaid labour.' },
  }),
  grounds: ({ safeguards }, pick, now) => ({
    by: 'safeguarding',
    command: plain(decideReasonable),
    input: {
      referral: pickOf(safeguards.referrals, pick)?.id ?? 'none',
      outcome: pick % 4 === 0 ? 'positive' : 'negative',
      decidedAt: now,
      document: 'Decision',
    },
  }),
  report: () => ({ by: 'safeguarding', command: plain(makeReport), input: { limb: '3', summary: 'Scars.', by: 'GP' } }),
  consider: ({ safeguards }, pick) => ({
    by: 'detention-desk',
    command: plain(considerReport),
    input: {
      report: pickOf(safeguards.reports, pick)?.id ?? 'none',
      by: 'Caseworker',
      outcome: 'detention-maintained',
      reasons,
    },
  }),
  tell: ({ safeguards }, pick) => ({
    by: 'detention-desk',
    command: plain(tellReport),
    input: { report: pickOf(safeguards.reports, pick)?.id ?? 'none', language: 'ti' },
  }),
  fitness: (_, pick) => ({
    by: 'safeguarding',
    command: plain(stateFitness),
    input: { outcome: pick % 2 === 0 ? 'fit' : 'unfit', by: 'Dr A', document: 'Statement' },
  }),
  dispute: () => ({
    by: 'safeguarding',
    command: plain(disputeAge),
    input: { by: 'Solicitor', grounds: 'School paper.' },
  }),
  age: (_, pick) => ({
    by: 'safeguarding',
    command: plain(readmission.findAge),
    input: { age: pick % 5 === 0 ? 'unaccompanied-minor' : 'adult', authority: 'Kent', reasons },
  }),
  raise: (_, pick) => ({
    by: 'courts-desk',
    command: plain(raise),
    input: { kind: ['injunction', 'medical', 'other-lawful'][pick % 3], says: 'Seen.' },
  }),
  lift: (state, pick) => ({
    by: ['courts-desk', 'safeguarding', 'duty-lead'][pick % 3] ?? 'courts-desk',
    command: plain(lift),
    input: { barrier: pickOf(standing(state), pick)?.id ?? 'none', document: 'Document', reasons },
  }),
  humanRights: () => ({
    by: 'courts-desk',
    command: plain(readmission.claimHumanRights),
    input: { summary: 'Art 3.' },
  }),
  noHumanRights: () => ({
    by: 'caseworker',
    command: plain(readmission.decideHumanRights),
    input: { outcome: 'refused-and-certified', reasons },
  }),
}

/** Everything in a case that says no, as its own slice keeps it. */
function standsInTheWay({ courts, safeguards, age, humanRights, ...state }: Case): readonly string[] {
  return [
    ...standing({ courts, safeguards, age, humanRights, ...state }).map(({ kind }) => `barrier ${kind}`),
    ...courts.orders.filter(isUnread).map(({ document }) => `unread ${document}`),
    ...courts.duties
      .filter(({ done, ended, before }) => before === 'departure' && done === null && ended === null)
      .map(({ what }) => `duty ${what}`),
    ...safeguards.reports.filter(({ told }) => told === null).map(({ id }) => `report ${id}`),
    ...(age.finding === 'adult' ? [] : [`age ${age.finding}`]),
    ...(['none', 'refused-and-certified', 'finally-determined-against'].includes(humanRights.claim)
      ? []
      : [`human rights ${humanRights.claim}`]),
  ]
}

function doMove(on: On, move: string, pick: number, now: string): Did | null {
  if (on.state === null) return null
  if (move === 'seat')
    return on
      .at(now)
      .by('flight-desk')
      .when(giveSeat, { ...asked, flight: flightReference }, { flight: flight(), taken: 0 })
  if (move === 'board')
    return on
      .at(now)
      .by('escort')
      .when(board, { ...asked, flight: flightReference }, door)
  const made = moves[move]?.(on.state, pick, now)
  if (made === null || made === undefined) return null
  return on
    .at(now)
    .by(made.by)
    .when(made.command, { ...asked, ...made.input })
}

const names = [
  ...Object.keys(moves),
  'seat',
  'board',
  'board',
  'lift',
  'confirm',
  'done',
  'send',
  'receipted',
  'tell',
  'fitness',
  'age',
]
const walks = fc.array(fc.record({ move: fc.constantFrom(...names), wait: fc.nat(3), pick: fc.nat(9999) }), {
  minLength: 20,
  maxLength: 240,
})

describe('over random histories of hundreds of commands', () => {
  it('nobody is boarded while anything stands in the way, and some are boarded when nothing does', () => {
    let [boarded, refused, accepted] = [0, 0, 0]
    fc.assert(
      fc.property(walks, (steps) => {
        let on: On = goodCase()
        let now = knownInstant('2025-09-16T23:30:00Z')
        for (const { move, wait, pick } of steps) {
          now = addMinutes(now, wait)
          if (isAfter(now, flight().departsAt)) break
          const before = on.state === null ? [] : standsInTheWay(on.state)
          const done = doMove(on, move, pick, now)
          if (done === null || done.refused.length > 0) {
            refused += move === 'board' ? 1 : 0
            continue
          }
          accepted += 1
          if (move === 'board') {
            boarded += 1
            assert.deepEqual(before, [], `boarded at ${now}`)
          }
          on = done.then
        }
      }),
      { numRuns: 300, seed: 20250917 },
    )
    assert.ok(boarded > 10 && refused > 200 && accepted > 2000, `${boarded} boarded, ${refused} not, ${accepted} done`)
  })

  it('whoever has a seat has nothing standing in the way of it, after every single command', () => {
    let [seated, lost] = [0, 0]
    fc.assert(
      fc.property(walks, (steps) => {
        let on: On = goodCase()
        let now = knownInstant('2025-09-16T23:30:00Z')
        for (const { move, wait, pick } of steps) {
          now = addMinutes(now, wait)
          const done = doMove(on, move, pick, now)
          if (done === null || done.refused.length > 0) continue
          on = done.then
          const { state } = on
          assert.ok(state)
          lost += done.facts.some(({ type }) => type === 'seat-withdrawn') ? 1 : 0
          if (state.seat === null) continue
          seated += 1
          const stands = standsInTheWay(state).filter((one) => !one.startsWith('human rights'))
          assert.deepEqual(stands, [], `${move} at ${now}`)
        }
      }),
      { numRuns: 400, seed: 20250918 },
    )
    assert.ok(seated > 200 && lost > 50, `${seated} looks at a seat, ${lost} lost`)
  })
})
