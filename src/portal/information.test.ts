import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import sharp from 'sharp'
import { forEachEngine } from '../../test/engines.ts'
import { accepted, applicant, fillFamily, type Node, officer, openNode } from '../admission/fixture.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { isBareJpeg } from '../core/jpeg.ts'
import { FILE_LIMIT, readFileKept } from '../platform/files.ts'
import { browser, deskApp, deskOf, hidden, mounted } from './fixture.ts'

/** A family that has sent its form and was asked one question, on the phone of its main applicant; what officers look at in `reads`. */
async function asked(node: Node, reads: string[] = []) {
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  const reasons = 'The entry stamp cannot be read.'
  const asks = 'When did you enter France?'
  accepted(await node.give(officer, 'ask-information', { application, asks, reasons }))
  const desk = deskOf(node, 'GB', reads)
  const me = browser(mounted(desk))
  await me.post('/portal/resume', { reference: application, code: 'ABCD' })
  const answers = async () => (await node.state(application)).assessment.requests[0]?.answers ?? []
  return { application, me, answers, desk }
}
const PAGE = '/portal/information/i1'
const ticket = (width = 640) => sharp({ create: { width, height: 480, channels: 3, background: '#bcd' } })
const noisy = async () =>
  ticket()
    .composite([
      {
        input: Buffer.from('<svg width="640" height="480"><text x="40" y="200" font-size="90">Metz 2025</text></svg>'),
      },
    ])
    .withExif({ IFD3: { GPSLatitude: '50/1 57/1 0/1' } })
    .jpeg()
    .toBuffer()
const pdf = (more = '') =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog${more}>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n`)

describe('a photograph sent with an answer', () => {
  forEachEngine((engine, open) => {
    it(`is kept without what the phone wrote in it, and shown to its sender and to officers alone, on ${engine}`, async () => {
      const node = await openNode('2025-10-06T09:00:00Z', ukFrance2025, { given: await open() })
      const reads: string[] = []
      const { application, me, answers, desk } = await asked(node, reads)
      const sent = await me.send(PAGE, { idempotencyKey: 'a', text: 'In May, by train.' }, 'IMG_9.jpg', await noisy())
      assert.deepEqual([sent.status, sent.to], [303, '/portal/application#information'])
      const [answer] = await answers()
      const digest = answer?.file?.digest ?? ''
      assert.deepEqual(answer?.file, { digest, name: 'photo.jpg' })
      const kept = await readFileKept(node.database.query, digest)
      assert.ok(kept !== null && isBareJpeg(kept.bytes), 'nothing but pixels')
      const path = `${PAGE}/file/${digest}`
      assert.match((await me.get('/portal/application')).text, new RegExp(`href="${path}">See the photo or PDF`))
      const shown = await me.bytesOf(path)
      assert.deepEqual([shown.status, shown.headers.get('content-type')], [200, 'image/jpeg'])
      assert.equal((await browser(mounted(desk)).get(path)).to, '/portal/resume')
      assert.equal((await me.bytesOf(`${PAGE}/file/${'0'.repeat(64)}`)).status, 404)
      const app = deskApp(desk, officer)
      const staff = `/admissions/${application}/information/i1`
      assert.match(await (await app.request(staff)).text(), new RegExp(`href="${staff}/file/${digest}"`))
      assert.match(
        await (await app.request(`/admissions/${application}`)).text(),
        new RegExp(`${staff}/file/${digest}`),
      )
      reads.length = 0
      assert.equal((await app.request(`${staff}/file/${digest}`)).status, 200)
      assert.equal((await app.request(`${staff}/file/${'0'.repeat(64)}`)).status, 404)
      assert.deepEqual(reads, [`${officer.id} application:${application} document ${digest.slice(0, 8)}`])
    })
  })
})

test('a PDF goes with an answer as it is, and is only ever saved, never shown', async () => {
  const node = await openNode()
  const { me, answers } = await asked(node)
  assert.equal((await me.send(PAGE, { idempotencyKey: 'a', text: 'Here.' }, 'bill.pdf', pdf())).status, 303)
  assert.equal((await me.send(PAGE, { idempotencyKey: 'a', text: 'Here.' }, 'bill.pdf', pdf())).status, 303)
  const given = await answers()
  assert.equal(given.length, 1, 'sent twice it is one answer')
  const digest = given[0]?.file?.digest ?? ''
  const { headers, bytes } = await me.bytesOf(`${PAGE}/file/${digest}`)
  assert.match(headers.get('content-disposition') ?? '', /^attachment/)
  assert.deepEqual(Buffer.from(bytes), pdf())
})

test('what cannot be taken is said with what to do, and nothing typed is lost', async () => {
  const node = await openNode()
  const { me, answers } = await asked(node)
  const small = await ticket(100).jpeg().toBuffer()
  for (const [name, bytes, says] of [
    ['a.jpg', new Uint8Array(FILE_LIMIT + 1), /larger than 20 MB/],
    ['a.jpg', new Uint8Array(0), /The file is empty/],
    ['a.docx', Buffer.from('PK\u0003\u0004 a letter'), /neither a photo nor a PDF/],
    ['a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /neither a photo nor a PDF/],
    ['a.pdf', pdf('/Encrypt 2 0 R'), /locked with a password/],
    ['a.pdf', pdf('/OpenAction<</S/JavaScript>>'), /holds a program/],
    ['a.pdf', pdf().subarray(0, 40), /damaged or was cut off/],
    ['a.jpg', (await noisy()).subarray(0, 900), /damaged or was cut off/],
    ['a.jpg', small, /too small to be read/],
  ] as const) {
    const { status, text } = await me.send(PAGE, { text: 'In May, by train.' }, name, bytes)
    assert.equal(status, 422, name)
    assert.match(text, says)
    assert.match(text, /href="#file"/)
    assert.match(text, />In May, by train\.<\/textarea>/)
  }
  assert.deepEqual(await answers(), [])
})

test('a document that came with an empty answer is not asked for again, and nobody’s goes with another’s', async () => {
  const node = await openNode()
  const { me, answers } = await asked(node)
  const silent = await me.send(PAGE, { text: ' ' }, 'a.jpg', await noisy())
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Your answer: enter[\s\S]*We have your photo or PDF/)
  const names = ['fileDigest', 'fileName', 'fileProblems'] as const
  const named = Object.fromEntries(names.map((name) => [name, hidden(silent.text, name)]))
  await node.database.query("update files set kept_by = 'applicant:0000-0000'")
  assert.equal((await me.post(PAGE, { text: 'Theirs.', ...named })).status, 303)
  assert.equal((await answers())[0]?.file, undefined, 'what another sent does not count')
  const again = await me.send(PAGE, { text: ' ' }, 'b.pdf', pdf())
  const mine = Object.fromEntries(names.map((name) => [name, hidden(again.text, name)]))
  assert.equal((await me.post(PAGE, { text: 'Mine.', ...mine })).status, 303)
  assert.equal((await answers())[1]?.file?.name, 'document.pdf')
})
