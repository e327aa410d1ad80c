import type { Instant, Text } from './brand.ts'
import { formatInstant } from './calendar.ts'

/** An instant as a value for a sentence (`fill`), on the clocks of a zone, which is named. */
export const timeText = (at: Instant, zone: string): Text => ({
  en: formatInstant(at, zone, 'en', { zoneName: true }),
  fr: formatInstant(at, zone, 'fr', { zoneName: true }),
})

/** A figure as a value for a sentence. */
export const figureText = (figure: number | string): Text => ({ en: `${figure}`, fr: `${figure}` })
