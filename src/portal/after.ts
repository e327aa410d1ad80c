import type { Hono } from 'hono'
import { personAfter } from '../admission/after.ts'
import { choiceWords } from '../admission/after-page-words.ts'
import { travellers } from '../admission/arrive.ts'
import { parted } from '../admission/clear.ts'
import { noticeOf } from '../admission/notice.ts'
import { noticePdf, noticeShown } from '../admission/notice-view.ts'
import { type Application, fullName, statusOf } from '../admission/state.ts'
import type { Text } from '../core/brand.ts'
import { isAtOrAfter } from '../core/calendar.ts'
import { linkButton } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { radioField, textArea } from '../web/fields.ts'
import { type Form, hidden, one, postForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { invitationBox } from './after-view.ts'
import {
  asApplicant,
  emptyForm,
  give,
  heading,
  optional,
  type PortalContext,
  type PortalEnv,
  paragraph,
  portalPage,
  posted,
  problems,
} from './frame.ts'
import { labels } from './words.ts'

/** What an applicant can do after selection: answer the invitation, ask for another time, choose as a family, read the decision. */
export function afterRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/invitation', (c) => mine(c, (me) => portalPage(c, desk, invitationPage(desk, emptyForm(c), me))))
  app.post('/invitation', (c) =>
    mine(c, (me) => post(c, desk, me, 'answer-invitation', ['answer', 'reasons'], invitationPage)),
  )
  app.get('/decline', (c) => mine(c, (me) => portalPage(c, desk, declinePage(desk, emptyForm(c), me))))
  app.post('/decline', (c) =>
    mine(c, (me) => post(c, desk, me, 'answer-invitation', ['answer', 'reasons'], declinePage)),
  )
  app.get('/appointment', (c) => mine(c, (me) => portalPage(c, desk, appointmentPage(desk, emptyForm(c), me))))
  app.post('/appointment', (c) => mine(c, (me) => post(c, desk, me, 'ask-appointment', ['reasons'], appointmentPage)))
  app.get('/choice', (c) => mine(c, (me) => portalPage(c, desk, choicePage(desk, emptyForm(c), me))))
  app.post('/choice', (c) => mine(c, (me) => post(c, desk, me, 'choose', ['choice', 'reasons'], choicePage)))
  app.get('/decision', (c) => mine(c, (me) => decisionPage(c, desk, me)))
  app.get('/decision.pdf', (c) =>
    mine(c, (me) => {
      const bytes = noticePdf(desk, me)
      if (bytes === null) return c.redirect('/portal/application', 303)
      c.header('Content-Disposition', `attachment; filename="decision-${me.reference}.pdf"`)
      return c.body(bytes, 200, { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' })
    }),
  )
}

type PageOf = (desk: Desk, form: Form, me: Application) => Omit<Parameters<typeof portalPage>[2], never>

function mine(c: PortalContext, work: (me: Application) => Response | Promise<Response>): Response | Promise<Response> {
  const me = c.get('me')
  return me === null ? c.redirect('/portal/resume', 303) : work(me)
}

/** Gives the command with the named fields, and shows the page again where it was refused: nothing typed is lost. */
async function post(
  c: PortalContext,
  desk: Desk,
  me: Application,
  command: string,
  fields: readonly string[],
  page: PageOf,
): Promise<Response> {
  const { values, key } = await posted(c, desk)
  const input = Object.assign({ application: me.reference }, ...fields.map((name) => optional(name, one(values, name))))
  const errors = problems(await give(desk, asApplicant(me.reference), command, input, key), {
    ...labels,
    ...fieldLabels,
  })
  if (errors.length > 0) return portalPage(c, desk, page(desk, { lang: c.get('lang'), values, errors }, me))
  return c.redirect('/portal/application', 303)
}

const back = { href: '/portal/application' }

function invitationPage(desk: Desk, form: Form, me: Application) {
  const { lang } = form
  const { invitation } = me.after
  const open = statusOf(me) === 'invited' && invitation !== null
  const late = open && isAtOrAfter(desk.platform.clock.now(), invitation.closesAt)
  const kept = invitation?.answer?.late === true
  const body = html`${heading(words.invitation, lang)}${!open && paragraph(words.nothingToAnswer, lang)}
    ${
      open &&
      html`${paragraph(words.invitationSays, lang)}${invitationBox(lang, me, desk)}
    ${kept && paragraph(words.kept, lang)}${late && !kept && paragraph(words.lateStill, lang)}
    ${!kept && postForm(lang, { action: '/portal/invitation', idempotencyKey: desk.platform.token(), body: html`${hidden('answer', 'accept')}`, submit: late ? words.acceptLate : words.accept })}
    <p class="govuk-body"><a class="govuk-link" href="/portal/decline">${t(words.decline, lang)}</a></p>`
    }`
  return { title: words.invitation, body, errors: form.errors, back }
}

function declinePage(desk: Desk, form: Form, me: Application) {
  const { lang } = form
  const can = ['invited', 'applying'].includes(statusOf(me))
  const body = html`${heading(words.decline, lang)}${paragraph(can ? words.declineSays : words.nothingToAnswer, lang)}
    ${
      can &&
      postForm(lang, {
        action: '/portal/decline',
        idempotencyKey: desk.platform.token(),
        body: html`${hidden('answer', 'decline')}${textArea(form, { name: 'reasons', label: labels.reasons, optional: true, dir: 'auto' })}`,
        submit: words.declineNow,
        warning: true,
        cancel: back,
      })
    }`
  return { title: words.decline, body, errors: form.errors, back }
}

function appointmentPage(desk: Desk, form: Form, me: Application) {
  const { lang } = form
  const booked = me.people.some(
    ({ id }) => personAfter(me.after, id).appointment !== null && me.biometrics[id] === undefined,
  )
  const can = statusOf(me) === 'applying' && booked
  const body = html`${heading(words.cannotCome, lang)}${paragraph(can ? words.cannotComeSays : words.noAppointment, lang)}
    ${
      can &&
      postForm(lang, {
        action: '/portal/appointment',
        idempotencyKey: desk.platform.token(),
        body: textArea(form, { name: 'reasons', label: words.whyNot, hint: words.whyNotHint, dir: 'auto' }),
        submit: words.send,
      })
    }`
  return { title: words.cannotCome, body, errors: form.errors, back }
}

function choicePage(desk: Desk, form: Form, me: Application) {
  const { lang } = form
  const can = parted(me) && ['granted', 'declined'].includes(statusOf(me))
  const going = new Set(travellers(me))
  const name = (ids: ReadonlySet<string>, wanted: boolean) =>
    me.people
      .filter(({ id }) => ids.has(id) === wanted)
      .map(({ person }) => html`<li><bdi>${fullName(person)}</bdi></li>`)
  const options = Object.entries(choiceWords).map(([value, text]) => ({ value, text }))
  const body = html`${heading(words.choice, lang)}${paragraph(can ? words.choiceSays : words.nothingToChoose, lang)}
    ${
      can &&
      html`<h2 class="govuk-heading-s">${t(words.withClearance, lang)}</h2><ul class="govuk-list govuk-list--bullet">${name(going, true)}</ul>
    <h2 class="govuk-heading-s">${t(words.without, lang)}</h2><ul class="govuk-list govuk-list--bullet">${name(going, false)}</ul>
    ${postForm(lang, {
      action: '/portal/choice',
      idempotencyKey: desk.platform.token(),
      body: html`${radioField(form, { name: 'choice', label: words.yourChoice, options, value: me.after.choice?.choice })}${textArea(form, { name: 'reasons', label: labels.reasons, optional: true, dir: 'auto' })}`,
      submit: words.send,
    })}`
    }`
  return { title: words.choice, body, errors: form.errors, back }
}

function decisionPage(c: PortalContext, desk: Desk, me: Application): Response | Promise<Response> {
  const lang = c.get('lang')
  const notice = noticeOf(me, desk.platform.agreement)
  if (notice === null) return c.redirect('/portal/application', 303)
  const body = html`${heading(notice.title, lang)}<p class="govuk-body">${t(words.decidedBy, lang)} <bdi>${notice.by}</bdi></p>
    ${noticeShown(notice.parts, lang)}${linkButton(t(words.download, lang), '/portal/decision.pdf')}`
  return portalPage(c, desk, { title: notice.title, body, back })
}

const words = {
  invitation: { en: 'You are invited to apply', fr: 'Vous êtes invités à déposer une demande' },
  invitationSays: {
    en: 'A place is kept for you. Say yes to apply for entry clearance. It is free. Saying yes does not oblige you to travel.',
    fr: 'Une place vous est réservée. Dites oui pour demander un visa d’entrée. C’est gratuit. Dire oui ne vous oblige pas à voyager.',
  },
  nothingToAnswer: {
    en: 'There is no invitation to answer now.',
    fr: 'Il n’y a pas d’invitation à laquelle répondre en ce moment.',
  },
  kept: {
    en: 'Your yes came after the time. We have kept it. An officer decides whether to take it.',
    fr: 'Votre oui est arrivé après le délai. Nous l’avons conservé. Un agent décide s’il l’accepte.',
  },
  lateStill: {
    en: 'The time has run out. You can still say yes: an officer then decides whether to take it.',
    fr: 'Le délai est écoulé. Vous pouvez encore dire oui : un agent décidera s’il l’accepte.',
  },
  accept: { en: 'Yes, we take the place', fr: 'Oui, nous prenons la place' },
  acceptLate: { en: 'Say yes all the same', fr: 'Dire oui malgré tout' },
  decline: { en: 'We do not take the place', fr: 'Nous ne prenons pas la place' },
  declineSays: {
    en: 'The place then goes to somebody else. Everybody in this application loses it.',
    fr: 'La place revient alors à d’autres. Toutes les personnes de la demande la perdent.',
  },
  declineNow: { en: 'Give the place up', fr: 'Rendre la place' },
  cannotCome: { en: 'I cannot come to the appointment', fr: 'Je ne peux pas venir au rendez-vous' },
  cannotComeSays: {
    en: 'An officer reads this and finds another time. Until you hear from us the appointment stands.',
    fr: 'Un agent lit ce message et cherche un autre moment. D’ici là, le rendez-vous reste valable.',
  },
  noAppointment: { en: 'You have no appointment now.', fr: 'Vous n’avez pas de rendez-vous en ce moment.' },
  whyNot: { en: 'Why, and when you could come', fr: 'Pourquoi, et quand vous pourriez venir' },
  whyNotHint: { en: 'In any language.', fr: 'Dans n’importe quelle langue.' },
  send: { en: 'Send', fr: 'Envoyer' },
  choice: { en: 'What your family wants', fr: 'Ce que veut votre famille' },
  choiceSays: {
    en: 'Some of you have entry clearance and others do not. Decide together. You may change your mind until somebody travels.',
    fr: 'Certains d’entre vous ont un visa, d’autres non. Décidez ensemble. Vous pouvez changer d’avis jusqu’au voyage.',
  },
  nothingToChoose: { en: 'There is nothing to choose now.', fr: 'Il n’y a rien à choisir en ce moment.' },
  withClearance: { en: 'With entry clearance', fr: 'Avec un visa d’entrée' },
  without: { en: 'Without', fr: 'Sans visa' },
  yourChoice: { en: 'Your choice', fr: 'Votre choix' },
  decidedBy: { en: 'Decided by', fr: 'Décision de' },
  download: { en: 'Download (PDF)', fr: 'Télécharger (PDF)' },
} satisfies Record<string, Text>
const fieldLabels = { choice: words.yourChoice, answer: words.invitation, reasons: words.whyNot }
