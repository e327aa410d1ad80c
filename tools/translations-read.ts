import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The sentences of the way in, found in the source: from the pages of those who apply, along what each declaration uses, to
 * every constant `{ en, fr }`. So a sentence is asked for as soon as a page can say it, and no longer once none can.
 */

export type Found = { readonly en: string; readonly fr: string; readonly where: readonly string[] }
/** A text put together where it stands, which no catalogue can hold. */
export type Spliced = { readonly where: string; readonly code: string }

type Root = { readonly file: RegExp; readonly only?: Readonly<Record<string, RegExp>>; readonly skip?: RegExp }
/** Where those who apply begin to read: pages, messages, what the agreement says to them; and what answers their commands. */
const roots: readonly Root[] = [
  { file: /^src\/portal\// },
  // What officers know an occasion by is not said to applicants.
  { file: /^src\/admission\/occasions(-\w+)?\.ts$/, skip: /title:\s*$/ },
  { file: /^src\/messages\/compose/ },
  { file: /^src\/windows\/public/ },
  // Of an officer's questions only the short names are said, where an answer is missing.
  { file: /^src\/agreements\/[^/]+\/admission\.ts$/, only: { questions: /short:\s*$/ } },
  { file: /^src\/agreements\/[^/]+\/parties\.ts$/, skip: /desk:\s*$/ },
]
/** What stands behind every page and says nothing to those who apply. */
const behind =
  /^src\/(law\/(?!words)|platform|exchange|access|parity|readmission|[a-z]+\/(pages|actions)\b|web\/(why|certainty))/
/** A command where it is made, by its name: what it refuses is said to whoever gives it. */
const command = /(?:\bname: |^(?:export )?const \w+ = \w+\(\s*)'([a-z]+)\/([a-z-]+)'/

const root = fileURLToPath(new URL('../', import.meta.url))

type Declaration = { readonly file: string; readonly name: string; readonly text: string }
type Source = {
  readonly declarations: ReadonlyMap<string, Declaration>
  /** Local name → the file and the name there. */
  readonly imports: ReadonlyMap<string, readonly [string, string]>
}

const withoutComments = (text: string): string => text.replace(/^\s*\/\*\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/gm, '$1')

function namesIn(clause: string, file: string, imports: Map<string, readonly [string, string]>): void {
  for (const piece of clause.split(',')) {
    const [, type, name, , local] = /^\s*(type\s)?\s*(\w+)(\s+as\s+(\w+))?\s*$/.exec(piece) ?? []
    if (name !== undefined && type === undefined) imports.set(local ?? name, [file, name])
  }
}

/** Relies on the formatter: what a file declares begins at the start of a line. */
function parse(file: string): Source {
  const text = withoutComments(readFileSync(join(root, file), 'utf8'))
  const imports = new Map<string, readonly [string, string]>()
  for (const [, clause = '', from = ''] of text.matchAll(/^(?:import|export) \{([^}]*)\} from '(\.[^']*)'/gm))
    namesIn(clause, normalize(join(dirname(file), from)), imports)
  const starts = [...text.matchAll(/^(?:export )?(?:async )?(?:const|function|type|import|app)\b\s*(\w*)/gm)]
  const declarations = new Map<string, Declaration>()
  for (const [index, start] of starts.entries()) {
    const name = start[1] ?? ''
    if (/^(export )?(type|import)\b/.test(start[0])) continue
    declarations.set(name, { file, name, text: text.slice(start.index, starts[index + 1]?.index) })
  }
  return { declarations, imports }
}

const sources = new Map<string, Source>()
const sourceOf = (file: string): Source => {
  const known = sources.get(file) ?? parse(file)
  sources.set(file, known)
  return known
}

const string = String.raw`('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|${'`'}[^${'`'}$]*${'`'})`
const literal = new RegExp(String.raw`\{\s*en:\s*${string},\s*fr:\s*${string},?\s*\}`, 'g')
const bare = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g

const unquoted = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\n/g, '\n')
    .replace(/\\(.)/g, '$1')

