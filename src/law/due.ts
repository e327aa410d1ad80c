import type { Day, Instant, Text } from '../core/brand.ts'
import {
  addDays,
  addHours,
  dayOf,
  earliest,
  isAfter,
  isBefore,
  isDay,
  isWithin,
  startOfDay,
  yearOf,
} from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { type Count, countDays, countMonths, countWorkingDays } from './counting.ts'
import * as words from './due-words.ts'
import type { Agreement, Calendar, Certainty, Citation, Deadline, Period, PeriodVersion, Place, RuleId } from './law.ts'
import { inForce, lawVersion } from './version.ts'
import { workingHours } from './working-hours.ts'

/**
 * Why there is no deadline: the answer of `due` where the question has none. `code` for programs, `problem` for people
 * (what is wrong and what to do), `field` the part of the question to change. `'problem' in answer` tells it from one.
 */
export type NoDeadline = {
  readonly code:
    | 'unknown-rule'
    | 'no-period'
    | 'not-yet-law'
    | 'no-longer-law'
    | 'withdrawn'
    | 'needs-instant'
    | 'wrong-place'
    | 'unknown-place'
    | 'out-of-range'
  readonly problem: Text
  readonly field: 'rule' | 'from' | 'place'
  readonly citation: Citation | null
}

export type DueOptions = {
  /** Where the notice was given, or the office that counts is. Used by working days alone; otherwise ignored. */
  readonly place?: Place
  /** The instant whose version of the law is stamped on the answer: normally now. */
  readonly asOf: Instant
  /** Whose version of the period counts, where not the one in force at the event: a letter is held to the words it was written in. */
  readonly versionAt?: Instant
}

/** The rule a period belongs to: a key such as `INAD-07/community` names a second period of rule `INAD-07`. */
export const ruleOf = (key: RuleId): RuleId => key.replace(/\/.*$/, '')

/** The source of a rule, to travel with an answer. Throws on a rule the agreement does not have: that is our mistake. */
export const citation = (agreement: Agreement, rule: RuleId): Citation => {
  const provision = own(agreement.provisions, ruleOf(rule))
  if (provision === undefined) throw new Error(`${agreement.id} has no provision ${rule}. Add it to the agreement.`)
  return { rule: provision.id, cite: provision.cite, certainty: provision.certainty, sources: provision.sources }
}

type Governing = { readonly version: PeriodVersion; readonly warnings: readonly Text[] }

/** The version in force at the event. Of a day without an hour, the version it began with, and a warning if it changed. */
const governing = (period: Period, from: Day | Instant, zone: string): Governing | null => {
  if (!isDay(from)) {
    const version = period.versions.find((one) => isWithin(from, one))
    return version === undefined ? null : { version, warnings: [] }
  }
  const start = startOfDay(from, zone)
  const end = startOfDay(addDays(from, 1), zone)
  const touched = ({ from: begins, until }: PeriodVersion) =>
    isBefore(begins, end) && (until === undefined || isAfter(until, start))
  const version = period.versions.find(touched)
  if (version === undefined) return null
  const warnings: Text[] = []
  if (isAfter(version.from, start)) warnings.push(words.beganThatDay(version.from, zone))
  if (version.until !== undefined && isBefore(version.until, end))
    warnings.push(words.changedThatDay(version.until, zone))
  return { version, warnings }
}

/** Whether the agreement is in force at the event: of a day, at some time in it. */
const inForceOn = (agreement: Agreement, from: Day | Instant, zone: string): boolean =>
  isDay(from)
    ? [from, addDays(from, 1)].some((day) => inForce(agreement, startOfDay(day, zone)) !== null)
    : inForce(agreement, from) !== null

const partyOf = ({ returning, receiving }: Agreement, zone: string) => (receiving.zone === zone ? receiving : returning)

/** Warnings that belong to a calendar of working days: a place taken for granted, years we cannot vouch for. */
const calendarWarnings = (
  { named, knownYears }: Calendar,
  given: boolean,
  { firstDay, lastDay }: Count,
): readonly Text[] => [
  ...(given ? [] : [words.placeAssumed(named)]),
  ...(yearOf(lastDay) > knownYears.last ? [words.beyondCalendar(named, knownYears.last)] : []),
  ...(yearOf(firstDay) < knownYears.first ? [words.beforeCalendar(named, knownYears.first)] : []),
]

/** The longest a person's question may reach: text holds four digits of a year. */
const LAST_YEAR = 9900

const weakest = (...marks: readonly Certainty[]): Certainty =>
  marks.toSorted((a, b) => 'VSAB'.indexOf(b) - 'VSAB'.indexOf(a))[0] ?? 'B'

const countFrom = ({ unit, monthsEnd }: Period, first: Day, value: number, calendar: Calendar | undefined): Count => {
  if (unit === 'working-day' && calendar !== undefined) return countWorkingDays(first, value, calendar)
  return unit === 'month' ? countMonths(first, value, monthsEnd) : countDays(first, value)
}

/**
 * The deadline a rule sets, counted from an event, with its whole working: each day counted, each skipped and why, the
 * instant it closes, the source, the version of the law, the readings it rests on, what to beware of.
 *
 * `from` is the event. As an instant it is first turned into a day on the clocks of the period's zones, the earlier where
 * they differ (CAL-02); as a day it is taken as it is. Day one is as the period has it (CAL-04). The version of the period is the one in force at the event; the
 * stamp is that of the whole law at `options.asOf`. A question without an answer gets a `NoDeadline`; nothing is thrown.
 */
