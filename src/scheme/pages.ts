import { type Context, Hono } from 'hono'
import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom, onForm } from '../web/desk.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import type { Running } from './affected.ts'
import { amended } from './amend.ts'
import { type Decision, decisions, labels, type Situation } from './decision-forms.ts'
import { holidayPages } from './holiday-pages.ts'
import { decidedBy, words } from './page-words.ts'
import { schemeStream } from './state.ts'
import { noticeBoxes, stateSummary } from './state-view.ts'
import { schemeOf } from './view.ts'

type C = Context<DeskEnv>

/**
 * How the scheme stands, each decision about it, the public holidays. Mounted at `/scheme` on both desks. `openCases` gives
 * the cases still to be dealt with and the deadlines that run in them: to show what a holiday changes.
 */
export function schemePages(desk: Desk, openCases: () => Promise<readonly Running[]>): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => overview(c, desk))
  app.route('/holidays', holidayPages(desk, openCases))
  app.get('/:decision', (c) => decisionPage(c, desk, c.req.param('decision')))
  app.post('/:decision', async (c) => take(c, desk, c.req.param('decision'), await readForm(c)))
  return app
}

const table: Readonly<Record<string, Decision>> = decisions

async function situationOf(desk: Desk): Promise<Situation> {
  const { database, agreement, clock } = desk.platform
  const state = await schemeOf(database.query)
  return { desk, agreement: amended(agreement, state), state, now: clock.now() }
}

async function overview(c: C, desk: Desk): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const situation = await situationOf(desk)
  const { agreement, state } = situation
  const notice = own(table, c.req.query('done') ?? '')?.notice
  const open = Object.entries(table).filter(([, { stopped }]) => stopped(situation) === null)
  const mine = open.filter(([, { command }]) => desk.may(user, command))
  const links = mine.map(
    ([key, { title }]) => html`<li><a class="govuk-link" href="/scheme/${key}">${t(title)}</a></li>`,
  )
  const decided =
    mine.length > 0
      ? html`<ul class="govuk-list">${links}</ul>`
      : html`<p class="govuk-body">${t(open.length === 0 ? words.noDecision : decidedBy(desk.roleName('duty-lead')))}</p>`
  return deskPage(c, desk, {
    title: words.scheme,
    live: `/live/${schemeStream(agreement.id)}`,
    ...(notice === undefined ? {} : { notice: { text: notice } }),
    body: html`<h1 class="govuk-heading-l">${t(words.scheme)}</h1><p class="govuk-body">${t(words.intro)}</p>
${noticeBoxes(desk, lang, state)}${stateSummary(desk, lang, agreement, state)}
<h2 class="govuk-heading-m">${t(words.decisions)}</h2>${decided}
<h2 class="govuk-heading-m">${t(words.holidays)}</h2>
<p class="govuk-body"><a class="govuk-link" href="/scheme/holidays">${t(words.holidays)}</a></p>`,
  })
}

const back = { href: '/scheme', text: words.toScheme }

async function decisionPage(
  c: C,
  desk: Desk,
  key: string,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const lang = c.get('lang')
  const t = sayIn(lang)
  const decision = own(table, key)
  if (decision === undefined) {
    const body = html`<h1 class="govuk-heading-l">${t(words.noSuchDecision)}</h1>`
    return deskPage(c, desk, { title: words.noSuchDecision, back, body }, 404)
  }
  const situation = await situationOf(desk)
  const { title, says, button, warning } = decision
  const stopped = decision.stopped(situation)
  const others = notAllowed(c, desk, decision)
  const no = stopped ?? others
  const form = (): Html =>
    html`<p class="govuk-body">${t(says)}</p>${postForm(lang, {
      action: `/scheme/${key}`,
      idempotencyKey: desk.platform.token(),
      submit: button,
      warning,
      cancel: { href: '/scheme' },
      body: decision.fields({ lang, values, errors }, situation),
    })}`
  const shown = no === null ? form() : html`<p class="govuk-body">${t(no)}</p>`
  const body = html`<h1 class="govuk-heading-l">${t(title)}</h1>${noticeBoxes(desk, lang, situation.state)}<div id="form" tabindex="-1">${shown}</div>`
  return deskPage(c, desk, { title, errors, back, body }, others === null ? undefined : 403)
}

const notAllowed = (c: C, desk: Desk, { command }: Decision): Text | null =>
  desk.may(c.get('user'), command) ? null : decidedBy(desk.roleName('duty-lead'))

async function take(c: C, desk: Desk, key: string, values: FormValues): Promise<Response> {
  const decision = own(table, key)
  if (decision === undefined) return decisionPage(c, desk, key)
  const entered = decision.input(values, await situationOf(desk))
  if (!entered.ok) return decisionPage(c, desk, key, values, entered.errors)
  const id = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), decision.command, entered.input, id)
  if (outcome.outcome === 'accepted') return c.redirect(`/scheme?done=${key}`, 303)
  return decisionPage(c, desk, key, values, onForm(errorsFrom(outcome, labels), decision.inputs))
}
