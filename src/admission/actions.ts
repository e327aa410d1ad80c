import type { Instant, Text } from '../core/brand.ts'
import { localToInstant } from '../core/calendar.ts'
import type { EligibilityQuestion } from '../law/parts.ts'
import { optional } from '../portal/frame.ts'
import { documentWords } from '../portal/words.ts'
import { countryOptions } from '../web/countries.ts'
import { dateFrom, timeFrom } from '../web/dates.ts'
import type { Desk } from '../web/desk.ts'
import { checkboxField, dateField, radioField, selectField, textArea, textField, timeField } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, many, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { actionLabels as labels, actionWords as words } from './actions-words.ts'
import { familyActions, presenceActions } from './family-actions.ts'
import { presenceFailed } from './presence.ts'
import { type Application, fullName, type Status, statusOf } from './state.ts'
import { inWords, termsOf } from './terms.ts'

type Read = { readonly input: object; readonly errors: readonly FieldError[] }

/** One thing an officer may do: when it is offered, what it asks, what it makes of the answers. `says` is yet to be filled. */
export type Action = {
  readonly command: string
  readonly title: Text
  readonly says?: Text
  readonly grave?: boolean
  /** Labels of fields that other actions name otherwise. */
  readonly labels?: Readonly<Record<string, Text>>
  readonly when: (state: Application) => boolean
  readonly fields: (form: Form, state: Application, desk: Desk) => Html
  readonly read: (values: FormValues, state: Application, desk: Desk) => Read
}

const at =
  (...when: readonly Status[]) =>
  (state: Application): boolean =>
    when.includes(statusOf(state))
const reasons = (form: Form): Html => textArea(form, { name: 'reasons', label: labels.reasons, dir: 'auto' })
const plain = (values: FormValues, ...names: readonly string[]): Read => ({
  input: Object.fromEntries(names.map((name) => [name, one(values, name)])),
  errors: [],
})

/** A day and a time entered in a zone, as an instant. */
function whenFrom(
  values: FormValues,
  zone: string,
): { readonly instant: Instant | null; readonly errors: readonly FieldError[] } {
  const day = dateFrom(values, 'on', labels.on)
  const time = timeFrom(values, 'time', labels.time)
  if (!day.ok || !time.ok)
    return { instant: null, errors: [...(day.ok ? [] : day.errors), ...(time.ok ? [] : time.errors)] }
  const local = localToInstant(`${day.day}T${time.time}`, zone)
  if ('instant' in local) return { instant: local.instant, errors: [] }
  return { instant: null, errors: [{ field: 'time', message: words.localTime }] }
}

const whenFields = (form: Form): Html =>
  html`${dateField(form, { name: 'on', label: labels.on })}${timeField(form, { name: 'time', label: labels.time })}`

/** An answer to one question of the task list. */
export const questionAction = (id: string, { short, asks }: EligibilityQuestion): Action => ({
  command: 'answer-question',
  title: short,
  says: asks,
  when: () => true,
  fields: (form, state) => {
    const known = state.findings[id]
    const options = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, text: words[value] }))
    return html`${radioField(form, { name: 'answer', label: labels.answer, options, value: known?.answer })}
      ${textField(form, { name: 'evidence', label: labels.evidence, hint: words.evidenceHint, value: known?.evidence, dir: 'auto' })}
      ${textArea(form, { name: 'reasons', label: labels.reasons, value: known?.reasons, dir: 'auto' })}`
  },
  read: (values) => ({ input: { question: id, ...plain(values, 'answer', 'evidence', 'reasons').input }, errors: [] }),
})

