import { type Gate, shutBy } from '../barriers/gate.ts'
import type { Language } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { Actor } from '../law/decision.ts'
import { fileName } from '../readmission/view.ts'
import { statBox, statRow, tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { worklist } from '../web/worklist.ts'
import { confirmationNow } from './confirm.ts'
import { night } from './night-words.ts'
import { readyOf, seatLostReason, words } from './page-words.ts'
import type { FlightRow, Passenger, SeatLost } from './view.ts'

/** The manifest: who has a seat, the gate of each now and at departure, and who lost theirs and why. */
export type Showing = { readonly desk: Desk; readonly lang: Language; readonly user: Actor }

/** The first thing that keeps a gate shut, with its rule: the reason that decides. */
export function firstReason(answer: Gate, lang: Language): Html | null {
  const [first] = shutBy(answer)
  if (first === undefined) return null
  const told = first.desk !== undefined && html`<br><strong>${t(first.desk, lang)}</strong>`
  return html`${t(first.says, lang)} <span class="app-cite">${t(first.citation.cite, lang)} (${first.citation.rule})</span>${told}`
}

/** Barriers that stand but were overridden: who by, why and by which rule. They are never hidden. */
export function overriddenSaid({ lines }: Gate, lang: Language): Html | null {
  const over = lines.filter(({ overridden }) => overridden === true)
  if (over.length === 0) return null
  return html`<ul class="govuk-list">${over.map(
    ({ title, says, citation }) =>
      html`<li>${tagFor(lang, 'warn', words.overridden)} <strong>${t(title, lang)}</strong>. ${t(says, lang)} <span class="app-cite">${t(citation.cite, lang)} (${citation.rule})</span></li>`,
  )}</ul>`
}

function gateNow({ state, now }: Passenger, lang: Language): Html {
  if (state.handedOver !== null) return tagFor(lang, 'good', words.handedOver)
  const tag = now.open ? tagFor(lang, 'good', words.open) : tagFor(lang, 'bad', words.shut)
  return html`${tag}${!now.open && html`<br>${firstReason(now, lang)}`}${overriddenSaid(now, lang)}`
}

function gateThen({ state, atDeparture }: Passenger, lang: Language): Html {
  if (state.handedOver !== null) return html`–`
  if (atDeparture.open) return tagFor(lang, 'good', words.wouldOpen)
  return html`${tagFor(lang, 'warn', words.wouldShut)}<br>${firstReason(atDeparture, lang)}`
}

/** Whether the transfer is confirmed, void or neither; with the page that confirms it, for whoever may. */
function confirmedCell({ state, atDeparture }: Passenger, { desk, lang, user }: Showing): Html {
  const { standing } = confirmationNow(state, atDeparture)
  const tag =
    standing === 'none'
      ? html`–`
      : standing === 'live'
        ? tagFor(lang, 'good', night.confirmedTag)
        : tagFor(lang, 'bad', night.voidTag)
  if (standing === 'live' || state.seat?.boarded != null || !desk.may(user, 'flights/confirm-transfer')) return tag
  return html`${tag}<br><a class="govuk-link" href="/flights/${state.seat?.flight ?? ''}/confirm/${state.reference}">${t(night.confirm, lang)}<span class="govuk-visually-hidden">: ${fileName(state)}</span></a>`
}

function passengerRow(passenger: Passenger, { desk, lang, user }: Showing, withdrawing: boolean) {
  const { state, atDeparture } = passenger
  const boarded = state.seat?.boarded
  const withdraw =
    withdrawing && boarded === null && desk.may(user, 'flights/withdraw-seat')
      ? html`<a class="govuk-link" href="/cases/${state.reference}/do/withdraw-seat">${t(words.withdraw, lang)}<span class="govuk-visually-hidden">: ${fileName(state)}</span></a>`
      : html`–`
  return {
    tone: state.handedOver !== null || atDeparture.open ? ('good' as const) : ('warn' as const),
    cells: [
      html`<a class="govuk-link" href="/cases/${state.reference}"><bdi>${fileName(state)}</bdi></a> <span class="app-ref">${state.reference}</span>`,
      gateNow(passenger, lang),
      gateThen(passenger, lang),
      confirmedCell(passenger, { desk, lang, user }),
      boarded == null ? '–' : formatInstant(boarded.at, desk.zone, lang),
      withdraw,
    ],
  }
}

/** The whole of a flight under its heading: figures, the manifest, the seats lost. */
export function manifest(
  showing: Showing,
  flight: FlightRow,
  people: readonly Passenger[],
  lost: readonly SeatLost[],
): Html {
  const { lang } = showing
  const ready = people.filter(({ atDeparture, state }) => atDeparture.open || state.handedOver !== null).length
  const boarded = people.filter(({ state }) => state.seat?.boarded != null).length
  const figures = statRow([
    statBox(lang, { label: words.seats, value: flight.seats }),
    statBox(lang, { label: words.used, value: people.length }),
    statBox(lang, { label: words.free, value: Math.max(0, flight.seats - people.length) }),
    statBox(lang, {
      label: words.ready,
      value: t(readyOf(ready, people.length), lang),
      tone: ready === people.length ? 'good' : 'warn',
    }),
    statBox(lang, { label: words.boarded, value: boarded }),
  ])
  const table = worklist(lang, {
    caption: words.manifest,
    columns: [
      { head: words.passenger },
      { head: words.gateNow },
      { head: words.gateThen },
      { head: night.confirmation },
      { head: words.boarded },
      { head: words.action },
    ],
    rows: people.map((passenger) => passengerRow(passenger, showing, flight.cancelled === null)),
    empty: words.nobody,
  })
  return html`${figures}<p class="govuk-body">${t(words.manifestNote, lang)}</p>${table}${lostTable(showing, lost)}`
}

/** What the agreement tells the desk of a barrier that took a seat. */
function toldDesk(desk: Desk, code: string, lang: Language): Html | null {
  const kind = own(desk.platform.agreement.barriers, code)
  return kind === undefined ? null : html`<br><strong>${t(kind.desk, lang)}</strong>`
}

function lostTable({ desk, lang }: Showing, lost: readonly SeatLost[]): Html {
  return worklist(lang, {
    caption: words.lost,
    columns: [{ head: words.passenger }, { head: words.reason }, { head: words.when }, { head: words.by }],
    rows: lost.map(({ reference, name, code, at, by }) => ({
      cells: [
        html`<a class="govuk-link" href="/cases/${reference}"><bdi>${name}</bdi></a> <span class="app-ref">${reference}</span>`,
        html`${t(seatLostReason(desk.platform.agreement, code), lang)} <code>${code}</code>${toldDesk(desk, code, lang)}`,
        formatInstant(at, desk.zone, lang),
        by,
      ],
    })),
    empty: words.noLost,
  })
}
