import type { Hono } from 'hono'
import { tellable } from '../admission/family.ts'
import { lateBy } from '../admission/late.ts'
import { outsideNow } from '../admission/outside.ts'
import { RESENDS } from '../admission/presence.ts'
import { PRESENCE, presenceCloses } from '../admission/presence-state.ts'
import { type Application, contactOf, fullName, personOf, statusOf, unproved } from '../admission/state.ts'
import { statusWords } from '../admission/words.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { formatInstant, isAtOrAfter } from '../core/calendar.ts'
import { spokenName } from '../core/names.ts'
import { asItStands, fill } from '../core/say.ts'
import { deadlineBox, linkButton, summary, tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { textArea, textField } from '../web/fields.ts'
import { type Form, hidden, one, postForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import type { Standing } from '../windows/open.ts'
import { afterDetails } from './after-view.ts'
import { dropDrafts } from './drafts.ts'
import { drawPart, drawsOfApplication } from './draw.ts'
import { asking, asksBox } from './family.ts'
import {
  asApplicant,
  emptyForm,
  fillingFor,
  give,
  heading,
  mine,
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
import { memberStanding } from './joining.ts'
import { outsideBox, standingNow } from './open.ts'
import { openWords } from './open-words.ts'
import { wantedBox } from './pictures.ts'
import { keepThese } from './start.ts'
import { draftPage, leaving } from './tasks.ts'
import { labels, standing as stands } from './words.ts'

/** An opened application: what to fill in while it is a draft, then where it stands, what one can do, and by when. */
export function statusRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/application', (c) =>
    mine(c, async (me) =>
      portalPage(
        c,
        desk,
        statusOf(me) === 'draft'
          ? await draftPage(c, desk, me, await standingNow(desk))
          : await statusPage(c, desk, me),
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
  app.post('/resend', (c) =>
    mine(c, async (me) => {
      const { key } = await posted(c, desk)
      const outcome = await give(desk, asApplicant(me.reference), 'resend-codes', { application: me.reference }, key)
      const errors = problems(outcome, {})
      if (errors.length > 0) return portalPage(c, desk, { ...(await statusPage(c, desk, me)), errors })
      return c.redirect('/portal/application?resent=1', 303)
    }),
  )
  app.get('/withdraw', (c) => mine(c, () => portalPage(c, desk, withdrawPage(desk, emptyForm(c)))))
  app.post('/withdraw', (c) =>
    mine(c, async (me) => {
      const { values, key } = await posted(c, desk)
      const input = { application: me.reference, ...optional('reasons', one(values, 'reasons')) }
      const errors = problems(await give(desk, asApplicant(me.reference), 'withdraw', input, key), labels)
      if (errors.length > 0) return portalPage(c, desk, withdrawPage(desk, { lang: c.get('lang'), values, errors }))
      await dropDrafts(desk, me.reference)
      return c.redirect('/portal/application', 303)
    }),
  )
}

function presenceBox(lang: ReaderLanguage, me: Application, desk: Desk): Renderable {
  const last = me.challenges.at(-1)
  const closes = presenceCloses(me)
  if (last === undefined || closes === null || statusOf(me) !== 'presence') return null
  const late = isAtOrAfter(desk.platform.clock.now(), closes)
  const waiting = unproved(me).map((id) => me.people.find((person) => person.id === id))
  const box = deadlineBox(lang, {
    title: late ? words.late : words.answerBy,
    dueText: formatInstant(closes, last.zone, lang, { zoneName: true }),
    tone: late ? 'bad' : 'warn',
  })
  const who = waiting.map((one) => one !== undefined && html`<li><bdi>${fullName(one.person)}</bdi></li>`)
  const came = Object.values(me.late).filter(({ judged }) => judged === null)
  const lateOnes = came.map(({ closedAt, mark }) =>
    paragraph(fill(words.cameLate, { late: lateBy(closedAt, mark.at) }), lang),
  )
  const left = RESENDS - me.resent.filter(({ challenge }) => challenge === last.number).length
  const again =
    !late &&
    html`<form method="post" action="/portal/resend">${hidden('idempotencyKey', desk.platform.token())}
    ${paragraph(fill(words.resendSays, { left: asItStands(Math.max(0, left)) }), lang)}
    ${left > 0 && govuk('button', { text: t(words.resend, lang), type: 'submit', classes: 'govuk-button--secondary' })}</form>`
  return html`${box}${late && paragraph(words.lateSays, lang)}${lateOnes}${paragraph(words.waitingFor, lang)}<ul class="govuk-list govuk-list--bullet">${who}</ul>${again}`
}

/** After sending outside a window: it is kept, it does not count, and when it can be sent again. */
function outsidePage(c: PortalContext, desk: Desk, me: Application, standing: Standing) {
  const lang = c.get('lang')
  const body = html`${heading(openWords.outside, lang)}${outsideBox(desk, lang, me, standing)}
    ${keepThese(lang, me.reference, rememberedCode(c))}${linkButton(t(words.see, lang), '/portal/application')}`
  return { title: openWords.outside, body }
}

async function statusPage(c: PortalContext, desk: Desk, me: Application) {
  const lang = c.get('lang')
  const status = statusOf(me)
  const closed = me.eligibility?.outcome === 'ineligible' && me.eligibility.ground === PRESENCE
  const tone =
    status === 'refused' || status === 'ineligible'
      ? 'bad'
      : status === 'granted' || status === 'arrived'
        ? 'good'
        : 'info'
  const reach = me.adults
    .filter((id) => status === 'presence' && me.presence[id] === undefined && contactOf(me, id) !== null)
    .filter((id) => personOf(me, id)?.from === undefined)
    .map((id) => {
      const contact = contactOf(me, id)
      return {
        key: spokenName(personOf(me, id)?.person ?? { familyName: id, givenNames: '' }),
        value: html`<bdi>${contact?.email}</bdi><br><bdi>${contact?.phone}</bdi>`,
        action: { href: `/portal/contact/${id}`, text: words.change },
      }
    })
  const you = fillingFor(desk)(closed ? words.closedYou : stands[status].you)
  const next = questionOpen(me, desk) ? words.answerUs : you
  const drawn = drawPart(desk, lang, await drawsOfApplication(desk, me.reference))
  const body = html`${heading(words.mine, lang)}
    <p class="govuk-body">${t(labels.reference, lang)} <strong class="app-ref">${me.reference}</strong> ${tagFor(lang, tone, statusWords[status])}</p>
    <h2 class="govuk-heading-m">${t(words.where, lang)}</h2>${paragraph(fillingFor(desk)(closed ? words.closedNow : stands[status].now), lang)}${details(lang, me, desk)}
    <h2 class="govuk-heading-m">${t(words.what, lang)}</h2>${paragraph(next, lang)}${wantedBox(lang, me)}${presenceBox(lang, me, desk)}${drawn}${asksBox(desk, lang, await asking(desk, me), true)}${await memberStanding(desk, lang, me)}
    ${informationShown(lang, me, desk)}
    ${reach.length > 0 && html`<h2 class="govuk-heading-m">${t(words.reach, lang)}</h2>${summary(lang, reach)}`}
    ${tellable.includes(status) && html`<p class="govuk-body"><a class="govuk-link" href="/portal/change">${t(words.tell, lang)}</a></p>`}${leaving(lang, status)}`
  const said =
    c.req.query('resent') !== undefined ? words.resentNow : c.req.query('told') !== undefined ? words.told : null
  return { title: words.mine, body, ...(said === null ? {} : { notice: { text: said } }) }
}

/** The officer’s reasons where they were not found eligible; whatever there is to know after selection. */
function details(lang: ReaderLanguage, me: Application, desk: Desk): Renderable {
  if (statusOf(me) !== 'ineligible' || me.eligibility === null) return afterDetails(lang, me, desk)
  const { reasons, mark } = me.eligibility
  return html`${govuk('inset-text', { html: html`<bdi>${reasons}</bdi>` })}<p class="govuk-body">${t(words.decidedBy, lang)} <bdi>${mark.by}</bdi></p>`
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
  closedNow: {
    en: 'The time to show that each adult is {inReceiving} ran out. Your application is closed for this reason alone.',
    fr: 'Le délai pour montrer que chaque adulte est {inReceiving} est échu. Votre demande est close pour ce seul motif.',
  },
  closedYou: {
    en: 'If you could not answer in time, tell an officer why. An officer can open it again with new codes.',
    fr: 'Si vous n’avez pas pu répondre à temps, dites pourquoi à un agent. Un agent peut la rouvrir avec de nouveaux codes.',
  },
  cameLate: {
    en: 'One answer came late, by {late}. It is kept. An officer decides whether to accept it.',
    fr: 'Une réponse est arrivée en retard de {late}. Elle est conservée. Un agent décide de l’admettre ou non.',
  },
  resend: { en: 'Send the codes again', fr: 'Renvoyer les codes' },
  resendSays: {
    en: 'No message came? Check the addresses and numbers first. The same codes can be sent again {left} times. The time to answer stays the same.',
    fr: 'Aucun message reçu ? Vérifiez d’abord les adresses et les numéros. Les mêmes codes peuvent être renvoyés {left} fois. Le délai de réponse ne change pas.',
  },
  resentNow: { en: 'The codes have been sent again.', fr: 'Les codes ont été renvoyés.' },
  tell: { en: 'Tell an officer about a change in my family', fr: 'Informer un agent d’un changement dans ma famille' },
  told: { en: 'Your message is with the officers.', fr: 'Votre message est auprès des agents.' },
  mine: { en: 'My application', fr: 'Ma demande' },
  sent: { en: 'Your form is sent', fr: 'Votre formulaire est envoyé' },
  junk: { en: 'Look in the folder for unwanted mail as well.', fr: 'Regardez aussi dans les courriers indésirables.' },
  see: { en: 'See where I stand', fr: 'Voir où j’en suis' },
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
  withdraw: { en: 'Withdraw this application', fr: 'Retirer cette demande' },
  withdrawSays: {
    en: 'Everybody in it loses the place or the wait. This cannot be undone, but you may start again.',
    fr: 'Toutes les personnes perdent la place ou l’attente. C’est définitif, mais vous pouvez recommencer.',
  },
  withdrawNow: { en: 'Withdraw it', fr: 'La retirer' },
} satisfies Record<string, Text>
