import { may } from '../access/permissions.ts'
import { formatInstant } from '../core/calendar.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { linkButton, tagFor } from '../web/boxes.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { invite, desk as words } from './page-words.ts'
import type { Participant } from './state.ts'
import { askTitles, kindTitles } from './words.ts'

/** What the case page shows of those outside: who has access, since when, last seen; their open questions. */
export function outsidePanel(context: ActionContext): Html {
  const { lang, state, user, desk } = context
  const { list, asks } = state.participants
  const home = `/cases/${state.reference}`
  const mayInvite = desk.may(user, 'participants/invite')
  const open = asks.filter(({ answered }) => answered === null)
  const waiting = open.map(
    ({ id, by, what, says }) =>
      html`<li><strong>${list.find((one) => one.id === by)?.name ?? ''}: ${t(askTitles[what], lang)}</strong>${says !== undefined && html` <q dir="auto">${says}</q>`}${desk.may(user, 'participants/answer') && html`<br><a class="govuk-link" href="${home}/do/answer-outside?ask=${id}">${t(words.answer, lang)}</a>`}</li>`,
  )
  const people =
    list.length === 0
      ? html`<p class="govuk-body app-empty">${t(words.nobody, lang)}</p>`
      : html`<ul class="govuk-list govuk-list--spaced">${list.toReversed().map((one) => line(context, one, mayInvite))}</ul>`
  const reads =
    may(user.role, 'access/see-reads') &&
    html`<p class="govuk-body"><a class="govuk-link" href="${home}/reads">${t(words.reads, lang)}</a></p>`
  return html`<section aria-labelledby="outside"><h2 class="govuk-heading-m" id="outside">${t(words.title, lang)}</h2>${
    waiting.length > 0 &&
    html`<h3 class="govuk-heading-s">${t(words.open, lang)}</h3><ul class="govuk-list govuk-list--spaced">${waiting}</ul>`
  }${people}${mayInvite && linkButton(t(words.invite, lang), `${home}/outside`, 'secondary')}${reads}</section>`
}

function line({ lang, state, desk }: ActionContext, one: Participant, mayInvite: boolean): Html {
  const { id, kind, name, organisation, basis, invited, joined, lastIn, ended } = one
  const at = (instant: Participant['invited']['at']): string => formatInstant(instant, desk.zone, lang)
  const tag = ended === null ? tagFor(lang, 'info', words.live) : tagFor(lang, 'quiet', words.ended)
  const seen =
    joined === null || lastIn === null
      ? t(words.neverIn, lang)
      : html`${t(words.joined, lang)} ${at(joined)}, ${t(words.lastSeen, lang)} ${at(lastIn)}`
  const after =
    ended !== null && html`<br>${t(words.ended, lang)} ${at(ended.at)}, ${ended.by} <q dir="auto">${ended.reasons}</q>`
  const links =
    ended === null &&
    mayInvite &&
    html`<br><a class="govuk-link" href="/cases/${state.reference}/outside/${id}">${t(invite.renew, lang)}<span class="govuk-visually-hidden"> ${name}</span></a> · <a class="govuk-link" href="/cases/${state.reference}/do/end-outside?participant=${id}">${t(words.end, lang)}<span class="govuk-visually-hidden"> ${name}</span></a>`
  return html`<li><strong><bdi>${name}</bdi></strong>${organisation !== undefined && html`, <bdi>${organisation}</bdi>`} (${t(kindTitles[kind], lang)}) ${tag}<br>${basis}. ${invited.by}, ${at(invited.at)}<br>${seen}${after}${links}</li>`
}
