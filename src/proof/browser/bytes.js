/*
 * What checking needs and a browser has: SHA-256, HMAC and Ed25519 by WebCrypto; the tree of RFC 6962; JSON in its one
 * spelling (RFC 8785); archives. The files of this folder are put into one page in this order: bytes, signed, pack, draw, page.
 */
const encoder = new TextEncoder()
export const bytesIn = (text) => encoder.encode(text)
export const textIn = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
export const joined = (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
export const hexOf = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
export const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
export const from64 = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
const to64 = (bytes) => btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''))
export const fromUrl64 = (text) => from64(text.replaceAll('-', '+').replaceAll('_', '/'))
export const toUrl64 = (bytes) => to64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
export const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at])

export const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)))
export const digestOf = async (text) => hexOf(await sha256(typeof text === 'string' ? bytesIn(text) : text))

/** RFC 8785: names in the order of their code units, numbers and texts as JavaScript writes them. */
export const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}
/** A value from text that is spelt in the one way there is. */
export const readCanonical = (text) => {
  const value = JSON.parse(text)
  if (canonical(value) !== text) throw new Error('spelling')
  return value
}

export const leafOf = (entry) => sha256(Uint8Array.of(0), entry)
const nodeOf = (left, right) => sha256(Uint8Array.of(1), left, right)
export const rootOf = async (leaves) => {
  let level = leaves
  if (level.length === 0) return sha256()
  while (level.length > 1) {
    const above = []
    for (let at = 0; at < level.length; at += 2)
      above.push(at + 1 < level.length ? await nodeOf(level[at], level[at + 1]) : level[at])
    level = above
  }
  return level[0]
}
/** The root an inclusion proof leads to (RFC 9162, 2.1.3.2); null where it is not a proof of such a tree. */
export const rootFrom = async (leaf, { index, size, proof }) => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return null
  let [node, last, hash] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (last === 0) return null
    if (node % 2 === 1 || node === last) {
      hash = await nodeOf(sibling, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else hash = await nodeOf(hash, sibling)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hash : null
}
/** Whether the later tree begins with the earlier one (RFC 9162, 2.1.4.2). */
export const extendsTree = async (earlier, later, proof) => {
  if (earlier.size > later.size) return false
  if (earlier.size === 0) return proof.length === 0
  if (earlier.size === later.size) return proof.length === 0 && same(earlier.root, later.root)
  const whole = Number.isInteger(Math.log2(earlier.size))
  const [first, ...rest] = whole ? [earlier.root, ...proof] : proof
  if (first === undefined) return false
  let [from, last, was, is] = [earlier.size - 1, later.size - 1, first, first]
  while (from % 2 === 1) [from, last] = [Math.floor(from / 2), Math.floor(last / 2)]
  for (const sibling of rest) {
    if (last === 0) return false
    if (from % 2 === 1 || from === last) {
      ;[was, is] = [await nodeOf(sibling, was), await nodeOf(sibling, is)]
      while (from % 2 === 0 && from !== 0) [from, last] = [from / 2, Math.floor(last / 2)]
    } else is = await nodeOf(is, sibling)
    ;[from, last] = [Math.floor(from / 2), Math.floor(last / 2)]
  }
  return last === 0 && same(was, earlier.root) && same(is, later.root)
}

/** Of everything chosen together, and of what an archive unpacks to: a pack is a few megabytes. */
export const MOST_BYTES = 150 * 1024 * 1024
export const MOST_FILES = 5000
/** The public file of a draw holds a million groups in some 200 MB. */
export const MOST_JSON = 400_000_000
/** What is not looked at further, by the name of why; the page has the words. */
export class Refused extends Error {
  constructor(what, about) {
    super(about)
    this.what = what
  }
}

/** One file of an archive as it lies there. Never unpacks beyond the size that the directory says. */
const unpacked = async (packed, method, size) => {
  if (method === 0) {
    if (packed.length !== size) throw new Refused('archive', '')
    return packed
  }
  if (method !== 8) throw new Refused('archive', '')
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const bytes = new Uint8Array(size)
  let at = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    if (at + value.length > size) {
      await reader.cancel()
      throw new Refused('archive', '')
    }
    bytes.set(value, at)
    at += value.length
  }
  return bytes
}

/** The directory of an archive: each file's name, and how and where it lies. */
const directoryOf = (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new Refused('archive', '')
  const listed = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Refused('archive', '')
    const [method, packed, size] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 24, true),
    ]
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true))
    const path = textIn(bytes.subarray(at + 46, at + 46 + name))
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(local, true) !== 0x04034b50) throw new Refused('archive', '')
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    listed.push({ path, method, packed, size, from })
    at += 46 + name + extra + comment
  }
  return listed
}

const crcs = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})
const crcOf = (bytes) => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = crcs[(crc ^ byte) & 0xff] ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
/** Little-endian fields of so many bytes each. */
const fields = (...pairs) =>
  Uint8Array.from(pairs.flatMap(([size, value]) => Array.from({ length: size }, (_, at) => (value / 256 ** at) & 0xff)))

/** The one archive that files make, as a node writes it: stored, in the order of their names, at the first hour of zips. */
const zipped = (files) => {
  const [parts, directory] = [[], []]
  let at = 0
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = bytesIn(path)
    const about = [
      [2, 20],
      [4, 0],
      [2, 0],
      [2, 0x21],
      [4, crcOf(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
    ]
    parts.push(fields([4, 0x04034b50], ...about, [2, 0]), name, bytes)
    directory.push(fields([4, 0x02014b50], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name)
    at += 30 + name.length + bytes.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, files.size], [2, files.size], [4, size], [4, at], [2, 0])
  return joined(...parts, ...directory, end)
}

/**
 * The files of an archive by its directory; stored files and deflated ones. `whole`: whether it is, byte for byte, the archive
 * that those files make. Throws where it is no archive, or would unpack to more than is looked at.
 */
export const unzip = async (bytes) => {
  let listed
  try {
    listed = directoryOf(bytes)
  } catch (error) {
    // Read beyond its end, or names that are no text.
    throw error instanceof Refused ? error : new Refused('archive', '')
  }
  if (listed.length > MOST_FILES || listed.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    throw new Refused('large', 'zip')
  const files = new Map()
  for (const { path, method, packed, size, from } of listed)
    files.set(path, await unpacked(bytes.subarray(from, from + packed), method, size))
  return { files, whole: same(zipped(files), bytes) }
}
