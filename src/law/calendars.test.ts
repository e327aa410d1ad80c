import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import Holidays from 'date-holidays'
import { alsaceMoselle, france } from '../agreements/calendars/france.ts'
import { greece } from '../agreements/calendars/greece.ts'
import { turkiye } from '../agreements/calendars/turkiye.ts'
import { englandAndWales, northernIreland, scotland } from '../agreements/calendars/united-kingdom.ts'
import type { Day } from '../core/brand.ts'
import { addDays, knownDay as d, day, dayOfWeek, instant, yearOf } from '../core/calendar.ts'
import { easter, holidayOn, holidaysOf, isWorkingDay } from './holidays.ts'
import type { Calendar } from './law.ts'

const calendars = [englandAndWales, scotland, northernIreland, france, alsaceMoselle, greece, turkiye]
const unitedKingdom = [englandAndWales, scotland, northernIreland]

/** Who is asked about each place. Alsace-Moselle is the three departments 57, 67 and 68. */
const oracles: Readonly<Record<string, readonly (readonly [country: string, state?: string])[]>> = {
  'GB-ENG': [
    ['GB', 'ENG'],
    ['GB', 'WLS'],
  ],
  'GB-SCT': [['GB', 'SCT']],
  'GB-NIR': [['GB', 'NIR']],
  FR: [['FR'], ['FR', '75']],
  'FR-AM': [
    ['FR', '57'],
    ['FR', '67'],
    ['FR', '68'],
  ],
  GR: [['GR']],
  TR: [['TR']],
}

type Difference = {
  readonly place: string
  readonly ours?: readonly string[]
  readonly theirs?: readonly string[]
  readonly why: string
}

const yearsOf = ({ knownYears: { first, last } }: Calendar): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Where we differ from date-holidays 3.37, each day with its reason. Weekend days are compared too. */
const differences: readonly Difference[] = [
  {
    place: 'GB-SCT',
    ours: ['2026-06-15'],
    why: 'proclaimed for Scotland in February 2026; the library does not know it',
  },
  {
    place: 'GR',
    theirs: yearsOf(greece).flatMap((year) => [0, 49].map((after) => addDays(easter(year, 'orthodox'), after))),
    why: 'the Sundays of Easter and Pentecost, no working days in any case, are not in the list of the law',
  },
  { place: 'GR', ours: ['2021-05-04'], theirs: ['2021-05-01'], why: '1 May was moved: it was Holy Saturday' },
  { place: 'GR', ours: ['2022-05-02'], theirs: ['2022-05-01'], why: '1 May was moved: it was a Sunday' },
  { place: 'GR', ours: ['2024-05-07'], theirs: ['2024-05-01'], why: '1 May was moved: it was in Holy Week' },
  { place: 'GR', ours: ['2016-05-03'], why: '1 May was moved: it was Easter Sunday, which the library lists as that' },
  {
    place: 'TR',
    ours: ['2016-07-05'],
    theirs: ['2016-07-08'],
    why: 'Ramazan 2016 began on 5 July; they reckon the moon',
  },
  {
    place: 'TR',
    ours: ['2016-09-15'],
    theirs: ['2016-09-11'],
    why: 'Kurban 2016 began on 12 September, not on the 11th',
  },
  { place: 'TR', theirs: ['2016-07-15'], why: 'a holiday by a law of October 2016, so from 2017 on' },
]

/** The whole days of a holiday of theirs: a feast of 3.75 days begins on the eve, at sunset, and has three. */
const oracleDays = ([country, state]: readonly [string, string?], year: number): readonly string[] => {
  const found = state === undefined ? new Holidays(country) : new Holidays(country, state)
  return found
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end }) => {
      const whole = Math.max(1, Math.floor((end.getTime() - start.getTime()) / 86_400_000))
      return Array.from({ length: whole }, (_, after) => addDays(d(date.slice(0, 10)), after))
    })
}

const ourDays = (year: number, calendar: Calendar): readonly Day[] => [...holidaysOf(year, calendar).keys()].sort()
const weekdays = (year: number, calendar: Calendar): readonly Day[] =>
  ourDays(year, calendar).filter((of) => dayOfWeek(of) < 6)
