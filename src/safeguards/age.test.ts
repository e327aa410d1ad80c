import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { goodCase, known, opened, raised, reference, shut, step } from '../../test/good-case.ts'
import { euTurkiye2016 } from '../agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { lift } from '../barriers/decide.ts'
import { knownInstant } from '../core/calendar.ts'
import { findAge } from '../readmission/decide.ts'
import { disputeAge, tellAuthority } from './age.ts'
import { safeguardDuties } from './duties.ts'

const dispute = { case: reference, by: 'A charity visitor', grounds: 'School certificate: born 2009.' }
const disputed = goodCase().at('2025-09-16T10:00:00Z').by('escort').when(disputeAge, dispute)
const finding = (age: string, at = '2025-09-16T15:00:00Z', more: object = {}) =>
  disputed.then
    .at(at)
    .by('safeguarding')
    .when(findAge, { case: reference, age, authority: 'Kent County Council', reasons: 'Assessed.', ...more })

describe('a dispute of age', () => {
  it('AGE-06: takes the person out of the return stream and off the flight in the same write, whoever records it', () => {
    assert.deepEqual(
      disputed.facts.map(({ type }) => type),
      ['age-disputed', 'barrier-raised', 'seat-withdrawn'],
    )
    assert.equal(known(disputed.state).age.finding, 'disputed')
    assert.deepEqual(
      shut(disputed.then, '2025-09-17T07:00:00Z').filter((line) => line.includes('age')).length >= 2,
      true,
    )
  })

  it('a second dispute while one is open is taken, and raises no second barrier', () => {
    const again = disputed.then.at('2025-09-16T11:00:00Z').by('caseworker').when(disputeAge, dispute)
    assert.deepEqual(
      again.facts.map(({ type }) => type),
      ['age-disputed'],
    )
  })

  it('is owed to the local authority until it was told, without a clock: none was seen', () => {
    const state = known(disputed.state)
    const [owed] = safeguardDuties(state, ukFrance2025, knownInstant('2025-09-16T11:00:00Z'))
    assert.deepEqual([owed?.id, owed?.deadline], ['tell-local-authority', null])
    const told = disputed.then
      .at('2025-09-16T12:00:00Z')
      .by('safeguarding')
      .when(tellAuthority, { case: reference, authority: 'Kent County Council' })
    assert.deepEqual(safeguardDuties(known(told.state), ukFrance2025, knownInstant('2025-09-16T12:00:00Z')), [])
    const early = disputed.then.at('2025-09-16T12:00:00Z').by('safeguarding').when(tellAuthority, {
      case: reference,
      authority: 'Kent',
      occurredAt: '2025-09-16T09:59:59Z',
    })
    assert.deepEqual(early.refused, ['before-its-cause'])
  })

  it('cannot be told to anybody where there is none', () => {
    const told = goodCase().at('2025-09-16T12:00:00Z').by('safeguarding').when(tellAuthority, {
      case: reference,
      authority: 'Kent',
    })
    assert.deepEqual(told.refused, ['no-dispute'])
  })

  it('AGE-04: a finding of an adult lifts the barrier it raised, and no other', () => {
    const found = finding('adult')
    assert.deepEqual(
      found.facts.map(({ type }) => type),
      ['age-found', 'barrier-lifted'],
    )
    const other = goodCase({ without: ['seat'], and: [raised('age-dispute', '2025-09-15T10:00:00Z')] })
      .at('2025-09-16T10:00:00Z')
      .by('safeguarding')
      .when(findAge, { case: reference, age: 'adult', authority: 'Kent', reasons: 'Seen.' })
    assert.deepEqual(
      other.facts.map(({ type }) => type),
      ['age-found'],
      'raised by hand: lifted by hand',
    )
  })

  it('TR-30: a finding of a child leaves the barrier, and the gate shut for good', () => {
    const child = finding('unaccompanied-minor')
    assert.deepEqual(
      child.facts.map(({ type }) => type),
      ['age-found'],
    )
    const again = child.then.at('2025-09-16T16:00:00Z').by('caseworker').when(disputeAge, dispute)
    assert.deepEqual([again.refused, again.cited], [['found-a-child'], ['AGE-04']])
  })

  it('is not settled by a finding made before it', () => {
    const at = (occurredAt: string) => finding('adult', '2025-09-16T15:00:00Z', { occurredAt }).refused
    assert.deepEqual(at('2025-09-16T09:59:59Z'), ['before-dispute'])
    assert.deepEqual(at('2025-09-16T10:00:00Z'), [])
    assert.deepEqual(at('2025-09-16T10:00:01Z'), [])
  })

  it('its barrier is not lifted by hand while the age is open', () => {
    const barrier = known(disputed.state).barriers.at(-1)?.id
    const tried = disputed.then
      .at('2025-09-16T12:00:00Z')
      .by('safeguarding')
      .when(lift, { case: reference, barrier, document: 'A letter', reasons: 'He looks older.' })
    assert.deepEqual([tried.refused, tried.cited], [['age-not-found'], ['AGE-04']])
  })

  it('is recorded on a closed case too', () => {
    const closed = goodCase({
      and: [{ at: '2025-09-15T10:00:00Z', event: { type: 'case-closed', code: 'released', reasons: 'Released.' } }],
    })
    assert.deepEqual(closed.at('2025-09-16T10:00:00Z').by('caseworker').when(disputeAge, dispute).refused, [])
  })

  it('under an agreement without safeguards there is no such step', () => {
    const other = goodCase({ instead: { opened: step('opened', { ...opened }) } }, euTurkiye2016)
    const tried = other.at('2025-09-16T10:00:00Z').by('caseworker').when(disputeAge, dispute)
    assert.deepEqual(tried.refused, ['not-in-this-agreement'])
    assert.deepEqual(safeguardDuties(known(other.state), euTurkiye2016, knownInstant('2025-09-16T10:00:00Z')), [])
  })
})
