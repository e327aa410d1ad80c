import { relationships } from '../admission/events.ts'
import { type Application, type Person, personOf } from '../admission/state.ts'
import { type Birth, bornIn } from '../core/birth.ts'
import type { Text } from '../core/brand.ts'
import { knownDay, yearOf } from '../core/calendar.ts'
import type { Particulars } from '../core/fields.ts'
import { countryOptions } from '../web/countries.ts'
import { dateFrom } from '../web/dates.ts'
import type { Desk } from '../web/desk.ts'
import { checkboxField, dateField, radioField, selectField, textArea, textField } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, one } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { comesBackLater, keepDraft, keptForm, type leftForm, settleDraft } from './drafts.ts'
import {
  asApplicant,
  give,
  heading,
  optional,
  type PortalContext,
  paragraph,
  portalPage,
  posted,
  problems,
} from './frame.ts'
import { rest } from './rest.ts'
import { labels, relationshipWords, says, sexWords } from './words.ts'

/** One person of the form: names as people have them, a birth as far as it is known, and how they belong to the family. */

type BirthEntered = { readonly birth: Birth } | { readonly errors: readonly FieldError[] }

/** The birth as entered: a whole date, or a month and a year, or a year alone. */
export function birthFrom(values: FormValues): BirthEntered {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => one(values, `birthDate-${part}`))
  const inPart = day === '' && year !== ''
  const whole = inPart ? { ...values, 'birthDate-day': '1', 'birthDate-month': month === '' ? '1' : month } : values
  const date = dateFrom(whole, 'birthDate', labels.birthDate)
  if (!date.ok) return { errors: date.errors }
  if (!inPart) return { birth: { birthDate: date.day } }
  return { birth: month === '' ? bornIn(yearOf(date.day)) : bornIn(yearOf(date.day), Number(date.day.slice(5, 7))) }
}

/** A birth known in part as the three inputs show it: what is not known stays empty. */
function birthShown(person: Particulars | undefined): FormValues {
  if (person?.birthKnown === undefined) return {}
  const [year = '', month = ''] = person.birthDate.split('-')
  return {
    'birthDate-day': '',
    'birthDate-month': person.birthKnown === 'month' ? String(Number(month)) : '',
    'birthDate-year': year,
  }
}

const anyBirth: Birth = { birthDate: knownDay('2000-01-01') }

function personInput(values: FormValues, id: string, birth: Birth) {
  const email = one(values, 'email')
  const phone = one(values, 'phone')
  const names = ['familyName', 'givenNames', 'sex', 'nationality'] as const
  const oneName = one(values, 'oneName') === 'yes'
  // What was left empty is left out, so that the answer is "enter it" and not "it is wrong"; one name alone is an answer.
  const given = names.map((name) => [name, one(values, name)] as const).filter(([, text]) => text !== '')
  const named = oneName ? { familyName: one(values, 'familyName'), givenNames: one(values, 'givenNames') } : {}
  const person = { ...Object.fromEntries(given), ...named, ...birth }
  return {
    kind: 'person',
    ...(id === 'new' ? {} : { id }),
    relationship: id === 'main' ? 'main' : one(values, 'relationship'),
    person,
    ...(id === 'main' || (email === '' && phone === '') ? {} : { contact: { email, phone } }),
    ...(id === 'main' ? {} : optional('evidence', one(values, 'evidence'))),
  }
}

const pageOf = (id: string): string => (id === 'main' ? 'you' : `family/${id}`)

/** Saves a person, or keeps what was typed as it is: with what is wrong said, or for later. */
export async function savePerson(c: PortalContext, desk: Desk, me: Application, id: string): Promise<Response> {
  const { values, key } = await posted(c, desk)
  const page = pageOf(id)
  if (comesBackLater(values)) {
    await keepDraft(desk, me.reference, page, key, values)
    return c.redirect('/portal/application?kept=1', 303)
  }
  const born = birthFrom(values)
  const input = personInput(values, id, 'birth' in born ? born.birth : anyBirth)
  const errors =
    'birth' in born
      ? problems(
          await give(desk, asApplicant(me.reference), 'save', { application: me.reference, change: input }, key),
          labels,
        )
      : [...rest(input), ...born.errors]
  if (errors.length > 0) {
    await keepDraft(desk, me.reference, page, key, values)
    return portalPage(
      c,
      desk,
      personPage(desk, { lang: c.get('lang'), values, errors, kept: null }, id, personOf(me, id)),
    )
  }
  await settleDraft(desk, me.reference, page, key)
  if (id === 'main')
    return c.redirect(me.kin.quoted === null ? '/portal/pictures/document/main' : '/portal/joining', 303)
  return c.redirect('/portal/family', 303)
}

