import type { Instant, Language, Text } from '../core/brand.ts'
import { formatInstant, isAtOrAfter } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { Agreement } from '../law/law.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { documentLink } from '../readmission/filed-view.ts'
import type { Said, TimelineContext } from '../readmission/said.ts'
import { tagFor } from '../web/boxes.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import { type Html, html, nothing, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { underCipher } from './anonymity.ts'
import type { CourtEvent } from './events.ts'
import { byWords, effectWords, lodgedWord, stageWords, toWords, words } from './page-words.ts'
import {
  type Claim,
  contradictions,
  type Hearing,
  hearingsToCome,
  isUnread,
  type Order,
  type OrderDuty,
} from './state.ts'
import { suspension } from './suspension.ts'

/** The courts panel of a case, and the facts of this slice in words. Where a court gave a cipher, it stands for the name (JR-09). */

/** A remedy by its title; its id where the agreement has none such. */
export const remedyTitle = ({ courts }: Agreement, kind: string): Text =>
  own(courts?.remedies ?? {}, kind)?.title ?? { en: kind, fr: kind }

/** A court by its title; its id where the agreement has none such. */
export const courtTitle = ({ courts }: Agreement, court: string): Text =>
  own(courts?.courts ?? {}, court) ?? { en: court, fr: court }

type Look = ActionContext & { readonly masked: (text: string) => string }

const quote = (text: string): Html => html`<q dir="auto">${text}</q>`
const doLink = ({ state, lang }: Look, action: string, text: Text): Html =>
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
  const at = formatInstant(claim.lodged.at, desk.zone, lang)
  return html`<li><strong>${t(remedyTitle(agreement, claim.kind), lang)}</strong>${cipher} ${over}<br><bdi>${courtsOf(agreement, lang, claim)}</bdi><br>${t(stageOf(claim), lang)}. ${masked(claim.lodgedBy)}, ${at}. ${quote(masked(claim.summary))}<br>${suspendsShown(look, claim)}</li>`
}

/** How an order stands: unread, what it does, discharged, another person's. */
export function orderTag(lang: Language, order: Order): Html {
  if (order.discharged !== null) return tagFor(lang, 'quiet', words.discharged)
  if (order.confirmed === null) return tagFor(lang, 'bad', words.unread)
  if (order.confirmed.effect === 'other-person') return tagFor(lang, 'quiet', words.otherPerson)
  if (order.yields !== null) return tagFor(lang, 'quiet', words.yields)
  return tagFor(lang, order.confirmed.effect === 'forbids-transfer' ? 'bad' : 'info', words.inForce)
}

function orderLine(look: Look, order: Order): Html {
  const { lang, desk, user, masked } = look
  const { confirmed, discharged, reference } = order
  const unread = isUnread(order)
  const mine = unread && desk.may(user, 'courts/confirm-order')
  const does =
    confirmed !== null &&
    html`<br>${t(effectWords[confirmed.effect], lang)}, ${confirmed.by}. ${quote(masked(confirmed.reasons))}`
  const gone =
    discharged !== null &&
    html`<br>${t(words.discharged, lang)}, ${discharged.by}, ${masked(discharged.document)}. ${quote(masked(discharged.reasons))}`
  return html`<li><strong>${masked(order.document)}</strong>${reference !== undefined && html` (<bdi>${masked(reference)}</bdi>)`} ${orderTag(lang, order)}${order.file !== undefined && html`<br>${documentLink(lang, look.state.reference, order.file, masked, look.base)}`}<br>${t(words.received, lang)} ${formatInstant(order.receivedAt, desk.zone, lang)}, ${order.received.by}. ${t(byWords[order.by], lang)}.${unread && html`<br>${t(words.unreadSays, lang)}`}${does}${gone}${mine && doLink(look, `confirm-order?order=${order.id}`, words.confirm)}</li>`
}

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

function dutyLine(look: Look, duty: OrderDuty): Html {
  const { lang, desk, now, masked, user } = look
  const whose = t(duty.owedBy === undefined ? words.theState : words.theClaimant, lang)
  const proof =
    duty.done !== null &&
    html`<br>${duty.done.by}, ${formatInstant(duty.done.at, desk.zone, lang)}. ${quote(masked(duty.done.proof))}`
  const open = duty.done === null && duty.ended === null && desk.may(user, 'courts/carry-out-duty')
  return html`<li><strong>${masked(duty.what)}</strong> ${dutyTag(lang, duty, now)}<br>${whose} → ${t(toWords[duty.to], lang)}. ${dutyDue(duty, desk.zone, lang)}${proof}${open && doLink(look, `carry-out-duty?duty=${duty.id}`, words.carryOut)}</li>`
}

