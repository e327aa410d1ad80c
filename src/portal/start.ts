import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { codeAsShown, codeAsTyped, codeDigest } from '../admission/digest.ts'
import { termsOf } from '../admission/terms.ts'
import { words as refusals } from '../admission/words.ts'
import { type ReaderLanguage, readerLanguages, type Text } from '../core/brand.ts'
import { linkButton } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { radioField, textField } from '../web/fields.ts'
import { type Form, hidden, one, postForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { html } from '../web/html.ts'
import { directionOf, languageNames, t } from '../web/language.ts'
import type { Standing } from '../windows/open.ts'
import {
  asApplicant,
  emptyForm,
  fillingFor,
  forget,
  give,
  heading,
  newCode,
  open,
  type PortalContext,
  type PortalEnv,
  paragraph,
  portalPage,
  posted,
  problems,
  referenceAsTyped,
  remember,
  rememberedCode,
} from './frame.ts'
import { openBox, standingNow } from './open.ts'
import { openWords } from './open-words.ts'
import { labels, says } from './words.ts'

/** Coming in: the start page, beginning an application, which is done online only (IN-03), coming back to one, leaving. */
export function startRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/', async (c) =>
    portalPage(c, desk, { title: fillingFor(desk)(says.title), body: startBody(c, desk, await standingNow(desk)) }),
  )
  app.get('/start', (c) => portalPage(c, desk, beginning(desk, emptyForm(c), newCode(desk))))
  app.post('/start', async (c) => {
    const { values, key } = await posted(c, desk)
    const code = codeAsTyped(one(values, 'secret'))
    const safe = /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? code : newCode(desk)
    const input = {
      language: one(values, 'language'),
      contact: { email: one(values, 'email'), phone: one(values, 'phone') },
      codeDigest: codeDigest(safe),
    }
    const outcome = await give(desk, asApplicant('new'), 'start', input, key)
    if (outcome.outcome !== 'accepted')
      return portalPage(
        c,
        desk,
        beginning(desk, { lang: c.get('lang'), values, errors: problems(outcome, labels) }, safe),
      )
    remember(c, outcome.stream.slice('application:'.length), safe)
    return c.redirect('/portal/code', 303)
  })
  app.get('/code', (c) => {
    const me = c.get('me')
    if (me === null) return c.redirect('/portal/resume', 303)
    const lang = c.get('lang')
    const body = html`${heading(words.keepTitle, lang)}${keepThese(lang, me.reference, rememberedCode(c))}
      ${linkButton(t(words.go, lang), '/portal/you')}`
    return portalPage(c, desk, { title: words.keepTitle, body })
  })
  app.get('/resume', (c) =>
    portalPage(c, desk, comingBack(desk, { ...emptyForm(c), values: { reference: c.req.query('r') ?? '' } })),
  )
  app.post('/resume', async (c) => {
    const { values } = await posted(c, desk)
    const code = one(values, 'code')
    const found = await open(desk, referenceAsTyped(one(values, 'reference')), code)
    if (found === null)
      return portalPage(
        c,
        desk,
        comingBack(desk, { lang: c.get('lang'), values, errors: [{ field: 'code', message: words.wrong }] }),
      )
    remember(c, found.reference, code)
    return c.redirect('/portal/application', 303)
  })
  app.post('/leave', (c) => {
    forget(c)
    c.header('Clear-Site-Data', '"cache"')
    return c.redirect('/portal', 303)
  })
  const script = readFileSync(new URL('./locate.js', import.meta.url), 'utf8')
  app.get('/locate.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
}

/** Where this node is the other state's: applications are not held here, so it says where they are. */
export function elsewhereRoutes(app: Hono<PortalEnv>, desk: Desk, applyAt: string | undefined): void {
  app.get('*', (c) => {
    const lang = c.get('lang')
    const filled = fillingFor(desk)
    const [title, elsewhere] = [filled(says.title), filled(says.elsewhere)]
    const link = applyAt && linkButton(t(elsewhere, lang), applyAt, 'start')
    const body = html`${heading(title, lang)}${paragraph(filled(says.elsewhereSays), lang)}${link || paragraph(elsewhere, lang)}
      ${govuk('inset-text', { text: t(says.scam, lang) })}`
    return portalPage(c, desk, { title, body })
  })
}

/** Where nobody can apply under the agreement: every address says so, whatever is asked of it. */
export function noRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.all('*', (c) => {
    const body = heading(refusals.noRoute, c.get('lang'))
    return portalPage(c, desk, { title: refusals.noRoute, body }, 404)
  })
}

