/**
 * Writes `docs/law-coverage.md` and `src/lawbook/index.json`: for every rule of every agreement, what carries it out and
 * which tests show it, found in the source as it is. Run it after any change to rules or tests:
 * `npx node tools/law-coverage.ts`. With `--check` nothing is written; it says what differs and exits 1.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { agreements } from '../src/agreements/all.ts'
import { ruleOf } from '../src/law/due.ts'
import type { Agreement, Certainty, Provision, Reading, RuleId, Subject } from '../src/law/law.ts'
import { selectable } from '../src/law/readings.ts'
import { carriers, type Reference, readers } from '../src/law/references.ts'
import { forTests, type Source, sourcesUnder } from '../test/tidy.ts'

export type Shown = { readonly file: string; readonly test: string }
export type Implemented = { readonly file: string; readonly name: string }
/** One rule or reading: what carries it out in the data and in functions, which tests show it, or why nothing can. */
export type Covered = {
  readonly id: RuleId
  readonly data: readonly Reference[]
  readonly functions: readonly Implemented[]
  readonly tests: readonly Shown[]
  readonly reason: string | null
}
type Named<One> = readonly { readonly ids: ReadonlySet<RuleId>; readonly found: One }[]
export type Scan = { readonly functions: Named<Implemented>; readonly tests: Named<Shown> }

/** The ids of rules a text names, `CAL-05 to CAL-08` and `CAL-05…08` being all four. */
export function idsIn(text: string): ReadonlySet<RuleId> {
  const single = [...text.matchAll(/(?<![\w-])[A-Z]{2,4}-R?\d{2}[a-z]?(?![\w-])/g)].map(([id]) => id)
  const ranges = text.matchAll(/(?<![\w-])([A-Z]{2,4})-(\d{2})(?: to |…|–)(?:\1-)?(\d{2})(?![\w-])/g)
  const within = [...ranges].flatMap(([, family = '', from, to]) => between(family, Number(from), Number(to)))
  return new Set([...single, ...within])
}

/** `between('TR', 1, 3)`: TR-01, TR-02, TR-03. */
export const between = (family: string, from: number, to: number): readonly RuleId[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => `${family}-${String(from + at).padStart(2, '0')}`)

/**
 * Exported functions and tables whose doc comment, directly above, names rules. A rule in back quotes is an example of how
 * ids are written, not a claim; a type does nothing, so it carries nothing out.
 */
