import type { Day } from '../../core/brand.ts'
import type { Calendar, Holiday } from '../../law/law.ts'
import { boxing, christmas, easterMonday, goodFriday, labour, newYear } from './names.ts'

/**
 * France (CAL-07): the eleven days of the Code du travail, art. L. 3133-1; the local law of Alsace-Moselle adds two
 * (CAL-08). A holiday on a weekend is not made up for. A working day is a *jour ouvré*, Monday to Friday (CAL-09).
 */

const code = 'https://www.legifrance.gouv.fr/codes/id/LEGISCTA000033008129/'

// Later entries win where two fall on one day (Ascension on 1 or 8 May): the day is a holiday all the same.
const national: readonly Holiday[] = [
  { name: easterMonday, when: { easter: 'western', offset: 1 } },
  { name: { en: 'Ascension Day', fr: 'Ascension' }, when: { easter: 'western', offset: 39 } },
  { name: { en: 'Whit Monday', fr: 'lundi de Pentecôte' }, when: { easter: 'western', offset: 50 } },
  { name: newYear, when: { month: 1, day: 1 } },
  { name: labour, when: { month: 5, day: 1 } },
  { name: { en: 'Victory Day 1945', fr: 'Victoire 1945' }, when: { month: 5, day: 8 } },
  { name: { en: 'National Day', fr: 'fête nationale' }, when: { month: 7, day: 14 } },
  { name: { en: 'Assumption', fr: 'Assomption' }, when: { month: 8, day: 15 } },
  { name: { en: 'All Saints’ Day', fr: 'Toussaint' }, when: { month: 11, day: 1 } },
  { name: { en: 'Armistice 1918', fr: 'Armistice 1918' }, when: { month: 11, day: 11 } },
  { name: christmas, when: { month: 12, day: 25 } },
]

/** France, its three eastern departments apart. */
export const france: Calendar = {
  place: 'FR',
  name: { en: 'France', fr: 'France' },
  named: { en: 'France', fr: 'la France' },
  weekend: [6, 7],
  holidays: national,
  substitutes: false,
  moved: [],
  proclaimed: [],
  knownYears: { first: 2022, last: 2030 },
  sources: [code],
  certainty: 'V',
  checkedOn: '2026-11-22' as Day,
}

/** The departments 57, 67 and 68. */
export const alsaceMoselle: Calendar = {
  ...france,
  place: 'FR-AM',
  name: { en: 'Alsace-Moselle', fr: 'Alsace-Moselle' },
  named: { en: 'Alsace-Moselle', fr: 'l’Alsace-Moselle' },
  holidays: [
    ...national,
    { name: goodFriday, when: { easter: 'western', offset: -2 } },
    { name: boxing, when: { month: 12, day: 26 } },
  ],
  sources: [code, 'https://cyclo-rh.fr/?p=1223'],
  certainty: 'S',
}
