import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Given, given } from '../../test/given.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../core/calendar.ts'
import * as decide from './decide.ts'
import type { SchemeEvent } from './events.ts'
import { type SchemeState, schemes } from './state.ts'

const now = '2025-10-10T12:00:00Z'
type OnScheme = Given<SchemeState, SchemeEvent>
const running: OnScheme = given(schemes, [])
const lead = (from: OnScheme, party = 'GB', at = now) => from.at(at).by('duty-lead', party)

describe('suspending the scheme', () => {
  const suspend = decide.suspend(ukFrance2025.id)
  const resume = decide.resume(ukFrance2025.id)
  const noteSuspension = decide.noteSuspension(ukFrance2025.id)
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

describe('terminating the agreement', () => {
  const terminate = decide.terminate(ukFrance2025.id)
  const withdraw = decide.withdrawTermination(ukFrance2025.id)
  const noteTermination = decide.noteTermination(ukFrance2025.id)
  const terminating = (from: string, on = running) => lead(on).when(terminate, { from, reasons: 'Numbers.' })
  const told = (from: string | null, on: OnScheme, at = now) =>
    on.at(at).by('other-state', 'FR').when(noteTermination, { from })
  const withdrawing = (on: OnScheme, at = now, party = 'GB') =>
    lead(on, party, at).when(withdraw, { reasons: 'Settled.' })

  it('TR-77: needs a month’s notice, and says from when', () => {
    const short = terminating('2025-11-10T23:59:59Z')
    assert.deepEqual([short.refused, short.cited], [['notice-too-short'], ['TR-77']])
    assert.match(short.refusals[0]?.message.en ?? '', /11 November 2025 at 00:00/)
    assert.equal(short.refusals[0]?.field, 'from')
    assert.deepEqual(terminating('2025-11-11T00:00:00Z').refused, [])
    assert.deepEqual(terminating('2025-11-11T00:00:01Z').refused, [])
  })
  it('is not possible where the agreement knows no such notice, nor is a suspension', () => {
    const parts = { ...ukFrance2025.parts, terminationNotice: null, suspensionNotice: null }
    const silent = given(schemes, [], { agreement: { ...ukFrance2025, parts } })
    assert.deepEqual(terminating('2030-01-01T00:00:00Z', silent).refused, ['no-such-notice'])
    const suspend = decide.suspend(ukFrance2025.id)
    const suspended = lead(silent).when(suspend, { from: '2030-01-01T00:00:00Z', reasons: 'Numbers.' })
    assert.deepEqual(suspended.refused, ['no-such-notice'])
  })
  it('is told to the other state, with no reasons, and what they told us is not told back', () => {
    const from = '2025-12-01T00:00:00Z'
    assert.deepEqual(terminating(from).posted, [
      { kind: 'termination', about: 'scheme', body: { from, notifiedAt: now }, safety: true },
    ])
    assert.deepEqual(withdrawing(terminating(from).then).posted, [
      { kind: 'termination', about: 'scheme', body: { from: null, notifiedAt: now }, safety: true },
    ])
    assert.deepEqual(told(from, running).posted, [])
  })
  it('is withdrawn by the state that gave it, and by nobody else', () => {
    const ours = terminating('2025-12-01T00:00:00Z')
    assert.deepEqual([ours.state.terminatesAt, ours.state.terminatedBy], ['2025-12-01T00:00:00Z', 'GB'])
    assert.deepEqual(withdrawing(ours.then, now, 'FR').refused, ['not-yours'])
    assert.deepEqual(told(null, ours.then).refused, ['not-yours'], 'nor by a message')
    assert.equal(withdrawing(ours.then).state.terminatesAt, null)
    assert.deepEqual(withdrawing(running).refused, ['not-terminated'])
  })
  it('can be withdrawn until it takes effect, and not from then on', () => {
    const ours = terminating('2025-12-01T00:00:00Z').then
    assert.deepEqual(withdrawing(ours, '2025-11-30T23:59:59Z').refused, [])
    assert.deepEqual(withdrawing(ours, '2025-12-01T00:00:00Z').refused, ['termination-over'])
    assert.deepEqual(withdrawing(ours, '2025-12-01T00:00:01Z').refused, ['termination-over'])
  })
  it('is given once by each state; the earlier of two ends the agreement', () => {
    const ours = terminating('2025-12-01T00:00:00Z')
    assert.deepEqual(terminating('2025-12-02T00:00:00Z', ours.then).refused, ['already-terminated'])
    const both = told('2025-11-20T00:00:00Z', ours.then)
    assert.deepEqual([both.state.terminatesAt, both.state.terminatedBy], ['2025-11-20T00:00:00Z', 'FR'])
    const oursOnly = told(null, both.then)
    assert.deepEqual([oursOnly.state.terminatesAt, oursOnly.state.terminatedBy], ['2025-12-01T00:00:00Z', 'GB'])
  })
  it('leaves a suspension as it was, and a suspension leaves it', () => {
    const both = lead(terminating('2025-12-01T00:00:00Z').then).when(decide.suspend(ukFrance2025.id), {
      from: '2025-10-20T00:00:00Z',
      reasons: 'Numbers.',
    })
    const { suspendedFrom, by, terminatesAt, terminatedBy } = both.state
    assert.deepEqual(
      [suspendedFrom, by, terminatesAt, terminatedBy],
      ['2025-10-20T00:00:00Z', 'GB', '2025-12-01T00:00:00Z', 'GB'],
    )
  })
  it('by the other state too early is honoured from the hour it names', () => {
    assert.equal(told('2025-10-09T00:00:00Z', running).state.terminatesAt, '2025-10-09T00:00:00Z')
  })
})

it('what was recorded before there was more than suspension reads as it did', () => {
  const old = given(schemes, [
    {
      at: now,
      event: { type: 'suspension-notified', from: knownInstant('2025-10-20T00:00:00Z'), party: 'GB', reasons: 'x' },
    },
    { at: now, event: { type: 'suspension-notified', from: knownInstant('2025-10-25T00:00:00Z'), party: 'FR' } },
    { at: now, event: { type: 'suspension-ended', party: 'GB' } },
  ])
  const { suspendedFrom, by, terminatesAt, extendedUntil, holidays } = old.state
  assert.deepEqual(
    [suspendedFrom, by, terminatesAt, extendedUntil, holidays],
    ['2025-10-25T00:00:00Z', 'FR', null, null, []],
  )
  assert.deepEqual(
    old.rows.map(({ view, key }) => [view, key]),
    [['scheme', 'state']],
  )
})
