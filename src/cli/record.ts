import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isRole, roles } from '../access/roles.ts'
import type { Holder } from '../bundle/material-view.ts'
import type { Instant } from '../core/brand.ts'
import { instant } from '../core/calendar.ts'
import type { Agreement, Party } from '../law/law.ts'
import { type Database, openEmbedded, openPostgres, type Query } from '../platform/database.ts'
import { admissionToProve, caseToProve, type ProvableFile, requestToProve } from '../proof/files-view.ts'
import { type CaseFile, caseFile } from '../readmission/view.ts'
import { amended } from '../scheme/amend.ts'
import { schemeOf } from '../scheme/view.ts'
import { inUse, noCase, noData, noRequest, otherRecord, unknownParty } from './gate-words.ts'
import { agreementOf, type CommandProblem, commonOptions, type Io, invalid, isProblem } from './options.ts'

/** A node's own record, as the commands that ask about a person read it: the returning state's, or where they say so either's. */

const DEFAULT_DATA = './data'

/** Where the data are: a PostgreSQL node, a folder of an embedded one, or in none of the places looked in. */
export type Source =
  | { readonly url: string }
  | { readonly folder: string; readonly clock: string }
  | { readonly missing: readonly string[] }

/**
 * A demonstration keeps each party's data in a folder of its own under `--data`; a node of one party has them there. Of the
 * two it is the party wanted, or the returning state.
 */
export function sourceOf(
  { returning, receiving }: Agreement,
  data: string | undefined,
  wanted: Party | null = null,
): Source {
  const url = process.env.DATABASE_URL
  if (data === undefined && url !== undefined) return { url }
  const root = resolve(data ?? DEFAULT_DATA)
  const folders = [join(root, folderOf(wanted ?? returning), 'database'), join(root, 'database')]
  const folder = folders.find((one) => existsSync(join(one, 'PG_VERSION')))
  if (folder === undefined) return { missing: folders }
  // Named may be the demonstration's folder, or one party's within it.
  const within = [returning, receiving].some((party) => folderOf(party) === basename(root))
  return { folder, clock: join(within ? dirname(root) : root, 'clock.json') }
}
const folderOf = ({ party }: Party): string => party.toLowerCase()

/** The options of a command that asks either party's record, for `parseArgs`. */
export const recordOptions = { ...commonOptions, party: { type: 'string' }, data: { type: 'string' } } as const
export type RecordValues = Parameters<typeof agreementOf>[0] & {
  readonly party?: string | undefined
  readonly data?: string | undefined
}
/** `wanted`: the party named; null where none is, and the record itself says whose it is. */
export type RecordAsked = { readonly agreement: Agreement; readonly wanted: Party | null; readonly source: Source }

