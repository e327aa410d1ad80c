import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ukFrance2025 as agreement } from '../agreements/uk-france-2025/agreement.ts'
import type { Day, Instant } from '../core/brand.ts'
import { knownInstant as at, knownDay as d, dayOf, isAfter, isAtOrAfter, isBefore } from '../core/calendar.ts'
import { due, type NoDeadline } from './due.ts'
import type { Agreement, Deadline, Period, Place } from './law.ts'

const asOf = at('2026-11-22T12:00:00Z')

const answer = (rule: string, from: Day | Instant, place?: Place, of: Agreement = agreement) =>
  due(of, rule, from, place === undefined ? { asOf } : { asOf, place })

/** The deadline, where there must be one. */
const deadline = (rule: string, from: Day | Instant, place?: Place, of: Agreement = agreement): Deadline => {
  const found = answer(rule, from, place, of)
  if ('problem' in found) throw new Error(found.problem.en)
  return found
}

const problem = (rule: string, from: Day | Instant, place?: Place): NoDeadline => {
  const found = answer(rule, from, place)
  if (!('problem' in found)) throw new Error(`there is a deadline: ${found.lastDay}`)
  return found
}

const warnings = ({ warnings }: Deadline): readonly string[] => warnings.map(({ en }) => en)

/** The agreement as it would be under another reading of one period. */
const reading = (rule: string, change: Partial<Period>): Agreement => {
  const period = agreement.periods[rule]
  if (period === undefined) throw new Error(`no period ${rule}`)
  return { ...agreement, periods: { ...agreement.periods, [rule]: { ...period, ...change } } }
}

describe('FX-1, the dates of a real file', () => {
  const arrival = at('2025-08-12T17:30:00Z')

  it('has the request in time, on the fourth day counting arrival', () => {
    const request = deadline('TR-40', arrival)
    const sent = at('2025-08-15T11:00:00Z')
    assert.equal(request.firstDay, '2025-08-12')
    assert.equal(request.lastDay, '2025-08-25')
    assert.equal(request.counted.indexOf(dayOf(sent, 'Europe/London')) + 1, 4)
    assert.equal(isBefore(sent, request.closesAt), true)
    assert.equal(isAfter(sent, deadline('TR-41', arrival).closesAt), true, 'a day over the target of three')
  })

  it('has the answer after the 14 days France aims for and within 28', () => {
    const sent = d('2025-08-15')
    const answered = at('2025-09-04T10:00:00Z')
    assert.equal(deadline('TR-42', sent).lastDay, '2025-08-28')
    assert.equal(deadline('TR-43', sent).lastDay, '2025-09-11')
    assert.equal(isAfter(answered, deadline('TR-42', sent).closesAt), true)
    assert.equal(isBefore(answered, deadline('TR-43', sent).closesAt), true)
  })

  it('has the notice of Monday 8 September run out before the flight of the 17th, and of no day before the 16th', () => {
    const notice = deadline('NOT-02', at('2025-09-08T13:00:00Z'), 'GB-ENG')
    assert.deepEqual(notice.counted, ['2025-09-09', '2025-09-10', '2025-09-11', '2025-09-12', '2025-09-15'])
    assert.deepEqual(
      notice.skipped.map(({ day, why }) => [day, why.en]),
      [
        ['2025-09-13', 'Saturday'],
        ['2025-09-14', 'Sunday'],
      ],
    )
    assert.equal(notice.kind, 'wait')
    assert.equal(notice.place, 'GB-ENG')
    assert.deepEqual([notice.firstDay, notice.lastDay], ['2025-09-09', '2025-09-15'])
    const mayGo = (time: string) => isAtOrAfter(at(time), notice.closesAt)
    assert.equal(mayGo('2025-09-15T22:59:59.999Z'), false)
    assert.equal(mayGo('2025-09-15T23:00:00Z'), true)
    assert.equal(mayGo('2025-09-17T08:00:00Z'), true)
    assert.deepEqual(warnings(notice), [])
  })
})

