import { type Context, Hono } from 'hono'
import type { Instant, Language, Text } from '../core/brand.ts'
import { dayOf, isAtOrAfter, localToInstant } from '../core/calendar.ts'
import { factsOf, fold } from '../platform/store.ts'
import { deadlineBox, summary, tagFor } from '../web/boxes.ts'
import { dateFrom, timeFrom } from '../web/dates.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { dateField, radioField, textArea, timeField } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayDay, sayInstant, sayTime } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { bookDrawn } from './book-view.ts'
import * as say from './page-words.ts'
import { contestCodes, words } from './page-words.ts'
import { atHand, countersignStream, countersigns } from './state.ts'
import { admissionsWaiting, bookCsv, earliestSuspension, partyName, placesOf, readBook, schemeOf } from './view.ts'

type C = Context<DeskEnv>

/** The two books, the receiving state's signature on admissions, suspension and resumption. Mounted at `/parity`. */
export function parityPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => bookPage(c, desk))
  app.get('/book.csv', async (c) => {
    const text = bookCsv(await placesOf(desk.platform.database.query), desk.platform.agreement)
    c.header('Content-Disposition', `attachment; filename="book-${desk.party.toLowerCase()}.csv"`)
    return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8' })
  })
  app.get('/admissions/:shared', (c) => admissionPage(c, desk, c.req.param('shared')))
  app.post('/admissions/:shared/countersign', async (c) =>
    signAdmission(c, desk, 'parity/countersign', await readForm(c), {}, 'signed'),
  )
  app.post('/admissions/:shared/contest', async (c) => {
    const values = await readForm(c)
    const input = { code: one(values, 'code'), reasons: one(values, 'reasons') }
    return signAdmission(c, desk, 'parity/contest', values, input, 'contested')
  })
  app.get('/scheme', (c) => schemePage(c, desk))
  app.post('/scheme/suspend', async (c) => suspend(c, desk, await readForm(c)))
  app.post('/scheme/resume', async (c) => {
    const values = await readForm(c)
    return decideScheme(c, desk, 'parity/resume', values, { reasons: one(values, 'reasons') }, 'resumed')
  })
  return app
}

const notices = {
  signed: words.noticeSigned,
  contested: words.noticeContested,
  suspended: words.noticeSuspended,
  resumed: words.noticeResumed,
} satisfies Record<string, Text>
type Notice = keyof typeof notices

const labels: Readonly<Record<string, Text>> = {
  shared: words.reference,
  code: words.code,
  reasons: words.reasons,
  from: words.fromDay,
}

async function bookPage(c: C, desk: Desk): Promise<Response> {
  const { database, agreement, clock } = desk.platform
  const [lang, now] = [c.get('lang'), clock.now()]
  const t = sayIn(lang)
  const [{ places, book }, scheme, waiting] = await Promise.all([
    readBook(database.query),
    schemeBox(desk, lang),
    desk.side === 'receiving' ? waitingList(desk, lang) : nothing,
  ])
  const today = dayOf(now, desk.zone)
  const drawn = bookDrawn({ lang, agreement, side: desk.side, zone: desk.zone, today, places, book })
  const done = c.req.query('done') ?? ''
  return deskPage(c, desk, {
    title: words.parity,
    wide: true,
    ...(Object.hasOwn(notices, done) ? { notice: { text: notices[done as Notice] } } : {}),
    body: html`<h1 class="govuk-heading-l">${t(words.parity)}</h1><p class="govuk-body">${t(words.intro)}</p>
${waiting}${drawn.figures}${drawn.twoBooks}${drawn.chart}${scheme}${drawn.unpaired}${drawn.lines}`,
  })
}

async function waitingList(desk: Desk, lang: Language): Promise<Html> {
  const found = await admissionsWaiting(desk.platform.database.query)
  return worklist(lang, {
    caption: words.waiting,
    empty: words.waitingEmpty,
    columns: [
      { head: words.reference },
      { head: words.arrivedOn },
      { head: words.persons, numeric: true },
      { head: words.stated },
      { head: words.state },
    ],
    rows: found.map(({ shared, arrivedOn, tokens, statedAt, answer }) => ({
      tone: answer === null ? 'warn' : 'bad',
      cells: [
        html`<a class="govuk-link" href="/parity/admissions/${shared}"><span class="app-ref">${shared}</span></a>`,
        sayDay(arrivedOn, lang),
        `${tokens.length}`,
        sayInstant(statedAt, lang, desk.zone),
        answer === null
          ? tagFor(lang, 'warn', words.waitsForUs)
          : tagFor(lang, 'bad', say.contestWords(answer.code ?? '')),
      ],
    })),
  })
}

