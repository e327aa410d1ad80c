import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Instant } from '../core/brand.ts'
import { addHours, knownInstant } from '../core/calendar.ts'
import type { ReleaseFigures } from '../parity/release.ts'
import { dueOn } from './due.ts'
import { noWindows, type Route, standingAt, type Window } from './open.ts'
import { inStates, type Row, supplyOf } from './supply.ts'

const now = knownInstant('2025-10-10T08:00:00Z')
const row = (status: string, rest: Partial<Row> = {}): Row => ({
  status,
  size: 1,
  since: now,
  submittedAt: now,
  assessed: null,
  reached: false,
  promised: 0,
  arrived: 0,
  outsideAt: null,
  ...rest,
})
const stages = { waiting: 'eligible', assessing: 'assessment', presence: 'presence', withdrawn: 'withdrawn' }
const none: ReleaseFigures = {
  readmitted: 0,
  admitted: 0,
  unsigned: 0,
  promised: 0,
  overshoot: 0,
  listed: 0,
  undrawn: 0,
}
const many = (count: number, one: Row): readonly Row[] => Array.from({ length: count }, () => one)

describe('how long applications have stood where they are', () => {
  it('gives quartiles and the oldest, people and applications apart, and an empty state its line', () => {
    const rows = [1, 2, 3, 4, 5].map((hours) => row('assessment', { size: 2, since: addHours(now, -hours) }))
    const [assessment, eligible] = inStates(rows, ['assessment', 'eligible'], now)
    assert.deepEqual(assessment, {
      status: 'assessment',
      groups: 5,
      people: 10,
      ages: { q1: 120, median: 180, q3: 240, oldest: 300 },
    })
    assert.deepEqual(eligible, { status: 'eligible', groups: 0, people: 0, ages: null })
  })
})

describe('likely supply', () => {
  it('comes only from counts of the record: three of four found eligible, so three quarters of those to assess', () => {
    const rows = [
      ...many(3, row('eligible', { assessed: 'eligible', size: 2 })),
      row('ineligible', { assessed: 'ineligible' }),
      ...many(4, row('assessment', { size: 2 })),
      ...many(10, row('presence')),
      ...many(2, row('withdrawn')),
      row('draft', { submittedAt: null }),
    ]
    const supply = supplyOf(rows, stages, none, 0)
    assert.equal(supply.waiting, 6)
    assert.deepEqual(supply.assessing, { people: 8, likely: 6, share: { of: 4, were: 3 } })
    assert.deepEqual(supply.presence, { people: 10, likely: 5, share: { of: 6, were: 3 } })
    assert.equal(supply.likely, 17)
  })

  it('says nothing where nothing was assessed, rather than guess', () => {
    const supply = supplyOf([row('eligible'), row('assessment', { size: 3 })], stages, none, 0)
    assert.deepEqual(supply.assessing, { people: 3, likely: null, share: null })
    assert.equal(supply.likely, null)
  })

  it('sets it against places released and not drawn and those that would bring the counts level, never below none', () => {
    assert.equal(supplyOf([], stages, { ...none, undrawn: 4 }, 3).wanted, 7)
    assert.equal(supplyOf([], stages, { ...none, undrawn: 4 }, -30).wanted, 4)
  })

  it('counts who arrived among people a draw reached who are no longer on their way', () => {
    const rows = [
      row('arrived', { reached: true, size: 3, arrived: 3 }),
      row('refused', { reached: true, size: 2 }),
      row('granted', { reached: true, size: 5, promised: 5 }),
    ]
    assert.deepEqual(supplyOf(rows, stages, none, 0).arriving, { of: 5, were: 3 })
  })
})

describe('what is due on windows', () => {
  const window = (id: string, opensAt: Instant, closesAt: Instant): Window => ({
    id,
    opensAt,
    closesAt,
    announced: true,
    released: 0,
    releasedAt: null,
    withdrawn: false,
    closedEarly: false,
    decidedAt: now,
  })
  const due = (route: Route, even = 0, undrawn = 0) =>
    dueOn(route, standingAt(route, now), {
      now,
      release: { lines: [], even, band: null, most: null },
      figures: { ...none, undrawn },
    }).map(({ kind }) => kind)

  it('tells of an opening and of a closing in the three days before, and of neither a moment earlier or once it is past', () => {
    const opening = (hours: number) =>
      due({ windows: [window('1', addHours(now, hours), addHours(now, 900))], pauses: [] })
    assert.deepEqual([73, 72, 1, 0].map(opening), [[], ['opens'], ['opens'], []])
    const closing = (hours: number) =>
      due({ windows: [window('1', addHours(now, -900), addHours(now, hours))], pauses: [] })
    assert.deepEqual([73, 72, 1, 0].map(closing), [[], ['closes'], ['closes'], []])
  })

  it('asks for a window while places are owed or released and none is open or decided', () => {
    assert.deepEqual(due(noWindows), [])
    assert.deepEqual(due(noWindows, 5), ['no-window'])
    assert.deepEqual(due(noWindows, -5, 2), ['no-window'])
    const running = { windows: [window('1', addHours(now, -900), addHours(now, 900))], pauses: [] }
    assert.deepEqual(due(running, 5), ['unreleased'])
    assert.deepEqual(due(running, 0, 5), [], 'what is released waits for a draw, not for a window')
  })

  it('keeps a pause before the desk until somebody ends it', () => {
    const paused: Route = { windows: [], pauses: [{ from: now, until: null, ground: 'parity' }] }
    assert.deepEqual(due(paused), ['paused'])
  })
})
