import type { Context, Hono } from 'hono'
import type { Text } from '../core/brand.ts'
import { problems } from '../portal/frame.ts'
import { tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { hidden, textArea, textField } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { worklist } from '../web/worklist.ts'
import { allCentres, type Centre } from './centres.ts'

type C = Context<DeskEnv>

/** The visa centres of this deployment: the list, and the decisions that change it. */
export function centreRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/centres', (c) => listPage(c, desk, {}, []))
  app.post('/centres', async (c) => {
    const values = await readForm(c)
    const centre = one(values, 'centre')
    const closing = one(values, 'do') === 'close'
    const input = closing
      ? { centre, reasons: one(values, 'reasons') }
      : {
          name: one(values, 'name'),
          place: one(values, 'place'),
          reasons: one(values, 'reasons'),
          ...(centre === '' ? {} : { centre }),
        }
    const key = one(values, 'idempotencyKey') || desk.platform.token()
    const outcome = await desk.run(c.get('user'), `admission/${closing ? 'close' : 'open'}-centre`, input, key)
    if (outcome.outcome === 'accepted') return c.redirect('/admissions/centres?done=1', 303)
    const errors = outcome.outcome === 'invalid' ? problems(outcome, labels) : errorsFrom(outcome, labels)
    return closing || centre !== ''
      ? onePage(c, desk, { key: centre, closing, values, errors })
      : listPage(c, desk, values, errors)
  })
  app.get('/centres/:centre', (c) =>
    onePage(c, desk, { key: c.req.param('centre'), closing: false, values: {}, errors: [] }),
  )
  app.get('/centres/:centre/close', (c) =>
    onePage(c, desk, { key: c.req.param('centre'), closing: true, values: {}, errors: [] }),
  )
}

async function listPage(c: C, desk: Desk, values: FormValues, errors: readonly FieldError[]): Promise<Response> {
  const lang = c.get('lang')
  const all = await allCentres(desk.platform.database.query)
  const table = worklist(lang, {
    caption: words.list,
    columns: [{ head: words.name }, { head: words.place }, { head: words.state }],
    rows: all.map(({ centre, name, place, open }) => ({
      tone: open ? 'good' : 'quiet',
      cells: [
        html`<a class="govuk-link" href="/admissions/centres/${centre}"><bdi>${name}</bdi></a>`,
        html`<bdi>${place}</bdi>`,
        tagFor(lang, open ? 'good' : 'quiet', open ? words.open : words.closed),
      ],
    })),
    empty: words.none,
  })
  const body = html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1><p class="govuk-body">${t(words.says, lang)}</p>${table}
    <h2 class="govuk-heading-m">${t(words.add, lang)}</h2><div id="form">${centreForm(desk, { lang, values, errors }, null)}</div>`
  const crumbs = [{ text: words.admissions, href: '/admissions' }, { text: words.title }]
  const done = c.req.query('done') === undefined ? {} : { notice: { text: words.recorded } }
  return deskPage(c, desk, { title: words.title, body, errors, crumbs, ...done })
}

const centreForm = (desk: Desk, form: Form, centre: Centre | null) =>
  postForm(form.lang, {
    action: '/admissions/centres',
    idempotencyKey: desk.platform.token(),
    submit: words.record,
    body: html`${centre !== null && hidden('centre', centre.centre)}${textField(form, { name: 'name', label: words.name, value: centre?.name, dir: 'auto' })}
      ${textArea(form, { name: 'place', label: words.place, value: centre?.place, rows: 3, dir: 'auto' })}${textArea(form, { name: 'reasons', label: words.reasons, rows: 3, dir: 'auto' })}`,
  })

type Asked = {
  readonly key: string
  /** To take it off the list; otherwise to change it. */
  readonly closing: boolean
  readonly values: FormValues
  readonly errors: readonly FieldError[]
}
async function onePage(c: C, desk: Desk, { key, closing, values, errors }: Asked): Promise<Response> {
  const lang = c.get('lang')
  const centre = (await allCentres(desk.platform.database.query)).find((one) => one.centre === key)
  if (centre === undefined) return Promise.resolve(c.notFound())
  const form: Form = { lang, values, errors }
  const close = postForm(lang, {
    action: '/admissions/centres',
    idempotencyKey: desk.platform.token(),
    submit: words.close,
    warning: true,
    body: html`${hidden('centre', key)}${hidden('do', 'close')}${textArea(form, { name: 'reasons', label: words.whyClosed, rows: 3, dir: 'auto' })}`,
    cancel: { href: `/admissions/centres/${key}` },
  })
  const toClose =
    centre.open &&
    html`<p class="govuk-body"><a class="govuk-link" href="/admissions/centres/${key}/close">${t(words.close, lang)}</a></p>`
  const body = html`<h1 class="govuk-heading-l"><bdi>${centre.name}</bdi></h1><div id="form">
    ${closing ? close : html`${centreForm(desk, form, centre)}${toClose}`}</div>`
  const crumbs = [
    { text: words.admissions, href: '/admissions' },
    { text: words.title, href: '/admissions/centres' },
    { text: centre.name },
  ]
  return deskPage(c, desk, { title: centre.name, body, errors, crumbs })
}

const words = {
  admissions: { en: 'Admissions', fr: 'Admissions' },
  title: { en: 'Visa centres', fr: 'Centres de visas' },
  says: {
    en: 'Where people attend with their documents. No text we have seen names a centre: the list is kept here, by decisions with reasons.',
    fr: 'Où les personnes se présentent avec leurs documents. Aucun texte consulté ne nomme de centre : la liste est tenue ici, par des décisions motivées.',
  },
  list: { en: 'On the list', fr: 'Dans la liste' },
  name: { en: 'Name', fr: 'Nom' },
  place: { en: 'Address, and how to get there', fr: 'Adresse et accès' },
  state: { en: 'State', fr: 'État' },
  open: { en: 'Open', fr: 'Ouvert' },
  closed: { en: 'Closed', fr: 'Fermé' },
  none: { en: 'No visa centre yet.', fr: 'Aucun centre de visas.' },
  add: { en: 'Add a visa centre', fr: 'Ajouter un centre de visas' },
  close: { en: 'Take it off the list', fr: 'Retirer de la liste' },
  whyClosed: { en: 'Why it is taken off', fr: 'Pourquoi le retirer' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  record: { en: 'Record', fr: 'Enregistrer' },
  recorded: { en: 'Recorded.', fr: 'Enregistré.' },
} satisfies Record<string, Text>
const labels: Readonly<Record<string, Text>> = { name: words.name, place: words.place, reasons: words.reasons }
