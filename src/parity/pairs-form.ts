import type { Day, Instant, Language, Text } from '../core/brand.ts'
import { addDays, day, isAfter, startOfDay } from '../core/calendar.ts'
import { fill } from '../core/say.ts'
import { dateEntered, dateFrom } from '../web/dates.ts'
import { dateField, radioField, selectField, textField } from '../web/fields.ts'
import type { FieldError, FormValues } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { type AsOf, sizes } from './pairs.ts'
import type { Looking } from './pairs-list.ts'
import { words } from './pairs-words.ts'

/** What a reader asks of the ledger, in the address: `?on=2025-10-01&known=2025-10-02&place=AB&order=oldest&size=25&page=2`. */
export type Asked = Omit<Looking, 'show'> & {
  /** A list by its name; anything else is none. */
  readonly show: string
  readonly on: Day | null
  readonly known: Day | null
}
export type Reading = {
  readonly asked: Asked
  readonly values: FormValues
  readonly errors: readonly FieldError[]
  /** It came by the fields of the form, and belongs in the address in the one spelling. */
  readonly moved: boolean
}
const SIZE = 50
const labels = { on: words.on, known: words.known } as const

/** Reads an address. What is no date, or a day that has not come, is an error at its field; the rest is brought to what there is. */
export function asked(query: URLSearchParams, today: Day): Reading {
  const values: FormValues = Object.fromEntries(query)
  const errors: FieldError[] = []
  const dayAsked = (name: keyof typeof labels): Day | null => {
    const label = labels[name]
    const text = query.get(name)?.trim() ?? ''
    const typed = dateEntered(values, name) ? dateFrom(values, name, label) : null
    if (typed !== null && !typed.ok) errors.push(...typed.errors)
    const found = typed === null ? day(text) : typed.ok ? typed.day : null
    if (found === null && typed === null && text !== '')
      errors.push({ field: name, message: fill(words.badDay, { label }) })
    if (found === null || !isAfter(found, today)) return found
    errors.push({ field: name, message: fill(words.notAfterToday, { label }) })
    return null
  }
  const [on, known] = [dayAsked('on'), dayAsked('known')]
  const page = Number(query.get('page') ?? '1')
  const size = Number(query.get('size') ?? SIZE)
  return {
    asked: {
      on,
      known,
      show: query.get('show') ?? '',
      page: Number.isSafeInteger(page) ? page : 1,
      size: sizes.find((one) => one === size) ?? SIZE,
      order: query.get('order') === 'oldest' ? 'oldest' : 'newest',
      place: (query.get('place') ?? '')
        .replace(/[^0-9A-Za-z]/g, '')
        .toUpperCase()
        .slice(0, 40),
    },
    values,
    errors,
    moved: [...query.keys()].some((key) => /^(on|known)-/.test(key)),
  }
}

/** The address in its one spelling; what is as usual is left out. */
export function addressOf(path: string, now: Asked, change: Partial<Looking> = {}): string {
  const { show, page, size, order, place, on, known } = { ...now, ...change }
  const parts = Object.entries({
    show,
    on,
    known,
    place,
    order: order === 'newest' ? '' : order,
    size: size === SIZE ? '' : size,
    page: page === 1 ? '' : page,
  }).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, `${value}`]]))
  const query = new URLSearchParams(parts).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The days asked for as instants: each day to its end, on the clocks of the desk; until the end of today where none is. */
export function asOf({ on, known }: Pick<Asked, 'on' | 'known'>, today: Day, zone: string): AsOf {
  const endOf = (of: Day | null): Instant => startOfDay(addDays(of ?? today, 1), zone)
  return { before: endOf(on), knownBefore: endOf(known) }
}

/** Another day, one place, the order, the size of a page: folded away until it is used. `labels.known`: left out in public. */
export function lookForm(
  lang: Language,
  path: string,
  { asked: now, values, errors }: Reading,
  says: { readonly on: Text; readonly known?: Text },
): Html {
  const form = { lang, values: errors.length > 0 ? values : {}, errors }
  const on = dateField(form, { name: 'on', label: says.on, hint: words.onHint, value: now.on ?? undefined })
  const known =
    says.known !== undefined &&
    dateField(form, { name: 'known', label: says.known, hint: words.knownHint, value: now.known ?? undefined })
  const orders = [
    { value: 'newest', text: words.newest },
    { value: 'oldest', text: words.oldestFirst },
  ]
  const body = html`<form class="app-form" method="get" action="${path}" novalidate>
${on}${known}${textField(form, { name: 'place', label: words.placeSought, value: now.place, width: 20, spellcheck: false })}
${radioField(form, { name: 'order', label: words.order, options: orders, value: now.order, small: true })}
${selectField(form, { name: 'size', label: words.size, value: `${now.size}`, options: sizes.map((size) => ({ value: `${size}`, text: `${size}` })) })}
${govuk('button', { text: t(words.show, lang), type: 'submit', classes: 'govuk-button--secondary' })}</form>`
  return govuk('details', { summaryText: t(words.look, lang), html: body, open: errors.length > 0 })
}
