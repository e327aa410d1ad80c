import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Query } from '../platform/database.ts'
import type { ReadingTold } from './following-view.ts'
import { mirrorRoutes } from './mirror.ts'
import { type NoteKey, vkeyOf } from './note.ts'
import { sizeOf } from './sequencer.ts'
import { newestCheckpoint, storedBundle } from './store.ts'
import { serveTiles } from './tile-routes.ts'
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

const justNow = 'public, max-age=2'
/** A checkpoint with its signatures, and a proof of 63 hashes. */
const LARGEST = 64 * 1024

/**
 * The public log at `/log/` (C2SP tlog-tiles), and at `/witness/` the work of a witness (C2SP tlog-witness). Anyone may read;
 * whoever asks for a cosignature is known by the signature on the checkpoint and by nothing else.
 */
export function logRoutes({ query, keys, reading, witnessing, copied }: LogRoutes): Hono {
  const app = new Hono()
  const bundle = (index: number, width: number) => storedBundle(query, index, width)
  serveTiles(app, '/log', { query, table: 'log_hashes', size: () => sizeOf(query), bundle })
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
