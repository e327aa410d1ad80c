import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import type { Language } from '../../src/core/brand.ts'
import { verifyEntryProof } from '../../src/transparency/entry-proof.ts'
import { arriving, fill, follow, openDesks, press, says, told, visit } from './desks.ts'
import { fits, heard, problemsOn, wording } from './judged.ts'
import { enter, focused, tabTo, type } from './keyboard.ts'

/** The law in the browser: what anybody can look up and reckon, and a case put to the law of another time. */
const { as, somebody, step, gb, fr, close } = await openDesks('law')
after(close)

const due = '/public/law/due'
const value = (page: Page, name: string): Promise<string> => page.locator(`[name="${name}"]`).inputValue()

/** The lawyer reads English and has no account; the other one reads French on a small phone. */
const lawyer = await somebody()
const caller = await somebody({ lang: 'fr', phone: true })
await caller.setViewportSize({ width: 360, height: 800 })

step('a lawyer without an account comes from the figures to the deadlines by the menu, with the keyboard', async () => {
  await lawyer.goto(`${gb}/public`)
  await enter(lawyer, /^Work out a deadline$/)
  await says(lawyer, /No account is needed and nothing you type is kept/)
  await tabTo(lawyer, /^Rule$/)
  await lawyer.keyboard.type('NOT-02')
  await type(lawyer, /^Date of the event: Day$/, '22')
  await type(lawyer, /^Date of the event: Month$/, '12')
  await type(lawyer, /^Date of the event: Year$/, '2025')
  await tabTo(lawyer, /^Place/)
  await lawyer.keyboard.type('Scot')
  await enter(lawyer, /^Work it out$/)
  assert.match(await lawyer.title(), /^Last day of the wait 31 December 2025/)
  await says(lawyer, /5 working days.*Scotland.*text read/, '.due-hero')
  await says(lawyer, /Not counted: Thursday 25 December 2025 \(Christmas Day\)\./)
  await says(lawyer, /Not counted: Friday 26 December 2025 \(Boxing Day\)\./)
})

step('and a day later sees the New Year of Scotland left out by name, two days in four', async () => {
  await type(lawyer, /^Date of the event: Day$/, '23')
  await enter(lawyer, /^Work it out$/)
  assert.match(await lawyer.title(), /^Last day of the wait 5 January 2026/)
  for (const day of [
    /Thursday 25 December 2025 \(Christmas Day\)/,
    /Friday 26 December 2025 \(Boxing Day\)/,
    /Thursday 1 January 2026 \(New Year’s Day\)/,
    /Friday 2 January 2026 \(2 January\)/,
  ])
    await says(lawyer, new RegExp(`Not counted: ${day.source}`), '.due-steps')
  await says(lawyer, /Ends Tuesday 6 January 2026 at 00:00 \(London time\)/, '.due-hero')
})

step('follows the rule to its source, how sure we are of it and the tests that show it, and comes back', async () => {
  const answer = lawyer.url()
  await enter(lawyer, /^Read the rule, all its versions/)
  assert.match(lawyer.url(), /\/public\/law\/rules\/NOT-02$/)
  await says(lawyer, /How sure we are text read We read the text itself\./)
  await tabTo(lawyer, /^Tests that show it \(\d+\)$/)
  await lawyer.keyboard.press('Enter')
  await says(
    lawyer,
    /Tests that show it .*src\/law\/due\.test\.ts .*runs a day longer in Scotland over St Andrew’s Day/,
  )
  await arriving(lawyer, () => lawyer.goBack())
  assert.equal(lawyer.url(), answer)
  assert.match(await lawyer.title(), /^Last day of the wait 5 January 2026/)
})

let sent = ''
const noWider = async (page: Page): Promise<void> => {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wider <= 0, `${page.url()} is ${wider} px wider than the phone`)
}

