import assert from 'node:assert/strict'
import axe from 'axe-core'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Page } from 'playwright-core'
import type { Language } from '../../src/core/brand.ts'
import { htmlRules } from '../../src/web/html-rules.ts'
import { screens, visit } from './desks.ts'

/** What is wrong with a page, each complaint a line: its markup, its words, how it is heard, how it fits a screen. */

// The rules are put together once, and not for every page again.
const loader = new StaticConfigLoader(htmlRules)
const rules = await loader.getConfigFor('')
const validator = new HtmlValidate(Object.assign(loader, { getConfigFor: () => rules }))

/** Complaints about a page's markup. */
export async function markup(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `markup, line ${line}: ${message} (${ruleId})`),
  )
}

/** Words of ours that would show on a French page only where a translation is missing, as whole headings or labels. */
const english =
  /^(Work to do|Worklist|Landings|Cases|Flights|Requests|Exchange|Parity|Case|Steps|Clocks|Barriers|Letters served|What you can do|Everything that happened|Messages between the states|The two books|The scheme|Manifest|Seats|Done|Error|There is a problem|Sign in|Sign out|Save|Cancel|Back|Yes|No|Reasons|Day|Month|Year|Gate open|Gate shut)$/
// Digests are written in letters too.
const broken = /undefined|\[object|(?<![\w+/])NaN(?![\w+/])|Invalid Date|function ?\(|=>/

/** Complaints about a page's words: its language, and signs that a value or a translation is missing. */
export function wording(html: string, lang: Language): readonly string[] {
  const main = html.slice(html.indexOf('<body')).replace(/<script[\s\S]*?<\/script>/g, '')
  const texts = [...main.matchAll(/<(h1|h2|h3|th|dt|caption|legend|label|button|summary|a)\b[^>]*>([\s\S]*?)<\/\1>/g)]
    .map(([, , inner = '']) =>
      inner
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
  const shown = main.replace(/<[^>]+>/g, ' ')
  const declared = /<html lang="(\w+)"/.exec(html)?.[1]
  const untranslated = lang === 'fr' ? texts.filter((text) => english.test(text)) : []
  return [
    ...(declared === lang ? [] : [`says it is in ${declared}, was asked for in ${lang}`]),
    ...(broken.test(shown) ? [`shows “${broken.exec(shown)?.[0]}”`] : []),
    ...[...new Set(untranslated)].map((text) => `“${text}” is English`),
  ]
}

/** GOV.UK's own script gives radios and checkboxes that reveal something `aria-expanded`, which this one rule refuses. */
const theirs = /govuk-(radios|checkboxes)__input/

type Fault = { readonly id: string; readonly help: string; readonly html: string }
// What axe finds right it need not describe, and of what is wrong only this is read: less than half its time.
const listen = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => ({ id, help, html }))))`

/** Complaints of axe about the page as it stands in the browser. A page of ours has no frames within it. */
export async function heard(page: Page): Promise<readonly string[]> {
  assert.equal(page.frames().length, 1, `${page.url()} has a frame, in which nothing would be heard`)
  return (await page.evaluate<readonly Fault[]>(`${axe.source};${listen}`))
    .filter(({ id, html }) => !(id === 'aria-allowed-attr' && theirs.test(html) && html.includes('aria-controls')))
    .map(({ id, help, html }) => `axe ${id}: ${help}: ${html.slice(0, 160)}`)
}

/** Complaints where a page is wider than a phone's or a desk's screen, naming what sticks out. */
export async function fits(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize()
  const found: string[] = []
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size)
    const out = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth <= clientWidth) return null
      const wide = [...document.querySelectorAll('body *')].filter(
        (one) => one.getBoundingClientRect().right > clientWidth + 1,
      )
      return `${scrollWidth} px: ${wide
        .slice(0, 3)
        .map((one) => `${one.tagName.toLowerCase()}.${one.className}`)
        .join(', ')}`
    })
    if (out !== null) found.push(`wider than the ${screen}: ${out}`)
  }
  if (before !== null) await page.setViewportSize(before)
  return found
}

/**
 * The page shows what there is to put right: a summary that has the focus, says so in the title, and leads from each
 * line to the input it is about. Answers the lines.
 */
export async function problemsOn(page: Page, lang: Language): Promise<readonly string[]> {
  assert.match(await page.title(), lang === 'fr' ? /^Erreur : / : /^Error: /)
  const summary = page.locator('.govuk-error-summary')
  assert.equal(await summary.count(), 1, `${page.url()} has no error summary`)
  assert.ok(await summary.evaluate((here) => here === document.activeElement), 'the summary has the focus')
  const links = summary.locator('a')
  const lines = await links.allInnerTexts()
  assert.ok(lines.length > 0, 'the summary lists what is wrong')
  for (const [index, line] of lines.entries()) {
    const target = ((await links.nth(index).getAttribute('href')) ?? '').replace(/^.*#/, '')
    await links.nth(index).click()
    const at = await page.evaluate(() => document.activeElement?.id ?? '')
    assert.equal(at, target, `“${line}” on ${page.url()} leads nowhere`)
  }
  return lines
}

/** A page as it stands is sound, in both languages, on both screens, to the eye and to the ear. */
export async function sound(page: Page, path: string): Promise<void> {
  for (const lang of ['en', 'fr'] as const satisfies readonly Language[]) {
    await visit(page, `${path}?lang=${lang}`)
    const html = await page.content()
    const complaints = [...wording(html, lang), ...(await heard(page)), ...(await fits(page))]
    assert.deepEqual(complaints, [], `${path} ${lang}`)
    const answer = await page.request.get(page.url())
    assert.deepEqual(await markup(await answer.text()), [], `${path} ${lang}`)
    const pictures = process.env.PICTURES
    if (pictures === undefined) continue
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 860 })
      await page.screenshot({ path: `${pictures}/${path.replaceAll('/', '_')}-${lang}-${width}.png`, fullPage: true })
    }
  }
  await visit(page, `${path}?lang=en`)
}
