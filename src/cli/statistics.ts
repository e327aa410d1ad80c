import { parseArgs } from 'node:util'
import { releasesOf } from '../statistics/release-pages.ts'
import { exportWords, notWritten, present } from './export-words.ts'
import {
  agreementOf,
  type CommandProblem,
  commonOptions,
  type Io,
  invalid,
  isProblem,
  mannerOf,
  parsed,
  sayDocument,
  sayProblem,
  worldProblem,
} from './options.ts'
import { writePack } from './pack.ts'
import { wrap } from './print.ts'
import { ofAnother, onRecord, sourceOf } from './record.ts'

const options = {
  ...commonOptions,
  out: { type: 'string', default: '.' },
  data: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const
type Values = ReturnType<typeof readLine>['values']
const readLine = (args: string[]) => parseArgs({ args, options, allowPositionals: true })

/**
 * `export statistics [RELEASE] [--out DIR] [--data DIR] [--force] [--json]`: the files of the figures released, byte for byte
 * as they were: the one named, or every one. Exit codes as for `export case`.
 */
export async function statisticsCommand(args: string[], io: Io): Promise<number> {
  const manner = mannerOf(args)
  const read = parsed(options, () => readLine(args))
  if (isProblem(read)) return sayProblem(io, manner, read)
  const made = await exported(read.values, read.positionals).catch(worldProblem)
  if (isProblem(made)) return sayProblem(io, manner, made)
  if (manner.json) await sayDocument(io, made)
  else
    await io.out(`${[wrap(exportWords.written[manner.lang]), ...made.files.map((file) => `  ${file}`)].join('\n')}\n`)
  return 0
}

async function exported(
  values: Values,
  [named, ...more]: readonly string[],
): Promise<{ readonly outcome: 'written'; readonly files: readonly string[] } | CommandProblem> {
  const agreement = agreementOf(values)
  if (isProblem(agreement)) return agreement
  if (more.length > 0) return invalid('one-release', 'release', words.one)
  return onRecord(sourceOf(agreement, values.data), '/public', async ({ query }) => {
    const other = await ofAnother(query, agreement)
    if (other !== null) return other
    const all = await releasesOf(query)
    const asked = all.filter(({ release }) => named === undefined || release === named.toUpperCase())
    if (asked.length === 0)
      return {
        outcome: 'none',
        code: 'no-release',
        field: 'release',
        problem: words.none,
        known: all.map(({ release }) => release),
      }
    const files = asked.map(({ release, file }) => ({ path: `statistics-${release}.json`, bytes: file }))
    const outcome = writePack(values.out, files, values.force)
    if ('present' in outcome) return invalid('already-there', 'out', present(outcome.present))
    if ('refused' in outcome)
      return { outcome: 'failed', code: 'not-written', field: 'out', problem: notWritten(outcome.refused) }
    return { outcome: 'written', files: outcome.written }
  })
}

const words = {
  one: {
    en: 'Name one release, such as 2025-W38-1, or none for all.',
    fr: 'Nommez une publication, ainsi 2025-W38-1, ou aucune pour toutes.',
  },
  none: { en: 'No such figures have been released.', fr: 'Aucuns chiffres de ce nom n’ont été publiés.' },
} as const
