import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { departsAt, flight, flightReference, goodCase, known, reference } from '../../test/good-case.ts'
import { emptyAgreement } from '../../test/tally.ts'
import { euTurkiye2016 } from '../agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant as t } from '../core/calendar.ts'
import { confirmTransfer } from '../flights/confirm.ts'
import { board, giveSeat } from '../flights/seats.ts'
import type { Agreement, BarrierKind, Provision } from '../law/law.ts'
import type { CaseEvent } from '../readmission/state.ts'
import { lift, raise } from './decide.ts'
import { gate } from './gate.ts'
import { agreeOverride, proposeOverride } from './override.ts'
import { schemeRunning } from './scheme.ts'

const plain = (text: string) => ({ en: text, fr: text })
const kind = (name: string, by: readonly string[]): BarrierKind => ({
  kind: name,
  rule: 'R1',
  title: plain(name),
  says: plain(`${name} stands.`),
  tells: plain('Not now.'),
  raisedBy: ['caseworker', 'duty-lead', 'safeguarding'],
  liftedBy: ['duty-lead'],
  liftedWith: plain('A paper'),
  desk: plain('Do not board.'),
  override: { by, rule: 'R1', readings: [], says: plain(by.length === 0 ? 'Never.' : 'By two.') },
})
const provision: Provision = {
  id: 'R1',
  cite: plain('Art 1'),
  title: plain('Obstacles'),
  says: plain('What stands in the way'),
  sources: [],
  certainty: 'V',
  checkedOn: '2025-01-01' as Provision['checkedOn'],
}
/** Two states, one condition fewer than any: only the barriers ask anything. */
const invented: Agreement = {
  ...emptyAgreement,
  provisions: { R1: provision },
  parts: { ...emptyAgreement.parts, treatment: 'R1' },
  barriers: { soft: kind('soft', ['duty-lead', 'caseworker']), hard: kind('hard', []) },
}

const now = '2025-09-16T21:00:00Z'
const why = 'The paper names another person.'
const barred = (name = 'soft', agreement = invented) =>
  goodCase({}, agreement).at(now).by('duty-lead').when(raise, { case: reference, kind: name, says: 'Seen.' }).then
type On = ReturnType<typeof barred>
const barrierOf = (on: On) => known(on.state).barriers[0] ?? assert.fail('no barrier')
const proposing = (on: On, role = 'caseworker', at = '2025-09-16T21:10:00Z') =>
  on
    .at(at)
    .by(role)
    .when(proposeOverride, { case: reference, barrier: barrierOf(on).id, reasons: why })
const agreeing = (on: On, role = 'duty-lead', at = '2025-09-16T21:20:00Z') =>
  on
    .at(at)
    .by(role)
    .when(agreeOverride, {
      case: reference,
      barrier: barrierOf(on).id,
      proposal: barrierOf(on).override?.proposal ?? 'none',
      reasons: 'I have read it too.',
    })
const gateOf = (on: On, at = departsAt) => gate(known(on.state), invented, t(at), schemeRunning)
const agreed = () => agreeing(proposing(barred()).then)
const seated = (on: On) =>
  on
    .at('2025-09-16T21:30:00Z')
    .by('flight-desk')
    .when(giveSeat, { case: reference, flight: flightReference }, { flight: flight(), taken: 0 })

