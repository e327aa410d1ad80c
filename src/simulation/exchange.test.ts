import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { told } from './exchange.ts'
import { points } from './points.ts'
import { openSimulation, type Ran, type Simulation } from './run.ts'
import { wrongs } from './wrong.ts'

/**
 * The two sovereign books, on a line that fails, with both nodes stopping anywhere. `SIMULATE_RUNS` makes more runs of it,
 * `SIMULATE_SEED` begins at another; `SIMULATE_REPLAY` plays one number and prints the course of events.
 */
const RUNS = Number(process.env.SIMULATE_RUNS ?? 10)
const FIRST = Number(process.env.SIMULATE_SEED ?? 1)
const TOGETHER = 10
const REPLAY = process.env.SIMULATE_REPLAY

describe('the exchange, simulated', () => {
  let simulation: Simulation
  before(async () => {
    simulation = await openSimulation()
  })
  after(() => simulation.close())

  if (REPLAY !== undefined) {
    it(`run ${REPLAY}, told as it went`, async () => {
      const ran = await simulation.run(Number(REPLAY))
      console.log(told(ran, true))
      assert.deepEqual(ran.complaints, [])
    })
    return
  }

  const stops = new Set<string>()
  for (let first = FIRST; first < FIRST + RUNS; first += TOGETHER)
    it(`runs ${first} to ${first + TOGETHER - 1}: nothing lost, doubled or out of order, books equal, logs cosigned`, async () => {
      const failed: Ran[] = []
      for (let seed = first; seed < first + TOGETHER; seed++) {
        const ran = await simulation.run(seed)
        for (const point of ran.stops) stops.add(point)
        if (ran.complaints.length > 0) failed.push(ran)
      }
      assert.equal(failed.length, 0, failed.map((ran) => told(ran, false)).join('\n'))
    })

  it('a node stopped at every point that has a name, and went on from there', async () => {
    // Not every day comes to every point: so many days are tried.
    const missing = (): readonly string[] => points.map(({ name }) => name).filter((name) => !stops.has(name))
    for (let seed = FIRST; missing().length > 0 && seed < FIRST + 12; seed++) {
      const ran = await simulation.run(seed, { at: missing() })
      for (const point of ran.stops) stops.add(point)
      assert.deepEqual(ran.complaints, [], told(ran, false))
    }
    assert.deepEqual(missing(), [])
  })

  it('the same number gives the same course of events, and another number another', async () => {
    const courses = new Set<string>()
    for (const seed of [7, 10, 14]) {
      const [one, again] = [await simulation.run(seed), await simulation.run(seed)]
      assert.ok(one.course.length > 20)
      assert.deepEqual(again.course, one.course)
      courses.add(one.course.join('\n'))
    }
    assert.equal(courses.size, 3)
  })

  for (const [name, wrong] of Object.entries(wrongs))
    it(`a node that ${name} is found out within ten runs`, async () => {
      for (let seed = 1; seed <= 10; seed++) if ((await simulation.run(seed, { wrong })).complaints.length > 0) return
      assert.fail('nobody saw it')
    })
})

it('the table of points at which a node may stop names those in the code, in their order', () => {
  const table = readFileSync(new URL('../../docs/crash-points.md', import.meta.url), 'utf8')
  const named = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name)
  assert.deepEqual(
    named,
    points.map(({ name }) => name),
  )
})
