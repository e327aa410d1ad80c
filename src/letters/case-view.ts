import { promiseClock } from '../barriers/gate.ts'
import { formatDay, formatInstant } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { due } from '../law/due.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { documentLink } from '../readmission/filed-view.ts'
import { citeWords } from '../readmission/gate-view.ts'
import type { Prepared, Served } from '../readmission/state.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { t } from '../web/language.ts'
import { languageName } from '../web/spoken.ts'
import type { TextUsed } from './events.ts'
import { letterTitle } from './letter-form.ts'
import { methods, proofKinds, words } from './page-words.ts'
import { waiting } from './serve-actions.ts'

/** The letters of a case, on its page. */

function clockOf({ agreement }: ActionContext, letter: Served) {
  const { grants, waits } = own(agreement.letters, letter.template) ?? {}
  if (grants !== undefined) return promiseClock(agreement, letter, grants.period)
  return waits === undefined
    ? null
    : due(agreement, waits, letter.served.at, { asOf: letter.served.at, place: letter.place })
}

/** What the reader must know of the words themselves. */
const translation = ({ lang }: ActionContext, texts: readonly TextUsed[] = []): Html | false =>
  texts.some(({ checked }) => !checked) && html` <span class="app-cite">${t(words.unchecked, lang)}</span>`

function proofs({ lang, state, desk, user }: ActionContext, letter: Served, base?: string): Html {
  const shown = letter.proofs.map(
    ({ kind, says, file }) =>
      html`<br>${t(kind === null ? words.document : proofKinds[kind], lang)}${says !== undefined && html` <q dir="auto">${says}</q>`} ${file !== undefined && documentLink(lang, state.reference, file, undefined, base)}`,
  )
  const none = shown.length === 0 && html`<br>${t(words.noProofYet, lang)}`
  const add =
    desk.may(user, 'letters/prove') &&
    html` <a class="govuk-link" href="/cases/${state.reference}/do/prove-service?letter=${letter.id}">${t(words.addProof, lang)}</a>`
  return html`${shown}${none}${add}`
}

function served(context: ActionContext, letter: Served, base?: string): Html {
  const { agreement, desk, lang, state } = context
  const clock = clockOf(context, letter)
  const runs =
    clock !== null &&
    !('problem' in clock) &&
    html`<br>${t(clock.title, lang)} ${t(words.runsTo, lang)} ${formatDay(clock.lastDay, lang)}. <span class="app-cite">${citeWords(lang, agreement, clock.citation)}</span>`
  const gone = letter.withdrawn !== null && html` <strong>${t(words.withdrawn, lang)}</strong>`
  const at = formatInstant(letter.served.at, desk.zone, lang)
  const itself =
    letter.letter !== undefined &&
    html`<br>${documentLink(lang, state.reference, letter.letter, undefined, base)}${translation(context, letter.texts)}`
  return html`<li><strong>${t(letterTitle(context, letter.template), lang)}</strong>${gone}<br>${at}, ${t(methods[letter.method], lang).toLocaleLowerCase(lang)}, ${languageName(letter.language, lang)}, ${letter.served.by}${itself}${runs}${proofs(context, letter, base)}</li>`
}

function prepared(context: ActionContext, letter: Prepared): Html {
  const { lang, state, desk, user } = context
  const unwritten = letter.unwritten === true && html`<br><strong>${t(words.unwritten, lang)}</strong>`
  const link = (action: string, query: string, text: string): Html =>
    html`<a class="govuk-link" href="/cases/${state.reference}/do/${action}?${query}=${letter.id}">${text}</a>`
  const serve =
    desk.may(user, 'letters/serve') && html`<br>${link('serve-letter', 'prepared', t(words.recordService, lang))}`
  const back =
    desk.may(user, 'letters/withdraw') && html` · ${link('withdraw-letter', 'letter', t(words.withdrawIt, lang))}`
  return html`<li><strong>${t(letterTitle(context, letter.template), lang)}</strong> <strong>${t(words.waiting, lang)}</strong><br>${languageName(letter.language, lang)}, ${t(words.toBeServed, lang)} ${formatDay(letter.servedOn, lang)}, ${letter.made.by}<br>${documentLink(lang, state.reference, letter.file)}${translation(context, letter.texts)}${unwritten}${serve}${back}</li>`
}

/**
 * The letters on a case: those that wait to be given to the person, then those served, the newest first, each with its clock.
 * `base`: where a reader's documents are who is not at the desk.
 */
export function lettersShown(context: ActionContext, base?: string): Html {
  const { lang, state } = context
  const made = waiting(state)
  const list = (items: readonly Html[]): Html =>
    items.length === 0 ? nothing : html`<ul class="govuk-list govuk-list--spaced">${items}</ul>`
  const none = state.letters.length === 0 && html`<p class="govuk-body app-empty">${t(words.noLetters, lang)}</p>`
  return html`${list(made.map((letter) => prepared(context, letter)))}${none}${list(state.letters.toReversed().map((letter) => served(context, letter, base)))}`
}
