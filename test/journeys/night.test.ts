import assert from 'node:assert/strict'
import { after } from 'node:test'
import { demonstrationUser } from '../../src/access/demonstration.ts'
import { openDesks, told, visit } from './desks.ts'

/** The night before: the flight desk's screen stands open while the courts desk takes a telephone call. */
const { as, step, unitedKingdom, close } = await openDesks('night', { opensAt: '2025-09-01T08:00:00Z' })
after(close)

let flight = ''
let person = ''
let keys = 0
async function give(who: string, command: string, input: object): Promise<string> {
  const france = { id: 'state:FR', name: 'France', role: 'other-state', party: 'FR' }
  const user = who === 'FR' ? france : demonstrationUser('GB', who)
  assert.ok(user)
  const outcome = await unitedKingdom.desk.run(user, command, input, `night-test-${keys++}`)
  assert.ok(outcome.outcome === 'accepted', JSON.stringify(outcome))
  return outcome.stream.slice(outcome.stream.indexOf(':') + 1)
}

step('a person has a seat on a flight', async () => {
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
  })
  await give('gb-caseworker', 'readmission/send-request', { case: person })
  await give('FR', 'readmission/record-answer', { case: person, code: 'A1', answeredAt: '2025-09-01T08:00:00Z' })
  flight = await give('gb-flights', 'flights/schedule', {
    number: 'ZZ 1',
    departsAt: '2025-09-17T08:00:00Z',
    standDownAt: '2025-09-16T22:00:00Z',
    origin: 'LHR',
    destination: 'CDG',
    seats: 4,
  })
  await give('gb-flights', 'flights/give-seat', { case: person, flight })
})

step('the open screen says within a second who took the seat, what with and when, without being touched', async () => {
  const page = await as('gb-flights')
  await visit(page, `/flights/${flight}`)
  await page.waitForTimeout(300)
  assert.ok(!(await page.locator('[data-live]').isVisible()))
  await give('gb-courts', 'barriers/raise', { case: person, kind: 'injunction', says: 'By telephone.' })
  const answered = performance.now()
  await page.locator('#live-list').getByText('By telephone.').waitFor({ timeout: 1000 })
  assert.ok(performance.now() - answered < 1000)
  assert.ok(await page.locator('[data-live]').isVisible())
  const said = await told(page)
  assert.match(said, /Since you opened this page.*Seat lost: Injunction or court order by Priya Nair.*Barrier raised/)
})
