import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeDigest, familyReferenceAsTyped } from './digest.ts'
import {
  accepted,
  answerAll,
  applicant,
  at,
  codeFor,
  eligibleFamily,
  fillFamily,
  givePictures,
  type Node,
  officer,
  openNode,
  questionIds,
  refusals,
  showPresence,
  toldOn,
} from './fixture.ts'
import { statusOf } from './state.ts'

const reasons = 'The marriage certificate was shown.'
const clean = { inFrance: 'yes', eea: 'no', protection: 'no', permission: 'no', conduct: 'no', crossing: 'no' }

/** Somebody with a form of their own, filled in, who says whose family they belong to. */
async function relative(node: Node, family: string, mark = '', born: object = { birthDate: '1999-05-05' }) {
  const contact = { email: `biniam${mark}@example.org`, phone: '+33612345680' }
  const application = accepted(
    await node.give(applicant('new'), 'start', { language: 'en', contact, codeDigest: codeDigest('REL') }),
  )
  const me = applicant(application)
  const save = async (change: object) => accepted(await node.give(me, 'save', { application, change }))
  const person = { familyName: 'Tesfay', givenNames: `Biniam${mark}`, sex: 'male', nationality: 'ERI', ...born }
  await save({ kind: 'person', id: 'main', relationship: 'main', person })
  await save({ kind: 'document', id: 'main', document: { kind: 'passport', number: `R${mark}1`, country: 'ERI' } })
  await save({ kind: 'screening', answers: clean, note: 'Her brother.' })
  const quote = await node.give(me, 'quote-family', { application, family, relationship: 'sibling' })
  await givePictures(node, application)
  return { application, me, quote, send: () => node.give(me, 'send-to-family', { application }) }
}
const referenceOf = async (node: Node, application: string): Promise<string> =>
  (await node.state(application)).family ?? ''
const confirm = (node: Node, application: string, member: string, by = applicant(application)) =>
  node.give(by, 'confirm-member', { application, member })

test('a family reference mistyped is noticed without asking whether anybody has it, and opens nothing', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const family = await referenceOf(node, application)
  assert.equal(familyReferenceAsTyped(family.toLowerCase().replace('-', ' ')), family)
  const wrong = `${family.slice(0, 3)}${family[3] === '2' ? '3' : '2'}${family.slice(4)}`
  assert.deepEqual(refusals((await relative(node, wrong)).quote), ['family-reference-wrong'])
  assert.notEqual(family, application)
})

test('a relative quotes the family’s number on a form of their own (IN-30, IN-31) and is in once the main applicant says so', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const { application: member, send, me } = await relative(node, await referenceOf(node, application))
  assert.deepEqual(refusals(await node.give(me, 'submit', { application: member })), ['family-quoted'])
  accepted(await send())
  assert.equal(statusOf(await node.state(member)), 'joining')
  assert.equal((await node.state(application)).kin.asked[member]?.times, 1, 'the family was told')
  assert.equal((await node.state(application)).people.length, 3)
  accepted(await confirm(node, application, member))
  const family = await node.state(application)
  assert.deepEqual(
    family.people.map(({ id, from, relationship }) => [id, from === member, relationship]),
    [
      ['main', false, 'main'],
      ['p1', false, 'partner'],
      ['p2', false, 'child'],
      ['p3', true, 'sibling'],
    ],
  )
  assert.equal(statusOf(await node.state(member)), 'joined')
  accepted(await node.give(applicant(application), 'submit', { application }))
  assert.deepEqual((await node.state(application)).adults, ['main', 'p1', 'p3'])
  assert.deepEqual(refusals(await confirm(node, application, member)), ['nobody-asks'])
})

test('a stranger who quotes the number (IN-35) gets no answer but silence, and is not in', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const { application: stranger, send, me } = await relative(node, await referenceOf(node, application))
  accepted(await send())
  assert.deepEqual(refusals(await confirm(node, application, stranger, me)), ['not-your-application'])
  accepted(await node.give(applicant(application), 'decline-member', { application, member: stranger }))
  const declined = await node.state(stranger)
  assert.deepEqual([statusOf(declined), declined.kin.declined?.reasons], ['draft', undefined])
  assert.equal((await node.state(application)).people.length, 3)
  accepted(await node.give(me, 'quote-family', { application: stranger, family: null }))
  accepted(await node.give(me, 'submit', { application: stranger }))
})

test('somebody declined who asks again is heard again, and the old answer is not repeated', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const { application: member, send } = await relative(node, await referenceOf(node, application))
  accepted(await send())
  accepted(await node.give(applicant(application), 'decline-member', { application, member }))
  accepted(await send())
  assert.equal(statusOf(await node.state(member)), 'joining')
  accepted(await confirm(node, application, member))
  assert.equal(statusOf(await node.state(member)), 'joined')
})

