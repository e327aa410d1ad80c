import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { appOf } from '../../src/app.ts'
import type { Language } from '../../src/core/brand.ts'
import { arriving, type Desks, openDesks, says, told, visit } from './desks.ts'
import { markup, problemsOn, wording } from './judged.ts'

/** What people get wrong, in both languages: everything is said, every line leads to its field, nothing typed is lost. */
const { as, gb, somebody, step, exchange, unitedKingdom, close } = await openDesks('bad-input', {
  opensAt: '2025-09-10T08:00:00Z',
})
after(close)

const languages: readonly Language[] = ['en', 'fr']
/** Somebody at the United Kingdom's desk who reads this language. */
const at = (who: string, lang: Language): ReturnType<Desks['as']> => as(who, { lang })

/** Types into inputs, ticks radios and chooses from lists by the names forms send, whatever language they are shown in. */
async function enter(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const input = page.locator(`[name="${name}"]`).first()
    const kind = await input.evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName))
    if (kind === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check()
    else if (kind === 'SELECT') await input.selectOption(value)
    else await input.fill(value)
  }
}

const form = 'main form.app-form:has(button)'
const send = (page: Page, within = form): Promise<void> =>
  arriving(page, () => page.locator(`${within} button[type="submit"]`).last().click())

const landing = { 'landedAt-day': '9', 'landedAt-month': '9', 'landedAt-year': '2025', 'landedAt-time': '6:00' }
const person = {
  familyName: 'Testa',
  givenNames: 'Prova',
  'birthDate-day': '4',
  'birthDate-month': '3',
  'birthDate-year': '1995',
  sex: 'male',
  nationality: 'ERI',
  language: 'ti',
  ground: 'claims-protection',
  directRoute: 'shown',
  directRouteEvidence: 'Ticket',
  age: 'adult',
  protectionClaim: 'open',
}
const path = (page: Page): string => new URL(page.url()).pathname

for (const lang of languages) {
  step(`${lang}: a day that does not exist, one that has not come, one before the agreement`, async () => {
    const page = await at('gb-screening', lang)
    const refused = async (values: Record<string, string>, ...says: readonly RegExp[]): Promise<void> => {
      await visit(page, '/landings/new')
      await enter(page, { ...landing, place: 'Dover, quai 4', people: '10', craft: 'Inflatable', ...values })
      await send(page)
      const lines = await problemsOn(page, lang)
      assert.equal(lines.length, says.length, lines.join(' | '))
      for (const [index, pattern] of says.entries()) assert.match(lines[index] ?? '', pattern)
      assert.equal(await page.locator('[name="place"]').inputValue(), 'Dover, quai 4', 'what was typed is still there')
      assert.equal(await page.locator('[name="craft"]').inputValue(), 'Inflatable')
    }
    const fr = lang === 'fr'
    await refused(
      { 'landedAt-day': '30', 'landedAt-month': '2' },
      fr ? /30\/2\/2025 n’existe pas/ : /30\/2\/2025 is not a real date/,
    )
    await refused(
      { 'landedAt-day': '11' },
      fr ? /pas encore|futur|à venir/ : /future|not (yet )?happened|later than now/,
    )
    await refused(
      { 'landedAt-day': '1', 'landedAt-month': '7' },
      fr ? /précède l’entrée en vigueur/ : /before the agreement/,
    )
    await refused(
      { 'landedAt-month': '13', 'landedAt-time': '25:00', people: 'ten' },
      fr ? /le mois doit être/ : /month must be/,
      fr ? /24 heures/ : /24-hour clock/,
      fr ? /Nombre de personnes/ : /How many people/,
    )
  })
}

let registered: Readonly<Record<Language, string>> = { en: '', fr: '' }