step('en français sur un téléphone : le dernier jour, et celui que donnerait une autre lecture', async () => {
  await caller.goto(`${gb}/public`)
  await caller.getByRole('button', { name: 'Menu' }).click()
  await follow(caller, 'Calculer une échéance')
  await fill(caller, {
    Règle: { select: 'TR-40' },
    'Date de l’événement': { date: '2025-08-26' },
    'Heure de l’événement': '23:30',
  })
  await press(caller, /^Calculer$/)
  await says(
    caller,
    /Dernier jour [Ll]undi 8 septembre 2025 Prend fin mardi 9 septembre 2025 à 0 h 00 \(heure de Paris\)/,
  )
  await noWider(caller)
  await caller.locator('summary', { hasText: 'Plus de choix' }).click()
  const option = caller.getByRole('radio', { name: 'day-after-london' })
  await option.check()
  await press(caller, /^Calculer$/)
  const other =
    /Dernier jour [Mm]ardi 9 septembre 2025 Prend fin mercredi 10 septembre 2025 à 0 h 00 \(heure de Londres\)/
  await says(caller, other)
  await says(caller, /day-after-london \(appliquée ici\)/)
  await noWider(caller)
  sent = caller.url()
  assert.match(sent, /\?rule=TR-40&from=2025-08-26T[^&]*&reading-CAL-02=day-after-london$/)
  const colleague = await somebody({ lang: 'fr' })
  await colleague.goto(sent)
  await says(colleague, other)
  assert.equal(await told(colleague, '.due-answer'), await told(caller, '.due-answer'))
  await colleague.context().close()
})

/** Asks the page of deadlines; answers what is wrong with it, each line led to its field. */
async function wrong(rule: string, date: string, time: string, place = ''): Promise<readonly string[]> {
  await lawyer.goto(`${gb}${due}`)
  await fill(lawyer, { Rule: { select: rule }, 'Date of the event': { date }, 'Time of the event': time })
  if (place !== '') await fill(lawyer, { Place: { select: place } })
  await press(lawyer, 'Work it out')
  const lines = await problemsOn(lawyer, 'en')
  const typed = ['from-year', 'from-month', 'from-day'].map((name) => value(lawyer, name))
  const parts = date.split('-').map((part) => part.replace(/^0/, ''))
  assert.deepEqual(await Promise.all(typed), parts, 'the date is still there')
  assert.deepEqual([await value(lawyer, 'rule'), await value(lawyer, 'from-time')], [rule, time])
  return lines
}

step(
  'a date that is none, an hour that was twice or never: each said at its field, nothing typed is lost',
  async () => {
    const [none = ''] = await wrong('NOT-02', '2026-02-30', '9:15', 'Scotland')
    assert.match(none, /30 February 2026 does not exist, that month ends on the 28/)
    assert.equal(await value(lawyer, 'place'), 'GB-SCT')

    const [never = ''] = await wrong('DET-14', '2026-03-29', '01:30')
    assert.match(never, /^Time: 01:30 did not happen that day.*00:30 or 02:30/)
    assert.equal((await focused(lawyer)).name, 'Time of the event', 'the line leads to the time')

    const [twice = ''] = await wrong('DET-14', '2025-10-26', '01:30')
    assert.match(twice, /01:30 happened twice that day/)
    assert.equal((await focused(lawyer)).name, 'This time happened twice. Which one?: The first time')
    await lawyer.getByRole('radio', { name: 'The second time' }).check()
    await press(lawyer, 'Work it out')
    await says(lawyer, /Monday 27 October 2025 at 01:30/, '.due-hero')
    assert.equal(await lawyer.locator('[name="from-which"][value="later"]').isChecked(), true)
  },
)

step('a time the law took away is an answer and not an error: withdrawn since 20:24 on the 17th', async () => {
  await lawyer.goto(`${gb}${due}`)
  await fill(lawyer, { Rule: { select: 'NRM-06' }, 'Date of the event': { date: '2025-09-18' } })
  await press(lawyer, 'Work it out')
  assert.match(await lawyer.title(), /^No time under NRM-06/)
  assert.equal(await lawyer.locator('.govuk-error-summary').count(), 0)
  await says(lawyer, /No time is given Since 17 September 2025 at 20:24 \(London time\), NRM-06 gives no time/)
  await fill(lawyer, { 'Date of the event': { date: '2025-09-17' }, 'Time of the event': '20:23' })
  await press(lawyer, 'Work it out')
  await says(lawyer, /30 calendar days/, '.due-hero')
})

