import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreements } from '../agreements/all.ts'
import type { Day, Instant } from '../core/brand.ts'
import {
  addMinutes,
  knownInstant as at,
  knownDay as d,
  dayOf,
  isAfter,
  isBefore,
  isDay,
  isWithin,
  minutesBetween,
  startOfDay,
} from '../core/calendar.ts'
import { due } from './due.ts'
import { isWorkingDay } from './holidays.ts'
import type { Agreement, Deadline, Period, PeriodVersion, Place } from './law.ts'

/**
 * Every period of every agreement on three days: the day before its last day, the last day, the day after. What is
 * expected is worked out here, day by day, by a method of its own.
 */

const two = (number: number): string => String(number).padStart(2, '0')
const leap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const lengths = (year: number) => [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const length = (year: number, month: number): number => lengths(year)[month - 1] ?? assert.fail()
const written = (year: number, month: number, day: number): Day => d(`${year}-${two(month)}-${two(day)}`)
const numbers = (day: Day) => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))] as const

function next(day: Day): Day {
  const [year, month, number] = numbers(day)
  if (number < length(year, month)) return written(year, month, number + 1)
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1)
}
function previous(day: Day): Day {
  const [year, month, number] = numbers(day)
  if (number > 1) return written(year, month, number - 1)
  return month > 1 ? written(year, month - 1, length(year, month - 1)) : written(year - 1, 12, 31)
}
function monthsOn(day: Day, count: number): { readonly day: Day; readonly shortened: boolean } {
  let [year, month, number] = numbers(day)
  for (let left = count; left > 0; left -= 1) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  const shortened = number > length(year, month)
  return { day: written(year, month, shortened ? length(year, month) : number), shortened }
}

/** The last day, by walking. */
function lastDay(agreement: Agreement, period: Period, value: number, event: Day, place: Place | null): Day {
  const first = period.dayOne === 'event-day' ? event : next(event)
  if (period.unit === 'month') {
    const { day, shortened } = monthsOn(first, value)
    return shortened || period.monthsEnd === 'same-day' ? day : previous(day)
  }
  const calendar = place === null ? undefined : agreement.calendars[place]
  const counts = (day: Day) => period.unit !== 'working-day' || (calendar !== undefined && isWorkingDay(day, calendar))
  let day = first
  for (let left = value; ; day = next(day)) {
    if (counts(day)) left -= 1
    if (left === 0) return day
  }
}

const answer = (agreement: Agreement, key: string, from: Day | Instant, place?: Place): Deadline => {
  const found = due(agreement, key, from, {
    asOf: at('2026-11-22T12:00:00Z'),
    ...(place === undefined ? {} : { place }),
  })
  return 'problem' in found ? assert.fail(`${key} from ${from}: ${found.problem.en}`) : found
}

/** Days around clock changes, month ends, Christmas and Easter, in the years of both agreements. */
const tried: readonly Day[] = [
  ...['2016-06-02', '2016-10-27', '2017-12-22', '2018-01-30', '2018-03-22', '2019-08-13', '2020-02-03'],
  ...['2025-08-12', '2025-09-16', '2025-10-12', '2025-10-24', '2025-10-26', '2025-11-26', '2025-11-30', '2025-12-24'],
  ...['2026-01-31', '2026-03-13', '2026-03-27', '2026-03-29', '2026-04-02', '2026-06-19', '2026-07-31', '2026-10-25'],
].map(d)
const noon = (day: Day, zone: string): Instant => addMinutes(startOfDay(day, zone), 720)
const triedIn = (version: PeriodVersion, zone: string): readonly Day[] =>
  tried.filter((day) => isWithin(startOfDay(day, zone), version) && isWithin(startOfDay(next(day), zone), version))

/** A minute of the day after, or exactly at the close, is over; a minute of the last day is not. */
function triple({ closesAt, lastDay: last, kind }: Deadline, zones: readonly string[], named: string): void {
  const over = (instant: Instant) => !isBefore(instant, closesAt)
  for (const zone of zones) {
    assert.equal(over(noon(previous(last), zone)), false, `${named}: over on the day before its last`)
    assert.equal(over(noon(last, zone)), false, `${named}: over on its last day`)
    assert.equal(over(noon(next(last), zone)), true, `${named}: not over on the day after`)
    // In every zone it is the last day to the very end; so a wait opens nowhere while that day lasts there.
    assert.equal(dayOf(addMinutes(closesAt, -1), zone), last, named)
    assert.equal(isAfter(closesAt, startOfDay(next(last), zone)), false, named)
    if (kind === 'wait') assert.equal(dayOf(closesAt, zone), next(last), `${named} opens early in ${zone}`)
  }
}

