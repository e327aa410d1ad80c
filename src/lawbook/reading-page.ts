import { own } from '../core/own.ts'
import { lawAt, type ReadingEntry } from '../law/catalogue.ts'
import { tagFor } from '../web/boxes.ts'
import { type Html, html } from '../web/html.ts'
import { readerShown } from './carriers-view.ts'
import { dateLine } from './date-form.ts'
import { words } from './page-words.ts'
import { anchorOf, hrefOf, type LawPage, type LawView, pairsIn, ruleLink, sourceList } from './view.ts'

/** The other options, each with how a deployment selects it, or that it is there for the record alone. */
function alternatives({ t }: LawView, { reading, selectable }: ReadingEntry): Html {
  const others = Object.entries(reading.options).filter(([id]) => id !== reading.chosen)
  const lines = others.map(([id, { says }]) => {
    const how = selectable.includes(id)
      ? html`${t(words.selectWith)} <code class="law-setting">READINGS=${reading.id}=${id}</code>`
      : t(words.recordOnly)
    return html`<li><code>${id}</code> ${t(says)}<br><span class="law-muted">${how}</span></li>`
  })
  return html`<ul class="govuk-list law-options">${lines}</ul>`
}

function readingShown(view: LawView, entry: ReadingEntry): Html {
  const { t, lang, agreement } = view
  const { reading, selected, usedBy } = entry
  const { id, title, chosen, options, reason, sources } = reading
  const says = own(options, chosen)?.says
  const rule =
    own(agreement.provisions, id) !== undefined &&
    html`<p class="govuk-body">${t(words.alsoRule)} ${ruleLink(view, id)}</p>`
  const uses =
    usedBy.length === 0
      ? html`<p class="govuk-body">${t(words.usedByNone)}</p>`
      : html`<ul class="govuk-list law-uses">${usedBy.map((one) => html`<li>${readerShown(view, one)}</li>`)}</ul>`
  const other = selected && html` ${tagFor(lang, 'warn', words.otherwise)}`
  return html`<section class="law-reading" id="${anchorOf('reading', id)}"><h2 class="govuk-heading-m"><span class="app-ref law-title__id">${id}</span> ${t(title)}${other}</h2>
<div class="law-holds"><h3 class="govuk-heading-s">${t(words.holds)}</h3><p class="govuk-body"><code>${chosen}</code> ${says !== undefined && t(says)}</p></div>
<h3 class="govuk-heading-s">${t(words.silent)}</h3><p class="govuk-body">${t(reason)}</p>${sources.length > 0 && html`<p class="govuk-body law-sources">${sourceList(lang, sources)}</p>`}
<h3 class="govuk-heading-s">${t(words.alternatives)}</h3>${alternatives(view, entry)}
<h3 class="govuk-heading-s">${t(words.usedBy)}</h3>${uses}${rule}</section>`
}

/** Every choice made where the text is silent: what holds here, what else could, and what rests on it. */
export function readingPage(view: LawView): LawPage {
  const { t, agreement, at } = view
  const { readings } = lawAt(agreement, at)
  const contents = readings.map(
    ({ reading }) =>
      html`<li><a class="govuk-link" href="#${anchorOf('reading', reading.id)}"><span class="app-ref">${reading.id}</span> ${t(reading.title)}</a></li>`,
  )
  const body = html`<h1 class="govuk-heading-l law-title">${t(words.readings)}</h1>
<p class="govuk-body law-text">${t(words.readingsSays)}</p>
${dateLine(view, pairsIn(view, ['lang']))}
${readings.length === 0 ? html`<p class="govuk-body app-empty">${t(words.noReadings)}</p>` : html`<ul class="govuk-list law-contents law-contents--plain">${contents}</ul>`}
${readings.map((entry) => readingShown(view, entry))}`
  return {
    title: t(words.readings),
    body,
    crumbs: [{ text: t(words.law), href: hrefOf(view, '') }, { text: t(words.readings) }],
  }
}
