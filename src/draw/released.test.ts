import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  accepted,
  eligibleFamily,
  type Node,
  officer,
  openNode,
  refusals,
  releasePlaces,
} from '../admission/fixture.ts'
import { placesReleased } from '../parity/release.ts'
import { factsOf, fold } from '../platform/store.ts'
import { deskApp, deskOf } from '../portal/fixture.ts'
import { type Draw, drawStream, draws, outcomeOf } from './state.ts'

const correction = (places: number) => ({ window: '1', places, reasons: 'A slip.' })
async function drawOf(node: Node, reference: string): Promise<Draw> {
  const found = fold(draws, await factsOf(node.database.query, draws, drawStream(reference)))
  assert.ok(found)
  return found
}

describe('a draw and the places released', () => {
  it('takes no more places than are released and left, and says how many those are (IN-40)', async () => {
    const node = await openNode()
    for (const name of ['A', 'B', 'C']) await eligibleFamily(node, name)
    const fix = (places: number) => node.give(officer, 'draw/fix', { places, reasons: 'So many.' })
    const none = await fix(1)
    assert.deepEqual(refusals(none), ['beyond-the-released'])
    if (none.outcome === 'refused') assert.equal(none.refusals[0]?.citation?.rule, 'IN-40')
    await releasePlaces(node, 7)
    const over = await fix(8)
    assert.ok(over.outcome === 'refused')
    assert.match(over.refusals[0]?.message.en ?? '', /^8 places .* 7 released, 0 already used, 7 left/)
    assert.equal((await node.give(officer, 'windows/correct-release', correction(4))).outcome, 'accepted')
    const draw = accepted(await fix(4))
    // While the list is fixed its places are used: neither taken back nor drawn twice, and free again where it is voided.
    const places = () => placesReleased(node.database.query)
    assert.deepEqual(await places(), { released: 4, used: 4, left: 0 })
    assert.deepEqual(refusals(await node.give(officer, 'windows/correct-release', correction(3))), ['places-drawn'])
    accepted(await node.give(officer, 'draw/void', { draw, reasons: 'To begin again.' }))
    assert.deepEqual(await places(), { released: 4, used: 0, left: 4 })
    const selection = accepted(await node.give(officer, 'draw', { places: 4, reasons: 'Four.' }))
    assert.deepEqual(await places(), { released: 4, used: 4, left: 0 })
    const { reached = [] } = outcomeOf(await drawOf(node, selection)) ?? {}
    for (const { reference: application } of reached)
      accepted(await node.give(officer, 'select', { application, selection }))
    // Two families of three: two people over, taken off the four of the next.
    await releasePlaces(node, 4)
    assert.deepEqual(refusals(await fix(5)), ['beyond-the-released'])
    const next = await drawOf(node, accepted(await fix(4)))
    assert.deepEqual([next.list.places, next.list.owed, next.list.shares[0]?.taken], [4, 2, 1])
  })

  it('shows an officer what is released, used and left, and how many of those are owed', async () => {
    const node = await openNode()
    for (const name of ['A', 'B', 'C']) await eligibleFamily(node, name)
    const app = deskApp(deskOf(node), officer)
    const page = async (): Promise<string> =>
      (await (await app.request('/draws')).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    assert.match(await page(), /in all 0 .*Left for the next draw 0 .*\(IN-40\).*No released place is left to draw/)
    await releasePlaces(node, 6)
    assert.match(await page(), /in all 6 .*fixed 0 .*Left for the next draw 6 .*Fix the list of a draw/)
    const selection = accepted(await node.give(officer, 'draw', { places: 4, reasons: 'Four.' }))
    for (const { reference: application } of outcomeOf(await drawOf(node, selection))?.reached ?? [])
      accepted(await node.give(officer, 'select', { application, selection }))
    const after = /in all 6 .*fixed 4 .*Left for the next draw 2 .*owed from the draw before 2 .*not reached yet 0 /
    assert.match(await page(), after)
    assert.match(await page(), /No released place is left to draw/)
  })
})
