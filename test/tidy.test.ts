import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type Check,
  checks,
  codeOf,
  direction,
  honesty,
  importsOf,
  layerOf,
  lengthOf,
  longest,
  naming,
  oneClock,
  ownMatter,
  purity,
  type Source,
  size,
  sourcesAtRoot,
  sourcesUnder,
} from './tidy.ts'

const code = ['src', 'test', 'tools'].flatMap((folder) => sourcesUnder(folder))
const prose = [...sourcesUnder('docs', /\.(md|json|yaml)$/), ...sourcesAtRoot(/\.(md|json)$|^paripassu$/)].filter(
  ({ path }) => path !== 'package-lock.json',
)
const at = (path: string, text: string): Source => ({ path, text })
const clean = (check: Check, path: string, text: string): void =>
  assert.deepEqual(check(at(path, text)), [], `${path}: ${text}`)
const caught = (check: Check, path: string, text: string, why: RegExp): void => {
  const complaints = check(at(path, text))
  assert.match(complaints.join('\n'), why, `${path} was let through: ${text}`)
}

const sentences: Readonly<Record<string, string>> = {
  direction: 'imports point one way, and slices know one another by their facts',
  purity: 'pure parts know no clock, no chance and no machine',
  oneClock: 'one file reads the clock and one reckons with the calendar',
  honesty: 'nothing goes round the types, nothing is exported without a name',
  naming: 'names say what is inside',
  size: 'files are read in one sitting, functions on one screen',
  ownMatter: 'it speaks of its own matter only',
}

describe('the source is tidy', () => {
  it('was looked at: every layer, and imports were seen', () => {
    const source = code.filter(({ path }) => path.startsWith('src/'))
    assert.ok(source.length >= 100, `${source.length} files`)
    for (const layer of ['core', 'law', 'agreements', 'platform', 'web', 'pure', 'edge', 'main'] as const)
      assert.ok(source.filter(({ path }) => layerOf(path) === layer).length >= 3, `hardly a file is ${layer}`)
    const imports = source.flatMap(importsOf)
    assert.ok(imports.filter(({ from }) => from.startsWith('src/')).length >= 300, `${imports.length} imports`)
    const unknown = imports.filter(
      ({ from }) => from.startsWith('src/') && !from.endsWith('.json') && !code.some(({ path }) => path === from),
    )
    assert.deepEqual(
      unknown.map(({ from }) => from),
      [],
      'every import of ours leads to a file that was looked at',
    )
  })

  for (const [name, check] of Object.entries(checks))
    it(sentences[name] ?? name, (t) => {
      assert.deepEqual(code.flatMap(check), [])
      if (check !== size) return
      const long = code.filter((source) => lengthOf(source) > longest.remarked)
      if (long.length > 0) t.diagnostic(`over ${longest.remarked} lines: ${long.map(({ path }) => path).join(', ')}`)
    })

  it('says nothing in its documents of how or where it was made', () => {
    assert.deepEqual(prose.flatMap(ownMatter), [])
    assert.ok(prose.length >= 1)
  })
})

