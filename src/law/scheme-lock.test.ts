import assert from 'node:assert/strict'
import { it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { forEachEngine } from '../../test/engines.ts'
import { holdScheme, waitForScheme } from './scheme-lock.ts'

forEachEngine((engine, open) => {
  it('a boarding under way and the very first suspension wait for one another, whichever comes first', async () => {
    const database = await open()
    for (const [first, second] of [
      [waitForScheme, holdScheme],
      [holdScheme, waitForScheme],
    ] as const) {
      const order: string[] = []
      const one = database.transaction(async (query) => {
        await first(query)
        await pause(150)
        order.push('first')
      })
      await pause(50)
      const other = database.transaction(async (query) => {
        await second(query)
        order.push('second')
      })
      await Promise.all([one, other])
      assert.deepEqual(order, ['first', 'second'])
    }
  })

  it('boardings do not wait for one another', async () => {
    const database = await open()
    const order: string[] = []
    const board = (name: string, milliseconds: number) =>
      database.transaction(async (query) => {
        await waitForScheme(query)
        await pause(milliseconds)
        order.push(name)
      })
    await Promise.all([board('long', 200), board('short', 10)])
    // The embedded engine has one connection and one transaction at a time.
    assert.deepEqual(order, engine === 'PGlite' ? ['long', 'short'] : ['short', 'long'])
  })
})
