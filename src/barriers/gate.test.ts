import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Change, departsAt, gateOn, goodCase, lifted, raised, shut, step } from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant as t } from '../core/calendar.ts'
import type { CaseEvent } from '../readmission/state.ts'

const happened = (at: string, event: CaseEvent) => ({ at, event })
const paper = { type: 'letter-served', method: 'in-person', place: 'GB-ENG', language: 'English' } as const
const told = (at: string, template: string) => happened(at, { ...paper, id: `T-${at}`, template })
const answered = (at: string, code: string, outcome: 'accepted' | 'refused' | 'more-information') =>
  happened(at, { type: 'answer-received', number: 1, code, outcome, answeredAt: t(at) })

const order = [
  'scheme-in-force',
  'case-open',
  'from-receiving-state',
  'age',
  'request-in-time',
  'acceptance',
  'three-months',
  'protection-claim',
  'human-rights-claim',
  'removal-notice',
  'departure-details',
  'balance',
]

describe('the gate on a complete good case', () => {
  it('is open (the control for everything below)', () => {
    assert.deepEqual(shut(goodCase()), [])
    assert.equal(gateOn(goodCase()).open, true)
  })

  it('asks every condition in the order of the agreement, each with its rule', () => {
    const { lines } = gateOn(goodCase())
    assert.deepEqual(
      lines.map(({ id }) => id),
      order,
    )
    assert.deepEqual(
      lines.map(({ citation }) => citation.rule),
      ['TR-76', 'TR-08', 'TR-22', 'TR-21', 'TR-40', 'TR-42', 'TR-45', 'TR-23', 'TR-24', 'NOT-02', 'NOT-01', 'TR-35'],
    )
    assert.ok(lines.every(({ state }) => state === 'met'))
  })

  it('is shut on a case of which nothing is known but the landing, each reason in order', () => {
    const bare: Change = {
      without: ['intent', 'request', 'answer', 'inadmissible', 'noHumanRights', 'notice', 'details', 'seat'],
      instead: { opened: step('opened', { directRoute: 'not-shown', age: 'disputed' }) },
    }
    assert.deepEqual(shut(goodCase(bare)), [
      'from-receiving-state unknown TR-22',
      'age unknown AGE-06',
      'request-in-time unmet TR-40',
      'acceptance unknown TR-42',
      'protection-claim unmet TR-23',
      'human-rights-claim unknown TR-24',
      'removal-notice unmet NOT-01',
      'departure-details unmet NOT-01',
    ])
  })
})

