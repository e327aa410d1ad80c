import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Node } from '../src/node.ts'
import { deadlinesIn } from '../src/operations/outage-pages.ts'
import { operationsOf, outageNow } from '../src/operations/view.ts'
import { openWorld, registered, type World } from './world.ts'

let world: World
before(async () => {
  world = await openWorld('2025-08-22T08:00:00Z')
})
after(() => world.close())

const stateOf = (node: Node) => operationsOf(node.platform.database.query)
const lasting = async () => (await outageNow(world.unitedKingdom.platform.database.query)) !== null
const cut = () => world.unitedKingdom.connect({ url: 'http://127.0.0.1:9', jwks: world.france.jwks })
const mended = () => world.unitedKingdom.connect({ url: world.addresses[1] ?? '', jwks: world.france.jwks })

test('an outage is announced at the minute the working hours have run, over a weekend and a bank holiday, and not before', async () => {
  const person = await registered(world, '2025-08-22T05:00:00Z')
  await world.exchange()
  await cut()
  // Friday 15:00 in London, 16:00 in Paris: one hour in which both offices are open. Monday 25 August is a bank holiday.
  world.moveTo('2025-08-22T14:00:00Z')
  await world.give('gb-caseworker', 'letters/serve', {
    case: person,
    template: 'notice-of-intent',
    method: 'in-person',
    place: 'GB-ENG',
    language: 'English',
  })
  await world.give('gb-caseworker', 'readmission/send-request', { case: person })
  const [row] = await world.unitedKingdom.platform.database.query(
    'select min(queued_at) as at from (select queued_at from outbox union all select queued_at from exchange_sent where receipt is null) w',
  )
  const queued = Date.parse(String(row?.at))
  const at = (minutes: number) =>
    new Date(Date.parse('2025-08-26T14:00:00Z') + (queued - Date.parse('2025-08-22T14:00:00Z')) + minutes * 60_000)
  for (const [when, is] of [
    ['2025-08-22T16:00:00.000Z', false],
    ['2025-08-24T12:00:00.000Z', false],
    ['2025-08-25T14:00:00.000Z', false],
    [at(-1).toISOString(), false],
    [at(0).toISOString(), true],
    [at(1).toISOString(), true],
  ] as const) {
    world.moveTo(when)
    await world.unitedKingdom.health.look()
    assert.equal(await lasting(), is, when)
  }
  const { outages, alarms } = await stateOf(world.unitedKingdom)
  assert.deepEqual(
    outages.map(({ from, until }) => [Date.parse(from), until]),
    [[queued, null]],
  )
  assert.ok(alarms.some(({ line, level }) => line === 'outage' && level === 'act'))
  await world.unitedKingdom.log.follower.settled()
  const said = await world.unitedKingdom.platform.database.query(
    "select 1 from log_entries where kind = 'outage-announced'",
  )
  assert.equal(said.length, 1)
})

test('the lead sees the deadlines that fall in it, and those still to come if it lasts', async () => {
  const { desk } = world.unitedKingdom
  const [outage] = (await stateOf(world.unitedKingdom)).outages
  assert.ok(outage)
  const found = await deadlinesIn(desk, outage)
  const end = Date.parse(desk.platform.clock.now()) + 7 * 86_400_000
  assert.ok(found.length > 0)
  for (const { deadline } of found)
    assert.ok(Date.parse(deadline.closesAt) > Date.parse(outage.from) && Date.parse(deadline.closesAt) <= end)
  assert.ok(
    found.some(({ deadline }) => deadline.rule === 'INAD-07'),
    JSON.stringify(found.map((one) => one.deadline.rule)),
  )
  const over = await deadlinesIn(desk, { ...outage, until: desk.platform.clock.now() })
  assert.ok(over.length < found.length)
})

test('it is announced once, however often it is looked for', async () => {
  await world.unitedKingdom.health.look()
  await world.unitedKingdom.health.look()
  assert.equal((await stateOf(world.unitedKingdom)).outages.length, 1)
})

test('the first receipt ends it, and the other state is told from when to when, once the line is back', async () => {
  world.moveTo('2025-08-27T07:41:00Z')
  await mended()
  await world.exchange()
  await world.exchange()
  assert.equal(await lasting(), false)
  const [outage] = (await stateOf(world.unitedKingdom)).outages
  assert.ok(outage?.until?.startsWith('2025-08-27T07:41'))
  const { told } = await stateOf(world.france)
  assert.deepEqual(
    told.map(({ from, until }) => [from, until]),
    [[outage?.from, outage?.until]],
  )
  await world.unitedKingdom.health.look()
  assert.ok(!(await stateOf(world.unitedKingdom)).alarms.some(({ line }) => line === 'outage'))
  const [sent] = await world.unitedKingdom.platform.database.query(
    "select understood from exchange_sent where kind = 'outage'",
  )
  assert.equal(sent?.understood, true)
})

test('with nothing that waits there is no outage, however long nobody says anything', async () => {
  world.moveTo('2025-10-27T12:00:00Z')
  await world.unitedKingdom.health.look()
  assert.equal(await lasting(), false)
})

test('nobody announces or ends an outage by hand, and nobody before its hours have run', async () => {
  const forbidden = await world.attempt('gb-lead', 'operations/announce-outage', { from: '2025-08-22T14:00:00Z' })
  assert.equal(forbidden.outcome, 'forbidden')
  const { desk } = world.unitedKingdom
  const system = { id: 'system', name: 'Paripassu', role: 'system', party: 'GB' }
  const early = await desk.run(system, 'operations/announce-outage', { from: '2025-10-27T11:00:00Z' }, 'early')
  assert.deepEqual(early.outcome === 'refused' && early.refusals.map(({ code, citation }) => [code, citation?.rule]), [
    ['too-soon', 'TR-43'],
  ])
  const none = await desk.run(system, 'operations/end-outage', { until: '2025-10-27T11:00:00Z' }, 'none')
  assert.equal(none.outcome === 'refused' && none.refusals[0]?.code, 'no-outage')
})