for (const agreement of agreements)
  for (const [key, period] of Object.entries(agreement.periods))
    for (const version of period.versions) {
      const { value } = version
      const [zone = 'UTC'] = period.zones
      const party = agreement.receiving.zone === zone ? agreement.receiving : agreement.returning
      const places = period.unit === 'working-day' ? party.places : [undefined]
      const days = triedIn(version, zone)
      const name = `${agreement.id} ${key} ${period.kind} ${value ?? 'none'} ${period.unit} from ${version.from}`
      if (value === null)
        it(`${name}: gives no time`, () => {
          for (const day of days) {
            const found = due(agreement, key, day, { asOf: at('2026-11-22T12:00:00Z') })
            assert.equal('problem' in found ? found.code : found.lastDay, 'withdrawn')
          }
        })
      else if (period.unit === 'hour')
        it(`${name}: a minute before, at the hour, a minute after`, () => {
          assert.ok(days.length >= 3)
          for (const day of days) {
            const from = noon(day, zone)
            const { closesAt } = answer(agreement, key, from)
            const over = [-1, 0, 1].map((minute) => !isBefore(addMinutes(closesAt, minute), closesAt))
            assert.deepEqual(over, [false, true, true])
            // Of working hours, those between openings count: at least as long, and by hand in working-hours.test.ts.
            if (period.within === undefined) assert.equal(minutesBetween(from, closesAt), value * 60)
            else assert.ok(minutesBetween(from, closesAt) >= value * 60)
          }
        })
      else
        it(`${name}: the day before the last, the last, the day after`, () => {
          assert.ok(days.length >= 2)
          for (const place of places)
            for (const day of days)
              for (const from of [day, noon(day, zone)]) {
                const found = answer(agreement, key, from, place)
                const named = `${key} from ${from} ${place ?? ''}`
                assert.equal(found.lastDay, lastDay(agreement, period, value, day, found.place), named)
                assert.equal(found.closesAt, startOfDay(next(found.lastDay), found.zone), `${named}: at no midnight`)
                assert.ok(period.zones.includes(found.zone))
                triple(found, period.zones, named)
              }
        })
    }

