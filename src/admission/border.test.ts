import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepsOf } from './ahead.ts'
import {
  accepted,
  applicant,
  applying,
  at,
  checkAll,
  clearance,
  codeFor,
  familyAtVisaCentre,
  fillFamily,
  givePictures,
  type Node,
  officer,
  openNode,
  other,
  questionIds,
  refusals,
} from './fixture.ts'
import { statusOf } from './state.ts'

/** Travel, arrival, what happens at the border, and an arrival taken back. */
const journey = { departsAt: '2025-10-14T12:13:00Z', from: 'Paris Nord', to: 'London St Pancras', carrier: 'Train' }
const arrive = (node: Node, application: string, occurredAt: string, people: readonly string[]) =>
  node.give(officer, 'record-arrival', { application, occurredAt, port: 'London St Pancras', people })
const codes = async (node: Node, application: string) =>
  stepsOf(await node.state(application), node.platform.agreement, node.clock.now()).map(
    ({ code, late }) => `${code}${late ? ' late' : ''}`,
  )

/** A family of five: two parents, a grown-up brother and two children, all granted. */
async function familyOfFive(node: Node): Promise<string> {
  const application = await fillFamily(node)
  const me = applicant(application)
  const save = async (change: object) => accepted(await node.give(me, 'save', { application, change }))
  const born = { familyName: 'Tesfay', nationality: 'ERI' }
  await save({
    kind: 'person',
    relationship: 'sibling',
    person: { ...born, givenNames: 'Yonas', birthDate: '2001-05-05', sex: 'male' },
    contact: { email: 'yonas@example.org', phone: '+33612345670' },
  })
  await save({
    kind: 'person',
    relationship: 'child',
    person: { ...born, givenNames: 'Abel', birthDate: '2023-02-01', sex: 'male' },
  })
  for (const [id, number] of [
    ['p3', 'K4'],
    ['p4', 'K5'],
  ])
    await save({ kind: 'document', id, document: { kind: 'passport', number, country: 'ERI' } })
  await givePictures(node, application)
  accepted(await node.give(me, 'submit', { application }))
  for (const person of ['main', 'p1', 'p3'])
    accepted(
      await node.give(me, 'prove-presence', {
        application,
        code: await codeFor(node, application, person),
        declared: true,
        location: 'inside',
      }),
    )
  for (const question of questionIds)
    accepted(
      await node.give(officer, 'answer-question', {
        application,
        question,
        answer: 'yes',
        evidence: 'Form',
        reasons: 'Met.',
      }),
    )
  accepted(await node.give(officer, 'find-eligible', { application, reasons: 'Met.' }))
  const selection = accepted(await node.give(officer, 'draw', { places: 5, reasons: 'Five places released.' }))
  accepted(await node.give(officer, 'select', { application, selection }))
  await applying(node, application)
  for (const { id, document } of (await node.state(application)).people)
    accepted(await node.give(officer, 'record-biometrics', { application, person: id, centre: 'Lille', document }))
  await checkAll(node, application)
  return application
}

test('of a family of five four arrive on the day and the late one, rebooked, eight days later: five places', async () => {
  const node = await openNode()
  const application = await familyOfFive(node)
  accepted(await node.give(officer, 'grant', { application, ...clearance }))
  assert.deepEqual(await codes(node, application), ['book'])
  accepted(await node.give(officer, 'book-travel', { application, ...journey }))
  const missed = { application, people: ['p3'], cause: 'late' }
  assert.deepEqual(refusals(await node.give(officer, 'record-missed-travel', missed)), ['journey-ahead'])
  node.clock.set(at('2025-10-14T15:00:00Z'))
  accepted(await arrive(node, application, '2025-10-14T14:32:00Z', ['main', 'p1', 'p2', 'p4']))
  node.clock.set(at('2025-10-14T22:59:59Z'))
  assert.deepEqual(await codes(node, application), ['arrival'])
  node.clock.set(at('2025-10-14T23:00:00Z'))
  assert.deepEqual(await codes(node, application), ['arrival late'], 'the day of departure is over in London')
  accepted(await node.give(officer, 'record-missed-travel', missed))
  assert.deepEqual(await codes(node, application), ['rebooking'])
  const again = { application, ...journey, departsAt: '2025-10-22T12:13:00Z', people: ['p3'] }
  assert.deepEqual(refusals(await node.give(officer, 'book-travel', { ...again, people: ['p1'] })), ['already-arrived'])
  accepted(await node.give(officer, 'book-travel', again))
  node.clock.set(at('2025-10-22T16:00:00Z'))
  accepted(await arrive(node, application, '2025-10-22T15:00:00Z', ['p3']))
  const { places } = await node.state(application)
  assert.equal(new Set(places.map(({ token }) => token)).size, 5)
  assert.deepEqual(await codes(node, application), [])
})

test('of a family of five with one refused, four have clearance and the fifth none: four places and no more', async () => {
  const node = await openNode()
  const application = await familyOfFive(node)
  const { from, until, reasons } = clearance
  accepted(await node.give(officer, 'refuse', { application, people: ['p3'], reasons: 'A security finding.' }))
  assert.equal(statusOf(await node.state(application)), 'applying', 'one refusal decides nothing for the others')
  accepted(await node.give(officer, 'grant', { application, from, until, reasons, people: ['main', 'p1', 'p2', 'p4'] }))
  accepted(await node.give(applicant(application), 'choose', { application, choice: 'go-on' }))
  accepted(await node.give(officer, 'book-travel', { application, ...journey }))
  node.clock.set(at('2025-10-14T15:00:00Z'))
  assert.deepEqual(refusals(await arrive(node, application, '2025-10-14T14:32:00Z', ['p3'])), ['no-clearance'])
  accepted(await arrive(node, application, '2025-10-14T14:32:00Z', ['main', 'p1', 'p2', 'p4']))
  assert.equal((await node.state(application)).places.length, 4)
  assert.deepEqual(await codes(node, application), [])
})

