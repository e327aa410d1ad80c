import type { Hono } from 'hono'
import { type InformationRequest, requestOf, standingOf } from '../admission/assessment.ts'
import { type Application, fullName, personOf } from '../admission/state.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { deadlineBox, linkButton } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { textArea } from '../web/fields.ts'
import { type FieldError, type Form, one, postForm, readPostedForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { html, nothing, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { answerFile, answerFileField, answerFileLink, answerScript, sentWithAnswer } from './answer-file.ts'
import { nothingHere } from './failed.ts'
import {
  asApplicant,
  emptyForm,
  give,
  heading,
  type PortalContext,
  type PortalEnv,
  paragraph,
  portalPage,
  problems,
} from './frame.ts'

/** Questions an officer has put to the applicant: what is asked, by when on their clocks, and a place to answer. */
export function informationRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  const asked = (
    c: PortalContext,
    work: (me: Application, request: InformationRequest) => Response | Promise<Response>,
  ): Response | Promise<Response> => {
    const me = c.get('me')
    if (me === null) return c.redirect('/portal/resume', 303)
    const request = me.withdrawn === null ? requestOf(me, c.req.param('id') ?? '') : null
    return request === null ? c.redirect('/portal/application', 303) : work(me, request)
  }
  app.get('/information/:id', (c) =>
    asked(c, (me, request) => portalPage(c, desk, answerPage(desk, emptyForm(c), me, request))),
  )
  app.post('/information/:id', (c) =>
    asked(c, async (me, request) => {
      const { file, values, errors } = await sentWithAnswer(desk, me, await readPostedForm(c))
      const again = (found: readonly FieldError[]) =>
        portalPage(c, desk, answerPage(desk, { lang: c.get('lang'), values, errors: found }, me, request))
      if (errors.length > 0) return again(errors)
      const key = one(values, 'idempotencyKey').slice(0, 100) || desk.platform.token()
      const answer = { text: one(values, 'text'), ...(file === null ? {} : { file }) }
      const input = { application: me.reference, information: request.id, ...answer }
      const refused = problems(await give(desk, asApplicant(me.reference), 'give-information', input, key), labels)
      return refused.length > 0 ? again(refused) : c.redirect('/portal/application#information', 303)
    }),
  )
  app.get('/information/:id/file/:digest', (c) =>
    asked(
      c,
      async (me, { id }) => (await answerFile(desk, me, id, c.req.param('digest') ?? '')) ?? nothingHere(c, desk),
    ),
  )
}

/** Whether an answer of the applicant is still looked for. */
export const questionOpen = (me: Application, desk: Desk): boolean =>
  me.assessment.requests.some((request) => ['waiting', 'over'].includes(standingOf(request, desk.platform.clock.now())))

const when = (request: InformationRequest, lang: ReaderLanguage): string =>
  formatInstant(request.closesAt, request.zone, lang, { zoneName: true })

/** What the officer asks, in the applicant's language where it was written in it, and in the officer's own words. */
function questionAsked({ asks, translated }: InformationRequest, lang: ReaderLanguage): Renderable {
  const said = (text: string) => html`<p class="govuk-body" dir="auto">${text}</p>`
  if (translated === undefined) return govuk('inset-text', { html: said(asks) })
  return html`${govuk('inset-text', { html: said(translated) })}${govuk('details', {
    summaryText: t(words.original, lang),
    html: said(asks),
  })}`
}

const asPerson = (me: Application, { person }: InformationRequest, lang: ReaderLanguage): Renderable => {
  const found = person === undefined ? null : personOf(me, person)
  if (found === null) return nothing
  return html`<p class="govuk-body">${t(words.about, lang)} <strong><bdi>${fullName(found.person)}</bdi></strong></p>`
}

const answersGiven = ({ id, answers, zone }: InformationRequest, lang: ReaderLanguage): Renderable =>
  answers.map(
    ({ text, file, late, mark }) =>
      html`<div class="app-deadline app-tone-${late ? 'warn' : 'good'}"><p class="app-deadline__title">${t(late ? words.cameLate : words.came, lang)}</p>
      <p class="govuk-body" dir="auto">${text}</p>${file !== undefined && answerFileLink(lang, `/portal/information/${id}/file/${file.digest}`)}<p class="app-cite">${formatInstant(mark.at, zone, lang, { zoneName: true })}</p></div>`,
  )

/** On the page that says where an application stands: every question, the open ones first. */
export function informationShown(lang: ReaderLanguage, me: Application, desk: Desk): Renderable {
  const { requests } = me.assessment
  if (requests.length === 0 || me.withdrawn !== null) return nothing
  const now = desk.platform.clock.now()
  const order = ['waiting', 'over', 'answered', 'closed'] as const
  const shown = requests.toSorted((a, b) => order.indexOf(standingOf(a, now)) - order.indexOf(standingOf(b, now)))
  const each = shown.map((request) => {
    const standing = standingOf(request, now)
    const open = standing === 'waiting' || standing === 'over'
    const box =
      open &&
      deadlineBox(lang, {
        title: standing === 'waiting' ? words.answerBefore : words.over,
        dueText: when(request, lang),
        tone: standing === 'waiting' ? 'warn' : 'bad',
      })
    const link = open
      ? linkButton(t(words.answer, lang), `/portal/information/${request.id}`)
      : html`<p class="govuk-body"><a class="govuk-link" href="/portal/information/${request.id}">${t(words.more, lang)}</a></p>`
    return html`${questionAsked(request, lang)}${asPerson(me, request, lang)}${box}${standing === 'over' && paragraph(words.overSays, lang)}
      ${answersGiven(request, lang)}${standing === 'closed' && paragraph(words.closed, lang)}${link}`
  })
  return html`<h2 class="govuk-heading-m" id="information">${t(words.title, lang)}</h2>${each}`
}

function answerPage(desk: Desk, form: Form, me: Application, request: InformationRequest) {
  const { lang } = form
  const standing = standingOf(request, desk.platform.clock.now())
  const time = standing === 'waiting' || standing === 'over'
  const body = html`${heading(words.title, lang)}${questionAsked(request, lang)}${asPerson(me, request, lang)}
    ${
      time &&
      deadlineBox(lang, {
        title: standing === 'waiting' ? words.answerBefore : words.over,
        dueText: when(request, lang),
        tone: standing === 'waiting' ? 'warn' : 'bad',
      })
    }${standing === 'over' && paragraph(words.overSays, lang)}${answersGiven(request, lang)}
    ${postForm(lang, {
      action: `/portal/information/${request.id}`,
      idempotencyKey: desk.platform.token(),
      body: html`${textArea(form, { name: 'text', label: labels.text, hint: words.anyLanguage, dir: 'auto' })}${answerFileField(form)}`,
      submit: words.send,
      cancel: { href: '/portal/application' },
      multipart: true,
    })}${answerScript}`
  return { title: words.title, body, errors: form.errors, back: { href: '/portal/application' } }
}

const labels = { text: { en: 'Your answer', fr: 'Votre réponse' } } satisfies Record<string, Text>

const words = {
  title: { en: 'Our questions to you', fr: 'Nos questions' },
  original: { en: 'The question as the officer wrote it', fr: 'La question telle que l’agent l’a écrite' },
  about: { en: 'About:', fr: 'Concerne :' },
  answerBefore: { en: 'Answer before', fr: 'Répondre avant' },
  over: { en: 'The time to answer ran out', fr: 'Délai de réponse échu' },
  overSays: {
    en: 'You can still answer. We keep your answer. An officer reads it if your application is not decided yet.',
    fr: 'Vous pouvez encore répondre. Nous gardons votre réponse. Un agent la lit si votre demande n’est pas encore décidée.',
  },
  came: { en: 'We have your answer', fr: 'Nous avons votre réponse' },
  cameLate: {
    en: 'We have your answer. It came after the time',
    fr: 'Nous avons votre réponse. Elle est arrivée hors délai',
  },
  closed: { en: 'An officer has closed this question.', fr: 'Un agent a clos cette question.' },
  answer: { en: 'Answer this question', fr: 'Répondre à cette question' },
  more: { en: 'Add to your answer', fr: 'Compléter votre réponse' },
  anyLanguage: {
    en: 'You can write in your own language.',
    fr: 'Vous pouvez écrire dans votre langue.',
  },
  send: { en: 'Send the answer', fr: 'Envoyer la réponse' },
} satisfies Record<string, Text>
