import type { Day, Instant, Text } from '../core/brand.ts'
import { formatDay, formatInstant } from '../core/calendar.ts'

/** A day in words, to fill a sentence with. */
export const dayText = (day: Day): Text => ({ en: formatDay(day, 'en'), fr: formatDay(day, 'fr') })

/** An instant in words on the clocks of a zone, with the zone's name, to fill a sentence with. */
export const instantText = (at: Instant, zone: string): Text => ({
  en: formatInstant(at, zone, 'en', { zoneName: true }),
  fr: formatInstant(at, zone, 'fr', { zoneName: true }),
})
