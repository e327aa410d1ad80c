import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { demonstrationUser } from '../../src/access/demonstration.ts'
import type { Language } from '../../src/core/brand.ts'
import { fill, follow, moveClock, openDesks, press, says, saysNothingOf, visit } from './desks.ts'
import { fits, heard, problemsOn, wording } from './judged.ts'
import { enter, focused, tabTo, take, type } from './keyboard.ts'

/** What keeps a person from boarding: a judge, a doctor, an authority; and what is owed to one who is locked up. */
const { as, step, unitedKingdom, gb, close } = await openDesks('guard', { opensAt: '2025-09-18T08:00:00Z' })
after(close)

let keys = 0
async function give(who: string, command: string, input: object): Promise<string> {
  const france = { id: 'state:FR', name: 'France', role: 'other-state', party: 'FR' }
  const user = who === 'FR' ? france : demonstrationUser('GB', who)
  assert.ok(user)
  const outcome = await unitedKingdom.desk.run(user, command, input, `guard-test-${keys++}`)
  assert.ok(outcome.outcome === 'accepted', JSON.stringify(outcome))
  return outcome.stream.slice(outcome.stream.indexOf(':') + 1)
}

let flight = ''
/** Has a seat. */
let robel = ''
/** Is held, and has a story. */
let sara = ''

const served = { method: 'in-person', place: 'GB-ENG', language: 'English', occurredAt: '2025-09-13T09:00:00Z' }

/** A person agreed to be taken back, with every letter served: from 20 September nothing stands in the way. */
async function register(landing: string, familyName: string, givenNames: string, sex: string): Promise<string> {
  const reference = await give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName, givenNames, birthDate: '1996-02-11', sex, nationality: 'ERI' },
    screening: { language: 'ti', answers: [] },
    ground: 'apprehended',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'none',
    heldAt: 'Brook House',
  })
  await give('gb-caseworker', 'readmission/send-request', { case: reference })
  await give('FR', 'readmission/record-answer', { case: reference, code: 'A1', answeredAt: '2025-09-18T08:00:00Z' })
  const letter = { case: reference, ...served, destination: 'Paris CDG' }
  await give('gb-caseworker', 'letters/serve', { ...letter, template: 'removal-notice' })
  const details = { ...letter, template: 'departure-details', departsAt: '2025-09-25T08:00:00Z' }
  await give('gb-caseworker', 'letters/serve', details)
  await give('gb-caseworker', 'readmission/confirm-no-human-rights-claim', { case: reference, reasons: 'Read today.' })
  return reference
}

const openCase = async (who: string, reference: string, options = {}): Promise<Page> => {
  const page = await as(who, options)
  await visit(page, `/cases/${reference}`)
  return page
}
/** Opens the form of an action by the words the case's page offers it with. */
const act = async (who: string, reference: string, action: string | RegExp): Promise<Page> => {
  const page = await openCase(who, reference)
  await follow(page, action)
  return page
}

const gate = '.app-gate'

step('two people are agreed to be taken back, and one has a seat on the flight of the 25th', async () => {
  const people = { landedAt: '2025-09-13T04:10:00Z', place: 'Dover', people: 9 }
  const landing = await give('gb-screening', 'arrivals/record-landing', people)
  robel = await register(landing, 'Alem', 'Robel', 'male')
  sara = await register(landing, 'Tesfay', 'Sara', 'female')
  flight = await give('gb-flights', 'flights/schedule', {
    number: 'ZZ 1',
    departsAt: '2025-09-25T08:00:00Z',
    standDownAt: '2025-09-24T22:00:00Z',
    origin: 'LHR',
    destination: 'Paris CDG',
    seats: 4,
  })
  await give('gb-flights', 'flights/give-seat', { case: robel, flight })
})

step('the detention desk puts a centre on the list; two of its two beds are taken', async () => {
  const page = await as('gb-detention')
  await visit(page, '/detention')
  await says(page, /At places that are not on the list \(2\) Brook House/)
  await says(page, /Tesfay.*Record the decision to detain/i)
  await follow(page, 'Add a centre')
  await press(page, 'Add a centre')
  assert.ok((await problemsOn(page, 'en')).length >= 2)
  await fill(page, { Name: 'Brook House', Kind: { choose: 'Removal centre' }, Beds: '2' })
  await press(page, 'Add a centre')
  await says(page, /The centre is on the list\..*Brook House Removal centre 2 2 0/)
  await saysNothingOf(page, /not on the list/)
})

