import { type Context, Hono } from 'hono'
import { proofLink } from '../bundle/link-view.ts'
import type { Instant, Language, Text } from '../core/brand.ts'
import { dayOf, isBefore, localToInstant } from '../core/calendar.ts'
import type { Actor } from '../law/decision.ts'
import { factsOf, fold } from '../platform/store.ts'
import { statementsDue } from '../statement/due-view.ts'
import { tagFor } from '../web/boxes.ts'
import { dateFrom, timeFrom } from '../web/dates.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { textField } from '../web/fields.ts'
import { type FieldError, type FormValues, one, readForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn, type Words } from '../web/language.ts'
import { sayDay, sayInstant, sayShortDay } from '../web/when.ts'
import { type Row, worklist } from '../web/worklist.ts'
import { requestMessages } from './messages-view.ts'
import { words } from './page-words.ts'
import { paperFile, paperPage } from './papers-view.ts'
import { requestBody } from './request-view.ts'
import { takingBackLine } from './returns-view.ts'
import { receptionStream, receptions } from './state.ts'
import { answerClock, atStage, doneRequests, type Listed, nameOf } from './view.ts'

type C = Context<DeskEnv>

/** The receiving state's requests: the worklist, each request, and what is done about it. Mounted at `/requests`. */
export function receptionPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => listPage(c, desk))
  app.get('/find', async (c) => {
    const shared = (c.req.query('shared') ?? '').trim().toUpperCase()
    const facts = shared === '' ? [] : await factsOf(desk.platform.database.query, receptions, receptionStream(shared))
    return facts.length === 0 ? listPage(c, desk, shared) : c.redirect(`/requests/${encodeURIComponent(shared)}`, 303)
  })
  app.get('/:shared', (c) => requestPage(c, desk, c.req.param('shared')))
  app.get('/:shared/papers/:paper', (c) => paperPage(c, desk))
  app.get('/:shared/papers/:paper/file', (c) => paperFile(c, desk))
  app.post('/:shared/answer', async (c) => {
    const values = await readForm(c)
    const [code, note] = [one(values, 'code'), one(values, 'note')]
    if (code === '') return requestPage(c, desk, c.req.param('shared'), values, [wrong('code', words.chooseCode)])
    return give(c, desk, 'reception/answer', values, { code, ...(note === '' ? {} : { note }) }, 'answered')
  })
  app.post('/:shared/receipt', async (c) => {
    const values = await readForm(c)
    const at = receivedAt(values, desk.zone)
    if ('errors' in at) return requestPage(c, desk, c.req.param('shared'), values, at.errors)
    const input = { place: one(values, 'place'), occurredAt: at.instant }
    return give(c, desk, 'reception/record-receipt', values, input, 'received')
  })
  app.post('/:shared/ask-return', async (c) => {
    const values = await readForm(c)
    const [code, note] = [one(values, 'returnCode'), one(values, 'returnNote')]
    if (code === '') return requestPage(c, desk, c.req.param('shared'), values, [wrong('returnCode', words.chooseCode)])
    return give(c, desk, 'reception/ask-return', values, { code, ...(note === '' ? {} : { note }) }, 'returnAsked')
  })
  app.post('/:shared/deny', async (c) => {
    const values = await readForm(c)
    return give(c, desk, 'reception/deny-receipt', values, { reasons: one(values, 'reasons') }, 'denied')
  })
  return app
}

/** The receiving state's home: its worklist, at `/`. */
export function receptionHome(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => listPage(c, desk))
  return app
}

const wrong = (field: string, message: Text): FieldError => ({ field, message })

const labels: Readonly<Record<string, Text>> = {
  code: words.code,
  note: words.note,
  place: words.receivedAt,
  occurredAt: words.at,
  reasons: words.reasons,
  shared: words.reference,
}

/** Runs a command about a request; done, it leads to the request with a notice; refused, to the form as it was entered. */
async function give(
  c: C,
  desk: Desk,
  command: string,
  values: FormValues,
  input: object,
  notice: keyof typeof notices,
) {
  const shared = c.req.param('shared') ?? ''
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), command, { shared, ...input }, key)
  if (outcome.outcome === 'accepted') return c.redirect(`/requests/${encodeURIComponent(shared)}?done=${notice}`, 303)
  const errors = errorsFrom(outcome, labels).map((error) => ({ ...error, field: fieldOf(error.field, command) }))
  return requestPage(c, desk, shared, values, errors)
}

/** The input an error is about; what is wrong with none of them is said of the actions as a whole. */
const fieldOf = (field: string, command: string): string => {
  if (command === 'reception/ask-return')
    return field === 'note' ? 'returnNote' : field === 'code' ? 'returnCode' : 'form'
  if (field === 'occurredAt') return 'at'
  return ['code', 'note', 'place', 'reasons'].includes(field) ? field : 'form'
}

