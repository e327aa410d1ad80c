import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { demonstrationUser } from '../access/demonstration.ts'
import type { Instant, Language } from '../core/brand.ts'
import type { DeskEnv } from '../web/desk.ts'
import { htmlRules } from '../web/html-rules.ts'
import { errorsIn, keyIn, openDesk, wordsOf } from '../worklist/fixture.ts'
import { courtPages } from './pages.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let landing = ''
let keys = 0
const validator = new HtmlValidate(htmlRules)

before(async () => {
  desk = await openDesk('2025-09-16T20:00:00Z')
  landing = await desk.give('gb-screening', 'arrivals/record-landing', {
    landedAt: '2025-09-01T04:10:00Z',
    place: 'Dover',
    people: 9,
  })
})
after(() => desk.close())

const register = (familyName: string): Promise<string> =>
  desk.give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName, givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    screening: { language: 'ti', answers: [] },
    ground: 'claims-protection',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'open',
  })

async function sound(text: string): Promise<string> {
  const report = await validator.validateString(text)
  const problems = report.results.flatMap(({ messages }) => messages)
  assert.deepEqual(
    problems.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
    [],
  )
  return text
}

/** The courts pages as somebody sees them. */
function as(who: string, lang: Language = 'en') {
  const user = demonstrationUser('GB', who)
  assert.ok(user)
  const app = new Hono<DeskEnv>()
  app.use(async (c, next) => {
    c.set('user', user)
    c.set('lang', lang)
    return next()
  })
  app.route('/courts', courtPages(desk.desk))
  const get = async (path: string, page = true) => {
    const response = await app.request(path)
    const text = await response.text()
    return { status: response.status, text: page ? await sound(text) : text }
  }
  const post = async (path: string, fields: Readonly<Record<string, string>>, file?: File) => {
    const body = file === undefined ? new URLSearchParams() : new FormData()
    for (const [name, value] of Object.entries({ idempotencyKey: `courts-${keys++}`, ...fields })) body.set(name, value)
    if (file !== undefined && body instanceof FormData) body.set('file', file)
    const response = await app.request(path, { method: 'POST', body })
    const text = await response.text()
    const to = response.headers.get('location') ?? ''
    return { status: response.status, to, text: text.startsWith('<!') ? await sound(text) : text }
  }
  return { get, post }
}
const order = { document: 'Sealed order of 16 September', what: 'forbids-transfer', by: 'lodged' }
const typedOrder = {
  ...order,
  'occurredAt-day': '16',
  'occurredAt-month': '9',
  'occurredAt-year': '2025',
  'occurredAt-time': '20:30',
}
const board = async (lang: Language = 'en') => wordsOf((await as('gb-courts', lang).get('/courts')).text)

