import type { Instant, Language, Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { ruleOf } from '../law/due.ts'
import type { Agreement, Deadline, Period, PeriodVersion, RuleId } from '../law/law.ts'
import { lawVersion, periodAt } from '../law/version.ts'
import type { DueAnswer } from './ask.ts'
import { kindWords, words } from './cli-words.ts'
import { colon, sourceLines, table, wrap } from './print.ts'
import { amountWords, sentencesOf } from './working.ts'

/** A deadline, and the list of every time the law sets: as text for a terminal, and as the document programs read. */

/** The further times the same rule sets, by their keys. */
const alsoSet = ({ periods }: Agreement, rule: RuleId): readonly RuleId[] =>
  Object.keys(periods).filter((key) => key !== rule && ruleOf(key) === ruleOf(rule))

/** What a deadline comes down to, in one line: the part of the working that says what to do by when. */
export function printDue({ deadline, words: working, agreement }: DueAnswer, lang: Language): string {
  const { rule, title, value, unit, citation, lawVersion: version } = deadline
  const also = alsoSet(agreement, rule).map((key) => `${key} (${own(agreement.periods, key)?.title[lang] ?? ''})`)
  return [
    wrap(`${rule}, ${title[lang]}${colon(lang)} ${amountWords(value, unit)[lang]}`, 0, 8),
    wrap(working.means[lang], 0),
    '',
    ...sentencesOf(working).map((sentence) => wrap(sentence[lang], 2, 4)),
    '',
    sourceLines(
      `${words.source[lang]}${colon(lang)} ${citation.cite[lang]}`,
      citation.certainty,
      citation.sources,
      lang,
      2,
    ),
    wrap(`${words.lawVersion[lang]}${colon(lang)} ${version}`, 2, 4),
    ...(also.length === 0 ? [] : [wrap(`${words.also[lang]}${colon(lang)} ${also.join(', ')}.`, 2, 4)]),
    '',
  ].join('\n')
}

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

type Listed = { readonly key: RuleId; readonly period: Period; readonly version: PeriodVersion | null }

const listed = (agreement: Agreement, at: Instant): readonly Listed[] =>
  Object.entries(agreement.periods)
    .map(([key, period]) => ({ key, period, version: periodAt(agreement, key, at) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))

const amountOf = ({ period, version }: Listed): Text =>
  version === null ? words.notThen : version.value === null ? words.noTime : amountWords(version.value, period.unit)

/** Every time the law sets at an instant, one a line, by rule. */
export const printPeriods = (agreement: Agreement, at: Instant, lang: Language): string =>
  [
    wrap(agreement.title[lang]),
    '',
    table([
      [words.rule[lang], words.time[lang], words.kind[lang], words.title[lang]],
      ...listed(agreement, at).map((one) => [
        one.key,
        amountOf(one)[lang],
        kindWords[one.period.kind][lang],
        one.period.title[lang],
      ]),
    ]),
    '',
    wrap(`${words.lawVersion[lang]}${colon(lang)} ${lawVersion(agreement, at)}`, 2, 4),
    '',
  ].join('\n')

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
