import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { linkSecret } from '../admission/digest.ts'
import { accepted, applicant, at, codeFor, fillFamily, type Node, officer, openNode } from '../admission/fixture.ts'
import { statusOf } from '../admission/state.ts'
import { browser, deskApp, deskOf, hidden, mounted } from './fixture.ts'

type Browser = ReturnType<typeof browser>

/** Somebody with a form begun, in a browser without a script; a second browser opens the same form with reference and code. */
async function begun(node: Node) {
  const app = mounted(deskOf(node))
  const me = browser(app)
  const secret = hidden((await me.get('/portal/start')).text, 'secret')
  const fields = {
    idempotencyKey: `begin-${secret}`,
    secret,
    email: 'a@example.org',
    phone: '0612345678',
    language: 'en',
  }
  await me.post('/portal/start', fields)
  const reference =
    /govuk-panel__title">\s*(?:<bdi>)?([0-9A-Z-]{9})/.exec((await me.get('/portal/code')).text)?.[1] ?? ''
  const other = browser(app)
  await other.post('/portal/resume', { reference, code: secret })
  return { me, other, reference, secret, app }
}
const half = {
  familyName: 'Tesfay',
  givenNames: 'Selam',
  'birthDate-day': '31',
  'birthDate-month': '2',
  'birthDate-year': '1994',
}
const whole = { ...half, 'birthDate-day': '2', 'birthDate-month': '3', sex: 'female', nationality: 'ERI' }
const value = (text: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(text)?.[1] ?? ''
const keep = (one: Browser, key: string, typed: Record<string, string>, page = 'you') =>
  one.post('/portal/keep', {
    page,
    idempotencyKey: key,
    ...Object.fromEntries(Object.entries(typed).map(([name, text]) => [`f.${name}`, text])),
  })

test('what was wrong or half filled in is there on another phone, and is not taken for an answer', async () => {
  const node = await openNode()
  const { me, other, reference } = await begun(node)
  assert.equal((await me.post('/portal/you', { idempotencyKey: 'k1', ...half })).status, 422)
  assert.match((await other.get('/portal/application')).text, /Typed, not saved/)
  const page = (await other.get('/portal/you')).text
  assert.deepEqual([value(page, 'familyName'), value(page, 'birthDate-day')], ['Tesfay', '31'])
  assert.match(page, /is kept, but it is not an answer yet/)
  assert.equal((await node.state(reference)).people.length, 0)
  await other.post('/portal/you', { idempotencyKey: 'k2', ...whole })
  assert.doesNotMatch((await me.get('/portal/you')).text, /not an answer yet/)
  assert.equal((await node.state(reference)).people.length, 1)
})

test('a second button keeps a page as it is, unchecked, and what was kept can be thrown away', async () => {
  const node = await openNode()
  const { me } = await begun(node)
  const later = await me.post('/portal/you', { idempotencyKey: 'k1', familyName: 'T', later: 'yes' })
  assert.equal(later.to, '/portal/application?kept=1')
  assert.match((await me.get('/portal/application?kept=1')).text, /What you typed is kept/)
  assert.equal(value((await me.get('/portal/you')).text, 'familyName'), 'T')
  await me.post('/portal/drop', { page: 'you', idempotencyKey: 'k2' })
  assert.equal(value((await me.get('/portal/you')).text, 'familyName'), '')
})

test('two tabs typing into one page wipe nothing of one another', async () => {
  const node = await openNode()
  const { me, other } = await begun(node)
  assert.match((await keep(me, 'tab-1', { familyName: 'Tesfay' })).text, /^\{"time":"11:00"\}$/)
  await keep(other, 'tab-2', { givenNames: 'Selam' })
  const page = (await me.get('/portal/you')).text
  assert.deepEqual([value(page, 'familyName'), value(page, 'givenNames')], ['Tesfay', 'Selam'])
})

test('what a page still sends after it was accepted is not heard, and a new opening of it is', async () => {
  const node = await openNode()
  const { me } = await begun(node)
  await me.post('/portal/you', { idempotencyKey: 'first', ...whole })
  assert.equal((await keep(me, 'first', { familyName: 'Straggler' })).status, 409)
  assert.equal(value((await me.get('/portal/you')).text, 'familyName'), 'Tesfay')
  assert.equal((await keep(me, 'second', { familyName: 'Changed' })).status, 200)
  const page = (await me.get('/portal/you')).text
  assert.equal(value(page, 'familyName'), 'Changed')
})

test('nothing is kept for nobody, for a page that is none, nor beyond its measure', async () => {
  const node = await openNode()
  const { me, app } = await begun(node)
  assert.equal((await keep(browser(app), 'k', { familyName: 'X' })).status, 401)
  for (const page of ['../you', 'family/main', 'check', ''])
    assert.equal((await keep(me, 'k', { familyName: 'X' }, page)).status, 409, page)
  assert.equal((await keep(me, 'k', { familyName: 'X'.repeat(4001) })).status, 409)
  assert.equal((await keep(me, 'k', { '__proto__.x': 'X' })).status, 409)
  await me.post('/portal/leave', {})
  assert.equal((await keep(me, 'k', { familyName: 'X' })).status, 401)
})

test('nothing is sent while something typed is neither saved nor thrown away; then nothing typed is left behind', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const me = browser(mounted(deskOf(node)))
  await me.post('/portal/resume', { reference: application, code: 'abcd' })
  await keep(me, 'k', { givenNames: 'Selma' })
  const check = (await me.get('/portal/check')).text
  assert.match(check, /Typed and not saved yet[\s\S]*href="\/portal\/you"/)
  assert.equal((await me.post('/portal/check', { idempotencyKey: 'send' })).status, 409)
  assert.equal(statusOf(await node.state(application)), 'draft')
  await me.post('/portal/drop', { page: 'you', idempotencyKey: 'drop' })
  assert.equal((await me.post('/portal/check', { idempotencyKey: 'send' })).to, '/portal/sent')
  assert.equal((await me.post('/portal/check', { idempotencyKey: 'send' })).to, '/portal/application')
  assert.equal((await node.state(application)).challenges.length, 1)
  assert.deepEqual(await node.database.query('select 1 from form_drafts'), [])
})

