import type { Language } from '../core/brand.ts'
import { formatDay } from '../core/calendar.ts'
import { wrap } from './print.ts'
import { fields, type Parity, spanOf, type TotalsFlag, type TotalsPoint, type TotalsReport } from './totals.ts'
import { totalsPrinted as words } from './totals-words.ts'
import { printed } from './words.ts'

const number = (value: number, lang: Language, places = 0): string =>
  new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: places }).format(value)
const colon = (lang: Language): string => (lang === 'fr' ? '\u00a0:' : ':')
const semicolon = (lang: Language): string => (lang === 'fr' ? '\u00a0; ' : '; ')

/** `26 September 2016`, or the month alone: `May 2016`. */
function when(asOf: string, lang: Language): string {
  const span = spanOf(asOf)
  if (span === null) return asOf
  const text = formatDay(span.first, lang)
  return span.first === span.last && asOf.length > 7 ? text : text.replace(/^\S+\s/u, '')
}

function parityText({ gap, ratio }: Parity, lang: Language): string {
  const side = gap > 0 ? 'out' : gap < 0 ? 'in' : 'even'
  const size = words.gap(number(Math.abs(gap), lang), side)[lang]
  const each = ratio === null ? words.nobody[lang] : words.toOne(number(ratio, lang, 1))[lang]
  return `${size}${semicolon(lang)}${each}`
}

function flagText(flag: TotalsFlag, lang: Language): string {
  if (flag.kind === 'about' || flag.kind === 'class-not-published') return words.flags[flag.kind][lang]
  const field = words[flag.field][lang]
  const stated = number(flag.stated, lang)
  if (flag.kind === 'falls') return words.falls(field, stated, number(flag.before, lang), flag.row)[lang]
  const others = flag.others.map((other) => words.inRow(number(other.stated, lang), other.row)[lang])
  return words.differs(field, stated, others.join(', '))[lang]
}

function rowText(point: TotalsPoint, lang: Language): string {
  const figures = fields.map((field) => {
    const value = point[field]
    return `${words[field][lang]} ${value === null ? words.notStated[lang] : number(value, lang)}`
  })
  const { all, counted } = point.parity
  const mark = `[${point.certainty}, ${printed.certainty[point.certainty][lang]}; ${point.source.join(', ')}]`
  const on = { all: words.onAll[lang], counted: words.onCounted[lang] }
  return [
    wrap(`${words.row[lang]} ${point.row}. ${when(point.asOf, lang)} ${mark}`, 0, 2),
    wrap(figures.join(', '), 2, 4),
    ...(all === null ? [] : [wrap(`${on.all}${colon(lang)} ${parityText(all, lang)}`, 2, 4)]),
    ...(counted === null ? [] : [wrap(`${on.counted}${colon(lang)} ${parityText(counted, lang)}`, 2, 4)]),
    ...point.across.map((one) =>
      wrap(`${on[one.basis]}, ${words.across(one.row)[lang]}${colon(lang)} ${parityText(one, lang)}`, 2, 4),
    ),
    ...point.flags.map((flag) => wrap(`! ${flagText(flag, lang)}`, 2, 4)),
    ...(point.note === undefined ? [] : [wrap(point.note[lang], 2, 2)]),
  ].join('\n')
}

/** The report as text of 100 columns, addresses apart; the same report gives the same text. */
export function printTotals(report: TotalsReport, lang: Language): string {
  const { title, about, agreement, counted, sources, rows } = report
  const head = [
    wrap(`${words.heading[lang]}${colon(lang)} ${title[lang]}`, 0),
    wrap(`${words.agreement[lang]}${colon(lang)} ${agreement.title[lang]} (${agreement.id})`, 0, 2),
    wrap(`${words.counts[lang]}${colon(lang)} ${counted.says[lang]} (${counted.rule})`, 0, 2),
    '',
    wrap(about[lang], 0),
    '',
    `${words.sources[lang]}${colon(lang)}`,
    ...sources.map(({ id, title: name, url, certainty }) => `  ${id}  ${name} [${certainty}]\n    ${url}`),
  ]
  return `${[...head, ...rows.flatMap((point) => ['', rowText(point, lang)])].join('\n')}\n`
}
