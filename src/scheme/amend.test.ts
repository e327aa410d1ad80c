import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Given, given } from '../../test/given.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownDay, knownInstant } from '../core/calendar.ts'
import { holidayOn } from '../law/holidays.ts'
import type { Agreement, Place } from '../law/law.ts'
import { inForce } from '../law/version.ts'
import { amended, endOf, withoutHoliday } from './amend.ts'
import type { SchemeEvent } from './events.ts'
import { correctExtension, extend } from './extend.ts'
import { proclaimHoliday, withdrawHoliday } from './proclaim.ts'
import { asWritten, type SchemeState, schemes } from './state.ts'

type OnScheme = Given<SchemeState, SchemeEvent>
const running: OnScheme = given(schemes, [])
const now = '2026-10-01T12:00:00Z'
const { id } = ukFrance2025
/** The end the data give: that of 31 October 2026 in Paris. */
const end = '2026-10-31T23:00:00Z'
const by = (on: OnScheme, at = now) => on.at(at).by('duty-lead')
const treaty = { instrument: 'Exchange of notes No 3', source: 'https://example.org/notes', reasons: 'Signed.' }
const extending = (until: string, on = running, at = now) =>
  by(on, at).when(extend(id), { until, certainty: 'V', ...treaty })
const correcting = (input: object, on: OnScheme) => by(on).when(correctExtension(id), { reasons: 'Misread.', ...input })
const jubilee = { en: 'Jubilee', fr: 'jubilé' }
const act = { name: jubilee, source: 'Proclamation of 1 October' }
const proclaiming = (day: string, places: readonly Place[], on = running, more: object = {}) =>
  by(on).when(proclaimHoliday(id), { day, places, ...act, ...more })

const name = (agreement: Agreement, place: Place, day: string): string | null => {
  const calendar = agreement.calendars[place]
  assert.ok(calendar)
  return holidayOn(knownDay(day), calendar)?.en ?? null
}

describe('an extension', () => {
  it('must end after the end as known', () => {
    assert.deepEqual(extending('2026-10-31T22:59:59Z').refused, ['not-later'])
    const same = extending(end)
    assert.deepEqual([same.refused, same.cited, same.refusals[0]?.field], [['not-later'], ['TR-76'], 'until'])
    assert.deepEqual(extending('2026-10-31T23:00:01Z').refused, [])
  })
  it('carries the agreement on, with its instrument as source, known from when it was recorded', () => {
    const after = amended(ukFrance2025, extending('2026-12-31T23:00:00Z').state)
    assert.equal(inForce(ukFrance2025, knownInstant(end)), null)
    assert.deepEqual(
      [
        inForce(after, knownInstant('2026-12-31T22:59:59Z')) === null,
        inForce(after, knownInstant('2026-12-31T23:00:00Z')),
      ],
      [false, null],
    )
    const span = inForce(after, knownInstant(end))
    assert.deepEqual([span?.from, span?.certainty, span?.sources, span?.knownFrom], [end, 'V', [treaty.source], now])
    assert.match(span?.says.en ?? '', /Exchange of notes No 3/)
  })
  it('goes on from the last one', () => {
    const first = extending('2026-12-31T23:00:00Z')
    assert.deepEqual(extending('2026-12-31T23:00:00Z', first.then).refused, ['not-later'])
    const second = extending('2027-06-30T22:00:00Z', first.then)
    const after = amended(ukFrance2025, second.state)
    assert.deepEqual([endOf(after), after.validity.length], ['2027-06-30T22:00:00Z', ukFrance2025.validity.length + 2])
    assert.equal(second.state.extendedUntil, '2027-06-30T22:00:00Z')
  })
  it('recorded after the end keeps what happened in between, but nobody knew before', () => {
    const late = extending('2026-12-31T23:00:00Z', running, '2026-11-05T09:00:00Z')
    const span = inForce(amended(ukFrance2025, late.state), knownInstant('2026-11-02T00:00:00Z'))
    assert.equal(span?.knownFrom, '2026-11-05T09:00:00Z')
  })
  it('is not marked surer than it was said to be', () => {
    const unsaid = by(running).when(extend(id), { until: '2026-12-31T23:00:00Z', ...treaty })
    assert.equal(amended(ukFrance2025, unsaid.state).validity.at(-1)?.certainty, 'B')
  })
  it('is corrected to another end, earlier than first recorded but after the one it extends', () => {
    const first = extending('2026-12-31T23:00:00Z')
    assert.deepEqual(correcting({ until: end }, first.then).refused, ['not-later'])
    const corrected = correcting({ until: '2026-11-30T23:00:00Z' }, first.then)
    assert.equal(endOf(amended(ukFrance2025, corrected.state)), '2026-11-30T23:00:00Z')
    assert.equal(corrected.state.instrument, treaty.instrument, 'what is not said again stays')
    assert.deepEqual(correcting({ until: '2026-11-30T23:00:00Z' }, running).refused, ['no-extension'])
  })
  it('recorded in error is taken back whole', () => {
    const none = correcting({ until: null }, extending('2026-12-31T23:00:00Z').then)
    assert.equal(amended(ukFrance2025, none.state), ukFrance2025)
    assert.deepEqual([none.state.extendedUntil, none.state.instrument], [null, null])
  })
  it('is nothing where the agreement has no end', () => {
    const endless = { ...ukFrance2025, validity: ukFrance2025.validity.map(({ until: _, ...span }) => span) }
    assert.deepEqual(extending('2030-01-01T00:00:00Z', given(schemes, [], { agreement: endless })).refused, ['no-end'])
  })
})

