import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { atTheDoor, departsAt, gateOn, goodCase, shut, step } from '../../test/good-case.ts'
import { knownInstant as t } from '../core/calendar.ts'
import type { CaseEvent } from '../readmission/state.ts'
import { schemeRunning } from './scheme.ts'

const happened = (at: string, event: CaseEvent) => ({ at, event })
const paper = { type: 'letter-served', method: 'in-person', place: 'GB-ENG', language: 'English' } as const
const notice = (at: string, change: object = {}) =>
  happened(at, { ...paper, id: `N-${at}`, template: 'removal-notice', destination: 'Paris CDG', ...change })
const details = (at: string, change: object = {}) =>
  happened(at, {
    ...paper,
    id: `D-${at}`,
    template: 'departure-details',
    departsAt: t(departsAt),
    destination: 'Paris CDG',
    ...change,
  })
const told = (at: string, template: string) => happened(at, { ...paper, id: `T-${at}`, template })

describe('the scheme', () => {
  it('is in force from midnight in London on 6 August 2025 to the end of 31 October 2026 in Paris, by our reading', () => {
    const scheme = (at: string) => gateOn(goodCase(), at).lines.find(({ id }) => id === 'scheme-in-force')
    const states = ['2025-08-05T22:59:59Z', '2025-08-05T23:00:00Z', '2026-10-31T22:59:59Z', '2026-10-31T23:00:00Z'].map(
      (at) => scheme(at)?.state,
    )
    assert.deepEqual(states, ['unmet', 'met', 'met', 'unmet'])
    assert.deepEqual(scheme('2026-10-31T22:59:59Z')?.readings, ['OP-01', 'CAL-02'])
  })
  it('suspended shuts the gate from the instant of the suspension', () => {
    const from = (instant: string) => ({ ...schemeRunning, suspendedFrom: t(instant), by: 'FR' })
    assert.deepEqual(shut(goodCase(), atTheDoor, from('2025-09-17T07:00:01Z')), [])
    assert.deepEqual(shut(goodCase(), atTheDoor, from('2025-09-17T07:00:00Z')), ['scheme-in-force unmet TR-78'])
    assert.deepEqual(shut(goodCase(), atTheDoor, from('2025-09-16T00:00:00Z')), ['scheme-in-force unmet TR-78'])
  })
})

describe('the last days', () => {
  it('TR-40 and TR-33: a request on day 14 is in time, on day 15 it is not; the day of arrival is day one', () => {
    const sent = (at: string) => shut(goodCase({ instead: { request: step('request', {}, at) } }))
    assert.deepEqual(sent('2025-08-24T21:59:59Z'), [])
    assert.deepEqual(sent('2025-08-25T21:59:59Z'), [])
    assert.deepEqual(sent('2025-08-25T22:00:00Z'), ['request-in-time unmet TR-33'])
  })
  it('FX-5: 23:30 in London on the last day is already the next day in Paris, and too late', () => {
    const sent = (at: string) =>
      gateOn(goodCase({ instead: { request: step('request', {}, at) } })).lines.find(
        ({ id }) => id === 'request-in-time',
      )
    assert.equal(sent('2025-08-25T22:30:00Z')?.state, 'unmet')
    assert.deepEqual(sent('2025-08-25T22:30:00Z')?.readings, ['CAL-02'])
  })
  it('TR-45: three months from 12 August end with 11 November in Paris', () => {
    const threeMonths = (at: string) => gateOn(goodCase(), at).lines.find(({ id }) => id === 'three-months')?.state
    assert.equal(threeMonths('2025-11-10T22:59:59Z'), 'met')
    assert.equal(threeMonths('2025-11-11T22:59:59Z'), 'met')
    assert.equal(threeMonths('2025-11-11T23:00:00Z'), 'unmet')
  })
  it('NOT-02, FX-1: a notice of Monday 8 September runs to the end of the 15th; nobody travels before the 16th', () => {
    const running = (at: string) => shut(goodCase({ without: ['seat'] }), at)
    assert.deepEqual(running('2025-09-14T22:59:59Z'), ['removal-notice unmet NOT-02'])
    assert.deepEqual(running('2025-09-15T22:59:59Z'), ['removal-notice unmet NOT-02'])
    assert.deepEqual(running('2025-09-15T23:00:00Z'), [])
  })
  it('NOT-05, FX-6: St Andrew’s Day counts as no working day for a person served in Scotland, and does for one in England', () => {
    const served = (place: string) => {
      const on = goodCase({ without: ['seat', 'notice'], and: [notice('2026-11-26T10:00:00Z', { place })] })
      return gateOn(on, '2026-12-04T12:00:00Z').lines.find(({ id }) => id === 'removal-notice')?.state
    }
    assert.equal(served('GB-ENG'), 'met')
    assert.equal(served('GB-SCT'), 'unmet')
  })
})

