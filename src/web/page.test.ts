import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import type { Day, Language } from '../core/brand.ts'
import { asset, assets } from './assets.ts'
import { barChart, dataTable } from './bars.ts'
import { books, deadlineBox, identityBar, statBox, statRow, summary, tagFor } from './boxes.ts'
import { stepChart } from './chart.ts'
import { dateField, radioField, textArea, textField } from './fields.ts'
import { postForm } from './form.ts'
import { gatePanel } from './gate.ts'
import { html } from './html.ts'
import { htmlRules } from './html-rules.ts'
import { type PageOptions, page } from './page.ts'
import { timeline } from './timeline.ts'
import { worklist } from './worklist.ts'

const words = (en: string, fr: string) => ({ en, fr })
const evil = '<script>alert(1)</script>'

const options = (lang: Language): PageOptions => ({
  lang,
  title: words('Case', 'Dossier'),
  body: html`<h1 class="govuk-heading-l">Case</h1>`,
  path: '/cases?q=a%26b',
  party: words('United Kingdom desk', 'Bureau du Royaume-Uni'),
  user: { name: evil, role: words('Caseworker', 'Gestionnaire'), signOut: '/sign-out' },
  nav: [
    { text: words('Worklist', 'À traiter'), href: '/w', current: true, count: 3 },
    { text: words('Cases', 'Dossiers'), href: '/c' },
  ],
})

const errors = [{ field: 'name', message: words('Name: enter an answer', 'Nom : à renseigner') }]

/** A page with one of everything, as long as no caseworker would bear. */
function everything(lang: Language): string {
  const form = { lang, values: { name: evil }, errors }
  const day = (text: string) => text as Day
  const label = words('Label', 'Libellé')
  const met = { state: 'met', title: label, says: label, cite: 'TR-40', certainty: label } as const
  return page({
    ...options(lang),
    errors,
    notice: { text: label },
    live: '/events',
    crumbs: [{ text: label, href: '/' }, { text: evil }],
    body: html`<h1 class="govuk-heading-l">${evil}</h1>
${identityBar(lang, { name: evil, reference: '7K3M-9Q2X', facts: [{ label, value: evil }], tags: [tagFor(lang, 'warn', evil)] })}
${statRow([statBox(lang, { label, value: -3, note: evil, href: '/x' })])}
${gatePanel(lang, { open: false, lines: [met, { ...met, state: 'unmet', title: evil, since: label, by: label }] })}
${timeline(lang, { items: [{ at: label, datetime: '2026-01-14', who: evil, what: label, detail: html`<p>x</p>` }] })}
${deadlineBox(lang, { title: label, dueText: evil, daysLeft: 1, cite: label })}
${worklist(lang, { caption: label, empty: label, columns: [{ head: label }, { head: evil, numeric: true }], rows: [{ cells: [evil, '1'], id: 'r1', tone: 'bad' }] })}
${books(lang, { left: { title: evil, body: summary(lang, [{ key: evil, value: evil, action: { href: '/', text: label } }]) }, right: { title: label, body: 'x' }, between: '=' })}
${stepChart({ lang, title: evil, description: label, series: [{ label: evil, style: 'out', points: [{ on: day('2026-01-01'), value: 1, note: evil }] }], band: { from: -1, to: 1, label } })}
${barChart({ lang, title: evil, description: label, bars: [{ label: evil, value: 2 }] })}
${dataTable(lang, { caption: evil, head: [label, label], rows: [[evil, 1]] })}
${postForm(lang, { action: '/', idempotencyKey: 'k', body: html`${textField(form, { name: 'name', label })}${dateField(form, { name: 'on', label })}${radioField(form, { name: 'kind', label, options: [{ value: 'a', text: evil, reveals: textArea(form, { name: 'why', label }) }] })}` })}`,
  }).toString()
}

const validator = new HtmlValidate(htmlRules)

