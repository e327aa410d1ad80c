import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { Instant } from '../core/brand.ts'
import { htmlRules } from '../web/html-rules.ts'
import { errorsIn, keyIn, openDesk, wordsOf } from '../worklist/fixture.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let landing = ''
const validator = new HtmlValidate(htmlRules)
const to = (at: string): void => desk.clock.set(at as Instant)

const register = (familyName: string, more: object = {}): Promise<string> =>
  desk.give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName, givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    heldAt: 'Brook House',
    screening: { language: 'ti', answers: [{ question: 'Route?', answer: '<b>by sea</b>' }] },
    ground: 'claims-protection',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'open',
    ...more,
  })

const served = (day: string, time: string) => ({
  'occurredAt-day': day,
  'occurredAt-month': '9',
  'occurredAt-year': '2025',
  'occurredAt-time': time,
})
const service = { method: 'in-person', place: 'GB-ENG', language: 'ti' }

before(async () => {
  desk = await openDesk('2025-09-01T08:00:00Z')
  landing = await desk.give('gb-screening', 'arrivals/record-landing', {
    landedAt: '2025-09-01T04:10:00Z',
    place: 'Dover',
    people: 9,
  })
})
after(() => desk.close())

const act = (who: string, reference: string, action: string, fields: Record<string, string>) =>
  desk.as(who).post(`/cases/${reference}/do/${action}`, {
    idempotencyKey: `${reference}-${action}-${JSON.stringify(fields)}`,
    ...fields,
  })

describe('the page of a case', () => {
  it('says whether the person could be transferred now, each reason why not with its source and certainty', async () => {
    const text = wordsOf(await desk.as('gb-caseworker').get(`/cases/${await register('Alem')}`))
    assert.match(text, /Gate shut/)
    assert.match(text, /No readmission request has been sent\./)
    assert.match(text, /\(TR-40\).{0,120}secondary source/)
    assert.match(text, /\(NOT-01\).{0,200}text read/)
    assert.match(text, /Time alone will not open it\./)
    assert.match(text, /13 days left/)
  })

  it('notes that the file was looked at, and by whom', async () => {
    const reference = await register('Berhane')
    await desk.as('gb-courts').get(`/cases/${reference}`)
    assert.ok(desk.reads.includes(`gb-courts case:${reference} case`))
  })

  it('shows what a person said as words, never as markup', async () => {
    const text = await desk.as('gb-caseworker').get(`/cases/${await register('<i>Casa</i>')}`)
    assert.ok(!text.includes('<i>') && !text.includes('<I>') && !text.includes('<b>by sea'))
    assert.ok(text.includes('&lt;b&gt;by sea'))
  })

  it('offers each role its own actions, and says whose the others are', async () => {
    const reference = await register('Dawit')
    const caseworker = await desk.as('gb-caseworker').get(`/cases/${reference}`)
    assert.ok(caseworker.includes(`href="/cases/${reference}/do/send-request"`))
    const escort = await desk.as('gb-escort').get(`/cases/${reference}`)
    assert.ok(!escort.includes('/do/send-request"'))
    assert.match(wordsOf(escort), /Send the readmission request For Caseworker/)
    assert.ok(escort.includes(`href="/cases/${reference}/do/raise-barrier"`))
  })

  it('says that there is no such case', async () => {
    assert.match(await desk.as('gb-caseworker').get('/cases/0000-0000'), /No such case/)
  })
})

