import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { attachmentOf, keepFile, readFileKept } from '#src/platform/files.ts'
import { openWorld, registered, type World } from './world.ts'

/** Two real nodes: a report that must be there before the person, with the other state away and with its receipt lost. */
let world: World
let person = ''
let duty = ''
before(async () => {
  world = await openWorld('2025-09-01T08:00:00Z')
  person = await registered(world, '2025-09-01T05:00:00Z')
  const letter = { template: 'notice-of-intent', method: 'in-person', place: 'GB-ENG', language: 'English' }
  await world.give('gb-caseworker', 'letters/serve', { case: person, ...letter })
  await world.give('gb-caseworker', 'readmission/send-request', { case: person })
  await world.exchange()
})
after(() => world.close())

const caseRow = z.object({
  state: z.object({
    barriers: z.array(z.object({ kind: z.string(), lifted: z.object({ by: z.string() }).nullable() })),
    courts: z.object({
      orders: z.array(z.object({ id: z.string() })),
      duties: z.array(z.object({ id: z.string(), done: z.object({ proof: z.string() }).nullable() })),
    }),
  }),
})
const caseNow = async () => {
  const { query } = world.unitedKingdom.platform.database
  const [row] = await query("select data from view_rows where view = 'case' and key = $1", [person])
  return caseRow.parse(row?.data).state
}
const standing = async () => (await caseNow()).barriers.filter(({ lifted }) => lifted === null).map(({ kind }) => kind)

async function ordered(): Promise<string> {
  const received = { case: person, what: 'sets-duties', document: 'Sealed order', by: 'entered' }
  await world.give('gb-courts', 'courts/receive-order', received)
  const order = (await caseNow()).courts.orders.at(-1)?.id
  const duties = [{ what: 'Give the report', to: 'receiving-state', before: 'departure' }]
  const confirm = { case: person, order, effect: 'sets-duties', duties, reasons: 'Read.' }
  await world.give('gb-courts', 'courts/confirm-order', confirm)
  return (await caseNow()).courts.duties.at(-1)?.id ?? ''
}
const paper = () => ({ case: person, duty, kind: 'rule-35-report', title: 'Report', text: 'Scars.', completes: true })
const facts = async (type: string) =>
  (await world.unitedKingdom.platform.database.query('select 1 from events where type = $1', [type])).length
const connect = (url: string) => world.unitedKingdom.connect({ url, jwks: world.france.jwks })
const toFrance = () => world.addresses[1] ?? ''

test('TR-56: with the other state away the gate stays shut; when its receipt is here it opens by itself', async () => {
  duty = await ordered()
  await connect('http://127.0.0.1:9')
  await world.give('gb-courts', 'courts/send-papers', paper())
  await world.unitedKingdom.settled()
  assert.deepEqual(await standing(), ['order-duty'])
  const typed = await world.attempt('gb-courts', 'courts/carry-out-duty', { case: person, duty, proof: 'Telephone' })
  assert.deepEqual(typed.outcome === 'refused' && typed.refusals.map(({ code }) => code), ['only-by-receipt'])
  await connect(toFrance())
  await world.exchange()
  assert.deepEqual(await standing(), [])
  const done = (await caseNow()).courts.duties.at(-1)?.done
  const [sent] = await world.unitedKingdom.platform.database.query(
    "select sequence, digest from exchange_sent where kind = 'papers'",
  )
  assert.ok(done?.proof.startsWith(`#${sent?.sequence}, `), done?.proof ?? '')
  assert.ok(done?.proof.endsWith(`${String(sent?.digest).slice(0, 16)}…`), done?.proof ?? '')
  const [row] = await world.france.platform.database.query("select data from view_rows where view = 'reception'")
  assert.match(JSON.stringify(row?.data), /"kind":"rule-35-report"/)
  assert.doesNotMatch(JSON.stringify(row?.data), /Scars/, 'what a doctor wrote is in no list')
})

test('where the first receipt is lost on the way, the repeat is answered with the same one and the duty is done once', async () => {
  duty = await ordered()
  let answers = 0
  const lossy = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    const answer = await fetch(`${toFrance()}${request.url ?? ''}`, {
      method: 'POST',
      headers,
      body: Buffer.concat(chunks),
    })
    const body = await answer.text()
    answers++
    if (answers === 1) request.socket.destroy()
    else response.writeHead(answer.status, { 'content-type': 'application/jose' }).end(body)
  })
  await new Promise<void>((ready) => lossy.listen(0, '127.0.0.1', ready))
  const before = await facts('duty-done')
  await connect(`http://127.0.0.1:${(lossy.address() as AddressInfo).port}`)
  await world.give('gb-courts', 'courts/send-papers', paper())
  for (let looks = 0; looks < 100 && (await standing()).length > 0; looks++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  await connect(toFrance())
  await world.exchange()
  lossy.close()
  assert.ok(answers >= 2, 'the message was posted again')
  assert.deepEqual([await standing(), (await facts('duty-done')) - before], [[], 1])
  const came = await world.france.platform.database.query("select 1 from exchange_received where kind = 'papers'")
  assert.equal(came.length, 2, 'one for each test, however often posted')
})

