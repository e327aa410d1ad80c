import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { formatBirth } from '../core/birth.ts'
import { formatInstant } from '../core/calendar.ts'
import { ageFindings } from '../readmission/page-words.ts'
import { placeName, placeOptions } from '../readmission/place-options.ts'
import { standing } from '../readmission/state.ts'
import { fileName } from '../readmission/view.ts'
import { linkButton, summary, tagFor } from '../web/boxes.ts'
import { countryName } from '../web/countries.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { radioField, textField } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentField, momentFrom } from '../web/moment.ts'
import { worklist } from '../web/worklist.ts'
import { registeredByLanding } from '../worklist/view.ts'
import { landingTable } from './lists.ts'
import { registeredOf, words } from './page-words.ts'
import { registerPerson, showRegister } from './register-pages.ts'
import { type LandingRow, landingNamed, landings, peopleOf, usualPlaces } from './view.ts'

type PageContext = Parameters<typeof deskPage>[0]
type Typed = { readonly values: FormValues; readonly errors: readonly FieldError[] }

/** Landings: the list, recording one, one with its people, registering each of them. Mount at `/landings`. */
export function arrivalPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => list(c, desk))
  app.get('/new', (c) => recordForm(c, desk, { values: {}, errors: [] }))
  app.post('/new', (c) => record(c, desk))
  app.get('/:ref', (c) => withLanding(c, desk, (landing) => show(c, desk, landing)))
  app.get('/:ref/register', (c) => withLanding(c, desk, (landing) => showRegister(c, desk, landing)))
  app.post('/:ref/register', (c) => withLanding(c, desk, (landing) => registerPerson(c, desk, landing)))
  return app
}

async function withLanding(
  c: PageContext,
  desk: Desk,
  answer: (landing: LandingRow) => Response | Promise<Response>,
): Promise<Response> {
  const lang = c.get('lang')
  const landing = await landingNamed(desk.platform.database.query, (c.req.param('ref') ?? '').toUpperCase())
  if (landing !== null) return answer(landing)
  const body = html`<h1 class="govuk-heading-l">${t(words.notFound, lang)}</h1><p class="govuk-body">${t(words.notFoundHelp, lang)}</p>`
  return deskPage(c, desk, { title: words.notFound, body, back: { href: '/landings', text: words.landings } }, 404)
}

async function list(c: PageContext, desk: Desk) {
  const lang = c.get('lang')
  const { query } = desk.platform.database
  const [recent, registered] = await Promise.all([landings(query), registeredByLanding(query)])
  const button = desk.may(c.get('user'), 'arrivals/record-landing')
    ? linkButton(t(words.record, lang), '/landings/new')
    : null
  const body = html`<h1 class="govuk-heading-l">${t(words.landings, lang)}</h1>${button}${landingTable({ desk, lang }, recent, registered, words.landings)}`
  return deskPage(c, desk, { title: words.landings, body, wide: true })
}

const labels = {
  landedAt: words.landed,
  place: words.place,
  jurisdiction: words.jurisdiction,
  people: words.people,
  craft: words.craft,
}

async function recordForm(c: PageContext, desk: Desk, typed: Typed) {
  const lang = c.get('lang')
  const form = { lang, ...typed }
  const places = await usualPlaces(desk.platform.database.query)
  const usual = places.length === 0 ? t(words.placeHint, lang) : `${t(words.usedBefore, lang)} ${places.join(' · ')}`
  const fields = html`${momentField(form, {
    name: 'landedAt',
    label: words.landed,
    hint: words.landedHint,
    value: desk.platform.clock.now(),
    zone: desk.zone,
  })}${textField(form, { name: 'place', label: words.place, hint: usual, width: 30 })}${radioField(form, {
    name: 'jurisdiction',
    label: words.jurisdiction,
    hint: words.jurisdictionHint,
    small: true,
    value: desk.platform.agreement.returning.places[0],
    options: placeOptions(desk.platform.agreement),
  })}${textField(form, { name: 'people', label: words.people, width: 3, inputmode: 'numeric' })}${textField(form, { name: 'craft', label: words.craft, hint: words.craftHint, optional: true, width: 30 })}`
  const body = html`<h1 class="govuk-heading-l">${t(words.record, lang)}</h1><div id="form" tabindex="-1">${postForm(
    lang,
    {
      action: '/landings/new',
      idempotencyKey: randomUUID(),
      body: fields,
      submit: words.record,
      cancel: { href: '/landings' },
    },
  )}</div>`
  return deskPage(c, desk, {
    title: words.record,
    body,
    errors: typed.errors,
    back: { href: '/landings', text: words.landings },
  })
}