function startBody(c: PortalContext, desk: Desk, standing: Standing) {
  const lang = c.get('lang')
  const list = (items: readonly Text[], kind: 'bullet' | 'number') => {
    const lines = items.map((item) => html`<li>${t(item, lang)}</li>`)
    return kind === 'number'
      ? html`<ol class="govuk-list govuk-list--number govuk-list--spaced">${lines}</ol>`
      : html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">${lines}</ul>`
  }
  const section = (text: Text) => html`<h2 class="govuk-heading-m">${t(text, lang)}</h2>`
  const mine = c.get('me') !== null
  const filled = fillingFor(desk)
  const { who, documents } = termsOf(desk.platform.agreement).applicants
  return html`${heading(filled(says.title), lang)}
    <p class="govuk-body-l">${t(filled(says.lead), lang)}</p>
    ${openBox(desk, lang, standing)}
    <p class="govuk-body"><a class="govuk-link" href="/portal/how">${t(openWords.how, lang)}</a></p>
    ${section(says.who)}${list(who, 'bullet')}
    ${section(says.prepare)}${list([documents, ...says.prepareList], 'bullet')}
    ${govuk('inset-text', { text: t(says.scam, lang) })}
    ${linkButton(t(says.start, lang), '/portal/start', 'start')}
    <ul class="govuk-list govuk-list--spaced">
      <li><a class="govuk-link" href="${mine ? '/portal/application' : '/portal/resume'}">${t(says.resume, lang)}</a></li>
      <li><a class="govuk-link" href="/portal/presence">${t(filled(says.showPresence), lang)}</a></li>
      ${desk.demonstration && html`<li><a class="govuk-link" href="/portal/messages">${t(words.messages, lang)}</a></li>`}
    </ul>
    ${section(says.next)}${list(says.nextList.map(filled), 'number')}
    ${section(says.silence)}${paragraph(filled(says.silenceSays), lang)}`
}

function beginning(desk: Desk, form: Form, code: string) {
  const { lang } = form
  const options = readerLanguages.map((value) => ({
    value,
    text: html`<span lang="${value}" dir="${directionOf(value)}">${languageNames[value]}</span>`,
  }))
  const fields = html`${hidden('secret', code)}
    ${textField(form, { name: 'email', label: labels.email, hint: words.emailHint, type: 'email', spellcheck: false, dir: 'ltr' })}
    ${textField(form, { name: 'phone', label: labels.phone, hint: fillingFor(desk)(words.phoneHint), type: 'tel', width: 20, dir: 'ltr' })}
    ${radioField(form, { name: 'language', label: labels.language, options, value: lang, small: true })}`
  const body = html`${heading(words.reach, lang)}${paragraph(words.reachSays, lang)}
    ${postForm(lang, { action: '/portal/start', idempotencyKey: desk.platform.token(), body: fields, submit: says.continue })}`
  return { title: words.reach, body, errors: form.errors, back: { href: '/portal' } }
}

function comingBack(desk: Desk, form: Form) {
  const fields = html`${textField(form, { name: 'reference', label: labels.reference, hint: words.referenceHint, width: 20, spellcheck: false, dir: 'ltr' })}
    ${textField(form, { name: 'code', label: labels.code, hint: words.codeHint, width: 20, spellcheck: false, dir: 'ltr' })}`
  const body = html`${heading(says.resume, form.lang)}
    ${postForm(form.lang, { action: '/portal/resume', idempotencyKey: desk.platform.token(), body: fields, submit: words.open })}
    <p class="govuk-body"><a class="govuk-link" href="/portal/lost">${t(words.lost, form.lang)}</a></p>`
  return { title: says.resume, body, errors: form.errors, back: { href: '/portal' } }
}

/** Reference and code in large print, and what they are for. */
export const keepThese = (lang: ReaderLanguage, reference: string, code: string) => html`${govuk('panel', {
  titleHtml: html`<bdi>${reference}</bdi>`,
  html: html`${t(labels.code, lang)}<br><strong class="govuk-!-font-size-24"><bdi>${codeAsShown(code)}</bdi></strong>`,
  headingLevel: 2,
})}
  ${paragraph(words.keep, lang)}`

const words = {
  reach: { en: 'How we reach you', fr: 'Comment vous joindre' },
  reachSays: {
    en: 'You are the main applicant. Choose an address and a number that only you read, and that you will keep.',
    fr: 'Vous êtes le demandeur principal. Choisissez une adresse et un numéro que vous seul lisez et que vous garderez.',
  },
  emailHint: { en: 'For example, name@example.org', fr: 'Par exemple, nom@exemple.org' },
  phoneHint: {
    en: 'A mobile that receives texts {inReceiving}, for example {phoneExample}',
    fr: 'Un portable qui reçoit des SMS {inReceiving}, par exemple {phoneExample}',
  },
  keepTitle: { en: 'Your reference and your code', fr: 'Votre référence et votre code' },
  keep: {
    en: 'Write both down or take a picture. With them you come back on any phone. We do not keep the code. If you lose it, we send a link to your email address. Give the code to nobody.',
    fr: 'Notez les deux ou prenez une photo. Ils vous permettent de revenir depuis n’importe quel téléphone. Nous ne conservons pas le code. Si vous le perdez, nous envoyons un lien à votre adresse électronique. Ne donnez le code à personne.',
  },
  go: { en: 'Continue', fr: 'Continuer' },
  open: { en: 'Open my application', fr: 'Ouvrir ma demande' },
  referenceHint: {
    en: 'Eight letters and figures, such as 7K3M-9Q2X',
    fr: 'Huit lettres et chiffres, par exemple 7K3M-9Q2X',
  },
  codeHint: {
    en: 'Sixteen letters and figures. Capitals and dashes do not matter.',
    fr: 'Seize lettres et chiffres. Majuscules et tirets sont indifférents.',
  },
  wrong: {
    en: 'This reference and this code do not belong together. Check both, letter by letter.',
    fr: 'Cette référence et ce code ne vont pas ensemble. Vérifiez les deux, caractère par caractère.',
  },
  lost: { en: 'I have lost my code', fr: 'J’ai perdu mon code' },
  messages: { en: 'Demonstration: messages that would be sent', fr: 'Démonstration : messages qui seraient envoyés' },
} satisfies Record<string, Text>
