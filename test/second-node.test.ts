import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { keysOf } from '../src/keys/public-view.ts'
import type { Node } from '../src/node.ts'
import type { PublicKeys } from '../src/platform/keys.ts'
import { at, bodies, shared, token } from './second-bodies.ts'
import { announced, freshKeys, type Payload, provesPossession, hex as sha256 } from './second-crypto.ts'
import { openSecond, type SecondNode } from './second-node.ts'
import { openWorld, registered, type World } from './world.ts'

/** A node written from docs/protocol.md alone speaks with a real one over HTTP, as either state. */
const document = readFileSync(new URL('../docs/protocol.md', import.meta.url), 'utf8')
/** Kinds and who sends them, as the document's table says. */
const kinds = [...document.matchAll(/^\| `([a-z-]+)` \| (returning|receiving|either) \| (\d+) \|/gm)].map(
  ([, kind = '', from = '']) => ({ kind, from }),
)
const kindsOf = (side: string) => kinds.filter(({ from }) => from === side || from === 'either').map(({ kind }) => kind)

const named = [...document.matchAll(/^\| `([a-z-]+)` \| [a-z]/gm)].map(([, problem]) => problem)
const referenceOf = (kind: string): string =>
  /^(suspension|termination|statement|place-reversal|committee|outage|key)/.test(kind) ? 'scheme' : shared()

let world: World
before(async () => {
  world = await openWorld('2025-09-01T08:00:00Z')
})
after(() => world.close())

/** The second implementation as one state, bound to the real node of the other. */
async function bound(as: 'receiving' | 'returning'): Promise<SecondNode> {
  const [real, address] =
    as === 'receiving' ? [world.unitedKingdom, world.addresses[0]] : [world.france, world.addresses[1]]
  const parties = as === 'receiving' ? { from: 'FR', to: 'GB' } : { from: 'GB', to: 'FR' }
  const jwks = await (await fetch(`${address}/exchange/keys`)).json()
  const second = await openSecond({ agreement: 'uk-france-2025', ...parties }, { jwks, address: address ?? '' })
  await real.connect({ url: second.address, jwks: second.jwks as PublicKeys })
  return second
}
const until = async (node: World['france'], done: () => boolean): Promise<void> => {
  for (let round = 0; round < 200 && !done(); round++) {
    await node.settled()
    await setTimeout(20) // a sender that was not answered waits before it tries again
  }
  assert.ok(done(), 'it never came')
}
const codeOf = ({ body }: { readonly body: string }): unknown => JSON.parse(body).code

/** Everything that any node must do at its door, whichever state it is. */
async function atTheDoor(second: SecondNode, kind: string): Promise<void> {
  const [body = {}] = bodies[kind] ?? []
  const about = shared()
  const first = second.made(kind, about, body)
  const answer = await second.post(first)
  assert.equal(answer.status, 200)
  assert.deepEqual(await second.post(first), answer, 'a repeat has the same receipt, byte for byte')
  const other = await second.post(second.made(kind, about, body))
  assert.deepEqual([other.status, codeOf(other)], [409, 'sequence-reused'], 'the number with other bytes is refused')
  const ahead = await second.post(second.made(kind, about, body, undefined, { sequence: second.next() + 5 }))
  assert.deepEqual([ahead.status, codeOf(ahead)], [409, 'gap'])
  assert.equal(JSON.parse(ahead.body).expected, second.next() + 1)
  const spoilt = `${first.slice(0, -10)}AAAAAAAAAA`
  assert.ok(['bad-signature', 'malformed'].includes(String(codeOf(await second.post(spoilt)))))
  const [head = '', text = ''] = second.made(kind, about, body, undefined, { sequence: 2 }).split('.')
  const zeros = `${head}.${text}.${Buffer.alloc(64).toString('base64url')}`
  assert.equal(codeOf(await second.post(zeros)), 'bad-signature')
  assert.equal(codeOf(await second.post(second.made(kind, about, body, undefined, {}, { alg: 'EdDSA' }))), 'malformed')
  assert.equal(codeOf(await second.post(second.made(kind, about, body, undefined, { to: 'XX' }))), 'not-for-us')
  const stranger = await openSecond(
    { agreement: 'uk-france-2025', from: 'FR', to: 'GB' },
    { jwks: freshKeys().jwks, address: '' },
  )
  assert.equal(codeOf(await second.post(stranger.made(kind, about, body))), 'unknown-key')
  await stranger.close()
}

