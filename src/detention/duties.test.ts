import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { euTurkiye2016 } from '#src/agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '#src/agreements/uk-france-2025/agreement.ts'
import type { Happened } from '../../test/given.ts'
import { type Change, goodCase, known, raised, step } from '../../test/good-case.ts'
import { languages } from '../core/brand.ts'
import { addHours, knownInstant } from '../core/calendar.ts'
import type { Case, CaseEvent } from '../readmission/state.ts'
import { limitsOn, nextReview, noProspectSince, referralDue } from './clocks.ts'
import { detentionDuties } from './duties.ts'

const early = ['intent', 'request', 'answer', 'inadmissible', 'noHumanRights', 'notice', 'details', 'seat'] as const
/** Held since 18:30 in London on 12 August 2025, which is day one. */
const held = (and: readonly Happened<CaseEvent>[] = [], change: Change = {}): Case =>
  known(goodCase({ without: early, ...change, and }).state)
const terms = ukFrance2025.detention ?? assert.fail('no terms')
const spellOf = (state: Case) => state.detention.current ?? assert.fail('not held')

const review = (kind: string, at: string, decision = 'maintain'): Happened<CaseEvent> => ({
  at,
  event: {
    type: 'detention-reviewed',
    kind,
    decision: decision as 'maintain',
    prospects: 'Soon.',
    authoriser: 'H. Officer',
    reasons: 'None.',
  },
})
const dutiesAt = (state: Case, at: string) => detentionDuties(state, ukFrance2025, knownInstant(at))
const ids = (state: Case, at: string): readonly string[] => dutiesAt(state, at).map(({ id }) => id)
const byOf = (state: Case, at: string, id: string) => dutiesAt(state, at).find((duty) => duty.id === id)?.by ?? []

describe('the agreement', () => {
  it('has every period and every rule that the terms of detention name', () => {
    const { reviews, limits, bail } = terms
    const periods = [
      ...reviews.steps.map(({ period }) => period),
      reviews.thenPeriod,
      terms.accountPeriod,
      terms.panelPeriod,
      ...Object.values(limits).flatMap((limit) =>
        Object.entries(limit).flatMap(([key, to]) => (key === 'rule' ? [] : [to])),
      ),
      bail.examinationPeriod,
      bail.consentPeriod,
      bail.referralPeriod,
      bail.repeatPeriod,
    ]
    for (const period of periods) assert.ok(period in ukFrance2025.periods, period)
    const rules = [terms.power.rule, terms.noProspect, terms.reasons.rule, terms.gatekeeper, reviews.rule]
    for (const rule of [
      ...rules,
      bail.power,
      bail.conditions,
      bail.notice,
      ...Object.values(limits).map((one) => one.rule),
    ])
      assert.ok(rule in ukFrance2025.provisions, rule)
  })

  it('that has no such part asks nothing', () => {
    assert.deepEqual(detentionDuties(held(), euTurkiye2016, knownInstant('2025-09-01T00:00:00Z')), [])
  })
})

describe('the timetable of reviews (DET-10)', () => {
  const next = (and: readonly Happened<CaseEvent>[]) => {
    const found = nextReview(ukFrance2025, terms, spellOf(held(and)))
    return [found?.kind, found?.deadline.closesAt, found?.deadline.certainty]
  }

  it('runs at 24 hours, on days 7, 14, 21 and 28, and is shown as unverified', () => {
    assert.deepEqual(next([]), ['hours-24', '2025-08-13T17:30:00Z', 'B'])
    const steps = [
      ['hours-24', '2025-08-13T10:00:00Z', 'day-7', '2025-08-18T23:00:00Z'],
      ['day-7', '2025-08-18T10:00:00Z', 'day-14', '2025-08-25T23:00:00Z'],
      ['day-14', '2025-08-25T10:00:00Z', 'day-21', '2025-09-01T23:00:00Z'],
      ['day-21', '2025-09-01T10:00:00Z', 'day-28', '2025-09-08T23:00:00Z'],
    ] as const
    for (const [kind, at, following, closes] of steps)
      assert.deepEqual(next([review(kind, at)]), [following, closes, 'B'])
  })

  it('then runs every month from the last review of the timetable; an extra review puts nothing off', () => {
    const last = review('day-28', '2025-09-08T10:00:00Z')
    assert.deepEqual(next([last]), ['monthly', '2025-10-07T23:00:00Z', 'B'])
    assert.deepEqual(next([last, review('extra', '2025-09-20T10:00:00Z')]), ['monthly', '2025-10-07T23:00:00Z', 'B'])
    const monthly = [last, review('monthly', '2025-10-06T10:00:00Z')]
    assert.deepEqual(next(monthly), ['monthly', '2025-11-06T00:00:00Z', 'B'])
  })

  it('asks the detention desk, and the duty lead as well from the second it is late', () => {
    const state = held([review('hours-24', '2025-08-13T10:00:00Z')])
    const by = (at: string) => byOf(state, at, 'detention-review-day-7')
    assert.deepEqual(by('2025-08-14T22:59:59Z'), [], 'not more than three days ahead')
    assert.deepEqual(by('2025-08-14T23:00:00Z'), ['detention-desk'])
    assert.deepEqual(by('2025-08-18T22:59:59Z'), ['detention-desk'])
    assert.deepEqual(by('2025-08-18T23:00:00Z'), ['detention-desk', 'duty-lead'])
  })
})