test('what a member stated on their own form the main applicant cannot rewrite, only take out', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const { application: member, send } = await relative(node, await referenceOf(node, application))
  accepted(await send())
  accepted(await confirm(node, application, member))
  const save = (change: object) => node.give(applicant(application), 'save', { application, change })
  const contact = { email: 'other@example.org', phone: '+33612345681' }
  assert.deepEqual(refusals(await save({ kind: 'contact', person: 'p3', contact })), ['own-form'])
  const document = { kind: 'passport', number: 'X1', country: 'ERI' }
  assert.deepEqual(refusals(await save({ kind: 'document', id: 'p3', document })), ['own-form'])
  accepted(await save({ kind: 'remove-person', id: 'p3' }))
  assert.equal(statusOf(await node.state(member)), 'draft', 'their form is theirs again')
})

async function late(node: Node, mark = '') {
  const application = await eligibleFamily(node, mark)
  const member = await relative(node, await referenceOf(node, application), mark)
  accepted(await member.send())
  return { application, member: member.application }
}

test('a late member (IN-32) is decided by an officer with reasons, shows presence on a clock of their own, and all is assessed again', async () => {
  const node = await openNode()
  const { application, member } = await late(node)
  assert.equal(statusOf(await node.state(application)), 'eligible')
  accepted(await confirm(node, application, member))
  assert.equal((await node.state(application)).people.length, 3, 'the word of the main applicant is not enough')
  node.clock.set(at('2025-10-09T09:00:00Z'))
  const decide = { application, member, outcome: 'admit', reasons }
  assert.equal((await node.give(officer, 'decide-late-member', { ...decide, reasons: '' })).outcome, 'invalid')
  accepted(await node.give(officer, 'decide-late-member', decide))
  const state = await node.state(application)
  assert.equal(statusOf(state), 'presence')
  assert.equal(state.challenges.at(-1)?.closesAt, '2025-10-10T09:00:00Z')
  const code = await codeFor(node, application, 'p3')
  accepted(
    await node.give(applicant(application), 'prove-presence', {
      application,
      code,
      declared: true,
      location: 'inside',
    }),
  )
  assert.equal(statusOf(await node.state(application)), 'assessment')
  const find = () => node.give(officer, 'find-eligible', { application, reasons: 'All four meet the conditions.' })
  assert.ok(
    refusals(await find()).every((code) => code.startsWith('unanswered/')),
    'nobody is found eligible unseen',
  )
  await answerAll(node, application)
  accepted(await find())
  assert.equal((await node.state(application)).pictures.photos.p3 === undefined, false, 'their pictures came with them')
  assert.equal(statusOf(await node.state(member)), 'joined')
})

test('a late member refused reads why, and may apply alone', async () => {
  const node = await openNode()
  const { application, member } = await late(node)
  const why = 'No link to the family was shown.'
  accepted(await node.give(officer, 'decide-late-member', { application, member, outcome: 'refuse', reasons: why }))
  const state = await node.state(member)
  assert.deepEqual([statusOf(state), state.kin.declined?.reasons], ['draft', why])
  assert.equal(statusOf(await node.state(application)), 'eligible', 'nothing changes for the family')
})

test('once places were drawn for a family nobody is added to it', async () => {
  const node = await openNode()
  const { application, member } = await late(node)
  const selection = accepted(await node.give(officer, 'draw', { places: 3, reasons: 'Three released.' }))
  accepted(await node.give(officer, 'select', { application, selection }))
  const admit = { application, member, outcome: 'admit', reasons }
  assert.deepEqual(refusals(await node.give(officer, 'decide-late-member', admit)), ['not-at-this-stage'])
  accepted(await node.give(officer, 'decline-member', { application, member, reasons: 'Places are drawn already.' }))
  assert.equal(statusOf(await node.state(member)), 'draft')
})

const opened = async (node: Node): Promise<string> => {
  const rows = await node.database.query(
    "select data->>'reference' as reference from view_rows where view = 'split-opened'",
  )
  return String(rows[0]?.reference)
}

test('a couple separates: the one who leaves with the child gets an application with the same day, and a link by email alone', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  await showPresence(node, application)
  node.clock.set(at('2025-10-12T09:00:00Z'))
  const leave = {
    application,
    people: ['p1', 'p2'],
    becomes: 'own-application',
    reasons: 'They no longer live together.',
  }
  accepted(await node.give(officer, 'split', leave))
  const [stayed, left] = [await node.state(application), await node.state(await opened(node))]
  assert.deepEqual(
    stayed.people.map(({ id }) => id),
    ['main'],
  )
  assert.deepEqual(
    left.people.map(({ id, relationship, person }) => [id, relationship, person.givenNames]),
    [
      ['main', 'main', 'Dawit'],
      ['p1', 'child', 'Liya'],
    ],
  )
  assert.deepEqual([left.submitted?.at, left.adults, statusOf(left)], [stayed.submitted?.at, ['main'], 'assessment'])
  assert.equal(left.contact.email, 'dawit@example.org')
  assert.notEqual(left.salt, stayed.salt, 'a ticket of their own')
  const links = (await toldOn(node, left.reference)).filter(({ occasion }) => occasion === 'link')
  assert.deepEqual(
    links.map(({ channel }) => channel),
    ['email'],
  )
})

