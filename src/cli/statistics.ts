import type { Query } from '../platform/database.ts'
import { releasesOf } from '../statistics/release-pages.ts'
import { exportWords } from './export-words.ts'
import { answering, type CommandProblem, type Io, invalid, isProblem } from './options.ts'
import { packWritten } from './pack.ts'
import { wrap } from './print.ts'
import { askingFor, keeperOf, onRecord, recordAsked, recordOptions } from './record.ts'

const options = {
  ...recordOptions,
  out: { type: 'string', default: '.' },
  force: { type: 'boolean', default: false },
} as const
/**
 * `export statistics [RELEASE] [--party CODE] [--out DIR] [--data DIR] [--force] [--json]`: the files of the figures that a
 * party released, byte for byte as they were: the one named, or every one. Exit codes as for `export case`.
 */
export const statisticsCommand = (args: string[], io: Io): Promise<number> =>
  answering(
    { args, io, options },
    {
      work: async (values, [named, ...more]): Promise<Exported | CommandProblem> => {
        const record = recordAsked(values)
        if (isProblem(record)) return record
        if (more.length > 0) return invalid('one-release', 'release', words.one)
        return onRecord(record.source, { ...askingFor(record, ''), path: '/public' }, async ({ query }) => {
          const keeper = await keeperOf(query, record)
          return isProblem(keeper) ? keeper : exported(query, named, values)
        })
      },
      say: ({ files }: Exported, { lang }) =>
        `${[wrap(exportWords.written[lang]), ...files.map((file) => `  ${file}`)].join('\n')}\n`,
    },
  )

type Exported = { readonly outcome: 'written'; readonly files: readonly string[] }

async function exported(
  query: Query,
  named: string | undefined,
  { out, force }: { readonly out: string; readonly force: boolean },
): Promise<Exported | CommandProblem> {
  const all = await releasesOf(query)
  const asked = all.filter(({ release }) => named === undefined || release === named.toUpperCase())
  const known = all.map(({ release }) => release)
  if (asked.length === 0) return { outcome: 'none', code: 'no-release', field: 'release', problem: words.none, known }
  const files = asked.map(({ release, file }) => ({ path: `statistics-${release}.json`, bytes: file }))
  const outcome = packWritten(out, files, force)
  return isProblem(outcome) ? outcome : { outcome: 'written', files: outcome.written }
}

const words = {
  one: {
    en: 'Name one release, such as 2025-W38-1, or none for all.',
    fr: 'Nommez une publication, ainsi 2025-W38-1, ou aucune pour toutes.',
  },
  none: { en: 'No such figures have been released.', fr: 'Aucuns chiffres de ce nom n’ont été publiés.' },
} as const
