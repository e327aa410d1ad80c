import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Agreement, Party } from '../law/law.ts'
import type { AdmissionTerms } from '../law/parts.ts'
import { portal } from '../portal/portal.ts'
import type { Desk, DeskEnv } from '../web/desk.ts'
import { admissionCommands } from './commands.ts'
import { accepted, applicant, fillFamily, type Node, officer, openNode, refusals } from './fixture.ts'
import { admissionPages } from './pages.ts'

const { admission, returning, receiving } = ukFrance2025
assert.ok(admission !== null)

function deskOf(node: Node, side: 'returning' | 'receiving'): Desk {
  const party = node.platform.agreement[side]
  return {
    platform: node.platform,
    party: party.party,
    side,
    title: party.desk,
    language: party.language,
    zone: party.zone,
    demonstration: true,
    may: () => true,
    run: async (user, name, input, key) =>
      admissionCommands.find((one) => one.name === name)?.run(node.platform, input, { actor: user, key }) ?? {
        outcome: 'forbidden',
      },
    roleName: (role) => ({ en: role, fr: role }),
    nav: () => [],
    noteRead: async () => undefined,
  }
}

function pagesOf(desk: Desk): Hono {
  const inside = new Hono<DeskEnv>()
  inside.use('*', async (c, next) => {
    c.set('user', officer)
    c.set('lang', c.req.query('lang') === 'fr' ? 'fr' : 'en')
    await next()
  })
  inside.route('/admissions', admissionPages(desk))
  return new Hono().route('/portal', portal(desk)).route('/', inside)
}

test('where an agreement has no applications by individuals the portal and the desk say so, in both languages', async () => {
  const node = await openNode(undefined, { ...ukFrance2025, admission: null })
  for (const side of ['returning', 'receiving'] as const) {
    const app = pagesOf(deskOf(node, side))
    for (const path of ['/portal', '/portal/start', '/portal/presence', '/admissions', '/admissions/select']) {
      const english = await app.request(`${path}?lang=en`)
      assert.equal(english.status, 404, path)
      assert.match(await english.text(), /no applications by individuals/, path)
      assert.match(
        await (await app.request(`${path}?lang=fr`)).text(),
        /ne prévoit pas de demandes individuelles/,
        path,
      )
    }
    const posted = await app.request('/portal/start', { method: 'POST', body: new URLSearchParams({ email: 'x' }) })
    assert.equal(posted.status, 404)
  }
})

test('where an agreement has none, every command of the way in is refused and nothing is recorded', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const before = await node.database.query('select count(*)::integer as facts from events')
  const closed = { ...node.platform, agreement: { ...ukFrance2025, admission: null } }
  const given: readonly (readonly [string, object])[] = [
    [
      'start',
      { language: 'en', contact: { email: 'a@example.org', phone: '+33612345678' }, codeDigest: 'a'.repeat(64) },
    ],
    ['save', { application, change: { kind: 'remove-person', id: 'p1' } }],
    ['submit', { application }],
    ['answer-question', { application, question: 'age', answer: 'yes', evidence: 'File', reasons: 'As seen.' }],
    ['find-eligible', { application, reasons: 'All good.' }],
    ['draw', { places: 3, reasons: 'Three places.' }],
    ['withdraw', { application }],
  ]
  for (const [name, input] of given) {
    const command = admissionCommands.find((one) => one.name === `admission/${name}`)
    assert.ok(command !== undefined, name)
    const outcome = await command.run(closed, input, { actor: officer, key: `closed-${name}` })
    assert.deepEqual(refusals(outcome), ['no-admission-route'], name)
  }
  assert.deepEqual(await node.database.query('select count(*)::integer as facts from events'), before)
  accepted(await node.give(applicant(application), 'submit', { application }))
})

test('a question or a ground the agreement does not know is refused with the list of those it does', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  const answer = { application, answer: 'yes', evidence: 'File', reasons: 'As seen.' }
  for (const question of ['height', 'toString', '']) {
    const outcome = await node.give(officer, 'answer-question', { ...answer, question })
    assert.deepEqual(refusals(outcome), ['unknown-question'], question)
    assert.ok(outcome.outcome === 'refused' && /in-france, age, not-eea/.test(outcome.refusals[0]?.message.en ?? ''))
  }
  const ground = await node.give(officer, 'find-ineligible', { application, ground: 'height', reasons: 'Too tall.' })
  assert.deepEqual(refusals(ground), ['unknown-ground'])
  assert.deepEqual((await node.state(application)).findings, {})
})

