import type { Instant, Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { fill } from '../core/say.ts'
import type { Query } from '../platform/database.ts'
import { statBox, statRow } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { sayNumber } from '../web/when.ts'
import { partsOf } from './differences.ts'
import { differencesKept, differencesOpen, GRACE_HOURS, type KeptDifference, oddEntries } from './differences-view.ts'
import { type Following, followingNow } from './following-view.ts'
import { differenceWords, troubleWords, words } from './reading-words.ts'

const SHOWN = 50

type Shown = {
  readonly desk: Desk
  readonly lang: Language /** Also says what to do: for staff. */
  readonly todo?: boolean
}

const plain = (text: string | number): Text => ({ en: String(text), fr: String(text) })
const say = ({ lang }: Shown, text: Text, values: Readonly<Record<string, string | number>> = {}): string =>
  fill(text, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)])))[lang]
const when = ({ desk, lang }: Shown, at: Instant): string => formatInstant(at, desk.zone, lang, { zoneName: true })

/** How far the other state's log was read, whether it agrees with ours, every difference, and what the other says of its reading. */
export async function readingShown(shown: Shown, query: Query): Promise<Html> {
  const following = await followingNow(query)
  const head = html`<h2 class="govuk-heading-m" id="reading">${say(shown, words.title)}</h2>`
  if (following === null) return html`${head}<p class="govuk-body">${say(shown, words.notYet)}</p>`
  const [open, found, noticed, closed, odd] = await Promise.all([
    differencesOpen(query),
    differencesKept(query, 'found', SHOWN),
    differencesKept(query, 'noticed', SHOWN),
    differencesKept(query, 'closed', SHOWN),
    oddEntries(query, SHOWN),
  ])
  const { told } = following
  const theirs =
    told === null
      ? html`${say(shown, words.toldNothing)}`
      : html`${say(shown, words.told, { size: told.size, signed: told.signed, n: told.differences })} ${say(shown, words.toldUnsigned)}`
  return html`${head}<p class="govuk-body">${say(shown, words.says, { hours: GRACE_HOURS })}</p>${troubled(shown, following)}${standing(shown, following, open)}
    <p class="govuk-body">${theirs}</p>${following.readAt !== null && copied(shown)}${openShown(shown, found)}${folded(shown, words.noticed, noticed)}${folded(shown, words.closed, closed)}${oddShown(shown, odd)}`
}

const copied = (shown: Shown): Html =>
  html`<p class="govuk-body">${say(shown, words.copy)} <a class="govuk-link" href="/mirror/checkpoint">${say(shown, words.copyCheckpoint)}</a> · <a class="govuk-link" href="/mirror/keys">${say(shown, words.copyKeys)}</a></p>`

function troubled(shown: Shown, { trouble, troubleSince }: Following): Html {
  if (trouble === null || troubleSince === null) return nothing
  return html`<div class="app-book app-tone-warn govuk-!-margin-bottom-4"><p class="govuk-body govuk-!-margin-bottom-0"><strong>${say(shown, words.trouble, { when: when(shown, troubleSince) })}</strong> ${say(shown, troubleWords[trouble])}</p></div>`
}

function standing(
  shown: Shown,
  { size, signed, readAt, trouble }: Following,
  open: { count: number; since: Instant | null },
): Html {
  const { lang } = shown
  const n = sayNumber(signed, lang)
  const whole = size >= signed && trouble === null
  return statRow([
    statBox(lang, {
      label: words.read,
      value: size,
      note:
        readAt === null
          ? say(shown, words.neverWhole, { n })
          : say(shown, words.ofSigned, { n, when: when(shown, readAt) }),
      tone: whole && readAt !== null ? 'good' : 'warn',
    }),
    statBox(lang, {
      label: words.differences,
      value: open.count,
      note:
        open.since === null
          ? readAt === null
            ? words.notYet
            : words.agree
          : say(shown, words.since, { when: when(shown, open.since) }),
      tone: open.count > 0 ? 'bad' : readAt === null ? 'warn' : 'good',
    }),
  ])
}

/** What a log says of it: the values, as they stand in the entry. Nothing a person wrote: still, set apart from the sentence. */
function content(shown: Shown, label: Text, said: string | null): Html {
  const values: unknown = said === null ? null : JSON.parse(said)
  const text = Array.isArray(values) ? values.join(' ') : say(shown, words.nothing)
  return html`<br>${say(shown, label)}${shown.lang === 'fr' ? '\u00a0:' : ':'} ${said === null ? text : html`<code class="app-wrap"><bdi>${text}</bdi></code>`}`
}

const cut = (text: string): string => (text.length > 140 ? `${text.slice(0, 120)}…` : text)

function one(shown: Shown, { kind, subject, ours, theirs, noticedAt, closedAt }: KeptDifference): Html {
  const { title, todo } = differenceWords[kind]
  const [, ...about] = partsOf(subject)
  const ends = closedAt === null ? '' : `, ${say(shown, words.closedAt, { when: when(shown, closedAt) })}`
  const both = ours === null && theirs === null
  const colon = shown.lang === 'fr' ? '\u00a0: ' : ': '
  return html`<li><strong>${say(shown, title)}</strong> <code class="app-wrap"><bdi>${cut(about.join(' '))}</bdi></code><br><span class="app-cite">${say(shown, words.noticedAt, { when: when(shown, noticedAt) })}${ends}</span>${both ? nothing : html`${content(shown, words.here, ours)}${content(shown, words.there, theirs)}`}${shown.todo === true && closedAt === null && html`<br><strong>${say(shown, words.todo)}</strong>${colon}${say(shown, todo)}`}</li>`
}

type Kept = { readonly all: number; readonly shown: readonly KeptDifference[] }
const list = (shown: Shown, kept: Kept): Html =>
  html`<ul class="govuk-list govuk-list--spaced">${kept.shown.map((each) => one(shown, each))}</ul>${kept.all > kept.shown.length && html`<p class="govuk-body">${say(shown, words.more, { shown: kept.shown.length, n: kept.all })}</p>`}`

function openShown(shown: Shown, kept: Kept): Html {
  if (kept.all === 0) return nothing
  return html`<section class="app-book app-tone-bad govuk-!-margin-bottom-4" aria-labelledby="differences"><h3 class="govuk-heading-s" id="differences">${say(shown, words.open)}</h3>${list(shown, kept)}</section>`
}

const details = (summary: string, body: Html): Html =>
  html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${summary}</span></summary><div class="govuk-details__text">${body}</div></details>`

const folded = (shown: Shown, text: Text, kept: Kept): Html =>
  kept.all === 0 ? nothing : details(say(shown, text, { n: kept.all }), list(shown, kept))

function oddShown(shown: Shown, { all, shown: some }: Awaited<ReturnType<typeof oddEntries>>): Html {
  if (all === 0) return nothing
  const items = some.map(
    ({ index, text }) =>
      html`<li>${say(shown, words.entry)} ${index}<br><code class="app-wrap"><bdi>${text.slice(0, 400)}</bdi></code></li>`,
  )
  return details(say(shown, words.odd, { n: all }), html`<ul class="govuk-list govuk-list--spaced">${items}</ul>`)
}
