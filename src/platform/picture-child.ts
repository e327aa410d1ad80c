import { createRequire } from 'node:module'
import sharp, { type Sharp } from 'sharp'
import { isBareJpeg } from '../core/jpeg.ts'
import { watchMemory } from './apart.ts'
import type { CleanPicture, PictureAsked, PictureLimits, PictureProblem, PictureTold } from './picture-apart.ts'
import { zoneIn } from './picture-zone.ts'

/** The process in which one photograph of a stranger is decoded, cleaned and read; see `apart.ts`. */
const limits = JSON.parse(process.argv[2] ?? '{}') as PictureLimits
watchMemory(limits.megabytes)
sharp.cache(false)
sharp.concurrency(1)

type Kind = 'jpeg' | 'png' | 'webp' | 'heic'

/** What it is by its bytes, never by its name; or why it is none of ours. */
function kindOf(bytes: Buffer): Kind | PictureProblem {
  const start = bytes.subarray(0, 1024).toString('latin1')
  // A picture that is also a PDF or a page of the web is one for whoever opens it as such.
  if (start.includes('%PDF-')) return 'pdf'
  if (/<\?xml|<svg|<!doctype|<html/i.test(start)) return 'drawing'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return bytes.includes('acTL') ? 'moving' : 'png'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return bytes.includes('ANIM') ? 'moving' : 'webp'
  if (start.startsWith('GIF8')) return 'moving'
  if (start.slice(4, 8) === 'ftyp')
    return /^(heic|heix|hei[ms]|mif1)/.test(start.slice(8, 12)) ? 'heic' : 'unknown-type'
  return 'unknown-type'
}

type Raw = { readonly data: Buffer; readonly width: number; readonly height: number }
type HeifImage = {
  readonly get_width: () => number
  readonly get_height: () => number
  readonly is_primary: () => boolean
  readonly display: (into: Raw & { readonly data: Uint8Array }, done: (made: Raw | null) => void) => void
}
type Heif = { readonly HeifDecoder: new () => { readonly decode: (bytes: Buffer) => readonly HeifImage[] } }

/** The pixels of a picture as phones keep it (ISO/IEC 23008-12), turned upright by its decoder. */
async function fromHeic(bytes: Buffer): Promise<Raw | PictureProblem> {
  const heif = createRequire(import.meta.url)('libheif-js/wasm-bundle') as Heif
  const images = new heif.HeifDecoder().decode(bytes)
  const image = images.find((one) => one.is_primary()) ?? images[0]
  if (image === undefined) return 'damaged'
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > limits.megapixels * 1e6) return 'too-many-pixels'
  const data = Buffer.alloc(width * height * 4)
  const made = await new Promise<Raw | null>((done) => image.display({ data, width, height }, done))
  return made === null ? 'damaged' : { data, width, height }
}

async function opened(bytes: Buffer): Promise<{ readonly image: Sharp } | PictureProblem> {
  const kind = kindOf(bytes)
  const most = { limitInputPixels: limits.megapixels * 1e6, failOn: 'truncated' } as const
  if (kind === 'heic') {
    const raw = await fromHeic(bytes)
    if (typeof raw === 'string') return raw
    return { image: sharp(raw.data, { raw: { width: raw.width, height: raw.height, channels: 4 } }) }
  }
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return kind
  return { image: sharp(bytes, most).autoOrient() }
}

/** Upright, in one colour space, no larger than is kept, on white where it was transparent, and nothing but pixels. */
async function cleaned(bytes: Buffer): Promise<CleanPicture | PictureProblem> {
  const open = await opened(bytes)
  if (typeof open === 'string') return open
  const { longest } = limits
  const { data, info } = await open.image
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82, chromaSubsampling: '4:2:0' })
    .toBuffer({ resolveWithObject: true })
  if (Math.min(info.width, info.height) < limits.shortest) return 'too-small'
  const { channels } = await sharp(data).greyscale().stats()
  if ((channels[0]?.stdev ?? 0) < 4) return 'blank'
  if (!isBareJpeg(data)) throw new Error('what was made is more than a picture')
  return { bytes: data, width: info.width, height: info.height }
}

const problemOf = (error: unknown): PictureProblem =>
  /pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'damaged'

let last: CleanPicture | null = null
async function answer(asked: PictureAsked): Promise<PictureTold> {
  if (asked.ask === 'read') {
    const mrz = last === null ? null : await zoneIn(Buffer.from(last.bytes)).catch(() => null)
    return { told: 'read', mrz }
  }
  const clean = await cleaned(Buffer.from(asked.bytes)).catch(problemOf)
  if (typeof clean === 'string') return { told: 'unfit', problem: clean }
  last = clean
  return { told: 'clean', picture: clean }
}

process.on('message', (asked: PictureAsked) => void answer(asked).then((told) => process.send?.(told)))
process.on('disconnect', () => process.exit())
