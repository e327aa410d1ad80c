import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Given } from '../../test/given.ts'
import { goodCase, known, letter, reference, shut } from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { lift } from '../barriers/decide.ts'
import { knownInstant } from '../core/calendar.ts'
import { serve } from '../letters/decide.ts'
import type { CaseEvent, CaseState } from '../readmission/state.ts'
import { safeguardDuties } from './duties.ts'
import * as trafficking from './trafficking.ts'

type On = Given<CaseState, CaseEvent>
const owed = (on: On, at: string) => safeguardDuties(known(on.state), ukFrance2025, knownInstant(at))
const made = { case: reference, firstResponder: 'Screening team', indicators: 'Worked without pay for a year.' }
const on13th = goodCase().at('2025-09-13T10:00:00Z').by('escort').when(trafficking.refer, made)
const idOf = (on: On): string => known(on.state).safeguards.referrals.at(-1)?.id ?? ''
const barriers = (on: On) => known(on.state).barriers.filter(({ lifted }) => lifted === null)
const types = ({ facts }: { facts: readonly CaseEvent[] }) => facts.map(({ type }) => type)

const decide = (
  on: On,
  outcome: string,
  decidedAt: string,
  { at = decidedAt, role = 'safeguarding', referral = idOf(on) } = {},
) =>
  on
    .at(at)
    .by(role)
    .when(trafficking.decideReasonable, { case: reference, referral, outcome, decidedAt, document: 'Letter' })
const ask = (on: On, at: string, more: object = {}) =>
  on
    .at(at)
    .by('caseworker')
    .when(trafficking.askReconsideration, {
      case: reference,
      referral: idOf(on),
      by: 'Solicitor',
      grounds: 'New evidence.',
      ...more,
    })
const serving = (on: On, template: string, at: string) =>
  on
    .at(at)
    .by('caseworker')
    .when(serve, { case: reference, template, ...letter })
const conclude = (on: On, decidedAt: string, at = decidedAt) =>
  on
    .at(at)
    .by('safeguarding')
    .when(trafficking.decideConclusive, {
      case: reference,
      referral: idOf(on),
      outcome: 'negative',
      decidedAt,
      document: 'Letter',
    })
const byHand = (on: On, at: string) =>
  on
    .at(at)
    .by('safeguarding')
    .when(lift, {
      case: reference,
      barrier: barriers(on)[0]?.id,
      document: 'Letter',
      reasons: 'Over.',
    })

