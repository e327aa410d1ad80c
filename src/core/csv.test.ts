import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cell, readCsv, writeCsv } from './csv.ts'

describe('a table for a spreadsheet', () => {
  it('never lets text run as a formula', () => {
    assert.deepEqual(['=1+1', '+1', '-1', '@x', '\tx', 'a=b', ''].map(cell), [
      "'=1+1",
      "'+1",
      "'-1",
      "'@x",
      "'\tx",
      'a=b',
      '',
    ])
    assert.equal(cell('=A1,"x"'), '"\'=A1,""x"""')
  })

  it('writes numbers as numbers, a negative gap too, and nothing where nothing is known', () => {
    assert.equal(writeCsv(['a', 'b', 'c'], [[-69, null, 'x, y']]), 'a,b,c\r\n-69,,"x, y"\r\n')
  })

  it('reads back what was written', () => {
    const plain = fc.string().filter((text) => !/^[=+\-@\t\r\n]/.test(text))
    const filled = fc.array(fc.tuple(fc.constant('x'), plain, plain), { minLength: 1 })
    fc.assert(
      fc.property(filled, (rows) => {
        assert.deepEqual(readCsv(writeCsv(['a', 'b', 'c'], rows)), { rows: [['a', 'b', 'c'], ...rows] })
      }),
    )
  })

  it('reads files with either kind of line end, with or without one at the end', () => {
    const rows = [
      ['a', 'b'],
      ['1', ''],
    ]
    for (const text of ['a,b\n1,', 'a,b\n1,\n', 'a,b\r\n1,\r\n', 'a,b\r\n1,\r\n\r\n'])
      assert.deepEqual(readCsv(text), { rows })
  })

  it('says in which row a quotation mark is out of place', () => {
    const what = 'a quotation mark is out of place or is never closed'
    assert.deepEqual(readCsv('a\nb"c\n'), { row: 2, what })
    assert.deepEqual(readCsv('a\n"b\n'), { row: 2, what })
  })
})
