import assert from 'node:assert/strict'
import { it } from 'node:test'
import { given } from '../../test/given.ts'
import { recordLanding } from './decide.ts'
import { landings } from './state.ts'

const landing = (landedAt: string, now = '2025-09-01T09:00:00Z') =>
  given(landings, []).at(now).by('screening-officer').when(recordLanding, { landedAt, place: 'Dover', people: 12 })

it('a landing is recorded with its place, number and hour, in England unless said otherwise', () => {
  const done = landing('2025-09-01T05:00:00Z')
  assert.deepEqual(done.refused, [])
  assert.deepEqual([done.state?.place, done.state?.people, done.state?.jurisdiction], ['Dover', 12, 'GB-ENG'])
  assert.deepEqual(done.times, ['2025-09-01T05:00:00Z'])
})

it('TR-09: a landing before midnight in London on 6 August 2025 is refused, from then on it is not', () => {
  const before = landing('2025-08-05T22:59:59Z')
  assert.deepEqual([before.refused, before.cited], [['before-agreement'], ['TR-09']])
  assert.deepEqual(landing('2025-08-05T23:00:00Z').refused, [])
  assert.deepEqual(landing('2025-08-05T23:00:01Z').refused, [])
})

it('a landing in the future is refused, and one reference is one landing', () => {
  assert.deepEqual(landing('2025-09-01T09:00:01Z').refused, ['in-future'])
  const twice = landing('2025-09-01T05:00:00Z').then.at('2025-09-01T09:00:00Z').by('screening-officer')
  assert.deepEqual(
    twice.when(recordLanding, { landedAt: '2025-09-01T05:00:00Z', place: 'Dover', people: 12 }).refused,
    ['already-recorded'],
  )
})
