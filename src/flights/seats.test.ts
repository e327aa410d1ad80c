import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { given, type Happened } from '../../test/given.ts'
import {
  type Change,
  confirmedCase,
  departsAt,
  flight,
  flightReference,
  goodCase,
  raised,
  reference,
  step,
} from '../../test/good-case.ts'
import { schemeRunning } from '../barriers/scheme.ts'
import { knownInstant as t } from '../core/calendar.ts'
import type { CaseEvent } from '../readmission/state.ts'
import { cancel, schedule } from './decide.ts'
import { board, giveSeat, handOver, recordReceipt, withdrawSeat } from './seats.ts'
import { flights } from './state.ts'

const asked = { case: reference, flight: flightReference }
const boarded: Happened<CaseEvent> = { at: '2025-09-17T07:00:00Z', event: { type: 'boarded', flight: flightReference } }
const noSeat: Change = { without: ['seat'] }

describe('giving a seat', () => {
  const giving = (change: Change = noSeat, on = { flight: flight(), taken: 0 }, at = '2025-09-08T11:00:00Z') =>
    goodCase(change).at(at).by('flight-desk').when(giveSeat, asked, on)

  it('puts the person on the manifest and tells France when and where', () => {
    const done = giving()
    assert.deepEqual(done.refused, [])
    assert.deepEqual(done.posted, [
      { kind: 'transfer-notice', about: 'AAAA-BBBB-CCCC', body: { departsAt, destination: 'Paris CDG' } },
    ])
    assert.deepEqual(
      done.rows.filter(({ view }) => view === 'manifest').map(({ ix }) => ix),
      [flightReference],
    )
  })
  it('may be planned before the notice and the decisions: they shut the door, not the plan', () => {
    assert.deepEqual(giving({ without: ['seat', 'inadmissible', 'noHumanRights', 'notice', 'details'] }).refused, [])
  })
  it('is refused with every reason that time or paper will not mend, in order', () => {
    const change: Change = {
      without: ['seat', 'answer'],
      instead: { opened: step('opened', { age: 'disputed' }) },
      and: [raised('injunction', '2025-09-08T10:30:00Z')],
    }
    assert.deepEqual(giving(change).refused, ['age', 'acceptance', 'barrier:injunction:B-injunction'])
  })
  it('TR-45: is given on the last day of the three months, and refused on a flight after it', () => {
    const leaving = (instant: string) => giving(noSeat, { flight: flight({ departsAt: t(instant) }), taken: 0 })
    assert.deepEqual(leaving('2025-11-10T22:59:00Z').refused, [])
    assert.deepEqual(leaving('2025-11-11T22:59:00Z').refused, [])
    assert.deepEqual(
      [leaving('2025-11-11T23:00:00Z').refused, leaving('2025-11-11T23:00:00Z').cited],
      [['three-months'], ['TR-45']],
    )
  })
  it('a promised time that ends before the flight does not stop it; one that outlasts it does', () => {
    const promised = {
      at: '2025-09-07T10:00:00Z',
      event: {
        type: 'letter-served',
        id: 'L-RG',
        template: 'rg-negative-v4.1',
        method: 'post',
        place: 'GB-ENG',
        language: 'English',
      },
    } as const
    const on = (instant: string) =>
      giving({ ...noSeat, and: [promised] }, { flight: flight({ departsAt: t(instant) }), taken: 0 }).refused
    assert.deepEqual(on('2025-10-07T22:59:00Z'), ['letter:rg-negative-v4.1:L-RG'])
    assert.deepEqual(on('2025-10-07T23:00:00Z'), [])
  })
  it('is refused where there is no flight, no seat, no time left, or a seat already', () => {
    assert.deepEqual(
      goodCase(noSeat).at(departsAt).by('flight-desk').when(giveSeat, asked, { flight: null, taken: 0 }).refused,
      ['no-such-flight'],
    )
    assert.deepEqual(giving(noSeat, { flight: flight({ seats: 3 }), taken: 2 }).refused, [])
    assert.deepEqual(giving(noSeat, { flight: flight({ seats: 3 }), taken: 3 }).refused, ['flight-full'])
    assert.deepEqual(giving({}, { flight: flight({ cancelled: 'Fog.' }), taken: 0 }, '2025-09-17T08:00:01Z').refused, [
      'flight-cancelled',
      'flight-gone',
      'has-seat',
    ])
  })
  it('is refused on a case that is closed', () => {
    const closed = {
      at: '2025-09-08T10:30:00Z',
      event: { type: 'case-closed', code: 'released', reasons: 'Bail.' },
    } as const
    assert.deepEqual(giving({ ...noSeat, and: [closed] }).refused, ['case-open', 'request-in-time', 'acceptance'])
  })
})

