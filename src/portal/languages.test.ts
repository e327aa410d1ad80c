import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { admissionCommands } from '../admission/commands.ts'
import {
  accepted,
  applicant,
  clearance,
  eligibleFamily,
  familyAtVisaCentre,
  fillFamily,
  type Node,
  officer,
  openNode,
} from '../admission/fixture.ts'
import { type ReaderLanguage, readerLanguages } from '../core/brand.ts'
import { assets } from '../web/assets.ts'
import type { Desk } from '../web/desk.ts'
import { htmlRules } from '../web/html-rules.ts'
import { directionOf } from '../web/language.ts'
import { portal } from './portal.ts'

function deskOf(node: Node): Desk {
  return {
    platform: node.platform,
    party: 'GB',
    side: 'returning',
    title: { en: 'Desk', fr: 'Bureau' },
    language: 'en',
    zone: 'Europe/London',
    demonstration: true,
    may: () => true,
    run: async (user, name, input, key) =>
      admissionCommands.find((one) => one.name === name)?.run(node.platform, input, { actor: user, key }) ?? {
        outcome: 'forbidden',
      },
    roleName: () => ({ en: 'Role', fr: 'Rôle' }),
    nav: () => [],
    noteRead: async () => undefined,
  }
}

type Page = { readonly path: string; readonly html: string }
type Reader = (path: string, fields?: Record<string, string>) => Promise<{ status: number; html: string }>

