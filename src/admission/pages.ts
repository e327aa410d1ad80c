import { Hono } from 'hono'
import { z } from 'zod'
import type { Language, Text } from '../core/brand.ts'
import { formatInstant, isAtOrAfter } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import { timeText } from '../core/times.ts'
import { fill } from '../law/words.ts'
import { messageAlarm } from '../messages/lists.ts'
import { liveAddress } from '../messages/live-routes.ts'
import { rowsOf } from '../platform/store.ts'
import { statBox, statRow, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { type Row, worklist } from '../web/worklist.ts'
import { dueShown } from '../windows/due-view.ts'
import { statusTones } from './actions-words.ts'
import { actionRoutes } from './pages-actions.ts'
import { applicationRoutes } from './pages-application.ts'
import { assessRoutes } from './pages-assess.ts'
import { centreRoutes } from './pages-centres.ts'
import { informationRoutes } from './pages-information.ts'
import { matchRoutes } from './pages-match.ts'
import { pictureFileRoutes } from './pages-pictures.ts'
import { questionRoutes } from './pages-question.ts'
import { workRoutes } from './pages-work.ts'
import { type Status, statuses } from './state.ts'
import { questionIdsOf, termsOf } from './terms.ts'
import { words as refusals, statusWords } from './words.ts'

/** The desk of the way in, for admissions officers; mount at `/admissions`. Where the agreement has none, it says so (404). */
export function admissionPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  if (desk.platform.agreement.admission === null) {
    app.all('*', (c) => {
      const body = html`<h1 class="govuk-heading-l">${t(refusals.noRoute, c.get('lang'))}</h1>`
      return deskPage(c, desk, { title: refusals.noRoute, body }, 404)
    })
    return app
  }
  app.use('*', async (c, next) => {
    const may = (command: string): boolean => desk.may(c.get('user'), command)
    if (may('admission/answer-question') || may('admission/settle-incident')) return next()
    const body = html`<h1 class="govuk-heading-l">${t(words.notYours, c.get('lang'))}</h1><p class="govuk-body">${t(words.notYoursSays, c.get('lang'))}</p>${may('windows/open') && html`<p class="govuk-body"><a class="govuk-link" href="/admissions/windows">${t(words.windows, c.get('lang'))}</a></p>`}`
    return deskPage(c, desk, { title: words.notYours, body }, 403)
  })
  app.get('/', async (c) => {
    const rows = await rowsOf(desk.platform.database.query, 'application', rowField)
    const asked = statuses.find((status) => status === c.req.query('status')) ?? null
    const lang = c.get('lang')
    const [alarm, due] = [await messageAlarm(desk, lang), await dueShown(desk, lang)]
    const body = listBody(desk, lang, { rows, alarm, due }, asked)
    return deskPage(c, desk, { title: words.title, body, wide: true, live: await liveAddress(desk) })
  })
  app.get('/select', (c) => c.redirect('/draws', 303))
  app.get('/selections/:reference', (c) => c.redirect(`/draws/${c.req.param('reference')}`, 303))
  pictureFileRoutes(app, desk)
  assessRoutes(app, desk)
  workRoutes(app, desk)
  centreRoutes(app, desk)
  applicationRoutes(app, desk)
  questionRoutes(app, desk)
  matchRoutes(app, desk)
  informationRoutes(app, desk)
  actionRoutes(app, desk)
  return app
}

const rowField = z.object({
  reference: z.string(),
  status: z.enum(statuses),
  name: z.string().nullable(),
  size: z.int(),
  startedAt: instantField,
  submittedAt: instantField.nullable(),
  presenceClosesAt: instantField.nullable(),
  findings: z.int(),
  outsideAt: instantField.nullable(),
  adults: z.int(),
  shown: z.int(),
  late: z.int(),
  toJudge: z.int(),
})
type ListRow = z.infer<typeof rowField>

/** Without a status asked for: what an officer has work with. */
const live: readonly Status[] = ['assessment', 'presence', 'selected', 'invited', 'applying', 'granted', 'eligible']

type Shown = { readonly rows: readonly ListRow[]; readonly alarm: Html | null; readonly due: Renderable }

