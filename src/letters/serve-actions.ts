import { formatDay, formatInstant } from '../core/calendar.ts'
import {
  type ActionContext,
  type CaseAction,
  closedOrGone,
  type Entered,
  happened,
  happenedField,
  lineField,
  together,
  typed,
} from '../readmission/actions.ts'
import { documentLink } from '../readmission/filed-view.ts'
import { placeOptions } from '../readmission/place-options.ts'
import type { Case, Prepared } from '../readmission/state.ts'
import { checkboxField, type Option, radioField, selectField } from '../web/fields.ts'
import { type Form, type FormValues, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentField, momentFrom } from '../web/moment.ts'
import { languageCode, languageName, languageOptions } from '../web/spoken.ts'
import { journeyFields, journeyInput, letterTitle, servedTemplates, templateOption } from './letter-form.ts'
import { labels, methods, proofKinds, words } from './page-words.ts'

/** Recording that a letter was served, and the proof of it: the forms. */

/** Letters prepared and not yet given to the person, the newest first. */
export const waiting = ({ prepared }: Pick<Case, 'prepared'>): readonly Prepared[] =>
  prepared.filter(({ taken }) => !taken).toReversed()

const PAPER = 'paper'

function preparedOption(context: ActionContext, letter: Prepared): Option {
  const { lang, state } = context
  const unwritten = letter.unwritten === true && html`<br><strong>${t(words.unwritten, lang)}</strong>`
  return {
    value: letter.id,
    text: html`${t(letterTitle(context, letter.template), lang)}, ${languageName(letter.language, lang)}`,
    hint: html`${t(words.preparedHint, lang)} ${formatDay(letter.servedOn, lang)}. ${documentLink(lang, state.reference, letter.file)}${unwritten}`,
  }
}

/** The letters that wait for their service, or one on paper. Where none waits, how to make one. */
function whichLetter(form: Form, context: ActionContext): Html {
  const { lang, state } = context
  const letters = waiting(state)
  const asked = context.asked('template')
  const here = letters.find(({ template }) => template === asked)
  const href = `/cases/${state.reference}/do/prepare-letter${asked === '' ? '' : `?template=${encodeURIComponent(asked)}`}`
  const make = html`<p class="govuk-inset-text">${t(words.makeFirst, lang)} <a class="govuk-link" href="${href}">${t(words.makeOne, lang)}</a></p>`
  if (letters.length === 0) return make
  const [only] = letters
  return html`${radioField(form, {
    name: 'prepared',
    label: labels.prepared,
    value: context.asked('prepared') || (here ?? only)?.id || '',
    options: [
      ...letters.map((letter) => preparedOption(context, letter)),
      { value: PAPER, text: words.paper, hint: words.paperHint },
    ],
  })}<h2 class="govuk-heading-m">${t(words.onPaper, lang)}</h2>`
}

function proofFields(form: Form, kinds: readonly Option[], value?: string): Html {
  return html`${radioField(form, { name: 'proof.kind', label: labels['proof.kind'], hint: words.proofHint, small: true, options: kinds, value })}${lineField(form, 'proof.says', labels['proof.says'], { optional: true })}`
}

const kinds: readonly Option[] = Object.entries(proofKinds).map(([value, text]) => ({ value, text }))

/** The proof as entered; none where none was chosen. */
function proofInput(values: FormValues): Entered {
  const kind = one(values, 'proof.kind')
  const says = one(values, 'proof.says')
  if (kind === '' || kind === 'none') return { input: {} }
  return { input: { proof: { kind, ...(says === '' ? {} : { says }) } } }
}

