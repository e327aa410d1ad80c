import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { audiences, isAudience } from '../bundle/audience.ts'
import { type FileBundle, makeFileBundle } from '../bundle/kept-view.ts'
import { type Bundle, makeBundle, type NoBundle } from '../bundle/make-view.ts'
import type { Instant, Language } from '../core/brand.ts'
import type { Agreement } from '../law/law.ts'
import { filedAs } from '../proof/words.ts'
import { auditCommand } from './audit.ts'
import { exportWords, notMade } from './export-words.ts'
import { noCase, notYetCase } from './gate-words.ts'
import {
  agreementOf,
  answering,
  type CommandProblem,
  type Io,
  invalid,
  isProblem,
  type Manner,
  momentOf,
  processIo,
} from './options.ts'
import { type PackFile, packWritten } from './pack.ts'
import { on, wrap } from './print.ts'
import { proofCommand } from './proof.ts'
import {
  askingFor,
  fileKept,
  type Kept,
  noteLook,
  nowOf,
  onRecord,
  type RecordValues,
  recordAsked,
  recordOptions,
} from './record.ts'
import { statisticsCommand } from './statistics.ts'
import { problems } from './words.ts'

const options = {
  ...recordOptions,
  out: { type: 'string' },
  for: { type: 'string', default: 'court' },
  language: { type: 'string' },
  at: { type: 'string' },
  'known-at': { type: 'string' },
  force: { type: 'boolean', default: false },
} as const

type Values = RecordValues &
  Readonly<Partial<Record<'out' | 'language' | 'at' | 'known-at', string | undefined>>> & {
    readonly for: string
    readonly force: boolean
  }

/**
 * `export case REF [--out DIR|FILE] [--for court|lawyer|inspector] [--language en|fr] [--at INSTANT] [--known-at INSTANT]
 * [--party CODE] [--data DIR] [--force] [--json]`: the bundle of one case: REF-bundle.pdf, REF-case.json and the documents as
 * they came, in a new folder REF-bundle or in the one named; `--out` with a file of `.pdf` or `.json`: that alone. All or
 * nothing is written. `export request REF` and `export admission REF`: the same of what the receiving state keeps, as it stands.
 *
 * Returns the exit code: 0 written; 1 there was no such case yet; 2 wrongly asked, or something is there already; 3 the data
 * cannot be read, as when a running node holds them, or the folder cannot be written.
 */
export async function exportCommand(args: string[], io: Io = processIo): Promise<number> {
  const [what = '', ...rest] = args
  const alone = Object.hasOwn(others, what) ? others[what] : undefined
  if (alone !== undefined) return alone(rest, io)
  return answering(
    { args, io, options },
    {
      work: (values, positionals) => exported(values, positionals, io),
      say: said,
    },
  )
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

/** What the two kinds of file of the receiving state are called on the line; `case` is whatever the record has. */
const ofReceiving = ['request', 'admission']

async function exported(
  values: Values,
  [what = '', reference, ...more]: readonly string[],
  io: Io,
): Promise<Exported | CommandProblem> {
  const theirs = ofReceiving.includes(what)
  const agreement = agreementOf(values)
  if (isProblem(agreement)) return agreement
  const record = recordAsked(theirs ? { ...values, party: values.party ?? agreement.receiving.party } : values)
  if (isProblem(record)) return record
  if (what !== 'case' && !theirs)
    return invalid('unknown-export', 'what', exportWords.whatNot, ['case', ...ofReceiving, ...Object.keys(others)])
  if (reference === undefined || reference.trim() === '' || more.length > 0)
    return invalid('one-case', 'case', problems.oneCase)
  const { source } = record
  const asked = question(agreement, values, nowOf(source, io))
  if (isProblem(asked)) return asked
  const typed = reference.trim().toUpperCase()
  const { of } = askingFor(record, typed)
  const page = what === 'admission' ? `/parity/admissions/${typed}` : `/requests/${typed}`
  const asking = of === 'receiving' ? { path: page, of } : askingFor(record, `${typed}/bundle`)
  return onRecord(source, asking, async ({ query }) => {
    const kept = await fileKept(query, record, typed)
    if (isProblem(kept)) return kept
    const { file, holder } = kept
    if (file.kind !== 'case' && (values.at ?? values['known-at']) !== undefined)
      return invalid('now-only', values.at === undefined ? 'known-at' : 'at', exportWords.nowOnly)
    const made = await bundleOf(kept, asked)
    if ('problem' in made) return problemOf(made, file.reference, holder.zone)
    // Before it is written: nothing leaves without a line in the list of who looked.
    await noteLook(query, file.stream, asked.madeAt, `bundle ${asked.audience}`)
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

/** The bundle of a case as asked; of what the receiving state keeps, as it stands. */
const bundleOf = ({ file, holder }: Kept, asked: Question): Promise<Bundle | FileBundle | NoBundle> => {
  if (file.kind === 'case') return makeBundle(holder, { ...asked, reference: file.reference })
  const { name } = filedAs[file.kind]
  return makeFileBundle(holder, file, { ...asked, names: { name: name[asked.lang], kicker: name[asked.lang] } })
}

function problemOf(made: NoBundle, reference: string, zone: string): CommandProblem {
  if (made.problem === 'not-made')
    return { outcome: 'failed', code: 'not-made', field: null, problem: notMade(made.words) }
  if (made.problem === 'no-case') return invalid('no-such-case', 'case', noCase(reference))
  const problem = notYetCase(reference, on(made.opened, zone))
  return { outcome: 'none', code: 'not-yet-case', field: 'at', problem }
}

/** Where the files go: the folder named, or one beside; a file named by its ending is the only one. */
function write(made: Bundle | FileBundle, { out, force }: Values): Exported | CommandProblem {
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
