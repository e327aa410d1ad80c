import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { round1000 } from '../../tools/draw-vectors.ts'
import { applications } from '../admission/application.ts'
import {
  accepted,
  applicant,
  at,
  eligibleFamily,
  type Node,
  officer,
  openNode,
  other,
  refusals,
  releasePlaces,
  secretOf,
  system,
} from '../admission/fixture.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Agreement } from '../law/law.ts'
import { publishedField } from '../law/published.ts'
import { withReadings } from '../law/readings.ts'
import { byPrefix, rebuild, rebuildable } from '../platform/rebuild.ts'
import { factsOf, fold } from '../platform/store.ts'
import { windowStreams } from '../windows/state.ts'
import { roundAfter } from './beacon.ts'
import { nextStep } from './follow.ts'
import { fileText, publicFile } from './public-file.ts'
import { commitmentOf } from './seed.ts'
import { selections } from './single.ts'
import { type Draw, drawStream, draws, outcomeOf, refusedBy } from './state.ts'
import { verifyText } from './verify.ts'

const three = { places: 3, reasons: 'Three places released.' }
const parties = ['GB', 'FR']

async function drawOf(node: Node, reference: string): Promise<Draw> {
  const found = fold(draws, await factsOf(node.database.query, draws, drawStream(reference)))
  assert.ok(found)
  return found
}
const commitment = ({ digest }: Draw, party: string, secret = secretOf[party] ?? ''): string =>
  commitmentOf(digest, party, secret)

/** A list fixed among so many families, and how far both states have gone. */
async function under(
  node: Node,
  how: 'fixed' | 'committed' | 'ours-revealed',
  input: object = three,
  families = 2,
): Promise<string> {
  for (let n = 0; n < families; n++) await eligibleFamily(node, String.fromCharCode(65 + n))
  await releasePlaces(node, 'places' in input ? Number(input.places) : 0)
  const draw = accepted(await node.give(officer, 'draw/fix', input))
  const state = await drawOf(node, draw)
  if (how === 'fixed') return draw
  accepted(await node.give(system, 'draw/commit', { draw, commitment: commitment(state, 'GB') }))
  accepted(await node.give(other, 'draw/note-commit', { draw, list: state.list, commitment: commitment(state, 'FR') }))
  if (how === 'ours-revealed') accepted(await node.give(system, 'draw/reveal', { draw, secret: secretOf.GB }))
  return draw
}

