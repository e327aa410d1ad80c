import { createHash } from 'node:crypto'
import { z } from 'zod'
import { attachmentField, line, prose } from './fields.ts'

/**
 * A paper for the other state: its title, its words, and the document it is where there is one. In the record it names its
 * document by digest; only in the encrypted part of a message does it travel whole.
 */

/** The largest document that travels, in bytes: with it a message stays below what the other node's door lets in. */
export const largestFile = 1024 * 1024
/** As base64: four letters for every three bytes. */
const largestBase64 = Math.ceil(largestFile / 3) * 4

/** Kinds of documents that travel. */
export const mediaField = z.enum(['application/pdf', 'image/jpeg', 'image/png'])

/** What a paper says, whether it waits here or travels. */
const said = {
  /** What it is, by a code of the agreement. */
  kind: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  title: line(300),
  text: prose(20_000).optional(),
}
/** A paper as facts and commands hold it: its document by the digest it is kept under. */
export const paperFields = { ...said, file: attachmentField.optional() }

/** A document as it travels: what it is, its SHA-256 in hexadecimal, and its bytes as base64, one spelling only. */
const carriedField = z.strictObject({
  name: line(200),
  media: mediaField,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  base64: z.base64().min(4).max(largestBase64),
})
export type CarriedFile = z.infer<typeof carriedField>

/** The bytes of a document that travelled. */
export const bytesOf = ({ base64 }: Pick<CarriedFile, 'base64'>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(base64, 'base64'))

/** A paper as a message carries it: words or a document at least, and the document the very one its digest names. */
export const wholePaper = z
  .strictObject({ ...said, file: carriedField.optional() })
  .refine(({ text, file }) => text !== undefined || file !== undefined)
  .refine(({ file }) => file === undefined || createHash('sha256').update(bytesOf(file)).digest('hex') === file.sha256)