/** Changes its own keys as the document says, is not believed with a false proof, and checks those of the real node. */
async function changingKeys(second: SecondNode, real: Node, officer: string): Promise<void> {
  const made = freshKeys()
  const change = (added: readonly Payload[]) =>
    second.say('key-change', 'scheme', { added, retired: [], changedAt: at })
  const [sig, enc] = announced(made, second.ends, second.partner.jwks)
  assert.ok(sig && enc)
  const others = announced(freshKeys(), second.ends, second.partner.jwks)
  const elsewhere = announced(made, { ...second.ends, from: second.ends.to }, second.partner.jwks)
  const words = Buffer.from('Jane Example born 1990, is ill. ').toString('base64url')
  for (const [why, added] of [
    ['the proof of another key', { ...enc, proof: others[1]?.proof ?? null }],
    ['words for a key', { ...enc, x: words }],
    ['a signature by another key', { ...sig, proof: others[0]?.proof ?? null }],
    ['a proof in the other party’s name', elsewhere[1] ?? {}],
    ['a point of low order', { ...enc, x: Buffer.alloc(32).toString('base64url') }],
  ] as const)
    assert.deepEqual(await change([added]), { understood: false, problem: 'refused' }, why)
  const { proof: _, ...bare } = enc
  assert.deepEqual(await change([bare]), { understood: false, problem: 'does-not-fit' }, 'no proof at all')
  assert.deepEqual(await change([sig, enc]), { understood: true })
  const fingerprints = made.jwks.keys.map(({ kid }) => kid)
  const heard = sha256(fingerprints.toSorted().join('\n')).slice(0, 16)
  await world.give(officer, 'keys/confirm-partner', { fingerprints, heard, note: 'Called the other engineers.' })
  const bodiesOf = (kind: string): readonly Payload[] =>
    second.came().flatMap(({ payload }) => (payload.kind === kind ? [payload.body as Payload] : []))
  await until(real, () => bodiesOf('key-word').length > 0)
  assert.deepEqual(bodiesOf('key-word')[0]?.fingerprints, fingerprints)
  // Announced once more, by a record that lost the answer: it is given again, and no officer is asked.
  assert.deepEqual(await change([sig, enc]), { understood: true })
  await until(real, () => bodiesOf('key-word').length > 1)
  const [word, again] = bodiesOf('key-word')
  assert.deepEqual([again?.outcome, again?.fingerprints], [word?.outcome, word?.fingerprints])

  const theirs = await real.ring.make(['sig', 'enc', 'log', 'witness'])
  await world.give(officer, 'keys/announce', { keys: theirs, reasons: 'A year has gone by.' })
  await until(real, () => bodiesOf('key-change').length > 0)
  const added = (bodiesOf('key-change')[0]?.added ?? []) as readonly Payload[]
  const by = { agreement: second.ends.agreement, from: second.ends.to }
  assert.equal(added.length, 4)
  // Proved to the key that is ours by now, and to no other.
  for (const one of added) {
    assert.ok(provesPossession(one, by, made), String(one.use))
    assert.ok(!provesPossession(one, { ...by, agreement: 'another' }, made), String(one.use))
  }
  const encrypted = added.find(({ use }) => use === 'enc') ?? assert.fail('none')
  assert.ok(!provesPossession(encrypted, by, freshKeys()))
  const list = theirs.map(({ fingerprint }) => fingerprint)
  const trusted = { outcome: 'confirmed', fingerprints: list, saidAt: at }
  second.trust(String(added.find(({ use }) => use === 'sig')?.x))
  assert.deepEqual(await second.say('key-word', 'scheme', trusted), { understood: true })
  const { own } = await keysOf(real.platform.database.query)
  assert.equal(
    own.filter(({ fingerprint, confirmedAt }) => list.includes(fingerprint) && confirmedAt !== null).length,
    4,
  )
}