describe('a trafficking referral', () => {
  it('NRM-07a: stops boarding and takes the seat in the same write, whoever records it', () => {
    assert.deepEqual(types(on13th), ['trafficking-referred', 'barrier-raised', 'seat-withdrawn'])
    assert.ok(shut(on13th.then, '2025-09-17T07:00:00Z').some((line) => line.startsWith('barrier:trafficking')))
    const tried = byHand(on13th.then, '2025-09-14T10:00:00Z')
    assert.deepEqual([tried.refused, tried.cited], [['decision-pending'], ['NRM-07a']])
  })

  it('NRM-04: a decision is aimed for in five working days; late, somebody is to ask, and the barrier stays', () => {
    // Saturday 13 September: Monday to Friday count, and the fifth day closes at midnight in London.
    const at = (instant: string) => owed(on13th.then, instant)[0]
    assert.equal(at('2025-09-19T22:59:59Z')?.deadline?.closesAt, '2025-09-19T23:00:00Z')
    assert.equal(at('2025-09-19T22:59:59Z')?.state, 'wait')
    for (const late of ['2025-09-19T23:00:00Z', '2025-09-19T23:00:01Z']) assert.equal(at(late)?.state, 'do', late)
  })

  it('a question of the authority is owed an answer, and none is taken where nothing was asked', () => {
    const giving = (on: On) =>
      on
        .at('2025-09-14T12:00:00Z')
        .by('screening-officer')
        .when(trafficking.giveInformation, {
          case: reference,
          referral: idOf(on),
          gives: 'He said so at screening.',
        })
    assert.deepEqual(giving(on13th.then).refused, ['nothing-asked'])
    const asked = on13th.then
      .at('2025-09-14T10:00:00Z')
      .by('safeguarding')
      .when(trafficking.askInformation, {
        case: reference,
        referral: idOf(on13th.then),
        asks: 'What did he say of Libya?',
      })
    assert.match(owed(asked.then, '2025-09-14T11:00:00Z')[0]?.id ?? '', /^question:/)
    assert.doesNotMatch(owed(giving(asked.then).then, '2025-09-14T13:00:00Z')[0]?.id ?? '', /^question:/)
  })

  it('is decided after it was made, once, by who may lift the barrier, and not in the future', () => {
    const on = on13th.then
    assert.deepEqual(decide(goodCase(), 'negative', '2025-09-16T10:00:00Z', { referral: 'none' }).refused, [
      'no-such-referral',
    ])
    const before = decide(on, 'positive', '2025-09-13T09:59:59Z', { at: '2025-09-16T10:00:00Z' })
    assert.deepEqual(before.refused, ['before-its-cause'])
    assert.equal(before.refusals[0]?.field, 'decidedAt')
    assert.deepEqual(decide(on, 'positive', '2025-09-13T10:00:00Z', { at: '2025-09-16T10:00:00Z' }).refused, [])
    assert.deepEqual(decide(on, 'positive', '2025-09-16T10:00:01Z', { at: '2025-09-16T10:00:00Z' }).refused, [
      'in-future',
    ])
    assert.deepEqual(decide(on, 'negative', '2025-09-16T10:00:00Z', { role: 'caseworker' }).refused, ['may-not-lift'])
    const once = decide(on, 'positive', '2025-09-16T10:00:00Z')
    assert.deepEqual(decide(once.then, 'negative', '2025-09-16T11:00:00Z').refused, ['already-decided'])
  })
})

