import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
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
  const outcomeOf = async (text: string): Promise<string> => {
    writeFileSync(join(folder, 'draw.json'), text)
    await tab.goto(`file://${folder}/en.html`)
    await tab.locator('#file').setInputFiles(join(folder, 'draw.json'))
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
    }
  })
})
