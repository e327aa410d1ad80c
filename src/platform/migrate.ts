import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'

const folder = new URL('./migrations/', import.meta.url)

/**
 * Brings the schema up to date: each numbered file once, all in one transaction, so that a stop half-way leaves the old
 * schema. Refuses a database whose applied files differ from ours: that is another version's data.
 */
export async function migrate(database: Database, clock: Clock): Promise<readonly string[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(name, folder), 'utf8') }))
  return database.transaction(async (query) => {
    if (database.engine === 'postgresql') await query('select pg_advisory_xact_lock(72057594037927)')
    await query(
      'create table if not exists migrations (name text primary key, digest text not null, applied_at text not null)',
    )
    const applied = new Map((await query('select name, digest from migrations')).map((row) => [row.name, row.digest]))
    const fresh: string[] = []
    for (const { name, sql } of files) {
      const digest = createHash('sha256').update(sql).digest('hex')
      const known = applied.get(name)
      if (known === digest) continue
      if (known !== undefined) throw new Error(`Migration ${name} differs from the one this database was made with.`)
      for (const statement of statements(sql)) await query(statement)
      await query('insert into migrations values ($1, $2, $3)', [name, digest, clock.now()])
      fresh.push(name)
    }
    const unknown = [...applied.keys()].filter((name) => !files.some((file) => file.name === name))
    if (unknown.length > 0) throw new Error(`This database was made by a newer version: it has ${unknown.join(', ')}.`)
    return fresh
  })
}

/** Our migration files keep one statement to a block that ends in `;` at a line's end, and no semicolons within. */
const statements = (sql: string): readonly string[] =>
  sql
    .split(/;\s*$/m)
    .map((part) => part.trim())
    .filter((part) => part.replace(/^--.*$/gm, '').trim() !== '')