describe('a notice served twice', () => {
  const again = '2025-09-11T10:00:00Z'
  it('runs from the later service', () => {
    assert.deepEqual(shut(goodCase({ and: [notice(again)] })), ['removal-notice unmet NOT-02'])
  })
  it('runs from the later service also where that was written down first', () => {
    const order = goodCase({ without: ['notice'], and: [notice(again), notice('2025-09-01T10:00:00Z')] })
    assert.deepEqual(shut(order), ['removal-notice unmet NOT-02'])
    assert.deepEqual(shut(goodCase({ and: [notice('2025-09-01T10:00:00Z')] })), [], 'the control: both have run')
  })
  it('for another destination needs details for that destination, and time of its own', () => {
    const other = notice(again, { destination: 'Lyon' })
    assert.deepEqual(shut(goodCase({ and: [other] })), [
      'removal-notice unmet NOT-02',
      'departure-details unmet NOT-03',
    ])
    const both = goodCase({ without: ['seat'], and: [other, details('2025-09-11T10:05:00Z', { destination: 'Lyon' })] })
    assert.deepEqual(shut(both), ['removal-notice unmet NOT-02'])
    assert.deepEqual(shut(both, '2025-09-18T23:00:00Z'), [], 'five working days later')
  })
})

describe('a letter keeps its word', () => {
  const negative = (at: string, template = 'rg-negative-v4.1') => goodCase({ and: [told(at, template)] })
  it('FX-2, NRM-06: refused on 16 September under guidance v4.1, the person has to the end of 16 October', () => {
    const on = negative('2025-09-16T10:00:00Z')
    const line = ['letter:rg-negative-v4.1:T-2025-09-16T10:00:00Z unmet NRM-06']
    assert.deepEqual(shut(on), line)
    assert.deepEqual(shut(on, '2025-10-15T22:59:59Z'), line)
    assert.deepEqual(shut(on, '2025-10-16T22:59:59Z'), line)
    assert.deepEqual(shut(on, '2025-10-16T23:00:00Z'), [])
  })
  it('FX-2: the promise stands after the guidance was changed; a letter of the new guidance promises nothing', () => {
    assert.equal(shut(negative('2025-09-16T10:00:00Z'), '2025-09-17T20:00:00Z').length, 1)
    assert.deepEqual(shut(negative('2025-09-17T06:00:00Z', 'rg-negative')), [])
  })
  it('FX-3, NRM-01: the recovery period of 16 September ends with 15 October, day 30', () => {
    const on = goodCase({ and: [told('2025-09-16T10:00:00Z', 'rg-positive')] })
    const line = ['letter:rg-positive:T-2025-09-16T10:00:00Z unmet NRM-01']
    assert.deepEqual(shut(on, '2025-10-14T22:59:59Z'), line)
    assert.deepEqual(shut(on, '2025-10-15T22:59:59Z'), line)
    assert.deepEqual(shut(on, '2025-10-15T23:00:00Z'), [])
  })
})
