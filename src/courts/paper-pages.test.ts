import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { z } from 'zod'
import { largestFile } from '../core/paper.ts'
import { htmlRules } from '../web/html-rules.ts'
import { errorsIn, keyIn, openDesk, wordsOf } from '../worklist/fixture.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let reference = ''
let duty = ''
const validator = new HtmlValidate(htmlRules)
const sound = async (text: string): Promise<string> => {
  const { results } = await validator.validateString(text)
  const problems = results.flatMap(({ messages }) => messages)
  assert.deepEqual(
    problems.map(({ ruleId, message }) => `${ruleId} ${message}`),
    [],
  )
  return text
}
const idIn = async (pattern: RegExp): Promise<string> =>
  pattern.exec(await desk.as('gb-courts').get(`/cases/${reference}`))?.[1] ?? ''

before(async () => {
  desk = await openDesk('2025-09-16T20:00:00Z')
  const landed = { landedAt: '2025-09-10T04:10:00Z', place: 'Dover', people: 9 }
  const landing = await desk.give('gb-screening', 'arrivals/record-landing', landed)
  reference = await desk.give('gb-screening', 'readmission/register-person', {
    landing,
    person: { familyName: 'Haile', givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    screening: { language: 'ti', answers: [] },
    ground: 'claims-protection',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'open',
  })
  const letter = { template: 'notice-of-intent', method: 'in-person', place: 'GB-ENG', language: 'English' }
  await desk.give('gb-caseworker', 'letters/serve', { case: reference, ...letter })
  await desk.give('gb-caseworker', 'readmission/send-request', { case: reference })
  const order = { case: reference, what: 'sets-duties', document: 'Sealed order', by: 'entered' }
  await desk.give('gb-courts', 'courts/receive-order', order)
  await desk.give('gb-courts', 'courts/confirm-order', {
    case: reference,
    order: await idIn(/confirm-order\?order=([^"]+)/),
    effect: 'sets-duties',
    duties: [{ what: 'Give the report', to: 'receiving-state', before: 'departure' }],
    reasons: 'Read.',
  })
  duty = await idIn(/send-papers\?duty=([^"]+)/)
})
after(() => desk.close())

const path = () => `/cases/${reference}/do/send-papers`
const fields = () => ({ duty, kind: 'rule-35-report', title: 'Report of 13 September', completes: 'yes' })
const [start, end] = ['%PDF-1.7\n', '\nstartxref\n9\n%%EOF\n']
/** A PDF of so many bytes. */
const pdf = (size: number, first = start) => ({
  file: new File([first.padEnd(size - end.length, '%'), end], 'rapport médical.pdf', { type: 'application/pdf' }),
})
const send = async (more: object, file?: ReturnType<typeof pdf>) => {
  const page = await desk.as('gb-courts').get(`${path()}?duty=${duty}`)
  return desk.as('gb-courts').post(path(), { idempotencyKey: keyIn(page), ...fields(), ...more }, file)
}

describe('papers for the receiving state, on the case', () => {
  it('are asked for where the duty stands, and no proof can be typed for it; the barrier has no link to lift it', async () => {
    const page = await sound(await desk.as('gb-courts').get(`/cases/${reference}`))
    assert.match(wordsOf(page), /Give the report To do.*Send papers to the receiving state/)
    assert.doesNotMatch(page, /carry-out-duty\?duty|lift-barrier\?barrier/)
    const typed = await desk.as('gb-courts').get(`/cases/${reference}/do/carry-out-duty`)
    assert.match(wordsOf(typed), /only the other state’s signed receipt proves it/)
    for (const lang of ['en', 'fr'] as const) await sound(await desk.as('gb-courts', lang).get(path()))
    const form = wordsOf(await desk.as('gb-courts').get(path()))
    assert.match(form, /at most 1 MB/)
    assert.doesNotMatch(form, /20 MB/)
  })

  it('with nothing typed, the wrong kind of file or one too large, say what to put right and keep what was typed', async () => {
    const empty = await desk.as('gb-courts').post(path(), { idempotencyKey: 'empty-paper', title: 'Typed title' })
    assert.equal(empty.status, 422)
    assert.deepEqual(errorsIn(empty.text), ['completes'])
    assert.match(empty.text, /value="Typed title"/)
    const nothing = await send({})
    assert.deepEqual(errorsIn(await sound(nothing.text)), ['text'])
    const program = await send({}, pdf(2000, 'MZ'))
    assert.deepEqual(errorsIn(program.text), ['file'])
    assert.match(wordsOf(program.text), /contents are not what its name says/)
    const locked = await send({}, pdf(2000, `${start}/Encrypt 1 0 R`))
    assert.match(wordsOf(locked.text), /locked with a password/)
    const large = await send({}, pdf(largestFile + 1))
    assert.deepEqual(errorsIn(await sound(large.text)), ['file'])
    assert.match(wordsOf(large.text), /larger than 1 MB.*lower resolution/)
    for (const { text } of [program, locked, large])
      assert.doesNotMatch(text, /name="fileDigest"/, 'it is not sent again')
  })

  it('once sent are shown on their way, then received, with the receipt as the proof', async () => {
    const sent = await send({ text: 'Scars.\nSleepless.' }, pdf(largestFile))
    assert.equal(sent.status, 303, wordsOf(sent.text))
    const waiting = wordsOf(await sound(await desk.as('gb-courts').get(`/cases/${reference}`)))
    assert.match(waiting, /Rule 35\(3\) report: +Report of 13 September +Sent, no receipt yet.*rapport médical\.pdf/)
    const [row] = await desk.database.query("select body, personal from outbox where kind = 'papers'")
    const queued = z.object({ file: z.strictObject({ digest: z.string(), name: z.string() }) }).parse(row?.personal)
    assert.equal(queued.file.name, 'rapport médical.pdf')
    assert.doesNotMatch(JSON.stringify(row?.body), /report|rapport/i)
    const { paper } = z.object({ paper: z.string() }).parse(row?.body)
    const path = `/cases/${reference}/papers/${paper}`
    const read = await sound(await desk.as('gb-courts').get(path))
    assert.match(
      wordsOf(read),
      /Report of 13 September.*Rule 35\(3\) report.*Priya Nair.*rapport médical\.pdf.*Scars\. Sleepless\./,
    )
    assert.ok(desk.reads.at(-1)?.endsWith(`case:${reference} paper ${paper}`), desk.reads.at(-1) ?? 'none')
    const href = /href="([^"]+documents[^"]+)"/.exec(read)?.[1] ?? ''
    const saved = await desk.as('gb-courts').fetch(`${href}/file`)
    assert.equal((await saved.arrayBuffer()).byteLength, largestFile)
    for (const way of [href, `${href}/file`])
      assert.equal((await desk.as('gb-flights').fetch(way)).status, 403, 'its document is read by the same')
    const reads = desk.reads.length
    const other = await desk.as('gb-flights').fetch(path)
    assert.deepEqual([other.status, (await desk.as('gb-courts').fetch(`${path}X`)).status], [403, 404])
    assert.doesNotMatch(await other.text(), /Report of 13|Scars/)
    assert.doesNotMatch(await desk.as('gb-flights').get(`/cases/${reference}`), /Scars/, 'nor is it in the case itself')
    assert.equal(desk.reads.slice(reads).filter((one) => one.includes('paper')).length, 0)
    const receipt = { message: 7, digest: 'ab'.repeat(32), receivedAt: '2025-09-16T19:59:00Z', understood: true }
    await desk.give('FR', 'courts/note-papers-receipt', { case: reference, paper, ...receipt })
    const done = wordsOf(await sound(await desk.as('gb-courts', 'fr').get(`/cases/${reference}`)))
    assert.match(
      done,
      /Give the report Exécutée.*Reçu là-bas.*Leur accusé signé : message 7.*20 h 59.*abababababababab…/,
    )
    assert.match(done, /L’État requis a le document/)
  })
})
