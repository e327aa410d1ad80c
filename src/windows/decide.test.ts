import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accepted, at, eligibleFamily, type Node, officer, openNode, refusals } from '../admission/fixture.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { releaseFigures } from '../parity/release.ts'
import { factsOf } from '../platform/store.ts'
import { routeOf, standingAt } from './open.ts'
import { windowStream, windowStreams } from './state.ts'

const NOW = '2025-10-06T09:00:00Z'
const node = (agreement = ukFrance2025) => openNode(NOW, agreement, { window: false })
const decide = (on: Node, name: string, input: object) =>
  on.give(officer, `windows/${name}`, { reasons: 'As decided.', ...input })
const times = { closesAt: '2025-10-20T16:00:00Z', announced: true, places: 0 }
const stands = async (on: Node, instant: string) => standingAt(await routeOf(on.database.query), at(instant)).state
const around = async (on: Node, ...instants: readonly string[]) => Promise.all(instants.map((one) => stands(on, one)))

test('the opening instant is inside a window and the closing instant is not', async () => {
  const on = await node()
  assert.equal(await stands(on, NOW), 'closed', 'nothing was decided: nothing is open')
  accepted(await decide(on, 'open', { ...times, opensAt: '2025-10-10T08:00:00Z' }))
  assert.deepEqual(await around(on, '2025-10-10T07:59:59.999Z', '2025-10-10T08:00:00Z', '2025-10-10T08:00:00.001Z'), [
    'closed',
    'open',
    'open',
  ])
  assert.deepEqual(await around(on, '2025-10-20T15:59:59.999Z', '2025-10-20T16:00:00Z', '2025-10-20T16:00:00.001Z'), [
    'open',
    'closed',
    'closed',
  ])
})

test('a window opens at once where no opening is given, and each decision says who, why and by which provision', async () => {
  const on = await node()
  accepted(await decide(on, 'open', times))
  assert.equal(await stands(on, NOW), 'open')
  const [fact] = await factsOf(on.database.query, windowStreams, windowStream)
  assert.equal(fact?.actor.name, 'Ruth Castell')
  assert.equal(fact?.event.rule, 'IN-04')
  assert.equal(fact?.event.reasons, 'As decided.')
  assert.equal((await decide(on, 'open', { ...times, reasons: '  ' })).outcome, 'invalid')
})

test('a window in the past, backwards, too long, or over another is refused at the field it is about', async () => {
  const on = await node()
  const open = (input: object) => decide(on, 'open', { ...times, ...input })
  assert.deepEqual(refusals(await open({ opensAt: '2025-10-06T08:59:59Z' })), ['opens-in-past'])
  const backwards = { opensAt: '2025-10-10T08:00:00Z', closesAt: '2025-10-10T07:00:00Z' }
  assert.deepEqual(refusals(await open(backwards)), ['closes-before-it-opens'])
  assert.deepEqual(refusals(await open({ ...backwards, closesAt: backwards.opensAt })), ['closes-before-it-opens'])
  assert.deepEqual(refusals(await open({ closesAt: '2027-10-06T12:00:00Z' })), [])
  assert.deepEqual(refusals(await open({ opensAt: '2027-10-06T12:00:00Z', closesAt: '2029-10-07T12:00:00Z' })), [
    'window-too-long',
    'not-in-force',
  ])
})

test('windows may touch and not overlap, and the one in the way is named on our clocks', async () => {
  const on = await node()
  accepted(await decide(on, 'open', times))
  const next = (opensAt: string) => decide(on, 'open', { ...times, opensAt, closesAt: '2025-11-01T12:00:00Z' })
  const refused = await next('2025-10-20T15:59:59Z')
  assert.deepEqual(refusals(refused), ['windows-overlap'])
  if (refused.outcome === 'refused')
    assert.match(
      refused.refusals[0]?.message.en ?? '',
      /window 1, 6 October 2025 at 10:00 .London time. to 20 October 2025 at 17:00/,
    )
  accepted(await next('2025-10-20T16:00:00Z'))
  const over = { window: '1', opensAt: NOW, closesAt: '2025-10-20T16:00:01Z', announced: true }
  assert.deepEqual(refusals(await decide(on, 'change', over)), ['windows-overlap'])
  // Taken back, it is in nobody's way.
  accepted(await decide(on, 'withdraw', { window: '2' }))
  accepted(await decide(on, 'change', over))
})

test('a window is changed until it is over; once open its opening stands, and an announcement is not unsaid', async () => {
  const on = await node()
  accepted(await decide(on, 'open', { ...times, opensAt: '2025-10-10T08:00:00Z' }))
  const change = (input: object) =>
    decide(on, 'change', {
      window: '1',
      opensAt: '2025-10-10T08:00:00Z',
      closesAt: times.closesAt,
      announced: true,
      ...input,
    })
  assert.deepEqual(refusals(await change({})), ['nothing-changes'])
  assert.deepEqual(refusals(await change({ announced: false })), ['announced-already'])
  assert.deepEqual(refusals(await change({ window: '2' })), ['no-such-window'])
  accepted(await change({ opensAt: '2025-10-11T08:00:00Z' }))
  on.clock.set(at('2025-10-11T08:00:00Z'))
  assert.deepEqual(refusals(await change({ opensAt: '2025-10-12T08:00:00Z' })), ['has-opened'])
  const later = { opensAt: '2025-10-11T08:00:00Z' }
  assert.deepEqual(refusals(await change({ ...later, closesAt: '2025-10-11T08:00:00Z' })), ['closes-in-past'])
  assert.deepEqual(refusals(await decide(on, 'withdraw', { window: '1' })), ['has-opened'])
  accepted(await change({ ...later, closesAt: '2025-10-12T08:00:00Z' }))
  on.clock.set(at('2025-10-12T08:00:00Z'))
  assert.deepEqual(refusals(await change({ ...later, closesAt: '2025-10-13T08:00:00Z' })), ['window-over'])
})

