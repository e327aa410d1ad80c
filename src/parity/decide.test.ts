import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Given, given } from '../../test/given.ts'
import { unfit } from '../exchange/messages.ts'
import type { Outgoing } from '../law/decision.ts'
import { counted, placeField } from '../law/place.ts'
import * as decide from './decide.ts'
import type { CountersignEvent } from './events.ts'
import { type Countersign, countersigns, partnerPlaces } from './state.ts'

const shared = 'AAAA-BBBB-CCCC'
const tokens = ['T1'.padEnd(26, '0'), 'T2'.padEnd(26, '0'), 'T3'.padEnd(26, '0')]
const now = '2025-10-10T12:00:00Z'
type On = Given<Countersign, CountersignEvent>
const note = { shared, arrivedOn: '2025-10-09', places: tokens.map((token) => ({ token })) }
const noted = given(countersigns, []).at(now).by('other-state', 'GB').when(decide.noteAdmission, note)
const signing = (from: On) => from.at(now).by('border-officer').when(decide.countersign, { shared })
const contesting = (from: On) =>
  from
    .at(now)
    .by('border-officer')
    .when(decide.contest, { shared, code: 'not-departed', reasons: 'No exit stamp for Amina Testa.' })
const standing = ({ rows }: { rows: On['rows'] }) =>
  rows.filter(({ view }) => view === 'place').map(({ data }) => counted(placeField.parse(data)))
const kinds = (posted: readonly Outgoing[]) => posted.map(({ kind }) => kind)

describe('an admission the other state says it made', () => {
  it('FX-9: a family of three counts three places, and only when we have signed', () => {
    assert.deepEqual(standing(noted), [false, false, false])
    const signed = signing(noted.then)
    assert.deepEqual(standing(signed), [true, true, true])
    assert.deepEqual(kinds(signed.posted), ['admission-confirmed', 'place-counted', 'place-counted', 'place-counted'])
  })
  it('is noted once and signed once', () => {
    assert.deepEqual(noted.then.at(now).by('other-state').when(decide.noteAdmission, note).refused, [
      'admission-repeated',
    ])
    const twice = signing(signing(noted.then).then)
    assert.deepEqual([twice.refused, twice.posted], [['already-signed'], []])
    assert.deepEqual(contesting(signing(noted.then).then).refused, ['already-signed'])
  })
  it('may be contested, counts nothing then, and is settled by a later signature', () => {
    const contested = contesting(noted.then)
    assert.deepEqual(kinds(contested.posted), ['admission-confirmed'])
    assert.deepEqual(standing(contested), [false, false, false])
    const settled = signing(contested.then)
    assert.deepEqual(standing(settled), [true, true, true])
    assert.equal(kinds(settled.posted).filter((kind) => kind === 'place-counted').length, 3)
  })
  it('TR-70: what we answer has no personal part and no reasons', () => {
    const said = [...contesting(noted.then).posted, ...signing(noted.then).posted]
    assert.equal(said.length, 5)
    for (const { kind, about, body, personal } of said)
      assert.equal(unfit('receiving', { kind, about, body, personal: personal ?? null }), null)
    assert.ok(!JSON.stringify(said).includes('Testa'))
  })
  it('may be taken back by the state that stated it, signed or not, and leaves our book at once', () => {
    const [first = '', ...rest] = tokens
    const reversing = (from: On, which: readonly string[]) =>
      from
        .at(now)
        .by('other-state', 'GB')
        .when(decide.noteReversal, {
          shared,
          places: which.map((token) => ({ token })),
          code: 'recorded-in-error',
        })
    const unsigned = reversing(noted.then, [first])
    assert.deepEqual([standing(unsigned), kinds(unsigned.posted)], [[false, false], []])
    assert.deepEqual(standing(signing(unsigned.then)), [true, true])
    const signed = reversing(signing(noted.then).then, [first])
    assert.deepEqual([standing(signed), kinds(signed.posted)], [[true, true], ['place-uncounted']])
    assert.deepEqual(
      signed.posted.map(({ body }) => body),
      [{ token: first, direction: 'admitted' }],
    )
    assert.deepEqual(reversing(signed.then, [first]).refused, ['no-such-place'])
    const none = reversing(signed.then, rest)
    assert.deepEqual(
      [none.rows.filter(({ view }) => view === 'countersign'), signing(none.then).refused],
      [[], ['already-signed']],
    )
  })
  it('makes no place again of one that was taken back', () => {
    const signed = signing(noted.then).then.at(now).by('other-state', 'GB')
    const back = signed.when(decide.noteReversal, { shared, places: note.places, code: 'recorded-in-error' }).then
    assert.deepEqual(back.at(now).by('other-state', 'GB').when(decide.noteAdmission, note).refused, [
      'admission-repeated',
    ])
    const one = { token: 'T4'.padEnd(26, '0') }
    const more = { ...note, places: [...note.places, one] }
    const { rows } = signing(back.at(now).by('other-state', 'GB').when(decide.noteAdmission, more).then)
    const ids = rows.map(({ view, key }) => `${view} ${key}`)
    assert.deepEqual([ids.length - new Set(ids).size, standing({ rows })], [0, [true]])
  })
  it('is answered for the places an officer saw, and for no others that came or went meanwhile', () => {
    const more = { ...note, places: [{ token: 'T4'.padEnd(26, '0') }] }
    const four = noted.then.at(now).by('other-state', 'GB').when(decide.noteAdmission, more).then
    for (const [command, more] of [
      [decide.countersign, {}],
      [decide.contest, { code: 'not-departed', reasons: 'No exit stamp.' }],
    ] as const) {
      const answer = (on: On, shown: readonly string[]) =>
        on
          .at(now)
          .by('border-officer')
          .when(command as typeof decide.countersign, { shared, tokens: shown, ...more }).refused
      assert.deepEqual([answer(noted.then, tokens), answer(four, tokens)], [[], ['stale']])
      assert.deepEqual(answer(noted.then, tokens.slice(1)), ['stale'])
    }
  })
  it('is not signed where nobody stated one', () => {
    const none = given(countersigns, [])
    assert.deepEqual([signing(none).refused, contesting(none).refused], [['unknown-reference'], ['unknown-reference']])
  })
})