/** Says every kind this state may send, and looks at each receipt. */
async function sayingEach(second: SecondNode, side: string): Promise<void> {
  assert.ok(kindsOf(side).length >= 10)
  for (const kind of kindsOf(side)) {
    const [body, personal] = bodies[kind] ?? assert.fail(`${kind} has no body here`)
    const said = await second.say(kind, referenceOf(kind), body, personal)
    if (!said.understood) assert.ok(named.includes(said.problem), `${kind}: ${said.problem} is in the document`)
    assert.ok(
      ![
        'unknown-kind',
        'wrong-direction',
        'unknown-version',
        'does-not-fit',
        'says-too-much',
        'undecryptable',
        'internal',
      ].includes(said.problem ?? ''),
      `${kind}: ${said.problem}`,
    )
    const more = await second.say(kind, referenceOf(kind), { ...body, note: 'Example' }, personal)
    assert.deepEqual(more, { understood: false, problem: 'says-too-much' }, kind)
  }
  assert.deepEqual(await second.say('greeting', shared(), {}), { understood: false, problem: 'unknown-kind' })
  const [kind = ''] = kindsOf(side)
  const [body = {}, personal] = bodies[kind] ?? []
  assert.deepEqual(await second.say(kind, shared(), body, personal, { version: 9 }), {
    understood: false,
    problem: 'unknown-version',
  })
  const theirs = kinds.find(({ from }) => from !== 'either' && from !== side)?.kind ?? ''
  assert.deepEqual(await second.say(theirs, shared(), bodies[theirs]?.[0] ?? {}), {
    understood: false,
    problem: 'wrong-direction',
  })
}

describe('a receiving state that was built from the document', () => {
  let second: SecondNode
  before(async () => {
    second = await bound('receiving')
  })
  after(() => second.close())

  test('takes a request, opens its secret part, answers by code; the real node decides on it', async () => {
    const person = await registered(world, '2025-09-01T05:00:00Z')
    const letter = { template: 'notice-of-intent', method: 'in-person', place: 'GB-ENG', language: 'English' }
    await world.give('gb-caseworker', 'letters/serve', { ...letter, case: person })
    await world.give('gb-caseworker', 'readmission/send-request', { case: person })
    await until(world.unitedKingdom, () => second.came().length === 1)
    const [request] = second.came()
    assert.equal(request?.payload.kind, 'readmission-request')
    assert.deepEqual(request?.personal?.person, {
      familyName: 'Testa',
      givenNames: 'Prova',
      birthDate: '1995-03-04',
      sex: 'male',
      nationality: 'UTO',
    })
    world.moveTo('2025-09-03T09:00:00Z')
    const about = String(request?.payload.about)
    assert.deepEqual(await second.say('answer', about, { number: 1, code: 'A1', answeredAt: at }), { understood: true })
    const again = await world.attempt('gb-caseworker', 'readmission/send-request', { case: person })
    assert.equal(again.outcome === 'refused' && again.refusals[0]?.code, 'already-accepted')
  })

  test('whose answers are lost gets the same bytes again, and signs the same receipt', async () => {
    const person = await registered(world, '2025-09-02T05:00:00Z', 'Altra')
    const letter = { template: 'notice-of-intent', method: 'in-person', place: 'GB-ENG', language: 'English' }
    await world.give('gb-caseworker', 'letters/serve', { ...letter, case: person })
    second.losing(2)
    await world.give('gb-caseworker', 'readmission/send-request', { case: person })
    await until(world.unitedKingdom, () => (second.came().at(-1)?.times ?? 0) >= 3)
    assert.equal(second.came().length, 2, 'it was taken once')
  })

  test('put back from a backup asks again for what it lost, and gets it', async () => {
    const before = second.came().map(({ payload }) => payload.id)
    second.forget(2)
    assert.equal(second.came().length, 0)
    const [row] = await world.unitedKingdom.platform.database.query(
      "select data from view_rows where view = 'case' order by key limit 1",
    )
    assert.ok(row)
    const person = await registered(world, '2025-09-02T06:00:00Z', 'Terza')
    const letter = { template: 'notice-of-intent', method: 'in-person', place: 'GB-ENG', language: 'English' }
    await world.give('gb-caseworker', 'letters/serve', { ...letter, case: person })
    await world.give('gb-caseworker', 'readmission/send-request', { case: person })
    await until(world.unitedKingdom, () => second.came().length === 3)
    assert.deepEqual(
      second
        .came()
        .slice(0, 2)
        .map(({ payload }) => payload.id),
      before,
    )
    assert.deepEqual(
      second.came().map(({ payload }) => payload.sequence),
      [1, 2, 3],
    )
  })

  test('changes its keys beside the old, and believes the real node’s only where they prove themselves', () =>
    changingKeys(second, world.unitedKingdom, 'gb-operator'))

  test('may say each of its kinds, and nothing more in any; is held to numbers, keys and directions', async () => {
    await sayingEach(second, 'receiving')
    await atTheDoor(second, 'answer')
  })
})

