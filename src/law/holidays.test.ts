import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { alsaceMoselle, france } from '../agreements/calendars/france.ts'
import { greece } from '../agreements/calendars/greece.ts'
import { turkiye } from '../agreements/calendars/turkiye.ts'
import { englandAndWales, northernIreland, scotland } from '../agreements/calendars/united-kingdom.ts'
import type { Text } from '../core/brand.ts'
import { addDays, knownDay as d, dayOfWeek, knownInstant as i, isBefore } from '../core/calendar.ts'
import { countDays, countMonths, countWorkingDays } from './counting.ts'
import * as words from './due-words.ts'
import { asKnownAt, easter, holidayOn, holidaysOf, isWorkingDay, whyNotWorking, withProclaimed } from './holidays.ts'
import type { Calendar, HolidayRule, ProclaimedDay } from './law.ts'

const all = [englandAndWales, scotland, northernIreland, france, alsaceMoselle, greece, turkiye]
const text = (name: string): Text => ({ en: name, fr: name })

/** A calendar made for a test: no holidays but those given. */
const made = (more: Partial<Calendar>): Calendar => ({ ...france, place: 'XX', holidays: [], ...more })
const only = (when: HolidayRule, more: Partial<Calendar> = {}): Calendar =>
  made({ holidays: [{ name: text('Feast'), when }], ...more })
const daysIn = (year: number, calendar: Calendar): readonly string[] => [...holidaysOf(year, calendar).keys()].sort()

