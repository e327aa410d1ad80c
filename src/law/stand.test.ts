import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreements } from '../agreements/all.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Instant } from '../core/brand.ts'
import { addMinutes, knownInstant as at, knownDay as d } from '../core/calendar.ts'
import { problemsOf } from './coverage.ts'
import { due } from './due.ts'
import { isWorkingDay } from './holidays.ts'
import type { Agreement } from './law.ts'
import { deviations, withReadings } from './readings.ts'
import { asItStood } from './stand.ts'
import { inForce, lawChanges, lawVersion } from './version.ts'

const under = (choices: Readonly<Record<string, string>>): Agreement => {
  const found = withReadings(ukFrance2025, choices)
  return 'problems' in found ? assert.fail(JSON.stringify(found.problems)) : found
}
const stood = (time: string, agreement = ukFrance2025): Agreement => asItStood(agreement, at(time))
/** Last day of the time a rule gives, or the code of why it gives none. */
const last = (agreement: Agreement, rule: string, from: string, place?: string): string => {
  const found = due(agreement, rule, at(from), { asOf: at(from), ...(place === undefined ? {} : { place }) })
  return 'problem' in found ? found.code : found.lastDay
}
const saysThen = (agreement: Agreement, time: string) => inForce(agreement, at(time))?.says.en ?? null

describe('the law as it stood around 20:24 on 17 September 2025', () => {
  const [minuteBefore, atIt, after] = ['2025-09-17T19:23:00Z', '2025-09-17T19:24:00Z', '2025-09-18T08:00:00Z']

  it('gives 30 days to any letter, early or late, until the minute before', () => {
    for (const time of ['2025-09-16T12:00:00Z', minuteBefore, '2025-09-17T19:23:59Z']) {
      assert.equal(last(stood(time), 'NRM-06', '2025-09-16T12:00:00Z'), '2025-10-16')
      assert.equal(last(stood(time), 'NRM-06', '2026-05-01T12:00:00Z'), '2026-05-31', 'as if it stayed so')
    }
  })

  it('gives none to any letter from then on, not even to one served the day before', () => {
    for (const time of [atIt, '2025-09-17T19:25:00Z', after]) {
      assert.equal(last(stood(time), 'NRM-06', '2025-09-16T12:00:00Z'), 'withdrawn')
      assert.equal(last(stood(time), 'NRM-06', '2026-05-01T12:00:00Z'), 'withdrawn')
    }
  })

  it('has the letter then to be used for good', () => {
    assert.equal(stood(minuteBefore).letters['rg-negative-v4.1']?.current, undefined)
    assert.notEqual(stood(minuteBefore).letters['rg-negative']?.current, undefined)
    assert.equal(stood(after).letters['rg-negative']?.current, undefined)
    assert.notEqual(stood(after).letters['rg-negative-v4.1']?.current, undefined)
  })

  it('touches nothing else: what did not change then is the same', () => {
    for (const time of [minuteBefore, atIt]) {
      const then = stood(time)
      for (const [key, period] of Object.entries(ukFrance2025.periods))
        if (key !== 'NRM-06') assert.equal(then.periods[key], period, key)
      assert.equal(then.conditions, ukFrance2025.conditions)
      assert.equal(then.provisions, ukFrance2025.provisions)
    }
  })
})

describe('the law as it stood around June 2026', () => {
  const [unknown, known] = ['2026-06-10T22:59:59Z', '2026-06-10T23:00:00Z']

  it('does not know the extension before the letter that reports it was public', () => {
    assert.match(saysThen(stood(unknown), '2026-06-11T21:59:59Z') ?? '', /as signed/)
    assert.equal(saysThen(stood(unknown), '2026-06-11T22:00:00Z'), null)
    assert.equal(saysThen(stood(unknown), '2026-07-01T12:00:00Z'), null)
    assert.match(saysThen(stood(known), '2026-06-11T22:00:00Z') ?? '', /^Extended/)
    assert.match(saysThen(stood(known), '2026-10-31T22:59:59Z') ?? '', /^Extended/)
    assert.equal(saysThen(stood(known), '2026-10-31T23:00:00Z'), null)
  })

  it('has no ground of re-entry before, and has it from then on', () => {
    assert.equal(Object.hasOwn(stood(unknown).grounds, 're-entry'), false)
    assert.equal(Object.hasOwn(stood(known).grounds, 're-entry'), true)
    assert.equal(Object.hasOwn(stood(unknown).grounds, 'claims-protection'), true)
  })

  it('does not know the extension under a reading of its end either', () => {
    for (const option of ['as-signed', 'still-in-force']) {
      const early = stood(unknown, under({ 'OP-01': option }))
      assert.equal(saysThen(early, '2026-07-01T12:00:00Z'), null, option)
      assert.deepEqual(deviations(early), [{ reading: 'OP-01', option }])
    }
    const late = stood(known, under({ 'OP-01': 'still-in-force' }))
    assert.match(saysThen(late, '2026-12-01T12:00:00Z') ?? '', /extended again/)
  })
})

