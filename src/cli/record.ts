import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Instant } from '../core/brand.ts'
import { instant } from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import { type Database, openEmbedded, openPostgres, type Query } from '../platform/database.ts'
import { caseStream } from '../readmission/case.ts'
import { type CaseFile, caseFile } from '../readmission/view.ts'
import { inUse, noData, otherRecord } from './gate-words.ts'
import { type CommandProblem, type Io, invalid } from './options.ts'

/** The record of the returning state's node, as the commands that ask about a person read it. */

const DEFAULT_DATA = './data'

/** Where the data are: a PostgreSQL node, a folder of an embedded one, or in none of the places looked in. */
export type Source =
  | { readonly url: string }
  | { readonly folder: string; readonly clock: string }
  | { readonly missing: readonly string[] }

/** A demonstration keeps each party's data in a folder of its own under `--data`; a node of one party has them there. */
export function sourceOf({ returning }: Agreement, data: string | undefined): Source {
  const url = process.env.DATABASE_URL
  if (data === undefined && url !== undefined) return { url }
  const root = resolve(data ?? DEFAULT_DATA)
  const folders = [join(root, returning.party.toLowerCase(), 'database'), join(root, 'database')]
  const folder = folders.find((one) => existsSync(join(one, 'PG_VERSION')))
  return folder === undefined ? { missing: folders } : { folder, clock: join(root, 'clock.json') }
}

/** Whether the data are a demonstration's: it has a clock of its own beside them. */
export const isDemonstration = (source: Source): boolean => 'clock' in source && existsSync(source.clock)

/** Now, on the clock the data are kept by: a demonstration's runs apart from the machine's by an offset in a file. */
export function nowOf(source: Source, io: Io): Instant {
  if (!('clock' in source) || !isDemonstration(source)) return io.now()
  const kept: unknown = JSON.parse(readFileSync(source.clock, 'utf8'))
  const offset = typeof kept === 'object' && kept !== null && 'offset' in kept ? Number(kept.offset) : 0
  return instant(new Date(Date.parse(io.now()) + offset).toISOString()) ?? io.now()
}

const open = async (source: Exclude<Source, { missing: unknown }>): Promise<Database> =>
  'url' in source ? openPostgres(source.url, { connections: 1, namedStatements: false }) : openEmbedded(source.folder)

/**
 * Works on the record and closes it. A folder that a running node holds is a problem that says who holds it, and that the
 * node itself answers at `path`.
 */
export async function onRecord<T extends object>(
  source: Source,
  path: string,
  work: (database: Database) => Promise<T | CommandProblem>,
): Promise<T | CommandProblem> {
  if ('missing' in source) return invalid('no-data', 'data', noData(source.missing), source.missing)
  let database: Database
  try {
    database = await open(source)
  } catch (error) {
    // The lock names its holder; nothing else tells a folder in use from one that is broken.
    if (!(error instanceof Error && error.message.includes('is in use'))) throw error
    return { outcome: 'failed', code: 'in-use', field: 'data', problem: inUse(error.message, path) }
  }
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Every look at a person's file is written down, whoever looks. */
export const noteLook = (query: Query, reference: string, now: Instant, what: string) =>
  query('insert into reads values ($1, $2, $3, $4)', [caseStream(reference), now, 'command-line', what])

/** Whose record it is, where that is not the returning state's under this agreement. A record older than the note has none. */
export async function ofAnother(query: Query, { id, returning }: Agreement): Promise<CommandProblem | null> {
  const [table] = await query("select to_regclass('whose')::text as name")
  if (table?.name == null) return null
  const [whose] = await query('select agreement, party from whose')
  if (whose === undefined || (whose.agreement === id && whose.party === returning.party)) return null
  return invalid('other-record', 'data', otherRecord(String(whose.party), String(whose.agreement), returning.party, id))
}

/** The case by its own reference, or by the one the two states share. */
export async function fileOf(query: Query, reference: string): Promise<CaseFile | null> {
  const file = await caseFile(query, reference)
  if (file !== null) return file
  const [row] = await query("select data from view_rows where view = 'case-shared' and key = $1", [reference])
  const data: unknown = row?.data
  const own = typeof data === 'object' && data !== null && 'reference' in data ? data.reference : null
  return typeof own === 'string' ? caseFile(query, own) : null
}
