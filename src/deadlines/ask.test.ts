import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { euTurkiye2016 } from '../agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../core/calendar.ts'
import { askDue, type DueAnswer, type DueProblem, type DueQuestion, lawGivesNone, parseMoment } from './ask.ts'
import { sentencesOf } from './working.ts'

const asOf = knownInstant('2026-01-05T09:00:00Z')
const ask = (question: Partial<DueQuestion>) =>
  askDue(ukFrance2025, { rule: 'NOT-02', from: '2025-09-08', asOf, ...question })
const answered = (question: Partial<DueQuestion>): DueAnswer => {
  const answer = ask(question)
  assert.ok(!('problem' in answer), 'problem' in answer ? answer.problem.en : '')
  return answer
}
const refused = (question: Partial<DueQuestion>): DueProblem => {
  const answer = ask(question)
  assert.ok('problem' in answer, 'this should not have an answer')
  for (const text of [answer.problem.en, answer.problem.fr]) assert.ok(text.length > 20)
  return answer
}
const english = (answer: DueAnswer): string =>
  sentencesOf(answer.words)
    .map(({ en }) => en)
    .join('\n')

const london = (text: string) => parseMoment(text, 'Europe/London')
const problem = (text: string, zone = 'Europe/London') => {
  const moment = parseMoment(text, zone)
  assert.ok('problem' in moment, `${text} was read`)
  return moment
}

describe('a moment as it is typed', () => {
  it('is a day, an instant, or a local time on the clocks of the place', () => {
    assert.deepEqual(london('2025-09-08'), { from: '2025-09-08' })
    assert.deepEqual(london('2025-09-08T18:30Z'), { from: '2025-09-08T18:30:00Z' })
    assert.deepEqual(london('2025-09-08T18:30+02:00'), { from: '2025-09-08T16:30:00Z' })
    assert.deepEqual(london('2025-09-08T18:30'), { from: '2025-09-08T17:30:00Z' })
    assert.deepEqual(parseMoment('2025-09-08T18:30', 'Europe/Paris'), { from: '2025-09-08T16:30:00Z' })
    assert.deepEqual(london(' 2025-09-08 18:30:05 '), { from: '2025-09-08T17:30:05Z' })
  })

  it('that is no date is answered with how to write one', () => {
    for (const text of ['hello', '08/09/2025', '2025-9-8', '2025-09-08T', '2025-09-08T18', 'NOT-02']) {
      const { code, problem: says } = problem(text)
      assert.equal(code, 'not-a-date', text)
      assert.match(says.en, /2025-09-08/)
    }
    assert.equal(problem('').code, 'empty')
    assert.equal(problem('   ').code, 'empty')
  })

  it('on a day that does not exist is told the last day of the month', () => {
    assert.deepEqual(london('2026-02-28'), { from: '2026-02-28' })
    const { code, problem: says } = problem('2026-02-30')
    assert.equal(code, 'no-such-day')
    assert.match(says.en, /28 February 2026/)
    assert.match(says.fr, /28 février 2026/)
    assert.match(problem('2028-02-30').problem.en, /29 February 2028/)
    assert.equal(problem('2026-04-31T10:00').code, 'no-such-day')
    assert.equal(problem('2026-04-00').code, 'no-such-day')
    assert.equal(problem('2026-13-01').code, 'no-such-month')
  })

  it('at an hour or an offset that does not exist says so', () => {
    assert.equal(problem('2025-09-08T24:00').code, 'no-such-time')
    assert.equal(problem('2025-09-08T23:60').code, 'no-such-time')
    assert.equal(problem('2025-09-08T18:30+25:00').code, 'no-such-offset')
  })

  it('in an hour the clocks left out is offered the hours beside it', () => {
    const { code, problem: says } = problem('2026-03-29T01:30')
    assert.equal(code, 'skipped')
    assert.match(says.en, /2026-03-29T00:30 or 2026-03-29T02:30/)
    assert.deepEqual(london('2026-03-29T00:59'), { from: '2026-03-29T00:59:00Z' })
    assert.deepEqual(london('2026-03-29T02:00'), { from: '2026-03-29T01:00:00Z' })
    assert.match(problem('2025-10-05T02:15', 'Australia/Lord_Howe').problem.en, /01:45 or 2025-10-05T02:45/)
  })

  it('in an hour that happened twice is offered both, each with its offset, and both can be read back', () => {
    const { code, problem: says } = problem('2025-10-26T01:30')
    assert.equal(code, 'ambiguous')
    const offered = says.en.match(/2025-10-26T01:30[+-]\d\d:\d\d/g)
    assert.deepEqual(offered, ['2025-10-26T01:30+01:00', '2025-10-26T01:30+00:00'])
    assert.deepEqual((offered ?? []).map(london), [{ from: '2025-10-26T00:30:00Z' }, { from: '2025-10-26T01:30:00Z' }])
    assert.deepEqual(london('2025-10-26T00:59'), { from: '2025-10-25T23:59:00Z' })
    assert.deepEqual(london('2025-10-26T02:00'), { from: '2025-10-26T02:00:00Z' })
  })

  it('after the year 9999, or before the year 1, is out of range', () => {
    assert.deepEqual(london('9999-12-31'), { from: '9999-12-31' })
    for (const text of ['10000-01-01', '+010000-01-01', '0000-12-31', '9999-12-31T23:59-02:00'])
      assert.equal(problem(text).code, 'out-of-range', text)
  })
})