describe('a page', () => {
  for (const lang of ['en', 'fr'] as const) {
    it(`is valid HTML with one of everything on it (${lang})`, async () => {
      const report = await validator.validateString(everything(lang))
      const found = report.results.flatMap(({ messages }) =>
        messages.map((one) => `${one.line}: ${one.ruleId} ${one.message}`),
      )
      assert.deepEqual(found, [])
    })

    it(`has nothing inline that its security policy forbids (${lang})`, () => {
      const shown = everything(lang)
      assert.doesNotMatch(shown, /<script(?! type="module" src="\/assets\/)/)
      assert.doesNotMatch(shown, /<style|\sstyle="|\son[a-z]+="/)
      assert.ok(!shown.includes(evil))
      assert.ok(shown.includes('&lt;script&gt;'))
    })
  }

  it('says in its title that there is something to put right', () => {
    const title = (options: PageOptions) => /<title>(.*)<\/title>/.exec(page(options).toString())?.[1]
    assert.equal(title(options('en')), 'Case – Paripassu')
    assert.equal(title({ ...options('en'), errors }), 'Error: Case – Paripassu')
    assert.equal(title({ ...options('fr'), errors }), 'Erreur : Dossier – Paripassu')
  })

  it('offers itself in the other language at the same place', () => {
    const english = page(options('en')).toString()
    assert.match(english, /<html lang="en" dir="ltr"/)
    assert.match(english, /<a[^>]*href="\/cases\?q=a%26b&amp;lang=fr"[^>]*lang="fr"/)
    assert.doesNotMatch(english, /lang=en"/)
    assert.match(page(options('fr')).toString(), /href="\/cases\?q=a%26b&amp;lang=en"/)
  })

  it('has no English left on it in French', () => {
    const { title: _, ...rest } = options('fr')
    const shown = page({
      ...rest,
      title: 'x',
      body: '',
      notice: { text: 'x' },
      crumbs: [{ text: 'x' }],
      live: '/e',
      errors,
    })
    assert.doesNotMatch(shown.toString(), /Skip|Sign|Breadcrumb|problem|Important<|Success|waiting|Service information/)
  })

  it('leads to sign-out by a form, since signing out changes something', () => {
    assert.match(page(options('en')).toString(), /<form method="post" action="\/sign-out"><button/)
    const { user: _, ...visitor } = options('en')
    assert.doesNotMatch(page(visitor).toString(), /Sign out/)
  })

  it('takes the mirrored stylesheet from right to left', () => {
    const mirrored = page({ ...options('en'), dir: 'rtl' }).toString()
    assert.match(mirrored, /dir="rtl"/)
    assert.ok(mirrored.includes(asset('rtl.css')) && !mirrored.includes(asset('govuk.css')))
  })
})

describe('what pages load', () => {
  it('is neutral: no GDS Transport, no crown or crest, nothing fetched from an address we do not serve', async () => {
    for (const name of ['govuk.css', 'rtl.css'] as const) {
      const sheet = await (await assets().request(asset(name).replace('/assets', ''))).text()
      assert.ok(sheet.length > 100_000)
      assert.doesNotMatch(sheet, /GDS Transport|@font-face|url\(/i)
    }
  })

  it('is mirrored for right to left', async () => {
    const sheet = await (await assets().request(asset('rtl.css').replace('/assets', ''))).text()
    const plain = await (await assets().request(asset('govuk.css').replace('/assets', ''))).text()
    assert.match(plain, /\.govuk-inset-text\{[^}]*border-left/)
    assert.match(sheet, /\.govuk-inset-text\{[^}]*border-right/)
  })

  it('may be kept for ever under the address of its content, and no other', async () => {
    const app = assets()
    const right = await app.request(asset('app.css').replace('/assets', ''))
    assert.match(right.headers.get('cache-control') ?? '', /immutable/)
    assert.equal(right.headers.get('content-type'), 'text/css; charset=utf-8')
    const old = await app.request('/0000000000000000/app.css')
    assert.equal(old.status, 200)
    assert.equal(old.headers.get('cache-control'), 'no-cache')
    const again = await app.request('/x/app.css', { headers: { 'if-none-match': right.headers.get('etag') ?? '' } })
    assert.equal(again.status, 304)
    assert.equal((await app.request('/x/constructor')).status, 404)
    assert.equal((await app.request('/x/..%2fpage.ts')).status, 404)
  })

  it('travels packed to whoever takes it so, and plain to whoever does not', async () => {
    const app = assets()
    const asked = (accept: string) =>
      app.request(asset('app.css').replace('/assets', ''), { headers: { 'accept-encoding': accept } })
    const plain = await (await asked('')).text()
    for (const accept of ['gzip', 'gzip, deflate, br, zstd', 'br;q=1.0, gzip;q=0.8, *;q=0.1']) {
      const answer = await asked(accept)
      assert.equal(answer.headers.get('content-encoding'), 'gzip', accept)
      assert.match(answer.headers.get('vary') ?? '', /Accept-Encoding/)
      const packed = new Uint8Array(await answer.arrayBuffer())
      assert.ok(packed.length * 4 < plain.length)
      assert.equal(gunzipSync(packed).toString(), plain)
    }
    for (const accept of ['', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br', 'x-gzip2'])
      assert.equal((await asked(accept)).headers.get('content-encoding'), null, accept)
  })

  it('finds its own parts', async () => {
    const script = await (await assets().request(asset('app.js').replace('/assets', ''))).text()
    assert.ok(script.includes(`from '${asset('govuk.js')}'`))
  })
})
