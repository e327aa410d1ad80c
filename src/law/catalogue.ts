import type { Day, Instant, Text } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import { ruleOf } from './due.ts'
import { asKnownAt } from './holidays.ts'
import type {
  Agreement,
  Ground,
  Period,
  PeriodVersion,
  Place,
  Provision,
  Reading,
  RuleId,
  Subject,
  Validity,
} from './law.ts'
import type { LetterTemplate } from './letter-texts.ts'
import { deviations, selectable } from './readings.ts'
import { carriers, type Reference, readers } from './references.ts'
import { inForce, type LawChange, lawChanges, lawVersion, periodAt } from './version.ts'

/** A period of a rule, with the version in force at the instant asked about: `null` where none was. */
export type PeriodEntry = { readonly key: RuleId; readonly period: Period; readonly version: PeriodVersion | null }

/** A rule as a reader finds it: what it says, where it belongs, what carries it out, its numbers, its readings. */
export type RuleEntry = {
  readonly provision: Provision
  readonly subject: Subject
  readonly carriedOutBy: readonly Reference[]
  readonly periods: readonly PeriodEntry[]
  readonly readings: readonly Reading[]
}

/** A reading as it holds here: the option, the others that can be selected, whether it is the one the agreement comes with. */
export type ReadingEntry = {
  readonly reading: Reading
  readonly selectable: readonly string[]
  readonly selected: boolean
  readonly usedBy: readonly Reference[]
}

/** The whole law of an agreement at an instant. */
export type Catalogue = {
  readonly agreement: string
  readonly title: Text
  readonly at: Instant
  readonly lawVersion: string
  /** What keeps the agreement in force then; `null`: nothing is known to. */
  readonly inForce: Validity | null
  readonly subjects: readonly { readonly subject: Subject; readonly rules: readonly RuleEntry[] }[]
  readonly readings: readonly ReadingEntry[]
  readonly letters: readonly { readonly letter: LetterTemplate; readonly current: boolean }[]
  readonly grounds: readonly { readonly ground: Ground; readonly open: boolean }[]
}

const within = (at: Instant, span: { readonly from?: Instant; readonly until?: Instant } = {}): boolean =>
  (span.from === undefined || !isAfter(span.from, at)) && (span.until === undefined || isAfter(span.until, at))

/** One rule at an instant; `null` where the agreement has no such rule. */
export function ruleAt(agreement: Agreement, rule: RuleId, at: Instant): RuleEntry | null {
  const subject = agreement.subjects.find(({ rules }) => rules.includes(rule))
  const provision = Object.hasOwn(agreement.provisions, rule) ? agreement.provisions[rule] : undefined
  if (provision === undefined || subject === undefined) return null
  const periods = Object.entries(agreement.periods)
    .filter(([, period]) => period.rule === rule)
    .map(([key, period]): PeriodEntry => ({ key, period, version: periodAt(agreement, key, at) }))
  const carriedOutBy = carriers(agreement).filter(({ to }) => ruleOf(to) === rule)
  const mine = new Set(carriedOutBy.map(({ kind, key }) => `${kind} ${key}`))
  const ids = new Set(
    readers(agreement)
      .filter(({ kind, key }) => mine.has(`${kind} ${key}`))
      .map(({ to }) => to),
  )
  if (Object.hasOwn(agreement.readings, rule)) ids.add(rule)
  const readings = [...ids].flatMap((id) => agreement.readings[id] ?? [])
  return { provision, subject, carriedOutBy, periods, readings }
}

/** Every provision, period and reading of an agreement as in force at an instant, by subject. */
export function lawAt(agreement: Agreement, at: Instant): Catalogue {
  const chosen = new Set(deviations(agreement).map(({ reading }) => reading))
  const used = readers(agreement)
  return {
    agreement: agreement.id,
    title: agreement.title,
    at,
    lawVersion: lawVersion(agreement, at),
    inForce: inForce(agreement, at),
    subjects: agreement.subjects.map((subject) => ({
      subject,
      rules: subject.rules.flatMap((rule) => ruleAt(agreement, rule, at) ?? []),
    })),
    readings: Object.values(agreement.readings).map((reading) => ({
      reading,
      selectable: selectable(reading),
      selected: chosen.has(reading.id),
      usedBy: used.filter(({ to }) => to === reading.id),
    })),
    letters: Object.values(agreement.letters).map((letter) => ({ letter, current: within(at, letter.current) })),
    grounds: Object.values(agreement.grounds).map((ground) => ({ ground, open: within(at, ground) })),
  }
}

type Changed<One> = { readonly before: One | null; readonly after: One | null }

/** What is different between two instants, in all, and each change on the way with its minute. */
export type LawDifference = {
  readonly agreement: string
  readonly from: Instant
  readonly to: Instant
  readonly versions: { readonly before: string; readonly after: string }
  readonly validity: Changed<Validity> | null
  readonly periods: readonly (Changed<PeriodVersion> & { readonly key: RuleId; readonly title: Text })[]
  /** Letters that are in use at one of the two and not at the other. */
  readonly letters: readonly { readonly letter: LetterTemplate; readonly before: boolean; readonly after: boolean }[]
  readonly grounds: readonly { readonly ground: Ground; readonly before: boolean; readonly after: boolean }[]
  /** Holidays known at the second and not at the first. */
  readonly holidays: readonly { readonly place: Place; readonly day: Day; readonly name: Text }[]
  readonly steps: readonly LawChange[]
}

/** Compares the law at two instants, the earlier first; the order they are given in does not matter. */
export function lawDifference(agreement: Agreement, one: Instant, other: Instant): LawDifference {
  const [from, to] = isAfter(one, other) ? [other, one] : [one, other]
  const [before, after] = [inForce(agreement, from), inForce(agreement, to)]
  return {
    agreement: agreement.id,
    from,
    to,
    versions: { before: lawVersion(agreement, from), after: lawVersion(agreement, to) },
    validity: before === after ? null : { before, after },
    periods: Object.entries(agreement.periods).flatMap(([key, { title }]) => {
      const [was, is] = [periodAt(agreement, key, from), periodAt(agreement, key, to)]
      return was === is ? [] : [{ key, title, before: was, after: is }]
    }),
    letters: Object.values(agreement.letters)
      .map((letter) => ({ letter, before: within(from, letter.current), after: within(to, letter.current) }))
      .filter((letter) => letter.before !== letter.after),
    grounds: Object.values(agreement.grounds)
      .map((ground) => ({ ground, before: within(from, ground), after: within(to, ground) }))
      .filter((ground) => ground.before !== ground.after),
    holidays: Object.values(agreement.calendars).flatMap((calendar) => {
      const known = new Set(asKnownAt(calendar, from).proclaimed.map(({ day }) => day))
      return asKnownAt(calendar, to)
        .proclaimed.filter(({ day }) => !known.has(day))
        .map(({ day, name }) => ({ place: calendar.place, day, name }))
    }),
    steps: lawChanges(agreement).filter(({ at }) => isAfter(at, from) && !isAfter(at, to)),
  }
}
