import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownDay, knownInstant } from '../core/calendar.ts'
import { due } from '../law/due.ts'
import type { Agreement, Deadline, Place } from '../law/law.ts'
import { affectedBy } from './affected.ts'
import { amended } from './amend.ts'
import { asWritten } from './state.ts'

const served = knownInstant('2026-03-02T10:00:00Z')
const clock = (rule: string, place?: Place): Deadline => {
  const found = due(ukFrance2025, rule, served, { asOf: served, ...(place === undefined ? {} : { place }) })
  assert.ok(!('problem' in found), `no deadline of ${rule}`)
  return found
}
/** The agreement with 4 March 2026, a Wednesday, made a holiday of places. */
const withHoliday = (places: readonly Place[], day = '2026-03-04'): Agreement =>
  amended(ukFrance2025, {
    ...asWritten,
    holidays: [
      { id: '1', day: knownDay(day), places, name: { en: 'Jubilee', fr: 'jubilé' }, source: 'Act', knownFrom: served },
    ],
  })
// NOT-02: five working days where the notice was given. TR-40: days of the calendar.
const notice = clock('NOT-02', 'GB-ENG')
const scottish = clock('NOT-02', 'GB-SCT')
const cases = [
  { reference: 'AAAA-0001', name: 'TESTA, Amina', clocks: [clock('TR-40'), notice] },
  { reference: 'AAAA-0002', clocks: [scottish] },
  { reference: 'AAAA-0003', clocks: [clock('TR-40')] },
]

describe('what a holiday moves', () => {
  it('is the time counted in working days there, and nothing else', () => {
    const affected = affectedBy(ukFrance2025, withHoliday(['GB-ENG']), cases)
    assert.deepEqual(
      affected.map(({ reference, name, moved }) => [
        reference,
        name,
        moved.map(({ before, after }) => [before.rule, before.lastDay, after.lastDay]),
      ]),
      [['AAAA-0001', 'TESTA, Amina', [['NOT-02', '2026-03-09', '2026-03-10']]]],
    )
    assert.equal(notice.lastDay, '2026-03-09', 'the deadline as the case shows it')
  })
  it('is told of each case whose place it is', () => {
    const affected = affectedBy(ukFrance2025, withHoliday(['GB-ENG', 'GB-SCT']), cases)
    assert.deepEqual(
      affected.map(({ reference }) => reference),
      ['AAAA-0001', 'AAAA-0002'],
    )
  })
  it('is nothing outside the days that are counted: before the first, after the last', () => {
    const moved = (day: string): number => affectedBy(ukFrance2025, withHoliday(['GB-ENG'], day), cases).length
    // Notice on Monday 2 March: day one is the 3rd, the last day the 9th.
    assert.deepEqual(['2026-03-02', '2026-03-03', '2026-03-09', '2026-03-10'].map(moved), [0, 1, 1, 0])
  })
  it('is seen the other way round when the holiday is withdrawn', () => {
    const [affected] = affectedBy(withHoliday(['GB-ENG']), ukFrance2025, cases)
    assert.deepEqual(
      affected?.moved.map(({ before, after }) => [before.lastDay, after.lastDay]),
      [['2026-03-10', '2026-03-09']],
    )
  })
  it('is nothing between an agreement and itself', () => {
    assert.deepEqual(affectedBy(ukFrance2025, ukFrance2025, cases), [])
  })
})
