import { randomBytes } from 'node:crypto'
import { afterEach, describe, it } from 'node:test'
import { systemClock } from '../src/platform/clock.ts'
import { type Database, openPostgres } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'
import { openLite } from './lite.ts'

/**
 * Both engines for tests. PGlite always; PostgreSQL where `TEST_DATABASE_URL` names one in which databases may be created,
 * otherwise a skip with its reason, which the closing line of the test run counts.
 */
export type Engine = 'PGlite' | 'PostgreSQL'
export type Open = (options?: {
  /** An empty database with no tables at all. */
  readonly bare?: boolean
  readonly connections?: number
}) => Promise<Database>

export const postgresUrl: string | null = process.env.TEST_DATABASE_URL ?? null
export const noPostgres = 'TEST_DATABASE_URL is not set; set it to a PostgreSQL in which databases may be created'

/**
 * Runs `suite` once for each engine, inside a `describe` of the engine's name. `open` gives a fresh database, migrated and
 * empty, to the test that calls it; it is closed and dropped when that test ends, for an instance takes 200 MB.
 */
export function forEachEngine(suite: (engine: Engine, open: Open) => void): void {
  describe('on PGlite', () => {
    const opened: Database[] = []
    afterEach(() => closeAll(opened))
    suite('PGlite', async ({ bare = false } = {}) => keep(opened, await openLite({ bare })))
  })
  if (postgresUrl === null) {
    it('on PostgreSQL', { skip: noPostgres }, () => undefined)
    return
  }
  describe('on PostgreSQL', () => {
    const opened: Database[] = []
    const dropping: (() => Promise<void>)[] = []
    afterEach(async () => {
      await closeAll(opened)
      for (const drop of dropping.splice(0)) await drop()
    })
    suite('PostgreSQL', async ({ bare = false, connections = 10 } = {}) => {
      const { url, drop } = await freshPostgres()
      dropping.push(drop)
      const database = keep(opened, openPostgres(url, { connections }))
      if (!bare) await migrate(database, systemClock)
      return database
    })
  })
}

/** A new database on the PostgreSQL for tests, with no tables; `drop` removes it even while somebody is connected. */
export async function freshPostgres(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  if (postgresUrl === null) throw new Error(noPostgres)
  const name = `paripassu_test_${randomBytes(8).toString('hex')}`
  const url = new URL(postgresUrl)
  url.pathname = `/${name}`
  await once(postgresUrl, `create database ${name}`)
  return { url: url.href, drop: () => once(postgresUrl, `drop database if exists ${name} with (force)`) }
}

async function once(url: string, sql: string): Promise<void> {
  const database = openPostgres(url, { connections: 1, namedStatements: false })
  try {
    await database.query(sql)
  } finally {
    await database.close()
  }
}

/** Remembers to close it, once, whoever does. */
function keep(opened: Database[], database: Database): Database {
  let closing: Promise<void> | null = null
  const kept: Database = {
    ...database,
    close: () => {
      closing ??= database.close()
      return closing
    },
  }
  opened.push(kept)
  return kept
}

async function closeAll(opened: Database[]): Promise<void> {
  for (const database of opened.splice(0)) await database.close()
}
