import { type Context, Hono } from 'hono'
import type { Language } from '../core/brand.ts'
import { prose } from '../core/fields.ts'
import type { Query } from '../platform/database.ts'
import { statBox, statRow, summary, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { textArea } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { sayIn, type Words } from '../web/language.ts'
import { sayInstant, sayNumber } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { lastReceived, lastSent, type Received, recentlyReceived, recentlySent, type Sent } from './page-rows.ts'
import { kindOf, problemOf, words } from './page-words.ts'
import {
  heldBack,
  notUnderstood,
  notUnderstoodThere,
  type ReceivedMessage,
  refusedAtDoor,
  waiting,
  workMessage,
} from './view.ts'

type C = Context<DeskEnv>
const COMMAND = 'exchange/work-message'
const SHOWN = 30

/** What the states have said to one another, and what needs a person. Mounted at `/exchange/desk`. */
export function exchangePages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => exchangePage(c, desk))
  app.post('/worked/:sequence', async (c) => {
    const values = await readForm(c)
    const { database, clock } = desk.platform
    const [user, number] = [c.get('user'), Number(c.req.param('sequence'))]
    const field = `note-${number}`
    if (!desk.may(user, COMMAND)) return exchangePage(c, desk)
    const note = prose().safeParse(one(values, field))
    if (!note.success) return exchangePage(c, desk, values, [{ field, message: words.workEmptyNote }])
    const done =
      Number.isSafeInteger(number) && (await workMessage(database.query, number, user.name, note.data, clock.now()))
    return c.redirect(`/exchange/desk?done=${done ? 'worked' : 'gone'}`, 303)
  })
  return app
}

async function exchangePage(
  c: C,
  desk: Desk,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { query } = desk.platform.database
  const lang = c.get('lang')
  const t = sayIn(lang)
  const [figures, held, work, there, sent, received, door, keys] = await Promise.all([
    statistics(query, desk, lang),
    heldList(query, desk, lang),
    workList(query, c, desk, { lang, values, errors }),
    thereList(query, desk, lang),
    sentList(query, desk, lang),
    receivedList(query, desk, lang),
    doorList(query, desk, lang),
    keyList(query, lang),
  ])
  const done = c.req.query('done')
  const notice =
    done === 'worked'
      ? { notice: { text: words.workDone } }
      : done === 'gone'
        ? { notice: { tone: 'important' as const, text: words.workGone } }
        : {}
  return deskPage(c, desk, {
    title: words.exchange,
    wide: true,
    errors,
    ...notice,
    body: html`<h1 class="govuk-heading-l">${t(words.exchange)}</h1><p class="govuk-body">${t(words.intro)}</p>
${desk.may(c.get('user'), 'operations/see') && html`<p class="govuk-body"><a class="govuk-link" href="/operations">${t(words.operations)}</a></p>`}${figures}${work}${held}${there}${sent}${received}${door}${keys}`,
  })
}

async function statistics(query: Query, desk: Desk, lang: Language): Promise<Html> {
  const { count, oldest } = await waiting(query)
  const [toWork, sent, received] = await Promise.all([notUnderstood(query), lastSent(query), lastReceived(query)])
  const t = sayIn(lang)
  const when = (at: typeof oldest): string => (at === null ? t(words.never) : sayInstant(at, lang, desk.zone))
  const boxes = statRow([
    statBox(lang, {
      label: words.waiting,
      value: count,
      tone: count === 0 ? 'good' : 'warn',
      note: oldest === null ? words.waitingNone : `${t(words.waitingSince)} ${when(oldest)}`,
    }),
    statBox(lang, {
      label: words.toWork,
      value: toWork.length,
      tone: toWork.length === 0 ? 'good' : 'bad',
      note: words.toWorkNote,
    }),
  ])
  return html`${boxes}${summary(lang, [
    { key: words.lastSent, value: when(sent.at) },
    { key: words.lastReceipt, value: when(sent.receiptedAt) },
    { key: words.lastReceived, value: when(received.at) },
  ])}`
}

const ref = (about: string): Html => html`<span class="app-ref">${about}</span>`

async function workList(
  query: Query,
  c: C,
  desk: Desk,
  form: { lang: Language; values: FormValues; errors: readonly FieldError[] },
): Promise<Html> {
  const { lang } = form
  const t = sayIn(lang)
  const found = await notUnderstood(query)
  const heading = html`<h2 class="govuk-heading-m">${t(words.work)}</h2>`
  if (found.length === 0) return html`${heading}<p class="govuk-body app-empty">${t(words.workEmpty)}</p>`
  const may = desk.may(c.get('user'), COMMAND)
  const item = (message: ReceivedMessage): Html => {
    const rows = [
      { key: words.message, value: kindOf(message.kind) },
      { key: words.about, value: ref(message.about) },
      { key: words.when, value: sayInstant(message.receivedAt, lang, desk.zone) },
      { key: words.why, value: why(message, lang) },
    ]
    const done = postForm(lang, {
      action: `/exchange/desk/worked/${message.sequence}`,
      idempotencyKey: desk.platform.token(),
      submit: words.workButton,
      body: textArea(form, {
        name: `note-${message.sequence}`,
        label: words.workNote,
        hint: words.workNoteHint,
        rows: 2,
        dir: 'auto',
      }),
    })
    return html`<section class="app-book app-tone-bad govuk-!-margin-bottom-6"><h3 class="govuk-heading-s">${t(words.number)} ${sayNumber(message.sequence, lang)}</h3>${summary(lang, rows)}${may && done}</section>`
  }
  return html`${heading}<p class="govuk-body">${t(words.workSays)}</p>${found.map(item)}`
}

