import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Hono } from 'hono'
import { openLite } from '../../test/lite.ts'
import { may } from '../access/permissions.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { commandsOf } from '../commands.ts'
import type { Instant, Language } from '../core/brand.ts'
import type { Actor } from '../law/decision.ts'
import { parityPages } from '../parity/pages.ts'
import { standingClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { attachmentOf, keepFile } from '../platform/files.ts'
import { migrate } from '../platform/migrate.ts'
import { publicPages } from '../statistics/pages.ts'
import type { Desk, DeskEnv } from '../web/desk.ts'
import { receptionPages } from './pages.ts'

const clock = standingClock('2025-09-10T08:00:00Z' as Instant)
const commands = commandsOf(ukFrance2025.id)
const partner: Actor = { id: 'state:GB', name: 'United Kingdom', role: 'other-state', party: 'GB' }
const shared = '7K3M-9Q2X-4T8B'
const token = '0123456789ABCDEFGHJKMNPQRS'

let database: Database
let desk: Desk
let keys = 0
const reads: string[] = []

before(async () => {
  database = await openLite()
  await migrate(database, clock)
  const platform = {
    database,
    clock,
    agreement: ukFrance2025,
    token: () => `KEY${keys++}`.padEnd(26, '0'),
    posted: () => undefined,
  }
  desk = {
    platform,
    party: 'FR',
    side: 'receiving',
    title: { en: 'France desk', fr: 'Bureau de la France' },
    language: 'fr',
    zone: 'Europe/Paris',
    demonstration: true,
    may: (user, command) => may(user.role, command),
    run: async (actor, name, input, key) => {
      const command = commands.get(name)
      assert.ok(command, `there is no command ${name}`)
      return may(actor.role, name) ? command.run(platform, input, { actor, key }) : { outcome: 'forbidden' }
    },
    roleName: (role) => ({ en: role, fr: role }),
    nav: () => [],
    noteRead: async (_, user, what) => void (what.startsWith('paper') && reads.push(`${user.id} ${what}`)),
  }
  await tell('reception/open-request', {
    shared,
    number: 1,
    arrivedOn: '2025-09-01',
    requestedAt: '2025-09-02T10:00:00Z',
    ground: 'rescued',
    person: {
      familyName: 'Tesfay',
      givenNames: '<b>Mulu</b>',
      birthDate: '1996-02-11',
      sex: 'male',
      nationality: 'ERI',
    },
    languages: ['Tigrinya'],
    evidence: 'Ticket.\nTent.',
  })
})
after(() => database.close())

async function tell(name: string, input: object): Promise<void> {
  const outcome = await desk.run(partner, name, input, `tell-${keys++}`)
  assert.equal(outcome.outcome, 'accepted', `${name}: ${JSON.stringify(outcome)}`)
}

/** The desk as one user sees it. */
function as(role: string, lang: Language = 'en') {
  const app = new Hono<DeskEnv>()
  app.use(async (c, next) => {
    c.set('user', { id: role, name: 'Claire', role, party: 'FR' })
    c.set('lang', lang)
    return next()
  })
  app.route('/requests', receptionPages(desk))
  app.route(
    '/parity',
    parityPages(desk, () => null),
  )
  app.route('/public', publicPages(desk))
  const get = async (path: string) => (await app.request(path)).text()
  const fetched = async (path: string) => app.request(path)
  const post = async (path: string, fields: Record<string, string>) => {
    const response = await app.request(path, { method: 'POST', body: new URLSearchParams(fields) })
    return { status: response.status, to: response.headers.get('location'), text: await response.text() }
  }
  return { get, post, fetched }
}

const keyIn = (text: string): string => /name="idempotencyKey" value="([^"]+)"/.exec(text)?.[1] ?? ''

describe('a request at the receiving state’s desk', () => {
  it('shows what the other state sent, escaped, with the days left to answer', async () => {
    const text = await as('receiving-officer').get(`/requests/${shared}`)
    assert.ok(text.includes('TESFAY, &lt;b&gt;Mulu&lt;/b&gt;') && !text.includes('<b>Mulu'))
    assert.match(text, /5 days left/)
    assert.match(text, /Ticket\.<br>Tent\./)
  })

  it('keeps what was entered after a refusal, says why beside the field, and takes a new key', async () => {
    const { status, text } = await as('receiving-officer').post(`/requests/${shared}/answer`, {
      idempotencyKey: 'first-key',
      code: 'Z9',
      note: 'seen the ticket',
    })
    assert.equal(status, 422)
    assert.match(text, /href="#code">Choose one of the agreed codes/)
    assert.ok(text.includes('seen the ticket'))
    assert.ok(keyIn(text) !== '' && keyIn(text) !== 'first-key')
  })

  it('is answered by a readmission officer alone', async () => {
    const { status, text } = await as('border-officer').post(`/requests/${shared}/answer`, { code: 'A1' })
    assert.equal(status, 422)
    assert.match(text, /Your role may not do this/)
    assert.ok(!(await as('border-officer').get(`/requests/${shared}`)).includes('name="code"'))
  })

  it('is answered by code; name and note stay here, and a form sent twice is one answer', async () => {
    const fields = { idempotencyKey: 'answer-key', code: 'A1', note: 'secret remark' }
    for (const _ of [1, 2]) {
      const { status, to } = await as('receiving-officer').post(`/requests/${shared}/answer`, fields)
      assert.deepEqual([status, to], [303, `/requests/${shared}?done=answered`])
    }
    const sent = await database.query("select kind, about, body, personal from outbox where kind = 'answer'")
    assert.equal(sent.length, 1)
    assert.ok(!/secret|Tesfay|Mulu/.test(JSON.stringify(sent)))
    assert.match(await as('receiving-officer').get(`/requests/${shared}?done=answered`), /The answer is recorded/)
  })

  it('says in French, too, that nothing goes back', async () => {
    assert.match(await as('receiving-officer', 'fr').get(`/requests/${shared}`), /Rien n’en repart/)
  })

  it('that nobody sent is not found, in words', async () => {
    assert.match(await as('border-officer').get('/requests/AAAA-AAAA-AAAA'), /No request carries this reference/)
  })
})

