import type { Hono } from 'hono'
import { change } from '../admission/apply.ts'
import { relationships } from '../admission/events.ts'
import { missing } from '../admission/missing.ts'
import { type Application, fullName, type Person, personOf } from '../admission/state.ts'
import type { Day, Text } from '../core/brand.ts'
import { dayOf, knownDay } from '../core/calendar.ts'
import { linkButton } from '../web/boxes.ts'
import { countryOptions } from '../web/countries.ts'
import { dateFrom } from '../web/dates.ts'
import type { Desk } from '../web/desk.ts'
import { errorsOf } from '../web/errors.ts'
import { dateField, radioField, selectField, textField } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, one, postForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import {
  asApplicant,
  emptyForm,
  fillingFor,
  give,
  heading,
  type PortalContext,
  type PortalEnv,
  paragraph,
  portalPage,
  posted,
  problems,
} from './frame.ts'
import { hrefOfPart } from './pictures.ts'
import { labels, relationshipWords, says, sexWords } from './words.ts'

/**
 * The form, a page at a time: the person who applies, warned that it matters who that is (IN-34), and the family. Each page
 * is saved by itself.
 */
export function formRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/you', (c) =>
    withDraft(c, (me) => portalPage(c, desk, personPage(desk, emptyForm(c), 'main', personOf(me, 'main')))),
  )
  app.post('/you', (c) => withDraft(c, (me) => savePerson(c, desk, me, 'main')))
  app.get('/family', (c) => withDraft(c, (me) => portalPage(c, desk, familyPage(c, desk, me))))
  app.get('/family/:id', (c) =>
    withDraft(c, (me) => {
      const id = c.req.param('id')
      const person = personOf(me, id)
      if (id !== 'new' && (person === null || id === 'main')) return c.redirect('/portal/family', 303)
      return portalPage(c, desk, personPage(desk, emptyForm(c), id, person))
    }),
  )
  app.post('/family/:id', (c) => withDraft(c, (me) => savePerson(c, desk, me, c.req.param('id'))))
  app.post('/family/:id/remove', (c) =>
    withDraft(c, async (me) => {
      const { key } = await posted(c, desk)
      const input = { application: me.reference, change: { kind: 'remove-person', id: c.req.param('id') } }
      await give(desk, asApplicant(me.reference), 'save', input, key)
      return c.redirect('/portal/family', 303)
    }),
  )
}

type Answer = Response | Promise<Response>

/** Pages of the form are for an opened application that is not sent yet; anybody else is led to where they can go on. */
export function withDraft(c: PortalContext, work: (me: Application) => Answer): Answer {
  const me = c.get('me')
  if (me === null) return c.redirect('/portal/resume', 303)
  return me.submitted === null && me.withdrawn === null ? work(me) : c.redirect('/portal/application', 303)
}

/** Problems of the rest of an input whose dates could not be read, so that a person hears of everything at once. */
export const rest = (input: unknown): readonly FieldError[] => {
  const parsed = change.safeParse(input)
  if (parsed.success) return []
  return errorsOf(
    parsed.error.issues.map((issue) => ({ ...issue, path: issue.path.slice(-1) })),
    labels,
  )
}
const anyDay = knownDay('2000-01-01')

function personInput(values: FormValues, id: string, birthDate: Day) {
  const email = one(values, 'email')
  const phone = one(values, 'phone')
  const names = ['familyName', 'givenNames', 'sex', 'nationality'] as const
  // What was left empty is left out, so that the answer is "enter it" and not "it is wrong".
  const given = names.map((name) => [name, one(values, name)] as const).filter(([, text]) => text !== '')
  const person = { ...Object.fromEntries(given), birthDate }
  return {
    kind: 'person',
    ...(id === 'new' ? {} : { id }),
    relationship: id === 'main' ? 'main' : one(values, 'relationship'),
    person,
    ...(id === 'main' || (email === '' && phone === '') ? {} : { contact: { email, phone } }),
  }
}

async function savePerson(c: PortalContext, desk: Desk, me: Application, id: string): Promise<Response> {
  const { values, key } = await posted(c, desk)
  const date = dateFrom(values, 'birthDate', labels.birthDate)
  const input = personInput(values, id, date.ok ? date.day : anyDay)
  const errors = date.ok
    ? problems(
        await give(desk, asApplicant(me.reference), 'save', { application: me.reference, change: input }, key),
        labels,
      )
    : [...rest(input), ...date.errors]
  if (errors.length > 0)
    return portalPage(c, desk, personPage(desk, { lang: c.get('lang'), values, errors }, id, personOf(me, id)))
  return c.redirect(id === 'main' ? '/portal/pictures/document/main' : '/portal/family', 303)
}

