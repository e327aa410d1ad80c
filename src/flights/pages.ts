import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Instant } from '../core/brand.ts'
import { formatInstant, instant, isAfter } from '../core/calendar.ts'
import { schemeShown } from '../readmission/view.ts'
import { linkButton } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { textArea, textField } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentField, momentFrom } from '../web/moment.ts'
import { alertList, alertsPart, alertsSince, allFlightsStream, markOf } from './alerts-view.ts'
import { clerkPage } from './clerk-pages.ts'
import { doorAct, doorPage } from './door.ts'
import { flightTable } from './lists.ts'
import { manifest } from './manifest.ts'
import {
  changeStandDown,
  confirm,
  confirmForm,
  lostByReason,
  standDownEntered,
  standDownField,
  standDownForm,
  standDownPart,
} from './night-pages.ts'
import { night } from './night-words.ts'
import { words } from './page-words.ts'
import { flightStream } from './state.ts'
import { allFlights, type FlightRow, flightNamed, passengers, seatsLost, seatsTaken } from './view.ts'

type PageContext = Parameters<typeof deskPage>[0]
type Typed = { readonly values: FormValues; readonly errors: readonly FieldError[] }
const nothingTyped: Typed = { values: {}, errors: [] }

/** Flights: the list, scheduling and cancelling, the manifest, the door. Mount at `/flights`. */
export function flightPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => list(c, desk))
  app.get('/new', (c) => scheduleForm(c, desk, nothingTyped))
  app.post('/new', (c) => schedule(c, desk))
  app.get('/since', async (c) => sinceAll(c, desk))
  app.get('/clerk/:case', (c) => clerkPage(c, desk))
  app.get('/:ref', (c) => withFlight(c, desk, (flight) => show(c, desk, flight, nothingTyped)))
  app.post('/:ref/give-seat', (c) => withFlight(c, desk, (flight) => giveSeat(c, desk, flight)))
  app.get('/:ref/give-seat', (c) => c.redirect(`/flights/${c.req.param('ref')}`, 303))
  app.get('/:ref/cancel', (c) => withFlight(c, desk, (flight) => cancelForm(c, desk, flight, nothingTyped)))
  app.post('/:ref/cancel', (c) => withFlight(c, desk, (flight) => cancel(c, desk, flight)))
  app.get('/:ref/since', (c) => withFlight(c, desk, (flight) => sincePart(c, desk, [flight])))
  app.get('/:ref/stand-down', (c) => withFlight(c, desk, (flight) => standDownForm(c, desk, flight)))
  app.post('/:ref/stand-down', (c) => withFlight(c, desk, (flight) => changeStandDown(c, desk, flight)))
  app.get('/:ref/confirm/:case', (c) => withFlight(c, desk, (flight) => confirmForm(c, desk, flight)))
  app.post('/:ref/confirm/:case', (c) => withFlight(c, desk, (flight) => confirm(c, desk, flight)))
  app.get('/:ref/door', (c) => withFlight(c, desk, (flight) => doorPage(c, desk, flight, null)))
  app.post('/:ref/door', (c) => withFlight(c, desk, (flight) => doorAct(c, desk, flight)))
  return app
}

async function withFlight(
  c: PageContext,
  desk: Desk,
  answer: (flight: FlightRow) => Response | Promise<Response>,
): Promise<Response> {
  const lang = c.get('lang')
  const flight = await flightNamed(desk.platform.database.query, (c.req.param('ref') ?? '').toUpperCase())
  if (flight !== null) return answer(flight)
  const body = html`<h1 class="govuk-heading-l">${t(words.notFound, lang)}</h1><p class="govuk-body">${t(words.notFoundHelp, lang)}</p>`
  return deskPage(c, desk, { title: words.notFound, body, back: { href: '/flights', text: words.flights } }, 404)
}

const coming = (flight: FlightRow, now: Instant): boolean => flight.cancelled === null && isAfter(flight.departsAt, now)

/** Only the red list, for the script of a page that is open. */
async function sincePart(c: PageContext, desk: Desk, flights: readonly FlightRow[]) {
  const lang = c.get('lang')
  const since = instant(c.req.query('since') ?? '') ?? desk.platform.clock.now()
  return c.html(alertList({ desk, lang }, await alertsSince({ desk, lang }, flights, since)).toString())
}

/** Of the flights still to come; one cancelled meanwhile is told of all the same. */
async function sinceAll(c: PageContext, desk: Desk) {
  const flights = await allFlights(desk.platform.database.query)
  const now = desk.platform.clock.now()
  return sincePart(
    c,
    desk,
    flights.filter(({ departsAt }) => isAfter(departsAt, now)),
  )
}

