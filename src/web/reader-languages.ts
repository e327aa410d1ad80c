import { type ReaderLanguage, readerLanguages, type Text } from '../core/brand.ts'
import { awaitsReading, catalogue, type Translations } from '../core/catalogue.ts'
import { type Html, html, nothing, raw } from './html.ts'
import { directionOf, inLanguage, languageNames, t } from './language.ts'

/** The globe that stands for the choice, for readers of none of the languages on the page. */
const globe = raw(
  '<svg class="app-choice__mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false"><g fill="none" stroke="currentColor" stroke-width="1.8"><circle cx="12" cy="12" r="9.5"/><ellipse cx="12" cy="12" rx="4.2" ry="9.5"/><path d="M3.2 9h17.6M3.2 15h17.6"/></g></svg>',
)

/**
 * The choice among all the readers' languages, each under its own name, script and direction. A fold-out that needs no script;
 * `open` where somebody arrives and may read none of what is on the page.
 */
export function languageChoice(lang: ReaderLanguage, path: string, open: boolean): Html {
  const items = readerLanguages.map((one) => {
    const name = html`<span lang="${one}" dir="${directionOf(one)}">${languageNames[one]}</span>`
    return one === lang
      ? html`<li class="app-choice__item"><span class="app-choice__here" aria-current="true">${name}</span></li>`
      : html`<li class="app-choice__item"><a class="app-choice__link" href="${inLanguage(path, one)}" hreflang="${one}">${name}</a></li>`
  })
  return html`<nav aria-label="${t(words.language, lang)}"><details class="app-choice"${raw(open ? ' open' : '')}>
<summary class="app-choice__summary">${globe}<span class="govuk-visually-hidden">${t(words.language, lang)}: </span>${languageNames[lang]}</summary>
<ul class="app-choice__list">${items}</ul>
</details></nav>`
}

/** That a machine made the words and nobody has read them yet, with the way to the English. Nothing where somebody has. */
export function machineNote(lang: ReaderLanguage, path: string): Html {
  const file: Translations | undefined = Object.entries(catalogue).find(([one]) => one === lang)?.[1]
  if (file === undefined || !awaitsReading(file)) return nothing
  return html`<aside class="app-machine" aria-label="${t(words.language, lang)}">${t(words.machine, lang)} <a class="govuk-link" href="${inLanguage(path, 'en')}" hreflang="en">${t(words.english, lang)}</a></aside>`
}

const words = {
  language: { en: 'Language', fr: 'Langue' },
  machine: {
    en: 'A machine translated this page. No translator has checked it yet.',
    fr: 'Cette page est traduite par une machine. Aucun traducteur ne l’a encore vérifiée.',
  },
  english: { en: 'Read it in English', fr: 'La lire en anglais' },
} satisfies Record<string, Text>
