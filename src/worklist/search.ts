import type { Language } from '../core/brand.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { words } from './words.ts'

/** One box that finds a case by reference or name, from wherever it stands. */
export function searchForm(lang: Language, text: string): Html {
  const button = govuk('button', {
    text: t(words.searchButton, lang),
    type: 'submit',
    classes: 'govuk-button--secondary govuk-!-margin-bottom-0 govuk-!-margin-left-2',
  })
  const input = govuk('input', {
    id: 'q',
    name: 'q',
    type: 'search',
    label: { text: t(words.search, lang), classes: 'govuk-label--s' },
    value: text,
    classes: 'govuk-!-width-one-half',
    autocomplete: 'off',
    spellcheck: false,
    formGroup: { afterInput: { html: button } },
  })
  return html`<form method="get" action="/cases" role="search">${input}</form>`
}
