import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { demonstrationUsers } from '../../src/access/demonstration.ts'
import type { Language } from '../../src/core/brand.ts'
import { asset } from '../../src/web/assets.ts'
import { openDesks, screens } from './desks.ts'
import { fits, heard, markup, wording } from './judged.ts'

/** Every page anybody can come to by links, on the demonstration's own history, in both languages and on both screens. */
const { as, somebody, step, gb, fr, close } = await openDesks('pages')
after(close)

/** One page of each kind for each kind of reader is enough: references and queries make no other page. */
const kindOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address)
  const path = pathname
    .replace(/\/[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4})+/g, '/:ref')
    .replace(/\/question-[^/]+$/, '/question-:id')
    .replace(/\/law\/rules\/.+$/, '/law/rules/:rule')
    .replace(/^\/letters\/[^/]+\/[^/]+/, '/letters/:letter/:language')
    .replace(/^\/operations\/(limits|alarms)\/.+$/, '/operations/$1/:line')
  const asked = [...new Set(searchParams.keys())].filter((key) => key !== 'lang' && !/^reading-/.test(key))
  return `${path}?${asked.sort()}`
}
/** Differs from role to role, so each role's own is looked at. */
const own = /^\/(cases\/:ref|flights\/:ref|requests\/:ref|landings\/:ref|scheme|scheme\/holidays)?\?$/
/** Whose cases are all looked at, each being at another stage. */
const reader = 'gb-caseworker'
/** What is no page: downloads, and the streams and assets of pages. */
const noPage =
  /\.(pdf|csv|js|css|svg|json)$|^\/(assets|live|api|log)\/|^\/public\/draws\/description$|^\/admissions\/[^/]+\/pictures\//
const MOST = 380

const found = new Map<string, { readonly who: string; readonly address: string }>()

/** Follows links from a home by plain GETs and keeps the first address of each kind. Answers complaints on the way. */
async function crawl(page: Page, who: string, homes: readonly string[]): Promise<readonly string[]> {
  const complaints: string[] = []
  const waiting = [...homes]
  const seen = new Set<string>()
  for (let at = waiting.shift(); at !== undefined && found.size < MOST; at = waiting.shift()) {
    const kind = who === reader && kindOf(at) === '/cases/:ref?' ? at : kindOf(at)
    const key = own.test(kind) ? `${who} ${kind}` : `${new URL(at).port} ${kind}`
    if (seen.has(kind) || found.has(key)) continue
    seen.add(kind)
    for (const lang of ['en', 'fr'] as const) {
      const response = await page.request.get(inLanguage(at, lang))
      // Another role's page, or what cannot be done now: a page too, but whoever may see the real one still has to.
      found.set(response.status() === 200 ? key : `${key} ${response.status()}`, { who, address: at })
      const html = await response.text()
      const wrong = [
        ...([200, 403, 409].includes(response.status()) ? [] : [`status ${response.status()}`]),
        ...(await markup(html)),
        ...wording(html, lang),
      ]
      complaints.push(...wrong.map((one) => `${who} ${lang} ${at}: ${one}`))
      if (lang === 'fr') continue
      const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"#]+)/g)].map(([, href = '']) =>
        href.replaceAll('&amp;', '&'),
      )
      for (const href of links) {
        const next = new URL(href, at)
        if (next.origin !== new URL(at).origin || noPage.test(next.pathname)) continue
        next.searchParams.delete('lang')
        waiting.push(next.href)
      }
    }
  }
  return complaints
}

function inLanguage(address: string, lang: Language): string {
  const url = new URL(address)
  url.searchParams.set('lang', lang)
  return url.href
}

step('every page reached by links answers, with good markup, in the language asked for', async () => {
  const complaints: string[] = []
  const nobody = await somebody()
  for (const node of [gb, fr])
    complaints.push(...(await crawl(nobody, 'nobody', [`${node}/public`, `${node}/portal`, `${node}/sign-in`])))
  for (const { id, party } of demonstrationUsers) {
    const node = party === 'FR' ? fr : gb
    complaints.push(...(await crawl(await as(id, { lang: 'en' }), id, [`${node}/`, `${node}/demonstration/clock`])))
  }
  assert.ok(found.size >= 50, `only ${found.size} pages were found`)
  assert.ok(found.size < MOST, 'not every page was looked at')
  assert.deepEqual([...new Set(complaints)], [])
})