describe('tidiness can see', () => {
  it('an import against the direction', () => {
    caught(direction, 'src/core/calendar.ts', "import { due } from '../law/due.ts'", /core may not know law/)
    caught(
      direction,
      'src/law/due.ts',
      "import type { A } from '../agreements/x/agreement.ts'",
      /law may not know agreements/,
    )
    caught(
      direction,
      'src/platform/handle.ts',
      "import { cases } from '../readmission/case.ts'",
      /platform may not know pure/,
    )
    caught(direction, 'src/web/page.ts', "import { x } from '../parity/view.ts'", /web may not know edge/)
    caught(direction, 'src/barriers/gate.ts', "import { html } from '../web/html.ts'", /pure may not know web/)
    caught(
      direction,
      'src/barriers/gate.ts',
      "import { rowsOf } from '#src/platform/store.ts'",
      /pure may not know platform/,
    )
    caught(direction, 'src/barriers/gate.ts', "const x = await import('./view.ts')", /pure may not know edge/)
    caught(direction, 'src/barriers/pages.ts', "export { x } from '../main.ts'", /edge may not know main/)
    caught(direction, 'src/agreements/a/x.ts', "import { due } from '../../law/due.ts'", /types only/)
    caught(direction, 'src/web/page.ts', "import { x } from './page.test.ts'", /tests only/)
    clean(direction, 'src/agreements/a/x.ts', "import type { Agreement } from '../../law/law.ts'")
    clean(
      direction,
      'src/barriers/pages.ts',
      "import { rowsOf } from '../platform/store.ts'\nimport { page } from '../web/page.ts'",
    )
    clean(direction, 'src/main.ts', "import { serve } from './serve.ts'")
  })

  it('a slice that knows more of another than its facts', () => {
    caught(direction, 'src/parity/decide.ts', "import { x } from '../readmission/state.ts'", /events\.ts/)
    caught(direction, 'src/barriers/decide.ts', "import { x } from '../readmission/register.ts'", /events\.ts/)
    caught(direction, 'src/parity/pages.ts', "import { sendRequest } from '../readmission/decide.ts'", /events\.ts/)
    clean(direction, 'src/parity/decide.ts', "import { x } from '../readmission/events.ts'")
    clean(direction, 'src/letters/decide.ts', "import { onCase } from '../readmission/define.ts'")
  })

  it('the clock, chance, the machine or the network in a pure part', () => {
    caught(purity, 'src/parity/rules.ts', 'const now = Date.now()', /the clock/)
    caught(purity, 'src/parity/rules.ts', 'const now = new Date(text)', /the clock/)
    caught(purity, 'src/law/due.ts', 'const today = Temporal.Now.plainDateISO()', /Temporal/)
    caught(purity, 'src/agreements/a/x.ts', 'const token = Math.random()', /chance/)
    caught(purity, 'src/draw/order.ts', 'const seed = process.env.SEED', /the process/)
    caught(purity, 'src/draw/order.ts', "const x = await fetch('https://example.org')", /the network/)
    caught(purity, 'src/parity/rules.ts', "import { readFileSync } from 'node:fs'", /node:fs/)
    caught(purity, 'src/parity/rules.ts', "import { createHash } from 'node:crypto'", /node:crypto/)
    clean(purity, 'src/core/tree.ts', "import { createHash } from 'node:crypto'")
    clean(purity, 'src/core/calendar.ts', 'const day = Temporal.PlainDate.from(text)')
    clean(purity, 'src/parity/rules.ts', "// Date.now() is elsewhere\nconst says = 'the process.env of Date.now()'")
    clean(purity, 'src/parity/pages.ts', "import { readFileSync } from 'node:fs'")
  })

  it('a second reader of the clock, wherever it is', () => {
    caught(oneClock, 'src/main.ts', 'const now = Date.now()', /only platform\/clock\.ts/)
    caught(oneClock, 'src/web/page.ts', 'const now = new Date()', /only platform\/clock\.ts/)
    caught(oneClock, 'src/web/page.ts', 'const day = Temporal.PlainDate.from(text)', /only core\/calendar\.ts/)
    clean(oneClock, 'src/platform/clock.ts', 'const now = Date.now()')
  })

  it('a way round the types, a default export, a barrel', () => {
    caught(honesty, 'src/a/b.ts', 'const x = y as any', /any/)
    caught(honesty, 'src/a/b.ts', 'function f(x: any) {}', /any/)
    caught(honesty, 'src/a/b.ts', `// @ts-${'ignore'}\nf()`, /silenced/)
    caught(honesty, 'src/a/b.ts', 'export default 1', /default/)
    caught(honesty, 'src/a/index.ts', '', /barrels/)
    clean(honesty, 'src/a/b.ts', "const says = 'in any: case'\nconst whether = (x: anything) => x")
  })

  it('a name that says nothing', () => {
    for (const path of ['src/web/utils.ts', 'src/common/day.ts', 'src/web/form-helpers.ts', 'test/base.ts'])
      caught(naming, path, '', /says nothing/)
    clean(naming, 'src/statistics/based.ts', '')
  })

  it('a file or a function that does not fit a screen', () => {
    const body = (lines: number): string => `export function long(): void {\n${'  go()\n'.repeat(lines)}}\n`
    caught(size, 'src/a/b.ts', body(69), /function of 71 lines/)
    caught(
      size,
      'src/a/b.ts',
      body(69).replace('function long(): void {', 'const long = (): void => {'),
      /function of 71 lines/,
    )
    clean(size, 'src/a/b.ts', body(68))
    clean(size, 'src/a/b.ts', body(40) + body(40))
    caught(size, 'src/a/b.ts', 'go()\n'.repeat(401), /401 lines/)
    clean(size, 'src/a/b.ts', 'go()\n'.repeat(400))
  })

  it('talk of how or where it was made', () => {
    for (const text of [`as ${'session'} 12 said`, `fixes ${'issue'} #4`, `see /work${'/'}main`])
      caught(ownMatter, 'docs/a.md', text, /its making/)
    clean(ownMatter, 'docs/a.md', 'a session of the court issued 3 orders; the worklist is at /worklist')
  })

  it('code apart from comments, quotes and patterns', () => {
    const text = "const a = /it's/.test(b) // it's\nconst c = 'Date.now()' + Date.now()"
    assert.equal(codeOf(text).match(/Date\.now/g)?.length, 1)
    assert.equal(codeOf('a /* Date.now() */ b').length, 'a /* Date.now() */ b'.length)
  })
})
