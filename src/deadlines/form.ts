import type { Instant, Language, Text } from '../core/brand.ts'
import { formatInstant, localToInstant, zoneName } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { ruleOf } from '../law/due.ts'
import type { Agreement, Party, RuleId } from '../law/law.ts'
import { selectable } from '../law/readings.ts'
import { dateField, hidden, radioField, timeField } from '../web/fields.ts'
import { type FieldError, type Form, idOf, one } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { sayIn, t } from '../web/language.ts'
import type { Asked } from './form-read.ts'
import * as say from './page-words.ts'
import { words } from './page-words.ts'

/** The question as a form that gets an address: everything typed is shown again, each error at its field. */
export type DueForm = {
  readonly lang: Language
  readonly agreement: Agreement
  readonly asked: Asked
  readonly errors: readonly FieldError[]
  readonly action: string
  /** The language, where the address asks for one. */
  readonly keptLang: string | undefined
}

type Group = { readonly label: string; readonly options: readonly { readonly value: string; readonly text: string }[] }

/** Every period under the subject its rule belongs to, in the agreement's order; what belongs to none comes last. */
export function periodsBySubject({
  subjects,
  periods,
}: Agreement): readonly { title: Text; keys: readonly RuleId[] }[] {
  const keys = Object.keys(periods)
  const grouped = subjects.map(({ title, rules }) => ({
    title,
    keys: rules.flatMap((rule) => keys.filter((key) => ruleOf(key) === rule)),
  }))
  const rest = keys.filter((key) => !grouped.some((group) => group.keys.includes(key)))
  return [...grouped, { title: words.otherRules, keys: rest }].filter((group) => group.keys.length > 0)
}

