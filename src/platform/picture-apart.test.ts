import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { dataPage, photographOf, portrait, type Shot, ZONES } from '../../test/specimen.ts'
import { isBareJpeg } from '../core/jpeg.ts'
import { PICTURE_LIMITS, type PictureTaken, takePicture } from './picture-apart.ts'
import { leanOf } from './picture-zone.ts'

const heic = readFileSync(new URL('../../test/specimens/phone.heic', import.meta.url))
/** A photograph that says who took it, where and with what, turned on its side as phones do. */
const telling = async (): Promise<Buffer> =>
  sharp(await portrait(900, 1200))
    .withExif({
      IFD0: { Make: 'Specimen', Artist: 'NADIA SECRET', ImageDescription: 'Rue Secrète 4' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '50/1 57/1 3132/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '1/1 51/1 0/1',
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>NADIA SECRET</rdf:RDF></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

const kept = (taken: PictureTaken) => {
  assert.ok('picture' in taken, JSON.stringify(taken))
  return taken.picture
}
const problem = async (bytes: Uint8Array) => {
  const taken = await takePicture(bytes)
  return 'problem' in taken ? taken.problem : 'taken'
}

describe('of a photograph that is sent only its pixels are kept', () => {
  it('not who took it, where, when or with what; and it is turned upright', async () => {
    const sent = await telling()
    const { exif } = await sharp(sent).metadata()
    assert.ok(exif !== undefined && sent.includes('NADIA SECRET') && exif.includes(Buffer.from([50, 0, 0, 0])))
    const { bytes, width, height } = kept(await takePicture(sent))
    assert.deepEqual([width, height], [1200, 900])
    assert.equal(isBareJpeg(bytes), true)
    const found = await sharp(bytes).metadata()
    assert.deepEqual([found.exif, found.xmp, found.iptc, found.icc, found.orientation], Array(5).fill(undefined))
    for (const word of ['NADIA', 'Secr', 'Exif', 'GPS', 'Specimen', 'xmpmeta'])
      assert.equal(Buffer.from(bytes).includes(word), false, word)
  })
  it('of a HEIC from a phone as well, and its zone is read', async () => {
    assert.ok(heic.includes('NADIA SECRET'))
    const taken = await takePicture(heic, { read: true, limits: { ...PICTURE_LIMITS, readSeconds: 300 } })
    const { bytes, width, height } = kept(taken)
    assert.deepEqual([width, height, isBareJpeg(bytes)], [1600, 1200, true])
    assert.equal(Buffer.from(bytes).includes('NADIA'), false)
    assert.equal('mrz' in taken && taken.mrz?.number, 'L898902C3')
  })
  it('of a PNG with something to see through and of a WebP, on white', async () => {
    const ghost = sharp({
      create: { width: 400, height: 400, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
    const dot = await sharp({ create: { width: 200, height: 400, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    for (const format of ['png', 'webp'] as const) {
      const sent = await ghost
        .clone()
        .composite([{ input: dot, gravity: 'west' }])
        .toFormat(format)
        .toBuffer()
      const { bytes } = kept(await takePicture(sent))
      const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
      assert.ok((data.at(-1) ?? 0) > 240 && (data[0] ?? 255) < 15)
    }
  })
  it('of twenty megapixels, made smaller', async () => {
    const sent = await photographOf(await dataPage(ZONES.TD3), { width: 5472, height: 3648 })
    const { bytes, width, height } = kept(await takePicture(sent))
    assert.deepEqual([width, height], [2400, 1600])
    assert.ok(bytes.length < 1_000_000 && sent.length > bytes.length, `${sent.length} became ${bytes.length}`)
  })
})

describe('what is no photograph is refused, and said to be what it is', () => {
  const jpeg = portrait()
  it('nothing, a PDF, a drawing, a page of the web, a programme', async () => {
    assert.equal(await problem(Buffer.alloc(0)), 'empty')
    assert.equal(await problem(Buffer.from('%PDF-1.7\n1 0 obj')), 'pdf')
    assert.equal(await problem(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'drawing')
    assert.equal(
      await problem(Buffer.from('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
      'drawing',
    )
    assert.equal(await problem(Buffer.from('MZ\x90\x00 this program')), 'unknown-type')
  })
  it('one that is a picture and a PDF or a page at once', async () => {
    const bytes = await jpeg
    const comment = Buffer.from('\xff\xfe\x00\x10%PDF-1.7 hidden', 'latin1')
    assert.equal(await problem(Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2)])), 'pdf')
    const { bytes: clean } = kept(await takePicture(Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>')])))
    assert.equal(Buffer.from(clean).includes('script'), false, 'what stands behind a picture goes')
  })
  it('one that moves: GIF, WebP and PNG', async () => {
    const frames = sharp({ create: { width: 300, height: 600, channels: 3, background: '#c00', pageHeight: 300 } })
    const gif = await frames.clone().gif().toBuffer()
    const webp = await sharp(await frames.clone().png().toBuffer()).toBuffer()
    assert.equal(await problem(gif), 'moving')
    assert.equal(await problem(Buffer.concat([webp.subarray(0, 33), Buffer.from('\0\0\0\x08acTL')])), 'moving')
  })
  it('one cut off, one of one colour, one too small', async () => {
    const bytes = await jpeg
    assert.equal(await problem(bytes.subarray(0, bytes.length - 2000)), 'damaged')
    assert.equal(await problem(heic.subarray(0, 20000)), 'damaged')
    assert.equal(await problem(bytes.subarray(0, 30)), 'damaged')
    const black = sharp({ create: { width: 800, height: 800, channels: 3, background: '#000' } })
    assert.equal(await problem(await black.jpeg().toBuffer()), 'blank')
    assert.equal(await problem(await portrait(299, 400)), 'too-small')
    assert.equal(await problem(await portrait(300, 400)), 'taken')
  })
  it('a small file that would fill the memory', async () => {
    const bomb = pngOf(30000, 30000)
    assert.ok(bomb.length < 1_000_000)
    assert.equal(await problem(bomb), 'too-many-pixels')
  })
})

/** A PNG that says it is so large, its pixels nothing. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((width + 1) * 1000))
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}
function crc(bytes: Buffer): number {
  let so = 0xffffffff
  for (const byte of bytes) {
    so ^= byte
    for (let bit = 0; bit < 8; bit++) so = so & 1 ? (so >>> 1) ^ 0xedb88320 : so >>> 1
  }
  return (so ^ 0xffffffff) >>> 0
}

describe('the process that takes a photograph in', () => {
  it('is ended when its time is over or it takes too much memory, and the next photograph is taken', async () => {
    const bytes = await portrait()
    assert.deepEqual(await takePicture(bytes, { limits: { ...PICTURE_LIMITS, cleanSeconds: 0.01 } }), {
      problem: 'took-too-much',
    })
    const big = await photographOf(await dataPage(ZONES.TD3), { width: 4000, height: 3000 })
    assert.deepEqual(await takePicture(big, { limits: { ...PICTURE_LIMITS, megabytes: 40 } }), {
      problem: 'took-too-much',
    })
    assert.equal('picture' in (await takePicture(bytes)), true)
  })
  it('keeps the photograph where only the reading took too long', async () => {
    const bytes = await photographOf(await dataPage(ZONES.TD3))
    const taken = await takePicture(bytes, { read: true, limits: { ...PICTURE_LIMITS, readSeconds: 0.01 } })
    assert.equal('mrz' in taken && taken.mrz, null)
    assert.ok(kept(taken).bytes.length > 0)
  })
  it('takes more at once than it has room for, each in its turn', async () => {
    const bytes = await portrait(400, 500)
    const all = await Promise.all(Array.from({ length: 6 }, () => takePicture(bytes)))
    assert.equal(all.filter((one) => 'picture' in one).length, 6)
  })
})

describe('the zone of a photographed document', () => {
  const phone = { width: 1800, height: 1350 }
  const read = async (lines: readonly string[], shot: Shot) => {
    // However busy the machine is: what is asked here is whether it reads, not how soon.
    const limits = { ...PICTURE_LIMITS, readSeconds: 300 }
    const taken = await takePicture(await photographOf(await dataPage(lines), shot), { read: true, limits })
    return 'mrz' in taken ? taken.mrz : null
  }
  it('is read where the document lies straight, leaning, on its side or on its head', async () => {
    for (const turned of [0, -4, 12, 90, 180])
      assert.equal((await read(ZONES.TD3, { turned, ...phone }))?.number, 'L898902C3', `turned by ${turned}`)
    assert.equal((await read(ZONES.TD1, { turned: 3, ...phone }))?.number, 'D23145890')
  })
  it('is not made up where there is none or nobody could read it', async () => {
    assert.equal(await read(['NO ZONE HERE', 'AT ALL'], phone), null)
    assert.equal(await read(ZONES.TD3, { blur: 20, ...phone }), null)
  })
  it('is not taken where a check digit does not fit: that is for a person to copy', async () => {
    const wrong = [ZONES.TD3[0], ZONES.TD3[1].replace('L898902C36', 'L898902C37')]
    assert.equal(await read(wrong, phone), null)
  })
  it('is looked for along the lean of its lines', async () => {
    for (const turned of [-10, 0, 5]) {
      const shot = sharp(await photographOf(await dataPage(ZONES.TD3), { turned, ...phone }))
        .greyscale()
        .resize({ width: 700 })
      const { data, info } = await shot.raw().toBuffer({ resolveWithObject: true })
      assert.equal(leanOf(data, info.width, info.height), turned)
    }
  })
})
