import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  emptyRoot,
  extendsTree,
  type Hash,
  inclusionProof,
  leafHash,
  rootFromInclusion,
  rootOf,
  sameHash,
} from './tree.ts'

/** The eight leaves of the Certificate Transparency reference tests, and the roots over the first n of them. */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'))
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leaves: readonly Hash[] = entries.map(leafHash)
const hex = (hash: Hash): string => Buffer.from(hash).toString('hex')

describe('a Merkle tree of RFC 6962', () => {
  it('has the roots of the reference tests', () => {
    assert.equal(hex(emptyRoot), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    assert.deepEqual(
      leaves.map((_, at) => hex(rootOf(leaves.slice(0, at + 1)))),
      roots,
    )
  })

  it('proves every leaf of every size up to 70, and nothing else', () => {
    const many = Array.from({ length: 70 }, (_, at) => leafHash(Buffer.from([at])))
    let checked = 0
    for (let size = 1; size <= many.length; size++) {
      const some = many.slice(0, size)
      const root = rootOf(some)
      for (const [index, leaf] of some.entries()) {
        const proof = inclusionProof(some, index)
        const found = rootFromInclusion(leaf, { index, size, proof })
        assert.ok(found !== null && sameHash(found, root), `leaf ${index} of ${size}`)
        const wrong = [
          rootFromInclusion(leaf, { index: (index + 1) % size, size, proof }),
          rootFromInclusion(leafHash(Buffer.from('x')), { index, size, proof }),
          rootFromInclusion(leaf, { index, size, proof: [...proof, root] }),
          rootFromInclusion(leaf, { index, size, proof: proof.slice(1) }),
        ]
        for (const [which, other] of wrong.entries())
          if (!(size === 1 && (which === 0 || which === 3)))
            assert.ok(other === null || !sameHash(other, root), `wrong proof ${which} for leaf ${index} of ${size}`)
        checked += 1
      }
    }
    assert.equal(checked, 2485)
  })

  it('refuses an index outside the tree', () => {
    assert.throws(() => inclusionProof(leaves, 8), RangeError)
    assert.equal(rootFromInclusion(emptyRoot, { index: 1, size: 1, proof: [] }), null)
    assert.equal(rootFromInclusion(emptyRoot, { index: -1, size: 1, proof: [] }), null)
  })
})

describe('one tree that goes on another', () => {
  const head = (size: number) => ({ size, root: Buffer.from(roots[size - 1] ?? '', 'hex') })
  const proofs: readonly (readonly [number, number, readonly string[]])[] = [
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ]
  const bytes = (proof: readonly string[]): readonly Hash[] => proof.map((one) => Buffer.from(one, 'hex'))

  it('is shown by the proofs of the reference tests', () => {
    for (const [from, to, proof] of proofs)
      assert.ok(extendsTree(head(from), head(to), bytes(proof)), `${from} to ${to}`)
  })

  it('is shown by nothing else', () => {
    for (const [from, to, proof] of proofs) {
      assert.ok(
        !extendsTree(head(from), head(to), [...bytes(proof), leaves[0] ?? emptyRoot]),
        `${from} to ${to}, longer`,
      )
      if (from === to) continue
      assert.ok(!extendsTree(head(from), head(to), bytes(proof.slice(1))), `${from} to ${to}, shorter`)
      assert.ok(!extendsTree(head(to), head(from), bytes(proof)), `${to} to ${from}`)
      assert.ok(!extendsTree({ ...head(from), root: emptyRoot }, head(to), bytes(proof)), `another ${from}`)
    }
    assert.ok(extendsTree({ size: 0, root: emptyRoot }, head(8), []), 'every tree extends the empty one')
    assert.ok(!extendsTree({ size: 0, root: head(1).root }, head(8), []))
    assert.ok(!extendsTree({ ...head(8), root: emptyRoot }, head(8), []), 'one size, two roots')
    assert.ok(!extendsTree({ ...head(1), size: Number.NaN }, head(8), []))
  })
})
