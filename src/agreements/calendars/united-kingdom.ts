import type { Day, Instant, Text } from '../../core/brand.ts'
import type { Calendar, Holiday, ProclaimedDay } from '../../law/law.ts'
import { boxing, christmas, easterMonday, goodFriday, newYear } from './names.ts'

/**
 * The three calendars of the United Kingdom (CAL-05, CAL-06): Banking and Financial Dealings Act 1971, s 1 and Sch 1, with
 * the days that come by royal proclamation as they have usually come. Marked B as a whole: the statute was read, but New
 * Year's Day, the early May day and the substitute days of a year to come are usual practice, not yet anybody's act.
 */

const act = 'https://www.legislation.gov.uk/ukpga/1971/80'
const summer: Text = { en: 'Summer bank holiday', fr: 'jour férié d’été' }

const everywhere: readonly Holiday[] = [
  { name: newYear, when: { month: 1, day: 1 } },
  { name: goodFriday, when: { easter: 'western', offset: -2 } },
  { name: { en: 'Early May bank holiday', fr: 'jour férié du début mai' }, when: { month: 5, weekday: 1, nth: 1 } },
  { name: { en: 'Spring bank holiday', fr: 'jour férié de printemps' }, when: { month: 5, weekday: 1, nth: 'last' } },
  { name: christmas, when: { month: 12, day: 25 } },
  { name: boxing, when: { month: 12, day: 26 } },
]

const outsideScotland: readonly Holiday[] = [
  { name: easterMonday, when: { easter: 'western', offset: 1 } },
  { name: summer, when: { month: 8, weekday: 1, nth: 'last' } },
]

const jubilee: ProclaimedDay = {
  day: '2022-06-03' as Day,
  name: { en: 'Platinum Jubilee bank holiday', fr: 'jubilé de platine' },
  source: 'https://biggleswadetowncouncil.gov.uk/public-holiday-announcement-2022/',
}

/**
 * Two proclamations, one for Scotland and one for the rest, approved aloud at the Accession Council of 10 September 2022.
 * Their hour in the gazettes was not seen: the day begins to be known at 00:00 of that date in London.
 */
const funeral = {
  day: '2022-09-19' as Day,
  name: { en: 'State funeral of Queen Elizabeth II', fr: 'funérailles d’État de la reine Elizabeth II' },
  knownFrom: '2022-09-09T23:00:00Z' as Instant,
}
const funeralOutsideScotland: ProclaimedDay = { ...funeral, source: 'https://www.thegazette.co.uk/notice/4158896' }
const funeralInScotland: ProclaimedDay = {
  ...funeral,
  source: 'https://www.itv.com/news/2022-09-10/king-charles-approves-day-of-the-queens-funeral-will-be-a-bank-holiday',
}

/** Announced on 6 November 2022; the date of the proclamation itself was not seen, so none is given. */
const coronation: ProclaimedDay = {
  day: '2023-05-08' as Day,
  name: { en: 'Coronation of King Charles III', fr: 'couronnement du roi Charles III' },
  source:
    'https://www.gov.uk/government/news/bank-holiday-proclaimed-in-honour-of-the-coronation-of-his-majesty-king-charles-iii',
}

/** Proclaimed 4 February 2026 under s 1(3) of the 1971 Act, for Scotland alone; known from 00:00 of that date in London. */
const worldCup: ProclaimedDay = {
  day: '2026-06-15' as Day,
  name: { en: 'World Cup bank holiday', fr: 'jour férié de la Coupe du monde' },
  source: 'https://www.wired-gov.net/wg/news.nsf/articles/world+cup+bank+holiday+confirmed+05022026150500?open',
  knownFrom: '2026-02-04T00:00:00Z' as Instant,
}

const common = {
  weekend: [6, 7],
  substitutes: true,
  // In 2022 the Spring bank holiday went from the last Monday of May to the days of the Jubilee.
  moved: [{ from: '2022-05-30' as Day, to: '2022-06-02' as Day }],
  knownYears: { first: 2022, last: 2028 },
  sources: [act],
  certainty: 'B',
  checkedOn: '2026-11-22' as Day,
} satisfies Partial<Calendar>

/** England and Wales. */
export const englandAndWales: Calendar = {
  ...common,
  place: 'GB-ENG',
  name: { en: 'England and Wales', fr: 'Angleterre et pays de Galles' },
  named: { en: 'England and Wales', fr: 'l’Angleterre et le pays de Galles' },
  holidays: [...everywhere, ...outsideScotland],
  proclaimed: [jubilee, funeralOutsideScotland, coronation],
}

/** Scotland: no Easter Monday, summer in early August, 2 January and St Andrew's Day. */
export const scotland: Calendar = {
  ...common,
  place: 'GB-SCT',
  name: { en: 'Scotland', fr: 'Écosse' },
  named: { en: 'Scotland', fr: 'l’Écosse' },
  holidays: [
    ...everywhere,
    { name: { en: '2 January', fr: '2 janvier' }, when: { month: 1, day: 2 } },
    { name: summer, when: { month: 8, weekday: 1, nth: 1 } },
    { name: { en: 'St Andrew’s Day', fr: 'Saint-André' }, when: { month: 11, day: 30 } },
  ],
  proclaimed: [jubilee, funeralInScotland, coronation, worldCup],
}

/** Northern Ireland: as England and Wales, with 17 March and 12 July. */
export const northernIreland: Calendar = {
  ...common,
  place: 'GB-NIR',
  name: { en: 'Northern Ireland', fr: 'Irlande du Nord' },
  named: { en: 'Northern Ireland', fr: 'l’Irlande du Nord' },
  holidays: [
    ...everywhere,
    ...outsideScotland,
    { name: { en: 'St Patrick’s Day', fr: 'Saint-Patrick' }, when: { month: 3, day: 17 } },
    { name: { en: 'Battle of the Boyne', fr: 'anniversaire de la bataille de la Boyne' }, when: { month: 7, day: 12 } },
  ],
  proclaimed: [jubilee, funeralOutsideScotland, coronation],
}
