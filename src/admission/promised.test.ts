import assert from 'node:assert/strict'
import { test } from 'node:test'
import { releaseFigures } from '../parity/release.ts'
import { accepted, applicant, at, clearance, eligibleFamily, familyAtVisaCentre, officer, openNode } from './fixture.ts'

test('people a draw has taken are promised from the draw on, until they arrive or can no longer come', async () => {
  const node = await openNode()
  const figures = () => releaseFigures(node.database.query)
  const empty = { readmitted: 0, admitted: 0, unsigned: 0, promised: 0, overshoot: 0, listed: 0, undrawn: 0 }
  assert.deepEqual(await figures(), empty)

  const application = await eligibleFamily(node, 'P')
  assert.deepEqual(await figures(), empty)
  const selection = accepted(await node.give(officer, 'draw', { places: 2, reasons: 'Two places.' }))
  assert.deepEqual(await figures(), { ...empty, promised: 3, overshoot: 1 })
  accepted(await node.give(officer, 'select', { application, selection }))
  assert.deepEqual(await figures(), { ...empty, promised: 3, overshoot: 1 })

  accepted(await node.give(applicant(application), 'withdraw', { application, reasons: 'We stay.' }))
  assert.deepEqual(await figures(), { ...empty, overshoot: 1 })
})

test('a family that arrived and waits for the other state’s signature is no longer promised, and not yet counted', async () => {
  const node = await openNode()
  const application = await familyAtVisaCentre(node, 'Q')
  accepted(await node.give(officer, 'grant', { application, ...clearance }))
  assert.equal((await releaseFigures(node.database.query)).promised, 3)
  const departsAt = '2025-10-12T08:00:00Z'
  accepted(
    await node.give(officer, 'book-travel', {
      application,
      departsAt,
      from: 'Lille',
      to: 'London',
      carrier: 'Eurostar',
    }),
  )
  node.clock.set(at('2025-10-12T12:00:00Z'))
  accepted(
    await node.give(officer, 'record-arrival', {
      application,
      occurredAt: '2025-10-12T11:00:00Z',
      port: 'London',
      people: ['main', 'p1'],
    }),
  )
  const { promised, unsigned, admitted } = await releaseFigures(node.database.query)
  assert.deepEqual({ promised, unsigned, admitted }, { promised: 1, unsigned: 2, admitted: 0 })
})
