import { languageCode, languageName, languageOptions } from '../arrivals/languages.ts'
import type { Language, Text } from '../core/brand.ts'
import { formatDay, formatInstant } from '../core/calendar.ts'
import { due, periodAt } from '../law/due.ts'
import type { LetterTemplate } from '../law/law.ts'
import {
  type ActionContext,
  type CaseAction,
  closedOrGone,
  type Entered,
  happened,
  happenedField,
  lineField,
  reasonsField,
  labels as shared,
  together,
  typed,
} from '../readmission/actions.ts'
import { citeWords } from '../readmission/gate-view.ts'
import { momentEntered, momentField, momentFrom } from '../readmission/moment.ts'
import { jurisdictions } from '../readmission/page-words.ts'
import type { Case, Served } from '../readmission/state.ts'
import { type Option, radioField, selectField } from '../web/fields.ts'
import { type Form, type FormValues, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'

/** Serving letters and taking them back: the forms, and how a letter served is put in words. */
export const methods: Readonly<Record<Served['method'], Text>> = {
  'in-person': { en: 'In person', fr: 'En main propre' },
  email: { en: 'By e-mail', fr: 'Par courriel' },
  post: { en: 'By post', fr: 'Par courrier' },
  'through-representative': { en: 'Through the representative', fr: 'Par l’intermédiaire du représentant' },
}

const labels = {
  template: { en: 'Letter', fr: 'Lettre' },
  departsAt: { en: 'Departure', fr: 'Départ' },
  destination: { en: 'Destination', fr: 'Destination' },
  method: { en: 'How it was served', fr: 'Mode de notification' },
  occurredAt: { en: 'Served', fr: 'Notifiée le' },
  place: { en: 'Where the person was', fr: 'Lieu où se trouvait la personne' },
  language: { en: 'Language it was explained in', fr: 'Langue de l’explication' },
  interpreter: { en: 'Interpreter', fr: 'Interprète' },
  reference: { en: 'Reference of the letter', fr: 'Référence de la lettre' },
  letter: { en: 'Letter', fr: 'Lettre' },
  reasons: shared.reasons,
} satisfies Record<string, Text>

const words = {
  promises: { en: 'It promises:', fr: 'Elle promet :' },
  noLonger: {
    en: 'The law no longer gives this time: cannot be served now.',
    fr: 'Le droit ne donne plus ce délai : ne peut être notifiée maintenant.',
  },
  service: { en: 'Service', fr: 'Notification' },
  journey: { en: 'The journey', fr: 'Le trajet' },
  journeyHint: {
    en: 'Only for the notice of intention to remove (destination) and the departure details (both). Left aside for any other letter.',
    fr: 'Seulement pour l’avis d’intention d’éloignement (destination) et les modalités de départ (les deux). Sans effet pour une autre lettre.',
  },
  destinationHint: {
    en: 'The city and airport, as the letter names it.',
    fr: 'Ville et aéroport, tels que la lettre les nomme.',
  },
  departureHint: {
    en: 'Local time at this desk. It must be the departure of the seat.',
    fr: 'Heure locale de ce bureau. Ce doit être le départ du siège.',
  },
  placeHint: { en: 'Its working days are the ones that count.', fr: 'Ce sont ses jours ouvrés qui comptent.' },
  servedHint: {
    en: 'Local time of this desk. The clocks run from here.',
    fr: 'Heure locale de ce bureau. Les délais courent de là.',
  },
  choose: { en: 'Choose a language', fr: 'Choisissez une langue' },
  none: { en: 'No letter on file can be withdrawn.', fr: 'Aucune lettre au dossier ne peut être retirée.' },
  noLetters: { en: 'No letter has been served.', fr: 'Aucune lettre n’a été notifiée.' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
  runsTo: { en: 'runs to the end of', fr: 'court jusqu’à la fin du' },
} satisfies Record<string, Text>

/** The title of a letter by its template; the template's own id where the agreement has none such. */
export const letterTitle = ({ agreement }: Pick<ActionContext, 'agreement'>, template: string): Text =>
  agreement.letters[template]?.title ?? { en: template, fr: template }

/** Asked of the two letters that name a journey. Always shown: what opens and shuts by itself is hard to hear and to tap. */
function journeyFields(form: Form, { lang, state, desk }: ActionContext): Html {
  const { seat } = state
  return html`<h2 class="govuk-heading-m">${t(words.journey, lang)}</h2><p class="govuk-hint">${t(words.journeyHint, lang)}</p>
${lineField(form, 'destination', labels.destination, { hint: words.destinationHint, optional: true, value: seat?.destination })}
${momentField(form, {
  name: 'departsAt',
  label: labels.departsAt,
  hint: words.departureHint,
  value: seat?.departsAt,
  withTime: true,
  zone: desk.zone,
})}`
}

function templateOption({ lang, agreement, now }: ActionContext, template: LetterTemplate): Option {
  const grants = template.grants
  const stands = grants === undefined || (periodAt(agreement, grants.period, now)?.value ?? null) !== null
  const promise =
    grants !== undefined &&
    html`<br>${t(words.promises, lang)} <q>${t(grants.says, lang)}</q>${!stands && html` <strong>${t(words.noLonger, lang)}</strong>`}`
  const rule = agreement.provisions[template.rule]
  const cite = rule === undefined ? template.rule : `${t(rule.cite, lang)} (${rule.id})`
  return {
    value: template.id,
    text: template.title,
    hint: html`${cite}${promise}`,
  }
}

function serveFields(form: Form, context: ActionContext): Html {
  const { agreement, lang, state, now, desk } = context
  const asked = context.asked('template')
  return html`${radioField(form, {
    name: 'template',
    label: labels.template,
    options: Object.values(agreement.letters).map((template) => templateOption(context, template)),
    ...(asked in agreement.letters ? { value: asked } : {}),
  })}${journeyFields(form, context)}<h2 class="govuk-heading-m">${t(words.service, lang)}</h2>${momentField(form, {
    name: 'occurredAt',
    label: labels.occurredAt,
    hint: words.servedHint,
    value: now,
    withTime: true,
    zone: desk.zone,
  })}${radioField(form, {
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
    options: Object.entries(jurisdictions).map(([value, text]) => ({ value, text })),
  })}${selectField(form, {
    name: 'language',
    label: labels.language,
    blank: words.choose,
    value: languageCode(state.screening.language),
    options: languageOptions(lang),
  })}${lineField(form, 'interpreter', labels.interpreter, { optional: true })}${lineField(form, 'reference', labels.reference, { optional: true })}`
}

function serveInput(values: FormValues, { desk }: ActionContext): Entered {
  const journey = ['removal-notice', 'departure-details'].includes(one(values, 'template'))
  const served = momentFrom(values, 'occurredAt', labels.occurredAt, desk.zone)
  const departs =
    journey && momentEntered(values, 'departsAt') ? momentFrom(values, 'departsAt', labels.departsAt, desk.zone) : null
  const leaves: Entered =
    departs === null ? { input: {} } : departs.ok ? { input: { departsAt: departs.at } } : { errors: departs.errors }
  return together(
    { input: typed(values, 'template', 'method', 'place', 'language', 'interpreter', 'reference') },
    served.ok ? { input: { occurredAt: served.at } } : { errors: served.errors },
    leaves,
    { input: journey ? typed(values, 'destination') : {} },
  )
}

const serve: CaseAction = {
  name: 'serve-letter',
  command: 'letters/serve',
  group: 'procedure',
  title: { en: 'Record a letter served', fr: 'Enregistrer une lettre notifiée' },
  intro: {
    en: 'A letter is a fact. Serving it starts its clock, and a promise in it keeps the gate shut until it has run.',
    fr: 'Une lettre est un fait. Sa notification fait courir le délai, et sa promesse tient le passage fermé jusqu’à son terme.',
  },
  labels,
  notNow: ({ state }) => closedOrGone(state),
  fields: serveFields,
  input: serveInput,
  submit: { en: 'Record as served', fr: 'Enregistrer la notification' },
  done: { en: 'The letter is on file and its clock runs.', fr: 'La lettre est au dossier et son délai court.' },
}

const withdrawable = ({ state, agreement }: Pick<ActionContext, 'state' | 'agreement'>): readonly Served[] =>
  state.letters.filter(
    (letter) => letter.withdrawn === null && agreement.letters[letter.template]?.grants === undefined,
  )

const withdraw: CaseAction = {
  name: 'withdraw-letter',
  command: 'letters/withdraw',
  group: 'procedure',
  title: { en: 'Withdraw a letter', fr: 'Retirer une lettre' },
  intro: {
    en: 'Only a letter that promised nothing can be withdrawn: a promise is ended by time alone.',
    fr: 'Seule une lettre qui n’a rien promis peut être retirée : une promesse ne prend fin qu’avec le temps.',
  },
  labels: { letter: labels.letter, reasons: labels.reasons },
  notNow: (context) => closedOrGone(context.state) ?? (withdrawable(context).length === 0 ? words.none : null),
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'letter',
      label: labels.letter,
      options: withdrawable(context).map((letter) => ({
        value: letter.id,
        text: letterTitle(context, letter.template),
        hint: formatInstant(letter.served.at, context.desk.zone, context.lang),
      })),
    })}${reasonsField(form)}${happenedField(form, context)}`,
  input: (values, context) => together({ input: typed(values, 'letter', 'reasons') }, happened(values, context)),
  submit: { en: 'Withdraw the letter', fr: 'Retirer la lettre' },
  warning: true,
  done: { en: 'The letter is withdrawn.', fr: 'La lettre est retirée.' },
}

export const letterActions: readonly CaseAction[] = [serve, withdraw]

function letterLine(lang: Language, context: ActionContext, letter: Served): Html {
  const { agreement, desk } = context
  const template = agreement.letters[letter.template]
  const rule = template?.grants?.period ?? (letter.template === 'removal-notice' ? 'NOT-02' : undefined)
  const clock =
    rule === undefined ? null : due(agreement, rule, letter.served.at, { asOf: letter.served.at, place: letter.place })
  const runs =
    clock !== null &&
    !('problem' in clock) &&
    html`<br>${t(clock.title, lang)} ${t(words.runsTo, lang)} ${formatDay(clock.lastDay, lang)}. <span class="app-cite">${citeWords(lang, agreement, clock.citation)}</span>`
  const gone = letter.withdrawn !== null && html` <strong>${t(words.withdrawn, lang)}</strong>`
  const served = formatInstant(letter.served.at, desk.zone, lang)
  return html`<li><strong>${t(letterTitle(context, letter.template), lang)}</strong>${gone}<br>${served}, ${t(methods[letter.method], lang).toLocaleLowerCase(lang)}, ${languageName(letter.language, lang)}, ${letter.served.by}${runs}</li>`
}

/** The letters on a case, newest first, each with the clock it started. */
export function lettersServed(context: ActionContext, letters: Case['letters']): Html {
  const { lang } = context
  if (letters.length === 0) return html`<p class="govuk-body app-empty">${t(words.noLetters, lang)}</p>`
  return html`<ul class="govuk-list govuk-list--spaced">${letters.toReversed().map((letter) => letterLine(lang, context, letter))}</ul>`
}