/** A browser in one language, with an application opened in it where one is named. */
function reader(node: Node, lang: ReaderLanguage, application?: string): Reader {
  const app = new Hono().route('/portal', portal(deskOf(node))).route('/assets', assets())
  const cookie = [`lang=${lang}`, ...(application === undefined ? [] : [`application=${application}.ABCD`])].join('; ')
  return async (path, fields) => {
    const form = fields && { method: 'POST', body: new URLSearchParams(fields).toString() }
    const type = fields && { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await app.request(path, { headers: { cookie, ...type }, ...form })
    return { status: answer.status, html: await answer.text() }
  }
}

/** Every page that links lead to from an application's own, each address once, whoever adds it; but for those walked before. */
async function walk(read: Reader, before: ReadonlySet<string> = new Set()): Promise<readonly Page[]> {
  const pages: Page[] = []
  const seen = new Set(['/portal/application', '/portal', '/portal/sent'])
  for (const path of seen) {
    if (before.has(path) && path !== '/portal/application') continue
    const { status, html } = await read(path)
    if (status !== 200 || !html.startsWith('<!DOCTYPE html>')) continue
    pages.push({ path, html })
    for (const [, href = ''] of html.matchAll(/href="(\/portal[^"#]*)"/g))
      if (!/[?&](amp;)?lang=/.test(href) && !seen.has(href)) seen.add(href.replaceAll('&amp;', '&'))
  }
  return pages
}

const validator = new HtmlValidate(htmlRules)

/** What is wrong with a page in a language: its words and their direction. */
function complaints({ path, html }: Page, lang: ReaderLanguage): readonly string[] {
  const declared = `<html lang="${lang}" dir="${directionOf(lang)}"`
  const english = [...html.matchAll(/<span lang="en" dir="ltr">([^<]*)<\/span>/g)]
    .map(([, words = '']) => words)
    .filter((words) => words !== 'English')
  const isolated = [...html.matchAll(/\u2066([^\u2069]*)\u2069/g)].map(([, words = '']) => words)
  // What a script fills in itself stands in data attributes; everything else is said as it stands.
  const shown = html.replace(/<script[\s\S]*?<\/script>| data-[\w-]+="[^"]*"/g, '')
  const placeholders = [...shown.matchAll(/\{[a-zA-Z]+\}/g)].map(([all]) => all)
  return [
    ...(html.includes(declared) ? [] : [`${path} is not ${declared}`]),
    ...[...english, ...isolated].map((words) => `${path} in ${lang} says in English: ${words}`),
    ...placeholders.map((name) => `${path} in ${lang} shows ${name}`),
    ...(/[\uFDD0-\uFDD2]|undefined|\[object/.test(html) ? [`${path} in ${lang} shows what no reader should see`] : []),
  ]
}

/** Applications at every stage there is, by what it is. */
async function everyStage(node: Node): Promise<Readonly<Record<string, string | undefined>>> {
  const draft = await fillFamily(node, 'A')
  const empty = accepted(
    await node.give(applicant('new'), 'start', {
      language: 'ti',
      contact: { email: 'a@example.org', phone: '0612345670' },
      codeDigest: (await node.state(draft)).codeDigest,
    }),
  )
  const presence = await fillFamily(node, 'B')
  accepted(await node.give(applicant(presence), 'submit', { application: presence }))
  const withdrawn = await fillFamily(node, 'C')
  accepted(await node.give(applicant(withdrawn), 'withdraw', { application: withdrawn }))
  const selected = await familyAtVisaCentre(node, 'D')
  const eligible = await eligibleFamily(node, 'E')
  return { nobody: undefined, draft, empty, presence, withdrawn, selected, eligible }
}

test('every page of the portal, at every stage, says everything in each language, and its markup is sound', async () => {
  const node = await openNode()
  const stages = await everyStage(node)
  const found: string[] = []
  let pages = 0
  for (const lang of readerLanguages) {
    const before = new Set<string>()
    for (const application of Object.values(stages)) {
      const walked = await walk(reader(node, lang, application), before)
      for (const { path } of walked) before.add(path)
      pages += walked.length
      found.push(...walked.flatMap((page) => complaints(page, lang)))
      if (lang !== 'ar') continue
      for (const { path, html } of walked) {
        const { results } = await validator.validateString(html)
        for (const { messages } of results)
          found.push(...messages.map((one) => `${path}: ${one.message} (${one.ruleId})`))
      }
    }
  }
  assert.deepEqual([...new Set(found)], [])
  assert.ok(pages > 11 * 20, `${pages} pages`)
})

test('what is to be put right is said in each language, with nothing typed lost', async () => {
  const node = await openNode()
  const draft = await fillFamily(node)
  for (const lang of readerLanguages) {
    const read = reader(node, lang, draft)
    const wrong = { familyName: '', 'birthDate-day': '31', 'birthDate-month': '2', 'birthDate-year': '1994', sex: 'no' }
    const half = { familyName: 'X', 'birthDate-day': '', 'birthDate-month': '', 'birthDate-year': '1994' }
    for (const [path, fields] of [
      ['/portal/start', { email: 'nonsense', phone: '12', language: '' }],
      ['/portal/you', wrong],
      ['/portal/you', half],
      ['/portal/family/new', { ...wrong, relationship: '' }],
      ['/portal/questions', {}],
      ['/portal/resume', { reference: 'x', code: 'y' }],
      ['/portal/presence', { reference: '', code: '' }],
    ] as const) {
      const { status, html } = await read(path, fields)
      assert.equal(status, 422, path)
      assert.match(html, /govuk-error-summary/)
      assert.deepEqual(complaints({ path, html }, lang), [])
    }
    const { html } = await read('/portal/you', wrong)
    assert.match(html, /value="1994"/)
  }
})

test('the end of the way is told in each language too', async () => {
  const node = await openNode()
  const granted = await familyAtVisaCentre(node, 'F')
  accepted(await node.give(officer, 'grant', { application: granted, ...clearance }))
  for (const lang of readerLanguages) {
    const { html } = await reader(node, lang, granted)('/portal/application')
    assert.deepEqual(complaints({ path: 'granted', html }, lang), [])
    // Latin figures of our own calendar, whatever the language's habit.
    assert.match(html, /10[^<]*2025/)
  }
})

test('a page is told to be a machine’s work in its own language, beside the way to the English', async () => {
  const node = await openNode()
  const arabic = (await reader(node, 'ar')('/portal')).html
  assert.match(arabic, /class="app-machine"[^>]*>تُرجمت هذه الصفحة آليًا[^<]*<a [^>]*href="\/portal\?lang=en"/)
  for (const lang of ['en', 'fr'] as const)
    assert.doesNotMatch((await reader(node, lang)('/portal')).html, /app-machine/)
})

test('the browser’s own wish is met: Dari for Persian as written in Afghanistan, Sorani for Kurdish in Arabic letters', async () => {
  const node = await openNode()
  const app = new Hono().route('/portal', portal(deskOf(node)))
  for (const [wish, lang] of [
    ['fa-AF,en;q=0.5', 'prs'],
    ['ku-Arab', 'ckb'],
    ['ti-ER, am;q=0.9', 'ti'],
    ['de, vi;q=0.3', 'vi'],
    ['de', 'en'],
  ]) {
    const html = await (await app.request('/portal', { headers: { 'accept-language': wish ?? '' } })).text()
    assert.ok(html.includes(`<html lang="${lang}"`), `${wish} gives ${lang}`)
  }
})

const BUDGET = 100_000

test('any page with all it loads is under a hundred kilobytes as it travels', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  for (const lang of ['en', 'ti'] as const) {
    const read = reader(node, lang, application)
    for (const { path, html } of await walk(read)) {
      const loaded = [...html.matchAll(/(?:src|href)="(\/(?:assets|portal)\/[^"]*\.(?:css|js|svg))"/g)].map(
        ([, at = '']) => at,
      )
      // The page's script asks for GOV.UK's.
      const scripts = await Promise.all([...new Set(loaded)].map(async (at) => (await read(at)).html))
      const more = scripts.flatMap((text) => [...text.matchAll(/from '(\/assets[^']*)'/g)].map(([, at = '']) => at))
      const rest = await Promise.all(more.map(async (at) => (await read(at)).html))
      const bytes = [html, ...scripts, ...rest].reduce((sum, text) => sum + gzipSync(text).length, 0)
      assert.ok(bytes < BUDGET, `${path} in ${lang}: ${bytes} bytes`)
      assert.ok(rest.length === 1 && scripts.length >= 3, 'style sheets and scripts were counted')
    }
  }
})
