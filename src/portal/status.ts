import type { Hono } from 'hono'
import { missing } from '../admission/missing.ts'
import { outsideNow } from '../admission/outside.ts'
import { type Application, contactOf, fullName, statusOf, unproved } from '../admission/state.ts'
import { statusWords } from '../admission/words.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { dayOf, formatInstant, isAtOrAfter } from '../core/calendar.ts'
import { deadlineBox, linkButton, summary, tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { textArea, textField } from '../web/fields.ts'
import { type Form, one, postForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import type { Standing } from '../windows/open.ts'
import { afterDetails } from './after-view.ts'
import { drawPart, drawsOfApplication } from './draw.ts'
import {
  asApplicant,
  emptyForm,
  fillingFor,
  give,
  heading,
  optional,
  type PortalContext,
  type PortalEnv,
  paragraph,
  portalPage,
  posted,
  problems,
  rememberedCode,
} from './frame.ts'
import { informationShown, questionOpen } from './information.ts'
import { openBox, outsideBox, standingNow } from './open.ts'
import { openWords } from './open-words.ts'
import { hrefOfPart, wantedBox } from './pictures.ts'
import { keepThese } from './start.ts'
import { labels, standing as stands } from './words.ts'

/** An opened application: what to fill in while it is a draft, then where it stands, what one can do, and by when. */
export function statusRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/application', (c) =>
    mine(c, async (me) =>
      portalPage(
        c,
        desk,
        me.submitted === null && me.withdrawn === null
          ? draftPage(c, desk, me, await standingNow(desk))
          : statusPage(c, desk, me, drawPart(c.get('lang'), await drawsOfApplication(desk, me.reference))),
      ),
    ),
  )
  app.get('/sent', (c) =>
    mine(c, async (me) => {
      if (me.submitted === null && outsideNow(me) === null) return c.redirect('/portal/check', 303)
      const lang = c.get('lang')
      if (me.submitted === null) return portalPage(c, desk, outsidePage(c, desk, me, await standingNow(desk)))
      const body = html`${heading(words.sent, lang)}${paragraph(fillingFor(desk)(stands.presence.now), lang)}
        ${keepThese(lang, me.reference, rememberedCode(c))}${presenceBox(lang, me, desk)}${paragraph(words.junk, lang)}
        ${linkButton(t(words.see, lang), '/portal/application')}`
      return portalPage(c, desk, { title: words.sent, body })
    }),
  )
  app.get('/contact/:id', (c) =>
    mine(c, (me) =>
      contactOf(me, c.req.param('id')) === null
        ? c.redirect('/portal/application', 303)
        : portalPage(c, desk, contactPage(desk, emptyForm(c), me, c.req.param('id'))),
    ),
  )
  app.post('/contact/:id', (c) =>
    mine(c, async (me) => {
      const { values, key } = await posted(c, desk)
      const person = c.req.param('id')
      const change = { kind: 'contact', person, contact: { email: one(values, 'email'), phone: one(values, 'phone') } }
      const errors = problems(
        await give(desk, asApplicant(me.reference), 'save', { application: me.reference, change }, key),
        labels,
      )
      if (errors.length > 0)
        return portalPage(c, desk, contactPage(desk, { lang: c.get('lang'), values, errors }, me, person))
      return c.redirect(me.submitted === null ? '/portal/check' : '/portal/application', 303)
    }),
  )
  app.get('/withdraw', (c) => mine(c, () => portalPage(c, desk, withdrawPage(desk, emptyForm(c)))))
  app.post('/withdraw', (c) =>
    mine(c, async (me) => {
      const { values, key } = await posted(c, desk)
      const input = { application: me.reference, ...optional('reasons', one(values, 'reasons')) }
      const errors = problems(await give(desk, asApplicant(me.reference), 'withdraw', input, key), labels)
      if (errors.length > 0) return portalPage(c, desk, withdrawPage(desk, { lang: c.get('lang'), values, errors }))
      return c.redirect('/portal/application', 303)
    }),
  )
}

function mine(c: PortalContext, work: (me: Application) => Response | Promise<Response>): Response | Promise<Response> {
  const me = c.get('me')
  return me === null ? c.redirect('/portal/resume', 303) : work(me)
}

/** After sending outside a window: it is kept, it does not count, and when it can be sent again. */
function outsidePage(c: PortalContext, desk: Desk, me: Application, standing: Standing) {
  const lang = c.get('lang')
  const body = html`${heading(openWords.outside, lang)}${outsideBox(desk, lang, me, standing)}
    ${keepThese(lang, me.reference, rememberedCode(c))}${linkButton(t(words.see, lang), '/portal/application')}`
  return { title: openWords.outside, body }
}

