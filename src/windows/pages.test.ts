import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { may } from '../access/permissions.ts'
import { isRole, roles } from '../access/roles.ts'
import {
  accepted,
  applicant,
  at,
  eligibleFamily,
  fillFamily,
  type Node,
  officer,
  openNode,
} from '../admission/fixture.ts'
import { admissionPages } from '../admission/pages.ts'
import type { Language } from '../core/brand.ts'
import type { Desk, DeskEnv } from '../web/desk.ts'
import { htmlRules } from '../web/html-rules.ts'
import { worklistPages } from '../worklist/pages.ts'
import { windowCommands } from './commands.ts'
import { windowPages } from './pages.ts'

const validator = new HtmlValidate(htmlRules)
type Fields = Readonly<Record<string, string>>

/** The desk as somebody of a role sees it. Every page that comes back is sound HTML. */
function as(node: Node, role = 'admissions-officer', lang: Language = 'en') {
  const user = { ...officer, role }
  const desk: Desk = {
    platform: node.platform,
    party: 'GB',
    side: 'returning',
    title: { en: 'Desk', fr: 'Bureau' },
    language: 'en',
    zone: 'Europe/London',
    demonstration: false,
    may: (who, command) => may(who.role, command),
    run: async (actor, name, input, key) => {
      if (!may(actor.role, name)) return { outcome: 'forbidden' }
      const command = windowCommands.find((one) => one.name === name)
      assert.ok(command, name)
      return command.run(node.platform, input, { actor, key })
    },
    roleName: (name) => (isRole(name) ? roles[name] : { en: name, fr: name }),
    nav: () => [],
    noteRead: async () => undefined,
  }
  const app = new Hono<DeskEnv>()
  app.use('*', async (c, next) => {
    c.set('user', user)
    c.set('lang', lang)
    await next()
  })
  app.route('/admissions/windows', windowPages(desk))
  app.route('/admissions', admissionPages(desk))
  app.route('/', worklistPages(desk))
  const words = async (answer: Response) => {
    const markup = await answer.text()
    const report = await validator.validateString(markup)
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
    )
    assert.deepEqual(faults, [])
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      text: markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
      markup,
    }
  }
  const get = async (path: string) => words(await app.request(path))
  const post = async (path: string, fields: Fields) => {
    const body = new URLSearchParams({ idempotencyKey: `${path} ${JSON.stringify(fields)}`, ...fields }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await app.request(path, { method: 'POST', headers, body })
    return answer.status === 303
      ? { status: 303, to: answer.headers.get('location'), text: '', markup: '' }
      : words(answer)
  }
  return { get, post }
}

const open = () => openNode('2025-10-06T09:00:00Z', undefined, { window: false })
const moment = (name: string, day: string, month: string, time: string): Fields => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: '2025',
  [`${name}-time`]: time,
})
const whole = {
  when: 'later',
  ...moment('opensAt', '10', '10', '9:00'),
  ...moment('closesAt', '20', '10', '17:00'),
  announced: 'yes',
  places: '12',
  reasons: 'Twelve people were returned.',
}
const HOME = '/admissions/windows'

test('an officer opens a window on London clocks, sees it in the list and in the history with the sum of that moment', async () => {
  const node = await open()
  const { get, post } = as(node)
  const empty = await get(HOME)
  assert.match(empty.text, /No window is open\. .* Until one opens, nothing that comes in counts/)
  assert.match(empty.text, /Returned, signed by both states 0 .* Places that would bring the two counts level 0/)
  assert.match(empty.text, /No text fixes how far the two counts may part/)
  assert.match((await get(`${HOME}/open`)).text, /Times: London time\./)
  const answer = await post(`${HOME}/open`, whole)
  assert.equal(answer.to, `${HOME}?done=open`)
  const list = await get(`${HOME}?done=open`)
  assert.match(list.text, /The decision is recorded/)
  assert.match(list.text, /1 Opens 10 October 2025 at 09:00 Closes 20 October 2025 at 17:00 Places released 12/)
  assert.match(
    list.text,
    /Window 1 decided by Ruth Castell .* Places: 12\. Would have brought the two counts level then: 0\. Twelve people were returned\..*IN-04/,
  )
})

test('each mistake in the form is said at its field, nothing typed is lost, in both languages', async () => {
  const node = await open()
  for (const lang of ['en', 'fr'] as const) {
    const { post } = as(node, 'admissions-officer', lang)
    const empty = await post(`${HOME}/open`, {})
    assert.equal(empty.status, 422)
    for (const id of ['when', 'closesAt']) assert.match(empty.markup, new RegExp(`href="#${id}`), id)
    const backwards = await post(`${HOME}/open`, { ...whole, ...moment('closesAt', '9', '10', '17:00') })
    assert.match(backwards.text, lang === 'en' ? /would close before it opens/ : /serait close avant d’ouvrir/)
    assert.match(backwards.markup, /Twelve people were returned\./)
    const past = await post(`${HOME}/open`, { ...whole, ...moment('opensAt', '6', '10', '9:59') })
    assert.match(past.text, lang === 'en' ? /The opening is in the past/ : /L’ouverture est dans le passé/)
    const many = await post(`${HOME}/open`, { ...whole, places: 'twelve' })
    assert.match(many.markup, /href="#places"/)
    assert.match(many.markup, /value="twelve"/)
    const bare = await post(`${HOME}/open`, { ...whole, reasons: ' ', announced: '' })
    for (const id of ['reasons', 'announced']) assert.match(bare.markup, new RegExp(`href="#${id}"`), id)
  }
})

