import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant as at } from '../core/calendar.ts'
import { problemsOf } from './coverage.ts'
import { due } from './due.ts'
import type { Agreement, Reading } from './law.ts'
import { choicesOf, parseReadings, selectable, strayPaths, withReadings } from './readings.ts'

/** The agreement under a selection that can be made. */
const under = (choices: Readonly<Record<string, string>>, from: Agreement = ukFrance2025): Agreement => {
  const answer = withReadings(from, choices)
  if ('problems' in answer) throw new Error(answer.problems.map(({ problem }) => problem.en).join('\n'))
  return answer
}

const reading = (id: string): Reading => {
  const found = ukFrance2025.readings[id]
  if (found === undefined) throw new Error(`no reading ${id}`)
  return found
}

const lastDay = (agreement: Agreement, rule: string, from: string): string => {
  const answer = due(agreement, rule, at(from), { asOf: at(from) })
  return 'problem' in answer ? answer.problem.en : answer.lastDay
}

const closes = (agreement: Agreement, rule: string, from: string): string => {
  const answer = due(agreement, rule, at(from), { asOf: at(from) })
  return 'problem' in answer ? answer.problem.en : answer.closesAt
}

describe('the readings of the United Kingdom and France', () => {
  const all = Object.values(ukFrance2025.readings)
  const others = all.flatMap((one) =>
    selectable(one)
      .filter((option) => option !== one.chosen)
      .map((option) => [one.id, option] as const),
  )

  it('are all that were made, each with its own choice among at least two', () => {
    const numbers = Array.from({ length: 26 }, (_, index) => `OP-${String(index + 1).padStart(2, '0')}`)
    const families = ['PR-31', 'PR-32', 'PR-33', 'PR-34', 'PR-35']
    const ours = Object.keys(ukFrance2025.readings).toSorted()
    const after = ['OP-40', 'OP-41', 'OP-42', 'OP-43']
    assert.deepEqual(ours, [
      ...['CAL-02', 'CAL-03', 'IN-43', ...numbers, ...after],
      ...['PR-01', 'PR-02', 'PR-03', 'PR-04', 'PR-05', 'PR-16', 'PR-20', ...families, 'PR-41', 'PR-42'],
    ])
    for (const [key, { id, chosen, options }] of Object.entries(ukFrance2025.readings)) {
      assert.equal(key, id)
      assert.ok(Object.hasOwn(options, chosen), `${id} has no option ${chosen}`)
      assert.equal(options[chosen]?.change, undefined, `${id}: what is chosen changes nothing`)
      assert.ok(Object.keys(options).length >= 2, `${id} names no alternative`)
    }
  })

  it('are written so that a setting can name them', () => {
    for (const { id, options } of all)
      for (const option of Object.keys(options)) assert.deepEqual(parseReadings(`${id}=${option}`), { [id]: option })
  })

  it('are selectable where the data can express them', () => {
    const list = Object.fromEntries(all.map((one) => [one.id, selectable(one).slice(1).join(' ')]).filter(([, l]) => l))
    assert.deepEqual(list, {
      'CAL-02': 'day-after london paris day-after-london',
      'CAL-03': 'same-day ninety-days',
      'IN-43': 'announced-priorities',
      'OP-01': 'as-signed still-in-force',
      'OP-02': 'acceptance refusal',
      'OP-03': 'duty',
      'OP-04': 'aim',
      'OP-05': 'finished-in-courts',
      'OP-07': 'one-code no-health-ground',
      'OP-08': 'no-change',
      'OP-09': 'band-50',
      'OP-18': 'thirty-days-go-on',
      'OP-19': 'fourteen',
      'OP-25': 'open',
      'OP-26': 'not-used',
      'OP-40': 'seven-days twenty-eight-days',
      'OP-41': 'officer-decides',
      'PR-16': 'seven-days twenty-eight-days',
      'PR-42': 'one-week',
      'PR-20': 'week-in-london',
      'PR-02': 'conditions-alone',
      'PR-03': 'unnamed-obstacles-by-two',
      'PR-04': 'late-is-refused',
      'PR-05': 'two-officers',
    })
  })

  for (const [id, option] of others)
    it(`${id} read as ${option} changes the agreement, only where it has something, and leaves it sound`, () => {
      const change = reading(id).options[option]?.change
      assert.ok(change !== undefined)
      assert.deepEqual(strayPaths(ukFrance2025, change), [])
      const { readings: _, ...changed } = under({ [id]: option })
      const { readings: __, ...base } = ukFrance2025
      assert.notDeepEqual(changed, base)
      assert.deepEqual(problemsOf(under({ [id]: option })), [])
    })

  it('are sound all together', () => {
    const choices = Object.fromEntries(others)
    assert.deepEqual(problemsOf(under(choices)), [])
    assert.deepEqual(choicesOf(under(choices), ukFrance2025), choices)
  })

  it('a path that leads nowhere is seen', () => {
    assert.deepEqual(strayPaths(ukFrance2025, { periods: { 'TR-400': { kind: 'aim' } } }), ['periods.TR-400'])
    assert.deepEqual(strayPaths(ukFrance2025, { periods: { 'TR-40': { monthsEnd: 'same-day' } } }), [])
  })
})

