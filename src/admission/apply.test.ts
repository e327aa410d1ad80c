import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeDigest } from './digest.ts'
import { accepted, applicant, at, codeFor, fillFamily, officer, openNode, refusals, showPresence } from './fixture.ts'
import { statusOf, unproved } from './state.ts'

const contact = { email: 'a@example.org', phone: '0612345678' }
const start = { language: 'fr', contact, codeDigest: codeDigest('ABCD') }

test('starting twice with one key starts one application', async () => {
  const node = await openNode()
  const first = await node.give(applicant('new'), 'start', start, 'same')
  const again = await node.give(applicant('new'), 'start', start, 'same')
  assert.equal(accepted(first), accepted(again))
  assert.equal('repeated' in again && again.repeated, true)
})

test('outside the time of the agreement nothing can be started', async () => {
  const late = await openNode('2027-01-01T00:00:00Z')
  assert.deepEqual(refusals(await late.give(applicant('new'), 'start', start)), ['route-not-open'])
})

test('a French number is kept in its international form and a wrong address is not taken', async () => {
  const node = await openNode()
  const application = accepted(await node.give(applicant('new'), 'start', start))
  assert.equal((await node.state(application)).contact.phone, '+33612345678')
  for (const wrong of [
    { ...contact, email: 'nobody' },
    { ...contact, phone: '12' },
  ])
    assert.equal((await node.give(applicant('new'), 'start', { ...start, contact: wrong })).outcome, 'invalid')
})

test('the same person twice, a future birth, an impossible age and a date that does not exist are refused', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const me = applicant(application)
  const person = {
    familyName: 'Tésfay',
    givenNames: 'Liya',
    birthDate: '2021-06-14',
    sex: 'female',
    nationality: 'ERI',
  }
  const save = (more: object) =>
    node.give(me, 'save', {
      application,
      change: { kind: 'person', relationship: 'child', person: { ...person, ...more } },
    })
  assert.deepEqual(refusals(await save({})), ['person-twice'])
  assert.deepEqual(refusals(await save({ birthDate: '2025-10-07' })), ['birth-in-future'])
  assert.deepEqual(refusals(await save({ birthDate: '1905-10-05' })), ['birth-too-early', 'contact-needed'])
  assert.equal((await save({ birthDate: '2021-02-30' })).outcome, 'invalid')
  accepted(await save({ givenNames: 'Ruta', birthDate: '2025-10-06' }))
})

test('an adult member needs a way to be reached; on the eve of eighteen not yet', async () => {
  const node = await openNode()
  const application = await fillFamily(node, 'B')
  const person = { familyName: 'X', givenNames: 'Y', sex: 'male', nationality: 'ERI' }
  const save = (birthDate: string) =>
    node.give(applicant(application), 'save', {
      application,
      change: { kind: 'person', relationship: 'sibling', person: { ...person, birthDate } },
    })
  accepted(await save('2007-10-07'))
  assert.deepEqual(refusals(await save('2007-10-06')), ['contact-needed'])
})

test('one document cannot be given for two people, however its number is spaced', async () => {
  const node = await openNode()
  const application = await fillFamily(node, 'C')
  const document = { kind: 'passport', number: 'k-1 c', country: 'eri' }
  const outcome = await node.give(applicant(application), 'save', {
    application,
    change: { kind: 'document', id: 'p2', document },
  })
  assert.deepEqual(refusals(outcome), ['document-twice'])
})

test('what is missing is said all at once, and nothing is sent', async () => {
  const node = await openNode()
  const application = accepted(await node.give(applicant('new'), 'start', start))
  const submit = () => node.give(applicant(application), 'submit', { application })
  assert.deepEqual(refusals(await submit()), ['missing-you', 'missing-questions'])
  const person = { familyName: 'Alone', givenNames: 'Child', birthDate: '2012-01-01', sex: 'male', nationality: 'SDN' }
  accepted(
    await node.give(applicant(application), 'save', {
      application,
      change: { kind: 'person', id: 'main', relationship: 'main', person },
    }),
  )
  assert.deepEqual(refusals(await submit()), [
    'missing-document-picture',
    'missing-photo-picture',
    'missing-document',
    'missing-questions',
    'no-adult',
  ])
})

test('nobody can touch another applicant’s application', async () => {
  const node = await openNode()
  const application = await fillFamily(node, 'D')
  assert.deepEqual(refusals(await node.give(applicant('AAAA-BBBB'), 'submit', { application })), [
    'not-your-application',
  ])
  assert.deepEqual(refusals(await node.give(applicant('AAAA-BBBB'), 'submit', { application: 'AAAA-BBBB' })), [
    'no-such-application',
  ])
})