test('one name only and a birth known by its year are entered as they are, shown as they are, and claimed no further', async () => {
  const node = await openNode()
  const { me, reference } = await begun(node)
  const entered = {
    familyName: 'Suharto',
    givenNames: '',
    'birthDate-day': '',
    'birthDate-month': '',
    'birthDate-year': '1994',
    sex: 'male',
    nationality: 'IDN',
  }
  assert.match((await me.post('/portal/you', { idempotencyKey: 'a', ...entered })).text, /Given names: enter/)
  assert.equal((await me.post('/portal/you', { idempotencyKey: 'b', ...entered, oneName: 'yes' })).status, 303)
  const [person] = (await node.state(reference)).people
  assert.deepEqual([person?.person.birthDate, person?.person.birthKnown], ['1994-12-31', 'year'])
  const page = (await me.get('/portal/you')).text
  assert.deepEqual(
    ['birthDate-day', 'birthDate-month', 'birthDate-year'].map((name) => value(page, name)),
    ['', '', '1994'],
  )
  const check = (await me.get('/portal/check')).text
  assert.ok(check.includes('SUHARTO') && check.includes('1994') && !check.includes('31 December'))
  const named = { ...entered, oneName: 'yes', 'birthDate-month': 'mars' }
  assert.equal((await me.post('/portal/you', { idempotencyKey: 'c', ...named })).status, 303)
  assert.equal((await node.state(reference)).people[0]?.person.birthDate, '1994-03-31')
  const wrong = await me.post('/portal/you', { idempotencyKey: 'd', ...named, 'birthDate-month': '13' })
  assert.match(wrong.text, /the month must be a number from 1 to 12/)
})