describe('the list of a draw', () => {
  it('needs somebody to draw from, and more places than are owed', async () => {
    const node = await openNode()
    await releasePlaces(node, 3)
    assert.deepEqual(refusals(await node.give(officer, 'draw/fix', three)), ['nobody-eligible'])
  })
  it('is one at a time, also where two officers fix one at the same moment', async () => {
    const node = await openNode()
    await eligibleFamily(node)
    await releasePlaces(node, 6)
    const both = await Promise.all([1, 2].map(() => node.give(officer, 'draw/fix', three)))
    assert.deepEqual(both.map(refusals).sort(), [[], ['draw-open']])
    assert.deepEqual(refusals(await node.give(officer, 'draw/fix', three)), ['draw-open'])
  })
  it('is fixed under one key once, whoever presses twice', async () => {
    const node = await openNode()
    await eligibleFamily(node)
    await releasePlaces(node, 3)
    const first = accepted(await node.give(officer, 'draw/fix', three, 'draw-1'))
    assert.equal(accepted(await node.give(officer, 'draw/fix', three, 'draw-1')), first)
  })
  it('does not change: who comes later is in the next draw, who withdraws stays on it, marked and passed over', async () => {
    const node = await openNode()
    const draw = await under(node, 'ours-revealed', { places: 9, reasons: 'Room for all.' })
    const late = await eligibleFamily(node, 'Z')
    const [first] = (await drawOf(node, draw)).entries ?? []
    assert.ok(first)
    accepted(await node.give(applicant(first.reference), 'withdraw', { application: first.reference }))
    accepted(await node.give(other, 'draw/note-reveal', { draw, secret: secretOf.FR }))
    accepted(await node.give(system, 'draw/run', { draw }))
    const state = await drawOf(node, draw)
    assert.equal(state.entries?.length, 2)
    assert.ok(!state.entries?.some(({ reference }) => reference === late))
    assert.deepEqual(
      state.lost.map(({ application, code }) => [application, code]),
      [[first.reference, 'withdrawn']],
    )
    const outcome = outcomeOf(state)
    assert.deepEqual([outcome?.ordered.length, outcome?.reached.length], [2, 1])
    assert.ok(!outcome?.reached.some(({ reference }) => reference === first.reference))
  })
  it('takes off what the draw before reached beyond its places, and waits until those it reached are selected', async () => {
    const node = await openNode()
    for (const name of ['A', 'B', 'C']) await eligibleFamily(node, name)
    const selection = accepted(await node.give(officer, 'draw', { places: 4, reasons: 'Four released.' }))
    const outcome = outcomeOf(await drawOf(node, selection))
    assert.deepEqual([outcome?.reached.length, outcome?.overshoot], [2, 2])
    assert.deepEqual(refusals(await node.give(officer, 'draw', { places: 9, reasons: 'More.' })), ['draw-unfinished'])
    const left = outcome?.ordered.at(-1)?.reference ?? ''
    assert.deepEqual(refusals(await node.give(officer, 'select', { application: left, selection })), ['not-reached'])
    for (const { reference: application } of outcome?.reached ?? [])
      accepted(await node.give(officer, 'select', { application, selection }))
    const second = (await node.state(outcome?.reached[1]?.reference ?? '')).selection
    assert.deepEqual([second?.rank, second?.groups, second?.ticket], [2, 3, outcome?.reached[1]?.ticket])
    for (const places of [1, 2])
      assert.deepEqual(refusals(await node.give(officer, 'draw', { places, reasons: 'More.' })), ['places-owed'])
    accepted(await node.give(officer, 'draw', { places: 3, reasons: 'Three more, two of them owed.' }))
  })
  it('releases no more places than the two counts bear where a band is fixed (IN-40)', async () => {
    const node = await openNode(undefined, {
      ...ukFrance2025,
      balance: { ...ukFrance2025.balance, band: 3 },
    } satisfies Agreement)
    await eligibleFamily(node)
    await releasePlaces(node, 3)
    assert.deepEqual(refusals(await node.give(officer, 'draw/fix', { places: 4, reasons: 'Four.' })), [
      'beyond-the-released',
      'beyond-the-band',
    ])
    accepted(await node.give(officer, 'draw/fix', three))
  })
  it('has one class, unless the reading that ranks the announced priorities holds (IN-42, IN-43)', async () => {
    const plain = await openNode()
    const someone = await eligibleFamily(plain)
    const found = {
      application: someone,
      priority: 'links',
      evidence: 'A brother in Leeds',
      reasons: 'Shown by papers.',
    }
    assert.deepEqual(refusals(await plain.give(officer, 'draw/record-priority', found)), ['no-classes'])
    const ranked = withReadings(ukFrance2025, { 'IN-43': 'announced-priorities' })
    assert.ok(!('problems' in ranked))
    const node = await openNode(undefined, ranked)
    const [, linked] = [await eligibleFamily(node, 'A'), await eligibleFamily(node, 'B')]
    accepted(await node.give(officer, 'draw/record-priority', { ...found, application: linked }))
    const state = await drawOf(node, accepted(await node.give(officer, 'draw', three)))
    assert.deepEqual(
      outcomeOf(state)?.ordered.map(({ reference, class: one }) => [reference === linked, one]),
      [
        [true, 2],
        [false, 3],
      ],
    )
  })
})

