import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extendsTree, type Hash, leafHash, rootFromInclusion, rootOf, sameHash } from '../core/tree.ts'
import {
  bundleOf,
  consistencyIn,
  entriesOf,
  type HashAt,
  hashesBy,
  inclusionIn,
  parseTilePath,
  rootOfTree,
  TILE,
  tilePath,
  widthIn,
} from './tiles.ts'

const leaves: readonly Hash[] = Array.from({ length: 70_000 }, (_, at) => leafHash(Buffer.from(String(at))))

/** The tiles of the tree over the first `size` leaves, made from the leaves alone; counts those that were asked for. */
function tilesOf(size: number): { readonly hashAt: HashAt; readonly asked: () => number } {
  let asked = 0
  const hashAt = hashesBy(async ({ level, index, width }) => {
    asked += 1
    const span = TILE ** Number(level)
    const roots = Array.from({ length: width }, (_, at) => {
      const from = (index * TILE + at) * span
      assert.ok(from + span <= size, 'no hash reaches beyond the tree')
      return rootOf(leaves.slice(from, from + span))
    })
    return Buffer.concat(roots)
  }, size)
  return { hashAt, asked: () => asked }
}

describe('the tiles of a log', () => {
  it('have the paths of the standard', () => {
    assert.equal(tilePath({ level: 0, index: 1_234_067, width: TILE }), 'tile/0/x001/x234/067')
    assert.equal(tilePath({ level: 'entries', index: 0, width: 3 }), 'tile/entries/000.p/3')
    assert.deepEqual(parseTilePath('tile/1/x001/005.p/17'), { level: 1, index: 1005, width: 17 })
    const wrong = [
      'tile/0/1',
      'tile/00/001',
      'tile/64/001',
      'tile/0/x000/001',
      'tile/0/001.p/0',
      'tile/0/001.p/256',
      'tile/0/001/',
    ]
    for (const path of [...wrong, 'tile/-1/001', 'tile/0/001.p/01', '../tile/0/001'])
      assert.equal(parseTilePath(path), null, path)
  })

  it('are as wide as the standard’s example of 70,000 entries', () => {
    assert.deepEqual([widthIn(70_000, 0, 272), widthIn(70_000, 0, 273), widthIn(70_000, 0, 274)], [256, 112, 0])
    assert.deepEqual([widthIn(70_000, 1, 0), widthIn(70_000, 1, 1), widthIn(70_000, 2, 0)], [256, 17, 1])
    assert.deepEqual([widthIn(256, 0, 0), widthIn(256, 1, 0)], [256, 1])
  })

  it('give the same roots and proofs as the leaves', async () => {
    let proved = 0
    for (const size of [1, 2, 3, 255, 256, 257, 511, 513, 1000, 65_535, 65_536, 65_537, 70_000]) {
      const { hashAt } = tilesOf(size)
      const root = rootOf(leaves.slice(0, size))
      assert.ok(sameHash(await rootOfTree(hashAt, size), root), `root of ${size}`)
      for (const index of new Set([0, Math.floor(size / 2), size - 1])) {
        const proof = await inclusionIn(hashAt, index, size)
        const found = rootFromInclusion(leafHash(Buffer.from(String(index))), { index, size, proof })
        assert.ok(found !== null && sameHash(found, root), `leaf ${index} of ${size}`)
      }
      for (const earlier of [0, 1, 2, 128, 255, 256, 300, 65_536, size - 1, size].filter((one) => one <= size)) {
        const before = { size: earlier, root: rootOf(leaves.slice(0, earlier)) }
        const proof = await consistencyIn(hashAt, earlier, size)
        assert.ok(extendsTree(before, { size, root }, proof), `${earlier} in ${size}`)
        if (earlier > 0 && earlier < size) {
          const forged = { size: earlier, root: leafHash(before.root) }
          assert.ok(!extendsTree(forged, { size, root }, proof), `a forged ${earlier} in ${size}`)
          assert.ok(!extendsTree(before, { size, root: leafHash(root) }, proof), `${earlier} in a forged ${size}`)
          assert.ok(!extendsTree(before, { size, root }, [...proof, root]), 'one hash too many')
          assert.ok(!extendsTree(before, { size, root }, proof.slice(0, -1)), 'one hash too few')
        }
        proved += 1
      }
    }
    assert.ok(proved > 60)
  })

  it('are few for a proof in a large tree', async () => {
    const { hashAt, asked } = tilesOf(70_000)
    await inclusionIn(hashAt, 4_711, 70_000)
    assert.ok(asked() <= 5, `${asked()} tiles`)
  })

  it('refuse what no tree has', async () => {
    const { hashAt } = tilesOf(10)
    await assert.rejects(inclusionIn(hashAt, 10, 10), RangeError)
    await assert.rejects(consistencyIn(hashAt, 11, 10), RangeError)
    await assert.rejects(hashesBy(async () => Buffer.alloc(31), 1)(0, 0), /no hash 0/)
  })
})

describe('a bundle of entries', () => {
  const entries = ['', 'a', 'é'.repeat(300)].map((text) => Buffer.from(text))
  it('gives back what was put into it', () => {
    assert.deepEqual(entriesOf(bundleOf(entries), 3)?.map(String), entries.map(String))
    assert.deepEqual(entriesOf(new Uint8Array(), 0), [])
  })
  it('is whole or refused', () => {
    const bundle = bundleOf(entries)
    assert.equal(entriesOf(bundle, 2), null)
    assert.equal(entriesOf(bundle.subarray(0, -1), 3), null)
    assert.equal(entriesOf(Buffer.concat([bundle, Buffer.alloc(1)]), 3), null)
    assert.throws(() => bundleOf([Buffer.alloc(65_536)]), RangeError)
  })
})
