import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import {
  begin,
  details,
  identity,
  onSmallPhone,
  openWindow,
  paper,
  photograph,
  questions,
  readerOf,
  type Who,
  without,
} from './applicants.ts'
import { fill, follow, moveClock, openDesks, press, says, saysNothingOf, visit } from './desks.ts'

/**
 * A family of five: the mother begins, her husband, her brother and her mother fill in forms of their own on their own phones by
 * the family reference, a child stands in hers. The grandmother comes when the form has long been sent. One family, one object.
 */
const { as, gb, unitedKingdom, somebody, step, close } = await openDesks('family', {
  opensAt: '2025-09-19T08:00:00Z',
})
after(close)

const reader = readerOf('en')
type Phone = { readonly page: Page; readonly reference: string; readonly email: string }
type Name = 'Selam' | 'Dawit' | 'Yonas' | 'Letebrhan'
const phones = new Map<Name, Phone>()
const phoneOf = (name: Name): Phone => phones.get(name) ?? assert.fail(`${name} has no phone yet`)
const adults: readonly Name[] = ['Selam', 'Dawit', 'Yonas']
let family = ''

const numbers: Readonly<Record<Name, string>> = {
  Selam: '06 12 34 56 01',
  Dawit: '06 12 34 56 02',
  Yonas: '06 12 34 56 03',
  Letebrhan: '06 12 34 56 04',
}

/** Somebody begins a form on a phone of their own, which can say where it is. */
async function starts(name: Name): Promise<Page> {
  const page = await somebody({ phone: true })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: 50.95, longitude: 1.86, accuracy: 30 })
  await page.goto(`${gb}/portal/start`)
  const email = `${name.toLowerCase()}@example.org`
  const { reference } = await begin(page, reader, email, numbers[name])
  phones.set(name, { page, reference, email })
  return page
}

/** A member begins, quotes the family, and sends their form to it. */
async function joins(name: Exclude<Name, 'Selam'>, who: Who, document: string): Promise<void> {
  const page = await starts(name)
  await visit(page, '/portal/application')
  await follow(page, 'Somebody of my family has begun a form')
  await fill(page, { 'Family reference': 'family', 'Who you are to the main applicant': { choose: who.link ?? '' } })
  await press(page, 'Save and continue')
  await says(page, /There is a problem/)
  await fill(page, { 'Family reference': family.toLowerCase().replace('-', ' ') })
  await press(page, 'Save and continue')
  const { link: _, ...own } = who
  await details(page, reader, own)
  await press(page, 'Save and continue')
  await visit(page, '/portal/pictures/document/main')
  await without(page, reader, 'The passport is with the prefecture.')
  await identity(page, reader, document)
  await photograph(page, reader, 'portrait')
  await paper(page, reader, 'Family book', 'marriage')
  await visit(page, '/portal/questions')
  await questions(page, reader)
  await press(page, 'Save and continue')
  assert.deepEqual(await onSmallPhone(page, 'en'), [])
  await press(page, 'Send to my family')
  await says(page, /Waiting for the family/i)
}

/** Everybody reads their own message, and shows on their own phone that they are in France. */
async function shows(name: Name): Promise<void> {
  const { page, email } = phoneOf(name)
  await visit(page, '/portal/messages')
  const message = page.getByRole('listitem').filter({ hasText: email }).filter({ hasText: 'enter the code' }).first()
  const code = /enter the code ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(await message.innerText())?.[1]
  assert.ok(code, `${name} has a code`)
  await page.goto(new URL((await message.getByRole('link').getAttribute('href')) ?? '', gb).href)
  await fill(page, { Code: code })
  await page.getByRole('button', { name: 'Use my position' }).click()
  await page.getByRole('status').filter({ hasText: 'Your position will be used' }).waitFor()
  await page.getByRole('checkbox', { name: 'I am in France now' }).check()
  await press(page, /^Send$/)
  await says(page, /Your answer is recorded/)
}

/** To whom the messages of the family about presence went, each by which way. */
async function asked(): Promise<readonly string[]> {
  const rows = await unitedKingdom.platform.database.query(
    "select person, channel from messages where stream = $1 and occasion = 'presence' order by version, ordinal",
    [`application:${phoneOf('Selam').reference}`],
  )
  return rows.map(({ person, channel }) => `${person} ${channel}`)
}

