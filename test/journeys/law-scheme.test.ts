import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import type { Language } from '../../src/core/brand.ts'
import { fill, follow, openDesks, press, says, saysNothingOf, visit } from './desks.ts'
import { fits, heard, problemsOn, wording } from './judged.ts'

/** What the duty lead can change of the law itself, and what that does to a case: holidays, suspension, termination. */
const { as, step, exchange, gb, close } = await openDesks('law-scheme')
after(close)

const gate = '.app-gate'
const clocks = 'section[aria-labelledby="clocks"]'
const value = (page: Page, name: string): Promise<string> => page.locator(`[name="${name}"]`).inputValue()

let reference = ''
const openCase = async (): Promise<Page> => {
  const page = await as('gb-caseworker')
  await visit(page, `/cases/${reference}`)
  return page
}
/** The case's clock and its gate both say this last day. */
const runsTo = async (day: string): Promise<void> => {
  const page = await openCase()
  await says(page, new RegExp(`Runs to the end of ${day}.*NOT-02`), clocks)
  await says(page, new RegExp(`Notice is still running: its last day is ${day}`), gate)
}

step('a notice of removal is served on 1 October and runs to the 8th', async () => {
  const page = await as('gb-caseworker')
  await visit(page, '/')
  await follow(page, /OSMAN/)
  reference = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await follow(page, 'Record a letter served')
  await fill(page, {
    Letter: { choose: 'Notice of intention to remove' },
    Destination: 'Paris CDG',
    'How it was served': { choose: 'In person' },
  })
  await press(page, 'Record as served')
  await says(page, /The letter is on file and its clock runs/)
  await runsTo('8 October 2025')
})

const mourning = {
  Day: { date: '2025-10-06' },
  'Its name in English': 'Day of mourning',
  'Its name in French': 'Jour de deuil',
  'The public act': 'Proclamation of 1 October 2025',
} as const

step('a holiday may not be recorded by a caseworker, and is told so in words', async () => {
  const page = await as('gb-caseworker')
  await visit(page, '/scheme/holidays')
  assert.equal(await page.getByRole('link', { name: 'Record a public holiday' }).count(), 0)
  assert.equal(await visit(page, '/scheme/holidays/new'), 403)
  await says(page, /This is decided by: Duty lead/)
  assert.equal(await page.locator('[name="source"]').count(), 0)
  const form = {
    'day-day': '6',
    'day-month': '10',
    'day-year': '2025',
    places: 'GB-ENG',
    'name.en': 'Day of mourning',
    'name.fr': 'Jour de deuil',
    source: 'None',
  }
  const posted = await page.request.post(`${gb}/scheme/holidays`, { form, headers: { origin: gb }, maxRedirects: 0 })
  assert.equal(posted.status(), 403)
  assert.match(await posted.text(), /Your role may not do this/)
  await runsTo('8 October 2025')
})

/** The duty lead's form of a holiday, filled in and looked at. */
async function preview(page: Page): Promise<void> {
  await visit(page, '/scheme/holidays/new')
  await fill(page, mourning)
  await page.getByLabel('England and Wales').check()
  await press(page, 'See what it changes')
}

step('the duty lead sees whose time it changes before anything is recorded, and nothing is', async () => {
  const page = await as('gb-lead')
  await visit(page, '/scheme')
  await follow(page, 'Public holidays')
  await follow(page, 'Record a public holiday')
  await preview(page)
  await says(page, /Nothing is recorded yet/)
  const both = new RegExp(`${reference} .*NOT-02.*Wednesday 8 October 2025.*Thursday 9 October 2025`)
  await says(page, both)
  await says(page, /1 deadline in 1 case\./)
  await runsTo('8 October 2025')
  await press(page, /^Change$/)
  assert.equal(await value(page, 'name.fr'), 'Jour de deuil', 'what was typed comes along')
  await press(page, 'See what it changes')
  await says(page, both)
})

step(
  'confirmed, the clock and the gate of the case say the new day at once; withdrawn, the old one again',
  async () => {
    const page = await as('gb-lead')
    await press(page, 'Record the holiday')
    await says(
      page,
      /Every deadline is counted with it from now on.*Wednesday 8 October 2025.*Thursday 9 October 2025/s,
    )
    const holiday = new URL(page.url()).pathname
    await runsTo('9 October 2025')
    await visit(page, '/scheme/holidays')
    await says(page, /Monday 6 October 2025 .*Day of mourning .*Recorded here/)
    const other = await as('gb-caseworker')
    await visit(other, holiday)
    assert.equal(await other.getByRole('button', { name: 'Withdraw the holiday' }).count(), 0)

    await visit(page, holiday)
    await press(page, 'Withdraw the holiday')
    assert.match((await problemsOn(page, 'en')).join(), /Reasons/)
    await fill(page, { Reasons: 'The proclamation was not made.' })
    await press(page, 'Withdraw the holiday')
    await says(page, /The holiday is withdrawn/)
    await saysNothingOf(page, /Day of mourning/)
    await runsTo('8 October 2025')
  },
)

/** The gate of the case at another time, by the form on its page. */
async function gateAt(date: string, time: string): Promise<Page> {
  const page = await openCase()
  await page.locator('summary', { hasText: 'The gate at another time' }).click()
  await fill(page, { 'Date and time': { date } })
  await page.locator('[name="on-time"]').fill(time)
  await press(page, /^Show$/)
  return page
}

