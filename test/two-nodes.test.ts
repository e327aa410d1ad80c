import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { readerOf } from '../src/cli/log-files.ts'
import { counted } from '../src/law/place.ts'
import { verifyLog } from '../src/transparency/verify.ts'
import { openWorld, registered, type World } from './world.ts'

const barrierRow = z.object({ state: z.object({ barriers: z.array(z.object({ id: z.string() })) }) })

let world: World
before(async () => {
  world = await openWorld('2025-09-01T08:00:00Z')
})
after(() => world.close())

const codes = (outcome: Awaited<ReturnType<World['attempt']>>): readonly string[] =>
  outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : [outcome.outcome]

let person = ''
let flight = ''

test('a request travels to France as a signed message, is receipted, and appears there', async () => {
  person = await registered(world, '2025-09-01T05:00:00Z')
  await world.give('gb-caseworker', 'letters/serve', {
    case: person,
    template: 'notice-of-intent',
    method: 'in-person',
    place: 'GB-ENG',
    language: 'English',
  })
  await world.give('gb-caseworker', 'readmission/send-request', { case: person })
  await world.exchange()
  const rows = await world.france.platform.database.query("select data from view_rows where view = 'reception'")
  assert.equal(rows.length, 1)
  const [sent] = await world.unitedKingdom.platform.database.query(
    'select receipt, understood from exchange_sent where sequence = 1',
  )
  assert.equal(sent?.understood, true)
  assert.ok(sent?.receipt)
})

test('France answers by code and the answer arrives at the case', async () => {
  world.moveTo('2025-09-10T09:00:00Z')
  const shared = await world.shared(person)
  assert.deepEqual(codes(await world.attempt('fr-receiving', 'reception/answer', { shared, code: 'Z9' })), [
    'unknown-code',
  ])
  await world.give('fr-receiving', 'reception/answer', { shared, code: 'A1' })
  await world.exchange()
  assert.deepEqual(codes(await world.attempt('gb-caseworker', 'readmission/send-request', { case: person })), [
    'already-accepted',
  ])
})

test('the gate stays shut at the door until every condition is met, and says each reason', async () => {
  world.moveTo('2025-09-11T09:00:00Z')
  const departsAt = '2025-09-22T08:00:00Z'
  const stream = await world.give('gb-flights', 'flights/schedule', {
    number: 'ZZ 1',
    departsAt,
    origin: 'LHR',
    destination: 'CDG',
    seats: 1,
  })
  flight = stream.slice('flight:'.length)
  await world.give('gb-flights', 'flights/give-seat', { case: person, flight })
  const door = await world.attempt('gb-escort', 'flights/board', { case: person, flight })
  assert.deepEqual(codes(door), [
    'protection-claim',
    'human-rights-claim',
    'removal-notice',
    'departure-details',
    'transfer-confirmed',
    'too-early',
  ])
  const decision = { case: person, outcome: 'inadmissible', connection: '4', reasons: 'Could have claimed there.' }
  await world.give('gb-caseworker', 'readmission/decide-inadmissibility', decision)
  await world.give('gb-caseworker', 'readmission/confirm-no-human-rights-claim', {
    case: person,
    reasons: 'File checked.',
  })
  const served = { case: person, method: 'in-person', place: 'GB-ENG', language: 'English', destination: 'CDG' }
  await world.give('gb-caseworker', 'letters/serve', { ...served, template: 'removal-notice' })
  await world.give('gb-caseworker', 'letters/serve', { ...served, template: 'departure-details', departsAt })
  world.moveTo('2025-09-18T22:30:00Z')
  assert.deepEqual(codes(await world.attempt('gb-escort', 'flights/board', { case: person, flight })), [
    'removal-notice',
    'transfer-confirmed',
    'too-early',
  ])
})

test('a seat already taken is not given twice', async () => {
  const other = await registered(world, '2025-09-18T05:00:00Z', 'Altra')
  const refused = await world.attempt('gb-flights', 'flights/give-seat', { case: other, flight })
  assert.equal(codes(refused)[0], 'flight-full')
})

test('an injunction on the night takes the person off the manifest and reaches France; lifting it needs the courts desk', async () => {
  world.moveTo('2025-09-21T21:40:00Z')
  await world.give('gb-courts', 'barriers/raise', {
    case: person,
    kind: 'injunction',
    says: 'Stayed until further order.',
  })
  const rows = await world.unitedKingdom.platform.database.query(
    "select key from view_rows where view = 'manifest' and ix = $1",
    [flight],
  )
  assert.deepEqual(rows, [])
  await world.exchange()
  const [reception] = await world.france.platform.database.query(
    "select ix, data from view_rows where view = 'reception'",
  )
  assert.equal(reception?.ix, 'waiting')
  const [row] = await world.unitedKingdom.platform.database.query(
    "select data from view_rows where view = 'case' and key = $1",
    [person],
  )
  const { barriers } = barrierRow.parse(row?.data).state
  const lift = {
    case: person,
    barrier: barriers[0]?.id,
    document: 'Order of 21 September, discharged',
    reasons: 'Discharged.',
  }
  assert.deepEqual(codes(await world.attempt('gb-caseworker', 'barriers/lift', lift)), ['may-not-lift'])
  await world.give('gb-courts', 'barriers/lift', lift)
  await world.give('gb-flights', 'flights/give-seat', { case: person, flight })
})

