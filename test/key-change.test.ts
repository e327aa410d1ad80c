import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ukFrance2025 } from '../src/agreements/uk-france-2025/agreement.ts'
import { discloserOf } from '../src/cli/audit.ts'
import { readerOf } from '../src/cli/log-files.ts'
import { kidOf } from '../src/exchange/envelope.ts'
import { receive } from '../src/exchange/receive.ts'
import { disclose, disclosureText } from '../src/journal/disclosure-view.ts'
import { verifyDisclosure } from '../src/journal/verify-view.ts'
import { type KnownKey, keyUses } from '../src/keys/events.ts'
import { provesItself } from '../src/keys/proof-view.ts'
import { keysOf, knownOf, together } from '../src/keys/public-view.ts'
import type { Node } from '../src/node.ts'
import { start } from '../src/serve.ts'
import { verifyLog } from '../src/transparency/verify.ts'
import { openWorld, registered, type World } from './world.ts'

let world: World
let folder = ''
let gb: Node
let fr: Node
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paripassu-keys-'))
  world = await openWorld('2025-11-03T09:00:00Z', folder)
  gb = world.unitedKingdom
  fr = world.france
})
after(() => rm(folder, { recursive: true, force: true }))

type Answer = Awaited<ReturnType<World['attempt']>>
const codes = (outcome: Answer): readonly string[] =>
  outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : [outcome.outcome]
const prints = (keys: readonly KnownKey[]): string[] => keys.map(({ fingerprint }) => fingerprint)
const stateOf = (node: Node) => keysOf(node.platform.database.query)
const signedWith = async (node: Node) => {
  const [row] = await node.platform.database.query('select jws from exchange_sent order by sequence desc limit 1')
  return kidOf(String(row?.jws))
}
const announcing = async (who: 'gb' | 'fr', uses: readonly (typeof keyUses)[number][] = keyUses) => {
  const node = who === 'gb' ? gb : fr
  const keys = await node.ring.make(uses)
  await world.give(`${who}-operator`, 'keys/announce', { keys, reasons: 'A year has gone by.' })
  return keys
}
/** Something to say, so that a message is signed. */
let landed = 3
const say = async () => {
  landed += 1
  const person = await registered(world, `2025-11-03T0${landed}:00:00Z`, `Testa${landed}`)
  await world.give('gb-caseworker', 'letters/serve', {
    ...{ case: person, template: 'notice-of-intent', method: 'in-person', place: 'GB-ENG', language: 'English' },
  })
  await world.give('gb-caseworker', 'readmission/send-request', { case: person })
  await world.exchange()
  return person
}

test('keys there were at the start are known on both sides, with their age', async () => {
  const [own, theirs] = [await stateOf(gb), await stateOf(fr)]
  assert.deepEqual(
    own.own.map(({ key }) => key.use),
    [...keyUses],
  )
  assert.deepEqual(
    theirs.partner.map(({ standing }) => standing),
    ['trusted', 'trusted', 'trusted', 'trusted'],
  )
  assert.deepEqual(prints(theirs.partner), prints(own.own))
})

let made: readonly KnownKey[] = []
let old: readonly string[] = []

test('keys made and not announced, as after a stop, are the ones announced when somebody asks again', async () => {
  old = prints((await stateOf(gb)).own)
  const first = await gb.ring.make(keyUses)
  made = await gb.ring.make(keyUses)
  assert.deepEqual(prints(made), prints(first))
  const to = fr.receiving.keys.encryption
  const proved = (agreement: string, party: string, ours = to) =>
    made.filter(({ key, proof }) => provesItself(key, proof, { agreement, party }, ours)).map(({ key }) => key.use)
  assert.deepEqual(proved('uk-france-2025', 'GB'), [...keyUses])
  assert.deepEqual(proved('uk-france-2025', 'FR'), [])
  assert.deepEqual(proved('eu-turkiye-2016', 'GB'), [])
  const others = gb.receiving.keys.encryption
  assert.deepEqual(
    proved('uk-france-2025', 'GB', others),
    ['sig', 'log', 'witness'],
    'to that receiver and to nobody else',
  )
  assert.equal(gb.jwks.keys.length, 2, 'nobody was told of them: they are not published')
})

