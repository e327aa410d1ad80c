import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Day, Instant } from '../core/brand.ts'
import { addDays, knownDay } from '../core/calendar.ts'
import type { PlaceRow } from '../law/place.ts'
import { ageOf, bookOf, differencesOf, type Line, movementsOf, pairing, series, standingOf, totalsOf } from './book.ts'

const start = knownDay('2025-09-18')
const at = '2025-09-18T10:00:00Z' as Instant
const line = (token: string, direction: Line['direction'], on: string): Line => ({
  token,
  direction,
  effectiveOn: on as Day,
})
const place = (token: string, direction: Line['direction'], on: string, rest: Partial<PlaceRow> = {}): PlaceRow => ({
  ...line(token, direction, on),
  about: 'A',
  statedAt: at,
  confirmedAt: at,
  contested: null,
  ...rest,
})

const direction = fc.constantFrom('readmitted' as const, 'admitted' as const)
const anyLine = fc.record({
  token: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{6}$/),
  direction,
  effectiveOn: fc.integer({ min: 0, max: 40 }).map((days) => addDays(start, days)),
})
const anyLines = fc.uniqueArray(anyLine, { selector: ({ token }) => token, maxLength: 60 })
const anyPlaces = fc
  .tuple(anyLines, fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 60, maxLength: 60 }))
  .map(([lines, signs]) =>
    lines.map((one, index): PlaceRow => {
      const [stated, confirmed, contested] = signs[index] ?? [true, true, false]
      return {
        ...one,
        about: 'A',
        statedAt: stated ? at : null,
        confirmedAt: confirmed ? at : null,
        contested: contested ? 'not-presented' : null,
      }
    }),
  )

/** The same things in another order, chosen by the numbers. */
const shuffled = <T>(list: readonly T[], keys: readonly number[]): readonly T[] =>
  list
    .map((item, index) => ({ item, key: keys[index % Math.max(1, keys.length)] ?? 0, index }))
    .toSorted((a, b) => a.key - b.key || b.index - a.index)
    .map(({ item }) => item)
const keys = fc.array(fc.integer(), { minLength: 1, maxLength: 60 })

describe('a place', () => {
  it('counts only when both states have signed and neither contests', () => {
    assert.equal(standingOf(place('T', 'readmitted', '2025-09-18')), 'counted')
    assert.equal(standingOf(place('T', 'readmitted', '2025-09-18', { confirmedAt: null })), 'unsigned')
    assert.equal(standingOf(place('T', 'readmitted', '2025-09-18', { statedAt: null })), 'unsigned')
    assert.equal(standingOf(place('T', 'readmitted', '2025-09-18', { contested: 'not-presented' })), 'contested')
  })

  it('ages by whole days from the day it is effective', () => {
    const one = line('T', 'readmitted', '2025-09-18')
    assert.deepEqual(
      ['2025-09-18', '2025-09-19', '2025-10-18'].map((day) => ageOf(one, day as Day)),
      [0, 1, 30],
    )
  })
})

describe('the balance', () => {
  it('is out minus in, whichever way it leans', () => {
    const lines = [line('A', 'readmitted', '2025-09-18'), line('B', 'admitted', '2025-09-24')]
    const family = [...lines, line('C', 'admitted', '2025-09-24'), line('D', 'admitted', '2025-09-24')]
    assert.deepEqual(totalsOf(movementsOf(lines)), { readmitted: 1, admitted: 1, balance: 0 })
    assert.deepEqual(totalsOf(movementsOf(family)), { readmitted: 1, admitted: 3, balance: -2 })
    assert.deepEqual(totalsOf([]), { readmitted: 0, admitted: 0, balance: 0 })
  })

  it('leaves out places with one signature, and shows them apart', () => {
    const book = bookOf(
      [
        place('A', 'readmitted', '2025-09-18'),
        place('B', 'readmitted', '2025-09-19', { confirmedAt: null }),
        place('C', 'admitted', '2025-09-24', { contested: 'not-departed', confirmedAt: null }),
      ],
      [],
    )
    assert.deepEqual(book.counted, { readmitted: 1, admitted: 0, balance: 1 })
    assert.deepEqual(book.unsigned, { readmitted: 1, admitted: 0, balance: 1 })
    assert.deepEqual(book.contested, { readmitted: 0, admitted: 1, balance: -1 })
  })

  it('at the end of the series is the balance of the whole, and is out minus in on every day', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const days = series(movementsOf(lines))
        const { on: _, ...last } = days.at(-1) ?? { on: start, readmitted: 0, admitted: 0, balance: 0 }
        assert.deepEqual(last, totalsOf(movementsOf(lines)))
        for (const day of days) assert.equal(day.balance, day.readmitted - day.admitted)
      }),
    )
  })
})