describe('a negative first decision', () => {
  it('NRM-07: under the later policy lifts the barrier, and gives no reconsideration but the remedy it names', () => {
    for (const decidedAt of ['2025-09-17T19:24:00Z', '2025-09-17T19:24:01Z']) {
      const decided = decide(on13th.then, 'negative', decidedAt)
      assert.deepEqual(types(decided), ['reasonable-grounds-decided', 'barrier-lifted'], decidedAt)
      const asked = ask(decided.then, '2025-09-18T10:00:00Z')
      assert.deepEqual([asked.refused, asked.cited], [['no-reconsideration'], ['NRM-07']])
      assert.match(asked.refusals[0]?.message.en ?? '', /judicial review/)
    }
  })

  it('NRM-06: under the earlier policy keeps the barrier while no letter carries the thirty days', () => {
    const decided = decide(on13th.then, 'negative', '2025-09-17T19:23:59Z')
    assert.deepEqual(types(decided), ['reasonable-grounds-decided'])
    // Thirty days, the day after the decision being the first: the last is 17 October.
    const tried = (at: string) => byHand(decided.then, at)
    assert.deepEqual(
      [tried('2025-10-17T22:59:59Z').refused, tried('2025-10-17T22:59:59Z').cited],
      [['time-runs'], ['NRM-06']],
    )
    assert.deepEqual(tried('2025-10-17T23:00:00Z').refused, [])
    assert.ok(owed(decided.then, '2025-10-17T23:00:00Z').some(({ id }) => id.startsWith('lift:')))
    const served = serving(decided.then, 'rg-negative-v4.1', '2025-09-17T19:23:59Z')
    assert.deepEqual(byHand(served.then, '2025-09-18T10:00:00Z').refused, [], 'now the letter keeps its own word')
  })

  it('FX-2: of 16 September may be asked again to the end of 16 October, and no longer', () => {
    const decided = decide(on13th.then, 'negative', '2025-09-16T10:00:00Z')
    assert.deepEqual(ask(decided.then, '2025-10-16T22:59:59Z').refused, [])
    for (const late of ['2025-10-16T23:00:00Z', '2025-10-16T23:00:01Z']) {
      const asked = ask(decided.then, late)
      assert.deepEqual([asked.refused, asked.cited], [['reconsideration-too-late'], ['NRM-06']], late)
    }
  })

  it('is asked again by a letter’s own word, though the policy of its day gives nothing', () => {
    const decided = decide(on13th.then, 'negative', '2025-09-18T10:00:00Z')
    const served = decided.then
      .at('2025-09-18T12:00:00Z')
      .by('caseworker')
      .when(serve, { case: reference, template: 'rg-negative-v4.1', trulyServed: true, ...letter })
    const asked = ask(served.then, '2025-10-18T22:59:59Z')
    assert.deepEqual(types(asked), ['reconsideration-asked', 'barrier-raised'])
    assert.deepEqual(ask(served.then, '2025-10-18T23:00:00Z').refused, ['reconsideration-too-late'])
    assert.deepEqual(ask(asked.then, '2025-10-01T10:00:00Z').refused, ['already-asked'])
    assert.deepEqual(byHand(asked.then, '2025-10-19T10:00:00Z').refused, ['decision-pending'])
  })

  it('maintained on reconsideration leaves nothing in the way; made positive it opens the recovery period', () => {
    const decided = decide(on13th.then, 'negative', '2025-09-16T10:00:00Z')
    const served = serving(decided.then, 'rg-negative-v4.1', '2025-09-16T11:00:00Z')
    const asked = ask(served.then, '2025-09-20T10:00:00Z')
    const settle = (outcome: string, from: On = asked.then) =>
      from
        .at('2025-09-25T10:00:00Z')
        .by('safeguarding')
        .when(trafficking.decideReconsideration, {
          case: reference,
          referral: idOf(from),
          outcome,
          decidedAt: '2025-09-25T09:00:00Z',
          document: 'Letter',
        })
    assert.deepEqual(types(settle('maintained')), ['reconsideration-decided', 'promise-closed', 'barrier-lifted'])
    const positive = settle('positive')
    assert.deepEqual(types(positive), ['reconsideration-decided', 'promise-closed'])
    const days = owed(positive.then, '2025-09-25T11:00:00Z').find(({ id }) => id.startsWith('referral:'))
    assert.equal(days?.deadline?.closesAt, '2025-10-24T23:00:00Z')
    assert.deepEqual(settle('maintained', served.then).refused, ['no-reconsideration-open'])
  })

  it('cannot be asked again before it was made, nor where the decision was not negative', () => {
    const decided = decide(on13th.then, 'negative', '2025-09-16T10:00:00Z')
    assert.deepEqual(ask(decided.then, '2025-09-17T10:00:00Z', { occurredAt: '2025-09-16T09:59:59Z' }).refused, [
      'before-its-cause',
    ])
    assert.deepEqual(ask(on13th.then, '2025-09-17T10:00:00Z').refused, ['not-negative'])
  })
})

