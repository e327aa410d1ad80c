import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { openWindow, specimen } from './applicants.ts'
import { fill, follow, moveClock, openDesks, press, says, told, visit } from './desks.ts'

/** An admission, from a family's form on a phone in France to three places in both states' books. */
const { as, gb, somebody, step, exchange, close } = await openDesks('way-in', { opensAt: '2025-09-19T08:00:00Z' })
after(close)

let reference = ''
let code = ''
let phone: Page
const passport = (number: string) => ({
  'Type de document': { choose: 'Passeport' },
  'Numéro du document': number,
  'Date d’expiration': { date: '2027-11-30' },
})
const photograph = async (name: string): Promise<void> => {
  // A machine that does much else reads slowly.
  phone.setDefaultTimeout(60_000)
  await phone.getByLabel('Prenez ou choisissez la photo').setInputFiles(specimen(name))
  await press(phone, 'Envoyer la photo')
}
const file = async (): Promise<Page> => {
  const page = await as('gb-admissions')
  await visit(page, `/admissions/${reference}`)
  return page
}

step('an admissions officer opens a window, and whoever looks sees until when', async () => {
  await openWindow(await as('gb-admissions'))
  const anybody = await somebody({ lang: 'fr', phone: true })
  await anybody.goto(`${gb}/portal`)
  await says(anybody, /Ouvert maintenant.*jusqu’au 19 décembre 2025 à 18 h 00/)
  await anybody.context().close()
})

step('a mother in France begins the form on her phone, in French, with no script running', async () => {
  phone = await somebody({ lang: 'fr', phone: true, javaScript: false })
  await phone.goto(`${gb}/portal`)
  await says(phone, /Personne ne peut vous demander de l’argent/)
  await follow(phone, 'Commencer')
  await fill(phone, { 'Adresse électronique': 'selam@example.org', 'Numéro de portable': '06 12 34 56 78' })
  await press(phone, 'Enregistrer et continuer')
  await says(phone, /Votre référence et votre code/)
  reference = (await phone.locator('.govuk-panel__title').innerText()).trim()
  code = (await phone.locator('.govuk-panel__body strong').innerText()).trim()
  await follow(phone, 'Continuer')
  await fill(phone, {
    'Nom de famille': 'Ghebre',
    Prénoms: 'Selam',
    'Date de naissance': { date: '1994-03-02' },
    Sexe: { choose: 'Féminin' },
    Nationalité: { select: 'Érythrée' },
  })
  await press(phone, 'Enregistrer et continuer')
  await says(phone, /Photo du document d’identité.*Un document périmé est accepté/)
  await photograph('a1-0-document')
  await says(phone, /Nous avons lu les lignes au bas du document/)
  assert.equal(await phone.getByLabel('Numéro du document').inputValue(), 'A1000')
  await press(phone, 'Enregistrer et continuer')
  await says(phone, /Photo de la personne.*Aucun ordinateur ne compare les visages/)
  await photograph('portrait')
  await says(phone, /Personne n’est ajouté : vous déposez seul/)
})

step('she leaves the shared phone, and nobody who takes it up can see the form', async () => {
  await visit(phone, '/portal/application')
  await press(phone, 'Quitter (téléphone partagé)')
  await visit(phone, '/portal/application')
  await says(phone, /Référence.*Code/)
  await phone.context().close()
})

step('she comes back on another phone with reference and code, once a wrong code was refused', async () => {
  phone = await somebody({ lang: 'fr', phone: true })
  await phone.goto(`${gb}/portal`)
  await follow(phone, 'Reprendre ma demande')
  await fill(phone, { Référence: reference.toLowerCase().replace('-', ' '), Code: 'AAAA-BBBB-CCCC-DDDD' })
  await press(phone, 'Ouvrir ma demande')
  await says(phone, /Il y a un problème.*ne vont pas ensemble/)
  await fill(phone, { Code: code.toLowerCase() })
  await press(phone, 'Ouvrir ma demande')
  await says(phone, /Ma demande.*Document et photos de.*Selam.*Fait/)
})

