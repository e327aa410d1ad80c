import type { Day, Instant, Text } from '../core/brand.ts'
import {
  addDays,
  addMinutes,
  addMonths,
  day,
  instant,
  isAfter,
  isDay,
  localToInstant,
  minutesBetween,
  startOfDay,
} from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { type DueOptions, due, type NoDeadline, ruleOf } from '../law/due.ts'
import { changedThatDay, changesMeanwhile } from '../law/due-words.ts'
import { chainOf, type Link } from '../law/explain.ts'
import type { Agreement, Deadline, Period, Place, RuleId } from '../law/law.ts'
import { withReadings } from '../law/readings.ts'
import { periodAt } from '../law/version.ts'
import * as words from './ask-words.ts'
import { type DueWords, workingOf } from './working.ts'

/**
 * A question about a deadline as people type it, answered with its whole working or with what is wrong with the question
 * and how to put it right. The command line and the public page ask through here, so that both answer alike.
 */

export type MomentCode =
  | 'empty'
  | 'not-a-date'
  | 'out-of-range'
  | 'no-such-month'
  | 'no-such-day'
  | 'no-such-time'
  | 'no-such-offset'
  | 'skipped'
  | 'ambiguous'
export type MomentProblem = { readonly problem: Text; readonly code: MomentCode }
/** A day or an instant, or why the text names neither. `'problem' in answer` tells the two apart. */
export type Moment = { readonly from: Day | Instant } | MomentProblem

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?)?$/
const longYear = /^[+-]?\d{5,}-\d{2}-\d{2}/

/**
 * Reads a day (`2025-09-08`), an instant (`2025-09-08T18:30Z`, or with an offset) or a local time in `zone`
 * (`2025-09-08T18:30`). A space may stand for the T. What cannot be read is answered with what is wrong and what to write:
 * a day that does not exist with the last of its month, an hour the clocks left out with those beside it, an hour that
 * happened twice with both of its instants.
 */
export function parseMoment(text: string, zone: string): Moment {
  const typed = text
    .trim()
    .toUpperCase()
    .replace(/^(\S{10}) +(?=\d)/, '$1T')
  const no = (code: MomentCode, problem: Text): MomentProblem => ({ code, problem })
  if (typed === '') return no('empty', words.emptyMoment)
  if (longYear.test(typed)) return no('out-of-range', words.beyondYears(typed))
  const parts = shape.exec(typed)
  if (parts === null) return no('not-a-date', words.notADate(text.trim()))
  const [, year = '', month = '', dayOfMonth = '', hour, minute = '', second = '00', , offset] = parts
  if (year === '0000') return no('out-of-range', words.beyondYears(typed))
  const first = day(`${year}-${month}-01`)
  if (first === null) return no('no-such-month', words.noSuchMonth(typed))
  const date = day(`${year}-${month}-${dayOfMonth}`)
  if (date === null) return no('no-such-day', words.noSuchDay(typed.slice(0, 10), addDays(addMonths(first, 1), -1)))
  if (hour === undefined) return { from: date }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return no('no-such-time', words.noSuchTime(typed))
  if (offset === undefined) return localMoment(typed.replace(/\.\d+$/, ''), zone)
  const at = instant(typed)
  if (at !== null) return { from: at }
  const beyond = instant(`${typed.slice(0, -offset.length)}Z`) !== null && /^[+-](0\d|1[0-4]):[0-5]\d$/.test(offset)
  return beyond ? no('out-of-range', words.beyondYears(typed)) : no('no-such-offset', words.noSuchOffset(typed))
}

/** Wall-clock time written as if it were UTC, to reckon with: never an instant anybody asked about. */
const asUtc = (local: string): Instant | null => instant(`${local}Z`)
/** An instant in UTC without its seconds and zone, where the seconds are none. */
const wall = (at: Instant): string => at.replace(/(:00)?Z$/, '')