describe('FX-2 and FX-3, trafficking decisions', () => {
  it('gives 30 days for reconsideration of a decision of 16 September, and says that the law changes meanwhile', () => {
    const window = deadline('NRM-06', at('2025-09-16T15:00:00Z'))
    assert.equal(window.lastDay, '2025-10-16')
    assert.deepEqual(window.readings, ['OP-18'])
    assert.deepEqual(warnings(window), [
      'This rule changes on 17 September 2025 at 20:24 (London time), before the period ends. The version in force at the start is applied.',
    ])
  })

  it('gives that time up to 20:24 in London on 17 September, and none from then on', () => {
    assert.equal(deadline('NRM-06', at('2025-09-17T19:23:59.999Z')).lastDay, '2025-10-17')
    for (const time of ['2025-09-17T19:24:00Z', '2025-09-17T19:24:00.001Z', '2026-05-01T10:00:00Z']) {
      const { code, field, problem: why } = problem('NRM-06', at(time))
      assert.deepEqual([code, field], ['withdrawn', 'from'])
      assert.match(why.en, /^Since 17 September 2025 at 20:24 \(London time\), NRM-06 gives no time/)
      assert.match(why.fr, /^Depuis le 17 septembre 2025 à 20 h 24 \(heure de Londres\)/)
    }
  })

  it('takes the earlier version of a day on which the law changed, and asks for the hour', () => {
    const window = deadline('NRM-06', d('2025-09-17'))
    assert.equal(window.lastDay, '2025-10-17')
    assert.deepEqual(warnings(window), [
      'This rule changed on 17 September 2025 at 20:24 (London time). The earlier version is applied: give the hour to be exact.',
    ])
    assert.equal(problem('NRM-06', d('2025-09-18')).code, 'withdrawn')
  })

  it('protects to the end of day 30 of the recovery period, the day of the decision being the first', () => {
    const bar = deadline('NRM-01', d('2025-09-16'))
    assert.deepEqual([bar.firstDay, bar.lastDay, bar.counted.length], ['2025-09-16', '2025-10-15', 30])
    assert.equal(bar.closesAt, '2025-10-15T23:00:00Z')
  })
})

describe('FX-5, a request at half past eleven at night', () => {
  const arrival = at('2025-08-12T17:30:00Z')
  const sent = at('2025-08-26T22:30:00Z')
  const inTime = (of: Agreement) => isBefore(sent, deadline('TR-40', arrival, undefined, of).closesAt)

  it('is late under our reading, which is named', () => {
    assert.equal(inTime(agreement), false)
    assert.equal(deadline('TR-40', arrival).closesAt, '2025-08-25T22:00:00Z')
    assert.deepEqual(deadline('TR-40', arrival).readings, ['CAL-02'])
  })

  it('is late if day one is the day after arrival, for in Paris that last day is over', () => {
    assert.equal(inTime(reading('TR-40', { dayOne: 'day-after' })), false)
  })

  it('is in time if besides that London midnight counts', () => {
    assert.equal(inTime(reading('TR-40', { dayOne: 'day-after', zones: ['Europe/London'] })), true)
  })

  it('is in time a moment before the earlier midnight and late at it', () => {
    const { closesAt } = deadline('TR-40', arrival)
    assert.equal(isBefore(at('2025-08-25T21:59:59.999Z'), closesAt), true)
    assert.equal(isBefore(at('2025-08-25T22:00:00Z'), closesAt), false)
    assert.equal(isBefore(at('2025-08-25T22:00:00.001Z'), closesAt), false)
  })

  it('counts from the earlier date where it was already tomorrow in Paris on arrival', () => {
    const late = deadline('TR-40', at('2025-08-12T22:30:00Z'))
    assert.equal(late.firstDay, '2025-08-12')
    assert.deepEqual(warnings(late), [
      'At that hour the two countries had different dates. The earlier, 12 August 2025, is taken.',
    ])
  })
})

