import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Hono } from 'hono'
import type { Day, Instant } from '../core/brand.ts'
import { chooseLanguage, directionOf, inLanguage, languageOf, sayIn, word } from './language.ts'
import { sayDay, sayMonth, sayNumber, sayShortDay, sayTime, sayWeekday } from './when.ts'

describe('the language of a page', () => {
  it('is the one asked for, then the one remembered, then the browser’s, then the node’s own', () => {
    const all = { query: 'fr', cookie: 'en', acceptLanguage: 'en', fallback: 'en' } as const
    assert.equal(chooseLanguage(all), 'fr')
    assert.equal(chooseLanguage({ ...all, query: undefined, cookie: 'fr' }), 'fr')
    assert.equal(chooseLanguage({ acceptLanguage: 'de, fr-CA;q=0.8, en;q=0.9', fallback: 'fr' }), 'en')
    assert.equal(chooseLanguage({ acceptLanguage: 'ti, fr;q=0.1, en;q=0', fallback: 'en' }), 'fr')
    assert.equal(chooseLanguage({ acceptLanguage: '*', fallback: 'fr' }), 'fr')
    assert.equal(chooseLanguage({ fallback: 'fr' }), 'fr')
  })

  it('is not taken from what is no language of ours', () => {
    assert.equal(chooseLanguage({ query: 'xx"><script>', cookie: 'constructor', fallback: 'en' }), 'en')
  })

  it('is remembered when asked for in the address, and only then', async () => {
    const app = new Hono().get('/', (c) => c.text(languageOf(c, 'en')))
    const asked = await app.request('/?lang=fr')
    assert.equal(await asked.text(), 'fr')
    assert.match(asked.headers.get('set-cookie') ?? '', /^lang=fr;.*SameSite=Lax/)
    const remembered = await app.request('/', { headers: { cookie: 'lang=fr', 'accept-language': 'en' } })
    assert.equal(await remembered.text(), 'fr')
    assert.equal(remembered.headers.get('set-cookie'), null)
    assert.equal((await app.request('/?lang=de')).headers.get('set-cookie'), null)
  })

  it('changes and leaves path and query as they were', () => {
    assert.equal(inLanguage('/cases', 'fr'), '/cases?lang=fr')
    assert.equal(inLanguage('/cases?q=a%26b&lang=en&page=2', 'fr'), '/cases?q=a%26b&lang=fr&page=2')
    assert.equal(inLanguage('/cases?q=a?b#top', 'en'), '/cases?q=a%3Fb&lang=en')
  })

  it('has a direction, by language and by script', () => {
    assert.deepEqual(['en', 'fr', 'ti', 'ku', 'pa-Latn', 'ar-Latn'].map(directionOf), Array(6).fill('ltr'))
    assert.deepEqual(['ar', 'fa', 'ckb', 'ps-AF', 'ku-Arab'].map(directionOf), Array(5).fill('rtl'))
  })

  it('says words in it, and leaves alone what is worded already', () => {
    assert.equal(sayIn('fr')({ en: 'Case', fr: 'Dossier' }), 'Dossier')
    assert.equal(word({ en: 'Case', fr: 'Dossier' }, 'en'), 'Case')
    assert.equal(word('7K3M', 'fr'), '7K3M')
  })
})

describe('days, times and numbers in words', () => {
  const first = '2026-05-01' as Day

  it('are written as each language writes them', () => {
    assert.deepEqual([sayDay(first, 'en'), sayDay(first, 'fr')], ['1 May 2026', '1er mai 2026'])
    assert.deepEqual([sayWeekday(first, 'en'), sayWeekday(first, 'fr')], ['Friday 1 May 2026', 'vendredi 1er mai 2026'])
    assert.equal(sayDay('2026-05-11' as Day, 'fr'), '11 mai 2026')
    assert.equal(sayShortDay('2026-01-21' as Day, 'fr'), '21 janv. 2026')
    assert.deepEqual([sayMonth(first, 'en'), sayMonth(first, 'fr')], ['May 2026', 'mai 2026'])
  })

  it('are on the clocks of the zone', () => {
    const at = '2025-09-17T22:30:00Z' as Instant
    assert.deepEqual([sayTime(at, 'en', 'Europe/London'), sayTime(at, 'fr', 'Europe/Paris')], ['23:30', '0 h 30'])
  })

  it('have a true minus sign', () => {
    assert.equal(sayNumber(-1380, 'en'), '−1,380')
    assert.equal(sayNumber(1380, 'fr').replace(/\s/u, ' '), '1 380')
  })
})