describe('longer clocks of a detention', () => {
  /** The last instant in time, the first late, and a second on either side. */
  const late = (state: Case, id: string, closes: string) => {
    const at = knownInstant(closes)
    const lead = (instant: string) => byOf(state, instant, id).includes('duty-lead')
    assert.deepEqual([lead(addHours(at, -1)), lead(at), lead(addHours(at, 1))], [false, true, true], id)
  }

  it('are the account after a month, the panel after three, the referral after four', () => {
    late(held(), 'detention-account', '2025-09-11T23:00:00Z')
    late(held(), 'detention-panel', '2025-11-12T00:00:00Z')
    late(held(), 'bail-referral', '2025-12-12T00:00:00Z')
  })

  it('begin again with the account given, the panel held, the tribunal’s decision, the waiver', () => {
    const account = { type: 'detention-account-given', language: 'ti', summary: 'Told.' } as const
    late(held([{ at: '2025-09-10T09:00:00Z', event: account }]), 'detention-account', '2025-10-09T23:00:00Z')
    const panel = {
      type: 'detention-panel-held',
      recommendation: 'maintain',
      outcome: 'maintain',
      reasons: 'R.',
    } as const
    late(held([{ at: '2025-11-03T09:00:00Z', event: panel }]), 'detention-panel', '2026-02-03T00:00:00Z')
    const asked = { type: 'bail-applied', id: 'A-1', to: 'tribunal', grounds: 'G.' } as const
    const outcome = (said: 'refused' | 'withdrawn'): readonly Happened<CaseEvent>[] => [
      { at: '2025-09-30T09:00:00Z', event: asked },
      {
        at: '2025-10-05T09:00:00Z',
        event: { type: 'bail-decided', id: 'A-1', outcome: said, conditions: [], reasons: 'R.' },
      },
    ]
    late(held(outcome('refused')), 'bail-referral', '2026-02-05T00:00:00Z')
    late(held(outcome('withdrawn')), 'bail-referral', '2025-12-12T00:00:00Z')
    const waived = { type: 'bail-referral-waived', document: 'Signed.' } as const
    late(held([{ at: '2025-12-01T09:00:00Z', event: waived }]), 'bail-referral', '2026-03-31T23:00:00Z')
    const referred = held([{ at: '2025-12-01T09:00:00Z', event: { type: 'bail-referred', id: 'R-1', reasons: 'R.' } }])
    assert.equal(referralDue(ukFrance2025, terms, referred, spellOf(referred)), null)
  })
})

