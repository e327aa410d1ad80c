import type { Hono } from 'hono'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { Attachment } from '../core/fields.ts'
import { citation } from '../law/due.ts'
import { answerFile } from '../portal/answer-file.ts'
import { problems } from '../portal/frame.ts'
import { deadlineBox, summary, tagFor } from '../web/boxes.ts'
import { dateFrom } from '../web/dates.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { dateField, radioField, textArea } from '../web/fields.ts'
import { type FieldError, type Form, one, postForm, readForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, nothing, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { actionLabels } from './actions-words.ts'
import { applicationStream } from './application.ts'
import { type InformationRequest, requestOf, standingOf } from './assessment.ts'
import { fileOf } from './file.ts'
import { outcomeWords } from './pages-assessment-words.ts'
import { type Application, fullName, personOf } from './state.ts'
import { questionOf, termsOf } from './terms.ts'

const labels = { ...actionLabels, until: { en: 'New last day', fr: 'Nouveau dernier jour' } } satisfies Record<
  string,
  Text
>

/** A question to the applicant: what was asked and came, its clock; reminding, giving more time and closing it. */
export function informationRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const open = async (reference: string, id: string) => {
    const file = await fileOf(desk, reference)
    const request = file === null ? null : requestOf(file.state, id)
    return file === null || request === null ? null : { state: file.state, request }
  }
  app.get('/:reference/information/:id', async (c) => {
    const found = await open(c.req.param('reference'), c.req.param('id'))
    if (found === null) return c.notFound()
    return deskPage(
      c,
      desk,
      requestPage(desk, found.state, found.request, { lang: c.get('lang'), values: {}, errors: [] }),
    )
  })
  app.get('/:reference/information/:id/file/:digest', async (c) => {
    const { reference, id, digest } = c.req.param()
    const file = await fileOf(desk, reference)
    const sent = file === null ? null : await answerFile(desk, file.state, id, digest)
    if (sent === null) return c.notFound()
    await desk.noteRead(applicationStream(reference), c.get('user'), `document ${digest.slice(0, 8)}`)
    return sent
  })
  app.post('/:reference/information/:id/:what{remind|extend|close}', async (c) => {
    const found = await open(c.req.param('reference'), c.req.param('id'))
    if (found === null) return c.notFound()
    const values = await readForm(c)
    const what = c.req.param('what')
    const { state, request } = found
    const again = (errors: readonly FieldError[]) =>
      deskPage(c, desk, requestPage(desk, state, request, { lang: c.get('lang'), values, errors }, what))
    const until = what === 'extend' ? dateFrom(values, 'until', labels.until) : null
    const given = { application: state.reference, information: request.id }
    const input =
      what === 'remind'
        ? given
        : what === 'close'
          ? { ...given, outcome: one(values, 'outcome'), reasons: one(values, 'reasons') }
          : { ...given, until: until?.ok ? until.day : '', reasons: one(values, 'longerReasons') }
    if (until !== null && !until.ok) return again(until.errors)
    const key = one(values, 'idempotencyKey') || desk.platform.token()
    const outcome = await desk.run(c.get('user'), `admission/${what}-information`, input, key)
    if (outcome.outcome === 'accepted')
      return c.redirect(`/admissions/${state.reference}?done=${what}-information#information`, 303)
    const errors = outcome.outcome === 'invalid' ? problems(outcome, labels) : errorsFrom(outcome, labels)
    // Two forms on the page have reasons: each shows its own.
    return again(
      what === 'extend'
        ? errors.map((error) => (error.field === 'reasons' ? { ...error, field: 'longerReasons' } : error))
        : errors,
    )
  })
}

const empty = (form: Form, mine: boolean): Form => (mine ? form : { ...form, values: {}, errors: [] })

