import type { Instant } from '../core/brand.ts'
import { type Hash, leafHash, rootOf, sameHash } from '../core/tree.ts'
import type { Query, Row } from '../platform/database.ts'
import { TILE } from '../transparency/tiles.ts'
import { type Anchor, type JournalWord, standingAnchors } from './anchors.ts'
import { factLeaf, growingTree } from './leaf.ts'
import { FACT_COLUMNS, factOf } from './sequencer.ts'

/**
 * Looks whether the record is what was journalled, fact by fact, and whether the journal is what was anchored in the public
 * log. Every fault names the fact by stream and version where one can be named.
 */
export type RecordFault = {
  /**
   * `changed`: the fact, or its salt, is not what was journalled. `removed`: journalled and no longer there. `put-in`: there
   * and never journalled. `missing`: a number of the stream is not there. `order`: journalled after one that follows it.
   * `lost`: waited to be journalled and is gone. `tree`: a stored hash is not that of its leaves. `anchor`: the journal is
   * not the one whose root was anchored; the facts it may be are named.
   */
  readonly what: 'changed' | 'removed' | 'put-in' | 'missing' | 'order' | 'lost' | 'tree' | 'anchor'
  readonly stream: string | null
  readonly version: number | null
  /** Where more is to be said: the leaf's number, or how many facts an anchor was of. */
  readonly at: number | null
}
export type RecordChecked = {
  readonly ok: boolean
  /** Facts that were compared with their leaf. */
  readonly facts: number
  /** Facts recorded a moment ago, or older than the journal, that no leaf is of yet. */
  readonly waiting: number
  /** The newest root that the journal was found to have. */
  readonly anchored: Anchor | null
  readonly faults: readonly RecordFault[]
}

/** At once: 256 leaves are one tile, and the loop gives way to others between them. */
const STEP = TILE
/** So many faults of one kind are named; a record with more has been tampered with at large. */
const MOST = 200

/** `anchors`: the roots to compare with, as a copy of the public log has them; without it, as ours has. */
export async function checkRecord(query: Query, anchors?: readonly Anchor[]): Promise<RecordChecked> {
  const faults: RecordFault[] = []
  // The roots first: the journal may grow meanwhile, and then it is the longer one.
  const said = (anchors ?? (await anchorsSaid(query))).toSorted((a, b) => a.facts - b.facts)
  const [now] = await query(`select (select greatest((select max(index) from journal_leaves),
      (select max(index) from journal_hashes where level = 0), -1) + 1)::text as size,
    (select count(*) from journal_queue)::text as waiting, (select not done from journal_older) as older`)
  const [size, waiting, older] = [Number(now?.size), Number(now?.waiting), now?.older === true]
  const anchored = await leaves(query, { size, anchors: said, faults })
  await streams(query, { older, faults })
  return { ok: faults.length === 0, facts: size, waiting, anchored, faults: faults.slice(0, MOST) }
}

/** The roots that our public log has, or is about to have, and that the journal can be held to. */
export async function anchorsSaid(query: Query): Promise<readonly Anchor[]> {
  const rows = await query(
    `select entry from (
       select convert_from(entry, 'UTF8')::jsonb as entry, 0 as waits, index, '' as queued_at from log_entries
         where kind in ('journal-anchored', 'record-put-back')
       union all select entry, 1, 0, queued_at from log_queue where entry->>'kind' in ('journal-anchored', 'record-put-back')) said
     order by waits, index, queued_at`,
  )
  return standingAnchors(
    rows.map(({ entry }): JournalWord => {
      const { kind, facts, root } = (entry ?? {}) as Readonly<Record<string, unknown>>
      return kind === 'record-put-back'
        ? { kind, facts: Number(facts) }
        : { kind: 'journal-anchored', facts: Number(facts), root: String(root) }
    }),
  )
}

type Walk = { readonly size: number; readonly anchors: readonly Anchor[]; readonly faults: RecordFault[] }

/** Every leaf in its order: the fact against its hash, the hashes against the tiles above and the anchored roots. */
async function leaves(query: Query, { size, anchors, faults }: Walk): Promise<Anchor | null> {
  const tree = growingTree()
  let next = 0
  let good: Anchor | null = null
  const atAnchors = (grown: number): void => {
    for (let due = anchors[next]; due !== undefined && due.facts === grown; due = anchors[++next]) {
      const root = tree.root()
      if (root !== null && Buffer.from(root).toString('hex') === due.root) good = due
      else faults.push({ what: 'anchor', stream: null, version: null, at: due.facts })
    }
  }
  for (let from = 0; from < size; from += STEP) {
    const rows = await leafRows(query, from)
    const byIndex = new Map(rows.map((row) => [Number(row.index), row]))
    const hashes: Hash[] = []
    for (let index = from; index < Math.min(from + STEP, size); index++) {
      const hash = leafOf(byIndex.get(index), index, faults)
      tree.add(hash)
      hashes.push(hash)
      atAnchors(index + 1)
    }
    if (hashes.length === STEP) await above(query, { index: from / STEP, hashes, faults })
    await new Promise((go) => setImmediate(go))
  }
  for (const due of anchors.slice(next)) faults.push({ what: 'anchor', stream: null, version: null, at: due.facts })
  if (faults.some(({ what }) => what === 'anchor')) await suspects(query, { good, faults })
  return good
}

