import type { Instant, Language, Text } from '../core/brand.ts'
import { formatInstant, isAtOrAfter } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { ruleOf } from '../law/due.ts'
import type { Agreement, RuleId } from '../law/law.ts'
import { inForce } from '../law/version.ts'
import { deadlineBox, summary, type Tone, tagFor } from '../web/boxes.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { amended, endOf, untilWords } from './amend.ts'
import * as say from './page-words.ts'
import { words } from './page-words.ts'
import type { Extension, SchemeState } from './state.ts'
import { schemeOf } from './view.ts'

/** How the scheme stands, as pages show it. */

/** An instant in both languages on a zone's clocks. */
export const both = (at: Instant, zone: string): Text => ({
  en: formatInstant(at, zone, 'en'),
  fr: formatInstant(at, zone, 'fr'),
})
/** The same, with whose clocks they are. */
export const bothZoned = (at: Instant, zone: string): Text => ({
  en: formatInstant(at, zone, 'en', { zoneName: true }),
  fr: formatInstant(at, zone, 'fr', { zoneName: true }),
})

/** The name of a party of the agreement; a party it does not have as it stands. */
export const partyName = ({ returning, receiving }: Agreement, party: string): Text =>
  [returning, receiving].find((one) => one.party === party)?.name ?? { en: party, fr: party }

/** Where a rule stands, as lawyers cite it, with its id; the id alone where the agreement does not have it. */
export function citeOf(agreement: Agreement, rule: RuleId): Text {
  const provision = own(agreement.provisions, ruleOf(rule))
  if (provision === undefined) return { en: rule, fr: rule }
  return { en: `${provision.cite.en}, ${provision.id}`, fr: `${provision.cite.fr}, ${provision.id}` }
}

/** A source as a link where it is a web address, as text where it is not. */
export const sourceShown = (source: string): Html =>
  /^https?:\/\//.test(source)
    ? html`<a class="govuk-link govuk-!-text-break-word" href="${source}" rel="noreferrer">${source}</a>`
    : html`<span class="govuk-!-text-break-word" dir="auto">${source}</span>`

type Standing = { readonly tone: Tone; readonly text: Text }

/** In a word: what an officer must know before anything else. */
export function standingOf(agreement: Agreement, state: SchemeState, now: Instant): Standing {
  const { suspendedFrom, terminatesAt } = state
  if (terminatesAt !== null && isAtOrAfter(now, terminatesAt)) return { tone: 'bad', text: words.terminated }
  if (inForce(agreement, now) === null) return { tone: 'bad', text: words.notInForce }
  if (suspendedFrom !== null && isAtOrAfter(now, suspendedFrom)) return { tone: 'bad', text: words.suspended }
  if (terminatesAt !== null) return { tone: 'warn', text: words.terminationGiven }
  if (suspendedFrom !== null) return { tone: 'warn', text: words.noticeGiven }
  return { tone: 'good', text: words.running }
}

function inForceShown(agreement: Agreement, now: Instant, lang: Language): Html {
  const t = sayIn(lang)
  const validity = inForce(agreement, now)
  if (validity === null) return html`<p class="govuk-body">${t(words.nothingInForce)}</p>`
  const end = endOf(agreement)
  const until = end === null ? words.noEnd : say.capital(untilWords(agreement, end))
  const spans = agreement.validity.slice(agreement.validity.indexOf(validity))
  const said = spans.map(
    ({ says, certainty, sources }) =>
      html`<li>${t(says)} <span class="app-cite">${citeOf(agreement, agreement.parts.validity)[lang]} <span class="app-cite__certainty">${t(certaintyWords[certainty])}</span></span><br>${join(sources.map(sourceShown), html`<br>`)}</li>`,
  )
  return html`<p class="govuk-body">${t(until)}</p><ul class="govuk-list govuk-list--bullet">${said}</ul>`
}

