import { randomUUID } from 'node:crypto'
import { shutBy } from '../barriers/gate.ts'
import { formatBirth } from '../core/birth.ts'
import { formatInstant } from '../core/calendar.ts'
import { colon } from '../readmission/page-words.ts'
import { fileName, schemeShown } from '../readmission/view.ts'
import { tagFor } from '../web/boxes.ts'
import { type Desk, deskPage, errorsFrom } from '../web/desk.ts'
import { textField } from '../web/fields.ts'
import { type FieldError, hidden, one, postForm, readForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { confirmationNow } from './confirm.ts'
import { overriddenSaid } from './manifest.ts'
import { confirmationRule, confirmationSaid, standDownSaid } from './night-pages.ts'
import { night } from './night-words.ts'
import { words } from './page-words.ts'
import { type FlightRow, type Passenger, passengers } from './view.ts'

type PageContext = Parameters<typeof deskPage>[0]
/** What was refused at the door, and about whom. */
type Refused = { readonly reference: string; readonly place: string; readonly errors: readonly FieldError[] }

/** The door, made for a phone held in one hand: a person, open or shut, one big button, and nothing else. */
export async function doorPage(c: PageContext, desk: Desk, flight: FlightRow, refused: Refused | null) {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const { query } = desk.platform.database
  const at = {
    agreement: desk.platform.agreement,
    now: desk.platform.clock.now(),
    scheme: await schemeShown(query, desk.platform.agreement),
  }
  const people = await passengers(query, flight, at)
  const may = desk.may(user, 'flights/board')
  const title = { en: `At the door: ${flight.number}`, fr: `À la porte : ${flight.number}` }
  const rows: Html[] = []
  for (const passenger of people) {
    const confirmed = await confirmationSaid(passenger.state, confirmationNow(passenger.state, passenger.atDeparture), {
      desk,
      lang,
    })
    rows.push(personAtDoor(c, desk, flight, passenger, may, refused, confirmed))
  }
  const body = html`<h1 class="govuk-heading-l">${t(title, lang)}</h1>
<p class="govuk-body-l">${formatInstant(flight.departsAt, desk.zone, lang, { zoneName: true })}, ${flight.origin} → ${flight.destination}</p>
${standDownSaid(flight, { desk, lang })}
${flight.cancelled !== null && html`<p class="govuk-inset-text"><strong>${t(words.cancelled, lang)}.</strong></p>`}
<p class="govuk-body">${t(may ? words.doorNote : words.onlyEscort, lang)} ${t(night.confirmation, lang)}${t(colon, lang)}${t(confirmationRule(at.agreement), lang)}</p>
${people.length === 0 && html`<p class="govuk-body app-empty">${t(words.nobody, lang)}</p>`}${rows}`
  return deskPage(c, desk, {
    title,
    body,
    errors: refused?.errors ?? [],
    notice: notice(c),
    back: { href: `/flights/${flight.reference}`, text: words.back },
  })
}

function notice(c: PageContext) {
  if (c.req.query('done') === 'board') return { text: words.boardDone }
  return c.req.query('done') === 'hand-over' ? { text: words.handOverDone } : undefined
}

const fieldFor = (reference: string): string => `person-${reference}`

function personAtDoor(
  c: PageContext,
  desk: Desk,
  flight: FlightRow,
  passenger: Passenger,
  may: boolean,
  refused: Refused | null,
  confirmed: Html,
): Html {
  const lang = c.get('lang')
  const { state, now } = passenger
  const gone = state.handedOver !== null
  const tag = gone
    ? tagFor(lang, 'good', words.handedOver)
    : now.open
      ? tagFor(lang, 'good', words.open)
      : tagFor(lang, 'bad', words.shut)
  const born = `${t(words.born, lang)} ${formatBirth(state.person, lang)}`
  const title = `name-${state.reference}`
  return html`<section class="app-book app-tone-${gone || now.open ? 'good' : 'bad'} govuk-!-margin-bottom-5" id="${fieldFor(state.reference)}" tabindex="-1" aria-labelledby="${title}">
<h2 class="govuk-heading-m" id="${title}"><bdi>${fileName(state)}</bdi> ${tag}</h2>
<p class="govuk-body"><span class="app-ref">${state.reference}</span>, ${born}</p>
<p class="govuk-body">${confirmed}</p>
${said(c, desk, passenger)}${may && flight.cancelled === null && doing(c, flight, passenger, refused)}
</section>`
}

/** What is recorded of the person so far, and every reason why not where the gate is shut. */
function said(c: PageContext, desk: Desk, { state, now }: Passenger): Html {
  const lang = c.get('lang')
  const at = (mark: { at: Parameters<typeof formatInstant>[0] }): string => formatInstant(mark.at, desk.zone, lang)
  if (state.handedOver !== null) {
    const { place, mark } = state.handedOver
    return html`<p class="govuk-body"><strong>${t(words.handedOverAt, lang)}</strong> ${at(mark)}, ${place}</p>`
  }
  const boarded = state.seat?.boarded ?? null
  const aboard =
    boarded !== null && html`<p class="govuk-body"><strong>${t(words.boardedAt, lang)}</strong> ${at(boarded)}</p>`
  const over = overriddenSaid(now, lang)
  if (now.open) return html`${aboard}${over}`
  const stop = t(boarded === null ? words.doNotBoard : words.doNotHandOver, lang)
  const reasons = shutBy(now).map(
    ({ says, citation, desk: told }) =>
      html`<li>${t(says, lang)} <span class="app-cite">${t(citation.cite, lang)} (${citation.rule})</span>${told !== undefined && html`<br><strong>${t(told, lang)}</strong>`}</li>`,
  )
  return html`${aboard}${over}<p class="govuk-body-l"><strong>${stop}</strong></p><ul class="govuk-list govuk-list--bullet">${reasons}</ul>`
}

/** The one button there is for this person now; none where the gate is shut. */
function doing(c: PageContext, flight: FlightRow, { state, now }: Passenger, refused: Refused | null): Html | null {
  const lang = c.get('lang')
  if (state.handedOver !== null || !now.open) return null
  const boarding = state.seat?.boarded == null
  const mine = refused?.reference === state.reference ? refused : null
  const name = `place-${state.reference}`
  const form = { lang, values: mine === null ? {} : { [name]: mine.place }, errors: mine?.errors ?? [] }
  const place = boarding ? null : textField(form, { name, label: words.place, value: flight.destination })
  const who = html`<span class="govuk-visually-hidden">: ${fileName(state)}</span>`
  return postForm(lang, {
    action: `/flights/${flight.reference}/door`,
    idempotencyKey: randomUUID(),
    body: html`${hidden('case', state.reference)}${hidden('act', boarding ? 'board' : 'hand-over')}${place}`,
    submit: html`${t(boarding ? words.board : words.handOver, lang)}${who}`,
  })
}

/** Records a boarding or a handover. The gate is asked in the same write; a refusal stands at the person it is about. */
export async function doorAct(c: PageContext, desk: Desk, flight: FlightRow) {
  const values = await readForm(c)
  const [reference, act] = [one(values, 'case'), one(values, 'act') === 'hand-over' ? 'hand-over' : 'board']
  const place = one(values, `place-${reference}`)
  const input = { case: reference, flight: flight.reference, ...(act === 'hand-over' ? { place } : {}) }
  const outcome = await desk.run(c.get('user'), `flights/${act}`, input, one(values, 'idempotencyKey') || randomUUID())
  if (outcome.outcome === 'accepted')
    return c.redirect(`/flights/${flight.reference}/door?done=${act}#${fieldFor(reference)}`, 303)
  const errors = errorsFrom(outcome, { place: words.place }).map(({ field, message }) => ({
    field: field === 'place' ? `place-${reference}` : fieldFor(reference),
    message,
  }))
  return doorPage(c, desk, flight, { reference, place, errors })
}