describe('an override of a barrier', () => {
  it('proposed by one official is nothing: the gate stays shut and no seat is given', () => {
    const one = proposing(barred())
    assert.deepEqual(one.refused, [])
    assert.equal(gateOf(one.then).open, false)
    assert.equal(gateOf(one.then).lines[0]?.overridden, undefined)
    assert.deepEqual(seated(one.then).refused, [`barrier:soft:${barrierOf(one.then).id}`])
  })

  it('agreed by a second is shown with both names, reasons and the rule, and no longer stops the transfer', () => {
    const two = agreed()
    assert.deepEqual([two.refused, two.facts.map(({ type }) => type)], [[], ['override-agreed']])
    const [line] = gateOf(two.then).lines
    assert.deepEqual([line?.state, line?.overridden, line?.citation.rule], ['met', true, 'R1'])
    assert.equal(
      line?.says.en,
      'soft stands. Overridden by caseworker (“The paper names another person.”) and duty-lead (“I have read it too.”).',
    )
    assert.equal(gateOf(two.then, '2025-09-16T21:19:59Z').open, false, 'a second before, it still stood')
    assert.equal(gateOf(two.then, '2025-09-16T21:20:00Z').open, true)
    const seat = seated(two.then)
    assert.deepEqual(seat.refused, [])
    const door = { flight: flight(), scheme: schemeRunning }
    const confirmed = seat.then
      .at('2025-09-17T06:00:00Z')
      .by('duty-lead')
      .when(confirmTransfer, { case: reference, flight: flightReference }, { ...door, facts: seat.then.history.length })
    const aboard = confirmed.then
      .at('2025-09-17T07:00:00Z')
      .by('escort')
      .when(board, { case: reference, flight: flightReference }, door)
    assert.deepEqual([confirmed.refused, aboard.refused], [[], []])
  })

  it('is refused to the same officer, to a role not named, to a proposal that is not the one that stands', () => {
    const one = proposing(barred())
    assert.deepEqual(agreeing(one.then, 'caseworker').refused, ['same-officer'])
    assert.deepEqual(agreeing(one.then, 'safeguarding').refused, ['may-not-override'])
    assert.deepEqual(proposing(barred(), 'safeguarding').refused, ['may-not-override'])
    assert.deepEqual(agreeing(barred()).refused, ['no-such-proposal'])
    const newer = proposing(one.then, 'duty-lead', '2025-09-16T21:12:00Z')
    const older = barrierOf(one.then).override?.proposal
    const late = newer.then.at('2025-09-16T21:20:00Z').by('caseworker')
    const input = { case: reference, barrier: barrierOf(one.then).id, reasons: why }
    assert.deepEqual(late.when(agreeOverride, { ...input, proposal: older }).refused, ['no-such-proposal'])
    assert.deepEqual(agreeing(one.then, 'duty-lead', '2025-09-16T21:09:59Z').refused, ['before-proposal'])
    assert.deepEqual(proposing(barred(), 'caseworker', '2025-09-16T20:59:59Z').refused, ['before-raised'])
    assert.deepEqual(proposing(agreed().then, 'caseworker', '2025-09-16T21:40:00Z').refused, ['already-overridden'])
    assert.throws(() =>
      proposing(barred())
        .then.at(now)
        .by('duty-lead')
        .when(agreeOverride, { ...input, proposal: 'x', reasons: '' }),
    )
  })

  it('is void once anything about the barrier changes, and the seat goes in the same write', () => {
    const seat = seated(agreed().then)
    const again = seat.then
      .at('2025-09-16T22:00:00Z')
      .by('caseworker')
      .when(raise, { case: reference, kind: 'soft', says: 'A second paper.' })
    assert.deepEqual(
      again.facts.map(({ type }) => type),
      ['barrier-raised', 'seat-withdrawn'],
    )
    assert.equal(barrierOf(again.then).override?.void?.why, 'barrier-raised')
    assert.equal(gateOf(again.then).lines.filter(({ state }) => state === 'unmet').length, 2)
    assert.deepEqual(agreeing(again.then, 'duty-lead', '2025-09-16T22:10:00Z').refused, ['proposal-void'])
    const anew = agreeing(
      proposing(again.then, 'caseworker', '2025-09-16T22:10:00Z').then,
      'duty-lead',
      '2025-09-16T22:20:00Z',
    )
    assert.deepEqual(anew.refused, [], 'on what is known now it may be proposed and agreed again')
  })

  it('outlasts what does not concern it, and not a claim, an order or a safeguard', () => {
    const after = (event: CaseEvent) =>
      barrierOf(goodCase({ and: [...told, { at: '2025-09-16T22:00:00Z', event }] }, invented)).override?.void?.why
    const told = [
      { at: now, event: { type: 'barrier-raised', id: 'B', kind: 'soft', says: 'Seen.' } },
      { at: now, event: { type: 'override-proposed', id: 'B', proposal: 'P', reasons: why } },
      { at: now, event: { type: 'override-agreed', id: 'B', proposal: 'P', reasons: why }, by: 'duty-lead' },
    ] as const
    assert.equal(after({ type: 'information-given', information: 'x' }), undefined)
    assert.equal(after({ type: 'barrier-raised', id: 'C', kind: 'hard', says: 'x' }), undefined)
    assert.equal(after({ type: 'protection-claim-made' }), 'protection-claim-made')
    assert.equal(after({ type: 'age-disputed', by: 'x', grounds: 'y' }), 'age-disputed')
    assert.equal(after({ type: 'human-rights-claim-made', summary: 'x' }), 'human-rights-claim-made')
    assert.equal(after({ type: 'barrier-lifted', id: 'B', document: 'd', reasons: 'r' }), 'barrier-lifted')
  })

  it('ends with the law that allowed it', () => {
    const stricter = { ...invented, barriers: { ...invented.barriers, soft: kind('soft', []) } }
    assert.equal(gate(known(agreed().then.state), stricter, t(departsAt), schemeRunning).open, false)
  })

  it('is refused for a kind that allows none, with the reason and the rule', () => {
    const one = proposing(barred('hard'))
    assert.deepEqual([one.refused, one.cited], [['no-override'], ['R1']])
  })

  it('lifted meanwhile, there is nothing to override', () => {
    const on = barred()
    const lifted = on
      .at('2025-09-16T21:05:00Z')
      .by('duty-lead')
      .when(lift, { case: reference, barrier: barrierOf(on).id, document: 'x', reasons: 'y' })
    assert.deepEqual(proposing(lifted.then).refused, ['already-lifted'])
  })
})

describe('the register of the agreements', () => {
  it('says of every kind who raises, who lifts and with what, what the desk is told, and of an override why or why not', () => {
    for (const agreement of [ukFrance2025, euTurkiye2016])
      for (const [key, one] of Object.entries(agreement.barriers)) {
        assert.equal(one.kind, key)
        for (const list of [one.raisedBy, one.liftedBy]) assert.ok(list.length > 0, key)
        for (const text of [one.says, one.tells, one.liftedWith, one.desk, one.override.says])
          for (const lang of ['en', 'fr'] as const) assert.ok(text[lang].trim().length > 5, `${key} ${text[lang]}`)
        for (const rule of [one.rule, one.override.rule]) assert.ok(agreement.provisions[rule], `${key}: ${rule}`)
        for (const id of one.override.readings) assert.ok(agreement.readings[id], `${key}: ${id}`)
      }
  })

  it('lets nobody override anything between the United Kingdom and France', () => {
    for (const name of Object.keys(ukFrance2025.barriers)) {
      assert.deepEqual(ukFrance2025.barriers[name]?.override.by, [], name)
      const refused = proposing(barred(name, ukFrance2025), 'duty-lead')
      assert.deepEqual([refused.refused, refused.cited], [['no-override'], [ukFrance2025.barriers[name]?.rule]])
    }
  })
})
