import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What `tidy.test.ts` asks of every source file. Each check answers its complaints, each naming the file and the reason. */
export type Source = { readonly path: string; readonly text: string }
export type Check = (source: Source) => readonly string[]

const root = fileURLToPath(new URL('../', import.meta.url))

/** The files under a folder of the repository, by their paths from its root. */
export const sourcesUnder = (folder: string, ending = /\.ts$/): readonly Source[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** Files at the root of the repository. */
export const sourcesAtRoot = (ending: RegExp): readonly Source[] =>
  readdirSync(root)
    .filter((name) => ending.test(name))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

const foundations = ['core', 'law', 'agreements', 'platform', 'web']
/** Folders that look across the slices, below `main.ts` and beside nothing: replays, what-ifs, the seeded demonstration, the command line. */
const across = ['replay', 'simulation', 'demonstration', 'cli']
/** Folders that are edge throughout: pages and nothing else. */
const edges = ['portal']
/** Words in the name of a slice's edge part: what meets a browser, a database or the other state. */
const edgeWords = /(^|-)(pages?|portal|views?|forms?|routes|follow|send|receive|lists?|actions|sessions|commands)(-|$)/
/** Edge parts named after what they are rather than which part they are. */
const otherEdges = [
  'admission/file.ts',
  'arrivals/register-input.ts',
  'exchange/heard.ts',
  'exchange/number.ts',
  'exchange/put-back.ts',
  'exchange/refused.ts',
  'flights/door.ts',
  'flights/manifest.ts',
  'journal/sequencer.ts',
  'lawbook/touched.ts',
  'transparency/mirror.ts',
  'transparency/sequencer.ts',
  'transparency/signer.ts',
  'transparency/store.ts',
  'transparency/witness.ts',
  'readmission/moment.ts',
  'readmission/timeline-words.ts',
  'statistics/source.ts',
  'worklist/search.ts',
  'worklist/shown.ts',
]
/** Fit for tests only; nothing else may import them. */
export const forTests = (path: string): boolean =>
  !path.startsWith('src/') || /(\.test|\/(fixture|twin|by-hand|by-post))\.ts$/.test(path)

export type Layer = 'core' | 'law' | 'agreements' | 'platform' | 'web' | 'pure' | 'edge' | 'across' | 'main'

/** Where a file stands in the direction of imports. */
export function layerOf(path: string): Layer {
  const [, folder = '', ...rest] = path.split('/')
  if (rest.length === 0) return 'main'
  // One file of sentences a language: data that `core` looks up.
  if (folder === 'translations') return 'core'
  const foundation = foundations.find((name) => name === folder)
  if (foundation !== undefined) return foundation as Layer
  if (across.includes(folder)) return 'across'
  return edges.includes(folder) || edgeWords.test(basename(path, '.ts')) || otherEdges.includes(path.slice(4))
    ? 'edge'
    : 'pure'
}

/** What each layer may import of others: `core ← law ← pure ← edge ← main` and `core ← platform ← web ← edge`. */
const may: Readonly<Record<Layer, readonly Layer[]>> = {
  core: ['core'],
  law: ['core', 'law'],
  agreements: ['core', 'law', 'agreements'],
  platform: ['core', 'law', 'platform'],
  web: ['core', 'law', 'platform', 'web'],
  pure: ['core', 'law', 'pure'],
  edge: ['core', 'law', 'platform', 'web', 'pure', 'edge'],
  across: ['core', 'law', 'agreements', 'platform', 'web', 'pure', 'edge', 'across', 'main'],
  main: ['core', 'law', 'agreements', 'platform', 'web', 'pure', 'edge', 'across', 'main'],
}

/** The slices that write to a person's case share its state, its gate and its seat: one case, one stream. */
const onTheCase = [
  'readmission',
  'barriers',
  'letters',
  'flights',
  'arrivals',
  'courts',
  'safeguards',
  'detention',
  'participants',
  'between',
]
const sharedByTheCase =
  /^src\/(readmission\/(state|case|words|define|scope|duty|answer-time)|(barriers|courts|safeguards|detention|letters|participants|between)\/(state|duties)|barriers\/(gate|seat|scheme)|(arrivals|flights)\/state|flights\/confirm)\.ts$/
/** The draw writes to the applications it reaches: by the way in's own definition of a command, under its own conditions. */
const theWayIn = ['admission', 'draw']
const sharedByTheWayIn = /^src\/admission\/(decide|define|matches|state|terms|who-is-who)\.ts$/
/** What any part may know of another slice: its facts, who may do what, and the one arithmetic of places counted and released, whether the way in is open. */
const sharedByAll = /^src\/([a-z-]+\/events|access\/(roles|permissions)|parity\/(book|release)|windows\/open)\.ts$/
/** What decides: given as commands by `main.ts`, never called from another slice. */
const deciding = /\/(decide|register|seats|commands)\.ts$/

type Import = { readonly from: string; readonly typeOnly: boolean }

/** Every module a file names, relative ones by their path from the root. */
export function importsOf({ path, text }: Source): readonly Import[] {
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b([^'"`;]*?)\bfrom\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
  )
  return [...found].map(([, clause = '', named, dynamic, bare]) => {
    const name = named ?? dynamic ?? bare ?? ''
    const alias = name.startsWith('#src/') ? `src/${name.slice(5)}` : name
    return {
      from: alias.startsWith('.') ? normalize(join(dirname(path), alias)) : alias,
      typeOnly: /^\s*type\b/.test(clause),
    }
  })
}

const sliceOf = (path: string): string => path.split('/')[1] ?? ''

/** Imports point one way, and slices know one another by their facts alone. */
export const direction: Check = (source) => {
  const { path } = source
  if (forTests(path)) return []
  const layer = layerOf(path)
  return importsOf(source).flatMap(({ from, typeOnly }) => {
    if (!from.startsWith('src/')) return []
    const no = (why: string): readonly string[] => [`${path} imports ${from}: ${why}`]
    if (forTests(from)) return no('that is for tests only')
    const other = layerOf(from)
    // Types are erased before anything runs: a pure part may name what an edge hands it.
    const erased = typeOnly && layer === 'pure' && (other === 'platform' || other === 'web')
    if (!erased && !may[layer].includes(other)) return no(`${layer} may not know ${other}`)
    if (layer === 'agreements' && other === 'law' && !typeOnly)
      return no('an agreement is data: of law it may know types only')
    if (!['pure', 'edge'].includes(layer) || !['pure', 'edge'].includes(other) || sliceOf(path) === sliceOf(from))
      return []
    return knows(path, from, layer) ? [] : no('slices know one another only by events.ts')
  })
}

function knows(path: string, from: string, layer: Layer): boolean {
  if (sharedByAll.test(from)) return true
  // A page may show what another slice shows; it may not decide what another slice decides.
  if (layer === 'edge') return !deciding.test(from)
  if (theWayIn.includes(sliceOf(path)) && sharedByTheWayIn.test(from)) return true
  return (onTheCase.includes(sliceOf(path)) || sliceOf(path) === 'worklist') && sharedByTheCase.test(from)
}

/** The text without comments and without what stands in quotes, so that words in prose are not taken for code. */
export function codeOf(text: string): string {
  const pattern =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g
  return text.replace(pattern, (piece) =>
    piece.startsWith("'") || piece.startsWith('"') ? "''" : piece.replace(/[^\n]/g, ' '),
  )
}

const banned: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b|\bnew Date\b|(?<![.\w])Date\(/, 'the clock'],
  [/(?<![.\w])Temporal\b/, 'Temporal'],
  [/\bperformance\.now\b/, 'the clock'],
  [/\bMath\.random\b|(?<![.\w])crypto\.getRandomValues\b/, 'chance'],
  [/(?<![.\w'])process\b(?=[.[])/, 'the process'],
  [/(?<![.\w])fetch\(/, 'the network'],
  [/(?<![.\w])(?:setTimeout|setInterval|setImmediate)\(/, 'timers'],
]
/** Pure files that hash, with what the machine gives for it. */
const mayHash =
  /^src\/(core\/.*|transparency\/note|(admission|draw|statistics)\/digest|exchange\/envelope|flights\/confirm|statement\/figures|committee\/decide)\.ts$/

/** Pure parts know no clock, no chance, no machine: the same question has the same answer for ever. */
export const purity: Check = (source) => {
  const { path, text } = source
  const layer = layerOf(path)
  if (forTests(path) || !['core', 'law', 'agreements', 'pure'].includes(layer)) return []
  const code = codeOf(text)
  const words = banned.flatMap(([pattern, what]) => {
    if (what === 'Temporal' && path === 'src/core/calendar.ts') return []
    return pattern.test(code) ? [`${path} is pure and mentions ${what}: ${pattern.exec(code)?.[0]}`] : []
  })
  const machine = importsOf(source).filter(
    ({ from }) => from.startsWith('node:') && !(from === 'node:crypto' && mayHash.test(path)),
  )
  return [...words, ...machine.map(({ from }) => `${path} is pure and imports ${from}`)]
}

/** One reader of the clock, one place for calendar arithmetic, in the whole program. */
export const oneClock: Check = ({ path, text }) => {
  if (forTests(path)) return []
  const code = codeOf(text)
  const clock = path === 'src/platform/clock.ts'
  const reads = /\bDate\.now\b|\bTemporal\.Now\b|\bnew Date\(\)/.exec(code)
  const reckons = /(?<![.\w])Temporal\b/.exec(code)
  return [
    ...(reads !== null && !clock ? [`${path} reads the clock (${reads[0]}): only platform/clock.ts may`] : []),
    ...(reckons !== null && !clock && path !== 'src/core/calendar.ts'
      ? [`${path} reckons with Temporal: only core/calendar.ts may`]
      : []),
  ]
}

/** No way round the types, nothing without a name. */
export const honesty: Check = ({ path, text }) => {
  const code = codeOf(text)
  const found = (pattern: RegExp, where: string, why: string): readonly string[] =>
    pattern.test(where) ? [`${path}: ${why}`] : []
  return [
    ...found(/\bas any\b|:\s*any\b|<any[>,]|\bany\[\]/, code, 'any is not a type here'),
    ...found(/@ts-(ignore|nocheck)/, text.replaceAll(quoted, ''), 'the type checker is not silenced'),
    ...found(/^export default\b/m, code, 'no default exports'),
    ...found(/\bindex\.ts$/, path, 'no barrels'),
  ]
}
const quoted = /'[^'\n]*'|`[^`]*`|\/[^/\n]+\/[a-z]*/g

const vague = ['util', 'utils', 'helper', 'helpers', 'common', 'shared', 'manager', 'service', 'base', 'misc']
/** Names say what is inside. */
export const naming: Check = ({ path }) =>
  path
    .replace(/\.\w+$/, '')
    .split(/[/.-]/)
    .filter((word) => vague.includes(word))
    .map((word) => `${path}: "${word}" says nothing about what is inside`)

/** Generated whole by `tools/govuk-types.ts`. */
const generated = ['src/web/govuk-options.ts']
export const longest = { file: 400, remarked: 300, function: 70 }
export const lengthOf = ({ text }: Source): number => text.split('\n').length - 1

/** Files are read in one sitting, functions on one screen. Relies on the formatter: a function ends where its indent returns. */
export const size: Check = (source) => {
  const { path, text } = source
  if (generated.includes(path)) return []
  const long =
    lengthOf(source) > longest.file ? [`${path} has ${lengthOf(source)} lines, more than ${longest.file}`] : []
  if (/\.test\.ts$/.test(path)) return long
  const lines = text.split('\n')
  const functions = lines.flatMap((line, start) => {
    if (!/\bfunction\b.*[({<]|=> \{$|=>$/.test(line) || /^\s*(\/\/|\*|\/\*)/.test(line)) return []
    const indent = line.search(/\S/)
    const end = lines.findIndex(
      (later, index) => index > start && later.trim() !== '' && later.search(/\S/) <= indent && !/^\s*\)/.test(later),
    )
    const length = (end === -1 ? lines.length : end) - start + 1
    return length > longest.function
      ? [`${path}:${start + 1} is a function of ${length} lines, more than ${longest.function}`]
      : []
  })
  return [...long, ...functions]
}

/** The product speaks of its own matter, never of how or where it was made. */
export const ownMatter: Check = ({ path, text }) =>
  workplace.flatMap((pattern) => {
    const found = pattern.exec(text)
    return found === null ? [] : [`${path} speaks of its making: "${found[0]}"`]
  })
// Written in pieces, or this file would be its own first find.
const workplace: readonly RegExp[] = [
  ['\\bsession', ' #?\\d'],
  ['\\bissue', ' #?\\d'],
  ['(?<![\\w.])/work', '/'],
  ['/tmp/', 'brief'],
].map((pieces) => new RegExp(pieces.join(''), 'i'))

/** Everything that is asked of a TypeScript file. */
export const checks: Readonly<Record<string, Check>> = { direction, purity, oneClock, honesty, naming, size, ownMatter }
