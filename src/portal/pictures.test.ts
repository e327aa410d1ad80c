import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Hono } from 'hono'
import sharp from 'sharp'
import { dataPage, photographOf, portrait } from '../../test/specimen.ts'
import { codeDigest } from '../admission/digest.ts'
import { accepted, applicant, fillFamily, type Node, officer, openNode, refusals } from '../admission/fixture.ts'
import { admissionPages } from '../admission/pages.ts'
import { mrzCheckDigit } from '../core/mrz.ts'
import type { DeskEnv } from '../web/desk.ts'
import { browser, deskOf, mounted } from './fixture.ts'

const specimen = (name: string) => readFileSync(new URL(`../demonstration/specimens/${name}`, import.meta.url))
/** The passport of Selam Tesfay, as the form of these tests has her, or with another number. */
function passport(number: string, given = 'SELAM'): readonly [string, string] {
  const withCheck = (text: string): string => text + mrzCheckDigit(text)
  const [numbered, birth, expiry] = [withCheck(number.padEnd(9, '<')), withCheck('940302'), withCheck('240131')]
  const optional = `${'<'.repeat(14)}0`
  const whole = mrzCheckDigit(numbered + birth + expiry + optional)
  return [`P<ERITESFAY<<${given}`.padEnd(44, '<'), `${numbered}ERI${birth}F${expiry}${optional}${whole}`]
}

/** An application with Selam alone, and her browser. */
async function selam(node: Node, reads: string[] = []) {
  const contact = { email: 'selam@example.org', phone: '0612345678' }
  const start = { language: 'en', contact, codeDigest: codeDigest('ABCD') }
  const application = accepted(await node.give(applicant('new'), 'start', start))
  const names = { familyName: 'Tesfay', givenNames: 'Selam' }
  const person = { ...names, birthDate: '1994-03-02', sex: 'female', nationality: 'ERI' }
  const change = { kind: 'person', id: 'main', relationship: 'main', person }
  accepted(await node.give(applicant(application), 'save', { application, change }))
  const app = mounted(deskOf(node, 'GB', reads))
  const me = browser(app)
  await me.post('/portal/resume', { reference: application, code: 'ABCD' })
  return { application, me }
}
const DOCUMENT = '/portal/pictures/document/main'
const typed = (number: string, zone = '') => ({
  kind: 'passport',
  number,
  country: 'ERI',
  'expiresOn-day': '31',
  'expiresOn-month': '1',
  'expiresOn-year': '2024',
  zone,
})

test('a passport is photographed, its zone read, and each field stands in the form to be put right', async () => {
  const node = await openNode()
  const { me, application } = await selam(node)
  const photo = await photographOf(await dataPage(passport('K1234567')), { width: 1800, height: 1350 })
  const sent = await me.send(DOCUMENT, { idempotencyKey: 'a' }, 'IMG_2025.jpg', photo)
  assert.deepEqual([sent.status, sent.to], [303, '/portal/documents/main'])
  const page = (await me.get('/portal/documents/main')).text
  assert.match(page, /We read the lines at the bottom/)
  assert.match(page, /name="number"[^>]* value="K1234567"/)
  assert.match(page, /value="passport" checked/)
  assert.match(page, /name="expiresOn-year"[^>]* value="2024"/)
  assert.doesNotMatch(page, /name="zone"/, 'nobody need copy what was read')
  const saved = await me.post('/portal/documents/main', typed('k-123 4567'))
  assert.equal((await me.get(saved.to ?? '')).to, '/portal/pictures/photo/main', 'expired or not, on it goes (IN-11)')
  assert.equal((await node.state(application)).pictures.zones.main?.source, 'photo')
})