/** Which record is asked for, by those options; a problem where the agreement has no such party. */
export function recordAsked(values: RecordValues): RecordAsked | CommandProblem {
  const agreement = agreementOf(values)
  if (isProblem(agreement)) return agreement
  const code = values.party?.trim().toUpperCase()
  const known = [agreement.returning, agreement.receiving]
  const codes = known.map(({ party }) => party)
  const wanted = known.find(({ party }) => party === code) ?? null
  if (code !== undefined && wanted === null) return invalid('unknown-party', 'party', unknownParty(code, codes), codes)
  return { agreement, wanted, source: sourceOf(agreement, values.data, wanted) }
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

/** Where the node itself answers the same, and which of a demonstration's two it would be. */
export type Asking = { readonly path: string; readonly of?: 'returning' | 'receiving' }

/** What is asked of a file, as the node that keeps it would be asked. */
export const askingFor = ({ agreement, wanted }: RecordAsked, rest: string): Asking =>
  wanted?.party === agreement.receiving.party
    ? { path: `/requests/${rest}`, of: 'receiving' }
    : { path: `/cases/${rest}`, of: 'returning' }

/**
 * Works on the record and closes it. A folder that a running node holds is a problem that says who holds it, and that the
 * node itself answers at a path.
 */
export async function onRecord<T extends object>(
  source: Source,
  { path, of }: Asking,
  work: (database: Database) => Promise<T | CommandProblem>,
): Promise<T | CommandProblem> {
  if ('missing' in source) return invalid('no-data', 'data', noData(source.missing), source.missing)
  let database: Database
  try {
    database = await open(source)
  } catch (error) {
    // The lock names its holder; nothing else tells a folder in use from one that is broken.
    if (!(error instanceof Error && error.message.includes('is in use'))) throw error
    return {
      outcome: 'failed',
      code: 'in-use',
      field: 'data',
      problem: inUse(error.message, path, of === 'receiving' ? 4802 : 4801),
    }
  }
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Every look at a person's file is written down, whoever looks. */
export const noteLook = (query: Query, stream: string, now: Instant, what: string) =>
  query('insert into reads values ($1, $2, $3, $4)', [stream, now, 'command-line', what])

/** Whose record it is; null of one older than the note. */
async function whose(query: Query): Promise<{ readonly agreement: string; readonly party: string } | null> {
  const [table] = await query("select to_regclass('whose')::text as name")
  if (table?.name == null) return null
  const [row] = await query('select agreement, party from whose')
  return row === undefined ? null : { agreement: String(row.agreement), party: String(row.party) }
}

/** Whose record it is, where that is not the returning state's under this agreement. */
export async function ofAnother(query: Query, { id, returning }: Agreement): Promise<CommandProblem | null> {
  const found = await whose(query)
  if (found === null || (found.agreement === id && found.party === returning.party)) return null
  return invalid('other-record', 'data', otherRecord(found.party, found.agreement, returning.party, id))
}

/** The party that keeps a record under this agreement, and the other; a problem where it is of another, or not of the one wanted. */
export async function keeperOf(
  query: Query,
  { agreement, wanted }: Pick<RecordAsked, 'agreement' | 'wanted'>,
): Promise<Keeper | CommandProblem> {
  const { id, returning, receiving } = agreement
  const found = (await whose(query)) ?? { agreement: id, party: (wanted ?? returning).party }
  const side = found.party === returning.party ? 'returning' : found.party === receiving.party ? 'receiving' : null
  const other = side === null || found.agreement !== id || (wanted !== null && wanted.party !== found.party)
  if (other || side === null)
    return invalid('other-record', 'data', otherRecord(found.party, found.agreement, (wanted ?? returning).party, id))
  return { side, own: side === 'returning' ? returning : receiving }
}
export type Keeper = { readonly side: 'returning' | 'receiving'; readonly own: Party }

/** The case by its own reference, or by the one the two states share. */
export async function fileOf(query: Query, reference: string): Promise<CaseFile | null> {
  const file = await caseFile(query, reference)
  if (file !== null) return file
  const [row] = await query("select data from view_rows where view = 'case-shared' and key = $1", [reference])
  const data: unknown = row?.data
  const own = typeof data === 'object' && data !== null && 'reference' in data ? data.reference : null
  return typeof own === 'string' ? caseFile(query, own) : null
}

/** `signer`: the agreement as what signs for the record is asked for by it. */
export type Kept = { readonly file: ProvableFile; readonly holder: Holder; readonly signer: Agreement }

/** A file of either party's record, under the law as that record has it, with what signs for it; a problem where there is none. */
export async function fileKept(
  query: Query,
  { agreement: written, wanted, source }: RecordAsked,
  reference: string,
): Promise<Kept | CommandProblem> {
  const keeper = await keeperOf(query, { agreement: written, wanted })
  if (isProblem(keeper)) return keeper
  const agreement = amended(written, await schemeOf(query))
  const holder: Holder = {
    platform: { database: { query }, agreement },
    zone: keeper.own.zone,
    roleName: (role) => (isRole(role) ? roles[role] : { en: role, fr: role }),
    demonstration: isDemonstration(source),
  }
  const { returning, receiving } = written
  if (keeper.side === 'receiving') {
    const file = (await requestToProve(holder, reference)) ?? (await admissionToProve(holder, reference))
    // Keys are asked of the first party of an agreement as of the one that keeps the record.
    const signer = { ...written, returning: receiving, receiving: returning }
    return file === null ? invalid('no-such-file', 'case', noRequest(reference)) : { file, holder, signer }
  }
  const found = await fileOf(query, reference)
  const file = found === null ? null : await caseToProve(holder, found.state.reference)
  return file === null ? invalid('no-such-case', 'case', noCase(reference)) : { file, holder, signer: written }
}
