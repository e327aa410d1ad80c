import { dayOf } from '../core/calendar.ts'
import {
  type ActionContext,
  type CaseAction,
  closedOrGone,
  type Entered,
  lineField,
  together,
  typed,
} from '../readmission/actions.ts'
import { placeOptions } from '../readmission/place-options.ts'
import { dateFrom } from '../web/dates.ts'
import { dateField, radioField, selectField, textArea } from '../web/fields.ts'
import { type Form, type FormValues, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { languageCode, languageOptions } from '../web/spoken.ts'
import { journeyFields, journeyInput, servedTemplates, templateOption } from './letter-form.ts'
import { labels, words } from './page-words.ts'
import { isCurrent } from './prepare.ts'

/** Making a letter for the person of a case: the form. What it makes is looked at, printed and given to them. */

function fields(form: Form, context: ActionContext): Html {
  const { agreement, lang, state, now, desk, user } = context
  const asked = context.asked('template')
  return html`${radioField(form, {
    name: 'template',
    label: labels.template,
    options: servedTemplates(agreement)
      .filter((template) => isCurrent(template, now))
      .map((template) => templateOption(context, template)),
    ...(asked in agreement.letters ? { value: asked } : {}),
  })}${selectField(form, {
    name: 'language',
    label: labels.personLanguage,
    hint: words.languageHint,
    blank: words.choose,
    value: languageCode(state.screening.language),
    options: languageOptions(lang),
  })}${textArea(form, { name: 'reasons', label: labels.letterReasons, hint: words.reasonsHint, rows: 6, dir: 'auto' })}${textArea(
    form,
    {
      name: 'reasonsTranslated',
      label: labels.reasonsTranslated,
      hint: words.translatedHint,
      optional: true,
      rows: 6,
      dir: 'auto',
    },
  )}${lineField(form, 'contact', labels.contact, { hint: words.contactHint, value: `${user.name}, ${t(desk.title, lang)}` })}${journeyFields(form, context)}<h2 class="govuk-heading-m">${t(words.service, lang)}</h2>${dateField(
    form,
    { name: 'servedOn', label: labels.servedOn, hint: words.servedOnHint, value: dayOf(now, desk.zone) },
  )}${radioField(form, {
    name: 'place',
    label: labels.preparedPlace,
    hint: words.placeHint,
    small: true,
    value: state.jurisdiction,
    options: placeOptions(agreement),
  })}${radioField(form, {
    name: 'large',
    label: labels.large,
    small: true,
    value: 'no',
    options: [
      { value: 'no', text: words.ordinary },
      { value: 'yes', text: words.big },
    ],
  })}`
}

function input(values: FormValues, context: ActionContext): Entered {
  const day = dateFrom(values, 'servedOn', labels.servedOn)
  return together(
    { input: typed(values, 'template', 'language', 'place', 'reasons', 'reasonsTranslated', 'contact') },
    day.ok ? { input: { servedOn: day.day } } : { errors: day.errors },
    journeyInput(values, context),
    { input: one(values, 'large') === 'yes' ? { large: true } : {} },
  )
}

export const prepareLetter: CaseAction = {
  name: 'prepare-letter',
  command: 'letters/prepare',
  group: 'procedure',
  title: { en: 'Prepare a letter', fr: 'Préparer une lettre' },
  intro: {
    en: 'The letter is made as a PDF, official text and the person’s language side by side, and kept on the case. Read it, print it, give it to the person, then record that it was served.',
    fr: 'La lettre est produite en PDF, texte officiel et langue de la personne côte à côte, et conservée au dossier. Lisez-la, imprimez-la, remettez-la à la personne, puis enregistrez sa notification.',
  },
  labels,
  knownTo: (agreement) => servedTemplates(agreement).length > 0,
  notNow: ({ state }) => closedOrGone(state),
  fields,
  input,
  submit: { en: 'Make the letter', fr: 'Produire la lettre' },
  done: {
    en: 'The letter is made. Open it under Letters, read it, and record its service once it was handed over.',
    fr: 'La lettre est faite. Ouvrez-la sous Lettres, lisez-la, et enregistrez sa notification une fois remise.',
  },
}