describe('checked by hand, from the rule and a wall calendar', () => {
  const rows: readonly (readonly [key: string, from: string, last: string, closes: string, place?: Place])[] = [
    // Clocks go back on 26 October 2025: the last day is 25 hours long and closes by winter time.
    ['TR-40', '2025-10-12', '2025-10-25', '2025-10-25T22:00:00Z'],
    ['TR-40', '2025-10-13', '2025-10-26', '2025-10-26T23:00:00Z'],
    ['TR-40', '2025-10-14', '2025-10-27', '2025-10-27T23:00:00Z'],
    ['TR-41', '2025-10-23', '2025-10-25', '2025-10-25T23:00:00Z'],
    ['TR-41', '2025-10-24', '2025-10-26', '2025-10-27T00:00:00Z'],
    ['TR-78', '2025-10-20', '2025-10-26', '2025-10-27T00:00:00Z'],
    ['INAD-07', '2025-10-18', '2025-10-25', '2025-10-25T23:00:00Z'],
    ['INAD-07', '2025-10-19', '2025-10-26', '2025-10-27T00:00:00Z'],
    ['BAIL-02', '2025-10-19', '2025-10-26', '2025-10-27T00:00:00Z'],
    ['NRM-01', '2025-09-27', '2025-10-26', '2025-10-27T00:00:00Z'],
    ['FR-07', '2025-10-24', '2025-10-26', '2025-10-26T23:00:00Z'],
    ['IN-07', '2025-10-25T12:00:00Z', '2025-10-26', '2025-10-26T12:00:00Z'],
    // Clocks go forward on 29 March 2026.
    ['TR-40', '2026-03-15', '2026-03-28', '2026-03-28T23:00:00Z'],
    ['TR-42', '2026-03-16', '2026-03-29', '2026-03-29T22:00:00Z'],
    ['TR-45', '2025-12-30', '2026-03-29', '2026-03-29T22:00:00Z'],
    ['NOT-06', '2026-03-09', '2026-03-29', '2026-03-29T23:00:00Z'],
    ['ACC-03', '2026-01-05', '2026-03-29', '2026-03-29T23:00:00Z'],
    ['TR-77', '2026-02-28', '2026-03-31', '2026-03-31T23:00:00Z'],
    ['DET-05', '2026-03-28T10:00:00Z', '2026-03-31', '2026-03-31T10:00:00Z'],
    ['NOT-02', '2026-03-23', '2026-03-30', '2026-03-30T23:00:00Z', 'GB-ENG'],
    // Easter 2026: Good Friday is 3 April; Easter Monday is worked in Scotland.
    ['NOT-02', '2026-03-27', '2026-04-07', '2026-04-07T23:00:00Z', 'GB-ENG'],
    ['NOT-02', '2026-03-27', '2026-04-06', '2026-04-06T23:00:00Z', 'GB-SCT'],
    // Christmas 2025: 25 December a Thursday, 1 January a Thursday; 2 January is none in Scotland.
    ['TR-40', '2025-12-12', '2025-12-25', '2025-12-25T23:00:00Z'],
    ['TR-33', '2025-12-19', '2026-01-01', '2026-01-01T23:00:00Z'],
    ['TR-43', '2025-12-01', '2025-12-28', '2025-12-28T23:00:00Z'],
    ['TR-65', '2025-09-25', '2025-12-24', '2025-12-25T00:00:00Z'],
    ['INAD-07/community', '2025-12-18', '2026-01-01', '2026-01-02T00:00:00Z'],
    ['NOT-02', '2025-12-19', '2025-12-30', '2025-12-31T00:00:00Z', 'GB-ENG'],
    ['NOT-02', '2025-12-24', '2026-01-05', '2026-01-06T00:00:00Z', 'GB-ENG'],
    ['NOT-02', '2025-12-24', '2026-01-06', '2026-01-07T00:00:00Z', 'GB-SCT'],
    ['NRM-04', '2025-12-24', '2026-01-05', '2026-01-06T00:00:00Z', 'GB-ENG'],
    ['DET-05/minister', '2025-12-22', '2025-12-28', '2025-12-29T00:00:00Z'],
    ['DET-18', '2025-12-24', '2025-12-29', '2025-12-30T00:00:00Z', 'GB-ENG'],
    ['FR-12', '2025-12-24', '2025-12-29', '2025-12-29T23:00:00Z', 'FR'],
    ['FR-12', '2025-12-24', '2025-12-30', '2025-12-30T23:00:00Z', 'FR-AM'],
    ['FR-12/file', '2025-12-05', '2025-12-25', '2025-12-25T23:00:00Z'],
    ['DP-08', '2025-12-26', '2026-01-25', '2026-01-26T00:00:00Z'],
    // The letter of a real file, and months that have no such day.
    ['NRM-06', '2025-09-16', '2025-10-16', '2025-10-16T23:00:00Z'],
    ['TR-45', '2025-11-30', '2026-02-28', '2026-02-28T23:00:00Z'],
    ['TR-77', '2025-11-30', '2025-12-31', '2026-01-01T00:00:00Z'],
    // Greece keeps 26 December; Istanbul has stayed on summer time since 2016, Athens has not.
    ['ET-31', '2017-12-22', '2017-12-29', '2017-12-29T22:00:00Z', 'GR'],
    ['ET-34', '2016-06-01', '2016-06-26', '2016-06-26T21:00:00Z'],
    ['ET-36', '2017-12-31', '2018-03-31', '2018-03-31T21:00:00Z'],
    ['ET-37', '2017-11-14', '2018-02-14', '2018-02-14T21:00:00Z'],
  ]
  it('is a table of at least 25 periods', () => assert.ok(new Set(rows.map(([key]) => key)).size >= 25))

  for (const [key, from, last, closes, place] of rows)
    it(`${key} from ${from}${place === undefined ? '' : ` in ${place}`} ends with ${last}, at ${closes}`, () => {
      const agreement = agreements.find(({ periods }) => Object.hasOwn(periods, key)) ?? assert.fail()
      const event = isDay(from as Day | Instant) ? d(from) : at(from)
      const found = answer(agreement, key, event, place)
      assert.deepEqual([found.lastDay, found.closesAt], [last, closes])
    })
})
