import type { Day, Instant, Language, Text } from '../core/brand.ts'
import {
  addDays,
  addMonths,
  dayOf,
  dayOfWeek,
  earliest,
  formatDay,
  formatInstant,
  isAfter,
  isBefore,
  isDay,
  knownDay,
} from '../core/calendar.ts'
import type { Deadline, Period } from '../law/law.ts'
import { weekdayOf } from '../law/weekday.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayWeekday } from '../web/when.ts'
import * as say from './page-words.ts'
import { words } from './page-words.ts'

/** A deadline drawn as a calendar: tables of weeks, in which every day says in words what it is. */

/** The day of the event on the clocks of the period's zones, the earlier where they differ. */
export const eventDayOf = ({ from, zone }: Deadline, period: Period | null): Day =>
  isDay(from) ? from : earliest((period?.zones ?? [zone]).map((one) => dayOf(from, one)))

type Why = { readonly day: Day; readonly why: Text; readonly letter: string | null }
type Drawn = {
  readonly lang: Language
  readonly eventDay: Day
  readonly deadline: Deadline
  readonly number: ReadonlyMap<Day, number>
  readonly skipped: ReadonlyMap<Day, Why>
}

const isWeekend = (day: Day, why: Text): boolean => why.en === weekdayOf(day).en

/** Days skipped for more than being a weekend get a letter, for where there is no room for their name. */
function lettered(skipped: Deadline['skipped']): ReadonlyMap<Day, Why> {
  let next = 0
  return new Map(
    skipped.map(({ day, why }) => {
      const letter = isWeekend(day, why) ? null : letterOf(next++)
      return [day, { day, why, letter }]
    }),
  )
}
const letterOf = (index: number): string => String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26))

/** More months than this are not drawn one by one where every day counts: the first and the last are. */
const MOST_MONTHS = 4

/** Every day from the event to the last, month by month; of hours, the two ends. */
export function daysShown(lang: Language, deadline: Deadline, period: Period | null): Html {
  if (deadline.unit === 'hour') return hoursShown(lang, deadline)
  const eventDay = eventDayOf(deadline, period)
  const drawn: Drawn = {
    lang,
    eventDay,
    deadline,
    number: new Map(deadline.counted.map((day, index) => [day, index + 1])),
    skipped: lettered(deadline.skipped),
  }
  const months = monthsFrom(eventDay, deadline.lastDay)
  const [first, last] = [months[0], months.at(-1)]
  if (months.length <= MOST_MONTHS || first === undefined || last === undefined || deadline.skipped.length > 0)
    return html`<div class="due-months${months.length > 2 && ' due-months--many'}">${months.map((month) => monthShown(drawn, month))}</div>`
  const between = say.monthsBetween(monthText(first), monthText(last))
  return html`<div class="due-months">${monthShown(drawn, first)}<p class="govuk-body">${between[lang]}</p>${monthShown(drawn, last)}</div>`
}

const firstOfMonth = (day: Day): Day => knownDay(`${day.slice(0, 8)}01`)

function monthsFrom(first: Day, last: Day): readonly Day[] {
  const months: Day[] = []
  for (let month = firstOfMonth(first); !isAfter(month, last); month = addMonths(month, 1)) months.push(month)
  return months
}

const monthText = (month: Day): Text => ({
  en: formatDay(month, 'en').replace(/^\S+ /, ''),
  fr: formatDay(month, 'fr').replace(/^\S+ /, ''),
})

/** The weeks of a month that the time touches, each of seven days from Monday. */
function weeksOf(month: Day, { eventDay, deadline: { lastDay } }: Drawn): readonly (readonly Day[])[] {
  const next = addMonths(month, 1)
  const weeks: (readonly Day[])[] = []
  for (let monday = addDays(month, 1 - dayOfWeek(month)); isBefore(monday, next); monday = addDays(monday, 7)) {
    const week = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
    const own = week.filter((day) => !isBefore(day, month) && isBefore(day, next))
    if (own.some((day) => !isBefore(day, eventDay) && !isAfter(day, lastDay))) weeks.push(week)
  }
  return weeks
}

const monday = knownDay('2025-09-01')

