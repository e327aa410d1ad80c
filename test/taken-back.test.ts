import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { z } from 'zod'
import { readerOf } from '../src/cli/log-files.ts'
import { counted } from '../src/law/place.ts'
import type { Node } from '../src/node.ts'
import { verifyLog } from '../src/transparency/verify.ts'
import { htmlRules } from '../src/web/html-rules.ts'
import { handedOver, openWorld, registered, type World } from './world.ts'

/** What a person needs on arrival, and their return where the transfer was an error: told, asked, decided, counted, between two real nodes. */
let world: World
let person = ''
let shared = ''
before(async () => {
  world = await openWorld('2025-09-01T08:00:00Z')
  person = await registered(world, '2025-09-01T05:00:00Z')
  shared = await world.shared(person)
})
after(() => world.close())

const codes = (outcome: Awaited<ReturnType<World['attempt']>>): readonly string[] =>
  outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : [outcome.outcome]
const sentBy = async (node: Node, kind: string) =>
  node.platform.database.query('select jws, understood, problem from exchange_sent where kind = $1 order by sequence', [
    kind,
  ])
const reception = async () => {
  const [row] = await world.france.platform.database.query(
    "select ix, data from view_rows where view = 'reception' and key = $1",
    [shared],
  )
  return { stage: row?.ix, ...z.object({ state: z.looseObject({}) }).parse(row?.data) }
}
const ofCase = async () => {
  const [row] = await world.unitedKingdom.platform.database.query(
    "select ix from view_rows where view = 'case' and key = $1",
    [person],
  )
  return row?.ix
}
const validator = new HtmlValidate(htmlRules)
/** The page as that officer sees it, its markup sound. */
const page = async (at: 0 | 1, who: string, path: string): Promise<string> => {
  const address = world.addresses[at] ?? ''
  const form = new URLSearchParams({ user: who })
  const signed = await fetch(`${address}/sign-in`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin: address },
  })
  const cookie = (signed.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  const text = await (await fetch(`${address}${path}`, { headers: { cookie } })).text()
  const { results } = await validator.validateString(text)
  const wrong = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))
  assert.deepEqual(wrong, [], path)
  return text
}

const needs = { medical: 'Insulin twice a day.', languages: ['ti'], escort: 'same-sex' }

test('needs are told once a request is sent, encrypted, and only those who receive the person read them (TR-56, TR-71)', async () => {
  assert.deepEqual(codes(await world.attempt('gb-caseworker', 'between/send-needs', { case: person, ...needs })), [
    'no-request',
  ])
  const letter = { template: 'notice-of-intent', method: 'in-person', place: 'GB-ENG', language: 'English' }
  await world.give('gb-caseworker', 'letters/serve', { ...letter, case: person })
  await world.give('gb-caseworker', 'readmission/send-request', { case: person })
  const none = { case: person, languages: [], escort: 'none' }
  assert.deepEqual(codes(await world.attempt('gb-caseworker', 'between/send-needs', none)), ['no-needs'])
  assert.deepEqual(codes(await world.attempt('gb-flights', 'between/send-needs', { case: person, ...needs })), [
    'forbidden',
  ])
  await world.give('gb-caseworker', 'between/send-needs', { case: person, ...needs })
  await world.exchange()
  const [sent] = await sentBy(world.unitedKingdom, 'needs')
  assert.equal(sent?.understood, true)
  const payload = Buffer.from(String(sent?.jws).split('.')[1] ?? '', 'base64url').toString()
  assert.doesNotMatch(payload, /Insulin/, 'it travels in the encrypted part alone')
  for (const who of ['fr-receiving', 'fr-border'])
    assert.match(await page(1, who, `/requests/${shared}`), /Insulin twice a day\./, who)
})

test('a later statement stands in place of the first, and one that comes late changes nothing', async () => {
  await world.give('gb-caseworker', 'between/send-needs', { case: person, ...needs, medical: 'Wheelchair.' })
  await world.exchange()
  const shown = await page(1, 'fr-border', `/requests/${shared}`)
  assert.match(shown, /Wheelchair\./)
  assert.doesNotMatch(shown, /Insulin/)
})

test('nobody is taken back before they were handed over', async () => {
  world.moveTo('2025-09-10T09:00:00Z')
  const decision = { case: person, code: 'B1', reasons: 'An error.' }
  assert.deepEqual(codes(await world.attempt('gb-lead', 'between/decide-return', decision)), ['not-handed-over'])
  assert.deepEqual(codes(await world.attempt('fr-border', 'reception/ask-return', { shared, code: 'R1' })), [
    'not-received',
  ])
  await handedOver(world, person)
  for (const node of [world.unitedKingdom, world.france])
    assert.equal((await world.book(node)).filter(counted).length, 1)
})