describe('holidays proclaimed later', () => {
  const [unknown, known] = ['2026-02-03T23:59:59Z', '2026-02-04T00:00:00Z']
  const scotland = (time: string) => stood(time).calendars['GB-SCT'] ?? assert.fail()
  const day = d('2026-06-15')

  it('are not known before the day is proclaimed, and are from that instant', () => {
    assert.deepEqual(
      [unknown, known].map((time) => isWorkingDay(day, scotland(time))),
      [true, false],
    )
  })

  it('make a notice served on 10 June 2026 a day longer in Scotland, and nowhere else', () => {
    const end = (time: string, place: string) => last(stood(time), 'NOT-02', '2026-06-10T09:00:00Z', place)
    assert.deepEqual([end(unknown, 'GB-SCT'), end(known, 'GB-SCT')], ['2026-06-17', '2026-06-18'])
    assert.deepEqual([end(unknown, 'GB-ENG'), end(known, 'GB-ENG')], ['2026-06-17', '2026-06-17'])
  })
})

describe('readings selected', () => {
  const times = ['2025-09-01T00:00:00Z', '2025-09-17T19:24:00Z', '2026-06-01T00:00:00Z']

  it('stay selected and stamped, whatever the minute', () => {
    const london = under({ 'CAL-02': 'london', 'OP-09': 'band-50' })
    for (const time of times) {
      const then = stood(time, london)
      assert.deepEqual(then.periods['TR-40']?.zones, ['Europe/London'])
      assert.equal(then.balance.band, 50)
      assert.equal(then.readings['CAL-02']?.chosen, 'london')
      assert.match(lawVersion(then, at(time)), /^uk-france-2025@[^+]+\+CAL-02\.london\+OP-09\.band-50$/)
    }
  })

  it('and hold against the minute: under OP-18 the thirty days go on', () => {
    const then = stood('2025-09-18T08:00:00Z', under({ 'OP-18': 'thirty-days-go-on' }))
    assert.equal(last(then, 'NRM-06', '2025-09-20T08:00:00Z'), '2025-10-20')
  })

  it('make no half of a ground that was not there yet', () => {
    const choices = { 'OP-26': 'not-used' }
    const early = stood('2026-01-01T00:00:00Z', under(choices))
    assert.equal(Object.hasOwn(early.grounds, 're-entry'), false)
    const later = withReadings(stood('2026-01-01T00:00:00Z'), choices)
    assert.ok(!('problems' in later))
    assert.equal(Object.hasOwn(later.grounds, 're-entry'), false)
  })

  it('a further one can be selected of what stood', () => {
    const then = withReadings(stood('2025-09-18T08:00:00Z', under({ 'CAL-02': 'london' })), { 'CAL-03': 'same-day' })
    assert.ok(!('problems' in then))
    assert.deepEqual(deviations(then), [
      { reading: 'CAL-02', option: 'london' },
      { reading: 'CAL-03', option: 'same-day' },
    ])
    assert.equal(last(then, 'NRM-06', '2025-09-16T12:00:00Z'), 'withdrawn')
  })
})

describe('the law of any agreement as it stood at any of its boundaries', () => {
  const moments = (agreement: Agreement): readonly Instant[] =>
    lawChanges(agreement).flatMap(({ at: change }) => [addMinutes(change, -1), change, addMinutes(change, 1)])

  for (const agreement of agreements)
    it(`${agreement.id} is sound data, the same object for the same question, and leaves the law itself alone`, () => {
      const written = JSON.stringify(agreement)
      for (const moment of moments(agreement)) {
        const then = asItStood(agreement, moment)
        // An option of a reading may be about something that was not there yet; then it changes nothing.
        const problems = problemsOf(then).filter(({ what }) => !/^changes .* by .*, which is not there$/.test(what))
        assert.deepEqual(problems, [], moment)
        assert.equal(asItStood(agreement, moment), then)
      }
      assert.equal(JSON.stringify(agreement), written)
    })

  for (const agreement of agreements)
    it(`${agreement.id} gives at that minute what the law itself gives`, () => {
      for (const moment of moments(agreement))
        for (const key of Object.keys(agreement.periods)) {
          const [then, now] = [asItStood(agreement, moment), agreement].map((law) => {
            const found = due(law, key, moment, { asOf: moment })
            return 'problem' in found ? found.code : found.value
          })
          assert.equal(then, now, `${key} ${moment}`)
        }
    })
})
