import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  accepted,
  applicant,
  at,
  codeFor,
  fillFamily,
  type Node,
  officer,
  openNode,
  questionIds,
  refusals,
  showPresence,
  toldOn,
} from './fixture.ts'
import { lateBy } from './late.ts'
import { presenceCloses } from './presence-state.ts'
import { statusOf } from './state.ts'

async function submitted(): Promise<{ node: Node; application: string }> {
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  return { node, application }
}
const prove = async (node: Node, application: string, person: string, more: object = {}) =>
  node.give(applicant(application), 'prove-presence', {
    application,
    code: await codeFor(node, application, person),
    declared: true,
    location: 'inside',
    ...more,
  })
const judge = (node: Node, application: string, person: string, accepted: boolean) =>
  node.give(officer, 'judge-presence', {
    application,
    person,
    accepted,
    evidence: 'Letter of the day centre, dated that day',
    reasons: 'The centre confirms it by telephone.',
  })
test('an applicant has the same codes sent again, three times and on the same clock', async () => {
  const { node, application } = await submitted()
  const before = await codeFor(node, application, 'p1')
  accepted(await prove(node, application, 'main'))
  const again = () => node.give(applicant(application), 'resend-codes', { application })
  node.clock.set(at('2025-10-06T12:00:00Z'))
  for (let times = 0; times < 3; times++) accepted(await again())
  assert.deepEqual(refusals(await again()), ['resent-enough'])
  const state = await node.state(application)
  assert.equal(presenceCloses(state), '2025-10-07T09:00:00Z')
  assert.equal(await codeFor(node, application, 'p1'), before)
  const sent = (await toldOn(node, application)).filter((one) => one.occasion === 'presence' && one.person === 'p1')
  assert.equal(sent.length, 8, 'email and text, once and three times again')
  assert.ok(sent.every(({ now }) => now?.text.includes(before.slice(0, 4)) === true))
  accepted(await prove(node, application, 'p1'))
})

test('no code is sent again once the time is over', async () => {
  for (const [instant, expected] of [
    ['2025-10-07T08:59:59Z', []],
    ['2025-10-07T09:00:00Z', ['presence-too-late']],
    ['2025-10-07T09:00:01Z', ['presence-too-late']],
  ] as const) {
    const { node, application } = await submitted()
    node.clock.set(at(instant))
    const outcome = await node.give(applicant(application), 'resend-codes', { application })
    assert.deepEqual(refusals(outcome), expected, instant)
  }
})

test('an officer sends one adult a new code on a new clock, and the other adult’s code goes on working', async () => {
  const { node, application } = await submitted()
  const old = await codeFor(node, application, 'p1')
  node.clock.set(at('2025-10-06T20:00:00Z'))
  accepted(await node.give(officer, 'send-challenge', { application, people: ['p1'], reasons: 'Wrong number.' }))
  assert.deepEqual(refusals(await prove(node, application, 'p1', { code: old })), ['wrong-code'])
  accepted(await prove(node, application, 'main'))
  node.clock.set(at('2025-10-07T19:59:59Z'))
  accepted(await prove(node, application, 'p1'))
  const nobody = await node.give(officer, 'send-challenge', { application, people: ['p1'], reasons: 'Again.' })
  assert.deepEqual(refusals(nobody), ['presence-shown'])
})

test('a word without a position, a position outside and an odd one wait for an officer, who decides for each adult', async () => {
  const { node, application } = await submitted()
  accepted(await prove(node, application, 'main', { location: 'unknown', says: 'Ask the day centre in Calais.' }))
  accepted(await prove(node, application, 'p1', { accuracyMetres: 0, signals: ['accuracy-impossible'] }))
  assert.equal(statusOf(await node.state(application)), 'assessment')
  for (const question of questionIds)
    accepted(
      await node.give(officer, 'answer-question', {
        application,
        question,
        answer: 'yes',
        evidence: 'File',
        reasons: 'Seen.',
      }),
    )
  const find = () => node.give(officer, 'find-eligible', { application, reasons: 'All met.' })
  assert.deepEqual(refusals(await find()), ['presence-to-judge'])
  accepted(await judge(node, application, 'main', true))
  assert.deepEqual(refusals(await find()), ['presence-to-judge'])
  accepted(await judge(node, application, 'p1', false))
  assert.deepEqual(refusals(await find()), ['presence-not-accepted'])
  accepted(await node.give(officer, 'send-challenge', { application, people: ['p1'], reasons: 'Once more.' }))
  assert.equal(statusOf(await node.state(application)), 'presence')
  accepted(await prove(node, application, 'p1'))
  accepted(await find())
})