/** In the browser one of each kind is enough at each desk; the homes and the reader's cases are all looked at. */
function chosen(): readonly { readonly who: string; readonly address: string }[] {
  const kinds = new Map<string, { readonly who: string; readonly address: string }>()
  for (const one of found.values()) {
    const kind = kindOf(one.address)
    const each = kind === '/?' ? one.who : one.who === reader && kind === '/cases/:ref?' ? one.address : ''
    // Both desks show the law alike: what is read of it at one is enough.
    const where = /^(\/public)?\/law\b/.test(kind) ? '' : new URL(one.address).port
    const key = `${where} ${kind} ${each}`
    if (!kinds.has(key)) kinds.set(key, one)
  }
  return [...kinds.values()]
}

/** What people work with on a phone, and so is heard there too; every page is measured on both screens. */
const onPhones = /^\/(portal|public|sign-in|requests\/|flights\/[^/]+\/door)|^\/$/

/** Looks at pages one after another on one screen, each person in a tab of their own. */
async function look(
  pages: ReturnType<typeof chosen>,
  lang: Language,
  screen: (typeof screens)[keyof typeof screens],
): Promise<readonly string[]> {
  const complaints: string[] = []
  const tabs = new Map<string, Page>()
  for (const { who, address } of pages) {
    const tab =
      tabs.get(who) ?? (await (who === 'nobody' ? somebody() : (await as(who, { lang: 'en' })).context().newPage()))
    tabs.set(who, tab)
    await tab.setViewportSize(screen)
    await tab.goto(inLanguage(address, lang))
    const spoken = screen === screens.desk || onPhones.test(new URL(address).pathname) ? await heard(tab) : []
    const wrong = [...(await fits(tab)), ...spoken]
    complaints.push(...wrong.map((one) => `${who} ${lang} ${address}: ${one}`))
  }
  return complaints
}

for (const [lang, screen] of [
  ['en', 'desk'],
  ['fr', 'phone'],
] as const)
  step(`${lang}: each kind of page fits a phone and a desk, and can be heard on a ${screen}`, async () => {
    const pages = chosen()
    assert.ok(pages.length >= 50, `only ${pages.length} pages`)
    const halves = [0, 1].map((half) => pages.filter((_, index) => index % 2 === half))
    const complaints = await Promise.all(halves.map((half) => look(half, lang, screens[screen])))
    assert.deepEqual([...new Set(complaints.flat())], [])
  })

step('a page holds together when it is turned round for a language written from the right', async () => {
  const page = await as('gb-courts', { lang: 'en' })
  await page.setViewportSize(screens.phone)
  const one = [...found.values()].find(({ address }) => kindOf(address) === '/cases/:ref?')
  assert.ok(one, 'there is a case to look at')
  await page.goto(one.address)
  const sheet = await page.evaluate(async (mirrored) => {
    document.documentElement.dir = 'rtl'
    const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')
    if (link === null) return ''
    await new Promise((done) => {
      link.addEventListener('load', done, { once: true })
      link.href = mirrored
    })
    return link.href
  }, asset('rtl.css'))
  assert.match(sheet, /rtl\.css$/)
  assert.deepEqual(await fits(page), [])
  assert.deepEqual(await heard(page), [])
})

step('the judges can find fault: a page made wrong in each way is complained about in each', async () => {
  const bad =
    '<html lang="en"><title>x</title><body><main><h1>Worklist</h1><p>undefined</p><img src="a.png"><input id="a"><div style="width:3000px">wide</div></main></body></html>'
  assert.ok((await markup(bad)).length > 0)
  const worded = wording(bad, 'fr').join('\n')
  for (const fault of [/says it is in en/, /undefined/, /“Worklist” is English/]) assert.match(worded, fault)
  const page = await somebody()
  await page.setContent(bad)
  assert.match((await heard(page)).join('\n'), /image-alt|label/)
  assert.equal((await fits(page)).length, 2)
})
