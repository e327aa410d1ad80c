import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { flightReference, goodCase, known, raised, reference, shut } from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { standing } from '../readmission/state.ts'
import { lift, raise } from './decide.ts'

const now = '2025-09-16T21:40:00Z'
const says = 'Stayed until further order.'
const raising = (kind: string, role = 'courts-desk', on = goodCase()) =>
  on.at(now).by(role).when(raise, { case: reference, kind, says })
const paper = { document: 'Order of 16 September, sealed', reasons: 'Discharged.' }

describe('raising a barrier', () => {
  it('takes the seat in the same write, records why, and tells France once, before anything slower', () => {
    const done = raising('injunction')
    assert.deepEqual(done.refused, [])
    assert.deepEqual(
      done.facts.map(({ type }) => type),
      ['barrier-raised', 'seat-withdrawn'],
    )
    assert.equal(done.state?.seat, null)
    assert.deepEqual(
      done.state?.seatsLost.map(({ flight, code }) => [flight, code]),
      [[flightReference, 'injunction']],
    )
    assert.deepEqual(done.posted, [
      { kind: 'stand-down', about: 'AAAA-BBBB-CCCC', body: { code: 'not-to-travel', stoodDownAt: now }, safety: true },
    ])
    assert.equal(shut(done.then).length, 1)
    assert.ok(!done.rows.some(({ view }) => view === 'manifest'))
    assert.ok(
      goodCase().rows.some(({ view }) => view === 'manifest'),
      'the control: there was a seat',
    )
  })

  it('says nothing to France where there was no seat to lose', () => {
    assert.deepEqual(raising('injunction', 'courts-desk', goodCase({ without: ['seat'] })).posted, [])
  })

  it('a second barrier raised on the same night takes no second seat', () => {
    const twice = raising('medical', 'safeguarding', raising('injunction').then)
    assert.deepEqual(
      twice.facts.map(({ type }) => type),
      ['barrier-raised'],
    )
    assert.deepEqual(twice.posted, [])
    assert.equal(standing(known(twice.state)).length, 2)
  })

  it('is open to every role of staff that the agreement names, for every kind', () => {
    for (const { kind, raisedBy } of Object.values(ukFrance2025.barriers))
      for (const role of raisedBy) assert.deepEqual(raising(kind, role).refused, [], `${role} raises ${kind}`)
  })

  it('is refused to an applicant, with the rule of the barrier', () => {
    const no = raising('injunction', 'applicant')
    assert.deepEqual([no.refused, no.cited], [['may-not-raise'], ['TR-26']])
  })

  it('is refused for a kind the agreement does not have, by whatever name', () => {
    for (const kind of ['volcano', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])
      assert.deepEqual(raising(kind).refused, ['unknown-barrier'], kind)
  })

  it('is refused, in order, before the arrival and in the future', () => {
    const at = (occurredAt: string) =>
      goodCase().at(now).by('applicant').when(raise, { case: reference, kind: 'injunction', says, occurredAt }).refused
    assert.deepEqual(at('2025-08-12T17:29:59Z'), ['may-not-raise', 'before-arrival'])
    assert.deepEqual(at('2025-08-12T17:30:00Z'), ['may-not-raise'])
    assert.deepEqual(at('2025-09-16T21:40:01Z'), ['may-not-raise', 'in-future'])
  })

  it('works on a closed case too, and on a person in the air', () => {
    const closed = goodCase({ and: [{ at: now, event: { type: 'case-closed', code: 'released', reasons: 'Bail.' } }] })
    assert.deepEqual(raising('injunction', 'courts-desk', closed).refused, [])
    const boarded = goodCase({
      and: [{ at: '2025-09-16T21:00:00Z', event: { type: 'boarded', flight: flightReference } }],
    })
    assert.equal(raising('injunction', 'courts-desk', boarded).state?.seat, null)
  })

  it('is refused once France has signed for the person, and where there is no case', () => {
    const gone = goodCase({
      and: [
        {
          at: now,
          event: { type: 'receipt-recorded', outcome: 'received', receivedAt: now as never },
          by: 'other-state',
        },
      ],
    })
    assert.deepEqual(raising('injunction', 'courts-desk', gone).refused, ['already-received'])
    assert.deepEqual(
      goodCase({ without: ['opened'] })
        .at(now)
        .by('courts-desk')
        .when(raise, { case: reference, kind: 'injunction', says }).refused,
      ['no-such-case'],
    )
  })
})

describe('lifting a barrier', () => {
  const stopped = goodCase({ and: [raised('injunction', '2025-09-16T21:00:00Z')] })
  const lifting = (role: string, barrier = 'B-injunction', on = stopped, more: object = {}) =>
    on
      .at(now)
      .by(role)
      .when(lift, { case: reference, barrier, ...paper, ...more })

  it('by the authority that may, with the document, opens the gate', () => {
    const done = lifting('courts-desk')
    assert.deepEqual(done.refused, [])
    assert.deepEqual(known(done.state).barriers[0]?.lifted?.document, paper.document)
    assert.deepEqual(shut(done.then), [])
  })

  it('by anybody else is refused with the rule, for every kind and role', () => {
    const roles = [
      'screening-officer',
      'caseworker',
      'safeguarding',
      'courts-desk',
      'detention-desk',
      'flight-desk',
      'escort',
      'duty-lead',
      'applicant',
    ]
    for (const { kind, rule, liftedBy } of Object.values(ukFrance2025.barriers))
      for (const role of roles) {
        const answer = lifting(role, `B-${kind}`, goodCase({ and: [raised(kind, '2025-09-16T21:00:00Z')] }))
        const expected = liftedBy.includes(role) ? [[], []] : [['may-not-lift'], [rule]]
        assert.deepEqual([answer.refused, answer.cited], expected, `${role} lifts ${kind}`)
      }
  })

  it('of a kind the agreement no longer names is open to nobody', () => {
    const odd = goodCase({ and: [raised('volcano', '2025-09-16T21:00:00Z')] })
    for (const role of ['courts-desk', 'duty-lead', 'safeguarding'])
      assert.deepEqual(lifting(role, 'B-volcano', odd).refused, ['may-not-lift'])
  })

  it('that is not there, is lifted already, or was raised only later, is refused', () => {
    assert.deepEqual(lifting('courts-desk', 'B-none').refused, ['unknown-barrier'])
    assert.deepEqual(lifting('courts-desk', 'B-injunction', lifting('courts-desk').then).refused, ['already-lifted'])
    assert.deepEqual(lifting('courts-desk', 'B-injunction', stopped, { occurredAt: '2025-09-16T20:59:59Z' }).refused, [
      'before-raised',
    ])
  })

  it('one of two leaves the gate shut by the other', () => {
    const two = goodCase({
      and: [raised('injunction', '2025-09-16T21:00:00Z'), raised('medical', '2025-09-16T21:10:00Z')],
    })
    assert.deepEqual(shut(lifting('courts-desk', 'B-injunction', two).then), ['barrier:medical:B-medical unmet TR-07'])
  })

  it('does not give the seat back', () => {
    const raisedNow = raising('injunction')
    const [barrier] = known(raisedNow.state).barriers
    const done = lifting('courts-desk', barrier?.id, raisedNow.then)
    assert.deepEqual(
      [done.refused, done.facts.map(({ type }) => type), done.state?.seat],
      [[], ['barrier-lifted'], null],
    )
  })
})
