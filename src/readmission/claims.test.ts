import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Change, goodCase, letter, raised, reference, shut, step } from '../../test/good-case.ts'
import * as decide from './decide.ts'
import type { CaseEvent } from './state.ts'

const happened = (at: string, event: CaseEvent) => ({ at, event })
const reasons = 'Reasons.'
const on = (change: Change, at: string, role = 'caseworker') => goodCase(change).at(at).by(role)
const asked = { case: reference }

describe('the inadmissibility decision', () => {
  const undecided: Change = { without: ['inadmissible', 'noHumanRights', 'notice', 'details', 'seat'] }
  const deciding = (change: Change, at: string, more: object = {}) =>
    on(change, at).when(decide.decideInadmissibility, {
      ...asked,
      outcome: 'inadmissible',
      connection: '4',
      reasons,
      ...more,
    })
  const community: Change = { ...undecided, instead: { opened: step('opened', { heldAt: undefined }) } }

  it('INAD-07: a detained person has seven days after the day of the notice, one at liberty fourteen', () => {
    const over = (change: Change, at: string) => deciding(change, at).refused
    assert.deepEqual(over(undecided, '2025-08-20T22:59:59Z'), ['time-to-answer'])
    assert.deepEqual(over(undecided, '2025-08-21T22:59:59Z'), ['time-to-answer'])
    assert.deepEqual(over(undecided, '2025-08-21T23:00:00Z'), [])
    assert.deepEqual(over(community, '2025-08-27T22:59:59Z'), ['time-to-answer'])
    assert.deepEqual(over(community, '2025-08-28T22:59:59Z'), ['time-to-answer'])
    assert.deepEqual(over(community, '2025-08-28T23:00:00Z'), [])
  })
  it('may come sooner once the person has answered this notice, not by what they said before it', () => {
    const said = (at: string): Change => ({
      ...undecided,
      and: [happened(at, { type: 'representations-received', from: 'Solicitor', summary: 'Family.' })],
    })
    assert.deepEqual(deciding(said('2025-08-14T08:59:59Z'), '2025-08-16T09:00:00Z').refused, ['time-to-answer'])
    assert.deepEqual(deciding(said('2025-08-14T09:00:00Z'), '2025-08-16T09:00:00Z').refused, [])
  })
  it('needs a notice and a named connection, in that order, and no notice to decide for the person', () => {
    const bare: Change = { ...undecided, without: [...(undecided.without ?? []), 'intent'] }
    const no = deciding(bare, '2025-09-01T09:00:00Z', { connection: undefined })
    assert.deepEqual(
      [no.refused, no.cited],
      [
        ['no-notice-of-intent', 'connection-needed'],
        ['INAD-07', 'INAD-04'],
      ],
    )
    assert.deepEqual(deciding(bare, '2025-09-01T09:00:00Z', { outcome: 'to-be-considered' }).refused, [])
  })
  it('on a claim made later needs a notice of its own, and cannot be dated before the claim', () => {
    const claim = happened('2025-09-10T09:00:00Z', { type: 'protection-claim-made' })
    assert.deepEqual(deciding({ and: [claim] }, '2025-09-11T09:00:00Z').refused, ['no-notice-of-intent'])
    const noticed = happened('2025-09-10T10:00:00Z', {
      type: 'letter-served',
      id: 'L2',
      template: 'notice-of-intent',
      ...letter,
    })
    assert.deepEqual(deciding({ and: [claim, noticed] }, '2025-09-11T09:00:00Z').refused, ['time-to-answer'])
    assert.deepEqual(deciding({ and: [claim, noticed] }, '2025-09-18T09:00:00Z').refused, [])
    const backdated = { occurredAt: '2025-09-05T09:00:00Z', outcome: 'to-be-considered' }
    assert.deepEqual(deciding({ and: [claim, noticed] }, '2025-09-18T09:00:00Z', backdated).refused, ['before-claim'])
  })
  it('that the claim will be considered here takes the seat', () => {
    const claim = happened('2025-09-10T09:00:00Z', { type: 'protection-claim-made' })
    const done = deciding({ and: [claim] }, '2025-09-11T09:00:00Z', { outcome: 'to-be-considered' })
    assert.deepEqual(
      done.facts.map(({ type }) => type),
      ['inadmissibility-decided', 'seat-withdrawn'],
    )
  })
  it('is not taken twice', () => {
    assert.deepEqual(deciding({}, '2025-09-11T09:00:00Z').refused, ['no-open-claim'])
  })
})