test('new keys are announced by a message signed with the old one, published beside it, and used by nobody yet', async () => {
  await world.give('gb-operator', 'keys/announce', { keys: made, reasons: 'A year has gone by.' })
  await world.exchange()
  assert.equal(await signedWith(gb), old[0])
  assert.deepEqual(
    gb.jwks.keys.map(({ use }) => use),
    ['sig', 'sig', 'enc', 'enc'],
  )
  assert.equal(gb.jwks.log?.length, 4)
  assert.deepEqual(prints((await stateOf(fr)).partner.filter(({ standing }) => standing === 'announced')), prints(made))
  assert.deepEqual(prints(knownOf(fr.ring.partner())), old)
  await say()
  assert.equal(await signedWith(gb), old[0])
  assert.deepEqual(codes(await world.attempt('gb-operator', 'keys/announce', { keys: made, reasons: 'Again.' })), [
    'change-under-way',
  ])
  // A form sent again after a stop says the very same, and makes no keys that nobody would hear of.
  assert.deepEqual(await gb.ring.make(keyUses), made)
  assert.equal(JSON.parse(readFileSync(join(world.data, 'gb', 'keys.json'), 'utf8')).signing.length, 2)
})

/** The key with which the command line signs what it shows an inspector, from the record and the files of a node. */
const disclosedWith = async (): Promise<string | undefined> => {
  const source = { folder: join(world.data, 'gb', 'database'), clock: join(world.data, 'clock.json') }
  const by = await discloserOf(gb.platform.database.query, ukFrance2025, source)
  assert.ok('keys' in by)
  assert.equal(by.log.origin, 'gb.uk-france-2025.paripassu')
  return by.keys.signing[0]?.kid
}

test('what the command line signs is signed with the key in use, whatever stands first in the file', async () => {
  const file = join(world.data, 'gb', 'keys.json')
  const kept = readFileSync(file, 'utf8')
  const { signing, ...rest } = JSON.parse(kept)
  assert.equal(signing.length, 2)
  for (const order of [signing, signing.toReversed()]) {
    writeFileSync(file, JSON.stringify({ signing: order, ...rest }))
    assert.equal(await disclosedWith(), old[0], 'not with a key that is announced and not confirmed')
  }
  writeFileSync(file, kept)
})

test('an officer who heard another fingerprint does not confirm them, and one whose role it is not does nothing', async () => {
  const list = prints(made)
  const confirm = (who: string, heard: string) =>
    world.attempt(who, 'keys/confirm-partner', { fingerprints: list, heard, note: 'Called N. Blake.' })
  assert.deepEqual(codes(await confirm('fr-operator', '0123 4567 89ab cdef')), ['not-as-heard'])
  assert.deepEqual(codes(await confirm('fr-receiving', together(list).slice(0, 16))), ['forbidden'])
  const retire = { fingerprints: [old[0]], code: 'replaced', reasons: 'Old.' }
  assert.deepEqual(codes(await world.attempt('gb-operator', 'keys/retire', retire)), ['not-replaced'])
})

test('once confirmed there they are in use here, and what the old key signs is still taken', async () => {
  const list = prints(made)
  const heard = together(list)
    .slice(0, 16)
    .replace(/(.{4})/g, '$1 ')
    .toUpperCase()
  await world.give('fr-operator', 'keys/confirm-partner', { fingerprints: list, heard, note: 'Called N. Blake.' })
  await world.exchange()
  await say()
  assert.equal(await signedWith(gb), made[0]?.fingerprint)
  assert.equal(await disclosedWith(), made[0]?.fingerprint)
  const kept = await fr.platform.database.query('select understood from exchange_received')
  assert.ok(kept.length > 0 && kept.every(({ understood }) => understood === true))
  // The other way: they encrypt nothing, but what they sent is receipted with the new key.
  assert.equal(knownOf(fr.ring.partner()).filter(({ key }) => key.use === 'sig').length, 2)
})

test('the log is signed with both and verifies with either', async () => {
  for (let round = 0; round < 3; round++) await gb.log.follower.settled()
  const read = readerOf(`${world.addresses[0]}/log`)
  const verified = await verifyLog(read, null)
  assert.deepEqual(
    verified.checks.filter(({ ok }) => !ok),
    [],
  )
  const half = (from: number) => [...(gb.jwks.log ?? []).slice(from, from + 2)].join('\n')
  assert.ok((await verifyLog(read, half(0))).ok)
  assert.ok((await verifyLog(read, half(2))).ok)
})

