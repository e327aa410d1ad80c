import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { demonstrationUser } from '../src/access/demonstration.ts'
import { verifyDisclosure } from '../src/journal/verify-view.ts'
import { noPostgres, postgresUrl } from './engines.ts'
import { openReceiving } from './outside-node.ts'

/** The receiving state's desk: who may take the proof of a request and of an admission, and give facts to an inspector. */
for (const engine of ['PGlite', 'PostgreSQL'] as const)
  describe(`the receiving state’s proofs, on ${engine}`, {
    skip: engine === 'PostgreSQL' && postgresUrl === null && noPostgres,
  }, () => {
    let world: Awaited<ReturnType<typeof openReceiving>>
    before(async () => {
      world = await openReceiving(engine)
      await world.node.journal.settled()
      await world.node.log.follower.settled()
    })
    after(() => world.close())

    const at = async (who: string, lang: 'en' | 'fr' = 'en') => {
      assert.ok(demonstrationUser('FR', who), who)
      const page = world.visitor(lang)
      assert.equal((await page.post('/sign-in', { user: who })).status, 303)
      return page
    }
    const kinds = () =>
      [
        [`/requests/${world.request}`, `reception:${world.request}`, 'To the request', 'Facts of request'],
        [
          `/parity/admissions/${world.admission}`,
          `countersign:${world.admission}`,
          'To the admission',
          'Facts of admission',
        ],
      ] as const

    it('are a readmission officer’s for a court or a lawyer, the duty lead’s for anybody, and nobody else’s', async () => {
      for (const [address, stream] of kinds()) {
        const officer = await at('fr-receiving')
        assert.match((await officer.get(address)).text, new RegExp(`href="${address}/proof.zip"`))
        const pack = await officer.get(`${address}/proof.zip`)
        assert.equal(pack.headers.get('content-type'), 'application/zip')
        assert.equal((await officer.get(`${address}/proof.zip?for=lawyer`)).status, 200)
        assert.equal((await officer.get(`${address}/proof.zip?for=inspector`)).status, 403)
        assert.equal((await officer.get(`${address}/disclosure`)).status, 403)
        assert.match(await world.readsOf(stream), /fr-receiving proof court\nfr-receiving proof lawyer/)
        const lead = await at('fr-lead')
        assert.match((await lead.get(address)).text, new RegExp(`href="${address}/disclosure"`))
        assert.equal((await lead.get(`${address}/proof.zip?for=inspector`)).status, 200)
        for (const who of ['fr-border', 'fr-operator', 'fr-committee']) {
          const other = await at(who)
          assert.doesNotMatch((await other.get(address)).text, /proof\.zip|\/disclosure/)
          for (const page of ['proof.zip', 'disclosure'])
            assert.equal((await other.get(`${address}/${page}`)).status, 403, `${who} ${page}`)
        }
        assert.equal((await world.visitor().get(`${address}/proof.zip`)).status, 303, 'signed out')
      }
      const officer = await at('fr-receiving')
      for (const address of ['/requests/ZZZZ-ZZZZ-ZZZZ', '/parity/admissions/ZZZZ-ZZZZ-ZZZZ'])
        assert.equal((await officer.get(`${address}/proof.zip`)).status, 404)
    })

    it('give an inspector facts by a code, in the words of the file, and every look is written down', async () => {
      for (const [address, stream, back, title] of kinds()) {
        const lead = await at('fr-lead')
        const page = (await lead.get(`${address}/disclosure`)).text
        assert.ok(page.includes(back) && page.includes('Which fact has which number'), address)
        const secret = /name="secret" value="([^"]+)"/.exec(page)?.[1] ?? ''
        const order = {
          recipient: 'Mme Roy, Défenseur des droits',
          purpose: 'Saisine 12',
          facts: '1',
          days: '2',
          secret,
        }
        assert.equal((await lead.post(`${address}/disclosure`, { ...order, facts: '9' })).status, 422)
        assert.equal((await lead.post(`${address}/disclosure`, order)).status, 200)
        const inspector = world.visitor()
        assert.ok((await inspector.post('/disclosed', { code: secret })).text.includes(title), title)
        const file = await inspector.post('/disclosed', { code: secret, file: 'yes' })
        const { ok, checks } = await verifyDisclosure(file.text, null)
        assert.ok(ok, JSON.stringify(checks))
        assert.equal(JSON.parse(file.text).journal.stream, stream)
        assert.match(await world.readsOf(stream), /disclosure \w+ 1 → Mme Roy[\s\S]*inspector:\w+ disclosed /)
        const id = new RegExp(`${address}/disclosure/(\\w+)/end`).exec(
          (await lead.get(`${address}/disclosure`)).text,
        )?.[1]
        assert.equal((await lead.post(`${address}/disclosure/${id}/end`, {})).to, `${address}/disclosure`)
        assert.equal((await inspector.post('/disclosed', { code: secret, file: 'yes' })).status, 422)
      }
    })
  })
