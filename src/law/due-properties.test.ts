import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { agreements } from '../agreements/all.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { reconsiderationWithdrawn, schemeStarts } from '../agreements/uk-france-2025/dates.ts'
import type { Day, Instant } from '../core/brand.ts'
import {
  addDays,
  addHours,
  addMinutes,
  knownDay as d,
  dayOf,
  isAfter,
  isAtOrAfter,
  minutesBetween,
  startOfDay,
} from '../core/calendar.ts'
import { countDays, countMonths, countWorkingDays } from './counting.ts'
import { type DueOptions, due } from './due.ts'
import { isWorkingDay } from './holidays.ts'
import type { Agreement, Calendar, Deadline, Period } from './law.ts'

const calendars = [...new Set(agreements.flatMap((agreement) => Object.values(agreement.calendars)))]
const anyCalendar = fc.constantFrom<Calendar>(...calendars)
const days = fc.integer({ min: 0, max: 4400 }).map((n) => addDays(d('2016-01-01'), n))
const values = fc.integer({ min: 1, max: 40 })

type Known = { readonly agreement: Agreement; readonly key: string; readonly period: Period }
const periods: readonly Known[] = agreements.flatMap((agreement) =>
  Object.entries(agreement.periods).map(([key, period]) => ({ agreement, key, period })),
)
const anyPeriod = fc.constantFrom(...periods)
/** Minutes of four years from the first version of a period, clock changes included. */
const minutes = fc.integer({ min: 0, max: 4 * 365 * 24 * 60 })
const after = ({ period }: Known, minute: number): Instant =>
  addMinutes(period.versions[0]?.from ?? schemeStarts, minute)

/** The deadline of a period, or the code of why there is none. */
const answer = ({ agreement, key }: Known, from: Day | Instant, more: Partial<DueOptions> = {}): Deadline | string => {
  const found = due(agreement, key, from, { asOf: schemeStarts, ...more })
  return 'problem' in found ? found.code : found
}
const deadline = (known: Known, from: Day | Instant, more: Partial<DueOptions> = {}): Deadline => {
  const found = answer(known, from, more)
  return typeof found === 'string' ? assert.fail(`${known.key} from ${from}: ${found}`) : found
}
const calendarOf = ({ agreement }: Known, { place }: Deadline): Calendar | undefined =>
  place === null ? undefined : agreement.calendars[place]

it('there are periods and calendars to try', () => {
  assert.ok(periods.length > 55 && calendars.length >= 7)
})

describe('counting', () => {
  it('comes back to the first working day when as many are counted backwards, in every calendar', () => {
    fc.assert(
      fc.property(days, values, anyCalendar, (first, value, calendar) => {
        const { firstDay, lastDay } = countWorkingDays(first, value, calendar)
        let back = lastDay
        for (let left = value - 1; left > 0; ) {
          back = addDays(back, -1)
          if (isWorkingDay(back, calendar)) left -= 1
        }
        assert.equal(back, firstDay)
      }),
    )
  })

  it('comes back to the first calendar day too, and a month to the day it began after', () => {
    fc.assert(
      fc.property(days, values, (first, value) => {
        assert.equal(addDays(countDays(first, value).lastDay, 1 - value), first)
        const before = countMonths(first, value).lastDay
        const same = countMonths(first, value, 'same-day').lastDay
        assert.ok(same === before || same === addDays(before, 1))
        if (Number(first.slice(8)) <= 28) assert.equal(addDays(before, 1).slice(8), first.slice(8))
      }),
    )
  })

  it('never ends on a day that does not count, and leaves no day out of its working', () => {
    fc.assert(
      fc.property(days, values, anyCalendar, (first, value, calendar) => {
        const { firstDay, lastDay, counted, skipped } = countWorkingDays(first, value, calendar)
        assert.ok(isWorkingDay(lastDay, calendar) && isWorkingDay(firstDay, calendar))
        assert.equal(counted.length, value)
        assert.ok(skipped.every(({ day, why }) => !isWorkingDay(day, calendar) && why.en !== '' && why.fr !== ''))
        const all = [...counted, ...skipped.map(({ day }) => day)].sort()
        assert.deepEqual(all, countDays(first, all.length).counted)
      }),
    )
  })

  it('gives months of 28 days at least, one after another without a hole', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 24 }), (first, value) => {
        const { counted, lastDay } = countMonths(first, value)
        assert.ok(counted.length >= 28 * value && counted.length <= 31 * value)
        assert.ok(!isAfter(lastDay, countMonths(first, value + 1).lastDay))
      }),
    )
  })
})