describe('the series', () => {
  it('has one line a day, in order, and totals that never fall', () => {
    assert.deepEqual(
      series(
        movementsOf([
          line('C', 'admitted', '2025-09-24'),
          line('A', 'readmitted', '2025-09-18'),
          line('B', 'readmitted', '2025-09-24'),
        ]),
      ),
      [
        { on: '2025-09-18', readmitted: 1, admitted: 0, balance: 1 },
        { on: '2025-09-24', readmitted: 2, admitted: 1, balance: 1 },
      ],
    )
    fc.assert(
      fc.property(anyLines, (lines) => {
        const days = series(movementsOf(lines))
        for (const [index, day] of days.entries()) {
          const before = days[index - 1]
          if (before === undefined) continue
          assert.ok(before.on < day.on && before.readmitted <= day.readmitted && before.admitted <= day.admitted)
        }
      }),
    )
  })
})

describe('the pairing', () => {
  it('sets the oldest place each way against one another, then goes by token', () => {
    const { pairs, unpaired } = pairing([
      line('Z', 'readmitted', '2025-09-18'),
      line('B', 'readmitted', '2025-09-19'),
      line('A', 'readmitted', '2025-09-19'),
      line('C', 'admitted', '2025-09-24'),
      line('D', 'admitted', '2025-09-20'),
    ])
    assert.deepEqual(
      pairs.map(({ readmitted, admitted }) => `${readmitted.token}${admitted.token}`),
      ['ZD', 'AC'],
    )
    assert.deepEqual(
      unpaired.map(({ token }) => token),
      ['B'],
    )
  })

  it('uses every place once: in one pair or unpaired, and what is left is all of one direction', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { pairs, unpaired } = pairing(lines)
        const used = [...pairs.flatMap(({ readmitted, admitted }) => [readmitted, admitted]), ...unpaired]
        assert.deepEqual(used.map(({ token }) => token).toSorted(), lines.map(({ token }) => token).toSorted())
        for (const { readmitted, admitted } of pairs)
          assert.deepEqual([readmitted.direction, admitted.direction], ['readmitted', 'admitted'])
        assert.ok(new Set(unpaired.map((one) => one.direction)).size <= 1)
        assert.equal(unpaired.length, Math.abs(totalsOf(movementsOf(lines)).balance))
      }),
    )
  })

  it('never lets a younger place overtake an older one', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { pairs, unpaired } = pairing(lines)
        for (const left of unpaired)
          for (const pair of pairs) assert.ok(pair[left.direction].effectiveOn <= left.effectiveOn)
      }),
    )
  })
})

describe('the two books', () => {
  const ours = [line('A', 'readmitted', '2025-09-18'), line('B', 'admitted', '2025-09-24')]

  it('agree when every line is in both, on the same day and in the same direction', () => {
    assert.deepEqual(differencesOf(ours, ours.toReversed()), [])
  })

  it('differ line by line, each difference with its kind', () => {
    const theirs = [line('A', 'admitted', '2025-09-19'), line('C', 'readmitted', '2025-09-25')]
    assert.deepEqual(
      differencesOf(ours, theirs).map(({ kind, token }) => `${token} ${kind}`),
      ['A direction', 'A day', 'B ours-only', 'C theirs-only'],
    )
  })

  it('show one token that stands on two of our own lines', () => {
    const again = line('A', 'admitted', '2025-10-01')
    assert.deepEqual(
      differencesOf([...ours, again], ours).map(({ kind, token }) => `${token} ${kind}`),
      ['A twice'],
    )
  })

  it('can agree in every total and still differ', () => {
    const theirs = [line('A', 'readmitted', '2025-09-18'), line('X', 'admitted', '2025-09-24')]
    assert.deepEqual(totalsOf(movementsOf(theirs)), totalsOf(movementsOf(ours)))
    assert.equal(differencesOf(ours, theirs).length, 2)
  })

  it('differ by what one lacks of the other, and by nothing once it is there', () => {
    fc.assert(
      fc.property(anyLines, fc.integer({ min: 0, max: 60 }), (lines, missing) => {
        const kept = lines.filter((_, index) => index !== missing)
        const expected = missing < lines.length ? ['ours-only'] : []
        assert.deepEqual(
          differencesOf(lines, kept).map(({ kind }) => kind),
          expected,
        )
        assert.deepEqual(differencesOf(lines, lines), [])
      }),
    )
  })

  it('read the same whatever order the lines come in', () => {
    fc.assert(
      fc.property(anyPlaces, anyLines, keys, (places, theirs, order) => {
        assert.deepEqual(bookOf(shuffled(places, order), shuffled(theirs, order)), bookOf(places, theirs))
      }),
    )
  })
})