describe('doing things to a case', () => {
  it('sends the request, says so, and shows three ticks still open', async () => {
    const reference = await register('Ermias')
    const done = await act('gb-caseworker', reference, 'send-request', {})
    assert.deepEqual([done.status, done.to], [303, `/cases/${reference}?done=send-request`])
    const text = wordsOf(await desk.as('gb-caseworker').get(done.to))
    assert.match(text, /The request is on its way/)
    assert.match(text, /Transported : waiting.*Understood : waiting.*Decided : waiting/)
    const again = await act('gb-caseworker', reference, 'send-request', { again: 'yes' })
    assert.equal(again.status, 422)
    assert.deepEqual(errorsIn(again.text), ['form'])
    assert.match(await desk.as('gb-caseworker').get(`/cases/${reference}/do/send-request`), /already waiting/)
  })

  it('raises a barrier in one step from the identity bar; it stands at once and only its authority is offered to lift it', async () => {
    const reference = await register('Filmon')
    const raised = await act('gb-escort', reference, 'raise-barrier', { kind: 'injunction', says: 'Order at 22:40.' })
    assert.equal(raised.status, 303)
    const courts = await desk.as('gb-courts').get(`/cases/${reference}`)
    assert.match(wordsOf(courts), /As written: Order at 22:40\./)
    const link = /href="([^"]+lift-barrier\?barrier=[^"]+)"/.exec(courts)?.[1] ?? ''
    assert.ok(!(await desk.as('gb-caseworker').get(`/cases/${reference}`)).includes('lift-barrier?'))
    const form = await desk.as('gb-courts').get(link)
    assert.match(form, /checked/)
    const barrier = /barrier=(.+)$/.exec(link)?.[1] ?? ''
    const empty = await act('gb-courts', reference, 'lift-barrier', { barrier, document: '', reasons: 'Discharged.' })
    assert.deepEqual(errorsIn(empty.text), ['document'])
    assert.ok(empty.text.includes('Discharged.'))
    assert.ok(keyIn(empty.text) !== '')
    const lifted = await act('gb-courts', reference, 'lift-barrier', {
      barrier,
      document: 'Sealed order',
      reasons: 'Discharged.',
    })
    assert.equal(lifted.status, 303)
    assert.match(wordsOf(await desk.as('gb-courts').get(lifted.to)), /Barrier lifted.*Sealed order/)
  })

  it('serves a letter at its hour on the local clock, and the notice then runs in working days', async () => {
    const reference = await register('Girma')
    const notice = { template: 'removal-notice', destination: 'Paris CDG', ...service, ...served('1', '09:30') }
    const future = await act('gb-caseworker', reference, 'serve-letter', { ...notice, ...served('2', '09:30') })
    assert.deepEqual(errorsIn(future.text), ['occurredAt'])
    const done = await act('gb-caseworker', reference, 'serve-letter', { ...notice, ...served('1', '08:30') })
    assert.equal(done.status, 303)
    // 1 September is a Monday: five working days after it end with Monday 8.
    assert.match(wordsOf(await desk.as('gb-caseworker').get(done.to)), /Runs to the end of 8 September 2025/)
  })

  it('wants destination and departure for departure details, and no journey for another letter', async () => {
    const reference = await register('Haile')
    const bare = await act('gb-caseworker', reference, 'serve-letter', {
      template: 'departure-details',
      ...service,
      ...served('1', '08:30'),
    })
    assert.deepEqual(errorsIn(bare.text), ['departsAt', 'destination', 'template'])
    const other = await act('gb-caseworker', reference, 'serve-letter', {
      template: 'notice-of-intent',
      destination: 'Paris CDG',
      ...service,
      ...served('1', '08:30'),
    })
    assert.equal(other.status, 303)
    const [fact] = await desk.database.query("select data from events where stream = $1 and type = 'letter-served'", [
      `case:${reference}`,
    ])
    assert.ok(!JSON.stringify(fact).includes('Paris'))
  })

  it('records a decision with its reasons under the officer’s name, with both times where they differ', async () => {
    const reference = await register('Ibsa')
    const none = await act('gb-caseworker', reference, 'confirm-no-human-rights-claim', {
      reasons: 'Asked the representative.',
      ...served('1', '07:15'),
    })
    assert.equal(none.status, 303)
    const text = wordsOf(await desk.as('gb-caseworker', 'fr').get(none.to))
    assert.match(text, /Confirmé : aucune demande.*Amara Okafor \(Gestionnaire de dossiers\)/)
    assert.match(text, /1er septembre 2025 à 7 h 15 \(consigné 1er septembre 2025 à 9 h 00\)/)
    assert.match(text, /Asked the representative\./)
  })

  it('once, however often the form is sent', async () => {
    const reference = await register('Jemal')
    for (const _ of [1, 2]) await act('gb-caseworker', reference, 'claim-human-rights', { summary: 'Family here.' })
    const facts = await desk.database.query(
      "select 1 from events where stream = $1 and type = 'human-rights-claim-made'",
      [`case:${reference}`],
    )
    assert.equal(facts.length, 1)
  })

  it('is refused to a role whose work it is not, whatever is sent', async () => {
    const { status, text } = await act('gb-escort', await register('Kidane'), 'close', {
      code: 'released',
      reasons: 'x',
    })
    assert.equal(status, 422)
    assert.match(wordsOf(text), /Your role may not do this/)
  })
})

