import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { atTheDoor, goodCase, known, reference, shut } from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../core/calendar.ts'
import { lodgeClaim, recordParty, recordStage } from './claims.ts'
import { courtDuties } from './duties.ts'
import { adjournHearing, beginHearing, changeHearing, endHearing } from './hearing-course.ts'
import { listHearing, vacateHearing } from './hearings.ts'
import { confirmOrder, dischargeOrder, receiveOrder } from './orders.ts'
import { contradictions } from './state.ts'

/** The night of a hearing: listed for 19:45 London time, the ruling spoken at 23:25, nothing of it written yet. */
type On = ReturnType<typeof goodCase>
const lodged = (): On =>
  goodCase().at('2025-09-16T17:00:00Z').by('courts-desk').when(lodgeClaim, {
    case: reference,
    kind: 'judicial-review',
    court: 'administrative-court',
    lodgedBy: 'Solicitors',
    summary: 'Challenge',
  }).then
const claimOf = (on: On) => known(on.state).courts.claims.at(-1)?.id
const listed = (): On => {
  const on = lodged()
  const hearing = { case: reference, claim: claimOf(on), at: '2025-09-16T18:45:00Z', judge: 'Judge A' }
  return on.at('2025-09-16T17:30:00Z').by('courts-desk').when(listHearing, hearing).then
}
const hearingOf = (on: On) => known(on.state).courts.hearings.at(-1)
const asked = (on: On) => ({ case: reference, hearing: hearingOf(on)?.id })
const begin = (on: On, at = '2025-09-16T18:50:00Z') => on.at(at).by('courts-desk').when(beginHearing, asked(on))
const end = (on: On, more: object, at = '2025-09-16T22:25:00Z') =>
  on
    .at(at)
    .by('courts-desk')
    .when(endHearing, { ...asked(on), ...more })
const gate = (on: On, at = atTheDoor) => shut(on, at).map((line) => line.split(':')[1] ?? line)
const kinds = (facts: readonly { readonly type: string }[]) => facts.map(({ type }) => type)
const asks = (on: On, at = '2025-09-16T22:30:00Z') =>
  courtDuties(known(on.state), ukFrance2025, knownInstant(at)).map(({ action }) => action?.split('?')[0])
const ruling = { outcome: 'forbids', says: 'Not to be removed before judgment' }

describe('a ruling spoken at a hearing', () => {
  it('JR-04: that forbids bites at once, before any of it is written: the gate shuts and the seat is taken', () => {
    const ended = end(begin(listed()).then, ruling)
    assert.deepEqual(kinds(ended.facts), ['hearing-ended', 'order-received', 'barrier-raised', 'seat-withdrawn'])
    assert.deepEqual(gate(ended.then), ['injunction'])
    const order = known(ended.state).courts.orders.at(-1)
    assert.deepEqual([order?.by, order?.document, order?.claim], ['spoken', ruling.says, claimOf(ended.then)])
    assert.deepEqual(asks(ended.then), ['confirm-order'], 'the written order is awaited')
    const read = ended.then
      .at('2025-09-17T06:00:00Z')
      .by('courts-desk')
      .when(confirmOrder, { case: reference, order: order?.id, effect: 'forbids-transfer', reasons: 'Sealed.' })
    assert.deepEqual([read.refused, gate(read.then)], [[], ['injunction']])
  })

  it('that forbids needs its words; without them nothing is recorded', () => {
    assert.deepEqual(end(begin(listed()).then, { outcome: 'forbids' }).refused, ['ruling-needed'])
  })

  it('that refuses relief, or is reserved, shuts and opens nothing; a stage of the claim is asked for', () => {
    for (const outcome of ['refused', 'reserved', 'other']) {
      const ended = end(begin(listed()).then, { outcome })
      assert.deepEqual([kinds(ended.facts), gate(ended.then)], [['hearing-ended'], []], outcome)
      assert.deepEqual(asks(ended.then), ['record-stage'])
      const stage = { case: reference, claim: claimOf(ended.then), stage: 'relief-refused', document: 'Order' }
      const known_ = ended.then.at('2025-09-16T22:40:00Z').by('courts-desk').when(recordStage, stage)
      assert.deepEqual(asks(known_.then, '2025-09-16T22:45:00Z'), [])
    }
  })

  it('in a relief refused does not lift an injunction granted before: that takes the written order', () => {
    const granted = { case: reference, claim: claimOf(listed()), stage: 'relief-granted', document: 'Order' }
    const on = listed()
    const barred = on
      .at('2025-09-16T18:00:00Z')
      .by('courts-desk')
      .when(recordStage, { ...granted, claim: claimOf(on) }).then
    assert.deepEqual(gate(end(begin(barred).then, { outcome: 'refused' }).then), ['injunction'])
  })
})

