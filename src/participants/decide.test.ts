import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { goodCase, known, reference } from '../../test/good-case.ts'
import { euTurkiye2016 } from '../agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { answer, ask, end, invite, join, renew } from './decide.ts'
import { participantActorId, participantKinds, staysWithin } from './events.ts'
import { kindsOf } from './state.ts'

const digest = (letter: string): string => letter.repeat(64)
const lawyer = {
  case: reference,
  kind: 'lawyer',
  name: 'Nadia Rowe',
  organisation: 'Rowe & Partners',
  basis: 'Form of authority signed 9 September 2025',
  language: 'en',
  codeDigest: digest('a'),
} as const
const open = goodCase()
const inviting = (change: object = {}, role = 'caseworker', on = open, at = '2025-09-10T10:00:00Z') =>
  on
    .at(at)
    .by(role)
    .when(invite, { ...lawyer, ...change })
const invitedCase = inviting().then
const [nadia] = known(invitedCase.state).participants.list
assert.ok(nadia)
const id = nadia.id
const self = participantActorId(reference, id)

/** Acts as the participant of that id: the decision looks at whose id it is, and not only at the role. */
const asSelf = (on: typeof open, at: string, actorId = self) =>
  on.at(at).as({ id: actorId, name: 'Nadia Rowe', role: 'lawyer', party: 'outside' })
const coming = { case: reference, participant: id, code: digest('a'), nextCode: digest('b') }

describe('inviting somebody from outside', () => {
  it('lets them in with a code of which only the digest is kept, good for a fortnight to the second', () => {
    const { facts, refused } = inviting()
    assert.deepEqual(refused, [])
    assert.equal(facts.length, 1)
    assert.equal(nadia.code.validUntil, '2025-09-24T10:00:00Z')
    assert.equal(nadia.code.digest, digest('a'))
  })
  it('takes several lawyers, and the same one only once, however the name is typed', () => {
    assert.deepEqual(inviting({ name: ' nadia ROWE ' }, 'caseworker', invitedCase).refused, ['already-invited'])
    assert.deepEqual(inviting({ name: 'Tom Hale' }, 'caseworker', invitedCase).refused, [])
    const one = { kind: 'person', name: 'Robel Tesfay' }
    const with_ = inviting(one).then
    assert.deepEqual(inviting({ ...one, name: 'R. Tesfay' }, 'caseworker', with_).refused, ['already-invited'])
  })
  it('lets the person invite a lawyer and nobody else', () => {
    assert.deepEqual(inviting({}, 'person').refused, [])
    for (const kind of participantKinds.filter((one) => one !== 'lawyer'))
      assert.deepEqual(inviting({ kind }, 'person').refused.includes('only-a-lawyer'), true, kind)
  })
  it('knows no authority under an agreement whose law gives it no task', () => {
    assert.deepEqual(kindsOf(ukFrance2025), participantKinds)
    assert.deepEqual(kindsOf(euTurkiye2016), ['person', 'lawyer'])
    const there = goodCase({}, euTurkiye2016)
    assert.deepEqual(inviting({ kind: 'healthcare' }, 'caseworker', there).refused, ['not-in-this-agreement'])
  })
  it('still lets somebody in after the case was closed: a court may still speak', () => {
    const closed = goodCase({
      and: [{ at: '2025-09-09T09:00:00Z', event: { type: 'case-closed', code: 'released', reasons: 'Ended.' } }],
    })
    assert.deepEqual(inviting({}, 'caseworker', closed).refused, [])
  })
  it('takes no digest that is none', () => {
    for (const codeDigest of ['', 'a'.repeat(63), 'G'.repeat(64)]) assert.throws(() => inviting({ codeDigest }))
  })
})

