import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { euTurkiye2016 } from '../agreements/eu-turkiye-2016/agreement.ts'
import type { Agreement } from '../law/law.ts'
import { holdsTotals, readTotals, spanOf, type TotalsReport, totalsJsonSchema, totalsReport } from './totals.ts'
import { printTotals } from './totals-print.ts'

const published = readFileSync(new URL('../../test/histories/eu-turkiye-2016.json', import.meta.url), 'utf8')
const everybody: Agreement = { ...euTurkiye2016, counted: { ...euTurkiye2016.counted, nationalities: null } }

const one = { asOf: '2016-09-26', returned: 578, returnedCounted: 53, admitted: 1614, source: ['a'], certainty: 'S' }
const file = (change: object, ...totals: readonly object[]): string =>
  JSON.stringify({
    title: { en: 'A', fr: 'B' },
    about: { en: 'A', fr: 'B' },
    agreement: 'eu-turkiye-2016',
    sources: [{ id: 'a', title: 'A newspaper', url: 'https://example.org/', certainty: 'S' }],
    totals: totals.length === 0 ? [one] : totals,
    ...change,
  })
const paths = (text: string): readonly string[] => {
  const read = readTotals(text, [euTurkiye2016], 'en')
  return 'problems' in read ? read.problems.map(({ path }) => path) : []
}
const reportOf = (text: string, agreement: Agreement = euTurkiye2016): TotalsReport => {
  const read = readTotals(text, [agreement], 'en')
  return 'problems' in read ? assert.fail(JSON.stringify(read.problems)) : totalsReport(read.totals)
}
const kinds = (report: TotalsReport, row: number): readonly string[] =>
  report.rows[row - 1]?.flags.map(({ kind }) => kind) ?? assert.fail(`no row ${row}`)

describe('a file of totals', () => {
  it('that is sound has no problem: the control of all that follow', () => assert.deepEqual(paths(file({})), []))

  it('is known by its totals; a history of steps, and what is no JSON, is not one', () => {
    assert.equal(holdsTotals(file({})), true)
    assert.equal(holdsTotals('{"steps": []}'), false)
    assert.equal(holdsTotals('{"steps": [], "totals": []}'), false)
    assert.equal(holdsTotals('totals'), false)
  })

  it('is named field by field where it is wrong', () => {
    assert.deepEqual(paths('{'), [''])
    assert.deepEqual(paths(file({ agreement: 'moon-2025' })), ['agreement'])
    assert.deepEqual(paths(file({ author: 'me' })), ['author'])
    assert.deepEqual(paths(file({ totals: [] })), ['totals'])
    assert.deepEqual(paths(file({}, one, { ...one, asOf: '2016-13' })), ['totals[1].asOf'])
    assert.deepEqual(paths(file({}, { ...one, asOf: '2016-02-30' })), ['totals[0].asOf'])
    assert.deepEqual(paths(file({}, { ...one, returned: -1 })), ['totals[0].returned'])
    assert.deepEqual(paths(file({}, { ...one, source: ['a', 'b'] })), ['totals[0].source[1]'])
    assert.deepEqual(paths(file({}, { ...one, source: [] })), ['totals[0].source'])
    assert.deepEqual(paths(file({}, { ...one, guess: 5 })), ['totals[0].guess'])
  })

  it('keeps the order of time, and may say two things of one day: the day before, the day, the day after', () => {
    const after = (asOf: string) => paths(file({}, one, { ...one, asOf }))
    assert.deepEqual(after('2016-09-25'), ['totals[1].asOf'])
    assert.deepEqual(after('2016-09-26'), [])
    assert.deepEqual(after('2016-09-27'), [])
  })

  it('cannot count more people than were returned: as many may count, one more may not', () => {
    assert.deepEqual(paths(file({}, { ...one, returnedCounted: 578 })), [])
    assert.deepEqual(paths(file({}, { ...one, returnedCounted: 579 })), ['totals[0].returnedCounted'])
  })

  it('must state something in each row', () => {
    const nothing = { ...one, returned: null, returnedCounted: null, admitted: null }
    assert.deepEqual(paths(file({}, nothing)), ['totals[0].returned'])
    assert.deepEqual(paths(file({}, { ...nothing, admitted: 0 })), [])
  })

  it('says what is wrong in French when asked in French', () => {
    const read = readTotals(file({}, { ...one, asOf: '2016-13' }), [euTurkiye2016], 'fr')
    assert.ok('problems' in read)
    assert.match(read.problems[0]?.problem ?? '', /mois n’existe pas/)
  })
})

describe('a month', () => {
  it('is all its days, 29 February of a leap year too', () => {
    assert.deepEqual(spanOf('2016-02'), { first: '2016-02-01', last: '2016-02-29' })
    assert.deepEqual(spanOf('2017-02'), { first: '2017-02-01', last: '2017-02-28' })
    assert.equal(spanOf('2016-00'), null)
  })
})

