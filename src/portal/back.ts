import type { Hono } from 'hono'
import { codeAsTyped, codeDigest, linkDigest } from '../admission/digest.ts'
import { LINK_HOURS } from '../admission/link.ts'
import type { Text } from '../core/brand.ts'
import { isBefore } from '../core/calendar.ts'
import { asItStands, fill } from '../core/say.ts'
import type { Desk } from '../web/desk.ts'
import { textField } from '../web/fields.ts'
import { type Form, hidden, one, postForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import {
  asApplicant,
  emptyForm,
  give,
  heading,
  load,
  newCode,
  type PortalContext,
  type PortalEnv,
  paragraph,
  portalPage,
  posted,
  referenceAsTyped,
  remember,
} from './frame.ts'
import { labels } from './words.ts'

/**
 * The way back without the code: a link to the email address on record. It opens nothing by being fetched (mail programs fetch
 * links by themselves), only by the press of a button; it works once; and no other address ever learns it.
 */
export function backRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/lost', (c) =>
    portalPage(c, desk, lostPage(desk, { ...emptyForm(c), values: { reference: c.req.query('r') ?? '' } })),
  )
  app.post('/lost', async (c) => {
    const { values, key } = await posted(c, desk)
    const reference = referenceAsTyped(one(values, 'reference'))
    if (reference === null)
      return portalPage(
        c,
        desk,
        lostPage(desk, { lang: c.get('lang'), values, errors: [{ field: 'reference', message: words.noReference }] }),
      )
    // Whether there is such an application is not told: the same page follows either way.
    if ((await load(desk, reference)) !== null)
      await give(desk, asApplicant(reference), 'send-link', { application: reference }, key)
    return c.redirect('/portal/lost/sent', 303)
  })
  app.get('/lost/sent', (c) => {
    const lang = c.get('lang')
    const body = html`${heading(words.sentTitle, lang)}${paragraph(words.sent, lang)}${paragraph(words.nothing, lang)}`
    return portalPage(c, desk, { title: words.sentTitle, body, back: { href: '/portal/resume' } })
  })
  app.get('/open/:reference/:link', async (c) => {
    quiet(c)
    const { reference, link } = c.req.param()
    if (!(await works(desk, reference, link))) return spentPage(c, desk)
    const lang = c.get('lang')
    const fields = html`${hidden('secret', newCode(desk))}`
    const body = html`${heading(words.openTitle, lang)}${paragraph(words.openSays, lang)}
      ${postForm(lang, { action: `/portal/open/${reference}/${link}`, idempotencyKey: desk.platform.token(), body: fields, submit: words.open })}`
    return portalPage(c, desk, { title: words.openTitle, body })
  })
  app.post('/open/:reference/:link', async (c) => {
    quiet(c)
    const { values, key } = await posted(c, desk)
    const { reference, link } = c.req.param()
    const code = codeAsTyped(one(values, 'secret'))
    if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) || referenceAsTyped(reference) !== reference) return spentPage(c, desk)
    const input = { application: reference, link, codeDigest: codeDigest(code) }
    const outcome = await give(desk, asApplicant(reference), 'replace-code', input, key)
    if (outcome.outcome !== 'accepted') return spentPage(c, desk)
    remember(c, reference, code)
    return c.redirect('/portal/code', 303)
  })
}

/** The address holds a secret while it works: it goes nowhere from this page, and no history of ours keeps it useful. */
const quiet = (c: PortalContext): void => {
  c.header('Referrer-Policy', 'no-referrer')
  c.header('X-Robots-Tag', 'noindex')
}

async function works(desk: Desk, reference: string, link: string): Promise<boolean> {
  if (referenceAsTyped(reference) !== reference) return false
  const last = (await load(desk, reference))?.links.at(-1)
  const now = desk.platform.clock.now()
  return (
    last !== undefined &&
    last.digest === linkDigest(reference, link) &&
    last.usedAt === null &&
    isBefore(now, last.expiresAt)
  )
}

function spentPage(c: PortalContext, desk: Desk) {
  const lang = c.get('lang')
  const body = html`${heading(words.spentTitle, lang)}${paragraph(words.spent, lang)}
    <p class="govuk-body"><a class="govuk-link" href="/portal/lost">${t(words.lost, lang)}</a></p>`
  return portalPage(c, desk, { title: words.spentTitle, body }, 404)
}

function lostPage(desk: Desk, form: Form) {
  const { lang } = form
  const fields = textField(form, {
    name: 'reference',
    label: labels.reference,
    hint: words.referenceHint,
    width: 20,
    spellcheck: false,
    dir: 'ltr',
  })
  const hours = asItStands(LINK_HOURS)
  const body = html`${heading(words.lost, lang)}${paragraph(fill(words.lostSays, { hours }), lang)}
    ${postForm(lang, { action: '/portal/lost', idempotencyKey: desk.platform.token(), body: fields, submit: words.ask })}
    ${paragraph(words.noEmail, lang)}`
  return { title: words.lost, body, errors: form.errors, back: { href: '/portal/resume' } }
}

const words = {
  lost: { en: 'I have lost my code', fr: 'J’ai perdu mon code' },
  lostSays: {
    en: 'We send a link to the email address in your form, and only there. It works once, for {hours} hours, and gives you a new code. Your old code then stops working.',
    fr: 'Nous envoyons un lien à l’adresse électronique de votre formulaire, et seulement là. Il sert une fois, pendant {hours} heures, et vous donne un nouveau code. L’ancien code ne vaudra plus.',
  },
  referenceHint: {
    en: 'It is in every message we sent, such as 7K3M-9Q2X',
    fr: 'Elle figure dans tous nos messages, par exemple 7K3M-9Q2X',
  },
  noReference: {
    en: 'Reference: copy it from one of our messages',
    fr: 'Référence : recopiez-la depuis un de nos messages',
  },
  ask: { en: 'Send me the link', fr: 'M’envoyer le lien' },
  noEmail: {
    en: 'If you can no longer read that email address, ask an officer: with your document they can put the address right.',
    fr: 'Si vous ne pouvez plus lire cette adresse, demandez à un agent : avec votre document, il peut rectifier l’adresse.',
  },
  sentTitle: { en: 'Look in your email', fr: 'Regardez vos courriels' },
  sent: {
    en: 'If there is an application with this reference, a link has gone to its email address. Look among unwanted mail as well.',
    fr: 'Si une demande porte cette référence, un lien a été envoyé à son adresse électronique. Regardez aussi dans les indésirables.',
  },
  nothing: {
    en: 'Your code goes on working until the link is used.',
    fr: 'Votre code vaut encore tant que le lien n’a pas servi.',
  },
  openTitle: { en: 'Open your application', fr: 'Ouvrir votre demande' },
  openSays: {
    en: 'This gives you a new code. Your old code then stops working, on every phone.',
    fr: 'Vous recevez un nouveau code. L’ancien ne vaudra plus, sur aucun téléphone.',
  },
  open: { en: 'Open it and show my new code', fr: 'L’ouvrir et montrer mon nouveau code' },
  spentTitle: { en: 'This link no longer works', fr: 'Ce lien ne sert plus' },
  spent: {
    en: 'It has been used, is too old, or a newer one was sent. Ask for a new link.',
    fr: 'Il a été utilisé, est trop ancien, ou un plus récent a été envoyé. Demandez un nouveau lien.',
  },
} satisfies Record<string, Text>