step('she adds her husband and her daughter, answers for all of them, checks and sends', async () => {
  await follow(phone, /Votre famille/)
  await member(
    { link: 'Mari, femme ou partenaire', given: 'Dawit', born: '1991-11-20', sex: 'Masculin' },
    'dawit@example.org',
  )
  await member({ link: 'Enfant', given: 'Liya', born: '2021-06-14', sex: 'Féminin' })
  await follow(phone, 'Tout le monde y est')
  // Her husband's passport is with the police: he says so, and types what he knows.
  await phone.getByText('Je ne peux pas prendre ou envoyer cette photo').click()
  await fill(phone, { 'Pourquoi il n’y a pas de photo': 'Le passeport est au commissariat.' })
  await press(phone, 'Continuer sans la photo')
  await fill(phone, passport('K1234568'))
  await press(phone, 'Enregistrer et continuer')
  await photograph('portrait')
  await paper('Acte de mariage', 'marriage')
  await photograph('a1-2-document')
  await says(phone, /Nous avons lu les lignes/)
  await press(phone, 'Enregistrer et continuer')
  await photograph('portrait')
  await paper('Acte de naissance', 'birth')
  await press(phone, 'Enregistrer et continuer')
  await says(phone, /Il y a un problème/)
  await fill(phone, {
    'Êtes-vous tous en France': { choose: 'Oui' },
    'Espace économique européen': { choose: 'Non' },
    'accordé à l’un de vous l’asile': { choose: 'Non' },
    'titre de séjour': { choose: 'Non' },
    'condamné pénalement': { choose: 'Non' },
    'petite embarcation': { choose: 'Non' },
  })
  await press(phone, 'Enregistrer et continuer')
  await says(phone, /Selam.*Dawit.*Liya/)
  await press(phone, /[Ee]nvoyer/)
  await says(phone, /Votre formulaire est envoyé.*20 septembre 2025.*Selam.*Dawit/i)
})

/** A paper that shows how somebody is related, then on: more papers may follow. */
async function paper(shows: string, name: string): Promise<void> {
  await fill(phone, { 'Ce qu’est ce document': shows })
  await phone.getByLabel('Prenez ou choisissez la photo de la page').setInputFiles(specimen(name))
  await press(phone, 'Envoyer la photo')
  await says(phone, new RegExp(`Nous avons ces documents.*${shows}`))
  await follow(phone, 'Continuer')
}

async function member(who: { link: string; given: string; born: string; sex: string }, email?: string): Promise<void> {
  await follow(phone, 'Ajouter une personne')
  await fill(phone, {
    'Qui est cette personne pour vous': { choose: who.link },
    'Nom de famille': 'Ghebre',
    Prénoms: who.given,
    'Date de naissance': { date: who.born },
    Sexe: { choose: who.sex },
    Nationalité: { select: 'Érythrée' },
    ...(email === undefined ? {} : { 'Adresse électronique': email, 'Numéro de portable': '+33 6 12 34 56 79' }),
  })
  await press(phone, 'Enregistrer et continuer')
  await says(phone, new RegExp(who.given))
}

step('each adult shows with the code of their own message that they are in France', async () => {
  await moveClock(await as('gb-admissions'), '2025-09-19', '18:00')
  for (const email of ['selam@example.org', 'dawit@example.org']) {
    const theirs = await somebody({ lang: 'fr', phone: true })
    await theirs.goto(`${gb}/portal/messages`)
    const message = theirs.getByRole('listitem').filter({ hasText: email }).first()
    const text = await message.innerText()
    const given = /saisissez le code ([0-9A-Z-]+)/.exec(text)?.[1] ?? ''
    assert.match(given, /^[0-9A-Z]{4}-?[0-9A-Z]{4}$/, text)
    await theirs.goto(new URL((await message.getByRole('link').getAttribute('href')) ?? '', gb).href)
    await press(theirs, /^Envoyer$/)
    await says(theirs, /Il y a un problème.*Code : recopiez-le.*Cochez la case/)
    await fill(theirs, { Code: given })
    await theirs.getByRole('checkbox', { name: 'Je suis en France en ce moment' }).check()
    await press(theirs, /^Envoyer$/)
    await says(theirs, /Votre réponse est enregistrée/)
    await theirs.context().close()
  }
})

