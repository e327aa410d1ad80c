import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { demonstrationUser } from '../../src/access/demonstration.ts'
import { isRole, roles } from '../../src/access/roles.ts'
import type { Instant, Language } from '../../src/core/brand.ts'
import type { Node } from '../../src/node.ts'
import { start } from '../../src/serve.ts'
import { launch } from '../browser.ts'
import { layNodes } from '../lite.ts'

/** Both states' desks with people sitting at them, each in a browser of their own. What a journey works with. */
export type Desks = {
  readonly unitedKingdom: Node
  readonly france: Node
  /** The addresses of the United Kingdom's node and of France's. */
  readonly gb: string
  readonly fr: string
  readonly browser: Browser
  /** The page of one of the demonstration's people, signed in through the sign-in page. The same page for the same person. */
  readonly as: (who: string, options?: Sitting) => Promise<Page>
  /** A page of somebody who is not signed in. */
  readonly somebody: (options?: Sitting) => Promise<Page>
  /** Waits until everything said between the states has been receipted. */
  readonly exchange: () => Promise<void>
  /** One step of the journey as a test. Where it fails, what was on every screen is kept under `test-output/`. */
  readonly step: (name: string, work: () => Promise<void>) => void
  readonly close: () => Promise<void>
}
export type Sitting = { readonly lang?: Language; readonly phone?: boolean; readonly javaScript?: boolean }

/** The screens journeys are made on, in CSS pixels. */
export const screens = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 860 } } as const

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }
const PATIENCE_MS = 10_000

function contextOptions({ lang = 'en', phone = false, javaScript = true }: Sitting): BrowserContextOptions {
  return {
    locale: locales[lang],
    viewport: phone ? screens.phone : screens.desk,
    hasTouch: phone,
    javaScriptEnabled: javaScript,
    reducedMotion: 'reduce',
  }
}