const hearingLine = ({ lang, desk, masked }: Look, { at, judge, counsel, place }: Hearing): Html => {
  const more = [judge, counsel, place].filter((one) => one !== undefined).map(masked)
  return html`<li><strong>${formatInstant(at, desk.zone, lang)}</strong> ${more.join(', ')}</li>`
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

const both = (a: Text, b: Text): Text => ({ en: `${a.en}: ${b.en}`, fr: `${a.fr} : ${b.fr}` })
const plain = (en: string, fr: string): Text => ({ en, fr })

type Masked = TimelineContext & { readonly masked?: (text: string) => string }
type Of<Type extends CourtEvent['type']> = Extract<CourtEvent, { type: Type }>

/** A fact of this slice in words, for the case's timeline. `masked` puts the cipher in the place of the name (JR-09). */
export function courtSaid(event: CourtEvent, context: Masked): Said {
  const { agreement, lang, zone, masked = (text: string) => text } = context
  const said = (...parts: readonly (string | undefined)[]): Html =>
    html`${parts
      .filter((one) => one !== undefined && one !== '')
      .map((one) => masked(one ?? ''))
      .join('. ')}`
  switch (event.type) {
    case 'claim-lodged': {
      const what = both(plain('Claim lodged', 'Recours introduit'), remedyTitle(agreement, event.kind))
      const court = t(courtTitle(agreement, event.court), lang)
      return { what, detail: said(event.cipher, court, event.reference, event.lodgedBy, event.summary), tone: 'warn' }
    }
    case 'claim-transferred': {
      const court = t(courtTitle(agreement, event.court), lang)
      return { what: plain('Claim transferred', 'Recours transféré'), detail: said(court, event.reference) }
    }
    case 'cipher-set':
      return event.cipher === undefined
        ? { what: plain('Anonymity lifted', 'Anonymat levé'), detail: said(event.document) }
        : {
            what: plain('Cipher given by the court', 'Initiales données par le juge'),
            detail: said(event.cipher, event.document),
          }
    case 'stage-recorded':
      return {
        what: both(plain('Court', 'Juge'), stageWords[event.stage]),
        detail: said(event.document),
        tone: event.barrier === undefined ? 'info' : 'bad',
      }
    case 'hearing-listed': {
      const at = formatInstant(event.at, zone, lang)
      return {
        what: plain('Hearing listed', 'Audience fixée'),
        detail: said(at, event.judge, event.counsel, event.place),
      }
    }
    case 'hearing-vacated':
      return { what: plain('Hearing vacated', 'Audience annulée'), detail: said(event.reasons) }
    case 'undertaking-given':
      return {
        what: plain('Undertaking given', 'Engagement pris'),
        detail: said(event.says, event.document),
        tone: 'bad',
      }
    case 'undertaking-released':
      return { what: plain('Undertaking released', 'Engagement levé'), detail: said(event.document, event.reasons) }
    default:
      return orderSaid(event, said, context)
  }
}

type OrderFact = Of<
  'order-received' | 'order-confirmed' | 'order-discharged' | 'order-precedence' | 'duty-set' | 'duty-done'
>

function orderSaid(event: OrderFact, said: (...parts: readonly (string | undefined)[]) => Html, look: Masked): Said {
  switch (event.type) {
    case 'order-received':
      return {
        what: plain('Court order received: it stands, unread', 'Décision de justice reçue : elle vaut, non lue'),
        detail: said(event.document, event.reference, t(byWords[event.by], look.lang)),
        tone: 'bad',
      }
    case 'order-confirmed':
      return {
        what: both(plain('Court order read', 'Décision de justice lue'), effectWords[event.effect]),
        detail: said(event.reasons),
        tone: event.effect === 'forbids-transfer' ? 'bad' : 'info',
      }
    case 'order-discharged':
      return {
        what: plain('Court order discharged', 'Décision de justice levée'),
        detail: said(event.document, event.reasons),
      }
    case 'order-precedence':
      return {
        what: plain('Decided which of two orders prevails', 'Tranché : laquelle de deux décisions l’emporte'),
        detail: said(event.reasons),
      }
    case 'duty-set': {
      const due =
        event.dueAt === undefined
          ? t(words.beforeDeparture, look.lang)
          : formatInstant(event.dueAt, look.zone, look.lang)
      const what = plain('Duty laid down by the court', 'Obligation fixée par le juge')
      return { what, detail: said(event.what, t(toWords[event.to], look.lang), due), tone: 'warn' }
    }
    case 'duty-done':
      return { what: plain('Court duty carried out', 'Obligation exécutée'), detail: said(event.proof), tone: 'good' }
  }
}
