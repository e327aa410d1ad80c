import type { Hono } from 'hono'
import { relationships } from '../admission/events.ts'
import { lastSentTo } from '../admission/presence-state.ts'
import { type Application, personOf, statusOf } from '../admission/state.ts'
import type { Instant, ReaderLanguage, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { deadlineBox } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { radioField, textArea, textField } from '../web/fields.ts'
import { type Form, hidden, one } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { comesBackLater, keepDraft, keptForm, leftForm, settleDraft } from './drafts.ts'
import { withDraft } from './form.ts'
import {
  asApplicant,
  fillingFor,
  give,
  heading,
  load,
  mine,
  optional,
  type PortalEnv,
  paragraph,
  portalPage,
  posted,
  problems,
} from './frame.ts'
import { labels, relationshipWords, says, standing } from './words.ts'

/** For somebody who fills in a form of their own and belongs to a family: whose, and what became of it. */
export function joiningRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/joining', (c) =>
    withDraft(c, async (me) => portalPage(c, desk, joiningPage(desk, await leftForm(c, desk, me, 'joining'), me))),
  )
  app.post('/joining', (c) =>
    withDraft(c, async (me) => {
      const { values, key } = await posted(c, desk)
      if (comesBackLater(values)) {
        await keepDraft(desk, me.reference, 'joining', key, values)
        return c.redirect('/portal/application?kept=1', 303)
      }
      const input = {
        application: me.reference,
        family: one(values, 'family'),
        ...optional('relationship', one(values, 'relationship')),
        ...optional('evidence', one(values, 'evidence')),
      }
      const errors = problems(await give(desk, asApplicant(me.reference), 'quote-family', input, key), labels)
      if (errors.length > 0) {
        await keepDraft(desk, me.reference, 'joining', key, values)
        return portalPage(c, desk, joiningPage(desk, { lang: c.get('lang'), values, errors }, me))
      }
      await settleDraft(desk, me.reference, 'joining', key)
      return c.redirect(personOf(me, 'main') === null ? '/portal/you' : '/portal/application', 303)
    }),
  )
  app.post('/alone', (c) =>
    mine(c, async (me) => {
      const { key } = await posted(c, desk)
      await give(desk, asApplicant(me.reference), 'quote-family', { application: me.reference, family: null }, key)
      return c.redirect('/portal/application', 303)
    }),
  )
}

function joiningPage(desk: Desk, form: Form & { readonly kept?: Instant | null }, me: Application) {
  const { lang } = form
  const { quoted } = me.kin
  const related = relationships.map((value) => ({ value, text: relationshipWords[value] }))
  const fields = html`${textField(form, { name: 'family', label: labels.family, hint: words.familyHint, width: 20, value: quoted?.family, spellcheck: false, dir: 'ltr' })}
    ${radioField(form, { name: 'relationship', label: words.related, options: related, value: quoted?.relationship })}
    ${textArea(form, { name: 'evidence', label: words.evidence, optional: true, rows: 3, value: quoted?.evidence, dir: 'auto' })}`
  const body = html`${heading(words.title, lang)}${paragraph(words.lead, lang)}
    ${keptForm(desk, form, 'joining', { body: fields, submit: says.continue })}
    ${quoted !== null && aloneForm(desk, lang, words.alone)}`
  return { title: words.title, body, errors: form.errors, back: { href: '/portal/application' } }
}

const aloneForm = (desk: Desk, lang: ReaderLanguage, text: Text) => html`<form method="post" action="/portal/alone">
  ${hidden('idempotencyKey', desk.platform.token())}${govuk('button', { text: t(text, lang), type: 'submit', classes: 'govuk-button--secondary' })}</form>`

/** What somebody reads on their own form once it is with the family: nothing about the others, everything about themselves. */
export async function memberStanding(desk: Desk, lang: ReaderLanguage, me: Application): Promise<Renderable> {
  if (statusOf(me) === 'joining') return aloneForm(desk, lang, words.takeBack)
  const { joined } = me.kin
  const family = joined === null ? null : await load(desk, joined.family)
  if (family === null) return null
  const filled = fillingFor(desk)
  const status = statusOf(family)
  const own = family.people.find(({ from }) => from === me.reference)
  const sent = own === undefined ? undefined : lastSentTo(family, own.id)
  const asked = own !== undefined && status === 'presence' && family.presence[own.id] === undefined && sent
  const box = asked
    ? deadlineBox(lang, {
        title: words.yourCode,
        dueText: formatInstant(asked.closesAt, asked.zone, lang, { zoneName: true }),
        tone: 'warn',
      })
    : null
  const leads = own === undefined ? paragraph(words.ownNow, lang) : null
  return html`<h2 class="govuk-heading-m">${t(words.family, lang)}</h2>${leads}${paragraph(filled(standing[status].now), lang)}${box}`
}

/** Why a family did not take somebody in, on their own form again. */
export function declinedNote(lang: ReaderLanguage, me: Application): Renderable {
  const { declined } = me.kin
  if (declined === null) return null
  const reasons = declined.reasons !== undefined && govuk('inset-text', { html: html`<bdi>${declined.reasons}</bdi>` })
  return html`<div class="app-deadline app-tone-warn">${paragraph(words.declined, lang)}${reasons}</div>`
}

const words = {
  title: { en: 'The family you belong to', fr: 'La famille à laquelle vous appartenez' },
  lead: {
    en: 'Only if somebody of your family has begun a form and gave you the family reference. They, or an officer, must say that you belong to it. Children are entered by the main applicant.',
    fr: 'Seulement si quelqu’un de votre famille a commencé un formulaire et vous a donné la référence familiale. Cette personne, ou un agent, doit dire que vous en êtes. Les enfants sont inscrits par le demandeur principal.',
  },
  familyHint: {
    en: 'Eight letters and figures, from the main applicant',
    fr: 'Huit lettres et chiffres, reçus du demandeur principal',
  },
  related: { en: 'Who you are to the main applicant', fr: 'Qui vous êtes pour le demandeur principal' },
  evidence: { en: 'How you can show this relation', fr: 'Comment vous pouvez montrer ce lien' },
  alone: { en: 'I apply by myself after all', fr: 'Finalement, je dépose seul' },
  takeBack: { en: 'Take my form back', fr: 'Reprendre mon formulaire' },
  family: { en: 'Where your family stands', fr: 'Où en est votre famille' },
  ownNow: {
    en: 'You have an application of your own now. The link to it went to your email address.',
    fr: 'Vous avez maintenant votre propre demande. Le lien a été envoyé à votre adresse électronique.',
  },
  yourCode: { en: 'Answer with your own code before', fr: 'Répondez avec votre propre code avant' },
  declined: {
    en: 'The family did not take you in. You may check the reference and send again, or apply by yourself.',
    fr: 'La famille ne vous a pas accueilli. Vous pouvez vérifier la référence et renvoyer, ou déposer seul.',
  },
} satisfies Record<string, Text>
