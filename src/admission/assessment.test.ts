import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Actor } from '../law/decision.ts'
import { withReadings } from '../law/readings.ts'
import { compose } from '../messages/compose-view.ts'
import { channels } from '../messages/events.ts'
import { factsOf } from '../platform/store.ts'
import { applicationStream, applications } from './application.ts'
import { answerTo, findingFor } from './assessment.ts'
import {
  accepted,
  applicant,
  at,
  eligibleFamily,
  officer,
  openNode,
  presentFamily,
  questionIds,
  refusals,
} from './fixture.ts'
import { followReminders } from './follow.ts'
import { telling } from './occasions.ts'

const given = (application: string, question: string, answer: string, person?: string) => ({
  application,
  question,
  answer,
  evidence: 'File',
  reasons: 'As seen.',
  ...(person === undefined ? {} : { person }),
})

const asking = (application: string, more: object = {}) => ({
  application,
  question: 'not-eea',
  asks: 'Which nationality does your partner hold?',
  reasons: 'The form and the document differ.',
  ...more,
})

test('one member of a family may have an answer of their own, and one “no” is a no for the application', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  const answer = (value: string, person?: string) =>
    node.give(officer, 'answer-question', given(application, 'not-eea', value, person))
  accepted(await answer('yes', 'main'))
  assert.equal(answerTo(await node.state(application), 'not-eea'), null)
  accepted(await answer('no', 'p1'))
  assert.equal(answerTo(await node.state(application), 'not-eea'), 'no')
  accepted(await answer('unknown', 'p2'))
  accepted(await answer('yes', 'p1'))
  assert.equal(answerTo(await node.state(application), 'not-eea'), 'unknown')
  accepted(await answer('yes', 'p2'))
  assert.equal(answerTo(await node.state(application), 'not-eea'), 'yes')
  assert.deepEqual(refusals(await answer('yes', 'p7')), ['no-such-person'])
})

test('an answer for everybody replaces the answers for each, and one for a person stands beside it', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  const answer = async (value: string, person?: string) =>
    accepted(await node.give(officer, 'answer-question', given(application, 'not-eea', value, person)))
  await answer('no', 'p1')
  await answer('yes')
  const all = await node.state(application)
  assert.deepEqual([answerTo(all, 'not-eea'), findingFor(all, 'not-eea', 'p1')?.answer], ['yes', 'yes'])
  await answer('no', 'p1')
  const one = await node.state(application)
  assert.deepEqual([answerTo(one, 'not-eea'), findingFor(one, 'not-eea', 'main')?.answer], ['no', 'yes'])
  accepted(
    await node.give(officer, 'find-ineligible', {
      application,
      ground: 'not-eea',
      reasons: 'The partner is a national.',
    }),
  )
})

test('a question gives the applicant fourteen days from the next day, on the clocks of where they are', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  accepted(await node.give(officer, 'ask-information', asking(application)))
  const { assessment } = await node.state(application)
  assert.equal(assessment.requests[0]?.closesAt, '2025-10-20T22:00:00Z')
  assert.equal(assessment.requests[0]?.zone, 'Europe/Paris')
  const seven = withReadings(ukFrance2025, { 'PR-16': 'seven-days' })
  assert.ok(!('problems' in seven))
  const other = await openNode('2025-10-06T09:00:00Z', seven)
  const second = await presentFamily(other)
  accepted(await other.give(officer, 'ask-information', asking(second)))
  assert.equal((await other.state(second)).assessment.requests[0]?.closesAt, '2025-10-13T22:00:00Z')
})

test('nobody is found eligible while an answer is awaited: until the last second, then no longer', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  for (const id of questionIds) accepted(await node.give(officer, 'answer-question', given(application, id, 'yes')))
  accepted(await node.give(officer, 'ask-information', asking(application)))
  const find = () => node.give(officer, 'find-eligible', { application, reasons: 'All conditions are met.' })
  for (const moment of ['2025-10-06T09:00:00Z', '2025-10-20T21:59:59Z']) {
    node.clock.set(at(moment))
    const outcome = await find()
    assert.deepEqual(refusals(outcome), ['information-awaited'], moment)
    assert.equal(outcome.outcome === 'refused' && outcome.refusals[0]?.citation?.rule, 'TR-63')
  }
  node.clock.set(at('2025-10-20T22:00:00Z'))
  accepted(await find())
})

