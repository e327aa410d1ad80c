import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { demonstrationUser } from '../../src/access/demonstration.ts'
import { proofField } from '../../src/draw/public-file.ts'
import { t } from '../../src/web/language.ts'
import { eligible } from '../draw-world.ts'
import { openDesks, says, visit } from './desks.ts'
import { heard } from './judged.ts'
import { enter, tabTo, type } from './keyboard.ts'

/** An applicant looks up their draw on a small phone, in Arabic and with keys alone, takes the proof away and checks it. */
const { gb, unitedKingdom, somebody, exchange, step, close } = await openDesks('draws', {
  opensAt: '2025-10-06T09:00:00Z',
})
const folder = await mkdtemp(join(tmpdir(), 'paripassu-proof-'))
after(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

const officer = demonstrationUser('GB', 'gb-admissions')
assert.ok(officer)
const give = async (_: string, command: string, input: object, key: string = command): Promise<string> => {
  const outcome = await unitedKingdom.desk.run(
    officer,
    command,
    input,
    `${key}-${JSON.stringify(input).length}-${++keys}`,
  )
  assert.equal(outcome.outcome, 'accepted', `${command}: ${JSON.stringify(outcome)}`)
  return outcome.outcome === 'accepted' ? outcome.stream : ''
}
let keys = 0
/** Opens the window once: the families of this test come in the same one. */
let window = ''
const world = {
  unitedKingdom,
  give: async (who: string, command: string, input: object) => {
    if (command !== 'windows/open') return give(who, command, input)
    window ||= await give(who, command, input)
    return window
  },
}
const inArabic = (en: string): RegExp => new RegExp(t({ en, fr: '' }, 'ar').replace(/[().?]/g, '\\$&'))
/** Runs the program as anybody would. Not waited for in place: the node it may ask runs in this process. */
const paripassu = (...args: string[]) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((done) => {
    const program = fileURLToPath(new URL('../../paripassu', import.meta.url))
    const child = execFile(program, args, { timeout: 60_000 }, (_, stdout, stderr) =>
      done({ status: child.exitCode ?? -1, stdout, stderr }),
    )
  })

let draw = ''
let families: readonly string[] = []
let phone: Page

/** Comes back with reference and code, with keys alone. */
async function resume(page: Page, reference: string, code: string, say: (en: string) => RegExp): Promise<void> {
  await type(page, say('Reference'), reference)
  await type(page, say('Code'), code)
  await enter(page, say('Open my application'))
}

step('two families are on a list, and both states draw it', async () => {
  families = [await eligible(world, 'Alone', 1), await eligible(world, 'Pair', 2)]
  draw = (await give('', 'draw/fix', { places: 2, reasons: 'Two places released.' })).slice('draw:'.length)
  await exchange()
})

step('nobody sees a ticket without reference and code', async () => {
  const anybody = await somebody({ phone: true })
  await anybody.goto(`${gb}/portal/draws`)
  assert.match(anybody.url(), /\/portal\/resume/)
  const answer = await anybody.request.get(`${gb}/portal/draws/${draw}.json`)
  assert.equal(answer.status(), 404)
  await anybody.context().close()
})

step('a mother opens her application in Arabic with keys alone, and comes to her ticket and her rank', async () => {
  phone = await somebody({ phone: true })
  await phone.setViewportSize({ width: 360, height: 740 })
  await phone.goto(`${gb}/portal`)
  await phone.locator('.app-choice a[hreflang="ar"]').click()
  await visit(phone, '/portal/resume')
  await resume(phone, families[1] ?? '', 'Pair', inArabic)
  await enter(phone, inArabic('My ticket, and how to check the draw'))
  assert.match(phone.url(), /\/portal\/draws$/)

  const [row] = await unitedKingdom.platform.database.query(
    "select data->>'ticket' as ticket, data->>'rank' as rank from view_rows where view = 'draw-entry' and ix = $1",
    [families[1]],
  )
  const shown = await phone.evaluate(() => ({
    direction: getComputedStyle(document.body).direction,
    lang: document.documentElement.lang,
    width: document.documentElement.scrollWidth,
    hex: [...document.querySelectorAll('main code')].map((one) => [
      one.textContent,
      getComputedStyle(one).direction,
      one.getBoundingClientRect().right <= innerWidth,
    ]),
  }))
  assert.deepEqual([shown.direction, shown.lang, shown.width <= 360], ['rtl', 'ar', true])
  assert.deepEqual(shown.hex[0], [row?.ticket, 'ltr', true], 'the ticket reads from the left, on the screen')
  await says(phone, inArabic('Your ticket'))
  await says(phone, new RegExp(`${row?.rank} / 2`))
  assert.deepEqual(await heard(phone), [])
})

step('she takes her proof away, and the program checks it alone and beside the public file', async () => {
  const link = phone.waitForEvent('download')
  await tabTo(phone, inArabic('Take your proof with you (a file)'))
  await phone.keyboard.press('Enter')
  const download = await link
  assert.equal(download.suggestedFilename(), `proof-${draw}.json`)
  const proof = join(folder, 'proof.json')
  await download.saveAs(proof)
  const held = proofField.parse(JSON.parse(await readFile(proof, 'utf8')))
  assert.deepEqual([held.reference, held.size], [families[1], 2])

  const alone = await paripassu('verify', 'draw', proof)
  assert.deepEqual([alone.status, alone.stderr], [0, ''], alone.stdout)
  const beside = await paripassu('verify', 'draw', `${gb}/public/draws/${draw}`, '--proof', proof)
  assert.equal(beside.status, 0, beside.stdout)
  assert.match(beside.stdout, new RegExp(`Rank ${held.rank}\\.`))

  const forged = join(folder, 'forged.json')
  const text = await readFile(proof, 'utf8')
  await writeFile(forged, text.replace(`"rank":${held.rank}`, `"rank":${held.rank === 1 ? 2 : 1}`))
  const lie = await paripassu('verify', 'draw', `${gb}/public/draws/${draw}.json`, '--proof', forged)
  assert.equal(lie.status, 1)
  assert.match(lie.stdout, /NO {3}rank/)
  await rm(forged)
})

step('the public page she is led to shows the same draw, and her ticket in the order', async () => {
  await visit(phone, '/portal/draws')
  await enter(phone, inArabic('See how the draw was made'))
  assert.match(phone.url(), new RegExp(`/public/draws/${draw}$`))
  const [row] = await unitedKingdom.platform.database.query(
    "select data->>'ticket' as ticket from view_rows where view = 'draw-entry' and ix = $1",
    [families[1]],
  )
  await says(phone, new RegExp(String(row?.ticket)))
  await phone.context().close()
})

step('the other family sees its own ticket, in English, without a script', async () => {
  const other = await somebody({ phone: true, javaScript: false })
  await other.goto(`${gb}/portal/resume`)
  await other.getByLabel('Reference').fill(families[0] ?? '')
  await other.getByLabel('Code').fill('Alone')
  await other.getByRole('button', { name: 'Open my application' }).click()
  await visit(other, '/portal/draws')
  await says(other, /Your ticket.*Your rank/)
  const [download] = await Promise.all([
    other.waitForEvent('download'),
    other.getByRole('link', { name: 'Take your proof with you (a file)' }).click(),
  ])
  const path = join(folder, 'other.json')
  await download.saveAs(path)
  assert.equal(proofField.parse(JSON.parse(await readFile(path, 'utf8'))).reference, families[0])
  assert.equal((await paripassu('verify', 'draw', folder)).status, 0, 'a folder of proofs is checked whole')
  await other.context().close()
})
