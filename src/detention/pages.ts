import { type Context, Hono } from 'hono'
import type { Role } from '../access/roles.ts'
import { linkButton } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { radioField, textArea, textField } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { type Board, bailTable, bedTable, dutyTable, peopleTable } from './board-lists.ts'
import { centreKinds, boardWords as words } from './board-words.ts'
import type { Centre } from './define.ts'
import { bedBoard, centreNamed, peopleHeld } from './view.ts'

type C = Context<DeskEnv>
type Typed = { readonly values: FormValues; readonly errors: readonly FieldError[] }
const nothingTyped: Typed = { values: {}, errors: [] }

const readers: readonly Role[] = ['detention-desk', 'duty-lead', 'caseworker']

/** The detention board and the list of centres. Mounted at `/detention`; whose role has no business there is told so. */
export function detentionPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.use(async (c, next) => {
    if (!readers.some((role) => role === c.get('user').role)) return said(c, desk, words.forbidden, 403)
    if (desk.platform.agreement.detention === null) return said(c, desk, words.noTerms, 404)
    return next()
  })
  app.get('/', (c) => board(c, desk))
  app.get('/centres/new', (c) => onlyDesk(c, desk, () => newCentre(c, desk, nothingTyped)))
  app.post('/centres/new', (c) => onlyDesk(c, desk, () => openCentre(c, desk)))
  app.get('/centres/:slug', (c) => withCentre(c, desk, (centre) => centrePage(c, desk, centre, null, nothingTyped)))
  for (const act of ['capacity', 'close'] as const) {
    app.get(`/centres/:slug/${act}`, (c) => c.redirect(`/detention/centres/${c.req.param('slug')}`, 303))
    app.post(`/centres/:slug/${act}`, (c) => withCentre(c, desk, (centre) => change(c, desk, centre, act)))
  }
  return app
}

function said(c: C, desk: Desk, says: typeof words.forbidden, status: 403 | 404) {
  const t = sayIn(c.get('lang'))
  const body = html`<h1 class="govuk-heading-l">${t(words.title)}</h1><p class="govuk-body">${t(says)}</p>`
  return deskPage(c, desk, { title: words.title, body, back: { href: '/' } }, status)
}

const notices = { opened: words.opened, changed: words.changed, gone: words.gone } as const
const isNotice = (text: string): text is keyof typeof notices => Object.hasOwn(notices, text)

async function board(c: C, desk: Desk) {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const { database, agreement, clock } = desk.platform
  const people = await peopleHeld(database.query)
  const { centres, elsewhere } = await bedBoard(
    database.query,
    people.map(({ bed }) => bed),
  )
  const mine = desk.may(user, 'detention/open-centre')
  const shown: Board = { lang, zone: desk.zone, now: clock.now(), agreement, acts: desk.may(user, 'detention/review') }
  const unlisted =
    elsewhere.length > 0 &&
    html`<p class="govuk-body">${t(words.elsewhere)} (${elsewhere.length}) <bdi>${[...new Set(elsewhere.map(({ place }) => place))].join(', ')}</bdi></p>`
  const done = c.req.query('done') ?? ''
  return deskPage(c, desk, {
    title: words.title,
    wide: true,
    ...(isNotice(done) ? { notice: { text: notices[done] } } : {}),
    body: html`<h1 class="govuk-heading-l">${t(words.title)}</h1>
${dutyTable(shown, people)}${bedTable(shown, centres, mine)}${unlisted}${mine && linkButton(t(words.newCentre), '/detention/centres/new', 'secondary')}
${bailTable(shown, people)}${peopleTable(shown, people)}`,
  })
}

const back = { href: '/detention', text: words.title }

function onlyDesk(c: C, desk: Desk, answer: () => Response | Promise<Response>): Response | Promise<Response> {
  return desk.may(c.get('user'), 'detention/open-centre') ? answer() : said(c, desk, words.deskOnly, 403)
}

async function withCentre(c: C, desk: Desk, answer: (centre: Centre) => Response | Promise<Response>) {
  return onlyDesk(c, desk, async () => {
    const centre = await centreNamed(desk.platform.database.query, c.req.param('slug') ?? '')
    if (centre !== null) return answer(centre)
    const t = sayIn(c.get('lang'))
    const body = html`<h1 class="govuk-heading-l">${t(words.notFound)}</h1><p class="govuk-body">${t(words.notFoundHelp)}</p>`
    return deskPage(c, desk, { title: words.notFound, body, back }, 404)
  })
}

