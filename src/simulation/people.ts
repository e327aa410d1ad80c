import { z } from 'zod'
import { drawing, statements } from './leads.ts'
import { keyChanges } from './operators.ts'
import { type Give, giving, look, MINUTE, sleepLong, type Work } from './work.ts'

/** A day's work, each task on its own: so many, and which, by chance. */
export function dayOf(work: Work): readonly Promise<void>[] {
  const { beginning, chance, all } = work
  const { asking, leaving } = beginning
  const [asked, left] = [chance.between(1, asking.length), chance.between(1, leaving.length)]
  const admitted = chance.hits(0.6) || all ? [reversal(work)] : []
  const counting = chance.hits(0.5) || all ? statements(work) : []
  const lots = chance.hits(0.4) || all ? [drawing(work)] : []
  const [keys, changing] = keyChanges(work)
  // On a day of new keys somebody asks late, when the old ones are about to go.
  const late = changing ? asking.slice(asked).slice(0, 1) : []
  return [
    ...asking.slice(0, asked).map((one) => request(work, one)),
    ...leaving.slice(0, left).map((one) => transfer(work, one)),
    ...admitted,
    ...counting,
    ...lots,
    ...keys,
    ...late.map(async (one) => {
      await sleepLong(work, chance.between(22, 26) * 60 * MINUTE)
      await request(work, one)
    }),
  ]
}

/** A request, more information, and the answer; some are withdrawn by closing the case. */
async function request(work: Work, one: string): Promise<void> {
  const { time, chance, beginning } = work
  const give = giving(work, one)
  const shared = beginning.shared[one] ?? ''
  await time.sleep(chance.below(20) * MINUTE)
  await give('gb-caseworker', 'readmission/send-request', { case: one })
  for (let more = chance.below(3); more > 0; more--) {
    await time.sleep(chance.below(10) * MINUTE)
    await give('gb-caseworker', 'readmission/give-information', { case: one, information: `Ticket ${more} attached.` })
  }
  await give('fr-receiving', 'reception/answer', { shared, code: 'A1' })
}

const barrierRow = z.object({ id: z.string() })
const STAYED = `select b->>'id' as id from view_rows, jsonb_array_elements(data->'state'->'barriers') b
  where stream = $1 and view = 'case' and b->>'lifted' is null`

/** A seat, a court that stays the transfer and lifts the stay, perhaps more than once; the flight; the receipt. */
async function transfer(work: Work, one: string): Promise<void> {
  const { time, chance, beginning, told } = work
  const give = giving(work, one)
  const { flight, shared } = beginning
  await time.sleep(chance.below(20) * MINUTE)
  if (chance.hits(0.4)) await papers(work, give, one)
  await give('gb-flights', 'flights/give-seat', { case: one, flight })
  for (let stays = chance.below(3); stays > 0; stays--) {
    await time.sleep(chance.below(10) * MINUTE)
    const stay = { case: one, kind: 'injunction', says: 'Stayed until further order.' }
    await give('gb-courts', 'barriers/raise', stay)
    const [row] = await look(work, 0, STAYED, [`case:${one}`])
    const { id } = barrierRow.parse(row)
    const order = { case: one, barrier: id, document: 'Order, discharged', reasons: 'Discharged.' }
    await give('gb-courts', 'barriers/lift', order)
    await give('gb-flights', 'flights/give-seat', { case: one, flight })
  }
  await give('gb-lead', 'flights/confirm-transfer', { case: one, flight })
  await give('gb-escort', 'flights/board', { case: one, flight })
  await time.sleep(chance.below(60) * MINUTE)
  await give('gb-escort', 'flights/hand-over', { case: one, flight, place: 'CDG' })
  if (chance.hits(0.2)) {
    // Not found at first, then found: the last word holds.
    await give('fr-border', 'reception/deny-receipt', { shared: shared[one] ?? '', reasons: 'Not seen yet.' })
    await time.sleep(chance.below(10) * MINUTE)
  }
  await give('fr-border', 'reception/record-receipt', { shared: shared[one] ?? '', place: 'CDG' })
  told.readmitted++
}

const ordersRow = z.object({
  orders: z.array(z.object({ id: z.string() })),
  duties: z.array(z.object({ id: z.string() })),
})

/** A court orders that a report be there first; the other state's receipt for it, and nothing else, opens the gate. */
async function papers(work: Work, give: Give, one: string): Promise<void> {
  const courts = async () => {
    const [row] = await look(work, 0, COURTS, [`case:${one}`])
    return ordersRow.parse(row?.courts)
  }
  const order = { case: one, what: 'sets-duties', document: 'Sealed order', by: 'entered' }
  await give('gb-courts', 'courts/receive-order', order)
  const duties = [{ what: 'Give the report', to: 'receiving-state', before: 'departure' }]
  const read = { case: one, order: (await courts()).orders.at(-1)?.id, effect: 'sets-duties', duties, reasons: 'Read.' }
  await give('gb-courts', 'courts/confirm-order', read)
  const duty = (await courts()).duties.at(-1)?.id
  const paper = { case: one, duty, kind: 'rule-35-report', title: 'Report', text: 'Scars.', completes: true }
  await give('gb-courts', 'courts/send-papers', paper)
}
const COURTS = "select data->'state'->'courts' as courts from view_rows where stream = $1 and view = 'case'"

/** A family recorded in error is taken back, recorded again, contested perhaps, and signed for. */
async function reversal(work: Work): Promise<void> {
  const { time, chance, told } = work
  const { application, shared, people } = work.beginning.family
  const give = giving(work, application)
  await time.sleep(chance.below(20) * MINUTE)
  const error = { application, people, code: 'recorded-in-error', reasons: 'Another family.' }
  await give('gb-admissions', 'admission/reverse-arrival', error)
  told.admitted -= people.length
  if (chance.hits(0.3)) return
  await time.sleep(chance.below(10) * MINUTE)
  for (const some of chance.hits(0.5) ? [people] : people.map((person) => [person])) {
    const arrival = { application, occurredAt: '2025-09-24T09:40:00Z', port: 'London St Pancras', people: some }
    await give('gb-admissions', 'admission/record-arrival', arrival)
  }
  if (chance.hits(0.3))
    await give('fr-border', 'parity/contest', { shared, code: 'other-number', reasons: 'Count again.' })
  while ((await signedFor(work)) < people.length) {
    await give('fr-border', 'parity/countersign', { shared })
    await time.sleep(chance.between(5, 15) * MINUTE)
  }
  told.admitted += people.length
}

/** How many of the family's places as they now are the receiving state has signed. */
async function signedFor(work: Work): Promise<number> {
  const here = "select key from view_rows where view = 'place' and data->>'about' = $1"
  const there = `${here} and data->>'confirmedAt' is not null and data->>'contested' is null`
  const { shared } = work.beginning.family
  const stated = new Set((await look(work, 0, here, [shared])).map(({ key }) => key))
  return (await look(work, 1, there, [shared])).filter(({ key }) => stated.has(key)).length
}