function extensionShown(agreement: Agreement, extensions: readonly Extension[], zone: string, lang: Language): Html {
  const t = sayIn(lang)
  if (extensions.length === 0) return html`${t(words.noExtension)}`
  const line = ({ until, instrument, source, certainty, knownFrom }: Extension): Html =>
    html`<li>${t(say.capital(untilWords(agreement, until)))}. <bdi>${instrument}</bdi> (${t(certaintyWords[certainty])}). ${sourceShown(source)} ${t(say.recordedOn(both(knownFrom, zone)))}</li>`
  return html`<ul class="govuk-list govuk-list--bullet">${extensions.map(line)}</ul>`
}

/** Everything that is known about the scheme at `now`, with its sources. `agreement` as amended. */
export function stateSummary(desk: Desk, lang: Language, agreement: Agreement, state: SchemeState): Html {
  const now = desk.platform.clock.now()
  const notices = (list: SchemeState['notices'], none: Text): Text | Html =>
    list.length === 0
      ? none
      : join(
          list.map(({ party, from, notifiedAt }) =>
            sayIn(lang)(
              say.suspendedSays(partyName(agreement, party), both(from, desk.zone), both(notifiedAt, desk.zone)),
            ),
          ),
          html`<br>`,
        )
  const { tone, text } = standingOf(agreement, state, now)
  return summary(lang, [
    { key: words.standing, value: tagFor(lang, tone, text) },
    { key: words.inForce, value: inForceShown(agreement, now, lang) },
    { key: words.suspension, value: notices(state.notices, words.noSuspension) },
    { key: words.termination, value: notices(state.terminations, words.noTermination) },
    { key: words.extension, value: extensionShown(agreement, state.extensions, desk.zone, lang) },
  ])
}

type Boxed = { readonly from: Instant; readonly by: string | null; readonly notifiedAt: Instant | null }

/** The notices that shut the gate, or will, each in a box. Nothing where there is none. */
export function noticeBoxes(desk: Desk, lang: Language, state: SchemeState): Html {
  const { agreement, clock } = desk.platform
  const box = ({ from, by, notifiedAt }: Boxed, begun: Text, ahead: Text, rule: RuleId | null): Html => {
    const began = isAtOrAfter(clock.now(), from)
    return deadlineBox(lang, {
      title: began ? begun : ahead,
      dueText: say.suspendedSays(
        partyName(agreement, by ?? ''),
        both(from, desk.zone),
        notifiedAt === null ? null : both(notifiedAt, desk.zone),
      ),
      tone: began ? 'bad' : 'warn',
      cite: rule === null ? undefined : citeOf(agreement, rule),
    })
  }
  const { suspendedFrom, by, notifiedAt, terminatesAt, terminatedBy, terminations } = state
  const { suspensionNotice, terminationNotice } = agreement.parts
  const given = terminations.find(({ from }) => from === terminatesAt)?.notifiedAt ?? null
  return html`${
    suspendedFrom === null
      ? nothing
      : box({ from: suspendedFrom, by, notifiedAt }, words.suspended, words.noticeGiven, suspensionNotice)
  }${
    terminatesAt === null
      ? nothing
      : box(
          { from: terminatesAt, by: terminatedBy, notifiedAt: given },
          words.terminated,
          words.terminationGiven,
          terminationNotice,
        )
  }`
}

/** How the scheme stands, short, with the way to its page: for the pages of other slices. */
export async function schemeBox(desk: Desk, lang: Language): Promise<Html> {
  const { database, agreement, clock } = desk.platform
  const state = await schemeOf(database.query)
  const t = sayIn(lang)
  const { tone, text } = standingOf(amended(agreement, state), state, clock.now())
  return html`<h2 class="govuk-heading-m">${t(words.scheme)}</h2>
<p class="govuk-body">${tagFor(lang, tone, text)}</p>${noticeBoxes(desk, lang, state)}
<p class="govuk-body"><a class="govuk-link" href="/scheme">${t(words.details)}</a></p>`
}