it('a line of the other state’s book is kept by its token, and told twice is one line', () => {
  const line = { token: tokens[0], direction: 'readmitted', effectiveOn: '2025-09-17' }
  const once = given(partnerPlaces, []).at(now).by('other-state').when(decide.noteCounted, line)
  const twice = once.then.at(now).by('other-state').when(decide.noteCounted, line)
  assert.deepEqual(
    [once.rows.length, twice.rows.length, twice.rows[0]?.view, twice.posted],
    [1, 1, 'partner-place', []],
  )
})

it('a line of the other state’s book that it takes back is no line any more; taken back twice it is one, never told none', () => {
  const [token = ''] = tokens
  const line = { token, direction: 'admitted', effectiveOn: '2025-10-09' }
  const told = given(partnerPlaces, []).at(now).by('other-state').when(decide.noteCounted, line)
  const back = told.then.at(now).by('other-state').when(decide.noteUncounted, { token, direction: 'admitted' })
  assert.deepEqual([told.rows.length, back.rows.length], [1, 0])
  const uncount = (on: typeof told.then) =>
    on.at(now).by('other-state').when(decide.noteUncounted, { token, direction: 'admitted' })
  const twice = uncount(back.then)
  assert.deepEqual([twice.refused, twice.state, twice.rows], [[], back.state, []])
  assert.deepEqual(uncount(given(partnerPlaces, [])).refused, ['no-such-place'])
  const counted = back.then.at(now).by('other-state').when(decide.noteCounted, line)
  assert.equal(counted.rows.length, 1)
})