describe('FX-6, notice in other parts of the United Kingdom', () => {
  it('runs a day longer in Scotland over St Andrew’s Day', () => {
    assert.equal(deadline('NOT-02', d('2025-11-26'), 'GB-ENG').lastDay, '2025-12-03')
    const scottish = deadline('NOT-02', d('2025-11-26'), 'GB-SCT')
    assert.equal(scottish.lastDay, '2025-12-04')
    assert.equal(scottish.skipped.at(-1)?.why.en, 'St Andrew’s Day (substitute day)')
  })

  it('runs over a weekend longer in Northern Ireland over St Patrick’s Day', () => {
    assert.equal(deadline('NOT-02', d('2026-03-13'), 'GB-ENG').lastDay, '2026-03-20')
    assert.equal(deadline('NOT-02', d('2026-03-13'), 'GB-NIR').lastDay, '2026-03-23')
  })

  it('is counted for England and Wales where no place was given, and says so', () => {
    const { lastDay, place, warnings } = deadline('NOT-02', d('2026-03-13'))
    assert.deepEqual([lastDay, place], ['2026-03-20', 'GB-ENG'])
    assert.match(warnings[0]?.en ?? '', /^No place was given/)
  })

  it('is not counted on French working days', () => {
    assert.deepEqual(
      [problem('NOT-02', d('2026-03-13'), 'FR').code, problem('NOT-02', d('2026-03-13'), 'FR').field],
      ['wrong-place', 'place'],
    )
  })

  it('begins the day after it was given by the clocks of London', () => {
    assert.equal(deadline('NOT-02', at('2025-09-08T22:59:59Z'), 'GB-ENG').firstDay, '2025-09-09')
    assert.equal(deadline('NOT-02', at('2025-09-08T23:00:00Z'), 'GB-ENG').firstDay, '2025-09-10')
  })

  it('skips Christmas and its substitutes by name', () => {
    const { lastDay, skipped } = deadline('NOT-02', d('2026-12-23'), 'GB-ENG')
    assert.equal(lastDay, '2027-01-04')
    assert.deepEqual(
      skipped.map(({ why }) => why.fr),
      ['Noël', 'samedi', 'dimanche', 'lendemain de Noël (jour de report)', 'jour de l’An', 'samedi', 'dimanche'],
    )
  })

  it('warns where the calendar is no longer sure', () => {
    assert.equal(
      warnings(deadline('NOT-02', d('2028-12-20'), 'GB-ENG')).some((text) => /public holidays/.test(text)),
      false,
    )
    assert.equal(
      warnings(deadline('NOT-02', d('2028-12-21'), 'GB-ENG')).some((text) => /up to 2028/.test(text)),
      true,
    )
  })
})

describe('months, hours and the second time of a rule', () => {
  it('ends three months the day before the same-numbered day, or on the last day of a short month', () => {
    const last = (from: string) => deadline('TR-45', d(from)).lastDay
    assert.deepEqual(['2025-08-12', '2025-10-31', '2025-11-28', '2025-11-29', '2025-11-30', '2025-12-01'].map(last), [
      '2025-11-11',
      '2026-01-30',
      '2026-02-27',
      '2026-02-28',
      '2026-02-28',
      '2026-02-28',
    ])
    assert.equal(deadline('TR-45', d('2025-08-12')).closesAt, '2025-11-11T23:00:00Z')
  })

  it('counts 24 hours exactly, also on the night the clocks go back', () => {
    const clock = deadline('IN-07', at('2025-10-25T10:00:00.500Z'))
    assert.equal(clock.closesAt, '2025-10-26T10:00:00.500Z')
    assert.deepEqual([clock.firstDay, clock.lastDay, clock.counted], ['2025-10-25', '2025-10-26', []])
    assert.deepEqual(
      [problem('IN-07', d('2025-10-25')).code, problem('IN-07', d('2025-10-25')).field],
      ['needs-instant', 'from'],
    )
  })

  it('gives 7 days to answer a notice of intent in detention and 14 outside', () => {
    assert.equal(deadline('INAD-07', d('2025-08-14')).lastDay, '2025-08-21')
    assert.equal(deadline('INAD-07/community', d('2025-08-14')).lastDay, '2025-08-28')
    assert.equal(deadline('INAD-07/community', d('2025-08-14')).citation.rule, 'INAD-07')
  })

  it('lets a failed removal be tried again for 21 days, the first included (FX-7)', () => {
    assert.equal(deadline('NOT-06', d('2026-01-05')).lastDay, '2026-01-25')
  })
})