const both = (at: Instant, desk: Desk): Text => ({
  en: sayInstant(at, 'en', desk.zone),
  fr: sayInstant(at, 'fr', desk.zone),
})

async function schemeBox(desk: Desk, lang: Language): Promise<Html> {
  const { database, agreement, clock } = desk.platform
  const { suspendedFrom, by, notifiedAt } = await schemeOf(database.query)
  const t = sayIn(lang)
  const heading = html`<h2 class="govuk-heading-m">${t(words.scheme)}</h2>`
  const link = html`<p class="govuk-body"><a class="govuk-link" href="/parity/scheme">${t(suspendedFrom === null ? words.suspend : words.resume)}</a></p>`
  if (suspendedFrom === null)
    return html`${heading}<p class="govuk-body">${tagFor(lang, 'good', words.running)} ${t(words.runningSays)}</p>${link}`
  const began = isAtOrAfter(clock.now(), suspendedFrom)
  const source = agreement.provisions['TR-78']
  const box = deadlineBox(lang, {
    title: began ? words.suspended : words.noticeGiven,
    dueText: say.suspendedSays(
      partyName(agreement, by ?? ''),
      both(suspendedFrom, desk),
      notifiedAt === null ? null : both(notifiedAt, desk),
    ),
    tone: began ? 'bad' : 'warn',
    cite: source && `${source.cite[lang]} (TR-78)`,
  })
  return html`${heading}${box}${link}`
}

async function schemePage(
  c: C,
  desk: Desk,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const { suspendedFrom, by } = await schemeOf(desk.platform.database.query)
  const suspending = suspendedFrom === null
  const form: Form = { lang, values, errors }
  const may = desk.may(user, suspending ? 'parity/suspend' : 'parity/resume')
  const t = sayIn(lang)
  const title = suspending ? words.suspend : words.resume
  const theirs = !suspending && by !== desk.party
  const said = html`<p class="govuk-body">${t(notAllowed(desk, may, theirs, by))}</p>`
  const shown = !may || theirs ? said : suspending ? suspendForm(desk, form) : resumeForm(desk, form)
  const box = suspending ? nothing : await schemeBox(desk, lang)
  const body = html`<h1 class="govuk-heading-l">${t(title)}</h1>${box}<div id="form">${shown}</div>`
  return deskPage(c, desk, { title, errors, back: { href: '/parity', text: words.toBook }, body })
}

function notAllowed(desk: Desk, may: boolean, theirs: boolean, by: string | null): Text {
  if (theirs) return say.onlyThey(partyName(desk.platform.agreement, by ?? ''))
  if (may) return words.scheme
  const lead = desk.roleName('duty-lead')
  return { en: `This is decided by: ${lead.en}.`, fr: `Cette décision revient à : ${lead.fr}.` }
}

function suspendForm(desk: Desk, form: Form): Html {
  const { lang } = form
  const { agreement, clock, token } = desk.platform
  const earliest = earliestSuspension(agreement, clock.now())
  return html`<p class="govuk-body">${words.suspendSays[lang]}</p>${postForm(lang, {
    action: '/parity/scheme/suspend',
    idempotencyKey: token(),
    submit: words.suspendButton,
    warning: true,
    cancel: { href: '/parity' },
    body: html`${dateField(form, { name: 'from', label: words.fromDay, hint: say.earliestSays(both(earliest, desk)), value: dayOf(earliest, desk.zone) })}
${timeField(form, { name: 'time', label: words.fromTime, value: sayTime(earliest, 'en', desk.zone) })}
${textArea(form, { name: 'reasons', label: words.reasons, hint: words.reasonsHint, dir: 'auto' })}`,
  })}`
}

const resumeForm = (desk: Desk, form: Form): Html =>
  html`<p class="govuk-body">${words.resumeSays[form.lang]}</p>${postForm(form.lang, {
    action: '/parity/scheme/resume',
    idempotencyKey: desk.platform.token(),
    submit: words.resumeButton,
    cancel: { href: '/parity' },
    body: textArea(form, { name: 'reasons', label: words.reasons, hint: words.reasonsHint, dir: 'auto' }),
  })}`

