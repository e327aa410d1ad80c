import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

/**
 * Specimens of identity documents and of photographs of them, drawn for tests: no real document, no real person. The type is
 * OCR-B by Norbert Schwarz and Matthew Skala, in the public domain.
 */
const fontfile = fileURLToPath(new URL('specimens/OCRB.otf', import.meta.url))

/** The specimens that ICAO Doc 9303 prints. */
export const ZONES = {
  TD3: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
  TD1: ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
} as const

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

async function written(text: string, width: number): Promise<Buffer> {
  const drawn = await sharp({ text: { text: escaped(text), font: 'OCR-B', fontfile, rgba: true, dpi: 600 } })
    .png()
    .toBuffer()
  return sharp(drawn).resize({ width }).png().toBuffer()
}

/** A data page, a photograph's place, some words and the zone at its foot. PNG. */
export async function dataPage(lines: readonly string[], title = 'SPECIMEN', width = 2000): Promise<Buffer> {
  const height = Math.round((width * 88) / 125)
  const foot = lines.length === 3 ? 0.74 : 0.81
  const zone = await Promise.all(lines.map((line) => written(line, Math.round(width * 0.9))))
  const head = await written(title, Math.round(width * 0.4))
  const paper = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><pattern id="p" width="24" height="24" patternUnits="userSpaceOnUse"><path d="M0 12q6-10 12 0t12 0" fill="none" stroke="#9bc" stroke-width="1.5"/></pattern></defs>
    <rect width="100%" height="100%" fill="#eef1e6"/><rect width="100%" height="100%" fill="url(#p)" opacity=".6"/>
    <rect x="5%" y="15%" width="27%" height="50%" fill="#b9a48f"/><circle cx="18.5%" cy="33%" r="8%" fill="#7d6450"/><rect x="9%" y="50%" width="19%" height="15%" fill="#7d6450"/></svg>`)
  const placed = zone.map((input, at) => ({
    input,
    left: Math.round(width * 0.05),
    top: Math.round(height * (foot + at * 0.08)),
  }))
  return sharp(paper)
    .composite([...placed, { input: head, left: Math.round(width * 0.36), top: Math.round(height * 0.16) }])
    .png()
    .toBuffer()
}

export type Shot = {
  readonly width?: number
  readonly height?: number
  /** Of the picture's width that the page fills. */
  readonly fills?: number
  /** Degrees by which the page lies turned. */
  readonly turned?: number
  readonly blur?: number
  readonly noise?: number
  readonly quality?: number
}

/** A photograph of a page on a table in uneven light. JPEG, without metadata. */
export async function photographOf(page: Buffer, shot: Shot = {}): Promise<Buffer> {
  const { width = 3000, height = 2250, fills = 0.8, turned = 0, blur = 0, noise = 0, quality = 85 } = shot
  const table = '#6b5a48'
  const on = await sharp(
    await sharp(page)
      .resize({ width: Math.round(width * fills) })
      .png()
      .toBuffer(),
  )
    .rotate(turned, { background: table })
    .png()
    .toBuffer()
  const fitted = await sharp(on).resize({ width, height, fit: 'inside', withoutEnlargement: true }).png().toBuffer()
  const light = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#777"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`,
  )
  const grain = {
    width,
    height,
    channels: 3,
    background: '#808080',
    noise: { type: 'gaussian', mean: 128, sigma: noise },
  } as const
  const taken = sharp({ create: { width, height, channels: 3, background: table } }).composite([
    { input: fitted, gravity: 'centre' },
    { input: light, blend: 'multiply' },
    ...(noise > 0 ? [{ input: { create: grain }, blend: 'soft-light' } as const] : []),
  ])
  const flat = await taken.png({ compressionLevel: 1 }).toBuffer()
  return (blur > 0 ? sharp(flat).blur(blur) : sharp(flat)).jpeg({ quality }).toBuffer()
}

/** A face that is nobody's: a drawing on a plain wall. JPEG. */
export const portrait = (width = 900, height = 1200): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 120" width="${width}" height="${height}"><rect width="90" height="120" fill="#d9dde0"/>
    <path d="M10 120q0-38 35-38t35 38" fill="#3d5a73"/><ellipse cx="45" cy="50" rx="20" ry="26" fill="#a97b5d"/><path d="M24 46q0-30 21-30t21 30q-8-16-21-16t-21 16" fill="#2b211b"/>
    <circle cx="37" cy="50" r="2"/><circle cx="53" cy="50" r="2"/><path d="M38 64q7 4 14 0" fill="none" stroke="#5a3526" stroke-width="1.5"/></svg>`),
  )
    .jpeg({ quality: 85 })
    .toBuffer()
