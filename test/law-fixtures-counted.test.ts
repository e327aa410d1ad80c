import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ukFrance2025 } from '#src/agreements/uk-france-2025/agreement.ts'
import { shutBy } from '#src/barriers/gate.ts'
import { type Scheme, schemeRunning } from '#src/barriers/scheme.ts'
import { type Day, languages } from '#src/core/brand.ts'
import { addMinutes, knownInstant as t } from '#src/core/calendar.ts'
import { confirmTransfer } from '#src/flights/confirm.ts'
import { board, handOver, recordFailedRemoval } from '#src/flights/seats.ts'
import type { Agreement } from '#src/law/law.ts'
import { placeField } from '#src/law/place.ts'
import { withReadings } from '#src/law/readings.ts'
import { serve } from '#src/letters/decide.ts'
import { movementsOf, totalsOf } from '#src/parity/book.ts'
import * as parity from '#src/parity/decide.ts'
import { countersigns } from '#src/parity/state.ts'
import { cases } from '#src/readmission/case.ts'
import { sendRequest } from '#src/readmission/decide.ts'
import { register } from '#src/readmission/register.ts'
import { groundsFor } from '#src/readmission/scope.ts'
import type { CaseEvent, CaseState } from '#src/readmission/state.ts'
import { type Given, given } from './given.ts'
import * as good from './good-case.ts'

/** Fixtures FX-6 to FX-11 of the law dossier, section 10, through the engine itself. */

const { goodCase, shut, step, reference, letter, flightReference } = good
type On = Given<CaseState, CaseEvent>

const under = (choices: Readonly<Record<string, string>>): Agreement => {
  const found = withReadings(ukFrance2025, choices)
  return 'problems' in found ? assert.fail(JSON.stringify(found.problems)) : found
}
const serving = (on: On, at: string, template: string, more: object = {}): On => {
  const done = on
    .at(at)
    .by('caseworker')
    .when(serve, { case: reference, template, ...letter, ...more })
  assert.deepEqual(done.refused, [])
  return done.then
}
describe('FX-6: notice in Scotland over 30 November, in Northern Ireland over 17 March', () => {
  /** The last day of a notice served at a place, as the gate counts it. */
  const lastDay = (place: string, at: string) => {
    const on = serving(goodCase({ without: ['notice', 'details', 'seat'] }), at, 'removal-notice', {
      place,
      destination: 'Paris CDG',
    })
    return good.gateOn(on, addMinutes(t(at), 1)).lines.find(({ id }) => id === 'removal-notice')?.deadline?.lastDay
  }

  it('takes a day more in Scotland over St Andrew’s Day, kept on Monday 1 December 2025', () => {
    const at = '2025-11-26T10:00:00Z'
    assert.deepEqual(
      ['GB-ENG', 'GB-NIR', 'GB-SCT'].map((place) => lastDay(place, at)),
      ['2025-12-03', '2025-12-03', '2025-12-04'],
    )
  })

  it('takes a day more in Northern Ireland over St Patrick’s Day, Tuesday 17 March 2026', () => {
    const at = '2026-03-12T10:00:00Z'
    assert.deepEqual(
      ['GB-ENG', 'GB-SCT', 'GB-NIR'].map((place) => lastDay(place, at)),
      ['2026-03-19', '2026-03-19', '2026-03-20'],
    )
  })
})

