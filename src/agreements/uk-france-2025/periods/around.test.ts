import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Day, Instant } from '../../../core/brand.ts'
import { knownInstant as at, knownDay as d } from '../../../core/calendar.ts'
import { due } from '../../../law/due.ts'
import type { Place } from '../../../law/law.ts'
import { ukFrance2025 as agreement } from '../agreement.ts'

const answer = (rule: string, from: Day | Instant, place?: Place) =>
  due(agreement, rule, from, { asOf: at('2026-06-30T12:00:00Z'), ...(place === undefined ? {} : { place }) })

/** First day, last day and close of a period; or the code of why there is none. */
const span = (rule: string, from: Day | Instant, place?: Place): readonly string[] => {
  const found = answer(rule, from, place)
  return 'problem' in found ? [found.code] : [found.firstDay, found.lastDay, found.closesAt]
}

describe('further notices', () => {
  it('gives a fresh five working days, from the day after, where the destination changes', () => {
    assert.deepEqual(span('NOT-03', d('2025-09-08'), 'GB-ENG'), ['2025-09-09', '2025-09-15', '2025-09-15T23:00:00Z'])
  })

  it('counts the fresh notice where the person is: St Andrew’s Day is a working day in London alone', () => {
    assert.equal(span('NOT-03', d('2026-11-26'), 'GB-ENG')[1], '2026-12-03')
    assert.equal(span('NOT-03', d('2026-11-26'), 'GB-SCT')[1], '2026-12-04')
  })

  it('leaves out the day of refusal and the day of the court’s decision', () => {
    assert.deepEqual(span('NOT-07', d('2025-08-12')), ['2025-08-13', '2025-08-19', '2025-08-19T23:00:00Z'])
    assert.deepEqual(span('NOT-08', d('2025-10-15')), ['2025-10-16', '2025-11-05', '2025-11-06T00:00:00Z'])
  })

  it('ends the agreement no sooner than a full month after the day of notice', () => {
    assert.deepEqual(span('TR-77', d('2025-09-10')), ['2025-09-11', '2025-10-10', '2025-10-10T23:00:00Z'])
  })

  it('asks the court for an urgent decision by the seventh day, which binds nobody', () => {
    const urgent = answer('JR-07', d('2025-10-15'))
    assert.deepEqual('problem' in urgent ? null : [urgent.kind, urgent.lastDay], ['aim', '2025-10-21'])
  })
})

describe('personal data and accessibility', () => {
  it('has complaints acknowledged within 30 days from 19 June 2026 in London, and not a second before', () => {
    assert.deepEqual(span('DP-07', at('2026-06-18T22:59:59Z')), ['not-yet-law'])
    assert.deepEqual(span('DP-07', at('2026-06-18T23:00:00Z')), ['2026-06-19', '2026-07-18', '2026-07-18T23:00:00Z'])
    assert.deepEqual(span('DP-07', d('2026-06-18')), ['not-yet-law'])
    assert.equal(span('DP-07', d('2026-06-20'))[1], '2026-07-19')
  })

  it('has a request for one’s own data answered within a month', () => {
    assert.equal(span('DP-08', d('2026-03-03'))[1], '2026-04-02')
  })

  it('keeps biometrics five years at most, by an Act that did not exist before 2 December 2025', () => {
    assert.deepEqual(span('DP-13', d('2025-12-01')), ['not-yet-law'])
    assert.equal(span('DP-13', d('2025-12-02'))[1], '2030-12-01')
    assert.equal(span('DP-13', d('2025-12-03'))[1], '2030-12-02')
  })

  it('gives twelve weeks after an accessibility check', () => {
    assert.equal(span('ACC-03', d('2026-01-05'))[1], '2026-03-29')
  })
})

describe('in France after landing', () => {
  it('ends emergency aid with the third day, landing included, at midnight in Paris', () => {
    assert.deepEqual(span('FR-07', d('2025-09-18')), ['2025-09-18', '2025-09-20', '2025-09-20T22:00:00Z'])
  })

  it('counts working days of France: 11 November is none', () => {
    assert.deepEqual(span('FR-12', d('2025-11-10'), 'FR'), ['2025-11-10', '2025-11-13', '2025-11-13T23:00:00Z'])
    assert.equal(span('FR-12/mass', d('2025-11-10'), 'FR')[1], '2025-11-24')
    assert.deepEqual(span('FR-12', d('2025-11-10'), 'GB-ENG'), ['wrong-place'])
  })

  it('asks for the file within 21 calendar days', () => {
    assert.equal(span('FR-12/file', d('2025-11-10'))[1], '2025-11-30')
  })
})
