import type { Hono } from 'hono'
import { type FamilyForm, familyForm } from '../admission/family.ts'
import { missing } from '../admission/missing.ts'
import { type Application, fullName, type Person } from '../admission/state.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { dayOf } from '../core/calendar.ts'
import { rowsOf } from '../platform/store.ts'
import { linkButton } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { textArea } from '../web/fields.ts'
import { type Form, hidden, one, postForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { draftsOf } from './drafts.ts'
import {
  asApplicant,
  emptyForm,
  fillingFor,
  give,
  heading,
  mine,
  type PortalContext,
  type PortalEnv,
  paragraph,
  portalPage,
  posted,
  problems,
} from './frame.ts'
import { hrefOfPart } from './pictures.ts'
import { labels, relationshipWords } from './words.ts'

/** The family as its main applicant sees it: who is in it, who asks to join, and what may be told to an officer about it. */
export function familyRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.post('/asks/:member', (c) =>
    mine(c, async (me) => {
      const { values, key } = await posted(c, desk)
      const command = one(values, 'answer') === 'yes' ? 'confirm-member' : 'decline-member'
      const input = { application: me.reference, member: c.req.param('member') }
      await give(desk, asApplicant(me.reference), command, input, key)
      return c.redirect(me.submitted === null ? '/portal/family' : '/portal/application', 303)
    }),
  )
  app.get('/change', (c) => mine(c, () => portalPage(c, desk, changePage(desk, emptyForm(c)))))
  app.post('/change', (c) =>
    mine(c, async (me) => {
      const { values, key } = await posted(c, desk)
      const input = { application: me.reference, says: one(values, 'says') }
      const outcome = await give(desk, asApplicant(me.reference), 'ask-change', input, key)
      const errors = problems(outcome, { says: words.changeSays })
      if (errors.length > 0) return portalPage(c, desk, changePage(desk, { lang: c.get('lang'), values, errors }))
      return c.redirect('/portal/application?told=1', 303)
    }),
  )
}

/** Those who ask to join this family and have no answer yet. */
export async function asking(desk: Desk, me: Application): Promise<readonly FamilyForm[]> {
  if (me.family === undefined) return []
  const forms = await rowsOf(desk.platform.database.query, 'family-form', familyForm, me.family)
  return forms.filter(({ status }) => status === 'joining')
}

