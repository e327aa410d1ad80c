import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Change, goodCase, known, reference } from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant as t } from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import { withReadings } from '../law/readings.ts'
import { answerTime } from '../readmission/answer-time.ts'
import { decideInadmissibility, receiveRepresentations } from '../readmission/decide.ts'
import { clocks } from '../worklist/clocks.ts'
import { askExtension, decideExtension } from './extend.ts'

/** Notice of intent served on 14 August 2025 to a person held: seven days, counted from the day after, to the end of the 21st in London. */
const open: Change = {
  without: ['request', 'answer', 'inadmissible', 'noHumanRights', 'notice', 'details', 'seat'],
}
const asking = (at: string, agreement: Agreement = ukFrance2025) =>
  goodCase(open, agreement)
    .at(at)
    .by('caseworker')
    .when(askExtension, { case: reference, letter: 'L-INTENT', from: 'Solicitor', reasons: 'Papers come on Monday.' })
type On = ReturnType<typeof asking>['then']
const letterOf = (on: On) => known(on.state).letters[0] ?? assert.fail('no letter')
const deciding = (on: On, outcome: string, lastDay?: string, at = '2025-08-21T12:00:00Z') =>
  on
    .at(at)
    .by('caseworker')
    .when(decideExtension, {
      case: reference,
      letter: 'L-INTENT',
      request: letterOf(on).extensions?.at(-1)?.request ?? 'none',
      outcome,
      reasons: 'Heard.',
      ...(lastDay === undefined ? {} : { lastDay }),
    })
const declaring = (on: On, at: string) =>
  on
    .at(at)
    .by('caseworker')
    .when(decideInadmissibility, { case: reference, outcome: 'inadmissible', connection: '4', reasons: 'Seen.' })
    .refused
const lastDay = (on: On) => answerTime(ukFrance2025, letterOf(on))?.lastDay

describe('more time to answer a notice of intent', () => {
  it('asked for in its last second is in time; a second later it is late, and an officer still decides it', () => {
    const [before, last, after] = ['2025-08-21T22:59:58Z', '2025-08-21T22:59:59Z', '2025-08-21T23:00:00Z'].map((at) =>
      asking(at),
    )
    assert.ok(before && last && after)
    assert.deepEqual([before.refused, last.refused, after.refused], [[], [], []])
    assert.deepEqual(
      [before, last, after].map(({ then }) => letterOf(then).extensions?.[0]?.late),
      [undefined, undefined, true],
    )
    assert.deepEqual(declaring(after.then, '2025-08-22T09:00:00Z'), ['extension-undecided'])
  })

  it('asked for too late is refused with the rule where a deployment reads it so', () => {
    const read = withReadings(ukFrance2025, { 'PR-04': 'late-is-refused' })
    assert.ok(!('problems' in read))
    const late = asking('2025-08-21T23:00:00Z', read)
    assert.deepEqual([late.refused, late.cited], [['extension-too-late'], ['INAD-07']])
    assert.deepEqual(asking('2025-08-21T22:59:59Z', read).refused, [])
  })

  it('granted moves the deadline and the decision to the end of the new last day', () => {
    const asked = asking('2025-08-21T09:00:00Z').then
    assert.deepEqual(declaring(asked, '2025-08-21T10:00:00Z'), ['extension-undecided'])
    const longer = deciding(asked, 'granted', '2025-08-28')
    assert.deepEqual([longer.refused, lastDay(asked), lastDay(longer.then)], [[], '2025-08-21', '2025-08-28'])
    const clock = clocks(known(longer.state), ukFrance2025, t('2025-08-23T09:00:00Z')).find(
      ({ code }) => code === 'intent',
    )
    assert.deepEqual([clock?.deadline.lastDay, clock?.daysLeft], ['2025-08-28', 5])
    assert.deepEqual(declaring(longer.then, '2025-08-28T22:59:59Z'), ['time-to-answer'])
    assert.deepEqual(declaring(longer.then, '2025-08-28T23:00:00Z'), [])
  })

  it('granted after an answer waits for the answer it was granted for', () => {
    const said = goodCase(open)
      .at('2025-08-18T09:00:00Z')
      .by('caseworker')
      .when(receiveRepresentations, { case: reference, from: 'Solicitor', summary: 'First half.' }).then
    assert.deepEqual(declaring(said, '2025-08-19T09:00:00Z'), [], 'the control: answered, it may be decided')
    const asked = said
      .at('2025-08-19T09:00:00Z')
      .by('caseworker')
      .when(askExtension, { case: reference, letter: 'L-INTENT', from: 'Solicitor', reasons: 'The rest.' }).then
    const longer = deciding(asked, 'granted', '2025-08-28').then
    assert.deepEqual(declaring(longer, '2025-08-22T09:00:00Z'), ['time-to-answer'])
    const rest = longer
      .at('2025-08-23T09:00:00Z')
      .by('caseworker')
      .when(receiveRepresentations, { case: reference, from: 'Solicitor', summary: 'Second half.' }).then
    assert.deepEqual(declaring(rest, '2025-08-23T10:00:00Z'), [])
  })

  it('refused leaves the time as it was', () => {
    const no = deciding(asking('2025-08-21T09:00:00Z').then, 'refused')
    assert.deepEqual([no.refused, lastDay(no.then)], [[], '2025-08-21'])
    assert.deepEqual(declaring(no.then, '2025-08-21T22:59:59Z'), ['time-to-answer'])
    assert.deepEqual(declaring(no.then, '2025-08-21T23:00:00Z'), [])
  })

  it('needs a later last day still to come, an open request, an open claim and a letter that gives time', () => {
    const asked = asking('2025-08-21T09:00:00Z').then
    assert.deepEqual(deciding(asked, 'granted').refused, ['last-day-needed'])
    assert.deepEqual(deciding(asked, 'granted', '2025-08-21').refused, ['no-longer'])
    assert.deepEqual(deciding(asked, 'granted', '2025-08-22').refused, [])
    assert.deepEqual(deciding(asked, 'granted', '2025-08-22', '2025-08-23T09:00:00Z').refused, ['last-day-past'])
    assert.deepEqual(deciding(asked, 'refused', undefined, '2025-08-21T08:59:59Z').refused, ['before-asked'])
    assert.deepEqual(deciding(goodCase(open), 'refused').refused, ['no-such-request'])
    const twice = asked.at('2025-08-21T10:00:00Z').by('caseworker')
    const input = { case: reference, letter: 'L-INTENT', from: 'x', reasons: 'y' }
    assert.deepEqual(twice.when(askExtension, input).refused, ['already-asked'])
    assert.deepEqual(twice.when(askExtension, { ...input, letter: 'L-NONE' }).refused, ['nothing-to-extend'])
    const decided = goodCase().at('2025-09-06T09:00:00Z').by('caseworker')
    assert.deepEqual(decided.when(askExtension, input).refused, ['already-decided'])
    assert.deepEqual(decided.when(askExtension, { ...input, letter: 'L-NOTICE' }).refused, ['nothing-to-extend'])
  })
})
