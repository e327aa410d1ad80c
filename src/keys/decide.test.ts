import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { euTurkiye2016 } from '../agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../core/calendar.ts'
import type { Actor } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import { withReadings } from '../law/readings.ts'
import { noteChange, noteWord, overlapEnds, retire } from './decide.ts'
import { type KnownKey, keyEvent } from './events.ts'
import { type KeyState, keyRings, noKeys } from './state.ts'

const key = (letter: string): KnownKey => ({
  fingerprint: letter.repeat(43),
  key: { use: 'sig', x: letter.repeat(43) },
})
const [older, newer] = [key('A'), key('E')]
const confirmedAt = '2025-11-03T09:30:00.250Z'
const actor: Actor = { id: 'o', name: 'N. Blake', role: 'operator', party: 'GB' }

/** Two keys of ours, the second confirmed at `confirmedAt`. */
const changed = (): KeyState =>
  [
    ['2025-10-01T09:00:00Z', { type: 'keys-begun', keys: [older] }],
    ['2025-11-03T08:00:00Z', { type: 'keys-announced', keys: [newer], reasons: 'A year has gone by.' }],
    [confirmedAt, { type: 'keys-confirmed', fingerprints: [newer.fingerprint] }],
  ].reduce<KeyState>((state, [at, event], index) => {
    const recordedAt = knownInstant(String(at))
    const fact = { event: keyEvent.parse(event), recordedAt, occurredAt: recordedAt, actor }
    return keyRings.evolve(state, { ...fact, stream: 'keys:test', version: index + 1, lawVersion: 'none' } as never)
  }, noKeys)

const retiredAt = (agreement: Agreement, now: string): string => {
  const input = { fingerprints: [older.fingerprint], code: 'replaced' as const, reasons: 'Replaced.' }
  const context = { now: knownInstant(now), agreement, actor } as never
  const decision = retire(agreement.id).decide(changed(), input, context, new Set())
  if ('facts' in decision) return 'retired'
  const [refusal] = decision.refusals
  return `${refusal?.code} ${refusal?.citation?.rule}`
}

describe('how long an old key stays good beside the new (PR-42)', () => {
  const week = withReadings(ukFrance2025, { 'PR-42': 'one-week' })
  if ('problems' in week) throw new Error('The reading has no such option.')
  for (const [name, agreement, rule, rows] of [
    [
      'one day from the confirmation',
      ukFrance2025,
      'DP-01',
      ['2025-11-04T09:30:00.249Z', '2025-11-04T09:30:00.250Z', '2025-11-04T09:30:00.251Z'],
    ],
    [
      'one week, where the reading says so',
      week,
      'DP-01',
      ['2025-11-10T09:30:00.249Z', '2025-11-10T09:30:00.250Z', '2025-11-10T09:30:00.251Z'],
    ],
    [
      'one day under the other agreement (ET-R10)',
      euTurkiye2016,
      'ET-30',
      ['2025-11-04T09:30:00.249Z', '2025-11-04T09:30:00.250Z', '2025-11-04T09:30:00.251Z'],
    ],
  ] as const)
    test(name, () => {
      assert.deepEqual(
        rows.map((now) => retiredAt(agreement, now)),
        [`overlap-runs ${rule}`, 'retired', 'retired'],
      )
      assert.equal(overlapEnds(agreement, knownInstant(confirmedAt), knownInstant(rows[0])), rows[1])
    })

  test('over the end of summer time it is twenty-four hours that pass, not a day of the calendar', () => {
    const at = knownInstant('2025-10-25T12:00:00Z')
    assert.equal(overlapEnds(ukFrance2025, at, at), '2025-10-26T12:00:00Z')
  })

  test('where an agreement sets none, a key that is replaced may go as soon as its messages are receipted', () => {
    const none = { ...ukFrance2025, parts: { ...ukFrance2025.parts, keyOverlap: null } }
    assert.equal(retiredAt(none, confirmedAt), 'retired')
  })
})

describe('what the other state says of our keys', () => {
  const said = (state: KeyState, outcome: 'confirmed' | 'refused', list: readonly KnownKey[]) => {
    const input = {
      outcome,
      fingerprints: list.map(({ fingerprint }) => fingerprint),
      occurredAt: knownInstant(confirmedAt),
    }
    return noteWord('test').decide(state, input, {} as never, undefined)
  }
  test('a key in use is not stopped by a word: it is retired by its owner, on a call', () => {
    const decision = said(changed(), 'refused', [newer])
    assert.equal('refusals' in decision && decision.refusals[0]?.code, 'confirmed-already')
  })
  test('given again it is no news, and a key that waits may be refused', () => {
    const waits = {
      ...changed(),
      own: [...changed().own, { ...changed().own[1], ...key('I'), confirmedAt: null } as never],
    }
    assert.deepEqual(said(changed(), 'confirmed', [newer]), { facts: [] })
    const decision = said(waits, 'refused', [key('I')])
    assert.deepEqual('facts' in decision && decision.facts.map(({ event }) => event.type), ['keys-refused'])
  })
})

test('a new key that is announced twice in one message is one', () => {
  const input = { added: [newer, newer], retired: [], changedAt: knownInstant(confirmedAt) }
  const decision = noteChange('test').decide(noKeys, input, {} as never, undefined)
  assert.deepEqual('facts' in decision && decision.facts.map(({ event }) => 'keys' in event && event.keys), [[newer]])
})

test('what was recorded of keys before they proved themselves is read as it was', () => {
  const { fingerprint } = older
  const enc = { fingerprint, key: { use: 'enc', x: fingerprint } }
  const sig = { ...older, proof: { ed25519: 'A'.repeat(86) } }
  const said = { type: 'keys-announced', keys: [enc, sig], reasons: 'A year has gone by.' }
  assert.deepEqual(keyEvent.parse(said), said)
})
