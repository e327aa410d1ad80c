import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { atTheDoor, type Change, goodCase, reference, shut, step } from '../../test/good-case.ts'
import { knownInstant as t } from '../core/calendar.ts'
import * as decide from './decide.ts'
import type { CaseEvent } from './state.ts'

const happened = (at: string, event: CaseEvent) => ({ at, event })
const early: Change = { without: ['request', 'answer', 'inadmissible', 'noHumanRights', 'notice', 'details', 'seat'] }
const reasons = 'Reasons.'
const on = (change: Change, at: string, role = 'caseworker') => goodCase(change).at(at).by(role)
const asked = { case: reference }
const answer = (at: string, code: string, outcome: 'accepted' | 'refused' | 'more-information') =>
  happened(at, { type: 'answer-received', number: 1, code, outcome, answeredAt: t(at) })
const requested = (at: string, number: number) =>
  happened(at, { type: 'request-sent', number, arrivedOn: '2025-08-12' as never })

describe('the readmission request', () => {
  const sending = (change: Change, at = '2025-08-20T10:00:00Z') => on(change, at).when(decide.sendRequest, asked)

  it('is sent with the particulars encrypted to France alone, and nothing of the person in the open', () => {
    const done = sending(early)
    assert.deepEqual(done.refused, [])
    const [message] = done.posted
    assert.deepEqual(message?.body, {
      number: 1,
      arrivedOn: '2025-08-12',
      requestedAt: '2025-08-20T10:00:00Z',
      ground: 'claims-protection',
    })
    assert.deepEqual(Object.keys(message?.personal ?? {}), ['person', 'languages', 'evidence'])
  })

  it('TR-40: may be sent on day 13 and to the end of day 14 in Paris, and not on day 15', () => {
    assert.deepEqual(sending(early, '2025-08-24T21:59:59Z').refused, [])
    assert.deepEqual(sending(early, '2025-08-25T21:59:59Z').refused, [])
    const late = sending(early, '2025-08-25T22:00:00Z')
    assert.deepEqual([late.refused, late.cited], [['request-too-late'], ['TR-33']])
  })

  it('bears the time it was sent: no earlier one can be given', () => {
    assert.throws(
      () =>
        on(early, '2025-08-26T10:00:00Z').when(decide.sendRequest, { ...asked, occurredAt: '2025-08-25T10:00:00Z' }),
      /Unrecognized key/,
    )
  })

  it('is refused for a child, a disputed age, a route not shown, each with its rule', () => {
    const wrong = (change: object) => {
      const no = sending({ ...early, instead: { opened: step('opened', change) } })
      return [...no.refused, ...no.cited]
    }
    assert.deepEqual(wrong({ age: 'unaccompanied-minor' }), ['unaccompanied-child', 'TR-30'])
    assert.deepEqual(wrong({ age: 'disputed' }), ['age-disputed', 'AGE-06'])
    assert.deepEqual(wrong({ age: 'accompanied-minor' }), ['accompanied-child', 'TR-21'])
    assert.deepEqual(wrong({ directRoute: 'not-shown' }), ['route-not-shown', 'TR-22'])
  })

  it('is refused when the agreement is not in force, first of all', () => {
    assert.deepEqual(sending(early, '2026-11-01T10:00:00Z').refused, ['not-in-force', 'request-too-late'])
  })

  it('is refused on a closed case', () => {
    assert.deepEqual(
      sending({ ...early, and: [happened('2025-08-15T09:00:00Z', { type: 'case-closed', code: 'released', reasons })] })
        .refused,
      ['case-closed'],
    )
  })

  it('is not sent again while one waits or is accepted; it may be after a refusal or a question', () => {
    const before = { without: early.without ?? [], and: [requested('2025-08-15T10:00:00Z', 1)] }
    assert.deepEqual(sending(before).refused, ['request-pending'])
    const after = (code: string, outcome: 'accepted' | 'refused' | 'more-information') =>
      sending({ ...before, and: [...before.and, answer('2025-08-18T10:00:00Z', code, outcome)] })
    assert.deepEqual(after('A1', 'accepted').refused, ['already-accepted'])
    assert.deepEqual(after('N8', 'refused').refused, [])
    assert.deepEqual(
      after('M1', 'more-information').facts.map((fact) => 'number' in fact && fact.number),
      [2],
    )
  })

  it('a second one waits for its own answer, however many the first had', () => {
    const and = [
      requested('2025-08-15T10:00:00Z', 1),
      answer('2025-08-16T10:00:00Z', 'M1', 'more-information'),
      answer('2025-08-17T10:00:00Z', 'N8', 'refused'),
      requested('2025-08-18T10:00:00Z', 2),
    ]
    assert.deepEqual(sending({ ...early, and }).refused, ['request-pending'])
  })
})

