import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Agreement } from '../law/law.ts'
import { withReadings } from '../law/readings.ts'
import { htmlRules } from '../web/html-rules.ts'
import { errorsIn, openDesk, wordsOf } from '../worklist/fixture.ts'

const validator = new HtmlValidate(htmlRules)

/** A desk under an agreement with one case, and a way to work its pages. */
async function opened(agreement: Agreement) {
  const desk = await openDesk('2025-09-01T08:00:00Z', agreement)
  const landing = await desk.give('gb-screening', 'arrivals/record-landing', {
    landedAt: '2025-08-31T04:10:00Z',
    place: 'Dover',
    people: 2,
  })
  const reference = await desk.give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName: 'Alem', givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    screening: { language: 'ti', answers: [] },
    ground: 'apprehended',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'none',
  })
  const page = async (who: string, path: string, lang: 'en' | 'fr' = 'en') => {
    const text = await desk.as(who, lang).get(`/cases/${reference}${path}`)
    const { results } = await validator.validateString(text)
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      [],
    )
    return text
  }
  const post = (who: string, action: string, fields: Record<string, string>) =>
    desk.as(who).post(`/cases/${reference}/do/${action}`, { idempotencyKey: `${action}-${who}-${keys++}`, ...fields })
  return { desk, reference, page, post }
}
let keys = 0
const idIn = (text: string): string => /name="barrier" type="radio" value="([^"]+)"/.exec(text)?.[1] ?? ''

describe('an order nobody has read', () => {
  let one: Awaited<ReturnType<typeof opened>>
  before(async () => {
    one = await opened(ukFrance2025)
    await one.desk.give('gb-courts', 'courts/receive-order', {
      case: one.reference,
      document: 'Order by telephone',
      what: 'forbids-transfer',
      by: 'lodged',
    })
  })
  after(() => one.desk.close())

  it('keeps its barrier off the form that lifts by hand, which says why and what to do instead', async () => {
    const form = await one.page('gb-courts', '/do/lift-barrier')
    assert.equal(idIn(form), '')
    assert.match(wordsOf(form), /A court order that nobody has read keeps this shut\. Read the order and confirm/)
    const text = await one.page('gb-courts', '')
    assert.ok(!text.includes('/do/lift-barrier?barrier='))
    assert.match(wordsOf(text), /nobody lifts it by hand/)
    assert.match(wordsOf(await one.page('gb-courts', '', 'fr')), /nul ne le lève à la main/)
  })

  it('and no form overrides it, for the agreement lets nobody; the case says so, with the register one press away', async () => {
    assert.equal((await one.post('gb-lead', 'propose-override', { barrier: 'x', reasons: 'x' })).status, 404)
    const text = await one.page('gb-lead', '')
    assert.match(wordsOf(text), /Override: Never: what a court has ordered/)
    assert.ok(text.includes('href="/law/barriers"'))
  })
})

describe('an override where a deployment reads the law so', () => {
  let one: Awaited<ReturnType<typeof opened>>
  before(async () => {
    const read = withReadings(ukFrance2025, { 'PR-03': 'unnamed-obstacles-by-two' })
    assert.ok(!('problems' in read))
    one = await opened(read)
    const raised = { case: one.reference, kind: 'other-lawful', says: 'Extradition asked for by a third state.' }
    await one.desk.give('gb-lead', 'barriers/raise', raised)
  })
  after(() => one.desk.close())

  it('is proposed by one, refused to the same, agreed by another, and stands on the gate with both names', async () => {
    const form = await one.page('gb-lead', '/do/propose-override')
    assert.match(wordsOf(form), /Nothing follows from it until a second, different official agrees/)
    const empty = await one.post('gb-lead', 'propose-override', { barrier: idIn(form), reasons: '' })
    assert.deepEqual([empty.status, errorsIn(empty.text)], [422, ['reasons']])
    const proposed = await one.post('gb-lead', 'propose-override', {
      barrier: idIn(form),
      reasons: 'Request withdrawn.',
    })
    assert.equal(proposed.status, 303)
    assert.match(wordsOf(await one.page('gb-lead', '')), /Override proposed by Joan Addo.*Request withdrawn/)
    assert.equal(idIn(await one.page('gb-lead', '/do/agree-override')), '', 'not offered to who proposed it')
    const second = await one.page('gb-caseworker', '/do/agree-override')
    assert.match(wordsOf(second), /Proposed by Joan Addo.*Request withdrawn/)
    const id = idIn(second)
    const [, name = '', proposal = ''] = /name="(proposal-[^"]+)" value="([^"]+)"/.exec(second) ?? []
    const stale = await one.post('gb-caseworker', 'agree-override', { barrier: id, [name]: 'OTHER', reasons: 'Read.' })
    assert.equal(stale.status, 422)
    assert.match(wordsOf(stale.text), /no such proposal on this barrier/)
    const same = await one.post('gb-lead', 'agree-override', { barrier: id, [name]: proposal, reasons: 'Again me.' })
    assert.equal(same.status, 422)
    const done = await one.post('gb-caseworker', 'agree-override', {
      barrier: id,
      [name]: proposal,
      reasons: 'Seen too.',
    })
    assert.equal(done.status, 303)
    const text = wordsOf(await one.page('gb-escort', ''))
    assert.match(text, /Overridden by Joan Addo \(“Request withdrawn\.”\) and Amara Okafor \(“Seen too\.”\)/)
    assert.match(text, /Override of a barrier agreed by a second official/)
    assert.match(wordsOf(await one.page('gb-escort', '', 'fr')), /Écarté par Joan Addo/)
  })
})