describe('the courts board', () => {
  it('is for the courts desk and the duty lead; others are told whose it is, plainly', async () => {
    assert.equal((await as('gb-courts').get('/courts')).status, 200)
    assert.equal((await as('gb-lead').get('/courts')).status, 200)
    for (const path of ['/courts', '/courts/receive', '/courts/kept/0000-0000']) {
      const other = await as('gb-caseworker').get(path)
      assert.equal(other.status, 403, path)
      assert.match(wordsOf(other.text), /for the courts desk and the duty lead/)
    }
  })

  it('shows an unread order first, with a way to read it; read, it is gone from there', async () => {
    const reference = await register('Haile')
    const sent = await as('gb-courts').post('/courts/receive', { ...typedOrder, case: reference.toLowerCase() })
    assert.deepEqual([sent.status, sent.to], [303, '/courts?done=received'])
    const { text } = await as('gb-courts').get('/courts')
    const link = new RegExp(`/cases/${reference}/do/confirm-order\\?order=([^"]+)`).exec(text)
    assert.ok(link?.[1])
    assert.match(wordsOf(text), /Orders not read yet.*HAILE, Robel.*Sealed order of 16 September.*at 20:30/)
    const confirm = { case: reference, order: link[1], effect: 'forbids-transfer', reasons: 'Read.' }
    await desk.give('gb-courts', 'courts/confirm-order', confirm)
    assert.match(await board(), /Every order received has been read/)
  })

  it('shows hearings with the hours left, and of each claim whether it suspends and why', async () => {
    const reference = await register('Selam')
    await desk.give('gb-courts', 'courts/lodge-claim', {
      case: reference,
      kind: 'judicial-review',
      court: 'upper-tribunal',
      reference: 'JR-2025-LON-002999',
      lodgedBy: 'Solicitors',
      summary: 'Challenge',
    })
    const panel = wordsOf(await desk.as('gb-courts').get(`/cases/${reference}`))
    assert.match(panel, /Does not suspend.*by itself stops no removal.*\(JR-03\), unverified/)
    const text = await desk.as('gb-courts').get(`/cases/${reference}/do/list-hearing`)
    const claim = /name="claim"[^>]*value="([^"]+)"/.exec(text)?.[1] ?? ''
    await desk.give('gb-courts', 'courts/list-hearing', { case: reference, claim, at: '2025-09-17T01:30:00Z' })
    assert.match(await board(), /Hearings to come.*SELAM, Robel.*at 02:30.*5 hours/)
    assert.match(await board('fr'), /Ne suspend pas/)
    const cipher = { case: reference, claim, cipher: 'LYD', document: 'Anonymity order' }
    await desk.give('gb-courts', 'courts/set-cipher', cipher)
    const masked = await board()
    assert.match(masked, /Hearings to come.*LYD/)
    assert.doesNotMatch(masked, /SELAM/)
  })

  it('shows duties by due time, those before departure without a seat last', async () => {
    const reference = await register('Dejen')
    const received = { case: reference, ...order, document: 'Order with duties' }
    await desk.give('gb-courts', 'courts/receive-order', received)
    const { text } = await as('gb-courts').get('/courts')
    const id = new RegExp(`/cases/${reference}/do/confirm-order\\?order=([^"]+)`).exec(text)?.[1] ?? ''
    const page = await desk.as('gb-courts').get(`/cases/${reference}/do/confirm-order?order=${id}`)
    await sound(page)
    const fields = {
      idempotencyKey: keyIn(page),
      order: id,
      effect: 'sets-duties',
      reasons: 'Relief refused, with conditions.',
      'duties.0.what': 'Give the report',
      'duties.0.to': 'receiving-state',
      'duties.0.owedBy': 'state',
      'duties.0.before': 'departure',
    }
    const second = { 'duties.1.what': 'Acknowledge service', 'duties.1.to': 'court', 'duties.1.before': 'time' }
    const wrong = await desk.as('gb-courts').post(`/cases/${reference}/do/confirm-order`, { ...fields, ...second })
    assert.equal(wrong.status, 422)
    for (const field of errorsIn(await sound(wrong.text))) assert.ok(wrong.text.includes(`id="${field}"`), field)
    const done = await desk.as('gb-courts').post(`/cases/${reference}/do/confirm-order`, {
      ...fields,
      idempotencyKey: 'again',
      ...second,
      'duties.1.dueAt-day': '24',
      'duties.1.dueAt-month': '9',
      'duties.1.dueAt-year': '2025',
      'duties.1.dueAt-time': '16:00',
    })
    assert.equal(done.status, 303, wordsOf(done.text))
    assert.match(
      await board(),
      /Duties to carry out.*Acknowledge service.*24 September 2025 at 16:00.*Give the report.*no seat yet/,
    )
  })
})

