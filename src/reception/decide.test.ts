import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Given, given } from '../../test/given.ts'
import { person } from '../../test/good-case.ts'
import { unfit } from '../exchange/messages.ts'
import type { Outgoing } from '../law/decision.ts'
import * as decide from './decide.ts'
import type { ReceptionEvent } from './events.ts'
import { type ReceptionState, receptions, stageOf } from './state.ts'

const shared = 'AAAA-BBBB-CCCC'
const token = 'T0KEN000'.padEnd(26, 'Z')
const handover = { shared, token, effectiveOn: '2025-09-17' }
const request = (number: number) => ({
  shared,
  number,
  arrivedOn: '2025-08-12',
  requestedAt: '2025-08-15T10:00:00Z',
  ground: 'claims-protection',
  person,
  languages: ['Tigrinya'],
  evidence: 'Ticket',
})
type On = Given<ReceptionState, ReceptionEvent>
const empty: On = given(receptions, [], { reference: shared })
const on = (from: On, at: string, role = 'other-state') => from.at(at).by(role)
const kinds = (posted: readonly Outgoing[]) => posted.map(({ kind }) => kind)
const stage = ({ state }: { state: ReceptionState }) => (state === null ? null : stageOf(state))
const answering = (from: On, code: string, at = '2025-09-04T12:00:00Z', more: object = {}) =>
  on(from, at, 'receiving-officer').when(decide.answer, { shared, code, ...more })

const asked = on(empty, '2025-08-15T10:01:00Z').when(decide.openRequest, request(1))
const accepted = answering(asked.then, 'A1')
const announced = on(accepted.then, '2025-09-08T11:01:00Z').when(decide.noteTransfer, {
  shared,
  departsAt: '2025-09-17T08:00:00Z',
  destination: 'Paris CDG',
})
const handedOver = on(announced.then, '2025-09-17T09:41:00Z').when(decide.noteHandover, handover)
const receiving = (from: On, at = '2025-09-17T09:50:00Z') =>
  on(from, at, 'border-officer').when(decide.recordReceipt, { shared, place: 'CDG 2E' })
const denying = (from: On, at = '2025-09-17T10:30:00Z') =>
  on(from, at, 'border-officer').when(decide.denyReceipt, { shared, reasons: 'Nobody came.' })

describe('a request', () => {
  it('waits for an answer, then for what follows', () => {
    assert.deepEqual([asked, accepted, announced, handedOver, receiving(handedOver.then)].map(stage), [
      'to-answer',
      'waiting',
      'expected',
      'to-receive',
      'done',
    ])
  })
  it('comes once under its number; a second number joins the file and waits for an answer of its own', () => {
    assert.deepEqual(on(asked.then, '2025-08-16T10:00:00Z').when(decide.openRequest, request(1)).refused, [
      'request-repeated',
    ])
    const questioned = answering(answering(asked.then, 'M1').then, 'N8')
    assert.equal(stage(questioned), 'waiting')
    const second = on(questioned.then, '2025-08-20T10:00:00Z').when(decide.openRequest, request(2))
    assert.equal(stage(second), 'to-answer')
    assert.deepEqual(
      answering(second.then, 'N8').posted.map(({ body }) => body),
      [{ number: 2, code: 'N8', answeredAt: '2025-09-04T12:00:00Z' }],
    )
  })
  it('is to be answered again when what was asked for has come', () => {
    const questioned = answering(asked.then, 'M1')
    assert.equal(stage(questioned), 'waiting')
    assert.equal(
      stage(
        on(questioned.then, '2025-09-05T09:00:00Z').when(decide.addInformation, { shared, information: 'Attached.' }),
      ),
      'to-answer',
    )
  })
  it('nothing is known of a reference nobody asked about', () => {
    assert.deepEqual(answering(empty, 'A1').refused, ['unknown-reference'])
    assert.deepEqual(receiving(empty).refused, ['unknown-reference'])
  })
})

describe('the answer', () => {
  it('is one of the agreed codes, not the same twice, not in the future, each reason in order', () => {
    assert.deepEqual(answering(asked.then, 'Z9').refused, ['unknown-code'])
    assert.deepEqual(
      answering(accepted.then, 'A1', '2025-09-05T09:00:00Z', { occurredAt: '2025-09-05T09:00:01Z' }).refused,
      ['same-answer', 'in-future'],
    )
    assert.deepEqual(answering(accepted.then, 'N3', '2025-09-05T09:00:00Z').refused, [])
  })
  it('is not given to a request withdrawn, or after the handover', () => {
    const withdrawn = on(asked.then, '2025-08-20T10:00:00Z').when(decide.noteWithdrawal, { shared })
    assert.deepEqual(answering(withdrawn.then, 'A1').refused, ['withdrawn'])
    assert.deepEqual(answering(handedOver.then, 'N3', '2025-09-17T09:45:00Z').refused, ['handed-over'])
  })
})

