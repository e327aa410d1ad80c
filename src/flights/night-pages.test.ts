import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { demonstrationUser } from '../access/demonstration.ts'
import { may } from '../access/permissions.ts'
import type { Instant, Language } from '../core/brand.ts'
import { runnable } from '../platform/run.ts'
import { casePages } from '../readmission/pages.ts'
import type { Desk, DeskEnv } from '../web/desk.ts'
import { htmlRules } from '../web/html-rules.ts'
import { errorsIn, openDesk, wordsOf } from '../worklist/fixture.ts'
import { confirmTransfer } from './confirm.ts'
import { flightPages } from './pages.ts'
import { changeStandDown } from './stand-down.ts'
import { flightAsKnown } from './view.ts'

/** The night of 16 September 2025 in London, with a flight at 09:00 the next day. */
let opened: Awaited<ReturnType<typeof openDesk>>
let desk: Desk
let flight = ''
let person = ''
let other = ''
const to = (at: string): void => opened.clock.set(at as Instant)
const ours = new Map([runnable(changeStandDown), runnable(confirmTransfer)].map((command) => [command.name, command]))

function as(who: string, lang: Language = 'en') {
  const user = demonstrationUser('GB', who)
  assert.ok(user)
  const app = new Hono<DeskEnv>()
  app.use(async (c, next) => {
    c.set('user', user)
    c.set('lang', lang)
    return next()
  })
  app.route('/cases', casePages(desk))
  app.route('/flights', flightPages(desk))
  const get = async (path: string) => {
    const answer = await app.request(path)
    return { status: answer.status, text: await answer.text() }
  }
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await app.request(path, { method: 'POST', body: new URLSearchParams(fields) })
    return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
  }
  return { get, post }
}

async function traveller(landing: string, familyName: string): Promise<string> {
  const reference = await opened.give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName, givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    screening: { language: 'ti', answers: [] },
    ground: 'apprehended',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'none',
  })
  await opened.give('gb-caseworker', 'readmission/send-request', { case: reference })
  await opened.give('FR', 'readmission/record-answer', {
    case: reference,
    code: 'A1',
    answeredAt: '2025-09-01T08:00:00Z',
  })
  await opened.give('gb-caseworker', 'readmission/confirm-no-human-rights-claim', {
    case: reference,
    reasons: 'Checked.',
  })
  const letter = { case: reference, method: 'in-person', place: 'GB-ENG', language: 'ti', destination: 'Paris CDG' }
  for (const template of ['removal-notice', 'departure-details'])
    await opened.give('gb-caseworker', 'letters/serve', { ...letter, template, departsAt: '2025-09-17T08:00:00Z' })
  return reference
}

const departure = {
  number: 'PQ 101',
  'departsAt-day': '17',
  'departsAt-month': '9',
  'departsAt-year': '2025',
  'departsAt-time': '09:00',
  origin: 'London Heathrow',
  destination: 'Paris CDG',
  seats: '4',
}
const hour = (time: string, date = '16') => ({
  'standDownAt-day': date,
  'standDownAt-month': '9',
  'standDownAt-year': '2025',
  'standDownAt-time': time,
})

before(async () => {
  opened = await openDesk('2025-09-01T08:00:00Z')
  desk = {
    ...opened.desk,
    run: async (actor, name, input, key) => {
      const command = ours.get(name)
      if (command === undefined) return opened.desk.run(actor, name, input, key)
      return may(actor.role, name) ? command.run(opened.desk.platform, input, { actor, key }) : { outcome: 'forbidden' }
    },
  }
  const landing = await opened.give('gb-screening', 'arrivals/record-landing', {
    landedAt: '2025-08-31T04:10:00Z',
    place: 'Dover',
    people: 9,
  })
  person = await traveller(landing, 'Alem')
  other = await traveller(landing, 'Berhane')
  const made = await as('gb-flights').post('/flights/new', { idempotencyKey: 'f1', ...departure, ...hour('23:00') })
  flight = /flights\/([0-9A-Z-]+)/.exec(made.to)?.[1] ?? ''
  for (const reference of [person, other])
    await opened.give('gb-flights', 'flights/give-seat', { case: reference, flight })
})
after(() => opened.close())

