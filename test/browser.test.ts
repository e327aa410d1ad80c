import assert from 'node:assert/strict'
import { it } from 'node:test'
import { launch } from './browser.ts'

it('the browser for the journeys opens a page and reads it', async () => {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await page.setContent('<html lang="fr"><title>Dossier</title><h1>Réadmission</h1></html>')
    assert.equal(await page.title(), 'Dossier')
    assert.equal(await page.locator('h1').textContent(), 'Réadmission')
  } finally {
    await browser.close()
  }
})
