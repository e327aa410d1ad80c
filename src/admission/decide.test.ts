import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Recorded } from '../law/decision.ts'
import { factsOf } from '../platform/store.ts'
import { applicationStream, applications } from './application.ts'
import type { ApplicationEvent } from './events.ts'
import {
  accepted,
  applicant,
  applying,
  at,
  clearance,
  eligibleFamily,
  familyAtVisaCentre,
  fillFamily,
  officer,
  openNode,
  other,
  questionIds,
  refusals,
  showPresence,
} from './fixture.ts'
import { statusOf } from './state.ts'
import { termsOf } from './terms.ts'

const unanswered = questionIds.map((id) => `unanswered/${id}`)
const answer = (application: string, question: string, given: string) => ({
  application,
  question,
  answer: given,
  evidence: 'File',
  reasons: 'As seen.',
})

test('nobody is eligible while presence is not shown or a question is open, and each reason cites its rule', async () => {
  const node = await openNode()
  const application = await fillFamily(node, 'A')
  accepted(await node.give(applicant(application), 'submit', { application }))
  const find = () => node.give(officer, 'find-eligible', { application, reasons: 'All good.' })
  assert.deepEqual(refusals(await find()), ['presence-not-shown', ...unanswered])
  await showPresence(node, application)
  const outcome = await find()
  assert.deepEqual(refusals(outcome), unanswered)
  const cited = outcome.outcome === 'refused' ? outcome.refusals.map(({ citation }) => citation?.rule) : []
  assert.deepEqual(
    cited,
    Object.values(termsOf(ukFrance2025).questions).map(({ rule }) => rule),
  )
})

test('one adverse or unknown answer is enough against, and putting it right opens the way', async () => {
  const node = await openNode()
  const application = await fillFamily(node, 'B')
  accepted(await node.give(applicant(application), 'submit', { application }))
  await showPresence(node, application)
  for (const id of questionIds) accepted(await node.give(officer, 'answer-question', answer(application, id, 'yes')))
  const find = () => node.give(officer, 'find-eligible', { application, reasons: 'All good.' })
  accepted(await node.give(officer, 'answer-question', answer(application, 'no-crossing', 'no')))
  assert.deepEqual(refusals(await find()), ['found-against/no-crossing'])
  const against = (ground: string) =>
    node.give(officer, 'find-ineligible', { application, ground, reasons: 'Attempt in August.' })
  assert.deepEqual(refusals(await against('age')), ['ground-not-found'])
  accepted(await against('no-crossing'))
  assert.equal(statusOf(await node.state(application)), 'ineligible')
  accepted(await node.give(officer, 'answer-question', answer(application, 'no-crossing', 'yes')))
  accepted(await find())
  assert.equal(statusOf(await node.state(application)), 'eligible')
})

test('missed presence is a ground only once the time is over', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  const against = () =>
    node.give(officer, 'find-ineligible', { application, ground: 'presence', reasons: 'No answer, no explanation.' })
  node.clock.set(at('2025-10-07T08:59:59Z'))
  assert.deepEqual(refusals(await against()), ['ground-not-found'])
  node.clock.set(at('2025-10-07T09:00:00Z'))
  accepted(await against())
})

test('a document that is already in an eligible application stops the second one', async () => {
  const node = await openNode()
  const first = await eligibleFamily(node, 'C')
  const second = await fillFamily(node, 'C')
  accepted(await node.give(applicant(second), 'submit', { application: second }))
  await showPresence(node, second)
  for (const id of questionIds) accepted(await node.give(officer, 'answer-question', answer(second, id, 'yes')))
  const outcome = await node.give(officer, 'find-eligible', { application: second, reasons: 'All good.' })
  assert.deepEqual(refusals(outcome), ['double-undecided', 'also-in-another-application'])
  assert.ok(outcome.outcome === 'refused' && outcome.refusals[1]?.message.en.includes(first))
  accepted(await node.give(applicant(first), 'withdraw', { application: first }))
  accepted(await node.give(officer, 'find-eligible', { application: second, reasons: 'The first was withdrawn.' }))
})

test('two officers deciding at once: one decision stands and the other officer is told', async () => {
  const node = await openNode()
  const application = await eligibleFamily(node)
  const against = node.give(officer, 'answer-question', answer(application, 'suitable', 'no'))
  accepted(await against)
  const both = await Promise.all([
    node.give(officer, 'find-ineligible', { application, ground: 'suitable', reasons: 'First.' }),
    node.give({ ...officer, id: 'gb-2', name: 'Second Officer' }, 'find-ineligible', {
      application,
      ground: 'suitable',
      reasons: 'Second.',
    }),
  ])
  assert.deepEqual(both.map(refusals).sort(), [[], ['already-ineligible']])
})

test('at the visa centre another document is refused, and without everybody there is no grant', async () => {
  const node = await openNode()
  const application = await eligibleFamily(node)
  const selection = accepted(await node.give(officer, 'draw', { places: 1, reasons: 'x' }))
  accepted(await node.give(officer, 'select', { application, selection }))
  await applying(node, application)
  const document = { kind: 'passport', number: 'OTHER', country: 'ERI' }
  const attend = { application, person: 'main', centre: 'Lille', document }
  assert.deepEqual(refusals(await node.give(officer, 'record-biometrics', attend)), ['other-document'])
  accepted(await node.give(officer, 'record-biometrics', { ...attend, document: { ...document, number: 'k 1' } }))
  assert.deepEqual(refusals(await node.give(officer, 'grant', { application, ...clearance })), [
    'biometrics-missing',
    'check-open/security',
    'check-open/eligibility',
  ])
})