/** Opens both nodes, empty with the clock at an instant or with the demonstration's history, and a browser. */
export async function openDesks(journey: string, world: { opensAt?: string } = {}): Promise<Desks> {
  const data = await mkdtemp(join(tmpdir(), 'paripassu-journey-'))
  const { opensAt } = world
  const empty = opensAt !== undefined
  await layNodes(data)
  const [browser, running] = await Promise.all([
    launch(),
    start({ data, empty, ports: [0, 0], ...(empty ? { opensAt: opensAt as Instant } : {}) }),
  ])
  const [unitedKingdom, france] = running.nodes
  const [gb, fr] = running.addresses
  assert.ok(unitedKingdom && france && gb && fr)
  const sitting = new Map<string, Page>()
  const contexts: BrowserContext[] = []
  const open = async (options: Sitting): Promise<Page> => {
    const context = await browser.newContext(contextOptions(options))
    context.setDefaultTimeout(PATIENCE_MS)
    contexts.push(context)
    return context.newPage()
  }
  const as: Desks['as'] = async (who, options = {}) => {
    const key = `${who} ${JSON.stringify(options)}`
    const known = sitting.get(key)
    if (known !== undefined) return known
    const french = who.startsWith('fr-')
    const page = await open({ lang: french ? 'fr' : 'en', ...options })
    await signIn(page, french ? fr : gb, who)
    sitting.set(key, page)
    return page
  }
  let broken: string | null = null
  const step: Desks['step'] = (name, work) =>
    void test(name, { timeout: 240_000 }, async (context) => {
      if (broken !== null) return context.skip(`not reached: “${broken}” failed before`)
      try {
        await work()
      } catch (error) {
        broken = name
        await keep(`${journey}-${name}`, contexts)
        throw error
      }
    })
  return {
    unitedKingdom,
    france,
    gb,
    fr,
    browser,
    as,
    somebody: (options = {}) => open(options),
    step,
    exchange: async () => {
      for (let round = 0; round < 3; round++) for (const node of [unitedKingdom, france]) await node.settled()
    },
    close: async () => {
      await browser.close()
      await running.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function signIn(page: Page, address: string, who: string): Promise<void> {
  const user = demonstrationUser(who.startsWith('fr-') ? 'FR' : 'GB', who)
  assert.ok(user && isRole(user.role), `there is no demonstration user ${who}`)
  await page.goto(`${address}/sign-in`)
  await page.locator(`input[name="user"][value="${who}"]`).check()
  await press(page, /^(Sign in|Se connecter)$/)
  const lang = await page.locator('html').getAttribute('lang')
  const role = roles[user.role][lang === 'fr' ? 'fr' : 'en']
  assert.match(await page.locator('.app-account').innerText(), new RegExp(`${user.name}, ${role}`))
}

const output = fileURLToPath(new URL('../../test-output/', import.meta.url))

/** Keeps the picture and the markup of every open page under `test-output/`. */
async function keep(name: string, contexts: readonly BrowserContext[]): Promise<void> {
  mkdirSync(output, { recursive: true })
  const base = name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
    try {
      writeFileSync(join(output, `${base}-${index}.html`), `<!-- ${page.url()} -->\n${await page.content()}`)
      await page.screenshot({ path: join(output, `${base}-${index}.png`), fullPage: true, timeout: 5000 })
    } catch {
      // A page that has gone leaves no picture.
    }
  }
}

/** What a page's main part says, in one line. */
export const told = async (page: Page, within = 'main'): Promise<string> =>
  (await page.locator(within).first().innerText()).replace(/\s+/g, ' ')

/** The page says this. Where it does not, the error says what it says instead. */
export async function says(page: Page, pattern: RegExp, within = 'main'): Promise<void> {
  const text = await told(page, within)
  assert.ok(pattern.test(text), `${page.url()} does not say ${pattern}, but: ${text.slice(0, 1200)}`)
}

export async function saysNothingOf(page: Page, pattern: RegExp, within = 'main'): Promise<void> {
  const text = await told(page, within)
  assert.ok(!pattern.test(text), `${page.url()} says ${pattern}: ${text.slice(0, 1200)}`)
}

/** Presses a button and waits for the page it leads to. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await arriving(page, () => page.getByRole('button', { name }).first().click())
}

/** Follows a link, whether it looks like one or like a button, and waits for the page it leads to. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  const looksLikeButton = page.getByRole('button', { name }).and(page.locator('a'))
  await arriving(page, () => page.getByRole('link', { name }).or(looksLikeButton).first().click())
}

/** Does something that leads to another page, and waits until that page is there. */
export async function arriving(page: Page, act: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent('load')
  // A press that fails must be what is reported, and not the page that then never came.
  loaded.catch(() => undefined)
  await act()
  await loaded
}

type Entry = string | Readonly<{ choose: string | RegExp }> | Readonly<{ date: string }> | Readonly<{ select: string }>

/** Fills in a form by its labels: text, one choice of a group, a date as `YYYY-MM-DD`, or an option of a list. */
export async function fill(page: Page, entries: Readonly<Record<string, Entry>>): Promise<void> {
  for (const [label, entry] of Object.entries(entries)) {
    if (typeof entry === 'string') await page.getByLabel(label).first().fill(entry)
    else if ('select' in entry) await selectOption(page, label, entry.select)
    else if ('choose' in entry) await group(page, label).getByRole('radio', { name: entry.choose }).first().check()
    else {
      const parts = entry.date.split('-').map((part) => part.replace(/^0+/, ''))
      const inputs = group(page, label).locator('input')
      for (const [index, part] of parts.toReversed().entries()) await inputs.nth(index).fill(part)
    }
  }
}

/** Takes the option of a list whose words begin so: a country's name has its code after it. */
async function selectOption(page: Page, label: string, begins: string): Promise<void> {
  const list = page.getByLabel(label).first()
  const texts = (await list.locator('option').allTextContents()).map((text) => text.trim())
  const index = texts.findIndex((text) => text.startsWith(begins))
  assert.ok(index >= 0, `“${begins}” is not in the list “${label}” on ${page.url()}`)
  await list.selectOption({ index })
}

const group = (page: Page, name: string) => page.getByRole('group', { name }).first()

/** Moves the demonstration's clock, as anybody at a desk may: to a day and an hour on that desk's clocks. */
export async function moveClock(page: Page, day: string, time: string): Promise<void> {
  await page.goto(new URL('/demonstration/clock', page.url()).href)
  const french = (await page.locator('html').getAttribute('lang')) === 'fr'
  await fill(page, french ? { Jour: { date: day }, Heure: time } : { Day: { date: day }, Time: time })
  await press(page, french ? 'Avancer l’horloge' : 'Move the clock')
  await says(page, french ? /L’horloge a été avancée/ : /The clock has been moved/)
}

/** Opens an address of the node the page is at, and answers its status. */
export async function visit(page: Page, path: string): Promise<number> {
  const response = await page.goto(new URL(path, page.url()).href)
  return response?.status() ?? 0
}