async function list(c: PageContext, desk: Desk) {
  const lang = c.get('lang')
  const { query } = desk.platform.database
  const now = desk.platform.clock.now()
  const mark = await markOf(query, allFlightsStream, now)
  const [flights, taken] = await Promise.all([allFlights(query), seatsTaken(query)])
  const button = desk.may(c.get('user'), 'flights/schedule')
    ? linkButton(t(words.schedule, lang), '/flights/new')
    : null
  const next = flights.filter((flight) => coming(flight, now))
  const past = flights.filter((flight) => !coming(flight, now)).toReversed()
  const alerts = await alertsPart({
    desk,
    lang,
    path: '/flights',
    name: allFlightsStream,
    mark,
    flights: flights.filter(({ departsAt }) => isAfter(departsAt, now)),
    since: c.req.query('since'),
  })
  const body = html`<h1 class="govuk-heading-l">${t(words.flights, lang)}</h1>${alerts}${button}
${flightTable({ desk, lang }, next, taken, { caption: words.upcoming, empty: words.noUpcoming })}
${flightTable({ desk, lang }, past, taken, { caption: words.past, empty: words.noPast })}
${await lostByReason(desk, lang)}`
  return deskPage(c, desk, { title: words.flights, body, wide: true })
}

const labels = {
  number: words.number,
  departsAt: words.departs,
  origin: words.origin,
  destination: words.destination,
  seats: words.seats,
  standDownAt: night.standDown,
}

async function scheduleForm(c: PageContext, desk: Desk, typed: Typed) {
  const lang = c.get('lang')
  const form = { lang, ...typed }
  const fields = html`${textField(form, { name: 'number', label: words.number, width: 10, spellcheck: false })}${momentField(
    form,
    {
      name: 'departsAt',
      label: words.departs,
      hint: words.departsHint,
      zone: desk.zone,
    },
  )}${standDownField(form, desk)}${textField(form, { name: 'origin', label: words.origin, width: 20 })}${textField(form, { name: 'destination', label: words.destination, hint: words.destinationHint, width: 20 })}${textField(form, { name: 'seats', label: words.seats, width: 3, inputmode: 'numeric' })}`
  const body = html`<h1 class="govuk-heading-l">${t(words.schedule, lang)}</h1><div id="form" tabindex="-1">${postForm(
    lang,
    {
      action: '/flights/new',
      idempotencyKey: randomUUID(),
      body: fields,
      submit: words.schedule,
      cancel: { href: '/flights' },
    },
  )}</div>`
  return deskPage(c, desk, {
    title: words.schedule,
    body,
    errors: typed.errors,
    back: { href: '/flights', text: words.flights },
  })
}

async function schedule(c: PageContext, desk: Desk) {
  const values = await readForm(c)
  const departs = momentFrom(values, 'departsAt', words.departs, desk.zone)
  const hour = standDownEntered(values, departs, desk.zone)
  const seats = one(values, 'seats')
  const input = {
    number: one(values, 'number'),
    // Without a time the command refuses, and says in the same breath what else is missing.
    ...(departs.ok ? { departsAt: departs.at } : {}),
    ...hour.input,
    origin: one(values, 'origin'),
    destination: one(values, 'destination'),
    seats: /^\d{1,4}$/.test(seats) ? Number(seats) : undefined,
  }
  // An hour that was mistyped is never put right silently: the form comes back, and nothing is asked of the record.
  if (departs.ok && hour.errors.length > 0) return scheduleForm(c, desk, { values, errors: hour.errors })
  const outcome = await desk.run(
    c.get('user'),
    'flights/schedule',
    input,
    one(values, 'idempotencyKey') || randomUUID(),
  )
  if (outcome.outcome === 'accepted')
    return c.redirect(`/flights/${outcome.stream.slice('flight:'.length)}?done=scheduled`, 303)
  const others = errorsFrom(outcome, labels).filter(({ field }) => departs.ok || field !== 'departsAt')
  return scheduleForm(c, desk, { values, errors: [...(departs.ok ? [] : departs.errors), ...hour.errors, ...others] })
}

const notices = {
  scheduled: words.scheduledDone,
  cancelled: words.cancelledDone,
  given: words.giveDone,
  'stand-down': night.changedDone,
  confirmed: night.confirmedDone,
} as const

function notice(c: PageContext) {
  const done = c.req.query('done') ?? ''
  return Object.hasOwn(notices, done) ? { text: notices[done as keyof typeof notices] } : undefined
}

const titleOf = ({ number }: FlightRow) => ({ en: `Flight ${number}`, fr: `Vol ${number}` })