describe('commitments and reveals', () => {
  it('reveal nothing before both have committed, and only what was committed to', async () => {
    const node = await openNode()
    const draw = await under(node, 'fixed')
    const state = await drawOf(node, draw)
    assert.deepEqual(nextStep(state, 'GB', ukFrance2025)?.command, 'draw/commit')
    accepted(await node.give(system, 'draw/commit', { draw, commitment: commitment(state, 'GB') }))
    assert.deepEqual(refusals(await node.give(system, 'draw/commit', { draw, commitment: '0'.repeat(64) })), [
      'already-committed',
    ])
    assert.deepEqual(refusals(await node.give(system, 'draw/reveal', { draw, secret: secretOf.GB })), [
      'not-both-committed',
    ])
    assert.equal(nextStep(await drawOf(node, draw), 'GB', ukFrance2025), null)
    accepted(
      await node.give(other, 'draw/note-commit', { draw, list: state.list, commitment: commitment(state, 'FR') }),
    )
    assert.deepEqual(refusals(await node.give(system, 'draw/reveal', { draw, secret: '1'.repeat(64) })), [
      'other-secret',
    ])
    assert.deepEqual(refusals(await node.give(system, 'draw/run', { draw })), ['not-both-revealed'])
  })
  it('of another list, or a second and different one, are refused and kept for all to see', async () => {
    const node = await openNode()
    const draw = await under(node, 'fixed')
    const state = await drawOf(node, draw)
    accepted(
      await node.give(other, 'draw/note-commit', {
        draw,
        list: { ...state.list, root: 'e'.repeat(64) },
        commitment: commitment(state, 'FR'),
      }),
    )
    assert.equal((await drawOf(node, draw)).commitments.FR, undefined)
    accepted(
      await node.give(other, 'draw/note-commit', { draw, list: state.list, commitment: commitment(state, 'FR') }),
    )
    accepted(await node.give(other, 'draw/note-commit', { draw, list: state.list, commitment: 'b'.repeat(64) }))
    const after = await drawOf(node, draw)
    assert.equal(after.commitments.FR?.commitment, commitment(state, 'FR'))
    assert.deepEqual(
      after.mismatches.map(({ code }) => code),
      ['other-list', 'other-commitment'],
    )
  })
  it('that do not match are refused and shown; the true one is still taken', async () => {
    const node = await openNode()
    const draw = await under(node, 'ours-revealed')
    accepted(await node.give(other, 'draw/note-reveal', { draw, secret: 'c'.repeat(64) }))
    const state = await drawOf(node, draw)
    assert.deepEqual(
      [state.secrets.FR, state.mismatches.map(({ code, party }) => [party, code])],
      [undefined, [['FR', 'reveal']]],
    )
    accepted(await node.give(other, 'draw/note-reveal', { draw, secret: secretOf.FR }))
    accepted(await node.give(system, 'draw/run', { draw }))
  })
  it('that never come are a refusal from the hour on that the reading names, and the draw is voided by decision (IN-43)', async () => {
    const node = await openNode()
    const draw = await under(node, 'ours-revealed')
    const state = await drawOf(node, draw)
    assert.equal(state.revealBy, '2025-10-07T09:00:00Z')
    assert.deepEqual(refusedBy(state, parties, at('2025-10-07T08:59:59Z')), [])
    for (const late of ['2025-10-07T09:00:00Z', '2025-10-07T09:00:01Z'])
      assert.deepEqual(refusedBy(state, parties, at(late)), [{ party: 'FR', what: 'reveal' }])
    node.clock.moveTo?.(at('2025-10-07T10:00:00Z'))
    accepted(await node.give(officer, 'draw/void', { draw, reasons: 'France has not revealed.' }))
    const after = await drawOf(node, draw)
    assert.deepEqual([after.voided?.code, after.entries?.length], ['not-revealed', 2])
    assert.deepEqual(refusals(await node.give(other, 'draw/note-reveal', { draw, secret: secretOf.FR })), [
      'draw-voided',
    ])
    const next = accepted(await node.give(officer, 'draw/fix', three))
    const again = await drawOf(node, next)
    assert.ok(
      next !== draw && again.entries?.every(({ ticket }) => !state.entries?.some((one) => one.ticket === ticket)),
    )
  })
  it('once both are known leave no draw to be voided, and none to be drawn again', async () => {
    const node = await openNode()
    const draw = await under(node, 'ours-revealed')
    accepted(await node.give(other, 'draw/note-reveal', { draw, secret: secretOf.FR }))
    assert.deepEqual(refusals(await node.give(officer, 'draw/void', { draw, reasons: 'It does not please.' })), [
      'both-revealed',
    ])
    accepted(await node.give(system, 'draw/run', { draw }))
    assert.deepEqual(refusals(await node.give(officer, 'draw/void', { draw, reasons: 'It does not please.' })), [
      'draw-done',
    ])
    assert.deepEqual(refusals(await node.give(system, 'draw/run', { draw })), ['draw-done'])
  })
  it('are said in the public log, without personal data, each once and in a form it may hold', async () => {
    const node = await openNode()
    const draw = await under(node, 'ours-revealed')
    accepted(await node.give(other, 'draw/note-reveal', { draw, secret: secretOf.FR }))
    accepted(await node.give(system, 'draw/run', { draw }))
    const state = await drawOf(node, draw)
    const rows = draws.rows(state, drawStream(draw)).filter(({ view }) => view === 'published')
    const entries = rows.map(({ data }) => JSON.stringify(data))
    for (const { data } of rows) assert.ok(publishedField.safeParse(data).success, JSON.stringify(data))
    assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length)
    assert.deepEqual(
      entries.map((entry) => (JSON.parse(entry) as { kind: string }).kind),
      ['draw-committed', 'draw-committed', 'draw-revealed', 'draw-revealed', 'draw-done'],
    )
    for (const { reference, ticket } of state.entries ?? [])
      assert.ok(entries.every((entry) => !entry.includes(reference) && !entry.includes(ticket)))
  })
})