describe('the stand-down hour', () => {
  it('is shown on both clocks on the flight, at the door and in the case from the moment of the seat', async () => {
    for (const [who, path] of [
      ['gb-flights', `/flights/${flight}`],
      ['gb-escort', `/flights/${flight}/door`],
      ['gb-caseworker', `/cases/${person}`],
    ] as const) {
      const said = wordsOf((await as(who).get(path)).text)
      assert.match(
        said,
        /Stand-down hour 16 September 2025 at 23:00 \(London time\) · 17 September 2025 at 00:00 \(Paris time\)/,
        path,
      )
    }
  })

  it('is put at 8 h 30 before departure where the form was given none', async () => {
    const made = await as('gb-flights').post('/flights/new', { idempotencyKey: 'f2', ...departure })
    assert.match(
      wordsOf((await as('gb-flights').get(made.to)).text),
      /Stand-down hour 17 September 2025 at 00:30 \(London/,
    )
  })

  it('mistyped, or after departure, brings the form back with everything typed', async () => {
    const mistyped = await as('gb-flights').post('/flights/new', {
      idempotencyKey: 'f3',
      ...departure,
      ...hour('25:00'),
    })
    assert.deepEqual([mistyped.status, errorsIn(mistyped.text)], [422, ['standDownAt-time']])
    const late = await as('gb-flights').post('/flights/new', {
      idempotencyKey: 'f4',
      ...departure,
      ...hour('09:00', '17'),
    })
    assert.equal(late.status, 422)
    assert.match(wordsOf(late.text), /must be before departure/)
    assert.match(late.text, /value="PQ 101"/)
  })

  it('of a flight scheduled before it was asked for is missing, and the page says so', async () => {
    const old = await opened.give('gb-flights', 'flights/schedule', {
      number: 'PQ 7',
      departsAt: '2025-09-20T08:00:00Z',
      origin: 'LHR',
      destination: 'CDG',
      seats: 2,
    })
    assert.match(wordsOf((await as('gb-flights').get(`/flights/${old}`)).text), /no stand-down hour.*set one now/)
  })

  it('is changed with reasons, later only, and everybody sees who changed it and why', async () => {
    to('2025-09-16T20:00:00Z')
    const post = (fields: Record<string, string>, key: string) =>
      as('gb-flights').post(`/flights/${flight}/stand-down`, { idempotencyKey: key, ...fields })
    const earlier = await post({ ...hour('22:30'), reasons: 'Crew.' }, 'c1')
    assert.deepEqual(errorsIn(earlier.text), ['standDownAt'])
    assert.match(wordsOf(earlier.text), /not earlier/)
    assert.deepEqual(errorsIn((await post({ ...hour('23:30'), reasons: '' }, 'c2')).text), ['reasons'])
    const before = await flightAsKnown(opened.database.query, flight, {
      at: '2025-09-16T19:59:59Z' as Instant,
      knownAt: '2025-09-17T20:00:00Z' as Instant,
    })
    const done = await post({ ...hour('23:30'), reasons: 'The court sits late.' }, 'c3')
    assert.equal(done.status, 303)
    assert.match(
      wordsOf((await as('gb-escort').get(`/flights/${flight}/door`)).text),
      /at 23:30 \(London.*Tom Birch The court sits late\./,
    )
    assert.equal(before?.standDownAt, '2025-09-16T22:00:00Z')
    const now = await flightAsKnown(opened.database.query, flight, {
      at: desk.platform.clock.now(),
      knownAt: desk.platform.clock.now(),
    })
    assert.equal(now?.standDownAt, '2025-09-16T22:30:00Z', 'as it is known now')
  })
})

describe('the page for the clerk', () => {
  it('says how long until the hour and until departure, what stands, and everything in order from the first', async () => {
    to('2025-09-16T21:00:00Z')
    const said = wordsOf((await as('gb-courts').get(`/flights/clerk/${person}`)).text)
    assert.match(said, /1 h 30 min until the stand-down hour/)
    assert.match(said, /11 h 00 min until departure/)
    assert.match(
      said,
      /Last hour for a ruling to take effect 16 September 2025 at 23:30 \(London time\) · 17 September 2025 at 00:30 \(Paris time\)/,
    )
    assert.match(said, /Chronology, from the first fact.*case opened.*request sent.*Seat given/)
    assert.match(said, /ALEM, Robel/)
    assert.ok(
      opened.reads.some((read) => read.endsWith(`case:${person} clerk`)),
      'the look is written down',
    )
  })

  it('is for the courts desk, the duty lead and caseworkers, and for no one else', async () => {
    for (const who of ['gb-courts', 'gb-lead', 'gb-caseworker'])
      assert.equal((await as(who).get(`/flights/clerk/${person}`)).status, 200, who)
    for (const who of ['gb-flights', 'gb-escort', 'gb-screening', 'gb-safeguarding', 'gb-detention']) {
      const answer = await as(who).get(`/flights/clerk/${person}`)
      assert.deepEqual([answer.status, answer.text.includes('ALEM')], [403, false], who)
      assert.ok(!(await as(who).get(`/cases/${person}`)).text.includes('/flights/clerk/'), `${who} is not sent there`)
    }
    assert.equal((await as('gb-courts').get('/flights/clerk/0000-0000')).status, 404)
  })
})

describe('what happened while the page was open', () => {
  it('is listed with who, what and when, by a plain link, for the flight it is about and no other', async () => {
    to('2025-09-16T21:10:00Z')
    const page = (await as('gb-flights').get(`/flights/${flight}`)).text
    const link = /href="(\/flights\/[0-9A-Z-]+\?since=[^"]+)"/.exec(page)?.[1] ?? ''
    assert.match(wordsOf((await as('gb-flights').get(link)).text), /Nothing has taken or threatened a seat/)
    to('2025-09-16T21:40:00Z')
    await opened.give('gb-courts', 'barriers/raise', { case: other, kind: 'injunction', says: 'Order at 22:40.' })
    const said = wordsOf((await as('gb-flights').get(link)).text)
    assert.match(said, /Since you opened this page.*Seat lost.*Priya Nair.*22:40.*Barrier raised.*Priya Nair/)
    assert.ok(said.includes(other))
    const fragment = await as('gb-flights').get(link.replace('?', '/since?').replace('#since', ''))
    assert.match(wordsOf(fragment.text), /Barrier raised: Injunction/)
    assert.ok(!fragment.text.includes('<html'))
    assert.match(wordsOf((await as('gb-flights').get('/flights?since=2025-09-16T21:10:00Z')).text), /Barrier raised/)
    assert.match(
      wordsOf((await as('gb-flights').get(`/flights/${flight}?since=2025-09-16T21:42:00Z`)).text),
      /Nothing has taken/,
      'and not what was before',
    )
  })

  it('counts the seats lost by reason over 30 days, and no longer', async () => {
    const table = async () =>
      /<caption[^>]*>Seats lost in[\s\S]*?<\/table>|No seat was lost/.exec(
        (await as('gb-flights').get('/flights')).text,
      )?.[0] ?? ''
    assert.match(wordsOf(await table()), /Injunction or court order injunction Seats 1/)
    const now = desk.platform.clock.now()
    to('2025-10-16T21:39:00Z')
    assert.match(wordsOf(await table()), /injunction Seats 1/)
    to('2025-10-16T21:41:00Z')
    assert.match(await table(), /No seat was lost/)
    to(now)
  })
})

