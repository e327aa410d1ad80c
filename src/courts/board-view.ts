import type { Instant, Language, Text } from '../core/brand.ts'
import { compare, formatInstant, isAtOrAfter, minutesBetween } from '../core/calendar.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { colon } from '../readmission/page-words.ts'
import type { Case } from '../readmission/state.ts'
import { tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { worklist } from '../web/worklist.ts'
import { underCipher } from './anonymity.ts'
import { courtsOf, courtTitle, remedyTitle, stageOf, suspendsShown } from './case-view.ts'
import { dutyDue, dutyTag } from './duty-view.ts'
import type { KeptOrder } from './inbox.ts'
import { effectWords, labels, timeUntil, toWords, words } from './page-words.ts'
import { provedByReceipt } from './papers-state.ts'
import { contradictions, hearingsToCome, isOpenDuty, type OrderDuty, toRead } from './state.ts'
import { calledInCourt } from './view.ts'

/** The courts board's tables, over all cases. Names give way to ciphers where courts gave them (JR-09). */
export type Board = {
  readonly desk: Desk
  readonly lang: Language
  readonly now: Instant
  readonly cases: readonly Case[]
  readonly context: (state: Case) => ActionContext
}

const caseCell = (state: Case): Html =>
  html`<a class="govuk-link" href="/cases/${state.reference}"><bdi>${calledInCourt(state)}</bdi></a> <span class="app-ref">${state.reference}</span>`

/** Orders nobody has read, the oldest first: each keeps a gate shut. */
export function unreadTable({ desk, lang, cases }: Board): Html {
  const rows = cases
    .flatMap((state) => toRead(state.courts).map((order) => ({ state, order })))
    .toSorted((a, b) => compare(a.order.receivedAt, b.order.receivedAt))
  return worklist(lang, {
    caption: words.unreadOrders,
    columns: [{ head: words.case }, { head: words.orders }, { head: words.received }, { head: words.confirm }],
    empty: words.noUnread,
    rows: rows.map(({ state, order }) => {
      const masked = underCipher(state)
      return {
        tone: 'bad' as const,
        cells: [
          caseCell(state),
          html`${masked(order.document)}${order.reference !== undefined && html`<br><bdi>${masked(order.reference)}</bdi>`}<br>${t(labels.what, lang)}${t(colon, lang)}${t(effectWords[order.what], lang)}`,
          html`${formatInstant(order.receivedAt, desk.zone, lang)}, ${order.received.by}`,
          html`<a class="govuk-link" href="/cases/${state.reference}/do/confirm-order?order=${order.id}">${t(words.confirm, lang)}<span class="govuk-visually-hidden">: ${masked(order.document)}</span></a>`,
        ],
      }
    }),
  })
}

/** Cases with two orders that contradict one another; empty where there are none. */
export function contradictoryTable({ lang, cases }: Board): Html | false {
  const rows = cases.flatMap((state) => contradictions(state.courts).map((pair) => ({ state, ...pair })))
  if (rows.length === 0) return false
  const table = worklist(lang, {
    caption: words.contradictory,
    columns: [{ head: words.case }, { head: effectWords['forbids-transfer'] }, { head: effectWords['sets-duties'] }],
    empty: words.noUnread,
    rows: rows.map(({ state, forbids, allows }) => ({
      tone: 'bad' as const,
      cells: [
        html`${caseCell(state)}<br><a class="govuk-link" href="/cases/${state.reference}/do/say-which-prevails">${t(words.prevail, lang)}</a>`,
        underCipher(state)(forbids.document),
        underCipher(state)(allows.document),
      ],
    })),
  })
  return html`<p class="govuk-inset-text">${t(words.contradict, lang)}</p>${table}`
}

/** Orders that wait for their case. */
export const keptTable = ({ desk, lang }: Board, kept: readonly KeptOrder[]): Html =>
  html`${worklist(lang, {
    caption: words.keptOrders,
    columns: [{ head: words.orders }, { head: labels.about }, { head: words.received }],
    empty: words.noKept,
    rows: kept.map(({ id, about, document, reference, receivedAt }) => ({
      tone: 'bad' as const,
      cells: [
        html`<a class="govuk-link" href="/courts/kept/${id}">${document}</a>${reference !== undefined && html`<br><bdi>${reference}</bdi>`}`,
        html`<q dir="auto">${about}</q>`,
        formatInstant(receivedAt, desk.zone, lang),
      ],
    })),
  })}${kept.length > 0 && html`<p class="govuk-body">${t(words.keptSays, lang)}</p>`}`

/** Hearings to come, the next one first, with the time left. */
export function hearingTable({ desk, lang, now, cases }: Board): Html {
  const rows = cases
    .flatMap((state) => hearingsToCome(state.courts, now).map((hearing) => ({ state, hearing })))
    .toSorted((a, b) => compare(a.hearing.at, b.hearing.at))
  return worklist(lang, {
    caption: words.hearings,
    columns: [{ head: words.case }, { head: words.hearings }, { head: words.hours }, { head: words.claims }],
    empty: words.noHearings,
    rows: rows.map(({ state, hearing }) => {
      const masked = underCipher(state)
      const claim = state.courts.claims.find(({ id }) => id === hearing.claim)
      const minutes = minutesBetween(now, hearing.at)
      const more = [hearing.judge, hearing.counsel, hearing.place].flatMap((one) =>
        one === undefined ? [] : [masked(one)],
      )
      const agreement = desk.platform.agreement
      const court = claim === undefined ? '' : t(courtTitle(agreement, claim.court), lang)
      return {
        tone: minutes < 1440 ? ('warn' as const) : ('info' as const),
        cells: [
          caseCell(state),
          html`${formatInstant(hearing.at, desk.zone, lang)}${more.length > 0 && html`<br>${more.join(', ')}`}`,
          t(timeUntil(minutes), lang),
          html`${claim !== undefined && t(remedyTitle(agreement, claim.kind), lang)}<br>${court}`,
        ],
      }
    }),
  })
}

/** Open claims with their stage, and of each whether it suspends and why. */
export function claimTable({ desk, lang, cases, context }: Board): Html {
  const { agreement } = desk.platform
  const rows = cases.flatMap((state) =>
    state.courts.claims.filter(({ over }) => !over).map((claim) => ({ state, claim })),
  )
  return worklist(lang, {
    caption: words.openClaims,
    columns: [{ head: words.case }, { head: words.claims }, { head: words.stageNow }, { head: words.whether }],
    empty: words.noClaims,
    rows: rows.map(({ state, claim }) => ({
      cells: [
        caseCell(state),
        html`${t(remedyTitle(agreement, claim.kind), lang)}<br><bdi>${courtsOf(agreement, lang, claim)}</bdi>`,
        t(stageOf(claim), lang),
        html`${suspendsShown(context(state), claim)}`,
      ],
    })),
  })
}

/** When a duty is due, for sorting: its own time, or the departure the person has a seat on. */
const dueAtOf = ({ seat }: Case, { dueAt }: OrderDuty): Instant | null => dueAt ?? seat?.departsAt ?? null

function earlier(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compare(a, b)
}

/** Duties to carry out, the next due first. Those before departure that have no seat yet come last. */
export function dutyTable({ desk, lang, now, cases }: Board): Html {
  const rows = cases
    .flatMap((state) => state.courts.duties.filter(isOpenDuty).map((duty) => ({ state, duty })))
    .toSorted((a, b) => earlier(dueAtOf(a.state, a.duty), dueAtOf(b.state, b.duty)))
  const seat = ({ seat }: Case): Text => {
    const at = seat?.departsAt
    if (at === undefined) return words.noSeat
    const said = (of: Language): string => `${words.seatAt[of]} ${formatInstant(at, desk.zone, of)}`
    return { en: said('en'), fr: said('fr') }
  }
  return worklist(lang, {
    caption: words.openDuties,
    columns: [{ head: words.case }, { head: words.duties }, { head: words.due }],
    empty: words.noDuties,
    rows: rows.map(({ state, duty }) => ({
      tone: duty.dueAt !== undefined && isAtOrAfter(now, duty.dueAt) ? ('bad' as const) : ('warn' as const),
      cells: [
        caseCell(state),
        html`<a class="govuk-link" href="/cases/${state.reference}/do/${provedByReceipt(desk.platform.agreement.courts, duty) ? 'send-papers' : 'carry-out-duty'}?duty=${duty.id}">${underCipher(state)(duty.what)}</a><br>${duty.owedBy === 'claimant' && tagFor(lang, 'quiet', words.theClaimant)} → ${t(toWords[duty.to], lang)}`,
        html`${dutyTag(lang, duty, now)} ${dutyDue(duty, desk.zone, lang)}${duty.before === 'departure' && html`<br>${t(seat(state), lang)}`}`,
      ],
    })),
  })
}