/** Notice from a moment on, by the duty lead. */
async function giveNotice(page: Page, decision: string, date: string, time: string, button: string): Promise<void> {
  await visit(page, decision)
  await fill(page, { 'From when': { date }, Time: time, Reasons: 'Numbers under review.' })
  await press(page, button)
}
const shutBy = (rule: string): RegExp => new RegExp(`Gate shut.*✕ The scheme is in force Not met.*\\(${rule}\\)`)
const standing = async (who: string, pattern: RegExp): Promise<void> => {
  const page = await as(who)
  await visit(page, '/scheme')
  await says(page, pattern)
}

step('a suspension a minute too soon is refused by its rule; in time it is given, and France sees it', async () => {
  const page = await as('gb-lead')
  await giveNotice(page, '/scheme/suspend', '2025-10-07', '23:59', 'Give notice of suspension')
  const [line = ''] = await problemsOn(page, 'en')
  assert.match(line, /notice has not run by then\. Choose 8 October 2025 at 00:00 \(London time\) or later\..*TR-78/)
  assert.equal(await value(page, 'reasons'), 'Numbers under review.')
  assert.deepEqual([await value(page, 'from-day'), await value(page, 'from-time')], ['7', '23:59'])
  await giveNotice(page, '/scheme/suspend', '2025-10-08', '0:00', 'Give notice of suspension')
  await says(page, /Notice of suspension given .*By United Kingdom, from 8 October 2025 at 00:00/)
  await exchange()
  await standing('fr-lead', /Préavis de suspension en cours.*Par : Royaume-Uni, à partir du 8 octobre 2025 à 1 h 00/)
  await saysNothingOf(await gateAt('2025-10-07', '23:59'), /TR-78/, gate)
  await says(await gateAt('2025-10-08', '0:00'), shutBy('TR-78'), gate)
})

step('the state that suspended resumes, and the gate of that time no longer says so', async () => {
  const page = await as('gb-lead')
  const french = await as('fr-lead')
  await visit(french, '/scheme/resume')
  await says(french, /Seul l’État qui a suspendu peut reprendre : Royaume-Uni/)
  await visit(page, '/scheme')
  await follow(page, 'Resume the scheme')
  await fill(page, { Reasons: 'The numbers agree.' })
  await press(page, 'End the suspension')
  await says(page, /The suspension has ended.*Running.*Neither state has given notice of suspension/)
  await exchange()
  await standing('fr-lead', /En cours.*Aucun des deux États n’a notifié de suspension/)
  await saysNothingOf(await gateAt('2025-10-08', '0:00'), /TR-78/, gate)
})

step(
  'termination takes a month’s notice; it shuts the gate from then on, and can be withdrawn until then',
  async () => {
    const page = await as('gb-lead')
    await giveNotice(page, '/scheme/terminate', '2025-11-01', '23:59', 'Give notice of termination')
    assert.match((await problemsOn(page, 'en')).join(), /Choose 2 November 2025 at 00:00.*TR-77/)
    await giveNotice(page, '/scheme/terminate', '2025-11-02', '0:00', 'Give notice of termination')
    await says(page, /Notice of termination given .*from 2 November 2025 at 00:00/)
    await exchange()
    await standing('fr-lead', /Préavis de dénonciation en cours.*à partir du 2 novembre 2025 à 1 h 00/)
    await saysNothingOf(await gateAt('2025-11-01', '23:59'), /TR-77/, gate)
    await says(await gateAt('2025-11-02', '0:00'), shutBy('TR-77'), gate)
    await visit(page, '/scheme')
    await follow(page, 'Withdraw the notice of termination')
    await fill(page, { Reasons: 'Settled between the states.' })
    await press(page, 'Withdraw the notice')
    await says(page, /The notice of termination is withdrawn.*Running/)
    await exchange()
    await standing('fr-lead', /En cours.*Aucun des deux États n’a notifié de dénonciation/)
    await saysNothingOf(await gateAt('2025-11-02', '0:00'), /TR-77/, gate)
  },
)

/** Everything wrong with how the scheme's pages are heard and fit, each where it stands. */
async function judged(page: Page, lang: Language): Promise<readonly string[]> {
  const complaints: string[] = []
  const look = async (): Promise<void> => {
    const found = [...wording(await page.content(), lang), ...(await fits(page)), ...(await heard(page))]
    complaints.push(...found.map((one) => `${lang} ${page.url()}: ${one}`))
  }
  for (const address of ['/scheme', '/scheme/suspend', '/scheme/holidays', '/scheme/holidays/new']) {
    assert.equal(await visit(page, address), 200, address)
    await look()
  }
  const typed = { 'day-day': '6', 'day-month': '10', 'day-year': '2025', 'name.en': 'A', 'name.fr': 'B', source: 'C' }
  for (const [name, text] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(text)
  await page.locator('[name="places"][value="GB-ENG"]').check()
  await press(page, lang === 'fr' ? 'Voir ce que cela change' : 'See what it changes')
  await says(page, new RegExp(reference))
  await look()
  return complaints
}

step('the pages of the scheme can be heard and fit a desk and a phone, in English and in French', async () => {
  const [desk, phone] = [await as('gb-lead'), await as('gb-lead', { lang: 'fr', phone: true })]
  const complaints = await Promise.all([judged(desk, 'en'), judged(phone, 'fr')])
  assert.deepEqual(complaints.flat(), [])
})
