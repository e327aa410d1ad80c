import { audiences, isAudience } from '../bundle/audience.ts'
import { makeProof } from '../proof/make-view.ts'
import { type PackFiles, zipOf } from '../proof/pack.ts'
import { discloserOf } from './audit.ts'
import { exportWords } from './export-words.ts'
import { notYetCase } from './gate-words.ts'
import { answering, type CommandProblem, type Io, invalid, isProblem, processIo } from './options.ts'
import { type PackFile, packWritten } from './pack.ts'
import { on, wrap } from './print.ts'
import {
  askingFor,
  fileKept,
  noteLook,
  nowOf,
  onRecord,
  type RecordValues,
  recordAsked,
  recordOptions,
} from './record.ts'
import { problems } from './words.ts'

const options = {
  ...recordOptions,
  out: { type: 'string' },
  for: { type: 'string', default: 'court' },
  force: { type: 'boolean', default: false },
} as const

/**
 * `export pack REF [--party CODE] [--for court|lawyer|inspector] [--out DIR|FILE.zip] [--data DIR] [--force] [--json]`: the
 * proof pack of a case, or in the receiving state's record of a request or an admission, as a folder REF-proof and the same as
 * REF-proof.zip; `--out` with a file of `.zip`: that alone. Exit codes as for `export case`.
 */
export const proofCommand = (args: string[], io: Io = processIo): Promise<number> =>
  answering(
    { args, io, options },
    {
      work: (values, positionals) => proved(values, positionals, io),
      say: ({ places }: Proved, { lang }) =>
        `${[wrap(exportWords.written[lang]), ...places.map((place) => `  ${place}`)].join('\n')}\n`,
    },
  )

type Values = RecordValues & { readonly out?: string | undefined; readonly for: string; readonly force: boolean }
type Proved = {
  readonly outcome: 'written'
  readonly case: string
  readonly files: number
  readonly places: readonly string[]
}

async function proved(
  values: Values,
  [reference, ...more]: readonly string[],
  io: Io,
): Promise<Proved | CommandProblem> {
  const record = recordAsked(values)
  if (isProblem(record)) return record
  if (reference === undefined || more.length > 0) return invalid('one-case', 'case', problems.oneCase)
  const audience = values.for
  if (!isAudience(audience)) return invalid('unknown-audience', 'for', exportWords.audience, audiences)
  const typed = reference.trim().toUpperCase()
  const { source } = record
  return onRecord(source, askingFor(record, `${typed}/proof.zip`), async ({ query }) => {
    const kept = await fileKept(query, record, typed)
    if (isProblem(kept)) return kept
    const { file, holder, signer } = kept
    const by = await discloserOf(query, signer, source)
    if (isProblem(by)) return by
    const asked = { audience, madeAt: nowOf(source, io), madeBy: 'command-line' }
    // Before it is written: nothing leaves without a line in the list of who looked.
    await noteLook(query, file.stream, asked.madeAt, `proof ${audience}`)
    const made = await makeProof(holder, by, { file, asked })
    if (!('problem' in made)) return write(file.reference, made, values)
    const problem = notYetCase(typed, on(made.opened, holder.zone))
    return { outcome: 'none', code: 'not-yet-case', field: null, problem }
  })
}

function write(reference: string, files: PackFiles, { out = '.', force }: Values): Proved | CommandProblem {
  const name = `${reference}-proof`
  const zip = (path: string): PackFile => ({ path, bytes: zipOf(files) })
  const alone = /^(.*?)([^/]+\.zip)$/i.exec(out)
  const [folder, given] =
    alone === null
      ? [
          out,
          [zip(`${name}.zip`), ...[...files].map(([path, bytes]): PackFile => ({ path: `${name}/${path}`, bytes }))],
        ]
      : [alone[1] === '' ? '.' : (alone[1] ?? '.'), [zip(alone[2] ?? '')]]
  const outcome = packWritten(folder, given, force)
  if (isProblem(outcome)) return outcome
  const places = alone === null ? [`${folder}/${name}`, `${folder}/${name}.zip`] : [out]
  return { outcome: 'written', case: reference, files: files.size, places }
}
