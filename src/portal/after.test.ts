import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { readPdf } from '../../test/pdf.ts'
import {
  accepted,
  applying,
  at,
  clearance,
  eligibleFamily,
  familyAtVisaCentre,
  type Node,
  officer,
  openNode,
} from '../admission/fixture.ts'
import { noticePdf } from '../admission/notice-view.ts'
import { admissionPages } from '../admission/pages.ts'
import { statusOf } from '../admission/state.ts'
import type { DeskEnv } from '../web/desk.ts'
import { deskOf, phoneOf } from './fixture.ts'

/** After selection on the applicant’s page and the officer’s, over HTTP: good, bad, late and doubled. */
async function selectedFamily(node: Node): Promise<string> {
  const application = await eligibleFamily(node)
  const selection = accepted(await node.give(officer, 'draw', { places: 3, reasons: 'Three places released.' }))
  accepted(await node.give(officer, 'select', { application, selection }))
  return application
}
const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
const stands = async (node: Node, application: string) => statusOf(await node.state(application))
const bare = (text: string): string =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0|\u202f/g, ' ')
    .replace(/\s+/g, ' ')

test('the applicant reads until when to answer on their own clocks, says yes twice by a double click, and it is one yes', async () => {
  const node = await openNode()
  const application = await selectedFamily(node)
  accepted(await node.give(officer, 'invite', { application }))
  for (const [lang, says] of [
    ['en', /20 October 2025.*Paris time/],
    ['fr', /20 octobre 2025.*heure de Paris/],
  ] as const)
    assert.match(bare((await (await phoneOf(node, application, 'ABCD', lang)).get('/portal/application')).text), says)
  const phone = await phoneOf(node, application)
  const page = await phone.get('/portal/invitation')
  const fields = { idempotencyKey: hidden(page.text, 'idempotencyKey'), answer: 'accept' }
  const answers = await Promise.all([
    phone.post('/portal/invitation', fields),
    phone.post('/portal/invitation', fields),
  ])
  assert.deepEqual(
    answers.map(({ status, to }) => [status, to]),
    [
      [303, '/portal/application'],
      [303, '/portal/application'],
    ],
  )
  assert.equal(await stands(node, application), 'applying')
  const again = await phone.post('/portal/invitation', { answer: 'accept' })
  assert.match(bare(again.text), /There is a problem.*accepted already/)
  const odd = await phone.post('/portal/invitation', { answer: 'perhaps' })
  assert.match(odd.text, /There is a problem/)
  assert.equal(await stands(node, application), 'applying')
})

test('a yes that comes late is kept and told so, and giving the place up asks first', async () => {
  const node = await openNode()
  const application = await selectedFamily(node)
  accepted(await node.give(officer, 'invite', { application }))
  node.clock.set(at('2025-10-20T22:00:00Z'))
  const phone = await phoneOf(node, application)
  assert.match(bare((await phone.get('/portal/invitation')).text), /time has run out.*You can still say yes/)
  await phone.post('/portal/invitation', { answer: 'accept' })
  assert.match(bare((await phone.get('/portal/application')).text), /Your yes came after the time\. We have kept it/)
  assert.match(bare((await phone.get('/portal/decline')).text), /goes to somebody else/)
  assert.equal(await stands(node, application), 'invited')
  await phone.post('/portal/decline', { answer: 'decline', reasons: '' })
  assert.equal(await stands(node, application), 'declined')
  assert.match(bare((await phone.get('/portal/application')).text), /You said that you do not take the place/)
})

test('without an open application the pages lead to the reference and the code, and show nothing', async () => {
  const node = await openNode()
  const application = await selectedFamily(node)
  const stranger = await phoneOf(node, application, 'WRONG')
  for (const path of ['invitation', 'decline', 'appointment', 'choice', 'decision', 'decision.pdf'])
    assert.deepEqual([(await stranger.get(`/portal/${path}`)).to], ['/portal/resume'], path)
})

test('the appointment is shown with its place and what to bring; who cannot come says why, and an empty reason is not taken', async () => {
  const node = await openNode()
  const application = await selectedFamily(node)
  await applying(node, application)
  const centre = accepted(
    await node.give(officer, 'open-centre', { name: 'Lille', place: '1 rue <b>X</b>', reasons: 'Opened.' }),
  )
  const phone = await phoneOf(node, application)
  assert.match(bare((await phone.get('/portal/appointment')).text), /You have no appointment now/)
  const people = ['main', 'p1', 'p2']
  accepted(await node.give(officer, 'make-appointment', { application, centre, at: '2025-10-26T08:30:00Z', people }))
  const page = await phone.get('/portal/application')
  assert.ok(page.text.includes('&lt;b&gt;X'), 'what an officer typed is text, not markup')
  // The clocks go back that morning in Paris: half past eight UTC is half past nine there.
  assert.match(bare(page.text), /26 October 2025.*09:30.*Lille.*same passport/)
  assert.match((await phone.post('/portal/appointment', { reasons: ' ' })).text, /There is a problem/)
  await phone.post('/portal/appointment', { reasons: 'مريض' })
  assert.match(bare((await phone.get('/portal/application')).text), /You told us that you cannot come/)
})

