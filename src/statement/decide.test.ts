import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import { actor, given } from '../../test/given.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Instant } from '../core/brand.ts'
import { addSeconds, knownInstant } from '../core/calendar.ts'
import { withReadings } from '../law/readings.ts'
import { standingClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { runnable } from '../platform/run.ts'
import { type Books, booksOf } from './book.ts'
import { drawUp, noteStatement, sign } from './decide.ts'
import { waitingOn } from './due.ts'
import type { Told } from './events.ts'
import { none } from './figures.ts'
import { type Statement, standingOf, statements } from './state.ts'
import { endOf } from './week.ts'

const zone = 'Europe/Paris'
const week = '2026-W10'
const end = endOf(week, zone)
const books: Books = {
  places: [],
  reversed: [],
  stated: [],
  aside: [],
  told: new Set(),
  outside: new Set(),
  weeks: [],
}
const empty = given(statements, [])
const drawing = (at: Instant, more: Partial<Books> = {}, of = week) =>
  empty
    .at(at)
    .by('duty-lead')
    .when(drawUp, { week: of, version: 1 }, { ...books, ...more })
const first = drawing(addSeconds(end, 60))
const stated = (told: Told | undefined) => {
  assert.ok(told)
  const { version, until, previous, counts, cumulative, digest } = told
  return { version, until, previous, counts, cumulative, digest }
}
const weekOf = (state: Statement | null): Statement => state ?? assert.fail('no statement')

describe('the statement of a week', () => {
  it('TR-75: is drawn up once the week is over, and not a second before', () => {
    assert.deepEqual(
      [-1, 0, 1].map((seconds) => drawing(addSeconds(end, seconds)).cited),
      [['TR-75'], [], []],
    )
  })
  it('PR-20: ends an hour later where the week is that of London', () => {
    const agreement = withReadings(ukFrance2025, { 'PR-20': 'week-in-london' })
    assert.ok(!('problems' in agreement))
    const at = (seconds: number) =>
      given(statements, [], { agreement })
        .at(addSeconds(knownInstant('2026-03-09T00:00:00Z'), seconds))
        .by('duty-lead')
        .when(drawUp, { week, version: 1 }, books).refused
    assert.deepEqual([at(-1), at(0)], [['week-not-over'], []])
  })
  it('may be empty, and be the first of all: it rests on nothing and counts nothing', () => {
    const { ours } = weekOf(first.state)
    assert.deepEqual([ours[0]?.previous, ours[0]?.counts, ours[0]?.cumulative], [null, none, none])
  })
  it('rests on the last signed one, in turn, over a year with 53 weeks', () => {
    const last = { digest: 'a'.repeat(64), cumulative: { ...none, readmitted: 7 } }
    const weeks = [{ week: '2026-W53', signed: true, ours: last }]
    const at = knownInstant('2027-01-20T08:00:00Z')
    const { state } = drawing(at, { weeks }, '2027-W01')
    assert.deepEqual([weekOf(state).ours[0]?.previous, weekOf(state).ours[0]?.cumulative.readmitted], [last.digest, 7])
    assert.deepEqual(drawing(at, { weeks }, '2027-W02').refused, ['not-in-turn'])
    assert.deepEqual(drawing(at, { weeks: [{ week: '2026-W53', signed: false, ours: last }] }, '2027-W01').refused, [
      'earlier-week',
    ])
    assert.deepEqual(drawing(at, { weeks }, '2025-W53').refused, ['no-such-week'])
  })
  it('is refused where the agreement makes none due', () => {
    const agreement = { ...ukFrance2025, statement: null }
    const on = given(statements, [], { agreement }).at(addSeconds(end, 1)).by('duty-lead')
    assert.deepEqual(on.when(drawUp, { week, version: 1 }, books).refused, ['no-statement'])
  })
  it('is compared with the other state’s, and signed only where the two are one', () => {
    const told = { week, ...stated(weekOf(first.state).ours[0]), drawnUpAt: addSeconds(end, 30) }
    const on = first.then.at(addSeconds(end, 90))
    const same = on.by('other-state').when(noteStatement, told, books)
    assert.equal(standingOf(weekOf(same.state)), 'to-sign')
    const signing = (digest: string) => same.then.at(addSeconds(end, 99)).by('duty-lead').when(sign, { week, digest })
    assert.deepEqual([signing('b'.repeat(64)).refused, signing(told.digest).refused], [['stale'], []])
    const other = on.by('other-state').when(noteStatement, { ...told, digest: 'b'.repeat(64) }, books)
    assert.equal(standingOf(weekOf(other.state)), 'lines-awaited')
    assert.deepEqual(
      other.posted.map(({ kind, body }) => [kind, 'parts' in body ? body.parts : null]),
      [['statement-lines', 1]],
    )
    assert.deepEqual(
      other.then.at(addSeconds(end, 99)).by('duty-lead').when(sign, { week, digest: told.digest }).refused,
      ['statements-differ'],
    )
  })
  it('is not taken from the other state before the week is over, nor of a week before a signed one', () => {
    const told = { week, ...stated(weekOf(first.state).ours[0]), drawnUpAt: end }
    const early = empty.at(addSeconds(end, -1)).by('other-state').when(noteStatement, told, books)
    assert.deepEqual(early.refused, ['week-not-over'])
    const signed = [{ week: '2026-W11', signed: true, ours: null }]
    const late = empty
      .at(addSeconds(end, 1))
      .by('other-state')
      .when(noteStatement, told, { ...books, weeks: signed })
    assert.deepEqual(late.refused, ['week-passed'])
    for (const later of ['2026-W11', '9999-W52']) {
      const ahead = empty
        .at(addSeconds(end, 60))
        .by('other-state')
        .when(noteStatement, { ...told, week: later }, books)
      assert.deepEqual(ahead.refused, ['week-not-over'], later)
    }
    // An hour before ours, where theirs ends on the clocks of the other capital.
    const theirs = { ...told, until: addSeconds(end, -3600), drawnUpAt: addSeconds(end, -3600) }
    const hour = empty.at(addSeconds(end, -3600)).by('other-state').when(noteStatement, theirs, books)
    assert.deepEqual(hour.refused, [])
  })
})

describe('what waits', () => {
  const at = (now: Instant) => ({ agreement: ukFrance2025, now, zone })
  it('is a first statement, from the end of the week in which something came to count; late after seven days', () => {
    const begun = knownInstant('2026-03-05T11:00:00Z')
    const waits = (now: string) =>
      waitingOn([], begun, at(knownInstant(now))).map(({ week: of, late, age }) => [of, late, age])
    assert.deepEqual(waits('2026-03-08T22:59:59Z'), [])
    assert.deepEqual(waits('2026-03-08T23:00:00Z'), [[week, false, 0]])
    assert.deepEqual(waits('2026-03-15T22:59:59Z'), [[week, false, 6]])
    assert.deepEqual(waits('2026-03-16T22:59:59Z'), [[week, false, 7]])
    assert.deepEqual(waits('2026-03-16T23:00:00Z'), [[week, true, 8]])
    assert.deepEqual(waitingOn([], null, at(addSeconds(end, 1))), [])
  })
  it('is the other state’s answer, late after seven days too', () => {
    const waits = (now: string) => waitingOn([weekOf(first.state)], null, at(knownInstant(now)))
    assert.deepEqual(
      ['2026-03-16T22:59:59Z', '2026-03-16T23:00:00Z'].map((now) => waits(now).map(({ what, late }) => [what, late])),
      [[['theirs-lacks', false]], [['theirs-lacks', true]]],
    )
  })
  it('counts the weeks behind the next one', () => {
    const signed: Statement = {
      ...weekOf(first.state),
      signed: { at: end, by: '', version: 1, digest: '' },
      theirSignature: { at: end, version: 1, digest: '' },
    }
    const [next] = waitingOn([signed], null, at(knownInstant('2026-03-25T12:00:00Z')))
    assert.deepEqual([next?.week, next?.count, next?.late], ['2026-W11', 1, true])
    // A later week that the other state has stated already hides none.
    const stray: Statement = { ...weekOf(first.state), week: '2026-W12', ours: [] }
    const waits = waitingOn([signed, stray], null, at(knownInstant('2026-03-25T12:00:00Z')))
    assert.deepEqual(
      waits.map((one) => [one.week, one.what]),
      [
        ['2026-W12', 'ours-lacks'],
        ['2026-W11', 'not-drawn-up'],
      ],
    )
  })
})

describe('a statement on the record', () => {
  forEachEngine((engine, open) => {
    it(`is drawn up once by two at once, from the book in the same transaction (${engine})`, async () => {
      const database: Database = await open()
      const clock = standingClock(addSeconds(end, 60))
      let count = 0
      const token = () => `T${count++}`.padEnd(26, '0')
      const platform = { database, clock, agreement: ukFrance2025, token, posted: () => undefined }
      const row = {
        token: 'A'.padEnd(26, '0'),
        direction: 'readmitted',
        about: 'AAAA-BBBB-CCCC',
        effectiveOn: '2026-03-05',
        statedAt: '2026-03-05T10:00:00Z',
        confirmedAt: '2026-03-05T11:00:00Z',
        contested: null,
      }
      await database.query(
        `insert into view_rows (stream, view, key, ix, version, data) values ('test:a', 'place', $1, '', 1, $2::jsonb)`,
        [row.token, JSON.stringify(row)],
      )
      const command = runnable(drawUp)
      const lead = actor('duty-lead')
      const give = (key: string) => command.run(platform, { week, version: 1 }, { actor: lead, key })
      const outcomes = await Promise.all([give('first-key'), give('second-key')])
      assert.deepEqual(outcomes.map(({ outcome }) => outcome).toSorted(), ['accepted', 'refused'])
      const found = await booksOf(database.query)
      assert.deepEqual(
        found.weeks.map((one) => [one.week, one.signed, one.ours?.cumulative.readmitted]),
        [[week, false, 1]],
      )
    })
  })
})
