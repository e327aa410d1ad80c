import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readPdf } from '../../test/pdf.ts'
import type { Instant } from '../core/brand.ts'
import { errorsIn, openDesk, wordsOf } from '../worklist/fixture.ts'
import { fullCase, madeAt, reference } from './fixture.ts'

describe('the page of a bundle', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>
  before(async () => {
    desk = await openDesk(madeAt)
    await fullCase(desk.database, 'TRX')
  })
  after(() => desk.close())
  const path = `/cases/${reference}/bundle`

  it('says what it will hold, for whom and what is left out, in both languages', async () => {
    const english = wordsOf(await desk.as('gb-courts').get(path))
    assert.match(english, /What it will hold/)
    assert.match(english, /Facts 18/)
    assert.match(english, /11\.1 TRX claim form\.pdf/)
    assert.match(english, /Left out of this copy orders that turned out to be about somebody else/)
    assert.doesNotMatch(english, /Tesfay|Robel/i)
    const french = wordsOf(await desk.as('gb-courts', 'fr').get(path))
    assert.match(french, /Ce qu’il contiendra/)
    assert.match(french, /Destinataire La juridiction/)
    assert.match(french, /Omis de cet exemplaire les décisions/)
  })

  it('is offered on the page of the case and on that of the clerk', async () => {
    for (const from of [`/cases/${reference}`, `/flights/clerk/${reference}`]) {
      assert.match(await desk.as('gb-courts').get(from), new RegExp(`href="${path}"`), from)
    }
    assert.doesNotMatch(await desk.as('gb-flights').get(`/cases/${reference}`), new RegExp(`href="${path}"`))
  })

  it('is not for other roles, and an inspector’s copy is for the duty lead to make', async () => {
    assert.match(await desk.as('gb-flights').get(path), /Not for your role/)
    assert.match(await desk.as('gb-flights').get(`${path}.pdf`), /Not for your role/)
    assert.match(await desk.as('gb-courts').get(`${path}.json?for=inspector`), /Not for your role/)
    const lead = JSON.parse(await desk.as('gb-lead').get(`${path}.json?for=inspector`))
    assert.equal(lead.audience, 'inspector')
    assert.doesNotMatch(await desk.as('gb-courts').get(path), /An inspector/)
    assert.match(await desk.as('gb-lead').get(path), /An inspector/)
  })

  it('gives the PDF and the file, in the language asked for, and writes down each', async () => {
    const response = await desk.as('gb-courts').request(`${path}.pdf?for=lawyer&language=fr`)
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-disposition'), `attachment; filename="${reference}-bundle.pdf"`)
    const { pages } = await readPdf(new Uint8Array(await response.arrayBuffer()))
    assert.match(pages[0]?.replace(/\s+/g, ' ') ?? '', /Établi pour ?L’avocat de la personne/)
    assert.ok(desk.reads.includes(`gb-courts case:${reference} bundle lawyer pdf`), desk.reads.join())
    const file = JSON.parse(await desk.as('gb-courts').get(`${path}.json`))
    assert.deepEqual([file.case, file.audience, file.madeBy], [reference, 'court', 'Priya Nair'])
    assert.ok(desk.reads.includes(`gb-courts case:${reference} bundle court json`))
  })

  it('looks back to a date and time typed, and says what is wrong with one that is none', async () => {
    const typed = '?on-day=14&on-month=9&on-year=2025&on-time=12%3A00'
    const back = await desk.as('gb-courts').get(path + typed)
    assert.match(wordsOf(back), /Facts 9/)
    assert.match(back, /at=2025-09-14T11%3A00%3A00Z/)
    const wrong = await desk.as('gb-courts').get(`${path}?on-day=31&on-month=9&on-year=2025&on-time=12%3A00`)
    assert.equal(errorsIn(wrong).length, 1)
    assert.doesNotMatch(wrong, /bundle\.pdf/)
    const early = await desk.as('gb-courts', 'fr').get(`${path}?on-day=1&on-month=1&on-year=2025&on-time=12%3A00`)
    assert.deepEqual(errorsIn(early), ['on'])
    assert.match(wordsOf(early), /n’existait pas encore/)
    const file = JSON.parse(await desk.as('gb-courts').get(`${path}.json?at=2025-09-14T11:00:00Z` as Instant))
    assert.equal(file.facts.length, 9)
  })

  it('says so where there is no such case', async () => {
    assert.match(await desk.as('gb-courts').get('/cases/0000-0000/bundle'), /There is no case/)
    assert.match(await desk.as('gb-courts').get('/cases/0000-0000/bundle.pdf'), /There is no case/)
  })
})

describe('the page for the duty judge’s clerk', () => {
  it('says what the state says: its undertakings, then its decisions with reasons, the latest first', async () => {
    const desk = await openDesk(madeAt)
    await fullCase(desk.database, 'TRX')
    const page = wordsOf(await desk.as('gb-courts').get(`/flights/clerk/${reference}`))
    const says = page.slice(page.indexOf('What the state says'))
    const order = ['TRX will not be removed before Friday noon', 'Removal is imminent', 'Could have claimed there']
    const places = order.map((one) => says.indexOf(one))
    assert.ok(
      places.every((place, index) => place > (places[index - 1] ?? 0)),
      `${places}`,
    )
    assert.match(wordsOf(await desk.as('gb-courts', 'fr').get(`/flights/clerk/${reference}`)), /Ce que dit l’État/)
    await desk.close()
  })
})
