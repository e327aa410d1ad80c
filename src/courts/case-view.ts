import type { Instant, Language, Text } from '../core/brand.ts'
import { formatInstant, isAfter } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { Agreement } from '../law/law.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { documentLink } from '../readmission/filed-view.ts'
import { colon } from '../readmission/page-words.ts'
import { tagFor } from '../web/boxes.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import { type Html, html, nothing, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { underCipher } from './anonymity.ts'
import { dutyLine } from './duty-view.ts'
import type { Hearing } from './hearing-state.ts'
import { cameWords, effectWords, lodgedWord, outcomeWords, stageWords, words } from './page-words.ts'
import { type Claim, contradictions, hearingsHeld, hearingsToCome, isUnread, type Order } from './state.ts'
import { suspension } from './suspension.ts'

/** The courts panel of a case. Where a court gave a cipher, it stands for the name (JR-09). */

/** A remedy by its title; its id where the agreement has none such. */
export const remedyTitle = ({ courts }: Agreement, kind: string): Text =>
  own(courts?.remedies ?? {}, kind)?.title ?? { en: kind, fr: kind }

/** A court by its title; its id where the agreement has none such. */
export const courtTitle = ({ courts }: Agreement, court: string): Text =>
  own(courts?.courts ?? {}, court) ?? { en: court, fr: court }

/** A case as its panel shows it; `masked` puts the cipher in the place of the name (JR-09). */
export type Look = ActionContext & { readonly masked: (text: string) => string }

/** Words as somebody wrote them. */
export const quote = (text: string): Html => html`<q dir="auto">${text}</q>`
/** The way to an action of this case. */
export const doLink = ({ state, lang }: Look, action: string, text: Text): Html =>
  html`<br><a class="govuk-link" href="/cases/${state.reference}/do/${action}">${t(text, lang)}</a>`

/** Every reference a claim had, each with its court, the latest first (JR-06). */
export const referencesOf = (agreement: Agreement, lang: Language, { references }: Claim): string =>
  references
    .toReversed()
    .map(({ court, reference }) => `${reference} (${t(courtTitle(agreement, court), lang)})`)
    .join(', ')

/** The court a claim is in; where it has references, each with its court says so already. */
export const courtsOf = (agreement: Agreement, lang: Language, claim: Claim): string =>
  claim.references.length > 0 ? referencesOf(agreement, lang, claim) : t(courtTitle(agreement, claim.court), lang)

/** Where a claim stands: its last stage, or that it was lodged. */
export const stageOf = ({ stages }: Claim): Text => {
  const last = stages.at(-1)
  return last === undefined ? lodgedWord : stageWords[last.stage]
}

/** Whether a claim suspends, why or why not, by which rule, and how sure we are of that. */
export function suspendsShown(context: ActionContext, claim: Claim): Renderable {
  const { lang, agreement, state } = context
  const found = suspension(state, claim, agreement)
  if (found === null) return nothing
  const { suspends, says, citation } = found
  const tag = tagFor(lang, suspends ? 'bad' : 'quiet', suspends ? words.suspends : words.doesNot)
  return html`${tag} ${t(says, lang)} <span class="app-cite">${t(citation.cite, lang)} (${citation.rule}), ${t(certaintyWords[citation.certainty], lang)}</span>`
}

function claimLine(look: Look, claim: Claim): Html {
  const { lang, agreement, desk, masked } = look
  const cipher = claim.cipher !== null && html` <strong>${claim.cipher}</strong>`
  const over = claim.over && tagFor(lang, 'quiet', words.over)
  const parties =
    claim.parties.length > 0 &&
    html`<br>${t(words.parties, lang)}${t(colon, lang)}<bdi>${masked(claim.parties.join(', '))}</bdi>`
  const at = formatInstant(claim.lodged.at, desk.zone, lang)
  return html`<li><strong>${t(remedyTitle(agreement, claim.kind), lang)}</strong>${cipher} ${over}<br><bdi>${courtsOf(agreement, lang, claim)}</bdi><br>${t(stageOf(claim), lang)}. ${masked(claim.lodgedBy)}, ${at}. ${quote(masked(claim.summary))}<br>${suspendsShown(look, claim)}${parties}</li>`
}

/** How an order stands: unread, what it does, discharged, another person's. */
export function orderTag(lang: Language, order: Order): Html {
  if (order.discharged !== null) return tagFor(lang, 'quiet', words.discharged)
  if (order.confirmed === null) return tagFor(lang, 'bad', words.unread)
  if (order.writtenIn !== null) return tagFor(lang, 'quiet', words.writtenIn)
  if (order.confirmed.effect === 'other-person') return tagFor(lang, 'quiet', words.otherPerson)
  if (order.yields !== null) return tagFor(lang, 'quiet', words.yields)
  return tagFor(lang, order.confirmed.effect === 'forbids-transfer' ? 'bad' : 'info', words.inForce)
}

