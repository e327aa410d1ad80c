import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { LetterLanguage, LetterTemplate } from '../law/letter-texts.ts'
import { tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { t } from '../web/language.ts'
import { languageName } from '../web/spoken.ts'
import { worklist } from '../web/worklist.ts'
import { difference } from './diff.ts'
import { allowed, type Placeholder, placeholders, required } from './placeholders.ts'
import { textWords as words } from './text-words.ts'
import { type TextsState, type TextVersion, usedFrom, versionUsed, wordingOf } from './texts.ts'
import { blocksOf } from './wording.ts'

/** The texts of letters as pages show them. */

/** One text: which letter, in which language, as it stands in the record at an instant. */
export type Showing = {
  readonly desk: Desk
  readonly lang: Language
  readonly state: TextsState
  readonly template: LetterTemplate
  readonly language: LetterLanguage
}

/** Where a text has its page. */
export const textHref = (template: string, language: string): string => `/letters/${template}/${language}`

/** A sentence with what is filled in named in the reader's language. */
const named = (lang: Language, text: string): Html =>
  html`${text.split(/(\{\{[^{}]*\}\})/).map((piece) => {
    const name = /^\{\{([^{}]*)\}\}$/.exec(piece)?.[1]?.trim()
    const says = name === undefined ? undefined : own<Text>(placeholders, name)
    return says === undefined ? piece : html`<mark lang="${lang}" dir="ltr">${t(says, lang)}</mark>`
  })}`

/** A text set as it reads, in its own direction. Nothing in it is markup. */
export function textShown(lang: Language, text: string, { language, direction }: LetterLanguage): Html {
  const blocks = blocksOf(text).map((block) => {
    const { kind } = block
    const says = named(lang, block.text)
    if (kind === 'title') return html`<p class="govuk-heading-m">${says}</p>`
    if (kind === 'heading') return html`<p class="govuk-heading-s">${says}</p>`
    return html`<p class="govuk-body">${kind === 'item' ? '– ' : ''}${says}</p>`
  })
  return html`<div class="app-letter" lang="${language}" dir="${direction}">${blocks}</div>`
}

/** What a version changes in a text, each change in words too for who cannot see it marked. */
export function changesShown(lang: Language, before: string, after: string, language: LetterLanguage): Html {
  const pieces = difference(before, after).map(({ kind, text }) => {
    if (kind === 'same') return html`${text}`
    const says = html`<span class="govuk-visually-hidden" lang="${lang}">[${t(words[kind], lang)}] </span>${text}`
    return kind === 'gone' ? html`<del>${says}</del>` : html`<ins>${says}</ins>`
  })
  return html`<div class="app-letter app-changes" lang="${language.language}" dir="${language.direction}">${pieces}</div>`
}

/** Every letter with the languages it is kept in: which are not checked, and where a proposal waits. */
export function overview({ desk, lang, state }: Omit<Showing, 'template' | 'language'>): Html {
  const { agreement, clock } = desk.platform
  const now = clock.now()
  const official = agreement.returning.language
  const waits = (template: string, language: string): boolean =>
    state.versions.some(
      (version) =>
        version.template === template &&
        version.language === language &&
        version.approved === null &&
        version.setAside === null,
    )
  const link = (template: string, language: string): Html => {
    const wording = wordingOf(agreement, state, template, language, now)
    const marks = [
      wording !== null && !wording.checked && t(words.unchecked, lang),
      wording === null && t(words.noText, lang),
      waits(template, language) && t(words.waits, lang),
    ].filter((mark) => mark !== false)
    return html`<a class="govuk-link" href="${textHref(template, language)}">${languageName(language, lang)}</a>${marks.length > 0 && html` <span class="app-cite">(${marks.join(', ')})</span>`}`
  }
  return worklist(lang, {
    caption: words.list,
    columns: [{ head: words.letter }, { head: words.official }, { head: words.translations }],
    rows: Object.values(agreement.letters).map(({ id, title }) => ({
      cells: [
        title,
        link(id, official),
        join(
          Object.keys(agreement.letterTexts)
            .filter((language) => language !== official)
            .map((language) => link(id, language)),
          ', ',
        ),
      ],
    })),
    empty: words.noText,
  })
}

/** What a lawyer may write in a letter, and what must be there; and the sentence that is made from the period. */
export function placesShown({ lang, template, language }: Showing): Html {
  const must = new Set<string>(required(template))
  const rows = [...allowed(template)].map((name) => {
    const says = placeholders[name as Placeholder]
    const mark = must.has(name) && html` <strong>(${t(words.mustBe, lang)})</strong>`
    return html`<li><code>{{${name}}}</code> ${t(says, lang)}${mark}</li>`
  })
  const sentence = own(language.promises, template.id)
  const promise =
    template.grants !== undefined &&
    html`<p class="govuk-body-s"><strong>${t(words.promiseSentence, lang)}</strong><br><q lang="${language.language}" dir="${language.direction}">${sentence ?? '…'}</q><br>${t(words.promiseHint, lang)}</p>`
  return govuk('details', {
    summaryText: t(words.places, lang),
    html: html`<p class="govuk-body-s">${t(words.placesHint, lang)}</p><ul class="govuk-list govuk-body-s">${rows}</ul>${promise}`,
  })
}

/** Where a version stands now. */
function standingOf({ desk, lang, state }: Showing, version: TextVersion): Html {
  const now = desk.platform.clock.now()
  const at = (instant: TextVersion['effectiveFrom']): string => formatInstant(instant, desk.zone, lang)
  if (version.setAside !== null) return tagFor(lang, 'quiet', words.setAside)
  const from = usedFrom(version)
  if (from === null)
    return html`${tagFor(lang, 'warn', words.proposed)} ${t(words.from, lang)} ${at(version.effectiveFrom)}`
  if (versionUsed(state, version.template, version.language, now)?.id === version.id)
    return html`${tagFor(lang, 'good', words.inUse)} ${at(from)}`
  return from > now
    ? html`${tagFor(lang, 'info', words.approved)} ${t(words.from, lang)} ${at(from)}`
    : tagFor(lang, 'quiet', words.replaced)
}

/** One version: who, when, why, and what it changes in the text in use. `actions`: what may be done to it. */
export function versionShown(showing: Showing, version: TextVersion, used: string, actions: Html): Html {
  const { lang, desk, language } = showing
  const at = (instant: TextVersion['effectiveFrom']): string => formatInstant(instant, desk.zone, lang)
  const { proposed, approved, setAside } = version
  const line = (what: (typeof words)['approved'], doing: typeof proposed, says?: string): Html =>
    html`<li>${t(what, lang)} ${at(doing.at)}, ${doing.by}${says !== undefined && html`<br><q dir="auto">${says}</q>`}</li>`
  const preview = `${textHref(version.template, version.language)}/preview.pdf?version=${version.id}`
  return html`<section aria-labelledby="v-${version.id}"><h3 class="govuk-heading-s" id="v-${version.id}">${version.id}</h3>
<p class="govuk-body">${standingOf(showing, version)}</p>
<ul class="govuk-list">${line(words.proposed, proposed, version.reasons)}${approved === null ? nothing : line(words.approved, approved)}${setAside === null ? nothing : line(words.setAside, setAside, setAside.reasons)}</ul>
<p class="govuk-body"><a class="govuk-link" href="${preview}">${t(words.preview, lang)}</a></p>
${version.text === used ? nothing : govuk('details', { summaryText: t(words.changes, lang), open: approved === null && setAside === null, html: changesShown(lang, used, version.text, language) })}${actions}</section>`
}