step('the mother begins the form, enters her child, and finds the reference by which the others come', async () => {
  await openWindow(await as('gb-admissions'))
  const page = await starts('Selam')
  await follow(page, 'Continue')
  await details(page, reader, { family: 'Ghebre', given: 'Selam', born: '1994-03-02', sex: 'Female' })
  await press(page, 'Save and continue')
  await photograph(page, reader, 'a1-0-document')
  await press(page, 'Save and continue')
  await photograph(page, reader, 'portrait')
  await follow(page, 'Add a person')
  await details(page, reader, { family: 'Ghebre', given: 'Liya', born: '2021-06-14', sex: 'Female', link: 'Child' })
  await press(page, 'Save and continue')
  await page.getByText('If an adult fills in a form of their own').click()
  family = (await page.locator('.app-ref').innerText()).trim()
  assert.match(family, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  assert.notEqual(family, phoneOf('Selam').reference, 'what is given to others opens nothing')
  await follow(page, 'That is everybody')
  await photograph(page, reader, 'a1-2-document')
  await press(page, 'Save and continue')
  await photograph(page, reader, 'portrait')
  await paper(page, reader, 'Birth certificate', 'birth')
  assert.deepEqual(await onSmallPhone(page, 'en'), [])
})

step('her husband and her brother join on their own phones, and she says that she knows them', async () => {
  const husband = { family: 'Ghebre', given: 'Dawit', born: '1991-11-20', sex: 'Male', link: 'Husband, wife' } as const
  await joins('Dawit', husband, 'K1234568')
  const brother = { family: 'Tesfay', given: 'Yonas', born: '1999-05-05', sex: 'Male', link: 'Brother' } as const
  await joins('Yonas', brother, 'K7654321')
  const { page } = phoneOf('Selam')
  await visit(page, '/portal/family')
  await says(page, /Who asks to join your family(?=.*Dawit)(?=.*Yonas)/)
  assert.deepEqual(await onSmallPhone(page, 'en'), [])
  await press(page, /Yes, of my family.*Dawit/)
  await press(page, /Yes, of my family.*Yonas/)
  await says(page, /Dawit.*Filled in a form of their own.*Yonas.*Filled in a form of their own/)
  await visit(phoneOf('Dawit').page, '/portal/application')
  await saysNothingOf(phoneOf('Dawit').page, /Liya|Yonas/)
})

step(
  'four are ready: she sends one form for them, and each of the three adults is asked on their own phone',
  async () => {
    const { page } = phoneOf('Selam')
    await visit(page, '/portal/questions')
    await questions(page, reader)
    await press(page, 'Save and continue')
    await says(page, /Selam.*Liya.*Dawit.*Yonas/)
    await press(page, /^Send$/)
    await says(page, /Your form is sent/)
    assert.deepEqual(
      (await asked()).toSorted(),
      ['main', 'p2', 'p3'].flatMap((id) => [`${id} email`, `${id} sms`]),
    )
    for (const name of adults) await shows(name)
    await visit(page, '/portal/application')
    await says(page, /An officer is checking your answers/)
  },
)

step('the grandmother comes two days late: her form goes to the family, and an officer decides about her', async () => {
  const officer = await as('gb-admissions')
  await moveClock(officer, '2025-09-21', '10:00')
  const grandmother = {
    family: 'Tesfay',
    given: 'Letebrhan',
    born: '1960-01-01',
    sex: 'Female',
    link: 'Parent',
  } as const
  await joins('Letebrhan', grandmother, 'K1112223')
  const { page, reference } = phoneOf('Selam')
  await visit(page, '/portal/application')
  await says(page, /Who asks to join your family.*an officer decides whether this person is added.*Letebrhan/)
  await press(page, /Yes, of my family.*Letebrhan/)
  await visit(officer, `/admissions/${reference}`)
  await says(officer, /Asking to join this family.*Letebrhan.*The main applicant says they are of the family/)
  await follow(officer, 'Decide on a late member')
  await press(officer, 'Record')
  await says(officer, /There is a problem/)
  await fill(officer, {
    'Form of the person who asks': { choose: phoneOf('Letebrhan').reference },
    'Your finding': { choose: 'Admit to the family' },
    Reasons: 'She was in hospital in Calais; the family book names her.',
  })
  await press(officer, 'Record')
  await says(officer, /Recorded\./)
  assert.deepEqual((await asked()).slice(6), ['p4 email', 'p4 sms'], 'she alone is asked, by both ways')
  await shows('Letebrhan')
  await visit(phoneOf('Letebrhan').page, '/portal/application')
  await saysNothingOf(phoneOf('Letebrhan').page, /Liya|Yonas|Dawit/)
})

step(
  'it is one family and one object: the desk has one application of five, the forms of the others are part of it',
  async () => {
    const officer = await as('gb-admissions')
    await visit(officer, '/admissions')
    const rows = officer.locator('tbody tr')
    assert.equal(await rows.count(), 1, 'one line for the family')
    await says(officer, /GHEBRE, Selam.*5/)
    await visit(officer, `/admissions/${phoneOf('Selam').reference}`)
    await says(officer, /Selam[\s\S]*Liya[\s\S]*Dawit[\s\S]*Yonas[\s\S]*Letebrhan[\s\S]*Late member/)
    for (const name of ['Dawit', 'Yonas', 'Letebrhan'] as const) {
      await visit(officer, `/admissions/${phoneOf(name).reference}`)
      await says(officer, new RegExp(`Part of the family ${phoneOf('Selam').reference}`))
    }
  },
)
