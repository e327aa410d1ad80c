import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { euTurkiye2016 } from '#src/agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '#src/agreements/uk-france-2025/agreement.ts'
import { goodCase, known, step } from '../../test/good-case.ts'
import { knownDay } from '../core/calendar.ts'
import { intentRule } from '../readmission/answer-time.ts'
import { lastServed } from '../readmission/state.ts'
import { applyForBail } from './bail.ts'
import { decideDetention, giveAccount, holdPanel, move, recordLimit, release, review } from './decide.ts'
import type { Centres } from './define.ts'

/** Robel Tesfay landed at 18:30 on 12 August 2025 (London) and was registered as held at Brook House. */
const reference = '7K3M-9Q2X'
const early = ['intent', 'request', 'answer', 'inadmissible', 'noHumanRights', 'notice', 'details', 'seat'] as const
const held = () => goodCase({ without: early })
const free = () => goodCase({ without: early, instead: { opened: step('opened', { heldAt: undefined }) } })
const of = (age: string) => goodCase({ without: early, instead: { opened: step('opened', { age }) } })

const decision = {
  case: reference,
  place: 'Brook House',
  power: 'removal',
  gatekeeper: { name: 'A. Keeper', decision: 'accepted' },
  reasonsForm: 'IS.91R',
  language: 'ti',
  interpreter: 'S. Haile',
  riskLevel: 'none',
  reasons: 'Removal is expected within weeks.',
}
const reviewed = {
  case: reference,
  kind: 'hours-24',
  decision: 'maintain',
  prospects: 'An answer is expected within two weeks.',
  authoriser: 'H. Officer',
  reasons: 'No change.',
}
const freed = { case: reference, code: 'review', to: 'Hotel in Croydon', reasons: 'Not needed.' }
const list: Centres = [
  { slug: 'brook-house', name: 'Brook House', kind: 'removal-centre', beds: 4, open: true },
  { slug: 'manston', name: 'Manston', kind: 'holding', beds: 4, open: true },
  { slug: 'old-place', name: 'Old Place', kind: 'removal-centre', beds: 4, open: false },
]
const bedsOf = (rows: ReturnType<typeof held>['rows']) => rows.filter(({ view }) => view === 'bed').map(({ ix }) => ix)

describe('a person registered as held', () => {
  it('has been in detention since their arrival, and takes a bed', () => {
    const { state, rows } = held()
    assert.equal(known(state).detention.current?.since, '2025-08-12T17:30:00Z')
    assert.deepEqual(bedsOf(rows), ['brook-house'])
    assert.equal(known(free().state).detention.current, null)
    assert.deepEqual(bedsOf(free().rows), [])
  })

  it('is not held any more once released, and their bed is free', () => {
    const before = known(held().state)
    assert.notEqual(before.heldAt, undefined)
    const { state, rows, refused } = held().at('2025-08-14T10:00:00Z').by('detention-desk').when(release, freed)
    assert.deepEqual(refused, [])
    assert.equal(known(state).heldAt, undefined)
    assert.deepEqual(bedsOf(rows), [])
    assert.equal(known(state).detention.past[0]?.code, 'review')
  })

  it('keeps the time to answer of the day the notice came: seven days if held then, though released since (INAD-07)', () => {
    const served = goodCase({ without: early.filter((one) => one !== 'intent') })
    const notice = lastServed(known(served.state), 'notice-of-intent')
    assert.ok(notice)
    const after = served.at('2025-08-16T10:00:00Z').by('detention-desk').when(release, freed)
    const kept = lastServed(known(after.state), 'notice-of-intent')
    assert.equal(kept && intentRule(kept, ukFrance2025), 'INAD-07')
    const free = lastServed(
      known(goodCase({ instead: { opened: step('opened', { heldAt: undefined }) } }).state),
      'notice-of-intent',
    )
    assert.equal(free && intentRule(free, ukFrance2025), 'INAD-07/community')
  })

  it('leaves detention when handed over', () => {
    const gone = goodCase({
      and: [
        { at: '2025-09-17T07:00:00Z', event: { type: 'boarded', flight: 'F1GH-0001' } },
        {
          at: '2025-09-17T10:00:00Z',
          event: {
            type: 'handed-over',
            flight: 'F1GH-0001',
            place: 'Paris CDG',
            token: 'T'.repeat(26),
            effectiveOn: knownDay('2025-09-17'),
          },
        },
      ],
    })
    assert.equal(known(gone.state).detention.past[0]?.code, 'handed-over')
    assert.equal(known(gone.state).heldAt, undefined)
    assert.deepEqual(bedsOf(gone.rows), [])
  })
})

