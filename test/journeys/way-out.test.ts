import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { fill, follow, moveClock, openDesks, press, says, saysNothingOf, told, visit } from './desks.ts'
import { enter, focused, tabTo, take, type } from './keyboard.ts'

/** A return, from the landing to the place that counts, as the officers of both states make it, each at their own screen. */
const { as, step, exchange, close } = await openDesks('way-out', { opensAt: '2025-09-01T08:00:00Z' })
after(close)

let person = ''
let flight = ''

const openCase = async (who: string): Promise<Page> => {
  const page = await as(who)
  await visit(page, `/cases/${person}`)
  return page
}
/** Opens the form of an action by the words the case's page offers it with. */
const act = async (who: string, action: string): Promise<Page> => {
  const page = await openCase(who)
  await follow(page, action)
  return page
}
const places = async (who: string): Promise<string> => {
  const page = await as(who)
  await visit(page, '/parity')
  return told(page)
}

step('a screening officer records a landing with the keyboard alone', async () => {
  const page = await as('gb-screening')
  await visit(page, '/')
  await tabTo(page, /^Skip to main content$/)
  await enter(page, /^Record a landing$/)
  await type(page, /^Landed: Day$/, '1')
  await type(page, /^Landed: Month$/, '9')
  await type(page, /^Landed: Year$/, '2025')
  await type(page, /^Time$/, '6:00')
  await type(page, /^Place$/, 'Western Jet Foil, Dover')
  await tabTo(page, /^Jurisdiction: England and Wales$/)
  await type(page, /^How many people$/, '10')
  await enter(page, /^Record a landing$/)
  await says(page, /The landing is recorded\. Register its people now\..*0 of 10/)
  assert.match((await focused(page)).name, /^Done The landing is recorded/, 'what was done is said at once')
})

step('an empty registration is refused with the focus on why, and each reason leads to its field', async () => {
  const page = await as('gb-screening')
  await enter(page, /^Register a person$/)
  await enter(page, /^Register the person$/)
  assert.match((await focused(page)).name, /^There is a problem Family name/)
  await tabTo(page, /^Family name/)
  await page.keyboard.press('Enter')
  assert.equal((await focused(page)).name, 'Family name')
})

