import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { components, essence, generated } from '../../tools/govuk-types.ts'
import { govuk, govukVersion } from './govuk.ts'
import type { GovukOptions } from './govuk-options.ts'
import { html, raw } from './html.ts'

const fixtures = z.object({
  fixtures: z.array(z.object({ name: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() })),
})
const root = fileURLToPath(new URL('dist/govuk/components/', import.meta.resolve('govuk-frontend/package.json')))
const normal = (markup: string): string =>
  markup
    .replace(/\s+/g, ' ')
    .replace(/ ?([<>]) ?/g, '$1')
    .trim()

describe('GOV.UK components', () => {
  for (const name of components) {
    it(`draws every published example of ${name} as published`, () => {
      const published = fixtures.parse(JSON.parse(readFileSync(`${root}${name}/fixtures.json`, 'utf8'))).fixtures
      assert.ok(published.length > 0)
      for (const { name: example, options, html: expected } of published) {
        const drawn = govuk(name, options as unknown as GovukOptions[typeof name])
        assert.equal(normal(drawn.toString()), normal(expected), `${name}: ${example}`)
      }
    })
  }

  it('has the types that the installed version publishes', () => {
    const written = readFileSync(new URL('govuk-options.ts', import.meta.url), 'utf8')
    assert.ok(essence(written) === essence(generated()), 'run npx node tools/govuk-types.ts and format the file')
    assert.match(govukVersion, /^6\./)
  })

  it('notices a type that differs', () => {
    const changed = generated().replace('href: string', 'href?: string | undefined')
    assert.notEqual(essence(changed), essence(generated()))
  })

  it('escapes text, and takes markup only as markup', () => {
    assert.match(govuk('tag', { text: '<b>' }).toString(), /&lt;b&gt;/)
    assert.match(govuk('tag', { html: html`<b>${'<'}</b>` }).toString(), /<b>&lt;<\/b>/)
    // @ts-expect-error plain text is not markup
    govuk('tag', { html: '<b>' })
    // @ts-expect-error no such option
    govuk('button', { txt: 'Save' })
    // @ts-expect-error radios need a name
    govuk('radios', { items: [] })
  })

  it('keeps what a person typed letter for letter, however deep the text area is nested', () => {
    const typed = 'first\n  second\n\n\tthird '
    const inner = govuk('textarea', { name: 'story', label: { text: 'Story' }, value: typed })
    const radios = govuk('radios', {
      name: 'kind',
      fieldset: { legend: { text: 'Kind' } },
      items: [{ value: 'a', text: 'A', conditional: { html: inner } }],
    })
    const outer = govuk('summary-list', { rows: [{ key: { text: 'Kind' }, value: { html: radios } }] })
    assert.ok(outer.toString().includes(`>${typed}</textarea>`))
    const inset = govuk('inset-text', { html: raw('<pre>a\nb</pre>') })
    assert.ok(inset.toString().includes('<pre>a\nb</pre>'))
  })
})
