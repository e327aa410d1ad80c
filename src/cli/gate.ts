import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compareLaw } from '../barriers/differ.ts'
import type { Instant } from '../core/brand.ts'
import { instant, isAfter } from '../core/calendar.ts'
import { gateAtDoor } from '../flights/confirm.ts'
import type { Agreement } from '../law/law.ts'
import { type Database, openEmbedded, openPostgres, type Query } from '../platform/database.ts'
import { fold } from '../platform/store.ts'
import { caseStream, cases } from '../readmission/case.ts'
import { type CaseFile, caseFile, schemeShown } from '../readmission/view.ts'
import { amended } from '../scheme/amend.ts'
import { schemeOf } from '../scheme/view.ts'
import { type GateAnswer, gateDocument, printGate } from './gate-print.ts'
import { inUse, noCase, noData, notYetCase, otherRecord } from './gate-words.ts'
import {
  agreementOf,
  type CommandProblem,
  commonOptions,
  type Io,
  invalid,
  isProblem,
  mannerOf,
  momentOf,
  parsed,
  processIo,
  sayDocument,
  sayProblem,
  worldProblem,
} from './options.ts'
import { on } from './print.ts'
import { problems } from './words.ts'

const options = {
  ...commonOptions,
  at: { type: 'string' },
  'law-at': { type: 'string' },
  data: { type: 'string' },
} as const

const DEFAULT_DATA = './data'

/** A question about one case: when, and under which law beside the law as it is. */
type Asked = {
  readonly reference: string
  readonly at: Instant
  readonly stoodAt: Instant | null
  /** When it is asked, for the list of who looked. */
  readonly now: Instant
}

/**
 * `gate CASE [--at INSTANT] [--law-at INSTANT] [--data DIR] [--agreement ID] [--reading R=O]… [--json] [--lang en|fr]`:
 * could this person lawfully be transferred then, and each reason why not. `--law-at` runs it again as the law stood at
 * another minute and says what would differ. Asks the data of the returning state's node and adds nothing to them but that somebody looked.
 *
 * Returns the exit code: 0 the gate is open; 1 it is shut, or there was no such case yet; 2 wrongly asked; 3 the data
 * cannot be read, as when a running node holds them.
 */
export async function gateCommand(args: string[], io: Io = processIo): Promise<number> {
  const manner = mannerOf(args)
  const read = parsed(options, () => parseArgs({ args, options, allowPositionals: true }))
  if (isProblem(read)) return sayProblem(io, manner, read)
  const { values, positionals } = read
  const agreement = agreementOf(values)
  if (isProblem(agreement)) return sayProblem(io, manner, agreement)
  const source = sourceOf(agreement, values.data)
  const asked = question(agreement, { ...values, cases: positionals, now: () => nowOf(source, io) })
  if (isProblem(asked)) return sayProblem(io, manner, asked)
  const answer = await answerFrom(source, agreement, asked).catch(worldProblem)
  if (isProblem(answer)) return sayProblem(io, manner, answer)
  if (manner.json) await sayDocument(io, gateDocument(answer))
  else await io.out(printGate(answer, manner.lang))
  return answer.gate.open ? 0 : 1
}

type Typed = {
  readonly cases: readonly string[]
  readonly at?: string | undefined
  readonly 'law-at'?: string | undefined
  readonly now: () => Instant
}

function question(agreement: Agreement, typed: Typed): Asked | CommandProblem {
  const { zone } = agreement.returning
  const [reference] = typed.cases
  if (reference === undefined || typed.cases.length > 1 || reference.trim() === '')
    return invalid('one-case', 'case', problems.oneCase)
  const at = typed.at === undefined ? { at: typed.now() } : momentOf(typed.at, zone, 'at')
  if (isProblem(at)) return at
  const law = typed['law-at'] === undefined ? null : momentOf(typed['law-at'], zone, 'law-at')
  if (law !== null && isProblem(law)) return law
  return { reference: reference.trim().toUpperCase(), at: at.at, stoodAt: law?.at ?? null, now: typed.now() }
}

/** Where the data are: a PostgreSQL node, a folder of an embedded one, or in none of the places looked in. */
type Source =
  | { readonly url: string }
  | { readonly folder: string; readonly clock: string }
  | { readonly missing: readonly string[] }