step('neither phone gave a position: an officer weighs the word of each, on evidence and with reasons', async () => {
  const page = await as('gb-admissions')
  for (const name of [/Selam/, /Dawit/]) {
    await file()
    await follow(page, 'Weigh an answer about presence')
    await fill(page, {
      Whose: { choose: name },
      'Your finding': { choose: 'Accepted: presence is shown' },
      Evidence: 'Letter of the reception centre in Calais, dated that day',
      Reasons: 'The centre confirmed it by telephone.',
    })
    await press(page, 'Record')
    await says(page, /Recorded\./)
  }
})

step('an admissions officer answers every question and finds the family eligible', async () => {
  const page = await as('gb-admissions')
  await visit(page, '/')
  await visit(page, '/admissions')
  await says(page, /GHEBRE.*3.*0 of 8 questions answered/i)
  await follow(page, new RegExp(reference))
  for (let left = 8; left > 0; left--) {
    await page.locator('.govuk-task-list__item', { hasText: 'To answer' }).first().getByRole('link').click()
    await page.waitForURL(/question-/)
    await fill(page, {
      'Your finding': { choose: 'Met' },
      Evidence: 'Form, documents, watch lists',
      Reasons: 'Nothing found against it.',
    })
    await press(page, 'Record')
  }
  await follow(page, 'Find eligible')
  await fill(page, { Reasons: 'Every condition is met.' })
  await press(page, 'Record')
  await says(page, /There is no copy of an identity document, and nobody has let that pass/)
  await file()
  await says(page, /None, because:.*Le passeport est au commissariat.*To decide/)
  await follow(page, 'Decide on a missing picture')
  await fill(page, {
    'Which picture': { choose: /Dawit/ },
    'Your decision': { choose: 'Let it pass' },
    Reasons: 'The receipt of the police was shown.',
  })
  await press(page, 'Record')
  await says(page, /Recorded\..*The machine-readable zone and the form say the same/i)
  const shown = await page.getByRole('img', { name: /Photograph of the person – GHEBRE, Selam/ })
  assert.ok(await shown.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth > 100))
  await follow(page, 'Find eligible')
  await fill(page, { Reasons: 'Every condition is met.' })
  await press(page, 'Record')
  await says(page, /Recorded\..*In the next draw|Eligible/)
})

step('the family is drawn and invited, and the mother takes the place on her phone, knowing until when', async () => {
  const page = await as('gb-admissions')
  await visit(page, '/admissions/select')
  await says(page, /Fix the list of a draw/)
  await fill(page, { 'Places (people)': '3', Reasons: 'Three places released this week.' })
  await press(page, 'Fix and publish the list')
  await exchange()
  await page.reload()
  await says(page, /Order drawn.*Matches its commitment.*Matches its commitment/)
  await press(page, 'Mark those reached as selected')
  await says(page, /Selected/)
  await file()
  await follow(page, 'Invite to apply')
  await press(page, 'Record')
  await says(page, /Recorded\..*Their answer to the invitation/)
  await visit(phone, '/portal/application')
  await says(phone, /Vous êtes invités.*Répondre au plus tard le.*octobre 2025, jusqu’à minuit.*heure de Paris/i)
  await follow(phone, 'Répondre à l’invitation')
  await press(phone, 'Oui, nous prenons la place')
  await says(phone, /Vous avez accepté l’invitation.*Pas encore de rendez-vous/)
})

step('an officer gives them a time at the visa centre, and they read when, where and what to bring', async () => {
  const page = await as('gb-admissions')
  await visit(page, '/admissions/centres')
  await press(page, 'Record')
  await says(page, /There is a problem/)
  await fill(page, { Name: 'Paris', Address: '16 rue Example, Paris', Reasons: 'Opened for this route.' })
  await press(page, 'Record')
  await says(page, /Recorded\..*Paris/)
  await file()
  await follow(page, 'Record the application as made')
  await press(page, 'Record')
  await follow(page, 'Make or move the appointment')
  await fill(page, { Date: { date: '2025-09-22' }, Time: '11:30' })
  await press(page, 'Record')
  await says(page, /Recorded\./)
  await visit(phone, '/portal/application')
  await says(phone, /22 septembre 2025.*11.h.30.*16 rue Example.*Ce qu’il faut apporter.*même passeport/)
})

