import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readerOf } from '../src/cli/log-files.ts'
import { drawStream, draws } from '../src/draw/state.ts'
import { kidOf } from '../src/exchange/envelope.ts'
import { keyUses } from '../src/keys/events.ts'
import { keysOf, together } from '../src/keys/public-view.ts'
import type { Node } from '../src/node.ts'
import { factsOf, fold } from '../src/platform/store.ts'
import { verifyLog } from '../src/transparency/verify.ts'
import { eligible } from './draw-world.ts'
import { layNodes } from './lite.ts'
import { openWorld, registered, type World } from './world.ts'

/** A record put back from a backup made before a change of keys: the files know the new keys, the record the old alone. */
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

const stateOf = (node: Node) => keysOf(node.platform.database.query)
async function requested(familyName: string): Promise<string> {
  const person = await registered(world, '2025-09-01T05:00:00Z', familyName)
  const letter = { template: 'notice-of-intent', method: 'in-person', place: 'GB-ENG', language: 'English' }
  await world.give('gb-caseworker', 'letters/serve', { ...letter, case: person })
  await world.give('gb-caseworker', 'readmission/send-request', { case: person })
  return person
}
async function quiet(): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await world.exchange()
    for (const node of [world.unitedKingdom, world.france]) {
      await node.journal.settled()
      await node.log.follower.settled()
    }
    for (const node of [world.unitedKingdom, world.france]) await node.log.theirs.settled()
  }
}
const codes = async (who: string, command: string, input: object): Promise<readonly string[]> => {
  const outcome = await world.attempt(who, command, input)
  return outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : [outcome.outcome]
}
const waiting = (node: Node): Promise<readonly unknown[]> =>
  node.platform.database.query('select sequence, last_problem from exchange_sent where receipt is null')

let old: readonly string[] = []
let made: readonly string[] = []
const drawAt = async (node: Node): Promise<string> => {
  const [row] = await node.platform.database.query("select ix from view_rows where view = 'draw'")
  return String(row?.ix)
}
const keysIn = (file: string): { readonly encryption: readonly unknown[] } => JSON.parse(readFileSync(file, 'utf8'))
const confirmed = async (who: string, fingerprints: readonly string[]): Promise<void> => {
  const heard = together(fingerprints).slice(0, 16)
  await world.give(who, 'keys/confirm-partner', { fingerprints, heard, note: 'By telephone.' })
  await world.exchange()
}
test('every key is replaced the day after the backup, and the old ones are in no file any more', async () => {
  await eligible(world, 'First', 1)
  await requested('Prima')
  await quiet()
  // A draw under way at the hour of the backup: our secret is sealed with the old key.
  await world.unitedKingdom.connect({ url: 'http://127.0.0.1:9', jwks: world.france.jwks })
  await world.give('gb-admissions', 'draw/fix', { places: 1, reasons: 'One place.' })
  old = (await stateOf(world.unitedKingdom)).own.map(({ fingerprint }) => fingerprint)
  await world.close()
  await cp(join(folder, 'gb'), backup, { recursive: true })
  world = await openWorld('2025-09-02T08:00:00Z', folder)
  const keys = await world.unitedKingdom.ring.make(keyUses)
  made = keys.map(({ fingerprint }) => fingerprint)
  await requested('Secunda')
  await world.give('gb-operator', 'keys/announce', { keys, reasons: 'A year has gone by.' })
  await world.exchange()
  await confirmed('fr-operator', made)
  world.moveTo('2025-09-03T09:00:00Z')
  await quiet()
  await world.give('gb-operator', 'keys/retire', { fingerprints: old, code: 'replaced', reasons: 'Replaced.' })
  await requested('Tertia')
  await quiet()
  assert.deepEqual(await waiting(world.unitedKingdom), [])
  assert.deepEqual(await world.unitedKingdom.ring.missing(), [])
  await world.close()
  await rm(join(folder, 'gb', 'database'), { recursive: true })
  await cp(join(backup, 'database'), join(folder, 'gb', 'database'), { recursive: true })
})

test('put back, it knows its own words by the keys of its files, and the line and the log go on', async () => {
  world = await openWorld('2025-09-03T12:00:00Z', folder)
  await quiet()
  const { query } = world.unitedKingdom.platform.database
  const rows = await query('select kind, jws from exchange_sent where receipt is not null order by sequence')
  const signedBy = (keys: readonly string[], kind: string): number =>
    rows.filter((row) => row.kind === kind && keys.includes(String(kidOf(String(row.jws))))).length
  assert.deepEqual(
    [old, made].map((keys) => [signedBy(keys, 'readmission-request'), signedBy(keys, 'key-change')]),
    [
      [2, 1],
      [1, 1],
    ],
  )
  await requested('Quarta')
  await quiet()
  assert.deepEqual(await waiting(world.unitedKingdom), [])
  for (const [at, address] of world.addresses.entries()) {
    const verified = await verifyLog(readerOf(`${address}/log/`), null)
    assert.ok(verified.ok, `${at}: ${JSON.stringify(verified.checks.filter(({ ok }) => !ok))}`)
  }
  for (const node of [world.unitedKingdom, world.france])
    assert.deepEqual(await node.platform.database.query('select what from log_evidence'), [])
})