describe('FX-7: the removal of 5 January fails for fog', () => {
  const departsAt = t('2026-01-05T09:00:00Z')
  const day = '2025-12-02T09:00:00Z'
  const planned = goodCase({
    instead: {
      opened: step('opened', { arrivedAt: t('2025-11-20T09:00:00Z') }, '2025-11-20T12:00:00Z'),
      intent: step('intent', {}, '2025-11-21T09:00:00Z'),
      request: step('request', {}, '2025-11-22T09:00:00Z'),
      answer: step('answer', { answeredAt: t(day) }, day),
      inadmissible: step('inadmissible', {}, '2025-12-03T09:00:00Z'),
      noHumanRights: step('noHumanRights', {}, '2025-12-03T10:00:00Z'),
      notice: step('notice', {}, '2025-12-22T10:00:00Z'),
      details: step('details', { departsAt }, '2025-12-22T10:05:00Z'),
      seat: step('seat', { departsAt }, '2025-12-22T11:00:00Z'),
    },
  })
  const failing = (beyondControl: boolean) =>
    planned
      .at('2026-01-05T11:00:00Z')
      .by('flight-desk')
      .when(recordFailedRemoval, { case: reference, beyondControl, reasons: 'Fog.' })
  const fog = failing(true)

  it('takes the seat, and was possible that morning (the control)', () => {
    assert.deepEqual(shut(planned, '2026-01-05T08:59:00Z'), [])
    assert.deepEqual([fog.refused, fog.facts.map(({ type }) => type)], [[], ['removal-failed', 'seat-withdrawn']])
  })

  it('can be repeated on 25 January, the last of 21 days; on the 26th a new notice is needed', () => {
    assert.deepEqual(shut(fog.then, '2026-01-24T12:00:00Z'), [])
    assert.deepEqual(shut(fog.then, '2026-01-25T23:59:59Z'), [])
    assert.deepEqual(shut(fog.then, '2026-01-26T00:00:00Z'), ['removal-notice unmet NOT-06'])
  })

  it('opens again once a fresh notice of 26 January has run its five working days, and not before', () => {
    const fresh = serving(fog.then, '2026-01-26T10:00:00Z', 'removal-notice', { destination: 'Paris CDG' })
    const line = good.gateOn(fresh, '2026-01-27T12:00:00Z').lines.find(({ id }) => id === 'removal-notice')
    assert.deepEqual(line?.deadline?.counted, ['2026-01-27', '2026-01-28', '2026-01-29', '2026-01-30', '2026-02-02'])
    assert.deepEqual(shut(fresh, '2026-02-02T23:59:59Z'), ['removal-notice unmet NOT-02'])
    assert.deepEqual(shut(fresh, '2026-02-03T00:00:00Z'), [])
  })

  it('needs a new notice at once where the failure was within the state’s control', () => {
    const own = failing(false)
    assert.deepEqual(own.refused, [])
    assert.deepEqual(shut(own.then, '2026-01-05T11:00:00Z'), ['removal-notice unmet NOT-06'])
  })
})

describe('FX-8: 281 out, 350 in', () => {
  const on = '2026-02-01' as Day
  const counts = (readmitted: number, admitted: number): Scheme => {
    const { balance } = totalsOf([
      { on, direction: 'readmitted', persons: readmitted },
      { on, direction: 'admitted', persons: admitted },
    ])
    return { ...schemeRunning, gap: balance }
  }
  const band = under({ 'OP-09': 'band-50' })
  const gateAt = (scheme: Scheme, agreement = ukFrance2025) => shut(goodCase(), good.atTheDoor, scheme, agreement)

  it('the ledger shows −69', () => assert.equal(counts(281, 350).gap, -69))

  it('a surplus of admissions stops no return, whatever the band; the same surplus of returns does', () => {
    assert.deepEqual(gateAt(counts(281, 350), band), [])
    assert.deepEqual(gateAt(counts(350, 281), band), ['balance unmet TR-35'])
    assert.deepEqual(gateAt(counts(331, 281), band), [], 'fifty is the band')
    assert.deepEqual(gateAt(counts(332, 281), band), ['balance unmet TR-35'])
  })

  it('under our own reading nothing stops by itself: it is for a person to decide', () => {
    assert.deepEqual(gateAt(counts(350, 281)), [])
    assert.deepEqual(shutBy(good.gateOn(goodCase(), good.atTheDoor, counts(350, 281), band))[0]?.readings, ['OP-09'])
  })
})

describe('FX-9: a family of three is admitted', () => {
  it('counts three, once both have signed', () => {
    const shared = 'AAAA-BBBB-CCCC'
    const places = ['F1', 'F2', 'F3'].map((one) => ({ token: one.padEnd(26, '0') }))
    const noted = given(countersigns, [])
      .at('2025-10-10T12:00:00Z')
      .by('other-state', 'GB')
      .when(parity.noteAdmission, { shared, arrivedOn: '2025-10-09', places })
    const signed = noted.then.at('2025-10-10T13:00:00Z').by('border-officer').when(parity.countersign, { shared })
    const totals = (rows: On['rows']) =>
      totalsOf(
        movementsOf(
          rows
            .filter(({ view }) => view === 'place')
            .map(({ data }) => placeField.parse(data))
            .filter(({ confirmedAt }) => confirmedAt !== null),
        ),
      )
    assert.deepEqual(totals(noted.rows), { readmitted: 0, admitted: 0, balance: 0 })
    assert.deepEqual(totals(signed.rows), { readmitted: 0, admitted: 3, balance: -3 })
  })
})

const { heldAt, screening, ground, directRoute, directRouteEvidence, age, protectionClaim, person } = good.opened
const input = {
  landing: 'R1ND-0002',
  person,
  heldAt,
  screening,
  ground,
  directRoute,
  directRouteEvidence,
  age,
  protectionClaim,
}
const landed = (at: string) =>
  ({ reference: 'R1ND-0002', landedAt: t(at), place: 'Dover', jurisdiction: 'GB-ENG', people: 1 }) as const
type Earlier = { readonly personId: string; readonly returned: boolean } | null
const registering = (at: string, earlier: Earlier, change: object = {}) =>
  given(cases, [], { reference: 'SECN-DCSE' })
    .at(addMinutes(t(at), 600))
    .by('screening-officer')
    .when(register, { ...input, ...change }, { landing: landed(at), earlier })