async function suspend(c: C, desk: Desk, values: FormValues): Promise<Response> {
  const day = dateFrom(values, 'from', words.fromDay)
  const time = timeFrom(values, 'time', words.fromTime)
  if (!day.ok || !time.ok)
    return schemePage(c, desk, values, [...(day.ok ? [] : day.errors), ...(time.ok ? [] : time.errors)])
  const local = localToInstant(`${day.day}T${time.time}`, desk.zone)
  if (!('instant' in local)) return schemePage(c, desk, values, [{ field: 'time', message: words.badTime }])
  const input = { from: local.instant, reasons: one(values, 'reasons') }
  return decideScheme(c, desk, 'parity/suspend', values, input, 'suspended')
}

async function decideScheme(c: C, desk: Desk, command: string, values: FormValues, input: object, notice: Notice) {
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), command, input, key)
  if (outcome.outcome === 'accepted') return c.redirect(`/parity?done=${notice}`, 303)
  return schemePage(c, desk, values, onForm(errorsFrom(outcome, labels), ['from', 'time', 'reasons']))
}

/** What is wrong with no one field is said of the form as a whole, so that every error's link leads somewhere. */
const onForm = (errors: readonly FieldError[], fields: readonly string[]): readonly FieldError[] =>
  errors.map((error) => (fields.includes(error.field) ? error : { ...error, field: 'form' }))

async function signAdmission(c: C, desk: Desk, command: string, values: FormValues, input: object, notice: Notice) {
  const shared = c.req.param('shared') ?? ''
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), command, { shared, ...input }, key)
  if (outcome.outcome === 'accepted') return c.redirect(`/parity?done=${notice}`, 303)
  return admissionPage(c, desk, shared, values, onForm(errorsFrom(outcome, labels), ['code', 'reasons']))
}

async function admissionPage(
  c: C,
  desk: Desk,
  shared: string,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const { database } = desk.platform
  const stated = fold(countersigns, await factsOf(database.query, countersigns, countersignStream(shared)))
  const state = stated === null ? null : atHand(stated)
  const back = { href: '/parity', text: words.toBook }
  if (state === null) {
    const body = html`<h1 class="govuk-heading-l">${t(words.noSuchAdmission)}</h1>`
    return deskPage(c, desk, { title: words.noSuchAdmission, back, body }, 404)
  }
  const standing =
    state.answer === null
      ? tagFor(lang, 'warn', words.waitsForUs)
      : state.answer.outcome === 'confirmed'
        ? tagFor(lang, 'good', words.alreadySigned)
        : tagFor(lang, 'bad', say.contestWords(state.answer.code ?? ''))
  const rows = [
    { key: words.reference, value: html`<span class="app-ref">${shared}</span>` },
    { key: words.arrivedOn, value: sayDay(state.arrivedOn, lang) },
    { key: words.persons, value: `${state.tokens.length}` },
    { key: words.stated, value: sayInstant(state.statedAt, lang, desk.zone) },
    { key: words.state, value: standing },
  ]
  const open = state.answer?.outcome !== 'confirmed'
  const forms =
    open &&
    (desk.may(user, 'parity/countersign')
      ? admissionForms(desk, shared, { lang, values, errors })
      : html`<p class="govuk-body">${t(words.notYours)}</p>`)
  const body = html`<h1 class="govuk-heading-l">${t(words.admission)} ${shared}</h1><p class="govuk-body">${t(words.admissionSays)}</p>${summary(lang, rows)}<div id="form">${forms}</div>`
  return deskPage(c, desk, { title: `${t(words.admission)} ${shared}`, errors, back, body })
}

function admissionForms(desk: Desk, shared: string, form: Form): Html {
  const { lang } = form
  const t = sayIn(lang)
  const { token } = desk.platform
  const options = Object.entries(contestCodes).map(([value, text]) => ({ value, text }))
  return html`<h2 class="govuk-heading-m">${t(words.countersign)}</h2><p class="govuk-body">${t(words.countersignSays)}</p>
${postForm(lang, { action: `/parity/admissions/${shared}/countersign`, idempotencyKey: token(), submit: words.countersign, body: '' })}
<h2 class="govuk-heading-m">${t(words.contest)}</h2><p class="govuk-body">${t(words.contestSays)}</p>
${postForm(lang, {
  action: `/parity/admissions/${shared}/contest`,
  idempotencyKey: token(),
  submit: words.contest,
  warning: true,
  body: html`${radioField(form, { name: 'code', label: words.code, options, small: true })}
${textArea(form, { name: 'reasons', label: words.reasons, hint: words.reasonsHint, dir: 'auto' })}`,
})}`
}
