import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ukFrance2025 } from '#src/agreements/uk-france-2025/agreement.ts'
import { lift, raise } from '#src/barriers/decide.ts'
import { compareLaw } from '#src/barriers/differ.ts'
import { schemeRunning } from '#src/barriers/scheme.ts'
import { dayOf, isBefore, knownInstant as t } from '#src/core/calendar.ts'
import { confirmTransfer } from '#src/flights/confirm.ts'
import { board, giveSeat } from '#src/flights/seats.ts'
import { due } from '#src/law/due.ts'
import type { Agreement, Deadline } from '#src/law/law.ts'
import { selectable, withReadings } from '#src/law/readings.ts'
import { serve } from '#src/letters/decide.ts'
import { sendRequest } from '#src/readmission/decide.ts'
import type { CaseEvent, CaseState } from '#src/readmission/state.ts'
import type { Given } from './given.ts'
import * as good from './good-case.ts'

/** Fixtures FX-1 to FX-5 of the law dossier through the engine itself; the others in law-fixtures-counted.test.ts. */

const { goodCase, shut, step, reference, letter, flightReference } = good
type On = Given<CaseState, CaseEvent>
const asked = { case: reference, flight: flightReference }
const door = { flight: good.flight(), scheme: schemeRunning }

const under = (choices: Readonly<Record<string, string>>): Agreement => {
  const found = withReadings(ukFrance2025, choices)
  return 'problems' in found ? assert.fail(JSON.stringify(found.problems)) : found
}
const deadline = (rule: string, from: string): Deadline => {
  const found = due(ukFrance2025, rule, t(from), { asOf: t(from) })
  return 'problem' in found ? assert.fail(found.problem.en) : found
}
const serving = (on: On, at: string, template: string, more: object = {}) =>
  on
    .at(at)
    .by('caseworker')
    .when(serve, { case: reference, template, ...letter, ...more })
const served = (...asked: Parameters<typeof serving>): On => {
  const done = serving(...asked)
  assert.deepEqual(done.refused, [])
  return done.then
}
/** What keeps the gate shut, without the ids of letters and barriers. */
const shutting = (...asked: Parameters<typeof shut>): readonly string[] =>
  shut(...asked).map((line) => line.replace(/^((?:barrier|letter):[^:]+):\S+/, '$1'))

const beforeRequest = {
  without: ['request', 'answer', 'inadmissible', 'noHumanRights', 'notice', 'details', 'seat'],
} as const

describe('FX-1: the dates of a real file', () => {
  const arrival = '2025-08-12T17:30:00Z'
  const sent = '2025-08-15T10:00:00Z'
  const answered = '2025-09-04T12:00:00Z'

  it('the request is in time: three days after arrival, day four counting it', () => {
    const clock = deadline('TR-40', arrival)
    assert.equal(clock.counted.indexOf(dayOf(t(sent), 'Europe/London')), 3)
    const unsent = goodCase(beforeRequest)
    const sending = unsent.at(sent).by('caseworker').when(sendRequest, { case: reference })
    assert.deepEqual(sending.refused, [])
    assert.ok(!shut(sending.then, sent).some((line) => line.startsWith('request-in-time')))
  })

  it('the answer is outside the 14 days France aims for and inside 28', () => {
    assert.equal(isBefore(t(answered), deadline('TR-42', sent).closesAt), false)
    assert.equal(isBefore(t(answered), deadline('TR-43', sent).closesAt), true)
  })

  it('five working days from Monday 8 September: no removal on the 15th, the earliest on the 16th, the 17th passes', () => {
    const line = good.gateOn(goodCase(), '2025-09-15T12:00:00Z').lines.find(({ id }) => id === 'removal-notice')
    assert.deepEqual(line?.deadline?.counted, ['2025-09-09', '2025-09-10', '2025-09-11', '2025-09-12', '2025-09-15'])
    assert.deepEqual(shut(goodCase(), '2025-09-15T22:59:59Z'), ['removal-notice unmet NOT-02'])
    assert.deepEqual(shut(goodCase(), '2025-09-15T23:00:00Z'), [])
    assert.deepEqual(good.confirmedCase().at(good.atTheDoor).by('escort').when(board, asked, door).refused, [])
  })

  it('the injunction of 16 September shuts it', () => {
    const order = { case: reference, kind: 'injunction', says: 'Not to be removed before the further order.' }
    const held = goodCase().at('2025-09-16T18:30:00Z').by('courts-desk').when(raise, order)
    assert.deepEqual(shutting(held.then), ['barrier:injunction unmet TR-26'])
    assert.deepEqual(held.then.at(good.atTheDoor).by('escort').when(board, asked, door).cited, ['-', 'TR-26'])
  })
})