test('those who left without having shown where they are get codes of their own', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  const leave = { application, people: ['p1'], becomes: 'own-application', reasons }
  accepted(await node.give(officer, 'split', leave))
  const left = await node.state(await opened(node))
  assert.equal(statusOf(left), 'presence')
  const code = await codeFor(node, left.reference, 'main')
  accepted(
    await node.give(applicant(left.reference), 'prove-presence', {
      application: left.reference,
      code,
      declared: true,
      location: 'inside',
    }),
  )
})

test('no group may be left without an adult, and the main applicant stays', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  const split = (people: readonly string[], becomes: string) =>
    node.give(officer, 'split', { application, people, becomes, reasons })
  assert.deepEqual(refusals(await split(['p2'], 'own-application')), ['no-adult'])
  assert.deepEqual(refusals(await split(['main'], 'out')), ['main-stays'])
  assert.deepEqual(refusals(await split(['main', 'p1'], 'out')), ['main-stays', 'no-adult'])
  assert.deepEqual(refusals(await split(['p7'], 'out')), ['no-such-person'])
  accepted(await split(['p2'], 'out'))
})

test('after a draw people may only leave, and those who stay keep their place in it', async () => {
  const node = await openNode()
  const application = await eligibleFamily(node)
  const selection = accepted(await node.give(officer, 'draw', { places: 3, reasons: 'Three released.' }))
  accepted(await node.give(officer, 'select', { application, selection }))
  const split = (becomes: string) => node.give(officer, 'split', { application, people: ['p1'], becomes, reasons })
  assert.deepEqual(refusals(await split('own-application')), ['already-drawn'])
  accepted(await split('out'))
  const state = await node.state(application)
  assert.deepEqual([statusOf(state), state.people.length], ['selected', 2])
})

test('a member with a form of their own who leaves has it back, or finds their new application in it', async () => {
  for (const becomes of ['out', 'own-application'] as const) {
    const node = await openNode()
    const application = await fillFamily(node)
    const { application: member, send } = await relative(node, await referenceOf(node, application))
    accepted(await send())
    accepted(await confirm(node, application, member))
    accepted(await node.give(applicant(application), 'submit', { application }))
    accepted(await node.give(officer, 'split', { application, people: ['p3'], becomes, reasons }))
    const state = await node.state(member)
    if (becomes === 'out') assert.equal(statusOf(state), 'draft')
    else assert.equal(state.kin.joined?.family, await opened(node))
  }
})

test('somebody born in a year that makes them 17 or 18 (IN-12) is asked what adults are asked, and an officer finds their age', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const change = {
    kind: 'person',
    relationship: 'child',
    person: {
      familyName: 'Tesfay',
      givenNames: 'Ruta',
      birthDate: '2007-12-31',
      birthKnown: 'year',
      sex: 'female',
      nationality: 'ERI',
    },
  }
  const me = applicant(application)
  assert.deepEqual(refusals(await node.give(me, 'save', { application, change })), ['contact-needed'])
  const contact = { email: 'ruta@example.org', phone: '+33612345682' }
  accepted(await node.give(me, 'save', { application, change: { ...change, contact } }))
  const document = { kind: 'passport', number: 'K9', country: 'ERI' }
  accepted(await node.give(me, 'save', { application, change: { kind: 'document', id: 'p3', document } }))
  await givePictures(node, application)
  accepted(await node.give(me, 'submit', { application }))
  assert.deepEqual((await node.state(application)).adults, ['main', 'p1', 'p3'])
  await showPresence(node, application)
  for (const question of questionIds)
    accepted(
      await node.give(officer, 'answer-question', { application, question, answer: 'yes', evidence: 'File', reasons }),
    )
  const find = () => node.give(officer, 'find-eligible', { application, reasons })
  assert.deepEqual(refusals(await find()), ['presence-not-shown', 'age-open'])
  const age = { application, person: 'p3', adult: false, evidence: 'School certificate', reasons }
  assert.deepEqual(refusals(await node.give(officer, 'find-age', { ...age, person: 'p1' })), ['age-certain'])
  accepted(await node.give(officer, 'find-age', age))
  accepted(await find())
})
