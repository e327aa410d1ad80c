import type { ReaderLanguage } from '../core/brand.ts'
import type { Tone } from './boxes.ts'
import { type Html, html } from './html.ts'
import { type Words, word } from './language.ts'

export type Column = { readonly head: Words; readonly numeric?: boolean }

/** One thing to do. The first cell names it and holds its link; the others follow the columns. */
export type Row = { readonly cells: readonly Words[]; readonly tone?: Tone; readonly id?: string }

function row(lang: ReaderLanguage, columns: readonly Column[], { cells, tone, id }: Row): Html {
  const [first, ...rest] = cells
  const others = rest.map((cell, index) => {
    const column = columns[index + 1]
    const head = column === undefined ? '' : word(column.head, lang)
    const numeric = column?.numeric && ' govuk-table__cell--numeric'
    // On a phone rows become cards and the columns' heads are gone from view: each cell brings its own.
    return html`<td class="govuk-table__cell${numeric}"><span class="app-worklist__head" aria-hidden="true">${head}</span><div class="app-worklist__value">${word(cell, lang)}</div></td>`
  })
  return html`<tr class="govuk-table__row app-tone-${tone ?? 'quiet'}"${id !== undefined && html` id="${id}"`}>
<th scope="row" class="govuk-table__header app-worklist__name">${first !== undefined && word(first, lang)}</th>${others}
</tr>
`
}

/**
 * A dense table of things to do, drawn without the slower GOV.UK table template. On a phone each row stacks into a card.
 */
export function worklist(
  lang: ReaderLanguage,
  list: {
    readonly caption: Words
    readonly columns: readonly Column[]
    readonly rows: readonly Row[]
    readonly empty: Words
    readonly captionHidden?: boolean
  },
): Html {
  const caption = word(list.caption, lang)
  const captionClass = list.captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m'
  if (list.rows.length === 0) {
    const heading = html`<h2 class="govuk-heading-m">${caption}</h2>`
    return html`${!list.captionHidden && heading}<p class="govuk-body app-empty">${word(list.empty, lang)}</p>`
  }
  const heads = list.columns.map(
    ({ head, numeric }) =>
      html`<th scope="col" class="govuk-table__header${numeric && ' govuk-table__header--numeric'}">${word(head, lang)}</th>`,
  )
  return html`<table class="govuk-table app-worklist">
<caption class="govuk-table__caption ${captionClass}">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${heads}</tr></thead>
<tbody class="govuk-table__body">
${list.rows.map((one) => row(lang, list.columns, one))}</tbody>
</table>`
}
