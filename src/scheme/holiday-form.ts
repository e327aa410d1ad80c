import type { Text } from '../core/brand.ts'
import type { Calendar } from '../law/law.ts'
import { dateFrom } from '../web/dates.ts'
import { checkboxField, dateField, textField } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, hidden, many, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { words } from './holiday-words.ts'

/** The form of a proclaimed holiday: its inputs, what they come to, and what was typed, to be sent once more. */

/** Labels of what the command takes, for what is wrong with it. The inputs bear the same names. */
export const labels: Readonly<Record<string, Text>> = {
  day: words.day,
  places: words.places,
  'name.en': words.nameEn,
  'name.fr': words.nameFr,
  source: words.source,
}
export const inputs: readonly string[] = Object.keys(labels)

/** The inputs, each with what was typed and what is wrong with it. */
export const holidayFields = (form: Form, calendars: readonly Calendar[]): Html => html`
${dateField(form, { name: 'day', label: words.day })}
${checkboxField(form, {
  name: 'places',
  label: words.places,
  options: calendars.map(({ place, name }) => ({ value: place, text: name })),
})}
${textField(form, { name: 'name.en', label: words.nameEn })}
${textField(form, { name: 'name.fr', label: words.nameFr })}
${textField(form, { name: 'source', label: words.source, hint: words.sourceHint, dir: 'auto' })}
${checkboxField(form, { name: 'late', label: words.late, small: true, options: [{ value: 'yes', text: words.lateYes }] })}`

type Entered =
  | { readonly ok: true; readonly input: object }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

/** What was typed, as the command takes it. */
export function holidayInput(values: FormValues): Entered {
  const day = dateFrom(values, 'day', words.day)
  if (!day.ok) return day
  const name = { en: one(values, 'name.en'), fr: one(values, 'name.fr') }
  const late = many(values, 'late').includes('yes')
  return {
    ok: true,
    input: { day: day.day, places: many(values, 'places'), name, source: one(values, 'source'), late },
  }
}

const typed = ['day-day', 'day-month', 'day-year', 'name.en', 'name.fr', 'source', 'late']

/** What was typed, unseen, so that a form that follows sends it again. Several places travel as one field. */
export const asTyped = (values: FormValues): readonly Html[] => [
  ...typed.filter((name) => name in values).map((name) => hidden(name, one(values, name))),
  hidden('places', many(values, 'places').join(' ')),
]

/** What came, with the places told apart again. No code of a place has a space in it. */
export const unfolded = (values: FormValues): FormValues => ({
  ...values,
  places: many(values, 'places').flatMap((text) => text.split(' ').filter((place) => place !== '')),
})
