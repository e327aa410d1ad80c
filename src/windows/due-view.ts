import type { Language, Text } from '../core/brand.ts'
import { asItStands } from '../core/say.ts'
import { fill } from '../law/words.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { sayInstant } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { type Due, dueOn } from './due.ts'
import { words } from './page-words.ts'
import { situationOf } from './view.ts'

const HOME = '/admissions/windows'

/** What is due on windows and places, each with a link to where it is decided; nothing at all where nothing is due. */
export async function dueShown(desk: Desk, lang: Language): Promise<Html | null> {
  if (desk.platform.agreement.admission === null) return null
  const situation = await situationOf(desk)
  const due = dueOn(situation.route, situation.standing, situation)
  if (due.length === 0) return null
  return worklist(lang, {
    caption: words.dueTitle,
    empty: words.dueEmpty,
    columns: [{ head: words.dueWhat }, { head: words.dueWhen }],
    rows: due.map((one) => ({
      tone: one.kind === 'opens' || one.kind === 'closes' ? 'info' : 'warn',
      cells: [
        html`<a class="govuk-link" href="${hrefOf(one)}">${t(saidOf(one), lang)}</a>`,
        'at' in one ? sayInstant(one.at, lang, desk.zone) : words.dueNow,
      ],
    })),
  })
}

function saidOf(due: Due): Text {
  switch (due.kind) {
    case 'opens':
      return fill(words.opensSoon, { number: asItStands(due.window) })
    case 'closes':
      return fill(words.closesSoon, { number: asItStands(due.window) })
    case 'no-window':
      return fill(words.noWindow, { places: asItStands(due.places) })
    case 'unreleased':
      return fill(words.unreleased, { places: asItStands(due.places) })
    case 'paused':
      return words.stillPaused
  }
}

const hrefOf = (due: Due): string =>
  'window' in due ? `${HOME}#window-${due.window}` : due.kind === 'no-window' ? `${HOME}/open` : HOME
