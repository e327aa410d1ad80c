import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeDigest, linkSecret } from './digest.ts'
import { accepted, applicant, at, fillFamily, type Node, officer, openNode, refusals, toldOn } from './fixture.ts'

const replace = async (node: Node, application: string, number = 1) => {
  const { secret } = await node.state(application)
  return node.give(applicant(application), 'replace-code', {
    application,
    link: linkSecret(secret, number),
    codeDigest: codeDigest('NEWC-ODE1'),
  })
}
const send = (node: Node, application: string) => node.give(applicant(application), 'send-link', { application })

test('a lost code is replaced by a link sent by email alone: once, and the old code is dead', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await send(node, application))
  const links = (await toldOn(node, application)).filter(({ occasion }) => occasion === 'link')
  const { secret } = await node.state(application)
  assert.deepEqual(
    links.map(({ channel }) => channel),
    ['email'],
  )
  const address = `https://apply.example.org/portal/open/${application}/${linkSecret(secret, 1)}`
  assert.ok(links[0]?.now?.text.includes(address) === true)
  assert.ok(
    !JSON.stringify([links[0].now.said, links[0].now.subject, links[0].now.path]).includes(linkSecret(secret, 1)),
  )
  const facts = await node.database.query('select data from events')
  assert.ok(!JSON.stringify(facts).includes(linkSecret(secret, 1)), 'the record keeps a digest')
  accepted(await replace(node, application))
  assert.equal((await node.state(application)).codeDigest, codeDigest('NEWC-ODE1'))
  assert.deepEqual(refusals(await replace(node, application)), ['link-spent'])
})

test('a link works to the last second of its day and not after, and a newer one ends it', async () => {
  for (const [instant, expected] of [
    ['2025-10-07T08:59:59Z', []],
    ['2025-10-07T09:00:00Z', ['link-spent']],
    ['2025-10-07T09:00:01Z', ['link-spent']],
  ] as const) {
    const node = await openNode()
    const application = await fillFamily(node)
    accepted(await send(node, application))
    node.clock.set(at(instant))
    assert.deepEqual(refusals(await replace(node, application)), expected, instant)
  }
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await send(node, application))
  accepted(await send(node, application))
  assert.deepEqual(refusals(await replace(node, application, 1)), ['link-spent'])
  accepted(await replace(node, application, 2))
})

test('five links a day are enough for an applicant; an officer sends one with reasons whenever there is need', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  for (let times = 0; times < 5; times++) accepted(await send(node, application))
  assert.deepEqual(refusals(await send(node, application)), ['links-enough'])
  assert.deepEqual(refusals(await node.give(officer, 'send-link', { application })), ['reasons-needed'])
  accepted(await node.give(officer, 'send-link', { application, reasons: 'She came to the office with her passport.' }))
  node.clock.set(at('2025-10-07T09:00:00Z'))
  accepted(await send(node, application))
})

test('an officer puts an address right with reasons, and the link then goes there', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const contact = { email: 'selam.new@example.org', phone: '06 12 34 56 99' }
  const correct = { application, person: 'main', contact, reasons: 'Old address closed; seen with her passport.' }
  accepted(await node.give(officer, 'correct-contact', correct))
  assert.equal((await node.state(application)).contact.phone, '+33612345699')
  assert.deepEqual(refusals(await node.give(officer, 'correct-contact', { ...correct, person: 'p2' })), [
    'no-such-person',
  ])
})
