import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { given } from '../../test/given.ts'
import { unfit } from '../exchange/messages.ts'
import { type PlaceRow, placeField, reversedField } from '../law/place.ts'
import { noteReversedPlace, reversals, reversedAt, reversePlace } from './reversal.ts'

const token = 'A'.padEnd(26, '0')
const place: PlaceRow = placeField.parse({
  token,
  direction: 'readmitted',
  about: 'AAAA-BBBB-CCCC',
  effectiveOn: '2026-03-05',
  statedAt: '2026-03-05T10:00:00Z',
  confirmedAt: '2026-03-05T11:00:00Z',
  contested: null,
})
const decided = { token, code: 'brought-back', reasons: 'Ordered back by the court: Amina Testa.' }
const told = { token, direction: 'readmitted', code: 'brought-back', decidedAt: '2026-03-10T09:00:00Z' }
const empty = given(reversals, [])
const ours = empty.at('2026-03-11T09:00:00Z').by('duty-lead').when(reversePlace, decided, place)
const back = ({ rows }: Pick<typeof empty, 'rows'>) =>
  rows.filter(({ view }) => view === 'place-reversed').map(({ data }) => reversedField.parse(data).reversedAt)

describe('a place given back', () => {
  it('OP-08: is reversed once both states have decided so, from the later of the two', () => {
    assert.deepEqual([back(ours), ours.posted.map(({ kind }) => kind)], [[], ['place-reversal']])
    const both = ours.then.at('2026-03-11T10:00:00Z').by('other-state').when(noteReversedPlace, told, place)
    assert.deepEqual([back(both), both.posted.map(({ kind }) => kind)], [['2026-03-11T09:00:00Z'], ['place-uncounted']])
    const other = empty.at('2026-03-10T09:00:01Z').by('other-state').when(noteReversedPlace, told, place)
    const theirsFirst = other.then.at('2026-03-12T09:00:00Z').by('duty-lead').when(reversePlace, decided, place)
    assert.deepEqual(back(theirsFirst), ['2026-03-12T09:00:00Z'])
    assert.ok(theirsFirst.state && reversedAt(theirsFirst.state) === '2026-03-12T09:00:00Z')
  })
  it('stays in the public log as counted and as taken back, each said once', () => {
    const both = ours.then.at('2026-03-11T10:00:00Z').by('other-state').when(noteReversedPlace, told, place)
    assert.deepEqual(
      both.rows.filter(({ view }) => view === 'published').map(({ ix }) => ix),
      ['place-counted', 'place-reversed'],
    )
  })
  it('is one that counts, and is decided once by each', () => {
    const at = empty.at('2026-03-11T09:00:00Z')
    assert.deepEqual(at.by('duty-lead').when(reversePlace, decided, null).refused, ['no-such-place'])
    const unsigned = { ...place, confirmedAt: null }
    assert.deepEqual(at.by('duty-lead').when(reversePlace, decided, unsigned).refused, ['not-counted'])
    const again = ours.then.at('2026-03-11T09:00:01Z')
    assert.deepEqual(again.by('duty-lead').when(reversePlace, decided, place).refused, ['already-decided'])
    const wrong = { ...told, direction: 'admitted' }
    assert.deepEqual(again.by('other-state').when(noteReversedPlace, wrong, place).refused, ['no-such-place'])
    const noted = again.by('other-state').when(noteReversedPlace, told, place).then
    assert.deepEqual(noted.at('2026-03-12T09:00:01Z').by('other-state').when(noteReversedPlace, told, place).refused, [
      'already-decided',
    ])
  })
  it('is decided by both though its person came back meanwhile: both books then have the same facts', () => {
    const crossed = ours.then.at('2026-03-11T10:00:00Z').by('other-state').when(noteReversedPlace, told, null)
    assert.deepEqual([crossed.refused, back(crossed)], [[], ['2026-03-11T09:00:00Z']])
    const alone = empty.at('2026-03-11T10:00:00Z').by('other-state').when(noteReversedPlace, told, null)
    assert.deepEqual(alone.refused, ['no-such-place'])
  })
  it('TR-70: what travels is a token and a code, from either state', () => {
    for (const { kind, about, body } of ours.posted)
      for (const side of ['returning', 'receiving'] as const)
        assert.equal(unfit(side, { kind, about, body, personal: null }), null)
    assert.ok(!JSON.stringify(ours.posted).includes('Testa'))
  })
})