test('the old ones are retired by a named person, once the overlap has run and nothing signed with them is under way', async () => {
  const retire = { fingerprints: old, code: 'replaced', reasons: 'Replaced in November.' }
  assert.deepEqual(codes(await world.attempt('gb-operator', 'keys/retire', retire)), ['overlap-runs'])
  const since = (await stateOf(gb)).own.find(({ fingerprint }) => fingerprint === made[0]?.fingerprint)?.confirmedAt
  const over = Date.parse(since ?? '') + 24 * 3_600_000
  world.moveTo(new Date(over - 60_000).toISOString())
  assert.deepEqual(codes(await world.attempt('gb-operator', 'keys/retire', retire)), ['overlap-runs'])
  world.moveTo(new Date(over).toISOString())
  const { query } = gb.platform.database
  const [first] = await query('select sequence, receipt from exchange_sent order by sequence limit 1')
  await query('update exchange_sent set receipt = null where sequence = $1', [first?.sequence])
  assert.deepEqual(codes(await world.attempt('gb-operator', 'keys/retire', retire)), ['under-way'])
  await query('update exchange_sent set receipt = $2 where sequence = $1', [first?.sequence, first?.receipt])
  await world.give('gb-operator', 'keys/retire', retire)
  await world.exchange()
  assert.deepEqual(prints(knownOf(fr.ring.partner())), prints(made))
  assert.deepEqual(prints(knownOf(gb.jwks)), prints(made))
  for (const file of ['keys.json', 'log-keys.json']) {
    const kept = JSON.stringify(JSON.parse(readFileSync(join(world.data, 'gb', file), 'utf8')))
    assert.ok(!old.some((print) => kept.includes(print)), `${file} has forgotten them`)
  }
})

test('what a retired key signs is refused with that reason, but bytes taken before have their receipt again', async () => {
  const [row] = await gb.platform.database.query('select jws from exchange_sent order by sequence limit 1')
  const jws = String(row?.jws)
  assert.equal(kidOf(jws), old[0])
  const again = await receive(fr.receiving, Buffer.from(jws))
  assert.equal(again.status, 200)
  await fr.platform.database.query('update exchange_received set digest = $1 where sequence = 1', ['0'.repeat(64)])
  const refused = await receive(fr.receiving, Buffer.from(jws))
  assert.deepEqual([refused.status, JSON.parse(refused.body).code], [403, 'retired-key'])
})

test('the public log names each key that came and went, and the log goes on', async () => {
  await say()
  for (let round = 0; round < 3; round++) for (const node of [gb, fr]) await node.log.follower.settled()
  const rows = await gb.platform.database.query("select kind from log_entries where kind like 'key-%'")
  assert.equal(rows.filter(({ kind }) => kind === 'key-added').length, 12)
  assert.equal(rows.filter(({ kind }) => kind === 'key-retired').length, 6)
  const verified = await verifyLog(readerOf(`${world.addresses[0]}/log`), null)
  assert.deepEqual(
    verified.checks.filter(({ ok }) => !ok),
    [],
  )
  const [newest] = await gb.platform.database.query(
    'select witnessed_at from log_checkpoints order by size desc limit 1',
  )
  assert.ok(newest?.witnessed_at)
})

test('what the command line proves then verifies: the log is held to the keys in use, not to those it had', async () => {
  const { query } = gb.platform.database
  const by = await discloserOf(query, ukFrance2025, { folder: join(world.data, 'gb', 'database'), clock: '' })
  assert.ok('log' in by)
  const [row] = await query('select stream from events limit 1')
  const madeAt = gb.platform.clock.now()
  const asked = { versions: null, recipient: 'An inspector', purpose: 'Complaint', orderedBy: 'command-line', madeAt }
  const made = await disclose(query, by, { stream: String(row?.stream), ...asked })
  const { checks } = await verifyDisclosure(disclosureText(made), null)
  assert.deepEqual(
    checks.filter(({ ok }) => !ok),
    [],
  )
})

test('both states change their keys at once', async () => {
  const [ours, theirs] = [await announcing('gb', ['sig', 'enc']), await announcing('fr', ['sig', 'enc'])]
  await world.exchange()
  const heard = (keys: readonly KnownKey[]) => together(prints(keys)).slice(0, 16)
  await Promise.all([
    world.give('fr-lead', 'keys/confirm-partner', { fingerprints: prints(ours), heard: heard(ours), note: 'Called.' }),
    world.give('gb-lead', 'keys/confirm-partner', {
      fingerprints: prints(theirs),
      heard: heard(theirs),
      note: 'Called.',
    }),
  ])
  await world.exchange()
  await say()
  assert.equal(await signedWith(gb), ours[0]?.fingerprint)
  assert.equal(fr.jwks.keys[0]?.kid, theirs[0]?.fingerprint)
  const waits = await gb.platform.database.query('select 1 from exchange_sent where receipt is null or not understood')
  assert.equal(waits.length, 0)
})