describe('at the door', () => {
  const boarding = (
    change: Change = {},
    at = '2025-09-17T07:00:00Z',
    more: object = {},
    door = { flight: flight(), scheme: schemeRunning },
    signedAt = '2025-09-16T12:00:00Z',
  ) =>
    confirmedCase(change, signedAt)
      .at(at)
      .by('escort')
      .when(board, { ...asked, ...more }, door)

  it('the gate is open and the person boards (the control)', () => {
    assert.deepEqual(boarding().refused, [])
  })
  it('a seat planned in time does not let anybody board before the notice has run', () => {
    const late: Change = { instead: { notice: step('notice', {}, '2025-09-11T10:00:00Z') } }
    assert.deepEqual([boarding(late).refused, boarding(late).cited], [['removal-notice'], ['NOT-02']])
  })
  it('every reason is listed, in order', () => {
    const change: Change = {
      without: ['inadmissible', 'noHumanRights', 'notice', 'details', 'seat'],
      and: [raised('injunction', '2025-09-16T22:00:00Z')],
    }
    assert.deepEqual(boarding(change).refused, [
      'no-seat',
      'protection-claim',
      'human-rights-claim',
      'removal-notice',
      'departure-details',
      'barrier:injunction:B-injunction',
    ])
  })
  it('the scheme is suspended, or about to be', () => {
    const from = (instant: string) =>
      boarding(
        {},
        '2025-09-17T07:00:00Z',
        {},
        { flight: flight(), scheme: { ...schemeRunning, suspendedFrom: t(instant), by: 'FR' } },
      )
    assert.deepEqual(
      [from('2025-09-17T07:00:00Z').refused, from('2025-09-17T07:00:00Z').cited],
      [
        ['scheme-in-force', 'transfer-confirmed'],
        ['TR-78', 'TR-21'],
      ],
    )
    assert.deepEqual(from('2025-09-17T07:00:01Z').refused, ['transfer-confirmed'], 'it was given on another scheme')
    assert.deepEqual(from('2025-09-17T08:00:01Z').refused, [], 'not yet at departure')
  })
  it('the flight is cancelled, or leaves in more than twelve hours', () => {
    assert.deepEqual(
      boarding({}, '2025-09-17T07:00:00Z', {}, { flight: flight({ cancelled: 'Fog.' }), scheme: schemeRunning })
        .refused,
      ['flight-cancelled'],
    )
    assert.deepEqual(boarding({}, '2025-09-16T19:59:59Z').refused, ['too-early'])
    assert.deepEqual(boarding({}, '2025-09-16T20:00:00Z').refused, [])
  })
  it('nobody boards twice, nor at an hour before the seat was given or still to come', () => {
    assert.deepEqual(boarding({ and: [boarded] }).refused, ['already-boarded'])
    assert.deepEqual(boarding({}, '2025-09-17T07:00:00Z', { occurredAt: '2025-09-17T07:00:01Z' }).refused, [
      'in-future',
    ])
    const later: Change = { instead: { seat: step('seat', {}, '2025-09-17T06:30:00Z') } }
    const at = (occurredAt: string, signedAt = '2025-09-17T06:30:00Z') =>
      boarding(later, '2025-09-17T07:00:00Z', { occurredAt }, undefined, signedAt).refused
    assert.deepEqual(at('2025-09-17T06:29:59Z'), ['transfer-confirmed', 'before-seat'])
    assert.deepEqual(at('2025-09-17T06:30:00Z'), [])
    assert.deepEqual(at('2025-09-17T06:39:59Z', '2025-09-17T06:40:00Z'), ['transfer-confirmed'], 'confirmed only later')
    assert.deepEqual(at('2025-09-17T06:40:00Z', '2025-09-17T06:40:00Z'), [])
  })
})

