import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { readPdf } from '../../test/pdf.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Instant } from '../core/brand.ts'
import { digestOfFile } from '../platform/files.ts'
import { htmlRules } from '../web/html-rules.ts'
import { errorsIn, openDesk, wordsOf } from '../worklist/fixture.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let landing = ''
let people = 0
const validator = new HtmlValidate(htmlRules)

before(async () => {
  desk = await openDesk('2025-09-10T09:00:00Z')
  landing = await desk.give('gb-screening', 'arrivals/record-landing', {
    landedAt: '2025-09-01T04:10:00Z',
    place: 'Dover',
    people: 30,
  })
})
after(() => desk.close())

const register = (language = 'ti'): Promise<string> =>
  desk.give('gb-screening', 'readmission/register-person', {
    landing,
    person: {
      familyName: `Alem${'abcdefghijklmnop'[people++]}`,
      givenNames: 'Robel',
      birthDate: '1996-02-11',
      sex: 'male',
      nationality: 'ERI',
    },
    screening: { language, answers: [] },
    heldAt: 'Brook House',
    ground: 'claims-protection',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'open',
  })

const date = (name: string, day: string) => ({ [`${name}-day`]: day, [`${name}-month`]: '9', [`${name}-year`]: '2025' })
const letter = {
  template: 'notice-of-intent',
  language: 'ti',
  reasons: 'You told us that you lived in Lyon for a year.',
  contact: 'Amara Okafor, room 4',
  ...date('servedOn', '10'),
  place: 'GB-ENG',
  large: 'no',
}
const service = { method: 'in-person', place: 'GB-ENG', ...date('occurredAt', '10'), 'occurredAt-time': '10:00' }
const act = (reference: string, action: string, fields: Record<string, string>, files: Record<string, File> = {}) =>
  desk.as('gb-caseworker').post(`/cases/${reference}/do/${action}`, fields, files)
const valid = async (page: string, where: string): Promise<void> => {
  const { results } = await validator.validateString(page)
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
    [],
    where,
  )
}
const letterHref = (page: string): string => /href="([^"]+)"><bdi>notice-of-intent[^<]*\.pdf/.exec(page)?.[1] ?? ''