step('le changement du 17 septembre à 20 h 24, avant et après, se lit dans les modifications', async () => {
  await caller.goto(`${fr}/public/law/changes`)
  await follow(caller, /^17 septembre 2025 à 20 h 24/)
  const difference = 'section:has(#difference)'
  await says(caller, /17 septembre 2025 à 20 h 23 .*→ 17 septembre 2025 à 20 h 24/)
  await says(caller, /NRM-06 .*30 jours calendaires.*Aucun délai accordé/, difference)
  await says(caller, /NRM-07 .*Non utilisée.*Utilisée/, difference)
  for (const [time, stood] of [
    ['20:23', /À cette date 30 jours calendaires/],
    ['20:24', /À cette date Aucun délai accordé/],
  ] as const) {
    await caller.goto(`${fr}/public/law/rules/NRM-06`)
    await caller.locator('summary', { hasText: 'Afficher une autre date' }).click()
    await fill(caller, { 'Droit applicable au': { date: '2025-09-17' } })
    await caller.locator('[name="on-time"]').fill(time)
    await press(caller, 'Afficher le droit à cette date')
    await says(caller, stood)
    assert.deepEqual(wording(await caller.content(), 'fr'), [])
  }
})

step('a case is put to the law of another time: before the agreement it differs', async () => {
  const page = await as('gb-caseworker')
  await visit(page, '/')
  await follow(page, /RAHIMI/)
  const here = new URL(page.url()).pathname
  const compare = async (date: string): Promise<void> => {
    await visit(page, here)
    await page.locator('summary', { hasText: 'The gate as the law stood at another time' }).click()
    await fill(page, { 'The law as it stood on': { date } })
    await page.locator('[name="law-time"]').fill('10:00')
    await press(page, /^Compare$/)
  }
  await compare('2025-09-01')
  await says(
    page,
    /What would differ under the law of 1 September 2025 at 10:00 \(London time\) Nothing would differ\./,
  )
  await compare('2025-08-01')
  await says(
    page,
    /law of 1 August 2025 .*within the agreement .*✓ Came by small boat and claims protection.*✕ No ground of the agreement applies/,
  )
  await compare('2025-02-30')
  await problemsOn(page, 'en')
})

step('anybody checks the public log in their own browser, and sees where an entry was changed on the way', async () => {
  const reader = await somebody()
  await reader.goto(`${gb}/public`)
  await enter(reader, /^The public log$/)
  const lines = reader.locator('[data-verify-log] li')
  await check(reader)
  await lines.filter({ hasText: 'Places out / in' }).waitFor()
  const good = await lines.allInnerTexts()
  assert.equal(good.length, 4, good.join('\n'))
  assert.ok(
    good.every((line) => line.startsWith('✓')),
    good.join('\n'),
  )
  await reader.route('**/log/tile/entries/**', async (route) => {
    const body = (await (await route.fetch()).body()).toString('latin1').replace('"persons":1', '"persons":9')
    await route.fulfill({ body: Buffer.from(body, 'latin1') })
  })
  await reader.keyboard.press('Enter')
  await lines.filter({ hasText: 'Not verified' }).waitFor()
  assert.match((await lines.allInnerTexts()).join('\n'), /✗ The \d+ entries do NOT lead to the root that was signed/)
  await reader.unroute('**/log/tile/entries/**')
  await theirs(reader)
})