const leafRows = (query: Query, from: number): Promise<readonly Row[]> =>
  query(
    `select n.index::text as index, l.stream, l.version, encode(l.salt, 'hex') as salt, encode(h.hash, 'hex') as hash, ${FACT_COLUMNS}
     from generate_series($1::bigint, $2::bigint) n(index) left join journal_leaves l on l.index = n.index
     left join journal_hashes h on h.level = 0 and h.index = n.index
     left join events e on e.stream = l.stream and e.version = l.version order by n.index`,
    [from, from + STEP - 1],
  )

/** The stored hash of a leaf; what is wrong with it or with its fact is added to the faults. */
function leafOf(row: Row | undefined, index: number, faults: RecordFault[]): Hash {
  const name = { stream: row?.stream == null ? null : String(row.stream), at: index }
  const fault = (what: RecordFault['what']): void => {
    faults.push({ what, ...name, version: row?.version == null ? null : Number(row.version) })
  }
  if (row?.stream == null || row.hash === null) {
    fault('tree')
    return row?.hash == null ? leafHash(new Uint8Array()) : Buffer.from(String(row.hash), 'hex')
  }
  const stored = Buffer.from(String(row.hash), 'hex')
  if (row.type === null) fault('removed')
  else {
    let made: Hash | null = null
    try {
      made = factLeaf(Buffer.from(String(row.salt), 'hex'), factOf(row))
    } catch {
      // What no longer reads as a fact is not the one that was journalled.
    }
    if (made === null || !sameHash(made, stored)) fault('changed')
  }
  return stored
}

/** A full tile's root is the hash stored a level above it. */
async function above(
  query: Query,
  {
    index,
    hashes,
    faults,
  }: { readonly index: number; readonly hashes: readonly Hash[]; readonly faults: RecordFault[] },
): Promise<void> {
  const [row] = await query("select encode(hash, 'hex') as hash from journal_hashes where level = 1 and index = $1", [
    index,
  ])
  if (row?.hash !== Buffer.from(rootOf(hashes)).toString('hex'))
    faults.push({ what: 'tree', stream: null, version: null, at: index * STEP })
}

/** Where hashes themselves were changed, the facts between the last good root and the first bad one are all that is known. */
async function suspects(
  query: Query,
  { good, faults }: { readonly good: Anchor | null; readonly faults: RecordFault[] },
): Promise<void> {
  const first = faults.find(({ what }) => what === 'anchor')
  const rows = await query(
    'select index::text as index, stream, version from journal_leaves where index >= $1 and index < $2 order by journal_leaves.index limit $3',
    [good?.facts ?? 0, first?.at ?? 0, MOST],
  )
  for (const row of rows)
    faults.push({ what: 'anchor', stream: String(row.stream), version: Number(row.version), at: Number(row.index) })
}

/** What no single leaf shows: facts without one, numbers left out of a stream, leaves out of their order. */
async function streams(
  query: Query,
  { older, faults }: { readonly older: boolean; readonly faults: RecordFault[] },
): Promise<void> {
  const named = async (what: RecordFault['what'], sql: string): Promise<void> => {
    for (const row of await query(`${sql} limit ${MOST}`))
      faults.push({ what, stream: String(row.stream), version: Number(row.version), at: null })
  }
  const beyond = older ? 'and (e.stream, e.version) <= (select stream, version from journal_older)' : ''
  await named(
    'put-in',
    `select e.stream, e.version from events e where
       not exists (select 1 from journal_leaves l where l.stream = e.stream and l.version = e.version)
       and not exists (select 1 from journal_queue q where q.stream = e.stream and q.version = e.version) ${beyond}
     order by e.stream, e.version`,
  )
  await named(
    'missing',
    `select stream, version - 1 as version from (select stream, version, coalesce(lag(version) over
       (partition by stream order by version), 0) as before from events) e where version <> before + 1 order by stream, version`,
  )
  await named(
    'order',
    `select stream, version from (select stream, version, index, lag(index) over
       (partition by stream order by version) as before from journal_leaves) l where index < before order by stream, version`,
  )
  await named(
    'lost',
    `select q.stream, q.version from journal_queue q where not exists
       (select 1 from events e where e.stream = q.stream and e.version = q.version) order by q.stream, q.version`,
  )
}

/** The last look over the record, as it was kept. */
export type KeptCheck = Pick<RecordChecked, 'ok' | 'facts' | 'faults'> & { readonly checkedAt: Instant }

/** Keeps what a look found; the last hundred are enough to see since when. */
export async function keepCheck(query: Query, { facts, ok, faults }: RecordChecked, at: Instant): Promise<void> {
  await query(
    `insert into journal_checks values ($1, $2, $3, $4::jsonb) on conflict (checked_at) do update
     set facts = excluded.facts, ok = excluded.ok, faults = excluded.faults`,
    [at, facts, ok, JSON.stringify(faults)],
  )
  await query(
    'delete from journal_checks where checked_at not in (select checked_at from journal_checks order by checked_at desc limit 100)',
  )
}

/** When the record was last looked over and what was found; null before the first time. */
export async function lastCheck(query: Query): Promise<KeptCheck | null> {
  const [row] = await query(
    'select checked_at, facts::text as facts, ok, faults from journal_checks order by checked_at desc limit 1',
  )
  if (row === undefined) return null
  return {
    checkedAt: String(row.checked_at) as Instant,
    facts: Number(row.facts),
    ok: row.ok === true,
    faults: Array.isArray(row.faults) ? row.faults : [],
  }
}