describe('coming in with a code', () => {
  const at = '2025-09-11T09:00:00Z'
  it('uses it up and takes the code for next time', () => {
    const came = asSelf(invitedCase, at).when(join, coming)
    assert.deepEqual(came.refused, [])
    const [after] = known(came.state).participants.list
    assert.equal(after?.joined, at)
    assert.equal(after?.code.digest, digest('b'))
    assert.equal(after?.used, digest('a'))
    assert.deepEqual(asSelf(came.then, at).when(join, coming).refused, ['code-not-valid'])
    const again = { ...coming, code: digest('b'), nextCode: digest('c') }
    assert.deepEqual(asSelf(came.then, at).when(join, again).refused, [])
  })
  it('works until the second its time runs out', () => {
    for (const [when, refused] of [
      ['2025-09-24T09:59:59Z', []],
      ['2025-09-24T10:00:00Z', ['code-too-old']],
      ['2025-09-24T10:00:01Z', ['code-too-old']],
    ] as const)
      assert.deepEqual(asSelf(invitedCase, when).when(join, coming).refused, refused, when)
  })
  it('is refused after the access ended, and to anybody else with the same code', () => {
    const ended = invitedCase
      .at(at)
      .by('caseworker')
      .when(end, { case: reference, participant: id, reasons: 'Left the firm.' })
    assert.deepEqual(asSelf(ended.then, at).when(join, coming).refused, ['no-access'])
    const other = participantActorId(reference, 'SOMEBODY')
    assert.deepEqual(asSelf(invitedCase, at, other).when(join, coming).refused, ['no-access'])
  })
  it('leaves the confirmation of a transfer standing: that a page was opened says nothing of the transfer', () => {
    const confirmed = goodCase({
      and: [
        {
          at: '2025-09-10T10:00:00Z',
          event: {
            type: 'participant-invited',
            id: 'L',
            kind: 'lawyer',
            name: 'N',
            basis: 'B',
            language: 'en',
            codeDigest: digest('a'),
            validUntil: nadia.code.validUntil,
          },
        },
        {
          at: '2025-09-17T06:00:00Z',
          event: { type: 'transfer-confirmed', flight: 'F1GH-0001', digest: digest('d'), lines: 12, facts: 9 },
        },
        {
          at: '2025-09-17T06:10:00Z',
          event: { type: 'participant-joined', id: 'L', codeDigest: digest('b'), validUntil: nadia.code.validUntil },
        },
      ],
    })
    assert.equal(known(confirmed.state).confirmation?.void, null)
    const asked = { type: 'participant-asked', id: 'Q', by: 'L', what: 'human' } as const
    const after = goodCase({
      and: [
        ...confirmed.history.slice(-3).map(({ event, occurredAt }) => ({ at: occurredAt, event })),
        { at: '2025-09-17T06:20:00Z', event: asked },
      ],
    })
    assert.equal(known(after.state).confirmation?.void?.why, 'participant-asked')
  })
})

describe('a new code', () => {
  const fresh = { case: reference, participant: id, codeDigest: digest('e') }
  it('comes from an officer or for oneself, and the one before opens nothing', () => {
    const renewed = invitedCase.at('2025-09-12T10:00:00Z').by('courts-desk').when(renew, fresh)
    assert.deepEqual(renewed.refused, [])
    assert.deepEqual(asSelf(renewed.then, '2025-09-12T11:00:00Z').when(join, coming).refused, ['code-not-valid'])
    assert.deepEqual(asSelf(invitedCase, '2025-09-12T10:00:00Z').when(renew, fresh).refused, [])
  })
  it('is nobody else’s to make', () => {
    const other = participantActorId(reference, 'SOMEBODY')
    assert.deepEqual(asSelf(invitedCase, '2025-09-12T10:00:00Z', other).when(renew, fresh).refused, ['no-access'])
  })
})

describe('asking', () => {
  const at = '2025-09-12T10:00:00Z'
  const asked = asSelf(invitedCase, at).when(ask, { case: reference, what: 'wrong', says: 'Not my birth date.' })
  it('is a question until an officer answers it, once', () => {
    assert.deepEqual(asked.refused, [])
    const question = known(asked.state).participants.asks[0]?.id ?? ''
    const answering = (on: typeof open) =>
      on.at(at).by('caseworker').when(answer, { case: reference, ask: question, answer: 'Put right.' })
    assert.deepEqual(answering(asked.then).refused, [])
    assert.deepEqual(answering(answering(asked.then).then).refused, ['already-answered'])
    assert.deepEqual(answering(invitedCase).refused, ['nothing-asked'])
  })
  it('needs words, except for a human; and the same twice waits already', () => {
    assert.deepEqual(asSelf(invitedCase, at).when(ask, { case: reference, what: 'wrong' }).refused, ['words-needed'])
    assert.deepEqual(asSelf(invitedCase, at).when(ask, { case: reference, what: 'human' }).refused, [])
    const twice = { case: reference, what: 'wrong', says: 'Not my birth date.' }
    assert.deepEqual(asSelf(asked.then, at).when(ask, twice).refused, ['already-asked'])
  })
})

describe('staying within one’s own case', () => {
  it('holds for everybody from outside, whatever they put for the case, and asks nobody else', () => {
    const at = (input: unknown, command = 'courts/receive-order', role = 'lawyer') =>
      staysWithin({ id: self, role }, command, input)
    assert.equal(at({ case: reference }), true)
    assert.equal(at({ case: ` ${reference.toLowerCase()} ` }), true, 'as the command’s own schema reads it')
    for (const input of [{ case: 'ZZZZ-0000' }, {}, null, 'text', { case: [reference] }, { case: `${reference} x` }])
      assert.equal(at(input), false, JSON.stringify(input))
    assert.equal(at({ about: 'X' }, 'courts/keep-order'), true)
    assert.equal(
      staysWithin({ id: 'gb-caseworker', role: 'lawyer' }, 'courts/receive-order', { case: reference }),
      false,
    )
    assert.equal(staysWithin({ id: 'gb-caseworker', role: 'caseworker' }, 'courts/receive-order', {}), true)
  })
})
