import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Instant } from '../src/core/brand.ts'
import { type ParticipantKind, participantKinds } from '../src/participants/events.ts'
import { errorsIn, wordsOf } from '../src/worklist/fixture.ts'
import { noPostgres, postgresUrl } from './engines.ts'
import { markup, wording } from './journeys/judged.ts'
import { freshKey, openOutside, order, pdf } from './outside-node.ts'

/** What each kind of those outside is shown, and what they do there. */
for (const engine of ['PGlite', 'PostgreSQL'] as const)
  describe(`those outside, on ${engine}`, {
    skip: engine === 'PostgreSQL' && postgresUrl === null && noPostgres,
  }, () => {
    let world: Awaited<ReturnType<typeof openOutside>>
    before(async () => {
      world = await openOutside(engine)
    })
    after(() => world.close())

    describe('what each kind sees', () => {
      /** Words that stand in one part of a file each, to find out who is shown them. */
      const parts = {
        age: 'agegrounds',
        trafficking: 'traffickingindicators',
        health: 'healthsummary',
        family: 'relative',
        court: 'courtsummary',
        representations: 'representationwords',
      } as const
      type Part = keyof typeof parts
      const sees: Readonly<Record<ParticipantKind, readonly Part[]>> = {
        person: ['age', 'trafficking', 'court', 'representations'],
        lawyer: ['age', 'trafficking', 'health', 'court', 'representations'],
        'local-authority': ['age'],
        healthcare: ['health'],
        'trafficking-authority': ['trafficking'],
        court: ['court'],
      }
      let reference = ''
      let other = ''
      before(async () => {
        reference = await world.register()
        other = await world.register()
        const on = { case: reference }
        await world.give('gb-caseworker', 'safeguards/dispute-age', {
          ...on,
          by: 'A social worker',
          grounds: parts.age,
        })
        await world.give('gb-caseworker', 'safeguards/refer-trafficking', {
          ...on,
          firstResponder: 'Migrant Help',
          indicators: parts.trafficking,
        })
        await world.give('gb-safeguarding', 'safeguards/record-medical-report', {
          ...on,
          limb: '3',
          summary: parts.health,
          by: 'Dr Ash',
        })
        await world.give('gb-safeguarding', 'safeguards/link-family', { ...on, other, relation: 'sibling' })
        await world.give('gb-safeguarding', 'safeguards/decide-family-travel', {
          ...on,
          other,
          decision: 'apart',
          reasons: parts.family,
        })
        await world.give('gb-courts', 'courts/lodge-claim', {
          ...on,
          kind: 'judicial-review',
          court: 'administrative-court',
          lodgedBy: 'A firm',
          summary: parts.court,
        })
        await world.give('gb-caseworker', 'readmission/receive-representations', {
          ...on,
          from: 'A firm',
          summary: parts.representations,
        })
      })

      for (const kind of participantKinds)
        it(`is, for ${kind}, what the table says, in both languages, and nothing else`, async () => {
          for (const lang of ['en', 'fr'] as const) {
            const page = await world.inside(reference, kind, lang)
            const paths = ['/outside', '/outside/code', ...(kind === 'lawyer' ? ['/outside/chronology'] : [])]
            const texts = await Promise.all(paths.map(async (path) => (await page.get(`${path}?lang=${lang}`)).text))
            const whole = texts.join('\n')
            for (const [part, word] of Object.entries(parts))
              assert.equal(
                whole.includes(word),
                sees[kind].some((one) => one === part),
                `${kind} ${lang} ${part}`,
              )
            assert.doesNotMatch(whole, new RegExp(other), 'another person’s case')
            assert.doesNotMatch(whole, /href="\/(cases|flights|law|landings|courts)\b/, 'no desk address')
            for (const text of texts)
              assert.deepEqual([...(await markup(text)), ...wording(text, lang)], [], `${kind} ${lang}`)
            await world.node.desk.run(
              world.userOf('gb-caseworker'),
              'participants/end',
              { case: reference, participant: page.id, reasons: 'Test.' },
              freshKey(),
            )
          }
        })

      it('is the whole file as one PDF for the lawyer, and for nobody else', async () => {
        const whole = await world.register()
        for (const kind of ['lawyer', 'court', 'healthcare', 'person'] as const) {
          const page = await world.inside(whole, kind)
          const answer = await page.get('/outside/bundle.pdf')
          const given = kind === 'lawyer'
          assert.equal(answer.status, given ? 200 : 404, kind)
          assert.equal(answer.text.startsWith('%PDF-'), given, kind)
          assert.equal((await world.readsOf(whole)).includes(`${page.actorId} outside bundle`), given, kind)
        }
      })
      it('is written down, each look', async () => {
        const page = await world.inside(reference, 'healthcare')
        await page.get('/outside')
        await page.get('/outside/do/state-fitness')
        const log = await world.readsOf(reference)
        assert.match(log, new RegExp(`${page.actorId} outside healthcare`))
        assert.match(log, new RegExp(`${page.actorId} outside form state-fitness`))
      })

      it('is the cipher and never the name for lawyer and court, once a court gave one', async () => {
        const named = await world.register()
        await world.give('gb-courts', 'courts/lodge-claim', {
          case: named,
          kind: 'judicial-review',
          court: 'administrative-court',
          lodgedBy: 'A firm',
          summary: 'x',
          cipher: 'CSG',
        })
        for (const kind of ['lawyer', 'court'] as const) {
          const page = await world.inside(named, kind)
          const { text } = await page.get('/outside')
          assert.match(text, /CSG/)
          assert.doesNotMatch(text, /Alem[a-z]|Robel/i)
        }
      })

      it('has every form of each kind, in both languages, with what is missing said', async () => {
        for (const kind of participantKinds) {
          const page = await world.inside(reference, kind)
          const home = (await page.get('/outside')).text
          const links = [...home.matchAll(/href="(\/outside\/(?:do\/[\w-]+|lawyer))["?]/g)].map(([, href = '']) => href)
          assert.ok(links.length >= 1, kind)
          for (const href of new Set(links))
            for (const lang of ['en', 'fr'] as const) {
              const { status, text } = await page.get(`${href}?lang=${lang}`)
              assert.equal(status, 200, href)
              assert.deepEqual([...(await markup(text)), ...wording(text, lang)], [], `${href} ${lang}`)
            }
          await page.get('/outside?lang=en')
        }
      })
    })

    describe('what they do', () => {
      it('an order lodged with its sealed document shuts the gate in that second, and tells them by whom it was read', async () => {
        const reference = await world.register()
        const page = await world.inside(reference, 'lawyer')
        const answer = await page.post('/outside/do/receive-order', order, pdf('Sealed.pdf'))
        assert.deepEqual([answer.status, answer.to], [303, '/outside?done=receive-order'])
        assert.match(await world.stateOf(reference), /"kind": ?"injunction"/)
        const before = wordsOf((await page.get('/outside')).text)
        assert.match(before, /Stored .* at \d\d:40:12 ✓ Gate shut by it/)
        assert.match(before, /Not read yet/)
        const priya = world.visitor()
        await priya.post('/sign-in', { user: 'gb-courts' })
        await priya.get(`/cases/${reference}`)
        assert.match(wordsOf((await page.get('/outside')).text), /Read: Courts desk, .*40:12/)
        const link = /href="(\/outside\/documents\/\w+)"/.exec((await page.get('/outside')).text)?.[1] ?? ''
        const document = await page.get(link)
        assert.match(document.headers.get('content-disposition') ?? '', /attachment; .*Sealed\.pdf/)
      })
      it('an order without its document, with nothing filled in, or with a bad one still bites, and they are told', async () => {
        for (const [fields, file, says] of [
          [{}, undefined, /No document came with it/],
          [order, pdf('locked.pdf', '/Encrypt 5 0 R'), /locked with a password/],
          [order, new File(['MZ'], 'order.pdf'), /not what its name says/],
        ] as const) {
          const reference = await world.register()
          const page = await world.inside(reference, 'lawyer')
          const answer = await page.post('/outside/do/receive-order', fields, file)
          assert.equal(answer.status, 303)
          const after = wordsOf((await page.get(answer.to)).text)
          assert.match(after, says)
          assert.match(after, /Gate shut by it/)
        }
      })
      it('an order for somebody whose case they do not have is kept for the courts desk and bars nobody', async () => {
        const reference = await world.register()
        const page = await world.inside(reference, 'lawyer')
        const answer = await page.post('/outside/do/order-for-another', { ...order, about: 'JXK, born 1990' })
        assert.equal(answer.status, 303)
        assert.doesNotMatch(await world.stateOf(reference), /"kind": ?"injunction"/)
        const [kept] = await world.node.platform.database.query(
          `select data->>'about' as about from view_rows where view = 'order-inbox' and ix = 'open' order by version desc`,
        )
        assert.equal(kept?.about, 'JXK, born 1990')
      })
      it('posted twice is once', async () => {
        const reference = await world.register()
        const page = await world.inside(reference, 'lawyer')
        const once = { ...order, idempotencyKey: `pressed-${reference}` }
        for (let time = 0; time < 2; time++)
          assert.equal((await page.post('/outside/do/receive-order', once)).status, 303)
        assert.equal((await world.stateOf(reference)).match(/"kind": ?"injunction"/g)?.length, 1)
      })
      it('the person claims protection in one press, says they are a child, and lets in a lawyer with a code of their own', async () => {
        const reference = await world.register()
        const page = await world.inside(reference, 'person')
        assert.equal((await page.post('/outside/do/claim-protection', {})).status, 303)
        assert.equal((await page.post('/outside/do/dispute-age', { grounds: 'I am sixteen.' })).status, 303)
        const state = await world.stateOf(reference)
        assert.match(state, /"claim": ?"open"/)
        assert.match(state, /"finding": ?"disputed"/)
        const missing = await page.post('/outside/lawyer', { language: 'en' })
        assert.deepEqual(errorsIn(missing.text), ['name'])
        const given = await page.post('/outside/lawyer', { name: 'Nadia Rowe', language: 'en', kind: 'court' })
        const code = /app-code"[^>]*>([\s\S]*?)<\/strong>/.exec(given.text)?.[1]?.replace(/<[^>]+>/g, '') ?? ''
        const nadia = world.visitor()
        await nadia.post('/outside', { code })
        assert.match(
          wordsOf((await nadia.get('/outside')).text),
          /Nadia Rowe , Lawyer/,
          'a lawyer, whatever the form said',
        )
        const end = /href="(\/outside\/end\/[^"]+)"/.exec((await page.get('/outside')).text)?.[1] ?? ''
        assert.deepEqual(errorsIn((await page.post(end, {})).text), ['reasons'])
        assert.equal((await page.post(end, { reasons: 'Not any more.' })).status, 303)
        assert.equal((await nadia.get('/outside/chronology')).status, 303)
      })
      it('a doctor finds a person unfit and then fit; the authority lifts what is its own to lift', async () => {
        const reference = await world.register()
        const doctor = await world.inside(reference, 'healthcare')
        const says = { by: 'Dr Ash', document: 'Letter of today' }
        assert.equal((await doctor.post('/outside/do/state-fitness', { ...says, outcome: 'unfit' })).status, 303)
        assert.match(await world.stateOf(reference), /"kind": ?"medical"/)
        assert.equal((await doctor.post('/outside/do/state-fitness', { ...says, outcome: 'fit' })).status, 303)
        assert.match(await world.stateOf(reference), /"lifted": ?\{/)
      })
      it('the local authority decides a disputed age with its reasons, and without them is told so', async () => {
        const reference = await world.register()
        await world.give('gb-caseworker', 'safeguards/dispute-age', {
          case: reference,
          by: 'A teacher',
          grounds: 'Looks younger.',
        })
        const authority = await world.inside(reference, 'local-authority')
        assert.match(wordsOf((await authority.get('/outside')).text), /Find the age and give your reasons/)
        assert.deepEqual(errorsIn((await authority.post('/outside/do/find-age', { age: 'adult' })).text), [
          'authority',
          'reasons',
        ])
        const found = { age: 'unaccompanied-minor', authority: 'Kent', reasons: 'Interviewed twice.' }
        assert.equal((await authority.post('/outside/do/find-age', found)).status, 303)
        assert.match(wordsOf((await authority.get('/outside')).text), /Found to be a child/)
      })
      it('the trafficking authority asks, is answered, and decides', async () => {
        const reference = await world.register()
        await world.give('gb-caseworker', 'safeguards/refer-trafficking', {
          case: reference,
          firstResponder: 'Migrant Help',
          indicators: 'Worked unpaid.',
        })
        const authority = await world.inside(reference, 'trafficking-authority')
        const referral =
          /record-reasonable-grounds\?referral=(\w+)/.exec((await authority.get('/outside')).text)?.[1] ?? ''
        assert.equal(
          (await authority.post('/outside/do/ask-trafficking-information', { referral, asks: 'Where?' })).status,
          303,
        )
        await world.give('gb-caseworker', 'safeguards/give-trafficking-information', {
          case: reference,
          referral,
          gives: 'Near Lille.',
        })
        assert.match((await authority.get('/outside')).text, /Near Lille\./)
        world.clock.moveTo?.('2025-09-16T22:40:12Z' as Instant)
        const decided = {
          referral,
          outcome: 'negative',
          document: 'Decision',
          'decidedAt-day': '16',
          'decidedAt-month': '9',
          'decidedAt-year': '2025',
          'decidedAt-time': '23:00',
        }
        const answer = await authority.post('/outside/do/record-reasonable-grounds', decided)
        assert.deepEqual([answer.status, errorsIn(answer.text)], [303, []])
      })
      it('a question waits for an officer and its answer stands on the page', async () => {
        const reference = await world.register()
        const page = await world.inside(reference, 'person')
        assert.equal((await page.post('/outside/do/ask-human', {})).status, 303)
        const rows = await world.node.platform.database.query(
          `select data->'state'->'participants'->'asks'->0->>'id' as id from view_rows where view = 'case' and key = $1`,
          [reference],
        )
        await world.give('gb-caseworker', 'participants/answer', {
          case: reference,
          ask: String(rows[0]?.id),
          answer: 'I come at ten.',
        })
        assert.match((await page.get('/outside')).text, /I come at ten\./)
      })
    })
  })