describe('one change shuts the gate, with exactly its own line', () => {
  const night = '2025-09-16T22:00:00Z'
  const changes: readonly (readonly [what: string, change: Change, lines: readonly string[]])[] = [
    [
      'the case is closed, and its request withdrawn with it',
      { and: [happened(night, { type: 'case-closed', code: 'released', reasons: 'Bail.' })] },
      ['case-open unmet TR-20', 'request-in-time unmet TR-40', 'acceptance unknown TR-42'],
    ],
    [
      'nothing shows that the person came from France',
      { instead: { opened: step('opened', { directRoute: 'not-shown' }) } },
      ['from-receiving-state unknown TR-22'],
    ],
    [
      'the person is an unaccompanied child',
      { instead: { opened: step('opened', { age: 'unaccompanied-minor' }) } },
      ['age unmet TR-30'],
    ],
    [
      'the person is a child with family',
      { instead: { opened: step('opened', { age: 'accompanied-minor' }) } },
      ['age unmet TR-21'],
    ],
    ['the age is disputed', { instead: { opened: step('opened', { age: 'disputed' }) } }, ['age unknown AGE-06']],
    [
      'a later age decision finds a child',
      {
        and: [
          happened(night, { type: 'age-found', age: 'unaccompanied-minor', authority: 'Kent', reasons: 'Merton.' }),
        ],
      },
      ['age unmet TR-30'],
    ],
    [
      'no request was sent',
      { without: ['request', 'answer'] },
      ['request-in-time unmet TR-40', 'acceptance unknown TR-42'],
    ],
    [
      'the request was late',
      { instead: { request: step('request', {}, '2025-08-26T10:00:00Z') } },
      ['request-in-time unmet TR-33'],
    ],
    ['France has not answered', { without: ['answer'] }, ['acceptance unknown TR-44']],
    [
      'France asked for more',
      { instead: { answer: step('answer', { code: 'M1', outcome: 'more-information' }) } },
      ['acceptance unknown TR-20'],
    ],
    [
      'France refused: a child',
      { instead: { answer: step('answer', { code: 'N1', outcome: 'refused' }) } },
      ['acceptance unmet TR-30'],
    ],
    [
      'France refused for public policy after it had accepted',
      { and: [answered(night, 'N3', 'refused')] },
      ['acceptance unmet TR-32'],
    ],
    ['the protection claim is not decided', { without: ['inadmissible'] }, ['protection-claim unmet TR-23']],
    [
      'the protection claim will be considered here',
      { instead: { inadmissible: step('inadmissible', { outcome: 'to-be-considered' }) } },
      ['protection-claim unmet TR-23'],
    ],
    [
      'a protection claim is made after the inadmissibility decision',
      { and: [happened(night, { type: 'protection-claim-made' })] },
      ['protection-claim unmet TR-23'],
    ],
    ['nobody has asked about human rights', { without: ['noHumanRights'] }, ['human-rights-claim unknown TR-24']],
    [
      'a human-rights claim is made on the night',
      { and: [happened(night, { type: 'human-rights-claim-made', summary: 'Art 3.' })] },
      ['human-rights-claim unmet TR-24'],
    ],
    [
      'a human-rights claim was refused and not certified',
      { instead: { noHumanRights: step('noHumanRights', { type: 'human-rights-claim-decided', outcome: 'refused' }) } },
      ['human-rights-claim unmet TR-24'],
    ],
    [
      'a human-rights claim was allowed',
      { instead: { noHumanRights: step('noHumanRights', { type: 'human-rights-claim-decided', outcome: 'allowed' }) } },
      ['human-rights-claim unmet TR-24'],
    ],
    ['no removal notice was served', { without: ['notice'] }, ['removal-notice unmet NOT-01']],
    [
      'the removal notice was withdrawn',
      { and: [happened(night, { type: 'letter-withdrawn', id: 'L-NOTICE', reasons: 'Wrong name.' })] },
      ['removal-notice unmet NOT-01'],
    ],
    ['no departure details were served', { without: ['details'] }, ['departure-details unmet NOT-01']],
    [
      'the details name another hour than the seat',
      { instead: { details: step('details', { departsAt: t('2025-09-17T10:00:00Z') }) } },
      ['departure-details unmet NOT-04'],
    ],
    [
      'the details name another destination than the notice',
      { instead: { details: step('details', { destination: 'Lyon' }) } },
      ['departure-details unmet NOT-03'],
    ],
    [
      'the seat goes to another destination than the person was told',
      { instead: { seat: step('seat', { destination: 'Lyon' }) } },
      ['departure-details unmet NOT-03'],
    ],
    [
      'an injunction is raised',
      { and: [raised('injunction', night)] },
      ['barrier:injunction:B-injunction unmet TR-26'],
    ],
    [
      'a suspensive challenge is lodged',
      { and: [raised('suspensive-remedy', night)] },
      ['barrier:suspensive-remedy:B-suspensive-remedy unmet TR-25'],
    ],
    [
      'a positive reasonable-grounds letter runs',
      { and: [told('2025-09-16T09:00:00Z', 'rg-positive')] },
      ['letter:rg-positive:T-2025-09-16T09:00:00Z unmet NRM-01'],
    ],
  ]
  for (const [what, change, lines] of changes) it(what, () => assert.deepEqual(shut(goodCase(change)), lines))

  it('every barrier of the agreement, each by itself', () => {
    const kinds = Object.values(ukFrance2025.barriers)
    assert.ok(kinds.length >= 10)
    for (const { kind, rule } of kinds)
      assert.deepEqual(shut(goodCase({ and: [raised(kind, night)] })), [`barrier:${kind}:B-${kind} unmet ${rule}`])
  })

  it('a barrier of a kind the agreement does not know, by whatever name', () => {
    for (const kind of ['volcano', 'constructor', '__proto__', 'toString'])
      assert.deepEqual(shut(goodCase({ and: [raised(kind, night)] })), [`barrier:${kind}:B-${kind} unmet TR-07`])
  })

  it('a letter by a strange name neither opens the gate, nor shuts it, nor stops it from answering', () => {
    for (const template of ['constructor', '__proto__'])
      assert.deepEqual(shut(goodCase({ and: [told(night, template)] })), [])
  })
})