/** The page of one person: `main`, `new`, or the id of a member, with how the relation can be shown (IN-33). */
export function personPage(
  desk: Desk,
  left: Awaited<ReturnType<typeof leftForm>> | (Form & { kept: null }),
  id: string,
  saved: Person | null,
) {
  const known = saved?.person
  const form = { ...left, values: { ...birthShown(known), ...left.values } }
  const { lang } = form
  const main = id === 'main'
  const title = main ? words.you : id === 'new' ? words.addPerson : words.changePerson
  const sexes = (['female', 'male', 'unspecified'] as const).map((value) => ({ value, text: sexWords[value] }))
  const related = relationships.map((value) => ({ value, text: relationshipWords[value] }))
  const oneName = known !== undefined && (known.familyName === '' || known.givenNames === '')
  const fields = html`${!main && radioField(form, { name: 'relationship', label: labels.relationship, options: related, value: saved?.relationship })}
    ${textField(form, { name: 'familyName', label: labels.familyName, hint: words.asOnDocument, value: known?.familyName, spellcheck: false, dir: 'auto' })}
    ${textField(form, { name: 'givenNames', label: labels.givenNames, value: known?.givenNames, spellcheck: false, dir: 'auto' })}
    ${checkboxField(form, { name: 'oneName', label: words.oneNameTitle, options: [{ value: 'yes', text: words.oneName }], small: true, value: oneName ? ['yes'] : [] })}
    ${dateField(form, { name: 'birthDate', label: labels.birthDate, value: known?.birthKnown === undefined ? known?.birthDate : undefined, hint: words.birthHint })}
    ${radioField(form, { name: 'sex', label: labels.sex, options: sexes, value: known?.sex })}
    ${selectField(form, { name: 'nationality', label: labels.nationality, options: countryOptions(lang), blank: words.choose, value: known?.nationality })}
    ${
      !main &&
      html`${textArea(form, { name: 'evidence', label: words.evidence, hint: words.evidenceHint, optional: true, rows: 3, value: saved?.evidence, dir: 'auto' })}
      <h2 class="govuk-heading-m">${t(words.adultOnly, lang)}</h2>${paragraph(words.adultOnlySays, lang)}
      ${textField(form, { name: 'email', label: labels.email, type: 'email', value: saved?.contact?.email, spellcheck: false, dir: 'ltr' })}
      ${textField(form, { name: 'phone', label: labels.phone, type: 'tel', width: 20, value: saved?.contact?.phone, dir: 'ltr' })}`
    }`
  const body = html`${heading(title, lang)}${main && paragraph(words.mainMatters, lang)}
    ${keptForm(desk, form, pageOf(id), { body: fields, submit: says.continue })}`
  return { title, body, errors: form.errors, back: { href: main ? '/portal/application' : '/portal/family' } }
}

const words = {
  you: { en: 'Your details', fr: 'Vos données' },
  mainMatters: {
    en: 'You fill in the form for everybody. Who is the main applicant may matter for the family: if in doubt, seek advice first.',
    fr: 'Vous remplissez le formulaire pour tous. Le choix du demandeur principal peut compter pour la famille : en cas de doute, prenez conseil d’abord.',
  },
  addPerson: { en: 'Add a person', fr: 'Ajouter une personne' },
  changePerson: { en: 'Change a person', fr: 'Modifier une personne' },
  asOnDocument: { en: 'As on the document', fr: 'Comme sur le document' },
  oneNameTitle: { en: 'If there is only one name', fr: 'S’il n’y a qu’un seul nom' },
  oneName: {
    en: 'This person has one name only: leave the other empty',
    fr: 'Cette personne n’a qu’un seul nom : laissez l’autre vide',
  },
  birthHint: {
    en: 'For example, 27 3 1994. If only the year is known, or the month and the year, write only that.',
    fr: 'Par exemple, 27 3 1994. Si seule l’année est connue, ou le mois et l’année, n’écrivez que cela.',
  },
  choose: { en: 'Choose a country', fr: 'Choisissez un pays' },
  evidence: { en: 'How you can show this relation', fr: 'Comment vous pouvez montrer ce lien' },
  evidenceHint: {
    en: 'For example a marriage or birth certificate, photographs, or who can confirm it',
    fr: 'Par exemple un acte de mariage ou de naissance, des photographies, ou qui peut le confirmer',
  },
  adultOnly: { en: 'Only if 18 or over, or perhaps so', fr: 'Seulement à partir de 18 ans, ou si c’est possible' },
  adultOnlySays: { en: 'Each adult gets a code of their own.', fr: 'Chaque adulte reçoit son propre code.' },
} satisfies Record<string, Text>
