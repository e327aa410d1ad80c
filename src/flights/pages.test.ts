import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { Instant } from '../core/brand.ts'
import { htmlRules } from '../web/html-rules.ts'
import { errorsIn, openDesk, wordsOf } from '../worklist/fixture.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let flight = ''
let ready = ''
let stopped = ''
const validator = new HtmlValidate(htmlRules)
const to = (at: string): void => desk.clock.set(at as Instant)

async function traveller(landing: string, familyName: string): Promise<string> {
  const reference = await desk.give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName, givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    screening: { language: 'ti', answers: [] },
    ground: 'apprehended',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'none',
  })
  await desk.give('gb-caseworker', 'readmission/send-request', { case: reference })
  await desk.give('FR', 'readmission/record-answer', {
    case: reference,
    code: 'A1',
    answeredAt: '2025-09-01T08:00:00Z',
  })
  await desk.give('gb-caseworker', 'readmission/confirm-no-human-rights-claim', {
    case: reference,
    reasons: 'Checked.',
  })
  const letter = { case: reference, method: 'in-person', place: 'GB-ENG', language: 'ti', destination: 'Paris CDG' }
  for (const template of ['removal-notice', 'departure-details'])
    await desk.give('gb-caseworker', 'letters/serve', { ...letter, template, departsAt: '2025-09-11T08:00:00Z' })
  return reference
}

const schedule = {
  idempotencyKey: 'flight-1',
  number: 'PQ 101',
  'departsAt-day': '11',
  'departsAt-month': '9',
  'departsAt-year': '2025',
  'departsAt-time': '09:00',
  origin: 'London Heathrow',
  destination: 'Paris CDG',
  seats: '2',
}

before(async () => {
  desk = await openDesk('2025-09-01T08:00:00Z')
  const landing = await desk.give('gb-screening', 'arrivals/record-landing', {
    landedAt: '2025-08-31T04:10:00Z',
    place: 'Dover',
    people: 9,
  })
  ready = await traveller(landing, 'Alem')
  stopped = await traveller(landing, 'Berhane')
  const { to: page } = await desk.as('gb-flights').post('/flights/new', schedule)
  flight = /flights\/([0-9A-Z-]+)/.exec(page)?.[1] ?? ''
})
after(() => desk.close())

describe('a flight', () => {
  it('is scheduled at its hour on the local clock; what is missing is all said at once', async () => {
    assert.match(
      wordsOf(await desk.as('gb-flights').get(`/flights/${flight}`)),
      /11 September 2025 at 09:00 \(London time\)/,
    )
    const wrong = { ...schedule, idempotencyKey: 'flight-2', number: '', 'departsAt-day': '', seats: 'six' }
    const { status, text } = await desk.as('gb-flights').post('/flights/new', wrong)
    assert.equal(status, 422)
    assert.deepEqual(errorsIn(text), ['departsAt', 'number', 'seats'])
  })

  it('gives seats by case reference, counts them, and says that the notice still runs', async () => {
    for (const reference of [ready, stopped]) {
      const fields = { idempotencyKey: `seat-${reference}`, case: reference.toLowerCase() }
      const { status } = await desk.as('gb-flights').post(`/flights/${flight}/give-seat`, fields)
      assert.equal(status, 303)
    }
    const text = wordsOf(await desk.as('gb-flights').get(`/flights/${flight}`))
    assert.match(text, /0 Free|Free 0/)
    assert.match(text, /Shut Notice is still running/)
    assert.match(text, /Would be open/)
  })

  it('refuses a case that is not there, beside the field', async () => {
    const fields = { idempotencyKey: 'seat-none', case: '0000-0000' }
    const { status, text } = await desk.as('gb-flights').post(`/flights/${flight}/give-seat`, fields)
    assert.equal(status, 422)
    assert.deepEqual(errorsIn(text), ['case'])
  })

  it('takes whoever loses the right to travel off the manifest at once, with the reason', async () => {
    to('2025-09-10T21:40:00Z')
    const barrier = { idempotencyKey: 'order', kind: 'injunction', says: 'Order by telephone at 22:40.' }
    const raised = await desk.as('gb-courts').post(`/cases/${stopped}/do/raise-barrier`, barrier)
    assert.match(raised.to, /seat=lost/)
    assert.match(wordsOf(await desk.as('gb-courts').get(raised.to)), /seat was taken back/)
    const text = await desk.as('gb-flights').get(`/flights/${flight}`)
    const manifest = /<caption[^>]*>Manifest[\s\S]*?<\/table>/.exec(text)?.[0] ?? ''
    assert.ok(manifest.includes(ready) && !manifest.includes(stopped))
    assert.match(wordsOf(text), /Seats lost.*Injunction or court order injunction/)
  })
})

