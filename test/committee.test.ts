import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gate, shutBy } from '../src/barriers/gate.ts'
import { schemeNow, schemeRunning } from '../src/barriers/scheme.ts'
import { addSeconds, knownInstant } from '../src/core/calendar.ts'
import { routeOf, standingAt } from '../src/windows/open.ts'
import { departsAt, goodCase, known } from './good-case.ts'
import { bookLine } from './journeys/book-lines.ts'
import { openWorld, type World } from './world.ts'

/** The joint committee's decisions between two real nodes: recorded by both they gate both ways, and nobody lifts them alone. */
let world: World
before(async () => {
  world = await openWorld('2026-03-20T16:00:00Z')
})
after(() => world.close())

const codes = (outcome: Awaited<ReturnType<World['attempt']>>): readonly string[] =>
  outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : [outcome.outcome]
const both = () => [world.unitedKingdom, world.france] as const
let meeting = 0
const decide = async (who: string, ruling: object, more: object = {}) => {
  await world.give(who, 'committee/record', {
    kind: 'decision',
    metOn: '2026-03-20',
    subject: 'balance',
    text: `Decision ${++meeting}.`,
    ruling,
    ...more,
  })
  await world.exchange()
}
const paused = async () => {
  const { query } = world.unitedKingdom.platform.database
  const { pausedFrom } = await schemeNow(query, world.unitedKingdom.platform.agreement, { lock: false })
  const { state } = standingAt(await routeOf(query), world.unitedKingdom.platform.clock.now())
  return { returns: pausedFrom !== null, admissions: state === 'paused' }
}

test('a pause holds once both have recorded it: it stops returns and the way in', async () => {
  await decide('gb-committee', { what: 'pause', way: 'both' })
  assert.deepEqual(await paused(), { returns: false, admissions: false })
  world.moveTo('2026-03-21T09:00:00Z')
  await decide('fr-committee', { what: 'pause', way: 'both' })
  assert.deepEqual(await paused(), { returns: true, admissions: true })
})

test('no officer of one state ends it alone; both recording the end does', async () => {
  assert.deepEqual(codes(await world.attempt('gb-lead', 'windows/resume', { reasons: 'Enough.' })), ['not-paused'])
  world.moveTo('2026-03-27T09:00:00Z')
  await decide('fr-committee', { what: 'resume', way: 'admissions' }, { metOn: '2026-03-27' })
  assert.deepEqual(await paused(), { returns: true, admissions: true })
  await decide('gb-lead', { what: 'resume', way: 'admissions' }, { metOn: '2026-03-27' })
  assert.deepEqual(await paused(), { returns: true, admissions: false })
})

test('TR-75: the gate is shut from the instant the pause holds, and not a second before', () => {
  const on = known(goodCase().state)
  const at = knownInstant(departsAt)
  const { agreement } = world.unitedKingdom.platform
  const shut = (from: number) =>
    shutBy(gate(on, agreement, at, { ...schemeRunning, pausedFrom: addSeconds(at, from) })).map(
      ({ citation }) => citation.rule,
    )
  assert.deepEqual([1, 0, -1].map(shut), [[], ['TR-75'], ['TR-75']])
})

test('a band both have recorded is law at both nodes: no more places than it bears are released', async () => {
  for (const name of ['A', 'B', 'C']) await bookLine(world.unitedKingdom, name)
  await decide('gb-committee', { what: 'band', band: 2 }, { metOn: '2026-03-27' })
  assert.equal(world.unitedKingdom.platform.agreement.balance.band, null)
  await decide('fr-committee', { what: 'band', band: 2 }, { metOn: '2026-03-27' })
  for (const node of both())
    for (let wait = 0; node.platform.agreement.balance.band !== 2; wait++) {
      assert.ok(wait < 80, 'the band never came to hold')
      await new Promise((done) => setTimeout(done, 100))
    }
  const open = (places: number) =>
    world.attempt('gb-admissions', 'windows/open', {
      closesAt: '2026-04-10T00:00:00Z',
      announced: false,
      places,
      reasons: 'Places owed.',
    })
  assert.deepEqual(codes(await open(6)), ['beyond-the-band'])
  assert.deepEqual(codes(await open(5)), ['accepted'])
})

test('the log is the same in both states by codes and digests; words stay where they were written', async () => {
  const text = 'The two delegations met in Calais.\nBoth counts were read out.'
  const minutes = { kind: 'minutes', ruling: null, subject: 'statements', metOn: '2026-03-27', text }
  await world.give('gb-committee', 'committee/record', minutes)
  await world.give('fr-committee', 'committee/record', { ...minutes, text: `${text}\n` })
  await world.exchange()
  const rows = await Promise.all(
    both().map((node) =>
      node.platform.database.query(
        `select data from view_rows where view = 'committee-entry' and data->>'kind' = 'minutes' order by key`,
      ),
    ),
  )
  const seen = rows.map((list) =>
    list.map(({ data }) => data as { digest: string; text: string | null; party: string }),
  )
  for (const list of seen) assert.equal(new Set(list.map(({ digest }) => digest)).size, 1)
  assert.deepEqual(
    seen.map((list) => list.filter(({ text: said }) => said === null).length),
    [1, 1],
  )
  const sent = await world.france.platform.database.query(
    `select convert_from(decode(translate(split_part(jws, '.', 2), '-_', '+/') || repeat('=', (4 - length(split_part(jws, '.', 2)) % 4) % 4), 'base64'), 'UTF8') as payload
     from exchange_sent where kind = 'committee-entry'`,
  )
  assert.equal(sent.length, 4)
  assert.ok(!JSON.stringify(sent).includes('Calais'), 'TR-70: no text leaves the receiving state')
})

test('members open no person’s file: not at the desk and not by the API', async () => {
  const address = world.addresses[1] ?? ''
  const signIn = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: address },
    body: 'user=fr-committee',
  })
  const cookie = signIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const status = async (path: string) =>
    (await fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' })).status
  assert.deepEqual(
    await Promise.all(['/parity/committee', '/parity/statements', '/api/statements', '/'].map(status)),
    [200, 200, 200, 200],
  )
  assert.deepEqual(
    await Promise.all(['/requests', '/exchange/desk', '/api/cases/7K3M-9Q2X', '/draws'].map(status)),
    [403, 403, 403, 403],
  )
  assert.deepEqual(codes(await world.attempt('fr-border', 'committee/record', {})), ['forbidden'])
})