function draftPage(c: PortalContext, desk: Desk, me: Application, standing: Standing) {
  const lang = c.get('lang')
  const gaps = missing(me, dayOf(desk.platform.clock.now(), desk.zone))
  const row = (text: Text | string, href: string, done: boolean) => ({
    title: typeof text === 'string' ? { html: html`<bdi>${text}</bdi>` } : { text: t(text, lang) },
    href,
    status: done ? { text: t(words.done, lang) } : { tag: { text: t(words.todo, lang), classes: 'govuk-tag--blue' } },
  })
  const lacks = (part: string) => gaps.some((gap) => gap.part === part)
  const people = me.people.map(({ id, person }) => {
    const gap = gaps.find(({ part }) => part.endsWith(`/${id}`) && !part.startsWith('person/'))
    const documented = gap === undefined && !lacks(`person/${id}`)
    return row(
      `${t(words.document, lang)} ${fullName(person)}`,
      lacks(`person/${id}`) ? `/portal/family/${id}` : hrefOfPart(gap?.part ?? `document-picture/${id}`),
      documented,
    )
  })
  const items = [
    row(words.you, '/portal/you', !lacks('you')),
    row(words.family, '/portal/family', me.people.length > 1),
    ...people,
    row(words.questions, '/portal/questions', !lacks('questions')),
  ]
  const last = {
    ...row(words.check, '/portal/check', false),
    ...(gaps.length === 0
      ? {}
      : {
          href: undefined,
          status: { text: t(words.later, lang), classes: 'govuk-task-list__status--cannot-start-yet' },
        }),
  }
  // A family is not something everybody must fill in.
  if (me.people.length <= 1)
    items[1] = { ...row(words.family, '/portal/family', true), status: { text: t(words.ifAny, lang) } }
  const box = outsideNow(me) === null ? openBox(desk, lang, standing) : outsideBox(desk, lang, me, standing)
  const body = html`${heading(words.mine, lang)}${paragraph(stands.draft.now, lang)}${box}
    <p class="govuk-body">${t(labels.reference, lang)} <strong class="app-ref">${me.reference}</strong></p>
    ${govuk('task-list', { items: [...items, last] })}${leaving(lang, 'draft')}`
  return { title: words.mine, body }
}

function presenceBox(lang: ReaderLanguage, me: Application, desk: Desk): Renderable {
  const last = me.challenges.at(-1)
  if (last === undefined || statusOf(me) !== 'presence') return null
  const late = isAtOrAfter(desk.platform.clock.now(), last.closesAt)
  const waiting = unproved(me).map((id) => me.people.find((person) => person.id === id))
  const box = deadlineBox(lang, {
    title: late ? words.late : words.answerBy,
    dueText: formatInstant(last.closesAt, last.zone, lang, { zoneName: true }),
    tone: late ? 'bad' : 'warn',
  })
  const who = waiting.map((one) => one !== undefined && html`<li><bdi>${fullName(one.person)}</bdi></li>`)
  return html`${box}${late && paragraph(words.lateSays, lang)}${paragraph(words.waitingFor, lang)}<ul class="govuk-list govuk-list--bullet">${who}</ul>`
}

function statusPage(c: PortalContext, desk: Desk, me: Application, drawn: Renderable) {
  const lang = c.get('lang')
  const status = statusOf(me)
  const tone =
    status === 'refused' || status === 'ineligible'
      ? 'bad'
      : status === 'granted' || status === 'arrived'
        ? 'good'
        : 'info'
  const reach = me.adults
    .filter((id) => status === 'presence' && me.presence[id] === undefined && contactOf(me, id) !== null)
    .map((id) => {
      const contact = contactOf(me, id)
      return {
        key: me.people.find((person) => person.id === id)?.person.givenNames ?? '',
        value: html`<bdi>${contact?.email}</bdi><br><bdi>${contact?.phone}</bdi>`,
        action: { href: `/portal/contact/${id}`, text: words.change },
      }
    })
  const body = html`${heading(words.mine, lang)}
    <p class="govuk-body">${t(labels.reference, lang)} <strong class="app-ref">${me.reference}</strong> ${tagFor(lang, tone, statusWords[status])}</p>
    <h2 class="govuk-heading-m">${t(words.where, lang)}</h2>${paragraph(fillingFor(desk)(stands[status].now), lang)}${details(lang, me, desk)}
    <h2 class="govuk-heading-m">${t(words.what, lang)}</h2>${paragraph(questionOpen(me, desk) ? words.answerUs : fillingFor(desk)(stands[status].you), lang)}${wantedBox(lang, me)}${presenceBox(lang, me, desk)}${drawn}
    ${informationShown(lang, me, desk)}
    ${reach.length > 0 && html`<h2 class="govuk-heading-m">${t(words.reach, lang)}</h2>${summary(lang, reach)}`}
    ${leaving(lang, status)}`
  return { title: words.mine, body }
}

/** The officer’s reasons where they were not found eligible; whatever there is to know after selection. */
function details(lang: ReaderLanguage, me: Application, desk: Desk): Renderable {
  if (statusOf(me) !== 'ineligible' || me.eligibility === null) return afterDetails(lang, me, desk)
  const { reasons, mark } = me.eligibility
  return html`${govuk('inset-text', { html: html`<bdi>${reasons}</bdi>` })}<p class="govuk-body">${t(words.decidedBy, lang)} <bdi>${mark.by}</bdi></p>`
}

