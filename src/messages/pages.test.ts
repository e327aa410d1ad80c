import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { accepted, applicant, type Node, officer, openNode } from '../admission/fixture.ts'
import { admissionPages } from '../admission/pages.ts'
import { addMinutes } from '../core/calendar.ts'
import type { Desk, DeskEnv } from '../web/desk.ts'
import type { Carriers } from './events.ts'
import { asked, nodeOn, senderOn, twin } from './fixture.ts'
import { messagePages } from './pages.ts'
import { outboxCarrier } from './send-outbox.ts'

function deskOf({ platform }: Node, may = true): Desk {
  const party = platform.agreement.returning
  return {
    platform,
    ...{
      party: party.party,
      side: 'returning',
      title: party.desk,
      language: 'en',
      zone: party.zone,
      demonstration: true,
    },
    may: () => may,
    run: async () => ({ outcome: 'forbidden' }),
    noteRead: async () => undefined,
    nav: () => [],
    roleName: (role) => ({ en: role, fr: role }),
  }
}

/** What a page at `path` says, in one line. */
async function says(node: Node, path: string, carriers: Carriers | null, may = true): Promise<string> {
  const app = new Hono<DeskEnv>()
  app.use('*', async (c, next) => {
    c.set('user', officer)
    c.set('lang', c.req.query('lang') === 'fr' ? 'fr' : 'en')
    await next()
  })
  const how = carriers === null ? null : { carriers, site: 'https://apply.example.org' }
  app.route('/admissions', messagePages(deskOf(node, may), { carriers: () => how, onChange: () => () => undefined }))
  app.route('/admissions', admissionPages(deskOf(node, may)))
  const answer = await app.request(path)
  const text = await answer.text()
  return `${answer.status} ${text
    .slice(text.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')}`
}

test('with no carrier the page says so, and after half an hour every page of the admissions says that messages wait', async () => {
  const node = await openNode()
  await asked(node)
  const quiet = await says(node, '/admissions/messages', null)
  assert.match(quiet, /^200 .*Waiting: Email 2 .*Waiting: Text message 2 .*None set up.*they wait, and hours run/)
  node.clock.set(addMinutes(node.clock.now(), 29))
  assert.doesNotMatch(await says(node, '/admissions', null), /not going out/)
  node.clock.set(addMinutes(node.clock.now(), 1))
  assert.match(
    await says(node, '/admissions', null),
    /Messages are not going out.*Email: 2 · Oldest since 6 October 2025/,
  )
  assert.match(await says(node, '/admissions?lang=fr', null), /Les messages ne partent pas/)
})

test('a carrier that fails is shown with its reason and since when, and what it holds up is counted by reason', async () => {
  const node = await openNode()
  await asked(node)
  const away = twin(() => ({ outcome: 'later', problem: 'key-refused' })).carrier
  const sending = senderOn(node, { email: outboxCarrier, sms: away })
  await sending.settled()
  await sending.stop()
  const page = await says(node, '/admissions/messages', { email: outboxCarrier, sms: away })
  assert.match(page, /Waiting: Email 0 Nothing waits\. Waiting: Text message 2 /)
  assert.match(
    page,
    /Email Outbox of the demonstration Works.*Fails the carrier refuses our key Failing since 6 October 2025/,
  )
  assert.match(page, /the carrier refuses our key By Text message State Waiting Messages 2 /)
  assert.doesNotMatch(page, /example\.org|\+336/, 'whom it concerns is on the application')
})

test('what every message says can be read in each language with the parts a text message takes', async () => {
  const node = await openNode()
  const english = await says(node, '/admissions/messages/texts', null)
  assert.match(english, /show that you are in France.*enter the code ABCD-2345.*· (one part|2 parts) · phone alphabet/)
  assert.match(await says(node, '/admissions/messages/texts?in=fr', null), /montrez votre présence en France/)
  assert.doesNotMatch(english, /\{\w+\}/)
})

test('whoever may not work on applications is shown no message, and an address of no message leads nowhere', async () => {
  const node = await openNode()
  const application = await asked(node)
  const [row] = await node.database.query('select version, ordinal from messages order by ordinal limit 1')
  const path = `/admissions/${application}/messages/${row?.version}/${row?.ordinal}`
  assert.match(await says(node, path, null), /^200 .*Presence to be shown, with a code/)
  for (const address of ['/admissions/messages', '/admissions/messages/texts', path])
    assert.match(await says(node, address, null, false), /^40[34]/, address)
  for (const address of [`/admissions/${application}/messages/99/0`, '/admissions/AAAA-BBBB/messages/6/0'])
    assert.match(await says(node, address, null), /^404/, address)
})

test('an address put right while a message is still tried is where the next attempt goes', async () => {
  const node = nodeOn((await openNode()).database)
  const application = await asked(node)
  const post = twin(({ to }) =>
    to.startsWith('selam') ? { outcome: 'later', problem: 'unreachable-now' } : { outcome: 'sent', reference: null },
  )
  const send = async () => {
    const sending = senderOn(node, post.carrier)
    await sending.settled()
    await sending.stop()
  }
  await send()
  const contact = { email: 'new@example.org', phone: '0612345678' }
  const reasons = 'She came to the desk with her passport.'
  accepted(await node.give(officer, 'correct-contact', { application, person: 'main', contact, reasons }))
  const twice = await node.give(officer, 'correct-contact', { application, person: 'main', contact, reasons })
  assert.deepEqual(twice.outcome === 'refused' && twice.refusals.map(({ code }) => code), ['contact-unchanged'])
  const stranger = await node.give(applicant(application), 'correct-contact', {
    application,
    person: 'p9',
    contact,
    reasons,
  })
  assert.deepEqual(stranger.outcome === 'refused' && stranger.refusals.map(({ code }) => code), ['no-such-person'])
  node.clock.set(addMinutes(node.clock.now(), 1))
  await send()
  assert.equal(post.sent.at(-1)?.to, 'new@example.org')
})
