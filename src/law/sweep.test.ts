import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreements } from '../agreements/all.ts'
import type { Instant } from '../core/brand.ts'
import {
  addDays,
  addMinutes,
  compare,
  dayOf,
  isAfter,
  isAtOrAfter,
  isBefore,
  isWithin,
  startOfDay,
} from '../core/calendar.ts'
import { lawAt } from './catalogue.ts'
import { due } from './due.ts'
import type { Agreement } from './law.ts'
import { inForce, lawChanges, lawVersion, periodAt } from './version.ts'

/** Every day of an agreement's life, and every minute at which its law changes, with the minute before and after. */

type Span = { readonly from?: Instant; readonly until?: Instant; readonly knownFrom?: Instant }
const spansOf = ({ validity, periods, letters, grounds, calendars }: Agreement): readonly Span[] => [
  ...validity,
  ...Object.values(periods).flatMap(({ versions }) => versions),
  ...Object.values(letters).map(({ current = {} }) => current),
  ...Object.values(grounds),
  ...Object.values(calendars).flatMap(({ proclaimed }) =>
    proclaimed.map(({ knownFrom }) => (knownFrom === undefined ? {} : { knownFrom })),
  ),
]
const boundariesOf = (agreement: Agreement): readonly Instant[] =>
  [...new Set(spansOf(agreement).flatMap(({ from, until, knownFrom }) => [from, until, knownFrom]))]
    .filter((at) => at !== undefined)
    .sort(compare)

const lifeOf = ({ validity }: Agreement): readonly [first: Instant, last: Instant] => {
  const [first, last] = [validity[0]?.from, validity.at(-1)?.until]
  return first === undefined || last === undefined ? assert.fail('no life') : [first, last]
}

/** Midnight and noon of both states on every day of the life, and three minutes at each boundary, in order. */
function sweepOf(agreement: Agreement): readonly Instant[] {
  const [first, last] = lifeOf(agreement)
  const found: Instant[] = boundariesOf(agreement).flatMap((at) => [addMinutes(at, -1), at, addMinutes(at, 1)])
  for (const { zone } of [agreement.returning, agreement.receiving])
    for (let day = dayOf(first, zone); !isAfter(startOfDay(day, zone), last); day = addDays(day, 1))
      found.push(startOfDay(day, zone), addMinutes(startOfDay(day, zone), 720))
  return [...new Set(found)].sort(compare)
}

/** What of the law holds at an instant, read off the data: which version of what, which letter, which ground. */
const holding = ({ validity, periods, letters, grounds, calendars }: Agreement, at: Instant): string => {
  const open = ({ from, until }: Span) =>
    (from === undefined || isAtOrAfter(at, from)) && (until === undefined || isBefore(at, until))
  const proclaimed = Object.values(calendars).flatMap((calendar) => calendar.proclaimed)
  return JSON.stringify([
    validity.map(open),
    Object.values(periods).map(({ versions }) => versions.map(open)),
    Object.values(letters).map(({ current = {} }) => open(current)),
    Object.values(grounds).map(open),
    proclaimed.map(({ knownFrom }) => knownFrom === undefined || isAtOrAfter(at, knownFrom)),
    validity.map(({ knownFrom }) => knownFrom === undefined || isAtOrAfter(at, knownFrom)),
  ])
}

