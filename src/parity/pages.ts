import { type Context, Hono } from 'hono'
import { proofLink } from '../bundle/link-view.ts'
import type { Language, Text } from '../core/brand.ts'
import { dayOf } from '../core/calendar.ts'
import { factsOf, fold } from '../platform/store.ts'
import { schemeBox } from '../scheme/state-view.ts'
import { summary, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom, onForm } from '../web/desk.ts'
import { hidden, radioField, textArea } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayDay, sayInstant } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { bookDrawn } from './book-view.ts'
import * as say from './page-words.ts'
import { contestCodes, words } from './page-words.ts'
import { type FileAt, pairsPages } from './pairs-pages.ts'
import { reversalPages, reversalsWaiting } from './reversal-pages.ts'
import { atHand, countersignStream, countersigns } from './state.ts'
import { admissionsWaiting, bookCsv, placesOf, readBook, type WaitingAdmission } from './view.ts'

type C = Context<DeskEnv>

/** The two books and the receiving state's signature on admissions. Mounted at `/parity`. */
export function parityPages(desk: Desk, fileAt: FileAt): Hono<DeskEnv> {
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
  app.route('/places', reversalPages(desk))
  app.route('/', pairsPages(desk, fileAt))
  // Where the scheme's own page used to be: old links still lead to it.
  app.get('/scheme', (c) => c.redirect('/scheme', 301))
  return app
}

const notices = {
  signed: words.noticeSigned,
  contested: words.noticeContested,
} satisfies Record<string, Text>
type Notice = keyof typeof notices

const labels: Readonly<Record<string, Text>> = {
  shared: words.reference,
  code: words.code,
  reasons: words.reasons,
}

async function bookPage(c: C, desk: Desk): Promise<Response> {
  const { database, agreement, clock } = desk.platform
  const [lang, now] = [c.get('lang'), clock.now()]
  const t = sayIn(lang)
  const [back, { places, book }, scheme, waiting] = await Promise.all([
    reversalsWaiting(desk, lang),
    readBook(database.query),
    schemeBox(desk, lang),
    desk.side === 'receiving' ? waitingList(desk, lang) : nothing,
  ])
  const today = dayOf(now, desk.zone)
  const drawn = bookDrawn({ lang, agreement, side: desk.side, zone: desk.zone, today, places, book })
  const done = c.req.query('done') ?? ''
  const committee =
    desk.may(c.get('user'), 'committee/read') &&
    html` · <a class="govuk-link" href="/parity/committee">${t(words.committee)}</a>`
  const releases =
    desk.may(c.get('user'), 'statistics/release') &&
    html` · <a class="govuk-link" href="/statistics">${t(words.releases)}</a>`
  return deskPage(c, desk, {
    title: words.parity,
    wide: true,
    ...(Object.hasOwn(notices, done) ? { notice: { text: notices[done as Notice] } } : {}),
    body: html`<h1 class="govuk-heading-l">${t(words.parity)}</h1><p class="govuk-body">${t(words.intro)} <a class="govuk-link" href="/parity/pairs">${t(words.pairs)}</a> · <a class="govuk-link" href="/parity/statements">${t(words.statements)}</a>${releases}${committee}</p>
${waiting}${back}${drawn.figures}${drawn.twoBooks}${drawn.chart}${scheme}${drawn.unpaired}${drawn.lines}`,
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

async function signAdmission(c: C, desk: Desk, command: string, values: FormValues, input: object, notice: Notice) {
  const shared = c.req.param('shared') ?? ''
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const tokens = one(values, 'tokens').split(' ').filter(Boolean)
  const seen = tokens.length === 0 ? {} : { tokens }
  const outcome = await desk.run(c.get('user'), command, { shared, ...seen, ...input }, key)
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
  const goneRow = { key: words.takenBack, value: `${stated?.reversed.length ?? 0}` }
  const proof = proofLink(`/parity/admissions/${shared}`, { lang, user })
  if (stated === null) {
    const body = html`<h1 class="govuk-heading-l">${t(words.noSuchAdmission)}</h1>`
    return deskPage(c, desk, { title: words.noSuchAdmission, back, body }, 404)
  }
  const title = `${t(words.admission)} ${shared}`
  if (state === null) {
    const rows = [{ key: words.reference, value: html`<span class="app-ref">${shared}</span>` }, goneRow]
    const body = html`<h1 class="govuk-heading-l">${title}</h1>${summary(lang, rows)}<div id="form" tabindex="-1"></div>${proof}`
    return deskPage(c, desk, { title, errors, back, body })
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
    ...(stated.reversed.length > 0 ? [goneRow] : []),
    { key: words.stated, value: sayInstant(state.statedAt, lang, desk.zone) },
    { key: words.state, value: standing },
  ]
  const open = state.answer?.outcome !== 'confirmed'
  const forms =
    open &&
    (desk.may(user, 'parity/countersign')
      ? admissionForms(desk, state, { lang, values, errors })
      : html`<p class="govuk-body">${t(words.notYours)}</p>`)
  const body = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${t(words.admissionSays)}</p>${summary(lang, rows)}<div id="form">${forms}</div>${proof}`
  return deskPage(c, desk, { title, errors, back, body })
}

function admissionForms(desk: Desk, { shared, tokens }: WaitingAdmission, form: Form): Html {
  const { lang } = form
  const shown = hidden('tokens', tokens.join(' '))
  const t = sayIn(lang)
  const { token } = desk.platform
  const options = Object.entries(contestCodes).map(([value, text]) => ({ value, text }))
  return html`<h2 class="govuk-heading-m">${t(words.countersign)}</h2><p class="govuk-body">${t(words.countersignSays)}</p>
${postForm(lang, { action: `/parity/admissions/${shared}/countersign`, idempotencyKey: token(), submit: words.countersign, body: shown })}
<h2 class="govuk-heading-m">${t(words.contest)}</h2><p class="govuk-body">${t(words.contestSays)}</p>
${postForm(lang, {
  action: `/parity/admissions/${shared}/contest`,
  idempotencyKey: token(),
  submit: words.contest,
  warning: true,
  body: html`${shown}${radioField(form, { name: 'code', label: words.code, options, small: true })}
${textArea(form, { name: 'reasons', label: words.reasons, hint: words.reasonsHint, dir: 'auto' })}`,
})}`
}