/** The properties of a constant object, each with its text: two spaces in, by the formatter. */
function propertiesOf({ text }: Declaration): ReadonlyMap<string, string> {
  if (!/^(export )?const \w+(: [^=]+)? = \{\n/.test(text)) return new Map()
  const starts = [...text.matchAll(/^ {2}'?([\w-]+)'?: /gm)]
  return new Map(
    starts.map((start, index) => [start[1] ?? '', text.slice(start.index, starts[index + 1]?.index)] as const),
  )
}

type Piece = { readonly declaration: Declaration; readonly property: string; readonly text: string }

function usesOf({ declaration, text }: Piece, reach: (file: string, name: string, property: string | null) => void) {
  const { declarations, imports } = sourceOf(declaration.file)
  const code = text.replace(bare, "''")
  // What stands before a colon names a property, whatever is imported under the same name.
  for (const [, name = '', property] of code.matchAll(/(?<!\w|(?<!\.\.)\.)(\w+)\b(?:\.(\w+)\b)?(?!:)/g)) {
    const imported = imports.get(name)
    if (imported !== undefined) reach(...imported, property ?? null)
    else if (name !== declaration.name && declarations.has(name)) reach(declaration.file, name, property ?? null)
  }
}

function piecesOf(declaration: Declaration, property: string | null): readonly Piece[] {
  const properties = propertiesOf(declaration)
  const chosen = property === null ? undefined : properties.get(property)
  if (chosen !== undefined) return [{ declaration, property: property ?? '', text: chosen }]
  return [{ declaration, property: '', text: declaration.text }]
}

/** Every sentence the way in can say, by its key, with what is put together in place. */
export function wayIn(): { readonly sentences: readonly Found[]; readonly spliced: readonly Spliced[] } {
  const found = new Map<string, { en: string; fr: string; where: string[] }>()
  const spliced = new Map<string, Spliced>()
  const seen = new Set<string>()
  const reach = (file: string, name: string, property: string | null, only?: RegExp, skip?: RegExp): void => {
    if (behind.test(file)) return
    const source = sourceOf(file)
    const through = source.imports.get(name)
    const declaration = source.declarations.get(name)
    if (declaration === undefined) {
      if (through !== undefined) reach(...through, property)
      return
    }
    for (const piece of piecesOf(declaration, property)) {
      const id = `${file}#${name}${piece.property === '' ? '' : `.${piece.property}`}`
      if (seen.has(id)) continue
      seen.add(id)
      collect(piece, id, only, skip)
      if (only === undefined) usesOf(piece, reach)
    }
  }
  const collect = ({ text }: Piece, id: string, only?: RegExp, skip?: RegExp): void => {
    for (const match of text.matchAll(literal)) {
      const before = text.slice(0, match.index)
      if (only?.test(before) === false || skip?.test(before) === true) continue
      const [en, fr] = [unquoted(match[1] ?? ''), unquoted(match[2] ?? '')]
      if (!/\p{L}/u.test(en.replace(/\{\w+\}/g, ''))) continue
      const key = `${en}\n${fr}`
      const said = found.get(key) ?? { en, fr, where: [] }
      if (!said.where.includes(id)) said.where.push(id)
      found.set(key, said)
    }
    // A text that is one value and nothing else is data.
    for (const [code] of text.replace(literal, '').matchAll(/\ben:(?!\s*`\$\{[^}]*\}`,)[^,\n]*[`+][^\n]*/g))
      spliced.set(`${id} ${code}`, { where: id, code: code.trim() })
  }
  for (const file of allSources())
    for (const { file: pattern, only, skip } of roots)
      if (pattern.test(file))
        for (const name of sourceOf(file).declarations.keys()) reach(file, name, null, only?.[name], skip)
  // The portal gives the way in's commands by their last name, those of other slices by the whole.
  const given = new Set(pages().flatMap((text) => [...text.matchAll(/'([a-z/-]+)'/g)].map(([, name = '']) => name)))
  for (const file of allSources())
    for (const { name, text } of sourceOf(file).declarations.values()) {
      const [, slice, last = ''] = command.exec(text) ?? []
      const named = given.has(`${slice}/${last}`) || (slice === 'admission' && given.has(last))
      if (slice !== undefined && named && !behind.test(file)) reach(file, name, null)
    }
  return { sentences: [...found.values()], spliced: [...spliced.values()] }
}

/** The text of every page of the portal, which names the commands it gives. */
const pages = (): readonly string[] =>
  allSources()
    .filter((file) => file.startsWith('src/portal/'))
    .map((file) => readFileSync(join(root, file), 'utf8'))

const allSources = (): readonly string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/(\.test|\/(fixture|twin|by-hand|by-post))\.ts$/.test(path))
    .map((path) => join('src', path))
    .sort()
