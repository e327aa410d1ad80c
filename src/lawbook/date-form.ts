import type { Instant } from '../core/brand.ts'
import {
  day,
  dayOf,
  formatInstant,
  instant,
  isAfter,
  isBefore,
  localToInstant,
  startOfDay,
  zoneName,
} from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import { tagFor } from '../web/boxes.ts'
import type { FieldError, FormValues } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { type MomentEntered, momentEntered, momentField, momentFrom } from '../web/moment.ts'
import { sayTime } from '../web/when.ts'
import * as say from './page-sentences.ts'
import { words } from './page-words.ts'
import { keptFields, type LawView, type Pairs, sinceText, standingAt, zoned } from './view.ts'

/**
 * Instants in addresses: `on=2025-09-17T20:24` on the clocks of the returning state, a day alone for its beginning, or a
 * full instant with its zone. The fields of a form are read too, and then written into the address in the one spelling.
 */

/** As one parameter of the address: on the clocks of the zone, or in UTC where those show that time twice. */
export function spelled(at: Instant, zone: string): string {
  const local = `${dayOf(at, zone)}T${sayTime(at, 'en', zone)}`
  const found = localToInstant(local, zone)
  return 'instant' in found && found.instant === at ? local : at
}

const parts = ['day', 'month', 'year', 'time', 'which'] as const

/** What the fields of a moment are given in an address. */
export const fieldsIn = (query: URLSearchParams, name: string): FormValues =>
  Object.fromEntries(
    parts.flatMap((part) => {
      const value = query.get(`${name}-${part}`)
      return value === null ? [] : [[`${name}-${part}`, value]]
    }),
  )

/** A date of our shape, whether or not there is such a day, taken apart into the fields that show it again. */
function apart(text: string, name: string): FormValues | null {
  const [, year, month, date, time = '00:00'] =
    /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})(?:T(\d{1,2}:\d{2}))?$/.exec(text) ?? []
  if (year === undefined) return null
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year, [`${name}-time`]: time }
}

export type Asked =
  | { readonly state: 'none' }
  /** `moved`: it came by the fields of a form, and belongs in the address as one parameter. */
  | { readonly state: 'at'; readonly at: Instant; readonly moved: boolean }
  | { readonly state: 'wrong'; readonly values: FormValues; readonly errors: readonly FieldError[] }

const entered = (values: FormValues, found: MomentEntered, moved: boolean): Asked =>
  found.ok ? { state: 'at', at: found.at, moved } : { state: 'wrong', values, errors: found.errors }

/** The moment an address asks for under a name, by the fields of a form or as one parameter. */
export function momentAsked(query: URLSearchParams, name: string, label: typeof words.on, zone: string): Asked {
  const values = fieldsIn(query, name)
  if (momentEntered(values, name)) return entered(values, momentFrom(values, name, label, zone), true)
  const text = query.get(name)?.trim() ?? ''
  if (text === '') return { state: 'none' }
  const whole = day(text)
  const exact = whole === null ? instant(text) : startOfDay(whole, zone)
  if (exact !== null) return { state: 'at', at: exact, moved: false }
  const fields = apart(text, name)
  if (fields !== null) return entered(fields, momentFrom(fields, name, label, zone), false)
  return { state: 'wrong', values: {}, errors: [{ field: name, message: say.noDate(label, text.slice(0, 60)) }] }
}

/** The date of the law an address asks for. Before the agreement there was no law of it to show. */
export function lawDateAsked(query: URLSearchParams, agreement: Agreement): Asked {
  const { zone } = agreement.returning
  const asked = momentAsked(query, 'on', words.on, zone)
  const [first] = agreement.validity
  if (asked.state !== 'at' || first === undefined || !isBefore(asked.at, first.from)) return asked
  const typed = fieldsIn(query, 'on')
  const values = momentEntered(typed, 'on') ? typed : (apart(spelled(asked.at, zone), 'on') ?? {})
  return { state: 'wrong', values, errors: [{ field: 'on', message: say.tooEarly(sinceText(agreement, first.from)) }] }
}

/** The fields of the date of the law in a form of their own. `rest`: what else the page was asked for, to be kept. */
export function dateForm(
  view: Pick<LawView, 'lang' | 't' | 'at' | 'zone' | 'c' | 'kept'>,
  rest: Pairs,
  wrong: { readonly values: FormValues; readonly errors: readonly FieldError[] } = { values: {}, errors: [] },
): Html {
  const { lang, t, at, zone, c } = view
  const field = momentField(
    { lang, ...wrong },
    {
      name: 'on',
      label: words.on,
      hint: say.onHint({ en: zoneName(zone, 'en'), fr: zoneName(zone, 'fr') }),
      zone,
      ...(wrong.errors.length > 0 ? {} : { value: at, withTime: true }),
    },
  )
  return html`<form class="app-form law-date__form" method="get" action="${c.req.path}" novalidate>
${keptFields(rest)}${field}
${govuk('button', { text: t(words.show), type: 'submit', classes: 'govuk-button--secondary' })}
</form>`
}

/**
 * Which date the page shows the law of, and the way to another. `state`: where the agreement was not in force then, that
 * is said too, for pages that do not say it otherwise.
 */
export function dateLine(view: LawView, rest: Pairs, state = true): Html {
  const { t, at, now, zone, lang, c } = view
  const isNow = view.kept.on === undefined
  const said = zoned(at, zone)
  const sentence = isNow ? say.asItStands(said) : isAfter(at, now) ? say.asWillBe(said) : say.asWas(said)
  const here = new URLSearchParams(rest.map(([name, value]) => [name, value])).toString()
  const back =
    !isNow &&
    html` <a class="govuk-link law-date__back" href="${c.req.path}${here === '' ? '' : `?${here}`}">${t(words.backToNow)}</a>`
  const standing = standingAt(view)
  const stands =
    state &&
    standing.code !== 'running' &&
    html`<p class="law-date__state">${tagFor(lang, standing.tone, standing.title)} ${standing.says !== null && t(standing.says)}</p>`
  return html`<div class="law-date"><p class="law-date__says"><time datetime="${at}">${t(sentence)}</time>${back}</p>${stands}
<details class="govuk-details law-date__other"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t(words.change)}<span class="govuk-visually-hidden"> (${formatInstant(at, zone, lang)})</span></span></summary>
<div class="govuk-details__text">${dateForm(view, rest)}</div></details></div>`
}