describe('the confirmation', () => {
  it('is given on a page of its own by a caseworker or the duty lead, shown at the door, and void at once', async () => {
    to('2025-09-17T05:00:00Z')
    const path = `/flights/${flight}/confirm/${person}`
    assert.ok(!(await as('gb-escort').get(path)).text.includes('<form method="post" action="/flights'))
    const page = await as('gb-lead').get(path)
    assert.match(wordsOf(page.text), /Required: nobody boards without a live confirmation/)
    const done = await as('gb-lead').post(path, { idempotencyKey: 'confirm', case: person })
    assert.equal(done.to, `/flights/${flight}?done=confirmed`)
    assert.match(
      wordsOf((await as('gb-escort').get(`/flights/${flight}/door`)).text),
      /Confirmed by Joan Addo, 17 September 2025 at 06:00/,
    )
    to('2025-09-17T05:30:00Z')
    await opened.give('gb-caseworker', 'readmission/receive-representations', {
      case: person,
      from: 'Solicitor',
      summary: 'New report.',
    })
    for (const [who, where] of [
      ['gb-escort', `/flights/${flight}/door`],
      ['gb-caseworker', `/cases/${person}`],
    ] as const)
      assert.match(
        wordsOf((await as(who).get(where)).text),
        /Confirmation void since 17 September 2025 at 06:30 Representations received, Amara Okafor Confirmed by Joan Addo/,
        where,
      )
  })

  it('is refused with its reasons where the gate would be shut, and there is none without a seat', async () => {
    assert.equal((await as('gb-lead').get(`/flights/${flight}/confirm/${other}`)).status, 404)
    const refused = await as('gb-escort').post(`/flights/${flight}/confirm/${person}`, {
      idempotencyKey: 'no',
      case: person,
    })
    assert.equal(refused.status, 422)
    assert.match(wordsOf(refused.text), /Your role may not do this/)
  })
})