describe('a deadline of any period of any agreement', () => {
  it('is never earlier for a later event, so long as one version holds for both', () => {
    fc.assert(
      fc.property(anyPeriod, minutes, minutes, (known, one, other) => {
        const [earlier, later] = [after(known, Math.min(one, other)), after(known, Math.max(one, other))]
        const versionAt = known.period.versions[0]?.from ?? schemeStarts
        const [first, second] = [deadline(known, earlier, { versionAt }), deadline(known, later, { versionAt })]
        assert.ok(isAtOrAfter(second.closesAt, first.closesAt), `${known.key} ${earlier} ${later}`)
        assert.ok(isAtOrAfter(second.lastDay, first.lastDay))
      }),
      { numRuns: 400 },
    )
  })

  it('across a change of version may be earlier or be none: each event is held to the version of its own minute', () => {
    const known = { agreement: ukFrance2025, key: 'NRM-06', period: ukFrance2025.periods['NRM-06'] ?? assert.fail() }
    const minute = fc.integer({ min: -20_000, max: 20_000 }).map((n) => addMinutes(reconsiderationWithdrawn, n))
    fc.assert(
      fc.property(minute, (at) => {
        const found = answer(known, at)
        const withdrawn = isAtOrAfter(at, reconsiderationWithdrawn)
        assert.equal(typeof found === 'string' ? found : found.value, withdrawn ? 'withdrawn' : 30)
      }),
    )
    // A right shortened from 30 days to 10 gives who comes later the earlier deadline; nothing of it is averaged away.
    const [first] = known.period.versions
    assert.ok(first !== undefined)
    const { until: _, ...rest } = first
    const shortened: Period = {
      ...known.period,
      versions: [first, { ...rest, from: reconsiderationWithdrawn, value: 10 }],
    }
    const changed = { ...ukFrance2025, periods: { ...ukFrance2025.periods, 'NRM-06': shortened } }
    const last = (from: Instant) => deadline({ agreement: changed, key: 'NRM-06', period: shortened }, from).lastDay
    assert.equal(last(addMinutes(reconsiderationWithdrawn, -1)), '2025-10-17')
    assert.equal(last(reconsiderationWithdrawn), '2025-09-27')
  })

  it('never falls on a day that is skipped, and its days are the whole run without gaps', () => {
    fc.assert(
      fc.property(anyPeriod, minutes, (known, minute) => {
        const found = answer(known, after(known, minute))
        if (typeof found === 'string' || found.unit === 'hour') return
        const all = [...found.counted, ...found.skipped.map(({ day }) => day)].sort()
        assert.equal(new Set(all).size, all.length, 'no day twice')
        assert.deepEqual(all, countDays(all[0] ?? found.firstDay, all.length).counted, 'no day left out')
        assert.equal(all.at(-1), found.lastDay)
        assert.equal(found.counted[0], found.firstDay)
        assert.ok(!found.skipped.some(({ day }) => day === found.lastDay))
        const calendar = calendarOf(known, found)
        if (calendar === undefined) return assert.equal(found.skipped.length, 0)
        assert.ok(found.counted.every((day) => isWorkingDay(day, calendar)))
        assert.ok(found.skipped.every(({ day }) => !isWorkingDay(day, calendar)))
      }),
      { numRuns: 300 },
    )
  })

  it('closes after the event, at the end of its last day in the zone where that comes first', () => {
    fc.assert(
      fc.property(anyPeriod, minutes, (known, minute) => {
        const from = after(known, minute)
        const found = answer(known, from)
        if (typeof found === 'string') return
        const { closesAt, lastDay, unit, zone } = found
        assert.ok(isAfter(closesAt, from))
        if (unit === 'hour') return
        const { zones } = known.period
        assert.equal(closesAt, startOfDay(addDays(lastDay, 1), zone))
        assert.ok(zones.includes(zone))
        for (const each of zones) {
          assert.equal(dayOf(addMinutes(closesAt, -1), each), lastDay)
          assert.ok(isAtOrAfter(startOfDay(addDays(lastDay, 1), each), closesAt))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('of two zones takes the earlier day for the event: never a day later than in either alone', () => {
    const two = periods.filter(({ period }) => period.zones.length > 1 && period.within === undefined)
    assert.ok(two.length >= 5)
    fc.assert(
      fc.property(fc.constantFrom(...two), minutes, ({ agreement, key, period }, minute) => {
        const from = after({ agreement, key, period }, minute)
        const alone = period.zones.map((zone) => {
          const one = { ...period, zones: [zone] }
          return deadline({ agreement: { ...agreement, periods: { [key]: one } }, key, period: one }, from)
        })
        const both = deadline({ agreement, key, period }, from)
        assert.ok(alone.every(({ lastDay }) => isAtOrAfter(lastDay, both.lastDay)))
        assert.ok(alone.every(({ closesAt }) => isAtOrAfter(closesAt, both.closesAt)))
        assert.ok(alone.some(({ lastDay }) => lastDay === both.lastDay))
      }),
    )
  })

  it('in hours is exact to the millisecond, whatever the clocks do meanwhile', () => {
    const hours = periods.filter(({ period }) => period.unit === 'hour' && period.within === undefined)
    assert.ok(hours.length >= 5)
    const nights = ['2025-10-26T01:00:00Z', '2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'] as const
    const around = fc
      .tuple(fc.constantFrom(...nights), fc.integer({ min: -6000, max: 600 }))
      .map(([night, minute]) => addMinutes(night as Instant, minute))
    fc.assert(
      fc.property(fc.constantFrom(...hours), around, (known, from) => {
        const { value, closesAt } = deadline(known, from)
        assert.equal(minutesBetween(from, closesAt), value * 60)
        assert.equal(closesAt, addHours(from, value))
      }),
    )
  })
})
