import { unzipSync, zipSync } from 'fflate'
import { z } from 'zod'

/**
 * A proof pack: what was said and done in one case, with everything needed to check it on a laptop without an account or a
 * network. `manifest.json` names every other file with its digest; `manifest.jws` is the node's signature over it.
 */
export type PackFiles = ReadonlyMap<string, Uint8Array>

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const path = z.string().regex(/^[a-z0-9][A-Za-z0-9./-]{0,80}$/)

export const manifestType = 'paripassu-manifest+jws'
export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.jws'

export const manifestField = z.strictObject({
  format: z.literal('paripassu-proof-1'),
  agreement: z.string().min(1),
  /** Whose node made it, and the other state. */
  party: z.string().min(1),
  other: z.string().min(1),
  case: z.string().min(1),
  shared: z.string().min(1),
  stream: z.string().min(1),
  audience: z.string().min(1),
  leftOut: z.array(z.string()),
  madeAt: z.string().min(1),
  madeBy: z.string(),
  demonstration: z.boolean(),
  /** The place tokens of the case: what it is called in both public logs. */
  places: z.array(z.string()),
  files: z.array(z.strictObject({ path, size: z.int().nonnegative(), digest: hex })),
})
export type Manifest = z.infer<typeof manifestField>

export const messagesField = z.array(
  z.strictObject({
    direction: z.enum(['sent', 'received']),
    sequence: z.int().positive(),
    kind: z.string(),
    digest: hex,
    at: z.string(),
    path,
    /** Null where the other state has not signed for it yet. */
    receipt: path.nullable(),
    /** Whether a part of it is encrypted to whoever it is for; its bytes are covered by the signature all the same. */
    encrypted: z.boolean(),
  }),
)
export type PackMessages = z.infer<typeof messagesField>

export const partyKeysField = z.strictObject({
  party: z.string().min(1),
  published: z.array(z.string()),
  exchange: z.array(z.looseObject({ kid: z.string(), use: z.enum(['sig', 'enc']) })),
  log: z.array(z.string()),
  witness: z.array(z.string()),
})
export type PartyKeys = z.infer<typeof partyKeysField>

export const lawField = z.strictObject({
  /** Versions that the facts name, each with the entries of the public log that say its digest; none where the log is younger. */
  versions: z.array(z.strictObject({ version: z.string(), entries: z.array(z.int()) })),
  /** The digest of `law/agreement.json`: the agreement as data when the pack was made. */
  digest: hex,
})

/** Fixed, so that the same files are the same bytes: the year a zip's clock begins. */
const EPOCH = '1980-01-01T00:00:00'

/** The files as one archive, stored and not compressed, in the order of their names. */
export const zipOf = (files: PackFiles): Uint8Array =>
  zipSync(
    Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => [name, bytes])),
    { level: 0, mtime: EPOCH },
  )

/** Of everything an archive unpacks to: a pack is a few megabytes, and what is beyond this is not unpacked at all. */
export const MOST_BYTES = 512 * 1024 * 1024

/** The files of an archive. `whole`: whether it is, byte for byte, the archive that those files make. Null where it is none, or unpacks to far too much. */
export function unzipped(archive: Uint8Array): { readonly files: PackFiles; readonly whole: boolean } | null {
  let size = 0
  // What is stored takes as much as it says it is packed to, many times over where files of the archive lie upon one another.
  const small = (one: { readonly originalSize: number; readonly size: number }): boolean => {
    size += Math.max(one.originalSize, one.size)
    return size <= MOST_BYTES
  }
  try {
    const files = new Map(Object.entries(unzipSync(archive, { filter: small })))
    return size > MOST_BYTES ? null : { files, whole: Buffer.compare(zipOf(files), archive) === 0 }
  } catch {
    return null
  }
}