describe('a returning state that was built from the document', () => {
  let second: SecondNode
  before(async () => {
    second = await bound('returning')
  })
  after(() => second.close())

  test('asks, tells needs and papers in secret, hands over, and is answered and receipted by the real officers', async () => {
    const about = shared()
    const saying = async (kind: string, change: Payload = {}) => {
      const [body = {}, personal] = bodies[kind] ?? []
      assert.deepEqual(await second.say(kind, about, { ...body, ...change }, personal), { understood: true }, kind)
    }
    world.moveTo('2025-09-03T10:00:00Z')
    for (const kind of ['readmission-request', 'readmission-information', 'needs', 'papers']) await saying(kind)
    await world.give('fr-receiving', 'reception/answer', { shared: about, code: 'A1' })
    await until(world.france, () => second.came().length === 1)
    assert.deepEqual(second.came()[0]?.payload.body, {
      ...(second.came()[0]?.payload.body as object),
      number: 1,
      code: 'A1',
    })
    assert.equal(second.came()[0]?.personal, null, 'nothing secret comes back')
    for (const kind of ['transfer-notice', 'stand-down', 'transfer-notice', 'handover']) await saying(kind)
    await world.give('fr-border', 'reception/record-receipt', { shared: about, place: 'CDG' })
    await until(world.france, () => second.came().length === 3)
    const told = second
      .came()
      .slice(1)
      .map(({ payload }) => payload)
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['receipt', 'place-counted'],
    )
    assert.ok(told.every(({ body }) => (body as Payload).token === token))
    const [kept] = await world.france.platform.database.query(
      "select data from view_rows where view = 'reception' and key = $1",
      [about],
    )
    assert.match(JSON.stringify(kept?.data), /Ésempio/)
    assert.match(JSON.stringify(kept?.data), /Insulin\./)
    for (const kind of ['return-decided', 'returned']) await saying(kind)
    await until(world.france, () => second.came().length === 4)
    assert.equal(second.came()[3]?.payload.kind, 'place-uncounted')
  })

  test('changes its keys beside the old, and believes the real node’s only where they prove themselves', () =>
    changingKeys(second, world.france, 'fr-operator'))

  test('may say each of its kinds, and nothing more in any; is held to numbers, keys and directions', async () => {
    await sayingEach(second, 'returning')
    await atTheDoor(second, 'withdrawal')
  })
})
