import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { codeDigest } from '../../src/admission/digest.ts'
import type { Actor } from '../../src/law/decision.ts'
import { follow, openDesks, press, says, saysNothingOf, visit } from './desks.ts'
import { fits, heard, markup, problemsOn, wording } from './judged.ts'
import { enter, type } from './keyboard.ts'

/** A woman whom neither email nor text message reaches, and the officer who finds out in time. */
const { as, gb, unitedKingdom, somebody, step, close } = await openDesks('messages', {
  opensAt: '2025-09-19T08:00:00Z',
})
after(close)

let reference = ''
let keys = 0
const give = async (command: string, input: object): Promise<string> => {
  const me: Actor = { id: `applicant:${reference || 'new'}`, name: 'Applicant', role: 'applicant', party: 'portal' }
  const outcome = await unitedKingdom.desk.run(me, `admission/${command}`, input, `journey-${++keys}`)
  assert.equal(outcome.outcome, 'accepted', JSON.stringify(outcome))
  return outcome.outcome === 'accepted' ? outcome.stream.slice('application:'.length) : ''
}

step('an admissions officer has the admissions open on a screen, where nothing is wrong', async () => {
  const page = await as('gb-admissions', { lang: 'fr' })
  await visit(page, '/admissions')
  await saysNothingOf(page, /Personnes que rien n’a atteintes/)
})

step('she sends her form with an address and a number that do not exist', async () => {
  const officer: Actor = { id: 'gb-admissions', name: 'Ruth Castell', role: 'admissions-officer', party: 'GB' }
  const window = { closesAt: '2025-10-31T17:00:00Z', announced: true, places: 0, reasons: 'Open for this journey.' }
  assert.equal((await unitedKingdom.desk.run(officer, 'windows/open', window, 'window')).outcome, 'accepted')
  const contact = { email: 'perm-fail@example.org', phone: '+33639000002' }
  const started = { language: 'fr', contact, codeDigest: codeDigest('ABCD') }
  reference = await give('start', started)
  const application = reference
  const person = {
    familyName: 'Haile',
    givenNames: 'Miriam',
    birthDate: '1996-01-08',
    sex: 'female',
    nationality: 'ERI',
  }
  await give('save', { application, change: { kind: 'person', id: 'main', relationship: 'main', person } })
  const document = { kind: 'passport', number: 'E555', country: 'ERI', expiresOn: '2027-01-31' }
  await give('save', { application, change: { kind: 'document', id: 'main', document } })
  const answers = { inFrance: 'yes', eea: 'no', protection: 'no', permission: 'no', conduct: 'no', crossing: 'no' }
  await give('save', { application, change: { kind: 'screening', answers } })
  for (const kind of ['document', 'photo'])
    await give('excuse-picture', { application, person: 'main', of: kind, reasons: 'My phone has no camera.' })
  await give('submit', { application })
  await unitedKingdom.messenger.settled()
})

step('the officer is told at once, on the first page and on the admissions, with the hours that run', async () => {
  const open = await as('gb-admissions', { lang: 'fr' })
  await open.getByText('Cette page a changé.').waitFor()
  await follow(open, 'Afficher les nouveautés')
  await says(open, /Personnes que rien n’a atteintes/)
  const page = await as('gb-admissions')
  await visit(page, '/')
  await says(page, /People nobody has reached.*HAILE, Miriam.*Presence to be shown before 20 September 2025/)
  await visit(page, '/admissions')
  await says(page, /People nobody has reached.*HAILE, Miriam/)
  await follow(page, 'Messages to applicants')
  await says(page, /Did not arrive 2.*there is no such address or number/)
  await says(page, /Email Outbox of the demonstration Works/)
})

step('with the keyboard alone she is found, refused without reasons, corrected, and sent her code again', async () => {
  const page = await as('gb-admissions')
  await enter(page, /^HAILE, Miriam/)
  await says(page, /Presence to be shown, with a code.*Not delivered.*Correct the address or the number/)
  await type(page, /^Email address/, 'miriam@example.org')
  await type(page, /^Mobile number/, '06 39 99 88 77')
  await enter(page, /^Correct and send again$/)
  assert.ok((await problemsOn(page, 'en')).some((line) => /Reasons/.test(line)))
  // The summary has led to the reasons; what was typed before is still there.
  await page.keyboard.type('She rang; reference, birth date and passport number were right.')
  await enter(page, /^Correct and send again$/)
  await unitedKingdom.messenger.settled()
  await visit(page, `/admissions/${reference}`)
  await says(page, /Messages sent.*In the outbox \(simulated\).*Not delivered/)
  await says(page, /She rang; reference, birth date/)
  await visit(page, '/')
  await saysNothingOf(page, /People nobody has reached/)
})

step('she shows that she is in France with the code of the message that arrived', async () => {
  const phone = await somebody({ lang: 'fr', phone: true })
  await phone.goto(`${gb}/portal/messages?r=${reference}`)
  await says(phone, /Démonstration seulement : rien n’est envoyé/)
  const message = phone.getByRole('listitem').filter({ hasText: 'miriam@example.org' }).first()
  const given = /saisissez le code ([0-9A-Z-]+)/.exec(await message.innerText())?.[1] ?? ''
  assert.match(given, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await message.getByRole('link').click()
  await phone.getByLabel('Code').fill(given)
  await phone.getByRole('checkbox').check()
  await press(phone, /^Envoyer$/)
  await says(phone, /Votre réponse est enregistrée/)
  await phone.goto(`${gb}/portal/messages?r=${reference}`)
  await saysNothingOf(phone, new RegExp(given))
  await says(phone, /Ce message ne sert plus/)
})

step('every page about messages is sound in both languages, on a phone and on a desk', async () => {
  const addresses = [
    '/admissions/messages',
    '/admissions/messages/texts?in=fr',
    `/admissions/${reference}`,
    await messagePath(await as('gb-admissions')),
    `/portal/messages?r=${reference}`,
  ]
  for (const lang of ['en', 'fr'] as const) {
    const page = await as('gb-admissions', { lang })
    for (const address of addresses) {
      const answer = await page.goto(new URL(address, gb).href)
      assert.equal(answer?.status(), 200, address)
      const html = (await answer?.text()) ?? ''
      const complaints = [
        ...(await markup(html)),
        ...wording(html, lang),
        ...(await heard(page)),
        ...(await fits(page)),
      ]
      assert.deepEqual(complaints, [], `${address} ${lang}`)
    }
  }
})

step('nobody else’s role opens them', async () => {
  const page = await as('gb-caseworker')
  for (const address of [
    '/admissions/messages',
    '/admissions/messages/texts',
    await messagePath(await as('gb-admissions')),
  ])
    assert.ok([403, 404].includes(await visit(page, address)), address)
})

async function messagePath(page: Page): Promise<string> {
  await visit(page, `/admissions/${reference}`)
  return (
    (await page.locator('a[href*="/messages/"]').last().getAttribute('href')) ?? assert.fail('no message is listed')
  )
}
