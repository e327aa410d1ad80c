import type { Day, Instant, Language, Text } from '../core/brand.ts'
import {
  addMinutes,
  compare,
  dayOf,
  formatDay,
  formatInstant,
  isAfter,
  startOfDay,
  zoneName,
} from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { withProclaimed } from '../law/holidays.ts'
import type { Agreement, Calendar, Place, Validity } from '../law/law.ts'
import { changedBy } from '../law/readings.ts'
import type { Extension, RecordedHoliday, SchemeState } from './state.ts'

/** The agreement as it stands with what was recorded since: pure, and the same answer, as the same object, every time. */

type Amending = Pick<SchemeState, 'extensions' | 'holidays'>

/** The end of the agreement by what is known, exclusive; `null` where none is set. */
export function endOf({ validity }: Pick<Agreement, 'validity'>): Instant | null {
  const ends = validity.map(({ until }) => until)
  if (ends.includes(undefined)) return null
  return (
    ends
      .filter((end) => end !== undefined)
      .toSorted(compare)
      .at(-1) ?? null
  )
}

/** The zone of the party on whose clocks an instant is midnight; `null` where it is midnight to neither. */
function midnightZone({ returning, receiving }: Agreement, at: Instant): string | null {
  const midnight = ({ zone }: { readonly zone: string }): boolean => startOfDay(dayOf(at, zone), zone) === at
  return [returning, receiving].find(midnight)?.zone ?? null
}

/** The last day an end (exclusive) still covers, on the clocks of the party where it falls at midnight. */
export const lastDayOf = (agreement: Agreement, end: Instant): Day =>
  dayOf(addMinutes(end, -1), midnightZone(agreement, end) ?? agreement.returning.zone)

/** An end (exclusive) in words, as the end of a day where it is one: "until the end of 31 October 2026 (Paris time)". */
export function untilWords(agreement: Agreement, end: Instant): Text {
  const zone = midnightZone(agreement, end)
  if (zone === null) {
    const said = (lang: Language): string => formatInstant(end, agreement.returning.zone, lang, { zoneName: true })
    return { en: `until ${said('en')}`, fr: `jusqu’au ${said('fr')}` }
  }
  const said = (lang: Language): string => `${formatDay(lastDayOf(agreement, end), lang)} (${zoneName(zone, lang)})`
  return { en: `until the end of ${said('en')}`, fr: `jusqu’à la fin du ${said('fr')}` }
}

function saysOf(agreement: Agreement, { until, instrument }: Extension): Text {
  const end = untilWords(agreement, until)
  return { en: `Extended ${end.en}: ${instrument}.`, fr: `Prolongé ${end.fr} : ${instrument}.` }
}

/** Spans go on where the one before ends. An extension that reaches no further than what is known adds nothing. */
function extended(agreement: Agreement, extensions: readonly Extension[]): readonly Validity[] {
  let validity = agreement.validity
  for (const extension of extensions) {
    const end = endOf({ validity })
    const { until, certainty, source, knownFrom } = extension
    if (end === null || !isAfter(until, end)) continue
    const says = saysOf(agreement, extension)
    validity = [...validity, { from: end, until, certainty, sources: [source], readings: [], says, knownFrom }]
  }
  return validity
}

/** The calendar itself knows which days it has already: an agreement that is amended once is not amended twice. */
const proclaimedIn = (calendar: Calendar, holidays: readonly RecordedHoliday[]): Calendar =>
  withProclaimed(
    calendar,
    holidays
      .filter(({ places }) => places.includes(calendar.place))
      .map(({ day, name, source, knownFrom }) => ({ day, name, source, knownFrom })),
  )

function calendarsWith(agreement: Agreement, holidays: readonly RecordedHoliday[]): Agreement['calendars'] {
  const changed = Object.entries(agreement.calendars).map(([place, calendar]): readonly [Place, Calendar] => [
    place,
    proclaimedIn(calendar, holidays),
  ])
  return changed.every(([place, calendar]) => own(agreement.calendars, place) === calendar)
    ? agreement.calendars
    : Object.fromEntries(changed)
}

function amend(agreement: Agreement, { extensions, holidays }: Amending): Agreement {
  const validity = extended(agreement, extensions)
  const calendars = calendarsWith(agreement, holidays)
  const same = validity === agreement.validity && calendars === agreement.calendars
  return same ? agreement : { ...agreement, validity, calendars }
}

/** What is reckoned once for an agreement is kept by its identity elsewhere, so the same state must give the same object. */
const kept = new WeakMap<Agreement, Map<string, Agreement>>()
const MOST_KEPT = 200

/**
 * The agreement with the recorded holidays in its calendars (each known from when it was recorded) and its validity
 * carried on by the recorded extensions (each with its instrument as source). The same object back where there is nothing
 * to amend; the same object again for the same state, however often that was read.
 */
export function amended(agreement: Agreement, state: Amending): Agreement {
  const { extensions, holidays } = state
  if (extensions.length === 0 && holidays.length === 0) return agreement
  const known = kept.get(agreement) ?? new Map<string, Agreement>()
  kept.set(agreement, known)
  const question = JSON.stringify([extensions, holidays])
  const found = known.get(question)
  if (found !== undefined) return found
  if (known.size >= MOST_KEPT) known.clear()
  const answer = changedBy(agreement, (to) => amend(to, { extensions, holidays }))
  known.set(question, answer)
  return answer
}

/** The agreement as it stands without one recorded holiday: to show what that day changes. */
export function withoutHoliday(agreement: Agreement, state: Amending, holiday: RecordedHoliday): Agreement {
  const isIt = (place: Place, one: Calendar['proclaimed'][number]): boolean =>
    holiday.places.includes(place) && one.day === holiday.day && one.knownFrom === holiday.knownFrom
  const calendars = Object.entries(agreement.calendars).map(([place, calendar]): readonly [Place, Calendar] =>
    calendar.proclaimed.some((one) => isIt(place, one))
      ? [place, { ...calendar, proclaimed: calendar.proclaimed.filter((one) => !isIt(place, one)) }]
      : [place, calendar],
  )
  const holidays = state.holidays.filter(({ id }) => id !== holiday.id)
  return amended({ ...agreement, calendars: Object.fromEntries(calendars) }, { extensions: state.extensions, holidays })
}
