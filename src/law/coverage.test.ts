import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Day, Instant } from '../core/brand.ts'
import { knownInstant as at } from '../core/calendar.ts'
import { problemsOf } from './coverage.ts'
import type { Agreement, Period, PeriodVersion } from './law.ts'

const period = (key: string): Period => {
  const found = ukFrance2025.periods[key]
  if (found === undefined) throw new Error(`no period ${key}`)
  return found
}

const version = (key: string): PeriodVersion => {
  const [found] = period(key).versions
  if (found === undefined) throw new Error(`no version of ${key}`)
  return found
}

/** The agreement with one period changed. */
const withPeriod = (key: string, change: Partial<Period>): Agreement => ({
  ...ukFrance2025,
  periods: { ...ukFrance2025.periods, [key]: { ...period(key), ...change } },
})

const problems = (agreement: Agreement): readonly string[] =>
  problemsOf(agreement).map(({ where, what }) => `${where} ${what}`)

const early = at('2025-08-05T23:00:00Z')
const change = at('2026-01-01T00:00:00Z')
const earlier = at('2025-12-31T23:59:59Z')
const versions = (until: Instant | undefined, from: Instant): readonly PeriodVersion[] => {
  const { until: _, ...open } = version('TR-40')
  return [
    { ...open, from: early, ...(until === undefined ? {} : { until }) },
    { ...open, from, value: 21 },
  ]
}

describe('an agreement’s data', () => {
  it('is sound for the United Kingdom and France', () => {
    assert.deepEqual(problems(ukFrance2025), [])
    assert.ok(Object.keys(ukFrance2025.provisions).length > 80)
  })

  it('is sound when one version of a period ends where the next begins', () => {
    assert.deepEqual(problems(withPeriod('TR-40', { versions: versions(change, change) })), [])
  })

  it('is unsound with a second in which no version of a period holds', () => {
    assert.deepEqual(problems(withPeriod('TR-40', { versions: versions(earlier, change) })), [
      'period TR-40 there is a gap from 2025-12-31T23:59:59Z to 2026-01-01T00:00:00Z',
    ])
  })

  it('is unsound with a second in which two versions of a period hold', () => {
    assert.deepEqual(problems(withPeriod('TR-40', { versions: versions(change, earlier) })), [
      'period TR-40 two versions overlap from 2025-12-31T23:59:59Z',
    ])
    assert.deepEqual(problems(withPeriod('TR-40', { versions: versions(undefined, change) })), [
      'period TR-40 two versions overlap from 2026-01-01T00:00:00Z',
    ])
  })

  it('is unsound with versions that hold at no time, count nothing, or are not there', () => {
    const [first] = versions(early, early)
    assert.ok(first)
    assert.deepEqual(problems(withPeriod('TR-40', { versions: [first] })), [
      'period TR-40 2025-08-05T23:00:00Z to 2025-08-05T23:00:00Z is no time at all',
    ])
    assert.deepEqual(problems(withPeriod('TR-40', { versions: [{ ...version('TR-40'), value: 0.5 }] })), [
      'period TR-40 counts 0.5; only whole numbers from 1',
    ])
    assert.deepEqual(problems(withPeriod('TR-40', { versions: [] })), ['period TR-40 has no version'])
  })

  it('is unsound with a date that does not exist or a zone that is none', () => {
    const wrong = { ...version('TR-40'), from: '2025-02-30T00:00:00Z' as Instant, checkedOn: '2026-11-31' as Day }
    assert.deepEqual(problems(withPeriod('TR-40', { versions: [wrong], zones: ['Europe/Calais'] })), [
      "period TR-40 has 'Europe/Calais', which is no time zone",
      "period TR-40 '2025-02-30T00:00:00Z' is not an instant as we write them",
      "period TR-40 was checked on '2026-11-31', which is no day",
    ])
  })

  it('is unsound when it makes somebody wait in two time zones at once', () => {
    assert.deepEqual(problems(withPeriod('NOT-02', { zones: ['Europe/London', 'Europe/Paris'] })), [
      'period NOT-02 is a wait in several time zones',
    ])
  })

  it('is unsound when it names a rule, a reading or a period that is not there', () => {
    const { 'TR-26': _, ...provisions } = ukFrance2025.provisions
    const { 'OP-18': __, ...readings } = ukFrance2025.readings
    assert.deepEqual(problems({ ...ukFrance2025, provisions, readings }), [
      'barrier injunction names rule TR-26, not there',
      'period NRM-06 names reading OP-18, not there',
    ])
    const { 'NRM-01': ___, ...periods } = ukFrance2025.periods
    assert.deepEqual(problems({ ...ukFrance2025, periods }), ['letter rg-positive names period NRM-01, not there'])
  })

  it('is unsound with a statement that has no source, no French, or another’s name', () => {
    const one = ukFrance2025.provisions['TR-01']
    assert.ok(one)
    const wrong = { ...one, id: 'TR-02', sources: [], says: { en: one.says.en, fr: ' ' } }
    assert.deepEqual(problems({ ...ukFrance2025, provisions: { ...ukFrance2025.provisions, 'TR-01': wrong } }), [
      'provision TR-01 is kept under another id than its own, TR-02',
      'provision TR-01 lacks words in one language',
      'provision TR-01 is marked V without a source',
    ])
  })

  it('is unsound when two answers share a code, or two validities a day', () => {
    const [answer] = ukFrance2025.answers
    const [first, second] = ukFrance2025.validity
    assert.ok(answer && first && second)
    assert.deepEqual(problems({ ...ukFrance2025, answers: [...ukFrance2025.answers, answer] }), [
      'answer A1 is there twice',
    ])
    assert.deepEqual(
      problems({ ...ukFrance2025, validity: [first, { ...second, from: at('2026-06-11T21:59:59Z') }] }),
      ['validity two versions overlap from 2026-06-11T21:59:59Z'],
    )
    const paused = { ...second, from: at('2026-07-01T00:00:00Z') }
    assert.deepEqual(problems({ ...ukFrance2025, validity: [first, paused] }), [], 'a pause is no fault')
  })
})