/** A demonstration keeps each party's data in a folder of its own under `--data`; a node of one party has them there. */
function sourceOf({ returning }: Agreement, data: string | undefined): Source {
  const url = process.env.DATABASE_URL
  if (data === undefined && url !== undefined) return { url }
  const root = resolve(data ?? DEFAULT_DATA)
  const folders = [join(root, returning.party.toLowerCase(), 'database'), join(root, 'database')]
  const folder = folders.find((one) => existsSync(join(one, 'PG_VERSION')))
  return folder === undefined ? { missing: folders } : { folder, clock: join(root, 'clock.json') }
}

/** Now, on the clock the data are kept by: a demonstration's runs apart from the machine's by an offset in a file. */
function nowOf(source: Source, io: Io): Instant {
  if (!('clock' in source) || !existsSync(source.clock)) return io.now()
  const kept: unknown = JSON.parse(readFileSync(source.clock, 'utf8'))
  const offset = typeof kept === 'object' && kept !== null && 'offset' in kept ? Number(kept.offset) : 0
  return instant(new Date(Date.parse(io.now()) + offset).toISOString()) ?? io.now()
}

const open = async (source: Exclude<Source, { missing: unknown }>): Promise<Database> =>
  'url' in source ? openPostgres(source.url, { connections: 1, namedStatements: false }) : openEmbedded(source.folder)

async function answerFrom(source: Source, agreement: Agreement, asked: Asked): Promise<GateAnswer | CommandProblem> {
  if ('missing' in source) return invalid('no-data', 'data', noData(source.missing), source.missing)
  let database: Database
  try {
    database = await open(source)
  } catch (error) {
    // The lock names its holder; nothing else tells a folder in use from one that is broken.
    if (!(error instanceof Error && error.message.includes('is in use'))) throw error
    const path = `/api/cases/${asked.reference}?at=${asked.at}`
    return { outcome: 'failed', code: 'in-use', field: 'data', problem: inUse(error.message, path) }
  }
  try {
    const answer = await answerOf(database.query, agreement, asked)
    if (!isProblem(answer)) await noteLook(database.query, answer.reference, asked.now)
    return answer
  } finally {
    await database.close()
  }
}

/** Every look at a person's file is written down, whoever looks. */
const noteLook = (query: Query, reference: string, now: Instant) =>
  query('insert into reads values ($1, $2, $3, $4)', [caseStream(reference), now, 'command-line', 'gate'])

/** Whose record it is, where that is not the returning state's under this agreement. A record older than the note has none. */
async function ofAnother(query: Query, { id, returning }: Agreement): Promise<CommandProblem | null> {
  const [table] = await query("select to_regclass('whose')::text as name")
  if (table?.name == null) return null
  const [whose] = await query('select agreement, party from whose')
  if (whose === undefined || (whose.agreement === id && whose.party === returning.party)) return null
  return invalid('other-record', 'data', otherRecord(String(whose.party), String(whose.agreement), returning.party, id))
}

/** The case by its own reference, or by the one the two states share. */
async function fileOf(query: Query, reference: string): Promise<CaseFile | null> {
  const file = await caseFile(query, reference)
  if (file !== null) return file
  const [row] = await query("select data from view_rows where view = 'case-shared' and key = $1", [reference])
  const data: unknown = row?.data
  const own = typeof data === 'object' && data !== null && 'reference' in data ? data.reference : null
  return typeof own === 'string' ? caseFile(query, own) : null
}

/** The case as it stood at the instant asked about, before the gate of the law as amended by what the states recorded. */
async function answerOf(query: Query, written: Agreement, asked: Asked): Promise<GateAnswer | CommandProblem> {
  const { at, stoodAt } = asked
  const other = await ofAnother(query, written)
  if (other !== null) return other
  const file = await fileOf(query, asked.reference)
  const [first] = file?.facts ?? []
  if (file === null || first === undefined) return invalid('no-such-case', 'case', noCase(asked.reference))
  const state = fold(
    cases,
    file.facts.filter(({ occurredAt }) => !isAfter(occurredAt, at)),
  )
  if (state === null) {
    const problem = notYetCase(asked.reference, on(first.occurredAt, written.returning.zone))
    return { outcome: 'none', code: 'not-yet-case', field: 'at', problem }
  }
  const agreement = amended(written, await schemeOf(query))
  const scheme = await schemeShown(query, agreement)
  const { reference } = state
  if (stoodAt === null) return { reference, agreement, gate: gateAtDoor(state, agreement, at, scheme), differing: null }
  const { before, after, differing } = compareLaw(state, agreement, at, scheme, stoodAt)
  return { reference, agreement, gate: before, differing: { stoodAt, gate: after, lines: differing } }
}
