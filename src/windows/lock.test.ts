import assert from 'node:assert/strict'
import { it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { forEachEngine } from '../../test/engines.ts'
import { officer } from '../admission/fixture.ts'
import { ukFrance2025 as agreement } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../core/calendar.ts'
import { placesForDraw, placesReleased, releaseFigures } from '../parity/release.ts'
import { standingClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { randomToken } from '../platform/keys.ts'
import { windowCommands } from './commands.ts'
import { routeHeld, standingAt } from './open.ts'

const now = knownInstant('2025-10-06T09:00:00Z')

function desk(database: Database) {
  const platform = { database, clock: standingClock(now), agreement, token: randomToken, posted: () => undefined }
  return async (name: string, input: object) => {
    const command = windowCommands.find((one) => one.name === `windows/${name}`)
    assert.ok(command)
    const outcome = await command.run(
      platform,
      { reasons: 'As decided.', ...input },
      { actor: officer, key: randomToken() },
    )
    assert.equal(outcome.outcome, 'accepted', JSON.stringify(outcome))
  }
}
const window = { closesAt: '2025-10-20T16:00:00Z', announced: true, places: 7 }

forEachEngine((_, open) => {
  it('a form under way and a closing wait for one another: the form sees the window open, and the next one sees it closed', async () => {
    const database = await open()
    const decide = desk(database)
    await decide('open', window)
    const order: string[] = []
    const form = database.transaction(async (query) => {
      const { state } = standingAt(await routeHeld(query), now)
      await pause(150)
      order.push(`form: ${state}`)
    })
    await pause(50)
    const closing = decide('close', { window: '1' }).then(() => order.push('closed'))
    await Promise.all([form, closing])
    await database.transaction(async (query) => order.push(`next: ${standingAt(await routeHeld(query), now).state}`))
    assert.deepEqual(order, ['form: open', 'closed', 'next: closed'])
  })

  it('two officers who open a window in the same instant: one does, and the other is told of it', async () => {
    const database = await open()
    const platform = { database, clock: standingClock(now), agreement, token: randomToken, posted: () => undefined }
    const command = windowCommands.find(({ name }) => name === 'windows/open')
    assert.ok(command)
    const answers = await Promise.all(
      ['first-key', 'other-key'].map((key) =>
        command.run(platform, { ...window, reasons: 'Now.' }, { actor: officer, key }),
      ),
    )
    assert.deepEqual(answers.map(({ outcome }) => outcome).sort(), ['accepted', 'refused'])
  })

  it('the sum of places is read the same on either engine: released less drawn, promised, and never below nothing', async () => {
    const database = await open()
    const row = (view: string, key: string, ix: string, data: object) =>
      database.query(
        "insert into view_rows (stream, version, view, key, ix, data) values ('test', 1, $1, $2, $3, $4::jsonb)",
        [view, key, ix, JSON.stringify(data)],
      )
    const draw = (places: number, taken: readonly string[], overshoot = 0) => ({ places, taken, overshoot })
    await row('selection', 'D0', '2025-10-01T00:00:00Z', draw(90, [], 4))
    await desk(database)('open', window)
    assert.equal((await releaseFigures(database.query)).undrawn, 7, 'a draw from before took none of these')
    await row('selection', 'D1', '2025-10-07T00:00:00Z', draw(5, ['A1', 'A2'], 1))
    await row('application', 'A1', 'eligible', { size: 4 })
    await row('application', 'A2', 'withdrawn', { size: 9 })
    await row('promised', 'A3', 'D1', { people: 2 })
    await row('place', 'T1', '2025-10-02', { direction: 'admitted', statedAt: now, confirmedAt: null, contested: null })
    assert.deepEqual(await releaseFigures(database.query), {
      readmitted: 0,
      admitted: 0,
      unsigned: 1,
      promised: 6,
      overshoot: 1,
      listed: 0,
      undrawn: 2,
    })
    await row('draw', 'D3', 'open', { places: 1, fixedAt: '2025-10-07T12:00:00Z' })
    await row('draw', 'D4', 'void', { places: 7, fixedAt: '2025-10-07T11:00:00Z' })
    const { listed, undrawn } = await releaseFigures(database.query)
    assert.deepEqual({ listed, undrawn }, { listed: 1, undrawn: 1 }, 'a list that is fixed holds its places')
    assert.deepEqual(await placesReleased(database.query), { released: 7, used: 6, left: 1 })
    assert.deepEqual(await placesForDraw(database.query, 'D1'), { released: 7, used: 0, left: 7, places: 5 })
    assert.deepEqual(await placesForDraw(database.query, 'D0'), { released: 7, used: 0, left: 7, places: 90 })
    assert.equal(await placesForDraw(database.query, 'none'), null)
    await row('selection', 'D2', '2025-10-08T00:00:00Z', draw(30, []))
    assert.equal((await releaseFigures(database.query)).undrawn, 0)
  })
})