describe('the page for the clerk, where a court gave a cipher', () => {
  it('says the cipher and nowhere the name: in the heading, in what was written down, in the address of nothing', async () => {
    await opened.give('gb-caseworker', 'readmission/receive-representations', {
      case: other,
      from: 'Solicitor for Mr Berhane',
      summary: 'BERHANE fears for his life, says Robel.',
    })
    const before = (await as('gb-courts').get(`/flights/clerk/${other}`)).text
    assert.match(before, /Mr Berhane/)
    await opened.give('gb-courts', 'courts/lodge-claim', {
      case: other,
      kind: 'judicial-review',
      court: 'administrative-court',
      reference: 'AC-2025-LON-009999',
      cipher: 'QZT',
      lodgedBy: 'Solicitor',
      summary: 'Against removal.',
    })
    for (const lang of ['en', 'fr'] as const) {
      const { text } = await as('gb-courts', lang).get(`/flights/clerk/${other}`)
      assert.ok(!/berhane|robel/i.test(text))
      assert.match(wordsOf(text), /Mr QZT.*QZT fears for his life, says QZT\./)
    }
  })
})

describe('every page of the night', () => {
  it('is valid HTML in both languages', async () => {
    const validator = new HtmlValidate(htmlRules)
    for (const lang of ['en', 'fr'] as const)
      for (const [who, path] of [
        ['gb-flights', '/flights'],
        ['gb-flights', '/flights?since=2025-09-16T21:10:00Z'],
        ['gb-flights', '/flights/new'],
        ['gb-flights', `/flights/${flight}?since=2025-09-16T21:10:00Z`],
        ['gb-flights', `/flights/${flight}/stand-down`],
        ['gb-lead', `/flights/${flight}`],
        ['gb-lead', `/flights/${flight}/confirm/${person}`],
        ['gb-escort', `/flights/${flight}/door`],
        ['gb-courts', `/flights/clerk/${person}`],
        ['gb-courts', `/flights/clerk/${other}`],
        ['gb-caseworker', `/cases/${person}`],
      ] as const) {
        const report = await validator.validateString((await as(who, lang).get(path)).text)
        const said = report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
        )
        assert.deepEqual(said, [], `${who} ${path} ${lang}`)
      }
  })
})
