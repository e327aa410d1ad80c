import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { after, before, describe, it } from 'node:test'
import type { Instant } from '../src/core/brand.ts'
import { verifyText } from '../src/draw/verify.ts'
import { eligible } from './draw-world.ts'
import { openWorld, type World } from './world.ts'

/** A wire between the two real nodes that does with each message what it is told. */
type Fate = 'carry' | 'lose' | 'double' | 'lose-receipt'
let world: World
let fate: (to: 'GB' | 'FR') => Fate = () => 'carry'
const servers: Server[] = []

async function wire(to: 'GB' | 'FR', address: string): Promise<string> {
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      // The wire is bad for messages alone; what a witness is asked passes.
      const now = request.url === '/exchange/messages' ? fate(to) : 'carry'
      const headers = { 'content-type': request.headers['content-type'] ?? '' }
      const post = () => fetch(`${address}${request.url}`, { method: 'POST', headers, body: Buffer.concat(chunks) })
      if (now === 'lose') {
        request.socket.destroy()
        return
      }
      if (now === 'double') await post()
      const got = await post()
      const body = Buffer.from(await got.arrayBuffer())
      if (now === 'lose-receipt') request.socket.destroy()
      else answer.writeHead(got.status, { 'content-type': got.headers.get('content-type') ?? '' }).end(body)
    })
  })
  servers.push(server)
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const told = server.address()
      done(`http://127.0.0.1:${typeof told === 'object' ? told?.port : 0}`)
    })
  })
}

before(async () => {
  world = await openWorld('2025-10-06T09:00:00Z')
  const [gb = '', fr = ''] = world.addresses
  await world.unitedKingdom.connect({ url: await wire('FR', fr), jwks: world.france.jwks })
  await world.france.connect({ url: await wire('GB', gb), jwks: world.unitedKingdom.jwks })
  await eligible(world, 'First', 1)
  await eligible(world, 'Second', 2)
})
after(async () => {
  await world.close()
  for (const server of servers) server.close()
})

const standing = async (node: World['france'], draw: string): Promise<string> => {
  const [row] = await node.platform.database.query("select ix from view_rows where view = 'draw' and key = $1", [draw])
  return String(row?.ix)
}
const page = async (node: 0 | 1, draw: string): Promise<string> =>
  (await fetch(`${world.addresses[node]}/public/draws/${draw}?lang=en`)).text()
/** Goes on exchanging until it holds, for at most half a minute. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 60; tried++) {
    await world.exchange()
    if (await holds()) return
    await new Promise((done) => setTimeout(done, 500))
  }
  assert.fail('it did not come to that')
}
const fix = async (): Promise<string> =>
  (await world.give('gb-admissions', 'draw/fix', { places: 1, reasons: 'One place.' })).slice('draw:'.length)

describe('a draw over a bad wire', () => {
  it('that takes a commitment and never brings a reveal is shown to have been refused, at both nodes, and is voided', async () => {
    let brought = 0
    fate = (to) => (to === 'FR' || ++brought === 1 ? 'carry' : 'lose')
    const draw = await fix()
    const { query } = world.france.platform.database
    await until(async () => (await query("select 1 from events where type = 'revealed'")).length === 1)
    assert.doesNotMatch(await page(0, draw), /refused to reveal/)
    world.moveTo('2025-10-07T10:00:00Z' as Instant)
    assert.match(
      await page(0, draw),
      /France[^<]*<\/strong> committed and has not revealed in time: it refused to reveal/,
    )
    await world.give('gb-admissions', 'draw/void', { draw, reasons: 'France did not reveal in time.' })
    await until(async () => (await standing(world.france, draw)) === 'void')
    assert.match(await page(1, draw), /voided: a state committed and refused to reveal/)
    fate = () => 'carry'
    await until(async () => (await query('select 1 from exchange_sent where receipt is null')).length === 0)
    assert.equal(await standing(world.unitedKingdom, draw), 'void', 'a reveal that comes after all changes nothing')
  })

  it('that loses, doubles and loses receipts is drawn once, with one commitment of each state', async () => {
    let count = 0
    const random = (): number => createHash('sha256').update(`wire ${count++}`).digest().readUInt32BE() / 2 ** 32
    const met = new Set<Fate>()
    fate = () => {
      const luck = random()
      const now = luck < 0.25 ? 'lose' : luck < 0.5 ? 'double' : luck < 0.7 ? 'lose-receipt' : 'carry'
      met.add(now)
      return now
    }
    const draw = await fix()
    await until(async () => (await standing(world.france, draw)) === 'done')
    fate = () => 'carry'
    await world.exchange()
    assert.ok(met.size >= 3, `the wire was bad: ${[...met]}`)
    for (const node of [world.unitedKingdom, world.france]) {
      const facts = await node.platform.database.query('select type from events where stream = $1 order by version', [
        `draw:${draw}`,
      ])
      const types = facts.map(({ type }) => String(type))
      for (const once of ['committed', 'commit-noted', 'revealed', 'reveal-noted'])
        assert.equal(types.filter((type) => type === once).length, 1, `${once} in ${types}`)
      assert.ok(!types.includes('mismatch-noted'))
    }
    const file = await (await fetch(`${world.addresses[0]}/public/draws/${draw}.json`)).text()
    assert.equal(verifyText(file).verified, true)
  })
})
