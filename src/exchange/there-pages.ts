import { type Context, Hono } from 'hono'
import type { Instant, Language, Text } from '../core/brand.ts'
import { prose } from '../core/fields.ts'
import type { Actor } from '../law/decision.ts'
import { summary, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { radioField, textArea } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayInstant, sayNumber } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { kindName } from './kind-words.ts'
import { problemOf, words as shared } from './page-words.ts'
import {
  bodySaid,
  oneThere,
  type There,
  type ThereHow,
  thereHow,
  toWorkThere,
  workedThere,
  workThere,
} from './there-view.ts'
import { nextThere, words } from './there-words.ts'
import { numberOf, WORK_MESSAGE } from './work-pages.ts'

/**
 * Messages of ours that the other state kept and could not act on, each dealt with by a person: said again on the case, settled
 * with the other state, or set aside with a reason. Its receipt is signed and stays as it is.
 */
const SHOWN = 100
type C = Context<DeskEnv>

/** Those that wait for a person, oldest first, each with what to do next; and behind them those dealt with, by whom and how. */
export async function thereLists(desk: Desk, lang: Language, user: Actor): Promise<Html> {
  const { query } = desk.platform.database
  const [open, done] = await Promise.all([toWorkThere(query, SHOWN), workedThere(query, SHOWN)])
  return html`${open.length > 0 && openList({ desk, lang, user }, open)}${done.length > 0 && doneList({ desk, lang, user }, done)}`
}

const named = ({ kind, sequence }: There, lang: Language): Html =>
  html`<a class="govuk-link" href="/exchange/desk/sent/${sequence}">${kindName(kind)[lang]}<span class="govuk-visually-hidden"> ${sayNumber(sequence, lang)}</span></a>`

type Shown = { readonly desk: Desk; readonly lang: Language; readonly user: Actor }

const reference = ({ about, case: ours }: There, { desk, user }: Omit<Shown, 'lang'>): Html => {
  // Whoever runs the node opens no case.
  const href = ours !== null && desk.may(user, WORK_MESSAGE) ? `/cases/${ours}` : null
  const ref = html`<span class="app-ref">${about}</span>`
  return href === null ? ref : html`<a class="govuk-link" href="${href}">${ref}</a>`
}

const openList = ({ lang, ...shown }: Shown, found: readonly There[]): Html =>
  worklist(lang, {
    caption: shared.there,
    empty: '',
    columns: [shared.message, shared.about, shared.when, shared.why, words.next].map((head) => ({ head })),
    rows: found.map((message) => ({
      tone: 'bad',
      cells: [
        named(message, lang),
        reference(message, shown),
        sayInstant(message.queuedAt, lang, shown.desk.zone),
        problemOf(message.problem),
        nextThere(message.problem),
      ],
    })),
  })

