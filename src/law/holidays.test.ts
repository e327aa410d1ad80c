import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import Holidays from 'date-holidays'
import fc from 'fast-check'
import { addDays, knownDay as d, dayOfWeek, isBefore } from '../core/calendar.ts'
import { easter, holidayOn, holidaysOf, isWorkingDay, lastKnownYear, whyNotWorking } from './holidays.ts'
import type { Place } from './law.ts'

const places: readonly Place[] = ['GB-ENG', 'GB-SCT', 'GB-NIR', 'FR', 'FR-AM']
/** Who is asked about each place. Alsace-Moselle is the three departments 57, 67 and 68. */
const oracles: Readonly<Record<Place, readonly (readonly string[])[]>> = {
  'GB-ENG': [['GB', 'ENG']],
  'GB-SCT': [['GB', 'SCT']],
  'GB-NIR': [['GB', 'NIR']],
  FR: [['FR'], ['FR', '75']],
  'FR-AM': [
    ['FR', '57'],
    ['FR', '67'],
    ['FR', '68'],
  ],
}

/**
 * Where we differ from date-holidays 3.37, and why. It does not know the bank holiday proclaimed in February 2026 for
 * Scotland, Monday 15 June 2026. Both lists name a holiday that falls on a weekend as well as its substitute.
 */
const oursAlone: Readonly<Record<string, readonly string[]>> = { 'GB-SCT 2026': ['2026-06-15'] }

const oracleDays = (region: readonly string[], year: number): readonly string[] => {
  const [country = '', state] = region
  const found = state === undefined ? new Holidays(country) : new Holidays(country, state)
  return found
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
}

const weekdays = (year: number, place: Place): readonly string[] =>
  [...holidaysOf(year, place).keys()].filter((day) => dayOfWeek(day) < 6).sort()

describe('public holidays', () => {
  for (const place of places) {
    it(`agree with an independent list, ${place}, 2025 to 2030`, () => {
      for (const region of oracles[place])
        for (let year = 2025; year <= 2030; year += 1) {
          const theirs = new Set([...oracleDays(region, year), ...(oursAlone[`${place} ${year}`] ?? [])])
          assert.ok(theirs.size > 7, 'the independent list is not empty')
          assert.deepEqual([...holidaysOf(year, place).keys()].sort(), [...theirs].sort(), `${region} ${year}`)
        }
    })
  }

  it('are those of the dossier for England and Wales, weekdays', () => {
    const table = {
      2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
      2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
      2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
    }
    for (const [year, days] of Object.entries(table))
      assert.deepEqual(
        weekdays(Number(year), 'GB-ENG'),
        days.map((day) => `${year}-${day}`),
      )
  })

  it('are those of the dossier for mainland France, weekends included', () => {
    const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
    const table = {
      2026: ['04-06', '05-14', '05-25'],
      2027: ['03-29', '05-06', '05-17'],
      2028: ['04-17', '05-25', '06-05'],
    }
    for (const [year, moving] of Object.entries(table))
      assert.deepEqual(
        [...holidaysOf(Number(year), 'FR').keys()].sort(),
        [...fixed, ...moving].map((day) => `${year}-${day}`).sort(),
      )
  })

  it('follow Easter', () => {
    const known = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25', '2285-03-22']
    for (const day of known) assert.equal(easter(Number(day.slice(0, 4))), day)
  })

  it('know the days proclaimed once, and only where they were', () => {
    assert.equal(holidayOn(d('2022-05-30'), 'GB-ENG'), null)
    assert.equal(holidayOn(d('2022-06-02'), 'GB-ENG')?.en, 'Spring bank holiday')
    assert.equal(isWorkingDay(d('2022-09-19'), 'GB-NIR'), false)
    assert.equal(isWorkingDay(d('2023-05-08'), 'GB-SCT'), false)
    assert.equal(isWorkingDay(d('2026-06-15'), 'GB-SCT'), false)
    assert.equal(isWorkingDay(d('2026-06-15'), 'GB-ENG'), true)
  })

  it('differ between the parts of the United Kingdom', () => {
    const working = (text: string) => places.slice(0, 3).map((place) => isWorkingDay(d(text), place))
    assert.deepEqual(working('2026-03-17'), [true, true, false])
    assert.deepEqual(working('2026-04-06'), [false, true, false])
    assert.deepEqual(working('2026-08-03'), [true, false, true])
    assert.deepEqual(working('2026-11-30'), [true, false, true])
    assert.deepEqual(working('2025-12-01'), [true, false, true])
    assert.deepEqual(working('2025-07-14'), [true, true, false])
    assert.deepEqual(working('2027-01-04'), [true, false, true])
  })

  it('name each day in both languages', () => {
    assert.deepEqual(holidayOn(d('2026-12-28'), 'GB-ENG'), {
      en: 'Boxing Day (substitute day)',
      fr: 'lendemain de Noël (jour de report)',
    })
    assert.equal(holidayOn(d('2026-05-14'), 'FR')?.fr, 'Ascension')
    assert.equal(holidayOn(d('2026-04-03'), 'FR'), null)
    assert.equal(holidayOn(d('2026-04-03'), 'FR-AM')?.fr, 'Vendredi saint')
    assert.equal(whyNotWorking(d('2026-12-26'), 'GB-ENG')?.en, 'Saturday')
    assert.equal(whyNotWorking(d('2026-11-01'), 'FR')?.fr, 'dimanche')
    assert.equal(whyNotWorking(d('2026-07-14'), 'FR')?.fr, 'fête nationale')
    assert.equal(whyNotWorking(d('2026-07-15'), 'FR'), null)
    for (const place of places)
      for (const { en, fr } of holidaysOf(2027, place).values()) assert.ok(en !== '' && fr !== '')
  })

  it('have a year after which we warn', () => {
    assert.deepEqual(places.map(lastKnownYear), [2028, 2028, 2028, 2030, 2030])
  })

  it('leave no working day at a weekend, and never a week without one', () => {
    const days = fc.integer({ min: 0, max: 15_000 }).map((n) => addDays(d('2020-01-01'), n))
    fc.assert(
      fc.property(days, fc.constantFrom(...places), (from, place) => {
        let worked = 0
        for (let day = from; isBefore(day, addDays(from, 7)); day = addDays(day, 1)) {
          assert.equal(isWorkingDay(day, place), whyNotWorking(day, place) === null)
          if (!isWorkingDay(day, place)) continue
          assert.ok(dayOfWeek(day) < 6)
          worked += 1
        }
        assert.ok(worked >= 2)
      }),
    )
  })
})
