import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import {
  accepted,
  applicant,
  at,
  codeFor,
  eligibleFamily,
  fillFamily,
  officer,
  openNode,
  releasePlaces,
} from '../admission/fixture.ts'
import type { Desk } from '../web/desk.ts'
import { browser, deskApp, deskOf, hidden, mounted } from './fixture.ts'
import { portal } from './portal.ts'

test('an applicant begins without a script, and sending the first page twice begins once', async () => {
  const node = await openNode()
  const me = browser(mounted(deskOf(node)))
  const page = await me.get('/portal/start')
  const fields = {
    idempotencyKey: hidden(page.text, 'idempotencyKey'),
    secret: hidden(page.text, 'secret'),
    email: 'selam@example.org',
    phone: '0612345678',
    language: 'fr',
  }
  const first = await me.post('/portal/start', fields)
  const again = await me.post('/portal/start', fields)
  assert.deepEqual([first.status, first.to, again.to], [303, '/portal/code', '/portal/code'])
  assert.match(first.set ?? '', /HttpOnly/)
  assert.equal((await node.database.query("select 1 from view_rows where view = 'application'")).length, 1)
  const shown = (await me.get('/portal/code')).text
  const stored = JSON.stringify(await node.database.query('select data from events'))
  assert.ok(shown.includes(fields.secret.slice(0, 4)) && !stored.includes(fields.secret), 'shown, and not kept')
})

test('what was typed comes back with every problem named, and its tags are only text', async () => {
  const node = await openNode()
  const me = browser(mounted(deskOf(node)))
  const page = await me.get('/portal/start')
  const secret = hidden(page.text, 'secret')
  await me.post('/portal/start', {
    idempotencyKey: 'a',
    secret,
    email: 'a@example.org',
    phone: '0612345678',
    language: 'en',
  })
  const typed = {
    idempotencyKey: 'b',
    familyName: '<script>x',
    'birthDate-day': '30',
    'birthDate-month': '2',
    'birthDate-year': '1994',
  }
  const answer = await me.post('/portal/you', typed)
  assert.equal(answer.status, 422)
  assert.ok(answer.text.includes('&lt;script&gt;x') && !answer.text.includes('<script>x'))
  for (const said of ['Given names: enter', '30/2/1994 is not a real date', 'Nationality: enter'])
    assert.ok(answer.text.includes(said), said)
})

test('without reference and code nothing of an application can be read', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const stranger = browser(mounted(deskOf(node)))
  for (const path of [
    '/portal/application',
    '/portal/you',
    '/portal/check',
    '/portal/family/p1',
    '/portal/withdraw',
    '/portal/sent',
  ])
    assert.equal((await stranger.get(path)).to, '/portal/resume', path)
  for (const reference of [application, '0000-0000', 'nonsense']) {
    const answer = await stranger.post('/portal/resume', { reference, code: '0000-0000-0000-0000' })
    assert.equal(answer.status, 422)
    assert.ok(answer.text.includes('do not belong together'))
  }
  const known = browser(mounted(deskOf(node)))
  assert.equal(
    (await known.post('/portal/resume', { reference: application.toLowerCase(), code: 'abcd' })).to,
    '/portal/application',
  )
  assert.ok((await known.get('/portal/check')).text.includes('TESFAY'))
})

test('a position is reduced to yes or no and is nowhere in the record', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  const me = browser(mounted(deskOf(node)))
  const code = await codeFor(node, application, 'main')
  const place = { latitude: '50.95512', longitude: '1.86023', accuracy: '24.6' }
  const answer = await me.post('/portal/presence', {
    idempotencyKey: 'k',
    reference: application,
    code,
    declared: 'yes',
    ...place,
  })
  assert.equal(answer.to, '/portal/presence/done')
  const shown = (await node.state(application)).presence.main
  assert.deepEqual([shown?.location, shown?.accuracyMetres], ['inside', 25])
  const everything = JSON.stringify([
    await node.database.query('select * from events'),
    await node.database.query('select * from view_rows'),
    await node.database.query('select * from answers'),
  ])
  assert.ok(!everything.includes('50.955') && !everything.includes('1.860'))
})