describe('the course of a hearing', () => {
  it('once its hour has come its end is asked for; it ends once, not before its hour unless it began', () => {
    assert.deepEqual(asks(listed(), '2025-09-16T18:44:59Z'), [undefined])
    assert.deepEqual(asks(listed(), '2025-09-16T18:45:00Z'), ['end-hearing'])
    assert.deepEqual(end(listed(), { outcome: 'reserved' }, '2025-09-16T18:44:59Z').refused, ['hearing-not-begun'])
    assert.deepEqual(end(listed(), { outcome: 'reserved' }, '2025-09-16T18:45:00Z').refused, [])
    const early = begin(listed(), '2025-09-16T18:30:00Z').then
    const ended = end(early, { outcome: 'reserved' }, '2025-09-16T18:40:00Z')
    assert.deepEqual(ended.refused, [])
    assert.deepEqual(end(ended.then, { outcome: 'reserved' }).refused, ['hearing-ended'])
    assert.deepEqual(begin(early).refused, ['already-begun'])
    const before = { outcome: 'reserved', occurredAt: '2025-09-16T18:29:59Z' }
    assert.deepEqual(end(early, before, '2025-09-16T18:40:00Z').refused, ['before-begun'])
  })

  it('adjourned it keeps the times it had, and is to come again', () => {
    const adjourn = (at: string, on = begin(listed()).then) =>
      on
        .at('2025-09-16T19:00:00Z')
        .by('courts-desk')
        .when(adjournHearing, { ...asked(on), at })
    assert.deepEqual(adjourn('2025-09-16T19:00:00Z').refused, ['hearing-past'])
    const on = adjourn('2025-09-17T09:00:00Z').then
    assert.deepEqual([hearingOf(on)?.earlier, hearingOf(on)?.begun], [['2025-09-16T18:45:00Z'], null])
    assert.deepEqual(asks(on), [], 'it is not for today')
    assert.deepEqual(adjourn('2025-09-17T09:00:00Z', on).refused, ['same-time'])
  })

  it('another judge or counsel sits; what is not said stays; a vacated hearing changes no more', () => {
    const change = (more: object, on = listed()) =>
      on
        .at('2025-09-16T18:00:00Z')
        .by('courts-desk')
        .when(changeHearing, { ...asked(on), ...more })
    const on = change({ counsel: 'Counsel B' }).then
    assert.deepEqual([hearingOf(on)?.judge, hearingOf(on)?.counsel], ['Judge A', 'Counsel B'])
    assert.equal(hearingOf(change({ judge: 'Judge C' }, on).then)?.judge, 'Judge C')
    assert.deepEqual(change({}).refused, ['nothing-changed'])
    const gone = on
      .at('2025-09-16T18:00:00Z')
      .by('courts-desk')
      .when(vacateHearing, { ...asked(on), reasons: 'Agreed.' }).then
    assert.deepEqual(change({ judge: 'D' }, gone).refused, ['already-vacated'])
  })
})

describe('interested parties', () => {
  it('are recorded on the claim, once each, and may leave it', () => {
    const party = (on: On, more: object = {}) =>
      on
        .at('2025-09-16T18:00:00Z')
        .by('courts-desk')
        .when(recordParty, { case: reference, claim: claimOf(on), name: 'Kent County Council', ...more })
    const joined = party(lodged()).then
    assert.deepEqual(known(joined.state).courts.claims.at(-1)?.parties, ['Kent County Council'])
    assert.deepEqual(party(joined, { name: 'kent county council' }).refused, ['party-there'])
    const left = party(joined, { name: 'KENT COUNTY COUNCIL', left: true })
    assert.deepEqual([left.refused, known(left.state).courts.claims.at(-1)?.parties], [[], []])
    assert.deepEqual(party(left.then, { left: true }).refused, ['party-not-there'])
  })
})

