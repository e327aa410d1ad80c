import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Published, publishedField } from '../law/published.ts'
import { followStatements } from './statements.ts'

const none = { readmitted: 0, admitted: 0, readmittedReversed: 0, admittedReversed: 0 }
const hex = (letter: string): string => letter.repeat(64)
const place = (name: string, kind: 'place-counted' | 'place-reversed' = 'place-counted'): Published =>
  publishedField.parse({ kind, version: 1, direction: 'readmitted', week: '2026-W10', place: name, persons: 1 })
const signed = (week: string, more: object): Published =>
  publishedField.parse({
    kind: 'statement-signed',
    version: 1,
    week,
    lastDay: '2026-03-08',
    until: week === '2026-W10' ? '2026-03-08T23:00:00Z' : '2026-03-15T23:00:00Z',
    digest: week === '2026-W10' ? hex('a') : hex('b'),
    previous: null,
    counts: none,
    cumulative: none,
    ...more,
  })
const two = { ...none, readmitted: 2 }
const first = signed('2026-W10', { counts: two, cumulative: two })
const second = signed('2026-W11', {
  previous: hex('a'),
  counts: { ...none, readmittedReversed: 1 },
  cumulative: { ...two, readmittedReversed: 1 },
})
const places = [place('A'), place('B'), place('A', 'place-reversed'), place('LATE')]
const odd = (...said: readonly Published[]) => followStatements(said).odd

describe('the weekly statements of a log', () => {
  it('follow from one another and from its places; a place that came late may wait for the next', () => {
    assert.deepEqual(followStatements([...places, first, second]), { count: 2, odd: null })
    assert.deepEqual(followStatements(places), { count: 0, odd: null })
  })
  it('do not where one is left out, put in another order, or rests on another', () => {
    assert.equal(odd(...places, second), '2026-W11')
    assert.equal(odd(...places, second, first), '2026-W11')
    assert.equal(odd(...places, first, { ...second, previous: hex('c') } as Published), '2026-W11')
  })
  it('do not where a sum is not the one before and its own lines, or the log has fewer places', () => {
    assert.equal(
      odd(...places, first, signed('2026-W11', { previous: hex('a'), counts: none, cumulative: none })),
      '2026-W11',
    )
    assert.equal(odd(place('A'), first), '2026-W10')
    assert.equal(odd(place('A'), place('B'), first, second), '2026-W11', 'no place was taken back')
  })
})
