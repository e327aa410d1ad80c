import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { errorsIn, keyIn, openDesk, wordsOf } from '../worklist/fixture.ts'

const NOW = '2025-09-08T09:00:00Z'
let desk: Awaited<ReturnType<typeof openDesk>>
let landing = ''
let earlier = ''

const landed = (day: string, month: string, time: string) => ({
  'landedAt-day': day,
  'landedAt-month': month,
  'landedAt-year': '2025',
  'landedAt-time': time,
})
const person = (familyName: string, more: Record<string, string | string[]> = {}) => ({
  idempotencyKey: `register-${familyName}-${JSON.stringify(more)}`,
  familyName,
  givenNames: 'Robel',
  'birthDate-day': '11',
  'birthDate-month': 'February',
  'birthDate-year': '1996',
  sex: 'male',
  nationality: 'ERI',
  language: 'ti',
  'q-route': 'Libya, then Italy,\nthen France.',
  ground: 'claims-protection',
  directRoute: 'shown',
  directRouteEvidence: 'Train ticket',
  age: 'adult',
  protectionClaim: 'open',
  ...more,
})

before(async () => {
  desk = await openDesk('2025-08-21T08:00:00Z')
  const first = await desk.give('gb-screening', 'arrivals/record-landing', {
    landedAt: '2025-08-20T04:10:00Z',
    place: 'Dover',
    people: 2,
  })
  const { to } = await desk.as('gb-screening').post(`/landings/${first}/register`, person('Tesfay'))
  earlier = /case=([0-9A-Z-]+)/.exec(to)?.[1] ?? ''
  desk.clock.set(NOW as never)
  landing = await desk.give('gb-screening', 'arrivals/record-landing', {
    landedAt: '2025-09-08T04:10:00Z',
    place: 'Western Jet Foil, Dover',
    people: 3,
  })
})
after(() => desk.close())

const register = (fields: Record<string, string | string[]>) =>
  desk.as('gb-screening').post(`/landings/${landing}/register`, fields)

describe('recording a landing', () => {
  const fields = { place: 'Dungeness', jurisdiction: 'GB-ENG', people: '41', craft: '' }

  it('takes the hour on the local clock, and leads to the landing to register its people', async () => {
    const asked = { idempotencyKey: 'landing-1', ...landed('7', '9', '6.05'), ...fields }
    const { status, to } = await desk.as('gb-screening').post('/landings/new', asked)
    assert.equal(status, 303)
    const shown = wordsOf(await desk.as('gb-screening').get(to))
    assert.match(shown, /7 September 2025 at 06:05 \(London time\)/)
    assert.match(shown, /0 of 41/)
    assert.match(shown, /41 people to register/)
  })

  it('says everything that is wrong at once, keeps what was typed, and gives a new key', async () => {
    const asked = { ...fields, idempotencyKey: 'landing-2', ...landed('7', '', ''), place: '', people: 'many' }
    const { status, text } = await desk.as('gb-screening').post('/landings/new', asked)
    assert.equal(status, 422)
    assert.deepEqual(errorsIn(text), ['landedAt-month', 'landedAt-time', 'place', 'people'])
    assert.ok(text.includes('value="many"'))
    assert.ok(keyIn(text) !== '' && keyIn(text) !== 'landing-2')
  })

  it('is refused in the future, and by roles whose work it is not', async () => {
    const future = await desk
      .as('gb-screening')
      .post('/landings/new', { ...fields, idempotencyKey: 'landing-3', ...landed('9', '9', '10:00') })
    assert.equal(future.status, 422)
    assert.match(wordsOf(future.text), /future/)
    const escort = await desk
      .as('gb-escort')
      .post('/landings/new', { ...fields, idempotencyKey: 'landing-4', ...landed('7', '9', '10:00') })
    assert.match(wordsOf(escort.text), /Your role may not do this/)
  })
})

