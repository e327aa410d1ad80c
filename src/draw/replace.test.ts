import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  accepted,
  applicant,
  at,
  eligibleFamily,
  type Node,
  officer,
  openNode,
  refusals,
} from '../admission/fixture.ts'
import { factsOf, fold } from '../platform/store.ts'
import { deskApp, deskOf, hidden, phoneOf } from '../portal/fixture.ts'
import { fileText, publicFile } from './public-file.ts'
import { type Draw, drawStream, draws, outcomeOf, resultsOf } from './state.ts'
import { verifyText } from './verify.ts'

const fact = 'The family told the desk.'
const stateOf = async (node: Node, draw: string): Promise<Draw> => {
  const found = fold(draws, await factsOf(node.database.query, draws, drawStream(draw)))
  assert.ok(found)
  return found
}
const fileOf = async (node: Node, draw: string) => {
  const file = publicFile(await stateOf(node, draw), {
    agreement: 'uk-france-2025',
    demonstration: false,
    parties: ['GB', 'FR'],
  })
  assert.ok(file)
  return file
}
const orderOf = async (node: Node, draw: string): Promise<readonly string[]> =>
  (outcomeOf(await stateOf(node, draw))?.ordered ?? []).map(({ reference }) => reference)

/** Three families, the first in the order reached and selected: the draw and its order. */
async function oneReached(node: Node): Promise<{ draw: string; order: readonly string[] }> {
  for (const name of ['A', 'B', 'C']) await eligibleFamily(node, name)
  const draw = accepted(await node.give(officer, 'draw', { places: 3, reasons: 'Three places.' }))
  const order = await orderOf(node, draw)
  accepted(await node.give(officer, 'select', { application: order[0], selection: draw }))
  return { draw, order }
}

/** How a family that was reached comes not to come, by what stands on its application afterwards. */
const ways: Readonly<Record<string, (node: Node, application: string) => Promise<void>>> = {
  expired: async (node, application) => {
    accepted(await node.give(officer, 'invite', { application }))
    node.clock.moveTo?.(at('2025-11-10T09:00:00Z'))
    accepted(await node.give(officer, 'expire', { application, reasons: fact }))
  },
  declined: async (node, application) => {
    accepted(await node.give(officer, 'invite', { application }))
    accepted(await node.give(applicant(application), 'answer-invitation', { application, answer: 'decline' }))
  },
  withdrawn: async (node, application) => {
    accepted(await node.give(applicant(application), 'withdraw', { application }))
  },
  refused: async (node, application) => {
    accepted(await node.give(officer, 'invite', { application }))
    accepted(await node.give(applicant(application), 'answer-invitation', { application, answer: 'accept' }))
    accepted(await node.give(officer, 'record-application', { application, madeOn: '2025-10-06' }))
    accepted(await node.give(officer, 'refuse', { application, reasons: 'A check was not clear.' }))
  },
}

