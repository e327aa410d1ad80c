import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { atTheDoor, flightReference, goodCase, known, lifted, raised, reference, shut } from '../../test/good-case.ts'
import { euTurkiye2016 } from '../agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { lift } from '../barriers/decide.ts'
import { knownInstant } from '../core/calendar.ts'
import { courtDuties } from './duties.ts'
import { giveUndertaking } from './hearings.ts'
import { carryOutDuty, setDuty } from './order-duties.ts'
import { confirmOrder, dischargeOrder, receiveOrder, sayWhichPrevails } from './orders.ts'
import { contradictions } from './state.ts'

const eve = '2025-09-16T21:40:00Z'
const later = '2025-09-16T22:30:00Z'
type On = ReturnType<typeof goodCase>

const order = { what: 'other', document: 'Sealed order of 16 September', by: 'lodged' } as const
const receiving = (on: On = goodCase(), more: object = {}, at = eve, role = 'escort') =>
  on
    .at(at)
    .by(role)
    .when(receiveOrder, { case: reference, ...order, ...more })
const orderOf = (on: On, index = -1): string => known(on.state).courts.orders.at(index)?.id ?? ''
const confirming = (on: On, effect: string, more: object = {}, at = later, role = 'courts-desk') =>
  on
    .at(at)
    .by(role)
    .when(confirmOrder, { case: reference, order: orderOf(on), effect, reasons: 'Read at 23:20.', ...more })
const kinds = (facts: readonly { readonly type: string }[]) => facts.map(({ type }) => type)
const gate = (on: On, at = atTheDoor) => shut(on, at).map((line) => line.split(':')[1] ?? line)

describe('an order received', () => {
  it('JR-04: takes the seat and shuts the gate before anyone has read it, whatever it seems to say', () => {
    assert.deepEqual(shut(goodCase()), [], 'the control: the gate is open')
    for (const what of ['forbids-transfer', 'sets-duties', 'other']) {
      const received = receiving(goodCase(), { what })
      assert.deepEqual(kinds(received.facts), ['order-received', 'barrier-raised', 'seat-withdrawn'], what)
      assert.deepEqual(gate(received.then), ['injunction'])
      assert.deepEqual(received.facts.at(-1), { type: 'seat-withdrawn', flight: flightReference, code: 'injunction' })
    }
  })

  it('asks the courts desk to read it, and is late at once', () => {
    const received = receiving()
    const ask = (at: string) => courtDuties(known(received.state), ukFrance2025, knownInstant(at))
    const [first] = ask(eve)
    assert.deepEqual([first?.by, first?.dueAt], [['courts-desk'], eve])
    assert.equal(first?.action, `confirm-order?order=${orderOf(received.then)}`)
    assert.deepEqual(
      courtDuties(known(confirming(received.then, 'other').state), ukFrance2025, knownInstant(later)),
      [],
    )
  })

  it('under a reference the case already has is refused, however it is spaced; without one it is not', () => {
    const first = receiving(goodCase(), { reference: 'AC-2025-LON-003557' })
    assert.deepEqual(receiving(first.then, { reference: 'ac-2025-lon- 003557' }).refused, ['reference-taken'])
    assert.deepEqual(receiving(first.then, { reference: 'AC-2025-LON-003558' }).refused, [])
    assert.deepEqual(receiving(receiving().then).refused, [])
  })

  it('before the person arrived, in the future, or in a claim nobody knows is refused', () => {
    const at = (occurredAt: string) => receiving(goodCase(), { occurredAt }).refused
    assert.deepEqual(at('2025-08-12T17:29:59Z'), ['before-arrival'])
    assert.deepEqual(at('2025-08-12T17:30:00Z'), [])
    assert.deepEqual(at('2025-09-16T21:40:01Z'), ['in-future'])
    assert.deepEqual(receiving(goodCase(), { claim: 'NOTHING' }).refused, ['unknown-claim'])
  })

  it('is kept on a closed case and after the person left; once signed for, it bars nothing any more', () => {
    const closed = goodCase({
      without: ['seat'],
      and: [{ at: '2025-09-10T09:00:00Z', event: { type: 'case-closed', code: 'withdrawn', reasons: 'Withdrawn.' } }],
    })
    assert.deepEqual(kinds(receiving(closed).facts), ['order-received', 'barrier-raised'])
    const gone = goodCase({
      and: [
        {
          at: '2025-09-16T08:00:00Z',
          event: { type: 'receipt-recorded', outcome: 'received', receivedAt: knownInstant('2025-09-16T08:00:00Z') },
        },
      ],
    })
    assert.deepEqual(kinds(receiving(gone).facts).slice(0, 1), ['order-received'])
    assert.ok(!kinds(receiving(gone).facts).includes('barrier-raised'))
  })

  it('is not kept under an agreement that has nothing of courts', () => {
    assert.deepEqual(receiving(goodCase({}, euTurkiye2016)).refused, ['no-courts'])
  })
})

