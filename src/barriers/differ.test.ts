import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Change, goodCase, known, letter, step } from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant as t } from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import { withReadings } from '../law/readings.ts'
import { type Comparison, compareLaw } from './differ.ts'
import { schemeRunning } from './scheme.ts'

const under = (choices: Readonly<Record<string, string>>): Agreement => {
  const found = withReadings(ukFrance2025, choices)
  return 'problems' in found ? assert.fail(JSON.stringify(found.problems)) : found
}
const comparing = (change: Change, at: string, stoodAt: string, agreement = ukFrance2025): Comparison =>
  compareLaw(known(goodCase(change, agreement).state), agreement, t(at), schemeRunning, t(stoodAt))
/** What differs, as `id: before → after`. */
const differing = (...asked: Parameters<typeof comparing>): readonly string[] =>
  comparing(...asked).differing.map(
    ({ id, before, after }) => `${id}: ${before?.state ?? 'none'} → ${after?.state ?? 'none'}`,
  )

/** A case of June 2026: arrival, ground and where the notice was served can be given. */
const inJune = (arrivedAt: string, ground = 'claims-protection', place = 'GB-ENG'): Change => ({
  without: ['seat'],
  instead: {
    opened: step('opened', { arrivedAt: t(arrivedAt), ground }, arrivedAt),
    intent: step('intent', {}, '2026-06-13T09:00:00Z'),
    request: step('request', {}, '2026-06-13T10:00:00Z'),
    answer: step('answer', { answeredAt: t('2026-06-13T12:00:00Z') }, '2026-06-13T12:00:00Z'),
    inadmissible: step('inadmissible', {}, '2026-06-14T09:00:00Z'),
    noHumanRights: step('noHumanRights', {}, '2026-06-14T09:00:00Z'),
    notice: step('notice', { place }, '2026-06-12T15:00:00Z'),
    details: step('details', { departsAt: t('2026-06-19T08:00:00Z') }, '2026-06-12T15:05:00Z'),
  },
})

describe('the same case under the law of 17 September 2025, before and after 20:24', () => {
  const promised: Change = {
    and: [
      {
        at: '2025-09-16T09:00:00Z',
        event: { type: 'letter-served', id: 'L-RG', template: 'rg-negative-v4.1', ...letter },
      },
    ],
  }
  const at = '2025-09-18T08:00:00Z'

  it('differs by the letter alone, and from that minute on', () => {
    const line = ['letter:rg-negative-v4.1:L-RG: unmet → none']
    assert.deepEqual(differing(promised, at, '2025-09-17T19:23:00Z'), [])
    assert.deepEqual(differing(promised, at, '2025-09-17T19:23:59Z'), [])
    assert.deepEqual(differing(promised, at, '2025-09-17T19:24:00Z'), line)
    assert.deepEqual(differing(promised, at, '2025-09-17T19:25:00Z'), line)
  })

  it('is shut under the law as it is and open under the law of the 18th, on the same facts at the same hour', () => {
    const { before, after, stoodAt } = comparing(promised, at, '2025-09-18T00:00:00Z')
    assert.deepEqual([before.open, after.open, before.at, after.at], [false, true, at, at])
    assert.equal(stoodAt, '2025-09-18T00:00:00Z')
  })

  it('does not differ where no letter promised anything', () => {
    assert.deepEqual(differing({}, at, '2025-09-17T19:23:00Z'), [])
    assert.deepEqual(differing({}, at, '2025-09-18T00:00:00Z'), [])
  })

  it('does not differ where the reading is that the thirty days go on', () => {
    assert.deepEqual(differing(promised, at, '2025-09-18T00:00:00Z', under({ 'OP-18': 'thirty-days-go-on' })), [])
  })
})

describe('a case of June 2026 under the law of that month', () => {
  it('before the extension was known the scheme was over by the 12th, and after the letter it was not', () => {
    const change = inJune('2026-06-12T08:00:00Z')
    const at = '2026-06-22T08:00:00Z'
    assert.deepEqual(differing(change, at, '2026-06-10T22:59:59Z'), ['scheme-in-force: met → unmet'])
    assert.deepEqual(differing(change, at, '2026-06-10T23:00:00Z'), [])
    assert.deepEqual(differing(change, '2026-06-11T21:59:59Z', '2026-06-10T22:59:59Z'), [])
  })

  it('on the ground of re-entry it had no ground before that ground was known; lines stand in the order of the gate', () => {
    const change = inJune('2026-06-12T08:00:00Z', 're-entry')
    const at = '2026-06-22T08:00:00Z'
    assert.deepEqual(differing(change, at, '2026-06-10T22:59:59Z'), [
      'scheme-in-force: met → unmet',
      'case-open: met → unmet',
    ])
    assert.deepEqual(differing(change, at, '2026-06-10T23:00:00Z'), [])
  })

  it('a notice over 15 June in Scotland had run a day sooner before that holiday was proclaimed', () => {
    const scottish = inJune('2026-06-12T08:00:00Z', 'claims-protection', 'GB-SCT')
    // Served on Friday 12 June: 16, 17, 18, 19 and 22 June count, and 15 to 19 June did as long as nobody knew.
    const [unknown, proclaimed] = ['2026-02-03T23:59:59Z', '2026-02-04T00:00:00Z']
    const notice = (at: string, stoodAt: string) =>
      differing(scottish, at, stoodAt).filter((line) => /notice/.test(line))
    assert.deepEqual(notice('2026-06-22T08:00:00Z', unknown), ['removal-notice: unmet → met'])
    assert.deepEqual(notice('2026-06-22T08:00:00Z', proclaimed), [])
    assert.deepEqual(notice('2026-06-19T08:00:00Z', unknown), ['removal-notice: unmet → unmet'], 'another last day')
    const english = inJune('2026-06-12T08:00:00Z')
    assert.deepEqual(
      differing(english, '2026-06-22T08:00:00Z', unknown).filter((line) => /notice/.test(line)),
      [],
    )
  })
})

describe('readings selected', () => {
  it('stay selected on both sides, and both answers are stamped with them', () => {
    const { before, after } = comparing(
      {},
      '2025-09-18T08:00:00Z',
      '2025-09-10T00:00:00Z',
      under({ 'CAL-02': 'london' }),
    )
    for (const { lawVersion } of [before, after]) assert.match(lawVersion, /\+CAL-02\.london$/)
    const clock = after.lines.find(({ id }) => id === 'request-in-time')?.deadline
    assert.equal(clock?.zone, 'Europe/London')
  })
})
