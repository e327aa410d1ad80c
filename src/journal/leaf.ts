import canonicalize from 'canonicalize'
import { z } from 'zod'
import { type Hash, leafHash, nodeHash } from '../core/tree.ts'

/**
 * A leaf of the private journal: 32 random bytes, then canonical JSON (RFC 8785) of one fact as it is recorded. The salt is
 * held back until somebody is to see the fact, so that no hash on the way to a root says anything, however few values a fact
 * could have. A fact's version is its number in its stream: the leaf says how many there were.
 */
export const SALT_BYTES = 32

export const journalFactField = z.strictObject({
  stream: z.string().min(1),
  version: z.int().positive(),
  type: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
  occurredAt: z.string().min(1),
  recordedAt: z.string().min(1),
  actor: z.record(z.string(), z.unknown()),
  lawVersion: z.string().min(1),
})
export type JournalFact = z.infer<typeof journalFactField>

/** The hash of a fact's leaf. Throws where the salt is not one, or the fact cannot be written as JSON. */
export function factLeaf(salt: Uint8Array, fact: JournalFact): Hash {
  const text = canonicalize(fact)
  if (salt.length !== SALT_BYTES || text === undefined)
    throw new Error(`no leaf can be made of ${fact.stream} ${fact.version}`)
  return leafHash(Buffer.concat([salt, Buffer.from(text)]))
}

/** A tree that grows leaf by leaf, and has its root at any time, keeping as many hashes as a proof has. */
export function growingTree(): { readonly add: (leaf: Hash) => void; readonly root: () => Hash | null } {
  /** Roots of whole subtrees, the largest first; each half the leaves of the one before at most. */
  const whole: { readonly leaves: number; readonly root: Hash }[] = []
  return {
    add: (leaf) => {
      let last = { leaves: 1, root: leaf }
      for (let left = whole.at(-1); left !== undefined && left.leaves === last.leaves; left = whole.at(-1)) {
        whole.pop()
        last = { leaves: left.leaves * 2, root: nodeHash(left.root, last.root) }
      }
      whole.push(last)
    },
    root: () =>
      whole.reduceRight<Hash | null>((right, { root }) => (right === null ? root : nodeHash(root, right)), null),
  }
}