test('a paper about a person they do not know is not understood: the gate stays shut and the desk is asked again', async () => {
  duty = await ordered()
  const { query } = world.france.platform.database
  await query("update events set stream = 'reception:gone' where stream = $1", [
    `reception:${await world.shared(person)}`,
  ])
  await world.give('gb-courts', 'courts/send-papers', paper())
  await world.exchange()
  assert.deepEqual(await standing(), ['order-duty'])
  const [sent] = await world.unitedKingdom.platform.database.query(
    "select understood, problem from exchange_sent where kind = 'papers' order by sequence desc limit 1",
  )
  assert.deepEqual([sent?.understood, sent?.problem], [false, 'unknown-reference'])
  assert.equal(await facts('papers-receipted'), 3)
})

const scan = Buffer.from(`%PDF-1.7\n${'scars '.repeat(40)}\nstartxref\n9\n%%EOF\n`)
/** Everything that either node keeps for good in words: nothing in it may be a document. */
async function recordOf({ platform: { database } }: World['france']): Promise<string> {
  const kept = ['events', 'view_rows', 'answers', 'outbox'].map((table) => database.query(`select * from ${table}`))
  return JSON.stringify(await Promise.all(kept))
}
const attach = async (bytes: Buffer) => {
  const { database } = world.unitedKingdom.platform
  const incoming = { name: 'report.pdf', bytes, tooLarge: false }
  const kept = await keepFile(database.query, incoming, {
    actor: 'gb-courts',
    at: world.unitedKingdom.platform.clock.now(),
  })
  return attachmentOf(incoming, kept)
}

test('the document of a paper is kept on both sides under its digest, and in no fact, state or row', async () => {
  const { france, unitedKingdom } = world
  await france.platform.database.query("update events set stream = $1 where stream = 'reception:gone'", [
    `reception:${await world.shared(person)}`,
  ])
  const file = await attach(scan)
  await world.give('gb-courts', 'courts/send-papers', { ...paper(), file })
  const queued = await recordOf(unitedKingdom)
  await world.exchange()
  assert.deepEqual(await standing(), [])
  const there = await readFileKept(france.platform.database.query, file.digest)
  assert.deepEqual(Buffer.from(there?.bytes ?? []), scan)
  const [received] = await france.platform.database.query(
    "select data from events where type = 'papers-received' order by version desc limit 1",
  )
  assert.deepEqual(z.object({ file: z.unknown() }).parse(received?.data).file, file)
  for (const text of [queued, await recordOf(unitedKingdom), await recordOf(france)]) {
    assert.ok(text.includes(file.digest))
    assert.doesNotMatch(text, /base64/)
    for (const at of [0, 60, 120]) assert.ok(!text.includes(scan.toString('base64').slice(at, at + 24)))
  }
})

test('a document lost here before its paper left: nothing half is sent, others go, the gate stays shut, the desk is asked', async () => {
  duty = await ordered()
  const { query } = world.unitedKingdom.platform.database
  const before = await query("select 1 from exchange_sent where kind = 'papers'")
  const file = await attach(Buffer.concat([scan, Buffer.from('%')]))
  await connect('http://127.0.0.1:9')
  // Something numbered holds the queue, so that the paper still waits when its document is lost.
  await world.give('gb-caseworker', 'readmission/give-information', { case: person, information: 'Spelt so.' })
  await world.unitedKingdom.settled()
  await world.give('gb-courts', 'courts/send-papers', { ...paper(), file })
  await query('delete from files where digest = $1', [file.digest])
  await connect(toFrance())
  await world.exchange()
  assert.deepEqual([await standing(), await facts('papers-unsent')], [['order-duty'], 1])
  assert.equal((await query("select 1 from exchange_sent where kind = 'papers'")).length, before.length)
  assert.deepEqual(await query('select 1 from outbox'), [])
  await world.give('gb-courts', 'courts/send-papers', { ...paper(), file: await attach(scan) })
  await world.exchange()
  assert.deepEqual(await standing(), [])
})
