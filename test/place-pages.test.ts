import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '../src/law/decision.ts'
import { bookLine, tokenOf } from './journeys/book-lines.ts'
import { openWorld, type World } from './world.ts'

/** Pages of the book, of single places and of statements, where their addresses or what they show is out of the ordinary. */
let world: World
const shared = 'AAAA-BBBB-CCCC'
before(async () => {
  world = await openWorld('2026-03-09T08:00:00Z')
})
after(() => world.close())

async function get(at: 0 | 1, who: string, path: string): Promise<{ status: number; text: string }> {
  const address = world.addresses[at] ?? ''
  const signed = await fetch(`${address}/sign-in`, {
    ...{ method: 'POST', body: new URLSearchParams({ user: who }), redirect: 'manual' },
    headers: { origin: address },
  })
  const cookie = (signed.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  const response = await fetch(`${address}${path}`, { headers: { cookie } })
  return { status: response.status, text: await response.text() }
}
const otherState: Actor = { id: 'gb-node', name: 'United Kingdom', role: 'other-state', party: 'GB' }
const told = async (command: string, input: object): Promise<void> => {
  const key = `told-${command}-${JSON.stringify(input)}`.slice(0, 120)
  const outcome = await world.france.desk.run(otherState, command, input, key)
  assert.equal(outcome.outcome, 'accepted', JSON.stringify(outcome))
}

test('an address that names no notice shows none, and one that no database takes is not found', async () => {
  for (const done of ['constructor', '__proto__', 'toString']) {
    const { status, text } = await get(1, 'fr-lead', `/parity/statements?done=${done}`)
    assert.deepEqual([status, text.includes('govuk-notification-banner')], [200, false], done)
  }
  for (const path of ['/parity/places/%00', '/parity/statements/%00', '/api/cases/A%00', '/public/%00'])
    assert.equal((await get(1, 'fr-lead', path)).status, 404, path)
})

test('an admission whose every place was taken back keeps its page, to which its places lead', async () => {
  const places = ['FAMA', 'FAMB'].map((name) => ({ token: tokenOf(name) }))
  await told('parity/note-admission', { shared, arrivedOn: '2026-03-06', places })
  const page = async () => get(1, 'fr-border', `/parity/admissions/${shared}?lang=en`)
  assert.match((await page()).text, new RegExp(`name="tokens" value="${places.map(({ token }) => token).join(' ')}"`))
  await world.give('fr-border', 'parity/countersign', { shared })
  await told('parity/note-reversal', { shared, places, code: 'recorded-in-error' })
  assert.match(
    (await get(1, 'fr-border', `/parity/places/${tokenOf('FAMA')}`)).text,
    new RegExp(`/admissions/${shared}`),
  )
  const { status, text } = await page()
  assert.equal(status, 200)
  assert.match(text, /Places taken back by the other state\s*<\/dt>\s*<dd[^>]*>\s*2\s*</)
  assert.equal((await get(1, 'fr-border', '/parity/admissions/AAAA-BBBB-DDDD')).status, 404)
})

test('a place that one state decided to give back waits for the other until another fact takes it back', async () => {
  const token = tokenOf('BACK')
  await bookLine(world.france, 'BACK')
  const waits = async () => (await get(1, 'fr-lead', '/parity')).text.includes(`/parity/places/${token}"`)
  const listed = async () =>
    (await get(1, 'fr-lead', '/parity?lang=en')).text.includes('The other state has decided; we have not')
  await told('parity/note-reversed-place', {
    ...{ token, direction: 'readmitted', code: 'brought-back' },
    decidedAt: '2026-03-09T07:00:00Z',
  })
  assert.deepEqual([await waits(), await listed()], [true, true])
  const [row] = await world.france.platform.database.query(
    "select data from view_rows where view = 'place' and key = $1",
    [token],
  )
  const back = { ...(row?.data as object), reversedAt: '2026-03-09T08:00:00Z', by: 'brought-back' }
  await world.france.platform.database.query(
    "update view_rows set view = 'place-reversed', data = $2::jsonb where view = 'place' and key = $1",
    [token, JSON.stringify(back)],
  )
  assert.equal(await listed(), false)
})
