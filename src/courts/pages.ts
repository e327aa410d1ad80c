import { type Context, Hono } from 'hono'
import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { readFileKept } from '../platform/files.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { download } from '../readmission/document-pages.ts'
import type { Case } from '../readmission/state.ts'
import { attached, attachField, documentFaults } from '../web/attach.ts'
import { linkButton, summary, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { textArea, textField } from '../web/fields.ts'
import {
  type FieldError,
  type Form,
  type FormValues,
  one,
  type PostedForm,
  postForm,
  readForm,
  readPostedForm,
} from '../web/form.ts'
import { html, type Renderable } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { momentEntered, momentField, momentFrom } from '../web/moment.ts'
import {
  type Board,
  claimTable,
  contradictoryTable,
  dutyTable,
  hearingTable,
  keptTable,
  unreadTable,
} from './board-view.ts'
import { inboxStream, type KeptOrder, keptNow } from './inbox.ts'
import { orderFields } from './order-actions.ts'
import { byWords, effectWords, labels, words } from './page-words.ts'
import { courtCases, keptOrders } from './view.ts'

type C = Context<DeskEnv>

/** The courts board, the form for an order that has come, and orders that wait for their case. Mounted at `/courts`. */
export function courtPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.use('*', async (c, next) => {
    const no = stopped(c, desk)
    return no === null ? next() : refused(c, desk, no)
  })
  app.get('/', (c) => board(c, desk))
  app.get('/receive', (c) => receivePage(c, desk))
  app.post('/receive', async (c) => receive(c, desk, await readPostedForm(c)))
  app.get('/kept/:id/document', (c) => keptDocument(c, desk, c.req.param('id')))
  app.get('/kept/:id', (c) => keptPage(c, desk, c.req.param('id')))
  app.post('/kept/:id/match', async (c) => match(c, desk, c.req.param('id'), await readForm(c)))
  app.post('/kept/:id/set-aside', async (c) => setAside(c, desk, c.req.param('id'), await readForm(c)))
  return app
}

/** Why there is no board: the agreement has nothing of courts, or it is not this person's. */
function stopped(c: C, desk: Desk): Text | null {
  if (desk.platform.agreement.courts === null) return words.noCourts
  return desk.may(c.get('user'), 'courts/match-order') ? null : words.notYours
}

function refused(c: C, desk: Desk, says: Text) {
  const t = sayIn(c.get('lang'))
  const body = html`<h1 class="govuk-heading-l">${t(words.board)}</h1><p class="govuk-body">${t(says)}</p>`
  return deskPage(c, desk, { title: words.board, body }, says === words.noCourts ? 404 : 403)
}

const notices: Readonly<Record<string, Text>> = {
  received: words.noticeReceived,
  kept: words.noticeKept,
  aside: words.noticeSetAside,
}

async function board(c: C, desk: Desk): Promise<Response> {
  const { database, clock, agreement } = desk.platform
  const [lang, user, now] = [c.get('lang'), c.get('user'), clock.now()]
  const t = sayIn(lang)
  const [cases, kept] = await Promise.all([courtCases(database.query), keptOrders(database.query)])
  const context = (state: Case): ActionContext => ({ desk, user, lang, state, agreement, now, asked: () => '' })
  const on: Board = { desk, lang, now, cases, context }
  const done = c.req.query('done') ?? ''
  const notice = Object.hasOwn(notices, done) ? notices[done] : undefined
  return deskPage(c, desk, {
    title: words.board,
    wide: true,
    ...(notice === undefined ? {} : { notice: { tone: 'important' as const, text: notice } }),
    body: html`<h1 class="govuk-heading-l">${t(words.board)}</h1><p class="govuk-body">${t(words.boardIntro)}</p>
<p>${linkButton(t(words.receive), '/courts/receive', 'warning')}</p>
${unreadTable(on)}${contradictoryTable(on)}${keptTable(on, kept)}${hearingTable(on)}${dutyTable(on)}${claimTable(on)}`,
  })
}

const back = { href: '/courts', text: words.toBoard }

