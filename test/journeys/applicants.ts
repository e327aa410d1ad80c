import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { ukFrance2025 } from '../../src/agreements/uk-france-2025/agreement.ts'
import type { CatalogueLanguage, ReaderLanguage } from '../../src/core/brand.ts'
import { translated } from '../../src/core/catalogue.ts'
import { countryName } from '../../src/web/countries.ts'
import { directionOf } from '../../src/web/language.ts'
import { fill, follow, press, says, visit } from './desks.ts'

/** What those who apply do on their phones, found on the page by the words of their own language. */
export type Reader = {
  readonly lang: ReaderLanguage
  /** A sentence as this reader's file of sentences has it. Where a new one has none yet, the page says it in English. */
  readonly say: (english: string) => string
}

const official = (lang: ReaderLanguage): lang is Exclude<ReaderLanguage, CatalogueLanguage> =>
  lang === 'en' || lang === 'fr'

/** A reader of English, or of a language that has a file of sentences. */
export const readerOf = (lang: Exclude<ReaderLanguage, 'fr'>): Reader => ({
  lang,
  say: (english) => (official(lang) ? null : translated({ en: english, fr: '' }, lang)) ?? english,
})

/** A sentence to be looked for, whatever signs of a pattern are in it. */
export const sentence = (text: string): RegExp =>
  new RegExp(
    text
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\\\{\w+\\\}/g, '.*')
      .replace(/\s+/g, '\\s+'),
  )

export const specimen = (name: string): string =>
  fileURLToPath(new URL(`../../src/demonstration/specimens/${name}.jpg`, import.meta.url))

/** An officer opens a window at once, and says so to the public. */
export async function openWindow(officer: Page): Promise<void> {
  await visit(officer, '/admissions/windows/open')
  await fill(officer, {
    'When it opens': { choose: 'At once' },
    Closing: { date: '2025-12-19' },
    'Tell the public': { choose: 'Yes, announce it now' },
    Reasons: 'Three people were returned this week.',
  })
  await officer.locator('[name="closesAt-time"]').fill('17:00')
  await officer.locator('[name="places"]').fill('3')
  await press(officer, 'Record the decision')
  await says(officer, /Window 1 decided.*Ruth Castell/)
}

/** Begins a form: answers the reference and the code that are shown once. */
export async function begin(phone: Page, { lang, say }: Reader, email: string, number: string) {
  await fill(phone, { [say('Email address')]: email, [say('Mobile number')]: number })
  assert.ok(
    await phone.locator(`[name=language][value=${lang}]`).isChecked(),
    'messages come in the language of the page',
  )
  await press(phone, say('Save and continue'))
  const reference = (await phone.locator('.govuk-panel__title').innerText()).trim()
  const code = (await phone.locator('.govuk-panel__body strong').innerText()).trim()
  return { reference, code }
}

export type Who = {
  readonly family: string
  readonly given: string
  readonly born: string
  readonly sex: 'Female' | 'Male'
  readonly link?: string
}

/** Fills in the page of one person, and does not send it yet. */
export async function details(phone: Page, { lang, say }: Reader, { family, given, born, sex, link }: Who) {
  await fill(phone, {
    ...(link === undefined ? {} : { [say('Who this person is to you')]: { choose: say(link) } }),
    [say('Family name')]: family,
    [say('Given names')]: given,
    [say('Date of birth')]: { date: born },
    [say('Sex, as on the document')]: { choose: say(sex) },
    [say('Nationality')]: { select: countryName('ERI', lang) },
  })
}

/** Chooses a photograph and sends it. A machine that does much else reads slowly. */
export async function photograph(phone: Page, { say }: Reader, name: string): Promise<void> {
  await choose(phone, { say }, name)
  await press(phone, say('Send the photo'))
}

/** Chooses a photograph and does not send it yet. */
export async function choose(phone: Page, { say }: Pick<Reader, 'say'>, name: string): Promise<void> {
  phone.setDefaultTimeout(60_000)
  await phone.getByLabel(say('Take or choose the photo')).setInputFiles(specimen(name))
}

/** A paper that shows how somebody is related, then on: more papers may follow. */
export async function paper(phone: Page, { say }: Reader, shows: string, name: string): Promise<void> {
  await fill(phone, { [say('What this paper is')]: shows })
  await phone.getByLabel(say('Take or choose the photo of the page')).setInputFiles(specimen(name))
  await press(phone, say('Send the photo'))
  await says(phone, new RegExp(shows))
  await follow(phone, say('Continue'))
}

/** Says why there is no photograph, and goes on without. */
export async function without(phone: Page, { say }: Reader, reasons: string): Promise<void> {
  await phone.getByText(say('I cannot take or send this photo')).click()
  await fill(phone, { [say('Why there is no photo')]: reasons })
  await press(phone, say('Go on without the photo'))
}

/** The document's details as they stand on it. */
export async function identity(phone: Page, { say }: Reader, number: string): Promise<void> {
  await fill(phone, { [say('Kind of document')]: { choose: say('Passport') }, [say('Number of the document')]: number })
  await press(phone, say('Save and continue'))
}

/** Answers every question of the agreement as those do who may come; does not send them yet. */
export async function questions(phone: Page, { say }: Reader): Promise<void> {
  const { screening } = ukFrance2025.admission?.applicants ?? assert.fail('the agreement has a way in')
  for (const { asks, good } of Object.values(screening))
    await fill(phone, { [say(asks.en)]: { choose: say(good === 'yes' ? 'Yes' : 'No') } })
}

/**
 * What is wrong with a page on a phone of 360 pixels, each a line: its language and direction, anything that scrolls sideways,
 * and its weight with all it loads, as it travels.
 */
export async function onSmallPhone(page: Page, lang: ReaderLanguage): Promise<readonly string[]> {
  const seen = await page.evaluate(() => {
    const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    const root = document.documentElement
    const wide = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect()
      return width > 0 && (right > root.clientWidth + 1 || left < -1) && getComputedStyle(one).position !== 'absolute'
    })
    return {
      lang: root.lang,
      dir: root.dir,
      direction: getComputedStyle(document.body).direction,
      width: root.scrollWidth,
      wide: wide.slice(0, 2).map(({ tagName, className }) => `${tagName.toLowerCase()}.${className}`),
      bytes: loaded.reduce((sum, one) => sum + ('encodedBodySize' in one ? Number(one.encodedBodySize) : 0), 0),
      counted: loaded.length,
    }
  })
  const dir = directionOf(lang)
  return [
    ...(seen.lang === lang ? [] : [`is in ${seen.lang}`]),
    ...(seen.dir === dir && seen.direction === dir ? [] : [`runs ${seen.dir}, ${seen.direction}`]),
    ...(seen.width <= 360 ? [] : [`${seen.width} pixels wide: ${seen.wide.join(', ')}`]),
    ...(seen.bytes < 100_000 && seen.bytes > 1000 && seen.counted > 2
      ? []
      : [`${seen.bytes} bytes, ${seen.counted} loaded`]),
  ].map((one) => `${page.url()} ${one}`)
}
