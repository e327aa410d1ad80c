import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addHours,
  addMinutes,
  addMonths,
  compare,
  day,
  dayOf,
  dayOfWeek,
  daysBetween,
  earliest,
  formatDay,
  formatInstant,
  instant,
  isAfter,
  isAtOrAfter,
  isBefore,
  isDay,
  isWithin,
  isZone,
  knownDay,
  knownInstant,
  localToInstant,
  minutesBetween,
  startOfDay,
  weekOf,
  yearOf,
  zoneName,
} from './calendar.ts'

const d = knownDay
const at = knownInstant
const london = 'Europe/London'
const paris = 'Europe/Paris'

describe('reading days and instants', () => {
  it('reads a day that exists and no other text', () => {
    assert.equal(day('2025-09-17'), '2025-09-17')
    assert.equal(day('2028-02-29'), '2028-02-29')
    const wrong = ['2025-02-30', '2025-02-29', '2025-13-01', '20250917', '2025-9-17', '2025-09-17T00:00', ' 2025-09-17']
    for (const text of [...wrong, '2025-09-17[u-ca=hebrew]', '', '+002025-09-17', '2025-W38-3', '2025-09-17\n'])
      assert.equal(day(text), null, text)
  })

  it('reads an instant in any offset and writes it one way', () => {
    assert.equal(instant('2025-09-17T20:24:00+01:00'), '2025-09-17T19:24:00Z')
    assert.equal(instant('2025-09-17T19:24Z'), '2025-09-17T19:24:00Z')
    assert.equal(instant('2025-09-17T19:24:00.000Z'), '2025-09-17T19:24:00Z')
    assert.equal(instant('2025-09-17T19:24:00.5Z'), '2025-09-17T19:24:00.500Z')
    assert.equal(instant('1969-12-31T23:59:59.001Z'), '1969-12-31T23:59:59.001Z')
  })

  it('reads no instant without a zone, out of range, or finer than a millisecond', () => {
    for (const text of [
      '2025-09-17T19:24:00',
      '2025-09-17',
      '2025-02-30T10:00:00Z',
      '2025-09-17T24:00:00Z',
      '2025-09-17T19:24:60Z',
      '2025-09-17T19:24:00.0001Z',
      '2025-09-17 19:24:00Z',
      '2025-09-17T19:24:00+01:00[Europe/London]',
      '0000-01-01T00:00:00+01:00',
    ])
      assert.equal(instant(text), null, text)
  })

  it('throws on a wrong date written in the program', () => {
    assert.throws(() => knownDay('2025-02-30'), /2025-02-30.*YYYY-MM-DD/)
    assert.throws(() => knownInstant('2025-09-17T20:24'), /is not an instant/)
  })

  it('tells a day from an instant, and a zone from a word', () => {
    assert.equal(isDay(d('2025-09-17')), true)
    assert.equal(isDay(at('2025-09-17T00:00:00Z')), false)
    assert.equal(isZone(paris), true)
    assert.equal(isZone('Europe/Calais'), false)
  })
})

describe('reckoning with days', () => {
  it('adds days over months, years and leap days', () => {
    assert.equal(addDays(d('2025-08-12'), 13), '2025-08-25')
    assert.equal(addDays(d('2025-12-31'), 1), '2026-01-01')
    assert.equal(addDays(d('2028-03-01'), -1), '2028-02-29')
    assert.equal(daysBetween(d('2025-08-12'), d('2026-08-12')), 365)
    assert.equal(daysBetween(d('2025-08-13'), d('2025-08-12')), -1)
  })

  it('adds months, and takes the last day of a month that is too short', () => {
    assert.equal(addMonths(d('2025-08-12'), 3), '2025-11-12')
    assert.equal(addMonths(d('2025-08-31'), 3), '2025-11-30')
    assert.equal(addMonths(d('2025-11-30'), 3), '2026-02-28')
    assert.equal(addMonths(d('2027-11-30'), 3), '2028-02-29')
  })

  it('goes back as many days as it went forward', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(d('2000-01-01'), n))
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        const to = addDays(from, count)
        assert.equal(addDays(to, -count), from)
        assert.equal(daysBetween(from, to), count)
        assert.equal(Math.sign(compare(to, from)), Math.sign(count))
      }),
    )
  })

  it('names the weekday, the year and the ISO week, whose year may be another', () => {
    assert.equal(dayOfWeek(d('2025-09-15')), 1)
    assert.equal(dayOfWeek(d('2025-09-21')), 7)
    assert.equal(yearOf(d('2025-12-29')), 2025)
    assert.equal(weekOf(d('2025-09-17')), '2025-W38')
    assert.equal(weekOf(d('2025-12-28')), '2025-W52')
    assert.equal(weekOf(d('2025-12-29')), '2026-W01')
    assert.equal(weekOf(d('2027-01-03')), '2026-W53')
  })
})