test('entry clearance of three months is granted, of a day more is not', async () => {
  const node = await openNode()
  const application = await familyAtVisaCentre(node)
  const grant = (from: string, until: string) => node.give(officer, 'grant', { application, ...clearance, from, until })
  assert.deepEqual(refusals(await grant('2025-10-10', '2026-01-10')), ['clearance-too-long'])
  assert.deepEqual(refusals(await grant('2025-10-10', '2026-01-11')), ['clearance-too-long'])
  assert.deepEqual(refusals(await grant('2025-10-05', '2025-10-04')), ['clearance-in-past', 'clearance-backwards'])
  accepted(await node.give(officer, 'answer-question', answer(application, 'suitable', 'unknown')))
  assert.deepEqual(refusals(await grant('2025-10-10', '2026-01-09')), ['unanswered/suitable'])
  accepted(await node.give(officer, 'answer-question', answer(application, 'suitable', 'yes')))
  accepted(await node.give(officer, 'refuse', { application, reasons: 'Checks failed.' }))
  accepted(await grant('2025-10-10', '2026-01-09'))
  assert.equal(statusOf(await node.state(application)), 'granted')
})

test('a family of three travels, arrives as three places, and each counts once the other state signs', async () => {
  const node = await openNode()
  const application = await familyAtVisaCentre(node)
  accepted(await node.give(officer, 'grant', { application, ...clearance }))
  const journey = {
    application,
    departsAt: '2025-10-14T12:13:00Z',
    from: 'Paris Nord',
    to: 'London St Pancras',
    carrier: 'Eurostar',
  }
  assert.deepEqual(
    refusals(await node.give(officer, 'book-travel', { ...journey, departsAt: '2026-01-10T00:00:00Z' })),
    ['outside-clearance'],
  )
  accepted(await node.give(officer, 'book-travel', journey))
  node.clock.set(at('2025-10-14T15:00:00Z'))
  const arrive = (occurredAt: string, people: readonly string[]) =>
    node.give(officer, 'record-arrival', { application, occurredAt, port: 'London St Pancras', people })
  assert.deepEqual(refusals(await arrive('2025-10-14T15:00:01Z', ['main'])), ['in-future'])
  assert.deepEqual(refusals(await arrive('2025-10-09T15:00:00Z', ['main'])), ['outside-clearance'])
  accepted(await arrive('2025-10-14T14:32:00Z', ['main', 'p1', 'p2']))
  assert.deepEqual(refusals(await arrive('2025-10-14T14:40:00Z', ['p2'])), ['already-arrived'])
  const state = await node.state(application)
  assert.equal(new Set(state.places.map(({ token }) => token)).size, 3)
  const sign = (outcome: string, code?: string, confirmedAt = '2025-10-14T16:00:00Z') =>
    node.give(other, 'note-countersigned', {
      application,
      outcome,
      confirmedAt,
      ...(code === undefined ? {} : { code }),
    })
  accepted(await sign('contested', 'not-known'))
  const places = async () =>
    (await node.database.query("select data from view_rows where view = 'place' order by key")).map(
      ({ data }) =>
        data as {
          contested: string | null
          confirmedAt: string | null
          effectiveOn: string
          about: string
          direction: string
        },
    )
  assert.deepEqual(
    (await places()).map(({ contested }) => contested),
    ['not-known', 'not-known', 'not-known'],
  )
  accepted(await sign('confirmed'))
  const signed = (await node.state(application)).places
  // Said again it is nothing new, at whatever time; and what is signed is not contested any more.
  accepted(await sign('confirmed', undefined, '2025-10-14T17:00:00Z'))
  assert.deepEqual(refusals(await sign('contested', 'not-known')), ['already-signed'])
  assert.deepEqual((await node.state(application)).places, signed)
  for (const place of await places())
    assert.deepEqual(
      [place.direction, place.effectiveOn, place.about, place.confirmedAt, place.contested],
      ['admitted', '2025-10-14', state.shared, '2025-10-14T16:00:00Z', null],
    )
  const said = await node.database.query(
    "select kind, about, body, personal from outbox where kind not like 'draw-%' order by version, ordinal",
  )
  assert.deepEqual(
    said.map(({ kind }) => kind),
    ['admission-effective', 'place-counted', 'place-counted', 'place-counted'],
  )
  assert.ok(said.every(({ about, personal }) => about === state.shared && personal === null))
  assert.ok(!JSON.stringify(said).includes('Tesfay'))
})

test('the day of arrival is the day on London’s clocks, even when it is already tomorrow in Paris', async () => {
  const node = await openNode()
  const application = await familyAtVisaCentre(node)
  accepted(await node.give(officer, 'grant', { application, ...clearance }))
  node.clock.set(at('2025-10-20T12:00:00Z'))
  accepted(
    await node.give(officer, 'record-arrival', {
      application,
      occurredAt: '2025-10-14T23:30:00Z',
      port: 'Dover',
      people: ['main'],
    }),
  )
  accepted(
    await node.give(officer, 'record-arrival', {
      application,
      occurredAt: '2025-10-14T22:30:00Z',
      port: 'Dover',
      people: ['p1'],
    }),
  )
  assert.deepEqual(
    (await node.state(application)).places.map(({ arrivedOn }) => arrivedOn),
    ['2025-10-15', '2025-10-14'],
  )
})

test('every fact is one that reads back, and states the officer by name', async () => {
  const node = await openNode()
  const application = await eligibleFamily(node, 'Z')
  const facts: readonly Recorded<ApplicationEvent>[] = await factsOf(
    node.database.query,
    applications,
    applicationStream(application),
  )
  const found = facts.find(({ event }) => event.type === 'found-eligible')
  assert.equal(found?.actor.name, 'Ruth Castell')
  assert.match(found?.lawVersion ?? '', /^uk-france-2025@/)
})