test('a lost code: a link by email opens nothing by being fetched, works once, and ends the old code', async () => {
  const node = await openNode()
  const { me, reference, secret, app } = await begun(node)
  const known = await me.post('/portal/lost', { reference, idempotencyKey: 'l1' })
  const unknown = await me.post('/portal/lost', { reference: '0000-0000', idempotencyKey: 'l2' })
  assert.deepEqual([known.to, known.status], [unknown.to, unknown.status])
  const link = `/portal/open/${reference}/${linkSecret((await node.state(reference)).secret, 1)}`
  const fresh = browser(app)
  const page = await fresh.get(link)
  assert.match(page.text, /Open your application/)
  assert.equal((await app.request(link)).headers.get('referrer-policy'), 'no-referrer')
  assert.equal((await me.get('/portal/you')).status, 200, 'the old code still opens it')
  const press = { idempotencyKey: hidden(page.text, 'idempotencyKey'), secret: hidden(page.text, 'secret') }
  const first = await fresh.post(link, press)
  assert.equal((await fresh.post(link, press)).to, first.to, 'pressed twice is once')
  assert.equal(first.to, '/portal/code')
  assert.equal((await fresh.get('/portal/you')).status, 200)
  assert.equal((await me.get('/portal/you')).to, '/portal/resume', 'the old code is dead on every phone')
  assert.equal((await browser(app).post('/portal/resume', { reference, code: secret })).status, 422)
  assert.equal((await browser(app).get(link)).status, 404)
  assert.equal((await browser(app).get(`/portal/open/${reference}/nonsense`)).status, 404)
})

async function relativeOf(node: Node, family: string): Promise<{ me: Browser; reference: string }> {
  const { me, reference } = await begun(node)
  const wrong = `${family.slice(0, 8)}${family.endsWith('0') ? '1' : '0'}`
  const joining = { idempotencyKey: 'j1', family: wrong, relationship: 'sibling', evidence: 'Birth certificates' }
  assert.match((await me.post('/portal/joining', joining)).text, /not written right/)
  assert.equal(value((await me.get('/portal/joining')).text, 'family'), wrong, 'what was typed is kept')
  assert.equal((await me.post('/portal/joining', { ...joining, idempotencyKey: 'j2', family })).to, '/portal/you')
  await me.post('/portal/you', { idempotencyKey: 'j3', ...whole, givenNames: 'Biniam' })
  for (const kind of ['document', 'photo', 'evidence'])
    await me.post(`/portal/pictures/${kind}/main/excuse`, {
      idempotencyKey: `no-${kind}`,
      reasons: 'I have no camera.',
    })
  await me.post('/portal/documents/main', { idempotencyKey: 'j4', kind: 'passport', number: 'B1', country: 'ERI' })
  const answers = { inFrance: 'yes', eea: 'no', protection: 'no', permission: 'no', conduct: 'no', crossing: 'no' }
  await me.post('/portal/questions', { idempotencyKey: 'j5', ...answers })
  assert.match((await me.get('/portal/check')).text, /Send to my family/)
  assert.equal((await me.post('/portal/check', { idempotencyKey: 'j6' })).to, '/portal/application')
  return { me, reference }
}

test('a relative sends a form of their own to the family: the main applicant says yes, and neither reads the other’s form', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const main = browser(mounted(deskOf(node)))
  await main.post('/portal/resume', { reference: application, code: 'abcd' })
  const family = (await node.state(application)).family ?? ''
  assert.ok((await main.get('/portal/family')).text.includes(family))
  const { me, reference } = await relativeOf(node, family)
  const waiting = (await me.get('/portal/application')).text
  assert.match(waiting, /Your form is with your family/)
  assert.doesNotMatch(waiting, /Dawit|Liya|DAWIT|LIYA/, 'a stranger would learn nothing')
  assert.match((await main.get('/portal/application')).text, /Somebody asks to join/)
  assert.match((await main.get('/portal/family')).text, /Biniam[\s\S]*Yes, of my family/)
  await main.post(`/portal/asks/${reference}`, { idempotencyKey: 'y', answer: 'yes' })
  const check = (await main.get('/portal/check')).text
  assert.match(check, /Biniam[\s\S]*Filled in a form of their own/)
  assert.doesNotMatch(check, />B1</)
  const joined = (await me.get('/portal/application')).text
  assert.match(joined, /You are part of your family’s application/)
  assert.doesNotMatch(joined, /Dawit|Liya/)
  assert.equal((await main.get('/portal/family/p3')).to, '/portal/family')
})