step(
  'and one entry of it, by a proof that is taken away: a place, its pair, and back by the keyboard alone',
  async () => {
    const reader = await somebody()
    await reader.goto(`${gb}/public/log?lang=en`)
    await enter(reader, /^A place, signed by both states/)
    const lines = reader.locator('[data-verify-log] li')
    await check(reader)
    await lines.filter({ hasText: 'The entry shown here' }).waitFor()
    const good = await lines.allInnerTexts()
    assert.equal(good.length, 4, good.join('\n'))
    assert.ok(
      good.every((line) => line.startsWith('✓')),
      good.join('\n'),
    )
    const at = reader.url()
    await reader.goto(at)
    await tabTo(reader, /^Take the proof away/)
    const [download] = await Promise.all([reader.waitForEvent('download'), reader.keyboard.press('Enter')])
    assert.match(download.suggestedFilename(), /^gb-\d+\.tlog-proof$/)
    const keys = (await (await fetch(`${gb}/log/keys`)).text()).trim().split('\n')
    const { ok, entry } = verifyEntryProof(readFileSync(await download.path(), 'utf8'), keys)
    assert.ok(ok)
    await reader.goto(at)
    await enter(reader, /^This place and the one that answers it$/)
    assert.ok((await reader.content()).includes(String(JSON.parse(entry ?? '').place).slice(0, 8)))
    await reader.goto(at)
    await reader.route('**/*.tlog-proof', async (route) => {
      const [first, extra = '', ...rest] = (await (await route.fetch()).text()).split('\n')
      const other = Buffer.from(extra.slice(6), 'base64').toString().replace('"persons":1', '"persons":9')
      await route.fulfill({ body: [first, `extra ${Buffer.from(other).toString('base64')}`, ...rest].join('\n') })
    })
    await check(reader)
    await lines.filter({ hasText: 'The entry shown here' }).waitFor()
    assert.deepEqual(
      (await lines.allInnerTexts()).map((line) => line.slice(0, 1)),
      ['✓', '✓', '✗', '✗'],
    )
    for (const none of ['9999', '-1', '01', 'nonsense', '99999999999999999999'])
      assert.equal((await reader.goto(`${gb}/public/log/entries/${none}?lang=fr`))?.status(), 404, none)
    assert.equal((await fetch(`${gb}/public/log/entries/9999.tlog-proof`)).status, 404)
  },
)

const check = async (reader: Page): Promise<void> => {
  await tabTo(reader, /^Check in this browser$/)
  await reader.keyboard.press('Enter')
}

/** The other state's log is as good, and says the same sum. */
async function theirs(reader: Page): Promise<void> {
  await reader.goto(`${fr}/public/log?lang=en`)
  await check(reader)
  await reader.locator('[data-verify-log] li').filter({ hasText: '✓ Places out / in' }).waitFor()
}

/** Everything wrong with how some pages are heard and fit, each where it stands. */
async function judged(page: Page, lang: Language, addresses: readonly string[]): Promise<readonly string[]> {
  const complaints: string[] = []
  for (const address of addresses) {
    assert.equal((await page.goto(address))?.status(), 200, address)
    const found = [...wording(await page.content(), lang), ...(await fits(page)), ...(await heard(page))]
    complaints.push(...found.map((one) => `${lang} ${address}: ${one}`))
  }
  return complaints
}

const open = [
  '/public/law',
  '/public/law/rules/NRM-06',
  '/public/law/changes?before=2025-09-17T20:23&after=2025-09-17T20:24',
  '/public/law/readings',
  '/public/law/calendars?place=GB-SCT&year=2026',
  `${due}?rule=NOT-02&from=2025-12-23&place=GB-SCT`,
  '/public/log',
  '/public/log/entries/0',
] as const

step('the pages of the law can be heard and fit a desk and a phone, in English and in French', async () => {
  const addresses = open.map((one) => `${gb}${one}`)
  const [desk, phone] = [await somebody(), await somebody({ lang: 'fr', phone: true })]
  const complaints = await Promise.all([judged(desk, 'en', addresses), judged(phone, 'fr', addresses)])
  assert.deepEqual(complaints.flat(), [])
})
