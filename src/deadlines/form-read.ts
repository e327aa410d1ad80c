import type { Day, Instant, Text } from '../core/brand.ts'
import {
  addDays,
  addMinutes,
  addMonths,
  day,
  dayOf,
  formatDay,
  instant,
  isDay,
  localToInstant,
} from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { ruleOf } from '../law/due.ts'
import type { Agreement, Period, RuleId } from '../law/law.ts'
import { parseReadings } from '../law/readings.ts'
import { fieldsIn, spelled } from '../lawbook/date-form.ts'
import { dateFrom, timeFrom } from '../web/dates.ts'
import { type FieldError, type FormValues, one } from '../web/form.ts'
import { momentEntered } from '../web/moment.ts'
import { sayTime } from '../web/when.ts'
import { askDue, type DueAnswer, type DueProblem, parseMoment } from './ask.ts'
import * as say from './page-words.ts'
import { words } from './page-words.ts'

/** A question about a deadline as its address puts it, by the fields of the form or by one parameter each. */
export type Asked = {
  /** The period asked about, where the address names one there is. */
  readonly key: RuleId | null
  readonly period: Period | null
  /** On whose clocks local times are read; that of the returning state while no rule is chosen. */
  readonly zone: string
  readonly values: FormValues
  readonly errors: readonly FieldError[]
  /** Options by id of reading, those alone that were asked for. */
  readonly readings: Readonly<Record<string, string>>
  readonly place: string
  readonly from: string | null
  readonly on: string | null
  /** Whether it came by fields: an answer is then put under its short address. */
  readonly byFields: boolean
}

type MomentRead = {
  /** As `parseMoment` reads it; `null` where none was given, or none that can be read. */
  readonly text: string | null
  readonly values: FormValues
  readonly errors: readonly FieldError[]
}

const parts = ['day', 'month', 'year', 'time', 'which'] as const
const both = (write: (lang: 'en' | 'fr') => string): Text => ({ en: write('en'), fr: write('fr') })

/** What fields hold of a day or an instant, on the clocks of a zone. */
function valuesOf(name: string, from: Day | Instant, zone: string): FormValues {
  const date = isDay(from) ? from : dayOf(from, zone)
  const [year, month, number] = date.split('-').map((piece) => piece.replace(/^0+/, ''))
  const common = { [`${name}-day`]: number, [`${name}-month`]: month, [`${name}-year`]: year }
  if (isDay(from)) return common
  const time = sayTime(from, 'en', zone)
  const local = `${date}T${time}`
  const first = localToInstant(local, zone, 'earlier')
  const is = 'instant' in first && instant(from)?.slice(0, 16) === first.instant.slice(0, 16) ? 'earlier' : 'later'
  const ambiguous = 'problem' in localToInstant(local, zone)
  return { ...common, [`${name}-time`]: time, ...(ambiguous ? { [`${name}-which`]: is } : {}) }
}

/** A day typed that is none, but in a month there is: then the month and its last day are said. */
function missingDay(values: FormValues, name: string, label: Text): Text | null {
  const firstOf = dateFrom({ ...values, [`${name}-day`]: '1' }, name, label)
  if (!firstOf.ok) return null
  const last = addDays(addMonths(firstOf.day, 1), -1)
  const month = both((lang) => formatDay(last, lang).replace(/^\S+ /, ''))
  return say.noSuchDay(label, one(values, `${name}-day`), month, Number(last.slice(8)))
}

const timeText = (local: string): Text => {
  const time = local.slice(11, 16)
  return { en: time, fr: time.replace(/^0?(\d+):/, '$1\u00a0h\u00a0') }
}

/** Two times that did exist on either side of one the clocks went over, an hour apart from it. */
function skippedTime(local: string): Text {
  const utc = instant(`${local}:00Z`)
  const beside = (minutes: number) => (utc === null ? local : addMinutes(utc, minutes))
  return say.skipped(timeText(local), timeText(beside(-60)), timeText(beside(60)))
}

