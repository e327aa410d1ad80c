import type { Day, Text } from '../core/brand.ts'
import { addDays, compare, dayOf, dayOfWeek, day as realDay, yearOf } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { asKnownAt, holidaysOf, isWorkingDay } from '../law/holidays.ts'
import type { Calendar } from '../law/law.ts'
import { summary, tagFor } from '../web/boxes.ts'
import { selectField, textField } from '../web/fields.ts'
import type { FieldError, FormValues } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { sayDay, sayWeekday } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { dateLine } from './date-form.ts'
import * as say from './page-sentences.ts'
import { words } from './page-words.ts'
import {
  certaintyTag,
  hrefOf,
  keptFields,
  type LawPage,
  type LawView,
  pairsIn,
  section,
  sourceList,
  zoned,
} from './view.ts'

const [FIRST, LAST] = [1900, 2199]

type Asked = {
  readonly calendar: Calendar | null
  readonly year: number | null
  readonly values: FormValues
  readonly errors: readonly FieldError[]
}

/** Which calendar the address asks for; left out, the returning state's first place, in the year of the date shown. */
function askedIn({ c, agreement, at, zone }: LawView): Asked {
  const place = c.req.query('place') ?? agreement.returning.places[0]
  const typed = c.req.query('year')?.trim()
  const calendar = own(agreement.calendars, place) ?? null
  const year = typed === undefined || typed === '' ? yearOf(dayOf(at, zone)) : /^\d{4}$/.test(typed) ? Number(typed) : 0
  const inRange = year >= FIRST && year <= LAST
  return {
    calendar: calendar === null ? null : asKnownAt(calendar, at),
    year: inRange ? year : null,
    values: typed === undefined || typed === '' ? {} : { year: typed },
    errors: [
      ...(calendar === null ? [{ field: 'place', message: words.noSuchPlace }] : []),
      ...(inRange ? [] : [{ field: 'year', message: words.badYear }]),
    ],
  }
}

function choice(view: LawView, { calendar, year, values, errors }: Asked): Html {
  const { lang, t, agreement, c } = view
  const form = { lang, values, errors }
  const options = Object.values(agreement.calendars).map(({ place, name }) => ({ value: place, text: name }))
  return html`<form class="app-form law-choice" method="get" action="${c.req.path}" novalidate>
${keptFields(pairsIn(view, ['on', 'lang']))}${selectField(form, { name: 'place', label: words.place, options, value: calendar?.place ?? '', ...(calendar === null ? { blank: '–' } : {}) })}
${textField(form, { name: 'year', label: words.year, width: 4, inputmode: 'numeric', value: year === null ? '' : `${year}` })}
${govuk('button', { text: t(words.showCalendar), type: 'submit', classes: 'govuk-button--secondary' })}
</form>`
}

const firstOf = (year: number): Day | null => realDay(`${year}-01-01`)

/** How many days of a year are worked. */
function workingDays(year: number, calendar: Calendar): number {
  const first = firstOf(year)
  if (first === null) return 0
  let count = 0
  for (let of = first; yearOf(of) === year; of = addDays(of, 1)) if (isWorkingDay(of, calendar)) count += 1
  return count
}

/** How a holiday comes to be one: every year, by a public act once, or moved from its usual day. */
function comesBy(view: LawView, calendar: Calendar, of: Day): Html {
  const { lang, t, zone } = view
  const act = calendar.proclaimed.find(({ day }) => day === of)
  if (act !== undefined) {
    const since = act.knownFrom !== undefined && html`<br>${t(say.knownSince(zoned(act.knownFrom, zone)))}`
    return html`${tagFor(lang, 'info', words.proclaimed)}${since}<br>${sourceList(lang, [act.source])}`
  }
  const moved = calendar.moved.find(({ to }) => to === of)
  if (moved !== undefined)
    return html`${tagFor(lang, 'info', words.moved)}<br>${sayDay(moved.from, lang)} → ${sayDay(of, lang)}`
  const weekend = calendar.weekend.includes(dayOfWeek(of)) && html` ${tagFor(lang, 'quiet', words.onWeekend)}`
  return html`${t(words.usual)}${weekend}`
}

const aMonday = '2024-01-01' as Day

function yearShown(view: LawView, calendar: Calendar, year: number): Html {
  const { lang, t } = view
  const { knownYears, weekend, certainty, sources, checkedOn } = calendar
  const days = [...holidaysOf(year, calendar)].toSorted(([a], [b]) => compare(a, b))
  const weekdayOf = (number: number): string =>
    new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
      Date.parse(`${addDays(aMonday, number - 1)}T00:00:00Z`),
    )
  const vouched: Text = say.yearsVouched(knownYears.first, knownYears.last)
  const outside = year < knownYears.first || year > knownYears.last
  const warning = outside && govuk('warning-text', { text: t(say.beyond(year)), iconFallbackText: '' })
  const facts = summary(lang, [
    { key: words.workingDays, value: `${workingDays(year, calendar)}` },
    { key: words.weekend, value: weekend.map(weekdayOf).join(', ') },
    { key: words.vouched, value: vouched },
    {
      key: words.howSure,
      value: html`${certaintyTag(lang, certainty)} <span class="law-muted">${t(words.checked)} ${sayDay(checkedOn, lang)}</span>`,
    },
    { key: words.sources, value: sourceList(lang, sources) },
  ])
  const table = worklist(lang, {
    caption: say.holidaysOf(year, calendar.name),
    captionHidden: true,
    columns: [{ head: words.day }, { head: words.name }, { head: words.comes }],
    rows: days.map(([of, name]) => ({
      ...(calendar.proclaimed.some(({ day }) => day === of) ? { tone: 'info' as const } : {}),
      cells: [sayWeekday(of, lang), t(name), comesBy(view, calendar, of)],
    })),
    empty: words.noHolidays,
  })
  return section(t(say.holidaysOf(year, calendar.name)), html`${warning}<div class="law-days">${table}</div>${facts}`)
}

/** The working days of a place in a year, as they could be known at the date shown. */
export function calendarPage(view: LawView): LawPage {
  const { t } = view
  const asked = askedIn(view)
  const { calendar, year, errors } = asked
  const body = html`<h1 class="govuk-heading-l law-title">${t(words.calendars)}</h1>
<p class="govuk-body law-text">${t(words.calendarsSays)}</p>
${dateLine(view, pairsIn(view, ['place', 'year', 'lang']))}${choice(view, asked)}
${calendar !== null && year !== null && yearShown(view, calendar, year)}`
  return {
    title: t(words.calendars),
    errors,
    body,
    crumbs: [{ text: t(words.law), href: hrefOf(view, '') }, { text: t(words.calendars) }],
  }
}
