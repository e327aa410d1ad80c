import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { goodCase, known, reference } from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { withReadings } from '../law/readings.ts'
import { claimHumanRights, decideHumanRights, decideInadmissibility, receiveRepresentations } from './decide.ts'
import { agreeDecision } from './second.ts'

const read = withReadings(ukFrance2025, { 'PR-05': 'two-officers' })
if ('problems' in read) throw new Error('PR-05 cannot be selected')
const two = read
const before = () => goodCase({ without: ['inadmissible', 'noHumanRights', 'notice', 'details', 'seat'] }, two)
const inadmissible = { case: reference, outcome: 'inadmissible', connection: '4', reasons: 'Could have claimed there.' }
const proposing = (on = before(), input: object = inadmissible) =>
  on.at('2025-09-05T09:00:00Z').by('caseworker').when(decideInadmissibility, input)
type On = ReturnType<typeof proposing>['then']
const agreeing = (on: On, role = 'duty-lead', at = '2025-09-05T10:00:00Z', decision?: string) =>
  on
    .at(at)
    .by(role)
    .when(agreeDecision, {
      case: reference,
      decision: decision ?? known(on.state).proposed?.at(-1)?.id ?? 'none',
      reasons: 'Read and agreed.',
    })

describe('a decision that needs two officers', () => {
  it('decides nothing by the first alone, and takes effect under both names with the second', () => {
    const one = proposing()
    assert.deepEqual([one.refused, one.facts.map(({ type }) => type)], [[], ['decision-proposed']])
    assert.equal(known(one.state).protection.claim, 'open')
    const both = agreeing(one.then)
    assert.deepEqual(
      [both.refused, both.facts.map(({ type }) => type)],
      [[], ['decision-agreed', 'inadmissibility-decided']],
    )
    assert.equal(known(both.state).protection.claim, 'inadmissible')
    assert.deepEqual(both.facts.at(-1), {
      type: 'inadmissibility-decided',
      outcome: 'inadmissible',
      connection: '4',
      reasons: 'Could have claimed there.',
    })
    assert.deepEqual(agreeing(both.then, 'duty-lead', '2025-09-05T11:00:00Z', 'none').refused, ['no-such-decision'])
  })

  it('is refused to the officer who proposed it, to other roles, and at a time before', () => {
    const { then } = proposing()
    assert.deepEqual(
      [agreeing(then, 'caseworker').refused, agreeing(then, 'caseworker').cited],
      [['same-officer'], ['INAD-01']],
    )
    assert.deepEqual(agreeing(then, 'escort').refused, ['may-not-agree'])
    assert.deepEqual(agreeing(then, 'duty-lead', '2025-09-05T08:59:59Z').refused, ['before-proposal'])
    assert.deepEqual(agreeing(then, 'duty-lead', '2025-09-05T09:00:00Z').refused, [])
  })

  it('is gone once something is added about the person: the second agrees to what both have read', () => {
    const one = proposing().then
    const id = known(one.state).proposed?.[0]?.id ?? ''
    const said = one
      .at('2025-09-05T09:30:00Z')
      .by('caseworker')
      .when(receiveRepresentations, { case: reference, from: 'Solicitor', summary: 'New report.' }).then
    assert.deepEqual(agreeing(said, 'duty-lead', '2025-09-05T10:00:00Z', id).refused, ['no-such-decision'])
    assert.deepEqual(agreeing(proposing(said).then).refused, [])
  })

  it('goes for a certificate too, and not for what is decided for the person or can still be appealed', () => {
    const claimed = before()
      .at('2025-09-05T08:00:00Z')
      .by('caseworker')
      .when(claimHumanRights, { case: reference, summary: 'Art 3.' }).then
    const deciding = (outcome: string) =>
      claimed
        .at('2025-09-05T09:00:00Z')
        .by('caseworker')
        .when(decideHumanRights, { case: reference, outcome, reasons: 'Clearly unfounded.' })
    for (const outcome of ['refused', 'allowed'])
      assert.deepEqual(
        deciding(outcome).facts.map(({ type }) => type),
        ['human-rights-claim-decided'],
      )
    const one = deciding('refused-and-certified')
    assert.equal(known(one.state).humanRights.claim, 'open')
    assert.equal(known(agreeing(one.then).state).humanRights.claim, 'refused-and-certified')
    const considered = proposing(before(), { ...inadmissible, outcome: 'to-be-considered' })
    assert.equal(known(considered.state).protection.claim, 'to-be-considered')
  })

  it('is not asked for unless a deployment reads the law so', () => {
    const one = goodCase({ without: ['inadmissible', 'notice', 'details', 'seat'] })
      .at('2025-09-06T09:00:00Z')
      .by('caseworker')
      .when(decideInadmissibility, inadmissible)
    assert.equal(known(one.state).protection.claim, 'inadmissible')
  })
})
