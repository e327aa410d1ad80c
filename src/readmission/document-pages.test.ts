import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { htmlRules } from '../web/html-rules.ts'
import { errorsIn, openDesk, wordsOf } from '../worklist/fixture.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let landing = ''
let people = 0
const validator = new HtmlValidate(htmlRules)

before(async () => {
  desk = await openDesk('2025-09-16T20:00:00Z')
  landing = await desk.give('gb-screening', 'arrivals/record-landing', {
    landedAt: '2025-09-01T04:10:00Z',
    place: 'Dover',
    people: 30,
  })
})
after(() => desk.close())

const register = (): Promise<string> =>
  desk.give('gb-screening', 'readmission/register-person', {
    landing,
    person: {
      familyName: `Alem${'abcdefghijklmnop'[people++]}`,
      givenNames: 'Robel',
      birthDate: '1996-02-11',
      sex: 'male',
      nationality: 'ERI',
    },
    screening: { language: 'ti', answers: [] },
    ground: 'claims-protection',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'open',
  })

const pdf = (inside = '') => `%PDF-1.7\n1 0 obj<</Type/Catalog${inside}>>endobj\nstartxref\n9\n%%EOF\n`
const sealed = (name = 'order.pdf', inside = '') => new File([pdf(inside)], name, { type: 'application/pdf' })
const order = { document: 'Order of Johnson J', what: 'forbids-transfer', by: 'lodged' }
const receive = (reference: string, file: File, fields: Record<string, string> = order) =>
  desk.as('gb-courts').post(`/cases/${reference}/do/receive-order`, fields, { file })