describe('what the readings do', () => {
  const arrival = '2025-08-12T10:00:00Z'

  it('CAL-02 day-after gives every period of the agreement one day more, and no period of a statute', () => {
    const later = under({ 'CAL-02': 'day-after' })
    assert.equal(lastDay(ukFrance2025, 'TR-40', arrival), '2025-08-25')
    assert.equal(lastDay(later, 'TR-40', arrival), '2025-08-26')
    for (const [key, period] of Object.entries(ukFrance2025.periods))
      if (!period.readings.includes('CAL-02')) assert.equal(later.periods[key], period, key)
  })

  it('CAL-02 london closes an hour later than the earlier midnight, and leaves France’s own time in Paris', () => {
    const london = under({ 'CAL-02': 'london' })
    assert.equal(closes(ukFrance2025, 'TR-40', arrival), '2025-08-25T22:00:00Z')
    assert.equal(closes(london, 'TR-40', arrival), '2025-08-25T23:00:00Z')
    assert.deepEqual(london.periods['TR-42'], ukFrance2025.periods['TR-42'])
    assert.deepEqual(london.periods['NOT-02'], ukFrance2025.periods['NOT-02'])
  })

  it('CAL-02 paris takes an arrival late in the evening for the next day', () => {
    const late = '2025-08-12T22:30:00Z' // 23:30 in London, 00:30 the next day in Paris
    assert.equal(lastDay(ukFrance2025, 'TR-40', late), '2025-08-25')
    assert.equal(lastDay(under({ 'CAL-02': 'paris' }), 'TR-40', late), '2025-08-26')
    assert.equal(lastDay(under({ 'CAL-02': 'london' }), 'TR-40', late), '2025-08-25')
  })

  it('CAL-03 ends three months the day before, on the day, or after 90 days', () => {
    assert.equal(lastDay(ukFrance2025, 'TR-45', arrival), '2025-11-11')
    assert.equal(lastDay(under({ 'CAL-03': 'same-day' }), 'TR-45', arrival), '2025-11-12')
    assert.equal(lastDay(under({ 'CAL-03': 'ninety-days' }), 'TR-45', arrival), '2025-11-09')
  })

  it('CAL-03 ninety-days counts no other number of months in days', () => {
    const ninety = under({ 'CAL-03': 'ninety-days' })
    for (const [key, { unit, versions }] of Object.entries(ukFrance2025.periods))
      if (unit === 'month' && versions.some(({ value }) => value !== 3))
        assert.equal(ninety.periods[key]?.unit, 'month')
  })

  it('OP-01 keeps the agreement alive to June, to October, or without end', () => {
    const ends = (choice: string) => under({ 'OP-01': choice }).validity.at(-1)?.until
    assert.equal(ends('as-signed'), '2026-06-11T22:00:00Z')
    assert.equal(ends('october'), '2026-10-31T23:00:00Z')
    assert.equal(ends('still-in-force'), undefined)
    const [signed] = ukFrance2025.validity
    assert.deepEqual(under({ 'OP-01': 'as-signed' }).validity, [signed])
    assert.deepEqual(under({ 'OP-01': 'still-in-force' }).validity[0], signed)
  })

  it('OP-18 gives 30 days to ask again even after the change, by the letter that promises them', () => {
    const after = '2025-10-01T10:00:00Z'
    const goesOn = under({ 'OP-18': 'thirty-days-go-on' })
    assert.match(lastDay(ukFrance2025, 'NRM-06', after), /\D{5}/)
    assert.equal(lastDay(goesOn, 'NRM-06', after), '2025-10-31')
    assert.equal(goesOn.letters['rg-negative-v4.1']?.current?.until?.slice(0, 4), '9999')
    assert.equal(goesOn.letters['rg-negative']?.current?.from?.slice(0, 4), '9999')
    assert.deepEqual(goesOn.letters['rg-positive'], ukFrance2025.letters['rg-positive'])
  })

  it('OP-07 has one code for every threat, or none for health', () => {
    const threats = (choice: string) => under({ 'OP-07': choice }).answers.filter(({ rule }) => rule === 'TR-32').length
    assert.deepEqual(['four-codes', 'no-health-ground', 'one-code'].map(threats), [4, 3, 1])
  })

  it('one word decides in the conditions', () => {
    const met = (choices: Readonly<Record<string, string>>, condition: string, answer: string): unknown => {
      const found = under(choices).conditions[condition]
      return found && Object.entries(found.findings).find(([key]) => key === answer)?.[1].met
    }
    assert.equal(met({}, 'acceptance', 'silent'), 'unknown')
    assert.equal(met({ 'OP-02': 'acceptance' }, 'acceptance', 'silent'), true)
    assert.equal(met({ 'OP-02': 'acceptance' }, 'acceptance', 'no-answer'), 'unknown')
    assert.equal(met({ 'OP-02': 'refusal' }, 'acceptance', 'silent'), false)
    assert.equal(met({}, 'three-months', 'over'), false)
    assert.equal(met({ 'OP-04': 'aim' }, 'three-months', 'over'), true)
    assert.equal(met({}, 'human-rights-claim', 'refused-and-certified'), true)
    assert.equal(met({ 'OP-05': 'finished-in-courts' }, 'human-rights-claim', 'refused-and-certified'), false)
    assert.equal(met({ 'OP-05': 'finished-in-courts' }, 'human-rights-claim', 'finally-determined-against'), true)
    assert.equal(met({ 'OP-09': 'band-50' }, 'balance', 'beyond'), false)
    assert.equal(met({}, 'age', 'accompanied-minor'), false)
    assert.equal(met({ 'OP-25': 'open' }, 'age', 'accompanied-minor'), true)
    assert.equal(met({ 'OP-25': 'open' }, 'age', 'unaccompanied-minor'), false)
  })
})