const doneList = ({ lang, ...shown }: Shown, found: readonly There[]): Html =>
  html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${words.doneList[lang]} (${sayNumber(found.length, lang)})</span></summary><div class="govuk-details__text">${worklist(
    lang,
    {
      caption: words.doneList,
      empty: '',
      columns: [shared.message, shared.about, shared.why, words.done].map((head) => ({ head })),
      rows: found.map((message) => ({
        cells: [
          named(message, lang),
          reference(message, shown),
          problemOf(message.problem),
          doneSaid(message, shown.desk, lang),
        ],
      })),
    },
  )}</div></details>`

function doneSaid({ workedHow, workedBy, workedAt, workedNote }: There, desk: Desk, lang: Language): Html {
  if (workedHow === null || workedAt === null) return nothing
  return html`${tagFor(lang, 'good', words[workedHow])} <bdi>${workedBy}</bdi>, ${sayInstant(workedAt, lang, desk.zone)}<br><span dir="auto">${workedNote}</span>`
}

const waysFor = (lost: boolean): readonly ThereHow[] =>
  thereHow.filter((how) => how !== (lost ? 'said-again' : 'recorded-anew'))

/** The page of one of them. Mounted beside the exchange's page. */
export function therePages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/sent/:sequence', (c) => messagePage(c, desk))
  app.post('/sent/:sequence', async (c) => {
    const values = await readForm(c)
    const number = numberOf(c)
    const { database, clock } = desk.platform
    const user = c.get('user')
    if (number === null || !desk.may(user, WORK_MESSAGE)) return messagePage(c, desk)
    const [how, note] = [thereHow.find((each) => each === one(values, 'how')), prose().safeParse(one(values, 'note'))]
    if (how === undefined || !note.success)
      return messagePage(c, desk, values, [
        ...(how === undefined ? [{ field: 'how', message: words.choose }] : []),
        ...(note.success ? [] : [{ field: 'note', message: shared.workEmptyNote }]),
      ])
    const said = { by: user.name, at: clock.now(), how, note: note.data }
    const done = await workThere(database.query, number, said)
    return c.redirect(`/exchange/desk?done=${done ? 'worked' : 'gone'}`, 303)
  })
  return app
}

async function messagePage(
  c: C,
  desk: Desk,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const lang = c.get('lang')
  const say = sayIn(lang)
  const number = numberOf(c)
  const found = number === null ? null : await oneThere(desk.platform.database.query, number)
  const back = { href: '/exchange/desk', text: shared.exchange }
  if (found === null) {
    const body = html`<h1 class="govuk-heading-l">${say(words.gone)}</h1><p class="govuk-body">${say(words.goneSays)}</p>`
    return deskPage(c, desk, { title: words.gone, body, back }, 404)
  }
  const open = found.workedAt === null && desk.may(c.get('user'), WORK_MESSAGE)
  const lost = found.putBackAt !== null
  const [title, says] = lost ? [words.putBackTitle, words.putBackSays] : [words.title, words.says]
  const body = html`<h1 class="govuk-heading-l">${say(title)}</h1><p class="govuk-body">${say(says)}</p>${facts({ desk, lang, user: c.get('user') }, found)}${open && form(desk, lang, found, { values, errors })}`
  return deskPage(c, desk, { title, body, back, errors })
}

function facts({ desk, lang, user }: Shown, message: There): Html {
  const at = (instant: Instant): string => sayInstant(instant, lang, desk.zone)
  const rows: readonly { readonly key: Text; readonly value: Html | string | Text }[] = [
    { key: shared.message, value: kindName(message.kind) },
    { key: shared.number, value: sayNumber(message.sequence, lang) },
    { key: shared.about, value: reference(message, { desk, user }) },
    { key: words.queuedAt, value: at(message.queuedAt) },
    ...(message.receiptedAt === null ? [] : [{ key: words.receiptedAt, value: at(message.receiptedAt) }]),
    ...(message.putBackAt === null
      ? []
      : [
          { key: words.putBackAt, value: at(message.putBackAt) },
          { key: words.body, value: bodyShown(message) },
        ]),
    { key: shared.why, value: problemOf(message.problem) },
    { key: words.next, value: nextThere(message.problem) },
    { key: words.digest, value: html`<code class="app-digest">${message.digest}</code>` },
    ...(message.workedAt === null ? [] : [{ key: words.done, value: doneSaid(message, desk, lang) }]),
  ]
  return summary(lang, rows)
}

/** Codes and times as they were signed: what is to be recorded anew. */
const bodyShown = ({ jws }: There): Html => {
  const lines = Object.entries(bodySaid(jws)).map(
    ([name, value]) =>
      html`<li><code>${name}</code>: <bdi>${typeof value === 'string' ? value : JSON.stringify(value)}</bdi></li>`,
  )
  return html`<ul class="govuk-list">${lines}</ul>`
}

function form(
  desk: Desk,
  lang: Language,
  { sequence, putBackAt }: There,
  entered: { readonly values: FormValues; readonly errors: readonly FieldError[] },
): Html {
  const fields = { lang, ...entered }
  const body = html`${radioField(fields, {
    name: 'how',
    label: words.how,
    options: waysFor(putBackAt !== null).map((value) => ({ value, text: words[value] })),
  })}${textArea(fields, { name: 'note', label: words.note, hint: shared.workNoteHint, rows: 3, dir: 'auto' })}`
  return html`<h2 class="govuk-heading-m">${words.end[lang]}</h2>${postForm(lang, {
    action: `/exchange/desk/sent/${sequence}`,
    idempotencyKey: desk.platform.token(),
    submit: shared.workButton,
    body,
  })}`
}