test('an answer, or an officer who closes the question, opens the way at once', async () => {
  const node = await openNode()
  for (const end of ['answer', 'close']) {
    const application = await presentFamily(node, end)
    for (const id of questionIds) accepted(await node.give(officer, 'answer-question', given(application, id, 'yes')))
    accepted(await node.give(officer, 'ask-information', asking(application)))
    const find = () => node.give(officer, 'find-eligible', { application, reasons: 'All conditions are met.' })
    assert.deepEqual(refusals(await find()), ['information-awaited'])
    if (end === 'answer')
      accepted(
        await node.give(applicant(application), 'give-information', {
          application,
          information: 'i1',
          text: 'Eritrea.',
        }),
      )
    else
      accepted(
        await node.give(officer, 'close-information', {
          application,
          information: 'i1',
          outcome: 'not-needed',
          reasons: 'The passport was found.',
        }),
      )
    accepted(await find())
  }
})

test('an answer a second before the time is in time; at it and after it is late, kept, and marked as such', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  accepted(await node.give(officer, 'ask-information', asking(application)))
  const say = async (moment: string, text: string) => {
    node.clock.set(at(moment))
    accepted(await node.give(applicant(application), 'give-information', { application, information: 'i1', text }))
  }
  await say('2025-10-20T21:59:59Z', 'One')
  await say('2025-10-20T22:00:00Z', 'Two')
  const closing = { application, information: 'i1', outcome: 'answered', reasons: 'Read.' }
  accepted(await node.give(officer, 'close-information', closing))
  await say('2025-10-20T22:00:01Z', 'Three')
  const [request] = (await node.state(application)).assessment.requests
  assert.deepEqual(
    request?.answers.map(({ text, late }) => [text, late]),
    [
      ['One', false],
      ['Two', true],
      ['Three', true],
    ],
  )
  assert.deepEqual(refusals(await node.give(officer, 'close-information', closing)), ['question-closed'])
})

test('more time is more than there was, given with reasons, also when the time was over', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  accepted(await node.give(officer, 'ask-information', asking(application)))
  const extend = (until: string) =>
    node.give(officer, 'extend-information', { application, information: 'i1', until, reasons: 'The embassy is slow.' })
  assert.deepEqual(refusals(await extend('2025-10-20')), ['not-longer'])
  accepted(await extend('2025-10-21'))
  assert.equal((await node.state(application)).assessment.requests[0]?.closesAt, '2025-10-21T22:00:00Z')
  node.clock.set(at('2025-11-02T12:00:00Z'))
  assert.deepEqual(refusals(await extend('2025-11-01')), ['not-longer'])
  assert.deepEqual(refusals(await extend('2027-01-01')), ['too-long'])
  accepted(await extend('2025-11-02'))
  assert.equal((await node.state(application)).assessment.requests[0]?.closesAt, '2025-11-02T23:00:00Z')
})

test('a question is closed as unanswered only when the time is over, and as answered only when an answer came', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  accepted(await node.give(officer, 'ask-information', asking(application)))
  const close = (outcome: string) =>
    node.give(officer, 'close-information', { application, information: 'i1', outcome, reasons: 'As it stands.' })
  assert.deepEqual(refusals(await close('answered')), ['no-answer-yet'])
  node.clock.set(at('2025-10-20T21:59:59Z'))
  assert.deepEqual(refusals(await close('no-answer')), ['time-not-over'])
  node.clock.set(at('2025-10-20T22:00:00Z'))
  accepted(await close('no-answer'))
})

test('what was asked is not asked twice, is about somebody here, and is answered by the applicant alone', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  accepted(await node.give(officer, 'ask-information', asking(application)))
  assert.deepEqual(refusals(await node.give(officer, 'ask-information', asking(application))), ['already-asked'])
  const ask = (more: object) => node.give(officer, 'ask-information', asking(application, { asks: 'Other', ...more }))
  assert.deepEqual(refusals(await ask({ person: 'p9' })), ['no-such-person'])
  assert.deepEqual(refusals(await ask({ question: 'constructor' })), ['unknown-question'])
  const answer = { application, information: 'i2', text: 'Yes' }
  assert.deepEqual(refusals(await node.give(applicant(application), 'give-information', answer)), [
    'no-such-question-asked',
  ])
  assert.deepEqual(
    refusals(await node.give(applicant('0000-0000'), 'give-information', { ...answer, information: 'i1' })),
    ['not-your-application'],
  )
})

