import assert from 'node:assert/strict'
import { after } from 'node:test'
import { z } from 'zod'
import { demonstrationUser } from '../../src/access/demonstration.ts'
import { attachmentOf, keepFile } from '../../src/platform/files.ts'
import { openDesks, told, visit } from './desks.ts'
import { fits } from './judged.ts'

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

step('a case with an order, papers sent, a hearing and a long name of a document fits a telephone', async () => {
  const now = { case: person }
  const claim = { kind: 'judicial-review', court: 'upper-tribunal', lodgedBy: 'Solicitors', summary: 'Challenge' }
  await give('gb-courts', 'courts/lodge-claim', { ...now, ...claim })
  const held = async (view: string) =>
    (
      await unitedKingdom.platform.database.query("select data from view_rows where view = 'case' and key = $1", [view])
    )[0]?.data
  const courts = async () =>
    z
      .object({
        state: z.object({ courts: z.record(z.string(), z.array(z.object({ id: z.string() })).or(z.unknown())) }),
      })
      .parse(await held(person)).state.courts
  const last = async (list: string) =>
    z
      .array(z.object({ id: z.string() }))
      .parse((await courts())[list])
      .at(-1)?.id
  await give('gb-courts', 'courts/list-hearing', {
    ...now,
    claim: await last('claims'),
    at: '2025-09-16T18:45:00Z',
    place: 'Strand'.repeat(30),
  })
  const incoming = {
    name: `${'compterendu'.repeat(15)}.pdf`,
    bytes: Buffer.from('%PDF-1.7\nscars\nstartxref\n9\n%%EOF\n'),
    tooLarge: false,
  }
  const by = { actor: 'gb-courts', at: unitedKingdom.platform.clock.now() }
  const file = attachmentOf(incoming, await keepFile(unitedKingdom.platform.database.query, incoming, by))
  const order = { what: 'sets-duties', document: 'CO3201'.repeat(40), by: 'entered', file }
  await give('gb-courts', 'courts/receive-order', { ...now, ...order })
  const duties = [{ what: 'report'.repeat(60), to: 'receiving-state', before: 'departure' }]
  const read = { order: await last('orders'), effect: 'sets-duties', duties, reasons: '3201'.repeat(60) }
  await give('gb-courts', 'courts/confirm-order', { ...now, ...read })
  const paper = { kind: 'rule-35-report', title: 'Rapport'.repeat(40), text: 'W'.repeat(120), completes: true, file }
  await give('gb-courts', 'courts/send-papers', { ...now, duty: await last('duties'), ...paper })
  const sent = await last('papers')
  const receipt = { message: 7, digest: 'ab'.repeat(32), receivedAt: '2025-09-01T08:00:00Z', understood: true }
  await give('FR', 'courts/note-papers-receipt', { ...now, paper: sent, ...receipt })
  const page = await as('gb-courts', { phone: true })
  for (const path of ['', `/papers/${sent}`, `/documents/${file.digest}`, '/do/send-papers', '/do/confirm-order']) {
    await visit(page, `/cases/${person}${path}`)
    assert.deepEqual(await fits(page), [], path)
  }
})
