import { parseArgs } from 'node:util'
import { isRole, roles } from '../access/roles.ts'
import { audiences, isAudience } from '../bundle/audience.ts'
import { makeProof } from '../proof/make-view.ts'
import { type PackFiles, zipOf } from '../proof/pack.ts'
import { amended } from '../scheme/amend.ts'
import { schemeOf } from '../scheme/view.ts'
import { discloserOf } from './audit.ts'
import { exportWords, notWritten, present } from './export-words.ts'
import { noCase, notYetCase } from './gate-words.ts'
import {
  agreementOf,
  type CommandProblem,
  commonOptions,
  type Io,
  invalid,
  isProblem,
  mannerOf,
  parsed,
  processIo,
  sayDocument,
  sayProblem,
  worldProblem,
} from './options.ts'
import { type PackFile, writePack } from './pack.ts'
import { on, wrap } from './print.ts'
import { fileOf, isDemonstration, noteLook, nowOf, ofAnother, onRecord, sourceOf } from './record.ts'
import { problems } from './words.ts'

const options = {
  ...commonOptions,
  out: { type: 'string' },
  for: { type: 'string', default: 'court' },
  data: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const
type Values = ReturnType<typeof readLine>['values']
const readLine = (args: string[]) => parseArgs({ args, options, allowPositionals: true })

/**
 * `export pack REF [--for court|lawyer|inspector] [--out DIR|FILE.zip] [--data DIR] [--force] [--json]`: the proof pack of a
 * case as a folder REF-proof and the same as REF-proof.zip; `--out` with a file of `.zip`: that alone. Exit codes as for
 * `export case`.
 */
export async function proofCommand(args: string[], io: Io = processIo): Promise<number> {
  const manner = mannerOf(args)
  const read = parsed(options, () => readLine(args))
  if (isProblem(read)) return sayProblem(io, manner, read)
  const made = await proved(read.values, read.positionals, io).catch(worldProblem)
  if (isProblem(made)) return sayProblem(io, manner, made)
  if (manner.json) await sayDocument(io, made)
  else
    await io.out(
      `${[wrap(exportWords.written[manner.lang]), ...made.places.map((place) => `  ${place}`)].join('\n')}\n`,
    )
  return 0
}

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
  const written = agreementOf(values)
  if (isProblem(written)) return written
  if (reference === undefined || more.length > 0) return invalid('one-case', 'case', problems.oneCase)
  const audience = values.for
  if (!isAudience(audience)) return invalid('unknown-audience', 'for', exportWords.audience, audiences)
  const source = sourceOf(written, values.data)
  const typed = reference.trim().toUpperCase()
  return onRecord(source, `/cases/${typed}/proof`, async ({ query }) => {
    const other = await ofAnother(query, written)
    if (other !== null) return other
    const file = await fileOf(query, typed)
    if (file === null) return invalid('no-such-case', 'case', noCase(typed))
    const by = await discloserOf(query, written, source)
    if (isProblem(by)) return by
    const agreement = amended(written, await schemeOf(query))
    const holder = {
      platform: { database: { query }, agreement },
      zone: written.returning.zone,
      roleName: (role: string) => (isRole(role) ? roles[role] : { en: role, fr: role }),
      demonstration: isDemonstration(source),
    }
    const madeAt = nowOf(source, io)
    const asked = { reference: file.state.reference, audience, madeAt, madeBy: 'command-line' }
    // Before it is written: nothing leaves without a line in the list of who looked.
    await noteLook(query, asked.reference, madeAt, `proof ${audience}`)
    const made = await makeProof(holder, by, asked)
    if (!('problem' in made)) return write(asked.reference, made, values)
    return made.problem === 'no-case'
      ? invalid('no-such-case', 'case', noCase(typed))
      : { outcome: 'none', code: 'not-yet-case', field: null, problem: notYetCase(typed, on(made.opened, holder.zone)) }
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
  const outcome = writePack(folder, given, force)
  if ('present' in outcome) return invalid('already-there', 'out', present(outcome.present))
  if ('refused' in outcome)
    return { outcome: 'failed', code: 'not-written', field: 'out', problem: notWritten(outcome.refused) }
  const places = alone === null ? [`${folder}/${name}`, `${folder}/${name}.zip`] : [out]
  return { outcome: 'written', case: reference, files: files.size, places }
}
