import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { given } from '../../test/given.ts'
import { knownInstant as t } from '../core/calendar.ts'
import { schedule } from './decide.ts'
import { changeStandDown, suggestedStandDown } from './stand-down.ts'
import { flights } from './state.ts'

const reference = '7K3M-9Q2X'
const departsAt = '2025-10-16T06:45:00Z'
const flight = { number: 'ZZ 101', departsAt, origin: 'London', destination: 'Paris CDG', seats: 12 }
const scheduled = (standDownAt?: string) =>
  given(flights, [
    {
      at: '2025-10-08T09:00:00Z',
      event: {
        type: 'flight-scheduled',
        reference,
        ...flight,
        departsAt: t(departsAt),
        ...(standDownAt === undefined ? {} : { standDownAt: t(standDownAt) }),
      },
      by: 'flight-desk',
    },
  ])

describe('scheduling a flight with its stand-down hour', () => {
  const on = (standDownAt: string | undefined, now = '2025-10-08T09:00:00Z') =>
    given(flights, [])
      .at(now)
      .by('flight-desk')
      .when(schedule, { ...flight, ...(standDownAt === undefined ? {} : { standDownAt }) })

  it('takes an hour before departure; not departure itself, and nothing after it', () => {
    assert.deepEqual(on('2025-10-16T06:44:59Z').refused, [])
    for (const at of ['2025-10-16T06:45:00Z', '2025-10-16T06:45:01Z'])
      assert.deepEqual(on(at).refused, ['stand-down-not-before-departure'], at)
  })

  it('takes an hour still to come; not this very moment, and nothing past', () => {
    for (const at of ['2025-10-08T08:59:59Z', '2025-10-08T09:00:00Z'])
      assert.deepEqual(on(at).refused, ['stand-down-in-past'], at)
    assert.deepEqual(on('2025-10-08T09:00:01Z').refused, [])
  })

  it('keeps the hour in its facts and its row; a flight without one, as they were before, still stands', () => {
    assert.equal(on('2025-10-15T22:15:00Z').state?.standDownAt, '2025-10-15T22:15:00Z')
    assert.deepEqual([on(undefined).refused, on(undefined).state?.standDownAt], [[], undefined])
    assert.deepEqual(scheduled().state?.cancelled, null)
  })

  it('is offered eight and a half hours before departure, in real time over a change of clocks', () => {
    assert.equal(suggestedStandDown(t(departsAt)), '2025-10-15T22:15:00Z')
    assert.equal(suggestedStandDown(t('2025-10-26T06:45:00Z')), '2025-10-25T22:15:00Z')
  })
})

describe('changing the stand-down hour', () => {
  const told = '2025-10-15T22:00:00Z'
  const changing = (standDownAt: string, taken: number, now = '2025-10-15T21:30:00Z', from = scheduled(told)) =>
    from
      .at(now)
      .by('flight-desk')
      .when(changeStandDown, { flight: reference, standDownAt, reasons: 'The court asked.' }, { taken })

  it('with somebody aboard gives a court more time and never less', () => {
    assert.deepEqual(changing('2025-10-15T21:59:59Z', 1).refused, ['stand-down-earlier'])
    assert.deepEqual(changing('2025-10-15T22:00:00Z', 1).refused, ['stand-down-same'])
    const later = changing('2025-10-15T22:30:00Z', 1)
    assert.deepEqual(later.refused, [])
    assert.deepEqual(
      [later.state?.standDownAt, later.state?.standDownSet?.by, later.state?.standDownSet?.reasons],
      ['2025-10-15T22:30:00Z', 'flight-desk', 'The court asked.'],
    )
  })

  it('with nobody aboard may be put right either way', () => {
    assert.deepEqual(changing('2025-10-15T21:45:00Z', 0).refused, [])
    assert.deepEqual(changing('2025-10-15T23:00:00Z', 0).refused, [])
  })

  it('is possible until the hour has come, and not from that moment on', () => {
    assert.deepEqual(changing('2025-10-15T22:30:00Z', 1, '2025-10-15T21:59:59Z').refused, [])
    for (const now of ['2025-10-15T22:00:00Z', '2025-10-15T22:00:01Z'])
      assert.deepEqual(changing('2025-10-15T22:30:00Z', 1, now).refused, ['stand-down-passed'], now)
  })

  it('is never at departure, after it, or in the past', () => {
    assert.deepEqual(changing('2025-10-16T06:44:59Z', 1).refused, [])
    for (const at of [departsAt, '2025-10-16T06:45:01Z'])
      assert.deepEqual(changing(at, 1).refused, ['stand-down-not-before-departure'], at)
    assert.deepEqual(changing('2025-10-15T21:30:00Z', 0).refused, ['stand-down-in-past'])
  })

  it('gives an older flight its first hour, with seats or without', () => {
    assert.deepEqual(changing('2025-10-15T22:15:00Z', 5, '2025-10-15T21:30:00Z', scheduled()).refused, [])
  })

  it('wants reasons, a flight that is there and goes, and comes before it has left', () => {
    assert.throws(() =>
      scheduled(told)
        .at(told)
        .by('flight-desk')
        .when(changeStandDown, { flight: reference, standDownAt: told, reasons: ' ' }, { taken: 0 }),
    )
    assert.deepEqual(changing(told, 0, told, given(flights, [])).refused, ['no-such-flight'])
    const gone = changing('2025-10-16T06:40:00Z', 0, departsAt, scheduled())
    assert.deepEqual(gone.refused, ['flight-gone', 'stand-down-in-past'])
  })
})