describe('a list altered after it was fixed', () => {
  it('is detected: no order is drawn from it, and it can be voided', async () => {
    const node = await openNode()
    const draw = await under(node, 'ours-revealed')
    accepted(await node.give(other, 'draw/note-reveal', { draw, secret: secretOf.FR }))
    // Somebody with the database in their hands makes one family larger.
    await node.database.query(
      "update events set data = jsonb_set(data, '{entries,0,size}', '9') where stream = $1 and type = 'list-fixed'",
      [drawStream(draw)],
    )
    assert.deepEqual(refusals(await node.give(system, 'draw/run', { draw }, 'altered')), ['list-altered'])
    accepted(await node.give(officer, 'draw/void', { draw, reasons: 'The list was altered.' }))
  })
})

describe('a round of drand named beforehand', () => {
  it('must still be to come, is checked without a network, and is part of the seed', async () => {
    const node = await openNode()
    const now = at('2025-10-06T09:00:00Z')
    const round = roundAfter(now, 10)
    await eligibleFamily(node)
    await releasePlaces(node, 3)
    assert.deepEqual(refusals(await node.give(officer, 'draw/fix', { ...three, round: 1000 })), ['round-public'])
    const draw = accepted(await node.give(officer, 'draw/fix', { ...three, round }))
    const { list, digest } = await drawOf(node, draw)
    accepted(
      await node.give(system, 'draw/commit', { draw, commitment: commitmentOf(digest, 'GB', secretOf.GB ?? '') }),
    )
    accepted(
      await node.give(other, 'draw/note-commit', {
        draw,
        list,
        commitment: commitmentOf(digest, 'FR', secretOf.FR ?? ''),
      }),
    )
    accepted(await node.give(system, 'draw/reveal', { draw, secret: secretOf.GB }))
    accepted(await node.give(other, 'draw/note-reveal', { draw, secret: secretOf.FR }))
    assert.deepEqual(refusals(await node.give(system, 'draw/run', { draw })), ['beacon-missing'])
    assert.deepEqual(refusals(await node.give(officer, 'draw/void', { draw, reasons: 'Early.' })), ['both-revealed'])
    const signature = 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'
    assert.deepEqual(refusals(await node.give(officer, 'draw/record-beacon', { draw, signature })), ['bad-signature'])
    node.clock.moveTo?.(at('2025-10-08T09:00:00Z'))
    accepted(await node.give(officer, 'draw/void', { draw, reasons: 'drand never published the round.' }))
    assert.equal((await drawOf(node, draw)).voided?.code, 'no-beacon')
  })
  it('that came is drawn with its true signature, and with no other', async () => {
    const node = await openNode()
    await eligibleFamily(node, 'A')
    await eligibleFamily(node, 'B')
    // Back to before round 1000 of the chain, whose signature is known.
    node.clock.moveTo?.(at('2023-08-23T15:30:00Z'))
    const draw = await under(node, 'ours-revealed', { ...three, round: round1000.round }, 0)
    accepted(await node.give(other, 'draw/note-reveal', { draw, secret: secretOf.FR }))
    assert.equal(nextStep(await drawOf(node, draw), 'GB', ukFrance2025), null)
    node.clock.moveTo?.(at('2023-08-23T16:00:00Z'))
    for (const signature of ['', 'z', round1000.randomness, `${round1000.signature.slice(0, -1)}8`])
      assert.deepEqual(refusals(await node.give(officer, 'draw/record-beacon', { draw, signature })), ['bad-signature'])
    accepted(
      await node.give(officer, 'draw/record-beacon', { draw, signature: ` ${round1000.signature.toUpperCase()} ` }),
    )
    assert.equal(nextStep(await drawOf(node, draw), 'GB', ukFrance2025)?.command, 'draw/run')
    accepted(await node.give(system, 'draw/run', { draw }))
    const file = publicFile(await drawOf(node, draw), {
      agreement: ukFrance2025.id,
      demonstration: true,
      parties: ['GB', 'FR'],
    })
    assert.ok(file)
    const { checks } = verifyText(fileText(file))
    assert.deepEqual(
      checks.filter(({ ok }) => !ok),
      [],
    )
    assert.ok(checks.some(({ id }) => id === 'beacon'))
  })
})