const told = (place: string, side: 'ours' | 'theirs', year: number): readonly string[] =>
  differences
    .filter((one) => one.place === place)
    .flatMap((one) => one[side] ?? [])
    .filter((of) => of.startsWith(String(year)))
    .sort()

describe('the calendars', () => {
  for (const calendar of calendars) {
    const { place, knownYears } = calendar
    it(`of ${place} agree with an independent list, ${knownYears.first} to ${knownYears.last}, but where we say why`, () => {
      for (const region of oracles[place] ?? [])
        for (const year of yearsOf(calendar)) {
          const [ours, theirs] = [new Set<string>(ourDays(year, calendar)), new Set(oracleDays(region, year))]
          assert.ok(theirs.size > 7, 'the independent list is not empty')
          // Both ways at once: a difference not told fails, and so does one told that is none any more.
          assert.deepEqual(
            [...ours].filter((of) => !theirs.has(of)).sort(),
            told(place, 'ours', year),
            `${region} ${year}`,
          )
          assert.deepEqual(
            [...theirs].filter((of) => !ours.has(of)).sort(),
            told(place, 'theirs', year),
            `${region} ${year}`,
          )
        }
    })
  }

  it('were each asked of an independent list, and every difference told is of a year compared', () => {
    assert.deepEqual(Object.keys(oracles).sort(), calendars.map(({ place }) => place).sort())
    for (const { place, ours = [], theirs = [], why } of differences) {
      const years = yearsOf(calendars.find((one) => one.place === place) ?? assert.fail(place))
      assert.ok(why !== '' && [...ours, ...theirs].every((of) => years.includes(yearOf(d(of)))), `${place}: ${why}`)
    }
  })

  it('are written whole: names in both languages, sources, days that exist', () => {
    for (const calendar of calendars) {
      const { place, name, named, holidays, proclaimed, moved, sources, checkedOn, knownYears } = calendar
      const texts = [name, named, ...holidays.map((one) => one.name), ...proclaimed.map((one) => one.name)]
      assert.ok(
        texts.every(({ en, fr }) => en.trim() !== '' && fr.trim() !== ''),
        place,
      )
      const days = [checkedOn, ...proclaimed.map((one) => one.day), ...moved.flatMap(({ from, to }) => [from, to])]
      const listed = holidays.flatMap(({ when }) => ('days' in when ? when.days : []))
      for (const of of [...days, ...listed]) assert.equal(day(of), of, place)
      assert.equal(new Set(listed).size, listed.length, `${place} lists a day twice`)
      for (const { source, knownFrom } of proclaimed) {
        assert.match(source, /^https:/)
        if (knownFrom !== undefined) assert.equal(instant(knownFrom), knownFrom)
      }
      assert.ok(sources.length > 0 && sources.every((source) => /^https?:/.test(source)), place)
      assert.ok(knownYears.first < knownYears.last)
    }
  })

  it('move only days that were holidays', () => {
    for (const calendar of calendars)
      for (const { from, to } of calendar.moved) {
        const unmoved = { ...calendar, moved: [] }
        assert.deepEqual(holidayOn(to, calendar), holidayOn(from, unmoved), `${calendar.place} ${from}`)
        assert.notEqual(holidayOn(from, unmoved), null)
        assert.equal(holidayOn(to, unmoved), null, `${to} was one in any case`)
      }
  })

  it('say for which years we stand by them', () => {
    const known = calendars.map(({ place, knownYears: { first, last } }) => `${place} ${first}-${last}`)
    assert.deepEqual(known, [
      'GB-ENG 2022-2028',
      'GB-SCT 2022-2028',
      'GB-NIR 2022-2028',
      'FR 2022-2030',
      'FR-AM 2022-2030',
      'GR 2016-2026',
      'TR 2016-2028',
    ])
  })
})

