import type { ReaderLanguage, Text } from '../core/brand.ts'
import type { Tone } from './boxes.ts'
import { govuk } from './govuk.ts'
import { type Html, html } from './html.ts'
import { t, type Words, word, wordOption } from './language.ts'
import { sayNumber } from './when.ts'

export type Bar = { readonly label: Words; readonly value: number; readonly tone?: Tone; readonly note?: Words }

/**
 * Amounts compared, as bars with their figures written out. A list in HTML, so it needs no picture: the words and
 * numbers are the content, the bars only help the eye. Values below nothing are drawn as none.
 */
export function barChart(chart: {
  readonly lang: ReaderLanguage
  readonly title: Words
  readonly description: Words
  readonly bars: readonly Bar[]
}): Html {
  const { lang } = chart
  const most = Math.max(1, ...chart.bars.map(({ value }) => value))
  const bars = chart.bars.map(({ label, value, tone, note }) => {
    const width = Math.round((Math.max(0, value) / most) * 1000) / 10
    const said = note && html` <span class="app-bars__note">${word(note, lang)}</span>`
    return html`<li class="app-bars__bar app-tone-${tone ?? 'info'}"><span class="app-bars__label">${word(label, lang)}${said}</span>
<svg class="app-bars__svg" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="app-bars__all" width="100" height="10"/><rect class="app-bars__fill" width="${width}" height="10"/></svg>
<span class="app-bars__value">${sayNumber(value, lang)}</span></li>`
  })
  return html`<figure class="app-chart"><figcaption class="app-chart__title">${word(chart.title, lang)}</figcaption>
<p class="app-chart__description">${word(chart.description, lang)}</p><ul class="app-bars">${bars}</ul></figure>`
}

const asTable: Text = { en: 'Figures as a table', fr: 'Chiffres sous forme de tableau' }

/** The figures behind a chart as a table, folded unless `open`. Numbers are written as the language writes them. */
export function dataTable(
  lang: ReaderLanguage,
  table: {
    readonly caption: Words
    readonly head: readonly Words[]
    readonly rows: readonly (readonly (Words | number)[])[]
    readonly open?: boolean
  },
): Html {
  const numeric = table.head.map((_, index) => table.rows.some((row) => typeof row[index] === 'number'))
  const cell = (value: Words | number, index: number) => ({
    ...wordOption(typeof value === 'number' ? sayNumber(value, lang) : value, lang),
    format: numeric[index] ? 'numeric' : undefined,
  })
  const drawn = govuk('table', {
    caption: word(table.caption, lang).toString(),
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    classes: 'app-figures',
    head: table.head.map(cell),
    rows: table.rows.map((row) => row.map(cell)),
  })
  const scrolling = html`<section class="app-scroll" tabindex="0" aria-label="${word(table.caption, lang).toString()}">${drawn}</section>`
  if (table.open) return scrolling
  return govuk('details', { summaryText: t(asTable, lang), html: scrolling, classes: 'app-chart__table' })
}
