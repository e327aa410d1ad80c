import type { Instant, Text } from '../core/brand.ts'
import { minutesBetween } from '../core/calendar.ts'
import { inEach } from '../core/say.ts'

/** How late something came, in signs every language reads: `2 h 10 min`, `3 d 4 h`. A minute begun counts as one. */
export function lateBy(closedAt: Instant, cameAt: Instant): Text {
  const minutes = Math.max(1, Math.ceil(minutesBetween(closedAt, cameAt)))
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  const said = (day: string): string =>
    days > 0 ? `${days} ${day} ${hours} h` : hours > 0 ? `${hours} h ${rest} min` : `${rest} min`
  return inEach((lang) => said(lang === 'fr' ? 'j' : 'd'))
}
