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
export const split = (size: number): number => 2 ** Math.floor(Math.log2(size - 1))

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

/** A tree head: how many leaves, and the root over them. */
export type Head = { readonly size: number; readonly root: Hash }

/**
 * Whether a consistency proof shows the later tree to begin with all the leaves of the earlier one, unchanged and in their
 * order (RFC 9162 section 2.1.4.2). Every tree extends the empty one, by the empty proof.
 */
export function extendsTree(earlier: Head, later: Head, proof: readonly Hash[]): boolean {
  const sizes = [earlier.size, later.size]
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 0) || earlier.size > later.size) return false
  if (earlier.size === 0) return proof.length === 0 && sameHash(earlier.root, emptyRoot)
  if (earlier.size === later.size) return proof.length === 0 && sameHash(earlier.root, later.root)
  const whole = Number.isInteger(Math.log2(earlier.size))
  const [first, ...rest] = whole ? [earlier.root, ...proof] : proof
  if (first === undefined) return false
  let [from, last, was, is] = [earlier.size - 1, later.size - 1, first, first]
  while (from % 2 === 1) [from, last] = [Math.floor(from / 2), Math.floor(last / 2)]
  for (const sibling of rest) {
    if (last === 0) return false
    if (from % 2 === 1 || from === last) {
      ;[was, is] = [nodeHash(sibling, was), nodeHash(sibling, is)]
      while (from % 2 === 0 && from !== 0) [from, last] = [from / 2, Math.floor(last / 2)]
    } else is = nodeHash(is, sibling)
    ;[from, last] = [Math.floor(from / 2), Math.floor(last / 2)]
  }
  return last === 0 && sameHash(was, earlier.root) && sameHash(is, later.root)
}