describe('a letter from its making to its proof, in a browser without scripts', () => {
  it('is made, read, served by its exact bytes, and proved', async () => {
    const reference = await register()
    const made = await act(reference, 'prepare-letter', letter)
    assert.deepEqual([made.status, made.to], [303, `/cases/${reference}?done=prepare-letter`])
    const waiting = await desk.as('gb-caseworker').get(`/cases/${reference}`)
    assert.match(wordsOf(waiting), /Prepared, not yet served.*Record its service/)
    const href = letterHref(waiting)
    const bytes = new Uint8Array(await (await desk.as('gb-caseworker').fetch(`${href}/file`)).arrayBuffer())
    const { pages } = await readPdf(bytes)
    const text = pages.join(' ')
    assert.match(text, /You told us that you lived in Lyon for a year\./)
    assert.match(text.replace(/\s+/g, ' '), /by the end of .?17 September 2025/)
    assert.match(text, /ሕቶ ዑቕባኻ/)
    assert.ok(
      desk.reads.some((read) => read.startsWith(`gb-caseworker case:${reference} document`)),
      'the read is on record',
    )

    const form = await desk.as('gb-caseworker').get(`/cases/${reference}/do/serve-letter`)
    await valid(form, 'serve-letter')
    const [, prepared = ''] = /name="prepared"[^>]* value="([^"]+)"[^>]* checked/.exec(form) ?? []
    assert.notEqual(prepared, '', 'the one that waits is chosen')
    const done = await act(
      reference,
      'serve-letter',
      { ...service, prepared, 'proof.kind': 'signed' },
      { file: new File(['%PDF-1.7\nstartxref\n9\n%%EOF\n'], 'signed.pdf', { type: 'application/pdf' }) },
    )
    assert.equal(done.status, 303, done.text)
    const page = await desk.as('gb-caseworker').get(`/cases/${reference}`)
    assert.equal(letterHref(page), href)
    assert.ok(href.endsWith(digestOfFile(bytes)), 'what was served is what is on file')
    assert.match(wordsOf(page), /Translation not yet checked by a translator\..*Signed for by the person.*signed\.pdf/)

    const proof = await act(reference, 'prove-service', {
      letter: /prove-service\?letter=([0-9A-Z]+)/.exec(page)?.[1] ?? '',
      'proof.kind': 'sent',
      'proof.says': 'Fax receipt 12',
    })
    assert.equal(proof.status, 303, proof.text)
    assert.match(wordsOf(await desk.as('gb-caseworker').get(`/cases/${reference}`)), /Fax receipt 12/)
  })
  it('lists what is missing, each at its field, and loses nothing that was typed', async () => {
    const reference = await register()
    const answer = await act(reference, 'prepare-letter', { ...letter, reasons: '', contact: ' ', 'servedOn-day': '9' })
    assert.equal(answer.status, 422)
    assert.deepEqual(errorsIn(answer.text), ['servedOn', 'reasons', 'contact'])
    await valid(answer.text, 'with errors')
    const typed = await act(reference, 'prepare-letter', { ...letter, contact: '', reasons: 'Typed <b>so</b>.' })
    assert.match(typed.text, /Typed &lt;b&gt;so&lt;\/b&gt;\./)
    const bad = await act(reference, 'prepare-letter', { ...letter, template: '', language: '', 'servedOn-day': '31' })
    assert.deepEqual(errorsIn(bad.text), ['servedOn'])
  })
  it('served on another day than it was made for is asked about, and only then offered as truly served', async () => {
    const reference = await register()
    await act(reference, 'prepare-letter', { ...letter, ...date('servedOn', '12') })
    const form = await desk.as('gb-caseworker').get(`/cases/${reference}/do/serve-letter`)
    assert.doesNotMatch(form, /name="trulyServed"/)
    const [, prepared = ''] = /name="prepared"[^>]* value="([^"]+)"/.exec(form) ?? []
    const no = await act(reference, 'serve-letter', { ...service, prepared })
    assert.deepEqual([no.status, errorsIn(no.text)], [422, ['prepared']])
    assert.match(no.text, /name="trulyServed"/)
    await valid(no.text, 'another day')
    const yes = await act(reference, 'serve-letter', { ...service, prepared, trulyServed: 'yes' })
    assert.equal(yes.status, 303, yes.text)
  })
  it('on paper is recorded with its scan', async () => {
    const reference = await register()
    const fields = { ...service, template: 'notice-of-intent', language: 'ti', 'proof.kind': 'none' }
    const scan = new File(['%PDF-1.7\nstartxref\n9\n%%EOF\n'], 'scan.pdf', { type: 'application/pdf' })
    assert.equal((await act(reference, 'serve-letter', fields, { file: scan })).status, 303)
    const page = wordsOf(await desk.as('gb-caseworker').get(`/cases/${reference}`))
    assert.match(page, /Notice of intent: inadmissibility.*Document scan\.pdf/)
  })
  it('is asked for by the API with its words alone, and a file cannot be passed off as it', async () => {
    const reference = await register('bej')
    const { template, place, reasons, contact } = letter
    const input = { case: reference, template, language: 'bej', servedOn: '2025-09-10', place, reasons, contact }
    await desk.give('gb-caseworker', 'letters/prepare', input)
    const page = await desk.as('gb-caseworker').get(`/cases/${reference}`)
    assert.match(wordsOf(page), /an interpreter must read it out/)
    const file = { digest: 'a'.repeat(64), name: 'mine.pdf' }
    await assert.rejects(desk.give('gb-caseworker', 'letters/prepare', { ...input, file }), /invalid/)
  })
  it('asked for twice with one key is made once', async () => {
    const reference = await register()
    const twice = { ...letter, idempotencyKey: `twice-${reference}` }
    assert.equal((await act(reference, 'prepare-letter', twice)).status, 303)
    desk.clock.set('2025-09-10T09:00:05Z' as Instant)
    assert.equal((await act(reference, 'prepare-letter', twice)).status, 303)
    const page = wordsOf(await desk.as('gb-caseworker').get(`/cases/${reference}`))
    assert.equal(page.match(/Record its service/g)?.length, 1)
  })
  it('has forms that are valid HTML in both languages', async () => {
    const reference = await register()
    await act(reference, 'prepare-letter', letter)
    for (const lang of ['en', 'fr'] as const)
      for (const action of ['prepare-letter', 'serve-letter', 'withdraw-letter'])
        await valid(await desk.as('gb-caseworker', lang).get(`/cases/${reference}/do/${action}`), `${action} ${lang}`)
  })
})