for (const agreement of agreements)
  describe(`every day of ${agreement.id}, and every minute of change`, () => {
    const [first, last] = lifeOf(agreement)
    const sweep = sweepOf(agreement)
    const boundaries = new Set(boundariesOf(agreement))

    it('is swept whole', () => {
      const days = new Set(sweep.map((at) => dayOf(at, agreement.returning.zone)))
      for (
        let day = dayOf(first, agreement.returning.zone);
        isBefore(startOfDay(day, 'UTC'), last);
        day = addDays(day, 1)
      )
        assert.ok(days.has(day), day)
    })

    it('has exactly one validity from its first instant to its last, and none outside', () => {
      for (const at of sweep) {
        const holds = agreement.validity.filter((span) => isWithin(at, span))
        assert.equal(holds.length, isAtOrAfter(at, first) && isBefore(at, last) ? 1 : 0, at)
        assert.equal(inForce(agreement, at), holds[0] ?? null, at)
      }
    })

    it('has exactly one version of each period from when the period is known, and none before', () => {
      for (const [key, { versions }] of Object.entries(agreement.periods)) {
        const [known, end] = [versions[0]?.from, versions.at(-1)?.until]
        if (known === undefined) return assert.fail(key)
        for (const at of sweep) {
          const holds = versions.filter((version) => isWithin(at, version))
          const expected: number = isAtOrAfter(at, known) && (end === undefined || isBefore(at, end)) ? 1 : 0
          assert.equal(holds.length, expected, `${key} ${at}`)
          assert.equal(periodAt(agreement, key, at), holds[0] ?? null)
        }
      }
    })

    it('answers with a deadline, or with no time only where the data say there is none', () => {
      // Every period at every boundary and every twentieth moment between.
      for (const [index, at] of sweep.entries())
        if (index % 20 === 0 || boundaries.has(at))
          for (const key of Object.keys(agreement.periods)) {
            const version = periodAt(agreement, key, at)
            const answer = due(agreement, key, at, { asOf: at })
            const came = 'problem' in answer ? answer.code : answer.value
            assert.equal(came, version === null ? 'not-yet-law' : (version.value ?? 'withdrawn'), `${key} ${at}`)
          }
    })

    it('changes its version only at a boundary, and at each of them', () => {
      for (const [index, at] of sweep.entries()) {
        const before = sweep[index - 1]
        if (before === undefined) continue
        const changed = lawVersion(agreement, at) !== lawVersion(agreement, before)
        assert.equal(changed, boundaries.has(at), `${before} to ${at}`)
        assert.equal(holding(agreement, at) !== holding(agreement, before), changed, `what holds, ${before} to ${at}`)
      }
    })

    it('lists exactly these changes', () => {
      assert.deepEqual(
        lawChanges(agreement).map(({ at }) => at),
        [...boundaries],
      )
    })

    it('shows the letters in use and the grounds open as the data have them, at each boundary and each month', () => {
      const asked = sweep.filter(
        (at, index) => index % 120 === 0 || boundaries.has(at) || boundaries.has(addMinutes(at, 1)),
      )
      assert.ok(asked.length > 10)
      for (const at of asked) {
        const { letters, grounds } = lawAt(agreement, at)
        const open = ({ from, until }: Span = {}) =>
          (from === undefined || isAtOrAfter(at, from)) && (until === undefined || isBefore(at, until))
        for (const { letter, current } of letters) assert.equal(current, open(letter.current), `${letter.id} ${at}`)
        for (const { ground, open: stands } of grounds) assert.equal(stands, open(ground), `${ground.id} ${at}`)
      }
    })

    it('has one letter to use and no more, where one took another’s place', () => {
      const ends = Object.values(agreement.letters).filter(({ current }) => current?.until !== undefined)
      for (const { id, current } of ends) {
        const heirs = Object.values(agreement.letters).filter((other) => other.current?.from === current?.until)
        assert.equal(heirs.length, 1, id)
        for (const at of sweep) {
          const inUse = [{ current }, ...heirs].filter(
            ({ current: span = {} }) =>
              (span.from === undefined || isAtOrAfter(at, span.from)) &&
              (span.until === undefined || isBefore(at, span.until)),
          )
          assert.equal(inUse.length, 1, `${id} ${at}`)
        }
      }
    })

    it('has a ground to be returned on whenever it is in force', () => {
      for (const at of sweep)
        if (inForce(agreement, at) !== null)
          assert.ok(
            Object.values(agreement.grounds).some((ground) => isWithin(at, ground)),
            at,
          )
    })
  })
