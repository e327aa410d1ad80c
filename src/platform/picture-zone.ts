import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import type { Mrz } from '../core/mrz.ts'
import { mrzFrom } from '../core/mrz-typed.ts'

/**
 * The machine-readable zone of a photograph, by Tesseract in WebAssembly: nothing is fetched, nothing leaves the machine.
 * What the check digits do not bear out is not taken; and since they cannot tell an L from a 1 (their values are alike), two
 * readings of the picture made in different ways must agree. The person checks what was read all the same.
 */
type Line = { left: number; top: number; width: number; height: number; text: string }
type Api = {
  readonly Init: (path: null, language: string, engine: number) => number
  readonly SetVariable: (name: string, value: string) => void
  readonly SetImageFile: (orientation: number, angle: number) => void
  readonly Recognize: (monitor: null) => void
  readonly GetTSVText: (page: number) => string
}
type Core = {
  readonly FS: { readonly writeFile: (path: string, bytes: Uint8Array) => void }
  readonly TessBaseAPI: new () => Api
}

const MODEL = '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'
/** The picture is taken for a single block of text. */
const BLOCK = '6'

async function engine(): Promise<(png: Buffer) => readonly Line[]> {
  const require = createRequire(import.meta.url)
  const core: Core = await require('tesseract.js-core/tesseract-core-simd-lstm.js')({})
  core.FS.writeFile('eng.traineddata', gunzipSync(readFileSync(require.resolve(MODEL))))
  const api = new core.TessBaseAPI()
  if (api.Init(null, 'eng', 1) !== 0) throw new Error('the reader does not start')
  api.SetVariable('tessedit_char_whitelist', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<')
  api.SetVariable('tessedit_pageseg_mode', BLOCK)
  return (png) => {
    core.FS.writeFile('/input', png)
    api.SetImageFile(1, 0)
    api.Recognize(null)
    return linesOf(api.GetTSVText(0))
  }
}

/** Tesseract's table: a row of level 4 begins a line, rows of level 5 are its words. */
function linesOf(table: string): readonly Line[] {
  const lines: Line[] = []
  for (const row of table.split('\n')) {
    const [level, , , , , , left, top, width, height, , text = ''] = row.split('\t')
    const last = lines.at(-1)
    if (level === '4')
      lines.push({ left: Number(left), top: Number(top), width: Number(width), height: Number(height), text: '' })
    else if (level === '5' && last !== undefined) last.text += text
  }
  return lines
}

/** The zone among lines, where all its check digits fit. */
function soundIn(lines: readonly Line[]): Mrz | null {
  const likely = lines.filter(({ text }) => text.length >= 20 && (text.match(/</g) ?? []).length >= 2)
  for (const many of [2, 3])
    for (let at = 0; at + many <= likely.length; at++) {
      const text = likely.slice(at, at + many).map((line) => line.text)
      const read = mrzFrom(text.join('\n'))
      if (read !== null && read.mrz.failed.length === 0) return read.mrz
    }
  return null
}

const QUARTERS = [0, 90, 270, 180]
/** Pixels across in which the whole picture is looked at; the zone by itself is then sought by the last. */
const WIDTHS = [1600, 2100, 1300]
/** The zone by itself, looked at in these ways one after another. */
const ways: readonly ((zone: Sharp) => Sharp)[] = [
  (zone) => zone.resize({ width: 1400 }).normalise(),
  (zone) => zone.resize({ width: 2000 }).normalise().sharpen(),
  (zone) => zone.resize({ width: 1100 }).blur(1).normalise(),
  (zone) => zone.resize({ width: 1600 }).clahe({ width: 200, height: 100 }),
]

/** What the zone of an upright picture says; null where there is none that two readings agree on. */
export async function zoneIn(jpeg: Buffer): Promise<Mrz | null> {
  const linesIn = await engine()
  const found: Mrz[] = []
  const agreed = (mrz: Mrz | null): Mrz | null => {
    if (mrz === null) return null
    const same = found.find((one) => keyOf(one) === keyOf(mrz))
    found.push(mrz)
    // Names have no check digit: fillers taken for letters make them longer, never shorter.
    return same === undefined ? null : lengthOf(same) <= lengthOf(mrz) ? same : mrz
  }
  for (const turn of QUARTERS) {
    const turned = await levelled(jpeg, turn)
    let likely: readonly Line[] = []
    for (const width of WIDTHS) {
      const lines = linesIn(await sharp(turned.data).resize({ width }).normalise().png().toBuffer())
      const read = agreed(soundIn(lines))
      if (read !== null) return read
      likely = scaled(lines.filter(withFillers), turned.info.width / width)
      // Nothing like a zone at the first look: turned another way it may be seen.
      if (likely.length === 0) break
    }
    const zone = around(likely, turned.info)
    if (zone === null) continue
    for (const way of ways) {
      const png = await way(sharp(turned.data).extract(zone))
        .extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#ffffff' })
        .png()
        .toBuffer()
      const again = agreed(soundIn(linesIn(png)))
      if (again !== null) return again
    }
    // A zone was plainly seen and cannot be read: turned another way it is no clearer.
    if (likely.filter(isPlain).length >= 2) return null
  }
  return null
}

/** Turned by a quarter, and by the few degrees its lines still lean. */
async function levelled(jpeg: Buffer, quarter: number) {
  const grey = await sharp(jpeg).rotate(quarter).greyscale().png({ compressionLevel: 1 }).toBuffer()
  const small = sharp(grey).resize({ width: 700 }).greyscale().raw()
  const { data, info } = await small.toBuffer({ resolveWithObject: true })
  const lean = leanOf(data, info.width, info.height)
  return sharp(grey)
    .rotate(-lean, { background: '#808080' })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
}

const MOST_LEAN = 15
/**
 * Degrees by which the lines of a picture lean, clockwise: the lean along which what is dark and what is light change most
 * from row to row. Text does so more than anything else on a document.
 */
export function leanOf(grey: Uint8Array, width: number, height: number): number {
  let best = { lean: 0, score: 0 }
  for (let half = -MOST_LEAN * 2; half <= MOST_LEAN * 2; half++) {
    const slope = Math.tan((half / 2) * (Math.PI / 180))
    const rows = new Float64Array(height * 2)
    for (let y = 1; y < height; y++)
      for (let x = 0; x < width; x++) {
        const change = (grey[y * width + x] ?? 0) - (grey[(y - 1) * width + x] ?? 0)
        const row = Math.round(y - (x - width / 2) * slope) + (height >> 1)
        if (Math.abs(change) > 12) rows[row] = (rows[row] ?? 0) + Math.sign(change)
      }
    const score = rows.reduce((so, one) => so + one * one, 0)
    if (score > best.score) best = { lean: half / 2, score }
  }
  return best.lean
}

const keyOf = ({ number, birthDate, expiresOn, issuer }: Mrz): string => [number, birthDate, expiresOn, issuer].join()
const lengthOf = ({ familyName, givenNames }: Mrz): number => familyName.length + givenNames.length

const withFillers = ({ text }: Line): boolean => text.length >= 15 && text.includes('<')
const isPlain = ({ text }: Line): boolean => text.length >= 28 && (text.match(/</g) ?? []).length >= 5
const scaled = (lines: readonly Line[], by: number): readonly Line[] =>
  lines.map(({ left, top, width, height, text }) => ({
    left: left * by,
    top: top * by,
    width: width * by,
    height: height * by,
    text,
  }))

/** Where in the picture such lines stand, with room around them. */
function around(lines: readonly Line[], { width, height }: { readonly width: number; readonly height: number }) {
  if (lines.length === 0) return null
  const tall = Math.max(...lines.map((line) => line.height))
  const within = (at: number, limit: number): number => Math.round(Math.min(Math.max(at, 0), limit))
  const left = within(Math.min(...lines.map((line) => line.left)) - tall * 2, width - 1)
  const top = within(Math.min(...lines.map((line) => line.top)) - tall * 1.5, height - 1)
  const right = within(Math.max(...lines.map((line) => line.left + line.width)) + tall * 2, width)
  const bottom = within(Math.max(...lines.map((line) => line.top + line.height)) + tall * 1.5, height)
  return { left, top, width: Math.max(right - left, 1), height: Math.max(bottom - top, 1) }
}