test('what the phone wrote into a photograph is nowhere in what is kept', async () => {
  const node = await openNode()
  const { me } = await selam(node)
  const secret = 'NADIA-SECRET-PHONE'
  const gps = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '50/1 57/1 3132/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '1/1 51/1 1084/100',
  }
  const photo = await sharp(await portrait())
    .withExif({ IFD0: { Artist: secret, Make: 'Specimen' }, IFD3: gps })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta>`)
    .jpeg()
    .toBuffer()
  const behind = Buffer.concat([photo, Buffer.from(secret)])
  const rational = Buffer.from([0x3c, 0x0c, 0, 0, 0x64, 0, 0, 0])
  assert.ok(behind.includes(secret) && behind.includes(rational), 'the upload says where it was taken')
  const answer = await me.send('/portal/pictures/photo/main', { idempotencyKey: 'a' }, `${secret}.jpg`, behind)
  assert.equal(answer.status, 303)
  const tables = await node.database.query(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  assert.ok(tables.length >= 5)
  for (const { name } of tables) {
    const rows = await node.database.query(`select * from ${String(name)}`)
    for (const value of rows.flatMap(Object.values)) {
      const bytes = value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(JSON.stringify(value) ?? '')
      for (const one of [Buffer.from(secret), rational, Buffer.from('Exif'), Buffer.from('xmpmeta')])
        assert.equal(bytes.includes(one), false, `${String(name)} keeps ${one.toString('latin1')}`)
    }
  }
  assert.equal((await node.database.query('select 1 from files')).length, 1)
})

test('a wrong check digit is told in plain words with its remedy, kept for the officer, and stops nobody', async () => {
  const node = await openNode()
  const { me, application } = await selam(node)
  const [first, second] = passport('K1234567')
  const wrong = `${first}\n${second.replace('K1234567<', 'K1234568<')}`
  const saved = await me.post('/portal/documents/main', typed('K1234568', wrong.toLowerCase()))
  const back = await me.get(saved.to ?? '')
  assert.equal(back.to, '/portal/documents/main?checked=1')
  const page = (await me.get(back.to ?? '')).text
  assert.match(
    page,
    /A check figure in the lines does not fit: number of the document, the lines as a whole\. Look again/,
  )
  assert.match(page, /href="\/portal\/pictures\/document\/main"[^>]*>\s*It is right: continue/)
  const { pictures } = await node.state(application)
  assert.deepEqual(pictures.zones.main?.mrz.failed, ['number', 'composite'])
  const nonsense = await me.post('/portal/documents/main', typed('K1234568', 'my passport'))
  assert.equal(nonsense.status, 422)
  assert.match(nonsense.text, /not the two or three lines.*leave this empty/s)
  assert.equal((await me.post('/portal/documents/main', typed('K1234568'))).status, 303)
})

test('where the document says another thing than the form, the person is shown what, and where to put it right', async () => {
  const node = await openNode()
  const { me } = await selam(node)
  const other = passport('K7654321', 'SELAMAWIT').join('\n')
  await me.post('/portal/documents/main', typed('K7654322', other))
  const page = (await me.get('/portal/documents/main?checked=1')).text
  assert.match(page, /do not say the same/)
  assert.match(page, /Given names[\s\S]*SELAMAWIT[\s\S]*href="\/portal\/you"/)
  assert.match(page, /Number of the document[\s\S]*K7654321/)
})

test('what is no photograph comes back with the remedy, and the rest of the form is as it was', async () => {
  const node = await openNode()
  const { me, application } = await selam(node)
  const evidence = accepted(
    await node.give(applicant(application), 'save', {
      application,
      change: {
        kind: 'person',
        relationship: 'child',
        person: {
          familyName: 'Tesfay',
          givenNames: 'Liya',
          birthDate: '2021-06-14',
          sex: 'female',
          nationality: 'ERI',
        },
      },
    }),
  )
  assert.ok(evidence)
  const said = async (name: string, bytes: Uint8Array) => {
    const answer = await me.send(DOCUMENT, { idempotencyKey: name }, name, bytes)
    assert.equal(answer.status, 422, name)
    return answer.text
  }
  assert.match(
    await said('scan.pdf', Buffer.from('%PDF-1.7')),
    /This is a PDF, not a photo\. Open it, take a screenshot/,
  )
  assert.match(await said('x.jpg', Buffer.from('<svg onload="alert(1)"/>')), /This is a drawing or a web page/)
  assert.match(await said('x.jpg', Buffer.alloc(0)), /The photo is empty/)
  assert.match(await said('x.jpg', Buffer.alloc(21 * 1024 * 1024, 7)), /larger than 20 MB/)
  assert.match((await me.post(DOCUMENT, { idempotencyKey: 'none' })).text, /Take or choose a photo first/)
  const paper = await me.send('/portal/pictures/evidence/p1', { shows: ' ' }, 'b.jpg', specimen('birth.jpg'))
  assert.match(paper.text, /Say what this paper is/)
  const again = await me.send('/portal/pictures/evidence/p1', { shows: 'Birth <b>' }, 'b.jpg', specimen('birth.jpg'))
  assert.equal(again.status, 303)
  assert.match((await me.get('/portal/pictures/evidence/p1')).text, /We have these papers:[\s\S]*Birth &lt;b&gt;/)
  assert.equal((await me.post('/portal/pictures/evidence/p1/remove/1', {})).status, 303)
  assert.equal((await node.state(application)).pictures.evidence.length, 0)
})

test('a photograph sent twice under one key is kept once, and only its owner sees it', async () => {
  const node = await openNode()
  const { me, application } = await selam(node)
  for (let time = 0; time < 2; time++)
    await me.send('/portal/pictures/photo/main', { idempotencyKey: 'same' }, 'a.jpg', specimen('portrait.jpg'))
  const facts = await node.database.query("select 1 from events where type = 'photo-saved'")
  assert.equal(facts.length, 1)
  const digest = (await node.state(application)).pictures.photos.main?.file.digest ?? ''
  const seen = await me.bytesOf(`/portal/picture/${digest}`)
  assert.deepEqual([seen.status, seen.headers.get('content-type')], [200, 'image/jpeg'])
  assert.match(seen.headers.get('content-security-policy') ?? '', /sandbox/)
  const stranger = browser(mounted(deskOf(node)))
  assert.equal((await stranger.bytesOf(`/portal/picture/${digest}`)).status, 404)
  const other = await fillFamily(node, 'o')
  await stranger.post('/portal/resume', { reference: other, code: 'ABCD' })
  assert.equal((await stranger.bytesOf(`/portal/picture/${digest}`)).status, 404)
})

test('the officer sees document and person side by side, what differs, and each look is written down', async () => {
  const node = await openNode()
  const reads: string[] = []
  const { me, application } = await selam(node)
  await me.send('/portal/pictures/photo/main', { idempotencyKey: 'p' }, 'a.jpg', specimen('portrait.jpg'))
  const [first, second] = passport('K1234567', 'SELAMAWIT')
  await me.post('/portal/documents/main', typed('K1234567', `${first}\n${second}`))
  const app = new Hono<DeskEnv>()
  app.use('*', async (c, next) => {
    c.set('user', officer)
    c.set('lang', 'en')
    await next()
  })
  app.route('/admissions', admissionPages(deskOf(node, 'GB', reads)))
  const page = await (await app.request(`/admissions/${application}`)).text()
  assert.match(page, /Given names<\/td>[\s\S]*?SELAMAWIT[\s\S]*?Selam[\s\S]*?Differs/)
  assert.match(page, /Family name<\/td>[\s\S]*?TESFAY[\s\S]*?Tesfay[\s\S]*?Same/)
  assert.match(page, /Every check digit fits/)
  const src = /<img src="([^"]+)" alt="Photograph of the person – TESFAY, Selam"/.exec(page)?.[1] ?? ''
  const image = await app.request(src)
  assert.deepEqual([image.status, image.headers.get('content-type')], [200, 'image/jpeg'])
  assert.match(reads.join('\n'), new RegExp(`gb-admissions application:${application} picture [0-9a-f]{8}`))
  const count = reads.length
  assert.equal((await app.request(`/admissions/${application}/pictures/${'0'.repeat(64)}`)).status, 404)
  assert.equal(reads.length, count)
})

test('who cannot take a photograph says why, sends the form, and an officer decides before they are eligible', async () => {
  const node = await openNode()
  const { me, application } = await selam(node)
  await me.post('/portal/documents/main', typed('K1234567'))
  const answers = { inFrance: 'yes', eea: 'no', protection: 'no', permission: 'no', conduct: 'no', crossing: 'no' }
  accepted(await node.give(applicant(application), 'save', { application, change: { kind: 'screening', answers } }))
  const submit = () => node.give(applicant(application), 'submit', { application })
  assert.deepEqual(refusals(await submit()), ['missing-document-picture', 'missing-photo-picture'])
  const silent = await me.post(`${DOCUMENT}/excuse`, { reasons: '' })
  assert.equal(silent.status, 422)
  await me.post(`${DOCUMENT}/excuse`, { reasons: 'My passport is with the police.' })
  await me.send('/portal/pictures/photo/main', {}, 'a.jpg', specimen('portrait.jpg'))
  accepted(await submit())
  const find = async () => refusals(await node.give(officer, 'find-eligible', { application, reasons: 'Looked at.' }))
  assert.ok((await find()).includes('missing-document'))
  const decide = (outcome: string) =>
    node.give(officer, 'decide-missing-picture', {
      application,
      person: 'main',
      of: 'document',
      outcome,
      reasons: 'The receipt of the police shows it.',
    })
  accepted(await decide('wanted'))
  assert.ok((await find()).includes('missing-document'))
  accepted(await decide('accepted'))
  assert.ok(!(await find()).includes('missing-document'))
  accepted(await decide('wanted'))
  const standing = (await me.get('/portal/application')).text
  assert.match(standing, /An officer still needs this photo[\s\S]*href="\/portal\/pictures\/document\/main"/)
  assert.equal((await me.get(DOCUMENT)).status, 200, 'it can still be sent')
  const photo = await me.send(DOCUMENT, { idempotencyKey: 'late' }, 'a.jpg', specimen('a1-0-document.jpg'))
  assert.deepEqual([photo.status, photo.to], [303, '/portal/application'])
  assert.ok(!(await find()).includes('missing-document'))
  assert.equal((await me.get(DOCUMENT)).to, '/portal/application', 'and then no more')
})
