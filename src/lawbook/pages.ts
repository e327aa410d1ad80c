import { type Context, Hono } from 'hono'
import { own } from '../core/own.ts'
import { ruleOf } from '../law/due.ts'
import { type Desk, type DeskEnv, deskPage, publicPage } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { languageOf, t } from '../web/language.ts'
import { barriersPage } from './barriers-page.ts'
import { calendarPage } from './calendar-page.ts'
import { changePage } from './change-page.ts'
import { dataPage } from './data-page.ts'
import { type Asked, dateForm, lawDateAsked, spelled } from './date-form.ts'
import { indexPage } from './index-page.ts'
import { words } from './page-words.ts'
import { readingPage } from './reading-page.ts'
import { noRulePage, rulePage } from './rule-page.ts'
import {
  agreementShown,
  anchorOf,
  type C,
  hrefOf,
  type LawOptions,
  type LawPage,
  type LawView,
  type Pairs,
  plain,
} from './view.ts'

export type { LawOptions } from './view.ts'

type Drawn = LawPage | { readonly to: string }

const bases = { public: '/public/law', desk: '/law' } as const

/**
 * The law of the agreement, for reading: every rule at any date, its changes, readings and calendars. Mounted at
 * `/public/law` for anybody, and at `/law` behind sign-in; only there is anything said of cases.
 */
export function lawPages(desk: Desk, options: LawOptions): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  if (options.audience === 'public')
    app.use('*', async (c, next) => {
      c.set('lang', languageOf(c, desk.language))
      return next()
    })
  const shown = (path: string, draw: (view: LawView) => Drawn | Promise<Drawn>) =>
    app.get(path, (c) => answer(c, desk, options, draw))
  shown('/', indexPage)
  shown('/changes', changePage)
  shown('/readings', readingPage)
  shown('/calendars', calendarPage)
  shown('/barriers', barriersPage)
  shown('/data', dataPage)
  shown('/rules', (view) => ({ to: hrefOf(view, '') }))
  shown('/rules/:rule{.+}', (view) => namedRule(view, view.c.req.param('rule') ?? ''))
  return app
}

/** A rule by its id however it is typed, or by the key of one of its periods; the address is then put right. */
function namedRule(view: LawView, asked: string): Drawn | Promise<Drawn> {
  const { provisions, periods } = view.agreement
  if (own(provisions, asked) !== undefined) return rulePage(view, asked)
  const period = own(periods, asked)
  if (period !== undefined) return { to: hrefOf(view, `/rules/${ruleOf(asked)}`, {}, anchorOf('period', asked)) }
  const meant = Object.keys(provisions).find((rule) => squeezed(rule) === squeezed(asked))
  return meant === undefined ? noRulePage(view, asked) : { to: hrefOf(view, `/rules/${meant}`) }
}

const squeezed = (id: string): string => plain(id).replaceAll(' ', '')

const onlyText = (pairs: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(pairs).filter((pair): pair is [string, string] => pair[1] !== undefined))

async function answer(
  c: C,
  desk: Desk,
  options: LawOptions,
  draw: (view: LawView) => Drawn | Promise<Drawn>,
): Promise<Response> {
  const lang = c.get('lang')
  const { agreement, scheme } = await agreementShown(desk)
  const query = new URL(c.req.url).searchParams
  const asked = lawDateAsked(query, agreement)
  const { zone } = agreement.returning
  const now = desk.platform.clock.now()
  const at = asked.state === 'at' ? asked.at : now
  const on = asked.state === 'at' ? spelled(at, zone) : undefined
  const base = bases[options.audience]
  const kept = onlyText({ on, lang: c.req.query('lang') === undefined ? undefined : lang })
  const view: LawView = {
    c,
    desk,
    options,
    lang,
    t: (text) => t(text, lang),
    agreement,
    scheme,
    at,
    now,
    zone,
    base,
    kept,
  }
  if (asked.state === 'at' && asked.moved) return c.redirect(withDate(c, query, spelled(at, zone)), 302)
  if (asked.state === 'wrong') return framed(view, wrongDatePage(view, query, asked))
  const drawn = await draw(view)
  return 'to' in drawn ? c.redirect(drawn.to, 302) : framed(view, drawn)
}

const isDatePart = (name: string): boolean => /^on(-(day|month|year|time|which))?$/.test(name)

/** Everything the address asks for but its date. */
const withoutDate = (query: URLSearchParams): Pairs => [...query].filter(([name]) => !isDatePart(name))

function withDate(c: Context, query: URLSearchParams, on: string): string {
  const pairs = [...withoutDate(query), ['on', on] as const].map(([name, value]) => [name, value])
  return `${c.req.path}?${new URLSearchParams(pairs)}`
}

/** No law is shown for a date that is none: what was typed is, with what to put right, and the rest is kept. */
function wrongDatePage(view: LawView, query: URLSearchParams, asked: Asked & { readonly state: 'wrong' }): LawPage {
  const body = html`<h1 class="govuk-heading-l law-title">${view.t(words.law)}</h1>
<p class="govuk-body">${view.t(words.wrongDate)}</p>${dateForm(view, withoutDate(query), asked)}`
  return { title: view.t(words.law), errors: asked.errors, body }
}

/** The parts of the browser, and the page of deadlines; the present one marked. */
function partsShown(view: LawView): Html {
  const { t, c, base, options, kept } = view
  const parts = [
    { path: '', text: words.rules },
    { path: '/changes', text: words.changes },
    { path: '/readings', text: words.readings },
    { path: '/barriers', text: words.barriers },
    { path: '/data', text: words.data },
    { path: '/calendars', text: words.calendars },
  ]
  const here = c.req.path.replace(/\/$/, '').slice(base.length)
  const current = (path: string): boolean => (path === '' ? here === '' || here.startsWith('/rules') : here === path)
  const items = parts.map(
    ({ path, text }) =>
      html`<li><a class="govuk-link law-parts__link" href="${hrefOf(view, path)}"${current(path) && html` aria-current="page"`}>${t(text)}</a></li>`,
  )
  const due = hrefOf({ base: options.duePage, kept: onlyText({ lang: kept.lang }) }, '')
  return html`<nav class="law-parts" aria-label="${t(words.sections)}"><ul>${items}<li><a class="govuk-link law-parts__link" href="${due}">${t(words.due)}</a></li></ul></nav>`
}

/** The page in its frame: that of the desk, or the public one without an account. */
function framed(view: LawView, { title, body, errors = [], crumbs, status }: LawPage): Response | Promise<Response> {
  const { c, desk, options, lang } = view
  const whole = html`<div class="law">${partsShown(view)}${body}</div>`
  const common = { title, body: whole, errors, ...(crumbs === undefined ? {} : { crumbs }) }
  if (options.audience === 'desk') return deskPage(c, desk, common, status)
  return publicPage(c, desk, lang, common, status)
}
