import { createHash } from 'node:crypto'
import { z } from 'zod'
import { line, prose } from './fields.ts'

/**
 * A paper that travels whole: its title, its words, and the file it is where there is one. The same form on the page, in
 * the record and in the encrypted part of a message.
 */

/** The largest file that travels, in bytes: with it a message stays below what the other node's door lets in. */
export const largestFile = 1024 * 1024
/** As base64: four letters for every three bytes. */
export const largestBase64 = Math.ceil(largestFile / 3) * 4

/** Kinds of files that travel, by the bytes every one of them begins with. What a browser calls a file is not asked. */
const beginnings = {
  'application/pdf': '25504446',
  'image/jpeg': 'ffd8ff',
  'image/png': '89504e47',
} as const
export type Media = keyof typeof beginnings
const mediaField = z.enum(['application/pdf', 'image/jpeg', 'image/png'])

/** A file's bytes as base64, one spelling only. */
export const base64Field = z.base64().min(4).max(largestBase64)

/** A file as it is kept and sent: what it is, its SHA-256 in hexadecimal, and its bytes. */
export const fileFields = z.strictObject({
  name: line(200),
  media: mediaField,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  base64: base64Field,
})
export type CarriedFile = z.infer<typeof fileFields>

export const paperFields = {
  /** What it is, by a code of the agreement. */
  kind: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  title: line(300),
  text: prose(20_000).optional(),
  file: fileFields.optional(),
}

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64')
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The file that these bytes are; `null` where they are of no kind that travels. The one place where bytes become a file. */
export function fileFrom(name: string, base64: string): CarriedFile | null {
  const bytes = bytesOf(base64)
  const start = bytes.subarray(0, 4).toString('hex')
  const media = mediaField.options.find((one) => start.startsWith(beginnings[one]))
  return media === undefined ? null : { name, media, sha256: digest(bytes), base64 }
}

/** A paper as a message carries it: words or a file at least, and the file the very one its digest names. */
export const wholePaper = z
  .strictObject(paperFields)
  .refine(({ text, file }) => text !== undefined || file !== undefined)
  .refine(({ file }) => file === undefined || digest(bytesOf(file.base64)) === file.sha256)

/** What is known of a file where its bytes are not needed. */
export type FileKnown = Omit<CarriedFile, 'base64'> & { readonly bytes: number }
/** A file without its bytes, for the state of a stream: what lists show. */
export const fileKnown = ({ base64, ...file }: CarriedFile): FileKnown => ({ ...file, bytes: bytesOf(base64).length })