describe('an order read', () => {
  const received = () => receiving().then

  it('that forbids keeps the gate shut until it is discharged, by the courts desk alone', () => {
    const read = confirming(received(), 'forbids-transfer')
    assert.deepEqual(kinds(read.facts), ['order-confirmed'])
    assert.deepEqual(gate(read.then), ['injunction'])
    const discharge = (role: string, on = read.then) =>
      on
        .at('2025-09-16T23:00:00Z')
        .by(role)
        .when(dischargeOrder, {
          case: reference,
          order: orderOf(on),
          document: 'Order of 17 September',
          reasons: 'Set aside.',
        })
    assert.deepEqual(discharge('caseworker').refused, ['may-not-lift'])
    const done = discharge('courts-desk')
    assert.deepEqual(kinds(done.facts), ['order-discharged', 'barrier-lifted'])
    assert.deepEqual(gate(done.then), [])
    assert.deepEqual(gate(done.then, '2025-09-16T22:59:59Z'), ['injunction'], 'not before it was discharged')
    assert.deepEqual(discharge('courts-desk', done.then).refused, ['already-discharged'])
  })

  it('of another person is lifted, and its whole trace stays on the record', () => {
    const read = confirming(received(), 'other-person', { reasons: 'It names another claimant.' })
    assert.deepEqual(kinds(read.facts), ['order-confirmed', 'barrier-lifted'])
    assert.deepEqual(gate(read.then), [])
    const [barrier] = known(read.state).barriers
    assert.deepEqual(
      [barrier?.raised.by, barrier?.lifted?.by, barrier?.lifted?.document, barrier?.lifted?.reasons],
      ['escort', 'courts-desk', order.document, 'It names another claimant.'],
    )
    assert.equal(known(read.state).courts.orders.length, 1)
    assert.equal(known(read.state).seatsLost.length, 1, 'the seat that was lost does not come back by itself')
  })

  it('a second time puts a wrong reading right: what was lifted stands again', () => {
    const wrong = confirming(received(), 'other')
    assert.deepEqual(gate(wrong.then), [])
    assert.deepEqual(confirming(wrong.then, 'other').refused, ['already-confirmed'])
    const right = confirming(wrong.then, 'forbids-transfer', {}, '2025-09-16T22:40:00Z')
    assert.deepEqual(gate(right.then), ['injunction'])
    assert.deepEqual(gate(confirming(right.then, 'other', {}, '2025-09-16T22:50:00Z').then), [])
  })

  it('by anybody but the courts desk, before it came, or one that never came is refused', () => {
    assert.deepEqual(confirming(received(), 'other', {}, later, 'caseworker').refused, ['may-not-lift', 'may-not-lift'])
    assert.ok(confirming(received(), 'other', { occurredAt: '2025-09-16T21:39:59Z' }).refused.includes('before-order'))
    assert.deepEqual(confirming(goodCase(), 'other', { order: 'NEVER' }).refused, ['unknown-order'])
    const never = goodCase().at(later).by('courts-desk')
    const discharge = { case: reference, order: 'NEVER', document: 'Order', reasons: 'Ended.' }
    assert.deepEqual(never.when(dischargeOrder, discharge).refused, ['unknown-order'])
  })
})

