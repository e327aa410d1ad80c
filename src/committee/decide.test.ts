import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Given, given } from '../../test/given.ts'
import { knownInstant } from '../core/calendar.ts'
import { unfit } from '../exchange/messages.ts'
import { noteEntry, record, wordsDigest } from './decide.ts'
import type { CommitteeEvent, Ruling } from './events.ts'
import { bothRecorded, type Committee, committees, inForce } from './state.ts'

type On = Given<Committee, CommitteeEvent>
const empty: On = given(committees, [])
const entry = {
  kind: 'decision',
  metOn: '2026-03-20',
  subject: 'balance',
  text: 'The committee so decided.',
  ruling: null,
}
const recorded = (on: On, more: object = {}, at = '2026-03-20T16:00:00Z') =>
  on
    .at(at)
    .by('committee-member')
    .when(record, { ...entry, ...more })
let tokens = 0
const noted = (on: On, ruling: Ruling | null, more: object = {}, recordedAt = '2026-03-21T09:00:00Z') =>
  on
    .at('2026-03-21T09:00:05Z')
    .by('other-state')
    .when(noteEntry, {
      entry: `${++tokens}`.padEnd(26, '0'),
      kind: 'decision',
      metOn: '2026-03-20',
      subject: 'balance',
      digest: wordsDigest('Autres termes.'),
      ruling,
      recordedAt,
      ...more,
    })
const pause: Ruling = { what: 'pause', way: 'readmissions' }
const resume: Ruling = { what: 'resume', way: 'both' }

describe('the log of the joint committee', () => {
  it('has each entry with author, day and words, and the other state is told codes and a digest alone', () => {
    const { state, posted } = recorded(empty)
    assert.deepEqual(
      state.entries.map(({ by, text, metOn }) => [by, text, metOn]),
      [['committee-member', 'The committee so decided.', '2026-03-20']],
    )
    assert.ok(!JSON.stringify(posted).includes('so decided'))
    for (const { kind, about, body } of posted)
      for (const side of ['returning', 'receiving'] as const)
        assert.equal(unfit(side, { kind, about, body, personal: null }), null)
  })
  it('refuses a meeting still to come, on the day before it and not on its own', () => {
    const on = (at: string) => recorded(empty, {}, at).refused
    assert.deepEqual(['2026-03-19T12:00:00Z', '2026-03-20T00:00:00Z', '2026-03-21T12:00:00Z'].map(on), [
      ['in-future'],
      [],
      [],
    ])
  })
  it('takes no order from minutes or a disagreement, and no entry twice', () => {
    assert.deepEqual(recorded(empty, { kind: 'minutes', ruling: pause }).refused, ['not-a-decision'])
    assert.deepEqual(recorded(recorded(empty).then, { text: 'The committee so decided. \n' }).refused, ['on-file'])
  })
  it('knows the same words in both logs, whatever spaces end their lines', () => {
    assert.equal(wordsDigest('One.\nTwo.'), wordsDigest(' One.  \nTwo.\n'))
    assert.notEqual(wordsDigest('One.\nTwo.'), wordsDigest('One. Two.'))
  })
})

describe('what the committee decides', () => {
  it('OP-09: holds once both states have recorded it, from the later of the two', () => {
    const ours = recorded(empty, { ruling: pause })
    assert.deepEqual(inForce(ours.state.entries).readmissions, [])
    const both = noted(ours.then, pause)
    assert.deepEqual(inForce(both.state.entries).readmissions, [{ from: '2026-03-21T09:00:00Z', until: null }])
    assert.deepEqual(inForce(both.state.entries).admissions, [])
  })
  it('does not hold where the two are not the same, or of one meeting', () => {
    const ours = recorded(empty, { ruling: pause }).then
    for (const other of [
      noted(ours, { what: 'pause', way: 'admissions' }),
      noted(ours, { what: 'resume', way: 'readmissions' }),
      noted(ours, pause, { metOn: '2026-03-19' }),
      noted(ours, null),
    ])
      assert.deepEqual(bothRecorded(other.state.entries), [])
  })
  it('pauses until both have recorded the end of it, and each way by itself', () => {
    const paused = noted(recorded(empty, { ruling: { what: 'pause', way: 'both' } }).then, {
      what: 'pause',
      way: 'both',
    })
    const asked = recorded(paused.then, { ruling: resume, metOn: '2026-03-21', text: 'Go on.' }, '2026-03-22T08:00:00Z')
    assert.equal(inForce(asked.state.entries).admissions[0]?.until, null, 'one state alone ends nothing')
    const over = noted(asked.then, resume, { metOn: '2026-03-21' }, '2026-03-22T09:00:00Z')
    assert.deepEqual(inForce(over.state.entries).readmissions, [
      { from: '2026-03-21T09:00:00Z', until: knownInstant('2026-03-22T09:00:00Z') },
    ])
  })
  it('is refused where it orders what is so already', () => {
    assert.deepEqual(recorded(empty, { ruling: resume }).refused, ['not-paused'])
    const paused = noted(recorded(empty, { ruling: pause }).then, pause).then
    assert.deepEqual(recorded(paused, { ruling: pause, text: 'Again.' }).refused, ['already-paused'])
    assert.deepEqual(recorded(paused, { ruling: { what: 'pause', way: 'both' }, text: 'Both.' }).refused, [])
  })
  it('may be what the other state recorded first', () => {
    const theirs = noted(empty, pause).then
    assert.deepEqual(inForce(recorded(theirs, { ruling: pause }).state.entries).readmissions.length, 1)
  })
  it('sets a band, changes it, and takes it away again', () => {
    const band = (on: On, value: number | null, metOn: string, at: string) => {
      const ruling: Ruling = { what: 'band', band: value }
      return noted(recorded(on, { ruling, metOn, text: `Band ${value}` }, at).then, ruling, { metOn }, at)
    }
    assert.equal(inForce(empty.state.entries).band, undefined)
    const first = band(empty, 25, '2026-03-20', '2026-03-20T17:00:00Z')
    const second = band(first.then, 10, '2026-03-21', '2026-03-21T17:00:00Z')
    const third = band(second.then, null, '2026-03-22', '2026-03-22T17:00:00Z')
    assert.deepEqual(
      [first, second, third].map(({ state }) => inForce(state.entries).band),
      [25, 10, null],
    )
  })
})
