import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { withReadings } from '../law/readings.ts'
import { stepsOf } from './ahead.ts'
import {
  accepted,
  applicant,
  applying,
  at,
  checkAll,
  clearance,
  eligibleFamily,
  familyAtVisaCentre,
  type Node,
  officer,
  openNode,
  refusals,
} from './fixture.ts'
import { statusOf } from './state.ts'

/** After selection: the invitation, the visa centre, the checks, the decision and the correction of each. */
async function selectedFamily(node: Node, mark = ''): Promise<string> {
  const application = await eligibleFamily(node, mark)
  const selection = accepted(await node.give(officer, 'draw', { places: 3, reasons: 'Three places released.' }))
  accepted(await node.give(officer, 'select', { application, selection }))
  return application
}
const stands = async (node: Node, application: string) => statusOf(await node.state(application))
const steps = async (node: Node, application: string) =>
  stepsOf(await node.state(application), node.platform.agreement, node.clock.now()).map(
    ({ code, late, by }) => `${code}${late ? ' late' : ''} ${by.join('+')}`,
  )
const promisedOf = async (node: Node, application: string) => {
  const [row] = await node.database.query("select data from view_rows where view = 'application' and key = $1", [
    application,
  ])
  const { promised, givenBack } = z.object({ promised: z.int(), givenBack: z.int() }).parse(row?.data)
  return [promised, givenBack]
}

test('an invitation runs to the end of the fourteenth day in Paris: a yes in the last second counts, then it is late', async () => {
  for (const [when, status] of [
    ['2025-10-20T21:59:59Z', 'applying'],
    ['2025-10-20T22:00:00Z', 'invited'],
    ['2025-10-20T22:00:01Z', 'invited'],
  ] as const) {
    const node = await openNode()
    const application = await selectedFamily(node)
    assert.deepEqual(await steps(node, application), ['invite admissions-officer'])
    accepted(await node.give(officer, 'invite', { application }))
    const { invitation } = (await node.state(application)).after
    assert.deepEqual([invitation?.lastDay, invitation?.closesAt], ['2025-10-20', '2025-10-20T22:00:00Z'])
    assert.deepEqual(await steps(node, application), ['answer applicant'])
    node.clock.set(at(when))
    accepted(await node.give(applicant(application), 'answer-invitation', { application, answer: 'accept' }))
    assert.equal(await stands(node, application), status, when)
  }
})

test('an invitation is closed by a named officer once the time is over and not a second before, and opened again with reasons', async () => {
  const node = await openNode()
  const application = await selectedFamily(node)
  accepted(await node.give(officer, 'invite', { application }))
  const expire = () => node.give(officer, 'expire', { application, reasons: 'No answer came.' })
  const reopen = () => node.give(officer, 'reopen-invitation', { application, reasons: 'In hospital.' })
  node.clock.set(at('2025-10-20T21:59:59Z'))
  assert.deepEqual(refusals(await expire()), ['invitation-running'])
  assert.deepEqual(refusals(await reopen()), ['invitation-running'])
  node.clock.set(at('2025-10-20T22:00:00Z'))
  assert.deepEqual(await steps(node, application), ['run-out late admissions-officer+duty-lead'])
  accepted(await expire())
  assert.equal(await stands(node, application), 'expired')
  assert.deepEqual(await promisedOf(node, application), [0, 3])
  const answer = { application, answer: 'accept' }
  assert.deepEqual(refusals(await node.give(applicant(application), 'answer-invitation', answer)), [
    'not-at-this-stage',
  ])
  accepted(await reopen())
  assert.equal(await stands(node, application), 'invited')
  assert.deepEqual(await promisedOf(node, application), [3, 0])
  accepted(await node.give(applicant(application), 'answer-invitation', answer))
  assert.deepEqual(refusals(await node.give(applicant(application), 'answer-invitation', answer)), ['already-accepted'])
})

test('a yes after the time is kept once, is the lead’s business too, and is taken when the invitation is opened again', async () => {
  const node = await openNode()
  const application = await selectedFamily(node)
  accepted(await node.give(officer, 'invite', { application }))
  node.clock.set(at('2025-10-21T08:00:00Z'))
  const yes = () => node.give(applicant(application), 'answer-invitation', { application, answer: 'accept' })
  accepted(await yes())
  assert.deepEqual(refusals(await yes()), ['answer-kept'])
  assert.deepEqual(await steps(node, application), ['late-answer late admissions-officer+duty-lead'])
  accepted(await node.give(officer, 'reopen-invitation', { application, reasons: 'The phone was stolen.' }))
  assert.equal(await stands(node, application), 'applying')
})

