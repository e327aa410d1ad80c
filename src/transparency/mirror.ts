import { Hono } from 'hono'
import type { Instant } from '../core/brand.ts'
import { leafHash } from '../core/tree.ts'
import type { Published } from '../law/published.ts'
import type { Database, Query } from '../platform/database.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { leadsTo, type Piece, type ReadLog, readCheckpoint, readPiece, Unread } from './follow-read.ts'
import { followingNow } from './following-view.ts'
import { type NoteKey, parseNote, vkeyOf } from './note.ts'
import { factIn } from './said.ts'
import { append, type Entry, LOG_LOCK, type LogSettings, sizeOf, storedHashes } from './sequencer.ts'
import { serveTiles } from './tile-routes.ts'
import { bundleOf, rootOfTree, TILE } from './tiles.ts'

/**
 * The other state's log as this state has read it, served whole, in the form in which it is served there (C2SP tlog-tiles): so
 * a state can neither make its own log disappear nor lose it. From it a log is taken back whose record was put back from an
 * older backup, before a single new entry is signed: otherwise the log would say two things of one size, for good.
 */
export function mirrorRoutes(query: Query, keys: () => readonly NoteKey[]): Hono {
  const app = new Hono()
  const size = async (): Promise<number> => {
    const head = await headRead(query)
    return head === null || head === 'reading' ? 0 : head.size
  }
  const bundle = (index: number, width: number) => bundleRead(query, index, width)
  serveTiles(app, '/mirror', { query, table: 'followed_hashes', size, bundle })
  app.get('/mirror/checkpoint', async (c) => {
    const head = await headRead(query)
    if (head === null) return c.text('The other log was not read yet.\n', 404)
    // Not 404: whoever takes its own log back from here would go on without what was read.
    if (head === 'reading') return c.text('More of the other log is being read. Ask again.\n', 503)
    return c.body(head.note, 200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=2' })
  })
  app.get('/mirror/keys', (c) =>
    c.text(
      keys()
        .map((key) => `${vkeyOf(key)}\n`)
        .join(''),
    ),
  )
  return app
}

/** The newest checkpoint under which the other log was read to its end; null before there is one, `reading` while more is read. */
async function headRead(query: Query): Promise<{ readonly size: number; readonly note: string } | 'reading' | null> {
  const following = await followingNow(query)
  if (following?.note == null) return null
  const note = parseNote(following.note)
  const head = note === null ? null : parseCheckpoint(note.text)
  return head?.size === following.size ? { size: head.size, note: following.note } : 'reading'
}

async function bundleRead(query: Query, index: number, width: number): Promise<Uint8Array> {
  const rows = await query(
    "select encode(entry, 'hex') as entry from followed_entries where index >= $1 and index < $2 order by index",
    [index * TILE, index * TILE + width],
  )
  return bundleOf(rows.map(({ entry }) => Buffer.from(String(entry), 'hex')))
}

/** What came of asking for the own log: so many entries taken back, or 0 where nothing is known there that is not known here. */
export type TakenBack = { readonly entries: number }

/**
 * Takes back what the other state has read of our log and we do not know, if it is our log: signed by our keys, and going on
 * from what we have. All of it or nothing, before anything new is signed. Throws `Unread` where it cannot be read or is not that.
 */
export async function takeLogBack(
  { database, origin, signers, now }: LogSettings,
  read: ReadLog,
  onTaken: (within: Query, entries: readonly Uint8Array[]) => Promise<void>,
): Promise<TakenBack> {
  const { signal } = new AbortController()
  if ((await read('checkpoint', MOST_NOTE, signal)) === null) return { entries: 0 }
  const keys = signers.map(({ key }) => key)
  const { note, head } = await readCheckpoint(read, { origin, keys }, signal)
  const from = await sizeOf(database.query)
  const pieces: Piece[] = []
  for (let at = from; at < head.size; ) {
    const piece = await readPiece(read, at, head.size, signal)
    pieces.push(piece)
    at += piece.entries.length
  }
  if (pieces.length === 0) return { entries: 0 }
  return { entries: await keepTaken(database, { pieces, head, note, now: now() }, onTaken) }
}

const MOST_NOTE = 64 * 1024

type Copy = {
  readonly pieces: readonly Piece[]
  readonly head: Checkpoint
  readonly note: string
  readonly now: Instant
}

async function keepTaken(
  database: Database,
  { pieces, head, note, now }: Copy,
  onTaken: (within: Query, entries: readonly Uint8Array[]) => Promise<void>,
): Promise<number> {
  return database.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(${LOG_LOCK})`)
    const first = pieces[0]?.from ?? 0
    // Another process of this party was quicker.
    if ((await sizeOf(query)) !== first) return 0
    const entries = pieces.flatMap((piece) => piece.entries)
    await append(query, first, await named(query, first, entries))
    const size = first + entries.length
    const root = await rootOfTree(storedHashes(query), size)
    const last = pieces.at(-1)
    if (last === undefined || !leadsTo({ size, root }, head, last)) throw new Unread('forked')
    await query("insert into log_checkpoints (size, root, note, signed_at) values ($1, decode($2, 'hex'), $3, $4)", [
      size,
      Buffer.from(root).toString('hex'),
      note,
      now,
    ])
    await onTaken(query, entries)
    return entries.length
  })
}

/**
 * The entries under keys of their own, which are not said in the log: under the one a place, a statement or a release would
 * have, by which pages look for it, else under its number. What is said again word for word is known by its leaf hash.
 */
async function named(query: Query, first: number, entries: readonly Uint8Array[]): Promise<readonly Entry[]> {
  const rows = entries.map((bytes, at) => ({
    digest: Buffer.from(leafHash(bytes)).toString('hex'),
    index: first + at,
  }))
  await query(
    `insert into log_taken_back select digest, index from json_to_recordset($1::json) as t(digest text, index bigint)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
  const [taken, found] = [new Set<string>(), entries.map((bytes) => factIn(bytes)?.fact ?? null)]
  const held = await query('select key from log_entries where key = any($1)', [found.map((fact) => keyIn(fact) ?? '')])
  for (const { key } of held) taken.add(String(key))
  return entries.map((bytes, at) => {
    const own = keyIn(found[at] ?? null)
    const key = own === null || taken.has(own) ? `put-back:${first + at}` : own
    taken.add(key)
    return { key, kind: String(found[at]?.kind ?? 'unknown'), bytes }
  })
}

function keyIn(fact: Published | null): string | null {
  if (fact?.kind === 'place-counted' || fact?.kind === 'place-reversed')
    return `${fact.kind}:${fact.direction}:${fact.place}`
  if (fact?.kind === 'statement-signed') return `${fact.kind}:${fact.week}`
  return fact?.kind === 'statistics-released' ? `${fact.kind}:${fact.release}` : null
}
