import { applicationStream } from '../admission/application.ts'
import { occasionOf } from '../admission/occasions.ts'
import { type Application, fullName, personOf } from '../admission/state.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import type { Query } from '../platform/database.ts'
import { type Tone, tagFor } from '../web/boxes.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import type { TimelineItem } from '../web/timeline.ts'
import { sayInstant } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import type { MessageStatus } from './events.ts'
import { words } from './page-words.ts'
import { type HistoryLine, messagesOf, type Shown } from './view.ts'
import { channelWords, happeningWords, outboxDelivered, problemWords, statusWords } from './words.ts'

export const statusTones: Readonly<Record<MessageStatus, Tone>> = {
  waiting: 'info',
  sent: 'info',
  delivered: 'good',
  failed: 'bad',
  dead: 'bad',
  stale: 'quiet',
}

/** How a message stands, in a tag. What the demonstration's outbox has is never called delivered. */
export const statusTag = (lang: ReaderLanguage, { status, carrier }: Pick<Shown, 'status' | 'carrier'>): Html =>
  status === 'delivered' && carrier === 'outbox'
    ? tagFor(lang, 'info', outboxDelivered)
    : tagFor(lang, statusTones[status], statusWords[status])

/** The kind of message, as officers know it. */
export const titleOf = ({ occasion }: Pick<Shown, 'occasion'>): Text => occasionOf(occasion)?.title ?? words.message

/** The address of a message's own page. */
export const addressOf = (reference: string, { version, ordinal }: Pick<Shown, 'version' | 'ordinal'>): string =>
  `/admissions/${reference}/messages/${version}/${ordinal}`

/** Who a message is for, by name where the application has one. */
export function nameOf(state: Application, person: string): string {
  const found = personOf(state, person)
  return found === null ? state.reference : fullName(found.person)
}

/** What became of a message, line by line. */
export const historyItems = (
  lang: ReaderLanguage,
  zone: string,
  lines: readonly HistoryLine[],
): readonly TimelineItem[] =>
  lines.map(({ happened_at, what, problem, carrier }) => ({
    at: sayInstant(happened_at, lang, zone),
    datetime: happened_at,
    what: what === 'delivered' && carrier === 'outbox' ? outboxDelivered : happeningWords[what],
    tone: what === 'failed' || what === 'dead' ? 'bad' : what === 'delivered' ? 'good' : 'quiet',
    ...(problem === null ? {} : { detail: t(problemWords[problem], lang) }),
  }))

/** The messages of an application, on its page: each with how it stands, and its history behind a link. */
export async function messageSection(
  query: Query,
  lang: ReaderLanguage,
  { state, zone }: { readonly state: Application; readonly zone: string },
): Promise<Html> {
  const messages = await messagesOf(query, applicationStream(state.reference))
  return worklist(lang, {
    caption: words.section,
    columns: [{ head: words.occasion }, { head: words.who }, { head: words.channel }, { head: words.status }],
    rows: messages.map((message) => ({
      tone: statusTones[message.status],
      cells: [
        html`<a class="govuk-link" href="${addressOf(state.reference, message)}">${t(titleOf(message), lang)}</a><br>${sayInstant(message.queued_at, lang, zone)}`,
        html`<bdi>${nameOf(state, message.person)}</bdi>`,
        channelWords[message.channel],
        html`${statusTag(lang, message)}${message.problem !== null && html`<br>${t(problemWords[message.problem], lang)}`}`,
      ],
    })),
    empty: words.sectionNone,
  })
}