describe('registering a person', () => {
  it('says every missing answer at once, in the order of the page', async () => {
    const { status, text } = await register({ idempotencyKey: 'empty' })
    assert.equal(status, 422)
    assert.deepEqual(errorsIn(text), [
      'familyName',
      'givenNames',
      'birthDate',
      'sex',
      'nationality',
      'language',
      'ground',
      'directRoute',
      'age',
      'protectionClaim',
    ])
  })

  it('keeps questions and answers word for word, and what the officer raises at once stands as a barrier', async () => {
    const { status, to } = await register(person('Abdu', { concern: ['trafficking'] }))
    assert.equal(status, 303)
    assert.match(to, /done=registered/)
    const reference = /case=([0-9A-Z-]+)/.exec(to)?.[1] ?? ''
    const shown = await desk.as('gb-safeguarding').get(`/cases/${reference}`)
    assert.ok(shown.includes('Libya, then Italy,\nthen France.'))
    assert.match(wordsOf(shown), /How did you travel here/)
    assert.match(wordsOf(shown), /Signs of trafficking or exploitation at screening/)
    const list = wordsOf(await desk.as('gb-screening').get(to))
    assert.match(list, /Register the next person/)
    assert.match(list, /2 people to register/)
  })

  it('shows earlier cases of the same name and birth date, and saves nothing until the officer has said', async () => {
    // Order of names and accents do not matter: this is the same comparison as the record's.
    const swapped = person('Robél', { givenNames: 'TESFAY' })
    const { status, text } = await register(swapped)
    assert.equal(status, 422)
    assert.deepEqual(errorsIn(text), ['earlierCase'])
    assert.ok(text.includes(`value="${earlier}"`))
    const unsaid = await register({ ...swapped, earlierCase: 'none' })
    assert.deepEqual(errorsIn(unsaid.text), ['somebodyElse'])
    const none = await desk.database.query(`select 1 from view_rows where view = 'case-of-landing' and ix = $1`, [
      landing,
    ])
    assert.equal(none.length, 1)
  })

  it('keeps the officer’s word that it is somebody else, and why', async () => {
    const fields = person('Robél', { givenNames: 'TESFAY', earlierCase: 'none', somebodyElse: 'Other fingerprints.' })
    const { status, to } = await register({ ...fields, idempotencyKey: 'somebody-else' })
    assert.equal(status, 303)
    const reference = /case=([0-9A-Z-]+)/.exec(to)?.[1] ?? ''
    const shown = await desk.as('gb-caseworker').get(`/cases/${reference}`)
    assert.match(
      wordsOf(shown),
      /somebody else than the person of the same name and birth date, because Other fingerprints\./,
    )
    assert.ok(!shown.includes('Returned before'))
  })

  it('refuses the same person twice from one landing, unless the officer says how they know', async () => {
    const twin = person('Abdu', { idempotencyKey: 'twin' })
    const { status, text } = await register(twin)
    assert.equal(status, 422)
    assert.deepEqual(errorsIn(text), ['notTheSame'])
    assert.match(text, /<textarea[^>]*name="notTheSame"/)
    const again = await register({ ...twin, idempotencyKey: keyIn(text), notTheSame: 'Twin brother, both here.' })
    assert.equal(again.status, 303)
  })

  it('says where the person of an earlier case was named as the same', async () => {
    const other = await desk.give('gb-screening', 'arrivals/record-landing', {
      landedAt: '2025-09-08T05:00:00Z',
      place: 'Dover',
      people: 1,
    })
    const fields = person('Tesfay', { earlierCase: earlier })
    const { to } = await desk.as('gb-screening').post(`/landings/${other}/register`, fields)
    const reference = /case=([0-9A-Z-]+)/.exec(to)?.[1] ?? ''
    const shown = wordsOf(await desk.as('gb-caseworker', 'fr').get(`/cases/${reference}`))
    assert.match(shown, new RegExp(`Déjà connue : ${earlier}`))
  })

  it('once, however often the form is sent', async () => {
    const fields = person('Osman', { idempotencyKey: 'sent-twice', 'birthDate-year': '1990' })
    const [first, second] = [await register(fields), await register(fields)]
    assert.equal(first.to, second.to)
  })

  it('keeps a document they had with them, and of one half entered asks for the rest', async () => {
    const half = await register(person('Papers', { documentNumber: 'K 01-234' }))
    assert.equal(half.status, 422)
    assert.deepEqual(errorsIn(half.text), ['documentKind', 'documentCountry'])
    const document = { documentNumber: 'K 01-234', documentKind: 'passport', documentCountry: 'ERI' }
    const { status } = await register(person('Papers', document))
    assert.equal(status, 303)
  })
})

describe('landings', () => {
  it('that do not exist are said not to', async () => {
    assert.match(await desk.as('gb-screening').get('/landings/0000-0000'), /No such landing/)
  })
})