describe('the decision to detain', () => {
  it('completes the record of a person registered as held, from the arrival on (DET-01)', () => {
    const { refused, state } = held()
      .at('2025-08-13T09:00:00Z')
      .by('detention-desk')
      .when(decideDetention, { ...decision, occurredAt: '2025-08-12T19:00:00Z' }, [])
    assert.deepEqual(refused, [])
    const current = known(state).detention.current
    assert.equal(current?.since, '2025-08-12T17:30:00Z')
    assert.equal(current?.decided?.power, 'removal')
  })

  it('begins the detention of a person who was free', () => {
    const { state, rows } = free().at('2025-08-20T09:00:00Z').by('detention-desk').when(decideDetention, decision, list)
    assert.equal(known(state).detention.current?.since, '2025-08-20T09:00:00Z')
    assert.equal(known(state).heldAt, 'Brook House')
    assert.deepEqual(bedsOf(rows), ['brook-house'])
  })

  it('cannot be recorded where the gatekeeper refused (DET-09), nor twice under one power', () => {
    const refusedBy = { ...decision, gatekeeper: { name: 'A. Keeper', decision: 'refused' } }
    const desk = held().at('2025-08-13T09:00:00Z').by('detention-desk')
    const { refused, cited } = desk.when(decideDetention, refusedBy, [])
    assert.deepEqual([refused, cited], [['gatekeeper-refused'], ['DET-09']])
    const again = desk.when(decideDetention, decision, []).then.at('2025-08-13T10:00:00Z').by('detention-desk')
    assert.deepEqual(again.when(decideDetention, decision, []).refused, ['already-decided'])
    assert.deepEqual(again.when(decideDetention, { ...decision, power: 'examination' }, []).refused, [])
  })

  it('names the place where the person is, and a level of risk of the list', () => {
    const desk = held().at('2025-08-13T09:00:00Z').by('detention-desk')
    assert.deepEqual(desk.when(decideDetention, { ...decision, place: 'Manston' }, list).refused, ['other-place'])
    assert.deepEqual(desk.when(decideDetention, { ...decision, riskLevel: '9' }, []).refused, ['unknown-level'])
  })

  it('is not made under an agreement that has no such part', () => {
    const { refused } = goodCase({ without: early }, euTurkiye2016)
      .at('2025-08-13T09:00:00Z')
      .by('detention-desk')
      .when(decideDetention, decision, [])
    assert.deepEqual(refused, ['no-detention-terms'])
  })
})

describe('a move', () => {
  const desk = () => held().at('2025-08-14T09:00:00Z').by('detention-desk')
  const to = (place: string) => ({ case: reference, place, reasons: 'A bed nearer the airport.' })

  it('goes to an open centre of the list, and to any place where there is no list', () => {
    assert.deepEqual(desk().when(move, to('Harmondsworth'), list).refused, ['unknown-centre'])
    assert.deepEqual(desk().when(move, to('Old Place'), list).refused, ['unknown-centre'])
    assert.deepEqual(desk().when(move, to('Harmondsworth'), []).refused, [])
    const { state, rows } = desk().when(move, to('manston'), list)
    assert.equal(known(state).heldAt, 'manston')
    assert.deepEqual(bedsOf(rows), ['manston'])
    assert.equal(known(state).detention.current?.since, '2025-08-12T17:30:00Z')
  })

  it('is not to where the person is, nor before what is already on file', () => {
    assert.deepEqual(desk().when(move, to('brook house'), list).refused, ['same-place'])
    const moved = desk().when(move, to('Manston'), list).then.at('2025-08-15T09:00:00Z').by('detention-desk')
    const back = { ...to('Brook House'), occurredAt: '2025-08-14T08:59:00Z' }
    assert.deepEqual(moved.when(move, back, list).refused, ['before-last'])
  })

  it('takes an unaccompanied child only to a holding facility on the list (DET-04)', () => {
    const child = of('unaccompanied-minor').at('2025-08-13T09:00:00Z').by('detention-desk')
    const there = child.when(move, to('Tinsley'), [])
    assert.deepEqual([there.refused, there.cited], [['child-place'], ['DET-04']])
    assert.deepEqual(child.when(move, to('Manston'), list).refused, [])
  })
})