function leaving(lang: ReaderLanguage, status: string) {
  const can = status !== 'withdrawn' && status !== 'arrived'
  return html`<hr class="govuk-section-break govuk-section-break--l govuk-section-break--visible">
    <form method="post" action="/portal/leave">${govuk('button', { text: t(words.leave, lang), type: 'submit', classes: 'govuk-button--secondary' })}</form>
    ${can && html`<p class="govuk-body"><a class="govuk-link" href="/portal/withdraw">${t(words.withdraw, lang)}</a></p>`}`
}

function contactPage(desk: Desk, form: Form, me: Application, id: string) {
  const contact = contactOf(me, id)
  const fields = html`${textField(form, { name: 'email', label: labels.email, type: 'email', value: contact?.email, spellcheck: false, dir: 'ltr' })}
    ${textField(form, { name: 'phone', label: labels.phone, type: 'tel', width: 20, value: contact?.phone, dir: 'ltr' })}`
  const body = html`${heading(words.reach, form.lang)}${me.submitted !== null && paragraph(words.reachAfter, form.lang)}
    ${postForm(form.lang, { action: `/portal/contact/${id}`, idempotencyKey: desk.platform.token(), body: fields })}`
  return { title: words.reach, body, errors: form.errors, back: { href: '/portal/application' } }
}

function withdrawPage(desk: Desk, form: Form) {
  const body = html`${heading(words.withdraw, form.lang)}${paragraph(words.withdrawSays, form.lang)}
    ${postForm(form.lang, {
      action: '/portal/withdraw',
      idempotencyKey: desk.platform.token(),
      body: textArea(form, { name: 'reasons', label: labels.reasons, optional: true, dir: 'auto' }),
      submit: words.withdrawNow,
      warning: true,
      cancel: { href: '/portal/application' },
    })}`
  return { title: words.withdraw, body, errors: form.errors, back: { href: '/portal/application' } }
}

const words = {
  drawn: { en: 'You were drawn number {rank} of {groups}.', fr: 'Vous avez été tirés au rang {rank} sur {groups}.' },
  mine: { en: 'My application', fr: 'Ma demande' },
  sent: { en: 'Your form is sent', fr: 'Votre formulaire est envoyé' },
  junk: { en: 'Look in the folder for unwanted mail as well.', fr: 'Regardez aussi dans les courriers indésirables.' },
  see: { en: 'See where I stand', fr: 'Voir où j’en suis' },
  done: { en: 'Done', fr: 'Fait' },
  todo: { en: 'To do', fr: 'À faire' },
  ifAny: { en: 'If you have family with you', fr: 'Si de la famille vous accompagne' },
  later: { en: 'When the rest is done', fr: 'Quand le reste est fait' },
  you: { en: 'Your details', fr: 'Vos données' },
  family: { en: 'Your family', fr: 'Votre famille' },
  document: { en: 'Document and photos of', fr: 'Document et photos de' },
  questions: { en: 'Questions about all of you', fr: 'Questions sur vous tous' },
  check: { en: 'Check and send', fr: 'Vérifier et envoyer' },
  where: { en: 'Where you stand', fr: 'Où vous en êtes' },
  what: { en: 'What you can do', fr: 'Ce que vous pouvez faire' },
  answerUs: {
    en: 'We have a question for you. Answer it below.',
    fr: 'Nous avons une question à vous poser. Répondez-y ci-dessous.',
  },
  answerBy: { en: 'Answer before', fr: 'Répondre avant' },
  late: { en: 'The time to answer ran out', fr: 'Délai de réponse échu' },
  lateSays: {
    en: 'Your application is not lost. An officer decides whether to send new codes. Check that the addresses and numbers are right.',
    fr: 'Votre demande n’est pas perdue. Un agent décide d’envoyer de nouveaux codes ou non. Vérifiez les adresses et les numéros.',
  },
  waitingFor: { en: 'We are still waiting for:', fr: 'Nous attendons encore :' },
  change: { en: 'Change', fr: 'Modifier' },
  reach: { en: 'How we reach you', fr: 'Comment vous joindre' },
  reachAfter: {
    en: 'A code already sent is not sent again by itself. If it went to a wrong address, an officer can send a new one.',
    fr: 'Un code déjà envoyé ne l’est pas de nouveau automatiquement. S’il est parti à une mauvaise adresse, un agent peut en envoyer un autre.',
  },
  decidedBy: { en: 'Decided by', fr: 'Décision de' },
  leave: { en: 'Leave (on a shared phone)', fr: 'Quitter (téléphone partagé)' },
  withdraw: { en: 'Withdraw this application', fr: 'Retirer cette demande' },
  withdrawSays: {
    en: 'Everybody in it loses the place or the wait. This cannot be undone, but you may start again.',
    fr: 'Toutes les personnes perdent la place ou l’attente. C’est définitif, mais vous pouvez recommencer.',
  },
  withdrawNow: { en: 'Withdraw it', fr: 'La retirer' },
} satisfies Record<string, Text>
