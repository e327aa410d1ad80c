import { promiseClock } from '../barriers/gate.ts'
import type { Language, Text } from '../core/brand.ts'
import { formatDay, formatInstant, isBefore } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { due } from '../law/due.ts'
import type { Agreement } from '../law/law.ts'
import { grantSays, type LetterTemplate } from '../law/letter-texts.ts'
import {
  type ActionContext,
  type CaseAction,
  closedOrGone,
  type Entered,
  happened,
  happenedField,
  lineField,
  reasonsField,
  together,
  typed,
} from '../readmission/actions.ts'
import { citeWords } from '../readmission/gate-view.ts'
import { placeOptions } from '../readmission/place-options.ts'
import type { Case, Served } from '../readmission/state.ts'
import { checkboxField, type Option, radioField, selectField } from '../web/fields.ts'
import { type Form, type FormValues, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentEntered, momentField, momentFrom } from '../web/moment.ts'
import { languageCode, languageName, languageOptions } from '../web/spoken.ts'
import { labels, methods, words } from './page-words.ts'

/** Serving letters, taking them back, and what becomes of their offers: the forms, and letters in words. */

/** The title of a letter by its template; the template's own id where the agreement has none such. */
export const letterTitle = ({ agreement }: Pick<ActionContext, 'agreement'>, template: string): Text =>
  own(agreement.letters, template)?.title ?? { en: template, fr: template }

/** Letters that name a journey, where the agreement has them. */
const journeyLetters: readonly string[] = ['removal-notice', 'departure-details']
const namesJourney = ({ letters }: Agreement): boolean => journeyLetters.some((template) => template in letters)

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
  const { from, until } = template.current ?? {}
  const current = (from === undefined || !isBefore(now, from)) && (until === undefined || isBefore(now, until))
  const promise =
    grants !== undefined && html`<br>${t(words.promises, lang)} <q>${t(grantSays(agreement, grants), lang)}</q>`
  const outdated = !current && html`<br><strong>${t(words.notCurrent, lang)}</strong>`
  const rule = agreement.provisions[template.rule]
  const cite = rule === undefined ? template.rule : `${t(rule.cite, lang)} (${rule.id})`
  return {
    value: template.id,
    text: template.title,
    hint: html`${cite}${promise}${outdated}`,
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
  })}${namesJourney(agreement) && journeyFields(form, context)}<h2 class="govuk-heading-m">${t(words.service, lang)}</h2>${momentField(
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
  })}${selectField(form, {
    name: 'language',
    label: labels.language,
    blank: words.choose,
    value: languageCode(state.screening.language),
    options: languageOptions(lang),
  })}${lineField(form, 'interpreter', labels.interpreter, { optional: true })}${lineField(form, 'reference', labels.reference, { optional: true })}${trulyServedField(form)}`
}

/** Asked only once the letter chosen was found not to be the one in use. */
const trulyServedField = (form: Form): Html | false =>
  form.errors.some(({ field }) => field === 'template') &&
  one(form.values, 'template') !== '' &&
  checkboxField(form, {
    name: 'trulyServed',
    label: labels.trulyServed,
    hint: words.trulyServedHint,
    small: true,
    options: [{ value: 'yes', text: labels.trulyServed }],
  })

function serveInput(values: FormValues, { desk }: ActionContext): Entered {
  const journey = journeyLetters.includes(one(values, 'template'))
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
    { input: one(values, 'trulyServed') === 'yes' ? { trulyServed: true } : {} },
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
  knownTo: ({ letters }) => Object.keys(letters).length > 0,
  notNow: ({ state }) => closedOrGone(state),
  fields: serveFields,
  input: serveInput,
  submit: { en: 'Record as served', fr: 'Enregistrer la notification' },
  done: { en: 'The letter is on file and its clock runs.', fr: 'La lettre est au dossier et son délai court.' },
}

const withdrawable = ({ state, agreement }: Pick<ActionContext, 'state' | 'agreement'>): readonly Served[] =>
  state.letters.filter(
    (letter) => letter.withdrawn === null && own(agreement.letters, letter.template)?.grants === undefined,
  )

const withdraw: CaseAction = {
  name: 'withdraw-letter',
  command: 'letters/withdraw',
  group: 'procedure',
  title: { en: 'Withdraw a letter', fr: 'Retirer une lettre' },
  intro: {
    en: 'Only a letter that promised nothing can be withdrawn: a promise ends with its time, or when it was used or given up.',
    fr: 'Seule une lettre qui n’a rien promis peut être retirée : une promesse prend fin avec son délai, ou lorsqu’elle est exercée ou abandonnée.',
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

const offering = ({ state, agreement }: Pick<ActionContext, 'state' | 'agreement'>): readonly Served[] =>
  state.letters.filter(
    (letter) =>
      letter.withdrawn === null &&
      letter.promiseClosed === null &&
      own(agreement.letters, letter.template)?.grants !== undefined,
  )

const closePromise: CaseAction = {
  name: 'close-promise',
  command: 'letters/close-promise',
  group: 'procedure',
  title: {
    en: 'Record that an offer was used or given up',
    fr: 'Enregistrer qu’une offre a été exercée ou abandonnée',
  },
  intro: {
    en: 'A letter that offered a reconsideration keeps the gate shut until its time has run, or until that reconsideration was decided or declined in writing.',
    fr: 'Une lettre qui offrait un réexamen tient le passage fermé jusqu’à la fin de son délai, ou jusqu’à ce que ce réexamen soit tranché ou refusé par écrit.',
  },
  labels: { letter: labels.letter, how: labels.how, document: labels.document, reasons: labels.reasons },
  knownTo: ({ letters, parts }) =>
    Object.values(letters).some(({ grants }) => grants !== undefined && grants.period !== parts.recoveryPeriod),
  notNow: (context) => closedOrGone(context.state) ?? (offering(context).length === 0 ? words.noPromise : null),
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'letter',
      label: labels.letter,
      options: offering(context).map((letter) => ({
        value: letter.id,
        text: letterTitle(context, letter.template),
        hint: formatInstant(letter.served.at, context.desk.zone, context.lang),
      })),
    })}${radioField(form, {
      name: 'how',
      label: labels.how,
      small: true,
      options: [
        { value: 'decided', text: { en: 'Asked for and decided', fr: 'Demandée et tranchée' } },
        { value: 'given-up', text: { en: 'Given up in writing', fr: 'Abandonnée par écrit' } },
      ],
    })}${lineField(form, 'document', labels.document)}${reasonsField(form)}${happenedField(form, context)}`,
  input: (values, context) =>
    together({ input: typed(values, 'letter', 'how', 'document', 'reasons') }, happened(values, context)),
  submit: { en: 'Record', fr: 'Enregistrer' },
  warning: true,
  done: { en: 'It is on file.', fr: 'C’est au dossier.' },
}

export const letterActions: readonly CaseAction[] = [serve, withdraw, closePromise]

function letterLine(lang: Language, context: ActionContext, letter: Served): Html {
  const { agreement, desk } = context
  const template = own(agreement.letters, letter.template)
  const grants = template?.grants
  const notice = letter.template === 'removal-notice'
  const length = agreement.parts.noticeLength
  const clock =
    grants !== undefined
      ? promiseClock(agreement, letter, grants.period)
      : notice &&
        length !== null &&
        due(agreement, length, letter.served.at, { asOf: letter.served.at, place: letter.place })
  const runs =
    clock !== false &&
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
