import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deflateSync } from 'node:zlib'
import { readPdf } from '../../test/pdf.ts'
import { knownInstant } from '../core/calendar.ts'
import { pdfOf } from './pdf.ts'
import { APART_LIMITS, withPdfApart } from './pdf-apart.ts'

const madeAt = knownInstant('2026-01-14T09:00:00Z')
const pages = (count: number): Uint8Array =>
  pdfOf({
    source: `#set document(title: "Given")\n#for n in range(${count}) [#page[= Sheet #n]]`,
    data: null,
    madeAt,
    accessible: false,
  })

/** A PNG that says it is `side` by `side`, of black, as few bytes as that takes. */
function png(side: number): Uint8Array {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data])
    const head = Buffer.alloc(4)
    head.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([head, body, sum])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(side, 0)
  size.writeUInt32BE(side, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const data = deflateSync(Buffer.alloc((side * 3 + 1) * side), { level: 1 })
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([mark, chunk('IHDR', size), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}
const crc = (bytes: Uint8Array): number => {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

describe('a PDF made apart', () => {
  it('counts the pages of what it is to place: one, five, and none of a broken one', async () => {
    const five = pages(5)
    const found = await withPdfApart(async ({ tryOne }) => [
      await tryOne('a.pdf', pages(1), madeAt),
      await tryOne('a.pdf', five, madeAt),
      await tryOne('a.pdf', five.slice(0, 900), madeAt),
      await tryOne('a.pdf', new TextEncoder().encode('%PDF-1.7 nothing'), madeAt),
      await tryOne('a.png', png(8), madeAt),
      await tryOne('a.png', png(8).slice(0, 40), madeAt),
    ])
    const broken = { problem: 'unreadable' }
    assert.deepEqual(found, [{ pages: 1 }, { pages: 5 }, broken, broken, { pages: 1 }, broken])
  })

  it('takes 4 pages and 5 where 5 are allowed, and not 6', async () => {
    const limits = { ...APART_LIMITS, mostPages: 5 }
    const found = await withPdfApart(
      ({ tryOne }) => Promise.all([4, 5, 6].map((count) => tryOne('a.pdf', pages(count), madeAt))),
      limits,
    )
    assert.deepEqual(found, [{ pages: 4 }, { pages: 5 }, { problem: 'too-many-pages' }])
  })

  it('outlives a picture that takes all memory, names it, and goes on with the next', async () => {
    const bomb = png(10_000)
    assert.ok(bomb.length < 2_000_000, 'small on the wire')
    const limits = { ...APART_LIMITS, megabytes: 260 }
    const [first, second, made] = await withPdfApart(
      async ({ tryOne, make }) => [
        await tryOne('bomb.png', bomb, madeAt),
        await tryOne('good.pdf', pages(2), madeAt),
        await make({ source: '#set document(title: "x")\nmade', data: null, madeAt }),
      ],
      limits,
    )
    assert.deepEqual(first, { problem: 'took-too-much' })
    assert.deepEqual(second, { pages: 2 })
    assert.ok(made !== undefined && 'bytes' in made)
    assert.equal(made.pages, 1)
    assert.deepEqual((await readPdf(made.bytes)).pages, ['made'])
  })

  it('ends what takes too long', async () => {
    const slow = '#for i in range(100000) { for j in range(100000) { let k = i + j } }'
    const made = await withPdfApart(({ make }) => make({ source: slow, data: null, madeAt }), {
      ...APART_LIMITS,
      makeSeconds: 1,
    })
    assert.ok('problem' in made)
    assert.match(String(made.problem), /time or memory/)
  })

  it('says in the compiler’s words what was wrong with a source of ours', async () => {
    const made = await withPdfApart(({ make }) => make({ source: '#nothing', data: null, madeAt }))
    assert.ok('problem' in made)
    assert.match(String(made.problem), /unknown variable: nothing/)
  })
})
