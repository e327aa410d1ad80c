import { type Context, Hono } from 'hono'
import type { Agreement } from '../law/law.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { textArea } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayWeekday } from '../web/when.ts'
import { affectedBy, type Running } from './affected.ts'
import { amended, withoutHoliday } from './amend.ts'
import { asTyped, holidayFields, holidayInput, inputs, labels, unfolded } from './holiday-form.ts'
import { affectedTable, calendarPage, factsShown } from './holiday-view.ts'
import { recordedOn, words } from './holiday-words.ts'
import { decidedBy } from './page-words.ts'
import { proclaimHoliday } from './proclaim.ts'
import type { RecordedHoliday, SchemeState } from './state.ts'
import { both } from './state-view.ts'
import { schemeOf } from './view.ts'

type C = Context<DeskEnv>
type OpenCases = () => Promise<readonly Running[]>

/** The public holidays by place and year, and recording one: typed, looked at for what it changes, then confirmed. */
export function holidayPages(desk: Desk, openCases: OpenCases): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => calendarPage(c, desk, notices[c.req.query('done') ?? '']))
  app.get('/new', (c) => formPage(c, desk))
  app.post('/new', async (c) => formPage(c, desk, unfolded(await readForm(c))))
  app.post('/preview', async (c) => previewPage(c, desk, openCases, unfolded(await readForm(c))))
  app.post('/', async (c) => record(c, desk, unfolded(await readForm(c))))
  // The addresses of forms sent, opened by themselves (the language switch does): back to where they are filled in.
  app.get('/preview', (c) => c.redirect('/scheme/holidays/new', 303))
  app.get('/:id/withdraw', (c) => c.redirect(`/scheme/holidays/${c.req.param('id')}`, 303))
  app.get('/:id', (c) => holidayPage(c, desk, openCases, c.req.param('id')))
  app.post('/:id/withdraw', async (c) => withdraw(c, desk, openCases, c.req.param('id'), await readForm(c)))
  return app
}

const notices: Readonly<Record<string, (typeof words)['noticeWithdrawn']>> = { withdrawn: words.noticeWithdrawn }
const back = { href: '/scheme/holidays', text: words.toHolidays }

const agreementOf = (desk: Desk, state: Pick<SchemeState, 'extensions' | 'holidays'>): Agreement =>
  amended(desk.platform.agreement, state)

async function formPage(
  c: C,
  desk: Desk,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const may = desk.may(user, 'scheme/proclaim-holiday')
  const form = (): Html =>
    html`<p class="govuk-body">${t(words.proclaimSays)}</p>${postForm(lang, {
      action: '/scheme/holidays/preview',
      idempotencyKey: desk.platform.token(),
      submit: words.seeFirst,
      cancel: { href: '/scheme/holidays' },
      body: holidayFields({ lang, values, errors }, Object.values(desk.platform.agreement.calendars)),
    })}`
  const shown = may ? form() : html`<p class="govuk-body">${t(decidedBy(desk.roleName('duty-lead')))}</p>`
  const body = html`<h1 class="govuk-heading-l">${t(words.proclaim)}</h1><div id="form" tabindex="-1">${shown}</div>`
  return deskPage(c, desk, { title: words.proclaim, errors, back, body }, may ? undefined : 403)
}

/** What is wrong with what was typed, as the command itself would say it; or the holiday it would record. */
function tried(c: C, desk: Desk, state: SchemeState, values: FormValues) {
  const command = proclaimHoliday(desk.platform.agreement.id)
  const no = (errors: readonly FieldError[]) => ({ ok: false as const, errors })
  if (!desk.may(c.get('user'), command.name)) return no(errorsFrom({ outcome: 'forbidden' }, labels))
  const entered = holidayInput(values)
  if (!entered.ok) return no(entered.errors)
  const parsed = command.schema.safeParse(entered.input)
  if (!parsed.success) return no(errorsFrom({ outcome: 'invalid', issues: parsed.error.issues }, labels))
  const { clock, agreement, token } = desk.platform
  const now = clock.now()
  const context = { now, agreement, actor: c.get('user'), reference: agreement.id, token }
  const decision = command.decide(state, parsed.data, context, undefined)
  if ('refusals' in decision)
    return no(errorsFrom({ outcome: 'refused', refusals: decision.refusals, repeated: false }, labels))
  const { day, places, name, source } = parsed.data
  const holiday: RecordedHoliday = { id: 'preview', day, places, name, source, knownFrom: now }
  return { ok: true as const, holiday }
}