describe('FX-2: a negative trafficking decision under guidance v4.1, and after 20:24 on 17 September', () => {
  const old = served(goodCase(), '2025-09-16T09:00:00Z', 'rg-negative-v4.1')

  it('the letter served on the 16th promises 30 days: no removal on the 17th, nor before the end of 16 October', () => {
    assert.deepEqual(shutting(old), ['letter:rg-negative-v4.1 unmet NRM-06'])
    assert.deepEqual(shutting(old, '2025-10-16T22:59:59Z'), ['letter:rg-negative-v4.1 unmet NRM-06'])
    assert.deepEqual(shutting(old, '2025-10-16T23:00:00Z'), [])
  })

  it('the evening of the 17th does not undo what it promised', () => {
    for (const at of ['2025-09-17T19:23:59Z', '2025-09-17T19:24:00Z', '2025-09-18T08:00:00Z'])
      assert.deepEqual(shutting(old, at), ['letter:rg-negative-v4.1 unmet NRM-06'], at)
  })

  it('as the law stood on the 18th the same letter promises nothing; a minute before the change it does', () => {
    const at = t('2025-09-18T08:00:00Z')
    const differing = (stoodAt: string) =>
      compareLaw(good.known(old.state), ukFrance2025, at, schemeRunning, t(stoodAt)).differing
    const [line, ...others] = differing('2025-09-18T08:00:00Z')
    assert.deepEqual([line?.before?.citation.rule, line?.before?.state, line?.after], ['NRM-06', 'unmet', null])
    assert.deepEqual(others, [])
    assert.deepEqual(differing('2025-09-17T19:23:00Z'), [])
  })

  it('from 20:24 the old letter is refused and the new one promises nothing; served after all, the old one binds', () => {
    const late = '2025-09-17T19:24:00Z'
    assert.deepEqual(serving(goodCase(), '2025-09-17T19:23:00Z', 'rg-negative-v4.1').refused, [])
    assert.deepEqual(serving(goodCase(), late, 'rg-negative-v4.1').refused, ['letter-not-current'])
    assert.deepEqual(shut(served(goodCase(), late, 'rg-negative'), '2025-09-18T08:00:00Z'), [])
    const bound = served(goodCase(), late, 'rg-negative-v4.1', { trulyServed: true })
    assert.deepEqual(shutting(bound, '2025-10-17T22:59:59Z'), ['letter:rg-negative-v4.1 unmet NRM-06'])
    assert.deepEqual(shutting(bound, '2025-10-17T23:00:00Z'), [])
  })
})

describe('FX-3: a positive decision on 16 September, a negative conclusive one on 1 October', () => {
  const positive = served(goodCase(), '2025-09-16T09:00:00Z', 'rg-positive')
  const [barrier] = good.known(positive.state).barriers
  const concluded = positive.at('2025-10-01T10:00:00Z').by('safeguarding').when(lift, {
    case: reference,
    barrier: barrier?.id,
    document: 'Negative conclusive-grounds decision',
    reasons: 'CG.',
  })

  it('the bar ends with the close of day 30, 15 October, and not on 1 October', () => {
    assert.deepEqual(concluded.refused, [])
    const on = (at: string) => shutting(concluded.then, at)
    assert.deepEqual(on('2025-10-01T12:00:00Z'), ['letter:rg-positive unmet NRM-01'])
    assert.deepEqual(on('2025-10-15T22:59:59Z'), ['letter:rg-positive unmet NRM-01'])
    assert.deepEqual(on('2025-10-15T23:00:00Z'), [])
  })

  it('and does not end while no conclusive decision has been made', () => {
    assert.deepEqual(shutting(positive, '2025-10-16T08:00:00Z'), ['barrier:trafficking unmet NRM-07a'])
  })
})

