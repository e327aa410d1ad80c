import { explainLine } from '../barriers/explain.ts'
import type { GateLine } from '../barriers/gate.ts'
import type { Instant, Language, Text } from '../core/brand.ts'
import type { Link } from '../law/explain.ts'
import type { Agreement } from '../law/law.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { certaintyWords } from './certainty-words.ts'

/** Why a line of the gate stands: the sentence for the person, and the chain of rules for the lawyer. */

const words = {
  person: { en: 'To the person', fr: 'À la personne' },
  rule: { en: 'Rule', fr: 'Règle' },
  number: { en: 'Number', fr: 'Délai' },
  reading: { en: 'Our reading', fr: 'Notre lecture' },
  law: { en: 'Law applied', fr: 'Droit appliqué' },
} satisfies Record<string, Text>

function linkShown(lang: Language, { kind, id, title, says, cite, certainty, sources }: Link): Html {
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

/** The explanation of a line as a description list, as of the instant the gate was asked about. */
export function whyShown(lang: Language, agreement: Agreement, line: GateLine, at: Instant): Html {
  const { person, chain } = explainLine(agreement, line, at)
  return html`<dl class="app-why"><dt>${t(words.person, lang)}</dt><dd>${t(person, lang)}</dd>${chain.map((link) => linkShown(lang, link))}</dl>`
}