describe('questions without an answer', () => {
  it('say what is wrong and which part to change', () => {
    const codes = (rule: string, from: Day | Instant) => [problem(rule, from).code, problem(rule, from).field]
    assert.deepEqual(codes('TR-99', d('2025-09-01')), ['unknown-rule', 'rule'])
    assert.deepEqual(codes('TR-44', d('2025-09-01')), ['no-period', 'rule'])
    assert.deepEqual(codes('toString', d('2025-09-01')), ['unknown-rule', 'rule'])
    assert.deepEqual(codes('NOT-02', d('2023-11-19')), ['not-yet-law', 'from'])
    assert.deepEqual(codes('TR-40', d('2025-08-05')), ['not-yet-law', 'from'])
    assert.match(problem('NOT-02', d('2023-11-19')).problem.en, /before 20 November 2023 at 00:00/)
  })

  it('do not arise on the first day of a rule', () => {
    assert.equal(deadline('NOT-02', d('2023-11-20')).firstDay, '2023-11-21')
    assert.equal(deadline('TR-40', at('2025-08-05T23:00:00Z')).firstDay, '2025-08-06')
    assert.equal(problem('TR-40', at('2025-08-05T22:59:59.999Z')).code, 'not-yet-law')
    assert.match(
      warnings(deadline('TR-42', d('2025-08-06')))[0] ?? '',
      /^This rule began to apply on 6 August 2025 at 01:00 \(Paris time\)/,
    )
  })

  it('ask for a place that is there, a year that can be written, a time in which the rule held', () => {
    assert.deepEqual(
      [problem('NOT-02', d('2026-03-13'), 'XX').code, problem('NOT-02', d('2026-03-13'), 'XX').field],
      ['unknown-place', 'place'],
    )
    assert.deepEqual(
      [problem('TR-40', d('9901-01-01')).code, problem('TR-40', d('9901-01-01')).field],
      ['out-of-range', 'from'],
    )
    const [version] = agreement.periods['TR-40']?.versions ?? []
    const ended = reading('TR-40', { versions: version ? [{ ...version, until: at('2026-06-11T22:00:00Z') }] : [] })
    const over = (time: string) => {
      const found = answer('TR-40', at(time), undefined, ended)
      return 'problem' in found ? found.code : found.value
    }
    assert.deepEqual(['2026-06-11T21:59:59Z', '2026-06-11T22:00:00Z'].map(over), [14, 'no-longer-law'])
  })

  it('do not arise for a letter held to the words it was written in, though the law has changed since', () => {
    const versionAt = at('2025-09-17T19:23:00Z')
    const kept = due(agreement, 'NRM-06', at('2025-09-20T09:00:00Z'), { asOf, versionAt })
    assert.equal('problem' in kept ? kept.code : kept.lastDay, '2025-10-20')
  })

  it('a deadline is as sure as the weaker of its rule and its number, and says on whose clocks it closes', () => {
    assert.deepEqual(
      [deadline('NOT-02', d('2025-09-08'), 'GB-ENG').certainty, deadline('TR-40', d('2025-09-08')).certainty],
      ['V', 'S'],
    )
    const remembered = agreement.periods['NOT-02']?.versions.map((one) => ({ ...one, certainty: 'B' as const })) ?? []
    const weak = deadline('NOT-02', d('2025-09-08'), 'GB-ENG', reading('NOT-02', { versions: remembered }))
    assert.deepEqual([weak.certainty, weak.citation.certainty], ['B', 'V'])
    assert.equal(deadline('TR-40', d('2025-09-08')).zone, 'Europe/Paris')
    assert.equal(deadline('NOT-02', d('2025-09-08'), 'GB-ENG').zone, 'Europe/London')
  })

  it('leave a deadline standing, with a warning, when the agreement itself is not in force', () => {
    const told = (from: Day | Instant) =>
      warnings(deadline('TR-40', from)).some((text) => /not known to be in force/.test(text))
    assert.deepEqual([told(d('2026-10-31')), told(d('2026-11-01'))], [false, true])
    assert.deepEqual([told(at('2026-10-31T22:59:59Z')), told(at('2026-10-31T23:00:00Z'))], [false, true])
  })
})
