import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Happened } from '../../test/given.ts'
import { type Change, goodCase, known, step } from '../../test/good-case.ts'
import type { CaseEvent } from '../readmission/state.ts'
import { answerConsent, applyForBail, askConsent, decideBail, refer, waiveReferral } from './bail.ts'
import { release } from './decide.ts'

const reference = '7K3M-9Q2X'
const early = ['intent', 'request', 'answer', 'inadmissible', 'noHumanRights', 'notice', 'details', 'seat'] as const
const decided = (power: 'examination' | 'removal'): Happened<CaseEvent> => ({
  at: '2025-08-12T19:00:00Z',
  event: {
    type: 'detention-decided',
    place: 'Brook House',
    power,
    gatekeeper: { name: 'A. Keeper', decision: 'accepted' },
    form: 'IS.91R',
    language: 'ti',
    riskLevel: 'none',
    reasons: 'Removal is near.',
  },
})
const heldFor = (power: 'examination' | 'removal', and: readonly Happened<CaseEvent>[] = [], change: Change = {}) =>
  goodCase({ without: early, ...change, and: [decided(power), ...and] })
const applied = (to: 'tribunal' | 'secretary-of-state', at = '2025-08-25T09:00:00Z'): Happened<CaseEvent> => ({
  at,
  event: { type: 'bail-applied', id: 'A-1', to, grounds: 'Address offered.' },
})
const refusedAt = (at: string): Happened<CaseEvent> => ({
  at,
  event: { type: 'bail-decided', id: 'A-1', outcome: 'refused', conditions: [], reasons: 'Risk.' },
})
const asks = (to: string, more: object = {}) => ({ case: reference, to, grounds: 'Address offered.', ...more })
const residence = { kind: 'residence', says: '12 High Street' }
const granted = (more: object = {}) => ({
  case: reference,
  application: 'A-1',
  outcome: 'granted',
  conditions: [residence],
  reasons: 'No risk.',
  ...more,
})

describe('an application to the tribunal by a person held for examination', () => {
  const on = (now: string) => heldFor('examination').at(now).by('courts-desk')

  it('is too early while the eight days from arrival run: days 7 and 8, not day 9 (BAIL-02)', () => {
    // 12 August is day one; day 8, 19 August, ends at 23:00 UTC.
    for (const now of ['2025-08-18T12:00:00Z', '2025-08-19T12:00:00Z', '2025-08-19T22:59:59Z']) {
      const { refused, cited } = on(now).when(applyForBail, asks('tribunal'))
      assert.deepEqual([refused, cited], [['tribunal-too-early'], ['BAIL-02']], now)
    }
    assert.deepEqual(on('2025-08-19T23:00:00Z').when(applyForBail, asks('tribunal')).refused, [])
  })

  it('may be made to the Secretary of State at any time, and to the tribunal by who is held for removal', () => {
    assert.deepEqual(on('2025-08-13T09:00:00Z').when(applyForBail, asks('secretary-of-state')).refused, [])
    const removal = heldFor('removal').at('2025-08-13T09:00:00Z').by('courts-desk')
    assert.deepEqual(removal.when(applyForBail, asks('tribunal')).refused, [])
  })
})

describe('a further application', () => {
  const first = [applied('tribunal'), refusedAt('2025-09-01T09:00:00Z')]
  const on = (now: string) => heldFor('removal', first).at(now).by('courts-desk')

  it('within 28 days of a refusal needs something changed: days 27 and 28, not day 29 (BAIL-05)', () => {
    // The refusal of 1 September is day one; day 28 is the 28th.
    for (const now of ['2025-09-27T12:00:00Z', '2025-09-28T22:59:59Z']) {
      const { refused, cited } = on(now).when(applyForBail, asks('tribunal'))
      assert.deepEqual([refused, cited], [['repeat-too-early'], ['BAIL-05']], now)
    }
    assert.deepEqual(on('2025-09-28T23:00:00Z').when(applyForBail, asks('tribunal')).refused, [])
    const change = { change: 'A surety has come forward.' }
    assert.deepEqual(on('2025-09-02T09:00:00Z').when(applyForBail, asks('tribunal', change)).refused, [])
    assert.deepEqual(on('2025-09-02T09:00:00Z').when(applyForBail, asks('secretary-of-state')).refused, [])
  })

  it('waits while the first is undecided', () => {
    const waiting = heldFor('removal', [applied('tribunal')])
      .at('2025-08-26T09:00:00Z')
      .by('courts-desk')
    assert.deepEqual(waiting.when(applyForBail, asks('tribunal')).refused, ['application-pending'])
  })
})