describe('duties laid down by an order', () => {
  // Towards the receiving state only its receipt proves it: that is `papers.test.ts`.
  const report = { what: 'Give the report to the claimant', to: 'claimant', before: 'departure' }
  const grounds = { what: 'Acknowledge service', to: 'court', dueAt: '2025-09-24T15:00:00Z' }
  const taher = () => confirming(receiving().then, 'sets-duties', { duties: [report, grounds] })

  it('JR-08: relief refused, a report to be given before departure: the gate is shut until it is done', () => {
    const read = taher()
    assert.deepEqual(kinds(read.facts), ['order-confirmed', 'duty-set', 'barrier-raised', 'duty-set', 'barrier-lifted'])
    assert.deepEqual(gate(read.then), ['order-duty'])
    const [duty] = known(read.state).courts.duties
    const carry = (role: string, on = read.then) =>
      on
        .at('2025-09-17T05:00:00Z')
        .by(role)
        .when(carryOutDuty, { case: reference, duty: duty?.id, proof: 'Receipt of the border police, 06:00' })
    assert.deepEqual(carry('caseworker').refused, ['may-not-lift'])
    const done = carry('courts-desk')
    assert.deepEqual(kinds(done.facts), ['duty-done', 'barrier-lifted'])
    assert.deepEqual(gate(done.then), [])
    assert.deepEqual(gate(done.then, '2025-09-17T04:59:59Z'), ['order-duty'])
    assert.deepEqual(carry('courts-desk', done.then).refused, ['duty-over'])
  })

  it('with a date bar nothing, and are late once it has come', () => {
    const open = (at: string) =>
      courtDuties(known(taher().state), ukFrance2025, knownInstant(at)).map(({ dueAt, by }) => [dueAt, by.length])
    assert.deepEqual(open(later), [
      [null, 1],
      ['2025-09-24T15:00:00Z', 2],
    ])
  })

  it('and undertakings keep their barriers until they are done or released: nobody lifts those by hand', () => {
    const read = taher()
    const [duty] = known(read.state).courts.duties
    const hand = read.then
      .at('2025-09-17T04:00:00Z')
      .by('courts-desk')
      .when(lift, { case: reference, barrier: duty?.barrier, document: 'Order', reasons: 'Varied.' })
    const done = hand.then
      .at('2025-09-17T05:00:00Z')
      .by('courts-desk')
      .when(carryOutDuty, { case: reference, duty: duty?.id, proof: 'Receipt' })
    assert.deepEqual([hand.refused, kinds(done.facts)], [['duty-open'], ['duty-done', 'barrier-lifted']])
    const given = done.then
      .at('2025-09-17T05:10:00Z')
      .by('courts-desk')
      .when(giveUndertaking, { case: reference, says: 'Not before the hearing.', document: 'Letter' })
    const barrier = known(given.state).courts.undertakings[0]?.barrier
    const lifted = given.then
      .at('2025-09-17T05:20:00Z')
      .by('courts-desk')
      .when(lift, { case: reference, barrier, document: 'Letter', reasons: 'Said to be over.' })
    assert.deepEqual(lifted.refused, ['undertaking-stands'])
  })

  it('end with the order that is discharged', () => {
    const read = taher()
    const done = read.then
      .at('2025-09-17T05:00:00Z')
      .by('courts-desk')
      .when(dischargeOrder, {
        case: reference,
        order: orderOf(read.then),
        document: 'Order of 17 September',
        reasons: 'Replaced.',
      })
    assert.deepEqual(gate(done.then), [])
    assert.ok(known(done.state).courts.duties.every(({ ended }) => ended !== null))
  })

  it('need a duty, and each needs one time, not before the order came', () => {
    const refused = (duties: readonly object[], effect = 'sets-duties') =>
      confirming(receiving().then, effect, { duties }).refused
    assert.deepEqual(refused([]), ['duties-needed'])
    assert.deepEqual(refused([report], 'other'), ['duties-unasked'])
    assert.deepEqual(refused([{ what: 'Report', to: 'court' }]), ['duty-time'])
    assert.deepEqual(refused([{ ...report, dueAt: '2025-09-24T15:00:00Z' }]), ['duty-time'])
    assert.deepEqual(refused([{ ...grounds, dueAt: '2025-09-16T21:39:59Z' }]), ['duty-before-order'])
    assert.deepEqual(refused([{ ...grounds, dueAt: eve }]), [])
  })

  it('added while the order is unread bar at once beside it; of an order nobody received they are refused', () => {
    const on = receiving().then
    const set = (id: string) =>
      on
        .at(later)
        .by('courts-desk')
        .when(setDuty, { case: reference, order: id, ...report })
    assert.deepEqual(gate(set(orderOf(on)).then), ['injunction', 'order-duty'])
    const read = confirming(set(orderOf(on)).then, 'sets-duties')
    assert.deepEqual([read.refused, gate(read.then)], [[], ['order-duty']], 'none need be named again')
    assert.deepEqual(set('NEVER').refused, ['unknown-order'])
    const undated = { case: reference, order: orderOf(on), what: 'Report', to: 'court' }
    const no = on.at(later).by('courts-desk').when(setDuty, undated)
    assert.deepEqual(
      no.refusals.map(({ code, field }) => [code, field]),
      [['duty-time', 'before']],
    )
  })

  it('owed by the claimant are shown and are nobody’s here to be late with', () => {
    const read = confirming(receiving().then, 'sets-duties', {
      duties: [{ ...grounds, owedBy: 'claimant', to: 'court' }],
    })
    const [duty] = courtDuties(known(read.state), ukFrance2025, knownInstant('2025-10-24T15:00:00Z'))
    assert.deepEqual([duty?.state, duty?.by, duty?.dueAt], ['wait', [], null])
  })
})

