import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import type { Day, Instant } from '../core/brand.ts'
import { addSeconds, knownInstant } from '../core/calendar.ts'
import { type PlaceRow, reversedOnce } from '../law/place.ts'
import { type Book, countsOf, linesUntil, netOf, none, plus, statementDigest } from './figures.ts'
import { endOf, lastEnded, mondayOf, sundayOf, weekAfter, weekBefore, weekExists } from './week.ts'

const paris = 'Europe/Paris'
const token = (name: string): string => name.padEnd(26, '0')
const place = (name: string, confirmedAt: string | null, more: Partial<PlaceRow> = {}): PlaceRow => ({
  token: token(name),
  direction: 'readmitted',
  about: 'AAAA-BBBB-CCCC',
  effectiveOn: '2026-03-06' as Day,
  statedAt: '2026-03-06T10:00:00Z' as Instant,
  confirmedAt: confirmedAt as Instant | null,
  contested: null,
  ...more,
})
const empty: Book = { places: [], reversed: [], stated: [], aside: [] }
const until = endOf('2026-W10', paris)
const names = (book: Partial<Book>, at: Instant = until): readonly string[] =>
  linesUntil({ ...empty, ...book }, at).map(({ token, entry }) => `${token.replace(/0+$/, '')} ${entry}`)

describe('the week of a statement', () => {
  it('TR-75: runs from Monday to Sunday and ends at midnight in the zone of the agreement', () => {
    assert.deepEqual([mondayOf('2026-W10'), sundayOf('2026-W10')], ['2026-03-02', '2026-03-08'])
    assert.equal(endOf('2026-W10', paris), '2026-03-08T23:00:00Z')
    assert.equal(endOf('2026-W10', 'Europe/London'), '2026-03-09T00:00:00Z')
  })
  it('is an hour shorter or longer where the clocks change', () => {
    const hours = (week: string): number =>
      (Date.parse(endOf(week, paris)) - Date.parse(endOf(weekBefore(week), paris))) / 3_600_000
    assert.deepEqual(['2026-W12', '2026-W13', '2026-W14'].map(hours), [168, 167, 168])
    assert.deepEqual(['2026-W42', '2026-W43', '2026-W44'].map(hours), [168, 169, 168])
  })
  it('is 53 in a year that has it, and there is none where it has not', () => {
    assert.deepEqual(['2026-W53', '2025-W53', '2020-W53', '2026-W01'].map(weekExists), [true, false, true, true])
    assert.deepEqual(
      [weekAfter('2026-W53'), weekBefore('2027-W01'), weekAfter('2025-W52')],
      ['2027-W01', '2026-W53', '2026-W01'],
    )
    assert.equal(endOf('2026-W53', paris), '2027-01-03T23:00:00Z')
  })
  it('is over at its end and not a second before', () => {
    const end = endOf('2026-W10', paris)
    assert.deepEqual(
      [addSeconds(end, -1), end, addSeconds(end, 1)].map((at) => lastEnded(at, paris)),
      ['2026-W09', '2026-W10', '2026-W10'],
    )
  })
})