test('a window over another is refused with its name, and the same press twice opens one', async () => {
  const node = await open()
  const { get, post } = as(node)
  for (let press = 0; press < 2; press++)
    assert.equal((await post(`${HOME}/open`, { ...whole, idempotencyKey: 'k' })).status, 303)
  const again = await post(`${HOME}/open`, { ...whole, idempotencyKey: 'another' })
  assert.match(again.text, /It overlaps window 1/)
  assert.doesNotMatch((await get(HOME)).text, /Window 2 decided/)
})

test('a window is changed, closed early, taken back, given more places, corrected; each form is there only while it can be', async () => {
  const node = await open()
  const { get, post } = as(node, 'duty-lead')
  await post(`${HOME}/open`, whole)
  assert.equal((await get(`${HOME}/1/close`)).status, 404, 'it has not opened')
  const change = await get(`${HOME}/1/change`)
  assert.match(change.markup, /value="9:00"|value="09:00"/)
  const { when: _, places: __, ...times } = whole
  assert.equal((await post(`${HOME}/1/change`, { ...times, ...moment('closesAt', '21', '10', '17:00') })).status, 303)
  assert.equal((await post(`${HOME}/1/release`, { places: '3', reasons: 'Three more.' })).status, 303)
  assert.equal((await post(`${HOME}/1/correct`, { places: '14', reasons: 'Two more, not three.' })).status, 303)
  node.clock.set(at('2025-10-10T08:00:00Z'))
  assert.equal((await get(`${HOME}/1/withdraw`)).status, 404, 'it has opened')
  assert.doesNotMatch((await get(`${HOME}/1/change`)).markup, /name="opensAt-day"/)
  assert.equal((await post(`${HOME}/1/close`, { reasons: 'The site is flooded.' })).status, 303)
  const list = (await get(HOME)).text
  assert.match(list, /Places released 14 .*Closed early/)
  for (const what of ['closed early', 'changed', 'Places released with window 1', 'Places of window 1 corrected'])
    assert.match(list, new RegExp(what))
  assert.equal((await get(`${HOME}/1/change`)).status, 404, 'it is over')
  assert.equal((await get(`${HOME}/9/release`)).status, 404)
})

test('the route is paused and goes on, and the worklist keeps the pause and the places before whoever may decide', async () => {
  const node = await open()
  const lead = as(node, 'duty-lead')
  await lead.post(`${HOME}/open`, { ...whole, when: 'now', places: '2' })
  assert.doesNotMatch((await lead.get('/')).text, /Windows and places: what is due/)
  const level = await lead.post(`${HOME}/pause`, { ground: 'parity', reasons: 'Too many.' })
  assert.match(level.text, /two counts are level/)
  assert.equal((await lead.post(`${HOME}/pause`, { ground: 'other', reasons: 'The site moves.' })).status, 303)
  assert.match((await lead.get(HOME)).text, /The way in now Paused Paused since 6 October 2025/)
  assert.match((await lead.get('/')).text, /The route is paused: end it or keep it/)
  assert.match((await as(node).get('/admissions')).text, /The route is paused: end it or keep it/)
  assert.doesNotMatch((await as(node, 'caseworker').get('/')).text, /The route is paused/)
  assert.equal((await lead.post(`${HOME}/resume`, { reasons: 'It has moved.' })).status, 303)
  node.clock.set(at('2025-10-18T09:00:00Z'))
  assert.match((await lead.get('/')).text, /Window 1 closes When 20 October 2025 at 17:00/)
})

test('nobody else decides on windows, at the page or by a form', async () => {
  const node = await open()
  for (const role of ['caseworker', 'flight-desk', 'escort']) {
    const { get, post } = as(node, role)
    for (const path of [HOME, `${HOME}/open`, `${HOME}/supply`]) assert.equal((await get(path)).status, 403, path)
    assert.equal((await post(`${HOME}/open`, whole)).status, 403)
  }
  assert.equal((await as(node, 'duty-lead').get(HOME)).status, 200)
})

test('the supply page counts applications, ages and people, and shows the counts behind what it expects', async () => {
  const node = await openNode()
  await eligibleFamily(node, 'S')
  const waiting = await fillFamily(node, 'V')
  accepted(await node.give(applicant(waiting), 'submit', { application: waiting }))
  await fillFamily(node, 'D')
  node.clock.set(at('2025-10-09T09:00:00Z'))
  for (const [lang, says] of [
    [
      'en',
      [
        /Eligible and waiting, counted: 3\./,
        /Applications sent earlier and assessed or taken back: 1; found eligible: 1\. The same share of these: 3\./,
        /Drafts are not counted/,
        /Eligible, waiting for a place Applications 1 People 3 A quarter newer than 3 days .* Oldest 3 days/,
      ],
    ],
    ['fr', [/Éligibles et en attente, comptées : 3\./, /jugées éligibles : 1/, /3 jours/]],
  ] as const) {
    const { text } = await as(node, 'duty-lead', lang).get(`${HOME}/supply`)
    for (const one of says) assert.match(text, one)
    assert.doesNotMatch(text, /\{\w+\}/)
  }
})