test('when the gate is open the escort boards and hands over; no place counts until France has signed', async () => {
  world.moveTo('2025-09-22T07:20:00Z')
  assert.deepEqual(
    codes(await world.attempt('gb-escort', 'flights/hand-over', { case: person, flight, place: 'CDG' })),
    ['not-boarded'],
  )
  assert.deepEqual(codes(await world.attempt('gb-escort', 'flights/board', { case: person, flight })), [
    'transfer-confirmed',
  ])
  await world.give('gb-lead', 'flights/confirm-transfer', { case: person, flight })
  await world.give('gb-escort', 'flights/board', { case: person, flight })
  world.moveTo('2025-09-22T09:40:00Z')
  await world.give('gb-escort', 'flights/hand-over', { case: person, flight, place: 'CDG' })
  await world.exchange()
  for (const node of [world.unitedKingdom, world.france])
    assert.equal((await world.book(node)).filter(counted).length, 0)
  await world.give('fr-border', 'reception/record-receipt', { shared: await world.shared(person), place: 'CDG' })
  await world.exchange()
  const [uk, fr] = await Promise.all([world.unitedKingdom, world.france].map((node) => world.book(node)))
  assert.equal(uk?.filter(counted).length, 1)
  assert.deepEqual(
    uk?.map(({ token, effectiveOn }) => [token, effectiveOn]),
    fr?.map(({ token, effectiveOn }) => [token, effectiveOn]),
  )
  for (const node of [world.unitedKingdom, world.france])
    assert.equal((await node.platform.database.query("select 1 from view_rows where view = 'partner-place'")).length, 1)
})

test('both public logs say the place once, each cosigned by the other state, and anybody can check them', async () => {
  const nodes = [world.unitedKingdom, world.france]
  for (const node of nodes) await node.journal.settled()
  for (const node of nodes) while (!(await node.log.follower.settled()));
  const verified = await Promise.all(world.addresses.map((address) => verifyLog(readerOf(`${address}/log`), null)))
  for (const [at, log] of verified.entries()) {
    assert.deepEqual(
      log.checks.filter(({ ok }) => !ok),
      [],
      `log ${at}`,
    )
    assert.deepEqual(log.places, { readmitted: 1, admitted: 0 })
    assert.equal(log.checks.filter(({ what }) => what === 'cosignature').length, 2)
    assert.equal(log.checks.filter(({ what }) => what === 'log-signature').length, 2)
  }
  assert.deepEqual(
    verified.map(({ origin }) => origin),
    ['gb.uk-france-2025.paripassu', 'fr.uk-france-2025.paripassu'],
  )
  // Whoever has the keys of both states gives them all; whoever has the log's alone is told what that is worth.
  const lines = await Promise.all(world.addresses.map(async (address) => (await fetch(`${address}/log/keys`)).text()))
  const own = lines[0]?.split('\n').filter((line) => line.startsWith('gb.uk-france-2025.paripassu+')) ?? []
  for (const [keys, said] of [
    [lines.join('\n'), 'cosignature'],
    [own.join('\n'), 'not-witnessed'],
  ] as const) {
    const { ok, checks } = await verifyLog(readerOf(`${world.addresses[0]}/log`), keys)
    assert.ok(ok, JSON.stringify(checks.filter((one) => !one.ok)))
    assert.ok(checks.some(({ what }) => what === said))
  }
  const forged = await verifyLog(async (path) => {
    const bytes = await readerOf(`${world.addresses[0]}/log`)(path)
    return path.startsWith('tile/entries') && bytes !== null
      ? Buffer.from(Buffer.from(bytes).toString('latin1').replace('"readmitted"', '"readmitteD"'), 'latin1')
      : bytes
  }, null)
  assert.deepEqual(
    forged.checks.filter(({ ok }) => !ok).map(({ what }) => what),
    ['tree', 'tiles', 'meaning'],
  )
})

test('a double click on the handover hands over once, and a second handover is refused', async () => {
  const again = await world.attempt('gb-escort', 'flights/hand-over', { case: person, flight, place: 'CDG' })
  assert.equal(codes(again)[0], 'case-open')
})

test('with the other state away for an hour messages wait in order and arrive once', async () => {
  const first = await registered(world, '2025-09-22T05:00:00Z', 'Prima')
  await world.unitedKingdom.connect({ url: 'http://127.0.0.1:9', jwks: world.france.jwks })
  const letter = { template: 'notice-of-intent', method: 'in-person', place: 'GB-ENG', language: 'English' }
  await world.give('gb-caseworker', 'letters/serve', { ...letter, case: first })
  await world.give('gb-caseworker', 'readmission/send-request', { case: first })
  world.moveTo('2025-09-22T10:45:00Z')
  await world.give('gb-caseworker', 'readmission/give-information', { case: first, information: 'Ticket attached.' })
  const [waiting] = await world.unitedKingdom.platform.database.query(
    'select (select count(*) from outbox)::integer + (select count(*) from exchange_sent where receipt is null)::integer as n',
  )
  assert.equal(waiting?.n, 2)
  await world.unitedKingdom.connect({ url: world.addresses[1] ?? '', jwks: world.france.jwks })
  await world.exchange()
  const received = await world.france.platform.database.query(
    'select kind from exchange_received order by sequence desc limit 2',
  )
  assert.deepEqual(
    received.map(({ kind }) => kind),
    ['readmission-information', 'readmission-request'],
  )
})

test('a request after day fourteen is refused, and an answer to an unknown reference is kept and shown', async () => {
  const late = await registered(world, '2025-09-09T05:00:00Z', 'Tarda')
  assert.deepEqual(codes(await world.attempt('gb-caseworker', 'readmission/send-request', { case: late })), [
    'accepted',
  ])
  world.moveTo('2025-10-06T09:00:00Z')
  const later = await registered(world, '2025-09-22T05:00:00Z', 'Tardissima')
  assert.deepEqual(codes(await world.attempt('gb-caseworker', 'readmission/send-request', { case: later })), [
    'request-too-late',
  ])
})