test('a place declined is counted as free; an officer may record an answer only with reasons, and set a wrong one aside', async () => {
  const node = await openNode()
  const application = await selectedFamily(node)
  node.clock.set(at('2025-10-06T10:00:00Z'))
  accepted(await node.give(officer, 'invite', { application }))
  const decline = { application, answer: 'decline' }
  assert.deepEqual(refusals(await node.give(officer, 'answer-invitation', decline)), ['reasons-needed'])
  assert.deepEqual(
    refusals(
      await node.give(officer, 'answer-invitation', {
        ...decline,
        reasons: 'By telephone.',
        occurredAt: '2025-10-06T09:59:59Z',
      }),
    ),
    ['before-invitation'],
  )
  accepted(await node.give(officer, 'answer-invitation', { ...decline, reasons: 'By telephone.' }))
  assert.deepEqual([await stands(node, application), await promisedOf(node, application)], ['declined', [0, 3]])
  const aside = { application, what: 'invitation-answer', reasons: 'Another family called.' }
  accepted(await node.give(officer, 'set-aside', aside))
  assert.equal(await stands(node, application), 'invited')
  assert.deepEqual(refusals(await node.give(officer, 'set-aside', aside)), ['nothing-there'])
})

test('an appointment needs a centre on the list and a time to come; it is moved with reasons and missed with a cause', async () => {
  const node = await openNode()
  const application = await selectedFamily(node)
  await applying(node, application)
  const book = (more: object) =>
    node.give(officer, 'make-appointment', {
      application,
      people: ['main', 'p1', 'p2'],
      at: '2025-10-08T09:00:00Z',
      ...more,
    })
  assert.deepEqual(refusals(await book({ centre: 'none' })), ['no-such-centre'])
  const lille = { name: 'Lille', place: '1 rue de Tournai', reasons: 'Opened this week.' }
  const centre = accepted(await node.give(officer, 'open-centre', lille))
  assert.deepEqual(refusals(await node.give(officer, 'open-centre', { ...lille, name: 'LILLE' })), ['centre-exists'])
  for (const past of ['2025-10-06T08:59:59Z', '2025-10-06T09:00:00Z'])
    assert.deepEqual(refusals(await book({ centre, at: past })), ['appointment-past'])
  accepted(await book({ centre }))
  assert.deepEqual(refusals(await book({ centre, at: '2025-10-09T09:00:00Z' })), ['reasons-needed'])
  accepted(await node.give(applicant(application), 'ask-appointment', { application, reasons: 'School that day.' }))
  assert.ok((await steps(node, application)).includes('rebook admissions-officer'))
  accepted(await book({ centre, at: '2025-10-09T09:00:00Z', reasons: 'They asked.' }))
  const absent = { application, people: ['p1'], cause: 'ill' }
  node.clock.set(at('2025-10-09T08:59:59Z'))
  assert.deepEqual(refusals(await node.give(officer, 'record-absence', absent)), ['appointment-ahead'])
  node.clock.set(at('2025-10-09T09:00:00Z'))
  assert.ok((await steps(node, application)).includes('attendance late admissions-officer+duty-lead'))
  accepted(await node.give(officer, 'record-absence', absent))
  assert.equal(await stands(node, application), 'applying', 'an absence has no consequence by itself')
  accepted(await node.give(officer, 'close-centre', { centre, reasons: 'Moved away.' }))
  assert.deepEqual(refusals(await book({ centre, at: '2025-10-20T09:00:00Z', reasons: 'Ill.' })), ['no-such-centre'])
})

test('only the same document is taken; a record that was wrong is corrected, and a new document only where the reading lets an officer', async () => {
  const other = withReadings(ukFrance2025, { 'OP-41': 'officer-decides' })
  assert.ok(!('problems' in other))
  for (const [agreement, renewed] of [
    [ukFrance2025, ['document-replaced']],
    [other, []],
  ] as const) {
    const node = await openNode('2025-10-06T09:00:00Z', agreement)
    const application = await selectedFamily(node)
    await applying(node, application)
    const document = { kind: 'passport', number: 'NEW1', country: 'ERI' }
    const seen = () =>
      node.give(officer, 'record-biometrics', { application, person: 'main', centre: 'Lille', document })
    assert.deepEqual(refusals(await seen()), ['other-document'])
    const accept = (why: string, number = 'NEW1', person = 'main') =>
      node.give(officer, 'accept-document', {
        application,
        person,
        why,
        document: { ...document, number },
        evidence: 'Both documents and the photographs',
        reasons: 'It is the same person.',
      })
    assert.deepEqual(refusals(await accept('misread', 'K2')), ['document-of-another'])
    assert.deepEqual(refusals(await accept('misread', 'K1')), ['same-document'])
    assert.deepEqual(refusals(await accept('renewed')), renewed)
    if (renewed.length > 0) accepted(await accept('misread'))
    accepted(await seen())
    assert.deepEqual(refusals(await accept('misread', 'K9')), ['already-seen'])
  }
})