function serveFields(form: Form, context: ActionContext): Html {
  const { agreement, lang, state, now, desk } = context
  const asked = context.asked('template')
  return html`${whichLetter(form, context)}${radioField(form, {
    name: 'template',
    label: labels.template,
    options: servedTemplates(agreement).map((template) => templateOption(context, template)),
    ...(asked in agreement.letters && waiting(state).length === 0 ? { value: asked } : {}),
  })}${journeyFields(form, context)}${selectField(form, {
    name: 'language',
    label: labels.language,
    blank: words.choose,
    value: languageCode(state.screening.language),
    options: languageOptions(lang),
  })}${lineField(form, 'reference', labels.reference, { optional: true })}<h2 class="govuk-heading-m">${t(words.service, lang)}</h2>${momentField(
    form,
    {
      name: 'occurredAt',
      label: labels.occurredAt,
      hint: words.servedHint,
      value: now,
      withTime: true,
      zone: desk.zone,
    },
  )}${radioField(form, {
    name: 'method',
    label: labels.method,
    small: true,
    options: Object.entries(methods).map(([value, text]) => ({ value, text })),
  })}${radioField(form, {
    name: 'place',
    label: labels.place,
    hint: words.placeHint,
    small: true,
    value: state.jurisdiction,
    options: placeOptions(agreement),
  })}${lineField(form, 'interpreter', labels.interpreter, { optional: true })}${trulyServedField(form)}${proofFields(form, [{ value: 'none', text: words.noProof }, ...kinds], 'none')}`
}

/** Asked only once the letter chosen was found not to be the one in use, or not to be true on the day. */
const trulyServedField = (form: Form): Html | false =>
  form.errors.some(
    ({ field, refusal }) =>
      (field === 'template' && one(form.values, 'template') !== '') || refusal?.code === 'dates-differ',
  ) &&
  checkboxField(form, {
    name: 'trulyServed',
    label: labels.trulyServed,
    hint: words.trulyServedHint,
    small: true,
    options: [{ value: 'yes', text: labels.trulyServed }],
  })

function serveInput(values: FormValues, context: ActionContext): Entered {
  const served = momentFrom(values, 'occurredAt', labels.occurredAt, context.desk.zone)
  const prepared = one(values, 'prepared')
  const letter: Entered =
    prepared === '' || prepared === PAPER
      ? together({ input: typed(values, 'template', 'language', 'reference') }, journeyInput(values, context))
      : { input: { prepared } }
  return together(
    letter,
    { input: typed(values, 'method', 'place', 'interpreter') },
    served.ok ? { input: { occurredAt: served.at } } : { errors: served.errors },
    { input: one(values, 'trulyServed') === 'yes' ? { trulyServed: true } : {} },
    proofInput(values),
  )
}

export const serveLetter: CaseAction = {
  name: 'serve-letter',
  command: 'letters/serve',
  group: 'procedure',
  title: { en: 'Record a letter served', fr: 'Enregistrer une lettre notifiée' },
  intro: {
    en: 'A letter is a fact. Serving it starts its clock, and a promise in it keeps the gate shut until it has run.',
    fr: 'Une lettre est un fait. Sa notification fait courir le délai, et sa promesse tient le passage fermé jusqu’à son terme.',
  },
  labels,
  attach: 'asked',
  knownTo: (agreement) => servedTemplates(agreement).length > 0,
  notNow: ({ state }) => closedOrGone(state),
  fields: serveFields,
  input: serveInput,
  submit: { en: 'Record as served', fr: 'Enregistrer la notification' },
  done: { en: 'The letter is on file and its clock runs.', fr: 'La lettre est au dossier et son délai court.' },
}

export const proveService: CaseAction = {
  name: 'prove-service',
  command: 'letters/prove',
  group: 'procedure',
  title: { en: 'Add the proof that a letter was served', fr: 'Ajouter la preuve d’une notification' },
  intro: {
    en: 'The signed copy, the receipt of the post, or why the person did not sign.',
    fr: 'L’exemplaire signé, le reçu de la poste, ou la raison pour laquelle la personne n’a pas signé.',
  },
  labels,
  attach: 'asked',
  knownTo: (agreement) => servedTemplates(agreement).length > 0,
  notNow: ({ state }) => (state.letters.length === 0 ? words.noneServed : null),
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'letter',
      label: labels.letter,
      value: context.asked('letter'),
      options: context.state.letters.toReversed().map((letter) => ({
        value: letter.id,
        text: letterTitle(context, letter.template),
        hint: formatInstant(letter.served.at, context.desk.zone, context.lang),
      })),
    })}${proofFields(form, kinds)}${happenedField(form, context)}`,
  input: (values, context) =>
    together({ input: typed(values, 'letter') }, proofInput(values), happened(values, context)),
  submit: { en: 'Add the proof', fr: 'Ajouter la preuve' },
  done: { en: 'The proof is on file.', fr: 'La preuve est au dossier.' },
}
