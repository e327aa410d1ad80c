/* Signatures: Ed25519 where the browser has it. Where it has not, nothing is called good: it is said that it was not checked. */
import { bytesIn, from64, fromUrl64, hexOf, readCanonical, sha256, textIn, toUrl64 } from './bytes.js'

let ed25519 = null
const hasEd25519 = async () => {
  if (ed25519 === null)
    try {
      await crypto.subtle.importKey('raw', new Uint8Array(32).fill(1), 'Ed25519', false, ['verify'])
      ed25519 = true
    } catch {
      ed25519 = false
    }
  return ed25519
}
/** 'good', 'bad', or 'unknown' where this browser cannot tell. */
const signedBy = async (raw, signature, message) => {
  if (!(await hasEd25519())) return 'unknown'
  try {
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
    return (await crypto.subtle.verify('Ed25519', key, signature, message)) ? 'good' : 'bad'
  } catch {
    return 'bad'
  }
}

/** A compact JWS of the exchange: its payload, and whether the signature of one of the keys is good. */
export const openJws = async (text, type, keys) => {
  const parts = text.split('.')
  if (parts.length !== 3 || !parts.every((part) => toUrl64(fromUrl64(part)) === part)) return { word: 'bad' }
  const [head, body, signature] = parts
  try {
    const { alg, kid, typ } = JSON.parse(textIn(fromUrl64(head)))
    const key = keys.find((one) => one.kid === kid && one.use === 'sig')
    if (alg !== 'Ed25519' || typ !== type || key === undefined) return { word: 'bad' }
    const payload = readCanonical(textIn(fromUrl64(body)))
    const word = await signedBy(fromUrl64(key.x), fromUrl64(signature), bytesIn(`${head}.${body}`))
    return { word, payload }
  } catch {
    return { word: 'bad' }
  }
}

/** A checkpoint: its three lines, and a word for each Ed25519 key that should have signed it. */
export const openNote = async (note, keys) => {
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1)
  const [origin, size, root] = text.split('\n')
  const lines = note
    .slice(text.length + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' '))
    .map(([, name, value]) => ({ name, bytes: from64(value) }))
  const words = []
  for (const line of keys) {
    const [name, id, ...rest] = line.split('+')
    const [type, ...raw] = from64(rest.join('+'))
    const expected = (await sha256(bytesIn(`${name}\n`), Uint8Array.of(type, ...raw))).subarray(0, 4)
    const found = lines.find((one) => one.name === name && hexOf(one.bytes.subarray(0, 4)) === id)
    const own = name === origin
    if (hexOf(expected) !== id) words.push({ name, own, word: 'bad' })
    else if (type === 6) words.push({ name, own, word: 'unknown', later: true })
    else if (found === undefined) words.push({ name, own, word: own ? 'bad' : 'absent' })
    else {
      const time = type === 4 ? new DataView(found.bytes.buffer).getBigUint64(4) : 0n
      const message = type === 4 ? `cosignature/v1\ntime ${time}\n${text}` : text
      const word = await signedBy(Uint8Array.from(raw), found.bytes.subarray(type === 4 ? 12 : 4), bytesIn(message))
      words.push({ name, own, word })
    }
  }
  return { origin, size: Number(size), root: from64(root), words }
}