describe('the handover', () => {
  const handing = (
    change: Change = { and: [boarded] },
    more: object = {},
    door = { flight: flight(), scheme: schemeRunning },
    at = '2025-09-17T09:40:00Z',
  ) =>
    goodCase(change)
      .at(at)
      .by('escort')
      .when(handOver, { ...asked, place: 'Paris CDG', ...more }, door)

  it('states one place, under a random token, from the day in France', () => {
    const done = handing()
    assert.deepEqual(done.refused, [])
    const [place] = done.rows
      .filter(({ view }) => view === 'place')
      .map(({ data }) => data as { token: string; effectiveOn: string; confirmedAt: string | null })
    assert.deepEqual([place?.token.length, place?.effectiveOn, place?.confirmedAt], [26, '2025-09-17', null])
    assert.deepEqual(
      done.posted.map(({ kind, personal }) => [kind, personal]),
      [['handover', undefined]],
    )
    const night = handing({ and: [boarded] }, {}, { flight: flight(), scheme: schemeRunning }, '2025-09-17T22:30:00Z')
    assert.equal(
      night.facts.map((fact) => (fact.type === 'handed-over' ? fact.effectiveOn : ''))[0],
      '2025-09-18',
      'past midnight in Paris',
    )
  })
  it('is refused once an order came while the aircraft was in the air', () => {
    const inTheAir = goodCase({ and: [boarded, raised('injunction', '2025-09-17T08:30:00Z')] })
    const no = inTheAir
      .at('2025-09-17T09:40:00Z')
      .by('escort')
      .when(handOver, { ...asked, place: 'Paris CDG' }, { flight: flight(), scheme: schemeRunning })
    assert.deepEqual(no.refused, ['barrier:injunction:B-injunction'])
  })
  it('needs a boarding, and cannot come before it', () => {
    assert.deepEqual(handing({}).refused, ['not-boarded'])
    assert.deepEqual(handing({ and: [boarded] }, { occurredAt: '2025-09-17T06:59:59Z' }).refused, ['before-boarding'])
    assert.deepEqual(
      handing({ and: [boarded] }, {}, { flight: flight({ cancelled: 'Fog.' }), scheme: schemeRunning }).refused,
      ['flight-cancelled'],
    )
  })
  it('happens once: a second is refused, and the seat can no longer be withdrawn', () => {
    const again = handing().then.at('2025-09-17T10:00:00Z').by('escort')
    const no = again.when(handOver, { ...asked, place: 'Paris CDG' }, { flight: flight(), scheme: schemeRunning })
    assert.deepEqual([no.refused, no.cited], [['case-open'], ['TR-04']])
    assert.deepEqual(again.when(withdrawSeat, { ...asked, code: 'released' }).refused, ['already-handed-over'])
  })
  it('counts when France has signed, once; a contested place does not count', () => {
    const said = (outcome: string, on = handing().then) =>
      on
        .at('2025-09-17T11:00:00Z')
        .by('other-state')
        .when(recordReceipt, { case: reference, outcome, receivedAt: '2025-09-17T10:50:00Z' })
    const signed = said('received')
    assert.deepEqual(
      signed.posted.map(({ kind }) => kind),
      ['place-counted'],
    )
    assert.deepEqual(said('received', signed.then).posted, [], 'said twice, counted once')
    // A signature is for a handover, and stands: only a fact of its own takes back the place it makes (OP-08).
    const taken = said('not-presented', signed.then)
    assert.deepEqual([taken.refused, taken.state?.receipt?.outcome], [['already-received'], 'received'])
    assert.deepEqual(said('received', goodCase({ and: [boarded] })).refused, ['no-handover'])
    const denied = said('not-presented')
    assert.deepEqual(denied.posted, [])
    assert.deepEqual(
      denied.rows.filter(({ view }) => view === 'place').map(({ data }) => 'contested' in data && data.contested),
      ['not-presented'],
    )
    assert.deepEqual(
      said('received', denied.then).posted.map(({ kind }) => kind),
      ['place-counted'],
      'and settled later',
    )
  })
})

describe('withdrawing a seat', () => {
  const withdrawing = (code: string, change: Change = {}) =>
    goodCase(change)
      .at('2025-09-10T09:00:00Z')
      .by('flight-desk')
      .when(withdrawSeat, { ...asked, code })
  it('frees it, keeps the reason and stands France down', () => {
    const done = withdrawing('released')
    assert.deepEqual(
      done.state?.seatsLost.map(({ code }) => code),
      ['released'],
    )
    assert.deepEqual(
      done.posted.map(({ kind, safety }) => [kind, safety]),
      [['stand-down', true]],
    )
  })
  it('is refused where there is none; its reason is a code, with no room for words', () => {
    assert.deepEqual(withdrawing('released', noSeat).refused, ['no-seat'])
    for (const words of ['Robel Tesfay is ill', 'ROBEL', 'ill: see report']) assert.throws(() => withdrawing(words))
  })
})

describe('a flight', () => {
  const scheduling = (instant: string, now = '2025-09-01T09:00:00Z') =>
    given(flights, [])
      .at(now)
      .by('flight-desk')
      .when(schedule, { number: 'ZZ 101', departsAt: instant, origin: 'LHR', destination: 'CDG', seats: 6 })
  it('is scheduled while the agreement is in force at its departure', () => {
    assert.deepEqual(scheduling('2026-10-31T22:59:59Z').refused, [])
    assert.deepEqual(
      [scheduling('2026-10-31T23:00:00Z').refused, scheduling('2026-10-31T23:00:00Z').cited],
      [['not-in-force'], ['TR-76']],
    )
    assert.deepEqual(scheduling('2025-09-01T08:59:59Z').refused, ['in-past'])
  })
  it('is cancelled once', () => {
    const gone = scheduling(departsAt)
      .then.at(departsAt)
      .by('flight-desk')
      .when(cancel, { flight: reference, reasons: 'Fog.' }, { flown: false })
    assert.equal(gone.state?.cancelled, 'Fog.')
    assert.deepEqual(
      gone.then.at(departsAt).by('flight-desk').when(cancel, { flight: reference, reasons: 'Fog.' }, { flown: false })
        .refused,
      ['already-cancelled'],
    )
    assert.deepEqual(
      given(flights, [])
        .at(departsAt)
        .by('flight-desk')
        .when(cancel, { flight: reference, reasons: 'Fog.' }, { flown: false }).refused,
      ['no-such-flight'],
    )
    assert.deepEqual(
      gone.then.at(departsAt).by('flight-desk').when(cancel, { flight: reference, reasons: 'Late.' }, { flown: true })
        .refused,
      ['flight-flown', 'already-cancelled'],
      'people have been handed over from it',
    )
  })
})
