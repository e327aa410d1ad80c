import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreements } from '../agreements/all.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Day, Instant } from '../core/brand.ts'
import { problemsOf } from './coverage.ts'
import type { Agreement } from './law.ts'
import { merge } from './readings.ts'

/** What is written once and easily overlooked: dates that stand alone, notes, sentences of the agreement’s life. */

const problems = (agreement: Agreement): readonly string[] =>
  problemsOf(agreement).map(({ where, what }) => `${where} ${what}`)
const noDay = '2026-02-30T00:00:00Z' as Instant
const noInstant = `'${noDay}' is not an instant as we write them`
const half = { en: 'In one language.', fr: ' ' }
const [first, ...later] = ukFrance2025.validity
const [version, ...versions] = ukFrance2025.periods['TR-43']?.versions ?? []
const [answer, ...answers] = ukFrance2025.answers
const scotland = ukFrance2025.calendars['GB-SCT']

const withVersion = (change: object): Agreement =>
  merge(ukFrance2025, { periods: { 'TR-43': { versions: [{ ...version, ...change }, ...versions] } } })
const withValidity = (change: object): Agreement =>
  merge(ukFrance2025, { validity: [{ ...first, ...change }, ...later] })
const withProclaimed = (change: object): Agreement =>
  merge(ukFrance2025, {
    calendars: { 'GB-SCT': { proclaimed: scotland?.proclaimed.map((one) => ({ ...one, ...change })).slice(0, 1) } },
  })

describe('every date of an agreement exists, and every sentence is there twice', () => {
  const cases: readonly (readonly [what: string, agreement: Agreement, problems: readonly string[]])[] = [
    [
      'a ground without an end',
      merge(ukFrance2025, { grounds: { rescued: { from: noDay } } }),
      [`ground rescued ${noInstant}`],
    ],
    [
      'a letter that goes out of use',
      merge(ukFrance2025, { letters: { 'rg-negative-v4.1': { current: { until: noDay } } } }),
      [`letter rg-negative-v4.1 ${noInstant}`],
    ],
    [
      'a letter that comes into use',
      merge(ukFrance2025, { letters: { 'rg-negative': { current: { from: noDay } } } }),
      [`letter rg-negative ${noInstant}`],
    ],
    ['when a number came to be known', withVersion({ knownFrom: noDay }), [`period TR-43 ${noInstant}`]],
    ['the note on a number', withVersion({ note: half }), ['period TR-43 has a note in one language only']],
    ['when the extension came to be known', withValidity({ knownFrom: noDay }), [`validity ${noInstant}`]],
    ['what is said of the agreement’s life', withValidity({ says: half }), ['validity lacks words in one language']],
    ['what shows the agreement’s life', withValidity({ sources: [] }), ['validity is marked S without a source']],
    [
      'a proclaimed day',
      withProclaimed({ day: '2026-06-31' as Day }),
      ["calendar GB-SCT has '2026-06-31', which is no day"],
    ],
    ['when a proclaimed day was published', withProclaimed({ knownFrom: noDay }), [`calendar GB-SCT ${noInstant}`]],
    [
      'an answer of the receiving state',
      merge(ukFrance2025, { answers: [{ ...answer, title: half }, ...answers] }),
      [`answer ${answer?.code} lacks words in one language`],
    ],
  ]
  for (const [what, agreement, found] of cases) it(what, () => assert.deepEqual(problems(agreement), found))

  it('as they do in every agreement there is (the control)', () => {
    for (const agreement of agreements) assert.deepEqual(problems(agreement), [], agreement.id)
  })
})
