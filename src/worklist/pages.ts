import { Hono } from 'hono'
import { landingTable } from '../arrivals/lists.ts'
import { landings } from '../arrivals/view.ts'
import type { Text } from '../core/brand.ts'
import { dayOf, formatInstant, isAfter } from '../core/calendar.ts'
import { flightTable } from '../flights/lists.ts'
import { allFlights, seatsTaken } from '../flights/view.ts'
import { messageAlarm } from '../messages/lists.ts'
import { statementsDue } from '../statement/due-view.ts'
import { linkButton, statBox, statRow } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, join } from '../web/html.ts'
import { t } from '../web/language.ts'
import { dueShown } from '../windows/due-view.ts'
import { barrierList, caseList, type Listing, taskCases } from './lists.ts'
import { searchForm } from './search.ts'
import { overdue, type Task, taskFor } from './task.ts'
import { type Item, openItems, registeredByLanding } from './view.ts'
import { words } from './words.ts'

type PageContext = Parameters<typeof deskPage>[0]

/** What to do next, by role: the first page after signing in. Mount at `/`. */
export function worklistPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', async (c) => {
    const listing: Listing = { desk, lang: c.get('lang'), user: c.get('user') }
    const counts = desk.may(listing.user, 'statement/draw-up') && (await statementsDue(desk, listing.lang))
    const list = await bodyFor(c, listing)
    const route = desk.may(listing.user, 'windows/open') && (await dueShown(desk, listing.lang))
    const body = html`<h1 class="govuk-heading-l">${t(words.title, listing.lang)}</h1>${searchForm(listing.lang, '')}${counts}${route}${list}`
    return deskPage(c, desk, { title: words.title, body, wide: true })
  })
  return app
}

async function bodyFor(c: PageContext, listing: Listing): Promise<Html> {
  const { role } = listing.user
  switch (role) {
    case 'screening-officer':
      return screeningWork(listing)
    case 'flight-desk':
      return flightWork(listing)
    case 'escort':
      return escortWork(listing)
    case 'safeguarding':
    case 'courts-desk':
      return barrierWork(listing, role)
    case 'caseworker':
    case 'detention-desk':
    case 'duty-lead':
      return caseWork(c, listing)
    case 'admissions-officer':
      return admissionsWork(listing)
    default:
      return html`<p class="govuk-body">${t(words.other, listing.lang)}</p>`
  }
}

/** Whom messages do not reach comes before everything an admissions officer finds on the desk of the way in. */
async function admissionsWork({ desk, lang }: Listing): Promise<Html> {
  const alarm = desk.platform.agreement.admission === null ? null : await messageAlarm(desk, lang)
  return html`${alarm}<p class="govuk-body">${t(words.other, lang)}</p>`
}

const items = ({ desk }: Listing, which?: 'barred'): Promise<readonly Item[]> => {
  const { agreement, clock, database } = desk.platform
  return openItems(database.query, { agreement, now: clock.now() }, which)
}

type Filter = 'all' | 'mine' | 'overdue'
const filters: readonly { readonly value: Filter; readonly text: Text }[] = [
  { value: 'all', text: words.all },
  { value: 'mine', text: words.mine },
  { value: 'overdue', text: words.overdue },
]

const passes = (filter: Filter, role: string, { ahead }: Item): boolean => {
  if (filter === 'mine') return taskFor(ahead, role) !== null
  return filter === 'overdue' ? overdue(ahead) : true
}

async function caseWork(c: PageContext, listing: Listing): Promise<Html> {
  const { lang, user } = listing
  const all = await items(listing)
  const filter = filters.find(({ value }) => value === c.req.query('show'))?.value ?? 'all'
  const landing = c.req.query('landing') ?? ''
  const from = Math.max(0, Math.trunc(Number(c.req.query('from') ?? 0)) || 0)
  const chosen = all.filter(
    (item) => passes(filter, user.role, item) && (landing === '' || item.state.landing === landing),
  )
  const href = (to: { show: Filter; from?: number }): string => {
    const query = new URLSearchParams({ show: to.show, ...(landing === '' ? {} : { landing }) })
    if (to.from !== undefined) query.set('from', String(to.from))
    return `/?${query}`
  }
  const links = filters.map(({ value, text }) => {
    const count = all.filter((item) => passes(value, user.role, item)).length
    const said = html`${t(text, lang)} (${count})`
    const shown = value === filter ? html`<strong>${said}</strong>` : said
    const current = value === filter && html` aria-current="true"`
    return html`<a class="govuk-link govuk-link--no-visited-state" href="${href({ show: value })}"${current}>${shown}</a>`
  })
  if (all.length === 0) return html`<p class="govuk-body app-empty">${t(words.nothingOpen, lang)}</p>`
  return html`${figures(all, listing)}
<nav aria-label="${t(words.filter, lang)}"><p class="govuk-body">${join(links, ' · ')}</p></nav>
${await landingChoice(listing, filter, landing)}
${caseList(listing, chosen, from, (next) => href({ show: filter, from: next }))}`
}