describe('the lines of a statement', () => {
  it('have a place taken back in two ways once, from the first of them', () => {
    const one = place('P1', '2026-02-20T10:00:00Z')
    const back = (at: string) => ({ ...one, reversedAt: knownInstant(at) })
    const once = reversedOnce([back('2026-03-08T22:59:59Z'), back('2026-03-04T08:00:00Z')])
    assert.deepEqual(
      once.map(({ reversedAt }) => reversedAt),
      ['2026-03-04T08:00:00Z'],
    )
    const { token, direction, effectiveOn } = one
    const stated = [{ token, direction, effectiveOn, entry: 'counted' as const }]
    assert.deepEqual(names({ reversed: once, stated }), ['P1 reversed'])
  })
  it('are those both had signed a second before the week ended, and not at its end', () => {
    const at = [-1, 0, 1].map((seconds) => addSeconds(until, seconds))
    const places = at.map((instant, index) => place(`P${index + 1}`, instant))
    assert.deepEqual(names({ places }), ['P1 counted'])
    assert.deepEqual(names({ places }, endOf('2026-W11', paris)), ['P1 counted', 'P2 counted', 'P3 counted'])
  })
  it('count a place from the later of its two signatures, whichever that is', () => {
    const stated = place('LATE', '2026-03-05T10:00:00Z', { statedAt: knownInstant('2026-03-10T10:00:00Z') })
    assert.deepEqual(names({ places: [stated] }), [])
  })
  it('leave out what one state alone has signed, and what is contested', () => {
    const contested = place('B', '2026-03-06T10:00:00Z', { contested: 'not-presented' })
    assert.deepEqual(names({ places: [place('A', null), contested] }), [])
  })
  it('take up what came late in the next statement, once', () => {
    const late = place('LATE', '2026-03-06T11:00:00Z')
    const first = linesUntil({ ...empty, places: [place('A', '2026-03-06T10:30:00Z')] }, until)
    const book = { places: [place('A', '2026-03-06T10:30:00Z'), late], stated: first }
    assert.deepEqual(names(book, endOf('2026-W11', paris)), ['LATE counted'])
    assert.deepEqual(
      names({ ...book, stated: [...first, ...linesUntil({ ...empty, ...book }, endOf('2026-W11', paris))] }, until),
      [],
    )
  })
  it('say a place taken back as a line of its own, if a statement had it; the first stays', () => {
    const was = place('A', '2026-03-04T10:00:00Z')
    const stated = linesUntil({ ...empty, places: [was] }, until)
    const reversedAt = knownInstant('2026-03-11T09:00:00Z')
    const book = { reversed: [{ ...was, reversedAt }], stated }
    assert.deepEqual(names(book, endOf('2026-W11', paris)), ['A reversed'])
    assert.deepEqual(names({ ...book, stated: [] }, endOf('2026-W11', paris)), [], 'it was never stated')
  })
  it('still count a place at the end of the week that was taken back at that instant, and not a second earlier', () => {
    const was = place('A', '2026-03-04T10:00:00Z')
    const back = (seconds: number) => names({ reversed: [{ ...was, reversedAt: addSeconds(until, seconds) }] })
    assert.deepEqual([back(-1), back(0), back(1)], [[], ['A counted'], ['A counted']])
  })
  it('leave out what a difference worked to its end keeps out', () => {
    const places = [place('A', '2026-03-04T10:00:00Z'), place('B', '2026-03-04T10:00:00Z')]
    assert.deepEqual(names({ places, aside: [`${token('A')}:counted`] }), ['B counted'])
  })
  it('count the second removal of one person as a second place', () => {
    const again = place('AGAIN', '2026-03-07T10:00:00Z')
    assert.deepEqual(
      countsOf(linesUntil({ ...empty, places: [place('FIRST', '2026-03-03T10:00:00Z'), again] }, until)),
      {
        ...none,
        readmitted: 2,
      },
    )
  })
})

describe('the digest of a statement', () => {
  const lines = linesUntil(
    { ...empty, places: ['C', 'A', 'B'].map((name) => place(name, '2026-03-04T10:00:00Z')) },
    until,
  )
  const counts = countsOf(lines)
  const said = { agreement: 'x', week: '2026-W10', until, previous: null, counts, cumulative: counts, lines }
  it('is SHA-256 over canonical JSON that anybody can write out by hand', () => {
    const line = (name: string) =>
      `{"direction":"readmitted","effectiveOn":"2026-03-06","entry":"counted","token":"${token(name)}"}`
    const figures = '{"admitted":0,"admittedReversed":0,"readmitted":3,"readmittedReversed":0}'
    const text = `{"agreement":"x","counts":${figures},"cumulative":${figures},"lines":[${line('A')},${line('B')},${line('C')}],"previous":null,"until":"2026-03-08T23:00:00Z","week":"2026-W10"}`
    assert.equal(statementDigest(said), createHash('sha256').update(text).digest('hex'))
  })
  it('is the same whatever order a book is read in, and another where anything differs', () => {
    assert.equal(statementDigest({ ...said, lines: lines.toReversed() }), statementDigest(said))
    const [first, ...rest] = lines
    assert.ok(first)
    const others = [
      { ...said, previous: statementDigest(said) },
      { ...said, week: '2026-W11' },
      { ...said, cumulative: plus(counts, counts) },
      { ...said, lines: rest },
      { ...said, lines: [{ ...first, effectiveOn: '2026-03-07' as Day }, ...rest] },
      { ...said, agreement: 'y' },
    ]
    assert.equal(new Set([said, ...others].map(statementDigest)).size, 7)
  })
  it('comes to people each way less those taken back, and out minus in', () => {
    assert.deepEqual(netOf({ readmitted: 5, admitted: 4, readmittedReversed: 1, admittedReversed: 2 }), {
      readmitted: 4,
      admitted: 2,
      balance: 2,
    })
  })
})
