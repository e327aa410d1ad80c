import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outlines } from '../agreements/uk-france-2025/outlines.ts'
import { locate as locateIn } from './location.ts'

const locate = (latitude: number, longitude: number, accuracy: number) =>
  locateIn(outlines, latitude, longitude, accuracy)

const inside: Record<string, [number, number]> = {
  Calais: [50.955, 1.86],
  Dunkirk: [51.035, 2.37],
  Paris: [48.857, 2.352],
  Lille: [50.63, 3.06],
  Brest: [48.39, -4.49],
  Strasbourg: [48.573, 7.752],
  Nice: [43.7, 7.266],
  Perpignan: [42.69, 2.89],
  Bayonne: [43.49, -1.47],
  Ajaccio: [41.92, 8.74],
  Cherbourg: [49.63, -1.62],
  Grenoble: [45.19, 5.72],
  Lyon: [45.76, 4.84],
}
const outside: Record<string, [number, number]> = {
  Dover: [51.13, 1.31],
  London: [51.507, -0.128],
  Brighton: [50.82, -0.14],
  Brussels: [50.85, 4.35],
  Geneva: [46.2, 6.15],
  Turin: [45.07, 7.68],
  Barcelona: [41.39, 2.17],
  Luxembourg: [49.61, 6.13],
  Freiburg: [47.99, 7.85],
}

test('towns in France are inside', () => {
  for (const [town, [latitude, longitude]] of Object.entries(inside))
    assert.equal(locate(latitude, longitude, 50), 'inside', town)
})

test('towns across the border and across the sea are outside', () => {
  for (const [town, [latitude, longitude]] of Object.entries(outside))
    assert.equal(locate(latitude, longitude, 50), 'outside', town)
})

test('a position too vague, impossible or not a number says nothing', () => {
  assert.equal(locate(48.857, 2.352, 20_000), 'inside')
  assert.equal(locate(48.857, 2.352, 20_001), 'unknown')
  assert.equal(locate(91, 2.352, 50), 'unknown')
  assert.equal(locate(Number.NaN, 2.352, 50), 'unknown')
  assert.equal(locate(48.857, 2.352, Number.NaN), 'unknown')
})

test('under an agreement without outlines no position is inside', () => {
  assert.equal(locateIn([], 48.857, 2.352, 50), 'outside')
})
