import { eligible } from './draw-world.ts'
import { openWorld } from './world.ts'

/**
 * Both nodes on a data folder, for `draw-killed.test.ts`, which kills this process: fixes a list where there is none, says so, and
 * goes on until the draw has its order.
 */
const data = process.argv[2] ?? ''
const world = await openWorld('2025-10-06T09:00:00Z', data)
const { query } = world.unitedKingdom.platform.database
process.stdout.write('ready\n')
if ((await query("select 1 from view_rows where view = 'draw'")).length === 0) {
  const found = await query("select 1 from view_rows where view = 'application' and ix = 'eligible'")
  if (found.length < 1) await eligible(world, 'First', 1)
  if (found.length < 2) await eligible(world, 'Second', 2)
  const fixing = world.give('gb-admissions', 'draw/fix', { places: 1, reasons: 'One place.' }, 'fix-once')
  process.stdout.write('fixing\n')
  await fixing
  process.stdout.write('fixed\n')
}
for (;;) {
  await world.exchange()
  const rows = await world.france.platform.database.query("select 1 from view_rows where view = 'draw' and ix = 'done'")
  if (rows.length > 0) break
  await new Promise((done) => setTimeout(done, 50))
}
process.stdout.write('done\n')
const both = await Promise.all(
  [world.unitedKingdom, world.france].map(({ platform }) =>
    platform.database.query("select type, data from events where stream like 'draw:%' order by version"),
  ),
)
const file = await (
  await fetch(
    `${world.addresses[0]}/public/draws/${String((await query("select key from view_rows where view = 'draw'"))[0]?.key)}.json`,
  )
).text()
process.stdout.write(`${JSON.stringify({ both, file })}\n`)
await world.close()
process.exit()