step('and registers a person, still without touching the mouse', async () => {
  const page = await as('gb-screening')
  await page.keyboard.type('Desta')
  await type(page, /^Given names$/, 'Yonas')
  await type(page, /^Date of birth: Day$/, '4')
  await type(page, /^Date of birth: Month$/, '3')
  await type(page, /^Date of birth: Year$/, '1995')
  await take(page, /^Sex: /, /^Male$/)
  await tabTo(page, /^Nationality$/)
  await page.keyboard.type('Eritre')
  await tabTo(page, /^Language of the interview$/)
  await page.keyboard.type('Tigri')
  await type(page, /^Interpreter/, 'By telephone, 4471')
  await type(page, /^How did you travel here/, 'Three weeks in Calais, then a boat at night.')
  await take(page, /^Ground: /, /^Claims protection$/)
  await take(page, /come straight from the receiving state/, /^Yes, and it can be shown$/)
  await type(page, /what shows it$/, 'Train ticket to Calais.')
  await take(page, /^Age, as/, /^Adult$/)
  await take(page, /^Protection claim: /, /^Claims protection$/)
  await type(page, /^Held at/, 'Brook House')
  await enter(page, /^Register the person$/)
  await says(page, /The person is registered and their case is open\..*1 of 10/)
  await enter(page, /^Open the case/)
  await says(page, /Yonas.*Eritrea.*4 March 1995.*Tigrinya.*Brook House/)
  person = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  assert.match(person, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
})

step(
  'the caseworker finds the case on the worklist with its clock, serves the notice and sends the request',
  async () => {
    const page = await as('gb-caseworker')
    await visit(page, '/')
    await says(page, new RegExp(`${person}.*Request to France By 14 September 2025 at 23:00`))
    await follow(page, /Yonas/)
    await says(page, /By 14 September 2025 at 23:00.*TR-40/)
    await says(page, /Gate shut/)
    await follow(page, 'Serve the notice of intent')
    await serve(page, 'Notice of intent', { Interpreter: 'By telephone, 4471' })
    await follow(page, 'Send the readmission request')
    await press(page, 'Send the request now')
    await says(page, /The request is on its way to the other state/)
    await exchange()
  },
)

step('the French officer finds it, is told to choose an answer, and answers by code', async () => {
  const page = await as('fr-receiving')
  await moveClock(page, '2025-09-10', '11:00')
  await visit(page, '/')
  await says(page, /À répondre \(1\).*Yonas/)
  await follow(page, /Yonas/)
  await says(page, /Érythrée|ERI/)
  await says(page, /Train ticket to Calais/)
  await press(page, 'Envoyer la réponse')
  await says(page, /Il y a un problème.*Choisissez une réponse/)
  await fill(page, { 'Votre réponse': { choose: /^A1/ } })
  await press(page, 'Envoyer la réponse')
  await says(page, /La réponse est enregistrée et part vers l’autre État/)
  await exchange()
})

step('the answer is on the case, and the caseworker decides with reasons', async () => {
  const page = await openCase('gb-caseworker')
  await says(page, /A1/, '#history-section, section[aria-labelledby="history"]')
  await moveClock(page, '2025-09-11', '10:00')
  await act('gb-caseworker', 'Decide on inadmissibility')
  await fill(page, {
    Decision: { choose: 'The claim is inadmissible' },
    'Connection to the receiving state': { choose: /^4\./ },
  })
  await press(page, 'Record the decision')
  await says(page, /There is a problem.*Reasons/)
  await fill(page, { Reasons: 'Three weeks in Calais; could have claimed there.' })
  await press(page, 'Record the decision')
  await says(page, /The decision is recorded under your name/)
  await follow(page, 'Confirm that no human-rights claim is outstanding')
  await fill(page, { Reasons: 'Screening and correspondence read today.' })
  await press(page, /^Confirm$/)
  await says(page, /The confirmation is recorded under your name/)
})

step('the removal notice is served, and the case shows until when it runs', async () => {
  const page = await act('gb-caseworker', 'Serve the notice of intention to remove')
  await serve(page, 'Notice of intention to remove', { Destination: 'Paris CDG' })
  await says(page, /Runs to the end of 18 September 2025.*NOT-02/, 'section[aria-labelledby="clocks"]')
})

step('the flight desk schedules a flight and gives the seat, and the departure details are served', async () => {
  const desk = await as('gb-flights')
  await visit(desk, '/flights')
  await follow(desk, 'Schedule a flight')
  await fill(desk, {
    'Flight number': 'ZZ 1',
    Departure: { date: '2025-09-22' },
    Time: '9:00',
    From: 'London Heathrow',
    To: 'Paris CDG',
    Seats: '1',
  })
  await press(desk, 'Schedule a flight')
  await says(desk, /The flight is scheduled.*Nobody has a seat/)
  flight = new URL(desk.url()).pathname
  await seat()
  await serve(await act('gb-caseworker', 'Serve the departure details'), 'Departure details', {})
  await exchange()
  const border = await as('fr-border')
  await visit(border, '/')
  await says(border, /Arrivées attendues \(1\).*Yonas.*22 septembre 2025.*Paris CDG/)
})

/** A letter is handed over in person and recorded, with what else its form asks for. */
async function serve(page: Page, letter: string, more: Readonly<Record<string, string>>): Promise<void> {
  await fill(page, { Letter: { choose: letter }, ...more, 'How it was served': { choose: 'In person' } })
  await press(page, 'Record as served')
  await says(page, /The letter is on file and its clock runs/)
}

/** The seat is given on the case, by the flight desk. */
async function seat(): Promise<void> {
  const page = await act('gb-flights', 'Give a seat')
  await fill(page, { Flight: { choose: /^ZZ 1/ } })
  await press(page, 'Give a seat')
  await says(page, /The seat is given/)
  await visit(page, flight)
  await says(page, /Yonas/, 'table')
}

step(
  'an injunction at night shuts the gate at once, takes the person off the manifest and stands France down',
  async () => {
    const border = await as('fr-border')
    await follow(border, /Yonas/)
    const page = await as('gb-courts')
    await moveClock(page, '2025-09-17', '22:40')
    await act('gb-courts', 'Raise a barrier')
    await fill(page, {
      'What stands in the way': { choose: /injunction/i },
      'What you know': 'Stayed until further order, by email at 22:31.',
      'Court or authority reference': 'AC-2025-LON-000001',
    })
    await press(page, 'Raise the barrier')
    await says(page, /The person’s seat was taken back in the same moment/)
    await says(page, /Gate shut.*injunction.*Stayed until further order/i, '.app-gate')
    const manifest = await as('gb-flights')
    await visit(manifest, flight)
    await says(manifest, /Nobody has a seat on this flight yet.*Seats lost.*Yonas/i)
    await visit(manifest, `${flight}/door`)
    await saysNothingOf(manifest, /Yonas/)
    await exchange()
    await border.getByText('Cette page a changé.').waitFor()
    await follow(border, 'Afficher les nouveautés')
    await says(border, /Transfert annulé/)
  },
)

step('only the courts desk can lift it, with the document; the seat is given again', async () => {
  const other = await openCase('gb-flights')
  await saysNothingOf(other, /Lift this barrier/)
  const page = await as('gb-courts')
  await moveClock(page, '2025-09-18', '11:00')
  await act('gb-courts', 'Lift this barrier')
  await press(page, 'Lift the barrier')
  await says(page, /There is a problem.*Document that lifts it.*Reasons/)
  await fill(page, {
    'Document that lifts it': 'Order of 18 September 2025, discharged',
    Reasons: 'Discharged by the judge.',
  })
  await press(page, 'Lift the barrier')
  await says(page, /The barrier is lifted/)
  await seat()
})

step('before the notice has run the door says why not, with the rule, and offers no button', async () => {
  const page = await as('gb-escort', { phone: true })
  await moveClock(page, '2025-09-18', '23:30')
  await visit(page, '/')
  await follow(page, /22 September 2025/)
  await says(page, /Shut.*Do not board.*NOT-02/)
  assert.equal(await page.getByRole('button', { name: /^Board/ }).count(), 0)
})

step(
  'nobody boards unconfirmed; the duty lead confirms the transfer on the morning, with the keyboard alone',
  async () => {
    const escort = await as('gb-escort', { phone: true })
    await moveClock(escort, '2025-09-22', '8:00')
    await visit(escort, `${flight}/door`)
    await says(escort, /Shut.*Do not board Nobody has confirmed this transfer/)
    assert.equal(await escort.getByRole('button', { name: /^Board/ }).count(), 0)
    const page = await as('gb-lead')
    await visit(page, flight)
    await follow(page, /Confirm this transfer/)
    await says(page, /Required: nobody boards without a live confirmation/)
    await enter(page, /^Confirm this transfer$/)
    await says(page, /The transfer is confirmed/)
  },
)

step('the escort boards and hands over on a phone, and nothing counts yet', async () => {
  const page = await as('gb-escort', { phone: true })
  await moveClock(page, '2025-09-22', '8:20')
  await visit(page, `${flight}/door`)
  await says(page, /Open/)
  await press(page, /^Board/)
  await says(page, /Boarding is recorded/)
  await moveClock(page, '2025-09-22', '10:40')
  await visit(page, `${flight}/door`)
  await press(page, /^Record handover/)
  await says(page, /The handover is recorded\. The receiving state now signs/)
  await exchange()
  assert.match(await places('gb-lead'), /Readmitted 0 .*Readmitted, one signature 1 /)
  assert.match(await places('fr-lead'), /Réadmises 0 .*Réadmises, une signature 1 /)
})

step(
  'the French border officer signs for the person; only now does each book show one place, and they agree',
  async () => {
    const page = await as('fr-border')
    await visit(page, '/')
    await says(page, /À recevoir \(1\).*Yonas/)
    await follow(page, /Yonas/)
    await press(page, 'Signer la réception')
    await says(page, /La réception est signée/)
    await exchange()
    assert.match(await places('gb-lead'), /Readmitted 1 .*Readmitted, one signature 0 .*They agree/)
    assert.match(await places('fr-lead'), /Réadmises 1 .*Réadmises, une signature 0 .*Ils concordent/)
  },
)
