import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { kindName } from '../exchange/kind-words.ts'
import { problemOf } from '../exchange/page-words.ts'
import { messagesAbout, type ReceivedMessage, type SentMessage } from '../exchange/view.ts'
import type { ReadQuery } from '../law/decision.ts'
import { tagFor } from '../web/boxes.ts'
import { type Html, html, join } from '../web/html.ts'
import { t } from '../web/language.ts'
import { colon, outcomes } from './page-words.ts'
import type { Case } from './state.ts'

/** Messages about a case with their three ticks: transported, understood, decided. Three statements, never one. */

const words = {
  sent: { en: 'Sent', fr: 'Envoyé' },
  came: { en: 'Received', fr: 'Reçu' },
  transported: { en: 'Transported', fr: 'Transporté' },
  understood: { en: 'Understood', fr: 'Compris' },
  notUnderstood: { en: 'Not understood', fr: 'Non compris' },
  decided: { en: 'Decided', fr: 'Décidé' },
  waiting: { en: 'waiting', fr: 'en attente' },
  none: { en: 'Nothing has been said to the other state.', fr: 'Rien n’a été dit à l’autre État.' },
} satisfies Record<string, Text>

type Tick = { readonly text: Text; readonly note?: string; readonly done: boolean; readonly bad?: boolean }

function tick(lang: Language, { text, note, done, bad }: Tick): Html {
  const sign = html`<span aria-hidden="true">${bad ? '✕' : done ? '✓' : '…'} </span>`
  const waiting = !done && html`<span class="govuk-visually-hidden">: ${t(words.waiting, lang)}</span>`
  const said = html`${sign}${t(text, lang)}${note !== undefined && `${t(colon, lang)}${note}`}${waiting}`
  return tagFor(lang, bad ? 'bad' : done ? 'good' : 'quiet', said)
}

const understoodTick = (understood: boolean | null, problem: string | null, lang: Language): Tick =>
  understood === false
    ? {
        text: words.notUnderstood,
        done: true,
        bad: true,
        ...(problem === null ? {} : { note: t(problemOf(problem), lang) }),
      }
    : { text: words.understood, done: understood === true }

/** What the other state decided on a message of ours: an answer to the request of that number, a signature for a handover. */
function decision(message: SentMessage, state: Case, requestNumber: number, lang: Language, zone: string): Tick | null {
  if (message.kind === 'readmission-request') {
    const answer = state.answers.findLast(({ number }) => number === requestNumber)
    return answer === undefined
      ? { text: words.decided, done: false }
      : {
          text: words.decided,
          done: true,
          note: t(outcomes[answer.outcome], lang),
        }
  }
  if (message.kind !== 'handover') return null
  const { receipt } = state
  return {
    text: words.decided,
    done: receipt !== null,
    ...(receipt === null ? {} : { note: formatInstant(receipt.receivedAt, zone, lang) }),
  }
}

function sentLine(message: SentMessage, requestNumber: number, state: Case, lang: Language, zone: string): Html {
  const at = (instant: SentMessage['queuedAt']): string => formatInstant(instant, zone, lang)
  const { transportedAt } = message
  const ticks: readonly (Tick | null)[] = [
    {
      text: words.transported,
      done: transportedAt !== null,
      ...(transportedAt === null ? {} : { note: at(transportedAt) }),
    },
    understoodTick(message.understood, message.problem, lang),
    decision(message, state, requestNumber, lang, zone),
  ]
  const shown = ticks.filter((one) => one !== null).map((one) => tick(lang, one))
  return html`<li><strong>${t(kindName(message.kind), lang)}</strong><br>${t(words.sent, lang)} ${at(message.queuedAt)}<br>${join(shown, ' ')}</li>`
}

function receivedLine(message: ReceivedMessage, lang: Language, zone: string): Html {
  const tag = tick(lang, understoodTick(message.understood, message.problem, lang))
  return html`<li><strong>${t(kindName(message.kind), lang)}</strong><br>${t(words.came, lang)} ${formatInstant(message.receivedAt, zone, lang)}<br>${tag}</li>`
}

/** Every message about a case, in both directions, the latest first. */
export async function messageList(query: ReadQuery, state: Case, lang: Language, zone: string): Promise<Html> {
  const { sent, received } = await messagesAbout(query, state.shared)
  let requests = 0
  const lines = [
    ...sent.map((message) => {
      if (message.kind === 'readmission-request') requests += 1
      return { at: message.queuedAt, line: sentLine(message, requests, state, lang, zone) }
    }),
    ...received.map((message) => ({ at: message.receivedAt, line: receivedLine(message, lang, zone) })),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
  if (lines.length === 0) return html`<p class="govuk-body app-empty">${t(words.none, lang)}</p>`
  return html`<ul class="govuk-list govuk-list--spaced">${lines.map(({ line }) => line)}</ul>`
}
