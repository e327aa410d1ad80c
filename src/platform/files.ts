import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { type Attachment, attachmentField, FILE_PROBLEMS, type FileProblem } from '../core/fields.ts'
import type { Refusal } from '../law/law.ts'
import type { Query } from './database.ts'

/**
 * Documents that people hand in: looked at by their bytes, never by their name, and kept under the SHA-256 of those bytes.
 * Nothing here runs or renders them. What is wrong with one is said in a code; whoever called decides whether that refuses
 * it (a report) or not (a court's order bites whatever is wrong with its attachment).
 */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type MediaType = (typeof MEDIA_TYPES)[number] | 'application/octet-stream'
/** Bytes a document may have. */
export const FILE_LIMIT = 20 * 1024 * 1024
const BEGINNING = 64 * 1024

/** A document as it came in. Of one that was too large only its beginning is in `bytes`. */
export type Incoming = { readonly name: string; readonly bytes: Uint8Array; readonly tooLarge: boolean }
export type Inspected = { readonly mediaType: MediaType; readonly problems: readonly FileProblem[] }
export type FileKept = Inspected & { readonly digest: string; readonly size: number }

/** The digest of a document's bytes: SHA-256 in lower-case hexadecimal. */
export const digestOfFile = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What a document truly is, and what is wrong with it. Of a PDF also whether it is locked or would do something when opened. */
export function inspect({ name, bytes, tooLarge }: Incoming): Inspected {
  const mediaType = typeOf(bytes)
  const suffix =
    suffixes[
      name
        .slice(name.lastIndexOf('.') + 1)
        .trim()
        .toLowerCase()
    ]
  const problems: FileProblem[] = []
  if (tooLarge) problems.push('too-large')
  if (bytes.length === 0) problems.push('empty')
  else if (mediaType === 'application/octet-stream')
    problems.push(suffix === undefined ? 'unknown-type' : 'not-what-it-says')
  else if (suffix !== mediaType) problems.push('not-what-it-says')
  if (tooLarge) return { mediaType, problems }
  if (mediaType === 'application/pdf') problems.push(...inPdf(Buffer.from(bytes).toString('latin1')))
  if (mediaType === 'image/png' && !ends(bytes, PNG_END)) problems.push('damaged')
  if (mediaType === 'image/jpeg' && Buffer.from(bytes).lastIndexOf(JPEG_END) === -1) problems.push('damaged')
  return { mediaType, problems }
}

const suffixes: Readonly<Record<string, MediaType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
}
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const PNG_END = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])
const JPEG_START = Buffer.from([0xff, 0xd8, 0xff])
const JPEG_END = Buffer.from([0xff, 0xd9])

const starts = (bytes: Uint8Array, with_: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, with_.length)).equals(with_)
const ends = (bytes: Uint8Array, with_: Uint8Array): boolean => Buffer.from(bytes.subarray(-with_.length)).equals(with_)

function typeOf(bytes: Uint8Array): MediaType {
  // Readers of PDF accept its mark anywhere in the first kilobyte (ISO 32000-1, annex H.3); so must whoever guards them.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'application/pdf'
  if (starts(bytes, PNG_START)) return 'image/png'
  if (starts(bytes, JPEG_START)) return 'image/jpeg'
  return 'application/octet-stream'
}

/** Names of a PDF that run something, reach out or carry another file; `#xx` in a name stands for a character. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA|SubmitForm|ImportData)\b/

function inPdf(text: string): readonly FileProblem[] {
  const plain = text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const found: FileProblem[] = []
  if (/\/Encrypt\b/.test(plain)) found.push('encrypted')
  if (ACTIVE.test(plain)) found.push('active-content')
  if (!plain.includes('startxref') || !plain.slice(-2048).includes('%%EOF')) found.push('damaged')
  return found
}

const keptRow = z.object({
  media_type: z.enum([...MEDIA_TYPES, 'application/octet-stream']),
  size: z.int(),
  problems: z.string(),
})

/**
 * Keeps a document as it came, whatever is wrong with it; the same bytes are kept once. Of one that is too large only
 * its beginning is kept, as evidence that it came. Answers what to name it by.
 */
export async function keepFile(
  query: Query,
  file: Incoming,
  by: { readonly actor: string; readonly at: Instant },
): Promise<FileKept> {
  const { mediaType, problems } = inspect(file)
  const bytes = file.tooLarge ? file.bytes.slice(0, BEGINNING) : file.bytes
  const digest = digestOfFile(bytes)
  const size = bytes.length
  await query('insert into files values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing', [
    digest,
    mediaType,
    size,
    problems.join(','),
    bytes,
    by.at,
    by.actor,
  ])
  return { digest, mediaType, problems, size }
}

/** What is known of a kept document without its bytes; null where there is none. */
export async function fileKept(query: Query, digest: string): Promise<FileKept | null> {
  const [row] = await query('select media_type, size, problems from files where digest = $1', [digest])
  return row === undefined ? null : keptOf(digest, row)
}

function keptOf(digest: string, row: unknown): FileKept {
  const { media_type: mediaType, size, problems } = keptRow.parse(row)
  const known = problems.split(',').filter((one): one is FileProblem => FILE_PROBLEMS.some((code) => code === one))
  return { digest, mediaType, size, problems: known }
}

export type WholeFile = FileKept & { readonly bytes: Uint8Array<ArrayBuffer> }

/** A kept document with its bytes; or that there is none, or that its bytes no longer are what was kept. */
export async function wholeFile(query: Query, digest: string): Promise<WholeFile | 'missing' | 'damaged'> {
  const [row] = await query('select media_type, size, problems, bytes from files where digest = $1', [digest])
  if (row === undefined) return 'missing'
  if (!(row.bytes instanceof Uint8Array)) throw new Error('The database did not answer bytes.')
  const bytes = new Uint8Array(row.bytes)
  return digestOfFile(bytes) === digest ? { ...keptOf(digest, row), bytes } : 'damaged'
}

/** A kept document with its bytes; null where there is none. Throws where they no longer are what was kept. */
export async function readFileKept(query: Query, digest: string): Promise<WholeFile | null> {
  const found = await wholeFile(query, digest)
  if (found === 'damaged') throw new Error(`The document ${digest} is not what was kept.`)
  return found === 'missing' ? null : found
}

/** How a fact names a kept document. */
export const attachmentOf = ({ name }: Incoming, { digest, problems }: FileKept): Attachment => ({
  digest,
  // A name is for people to read: one line, no longer than the record takes.
  name: name.replace(/\s+/g, ' ').trim().slice(-200).trim() || digest.slice(0, 8),
  ...(problems.length === 0 ? {} : { problems: [...problems] }),
})

const carrying = z.looseObject({ file: attachmentField })

/** Refused: a command that names a document which is not kept here, or says another thing of it than was found. */
export async function fileRefusal(query: Query, command: unknown): Promise<Refusal | null> {
  const carried = carrying.safeParse(command)
  if (!carried.success) return null
  const { digest, problems = [] } = carried.data.file
  const kept = await fileKept(query, digest)
  return kept !== null && kept.problems.join() === problems.join() ? null : notKept
}

const notKept: Refusal = {
  code: 'document-not-kept',
  citation: null,
  field: 'file',
  message: {
    en: 'The document named is not kept here as it is described. Send the document first, and name it by what that answers.',
    fr: 'Le document désigné n’est pas conservé ici tel qu’il est décrit. Envoyez d’abord le document et reprenez la réponse obtenue.',
  },
}