const why = ({ problem, detail }: ReceivedMessage, lang: Language): Html =>
  html`${problemOf(problem)[lang]}${detail !== null && detail !== problem && html` (<span class="app-ref">${detail}</span>)`}`

async function heldList(query: Query, desk: Desk, lang: Language): Promise<Html> {
  const found = await heldBack(query, desk.side)
  if (found.length === 0) return nothing
  const list = worklist(lang, {
    caption: words.held,
    empty: '',
    columns: [words.message, words.about, words.why].map((head) => ({ head })),
    rows: found.map(({ kind, stream, problem }) => ({
      tone: 'bad',
      cells: [kindOf(kind), ref(stream), problemOf(problem)],
    })),
  })
  return html`${list}<p class="govuk-body">${words.heldSays[lang]}</p>`
}

async function thereList(query: Query, desk: Desk, lang: Language): Promise<Html> {
  const found = (await notUnderstoodThere(query)).slice(0, SHOWN)
  if (found.length === 0) return nothing
  return worklist(lang, {
    caption: words.there,
    empty: '',
    columns: [words.message, words.about, words.when, words.why].map((head) => ({ head })),
    rows: found.map(({ kind, about, queuedAt, problem }) => ({
      tone: 'bad',
      cells: [kindOf(kind), ref(about), sayInstant(queuedAt, lang, desk.zone), problemOf(problem)],
    })),
  })
}

/** Transported, understood, decided: three statements, each in words. */
function ticks(lang: Language, message: Sent): Html {
  const tries = message.attempts > 1 ? ` (${sayNumber(message.attempts, lang)} ${words.attempts[lang]})` : ''
  if (message.receiptedAt === null) return tagFor(lang, 'warn', `${words.notTransported[lang]}${tries}`)
  const first = tagFor(lang, 'good', html`<span aria-hidden="true">✓</span> ${words.transported[lang]}`)
  if (message.understood !== true) return join([first, tagFor(lang, 'bad', words.notUnderstood)], ' ')
  const second = tagFor(lang, 'good', html`<span aria-hidden="true">✓</span> ${words.understood[lang]}`)
  if (message.decided === null) return join([first, second], ' ')
  const third = message.decided
    ? tagFor(lang, 'good', html`<span aria-hidden="true">✓</span> ${words.decided[lang]}`)
    : tagFor(lang, 'quiet', words.notDecided)
  return join([first, second, third], ' ')
}

async function sentList(query: Query, desk: Desk, lang: Language): Promise<Html> {
  const found = await recentlySent(query, SHOWN)
  const list = worklist(lang, {
    caption: words.sent,
    empty: words.sentEmpty,
    columns: [words.message, words.number, words.about, words.when, words.ticks].map((head) => ({ head })),
    rows: found.map((message) => ({
      cells: [
        kindOf(message.kind),
        sayNumber(message.sequence, lang),
        ref(message.about),
        sayInstant(message.queuedAt, lang, desk.zone),
        ticks(lang, message),
      ],
    })),
  })
  return html`${list}<p class="govuk-body">${words.ticksSays[lang]}</p>`
}

async function receivedList(query: Query, desk: Desk, lang: Language): Promise<Html> {
  const state = ({ understood, problem, workedBy, workedNote }: Received): Words => {
    if (understood) return tagFor(lang, 'good', words.acted)
    if (workedBy === null) return tagFor(lang, 'bad', problemOf(problem))
    return html`${words.worked[lang]} <bdi>${workedBy}</bdi>: <bdi>${workedNote}</bdi>`
  }
  return worklist(lang, {
    caption: words.received,
    empty: words.receivedEmpty,
    columns: [words.message, words.number, words.about, words.when, words.understood].map((head) => ({ head })),
    rows: (await recentlyReceived(query, SHOWN)).map((message) => ({
      cells: [
        kindOf(message.kind),
        sayNumber(message.sequence, lang),
        ref(message.about),
        sayInstant(message.receivedAt, lang, desk.zone),
        state(message),
      ],
    })),
  })
}

async function doorList(query: Query, desk: Desk, lang: Language): Promise<Html> {
  const found = (await refusedAtDoor(query)).slice(0, SHOWN)
  return worklist(lang, {
    caption: words.door,
    empty: words.doorEmpty,
    columns: [
      { head: words.why },
      { head: words.when },
      { head: words.times, numeric: true },
      { head: words.size, numeric: true },
    ],
    rows: found.map(({ problem, lastAt, times, size, signed }) => ({
      tone: signed ? 'bad' : 'quiet',
      cells: [
        html`${problemOf(problem)[lang]}${signed && html` ${tagFor(lang, 'bad', words.doorSigned)}`}`,
        sayInstant(lastAt, lang, desk.zone),
        sayNumber(times, lang),
        sayNumber(size, lang),
      ],
    })),
  })
}

async function keyList(query: Query, lang: Language): Promise<Html> {
  const [ours, theirs] = await Promise.all([lastSent(query), lastReceived(query)])
  const key = (kid: string | null): Words =>
    kid === null ? words.noKey : html`<code class="app-ref">${join(kid.match(/.{1,8}/g) ?? [], html`<wbr>`)}</code>`
  return html`<h2 class="govuk-heading-m">${words.keys[lang]}</h2><p class="govuk-body">${words.keysSays[lang]}</p>${summary(
    lang,
    [
      { key: words.ourKey, value: key(ours.kid) },
      { key: words.theirKey, value: key(theirs.kid) },
    ],
  )}`
}