describe('a draw made by one state alone, on an old record', () => {
  it('is still read, and those it reached can still be selected', async () => {
    const node = await openNode()
    const application = await eligibleFamily(node)
    const { query } = node.database
    const event = {
      reference: '7K3M-9Q2X',
      seed: 'SEED',
      places: 3,
      reasons: 'Three places.',
      groups: [{ reference: application, ticket: 'a'.repeat(64), size: 3 }],
      taken: [application],
      owed: 0,
      overshoot: 0,
    }
    const actor = JSON.stringify({ id: officer.id, name: officer.name, role: officer.role, party: officer.party })
    await query(
      `insert into events (stream, version, type, data, occurred_at, recorded_at, actor, law_version, cause)
       values ('selection:7K3M-9Q2X', 1, 'order-drawn', $1, $2, $2, $3, 'x', 'old')`,
      [JSON.stringify(event), '2025-10-06T08:00:00Z', actor],
    )
    await rebuild(
      node.database,
      byPrefix(rebuildable(selections), rebuildable(applications), rebuildable(draws), rebuildable(windowStreams)),
    )
    // It is from before places were released with windows: those it has are released first.
    const late = { application, selection: '7K3M-9Q2X' }
    assert.deepEqual(refusals(await node.give(officer, 'select', late)), ['beyond-the-released'])
    await releasePlaces(node, 3)
    accepted(await node.give(officer, 'select', late))
    const { selection, salt } = await node.state(application)
    assert.deepEqual([selection?.rank, selection?.ticket === 'a'.repeat(64), salt.length], [1, true, 26])
  })
})
