import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { verifyText } from '../src/draw/verify.ts'
import { eligible } from './draw-world.ts'
import { openWorld, type World } from './world.ts'

let world: World
let draw = ''
before(async () => {
  world = await openWorld('2025-10-06T09:00:00Z')
  for (const [name, size] of [
    ['Alone', 1],
    ['Pair', 2],
    ['Three', 3],
    ['Four', 4],
  ] as const)
    await eligible(world, name, size)
})
after(() => world.close())

const nodes = () => [world.unitedKingdom, world.france] as const
const page = async (node: 0 | 1, path: string, type = 'text/html'): Promise<string> => {
  const answer = await fetch(`${world.addresses[node]}${path}`, { headers: { accept: type } })
  assert.equal(answer.status, 200, path)
  return answer.text()
}
const exchange = async () => {
  for (let round = 0; round < 4; round++) await world.exchange()
}

describe('a draw by two states', () => {
  it('fixes the list, and both nodes commit, reveal and reach one seed by themselves', async () => {
    const stream = await world.give('gb-admissions', 'draw/fix', { places: 5, reasons: 'Five places released.' })
    draw = stream.slice('draw:'.length)
    await exchange()
    const rows = await Promise.all(
      nodes().map(({ platform }) => platform.database.query("select ix, data from view_rows where view = 'draw'")),
    )
    assert.deepEqual(
      rows.map(([row]) => row?.ix),
      ['done', 'done'],
    )
    assert.deepEqual(rows[0]?.[0]?.data, rows[1]?.[0]?.data)
  })

  it('can be verified by anybody from the public file', async () => {
    const verdict = verifyText(await page(0, `/public/draws/${draw}.json`, 'application/json'))
    assert.deepEqual(
      verdict.checks.filter(({ ok }) => !ok),
      [],
    )
    assert.equal(verdict.verified, true)
  })

  it('tells the other state no reference, no ticket and no name', async () => {
    const { query } = world.france.platform.database
    const all = JSON.stringify([
      await query('select data from events where stream = $1', [`draw:${draw}`]),
      await query("select jws from exchange_received where kind like 'draw-%'"),
    ])
    const entries = await world.unitedKingdom.platform.database.query(
      "select ix, data->>'ticket' as ticket from view_rows where view = 'draw-entry'",
    )
    assert.equal(entries.length, 4)
    const said = Buffer.from(
      (await query("select jws from exchange_received where kind like 'draw-%'"))
        .map(({ jws }) => String(jws).split('.')[1] ?? '')
        .join('.'),
      'base64url',
    ).toString('utf8')
    for (const { ix, ticket } of entries) {
      assert.ok(!all.includes(String(ix)) && !said.includes(String(ix)))
      assert.ok(!all.includes(String(ticket)) && !said.includes(String(ticket)))
    }
  })

  it('is shown to anybody at both nodes in both languages, and the steps without a script', async () => {
    for (const node of [0, 1] as const)
      for (const lang of ['en', 'fr']) {
        const shown = await page(node, `/public/draws/${draw}?lang=${lang}`)
        assert.match(shown, lang === 'en' ? /Both states commit/ : /Les deux États s’engagent/)
        assert.match(shown, lang === 'en' ? /No drand round is used/ : /Aucun tour de drand/)
        assert.match(await page(node, `/public/draws?lang=${lang}`), new RegExp(draw))
      }
    assert.match(await page(1, `/public/draws/${draw}/steps`), /Matches its commitment|Conforme à l’engagement/)
  })

  it('keeps no secret where a copy of the database alone could tell it', async () => {
    for (const { platform } of nodes()) {
      const [kept] = await platform.database.query('select sealed from sealed_secrets')
      const revealed = await platform.database.query(
        "select data->>'secret' as secret from events where type = 'revealed'",
      )
      assert.equal(revealed.length, 1)
      assert.ok(!String(kept?.sealed).includes(String(revealed[0]?.secret)))
    }
  })

  it('is selected from; a group that withdraws is replaced by the next one in the same order, which France hears of', async () => {
    const { query } = world.unitedKingdom.platform.database
    const order = async () =>
      query(
        "select ix, (data->>'reached')::boolean as reached from view_rows where view = 'draw-entry' order by (data->>'rank')::integer",
      )
    const drawn = await order()
    const taken = drawn.filter(({ reached }) => reached).map(({ ix }) => String(ix))
    assert.equal(taken.length, 2)
    for (const application of taken)
      await world.give('gb-admissions', 'admission/select', { application, selection: draw })
    const [gone = '', stays = ''] = taken
    const input = { draw, application: gone, reasons: 'They told us they will not come.' }
    const early = await world.attempt('gb-admissions', 'draw/replace', input)
    assert.deepEqual(early.outcome === 'refused' && early.refusals.map(({ code }) => code), ['still-standing'])
    await world.give('gb-admissions', 'admission/withdraw', { application: gone, reasons: 'They asked for it.' })
    await world.give('gb-admissions', 'draw/replace', input)
    const again = (await order()).filter(({ reached }) => reached).map(({ ix }) => String(ix))
    assert.deepEqual(again, [stays, String(drawn[2]?.ix)])
    await exchange()
    const told = await world.france.platform.database.query("select 1 from events where type = 'result-noted'")
    assert.equal(told.length, 2)
    assert.equal(verifyText(await page(0, `/public/draws/${draw}.json`)).verified, true)
    for (const node of [0, 1] as const)
      assert.match(await page(node, `/public/draws/${draw}?lang=en`), /replaced by the next one in the same order/)
    const logged = await Promise.all(
      nodes().map(({ platform }) =>
        platform.database.query(
          "select data from view_rows where view = 'published' and ix = 'draw-done' order by data->>'persons'",
        ),
      ),
    )
    assert.deepEqual(logged[0], logged[1], 'both public logs say the same of it')
  })
})
