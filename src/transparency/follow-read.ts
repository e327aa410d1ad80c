import { extendsTree, type Hash, leafHash, sameHash } from '../core/tree.ts'
import { fetchedFrom } from '../platform/fetched.ts'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import type { NoteKey } from './note.ts'
import type { Trouble } from './reading-words.ts'
import { consistencyIn, entriesOf, hashesBy, TILE, type Tile, tilePath, widthIn } from './tiles.ts'

/**
 * Reading the other state's public log as anybody would, and believing nothing of what is served: a checkpoint counts by its
 * signatures, entries by the root it signs, and no answer may be longer than it can be.
 */
export type ReadLog = (path: string, most: number, signal: AbortSignal) => Promise<Uint8Array | null>

/** What was asked for is not there, or is not what was signed. */
export class Unread extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble)
    this.trouble = trouble
  }
}

const MOST_NOTE = 64 * 1024
const MOST_BUNDLE = TILE * (0xffff + 2)
/** Entries in one go, so that a log of any length is read in pieces that fit into memory; fewer where they are long. */
export const PIECE = 16 * TILE
const LONG_PIECE = 8 * 1024 * 1024

/** Over HTTP from the address under which a log is served (`https://…/log/`); null where there is no such file. */
export const readOverHttp =
  (base: string): ReadLog =>
  async (path, most, signal) => {
    const { status, bytes } = await fetchedFrom(`${base}${path}`, { most, signal }).catch(() => {
      throw new Unread('away')
    })
    if (status === 200) return bytes
    if (status === 404) return null
    throw new Unread('away')
  }

/** The newest checkpoint, as the log of `origin` signed it. */
export async function readCheckpoint(
  read: ReadLog,
  { origin, keys }: { readonly origin: string; readonly keys: readonly NoteKey[] },
  signal: AbortSignal,
): Promise<{ readonly note: string; readonly head: Checkpoint }> {
  const bytes = await read('checkpoint', MOST_NOTE, signal)
  if (bytes === null) throw new Unread('away')
  const note = Buffer.from(bytes).toString('utf8')
  const opened = openCheckpoint(note, origin, keys)
  if ('fault' in opened) throw new Unread(opened.fault)
  return { note, head: opened.checkpoint }
}

/** Entries that follow those we have, their hashes, and what shows that the head goes on from them; nothing is believed yet. */
export type Piece = {
  readonly from: number
  readonly entries: readonly Uint8Array[]
  readonly hashes: readonly Hash[]
  readonly proof: readonly Hash[]
}

/** Fetches the next piece of a log that has come as far as `size`. */
export async function readPiece(read: ReadLog, from: number, size: number, signal: AbortSignal): Promise<Piece> {
  const end = Math.min(size, (Math.floor(from / TILE) + PIECE / TILE) * TILE)
  const entries: Uint8Array[] = []
  const hashes: Hash[] = []
  for (let [index, bytes] = [Math.floor(from / TILE), 0]; index * TILE < end && bytes < LONG_PIECE; index++) {
    const width = widthIn(end, 0, index)
    const bundle = await fileOf(read, { level: 'entries', index, width }, signal)
    const some = bundle === null ? null : beginning(bundle, width)
    if (bundle === null || some === null) throw new Unread('entries-missing')
    bytes += bundle.length
    const leaves = some.map(leafHash)
    // What others work out proofs from must be what the entries make it.
    const tile = await hashTile(read, { level: 0, index, width }, signal)
    if (!sameHash(tile, Buffer.concat(leaves))) throw new Unread('tiles-do-not-fit')
    const known = Math.max(0, from - index * TILE)
    entries.push(...some.slice(known))
    hashes.push(...leaves.slice(known))
  }
  const to = from + entries.length
  const hashAt = hashesBy((tile) => hashTile(read, tile, signal), size)
  return { from, entries, hashes, proof: to === size ? [] : await consistencyIn(hashAt, to, size) }
}

/** Whether a root over the entries read so far is the signed one, or is shown to lead to it. */
export const leadsTo = (root: { readonly size: number; readonly root: Hash }, head: Checkpoint, { proof }: Piece) =>
  extendsTree(root, head, proof)

async function hashTile(read: ReadLog, tile: Tile, signal: AbortSignal): Promise<Uint8Array> {
  const bytes = await fileOf(read, tile, signal)
  const most = tile.width * 32
  if (bytes === null || bytes.length < most) throw new Unread('tiles-do-not-fit')
  return bytes.subarray(0, most)
}

/** A partial tile may be gone once the full one is there, which begins with it. */
async function fileOf(read: ReadLog, tile: Tile, signal: AbortSignal): Promise<Uint8Array | null> {
  const most = tile.level === 'entries' ? MOST_BUNDLE : TILE * 32
  const part = await read(tilePath(tile), most, signal)
  return part ?? (tile.width === TILE ? null : read(tilePath({ ...tile, width: TILE }), most, signal))
}

/** So many entries at the beginning of a bundle; null where it has not so many whole ones. */
function beginning(bundle: Uint8Array, width: number): readonly Uint8Array[] | null {
  let at = 0
  for (let count = 0; count < width; count++) {
    const [high, low] = [bundle[at], bundle[at + 1]]
    if (high === undefined || low === undefined) return null
    at += 2 + high * 256 + low
  }
  return entriesOf(bundle.subarray(0, at), width)
}