async function record(c: PageContext, desk: Desk) {
  const values = await readForm(c)
  const landed = momentFrom(values, 'landedAt', words.landed, desk.zone)
  const [place, craft, people] = [one(values, 'place'), one(values, 'craft'), one(values, 'people')]
  const input = {
    // Without a time the command refuses, and says in the same breath what else is missing.
    ...(landed.ok ? { landedAt: landed.at } : {}),
    place,
    jurisdiction: one(values, 'jurisdiction'),
    people: /^\d{1,4}$/.test(people) ? Number(people) : undefined,
    ...(craft === '' ? {} : { craft }),
  }
  const outcome = await desk.run(
    c.get('user'),
    'arrivals/record-landing',
    input,
    one(values, 'idempotencyKey') || randomUUID(),
  )
  if (outcome.outcome !== 'accepted') {
    const others = errorsFrom(outcome, labels).filter(({ field }) => landed.ok || field !== 'landedAt')
    return recordForm(c, desk, { values, errors: [...(landed.ok ? [] : landed.errors), ...others] })
  }
  return c.redirect(`/landings/${outcome.stream.slice('landing:'.length)}?done=recorded`, 303)
}

function notice(c: PageContext) {
  const lang = c.get('lang')
  if (c.req.query('done') === 'recorded') return { text: words.recordDone }
  const done = c.req.query('done')
  if (done !== 'registered' && done !== 'not-raised') return undefined
  const reference = c.req.query('case') ?? ''
  const known = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(reference)
  const link =
    known &&
    html` <a class="govuk-notification-banner__link" href="/cases/${reference}">${t(words.openCase, lang)} ${reference}</a>`
  const says = t(done === 'registered' ? words.registerDone : words.notRaised, lang)
  const text = html`<p class="govuk-notification-banner__heading">${says}${link}</p>`
  return { text, ...(done === 'registered' ? {} : { tone: 'important' as const }) }
}

async function show(c: PageContext, desk: Desk, landing: LandingRow) {
  const lang = c.get('lang')
  const people = await peopleOf(desk.platform.database.query, landing.reference)
  const left = landing.people - people.length
  const may = desk.may(c.get('user'), 'readmission/register-person')
  const text = people.length === 0 ? words.register : words.registerNext
  const button = may
    ? linkButton(t(text, lang), `/landings/${landing.reference}/register`, left <= 0 ? 'secondary' : undefined)
    : html`<p class="govuk-inset-text">${t(words.onlyScreening, lang)}</p>`
  const progress = tagFor(lang, left <= 0 ? 'good' : 'warn', registeredOf(people.length, landing.people))
  const facts = summary(lang, [
    { key: words.landed, value: formatInstant(landing.landedAt, desk.zone, lang, { zoneName: true }) },
    { key: words.place, value: landing.place },
    { key: words.jurisdiction, value: placeName(desk.platform.agreement, landing.jurisdiction) },
    { key: words.craft, value: landing.craft ?? '–' },
    {
      key: words.registered,
      value: html`${progress} ${left > 0 ? t(words.toRegister(left), lang) : t(words.allRegistered, lang)}`,
    },
  ])
  const table = worklist(lang, {
    caption: words.registered,
    columns: [
      { head: words.person },
      { head: words.nationality },
      { head: words.born },
      { head: words.age },
      { head: words.barriers },
    ],
    rows: people.map((state) => ({
      cells: [
        html`<a class="govuk-link" href="/cases/${state.reference}"><bdi>${fileName(state)}</bdi></a> <span class="app-ref">${state.reference}</span>`,
        countryName(state.person.nationality, lang),
        formatBirth(state.person, lang),
        t(ageFindings[state.age.finding], lang),
        standing(state).length === 0 ? '–' : tagFor(lang, 'bad', String(standing(state).length)),
      ],
    })),
    empty: words.nobodyYet,
  })
  const body = html`<h1 class="govuk-heading-l">${t(words.landing, lang)} <span class="app-ref">${landing.reference}</span></h1>${facts}${button}${table}`
  return deskPage(c, desk, {
    title: { en: `Landing ${landing.reference}`, fr: `Débarquement ${landing.reference}` },
    body,
    notice: notice(c),
    back: { href: '/landings', text: words.landings },
  })
}
