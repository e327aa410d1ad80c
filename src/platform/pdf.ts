import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { knownInstant, secondsOf } from '../core/calendar.ts'

/**
 * PDF made by Typst. `source` is ours and never holds what people wrote: that comes as `data`, which the source reads with
 * `#let data = json(bytes(sys.inputs.data))`, so nothing in it can be taken for markup. Fonts: Noto Sans for Latin, Amiri for
 * Arabic script, Noto Sans Ethiopic. The same input gives the same bytes.
 */
export type PdfMade = {
  readonly source: string
  readonly data: unknown
  /** The instant written into the file as its making. */
  readonly madeAt: Instant
  /** Documents the source may place with `image("NAME", page: N)`, by name: PDF, PNG or JPEG. */
  readonly files?: Readonly<Record<string, Uint8Array>>
  /** PDF/UA-1: tagged for screen readers. Off where foreign pages are placed, which nobody can vouch for. */
  readonly accessible?: boolean
}

/** The families, for `#set text(font: …)`. */
export const FONTS = ['Noto Sans', 'Amiri', 'Noto Sans Ethiopic'] as const

const fontFolders = [
  'noto-sans/400Regular',
  'noto-sans/400Regular_Italic',
  'noto-sans/700Bold',
  'noto-sans-ethiopic/400Regular',
  'noto-sans-ethiopic/700Bold',
  'amiri/400Regular',
  'amiri/700Bold',
]
const fontsAt = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/', import.meta.url))

/** A folder that is not there: a source can read nothing of this machine, only the files it was given. */
const NOWHERE = '/paripassu-pdf'
/** Compilations after which what was remembered of one is let go. */
const REMEMBERED = 20

let compiler: NodeCompiler | null = null
const opened = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontPaths: fontFolders.map((folder) => join(fontsAt, folder)) }],
  })
  return compiler
}

/** Makes a PDF. Throws with the compiler's words where the source is wrong: that is a mistake of ours, or a file it cannot place. */
export function pdfOf({ source, data, madeAt, files = {}, accessible = true }: PdfMade): Uint8Array<ArrayBuffer> {
  const typst = opened()
  typst.resetShadow()
  for (const [name, bytes] of Object.entries(files)) typst.mapShadow(join(NOWHERE, name), Buffer.from(bytes))
  const document = { mainFileContent: source, inputs: { data: JSON.stringify(data) }, resetRead: true }
  const compiled = typst.compile(document)
  const problems = compiled.takeDiagnostics()
  if (compiled.result === null) throw new Error(`The PDF could not be made: ${said(typst, problems)}`)
  const made = typst.pdf(compiled.result, {
    ...(accessible ? { pdfStandard: 'ua-1' } : {}),
    creationTimestamp: secondsOf(madeAt),
  })
  typst.evictCache(REMEMBERED)
  return new Uint8Array(made)
}

/** A page that no document has: the compiler answers how many there are. */
const BEYOND = 99_999_999

/**
 * How many pages a PDF has, as the compiler that will place them counts; `null` where it cannot read it. The bytes are
 * somebody else's: call this where a crash does no harm (`pdf-apart.ts`).
 */
export function pagesIn(bytes: Uint8Array): number | null {
  const source = `#image("counted.pdf", page: ${BEYOND})`
  const madeAt = knownInstant('2000-01-01T00:00:00Z')
  try {
    pdfOf({ source, data: null, madeAt, files: { 'counted.pdf': bytes }, accessible: false })
  } catch (error) {
    const [, pages] = /only has (\d+) pages?/.exec(error instanceof Error ? error.message : '') ?? []
    return pages === undefined ? null : Number(pages)
  }
  return null
}

const diagnostics = z.array(z.object({ message: z.string() }))
const said = (typst: NodeCompiler, problems: NodeError | null): string =>
  problems === null
    ? 'no reason given'
    : diagnostics
        .parse(typst.fetchDiagnostics(problems))
        .map(({ message }) => message)
        .join('; ')
