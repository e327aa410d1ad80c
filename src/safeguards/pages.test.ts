import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { demonstrationUser } from '../access/demonstration.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Instant, Language } from '../core/brand.ts'
import type { DeskEnv } from '../web/desk.ts'
import { htmlRules } from '../web/html-rules.ts'
import { errorsIn, openDesk, wordsOf } from '../worklist/fixture.ts'
import { safeguardActions } from './actions.ts'
import { safeguardPages } from './pages.ts'

const validator = new HtmlValidate(htmlRules)
let desk: Awaited<ReturnType<typeof openDesk>>
let reference = ''
let other = ''

async function registered(landing: string, familyName: string, answers: readonly object[]): Promise<string> {
  return desk.give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName, givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    screening: { language: 'ti', answers },
    ground: 'apprehended',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'none',
  })
}

/** The board as somebody sees it. */
async function board(who: string, lang: Language = 'en') {
  const user = demonstrationUser('GB', who) ?? assert.fail(who)
  const app = new Hono<DeskEnv>()
  app.use(async (c, next) => {
    c.set('user', user)
    c.set('lang', lang)
    return next()
  })
  app.route('/safeguards', safeguardPages(desk.desk))
  const response = await app.request('/safeguards')
  const text = await response.text()
  const { results } = await validator.validateString(text)
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ message }) => message)),
    [],
  )
  return { status: response.status, text, says: wordsOf(text) }
}

before(async () => {
  desk = await openDesk('2025-09-01T08:00:00Z')
  const landing = await desk.give('gb-screening', 'arrivals/record-landing', {
    landedAt: '2025-08-31T04:10:00Z',
    place: 'Dover',
    people: 9,
  })
  const answers = [
    { question: 'Have you been exploited?', answer: 'No.' },
    { question: 'How did you travel?', answer: 'I was locked up in Libya <b>unpaid</b>.' },
  ]
  reference = await registered(landing, 'Alem', answers)
  other = await registered(landing, 'Berhane', [])
})
after(() => desk.close())

describe('the forms of safeguards on a case', () => {
  it('are each a sound page in both languages for who may use them, and say why not to who cannot', async () => {
    for (const lang of ['en', 'fr'] as const)
      for (const { name, title } of safeguardActions) {
        const text = await desk.as('gb-safeguarding', lang).get(`/cases/${reference}/do/${name}`)
        assert.ok(wordsOf(text).includes(title[lang].replaceAll("'", "'")), `${name} ${lang}`)
        const { results } = await validator.validateString(text)
        assert.deepEqual(
          results.flatMap(({ messages }) => messages.map(({ message }) => `${name}: ${message}`)),
          [],
        )
      }
  })

  it('say all that is missing at once, each beside its field, and keep what was typed', async () => {
    const empty = await desk
      .as('gb-escort')
      .post(`/cases/${reference}/do/dispute-age`, { idempotencyKey: 'k-1', by: 'A visitor', grounds: '' })
    assert.equal(empty.status, 422)
    assert.deepEqual(errorsIn(empty.text), ['grounds'])
    assert.match(empty.text, /value="A visitor"/)
  })

  it('record a referral, and its decision at the time it was made', async () => {
    const to = await desk.as('gb-escort').post(`/cases/${other}/do/refer-trafficking`, {
      idempotencyKey: 'k-2',
      firstResponder: 'Escort',
      indicators: 'He says he was sold.',
    })
    assert.equal(to.status, 303)
    const form = await desk.as('gb-safeguarding').get(`/cases/${other}/do/record-reasonable-grounds`)
    const referral = /name="referral"[^>]*value="([^"]+)"/.exec(form)?.[1] ?? ''
    assert.notEqual(referral, '')
    const wrong = await desk.as('gb-safeguarding').post(`/cases/${other}/do/record-reasonable-grounds`, {
      idempotencyKey: 'k-3',
      referral,
      outcome: 'positive',
      document: 'Letter',
      'decidedAt-day': '31',
      'decidedAt-month': '8',
      'decidedAt-year': '2025',
      'decidedAt-time': '09:00',
    })
    assert.equal(wrong.status, 422)
    assert.match(wordsOf(wrong.text), /before what it answers/)
  })
})

