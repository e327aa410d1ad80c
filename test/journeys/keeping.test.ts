import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { fill, follow, openDesks, press, says, visit } from './desks.ts'

/** A form on a small phone while the network comes and goes: nothing typed is lost, and nothing stays on the phone. */
const { gb, somebody, step, close } = await openDesks('keeping', { opensAt: '2025-09-19T08:00:00Z' })
after(close)

let phone: Page
const status = () => phone.locator('[data-keep] [role="status"]')
const said = async (pattern: RegExp): Promise<void> => {
  await status().filter({ hasText: pattern }).waitFor({ timeout: 20_000 })
}

step('what is typed is kept at once and says when', async () => {
  phone = await somebody({ lang: 'en', phone: true })
  await phone.setViewportSize({ width: 360, height: 740 })
  await phone.goto(`${gb}/portal/start`)
  await fill(phone, { 'Email address': 'selam@example.org', 'Mobile number': '06 12 34 56 78' })
  await press(phone, 'Save and continue')
  await follow(phone, 'Continue')
  await phone.getByLabel('Family name').fill('Ghebre')
  await said(/^Saved at \d\d:\d\d$/)
  await phone.reload()
  assert.equal(await phone.getByLabel('Family name').inputValue(), 'Ghebre')
})

step('the network is cut: typing goes on, the page says so, and everything is sent when it is back', async () => {
  await phone.context().setOffline(true)
  await phone.getByLabel('Given names').fill('Selam')
  await phone.getByLabel('Female').check()
  await said(/^No network: kept on this page, will be sent/)
  await phone.context().setOffline(false)
  await said(/^Saved at/)
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(wide <= 360, `${wide} pixels wide`)
})

step('the network is cut in the middle of the sending: the page waits, and it is sent once', async () => {
  await fill(phone, { 'Date of birth': { date: '1994-03-02' }, Nationality: { select: 'Eritrea' } })
  await phone.context().setOffline(true)
  await phone.getByLabel('Given names').fill('Selam Miriam')
  const button = phone.getByRole('button', { name: 'Save and continue' })
  await button.focus()
  await phone.keyboard.press('Enter')
  await said(/^No answer from the network yet/)
  assert.match(phone.url(), /\/portal\/you$/)
  const arrived = phone.waitForURL(/pictures\/document\/main/)
  await phone.context().setOffline(false)
  await arrived
  await visit(phone, '/portal/check')
  await says(phone, /GHEBRE, Selam Miriam/)
})

step('half a document is kept, shown as typed and not saved, and comes back on another phone', async () => {
  await visit(phone, '/portal/documents/main')
  await phone.getByLabel('Number of the document').fill('K12')
  await said(/^Saved at/)
  await visit(phone, '/portal/application')
  await says(phone, /Typed, not saved/)
  await visit(phone, '/portal/check')
  await says(phone, /Typed and not saved yet/)
})

step('after leaving, nothing of it is on the phone: no storage, no cookie, no page to go back to', async () => {
  await visit(phone, '/portal/application')
  await press(phone, 'Leave (on a shared phone)')
  const kept = await phone.evaluate(() => [localStorage.length, sessionStorage.length])
  assert.deepEqual(kept, [0, 0])
  assert.deepEqual(
    (await phone.context().cookies()).filter(({ name }) => name === 'application'),
    [],
  )
  await phone.goBack()
  await says(phone, /Reference.*Code/)
})