describe('the receipt', () => {
  before(async () => {
    await tell('reception/note-transfer', {
      shared,
      departsAt: '2025-09-10T05:00:00Z',
      destination: 'Paris Charles de Gaulle',
    })
    await tell('reception/note-handover', { shared, token, effectiveOn: '2025-09-10' })
  })
  const when = { 'on-day': '10', 'on-month': '9', 'on-year': '2025', at: '9:30' }

  it('is not signed for a time that has not come', async () => {
    const { status, text } = await as('border-officer').post(`/requests/${shared}/receipt`, {
      ...when,
      at: '10:01',
      place: 'Roissy',
    })
    assert.equal(status, 422)
    assert.match(text, /href="#at">This time is in the future/)
  })

  it('asks which hour is meant when the clocks went back over it', async () => {
    const night = { 'on-day': '26', 'on-month': '10', 'on-year': '2025', at: '2:30', place: 'Roissy' }
    const { text } = await as('border-officer').post(`/requests/${shared}/receipt`, night)
    assert.match(text, /That night this hour came twice/)
    assert.match(text, /name="which"/)
  })

  it('once signed makes the place count in our book and in the public figures, without a token', async () => {
    const officer = as('border-officer')
    assert.match(await officer.get('/parity'), /One signature/)
    const { status } = await officer.post(`/requests/${shared}/receipt`, { ...when, place: 'Roissy' })
    assert.equal(status, 303)
    assert.match(await officer.get('/parity/book.csv'), new RegExp(`${token},readmitted,${shared},2025-09-10.*counted`))
    const open = await officer.get('/public/ledger.json')
    assert.match(open, /"counted":\{"readmitted":1,"admitted":0,"balance":1\}/)
    assert.ok(![token, shared, 'Tesfay'].some((word) => open.includes(word)))
  })
})

describe('papers for whoever receives the person', () => {
  const paper = '0123456789ABCDEFGHJKMNPQRT'
  const pdf = Buffer.from('%PDF-1.7 scars\nstartxref\n9\n%%EOF\n')

  it('TR-56: are on the request, first, with their time; the two roles read them and each reading is noted', async () => {
    const incoming = { name: 'rapport médical.pdf', bytes: pdf, tooLarge: false }
    const kept = await keepFile(database.query, incoming, { actor: partner.id, at: clock.now() })
    const file = attachmentOf(incoming, kept)
    const sent = { kind: 'rule-35-report', title: '<i>Report</i>', text: 'Scars.\nSleepless.', file }
    await tell('reception/note-papers', { shared, paper, ...sent, occurredAt: '2025-09-10T07:30:00Z' })
    for (const role of ['receiving-officer', 'border-officer']) {
      const request = await as(role, 'fr').get(`/requests/${shared}`)
      assert.match(request, /Documents pour qui reçoit la personne[\s\S]*&lt;i&gt;Report[\s\S]*9 h 30/)
      assert.doesNotMatch(request, /Scars/)
      const page = await as(role).get(`/requests/${shared}/papers/${paper}`)
      assert.match(page, /Rule 35\(3\) report[\s\S]*Scars\.<br>Sleepless\./)
    }
    assert.deepEqual(reads, [`receiving-officer paper ${paper}`, `border-officer paper ${paper}`])
  })

  it('are handed out as a file to save, never as a page of ours', async () => {
    const response = await as('border-officer').fetched(`/requests/${shared}/papers/${paper}/file`)
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), pdf)
    assert.equal(response.headers.get('content-type'), 'application/pdf')
    assert.match(
      response.headers.get('content-disposition') ?? '',
      /^attachment; filename\*=UTF-8''rapport%20m%C3%A9dical\.pdf$/,
    )
    assert.equal(reads.at(-1), `border-officer paper-file ${paper}`)
  })

  it('are not for other roles, who learn how many there are and whom to ask', async () => {
    const before = reads.length
    const request = await as('duty-lead').get(`/requests/${shared}`)
    assert.match(request, /Papers for whoever receives the person \(1\)[\s\S]*Ask them/)
    assert.doesNotMatch(request, /Report/)
    for (const path of [paper, `${paper}/file`]) {
      const response = await as('duty-lead').fetched(`/requests/${shared}/papers/${path}`)
      assert.equal(response.status, 403, path)
    }
    assert.equal((await as('border-officer').fetched(`/requests/${shared}/papers/NONE`)).status, 404)
    assert.equal(reads.length, before)
  })
})