describe('FX-10: the same person is returned, arrives again, and is returned again', () => {
  const asked = { case: reference, flight: flightReference }
  const door = { flight: good.flight(), scheme: schemeRunning }
  const returned = (on: On) => {
    const signed = on
      .at('2025-09-17T06:30:00Z')
      .by('duty-lead')
      .when(confirmTransfer, asked, { ...door, facts: on.history.length })
    const boarded = signed.then.at('2025-09-17T07:00:00Z').by('escort').when(board, asked, door)
    const handed = boarded.then
      .at('2025-09-17T09:30:00Z')
      .by('escort')
      .when(handOver, { ...asked, place: 'Paris CDG' }, door)
    assert.deepEqual([...boarded.refused, ...handed.refused], [])
    return handed
  }
  const first = returned(goodCase())
  const earlier = { personId: first.state?.personId ?? assert.fail(), returned: first.state?.handedOver !== null }
  const again = registering('2025-11-03T07:00:00Z', earlier, { earlierCase: reference })

  it('is one person, with a 14-day clock from the second arrival', () => {
    assert.deepEqual(again.refused, [])
    assert.equal(again.state?.personId, first.state?.personId)
    const clock = good.gateOn(again.then, again.times[0]).lines.find(({ id }) => id === 'request-in-time')?.deadline
    assert.deepEqual([clock?.firstDay, clock?.lastDay], ['2025-11-03', '2025-11-16'])
  })

  it('is two readmissions in the ledger, each under a token of its own', () => {
    const second = returned(goodCase({ instead: { opened: step('opened', { earlierCase: '4444-4444' }) } }))
    const places = [first, second].flatMap(({ rows }) =>
      rows.filter(({ view }) => view === 'place').map(({ data }) => placeField.parse(data)),
    )
    assert.equal(new Set(places.map(({ token }) => token)).size, 2)
    assert.deepEqual(totalsOf(movementsOf(places)), { readmitted: 2, admitted: 0, balance: 2 })
    assert.equal(second.state?.personId, first.state?.personId)
  })
})

describe('FX-11: a person returned before is found in a lorry', () => {
  const returned = { personId: good.opened.personId, returned: true }
  const reentry = { ground: 're-entry', earlierCase: reference }
  const ids = (at: string) => groundsFor(ukFrance2025, t(at)).map(({ id }) => id)
  const [march, july] = ['2026-03-07T09:00:00Z', '2026-07-01T09:00:00Z']

  it('on 7 March 2026 there is no ground for it: registered with none, and the request is refused', () => {
    assert.ok(!ids(march).includes('re-entry'))
    const no = registering(march, returned, reentry)
    assert.deepEqual([no.refused, no.cited], [['ground-not-open'], ['TR-08a']])
    const none = registering(march, returned, { ...reentry, ground: 'none' })
    assert.deepEqual(none.refused, [])
    const asked = none.then.at('2026-03-08T09:00:00Z').by('caseworker').when(sendRequest, { case: 'SECN-DCSE' })
    assert.deepEqual([asked.refused, asked.cited], [['no-ground'], ['TR-08']])
  })

  it('on 1 July 2026 the ground is offered, marked S and as a text that was not seen', () => {
    assert.ok(ids(july).includes('re-entry'))
    const done = registering(july, returned, reentry)
    assert.deepEqual(done.refused, [])
    const line = good.gateOn(done.then, done.times[0]).lines.find(({ id }) => id === 'case-open')
    assert.deepEqual([line?.state, line?.citation.rule, line?.citation.certainty], ['met', 'TR-08a', 'S'])
    assert.ok(line?.readings.includes('OP-26'))
    for (const lang of languages) assert.match(line?.says[lang] ?? '', /not seen|pas été consulté/)
    const asked = done.then.at('2026-07-02T09:00:00Z').by('caseworker').when(sendRequest, { case: 'SECN-DCSE' })
    assert.deepEqual(asked.refused, [])
  })

  it('and only to a person whose earlier case ended in a handover', () => {
    for (const earlier of [{ ...returned, returned: false }, null]) {
      const no = registering(july, earlier, reentry)
      assert.deepEqual([no.refused[0], no.cited[0]], ['not-returned-before', 'TR-08a'])
    }
    assert.deepEqual(registering(july, null, { ground: 're-entry' }).refused, ['not-returned-before'])
  })

  it('a minute before the letter was public it is not open, and under OP-26 not-used never', () => {
    assert.equal(ids('2026-06-10T22:59:59Z').includes('re-entry'), false)
    assert.equal(ids('2026-06-10T23:00:00Z').includes('re-entry'), true)
    const unused = groundsFor(under({ 'OP-26': 'not-used' }), t(july)).map(({ id }) => id)
    assert.equal(unused.includes('re-entry'), false)
  })
})
