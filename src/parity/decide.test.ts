import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Given, given } from '../../test/given.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { unfit } from '../exchange/messages.ts'
import type { Outgoing } from '../law/decision.ts'
import { counted, placeField } from '../law/place.ts'
import * as decide from './decide.ts'
import type { CountersignEvent, SchemeEvent } from './events.ts'
import { type Countersign, countersigns, partnerPlaces, type SchemeState, schemes } from './state.ts'

const shared = 'AAAA-BBBB-CCCC'
const tokens = ['T1'.padEnd(26, '0'), 'T2'.padEnd(26, '0'), 'T3'.padEnd(26, '0')]
const now = '2025-10-10T12:00:00Z'
type On = Given<Countersign, CountersignEvent>
const note = { shared, arrivedOn: '2025-10-09', places: tokens.map((token) => ({ token })) }
const noted = given(countersigns, []).at(now).by('other-state', 'GB').when(decide.noteAdmission, note)
const signing = (from: On) => from.at(now).by('border-officer').when(decide.countersign, { shared })
const contesting = (from: On) =>
  from
    .at(now)
    .by('border-officer')
    .when(decide.contest, { shared, code: 'not-departed', reasons: 'No exit stamp for Amina Testa.' })
const standing = ({ rows }: { rows: On['rows'] }) =>
  rows.filter(({ view }) => view === 'place').map(({ data }) => counted(placeField.parse(data)))
const kinds = (posted: readonly Outgoing[]) => posted.map(({ kind }) => kind)

describe('an admission the other state says it made', () => {
  it('FX-9: a family of three counts three places, and only when we have signed', () => {
    assert.deepEqual(standing(noted), [false, false, false])
    const signed = signing(noted.then)
    assert.deepEqual(standing(signed), [true, true, true])
    assert.deepEqual(kinds(signed.posted), ['admission-confirmed', 'place-counted', 'place-counted', 'place-counted'])
  })
  it('is noted once and signed once', () => {
    assert.deepEqual(noted.then.at(now).by('other-state').when(decide.noteAdmission, note).refused, [
      'admission-repeated',
    ])
    const twice = signing(signing(noted.then).then)
    assert.deepEqual([twice.refused, twice.posted], [['already-signed'], []])
    assert.deepEqual(contesting(signing(noted.then).then).refused, ['already-signed'])
  })
  it('may be contested, counts nothing then, and is settled by a later signature', () => {
    const contested = contesting(noted.then)
    assert.deepEqual(kinds(contested.posted), ['admission-confirmed'])
    assert.deepEqual(standing(contested), [false, false, false])
    const settled = signing(contested.then)
    assert.deepEqual(standing(settled), [true, true, true])
    assert.equal(kinds(settled.posted).filter((kind) => kind === 'place-counted').length, 3)
  })
  it('TR-70: what we answer has no personal part and no reasons', () => {
    const said = [...contesting(noted.then).posted, ...signing(noted.then).posted]
    assert.equal(said.length, 5)
    for (const { kind, about, body, personal } of said)
      assert.equal(unfit('receiving', { kind, about, body, personal: personal ?? null }), null)
    assert.ok(!JSON.stringify(said).includes('Testa'))
  })
  it('is not signed where nobody stated one', () => {
    const none = given(countersigns, [])
    assert.deepEqual([signing(none).refused, contesting(none).refused], [['unknown-reference'], ['unknown-reference']])
  })
})

it('a line of the other state’s book is kept by its token, and told twice is one line', () => {
  const line = { token: tokens[0], direction: 'readmitted', effectiveOn: '2025-09-17' }
  const once = given(partnerPlaces, []).at(now).by('other-state').when(decide.noteCounted, line)
  const twice = once.then.at(now).by('other-state').when(decide.noteCounted, line)
  assert.deepEqual(
    [once.rows.length, twice.rows.length, twice.rows[0]?.view, twice.posted],
    [1, 1, 'partner-place', []],
  )
})