describe('a review', () => {
  const at = (now: string) => held().at(now).by('detention-desk')

  it('records its prospects in words and who authorised it, and needs both (DET-10, DET-02)', () => {
    const { facts } = at('2025-08-13T10:00:00Z').when(review, reviewed)
    assert.equal(facts[0]?.type, 'detention-reviewed')
    for (const field of ['prospects', 'authoriser', 'reasons'])
      assert.throws(() => at('2025-08-13T10:00:00Z').when(review, { ...reviewed, [field]: ' ' }))
  })

  it('is dated neither before the detention nor in the future', () => {
    const decided = free().at('2025-08-20T09:00:00Z').by('detention-desk').when(decideDetention, decision, [])
    const now = decided.then.at('2025-08-20T20:00:00Z').by('detention-desk')
    assert.deepEqual(now.when(review, { ...reviewed, occurredAt: '2025-08-20T08:59:00Z' }).refused, [
      'before-detention',
    ])
    assert.deepEqual(now.when(review, { ...reviewed, occurredAt: '2025-08-20T20:01:00Z' }).refused, ['in-future'])
  })

  it('is held once for each step, and once a day in its kind', () => {
    const first = at('2025-08-13T10:00:00Z').when(review, reviewed).then
    const next = first.at('2025-08-13T15:00:00Z').by('detention-desk')
    assert.deepEqual(next.when(review, reviewed).refused, ['reviewed-that-day'])
    const later = first.at('2025-08-15T10:00:00Z').by('detention-desk')
    assert.deepEqual(later.when(review, reviewed).refused, ['review-held'])
    assert.deepEqual(next.when(review, { ...reviewed, kind: 'extra' }).refused, [])
    assert.deepEqual(next.when(review, { ...reviewed, kind: 'yearly' }).refused, ['unknown-review'])
  })

  it('of a later step waits for the time of the step before it: day 14 from the end of day 7 (DET-10)', () => {
    const fortnight = { ...reviewed, kind: 'day-14' }
    // Day 7 is 18 August; it ends at midnight in London, 23:00 UTC.
    const early = at('2025-08-18T22:59:00Z').when(review, fortnight)
    assert.deepEqual([early.refused, early.cited], [['review-too-early'], ['DET-10']])
    assert.deepEqual(at('2025-08-18T23:00:00Z').when(review, fortnight).refused, [])
    assert.deepEqual(at('2025-08-19T23:00:00Z').when(review, fortnight).refused, [])
  })
})

describe('what follows in a detention', () => {
  const after = (now: string) => held().at(now).by('detention-desk')

  it('is recorded of nobody who is not held', () => {
    const out = free().at('2025-08-20T09:00:00Z').by('detention-desk')
    assert.deepEqual(out.when(release, freed).refused, ['not-held'])
    assert.deepEqual(out.when(review, reviewed).refused, ['not-held'])
    const asks = { case: reference, to: 'tribunal', grounds: 'Address offered.' }
    assert.deepEqual(out.when(applyForBail, asks).refused, ['not-held'])
  })

  it('goes on in a closed case until the person is released', () => {
    const closed = goodCase({
      without: early,
      and: [{ at: '2025-08-14T09:00:00Z', event: { type: 'case-closed', code: 'withdrawn', reasons: 'Withdrawn.' } }],
    })
    const desk = closed.at('2025-08-14T10:00:00Z').by('detention-desk')
    assert.deepEqual(bedsOf(closed.rows), ['brook-house'])
    assert.deepEqual(desk.when(release, freed).refused, [])
  })

  it('is an account, a panel, a shorter time; a group once, and again with a minister’s authority', () => {
    const account = { case: reference, language: 'ti', summary: 'Told why.' }
    assert.deepEqual(after('2025-09-01T09:00:00Z').when(giveAccount, account).refused, [])
    const panel = { case: reference, recommendation: 'release', outcome: 'maintain', reasons: 'Flight booked.' }
    assert.deepEqual(after('2025-09-01T09:00:00Z').when(holdPanel, panel).refused, [])
    const limit = { case: reference, group: 'pregnant', reasons: 'Doctor’s note.' }
    const known = after('2025-08-13T09:00:00Z').when(recordLimit, limit).then.at('2025-08-13T10:00:00Z')
    assert.deepEqual(known.by('detention-desk').when(recordLimit, limit).refused, ['limit-recorded'])
    const authorised = { ...limit, authority: 'Minute of the minister' }
    assert.deepEqual(known.by('detention-desk').when(recordLimit, authorised).refused, [])
  })

  it('is no release by bail before bail has been granted and begun', () => {
    assert.deepEqual(after('2025-09-01T09:00:00Z').when(release, { ...freed, code: 'bail' }).refused, [
      'no-bail-granted',
    ])
  })
})
