import type { Instant, Language, Text } from '../core/brand.ts'
import { isAtOrAfter, isBefore } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { asItStands } from '../core/say.ts'
import { timeText } from '../core/times.ts'
import type { Recorded } from '../law/decision.ts'
import { citation } from '../law/due.ts'
import { fill } from '../law/words.ts'
import { releaseWords } from '../parity/release.ts'
import { dataTable } from '../web/bars.ts'
import { type Tone, tagFor } from '../web/boxes.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, join } from '../web/html.ts'
import { sayIn, t, type Words } from '../web/language.ts'
import { type TimelineItem, timeline } from '../web/timeline.ts'
import { sayInstant, sayNumber } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import type { WindowEvent } from './events.ts'
import { windowDecisions } from './forms.ts'
import type { Window } from './open.ts'
import { decisionWords, groundWords, standingWords, words } from './page-words.ts'
import type { Situation } from './view.ts'

export const standingTones = { open: 'good', paused: 'warn', closed: 'quiet' } as const satisfies Record<string, Tone>

/** How the way in stands, in words, with a link to what applicants see. */
export function standingShown({ standing, desk }: Situation, lang: Language): Html {
  const { state, window, pause, next } = standing
  const at = (instant: Instant): Text => timeText(instant, desk.zone)
  const lines: readonly Text[] = [
    ...(pause === null ? [] : [fill(words.pausedSince, { since: at(pause.from) })]),
    window === null
      ? words.noneOpen
      : fill(words.until, { number: asItStands(window.id), closes: at(window.closesAt) }),
    ...(next === null ? [] : [fill(words.nextOpens, { number: asItStands(next.id), opens: at(next.opensAt) })]),
  ]
  const tone = standingTones[state]
  return html`<section class="app-deadline app-tone-${tone}" aria-labelledby="now"><h2 class="govuk-heading-m" id="now">${t(words.now, lang)} ${tagFor(lang, tone, standingWords[state])}</h2>
${lines.map((line) => html`<p class="govuk-body">${t(line, lang)}</p>`)}<p class="govuk-body"><a class="govuk-link" href="/portal/how">${t(words.publicPage, lang)}</a></p></section>`
}

/** The sum of places that may be released now: each figure by its name, then what it comes to and what the band bears. */
export function sumShown({ release, agreement }: Situation, lang: Language): Html {
  const { lines, even, band, most } = release
  const rows: readonly (readonly (Words | number)[])[] = [
    ...lines.map(({ figure, people }) => [releaseWords[figure], people]),
    [words.even, even],
    ...(band === null || most === null
      ? []
      : [
          [words.band, band],
          [words.most, most],
        ]),
  ]
  const { cite, rule } = citation(agreement, agreement.admission?.places ?? agreement.balance.rule)
  const table = dataTable(lang, { caption: words.sum, head: [words.figure, words.people], rows, open: true })
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${table}${govuk('inset-text', { text: t(band === null ? words.noBand : words.withBand, lang) })}${even < 0 && html`<p class="govuk-body">${t(words.nothingOwed, lang)}</p>`}<p class="app-cite govuk-!-margin-bottom-6">${t(cite, lang)} (${rule})</p></div></div>`
}

function stateOf(window: Window, { now, standing }: Situation): { readonly tone: Tone; readonly text: Text } {
  if (window.withdrawn) return { tone: 'quiet', text: words.takenBack }
  if (isBefore(now, window.opensAt)) return { tone: 'info', text: window.announced ? words.ahead : words.kept }
  if (isAtOrAfter(now, window.closesAt)) return { tone: 'quiet', text: window.closedEarly ? words.early : words.over }
  return standing.pause === null ? { tone: 'good', text: words.running } : { tone: 'warn', text: words.runningPaused }
}

/** Every window, the latest first, with what can be decided on each. */
export function windowsShown(situation: Situation, lang: Language): Html {
  const { desk, route } = situation
  const at = (instant: Instant): string => sayInstant(instant, lang, desk.zone)
  return worklist(lang, {
    caption: words.list,
    empty: words.listEmpty,
    columns: [
      { head: words.number },
      { head: words.opens },
      { head: words.closes },
      { head: words.places, numeric: true },
      { head: words.state },
      { head: words.actions },
    ],
    rows: route.windows.toReversed().map((window) => {
      const { tone, text } = stateOf(window, situation)
      const open = Object.entries(windowDecisions).filter(([, decision]) => decision.open(window, situation))
      const links = open.map(
        ([key, { title }]) =>
          html`<a class="govuk-link" href="/admissions/windows/${window.id}/${key}">${t(title, lang)}<span class="govuk-visually-hidden"> ${window.id}</span></a>`,
      )
      return {
        tone,
        id: `window-${window.id}`,
        cells: [
          window.id,
          at(window.opensAt),
          at(window.closesAt),
          sayNumber(window.released, lang),
          tagFor(lang, tone, text),
          links.length === 0 ? '–' : html`${join(links, html`<br>`)}`,
        ],
      }
    }),
  })
}

/** Every decision with who took it, why, and the provision it rests on. */
export function historyShown(situation: Situation, lang: Language, facts: readonly Recorded<WindowEvent>[]): Html {
  const say = sayIn(lang)
  // The number a window got is the order in which windows were decided.
  const decided = facts.filter(({ event }) => event.type === 'window-decided').toReversed()
  const numberOf = (fact: Recorded<WindowEvent>): string =>
    'window' in fact.event ? fact.event.window : `${decided.indexOf(fact) + 1}`
  const items = facts.map((fact): TimelineItem => {
    const { event, occurredAt, actor } = fact
    const { provisions } = situation.agreement
    const cite = own(provisions, event.rule)?.cite
    return {
      at: sayInstant(occurredAt, lang, situation.desk.zone),
      datetime: occurredAt,
      who: actor.name,
      what: fill(decisionWords[event.type], { number: asItStands(numberOf(fact)) }),
      detail: html`${detailOf(event, situation, lang).map((line) => html`${line}<br>`)}<bdi>${event.reasons}</bdi>`,
      ...(cite === undefined ? {} : { cite: `${say(cite)} (${event.rule})` }),
    }
  })
  return html`<h2 class="govuk-heading-m">${say(words.history)}</h2>${timeline(lang, { items, empty: words.historyEmpty })}`
}

/** What was decided, in lines: times on the desk's clocks, places and the sum as it stood then. */
function detailOf(event: WindowEvent, { desk }: Situation, lang: Language): readonly string[] {
  const at = (instant: Instant): string => sayInstant(instant, lang, desk.zone)
  const said = (text: Text, values: Readonly<Record<string, number>>): string =>
    t(fill(text, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, asItStands(value)]))), lang)
  const times = (one: { readonly opensAt: Instant; readonly closesAt: Instant; readonly announced: boolean }) => [
    `${at(one.opensAt)} – ${at(one.closesAt)}`,
    t(one.announced ? words.announcedThen : words.keptThen, lang),
  ]
  const sum = (one: { readonly places: number; readonly even: number }) => [
    said(words.placesThen, { places: one.places }),
    said(words.decidedThen, { even: one.even }),
  ]
  switch (event.type) {
    case 'window-decided':
      return [...times(event), ...sum(event)]
    case 'window-changed':
      return times(event)
    case 'places-released':
    case 'release-corrected':
      return sum(event)
    case 'route-paused':
      return [t(groundWords[event.ground], lang), said(words.balanceThen, { balance: event.balance })]
    default:
      return []
  }
}
