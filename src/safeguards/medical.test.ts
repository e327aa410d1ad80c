import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { goodCase, known, reference, shut } from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { lift } from '../barriers/decide.ts'
import { knownInstant } from '../core/calendar.ts'
import type { CaseState } from '../readmission/state.ts'
import { safeguardDuties } from './duties.ts'
import { considerReport, findRisk, makeReport, recordExamination, stateFitness, tellReport } from './medical.ts'

const owed = (state: CaseState, at: string) => safeguardDuties(known(state), ukFrance2025, knownInstant(at))
const report = { case: reference, limb: '3', summary: 'Scars consistent with beating.', by: 'Dr Rowe' }
const made = goodCase().at('2025-09-15T10:00:00Z').by('detention-desk').when(makeReport, report)
const id = known(made.state).safeguards.reports[0]?.id ?? ''
const answer = { case: reference, report: id, by: 'T. Adeyemi', outcome: 'detention-maintained', reasons: 'Weighed.' }
const considering = (at = '2025-09-15T14:00:00Z', more: object = {}) =>
  made.then
    .at(at)
    .by('detention-desk')
    .when(considerReport, { ...answer, ...more })
const considered = considering()
const telling = (role = 'safeguarding', more: object = {}, from = considered.then) =>
  from
    .at('2025-09-15T16:00:00Z')
    .by(role)
    .when(tellReport, { case: reference, report: id, language: 'ti', ...more })
const barrierLines = (on: Parameters<typeof shut>[0]) =>
  shut(on, '2025-09-17T07:00:00Z').filter((line) => line.startsWith('barrier:medical'))

describe('a doctor’s report', () => {
  it('DET-15: stops the journey and takes the seat at once, until it is read, answered and told', () => {
    assert.deepEqual(
      made.facts.map(({ type }) => type),
      ['medical-report-made', 'barrier-raised', 'seat-withdrawn'],
    )
    assert.equal(barrierLines(made.then).length, 1)
    assert.equal(barrierLines(considered.then).length, 1, 'answered is not told')
    const told = telling()
    assert.deepEqual(
      told.facts.map(({ type }) => type),
      ['medical-report-told', 'barrier-lifted'],
    )
    assert.equal(barrierLines(told.then).length, 0)
  })

  it('cannot be told before it was considered, nor considered before it was made, nor twice', () => {
    const early = telling('safeguarding', {}, made.then)
    assert.deepEqual([early.refused, early.cited], [['not-considered'], ['DET-18']])
    assert.deepEqual(considering('2025-09-15T14:00:00Z', { occurredAt: '2025-09-15T09:59:59Z' }).refused, [
      'before-its-cause',
    ])
    assert.deepEqual(telling('safeguarding', { occurredAt: '2025-09-15T13:59:59Z' }).refused, ['before-its-cause'])
    assert.deepEqual(telling('safeguarding', { occurredAt: '2025-09-15T14:00:00Z' }).refused, [])
    const again = considered.then.at('2025-09-15T15:00:00Z').by('duty-lead').when(considerReport, answer)
    assert.deepEqual(again.refused, ['already-considered'])
    assert.deepEqual(telling('safeguarding', {}, telling().then).refused, ['already-told'])
    assert.deepEqual(considering('2025-09-15T14:00:00Z', { report: 'nothing' }).refused, ['no-such-report'])
  })

  it('its barrier is lifted by who may, and by no short cut', () => {
    const tried = telling('detention-desk')
    assert.deepEqual([tried.refused, tried.cited], [['may-not-lift'], ['TR-07']])
    const barrier = known(made.state).barriers.at(-1)?.id
    const byHand = considered.then
      .at('2025-09-15T16:00:00Z')
      .by('safeguarding')
      .when(lift, { case: reference, barrier, document: 'Reply', reasons: 'Read.' })
    assert.deepEqual([byHand.refused, byHand.cited], [['report-not-answered'], ['DET-18']])
  })

  it('DET-18: is answered within two working days, the day it came being the first, and says how sure that is', () => {
    const [duty] = owed(made.state, '2025-09-15T11:00:00Z')
    assert.equal(duty?.deadline?.closesAt, '2025-09-16T23:00:00Z')
    assert.equal(duty?.deadline?.certainty, 'B')
    assert.match(duty?.says?.en ?? '', /general knowledge/)
    assert.match(owed(considered.state, '2025-09-15T15:00:00Z')[0]?.action ?? '', /^tell-medical-report/)
    assert.deepEqual(owed(telling().state, '2025-09-15T17:00:00Z'), [])
    const friday = goodCase().at('2025-09-12T10:00:00Z').by('detention-desk').when(makeReport, report)
    const [overWeekend] = owed(friday.state, '2025-09-12T11:00:00Z')
    assert.equal(overWeekend?.deadline?.closesAt, '2025-09-15T23:00:00Z', 'Friday and Monday')
  })

  it('of two concerns each is answered for itself', () => {
    const second = made.then
      .at('2025-09-15T11:00:00Z')
      .by('detention-desk')
      .when(makeReport, { ...report, limb: '2' })
    assert.equal(barrierLines(second.then).length, 2)
  })
})

