import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { isRole, roles } from '../access/roles.ts'
import { audiences, isAudience } from '../bundle/audience.ts'
import { type Bundle, makeBundle } from '../bundle/make-view.ts'
import type { Instant, Language } from '../core/brand.ts'
import type { Agreement } from '../law/law.ts'
import type { Query } from '../platform/database.ts'
import { caseStream } from '../readmission/case.ts'
import { amended } from '../scheme/amend.ts'
import { schemeOf } from '../scheme/view.ts'
import { auditCommand } from './audit.ts'
import { exportWords, notMade } from './export-words.ts'
import { noCase, notYetCase } from './gate-words.ts'
import {
  agreementOf,
  type CommandProblem,
  commonOptions,
  type Io,
  invalid,
  isProblem,
  type Manner,
  mannerOf,
  momentOf,
  parsed,
  processIo,
  sayDocument,
  sayProblem,
  worldProblem,
} from './options.ts'
import { type PackFile, packWritten } from './pack.ts'
import { on, wrap } from './print.ts'
import { proofCommand } from './proof.ts'
import { fileOf, isDemonstration, noteLook, nowOf, ofAnother, onRecord, sourceOf } from './record.ts'
import { statisticsCommand } from './statistics.ts'
import { problems } from './words.ts'

const options = {
  ...commonOptions,
  out: { type: 'string' },
  for: { type: 'string', default: 'court' },
  language: { type: 'string' },
  at: { type: 'string' },
  'known-at': { type: 'string' },
  data: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const

type Values = ReturnType<typeof readLine>['values']
const readLine = (args: string[]) => parseArgs({ args, options, allowPositionals: true })

/**
 * `export case REF [--out DIR|FILE] [--for court|lawyer|inspector] [--language en|fr] [--at INSTANT] [--known-at INSTANT]
 * [--data DIR] [--force] [--json]`: the bundle of one case: REF-bundle.pdf, REF-case.json and the documents as they came,
 * in a new folder REF-bundle or in the one named; `--out` with a file of `.pdf` or `.json`: that alone. All or nothing is written.
 *
 * Returns the exit code: 0 written; 1 there was no such case yet; 2 wrongly asked, or something is there already; 3 the data
 * cannot be read, as when a running node holds them, or the folder cannot be written.
 */
export async function exportCommand(args: string[], io: Io = processIo): Promise<number> {
  const [what = '', ...rest] = args
  const alone = Object.hasOwn(others, what) ? others[what] : undefined
  if (alone !== undefined) return alone(rest, io)
  const manner = mannerOf(args)
  const read = parsed(options, () => readLine(args))
  if (isProblem(read)) return sayProblem(io, manner, read)
  const made = await exported(read.values, read.positionals, io).catch(worldProblem)
  if (isProblem(made)) return sayProblem(io, manner, made)
  if (manner.json) await sayDocument(io, made)
  else await io.out(said(made, manner))
  return 0
}

/** Exports that read their own line. */
const others: Readonly<Record<string, (args: string[], io: Io) => Promise<number>>> = {
  audit: auditCommand,
  pack: proofCommand,
  statistics: statisticsCommand,
}

type Exported = {
  readonly outcome: 'written'
  readonly case: string
  readonly bundle: string
  readonly pages: number
  readonly notPlaced: number
  readonly files: readonly { readonly path: string; readonly size: number; readonly digest: string }[]
}

async function exported(
  values: Values,
  [what, reference, ...more]: readonly string[],
  io: Io,
): Promise<Exported | CommandProblem> {
  const agreement = agreementOf(values)
  if (isProblem(agreement)) return agreement
  if (what !== 'case') return invalid('unknown-export', 'what', exportWords.whatNot, ['case', ...Object.keys(others)])
  if (reference === undefined || reference.trim() === '' || more.length > 0)
    return invalid('one-case', 'case', problems.oneCase)
  const source = sourceOf(agreement, values.data)
  const asked = question(agreement, values, nowOf(source, io))
  if (isProblem(asked)) return asked
  const typed = reference.trim().toUpperCase()
  return onRecord(source, { path: `/cases/${typed}/bundle` }, async ({ query }) => {
    const made = await bundleOf(query, agreement, { ...asked, reference: typed }, isDemonstration(source))
    if (isProblem(made)) return made
    // Before it is written: nothing leaves without a line in the list of who looked.
    await noteLook(query, caseStream(made.reference), asked.madeAt, `bundle ${asked.audience}`)
    return write(made, values)
  })
}

type Question = Omit<Parameters<typeof makeBundle>[1], 'reference'>

function question(agreement: Agreement, values: Values, now: Instant): Question | CommandProblem {
  const { zone } = agreement.returning
  const language = values.language ?? values.lang
  if (!isAudience(values.for)) return invalid('unknown-audience', 'for', exportWords.audience, audiences)
  if (language !== 'en' && language !== 'fr')
    return invalid('unknown-language', 'language', exportWords.language, ['en', 'fr'])
  const at = values.at === undefined ? { at: now } : momentOf(values.at, zone, 'at')
  if (isProblem(at)) return at
  const known = values['known-at'] === undefined ? { at: now } : momentOf(values['known-at'], zone, 'known-at')
  if (isProblem(known)) return known
  const lang: Language = language
  return { audience: values.for, lang, at: at.at, knownAt: known.at, madeAt: now, madeBy: 'command-line' }
}

async function bundleOf(
  query: Query,
  written: Agreement,
  asked: Parameters<typeof makeBundle>[1],
  demonstration: boolean,
): Promise<Bundle | CommandProblem> {
  const other = await ofAnother(query, written)
  if (other !== null) return other
  const file = await fileOf(query, asked.reference)
  if (file === null) return invalid('no-such-case', 'case', noCase(asked.reference))
  const { reference } = file.state
  const agreement = amended(written, await schemeOf(query))
  const { zone } = written.returning
  const holder = {
    platform: { database: { query }, agreement },
    zone,
    roleName: (role: string) => (isRole(role) ? roles[role] : { en: role, fr: role }),
    demonstration,
  }
  const made = await makeBundle(holder, { ...asked, reference })
  if (!('problem' in made)) return made
  if (made.problem === 'not-made')
    return { outcome: 'failed', code: 'not-made', field: null, problem: notMade(made.words) }
  if (made.problem === 'no-case') return invalid('no-such-case', 'case', noCase(reference))
  const problem = notYetCase(reference, on(made.opened, zone))
  return { outcome: 'none', code: 'not-yet-case', field: 'at', problem }
}

/** Where the files go: the folder named, or one beside; a file named by its ending is the only one. */
function write(made: Bundle, { out, force }: Values): Exported | CommandProblem {
  const pdf: PackFile = made.pdf
  const file: PackFile = { path: made.file.path, bytes: made.file.text }
  const only = out?.toLowerCase().endsWith('.pdf') ? pdf : out?.toLowerCase().endsWith('.json') ? file : null
  const [folder, files] =
    only !== null && out !== undefined
      ? [dirname(out), [{ ...only, path: basename(out) }]]
      : [out ?? `${made.reference}-bundle`, [...made.originals, file, pdf]]
  const outcome = packWritten(folder, files, force)
  if (isProblem(outcome)) return outcome
  return {
    outcome: 'written',
    case: made.reference,
    bundle: made.bundleReference,
    pages: made.pdf.pages,
    notPlaced: made.notPlaced,
    files: files.map(({ bytes }, index) => ({
      path: outcome.written[index] ?? '',
      size: Buffer.byteLength(bytes),
      digest: createHash('sha256').update(bytes).digest('hex'),
    })),
  }
}

const said = ({ bundle, pages, files, notPlaced }: Exported, { lang }: Manner): string =>
  [
    wrap(`${exportWords.written[lang]} ${bundle}, ${pages} ${exportWords.pages[lang]}.`),
    ...files.map(({ path }) => `  ${path}`),
    ...(notPlaced === 0 ? [] : [wrap(`${exportWords.notPlaced[lang]} ${notPlaced}.`)]),
    '',
  ].join('\n')