/** What is wrong with no one field is said of the form as a whole, so that every error's link leads somewhere. */
const onForm = (errors: readonly FieldError[], fields: readonly string[]): readonly FieldError[] =>
  errors.map((error) =>
    fields.includes(error.field.replace(/-(day|month|year|time|which)$/, '')) ? error : { ...error, field: 'form' },
  )

function receivePage(c: C, desk: Desk, values: FormValues = {}, errors: readonly FieldError[] = []) {
  const lang = c.get('lang')
  const t = sayIn(lang)
  const form: Form = { lang, values, errors }
  const fields = html`${textField(form, { name: 'case', label: labels.case, hint: words.caseHint, optional: true, width: 10 })}${textArea(form, { name: 'about', label: labels.about, rows: 3, optional: true, dir: 'auto' })}${orderFields(form)}${momentField(form, { name: 'occurredAt', label: labels.receivedAt, value: desk.platform.clock.now(), withTime: true, zone: desk.zone })}${attachField(form, labels.sealedFile)}`
  const body = html`<h1 class="govuk-heading-l">${t(words.receive)}</h1><p class="govuk-body">${t(words.receiveSays)}</p><div id="form" tabindex="-1">${postForm(
    lang,
    {
      action: '/courts/receive',
      idempotencyKey: desk.platform.token(),
      body: fields,
      submit: words.receiveButton,
      cancel: { href: '/courts' },
      warning: true,
      multipart: true,
    },
  )}</div>`
  return deskPage(c, desk, { title: words.receive, errors, back, body })
}

const receiveNames = ['case', 'about', 'document', 'reference', 'what', 'by', 'occurredAt']

async function receive(c: C, desk: Desk, posted: PostedForm) {
  // Kept before anything else: an order bites whatever is wrong with its document, and a form shown again still has it.
  const { file, values } = await attached(desk, c.get('user'), posted)
  const typed = (...names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (one(values, name) === '' ? [] : [[name, one(values, name)]])))
  const known = one(values, 'case') !== ''
  if (!known && one(values, 'about') === '')
    return receivePage(c, desk, values, [{ field: 'about', message: words.aboutNeeded }])
  const when = momentEntered(values, 'occurredAt')
    ? momentFrom(values, 'occurredAt', labels.receivedAt, desk.zone)
    : null
  if (when?.ok === false) return receivePage(c, desk, values, when.errors)
  const input = {
    ...typed('document', 'reference', 'what', 'by', known ? 'case' : 'about'),
    ...(when === null ? {} : { occurredAt: when.at }),
    ...(file === null ? {} : { file }),
  }
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), known ? 'courts/receive-order' : 'courts/keep-order', input, key)
  if (outcome.outcome === 'accepted') return c.redirect(`/courts?done=${known ? 'received' : 'kept'}`, 303)
  return receivePage(c, desk, values, onForm(errorsFrom(outcome, labels), receiveNames))
}

const keptFile = (lang: Language, { id, file }: KeptOrder) =>
  file !== undefined &&
  html`<br><a class="govuk-link" href="/courts/kept/${id}/document"><bdi>${file.name}</bdi></a>${documentFaults(lang, file)}`

/** The document a kept order came with, to be saved. */
async function keptDocument(c: C, desk: Desk, id: string): Promise<Response> {
  const { query } = desk.platform.database
  const { kept } = await keptNow(query, id.toUpperCase())
  const document = kept?.file === undefined ? null : await readFileKept(query, kept.file.digest)
  if (kept?.file === undefined || document === null) return keptPage(c, desk, id)
  await desk.noteRead(inboxStream(kept.id), c.get('user'), `document ${document.digest.slice(0, 8)}`)
  return download(document, kept.file.name)
}