describe('a document that comes with what is recorded', () => {
  it('may come again under another name: the order it comes with bites each time, and the name is told of', async () => {
    for (const [name, told] of [
      ['order.pdf', ''],
      ['order', 'not-what-it-says'],
      ['order.png', 'not-what-it-says'],
      ['again.pdf', ''],
    ] as const) {
      const reference = await register()
      const answer = await receive(reference, sealed(name, '/Again 1'))
      assert.equal(answer.status, 303, `${name}: ${errorsIn(answer.text)}`)
      assert.equal(new URL(answer.to, 'http://desk').searchParams.get('document') ?? '', told, name)
    }
  })

  it('is on the case with it: named, described, and given out exactly as it came', async () => {
    const reference = await register()
    const answer = await receive(reference, sealed('Sealed order é.pdf'))
    assert.equal(answer.status, 303)
    assert.doesNotMatch(answer.to, /document=/)
    const page = await desk.as('gb-courts').get(`/cases/${reference}`)
    const [, href = ''] = /href="([^"]+)"><bdi>Sealed order é\.pdf/.exec(page) ?? []
    assert.match(href, new RegExp(`^/cases/${reference}/documents/[0-9a-f]{64}$`))
    const shown = await desk.as('gb-courts').get(href)
    assert.match(wordsOf(shown), /Sealed order é\.pdf .*PDF document .*1 kB .*order received.*Priya Nair/)
    assert.ok((await validator.validateString(shown)).valid)
    const bytes = await desk.as('gb-courts').fetch(`${href}/file`)
    assert.equal(await bytes.text(), pdf())
    assert.equal(bytes.headers.get('content-type'), 'application/pdf')
    assert.equal(bytes.headers.get('content-disposition'), "attachment; filename*=UTF-8''Sealed%20order%20%C3%A9.pdf")
    assert.match(bytes.headers.get('content-security-policy') ?? '', /sandbox/)
    assert.ok(desk.reads.some((read) => read.startsWith(`gb-courts case:${reference} document `)))
  })

  it('is found on its own case alone', async () => {
    const [one, other] = [await register(), await register()]
    await receive(one, sealed())
    const page = await desk.as('gb-courts').get(`/cases/${one}`)
    const [, digest = ''] = /documents\/([0-9a-f]{64})/.exec(page) ?? []
    for (const path of ['', '/file'])
      assert.equal((await desk.as('gb-courts').fetch(`/cases/${other}/documents/${digest}${path}`)).status, 404)
    assert.equal((await desk.as('gb-courts').fetch(`/cases/${one}/documents/${'0'.repeat(64)}`)).status, 404)
    assert.equal((await desk.as('gb-courts').fetch(`/cases/${one}/documents/${digest}`)).status, 200, 'the control')
  })

  it('however bad, keeps no order from biting; both desks are told what is wrong', async () => {
    for (const [file, code, says] of [
      [sealed('order.pdf', '/Encrypt 5 0 R'), 'encrypted', /locked with a password/],
      [sealed('order.pdf', '/OpenAction<</S/JavaScript>>'), 'active-content', /holds a program/],
      [new File(['MZ'], 'order.pdf'), 'not-what-it-says', /not what its name says/],
      [new File([new Uint8Array(21 * 1024 * 1024)], 'order.pdf'), 'too-large', /larger than 20 MB/],
    ] as const) {
      const reference = await register()
      const answer = await receive(reference, file)
      assert.equal(answer.status, 303, code)
      assert.match(answer.to, new RegExp(`document=.*${code}`))
      const page = wordsOf(await desk.as('gb-courts').get(answer.to))
      assert.match(page, /It is recorded and has effect\. Its document cannot be used as it came/)
      assert.match(page, says)
      assert.match(page, /Gate shut/)
      assert.match(page, /ask for another copy/)
    }
  })

  it('is not asked for again when something else is to be put right', async () => {
    const reference = await register()
    const { document: _, ...incomplete } = order
    const refused = await receive(reference, sealed(), incomplete)
    assert.equal(refused.status, 422)
    assert.deepEqual(errorsIn(refused.text), ['document'])
    assert.match(wordsOf(refused.text), /Already received, no need to send it again: order\.pdf/)
    assert.ok((await validator.validateString(refused.text)).valid)
    const kept = Object.fromEntries(
      [...refused.text.matchAll(/name="(file\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    )
    const answer = await desk.as('gb-courts').post(`/cases/${reference}/do/receive-order`, { ...order, ...kept })
    assert.equal(answer.status, 303)
    assert.match(await desk.as('gb-courts').get(`/cases/${reference}`), /<bdi>order\.pdf/)
  })

  it('is refused with the remedy where what it comes with can wait', async () => {
    const reference = await register()
    await receive(reference, sealed())
    const page = await desk.as('gb-courts').get(`/cases/${reference}`)
    const [, id = ''] = /confirm-order\?order=([^"&]+)/.exec(page) ?? []
    const confirm = (file: File) =>
      desk
        .as('gb-courts')
        .post(`/cases/${reference}/do/confirm-order`, { order: id, effect: 'other', reasons: 'Read' }, { file })
    const refused = await confirm(sealed('note.pdf', '/Encrypt 5 0 R'))
    assert.equal(refused.status, 422)
    assert.deepEqual(errorsIn(refused.text), ['file'])
    assert.doesNotMatch(refused.text, /Already received/)
    assert.match(refused.text, /name="reasons"[^>]*>Read</)
    assert.equal((await confirm(sealed('note.pdf'))).status, 303)
  })

  it('is not kept for somebody who may not do what it comes with', async () => {
    const reference = await register()
    const [row] = await desk.database.query('select count(*)::int as n from files')
    const answer = await desk
      .as('gb-flights')
      .post(`/cases/${reference}/do/confirm-order`, {}, { file: sealed('x.pdf', '/A') })
    assert.equal(answer.status, 422)
    assert.deepEqual(await desk.database.query('select count(*)::int as n from files'), [row])
  })

  it('is named under the cipher where a court gave one', async () => {
    const reference = await register()
    const courts = desk.as('gb-courts')
    const claim = {
      kind: 'judicial-review',
      court: 'administrative-court',
      lodgedBy: 'Duncan Lewis',
      summary: 'Unlawful',
    }
    const name = wordsOf(await courts.get(`/cases/${reference}`)).match(/ALEM[A-P]/)?.[0] ?? 'none'
    await receive(reference, sealed(`Order ${name}.pdf`))
    assert.equal((await courts.post(`/cases/${reference}/do/lodge-claim`, { ...claim, cipher: 'CSG' })).status, 303)
    const page = await courts.get(`/cases/${reference}`)
    assert.match(page, /<bdi>Order CSG\.pdf/)
  })
})