describe('a deadline asked for', () => {
  it('is counted in words: day one, each day skipped and why, the last day, the closing hour', () => {
    const answer = answered({ from: '2025-12-22', place: 'gb-eng' })
    assert.equal(answer.deadline.lastDay, '2025-12-31')
    const text = english(answer)
    assert.match(text, /Day one is the day after the event: Tuesday 23 December 2025\./)
    assert.match(text, /Counted: Tuesday 23, Wednesday 24, Monday 29, Tuesday 30 and Wednesday 31 December 2025\./)
    assert.match(text, /Not counted: Thursday 25 December 2025 \(Christmas Day\)\./)
    assert.match(text, /Not counted: Saturday 27 and Sunday 28 December 2025 \(weekend\)\./)
    assert.match(text, /closes at the end of that day: 1 January 2026 at 00:00 \(London time\)/)
    assert.match(text, /nothing may happen before 1 January 2026 at 00:00 \(London time\)/)
    assert.doesNotMatch(text, /No place was given/)
  })

  it('of two zones says whose midnight closes it, and shows the event on the clocks of the first', () => {
    const text = english(answered({ rule: 'TR-40', from: '2025-09-08T23:30Z' }))
    assert.match(text, /The event: 9 September 2025 at 00:30 \(London time\)/)
    assert.match(text, /23 September 2025 at 00:00 \(Paris time\).*midnight comes first/)
    assert.match(text, /secondary source .*not on the text/)
    assert.match(text, /It is a limit: act by the end of Monday 22 September 2025/)
  })

  it('names the days by month where a count crosses from one to the next', () => {
    const { words } = answered({ rule: 'NOT-02', from: '2025-09-26', place: 'GB-ENG' })
    assert.match(words.counted.en, /Monday 29, Tuesday 30 September, Wednesday 1, Thursday 2 and Friday 3 October 2025/)
    assert.match(words.counted.fr, /lundi 29, mardi 30 septembre, mercredi 1er, jeudi 2 et vendredi 3 octobre 2025/)
  })

  it('may be named in capitals or not, and by a further period of a rule', () => {
    assert.equal(answered({ rule: ' not-02 ' }).deadline.rule, 'NOT-02')
    assert.equal(answered({ rule: 'inad-07/COMMUNITY' }).deadline.value, 14)
  })

  it('carries what it rests on: the rule, its number, each reading, the version of the law', () => {
    const { explanation } = answered({ rule: 'TR-45', from: '2025-11-30' })
    assert.deepEqual(
      explanation.map(({ kind, id }) => `${kind} ${id}`),
      [
        'rule TR-45',
        'number TR-45',
        'reading CAL-02',
        'reading CAL-03',
        'reading OP-04',
        'law uk-france-2025@2025-12-02T00:00:00Z',
      ],
    )
  })

  it('is counted under the readings selected, and says which option holds', () => {
    const answer = answered({ rule: 'TR-41', from: '2025-09-08', readings: { 'CAL-02': 'day-after' } })
    assert.equal(answer.deadline.firstDay, '2025-09-09')
    assert.equal(answered({ rule: 'TR-41' }).deadline.firstDay, '2025-09-08')
    assert.match(english(answer), /CAL-02 .*option day-after/)
    assert.match(answer.deadline.lawVersion, /\+CAL-02\.day-after$/)
    assert.equal(refused({ readings: { 'CAL-02': 'berlin' } }).field, 'readings')
    assert.ok(refused({ readings: { 'CAL-99': 'x' } }).known?.includes('CAL-02'))
  })

  it('under the law of another day says so, and stamps that law', () => {
    const answer = answered({ rule: 'NRM-06', from: '2025-09-20', on: '2025-09-16' })
    assert.equal(answer.deadline.lastDay, '2025-10-20')
    assert.equal(answer.deadline.lawVersion, 'uk-france-2025@2025-08-05T23:00:00Z')
    assert.match(english(answer), /not the law that stood at the event/)
    assert.doesNotMatch(english(answer), /before the period ends/)
    assert.match(english(answered({ rule: 'NRM-06', from: '2025-09-20', on: '2025-09-17' })), /changed on 17 September/)
    assert.doesNotMatch(english(answered({ on: '2025-09-08' })), /not the law that stood/)
  })

  it('works for an agreement that knows other places and other rules', () => {
    const [rule] = Object.keys(euTurkiye2016.periods)
    const answer = askDue(euTurkiye2016, { rule: rule?.toLowerCase() ?? '', from: '2016-05-02T10:00', asOf })
    assert.ok('deadline' in answer ? answer.deadline.rule === rule : lawGivesNone(answer), JSON.stringify(answer))
  })
})