test('keys announced in error are withdrawn, and their word that crosses it on the way changes nothing', async () => {
  const kept = prints(knownOf(fr.ring.partner()))
  const keys = await announcing('gb', ['sig', 'enc'])
  await world.exchange()
  await gb.connect({ url: 'http://127.0.0.1:9', jwks: fr.jwks })
  const withdrawn = { fingerprints: prints(keys), code: 'replaced', reasons: 'Announced in error.' }
  await world.give('gb-operator', 'keys/retire', withdrawn)
  // The withdrawal waits; over there they have compared and confirm.
  const heard = together(prints(keys)).slice(0, 16)
  await world.give('fr-operator', 'keys/confirm-partner', { fingerprints: prints(keys), heard, note: 'Called.' })
  await world.exchange()
  assert.ok(
    (await stateOf(gb)).own
      .filter(({ retired }) => retired === null)
      .every((one) => !prints(keys).includes(one.fingerprint)),
  )
  await gb.connect({ url: world.addresses[1] ?? '', jwks: fr.jwks })
  for (let round = 0; round < 3; round++) await world.exchange()
  assert.deepEqual(prints(knownOf(fr.ring.partner())), kept)
  for (const node of [gb, fr]) {
    const open = await node.platform.database.query(
      'select 1 from exchange_sent where receipt is null or not understood',
    )
    assert.deepEqual(open, [])
  }
  assert.deepEqual(codes(await world.attempt('gb-operator', 'keys/retire', withdrawn)), ['no-such-key'])
})

test('a key that was stolen is stopped on both sides at once, by telephone, and what was under way is signed anew', async () => {
  const stolen = gb.jwks.keys[0]?.kid ?? ''
  const cut = gb.connect({ url: 'http://127.0.0.1:9', jwks: fr.jwks })
  await cut
  await say()
  assert.equal(await signedWith(gb), stolen)
  // The receiver's duty lead hears of it first: what it signs is refused from now.
  await world.give('fr-lead', 'keys/distrust-partner', {
    fingerprints: [stolen],
    note: 'N. Blake called: the backup was taken.',
  })
  const fresh = await gb.ring.make(['sig'])
  await world.give('gb-operator', 'keys/announce', { keys: fresh, reasons: 'The old one was stolen.' })
  await world.give('gb-operator', 'keys/retire', { fingerprints: [stolen], code: 'stolen', reasons: 'Backup stolen.' })
  await gb.connect({ url: world.addresses[1] ?? '', jwks: fr.jwks })
  await world.exchange()
  const heard = together(prints(fresh)).slice(0, 16)
  const entered = {
    keys: fresh.map(({ fingerprint, key }) => ({ fingerprint, key })),
    heard,
    reasons: 'Compared by telephone.',
  }
  assert.deepEqual(codes(await world.attempt('fr-lead', 'keys/enter-partner', { ...entered, heard: 'ffff' })), [
    'not-as-heard',
  ])
  await world.give('fr-lead', 'keys/enter-partner', entered)
  await gb.connect({ url: world.addresses[1] ?? '', jwks: fr.jwks })
  for (let round = 0; round < 5; round++) await world.exchange()
  const mine = (await stateOf(gb)).own.find(({ fingerprint }) => fingerprint === fresh[0]?.fingerprint)
  assert.ok(mine?.confirmedAt, 'their word on it came back')
  const waits = await gb.platform.database.query(
    'select sequence, last_problem from exchange_sent where receipt is null',
  )
  assert.deepEqual(waits, [])
})

test('a node that is stopped and started again goes on with the keys as they then were', async () => {
  const before = prints(knownOf(gb.jwks))
  await world.close()
  const again = await start({ data: world.data, empty: true, ports: [0, 0] })
  try {
    const [one, other] = again.nodes
    assert.ok(one && other)
    assert.deepEqual(prints(knownOf(one.jwks)).toSorted(), before.toSorted())
    assert.deepEqual(prints(knownOf(other.ring.partner())).toSorted(), before.toSorted())
    assert.deepEqual(one.ring.missing(), [])
  } finally {
    await again.close()
  }
})
