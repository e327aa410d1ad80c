import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { fill, openDesks, press, says, saysNothingOf, visit } from './desks.ts'
import { problemsOn, sound } from './judged.ts'
import { enter, type } from './keyboard.ts'

/** A change of keys from end to end on both desks: announced, compared by telephone, in use, retired; and each way it goes wrong. */
const { as, step, exchange, unitedKingdom, close } = await openDesks('keys', {
  opensAt: '2025-11-04T10:00:00Z',
})
after(close)

const announce = async (page: Page, uses: readonly string[], reasons: string): Promise<string> => {
  await visit(page, '/operations/keys/announce')
  for (const use of uses) await page.getByLabel(use).check()
  await fill(page, { Reasons: reasons })
  await press(page, 'Make and announce new keys')
  await says(page, /To be read out to the other state/)
  await exchange()
  return (await page.locator('.govuk-body-l code').innerText()).trim()
}
const comparing = async (page: Page, lang = 'fr'): Promise<void> => {
  assert.equal(await visit(page, `/operations/keys/confirm?lang=${lang}`), 200)
}
let read = ''

step(
  'a new key that is encrypted to is announced with the others, and comes through because it proves itself',
  async () => {
    const page = await as('gb-operator')
    await sound(page, '/operations/keys')
    for (const form of ['announce', 'emergency', 'distrust', 'enter']) await sound(page, `/operations/keys/${form}`)
    assert.equal(await visit(page, '/operations/keys/nonsense'), 404)
    await visit(page, '/operations/keys/announce')
    await press(page, 'Make and announce new keys')
    assert.deepEqual(await problemsOn(page, 'en'), ['Choose at least one'])
    await page.getByLabel('Is encrypted to').check()
    await press(page, 'Make and announce new keys')
    assert.deepEqual(await problemsOn(page, 'en'), ['Give the reasons'])
    read = await announce(page, ['Signs messages', 'Is encrypted to', 'Signs the public log'], 'A year has gone by.')
    await says(page, /Announced, not confirmed/)
    const there = await as('fr-operator', { lang: 'fr' })
    await visit(there, '/operations/keys')
    assert.equal((await there.getByText('Annoncée, à comparer').all()).length, 3)
    const { query } = unitedKingdom.platform.database
    assert.deepEqual(await query('select 1 from exchange_sent where not understood'), [])
  },
)

step(
  'an officer of the other state compares them by the keyboard alone, in French, after a wrong code and a missing note',
  async () => {
    const there = await as('fr-operator', { lang: 'fr' })
    const second = await as('fr-lead', { lang: 'fr', phone: true })
    await comparing(second)
    await comparing(there)
    await type(there, /Ce qui vous a été lu/, '0000 0000 0000 0000')
    await type(there, /À qui vous avez parlé/, 'N. Blake, par téléphone')
    await enter(there, /^Confirmer et accepter ces clés$/)
    assert.match((await problemsOn(there, 'fr')).join(), /Ce n’est pas l’empreinte/)
    await fill(there, { 'Ce qui vous a été lu': '', 'À qui vous avez parlé, et comment': '' })
    await press(there, 'Confirmer et accepter ces clés')
    assert.equal((await problemsOn(there, 'fr')).length, 2)
    await fill(there, { 'Ce qui vous a été lu': read.slice(0, 12), 'À qui vous avez parlé, et comment': 'N. Blake' })
    await press(there, 'Confirmer et accepter ces clés')
    assert.match((await problemsOn(there, 'fr')).join(), /Ce n’est pas l’empreinte/, 'twelve letters are not sixteen')
    await comparing(there)
    await type(there, /Ce qui vous a été lu/, read.toUpperCase())
    await type(there, /À qui vous avez parlé/, 'N. Blake, par téléphone')
    await enter(there, /^Confirmer et accepter ces clés$/)
    await says(there, /C’est consigné/)
    // A colleague had the same page open.
    await fill(second, { 'Ce qui vous a été lu': read, 'À qui vous avez parlé, et comment': 'N. Blake' })
    await press(second, 'Confirmer et accepter ces clés')
    assert.match((await problemsOn(second, 'fr')).join(), /Aucune nouvelle clé de leur part n’attend/)
    await sound(there, '/operations/keys/confirm')
    await exchange()
  },
)

