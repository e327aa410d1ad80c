import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import {
  departsAt,
  flight,
  flightReference,
  gateOn,
  goodCase,
  known,
  letter,
  lifted,
  raised,
  reference,
} from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { schemeRunning } from '../barriers/scheme.ts'
import { knownInstant as t } from '../core/calendar.ts'
import { type CaseEvent, caseEvent, evolve } from '../readmission/state.ts'
import { confirmationNow, confirmTransfer, digestOfGate } from './confirm.ts'
import { board, giveSeat, handOver, withdrawSeat } from './seats.ts'

const asked = { case: reference, flight: flightReference }
const seen = (facts = 9, scheme = schemeRunning) => ({ flight: flight(), scheme, facts })
const confirming = (at = '2025-09-17T05:00:00Z', from = goodCase(), elsewhere = seen()) =>
  from.at(at).by('duty-lead').when(confirmTransfer, asked, elsewhere)
const confirmed = confirming()
const standing = (on = confirmed.then, scheme = schemeRunning) =>
  confirmationNow(known(on.state), gateOn(on, departsAt, scheme)).standing

describe('confirming a transfer', () => {
  it('keeps by name what was seen: every line of the gate and how many facts there were', () => {
    assert.deepEqual(confirmed.refused, [])
    const { confirmation } = known(confirmed.state)
    assert.deepEqual(
      [confirmation?.confirmed, confirmation?.void, confirmation?.facts, confirmation?.lines],
      [{ at: '2025-09-17T05:00:00Z', by: 'duty-lead' }, null, 9, gateOn(goodCase(), departsAt).lines.length],
    )
    assert.equal(confirmation?.digest, digestOfGate(gateOn(goodCase(), departsAt), 9))
    assert.equal(standing(), 'live')
  })

  it('has another digest where one line, one fact or the departure is another', () => {
    const answer = gateOn(goodCase(), departsAt)
    const other = gateOn(goodCase({ and: [raised('medical', '2025-09-16T10:00:00Z')] }), departsAt)
    const digests = [
      digestOfGate(answer, 9),
      digestOfGate(answer, 10),
      digestOfGate(other, 9),
      digestOfGate(gateOn(goodCase(), '2025-09-17T08:00:01Z'), 9),
    ]
    assert.equal(new Set(digests).size, 4)
    assert.equal(digestOfGate(gateOn(goodCase(), departsAt), 9), digests[0], 'and the same for the same')
  })

  it('is refused with every reason the gate would give at departure', () => {
    // A barrier of after the seat, with the seat still there: as it stands in the same moment.
    const barred = goodCase({ and: [raised('injunction', '2025-09-16T22:00:00Z')] })
    assert.deepEqual(confirming(undefined, barred).refused, ['barrier:injunction:B-injunction'])
    const suspended = { ...schemeRunning, suspendedFrom: t('2025-09-17T00:00:00Z'), by: 'GB' }
    assert.deepEqual(confirming(undefined, goodCase(), seen(9, suspended)).refused, ['scheme-in-force'])
  })

  it('is of the last 24 hours, before departure and before boarding, and of a seat on that flight', () => {
    assert.deepEqual(confirming('2025-09-16T07:59:59Z').refused, ['too-early-to-confirm'])
    assert.deepEqual(confirming('2025-09-16T08:00:00Z').refused, [])
    assert.deepEqual(confirming('2025-09-17T07:59:59Z').refused, [])
    assert.deepEqual(confirming(departsAt).refused, ['flight-gone'])
    assert.deepEqual(confirming(undefined, goodCase({ without: ['seat'] })).refused, ['no-seat'])
    const aboard = goodCase({
      and: [{ at: '2025-09-17T04:00:00Z', event: { type: 'boarded', flight: flightReference } }],
    })
    assert.deepEqual(confirming(undefined, aboard).refused, ['already-boarded'])
    const cancelled = { ...seen(), flight: flight({ cancelled: 'Fog.' }) }
    assert.deepEqual(confirming(undefined, goodCase(), cancelled).refused, ['flight-cancelled'])
  })

  it('is not given twice while it stands; once void, it may be given anew', () => {
    const again = confirmed.then.at('2025-09-17T05:30:00Z').by('caseworker')
    assert.deepEqual(again.when(confirmTransfer, asked, seen(10)).refused, ['already-confirmed'])
    const changed = goodCase({
      and: [
        {
          at: '2025-09-17T05:00:00Z',
          event: { type: 'transfer-confirmed', flight: flightReference, digest: 'a'.repeat(64), lines: 1, facts: 9 },
        },
        { at: '2025-09-17T05:10:00Z', event: { type: 'information-given', information: 'Left arm in plaster.' } },
      ],
    })
    const anew = confirming('2025-09-17T05:30:00Z', changed, seen(11))
    assert.deepEqual([anew.refused, standing(anew.then)], [[], 'live'])
  })
})