function fromFields(values: FormValues, name: string, label: Text, zone: string): MomentRead {
  const no = (errors: readonly FieldError[]): MomentRead => ({ text: null, values, errors })
  const date = dateFrom(values, name, label)
  const timed = one(values, `${name}-time`) !== ''
  const time = timed ? timeFrom(values, `${name}-time`, words.time) : null
  const wrongTime = time !== null && !time.ok ? time.errors : []
  if (!date.ok) {
    const [first] = date.errors
    const missing = first?.field === name && one(values, `${name}-day`) !== '' ? missingDay(values, name, label) : null
    return no([...(missing === null ? date.errors : [{ field: name, message: missing }]), ...wrongTime])
  }
  if (time === null) return { text: date.day, values, errors: [] }
  if (!time.ok) return no(wrongTime)
  const local = `${date.day}T${time.time}`
  const which = one(values, `${name}-which`)
  const found = localToInstant(local, zone, which === 'earlier' || which === 'later' ? which : undefined)
  if ('instant' in found) return { text: spelled(found.instant, zone), values, errors: [] }
  return found.problem === 'ambiguous'
    ? no([{ field: `${name}-which`, message: say.twice(timeText(local)) }])
    : no([{ field: `${name}-time`, message: skippedTime(local) }])
}

const apart = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}:\d{2}))?$/

/** A moment of the address: by its fields, or as one text with whatever `parseMoment` can read. */
function readMoment(query: URLSearchParams, name: string, label: Text, zone: string): MomentRead {
  const fields = fieldsIn(query, name)
  if (momentEntered(fields, name)) return fromFields(fields, name, label, zone)
  // In an address a plus sign means a space: an offset written as people write it is put right.
  const text = (query.get(name)?.trim() ?? '').replace(/(T\S+) (?=\d\d:\d\d$)/i, '$1+')
  if (text === '') return { text: null, values: fields, errors: [] }
  const parsed = parseMoment(text, zone)
  if ('from' in parsed) return { text, values: valuesOf(name, parsed.from, zone), errors: [] }
  const [, year, month, number, time] = apart.exec(text) ?? []
  const which = query.get(`${name}-which`)
  if (year !== undefined) {
    const typed = { day: number, month, year, time, which: which ?? undefined }
    const values = Object.fromEntries(parts.map((part) => [`${name}-${part}`, typed[part]]))
    const found = fromFields(values, name, label, zone)
    if (found.text !== null || found.errors.length > 0) return found
  }
  return { text: null, values: {}, errors: [{ field: name, message: say.field(label, parsed.problem) }] }
}

/** Readings asked for, by `reading-CAL-02=london` each or all in one `readings=CAL-02=london,OP-04=aim`. */
function readReadings(query: URLSearchParams): {
  readings: Readonly<Record<string, string>>
  errors: readonly FieldError[]
} {
  const single = [...query].flatMap(([name, value]) =>
    name.startsWith('reading-') && value.trim() !== '' ? [[name.slice('reading-'.length), value.trim()] as const] : [],
  )
  const all = parseReadings(query.get('readings') ?? '')
  const errors = all.problem === undefined ? [] : [{ field: 'readings', message: all.problem }]
  return { readings: { ...(all.problem === undefined ? all : {}), ...Object.fromEntries(single) }, errors }
}