for (const lang of languages) {
  step(`${lang}: the same person twice is asked about, and never decided by the machine`, async () => {
    const page = await at('gb-screening', lang)
    const land = async (): Promise<string> => {
      await visit(page, '/landings/new')
      await enter(page, { ...landing, place: 'Dover', people: '10' })
      await send(page)
      return path(page)
    }
    const own = { ...person, givenNames: `Prova ${lang}` }
    const register = async (where: string, values: Readonly<Record<string, string>>): Promise<void> => {
      await visit(page, `${where}/register`)
      await enter(page, values)
      await send(page)
    }
    const here = await land()
    await register(here, own)
    registered = { ...registered, [lang]: new URL(page.url()).searchParams.get('case') ?? '' }
    assert.match(registered[lang], /^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await register(here, own)
    const [line] = await problemsOn(page, lang)
    assert.match(
      line ?? '',
      lang === 'fr' ? /déjà enregistrée pour ce débarquement/ : /already registered from this landing/,
    )
    assert.equal(await page.locator('[name="directRouteEvidence"]').inputValue(), 'Ticket')
    assert.equal(await page.locator('[name="sex"][value="male"]').isChecked(), true)
    await enter(page, { notTheSame: 'Twin brother, seen side by side.' })
    await send(page)
    assert.match(page.url(), /done=registered/)
    await register(await land(), own)
    const [which] = await problemsOn(page, lang)
    assert.match(which ?? '', lang === 'fr' ? /dossier antérieur/ : /earlier case/)
    await enter(page, { earlierCase: 'none' })
    await send(page)
    assert.match((await problemsOn(page, lang)).join(), lang === 'fr' ? /comment vous savez/ : /how you know/)
    await enter(page, { earlierCase: registered[lang] })
    await send(page)
    assert.match(page.url(), /done=registered/)
  })
}

const empties: readonly (readonly [who: string, path: (lang: Language) => string])[] = [
  ['gb-screening', () => '/landings/new'],
  ['gb-screening', (lang) => `/cases/${registered[lang]}/do/raise-barrier`],
  ['gb-caseworker', (lang) => `/cases/${registered[lang]}/do/serve-letter`],
  ['gb-caseworker', (lang) => `/cases/${registered[lang]}/do/claim-human-rights`],
  ['gb-caseworker', (lang) => `/cases/${registered[lang]}/do/withdraw-protection-claim`],
  ['gb-caseworker', (lang) => `/cases/${registered[lang]}/do/confirm-no-human-rights-claim`],
  ['gb-caseworker', (lang) => `/cases/${registered[lang]}/do/receive-representations`],
  ['gb-caseworker', (lang) => `/cases/${registered[lang]}/do/close`],
  ['gb-safeguarding', (lang) => `/cases/${registered[lang]}/do/find-age`],
  ['gb-flights', (lang) => `/cases/${registered[lang]}/do/give-seat`],
  ['gb-flights', () => '/flights/new'],
  ['gb-lead', () => '/scheme/suspend'],
  ['gb-lead', () => '/scheme/terminate'],
  ['gb-lead', () => '/scheme/extend'],
  ['gb-lead', () => '/scheme/holidays/new'],
  ['gb-lead', () => '/demonstration/clock'],
]

for (const lang of languages) {
  step(`${lang}: every form sent empty says what is missing, in the reader’s language, and leads there`, async () => {
    for (const [who, where] of empties) {
      const page = await at(who, lang)
      assert.equal(await visit(page, where(lang)), 200, where(lang))
      for (const input of await page.locator(`${form} input:is([type="text"], [type="search"])`).all())
        if (await input.isVisible()) await input.fill('')
      await send(page)
      await problemsOn(page, lang)
      const html = await page.content()
      assert.deepEqual(wording(html, lang), [], page.url())
    }
    const portal = await somebody({ lang, phone: true })
    await portal.goto(`${gb}/portal/start`)
    await send(portal)
    assert.equal((await problemsOn(portal, lang)).length, 2)
    for (const empty of ['resume', 'presence']) {
      await portal.goto(`${gb}/portal/${empty}`)
      await send(portal)
      await problemsOn(portal, lang)
    }
    await portal.context().close()
  })
}

step('a French officer who sends no code, and a reason that is missing, in either language', async () => {
  const desk = await at('gb-caseworker', 'en')
  for (const lang of languages) {
    await visit(desk, `/cases/${registered[lang]}/do/send-request`)
    await send(desk)
    await exchange()
    const page = await as('fr-receiving', { lang })
    await visit(page, '/')
    await page
      .locator('a[href^="/requests/"]', { hasText: `Prova ${lang}` })
      .first()
      .click()
    await page.waitForURL(/requests\/./)
    await enter(page, { note: 'Dossier vu au guichet.' })
    await send(page)
    assert.deepEqual(await problemsOn(page, lang), [lang === 'fr' ? 'Choisissez une réponse.' : 'Choose an answer.'])
    assert.equal(await page.locator('[name="note"]').inputValue(), 'Dossier vu au guichet.')
  }
})

step('a button pressed twice, and a form sent twice by a bad line, does its work once', async () => {
  const page = await somebody({ javaScript: false })
  await page.goto(`${gb}/sign-in`)
  await enter(page, { user: 'gb-screening' })
  await send(page)
  await visit(page, '/landings/new')
  await enter(page, { ...landing, place: 'Twice Quay', people: '3' })
  await page.locator(`${form} button[type="submit"]`).dblclick()
  await page.waitForURL(/\/landings\/[0-9A-Z]{4}-/)
  await visit(page, '/landings')
  assert.equal((await told(page)).match(/Twice Quay/g)?.length, 1)

  await visit(page, '/landings/new')
  const idempotencyKey = await page.locator('[name="idempotencyKey"]').inputValue()
  const sent = { ...landing, place: 'Slow Quay', people: '3', jurisdiction: 'GB-ENG', idempotencyKey }
  const posts = [1, 2].map(() =>
    page.request.post(`${gb}/landings/new`, { form: sent, headers: { origin: gb }, maxRedirects: 0 }),
  )
  const [first, second] = await Promise.all(posts)
  assert.deepEqual([first?.status(), second?.status()], [303, 303])
  assert.equal(first?.headers().location, second?.headers().location, 'both are told of the same landing')
  await visit(page, '/landings')
  assert.equal((await told(page)).match(/Slow Quay/g)?.length, 1)
})

step('two officers act on one case in the same second: one is done, the other is told why not', async () => {
  const officers = await Promise.all([at('gb-caseworker', 'en'), at('gb-caseworker-2', 'en')])
  for (const page of officers) {
    await visit(page, `/cases/${registered.en}/do/close`)
    await enter(page, { code: 'released', reasons: `Released today, says ${officers.indexOf(page)}.` })
  }
  await Promise.all(officers.map((page) => send(page)))
  const done = officers.filter((page) => page.url().includes('done=close'))
  assert.equal(done.length, 1, officers.map((page) => page.url()).join(' '))
  const [other] = officers.filter((page) => !done.includes(page))
  assert.ok(other)
  assert.match((await problemsOn(other, 'en')).join(), /closed/)
  assert.match(await other.locator('[name="reasons"]').inputValue(), /^Released today, says \d\.$/)
})

step('an address that leads nowhere says so in the reader’s language, and so does a reference nobody has', async () => {
  for (const lang of languages) {
    const page = await at('gb-caseworker', lang)
    for (const nowhere of [
      '/no/such/page',
      '/cases/0000-0000',
      '/landings/0000-0000',
      '/flights/0000-0000',
      '/cases/x/do/y',
    ]) {
      assert.equal(await visit(page, nowhere), 404, nowhere)
      const html = await page.content()
      assert.deepEqual(wording(html, lang), [], nowhere)
    }
    await says(page, lang === 'fr' ? /introuvable/ : /No such case/)
    const french = await as('fr-border', { lang })
    for (const nowhere of ['/no/such/page', '/requests/0000', '/parity/admissions/0000'])
      assert.equal(await visit(french, nowhere), 404, nowhere)
  }
})

step('outside the demonstration nobody signs in by choosing a name, and its pages are not there', async () => {
  const real = { ...unitedKingdom, desk: { ...unitedKingdom.desk, demonstration: false } }
  const app = appOf(real)
  for (const lang of languages) {
    const headers = { 'accept-language': lang, origin: 'http://desk.example' }
    const shown = await app.request('http://desk.example/sign-in', { headers })
    assert.equal(shown.status, 403)
    const html = await shown.text()
    assert.match(html, lang === 'fr' ? /désactivée ici/ : /switched off here/)
    assert.doesNotMatch(html, /Amara Okafor/)
    assert.deepEqual(await markup(html), [])
    const body = new URLSearchParams({ user: 'gb-caseworker', to: '/' })
    const tried = await app.request('http://desk.example/sign-in', { method: 'POST', body, headers })
    assert.equal(tried.status, 403)
    assert.equal(tried.headers.get('set-cookie')?.includes('paripassu-session') ?? false, false)
  }
  const signedIn = await at('gb-caseworker', 'en')
  const cookies = (await signedIn.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const own = await appOf(unitedKingdom).request('http://desk.example/', { headers: { cookie: cookies } })
  assert.equal(own.status, 200, 'the control: the cookie is good in the demonstration')
  const carried = await app.request('http://desk.example/', { headers: { cookie: cookies } })
  assert.equal(carried.headers.get('location'), '/sign-in?to=%2F')
  const outbox = await app.request('http://desk.example/portal/messages')
  assert.equal(outbox.status, 404, 'nobody reads other people’s messages')
})
