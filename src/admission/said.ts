import type { Day, Instant, Text } from '../core/brand.ts'
import { addDays, formatDay, startOfDay, zoneName } from '../core/calendar.ts'
import { fill, inEach } from '../core/say.ts'
import { timeText } from '../core/times.ts'

/** A day in words, to fill a sentence with. */
export const dayText = (day: Day): Text => inEach((lang) => formatDay(day, lang))

const midnight: Text = { en: '{day}, until midnight ({zone})', fr: '{day}, jusqu’à minuit ({zone})' }

/** Until when, as people say it: a time that ends with a day is that day until midnight, not the next at nought. */
export const untilText = (closesAt: Instant, lastDay: Day, zone: string): Text =>
  closesAt === startOfDay(addDays(lastDay, 1), zone)
    ? fill(midnight, { day: dayText(lastDay), zone: inEach((lang) => zoneName(zone, lang)) })
    : timeText(closesAt, zone)