step('the decision to detain is recorded with the keyboard alone: its power, its gatekeeper, its reasons', async () => {
  const page = await openCase('gb-detention', sara)
  await enter(page, /^Record the decision to detain$/)
  await take(page, /^Power: /, /^Examination/)
  await type(page, /^Gatekeeper’s name$/, 'J. Carr')
  await take(page, /^Gatekeeper’s decision: /, /^Accepted$/)
  await take(page, /^Adult at risk: /, /^No indication of risk$/)
  await enter(page, /^Record the decision$/)
  assert.match((await focused(page)).name, /^There is a problem Reasons/, 'what is missing is said at once')
  await tabTo(page, /^Reasons/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Arrived two days ago; to be examined.')
  await enter(page, /^Record the decision$/)
  await says(page, /The decision is on file\./)
  await says(page, /Examination.*Arrived two days ago/, 'section[aria-labelledby="detention"]')
})

step(
  'bail by the tribunal is refused before the eighth day, by the rule and its day; a review is recorded',
  async () => {
    const page = await act('gb-detention', sara, 'Record a bail application')
    await fill(page, { 'Asked of': { choose: 'The tribunal' }, Grounds: 'A cousin in Leeds has a room.' })
    await press(page, 'Record the application')
    const lines = await problemsOn(page, 'en')
    assert.match(lines.join(), /cannot grant bail before the end of 2\d September 2025.*BAIL-02/)
    await act('gb-detention', sara, 'Record a review of the detention')
    await fill(page, {
      Decision: { choose: 'Detention goes on' },
      'Prospects of removal': 'France has agreed; the flight is on the 25th.',
      Reasons: 'Removal is near.',
      'Authorising officer': 'Chief immigration officer Hall',
    })
    await press(page, 'Record the review')
    await says(page, /The review is on file\./)
    await says(page, /Detention goes on.*the flight is on the 25th/, 'section[aria-labelledby="detention"]')
  },
)

step('from then on it is heard, and the release leaves a bed free', async () => {
  const page = await as('gb-detention')
  await moveClock(page, '2025-09-22', '9:00')
  await act('gb-detention', sara, 'Record a bail application')
  await fill(page, { 'Asked of': { choose: 'The tribunal' }, Grounds: 'A cousin in Leeds has a room.' })
  await press(page, 'Record the application')
  await says(page, /The application is on file\./)
  await visit(page, '/detention')
  await says(page, /Bail awaiting a decision.*Tesfay.*The tribunal/i)
  await act('gb-detention', sara, 'Record the release')
  await fill(page, {
    'Why the person is released': { choose: 'Another reason' },
    'Where the person goes': '12 High Street, Leeds',
    Reasons: 'The room was seen.',
  })
  await press(page, 'Record the release')
  await says(page, /The person is on file as released/)
  await visit(page, '/detention')
  await says(page, /Brook House Removal centre 2 1 1/)
  await saysNothingOf(page, /Tesfay/i)
})

const document = 'Order of Garnham J, sealed 09:05'

step('an order comes: the flight desk’s open screen says so within a second and the seat is gone', async () => {
  const watching = await as('gb-flights')
  await visit(watching, `/flights/${flight}`)
  await says(watching, /Alem/i, 'table')
  await says(await openCase('gb-lead', robel), /Nobody has confirmed this transfer.*conditions met/, gate)
  const page = await as('gb-courts')
  await visit(page, '/courts')
  await follow(page, 'An order has come')
  await press(page, 'Receive the order')
  assert.match((await problemsOn(page, 'en')).join(), /Say whom the order is about, or give the case reference/)
  await fill(page, {
    'Case reference': robel,
    'Name of the sealed document': document,
    'Court reference': 'AC-2025-LON-004417',
    'What it seems to say': { choose: 'Forbids the transfer' },
    'How it came': { choose: 'Entered by an officer' },
  })
  const answered = page.waitForResponse((one) => one.request().method() === 'POST')
  const pressed = press(page, 'Receive the order')
  await answered
  const since = performance.now()
  await watching.locator('#live-list').getByText('Court order').first().waitFor({ timeout: 1000 })
  assert.ok(performance.now() - since < 1000)
  await says(watching, /Since you opened this page.*Seat lost: Injunction or court order by Priya Nair/)
  await pressed
  await says(page, /The order was received on the case\..*Orders not read yet.*Alem.*Order of Garnham J/i)
  await visit(watching, `/flights/${flight}`)
  await says(watching, /Nobody has a seat on this flight yet.*Seats lost.*Alem/i)
})

step('nobody has read it, and nobody can lift it by hand', async () => {
  const page = await openCase('gb-courts', robel)
  await says(page, /Gate shut.*Order of Garnham J/, gate)
  await says(page, /Not read yet.*Nobody has read this order\./, 'section[aria-labelledby="courts"]')
  await says(
    page,
    /A court order that nobody has read keeps this shut.*nobody lifts it by hand/,
    'section[aria-labelledby="barriers"]',
  )
  assert.equal(await page.getByRole('link', { name: /^Lift (a|this) barrier/ }).count(), 0)
  await visit(page, `/cases/${robel}/do/lift-barrier`)
  await says(page, /A court order that nobody has read keeps this shut\. Read the order and confirm what it does/)
  assert.equal(await page.getByRole('button', { name: 'Lift the barrier' }).count(), 0)
  await says(await openCase('gb-lead', robel), /Gate shut/, gate)
})

const owed = 'Tell the receiving state that she is in a wheelchair'

step('read, it lays down a duty: the duty keeps the gate shut until it is carried out, with its proof', async () => {
  const page = await as('gb-courts')
  await visit(page, '/courts')
  await follow(page, /^Read it and confirm what it does/)
  await fill(page, { 'What it truly does': { choose: 'Lays down duties' }, Reasons: 'Read at 09:20.' })
  await press(page, /^Confirm$/)
  assert.match((await problemsOn(page, 'en')).join(), /Name at least one duty/)
  await fill(page, {
    'What must be done': owed,
    'Towards whom': { choose: 'The receiving state' },
    'By when': { choose: 'Before departure' },
  })
  await press(page, /^Confirm$/)
  await says(page, /What the order does is on file\./)
  await says(page, new RegExp(`Gate shut.*${owed}`), gate)
  await saysNothingOf(page, /Order of Garnham J/, gate)
  await visit(page, '/courts')
  await says(page, new RegExp(`Every order received has been read\\..*Duties to carry out.*${owed}`))
  await act('gb-courts', robel, 'Record that a court duty was carried out')
  await fill(page, { 'Proof that it was done': 'Receipt of the border police, 09:40' })
  await press(page, /^Record$/)
  await says(page, /The duty is carried out\./)
  await says(page, /Gate open/, gate)
})

step('une décision sans dossier est gardée, puis rattachée au dossier et l’arrête aussitôt', async () => {
  const page = await as('gb-courts', { lang: 'fr', phone: true })
  await visit(page, '/courts')
  await follow(page, 'Une décision est arrivée')
  await fill(page, {
    'Qui ou ce qu’elle concerne, selon ses termes': 'R. A., Érythréen, vol du 25 septembre',
    'Intitulé du document revêtu du sceau': 'Ordonnance du 22 septembre',
    'Ce qu’elle semble dire': { choose: 'Interdit la remise' },
    'Comment elle est parvenue': { choose: 'Saisie par un agent' },
  })
  await press(page, 'Enregistrer la décision')
  await says(page, /La décision est gardée\. Elle n’arrête personne.*Décisions sans dossier.*R\. A\., Érythréen/)
  await says(await openCase('gb-lead', robel), /Gate open/, gate)
  await follow(page, 'Ordonnance du 22 septembre')
  await judge(page, 'fr')
  await press(page, 'La rattacher à un dossier')
  assert.ok((await problemsOn(page, 'fr')).length > 0)
  await fill(page, { 'Référence du dossier': robel, Motifs: 'Initiales, nationalité et vol concordent.' })
  await press(page, 'La rattacher à un dossier')
  await says(page, /La décision est reçue au dossier\..*Décisions non lues.*Ordonnance du 22 septembre/)
  await says(page, /Aucune décision n’attend son dossier\./)
  await says(await openCase('gb-lead', robel), /Gate shut.*Ordonnance du 22 septembre/, gate)
})

step('a trafficking referral by anybody shuts the gate; the decision of the authority opens it', async () => {
  await says(await openCase('gb-lead', sara), /Gate open/, gate)
  const page = await act('gb-caseworker', sara, 'Record a trafficking referral')
  await fill(page, {
    'First responder': 'Salvation Army',
    'What was seen or said': 'Debt bondage; another man holds her passport.',
    Reference: 'NRM-118834',
  })
  await press(page, /^Record$/)
  await says(page, /The referral is on file and the gate is shut\./)
  await says(page, /Gate shut.*Trafficking decision pending.*Salvation Army, NRM-118834/, gate)
  const desk = await as('gb-safeguarding')
  await visit(desk, '/safeguards')
  await says(desk, /Trafficking referrals.*Tesfay.*First decision on trafficking awaited/i)
  await moveClock(desk, '2025-09-23', '9:00')
  await act('gb-safeguarding', sara, 'Record the first decision on trafficking')
  await fill(desk, { Outcome: { choose: 'Negative' }, 'The document': 'Decision of 23 September 2025' })
  await press(desk, /^Record$/)
  await says(desk, /The decision is on file\./)
  await says(desk, /Gate open/, gate)
})

step(
  'un rapport médical ferme le passage jusqu’à ce qu’il soit lu, traité et la réponse dite à la personne',
  async () => {
    const page = await as('gb-safeguarding', { lang: 'fr', phone: true })
    const section = 'section[aria-labelledby="safeguards"]'
    const open = (): Promise<number> => visit(page, `/cases/${sara}`)
    await open()
    await follow(page, 'Enregistrer un rapport médical')
    await fill(page, {
      'Objet du rapport': { choose: 'Indices de torture' },
      'Ce que dit le rapport': 'Cicatrices aux poignets.',
      'Le médecin ou l’infirmier': 'Dr Mirza',
    })
    await press(page, /^Enregistrer$/)
    await says(page, /Passage fermé.*Dr Mirza/, gate)
    await says(page, /Indices de torture.*Non lu/, section)
    await follow(page, 'Répondre à un rapport médical')
    await fill(page, { 'Qui l’a examiné': 'H. Marsh', Issue: { choose: 'Mise en liberté' }, Motifs: 'Déjà libérée.' })
    await press(page, /^Enregistrer$/)
    await says(page, /La réponse est au dossier\. Informez la personne\./)
    await says(page, /Passage fermé/, gate)
    await follow(page, 'Enregistrer l’information de la personne')
    await press(page, /^Enregistrer$/)
    await says(page, /La personne est informée ; l’obstacle est levé\./)
    await says(page, /Passage ouvert/, gate)
    assert.deepEqual(wording(await page.content(), 'fr'), [])
  },
)

step('a caseworker is told in words whose page it is', async () => {
  const page = await as('gb-caseworker')
  for (const [path, words] of [
    ['/courts', /This board is for the courts desk and the duty lead/],
    ['/courts/receive', /This board is for the courts desk and the duty lead/],
    ['/safeguards', /This board is for safeguarding and the duty lead/],
    ['/detention/centres/new', /Only the detention desk changes centres/],
    [`/cases/${robel}/do/confirm-order`, /Your role does not do this\. It is for: Courts desk\./],
    [`/cases/${sara}/do/release-from-detention`, /It is for: Detention desk, Duty lead\./],
  ] as const) {
    assert.equal(await visit(page, path), 403, path)
    await says(page, words)
  }
  const flights = await as('gb-flights')
  assert.equal(await visit(flights, `/flights/clerk/${robel}`), 403)
  assert.equal(await visit(flights, '/detention'), 403)
  await says(flights, /Your role does not work with detention/)
})

/** The page where it stands can be heard, fits both screens and is in its language. */
async function judge(page: Page, lang: Language): Promise<void> {
  const found = [...wording(await page.content(), lang), ...(await fits(page)), ...(await heard(page))]
  assert.deepEqual(found, [], page.url())
}

/** Each with who opens it; those read on a telephone at night are looked at in French on a phone as well. */
const looked = (): readonly (readonly [who: string, path: string, onPhone: boolean])[] => [
  ['gb-courts', '/courts', true],
  ['gb-courts', '/courts/receive', false],
  ['gb-courts', `/cases/${robel}`, true],
  ['gb-courts', `/cases/${robel}/do/confirm-order`, false],
  ['gb-courts', `/flights/clerk/${robel}`, true],
  ['gb-safeguarding', '/safeguards', true],
  ['gb-safeguarding', `/cases/${sara}`, false],
  ['gb-safeguarding', `/cases/${sara}/do/record-medical-report`, false],
  ['gb-detention', '/detention', true],
  ['gb-detention', '/detention/centres/brook-house', false],
  ['gb-detention', `/cases/${robel}/do/decide-detention`, false],
  ['gb-flights', `/flights/${flight}`, true],
  ['gb-flights', `/flights/${flight}/stand-down`, false],
]

step('every one of these pages can be heard, fits a desk and a phone, and is in its language', async () => {
  const walk = async (lang: Language): Promise<void> => {
    for (const [who, path, onPhone] of looked()) {
      if (lang === 'fr' && !onPhone) continue
      const page = await as(who, { lang, phone: lang === 'fr' })
      assert.equal((await page.goto(`${gb}${path}`))?.status(), 200, path)
      await judge(page, lang)
    }
  }
  await Promise.all([walk('en'), walk('fr')])
})
