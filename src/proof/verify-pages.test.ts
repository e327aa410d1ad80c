import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { launch } from '../../test/browser.ts'
import { heard } from '../../test/journeys/judged.ts'
import { verifyPage } from './verify-pages.ts'

const vectors = (name: string) =>
  z
    .object({ vectors: z.array(z.object({ name: z.string(), fails: z.string().optional(), file: z.string() })) })
    .parse(JSON.parse(readFileSync(new URL(`../../vectors/draws/${name}.json`, import.meta.url), 'utf8'))).vectors

describe('the page that verifies in the reader’s own browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paripassu-verify-'))
  let browser: Browser
  let tab: Page
  const asked: string[] = []
  before(async () => {
    browser = await launch()
    tab = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage()
    tab.on('request', (request) => asked.push(request.url()))
    for (const lang of ['en', 'fr'] as const) writeFileSync(join(folder, `${lang}.html`), verifyPage(lang, '', null))
  })
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const outcomeOf = async (content: string | Uint8Array, name = 'draw.json', lang = 'en'): Promise<string> => {
    writeFileSync(join(folder, name), content)
    await tab.goto(`file://${folder}/${lang}.html`)
    await tab.locator('#file').setInputFiles(join(folder, name))
    const outcome = tab.locator('[data-outcome].good, [data-outcome].bad, [data-outcome].unknown')
    await outcome.waitFor()
    return (await outcome.getAttribute('class')) ?? ''
  }

  it('runs every draw again, and says of a drand round that it cannot', async () => {
    for (const { name, file } of vectors('valid'))
      assert.equal(await outcomeOf(file), name.includes('drand') ? 'unknown' : 'good', name)
  })

  it('never calls a draw good that is not', async () => {
    /** What no browser can tell, and what is only not there yet. */
    const undecided = ['a draw that was voided', 'a draw without an order']
    for (const { name, file } of vectors('invalid')) {
      const is = await outcomeOf(file)
      assert.equal(is, undecided.includes(name) ? 'unknown' : 'bad', name)
    }
  })

  it('says in words of what is no pack at all, and unpacks nothing without end', async () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(160 * 1024 * 1024) }, { level: 9 })
    /** Says that it unpacks to ten bytes, and does not. */
    const liar = Uint8Array.from(bomb)
    const directory = Buffer.from(liar).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    new DataView(liar.buffer).setUint32(directory + 24, 10, true)
    const large = new Uint8Array(200 * 1024 * 1024)
    large.set([0x50, 0x4b, 3, 4])
    const wrong: readonly (readonly [name: string, content: string | Uint8Array, en: RegExp, fr: RegExp])[] = [
      ['empty.zip', '', /This file is empty: empty\.zip/, /Ce fichier est vide/],
      ['letter.zip', 'Dear Sir', /no proof pack, no disclosure/, /ni un dossier de preuve/],
      ['other.json', '{"a":1}\n', /no proof pack, no disclosure/, /ni un dossier de preuve/],
      ['half.zip', 'PK\x03\x04 and no more', /archive is NOT as it was made/, /archive N’EST PAS telle/],
      ['bomb.zip', bomb, /far too large/, /bien trop volumineux/],
      ['liar.zip', liar, /archive is NOT as it was made/, /archive N’EST PAS telle/],
      ['large.zip', large, /far too large/, /bien trop volumineux/],
    ]
    for (const [name, content, en, fr] of wrong)
      for (const [lang, says] of [
        ['en', en],
        ['fr', fr],
      ] as const) {
        assert.equal(await outcomeOf(content, name, lang), 'bad', name)
        const lines = await tab.locator('li').allInnerTexts()
        assert.deepEqual([lines.length, says.test(lines[0] ?? '')], [1, true], `${name}: ${lines.join('; ')}`)
      }
  })

  it('asks nothing of any network', () => {
    assert.ok(asked.length > 20)
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('file:')),
      [],
    )
    assert.match(verifyPage('en', '', null), /connect-src &#39;none&#39;/)
  })

  it('asks the one log whose address was given, and no address that is not one', () => {
    const at = new URL('https://log.example.org/log')
    assert.match(verifyPage('en', at.href, at), /connect-src https:\/\/log\.example\.org;/)
    assert.match(verifyPage('fr', 'javascript:alert(1)', null), /connect-src &#39;none&#39;.*id="log-error"/s)
  })

  it('is clean for assistive technology in both languages, and can be used by keyboard alone', async () => {
    for (const lang of ['en', 'fr']) {
      await tab.goto(`file://${folder}/${lang}.html`)
      assert.deepEqual(await heard(tab), [])
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 390)
      const reached: string[] = []
      for (let step = 0; step < 7; step++) {
        await tab.keyboard.press('Tab')
        reached.push(await tab.evaluate(() => document.activeElement?.id || (document.activeElement?.tagName ?? '')))
      }
      assert.deepEqual(reached.slice(2, 6), ['file', 'folder', 'log', 'BUTTON'])
    }
    await outcomeOf('', 'empty.zip')
    assert.equal(
      await tab.evaluate(() => document.activeElement?.hasAttribute('data-outcome')),
      true,
      'the result is next',
    )
  })
})
