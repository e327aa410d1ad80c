import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { addHours } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import type { Database, Query } from '../platform/database.ts'
import {
  type Difference,
  differenceKinds,
  differencesOf,
  journalApart,
  type KeysTold,
  keysApart,
  lawApart,
  putBackSaid,
} from './differences.ts'

/**
 * Hours for which a difference may be a message on its way, and is shown as that. Our choice: no text sets it. Messages arrive
 * within a minute where nothing is wrong, and a node that is away for longer is seen by other lines.
 */
export const GRACE_HOURS = 6
/** Comparisons in which it must have been seen besides: a clock that was moved, or a machine that slept, is no difference. */
const SEEN = 3
/** More are not worked by people one by one: the first so many, in their order, are kept. */
const MOST = 5000
const LOCK = 7_301_006

const partedRow = z.object({
  subject: z.string(),
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  times: z.int(),
})

/** Where the two logs part on what both must say. */
const parted = async (query: Query) =>
  z.array(partedRow).parse(
    await query(
      `select coalesce(o.subject, t.subject) as subject, o.content as ours, t.content as theirs, coalesce(t.times, 0) as times
       from (select * from log_said where whose = 'ours') o
       full join (select * from log_said where whose = 'theirs') t on t.subject = o.subject
       where o.content is distinct from t.content or t.times > 1 order by 1 limit ${MOST}`,
    ),
  )

const entry = (row: Readonly<Record<string, unknown>>) => JSON.parse(Buffer.from(String(row.entry), 'hex').toString())
const keyField = z.object({ kind: z.string(), key: z.string() })
const lawField = z.object({ law: z.string(), digest: z.string() })

/** The keys that the other state's log has in use. */
async function keysInUse(query: Query): Promise<ReadonlySet<string>> {
  const rows = await query(
    `select encode(entry, 'hex') as entry from followed_entries where kind in ('key-added', 'key-retired') order by index`,
  )
  const held = new Set<string>()
  for (const { kind, key } of rows.map((row) => keyField.parse(entry(row)))) {
    if (kind === 'key-added') held.add(key)
    else held.delete(key)
  }
  return held
}

async function law(query: Query): Promise<readonly Difference[]> {
  const [last] = await query(
    `select encode(entry, 'hex') as entry from followed_entries where kind = 'law-changed' order by index desc limit 1`,
  )
  const own = await query(
    "select encode(entry, 'hex') as entry from log_entries where kind = 'law-changed' order by index",
  )
  const said = own.map((row) => lawField.parse(entry(row)))
  return lawApart(
    last === undefined ? null : lawField.parse(entry(last)),
    new Map(said.map((one) => [one.law, one.digest])),
  )
}

async function journal(query: Query): Promise<readonly Difference[]> {
  const [row] = await query(
    `with said as (select index, (e->>'facts')::numeric as facts, e->>'root' as root
       from (select index, convert_from(entry, 'UTF8')::jsonb as e from followed_entries where kind = 'journal-anchored') a
       where not exists (select 1 from followed_entries p where p.kind = 'record-put-back' and p.index > a.index
         and (convert_from(p.entry, 'UTF8')::jsonb->>'facts')::numeric < (e->>'facts')::numeric))
     select (select max(facts) from said)::text as most, (select facts from said order by index desc limit 1)::text as last,
       (select facts from said group by facts having count(distinct root) > 1 order by facts limit 1)::text as rewritten`,
  )
  const found = z.object({ most: z.string().nullable(), last: z.string().nullable(), rewritten: z.string().nullable() })
  const { most, last, rewritten } = found.parse(row)
  const rows = await query(
    `select e->>'at' as at, e->>'facts' as facts, e->>'anchored' as anchored
     from (select index, convert_from(entry, 'UTF8')::jsonb as e from followed_entries where kind = 'record-put-back') p order by index`,
  )
  const said = rows.map(({ at, facts, anchored }) => ({
    at: String(at),
    facts: Number(facts),
    anchored: Number(anchored),
  }))
  return [...journalApart(most === null || last === null ? null : { most, last, rewritten }), ...putBackSaid(said)]
}

/**
 * Compares the two logs as far as each is taken in, and keeps what is found: a new difference is noticed, one that outlasts its
 * grace is found, one that is over is closed. One that was over before it was found leaves nothing.
 */