describe('two orders that contradict one another', () => {
  const duty = { what: 'Give the report', to: 'receiving-state', dueAt: '2025-09-24T15:00:00Z' }
  const forbidden = () => confirming(receiving().then, 'forbids-transfer').then
  const torn = () => {
    const second = receiving(forbidden(), { document: 'Order of the other judge' }, '2025-09-16T22:35:00Z').then
    return confirming(second, 'sets-duties', { duties: [duty] }, '2025-09-16T22:40:00Z').then
  }
  const prevails = (on: On, winner: number, over: number, role = 'courts-desk') =>
    on
      .at('2025-09-16T23:00:00Z')
      .by(role)
      .when(sayWhichPrevails, {
        case: reference,
        prevails: orderOf(on, winner),
        over: orderOf(on, over),
        reasons: 'Later in time.',
      })

  it('both stand, the gate stays shut, and the courts desk is asked which prevails', () => {
    const on = torn()
    assert.equal(contradictions(known(on.state).courts).length, 1)
    assert.deepEqual(gate(on), ['injunction'])
    const asked = courtDuties(known(on.state), ukFrance2025, knownInstant(later)).map(({ action }) => action)
    assert.ok(asked.includes('say-which-prevails'))
  })

  it('until a person says which: the one that lets it go ahead lifts the other, and only the courts desk may say so', () => {
    const on = torn()
    assert.deepEqual(prevails(on, 1, 0, 'caseworker').refused, ['may-not-lift'])
    const said = prevails(on, 1, 0)
    assert.deepEqual(kinds(said.facts), ['order-precedence', 'barrier-lifted'])
    assert.deepEqual([gate(said.then), contradictions(known(said.state).courts)], [[], []])
  })

  it('where the one that forbids prevails, it goes on forbidding', () => {
    const said = prevails(torn(), 0, 1)
    assert.deepEqual([gate(said.then), contradictions(known(said.state).courts)], [['injunction'], []])
  })

  it('an order that had given way bites again when the one that prevailed is discharged', () => {
    const said = prevails(torn(), 1, 0).then
    const gone = said
      .at('2025-09-17T05:00:00Z')
      .by('courts-desk')
      .when(dischargeOrder, {
        case: reference,
        order: orderOf(said),
        document: 'Court of Appeal, 17 September',
        reasons: 'Set aside.',
      })
    assert.deepEqual(gate(gone.then), ['injunction'])
  })

  it('an order prevails over no unread one, over no other that forbids too, and not over itself', () => {
    const unread = receiving(forbidden(), { document: 'Another' }, '2025-09-16T22:35:00Z').then
    assert.ok(prevails(unread, 1, 0).refused.includes('not-in-force'))
    const two = confirming(unread, 'forbids-transfer', {}, '2025-09-16T22:40:00Z').then
    assert.deepEqual(prevails(two, 1, 0).refused, ['not-contradictory'])
    assert.deepEqual(prevails(torn(), 0, 0).refused, ['same-order'])
  })
})

describe('beside the orders', () => {
  it('a barrier raised by somebody else is not lifted by reading an order', () => {
    const on = goodCase({ without: ['seat'], and: [raised('medical', '2025-09-16T09:00:00Z')] })
    assert.deepEqual(gate(confirming(receiving(on).then, 'other').then), ['medical'])
    const free = goodCase({
      and: [raised('medical', '2025-09-08T10:30:00Z'), lifted('medical', '2025-09-08T10:40:00Z')],
    })
    assert.deepEqual(gate(free), [], 'the control')
  })
})