test('a refusal is read with its reasons and what is known of remedies, and no remedy is made up (IN-51)', async () => {
  const node = await openNode()
  const application = await familyAtVisaCentre(node)
  accepted(await node.give(officer, 'refuse', { application, reasons: 'The checks were adverse.' }))
  const phone = await phoneOf(node, application)
  const said = bare((await phone.get('/portal/decision')).text)
  assert.match(said, /refused.*The checks were adverse\..*ask a lawyer.*We cannot tell you which remedy you have/)
  assert.doesNotMatch(said, /tribunal|appeal to|within \d+ days/i)
  const pdf = await phone.get('/portal/decision.pdf')
  assert.equal(pdf.type, 'application/pdf')
  const flat = async (bytes: Uint8Array) => (await readPdf(bytes)).pages.join(' ').replace(/\s+/g, ' ')
  assert.match(
    await flat(pdf.bytes),
    /Decision on entry clearance.*The checks were adverse\..*cannot tell you which remedy/,
  )
  const both = noticePdf(deskOf(node), { ...(await node.state(application)), language: 'fr' })
  assert.ok(both !== null)
  const words = await flat(both)
  for (const said of ['Decision on entry clearance', 'Décision sur le visa d’entrée', 'demander conseil à un avocat'])
    assert.ok(words.includes(said), `the official text and the applicant’s stand side by side: ${said}`)
})

test('who is granted reads what they may and may not do and the last day to ask to stay, before and after arrival (IN-47, IN-48, IN-49)', async () => {
  const node = await openNode()
  const application = await familyAtVisaCentre(node)
  accepted(await node.give(officer, 'grant', { application, ...clearance }))
  const says = {
    en: /no work, no study, no public funds.*Arriving gives you no status/,
    fr: /ni travail, ni études, ni aides publiques.*L’arrivée ne donne à elle seule aucun statut/,
  }
  const last = { en: /last day to ask to stay under this clearance is 9 January 2026/, fr: /est le 9 janvier 2026/ }
  for (const lang of ['en', 'fr'] as const) {
    const said = bare((await (await phoneOf(node, application, 'ABCD', lang)).get('/portal/application')).text)
    assert.match(said, says[lang])
    assert.match(said, last[lang])
  }
  node.clock.set(at('2025-10-14T15:00:00Z'))
  const arrival = { application, occurredAt: '2025-10-14T14:30:00Z', port: 'London', people: ['main'] }
  accepted(await node.give(officer, 'record-arrival', arrival))
  const phone = await phoneOf(node, application)
  assert.match(bare((await phone.get('/portal/application')).text), /Arrived.*9 January 2026/)
})

test('a family decided in parts chooses on its page, and a choice that is none is not taken', async () => {
  const node = await openNode()
  const application = await familyAtVisaCentre(node)
  const { from, until, reasons } = clearance
  const phone = await phoneOf(node, application)
  assert.match(bare((await phone.get('/portal/choice')).text), /nothing to choose/)
  accepted(await node.give(officer, 'grant', { application, from, until, reasons, people: ['main', 'p2'] }))
  accepted(await node.give(officer, 'refuse', { application, reasons, people: ['p1'] }))
  assert.match(bare((await phone.get('/portal/application')).text), /Not all of you have entry clearance/)
  assert.match((await phone.post('/portal/choice', {})).text, /There is a problem/)
  assert.equal((await phone.post('/portal/choice', { choice: 'go-on' })).to, '/portal/application')
  assert.equal((await node.state(application)).after.choice?.choice, 'go-on')
})

test('the officer’s list says what is next and by when, every form opens in both languages, and an empty one is sent back with its errors', async () => {
  const node = await openNode()
  const application = await familyAtVisaCentre(node)
  const app = new Hono<DeskEnv>()
  let lang: 'en' | 'fr' = 'en'
  app.use('*', async (c, next) => {
    c.set('user', officer)
    c.set('lang', lang)
    await next()
  })
  app.route('/admissions', admissionPages(deskOf(node)))
  const forms = [
    'answer-invitation',
    'expire',
    'reopen-invitation',
    'application',
    'appointment',
    'cancel-appointment',
    'biometrics',
    'absence',
    'document',
    'check',
    'grant',
    'refuse',
    'choose',
    'set-aside',
    'travel',
    'cancel-travel',
    'arrival',
    'missed',
    'incident',
    'settle-incident',
    'reverse-arrival',
  ]
  for (const tongue of ['en', 'fr'] as const) {
    lang = tongue
    assert.match(bare(await (await app.request('/admissions/work')).text()), /TESFAY, Selam.*(Decide|Décider)/)
    for (const form of forms) {
      const page = await app.request(`/admissions/${application}/${form}`)
      assert.equal(page.status, 200, form)
      assert.doesNotMatch(await page.text(), /\{\w+\}/, form)
      const sent = await app.request(`/admissions/${application}/${form}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
      })
      assert.equal(sent.status, 422, form)
      assert.match(await sent.text(), /There is a problem|Il y a un problème/, form)
    }
  }
  assert.equal(await stands(node, application), 'applying', 'nothing was recorded by empty forms')
  assert.equal((await app.request(`/admissions/${application}/notice.pdf`)).status, 404)
  accepted(await node.give(officer, 'grant', { application, ...clearance }))
  assert.equal(
    (await app.request(`/admissions/${application}/notice.pdf`)).headers.get('content-type'),
    'application/pdf',
  )
})