test('a window is closed early from that very instant, and one not yet open cannot be', async () => {
  const on = await node()
  accepted(await decide(on, 'open', { ...times, opensAt: '2025-10-10T08:00:00Z' }))
  assert.deepEqual(refusals(await decide(on, 'close', { window: '1' })), ['not-open-yet'])
  on.clock.set(at('2025-10-10T08:00:01Z'))
  accepted(await decide(on, 'close', { window: '1' }))
  assert.deepEqual(await around(on, '2025-10-10T08:00:00.999Z', '2025-10-10T08:00:01Z'), ['open', 'closed'])
  assert.deepEqual(refusals(await decide(on, 'close', { window: '1' })), ['window-over'])
})

test('a window kept back until it opens is not told of before, and one that is announced is', async () => {
  const on = await node()
  accepted(await decide(on, 'open', { ...times, announced: false, opensAt: '2025-10-10T08:00:00Z' }))
  const next = async () => standingAt(await routeOf(on.database.query), at(NOW)).next?.id ?? null
  assert.equal(await next(), null)
  assert.equal(await stands(on, '2025-10-10T08:00:00Z'), 'open')
  const announced = { window: '1', opensAt: '2025-10-10T08:00:00Z', closesAt: times.closesAt, announced: true }
  accepted(await decide(on, 'change', announced))
  assert.equal(await next(), '1')
})

test('the route is paused for want of parity only while the counts are apart, and for another reason at any time', async () => {
  const on = await node()
  accepted(await decide(on, 'open', times))
  const level = await decide(on, 'pause', { ground: 'parity' })
  assert.deepEqual(refusals(level), ['parity-reached'])
  if (level.outcome === 'refused') assert.equal(level.refusals[0]?.citation?.rule, 'IN-41')
  await counts(on, 'admitted', 1)
  accepted(await decide(on, 'pause', { ground: 'parity' }))
  const [fact] = (await factsOf(on.database.query, windowStreams, windowStream)).slice(-1)
  assert.deepEqual(fact?.event.type === 'route-paused' && [fact.event.balance, fact.event.rule], [-1, 'IN-41'])
  assert.deepEqual(refusals(await decide(on, 'pause', { ground: 'other' })), ['already-paused'])
  on.clock.set(at('2025-10-07T09:00:00Z'))
  accepted(await decide(on, 'resume', {}))
  assert.deepEqual(refusals(await decide(on, 'resume', {})), ['not-paused'])
  assert.deepEqual(await around(on, '2025-10-07T08:59:59Z', '2025-10-07T09:00:00Z'), ['paused', 'open'])
  accepted(await decide(on, 'pause', { ground: 'other' }))
  assert.equal(await stands(on, '2026-10-07T09:00:00Z'), 'paused', 'until somebody ends it, also outside a window')
})

/** So many places on the books in one direction, signed by both. */
async function counts(on: Node, direction: 'readmitted' | 'admitted', people: number): Promise<void> {
  for (let n = 0; n < people; n++) {
    const data = {
      token: `T${direction}${n}`,
      direction,
      about: 'A',
      effectiveOn: '2025-10-01',
      statedAt: NOW,
      confirmedAt: NOW,
      contested: null,
    }
    await on.database.query(
      "insert into view_rows (stream, version, view, key, ix, data) values ('test', 1, 'place', $1, '2025-10-01', $2::jsonb)",
      [data.token, JSON.stringify(data)],
    )
  }
}

test('places are released bit by bit; where a band is fixed never beyond it, where none is an officer decides', async () => {
  const banded = { ...ukFrance2025, balance: { ...ukFrance2025.balance, band: 2 } }
  const on = await node(banded)
  await counts(on, 'readmitted', 5)
  accepted(await decide(on, 'open', { ...times, places: 5 }))
  const more = (places: number) => decide(on, 'release', { window: '1', places })
  assert.equal((await more(0)).outcome, 'invalid')
  const refused = await more(3)
  assert.deepEqual(refusals(refused), ['beyond-the-band'])
  if (refused.outcome === 'refused') assert.equal(refused.refusals[0]?.citation?.rule, 'IN-40')
  accepted(await more(2))
  assert.equal((await releaseFigures(on.database.query)).undrawn, 7)
  const free = await node()
  await counts(free, 'readmitted', 5)
  accepted(await decide(free, 'open', { ...times, places: 50 }))
  const [fact] = await factsOf(free.database.query, windowStreams, windowStream)
  assert.equal(fact?.event.type === 'window-decided' && fact.event.even, 5, 'what would have been level is on record')
})

test('a slip in the places is put right, but never below what a draw has used', async () => {
  const on = await node()
  accepted(await decide(on, 'open', { ...times, places: 40 }))
  const correct = (places: number) => decide(on, 'correct-release', { window: '1', places })
  assert.deepEqual(refusals(await correct(40)), ['nothing-changes'])
  accepted(await correct(4))
  await eligibleFamily(on, 'C')
  accepted(await on.give(officer, 'draw', { places: 3, reasons: 'Three of four.' }))
  assert.equal((await releaseFigures(on.database.query)).undrawn, 1)
  assert.deepEqual(refusals(await correct(2)), ['places-drawn'])
  accepted(await correct(3))
  assert.equal((await releaseFigures(on.database.query)).undrawn, 0)
})

test('where nobody can apply, no window can be decided', async () => {
  const on = await node({ ...ukFrance2025, admission: null })
  assert.deepEqual(refusals(await decide(on, 'open', times)), ['no-admission-route'])
})
