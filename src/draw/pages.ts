import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type Status, statuses } from '../admission/state.ts'
import { statusWords } from '../admission/words.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { citation } from '../law/due.ts'
import { rowsOf } from '../platform/store.ts'
import { statBox, statRow, summary } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { textArea, textField } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, type Renderable } from '../web/html.ts'
import { t, type Words } from '../web/language.ts'
import { worklist } from '../web/worklist.ts'
import { lossOf } from './events.ts'
import { beforeList } from './fix.ts'
import { lossWords, drawWords as words } from './page-words.ts'
import { singleDraws, singlePage, singleTable } from './pages-single.ts'
import { type Draw, outcomeOf, standingOf } from './state.ts'
import { ceremony, drawOf, drawRows, drawTable, heading, orderTable, standingTag } from './view.ts'

const applicationRow = z.object({ reference: z.string(), status: z.enum(statuses), name: z.string().nullable() })
type Applications = ReadonlyMap<string, z.infer<typeof applicationRow>>

const labels: Readonly<Record<string, Text>> = {
  places: words.places,
  reasons: words.reasons,
  round: words.roundField,
  signature: words.signature,
}
const crumbs = [
  { text: words.admissions, href: '/admissions' },
  { text: words.title, href: '/draws' },
]
type PageContext = Context<DeskEnv>

/** The desk of the draw: officers of the admitting state fix, watch, select, replace and void; the other state watches. Mount at `/draws`. */
export function drawPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  const officer = (c: PageContext): boolean => desk.side === 'returning' && desk.may(c.get('user'), 'draw/fix')
  app.get('/', async (c) => indexPage(c, desk, officer(c), { lang: c.get('lang'), values: {}, errors: [] }))
  app.post('/', async (c) => {
    const values = await readForm(c)
    const input = {
      places: number(one(values, 'places')),
      reasons: one(values, 'reasons'),
      ...(one(values, 'round').trim() === '' ? {} : { round: number(one(values, 'round')) }),
    }
    const outcome = await desk.run(c.get('user'), 'draw/fix', input, keyOf(desk, values))
    if (outcome.outcome === 'accepted') return c.redirect(`/draws/${outcome.stream.slice('draw:'.length)}`, 303)
    return indexPage(c, desk, officer(c), { lang: c.get('lang'), values, errors: errorsFrom(outcome, labels) })
  })
  app.get('/:reference', (c) => drawPage(c, desk, officer(c), []))
  app.post('/:reference/select', async (c) => {
    const errors = await mark(desk, c.get('user'), c.req.param('reference'))
    return errors.length > 0
      ? drawPage(c, desk, officer(c), errors)
      : c.redirect(`/draws/${c.req.param('reference')}`, 303)
  })
  deciding(app, desk, officer)
  return app
}

const number = (text: string): number => (/^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN)
const keyOf = (desk: Desk, values: FormValues): string => one(values, 'idempotencyKey') || desk.platform.token()

type Decision = {
  readonly command: string
  readonly title: Text
  readonly says: Text
  readonly submit: Text
  readonly warning?: boolean
  readonly fields: (form: Form) => Renderable
  readonly input: (values: FormValues) => object
}
const reasonsField = (form: Form): Renderable => textArea(form, { name: 'reasons', label: words.reasons, rows: 3 })
const decisions: Readonly<Record<'void' | 'beacon' | 'replace', Decision>> = {
  void: {
    command: 'draw/void',
    title: words.voidTitle,
    says: words.voidSays,
    submit: words.voidNow,
    warning: true,
    fields: reasonsField,
    input: (values) => ({ reasons: one(values, 'reasons') }),
  },
  beacon: {
    command: 'draw/record-beacon',
    title: words.beaconTitle,
    says: words.beaconSays,
    submit: words.beaconNow,
    fields: (form) => textField(form, { name: 'signature', label: words.signature, spellcheck: false, dir: 'ltr' }),
    input: (values) => ({ signature: one(values, 'signature') }),
  },
  replace: {
    command: 'draw/replace',
    title: words.replaceTitle,
    says: words.replaceSays,
    submit: words.record,
    fields: reasonsField,
    input: (values) => ({ reasons: one(values, 'reasons') }),
  },
}

