import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { openLite } from '../../test/lite.ts'
import { may } from '../access/permissions.ts'
import { isRole, roles } from '../access/roles.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Instant, Language } from '../core/brand.ts'
import { knownInstant } from '../core/calendar.ts'
import type { Actor } from '../law/decision.ts'
import { due } from '../law/due.ts'
import { standingClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import type { Desk, DeskEnv } from '../web/desk.ts'
import { htmlRules } from '../web/html-rules.ts'
import { schemeCommands } from './commands.ts'
import { schemePages } from './pages.ts'

const clock = standingClock('2026-03-02T12:00:00Z' as Instant)
const commands = new Map(schemeCommands(ukFrance2025.id).map((command) => [command.name, command]))
const validator = new HtmlValidate(htmlRules)
let database: Database
let desk: Desk
let keys = 0

/** One open case: notice of removal served in England on Monday 2 March, five working days, so to the 9th. */
const served = knownInstant('2026-03-02T10:00:00Z')
const notice = due(ukFrance2025, 'NOT-02', served, { asOf: served, place: 'GB-ENG' })
const openCases = async () => [{ reference: '7K3M-9Q2X', clocks: 'problem' in notice ? [] : [notice] }]

before(async () => {
  database = await openLite()
  await migrate(database, clock)
  const token = () => `KEY${keys++}`.padEnd(26, '0')
  const platform = { database, clock, agreement: ukFrance2025, token, posted: () => undefined }
  desk = {
    platform,
    party: 'GB',
    language: 'en',
    side: 'returning',
    title: { en: 'United Kingdom desk', fr: 'Bureau du Royaume-Uni' },
    zone: 'Europe/London',
    demonstration: true,
    may: (user, command) => may(user.role, command),
    run: async (actor, name, input, key) => {
      const command = commands.get(name)
      assert.ok(command, `there is no command ${name}`)
      return may(actor.role, name) ? command.run(platform, input, { actor, key }) : { outcome: 'forbidden' }
    },
    roleName: (role) => (isRole(role) ? roles[role] : { en: role, fr: role }),
    nav: () => [],
    noteRead: async () => undefined,
  }
})
after(() => database.close())

type Fields = Readonly<Record<string, string | readonly string[]>>

/** The desk as one user sees it. Every page that comes back is sound HTML. */
function as(role: string, lang: Language = 'en') {
  const app = new Hono<DeskEnv>()
  app.use(async (c, next) => {
    c.set('user', { id: role, name: 'Claire', role, party: 'GB' })
    c.set('lang', lang)
    return next()
  })
  app.route('/scheme', schemePages(desk, openCases))
  const sound = async (text: string): Promise<string> => {
    const report = await validator.validateString(text)
    assert.deepEqual(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
      ),
      [],
    )
    return text
  }
  const get = async (path: string) => sound(await (await app.request(path)).text())
  const post = async (path: string, fields: Fields) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
    const response = await app.request(path, { method: 'POST', body })
    const text = await response.text()
    if (text.startsWith('<!')) await sound(text)
    return { status: response.status, to: response.headers.get('location') ?? '', text }
  }
  return { get, post, status: async (path: string) => (await app.request(path)).status }
}
const lead = () => as('duty-lead')
const partner: Actor = { id: 'state:FR', name: 'France', role: 'other-state', party: 'FR' }
const plain = (text: string): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

/** What the error summary of a page links to; each link leads somewhere on the page. */
function errorsIn(text: string): readonly string[] {
  const list = /govuk-error-summary__list[\s\S]*?<\/ul>/.exec(text)?.[0] ?? ''
  const ids = [...list.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
  for (const id of ids) assert.ok(text.includes(`id="${id}"`), `nothing on the page is #${id}`)
  return ids
}
const moment = (name: string, day: string, month: string, year: string, time: string): Fields => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
  [`${name}-time`]: time,
})

