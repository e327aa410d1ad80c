import { html as honoHtml, raw as honoRaw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Markup that is already escaped. Made only by `html`, `raw` and the components. */
export type Html = HtmlEscapedString

/** What may stand in a template. A `Text` may not: say it in a language first. */
export type Renderable = string | number | boolean | null | undefined | Html | readonly Renderable[]

/**
 * Markup from a template. Strings are escaped, arrays joined, booleans, null and undefined print nothing.
 * Hono's own tag, held to what is known now: it may also wait for promises, which a page here never needs.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Renderable[]): Html {
  const made = honoHtml(strings, ...values)
  if (made instanceof Promise) throw new TypeError('a page is made from what is known: await before the template')
  return made
}

/** Marks trusted text as markup. Never for anything a person typed. */
export function raw(markup: string): Html {
  return honoRaw(markup)
}

/** Several pieces as one, with something between them. */
export function join(parts: readonly Renderable[], between: Renderable = ''): Html {
  return html`${parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]))}`
}

/** No markup at all. */
export const nothing: Html = honoRaw('')

/** Whether a value is markup rather than plain text. */
export function isHtml(value: unknown): value is Html {
  return typeof value === 'object' && value !== null && 'isEscaped' in value && value.isEscaped === true
}