test('sending twice sends one challenge, and each adult gets an email and a text', async () => {
  const node = await openNode()
  const application = await fillFamily(node, 'E')
  const submit = (key: string) => node.give(applicant(application), 'submit', { application }, key)
  accepted(await submit('send'))
  accepted(await submit('send'))
  assert.deepEqual(refusals(await submit('another')), ['not-at-this-stage'])
  const state = await node.state(application)
  assert.deepEqual(state.adults, ['main', 'p1'])
  assert.equal(state.challenges.length, 1)
  assert.equal(state.challenges[0]?.closesAt, '2025-10-07T09:00:00Z')
  const queued = await node.database.query('select * from messages where stream = $1 order by version, ordinal', [
    `application:${application}`,
  ])
  assert.deepEqual(
    queued.map(({ person, channel, occasion, status }) => [person, channel, occasion, status]),
    [
      ['main', 'email', 'begun', 'waiting'],
      ...['main', 'p1'].flatMap((person) =>
        ['email', 'sms'].map((channel) => [person, channel, 'presence', 'waiting']),
      ),
    ],
  )
  const code = await codeFor(node, application, 'main')
  const facts = JSON.stringify(
    await node.database.query('select data from events where stream = $1', [`application:${application}`]),
  )
  assert.ok(!facts.includes(code), 'the record does not hold the code')
  assert.ok(!JSON.stringify(queued).includes(code), 'nor does the queue')
})

test('an answer counts up to the last second of the 24 hours, and after it is kept as late', async () => {
  for (const [instant, expected] of [
    ['2025-10-07T08:59:59Z', 'presence-answered'],
    ['2025-10-07T09:00:00Z', 'presence-came-late'],
    ['2025-10-07T09:00:01Z', 'presence-came-late'],
  ] as const) {
    const node = await openNode()
    const application = await fillFamily(node)
    accepted(await node.give(applicant(application), 'submit', { application }))
    node.clock.set(at(instant))
    const code = await codeFor(node, application, 'p1')
    const outcome = await node.give(applicant(application), 'prove-presence', {
      application,
      code: code.toLowerCase(),
      declared: true,
      location: 'unknown',
    })
    assert.ok(outcome.outcome === 'accepted')
    assert.deepEqual(
      outcome.facts.map(({ type }) => type),
      [expected],
      instant,
    )
    assert.equal(unproved(await node.state(application)).includes('p1'), expected === 'presence-came-late')
  }
})

test('a wrong code is refused, an answer given twice is refused, and with both adults the officer can begin', async () => {
  const node = await openNode()
  const application = await fillFamily(node, 'F')
  accepted(await node.give(applicant(application), 'submit', { application }))
  const prove = (code: string) =>
    node.give(applicant(application), 'prove-presence', { application, code, declared: true, location: 'inside' })
  assert.deepEqual(refusals(await prove('AAAA-AAAA')), ['wrong-code'])
  const code = await codeFor(node, application, 'main')
  accepted(await prove(code))
  assert.deepEqual(refusals(await prove(code)), ['presence-shown'])
  assert.equal(statusOf(await node.state(application)), 'presence')
  accepted(await prove(await codeFor(node, application, 'p1')))
  assert.equal(statusOf(await node.state(application)), 'assessment')
})

test('after a late answer an officer sends new codes with reasons, to those still missing, and the old code is dead', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const prove = (code: string) =>
    node.give(applicant(application), 'prove-presence', { application, code, declared: true, location: 'inside' })
  accepted(await node.give(applicant(application), 'submit', { application }))
  const old = await codeFor(node, application, 'p1')
  accepted(await prove(await codeFor(node, application, 'main')))
  node.clock.set(at('2025-10-06T12:00:00Z'))
  accepted(await node.give(officer, 'send-challenge', { application, reasons: 'Her number was mistyped.' }))
  assert.deepEqual(
    (await node.state(application)).challenges[1]?.codes.map(({ person }) => person),
    ['p1'],
  )
  assert.deepEqual(refusals(await prove(old)), ['wrong-code'])
  accepted(await prove(await codeFor(node, application, 'p1')))
})

test('after submission only the address and number can be put right', async () => {
  const node = await openNode()
  const application = await fillFamily(node, 'G')
  accepted(await node.give(applicant(application), 'submit', { application }))
  const save = (change: object) => node.give(applicant(application), 'save', { application, change })
  assert.deepEqual(refusals(await save({ kind: 'remove-person', id: 'p2' })), ['already-submitted'])
  accepted(await save({ kind: 'contact', person: 'p1', contact }))
  assert.equal((await node.state(application)).people[1]?.contact?.email, contact.email)
})

test('an application can be withdrawn, and then nothing more happens to it', async () => {
  const node = await openNode()
  const application = await fillFamily(node, 'H')
  accepted(await node.give(applicant(application), 'submit', { application }))
  await showPresence(node, application)
  accepted(await node.give(applicant(application), 'withdraw', { application }))
  assert.deepEqual(refusals(await node.give(officer, 'find-eligible', { application, reasons: 'x' })), [
    'not-at-this-stage',
  ])
})