function monthShown(drawn: Drawn, month: Day): Html {
  const { lang, skipped } = drawn
  const heads = Array.from({ length: 7 }, (_, index) => weekdayOf(addDays(monday, index))[lang]).map(
    (name) =>
      html`<th scope="col"><span aria-hidden="true">${name.slice(0, 3)}</span><span class="govuk-visually-hidden">${name}</span></th>`,
  )
  const weeks = weeksOf(month, drawn)
  const inMonth = (day: Day): boolean => day.slice(0, 7) === month.slice(0, 7)
  const rows = weeks.map(
    (
      week,
    ) => html`<tr>${week.map((day) => (inMonth(day) ? cell(drawn, day) : html`<td class="due-day due-day--none"></td>`))}</tr>
`,
  )
  const notes = [...skipped.values()].filter(({ day, letter }) => letter !== null && inMonth(day))
  const legend =
    notes.length > 0 &&
    html`<p class="govuk-visually-hidden">${words.notCounted[lang]}</p><ul class="due-notes">${notes.map(({ day, why, letter }) => html`<li><span class="due-notes__letter" aria-hidden="true">${letter}</span> ${sayWeekday(day, lang)}${lang === 'fr' ? '\u00a0' : ''}: ${why[lang]}</li>`)}</ul>`
  return html`<div class="due-month"><table class="due-grid">
<caption class="due-grid__caption">${monthText(month)[lang]}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>${rows}</tbody></table>${legend}</div>`
}

function cell(drawn: Drawn, day: Day): Html {
  const { deadline, eventDay } = drawn
  const outside = isBefore(day, eventDay) || isAfter(day, deadline.lastDay)
  const date = html`<time class="due-day__date" datetime="${day}">${Number(day.slice(8))}</time>`
  if (outside) return html`<td class="due-day due-day--outside">${date}</td>`
  const { kind, says } = markOf(drawn, day)
  return html`<td class="due-day due-day--${kind}">${date} ${says}</td>`
}

type Mark = { readonly kind: 'event' | 'counted' | 'skipped' | 'last' | 'quiet'; readonly says: Html }

/** What a day is, in words; where there is room for a sign alone the words are still there for those who hear them. */
function markOf({ lang, deadline, eventDay, number, skipped }: Drawn, day: Day): Mark {
  const t = sayIn(lang)
  const line = (text: string, more = ''): Html => html`<span class="due-day__says${more}">${text}</span>`
  const event = day === eventDay ? line(t(words.dayEvent), ' due-day__says--event') : nothing
  const counted = number.get(day)
  const count =
    counted === undefined
      ? nothing
      : deadline.unit === 'month'
        ? signed('✓', t(words.counts))
        : line(t(say.dayNumber(counted)))
  if (day === deadline.lastDay)
    return { kind: 'last', says: html`${event} ${count} ${line(t(words.dayLast), ' due-day__says--last')}` }
  const not = skipped.get(day)
  if (not !== undefined) {
    const why = not.letter === null ? signed('×', t(words.weekend)) : signed(not.letter, t(not.why))
    return { kind: 'skipped', says: html`${event} ${why}` }
  }
  if (counted !== undefined) return { kind: 'counted', says: html`${event} ${count}` }
  return { kind: day === eventDay ? 'event' : 'quiet', says: event }
}

const signed = (sign: string, text: string): Html =>
  html`<span class="due-day__sign" aria-hidden="true">${sign}</span> <span class="due-day__says due-day__says--long">${text}</span>`

function hoursShown(lang: Language, { from, closesAt, zone }: Deadline): Html {
  const t = sayIn(lang)
  const said = (at: Instant): string => formatInstant(at, zone, lang, { zoneName: true })
  const rows: readonly (readonly [Text, string])[] = [
    [words.begins, isDay(from) ? sayWeekday(from, lang) : `${weekdayOf(dayOf(from, zone))[lang]} ${said(from)}`],
    [words.ends, `${weekdayOf(dayOf(closesAt, zone))[lang]} ${said(closesAt)}`],
  ]
  return html`<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">${t(words.hoursCaption)}</caption>
<thead class="govuk-visually-hidden"><tr><th scope="col">${t(words.point)}</th><th scope="col">${t(words.moment)}</th></tr></thead>
<tbody class="govuk-table__body">${join(
    rows.map(
      ([head, when]) =>
        html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${t(head)}</th><td class="govuk-table__cell">${when}</td></tr>`,
    ),
  )}</tbody></table>`
}
