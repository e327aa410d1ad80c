import type { Language, Text } from '../core/brand.ts'
import { kindName } from '../exchange/kind-words.ts'
import { problemOf } from '../exchange/page-words.ts'
import { messagesAbout, type SentMessage } from '../exchange/view.ts'
import { tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html, join } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayInstant } from '../web/when.ts'
import type { Reception } from './state.ts'

/** What the two states said about one request, each message of ours with its ticks: transported, understood, decided. */
const words = {
  title: { en: 'Messages with the other state', fr: 'Messages avec l’autre État' },
  sent: { en: 'Sent', fr: 'Envoyé' },
  came: { en: 'Received', fr: 'Reçu' },
  waiting: { en: 'On its way', fr: 'En chemin' },
  transported: { en: 'Transported', fr: 'Transporté' },
  understood: { en: 'Understood', fr: 'Compris' },
  decided: { en: 'Decided', fr: 'Décidé' },
  undecided: { en: 'Not decided yet', fr: 'Pas encore décidé' },
} satisfies Record<string, Text>

function ticks(message: SentMessage, { returns }: Reception, lang: Language): Html {
  const good = (text: Text): Html => tagFor(lang, 'good', html`<span aria-hidden="true">✓</span> ${sayIn(lang)(text)}`)
  if (message.transportedAt === null) return tagFor(lang, 'warn', words.waiting)
  const first = good(words.transported)
  if (message.understood !== true) return join([first, tagFor(lang, 'bad', problemOf(message.problem))], ' ')
  if (message.kind !== 'return-asked') return join([first, good(words.understood)], ' ')
  const third = returns.decided === null ? tagFor(lang, 'quiet', words.undecided) : good(words.decided)
  return join([first, good(words.understood), third], ' ')
}

/** Both directions, the latest first, folded away under the request. */
export async function requestMessages(desk: Desk, state: Reception, lang: Language): Promise<Html> {
  const { sent, received } = await messagesAbout(desk.platform.database.query, state.shared)
  const say = sayIn(lang)
  const at = (instant: SentMessage['queuedAt']): string => sayInstant(instant, lang, desk.zone)
  const lines = [
    ...sent.map((message) => ({
      at: message.queuedAt,
      line: html`<li><strong>${say(kindName(message.kind))}</strong><br>${say(words.sent)} ${at(message.queuedAt)}<br>${ticks(message, state, lang)}</li>`,
    })),
    ...received.map((message) => ({
      at: message.receivedAt,
      line: html`<li><strong>${say(kindName(message.kind))}</strong><br>${say(words.came)} ${at(message.receivedAt)}${!message.understood && html`<br>${tagFor(lang, 'bad', problemOf(message.problem))}`}</li>`,
    })),
  ].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  return html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${say(words.title)} (${lines.length})</span></summary><div class="govuk-details__text"><ul class="govuk-list govuk-list--spaced">${lines.map(({ line }) => line)}</ul></div></details>`
}
