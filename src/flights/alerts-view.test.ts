import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { openWorld, type World } from '../../test/world.ts'
import { appOf } from '../app.ts'
import type { Instant } from '../core/brand.ts'
import type { DeskEnv } from '../web/desk.ts'
import { live, liveAddress, markOf } from './alerts-view.ts'

/** A flight desk with its screen open, and a courts desk, on two connections over HTTP. */
let world: World
let server: ServerType
let origin = ''
let flight = ''
let other = ''
let stays = ''
const aboard: string[] = []

before(async () => {
  world = await openWorld('2025-09-01T08:00:00Z')
  const node = world.unitedKingdom
  const app = new Hono<DeskEnv>()
  app.get('/live/:stream', (c) =>
    live(
      c,
      { query: node.platform.database.query, now: node.platform.clock.now, onChange: node.onChange },
      c.req.param('stream'),
    ),
  )
  app.route('/', appOf(node))
  server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const landing = await world.give('gb-screening', 'arrivals/record-landing', {
    landedAt: '2025-08-31T04:10:00Z',
    place: 'Dover',
    people: 9,
  })
  const [first, second] = [await scheduled('ZZ 1'), await scheduled('ZZ 2')]
  flight = first
  other = second
  for (const name of ['Alem', 'Berhane', 'Calo']) aboard.push(await traveller(landing.slice(8), name))
  stays = aboard.pop() ?? ''
  for (const reference of aboard) await world.give('gb-flights', 'flights/give-seat', { case: reference, flight })
})
after(async () => {
  server?.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  await world?.close()
})

async function scheduled(number: string): Promise<string> {
  const stream = await world.give('gb-flights', 'flights/schedule', {
    number,
    departsAt: '2025-09-17T08:00:00Z',
    origin: 'LHR',
    destination: 'CDG',
    seats: 4,
    standDownAt: '2025-09-16T22:00:00Z',
  })
  return stream.slice('flight:'.length)
}

async function traveller(landing: string, familyName: string): Promise<string> {
  const stream = await world.give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName, givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    screening: { language: 'ti', answers: [] },
    ground: 'apprehended',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'none',
  })
  const reference = stream.slice('case:'.length)
  await world.give('gb-caseworker', 'readmission/send-request', { case: reference })
  const france = { id: 'state:FR', name: 'France', role: 'other-state', party: 'FR' }
  const answer = { case: reference, code: 'A1', answeredAt: '2025-09-01T08:00:00Z' }
  const { outcome } = await world.unitedKingdom.desk.run(
    france,
    'readmission/record-answer',
    answer,
    `answer-${familyName}`,
  )
  assert.equal(outcome, 'accepted')
  return reference
}

async function signIn(user: string): Promise<string> {
  const answer = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ user }),
  })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** An open screen: every event it was sent, with the moment it came. */
async function screen(path: string, cookie: string) {
  const stop = new AbortController()
  const answer = await fetch(origin + path, { headers: { cookie }, signal: stop.signal })
  assert.equal(answer.status, 200)
  const came: number[] = []
  const waiting: (() => void)[] = []
  const reading = (async () => {
    const decoder = new TextDecoder()
    for await (const piece of answer.body ?? []) {
      const text = decoder.decode(piece, { stream: true })
      if (!text.includes('event: change')) continue
      came.push(performance.now())
      for (const wake of waiting.splice(0)) wake()
    }
  })().catch(() => undefined)
  const hears = (within = 1000) =>
    came.length > 0 ? Promise.resolve() : Promise.race([new Promise<void>((done) => waiting.push(done)), pause(within)])
  return {
    came,
    hears,
    close: async () => {
      stop.abort()
      await reading
    },
  }
}
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

