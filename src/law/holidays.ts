import type { Day, Text } from '../core/brand.ts'
import { addDays, dayOfWeek, knownDay, yearOf } from '../core/calendar.ts'
import type { Place } from './law.ts'

/**
 * Public holidays by rule (CAL-05 to CAL-08): Banking and Financial Dealings Act 1971, s 1 and Sch 1, with the days that
 * come by royal proclamation as they have usually come; Code du travail, art. L. 3133-1; local law of Alsace-Moselle.
 */

type Holiday = readonly [day: Day, name: Text]

const names = {
  newYear: { en: 'New Year’s Day', fr: 'jour de l’An' },
  secondJanuary: { en: '2 January', fr: '2 janvier' },
  stPatrick: { en: 'St Patrick’s Day', fr: 'Saint-Patrick' },
  goodFriday: { en: 'Good Friday', fr: 'Vendredi saint' },
  easterMonday: { en: 'Easter Monday', fr: 'lundi de Pâques' },
  earlyMay: { en: 'Early May bank holiday', fr: 'jour férié du début mai' },
  spring: { en: 'Spring bank holiday', fr: 'jour férié de printemps' },
  boyne: { en: 'Battle of the Boyne', fr: 'anniversaire de la bataille de la Boyne' },
  summer: { en: 'Summer bank holiday', fr: 'jour férié d’été' },
  stAndrew: { en: 'St Andrew’s Day', fr: 'Saint-André' },
  christmas: { en: 'Christmas Day', fr: 'Noël' },
  boxing: { en: 'Boxing Day', fr: 'lendemain de Noël' },
  labour: { en: 'Labour Day', fr: 'fête du Travail' },
  victory: { en: 'Victory Day 1945', fr: 'Victoire 1945' },
  ascension: { en: 'Ascension Day', fr: 'Ascension' },
  whitMonday: { en: 'Whit Monday', fr: 'lundi de Pentecôte' },
  national: { en: 'National Day', fr: 'fête nationale' },
  assumption: { en: 'Assumption', fr: 'Assomption' },
  allSaints: { en: 'All Saints’ Day', fr: 'Toussaint' },
  armistice: { en: 'Armistice 1918', fr: 'Armistice 1918' },
} satisfies Record<string, Text>

const substitute = (name: Text): Text => ({ en: `${name.en} (substitute day)`, fr: `${name.fr} (jour de report)` })

const uk: readonly Place[] = ['GB-ENG', 'GB-SCT', 'GB-NIR']

/** Days proclaimed once. Every entry is a public act; nothing here follows from a rule. */
const proclaimed: readonly { readonly day: Day; readonly places: readonly Place[]; readonly name: Text }[] = [
  {
    day: knownDay('2022-06-03'),
    places: uk,
    name: { en: 'Platinum Jubilee bank holiday', fr: 'jubilé de platine' },
  },
  {
    day: knownDay('2022-09-19'),
    places: uk,
    name: { en: 'State funeral of Queen Elizabeth II', fr: 'funérailles d’État de la reine Elizabeth II' },
  },
  {
    day: knownDay('2023-05-08'),
    places: uk,
    name: { en: 'Coronation of King Charles III', fr: 'couronnement du roi Charles III' },
  },
  {
    // Proclaimed 4 February 2026 under s 1(3) of the 1971 Act, for Scotland alone:
    // https://www.wired-gov.net/wg/news.nsf/articles/world+cup+bank+holiday+confirmed+05022026150500?open
    day: knownDay('2026-06-15'),
    places: ['GB-SCT'],
    name: { en: 'World Cup bank holiday', fr: 'jour férié de la Coupe du monde' },
  },
]

/** Days moved once: in 2022 the Spring bank holiday went from the last Monday of May to 2 June. */
const moved: Readonly<Record<string, Day>> = { '2022-05-30': knownDay('2022-06-02') }

const date = (year: number, month: number, dayOfMonth: number): Day =>
  knownDay(`${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`)

const isWeekend = (day: Day): boolean => dayOfWeek(day) > 5

/** Easter Sunday of a Gregorian year (the method of Meeus, Jones and Butcher). */
export const easter = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const m = Math.floor((a + 11 * h) / 319)
  const l = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7
  const month = Math.floor((h - m + l + 90) / 25)
  return date(year, month, (h - m + l + month + 19) % 32)
}

const firstMonday = (year: number, month: number): Day => {
  const first = date(year, month, 1)
  return addDays(first, (8 - dayOfWeek(first)) % 7)
}

const lastMonday = (year: number, month: number): Day => {
  const last = date(year, month, 31)
  return addDays(last, 1 - dayOfWeek(last))
}

