import type { Aggregate, ViewRow } from '../law/decision.ts'
import type { Database, Query } from './database.ts'
import { changedRows, factsOf, fold } from './store.ts'

/** A kind of stream whose types have been forgotten: its name, and what its facts come to. */
export type Rebuildable = {
  readonly name: string
  readonly fresh: (query: Query, stream: string) => Promise<Fresh>
}
type Fresh = { readonly version: number; readonly rows: readonly ViewRow[] }

export const rebuildable = <S, E>(aggregate: Aggregate<S, E>): Rebuildable => ({
  name: aggregate.name,
  fresh: async (query, stream) => {
    const facts = await factsOf(query, aggregate, stream)
    return { version: facts.at(-1)?.version ?? 0, rows: aggregate.rows(fold(aggregate, facts), stream) }
  },
})

/** The kinds of stream by what stands before the colon in a stream's name. */
export const byPrefix = (...kinds: readonly Rebuildable[]): ReadonlyMap<string, Rebuildable> =>
  new Map(kinds.map((kind) => [kind.name, kind]))

export type Rebuilt = {
  readonly streams: number
  /** Rows that were missing, wrong or too many. */
  readonly mended: number
  /** Streams that were added to meanwhile and done again. */
  readonly redone: number
}

const BATCH = 100

/**
 * Makes every view again from the facts, while the system runs: rows that are wrong or missing are put right, rows that
 * follow from nothing are removed. Streams are added up without holding anybody up; then, for one short statement, no
 * addition may change rows, and only streams that nobody added to meanwhile are written. The others are done again.
 * Throws where a stream is of no given kind or a fact does not read back; what was mended until then stays mended.
 */
export async function rebuild(
  database: Database,
  kinds: ReadonlyMap<string, Rebuildable>,
  say: (line: string) => void = () => undefined,
): Promise<Rebuilt> {
  let [streams, mended, redone] = [0, 0, 0]
  for (let last = ''; ; ) {
    const batch = await streamsAfter(database.query, last)
    const end = batch.at(-1)
    if (end === undefined) break
    for (let left = batch; left.length > 0; ) {
      const done = await rebuildBatch(database, kinds, left)
      mended += done.mended
      redone += done.moved.length
      left = done.moved
    }
    streams += batch.length
    last = end
    say(`rebuild: ${streams} streams, ${mended} rows mended, ${redone} done again`)
  }
  const orphans = await database.query(
    'delete from view_rows where not exists (select from events where events.stream = view_rows.stream) returning stream',
  )
  mended += orphans.length
  say(`rebuild: done, ${streams} streams, ${mended} rows mended`)
  return { streams, mended, redone }
}

async function streamsAfter(query: Query, last: string): Promise<readonly string[]> {
  const found = await query(
    `select stream from events where version = 1 and stream > $1 order by stream limit ${BATCH}`,
    [last],
  )
  return found.map((row) => String(row.stream))
}

type Change = { readonly stream: string; readonly version: number } & ReturnType<typeof changedRows>

async function rebuildBatch(
  database: Database,
  kinds: ReadonlyMap<string, Rebuildable>,
  streams: readonly string[],
): Promise<{ mended: number; moved: readonly string[] }> {
  const changes: Change[] = []
  for (const stream of streams) {
    const kind = kinds.get(stream.slice(0, stream.indexOf(':')))
    if (kind === undefined)
      throw new Error(`${stream} is a stream of no kind this program knows; its views were not rebuilt.`)
    const { version, rows } = await kind.fresh(database.query, stream)
    const difference = changedRows(await standingRows(database.query, stream), rows.map(plain))
    if (difference.rows.length + difference.gone.length > 0) changes.push({ stream, version, ...difference })
  }
  if (changes.length === 0) return { mended: 0, moved: [] }
  const moved = await database.transaction(async (query) => {
    await query('lock table view_rows in share row exclusive mode')
    const late = new Set(
      (await query(MOVED, [JSON.stringify(changes.map(({ stream, version }) => ({ stream, version })))])).map(
        (row) => row.stream,
      ),
    )
    const still = changes.filter(({ stream }) => !late.has(stream))
    await query(REMOVE, [JSON.stringify(still.flatMap(({ stream, gone }) => gone.map((row) => ({ stream, ...row }))))])
    await query(PUT, [
      JSON.stringify(still.flatMap(({ stream, version, rows }) => rows.map((row) => ({ stream, version, ...row })))),
    ])
    return changes.filter(({ stream }) => late.has(stream))
  })
  const size = (list: readonly Change[]): number =>
    list.reduce((sum, { rows, gone }) => sum + rows.length + gone.length, 0)
  return { mended: size(changes) - size(moved), moved: moved.map(({ stream }) => stream) }
}

/** As it comes back from the database: keys in order and nothing undefined, so that equal rows compare equal. */
const plain = (row: ViewRow): ViewRow => ({ ...row, data: ordered(row.data) })

const ordered = (value: object): object =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort())
      : part,
  )

async function standingRows(query: Query, stream: string): Promise<readonly ViewRow[]> {
  const rows = await query('select view, key, ix, data from view_rows where stream = $1', [stream])
  return rows.map((row) => ({
    view: String(row.view),
    key: String(row.key),
    ix: String(row.ix),
    data: ordered(typeof row.data === 'object' && row.data !== null ? row.data : {}),
  }))
}

const MOVED = `select s.stream from jsonb_to_recordset($1::jsonb) as s(stream text, version integer)
  where s.version <> (select max(version) from events e where e.stream = s.stream)`
const REMOVE = `delete from view_rows where (stream, view, key) in
  (select g.stream, g.view, g.key from jsonb_to_recordset($1::jsonb) as g(stream text, view text, key text))`
const PUT = `insert into view_rows select r.stream, r.view, r.key, r.ix, r.version, r.data
  from jsonb_to_recordset($1::jsonb) as r(stream text, view text, key text, ix text, version integer, data jsonb)
  on conflict (stream, view, key) do update set ix = excluded.ix, data = excluded.data, version = excluded.version`