describe('the gate at another time', () => {
  it('answers as at an instant, and says when time alone opens it', async () => {
    const reference = await register('Lul', { ground: 'apprehended', protectionClaim: 'none' })
    await desk.give('gb-caseworker', 'readmission/send-request', { case: reference })
    to('2025-09-02T08:00:00Z')
    await desk.give('FR', 'readmission/record-answer', {
      case: reference,
      code: 'A1',
      answeredAt: '2025-09-02T07:00:00Z',
    })
    await desk.give('gb-caseworker', 'readmission/confirm-no-human-rights-claim', {
      case: reference,
      reasons: 'Checked.',
    })
    const letter = { case: reference, destination: 'Paris CDG', departsAt: '2025-09-11T08:00:00Z', ...service }
    for (const template of ['removal-notice', 'departure-details'])
      await desk.give('gb-caseworker', 'letters/serve', { ...letter, template })
    const page = `/cases/${reference}`
    assert.match(wordsOf(await desk.as('gb-caseworker').get(page)), /time alone opens it on 10 September 2025 at 00:00/)
    const [before, from] = await Promise.all(
      ['2025-09-09T22:59:59Z', '2025-09-09T23:00:00Z'].map((at) => desk.as('gb-caseworker').get(`${page}?at=${at}`)),
    )
    assert.match(wordsOf(before ?? ''), /Gate shut/)
    assert.match(wordsOf(from ?? ''), /Gate open/)
    const typed = await desk.as('gb-caseworker').get(`${page}?gate=at&on-day=10&on-month=9&on-year=2025&on-time=00:00`)
    assert.match(wordsOf(typed), /Gate open/)
    const wrong = await desk.as('gb-caseworker').get(`${page}?gate=at&on-day=31&on-month=9&on-year=2025&on-time=00:00`)
    assert.deepEqual(errorsIn(wrong), ['on'])
    // Three months after landing the limit has run: time opens nothing any more.
    assert.match(wordsOf(await desk.as('gb-caseworker').get(`${page}?at=2025-12-01T12:00:00Z`)), /Gate shut/)
  })
})

describe('finding a case', () => {
  it('goes by reference, by the shared reference, and by parts of the name in any order', async () => {
    const reference = await register('Mengistu Đặng', {
      person: {
        familyName: 'Mengistu-Ünal',
        givenNames: 'Yohannes',
        birthDate: '1990-01-01',
        sex: 'male',
        nationality: 'ETH',
      },
    })
    for (const text of [reference.toLowerCase(), 'yohannes meng', 'UNAL', 'ünal'])
      assert.ok((await desk.as('gb-caseworker').get(`/cases?q=${encodeURIComponent(text)}`)).includes(reference), text)
    for (const text of ['', '%', '_', 'nobody'])
      assert.ok(
        !(await desk.as('gb-caseworker').get(`/cases?q=${encodeURIComponent(text)}`)).includes(
          `href="/cases/${reference}"`,
        ),
        text,
      )
  })
})

describe('every page of a case', () => {
  it('is valid HTML in both languages, every form included', async () => {
    const reference = await register('Negash')
    await desk.give('gb-caseworker', 'barriers/raise', { case: reference, kind: 'medical', says: 'Report unread.' })
    const caseworker = [
      'send-request',
      'serve-letter',
      'receive-representations',
      'decide-inadmissibility',
      'claim-human-rights',
      'close',
      'raise-barrier',
      'withdraw-protection-claim',
      'confirm-no-human-rights-claim',
    ]
    const pages = [
      ...caseworker.map((action) => ['gb-caseworker', `/do/${action}`] as const),
      ['gb-safeguarding', '/do/find-age'] as const,
      ['gb-safeguarding', '/do/lift-barrier'] as const,
      ['gb-flights', '/do/give-seat'] as const,
      ['gb-caseworker', ''] as const,
    ]
    for (const lang of ['en', 'fr'] as const)
      for (const [who, path] of pages) {
        const report = await validator.validateString(await desk.as(who, lang).get(`/cases/${reference}${path}`))
        const said = report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
        )
        assert.deepEqual(said, [], `${path} ${lang}`)
      }
  })
})
