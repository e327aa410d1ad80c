import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ukFrance2025 as agreement } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant as at, knownDay } from '../core/calendar.ts'
import { citation, due } from './due.ts'
import { inForce, lawChanges, lawVersion, periodAt } from './version.ts'

describe('the law as it stood', () => {
  it('is in force as signed, then as extended, and then no longer', () => {
    const says = (time: string) => inForce(agreement, at(time))?.says.en.split(' ')[0] ?? null
    assert.deepEqual(['2025-08-05T22:59:59.999Z', '2025-08-05T23:00:00Z', '2026-06-11T21:59:59.999Z'].map(says), [
      null,
      'In',
      'In',
    ])
    assert.deepEqual(['2026-06-11T22:00:00Z', '2026-10-31T22:59:59.999Z', '2026-10-31T23:00:00Z'].map(says), [
      'Extended',
      'Extended',
      null,
    ])
  })

  it('is named by its last change', () => {
    const versions = [
      '2020-01-01T00:00:00Z',
      '2025-09-17T19:23:59.999Z',
      '2025-09-17T19:24:00Z',
      '2030-01-01T00:00:00Z',
    ]
    assert.deepEqual(
      versions.map((time) => lawVersion(agreement, at(time))),
      ['none', '2025-08-05T23:00:00Z', '2025-09-17T19:24:00Z', '2026-10-31T23:00:00Z'].map(
        (change) => `uk-france-2025@${change}`,
      ),
    )
    const stamped = due(agreement, 'NRM-06', knownDay('2025-09-10'), { asOf: at('2026-11-22T12:00:00Z') })
    assert.equal('problem' in stamped ? null : stamped.lawVersion, 'uk-france-2025@2026-10-31T23:00:00Z')
  })

  it('lists what changed and when', () => {
    const changes = lawChanges(agreement)
    assert.deepEqual(
      changes.map(({ at }) => at),
      [...changes.map(({ at }) => at)].sort(),
    )
    const evening = changes.find((change) => change.at === '2025-09-17T19:24:00Z')
    assert.equal(evening?.validity, null)
    assert.deepEqual(
      evening?.periods.map(({ rule, before, after }) => [rule, before?.value, after?.value]),
      [['NRM-06', 30, null]],
    )
    const last = changes.at(-1)
    assert.deepEqual([last?.validity?.before?.readings, last?.validity?.after], [['OP-01', 'CAL-02'], null])
    const notices = changes.find((change) => change.at === '2023-11-20T00:00:00Z')
    assert.deepEqual(
      notices?.periods.map(({ before }) => before),
      notices?.periods.map(() => null),
      'before its first version a period was nothing',
    )
    assert.ok(notices?.periods.some(({ rule, after }) => rule === 'NOT-02' && after?.value === 5))
  })

  it('finds the version of a period, also one that gives nothing', () => {
    assert.equal(periodAt(agreement, 'NRM-06', at('2025-09-17T19:23:59Z'))?.value, 30)
    assert.equal(periodAt(agreement, 'NRM-06', at('2025-09-17T19:24:00Z'))?.value, null)
    assert.equal(periodAt(agreement, 'NRM-06', at('2025-01-01T00:00:00Z')), null)
    assert.equal(periodAt(agreement, 'TR-44', at('2025-09-17T19:24:00Z')), null)
  })

  it('cites a rule, and refuses to cite one that is not there', () => {
    const { cite, certainty, sources } = citation(agreement, 'NOT-02')
    assert.deepEqual([cite.en, certainty, sources.length], ['Immigration and Asylum Act 1999, s 10A(7)', 'V', 1])
    assert.throws(() => citation(agreement, 'TR-99'), /uk-france-2025 has no provision TR-99/)
  })
})