describe('the case page', () => {
  it('says of two orders that they contradict one another, and tells every fact of the courts in both languages', async () => {
    const reference = await register('Zula')
    const idOf = async (pattern: string) => {
      const { text } = await as('gb-courts').get('/courts')
      return new RegExp(`/cases/${reference}/do/${pattern}=([^"]+)`).exec(text)?.[1] ?? ''
    }
    const give = (command: string, input: object) =>
      desk.give('gb-courts', `courts/${command}`, { case: reference, ...input })
    await give('receive-order', order)
    const reasons = 'Read at once.'
    await give('confirm-order', { order: await idOf('confirm-order\\?order'), effect: 'forbids-transfer', reasons })
    await give('receive-order', { ...order, document: 'Order of the second judge' })
    const duties = [{ what: 'Serve the report', to: 'claimant', before: 'departure' }]
    await give('confirm-order', { order: await idOf('confirm-order\\?order'), effect: 'sets-duties', reasons, duties })
    await give('give-undertaking', { says: 'Not before the hearing.', document: 'Email' })
    assert.match(await board(), /Two orders contradict one another.*ZULA/)
    const page = await sound(await desk.as('gb-courts').get(`/cases/${reference}`))
    assert.match(wordsOf(page), /Both stand until a person says which prevails.*Say which order prevails/)
    assert.match(wordsOf(page), /Court order received: it stands, unread/)
    const french = wordsOf(await sound(await desk.as('gb-courts', 'fr').get(`/cases/${reference}`)))
    assert.match(french, /Deux décisions se contredisent/)
    for (const said of [
      /Décision de justice lue : Fixe des obligations/,
      /Engagement pris/,
      /Obligation fixée par le juge/,
    ])
      assert.match(french, said)
    await sound(await desk.as('gb-courts').get(`/cases/${reference}/do/say-which-prevails`))
    await give('carry-out-duty', { duty: await idOf('carry-out-duty\\?duty'), proof: 'Receipt' })
    assert.match(wordsOf(await desk.as('gb-courts').get(`/cases/${reference}`)), /Court duty carried out/)
  })

  for (const action of ['receive-order', 'lodge-claim', 'give-undertaking'])
    it(`has a sound form to ${action}, which shows again what was typed and what is missing`, async () => {
      const path = `/cases/${await register(`Form-${action}`)}/do/${action}`
      await sound(await desk.as('gb-courts').get(path))
      const empty = await desk.as('gb-courts').post(path, { idempotencyKey: action, document: 'Typed' })
      assert.equal(empty.status, 422)
      for (const field of errorsIn(await sound(empty.text))) assert.ok(empty.text.includes(`id="${field}"`), field)
    })
})

