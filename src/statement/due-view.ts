import type { Language } from '../core/brand.ts'
import { tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayInstant } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import type { Waiting } from './due.ts'
import { andMore, daysOld, standings, words } from './page-words.ts'
import { waitingAt } from './view.ts'
import { weekText } from './week.ts'

export const HOME = '/parity/statements'

/** What waits on weekly statements, with its age and whose turn it is; nothing at all where nothing waits. */
export async function statementsDue(desk: Desk, lang: Language): Promise<Html | null> {
  const { waiting } = await waitingAt(desk)
  return waiting.length === 0 ? null : waitingShown(desk, lang, waiting)
}

/** The same of a list that was read already; it says so where nothing waits. */
export function waitingShown(desk: Desk, lang: Language, waiting: readonly Waiting[]): Html {
  const t = sayIn(lang)
  return worklist(lang, {
    caption: words.waitingTitle,
    empty: words.waitingEmpty,
    columns: [
      { head: words.week },
      { head: words.what },
      { head: words.who },
      { head: words.since },
      { head: words.age, numeric: true },
    ],
    rows: waiting.map(({ week, what, ours, since, age, late, count }) => ({
      tone: late ? 'bad' : ours ? 'warn' : 'info',
      cells: [
        html`<a class="govuk-link" href="${what === 'not-drawn-up' ? `${HOME}#next` : `${HOME}/${week}`}">${t(weekText(week))}</a>`,
        html`${t(standings[what])}${what === 'not-drawn-up' && count > 0 && t(andMore(count))}`,
        ours ? words.us : words.them,
        sayInstant(since, lang, desk.zone),
        html`${t(daysOld(age))}${late && html` ${tagFor(lang, 'bad', words.late)}`}`,
      ],
    })),
  })
}
