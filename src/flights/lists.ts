import type { Language, Text } from '../core/brand.ts'
import { formatInstant, isAfter } from '../core/calendar.ts'
import { type Tone, tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { worklist } from '../web/worklist.ts'
import { readyOf, words } from './page-words.ts'
import type { FlightRow } from './view.ts'

/** Whether a flight is still to come, has left, or was cancelled. */
export function flightStatus(flight: FlightRow, desk: Desk): { readonly tone: Tone; readonly text: Text } {
  if (flight.cancelled !== null) return { tone: 'bad', text: words.cancelled }
  return isAfter(flight.departsAt, desk.platform.clock.now())
    ? { tone: 'info', text: words.scheduled }
    : { tone: 'quiet', text: words.left }
}

/** Flights as a table, with seats used and, where it is known, how many people are ready. */
export function flightTable(
  { desk, lang }: { readonly desk: Desk; readonly lang: Language },
  flights: readonly FlightRow[],
  taken: ReadonlyMap<string, number>,
  list: {
    readonly caption: Text
    readonly empty: Text
    readonly readiness?: ReadonlyMap<string, number>
    /** Links lead to the door list: what an escort needs. */
    readonly door?: boolean
  },
): Html {
  const { readiness } = list
  return worklist(lang, {
    caption: list.caption,
    columns: [
      { head: words.departs },
      { head: words.flight },
      { head: words.seats },
      ...(readiness === undefined ? [] : [{ head: words.ready }]),
      { head: words.status },
    ],
    rows: flights.map((flight) => {
      const { reference, number, departsAt, origin, destination, seats } = flight
      const used = taken.get(reference) ?? 0
      const ready = readiness?.get(reference) ?? 0
      const status = flightStatus(flight, desk)
      return {
        tone: status.tone,
        cells: [
          html`<a class="govuk-link" href="/flights/${reference}${list.door === true && '/door'}">${formatInstant(departsAt, desk.zone, lang)}</a> <span class="app-ref">${reference}</span>`,
          `${number}, ${origin} → ${destination}`,
          t(readyOf(used, seats), lang),
          ...(readiness === undefined
            ? []
            : [used === 0 ? '–' : tagFor(lang, ready === used ? 'good' : 'warn', readyOf(ready, used))]),
          tagFor(lang, status.tone, status.text),
        ],
      }
    }),
    empty: list.empty,
  })
}
