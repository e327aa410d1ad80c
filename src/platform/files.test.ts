import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import type { Instant } from '../core/brand.ts'
import { FILE_PROBLEMS } from '../core/fields.ts'
import { attachmentOf, digestOfFile, fileKept, fileRefusal, inspect, keepFile, readFileKept } from './files.ts'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const pdf = (inside = ''): Uint8Array =>
  bytes(`%PDF-1.7\n1 0 obj<</Type/Catalog${inside}>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`)
const png = bytes('\x89PNG\r\n\x1a\n…IEND\xaeB`\x82'.replace('…', '....'))
const jpeg = bytes('\xff\xd8\xff\xe0....\xff\xd9')
const problemsOf = (name: string, inside: Uint8Array, tooLarge = false) =>
  inspect({ name, bytes: inside, tooLarge }).problems

describe('a document handed in', () => {
  it('is told by its bytes', () => {
    assert.deepEqual(inspect({ name: 'order.pdf', bytes: pdf(), tooLarge: false }), {
      mediaType: 'application/pdf',
      problems: [],
    })
    assert.deepEqual(problemsOf('Order.PNG', png), [])
    assert.deepEqual(problemsOf('scan.jpeg', jpeg), [])
  })
  it('is not taken for what its name says', () => {
    assert.deepEqual(problemsOf('order.pdf', png), ['not-what-it-says'])
    assert.deepEqual(problemsOf('order.pdf', bytes('MZ program')), ['not-what-it-says'])
    assert.deepEqual(problemsOf('order', pdf()), ['not-what-it-says'])
    assert.deepEqual(problemsOf('order.docx', bytes('PK\x03\x04')), ['unknown-type'])
    assert.equal(
      inspect({ name: 'a.html', bytes: bytes('<script>'), tooLarge: false }).mediaType,
      'application/octet-stream',
    )
  })
  it('says that it is empty, locked, cut off, would run something, or was too large', () => {
    assert.deepEqual(problemsOf('order.pdf', bytes('')), ['empty'])
    assert.deepEqual(problemsOf('order.pdf', pdf('/Encrypt 5 0 R')), ['encrypted'])
    assert.deepEqual(problemsOf('order.pdf', pdf('/OpenAction<</S/JavaScript>>')), ['active-content'])
    assert.deepEqual(problemsOf('order.pdf', pdf('/AA<</S/J#61vaScript>>')), ['active-content'], 'written with escapes')
    assert.deepEqual(problemsOf('order.pdf', pdf().subarray(0, 40)), ['damaged'])
    assert.deepEqual(problemsOf('photo.png', png.subarray(0, 10)), ['damaged'])
    assert.deepEqual(problemsOf('photo.jpg', jpeg.subarray(0, 6)), ['damaged'])
    assert.deepEqual(problemsOf('order.pdf', pdf().subarray(0, 40), true), ['too-large'], 'not also damaged')
  })
  it('has a mark of a PDF that readers accept though it is not at the start', () => {
    assert.equal(
      inspect({ name: 'a.pdf', bytes: bytes(`\n\n${'%PDF-1.4'} x`), tooLarge: false }).mediaType,
      'application/pdf',
    )
  })
  it('every problem has a code of its own', () => assert.equal(new Set(FILE_PROBLEMS).size, FILE_PROBLEMS.length))
})

const by = { actor: 'gb-courts', at: '2026-01-05T22:40:00Z' as Instant }
forEachEngine((_, open) => {
  it('a document is kept as it came, once, whatever is wrong with it', async () => {
    const { query } = await open()
    const all = new Uint8Array(256 * 40).map((_, at) => at % 256)
    const kept = await keepFile(query, { name: 'x.pdf', bytes: all, tooLarge: false }, by)
    assert.deepEqual(kept, {
      digest: digestOfFile(all),
      mediaType: 'application/octet-stream',
      problems: ['not-what-it-says'],
      size: all.length,
    })
    await keepFile(query, { name: 'again.pdf', bytes: all, tooLarge: false }, { ...by, actor: 'other' })
    const rows = await query('select kept_by from files')
    assert.deepEqual(rows, [{ kept_by: 'gb-courts' }])
    const read = await readFileKept(query, kept.digest)
    assert.deepEqual(read?.bytes, all)
    assert.deepEqual(await fileKept(query, kept.digest), kept)
    assert.deepEqual([await fileKept(query, 'no'), await readFileKept(query, 'no')], [null, null])
  })
  it('a document changed in the database is not given out', async () => {
    const { query } = await open()
    const { digest } = await keepFile(query, { name: 'x.pdf', bytes: pdf(), tooLarge: false }, by)
    await query('update files set bytes = $2 where digest = $1', [digest, png])
    await assert.rejects(readFileKept(query, digest), /is not what was kept/)
  })
  it('a command may name only what is kept, as it was found', async () => {
    const { query } = await open()
    const incoming = { name: ' sealed\norder.pdf ', bytes: pdf('/Encrypt 5 0 R'), tooLarge: false }
    const file = attachmentOf(incoming, await keepFile(query, incoming, by))
    assert.deepEqual(
      { name: file.name, problems: file.problems },
      { name: 'sealed order.pdf', problems: ['encrypted'] },
    )
    assert.equal(await fileRefusal(query, { case: 'X', file }), null)
    assert.equal(await fileRefusal(query, { case: 'X' }), null)
    const { problems: _, ...praised } = file
    assert.equal((await fileRefusal(query, { file: praised }))?.code, 'document-not-kept')
    assert.equal((await fileRefusal(query, { file: { ...file, digest: '0'.repeat(64) } }))?.code, 'document-not-kept')
  })
})