export const functionsIn = ({ path, text }: Source): Named<Implemented> =>
  [...text.matchAll(/^\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n(?:\/\/[^\n]*\n)*export (?:async )?(?:function|const) (\w+)/gm)]
    .map(([, comment = '', name = '']) => ({
      ids: idsIn(comment.replace(/`[^`]*`/g, '')),
      found: { file: path, name },
    }))
    .filter(({ ids }) => ids.size > 0)

const opening = /^\s*(?:for \(.*\) )?(it|test|describe)(?:\.\w+)?\(/
const literal = /^\s*(?:for \(.*\) )?\w+(?:\.\w+)?\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)/

/**
 * Tests that name rules, in their title, in that of a group around them or in their body. Relies on the formatter: a block
 * ends where its indent returns. A part of a title that is worked out is shown as "…".
 */
export function testsIn({ path, text }: Source): Named<Shown> {
  const lines = text.split('\n')
  const groups: { readonly indent: number; readonly title: string }[] = []
  return lines.flatMap((line, start) => {
    const kind = opening.exec(line)?.[1]
    if (kind === undefined) return []
    const indent = line.search(/\S/)
    const end = lines.findIndex(
      (later, at) => at > start && later.trim() !== '' && later.search(/\S/) <= indent && !/^\s*[)}\]]/.test(later),
    )
    const block = lines.slice(start, end === -1 ? undefined : end).join('\n')
    const [, single, double, template] = literal.exec(block) ?? []
    while ((groups.at(-1)?.indent ?? -1) >= indent) groups.pop()
    const around = groups.map(({ title }) => title).join(': ')
    const own = (single ?? double ?? template?.replace(/\$\{[^}]*\}/g, '…'))?.replace(/\\(.)/g, '$1')
    if (kind === 'describe') {
      groups.push({ indent, title: own ?? '' })
      return []
    }
    return [{ ids: idsIn(`${around} ${block}`), found: { file: path, test: own ?? (around || 'each of a table') } }]
  })
}

/** What only counts ids or looks for them, or breaks the data of a rule on purpose, proves nothing of it. */
const onlyNames = /^(test\/(law-coverage|engine-names|tidy)|src\/law\/coverage)(\.test)?\.ts$/
/** What shows or measures the software carries nothing out. */
const onlyShows = /^src\/(agreements|demonstration)\/|^src\/bench(-work)?\.ts$/

/** The functions and tests of the whole repository that name a rule, in the order of their files. */
export function scan(): Scan {
  const byPath = (a: Source, b: Source): number => (a.path < b.path ? -1 : 1)
  const [src, test] = [sourcesUnder('src').toSorted(byPath), sourcesUnder('test').toSorted(byPath)]
  return {
    functions: src.filter(({ path }) => !forTests(path) && !onlyShows.test(path)).flatMap(functionsIn),
    tests: [...src.filter(({ path }) => path.endsWith('.test.ts')), ...test]
      .filter(({ path }) => !onlyNames.test(path))
      .flatMap(testsIn),
  }
}

const naming = <One>(list: Named<One>, id: RuleId): readonly One[] => {
  const found = list.filter(({ ids }) => ids.has(id)).map((one) => one.found)
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

const titledFirst = (list: readonly Shown[], id: RuleId): readonly Shown[] =>
  list.toSorted((a, b) => Number(idsIn(b.test).has(id)) - Number(idsIn(a.test).has(id)))

/** What there is about one rule or reading of an agreement. */
export const covered = (agreement: Agreement, { functions, tests }: Scan, id: RuleId): Covered => {
  const reason = agreement.provisions[id]?.notExecutable?.en ?? null
  return {
    id,
    data: carriers(agreement).filter(({ to }) => ruleOf(to) === id),
    functions: naming(functions, id),
    // A test that names a rule nothing carries out uses it as an example, or shows what is done in its place.
    tests: reason === null ? titledFirst(naming(tests, id), id) : [],
    reason,
  }
}

/** Whether data or a function carries a rule out. */
export const isCarriedOut = ({ data, functions }: Covered): boolean => data.length + functions.length > 0

/** What is wrong with the coverage of a rule: nothing carries it out and no reason is given, or both at once. */
export const problemOf = (rule: Covered): string | null => {
  if (isCarriedOut(rule) === (rule.reason === null)) return null
  return rule.reason === null
    ? `${rule.id} is carried out by nothing, and no reason is given`
    : `${rule.id} is said not to be executable, and is carried out by ${how(rule)}`
}

/** The rules of an agreement in the order of its subjects. */
export const rulesOf = ({ subjects }: Agreement): readonly RuleId[] => subjects.flatMap(({ rules }) => rules)

const few = (list: readonly string[], most = 3): string =>
  [...list.slice(0, most), ...(list.length > most ? [`and ${list.length - most} more`] : [])].join('; ')
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
]

const pointer = ({ kind, key }: Reference): string => `${kind} ${key}`
const how = ({ data, functions }: Covered): string =>
  [
    ...(data.length > 0 ? [data.map(pointer).join(', ')] : []),
    ...(functions.length > 0 ? [few(functions.map(({ file, name }) => `\`${name}\` in \`${file}\``))] : []),
  ].join('; ')
const tests = ({ tests }: Covered): string => few(tests.map(({ file, test }) => `“${test}” (\`${file}\`)`))

const subjectTable = (agreement: Agreement, found: Scan, { title, rules }: Subject): readonly string[] => [
  `### ${title.en}`,
  '',
  ...table(
    ['rule', 'title', 'certainty', 'carried out by', 'shown by tests, or why not'],
    rules.flatMap((id) => {
      const [rule, provision] = [covered(agreement, found, id), agreement.provisions[id]]
      if (provision === undefined) return []
      const words = [rule.reason === null ? '' : `Not executable: ${rule.reason}`, tests(rule)].filter(Boolean)
      return [[id, provision.title.en, provision.certainty, how(rule) || '—', words.join(' ') || '—']]
    }),
  ),
  '',
]