export async function compareLogs(database: Database, told: KeysTold, at: Instant): Promise<void> {
  await database.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(${LOCK})`)
    const apart = await parted(query)
    const found = [
      ...differencesOf(apart),
      ...keysApart(await keysInUse(query), told),
      ...(await law(query)),
      ...(await journal(query)),
    ]
    await query(
      `insert into log_differences as d (kind, subject, ours, theirs, noticed_at, seen)
       select kind, subject, ours, theirs, $2, 1 from json_to_recordset($1::json) as n(kind text, subject text, ours text, theirs text)
       on conflict (kind, subject) where closed_at is null
       do update set ours = excluded.ours, theirs = excluded.theirs, seen = d.seen + 1`,
      [JSON.stringify(found), at],
    )
    // Beyond the most that are kept it is not known which are over.
    if (apart.length < MOST) await closeOthers(query, found, at)
    await query('update log_differences set found_at = $1 where found_at is null and seen >= $2 and noticed_at <= $3', [
      at,
      SEEN,
      addHours(at, -GRACE_HOURS),
    ])
  })
}

async function closeOthers(query: Query, found: readonly Difference[], at: Instant): Promise<void> {
  const over = `closed_at is null and not exists (select 1 from json_to_recordset($1::json) as n(kind text, subject text)
    where n.kind = log_differences.kind and n.subject = log_differences.subject)`
  const still = JSON.stringify(found.map(({ kind, subject }) => ({ kind, subject })))
  await query(`delete from log_differences where found_at is null and ${over}`, [still])
  await query(`update log_differences set closed_at = $2 where ${over}`, [still, at])
}

const differenceRow = z.object({
  kind: z.enum(differenceKinds),
  subject: z.string(),
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  noticedAt: instantField,
  foundAt: instantField.nullable(),
  closedAt: instantField.nullable(),
})
export type KeptDifference = z.infer<typeof differenceRow>

/** Differences by how they stand, the latest first: those that last, those that may still be on their way, those that are over. */
export async function differencesKept(
  query: Query,
  standing: 'found' | 'noticed' | 'closed',
  most: number,
): Promise<{ readonly all: number; readonly shown: readonly KeptDifference[] }> {
  const where = {
    found: 'closed_at is null and found_at is not null',
    noticed: 'closed_at is null and found_at is null',
    closed: 'closed_at is not null',
  }[standing]
  const [count] = await query(`select count(*)::integer as n from log_differences where ${where}`)
  const rows = await query(
    `select kind, subject, ours, theirs, noticed_at as "noticedAt", found_at as "foundAt", closed_at as "closedAt"
     from log_differences where ${where} order by coalesce(closed_at, noticed_at) desc, id desc limit $1`,
    [most],
  )
  return { all: z.object({ n: z.int() }).parse(count).n, shown: z.array(differenceRow).parse(rows) }
}

/** How many differences last, and since when the oldest. */
export async function differencesOpen(
  query: Query,
): Promise<{ readonly count: number; readonly since: Instant | null }> {
  const [row] = await query(
    'select count(*)::integer as count, min(noticed_at) as since from log_differences where closed_at is null and found_at is not null',
  )
  return z.object({ count: z.int(), since: instantField.nullable() }).parse(row)
}

const oddRow = z.object({ index: z.coerce.number(), entry: z.string() })

/** Entries of the other state's log that this version cannot read, kept as they came, the latest first. */
export async function oddEntries(
  query: Query,
  most: number,
): Promise<{ readonly all: number; readonly shown: readonly { readonly index: number; readonly text: string }[] }> {
  const [count] = await query("select count(*)::integer as n from followed_entries where kind = 'unknown'")
  const rows = await query(
    `select index::text as index, encode(substring(entry from 1 for 2000), 'hex') as entry from followed_entries
     where kind = 'unknown' order by followed_entries.index desc limit $1`,
    [most],
  )
  const shown = z
    .array(oddRow)
    .parse(rows)
    .map(({ index, entry: hex }) => ({
      index,
      text: Buffer.from(hex, 'hex').toString('utf8'),
    }))
  return { all: z.object({ n: z.int() }).parse(count).n, shown }
}