describe('a proclaimed holiday', () => {
  it('is a holiday in the places named and in no other, known from when it was recorded', () => {
    const { state, posted } = proclaiming('2026-10-14', ['GB-ENG', 'GB-SCT', 'GB-ENG'])
    const after = amended(ukFrance2025, state)
    assert.deepEqual(
      ['GB-ENG', 'GB-SCT', 'GB-NIR', 'FR'].map((place) => name(after, place, '2026-10-14')),
      ['Jubilee', 'Jubilee', null, null],
    )
    assert.deepEqual([name(after, 'GB-ENG', '2026-10-13'), name(after, 'GB-ENG', '2026-10-15')], [null, null])
    assert.equal(after.calendars['GB-ENG']?.proclaimed.at(-1)?.knownFrom, now)
    assert.equal(after.calendars.FR, ukFrance2025.calendars.FR)
    assert.deepEqual(posted, [], 'each state records for itself')
  })
  it('is not recorded for a place without a calendar: those there are are listed', () => {
    const { refused, refusals } = proclaiming('2026-10-14', ['GB-ENG', 'XX'])
    assert.deepEqual([refused, refusals[0]?.field], [['no-calendar'], 'places'])
    assert.match(refusals[0]?.message.en ?? '', /XX.*France/)
  })
  it('is not recorded on a holiday, on a weekend, or twice; each place is told apart', () => {
    const christmas = proclaiming('2026-12-25', ['GB-ENG', 'FR'])
    assert.deepEqual(christmas.refused, ['already-holiday', 'already-holiday'])
    assert.match(christmas.refusals[0]?.message.en ?? '', /Christmas Day/)
    assert.deepEqual(proclaiming('2026-10-16', ['GB-ENG']).refused, [], 'a Friday')
    const saturday = proclaiming('2026-10-17', ['GB-ENG'])
    assert.deepEqual(saturday.refused, ['on-weekend'])
    assert.match(saturday.refusals[0]?.message.en ?? '', /Saturday/)
    assert.deepEqual(proclaiming('2026-10-18', ['GB-ENG']).refused, ['on-weekend'])
    assert.deepEqual(proclaiming('2026-10-19', ['GB-ENG']).refused, [])
    const first = proclaiming('2026-10-14', ['GB-ENG'])
    assert.deepEqual(proclaiming('2026-10-14', ['GB-ENG', 'FR'], first.then).refused, ['already-recorded'])
    assert.deepEqual(proclaiming('2026-10-14', ['FR'], first.then).refused, [])
  })
  it('in the past is recorded only if that is meant', () => {
    assert.deepEqual(proclaiming('2026-09-30', ['GB-ENG']).refused, ['in-past'])
    assert.deepEqual(proclaiming('2026-09-30', ['GB-ENG'], running, { late: true }).refused, [])
    assert.deepEqual(proclaiming('2026-10-01', ['GB-ENG']).refused, [], 'today is not over')
    assert.deepEqual(proclaiming('2026-10-02', ['GB-ENG']).refused, [])
  })
  it('is in the past as soon as the day is over on the clocks of one of its places', () => {
    const night = (places: readonly Place[]) =>
      by(running, '2026-10-01T22:30:00Z').when(proclaimHoliday(id), { day: '2026-10-01', places, ...act }).refused
    assert.deepEqual([night(['GB-ENG']), night(['FR']), night(['GB-ENG', 'FR'])], [[], ['in-past'], ['in-past']])
  })
  it('is withdrawn by its number, and may be recorded again', () => {
    const first = proclaiming('2026-10-14', ['GB-ENG'])
    const [recorded] = first.state.holidays
    const withdrawing = (number: string) => by(first.then).when(withdrawHoliday(id), { id: number, reasons: 'Error.' })
    assert.deepEqual(withdrawing('99').refused, ['no-such-holiday'])
    const gone = withdrawing(recorded?.id ?? '')
    assert.deepEqual([gone.refused, gone.state.holidays], [[], []])
    assert.equal(amended(ukFrance2025, gone.state), ukFrance2025)
    assert.notEqual(proclaiming('2026-10-14', ['GB-ENG'], gone.then).state.holidays[0]?.id, recorded?.id)
  })
})

describe('the agreement as amended', () => {
  const { state } = extending('2026-12-31T23:00:00Z', proclaiming('2026-10-14', ['GB-ENG']).then)

  it('is the agreement itself where nothing was recorded, or only notices were', () => {
    assert.equal(amended(ukFrance2025, asWritten), ukFrance2025)
    const notice = { ...asWritten, suspendedFrom: knownInstant(now), by: 'GB', terminatesAt: knownInstant(end) }
    assert.equal(amended(ukFrance2025, notice), ukFrance2025)
  })
  it('is one object for one state, however often that is read', () => {
    const again: SchemeState = JSON.parse(JSON.stringify(state))
    assert.equal(amended(ukFrance2025, again), amended(ukFrance2025, state))
    assert.notEqual(amended(ukFrance2025, state), ukFrance2025)
  })
  it('is not amended a second time', () => {
    const once = amended(ukFrance2025, state)
    assert.equal(amended(once, state), once)
  })
  it('without one of its holidays is as if that had not been recorded, whichever way it is asked', () => {
    const [holiday] = state.holidays
    assert.ok(holiday)
    for (const from of [ukFrance2025, amended(ukFrance2025, state)]) {
      const without = withoutHoliday(from, state, holiday)
      assert.equal(name(without, 'GB-ENG', '2026-10-14'), null)
      assert.equal(endOf(without), '2026-12-31T23:00:00Z')
    }
  })
  it('leaves the agreement given as it was', () => {
    assert.equal(name(ukFrance2025, 'GB-ENG', '2026-10-14'), null)
    assert.equal(endOf(ukFrance2025), end)
  })
})