describe('public holidays', () => {
  it('follow Easter, each church its own', () => {
    const western = ['2016-03-27', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25']
    for (const day of [...western, '2285-03-22']) assert.equal(easter(Number(day.slice(0, 4)), 'western'), day)
    const orthodox = ['2016-05-01', '2017-04-16', '2021-05-02', '2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02']
    for (const day of orthodox) assert.equal(easter(Number(day.slice(0, 4)), 'orthodox'), day)
  })

  it('fall on the day of the month, or not at all in a year without it', () => {
    const leap = only({ month: 2, day: 29 })
    assert.deepEqual(
      [2027, 2028, 2029].map((year) => daysIn(year, leap)),
      [[], ['2028-02-29'], []],
    )
  })

  it('fall on the weekday of the month that the rule names', () => {
    const nth = (nth: 1 | 2 | 3 | 4 | 'last', weekday: number) => daysIn(2026, only({ month: 8, weekday, nth }))[0]
    assert.deepEqual([nth(1, 6), nth(1, 5), nth(1, 1)], ['2026-08-01', '2026-08-07', '2026-08-03'])
    assert.deepEqual([nth(2, 6), nth(4, 1)], ['2026-08-08', '2026-08-24'])
    assert.deepEqual([nth('last', 1), nth('last', 2), nth('last', 7)], ['2026-08-31', '2026-08-25', '2026-08-30'])
    assert.equal(daysIn(2026, only({ month: 12, weekday: 4, nth: 'last' }))[0], '2026-12-31')
  })

  it('fall on the days announced, year by year', () => {
    const feast = only({ days: [d('2026-12-31'), d('2027-01-01'), d('2028-06-01')] })
    assert.deepEqual(
      [2026, 2027, 2029].map((year) => daysIn(year, feast)),
      [['2026-12-31'], ['2027-01-01'], []],
    )
  })

  it('begin and end with the years the law gives them', () => {
    const { holidays } = only({ month: 7, day: 15 })
    const some = made({ holidays: holidays.map((one) => ({ ...one, from: 2026, to: 2027 })) })
    assert.deepEqual(
      [2025, 2026, 2027, 2028].map((year) => daysIn(year, some).length),
      [0, 1, 1, 0],
    )
    assert.equal(isWorkingDay(d('2016-07-15'), turkiye), true)
    assert.equal(isWorkingDay(d('2019-07-15'), turkiye), false)
  })

  it('on a weekend give the next free weekday, where the place has substitutes', () => {
    const names = (from: string, calendar: Calendar) =>
      [0, 1, 2, 3].map((after) => holidayOn(addDays(d(from), after), calendar)?.en ?? null)
    const [christmas, boxing] = ['Christmas Day', 'Boxing Day']
    const both = [christmas, boxing, `${christmas} (substitute day)`, `${boxing} (substitute day)`]
    assert.deepEqual(names('2027-12-25', englandAndWales), both)
    assert.deepEqual(names('2022-12-25', englandAndWales), [christmas, boxing, `${christmas} (substitute day)`, null])
    // 1 January 2023 was a Sunday, and Scotland has the Monday anyway.
    const newYear = ['New Year’s Day', '2 January', 'New Year’s Day (substitute day)', null]
    assert.deepEqual(names('2023-01-01', scotland), newYear)
    assert.deepEqual(names('2027-05-01', france), ['Labour Day', null, null, null])
  })

  it('of the last day of a year may have their substitute in the next', () => {
    const eve = only({ month: 12, day: 31 }, { substitutes: true })
    assert.equal(dayOfWeek(d('2028-12-31')), 7)
    assert.deepEqual(daysIn(2029, eve), ['2029-01-01', '2029-12-31'])
    const newYear = { name: text('New Year'), when: { month: 1, day: 1 } }
    const both = { ...eve, holidays: [...eve.holidays, newYear] }
    assert.deepEqual(daysIn(2029, both), ['2029-01-01', '2029-01-02', '2029-12-31'])
  })

  it('of the last day of a year may be moved into the next', () => {
    const eve = only({ month: 12, day: 31 }, { moved: [{ from: d('2026-12-31'), to: d('2027-01-04') }] })
    assert.deepEqual(
      [2026, 2027].map((year) => daysIn(year, eve)),
      [[], ['2027-01-04', '2027-12-31']],
    )
  })

  it('stay away from the day they were moved from', () => {
    assert.equal(holidayOn(d('2022-05-30'), englandAndWales), null)
    assert.equal(holidayOn(d('2022-06-02'), englandAndWales)?.en, 'Spring bank holiday')
    assert.equal(isWorkingDay(d('2024-05-01'), greece), true)
    assert.equal(holidayOn(d('2024-05-07'), greece)?.fr, 'fête du Travail')
  })

  it('name each day in both languages', () => {
    const boxing = { en: 'Boxing Day (substitute day)', fr: 'lendemain de Noël (jour de report)' }
    assert.deepEqual(holidayOn(d('2026-12-28'), englandAndWales), boxing)
    assert.equal(holidayOn(d('2026-05-14'), france)?.fr, 'Ascension')
    assert.equal(holidayOn(d('2026-04-03'), france), null)
    assert.equal(holidayOn(d('2026-04-03'), alsaceMoselle)?.fr, 'Vendredi saint')
    assert.equal(whyNotWorking(d('2026-12-26'), englandAndWales)?.en, 'Saturday')
    assert.equal(whyNotWorking(d('2026-11-01'), france)?.fr, 'dimanche')
    assert.equal(whyNotWorking(d('2026-07-14'), france)?.fr, 'fête nationale')
    assert.equal(whyNotWorking(d('2026-07-15'), france), null)
  })

  it('know the weekend of the place', () => {
    const friday = made({ weekend: [5, 6] })
    assert.equal(whyNotWorking(d('2026-11-20'), friday)?.fr, 'vendredi')
    assert.equal(isWorkingDay(d('2026-11-22'), friday), true)
  })

  it('leave no working day at a weekend, and never a fortnight without one', () => {
    const days = fc.integer({ min: 0, max: 15_000 }).map((n) => addDays(d('2016-01-01'), n))
    fc.assert(
      fc.property(days, fc.constantFrom(...all), (from, calendar) => {
        let worked = 0
        for (let day = from; isBefore(day, addDays(from, 14)); day = addDays(day, 1)) {
          assert.equal(isWorkingDay(day, calendar), whyNotWorking(day, calendar) === null)
          if (!isWorkingDay(day, calendar)) continue
          assert.ok(dayOfWeek(day) < 6)
          worked += 1
        }
        assert.ok(worked >= 5)
      }),
    )
  })
})

describe('a day proclaimed', () => {
  const day = d('2026-06-15')
  const before = i('2026-02-03T23:59:59Z')
  const from = i('2026-02-04T00:00:00Z')

  it('is no holiday before anybody could know of it, and one from that instant on', () => {
    assert.equal(isWorkingDay(day, asKnownAt(scotland, before)), true)
    assert.equal(isWorkingDay(day, asKnownAt(scotland, from)), false)
    assert.equal(isWorkingDay(day, asKnownAt(scotland, i('2026-02-04T00:00:01Z'))), false)
    // What has no such instant was always known.
    assert.equal(isWorkingDay(d('2023-05-08'), asKnownAt(scotland, i('2020-01-01T00:00:00Z'))), false)
  })

  it('leaves the calendar itself untouched, and one object for one answer', () => {
    assert.equal(asKnownAt(scotland, from), scotland)
    assert.equal(asKnownAt(france, before), france)
    assert.notEqual(asKnownAt(scotland, before), scotland)
    assert.equal(asKnownAt(scotland, before), asKnownAt(scotland, i('2025-01-01T00:00:00Z')))
    assert.notEqual(asKnownAt(scotland, before), asKnownAt(scotland, i('2022-01-01T00:00:00Z')))
    assert.equal(isWorkingDay(day, scotland), false)
  })

  it('can be added, and counts from when it is known', () => {
    const extra: ProclaimedDay = {
      day: d('2027-03-02'),
      name: text('Feast'),
      source: 'https://x.test',
      knownFrom: from,
    }
    const more = withProclaimed(france, [extra])
    assert.deepEqual(holidayOn(extra.day, more), extra.name)
    assert.equal(isWorkingDay(extra.day, france), true)
    assert.equal(isWorkingDay(extra.day, asKnownAt(more, before)), true)
    assert.equal(isWorkingDay(extra.day, asKnownAt(more, from)), false)
    assert.equal(withProclaimed(france, [{ ...extra }]), more)
    assert.equal(withProclaimed(france, []), france)
  })

  it('that is there already is not added again', () => {
    const again: ProclaimedDay = { day, name: text('Feast'), source: 'https://x.test' }
    assert.equal(withProclaimed(scotland, [again]), scotland)
    assert.equal(withProclaimed(france, [again, { ...again, name: text('Other') }]).proclaimed.length, 1)
  })

  it('makes a count of its own: two calendars of one place are not taken for one another', () => {
    const known = countWorkingDays(d('2026-06-12'), 2, scotland)
    const unknown = countWorkingDays(d('2026-06-12'), 2, asKnownAt(scotland, before))
    assert.deepEqual([unknown.lastDay, known.lastDay], ['2026-06-15', '2026-06-16'])
    assert.deepEqual(known.skipped.at(-1), {
      day,
      why: { en: 'World Cup bank holiday', fr: 'jour férié de la Coupe du monde' },
    })
  })
})

describe('a count', () => {
  it('of months ends the day before the same-numbered day, or on it, as the law has it', () => {
    assert.equal(countMonths(d('2026-01-15'), 3).lastDay, '2026-04-14')
    assert.equal(countMonths(d('2026-01-15'), 3, 'day-before').lastDay, '2026-04-14')
    assert.equal(countMonths(d('2026-01-15'), 3, 'same-day').lastDay, '2026-04-15')
    // No 30 February: either way the last day of the month.
    for (const end of ['day-before', 'same-day'] as const)
      assert.equal(countMonths(d('2026-11-30'), 3, end).lastDay, '2027-02-28')
    assert.equal(countMonths(d('2026-01-15'), 3, 'same-day').counted.at(-1), '2026-04-15')
  })

  it('goes on to the end of the year 9999 and says so after it', () => {
    assert.equal(countDays(d('9999-12-30'), 2).lastDay, '9999-12-31')
    assert.throws(() => countDays(d('9999-12-30'), 3), /past the year 9999/)
    assert.equal(countWorkingDays(d('9999-12-31'), 1, turkiye).lastDay, '9999-12-31')
    assert.throws(() => countWorkingDays(d('9999-12-31'), 2, turkiye), /past the year 9999/)
    assert.throws(() => countMonths(d('9999-12-30'), 1), RangeError)
  })

  it('does not run away: not past a hundred years, not of nothing, not of parts', () => {
    for (const value of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 36_526]) {
      assert.throws(() => countDays(d('2026-01-01'), value), /Give a whole number from 1 to 36525/, String(value))
      assert.throws(() => countWorkingDays(d('2026-01-01'), value, france), RangeError, String(value))
    }
    assert.equal(countDays(d('2026-01-01'), 36_525).counted.length, 36_525)
    assert.throws(() => countMonths(d('2026-01-01'), 1_201), RangeError)
  })

  it('says that a calendar has no working day instead of looking for one for ever', () => {
    const never = made({ weekend: [1, 2, 3, 4, 5, 6, 7] })
    assert.throws(() => countWorkingDays(d('2026-01-01'), 1, never), /no working day in 400 days from 2026-01-01/)
    assert.deepEqual(daysIn(2026, { ...never, holidays: france.holidays, substitutes: true }), daysIn(2026, france))
  })
})

describe('the words about calendars', () => {
  it('name the place as the calendar does', () => {
    assert.match(words.placeAssumed(scotland.named).fr, /pour l’Écosse ;/)
    assert.match(words.beyondCalendar(turkiye.named, 2028).en, /for Türkiye up to 2028/)
    assert.match(words.beforeCalendar(greece.named, 2016).fr, /pour la Grèce à partir de 2016/)
  })

  it('list the places there are when one is not known', () => {
    const { en, fr } = words.unknownPlace('FR-2A', ['FR', 'FR-AM'])
    assert.match(en, /for the place FR-2A\. .*FR, FR-AM\./)
    assert.match(fr, /lieu FR-2A\. .*suivants : FR, FR-AM\./)
  })
})
