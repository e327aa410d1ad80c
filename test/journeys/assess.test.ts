import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import type { Language } from '../../src/core/brand.ts'
import { fill, follow, openDesks, press, says, visit } from './desks.ts'
import { fits, heard, markup, problemsOn, wording } from './judged.ts'
import { enter, take, type } from './keyboard.ts'

/** An officer assesses two applications of the demonstration: one may have crossed before, one was asked for more. */
const { as, gb, somebody, step, close } = await openDesks('assess')
after(close)

const officer = (lang: Language = 'en'): Promise<Page> => as('gb-admissions', { lang })

async function judge(page: Page, lang: Language): Promise<void> {
  const address = new URL(page.url())
  address.searchParams.set('lang', lang)
  const html = await (await page.request.get(address.href)).text()
  const complaints = [...(await markup(html)), ...wording(html, lang), ...(await heard(page)), ...(await fits(page))]
  assert.deepEqual(complaints, [], page.url())
}

let alike = ''
let asked = ''

step('the worklist has both, the oldest first, and says what waits for whom', async () => {
  const page = await officer()
  await visit(page, '/admissions/assess')
  await says(page, /STANEKZAI.*to answer our question.*3 October 2025 at 23:00.*possible matches to decide: 1/)
  const links = await page
    .locator('th a[href^="/admissions/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  assert.equal(links.length, 2)
  asked = links[0] ?? ''
  alike = links[1] ?? ''
})

step('every page of the assessment is well made in both languages, on both screens', async () => {
  for (const lang of ['en', 'fr'] as const) {
    const page = await officer(lang)
    for (const path of [
      '/admissions/assess',
      alike,
      `${alike}/question-no-crossing`,
      `${alike}/ask-information`,
      `${asked}/information/i1`,
    ]) {
      await visit(page, path)
      await judge(page, lang)
    }
    await visit(page, alike)
    await page.locator('#matches ~ ul a').first().click()
    await page.waitForURL(/match/)
    await judge(page, lang)
  }
})

step('with the keyboard alone the officer is told what is missing, then says that it is somebody else', async () => {
  const page = await officer()
  await visit(page, alike)
  await enter(page, /arrived 19 August 2025/)
  await says(page, /names sound alike.*birth date with day and month swapped.*reads kerymy sorn.*KARIMI, Soran/)
  await enter(page, /^Record$/)
  assert.deepEqual(await problemsOn(page, 'en'), [
    'Your decision: choose one of the answers',
    'Reasons: enter an answer',
  ])
  await page.goto(page.url())
  await take(page, /Your decision/, /No, somebody else/)
  await type(page, /Reasons/, 'The photographs show another man.')
  await enter(page, /^Record$/)
  await says(page, /Possible matches, all decided.*Not the same.*The photographs show another man/)
})

step('the person asked for more answers on a phone, and the officer closes the question by keyboard', async () => {
  const phone = await somebody({ lang: 'fr', phone: true, javaScript: false })
  await phone.goto(`${gb}/portal/resume`)
  await fill(phone, { Référence: asked.replace('/admissions/', ''), Code: 'DEMO-CODE-2025' })
  await press(phone, 'Ouvrir ma demande')
  await says(phone, /Nous avons une question.*Répondre avant.*4 octobre 2025 à 0 h 00 \(heure de Paris\)/)
  await follow(phone, 'Répondre à cette question')
  await press(phone, 'Envoyer la réponse')
  await says(phone, /Il y a un problème/)
  await fill(phone, { 'Votre réponse': 'هیچ رسیدی ندارم.' })
  await press(phone, 'Envoyer la réponse')
  await says(phone, /Nous avons votre réponse.*هیچ رسیدی ندارم/)
  const page = await officer()
  await visit(page, '/admissions/assess')
  await says(page, /an answer to read/)
  await visit(page, `${asked}/information/i1`)
  await take(page, /How it ends/, /Answered/)
  await type(page, /^Reasons/, 'No receipt is held.')
  await enter(page, /Close it/)
  await says(page, /هیچ رسیدی ندارم.*Question to the applicant closed.*No receipt is held/)
})