describe('protection claims', () => {
  it('are made once at a time, and again after a decision', () => {
    const claim = (change: Change) => on(change, '2025-09-10T09:00:00Z').when(decide.claimProtection, asked).refused
    assert.deepEqual(claim({ without: ['inadmissible'] }), ['already-claimed'])
    assert.deepEqual(claim({}), [])
  })
  it('are withdrawn only while open, and not before they were made', () => {
    const withdrawing = (change: Change, more: object = {}) =>
      on(change, '2025-09-10T09:00:00Z').when(decide.withdrawProtection, { ...asked, reasons, ...more })
    assert.deepEqual(withdrawing({}).refused, ['no-open-claim'])
    const claim = happened('2025-09-09T09:00:00Z', { type: 'protection-claim-made' })
    assert.deepEqual(withdrawing({ and: [claim] }, { occurredAt: '2025-09-09T08:59:59Z' }).refused, ['before-claim'])
    assert.deepEqual(shut(withdrawing({ and: [claim] }).then), [])
  })
})

describe('human-rights claims', () => {
  const claim = (at: string) => happened(at, { type: 'human-rights-claim-made', summary: 'Art 3.' })
  const decided = (outcome: 'refused' | 'allowed' | 'refused-and-certified', at = '2025-09-10T09:00:00Z') =>
    happened(at, { type: 'human-rights-claim-decided', outcome, reasons })
  const claiming = (...and: CaseFacts) =>
    on({ and }, '2025-09-12T09:00:00Z').when(decide.claimHumanRights, { ...asked, summary: 'Art 8.' })
  const deciding = (outcome: string, and: CaseFacts, more: object = {}) =>
    on({ and }, '2025-09-12T09:00:00Z').when(decide.decideHumanRights, { ...asked, outcome, reasons, ...more })
  type CaseFacts = readonly { at: string; event: CaseEvent }[]

  it('one made after certification reopens the question', () => {
    assert.deepEqual(shut(claiming(claim('2025-09-09T09:00:00Z'), decided('refused-and-certified')).then), [
      'human-rights-claim unmet TR-24',
    ])
  })
  it('a further one is taken while another is open, and a decision cannot be dated before it', () => {
    const further = claiming(claim('2025-09-09T09:00:00Z'))
    assert.deepEqual(further.refused, [])
    const backdated = { ...asked, outcome: 'refused-and-certified', reasons, occurredAt: '2025-09-11T09:00:00Z' }
    assert.deepEqual(
      further.then.at('2025-09-13T09:00:00Z').by('caseworker').when(decide.decideHumanRights, backdated).refused,
      ['before-claim'],
    )
  })
  it('that nothing is outstanding cannot be confirmed while one is on file, however it was decided', () => {
    const confirm = (...and: CaseFacts) =>
      on({ and }, '2025-09-12T09:00:00Z').when(decide.confirmNoHumanRights, { ...asked, reasons }).refused
    assert.deepEqual(confirm(), [])
    assert.deepEqual(confirm(claim('2025-09-09T09:00:00Z')), ['claim-on-file'])
    assert.deepEqual(confirm(claim('2025-09-09T09:00:00Z'), decided('refused')), ['claim-on-file'])
  })
  it('one refused may still be allowed or lost on appeal, and not certified afterwards', () => {
    const refused = [claim('2025-09-09T09:00:00Z'), decided('refused')]
    assert.deepEqual(deciding('allowed', refused).refused, [])
    assert.deepEqual(shut(deciding('finally-determined-against', refused).then), [])
    assert.deepEqual(deciding('refused-and-certified', refused).refused, ['no-open-claim'])
    assert.deepEqual(deciding('refused', []).refused, ['no-open-claim'])
  })
  it('one that is allowed takes the seat, for good: no later claim can undo it', () => {
    const allowed = deciding('allowed', [claim('2025-09-09T09:00:00Z')])
    assert.deepEqual(
      allowed.facts.map(({ type }) => type),
      ['human-rights-claim-decided', 'seat-withdrawn'],
    )
    assert.deepEqual(claiming(claim('2025-09-09T09:00:00Z'), decided('allowed')).refused, ['already-allowed'])
  })
})

describe('the age', () => {
  it('found to be a child’s takes the seat; found to be an adult’s does not lift a barrier of its own', () => {
    const found = (age: string, and: Change['and'] = []) =>
      on({ and }, '2025-09-10T09:00:00Z', 'safeguarding').when(decide.findAge, {
        ...asked,
        age,
        authority: 'Kent',
        reasons,
      })
    assert.deepEqual(
      found('unaccompanied-minor').facts.map(({ type }) => type),
      ['age-found', 'seat-withdrawn'],
    )
    assert.deepEqual(shut(found('adult').then), [])
    assert.equal(shut(found('adult', [raised('age-dispute', '2025-09-09T09:00:00Z')]).then).length, 1)
  })
})
