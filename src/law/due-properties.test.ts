import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { ukFrance2025 as agreement } from '../agreements/uk-france-2025/agreement.ts'
import { schemeStarts } from '../agreements/uk-france-2025/dates.ts'
import type { Day, Instant } from '../core/brand.ts'
import {
  addDays,
  addMinutes,
  knownDay as d,
  dayOf,
  isAfter,
  isAtOrAfter,
  isWithin,
  startOfDay,
} from '../core/calendar.ts'
import { countDays, countMonths, countWorkingDays } from './counting.ts'
import { due } from './due.ts'
import { isWorkingDay } from './holidays.ts'
import type { Deadline, Place } from './law.ts'

const places = fc.constantFrom<Place>('GB-ENG', 'GB-SCT', 'GB-NIR', 'FR', 'FR-AM')
const british = fc.constantFrom<Place>('GB-ENG', 'GB-SCT', 'GB-NIR')
const days = fc.integer({ min: 0, max: 2600 }).map((n) => addDays(d('2023-12-01'), n))
const values = fc.integer({ min: 1, max: 40 })
/** Minutes of the scheme's life, clock changes included. */
const minutes = fc.integer({ min: 0, max: 440 * 24 * 60 }).map((n) => addMinutes(schemeStarts, n))

const deadline = (rule: string, from: Day | Instant, place: Place): Deadline => {
  const found = due(agreement, rule, from, { asOf: schemeStarts, place })
  if ('problem' in found) throw new Error(found.problem.en)
  return found
}

describe('counting', () => {
  it('comes back to the first working day when as many are counted backwards', () => {
    fc.assert(
      fc.property(days, values, places, (first, value, place) => {
        const { firstDay, lastDay } = countWorkingDays(first, value, place)
        let back = lastDay
        for (let left = value - 1; left > 0; ) {
          back = addDays(back, -1)
          if (isWorkingDay(back, place)) left -= 1
        }
        assert.equal(back, firstDay)
      }),
    )
  })

  it('never ends on a day that does not count, and leaves no day out of its working', () => {
    fc.assert(
      fc.property(days, values, places, (first, value, place) => {
        const { firstDay, lastDay, counted, skipped } = countWorkingDays(first, value, place)
        assert.ok(isWorkingDay(lastDay, place) && isWorkingDay(firstDay, place))
        assert.equal(counted.length, value)
        assert.ok(skipped.every(({ day, why }) => !isWorkingDay(day, place) && why.en !== '' && why.fr !== ''))
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

describe('a deadline', () => {
  const rules = fc.constantFrom(
    'TR-33',
    'TR-40',
    'TR-42',
    'TR-43',
    'TR-45',
    'IN-07',
    'IN-46',
    'INAD-07',
    'NOT-02',
    'NRM-01',
  )

  it('is never earlier for a later event', () => {
    fc.assert(
      fc.property(rules, minutes, minutes, british, (rule, one, other, place) => {
        const [earlier, later] = isAfter(one, other) ? [other, one] : [one, other]
        const first = deadline(rule, earlier, place)
        const second = deadline(rule, later, place)
        assert.ok(isAtOrAfter(second.closesAt, first.closesAt))
        assert.ok(isAtOrAfter(second.lastDay, first.lastDay))
      }),
    )
  })

  it('closes after the event, at the end of its last day in the zone where that comes first', () => {
    fc.assert(
      fc.property(rules, minutes, british, (rule, from, place) => {
        const { closesAt, lastDay, unit } = deadline(rule, from, place)
        assert.ok(isAfter(closesAt, from))
        if (unit === 'hour') return
        const zones = agreement.periods[rule]?.zones ?? []
        const lastMoment = addMinutes(closesAt, -1)
        assert.ok(zones.some((zone) => dayOf(closesAt, zone) === addDays(lastDay, 1)))
        assert.ok(zones.every((zone) => dayOf(lastMoment, zone) === lastDay))
      }),
    )
  })

  it('is the same for an hour of a day as for the day', () => {
    fc.assert(
      fc.property(minutes, british, (from, place) => {
        const day = dayOf(from, 'Europe/London')
        for (const rule of ['TR-40', 'TR-45', 'NOT-02', 'NRM-01'])
          assert.equal(deadline(rule, day, place).closesAt, deadline(rule, from, place).closesAt)
      }),
    )
  })
})

describe('every day of the agreement', () => {
  it('has exactly one validity, and exactly one version of each period', () => {
    let swept = 0
    for (let day = d('2025-08-06'); !isAfter(day, d('2026-10-31')); day = addDays(day, 1)) {
      const noon = addMinutes(startOfDay(day, 'Europe/London'), 720)
      for (const at of [
        startOfDay(day, 'Europe/London'),
        noon,
        addMinutes(startOfDay(addDays(day, 1), 'Europe/Paris'), -1),
      ]) {
        assert.equal(agreement.validity.filter((span) => isWithin(at, span)).length, 1, at)
        for (const [key, { versions }] of Object.entries(agreement.periods))
          assert.equal(versions.filter((version) => isWithin(at, version)).length, 1, `${key} ${at}`)
      }
      swept += 1
    }
    assert.equal(swept, 452)
  })
})
