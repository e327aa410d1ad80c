import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { demonstrationUser } from '../../src/access/demonstration.ts'
import { arriving, fill, follow, moveClock, openDesks, press, says, saysNothingOf, told, visit } from './desks.ts'
import { fits, heard, markup, problemsOn, wording } from './judged.ts'
import { enter, tabTo, type } from './keyboard.ts'

/** A lawyer at 22:40: let in with a code, lodging a sealed order from a telephone, with the keyboard, and seeing it bite. */
const { as, somebody, step, unitedKingdom, gb, close } = await openDesks('outside', { opensAt: '2025-09-01T08:00:00Z' })
after(close)

let keys = 0
async function give(who: string, command: string, input: object): Promise<string> {
  const france = { id: 'state:FR', name: 'France', role: 'other-state', party: 'FR' }
  const user = who === 'FR' ? france : demonstrationUser('GB', who)
  assert.ok(user)
  const outcome = await unitedKingdom.desk.run(user, command, input, `outside-test-${keys++}`)
  assert.ok(outcome.outcome === 'accepted', JSON.stringify(outcome))
  return outcome.stream.slice(outcome.stream.indexOf(':') + 1)
}

let flight = ''
let person = ''
let code = ''
const codeOn = async (page: Page): Promise<string> =>
  (await page.locator('.govuk-panel .app-code').innerText()).replace(/\s+/g, '')
/** What axe, the markup, the words and two screens say against a page. */
async function judged(page: Page): Promise<void> {
  const html = await page.content()
  const complaints = [...(await heard(page)), ...(await fits(page)), ...wording(html, 'en')]
  assert.deepEqual(complaints, [], page.url())
}

step('a person has a seat on tomorrow’s flight, and the courts desk gives a lawyer access', async () => {
  const people = { landedAt: '2025-08-31T04:10:00Z', place: 'Dover', people: 9 }
  const landing = await give('gb-screening', 'arrivals/record-landing', people)
  person = await give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName: 'Alem', givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    screening: { language: 'ti', answers: [] },
    ground: 'apprehended',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'none',
    heldAt: 'Brook House',
  })
  await give('gb-caseworker', 'readmission/send-request', { case: person })
  await give('FR', 'readmission/record-answer', { case: person, code: 'A1', answeredAt: '2025-09-01T08:00:00Z' })
  flight = await give('gb-flights', 'flights/schedule', {
    number: 'ZZ 1',
    departsAt: '2025-09-17T08:00:00Z',
    standDownAt: '2025-09-16T23:00:00Z',
    origin: 'LHR',
    destination: 'CDG',
    seats: 4,
  })
  await give('gb-flights', 'flights/give-seat', { case: person, flight })
  const page = await as('gb-courts')
  await moveClock(page, '2025-09-16', '22:40')
  await visit(page, `/cases/${person}`)
  await follow(page, 'Give somebody access')
  await press(page, 'Give access and show the code')
  assert.deepEqual((await problemsOn(page, 'en')).length, 3, 'who, the name, on what basis')
  await fill(page, {
    Who: { choose: 'Lawyer' },
    Name: 'Nadia Rowe',
    'What entitles them': 'Form of authority signed today',
  })
  await press(page, 'Give access and show the code')
  code = await codeOn(page)
  assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  await judged(page)
  await visit(page, `/cases/${person}`)
  await says(page, /Nadia Rowe \(Lawyer\).*has not opened it yet/)
  await saysNothingOf(page, new RegExp(code))
})

let lawyer: Page
step('she opens her page with the code, keyboard only, on a telephone; a wrong code says nothing', async () => {
  lawyer = await somebody({ phone: true })
  await lawyer.goto(`${gb}/outside`)
  await judged(lawyer)
  await type(lawyer, /^Code$/, 'AAAA-BBBB-CCCC-DDDD')
  await enter(lawyer, /^Open$/)
  assert.match((await problemsOn(lawyer, 'en')).join(), /opens nothing/)
  await saysNothingOf(lawyer, /case \w{4}-|no such case/i)
  await lawyer.goto(`${gb}/outside`)
  await type(lawyer, /^Code$/, code.toLowerCase().replaceAll('-', ' '))
  await enter(lawyer, /^Open$/)
  await says(lawyer, /Keep this code for next time/)
  assert.notEqual(await codeOn(lawyer), code)
  await judged(lawyer)
  await enter(lawyer, /^I have kept it/)
  await says(lawyer, /Gate shut|Gate open/)
  await says(lawyer, /Stand-down hour.*17 September 2025 at 00:00 \(London time\).*01:00 \(Paris time\)/)
  await judged(lawyer)
})

step(
  'at 22:40 she lodges the sealed order; the flight desk’s open screen says so, the gate is shut, the seat gone',
  async () => {
    const desk = await as('gb-flights')
    await visit(desk, `/flights/${flight}`)
    await says(desk, /Alem/i)
    await desk.waitForTimeout(300)
    await enter(lawyer, /^Lodge a court order$/)
    await judged(lawyer)
    await tabTo(lawyer, /^The sealed order itself/)
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF\n')
    const file = { name: 'Order Chamberlain J.pdf', mimeType: 'application/pdf', buffer: pdf }
    await lawyer.locator('input[type=file]').setInputFiles(file)
    await enter(lawyer, /^Lodge the order now$/)
    await says(lawyer, /The order is stored\. It stands, unread\./)
    await says(lawyer, /Stored 16 September 2025 at 22:40:\d\d.*Gate shut by it, and the seat withdrawn.*Not read yet/)
    await says(lawyer, /Gate shut/)
    await desk.locator('#live-list').getByText('Seat lost: Injunction or court order').waitFor({ timeout: 3000 })
    await judged(lawyer)
  },
)

step('the courts desk opens the case and reads the order; her page says so without being touched', async () => {
  const desk = await as('gb-courts')
  await visit(desk, `/cases/${person}`)
  await lawyer
    .locator('#live-list')
    .getByText(/Read: Courts desk/)
    .waitFor({ timeout: 3000 })
  await says(desk, /Order Chamberlain J\.pdf/)
  await follow(desk, 'Confirm what it does')
  await fill(desk, { 'What it truly does': { choose: /forbids/i }, Reasons: 'Relief until the hearing.' })
  await press(desk, 'Confirm')
  await lawyer
    .locator('#live-list')
    .getByText(/What it does, as read/)
    .waitFor({ timeout: 3000 })
  assert.match(await told(lawyer, '#live-list'), /forbids the transfer/i)
})

step('who has read the file is on a page of its own, her looks included; ended, her page closes at once', async () => {
  const lead = await as('gb-lead')
  await visit(lead, `/cases/${person}`)
  await follow(lead, 'Who has read this file')
  await says(lead, /Nadia Rowe.*Lawyer.*From outside: own page/)
  await says(lead, /Priya Nair.*Courts desk.*Case page/)
  await judged(lead)
  await visit(lead, `/cases/${person}`)
  await follow(lead, /^End access/)
  await fill(lead, { Reasons: 'Another firm acts now.' })
  await press(lead, 'End access')
  await says(lead, /The access has ended/)
  await lawyer.locator('.app-live').waitFor({ state: 'visible', timeout: 3000 })
  await arriving(lawyer, () => lawyer.reload())
  await says(lawyer, /Open your page with a code/)
  await saysNothingOf(lawyer, new RegExp(person))
})

step('the pages are whole markup', async () => {
  assert.deepEqual(await markup(await (await fetch(`${gb}/outside`)).text()), [])
})
