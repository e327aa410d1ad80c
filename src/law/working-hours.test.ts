import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { euTurkiye2016 } from '../agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../core/calendar.ts'
import { due } from './due.ts'

/** Checked by hand. Both offices are open from 9:00 in London, an hour later in Paris, to 17:00 in Paris: seven hours a day. */
const closes = (from: string): string => {
  const found = due(ukFrance2025, 'TR-43/outage', knownInstant(from), { asOf: knownInstant(from) })
  return 'problem' in found ? found.code : found.closesAt
}

describe('working hours, in which both offices are open (PR-41)', () => {
  const rows: readonly (readonly [why: string, from: string, closes: string])[] = [
    ['within a day', '2025-11-04T09:00:00Z', '2025-11-04T16:00:00Z'],
    ['a minute later they go on the next morning', '2025-11-04T09:01:00Z', '2025-11-05T09:01:00Z'],
    ['before opening it is as at the opening', '2025-11-04T05:30:00Z', '2025-11-04T16:00:00Z'],
    ['after closing it is as at the next opening', '2025-11-04T16:00:00Z', '2025-11-05T16:00:00Z'],
    ['over a weekend', '2025-11-07T15:00:00Z', '2025-11-10T15:00:00Z'],
    ['from a Saturday', '2025-11-08T12:00:00Z', '2025-11-10T16:00:00Z'],
    // Armistice Day, Tuesday: worked in London, not in Paris.
    ['over a holiday of one of the two', '2025-11-10T12:00:00Z', '2025-11-12T12:00:00Z'],
    // Late August bank holiday, Monday 25 August: worked in Paris, not in London. Summer time.
    ['over a weekend and a bank holiday', '2025-08-22T14:00:00Z', '2025-08-26T14:00:00Z'],
    ['over Christmas, Boxing Day and the weekend', '2025-12-24T13:00:00Z', '2025-12-29T13:00:00Z'],
    // The clocks go back on 26 October: hours by the clocks on the wall.
    ['over the end of summer time', '2025-10-24T14:00:00Z', '2025-10-27T15:00:00Z'],
    ['with seconds and milliseconds', '2025-11-04T09:00:00.250Z', '2025-11-05T09:00:00.250Z'],
  ]
  for (const [why, from, until] of rows) it(why, () => assert.equal(closes(from), until))

  it('names the days that were counted, and why others were not', () => {
    const from = knownInstant('2025-08-22T14:00:00Z')
    const found = due(ukFrance2025, 'TR-43/outage', from, { asOf: from })
    assert.ok(!('problem' in found))
    assert.deepEqual(found.counted, ['2025-08-22', '2025-08-26'])
    assert.deepEqual(
      found.skipped.map(({ day, why }) => [day, why.en]),
      [
        ['2025-08-23', 'Saturday'],
        ['2025-08-24', 'Sunday'],
        ['2025-08-25', 'Summer bank holiday'],
      ],
    )
  })

  it('are asked of an instant, never of a day', () => {
    const found = due(ukFrance2025, 'TR-43/outage', '2025-11-04' as never, {
      asOf: knownInstant('2025-11-04T09:00:00Z'),
    })
    assert.equal('problem' in found && found.code, 'needs-instant')
  })

  it('of another agreement, by its own zones and calendars', () => {
    // Athens and Istanbul: two hours and three ahead of UTC in winter, 9 to 17 in each: 07:00 to 14:00 UTC together.
    const from = knownInstant('2016-11-07T08:00:00Z')
    const found = due(euTurkiye2016, 'ET-34/outage', from, { asOf: from })
    assert.equal('problem' in found ? found.code : found.closesAt, '2016-11-08T08:00:00Z')
  })
})
