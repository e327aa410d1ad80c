import type { ReaderLanguage, Text } from '../core/brand.ts'
import type { Explanation, Link } from '../law/explain.ts'
import { certaintyWords } from './certainty-words.ts'
import { type Html, html } from './html.ts'
import { t } from './language.ts'

/** Why an answer is as it is: the sentence for the person, and the chain of rules for the lawyer. */

const words = {
  person: { en: 'To the person', fr: 'À la personne' },
  rule: { en: 'Rule', fr: 'Règle' },
  number: { en: 'Number', fr: 'Délai' },
  reading: { en: 'Our reading', fr: 'Notre lecture' },
  law: { en: 'Law applied', fr: 'Droit appliqué' },
} satisfies Record<string, Text>

function linkShown(lang: ReaderLanguage, { kind, id, title, says, cite, certainty, sources }: Link): Html {
  const named =
    kind === 'rule'
      ? html`<a class="govuk-link" href="/law/rules/${id}">${id}</a> ${t(title, lang)}`
      : kind === 'law'
        ? t(says, lang)
        : html`${id} ${t(title, lang)}`
  const marks = [
    cite !== null && t(cite, lang),
    certainty !== null && t(certaintyWords[certainty], lang),
    ...sources.filter((source) => /^https?:/.test(source)).map(host),
  ].filter((mark) => mark !== false)
  const rest =
    marks.length > 0 &&
    html`<br><span class="app-cite">${marks.map((mark, index) => html`${index > 0 && ' · '}${mark}`)}</span>`
  return html`<dt>${t(words[kind], lang)}</dt><dd>${named}${kind === 'law' ? false : html`<br>${t(says, lang)}`}${rest}</dd>`
}

const host = (source: string): Html =>
  html`<a class="govuk-link" href="${source}" rel="noreferrer noopener">${URL.parse(source)?.hostname ?? source}</a>`

/** An explanation as a description list: the sentence for the person, and everything the answer rests on. */
export const whyShown = (lang: ReaderLanguage, { person, chain }: Explanation): Html =>
  html`<dl class="app-why"><dt>${t(words.person, lang)}</dt><dd>${t(person, lang)}</dd>${chain.map((link) => linkShown(lang, link))}</dl>`