step(
  'both are good beside one another for as long as the agreement says, with its reading; no sooner is the old one retired',
  async () => {
    const page = await as('gb-operator')
    await visit(page, '/operations/keys')
    await says(page, /stays good at least 24 hours beside the one that took its place.*DP-01, PR-42/)
    await says(page, /Still good beside it Can be retired from 5 November 2025/)
    await sound(page, '/operations/keys')
    await visit(page, '/operations/keys/retire')
    await press(page, 'Retire old keys')
    assert.deepEqual(await problemsOn(page, 'en'), ['Choose at least one'])
    for (const use of [/Signs messages/, /Is encrypted to/, /Signs the public log/]) await page.getByLabel(use).check()
    await press(page, 'Retire old keys')
    assert.match((await problemsOn(page, 'en')).join(), /Reasons/)
    await fill(page, { Reasons: 'Replaced.' })
    await press(page, 'Retire old keys')
    assert.match((await problemsOn(page, 'en'))[0] ?? '', /not been in use long enough/)
    unitedKingdom.platform.clock.moveTo?.('2025-11-05T12:00:00Z' as never)
    await press(page, 'Retire old keys')
    await says(page, /It is recorded/)
    assert.equal((await page.getByText('Retired, replaced').all()).length, 3)
    await exchange()
    await visit(page, '/operations/keys/retire')
    await says(page, /There is nothing to choose/)
    const there = await as('fr-operator', { lang: 'fr' })
    await visit(there, '/operations/keys?lang=fr')
    assert.equal((await there.getByText('Retirée ou reprise par eux').all()).length, 3)
  },
)

step(
  'keys announced in error are withdrawn, once; whoever was about to confirm them is told that it is too late',
  async () => {
    const page = await as('gb-lead')
    const heard = await announce(page, ['Is encrypted to'], 'For the wrong node.')
    const there = await as('fr-lead')
    await comparing(there, 'en')
    const again = await as('gb-operator')
    await visit(again, '/operations/keys/withdraw')
    await sound(page, '/operations/keys/withdraw')
    await press(page, 'Withdraw keys not yet confirmed')
    assert.match((await problemsOn(page, 'en')).join(), /Reasons/)
    await fill(page, { Reasons: 'It was meant for the test node.' })
    await press(page, 'Withdraw keys not yet confirmed')
    await says(page, /It is recorded/)
    await says(page, /Withdrawn before use/)
    await saysNothingOf(page, /To be read out/)
    await sound(page, '/operations/keys')
    await exchange()
    await fill(again, { Reasons: 'It was meant for the test node.' })
    await press(again, 'Withdraw keys not yet confirmed')
    assert.match((await problemsOn(again, 'en')).join(), /No key of ours waits to be confirmed/)
    await sound(again, '/operations/keys/withdraw')
    await fill(there, { 'What you were read': heard, 'Whom you spoke to, and how': 'N. Blake' })
    await press(there, 'Confirm and trust these keys')
    assert.match((await problemsOn(there, 'en')).join(), /this was done already, or they withdrew it/)
    await visit(there, '/operations/keys')
    assert.equal((await there.getByText('Announced, to be compared').all()).length, 0)
  },
)

step(
  'keys that nobody over there knows of are refused, never used, and their owner sees it and retires them',
  async () => {
    const page = await as('gb-operator')
    const heard = await announce(page, ['Signs messages'], 'Another year.')
    const there = await as('fr-operator', { lang: 'fr' })
    await sound(there, '/operations/keys/refuse')
    await visit(there, '/operations/keys/refuse?lang=fr')
    await press(there, 'Refuser ces clés')
    assert.match((await problemsOn(there, 'fr')).join(), /Motifs/)
    await fill(there, { Motifs: 'Personne là-bas n’en sait rien.' })
    await press(there, 'Refuser ces clés')
    await says(there, /Refusée par nous/)
    await visit(there, '/operations/keys/confirm?lang=fr')
    await says(there, /Aucune nouvelle clé de leur part n’attend/)
    await exchange()
    await visit(page, '/operations/keys')
    await says(page, /Refused by the other state/)
    await saysNothingOf(page, new RegExp(heard))
    await sound(page, '/operations/keys')
    await visit(page, '/operations/keys/retire')
    await page.getByLabel(/Signs messages/).check()
    await fill(page, { Reasons: 'Refused.' })
    await press(page, 'Retire old keys')
    await says(page, /It is recorded/)
    await exchange()
    const open = await unitedKingdom.platform.database.query(
      'select 1 from exchange_sent where receipt is null or not understood',
    )
    assert.deepEqual(open, [])
  },
)

step('whoever is neither operator nor duty lead does none of it', async () => {
  const page = await as('gb-caseworker')
  for (const path of ['', '/announce', '/withdraw', '/confirm', '/retire'])
    assert.equal(await visit(page, `/operations/keys${path}`), 403, path)
})