describe('the scheme’s page', () => {
  it('says until when the agreement runs, on what source and how sure that is, in both languages', async () => {
    const english = plain(await lead().get('/scheme'))
    assert.match(english, /Running/)
    assert.match(english, /31 October 2026/)
    assert.match(english, /TR-76/)
    assert.match(english, /secondary source/)
    assert.match(plain(await as('duty-lead', 'fr').get('/scheme')), /En cours .* source secondaire/)
  })
  it('offers the decisions that can be taken now, to who may take them', async () => {
    const text = await lead().get('/scheme')
    for (const key of ['suspend', 'terminate', 'extend']) assert.ok(text.includes(`href="/scheme/${key}"`), key)
    for (const key of ['resume', 'withdraw', 'correct']) assert.ok(!text.includes(`href="/scheme/${key}"`), key)
    const other = await as('caseworker').get('/scheme')
    assert.ok(!other.includes('href="/scheme/suspend"'))
    assert.match(plain(other), /decided by: Duty lead/)
    assert.ok(!(await as('caseworker').get('/scheme/suspend')).includes('name="reasons"'))
  })
  it('knows no other decision', async () => {
    assert.equal(await lead().status('/scheme/nowhere'), 404)
    assert.equal(await lead().status('/scheme/constructor'), 404)
    assert.equal((await lead().post('/scheme/nowhere', {})).status, 404)
    assert.equal((await lead().post('/scheme/toString', {})).status, 404)
  })
})

describe('giving notice', () => {
  it('too short is refused by its rule, beside the field, and what was typed is kept', async () => {
    const { status, text } = await lead().post('/scheme/terminate', {
      ...moment('from', '9', '3', '2026', '11:00'),
      reasons: 'Because <b>so</b>.',
    })
    assert.equal(status, 422)
    assert.deepEqual(errorsIn(text), ['from'])
    assert.match(plain(text), /notice has not run by then.*TR-77/)
    assert.ok(text.includes('Because &lt;b&gt;so&lt;/b&gt;.') && text.includes('value="11:00"'))
  })
  it('without a date or reasons says so at each', async () => {
    const nothing = await lead().post('/scheme/suspend', { reasons: 'Numbers.' })
    assert.deepEqual(errorsIn(nothing.text), ['from', 'from-time'])
    assert.ok(nothing.text.includes('Numbers.'))
    const silent = await lead().post('/scheme/suspend', moment('from', '1', '6', '2026', '9:00'))
    assert.deepEqual(errorsIn(silent.text), ['reasons'])
    const french = await as('duty-lead', 'fr').post('/scheme/suspend', moment('from', '1', '6', '2026', '9:00'))
    assert.match(plain(french.text), /Motifs : à renseigner/)
  })
  it('is the duty lead’s alone, whatever is posted', async () => {
    const typed = { ...moment('from', '1', '6', '2026', '9:00'), reasons: 'Numbers.' }
    const { status, text } = await as('caseworker').post('/scheme/suspend', typed)
    assert.deepEqual([status, errorsIn(text)], [403, ['form']])
  })
  it('of termination, sent twice, is one notice; it is shown, and can be withdrawn', async () => {
    const typed = { ...moment('from', '1', '6', '2026', '9:00'), reasons: 'Numbers.', idempotencyKey: 'once' }
    for (const _ of [1, 2]) {
      const { status, to } = await lead().post('/scheme/terminate', typed)
      assert.deepEqual([status, to], [303, '/scheme?done=terminate'])
    }
    const page = plain(await lead().get('/scheme?done=terminate'))
    assert.match(page, /Notice of termination given .*By United Kingdom, from 1 June 2026 at 09:00/)
    assert.match(page, /on its way to the other state/)
    assert.match(plain(await lead().get('/scheme/terminate')), /already given notice of termination/)
    assert.equal((await lead().post('/scheme/withdraw', { reasons: 'Settled.' })).status, 303)
    assert.match(plain(await lead().get('/scheme')), /Neither state has given notice of termination/)
  })
  it('by the other state is not ours to end', async () => {
    const command = commands.get('scheme/note-suspension')
    const tell = (from: string | null, key: string) => command?.run(desk.platform, { from }, { actor: partner, key })
    await tell('2026-03-01T00:00:00Z', 'told')
    assert.match(plain(await lead().get('/scheme/resume')), /Only the state that suspended can resume: France/)
    assert.match(plain(await as('duty-lead', 'fr').get('/scheme')), /Suspendu/)
    await tell(null, 'ended')
  })
  it('is read from rows written before there was anything but suspension', async () => {
    const old = { suspendedFrom: '2026-03-01T00:00:00Z', by: 'FR', notifiedAt: '2026-02-20T00:00:00Z', notices: [] }
    const write = (data: string) =>
      database.query("update view_rows set data = $1::jsonb where view = 'scheme'", [data])
    const [row] = await database.query("select data from view_rows where view = 'scheme'")
    await write(JSON.stringify(old))
    const page = plain(await lead().get('/scheme'))
    assert.match(page, /Suspended By France/)
    assert.match(page, /Neither state has given notice of termination/)
    await write(JSON.stringify(row?.data))
  })
})