describe('days on the clock of a place', () => {
  it('knows it is already tomorrow in Paris when it is 23:30 in London', () => {
    assert.equal(dayOf(at('2025-08-26T22:30:00Z'), london), '2025-08-26')
    assert.equal(dayOf(at('2025-08-26T22:30:00Z'), paris), '2025-08-27')
  })

  it('starts the day at local midnight, before and after the clocks change', () => {
    assert.equal(startOfDay(d('2025-10-26'), london), '2025-10-25T23:00:00Z')
    assert.equal(startOfDay(d('2025-10-27'), london), '2025-10-27T00:00:00Z')
    assert.equal(startOfDay(d('2026-03-29'), paris), '2026-03-28T23:00:00Z')
    assert.equal(startOfDay(d('2026-03-30'), paris), '2026-03-29T22:00:00Z')
  })

  it('keeps London one hour behind Paris on every day, clock changes included (CAL-10)', () => {
    for (let of = d('2025-01-01'); isBefore(of, d('2028-01-01')); of = addDays(of, 1))
      assert.equal(minutesBetween(startOfDay(of, paris), startOfDay(of, london)), 60, of)
  })

  it('reads wall-clock time, and says when that time never was or was twice', () => {
    assert.deepEqual(localToInstant('2025-09-17T20:24', london), { instant: '2025-09-17T19:24:00Z' })
    assert.deepEqual(localToInstant('2026-03-29T00:59', london), { instant: '2026-03-29T00:59:00Z' })
    assert.deepEqual(localToInstant('2026-03-29T01:00', london), { problem: 'skipped' })
    assert.deepEqual(localToInstant('2026-03-29T01:59', london, 'later'), { problem: 'skipped' })
    assert.deepEqual(localToInstant('2026-03-29T02:00', london), { instant: '2026-03-29T01:00:00Z' })
    assert.deepEqual(localToInstant('2025-10-26T01:30', london), { problem: 'ambiguous' })
    assert.deepEqual(localToInstant('2025-10-26T01:30', london, 'earlier'), { instant: '2025-10-26T00:30:00Z' })
    assert.deepEqual(localToInstant('2025-10-26T01:30', london, 'later'), { instant: '2025-10-26T01:30:00Z' })
    for (const text of ['2025-02-30T10:00', '2025-09-17', '2025-09-17T25:00', '2025-09-17T20:24Z'])
      assert.deepEqual(localToInstant(text, london), { problem: 'invalid' }, text)
    assert.deepEqual(localToInstant('2025-09-17T20:24', 'Europe/Calais'), { problem: 'invalid' })
  })
})

describe('reckoning with instants', () => {
  it('counts hours of real time through a clock change', () => {
    assert.equal(addHours(at('2025-10-25T23:30:00Z'), 24), '2025-10-26T23:30:00Z')
    assert.equal(addMinutes(at('2025-09-17T19:24:00.250Z'), -1), '2025-09-17T19:23:00.250Z')
    assert.equal(minutesBetween(at('2025-09-17T19:24:00Z'), at('2025-09-17T19:25:30Z')), 1.5)
  })

  it('orders instants with and without milliseconds, where text order is wrong', () => {
    const whole = at('2025-09-17T19:24:00Z')
    const half = at('2025-09-17T19:24:00.500Z')
    assert.ok(half < whole, 'as text the later comes first')
    assert.equal(isBefore(whole, half), true)
    assert.equal(isAfter(half, whole), true)
    assert.equal(isBefore(whole, whole), false)
    assert.equal(isAfter(whole, whole), false)
    assert.deepEqual([isAtOrAfter(whole, half), isAtOrAfter(half, half), isAtOrAfter(half, whole)], [false, true, true])
    assert.deepEqual([half, whole].sort(compare), [whole, half])
    assert.equal(earliest([half, whole]), whole)
    assert.equal(earliest([d('2026-01-02'), d('2025-12-31'), d('2026-01-01')]), '2025-12-31')
    assert.throws(() => earliest([] as ReturnType<typeof at>[]), /at least one/)
  })

  it('counts the first instant of a span in, and its last out', () => {
    const span = { from: at('2025-09-17T19:24:00Z'), until: at('2025-09-18T00:00:00Z') }
    assert.equal(isWithin(at('2025-09-17T19:23:59.999Z'), span), false)
    assert.equal(isWithin(at('2025-09-17T19:24:00Z'), span), true)
    assert.equal(isWithin(at('2025-09-17T23:59:59.999Z'), span), true)
    assert.equal(isWithin(at('2025-09-18T00:00:00Z'), span), false)
    assert.equal(isWithin(at('2099-01-01T00:00:00Z'), { from: span.from }), true)
  })
})

describe('writing for a reader', () => {
  it('writes a day in words', () => {
    assert.equal(formatDay(d('2025-09-17'), 'en'), '17 September 2025')
    assert.equal(formatDay(d('2025-09-17'), 'fr'), '17 septembre 2025')
    assert.equal(formatDay(d('2025-10-01'), 'fr'), '1er octobre 2025')
    assert.equal(formatDay(d('2025-10-01'), 'en'), '1 October 2025')
    assert.equal(formatDay(d('2025-10-11'), 'fr'), '11 octobre 2025')
  })

  it('writes an instant on the clock of a place, and names the place when asked', () => {
    const amended = at('2025-09-17T19:24:59.999Z')
    assert.equal(formatInstant(amended, london, 'en'), '17 September 2025 at 20:24')
    assert.equal(formatInstant(amended, london, 'fr'), '17 septembre 2025 à 20 h 24')
    assert.equal(formatInstant(amended, london, 'en', { zoneName: true }), '17 September 2025 at 20:24 (London time)')
    assert.equal(
      formatInstant(amended, london, 'fr', { zoneName: true }),
      '17 septembre 2025 à 20 h 24 (heure de Londres)',
    )
    assert.equal(formatInstant(at('2025-12-31T23:05:00Z'), paris, 'fr'), '1er janvier 2026 à 0 h 05')
    assert.equal(formatInstant(at('2025-12-31T09:05:00Z'), london, 'en'), '31 December 2025 at 09:05')
    assert.equal(zoneName('Europe/Istanbul', 'fr'), 'heure d’Istanbul')
    assert.equal(zoneName('America/New_York', 'en'), 'New York time')
    assert.equal(zoneName('UTC', 'fr'), 'UTC')
  })
})
