import type { Instant, Language, Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { DueAnswer } from '../deadlines/ask.ts'
import { alsoSet, type Listed, listed } from '../deadlines/document.ts'
import { amountWords, sentencesOf } from '../deadlines/working.ts'
import type { Agreement } from '../law/law.ts'
import { lawVersion } from '../law/version.ts'
import { colon, sourceLines, table, wrap } from './print.ts'
import { kindWords, words } from './words.ts'

/** A deadline, and the list of every time the law sets: as text for a terminal. */

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