/** Each holiday on a weekend gives the next weekday that is not itself a holiday: Christmas before Boxing Day. */
const withSubstitutes = (holidays: readonly Holiday[]): readonly Holiday[] => {
  const taken = new Set(holidays.map(([day]) => day))
  const extra: Holiday[] = []
  for (const [day, name] of holidays.filter(([of]) => isWeekend(of))) {
    let next = addDays(day, 1)
    while (isWeekend(next) || taken.has(next)) next = addDays(next, 1)
    taken.add(next)
    extra.push([next, substitute(name)])
  }
  return [...holidays, ...extra]
}

const british = (year: number, place: Place): readonly Holiday[] => {
  const sunday = easter(year)
  const scotland: readonly Holiday[] = [
    [date(year, 1, 2), names.secondJanuary],
    [firstMonday(year, 8), names.summer],
    [date(year, 11, 30), names.stAndrew],
  ]
  const elsewhere: readonly Holiday[] = [
    [addDays(sunday, 1), names.easterMonday],
    [lastMonday(year, 8), names.summer],
  ]
  const ireland: readonly Holiday[] = [
    [date(year, 3, 17), names.stPatrick],
    [date(year, 7, 12), names.boyne],
  ]
  const springMonday = lastMonday(year, 5)
  return withSubstitutes([
    [date(year, 1, 1), names.newYear],
    [addDays(sunday, -2), names.goodFriday],
    [firstMonday(year, 5), names.earlyMay],
    [moved[springMonday] ?? springMonday, names.spring],
    ...(place === 'GB-SCT' ? scotland : elsewhere),
    ...(place === 'GB-NIR' ? ireland : []),
    [date(year, 12, 25), names.christmas],
    [date(year, 12, 26), names.boxing],
  ])
}

const french = (year: number, place: Place): readonly Holiday[] => {
  const sunday = easter(year)
  const local: readonly Holiday[] = [
    [addDays(sunday, -2), names.goodFriday],
    [date(year, 12, 26), names.boxing],
  ]
  // Later entries win where two fall on one day (Ascension on 1 or 8 May): the day is a holiday all the same.
  return [
    [addDays(sunday, 1), names.easterMonday],
    [addDays(sunday, 39), names.ascension],
    [addDays(sunday, 50), names.whitMonday],
    [date(year, 1, 1), names.newYear],
    [date(year, 5, 1), names.labour],
    [date(year, 5, 8), names.victory],
    [date(year, 7, 14), names.national],
    [date(year, 8, 15), names.assumption],
    [date(year, 11, 1), names.allSaints],
    [date(year, 11, 11), names.armistice],
    [date(year, 12, 25), names.christmas],
    ...(place === 'FR-AM' ? local : []),
  ]
}

const isBritish = (place: Place): boolean => uk.includes(place)

/** A year's holidays never change, so they are worked out once. */
const years = new Map<string, ReadonlyMap<Day, Text>>()

/**
 * Every public holiday of a place in a year, by day: those that fall on a weekend as well as their substitutes (United
 * Kingdom only; France gives none), each named.
 */
export const holidaysOf = (year: number, place: Place): ReadonlyMap<Day, Text> => {
  const key = `${place} ${year}`
  const known = years.get(key)
  if (known !== undefined) return known
  const once = proclaimed
    .filter(({ day, places }) => yearOf(day) === year && places.includes(place))
    .map(({ day, name }): Holiday => [day, name])
  const list = new Map([...(isBritish(place) ? british(year, place) : french(year, place)), ...once])
  years.set(key, list)
  return list
}

/** The public holiday a day is in a place, by its name, or `null`. Weekend days that are holidays are named too. */
export const holidayOn = (day: Day, place: Place): Text | null => holidaysOf(yearOf(day), place).get(day) ?? null

/** Monday to Friday and no public holiday of the place (NOT-05; in France *jour ouvré*, CAL-09). */
export const isWorkingDay = (day: Day, place: Place): boolean => !isWeekend(day) && holidayOn(day, place) === null

/** Why a day is not a working day there: the weekend day or the holiday, by name. `null` on a working day. */
export const whyNotWorking = (day: Day, place: Place): Text | null => {
  if (!isWeekend(day)) return holidayOn(day, place)
  return dayOfWeek(day) === 6 ? { en: 'Saturday', fr: 'samedi' } : { en: 'Sunday', fr: 'dimanche' }
}

/** One-off days before this year are not listed here. */
export const firstKnownYear = 2022

/**
 * The last year whose holidays we stand by. In the United Kingdom some days come by proclamation, year by year: our list
 * after this is the usual pattern, no more. In France the list is statute, checked to this year.
 */
export const lastKnownYear = (place: Place): number => (isBritish(place) ? 2028 : 2030)
