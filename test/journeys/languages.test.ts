import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { readerLanguages } from '../../src/core/brand.ts'
import { directionOf, languageNames } from '../../src/web/language.ts'
import { openDesks } from './desks.ts'
import { heard } from './judged.ts'
import { CODE, openStages, type Stop } from './stages.ts'

/** The way in on a small phone in every language: chosen by its own name, heard rightly, and no wider than the screen. */
const { gb, somebody, step, close } = await openDesks('languages', { opensAt: '2025-09-19T08:00:00Z' })
const stages = await openStages()
after(async () => {
  stages.close()
  await close()
})

const phone = { width: 360, height: 740 }

async function complaints(page: Page, lang: string): Promise<readonly string[]> {
  const { width, declared, direction } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    declared: document.documentElement.lang,
    direction: getComputedStyle(document.body).direction,
  }))
  return [
    ...(await heard(page)),
    ...(width > phone.width ? [`${width} px wide`] : []),
    ...(declared === lang && direction === directionOf(lang) ? [] : [`${declared}, ${direction}`]),
  ].map((one) => `${page.url()} in ${lang}: ${one}`)
}

for (const lang of readerLanguages)
  step(`somebody who reads ${languageNames[lang]} finds it by its name and begins`, async () => {
    const page = await somebody({ phone: true })
    await page.setViewportSize(phone)
    await page.goto(`${gb}/portal`)
    if (lang !== 'en') await page.locator(`.app-choice a[hreflang="${lang}"]`).click()
    const found = [...(await complaints(page, lang))]
    await page.goto(`${gb}/portal/start`)
    const send = page.locator('form.app-form button[type=submit]')
    await send.click()
    assert.equal(await page.locator('.govuk-error-summary').count(), 1)
    found.push(...(await complaints(page, lang)))
    await page.fill('[name=email]', 'selam@example.org')
    await page.fill('[name=phone]', '06 12 34 56 78')
    await page.locator(`[name=language][value=${lang}]`).check()
    await send.click()
    await page.waitForURL(/portal\/(?!start)/)
    await page.goto(`${gb}/portal/application`)
    found.push(...(await complaints(page, lang)))
    assert.deepEqual(found, [])
    await page.context().close()
  })

/** Opens a page as its applicant has it, and where it is to be, its form sent with nothing in it. */
async function opened(page: Page, lang: string, { of, path, press }: Stop): Promise<void> {
  const cookie = (name: string, value: string) => ({ name, value, url: stages.site })
  await page.context().clearCookies()
  await page
    .context()
    .addCookies([cookie('lang', lang), ...(of === null ? [] : [cookie('application', `${of}.${CODE}`)])])
  await page.goto(stages.site + path)
  assert.equal(new URL(page.url()).pathname, path, 'the page is the one that was asked for')
  if (press === undefined) return
  await page.locator('form.app-form button[type=submit]').first().click()
  await page.locator('.govuk-error-summary').waitFor()
}

for (const lang of readerLanguages)
  step(
    `coming back, families, presence, questions and what follows selection are well made in ${languageNames[lang]}`,
    async () => {
      const page = await somebody({ phone: true })
      await page.setViewportSize(phone)
      const found: string[] = []
      for (const stop of stages.stops) {
        await opened(page, lang, stop)
        found.push(...(await complaints(page, lang)))
      }
      assert.deepEqual(found, [])
      await page.context().close()
    },
  )
