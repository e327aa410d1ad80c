import assert from 'node:assert/strict'
import { afterEach, before, describe, test } from 'node:test'
import { euTurkiye2016 } from '../agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { publicKeys, uuid7 } from '../platform/keys.ts'
import { bytes, endsOf, receiptOf, signed } from './by-hand.ts'
import { seal } from './envelope.ts'
import { isKind, type Kind, kinds, shapeOf } from './messages.ts'
import { numberWaiting } from './number.ts'
import { personalFields, unlisted } from './personal-data.ts'
import { receive } from './receive.ts'
import { samples, sharedReference } from './samples.ts'
import { type Pair, start, twoNodes } from './twin.ts'
import { heldBack, notUnderstood } from './view.ts'

const all = Object.keys(kinds).filter(isKind)
const agreements = [ukFrance2025, euTurkiye2016]

describe('what of a person goes to the receiving state', () => {
  test('is every field of every encrypted part, and nothing else, each with its rule and its necessity (TR-71)', () => {
    const fields = Object.fromEntries(
      all
        .filter((kind) => shapeOf(kind).personal !== undefined)
        .map((kind) => [kind, [...personalFields(kind)].sort()]),
    )
    for (const { id, personalData, provisions } of agreements) {
      const listed = Object.entries(personalData).map(([kind, of]) => [kind, Object.keys(of).sort()] as const)
      assert.deepEqual(Object.fromEntries(listed), fields, id)
      for (const of of Object.values(personalData))
        for (const [field, { rule, why }] of Object.entries(of)) {
          assert.ok(provisions[rule] !== undefined, `${id}: ${field} names ${rule}`)
          for (const text of [why.en, why.fr]) assert.ok(text.length > 20, `${id}: ${field} says why`)
        }
    }
    assert.ok(Object.values(fields).flat().length >= 15, 'fields were seen')
  })

  test('a field that an agreement does not list is found wherever it stands', () => {
    const { personal } = samples['readmission-request']
    assert.equal(unlisted(ukFrance2025, 'readmission-request', personal), null)
    assert.equal(unlisted(ukFrance2025, 'answer', null), null)
    const listed = ukFrance2025.personalData['readmission-request'] ?? {}
    for (const field of ['person.sex', 'languages[]', 'evidence']) {
      const { [field]: _, ...others } = listed
      const narrower = {
        ...ukFrance2025,
        personalData: { ...ukFrance2025.personalData, 'readmission-request': others },
      }
      assert.equal(unlisted(narrower, 'readmission-request', personal), field)
    }
    assert.equal(unlisted({ ...ukFrance2025, personalData: {} }, 'papers', { kind: 'report' }), 'kind')
    assert.equal(unlisted(ukFrance2025, 'needs', { ...samples.needs.personal, religion: 'x' }), 'religion')
  })
})

describe('at the door and on the way out', () => {
  let pair: Pair
  before(async () => {
    pair = await twoNodes()
  })
  afterEach(() => pair.empty())

  test('whatever the receiving state says beyond its form is refused, its field named, and shown to a person; its words are not (TR-70)', async () => {
    const { returning, receiving } = pair
    const { answer } = samples
    const cases: readonly [object, string, string][] = [
      [{ body: { ...answer.body, note: 'Jane Example is ill' } }, 'says-too-much', 'body.note'],
      [{ body: { ...answer.body, code: 'A1 for Jane Example' } }, 'says-too-much', 'body.code'],
      [{ body: { ...answer.body, code: { name: 'Jane Example' } } }, 'says-too-much', 'body.code'],
      [{ body: { ...answer.body, answeredAt: '2026-03-09T16:00:00.0000001Z' } }, 'says-too-much', 'body.answeredAt'],
      [{ about: 'Jane Example' }, 'says-too-much', 'about'],
      [{ personal: 'a.b.c.d.e' }, 'says-too-much', 'personal'],
      [{ body: { ...answer.body, 'Jane Example is ill': 1 } }, 'says-too-much', 'body.?'],
      [{ body: { ...answer.body, number: 1000 } }, 'does-not-fit', 'body.number'],
      [{ body: { code: 'A1', number: 1 } }, 'does-not-fit', 'body.answeredAt'],
    ]
    for (const [index, [change, problem, field]] of cases.entries()) {
      const base = { kind: 'answer', body: answer.body, sequence: index + 1 }
      const reply = await receive(
        returning.receiving,
        bytes(await signed(receiving, returning, { ...base, ...change })),
      )
      const receipt = await receiptOf(reply, returning)
      assert.deepEqual([receipt.understood, receipt.problem], [false, problem], field)
      const shown = (await notUnderstood(returning.platform.database.query)).at(-1)
      assert.deepEqual([shown?.problem, shown?.detail], [problem, field])
      assert.doesNotMatch(JSON.stringify(shown), /ill|Jane Example is/)
    }
    assert.deepEqual(await returning.heard(), [], 'nothing was done about any of them')
  })

  test('from the returning state a field that is not in the form is named in the same way (TR-71)', async () => {
    const { returning, receiving } = pair
    const extra = await signed(returning, receiving, { body: { ...samples.withdrawal.body, religion: 'x' } })
    const receipt = await receiptOf(await receive(receiving.receiving, bytes(extra)), receiving)
    assert.equal(receipt.problem, 'says-too-much')
    assert.equal((await notUnderstood(receiving.platform.database.query))[0]?.detail, 'body.religion')
  })

  test('a message the receiving state may not send cannot be sealed, whoever asks (TR-70)', async () => {
    const { returning, receiving } = pair
    const sealing = (kind: Kind, change: object) =>
      seal(
        {
          side: 'receiving',
          ends: endsOf(receiving, returning),
          sequence: 1,
          id: uuid7(start),
          sentAt: start,
          kind,
          about: sharedReference,
          body: samples[kind].body,
          personal: samples[kind].personal ?? null,
          ...change,
        },
        receiving.keys,
        publicKeys(returning.keys),
      )
    await assert.doesNotReject(sealing('answer', {}))
    await assert.rejects(sealing('answer', { personal: { name: 'Example' } }), /personal-not-allowed/)
    await assert.rejects(sealing('answer', { body: { ...samples.answer.body, note: 'Example' } }), /body-does-not-fit/)
    await assert.rejects(sealing('answer', { about: 'Example' }), /about-does-not-fit/)
    for (const kind of all.filter((one) => kinds[one].from === 'returning'))
      await assert.rejects(sealing(kind, {}), /wrong-direction/, kind)
  })

  test('what the agreement does not list of a person stays behind, is shown, and holds up nothing else (TR-71)', async () => {
    const { returning } = pair
    const { body, personal } = samples.needs
    await returning.say({ speaker: 'a', kind: 'needs', body, ...(personal === undefined ? {} : { personal }) })
    await returning.say({ speaker: 'b', kind: 'withdrawal', body: samples.withdrawal.body })
    const { platform, party, keys, partner } = returning.receiving
    const { needs: _, ...without } = platform.agreement.personalData
    const narrower = { ...platform, agreement: { ...platform.agreement, personalData: without } }
    const said: string[] = []
    const report = (problem: string) => said.push(problem)
    assert.equal(await numberWaiting({ platform: narrower, party, keys, partner, report }), 1)
    assert.deepEqual(said, ['held-data-not-listed'])
    const held = await heldBack(platform.database.query, 'returning', narrower.agreement)
    assert.deepEqual(
      held.map(({ kind, problem }) => [kind, problem]),
      [['needs', 'data-not-listed']],
    )
    assert.equal(await numberWaiting({ platform, party, keys, partner }), 1, 'listed, it goes')
  })
})
