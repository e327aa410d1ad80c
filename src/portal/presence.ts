import type { Hono } from 'hono'
import { lateBy } from '../admission/late.ts'
import { termsOf } from '../admission/terms.ts'
import { words as refusals } from '../admission/words.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { compare } from '../core/calendar.ts'
import { fill } from '../core/say.ts'
import { outboxRoutes } from '../messages/portal-outbox.ts'
import type { Desk } from '../web/desk.ts'
import { checkboxField, hidden, textArea, textField } from '../web/fields.ts'
import { type FieldError, type Form, one, postForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { html, join } from '../web/html.ts'
import { t } from '../web/language.ts'
import {
  asApplicant,
  emptyForm,
  fillingFor,
  give,
  heading,
  load,
  optional,
  type PortalEnv,
  paragraph,
  portalPage,
  posted,
  problems,
  referenceAsTyped,
} from './frame.ts'
import { locate, signalsOf } from './location.ts'
import { labels } from './words.ts'

/** Showing that one is in the country one applies from: open to any adult with the code of their message, on their own phone. */
export function presenceRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/presence', (c) => {
    const reference = c.req.query('r') ?? c.get('me')?.reference ?? ''
    return portalPage(c, desk, presencePage(desk, { ...emptyForm(c), values: { reference } }))
  })
  app.post('/presence', async (c) => {
    const { values, key } = await posted(c, desk)
    const lang = c.get('lang')
    const reference = referenceAsTyped(one(values, 'reference'))
    const code = one(values, 'code')
    const declared = one(values, 'declared') === 'yes'
    const again = (errors: readonly FieldError[]) => portalPage(c, desk, presencePage(desk, { lang, values, errors }))
    const empty: FieldError[] = [
      ...(reference === null ? [{ field: 'reference', message: words.noReference }] : []),
      ...(code === '' ? [{ field: 'code', message: words.noCode }] : []),
      ...(declared ? [] : [{ field: 'declared', message: fillingFor(desk)(words.notDeclared) }]),
    ]
    if (reference === null || empty.length > 0) return again(empty)
    const [latitude = '', longitude = '', accuracy = ''] = ['latitude', 'longitude', 'accuracy'].map((name) =>
      one(values, name),
    )
    const { outlines } = termsOf(desk.platform.agreement).applicants.area
    const given = latitude !== '' && longitude !== '' && Number(accuracy) >= 0
    // Only the answer leaves this function: the position is not passed on, logged or kept.
    const location = given ? locate(outlines, Number(latitude), Number(longitude), Number(accuracy)) : 'unknown'
    const close = given && accuracy !== '' ? { accuracyMetres: Math.min(Math.round(Number(accuracy)), 40_000_000) } : {}
    const signals = given ? signalsOf(location, latitude, longitude, accuracy) : []
    const odd = signals.length > 0 ? { signals } : {}
    const input = {
      application: reference,
      code,
      declared,
      location,
      ...close,
      ...odd,
      ...optional('says', one(values, 'says')),
    }
    const outcome = await give(desk, asApplicant(reference), 'prove-presence', input, key)
    if (outcome.outcome === 'accepted' && outcome.facts.some(({ type }) => type === 'presence-came-late'))
      return portalPage(c, desk, await latePage(desk, lang, reference), 409)
    if (outcome.outcome === 'accepted') return c.redirect('/portal/presence/done', 303)
    const why = outcome.outcome === 'refused' ? outcome.refusals.map((refusal) => refusal.code) : []
    if (why.includes('presence-shown')) return c.redirect('/portal/presence/done', 303)
    if (why.includes('presence-came-late')) return portalPage(c, desk, await latePage(desk, lang, reference), 409)
    const long = outcome.outcome === 'invalid' && outcome.issues.some(({ path }) => path.includes('says'))
    return again(long ? problems(outcome, { says: words.says }) : [{ field: 'code', message: words.wrong }])
  })
  app.get('/presence/done', (c) => {
    const lang = c.get('lang')
    const body = html`${govuk('panel', { titleText: t(words.doneTitle, lang), text: t(words.doneText, lang) })}${paragraph(words.doneNext, lang)}`
    return portalPage(c, desk, { title: words.doneTitle, body })
  })
  if (desk.demonstration) outboxRoutes(app, desk)
}

/** A late answer is told as such: by how much it came late, that it is kept, and who decides. */
async function latePage(desk: Desk, lang: ReaderLanguage, reference: string) {
  const state = await load(desk, reference)
  const late =
    state === null ? undefined : Object.values(state.late).toSorted((a, b) => compare(b.mark.at, a.mark.at))[0]
  const by = late === undefined ? null : fill(words.lateBy, { late: lateBy(late.closedAt, late.mark.at) })
  const body = html`${heading(words.lateTitle, lang)}${by !== null && paragraph(by, lang)}${paragraph(words.lateKept, lang)}
    ${paragraph(refusals.tooLate, lang)}${paragraph(words.lateNext, lang)}`
  return { title: words.lateTitle, body }
}

