import type { Instant, Text } from './brand.ts'
import { formatInstant } from './calendar.ts'
import { inEach } from './say.ts'

/** An instant as a value for a sentence (`fill`), on the clocks of a zone, which is named. */
export const timeText = (at: Instant, zone: string): Text =>
  inEach((lang) => formatInstant(at, zone, lang, { zoneName: true }))
