import { type Context, Hono } from 'hono'
import type { Text } from '../core/brand.ts'
import { linkButton } from '../web/boxes.ts'
import { dateFrom } from '../web/dates.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom, onForm } from '../web/desk.ts'
import { dateField, radioField, textArea, textField } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { entryKinds, subjects, ways } from './events.ts'
import { apartShown, figuresShown, logShown, statementsShown } from './list-view.ts'
import { kinds, subjectWords, wayWords, words } from './page-words.ts'
import { committeeStream } from './state.ts'
import { committeeAt } from './view.ts'

type C = Context<DeskEnv>
const HOME = '/parity/committee'

/** What the joint committee follows, and its log. Mounted at `/parity/committee`, for its members and the duty lead. */
export function committeePages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.use('*', async (c, next) => {
    if (desk.may(c.get('user'), 'committee/read')) return next()
    const t = sayIn(c.get('lang'))
    const body = html`<h1 class="govuk-heading-l">${t(words.title)}</h1><p class="govuk-body">${t(words.notYours)}</p>`
    return deskPage(c, desk, { title: words.title, body }, 403)
  })
  app.get('/', (c) => committeeHome(c, desk))
  app.get('/record', (c) => formPage(c, desk))
  app.post('/record', async (c) => take(c, desk, await readForm(c)))
  return app
}

/** The page itself: also the first page of a member after signing in. */
export async function committeeHome(c: C, desk: Desk): Promise<Response> {
  const lang = c.get('lang')
  const t = sayIn(lang)
  const seen = await committeeAt(desk)
  const done = c.req.query('done') !== undefined && { notice: { text: words.done } }
  const body = html`<h1 class="govuk-heading-l">${t(words.title)}</h1><p class="govuk-body">${t(words.intro)}</p>
${figuresShown(desk, lang, seen)}${statementsShown(desk, lang, seen)}${apartShown(lang, seen.apart)}
${linkButton(t(words.record), `${HOME}/record`)}${logShown(desk, lang, seen.entries)}`
  return deskPage(c, desk, {
    title: words.title,
    wide: true,
    crumbs: [{ text: words.parity, href: '/parity' }],
    live: `/live/${committeeStream}`,
    ...done,
    body,
  })
}

const orders = {
  nothing: words.ordersNothing,
  band: words.ordersBand,
  'no-band': words.ordersNoBand,
  pause: words.ordersPause,
  resume: words.ordersResume,
} satisfies Record<string, Text>
const labels: Readonly<Record<string, Text>> = {
  kind: words.kind,
  metOn: words.metOn,
  subject: words.subject,
  text: words.text,
  ruling: words.orders,
}
const fields = ['kind', 'metOn', 'subject', 'text', 'orders', 'band', 'way']

async function formPage(
  c: C,
  desk: Desk,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const lang = c.get('lang')
  const t = sayIn(lang)
  const form = { lang, values, errors }
  const choices = <K extends string>(keys: readonly K[], said: Readonly<Record<K, Text>>) =>
    keys.map((value) => ({ value, text: said[value] }))
  const wayField = (name: string) =>
    radioField(form, { name, label: words.way, options: choices(ways, wayWords), small: true })
  const ordered = [
    { value: 'nothing', text: orders.nothing },
    {
      value: 'band',
      text: orders.band,
      reveals: textField(form, {
        name: 'band',
        label: words.bandNote,
        hint: words.bandHint,
        width: 4,
        inputmode: 'numeric',
      }),
    },
    { value: 'no-band', text: orders['no-band'] },
    { value: 'pause', text: orders.pause, reveals: wayField('pauseWay') },
    { value: 'resume', text: orders.resume, reveals: wayField('resumeWay') },
  ]
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h1 class="govuk-heading-l">${t(words.record)}</h1><p class="govuk-body">${t(words.recordSays)}</p>
<div id="form" tabindex="-1">${postForm(lang, {
    action: `${HOME}/record`,
    idempotencyKey: desk.platform.token(),
    submit: words.save,
    cancel: { href: HOME },
    body: html`${dateField(form, { name: 'metOn', label: words.metOn })}
${radioField(form, { name: 'kind', label: words.kind, options: choices(entryKinds, kinds), small: true })}
${radioField(form, { name: 'subject', label: words.subject, options: choices(subjects, subjectWords), small: true })}
${textArea(form, { name: 'text', label: words.text, hint: words.wordsHint, rows: 8, dir: 'auto' })}
${radioField(form, { name: 'orders', label: words.orders, options: ordered, value: 'nothing' })}`,
  })}</div></div></div>`
  const crumbs = [
    { text: words.parity, href: '/parity' },
    { text: words.title, href: HOME },
  ]
  return deskPage(c, desk, { title: words.record, crumbs, errors, body })
}

type Ordered = { readonly ruling: object | null } | { readonly error: FieldError }

/** What was chosen that the entry orders. */
function ordered(values: FormValues): Ordered {
  switch (one(values, 'orders')) {
    case 'band': {
      const typed = one(values, 'band').replace(/[\s  ]/g, '')
      if (!/^\d{1,5}$/.test(typed)) return { error: { field: 'band', message: words.bandWrong } }
      return { ruling: { what: 'band', band: Number(typed) } }
    }
    case 'no-band':
      return { ruling: { what: 'band', band: null } }
    case 'pause':
      return { ruling: { what: 'pause', way: one(values, 'pauseWay') || 'both' } }
    case 'resume':
      return { ruling: { what: 'resume', way: one(values, 'resumeWay') || 'both' } }
    default:
      return { ruling: null }
  }
}

async function take(c: C, desk: Desk, values: FormValues): Promise<Response> {
  const day = dateFrom(values, 'metOn', words.metOn)
  const order = ordered(values)
  const wrong = [...(day.ok ? [] : day.errors), ...('error' in order ? [order.error] : [])]
  if (wrong.length > 0 || !day.ok || 'error' in order) return formPage(c, desk, values, wrong)
  const input = {
    kind: one(values, 'kind'),
    metOn: day.day,
    subject: one(values, 'subject'),
    text: one(values, 'text'),
    ruling: order.ruling,
  }
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), 'committee/record', input, key)
  if (outcome.outcome === 'accepted') return c.redirect(`${HOME}?done=record`, 303)
  const errors = errorsFrom(outcome, labels).map((error) => ({
    ...error,
    field: error.field === 'ruling' ? 'orders' : error.field === 'metOn' ? 'metOn-day' : error.field,
  }))
  return formPage(c, desk, values, onForm(errors, [...fields, 'metOn-day']))
}
