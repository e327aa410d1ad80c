import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreements } from '../agreements/all.ts'
import { verifyStatistics } from '../cli/verify-statistics.ts'
import { knownDay, knownInstant } from '../core/calendar.ts'
import type { PlaceRow } from '../law/place.ts'
import type { LogEntry } from '../law/published.ts'
import { digestOfRelease } from './digest.ts'
import { type Releases, releaseStatistics, releaseStreams } from './release.ts'

const agreement = agreements[0]
const { party } = agreement.returning
const at = knownInstant('2025-10-01T09:00:00Z')
const place = (
  token: string,
  direction: PlaceRow['direction'],
  on: string,
  rest: Partial<PlaceRow> = {},
): PlaceRow => ({
  token,
  direction,
  about: 'REF',
  effectiveOn: knownDay(on),
  statedAt: at,
  confirmedAt: at,
  contested: null,
  ...rest,
})
const book = [
  place('A', 'readmitted', '2025-09-18'),
  place('B', 'readmitted', '2025-09-19'),
  place('C', 'admitted', '2025-09-24'),
  place('D', 'admitted', '2025-09-24', { confirmedAt: null }),
  place('E', 'readmitted', '2025-09-30'),
]
const actor = { id: 'u', name: 'Joan Addo', role: 'duty-lead', party }
const decide = (until: string, reasons?: string, releases: Releases = []) =>
  releaseStatistics.decide(
    releases,
    { until, ...(reasons === undefined ? {} : { reasons }) },
    { now: at, agreement, actor, reference: 'releases', token: () => 'T' },
    book,
  )
const released = (until: string, reasons?: string, releases: Releases = []) => {
  const decision = decide(until, reasons, releases)
  assert.ok('facts' in decision, JSON.stringify(decision))
  const [fact] = decision.facts
  assert.ok(fact !== undefined)
  return fact.event
}
const kept = (event: ReturnType<typeof released>, releases: Releases = []): Releases =>
  releaseStreams.evolve(releases, {
    event,
    stream: 'statistics:releases',
    version: releases.length + 1,
    occurredAt: at,
    recordedAt: at,
    actor,
    lawVersion: '',
  })
const own = { agreement: agreement.id, party, version: 1 } as const
const counted = (
  token: string,
  direction: 'readmitted' | 'admitted',
  week: string,
  kind: 'place-counted' | 'place-reversed' = 'place-counted',
): LogEntry => ({
  ...own,
  kind,
  direction,
  week,
  place: token,
  persons: 1,
})
const log: readonly LogEntry[] = [
  counted('A', 'readmitted', '2025-W38'),
  counted('X', 'admitted', '2025-W38'),
  counted('B', 'readmitted', '2025-W38'),
  counted('X', 'admitted', '2025-W38', 'place-reversed'),
  counted('C', 'admitted', '2025-W39'),
  counted('E', 'readmitted', '2025-W40'),
]
const said = (file: string, release: string): LogEntry => ({
  ...own,
  kind: 'statistics-released',
  release,
  digest: digestOfRelease(file),
})
const faults = (file: string, entries: readonly LogEntry[]): readonly string[] =>
  verifyStatistics(file, { entries, origin: 'o' })
    .checks.filter(({ ok }) => !ok)
    .map(({ what, about }) => `${what} ${about}`)

describe('released figures', () => {
  it('count by week what both states have signed, up to a week that is over', () => {
    const { file, release, digest } = released('2025-W39')
    assert.equal(release, '2025-W39-1')
    assert.equal(digest, digestOfRelease(file))
    const read = JSON.parse(file)
    assert.deepEqual(read.weeks, [
      { week: '2025-W38', readmitted: 2, admitted: 0 },
      { week: '2025-W39', readmitted: 0, admitted: 1 },
    ])
    assert.deepEqual(read.totals, { readmitted: 2, admitted: 1, balance: 1 })
    assert.equal(read.releasedBy, 'Joan Addo')
  })

  it('are refused for a week that is not over', () => {
    for (const until of ['2025-W40', '2025-W41']) {
      const decision = decide(until)
      assert.ok('refusals' in decision)
      assert.equal(decision.refusals[0]?.code, 'week-not-over')
    }
    assert.ok('facts' in decide('2025-W39'))
  })

  it('are released again for a reason only, and the first stands', () => {
    const first = kept(released('2025-W39'))
    const again = decide('2025-W39', undefined, first)
    assert.ok('refusals' in again)
    assert.equal(again.refusals[0]?.code, 'already-released')
    const both = kept(released('2025-W39', 'A place was taken back.', first), first)
    assert.deepEqual(
      both.map(({ release }) => release),
      ['2025-W39-1', '2025-W39-2'],
    )
    assert.deepEqual(
      releaseStreams
        .rows(both, 's')
        .filter(({ view }) => view === 'published')
        .map(({ key }) => key),
      ['statistics-released:2025-W39-1', 'statistics-released:2025-W39-2'],
    )
  })

  it('are verified against the log’s own entries, and what the log said later is told apart', () => {
    const { file, release } = released('2025-W39')
    const entries = [...log, said(file, release)]
    assert.deepEqual(faults(file, entries), [])
    const later = verifyStatistics(file, { entries: [...entries, counted('Z', 'admitted', '2025-W39')], origin: 'o' })
    assert.ok(later.ok)
    assert.deepEqual(
      later.checks.filter(({ what }) => what === 'since').map(({ about }) => about),
      ['2025-W39 admitted: 1 → 2'],
    )
  })

  it('that depart from the log are named by week and direction', () => {
    const { file, release } = released('2025-W39')
    const short = log.filter((entry) => !('place' in entry) || entry.place !== 'B')
    assert.deepEqual(faults(file, [...short, said(file, release)]), ['weeks 2025-W38 readmitted: 2 ≠ 1'])
  })

  it('that the log does not know, or in other bytes, are not verified', () => {
    const { file, release } = released('2025-W39')
    assert.equal(faults(file, log).length, 1)
    const changed = file.replace('"readmitted":2', '"readmitted":3')
    assert.ok(faults(changed, [...log, said(file, release)]).length >= 2)
    assert.deepEqual(faults(`${file} `, [...log, said(file, release)]), ['form spelling'])
  })
})