function listBody(desk: Desk, lang: Language, { rows, alarm, due }: Shown, asked: Status | null) {
  const count = (status: Status): number => rows.filter((row) => row.status === status).length
  const boxes = statuses.map((status) =>
    statBox(lang, {
      label: statusWords[status],
      value: count(status),
      href: `/admissions?status=${status}`,
      tone: count(status) > 0 ? statusTones[status] : 'quiet',
    }),
  )
  const wanted = asked === null ? live : [asked]
  const shown = rows
    .filter(({ status }) => wanted.includes(status))
    .sort((a, b) => wanted.indexOf(a.status) - wanted.indexOf(b.status) || (sentAt(a) < sentAt(b) ? -1 : 1))
  const table = worklist(lang, {
    caption: asked === null ? words.toDo : statusWords[asked],
    columns: [
      { head: words.application },
      { head: words.people, numeric: true },
      { head: words.sent },
      { head: words.status },
      { head: words.next },
    ],
    rows: shown.map((row) => rowOf(desk, lang, row)),
    empty: words.empty,
  })
  return html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1>${alarm}${statRow(boxes)}${due}
    <p class="govuk-body"><a class="govuk-link" href="/admissions/windows">${t(words.windows, lang)}</a> · <a class="govuk-link" href="/admissions/windows/supply">${t(words.supply, lang)}</a></p>
    <p class="govuk-body">${asked !== null && html`<a class="govuk-link" href="/admissions">${t(words.toDo, lang)}</a> · `}<a class="govuk-link" href="/admissions/assess">${t(words.assess, lang)}</a> · <a class="govuk-link" href="/draws">${t(words.select, lang)}</a> · <a class="govuk-link" href="/admissions/work">${t(words.work, lang)}</a> · <a class="govuk-link" href="/admissions/centres">${t(words.centres, lang)}</a> · <a class="govuk-link" href="/admissions/messages">${t(words.messages, lang)}</a></p>
    ${table}${asked === 'draft' && govuk('inset-text', { text: t(words.drafts, lang) })}`
}

/** What runs out first comes first; then what was sent first. */
const sentAt = (row: ListRow): string =>
  (row.status === 'presence' ? row.presenceClosesAt : null) ?? row.submittedAt ?? row.startedAt

function rowOf(desk: Desk, lang: Language, row: ListRow): Row {
  const late =
    row.status === 'presence' &&
    row.presenceClosesAt !== null &&
    isAtOrAfter(desk.platform.clock.now(), row.presenceClosesAt)
  const all = questionIdsOf(termsOf(desk.platform.agreement)).length
  const at = (instant: Parameters<typeof formatInstant>[0]) => formatInstant(instant, desk.zone, lang)
  const next: Text | string =
    row.outsideAt !== null
      ? fill(words.outside, { at: timeText(row.outsideAt, desk.zone) })
      : row.status === 'presence' && row.presenceClosesAt !== null
        ? {
            en: `${row.shown} of ${row.adults} adults answered. ${late ? 'Ran out' : 'Until'} ${at(row.presenceClosesAt)}${row.late > 0 ? '. A late answer waits' : ''}`,
            fr: `${row.shown} adulte(s) sur ${row.adults}. ${late ? 'Échu le' : 'Jusqu’au'} ${at(row.presenceClosesAt)}${row.late > 0 ? '. Une réponse tardive attend' : ''}`,
          }
        : row.status === 'assessment'
          ? {
              en: `${row.findings} of ${all} questions answered${row.toJudge > 0 ? '. Presence to be weighed' : ''}`,
              fr: `${row.findings} question(s) sur ${all}${row.toJudge > 0 ? '. Présence à apprécier' : ''}`,
            }
          : nextSteps[row.status]
  return {
    tone: late ? 'bad' : statusTones[row.status],
    cells: [
      html`<a class="govuk-link" href="/admissions/${row.reference}"><span class="app-ref">${row.reference}</span>${row.name !== null && html` <bdi>${row.name}</bdi>`}</a>`,
      String(row.size),
      row.submittedAt === null ? '–' : at(row.submittedAt),
      tagFor(lang, late ? 'bad' : statusTones[row.status], statusWords[row.status]),
      next,
    ],
  }
}

const nextSteps: Readonly<Record<Status, Text>> = {
  draft: { en: 'With the applicant', fr: 'Chez le demandeur' },
  presence: { en: 'Waiting for an answer', fr: 'En attente de réponse' },
  assessment: { en: 'Assess', fr: 'Examiner' },
  eligible: { en: 'In the next draw', fr: 'Au prochain tirage' },
  ineligible: { en: 'Nothing', fr: 'Rien' },
  selected: { en: 'Invite', fr: 'Inviter' },
  invited: { en: 'Waiting for their answer', fr: 'En attente de leur réponse' },
  applying: { en: 'Biometrics and checks, then decide', fr: 'Biométrie et vérifications, puis décision' },
  granted: { en: 'Travel and arrival', fr: 'Voyage et arrivée' },
  refused: { en: 'Nothing', fr: 'Rien' },
  arrived: { en: 'Nothing', fr: 'Rien' },
  declined: { en: 'Nothing', fr: 'Rien' },
  expired: { en: 'Nothing', fr: 'Rien' },
  withdrawn: { en: 'Nothing', fr: 'Rien' },
  joining: { en: 'With the family', fr: 'Chez la famille' },
  joined: { en: 'On the family’s application', fr: 'Sur la demande de la famille' },
}

const words = {
  title: { en: 'Admissions', fr: 'Admissions' },
  toDo: { en: 'Applications in progress', fr: 'Demandes en cours' },
  assess: { en: 'Eligibility to assess, oldest first', fr: 'Éligibilité à examiner, par ancienneté' },
  select: {
    en: 'Select applications for the places there are',
    fr: 'Tirer au sort des demandes pour les places disponibles',
  },
  windows: { en: 'Windows and places', fr: 'Périodes de dépôt et places' },
  supply: { en: 'Supply against places', fr: 'Demandes au regard des places' },
  messages: { en: 'Messages to applicants', fr: 'Messages aux demandeurs' },
  outside: {
    en: 'Received outside a window on {at}; with the applicant',
    fr: 'Reçue hors période le {at} ; chez le demandeur',
  },
  work: { en: 'After selection: what is next', fr: 'Après la sélection : la suite' },
  centres: { en: 'Visa centres', fr: 'Centres de visas' },
  application: { en: 'Application', fr: 'Demande' },
  people: { en: 'People', fr: 'Personnes' },
  sent: { en: 'Sent', fr: 'Envoyée' },
  status: { en: 'Status', fr: 'État' },
  next: { en: 'Next', fr: 'Suite' },
  empty: { en: 'No application here.', fr: 'Aucune demande ici.' },
  drafts: {
    en: 'Drafts belong to their applicants: nothing is decided on them.',
    fr: 'Les brouillons appartiennent aux demandeurs : rien n’y est décidé.',
  },
  notYours: { en: 'This page is for admissions officers', fr: 'Cette page est réservée aux agents des admissions' },
  notYoursSays: { en: 'Ask a colleague whose role it is.', fr: 'Adressez-vous à un collègue habilité.' },
} satisfies Record<string, Text>
