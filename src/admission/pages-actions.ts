import type { Hono } from 'hono'
import type { Text } from '../core/brand.ts'
import { problems } from '../portal/frame.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { type FieldError, type Form, one, postForm, readForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { type Action, actions } from './actions.ts'
import { actionLabels } from './actions-words.ts'
import { fileOf } from './file.ts'
import { type Application, fullName, personOf } from './state.ts'
import { inWords } from './terms.ts'

/** Every decision on an application has a page of its own: what it is, its rule, its fields, its reasons. */
export function actionRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/:reference/:action', async (c) => {
    const file = await fileOf(desk, c.req.param('reference'))
    const action = actionOf(c.req.param('action'))
    if (file === null || action === null) return c.notFound()
    return deskPage(
      c,
      desk,
      await actionPage(desk, action, c.req.param('action'), file.state, {
        lang: c.get('lang'),
        values: {},
        errors: [],
      }),
    )
  })
  app.post('/:reference/:action', async (c) => {
    const reference = c.req.param('reference')
    const file = await fileOf(desk, reference)
    const action = actionOf(c.req.param('action'))
    if (file === null || action === null) return c.notFound()
    const values = await readForm(c)
    const read = action.read(values, file.state, desk)
    const again = async (errors: readonly FieldError[]) =>
      deskPage(
        c,
        desk,
        await actionPage(desk, action, c.req.param('action'), file.state, { lang: c.get('lang'), values, errors }),
      )
    if (read.errors.length > 0) return again(read.errors)
    const input = { application: reference, ...read.input }
    const outcome = await desk.run(
      c.get('user'),
      action.command.includes('/') ? action.command : `admission/${action.command}`,
      input,
      one(values, 'idempotencyKey') || desk.platform.token(),
    )
    if (outcome.outcome === 'accepted') return c.redirect(`/admissions/${reference}?done=${c.req.param('action')}`, 303)
    const labels = { ...actionLabels, ...action.labels }
    return again(outcome.outcome === 'invalid' ? problems(outcome, labels) : errorsFrom(outcome, labels))
  })
}

const actionOf = (key: string): Action | null => Object.entries(actions).find(([name]) => name === key)?.[1] ?? null

async function actionPage(desk: Desk, action: Action, key: string, state: Application, form: Form) {
  const { lang } = form
  const main = personOf(state, 'main')
  const { agreement, clock } = desk.platform
  const says = action.says && inWords(agreement, clock.now())(action.says)
  const name = main === null ? state.reference : `${fullName(main.person)}, ${state.reference}`
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds" id="form">
    <span class="govuk-caption-l"><bdi>${name}</bdi></span><h1 class="govuk-heading-l">${t(action.title, lang)}</h1>
    ${says !== undefined && html`<p class="govuk-body">${t(says, lang)}</p>`}
    ${postForm(lang, {
      action: `/admissions/${state.reference}/${key}`,
      idempotencyKey: desk.platform.token(),
      body: await action.fields(form, state, desk),
      submit: words.record,
      warning: action.grave === true,
      cancel: { href: `/admissions/${state.reference}` },
    })}</div></div>`
  const crumbs = [
    { text: words.admissions, href: '/admissions' },
    { text: state.reference, href: `/admissions/${state.reference}` },
    { text: action.title },
  ]
  return { title: action.title, body, errors: form.errors, crumbs }
}

const words = {
  admissions: { en: 'Admissions', fr: 'Admissions' },
  record: { en: 'Record', fr: 'Enregistrer' },
} satisfies Record<string, Text>