describe('an extension', () => {
  const lastDay = { 'until-day': '31', 'until-month': '12', 'until-year': '2026' }
  const treaty = {
    instrument: 'Exchange of notes',
    source: 'https://example.org/notes',
    certainty: 'V',
    reasons: 'Signed.',
  }

  it('that ends no later is refused; nothing typed is lost; how sure we are must be said', async () => {
    const early = await lead().post('/scheme/extend', { ...treaty, ...lastDay, 'until-month': '10' })
    assert.deepEqual([early.status, errorsIn(early.text)], [422, ['until']])
    assert.ok(early.text.includes('value="Exchange of notes"'))
    const unsure = await lead().post('/scheme/extend', { ...treaty, ...lastDay, certainty: '' })
    assert.deepEqual(errorsIn(unsure.text), ['certainty'])
  })
  it('runs to the end of its last day in the state where that ends first', async () => {
    assert.equal((await lead().post('/scheme/extend', { ...treaty, ...lastDay })).status, 303)
    const page = await lead().get('/scheme?done=extend')
    assert.match(plain(page), /Extended until the end of 31 December 2026 \(Paris time\): Exchange of notes/)
    assert.ok(page.includes('href="https://example.org/notes"'))
    const form = await lead().get('/scheme/correct')
    assert.match(form, /name="until-day"[^>]*value="31"/)
    assert.match(form, /name="until-month"[^>]*value="12"/)
  })
  it('recorded in error is taken back', async () => {
    assert.equal((await lead().post('/scheme/correct', { none: 'yes', reasons: 'Not signed.' })).status, 303)
    assert.match(plain(await lead().get('/scheme')), /None recorded here/)
  })
})

