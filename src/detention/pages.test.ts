import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { demonstrationUser } from '../access/demonstration.ts'
import { landings } from '../arrivals/state.ts'
import type { Instant, Language } from '../core/brand.ts'
import { byPrefix, rebuild, rebuildable } from '../platform/rebuild.ts'
import { cases } from '../readmission/case.ts'
import type { DeskEnv } from '../web/desk.ts'
import { htmlRules } from '../web/html-rules.ts'
import { errorsIn, openDesk, wordsOf } from '../worklist/fixture.ts'
import { centres } from './centres.ts'
import { detentionPages } from './pages.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let robel = ''
let sara = ''
const validator = new HtmlValidate(htmlRules)
const to = (at: string): void => desk.clock.set(at as Instant)
const keeper = 'gb-detention'

function app(who: string, lang: Language = 'en') {
  const user = demonstrationUser('GB', who) ?? assert.fail(`there is no ${who}`)
  const made = new Hono<DeskEnv>()
  made.use(async (c, next) => {
    c.set('user', user)
    c.set('lang', lang)
    return next()
  })
  made.route('/detention', detentionPages(desk.desk))
  return made
}
const get = async (who: string, path = '/detention', lang: Language = 'en') => {
  const response = await app(who, lang).request(path)
  return { status: response.status, text: await response.text() }
}
const post = async (path: string, fields: Record<string, string>, who = keeper) => {
  const response = await app(who).request(path, { method: 'POST', body: new URLSearchParams(fields) })
  return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() }
}

async function person(landing: string, familyName: string, heldAt: string): Promise<string> {
  return desk.give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName, givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    heldAt,
    screening: { language: 'ti', answers: [] },
    ground: 'apprehended',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'none',
  })
}

before(async () => {
  desk = await openDesk('2025-09-01T08:00:00Z')
  const landed = (landedAt: string) =>
    desk.give('gb-screening', 'arrivals/record-landing', { landedAt, place: 'Dover', people: 9 })
  robel = await person(await landed('2025-08-30T04:10:00Z'), 'Alem', 'Brook House')
  sara = await person(await landed('2025-08-31T04:10:00Z'), 'Berhane', 'brook house')
})
after(() => desk.close())

describe('the detention board', () => {
  it('is for those who work with detention; others are told so in words', async () => {
    for (const who of [keeper, 'gb-lead', 'gb-caseworker']) assert.equal((await get(who)).status, 200, who)
    const { status, text } = await get('gb-escort')
    assert.equal(status, 403)
    assert.match(wordsOf(text), /Your role does not work with detention/)
  })

  it('shows who is held, the longest first, and what is late, with links to the cases', async () => {
    const { text } = await get(keeper)
    const people = /<caption[^>]*>People held[\s\S]*?<\/table>/.exec(text)?.[0] ?? ''
    assert.ok(people.indexOf(`/cases/${robel}`) < people.indexOf(`/cases/${sara}`) && people.includes(robel))
    const due = /<caption[^>]*>Due now or overdue[\s\S]*?<\/table>/.exec(text)?.[0] ?? ''
    assert.match(wordsOf(due), /first 24 hours By Overdue 31 August 2025 at 05:10/)
    assert.match(wordsOf(text), /No centre is on the list/)
    assert.match(wordsOf(text), /At places that are not on the list \(2\)/)
  })
})

describe('centres', () => {
  const brook = { name: 'Brook House', kind: 'removal-centre', beds: '1', idempotencyKey: 'brook' }

  it('are put on the list by the detention desk, and what is missing is said', async () => {
    const wrong = await post('/detention/centres/new', { ...brook, name: '', beds: 'one', kind: '' })
    assert.equal(wrong.status, 422)
    assert.deepEqual(errorsIn(wrong.text).toSorted(), ['beds', 'kind', 'name'])
    assert.equal((await post('/detention/centres/new', brook, 'gb-caseworker')).status, 403)
    assert.equal((await post('/detention/centres/new', brook)).to, '/detention?done=opened')
    const again = await post('/detention/centres/new', { ...brook, idempotencyKey: 'again' })
    assert.match(wordsOf(again.text), /already open/)
  })

  it('are over capacity in red and in words where more are held than they have beds', async () => {
    const { text } = await get(keeper)
    const row = /<tr[^>]*id="centre-brook-house"[\s\S]*?<\/tr>/.exec(text)?.[0] ?? ''
    assert.match(row, /app-tone-bad/)
    assert.match(wordsOf(row), /Brook House .* Beds 1 Held 2 Free 1 over capacity/)
  })

  it('change their beds, and are not taken off the list while anybody is held there', async () => {
    const path = '/detention/centres/brook-house'
    assert.equal((await post(`${path}/capacity`, { beds: '3', reasons: 'New wing.' })).to, '/detention?done=changed')
    const same = await post(`${path}/capacity`, { beds: '3', reasons: 'Again.' })
    assert.deepEqual([same.status, errorsIn(same.text)], [422, ['beds']])
    const full = await post(`${path}/close`, { whyClosed: 'Refurbishment.' })
    assert.match(wordsOf(full.text), /People are held there/)
    const silent = await post(`${path}/close`, { whyClosed: '' })
    assert.deepEqual(errorsIn(silent.text), ['whyClosed'])
    assert.equal((await get(keeper, '/detention/centres/nowhere')).status, 404)
  })

  it('must be on the list for anybody to be moved there', async () => {
    const user = demonstrationUser('GB', keeper) ?? assert.fail()
    const input = { case: sara, place: 'Nowhere', reasons: 'A bed.' }
    const outcome = await desk.desk.run(user, 'detention/move', input, 'move-1')
    assert.deepEqual(outcome.outcome === 'refused' && outcome.refusals.map(({ code }) => code), ['unknown-centre'])
    await desk.give(keeper, 'detention/open-centre', { name: 'Manston', kind: 'holding', beds: 9 })
    await desk.give(keeper, 'detention/move', { ...input, place: 'Manston' })
    assert.match(wordsOf((await get(keeper)).text), /Manston Kind Short-term holding facility Beds 9 Held 1 Free 8/)
    await desk.give(keeper, 'detention/move', { ...input, place: 'Brook House' })
    assert.equal((await post('/detention/centres/manston/close', { whyClosed: 'End.' })).to, '/detention?done=gone')
  })
})