describe('the calendars of the United Kingdom and of France', () => {
  it('are those of the law dossier for England and Wales, weekdays', () => {
    const table = {
      2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
      2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
      2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
    }
    for (const [year, days] of Object.entries(table))
      assert.deepEqual(
        weekdays(Number(year), englandAndWales),
        days.map((of) => `${year}-${of}`),
      )
  })

  it('are those of the law dossier for mainland France, weekends included', () => {
    const table = {
      2026: '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25',
      2027: '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25',
      2028: '01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25',
    }
    for (const [year, days] of Object.entries(table))
      assert.deepEqual(
        ourDays(Number(year), france),
        days.split(' ').map((of) => `${year}-${of}`),
      )
    const weekend = [...holidaysOf(2027, france).keys()].filter((of) => dayOfWeek(of) > 5).sort()
    assert.deepEqual(weekend, ['2027-05-01', '2027-05-08', '2027-08-15', '2027-12-25'])
  })

  it('know the days proclaimed once, and only where they were', () => {
    const working = (text: string) => unitedKingdom.map((calendar) => isWorkingDay(d(text), calendar))
    for (const text of ['2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'])
      assert.deepEqual(working(text), [false, false, false], text)
    assert.deepEqual(working('2022-05-30'), [true, true, true])
    assert.deepEqual(working('2026-06-15'), [true, false, true])
  })

  it('differ between the parts of the United Kingdom', () => {
    const working = (text: string) => unitedKingdom.map((calendar) => isWorkingDay(d(text), calendar))
    // St Patrick's Day in Northern Ireland alone, with the day before and the day after.
    assert.deepEqual(working('2026-03-16'), [true, true, true])
    assert.deepEqual(working('2026-03-17'), [true, true, false])
    assert.deepEqual(working('2026-03-18'), [true, true, true])
    assert.deepEqual(working('2026-04-06'), [false, true, false])
    assert.deepEqual(working('2026-08-03'), [true, false, true])
    // St Andrew's Day in Scotland alone: a Monday in 2026, a Sunday in 2025 with its substitute.
    assert.deepEqual(working('2026-11-30'), [true, false, true])
    assert.deepEqual(working('2026-12-01'), [true, true, true])
    assert.deepEqual(working('2025-12-01'), [true, false, true])
    assert.deepEqual(working('2025-07-14'), [true, true, false])
    assert.deepEqual(working('2027-01-04'), [true, false, true])
  })
})

describe('the calendars of Greece and Türkiye', () => {
  it('have the week of Orthodox Easter, not of the western one', () => {
    const working = (text: string) => isWorkingDay(d(text), greece)
    assert.deepEqual(['2026-04-03', '2026-04-06', '2026-04-09'].map(working), [true, true, true])
    assert.deepEqual(['2026-02-23', '2026-04-10', '2026-04-13', '2026-06-01'].map(working), [
      false,
      false,
      false,
      false,
    ])
    assert.deepEqual(['2016-04-29', '2016-05-02', '2016-05-03', '2016-05-04'].map(working), [false, false, false, true])
  })

  it('have whole days of the feasts, and work on their eves', () => {
    const off = (from: string, count: number) =>
      Array.from({ length: count }, (_, after) => holidayOn(addDays(d(from), after), turkiye)?.en.slice(0, 6) ?? null)
    assert.deepEqual(off('2026-03-19', 5), [null, 'Ramaza', 'Ramaza', 'Ramaza', null])
    assert.deepEqual(off('2026-05-26', 6), [null, 'Kurban', 'Kurban', 'Kurban', 'Kurban', null])
    assert.deepEqual(
      ['2026-03-19', '2026-05-26', '2026-10-28'].map((of) => isWorkingDay(d(of), turkiye)),
      [true, true, true],
    )
    assert.equal(isWorkingDay(d('2026-10-29'), turkiye), false)
  })

  it('have the feasts of every year we stand by, three days and four, one after the other', () => {
    const lists = turkiye.holidays.flatMap(({ when }) => ('days' in when ? [when.days] : []))
    assert.equal(lists.length, 2)
    for (const [list, length] of [
      [lists[0] ?? [], 3],
      [lists[1] ?? [], 4],
    ] as const)
      for (const year of yearsOf(turkiye)) {
        const days = list.filter((of) => yearOf(of) === year)
        assert.equal(days.length, length, String(year))
        assert.equal(days.at(-1), addDays(days[0] ?? assert.fail(), length - 1), String(year))
      }
  })
})
