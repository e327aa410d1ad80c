import { createHash } from 'node:crypto'

/**
 * Merkle trees of RFC 6962 (section 2.1): SHA-256, leaves and inner nodes told apart by their first byte, the tree over n
 * leaves split at the largest power of two below n. Hashes are 32 bytes; nothing is ever sorted or padded.
 */
export type Hash = Uint8Array

const sha256 = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** The hash of a leaf: SHA-256(0x00 ‖ entry). */
export const leafHash = (entry: Uint8Array): Hash => sha256(LEAF, entry)

/** The hash of two subtrees: SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right)

/** The root over no leaves: SHA-256 of nothing. */
export const emptyRoot: Hash = sha256()

/** The largest power of two below `size`, which is at least 2. */
const split = (size: number): number => 2 ** Math.floor(Math.log2(size - 1))

/** The root over the leaves whose hashes are given, in their order (MTH of RFC 6962). */
export function rootOf(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return emptyRoot
  let level = leaves
  // Level by level, an odd one out rising unchanged, gives the same root as the recursion of the standard.
  while (level.length > 1) {
    const above: Hash[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]]
      if (left !== undefined) above.push(right === undefined ? left : nodeHash(left, right))
    }
    level = above
  }
  return level[0] ?? emptyRoot
}

/** The hashes that prove leaf `index` to be in the tree (PATH of RFC 6962), nearest first. Throws where there is no such leaf. */
export function inclusionProof(leaves: readonly Hash[], index: number): readonly Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError(`no leaf ${index} among ${leaves.length}`)
  if (leaves.length === 1) return []
  const at = split(leaves.length)
  const [left, right] = [leaves.slice(0, at), leaves.slice(at)]
  return index < at
    ? [...inclusionProof(left, index), rootOf(right)]
    : [...inclusionProof(right, index - at), rootOf(left)]
}

/** The root that an inclusion proof leads to (RFC 9162 section 2.1.3.2); null where the proof is not of such a tree. */
export function rootFromInclusion(
  leaf: Hash,
  { index, size, proof }: { readonly index: number; readonly size: number; readonly proof: readonly Hash[] },
): Hash | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null
  let [node, last, hash] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (last === 0) return null
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else hash = nodeHash(hash, sibling)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hash : null
}

/** Whether two hashes are the same. They are public: time does not matter. */
export const sameHash = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0
