import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { goodCase, known, letter, reference, shut } from '../../test/good-case.ts'
import { lift } from '../barriers/decide.ts'
import { closePromise, serve, withdraw } from './decide.ts'

const fresh = goodCase({ without: ['notice', 'details', 'seat'] })
const serving = (template: string, at: string, more: object = {}, on = fresh) =>
  on
    .at(at)
    .by('caseworker')
    .when(serve, { case: reference, template, ...letter, ...more })

describe('serving a letter', () => {
  it('of guidance v4.1 is the letter to 20:24 in London on 17 September 2025, and not from then on', () => {
    const served = (at: string) => serving('rg-negative-v4.1', at)
    assert.deepEqual(served('2025-09-17T19:23:59Z').refused, [])
    for (const at of ['2025-09-17T19:24:00Z', '2025-09-17T19:24:01Z'])
      assert.deepEqual([served(at).refused, served(at).cited], [['letter-not-current'], ['NRM-06']], at)
  })

  it('of the later guidance is not the letter before 20:24, so that its silence cannot be used early', () => {
    assert.deepEqual(serving('rg-negative', '2025-09-17T19:23:59Z').refused, ['letter-not-current'])
    assert.deepEqual(serving('rg-negative', '2025-09-17T19:24:00Z').refused, [])
  })

  it('that was truly served out of its time goes on file, and its promise binds by its own words', () => {
    const sent = serving('rg-negative-v4.1', '2025-09-18T07:00:00Z', { trulyServed: true }, goodCase())
    assert.deepEqual(
      sent.facts.map(({ type }) => type),
      ['letter-served', 'seat-withdrawn'],
    )
    const lines = (at: string) => shut(sent.then, at).map((line) => line.split(':')[0])
    assert.deepEqual(lines('2025-10-18T22:59:59Z'), ['letter'], 'thirty days from the 18th, the 19th being day one')
    assert.deepEqual(lines('2025-10-18T23:00:00Z'), [])
  })

  it('keeps its promise until the reconsideration was decided, or given up in writing; then no longer', () => {
    const sent = serving('rg-negative-v4.1', '2025-09-16T14:00:00Z', {}, goodCase({ without: ['seat'] }))
    const id = known(sent.state).letters.at(-1)?.id ?? ''
    const closing = (letterId: string, from = sent.then) =>
      from.at('2025-09-20T10:00:00Z').by('safeguarding').when(closePromise, {
        case: reference,
        letter: letterId,
        how: 'decided',
        document: 'Decision of 20 September',
        reasons: 'Negative again.',
      })
    assert.equal(shut(sent.then, '2025-09-20T10:00:00Z').length, 1)
    const closed = closing(id)
    assert.deepEqual(shut(closed.then, '2025-09-20T10:00:00Z'), [])
    assert.equal(shut(closed.then, '2025-09-20T09:59:59Z').length, 1, 'not before it was decided')
    assert.deepEqual(closing(id, closed.then).refused, ['already-closed'])
    assert.deepEqual(closing('nothing').refused, ['no-such-letter'])
    const early = sent.then.at('2025-09-20T10:00:00Z').by('safeguarding').when(closePromise, {
      case: reference,
      letter: id,
      how: 'decided',
      document: 'Decision',
      reasons: 'Negative again.',
      occurredAt: '2025-09-16T13:59:59Z',
    })
    assert.deepEqual(early.refused, ['before-served'])
  })

  it('that opens a recovery period cannot be closed so: that time is the law’s', () => {
    const positive = serving('rg-positive', '2025-09-16T10:00:00Z', {}, goodCase({ without: ['seat'] }))
    const letterId = known(positive.state).letters.at(-1)?.id ?? ''
    const closed = positive.then.at('2025-09-20T10:00:00Z').by('safeguarding').when(closePromise, {
      case: reference,
      letter: letterId,
      how: 'given-up',
      document: 'Letter',
      reasons: 'Wishes to go.',
    })
    assert.deepEqual(closed.refused, ['nothing-promised'])
  })

  it('the promise of a letter served before the change stands after it, also where it is written down later', () => {
    const before = serving('rg-negative-v4.1', '2025-09-17T19:23:59Z', {}, goodCase())
    assert.deepEqual(
      before.facts.map(({ type }) => type),
      ['letter-served', 'seat-withdrawn'],
      'the seat of that morning is gone',
    )
    assert.equal(shut(before.then, '2025-09-18T07:00:00Z').length, 1)
    const later = serving(
      'rg-negative-v4.1',
      '2025-09-18T07:00:00Z',
      { occurredAt: '2025-09-17T19:00:00Z' },
      goodCase(),
    )
    assert.deepEqual(later.refused, [])
    assert.equal(shut(later.then, '2025-09-18T07:00:00Z').length, 1)
  })

  it('that promises nothing leaves the seat', () => {
    assert.deepEqual(
      serving('rg-negative', '2025-09-17T19:24:00Z', {}, goodCase()).facts.map(({ type }) => type),
      ['letter-served'],
    )
  })

  it('FX-3, NRM-01: a positive decision keeps the gate shut to the later of day 30 and the conclusive decision', () => {
    const positive = serving('rg-positive', '2025-09-16T10:00:00Z', {}, goodCase({ without: ['seat'] }))
    assert.deepEqual(
      positive.facts.map(({ type }) => type),
      ['letter-served', 'barrier-raised'],
    )
    assert.deepEqual(
      shut(positive.then, '2025-10-20T07:00:00Z').map((line) => line.split(':')[1]),
      ['trafficking'],
      'day 35, still undecided',
    )
    const [barrier] = known(positive.state).barriers
    const conclusive = positive.then.at('2025-10-01T09:00:00Z').by('safeguarding').when(lift, {
      case: reference,
      barrier: barrier?.id,
      document: 'Conclusive-grounds decision of 1 October',
      reasons: 'Negative.',
    })
    assert.deepEqual(
      shut(conclusive.then, '2025-10-15T22:59:59Z').map((line) => line.split(':')[1]),
      ['rg-positive'],
    )
    assert.deepEqual(shut(conclusive.then, '2025-10-15T23:00:00Z'), [])
  })

  it('is refused where the agreement has no such letter, by whatever name', () => {
    for (const template of ['love-letter', 'constructor', '__proto__', 'toString'])
      assert.deepEqual(serving(template, '2025-09-10T09:00:00Z').refused, ['unknown-letter'], template)
  })

  it('departure details need a departure, a destination and a removal notice, in that order', () => {
    const details = serving('departure-details', '2025-09-10T09:00:00Z')
    assert.deepEqual(details.refused, ['departure-needed', 'destination-needed', 'no-removal-notice'])
    assert.deepEqual(details.cited, ['NOT-01', 'NOT-01', 'NOT-01'])
    assert.deepEqual(serving('removal-notice', '2025-09-10T09:00:00Z').refused, ['destination-needed'])
    const noticed = serving('removal-notice', '2025-09-10T09:00:00Z', { destination: 'Paris CDG' })
    assert.deepEqual(noticed.refused, [])
    const complete = { departsAt: '2025-09-20T08:00:00Z', destination: 'Paris CDG' }
    assert.deepEqual(serving('departure-details', '2025-09-10T09:01:00Z', complete, noticed.then).refused, [])
  })

  it('on a past day is kept with both times; before the arrival or in the future it is refused', () => {
    const past = serving('notice-of-intent', '2025-09-10T09:00:00Z', { occurredAt: '2025-09-08T09:00:00Z' })
    assert.deepEqual(past.times, ['2025-09-08T09:00:00Z'])
    assert.equal(past.then.history.at(-1)?.recordedAt, '2025-09-10T09:00:00Z')
    const at = (occurredAt: string) => serving('notice-of-intent', '2025-09-10T09:00:00Z', { occurredAt }).refused
    assert.deepEqual(at('2025-08-12T17:29:59Z'), ['before-arrival'])
    assert.deepEqual(at('2025-08-12T17:30:00Z'), [])
    assert.deepEqual(at('2025-09-10T09:00:01Z'), ['in-future'])
  })

  it('is refused on a closed case', () => {
    const closed = goodCase({
      and: [{ at: '2025-09-09T09:00:00Z', event: { type: 'case-closed', code: 'released', reasons: 'Bail.' } }],
    })
    assert.deepEqual(serving('notice-of-intent', '2025-09-10T09:00:00Z', {}, closed).refused, ['case-closed'])
  })
})

describe('taking a letter back', () => {
  const back = (id: string, on = goodCase()) =>
    on
      .at('2025-09-16T12:00:00Z')
      .by('caseworker')
      .when(withdraw, { case: reference, letter: id, reasons: 'Wrong name on it.' })

  it('shuts the gate again where it was the notice', () => {
    assert.deepEqual(shut(back('L-NOTICE').then), ['removal-notice unmet NOT-01'])
  })
  it('once only, and only a letter that is there', () => {
    assert.deepEqual(back('L-NOTICE', back('L-NOTICE').then).refused, ['no-such-letter'])
    assert.deepEqual(back('L-OTHER').refused, ['no-such-letter'])
  })
  it('does not take back a promise', () => {
    const promised = serving('rg-negative-v4.1', '2025-09-16T10:00:00Z', {}, goodCase({ without: ['seat'] }))
    const id = known(promised.state).letters.at(-1)?.id ?? ''
    const no = back(id, promised.then)
    assert.deepEqual([no.refused, no.cited], [['promise-stands'], ['NRM-06']])
  })
})
