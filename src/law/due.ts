import type { Day, Instant, Text } from '../core/brand.ts'
import {
  addDays,
  addHours,
  compare,
  dayOf,
  earliest,
  isAfter,
  isBefore,
  isDay,
  isWithin,
  startOfDay,
  yearOf,
} from '../core/calendar.ts'
import { type Count, countDays, countMonths, countWorkingDays } from './counting.ts'
import * as words from './due-words.ts'
import { firstKnownYear, lastKnownYear } from './holidays.ts'
import type { Agreement, Citation, Deadline, Period, PeriodVersion, Place, RuleId, Validity } from './law.ts'

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
const ruleOf = (key: RuleId): RuleId => key.replace(/\/.*$/, '')

/** An entry of a table by a key that may come from outside: `toString` is no rule. */
const own = <One>(table: Readonly<Record<string, One>>, key: string): One | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** The source of a rule, to travel with an answer. Throws on a rule the agreement does not have: that is our mistake. */
export const citation = (agreement: Agreement, rule: RuleId): Citation => {
  const provision = own(agreement.provisions, ruleOf(rule))
  if (provision === undefined) throw new Error(`${agreement.id} has no provision ${rule}. Add it to the agreement.`)
  return { rule: provision.id, cite: provision.cite, certainty: provision.certainty, sources: provision.sources }
}

/** What keeps the agreement in force at an instant, or `null`: then it is not in force, and unknown counts as no. */
export const inForce = (agreement: Agreement, at: Instant): Validity | null =>
  agreement.validity.find((span) => isWithin(at, span)) ?? null

/** The version of a period that governs an event at an instant; its `value` may be `null`. `null`: no version does. */
export const periodAt = (agreement: Agreement, rule: RuleId, at: Instant): PeriodVersion | null =>
  own(agreement.periods, rule)?.versions.find((version) => isWithin(at, version)) ?? null

const spans = (agreement: Agreement): readonly (Validity | PeriodVersion)[] => [
  ...agreement.validity,
  ...Object.values(agreement.periods).flatMap(({ versions }) => versions),
]

/** An agreement never changes while we run, so its boundaries are worked out once. */
const boundariesOf = new WeakMap<Agreement, readonly Instant[]>()

const boundaries = (agreement: Agreement): readonly Instant[] => {
  const known = boundariesOf.get(agreement)
  if (known !== undefined) return known
  const all = spans(agreement).flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]))
  const sorted = [...new Set(all)].sort(compare)
  boundariesOf.set(agreement, sorted)
  return sorted
}

/**
 * Names the law as it stood: the agreement and the last instant, not after `at`, at which anything in it changed, as in
 * `uk-france-2025@2025-09-17T19:24:00Z`. Before the first change: `…@none`.
 */
export const lawVersion = (agreement: Agreement, at: Instant): string =>
  `${agreement.id}@${boundaries(agreement).findLast((boundary) => !isAfter(boundary, at)) ?? 'none'}`

/** What is different from one instant on. `null` before: nothing was there; `null` after: nothing is left. */
export type LawChange = {
  readonly at: Instant
  readonly validity: { readonly before: Validity | null; readonly after: Validity | null } | null
  readonly periods: readonly {
    readonly rule: RuleId
    readonly title: Text
    readonly before: PeriodVersion | null
    readonly after: PeriodVersion | null
  }[]
}

/** Every instant at which the agreement changes, in order, with what changes then. */
export const lawChanges = (agreement: Agreement): readonly LawChange[] =>
  boundaries(agreement).map((at) => {
    const around = <Span extends { readonly from: Instant; readonly until?: Instant }>(list: readonly Span[]) => {
      const before = list.find(({ from, until }) => isBefore(from, at) && (until === undefined || !isBefore(until, at)))
      const after = list.find((span) => isWithin(at, span))
      return before === after ? null : { before: before ?? null, after: after ?? null }
    }
    const periods = Object.entries(agreement.periods).flatMap(([rule, { title, versions }]) => {
      const change = around(versions)
      return change === null ? [] : [{ rule, title, ...change }]
    })
    return { at, validity: around(agreement.validity), periods }
  })

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
const calendarWarnings = (place: Place, given: boolean, { firstDay, lastDay }: Count): readonly Text[] => [
  ...(given ? [] : [words.placeAssumed(place)]),
  ...(yearOf(lastDay) > lastKnownYear(place) ? [words.beyondCalendar(place, lastKnownYear(place))] : []),
  ...(yearOf(firstDay) < firstKnownYear ? [words.beforeCalendar(place, firstKnownYear)] : []),
]

const countFrom = (unit: Exclude<Period['unit'], 'hour'>, first: Day, value: number, place: Place): Count => {
  if (unit === 'working-day') return countWorkingDays(first, value, place)
  return unit === 'month' ? countMonths(first, value) : countDays(first, value)
}

/**
 * The deadline a rule sets, counted from an event, with its whole working: each day counted, each skipped and why, the
 * instant it closes, the source, the version of the law, the readings it rests on, what to beware of.
 *
 * `from` is the event. As an instant it is first turned into a day on the clocks of the period's zones, the earlier where
 * they differ (CAL-02); as a day it is taken as it is. The version of the period is the one in force at the event; the
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
  const party = partyOf(agreement, zone)
  const place = options.place ?? party.place
  if (period.unit === 'working-day' && place.slice(0, 2) !== party.place.slice(0, 2))
    return no('wrong-place', 'place', words.wrongPlace(rule, party.name))

  const reckoned = reckon(period, version.value, from, place, options.place !== undefined)
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
    lawVersion: lawVersion(agreement, options.asOf),
    readings: period.readings,
    warnings: [...ownWarnings, ...reckoned.warnings],
  }
}

type Reckoned = Count & { readonly closesAt: Instant; readonly warnings: readonly Text[] }

/** Hours run from the exact instant, whatever the clocks do; the days are those of the zone, for the reader. */
const reckonHours = (from: Instant, value: number, zone: string): Reckoned => {
  const closesAt = addHours(from, value)
  const [firstDay, lastDay] = [dayOf(from, zone), dayOf(closesAt, zone)]
  return { firstDay, lastDay, counted: [], skipped: [], closesAt, warnings: [] }
}

/** Counts `value` units from the event; `null` where hours are to be counted from a day. The first zone is the event's. */
const reckon = (
  { unit, zones, dayOne }: Period,
  value: number,
  from: Day | Instant,
  place: Place,
  placeGiven: boolean,
): Reckoned | null => {
  if (unit === 'hour') return isDay(from) ? null : reckonHours(from, value, zones[0] ?? 'UTC')
  const days = isDay(from) ? [from] : zones.map((zone) => dayOf(from, zone))
  const eventDay = earliest(days)
  const count = countFrom(unit, dayOne === 'event-day' ? eventDay : addDays(eventDay, 1), value, place)
  const closesAt = earliest(zones.map((zone) => startOfDay(addDays(count.lastDay, 1), zone)))
  const differ = days.some((day) => day !== eventDay) ? [words.daysDiffer(eventDay)] : []
  const calendar = unit === 'working-day' ? calendarWarnings(place, placeGiven, count) : []
  return { ...count, closesAt, warnings: [...differ, ...calendar] }
}
