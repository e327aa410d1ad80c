import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { commandsOf } from '../commands.ts'
import { portal } from '../portal/portal.ts'
import type { Desk, DeskEnv } from '../web/desk.ts'
import { accepted, applicant, at, fillFamily, type Node, officer, openNode, presentFamily } from './fixture.ts'
import { admissionPages } from './pages.ts'

const commands = commandsOf(ukFrance2025.id)
type Read = { readonly stream: string; readonly what: string }

function pagesOf(node: Node) {
  const reads: Read[] = []
  const desk: Desk = {
    platform: node.platform,
    party: 'GB',
    side: 'returning',
    title: { en: 'Desk', fr: 'Bureau' },
    language: 'en',
    zone: 'Europe/London',
    demonstration: false,
    may: (user, command) => user.role === 'admissions-officer' && command.startsWith('admission/'),
    run: async (user, name, input, key) =>
      commands.get(name)?.run(node.platform, input, { actor: user, key }) ?? { outcome: 'forbidden' },
    roleName: () => ({ en: 'Role', fr: 'Rôle' }),
    nav: () => [],
    noteRead: async (stream, _, what) => {
      reads.push({ stream, what })
    },
  }
  const app = new Hono<DeskEnv>()
  app.use('*', async (c, next) => {
    c.set('user', officer)
    c.set('lang', c.req.query('lang') === 'fr' ? 'fr' : 'en')
    await next()
  })
  app.route('/admissions', admissionPages(desk))
  app.route('/portal', portal(desk))
  const ask = async (path: string, fields?: Record<string, string>, cookie = '') => {
    const answer = await app.request(path, {
      headers: { cookie, ...(fields === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields).toString() }),
    })
    const text = (await answer.text()).replaceAll('\u00a0', ' ')
    return { status: answer.status, to: answer.headers.get('location'), text, set: answer.headers.get('set-cookie') }
  }
  return { ask, reads }
}

let keys = 0
/** Somebody much like the main applicant comes ashore. */
async function lands(node: Node): Promise<string> {
  const actor = { id: 'quay', name: 'Tom Bell', role: 'screening-officer', party: 'GB' }
  const run = async (name: string, input: object) =>
    accepted((await commands.get(name)?.run(node.platform, input, { actor, key: `p${++keys}` })) ?? assert.fail(name))
  const landing = await run('arrivals/record-landing', { landedAt: node.clock.now(), place: 'Dover', people: 2 })
  return run('readmission/register-person', {
    landing,
    person: { familyName: 'ተስፋይ', givenNames: 'ሰላም', birthDate: '1994-03-02', sex: 'female', nationality: 'ERI' },
    screening: { language: 'ti', answers: [{ question: 'Health?', answer: 'A secret illness.' }] },
    ground: 'none',
    directRoute: 'not-shown',
    age: 'adult',
    protectionClaim: 'none',
  })
}

test('a question’s page shows its rule, what was said, what is on file, and takes an answer for one person', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  const { ask } = pagesOf(node)
  const path = `/admissions/${application}/question-not-eea`
  const page = await ask(path)
  for (const said of ['IN-13', 'European Economic Area', 'TESFAY, Dawit', 'K2', 'Who the answer is for'])
    assert.ok(page.text.includes(said), said)
  const wrong = await ask(path, { answerFor: 'p1', answer: 'no', evidence: '', reasons: '<b>why</b>' })
  assert.equal(wrong.status, 422)
  assert.ok(wrong.text.includes('Evidence: enter') && wrong.text.includes('&lt;b&gt;why&lt;/b&gt;'))
  const nobody = await ask(path, { answer: 'no', evidence: 'Passport', reasons: 'French' })
  assert.ok(nobody.status === 422 && nobody.text.includes('Say who the answer is for'))
  const done = await ask(path, { answerFor: 'p1', answer: 'no', evidence: 'Passport', reasons: 'French' })
  assert.equal(done.status, 303)
  const list = await ask(`/admissions/${application}`)
  assert.ok(list.text.includes('Not met') && list.text.includes('Ruth Castell'))
  const again = await ask(`${path}?lang=fr`)
  assert.ok(again.text.includes('Réponses successives') && again.text.includes('French'))
  assert.equal((await ask(`/admissions/${application}/question-height`)).status, 404)
})

