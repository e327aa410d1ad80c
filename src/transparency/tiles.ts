import { emptyRoot, type Hash, nodeHash, split } from '../core/tree.ts'

/**
 * The tree of a log by its tiles (C2SP tlog-tiles): a tile is 256 consecutive hashes of one level, level 0 the leaves and
 * every level above the roots of full tiles below. Whoever holds the tiles, in a database, a folder or over HTTP, works
 * out every root and every proof from them here.
 */
export const TILE = 256

/** A hash of a tile level by its index: the root of the 256^level leaves that begin at leaf index × 256^level. */
export type HashAt = (level: number, index: number) => Promise<Hash>

export type Tile = { readonly level: number | 'entries'; readonly index: number; readonly width: number }

/** The path of a tile or an entry bundle: `tile/0/x001/067`, partial ones with `.p/W`. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.../g) ?? []
  const path = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/')
  return `tile/${level}/${path}${width === TILE ? '' : `.p/${width}`}`
}

const written = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*)(\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** Reads such a path; null where it is written in any other way than the one there is. */
export function parseTilePath(path: string): Tile | null {
  const [, level = '', groups = '', last = '', partial] = written.exec(path) ?? []
  if (level === '') return null
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replaceAll(/[x/]/g, '') + last),
    width: partial === undefined ? TILE : Number(partial),
  }
  const sound = Number.isSafeInteger(tile.index) && (level === 'entries' || Number(level) < 64)
  return sound && tilePath(tile) === path ? tile : null
}

/** How wide the tile is in a tree of `size` leaves: 0 where it has none. */
export function widthIn(size: number, level: number, index: number): number {
  const hashes = Math.floor(size / TILE ** level)
  return Math.max(0, Math.min(TILE, hashes - index * TILE))
}

/** The root over leaves `from` (included) to `to` (excluded), a range such as the standard's recursion meets. */
async function rangeRoot(hashAt: HashAt, from: number, to: number): Promise<Hash> {
  const size = to - from
  const power = Math.log2(size)
  if (Number.isInteger(power) && power % 8 === 0) return hashAt(power / 8, from / size)
  const at = from + split(size)
  return nodeHash(await rangeRoot(hashAt, from, at), await rangeRoot(hashAt, at, to))
}

/** The root of the tree over the first `size` leaves. */
export const rootOfTree = async (hashAt: HashAt, size: number): Promise<Hash> =>
  size === 0 ? emptyRoot : rangeRoot(hashAt, 0, size)

/** The inclusion proof of leaf `index` in the tree over the first `size` leaves, nearest first. Throws where there is none. */
export async function inclusionIn(hashAt: HashAt, index: number, size: number): Promise<readonly Hash[]> {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError(`no leaf ${index} among ${size}`)
  const path = async (from: number, to: number): Promise<readonly Hash[]> => {
    if (to - from === 1) return []
    const at = from + split(to - from)
    return index < at
      ? [...(await path(from, at)), await rangeRoot(hashAt, at, to)]
      : [...(await path(at, to)), await rangeRoot(hashAt, from, at)]
  }
  return path(0, size)
}

/** The consistency proof between the trees over the first `earlier` and the first `later` leaves (RFC 6962, PROOF). */
export async function consistencyIn(hashAt: HashAt, earlier: number, later: number): Promise<readonly Hash[]> {
  if (earlier < 0 || earlier > later) throw new RangeError(`a tree of ${later} does not extend one of ${earlier}`)
  if (earlier === 0 || earlier === later) return []
  const prove = async (m: number, from: number, to: number, whole: boolean): Promise<readonly Hash[]> => {
    const size = to - from
    if (m === size) return whole ? [] : [await rangeRoot(hashAt, from, to)]
    const at = split(size)
    return m <= at
      ? [...(await prove(m, from, from + at, whole)), await rangeRoot(hashAt, from + at, to)]
      : [...(await prove(m - at, from + at, to, false)), await rangeRoot(hashAt, from, from + at)]
  }
  return prove(earlier, 0, later, true)
}

/** Hashes by their tiles, each tile fetched once. `tile` answers the 32-byte hashes of a tile one after another. */
export function hashesBy(tile: (tile: Tile) => Promise<Uint8Array>, size: number): HashAt {
  const kept = new Map<string, Promise<Uint8Array>>()
  return async (level, at) => {
    const index = Math.floor(at / TILE)
    const wanted: Tile = { level, index, width: widthIn(size, level, index) }
    const path = tilePath(wanted)
    const bytes = await (kept.get(path) ?? kept.set(path, tile(wanted)).get(path))
    const start = (at % TILE) * 32
    const hash = bytes?.subarray(start, start + 32)
    if (hash?.length !== 32) throw new Error(`${path} has no hash ${at % TILE}`)
    return hash
  }
}

/** Entries as a bundle: each with its length before it, two bytes, the larger first. Throws where one is too long. */
export function bundleOf(entries: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > 0xffff) throw new RangeError(`an entry of ${entry.length} bytes does not fit a bundle`)
      const length = Buffer.alloc(2)
      length.writeUInt16BE(entry.length)
      return [length, entry]
    }),
  )
}

/** The entries of a bundle; null where its bytes are not `count` whole entries. */
export function entriesOf(bundle: Uint8Array, count: number): readonly Uint8Array[] | null {
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bundle.length) {
    const [high, low] = [bundle[at], bundle[at + 1]]
    if (high === undefined || low === undefined) return null
    const end = at + 2 + high * 256 + low
    if (end > bundle.length) return null
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  return entries.length === count ? entries : null
}