describe('the door', () => {
  const door = (who: string) => desk.as(who).get(`/flights/${flight}/door`)
  const press = (fields: Record<string, string>) => desk.as('gb-escort').post(`/flights/${flight}/door`, fields)

  it('has one button for whom the gate is open, and none for anybody but the escort', async () => {
    to('2025-09-11T07:00:00Z')
    const unsigned = await door('gb-escort')
    assert.match(wordsOf(unsigned), /Do not board Nobody has confirmed this transfer\. The duty lead or a caseworker/)
    assert.ok(!unsigned.includes('name="act"'))
    await desk.give('gb-lead', 'flights/confirm-transfer', { case: ready, flight })
    const text = await door('gb-escort')
    assert.equal(text.match(/name="act" value="board"/g)?.length, 1)
    assert.ok(text.includes(ready) && !text.includes(stopped))
    assert.ok(!(await door('gb-caseworker')).includes('name="act"'))
  })

  it('shows the reason and no button to whom a barrier stops since; pressed all the same, it records nothing', async () => {
    await desk.give('gb-safeguarding', 'barriers/raise', {
      case: ready,
      kind: 'medical',
      says: 'Collapsed in the van.',
    })
    const text = await door('gb-escort')
    assert.ok(!text.includes('name="act"'))
    const late = await press({ idempotencyKey: 'late', case: ready, act: 'board' })
    assert.equal(late.status, 422)
    const facts = await desk.database.query("select 1 from events where type = 'boarded'")
    assert.equal(facts.length, 0)
  })

  it('boards, then hands over at a place, once the gate is open again', async () => {
    const [barrier] = await desk.database.query(
      "select data from events where type = 'barrier-raised' and stream = $1",
      [`case:${ready}`],
    )
    const { id } = (barrier?.data ?? {}) as { id: string }
    await desk.give('gb-safeguarding', 'barriers/lift', {
      case: ready,
      barrier: id,
      document: 'Fit to fly',
      reasons: 'Examined.',
    })
    await desk.give('gb-flights', 'flights/give-seat', { case: ready, flight })
    assert.match(wordsOf(await door('gb-escort')), /Do not board.*confirmation by .* is void since 11 September/)
    const early = await press({ idempotencyKey: 'early', case: ready, act: 'board' })
    assert.equal(early.status, 422)
    await desk.give('gb-caseworker', 'flights/confirm-transfer', { case: ready, flight })
    const boarded = await press({ idempotencyKey: 'board', case: ready, act: 'board' })
    assert.equal(boarded.status, 303)
    assert.match(wordsOf(await door('gb-escort')), /Boarded 11 September 2025 at 08:00.*Record handover/)
    to('2025-09-11T09:30:00Z')
    const nowhere = await press({ idempotencyKey: 'over-0', case: ready, act: 'hand-over', [`place-${ready}`]: '' })
    assert.deepEqual(errorsIn(nowhere.text), [`place-${ready}`])
    const over = await press({
      idempotencyKey: 'over',
      case: ready,
      act: 'hand-over',
      [`place-${ready}`]: 'Paris CDG, 2E',
    })
    assert.equal(over.status, 303)
    const text = await door('gb-escort')
    assert.match(wordsOf(text), /Handed over 11 September 2025 at 10:30, Paris CDG, 2E/)
    assert.ok(!text.includes('name="act"'))
  })
})

describe('every page of flights and worklists', () => {
  it('is valid HTML in both languages, for every role', async () => {
    const pages = [
      ['gb-flights', '/flights'],
      ['gb-flights', '/flights/new'],
      ['gb-flights', `/flights/${flight}`],
      ['gb-lead', `/flights/${flight}/cancel`],
      ['gb-escort', `/flights/${flight}/door`],
      ['gb-screening', '/landings'],
      ['gb-screening', '/landings/new'],
      ...[
        'caseworker',
        'screening',
        'flights',
        'escort',
        'safeguarding',
        'courts',
        'detention',
        'lead',
        'admissions',
      ].map((role) => [`gb-${role}`, '/'] as const),
    ] as const
    for (const lang of ['en', 'fr'] as const)
      for (const [who, path] of pages) {
        const report = await validator.validateString(await desk.as(who, lang).get(path))
        const said = report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
        )
        assert.deepEqual(said, [], `${who} ${path} ${lang}`)
      }
  })
})

describe('cancelling a flight', () => {
  it('wants reasons, and then says that it is cancelled', async () => {
    const fields = { ...schedule, idempotencyKey: 'flight-3', 'departsAt-day': '18' }
    const { to: page } = await desk.as('gb-flights').post('/flights/new', fields)
    const path = page.replace(/\?.*$/, '')
    const empty = await desk.as('gb-lead').post(`${path}/cancel`, { idempotencyKey: 'cancel-0', reasons: '' })
    assert.deepEqual(errorsIn(empty.text), ['reasons'])
    const done = await desk.as('gb-lead').post(`${path}/cancel`, { idempotencyKey: 'cancel', reasons: 'Fog.' })
    assert.equal(done.to, `${path}?done=cancelled`)
    const text = await desk.as('gb-lead').get(done.to)
    assert.match(wordsOf(text), /Cancelled\. Fog\./)
    assert.ok(!text.includes('give-seat'))
  })
})