/** Everybody in the family, who asks to be, and the reference by which others come. */
export async function familyPage(c: PortalContext, desk: Desk, me: Application) {
  const lang = c.get('lang')
  const others = me.people.filter(({ id }) => id !== 'main')
  const cards = others.map((person) => card(desk, lang, person))
  const begun = (await draftsOf(desk, me.reference)).some(({ page }) => page === 'family/new')
  const gaps = missing(me, dayOf(desk.platform.clock.now(), desk.zone))
  const next = gaps.find(({ part }) => /^(document|.*-picture)\//.test(part))
  const body = html`${heading(words.family, lang)}${paragraph(fillingFor(desk)(words.familySays), lang)}
    ${others.length === 0 ? paragraph(words.alone, lang) : html`<ul class="govuk-list">${cards}</ul>`}
    ${asksBox(desk, lang, await asking(desk, me), false)}
    <div class="govuk-button-group">${linkButton(t(begun ? words.goOn : words.addPerson, lang), '/portal/family/new', 'secondary')}
    ${linkButton(t(words.everybody, lang), next === undefined ? '/portal/questions' : hrefOfPart(next.part))}</div>
    ${me.family !== undefined && referenceBox(lang, me.family)}`
  return { title: words.family, body, back: { href: '/portal/application' } }
}

function card(desk: Desk, lang: ReaderLanguage, { id, person, relationship, from }: Person): Html {
  const name = fullName(person)
  const hiddenName = html`<span class="govuk-visually-hidden"> ${name}</span>`
  const changed =
    from === undefined
      ? html`<a class="govuk-link" href="/portal/family/${id}">${t(words.change, lang)}${hiddenName}</a>`
      : t(words.ownForm, lang)
  return html`<li class="app-identity"><div class="app-identity__words"><p class="app-identity__name"><bdi>${name}</bdi></p>
      <p class="govuk-body">${t(relationshipWords[relationship], lang)}</p>
      <p class="govuk-body">${changed}</p>
      <form method="post" action="/portal/family/${id}/remove"><input type="hidden" name="idempotencyKey" value="${desk.platform.token()}">
      ${govuk('button', { html: html`${t(words.remove, lang)}${hiddenName}`, classes: 'govuk-button--secondary govuk-!-margin-bottom-0', type: 'submit' })}</form></div></li>`
}

/** The family reference, what it is for, and that it opens nothing. */
const referenceBox = (lang: ReaderLanguage, family: string): Html =>
  govuk('details', {
    summaryText: t(words.ownForms, lang),
    html: html`${paragraph(words.ownFormsSay, lang)}
      <p class="govuk-body">${t(labels.family, lang)} <strong class="app-ref">${family}</strong></p>${paragraph(words.opensNothing, lang)}`,
  })

/** Those who ask to join, each with two answers. After the form was sent the word of the main applicant goes to an officer. */
export function asksBox(desk: Desk, lang: ReaderLanguage, asks: readonly FamilyForm[], sent: boolean): Html | false {
  if (asks.length === 0) return false
  const button = (
    member: string,
    answer: 'yes' | 'no',
    name: string,
  ) => html`<form method="post" action="/portal/asks/${member}">
    ${hidden('answer', answer)}${hidden('idempotencyKey', desk.platform.token())}
    ${govuk('button', { html: html`${t(words[answer], lang)}<span class="govuk-visually-hidden"> ${name}</span>`, type: 'submit', classes: answer === 'yes' ? '' : 'govuk-button--secondary' })}</form>`
  const each = asks.map(({ reference, member }) => {
    const name = fullName(member.person)
    return html`<p class="govuk-body"><strong><bdi>${name}</bdi></strong><br>${t(relationshipWords[member.relationship], lang)}</p>
      <div class="govuk-button-group">${button(reference, 'yes', name)}${button(reference, 'no', name)}</div>`
  })
  return html`<div class="app-deadline app-tone-warn"><h2 class="govuk-heading-s">${t(words.asks, lang)}</h2>
    ${paragraph(sent ? words.asksLate : words.asksSay, lang)}${each}</div>`
}

function changePage(desk: Desk, form: Form) {
  const body = html`${heading(words.changeTitle, form.lang)}${paragraph(words.changeLead, form.lang)}
    ${postForm(form.lang, {
      action: '/portal/change',
      idempotencyKey: desk.platform.token(),
      body: textArea(form, { name: 'says', label: words.changeSays, dir: 'auto' }),
      submit: words.changeSend,
      cancel: { href: '/portal/application' },
    })}`
  return { title: words.changeTitle, body, errors: form.errors, back: { href: '/portal/application' } }
}

const words = {
  family: { en: 'Your family', fr: 'Votre famille' },
  familySays: {
    en: 'Everybody you want to bring, who is {inReceiving} with you now. You are all selected together or not at all.',
    fr: 'Toutes les personnes que vous souhaitez faire venir et qui sont {inReceiving} avec vous. Vous êtes retenus tous ensemble ou pas du tout.',
  },
  alone: { en: 'Nobody added: you apply alone.', fr: 'Personne n’est ajouté : vous déposez seul.' },
  addPerson: { en: 'Add a person', fr: 'Ajouter une personne' },
  goOn: { en: 'Go on adding a person', fr: 'Continuer l’ajout d’une personne' },
  change: { en: 'Change', fr: 'Modifier' },
  remove: { en: 'Take out', fr: 'Retirer' },
  everybody: { en: 'That is everybody', fr: 'Tout le monde y est' },
  ownForm: { en: 'Filled in a form of their own.', fr: 'A rempli son propre formulaire.' },
  ownForms: { en: 'If an adult fills in a form of their own', fr: 'Si un adulte remplit son propre formulaire' },
  ownFormsSay: {
    en: 'Give them this family reference. They begin a form, write the reference in it, and send it to you. You then say whether you know them. Wait for them before you send.',
    fr: 'Donnez-lui cette référence familiale. Il commence un formulaire, y inscrit la référence et vous l’envoie. Vous dites alors si vous le connaissez. Attendez-le avant d’envoyer.',
  },
  opensNothing: {
    en: 'It opens nothing and shows nobody who is in your family. Your own reference and your code stay with you.',
    fr: 'Elle n’ouvre rien et ne montre à personne qui est dans votre famille. Gardez pour vous votre référence et votre code.',
  },
  asks: { en: 'Who asks to join your family', fr: 'Qui demande à rejoindre votre famille' },
  asksSay: {
    en: 'Say yes only if you know this person and they belong to your family. They are not told who else is in it.',
    fr: 'Ne dites oui que si vous connaissez cette personne et si elle est de votre famille. Elle n’apprend pas qui d’autre y figure.',
  },
  asksLate: {
    en: 'Your form was sent before. If you say yes, an officer decides whether this person is added.',
    fr: 'Votre formulaire était déjà envoyé. Si vous dites oui, un agent décide d’ajouter ou non cette personne.',
  },
  yes: { en: 'Yes, of my family', fr: 'Oui, de ma famille' },
  no: { en: 'No, not of my family', fr: 'Non, pas de ma famille' },
  changeTitle: { en: 'Tell an officer about your family', fr: 'Informer un agent au sujet de votre famille' },
  changeLead: {
    en: 'Somebody is late, somebody leaves, or you cannot be with somebody: an officer reads this and decides with reasons. Nobody else in the family can read it.',
    fr: 'Quelqu’un est en retard, quelqu’un part, ou vous ne pouvez rester avec quelqu’un : un agent lit ce message et décide en motivant. Personne d’autre dans la famille ne peut le lire.',
  },
  changeSays: { en: 'What has changed', fr: 'Ce qui a changé' },
  changeSend: { en: 'Send to an officer', fr: 'Envoyer à un agent' },
} satisfies Record<string, Text>
