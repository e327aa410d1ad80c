import type { Hono } from 'hono'
import { z } from 'zod'
import type { Instant, Language, Text } from '../core/brand.ts'
import { formatInstant, isAtOrAfter } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import { fill } from '../law/words.ts'
import { type Tone, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { t } from '../web/language.ts'
import { type Row, worklist } from '../web/worklist.ts'
import { statusTones } from './actions-words.ts'
import { candidatesOf } from './matches.ts'
import { type Status, statuses } from './state.ts'
import { questionIdsOf, termsOf } from './terms.ts'
import { statusWords } from './words.ts'

const rowField = z.object({
  reference: z.string(),
  status: z.enum(statuses),
  name: z.string().nullable(),
  size: z.int(),
  submittedAt: instantField.nullable(),
  presenceClosesAt: instantField.nullable(),
  findings: z.int(),
  awaitedUntil: instantField.nullable().default(null),
  toRead: z.int().default(0),
})
type Assessed = z.infer<typeof rowField> & { readonly matches: number }

const assessing: readonly Status[] = ['presence', 'assessment']
/** Decided already: they come back only where somebody who may be the same person has come into the record since. */
const decided: readonly Status[] = ['eligible', 'selected', 'invited', 'applying', 'granted']
const PAGE = 100

/** Every application that waits for an assessment, and those decided that have a match to decide; the oldest first. */
export async function assessments(query: ReadQuery): Promise<readonly Assessed[]> {
  const rows = await query(
    `select data from view_rows where view = 'application' and ix in (select jsonb_array_elements_text($1::jsonb))`,
    [JSON.stringify([...assessing, ...decided])],
  )
  const all = rows.map((row) => rowField.parse(row.data))
  const candidates = await candidatesOf(
    query,
    all.map(({ reference }) => reference),
  )
  return all
    .map((row) => ({ ...row, matches: candidates.get(row.reference)?.filter(({ open }) => open).length ?? 0 }))
    .filter(({ status, matches }) => assessing.includes(status) || matches > 0)
    .sort((a, b) => order(a) - order(b) || ((a.submittedAt ?? '') < (b.submittedAt ?? '') ? -1 : 1))
}

const order = ({ status }: Assessed): number => (decided.includes(status) ? 0 : 1)

/** The worklist of eligibility: in the order in which people sent their forms, what waits for whom, and until when. */
export function assessRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/assess', async (c) => {
    const lang = c.get('lang')
    const rows = await assessments(desk.platform.database.query)
    const asked = Number.parseInt(c.req.query('from') ?? '0', 10)
    const from = Number.isNaN(asked) || asked < 0 || asked >= rows.length ? 0 : asked
    const shown = rows.slice(from, from + PAGE)
    const later = shown.filter(({ status }) => decided.includes(status))
    const waiting = shown.filter(({ status }) => assessing.includes(status))
    const table = (caption: Text, list: readonly Assessed[], empty: Text) =>
      worklist(lang, {
        caption,
        columns: [{ head: words.application }, { head: words.sent }, { head: words.waits }, { head: words.clock }],
        rows: list.map((row) => rowOf(desk, lang, row)),
        empty,
      })
    const body = html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1><p class="govuk-body">${t(words.fair, lang)}</p>
      ${later.length > 0 && table(words.later, later, words.empty)}${table(words.toAssess, waiting, words.empty)}
      ${pages(lang, from, rows.length)}`
    const crumbs = [{ text: words.admissions, href: '/admissions' }, { text: words.title }]
    return deskPage(c, desk, { title: words.title, body, wide: true, crumbs })
  })
}

function pages(lang: Language, from: number, all: number) {
  if (all <= PAGE) return nothing
  const link = (at: number, text: Text) =>
    html`<a class="govuk-link" href="/admissions/assess?from=${at}">${t(text, lang)}</a>`
  const links = [
    ...(from > 0 ? [link(Math.max(0, from - PAGE), words.previous)] : []),
    ...(from + PAGE < all ? [link(from + PAGE, words.following)] : []),
  ]
  return html`<p class="govuk-body">${join(links, ' · ')}</p>`
}

type Waits = {
  readonly whom: 'applicant' | 'officer'
  readonly says: Text
  readonly tone: Tone
  readonly until?: Instant
}

/** Everything an application waits for, what the applicant owes first: until then an officer need not look. */
export function waitsFor(row: Assessed, questions: number, now: Instant): readonly Waits[] {
  const { status, presenceClosesAt, awaitedUntil, toRead, matches, findings } = row
  const number = (text: Text, count: number): Text =>
    fill(text, {
      count: { en: String(count), fr: String(count) },
      all: { en: String(questions), fr: String(questions) },
    })
  const list: Waits[] = []
  if (status === 'presence' && presenceClosesAt !== null)
    list.push(
      isAtOrAfter(now, presenceClosesAt)
        ? { whom: 'officer', says: words.presenceOver, tone: 'bad', until: presenceClosesAt }
        : { whom: 'applicant', says: words.presence, tone: 'info', until: presenceClosesAt },
    )
  if (awaitedUntil !== null)
    list.push(
      isAtOrAfter(now, awaitedUntil)
        ? { whom: 'officer', says: words.answerOver, tone: 'bad', until: awaitedUntil }
        : { whom: 'applicant', says: words.answer, tone: 'info', until: awaitedUntil },
    )
  if (toRead > 0) list.push({ whom: 'officer', says: words.toRead, tone: 'warn' })
  if (matches > 0) list.push({ whom: 'officer', says: number(words.matches, matches), tone: 'warn' })
  if (assessing.includes(status) && findings < questions)
    list.push({ whom: 'officer', says: number(words.questions, findings), tone: 'warn' })
  if (list.length === 0) list.push({ whom: 'officer', says: words.decide, tone: 'warn' })
  return list
}

function rowOf(desk: Desk, lang: Language, row: Assessed): Row {
  const waits = waitsFor(row, questionIdsOf(termsOf(desk.platform.agreement)).length, desk.platform.clock.now())
  const at = (instant: Instant) => formatInstant(instant, desk.zone, lang, { zoneName: true })
  const each: readonly Html[] = waits.map(
    ({ whom, says, tone }) => html`${tagFor(lang, tone, words[whom])} ${t(says, lang)}`,
  )
  const until = waits.flatMap((one) => (one.until === undefined ? [] : [at(one.until)]))
  const status = decided.includes(row.status) && tagFor(lang, statusTones[row.status], statusWords[row.status])
  return {
    id: `application-${row.reference}`,
    tone: waits[0]?.tone ?? 'quiet',
    cells: [
      html`<a class="govuk-link" href="/admissions/${row.reference}"><span class="app-ref">${row.reference}</span>${row.name !== null && html` <bdi>${row.name}</bdi>`}</a> ${status}`,
      row.submittedAt === null ? '–' : formatInstant(row.submittedAt, desk.zone, lang),
      html`<ul class="govuk-list govuk-!-margin-bottom-0">${each.map((one) => html`<li>${one}</li>`)}</ul>`,
      until.length === 0 ? '–' : html`${join(until, html`<br>`)}`,
    ],
  }
}

const words = {
  admissions: { en: 'Admissions', fr: 'Admissions' },
  title: { en: 'Eligibility to assess', fr: 'Éligibilité à examiner' },
  fair: {
    en: 'In the order in which the forms came: the oldest first. Waiting for an applicant moves nobody down.',
    fr: 'Dans l’ordre d’arrivée des formulaires : le plus ancien d’abord. Attendre un demandeur ne fait reculer personne.',
  },
  later: {
    en: 'Already decided: somebody alike has come into the record',
    fr: 'Déjà décidées : quelqu’un de semblable est entré dans les fichiers',
  },
  toAssess: { en: 'To assess', fr: 'À examiner' },
  application: { en: 'Application', fr: 'Demande' },
  sent: { en: 'Sent', fr: 'Envoyée' },
  waits: { en: 'What waits for whom', fr: 'Qui attend quoi' },
  clock: { en: 'Until', fr: 'Jusqu’au' },
  empty: { en: 'Nothing to assess.', fr: 'Rien à examiner.' },
  applicant: { en: 'Applicant', fr: 'Demandeur' },
  officer: { en: 'Officer', fr: 'Agent' },
  presence: { en: 'to show presence', fr: 'doit montrer sa présence' },
  presenceOver: { en: 'time to show presence ran out: decide', fr: 'délai de présence échu : décider' },
  answer: { en: 'to answer our question', fr: 'doit répondre à notre question' },
  answerOver: { en: 'time to answer ran out: decide', fr: 'délai de réponse échu : décider' },
  toRead: { en: 'an answer to read', fr: 'une réponse à lire' },
  matches: { en: 'possible matches to decide: {count}', fr: 'rapprochements à trancher : {count}' },
  questions: { en: 'questions answered: {count} of {all}', fr: 'questions traitées : {count} sur {all}' },
  decide: { en: 'find eligible or not', fr: 'juger de l’éligibilité' },
  previous: { en: 'Previous', fr: 'Précédentes' },
  following: { en: 'Following', fr: 'Suivantes' },
} satisfies Record<string, Text>