async function keptPage(
  c: C,
  desk: Desk,
  id: string,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const lang = c.get('lang')
  const t = sayIn(lang)
  const { kept, holders } = await keptNow(desk.platform.database.query, id.toUpperCase())
  if (kept === null) {
    const body = html`<h1 class="govuk-heading-l">${t(words.noKeptOrder)}</h1>`
    return deskPage(c, desk, { title: words.noKeptOrder, back, body }, 404)
  }
  const form: Form = { lang, values, errors }
  const holder = holders[0]
  const ended: Renderable =
    kept.setAside !== null
      ? html`<p class="govuk-inset-text">${tagFor(lang, 'quiet', words.wasSetAside)} ${kept.setAside.by}: <q dir="auto">${kept.setAside.reasons}</q></p>`
      : holder !== undefined &&
        html`<p class="govuk-inset-text">${t(words.matchedTo)} <a class="govuk-link" href="/cases/${holder}">${holder}</a></p>`
  const rows = [
    { key: labels.sealed, value: html`${kept.document}${keptFile(lang, kept)}` },
    { key: labels.about, value: html`<q dir="auto">${kept.about}</q>` },
    { key: labels.reference, value: kept.reference ?? '–' },
    { key: labels.what, value: effectWords[kept.what] },
    { key: labels.receivedAt, value: formatInstant(kept.receivedAt, desk.zone, lang) },
    { key: labels.by, value: byWords[kept.by] },
  ]
  const forms = ended === false && keptForms(desk, kept.id, form)
  const body = html`<h1 class="govuk-heading-l">${t(words.keptOrder)} <span class="app-ref">${kept.id}</span></h1>${summary(lang, rows)}<div id="form" tabindex="-1">${ended}${forms}</div>`
  return deskPage(c, desk, { title: words.keptOrder, errors, back, body })
}

/** The two forms of a kept order. Each shows again only what was typed into it. */
function keptForms(desk: Desk, id: string, form: Form) {
  const { lang } = form
  const t = sayIn(lang)
  const matching = one(form.values, 'form') !== 'aside'
  const [first, second] = matching
    ? [form, { ...form, values: {}, errors: [] }]
    : [{ ...form, values: {}, errors: [] }, form]
  const { token } = desk.platform
  return html`<h2 class="govuk-heading-m">${t(words.match)}</h2><p class="govuk-body">${t(words.matchSays)}</p>
${postForm(lang, {
  action: `/courts/kept/${id}/match`,
  idempotencyKey: token(),
  submit: words.match,
  warning: true,
  body: html`${textField(first, { name: 'case', label: labels.case, width: 10 })}${textArea(first, { name: 'reasons', label: labels.reasons, rows: 3, dir: 'auto' })}`,
})}<h2 class="govuk-heading-m">${t(words.setAside)}</h2><p class="govuk-body">${t(words.setAsideSays)}</p>
${postForm(lang, {
  action: `/courts/kept/${id}/set-aside`,
  idempotencyKey: token(),
  submit: words.setAside,
  body: html`<input type="hidden" name="form" value="aside">${textArea(second, { name: 'why', label: labels.reasons, rows: 3, dir: 'auto' })}`,
})}`
}

const reasonsNeeded: FieldError = {
  field: 'reasons',
  message: { en: 'Say why it is this case.', fr: 'Indiquez pourquoi c’est ce dossier.' },
}

/** First the case, where it bites; then the trace in the kept order. Stopped between the two, the board still finds it there. */
async function match(c: C, desk: Desk, order: string, values: FormValues) {
  if (one(values, 'reasons') === '') return keptPage(c, desk, order, values, [reasonsNeeded])
  const user = c.get('user')
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const reference = one(values, 'case')
  const outcome = await desk.run(user, 'courts/match-order', { case: reference, order }, key)
  if (outcome.outcome !== 'accepted')
    return keptPage(c, desk, order, values, onForm(errorsFrom(outcome, labels), ['case']))
  const trace = { order, case: reference.toUpperCase(), reasons: one(values, 'reasons') }
  await desk.run(user, 'courts/note-order-matched', trace, `${key}-noted`)
  return c.redirect('/courts?done=received', 303)
}

async function setAside(c: C, desk: Desk, order: string, values: FormValues) {
  const input = { order, ...(one(values, 'why') === '' ? {} : { reasons: one(values, 'why') }) }
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), 'courts/set-aside-order', input, key)
  if (outcome.outcome === 'accepted') return c.redirect('/courts?done=aside', 303)
  const errors = errorsFrom(outcome, labels).map((error) => ({
    ...error,
    field: error.field === 'reasons' ? 'why' : 'form',
  }))
  return keptPage(c, desk, order, values, errors)
}