describe('suspending the scheme', () => {
  const suspend = decide.suspend(ukFrance2025.id)
  const resume = decide.resume(ukFrance2025.id)
  const noteSuspension = decide.noteSuspension(ukFrance2025.id)
  type OnScheme = Given<SchemeState, SchemeEvent>
  const running: OnScheme = given(schemes, [])
  const lead = (from: OnScheme, party = 'GB') => from.at(now).by('duty-lead', party)
  const suspending = (from: string, on = running) => lead(on).when(suspend, { from, reasons: 'Numbers.' })
  const told = (from: string | null, on: OnScheme) => on.at(now).by('other-state', 'FR').when(noteSuspension, { from })

  it('TR-78: needs a week’s notice, counted in whole days in London', () => {
    const short = suspending('2025-10-16T22:59:59Z')
    assert.deepEqual([short.refused, short.cited], [['notice-too-short'], ['TR-78']])
    assert.deepEqual(suspending('2025-10-15T23:00:00Z').refused, ['notice-too-short'])
    assert.deepEqual(suspending('2025-10-16T23:00:00Z').refused, [])
  })
  it('the week is the agreement’s, not the program’s', () => {
    const { 'TR-78': _, ...periods } = ukFrance2025.periods
    const silent = given(schemes, [], { agreement: { ...ukFrance2025, periods } })
    assert.deepEqual(
      suspending('2026-10-16T23:00:00Z', silent).refused,
      ['notice-too-short'],
      'no notice known, so no suspension',
    )
  })
  it('is told to the other state ahead of everything else, with no reasons', () => {
    assert.deepEqual(suspending('2025-10-20T00:00:00Z').posted, [
      { kind: 'suspension', about: 'scheme', body: { from: '2025-10-20T00:00:00Z', notifiedAt: now }, safety: true },
    ])
    assert.deepEqual(told('2025-10-20T00:00:00Z', running).posted, [], 'what they told us we do not tell them')
  })
  it('is ended by the state that suspended, and by nobody else', () => {
    const ours = suspending('2025-10-20T00:00:00Z')
    assert.deepEqual(lead(ours.then, 'FR').when(resume, { reasons: 'Settled.' }).refused, ['not-yours'])
    assert.deepEqual(told(null, ours.then).refused, ['not-yours'], 'nor by a message')
    assert.equal(lead(ours.then).when(resume, { reasons: 'Settled.' }).state.suspendedFrom, null)
    const theirs = told('2025-10-20T00:00:00Z', running)
    assert.deepEqual(lead(theirs.then).when(resume, { reasons: 'Settled.' }).refused, ['not-yours'])
    assert.equal(told(null, theirs.then).state.suspendedFrom, null)
  })
  it('by both states stands until both have ended it, from the earlier of the two', () => {
    const both = told('2025-10-25T00:00:00Z', suspending('2025-10-20T00:00:00Z').then)
    assert.deepEqual([both.state.suspendedFrom, both.state.by], ['2025-10-20T00:00:00Z', 'GB'])
    const oursOnly = told(null, both.then)
    assert.deepEqual([oursOnly.state.suspendedFrom, oursOnly.state.by], ['2025-10-20T00:00:00Z', 'GB'])
    const theirsOnly = lead(both.then).when(resume, { reasons: 'Settled.' })
    assert.deepEqual([theirsOnly.state.suspendedFrom, theirsOnly.state.by], ['2025-10-25T00:00:00Z', 'FR'])
  })
  it('cannot be notified twice, nor ended where there is none', () => {
    assert.deepEqual(suspending('2025-10-21T00:00:00Z', suspending('2025-10-20T00:00:00Z').then).refused, [
      'already-suspended',
    ])
    assert.deepEqual(lead(running).when(resume, { reasons: 'Settled.' }).refused, ['not-suspended'])
    assert.deepEqual(told(null, running).refused, ['not-suspended'])
  })
  it('by the other state at too short a notice still shuts the gate from the hour it names', () => {
    assert.equal(told('2025-10-10T00:00:00Z', running).state.suspendedFrom, '2025-10-10T00:00:00Z')
  })
})