describe('the case page', () => {
  const review = {
    idempotencyKey: 'review-1',
    kind: 'hours-24',
    decision: 'maintain',
    prospects: 'An answer is expected.',
    authoriser: 'H. Officer',
    reasons: 'No change.',
  }

  it('shows the detention with its clocks and how sure we are of each, in both languages', async () => {
    const text = await desk.as(keeper).get(`/cases/${robel}`)
    assert.match(wordsOf(text), /No decision on record/)
    assert.match(wordsOf(text), /first 24 hours .*unverified/)
    assert.match(wordsOf(await desk.as(keeper, 'fr').get(`/cases/${robel}`)), /Aucune décision enregistrée/)
  })

  it('takes the decision with its reasons, a review, bail with its conditions, and the release', async () => {
    to('2025-09-01T09:00:00Z')
    const as = desk.as(keeper)
    const path = `/cases/${robel}/do`
    const decision = {
      idempotencyKey: 'decide-1',
      place: 'Brook House',
      power: 'removal',
      'gatekeeper.name': 'A. Keeper',
      'gatekeeper.decision': 'refused',
      riskLevel: 'none',
      reasonsForm: 'IS.91R',
      language: 'ti',
      reasons: 'Removal is near.',
    }
    const no = await as.post(`${path}/decide-detention`, decision)
    assert.equal(no.status, 422)
    assert.match(wordsOf(no.text), /gatekeeper did not accept/)
    const accepted = { ...decision, idempotencyKey: 'decide-2', 'gatekeeper.decision': 'accepted' }
    const made = await as.post(`${path}/decide-detention`, accepted)
    assert.equal(made.status, 303, wordsOf(made.text))
    assert.deepEqual(errorsIn((await as.post(`${path}/review-detention`, { ...review, prospects: '' })).text), [
      'prospects',
    ])
    assert.equal((await as.post(`${path}/review-detention`, review)).status, 303)
    const asked = { idempotencyKey: 'bail-1', to: 'secretary-of-state', grounds: 'Address offered.' }
    assert.equal((await as.post(`${path}/apply-for-bail`, asked)).status, 303)
    assert.match(wordsOf((await get(keeper)).text), /Bail awaiting a decision .*The Secretary of State/)
    const form = await as.get(`${path}/decide-bail`)
    const application = /name="application" type="radio" value="([^"]+)"/.exec(form)?.[1] ?? ''
    const grant = { idempotencyKey: 'grant-1', application, outcome: 'granted', reasons: 'No risk.' }
    assert.deepEqual(errorsIn((await as.post(`${path}/decide-bail`, grant)).text), ['conditions'])
    const conditioned = { ...grant, idempotencyKey: 'grant-2', 'condition-residence': '12 High Street' }
    assert.equal((await as.post(`${path}/decide-bail`, conditioned)).status, 303)
    assert.match(wordsOf((await get(keeper)).text), /Arrange the release/)
    const freed = { idempotencyKey: 'free-1', code: 'bail', to: '12 High Street', reasons: 'Bail.' }
    assert.equal((await as.post(`${path}/release-from-detention`, freed)).status, 303)
    assert.ok(!(await get(keeper)).text.includes(`held-${robel}`))
    assert.match(wordsOf(await as.get(`/cases/${robel}`)), /Released from detention: Bail/)
  })

  it('and every page of detention is valid HTML, in both languages', async () => {
    const forms = ['decide-detention', 'review-detention', 'move-detainee', 'record-detention-limit', 'apply-for-bail']
    for (const lang of ['en', 'fr'] as const) {
      const pages = [
        ...(
          await Promise.all(
            ['', '/centres/new', '/centres/brook-house'].map((path) => get(keeper, `/detention${path}`, lang)),
          )
        ).map(({ text }) => text),
        ...(await Promise.all(forms.map((form) => desk.as(keeper, lang).get(`/cases/${sara}/do/${form}`)))),
        await desk.as(keeper, lang).get(`/cases/${sara}`),
      ]
      for (const text of pages) {
        const report = await validator.validateString(text)
        assert.deepEqual(
          report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
          [],
        )
      }
    }
  })
})

describe('the views of detention', () => {
  it('are the same made again from the facts', async () => {
    const kinds = byPrefix(rebuildable(landings), rebuildable(cases), rebuildable(centres))
    assert.equal((await rebuild(desk.database, kinds)).mended, 0)
  })
})
