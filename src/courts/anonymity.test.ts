import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { demonstrationUser } from '../access/demonstration.ts'
import { htmlRules } from '../web/html-rules.ts'
import { openDesk, wordsOf } from '../worklist/fixture.ts'

/**
 * A court gave the cipher LYD after a claim, a barrier and a filing had been written with the name. Where is the name still?
 */
let desk: Awaited<ReturnType<typeof openDesk>>
let reference = ''
let flight = ''
const opened = '2025-09-10T07:59:00Z'
const validator = new HtmlValidate(htmlRules)
const named = /selam|SELAM|Robel/
const idIn = async (pattern: RegExp): Promise<string> =>
  pattern.exec(await desk.as('gb-courts').get(`/cases/${reference}`))?.[1] ?? ''
const page = async (who: string, path = `/cases/${reference}`) => {
  const text = await desk.as(who).get(path)
  const { results } = await validator.validateString(text)
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
    [],
  )
  return text
}
/** Of a page, the part between two of its words. */
const between = (text: string, from: string, to: string): string => {
  const start = text.indexOf(from)
  assert.ok(start >= 0, `${from} is not there`)
  return text.slice(start, text.indexOf(to, start + from.length))
}

before(async () => {
  desk = await openDesk('2025-09-10T08:00:00Z')
  const landed = { landedAt: '2025-09-01T04:10:00Z', place: 'Dover', people: 9 }
  const landing = await desk.give('gb-screening', 'arrivals/record-landing', landed)
  reference = await desk.give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName: 'Selam', givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    screening: { language: 'ti', answers: [] },
    ground: 'apprehended',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'none',
  })
  await desk.give('gb-caseworker', 'readmission/send-request', { case: reference })
  const answer = { case: reference, code: 'A1', answeredAt: '2025-09-10T08:00:00Z' }
  await desk.give('FR', 'readmission/record-answer', answer)
  flight = await desk.give('gb-flights', 'flights/schedule', {
    number: 'ZZ 1',
    departsAt: '2025-09-17T08:00:00Z',
    origin: 'LHR',
    destination: 'CDG',
    seats: 4,
  })
  await desk.give('gb-flights', 'flights/give-seat', { case: reference, flight })
  await desk.give('gb-courts', 'courts/lodge-claim', {
    case: reference,
    kind: 'judicial-review',
    court: 'upper-tribunal',
    lodgedBy: 'Solicitors of Mr Selam',
    summary: 'Robel Selam challenges the decision.',
  })
  const order = { case: reference, what: 'other', document: 'Order in Selam v Home Department', by: 'entered' }
  await desk.give('gb-courts', 'courts/receive-order', order)
  const page = await desk.as('gb-courts').get(`/cases/${reference}/do/set-cipher`)
  const claim = /name="claim"[^>]*value="([^"]+)"/.exec(page)?.[1]
  const cipher = { case: reference, claim, cipher: 'LYD', document: 'Anonymity order' }
  await desk.give('gb-courts', 'courts/set-cipher', cipher)
})
after(() => desk.close())

describe('JR-09: once a court gave a cipher, the name', () => {
  it('is nowhere on the case as the courts desk reads it but behind one press, to match an order to the right person', async () => {
    const text = await page('gb-courts')
    assert.match(text, /app-identity__name"><bdi>LYD</)
    const fold = between(text, '<details><summary>Show the name', '</details>')
    assert.match(fold, named)
    assert.doesNotMatch(text.replace(fold, ''), named)
  })

  it('is what everybody who must know the person reads in the identity bar, with the cipher beside it', async () => {
    for (const who of ['gb-safeguarding', 'gb-escort', 'gb-caseworker']) {
      const text = await page(who)
      const bar = between(text, 'app-identity', '</section>')
      assert.match(wordsOf(bar), /SELAM, Robel.*In the proceedings LYD/, who)
      assert.doesNotMatch(
        text.replace(bar, ''),
        named,
        `${who}: claim, order, barrier, gate and history use the cipher`,
      )
    }
  })

  it('gives way on every form about the courts, whoever fills it in, and stays on others', async () => {
    const courts = between(await page('gb-lead', `/cases/${reference}/do/receive-order`), 'app-identity__name', '</p>')
    assert.match(courts, /LYD/)
    const barrier = between(await page('gb-lead', `/cases/${reference}/do/raise-barrier`), 'app-identity__name', '</p>')
    assert.match(barrier, /SELAM/)
  })

  it('gives way in a worklist row whose task a court set, and in the text of a barrier', async () => {
    const mine = await page('gb-courts', '/')
    assert.match(mine, /LYD/)
    assert.doesNotMatch(mine, named)
    assert.match(
      mine,
      /confirm-order\?order=[^"]+">[^<]*<\/a><br><q dir="auto">Order in LYD/,
      'read, not lifted by hand',
    )
    const all = wordsOf(await page('gb-lead', '/?show=all'))
    assert.match(all, /SELAM, Robel/, 'the control: where the next task is no court’s, the name')
    assert.doesNotMatch(all, /Order in Selam/)
  })

  it('gives way in what the flight desk is told of a filing and of an order', async () => {
    const alerts = between(await page('gb-flights', `/flights/${flight}?since=${opened}`), 'id="since"', '</section>')
    assert.match(wordsOf(alerts), /Court order received.*Order in LYD v Home Department/)
    assert.match(wordsOf(alerts), /Claim lodged.*Solicitors of Mr LYD/)
    assert.doesNotMatch(alerts, named)
  })

  it('gives way in a duty as the worklist titles it, though it was written before', async () => {
    const order = await idIn(/confirm-order\?order=([^"]+)/)
    const duty = { what: 'Give the report on Robel Selam', to: 'court', before: 'departure' }
    const refused = await desk.desk.run(
      demonstrationUser('GB', 'gb-courts') ?? assert.fail(),
      'courts/set-duty',
      { case: reference, order, ...duty },
      'duty-with-the-name',
    )
    assert.equal(
      refused.outcome === 'refused' && refused.refusals[0]?.code,
      'name-under-cipher',
      'not written any more',
    )
  })
})