function requestPage(desk: Desk, state: Application, request: InformationRequest, form: Form, what = '') {
  const { lang } = form
  const { agreement, clock } = desk.platform
  const { information } = termsOf(agreement)
  const standing = standingOf(request, clock.now())
  const href = `/admissions/${state.reference}/information/${request.id}`
  const box =
    request.closed === null &&
    deadlineBox(lang, {
      title: standing === 'over' ? words.over : standing === 'answered' ? words.answeredBefore : words.answerBefore,
      dueText: formatInstant(request.closesAt, desk.zone, lang, { zoneName: true }),
      tone: standing === 'over' ? 'bad' : 'info',
      cite: `${information.rule}, ${t(citation(agreement, information.rule).cite, lang)}; ${agreement.periods[information.period]?.readings.join(', ') ?? ''}`,
    })
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds" id="form">
    <span class="govuk-caption-l">${state.reference}</span><h1 class="govuk-heading-l">${t(words.title, lang)}</h1>
    ${govuk('inset-text', { html: html`<p class="govuk-body" dir="auto">${request.asks}</p>${request.translated !== undefined && html`<p class="govuk-body" dir="auto">${request.translated}</p>`}` })}
    ${box}${facts(desk, state, request, form)}${answers(desk, request, form, href)}
    ${request.closed === null && deciding(desk, request, form, { standing, href, what })}</div></div>`
  const crumbs = [
    { text: words.admissions, href: '/admissions' },
    { text: state.reference, href: `/admissions/${state.reference}` },
    { text: words.title },
  ]
  return { title: words.title, body, errors: form.errors, crumbs }
}

function facts(desk: Desk, state: Application, request: InformationRequest, { lang }: Form): Renderable {
  const at = (instant: Parameters<typeof formatInstant>[0]) => formatInstant(instant, desk.zone, lang)
  const about = request.question === undefined ? null : questionOf(termsOf(desk.platform.agreement), request.question)
  const person = request.person === undefined ? null : personOf(state, request.person)
  const { closed } = request
  return summary(lang, [
    { key: words.asked, value: html`${request.asked.by}, ${at(request.asked.at)}<br><bdi>${request.reasons}</bdi>` },
    ...(about === null ? [] : [{ key: words.about, value: about.short }]),
    ...(person === null ? [] : [{ key: labels.aboutPerson, value: html`<bdi>${fullName(person.person)}</bdi>` }]),
    ...request.reminders.map(({ mark }) => ({ key: words.reminded, value: `${mark.by}, ${at(mark.at)}` })),
    ...request.extended.map(({ closesAt, reasons, mark }) => ({
      key: words.longer,
      value: html`${t(words.until, lang)} ${at(closesAt)}<br><bdi>${reasons}</bdi><br><span class="app-cite">${mark.by}, ${at(mark.at)}</span>`,
    })),
    ...(closed === null
      ? []
      : [
          {
            key: words.closed,
            value: html`${t(outcomeWords[closed.outcome], lang)}: <bdi>${closed.reasons}</bdi><br><span class="app-cite">${closed.mark.by}, ${at(closed.mark.at)}</span>`,
          },
        ]),
  ])
}

function answers(desk: Desk, request: InformationRequest, { lang }: Form, href: string): Renderable {
  if (request.answers.length === 0) return nothing
  const each = request.answers.map(
    ({ text, file, late, mark }) =>
      html`${govuk('inset-text', { html: html`<p class="govuk-body" dir="auto">${text}</p>${file !== undefined && answerDocument(lang, href, file)}` })}<p class="app-cite">${formatInstant(mark.at, desk.zone, lang)} ${late && tagFor(lang, 'warn', words.late)}</p>`,
  )
  return html`<h2 class="govuk-heading-m">${t(words.answers, lang)}</h2>${each}`
}

/** A link to the document of an answer, under the page of its question. */
export const answerDocument = (lang: ReaderLanguage, href: string, { digest, name }: Attachment): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="${href}/file/${digest}">${t(words.document, lang)} <bdi>${name}</bdi></a></p>`

function deciding(
  desk: Desk,
  request: InformationRequest,
  form: Form,
  { standing, href, what }: { readonly standing: string; readonly href: string; readonly what: string },
): Renderable {
  const { lang } = form
  const h2 = (text: Text) => html`<h2 class="govuk-heading-m">${t(text, lang)}</h2>`
  const key = () => desk.platform.token()
  const close = empty(form, what === 'close')
  const extend = empty(form, what === 'extend')
  const outcomes = (['answered', 'no-answer', 'not-needed'] as const)
    .filter((outcome) => (request.answers.length > 0 ? outcome !== 'no-answer' : outcome !== 'answered'))
    .map((value) => ({ value, text: outcomeWords[value] }))
  const remind =
    standing === 'waiting' &&
    html`${h2(words.remind)}<p class="govuk-body">${t(words.remindSays, lang)}</p>${postForm(lang, { action: `${href}/remind`, idempotencyKey: key(), body: html``, submit: words.remindNow })}`
  return html`${h2(words.close)}${postForm(lang, {
    action: `${href}/close`,
    idempotencyKey: key(),
    body: html`${radioField(close, { name: 'outcome', label: labels.outcome, options: outcomes })}${textArea(close, { name: 'reasons', label: labels.reasons, rows: 3, dir: 'auto' })}`,
    submit: words.closeNow,
  })}${h2(words.extend)}${postForm(lang, {
    action: `${href}/extend`,
    idempotencyKey: key(),
    body: html`${dateField(extend, { name: 'until', label: labels.until })}${textArea(extend, { name: 'longerReasons', label: words.longerReasons, rows: 3, dir: 'auto' })}`,
    submit: words.extendNow,
  })}${remind}`
}

const words = {
  admissions: { en: 'Admissions', fr: 'Admissions' },
  title: { en: 'Question to the applicant', fr: 'Question au demandeur' },
  answerBefore: { en: 'The applicant answers before', fr: 'Le demandeur répond avant le' },
  answeredBefore: { en: 'Answered; the time runs to', fr: 'Répondue ; le délai court jusqu’au' },
  over: { en: 'The time ran out', fr: 'Délai échu' },
  asked: { en: 'Asked', fr: 'Posée' },
  about: { en: 'About', fr: 'À propos de' },
  reminded: { en: 'Reminded', fr: 'Rappel' },
  longer: { en: 'More time', fr: 'Prolongation' },
  until: { en: 'before', fr: 'avant le' },
  closed: { en: 'Closed', fr: 'Close' },
  answers: { en: 'What came', fr: 'Réponses reçues' },
  document: { en: 'Document sent with it:', fr: 'Document joint :' },
  late: { en: 'After the time', fr: 'Hors délai' },
  close: { en: 'Close the question', fr: 'Clore la question' },
  closeNow: { en: 'Close it', fr: 'La clore' },
  extend: { en: 'Give more time', fr: 'Accorder plus de temps' },
  extendNow: { en: 'Give more time', fr: 'Prolonger' },
  longerReasons: { en: 'Why more time', fr: 'Motifs de la prolongation' },
  remind: { en: 'Remind', fr: 'Rappeler' },
  remindSays: {
    en: 'A reminder goes out by itself when half of the time is over. You can send one now.',
    fr: 'Un rappel part de lui-même à la moitié du délai. Vous pouvez en envoyer un maintenant.',
  },
  remindNow: { en: 'Send a reminder', fr: 'Envoyer un rappel' },
} satisfies Record<string, Text>