let keys = 0
/** A command over the second connection; the moment its answer was there. */
async function command(cookie: string, name: string, input: object): Promise<number> {
  const answer = await fetch(`${origin}/api/${name}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': `alert-test-${keys++}` },
    body: JSON.stringify(input),
  })
  assert.equal(answer.status, 200, await answer.text())
  return performance.now()
}

describe('an open screen of a flight', () => {
  it('hears within a second of the answer that a barrier took a seat on it; other flights hear nothing', async () => {
    const [desk, courts] = [await signIn('gb-flights'), await signIn('gb-courts')]
    const mine = await screen(`/live/flight:${flight}`, desk)
    const list = await screen('/live/flights', desk)
    const elsewhere = await screen(`/live/flight:${other}`, desk)
    await pause(100)
    const answered = await command(courts, 'barriers/raise', {
      case: aboard[0],
      kind: 'injunction',
      says: 'Telephoned.',
    })
    await Promise.all([mine.hears(), list.hears()])
    for (const { came } of [mine, list]) {
      assert.equal(came.length, 1)
      assert.ok((came[0] ?? 0) - answered < 1000, `${(came[0] ?? 0) - answered} ms`)
    }
    await pause(300)
    assert.equal(elsewhere.came.length, 0)
    for (const one of [mine, list, elsewhere]) await one.close()
  })

  it('hears of what threatens without taking; not of somebody who has no seat, nor any more of whoever lost it', async () => {
    const [desk, caseworker] = [await signIn('gb-flights'), await signIn('gb-caseworker')]
    const mine = await screen(`/live/flight:${flight}`, desk)
    await pause(100)
    for (const reference of [stays, aboard[0]])
      await command(caseworker, 'readmission/receive-representations', {
        case: reference,
        from: 'Solicitor',
        summary: 'A report.',
      })
    await pause(400)
    assert.equal(mine.came.length, 0)
    const answered = await command(caseworker, 'readmission/receive-representations', {
      case: aboard[1],
      from: 'Solicitor',
      summary: 'A report.',
    })
    await mine.hears()
    assert.ok((mine.came[0] ?? Number.NaN) - answered < 1000)
    await mine.close()
  })

  it('hears that whoever lost a seat to an order that forbids nothing may be seated again, and says so in its list', async () => {
    const [desk, courts] = [await signIn('gb-flights'), await signIn('gb-courts')]
    const reference = aboard[1] ?? ''
    const opened = world.unitedKingdom.platform.clock.now()
    await world.give('gb-courts', 'courts/receive-order', {
      case: reference,
      what: 'other',
      document: 'Order refusing relief',
      by: 'entered',
    })
    const list = async () =>
      (await fetch(`${origin}/flights/${flight}?since=${opened}`, { headers: { cookie: desk } })).text()
    assert.doesNotMatch(await list(), /May be seated again/)
    const page = await (await fetch(`${origin}/cases/${reference}`, { headers: { cookie: courts } })).text()
    const order = /confirm-order\?order=([^"]+)/.exec(page)?.[1]
    const mine = await screen(`/live/flight:${flight}`, desk)
    await pause(100)
    const confirm = { case: reference, order, effect: 'other', reasons: 'It only refuses relief.' }
    const answered = await command(courts, 'courts/confirm-order', confirm)
    await mine.hears()
    assert.ok((mine.came[0] ?? Number.NaN) - answered < 1000)
    await mine.close()
    assert.match(await list(), new RegExp(`${reference}[\\s\\S]*May be seated again`))
    await world.give('gb-flights', 'flights/give-seat', { case: reference, flight })
  })

  it('hears at once of what happened between its being made and its listening', async () => {
    const { platform } = world.unitedKingdom
    const name = `flight:${flight}`
    const made = await markOf(platform.database.query, name, platform.clock.now())
    const same = await screen(liveAddress(name, made), await signIn('gb-flights'))
    await pause(300)
    assert.equal(same.came.length, 0, 'and nothing where nothing did')
    await same.close()
    await world.give('gb-flights', 'flights/give-seat', { case: stays, flight })
    const late = await screen(liveAddress(name, made), await signIn('gb-flights'))
    await late.hears()
    assert.equal(late.came.length, 1)
    await late.close()
  })

  it('and the screen of a case with a seat hear that the flight is cancelled', async () => {
    const desk = await signIn('gb-flights')
    const file = await screen(`/live/case:${aboard[1]}`, desk)
    const list = await screen('/live/flights', desk)
    await pause(100)
    const answered = await command(desk, 'flights/cancel', { flight, reasons: 'Fog.' })
    await Promise.all([file.hears(), list.hears()])
    for (const { came } of [file, list]) assert.ok((came[0] ?? Number.NaN) - answered < 1000)
    await file.close()
    await list.close()
  })

  it('of a case says what has grown past the version it was made from, as before', async () => {
    const desk = await signIn('gb-flights')
    const old = await screen(`/live/case:${stays}?since=1`, desk)
    const fresh = await screen(`/live/case:${stays}?since=1000`, desk)
    await old.hears()
    await pause(200)
    assert.deepEqual([old.came.length, fresh.came.length], [1, 0])
    await old.close()
    await fresh.close()
  })
})

describe('the mark of a name', () => {
  it('differs with every fact, and with who has a seat, and is the same otherwise', async () => {
    const { query } = world.unitedKingdom.platform.database
    const now = world.unitedKingdom.platform.clock.now()
    const mark = () => markOf(query, `flight:${other}`, now)
    const marks = [await mark(), await mark()]
    assert.equal(marks[0], marks[1])
    await world.give('gb-flights', 'flights/cancel', { flight: other, reasons: 'Fog.' })
    assert.notEqual(await mark(), marks[0])
    const beyond = '2026-01-01T00:00:00Z' as Instant
    assert.notEqual(await markOf(query, 'flights', now), await markOf(query, 'flights', beyond))
  })
})
