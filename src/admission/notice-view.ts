import type { ReaderLanguage, Text } from '../core/brand.ts'
import { dayOf, formatDay } from '../core/calendar.ts'
import { asPlainText } from '../core/say.ts'
import type { Column, Letter } from '../letters/compose.ts'
import { letterPdf } from '../letters/letter-view.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { directionOf, t } from '../web/language.ts'
import { type Notice, type NoticePart, noticeOf } from './notice.ts'
import { type Application, fullName, personOf } from './state.ts'

/** A notice on a page: headings, sentences, lists, and what an officer wrote set apart. */
export function noticeShown(parts: readonly NoticePart[], lang: ReaderLanguage): Html {
  const groups: NoticePart[][] = []
  for (const one of parts) {
    const last = groups.at(-1)
    if (one.kind === 'item' && last?.[0]?.kind === 'item') last.push(one)
    else groups.push([one])
  }
  return html`${groups.map((group) => shown(group, lang))}`
}

function shown(group: readonly NoticePart[], lang: ReaderLanguage): Html {
  const [first] = group
  if (first === undefined) return html``
  const said = t(first.text, lang)
  if (first.kind === 'heading') return html`<h2 class="govuk-heading-m">${said}</h2>`
  if (first.kind === 'paragraph') return html`<p class="govuk-body"><bdi>${said}</bdi></p>`
  if (first.kind === 'quote') return html`<div class="govuk-inset-text" dir="auto">${said}</div>`
  return html`<ul class="govuk-list govuk-list--bullet">${group.map(({ text }) => html`<li>${t(text, lang)}</li>`)}</ul>`
}

/** The notice of decision as a PDF: in the office's language, and beside it in the applicant's. `null` where nothing is decided. */
export function noticePdf(desk: Desk, state: Application): Uint8Array<ArrayBuffer> | null {
  const { agreement } = desk.platform
  const notice = noticeOf(state, agreement)
  if (notice === null) return null
  const official = agreement.returning.language
  const column = (lang: ReaderLanguage): Column => columnOf(desk, state, notice, lang)
  const letter: Letter = {
    title: t(notice.title, official),
    office: t(desk.title, official),
    number: state.reference,
    large: false,
    slip: false,
    official: column(official),
    person: state.language === official ? null : column(state.language),
  }
  return letterPdf(letter, notice.decidedOn)
}

function columnOf(desk: Desk, state: Application, notice: Notice, lang: ReaderLanguage): Column {
  const main = personOf(state, 'main')
  const on = dayOf(notice.decidedOn, desk.platform.agreement.returning.zone)
  const said = (text: Text): string => asPlainText(t(text, lang))
  const fact = (label: Text, value: string) => ({ label: said(label), value })
  return {
    lang,
    dir: directionOf(lang),
    heading: said(desk.title),
    note: null,
    facts: [
      ...(main === null ? [] : [fact(words.to, fullName(main.person))]),
      fact(words.reference, state.reference),
      fact(words.date, formatDay(on, lang)),
      fact(words.by, notice.by),
    ],
    blocks: [
      { kind: 'title', text: said(notice.title) },
      ...notice.parts.map(
        ({ kind, text }) => ({ kind: kind === 'quote' ? 'paragraph' : kind, text: said(text) }) as const,
      ),
    ],
    received: '',
    lines: [],
  }
}

const words = {
  to: { en: 'To', fr: 'À' },
  reference: { en: 'Reference', fr: 'Référence' },
  date: { en: 'Date', fr: 'Date' },
  by: { en: 'Decided by', fr: 'Décision de' },
}
