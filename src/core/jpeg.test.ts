import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { isBareJpeg } from './jpeg.ts'

const plain = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#a07060' } })
const joined = (...parts: readonly (Uint8Array | readonly number[] | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

describe('a JPEG picture is bare', () => {
  it('where it is its pixels and nothing else, progressive and with restarts as well', async () => {
    for (const options of [{}, { progressive: true }, { mozjpeg: true }, { chromaSubsampling: '4:4:4' }])
      assert.equal(isBareJpeg(await plain().jpeg(options).toBuffer()), true, JSON.stringify(options))
  })
  it('and not where Exif, GPS, XMP, a colour profile or a comment stands in it', async () => {
    const spoken = [
      await plain()
        .withExif({ IFD3: { GPSLatitude: '50/1 57/1 0/1' } })
        .jpeg()
        .toBuffer(),
      await plain().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').jpeg().toBuffer(),
      await plain().withIccProfile('p3').jpeg().toBuffer(),
    ]
    const bare = await plain().jpeg().toBuffer()
    const comment = joined(bare.subarray(0, 2), [0xff, 0xfe, 0, 6, 0x68, 0x65, 0x72, 0x65], bare.subarray(2))
    for (const bytes of [...spoken, comment]) assert.equal(isBareJpeg(bytes), false)
  })
  it('and not where anything stands before, behind, or it ends too soon', async () => {
    const bare = await plain().jpeg().toBuffer()
    assert.equal(isBareJpeg(joined(bare, '<script>')), false)
    assert.equal(isBareJpeg(joined(bare, bare)), false)
    assert.equal(isBareJpeg(joined(' ', bare)), false)
    for (const length of [0, 1, 2, 20, bare.length - 2, bare.length - 1])
      assert.equal(isBareJpeg(bare.subarray(0, length)), false, String(length))
    assert.equal(isBareJpeg(await plain().png().toBuffer()), false)
  })
})