async function previewPage(c: C, desk: Desk, openCases: OpenCases, values: FormValues): Promise<Response> {
  const lang = c.get('lang')
  const t = sayIn(lang)
  const state = await schemeOf(desk.platform.database.query)
  const asked = tried(c, desk, state, values)
  if (!asked.ok) return formPage(c, desk, values, onForm(asked.errors))
  const { holiday } = asked
  const after = agreementOf(desk, { ...state, holidays: [...state.holidays, holiday] })
  const moved = affectedBy(agreementOf(desk, state), after, await openCases())
  const typed = asTyped(values)
  const body = html`<h1 class="govuk-heading-l">${t(words.preview)}</h1><p class="govuk-body">${t(words.previewSays)}</p>
${factsShown(desk, lang, holiday)}${affectedTable(desk, lang, words.would, moved)}
${postForm(lang, { action: '/scheme/holidays', idempotencyKey: desk.platform.token(), submit: words.confirm, cancel: { href: '/scheme/holidays' }, body: typed })}
<form class="app-form" method="post" action="/scheme/holidays/new">${typed}<button class="govuk-button govuk-button--secondary" type="submit">${t(words.change)}</button></form>`
  return deskPage(c, desk, { title: words.preview, wide: true, back, body })
}

async function record(c: C, desk: Desk, values: FormValues): Promise<Response> {
  const entered = holidayInput(values)
  if (!entered.ok) return formPage(c, desk, values, entered.errors)
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), 'scheme/proclaim-holiday', entered.input, key)
  // The holiday is named by its place in the record.
  if (outcome.outcome === 'accepted') return c.redirect(`/scheme/holidays/${outcome.version}?done=recorded`, 303)
  return formPage(c, desk, values, onForm(errorsFrom(outcome, labels)))
}

async function holidayPage(
  c: C,
  desk: Desk,
  openCases: OpenCases,
  id: string,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const state = await schemeOf(desk.platform.database.query)
  const holiday = state.holidays.find((one) => one.id === id)
  if (holiday === undefined) {
    const body = html`<h1 class="govuk-heading-l">${t(words.none)}</h1><p class="govuk-body">${t(words.noneHelp)}</p>`
    return deskPage(c, desk, { title: words.none, back, body }, 404)
  }
  const before = withoutHoliday(desk.platform.agreement, state, holiday)
  const moved = affectedBy(before, agreementOf(desk, state), await openCases())
  const withdrawal = html`<h2 class="govuk-heading-m">${t(words.withdraw)}</h2><p class="govuk-body">${t(words.withdrawSays)}</p>${postForm(
    lang,
    {
      action: `/scheme/holidays/${id}/withdraw`,
      idempotencyKey: desk.platform.token(),
      submit: words.withdrawButton,
      warning: true,
      body: textArea({ lang, values, errors }, { name: 'reasons', label: words.reasons, dir: 'auto' }),
    },
  )}`
  const may = desk.may(user, 'scheme/withdraw-holiday')
  const refused = !may && errors.length > 0
  const title = `${t(holiday.name)}, ${sayWeekday(holiday.day, lang)}`
  const recorded = html`<p class="govuk-body">${t(recordedOn(both(holiday.knownFrom, desk.zone)))}</p>`
  const body = html`<h1 class="govuk-heading-l">${title}</h1>${recorded}${factsShown(desk, lang, holiday)}
${affectedTable(desk, lang, words.changed, moved)}<div id="form" tabindex="-1">${may ? withdrawal : nothing}</div>`
  const done = c.req.query('done') === 'recorded' ? { notice: { text: words.noticeProclaimed } } : {}
  return deskPage(c, desk, { title, wide: true, ...done, errors, back, body }, refused ? 403 : undefined)
}

async function withdraw(c: C, desk: Desk, openCases: OpenCases, id: string, values: FormValues): Promise<Response> {
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const input = { id, reasons: one(values, 'reasons') }
  const outcome = await desk.run(c.get('user'), 'scheme/withdraw-holiday', input, key)
  if (outcome.outcome === 'accepted') return c.redirect('/scheme/holidays?done=withdrawn', 303)
  const errors = errorsFrom(outcome, { reasons: words.reasons, id: words.id })
  const shown = errors.map((error) => (error.field === 'reasons' ? error : { ...error, field: 'form' }))
  return holidayPage(c, desk, openCases, id, values, shown)
}

/** What is wrong with no one field is said of the form as a whole, so that every error's link leads somewhere. */
const onForm = (errors: readonly FieldError[]): readonly FieldError[] =>
  errors.map((error) =>
    inputs.some((name) => error.field === name || error.field.startsWith(`${name}-`))
      ? error
      : { ...error, field: 'form' },
  )
