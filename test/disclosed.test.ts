import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { demonstrationUser } from '../src/access/demonstration.ts'
import { addHours } from '../src/core/calendar.ts'
import { verifyDisclosure } from '../src/journal/verify-view.ts'
import { noPostgres, postgresUrl } from './engines.ts'
import { openOutside } from './outside-node.ts'

/** An inspector is given some facts of one case, for a time; who ordered it, for whom and why, and each look, is on record. */
for (const engine of ['PGlite', 'PostgreSQL'] as const)
  describe(`facts for an inspector, on ${engine}`, {
    skip: engine === 'PostgreSQL' && postgresUrl === null && noPostgres,
  }, () => {
    let world: Awaited<ReturnType<typeof openOutside>>
    let reference = ''
    before(async () => {
      world = await openOutside(engine)
      reference = await world.register()
      await world.node.journal.settled()
      await world.node.log.follower.settled()
    })
    after(() => world.close())

    const at = async (who: string) => {
      assert.ok(demonstrationUser('GB', who))
      const page = world.visitor()
      assert.equal((await page.post('/sign-in', { user: who })).status, 303)
      return page
    }
    const good = { recipient: 'Ms Hale, Inspectorate', purpose: 'Complaint 12', facts: '1', days: '2' }
    const ordered = async (): Promise<string> => {
      const lead = await at('gb-lead')
      const secret =
        /name="secret" value="([^"]+)"/.exec((await lead.get(`/cases/${reference}/disclosure`)).text)?.[1] ?? ''
      const shown = await lead.post(`/cases/${reference}/disclosure`, { ...good, secret })
      assert.equal(shown.status, 200, shown.text.slice(0, 300))
      assert.match(shown.text.replaceAll('<wbr>', ''), /app-code/)
      return secret
    }

    it('only the duty lead orders one, and says for whom, why, which facts and for how long', async () => {
      const caseworker = await at('gb-caseworker')
      assert.equal((await caseworker.get(`/cases/${reference}/disclosure`)).status, 403)
      assert.equal((await caseworker.post(`/cases/${reference}/disclosure`, good)).status, 403)
      const lead = await at('gb-lead')
      const wrong: readonly (readonly [string, string])[] = [
        ['recipient', ' '],
        ['purpose', ''],
        ['facts', '0'],
        ['facts', '900'],
        ['facts', 'first'],
        ['days', '0'],
        ['days', '31'],
      ]
      for (const [field, value] of wrong) {
        const answer = await lead.post(`/cases/${reference}/disclosure`, { ...good, [field]: value })
        assert.equal(answer.status, 422, `${field} ${value}`)
        assert.match(answer.text, new RegExp(`href="#${field}"`))
      }
      assert.equal((await world.node.platform.database.query('select 1 from disclosures')).length, 0)
    })

    it('the code opens those facts with their proofs, until its time is over; every look is written down', async () => {
      const code = await ordered()
      assert.match(await world.readsOf(reference), /disclosure \w+ 1 → Ms Hale, Inspectorate: Complaint 12/)
      const inspector = world.visitor()
      assert.match((await inspector.post('/disclosed', { code })).text, /Ms Hale, Inspectorate/)
      const file = await inspector.post('/disclosed', { code, file: 'yes' })
      assert.match(file.headers.get('content-disposition') ?? '', /disclosure\.json/)
      const { ok, checks } = await verifyDisclosure(file.text, null)
      assert.ok(ok, JSON.stringify(checks))
      assert.deepEqual(
        JSON.parse(file.text).journal.leaves.map(({ version }: { version: number }) => version),
        [1],
      )
      assert.match(await world.readsOf(reference), /inspector:\w+ disclosed-page[\s\S]*inspector:\w+ disclosed /)
      const before = world.clock.now()
      world.clock.set(addHours(before, 48))
      assert.equal((await inspector.post('/disclosed', { code, file: 'yes' })).status, 422)
      world.clock.set(before)
    })

    it('the code is kept nowhere, and opens nothing once the order is ended', async () => {
      const code = await ordered()
      const { query } = world.node.platform.database
      assert.ok(!JSON.stringify(await query('select * from disclosures')).includes(code))
      const lead = await at('gb-lead')
      const { text: list } = await lead.get(`/cases/${reference}/disclosure`)
      const ids = [...list.matchAll(/disclosure\/(\w+)\/end/g)].map(([, id = '']) => id)
      assert.ok(ids.length >= 1)
      for (const id of ids) assert.equal((await lead.post(`/cases/${reference}/disclosure/${id}/end`, {})).status, 303)
      const codes = [code, 'ZZZZ-ZZZZ-ZZZZ-ZZZZ', '']
      const refused = await Promise.all(codes.map((one) => world.visitor('fr').post('/disclosed', { code: one })))
      for (const { status, text } of refused) {
        assert.equal(status, 422)
        assert.match(text, /Ce code n’ouvre rien/)
      }
    })

    it('the proof pack is fetched by those who may make a copy for that audience, and by nobody else', async () => {
      const caseworker = await at('gb-caseworker')
      const pack = await caseworker.get(`/cases/${reference}/proof.zip`)
      assert.equal(pack.headers.get('content-type'), 'application/zip')
      assert.equal((await caseworker.get(`/cases/${reference}/proof.zip?for=inspector`)).status, 403)
      assert.equal((await (await at('gb-screening')).get(`/cases/${reference}/proof.zip`)).status, 403)
      assert.match(await world.readsOf(reference), /gb-caseworker proof court/)
      assert.equal((await world.visitor().get(`/cases/${reference}/proof.zip`)).status, 303)
    })
  })