describe('the longest time', () => {
  const limits = (state: Case) =>
    limitsOn(ukFrance2025, terms, state, spellOf(state)).map(({ group, deadline }) => [group, deadline.closesAt])
  const of = (age: string, and: readonly Happened<CaseEvent>[] = []) =>
    held(and, { instead: { opened: step('opened', { age }) } })
  const limit = (group: 'family' | 'pregnant', authority?: string): Happened<CaseEvent> => ({
    at: '2025-08-13T09:00:00Z',
    event: {
      type: 'detention-limit-recorded',
      group,
      reasons: 'Seen.',
      ...(authority === undefined ? {} : { authority }),
    },
  })

  it('is 24 hours for an unaccompanied child (DET-04), 72 for a family (DET-05) and a pregnant woman (DET-06)', () => {
    assert.deepEqual(limits(held()), [])
    assert.deepEqual(limits(of('unaccompanied-minor')), [['child', '2025-08-13T17:30:00Z']])
    assert.deepEqual(limits(of('accompanied-minor')), [['family', '2025-08-15T17:30:00Z']])
    assert.deepEqual(limits(held([limit('pregnant')])), [['pregnant', '2025-08-15T17:30:00Z']])
  })

  it('is seven days where a minister has authorised it', () => {
    assert.deepEqual(limits(held([limit('family', 'Minute')])), [['family', '2025-08-18T23:00:00Z']])
    assert.deepEqual(limits(held([limit('pregnant'), limit('pregnant', 'Minute')])), [
      ['pregnant', '2025-08-18T23:00:00Z'],
    ])
  })

  it('asks for the release once it is over, to the second', () => {
    const child = of('unaccompanied-minor')
    assert.ok(!ids(child, '2025-08-13T17:29:59Z').includes('release'))
    assert.ok(ids(child, '2025-08-13T17:29:59Z').includes('detention-limit-child'))
    assert.deepEqual(byOf(child, '2025-08-13T17:30:00Z', 'release'), ['detention-desk', 'duty-lead'])
  })
})

describe('release and prospects', () => {
  it('are asked for after a review decides on release, and no longer after a later one maintains', () => {
    const first = review('hours-24', '2025-08-13T10:00:00Z', 'release')
    assert.ok(ids(held([first]), '2025-08-13T11:00:00Z').includes('release'))
    const then = [first, review('extra', '2025-08-13T12:00:00Z')]
    assert.ok(!ids(held(then), '2025-08-13T13:00:00Z').includes('release'))
  })

  it('are asked about once the three months for the transfer have run (DET-02), until a review looks at them', () => {
    const closes = noProspectSince(held(), ukFrance2025, knownInstant('2026-01-01T00:00:00Z')) ?? assert.fail()
    const lost = (at: string, state = held()) => ids(state, at).includes('removal-prospects')
    assert.deepEqual(
      [addHours(closes, -1), closes, addHours(closes, 1)].map((at) => lost(at)),
      [false, true, true],
    )
    const looked = held([review('extra', addHours(closes, 2))])
    assert.equal(lost(addHours(closes, 3), looked), false)
  })

  it('are asked about at once of a person excluded, of a child, and in a closed case', () => {
    const excluded = held([raised('excluded', '2025-08-20T09:00:00Z')])
    assert.ok(ids(excluded, '2025-08-20T09:00:00Z').includes('removal-prospects'))
    const closed = held([
      { at: '2025-08-20T09:00:00Z', event: { type: 'case-closed', code: 'refused', reasons: 'Refused.' } },
    ])
    assert.ok(ids(closed, '2025-08-20T09:00:00Z').includes('removal-prospects'))
    const family = held([], { instead: { opened: step('opened', { age: 'accompanied-minor' }) } })
    assert.ok(ids(family, '2025-08-13T09:00:00Z').includes('removal-prospects'))
  })

  it('say everything in both languages', () => {
    const late = dutiesAt(held([raised('excluded', '2025-08-20T09:00:00Z')]), '2026-01-20T09:00:00Z')
    assert.ok(late.length >= 5)
    for (const { title, says } of late)
      for (const lang of languages) assert.ok(title[lang] !== '' && says?.[lang] !== '', title.en)
  })
})

describe('bail that waits', () => {
  const asked = (to: 'tribunal' | 'secretary-of-state'): Happened<CaseEvent> => ({
    at: '2025-08-25T09:00:00Z',
    event: { type: 'bail-applied', id: 'A-1', to, grounds: 'G.' },
  })
  const stateOf = (state: Case) =>
    dutiesAt(state, '2025-08-26T10:00:00Z')
      .filter(({ id }) => id.startsWith('bail-'))
      .map((duty) => `${duty.id} ${duty.state}`)

  it('is the desk’s to decide, or the tribunal’s to wait for', () => {
    assert.deepEqual(stateOf(held([asked('secretary-of-state')])), ['bail-A-1 do'])
    assert.deepEqual(stateOf(held([asked('tribunal')])), ['bail-A-1 wait'])
  })

  it('asks for consent where the person has been told of a departure that is near (BAIL-03)', () => {
    const told = step('details', { departsAt: '2025-09-10T09:00:00Z' }, '2025-08-26T09:00:00Z')
    assert.deepEqual(stateOf(held([asked('tribunal'), told])), ['bail-consent-A-1 do', 'bail-A-1 wait'])
  })
})
