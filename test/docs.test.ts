import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root })

/** Paths a document names: in back quotes from the root, in links from where the document stands. */
function named(document: string): readonly string[] {
  const text = readFileSync(join(root, document), 'utf8')
  const quoted = [...text.matchAll(/`((?:src|test|docs|vectors|tools)\/[\w./-]*[\w/-])`/g)].map(([, path = '']) => path)
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) =>
    join(dirname(document), path),
  )
  return [...quoted, ...linked]
}

describe('the documents', () => {
  it('name only files that are there', () => {
    const all = documents.flatMap((document) => named(document).map((path) => ({ document, path })))
    assert.ok(all.length > 25, `only ${all.length} paths were found: the test looked at too little`)
    assert.deepEqual(
      all.filter(({ path }) => !existsSync(join(root, path))),
      [],
    )
  })

  it('have one title each', () => {
    for (const document of documents) {
      const text = readFileSync(join(root, document), 'utf8').replace(/```[\s\S]*?```/g, '')
      assert.equal(text.match(/^# /gm)?.length, 1, document)
    }
  })

  it('show only commands that the program has', () => {
    const usage = readFileSync(join(root, 'src/main.ts'), 'utf8')
    const shown = documents.flatMap((document) =>
      [...readFileSync(join(root, document), 'utf8').matchAll(/\.\/paripassu ([a-z]+)/g)].map(([, name = '']) => name),
    )
    assert.ok(shown.length > 4)
    for (const name of new Set(shown)) assert.match(usage, new RegExp(`^  ${name}: \\w+Command,$`, 'm'), name)
  })

  it('give every dependency its reason', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    )
    const reasons = readFileSync(join(root, 'docs/decisions/2026-11-23-dependencies.md'), 'utf8')
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    assert.deepEqual(
      names.filter((name) => !name.startsWith('@types/') && !reasons.includes(name)),
      [],
    )
  })
})
