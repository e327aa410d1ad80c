import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Instant } from '../core/brand.ts'
import { answerClock } from './view.ts'

const clockAt = (now: string, requestedAt = '2025-09-01T10:00:00Z') =>
  answerClock(ukFrance2025, requestedAt as Instant, now as Instant)

describe('the clock on our answer', () => {
  it('runs fourteen days from the day of the request, then warns, and never fails by itself', () => {
    assert.equal(clockAt('2025-09-01T12:00:00Z').lastDay, '2025-09-14')
    const says = ['2025-09-13', '2025-09-14', '2025-09-15'].map((day) => clockAt(`${day}T12:00:00Z`))
    assert.deepEqual(
      says.map(({ left, tone, says }) => [left, tone, says.en]),
      [
        [1, 'warn', '1 day left'],
        [0, 'warn', 'Due today'],
        [-1, 'warn', 'Aim passed 1 day ago'],
      ],
    )
  })

  it('is escalated once twenty-eight days have passed, and not before', () => {
    const says = ['2025-09-27', '2025-09-28', '2025-09-29'].map((day) => clockAt(`${day}T12:00:00Z`))
    assert.deepEqual(
      says.map(({ tone, citation }) => [tone, citation?.rule]),
      [
        ['warn', 'TR-42'],
        ['warn', 'TR-42'],
        ['bad', 'TR-43'],
      ],
    )
  })

  it('counts days on French clocks: midnight in Paris begins the next day', () => {
    assert.equal(clockAt('2025-09-14T21:59:59Z').left, 0)
    assert.equal(clockAt('2025-09-14T22:00:00Z').left, -1)
  })

  it('is calm while more than two days are left', () => {
    assert.deepEqual(
      ['2025-09-11', '2025-09-12'].map((day) => clockAt(`${day}T12:00:00Z`).tone),
      ['info', 'warn'],
    )
  })

  it('does not run for a request made before the agreement was in force', () => {
    const { left, says } = clockAt('2025-08-10T12:00:00Z', '2025-08-01T10:00:00Z')
    assert.deepEqual([left, says.en], [null, 'No clock runs'])
  })
})