function presencePage(desk: Desk, form: Form) {
  const { lang } = form
  const filled = fillingFor(desk)
  const title = filled(words.title)
  const box = html`<div data-locate data-wait="${t(words.wait, lang)}" data-found="${t(words.found, lang)}" data-none="${t(words.none, lang)}" hidden>
    <h2 class="govuk-heading-s">${t(words.locate, lang)}</h2>${paragraph(filled(words.locateSays), lang)}
    ${join(['latitude', 'longitude', 'accuracy'].map((name) => hidden(name, '')))}
    ${govuk('button', { text: t(words.locateButton, lang), type: 'button', classes: 'govuk-button--secondary' })}
    <p class="govuk-body" role="status"></p></div>`
  const fields = html`${textField(form, { name: 'reference', label: labels.reference, hint: words.referenceHint, width: 20, spellcheck: false, dir: 'ltr' })}
    ${textField(form, { name: 'code', label: labels.code, hint: words.codeHint, width: 10, spellcheck: false, dir: 'ltr', autocomplete: 'one-time-code' })}
    ${box}
    ${textArea(form, { name: 'says', label: words.says, hint: filled(words.saysHint), optional: true, rows: 3, dir: 'auto' })}
    ${checkboxField(form, { name: 'declared', label: words.declare, options: [{ value: 'yes', text: filled(words.declared) }] })}`
  const body = html`${heading(title, lang)}${paragraph(words.lead, lang)}
    ${postForm(lang, { action: '/portal/presence', idempotencyKey: desk.platform.token(), body: fields, submit: words.send })}
    ${paragraph(words.without, lang)}<script type="module" src="/portal/locate.js"></script>`
  return { title, body, errors: form.errors, back: { href: '/portal' } }
}

const words = {
  title: { en: 'Show that you are {inReceiving}', fr: 'Montrer que vous êtes {inReceiving}' },
  lead: {
    en: 'Each adult does this on their own phone, with the code in the email or text message we sent.',
    fr: 'Chaque adulte le fait sur son propre téléphone, avec le code du courriel ou du SMS que nous avons envoyé.',
  },
  referenceHint: { en: 'In our message, such as 7K3M-9Q2X', fr: 'Dans notre message, par exemple 7K3M-9Q2X' },
  codeHint: { en: 'Eight letters and figures', fr: 'Huit lettres et chiffres' },
  locate: { en: 'Show it with your phone', fr: 'Le montrer avec votre téléphone' },
  locateSays: {
    en: 'We work out whether you are {inReceiving} and how exact that is, and keep only this. We do not keep the place.',
    fr: 'Nous déterminons si vous êtes {inReceiving} et avec quelle précision, et ne gardons que cela. Nous ne gardons pas le lieu.',
  },
  locateButton: { en: 'Use my position', fr: 'Utiliser ma position' },
  wait: { en: 'Asking your phone…', fr: 'Votre téléphone est interrogé…' },
  found: {
    en: 'Your position will be used. Now tick the box and send.',
    fr: 'Votre position sera utilisée. Cochez maintenant la case et envoyez.',
  },
  none: {
    en: 'Your phone gave no position. Tick the box and send all the same: an officer will look at it.',
    fr: 'Votre téléphone n’a pas donné de position. Cochez la case et envoyez tout de même : un agent examinera.',
  },
  says: {
    en: 'If your phone cannot give a position: how can we check where you are?',
    fr: 'Si votre téléphone ne donne pas de position : comment vérifier où vous êtes ?',
  },
  saysHint: {
    en: 'For example a day centre, a doctor or a lawyer {inReceiving} who can confirm it, and how to reach them',
    fr: 'Par exemple un accueil de jour, un médecin ou un avocat {inReceiving} qui peut le confirmer, et comment le joindre',
  },
  lateBy: { en: 'Your answer came late, by {late}.', fr: 'Votre réponse est arrivée en retard de {late}.' },
  lateKept: {
    en: 'It is recorded all the same. An officer reads it and decides whether to accept it.',
    fr: 'Elle est tout de même enregistrée. Un agent la lit et décide de l’admettre ou non.',
  },
  declare: { en: 'Your statement', fr: 'Votre déclaration' },
  declared: { en: 'I am {inReceiving} now', fr: 'Je suis {inReceiving} en ce moment' },
  send: { en: 'Send', fr: 'Envoyer' },
  without: {
    en: 'Without a position your statement still counts as an answer in time. An officer then decides, and may ask for something more.',
    fr: 'Sans position, votre déclaration vaut réponse dans le délai. Un agent décide alors, et peut demander autre chose.',
  },
  noReference: { en: 'Reference: copy it from our message', fr: 'Référence : recopiez-la depuis notre message' },
  noCode: { en: 'Code: copy it from our message', fr: 'Code : recopiez-le depuis notre message' },
  notDeclared: {
    en: 'Tick the box if you are {inReceiving} now',
    fr: 'Cochez la case si vous êtes {inReceiving} en ce moment',
  },
  wrong: {
    en: 'This code is not right for this reference, or is of no more use. Copy both from our last message.',
    fr: 'Ce code ne correspond pas à cette référence, ou ne sert plus. Recopiez les deux depuis notre dernier message.',
  },
  lateTitle: { en: 'The time to answer has run out', fr: 'Le délai de réponse est écoulé' },
  lateNext: {
    en: 'Open “My application” with your reference and your code to see where you stand. If a new code is sent, you will get it by email and text.',
    fr: 'Ouvrez « Ma demande » avec votre référence et votre code pour voir où vous en êtes. Si un nouveau code est envoyé, vous le recevrez par courriel et SMS.',
  },
  doneTitle: { en: 'Your answer is recorded', fr: 'Votre réponse est enregistrée' },
  doneText: { en: 'It came in time.', fr: 'Elle est arrivée dans le délai.' },
  doneNext: {
    en: 'Every other adult in the form must answer too, each with their own code. Then an officer checks the form.',
    fr: 'Chaque autre adulte du formulaire doit répondre aussi, avec son propre code. Ensuite un agent vérifie le formulaire.',
  },
} satisfies Record<string, Text>
