import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Instant } from '../core/brand.ts'
import { addDays, addHours, knownDay } from '../core/calendar.ts'
import { reversedField } from '../law/place.ts'
import { pairing } from './book.ts'
import { type AsOf, type BookLine, daysApart, ledgerAsOf, movesInBook, pageOf } from './pairs.ts'

const moveInBook = (inOrder: readonly BookLine[], place: BookLine) => movesInBook(inOrder, [place])[0] ?? assert.fail()
const at = (text: string): Instant => text as Instant
const line = (token: string, direction: BookLine['direction'], on: string, rest: Partial<BookLine> = {}): BookLine => ({
  token,
  direction,
  about: 'A',
  effectiveOn: knownDay(on),
  statedAt: at(`${on}T10:00:00Z`),
  confirmedAt: at(`${on}T11:00:00Z`),
  contested: null,
  ...rest,
})
const asOf = (before: string, knownBefore = before): AsOf => ({ before: at(before), knownBefore: at(knownBefore) })
const always = asOf('2030-01-01T00:00:00Z')
const goesAfter = (one: BookLine, place: BookLine): boolean => {
  const [mine, its] = [one.reversedAt ?? '', place.reversedAt ?? '']
  if (mine !== its) return mine > its
  return one.effectiveOn + one.token > place.effectiveOn + place.token
}
const said = (lines: readonly BookLine[], when = always) => {
  const { pairs, unpaired, reversed } = ledgerAsOf(lines, when)
  return [
    ...pairs.map(({ readmitted, admitted }) => readmitted.token + admitted.token),
    ...unpaired.map(({ token }) => `${token}?`),
    ...reversed.map(({ token }) => `-${token}`),
  ]
}

const out = [line('A', 'readmitted', '2025-09-18'), line('B', 'readmitted', '2025-09-19')]
const inward = [line('C', 'admitted', '2025-09-24'), line('D', 'admitted', '2025-09-30')]