test('an arrival counts on the last day in London and not in the first second after; that is an incident to decide', async () => {
  const node = await openNode()
  const application = await familyAtVisaCentre(node)
  accepted(await node.give(officer, 'grant', { application, ...clearance }))
  node.clock.set(at('2026-01-11T12:00:00Z'))
  assert.deepEqual(refusals(await arrive(node, application, '2026-01-10T00:00:00Z', ['main'])), ['outside-clearance'])
  assert.deepEqual(refusals(await arrive(node, application, '2026-01-10T00:00:01Z', ['main'])), ['outside-clearance'])
  accepted(await arrive(node, application, '2026-01-09T23:59:59Z', ['main']))
  assert.deepEqual(
    (await node.state(application)).places.map(({ arrivedOn }) => arrivedOn),
    ['2026-01-09'],
  )
  const incident = { application, occurredAt: '2026-01-10T00:30:00Z', port: 'Dover', note: 'Came by ferry.' }
  assert.deepEqual(
    refusals(await node.give(officer, 'record-incident', { ...incident, kind: 'after-expiry', people: [] })),
    ['nobody-named'],
  )
  accepted(await node.give(officer, 'record-incident', { ...incident, kind: 'after-expiry', people: ['p1'] }))
  accepted(
    await node.give(officer, 'record-incident', {
      ...incident,
      kind: 'not-in-application',
      people: [],
      others: 'A cousin',
    }),
  )
  assert.ok((await codes(node, application)).includes('incident'))
  const { incidents } = (await node.state(application)).after
  for (const { id } of incidents)
    accepted(
      await node.give(officer, 'settle-incident', {
        application,
        incident: id,
        outcome: 'not-let-in',
        reasons: 'As found.',
      }),
    )
  assert.deepEqual(
    refusals(
      await node.give(officer, 'settle-incident', { application, incident: 'none', outcome: 'other', reasons: 'x' }),
    ),
    ['no-such-incident'],
  )
  assert.equal((await node.state(application)).places.length, 1, 'an incident makes no place')
})

test('a clearance nobody used is closed from the first second after its last day in London, and not before', async () => {
  const node = await openNode()
  const application = await familyAtVisaCentre(node)
  accepted(await node.give(officer, 'grant', { application, ...clearance }))
  const expire = () => node.give(officer, 'expire', { application, reasons: 'Never travelled.' })
  node.clock.set(at('2026-01-09T23:59:59Z'))
  assert.deepEqual(await codes(node, application), ['book'])
  assert.deepEqual(refusals(await expire()), ['clearance-running'])
  node.clock.set(at('2026-01-10T00:00:00Z'))
  assert.deepEqual(await codes(node, application), ['clearance-over late'])
  accepted(await expire())
  assert.equal(statusOf(await node.state(application)), 'expired')
  assert.deepEqual(refusals(await expire()), ['not-at-this-stage'])
  accepted(
    await node.give(officer, 'set-aside', { application, what: 'clearance-expired', reasons: 'They had arrived.' }),
  )
  assert.equal(statusOf(await node.state(application)), 'granted')
})

test('an arrival taken back leaves the book by a further fact, and the other state is told by tokens and a code', async () => {
  const node = await openNode()
  const application = await familyAtVisaCentre(node)
  accepted(await node.give(officer, 'grant', { application, ...clearance }))
  node.clock.set(at('2025-10-14T15:00:00Z'))
  accepted(await arrive(node, application, '2025-10-14T14:32:00Z', ['main', 'p1']))
  assert.deepEqual(
    (await node.state(application)).after.people.main?.journey ?? null,
    null,
    'they were on no booking, and came all the same',
  )
  const confirmedAt = '2025-10-14T16:00:00Z'
  const before = (await node.state(application)).places
  accepted(await node.give(other, 'note-countersigned', { application, outcome: 'confirmed', confirmedAt }))
  const reverse = (people: readonly string[]) =>
    node.give(officer, 'reverse-arrival', { application, people, code: 'other-person', reasons: 'It was a cousin.' })
  assert.deepEqual(refusals(await reverse(['p2'])), ['not-arrived'])
  accepted(await reverse(['p1']))
  assert.deepEqual(refusals(await reverse(['p1'])), ['not-arrived'])
  const taken = before.find(({ person }) => person === 'p1')?.token
  const said = await node.database.query('select kind, body from outbox order by version, ordinal')
  assert.deepEqual(
    said.slice(-2).map(({ kind, body }) => [kind, JSON.stringify(body).includes(String(taken))]),
    [
      ['admission-reversed', true],
      ['place-uncounted', true],
    ],
  )
  assert.ok(!/cousin|Tesfay/.test(JSON.stringify(said)), 'the reasons stay here')
  assert.equal((await node.database.query("select 1 from view_rows where view = 'place'")).length, 1)
  const late = { application, outcome: 'confirmed', confirmedAt, tokens: [taken] }
  accepted(await node.give(other, 'note-countersigned', late))
  assert.equal((await node.state(application)).places.length, 1, 'a signature that crossed it brings nothing back')
  accepted(await arrive(node, application, '2025-10-14T14:50:00Z', ['p1']))
  const again = (await node.state(application)).places.find(({ person }) => person === 'p1')?.token
  assert.notEqual(again, taken)
})
