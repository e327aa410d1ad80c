import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import type { Actor, Aggregate, Fact, Outgoing, Recorded, Telling, ViewRow } from '../law/decision.ts'
import type { Query } from './database.ts'

/**
 * The record: facts are added at an expected version and never changed. The facts, the rows derived from them, the
 * messages they cause and the answer to the command are written by one statement: all of it or none.
 */
const stored = z.object({
  version: z.int().positive(),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
  occurred_at: z.string(),
  recorded_at: z.string(),
  actor: z.object({ id: z.string(), name: z.string(), role: z.string(), party: z.string() }),
  law_version: z.string(),
})
const storedFacts = z.array(stored)

// As one json value: building jsonb from rows costs the engine four times as much, and rows one by one cost the driver more.
const READ = `select
  (select coalesce(json_agg(e order by version), '[]') from (
    select version, type, data, occurred_at, recorded_at, actor, law_version from events where stream = $1) e) as facts,
  (select json_build_object('command', command, 'digest', digest, 'answer', answer)
    from answers where stream = $1 and key = $2) as answer`

/** The facts of a stream in order, checked, and the answer already given under `key`, if any. */
export async function read<S, E>(
  query: Query,
  aggregate: Aggregate<S, E>,
  stream: string,
  key: string,
): Promise<{ facts: readonly Recorded<E>[]; answer: StoredAnswer | null }> {
  const [row] = await query(READ, [stream, key])
  const facts = storedFacts.parse(row?.facts)
  const answer = row?.answer ?? null
  return {
    facts: facts.map((fact) => revive(aggregate, stream, fact)),
    answer: answer === null ? null : storedAnswer.parse(answer),
  }
}

const storedAnswer = z.object({ command: z.string(), digest: z.string(), answer: z.unknown() })
export type StoredAnswer = z.infer<typeof storedAnswer>

function revive<S, E>(aggregate: Aggregate<S, E>, stream: string, row: z.infer<typeof stored>): Recorded<E> {
  const event = aggregate.event.safeParse({ ...row.data, type: row.type })
  if (!event.success)
    throw new Error(`${stream} version ${row.version} (${row.type}) does not read back: ${event.error.message}`)
  return {
    event: event.data,
    stream,
    version: row.version,
    occurredAt: row.occurred_at as Instant,
    recordedAt: row.recorded_at as Instant,
    actor: row.actor,
    lawVersion: row.law_version,
  }
}

/** All facts of one stream, in order. */
export const factsOf = async <S, E>(
  query: Query,
  aggregate: Aggregate<S, E>,
  stream: string,
): Promise<readonly Recorded<E>[]> => (await read(query, aggregate, stream, '')).facts

/** Facts added up. */
export const fold = <S, E>(aggregate: Aggregate<S, E>, facts: readonly Recorded<E>[], from = aggregate.initial): S =>
  facts.reduce(aggregate.evolve, from)

/** Facts as they will stand in the record. */
export function stamp<E>(
  facts: readonly Fact<E>[],
  at: { stream: string; version: number; recordedAt: Instant; actor: Actor; lawVersion: string },
): readonly Recorded<E>[] {
  return facts.map((fact, index) => ({ ...fact, ...at, version: at.version + index + 1 }))
}

export type Addition<E> = {
  readonly stream: string
  readonly facts: readonly Recorded<E>[]
  readonly cause: string
  readonly rows: readonly ViewRow[]
  readonly gone: readonly { view: string; key: string }[]
  readonly outgoing: readonly (Outgoing & { version: number; ordinal: number; queuedAt: Instant })[]
  readonly telling: readonly (Telling & { version: number; ordinal: number; origin: number; queuedAt: Instant })[]
  readonly claims: readonly { kind: string; key: string }[]
  readonly answer: { key: string; command: string; digest: string; answer: unknown; at: Instant }
}

type Part = 'facts' | 'rows' | 'gone' | 'outgoing' | 'telling' | 'claims' | 'published'