const optionWords = (reading: Reading): string => {
  const others = Object.keys(reading.options).filter((option) => option !== reading.chosen)
  const may = selectable(reading)
  return others.map((option) => `${option} (${may.includes(option) ? 'selectable' : 'for the record'})`).join(', ')
}

const readingTable = (agreement: Agreement, found: Scan): readonly string[] => [
  '### Readings of silent texts',
  '',
  ...table(
    ['reading', 'title', 'holds', 'other options', 'used by', 'shown by tests'],
    Object.values(agreement.readings)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((reading) => {
        const used = readers(agreement).filter(({ to }) => to === reading.id)
        const rule = { ...covered(agreement, found, reading.id), data: used }
        const by = how(rule) || 'named for the record'
        return [reading.id, reading.title.en, reading.chosen, optionWords(reading), by, tests(rule) || '—']
      }),
  ),
  '',
]

const certainties: readonly (readonly [Certainty, string])[] = [
  ['V', 'text read'],
  ['S', 'secondary source'],
  ['B', 'background, not verified'],
  ['A', 'by analogy'],
]

const head = (agreement: Agreement, found: Scan): readonly string[] => {
  const rules = rulesOf(agreement).map((id) => covered(agreement, found, id))
  const provisions: readonly Provision[] = Object.values(agreement.provisions)
  const marks = certainties.map(
    ([mark, words]) => `${mark} ${provisions.filter(({ certainty }) => certainty === mark).length} (${words})`,
  )
  return [
    `## ${agreement.title.en}`,
    '',
    `- Rules: ${rules.length}. Carried out: ${rules.filter(isCarriedOut).length}.`,
    `- Not executable, each with its reason: ${rules.filter(({ reason }) => reason !== null).length}.`,
    `- Carried out and named by at least one test: ${rules.filter((rule) => isCarriedOut(rule) && rule.tests.length > 0).length}.`,
    `- By certainty: ${marks.join(', ')}.`,
    `- Readings of silent texts: ${Object.keys(agreement.readings).length}.`,
    '',
  ]
}

/** The document for people, in Markdown: the same for the same source, with nothing of when it was made. */
export const documentOf = (found: Scan, list: readonly Agreement[] = agreements): string =>
  [
    '# What carries out the law',
    '',
    'Written by `tools/law-coverage.ts` from the source; do not edit it by hand. A rule is carried out by data (a period,',
    'a condition, a part in the engine …) or by a function whose doc comment names it. Tests are those that name the rule.',
    'Every rule is carried out, or says why it cannot be.',
    '',
    ...list.flatMap((agreement) => [
      ...head(agreement, found),
      ...agreement.subjects.flatMap((subject) => subjectTable(agreement, found, subject)),
      ...readingTable(agreement, found),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')

/** The same for the program: tests and functions by agreement and by rule or reading; those that have neither left out. */
export const indexOf = (found: Scan, list: readonly Agreement[] = agreements): string => {
  const entries = (agreement: Agreement) =>
    [...new Set([...rulesOf(agreement), ...Object.keys(agreement.readings).sort()])].flatMap((id) => {
      const { tests, functions } = covered(agreement, found, id)
      return tests.length + functions.length > 0 ? [[id, { tests, functions }] as const] : []
    })
  const index = Object.fromEntries(list.map((agreement) => [agreement.id, Object.fromEntries(entries(agreement))]))
  // As the formatter leaves it.
  return `${JSON.stringify(index, null, 2)}\n`
}

/** The files this writes, by their paths from the root of the repository. */
export const written = (found: Scan): Readonly<Record<string, string>> => ({
  'docs/law-coverage.md': documentOf(found),
  'src/lawbook/index.json': indexOf(found),
})

export const onDisk = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')

if (import.meta.main) {
  const check = process.argv.includes('--check')
  const found = scan()
  for (const problem of agreements.flatMap((one) =>
    rulesOf(one).flatMap((id) => problemOf(covered(one, found, id)) ?? []),
  ))
    process.stderr.write(`${problem}\n`)
  for (const [path, text] of Object.entries(written(found))) {
    if (!check) writeFileSync(new URL(`../${path}`, import.meta.url), text)
    else if (onDisk(path) !== text) {
      process.stderr.write(`${path} is not what the source says; run npx node tools/law-coverage.ts\n`)
      process.exitCode = 1
    }
  }
}
