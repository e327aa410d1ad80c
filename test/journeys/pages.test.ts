import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { demonstrationUsers } from '../../src/access/demonstration.ts'
import { appOf } from '../../src/app.ts'
import type { Language } from '../../src/core/brand.ts'
import { asset } from '../../src/web/assets.ts'
import { openDesks, screens } from './desks.ts'
import { fits, heard, markup, wording } from './judged.ts'

/** Every page anybody can come to by links, on the demonstration's own history, in both languages and on both screens. */
const { as, somebody, step, unitedKingdom, france, gb, fr, close } = await openDesks('pages')
after(close)

/** One page of each kind for each kind of reader is enough: references and queries make no other page. */
const kindOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address)
  const path = pathname
    .replace(/\/[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4})+/g, '/:ref')
    .replace(/\/question-[^/]+$/, '/question-:id')
    .replace(/\/(outside|information)\/[^/]+$/, '/$1/:id')
    .replace(/\/(messages|windows)(\/\d+)+/, '/$1/:number')
    .replace(/\/law\/rules\/.+$/, '/law/rules/:rule')
    .replace(/\/entries\/\d+$/, '/entries/:number')
    .replace(/^\/letters\/[^/]+\/[^/]+/, '/letters/:letter/:language')
    .replace(/^\/operations\/(limits|alarms)\/.+$/, '/operations/$1/:line')
  const asked = [...new Set(searchParams.keys())].filter((key) => key !== 'lang' && !/^reading-/.test(key))
  return `${path}?${asked.sort()}`
}
/** Differs from role to role, so each role's own is looked at. */
const own = /^\/(detention|cases\/:ref|flights\/:ref|requests\/:ref|landings\/:ref|scheme|scheme\/holidays)?\?$/
/** Whose cases are all looked at, each being at another stage. */
const reader = 'gb-caseworker'
/** What is no page: downloads, and the streams and assets of pages. */
const noPage =
  /\.(pdf|csv|js|css|svg|json|zip|tlog-proof)$|^\/(assets|live|api|log|mirror)\/|^\/public\/draws\/description$|^\/admissions\/[^/]+\/pictures\//
/** More than these would be addresses of one page that are taken for many: then `kindOf` is to be mended. */
const MOST = 400

