import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Instant } from '../core/brand.ts'
import { minutesBetween } from '../core/calendar.ts'
import { standingClock } from './clock.ts'
import { openRounds } from './rounds.ts'

const seconds = (from: Instant | null, to: Instant): number =>
  from === null ? Number.NaN : minutesBetween(from, to) * 60

it('a round ran a moment ago by the clock of the node, also after that clock was moved on by weeks', async () => {
  const clock = standingClock('2025-08-18T08:00:00Z' as Instant)
  const rounds = openRounds(clock.now)
  await rounds.watch('sender', async () => 'done')
  await assert.rejects(
    rounds.watch('log', async () => Promise.reject(new TypeError('no'))),
    TypeError,
  )
  for (const at of ['2025-08-18T08:00:00Z', '2025-10-01T07:30:00Z'] as const) {
    clock.set(at as Instant)
    const [log, sender] = rounds.all()
    const ago = [seconds(sender?.ranAt ?? null, clock.now()), seconds(log?.failedAt ?? null, clock.now())]
    for (const one of ago) assert.ok(one >= 0 && one < 30, `${one} seconds before ${at}`)
    assert.deepEqual([sender?.minutesAgo, log?.minutesAgo, log?.ranAt, log?.failure], [0, null, null, 'TypeError'])
  }
})

it('a round that ran again after it failed has failed no more', async () => {
  const rounds = openRounds(standingClock('2025-08-18T08:00:00Z' as Instant).now)
  await assert.rejects(rounds.watch('log', async () => Promise.reject(new Error('no'))))
  await rounds.watch('log', async () => null)
  assert.deepEqual([rounds.all()[0]?.failedAt, rounds.all()[0]?.failure], [null, null])
})