/** A page for each decision: what follows from it, its fields, and every refusal in place. */
function deciding(app: Hono<DeskEnv>, desk: Desk, officer: (c: PageContext) => boolean): void {
  const shown = (c: PageContext, kind: keyof typeof decisions, form: Form) => {
    const { title, says, fields, submit, warning } = decisions[kind]
    const [reference, application] = [c.req.param('reference') ?? '', c.req.param('application')]
    const back = `/draws/${reference}`
    const body = html`<h1 class="govuk-heading-l">${t(title, form.lang)} <span class="app-ref">${application ?? reference}</span></h1><p class="govuk-body">${t(says, form.lang)}</p>
      ${postForm(form.lang, { action: c.req.path, idempotencyKey: desk.platform.token(), body: fields(form), submit, ...(warning === true ? { warning } : {}), cancel: { href: back } })}`
    return deskPage(c, desk, { title, body, errors: form.errors, crumbs: [...crumbs, { text: reference, href: back }] })
  }
  for (const [kind, path] of [
    ['void', '/:reference/void'],
    ['beacon', '/:reference/beacon'],
    ['replace', '/:reference/replace/:application'],
  ] as const) {
    app.get(path, (c) => {
      if (!officer(c)) return c.redirect(`/draws/${c.req.param('reference')}`, 303)
      return shown(c, kind, { lang: c.get('lang'), values: {}, errors: [] })
    })
    app.post(path, async (c) => {
      const values = await readForm(c)
      const { command, input } = decisions[kind]
      const application = c.req.param('application')
      const about = { draw: c.req.param('reference'), ...(application === undefined ? {} : { application }) }
      const outcome = await desk.run(c.get('user'), command, { ...about, ...input(values) }, keyOf(desk, values))
      if (outcome.outcome === 'accepted') return c.redirect(`/draws/${c.req.param('reference')}`, 303)
      return shown(c, kind, { lang: c.get('lang'), values, errors: errorsFrom(outcome, labels) })
    })
  }
}

