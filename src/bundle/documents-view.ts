import type { FileProblem } from '../core/fields.ts'
import { type FileKept, MEDIA_TYPES, type MediaType, readFileKept } from '../platform/files.ts'
import type { Apart } from '../platform/pdf-apart.ts'
import type { DocumentSheet, Entry } from './blocks.ts'
import type { Look } from './material-view.ts'
import type { ShownFact } from './shown-view.ts'
import { type WhyNot, whyNotPlaced, words } from './words.ts'

/** The section of the documents: it comes last, so that its pages carry its number. */
export const DOCUMENTS_SECTION = 11
/** Bytes that the documents placed in one bundle may have together. */
const MOST_BYTES = 150 * 1024 * 1024

const fileOf = ({ event, leftOut }: ShownFact) => (leftOut === null ? (event.file ?? null) : null)

/** A document handed in with one or more facts: the same bytes are one document. */
type Attached = {
  readonly number: string
  readonly name: string
  readonly digest: string
  readonly facts: readonly number[]
}

/** The documents of the facts shown, in the order in which they came. */
export const attachedTo = (facts: readonly ShownFact[]): readonly Attached[] =>
  attachedIn(
    facts.map((fact) => ({ version: fact.version, file: fileOf(fact) })),
    DOCUMENTS_SECTION,
  )

/** The same of any facts, each with its document or none, numbered under a section. */
export function attachedIn(
  facts: readonly {
    readonly version: number
    readonly file: { readonly digest: string; readonly name: string } | null
  }[],
  section: number,
): readonly Attached[] {
  const found = new Map<string, { name: string; facts: number[] }>()
  for (const { version, file } of facts) {
    if (file === null) continue
    const known = found.get(file.digest)
    if (known === undefined) found.set(file.digest, { name: file.name, facts: [version] })
    else known.facts.push(version)
  }
  return [...found].map(([digest, one], index) => ({ digest, ...one, number: `${section}.${index + 1}` }))
}

/** The number of the document that came with each fact, by the fact's own number. */
export const documentNumbers = (facts: readonly ShownFact[]): ReadonlyMap<number, string> =>
  new Map(attachedTo(facts).flatMap(({ number, facts: versions }) => versions.map((version) => [version, number])))

/** A document with what the record holds of it, and whether it can be placed. */
export type Held = Attached & {
  /** Where the original lies in the pack. */
  readonly path: string
  readonly size: number | null
  readonly mediaType: MediaType | null
  readonly problems: readonly FileProblem[]
  readonly pages: number | null
  readonly why: WhyNot | null
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

const suffixes: Readonly<Record<MediaType, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'application/octet-stream': '.bin',
}

/** A name for a folder of any system. What may harm whoever opens it does not open by itself: it ends in `.bin`. */
function pathOf({ number, name }: Attached, mediaType: MediaType | null, problems: readonly FileProblem[]): string {
  const stem = name
    .normalize('NFC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const harmful = problems.includes('active-content')
  const suffix = mediaType === null ? '.bin' : harmful ? `${suffixes[mediaType]}.bin` : suffixes[mediaType]
  return `documents/${number}${stem === '' ? '' : `-${stem}`}${suffix}`
}

/** Reads each document from the record and tries it apart: whatever is wrong with one is said of that one alone. */
export async function documentsHeld(
  { attached, madeAt }: { readonly attached: readonly Attached[]; readonly madeAt: Look['madeAt'] },
  query: Parameters<typeof readFileKept>[0],
  apart: Apart,
): Promise<readonly Held[]> {
  const held: Held[] = []
  let room = MOST_BYTES
  for (const one of attached) {
    const kept = await readKept(query, one.digest)
    if ('why' in kept) {
      held.push({
        ...one,
        path: '',
        size: null,
        mediaType: null,
        problems: [],
        pages: null,
        why: kept.why,
        bytes: null,
      })
      continue
    }
    const { bytes, mediaType, problems, size } = kept
    const base = { ...one, bytes, size, mediaType, problems, path: pathOf(one, mediaType, problems) }
    const bad = faultOf(kept)
    if (bad !== null || bytes.length > room) {
      held.push({ ...base, pages: null, why: bad ?? 'too-much' })
      continue
    }
    const found = await apart.tryOne(placedAs(one, mediaType), bytes, madeAt)
    if ('pages' in found) room -= bytes.length
    held.push({
      ...base,
      ...('pages' in found ? { pages: found.pages, why: null } : { pages: null, why: found.problem }),
    })
  }
  return held
}

async function readKept(query: Parameters<typeof readFileKept>[0], digest: string) {
  try {
    return (await readFileKept(query, digest)) ?? ({ why: 'missing' } as const)
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('is not what was kept'))) throw error
    return { why: 'altered' } as const
  }
}

/** A document whose name is wrong but whose bytes are a PDF or a picture is placed as what it is. */
function faultOf({ mediaType, problems }: FileKept): WhyNot | null {
  const known = MEDIA_TYPES.some((one) => one === mediaType)
  return problems.find((one) => one !== 'not-what-it-says') ?? (known ? null : 'not-what-it-says')
}

const placedAs = ({ number }: Attached, mediaType: MediaType): string => `${number}${suffixes[mediaType]}`

/** The files of the documents that are placed, as the compiler is given them. */
export const filesPlaced = (held: readonly Held[]): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    held.flatMap((one) =>
      one.pages === null || one.bytes === null || one.mediaType === null
        ? []
        : [[placedAs(one, one.mediaType), one.bytes]],
    ),
  )

/** The sheets of a document: its pages, each with its header, or one that says why not and where the original is. */
export function documentSheet({ say }: Pick<Look, 'say'>, held: Held): DocumentSheet {
  const { number, name, digest, facts, size, mediaType, pages, why, path } = held
  const where = path === '' ? say(words.inRecord) : `${say(words.inFolder)} ${path}`
  const rows = [
    ['SHA-256', digest],
    [say(words.handedIn), `${say(words.fact).toLowerCase()} ${facts.join(', ')}`],
    ...(mediaType === null ? [] : [[say(words.kind), mediaType] as const]),
    ...(size === null ? [] : [[say(words.size), `${size} ${say(words.bytes)}`] as const]),
    [say(words.original), where],
  ] as const
  const title = `${number} ${name}`
  if (pages === null || mediaType === null || why !== null)
    return { title, rows, placed: null, why: say(whyNotPlaced[why ?? 'unreadable']) }
  const total = `${say(words.of)} ${pages}`
  const headers = Array.from(
    { length: pages },
    (_, page) => `${say(words.document)} ${number}, ${say(words.page)} ${page + 1} ${total}, SHA-256 ${digest}`,
  )
  return { title, rows, placed: { file: placedAs(held, mediaType), pages: headers }, why: null }
}

/** A list of the documents, before their pages. */
export const documentEntries = ({ say }: Pick<Look, 'say'>, held: readonly Held[]): readonly Entry[] =>
  held.map(({ number, name, pages, why, digest, path }) => {
    const count = pages === 1 ? say(words.onePage) : `${pages} ${say(words.pages)}`
    const tag =
      why === null ? ({ text: count, tone: 'quiet' } as const) : ({ text: say(words.notPlaced), tone: 'bad' } as const)
    return { title: `${number} ${name}`, tag, meta: [`SHA-256 ${digest}`, ...(path === '' ? [] : [path])] }
  })
