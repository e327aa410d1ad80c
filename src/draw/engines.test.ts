import assert from 'node:assert/strict'
import { it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import {
  accepted,
  applicant,
  eligibleFamily,
  officer,
  openNode,
  refusals,
  releasePlaces,
} from '../admission/fixture.ts'
import { factsOf, fold } from '../platform/store.ts'
import { drawStream, draws, outcomeOf } from './state.ts'

forEachEngine((engine, open) => {
  it(`a draw keeps within the places released, and a family that withdraws is replaced in it (${engine})`, async () => {
    const node = await openNode(undefined, undefined, { given: await open() })
    for (const name of ['A', 'B']) await eligibleFamily(node, name)
    const fix = () => node.give(officer, 'draw/fix', { places: 3, reasons: 'Three places.' })
    assert.deepEqual(refusals(await fix()), ['beyond-the-released'])
    await releasePlaces(node, 2)
    assert.deepEqual(refusals(await fix()), ['beyond-the-released'])
    const draw = accepted(await node.give(officer, 'draw', { places: 3, reasons: 'Three places.' }))
    const outcome = async () => {
      const state = fold(draws, await factsOf(node.database.query, draws, drawStream(draw)))
      return state === null ? null : outcomeOf(state)
    }
    const [first, second] = (await outcome())?.ordered.map(({ reference }) => reference) ?? []
    assert.ok(first && second)
    accepted(await node.give(officer, 'select', { application: first, selection: draw }))
    accepted(await node.give(applicant(first), 'withdraw', { application: first }))
    accepted(await node.give(officer, 'draw/replace', { draw, application: first, reasons: 'They withdrew.' }))
    assert.deepEqual(
      (await outcome())?.reached.map(({ reference }) => reference),
      [second],
    )
    accepted(await node.give(officer, 'select', { application: second, selection: draw }))
    assert.equal((await node.state(second)).selection?.rank, 2)
  })
})