test('each question, reminder and extension is one email and one text that says by when and never what', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  accepted(await node.give(officer, 'ask-information', asking(application)))
  node.clock.set(at('2025-10-14T09:00:00Z'))
  accepted(await node.give(officer, 'remind-information', { application, information: 'i1' }))
  accepted(
    await node.give(officer, 'extend-information', {
      application,
      information: 'i1',
      until: '2025-10-31',
      reasons: 'They asked for it.',
    }),
  )
  const state = await node.state(application)
  const facts = await factsOf(node.database.query, applications, applicationStream(application))
  const writing = { site: 'https://apply.example.org', agreement: ukFrance2025, now: node.clock.now() }
  const mails = facts
    .filter(({ event }) => event.type.startsWith('information-'))
    .flatMap((fact) =>
      telling(state, fact).flatMap(({ occasion, person, channel: by }) =>
        channels.flatMap((channel) => {
          if (channel !== by) return []
          const called = { occasion, person, channel }
          return [{ ...called, sent: compose(state, fact.event, called, writing) }]
        }),
      ),
    )
  assert.deepEqual(
    mails.map(({ occasion, person, channel, sent }) => [occasion, person, channel, sent !== null].join(' ')),
    // The first question says a time that no longer holds: by now it would not be sent.
    [
      ...['asked main email false', 'asked main sms false'],
      ...['reminded main email true', 'reminded main sms true', 'extended main email true', 'extended main sms true'],
    ],
  )
  assert.match(mails[4]?.sent?.text ?? '', /Answer before 1 November 2025 at 00:00/)
  assert.ok(mails.every(({ sent }) => sent?.text.includes('nationality') !== true))
})

test('an answer of the family that was found eligible may be asked for again before they are selected', async () => {
  const node = await openNode()
  const application = await eligibleFamily(node)
  const selection = accepted(await node.give(officer, 'draw', { places: 1, reasons: 'One released.' }))
  accepted(await node.give(officer, 'ask-information', asking(application)))
  const select = () => node.give(officer, 'select', { application, selection })
  assert.deepEqual(refusals(await select()), ['information-awaited'])
  node.clock.set(at('2025-10-20T22:00:00Z'))
  accepted(await select())
})

test('a reminder goes out by itself when half of the time is over, once, and again only for time given anew', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  accepted(await node.give(officer, 'ask-information', asking(application)))
  const system: Actor = { id: 'system', name: 'Paripassu', role: 'system', party: 'GB' }
  const look = async (moment: string): Promise<number> => {
    node.clock.set(at(moment))
    await followReminders(node.database.query, node.clock.now(), (input, key) =>
      node.give(system, 'remind-information', input, key),
    )
    return (await node.state(application)).assessment.requests[0]?.reminders.length ?? 0
  }
  // From 6 October, 09:00, to the end of the 20th in Paris, at 22:00: half of it is 13 October, 15:30.
  assert.equal(await look('2025-10-13T15:29:59Z'), 0)
  assert.equal(await look('2025-10-13T15:30:00Z'), 1)
  assert.equal(await look('2025-10-13T15:30:01Z'), 1)
  const more = { application, information: 'i1', until: '2025-10-31', reasons: 'Asked for.' }
  accepted(await node.give(officer, 'extend-information', more))
  assert.equal(await look('2025-10-14T00:00:00Z'), 1)
  assert.equal(await look('2025-10-30T00:00:00Z'), 2)
  const answer = { application, information: 'i1', text: 'Eritrea.' }
  accepted(await node.give(applicant(application), 'give-information', answer))
  assert.equal(await look('2025-10-31T00:00:00Z'), 2)
})

test('nobody is reminded of a question whose time is over, or that was answered', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  accepted(await node.give(officer, 'ask-information', asking(application)))
  node.clock.set(at('2025-10-20T22:00:00Z'))
  await followReminders(node.database.query, node.clock.now(), () => assert.fail('nothing is awaited any more'))
  assert.deepEqual(refusals(await node.give(officer, 'remind-information', { application, information: 'i1' })), [
    'not-waiting',
  ])
})
