import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreements } from '../agreements/all.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { addMinutes, knownInstant as at } from '../core/calendar.ts'
import { lawAt, lawDifference, ruleAt } from './catalogue.ts'
import { withReadings } from './readings.ts'
import { lawVersion } from './version.ts'

const now = at('2026-11-22T12:00:00Z')

describe('the whole law at an instant', () => {
  for (const agreement of agreements)
    it(`of ${agreement.id} has every provision once, every period with its version, every reading with its options`, () => {
      const { subjects, readings, lawVersion: version } = lawAt(agreement, now)
      const entries = subjects.flatMap(({ rules }) => rules)
      const sorted = (list: readonly string[]) => list.toSorted()
      assert.deepEqual(sorted(entries.map(({ provision: { id } }) => id)), sorted(Object.keys(agreement.provisions)))
      assert.deepEqual(
        sorted(entries.flatMap(({ periods }) => periods.map(({ key }) => key))),
        sorted(Object.keys(agreement.periods)),
      )
      assert.deepEqual(
        readings.map(({ reading: { id } }) => id),
        Object.keys(agreement.readings),
      )
      assert.equal(version, lawVersion(agreement, now))
      for (const { provision, carriedOutBy } of entries)
        assert.ok(carriedOutBy.every(({ to }) => to.replace(/\/.*$/, '') === provision.id))
    })

  it('gives a rule its number as it was at that minute', () => {
    const number = (time: string) => ruleAt(ukFrance2025, 'NRM-06', at(time))?.periods[0]?.version?.value
    assert.deepEqual(['2025-08-01T00:00:00Z', '2025-09-17T19:23:59Z', '2025-09-17T19:24:00Z'].map(number), [
      undefined,
      30,
      null,
    ])
  })

  it('shows for a rule what carries it out, all its numbers and the readings they rest on', () => {
    const entry = ruleAt(ukFrance2025, 'TR-45', now)
    assert.deepEqual(
      entry?.periods.map(({ key }) => key),
      ['TR-45'],
    )
    assert.deepEqual(entry?.readings.map(({ id }) => id).toSorted(), ['CAL-02', 'CAL-03', 'OP-04'])
    const kinds = new Set(entry?.carriedOutBy.map(({ kind }) => kind))
    for (const kind of ['period', 'condition', 'part'] as const) assert.ok(kinds.has(kind), kind)
    assert.deepEqual(
      ruleAt(ukFrance2025, 'INAD-07', now)?.periods.map(({ key, version }) => [key, version?.value]),
      [
        ['INAD-07', 7],
        ['INAD-07/community', 14],
      ],
    )
  })

  it('knows no rule by a name that is not there', () => {
    for (const rule of ['TR-99', 'constructor', '__proto__', 'INAD-07/community', ''])
      assert.equal(ruleAt(ukFrance2025, rule, now), null, rule)
  })

  it('marks which readings were selected, and what else could be', () => {
    const selected = withReadings(ukFrance2025, { 'CAL-03': 'ninety-days' })
    assert.ok(!('problems' in selected))
    const { readings } = lawAt(selected, now)
    assert.deepEqual(
      readings.filter((one) => one.selected).map(({ reading: { id, chosen } }) => [id, chosen]),
      [['CAL-03', 'ninety-days']],
    )
    const months = readings.find(({ reading: { id } }) => id === 'CAL-03')
    assert.deepEqual(months?.selectable, ['day-before', 'same-day', 'ninety-days'])
    assert.ok(months?.usedBy.some(({ kind, key }) => kind === 'period' && key === 'TR-45'))
  })
})

describe('two instants compared', () => {
  const change = at('2025-09-17T19:24:00Z')
  const difference = lawDifference(ukFrance2025, addMinutes(change, -1), change)

  it('around 20:24 on 17 September differ by one number and by which letter is in use', () => {
    assert.deepEqual(
      difference.periods.map(({ key, before, after }) => [key, before?.value, after?.value]),
      [['NRM-06', 30, null]],
    )
    assert.deepEqual(
      difference.letters.map(({ letter: { id }, before, after }) => [id, before, after]),
      [
        ['rg-negative-v4.1', true, false],
        ['rg-negative', false, true],
      ],
    )
    assert.deepEqual([difference.validity, difference.grounds, difference.holidays], [null, [], []])
    assert.deepEqual(
      difference.steps.map(({ at: step }) => step),
      [change],
    )
  })

  it('are compared the earlier first, in whichever order they are given', () => {
    assert.deepEqual(lawDifference(ukFrance2025, change, addMinutes(change, -1)), difference)
  })

  it('do not differ within a minute in which nothing changed', () => {
    const { versions, periods, letters, steps } = lawDifference(ukFrance2025, change, addMinutes(change, 1))
    assert.equal(versions.before, versions.after)
    assert.deepEqual([periods, letters, steps], [[], [], []])
  })

  it('over the first half of 2026 differ by the holiday, the ground and the extension, each step with its minute', () => {
    const { validity, grounds, holidays, steps } = lawDifference(
      ukFrance2025,
      at('2026-01-01T00:00:00Z'),
      at('2026-07-01T00:00:00Z'),
    )
    assert.match(validity?.before?.says.en ?? '', /as signed/)
    assert.match(validity?.after?.says.en ?? '', /^Extended/)
    assert.deepEqual(
      grounds.map(({ ground: { id }, before, after }) => [id, before, after]),
      [['re-entry', false, true]],
    )
    assert.deepEqual(
      holidays.map(({ place, day }) => [place, day]),
      [['GB-SCT', '2026-06-15']],
    )
    assert.deepEqual(
      steps.map(({ at: step }) => step),
      ['2026-02-04T00:00:00Z', '2026-06-10T23:00:00Z', '2026-06-11T22:00:00Z', '2026-06-18T23:00:00Z'],
    )
  })

  it('before and after its whole life differ by nothing that holds', () => {
    for (const agreement of agreements) {
      const { validity, steps } = lawDifference(agreement, at('2000-01-01T00:00:00Z'), at('2100-01-01T00:00:00Z'))
      assert.equal(validity, null)
      assert.ok(
        steps.some((step) => step.validity !== null),
        'the steps between are all there',
      )
    }
  })
})