/** What may be done with an application besides answering questions; the key is the page's address. */
export const actions = {
  ...presenceActions,
  'find-eligible': {
    command: 'find-eligible',
    title: words.findEligible,
    says: words.findEligibleSays,
    when: at('presence', 'assessment', 'ineligible'),
    fields: reasons,
    read: (values) => plain(values, 'reasons'),
  },
  'find-ineligible': {
    command: 'find-ineligible',
    title: words.findIneligible,
    says: words.findIneligibleSays,
    grave: true,
    when: at('presence', 'assessment', 'eligible'),
    fields: (form, state, desk) => {
      const { agreement, clock } = desk.platform
      const now = clock.now()
      const late = presenceFailed(state, now)
      const found = Object.entries(termsOf(agreement).questions).filter(([id]) => state.findings[id]?.answer === 'no')
      const options = [
        ...(late ? [{ value: 'presence', text: inWords(agreement, now)(words.presenceGround) }] : []),
        ...found.map(([id, { short }]) => ({ value: id, text: short })),
      ]
      if (options.length === 0) return html`<p class="govuk-body">${t(words.noGround, form.lang)}</p>`
      return html`${radioField(form, { name: 'ground', label: labels.ground, options })}${reasons(form)}`
    },
    read: (values) => plain(values, 'ground', 'reasons'),
  },
  biometrics: {
    command: 'record-biometrics',
    title: words.biometrics,
    says: words.biometricsSays,
    when: at('selected'),
    fields: (form, state) => {
      const people = state.people.map(({ id, person }) => ({ value: id, text: fullName(person) }))
      const kinds = (['passport', 'identity-card', 'other'] as const).map((value) => ({
        value,
        text: documentWords[value],
      }))
      return html`${radioField(form, { name: 'person', label: labels.person, options: people })}
        ${textField(form, { name: 'centre', label: labels.centre, width: 20 })}${whenFields(form)}
        ${radioField(form, { name: 'kind', label: labels.kind, options: kinds })}
        ${textField(form, { name: 'number', label: labels.number, width: 20, dir: 'ltr', spellcheck: false })}
        ${selectField(form, { name: 'country', label: labels.country, options: countryOptions(form.lang), blank: { en: 'Choose', fr: 'Choisissez' } })}`
    },
    read: (values, _, desk) => {
      const { instant, errors } = whenFrom(values, desk.platform.agreement.receiving.zone)
      const document = plain(values, 'kind', 'number', 'country').input
      return { input: { ...plain(values, 'person', 'centre').input, document, occurredAt: instant }, errors }
    },
  },
  grant: {
    command: 'grant',
    title: words.grant,
    says: words.grantSays,
    when: at('selected', 'refused'),
    fields: (form) =>
      html`${dateField(form, { name: 'from', label: labels.from })}${dateField(form, { name: 'until', label: labels.until })}
        ${textArea(form, { name: 'checks', label: labels.checks, rows: 3, dir: 'auto' })}${reasons(form)}`,
    read: (values) => {
      const [from, until] = [dateFrom(values, 'from', labels.from), dateFrom(values, 'until', labels.until)]
      const errors = [from, until].flatMap((date) => (date.ok ? [] : date.errors))
      const days = { from: from.ok ? from.day : '', until: until.ok ? until.day : '' }
      return { input: { ...days, ...plain(values, 'checks', 'reasons').input }, errors }
    },
  },
  refuse: {
    command: 'refuse',
    title: words.refuse,
    says: words.refuseSays,
    grave: true,
    when: at('selected', 'granted'),
    fields: reasons,
    read: (values) => plain(values, 'reasons'),
  },
  travel: {
    command: 'book-travel',
    title: words.travel,
    says: words.travelSays,
    when: at('granted'),
    fields: (form) =>
      html`${whenFields(form)}${textField(form, { name: 'origin', label: labels.origin, width: 20 })}
        ${textField(form, { name: 'to', label: labels.to, width: 20 })}${textField(form, { name: 'carrier', label: labels.carrier, width: 20 })}`,
    read: (values, _, desk) => {
      const { instant, errors } = whenFrom(values, desk.platform.agreement.receiving.zone)
      const input = { departsAt: instant, from: one(values, 'origin'), ...plain(values, 'to', 'carrier').input }
      return { input, errors }
    },
  },
  arrival: {
    command: 'record-arrival',
    title: words.arrival,
    says: words.arrivalSays,
    when: (state) => at('granted', 'arrived')(state) && state.places.length < state.people.length,
    fields: (form, state) => {
      const missing = state.people.filter(({ id }) => !state.places.some(({ person }) => person === id))
      const options = missing.map(({ id, person }) => ({ value: id, text: fullName(person) }))
      return html`${checkboxField(form, { name: 'people', label: labels.people, options })}
        ${textField(form, { name: 'port', label: labels.port, width: 20, value: state.travel?.to })}${whenFields(form)}`
    },
    read: (values, _, desk) => {
      const { instant, errors } = whenFrom(values, desk.zone)
      return { input: { people: many(values, 'people'), port: one(values, 'port'), occurredAt: instant }, errors }
    },
  },
  ...familyActions,
  withdraw: {
    command: 'withdraw',
    title: words.withdraw,
    says: words.withdrawSays,
    grave: true,
    when: at('draft', 'presence', 'assessment', 'eligible', 'ineligible', 'selected', 'granted', 'refused'),
    fields: reasons,
    read: (values) => ({ input: optional('reasons', one(values, 'reasons')), errors: [] }),
  },
} satisfies Record<string, Action>