describe('what letters say, in a browser without scripts', () => {
  const text = ukFrance2025.letterTexts.en?.texts['removal-notice'] ?? ''
  const at = '/letters/removal-notice/en'
  const better = text.replace('We intend to remove you', 'We mean to remove you')
  it('is listed by letter and language, and each text can be read and seen as a PDF', async () => {
    const index = wordsOf(await desk.as('gb-lead').get('/letters'))
    assert.match(index, /Notice of intention to remove.*Tigrinya \(not checked\)/)
    for (const lang of ['en', 'fr'] as const)
      for (const path of ['/letters', at, '/letters/rg-positive/ar', `${at}/edit`])
        await valid(await desk.as('gb-lead', lang).get(path), `${path} ${lang}`)
    const pdf = await desk.as('gb-lead').fetch('/letters/removal-notice/ti/preview.pdf?large=1')
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    assert.match((await readPdf(new Uint8Array(await pdf.arrayBuffer()))).pages.join(' '), /Sample Person/)
    for (const path of ['/letters/none/en', '/letters/removal-notice/xx', `${at}/preview.pdf?version=none`])
      assert.equal((await desk.as('gb-lead').fetch(path)).status, 404, path)
  })
  it('is proposed by one, seen with what it changes, approved by another, and then used', async () => {
    const sent = await desk.as('gb-caseworker').post(`${at}/edit`, { text: better, reasons: 'Plainer.' })
    assert.deepEqual([sent.status, sent.to], [303, `${at}?done=proposed`])
    const page = await desk.as('gb-lead').get(at)
    assert.match(page, /<del>.*intend.*<\/del><ins>.*mean.*<\/ins>/s)
    await valid(page, 'a proposal')
    const [, id = ''] = /name="id" value="([^"]+)"/.exec(page) ?? []
    const preview = await desk.as('gb-lead').fetch(`${at}/preview.pdf?version=${id}`)
    assert.match((await readPdf(new Uint8Array(await preview.arrayBuffer()))).pages.join(' '), /We mean to remove you/)
    assert.equal((await desk.as('gb-caseworker').post(`${at}/approve`, { id })).status, 422, 'not this role')
    assert.equal((await desk.as('gb-lead').post(`${at}/approve`, { id })).status, 303)
    assert.match(wordsOf(await desk.as('gb-lead').get(at)), /We mean to remove you/)
    const bare = await desk.as('gb-lead').post(`${at}/set-aside`, { id, reasons: '' })
    assert.deepEqual([bare.status, errorsIn(bare.text)], [422, ['reasons']])
    await valid(bare.text, 'set aside without reasons')
    assert.equal((await desk.as('gb-lead').post(`${at}/set-aside`, { id, reasons: 'Too curt.' })).status, 303)
    assert.doesNotMatch(/app-letter"[\s\S]*?<\/div>/.exec(await desk.as('gb-lead').get(at))?.[0] ?? '', /We mean/)
  })
  it('is refused with its faults and shown again as typed', async () => {
    const wrong = `${better.replace('{{noticeUntil}}', 'in 30 days')} <script>alert(1)</script>`
    const answer = await desk.as('gb-lead').post(`${at}/edit`, { text: wrong, reasons: '' })
    assert.equal(answer.status, 422)
    assert.ok(errorsIn(answer.text).includes('reasons'))
    const faults = await desk
      .as('gb-lead')
      .post(`${at}/edit`, { text: wrong, reasons: 'x', ...date('effectiveFrom', '1') })
    assert.deepEqual(errorsIn(faults.text), ['effectiveFrom-time'])
    const told = await desk.as('gb-lead').post(`${at}/edit`, { text: wrong, reasons: 'x' })
    assert.deepEqual(errorsIn(told.text), ['text', 'text'])
    assert.match(told.text, /&lt;script&gt;/)
    assert.match(wordsOf(told.text), /“in 30 days” gives a time|30 days” gives a time/)
    await valid(told.text, 'faults')
    const past = { ...date('effectiveFrom', '1'), 'effectiveFrom-time': '10:00' }
    const before_ = await desk.as('gb-lead').post(`${at}/edit`, { text: better, reasons: 'x', ...past })
    assert.deepEqual(errorsIn(before_.text), ['effectiveFrom'])
    assert.equal((await desk.as('gb-escort').post(`${at}/edit`, { text: better, reasons: 'x' })).status, 403)
  })
  it('in another language is marked as checked once a translator has vouched for it', async () => {
    const path = '/letters/departure-details/am'
    const bare = await desk.as('gb-lead').post(`${path}/check`, { translator: '' })
    assert.deepEqual([bare.status, errorsIn(bare.text)], [422, ['translator']])
    assert.equal((await desk.as('gb-lead').post(`${path}/check`, { translator: 'Hana Bekele' })).status, 303)
    const page = wordsOf(await desk.as('gb-lead').get(path))
    assert.match(page, /Checked by a translator/)
    assert.doesNotMatch(page, /Not yet checked/)
  })
})