/** The instant of the receipt, from its date and time on the desk's clocks; each hour of a night the clocks change is one. */
function receivedAt(
  values: FormValues,
  zone: string,
): { readonly instant: Instant } | { readonly errors: readonly FieldError[] } {
  const day = dateFrom(values, 'on', words.on)
  const time = timeFrom(values, 'at', words.at)
  if (!day.ok || !time.ok) return { errors: [...(day.ok ? [] : day.errors), ...(time.ok ? [] : time.errors)] }
  const chosen = one(values, 'which')
  const which = chosen === 'earlier' || chosen === 'later' ? chosen : undefined
  const local = localToInstant(`${day.day}T${time.time}`, zone, which)
  if ('instant' in local) return { instant: local.instant }
  return {
    errors: [local.problem === 'ambiguous' ? wrong('which', words.twice) : wrong('at', words.skipped)],
  }
}

const notices = {
  answered: words.noticeAnswered,
  received: words.noticeReceived,
  denied: words.noticeDenied,
  returnAsked: words.noticeReturnAsked,
} satisfies Record<string, Text>

async function requestPage(
  c: C,
  desk: Desk,
  shared: string,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { database, token } = desk.platform
  const [lang, user] = [c.get('lang'), c.get('user')]
  const stream = receptionStream(shared)
  const facts = await factsOf(database.query, receptions, stream)
  const state = fold(receptions, facts)
  if (state === null) return noSuchRequest(c, desk)
  await desk.noteRead(stream, user, 'request')
  const done = c.req.query('done') ?? ''
  const notice = Object.hasOwn(notices, done) ? notices[done as keyof typeof notices] : undefined
  return deskPage(c, desk, {
    title: `${nameOf(state.person)} (${shared})`,
    back: { href: '/requests', text: words.toList },
    errors,
    live: `/live/${stream}?since=${facts.length}`,
    ...(notice === undefined || errors.length > 0 ? {} : { notice: { text: notice } }),
    body: html`${requestBody({ desk, user, lang, state, facts, form: { lang, values, errors }, key: token })}${await requestMessages(desk, state, lang)}${proofLink(`/requests/${state.shared}`, { lang, user })}`,
  })
}

function noSuchRequest(c: C, desk: Desk): Response | Promise<Response> {
  const say = sayIn(c.get('lang'))
  const body = html`<h1 class="govuk-heading-l">${say(words.notFound)}</h1><p class="govuk-body">${say(words.notFoundHint)}</p>
<p class="govuk-body"><a class="govuk-link" href="/requests">${say(words.toList)}</a></p>`
  return deskPage(c, desk, { title: words.notFound, body }, 404)
}

async function listPage(c: C, desk: Desk, missing?: string): Promise<Response> {
  const lang = c.get('lang')
  const say = sayIn(lang)
  const done = c.req.query('stage') === 'done'
  const page = Math.max(0, Math.trunc(Number(c.req.query('page') ?? '0')) || 0)
  const errors = missing === undefined ? [] : [wrong('shared', words.notFound)]
  const lists = done ? await doneList(desk, lang, page) : await openLists(desk, lang, c.get('user'))
  const counts = desk.may(c.get('user'), 'statement/draw-up') && (await statementsDue(desk, lang))
  return deskPage(c, desk, {
    title: words.requests,
    wide: true,
    errors,
    body: html`<h1 class="govuk-heading-l">${say(words.requests)}</h1><p class="govuk-body">${say(words.intro)}</p>
${counts}${finder(lang, missing, errors)}${lists}`,
  })
}

function finder(lang: Language, missing: string | undefined, errors: readonly FieldError[]): Html {
  const form = { lang, values: missing === undefined ? {} : { shared: missing }, errors }
  const say = sayIn(lang)
  return html`<form method="get" action="/requests/find" novalidate class="app-form">
${textField(form, { name: 'shared', label: words.find, hint: words.findHint, width: 20, spellcheck: false })}
<button class="govuk-button govuk-button--secondary" type="submit">${say(words.findButton)}</button></form>`
}

const link = (request: Listed): Html =>
  html`<a class="govuk-link" href="/requests/${request.shared}"><bdi>${nameOf(request.person)}</bdi></a>`
const ref = (request: Listed): Html => html`<span class="app-ref">${request.shared}</span>`

