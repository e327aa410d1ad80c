import type { Hono } from 'hono'
import { z } from 'zod'
import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { statBox, statRow, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { html, join } from '../web/html.ts'
import { t } from '../web/language.ts'
import { type Row, worklist } from '../web/worklist.ts'
import { bySoonest, type Step, stepsOf, stepWords } from './ahead.ts'
import { fileOf } from './file.ts'
import { noticePdf } from './notice-view.ts'
import { stepTone } from './pages-after.ts'
import { type Application, fullName, personOf, statusOf } from './state.ts'
import { statusWords } from './words.ts'

type Work = { readonly state: Application; readonly step: Step }
const filters = ['all', 'late', 'officer', 'applicant'] as const
type Filter = (typeof filters)[number]

/** The worklist after selection: for each application what is next, by when and whose; what is late first, and before the lead. */
export function workRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/work', async (c) => {
    const lang = c.get('lang')
    const work = await workOf(desk)
    const asked = filters.find((one) => one === c.req.query('show')) ?? 'all'
    const crumbs = [{ text: words.admissions, href: '/admissions' }, { text: words.title }]
    return deskPage(c, desk, { title: words.title, body: workBody(desk, lang, work, asked), wide: true, crumbs })
  })
  app.get('/:reference/notice.pdf', async (c) => {
    const file = await fileOf(desk, c.req.param('reference'))
    const bytes = file === null ? null : noticePdf(desk, file.state)
    if (bytes === null) return c.notFound()
    c.header('Content-Disposition', `attachment; filename="decision-${c.req.param('reference')}.pdf"`)
    return c.body(bytes, 200, { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' })
  })
}

const rowField = z.object({ reference: z.string() })

/** Every step of every application that has one, the most urgent first. */
async function workOf(desk: Desk): Promise<readonly Work[]> {
  const { database, agreement, clock } = desk.platform
  const rows = await database.query(
    "select data from view_rows where view = 'application' and data->>'work' = 'true' order by key",
  )
  const now = clock.now()
  const found: Work[] = []
  for (const { data } of rows) {
    const file = await fileOf(desk, rowField.parse(data).reference)
    if (file === null) continue
    for (const step of stepsOf(file.state, agreement, now)) found.push({ state: file.state, step })
  }
  return found.sort((a, b) => bySoonest(a.step, b.step) || (a.state.reference < b.state.reference ? -1 : 1))
}

const passes = (filter: Filter, { late, by }: Step): boolean => {
  if (filter === 'late') return late
  if (filter === 'officer') return by.includes('admissions-officer')
  return filter === 'applicant' ? by.includes('applicant') : true
}

function workBody(desk: Desk, lang: Language, work: readonly Work[], asked: Filter) {
  const count = (filter: Filter): number => work.filter(({ step }) => passes(filter, step)).length
  const boxes = filters.map((filter) =>
    statBox(lang, {
      label: words[filter],
      value: count(filter),
      href: `/admissions/work?show=${filter}`,
      tone: filter === 'late' && count(filter) > 0 ? 'bad' : 'quiet',
    }),
  )
  const rows = work.filter(({ step }) => passes(asked, step)).map((one) => rowOf(desk, lang, one))
  const table = worklist(lang, {
    caption: words[asked],
    columns: [{ head: words.application }, { head: words.next }, { head: words.due }, { head: words.whose }],
    rows,
    empty: words.empty,
  })
  const links = [
    html`<a class="govuk-link" href="/admissions">${t(words.toList, lang)}</a>`,
    html`<a class="govuk-link" href="/admissions/centres">${t(words.centres, lang)}</a>`,
  ]
  return html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1>${statRow(boxes)}<p class="govuk-body">${join(links, ' · ')}</p>${table}`
}

function rowOf(desk: Desk, lang: Language, { state, step }: Work): Row {
  const main = personOf(state, 'main') ?? state.people[0]
  const title = t(stepWords[step.code], lang)
  return {
    tone: stepTone(step),
    cells: [
      html`<a class="govuk-link" href="/admissions/${state.reference}"><span class="app-ref">${state.reference}</span>${main !== undefined && html` <bdi>${fullName(main.person)}</bdi>`}</a><br><span class="app-cite">${t(statusWords[statusOf(state)], lang)}, ${state.people.length} ${t(words.people, lang)}</span>`,
      step.action === null
        ? title
        : html`<a class="govuk-link" href="/admissions/${state.reference}/${step.action}">${title}</a>`,
      step.due === null
        ? '–'
        : html`${step.late && html`${tagFor(lang, 'bad', words.overdue)}<br>`}${formatInstant(step.due, desk.zone, lang, { zoneName: true })}`,
      step.by.map((whose) => t(desk.roleName(whose), lang)).join(', '),
    ],
  }
}

const words = {
  admissions: { en: 'Admissions', fr: 'Admissions' },
  title: { en: 'After selection: what is next', fr: 'Après la sélection : la suite' },
  all: { en: 'Everything', fr: 'Tout' },
  late: { en: 'Overdue, before the lead', fr: 'En retard, signalé au responsable' },
  officer: { en: 'With us', fr: 'De notre côté' },
  applicant: { en: 'With the applicants', fr: 'Du côté des demandeurs' },
  application: { en: 'Application', fr: 'Demande' },
  next: { en: 'Next', fr: 'Suite' },
  due: { en: 'By', fr: 'Avant le' },
  whose: { en: 'Whose', fr: 'À qui' },
  empty: { en: 'Nothing here.', fr: 'Rien ici.' },
  overdue: { en: 'Overdue', fr: 'En retard' },
  people: { en: 'people', fr: 'personne(s)' },
  toList: { en: 'All applications', fr: 'Toutes les demandes' },
  centres: { en: 'Visa centres', fr: 'Centres de visas' },
} satisfies Record<string, Text>
