import type { Context } from 'hono'
import type { Instant, Language, Text } from '../core/brand.ts'
import { compare, dayOf, dayOfWeek, yearOf } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { holidaysOf } from '../law/holidays.ts'
import type { Calendar, Deadline, ProclaimedDay } from '../law/law.ts'
import { summary, tagFor } from '../web/boxes.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { selectField, textField } from '../web/fields.ts'
import type { FieldError, Form } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayInstant, sayWeekday } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import type { Affected, Moved } from './affected.ts'
import { amended } from './amend.ts'
import * as say from './holiday-words.ts'
import { words } from './holiday-words.ts'
import type { RecordedHoliday, SchemeState } from './state.ts'
import { citeOf, sourceShown } from './state-view.ts'
import { schemeOf } from './view.ts'

/** Public holidays as pages show them: a year of a place, a recorded day, and the time it changes. */

type C = Context<DeskEnv>

const MOST_SHOWN = 200

/** A day as recorded, or about to be. */
export function factsShown(
  desk: Desk,
  lang: Language,
  holiday: ProclaimedDay & { readonly places: readonly string[] },
): Html {
  const t = sayIn(lang)
  const placeName = (place: string): string =>
    t(own(desk.platform.agreement.calendars, place)?.name ?? { en: place, fr: place })
  return summary(lang, [
    { key: words.day, value: sayWeekday(holiday.day, lang) },
    { key: words.places, value: holiday.places.map(placeName).join(', ') },
    { key: words.nameEn, value: html`<span lang="en">${holiday.name.en}</span>` },
    { key: words.nameFr, value: html`<span lang="fr">${holiday.name.fr}</span>` },
    { key: words.source, value: sourceShown(holiday.source) },
  ])
}

/** The last day; where that is the same before and after, the instant too. */
function lastDay(deadline: Deadline, { before, after }: Moved, lang: Language, zone: string): string {
  const day = sayWeekday(deadline.lastDay, lang)
  return before.lastDay === after.lastDay ? `${day} (${sayInstant(deadline.closesAt, lang, zone)})` : day
}

/** Case, rule, last day before and after; one row a deadline. */
export function affectedTable(desk: Desk, lang: Language, caption: Text, affected: readonly Affected[]): Html {
  const t = sayIn(lang)
  const lines = affected.flatMap(({ reference, name, moved }) => moved.map((one) => ({ reference, name, one })))
  const home = desk.side === 'returning' ? '/cases' : '/requests'
  const rows = lines.slice(0, MOST_SHOWN).map(({ reference, name, one }) => ({
    tone: 'warn' as const,
    cells: [
      html`<a class="govuk-link" href="${home}/${reference}"><span class="app-ref">${reference}</span></a>${name !== undefined && html` <bdi>${name}</bdi>`}`,
      html`${t(one.title)} <span class="app-cite">${citeOf(desk.platform.agreement, one.before.rule)[lang]}</span>`,
      lastDay(one.before, one, lang, desk.zone),
      lastDay(one.after, one, lang, desk.zone),
    ],
  }))
  const list = worklist(lang, {
    caption,
    empty: words.nothing,
    columns: [{ head: words.case }, { head: words.rule }, { head: words.before }, { head: words.after }],
    rows,
  })
  const count = lines.length > 0 && html`<p class="govuk-body">${t(say.counted(lines.length, affected.length))}</p>`
  const cut = lines.length > MOST_SHOWN && html`<p class="govuk-body">${t(say.more(MOST_SHOWN, lines.length))}</p>`
  return html`${list}${count}${cut}`
}

type Asked = { readonly calendar: Calendar; readonly year: number; readonly errors: readonly FieldError[] }

