import type { Instant } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { ruleOf } from '../law/due.ts'
import type { Agreement, Deadline, Period, PeriodVersion, RuleId } from '../law/law.ts'
import { lawVersion, periodAt } from '../law/version.ts'
import type { DueAnswer } from './ask.ts'
import { sentencesOf } from './working.ts'

/** A deadline, and the list of every time the law sets, as the documents that programs read. */

/** The further times the same rule sets, by their keys. */
export const alsoSet = ({ periods }: Agreement, rule: RuleId): readonly RuleId[] =>
  Object.keys(periods).filter((key) => key !== rule && ruleOf(key) === ruleOf(rule))

/** The readings a deadline rests on, with the option that holds and what it says. */
const readingsOf = (agreement: Agreement, { readings }: Deadline) =>
  readings.flatMap((id) => {
    const reading = own(agreement.readings, id)
    const option = reading === undefined ? undefined : own(reading.options, reading.chosen)
    if (reading === undefined || option === undefined) return []
    return [{ id, option: reading.chosen, title: reading.title, says: option.says }]
  })

/** The answer as one document: the deadline field by field, its working in words, and the chain it rests on. */
export const dueDocument = ({ deadline, words: working, explanation, agreement }: DueAnswer): object => ({
  outcome: 'deadline',
  agreement: agreement.id,
  ...deadline,
  readings: readingsOf(agreement, deadline),
  words: sentencesOf(working),
  chain: explanation,
  also: alsoSet(agreement, deadline.rule),
})

export type Listed = { readonly key: RuleId; readonly period: Period; readonly version: PeriodVersion | null }

/** Every time the law sets, by its key, with the version in force at an instant. */
export const listed = (agreement: Agreement, at: Instant): readonly Listed[] =>
  Object.entries(agreement.periods)
    .map(([key, period]) => ({ key, period, version: periodAt(agreement, key, at) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))

/** The same list as one document. `value` is null where the law then gives no such time. */
export const periodsDocument = (agreement: Agreement, at: Instant): object => ({
  agreement: agreement.id,
  at,
  lawVersion: lawVersion(agreement, at),
  periods: listed(agreement, at).map(({ key, period, version }) => ({
    rule: key,
    title: period.title,
    kind: period.kind,
    value: version?.value ?? null,
    unit: period.unit,
    dayOne: period.dayOne,
    zones: period.zones,
    inForce: version !== null,
    readings: period.readings,
  })),
})