describe('France’s answer', () => {
  const recorded = (code: string, change: Change = {}, at = '2025-09-10T10:00:00Z') =>
    on(change, at, 'other-state').when(decide.recordAnswer, { ...asked, code, answeredAt: at })

  it('a refusal after an acceptance takes the seat in the same write', () => {
    const done = recorded('N3')
    assert.deepEqual(
      done.facts.map(({ type }) => type),
      ['answer-received', 'seat-withdrawn'],
    )
    assert.deepEqual(
      done.posted.map(({ kind, safety, body }) => [kind, safety, body]),
      [['stand-down', true, { code: 'not-to-travel', stoodDownAt: '2025-09-10T10:00:00Z' }]],
    )
    assert.deepEqual(shut(done.then), ['acceptance unmet TR-32'])
  })
  it('is refused by an unknown code, or where nothing was asked', () => {
    assert.deepEqual(recorded('Z9').refused, ['unknown-code'])
    assert.deepEqual(recorded('Z9', early).refused, ['no-request', 'unknown-code'])
  })
  it('is kept on a closed case', () => {
    const closed = happened('2025-09-09T10:00:00Z', { type: 'case-closed', code: 'released', reasons })
    assert.deepEqual(recorded('A1', { and: [closed] }).refused, [])
  })
})

describe('closing and reopening', () => {
  const closed = on({}, '2025-09-09T10:00:00Z').when(decide.close, { ...asked, code: 'released', reasons })
  const reopened = closed.then
    .at('2025-09-09T11:00:00Z')
    .by('duty-lead')
    .when(decide.reopen, { ...asked, reasons })

  it('closing takes the seat and tells France the request is withdrawn', () => {
    assert.deepEqual(
      closed.facts.map(({ type }) => type),
      ['case-closed', 'seat-withdrawn'],
    )
    assert.deepEqual(
      closed.posted.map(({ kind }) => kind),
      ['withdrawal', 'stand-down'],
    )
  })
  it('an acceptance does not outlive the withdrawal: a reopened case needs a new request, in time', () => {
    assert.deepEqual(reopened.refused, [])
    assert.deepEqual(shut(reopened.then), ['request-in-time unmet TR-40', 'acceptance unknown TR-42'])
    const again = reopened.then.at('2025-09-09T12:00:00Z').by('caseworker').when(decide.sendRequest, asked)
    assert.deepEqual(again.refused, ['request-too-late'])
  })
  it('nor does an answer that crossed the withdrawal open the gate', () => {
    const crossed = reopened.then
      .at('2025-09-09T13:00:00Z')
      .by('other-state')
      .when(decide.recordAnswer, { ...asked, code: 'A1', answeredAt: '2025-09-09T10:00:30Z' })
    assert.deepEqual(shut(crossed.then), ['request-in-time unmet TR-40', 'acceptance unknown TR-42'])
  })
  it('an open case is not reopened, a closed one not closed again', () => {
    assert.deepEqual(on({}, atTheDoor).when(decide.reopen, { ...asked, reasons }).refused, ['not-closed'])
    assert.deepEqual(
      closed.then
        .at(atTheDoor)
        .by('caseworker')
        .when(decide.close, { ...asked, code: 'refused', reasons }).refused,
      ['case-closed'],
    )
  })
})
