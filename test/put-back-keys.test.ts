import assert from 'node:assert/strict'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readerOf } from '../src/cli/log-files.ts'
import { kidOf } from '../src/exchange/envelope.ts'
import { keyUses } from '../src/keys/events.ts'
import { keysOf } from '../src/keys/public-view.ts'
import type { Node } from '../src/node.ts'
import { verifyLog } from '../src/transparency/verify.ts'
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
test('every key is replaced the day after the backup, and the old ones are in no file any more', async () => {
  await requested('Prima')
  await quiet()
  old = (await stateOf(world.unitedKingdom)).own.map(({ fingerprint }) => fingerprint)
  await world.close()
  await cp(join(folder, 'gb', 'database'), join(backup, 'database'), { recursive: true })
  world = await openWorld('2025-09-02T08:00:00Z', folder)
  const keys = await world.unitedKingdom.ring.make(keyUses)
  made = keys.map(({ fingerprint }) => fingerprint)
  await requested('Secunda')
  await world.give('gb-operator', 'keys/announce', { keys, reasons: 'A year has gone by.' })
  await world.exchange()
  const { together } = await import('../src/keys/public-view.ts')
  await world.give('fr-operator', 'keys/confirm-partner', {
    fingerprints: made,
    heard: together(made).slice(0, 16),
    note: 'By telephone.',
  })
  await world.exchange()
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
  const rows = await query('select sequence, kind, jws, receipt is not null as receipted from exchange_sent order by 1')
  assert.deepEqual(
    rows.map(({ kind, receipted, jws }) => [kind, receipted, made.includes(String(kidOf(String(jws))))]),
    [
      ['readmission-request', true, false],
      ['readmission-request', true, false],
      ['key-change', true, false],
      ['key-change', true, true],
      ['readmission-request', true, true],
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
  console.error(unitedKingdom.ring.state().own.map((o) => ({ ...o, key: o.key.use })))
  console.error(await waiting(unitedKingdom), await waiting(world.france))
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
