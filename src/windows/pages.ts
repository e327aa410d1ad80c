import { type Context, Hono } from 'hono'
import { own } from '../core/own.ts'
import { filling } from '../law/words.ts'
import { linkButton } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom, onForm } from '../web/desk.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { labels, type OnRoute, type OnWindow, routeDecisions, windowDecisions } from './forms.ts'
import { historyShown, standingShown, sumShown, windowsShown } from './list-view.ts'
import type { Window } from './open.ts'
import { words } from './page-words.ts'
import { windowStream } from './state.ts'
import { supplyRoutes } from './supply-pages.ts'
import { decisionsOf, type Situation, situationOf } from './view.ts'

type C = Context<DeskEnv>
const HOME = '/admissions/windows'
const crumbs = [{ text: words.admissions, href: '/admissions' }]

/**
 * Windows of the way in, every decision on them with its form, and the supply of applications against places. Mounted at
 * `/admissions/windows`, for whoever may decide on windows. Where nobody applies, the desk of admissions says so before.
 */
export function windowPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.use('*', async (c, next) => {
    if (desk.platform.agreement.admission === null) return c.redirect('/admissions', 303)
    if (desk.may(c.get('user'), 'windows/open')) return next()
    const t = sayIn(c.get('lang'))
    const body = html`<h1 class="govuk-heading-l">${t(words.notYours)}</h1><p class="govuk-body">${t(words.notYoursSays)}</p>`
    return deskPage(c, desk, { title: words.notYours, body }, 403)
  })
  app.get('/', (c) => overview(c, desk))
  supplyRoutes(app, desk)
  app.get('/:decision', (c) => formPage(c, desk, c.req.param('decision'), null))
  app.post('/:decision', async (c) => take(c, desk, c.req.param('decision'), null, await readForm(c)))
  app.get('/:window/:decision', (c) => formPage(c, desk, c.req.param('decision'), c.req.param('window')))
  app.post('/:window/:decision', async (c) =>
    take(c, desk, c.req.param('decision'), c.req.param('window'), await readForm(c)),
  )
  return app
}

async function overview(c: C, desk: Desk): Promise<Response> {
  const lang = c.get('lang')
  const t = sayIn(lang)
  const [situation, facts] = await Promise.all([situationOf(desk), decisionsOf(desk)])
  const open = Object.entries(routeDecisions).filter(([, decision]) => decision.open(situation))
  const links = open.map(([key, { title, warning }]) =>
    linkButton(t(title), `${HOME}/${key}`, warning === true ? 'secondary' : undefined),
  )
  const body = html`<h1 class="govuk-heading-l">${t(words.title)}</h1><p class="govuk-body">${t(words.intro)}</p>
${standingShown(situation, lang)}
<div class="govuk-button-group">${links}</div>
<p class="govuk-body"><a class="govuk-link" href="${HOME}/supply">${t(words.supply)}</a></p>
${windowsShown(situation, lang)}${sumShown(situation, lang)}${historyShown(situation, lang, facts)}`
  const done = c.req.query('done') !== undefined && { notice: { text: words.done } }
  return deskPage(c, desk, { title: words.title, wide: true, live: `/live/${windowStream}`, crumbs, ...done, body })
}

/** The decision at an address and the window it is about; `null` where there is no such thing or it cannot be taken now. */
function decisionAt(
  situation: Situation,
  key: string,
  id: string | null,
): { readonly decision: OnRoute | OnWindow; readonly window: Window | null } | null {
  if (id === null) {
    const decision = own(routeDecisions, key)
    return decision?.open(situation) ? { decision, window: null } : null
  }
  const window = situation.route.windows.find((one) => one.id === id)
  const decision = own(windowDecisions, key)
  return window !== undefined && decision?.open(window, situation) ? { decision, window } : null
}

async function formPage(
  c: C,
  desk: Desk,
  key: string,
  id: string | null,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const lang = c.get('lang')
  const t = sayIn(lang)
  const situation = await situationOf(desk)
  const found = decisionAt(situation, key, id)
  const trail = [...crumbs, { text: words.title, href: HOME }]
  if (found === null) {
    const body = html`<h1 class="govuk-heading-l">${t(words.noSuch)}</h1><p class="govuk-body"><a class="govuk-link" href="${HOME}">${t(words.title)}</a></p>`
    return deskPage(c, desk, { title: words.noSuch, crumbs: trail, body }, 404)
  }
  const { decision, window } = found
  const { title, says, warning } = decision
  const form = postForm(lang, {
    action: id === null ? `${HOME}/${key}` : `${HOME}/${id}/${key}`,
    idempotencyKey: desk.platform.token(),
    submit: words.record,
    warning: warning === true,
    cancel: { href: HOME },
    body: decision.fields({ lang, values, errors }, situation, window),
  })
  const caption = window !== null && html`<span class="govuk-caption-l">${t(words.number)} ${window.id}</span>`
  const releasing = decision.inputs.includes('places') && sumShown(situation, lang)
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${caption}<h1 class="govuk-heading-l">${t(title)}</h1>
<p class="govuk-body">${t(filling(situation.agreement)(says))}</p></div></div>${releasing}<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds" id="form" tabindex="-1">${form}</div></div>`
  return deskPage(c, desk, { title, errors, crumbs: [...trail, { text: title }], body })
}

async function take(c: C, desk: Desk, key: string, id: string | null, values: FormValues): Promise<Response> {
  const situation = await situationOf(desk)
  const found = decisionAt(situation, key, id)
  if (found === null) return formPage(c, desk, key, id)
  const { decision, window } = found
  const entered = decision.input(values, situation, window)
  if (!entered.ok) return formPage(c, desk, key, id, values, entered.errors)
  const given = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), decision.command, entered.input, given)
  if (outcome.outcome === 'accepted') return c.redirect(`${HOME}?done=${key}`, 303)
  return formPage(c, desk, key, id, values, onForm(errorsFrom(outcome, labels), decision.inputs))
}