test('nobody is granted before the application is made and every check of each is clear; each decision has its correction', async () => {
  const node = await openNode()
  const application = await selectedFamily(node)
  accepted(await node.give(officer, 'invite', { application }))
  accepted(await node.give(applicant(application), 'answer-invitation', { application, answer: 'accept' }))
  const { people } = await node.state(application)
  for (const { id, document } of people)
    accepted(await node.give(officer, 'record-biometrics', { application, person: id, centre: 'Lille', document }))
  const grant = () => node.give(officer, 'grant', { application, ...clearance })
  const open = ['application-not-made', 'check-open/security', 'check-open/eligibility']
  assert.deepEqual(refusals(await grant()), open)
  const made = (madeOn: string) => node.give(officer, 'record-application', { application, madeOn })
  assert.deepEqual(refusals(await made('2025-10-05')), ['before-invitation'])
  assert.deepEqual(refusals(await made('2025-10-07')), ['in-future'])
  accepted(await made('2025-10-06'))
  await checkAll(node, application)
  const check = { application, check: 'security', by: 'Watch-list desk', reasons: 'A match to look at.' }
  assert.deepEqual(refusals(await node.give(officer, 'record-check', { ...check, check: 'x', outcome: 'clear' })), [
    'unknown-check',
  ])
  accepted(await node.give(officer, 'record-check', { ...check, people: ['p1'], outcome: 'adverse' }))
  assert.deepEqual(refusals(await grant()), ['check-open/security'])
  assert.ok((await steps(node, application)).includes('adverse admissions-officer'))
  accepted(await node.give(officer, 'record-check', { ...check, people: ['p1'], outcome: 'clear' }))
  accepted(await grant())
  accepted(await node.give(officer, 'refuse', { application, reasons: 'The wrong file.' }))
  assert.deepEqual([await stands(node, application), await promisedOf(node, application)], ['refused', [0, 3]])
  assert.deepEqual(refusals(await node.give(officer, 'refuse', { application, reasons: 'Twice.' })), [
    'already-refused',
  ])
  accepted(await node.give(officer, 'set-aside', { application, what: 'decision', reasons: 'To be decided anew.' }))
  assert.equal(await stands(node, application), 'applying')
  accepted(await grant())
  accepted(await node.give(applicant(application), 'withdraw', { application }))
  assert.equal(await stands(node, application), 'withdrawn')
  accepted(await node.give(officer, 'set-aside', { application, what: 'withdrawal', reasons: 'Pressed by mistake.' }))
  assert.equal(await stands(node, application), 'granted')
  const said = await node.database.query("select 1 from outbox where kind not like 'draw-%'")
  assert.equal(said.length, 0, 'nothing of the checks or the decision goes to the other state (TR-71)')
})

test('a family decided in parts: no child without an adult, and nobody is booked before the family has chosen', async () => {
  const node = await openNode()
  const application = await familyAtVisaCentre(node)
  const decide = (command: string, people: readonly string[], from = clearance.from) =>
    node.give(officer, command, {
      application,
      people,
      reasons: 'As found.',
      ...(command === 'grant' ? { from, until: clearance.until } : {}),
    })
  assert.deepEqual(refusals(await decide('grant', ['p2'])), ['child-alone'])
  assert.deepEqual(refusals(await decide('grant', ['p7'])).slice(0, 1), ['no-such-person'])
  accepted(await decide('grant', ['main', 'p2']))
  accepted(await decide('refuse', ['p1']))
  assert.deepEqual(refusals(await decide('refuse', ['main'])), ['child-alone'])
  assert.deepEqual(await promisedOf(node, application), [2, 1])
  const journey = {
    application,
    departsAt: '2025-10-14T12:13:00Z',
    from: 'Paris Nord',
    to: 'London St Pancras',
    carrier: 'Train',
  }
  assert.deepEqual(refusals(await node.give(officer, 'book-travel', journey)), ['choice-missing'])
  assert.ok((await steps(node, application)).includes('choose applicant'))
  const choose = (choice: string) => node.give(applicant(application), 'choose', { application, choice })
  accepted(await choose('none'))
  assert.deepEqual([await stands(node, application), await promisedOf(node, application)], ['declined', [0, 3]])
  assert.deepEqual(refusals(await choose('none')), ['already-chosen'])
  accepted(await choose('go-on'))
  accepted(await node.give(officer, 'book-travel', journey))
  assert.deepEqual(refusals(await node.give(officer, 'book-travel', { ...journey, people: ['p1'] })), ['no-clearance'])
  node.clock.set(at('2025-10-14T15:00:00Z'))
  const arrive = { application, occurredAt: '2025-10-14T14:30:00Z', port: 'London' }
  assert.deepEqual(refusals(await node.give(officer, 'record-arrival', { ...arrive, people: ['main', 'p1'] })), [
    'no-clearance',
  ])
  accepted(await node.give(officer, 'record-arrival', { ...arrive, people: ['main', 'p2'] }))
  assert.deepEqual(refusals(await decide('refuse', ['main'])), ['already-arrived'])
  assert.deepEqual(
    refusals(await node.give(officer, 'set-aside', { application, what: 'decision', people: ['main'], reasons: 'x' })),
    ['already-arrived'],
  )
  assert.deepEqual(refusals(await decide('grant', ['p1'])), ['clearance-in-past'])
  accepted(await decide('grant', ['p1'], '2025-10-15'))
  assert.deepEqual(await promisedOf(node, application), [1, 0])
})
