import { applications } from '../admission/application.ts'
import { type Application, unproved } from '../admission/state.ts'
import type { ReaderLanguage } from '../core/brand.ts'
import { addMinutes, isAfter, isAtOrAfter } from '../core/calendar.ts'
import { factsOf, fold } from '../platform/store.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { sayInstant } from '../web/when.ts'
import { type Row, worklist } from '../web/worklist.ts'
import { addressOf, nameOf, statusTag, statusTones, titleOf } from './case-view.ts'
import { referenceOf } from './compose-view.ts'
import { words } from './page-words.ts'
import { backlog, type Lost, lostMessages, unreachable } from './view.ts'
import { channelWords, problemWords } from './words.ts'

const SHOWN = 200

/** The applications behind some streams, each added up once. */
async function statesOf(desk: Desk, streams: readonly string[]): Promise<ReadonlyMap<string, Application>> {
  const { query } = desk.platform.database
  const found = new Map<string, Application>()
  for (const stream of new Set(streams)) {
    const state = fold(applications, await factsOf(query, applications, stream))
    if (state !== null) found.set(stream, state)
  }
  return found
}

/** What an officer must know at once: that messages have waited long, and whom nothing reaches. Null where all is well. */
export async function messageAlarm(desk: Desk, lang: ReaderLanguage): Promise<Html | null> {
  const [late, people] = [await lateBox(desk, lang), await unreachableBox(desk, lang)]
  return late === null && people === null ? null : html`${late}${people}`
}

/** A message that has waited as long as this is a breakdown, not a delay. */
const LATE_MINUTES = 30

async function lateBox(desk: Desk, lang: ReaderLanguage): Promise<Html | null> {
  const { database, clock } = desk.platform
  const limit = addMinutes(clock.now(), -LATE_MINUTES)
  const late = (await backlog(database.query)).filter(({ oldest }) => !isAfter(oldest, limit))
  if (late.length === 0) return null
  const items = late.map(
    ({ channel, count, oldest }) =>
      html`<li>${t(channelWords[channel], lang)}: ${count} · ${t(words.oldest, lang)} ${sayInstant(oldest, lang, desk.zone)}</li>`,
  )
  return html`<div class="app-deadline app-tone-bad"><h2 class="govuk-heading-s">${t(words.late, lang)}</h2>
    <p class="govuk-body">${t(words.lateSays, lang)} <a class="govuk-link" href="/admissions/messages">${t(words.title, lang)}</a></p>
    <ul class="govuk-list govuk-list--bullet">${items}</ul></div>`
}

/** Adults whom neither channel reaches, with the hours they still have; what is lost, first what is most urgent. */
export async function unreachableBox(desk: Desk, lang: ReaderLanguage): Promise<Html | null> {
  const people = await unreachable(desk.platform.database.query)
  if (people.length === 0) return null
  const lost = await lostMessages(desk.platform.database.query, SHOWN)
  const states = await statesOf(
    desk,
    people.map(({ stream }) => stream),
  )
  const now = desk.platform.clock.now()
  const items = people.flatMap(({ stream, person, since }) => {
    const state = states.get(stream)
    const message = lost.find((one) => one.stream === stream && one.person === person)
    if (state === undefined) return []
    const closes = unproved(state).includes(person) ? state.challenges.at(-1)?.closesAt : undefined
    const until =
      closes !== undefined &&
      !isAtOrAfter(now, closes) &&
      html` · <strong>${t(words.presenceUntil, lang)} ${sayInstant(closes, lang, desk.zone)}</strong>`
    const href = message === undefined ? `/admissions/${state.reference}` : addressOf(state.reference, message)
    return html`<li><a class="govuk-link" href="${href}"><bdi>${nameOf(state, person)}</bdi> <span class="app-ref">${state.reference}</span></a> · ${t(words.since, lang)} ${sayInstant(since, lang, desk.zone)}${until}</li>`
  })
  return html`<div class="app-deadline app-tone-bad"><h2 class="govuk-heading-s">${t(words.unreachable, lang)}</h2>
    <p class="govuk-body">${t(words.unreachableSays, lang)}</p><ul class="govuk-list govuk-list--bullet">${items}</ul></div>`
}

/** Messages that did not arrive and that nothing later replaced. */
export async function lostTable(desk: Desk, lang: ReaderLanguage): Promise<Html> {
  const lost = await lostMessages(desk.platform.database.query, SHOWN)
  const states = await statesOf(
    desk,
    lost.map(({ stream }) => stream),
  )
  const row = (message: Lost): Row => {
    const reference = referenceOf(message.stream)
    const state = states.get(message.stream)
    return {
      tone: message.reached ? 'quiet' : statusTones[message.status],
      cells: [
        html`<a class="govuk-link" href="${addressOf(reference, message)}"><span class="app-ref">${reference}</span> ${t(titleOf(message), lang)}</a>`,
        html`<bdi>${state === undefined ? message.person : nameOf(state, message.person)}</bdi>`,
        channelWords[message.channel],
        sayInstant(message.queued_at, lang, desk.zone),
        html`${statusTag(lang, message)}${message.problem !== null && html`<br>${t(problemWords[message.problem], lang)}`}${message.reached && html`<br>${t(words.reachedOtherwise, lang)}`}`,
      ],
    }
  }
  return worklist(lang, {
    caption: words.lost,
    columns: [
      { head: words.occasion },
      { head: words.who },
      { head: words.channel },
      { head: words.queued },
      { head: words.status },
    ],
    rows: lost.map(row),
    empty: words.lostNone,
  })
}