/** What was asked for by address; what is not there is said, and the desk's own place and year shown instead. */
function asked(c: C, desk: Desk, calendars: Readonly<Record<string, Calendar>>, now: Instant): Asked | null {
  const { returning, receiving } = desk.platform.agreement
  const [ours] = (desk.side === 'returning' ? returning : receiving).places
  const [place, year] = [c.req.query('place') ?? ours, c.req.query('year')?.trim()]
  const found = own(calendars, place)
  const calendar = found ?? own(calendars, ours) ?? Object.values(calendars)[0]
  if (calendar === undefined) return null
  const good = year === undefined || /^[1-9]\d{3}$/.test(year)
  const errors = [
    ...(found === undefined ? [{ field: 'place', message: words.noSuchPlace }] : []),
    ...(good ? [] : [{ field: 'year', message: words.badYear }]),
  ]
  return { calendar, year: good && year !== undefined ? Number(year) : yearOf(dayOf(now, desk.zone)), errors }
}

/** The holidays of one place in one year, those recorded here marked; the way to record one. */
export async function calendarPage(c: C, desk: Desk, notice: Text | undefined): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const { database, agreement, clock } = desk.platform
  const state = await schemeOf(database.query)
  const { calendars } = amended(agreement, state)
  const found = asked(c, desk, calendars, clock.now())
  const link = html`<p class="govuk-body"><a class="govuk-link" href="/scheme/holidays/new">${t(words.proclaim)}</a></p>`
  const body = html`<h1 class="govuk-heading-l">${t(words.title)}</h1><p class="govuk-body">${t(words.intro)}</p>
${desk.may(user, 'scheme/proclaim-holiday') ? link : nothing}
${found === null ? html`<p class="govuk-body">${t(words.empty)}</p>` : html`${choice(c, lang, found, calendars)}${yearTable(lang, state, found)}`}`
  return deskPage(c, desk, {
    title: words.title,
    errors: found?.errors ?? [],
    back: { href: '/scheme' },
    ...(notice === undefined ? {} : { notice: { text: notice } }),
    body,
  })
}

function choice(
  c: C,
  lang: Language,
  { calendar, year, errors }: Asked,
  calendars: Readonly<Record<string, Calendar>>,
): Html {
  const typed = c.req.query('year')
  const form: Form = { lang, values: { ...(typed === undefined ? {} : { year: typed }) }, errors }
  const options = Object.values(calendars).map(({ place, name }) => ({ value: place, text: name }))
  return html`<form class="app-form" method="get" action="/scheme/holidays">
${selectField(form, { name: 'place', label: words.place, options, value: calendar.place })}
${textField(form, { name: 'year', label: words.year, width: 4, inputmode: 'numeric', value: `${year}` })}
${govuk('button', { text: sayIn(lang)(words.show), type: 'submit', classes: 'govuk-button--secondary' })}
</form>`
}

function yearTable(lang: Language, state: SchemeState, { calendar, year }: Asked): Html {
  const t = sayIn(lang)
  const recorded = (day: string): RecordedHoliday | undefined =>
    state.holidays.find((one) => one.day === day && one.places.includes(calendar.place))
  const days = [...holidaysOf(year, calendar)].toSorted(([a], [b]) => compare(a, b))
  const rows = days.map(([day, name]) => {
    const ours = recorded(day)
    const weekend = calendar.weekend.includes(dayOfWeek(day))
    const from =
      ours === undefined
        ? tagFor(lang, 'quiet', words.inCalendar)
        : html`${tagFor(lang, 'info', words.recorded)} <a class="govuk-link" href="/scheme/holidays/${ours.id}">${t(name)}</a>`
    return {
      ...(ours === undefined ? {} : { tone: 'info' as const }),
      cells: [
        sayWeekday(day, lang),
        t(name),
        html`${from}${weekend && html` ${tagFor(lang, 'quiet', words.weekend)}`}`,
      ],
    }
  })
  const { first, last } = calendar.knownYears
  const known = (year < first || year > last) && html`<p class="govuk-body">${t(say.beyond(first, last))}</p>`
  return html`${worklist(lang, {
    caption: say.holidaysOfYear(year, calendar.name),
    empty: words.empty,
    columns: [{ head: words.day }, { head: words.name }, { head: words.standing }],
    rows,
  })}${known}<p class="app-cite">${t(certaintyWords[calendar.certainty])} ${join(calendar.sources.map(sourceShown), html`<br>`)}</p>`
}
