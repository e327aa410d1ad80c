import type { Hono } from 'hono'
import type { Query } from '../platform/database.ts'
import { storedTile } from './sequencer.ts'
import { parseTilePath, widthIn } from './tiles.ts'

/** Where the tiles of a log are kept: our own, or the other state's as it was read. */
export type TileSource = {
  readonly query: Query
  readonly table: 'log_hashes' | 'followed_hashes'
  /** How many entries there are to serve. */
  readonly size: () => Promise<number>
  /** So many entries of a bundle, as the standard serves them. */
  readonly bundle: (index: number, width: number) => Promise<Uint8Array>
}

/** Serves a log's tiles and entry bundles under `base` (C2SP tlog-tiles), to anybody's script too. */
export function serveTiles(app: Hono, base: string, { query, table, size, bundle }: TileSource): void {
  app.use(`${base}/*`, async (c, next) => {
    await next()
    c.header('Access-Control-Allow-Origin', '*')
  })
  app.get(`${base}/tile/*`, async (c) => {
    const tile = parseTilePath(c.req.path.slice(base.length + 1))
    const there = tile === null ? 0 : widthIn(await size(), tile.level === 'entries' ? 0 : tile.level, tile.index)
    if (tile === null || there < tile.width) return c.text('There is no such tile.\n', 404)
    const { level, index, width } = tile
    const bytes =
      level === 'entries'
        ? await bundle(index, width)
        : Buffer.concat(await storedTile(query, { level, index, width, table }))
    // A partial tile is a beginning that never changes, so it may be kept as long as a full one.
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }
    return c.body(new Uint8Array(bytes), 200, headers)
  })
}