function personPage(desk: Desk, form: Form, id: string, saved: Person | null) {
  const { lang } = form
  const main = id === 'main'
  const title = main ? words.you : id === 'new' ? words.addPerson : words.changePerson
  const known = saved?.person
  const sexes = (['female', 'male', 'unspecified'] as const).map((value) => ({ value, text: sexWords[value] }))
  const related = relationships.map((value) => ({ value, text: relationshipWords[value] }))
  const fields = html`${!main && radioField(form, { name: 'relationship', label: labels.relationship, options: related, value: saved?.relationship })}
    ${textField(form, { name: 'familyName', label: labels.familyName, hint: words.asOnDocument, value: known?.familyName, spellcheck: false, dir: 'auto', autocomplete: main ? 'family-name' : 'off' })}
    ${textField(form, { name: 'givenNames', label: labels.givenNames, value: known?.givenNames, spellcheck: false, dir: 'auto', autocomplete: main ? 'given-name' : 'off' })}
    ${dateField(form, { name: 'birthDate', label: labels.birthDate, value: known?.birthDate, hint: words.birthHint })}
    ${radioField(form, { name: 'sex', label: labels.sex, options: sexes, value: known?.sex })}
    ${selectField(form, { name: 'nationality', label: labels.nationality, options: countryOptions(lang), blank: words.choose, value: known?.nationality })}
    ${
      !main &&
      html`<h2 class="govuk-heading-m">${t(words.adultOnly, lang)}</h2>${paragraph(words.adultOnlySays, lang)}
      ${textField(form, { name: 'email', label: labels.email, type: 'email', value: saved?.contact?.email, spellcheck: false, dir: 'ltr' })}
      ${textField(form, { name: 'phone', label: labels.phone, type: 'tel', width: 20, value: saved?.contact?.phone, dir: 'ltr' })}`
    }`
  const action = main ? '/portal/you' : `/portal/family/${id}`
  const body = html`${heading(title, lang)}${main && paragraph(words.mainMatters, lang)}
    ${postForm(lang, { action, idempotencyKey: desk.platform.token(), body: fields, submit: says.continue })}`
  return { title, body, errors: form.errors, back: { href: main ? '/portal/application' : '/portal/family' } }
}

function familyPage(c: PortalContext, desk: Desk, me: Application) {
  const lang = c.get('lang')
  const others = me.people.filter(({ id }) => id !== 'main')
  const cards = others.map(({ id, person, relationship }) => {
    const name = fullName(person)
    const hiddenName = html`<span class="govuk-visually-hidden"> ${name}</span>`
    return html`<li class="app-identity"><div class="app-identity__words"><p class="app-identity__name"><bdi>${name}</bdi></p>
      <p class="govuk-body">${t(relationshipWords[relationship], lang)}</p>
      <p class="govuk-body"><a class="govuk-link" href="/portal/family/${id}">${t(words.change, lang)}${hiddenName}</a></p>
      <form method="post" action="/portal/family/${id}/remove"><input type="hidden" name="idempotencyKey" value="${desk.platform.token()}">
      ${govuk('button', { html: html`${t(words.remove, lang)}${hiddenName}`, classes: 'govuk-button--secondary govuk-!-margin-bottom-0', type: 'submit' })}</form></div></li>`
  })
  const gaps = missing(me, dayOf(desk.platform.clock.now(), desk.zone))
  const next = gaps.find(({ part }) => /^(document|.*-picture)\//.test(part))
  const body = html`${heading(words.family, lang)}${paragraph(fillingFor(desk)(words.familySays), lang)}
    ${others.length === 0 ? paragraph(words.alone, lang) : html`<ul class="govuk-list">${cards}</ul>`}
    <div class="govuk-button-group">${linkButton(t(words.addPerson, lang), '/portal/family/new', 'secondary')}
    ${linkButton(t(words.everybody, lang), next === undefined ? '/portal/questions' : hrefOfPart(next.part))}</div>`
  return { title: words.family, body, back: { href: '/portal/application' } }
}

const words = {
  you: { en: 'Your details', fr: 'Vos données' },
  mainMatters: {
    en: 'You fill in the form for everybody. Who is the main applicant may matter for the family: if in doubt, seek advice first.',
    fr: 'Vous remplissez le formulaire pour tous. Le choix du demandeur principal peut compter pour la famille : en cas de doute, prenez conseil d’abord.',
  },
  asOnDocument: { en: 'As on the document', fr: 'Comme sur le document' },
  birthHint: { en: 'For example, 27 3 1994', fr: 'Par exemple, 27 3 1994' },
  choose: { en: 'Choose a country', fr: 'Choisissez un pays' },
  family: { en: 'Your family', fr: 'Votre famille' },
  familySays: {
    en: 'Everybody you want to bring, who is {inReceiving} with you now. You are all selected together or not at all.',
    fr: 'Toutes les personnes que vous souhaitez faire venir et qui sont {inReceiving} avec vous. Vous êtes retenus tous ensemble ou pas du tout.',
  },
  alone: { en: 'Nobody added: you apply alone.', fr: 'Personne n’est ajouté : vous déposez seul.' },
  addPerson: { en: 'Add a person', fr: 'Ajouter une personne' },
  changePerson: { en: 'Change a person', fr: 'Modifier une personne' },
  change: { en: 'Change', fr: 'Modifier' },
  remove: { en: 'Take out', fr: 'Retirer' },
  everybody: { en: 'That is everybody', fr: 'Tout le monde y est' },
  adultOnly: { en: 'Only if 18 or over', fr: 'Seulement à partir de 18 ans' },
  adultOnlySays: { en: 'Each adult gets a code of their own.', fr: 'Chaque adulte reçoit son propre code.' },
} satisfies Record<string, Text>