const labels = { name: words.name, kind: words.kind, beds: words.beds, reasons: words.reasons, centre: words.centre }

const figure = (typed: string): number | undefined => (/^\d{1,6}$/.test(typed) ? Number(typed) : undefined)

function newCentre(c: C, desk: Desk, typed: Typed) {
  const lang = c.get('lang')
  const form = { lang, ...typed }
  const body = html`<h1 class="govuk-heading-l">${sayIn(lang)(words.newCentre)}</h1><div id="form" tabindex="-1">${postForm(
    lang,
    {
      action: '/detention/centres/new',
      idempotencyKey: desk.platform.token(),
      submit: words.newCentre,
      cancel: { href: '/detention' },
      body: html`${textField(form, { name: 'name', label: words.name, width: 20, dir: 'auto' })}${radioField(form, {
        name: 'kind',
        label: words.kind,
        small: true,
        options: Object.entries(centreKinds).map(([value, text]) => ({ value, text })),
      })}${textField(form, { name: 'beds', label: words.beds, width: 4, inputmode: 'numeric' })}`,
    },
  )}</div>`
  return deskPage(c, desk, { title: words.newCentre, body, errors: typed.errors, back })
}

async function openCentre(c: C, desk: Desk) {
  const values = await readForm(c)
  const input = { name: one(values, 'name'), kind: one(values, 'kind'), beds: figure(one(values, 'beds')) }
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), 'detention/open-centre', input, key)
  if (outcome.outcome === 'accepted') return c.redirect('/detention?done=opened', 303)
  return newCentre(c, desk, { values, errors: errorsFrom(outcome, labels) })
}

type Act = 'capacity' | 'close'

/** A centre with its two forms; what was typed shows again in the one it was typed into. */
function centrePage(c: C, desk: Desk, centre: Centre, act: Act | null, typed: Typed) {
  const lang = c.get('lang')
  const t = sayIn(lang)
  const form = (which: Act) => ({ lang, ...(which === act ? typed : nothingTyped) })
  const asked = (which: Act, submit: typeof words.close, fields: Html): Html =>
    html`<h2 class="govuk-heading-m">${t(submit)}</h2><div${which === (act ?? 'capacity') && html` id="form" tabindex="-1"`}>${postForm(
      lang,
      {
        action: `/detention/centres/${centre.slug}/${which}`,
        idempotencyKey: desk.platform.token(),
        submit,
        body: fields,
        warning: which === 'close',
      },
    )}</div>`
  const capacity = html`${textField(form('capacity'), { name: 'beds', label: words.beds, width: 4, inputmode: 'numeric', value: String(centre.beds) })}${textArea(form('capacity'), { name: 'reasons', label: words.reasons, rows: 3, dir: 'auto' })}`
  const close = textArea(form('close'), { name: 'whyClosed', label: words.reasons, rows: 3, dir: 'auto' })
  const body = html`<span class="govuk-caption-l">${t(centreKinds[centre.kind])}</span><h1 class="govuk-heading-l"><bdi>${centre.name}</bdi></h1>
${asked('capacity', words.capacity, capacity)}${asked('close', words.close, close)}`
  return deskPage(c, desk, { title: { en: centre.name, fr: centre.name }, body, errors: typed.errors, back })
}

async function change(c: C, desk: Desk, centre: Centre, act: Act) {
  const values = await readForm(c)
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const input =
    act === 'capacity'
      ? { centre: centre.slug, beds: figure(one(values, 'beds')), reasons: one(values, 'reasons') }
      : { centre: centre.slug, reasons: one(values, 'whyClosed') }
  const command = act === 'capacity' ? 'detention/change-capacity' : 'detention/close-centre'
  const outcome = await desk.run(c.get('user'), command, input, key)
  if (outcome.outcome === 'accepted')
    return c.redirect(`/detention?done=${act === 'capacity' ? 'changed' : 'gone'}`, 303)
  // The form has no field for the centre itself, and its second reasons have a name of their own.
  const errors = errorsFrom(outcome, labels).map((error) => ({
    ...error,
    field: error.field === 'centre' ? 'form' : act === 'close' && error.field === 'reasons' ? 'whyClosed' : error.field,
  }))
  return centrePage(c, desk, centre, act, { values, errors })
}