function orderLine(look: Look, order: Order): Html {
  const { lang, desk, user, masked } = look
  const { confirmed, discharged, reference } = order
  const unread = isUnread(order)
  const spoken = look.state.courts.orders.find(({ id }) => id === order.writes)
  const writes =
    spoken !== undefined && html`<br>${t(words.writes, lang)}${t(colon, lang)}${quote(masked(spoken.document))}`
  const mine = unread && desk.may(user, 'courts/confirm-order')
  const does =
    confirmed !== null &&
    html`<br>${t(effectWords[confirmed.effect], lang)}, ${confirmed.by}. ${quote(masked(confirmed.reasons))}`
  const gone =
    discharged !== null &&
    html`<br>${t(words.discharged, lang)}, ${discharged.by}, ${masked(discharged.document)}. ${quote(masked(discharged.reasons))}`
  return html`<li><strong>${masked(order.document)}</strong>${reference !== undefined && html` (<bdi>${masked(reference)}</bdi>)`} ${orderTag(lang, order)}${order.file !== undefined && html`<br>${documentLink(lang, look.state.reference, order.file, masked, look.base)}`}<br>${t(words.received, lang)} ${formatInstant(order.receivedAt, desk.zone, lang)}, ${order.received.by}. ${t(cameWords[order.by], lang)}.${writes}${unread && html`<br>${t(words.unreadSays, lang)}`}${does}${gone}${mine && doLink(look, `confirm-order?order=${order.id}`, words.confirm)}</li>`
}

function hearingLine(look: Look, { id, at, judge, counsel, place, earlier, begun, ended }: Hearing): Html {
  const { lang, desk, masked, now, user } = look
  const when = (instant: Instant): string => formatInstant(instant, desk.zone, lang)
  const more = [judge, counsel, place].filter((one) => one !== undefined).map(masked)
  const was = earlier.length > 0 && html`<br>${t(words.adjournedFrom, lang)} ${earlier.map(when).join(', ')}`
  const heading = html`<strong>${when(at)}</strong> ${more.join(', ')}`
  if (ended !== null) {
    const says = ended.says !== undefined && quote(masked(ended.says))
    return html`<li>${heading} ${tagFor(lang, 'quiet', words.hearingOver)}${was}<br>${t(outcomeWords[ended.outcome], lang)}, ${when(ended.at)}, ${ended.by}. ${says}</li>`
  }
  if (begun === null && isAfter(at, now)) return html`<li>${heading}${was}</li>`
  const tag = begun === null ? tagFor(lang, 'warn', words.outcomeWanted) : tagFor(lang, 'warn', words.sitting)
  const link = desk.may(user, 'courts/end-hearing') && doLink(look, `end-hearing?hearing=${id}`, words.sayEnd)
  return html`<li>${heading} ${tag}${was}${link}</li>`
}

const part = (lang: Language, title: Text, lines: readonly Html[]): Renderable =>
  lines.length > 0 &&
  html`<h3 class="govuk-heading-s">${t(title, lang)}</h3><ul class="govuk-list govuk-list--spaced">${lines}</ul>`

/** What the case page shows of this slice: orders, duties, hearings, claims and undertakings; nothing where there is none. */
export function courtPanel(context: ActionContext): Html | Renderable {
  const { state, lang, agreement, now, desk, user } = context
  const { courts } = state
  if (agreement.courts === null || !courts.touched) return nothing
  const look: Look = { ...context, masked: underCipher(state) }
  const torn = contradictions(courts).length > 0
  const settle =
    torn && desk.may(user, 'courts/say-which-prevails') && doLink(look, 'say-which-prevails', words.prevail)
  return html`<section aria-labelledby="courts"><h2 class="govuk-heading-m" id="courts">${t(words.courts, lang)}</h2>
${torn && html`<p class="govuk-inset-text">${t(words.contradict, lang)}${settle}</p>`}
${part(
  lang,
  words.orders,
  courts.orders.toReversed().map((order) => orderLine(look, order)),
)}
${part(
  lang,
  words.duties,
  courts.duties.map((duty) => dutyLine(look, duty)),
)}
${part(
  lang,
  words.hearings,
  hearingsToCome(courts, now).map((hearing) => hearingLine(look, hearing)),
)}
${part(
  lang,
  words.hearingsHeld,
  hearingsHeld(courts, now).map((hearing) => hearingLine(look, hearing)),
)}
${part(
  lang,
  words.claims,
  courts.claims.toReversed().map((claim) => claimLine(look, claim)),
)}
${part(
  lang,
  words.undertakings,
  courts.undertakings.map(({ says, document, given, released }) => {
    const tag = released === null ? tagFor(lang, 'bad', words.inForce) : tagFor(lang, 'quiet', words.released)
    return html`<li>${quote(look.masked(says))} ${tag}<br>${look.masked(document)}, ${given.by}, ${formatInstant(given.at, desk.zone, lang)}</li>`
  }),
)}</section>`
}
