import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { accepted, eligibleFamily, officer, openNode, refusals } from '../admission/fixture.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { withReadings } from '../law/readings.ts'
import { factsOf, fold } from '../platform/store.ts'
import { deskApp, deskOf, hidden } from '../portal/fixture.ts'
import { drawStream, draws } from './state.ts'

/** A node under the reading that ranks the announced priorities, with one family, and the officer's pages. */
async function ranked() {
  const agreement = withReadings(ukFrance2025, { 'IN-43': 'announced-priorities' })
  assert.ok(!('problems' in agreement))
  const node = await openNode(undefined, agreement)
  const application = await eligibleFamily(node, 'A')
  const app = deskApp(deskOf(node), officer)
  const get = async (path = ''): Promise<string> => (await app.request(`/admissions/${application}${path}`)).text()
  const post = async (action: string, fields: Record<string, string>) => {
    const idempotencyKey = hidden(await get(action), 'idempotencyKey')
    const answer = await app.request(`/admissions/${application}${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ idempotencyKey, ...fields }).toString(),
    })
    return { status: answer.status, text: await answer.text() }
  }
  return { node, application, get, post }
}
const found = { evidence: 'Letter of a brother in Leeds, seen', reasons: 'He is settled there.' }

describe('the priority class of an application (IN-42, IN-43)', () => {
  it('is found on a form, with the classes of the agreement, evidence and reasons, and is told on the page', async () => {
    const { get, post, node, application } = await ranked()
    assert.match(await get(), /Record the priority class/)
    assert.doesNotMatch(await get(), /Correct the priority class/)
    const form = await get('/record-priority')
    assert.match(form, /Of a nationality most exploited by smugglers.*With links to the United Kingdom/s)
    assert.match(form, /\(IN-42\)/)

    const empty = await post('/record-priority', { evidence: '', reasons: '' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /There is a problem.*Choose a class\./s)
    const bare = await post('/record-priority', { priority: 'links', evidence: '', reasons: '' })
    assert.match(bare.text, /There is a problem/)
    assert.match(bare.text, /value="links"[^>]*checked/, 'what was chosen is not lost')
    const strange = await post('/record-priority', { priority: 'rich', ...found })
    assert.match(strange.text, /The agreement names no such class/)
    assert.equal((await node.state(application)).priority, null)

    assert.equal((await post('/record-priority', { priority: 'links', ...found })).status, 303)
    const page = await get()
    assert.match(page, /Priority class.*With links to the United Kingdom.*brother in Leeds.*Ruth Castell/s)
    assert.match(page, /Priority class recorded/)
    assert.doesNotMatch(page, /Record the priority class/)
    const again = { application, priority: 'exploited', ...found }
    assert.deepEqual(refusals(await node.give(officer, 'draw/record-priority', again)), ['class-recorded'])
  })

  it('recorded wrongly is put right, or taken back, and both stay on record', async () => {
    const { get, post, node, application } = await ranked()
    const correct = (input: object) => node.give(officer, 'draw/correct-priority', { application, ...found, ...input })
    assert.deepEqual(refusals(await correct({ priority: 'links' })), ['no-class-recorded'])
    accepted(await node.give(officer, 'draw/record-priority', { application, priority: 'links', ...found }))
    assert.deepEqual(refusals(await correct({ priority: 'links' })), ['same-class'])
    assert.deepEqual(refusals(await correct({ priority: 'rich' })), ['unknown-class'])
    assert.match(await get('/correct-priority'), /Recorded now.*With links to the United Kingdom.*No class/s)
    assert.match((await post('/correct-priority', found)).text, /There is a problem.*Choose a class/s)
    const other = { priority: 'exploited', evidence: 'Passport', reasons: 'The letter was of another family.' }
    assert.equal((await post('/correct-priority', other)).status, 303)
    assert.equal((await node.state(application)).priority, 'exploited')
    assert.equal((await post('/correct-priority', { ...found, priority: '-' })).status, 303)
    assert.equal((await node.state(application)).priority, null)
    assert.match(await get(), /Priority class corrected.*Priority class corrected.*Priority class recorded/s)
    assert.match(await get(), /Record the priority class/, 'a class may be found again')
  })

  it('stays as it was on a list that is fixed, and counts on the next one', async () => {
    const { node, application } = await ranked()
    await eligibleFamily(node, 'B')
    accepted(await node.give(officer, 'windows/release', { window: '1', places: 3, reasons: 'Three.' }))
    const classes = async (draw: string) => {
      const state = fold(draws, await factsOf(node.database.query, draws, drawStream(draw)))
      return state?.entries?.find(({ reference }) => reference === application)?.class
    }
    const fix = async () => accepted(await node.give(officer, 'draw/fix', { places: 3, reasons: 'Three.' }))
    const first = await fix()
    accepted(await node.give(officer, 'draw/record-priority', { application, priority: 'exploited', ...found }))
    assert.equal(await classes(first), 3)
    accepted(await node.give(officer, 'draw/void', { draw: first, reasons: 'To begin again.' }))
    assert.equal(await classes(await fix()), 1)
  })

  it('is not asked where the reading that holds has one class, and the command says why, with its provision', async () => {
    const node = await openNode()
    const application = await eligibleFamily(node, 'A')
    const app = deskApp(deskOf(node), officer)
    assert.doesNotMatch(await (await app.request(`/admissions/${application}`)).text(), /priority class/i)
    const outcome = await node.give(officer, 'draw/record-priority', { application, priority: 'links', ...found })
    assert.deepEqual(refusals(outcome), ['no-classes'])
    if (outcome.outcome === 'refused') assert.equal(outcome.refusals[0]?.citation?.rule, 'IN-42')
  })
})
