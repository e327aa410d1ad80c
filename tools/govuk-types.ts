/**
 * Writes `src/web/govuk-options.ts`: the options of the GOV.UK components we use, as types, read from the
 * `macro-options.json` each component is published with. Run it after changing the version of govuk-frontend:
 * `npx node tools/govuk-types.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The components pages may use. Accordion, cookie banner, GOV.UK header and footer are left out on purpose. */
export const components = [
  'back-link',
  'breadcrumbs',
  'button',
  'checkboxes',
  'date-input',
  'details',
  'error-message',
  'error-summary',
  'fieldset',
  'file-upload',
  'generic-header',
  'hint',
  'input',
  'inset-text',
  'label',
  'language-navigation',
  'notification-banner',
  'pagination',
  'panel',
  'phase-banner',
  'radios',
  'select',
  'service-navigation',
  'skip-link',
  'summary-list',
  'table',
  'tabs',
  'tag',
  'task-list',
  'textarea',
  'warning-text',
] as const

type Option = {
  name: string
  type: string
  required?: boolean | undefined
  isComponent?: boolean | undefined
  deprecated?: string | undefined
  params?: Option[] | undefined
}

const option: z.ZodType<Option> = z.object({
  name: z.string(),
  type: z.string(),
  required: z.boolean().optional(),
  isComponent: z.boolean().optional(),
  deprecated: z.string().optional(),
  params: z.lazy(() => z.array(option)).optional(),
})

/** Where the published options are silent or wrong; each is proven by the upstream fixtures in `govuk.test.ts`. */
const corrections: Readonly<Record<string, string>> = {
  // Upstream calls it an array; it is rows of cells.
  'table.rows': 'ReadonlyArray<readonly CELL[]>',
  // Upstream requires it; without navigation the component shows the service name alone.
  'service-navigation.navigation': 'optional',
  // A hint or error is left out with `undefined`; upstream also allows false, which we do not need.
  'pagination.items.number': 'string | number',
}

const pascal = (name: string): string =>
  name.replace(/(^|-)([a-z])/g, (_, _dash: string, letter: string) => letter.toUpperCase())
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function scalar(path: string, option: Option): string {
  const markup = option.name === 'html' || option.name.endsWith('Html') || path.includes('.slots.')
  if (option.name === 'attributes') return 'Attributes'
  if (option.type === 'string') return markup ? 'Html' : 'string'
  if (option.type === 'integer') return 'number'
  if (option.type === 'boolean') return 'boolean'
  return 'Readonly<Record<string, unknown>>'
}

function typeOf(path: string, option: Option): string {
  const correction = corrections[path]
  const members = option.params === undefined ? undefined : objectOf(path, option.params)
  if (correction?.includes('CELL')) return correction.replace('readonly CELL[]', `ReadonlyArray<${members}>`)
  if (correction !== undefined && correction !== 'optional') return correction
  if (option.isComponent && members === undefined) return `GovukOptions['${kebab(option.name)}']`
  if (option.type === 'array') return `ReadonlyArray<${members ?? 'string'}>`
  return members ?? scalar(path, option)
}

/** Joins options of one name (upstream lists the service navigation's `end` slot twice). */
function byName(path: string, options: readonly Option[]): Map<string, { types: Set<string>; required: boolean }> {
  const found = new Map<string, { types: Set<string>; required: boolean }>()
  for (const option of options) {
    if (option.deprecated !== undefined || option.type === 'nunjucks-block') continue
    const at = `${path}.${option.name}`
    const entry = found.get(option.name) ?? { types: new Set<string>(), required: false }
    entry.types.add(typeOf(at, option))
    entry.required ||= option.required === true && corrections[at] !== 'optional'
    found.set(option.name, entry)
  }
  return found
}

/**
 * An object type. A pair such as `text` and `html` of which upstream requires "one or the other" becomes a choice;
 * a list that may hold dividers becomes a choice between a divider and an item.
 */
function objectOf(path: string, options: readonly Option[]): string {
  const entries = byName(path, options)
  const choices: string[] = []
  const lines: string[] = []
  for (const [name, { types, required }] of entries) {
    const type = [...types].join(' | ')
    if (name === 'divider') continue
    const pair = name.endsWith('ext') ? `${name.slice(0, -4)}${name === 'text' ? 'html' : 'Html'}` : ''
    const other = pair === '' ? undefined : entries.get(pair)
    if (other !== undefined && (required || other.required)) {
      choices.push(`({ ${name}: ${type}; ${pair}?: undefined } | { ${name}?: undefined; ${pair}: Html })`)
      continue
    }
    const twin = name.endsWith('tml')
      ? entries.get(`${name.slice(0, -4)}${name === 'html' ? 'text' : 'Text'}`)
      : undefined
    if (twin !== undefined && (required || twin.required)) continue
    lines.push(`${name}${required ? '' : '?'}: ${type}${required ? '' : ' | undefined'}`)
  }
  const object = lines.length === 0 ? '' : `{\n${lines.join('\n')}\n}`
  const whole = [object, ...choices].filter((part) => part !== '').join(' & ')
  return entries.has('divider') ? `{ divider: string } | (${whole})` : whole
}

/** The whole generated file, before formatting. Pure but for reading govuk-frontend. */
export function generated(): string {
  const root = fileURLToPath(import.meta.resolve('govuk-frontend/package.json')).replace(/package\.json$/, '')
  const types = components.map((component) => {
    const file = `${root}dist/govuk/components/${component}/macro-options.json`
    const options = z.array(option).parse(JSON.parse(readFileSync(file, 'utf8')))
    return [
      `type ${pascal(component)} = ${objectOf(component, options)}`,
      `'${component}': ${pascal(component)}`,
    ] as const
  })
  return [
    '// Written by tools/govuk-types.ts from govuk-frontend. Do not edit: run it again.',
    "import type { Html } from './html.ts'",
    '',
    'type Scalar = string | number | boolean | null | undefined',
    '/** HTML attributes; `optional` leaves one out when its value is empty, false or absent. */',
    'export type Attributes = Readonly<Record<string, Scalar | { value: Scalar; optional?: boolean }>>',
    '',
    ...types.map(([type]) => `${type}\n`),
    '/** The options of each component, as published with govuk-frontend. */',
    `export type GovukOptions = {\n${types.map(([, line]) => line).join('\n')}\n}`,
    '',
  ].join('\n')
}

/** The same text however it is laid out: what the formatter adds or takes away is dropped. */
export const essence = (source: string): string =>
  source
    .replace(/[\s;,()']+/g, ' ')
    .replace(/ ?([{}|&<>:=]) ?/g, '$1')
    .replace(/([=<:])\|/g, '$1')

if (import.meta.main) {
  writeFileSync(fileURLToPath(new URL('../src/web/govuk-options.ts', import.meta.url)), generated())
}
