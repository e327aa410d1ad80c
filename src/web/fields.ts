import type { Day, ReaderLanguage } from '../core/brand.ts'
import { type FieldError, type Form, idOf, many } from './form.ts'
import { govuk } from './govuk.ts'
import { type Html, html, join } from './html.ts'
import { t, type Words, word, wordOption } from './language.ts'

export { hidden } from './form.ts'

/** What every field takes. `value` shows until the person has entered something; then what they entered shows. */
export type Field = {
  readonly name: string
  readonly label: Words
  readonly hint?: Words | undefined
  readonly value?: string | undefined
  /** Says "(optional)" after the label. */
  readonly optional?: boolean
  /** The label is the page's heading (one question on the page). */
  readonly heading?: boolean
}

/** A choice in a list. `divider` makes it the word between two groups ("or"), with no value. */
export type Option = {
  readonly value: string
  readonly text: Words
  readonly hint?: Words | undefined
  /** Shown only while this choice is taken. */
  readonly reveals?: Html
  readonly divider?: boolean
}

const optionalMark = { en: '(optional)', fr: '(facultatif)' }
const errorMark = { en: 'Error', fr: 'Erreur' }

const labelled = (lang: ReaderLanguage, field: Pick<Field, 'label' | 'optional'>): Words =>
  field.optional ? html`${word(field.label, lang)} ${t(optionalMark, lang)}` : word(field.label, lang)

function labelOf(lang: ReaderLanguage, field: Field) {
  const classes = field.heading ? 'govuk-label--l' : 'govuk-label--s'
  return { ...wordOption(labelled(lang, field), lang), classes, isPageHeading: field.heading === true }
}

function fieldsetOf(lang: ReaderLanguage, field: Pick<Field, 'label' | 'optional' | 'heading'>) {
  const classes = field.heading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s'
  return { legend: { ...wordOption(labelled(lang, field), lang), classes, isPageHeading: field.heading === true } }
}

const hintOf = (lang: ReaderLanguage, hint: Words | undefined) =>
  hint === undefined ? undefined : wordOption(hint, lang)

/** The messages of one field, all of them, under its label. */
function messagesOf(lang: ReaderLanguage, errors: readonly FieldError[]) {
  if (errors.length === 0) return undefined
  const said = errors.map(({ message }) => t(message, lang))
  return { html: join(said, html`<br>`), visuallyHiddenText: t(errorMark, lang) }
}

const errorOf = (form: Form, name: string) =>
  messagesOf(
    form.lang,
    form.errors.filter(({ field }) => field === name),
  )

/** As typed, not trimmed: a form shown again must not change what was written. */
const shown = (form: Form, name: string, value: string | undefined): string | undefined =>
  name in form.values ? many(form.values, name)[0] : value

const common = (form: Form, field: Field) => ({
  id: idOf(field.name),
  name: field.name,
  label: labelOf(form.lang, field),
  hint: hintOf(form.lang, field.hint),
  errorMessage: errorOf(form, field.name),
})

/** One line of text. */
export function textField(
  form: Form,
  field: Field & {
    readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
    readonly type?: 'text' | 'email' | 'tel' | 'search'
    readonly autocomplete?: string
    readonly inputmode?: 'numeric' | 'decimal'
    readonly spellcheck?: boolean
    /** `auto` lets a name be written in its own script. */
    readonly dir?: 'auto' | 'ltr' | 'rtl'
    readonly prefix?: Words
    readonly suffix?: Words
  },
): Html {
  return govuk('input', {
    ...common(form, field),
    value: shown(form, field.name, field.value),
    type: field.type,
    inputmode: field.inputmode,
    autocomplete: field.autocomplete ?? 'off',
    spellcheck: field.spellcheck,
    classes: field.width === undefined ? undefined : `govuk-input--width-${field.width}`,
    prefix: field.prefix === undefined ? undefined : wordOption(field.prefix, form.lang),
    suffix: field.suffix === undefined ? undefined : wordOption(field.suffix, form.lang),
    attributes: { dir: { value: field.dir, optional: true } },
  })
}

/** Several lines of text. */
export function textArea(
  form: Form,
  field: Field & { readonly rows?: number; readonly dir?: 'auto' | 'ltr' | 'rtl'; readonly spellcheck?: boolean },
): Html {
  const value = shown(form, field.name, field.value)
  return govuk('textarea', {
    ...common(form, field),
    // HTML drops a first line break inside a text area: one more keeps the one that was typed.
    value: value?.startsWith('\n') ? `\n${value}` : value,
    rows: String(field.rows ?? 5),
    spellcheck: field.spellcheck,
    attributes: { dir: { value: field.dir, optional: true } },
  })
}

