import assert from 'node:assert/strict'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readerOf } from '../src/cli/log-files.ts'
import { countPutBack, toWorkThere } from '../src/exchange/there-view.ts'
import { checkRecord } from '../src/journal/check-view.ts'
import { verifyLog } from '../src/transparency/verify.ts'
import { layNodes } from './lite.ts'
import { openWorld, registered, type World } from './world.ts'

/** A node whose disk failed, and whose record is put back from the backup of the day before, with the other node running. */
let [folder, backup] = ['', '']
let world: World
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paripassu-test-'))
  backup = await mkdtemp(join(tmpdir(), 'paripassu-backup-'))
  await layNodes(folder)
  world = await openWorld('2025-09-01T08:00:00Z', folder)
})
after(async () => {
  await world.close()
  for (const each of [folder, backup]) await rm(each, { recursive: true, force: true })
})

const sent = (): Promise<readonly unknown[]> =>
  world.unitedKingdom.platform.database.query(
    "select sequence, kind, stream <> '' as known, receipt is not null as receipted from exchange_sent order by sequence",
  )
async function served(familyName: string): Promise<string> {
  const person = await registered(world, '2025-09-01T05:00:00Z', familyName)
  const letter = { template: 'notice-of-intent', method: 'in-person', place: 'GB-ENG', language: 'English' }
  await world.give('gb-caseworker', 'letters/serve', { ...letter, case: person })
  return person
}
async function requested(familyName: string): Promise<string> {
  const person = await served(familyName)
  await world.give('gb-caseworker', 'readmission/send-request', { case: person })
  return person
}
/** Everything said, logged, cosigned, journalled and read. */
async function quiet(): Promise<void> {
  await world.exchange()
  for (const node of [world.unitedKingdom, world.france]) {
    await node.journal.settled()
    assert.equal(await node.log.follower.settled(), true)
  }
  for (const node of [world.unitedKingdom, world.france]) assert.equal(await node.log.theirs.settled(), null)
}
const size = async (): Promise<number> => {
  const [row] = await world.unitedKingdom.platform.database.query(
    'select max(size)::integer as size from log_checkpoints',
  )
  return Number(row?.size)
}

let first = ''
let registeredBefore = ''
let grown = 0
test('a backup is made in the evening, and the day after is lost', async () => {
  first = await requested('Prima')
  registeredBefore = await served('Quarta')
  await quiet()
  await world.close()
  await cp(join(folder, 'gb'), join(backup, 'gb'), { recursive: true })
  world = await openWorld('2025-09-02T08:00:00Z', folder)
  await requested('Secunda')
  await world.give('gb-caseworker', 'readmission/send-request', { case: registeredBefore })
  await world.give('gb-courts', 'barriers/raise', { case: first, kind: 'injunction', says: 'Stayed.' })
  await quiet()
  grown = await size()
  await world.close()
  await rm(join(folder, 'gb'), { recursive: true })
  await cp(join(backup, 'gb'), join(folder, 'gb'), { recursive: true })
})

test('put back, it learns from the other state what it had said, and says nothing under a number that was used', async () => {
  world = await openWorld('2025-09-02T12:00:00Z', folder)
  await quiet()
  assert.deepEqual(await sent(), [
    { sequence: 1, kind: 'readmission-request', known: true, receipted: true },
    { sequence: 2, kind: 'readmission-request', known: false, receipted: true },
    { sequence: 3, kind: 'readmission-request', known: false, receipted: true },
  ])
  const third = await requested('Tertia')
  await quiet()
  assert.equal((await sent()).length, 4)
  const shared = await world.shared(third)
  assert.equal((await world.attempt('fr-receiving', 'reception/answer', { shared, code: 'A1' })).outcome, 'accepted')
  await world.exchange()
  const again = await world.attempt('gb-caseworker', 'readmission/send-request', { case: third })
  assert.equal(again.outcome === 'refused' && again.refusals[0]?.code, 'already-accepted', 'the line works both ways')
})