/** Minutes the clocks of a zone are ahead of UTC at noon of a day. */
function aheadAtNoon(of: Day, zone: string): number {
  const noon = localToInstant(`${of}T12:00`, zone, 'earlier')
  const utc = asUtc(`${of}T12:00`)
  return 'instant' in noon && utc !== null ? minutesBetween(noon.instant, utc) : 0
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const offsetText = (minutes: number): string => {
  const whole = Math.abs(Math.round(minutes))
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(whole / 60))}:${twoDigits(whole % 60)}`
}

function localMoment(local: string, zone: string): Moment {
  const found = localToInstant(local, zone)
  if ('instant' in found) return { from: found.instant }
  const utc = asUtc(local)
  const date = day(local.slice(0, 10))
  if (found.problem === 'invalid' || utc === null || date === null)
    return { code: 'out-of-range', problem: words.beyondYears(local) }
  if (found.problem === 'skipped') {
    const gap = Math.abs(aheadAtNoon(addDays(date, 1), zone) - aheadAtNoon(addDays(date, -1), zone)) || 60
    const [before, after] = [wall(addMinutes(utc, -gap)), wall(addMinutes(utc, gap))]
    return { code: 'skipped', problem: words.skippedHour(local, zone, before, after) }
  }
  const [first, second] = (['earlier', 'later'] as const).map((which) => {
    const one = localToInstant(local, zone, which)
    return `${local}${'instant' in one ? offsetText(minutesBetween(one.instant, utc)) : ''}`
  })
  return { code: 'ambiguous', problem: words.twiceHour(local, zone, first ?? local, second ?? local) }
}

/** A question about a deadline, as typed. */
export type DueQuestion = {
  /** A rule, or one of its further periods (`INAD-07/community`), in capitals or not. */
  readonly rule: string
  /** The event, as `parseMoment` reads it; local times are those of the period's first zone. */
  readonly from: string
  readonly place?: string
  /** The day or instant whose law is applied, where not that of the event. Of a day, the law it began with. */
  readonly on?: string
  /** Now: the law whose version is stamped on the answer, unless `on` says another. */
  readonly asOf: Instant
  /** Options by id of reading, in place of those the agreement comes with. */
  readonly readings?: Readonly<Record<string, string>>
}

export type DueField = 'rule' | 'from' | 'place' | 'on' | 'readings'
/** Why there is no answer. `known`: what could be written in the field instead, where that is a list. */
export type DueProblem = {
  readonly problem: Text
  readonly field: DueField
  readonly code: NoDeadline['code'] | MomentCode | 'unknown-reading'
  readonly known?: readonly string[]
}
export type DueAnswer = {
  readonly deadline: Deadline
  readonly explanation: readonly Link[]
  readonly words: DueWords
  /** The agreement as it was asked: with the readings selected. */
  readonly agreement: Agreement
}

/** Whether the question was well put and the law gives no such time, rather than wrongly put. */
export const lawGivesNone = ({ code }: Pick<DueProblem, 'code'>): boolean =>
  code === 'withdrawn' || code === 'not-yet-law' || code === 'no-longer-law'

/**
 * The deadline a question asks for, with what it rests on and its working in words, or what is wrong with the question:
 * which field, in which way, and what could be written instead. Nothing is thrown for anything typed.
 */
export function askDue(agreement: Agreement, question: DueQuestion): DueAnswer | DueProblem {
  const selected = withReadings(agreement, question.readings ?? {})
  if ('problems' in selected) {
    const [first] = selected.problems
    const known = Object.keys(agreement.readings)
    return { problem: first?.problem ?? words.emptyMoment, field: 'readings', code: 'unknown-reading', known }
  }
  const rule = findRule(selected, question.rule)
  if ('problem' in rule) return rule
  const [zone = 'UTC'] = rule.period.zones
  const from = parseMoment(question.from, zone)
  if ('problem' in from) return { ...from, field: 'from' }
  const place = findPlace(selected, question.place, zone)
  if (place !== null && 'problem' in place) return place
  const on = question.on === undefined ? null : parseMoment(question.on, zone)
  if (on !== null && 'problem' in on) return { ...on, field: 'on' }
  const versionAt = on === null ? null : isDay(on.from) ? startOfDay(on.from, zone) : on.from
  const options: DueOptions = {
    asOf: versionAt ?? question.asOf,
    ...(versionAt === null ? {} : { versionAt }),
    ...(place === null ? {} : { place: place.place }),
  }
  if (versionAt !== null) {
    const none = noneThen(rule.key, rule.period, versionAt, zone)
    if (none !== null) return none
  }
  return answered(selected, rule.key, from.from, on?.from ?? null, options)
}

function answered(
  agreement: Agreement,
  key: RuleId,
  from: Day | Instant,
  on: Day | Instant | null,
  options: DueOptions,
): DueAnswer | DueProblem {
  const found = due(agreement, key, from, options)
  const [zone = 'UTC'] = own(agreement.periods, key)?.zones ?? []
  if ('problem' in found) {
    const { code, problem, field } = found
    if (field === 'place') {
      const known = partyPlaces(agreement, zone)
      return { code, field, known, problem: words.placeElsewhere(key, options.place ?? '', known) }
    }
    return { code, problem, field: code === 'withdrawn' && on !== null ? 'on' : field }
  }
  const governs = options.versionAt ?? versionInstant(agreement, key, from, zone)
  const deadline = on === null ? found : { ...found, warnings: askedOn(agreement, found, on, governs, zone) }
  const asked = { rule: ruleOf(key), readings: found.readings, period: { rule: key, from: governs } }
  const explanation = chainOf(agreement, asked, options.asOf)
  return { deadline, explanation, words: workingOf(agreement, deadline, governs), agreement }
}

/**
 * The warnings of an answer under a law asked for: not that the rule changes after the event, which that law does not
 * know, but that it is not the law of the event; and that it changed on the very day asked for.
 */
function askedOn(
  agreement: Agreement,
  { rule, from, warnings }: Deadline,
  on: Day | Instant,
  governs: Instant,
  zone: string,
): readonly Text[] {
  const version = periodAt(agreement, rule, governs)
  const [until, end] = [version?.until, isDay(on) ? startOfDay(addDays(on, 1), zone) : governs]
  const meanwhile = until === undefined ? null : changesMeanwhile(until, zone).en
  const other = version !== periodAt(agreement, rule, versionInstant(agreement, rule, from, zone))
  return [
    ...warnings.filter(({ en }) => en !== meanwhile),
    ...(other ? [words.lawOfAnotherDay(governs, zone)] : []),
    ...(until !== undefined && !isAfter(until, end) ? [changedThatDay(until, zone)] : []),
  ]
}

/** The period's zone decides whose places count; of the other party's calendars none fits. */
const partyPlaces = ({ returning, receiving }: Agreement, zone: string): readonly Place[] =>
  receiving.zone === zone ? receiving.places : returning.places

/** The instant whose version governed an event: of a day on which the rule only began, its last minute. */
function versionInstant(agreement: Agreement, key: RuleId, from: Day | Instant, zone: string): Instant {
  if (!isDay(from)) return from
  const start = startOfDay(from, zone)
  return periodAt(agreement, key, start) === null ? addMinutes(startOfDay(addDays(from, 1), zone), -1) : start
}

/** Where the law asked for has no version of the period: that is the fault of the day asked for, not of the event's. */
function noneThen(key: RuleId, { versions }: Period, at: Instant, zone: string): DueProblem | null {
  if (versions.some(({ from, until }) => !isAfter(from, at) && (until === undefined || isAfter(until, at)))) return null
  const next = versions.find(({ from }) => isAfter(from, at))
  return next === undefined
    ? { code: 'no-longer-law', field: 'on', problem: words.lawNoLonger(key) }
    : { code: 'not-yet-law', field: 'on', problem: words.lawNotYet(key, next.from, zone) }
}

const prefixOf = (rule: string): string => /^[A-Z]+/.exec(rule)?.[0] ?? ''

/** Periods of the same family as a rule, its own first. */
function nearTo(agreement: Agreement, rule: string): readonly RuleId[] {
  const keys = Object.keys(agreement.periods)
  const family = keys.filter((key) => prefixOf(key) === prefixOf(rule))
  const mine = family.filter((key) => ruleOf(key) === ruleOf(rule))
  const others = family.filter((key) => !mine.includes(key))
  return [...mine, ...others]
}

function findRule(agreement: Agreement, text: string): { readonly key: RuleId; readonly period: Period } | DueProblem {
  const typed = text.trim()
  const all = Object.keys(agreement.periods)
  if (typed === '') return { code: 'unknown-rule', field: 'rule', problem: words.noRule(all), known: all }
  const upper = typed.toUpperCase()
  const key = all.find((one) => one.toUpperCase() === upper)
  const period = key === undefined ? undefined : own(agreement.periods, key)
  if (key !== undefined && period !== undefined) return { key, period }
  const near = nearTo(agreement, upper)
  const known = near.length > 0 ? near : all
  const provision = Object.values(agreement.provisions).find(({ id }) => id.toUpperCase() === upper)
  if (provision !== undefined)
    return { code: 'no-period', field: 'rule', problem: words.setsNoTime(provision.id, provision.title, near), known }
  const families = [...new Set(all.map(prefixOf))]
  return { code: 'unknown-rule', field: 'rule', problem: words.nearRules(typed, near, families), known }
}

function findPlace(
  agreement: Agreement,
  text: string | undefined,
  zone: string,
): { readonly place: Place } | DueProblem | null {
  const typed = text?.trim() ?? ''
  if (typed === '') return null
  const upper = typed.toUpperCase()
  const place = Object.keys(agreement.calendars).find((one) => one.toUpperCase() === upper)
  if (place !== undefined) return { place }
  const known = partyPlaces(agreement, zone)
  return { code: 'unknown-place', field: 'place', problem: words.noPlace(typed, known), known }
}
