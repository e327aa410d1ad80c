import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Day } from '../core/brand.ts'
import { addDays, knownDay } from '../core/calendar.ts'
import { columns, courseOf, largestGaps, parsePilot, type Statement } from './pilot.ts'
import { publishedCourse, unknownsOf } from './source.ts'

const head = `${columns.join(',')}\n`
const problems = (text: string): readonly string[] => {
  const parsed = parsePilot(head + text)
  return 'problems' in parsed ? parsed.problems.map(({ row, column, what }) => `${row} ${column}: ${what}`) : []
}
const statement = (on: string, readmitted: number | null, admitted: number | null): Statement => ({
  on: on as Day,
  readmitted,
  admitted,
  certainty: 'B',
  source: 'https://example.org',
  note: null,
})

describe('the file of published figures', () => {
  it('is read whole, a blank total as not stated', () => {
    assert.deepEqual(parsePilot(`${head}2025-09-30,7,,B,https://example.org,"a, b"\n`), {
      statements: [{ ...statement('2025-09-30', 7, null), note: 'a, b' }],
    })
  })

  it('is refused whole over one bad cell, naming its row and column', () => {
    const good = '2025-09-18,1,0,A,s,\n'
    assert.deepEqual(problems(good), [])
    assert.deepEqual(problems(`${good}2025-02-30,1,0,A,s,\n`).slice(0, 1), [
      "3 as_of: '2025-02-30' is not a date as in 2025-09-17",
    ])
    assert.deepEqual(problems(`${good}2025-09-19,over 900,0,A,s,\n`), [
      "3 readmitted_total: 'over 900' is not a whole number",
    ])
    assert.deepEqual(problems(`${good}2025-09-19,1,-3,A,s,\n`), ["3 admitted_total: '-3' is not a whole number"])
    assert.deepEqual(problems(`${good}2025-09-19,1,0,D,s,\n`), ["3 certainty: 'D' is none of A, B, C"])
    assert.deepEqual(problems(`${good}2025-09-19,1,0,B,,\n`), ['3 source: is missing'])
    assert.deepEqual(problems(`${good}2025-09-19,,,B,s,\n`), ['3 readmitted_total: neither total is stated'])
    assert.deepEqual(problems(`${good}2025-09-19,1,0,B,s\n`), ['3 : has 5 columns; 6 are needed'])
    assert.deepEqual(problems(`${good}2025-09-17,1,0,B,s,\n`), ['3 as_of: is earlier than the row above'])
  })

  it('is refused with another head, with no rows, and where it is not CSV', () => {
    assert.ok('problems' in parsePilot('date,out,in\n'))
    assert.deepEqual(problems(''), ['2 as_of: there is no statement'])
    assert.deepEqual(problems('2025-09-18,"1,0,A,s,\n'), ['2 : a quotation mark is out of place or is never closed'])
  })
})

describe('the gap', () => {
  it('is out minus in at each statement, whatever was stated before', () => {
    const statements = [
      statement('2025-11-05', 94, 57),
      statement('2025-12-16', 193, 195),
      statement('2026-01-27', 281, 350),
    ]
    assert.deepEqual(
      courseOf(statements).map(({ gap }) => gap),
      [37, -2, -69],
    )
  })

  it('is not stated where a total is not, and is right again afterwards', () => {
    const statements = [
      statement('2025-09-24', 4, 3),
      statement('2025-09-30', 7, null),
      statement('2025-10-09', 26, 18),
    ]
    assert.deepEqual(
      courseOf(statements).map(({ gap }) => gap),
      [1, null, 8],
    )
  })

  it('is the difference of the two totals for any course at all, also one that falls or says two things in a day', () => {
    const total = fc.option(fc.nat({ max: 900 }), { nil: null })
    const course = fc.array(fc.tuple(fc.nat({ max: 3 }), total, total), { maxLength: 12 }).map((rows) => {
      let on = knownDay('2025-09-18')
      return rows.map(([days, out, inward]) => {
        on = addDays(on, days)
        return statement(on, out, inward)
      })
    })
    fc.assert(
      fc.property(course, (statements) => {
        for (const { gap, readmitted, admitted } of courseOf(statements))
          assert.equal(gap, readmitted === null || admitted === null ? null : readmitted - admitted)
      }),
    )
  })

  it('is widest each way where it is, and nowhere if it never leaned that way', () => {
    const course = courseOf([statement('2025-11-05', 94, 57), statement('2026-01-27', 281, 350)])
    assert.deepEqual([largestGaps(course).out?.gap, largestGaps(course).inward?.gap], [37, -69])
    assert.deepEqual(largestGaps(courseOf([statement('2025-11-05', 5, 5)])), { out: null, inward: null })
  })
})

describe('a statement that does not reconcile', () => {
  it('is flagged where a total falls, against the highest before it', () => {
    const course = courseOf([
      statement('2025-10-01', 5, 5),
      statement('2025-10-02', 9, 5),
      statement('2025-10-03', 8, 5),
    ])
    assert.deepEqual(
      course.map(({ flags }) => flags),
      [[], [], [{ kind: 'falls', direction: 'readmitted', before: 9, stated: 8 }]],
    )
  })

  it('is flagged where another statement of the day says otherwise; both are kept', () => {
    const course = courseOf([statement('2025-10-19', 42, 23), statement('2025-10-19', 42, 18)])
    assert.deepEqual(
      course.map(({ gap, flags }) => ({ gap, flags })),
      [
        { gap: 19, flags: [{ kind: 'differs', direction: 'admitted', others: [18], stated: 23 }] },
        { gap: 24, flags: [{ kind: 'differs', direction: 'admitted', others: [23], stated: 18 }] },
      ],
    )
  })

  it('is not flagged for standing still or for repeating what was said that day', () => {
    const course = courseOf([statement('2025-10-19', 42, 23), statement('2025-10-19', 42, 23)])
    assert.deepEqual(
      course.flatMap(({ flags }) => flags),
      [],
    )
  })
})

describe('the published course of the pilot', () => {
  const course = publishedCourse({ id: 'uk-france-2025' })

  it('leans furthest out on 5 November 2025 and furthest in on 27 January 2026', () => {
    const { out, inward } = largestGaps(course)
    assert.deepEqual([out?.on, out?.gap], ['2025-11-05', 37])
    assert.deepEqual([inward?.on, inward?.gap], ['2026-01-27', -69])
  })

  it('has two statements for 19 October 2025, both flagged, and no total that falls', () => {
    const flagged = course.flatMap(({ on, flags }) => flags.map(({ kind }) => `${on} ${kind}`))
    assert.deepEqual(flagged, ['2025-10-19 differs', '2025-10-19 differs'])
  })

  it('does not make up what was not stated', () => {
    assert.deepEqual(
      course.filter(({ gap }) => gap === null).map(({ on }) => on),
      ['2025-09-30', '2026-06-10'],
    )
  })

  it('is empty for an agreement that has none', () => {
    assert.deepEqual(publishedCourse({ id: 'no-such-agreement' }), [])
  })
})

describe('what is not known about the pilot', () => {
  it('is kept with its agreement, in both languages, and no other agreement has it', () => {
    const unknowns = unknownsOf({ id: 'uk-france-2025' })
    assert.equal(unknowns.length, 4)
    for (const { en, fr } of unknowns) assert.ok(en.endsWith('.') && fr.endsWith('.'), en)
    assert.deepEqual(unknownsOf({ id: 'no-such-agreement' }), [])
  })
})
