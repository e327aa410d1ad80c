import assert from 'node:assert/strict'
import { it } from 'node:test'
import { leafHash, rootOf } from '../core/tree.ts'
import { leadsTo, type ReadLog, readPiece } from './follow-read.ts'
import { bundleOf, parseTilePath, TILE } from './tiles.ts'

const { signal } = new AbortController()

it('a log whose entries are as long as entries can be is read in pieces that fit into memory', async () => {
  const size = 3 * TILE
  const entries = Array.from({ length: size }, (_, at) => Buffer.alloc(0xffff, String(at)))
  const leaves = entries.map(leafHash)
  const read: ReadLog = async (path) => {
    const tile = parseTilePath(path)
    assert.ok(tile !== null, path)
    const [from, to] = [tile.index * TILE, tile.index * TILE + tile.width]
    if (tile.level === 'entries') return bundleOf(entries.slice(from, to))
    if (tile.level === 0) return Buffer.concat(leaves.slice(from, to))
    return Buffer.concat([0, 1, 2].map((at) => rootOf(leaves.slice(at * TILE, (at + 1) * TILE))))
  }
  const head = { origin: 'yy', size, root: rootOf(leaves) }
  const widths: number[] = []
  for (let from = 0; from < size; ) {
    const piece = await readPiece(read, from, size, signal)
    const to = from + piece.entries.length
    assert.ok(leadsTo({ size: to, root: rootOf(leaves.slice(0, to)) }, head, piece))
    widths.push(piece.entries.length)
    from = to
  }
  assert.deepEqual(widths, [TILE, TILE, TILE])
})
