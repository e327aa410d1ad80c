import type { Day, Text } from '../core/brand.ts'
import { dayOfWeek } from '../core/calendar.ts'

const weekdays: readonly Text[] = [
  { en: 'Monday', fr: 'lundi' },
  { en: 'Tuesday', fr: 'mardi' },
  { en: 'Wednesday', fr: 'mercredi' },
  { en: 'Thursday', fr: 'jeudi' },
  { en: 'Friday', fr: 'vendredi' },
  { en: 'Saturday', fr: 'samedi' },
  { en: 'Sunday', fr: 'dimanche' },
]

/** The name of the day of the week a day falls on: `Monday`, `lundi`. */
export const weekdayOf = (of: Day): Text => weekdays[dayOfWeek(of) - 1] ?? { en: '', fr: '' }
