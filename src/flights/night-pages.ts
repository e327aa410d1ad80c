import { randomUUID } from 'node:crypto'
import { gate } from '../barriers/gate.ts'
import type { Instant, Language, Text } from '../core/brand.ts'
import { addHours, formatInstant, isAfter, minutesBetween } from '../core/calendar.ts'
import type { Actor } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import { factsOf } from '../platform/store.ts'
import { caseStream, cases } from '../readmission/case.ts'
import { gateShown } from '../readmission/gate-view.ts'
import { colon } from '../readmission/page-words.ts'
import type { Case } from '../readmission/state.ts'
import { said } from '../readmission/timeline-words.ts'
import { casesNamed, fileName, schemeShown } from '../readmission/view.ts'
import { linkButton, summary, tagFor } from '../web/boxes.ts'
import { type Desk, deskPage, errorsFrom } from '../web/desk.ts'
import { textArea } from '../web/fields.ts'
import { type FieldError, type FormValues, hidden, one, postForm, readForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { type MomentEntered, momentEntered, momentField, momentFrom } from '../web/moment.ts'
import { worklist } from '../web/worklist.ts'
import { type ConfirmationNow, confirmationNow } from './confirm.ts'
import { lengthOf, night } from './night-words.ts'
import { seatLostReason, words } from './page-words.ts'
import { suggestedStandDown } from './stand-down.ts'
import { type FlightRow, seatsLostByReason } from './view.ts'

type PageContext = Parameters<typeof deskPage>[0]
type Typed = { readonly values: FormValues; readonly errors: readonly FieldError[] }
const nothingTyped: Typed = { values: {}, errors: [] }
type Asking = { readonly desk: Desk; readonly lang: Language }

/** An instant on the clocks of both states, the desk's own first: a judge and a crew may stand on either side. */
export function onBothClocks(at: Instant, { desk, lang }: Asking): string {
  const { returning, receiving } = desk.platform.agreement
  const zones = new Set([desk.zone, returning.zone, receiving.zone])
  return [...zones].map((zone) => formatInstant(at, zone, lang, { zoneName: true })).join(' · ')
}

/** How long until an instant, `3 h 05 min until …`; or that it is past. */
export const timeUntil = (at: Instant, now: Instant, what: Text, lang: Language): string =>
  isAfter(at, now) ? `${t(lengthOf(minutesBetween(now, at)), lang)} ${t(what, lang)}` : t(night.over, lang)

/** The stand-down hour of a flight with the time left; a warning where there is none. */
export function standDownSaid(flight: FlightRow, { desk, lang }: Asking): Html {
  const { standDownAt, standDownSet } = flight
  if (standDownAt === undefined) return html`<p class="govuk-inset-text"><strong>${t(night.missing, lang)}</strong></p>`
  const left = timeUntil(standDownAt, desk.platform.clock.now(), night.untilStandDown, lang)
  const changed =
    standDownSet !== undefined &&
    html`<br>${t(night.changed, lang)} ${formatInstant(standDownSet.at, desk.zone, lang)}, ${standDownSet.by} <q dir="auto">${standDownSet.reasons}</q>`
  return html`<p class="govuk-body"><strong>${t(night.standDown, lang)}</strong> ${onBothClocks(standDownAt, { desk, lang })} (${left}). ${t(night.standDownMeans, lang)}${changed}</p>`
}

/** The stand-down hour on the flight's own page, with the link to change it. */
export function standDownPart(c: PageContext, desk: Desk, flight: FlightRow): Html {
  const lang = c.get('lang')
  const may =
    flight.cancelled === null &&
    isAfter(flight.departsAt, desk.platform.clock.now()) &&
    desk.may(c.get('user'), 'flights/change-stand-down')
  const link =
    may &&
    html`<p class="govuk-body"><a class="govuk-link" href="/flights/${flight.reference}/stand-down">${t(flight.standDownAt === undefined ? night.set : night.change, lang)}</a></p>`
  return html`${standDownSaid(flight, { desk, lang })}${link}`
}

/** The fields for a stand-down hour when a flight is scheduled, and what was typed into them. */
export const standDownField = (form: Typed & { readonly lang: Language }, desk: Desk): Html =>
  momentField(form, { name: 'standDownAt', label: night.standDown, hint: night.standDownHint, zone: desk.zone })

/**
 * The stand-down hour typed beside a departure, as part of the command's input; where none was typed, the customary one
 * before that departure, as the field's hint says.
 */
export function standDownEntered(
  values: FormValues,
  departs: MomentEntered,
  zone: string,
): { readonly input: { readonly standDownAt?: Instant }; readonly errors: readonly FieldError[] } {
  if (!momentEntered(values, 'standDownAt'))
    return { input: departs.ok ? { standDownAt: suggestedStandDown(departs.at) } : {}, errors: [] }
  const hour = momentFrom(values, 'standDownAt', night.standDown, zone)
  return hour.ok ? { input: { standDownAt: hour.at }, errors: [] } : { input: {}, errors: hour.errors }
}

/** The form that changes the stand-down hour. */
export function standDownForm(c: PageContext, desk: Desk, flight: FlightRow, typed: Typed = nothingTyped) {
  const lang = c.get('lang')
  const form = { lang, ...typed }
  const path = `/flights/${flight.reference}`
  const hour = momentField(form, {
    name: 'standDownAt',
    label: night.newHour,
    value: flight.standDownAt ?? suggestedStandDown(flight.departsAt),
    withTime: true,
    zone: desk.zone,
  })
  const reasons = textArea(form, { name: 'reasons', label: night.reasons, rows: 4, dir: 'auto' })
  const body = html`<h1 class="govuk-heading-l">${t(night.change, lang)} ${flight.number}</h1><p class="govuk-body-l">${t(night.changeIntro, lang)}</p>
<p class="govuk-body">${t(words.departs, lang)} ${onBothClocks(flight.departsAt, { desk, lang })}</p>${standDownSaid(flight, { desk, lang })}
<div id="form" tabindex="-1">${postForm(lang, {
    action: `${path}/stand-down`,
    idempotencyKey: randomUUID(),
    body: html`${hour}${reasons}`,
    submit: night.change,
    cancel: { href: path, text: words.back },
  })}</div>`
  return deskPage(c, desk, { title: night.change, body, errors: typed.errors, back: { href: path, text: words.back } })
}

/** Changes the stand-down hour; what is refused comes back with everything typed. */
export async function changeStandDown(c: PageContext, desk: Desk, flight: FlightRow) {
  const values = await readForm(c)
  const hour = momentFrom(values, 'standDownAt', night.newHour, desk.zone)
  const reasons = one(values, 'reasons')
  const input = { flight: flight.reference, reasons, ...(hour.ok ? { standDownAt: hour.at } : {}) }
  const key = one(values, 'idempotencyKey') || randomUUID()
  const outcome = await desk.run(c.get('user'), 'flights/change-stand-down', input, key)
  if (outcome.outcome === 'accepted') return c.redirect(`/flights/${flight.reference}?done=stand-down`, 303)
  const others = errorsFrom(outcome, { standDownAt: night.newHour, reasons: night.reasons })
  const rest = others.filter(({ field }) => hour.ok || field !== 'standDownAt')
  return standDownForm(c, desk, flight, { values, errors: [...(hour.ok ? [] : hour.errors), ...rest] })
}

/** How many seats were lost over the last 30 days, by reason. */
export async function lostByReason(desk: Desk, lang: Language): Promise<Html> {
  const { agreement, clock, database } = desk.platform
  const lost = await seatsLostByReason(database.query, addHours(clock.now(), -LOST_DAYS * 24))
  return worklist(lang, {
    caption: night.lostByReason,
    columns: [{ head: night.reason }, { head: night.seats, numeric: true }],
    rows: lost.map(({ code, seats }) => ({
      cells: [html`${t(seatLostReason(agreement, code), lang)} <code>${code}</code>`, String(seats)],
    })),
    empty: night.noneLost,
  })
}
const LOST_DAYS = 30

/** How the confirmation of a transfer stands, in words; and of one that is void, since when, by whom and what was added. */
export async function confirmationSaid(state: Case, now: ConfirmationNow, { desk, lang }: Asking): Promise<Html> {
  if (now.standing === 'none') return tagFor(lang, 'quiet', night.notConfirmed)
  const at = (instant: Instant): string => formatInstant(instant, desk.zone, lang)
  const { by, at: given } = now.confirmation.confirmed
  const who = html`${t(night.confirmedBy, lang)} ${by}, ${at(given)}`
  if (now.standing === 'live') return html`${tagFor(lang, 'good', who)}`
  const { since } = now
  if (since === null) return html`${tagFor(lang, 'bad', night.voidElsewhere)}<br>${who}`
  const { agreement, database } = desk.platform
  const facts = await factsOf(database.query, cases, caseStream(state.reference))
  const fact = facts.find(({ version }) => version === since.version)
  const context = { lang, agreement, zone: desk.zone, roleName: desk.roleName }
  const what = fact === undefined ? since.why : t(said(fact.event, context).what, lang)
  const when = html`${t(night.voidSince, lang)} ${at(since.at)}`
  return html`${tagFor(lang, 'bad', when)}<br>${what}, ${since.by}<br>${who}`
}

/** Whether the agreement makes boarding depend on a confirmation, in words. */
export const confirmationRule = ({ confirmation }: Agreement): Text =>
  confirmation.required ? night.required : night.advised

/** The page on which a named officer confirms one transfer: the gate at departure, line by line, and one button. */
export async function confirmForm(c: PageContext, desk: Desk, flight: FlightRow, typed: Typed = nothingTyped) {
  const lang = c.get('lang')
  const { agreement, database } = desk.platform
  const [state] = await casesNamed(database.query, [(c.req.param('case') ?? '').toUpperCase()])
  const back = { href: `/flights/${flight.reference}`, text: words.back }
  if (state === undefined || state.seat?.flight !== flight.reference) {
    const body = html`<h1 class="govuk-heading-l">${t(night.confirm, lang)}</h1><p class="govuk-body">${t(night.noSeat, lang)}</p>`
    return deskPage(c, desk, { title: night.confirm, body, back }, 404)
  }
  const answer = gate(state, agreement, flight.departsAt, await schemeShown(database.query, agreement))
  const now = confirmationNow(state, answer)
  const may = desk.may(c.get('user'), 'flights/confirm-transfer') && answer.open && now.standing !== 'live'
  const form =
    may &&
    postForm(lang, {
      action: `/flights/${flight.reference}/confirm/${state.reference}`,
      idempotencyKey: randomUUID(),
      body: hidden('case', state.reference),
      submit: night.confirm,
      cancel: back,
    })
  const body = html`<span class="govuk-caption-l app-ref">${state.reference}</span><h1 class="govuk-heading-l">${t(night.confirm, lang)}${t(colon, lang)}<bdi>${fileName(state)}</bdi></h1>
<p class="govuk-body-l">${t(night.confirmIntro, lang)}</p><p class="govuk-body">${t(confirmationRule(agreement), lang)}</p>
<p class="govuk-body">${await confirmationSaid(state, now, { desk, lang })}</p>${standDownSaid(flight, { desk, lang })}
${gateShown(lang, answer, { state, agreement, zone: desk.zone }, night.gateAtDeparture)}<div id="form" tabindex="-1">${form}</div>`
  return deskPage(c, desk, { title: night.confirm, body, back, errors: typed.errors })
}

/** Records the confirmation. The gate is asked in the same write; each reason why not comes back. */
export async function confirm(c: PageContext, desk: Desk, flight: FlightRow) {
  const values = await readForm(c)
  const input = { case: c.req.param('case') ?? '', flight: flight.reference }
  const key = one(values, 'idempotencyKey') || randomUUID()
  const outcome = await desk.run(c.get('user'), 'flights/confirm-transfer', input, key)
  if (outcome.outcome === 'accepted') return c.redirect(`/flights/${flight.reference}?done=confirmed`, 303)
  return confirmForm(c, desk, flight, { values, errors: errorsFrom(outcome, {}) })
}

/** Who may open the page for the duty judge's clerk. */
export const clerkReaders: ReadonlySet<string> = new Set(['courts-desk', 'duty-lead', 'caseworker'])

/** On the case's own page, from the moment it has a seat: the flight's hours, the confirmation, the page for a court. */
export async function nightPanel(
  state: Case,
  flight: FlightRow | null,
  asking: Asking & { readonly user: Actor },
): Promise<Html | null> {
  if (flight === null || state.seat === null) return null
  const { desk, lang } = asking
  const { agreement, clock, database } = desk.platform
  const answer = gate(state, agreement, flight.departsAt, await schemeShown(database.query, agreement))
  const left = timeUntil(flight.departsAt, clock.now(), night.untilDeparture, lang)
  const rows = summary(lang, [
    {
      key: night.flight,
      value: html`<a class="govuk-link" href="/flights/${flight.reference}">${flight.number}</a>, ${flight.origin} → ${flight.destination}`,
    },
    { key: night.departure, value: `${onBothClocks(flight.departsAt, asking)} (${left})` },
    { key: night.confirmation, value: await confirmationSaid(state, confirmationNow(state, answer), asking) },
  ])
  const clerk =
    clerkReaders.has(asking.user.role) &&
    linkButton(t(night.clerkLink, lang), `/flights/clerk/${state.reference}`, 'secondary')
  return html`<section aria-labelledby="night"><h2 class="govuk-heading-m" id="night">${t(night.nightPanel, lang)}</h2>${standDownSaid(flight, asking)}${rows}${clerk}</section>`
}