async function show(c: PageContext, desk: Desk, flight: FlightRow, typed: Typed) {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const { query } = desk.platform.database
  const now = desk.platform.clock.now()
  const mark = await markOf(query, flightStream(flight.reference), now)
  const scheme = await schemeShown(query, desk.platform.agreement)
  const at = { agreement: desk.platform.agreement, now, scheme }
  const [people, lost] = await Promise.all([passengers(query, flight, at), seatsLost(query, flight.reference)])
  const alerts = await alertsPart({
    desk,
    lang,
    path: `/flights/${flight.reference}`,
    name: flightStream(flight.reference),
    mark,
    flights: [flight],
    since: c.req.query('since'),
  })
  const body = html`<span class="govuk-caption-l app-ref">${flight.reference}</span><h1 class="govuk-heading-l">${t(titleOf(flight), lang)}</h1>
${alerts}<p class="govuk-body-l">${formatInstant(flight.departsAt, desk.zone, lang, { zoneName: true })}, ${flight.origin} → ${flight.destination}</p>
${standDownPart(c, desk, flight)}${actions(c, desk, flight)}${manifest({ desk, lang, user }, flight, people, lost)}${giveForm(c, desk, flight, typed)}`
  return deskPage(c, desk, {
    title: titleOf(flight),
    body,
    wide: true,
    errors: typed.errors,
    notice: notice(c),
    back: { href: '/flights', text: words.flights },
  })
}

function actions(c: PageContext, desk: Desk, flight: FlightRow): Html {
  const [lang, user] = [c.get('lang'), c.get('user')]
  if (flight.cancelled !== null)
    return html`<p class="govuk-inset-text"><strong>${t(words.cancelled, lang)}.</strong> <q dir="auto">${flight.cancelled}</q></p>`
  const door = linkButton(t(words.door, lang), `/flights/${flight.reference}/door`)
  const cancelling =
    desk.may(user, 'flights/cancel') &&
    linkButton(t(words.cancel, lang), `/flights/${flight.reference}/cancel`, 'warning')
  return html`<div class="govuk-button-group">${door}${cancelling}</div>`
}

/** A seat by the reference an officer has before them; the case's own page gives one too. */
function giveForm(c: PageContext, desk: Desk, flight: FlightRow, typed: Typed): Html | null {
  const lang = c.get('lang')
  const over = flight.cancelled !== null || !isAfter(flight.departsAt, desk.platform.clock.now())
  if (over || !desk.may(c.get('user'), 'flights/give-seat')) return null
  const form = { lang, ...typed }
  const field = textField(form, {
    name: 'case',
    label: words.caseReference,
    width: 10,
    spellcheck: false,
    hint: { en: 'For example, 7K3M-9Q2X', fr: 'Par exemple, 7K3M-9Q2X' },
  })
  return html`<h2 class="govuk-heading-m">${t(words.give, lang)}</h2><div id="form" tabindex="-1">${postForm(lang, {
    action: `/flights/${flight.reference}/give-seat`,
    idempotencyKey: randomUUID(),
    body: field,
    submit: words.give,
  })}</div>`
}

async function giveSeat(c: PageContext, desk: Desk, flight: FlightRow) {
  const values = await readForm(c)
  const input = { case: one(values, 'case'), flight: flight.reference }
  const outcome = await desk.run(
    c.get('user'),
    'flights/give-seat',
    input,
    one(values, 'idempotencyKey') || randomUUID(),
  )
  if (outcome.outcome === 'accepted') return c.redirect(`/flights/${flight.reference}?done=given`, 303)
  return show(c, desk, flight, { values, errors: errorsFrom(outcome, { case: words.caseReference }) })
}

function cancelForm(c: PageContext, desk: Desk, flight: FlightRow, typed: Typed) {
  const lang = c.get('lang')
  const field = textArea({ lang, ...typed }, { name: 'reasons', label: words.cancelReasons, rows: 4, dir: 'auto' })
  const body = html`<h1 class="govuk-heading-l">${t(words.cancel, lang)} ${flight.number}</h1><p class="govuk-body-l">${t(words.cancelIntro, lang)}</p>
<div id="form" tabindex="-1">${postForm(lang, {
    action: `/flights/${flight.reference}/cancel`,
    idempotencyKey: randomUUID(),
    body: field,
    submit: words.cancel,
    cancel: { href: `/flights/${flight.reference}`, text: words.back },
    warning: true,
  })}</div>`
  return deskPage(c, desk, {
    title: words.cancel,
    body,
    errors: typed.errors,
    back: { href: `/flights/${flight.reference}`, text: words.back },
  })
}

async function cancel(c: PageContext, desk: Desk, flight: FlightRow) {
  const values = await readForm(c)
  const input = { flight: flight.reference, reasons: one(values, 'reasons') }
  const outcome = await desk.run(c.get('user'), 'flights/cancel', input, one(values, 'idempotencyKey') || randomUUID())
  if (outcome.outcome === 'accepted') return c.redirect(`/flights/${flight.reference}?done=cancelled`, 303)
  return cancelForm(c, desk, flight, { values, errors: errorsFrom(outcome, { reasons: words.cancelReasons }) })
}
