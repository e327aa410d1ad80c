import type { Hono } from 'hono'
import { z } from 'zod'
import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import { rowsOf } from '../platform/store.ts'
import { problems } from '../portal/frame.ts'
import { statBox, statRow, summary, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { textArea, textField } from '../web/fields.ts'
import { type FieldError, type Form, one, postForm, readForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { worklist } from '../web/worklist.ts'
import { actionLabels as labels } from './actions-words.ts'
import { drawOrder } from './order.ts'
import { type Selection, selectionField } from './select.ts'
import { type Status, statuses } from './state.ts'
import { words as refusals, statusWords } from './words.ts'

const waitingField = z.object({
  reference: z.string(),
  status: z.enum(statuses),
  name: z.string().nullable(),
  size: z.int(),
  submittedAt: instantField.nullable(),
})
type Waiting = z.infer<typeof waitingField>

/** Drawing lots among those who wait, and every draw as it was. */
export function selectionRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const { query } = desk.platform.database
  const drawPage = async (form: Form) => {
    const waiting = await rowsOf(query, 'application', waitingField, 'eligible')
    const drawn = (await rowsOf(query, 'selection', selectionField)).toReversed()
    return { title: words.title, body: selectBody(desk, form, waiting, drawn), errors: form.errors, crumbs }
  }
  app.get('/select', async (c) => deskPage(c, desk, await drawPage({ lang: c.get('lang'), values: {}, errors: [] })))
  app.post('/select', async (c) => {
    const values = await readForm(c)
    const entered = one(values, 'places')
    const key = one(values, 'idempotencyKey') || desk.platform.token()
    const input = { places: /^\d{1,4}$/.test(entered) ? Number(entered) : Number.NaN, reasons: one(values, 'reasons') }
    const outcome = await desk.run(c.get('user'), 'admission/draw', input, key)
    if (outcome.outcome === 'accepted') {
      const reference = outcome.stream.slice('selection:'.length)
      await mark(desk, c.get('user'), reference)
      return c.redirect(`/admissions/selections/${reference}`, 303)
    }
    const errors = outcome.outcome === 'invalid' ? problems(outcome, labels) : errorsFrom(outcome, labels)
    return deskPage(c, desk, await drawPage({ lang: c.get('lang'), values, errors }))
  })
  app.get('/selections/:reference', (c) => selectionPage(c, []))
  app.post('/selections/:reference', async (c) =>
    selectionPage(c, await mark(desk, c.get('user'), c.req.param('reference'))),
  )

  type PageContext = Parameters<typeof deskPage>[0]
  async function selectionPage(c: PageContext, errors: readonly FieldError[]) {
    const reference = c.req.param('reference') ?? ''
    const drawn = await selectionOf(desk, reference)
    if (drawn === null) {
      const body = html`<h1 class="govuk-heading-l">${t(refusals.noSelection, c.get('lang'))}</h1>`
      return deskPage(c, desk, { title: refusals.noSelection, body, crumbs }, 404)
    }
    const all = await rowsOf(query, 'application', waitingField)
    const body = drawnBody(desk, c.get('lang'), drawn, new Map(all.map((row) => [row.reference, row])))
    return deskPage(c, desk, { title: words.draw, body, crumbs: [...crumbs, { text: reference }], errors })
  }
}

async function selectionOf(desk: Desk, reference: string): Promise<Selection | null> {
  const all = await rowsOf(desk.platform.database.query, 'selection', selectionField)
  return all.find((one) => one.reference === reference) ?? null
}

/** Marks every application the draw reached and that still waits. Doing it again does nothing more. */
async function mark(desk: Desk, user: Parameters<Desk['run']>[0], reference: string): Promise<readonly FieldError[]> {
  const drawn = await selectionOf(desk, reference)
  const errors: FieldError[] = []
  for (const application of drawn?.taken ?? []) {
    const [row] = await desk.platform.database.query(
      "select ix from view_rows where view = 'application' and key = $1",
      [application],
    )
    if (row?.ix !== 'eligible') continue
    const outcome = await desk.run(
      user,
      'admission/select',
      { application, selection: reference },
      desk.platform.token(),
    )
    for (const { field, message } of errorsFrom(outcome, labels))
      errors.push({ field, message: { en: `${application}: ${message.en}`, fr: `${application} : ${message.fr}` } })
  }
  return errors
}

const h2 = (lang: Form['lang'], text: Text) => html`<h2 class="govuk-heading-m">${t(text, lang)}</h2>`

function selectBody(desk: Desk, form: Form, waiting: readonly Waiting[], drawn: readonly Selection[]) {
  const { lang } = form
  const people = waiting.reduce((sum, { size }) => sum + size, 0)
  const list = worklist(lang, {
    caption: words.waiting,
    columns: [{ head: words.application }, { head: words.people, numeric: true }, { head: words.sent }],
    rows: waiting.map((row) => ({
      cells: [
        linkTo(row.reference, row.name),
        String(row.size),
        row.submittedAt === null ? '–' : formatInstant(row.submittedAt, desk.zone, lang),
      ],
    })),
    empty: words.nobody,
  })
  const earlier = worklist(lang, {
    caption: words.earlier,
    columns: [
      { head: words.draw },
      { head: words.when },
      { head: words.by },
      { head: words.places, numeric: true },
      { head: words.taken, numeric: true },
    ],
    rows: drawn.map((one) => ({
      cells: [
        html`<a class="govuk-link app-ref" href="/admissions/selections/${one.reference}">${one.reference}</a>`,
        formatInstant(instantField.parse(one.drawnAt), desk.zone, lang),
        one.drawnBy,
        String(one.places),
        String(one.taken.length),
      ],
    })),
    empty: words.noneYet,
  })
  const fields = html`${textField(form, { name: 'places', label: labels.places, hint: words.placesHint, width: 3, inputmode: 'numeric' })}
    ${textArea(form, { name: 'reasons', label: labels.reasons, hint: words.reasonsHint, rows: 3 })}`
  return html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1><p class="govuk-body">${t(words.how, lang)}</p>
    ${govuk('inset-text', { text: t(words.alone, lang) })}
    ${statRow([statBox(lang, { label: words.groups, value: waiting.length }), statBox(lang, { label: words.people, value: people }), statBox(lang, { label: words.owed, value: drawn[0]?.overshoot ?? 0 })])}
    ${list}${waiting.length > 0 && html`<div id="form">${h2(lang, words.doDraw)}${postForm(lang, { action: '/admissions/select', idempotencyKey: desk.platform.token(), body: fields, submit: words.doDraw })}</div>`}
    ${earlier}`
}

const linkTo = (reference: string, name: string | null | undefined) =>
  html`<a class="govuk-link" href="/admissions/${reference}"><span class="app-ref">${reference}</span>${name && html` <bdi>${name}</bdi>`}</a>`

function drawnBody(desk: Desk, lang: Language, drawn: Selection, all: ReadonlyMap<string, Waiting>) {
  const same = drawOrder(drawn.seed, drawn.groups).every(
    (group, index) => group.reference === drawn.groups[index]?.reference,
  )
  const statusOf = (reference: string): Status => all.get(reference)?.status ?? 'withdrawn'
  const left = drawn.taken.filter((reference) => statusOf(reference) === 'eligible')
  const facts = summary(lang, [
    {
      key: words.when,
      value: `${formatInstant(instantField.parse(drawn.drawnAt), desk.zone, lang)}, ${drawn.drawnBy}`,
    },
    { key: labels.reasons, value: html`<bdi>${drawn.reasons}</bdi>` },
    { key: words.places, value: String(drawn.places) },
    { key: words.owed, value: String(drawn.owed) },
    { key: words.overshoot, value: String(drawn.overshoot) },
    { key: words.seed, value: html`<code>${drawn.seed}</code>` },
    { key: words.check, value: tagFor(lang, same ? 'good' : 'bad', same ? words.matches : words.differs) },
  ])
  const table = worklist(lang, {
    caption: words.order,
    columns: [
      { head: words.application },
      { head: words.rank, numeric: true },
      { head: words.people, numeric: true },
      { head: words.ticket },
      { head: words.reached },
      { head: words.status },
    ],
    rows: drawn.groups.map(({ reference, ticket, size }, index) => {
      const taken = drawn.taken.includes(reference)
      return {
        tone: taken ? 'good' : 'quiet',
        cells: [
          linkTo(reference, all.get(reference)?.name),
          String(index + 1),
          String(size),
          html`<code>${ticket.slice(0, 16)}…</code>`,
          taken ? words.yes : words.no,
          statusWords[statusOf(reference)],
        ],
      }
    }),
    empty: words.nobody,
  })
  const finish =
    left.length > 0 &&
    html`<div id="form">${postForm(lang, { action: `/admissions/selections/${drawn.reference}`, idempotencyKey: desk.platform.token(), body: html`<p class="govuk-body">${t(words.unfinished, lang)}</p>`, submit: words.finish })}</div>`
  return html`<h1 class="govuk-heading-l">${t(words.draw, lang)} <span class="app-ref">${drawn.reference}</span></h1>
    ${govuk('inset-text', { text: t(words.alone, lang) })}${facts}<p class="govuk-body">${t(words.recompute, lang)}</p>${finish}${table}`
}

const words = {
  title: { en: 'Select applications', fr: 'Tirer au sort des demandes' },
  admissions: { en: 'Admissions', fr: 'Admissions' },
  draw: { en: 'Draw', fr: 'Tirage' },
  how: {
    en: 'All eligible applications are put in order by lot. Groups are taken in that order until the places are used: a family is taken whole and has the same chance as one person. If the last family goes over, the excess is owed to the next draw.',
    fr: 'Toutes les demandes éligibles sont rangées par tirage au sort. Les groupes sont pris dans cet ordre jusqu’à épuisement des places : une famille est prise entière et a la même chance qu’une personne seule. Si la dernière dépasse, l’excédent est dû au tirage suivant.',
  },
  alone: {
    en: 'Drawn by this node alone: the seed is not yet made by the two states together. Every draw stays in the record and can be recomputed.',
    fr: 'Tiré par ce seul nœud : la graine n’est pas encore produite par les deux États ensemble. Chaque tirage reste au registre et peut être recalculé.',
  },
  groups: { en: 'Applications waiting', fr: 'Demandes en attente' },
  waiting: { en: 'Eligible and waiting', fr: 'Éligibles, en attente' },
  nobody: { en: 'Nobody is waiting.', fr: 'Personne n’attend.' },
  earlier: { en: 'Draws so far', fr: 'Tirages effectués' },
  noneYet: { en: 'No draw yet.', fr: 'Aucun tirage.' },
  application: { en: 'Application', fr: 'Demande' },
  people: { en: 'People', fr: 'Personnes' },
  sent: { en: 'Sent', fr: 'Envoyée' },
  when: { en: 'When', fr: 'Quand' },
  by: { en: 'By', fr: 'Par' },
  places: { en: 'Places', fr: 'Places' },
  taken: { en: 'Taken', fr: 'Retenues' },
  placesHint: { en: 'How many people there is room for', fr: 'Nombre de personnes pouvant être accueillies' },
  reasonsHint: { en: 'Where this number comes from', fr: 'D’où vient ce nombre' },
  doDraw: { en: 'Draw now', fr: 'Tirer au sort' },
  owed: { en: 'Owed from the draw before', fr: 'Dû du tirage précédent' },
  overshoot: { en: 'Owed to the next draw', fr: 'Dû au tirage suivant' },
  seed: { en: 'Seed', fr: 'Graine' },
  check: { en: 'Order recomputed', fr: 'Ordre recalculé' },
  matches: { en: 'Matches', fr: 'Concorde' },
  differs: { en: 'Differs', fr: 'Diffère' },
  recompute: {
    en: 'To recompute: for each ticket take HMAC-SHA-256 with the seed as key, and sort ascending.',
    fr: 'Pour recalculer : pour chaque ticket, prendre HMAC-SHA-256 avec la graine pour clé, puis trier par ordre croissant.',
  },
  order: { en: 'Order drawn', fr: 'Ordre du tirage' },
  rank: { en: 'Rank', fr: 'Rang' },
  ticket: { en: 'Ticket', fr: 'Ticket' },
  reached: { en: 'Reached', fr: 'Atteinte' },
  status: { en: 'Status now', fr: 'État actuel' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  unfinished: {
    en: 'Some applications the draw reached are not yet marked selected.',
    fr: 'Certaines demandes atteintes ne sont pas encore marquées.',
  },
  finish: { en: 'Mark them selected', fr: 'Les marquer comme retenues' },
} satisfies Record<string, Text>

const crumbs = [
  { text: words.admissions, href: '/admissions' },
  { text: words.title, href: '/admissions/select' },
]