const movedTo = (place: string, at: string) =>
  goodCase({
    and: [{ at, by: 'detention-desk', event: { type: 'detainee-moved', place, reasons: 'Nearer the airport.' } }],
  })

describe('the doctor’s examination', () => {
  // Registered as held at Brook House since the arrival, and then moved: the clock is of the place they came to.
  const moved = movedTo('Harmondsworth', '2025-09-10T09:00:00Z')
  const clock = (at: string) => owed(moved.state, at).find(({ id: one }) => one === 'examination')

  it('DET-14: is owed within 24 hours of the admission to the place', () => {
    assert.equal(clock('2025-09-10T10:00:00Z')?.deadline?.closesAt, '2025-09-11T09:00:00Z')
    assert.equal(clock('2025-09-12T10:00:00Z')?.deadline?.closesAt, '2025-09-11T09:00:00Z', 'late, and still owed')
  })

  it('is met by one in that place, done or declined, and not by one before it', () => {
    const after = (outcome: string, occurredAt: string) =>
      moved
        .at('2025-09-10T18:00:00Z')
        .by('detention-desk')
        .when(recordExamination, { case: reference, outcome, by: 'Dr Rowe', occurredAt })
    for (const outcome of ['done', 'declined'])
      assert.deepEqual(owed(after(outcome, '2025-09-10T09:00:00Z').state, '2025-09-10T18:00:00Z'), [])
    assert.equal(owed(after('done', '2025-09-10T08:59:59Z').state, '2025-09-10T18:00:00Z').length, 1)
  })
})

describe('fitness to travel', () => {
  const stating = (outcome: string, role: string, more: object = {}, from = goodCase()) =>
    from
      .at('2025-09-16T10:00:00Z')
      .by(role)
      .when(stateFitness, { case: reference, outcome, by: 'Dr Rowe', document: 'Note of 16 September', ...more })
  const unfit = stating('unfit', 'escort')

  it('unfit is recorded by anybody and bites at once', () => {
    assert.deepEqual(
      unfit.facts.map(({ type }) => type),
      ['fitness-stated', 'barrier-raised', 'seat-withdrawn'],
    )
    assert.equal(stating('unfit', 'caseworker', {}, unfit.then).facts.length, 1, 'no second barrier')
  })

  it('fit lifts it, by the role that may and with a statement that is not older', () => {
    const fit = stating('fit', 'safeguarding', {}, unfit.then)
    assert.deepEqual(
      fit.facts.map(({ type }) => type),
      ['fitness-stated', 'barrier-lifted'],
    )
    assert.deepEqual(stating('fit', 'escort', {}, unfit.then).refused, ['may-not-lift'])
    assert.deepEqual(stating('fit', 'safeguarding', { occurredAt: '2025-09-16T09:59:59Z' }, unfit.then).refused, [
      'before-its-cause',
    ])
  })

  it('leaves a report’s barrier where it is', () => {
    const both = stating('unfit', 'escort', {}, made.then)
    assert.equal(barrierLines(stating('fit', 'safeguarding', {}, both.then).then).length, 1)
  })
})

describe('an adult at risk', () => {
  it('has a level and its evidence on file; no other level exists', () => {
    const level = { case: reference, level: '2', evidence: 'Letter of a psychiatrist.' }
    const found = goodCase().at('2025-09-16T10:00:00Z').by('safeguarding').when(findRisk, level)
    assert.equal(known(found.state).safeguards.risk?.level, '2')
    assert.throws(() =>
      goodCase()
        .at('2025-09-16T10:00:00Z')
        .by('safeguarding')
        .when(findRisk, { ...level, level: '4' }),
    )
  })
})
