import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const fonts = fileURLToPath(new URL('../node_modules/@expo-google-fonts/', import.meta.url))
const folders = ['noto-sans/400Regular', 'noto-sans-ethiopic/400Regular', 'amiri/400Regular']

/** The characters a TrueType font has a glyph for, from its own table (`cmap`, formats 4 and 12). */
function charactersOf(font: Buffer): Set<number> {
  const found = new Set<number>()
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index++) {
    const entry = 12 + index * 16
    if (font.toString('latin1', entry, entry + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(entry + 8)
    for (let one = 0; one < font.readUInt16BE(cmap + 2); one++)
      addFrom(font, cmap + font.readUInt32BE(cmap + 8 + one * 8), found)
  }
  return found
}

function addFrom(font: Buffer, at: number, found: Set<number>): void {
  const format = font.readUInt16BE(at)
  if (format === 12)
    for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
      const [first, last] = [font.readUInt32BE(at + 16 + group * 12), font.readUInt32BE(at + 20 + group * 12)]
      for (let code = first; code <= last; code++) found.add(code)
    }
  if (format !== 4) return
  const size = font.readUInt16BE(at + 6)
  for (let index = 0; index < size; index += 2) {
    const [last, first] = [font.readUInt16BE(at + 14 + index), font.readUInt16BE(at + 16 + size + index)]
    if (first === 0xffff) continue
    for (let code = first; code <= last; code++) found.add(code)
  }
}

let all: ReadonlySet<number> | null = null

/** The characters of a text that no font of ours can show: they would be boxes on the page. */
export function boxesIn(text: string): readonly string[] {
  all ??= new Set(
    folders.flatMap((folder) =>
      readdirSync(join(fonts, folder))
        .filter((name) => name.endsWith('.ttf'))
        .flatMap((name) => [...charactersOf(readFileSync(join(fonts, folder, name)))]),
    ),
  )
  const known = all
  return [...new Set(text)].filter(
    (sign) => !/[\s\u200c\u2068\u2069]/.test(sign) && !known.has(sign.codePointAt(0) ?? 0),
  )
}