test('a possible match is shown side by side with why, and no more of the case; each look is written down', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  const reference = await lands(node)
  const { ask, reads } = pagesOf(node)
  const list = await ask(`/admissions/${application}`)
  assert.ok(list.text.includes('Possible matches: 1 to decide'))
  assert.ok(!list.text.includes('ተስፋይ'), 'the list has no name of the person of the case')
  assert.deepEqual(
    reads.map(({ stream }) => stream),
    [`application:${application}`],
  )
  const path = `/admissions/${application}/match?person=main&other=case:${reference}`
  const page = await ask(path)
  for (const said of ['same name', 'same birth date', 'ተስፋይ', 'reads tesfay selam', 'Dover', 'Not returned'])
    assert.ok(page.text.includes(said), said)
  assert.doesNotMatch(page.text, /secret illness|score|\d\s?%/)
  assert.deepEqual(reads.slice(1), [
    { stream: `case:${reference}`, what: `match ${application}` },
    { stream: `application:${application}`, what: `match ${reference}` },
  ])
  const wrong = await ask(path, { decision: '', reasons: '' })
  assert.equal(wrong.status, 422)
  assert.ok(wrong.text.includes('Your decision: choose') && wrong.text.includes('Reasons: enter'))
  assert.equal((await ask(path, { decision: 'not-same', reasons: 'Another face.' })).status, 303)
  const after = await ask(`/admissions/${application}?lang=fr`)
  assert.ok(after.text.includes('Rapprochements possibles, tous tranchés') && after.text.includes('Another face.'))
  assert.ok((await ask(path)).text.includes('Take the last decision back'))
  for (const nowhere of ['case:0000-0000', 'nonsense'])
    assert.equal((await ask(`/admissions/${application}/match?person=main&other=${nowhere}`)).status, 404)
})

test('more is asked, the applicant reads it with the hour on their clocks, answers late, and the officer closes it', async () => {
  const node = await openNode()
  const application = await presentFamily(node)
  const { ask } = pagesOf(node)
  const form = `/admissions/${application}/ask-information`
  const page = await ask(form)
  assert.ok(page.text.includes('has 14 days to answer'))
  const wrong = await ask(form, { asks: '', reasons: 'x' })
  assert.ok(wrong.status === 422 && wrong.text.includes('Your question to the applicant: enter'))
  const asked = {
    asks: 'Where were you born?',
    translated: 'ኣበይ ተወሊድካ?',
    question: 'age',
    person: 'p1',
    reasons: 'Unclear.',
  }
  assert.equal((await ask(form, asked)).status, 303)
  const opened = await ask('/portal/resume', { reference: application, code: 'abcd' })
  const cookie = opened.set?.split(';')[0] ?? ''
  const status = await ask('/portal/application', undefined, cookie)
  for (const said of ['ኣበይ ተወሊድካ?', 'Answer before', '21 October 2025 at 00:00 (Paris time)', 'TESFAY, Dawit'])
    assert.ok(status.text.includes(said), said)
  assert.ok(!status.text.includes('Unclear.'), 'why the officer asks is for the file')
  const empty = await ask('/portal/information/i1', { text: ' ' }, cookie)
  assert.ok(empty.status === 422 && empty.text.includes('Your answer: enter'))
  node.clock.set(at('2025-10-21T08:00:00Z'))
  assert.ok((await ask('/portal/information/i1?lang=fr', undefined, cookie)).text.includes('Délai de réponse échu'))
  assert.equal((await ask('/portal/information/i1', { text: 'ኣስመራ' }, cookie)).status, 303)
  assert.ok((await ask('/portal/application', undefined, cookie)).text.includes('It came after the time'))
  assert.equal((await ask('/portal/information/i9', undefined, cookie)).to, '/portal/application')
  assert.equal((await ask('/portal/information/i1')).to, '/portal/resume')
  const request = `/admissions/${application}/information/i1`
  assert.ok((await ask(request)).text.includes('ኣስመራ'))
  const early = await ask(`${request}/extend`, {
    'until-day': '1',
    'until-month': '10',
    'until-year': '2025',
    longerReasons: 'x',
  })
  assert.ok(early.status === 422 && early.text.includes('no more time than there is'))
  assert.equal((await ask(`${request}/remind`, {})).status, 422)
  const unclosed = await ask(`${request}/close`, { outcome: 'answered', reasons: '' })
  assert.ok(unclosed.status === 422 && unclosed.text.includes('Reasons: enter'))
  assert.equal((await ask(`${request}/close`, { outcome: 'answered', reasons: 'Read.' })).status, 303)
})

test('the worklist has the oldest form first, and says what waits for whom and until when', async () => {
  const node = await openNode()
  const first = await presentFamily(node)
  node.clock.set(at('2025-10-06T10:00:00Z'))
  const second = await fillFamily(node, 'B')
  accepted(await node.give(applicant(second), 'submit', { application: second }))
  accepted(
    await node.give(officer, 'ask-information', {
      application: first,
      asks: 'Where were you born?',
      reasons: 'Unclear.',
    }),
  )
  await lands(node)
  const { ask } = pagesOf(node)
  const page = await ask('/admissions/assess')
  const order = [...page.text.matchAll(/id="application-([^"]+)"/g)].map(([, reference]) => reference)
  assert.deepEqual(order, [first, second])
  for (const said of [
    'to answer our question',
    '20 October 2025 at 23:00 (London time)',
    'possible matches to decide: 1',
    'questions answered: 0 of 8',
    'to show presence',
    '7 October 2025 at 11:00 (London time)',
  ])
    assert.ok(page.text.includes(said), said)
  node.clock.set(at('2025-10-07T10:00:00Z'))
  assert.ok((await ask('/admissions/assess?lang=fr')).text.includes('délai de présence échu'))
})