step('all three are seen with their documents, the checks are made, and they are granted entry', async () => {
  const page = await as('gb-admissions')
  await moveClock(page, '2025-09-22', '15:00')
  for (const [index, name] of ['Selam', 'Dawit', 'Liya'].entries()) {
    await file()
    await follow(page, 'Record biometrics')
    await fill(page, {
      'Who attended': { choose: new RegExp(name) },
      'Kind of document': { choose: 'Passport' },
      'Number of the document': ['A1000', 'K1234568', 'A1002'][index] ?? '',
      'Country that issued it': { select: 'Eritrea' },
    })
    await press(page, 'Record')
    await says(page, /Recorded\./)
  }
  for (const check of ['Security', 'Eligibility']) {
    await follow(page, 'Record a check')
    await fill(page, {
      'Which check': { choose: check },
      'What it showed': { choose: 'Clear' },
      'Who made it': 'Watch-list desk',
      Reasons: 'Nothing found.',
    })
    await press(page, 'Record')
    await says(page, /Recorded\./)
  }
  await follow(page, 'Grant entry clearance')
  await fill(page, {
    'First day': { date: '2025-09-23' },
    'Last day': { date: '2025-12-22' },
    Reasons: 'All conditions of the route are met.',
  })
  await press(page, 'Record')
  await says(page, /Recorded\./)
})

step('the journey is booked, the mother reads it on her phone, and the arrival is recorded', async () => {
  const page = await file()
  await follow(page, 'Book the journey')
  await fill(page, {
    Date: { date: '2025-09-24' },
    Time: '9:13',
    From: 'Paris Gare du Nord',
    To: 'London St Pancras',
    'Carrier and number': 'Train 9019',
  })
  await press(page, 'Record')
  await visit(phone, '/portal/application')
  await says(
    phone,
    /Visa d’entrée.*23 septembre 2025.*22 décembre 2025.*London St Pancras, Train 9019.*24 septembre 2025/,
  )
  await moveClock(page, '2025-09-24', '11:00')
  await file()
  await follow(page, 'Record arrival')
  for (const name of ['Selam', 'Dawit', 'Liya']) await page.getByRole('checkbox', { name: new RegExp(name) }).check()
  await fill(page, { Date: { date: '2025-09-24' }, Time: '9:40' })
  await press(page, 'Record')
  await says(page, /Signed by us alone/)
  await visit(phone, '/portal/application')
  await says(phone, /Arrivée.*Le dernier jour pour demander à rester avec ce visa est le 22 décembre 2025/)
  await exchange()
})

step('the French border officer countersigns; only now do both books show three people in', async () => {
  const page = await as('fr-border')
  const lead = await as('gb-lead')
  const book = async (): Promise<string> => {
    await visit(lead, '/parity')
    return told(lead)
  }
  assert.match(await book(), /Admitted 0 .*Admitted, one signature 3 /)
  await visit(page, '/parity')
  await says(page, /Admissions en attente de votre signature.*3/)
  await page.locator('a[href^="/parity/admissions/"]').first().click()
  await page.waitForURL(/admissions/)
  await press(page, 'Contresigner')
  await says(page, /Signé\. Les places comptent désormais/)
  await exchange()
  assert.match(await book(), /Admitted 3 .*Admitted, one signature 0 .*They agree/)
  await visit(page, '/parity')
  await says(page, /Admises 3 .*Ils concordent/)
  await visit(await file(), `/admissions/${reference}`)
  await says(await as('gb-admissions'), /Place signed by both/)
})

step('an arrival recorded in error is taken back, and both books drop it without losing the record of it', async () => {
  const page = await file()
  await follow(page, 'Take an arrival back')
  await page.getByRole('checkbox', { name: /Liya/ }).check()
  await fill(page, {
    'Why it is taken back': { choose: /other person|Another person/i },
    Reasons: 'The child came later.',
  })
  await press(page, 'Record')
  await says(page, /Arrival taken back/)
  await exchange()
  const [lead, border] = [await as('gb-lead'), await as('fr-border')]
  await visit(lead, '/parity')
  await says(lead, /Admitted 2 .*They agree/)
  await visit(border, '/parity')
  await says(border, /Admises 2 .*Ils concordent/)
})