describe('the receipt', () => {
  it('is signed after the handover was stated: one receipt, one line of the book', () => {
    assert.deepEqual(handedOver.posted, [])
    assert.deepEqual(kinds(receiving(handedOver.then).posted), ['receipt', 'place-counted'])
  })
  it('or before that message came: the same two go out when it does, once', () => {
    const first = receiving(announced.then, '2025-09-17T09:40:30Z')
    assert.deepEqual([first.refused, first.posted], [[], []])
    const then = on(first.then, '2025-09-17T09:41:00Z').when(decide.noteHandover, handover)
    assert.deepEqual(kinds(then.posted), ['receipt', 'place-counted'])
    assert.deepEqual(
      then.rows.filter(({ view }) => view === 'place').map(({ data }) => 'confirmedAt' in data && data.confirmedAt),
      ['2025-09-17T09:40:30Z'],
    )
    assert.deepEqual(on(then.then, '2025-09-17T09:42:00Z').when(decide.noteHandover, handover).refused, [
      'handover-repeated',
    ])
  })
  it('is signed once', () => {
    const twice = receiving(receiving(handedOver.then).then)
    assert.deepEqual([twice.refused, twice.posted], [['already-received'], []])
  })
  it('is refused, in order, where nothing was accepted or announced', () => {
    assert.deepEqual(receiving(asked.then).refused, ['not-accepted', 'nothing-announced'])
    assert.deepEqual(receiving(accepted.then).refused, ['nothing-announced'])
    const stoodDown = on(announced.then, '2025-09-16T21:41:00Z').when(decide.noteStandDown, {
      shared,
      code: 'injunction',
    })
    assert.deepEqual([stage(stoodDown), receiving(stoodDown.then).refused], ['waiting', ['nothing-announced']])
  })
  it('an acceptance of an earlier request does not carry over to the next', () => {
    const next = on(accepted.then, '2025-09-10T09:00:00Z').when(decide.openRequest, request(2))
    assert.deepEqual(receiving(next.then).refused, ['not-accepted', 'nothing-announced'])
  })
  it('can be signed or denied once a handover is stated, even where the answer changed as it crossed', () => {
    const crossed = on(answering(announced.then, 'N3', '2025-09-17T09:39:00Z').then, '2025-09-17T09:41:00Z').when(
      decide.noteHandover,
      handover,
    )
    assert.deepEqual(receiving(crossed.then).refused, [])
    assert.deepEqual(denying(crossed.then).refused, [])
  })
})

describe('the denial', () => {
  it('goes out as a receipt of not presented, and counts nothing', () => {
    const denied = denying(handedOver.then)
    assert.deepEqual(
      denied.posted.map(({ kind, body }) => [kind, 'outcome' in body && body.outcome]),
      [['receipt', 'not-presented']],
    )
    assert.deepEqual(denying(denied.then).refused, ['already-denied'])
  })
  it('may be corrected when the person is found: France says so, and the place counts', () => {
    const found = receiving(denying(handedOver.then).then, '2025-09-17T11:00:00Z')
    assert.deepEqual(kinds(found.posted), ['receipt', 'place-counted'])
    assert.deepEqual(denying(found.then, '2025-09-17T12:00:00Z').refused, ['already-received'])
  })
  it('needs a handover to deny', () => {
    assert.deepEqual(denying(announced.then).refused, ['no-handover'])
  })
})

describe('TR-70: what leaves this state', () => {
  const said = [
    ...answering(asked.then, 'N3', '2025-09-04T12:00:00Z', { note: 'Known to the police as Robel Tesfay.' }).posted,
    ...receiving(handedOver.then).posted,
    ...denying(handedOver.then).posted,
  ]
  it('fits the forms of the exchange, which have no room for a name', () => {
    assert.equal(said.length, 4)
    for (const { kind, about, body, personal } of said)
      assert.equal(unfit('receiving', { kind, about, body, personal: personal ?? null }), null, kind)
  })
  it('has no personal part, no note, no place, no reason: only references, codes and dates', () => {
    for (const message of said) assert.equal(message.personal, undefined)
    const words = said.flatMap(({ body }) => Object.values(body)).filter((value) => typeof value === 'string')
    assert.ok(words.length >= 8)
    for (const word of words)
      assert.match(
        word,
        /^([A-Z]\d{1,2}|[0-9A-Z]{26}|received|not-presented|readmitted|\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?)$/,
      )
  })
})
