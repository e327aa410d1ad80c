import type { Day, Text } from '../../core/brand.ts'
import type { Calendar, Holiday } from '../../law/law.ts'
import { newYear } from './names.ts'

/**
 * Türkiye: the days on which Law 2429 closes public offices, Monday to Friday being the working week. The two feasts
 * follow the moon; the Directorate of Religious Affairs publishes their dates years ahead, and they are listed here.
 *
 * Half days are not holidays: the eve of each feast (arife) and 28 October close at 13:00, so the day still counts as a
 * working day. Days off that the government grants its staff between a feast and a weekend are leave, not holidays.
 */

const ramazan: Text = { en: 'Ramazan Bayramı (end of Ramadan)', fr: 'Ramazan Bayramı (fin du ramadan)' }
const kurban: Text = { en: 'Kurban Bayramı (feast of sacrifice)', fr: 'Kurban Bayramı (fête du Sacrifice)' }

/** One year a line. 2016 to 2020 as published then, 2021 on from the list of the Directorate. */
const ramazanDays: readonly (readonly string[])[] = [
  ['2016-07-05', '2016-07-06', '2016-07-07'],
  ['2017-06-25', '2017-06-26', '2017-06-27'],
  ['2018-06-15', '2018-06-16', '2018-06-17'],
  ['2019-06-04', '2019-06-05', '2019-06-06'],
  ['2020-05-24', '2020-05-25', '2020-05-26'],
  ['2021-05-13', '2021-05-14', '2021-05-15'],
  ['2022-05-02', '2022-05-03', '2022-05-04'],
  ['2023-04-21', '2023-04-22', '2023-04-23'],
  ['2024-04-10', '2024-04-11', '2024-04-12'],
  ['2025-03-30', '2025-03-31', '2025-04-01'],
  ['2026-03-20', '2026-03-21', '2026-03-22'],
  ['2027-03-09', '2027-03-10', '2027-03-11'],
  ['2028-02-26', '2028-02-27', '2028-02-28'],
]
const kurbanDays: readonly (readonly string[])[] = [
  ['2016-09-12', '2016-09-13', '2016-09-14', '2016-09-15'],
  ['2017-09-01', '2017-09-02', '2017-09-03', '2017-09-04'],
  ['2018-08-21', '2018-08-22', '2018-08-23', '2018-08-24'],
  ['2019-08-11', '2019-08-12', '2019-08-13', '2019-08-14'],
  ['2020-07-31', '2020-08-01', '2020-08-02', '2020-08-03'],
  ['2021-07-20', '2021-07-21', '2021-07-22', '2021-07-23'],
  ['2022-07-09', '2022-07-10', '2022-07-11', '2022-07-12'],
  ['2023-06-28', '2023-06-29', '2023-06-30', '2023-07-01'],
  ['2024-06-16', '2024-06-17', '2024-06-18', '2024-06-19'],
  ['2025-06-06', '2025-06-07', '2025-06-08', '2025-06-09'],
  ['2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30'],
  ['2027-05-16', '2027-05-17', '2027-05-18', '2027-05-19'],
  ['2028-05-05', '2028-05-06', '2028-05-07', '2028-05-08'],
]

const days = (years: readonly (readonly string[])[]): readonly Day[] => years.flat().map((day) => day as Day)

// The feasts stand first: where a feast meets a fixed day (23 April 2023, 19 May 2027), the fixed day gives the name.
const holidays: readonly Holiday[] = [
  { name: ramazan, when: { days: days(ramazanDays) } },
  { name: kurban, when: { days: days(kurbanDays) } },
  { name: newYear, when: { month: 1, day: 1 } },
  {
    name: {
      en: 'National Sovereignty and Children’s Day',
      fr: 'fête de la Souveraineté nationale et des enfants',
    },
    when: { month: 4, day: 23 },
  },
  {
    name: { en: 'Labour and Solidarity Day', fr: 'journée du Travail et de la solidarité' },
    when: { month: 5, day: 1 },
  },
  {
    name: {
      en: 'Commemoration of Atatürk, Youth and Sports Day',
      fr: 'commémoration d’Atatürk, fête de la Jeunesse et des sports',
    },
    when: { month: 5, day: 19 },
  },
  {
    // Added by Law 6752 of 25 October 2016, so for the first time in 2017.
    name: { en: 'Democracy and National Unity Day', fr: 'journée de la Démocratie et de l’unité nationale' },
    when: { month: 7, day: 15 },
    from: 2017,
  },
  { name: { en: 'Victory Day', fr: 'fête de la Victoire' }, when: { month: 8, day: 30 } },
  { name: { en: 'Republic Day', fr: 'fête de la République' }, when: { month: 10, day: 29 } },
]

/** Türkiye, 2016 to 2028. Marked S: the law in an unofficial copy, the dates of the feasts as others took them over. */
export const turkiye: Calendar = {
  place: 'TR',
  name: { en: 'Türkiye', fr: 'Turquie' },
  named: { en: 'Türkiye', fr: 'la Turquie' },
  weekend: [6, 7],
  holidays,
  substitutes: false,
  moved: [],
  proclaimed: [],
  knownYears: { first: 2016, last: 2028 },
  sources: [
    'https://www.harbiseskisehir.com/icerik/43/ulusal-bayram-ve-genel-tatiller-hakkinda-kanun',
    'https://vakithesaplama.diyanet.gov.tr/icerik.php?icerik=195',
    'https://www.rubydoc.info/gems/holidays/Holidays/Definition/CustomMethods/TR',
  ],
  certainty: 'S',
  checkedOn: '2026-11-23' as Day,
}
