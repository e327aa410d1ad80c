import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Agreement, Reading } from './law.ts'
import { choicesOf, deviations, merge, parseReadings, readingStamp, selectable, withReadings } from './readings.ts'

/** The agreement under a selection that can be made. */
const under = (choices: Readonly<Record<string, string>>, from: Agreement = ukFrance2025): Agreement => {
  const answer = withReadings(from, choices)
  if ('problems' in answer) throw new Error(answer.problems.map(({ problem }) => problem.en).join('\n'))
  return answer
}

const refused = (choices: Readonly<Record<string, string>>): readonly string[] => {
  const answer = withReadings(ukFrance2025, choices)
  return 'problems' in answer ? answer.problems.map(({ problem }) => problem.en) : []
}

const reading = (id: string): Reading => {
  const found = ukFrance2025.readings[id]
  if (found === undefined) throw new Error(`no reading ${id}`)
  return found
}

describe('merging a change into data', () => {
  it('goes key by key and leaves the rest as it was', () => {
    const base = { one: { a: 1, b: 2 }, two: { c: 3 } }
    const merged = merge(base, { one: { b: 5 } })
    assert.deepEqual(merged, { one: { a: 1, b: 5 }, two: { c: 3 } })
    assert.deepEqual(base, { one: { a: 1, b: 2 }, two: { c: 3 } })
    assert.equal(merged.two, base.two, 'what is unchanged is the same object')
  })

  it('replaces a list whole, and a string', () => {
    assert.deepEqual(merge({ list: [1, 2, 3], word: 'abc' }, { list: [9], word: 'd' }), { list: [9], word: 'd' })
    assert.deepEqual(merge({ list: [{ a: 1, b: 2 }] }, { list: [{ a: 2 }] }), { list: [{ a: 2 }] })
  })

  it('takes null for itself, both ways, and a missing value for no change', () => {
    assert.deepEqual(merge({ band: 50 }, { band: null }), { band: null })
    assert.deepEqual(merge({ band: null }, { band: { from: 1 } }), { band: { from: 1 } })
    assert.deepEqual(merge({ band: 50 }, { band: undefined }), { band: 50 })
  })

  it('adds what was not there', () => {
    assert.deepEqual(merge({ period: { kind: 'limit' } }, { period: { monthsEnd: 'same-day' } }), {
      period: { kind: 'limit', monthsEnd: 'same-day' },
    })
  })

  it('touches no prototype', () => {
    const merged = merge({ a: 1 }, JSON.parse('{"__proto__":{"bad":1},"constructor":{"prototype":{"bad":1}},"a":2}'))
    assert.deepEqual(merged, { a: 2 })
    assert.ok(!('bad' in {}) && !('bad' in merged))
    assert.equal(Object.getPrototypeOf(merged), Object.prototype)
  })

  it('does not take what an object inherits for what was there', () => {
    assert.deepEqual(merge({}, { toString: { a: 1 } }), { toString: { a: 1 } })
  })
})

