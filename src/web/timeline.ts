import type { ReaderLanguage, Text } from '../core/brand.ts'
import type { Tone } from './boxes.ts'
import { type Html, html, type Renderable } from './html.ts'
import { t, type Words, word } from './language.ts'

/** Something that happened, as the record tells it. */
export type TimelineItem = {
  readonly at: Words
  /** The same moment for machines: ISO day or instant. */
  readonly datetime?: string
  readonly who?: Words | undefined
  readonly what: Words
  readonly detail?: Renderable
  readonly tone?: Tone
  readonly cite?: Words | undefined
}

const nothingYet: Text = { en: 'Nothing has happened yet.', fr: 'Rien ne s’est encore passé.' }
const by: Text = { en: 'by', fr: 'par' }

function entry(lang: ReaderLanguage, item: TimelineItem): Html {
  const at = word(item.at, lang)
  const time = item.datetime === undefined ? at : html`<time datetime="${item.datetime}">${at}</time>`
  const who = item.who && html` <span class="app-timeline__who">${t(by, lang)} ${word(item.who, lang)}</span>`
  const detail = item.detail && html`<div class="app-timeline__detail">${item.detail}</div>`
  const cite = item.cite && html`<p class="app-cite">${word(item.cite, lang)}</p>`
  return html`<li class="app-timeline__item app-tone-${item.tone ?? 'quiet'}">
<p class="app-timeline__what"><strong>${word(item.what, lang)}</strong>${who}</p>
<p class="app-timeline__at">${time}</p>${detail}${cite}
</li>`
}

/** What happened, in the order given (the latest first reads best). */
export function timeline(lang: ReaderLanguage, list: { items: readonly TimelineItem[]; empty?: Words }): Html {
  if (list.items.length === 0) return html`<p class="govuk-body">${word(list.empty ?? nothingYet, lang)}</p>`
  return html`<ol class="app-timeline">${list.items.map((item) => entry(lang, item))}</ol>`
}