export const due = (
  agreement: Agreement,
  rule: RuleId,
  from: Day | Instant,
  options: DueOptions,
): Deadline | NoDeadline => {
  const period = own(agreement.periods, rule)
  if (own(agreement.provisions, ruleOf(rule)) === undefined)
    return { code: 'unknown-rule', problem: words.unknownRule(rule), field: 'rule', citation: null }
  const source = citation(agreement, rule)
  const no = (code: NoDeadline['code'], field: NoDeadline['field'], problem: Text): NoDeadline => ({
    code,
    problem,
    field,
    citation: source,
  })
  const [zone] = period?.zones ?? []
  if (period === undefined || zone === undefined) return no('no-period', 'rule', words.noPeriod(rule))

  const found = governing(period, options.versionAt ?? from, zone)
  if (found === null) {
    const next = period.versions.find(({ from: begins }) =>
      isAfter(begins, isDay(from) ? startOfDay(from, zone) : from),
    )
    if (next === undefined) return no('no-longer-law', 'from', words.noLongerLaw(rule))
    return no('not-yet-law', 'from', words.notYetLaw(rule, next.from, zone))
  }
  const { version } = found
  if (version.value === null) return no('withdrawn', 'from', words.withdrawn(rule, version.from, zone, version.note))
  if (yearOf(isDay(from) ? from : dayOf(from, zone)) > LAST_YEAR)
    return no('out-of-range', 'from', words.outOfRange(LAST_YEAR))
  const party = partyOf(agreement, zone)
  const place = options.place ?? party.places[0]
  const calendar = own(agreement.calendars, place)
  if (period.unit === 'working-day' && calendar === undefined)
    return no('unknown-place', 'place', words.unknownPlace(place, party.places))
  if (period.unit === 'working-day' && !party.places.includes(place))
    return no('wrong-place', 'place', words.wrongPlace(rule, party.name))

  const reckoned =
    period.within === undefined
      ? reckon(period, version.value, from, calendar, options.place !== undefined)
      : reckonWorkingHours(agreement, period, version.value, from)
  if (reckoned === null) return no('needs-instant', 'from', words.needsInstant(rule))
  const { until } = version
  const changes = until !== undefined && isBefore(until, reckoned.closesAt) && found.warnings.length === 0
  const ownWarnings = [
    ...(inForceOn(agreement, from, zone) ? [] : [words.notInForce]),
    ...found.warnings,
    ...(changes ? [words.changesMeanwhile(until, zone)] : []),
  ]
  return {
    rule,
    title: period.title,
    kind: period.kind,
    value: version.value,
    unit: period.unit,
    from,
    place: period.unit === 'working-day' ? place : null,
    ...reckoned,
    citation: source,
    certainty: weakest(source.certainty, version.certainty),
    lawVersion: lawVersion(agreement, options.asOf),
    readings: period.readings,
    warnings: [...ownWarnings, ...reckoned.warnings],
  }
}

type Reckoned = Count & { readonly closesAt: Instant; readonly zone: string; readonly warnings: readonly Text[] }

/** Hours run from the exact instant, whatever the clocks do; the days are those of the zone, for the reader. */
const reckonHours = (from: Instant, value: number, zone: string): Reckoned => {
  const closesAt = addHours(from, value)
  const [firstDay, lastDay] = [dayOf(from, zone), dayOf(closesAt, zone)]
  return { firstDay, lastDay, counted: [], skipped: [], closesAt, zone, warnings: [] }
}

/** Hours in which the offices of every zone of the period are open at once; `null` from a day without an hour. */
function reckonWorkingHours(agreement: Agreement, period: Period, value: number, from: Day | Instant): Reckoned | null {
  const { within, zones } = period
  if (within === undefined || isDay(from)) return null
  const offices = zones.flatMap((zone) => {
    const calendar = own(agreement.calendars, partyOf(agreement, zone).places[0])
    return calendar === undefined ? [] : [{ zone, calendar }]
  })
  const { closesAt, counted, skipped } = workingHours(from, value, offices, within)
  const [zone = 'UTC'] = zones
  const [firstDay, lastDay] = [dayOf(from, zone), dayOf(closesAt, zone)]
  const warnings = offices.flatMap(({ calendar }) =>
    calendarWarnings(calendar, true, { firstDay, lastDay, counted, skipped }),
  )
  return { firstDay, lastDay, counted, skipped, closesAt, zone, warnings }
}

/** Counts `value` units from the event; `null` where hours are to be counted from a day. The first zone is the event's. */
const reckon = (
  period: Period,
  value: number,
  from: Day | Instant,
  calendar: Calendar | undefined,
  placeGiven: boolean,
): Reckoned | null => {
  const { unit, zones, dayOne } = period
  const [zone = 'UTC'] = zones
  if (unit === 'hour') return isDay(from) ? null : reckonHours(from, value, zone)
  const days = isDay(from) ? [from] : zones.map((one) => dayOf(from, one))
  const eventDay = earliest(days)
  const count = countFrom(period, dayOne === 'event-day' ? eventDay : addDays(eventDay, 1), value, calendar)
  const ends = zones.map((one) => ({ zone: one, at: startOfDay(addDays(count.lastDay, 1), one) }))
  const closesAt = earliest(ends.map(({ at }) => at))
  const differ = days.some((day) => day !== eventDay) ? [words.daysDiffer(eventDay)] : []
  const warnings = calendar !== undefined && unit === 'working-day' ? calendarWarnings(calendar, placeGiven, count) : []
  const closing = ends.find(({ at }) => at === closesAt)?.zone ?? zone
  return { ...count, closesAt, zone: closing, warnings: [...differ, ...warnings] }
}