test('its public log goes on from what the other state had read of it: nobody holds two words of one size', async () => {
  assert.ok((await size()) > grown)
  for (const [at, address] of world.addresses.entries()) {
    const verified = await verifyLog(readerOf(`${address}/log/`), null)
    assert.ok(verified.ok, `${at}: ${JSON.stringify(verified.checks.filter(({ ok }) => !ok))}`)
    const copy = await verifyLog(readerOf(`${address}/mirror/`), null)
    assert.ok(copy.ok, `the copy kept by ${at}: ${JSON.stringify(copy.checks.filter(({ ok }) => !ok))}`)
  }
  for (const node of [world.unitedKingdom, world.france])
    assert.deepEqual(await node.platform.database.query('select what from log_evidence'), [])
  const said = await world.unitedKingdom.platform.database.query(
    "select convert_from(entry, 'UTF8')::jsonb as entry from log_entries where kind = 'record-put-back'",
  )
  assert.equal(said.length, 1, 'and it says in public that it was put back')
})

test('the private journal is held to what it still has, and no longer to what is lost', async () => {
  const { database } = world.unitedKingdom.platform
  const found = await checkRecord(database.query)
  assert.deepEqual(found.faults, [])
  assert.ok(found.anchored !== null && found.facts > 0)
  // The control: the roots of the lost facts are in the log, and without the public word they would be faults.
  const rows = await database.query(
    "select convert_from(entry, 'UTF8')::jsonb as entry from log_entries where kind = 'journal-anchored'",
  )
  const anchors = rows.map(({ entry }) => entry as { readonly facts: number; readonly root: string })
  const held = await checkRecord(database.query, anchors)
  assert.ok(held.faults.some(({ what }) => what === 'anchor'))
})

test('a person reads at the desk what the record lost, records it anew, and says that it is done', async () => {
  const { query } = world.unitedKingdom.platform.database
  const lost = async () => (await toWorkThere(query, 10)).map(({ sequence }) => sequence)
  assert.deepEqual(await lost(), [2, 3])
  const { count, since } = await countPutBack(query)
  assert.deepEqual([count, since?.slice(0, 16)], [2, '2025-09-02T12:00'])
  const address = world.addresses[0] ?? ''
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: address }
  const signIn = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: 'user=gb-lead',
  })
  const cookie = signIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const get = async (path: string, lang = 'en') =>
    (await fetch(`${address}${path}?lang=${lang}`, { headers: { cookie } })).text()
  const post = async (form: Record<string, string>) => {
    const body = new URLSearchParams({ idempotencyKey: 'k', ...form }).toString()
    const path = `${address}/exchange/desk/sent/2?lang=en`
    return (await fetch(path, { method: 'POST', redirect: 'manual', headers: { ...headers, cookie }, body })).text()
  }
  assert.match(await get('/exchange/desk'), /Our record was put back from a backup and lost it/)
  assert.match(await get('/exchange/desk', 'fr'), /rétabli depuis une sauvegarde/)
  const page = await get('/exchange/desk/sent/2')
  assert.match(page, /A message of ours that our record lost/)
  assert.match(page, /<code>arrivedAt<\/code>|<code>[a-zA-Z]+<\/code>: <bdi>/, 'what it said')
  assert.match(page, /Recorded anew here/)
  assert.doesNotMatch(page, /Said again: a later message/)
  assert.match(await post({ how: '', note: '' }), /Choose how it was dealt with/)
  assert.deepEqual(await lost(), [2, 3])
  await post({ how: 'recorded-anew', note: 'Registered again from the paper file.' })
  assert.deepEqual(await lost(), [3])
  assert.match(await get('/exchange/desk/sent/2'), /Registered again from the paper file/)
})

test('a request said again is told that they have it, and their answer finds its case', async () => {
  const { query } = world.unitedKingdom.platform.database
  await world.give('gb-caseworker', 'readmission/send-request', { case: registeredBefore })
  await quiet()
  const open = await toWorkThere(query, 10)
  assert.deepEqual(
    open.map(({ sequence, problem }) => [sequence, problem]),
    [
      [3, 'put-back'],
      [5, 'refused'],
    ],
  )
  const shared = await world.shared(registeredBefore)
  await world.give('fr-receiving', 'reception/answer', { shared, code: 'A1' })
  await quiet()
  const again = await world.attempt('gb-caseworker', 'readmission/send-request', { case: registeredBefore })
  assert.equal(again.outcome === 'refused' && again.refusals[0]?.code, 'already-accepted')
})