describe('a deadline that cannot be answered as asked', () => {
  it('for an unknown rule lists those nearest to it', () => {
    const { code, field, known } = refused({ rule: 'NOT-99' })
    assert.deepEqual([code, field], ['unknown-rule', 'rule'])
    assert.ok(known?.includes('NOT-02') && !known.includes('TR-40'))
    assert.ok(refused({ rule: 'ZZ-1' }).known?.includes('TR-40'))
    assert.equal(refused({ rule: '' }).code, 'unknown-rule')
    assert.equal(refused({ rule: '__proto__' }).code, 'unknown-rule')
  })

  it('for a rule that sets no time says so and lists those near it that do', () => {
    const { code, field, known } = refused({ rule: 'tr-10' })
    assert.deepEqual([code, field], ['no-period', 'rule'])
    assert.ok(known?.includes('TR-40'))
  })

  it('for an unknown place, or one of the other party, lists the places', () => {
    const places = ['GB-ENG', 'GB-SCT', 'GB-NIR']
    assert.deepEqual([refused({ place: 'mars' }).code, refused({ place: 'mars' }).known], ['unknown-place', places])
    assert.deepEqual([refused({ place: 'fr' }).code, refused({ place: 'fr' }).known], ['wrong-place', places])
  })

  it('says which date is wrong: that of the event, or that of the law', () => {
    assert.equal(refused({ from: '2026-02-30' }).field, 'from')
    assert.equal(refused({ on: '2026-02-30' }).field, 'on')
    assert.equal(refused({ from: '' }).code, 'empty')
  })

  it('because hours need an hour', () => {
    assert.deepEqual([refused({ rule: 'DET-05' }).code, refused({ rule: 'DET-05' }).field], ['needs-instant', 'from'])
    assert.equal(answered({ rule: 'DET-05', from: '2025-09-08T10:00' }).deadline.closesAt, '2025-09-11T09:00:00Z')
  })

  it('past the years we reckon with is a mistake in the date, at 9901 and not at 9900', () => {
    assert.equal(answered({ rule: 'TR-41', from: '9900-01-01' }).deadline.lastDay, '9900-01-03')
    assert.equal(refused({ rule: 'TR-41', from: '9901-01-01' }).code, 'out-of-range')
    assert.equal(refused({ rule: 'TR-41', from: '9999-12-31' }).code, 'out-of-range')
    assert.equal(refused({ rule: 'TR-41', from: '10000-01-01' }).code, 'out-of-range')
  })
})

describe('a time the law does not give', () => {
  it('is told from a question wrongly put', () => {
    assert.equal(lawGivesNone(refused({ rule: 'NRM-06', from: '2025-09-18' })), true)
    assert.equal(lawGivesNone(refused({ rule: 'NOT-99' })), false)
  })

  it('before the rule existed: not the day before, but from that day on', () => {
    assert.equal(refused({ rule: 'TR-41', from: '2025-08-05' }).code, 'not-yet-law')
    assert.equal(answered({ rule: 'TR-41', from: '2025-08-06' }).deadline.lastDay, '2025-08-08')
  })

  it('after it was withdrawn: still on the day, in its earlier version, and not the day after', () => {
    assert.equal(answered({ rule: 'NRM-06', from: '2025-09-16' }).deadline.value, 30)
    assert.match(english(answered({ rule: 'NRM-06', from: '2025-09-17' })), /changed on 17 September 2025 at 20:24/)
    assert.equal(refused({ rule: 'NRM-06', from: '2025-09-18' }).code, 'withdrawn')
    assert.equal(answered({ rule: 'NRM-06', from: '2025-09-17T20:23' }).deadline.value, 30)
    assert.equal(refused({ rule: 'NRM-06', from: '2025-09-17T20:24' }).code, 'withdrawn')
  })

  it('under the law of a day that had none is the fault of that day', () => {
    const early = refused({ rule: 'TR-41', from: '2025-09-08', on: '2020-01-01' })
    assert.deepEqual([early.code, early.field], ['not-yet-law', 'on'])
    const late = refused({ rule: 'NRM-06', from: '2025-09-08', on: '2025-09-18' })
    assert.deepEqual([late.code, late.field], ['withdrawn', 'on'])
  })
})