/** What each list of an addition adds to the statement; `$1` is the stream, `list` the place of the list's own value. */
const parts: Readonly<Record<Part, (list: string) => string>> = {
  // Each fact waits for the private journal from the moment it is there.
  facts: (list) => `facts as (insert into events
    select $1, f.version, f.type, f.data, f.occurred_at, f.recorded_at, f.actor, f.law_version, $2
    from json_to_recordset(${list}::json) as f(version integer, type text, data jsonb, occurred_at text,
      recorded_at text, actor jsonb, law_version text) returning version),
    waiting as (insert into journal_queue select $1, version from facts)`,
  rows: (list) => `rows as (insert into view_rows select $1, r.view, r.key, r.ix, r.version, r.data
    from json_to_recordset(${list}::json) as r(view text, key text, ix text, version integer, data jsonb)
    on conflict (stream, view, key) do update set ix = excluded.ix, data = excluded.data, version = excluded.version)`,
  gone: (list) => `gone as (delete from view_rows where stream = $1 and (view, key) in
    (select g.view, g.key from json_to_recordset(${list}::json) as g(view text, key text)))`,
  outgoing: (list) => `posted as (insert into outbox
    select $1, o.version, o.ordinal, o.kind, o.about, o.body, o.personal, coalesce(o.safety, false), o.queued_at
    from json_to_recordset(${list}::json) as o(version integer, ordinal integer, kind text, about text, body jsonb,
      personal jsonb, safety boolean, queued_at text))`,
  telling: (list) => `told as (insert into messages
    (stream, version, ordinal, id, occasion, person, channel, origin, queued_at, status, due_at, attempts, round, unsure)
    select $1, m.version, m.ordinal, md5($1::text || ' ' || m.version || ' ' || m.ordinal), m.occasion, m.person, m.channel, m.origin,
      m.queued_at, 'waiting', m.queued_at, 0, 1, 0
    from json_to_recordset(${list}::json) as m(version integer, ordinal integer, occasion text, person text, channel text,
      origin integer, queued_at text))`,
  claims: (list) => `claimed as (insert into lookups select c.kind, c.key, $1
    from json_to_recordset(${list}::json) as c(kind text, key text))`,
  published: (list) => `said as (insert into log_queue select p.key, p.data, p.at
    from json_to_recordset(${list}::json) as p(key text, data jsonb, at text)
    where not exists (select 1 from log_entries e where e.key = p.key) on conflict do nothing)`,
}

const allParts: readonly Part[] = ['facts', 'rows', 'gone', 'outgoing', 'telling', 'claims', 'published']
const written = new Map<string, string>()

/** One statement whatever there is to write; lists that are empty are left out of it, for each costs the engine time. */
function writing(present: readonly Part[]): string {
  const known = written.get(present.join())
  if (known !== undefined) return known
  const lists = present.map((part, index) => parts[part](`$${index + 7}`))
  const before = lists.length === 0 ? '' : `with ${lists.join(',\n')}\n`
  const statement = `${before}insert into answers values ($1, $2, $3, $4, $5::jsonb, $6)`
  written.set(present.join(), statement)
  return statement
}

/**
 * Writes an addition. Throws the engine's "taken" error where another addition to the stream came first, where the
 * idempotency key was just used, or where a claim is already held: the caller reads again and decides afresh.
 * A crash before the statement returns leaves either all of it or nothing.
 */
export async function add<E extends { type: string }>(query: Query, addition: Addition<E>): Promise<void> {
  const facts = addition.facts.map((fact) => {
    const { type, ...data } = fact.event
    return {
      version: fact.version,
      type,
      data,
      occurred_at: fact.occurredAt,
      recorded_at: fact.recordedAt,
      actor: fact.actor,
      law_version: fact.lawVersion,
    }
  })
  const version = addition.facts.at(-1)?.version ?? 0
  const lists: Readonly<Record<Part, readonly object[]>> = {
    facts,
    rows: addition.rows.map((row) => ({ ...row, version })),
    gone: addition.gone,
    outgoing: addition.outgoing.map(({ queuedAt, ...message }) => ({ ...message, queued_at: queuedAt })),
    telling: addition.telling.map(({ queuedAt, ...message }) => ({ ...message, queued_at: queuedAt })),
    claims: addition.claims,
    // What the facts make public goes to the log's queue in the same statement: it can be neither lost nor said too early.
    published: addition.rows
      .filter(({ view }) => view === 'published')
      .map(({ key, data }) => ({ key, data, at: addition.answer.at })),
  }
  const present = allParts.filter((part) => lists[part].length > 0)
  const { key, command, digest, answer, at } = addition.answer
  await query(writing(present), [
    addition.stream,
    key,
    command,
    digest,
    JSON.stringify(answer),
    at,
    ...present.map((part) => JSON.stringify(lists[part])),
  ])
}

/** Rows that differ from those before, and rows that are no more: the change a view needs. */
export function changedRows(
  before: readonly ViewRow[],
  after: readonly ViewRow[],
): { rows: readonly ViewRow[]; gone: readonly { view: string; key: string }[] } {
  const id = (row: { view: string; key: string }): string => `${row.view}\n${row.key}`
  const was = new Map(before.map((row) => [id(row), row]))
  const is = new Set(after.map(id))
  const same = (row: ViewRow, old: ViewRow | undefined): boolean =>
    old !== undefined &&
    row.ix === old.ix &&
    (row.data === old.data || JSON.stringify(row.data) === JSON.stringify(old.data))
  return {
    rows: after.filter((row) => !same(row, was.get(id(row)))),
    gone: before.filter((row) => !is.has(id(row))).map(({ view, key }) => ({ view, key })),
  }
}

/** Rows of a view: all, or those with this `ix`. Each parsed by `schema`: a row that does not parse is a bug. */
export async function rowsOf<T>(query: Query, view: string, schema: z.ZodType<T>, ix?: string): Promise<readonly T[]> {
  const rows =
    ix === undefined
      ? await query('select data from view_rows where view = $1 order by ix, stream, key', [view])
      : await query('select data from view_rows where view = $1 and ix = $2 order by stream, key', [view, ix])
  return rows.map((row) => schema.parse(row.data))
}