describe('a group that a draw reached and that will not come', () => {
  for (const [code, happen] of Object.entries(ways))
    it(`is replaced on the draw’s page once it is ${code}, and both families are told on theirs`, async () => {
      const node = await openNode()
      const { draw, order } = await oneReached(node)
      const [gone = '', next = ''] = order
      const app = deskApp(deskOf(node), officer)
      const page = async (): Promise<string> => (await app.request(`/draws/${draw}`)).text()
      const path = `/draws/${draw}/replace/${gone}`
      assert.ok(!(await page()).includes(path), 'not offered while the family may come')
      await happen(node, gone)
      assert.ok((await page()).includes(`href="${path}"`), 'offered')
      const form = await (await app.request(path)).text()
      const send = (reasons: string) =>
        app.request(path, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ idempotencyKey: hidden(form, 'idempotencyKey'), reasons }).toString(),
        })
      assert.match(await (await send('')).text(), /There is a problem/)
      assert.equal((await send(fact)).status, 303)
      const { reached } = outcomeOf(await stateOf(node, draw)) ?? {}
      assert.deepEqual(
        reached?.map(({ reference }) => reference),
        [next],
      )
      assert.match(await page(), new RegExp(`Replaced.*${gone}.*${fact}.*Ruth Castell`, 's'))

      const file = await fileOf(node, draw)
      assert.deepEqual(
        file.drawn?.lost.map((one) => one.code),
        [code],
      )
      assert.equal(verifyText(fileText(file)).verified, true)
      const said = await node.database.query("select kind from outbox where kind = 'draw-done'")
      assert.equal(said.length, 2, 'the result is said to the other state again')

      const told = async (reference: string): Promise<string> =>
        (await (await phoneOf(node, reference)).get('/portal/draws')).text
      assert.match(await told(gone), /The draw had reached you\..*(the place|it) went to the next in the order\./)
      assert.match(await told(next), /The draw reached you on .*: a group before you in the order does not come/)
      assert.match(await told(order[2] ?? ''), /The draw did not reach you/)
      assert.match(
        (await (await phoneOf(node, gone, 'ABCD', 'fr')).get('/portal/draws')).text,
        /au suivant dans l’ordre/,
      )
      assert.deepEqual(
        resultsOf(await stateOf(node, draw)).map(({ groups, persons }) => [groups, persons]),
        [
          [1, 3],
          [1, 3],
        ],
      )
      accepted(await node.give(officer, 'select', { application: next, selection: draw }))
    })

  it('is replaced by the next one that still waits: who left, or has a place by a later draw, is passed over', async () => {
    const node = await openNode()
    const { draw, order } = await oneReached(node)
    const [first = '', second = '', third = ''] = order
    // A later draw reaches one of the two who were not; the other one withdraws, or the other way round.
    const later = accepted(await node.give(officer, 'draw', { places: 3, reasons: 'Three more.' }))
    const [placed = ''] = await orderOf(node, later)
    accepted(await node.give(officer, 'select', { application: placed, selection: later }))
    if (placed !== second) await ways.withdrawn?.(node, second)
    await ways.withdrawn?.(node, first)
    accepted(await node.give(officer, 'draw/replace', { draw, application: first, reasons: fact }))
    const { reached } = outcomeOf(await stateOf(node, draw)) ?? {}
    assert.deepEqual(
      reached?.map(({ reference }) => reference),
      placed === second ? [third] : [],
    )
    const file = await fileOf(node, draw)
    assert.deepEqual(
      file.drawn?.lost.map(({ code }) => code),
      placed === second ? ['withdrawn', 'placed'] : ['withdrawn', 'withdrawn', 'placed'],
    )
    assert.equal(verifyText(fileText(file)).verified, true)
    assert.equal(resultsOf(await stateOf(node, draw)).length, 2, 'one decision, one result said')
  })

  it('is not replaced while another list is fixed: whoever came in would be on both', async () => {
    const node = await openNode()
    const { draw, order } = await oneReached(node)
    await ways.withdrawn?.(node, order[0] ?? '')
    accepted(await node.give(officer, 'windows/release', { window: '1', places: 3, reasons: 'Three more.' }))
    const open = accepted(await node.give(officer, 'draw/fix', { places: 3, reasons: 'Three more.' }))
    const replace = { draw, application: order[0], reasons: fact }
    assert.deepEqual(refusals(await node.give(officer, 'draw/replace', replace)), ['draw-open'])
    accepted(await node.give(officer, 'draw/void', { draw: open, reasons: 'Replace first.' }))
    accepted(await node.give(officer, 'draw/replace', replace))
    assert.deepEqual(refusals(await node.give(officer, 'draw/replace', replace)), ['already-replaced'])
    assert.deepEqual(refusals(await node.give(officer, 'draw/replace', { ...replace, application: order[1] })), [
      'still-standing',
    ])
    assert.deepEqual(refusals(await node.give(officer, 'draw/replace', { ...replace, application: order[2] })), [
      'not-reached',
      'still-standing',
    ])
  })
})