describe('FX-4: relief refused on 29 October, medical papers to France before the flight of the 30th', () => {
  const departsAt = t('2025-10-30T09:00:00Z')
  const told = step('details', { departsAt })
  const flight = good.flight({ departsAt })
  const ordered = (on: On, at: string, says: string) =>
    on.at(at).by('courts-desk').when(raise, { case: reference, kind: 'order-duty', says }).then
  const one = ordered(goodCase({ without: ['seat'], instead: { details: told } }), '2025-10-29T15:00:00Z', 'Summary.')
  const both = ordered(one, '2025-10-29T15:01:00Z', 'Medication chart.')
  const delivered = (on: On, at: string, index: number) =>
    on
      .at(at)
      .by('courts-desk')
      .when(lift, {
        case: reference,
        barrier: good.known(on.state).barriers[index]?.id,
        document: 'Proof of delivery',
        reasons: 'Received in Paris.',
      })
  const signed = (on: On, at: string) =>
    on.at(at).by('duty-lead').when(confirmTransfer, asked, { flight, scheme: schemeRunning, facts: on.history.length })
  const seated = (on: On, at: string) => on.at(at).by('flight-desk').when(giveSeat, asked, { flight, taken: 0 })

  it('the gate stays shut until both are logged as delivered, and each needs its proof', () => {
    assert.deepEqual(shutting(both, '2025-10-30T07:00:00Z'), [
      'barrier:order-duty unmet JR-08',
      'barrier:order-duty unmet JR-08',
    ])
    const first = delivered(both, '2025-10-29T18:00:00Z', 0)
    assert.deepEqual(first.refused, [])
    assert.deepEqual(shutting(first.then, '2025-10-30T07:00:00Z'), ['barrier:order-duty unmet JR-08'])
    assert.deepEqual(seated(first.then, '2025-10-29T18:01:00Z').cited, ['JR-08'])
    const second = delivered(first.then, '2025-10-30T06:00:00Z', 1)
    assert.deepEqual(shut(second.then, '2025-10-30T05:59:59Z').length, 1)
    const seat = seated(second.then, '2025-10-30T06:05:00Z').then
    const boarding = signed(seat, '2025-10-30T07:00:00Z')
      .then.at('2025-10-30T08:00:00Z')
      .by('escort')
      .when(board, asked, { flight, scheme: schemeRunning })
    assert.deepEqual(boarding.refused, [])
  })

  it('nobody else can log it, and without proof nothing is lifted', () => {
    const barrier = good.known(one.state).barriers[0]?.id
    const paper = { case: reference, barrier, document: 'Proof', reasons: 'Sent.' }
    assert.deepEqual(one.at('2025-10-29T18:00:00Z').by('flight-desk').when(lift, paper).refused, ['may-not-lift'])
    assert.throws(() =>
      one
        .at('2025-10-29T18:00:00Z')
        .by('courts-desk')
        .when(lift, { ...paper, document: '' }),
    )
  })
})

describe('FX-5: landed at 18:30 on 12 August, asked at 23:30 on 26 August, when it was the 27th in Paris', () => {
  const options = selectable(ukFrance2025.readings['CAL-02'] ?? assert.fail())
  /** Sends the request under an option of CAL-02: whether it passes, and the stamp on the deadline. */
  const sending = (option: string, at: string) => {
    const agreement = under({ 'CAL-02': option })
    const done = goodCase(beforeRequest, agreement).at(at).by('caseworker').when(sendRequest, { case: reference })
    const clock = due(agreement, 'TR-40', good.opened.arrivedAt, { asOf: t(at) })
    if ('problem' in clock) return assert.fail(clock.problem.en)
    if (done.refused.length > 0) assert.deepEqual([done.refused, done.cited], [['request-too-late'], ['TR-33']])
    return { inTime: done.refused.length === 0, stamp: clock.lawVersion, readings: clock.readings }
  }
  const passing = (at: string) => options.filter((option) => sending(option, at).inTime)

  it('passes or fails by the setting of CAL-02, and only where day one is the next day and London’s midnight counts', () => {
    assert.deepEqual(passing('2025-08-26T22:30:00Z'), ['day-after-london'])
    assert.deepEqual(passing('2025-08-26T22:59:59Z'), ['day-after-london'])
    assert.deepEqual(passing('2025-08-26T23:00:00Z'), [])
  })

  it('so it does a day and an hour earlier, and at each of the other midnights', () => {
    const all = [...options]
    const without = (...left: readonly string[]) => all.filter((option) => !left.includes(option))
    assert.deepEqual(passing('2025-08-25T21:59:59Z'), all)
    assert.deepEqual(passing('2025-08-25T22:30:00Z'), without('event-day-earliest', 'paris'))
    assert.deepEqual(passing('2025-08-25T23:00:00Z'), without('event-day-earliest', 'paris', 'london'))
    assert.deepEqual(passing('2025-08-26T21:59:59Z'), without('event-day-earliest', 'paris', 'london'))
    assert.equal(sending('day-after', '2025-08-26T22:00:00Z').inTime, false)
  })

  it('and the stamp says under which: the reading is named, and each option that is not ours is written into the version', () => {
    for (const option of options) {
      const { stamp, readings } = sending(option, '2025-08-26T22:30:00Z')
      assert.deepEqual(readings, ['CAL-02'])
      const ours = option === 'event-day-earliest'
      assert.equal(stamp, `uk-france-2025@2025-08-05T23:00:00Z${ours ? '' : `+CAL-02.${option}`}`)
    }
  })
})