function figures(all: readonly Item[], { lang, user }: Listing): Html {
  const needs = all.filter(({ ahead }) => taskFor(ahead, user.role) !== null).length
  const late = all.filter((item) => passes('overdue', user.role, item)).length
  const toSend = all.filter(({ ahead }) =>
    ahead.tasks.some(({ code, state }) => code === 'request' && state === 'do'),
  ).length
  return statRow([
    statBox(lang, { label: words.openCases, value: all.length, href: '/?show=all' }),
    statBox(lang, { label: words.needYou, value: needs, tone: needs > 0 ? 'info' : 'quiet', href: '/?show=mine' }),
    statBox(lang, { label: words.overdue, value: late, tone: late > 0 ? 'bad' : 'quiet', href: '/?show=overdue' }),
    statBox(lang, { label: words.requestsDue, value: toSend, tone: toSend > 0 ? 'warn' : 'quiet' }),
    statBox(lang, { label: words.gatesOpen, value: all.filter(({ ahead }) => ahead.gate.open).length, tone: 'good' }),
  ])
}

async function landingChoice({ desk, lang }: Listing, filter: Filter, landing: string): Promise<Html> {
  const recent = await landings(desk.platform.database.query)
  const button = govuk('button', {
    text: t(words.apply, lang),
    type: 'submit',
    classes: 'govuk-button--secondary govuk-!-margin-bottom-0 govuk-!-margin-left-2',
  })
  const choices = recent.map(({ reference, place, landedAt }) => ({
    value: reference,
    text: `${formatInstant(landedAt, desk.zone, lang)}, ${place}`,
    selected: reference === landing,
  }))
  const field = govuk('select', {
    id: 'landing',
    name: 'landing',
    label: { text: t(words.landing, lang), classes: 'govuk-label--s' },
    items: [{ value: '', text: t(words.anyLanding, lang), selected: landing === '' }, ...choices],
    formGroup: { afterInput: { html: button } },
  })
  return html`<form method="get" action="/"><input type="hidden" name="show" value="${filter}">${field}</form>`
}

async function screeningWork({ desk, lang, user }: Listing): Promise<Html> {
  const { query } = desk.platform.database
  const [recent, registered] = await Promise.all([landings(query, 10), registeredByLanding(query)])
  const record = desk.may(user, 'arrivals/record-landing')
    ? linkButton(t(words.recordLanding, lang), '/landings/new')
    : null
  return html`${record}${landingTable({ desk, lang }, recent, registered, words.landings)}
<p class="govuk-body"><a class="govuk-link" href="/landings">${t(words.allLandings, lang)}</a></p>`
}

async function flightWork(listing: Listing): Promise<Html> {
  const { desk, lang } = listing
  const { query } = desk.platform.database
  const now = desk.platform.clock.now()
  const [flights, taken, all] = await Promise.all([allFlights(query), seatsTaken(query), items(listing)])
  const next = flights.filter(({ departsAt, cancelled }) => cancelled === null && isAfter(departsAt, now))
  const readiness = new Map(next.map(({ reference }) => [reference, readyOn(all, reference)]))
  return html`${linkButton(t(words.scheduleFlight, lang), '/flights/new')}
${flightTable({ desk, lang }, next, taken, { caption: words.nextFlights, empty: words.noFlight, readiness })}
${taskCases(listing, all, { code: 'seat', caption: words.waitingForSeat, empty: words.nobodyWaits })}`
}

/** How many with a seat on a flight could travel when it leaves, so far as is known: the confirmation and boarding are left. */
const readyOn = (all: readonly Item[], flight: string): number =>
  all.filter(({ state, ahead }) => state.seat?.flight === flight && ahead.tasks.some(nearlyThere)).length

const nearlyThere = ({ code, state }: Task): boolean =>
  (code === 'board' && state !== 'later') || (code === 'confirm-transfer' && (state === 'do' || state === 'wait'))

async function escortWork({ desk, lang }: Listing): Promise<Html> {
  const { query } = desk.platform.database
  const today = dayOf(desk.platform.clock.now(), desk.zone)
  const [flights, taken] = await Promise.all([allFlights(query), seatsTaken(query)])
  const live = flights.filter(({ cancelled }) => cancelled === null)
  const todays = live.filter(({ departsAt }) => dayOf(departsAt, desk.zone) === today)
  const later = live.filter(({ departsAt }) => dayOf(departsAt, desk.zone) > today)
  return html`${flightTable({ desk, lang }, todays, taken, { caption: words.todaysFlights, empty: words.noFlightToday, door: true })}
${later.length > 0 && flightTable({ desk, lang }, later, taken, { caption: words.nextFlights, empty: words.noFlight, door: true })}`
}

async function barrierWork(listing: Listing, role: 'safeguarding' | 'courts-desk'): Promise<Html> {
  const all = await items(listing, 'barred')
  const ages =
    role === 'safeguarding' &&
    taskCases(listing, all, { code: 'settle-age', caption: words.agesToSettle, empty: words.noAges })
  return html`${barrierList(listing, all)}${ages}`
}
