import type { Hono } from 'hono'
import { applicationStream, applications } from '../admission/application.ts'
import type { ApplicationEvent } from '../admission/events.ts'
import type { ApplicationState } from '../admission/state.ts'
import type { ReaderLanguage } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { Recorded } from '../law/decision.ts'
import { factsOf, fold } from '../platform/store.ts'
import { heading, type PortalEnv, paragraph, portalPage, referenceAsTyped, theirZone } from '../portal/frame.ts'
import type { Desk } from '../web/desk.ts'
import { govuk } from '../web/govuk.ts'
import { html } from '../web/html.ts'
import { directionOf, t } from '../web/language.ts'
import { statusTag } from './case-view.ts'
import { type Composed, compose, referenceOf } from './compose-view.ts'
import { words } from './page-words.ts'
import { paragraphs, segmentNote } from './text-pages.ts'
import { latestMessages, messagesOf, type Shown } from './view.ts'

const SHOWN = 60

type File = { readonly state: ApplicationState; readonly facts: readonly Recorded<ApplicationEvent>[] }

/** The demonstration's outbox: what applicants would receive, by both channels, with the codes that are still of use. */
export function outboxRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/messages', async (c) => {
    const lang = c.get('lang')
    const { database, agreement, clock } = desk.platform
    const asked = referenceAsTyped(c.req.query('r') ?? '')
    const rows =
      asked === null
        ? await latestMessages(database.query, SHOWN)
        : await messagesOf(database.query, applicationStream(asked))
    const files = new Map<string, File>()
    for (const stream of new Set(rows.map((row) => row.stream))) {
      const facts = await factsOf(database.query, applications, stream)
      files.set(stream, { facts, state: fold(applications, facts) })
    }
    const writing = { site: new URL(c.req.url).origin, agreement, now: clock.now() }
    const items = rows.map((row) => {
      const { state = null, facts = [] } = files.get(row.stream) ?? {}
      const fact = facts.find(({ version }) => version === row.origin)
      const now = state === null || fact === undefined ? null : compose(state, fact.event, row, writing)
      return messageItem(desk, lang, row, state?.language ?? lang, now)
    })
    const body = html`${heading(words.outbox, lang)}${govuk('warning-text', { text: t(words.outboxSays, lang), iconFallbackText: t(words.warning, lang) })}
      <p class="govuk-body-s">${t(words.outboxFails, lang)}</p>
      ${asked !== null && html`<p class="govuk-body">${t(words.only, lang)} <span class="app-ref">${asked}</span>. <a class="govuk-link" href="/portal/messages">${t(words.all, lang)}</a></p>`}
      ${items.length === 0 ? paragraph(words.noMessages, lang) : html`<ul class="govuk-list">${items}</ul>`}`
    return portalPage(c, desk, { title: words.outbox, body, back: { href: '/portal' } })
  })
}

function messageItem(desk: Desk, lang: ReaderLanguage, row: Shown, language: ReaderLanguage, now: Composed | null) {
  const { channel } = row
  const to = row.sent_to ?? now?.to ?? row.person
  const text = now?.text ?? row.said
  const reference = referenceOf(row.stream)
  const link = t(words.openLink, lang)
  const subject = channel === 'email' && now !== null && html`<p class="govuk-body"><strong>${now.subject}</strong></p>`
  const said =
    text === null
      ? null
      : html`<div lang="${language}" dir="${directionOf(language)}">${subject}${paragraphs(text)}</div>${now === null && html`<p class="govuk-body-s">${t(words.spent, lang)}</p>`}
        ${channel === 'sms' && html`<p class="govuk-body-s">${segmentNote(lang, text)}</p>`}`
  return html`<li class="app-book app-tone-info govuk-!-margin-bottom-4"><p class="govuk-body-s">${t(channel === 'email' ? words.emailTo : words.smsTo, lang)} <bdi>${to}</bdi> ${statusTag(lang, row)}<br>${formatInstant(row.queued_at, theirZone(desk), lang)}</p>
    ${said}${now !== null && html`<a class="govuk-link" href="${now.path}">${link}<span class="govuk-visually-hidden"> ${reference}, ${t(channel === 'email' ? words.emailTo : words.smsTo, lang)} ${to}</span></a>`}</li>`
}
