import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Instant } from '../src/core/brand.ts'
import type { Actor } from '../src/law/decision.ts'
import { CODE_VALID_DAYS } from '../src/participants/decide.ts'
import { WRONG_CODES } from '../src/participants/portal-code.ts'
import { errorsIn, wordsOf } from '../src/worklist/fixture.ts'
import { noPostgres, postgresUrl } from './engines.ts'
import { markup, wording } from './journeys/judged.ts'
import { freshKey, openOutside, order, pdf } from './outside-node.ts'

/** The door of those outside, the guard behind it, and what the desk sees of them. */
for (const engine of ['PGlite', 'PostgreSQL'] as const)
  describe(`those outside, on ${engine}`, {
    skip: engine === 'PostgreSQL' && postgresUrl === null && noPostgres,
  }, () => {
    let world: Awaited<ReturnType<typeof openOutside>>
    before(async () => {
      world = await openOutside(engine)
    })
    after(() => world.close())

    describe('a code', () => {
      it('opens the page once and hands out the code for next time, which opens it again', async () => {
        const them = await world.letIn(await world.register(), 'lawyer')
        const page = world.visitor()
        const opened = await page.post('/outside', { code: them.code.match(/.{4}/g)?.join('-').toLowerCase() ?? '' })
        const next = /app-code"[^>]*>([\s\S]*?)<\/strong>/.exec(opened.text)?.[1]?.replace(/<[^>]+>/g, '') ?? ''
        assert.match(next, /^(\w{4}-){3}\w{4}$/)
        assert.equal((await page.get('/outside')).status, 200)
        assert.match(wordsOf((await page.get('/outside')).text), /Gate shut/)
        assert.match((await world.visitor().post('/outside', { code: them.code })).text, /opens nothing/)
        assert.match((await world.visitor().post('/outside', { code: next })).text, /Keep this code/)
        assert.doesNotMatch(
          await world.stateOf((await world.letIn(await world.register(), 'court')).actorId.split(':')[1] ?? ''),
          /codeDigest/,
        )
      })
      it('posted twice is one coming in, with the same next code both times', async () => {
        const reference = await world.register()
        const them = await world.letIn(reference, 'lawyer')
        const fields = { code: them.code, idempotencyKey: 'twice-pressed', secret: '7K3M9Q2X7K3M9Q2X' }
        const [one, two] = [
          await world.visitor().post('/outside', fields),
          await world.visitor().post('/outside', fields),
        ]
        for (const answer of [one, two]) assert.match(answer.text, /7K3M-<wbr>9Q2X-<wbr>7K3M-<wbr>9Q2X/)
        const [row] = await world.node.platform.database.query(
          `select count(*)::int as n from events where stream = $1 and type = 'participant-joined'`,
          [`case:${reference}`],
        )
        assert.equal(row?.n, 1)
      })
      it('that is unknown, used, too old or of an ended access gets one and the same answer', async () => {
        const reference = await world.register()
        const [used, old, gone] = [
          await world.letIn(reference, 'lawyer'),
          await world.letIn(reference, 'lawyer'),
          await world.letIn(reference, 'lawyer'),
        ]
        await world.visitor().post('/outside', { code: used.code })
        await world.give('gb-caseworker', 'participants/end', {
          case: reference,
          participant: gone.id,
          reasons: 'Another firm.',
        })
        const said = async (code: string) => (await world.visitor().post('/outside', { code })).text
        const told = (text: string) =>
          wordsOf(text.slice(text.indexOf('govuk-error-summary'), text.indexOf('<form class="app-form"')))
        const unknown = told(await said('0000-0000-0000-0000'))
        assert.match(unknown, /opens nothing/)
        assert.equal(told(await said(used.code)), unknown)
        assert.equal(told(await said(gone.code)), unknown)
        world.clock.moveTo?.('2025-09-30T21:40:12Z' as Instant)
        assert.equal(told(await said(old.code)), unknown)
        assert.equal(CODE_VALID_DAYS, 14)
        assert.match(
          await world.readsOf(reference),
          new RegExp(`${used.actorId} outside refused: a code`),
          'a spent code tried again is in the log',
        )
      })
      it('is asked for when none is entered', async () => {
        const answer = await world.visitor().post('/outside', { code: ' ' })
        assert.equal(answer.status, 422)
        assert.deepEqual(errorsIn(answer.text), ['code'])
      })
      it('is not taken for a while after ten wrong ones from one place; from any other it is', async () => {
        const them = await world.letIn(await world.register(), 'lawyer')
        const wrong = world.visitor('en', '198.51.100.7')
        for (let tried = 1; tried <= WRONG_CODES; tried++)
          assert.equal((await wrong.post('/outside', { code: `WR0NG${tried}` })).status, 422, `try ${tried}`)
        const barred = await wrong.post('/outside', { code: them.code })
        assert.equal(barred.status, 429)
        assert.match(barred.text, /telephone the courts desk/)
        assert.equal((await world.visitor('en', '198.51.100.8').post('/outside', { code: them.code })).status, 200)
      })
    })

    describe('the guard', () => {
      it('refuses a forged case as forbidden, changes nothing there, and writes the attempt down', async () => {
        const [own, other] = [await world.register(), await world.register()]
        const them = await world.letIn(own, 'lawyer')
        const lawyer: Actor = { id: them.actorId, name: them.name, role: 'lawyer', party: 'outside' }
        const input = { ...order, by: 'lodged' }
        const run = (change: object, as = lawyer) =>
          world.node.desk.run(as, 'courts/receive-order', { ...input, ...change }, freshKey())
        assert.equal((await run({ case: other })).outcome, 'forbidden')
        assert.doesNotMatch(await world.stateOf(other), /injunction/)
        assert.match(await world.readsOf(own), new RegExp(`refused courts/receive-order ${other}`))
        assert.equal((await run({ case: own })).outcome, 'accepted', 'the control')
        assert.equal(
          (await run({ case: own }, { ...lawyer, role: 'court' })).outcome,
          'forbidden',
          'not as another kind',
        )
        assert.equal(
          (await run({ case: own }, { ...lawyer, id: 'gb-courts' })).outcome,
          'forbidden',
          'nor under an officer’s id',
        )
        const page = await world.inside(own, 'lawyer')
        await page.post('/outside/do/receive-order', { ...order, case: other })
        assert.doesNotMatch(await world.stateOf(other), /injunction/, 'a case in the form counts for nothing')
      })
      it('shuts at once when the access ends: pages, posts and the open session', async () => {
        const reference = await world.register()
        const page = await world.inside(reference, 'lawyer')
        await world.give('gb-caseworker', 'participants/end', {
          case: reference,
          participant: page.id,
          reasons: 'Another firm.',
        })
        const late = await page.post('/outside/do/receive-order', order)
        assert.equal(late.status, 403)
        assert.match(late.text, /your access ended/)
        assert.doesNotMatch(await world.stateOf(reference), /injunction/)
        assert.deepEqual(
          [(await page.get('/outside/chronology')).to, (await page.get('/outside/live')).status],
          ['/outside?closed=1', 204],
        )
      })
      it('lets no outside session reach the desk or its interface, nor a desk session the page of somebody outside', async () => {
        const reference = await world.register()
        const page = await world.inside(reference, 'lawyer')
        const secret = page.cookies.get('paripassu-outside') ?? ''
        page.cookies.set('paripassu-session-gb', secret)
        for (const path of [
          '/',
          `/cases/${reference}`,
          `/cases/${reference}/reads`,
          '/courts',
          `/live/case:${reference}`,
        ])
          assert.match((await page.get(path)).to, /^\/sign-in/, path)
        assert.equal((await page.get(`/api/cases/${reference}`)).status, 401)
        const officer = world.visitor()
        await officer.post('/sign-in', { user: 'gb-courts' })
        officer.cookies.set('paripassu-outside', officer.cookies.get('paripassu-session-gb') ?? '')
        assert.equal((await officer.get('/outside/chronology')).status, 303)
      })
      it('gives nobody a form, a letter or a document that is not theirs', async () => {
        const [reference, other] = [await world.register(), await world.register()]
        const lawyer = await world.inside(other, 'lawyer')
        await lawyer.post('/outside/do/receive-order', order, pdf('Theirs.pdf', '/A'))
        const digest = /documents\/(\w{64})/.exec((await lawyer.get('/outside')).text)?.[1] ?? ''
        const doctor = await world.inside(reference, 'healthcare')
        for (const path of [
          '/do/receive-order',
          '/do/lift-barrier',
          '/do/nothing',
          `/documents/${digest}`,
          '/letters/x',
          '/chronology',
          '/lawyer',
        ])
          assert.equal((await doctor.get(`/outside${path}`)).status, 404, path)
        const brought = { limb: '3', summary: 'x', by: 'Dr Ash', fileDigest: digest, fileName: 'Theirs.pdf' }
        assert.equal((await doctor.post('/outside/do/record-medical-report', brought)).status, 303)
        assert.equal(
          (await doctor.get(`/outside/documents/${digest}`)).status,
          404,
          'a document is not brought over by its digest',
        )
      })
      it('is not for search engines or caches', async () => {
        const { headers } = await world.visitor().get('/outside')
        assert.match(headers.get('x-robots-tag') ?? '', /noindex/)
        assert.equal(headers.get('cache-control'), 'no-store')
      })
    })

    describe('at the desk', () => {
      it('the code is on the page that answers the form, and on no other; the same form again lets nobody else in', async () => {
        const reference = await world.register()
        const desk = world.visitor()
        await desk.post('/sign-in', { user: 'gb-caseworker' })
        const missing = await desk.post(`/cases/${reference}/outside`, {})
        assert.deepEqual(errorsIn(missing.text), ['kind', 'name', 'basis', 'language'])
        const who = {
          kind: 'lawyer',
          name: 'Nadia Rowe',
          basis: 'Signed form',
          language: 'fr',
          idempotencyKey: `invite-${reference}`,
          secret: '7K3M9Q2X7K3M9QZZ',
        }
        for (let time = 0; time < 2; time++)
          assert.match((await desk.post(`/cases/${reference}/outside`, who)).text, /7K3M-<wbr>9Q2X-<wbr>7K3M-<wbr>9QZZ/)
        assert.doesNotMatch((await desk.get(`/cases/${reference}`)).text, /7K3M-(<wbr>)?9Q2X/)
        assert.equal((await world.stateOf(reference)).match(/Nadia Rowe/g)?.length, 1)
        const flights = world.visitor()
        await flights.post('/sign-in', { user: 'gb-flights' })
        assert.equal((await flights.get(`/cases/${reference}/outside`)).status, 403)
        assert.equal((await flights.get(`/cases/${reference}/reads`)).status, 403)
        assert.equal((await desk.get('/cases/ZZZZ-ZZZZ/outside')).status, 404)
      })
      it('who has read the file is a page of the duty lead and the caseworker, in both languages', async () => {
        const reference = await world.register()
        const them = await world.inside(reference, 'lawyer')
        await them.get('/outside')
        const desk = world.visitor()
        await desk.post('/sign-in', { user: 'gb-lead' })
        for (const lang of ['en', 'fr'] as const) {
          const { status, text } = await desk.get(`/cases/${reference}/reads?lang=${lang}`)
          assert.equal(status, 200)
          assert.match(
            wordsOf(text),
            lang === 'en' ? /Lawyer .*From outside: own page/ : /Avocat .*De l’extérieur : propre page/,
          )
          assert.deepEqual([...(await markup(text)), ...wording(text, lang)], [])
        }
      })
    })
  })