describe('bail granted', () => {
  const on = (to: 'tribunal' | 'secretary-of-state' = 'tribunal', change: Change = {}) =>
    heldFor('removal', [applied(to)], change)
      .at('2025-08-27T09:00:00Z')
      .by('courts-desk')

  it('carries at least one condition (BAIL-06)', () => {
    for (const conditions of [[], undefined]) {
      const { refused, cited } = on().when(decideBail, granted({ conditions }))
      assert.deepEqual([refused, cited], [['condition-needed'], ['BAIL-06']])
    }
    assert.deepEqual(on().when(decideBail, granted()).refused, [])
  })

  it('puts no electronic tag on anybody who is, or may be, under 18 (BAIL-06)', () => {
    const tag = granted({ conditions: [{ kind: 'electronic-tag', says: 'Night hours' }] })
    const born = (birthDate: string) => ({
      instead: { opened: step('opened', { person: { ...known(goodCase().state).person, birthDate } }) },
    })
    const tagged = (change: Change) => on('tribunal', change).when(decideBail, tag).refused
    assert.deepEqual(tagged(born('2007-08-28')), ['no-tag-for-child'])
    assert.deepEqual(tagged(born('2007-08-27')), [])
    assert.deepEqual(tagged(born('2007-08-26')), [])
    for (const age of ['disputed', 'unaccompanied-minor'])
      assert.deepEqual(tagged({ instead: { opened: step('opened', { age }) } }), ['no-tag-for-child'], age)
  })

  it('begins when it says, not before it is granted (BAIL-08), and then is a reason for release', () => {
    const before = on().when(decideBail, granted({ begins: '2025-08-27T08:00:00Z' }))
    assert.deepEqual([before.refused, before.cited], [['begins-before'], ['BAIL-08']])
    const later = on().when(decideBail, granted({ begins: '2025-08-28T09:00:00Z' })).then
    const freed = { case: reference, code: 'bail', to: '12 High Street', reasons: 'Bail.' }
    assert.deepEqual(later.at('2025-08-28T08:59:00Z').by('detention-desk').when(release, freed).refused, [
      'no-bail-granted',
    ])
    assert.deepEqual(later.at('2025-08-28T09:00:00Z').by('detention-desk').when(release, freed).refused, [])
  })

  it('is decided once, and only where it was asked for', () => {
    assert.deepEqual(on().when(decideBail, granted({ application: 'A-9' })).refused, ['no-application'])
    const again = on().when(decideBail, granted()).then.at('2025-08-27T10:00:00Z').by('courts-desk')
    assert.deepEqual(again.when(decideBail, granted()).refused, ['no-application'])
  })
})

describe('removal directed soon', () => {
  /** The person was told on 26 August of a departure; the tribunal decides on the 27th, day one; day 21 is 16 September. */
  const told = (departsAt: string): readonly Happened<CaseEvent>[] => [
    applied('tribunal'),
    { ...step('details', { departsAt }, '2025-08-26T09:00:00Z') },
  ]
  const decides = (departsAt: string) =>
    heldFor('removal', told(departsAt)).at('2025-08-27T09:00:00Z').by('courts-desk')

  it('within 21 days of the decision needs the Secretary of State’s consent: days 20 and 21, not 22 (BAIL-03)', () => {
    for (const departsAt of ['2025-09-15T12:00:00Z', '2025-09-16T22:59:59Z']) {
      const { refused, cited } = decides(departsAt).when(decideBail, granted())
      assert.deepEqual([refused, cited], [['consent-needed'], ['BAIL-03']], departsAt)
    }
    assert.deepEqual(decides('2025-09-16T23:00:00Z').when(decideBail, granted()).refused, [])
  })

  it('lets bail be granted once consent is given, and not while it is asked or refused', () => {
    const consent = { case: reference, application: 'A-1' }
    const answer = (given: string) => ({ ...consent, answer: given, reasons: 'Considered.' })
    const asked = decides('2025-09-10T09:00:00Z').when(askConsent, consent).then.at('2025-08-27T10:00:00Z')
    assert.deepEqual(asked.by('courts-desk').when(decideBail, granted()).refused, ['consent-needed'])
    const no = asked.by('detention-desk').when(answerConsent, answer('refused')).then.at('2025-08-27T11:00:00Z')
    assert.deepEqual(no.by('courts-desk').when(decideBail, granted()).refused, ['consent-needed'])
    const yes = no.by('detention-desk').when(answerConsent, answer('given')).then.at('2025-08-27T12:00:00Z')
    assert.deepEqual(yes.by('courts-desk').when(decideBail, granted()).refused, [])
    assert.deepEqual(yes.by('detention-desk').when(answerConsent, answer('refused')).refused, ['consent-asked'])
    const first = decides('2025-09-10T09:00:00Z')
    assert.deepEqual(first.when(answerConsent, answer('given')).refused, ['consent-not-asked'])
  })

  it('does not bind the Secretary of State’s own bail', () => {
    const details = step('details', { departsAt: '2025-09-10T09:00:00Z' }, '2025-08-26T09:00:00Z')
    const own = heldFor('removal', [applied('secretary-of-state'), details]).at('2025-08-27T09:00:00Z')
    assert.deepEqual(own.by('detention-desk').when(decideBail, granted()).refused, [])
    const consent = { case: reference, application: 'A-1' }
    assert.deepEqual(own.by('detention-desk').when(askConsent, consent).refused, ['consent-only-tribunal'])
  })
})

describe('the referral', () => {
  it('is made once, or given up in writing (BAIL-04)', () => {
    const desk = heldFor('removal').at('2025-12-01T09:00:00Z').by('detention-desk')
    const made = desk.when(refer, { case: reference, reasons: 'Four months.' }).then.at('2025-12-02T09:00:00Z')
    assert.deepEqual(made.by('detention-desk').when(refer, { case: reference, reasons: 'Again.' }).refused, [
      'already-referred',
    ])
    const waiver = { case: reference, document: 'Signed waiver' }
    assert.deepEqual(made.by('detention-desk').when(waiveReferral, waiver).refused, ['already-referred'])
    assert.deepEqual(desk.when(waiveReferral, waiver).refused, [])
  })
})