/** Reads the question an address puts. Errors are those of its parts; whether there is an answer `answerTo` says. */
export function readAsked(query: URLSearchParams, agreement: Agreement): Asked {
  const typed = query.get('rule')?.trim() ?? ''
  const key = Object.keys(agreement.periods).find((one) => one.toUpperCase() === typed.toUpperCase()) ?? null
  const period = key === null ? null : (own(agreement.periods, key) ?? null)
  const zone = period?.zones[0] ?? agreement.returning.zone
  const from = readMoment(query, 'from', words.event, zone)
  const on = readMoment(query, 'on', words.onLabel, zone)
  const { readings: given, errors } = readReadings(query)
  // A form sends every reading it shows: what holds anyway was not asked for.
  const readings = Object.fromEntries(
    Object.entries(given).filter(([id, option]) => own(agreement.readings, id)?.chosen !== option),
  )
  const place = query.get('place')?.trim() ?? ''
  const chosen = Object.entries(readings).map(([id, option]) => [`reading-${id}`, option])
  const sent = query.has('from-day') || query.has('from')
  const missing: readonly FieldError[] = [
    ...(sent && typed === '' ? [{ field: 'rule', message: words.noRule }] : []),
    ...(sent && from.text === null && from.errors.length === 0 ? [...errorsOf(dateFrom({}, 'from', words.event))] : []),
  ]
  return {
    key,
    period,
    zone,
    values: {
      rule: key ?? typed,
      place: knownPlace(agreement, place),
      ...from.values,
      ...on.values,
      ...Object.fromEntries(chosen),
    },
    errors: [...missing, ...from.errors, ...on.errors, ...errors],
    readings,
    place,
    from: from.text,
    on: on.text,
    byFields: ['from', 'on'].some((name) => parts.some((part) => query.has(`${name}-${part}`))),
  }
}

const errorsOf = (date: ReturnType<typeof dateFrom>): readonly FieldError[] => (date.ok ? [] : date.errors)
const knownPlace = ({ calendars }: Agreement, typed: string): string =>
  Object.keys(calendars).find((one) => one.toUpperCase() === typed.toUpperCase()) ?? typed

/** The answer to a question whose parts could be read; `null` where there is no whole question yet. */
export function answerTo(
  agreement: Agreement,
  { key, values, from, on, place, readings }: Asked,
  asOf: Instant,
  otherwise: Readonly<Record<string, string>> = {},
): DueAnswer | DueProblem | null {
  const rule = key ?? one(values, 'rule')
  if (rule === '') return null
  // Without a date only a rule that is none has an answer: there is no other thing to say of it.
  if (from === null && key !== null) return null
  return askDue(agreement, {
    rule,
    from: from ?? '',
    asOf,
    readings: { ...readings, ...otherwise },
    ...(place === '' ? {} : { place }),
    ...(on === null ? {} : { on }),
  })
}

/** What is wrong with the question, at the field to change. */
export function problemAt(agreement: Agreement, { key, place }: Asked, found: DueProblem): FieldError {
  const { code, field, problem, known = [] } = found
  if (code === 'needs-instant') return { field: 'from-time', message: say.needsTime(key ?? '') }
  if (field !== 'place') return { field, message: say.field(fieldLabels[field], problem) }
  const named = (lang: 'en' | 'fr') => known.map((one) => own(agreement.calendars, one)?.name[lang] ?? one).join(', ')
  const asked = own(agreement.calendars, knownPlace(agreement, place))?.name
  return {
    field,
    message: say.placeElsewhere(ruleOf(key ?? ''), asked ?? both(() => place.slice(0, 60)), both(named)),
  }
}
const fieldLabels: Readonly<Record<Exclude<DueProblem['field'], 'place'>, Text>> = {
  rule: words.rule,
  from: words.event,
  on: words.onLabel,
  readings: words.more,
}

/** The question as a short address: what can be left out is, and readings that hold anyway. */
export function addressOf(
  { key, from, on, place, readings }: Asked,
  agreement: Agreement,
  lang: string | undefined,
  otherwise: Readonly<Record<string, string>> = {},
): string {
  const chosen = Object.entries({ ...readings, ...otherwise }).filter(
    ([id, option]) => own(agreement.readings, id)?.chosen !== option,
  )
  const pairs: readonly (readonly [string, string | null | undefined])[] = [
    ['rule', key],
    ['from', from],
    ['place', knownPlace(agreement, place)],
    ['on', on],
    ...chosen.map(([id, option]) => [`reading-${id}`, option] as const),
    ['lang', lang],
  ]
  const given = pairs.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, value]],
  )
  return `?${new URLSearchParams(given)}`
}

/** A day of our text, or an instant, that was asked for; `null` where it cannot be read. */
export const momentOf = (text: string | null, zone: string): Day | Instant | null => {
  if (text === null) return null
  const found = parseMoment(text, zone)
  return 'from' in found ? found.from : (day(text) ?? null)
}