describe('the public holidays', () => {
  const day = { 'day-day': '4', 'day-month': '3', 'day-year': '2026' }
  const jubilee = {
    ...day,
    places: ['GB-ENG', 'GB-SCT'],
    'name.en': 'Jubilee',
    'name.fr': 'Jubilé',
    source: 'Proclamation',
  }

  it('are listed by place and year', async () => {
    assert.match(plain(await lead().get('/scheme/holidays')), /England and Wales, 2026 .*Christmas Day/)
    assert.match(
      plain(await as('duty-lead', 'fr').get('/scheme/holidays?place=FR&year=2027')),
      /France, 2027 .*14 juillet 2027/,
    )
    const wrong = await lead().get('/scheme/holidays?place=constructor&year=soon')
    assert.deepEqual(errorsIn(wrong), ['place', 'year'])
    assert.match(plain(await lead().get('/scheme/holidays?year=2090')), /We vouch for the years/)
  })
  it('are recorded by the duty lead alone', async () => {
    const other = as('caseworker')
    assert.ok(!(await other.get('/scheme/holidays')).includes('/scheme/holidays/new'))
    assert.ok(!(await other.get('/scheme/holidays/new')).includes('name="source"'))
    assert.deepEqual(errorsIn((await other.post('/scheme/holidays/preview', jubilee)).text), ['form'])
    assert.equal((await other.post('/scheme/holidays', jubilee)).status, 403)
    assert.equal(await other.status('/scheme/holidays/new'), 403)
  })
  it('that cannot be one is refused with the reason, and what was typed is kept', async () => {
    const christmas = { ...jubilee, 'day-day': '25', 'day-month': '12' }
    const { status, text } = await lead().post('/scheme/holidays/preview', christmas)
    assert.deepEqual([status, errorsIn(text).every((id) => id === 'day')], [422, true])
    assert.match(plain(text), /England and Wales: 25 December 2026 is already a public holiday \(Christmas Day\)/)
    assert.ok(text.includes('value="Jubilé"'))
    assert.match(text, /value="GB-SCT"[^>]* checked/)
    const empty = await lead().post('/scheme/holidays/preview', day)
    assert.deepEqual(errorsIn(empty.text), ['places', 'name-en', 'name-fr', 'source'])
    const french = await as('duty-lead', 'fr').post('/scheme/holidays/preview', christmas)
    assert.match(plain(french.text), /est déjà férié/)
  })
  it('in the past asks whether that is meant', async () => {
    const past = { ...jubilee, 'day-month': '2' }
    assert.deepEqual(errorsIn((await lead().post('/scheme/holidays/preview', past)).text), ['day'])
    assert.equal((await lead().post('/scheme/holidays/preview', { ...past, late: 'yes' })).status, 200)
  })
  it('show whose time they would change before anything is recorded', async () => {
    const { status, text } = await lead().post('/scheme/holidays/preview', jubilee)
    assert.equal(status, 200)
    assert.match(plain(text), /Nothing is recorded yet/)
    assert.match(plain(text), /7K3M-9Q2X .*NOT-02.* Monday 9 March 2026 .* Tuesday 10 March 2026/)
    assert.match(text, /name="name\.fr" value="Jubilé"/)
    assert.ok(!plain(await lead().get('/scheme/holidays')).includes('Jubilee'))
    const french = await as('duty-lead', 'fr').post('/scheme/holidays/preview', jubilee)
    assert.match(plain(french.text), /lundi 9 mars 2026 .* mardi 10 mars 2026/)
    assert.equal(await lead().status('/scheme/holidays/preview'), 303)
    const again = await lead().post('/scheme/holidays/new', { ...jubilee, places: 'GB-ENG GB-SCT' })
    assert.match(again.text, /value="GB-SCT"[^>]* checked/)
    assert.deepEqual([again.status, again.text.includes('value="Jubilee"')], [200, true])
  })
  it('once confirmed are marked, show what they change, and can be withdrawn with reasons', async () => {
    const { status, to } = await lead().post('/scheme/holidays', { ...jubilee, idempotencyKey: 'jubilee' })
    assert.equal(status, 303)
    assert.equal((await lead().post('/scheme/holidays', { ...jubilee, idempotencyKey: 'jubilee' })).to, to)
    const page = plain(await lead().get(to))
    assert.match(page, /The holiday is recorded/)
    assert.match(page, /Monday 9 March 2026 .* Tuesday 10 March 2026/)
    assert.match(plain(await lead().get('/scheme/holidays')), /Jubilee .*Recorded here/)
    assert.ok(!plain(await lead().get('/scheme/holidays?place=FR')).includes('Jubilee'))
    const address = to.replace(/\?.*/, '')
    assert.ok(!(await as('caseworker').get(address)).includes('/withdraw"'))
    assert.deepEqual(errorsIn((await lead().post(`${address}/withdraw`, {})).text), ['reasons'])
    assert.equal((await lead().post(`${address}/withdraw`, { reasons: 'Error.' })).status, 303)
    assert.equal(await lead().status(address), 404)
    assert.ok(!plain(await lead().get('/scheme/holidays?done=withdrawn')).includes('Jubilee'))
  })
})
