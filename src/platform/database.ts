import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'

/**
 * One way to ask, two engines: PGlite in a folder for evaluation, PostgreSQL 15 or later for real. Only text, integers,
 * booleans, bytes and jsonb cross this border, because those are the same on both; days and instants are stored as ISO text.
 */
export type Row = Readonly<Record<string, unknown>>
export type Query = (sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>
export type Database = {
  readonly engine: 'pglite' | 'postgresql'
  readonly query: Query
  /** Read committed. Inside `work`, use only the query it is given: on PGlite the outer one would wait for ever. */
  readonly transaction: <T>(work: (query: Query) => Promise<T>) => Promise<T>
  /** Several statements without values, for migrations. */
  readonly script: (sql: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** True where a write lost against another that holds the same key (SQLSTATE 23505). */
export const isTaken = (error: unknown): boolean => sqlState(error) === '23505'
/** True where the engine asks for the transaction to be tried again (serialisation failure, deadlock). */
export const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes(sqlState(error))

/** Does it again, eight times at most, where another command was quicker: all of it, on what is then true. */
export async function untilFirst<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === 8 || !(isTaken(error) || isRetryable(error))) throw error
    }
  }
}

function sqlState(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}

/** PostgreSQL by address. `namedStatements` must be off behind pgbouncer older than 1.21 in transaction pooling. */
export function openPostgres(url: string, options: { connections?: number; namedStatements?: boolean } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: options.connections ?? 10 })
  pool.on('error', () => undefined) // an idle connection that drops is replaced at the next query
  const named = options.namedStatements ?? true
  const names = new Map<string, string>()
  const nameOf = (sql: string): string => {
    const known = names.get(sql)
    if (known !== undefined) return known
    const name = `p${createHash('sha256').update(sql).digest('hex').slice(0, 20)}`
    names.set(sql, name)
    return name
  }
  const ask =
    (client: pg.Pool | pg.PoolClient): Query =>
    async (sql, values = []) => {
      const text = { text: sql, values: [...values] }
      return (await client.query<Row>(named ? { ...text, name: nameOf(sql) } : text)).rows
    }
  return {
    engine: 'postgresql',
    query: ask(pool),
    transaction: async (work) => {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query('begin')
        const result = await work(ask(client))
        await client.query('commit')
        return result
      } catch (error) {
        try {
          await client.query('rollback')
        } catch (failure) {
          broken = failure instanceof Error ? failure : new Error(String(failure))
        }
        throw error
      } finally {
        client.release(broken)
      }
    },
    script: async (sql) => void (await pool.query(sql)),
    close: () => pool.end(),
  }
}

/** PGlite in `folder`, or in memory without one. The folder is locked: a second process would silently lose rows. */
export async function openEmbedded(folder?: string): Promise<Database> {
  const unlock = folder === undefined ? () => undefined : lock(folder)
  let lite: PGlite
  try {
    lite = await PGlite.create(folder === undefined ? {} : { dataDir: folder })
  } catch (error) {
    unlock()
    throw error
  }
  return overPglite(lite, unlock)
}

/** An instance already open, as a database; closing it then calls `closed`. */
export const overPglite = (lite: PGlite, closed: () => void = () => undefined): Database => ({
  engine: 'pglite',
  query: async (sql, values = []) => (await lite.query<Row>(sql, [...values])).rows,
  transaction: (work) =>
    lite.transaction((tx) => work(async (sql, values = []) => (await tx.query<Row>(sql, [...values])).rows)),
  script: async (sql) => void (await lite.exec(sql)),
  close: async () => {
    await lite.close()
    closed()
  },
})

/**
 * Takes the folder for this process, or says who holds it. The lock is the operating system's own, on an empty SQLite
 * file beside the folder: it is gone the moment its holder is, however that ended, and holds between containers that
 * share a disk, where process numbers say nothing.
 */
function lock(folder: string): () => void {
  mkdirSync(dirname(folder), { recursive: true })
  const holder = `${folder}.pid`
  const held = new DatabaseSync(`${folder}.lock`, { timeout: 0 })
  try {
    held.exec('begin exclusive')
  } catch (error) {
    held.close()
    if (!(error instanceof Error && error.message.includes('locked'))) throw error
    const who = existsSync(holder) ? ` by process ${readFileSync(holder, 'utf8').trim()}` : ''
    throw new Error(`The data folder ${folder} is in use${who}. Stop it, or choose another folder with --data.`)
  }
  writeFileSync(holder, `${process.pid}\n`)
  return () => {
    rmSync(holder, { force: true })
    held.close()
  }
}