async function indexPage(c: PageContext, desk: Desk, officer: boolean, form: Form) {
  const { lang } = form
  const rows = await drawRows(desk)
  const single = await singleDraws(desk)
  const body = html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1><p class="govuk-body">${t(words.how, lang)}</p>
    ${desk.demonstration && govuk('inset-text', { text: t(words.demonstration, lang) })}
    ${officer && (await fixPart(desk, form))}
    ${drawTable(desk, lang, rows, '/draws')}
    ${single.length > 0 && singleTable(desk, lang, single)}
    <p class="govuk-body"><a class="govuk-link" href="/public/draws">/public/draws</a></p>`
  return deskPage(c, desk, {
    title: words.title,
    body,
    errors: form.errors,
    crumbs: crumbs.slice(desk.side === 'returning' ? 0 : 1),
  })
}

async function fixPart(desk: Desk, form: Form): Promise<Html> {
  const { lang } = form
  const { waiting, owed, open, release, places } = await beforeList(
    desk.platform.database.query,
    desk.platform.agreement,
  )
  const people = waiting.reduce((sum, { size }) => sum + size, 0)
  const most = release.most ?? release.even
  const figures = statRow([
    statBox(lang, { label: words.waitingGroups, value: waiting.length }),
    statBox(lang, { label: words.people, value: people }),
    statBox(lang, { label: release.most === null ? words.even : words.most, value: most }),
  ])
  const sum = summary(lang, [
    { key: words.released, value: String(places.released) },
    { key: words.used, value: String(places.used) },
    { key: words.left, value: html`<strong>${places.left}</strong>` },
    ...(owed > 0
      ? [
          { key: words.owed, value: String(owed) },
          { key: words.forOthers, value: String(Math.max(0, places.left - owed)) },
        ]
      : []),
  ])
  const rule = desk.platform.agreement.admission?.draw.places
  const { cite } = rule === undefined ? { cite: null } : citation(desk.platform.agreement, rule)
  const released = html`${heading(lang, words.releasedTitle)}${sum}<p class="govuk-body">${t(words.releasedSays, lang)} <a class="govuk-link" href="/admissions/windows">${t(words.toWindows, lang)}</a></p>${cite && html`<p class="app-cite govuk-!-margin-bottom-6">${t(cite, lang)} (${rule})</p>`}`
  const fields = html`${textField(form, { name: 'places', label: words.places, hint: words.placesHint, width: 3, inputmode: 'numeric' })}
    ${textArea(form, { name: 'reasons', label: words.reasons, hint: words.reasonsHint, rows: 3 })}
    ${textField(form, { name: 'round', label: words.roundField, hint: words.roundHint, width: 10, inputmode: 'numeric' })}`
  const now = open ? words.openNow : waiting.length === 0 ? words.nobody : places.left <= owed ? words.noneLeft : null
  const shut = now !== null && form.errors.length === 0
  return html`${figures}${released}${
    shut
      ? html`<p class="govuk-body">${t(now, lang)}</p>`
      : html`<div id="form">${heading(lang, words.fixTitle)}<p class="govuk-body">${t(words.fixSays, lang)}</p>${postForm(lang, { action: '/draws', idempotencyKey: desk.platform.token(), body: fields, submit: words.fixNow })}</div>`
  }`
}

async function drawPage(c: PageContext, desk: Desk, officer: boolean, errors: readonly FieldError[]) {
  const lang = c.get('lang')
  const reference = c.req.param('reference') ?? ''
  const found = await drawOf(desk, reference)
  if (found === null) return singlePage(c, desk, reference)
  const { draw, version } = found
  const all: Applications = officer
    ? new Map(
        (await rowsOf(desk.platform.database.query, 'application', applicationRow)).map((row) => [row.reference, row]),
      )
    : new Map()
  const base = `/public/draws/${reference}`
  const listens = html`<div role="status"><p class="app-live" data-live="${base}/live?since=${version}" data-live-list="${base}/steps?lang=${lang}" hidden>${t(words.changed, lang)} <a class="govuk-link" href="/draws/${reference}">${t(words.refresh, lang)}</a></p></div>`
  const body = html`<h1 class="govuk-heading-l">${t(words.draw, lang)} <span class="app-ref">${reference}</span> ${standingTag(lang, standingOf(draw))}</h1>
    ${draw.reasons !== null && officer && summary(lang, [{ key: words.reasons, value: html`<bdi>${draw.reasons}</bdi> (${draw.fixed.by})` }])}
    ${officer && actions(desk, lang, draw, all)}
    ${listens}<div id="live-list">${ceremony({ desk, lang, draw })}</div>
    <p class="govuk-body"><a class="govuk-link" href="${base}">${t(words.publicPage, lang)}</a>${draw.entries !== null && html` · <a class="govuk-link" href="${base}.json">${t(words.file, lang)}</a>`}</p>
    ${officer && replacedList(desk, lang, draw)}${orderTable({ desk, lang, draw }, officer ? extraOf(lang, draw, all) : undefined)}`
  const title = { en: `Draw ${reference}`, fr: `Tirage ${reference}` }
  const trail = [...crumbs.slice(desk.side === 'returning' ? 0 : 1), { text: reference }]
  return deskPage(c, desk, { title, body, crumbs: trail, errors })
}

/** What an officer can do about this draw now. */
function actions(desk: Desk, lang: ReaderLanguage, draw: Draw, all: Applications): Html {
  const { reference } = draw
  const open = standingOf(draw) === 'open'
  const left = outcomeOf(draw)?.reached.some((entry) => all.get(entry.reference)?.status === 'eligible') ?? false
  const link = (path: string, text: Text): Html =>
    html`<li><a class="govuk-link" href="/draws/${reference}/${path}">${t(text, lang)}</a></li>`
  return html`${left && html`<div id="form">${postForm(lang, { action: `/draws/${reference}/select`, idempotencyKey: desk.platform.token(), body: html`<p class="govuk-body">${t(words.toSelect, lang)}</p>`, submit: words.selectNow })}</div>`}
    ${open && html`<ul class="govuk-list">${draw.list.beacon !== null && draw.beacon === null && link('beacon', words.beaconTitle)}${link('void', words.voidTitle)}</ul>`}`
}

/** Who is behind a ticket, for officers alone; and the way to replace one that will not come. */
function extraOf(lang: ReaderLanguage, draw: Draw, all: Applications) {
  const reached = new Set(outcomeOf(draw)?.reached.map(({ reference }) => reference))
  return {
    heads: [words.application, words.status],
    cells: (reference: string): readonly Words[] => {
      const row = all.get(reference)
      const status: Status = row?.status ?? 'withdrawn'
      const lost = reached.has(reference) && lossOf(status) !== undefined
      return [
        html`<a class="govuk-link" href="/admissions/${reference}"><span class="app-ref">${reference}</span>${row?.name && html` <bdi>${row.name}</bdi>`}</a>`,
        html`${t(statusWords[status], lang)}${lost && html`<br><a class="govuk-link" href="/draws/${draw.reference}/replace/${reference}">${t(words.replaceOne, lang)}<span class="govuk-visually-hidden"> ${reference}</span></a>`}`,
      ]
    },
  }
}

/** Who was replaced, why, by whom and with which reasons: for officers alone. */
function replacedList(desk: Desk, lang: ReaderLanguage, { lost }: Draw): Renderable {
  const decided = lost.filter(({ reasons }) => reasons !== null)
  if (decided.length === 0) return null
  return worklist(lang, {
    caption: words.replaced,
    columns: [{ head: words.application }, { head: words.why }, { head: words.when }, { head: words.who }],
    rows: decided.map(({ application, code, reasons, mark }) => ({
      cells: [
        html`<a class="govuk-link app-ref" href="/admissions/${application}">${application}</a>`,
        html`${t(lossWords[code], lang)}<br><bdi>${reasons}</bdi>`,
        formatInstant(mark.at, desk.zone, lang),
        html`<bdi>${mark.by}</bdi>`,
      ],
    })),
    empty: words.noneYet,
  })
}

/** Marks every application the draw reached and that still waits. Doing it again does nothing more. */
async function mark(desk: Desk, user: Parameters<Desk['run']>[0], reference: string): Promise<readonly FieldError[]> {
  const found = await drawOf(desk, reference)
  const errors: FieldError[] = []
  for (const { reference: application } of found === null ? [] : (outcomeOf(found.draw)?.reached ?? [])) {
    const [row] = await desk.platform.database.query(
      "select ix from view_rows where view = 'application' and key = $1",
      [application],
    )
    if (row?.ix !== 'eligible') continue
    const input = { application, selection: reference }
    const outcome = await desk.run(user, 'admission/select', input, desk.platform.token())
    for (const { field, message } of errorsFrom(outcome, labels))
      errors.push({ field, message: { en: `${application}: ${message.en}`, fr: `${application} : ${message.fr}` } })
  }
  return errors
}