test('a late answer gets a page that says so and what happens next; a wrong code never says whether the reference exists', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  const me = browser(mounted(deskOf(node)))
  const prove = (reference: string, code: string) => me.post('/portal/presence', { reference, code, declared: 'yes' })
  const [wrong, nobody] = [await prove(application, 'AAAA-AAAA'), await prove('0000-0000', 'AAAA-AAAA')]
  assert.deepEqual([wrong.status, nobody.status], [422, 422])
  assert.ok(wrong.text.includes('This code is not right') && nobody.text.includes('This code is not right'))
  node.clock.set(at('2025-10-07T09:00:00Z'))
  const late = await prove(application, await codeFor(node, application, 'main'))
  assert.equal(late.status, 409)
  assert.ok(late.text.includes('an officer can send you a new code'))
})

test('the outbox with its codes exists in the demonstration alone', async () => {
  const node = await openNode()
  assert.equal((await mounted(deskOf(node)).request('/portal/messages')).status, 404)
  assert.equal((await mounted({ ...deskOf(node), demonstration: true }).request('/portal/messages')).status, 200)
})

test('on the other state’s node the portal says where to apply and takes nothing', async () => {
  const node = await openNode()
  const app = new Hono().route('/portal', portal(deskOf(node, 'FR'), { applyAt: 'https://uk.example/portal' }))
  const page = await (await app.request('/portal', { headers: { 'accept-language': 'fr' } })).text()
  assert.ok(page.includes('https://uk.example/portal') && page.includes('Royaume-Uni'))
  assert.equal((await app.request('/portal/start', { method: 'POST' })).status, 404)
})

test('the desk is closed to other roles', async () => {
  const node = await openNode()
  const app = deskApp(deskOf(node), { ...officer, role: 'caseworker' })
  for (const path of ['/admissions', '/admissions/select']) assert.equal((await app.request(path)).status, 403, path)
})

test('an officer fixes a list with one press, pressing twice fixes it once, and those reached are marked with another', async () => {
  const node = await openNode()
  const families = [await eligibleFamily(node, 'A'), await eligibleFamily(node, 'B')]
  await releasePlaces(node, 1)
  const app = deskApp(deskOf(node), officer)
  const body = new URLSearchParams({ idempotencyKey: 'draw', places: '1', reasons: 'One released.' }).toString()
  const press = () =>
    app.request('/draws', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
  const [first, again] = [await press(), await press()]
  assert.equal(first.status, 303)
  assert.equal(again.headers.get('location'), first.headers.get('location'))
  // The two nodes' own parts.
  accepted(await node.give(officer, 'draw', { places: 1, reasons: 'One released.' }, 'draw'))
  const page = first.headers.get('location') ?? ''
  const marked = await app.request(`${page}/select`, { method: 'POST' })
  assert.equal(marked.status, 303)
  const states = await Promise.all(families.map((one) => node.state(one)))
  assert.equal(states.filter(({ selection }) => selection !== null).length, 1)
  assert.match(await (await app.request(page)).text(), /Matches its commitment/)
})

test('what fails is told in the reader’s language, never that anything was received, and no address leads to the desk’s door', async (context) => {
  const logged = context.mock.method(console, 'error', () => undefined)
  const node = await openNode()
  const application = await fillFamily(node)
  const away: Desk = { ...deskOf(node), run: () => Promise.reject(new Error('no room on the disk')) }
  const me = browser(mounted(away))
  await me.post('/portal/resume', { reference: application, code: 'ABCD' })
  await me.get('/portal?lang=fr')
  const failed = await me.post('/portal/check?lang=fr', { idempotencyKey: 'send' })
  assert.deepEqual([failed.status, logged.mock.callCount()], [503, 1])
  assert.match(String(logged.mock.calls[0]?.arguments[0]), /GB error [0-9a-f]{8} POST \/portal\/check\nError: no room/)
  assert.match(
    failed.text,
    /<html lang="fr"[\s\S]*Une panne s’est produite de notre côté[\s\S]*<code dir="ltr">[0-9a-f]{8}</,
  )
  assert.doesNotMatch(failed.text, /formulaire est envoyé|no room on the disk|liste de travail/)
  for (const path of ['/portal/nonsense', '/portal/picture/0', '/portal/family/p9/x', '/portal/draws/ABCD-EFGH.json']) {
    const page = await me.get(path)
    assert.deepEqual([page.status, page.to], [404, null], path)
    assert.match(page.text, /There is no such page[\s\S]*href="\/portal\/application"/)
  }
  const query = () => Promise.reject(new Error('the database is away'))
  const platform = { ...node.platform, database: { ...node.database, query } }
  const blind = await browser(mounted({ ...deskOf(node), platform })).get('/portal')
  assert.deepEqual([blind.status, /This did not work/.test(blind.text)], [503, true])
})
