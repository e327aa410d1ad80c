import type { Day, Instant, Text } from '../core/brand.ts'
import { dayOf, localToInstant } from '../core/calendar.ts'
import { documentWords } from '../portal/words.ts'
import { countryOptions } from '../web/countries.ts'
import { dateFrom, timeFrom } from '../web/dates.ts'
import { checkboxField, dateField, radioField, selectField, textArea, textField, timeField } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, many, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { sayTime } from '../web/when.ts'
import { actionLabels as labels, actionWords as words } from './actions-words.ts'
import { type Application, fullName, type Status, statusOf } from './state.ts'

/** The parts officers' forms after selection are put together from. */
export type Read = { readonly input: object; readonly errors: readonly FieldError[] }

/** Whether an application stands at one of these. */
export const at =
  (...when: readonly Status[]) =>
  (state: Application): boolean =>
    when.includes(statusOf(state))

export const reasonsField = (form: Form, hint?: Text): Html =>
  textArea(form, { name: 'reasons', label: labels.reasons, dir: 'auto', hint })
export const reasonsOptional = (form: Form, hint?: Text): Html =>
  textArea(form, { name: 'reasons', label: labels.reasons, dir: 'auto', optional: true, rows: 3, hint })
export const noteField = (form: Form, optional = true): Html =>
  textArea(form, { name: 'note', label: partWords.note, dir: 'auto', rows: 3, optional })

/** Values as typed, by name; an empty one is left out where it is optional. */
export const typed = (values: FormValues, names: readonly string[], optional: readonly string[] = []): object =>
  Object.fromEntries([
    ...names.map((name) => [name, one(values, name)] as const),
    ...optional.flatMap((name) => (one(values, name) === '' ? [] : [[name, one(values, name)] as const])),
  ])

/** Some of the people, to be ticked; `chosen` are ticked at first. */
export const peopleField = (form: Form, state: Application, ids: readonly string[], label: Text, chosen = ids): Html =>
  checkboxField(form, {
    name: 'people',
    label,
    options: state.people
      .filter(({ id }) => ids.includes(id))
      .map(({ id, person }) => ({ value: id, text: fullName(person) })),
    value: chosen,
  })

/** The people ticked, or the error where nobody is. */
export function peopleFrom(values: FormValues): {
  readonly people: readonly string[]
  readonly errors: readonly FieldError[]
} {
  const people = many(values, 'people')
  return { people, errors: people.length === 0 ? [{ field: 'people', message: partWords.nobody }] : [] }
}

/** A day and a time on the clocks of a zone, and what they were before, if that is known. */
export const whenFields = (
  form: Form,
  before?: { readonly at: Instant; readonly zone: string; readonly hour?: boolean },
): Html =>
  html`${dateField(form, { name: 'on', label: labels.on, value: before && dayOf(before.at, before.zone) })}
    ${timeField(form, { name: 'time', label: labels.time, value: before?.hour === true ? sayTime(before.at, 'en', before.zone) : undefined })}`

/** A day and a time entered in a zone, as an instant. */
export function whenFrom(
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

/** One day entered; an empty text where it is none, with the errors. */
export function dayFrom(
  values: FormValues,
  name: string,
  label: Text,
): { readonly day: Day | ''; readonly errors: readonly FieldError[] } {
  const date = dateFrom(values, name, label)
  return date.ok ? { day: date.day, errors: [] } : { day: '', errors: date.errors }
}

/** An identity document as the officer has it in hand. */
export const documentFields = (form: Form): Html => {
  const kinds = (['passport', 'identity-card', 'other'] as const).map((value) => ({
    value,
    text: documentWords[value],
  }))
  return html`${radioField(form, { name: 'kind', label: labels.kind, options: kinds })}
    ${textField(form, { name: 'number', label: labels.number, width: 20, dir: 'ltr', spellcheck: false })}
    ${selectField(form, { name: 'country', label: labels.country, options: countryOptions(form.lang), blank: { en: 'Choose', fr: 'Choisissez' } })}`
}

/** The choices of a list as radio buttons. */
export const choiceField = (
  form: Form,
  name: string,
  label: Text,
  choices: Readonly<Record<string, Text>>,
  value?: string,
): Html =>
  radioField(form, {
    name,
    label,
    options: Object.entries(choices).map(([key, text]) => ({ value: key, text })),
    value,
  })

/** One person of several. */
export const personField = (form: Form, state: Application, ids: readonly string[], label: Text): Html =>
  radioField(form, {
    name: 'person',
    label,
    options: state.people
      .filter(({ id }) => ids.includes(id))
      .map(({ id, person }) => ({ value: id, text: fullName(person) })),
    value: ids[0],
  })

export const partWords = {
  note: { en: 'What happened', fr: 'Ce qui s’est passé' },
  nobody: { en: 'Choose at least one person', fr: 'Choisissez au moins une personne' },
  people: { en: 'People concerned', fr: 'Personnes concernées' },
  cause: { en: 'Cause', fr: 'Cause' },
} satisfies Record<string, Text>