/** What is open, the user's own work first. */
async function openLists(desk: Desk, lang: Language, user: Actor): Promise<Html> {
  const { query } = desk.platform.database
  const [toAnswer, expected, toReceive, waiting] = await Promise.all([
    atStage(query, 'to-answer'),
    atStage(query, 'expected'),
    atStage(query, 'to-receive'),
    atStage(query, 'waiting'),
  ])
  const say = sayIn(lang)
  const list = (caption: Words, empty: Text, heads: readonly Text[], rows: readonly Row[]): Html =>
    worklist(lang, {
      caption,
      empty,
      columns: [words.person, words.reference, ...heads].map((head) => ({ head })),
      rows,
    })
  const counted = (text: Text, count: number): string => (count === 0 ? say(text) : `${say(text)} (${count})`)
  const receiving = [
    list(
      counted(words.toReceive, toReceive.length),
      words.toReceiveEmpty,
      [words.handedOver, words.state],
      toReceive.map(receiveRow(lang)),
    ),
    list(
      counted(words.expected, expected.length),
      words.expectedEmpty,
      [words.departs, words.destination, words.state],
      expected.map(arrivalRow(desk, lang)),
    ),
  ]
  const answering = list(
    counted(words.toAnswer, toAnswer.length),
    words.toAnswerEmpty,
    [words.requested, words.answerBy, words.timeLeft],
    toAnswer.map(answerRow(desk, lang)),
  )
  const rest = list(
    counted(words.waiting, waiting.length),
    words.waitingEmpty,
    [words.lastAnswer, words.since],
    waiting.map(waitingRow(desk, lang)),
  )
  const inTurn = desk.may(user, 'reception/record-receipt') ? [...receiving, answering] : [answering, ...receiving]
  return html`${inTurn}${rest}
<p class="govuk-body"><a class="govuk-link" href="/requests?stage=done">${say(words.doneLink)}</a></p>`
}

const answerRow =
  (desk: Desk, lang: Language) =>
  (request: Listed): Row => {
    const clock = answerClock(desk.platform.agreement, request.requestedAt, desk.platform.clock.now())
    const requested = sayShortDay(dayOf(request.requestedAt, desk.zone), lang)
    const last = clock.lastDay === null ? '' : sayDay(clock.lastDay, lang)
    return {
      tone: clock.tone,
      cells: [link(request), ref(request), requested, last, tagFor(lang, clock.tone, clock.says)],
    }
  }

const arrivalRow =
  (desk: Desk, lang: Language) =>
  (request: Listed): Row => {
    const { departsAt, destination } = request.transfer ?? { departsAt: request.requestedAt, destination: '' }
    const gone = isBefore(departsAt, desk.platform.clock.now())
    const tone = gone ? 'warn' : 'info'
    const leaves = sayInstant(departsAt, lang, desk.zone)
    const needs = request.needs !== null && html` ${tagFor(lang, 'warn', words.needsTag)}`
    const state = html`${tagFor(lang, tone, gone ? words.departed : words.soon)}${needs}`
    return { tone, cells: [link(request), ref(request), leaves, html`<bdi>${destination}</bdi>`, state] }
  }

const receiveRow =
  (lang: Language) =>
  (request: Listed): Row => {
    const on = request.handover === null ? '' : sayDay(request.handover.effectiveOn, lang)
    return { tone: 'warn', cells: [link(request), ref(request), on, tagFor(lang, 'warn', words.signHere)] }
  }

/** Our last answer, in words. */
function answerOf(desk: Desk, lang: Language, request: Listed): Words {
  const last = request.answers.at(-1)
  if (last === undefined) return words.noAnswer
  const known = desk.platform.agreement.answers.find(({ code }) => code === last.code)
  return `${last.code} ${known?.title[lang] ?? ''}`
}

const waitingRow =
  (desk: Desk, lang: Language) =>
  (request: Listed): Row => {
    const { asked, decided } = request.returns
    const last = decided?.at ?? asked?.at ?? request.answers.at(-1)?.at ?? request.requestedAt
    const back = takingBackLine(request)
    const standing = back === null ? answerOf(desk, lang, request) : sayIn(lang)(back)
    return { cells: [link(request), ref(request), standing, sayShortDay(dayOf(last, desk.zone), lang)] }
  }

async function doneList(desk: Desk, lang: Language, page: number): Promise<Html> {
  const { rows, more } = await doneRequests(desk.platform.database.query, page)
  const say = sayIn(lang)
  const list = worklist(lang, {
    caption: words.done,
    empty: words.doneEmpty,
    columns: [words.person, words.reference, words.requested, words.lastAnswer, words.ended].map((head) => ({ head })),
    rows: rows.map((request) => {
      const requested = sayShortDay(dayOf(request.requestedAt, desk.zone), lang)
      return { cells: [link(request), ref(request), requested, answerOf(desk, lang, request), endOf(lang, request)] }
    }),
  })
  const older =
    more && html`<a class="govuk-link" href="/requests?stage=done&amp;page=${page + 1}">${say(words.older)}</a> · `
  return html`${list}<p class="govuk-body">${older}<a class="govuk-link" href="/requests">${say(words.openLink)}</a></p>`
}

function endOf(lang: Language, request: Listed): Html {
  const back = takingBackLine(request)
  if (back !== null) return tagFor(lang, 'quiet', back)
  if (request.receipt?.outcome === 'received') return tagFor(lang, 'good', words.received)
  if (request.receipt?.outcome === 'not-presented') return tagFor(lang, 'bad', words.notPresented)
  return tagFor(lang, 'quiet', words.withdrawn)
}