describe('the order that puts a spoken ruling in writing', () => {
  const spoken = () => end(begin(listed()).then, ruling).then
  const desk = (on: On, at: string) => on.at(at).by('courts-desk')
  const orderOf = (on: On, index: number) => known(on.state).courts.orders.at(index)
  const write = (on: On, more: object = {}) =>
    desk(on, '2025-09-17T05:00:00Z').when(receiveOrder, {
      case: reference,
      what: 'forbids-transfer',
      document: 'Sealed order',
      by: 'entered',
      writes: orderOf(on, 0)?.id,
      ...more,
    })
  const read = (on: On, effect: string, index = -1, more: object = {}, at = '2025-09-17T05:10:00Z') =>
    desk(on, at).when(confirmOrder, {
      case: reference,
      order: orderOf(on, index)?.id,
      effect,
      reasons: 'Read.',
      ...more,
    })
  const bars = (on: On) => shut(on, '2025-09-17T06:00:00Z').length

  it('JR-04: is read once: the ruling is confirmed with it, and the gate is shut by the written order alone', () => {
    const both = write(spoken()).then
    assert.deepEqual([asks(both, '2025-09-17T05:01:00Z'), bars(both)], [['confirm-order'], 2])
    const done = read(both, 'forbids-transfer')
    assert.deepEqual(kinds(done.facts), ['order-confirmed', 'order-confirmed', 'barrier-lifted'])
    assert.deepEqual([asks(done.then), bars(done.then)], [[], 1])
    const [ruled, written] = known(done.state).courts.orders
    assert.deepEqual([ruled?.confirmed?.effect, ruled?.writtenIn], ['forbids-transfer', written?.id])
  })

  it('is the one to be discharged or read again; the ruling goes with it', () => {
    const done = read(write(spoken()).then, 'forbids-transfer').then
    assert.deepEqual(read(done, 'other', 0).refused, ['put-in-writing'])
    const end = { case: reference, document: 'Later order', reasons: 'Set aside.' }
    const at = '2025-09-17T05:20:00Z'
    assert.deepEqual(desk(done, at).when(dischargeOrder, { ...end, order: orderOf(done, 0)?.id }).refused, [
      'put-in-writing',
    ])
    const gone = desk(done, at).when(dischargeOrder, { ...end, order: orderOf(done, 1)?.id })
    assert.deepEqual(kinds(gone.facts), ['order-discharged', 'order-discharged', 'barrier-lifted'])
    assert.equal(bars(gone.then), 0)
  })

  it('may turn out to set duties: they bar in the place of the ruling, and nothing contradicts', () => {
    const duties = [{ what: 'Give the report', to: 'court', before: 'departure' }]
    const done = read(write(spoken()).then, 'sets-duties', -1, { duties })
    assert.deepEqual(
      [gate(done.then, '2025-09-17T06:00:00Z'), contradictions(known(done.state).courts)],
      [['order-duty'], []],
    )
  })

  it('that turns out to be about another person leaves the ruling standing, read before or not', () => {
    const first = read(write(spoken()).then, 'other-person')
    assert.deepEqual([bars(first.then), orderOf(first.then, 0)?.confirmed], [1, null])
    assert.deepEqual(asks(first.then, '2025-09-17T05:15:00Z'), ['confirm-order'])
    const second = read(read(write(spoken()).then, 'other').then, 'other-person', -1, {}, '2025-09-17T05:15:00Z')
    assert.deepEqual([second.refused, bars(second.then)], [[], 1])
    assert.equal(orderOf(second.then, 0)?.writtenIn, null)
  })

  it('names a ruling that was spoken in this case and is not in writing yet', () => {
    assert.deepEqual(write(spoken(), { writes: 'NEVER' }).refused, ['unknown-spoken'])
    const both = write(spoken()).then
    assert.deepEqual(write(both, { writes: orderOf(both, 1)?.id }).refused, ['unknown-spoken'])
    assert.deepEqual(write(read(both, 'forbids-transfer').then).refused, ['unknown-spoken'])
  })
})
