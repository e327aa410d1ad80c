import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { noPostgres, postgresUrl } from './engines.ts'
import { openOutside } from './outside-node.ts'

/** Letters as those outside come by them: the person and their lawyer what was served, nobody what was only made. */
for (const engine of ['PGlite', 'PostgreSQL'] as const)
  describe(`letters for those outside, on ${engine}`, {
    skip: engine === 'PostgreSQL' && postgresUrl === null && noPostgres,
  }, () => {
    let world: Awaited<ReturnType<typeof openOutside>>
    before(async () => {
      world = await openOutside(engine)
    })
    after(() => world.close())

    const prepare = async () => {
      const reference = await world.register()
      await world.give('gb-caseworker', 'letters/prepare', {
        case: reference,
        template: 'inadmissibility-decision',
        language: 'ti',
        servedOn: '2025-09-16',
        place: 'GB-ENG',
        reasons: 'Reasons for the person.',
        contact: 'Amara Okafor',
      })
      const [, prepared = ''] = /"prepared":\[\{[^\]]*?"id":"(\w+)"/.exec(await made(reference)) ?? []
      return { reference, prepared }
    }
    const made = async (reference: string): Promise<string> => {
      const state = JSON.parse(await world.stateOf(reference))[0].data.state
      return JSON.stringify({ prepared: state.prepared })
    }
    const digestIn = async (reference: string): Promise<string> =>
      /"digest":"([0-9a-f]{64})"/.exec(await made(reference))?.[1] ?? ''

    it('the person opens the very letter they were given, in their own case alone', async () => {
      const { reference, prepared } = await prepare()
      const digest = await digestIn(reference)
      assert.match(digest, /^[0-9a-f]{64}$/)
      const [person, lawyer, doctor] = [
        await world.inside(reference, 'person'),
        await world.inside(reference, 'lawyer'),
        await world.inside(reference, 'healthcare'),
      ]
      const stranger = await world.inside(await world.register(), 'person')
      const address = `/outside/documents/${digest}`
      for (const page of [person, lawyer, doctor, stranger])
        assert.equal((await page.get(address)).status, 404, 'nobody, while it is only made')
      assert.doesNotMatch((await lawyer.get('/outside')).text, /inadmissibility-decision-/)
      await world.give('gb-caseworker', 'letters/serve', {
        case: reference,
        prepared,
        method: 'in-person',
        place: 'GB-ENG',
        interpreter: 'No 4471',
      })
      const [, letter = ''] = /href="(\/outside\/letters\/[^"]+)"/.exec((await person.get('/outside')).text) ?? []
      const page = await person.get(letter)
      assert.ok(page.text.includes(`href="${address}"`), page.text.slice(0, 200))
      const pdf = await person.get(address)
      assert.equal(pdf.status, 200)
      assert.match(pdf.text, /^%PDF-/)
      assert.ok((await lawyer.get('/outside')).text.includes(`href="${address}"`))
      assert.equal((await lawyer.get(address)).status, 200)
      for (const other of [doctor, stranger]) assert.equal((await other.get(address)).status, 404)
      assert.match(await world.readsOf(reference), new RegExp(`document ${digest.slice(0, 8)}`))
    })

    it('a code is handed over as a letter while it opens the page, and is kept nowhere', async () => {
      const reference = await world.register()
      const officer = world.visitor()
      await officer.post('/sign-in', { user: 'gb-caseworker' })
      const form = await officer.get(`/cases/${reference}/outside`)
      const [, secret = ''] = /name="secret" value="([^"]+)"/.exec(form.text) ?? []
      const ready = await officer.post(`/cases/${reference}/outside`, {
        secret,
        kind: 'person',
        name: 'Robel Alem',
        basis: 'Asked for it at the desk',
        language: 'en',
      })
      assert.match(ready.text, /Make a letter with this code, in their language/, ready.text.slice(0, 400))
      const [, address = ''] = /action="(\/cases\/[^"]+\/letter)"/.exec(ready.text) ?? []
      const letter = await officer.post(address, { secret })
      assert.deepEqual([letter.status, letter.headers.get('cache-control')], [200, 'no-store'])
      assert.match(letter.text, /^%PDF-/)
      const [kept] = await world.node.platform.database.query(
        'select count(*) as files from files where kept_by = $1',
        ['gb-caseworker'],
      )
      const before_ = Number(kept?.files)
      await officer.post(address, { secret })
      const [again] = await world.node.platform.database.query(
        'select count(*) as files from files where kept_by = $1',
        ['gb-caseworker'],
      )
      assert.equal(Number(again?.files), before_, 'no letter with a code is kept')
      assert.equal(
        (await officer.post(address, { secret: 'ZZZZZZZZZZZZZZZZ' })).status,
        403,
        'another code is not printed',
      )
      const doctor = world.visitor()
      await doctor.post('/sign-in', { user: 'gb-flights' })
      assert.equal((await doctor.post(address, { secret })).status, 403)
      assert.match(await world.readsOf(reference), /code-letter/)
    })
  })