describe('an order that comes without a case', () => {
  const about = 'A man due on the flight of 17 September'
  const keep = () => as('gb-lead').post('/courts/receive', { ...typedOrder, about })
  const idOnBoard = async () => /\/courts\/kept\/([^"]+)"/.exec((await as('gb-courts').get('/courts')).text)?.[1] ?? ''

  it('keeps its document with it, and brings it to the case', async () => {
    const reference = await register('Zerihun')
    const file = new File(['%PDF-1.7 startxref %%EOF'], 'fax.pdf')
    await as('gb-courts').post('/courts/receive', { ...typedOrder, about: 'Somebody called Zerihun' }, file)
    const text = (await as('gb-courts').get('/courts')).text
    const id = [...text.matchAll(/\/courts\/kept\/([^"]+)"/g)].at(-1)?.[1] ?? ''
    const page = await as('gb-courts').get(`/courts/kept/${id}`)
    assert.match(wordsOf(page.text), /fax\.pdf/)
    const document = await as('gb-courts').get(`/courts/kept/${id}/document`, false)
    assert.equal(document.text, '%PDF-1.7 startxref %%EOF')
    await as('gb-courts').post(`/courts/kept/${id}/match`, { case: reference, reasons: 'Named in the heading' })
    const row = await desk.database.query(
      `select 1 from events where stream = $1 and type = 'order-received' and data -> 'file' ->> 'name' = 'fax.pdf'`,
      [`case:${reference}`],
    )
    assert.equal(row.length, 1)
  })

  it('is kept and shown; matched to a case by a person it bites there at once, and leaves the board', async () => {
    const reference = await register('Mehari')
    assert.equal((await keep()).to, '/courts?done=kept')
    const id = await idOnBoard()
    const page = await as('gb-courts').get(`/courts/kept/${id}`)
    assert.match(wordsOf(page.text), /due on the flight of 17 September/)
    const unknown = await as('gb-courts').post(`/courts/kept/${id}/match`, { case: '0000-0000', reasons: 'Same name.' })
    assert.deepEqual([unknown.status, errorsIn(unknown.text)], [422, ['case']])
    const without = await as('gb-courts').post(`/courts/kept/${id}/match`, { case: reference })
    assert.deepEqual(errorsIn(without.text), ['reasons'])
    const matched = await as('gb-courts').post(`/courts/kept/${id}/match`, { case: reference, reasons: 'Same name.' })
    assert.equal(matched.to, '/courts?done=received', wordsOf(matched.text))
    assert.match(wordsOf(await desk.as('gb-courts').get(`/cases/${reference}`)), /A court order forbids the transfer/)
    assert.equal(await idOnBoard(), '')
    const again = await as('gb-courts').post(`/courts/kept/${id}/match`, {
      case: await register('Kidane'),
      reasons: 'Or him.',
    })
    assert.match(wordsOf(again.text), /already been matched/)
    const aside = await as('gb-courts').post(`/courts/kept/${id}/set-aside`, { form: 'aside', why: 'Nobody here.' })
    assert.match(wordsOf(aside.text), /already been matched/)
  })

  it('matched to the wrong person comes back to the board once that is found, and can be matched again', async () => {
    await keep()
    const id = await idOnBoard()
    const [wrong, right] = [await register('Abel'), await register('Amanuel')]
    await as('gb-courts').post(`/courts/kept/${id}/match`, { case: wrong, reasons: 'Same flight.' })
    const page = (await as('gb-courts').get('/courts')).text
    const order = new RegExp(`/cases/${wrong}/do/confirm-order\\?order=([^"]+)`).exec(page)?.[1] ?? ''
    const found = { case: wrong, order, effect: 'other-person', reasons: 'Born in another year.' }
    await desk.give('gb-courts', 'courts/confirm-order', found)
    assert.equal(await idOnBoard(), id)
    const matched = await as('gb-courts').post(`/courts/kept/${id}/match`, { case: right, reasons: 'Birth date.' })
    assert.equal(matched.to, '/courts?done=received')
    assert.equal(await idOnBoard(), '')
  })

  it('that concerns nobody here is set aside with reasons, and matched no more', async () => {
    await keep()
    const id = await idOnBoard()
    const empty = await as('gb-courts').post(`/courts/kept/${id}/set-aside`, { form: 'aside' })
    assert.deepEqual(errorsIn(empty.text), ['why'])
    const aside = await as('gb-courts').post(`/courts/kept/${id}/set-aside`, { form: 'aside', why: 'Another agency.' })
    assert.equal(aside.to, '/courts?done=aside')
    assert.equal(await idOnBoard(), '')
    assert.match(wordsOf((await as('gb-courts').get(`/courts/kept/${id}`)).text), /Set aside.*Another agency/)
    const match = { case: await register('Biniam'), order: id }
    const outcome = await desk.desk.run(
      demonstrationUser('GB', 'gb-courts') ?? assert.fail(),
      'courts/match-order',
      match,
      'm',
    )
    assert.equal(outcome.outcome, 'refused')
  })

  it('with nothing typed, or in the future, says what to put right', async () => {
    const nothing = await as('gb-courts').post('/courts/receive', {})
    assert.deepEqual([nothing.status, errorsIn(nothing.text)], [422, ['about']])
    const bare = await as('gb-courts').post('/courts/receive', { about })
    assert.deepEqual(errorsIn(bare.text).toSorted(), ['by', 'document', 'what'])
    desk.clock.set('2025-09-16T18:00:00Z' as Instant)
    const early = await as('gb-courts').post('/courts/receive', { ...typedOrder, about })
    desk.clock.set('2025-09-16T20:00:00Z' as Instant)
    assert.deepEqual(errorsIn(early.text), ['occurredAt'])
  })

  it('there is no such kept order', async () => {
    assert.equal((await as('gb-courts').get('/courts/kept/0000-0000')).status, 404)
  })
})