describe('what leaves the gate open', () => {
  const certified = step('noHumanRights', {
    type: 'human-rights-claim-decided',
    outcome: 'refused-and-certified',
    reasons: 'Clearly unfounded.',
  })
  const determined = step('noHumanRights', {
    type: 'human-rights-claim-decided',
    outcome: 'finally-determined-against',
    reasons: 'Tribunal.',
  })
  it('a human-rights claim refused and certified, or finally determined', () => {
    for (const decided of [certified, determined])
      assert.deepEqual(shut(goodCase({ instead: { noHumanRights: decided } })), [])
  })
  it('but not once a further claim is made after the certificate', () => {
    const again = happened('2025-09-10T09:00:00Z', { type: 'human-rights-claim-made', summary: 'Art 8.' })
    assert.deepEqual(shut(goodCase({ instead: { noHumanRights: certified }, and: [again] })), [
      'human-rights-claim unmet TR-24',
    ])
  })
  it('a protection claim withdrawn counts as none', () => {
    const withdrawn = step('inadmissible', { type: 'protection-claim-withdrawn' })
    assert.deepEqual(shut(goodCase({ instead: { inadmissible: withdrawn } })), [])
  })
  it('both notices in one document', () => {
    const one = step('notice', { departsAt: t(departsAt) })
    assert.deepEqual(shut(goodCase({ without: ['details'], instead: { notice: one } })), [])
  })
  it('a departure time spelt otherwise, a destination with other capitals and hyphens', () => {
    const same = step('details', { departsAt: '2025-09-17T08:00:00.000Z', destination: 'PARIS-CDG' })
    assert.deepEqual(shut(goodCase({ instead: { details: same } })), [])
  })
  it('but an hour written on some other letter tells the person nothing', () => {
    const other = step('intent', { departsAt: t(departsAt), destination: 'Paris CDG' })
    assert.deepEqual(shut(goodCase({ without: ['details'], instead: { intent: other } })), [
      'departure-details unmet NOT-01',
    ])
  })
})

describe('barriers', () => {
  it('two were raised and one is lifted: the gate is still shut', () => {
    const two = [raised('medical', '2025-09-15T09:00:00Z'), raised('injunction', '2025-09-16T21:00:00Z')]
    assert.deepEqual(shut(goodCase({ and: [...two, lifted('medical', '2025-09-16T22:00:00Z')] })), [
      'barrier:injunction:B-injunction unmet TR-26',
    ])
  })
  it('lifted, the gate is open from then on and was not open before', () => {
    const both = goodCase({
      and: [raised('injunction', '2025-09-16T20:00:00Z'), lifted('injunction', '2025-09-17T06:30:00Z')],
    })
    assert.deepEqual(shut(both, '2025-09-17T06:29:00Z'), ['barrier:injunction:B-injunction unmet TR-26'])
    assert.deepEqual(shut(both, '2025-09-17T06:30:00Z'), [])
  })
  it('FX-4: with a duty to send medical papers first, the gate is shut until they are logged as delivered', () => {
    const ordered = raised('order-duty', '2025-09-16T21:00:00Z')
    assert.deepEqual(shut(goodCase({ and: [ordered] })), ['barrier:order-duty:B-order-duty unmet JR-08'])
    assert.deepEqual(shut(goodCase({ and: [ordered, lifted('order-duty', '2025-09-17T05:00:00Z')] })), [])
  })
})

describe('what was decided only later does not open the gate for an earlier hour', () => {
  it('a boarding written down afterwards is judged by its own time', () => {
    const late = goodCase({ instead: { noHumanRights: step('noHumanRights', {}, '2025-09-17T07:30:00Z') } })
    assert.deepEqual(shut(late, '2025-09-17T07:00:00Z'), ['human-rights-claim unknown TR-24'])
    assert.deepEqual(shut(late, '2025-09-17T07:30:00Z'), [])
  })
})

describe('the gate says where each answer comes from', () => {
  it('who settled it and since when; for a period, its whole working and when time will have met it', () => {
    const { lines } = gateOn(goodCase(), '2025-09-10T12:00:00Z')
    const line = lines.find(({ id }) => id === 'removal-notice')
    assert.equal(line?.since, '2025-09-08T10:00:00Z')
    assert.equal(line?.by, 'caseworker')
    assert.equal(line?.clearsAt, '2025-09-15T23:00:00Z')
    assert.deepEqual(line?.deadline?.counted, ['2025-09-09', '2025-09-10', '2025-09-11', '2025-09-12', '2025-09-15'])
    assert.equal(lines.find(({ id }) => id === 'age')?.by, 'screening-officer')
  })
})
