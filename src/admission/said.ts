import type { Day, Instant, Text } from '../core/brand.ts'
import { addDays, formatDay, formatInstant, startOfDay, zoneName } from '../core/calendar.ts'
import { fill } from '../law/words.ts'

/** A day in words, to fill a sentence with. */
export const dayText = (day: Day): Text => ({ en: formatDay(day, 'en'), fr: formatDay(day, 'fr') })

/** An instant in words on the clocks of a zone, with the zone's name, to fill a sentence with. */
export const instantText = (at: Instant, zone: string): Text => ({
  en: formatInstant(at, zone, 'en', { zoneName: true }),
  fr: formatInstant(at, zone, 'fr', { zoneName: true }),
})

const midnight: Text = { en: '{day}, until midnight ({zone})', fr: '{day}, jusqu’à minuit ({zone})' }

/** Until when, as people say it: a time that ends with a day is that day until midnight, not the next at nought. */
export const untilText = (closesAt: Instant, lastDay: Day, zone: string): Text =>
  closesAt === startOfDay(addDays(lastDay, 1), zone)
    ? fill(midnight, { day: dayText(lastDay), zone: { en: zoneName(zone, 'en'), fr: zoneName(zone, 'fr') } })
    : instantText(closesAt, zone)
