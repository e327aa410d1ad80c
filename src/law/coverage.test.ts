import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreements } from '../agreements/all.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Day, Instant } from '../core/brand.ts'
import { knownInstant as at } from '../core/calendar.ts'
import { problemsOf } from './coverage.ts'
import type { Agreement, Period, PeriodVersion } from './law.ts'
import { merge } from './readings.ts'

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
  for (const agreement of agreements)
    it(`is sound for ${agreement.id}`, () => assert.deepEqual(problems(agreement), []))

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
      'subject conditions names rule TR-26, not there',
      'period NRM-06 names reading OP-18, not there',
    ])
    const { 'NRM-01': ___, ...periods } = ukFrance2025.periods
    assert.deepEqual(problems({ ...ukFrance2025, periods }), [
      'part recoveryPeriod NRM-01 is no period',
      'letter rg-positive names period NRM-01, not there',
    ])
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

/** The agreement with something wrong merged into it: a list replaces a list. */
const wrong = (change: object): Agreement => merge(ukFrance2025, change)
const half = { en: 'In one language.', fr: ' ' }
const finding = { met: true, rule: 'TR-21', says: half, tells: half }
const reading = ukFrance2025.readings['OP-10']
const { FR: _france, ...calendars } = ukFrance2025.calendars
const lists = ukFrance2025.subjects.map((subject) => ({
  ...subject,
  rules: subject.rules.filter((rule) => rule !== 'TR-01'),
}))

describe('every kind of thing that can be wrong is found, and nothing else with it', () => {
  const cases: readonly (readonly [what: string, agreement: Agreement, problems: readonly string[]])[] = [
    [
      'a condition without French',
      wrong({ conditions: { age: { title: half } } }),
      ['condition age lacks words in one language'],
    ],
    [
      'a finding of a condition that says nothing to the person',
      wrong({ conditions: { age: { findings: { adult: { tells: { en: '' } } } } } }),
      ['condition age lacks words in one language'],
    ],
    [
      'a finding by a rule that is not there',
      wrong({ conditions: { age: { findings: { adult: { rule: 'TR-99' } } } } }),
      ['condition age names rule TR-99, not there'],
    ],
    [
      'a finding that rests on a reading that is not there',
      wrong({ conditions: { age: { findings: { adult: { readings: ['OP-99'] } } } } }),
      ['condition age names reading OP-99, not there'],
    ],
    [
      'a part that is counted with and is no period',
      wrong({ parts: { requestTarget: 'TR-01' } }),
      ['part requestTarget TR-01 is no period'],
    ],
    [
      'a part that names a rule that is not there',
      wrong({ parts: { treatment: 'TR-99' } }),
      ['part treatment names rule TR-99, not there'],
    ],
    ...(
      [
        ['requestLimit', 'request-in-time', 'request-in-time'],
        ['transferLimit', 'three-months', 'transfer-in-time'],
        ['noticeLength', 'removal-notice', 'notice-run'],
      ] as const
    ).map(
      ([part, condition, test]) =>
        [
          `a condition that needs the part ${part}, which is empty`,
          wrong({ parts: { [part]: null } }),
          [`condition ${condition} asks ${test} and the part ${part} is empty`],
        ] as const,
    ),
    ['a part that nothing needs and is empty', wrong({ parts: { requestTarget: null } }), []],
    ['a place without a calendar', { ...ukFrance2025, calendars }, ['place FR has no calendar']],
    [
      'a calendar of another place',
      wrong({ calendars: { FR: { place: 'FR-AM' } } }),
      ['calendar FR is kept under another place than its own, FR-AM'],
    ],
    [
      'a calendar without French or without a source',
      wrong({ calendars: { FR: { named: half, sources: [] } } }),
      ['calendar FR lacks words in one language', 'calendar FR has no source'],
    ],
    ['a provision in no subject', { ...ukFrance2025, subjects: lists }, ['provision TR-01 is in no subject']],
    [
      'a provision in two subjects',
      { ...ukFrance2025, subjects: [...ukFrance2025.subjects, { id: 'more', title: half, rules: ['TR-01'] }] },
      ['subject of TR-01 is there twice'],
    ],
    [
      'a provision that says in one language why nothing carries it out, checked on no day',
      wrong({ provisions: { 'TR-01': { notExecutable: half, checkedOn: 'soon' } } }),
      [
        'provision TR-01 gives its reason in one language only',
        "provision TR-01 was checked on 'soon', which is no day",
      ],
    ],
    [
      'a reading that changes a path that is not there',
      wrong({
        readings: { 'OP-10': { options: { 'visa-grant': { change: { periods: { 'TR-400': { kind: 'aim' } } } } } } },
      }),
      ['reading OP-10 changes periods.TR-400 by visa-grant, which is not there'],
    ],
    [
      'a reading whose own option changes the agreement',
      wrong({ readings: { 'OP-10': { options: { 'handover-and-entry': { change: { balance: { band: 50 } } } } } } }),
      ['reading OP-10 changes the agreement by the option handover-and-entry it comes with'],
    ],
    [
      'a reading that chooses what is none of its options, under another id, without French',
      wrong({ readings: { 'OP-10': { id: 'OP-11', chosen: 'nobody', reason: half } } }),
      [
        'reading OP-10 is kept under another id than its own, OP-11',
        'reading OP-10 lacks words in one language',
        'reading OP-10 chooses nobody, which is none of its options',
      ],
    ],
    [
      'a reading without an alternative',
      {
        ...ukFrance2025,
        readings: {
          ...ukFrance2025.readings,
          'OP-10': { ...reading, options: { one: { says: half } }, chosen: 'one' },
        },
      } as Agreement,
      ['reading OP-10 lacks words in one language', 'reading OP-10 names no alternative'],
    ],
    [
      'a ground under another id, without French, that ends before it begins',
      wrong({ grounds: { rescued: { id: 'saved', title: half, until: '2025-08-01T00:00:00Z' } } }),
      [
        'ground rescued is kept under another id than its own, saved',
        'ground rescued lacks words in one language',
        'ground rescued 2025-08-05T23:00:00Z to 2025-08-01T00:00:00Z is no time at all',
      ],
    ],
    [
      'a barrier of another kind, without words, that nobody can lift',
      wrong({ barriers: { medical: { kind: 'ill', tells: half, liftedBy: [] } } }),
      [
        'barrier medical is kept under another kind than its own, ill',
        'barrier medical lacks words in one language',
        'barrier medical can be raised or lifted by nobody',
      ],
    ],
    [
      'a letter under another id whose promise is in one language',
      wrong({ letters: { 'rg-positive': { id: 'rg', grants: { says: half } } } }),
      [
        'letter rg-positive is kept under another id than its own, rg',
        'letter rg-positive lacks words in one language',
      ],
    ],
    [
      'a period of another rule, without French, in no zone',
      wrong({ periods: { 'TR-41': { rule: 'TR-42', title: half, zones: [] } } }),
      [
        'period TR-41 is kept under another rule than its own, TR-42',
        'period TR-41 lacks words in one language',
        'period TR-41 has no time zone',
      ],
    ],
  ]
  for (const [what, agreement, found] of cases) it(what, () => assert.deepEqual(problems(agreement), found))

  it('and a condition half written is not passed over', () => {
    assert.deepEqual(problems(wrong({ conditions: { age: { findings: { adult: finding } } } })), [
      'condition age lacks words in one language',
    ])
  })
})
