import assert from 'node:assert/strict'
import { it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { commandsOf } from '../commands.ts'
import type { Actor } from '../law/decision.ts'
import {
  accepted,
  answerAll,
  applicant,
  applying,
  at,
  checkAll,
  clearance,
  eligibleFamily,
  fillFamily,
  type Node,
  officer,
  openNode,
  presentFamily,
  refusals,
} from './fixture.ts'
import { candidatesFor, PAIRS } from './matches.ts'
import { assessments } from './pages-assess.ts'

const commands = commandsOf(ukFrance2025.id)
const quay: Actor = { id: 'quay', name: 'Tom Bell', role: 'screening-officer', party: 'GB' }
let keys = 0

async function run(node: Node, name: string, input: object): Promise<string> {
  const command = commands.get(name)
  assert.ok(command, name)
  return accepted(await command.run(node.platform, input, { actor: quay, key: `m${++keys}` }))
}

type Lands = { familyName?: string; givenNames?: string; birthDate?: string; document?: object }

/** Somebody comes ashore at the clock's time and is registered; the reference of their case. */
async function lands(node: Node, { document, ...person }: Lands): Promise<string> {
  const landing = await run(node, 'arrivals/record-landing', {
    landedAt: node.clock.now(),
    place: 'Dover',
    people: 30,
  })
  return run(node, 'readmission/register-person', {
    landing,
    person: {
      familyName: 'Tesfaye',
      givenNames: 'Selam',
      birthDate: '1994-03-02',
      sex: 'female',
      nationality: 'ERI',
      ...person,
    },
    ...(document === undefined ? {} : { document }),
    screening: { language: 'ti', answers: [] },
    ground: 'none',
    directRoute: 'not-shown',
    age: 'adult',
    protectionClaim: 'none',
  })
}

async function answeredFamily(node: Node): Promise<string> {
  const application = await presentFamily(node)
  await answerAll(node, application)
  return application
}

const found = async (node: Node, application: string) =>
  (await candidatesFor(node.database.query, application)).map(
    ({ person, sighting, evidence, open }) => [person, sighting.id, evidence.join(' '), open] as const,
  )
const find = (node: Node, application: string) =>
  node.give(officer, 'find-eligible', { application, reasons: 'All conditions are met.' })
const decide = (node: Node, application: string, other: string, more: object) =>
  node.give(officer, 'decide-match', { application, person: 'main', other, reasons: 'Photographs compared.', ...more })

forEachEngine((_, open) => {
  const fresh = async () => openNode('2025-10-06T09:00:00Z', ukFrance2025, { given: await open() })

  it('an earlier arrival is found by document, by reference, and by a name in another script', async () => {
    const node = await fresh()
    const script = await lands(node, { familyName: 'ተስፋይ', givenNames: 'ሰላም', birthDate: '1994-02-03' })
    const paper = await lands(node, {
      familyName: 'Other',
      givenNames: 'Name',
      birthDate: '1980-05-05',
      document: { kind: 'passport', number: 'K-1', country: 'ERI' },
    })
    const named = await lands(node, { familyName: 'Nobody', givenNames: 'Alike', birthDate: '1970-07-07' })
    await lands(node, { familyName: 'Haile', givenNames: 'Bereket' })
    const application = await fillFamily(node)
    accepted(
      await node.give(applicant(application), 'save', {
        application,
        change: {
          kind: 'screening',
          answers: { inFrance: 'yes', eea: 'no', protection: 'no', permission: 'no', conduct: 'no', crossing: 'yes' },
          note: `My earlier case was ${named.toLowerCase()}.`,
        },
      }),
    )
    assert.deepEqual(await found(node, application), [], 'a draft is its applicant’s own')
    accepted(await node.give(applicant(application), 'submit', { application }))
    assert.deepEqual(await found(node, application), [
      ['main', `case:${paper}`, 'same-document', true],
      ['main', `case:${named}`, 'quoted-reference', true],
      ['main', `case:${script}`, 'same-name swapped-birth', true],
    ])
  })

  it('nobody is eligible while a candidate is undecided; “not the same” opens the way, and taking it back shuts it', async () => {
    const node = await fresh()
    const reference = await lands(node, {})
    const application = await answeredFamily(node)
    const outcome = await find(node, application)
    assert.deepEqual(refusals(outcome), ['candidates-undecided'])
    assert.ok(outcome.outcome === 'refused' && outcome.refusals[0]?.citation?.rule === 'IN-17')
    const other = `case:${reference}`
    assert.deepEqual(refusals(await decide(node, application, other, { decision: 'undecided' })), ['not-decided-yet'])
    assert.deepEqual(refusals(await decide(node, application, 'case:0000-0000', { decision: 'same' })), [
      'no-such-candidate',
    ])
    accepted(await decide(node, application, other, { decision: 'not-same' }))
    assert.deepEqual(await found(node, application), [['main', other, 'alike-name same-birth', false]])
    accepted(await decide(node, application, other, { decision: 'undecided' }))
    assert.deepEqual(refusals(await find(node, application)), ['candidates-undecided'])
    accepted(await decide(node, application, other, { decision: 'not-same' }))
    accepted(await find(node, application))
  })

  it('once linked, the question on earlier crossings must be answered again with the link in view', async () => {
    const node = await fresh()
    const other = `case:${await lands(node, {})}`
    const application = await answeredFamily(node)
    node.clock.set(at('2025-10-06T10:00:00Z'))
    accepted(await decide(node, application, other, { decision: 'same' }))
    assert.deepEqual(refusals(await find(node, application)), ['answered-before-link/no-crossing'])
    node.clock.set(at('2025-10-06T11:00:00Z'))
    const answer = (value: string) =>
      node.give(officer, 'answer-question', {
        application,
        question: 'no-crossing',
        person: 'main',
        answer: value,
        evidence: other,
        reasons: 'The same person arrived at Dover.',
      })
    accepted(await answer('no'))
    assert.deepEqual(refusals(await find(node, application)), ['found-against/no-crossing'])
    accepted(
      await node.give(officer, 'find-ineligible', { application, ground: 'no-crossing', reasons: 'Arrived before.' }),
    )
    // The officer learns that it was somebody else: the link goes, and the way opens again.
    accepted(await decide(node, application, other, { decision: 'not-same' }))
    accepted(await answer('yes'))
    accepted(await find(node, application))
  })

  it('somebody alike who lands after the decision comes up on the worklist, and stops selection and grant', async () => {
    const node = await fresh()
    const application = await eligibleFamily(node)
    const selection = accepted(await node.give(officer, 'draw', { places: 3, reasons: 'Three released.' }))
    const query = node.database.query
    assert.deepEqual(await assessments(query), [])
    node.clock.set(at('2025-10-07T05:00:00Z'))
    const first = await lands(node, { birthDate: '1994-01-01' })
    const select = () => node.give(officer, 'select', { application, selection })
    assert.deepEqual(
      (await assessments(query)).map(({ reference, status, matches }) => [reference, status, matches]),
      [[application, 'eligible', 1]],
    )
    assert.deepEqual(refusals(await select()), ['candidates-undecided'])
    accepted(await decide(node, application, `case:${first}`, { decision: 'not-same' }))
    assert.deepEqual(await assessments(query), [])
    accepted(await select())
    await applying(node, application)
    for (const { id, document } of (await node.state(application)).people)
      accepted(
        await node.give(officer, 'record-biometrics', {
          application,
          person: id,
          centre: 'Visa centre, Lille',
          document,
        }),
      )
    await checkAll(node, application)
    node.clock.set(at('2025-10-08T05:00:00Z'))
    const second = await lands(node, {})
    const grant = () => node.give(officer, 'grant', { application, ...clearance })
    assert.deepEqual(refusals(await grant()), ['candidates-undecided'])
    accepted(await decide(node, application, `case:${second}`, { decision: 'not-same' }))
    accepted(await grant())
  })

  it('something new that speaks for it brings a rejected candidate back', async () => {
    const node = await fresh()
    const reference = await lands(node, {})
    const application = await answeredFamily(node)
    accepted(await decide(node, application, `case:${reference}`, { decision: 'not-same' }))
    accepted(
      await node.give(officer, 'ask-information', {
        application,
        asks: 'Were you ever in Dover?',
        reasons: 'To be sure.',
      }),
    )
    const text = `Yes, they gave me this paper: ${reference}`
    accepted(await node.give(applicant(application), 'give-information', { application, information: 'i1', text }))
    assert.deepEqual(await found(node, application), [
      ['main', `case:${reference}`, 'quoted-reference alike-name same-birth', true],
    ])
    assert.deepEqual(refusals(await find(node, application)), ['candidates-undecided'])
  })

  it('two applications of one person: an officer says which counts, and both go by it', async () => {
    const node = await fresh()
    const first = await answeredFamily(node)
    const second = await answeredFamily(node)
    const people = ['main', 'p1', 'p2']
    const other = (person: string) => `application:${first}/${person}`
    assert.deepEqual(refusals(await find(node, first)), ['double-undecided'])
    assert.deepEqual(refusals(await decide(node, second, other('main'), { decision: 'same' })), ['which-counts'])
    for (const person of people)
      accepted(await decide(node, second, other(person), { person, decision: 'same', counts: 'other' }))
    assert.deepEqual(refusals(await find(node, second)), ['counts-elsewhere'])
    accepted(await find(node, first))
    assert.deepEqual(refusals(await find(node, second)), ['counts-elsewhere', 'also-in-another-application'])
    // The other way round, decided on the other application and later: the last word holds in both.
    node.clock.set(at('2025-10-06T12:00:00Z'))
    for (const person of people)
      accepted(
        await decide(node, first, `application:${second}/${person}`, { person, decision: 'same', counts: 'other' }),
      )
    assert.deepEqual(refusals(await find(node, second)), ['also-in-another-application'])
    accepted(await node.give(applicant(first), 'withdraw', { application: first }))
    accepted(await find(node, second))
  })

  it('people of one name who are two people both go on', async () => {
    const node = await fresh()
    const first = await answeredFamily(node)
    const second = await answeredFamily(node)
    for (const person of ['main', 'p1', 'p2'])
      accepted(await decide(node, second, `application:${first}/${person}`, { person, decision: 'not-same' }))
    accepted(await find(node, first))
    accepted(await find(node, second))
  })

  it('among thousands on record the candidates of one application are found through keys', async () => {
    const node = await fresh()
    const application = await answeredFamily(node)
    const reference = await lands(node, {})
    await node.database.query(
      `insert into view_rows select 'case:F' || n, 'match-key', 'k' || k || '-' || n,
         case k when 0 then 'b|' || (1970 + n % 35) || '|0' || (n % 9 + 1) || '-1' || (n % 9) || '|' || (n % 6) || (n % 5)
           else 'J|' || (1970 + n % 35) || '|' || (n % 6) || '.' || k end, 1, '{}'
       from generate_series(1, 20000) n, generate_series(0, 5) k`,
    )
    await node.database.query('analyze view_rows')
    const started = performance.now()
    assert.deepEqual(await found(node, application), [['main', `case:${reference}`, 'alike-name same-birth', true]])
    const took = performance.now() - started
    assert.ok(took < 500, `${took} ms among 120,000 keys`)
    const plan = await node.database.query(`explain ${PAIRS.replace('$1', `'["application:X"]'`)}`)
    assert.doesNotMatch(JSON.stringify(plan), /Seq Scan on view_rows/)
  })
})