describe('the safeguards board', () => {
  it('lists what nobody has read first, with its clock and its source, and leads to the case', async () => {
    await desk.give('gb-detention', 'safeguards/record-medical-report', {
      case: reference,
      limb: '2',
      summary: 'Speaks of suicide.',
      by: 'Dr Rowe',
    })
    await desk.give('gb-escort', 'safeguards/dispute-age', { case: other, by: 'A visitor', grounds: 'School card.' })
    const { status, says, text } = await board('gb-safeguarding')
    assert.equal(status, 200)
    assert.match(says, /Read and answer the doctor’s report/)
    assert.match(says, /DET-18/)
    assert.match(says, /Tell the local authority/)
    assert.match(says, /First decision on trafficking awaited/)
    assert.match(says, /Said at screening: look again \(Exploitation\)/)
    assert.ok(text.includes(`href="/cases/${reference}"`) && text.includes(`href="/cases/${other}"`))
    assert.ok(says.indexOf('Read and answer') < says.indexOf('Tell the local authority'))
    assert.ok(
      desk.reads.some((read) => read.includes(`case:${reference}`)),
      'that it was read is written down',
    )
    assert.match((await board('gb-lead', 'fr')).says, /Lire le rapport médical/)
  })

  it('keeps a dispute in sight once the authority was told, and shows what is late', async () => {
    await desk.give('gb-safeguarding', 'safeguards/tell-local-authority', { case: other, authority: 'Kent' })
    assert.match((await board('gb-safeguarding')).says, /Finding of age awaited/)
    desk.clock.set('2025-09-02T22:59:59Z' as Instant)
    assert.doesNotMatch((await board('gb-safeguarding')).says, /Late/)
    desk.clock.set('2025-09-02T23:00:00Z' as Instant)
    assert.match((await board('gb-safeguarding')).says, /Late/)
  })

  it('is not for others, and says so in words', async () => {
    const { status, says } = await board('gb-flights')
    assert.equal(status, 403)
    assert.match(says, /for safeguarding and the duty lead/)
    assert.doesNotMatch(says, /Dr Rowe|Alem/)
  })
})

describe('the case page', () => {
  it('shows what was said word for word, escaped, what it contradicts, and each concern with how far it is', async () => {
    for (const lang of ['en', 'fr'] as const) {
      const text = await desk.as('gb-safeguarding', lang).get(`/cases/${reference}`)
      assert.match(text, /&lt;b&gt;unpaid&lt;\/b&gt;/)
      const { results } = await validator.validateString(text)
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ message }) => message)),
        [],
      )
    }
    const says = wordsOf(await desk.as('gb-safeguarding').get(`/cases/${reference}`))
    assert.match(says, /Said no when asked: Have you been exploited\?/)
    assert.match(says, /Suicide is feared/)
    assert.match(says, /Not read/)
  })

  it('has words in both languages for every fact', async () => {
    const { case: _, ...look } = { case: '', indicator: 'exploitation', finding: 'no-concern', reasons: 'Asked again.' }
    await desk.give('gb-safeguarding', 'safeguards/look-at-indicator', { case: reference, ...look })
    await desk.give('gb-safeguarding', 'safeguards/link-family', { case: reference, other, relation: 'sibling' })
    await desk.give('gb-safeguarding', 'safeguards/state-fitness', {
      case: reference,
      outcome: 'unfit',
      by: 'Dr Rowe',
      document: 'Note',
    })
    const says = wordsOf(await desk.as('gb-safeguarding', 'fr').get(`/cases/${reference}`))
    for (const words of [/Propos revus/, /Dossier de la famille rattaché/, /Inapte au voyage/])
      assert.match(says, words)
  })
})

describe('the rules of safeguards', () => {
  it('are carried out, and no longer said to be for others', () => {
    for (const rule of ['NRM-03', 'DET-15', 'DET-16'])
      assert.equal(ukFrance2025.provisions[rule]?.notExecutable, undefined, rule)
  })
})
