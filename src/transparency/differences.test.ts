import assert from 'node:assert/strict'
import { it } from 'node:test'
import canonicalize from 'canonicalize'
import { forEachEngine } from '../../test/engines.ts'
import { addHours, addMilliseconds } from '../core/calendar.ts'
import type { Published } from '../law/published.ts'
import { differencesOpen } from './differences-view.ts'
import { begins, forge, hex, later, place, say, two } from './fixture.ts'

forEachEngine((_, open) => {
  it('a difference is noticed at once, found when its grace is over and not a second before, and closed when both agree', async () => {
    const { there, here, rounds, at, found, noticed, closed } = await two(open)
    await say(there, 'YY', place('A'))
    await say(here, 'XX', place('B'))
    await rounds(3)
    assert.deepEqual([await noticed(), await found()], [['place-omitted', 'place-unknown'], []])
    at(addMilliseconds(later, -1))
    await rounds(1)
    assert.deepEqual(await found(), [])
    at(later)
    await rounds(1)
    assert.deepEqual([await noticed(), await found()], [[], ['place-omitted', 'place-unknown']])
    assert.deepEqual(await differencesOpen(here.query), { count: 2, since: begins })
    at(addHours(later, 1))
    await say(there, 'YY', place('B'))
    await rounds(1)
    assert.deepEqual([await found(), await closed()], [['place-unknown'], ['place-omitted']])
    await say(there, 'YY', place('A', 'place-reversed'))
    await rounds(1)
    assert.deepEqual([await found(), (await closed()).length], [[], 2], 'taken back, it is in neither book')
  })

  it('a clock that was moved finds nothing by itself, and what was on its way leaves nothing', async () => {
    const { there, here, rounds, at, found, noticed, closed } = await two(open)
    await say(here, 'XX', place('A'))
    await rounds(1)
    at(addHours(begins, 1000))
    await rounds(1)
    assert.deepEqual([await noticed(), await found()], [['place-omitted'], []])
    await say(there, 'YY', place('A'))
    await rounds(1)
    assert.deepEqual([await noticed(), await found(), await closed()], [[], [], []])
  })

  it('every way in which the other log can part from ours is told apart', async () => {
    const { there, here, rounds, at, found } = await two(open)
    const statement = (digest: string) =>
      ({
        ...{ kind: 'statement-signed', version: 1, week: '2025-W47', lastDay: '2025-11-23', until: begins },
        ...{ digest, previous: null },
        counts: { readmitted: 0, admitted: 0, readmittedReversed: 0, admittedReversed: 0 },
        cumulative: { readmitted: 0, admitted: 0, readmittedReversed: 0, admittedReversed: 0 },
      }) as Published
    const revealed = (draw: string, secret: string): Published => ({
      kind: 'draw-revealed',
      version: 1,
      draw,
      by: 'XX',
      secret,
    })
    const law = (digest: string, version: string): Published => ({
      kind: 'law-changed',
      version: 1,
      law: version,
      digest,
      from: begins,
    })
    const anchored = (facts: number, root: string): Published => ({ kind: 'journal-anchored', version: 1, facts, root })
    const back = place('BOTH-BACK', 'place-reversed', '2025-W46')
    const both = [place('SAME'), place('BACK'), revealed('SAME', hex('a')), law(hex('1'), 'v1')]
    await say(
      here,
      'XX',
      ...both,
      place('WEEK'),
      place('OURS-BACK'),
      place('OURS-BACK', 'place-reversed'),
      place('GONE'),
      place('GONE', 'place-reversed'),
    )
    await say(here, 'XX', statement(hex('a')), revealed('D1', hex('a')), revealed('D2', hex('a')), law(hex('2'), 'v2'))
    await say(
      there,
      'YY',
      ...both,
      place('WEEK', 'place-counted', '2025-W46'),
      place('OURS-BACK'),
      place('BACK', 'place-reversed'),
    )
    await say(there, 'YY', statement(hex('b')), revealed('D1', hex('b')), revealed('D3', hex('b')), law(hex('3'), 'v2'))
    await say(here, 'XX', place('BOTH-BACK'), place('BOTH-BACK', 'place-reversed'))
    await say(there, 'YY', place('BOTH-BACK', 'place-counted', '2025-W46'), back)
    await say(there, 'YY', anchored(5, hex('a')), anchored(9, hex('a')))
    await say(there, 'YY', anchored(5, hex('b')))
    await forge(there, 'YY', canonicalize({ ...place('SAME'), agreement: 'one', party: 'YY' }) ?? '')
    await rounds(2)
    at(later)
    await rounds(1)
    assert.deepEqual(await found(), [
      'draw-differs',
      'draw-omitted',
      'draw-unknown',
      'journal-rewritten',
      'journal-shrank',
      'law-differs',
      'place-differs',
      'reversal-omitted',
      'reversal-unknown',
      'said-twice',
      'statement-differs',
    ])
    await say(there, 'YY', anchored(10, hex('c')), law(hex('2'), 'v2'))
    await rounds(1)
    assert.deepEqual(
      (await found()).filter((kind) => /law|shrank/.test(kind)),
      [],
    )
  })

  it('keys that the exchange never told of, that we stopped, and that their log does not have, are differences', async () => {
    const told = {
      known: new Set(['told', 'stolen', 'unsaid', 'announced']),
      trusted: new Set(['told', 'unsaid']),
      stopped: new Set(['stolen']),
    }
    const { there, rounds, at, found } = await two(open, told)
    const key = (name: string, kind: 'key-added' | 'key-retired' = 'key-added'): Published => ({
      kind,
      version: 1,
      use: 'sig',
      key: name,
    })
    await say(there, 'YY', ...['told', 'stolen', 'announced', 'smuggled', 'old', 'unsaid'].map((name) => key(name)))
    await say(there, 'YY', key('old', 'key-retired'), key('unsaid', 'key-retired'))
    await rounds(2)
    at(later)
    await rounds(1)
    assert.deepEqual(await found(), ['key-stopped', 'key-unknown', 'key-unsaid'])
  })
})
