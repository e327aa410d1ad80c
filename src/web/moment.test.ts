import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { momentField, momentFrom } from './moment.ts'

const label = { en: 'Landed', fr: 'Débarquement' }
const typed = (day: string, month: string, time: string, more = {}) => ({
  'at-day': day,
  'at-month': month,
  'at-year': '2025',
  'at-time': time,
  ...more,
})
const from = (values: Record<string, string>) => momentFrom(values, 'at', label, 'Europe/London')

describe('a date and time typed by an officer', () => {
  it('is that time on the desk’s own clocks', () => {
    assert.deepEqual(from(typed('20', '8', '05:10')), { ok: true, at: '2025-08-20T04:10:00Z' })
    assert.deepEqual(from(typed('20', '12', '5h10')), { ok: true, at: '2025-12-20T05:10:00Z' })
  })

  it('is refused, with the reason, in the hour that the clocks skip in spring', () => {
    assert.equal(from(typed('30', '3', '00:59')).ok, true)
    const skipped = from(typed('30', '3', '01:00'))
    assert.ok(!skipped.ok)
    assert.deepEqual(
      skipped.errors.map(({ field }) => field),
      ['at-time'],
    )
    assert.match(skipped.errors[0]?.message.en ?? '', /clocks went forward/)
    assert.equal(from(typed('30', '3', '02:00')).ok, true)
  })

  it('is asked about, and never guessed, in the hour that happens twice in autumn', () => {
    const twice = from(typed('26', '10', '01:30'))
    assert.ok(!twice.ok)
    assert.deepEqual(
      twice.errors.map(({ field }) => field),
      ['at-which'],
    )
    const shown = momentField(
      { lang: 'en', values: typed('26', '10', '01:30'), errors: twice.errors },
      { name: 'at', label, zone: 'Europe/London' },
    )
    assert.match(shown.toString(), /id="at-which"/)
    assert.deepEqual(from(typed('26', '10', '01:30', { 'at-which': 'earlier' })), {
      ok: true,
      at: '2025-10-26T00:30:00Z',
    })
    assert.deepEqual(from(typed('26', '10', '01:30', { 'at-which': 'later' })), {
      ok: true,
      at: '2025-10-26T01:30:00Z',
    })
  })

  it('says everything that is missing at once', () => {
    const empty = from({})
    assert.ok(!empty.ok)
    assert.deepEqual(
      empty.errors.map(({ field }) => field),
      ['at', 'at-time'],
    )
  })
})
