import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Query } from '../platform/database.ts'
import type { ReadingTold } from './following-view.ts'
import { mirrorRoutes } from './mirror.ts'
import { type NoteKey, vkeyOf } from './note.ts'
import { sizeOf, storedTile } from './sequencer.ts'
import { newestCheckpoint, storedBundle } from './store.ts'
import { parseTilePath, widthIn } from './tiles.ts'
import { parseAddCheckpoint, type WitnessSettings, witness } from './witness.ts'

export type LogRoutes = {
  readonly query: Query
  /** The log's own keys and those of its witnesses, one verifier key a line. */
  readonly keys: () => readonly NoteKey[]
  /** How far this state has read the other's log; null where it has not begun. */
  readonly reading: () => Promise<ReadingTold | null>
  readonly witnessing: WitnessSettings
  /** The keys of the other state's log, whose copy is served. */
  readonly copied: () => readonly NoteKey[]
}

const forEver = 'public, max-age=31536000, immutable'
const justNow = 'public, max-age=2'
/** A checkpoint with its signatures, and a proof of 63 hashes. */
const LARGEST = 64 * 1024

/**
 * The public log at `/log/` (C2SP tlog-tiles), and at `/witness/` the work of a witness (C2SP tlog-witness). Anyone may read;
 * whoever asks for a cosignature is known by the signature on the checkpoint and by nothing else.
 */
export function logRoutes({ query, keys, reading, witnessing, copied }: LogRoutes): Hono {
  const app = new Hono()
  app.use('/log/*', async (c, next) => {
    await next()
    c.header('Access-Control-Allow-Origin', '*')
  })
  app.get('/log/checkpoint', async (c) => {
    const newest = await newestCheckpoint(query, c.req.query('witnessed') !== undefined)
    if (newest === null) return c.text('There is no checkpoint yet.\n', 404)
    return c.body(newest.note, 200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': justNow })
  })
  app.get('/log/keys', (c) =>
    c.body(
      keys()
        .map((key) => `${vkeyOf(key)}\n`)
        .join(''),
      200,
      { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': justNow },
    ),
  )
  app.get('/log/reading', async (c) => {
    const said = await reading()
    if (said === null) return c.text('The other log was not read yet.\n', 404)
    return c.json(said, 200, { 'Cache-Control': justNow })
  })
  app.get('/log/tile/*', async (c) => {
    const tile = parseTilePath(c.req.path.slice('/log/'.length))
    const size = await sizeOf(query)
    const there = tile === null ? 0 : widthIn(size, tile.level === 'entries' ? 0 : tile.level, tile.index)
    if (tile === null || there < tile.width) return c.text('There is no such tile.\n', 404)
    const { level, index, width } = tile
    const bytes =
      level === 'entries'
        ? await storedBundle(query, index, width)
        : Buffer.concat((await storedTile(query, { level, index, width })).map((hash) => Buffer.from(hash)))
    // A partial tile is a beginning that never changes, so it may be kept as long as a full one.
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/octet-stream',
      'Cache-Control': forEver,
    })
  })
  app.route('/', mirrorRoutes(query, copied))
  app.post('/witness/add-checkpoint', bodyLimit({ maxSize: LARGEST }), async (c) => {
    const asked = parseAddCheckpoint(await c.req.text())
    if (asked === null) return c.text('not-a-request\n', 400)
    const answer = await witness(witnessing, asked)
    if (answer.status === 200) {
      witnessing.cosigned?.()
      return c.text(answer.lines)
    }
    if (answer.size !== undefined) return c.body(`${answer.size}\n`, 409, { 'Content-Type': 'text/x.tlog.size' })
    return c.text(`${answer.why}\n`, answer.status)
  })
  return app
}