test('the questions to applicants are those of the agreement: each answered, and no other', async () => {
  const node = await openNode()
  const application = await fillFamily(node)
  const save = (answers: object) =>
    node.give(applicant(application), 'save', { application, change: { kind: 'screening', answers } })
  const { answers } = (await node.state(application)).screening ?? { answers: {} }
  const { eea: _, ...without } = answers
  assert.deepEqual(refusals(await save(without)), ['screening-missing'])
  assert.deepEqual(refusals(await save({ ...answers, height: 'no' })), ['unknown-question'])
  assert.deepEqual(refusals(await save(answers)), [])
})

test('a number is understood as people write it in the country they apply from', async () => {
  const phone = { prefix: '06', digits: 8, code: '+36', example: '06 20 123 456' }
  const terms: AdmissionTerms = { ...admission, applicants: { ...admission.applicants, phone } }
  const node = await openNode(undefined, { ...ukFrance2025, admission: terms })
  const start = (number: string) =>
    node.give(applicant('new'), 'start', {
      language: 'en',
      contact: { email: 'a@example.org', phone: number },
      codeDigest: 'a'.repeat(64),
    })
  const kept = async (number: string) => (await node.state(accepted(await start(number)))).contact.phone
  assert.equal(await kept('06 20 12 34 56'), '+3620123456')
  assert.equal(await kept('0033 612 345 678'), '+33612345678')
  assert.deepEqual(refusals(await start('06 20 12 34 5')), ['phone-not-whole'], 'a figure is missing')
  assert.deepEqual(refusals(await start('06 20 12 34 56 7')), ['phone-not-whole'], 'a figure too many')
})

/** The same way in between two countries that do not exist. */
function elsewhere(): Agreement {
  const party = (from: Party, code: string, name: string): Party => {
    const form = (before: string) => ({ en: `${before} ${name}`, fr: `${before} ${name}` })
    const forms = { the: form('the'), in: form('in'), to: form('to'), of: form('of'), from: form('from') }
    return { ...from, party: code, name: { en: name, fr: name }, desk: form('desk'), forms }
  }
  const text = JSON.stringify(admission).replaceAll(/(?<!in)France|Royaume-Uni|United Kingdom/g, 'Land')
  return {
    ...ukFrance2025,
    returning: party(returning, 'NO', 'Northland'),
    receiving: party(receiving, 'SU', 'Southland'),
    admission: JSON.parse(text) as AdmissionTerms,
  }
}

test('no page of the portal names a country of its own, and none shows a name that was not filled in', async () => {
  const node = await openNode(undefined, elsewhere())
  const paths = ['/portal', '/portal/start', '/portal/resume', '/portal/presence', '/portal/messages']
  for (const side of ['returning', 'receiving'] as const)
    for (const path of paths)
      for (const lang of ['en', 'fr']) {
        const text = await (await pagesOf(deskOf(node, side)).request(`${path}?lang=${lang}`)).text()
        assert.match(text, /Northland|Southland/, path)
        assert.doesNotMatch(text, /France|Royaume|Kingdom|Londres|London|\{\w+\}/, `${side} ${path} ${lang}`)
      }
})

test('no page of an officer names a country of its own, and the message to an applicant names theirs', async () => {
  const node = await openNode(undefined, elsewhere())
  const application = await fillFamily(node)
  accepted(await node.give(applicant(application), 'submit', { application }))
  const app = pagesOf(deskOf(node, 'returning'))
  const actions = ['', '/find-ineligible', '/send-challenge', '/grant', '/travel', '/arrival', '/question-age']
  for (const action of actions)
    for (const lang of ['en', 'fr']) {
      const answer = await app.request(`/admissions/${application}${action}?lang=${lang}`)
      const text = (await answer.text()).replaceAll(/<option[^>]*>[^<]*<\/option>/g, '')
      assert.equal(answer.status, 200, action)
      assert.doesNotMatch(text, /France|Royaume|Kingdom|\{\w+\}/, `${action} ${lang}`)
    }
  const mail = await node.database.query(
    "select data->>'text' as text from view_rows where view = 'portal-message' and key like '%/presence-%'",
  )
  assert.ok(mail.length > 0)
  for (const { text } of mail) assert.match(String(text), /show that you are in Southland/)
})