describe('the paired ledger (TR-04)', () => {
  it('sets each place beside its counterpart, says how far apart they are, and leaves what waits for one', () => {
    assert.deepEqual(said([...out, ...inward]), ['AC', 'BD'])
    const [pair] = ledgerAsOf([...out, ...inward], always).pairs
    assert.equal(pair && daysApart(pair), 6)
    assert.deepEqual(said([...out, line('C', 'admitted', '2025-09-24')]), ['AC', 'B?'])
  })

  it('of a day has what both had signed before it ended: the second before, at it, and after it', () => {
    const lines = [line('A', 'readmitted', '2025-09-18', { confirmedAt: at('2025-09-19T11:00:00Z') })]
    for (const [before, expected] of [
      ['2025-09-19T10:59:59Z', []],
      ['2025-09-19T11:00:00Z', []],
      ['2025-09-19T11:00:01Z', ['A?']],
    ] as const)
      assert.deepEqual(said(lines, asOf(before)), expected)
  })

  it('as was known then lacks what came to be written down later, signature or taking back', () => {
    const late = line('C', 'admitted', '2025-09-24', {
      known: { stated: at('2025-09-24T10:00:00Z'), confirmed: at('2025-09-27T09:00:00Z') },
    })
    assert.deepEqual(said([...out, late], asOf('2025-09-25T00:00:00Z')), ['A?', 'B?'])
    assert.deepEqual(said([...out, late], asOf('2025-09-25T00:00:00Z', '2025-09-28T00:00:00Z')), ['AC', 'B?'])
    const back = { ...late, reversedAt: at('2025-09-26T00:00:00Z'), known: { reversed: at('2025-09-29T00:00:00Z') } }
    assert.deepEqual(said([...out, back], asOf('2025-09-27T00:00:00Z')), ['AC', 'B?'])
    assert.deepEqual(said([...out, back], asOf('2025-09-27T00:00:00Z', '2025-09-30T00:00:00Z')), ['A?', 'B?', '-C'])
  })

  it('shows a place given back as it was until then, and what moved (OP-08)', () => {
    const back = line('A', 'readmitted', '2025-09-18', { reversedAt: at('2025-10-02T09:00:00Z') })
    const third = line('E', 'readmitted', '2025-10-01')
    const lines = [back, line('B', 'readmitted', '2025-09-19'), ...inward, third]
    assert.deepEqual(said(lines, asOf('2025-10-02T09:00:00Z')), ['AC', 'BD', 'E?'])
    assert.deepEqual(said(lines, asOf('2025-10-02T09:00:01Z')), ['BC', 'ED', '-A'])
    const move = moveInBook(ledgerAsOf(lines, always).inOrder, back)
    assert.deepEqual([move.pair, move.counterpart?.token, move.next?.token, move.later], [1, 'C', 'B', 1])
  })

  it('a place that was signed only after it was taken back stood in no pair, and moved nothing', () => {
    const late = { confirmedAt: at('2025-10-03T09:00:00Z'), reversedAt: at('2025-10-02T09:00:00Z') }
    const lines = [...out, line('C', 'admitted', '2025-09-24', late), line('D', 'admitted', '2025-09-30')]
    const { inOrder, reversed } = ledgerAsOf(lines, always)
    assert.deepEqual(movesInBook(inOrder, reversed), [{ pair: null, counterpart: null, next: null, later: 0 }])
  })

  it('a place given back that had no counterpart moved nothing; one whose counterpart is left alone says so', () => {
    const alone = line('B', 'readmitted', '2025-09-19', { reversedAt: at('2025-10-02T09:00:00Z') })
    const first = line('A', 'readmitted', '2025-09-18', { reversedAt: at('2025-10-03T09:00:00Z') })
    const { inOrder } = ledgerAsOf([alone, first, line('C', 'admitted', '2025-09-24')], always)
    assert.deepEqual(moveInBook(inOrder, alone), { pair: null, counterpart: null, next: null, later: 0 })
    const { counterpart, next } = moveInBook(inOrder, first)
    assert.deepEqual([counterpart?.token, next], ['C', null])
  })

  it('after the taking back is the pairing that was foretold, whatever the book', () => {
    const some = fc.record({
      token: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{6}$/),
      direction: fc.constantFrom('readmitted' as const, 'admitted' as const),
      day: fc.integer({ min: 0, max: 20 }),
      back: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: ({ token }) => token, maxLength: 30 }), (made) => {
        const lines = made.map(({ token, direction, day, back }) => {
          const on = addDays(knownDay('2025-09-01'), day)
          const reversedAt = back === undefined ? {} : { reversedAt: addHours(at('2025-10-01T00:00:00Z'), back) }
          return line(token, direction, on, reversedAt)
        })
        const { inOrder, reversed, pairs, unpaired } = ledgerAsOf(lines, always)
        assert.equal(pairs.length * 2 + unpaired.length + reversed.length, lines.length)
        for (const place of reversed) {
          const { pair, counterpart, next, later } = moveInBook(inOrder, place)
          const then = inOrder.filter((one) => one === place || one.reversedAt === undefined || goesAfter(one, place))
          const [before, after] = [pairing(then), pairing(then.filter((one) => one !== place))]
          const stood = before.pairs.findIndex((one) => one[place.direction] === place)
          assert.equal(pair, stood < 0 ? null : stood + 1)
          const foretold = after.pairs.find((one) => counterpart !== null && one[counterpart.direction] === counterpart)
          assert.equal(next?.token, foretold?.[place.direction].token)
          if (stood < 0) continue
          const changed = before.pairs.filter(
            (one, index) => index > stood && one[place.direction] !== after.pairs[index]?.[place.direction],
          )
          assert.equal(later, changed.length)
        }
      }),
    )
  })

  it('knows which fact reversed a place', () => {
    const row = {
      ...line('A', 'readmitted', '2025-09-18'),
      reversedAt: '2025-10-01T00:00:00Z',
      by: 'brought-back',
      code: 'B1',
    }
    assert.equal(reversedField.parse(row).by, 'brought-back')
  })
})

describe('pages of the ledger', () => {
  it('are bounded, and a page that is not there is the nearest one that is', () => {
    const list = [...Array(51).keys()]
    for (const [page, first, many] of [
      [0, 0, 25],
      [1, 0, 25],
      [3, 50, 1],
      [4, 50, 1],
    ] as const) {
      const { shown, pages } = pageOf(list, { page, size: 25 })
      assert.deepEqual([shown[0], shown.length, pages], [first, many, 3])
    }
    assert.deepEqual(pageOf([], { page: 9, size: 25 }), { page: 1, pages: 1, from: 0, shown: [] })
  })

  it('of ten thousand places are worked out quickly', () => {
    const many = [...Array(10_000).keys()].map((index) =>
      line(
        `T${index}`.padStart(8, '0'),
        index % 2 === 0 ? 'readmitted' : 'admitted',
        addDays(knownDay('2025-09-01'), index % 300),
        {
          ...(index % 40 === 0 ? { reversedAt: at('2026-09-01T00:00:00Z') } : {}),
        },
      ),
    )
    const begun = performance.now()
    const { inOrder, reversed, pairs } = ledgerAsOf(many, always)
    movesInBook(inOrder, pageOf(reversed, { page: 1, size: 100 }).shown)
    assert.equal(pairs.length, 4750)
    assert.ok(performance.now() - begun < 3000, 'a page of moves in ten thousand lines takes no three seconds')
  })
})
