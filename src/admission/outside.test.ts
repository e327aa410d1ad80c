import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from '../messages/compose-view.ts'
import { factsOf } from '../platform/store.ts'
import { applicationStream, applications } from './application.ts'
import { accepted, applicant, at, fillFamily, type Node, officer, openNode, refusals } from './fixture.ts'
import { followWindows } from './follow-window.ts'
import { statusOf } from './state.ts'

const system = { id: 'system', name: 'Paripassu', role: 'system', party: 'GB' }
const node = () => openNode('2025-10-06T09:00:00Z', undefined, { window: false })
const window = (on: Node, opensAt: string, closesAt: string, announced = true) =>
  on.give(officer, 'windows/open', { opensAt, closesAt, announced, places: 0, reasons: 'A window.' })
const send = async (on: Node, application: string) =>
  accepted(await on.give(applicant(application), 'submit', { application }))
const follow = (on: Node) =>
  followWindows(on.database.query, on.clock.now(), (input, key) => on.give(system, 'tell-window', input, key))

test('a form may be begun and filled in while nothing is open; sent then, it is kept, told, and not counted', async () => {
  const on = await node()
  const application = await fillFamily(on, 'W')
  await send(on, application)
  const state = await on.state(application)
  assert.equal(statusOf(state), 'draft')
  assert.equal(state.submitted, null)
  assert.deepEqual(state.outside, [{ why: 'closed', at: '2025-10-06T09:00:00Z' }])
  const messages = await on.database.query("select 1 from messages where stream = $1 and occasion = 'presence'", [
    applicationStream(application),
  ])
  assert.deepEqual(messages, [], 'no code went out: nobody has to show anything')
  assert.equal(state.people.length, 3, 'and nothing of it was lost')
})

test('in the instants around opening and closing the same form counts or does not', async () => {
  const on = await node()
  const [early, first, last, late] = ['E', 'F', 'L', 'T']
  const filled = new Map<string, string>()
  for (const mark of [early, first, last, late]) filled.set(mark ?? '', await fillFamily(on, mark))
  accepted(await window(on, '2025-10-10T08:00:00Z', '2025-10-11T08:00:00Z'))
  const sentAt = async (mark: string, instant: string) => {
    on.clock.set(at(instant))
    const application = filled.get(mark) ?? ''
    await send(on, application)
    return (await on.state(application)).submitted !== null
  }
  assert.equal(await sentAt('E', '2025-10-10T07:59:59.999Z'), false)
  assert.equal(await sentAt('F', '2025-10-10T08:00:00Z'), true)
  assert.equal(await sentAt('L', '2025-10-11T07:59:59.999Z'), true)
  assert.equal(await sentAt('T', '2025-10-11T08:00:00Z'), false)
})

test('while the route is paused nothing counts, and what came in then may be sent again once it goes on', async () => {
  const on = await openNode()
  const application = await fillFamily(on, 'P')
  accepted(await on.give(officer, 'windows/pause', { ground: 'other', reasons: 'The site moves.' }))
  await send(on, application)
  assert.equal((await on.state(application)).outside.at(-1)?.why, 'paused')
  assert.equal(await follow(on), 0, 'nobody is told to send while it is paused')
  accepted(await on.give(officer, 'windows/resume', { reasons: 'It has moved.' }))
  assert.equal(await follow(on), 1)
  await send(on, application)
  assert.equal(statusOf(await on.state(application)), 'presence')
})

test('after the end of the agreement a form is kept too, and a new one cannot be begun', async () => {
  const on = await openNode()
  const application = await fillFamily(on, 'N')
  on.clock.set(at('2026-12-01T09:00:00Z'))
  await send(on, application)
  assert.equal((await on.state(application)).outside.at(-1)?.why, 'not-in-force')
  assert.deepEqual(
    refusals(
      await on.give(applicant('new'), 'start', {
        language: 'en',
        contact: { email: 'a@example.org', phone: '+33612345678' },
        codeDigest: 'a'.repeat(64),
      }),
    ),
    ['route-not-open'],
  )
})

test('a form with gaps is refused as ever and is not taken for one that came in outside', async () => {
  const on = await node()
  const application = await fillFamily(on, 'G')
  accepted(await on.give(applicant(application), 'save', { application, change: { kind: 'remove-person', id: 'p2' } }))
  accepted(
    await on.give(applicant(application), 'save', {
      application,
      change: {
        kind: 'person',
        relationship: 'child',
        person: { familyName: 'TesfayG', givenNames: 'Abel', birthDate: '2020-01-01', sex: 'male', nationality: 'ERI' },
      },
    }),
  )
  assert.deepEqual(refusals(await on.give(applicant(application), 'submit', { application })), [
    'missing-document-picture',
    'missing-photo-picture',
    'missing-evidence-picture',
    'missing-document',
  ])
  assert.deepEqual((await on.state(application)).outside, [])
})

test('whoever sent outside a window is told of the next one once, again if it moves, and nobody else is', async () => {
  const on = await node()
  const application = await fillFamily(on, 'T')
  const other = await fillFamily(on, 'U')
  await send(on, application)
  assert.equal(await follow(on), 0)
  accepted(await window(on, '2025-10-10T08:00:00Z', '2025-10-20T08:00:00Z'))
  assert.deepEqual([await follow(on), await follow(on)], [1, 0])
  const told = async (reference: string) =>
    on.database.query(
      "select occasion, channel, version from messages where stream = $1 and occasion = 'window' order by version, channel",
      [applicationStream(reference)],
    )
  const messages = await told(application)
  assert.deepEqual(
    messages.map(({ channel }) => channel),
    ['email', 'sms'],
  )
  const facts = await factsOf(on.database.query, applications, applicationStream(application))
  const fact = facts.find(({ version }) => version === messages[0]?.version)
  assert.ok(fact)
  const called = { occasion: 'window', person: 'main', channel: 'email' } as const
  const writing = { site: 'https://x.example', agreement: on.platform.agreement, now: on.clock.now() }
  const email = compose(await on.state(application), fact.event, called, writing)
  assert.match(email?.text ?? '', /from 10 October 2025 at 10:00 \(Paris time\) until 20 October 2025 at 10:00/)
  const sms = compose(await on.state(application), fact.event, { ...called, channel: 'sms' }, writing)
  assert.doesNotMatch(sms?.text ?? '', /ABCD/)
  assert.deepEqual(await told(other), [])
  const times = { window: '1', opensAt: '2025-10-12T08:00:00Z', closesAt: '2025-10-20T08:00:00Z', announced: true }
  accepted(await on.give(officer, 'windows/change', { ...times, reasons: 'Two days later.' }))
  assert.equal(await follow(on), 1)
  assert.equal((await told(application)).length, 4)
})

test('a window kept back is told of in the instant it opens, and a form already sent in it is not', async () => {
  const on = await node()
  const application = await fillFamily(on, 'K')
  await send(on, application)
  accepted(await window(on, '2025-10-10T08:00:00Z', '2025-10-20T08:00:00Z', false))
  on.clock.set(at('2025-10-10T07:59:59Z'))
  assert.equal(await follow(on), 0)
  on.clock.set(at('2025-10-10T08:00:00Z'))
  await send(on, application)
  assert.equal(await follow(on), 0, 'it is in already')
  const refused = await on.give(system, 'tell-window', { application })
  assert.deepEqual(refusals(refused), ['not-at-this-stage'])
})