test('nothing can be weighed that was not answered', async () => {
  const { node, application } = await submitted()
  assert.deepEqual(refusals(await judge(node, application, 'main', true)), ['nothing-to-judge'])
})

test('the application is closed when the time ran out, a late answer is kept with how late it came, and new codes reopen it', async () => {
  const { node, application } = await submitted()
  accepted(await prove(node, application, 'main'))
  const close = () =>
    node.give(officer, 'find-ineligible', { application, ground: 'presence', reasons: 'No answer, no explanation.' })
  node.clock.set(at('2025-10-07T08:59:59Z'))
  assert.deepEqual(refusals(await close()), ['ground-not-found'])
  node.clock.set(at('2025-10-07T09:00:00Z'))
  accepted(await close())
  node.clock.set(at('2025-10-07T11:10:00Z'))
  accepted(await prove(node, application, 'p1'))
  assert.deepEqual(refusals(await prove(node, application, 'p1')), ['presence-came-late'])
  const late = (await node.state(application)).late.p1
  assert.ok(late)
  assert.deepEqual(lateBy(late.closedAt, late.mark.at), { en: '2 h 10 min', fr: '2 h 10 min' })
  assert.equal(statusOf(await node.state(application)), 'ineligible')
  accepted(await node.give(officer, 'send-challenge', { application, reasons: 'The network in the camp was down.' }))
  assert.equal(statusOf(await node.state(application)), 'presence')
  assert.equal(presenceCloses(await node.state(application)), '2025-10-08T11:10:00Z')
  accepted(await prove(node, application, 'p1'))
  assert.equal(statusOf(await node.state(application)), 'assessment')
})

test('a late answer that an officer accepts shows presence, and opens an application closed for it', async () => {
  const { node, application } = await submitted()
  accepted(await prove(node, application, 'main'))
  node.clock.set(at('2025-10-07T09:01:00Z'))
  accepted(
    await node.give(officer, 'find-ineligible', { application, ground: 'presence', reasons: 'The time ran out.' }),
  )
  accepted(await prove(node, application, 'p1'))
  accepted(await judge(node, application, 'p1', true))
  assert.equal(statusOf(await node.state(application)), 'assessment')
})

test('an application found against for another reason is not opened by codes', async () => {
  const { node, application } = await submitted()
  await showPresence(node, application)
  accepted(
    await node.give(officer, 'answer-question', {
      application,
      question: 'no-crossing',
      answer: 'no',
      evidence: 'Record',
      reasons: 'Attempt in August.',
    }),
  )
  accepted(await node.give(officer, 'find-ineligible', { application, ground: 'no-crossing', reasons: 'As found.' }))
  const codes = await node.give(officer, 'send-challenge', { application, people: ['main'], reasons: 'Try.' })
  assert.deepEqual(refusals(codes), ['not-at-this-stage', 'presence-shown'])
})

test('how late is said in minutes, hours or days, and a minute begun counts', () => {
  for (const [came, said] of [
    ['2025-10-07T09:00:00Z', '1 min'],
    ['2025-10-07T09:59:01Z', '1 h 0 min'],
    ['2025-10-08T08:59:00Z', '23 h 59 min'],
    ['2025-10-08T09:00:00Z', '1 d 0 h'],
  ] as const)
    assert.equal(lateBy(at('2025-10-07T09:00:00Z'), at(came)).en, said)
})