test('operations says that the keys of the record are in no file; announced again, their word comes back', async () => {
  const { unitedKingdom } = world
  assert.deepEqual([...unitedKingdom.ring.missing()].toSorted(), [...old].toSorted())
  const keys = await unitedKingdom.ring.make(keyUses)
  assert.deepEqual(
    keys.map(({ fingerprint }) => fingerprint),
    made,
    'none is made: those of the files are announced',
  )
  await world.give('gb-operator', 'keys/announce', { keys, reasons: 'Our record was put back from a backup.' })
  await quiet()
  const state = await stateOf(unitedKingdom)
  const now = state.own.filter(({ confirmedAt, retired }) => confirmedAt !== null && retired === null)
  assert.deepEqual(
    now.map(({ fingerprint }) => fingerprint).filter((one) => made.includes(one)),
    made,
  )
  assert.deepEqual(unitedKingdom.ring.missing(), [])
  assert.deepEqual(
    (await stateOf(world.france)).partner.map(({ fingerprint, standing }) => [made.includes(fingerprint), standing]),
    [...old.map(() => [false, 'retired']), ...made.map(() => [true, 'trusted'])],
  )
  assert.deepEqual(await codes('gb-operator', 'keys/retire', { fingerprints: old, code: 'lost', reasons: 'Gone.' }), [
    'accepted',
  ])
  await requested('Quinta')
  await quiet()
  assert.deepEqual(await waiting(unitedKingdom), [])
})

test('a draw whose secret was sealed with a key that is gone waits, nothing else does; with the key it ends as it had', async () => {
  assert.deepEqual([await drawAt(world.unitedKingdom), await drawAt(world.france)], ['open', 'done'])
  await world.close()
  const kept = keysIn(join(backup, 'keys.json'))
  const file = join(folder, 'gb', 'keys.json')
  const held = keysIn(file)
  await writeFile(file, JSON.stringify({ ...held, encryption: [...held.encryption, ...kept.encryption] }))
  world = await openWorld('2025-09-04T12:00:00Z', folder)
  await quiet()
  assert.deepEqual([await drawAt(world.unitedKingdom), await drawAt(world.france)], ['done', 'done'])
  const orders = []
  for (const { platform } of [world.unitedKingdom, world.france]) {
    const [row] = await platform.database.query("select key from view_rows where view = 'draw'")
    const draw = fold(draws, await factsOf(platform.database.query, draws, drawStream(String(row?.key))))
    orders.push(draw?.drawn?.order ?? draw?.result?.order)
  }
  assert.ok(orders[0] !== undefined && orders[0] === orders[1])
  assert.deepEqual(await waiting(world.unitedKingdom), [])
  assert.equal(keysIn(file).encryption.length, 1, 'sealed anew, and forgotten again')
})

test('a record that is put back opens what was encrypted to a key made since, as long as a file holds it', async () => {
  await world.close()
  await rm(join(folder, 'fr-of-before'), { recursive: true, force: true })
  await cp(join(folder, 'fr', 'database'), join(folder, 'fr-of-before'), { recursive: true })
  world = await openWorld('2025-09-05T08:00:00Z', folder)
  const keys = await world.france.ring.make(['enc'])
  await world.give('fr-operator', 'keys/announce', { keys, reasons: 'A year has gone by.' })
  await world.exchange()
  await confirmed(
    'gb-operator',
    keys.map(({ fingerprint }) => fingerprint),
  )
  await world.close()
  await rm(join(folder, 'fr', 'database'), { recursive: true })
  await cp(join(folder, 'fr-of-before'), join(folder, 'fr', 'database'), { recursive: true })
  world = await openWorld('2025-09-05T12:00:00Z', folder)
  await requested('Sexta')
  await quiet()
  const { query } = world.france.platform.database
  assert.deepEqual(
    await query("select problem from exchange_received where kind = 'readmission-request' and not understood"),
    [],
  )
  assert.deepEqual(
    world.france.jwks.keys.filter(({ use }) => use === 'enc').length,
    1,
    'and publishes what its record knows',
  )
})