describe('totals of an exchange', () => {
  it('give a gap and a ratio on everybody returned, and another on those who count', () => {
    const [point] = reportOf(file({})).rows
    assert.deepEqual(point?.parity.all, { gap: 578 - 1614, ratio: 1614 / 578 })
    assert.deepEqual(point?.parity.counted, { gap: 53 - 1614, ratio: 1614 / 53 })
    assert.deepEqual(point?.flags, [])
  })

  it('give none where a figure is not stated, and no ratio to nobody', () => {
    const rows = reportOf(file({}, { ...one, returned: 0, returnedCounted: 0 }, { ...one, admitted: null })).rows
    assert.deepEqual(rows[0]?.parity.all, { gap: -1614, ratio: null })
    assert.deepEqual(rows[1]?.parity, { all: null, counted: null })
  })

  it('say that the class is not published, but only where the agreement counts a class', () => {
    const text = file({}, { ...one, returnedCounted: null })
    assert.deepEqual(kinds(reportOf(text), 1), ['class-not-published'])
    assert.deepEqual(kinds(reportOf(text, everybody), 1), [])
    assert.deepEqual(reportOf(text, everybody).rows[0]?.parity.counted, { gap: 578 - 1614, ratio: 1614 / 578 })
  })

  it('are flagged where a total falls: one less than before, the same, one more', () => {
    const next = (returned: number) => kinds(reportOf(file({}, one, { ...one, asOf: '2016-10-01', returned })), 2)
    assert.deepEqual(next(577), ['falls'])
    assert.deepEqual(next(578), [])
    assert.deepEqual(next(579), [])
  })

  it('do not fall inside one month of which no day is known', () => {
    const later = { ...one, asOf: '2016-09-30', returned: 500 }
    assert.deepEqual(kinds(reportOf(file({}, { ...one, asOf: '2016-09' }, later)), 2), [])
    assert.deepEqual(kinds(reportOf(file({}, { ...one, asOf: '2016-08' }, later)), 2), ['falls'])
  })
})

describe('the published course of EU–Türkiye 2016', () => {
  const report = reportOf(published)
  const rowOf = (asOf: string, returned: number | null) =>
    report.rows.find((row) => row.asOf === asOf && row.returned === returned) ?? assert.fail(`no row ${asOf}`)

  it('fits its schema, and would not with a misspelt field', () => {
    const schema = z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(totalsJsonSchema()))
    assert.equal(schema.safeParse(JSON.parse(published)).success, true)
    assert.equal(schema.safeParse(JSON.parse(published.replace('"admitted"', '"admited"'))).success, false)
  })

  it('had 30 admissions for each Syrian returned by September 2016, and fewer than 3 for each person', () => {
    const { parity } = rowOf('2016-09-26', 578)
    assert.equal(parity.all?.ratio?.toFixed(1), '2.8')
    assert.equal(parity.counted?.ratio?.toFixed(1), '30.5')
  })

  it('ends with three totals for one flow, side by side and none of them changed', () => {
    const last = report.rows.filter(({ asOf }) => asOf === '2019-12')
    assert.deepEqual(
      last.map(({ returned }) => returned),
      [1995, 2005, 1974],
    )
    for (const { row, flags, returned } of last) {
      const found = flags.find(({ kind }) => kind === 'differs')
      assert.ok(found?.kind === 'differs', `row ${row}`)
      assert.deepEqual(
        found.others.map(({ stated }) => stated),
        [1995, 2005, 1974].filter((stated) => stated !== returned),
      )
      assert.ok(
        flags.some(({ kind }) => kind === 'falls'),
        'March 2018 states more',
      )
    }
  })

  it('sets 369 Syrians against the admissions of another source only by naming it: about 70 to one', () => {
    const paid = rowOf('2019-12', 1974)
    assert.equal(paid.parity.counted, null)
    const counted = paid.across.filter(({ basis }) => basis === 'counted')
    assert.deepEqual(
      counted.map(({ row, admitted, ratio }) => [row, admitted, ratio?.toFixed(1)]),
      [[9, 25_660, '69.5']],
    )
    assert.equal(rowOf('2019-12', 1995).parity.all?.ratio?.toFixed(1), '12.9')
  })

  it('prints the same twice, fits 100 columns, addresses apart, in both languages', () => {
    for (const lang of ['en', 'fr'] as const) {
      const text = printTotals(report, lang)
      assert.equal(printTotals(reportOf(published), lang), text)
      for (const line of text.split('\n')) assert.ok(line.length <= 100 || line.includes('http'), line)
    }
    assert.match(printTotals(report, 'en'), /Row 5\. 26 September 2016/)
    assert.match(printTotals(report, 'en'), /Row 3\. May 2016/)
    assert.match(printTotals(report, 'fr'), /Ligne 3\. mai 2016/)
    assert.match(printTotals(report, 'fr'), /30,5 admis pour chaque renvoyé/)
  })
})