test('the receiving state asks by code, which is all that travels; the case is somebody’s work again (TR-70, OP-08)', async () => {
  world.moveTo('2025-09-23T09:00:00Z')
  assert.match(await page(1, 'fr-border', `/requests/${shared}`), /value="R1"/)
  assert.deepEqual(codes(await world.attempt('fr-border', 'reception/ask-return', { shared, code: 'A1' })), [
    'unknown-code',
  ])
  assert.equal(await ofCase(), 'done')
  await world.give('fr-border', 'reception/ask-return', { shared, code: 'R1', note: 'Her passport says 2009.' })
  assert.deepEqual(codes(await world.attempt('fr-border', 'reception/ask-return', { shared, code: 'R1' })), [
    'asked-before',
  ])
  assert.equal((await reception()).stage, 'waiting')
  await world.exchange()
  const [asked] = await sentBy(world.france, 'return-asked')
  assert.equal(asked?.understood, true)
  const payload = JSON.parse(Buffer.from(String(asked?.jws).split('.')[1] ?? '', 'base64url').toString())
  assert.deepEqual({ ...payload.body, askedAt: '' }, { number: 1, code: 'R1', askedAt: '' })
  assert.equal(await ofCase(), 'open')
  assert.match(await page(0, 'gb-lead', `/cases/${person}`), /Decide whether to take the person back/)
  const form = await page(0, 'gb-lead', `/cases/${person}/do/decide-return`)
  for (const code of ['B1', 'B2', 'D1']) assert.match(form, new RegExp(`value="${code}"`))
})

test('a refusal and its reasons stay apart: the code travels, and the asking may be made anew', async () => {
  await world.give('gb-lead', 'between/decide-return', { case: person, code: 'D1', reasons: 'Her age was assessed.' })
  assert.deepEqual(
    codes(await world.attempt('gb-lead', 'between/decide-return', { case: person, code: 'D1', reasons: 'Again.' })),
    ['not-asked'],
  )
  await world.exchange()
  const [decided] = await sentBy(world.unitedKingdom, 'return-decided')
  assert.doesNotMatch(Buffer.from(String(decided?.jws).split('.')[1] ?? '', 'base64url').toString(), /assessed/)
  assert.equal((await reception()).stage, 'done')
  await world.give('fr-border', 'reception/ask-return', { shared, code: 'R1' })
  await world.exchange()
})

test('agreed and back, the place is reversed in both books and in both public logs; nothing is erased (OP-08)', async () => {
  assert.deepEqual(
    codes(await world.attempt('gb-lead', 'between/record-brought-back', { case: person, place: 'LHR' })),
    ['not-agreed'],
  )
  await world.give('gb-lead', 'between/decide-return', { case: person, code: 'B1', reasons: 'A child, by passport.' })
  await world.exchange()
  for (const node of [world.unitedKingdom, world.france])
    assert.equal((await world.book(node)).filter(counted).length, 1, 'until the person is back it counts')
  world.moveTo('2025-09-25T10:00:00Z')
  const early = { case: person, place: 'LHR', occurredAt: '2025-09-22T09:39:59Z' }
  assert.deepEqual(codes(await world.attempt('gb-lead', 'between/record-brought-back', early)), ['before-handover'])
  await world.give('gb-lead', 'between/record-brought-back', { case: person, place: 'LHR' })
  assert.deepEqual(
    codes(await world.attempt('gb-lead', 'between/record-brought-back', { case: person, place: 'LHR' })),
    ['already-back', 'not-agreed'],
  )
  await world.exchange()
  for (const node of [world.unitedKingdom, world.france]) {
    assert.deepEqual(await world.book(node), [])
    const told = await node.platform.database.query("select 1 from view_rows where view = 'partner-place'")
    assert.equal(told.length, 0, 'and neither says any more that the other counts it')
  }
  assert.equal(await ofCase(), 'done')
  for (const node of [world.unitedKingdom, world.france]) while (!(await node.log.follower.settled()));
  for (const address of world.addresses) {
    const log = await verifyLog(readerOf(`${address}/log`), null)
    assert.deepEqual(log.places, { readmitted: 0, admitted: 0 })
    assert.deepEqual(
      log.checks.filter(({ ok }) => !ok),
      [],
    )
  }
  const asked = await page(1, 'fr-border', `/requests/${shared}`)
  for (const said of [/31 Demande de reprise/, /32 Décision sur la reprise/, /33 Personne reprise/, /<\/span> Décidé/])
    assert.match(asked, said)
  const history = await page(0, 'gb-caseworker', `/cases/${person}`)
  for (const said of [/The person is back/, /Handed over/, /Taking the person back: refused/])
    assert.match(history, said)
})

test('every message of it was understood on the other side', async () => {
  for (const node of [world.unitedKingdom, world.france])
    assert.deepEqual(
      await node.platform.database.query(
        'select kind, problem from exchange_sent where understood is distinct from true',
      ),
      [],
    )
})