/** One of a list, folded away: for long lists only; radios are kinder. */
export function selectField(form: Form, field: Field & { options: readonly Option[]; blank?: Words }): Html {
  const chosen = shown(form, field.name, field.value) ?? ''
  const say = (words: Words) => word(words, form.lang).toString()
  const blank = field.blank === undefined ? [] : [{ value: '', text: say(field.blank), selected: chosen === '' }]
  const items = field.options.map(({ value, text }) => ({ value, text: say(text), selected: value === chosen }))
  return govuk('select', { ...common(form, field), items: [...blank, ...items] })
}

function itemsOf(form: Form, options: readonly Option[], chosen: readonly string[]) {
  return options.map((option) => {
    if (option.divider) return { divider: word(option.text, form.lang).toString() }
    return {
      value: option.value,
      ...wordOption(option.text, form.lang),
      hint: hintOf(form.lang, option.hint),
      checked: chosen.includes(option.value),
      conditional: option.reveals === undefined ? undefined : { html: option.reveals },
    }
  })
}

/** One of a few. */
export function radioField(
  form: Form,
  field: Field & { readonly options: readonly Option[]; readonly inline?: boolean; readonly small?: boolean },
): Html {
  const chosen = shown(form, field.name, field.value)
  return govuk('radios', {
    idPrefix: idOf(field.name),
    name: field.name,
    fieldset: fieldsetOf(form.lang, field),
    hint: hintOf(form.lang, field.hint),
    errorMessage: errorOf(form, field.name),
    classes: [field.inline && 'govuk-radios--inline', field.small && 'govuk-radios--small'].filter(Boolean).join(' '),
    items: itemsOf(form, field.options, chosen === undefined ? [] : [chosen]),
  })
}

/**
 * Any of a few. Nothing ticked is not sent at all, so a form that was entered (it has any value) shows only what it
 * holds; `value` counts for a form not yet entered.
 */
export function checkboxField(
  form: Form,
  field: Omit<Field, 'value'> & {
    readonly options: readonly Option[]
    readonly small?: boolean
    readonly value?: readonly string[]
  },
): Html {
  const entered = Object.keys(form.values).length > 0
  return govuk('checkboxes', {
    idPrefix: idOf(field.name),
    name: field.name,
    fieldset: fieldsetOf(form.lang, field),
    hint: hintOf(form.lang, field.hint),
    errorMessage: errorOf(form, field.name),
    classes: field.small ? 'govuk-checkboxes--small' : undefined,
    items: itemsOf(form, field.options, entered ? many(form.values, field.name) : (field.value ?? [])),
  })
}

const parts = [
  { part: 'day', width: 2, label: { en: 'Day', fr: 'Jour' } },
  { part: 'month', width: 2, label: { en: 'Month', fr: 'Mois' } },
  { part: 'year', width: 4, label: { en: 'Year', fr: 'Année' } },
] as const

/** A date as three inputs, `name-day`, `name-month`, `name-year`. Read it with `dateFrom`. */
export function dateField(form: Form, field: Omit<Field, 'value'> & { readonly value?: Day | undefined }): Html {
  const { lang } = form
  const [year, month, day] = field.value?.split('-').map((piece) => piece.replace(/^0+/, '')) ?? []
  const given = { day, month, year }
  const names = [field.name, ...parts.map(({ part }) => `${field.name}-${part}`)]
  const errors = form.errors.filter((error) => names.includes(error.field))
  const whole = errors.some((error) => error.field === field.name)
  return govuk('date-input', {
    // The day input carries the field's own id, for the error summary: the group must have another.
    id: `${idOf(field.name)}-group`,
    fieldset: fieldsetOf(lang, field),
    hint: hintOf(lang, field.hint ?? { en: 'For example, 17 9 2025', fr: 'Par exemple, 17 9 2025' }),
    errorMessage: messagesOf(lang, errors),
    items: parts.map(({ part, width, label }) => {
      const name = `${field.name}-${part}`
      const wrong = whole || errors.some((error) => error.field === name)
      return {
        id: idOf(name),
        name,
        label: t(label, lang),
        value: shown(form, name, given[part]),
        classes: `govuk-input--width-${width}${wrong ? ' govuk-input--error' : ''}`,
      }
    }),
  })
}

/** A time of day on the 24-hour clock. Read it with `timeFrom`. */
export function timeField(form: Form, field: Field): Html {
  const hint = field.hint ?? { en: '24-hour clock, for example 22:40', fr: 'Sur 24 heures, par exemple 22 h 40' }
  return textField(form, { ...field, hint, width: 5 })
}

/** A file. What was chosen cannot be shown again: browsers do not allow it, so ask for it alone or last. */
export function fileField(form: Form, field: Omit<Field, 'value'> & { readonly accept?: string }): Html {
  return govuk('file-upload', {
    ...common(form, field),
    attributes: { accept: { value: field.accept, optional: true } },
  })
}
