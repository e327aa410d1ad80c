import { type Context, Hono } from 'hono'
import type { Language, Text } from '../core/brand.ts'
import { asItStands, fill, inEach } from '../core/say.ts'
import { summary, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, publicPage } from '../web/desk.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { languageOf, sayIn } from '../web/language.ts'
import { sayInstant, sayNumber } from '../web/when.ts'
import { checkWords, entryWords, fieldWords, valueWords } from './entry-page-words.ts'
import { type EntryFound, entryAt, entryProofAt } from './entry-view.ts'
import { kindWords, words } from './page-words.ts'
import { factIn } from './said.ts'

type C = Context<DeskEnv>

/** One entry of the public log: what it says, whether the other state vouches for it, and its proof to take away. */
export function entryPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  const { query } = desk.platform.database
  app.get('/entries/:file{[0-9]+\\.tlog-proof}', async (c) => {
    const index = numberIn(c.req.param('file').split('.')[0])
    const proof = index === null ? null : await entryProofAt(query, index)
    if (index === null || proof === null)
      return c.text('There is no such entry, or the other state has not cosigned a checkpoint that has it yet.\n', 404)
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Content-Disposition', `attachment; filename="${savedAs(desk, index)}"`)
    return c.body(proof, 200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=2' })
  })
  app.get('/entries/:index', async (c) => {
    const index = numberIn(c.req.param('index'))
    return entryPage(c, desk, index === null ? null : await entryAt(query, index))
  })
  return app
}

/** What the proof of an entry is called where it is kept. */
const savedAs = (desk: Desk, index: number): string => `${desk.party.toLowerCase()}-${index}.tlog-proof`

/** The number in an address; null where no entry can have it. */
const numberIn = (text = ''): number | null =>
  /^(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null

function entryPage(c: C, desk: Desk, found: EntryFound | null): Response | Promise<Response> {
  const lang = languageOf(c, desk.language)
  const t = sayIn(lang)
  const back = { href: '/public/log', text: words.title }
  if (found === null) {
    const body = html`<h1 class="govuk-heading-l">${t(entryWords.none)}</h1><p class="govuk-body">${t(entryWords.noneSays)}</p>`
    return publicPage(c, desk, lang, { title: entryWords.none, back, body }, 404)
  }
  const { index, kind, text, size, witnessed } = found
  const title = fill(entryWords.title, { n: asItStands(index) })
  const body = html`<h1 class="govuk-heading-l">${t(title)}</h1>
<p class="govuk-body-l">${t(kindWords[kind] ?? words.otherKind)}</p>
${leads(text, lang)}
${summary(lang, rowsOf(text, lang))}
<h2 class="govuk-heading-m">${t(entryWords.proof)}</h2>
<p class="govuk-body">${vouched(desk, lang, found)}</p>
${witnessed === null ? nothing : taking(desk, lang, index)}
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t(entryWords.bytes)}</span></summary><div class="govuk-details__text"><pre class="app-wrap" data-entry>${text}</pre></div></details>
<p class="govuk-body">${index > 0 && html`<a class="govuk-link" href="/public/log/entries/${index - 1}">${t(entryWords.before)}</a>`}${index > 0 && index + 1 < size && ' · '}${index + 1 < size && html`<a class="govuk-link" href="/public/log/entries/${index + 1}">${t(entryWords.after)}</a>`}</p>`
  return publicPage(c, desk, lang, { title, back, body })
}

/** What the entry says, member by member; its kind stands above. */
const rowsOf = (text: string, lang: Language) =>
  Object.entries(JSON.parse(text) as Readonly<Record<string, unknown>>)
    .filter(([name]) => name !== 'kind')
    .map(([name, value]) => ({ key: fieldWords[name] ?? asItStands(name), value: saidOf(name, value, lang) }))

function saidOf(name: string, value: unknown, lang: Language): Html {
  const t = sayIn(lang)
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(
      ([part, one]) =>
        html`<li>${t(fieldWords[part] ?? asItStands(part))}${lang === 'fr' ? '\u00a0' : ''}: ${saidOf(part, one, lang)}</li>`,
    )
    return html`<ul class="govuk-list">${parts}</ul>`
  }
  const known = valueWords[`${name}:${value}`]
  if (known !== undefined) return html`${t(known)}`
  // A key of ML-DSA-44 is two thousand letters long: whole, it stands among the bytes.
  const said = value === null ? '–' : String(value)
  return html`<bdi class="app-wrap">${said.length > 140 ? `${said.slice(0, 120)}…` : said}</bdi>`
}

/** What the other state says of it. */
function vouched(desk: Desk, lang: Language, { witnessed }: EntryFound): Html {
  const t = sayIn(lang)
  if (witnessed === null) return html`${tagFor(lang, 'warn', entryWords.notYet)} ${t(entryWords.notYetSays)}`
  const values = {
    n: inEach((one) => sayNumber(witnessed.size, one)),
    at: inEach((one) => sayInstant(witnessed.at, one, desk.zone)),
  }
  return html`${tagFor(lang, 'good', entryWords.vouched)} ${t(fill(entryWords.vouchedSays, values))}`
}

/** The proof to take away, and the two ways to check it. */
function taking(desk: Desk, lang: Language, index: number): Html {
  const t = sayIn(lang)
  const file = `/public/log/entries/${index}.tlog-proof`
  const said = Object.entries(checkWords).map(([name, text]) => html` data-${name}="${t(text)}"`)
  return html`<p class="govuk-body"><a class="govuk-link" href="${file}" download>${t(entryWords.take)}</a></p>
<div data-verify-log="/log" data-verify-entry="${file}"${said} hidden><p class="govuk-body">${t(entryWords.checkHere)}</p>${govuk('button', { text: t(words.checkButton), type: 'button', classes: 'govuk-button--secondary' })}<div role="status"><ul class="govuk-list"></ul></div></div><script type="module" src="/public/log/verify.js"></script>
<p class="govuk-body">${t(entryWords.checkAlone)}</p><p class="govuk-body"><code class="app-wrap">./paripassu verify entry ${savedAs(desk, index)} --keys keys.txt</code></p>
<p class="govuk-body">${t(entryWords.keys)} <a class="govuk-link" href="/log/keys">${t(words.wholeKeys)}</a></p>`
}

/** Where the same thing stands among its like. */
function leads(text: string, lang: Language): Html {
  const fact = factIn(Buffer.from(text))?.fact
  const link = (href: string, words: Text): Html =>
    html`<p class="govuk-body"><a class="govuk-link" href="${href}">${sayIn(lang)(words)}</a></p>`
  switch (fact?.kind) {
    case 'place-counted':
    case 'place-reversed':
      return link(`/public/pairs?place=${fact.place}`, entryWords.toPair)
    case 'draw-committed':
    case 'draw-revealed':
    case 'draw-done':
    case 'draw-voided':
      return link(`/public/draws/${fact.draw}`, entryWords.toDraw)
    case 'statement-signed':
      return link('/public/statements', entryWords.toStatements)
    case 'statistics-released':
      return link('/public', entryWords.toFigures)
    case 'law-changed':
      return link('/public/law', entryWords.toLaw)
    default:
      return nothing
  }
}
