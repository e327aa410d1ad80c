import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import type { GovukOptions } from './govuk-options.ts'
import { type Html, isHtml, raw } from './html.ts'

/** A GOV.UK component that pages may use. */
export type Component = keyof GovukOptions

const root = fileURLToPath(new URL('dist/', import.meta.resolve('govuk-frontend/package.json')))
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(root), { autoescape: true })
const { SafeString } = nunjucks.runtime
// The templates trim what is nested in them. Nunjucks' own filter tries every space of a long text for its end.
environment.addFilter('trim', (text: string | nunjucks.runtime.SafeString) =>
  typeof text === 'string' ? text.trim() : new SafeString(text.toString().trim()),
)
const compiled = new Map<Component, nunjucks.Template>()

/** The version of govuk-frontend the components come from. */
export const govukVersion: string =
  /"version": "([^"]+)"/.exec(readFileSync(`${root}../package.json`, 'utf8'))?.[1] ?? ''

/**
 * The templates indent what is nested in them, and would so add spaces to every further line of a text area.
 * Line breaks travel through as a character that no text holds (U+FDD0 is reserved never to be one).
 */
const lineBreak = '\uFDD0'

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(lineBreak, '').replaceAll('\n', lineBreak)
  if (isHtml(value)) return plain(value.toString())
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}

/**
 * A GOV.UK component, rendered by its own published template. Text options are escaped; options named `html` take
 * only what is markup already. What a person typed comes out letter for letter, line breaks included.
 */
export function govuk<Name extends Component>(name: Name, params: GovukOptions[Name]): Html {
  let template = compiled.get(name)
  if (template === undefined) {
    template = environment.getTemplate(`govuk/components/${name}/template.njk`, true)
    compiled.set(name, template)
  }
  return raw(
    template
      .render({ params: plain(params) })
      .trim()
      .replaceAll(lineBreak, '\n'),
  )
}