test('the codes are sent again from the page where one stands, and the applicant is told when they were sent often enough', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  const me = browser(mounted(deskOf(node)))
  await me.post('/portal/resume', { reference: application, code: 'abcd' })
  for (let times = 0; times < 3; times++)
    assert.equal((await me.post('/portal/resend', { idempotencyKey: `r${times}` })).to, '/portal/application?resent=1')
  assert.match((await me.post('/portal/resend', { idempotencyKey: 'r9' })).text, /sent again three times/)
  node.clock.set(at('2025-10-07T09:00:00Z'))
  assert.doesNotMatch((await me.get('/portal/application')).text, /Send the codes again/)
})

test('an adult whose phone gives no position says how it can be checked, and an officer weighs it on the application’s page', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  const me = browser(mounted(deskOf(node)))
  const answer = async (person: string, more: Record<string, string>) =>
    me.post('/portal/presence', {
      idempotencyKey: person,
      reference: application,
      code: await codeFor(node, application, person),
      declared: 'yes',
      ...more,
    })
  await answer('main', { says: 'The day centre in Calais knows me.' })
  await answer('p1', { latitude: '51', longitude: '0', accuracy: '0' })
  const app = deskApp(deskOf(node), officer)
  const page = await (await app.request(`/admissions/${application}`)).text()
  for (const said of [
    /The day centre in Calais knows me/,
    /exact to less than a metre/,
    /round figures/,
    /the position is outside metropolitan France/,
    /To be weighed/,
  ])
    assert.match(page, said)
  const judge = (body: Record<string, string>) =>
    app.request(`/admissions/${application}/judge-presence`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(body).toString(),
    })
  const unsaid = await judge({ person: 'main' })
  assert.equal(unsaid.status, 422)
  assert.match(await unsaid.text(), /Your finding: /)
  const verdict = { person: 'main', accepted: 'yes', evidence: 'Telephone call', reasons: 'The centre confirms it.' }
  assert.equal((await judge(verdict)).status, 303)
  assert.match(await (await app.request(`/admissions/${application}`)).text(), /Presence accepted by an officer/)
})

test('an officer decides a late member and lets people leave, each by a form without a script', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  const { reference } = await relativeOf(node, (await node.state(application)).family ?? '')
  const app = deskApp(deskOf(node), officer)
  const post = (action: string, body: Record<string, string>) =>
    app.request(`/admissions/${application}/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(body).toString(),
    })
  assert.match(
    await (await app.request(`/admissions/${application}`)).text(),
    /Asking to join this family[\s\S]*Biniam/,
  )
  const admit = { member: reference, outcome: 'admit', reasons: 'Birth certificates seen.' }
  assert.equal((await post('late-member', { ...admit, reasons: '' })).status, 422)
  assert.equal((await post('late-member', admit)).status, 303)
  assert.match(await (await app.request(`/admissions/${application}`)).text(), /Late member admitted/)
  const leave = { people: 'p3', becomes: 'own-application', reasons: 'He moved to another town.' }
  assert.equal((await post('split', leave)).status, 303)
  assert.match(await (await app.request(`/admissions/${application}`)).text(), /Left with an application of their own/)
})

test('every page of the form is under 100 KB with its own scripts, in the longest case', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const me = browser(mounted(deskOf(node)))
  await me.post('/portal/resume', { reference: application, code: 'abcd' })
  const script = readFileSync(new URL('./keep.js', import.meta.url)).length
  assert.ok(script < 6_000, `${script} bytes`)
  for (const path of [
    '',
    '/start',
    '/code',
    '/resume',
    '/lost',
    '/application',
    '/you',
    '/family',
    '/family/new',
    '/family/p1',
  ].concat(['/documents/p1', '/questions', '/joining', '/check', '/presence', '/withdraw', '/contact/p1'])) {
    const page = await me.get(`/portal${path}`)
    assert.equal(page.status, 200, path)
    assert.ok(Buffer.byteLength(page.text) + script < 100_000, `${path} has ${Buffer.byteLength(page.text)} bytes`)
  }
})