describe('a confirmation that was given', () => {
  const types = [
    ...JSON.stringify(z.toJSONSchema(caseEvent, { unrepresentable: 'any' })).matchAll(
      /"properties":\{"type":\{"type":"string","const":"([a-z-]+)"/g,
    ),
  ].map(([, type = '']) => type)
  // No inputs of it: that somebody outside opened their page; a letter prepared that nobody has been given.
  const besides = ['participant-joined', 'participant-code-renewed', 'letter-prepared']
  // What comes after the handover.
  const after = ['return-asked', 'return-decided', 'brought-back']
  const keeps = ['transfer-confirmed', 'boarded', 'handed-over', 'receipt-recorded', ...after, ...besides]
  // The registration begins a case afresh; there is no confirmation to make void.
  const adds = types.filter((type) => type !== 'case-opened' && !keeps.includes(type))

  it('is void after every kind of fact there is, but the journey itself', () => {
    assert.ok(adds.length >= 25, `${adds.length}`)
    for (const type of types.filter((one) => one !== 'case-opened')) {
      const fact = {
        event: { type, id: 'NONE', flight: flightReference, code: 'x', digest: 'b'.repeat(64) } as unknown as CaseEvent,
        occurredAt: t('2025-09-17T06:00:00Z'),
        recordedAt: t('2025-09-17T06:00:00Z'),
        stream: `case:${reference}`,
        version: 11,
        actor: { id: 'x', name: 'Priya Nair', role: 'courts-desk', party: 'GB' },
        lawVersion: 'x',
      }
      const { confirmation } = known(evolve(confirmed.state, fact))
      const wanted = keeps.includes(type)
        ? null
        : { at: '2025-09-17T06:00:00Z', by: 'Priya Nair', why: type, version: 11 }
      assert.deepEqual(confirmation?.void, wanted, type)
    }
  })

  it('stays void: what made it void may be undone, but nobody has looked since', () => {
    const facts = [raised('medical', '2025-09-17T05:10:00Z'), lifted('medical', '2025-09-17T05:40:00Z')]
    const event = {
      type: 'transfer-confirmed',
      flight: flightReference,
      digest: 'a'.repeat(64),
      lines: 1,
      facts: 9,
    } as const
    const after = goodCase({ and: [{ at: '2025-09-17T05:00:00Z', event }, ...facts] })
    assert.equal(known(after.state).confirmation?.void?.why, 'barrier-raised')
    assert.equal(standing(after), 'void')
  })

  it('is void with the seat, and a new seat does not bring it back', () => {
    const off = confirmed.then
      .at('2025-09-17T05:30:00Z')
      .by('flight-desk')
      .when(withdrawSeat, { ...asked, code: 'operational' })
    assert.equal(known(off.state).confirmation?.void?.why, 'seat-withdrawn')
    const anew = off.then
      .at('2025-09-17T05:40:00Z')
      .by('flight-desk')
      .when(giveSeat, asked, { flight: flight(), taken: 0 })
    assert.deepEqual([anew.refused, standing(anew.then)], [[], 'void'])
  })

  it('is void while the scheme is suspended at departure, though nothing was added to the case', () => {
    const suspended = { ...schemeRunning, suspendedFrom: t(departsAt), by: 'FR' }
    assert.equal(standing(confirmed.then, suspended), 'void')
    assert.equal(standing(confirmed.then), 'live')
  })

  it('stands through boarding, handover and receipt', () => {
    const door = { flight: flight(), scheme: schemeRunning }
    const aboard = confirmed.then.at('2025-09-17T07:00:00Z').by('escort').when(board, asked, door)
    const over = aboard.then
      .at('2025-09-17T09:30:00Z')
      .by('escort')
      .when(handOver, { ...asked, place: 'CDG' }, door)
    assert.deepEqual(
      [aboard.refused, over.refused, standing(aboard.then), standing(over.then)],
      [[], [], 'live', 'live'],
    )
  })
})

describe('boarding', () => {
  const door = { flight: flight(), scheme: schemeRunning }
  const strict = ukFrance2025
  const advised = { ...ukFrance2025, confirmation: { ...ukFrance2025.confirmation, required: false } }
  const boarding = (agreement = strict, and: Parameters<typeof goodCase>[0] = {}) =>
    goodCase(and, agreement).at('2025-09-17T07:00:00Z').by('escort').when(board, asked, door)

  it('asks for no confirmation where the agreement does not: it is advice, and shown', () => {
    assert.deepEqual(boarding(advised).refused, [])
  })

  it('asks for a live one where the agreement does', () => {
    assert.deepEqual(boarding(strict).refused, ['transfer-confirmed'])
    const digest = digestOfGate(gateOn(goodCase(), departsAt), 9)
    const given = {
      at: '2025-09-17T05:00:00Z',
      event: { type: 'transfer-confirmed', flight: flightReference, digest, lines: 1, facts: 9 },
    } as const
    assert.deepEqual(boarding(strict, { and: [given] }).refused, [])
    const later = {
      at: '2025-09-17T06:00:00Z',
      event: { type: 'letter-served', id: 'L-X', template: 'x', ...letter },
    } as const
    assert.deepEqual(boarding(strict, { and: [given, later] }).refused, ['transfer-confirmed'])
  })
})
