import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { bookLine, noLine, outsideLine } from './book-lines.ts'
import { fill, follow, openDesks, press, says, visit } from './desks.ts'
import { fits, heard, markup, problemsOn, wording } from './judged.ts'

/** The weekly statement through the browser: equal books are signed, unequal ones worked to an end, on both desks. */
const { as, somebody, step, exchange, unitedKingdom, france, gb, close } = await openDesks('statements', {
  opensAt: '2026-03-09T08:00:00Z',
})
after(close)

const HOME = '/parity/statements'
const uk = () => as('gb-lead')
const fr = () => as('fr-lead')
const shots = process.env.SHOTS
const sound = async (page: Page, name: string): Promise<void> => {
  const lang = (await page.locator('html').getAttribute('lang')) === 'fr' ? 'fr' : 'en'
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}-${lang}.png`, fullPage: true })
  const html = await page.content()
  const response = await page.request.get(page.url())
  const served = response.ok() ? await markup(await response.text()) : []
  assert.deepEqual([...served, ...wording(html, lang), ...(await heard(page)), ...(await fits(page))], [], name)
}
/** The same page in both languages and on both screens is sound. */
const soundEverywhere = async (who: string, path: string, name: string): Promise<void> => {
  for (const lang of ['en', 'fr'] as const)
    for (const phone of [false, true]) {
      const page = await as(who, { lang, phone })
      await visit(page, path)
      await sound(page, `${name}-${phone ? 'phone' : 'desk'}`)
    }
}

step('the lead’s worklist says that the first week has not been drawn up, once something counts', async () => {
  const page = await uk()
  await visit(page, HOME)
  await says(page, /No weekly statement waits/)
  for (const node of [unitedKingdom, france]) {
    await bookLine(node, 'A')
    await bookLine(node, 'B', { direction: 'admitted' })
  }
  await visit(page, '/')
  await says(page, /Weekly statements that wait.*week 10 of 2026 Not drawn up/)
  const french = await fr()
  await visit(french, '/')
  await says(french, /Relevés hebdomadaires en attente.*semaine 10 de 2026 Pas arrêté/)
})

step('a week that is not over, or none at all, is refused in words and what was typed stays', async () => {
  const page = await uk()
  await visit(page, HOME)
  for (const [typed, why] of [
    ['2026-W11', /The week is not over: it ends on 16 March 2026|15 March/],
    ['next week', /Week/],
    ['2025-W53', /There is no such week/],
  ] as const) {
    await fill(page, { Week: typed })
    await press(page, 'Draw up the first statement')
    await says(page, why, '.govuk-error-summary')
    assert.equal(await page.locator('[name="week"]').inputValue(), typed)
  }
  assert.equal((await problemsOn(page, 'en')).length, 1)
})

step('each state draws up the week from its own book; the two are the same, and both sign', async () => {
  const page = await uk()
  await visit(page, HOME)
  await press(page, 'Draw up the first statement')
  await says(page, /Drawn up and sent to the other state/, '.govuk-notification-banner')
  await says(page, /Their.*not yet|Ours is with the other state/)
  await exchange()
  const french = await fr()
  await visit(french, HOME)
  await follow(french, 'semaine 10 de 2026')
  await press(french, /Arrêter la semaine 10 de 2026/)
  await says(french, /Les deux relevés sont identiques à la ligne près/)
  await press(french, 'Signer pour cet État')
  await says(french, /À eux de signer/)
  await exchange()
  await visit(page, `${HOME}/2026-W10`)
  await press(page, 'Sign for this state')
  await says(page, /Signed by both/)
  await exchange()
  await soundEverywhere('gb-lead', `${HOME}/2026-W10`, 'signed')
})

step('anybody can read what both have signed, without an account', async () => {
  for (const lang of ['en', 'fr'] as const) {
    const page = await somebody({ lang })
    await page.goto(`${gb}/public/statements`)
    await says(page, lang === 'en' ? /Week 10 of 2026/ : /Semaine 10 de 2026/)
    await says(page, lang === 'en' ? /Entry \d+ of the public log|shortly/ : /Entrée \d+ du registre public|sous peu/)
    await sound(page, 'public')
  }
  const file = await (await fetch(`${gb}/public/statements.json`)).json()
  assert.deepEqual(
    file.statements.map((one: { week: string; inForce: object }) => [one.week, one.inForce]),
    [['2026-W10', { readmitted: 1, admitted: 1, balance: 0 }]],
  )
})

const at = { statedAt: '2026-03-12T10:00:00Z', confirmedAt: '2026-03-12T11:00:00Z', effectiveOn: '2026-03-12' } as const
step('books that differ are a state and no error, and every difference is shown with its kind', async () => {
  unitedKingdom.platform.clock.moveTo?.('2026-03-17T08:00:00Z' as never)
  await bookLine(unitedKingdom, 'DATE', at)
  await bookLine(france, 'DATE', { ...at, confirmedAt: '2026-03-16T09:00:00Z' })
  await bookLine(unitedKingdom, 'VANE', { ...at, effectiveOn: '2026-03-11' })
  await bookLine(france, 'WANE', { ...at, effectiveOn: '2026-03-11' })
  await bookLine(france, 'CASSE', { ...at, effectiveOn: '2026-03-14' })
  await outsideLine(unitedKingdom, 'CASSE')
  await bookLine(unitedKingdom, 'XTRA', { ...at, direction: 'admitted' })
  const [page, french] = [await uk(), await fr()]
  await visit(page, HOME)
  await press(page, 'Draw up week 11 of 2026')
  await visit(french, HOME)
  await exchange()
  await visit(french, `${HOME}/2026-W11`)
  await press(french, /Arrêter la semaine 11 de 2026/)
  await exchange()
  await visit(page, `${HOME}/2026-W11`)
  for (const said of [
    /Definition A movement here/,
    /Identity The same day/,
    /Missing Their statement has no such line/,
  ])
    await says(page, said)
  await visit(french, `${HOME}/2026-W11`)
  for (const said of [
    /Date Dans notre livre, mais après/,
    /Identité Même jour/,
    /Absence Notre livre n’a pas cette ligne/,
  ])
    await says(french, said)
  await soundEverywhere('gb-lead', `${HOME}/2026-W11`, 'differ')
  await visit(page, '/')
  await says(page, /week 11 of 2026 Not the same: differences to end Us/)
})

/** Opens the form of the difference about a token. */
const open = async (page: Page, token: string): Promise<void> => {
  await visit(page, `${HOME}/2026-W11`)
  await follow(page, new RegExp(`(End this difference|Régler cet écart) ${token}`))
}

step('nothing is ended without a word on how and why, and nobody says corrected of what is not', async () => {
  const page = await uk()
  await open(page, 'VANE')
  await press(page, 'Record')
  await says(page, /How does it end/, '.govuk-error-summary')
  await fill(page, {
    'How does it end?': { choose: 'We have put our book right' },
    Reasons: 'The handover was entered under another token.',
  })
  await press(page, 'Record')
  await says(page, /Our book still says what it said/, '.govuk-error-summary')
  assert.match(await page.getByLabel('Reasons').inputValue(), /under another token/)
  await sound(page, 'not-corrected')
})

step('each kind of difference is worked to an end on both desks', async () => {
  await noLine(unitedKingdom, 'VANE')
  await bookLine(unitedKingdom, 'WANE', { ...at, effectiveOn: '2026-03-11' })
  const page = await uk()
  for (const [token, kind, outcome] of [
    ['VANE', 'Identity', 'We have put our book right'],
    ['DATE', 'Timing', 'It goes into the next statement'],
    ['CASSE', 'Definition', /Put to the joint committee/],
    ['XTRA', 'Missing', /Agreed as it is/],
  ] as const) {
    await open(page, token)
    await fill(page, {
      'What kind of difference is it?': { choose: kind },
      'How does it end?': { choose: outcome },
      Reasons: `Looked at with the other state: ${kind}.`,
    })
    await press(page, 'Record')
    await says(page, /The difference is ended here/, '.govuk-notification-banner')
  }
  await exchange()
  const french = await fr()
  for (const [token, kind, outcome] of [
    ['WANE', 'Identité', 'Ils rectifient leur livre'],
    ['DATE', 'Date', 'Elle entre dans le prochain relevé'],
    ['CASSE', 'Définition', /Soumise au comité mixte/],
    ['XTRA', 'Absence', /Admis en l’état/],
  ] as const) {
    await open(french, token)
    await fill(french, {
      'De quelle nature est cet écart ?': { choose: kind },
      'Comment est-il réglé ?': { choose: outcome },
      Motifs: `Vu avec l’autre État : ${kind}.`,
    })
    await press(french, 'Enregistrer')
    await says(french, /L’écart est réglé ici/, '.govuk-notification-banner')
  }
  await exchange()
  await says(french, /Joan Addo|Ils ont rectifié leur livre/)
  await soundEverywhere('fr-lead', `${HOME}/2026-W11`, 'ended')
})

step(
  'a second version is drawn up, is the same, and is signed; a page opened before says that it is stale',
  async () => {
    const [page, french] = [await uk(), await fr()]
    await visit(french, `${HOME}/2026-W11`)
    await visit(page, `${HOME}/2026-W11`)
    const stale = await as('gb-lead', { lang: 'fr' })
    await visit(stale, `${HOME}/2026-W11`)
    await press(page, 'Draw up version 2')
    await press(stale, 'Arrêter la version 2')
    await says(stale, /Le relevé a changé depuis l’ouverture de cette page/, '.govuk-error-summary')
    await press(french, 'Arrêter la version 2')
    await exchange()
    await visit(page, `${HOME}/2026-W11`)
    await press(page, 'Sign for this state')
    await exchange()
    await visit(french, `${HOME}/2026-W11`)
    await press(french, 'Signer pour cet État')
    await says(french, /Signé par les deux/)
  },
)

step('what the committee answered is recorded, and the week says so for ever', async () => {
  const page = await uk()
  await visit(page, `${HOME}/2026-W11`)
  await follow(page, /Record the committee’s answer/)
  await fill(page, { 'What did the committee answer?': { choose: 'It does not count' }, Reasons: 'Minutes, point 4.' })
  await press(page, 'Record')
  await says(page, /It does not count.*Minutes, point 4/)
})

step('a member of the committee sees the whole of it, makes an entry, and is told what is wrong with one', async () => {
  const page = await as('gb-committee')
  await visit(page, '/')
  await says(page, /Lines left out of the statements.*Week 11 of 2026/)
  await follow(page, 'Make an entry')
  await fill(page, { 'What it orders': { choose: /^A band/ }, 'People by which the counts may part': 'many' })
  await press(page, 'Record')
  const wrong = await problemsOn(page, 'en')
  assert.ok(
    wrong.some((line) => /whole number of people/.test(line)),
    wrong.join('; '),
  )
  await fill(page, {
    'Meeting of': { date: '2026-03-16' },
    Entry: { choose: 'Decision' },
    Subject: { choose: 'Balance of the counts' },
    'Words and reasons': 'The counts may part by twenty-five people.',
    'People by which the counts may part': '25',
  })
  await press(page, 'Record')
  await says(page, /The entry is made/, '.govuk-notification-banner')
  await says(page, /The counts may part by 25 Waits for the other state’s record/)
  await exchange()
  const french = await as('fr-committee')
  await visit(french, '/parity/committee/record')
  await fill(french, {
    'Réunion du': { date: '2026-03-16' },
    Inscription: { choose: 'Décision' },
    Objet: { choose: 'Équilibre des décomptes' },
    'Termes et motifs': 'Les décomptes peuvent s’écarter de vingt-cinq personnes.',
    'Ce qu’elle ordonne': { choose: /^Une marge/ },
    'Personnes d’écart admises': '25',
  })
  await press(french, 'Enregistrer')
  await says(french, /Enregistrée par les deux : elle s’applique/)
  await exchange()
  await soundEverywhere('gb-committee', '/parity/committee', 'committee')
  await soundEverywhere('fr-committee', '/parity/committee/record', 'entry')
  assert.equal(await visit(page, '/cases'), 403)
})

step('a counted place is given back once both states have decided so, and the line stays to be read', async () => {
  const page = await uk()
  const token = 'A'.padEnd(26, '0')
  await visit(page, `/parity/places/${token}`)
  await press(page, 'Give this place back')
  assert.equal((await problemsOn(page, 'en')).length, 2)
  await fill(page, { Why: { choose: 'The person was brought back' }, Reasons: 'By order of 16 March.' })
  await press(page, 'Give this place back')
  await says(page, /We decided.*By order of 16 March/)
  await exchange()
  const french = await fr()
  await visit(french, '/parity')
  await says(french, /Places à rendre.*L’autre État a décidé, pas nous/)
  await follow(french, token.slice(0, 8))
  await fill(french, { Pourquoi: { choose: 'La personne a été ramenée' }, Motifs: 'Reprise le 16 mars.' })
  await press(french, 'Rendre cette place')
  await says(french, /Rendue à compter du/)
  await exchange()
  await visit(page, `/parity/places/${token}`)
  await says(page, /Given back from/)
  await soundEverywhere('gb-lead', `/parity/places/${token}`, 'place')
  unitedKingdom.platform.clock.moveTo?.('2026-03-23T08:00:00Z' as never)
  await visit(page, HOME)
  await press(page, 'Draw up week 12 of 2026')
  await says(page, /Readmitted, taken back here 1/)
})

step('who may not, reads and is told who does', async () => {
  const page = await as('gb-caseworker')
  await visit(page, HOME)
  await says(page, /The duty lead draws up/)
  assert.equal(await page.getByRole('button', { name: /Draw up/ }).count(), 0)
  await visit(page, `${HOME}/2026-W11`)
  assert.equal(await page.getByRole('link', { name: /committee’s answer/ }).count(), 0)
  assert.equal(await visit(page, `${HOME}/2026-W40`), 404)
  assert.equal(await visit(page, `${HOME}/2026-W11/differences/1/none`), 404)
})