/** A list folded away, with its choices in groups. GOV.UK's template has no groups. */
function groupedSelect(
  form: Form,
  field: {
    readonly name: string
    readonly label: Text
    readonly hint: Text
    readonly blank: Text
    readonly groups: readonly Group[]
  },
): Html {
  const { lang } = form
  const { name, groups } = field
  const id = idOf(name)
  const errors = form.errors.filter((error) => error.field === name)
  const chosen = one(form.values, name)
  const option = (value: string, text: string): Html =>
    html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`
  const wrong =
    errors.length > 0 &&
    govuk('error-message', {
      id: `${id}-error`,
      html: join(
        errors.map(({ message }) => t(message, lang)),
        html`<br>`,
      ),
    })
  const described = `${id}-hint${errors.length > 0 ? ` ${id}-error` : ''}`
  return html`<div class="govuk-form-group${errors.length > 0 && ' govuk-form-group--error'}">
<label class="govuk-label govuk-label--s" for="${id}">${t(field.label, lang)}</label>
<div id="${id}-hint" class="govuk-hint">${t(field.hint, lang)}</div>${wrong}
<select class="govuk-select due-select${errors.length > 0 && ' govuk-select--error'}" id="${id}" name="${name}" aria-describedby="${described}">
${option('', t(field.blank, lang))}
${groups.map(
  ({
    label,
    options,
  }) => html`<optgroup label="${label}">${options.map(({ value, text }) => option(value, text))}</optgroup>
`,
)}</select></div>`
}

const ruleField = ({ lang, agreement }: DueForm, form: Form): Html =>
  groupedSelect(form, {
    name: 'rule',
    label: words.rule,
    hint: words.ruleHint,
    blank: words.chooseRule,
    groups: periodsBySubject(agreement).map(({ title, keys }) => ({
      label: t(title, lang),
      options: keys.map((key) => ({ value: key, text: `${key} – ${own(agreement.periods, key)?.title[lang] ?? ''}` })),
    })),
  })

/** The places of both states, those of the state whose days the chosen rule counts first. */
function placeField({ lang, agreement, asked }: DueForm, form: Form): Html {
  const { returning, receiving, calendars } = agreement
  const parties: readonly Party[] = asked.zone === receiving.zone ? [receiving, returning] : [returning, receiving]
  return groupedSelect(form, {
    name: 'place',
    label: words.place,
    hint: words.placeHint,
    blank: words.anyPlace,
    groups: parties.map(({ name, places }) => ({
      label: t(name, lang),
      options: places.flatMap((place) => {
        const calendar = own(calendars, place)
        return calendar === undefined ? [] : [{ value: place, text: t(calendar.name, lang) }]
      }),
    })),
  })
}

/** Which of the two times a clock showed twice, asked only where it matters. */
function whichField(form: Form, name: string, zone: string): Html {
  const { values, errors } = form
  const field = `${name}-which`
  if (one(values, field) === '' && !errors.some((error) => error.field === field)) return nothing
  const [year, month, day, time] = ['year', 'month', 'day', 'time'].map((part) =>
    one(values, `${name}-${part}`).padStart(2, '0'),
  )
  const hint = (which: 'earlier' | 'later') => {
    const found = localToInstant(`${year}-${month}-${day}T${time?.padStart(5, '0')}`, zone, which)
    return 'instant' in found ? { hint: say.whichHint(inUtc(found.instant)) } : {}
  }
  return radioField(form, {
    name: field,
    label: words.which,
    small: true,
    options: [
      { value: 'earlier', text: words.whichFirst, ...hint('earlier') },
      { value: 'later', text: words.whichSecond, ...hint('later') },
    ],
  })
}
const inUtc = (at: Instant): Text => ({ en: formatInstant(at, 'UTC', 'en'), fr: formatInstant(at, 'UTC', 'fr') })

/** The readings the chosen rule rests on, each with the options that can hold. */
function readingFields({ lang, agreement, asked }: DueForm, form: Form): Html {
  const readings = (asked.period?.readings ?? []).flatMap((id) => own(agreement.readings, id) ?? [])
  if (asked.period === null) return html`<p class="govuk-body">${t(words.moreLate, lang)}</p>`
  return join(
    readings
      .filter((reading) => selectable(reading).length > 1)
      .map((reading) =>
        radioField(form, {
          name: `reading-${reading.id}`,
          label: say.readingTitle(reading.id, reading.title),
          small: true,
          value: reading.chosen,
          options: selectable(reading).map((option) => ({
            value: option,
            text: html`<code>${option}</code>${option === reading.chosen && html` (${t(words.comesWith, lang)})`}`,
            hint: own(reading.options, option)?.says,
          })),
        }),
      ),
  )
}

function moreChoices(view: DueForm, form: Form): Html {
  const { lang, asked } = view
  const t = sayIn(lang)
  const wrong = form.errors.filter(({ field }) => field === 'readings')
  const open =
    asked.on !== null ||
    Object.keys(asked.readings).length > 0 ||
    form.errors.some(({ field }) => /^(on|readings)/.test(field))
  return html`<details class="govuk-details due-more"${open && html` open`}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t(words.more)}</span> <span class="due-more__hint">(${t(words.moreHint)})</span></summary>
<div class="govuk-details__text">
${dateField(form, { name: 'on', label: words.on, hint: words.onHint })}
${timeField(form, { name: 'on-time', label: words.onTime })}
${whichField(form, 'on', asked.zone)}
${wrong.length > 0 && html`<div id="readings" class="govuk-form-group govuk-form-group--error" tabindex="-1">${govuk('error-message', { text: wrong.map(({ message }) => t(message)).join(' ') })}</div>`}
${readingFields(view, form)}
</div></details>`
}

/** The whole form. */
export function dueForm(view: DueForm): Html {
  const { lang, asked, errors, action, keptLang } = view
  const form: Form = { lang, values: asked.values, errors }
  const zone: Text | null =
    asked.period === null ? null : { en: zoneName(asked.zone, 'en'), fr: zoneName(asked.zone, 'fr') }
  return html`<form class="app-form due-form" method="get" action="${action}" novalidate>
${keptLang !== undefined && hidden('lang', keptLang)}
${ruleField(view, form)}
${dateField(form, { name: 'from', label: words.event, hint: words.eventHint })}
${timeField(form, { name: 'from-time', label: asked.period?.unit === 'hour' ? words.hoursTime : words.eventTime, hint: say.timeHint(zone) })}
${whichField(form, 'from', asked.zone)}
${placeField(view, form)}
${moreChoices(view, form)}
${govuk('button', { text: t(words.submit, lang), type: 'submit' })}
</form>`
}