/** Routes that no link of the demonstration leads to: what they are, or where they are looked at instead. Kept true below. */
const elsewhere: readonly (readonly [path: RegExp, where: string])[] = [
  [/^\/(health\/|metrics$|exchange\/(keys$|schemas))/, 'answers to machines'],
  [/\/(live|since|steps)$|^\/outside\/now$/, 'parts of a page that change while it is open'],
  [/\/file$|\/document$|:file\{|^\/portal\/picture\/|^\/outside\/documents\//, 'files'],
  [/\/give-seat$|\/(capacity|close)$|\/preview$|\/law\/rules$|^\/parity\/scheme$/, 'lead on to another page'],
  [/^\/admissions\/select/, 'lead on to another page'],
  [/^\/portal\//, 'behind the code of an application: journeys languages, keeping and way-in'],
  [/^\/outside\//, 'behind the code of somebody outside: journey outside'],
  [/^\/cases\/:ref\/documents\/:digest$/, 'src/readmission/document-pages.test.ts'],
  [/^\/cases\/:ref\/papers\//, 'src/courts/paper-pages.test.ts'],
  [/^\/requests\/:shared\/papers\/:paper$/, 'src/reception/pages.test.ts'],
  [/^\/flights\/(clerk|:ref\/confirm)\//, 'src/flights/night-pages.test.ts'],
  [/^\/courts\/kept\/:id$/, 'src/courts/pages.test.ts'],
  [/^\/detention\/centres\/:slug$/, 'journey guard'],
  [/^\/admissions\/:reference\/match$/, 'journey assess'],
  [/^\/letters\/:template\/:language\/edit$/, 'src/letters/pages.test.ts'],
  [/^\/parity\/admissions\/:ref\/disclosure$/, 'test/disclosed-receiving.test.ts'],
  [/^\/scheme\/holidays\/:id/, 'journey law-scheme'],
  [/^\/admissions\/:reference\/information\/:id\/file\//, 'src/portal/information.test.ts'],
  [/^\/parity\/statements\/:week/, 'journey statements'],
  [/^\/exchange\/desk\/message\//, 'test/exchange-desk.test.ts'],
  [/^\/exchange\/desk\/sent\//, 'test/malicious-partner.test.ts'],
  [/^\/operations\/(outages|alarms)\//, 'journey operations'],
  [/^\/disclosed$/, 'test/disclosed.test.ts'],
  [/^\/draws\/:reference\/replace\//, 'asked where a group selected does not come: journey way-in, src/draw'],
]

/** The patterns of a node's own pages that no address found belongs to: what was forgotten, or has no link to it. */
function unseen(routes: readonly { readonly method: string; readonly path: string }[], seen: readonly string[]) {
  const patterns = [...new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path))]
    .filter((path) => !path.includes('*') && !noPage.test(path))
    .map((path) => ({ path, is: new RegExp(`^${path.replace(/:\w+(?:\{(.+?)\})?/g, (_, only = '[^/]+') => only)}$`) }))
  const met = new Set(seen.map((one) => patterns.find(({ is }) => is.test(one))?.path))
  return patterns.map(({ path }) => path).filter((path) => !met.has(path))
}

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
        ...([200, 403, 409, ...(/\/find\?/.test(at) ? [422] : [])].includes(response.status())
          ? []
          : [`status ${response.status()}`]),
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
    // What is looked for in vain is a page too: the list, with what is wrong.
    const typed = party === 'FR' ? ['requests/find?shared=nothing'] : []
    const homes = ['', 'demonstration/clock', ...typed].map((path) => `${node}/${path}`)
    complaints.push(...(await crawl(await as(id, { lang: 'en' }), id, homes)))
  }
  const draw = [...found.values()].find(({ address }) => address.startsWith(gb) && kindOf(address) === '/draws/:ref?')
  assert.ok(draw, 'there is a draw to look at')
  const decisions = ['void', 'beacon'].map((decision) => `${draw.address}/${decision}`)
  complaints.push(...(await crawl(await as('gb-admissions', { lang: 'en' }), 'gb-admissions', decisions)))
  assert.ok(found.size >= 50, `only ${found.size} pages were found`)
  assert.ok(found.size < MOST, 'not every page was looked at')
  assert.deepEqual([...new Set(complaints)], [])
})

step('every page that either node serves was among them, or is looked at somewhere else', async () => {
  const routes = [unitedKingdom, france].flatMap((node) => appOf(node).routes)
  const seen = [...found]
    .filter(([key]) => !/ (403|409)$/.test(key))
    .map(([, { address }]) => new URL(address).pathname)
  const missed = unseen(routes, seen)
  const forgotten = missed.filter((path) => !elsewhere.some(([known]) => known.test(path)))
  assert.deepEqual(forgotten, [], 'no link leads here, and nothing says where it is looked at')
  const stale = elsewhere.filter(([known]) => !missed.some((path) => known.test(path)))
  assert.deepEqual(stale, [], 'links lead here now: take it from the list')
  // The control: a page more than was seen is missed, and one seen is not.
  const more = unseen([...routes, { method: 'GET', path: '/courts/new/:thing' }], seen)
  assert.deepEqual(
    more.filter((path) => !missed.includes(path)),
    ['/courts/new/:thing'],
  )
  assert.ok(
    unseen(
      routes,
      seen.filter((path) => path !== '/courts/receive'),
    ).includes('/courts/receive'),
  )
})

/** In the browser one of each kind is enough at each desk; the homes and the reader's cases are all looked at. */
function chosen(): readonly { readonly who: string; readonly address: string }[] {
  const kinds = new Map<string, { readonly who: string; readonly address: string }>()
  for (const one of found.values()) {
    const kind = kindOf(one.address)
    const each = kind === '/?' ? one.who : one.who === reader && kind === '/cases/:ref?' ? one.address : ''
    // Both desks show the law alike: what is read of it at one is enough.
    const where = /^(\/public)?\/law\b/.test(kind) ? '' : new URL(one.address).port
    // A query fills in a form of a case beforehand; its markup was judged above, and it looks as it does empty.
    const key = `${where} ${/\/do\//.test(kind) ? kind.replace(/\?.*/, '?') : kind} ${each}`
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
