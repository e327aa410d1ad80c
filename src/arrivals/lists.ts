import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { worklist } from '../web/worklist.ts'
import { registeredOf, words } from './page-words.ts'
import type { LandingRow } from './view.ts'

/** Landings as a table, each with how many of its people are registered so far. */
export function landingTable(
  { desk, lang }: { readonly desk: Desk; readonly lang: Language },
  landings: readonly LandingRow[],
  registered: ReadonlyMap<string, number>,
  caption: Text,
): Html {
  return worklist(lang, {
    caption,
    columns: [{ head: words.landed }, { head: words.place }, { head: words.craft }, { head: words.registered }],
    rows: landings.map(({ reference, landedAt, place, people, craft }) => {
      const done = registered.get(reference) ?? 0
      const all = done >= people
      return {
        tone: all ? 'good' : 'warn',
        cells: [
          html`<a class="govuk-link" href="/landings/${reference}">${formatInstant(landedAt, desk.zone, lang)}</a> <span class="app-ref">${reference}</span>`,
          place,
          craft ?? '–',
          html`${tagFor(lang, all ? 'good' : 'warn', registeredOf(done, people))}${!all && html` ${t(words.toRegister(people - done), lang)}`}`,
        ],
      }
    }),
    empty: words.noLandings,
  })
}
