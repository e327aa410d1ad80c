import type { Context } from 'hono'
import type { Language } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { Recorded } from '../law/decision.ts'
import { caseStream } from '../readmission/case.ts'
import { documentLink } from '../readmission/filed-view.ts'
import { pageWords } from '../readmission/page-words.ts'
import type { CaseEvent } from '../readmission/state.ts'
import { caseFile } from '../readmission/view.ts'
import { summary } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { underCipher } from './anonymity.ts'
import { paperKind, paperWords as words } from './paper-words.ts'

/** One paper as its own page shows it on either side: its title, what is known of it, and its words as they were written. */
export function paperBody(
  lang: Language,
  paper: { readonly title: string; readonly text?: string | undefined },
  rows: Parameters<typeof summary>[1],
): Html {
  const { title, text } = paper
  const lines = (text ?? '').split('\n').flatMap((line, at) => (at === 0 ? [line] : [html`<br>`, line]))
  return html`<h1 class="govuk-heading-l"><bdi>${title}</bdi></h1>${summary(lang, rows)}${text !== undefined && html`<div class="govuk-inset-text" dir="auto">${lines}</div>`}`
}

type Sent = Recorded<Extract<CaseEvent, { type: 'papers-sent' }>>
const isSent = (fact: Recorded<CaseEvent>): fact is Sent => fact.event.type === 'papers-sent'

/** A paper as we sent it, for those who may send one; each reading is noted. Where a court gave a cipher it stands for the name. */
export async function sentPaperPage(c: Context<DeskEnv>, desk: Desk): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const reference = (c.req.param('ref') ?? '').toUpperCase()
  const back = { href: `/cases/${encodeURIComponent(reference)}`, text: pageWords.case }
  if (!desk.may(user, 'courts/send-papers')) {
    const body = html`<h1 class="govuk-heading-l">${t(words.forbidden, lang)}</h1><p class="govuk-body">${t(words.forbiddenSays, lang)}</p>`
    return deskPage(c, desk, { title: words.forbidden, body, back }, 403)
  }
  const file = await caseFile(desk.platform.database.query, reference)
  const fact = file?.facts.filter(isSent).find(({ event }) => event.id === c.req.param('paper'))
  if (file === null || fact === undefined) {
    const body = html`<h1 class="govuk-heading-l">${t(words.none, lang)}</h1><p class="govuk-body">${t(words.noneSays, lang)}</p>`
    return deskPage(c, desk, { title: words.none, body, back }, 404)
  }
  const { event, occurredAt, actor } = fact
  await desk.noteRead(caseStream(reference), user, `paper ${event.id}`)
  const masked = underCipher(file.state)
  const rows = [
    { key: words.kind, value: t(paperKind(desk.platform.agreement, event.kind), lang) },
    { key: words.sentAt, value: `${formatInstant(occurredAt, desk.zone, lang)}, ${actor.name}` },
    ...(event.file === undefined
      ? []
      : [{ key: words.document, value: documentLink(lang, reference, event.file, masked) }]),
  ]
  const shown = { title: masked(event.title), ...(event.text === undefined ? {} : { text: masked(event.text) }) }
  return deskPage(c, desk, { title: words.saidSent, body: paperBody(lang, shown, rows), back })
}