describe('selecting readings', () => {
  it('says that a reading is not there, and which there are', () => {
    const [problem, ...more] = refused({ 'OP-99': 'london' })
    assert.match(problem ?? '', /no reading OP-99.*CAL-02.*OP-26/)
    assert.deepEqual(more, [])
    assert.equal(refused({ toString: 'london' }).length, 1)
  })

  it('says that an option is not there, and which can be chosen', () => {
    const [problem] = refused({ 'CAL-03': 'london' })
    assert.match(problem ?? '', /no option “london”. Choose one of: day-before, same-day, ninety-days\./)
    assert.equal(refused({ 'CAL-03': 'constructor' }).length, 1)
  })

  it('says that an option is named for the record only, and which can be chosen', () => {
    const [problem] = refused({ 'OP-01': 'another-autumn-day' })
    assert.match(problem ?? '', /for the record only.*october, as-signed, still-in-force\./)
  })

  it('says all that is wrong at once, in both languages, by reading and option', () => {
    const answer = withReadings(ukFrance2025, { 'OP-99': 'x', 'CAL-02': 'london', 'OP-12': 'first-come' })
    assert.ok('problems' in answer)
    assert.deepEqual(
      answer.problems.map(({ reading: id, option }) => [id, option]),
      [
        ['OP-99', 'x'],
        ['OP-12', 'first-come'],
      ],
    )
    for (const { problem } of answer.problems) assert.ok(problem.en !== '' && problem.fr !== problem.en)
  })

  it('changes nothing by choosing what holds already, or by choosing nothing', () => {
    assert.equal(withReadings(ukFrance2025, {}), ukFrance2025)
    assert.equal(withReadings(ukFrance2025, choicesOf(ukFrance2025)), ukFrance2025)
  })

  it('carries the choice, and leaves the agreement it came from as it was', () => {
    const london = under({ 'CAL-02': 'london' })
    assert.equal(london.readings['CAL-02']?.chosen, 'london')
    assert.equal(reading('CAL-02').chosen, 'event-day-earliest')
    assert.deepEqual(choicesOf(london, ukFrance2025), { 'CAL-02': 'london' })
    assert.deepEqual(choicesOf(ukFrance2025, ukFrance2025), {})
  })

  it('gives the same object for the same selection, in whatever order, and another for another', () => {
    const both = under({ 'OP-04': 'aim', 'CAL-02': 'london' })
    assert.equal(under({ 'CAL-02': 'london', 'OP-04': 'aim' }), both)
    assert.equal(under({ 'CAL-02': 'london', 'OP-04': 'aim', 'OP-02': 'no-acceptance' }), both)
    assert.equal(under({ 'OP-04': 'aim' }, under({ 'CAL-02': 'london' })), both)
    assert.notEqual(under({ 'CAL-02': 'london' }), both)
  })

  it('takes a selection back to the very agreement it came from', () => {
    const london = under({ 'CAL-02': 'london' })
    assert.equal(under({ 'CAL-02': 'event-day-earliest' }, london), ukFrance2025)
    assert.deepEqual(
      london.readings['CAL-02'] && selectable(london.readings['CAL-02']),
      selectable(reading('CAL-02')),
      'the option it came with can be chosen again',
    )
  })

  it('lets the oldest go among very many selections, and makes it again alike', () => {
    const words = { en: 'So many.', fr: 'Tant.' }
    const bands = Array.from({ length: 400 }, (_, band) => [
      `band-${band}`,
      { says: words, change: { balance: { band } } },
    ])
    const many: Reading = { ...reading('OP-09'), options: Object.fromEntries(bands), chosen: 'band-0' }
    const small: Agreement = { ...ukFrance2025, readings: { 'OP-09': many } }
    const first = under({ 'OP-09': 'band-1' }, small)
    under({ 'OP-09': 'band-2' }, small)
    assert.equal(under({ 'OP-09': 'band-1' }, small), first)
    for (let band = 3; band < 400; band += 1) under({ 'OP-09': `band-${band}` }, small)
    assert.notEqual(under({ 'OP-09': 'band-1' }, small), first)
    assert.deepEqual(under({ 'OP-09': 'band-1' }, small), first)
  })
})

describe('the stamp of a selection', () => {
  it('is empty for the agreement as it was written', () => {
    assert.equal(readingStamp(ukFrance2025), '')
    assert.equal(readingStamp(ukFrance2025, ukFrance2025), '')
    assert.deepEqual(deviations(ukFrance2025), [])
  })

  it('names what was selected, sorted by reading, with or without the base at hand', () => {
    const both = under({ 'OP-04': 'aim', 'CAL-02': 'london' })
    assert.equal(readingStamp(both, ukFrance2025), '+CAL-02.london+OP-04.aim')
    assert.equal(readingStamp(both), '+CAL-02.london+OP-04.aim')
    assert.deepEqual(deviations(both), [
      { reading: 'CAL-02', option: 'london' },
      { reading: 'OP-04', option: 'aim' },
    ])
  })

  it('is empty against itself, and knows nothing of an agreement made elsewhere', () => {
    const london = under({ 'CAL-02': 'london' })
    assert.equal(readingStamp(london, london), '')
    assert.deepEqual(deviations({ ...london }), [])
  })
})

describe('a setting of readings', () => {
  it('is pairs with commas; spaces do not matter', () => {
    assert.deepEqual(parseReadings('CAL-02=london,OP-04=aim'), { 'CAL-02': 'london', 'OP-04': 'aim' })
    assert.deepEqual(parseReadings('  CAL-02 = london ,\n OP-04= aim '), { 'CAL-02': 'london', 'OP-04': 'aim' })
  })

  it('selects nothing when it is empty', () => {
    assert.deepEqual(parseReadings(''), {})
    assert.deepEqual(parseReadings('  '), {})
  })

  for (const bad of ['CAL-02', 'CAL-02=', '=london', 'CAL-02=london,', 'CAL-02=a=b', '__proto__=x', 'problem=x'])
    it(`is wrong as ${bad}, and says how to write it`, () => {
      const answer = parseReadings(bad)
      assert.ok(answer.problem !== undefined)
      assert.match(answer.problem.en, /such as CAL-02=london/)
    })

  it('is wrong when a reading is there twice', () => {
    const answer = parseReadings('CAL-02=london,CAL-02=london')
    assert.ok(answer.problem !== undefined)
    assert.match(answer.problem.en, /CAL-02 is there twice/)
  })

  it('can be passed on as it is', () => {
    const choices = parseReadings('OP-04=aim')
    assert.ok(choices.problem === undefined)
    assert.equal(withReadings(ukFrance2025, choices), under({ 'OP-04': 'aim' }))
  })
})
