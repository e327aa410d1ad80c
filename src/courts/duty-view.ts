import type { Instant, Language } from '../core/brand.ts'
import { formatInstant, isAtOrAfter } from '../core/calendar.ts'
import { problemOf } from '../exchange/page-words.ts'
import { documentLink } from '../readmission/filed-view.ts'
import { colon } from '../readmission/page-words.ts'
import { tagFor } from '../web/boxes.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { doLink, type Look, quote } from './case-view.ts'
import { toWords, words } from './page-words.ts'
import { paperKind, paperWords } from './paper-words.ts'
import { deliveryOf, type Paper, papersOf, provedByReceipt } from './papers-state.ts'
import { isOpenDuty, type OrderDuty } from './state.ts'

/** Duties an order laid down, and the papers sent for them. */

/** By when a duty is due, in words. */
export const dutyDue = ({ before, dueAt }: OrderDuty, zone: string, lang: Language): string =>
  dueAt !== undefined && before === undefined ? formatInstant(dueAt, zone, lang) : t(words.beforeDeparture, lang)

/** How a duty stands. */
export function dutyTag(lang: Language, duty: OrderDuty, now: Instant): Html {
  if (duty.done !== null) return tagFor(lang, 'good', words.done)
  if (duty.ended !== null) return tagFor(lang, 'quiet', words.ended)
  const late = duty.dueAt !== undefined && isAtOrAfter(now, duty.dueAt)
  return late ? tagFor(lang, 'bad', words.late) : tagFor(lang, 'warn', words.open)
}

/** Where a duty that a receipt proves stands, with each paper sent: on its way, received, or not taken and why. */
function paperLine(look: Look, paper: Paper): Html {
  const { lang, desk, user, agreement, masked, state } = look
  const { id, title, kind, sent, unsent, receipt, file } = paper
  const tag =
    receipt === null
      ? tagFor(lang, unsent === null ? 'warn' : 'bad', paperWords[unsent === null ? 'onItsWay' : 'notSent'])
      : tagFor(
          lang,
          receipt.understood ? 'good' : 'bad',
          paperWords[receipt.understood ? 'understood' : 'notUnderstood'],
        )
  const why = receipt?.understood === false && html` ${t(problemOf(receipt.problem ?? null), lang)}.`
  const proof =
    receipt !== null &&
    html`<br>${t(paperWords.proof, lang)} ${receipt.message}, ${formatInstant(receipt.receivedAt, desk.zone, lang)}, <code>${receipt.digest.slice(0, 16)}…</code>`
  const document = file !== null && html`<br>${documentLink(lang, state.reference, file, masked)}`
  const read =
    desk.may(user, 'courts/send-papers') &&
    html`<br><a class="govuk-link" href="/cases/${state.reference}/papers/${id}">${t(paperWords.read, lang)}<span class="govuk-visually-hidden">${t(colon, lang)}${masked(title)}</span></a>`
  return html`<li>${t(paperKind(agreement, kind), lang)}${t(colon, lang)}<bdi>${masked(title)}</bdi> ${tag}${why}<br>${sent.by}, ${formatInstant(sent.at, desk.zone, lang)}${document}${read}${proof}</li>`
}

/** What the case shows of a duty, with the way to carry it out for whoever may. */
export function dutyLine(look: Look, duty: OrderDuty): Html {
  const { lang, desk, now, masked } = look
  const papers = papersOf(look.state.courts, duty).map((paper) => paperLine(look, paper))
  const whose = t(duty.owedBy === undefined ? words.theState : words.theClaimant, lang)
  const proof =
    duty.done !== null &&
    duty.done.paper === undefined &&
    html`<br>${duty.done.by}, ${formatInstant(duty.done.at, desk.zone, lang)}. ${quote(masked(duty.done.proof))}`
  const link = wayToDo(look, duty)
  const list = papers.length > 0 && html`<ul class="govuk-list">${papers}</ul>`
  return html`<li><strong>${masked(duty.what)}</strong> ${dutyTag(lang, duty, now)}<br>${whose} → ${t(toWords[duty.to], lang)}. ${dutyDue(duty, desk.zone, lang)}${proof}${list}${link}</li>`
}

/** By a proof, or by sending papers; again or more of them, as the receipts so far have it. Nothing while they are on their way. */
function wayToDo(look: Look, duty: OrderDuty): Html | false {
  const { desk, user, agreement, state } = look
  if (!isOpenDuty(duty)) return false
  if (!provedByReceipt(agreement.courts, duty))
    return desk.may(user, 'courts/carry-out-duty') && doLink(look, `carry-out-duty?duty=${duty.id}`, words.carryOut)
  const stands = deliveryOf(state.courts, duty)
  if (stands === 'on-its-way' || !desk.may(user, 'courts/send-papers')) return false
  const text = {
    none: paperWords.send,
    'not-sent': paperWords.sendAgain,
    'not-understood': paperWords.sendAgain,
    'in-part': paperWords.sendMore,
  }[stands]
  return doLink(look, `send-papers?duty=${duty.id}`, text)
}