describe('a positive first decision', () => {
  const positive = decide(on13th.then, 'positive', '2025-09-16T10:00:00Z')

  it('NRM-01: keeps the barrier; its letter adds its days and raises no second one', () => {
    assert.deepEqual(types(positive), ['reasonable-grounds-decided'])
    const served = serving(positive.then, 'rg-positive', '2025-09-16T11:00:00Z')
    assert.deepEqual(types(served), ['letter-served'])
    assert.equal(barriers(served.then).length, 1)
    const alone = serving(goodCase({ without: ['seat'] }), 'rg-positive', '2025-09-16T11:00:00Z')
    assert.deepEqual(
      types(alone),
      ['letter-served', 'barrier-raised'],
      'without a referral on file the letter raises it',
    )
  })

  it('NRM-01: the thirty days begin with the day of the decision, and hold after an early conclusive decision', () => {
    const early = conclude(positive.then, '2025-09-20T10:00:00Z')
    assert.deepEqual(types(early), ['conclusive-grounds-decided'], 'ten days in: the barrier stays')
    // Day one is 16 September, day thirty 15 October.
    assert.deepEqual(byHand(early.then, '2025-10-15T22:59:59Z').refused, ['time-runs'])
    for (const over of ['2025-10-15T23:00:00Z', '2025-10-15T23:00:01Z'])
      assert.deepEqual(byHand(early.then, over).refused, [], over)
    const late = conclude(positive.then, '2025-10-20T10:00:00Z')
    assert.deepEqual(types(late), ['conclusive-grounds-decided', 'barrier-lifted'])
  })

  it('NRM-01: the conclusive decision lifts the letter’s barrier too, where the letter came first', () => {
    const served = serving(on13th.then, 'rg-positive', '2025-09-16T11:00:00Z')
    assert.equal(barriers(served.then).length, 2)
    const decided = decide(served.then, 'positive', '2025-09-16T11:00:00Z', { at: '2025-09-16T12:00:00Z' })
    const over = conclude(decided.then, '2025-10-20T10:00:00Z')
    assert.equal(barriers(over.then).length, 0)
  })

  it('after the days only the conclusive decision is awaited, without a clock and not as late', () => {
    const waiting = owed(positive.then, '2025-11-20T10:00:00Z').find(({ id }) => id.startsWith('referral:'))
    assert.deepEqual([waiting?.state, waiting?.deadline], ['wait', null])
    assert.ok(owed(positive.then, '2025-09-16T11:00:00Z').some(({ id }) => id.startsWith('serve:')))
  })

  it('NRM-03: ends with a disqualification by the authority, the letter’s days with it; there is none before it', () => {
    const served = serving(positive.then, 'rg-positive', '2025-09-16T11:00:00Z')
    const out = (on: On) =>
      on
        .at('2025-09-20T10:00:00Z')
        .by('safeguarding')
        .when(trafficking.disqualify, {
          case: reference,
          referral: idOf(on),
          ground: 'public-order',
          decidedAt: '2025-09-20T09:00:00Z',
          document: 'Decision',
        })
    assert.deepEqual(types(out(served.then)), ['protection-disqualified', 'promise-closed', 'barrier-lifted'])
    assert.equal(barriers(out(served.then).then).length, 0)
    assert.deepEqual(out(on13th.then).refused, ['not-positive'])
    assert.deepEqual(conclude(on13th.then, '2025-09-20T10:00:00Z').refused, ['not-positive'])
  })

  it('of one referral leaves the barrier of another where it is', () => {
    const second = positive.then.at('2025-09-17T10:00:00Z').by('caseworker').when(trafficking.refer, made)
    const negative = decide(second.then, 'negative', '2025-09-18T10:00:00Z')
    assert.equal(barriers(negative.then).length, 1)
  })
})

describe('a second positive decision', () => {
  const first = decide(on13th.then, 'positive', '2025-09-16T10:00:00Z').then
  const again = () => first.at('2025-09-16T11:00:00Z').by('escort').when(trafficking.refer, made).then
  const second = (kind: string | undefined, on = again(), outcome = 'positive') =>
    on
      .at('2025-09-18T10:00:00Z')
      .by('safeguarding')
      .when(trafficking.decideReasonable, {
        case: reference,
        referral: idOf(on),
        outcome,
        decidedAt: '2025-09-18T10:00:00Z',
        document: 'Letter',
        ...(kind === undefined ? {} : { second: kind }),
      })

  it('must say on which facts it is, by the rule that makes it matter', () => {
    const silent = second(undefined)
    assert.deepEqual([silent.refused, silent.cited], [['second-positive'], ['NRM-02']])
    assert.deepEqual(second(undefined, again(), 'negative').refused, [])
    assert.deepEqual(second('protected', on13th.then).refused, ['no-earlier-positive'])
  })

  it('on earlier facts protects only if the authority so determines: its own barrier goes, the first one’s stays', () => {
    assert.equal(barriers(again()).length, 2)
    for (const kind of ['later-facts', 'protected']) {
      const done = second(kind)
      assert.deepEqual([done.refused, barriers(done.then).length], [[], 2], kind)
    }
    const bare = second('not-protected')
    assert.deepEqual([bare.refused, types(bare)], [[], ['reasonable-grounds-decided', 'barrier-lifted']])
    assert.deepEqual(
      barriers(bare.then).map(({ id }) => id),
      barriers(first).map(({ id }) => id),
    )
    assert.deepEqual(
      owed(bare.then, '2025-09-19T10:00:00Z').filter(({ id }) => id.includes(idOf(bare.then))),
      [],
    )
  })
})
