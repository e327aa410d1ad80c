import { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { FILE_LIMIT, type Incoming } from '../platform/files.ts'

/** A posted form taken in: its text fields and its documents, each in the order they came. */
export type Posted = {
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly files: readonly (readonly [name: string, file: Incoming])[]
}

/** Bytes of text a field may have, fields a form may have, documents a form may have, and bytes that are read at all. */
const LIMITS = { fieldSize: 1024 * 1024, fields: 2000, files: 10 }
const WHOLE = 1024 * 1024 * 1024

/**
 * Reads a posted form as it streams in, urlencoded or multipart, holding no more of a document than may be kept: of a
 * larger one the beginning, marked so, and the rest is read past, so that the words sent with it still count. A file input
 * left empty gives nothing. Throws 413 where the words themselves are too long, 400 where it is no form at all.
 */
export async function readPosted(c: Context, fileLimit = FILE_LIMIT): Promise<Posted> {
  const type = c.req.header('content-type') ?? ''
  const body = c.req.raw.body
  if (body === null || !/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type))
    return { fields: [], files: [] }
  const fields: [string, string][] = []
  const files: [string, Incoming][] = []
  const reader = busboy(type, fileLimit)
  let whole = true
  reader.on('field', (name, value, nameCut, valueCut) => {
    if (nameCut || valueCut) whole = false
    fields.push([name, value])
  })
  const cut = () => {
    whole = false
  }
  reader.on('fieldsLimit', cut)
  reader.on('filesLimit', cut)
  reader.on('file', (name, stream, filename) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const bytes = new Uint8Array(Buffer.concat(parts))
      if (filename !== undefined && (filename !== '' || bytes.length > 0))
        files.push([name, { name: filename, bytes, tooLarge: stream.truncated }])
    })
  })
  await poured(body, reader)
  if (!whole) throw new HTTPException(413)
  return { fields, files }
}

function busboy(type: string, fileSize: number) {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: { ...LIMITS, fileSize } })
  } catch {
    throw new HTTPException(400)
  }
}

async function poured(body: ReadableStream, reader: NodeJS.WritableStream): Promise<void> {
  let seen = 0
  await new Promise<void>((resolve, reject) => {
    const failed = () => reject(new HTTPException(400))
    const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
    reader.on('error', failed)
    reader.on('finish', resolve)
    source.on('error', failed)
    source.on('data', (part: Uint8Array) => {
      seen += part.length
      if (seen > WHOLE) source.destroy(new Error('too much'))
    })
    source.pipe(reader)
  })
}
