import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import {
  begin,
  choose,
  details,
  onSmallPhone,
  openWindow,
  photograph,
  questions,
  readerOf,
  sentence,
} from './applicants.ts'
import { follow, openDesks, press, says, saysNothingOf, visit } from './desks.ts'
import { heard } from './judged.ts'

/**
 * From the public page to “received” in Arabic, on a phone of 360 pixels with a network that breaks: while typing, in the middle
 * of a photograph, in the middle of an answer, and when the form is sent. Received is said when it is stored and never before.
 */
const { as, gb, unitedKingdom, somebody, step, close } = await openDesks('arabic', {
  opensAt: '2025-09-19T08:00:00Z',
})
after(close)

const reader = readerOf('ar')
const { say } = reader
let phone: Page
let reference = ''

/** The page is right for somebody who reads Arabic on a small phone. */
const fine = async (): Promise<void> => assert.deepEqual(await onSmallPhone(phone, 'ar'), [])
const offline = (cut: boolean): Promise<void> => phone.context().setOffline(cut)
const status = async (english: string): Promise<void> =>
  phone
    .locator('[role="status"]')
    .filter({ hasText: sentence(say(english)) })
    .waitFor({ timeout: 20_000 })
const waits = 'No network: kept on this page, will be sent. Leave the page open.'
const held = 'No answer from the network yet. Leave the page open: it is sent as soon as it can be.'
const again = 'No connection. Leave this page open: we send the photo again by ourselves.'

const { query } = unitedKingdom.platform.database
/** How often the record says that the form was sent, and how many messages that has caused. */
async function stored(): Promise<readonly [sent: number, messages: number]> {
  const sent = await query("select 1 from events where stream = $1 and type = 'application-submitted'", [
    `application:${reference}`,
  ])
  const asked = await query("select 1 from messages where stream = $1 and occasion = 'presence'", [
    `application:${reference}`,
  ])
  return [sent.length, asked.length]
}
const received = sentence(say('Your form is sent'))
/** Presses the button that sends the form, on a line on which no page may come back. */
async function sendBlind(): Promise<void> {
  const failed = phone.waitForEvent('requestfailed')
  await phone.getByRole('button', { name: say('Send'), exact: true }).click({ noWaitAfter: true })
  await failed
  // The browser's own page that there is no network.
  await phone.waitForURL(/^chrome-error:/)
}

step('a window is open, and the public page says so in Arabic, from right to left', async () => {
  await openWindow(await as('gb-admissions'))
  phone = await somebody({ phone: true })
  await phone.setViewportSize({ width: 360, height: 740 })
  await phone.goto(`${gb}/portal`)
  await phone.locator('.app-choice a[hreflang="ar"]').click()
  await says(phone, sentence(say('Nobody may ask you for money for this form or for a place.')))
  await says(phone, sentence(say('Open now')))
  await fine()
  await follow(phone, say('Start now'))
  await fine()
})

step(
  'the form is begun, and the network is cut while she types: nothing is lost, and the page says so in Arabic',
  async () => {
    await press(phone, say('Save and continue'))
    await says(phone, sentence(say('There is a problem')))
    await fine()
    reference = (await begin(phone, reader, 'selam@example.org', '06 12 34 56 78')).reference
    await fine()
    await follow(phone, say('Continue'))
    await phone.getByLabel(say('Family name')).fill('Ghebre')
    await status('Saved at {time}')
    await offline(true)
    await details(phone, reader, { family: 'Ghebre', given: 'Selam', born: '1994-03-02', sex: 'Female' })
    await status(waits)
    await fine()
    await offline(false)
    await status('Saved at {time}')
    await press(phone, say('Save and continue'))
    await says(phone, sentence(say('A document past its date is accepted.')))
    await fine()
  },
)

step('the network is cut in the middle of a photograph: the page waits and sends it by itself', async () => {
  await choose(phone, reader, 'a1-0-document')
  await offline(true)
  await phone.getByRole('button', { name: say('Send the photo') }).click()
  await status(again)
  await fine()
  const read = phone.waitForURL(/portal\/documents\/main/)
  await offline(false)
  await read
  await says(phone, sentence(say('We read the lines at the bottom of the document. Check what we filled in.')))
  assert.equal(await phone.getByLabel(say('Number of the document')).inputValue(), 'A1000')
  await fine()
  await press(phone, say('Save and continue'))
  await photograph(phone, reader, 'portrait')
  await says(phone, sentence(say('Nobody added: you apply alone.')))
  await fine()
})

step('the network is cut in the middle of an answer: it is sent once when the line is back', async () => {
  await follow(phone, say('That is everybody'))
  await press(phone, say('Save and continue'))
  await says(phone, sentence(say('There is a problem')))
  await fine()
  await offline(true)
  await questions(phone, reader)
  const button = phone.getByRole('button', { name: say('Save and continue') })
  await button.focus()
  await phone.keyboard.press('Enter')
  await status(held)
  assert.match(phone.url(), /portal\/questions$/)
  const checked = phone.waitForURL(/portal\/check$/)
  await offline(false)
  await checked
  await says(phone, /GHEBRE, Selam/)
  await fine()
})

step(
  'a form that did not leave the phone, or that the record could not take, is nowhere said to be received',
  async () => {
    await offline(true)
    await sendBlind()
    assert.doesNotMatch(await phone.content(), received)
    assert.deepEqual(await stored(), [0, 0])
    await offline(false)
    await visit(phone, `${gb}/portal/application`)
    await says(phone, sentence(say('You have not sent the form yet. Nobody has looked at it.')))
    await query(`create function full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'no room on the disk'; end $$`)
    await query(`create trigger full_disk before insert on events for each row
    when (new.type = 'application-submitted') execute function full_disk()`)
    await visit(phone, '/portal/check')
    await press(phone, say('Send'))
    await says(
      phone,
      sentence(
        say('Something failed on our side. Look at your application to see what we have, before you send again.'),
      ),
    )
    await saysNothingOf(phone, received)
    await fine()
    assert.deepEqual(await heard(phone), [])
    assert.deepEqual(await stored(), [0, 0])
    await query('drop trigger full_disk on events')
    await follow(phone, say('See my application'))
    await says(phone, sentence(say('You have not sent the form yet. Nobody has looked at it.')))
  },
)

step(
  'the answer is lost on its way back: it is stored once, and whoever looks again is told that we have it',
  async () => {
    await visit(phone, '/portal/check')
    await phone.route('**/portal/check', async (route) => {
      await route.fetch({ maxRedirects: 0 })
      await route.abort('connectionreset')
    })
    await sendBlind()
    await phone.unroute('**/portal/check')
    assert.doesNotMatch(await phone.content(), received)
    assert.deepEqual(await stored(), [1, 2], 'one adult, by email and by text message')
    await visit(phone, `${gb}/portal/check`)
    await says(
      phone,
      sentence(say('We have your form. We are waiting for each adult to show that they are {inReceiving}.')),
    )
    await fine()
    await visit(phone, '/portal/sent')
    await says(phone, received)
    await fine()
    assert.deepEqual(await stored(), [1, 2])
  },
)

step('what she is told by message is in Arabic and runs from right to left', async () => {
  await visit(phone, `/portal/messages?r=${reference}`)
  const texts = phone.locator('main li div[lang="ar"][dir="rtl"]')
  assert.ok((await texts.count()) >= 2)
  await says(phone, sentence(say('Application {reference}: show that you are {where}')))
  await fine()
})
