import { randomBytes } from 'node:crypto'
import type { Instant } from '../core/brand.ts'
import { minutesBetween } from '../core/calendar.ts'
import { publishedField } from '../law/published.ts'
import type { Database, Query, Row } from '../platform/database.ts'
import { addHashes, storedHashes } from '../transparency/sequencer.ts'
import { rootOfTree } from '../transparency/tiles.ts'
import type { Anchor } from './anchors.ts'
import { factLeaf, type JournalFact, journalFactField, SALT_BYTES } from './leaf.ts'

/**
 * Takes facts into the private journal. Each is a row in `journal_queue` from the statement that recorded it until the
 * transaction that journals it: a crash at any point leaves it in one of the two. Processes take turns at a lock.
 */
const LOCK = 7_301_004
const BATCH = 500
const OLDER = 2000

export const FACT_COLUMNS = 'e.type, e.data, e.occurred_at, e.recorded_at, e.actor, e.law_version'

/** A fact as it is recorded, from a row with its stream, version and `FACT_COLUMNS`. Throws where it is not one. */
export const factOf = (row: Row): JournalFact =>
  journalFactField.parse({
    stream: row.stream,
    version: row.version,
    type: row.type,
    data: row.data,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    actor: row.actor,
    lawVersion: row.law_version,
  })

/** How many leaves the journal has. */
export async function journalSize(query: Query): Promise<number> {
  const [row] = await query('select coalesce(max(index) + 1, 0)::text as size from journal_leaves')
  return Number(row?.size)
}

/**
 * Up to how many facts the journal can be the one whose roots were anchored: all it has, or fewer than the first root it has
 * otherwise. A record put back from a backup journals anew, under new salts, what was recorded since, and what then waited.
 */
export async function factsHeld(query: Query, anchors: readonly Anchor[]): Promise<number> {
  const size = await journalSize(query)
  const hashAt = storedHashes(query, 'journal_hashes')
  for (const { facts, root } of anchors.toSorted((a, b) => a.facts - b.facts)) {
    if (facts > size) break
    if (Buffer.from(await rootOfTree(hashAt, facts)).toString('hex') !== root) return facts - 1
  }
  return size
}

/** Journals what waits, five hundred facts at most. Answers how many were taken off the queue. */
export async function takeIn(database: Database): Promise<number> {
  return database.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(${LOCK})`)
    // A row whose fact is gone before it was ever journalled stays: the look over the record names it.
    const rows = await query(
      `with next as (select q.stream, q.version from journal_queue q
         where exists (select 1 from events e where e.stream = q.stream and e.version = q.version)
         order by q.stream, q.version limit $1),
       taken as (delete from journal_queue q using next n where q.stream = n.stream and q.version = n.version
         returning q.stream, q.version)
       select t.stream, t.version, ${FACT_COLUMNS},
         exists (select 1 from journal_leaves l where l.stream = t.stream and l.version = t.version) as known
       from taken t join events e on e.stream = t.stream and e.version = t.version order by t.stream, t.version`,
      [BATCH],
    )
    const from = await journalSize(query)
    const leaves = rows
      .filter(({ known }) => known !== true)
      .map((row, at) => ({ index: from + at, fact: factOf(row), salt: randomBytes(SALT_BYTES) }))
    if (leaves.length === 0) return rows.length
    await query(
      `insert into journal_leaves select index, stream, version, decode(salt, 'hex')
       from json_to_recordset($1::json) as l(index bigint, stream text, version integer, salt text)`,
      [
        JSON.stringify(
          leaves.map(({ index, fact: { stream, version }, salt }) => ({
            index,
            stream,
            version,
            salt: salt.toString('hex'),
          })),
        ),
      ],
    )
    const hashes = leaves.map(({ salt, fact }) => factLeaf(salt, fact))
    await addHashes(query, { level: 0, from, hashes, table: 'journal_hashes' })
    return rows.length
  })
}

/** Queues facts recorded before there was a journal, two thousand at a time. True once every one has been. */
export async function queueOlder(database: Database): Promise<boolean> {
  return database.transaction(async (query) => {
    const [at] = await query('select stream, version, done from journal_older for update')
    if (at === undefined || at.done === true) return true
    const rows = await query(
      `with older as (select stream, version from events where (stream, version) > ($1, $2)
         order by stream, version limit $3),
       queued as (insert into journal_queue select s.stream, s.version from older s where not exists
         (select 1 from journal_leaves l where l.stream = s.stream and l.version = s.version) on conflict do nothing)
       select stream, version from older order by stream, version`,
      [at.stream, at.version, OLDER],
    )
    const last = rows.at(-1)
    const done = rows.length < OLDER
    await query('update journal_older set stream = $1, version = $2, done = $3', [
      last?.stream ?? at.stream,
      last?.version ?? at.version,
      done,
    ])
    return done
  })
}

/**
 * Says the journal's root in public where facts came since the last one, that is `every` minutes old or there is none.
 * Answers what was said; null where there was nothing to say yet.
 */
export async function anchor(
  database: Database,
  { now, every }: { readonly now: Instant; readonly every: number },
): Promise<Anchor | null> {
  return database.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(${LOCK})`)
    const facts = await journalSize(query)
    const [last] = await query(
      'select facts::text as facts, anchored_at from journal_roots order by journal_roots.facts desc limit 1',
    )
    const [older] = await query('select done from journal_older')
    if (facts === 0 || older?.done !== true || Number(last?.facts) === facts) return null
    if (last !== undefined && minutesBetween(String(last.anchored_at) as Instant, now) < every) return null
    const root = Buffer.from(await rootOfTree(storedHashes(query, 'journal_hashes'), facts)).toString('hex')
    await query("insert into journal_roots values ($1, decode($2, 'hex'), $3)", [facts, root, now])
    const said = publishedField.parse({ kind: 'journal-anchored', version: 1, root, facts })
    await query('insert into log_queue values ($1, $2::jsonb, $3) on conflict do nothing', [
      `journal-anchored:${facts}`,
      JSON.stringify(said),
      now,
    ])
    return { facts, root }
  })
}
