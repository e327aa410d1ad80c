import type { Hono } from 'hono'
import type { Occasion } from '../admission/occasion.ts'
import { occasions } from '../admission/occasions.ts'
import { type ReaderLanguage, readerLanguages } from '../core/brand.ts'
import { fill } from '../law/words.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { type Html, html, join } from '../web/html.ts'
import { directionOf, languageNames, t } from '../web/language.ts'
import { words } from './page-words.ts'
import { segmentsOf } from './segments.ts'
import { sampleOf } from './text-view.ts'
import { channelWords } from './words.ts'

/** What each message says, in each language, with the parts a text message takes: what it costs, and what a cheap phone shows. */
export function textRoutes(app: Hono<DeskEnv>, desk: Desk, site: () => string | null): void {
  app.get('/messages/texts', (c) => {
    const lang = c.get('lang')
    const asked = readerLanguages.find((one) => one === c.req.query('in')) ?? lang
    const { agreement, clock } = desk.platform
    const writing = { site: site() ?? new URL(c.req.url).origin, agreement, now: clock.now() }
    const shown = Object.entries<Occasion>(occasions).map(([key, occasion]) => {
      const email = sampleOf(key, occasion, 'email', asked, writing)
      const sms = sampleOf(key, occasion, 'sms', asked, writing)
      const attributes = html`lang="${asked}" dir="${directionOf(asked)}"`
      return html`<section class="app-book app-tone-quiet govuk-!-margin-bottom-6"><h2 class="govuk-heading-m">${t(occasion.title, lang)}</h2>
        <h3 class="govuk-heading-s">${t(channelWords.email, lang)}</h3>
        <div ${attributes}><p class="govuk-body"><strong>${email.subject}</strong></p>${paragraphs(email.text)}</div>
        <h3 class="govuk-heading-s">${t(channelWords.sms, lang)}</h3>
        <div ${attributes}>${paragraphs(sms.text)}</div><p class="govuk-body-s">${segmentNote(lang, sms.text)}</p></section>`
    })
    const others = readerLanguages.map((one) =>
      one === asked
        ? html`<strong lang="${one}">${languageNames[one]}</strong>`
        : html`<a class="govuk-link" lang="${one}" href="/admissions/messages/texts?in=${one}">${languageNames[one]}</a>`,
    )
    const body = html`<h1 class="govuk-heading-l">${t(words.texts, lang)}</h1><p class="govuk-body">${t(words.textsSay, lang)}</p>
      <p class="govuk-body">${t(words.asLanguage, lang)}: ${join(others, ' · ')}</p>${shown}`
    const crumbs = [
      { text: words.admissions, href: '/admissions' },
      { text: words.title, href: '/admissions/messages' },
      { text: words.texts },
    ]
    return deskPage(c, desk, { title: words.texts, body, crumbs })
  })
}

/** A message's paragraphs, as read on a page. */
export const paragraphs = (text: string): Html =>
  html`${text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => html`<p class="govuk-body">${paragraph}</p>`)}`

/** How many parts a text message takes, of which alphabet. */
export function segmentNote(lang: ReaderLanguage, text: string): string {
  const { alphabet, length, segments } = segmentsOf(text)
  const count = String(segments)
  const parts = segments === 1 ? words.part : fill(words.parts, { count: { en: count, fr: count } })
  return `${length} · ${t(parts, lang)} · ${t(alphabet === 'gsm-7' ? words.gsm : words.ucs, lang)}`
}
