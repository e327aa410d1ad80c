import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { fill } from '../law/words.ts'
import type { Query } from '../platform/database.ts'
import { statBox, statRow } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { languageOf, t } from '../web/language.ts'
import { page } from '../web/page.ts'
import { publicNav } from '../web/public-nav.ts'
import { type NoteKey, vkeyOf } from './note.ts'
import { kindWords, words } from './page-words.ts'
import { readingShown } from './reading-pages.ts'
import {
  type Evidence,
  entriesBefore,
  evidenceKept,
  newestCheckpoint,
  type ShownEntry,
  type StoredCheckpoint,
} from './store.ts'

const SHOWN = 50
const script = readFileSync(new URL('./verify-log.js', import.meta.url), 'utf8')

type Shown = { readonly desk: Desk; readonly lang: Language }

/** The public log as anybody may read and check it, without signing in. Mounted at `/public/log`. */
export function logPages(desk: Desk, log: { readonly origin: string; readonly keys: () => readonly NoteKey[] }): Hono {
  const app = new Hono()
  const { query } = desk.platform.database
  app.get('/verify.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
  app.get('/', async (c) => {
    const lang = languageOf(c, desk.language)
    const before = Number(c.req.query('before') ?? Number.MAX_SAFE_INTEGER)
    const from = Number.isSafeInteger(before) && before >= 0 ? before : Number.MAX_SAFE_INTEGER
    const body = await logBody({ desk, lang }, query, { ...log, from })
    const at = new URL(c.req.url)
    const { clock } = desk.platform
    return c.html(
      page({
        lang,
        title: words.title,
        body,
        path: at.pathname + at.search,
        party: desk.title,
        home: '/public',
        nav: publicNav(at.pathname),
        wide: true,
        clock: formatInstant(clock.now(), desk.zone, lang),
      }),
    )
  })
  return app
}

async function logBody(
  shown: Shown,
  query: Query,
  { origin, keys, from }: { readonly origin: string; readonly keys: () => readonly NoteKey[]; readonly from: number },
): Promise<Html> {
  const { lang } = shown
  const [newest, witnessed, entries, evidence, reading] = await Promise.all([
    newestCheckpoint(query),
    newestCheckpoint(query, true),
    entriesBefore(query, from, SHOWN),
    evidenceKept(query),
    readingShown(shown, query),
  ])
  return html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1>
    <p class="govuk-body-l">${t(words.lead, lang)}</p>
    ${evidenceShown(shown, evidence)}${standing(shown, newest, witnessed)}
    ${reading}
    <h2 class="govuk-heading-m">${t(words.check, lang)}</h2>${checking(lang)}
    <p class="govuk-body">${t(words.checkAlone, lang)}</p><p class="govuk-body"><code class="app-wrap">./paripassu verify log https://…/log</code></p>
    <h2 class="govuk-heading-m">${t(words.entries, lang)}</h2>${entriesShown(lang, entries)}
    <h2 class="govuk-heading-m">${t(words.keys, lang)}</h2><p class="govuk-body">${t(words.keysSay, lang)} <code>${origin}</code></p>
    <ul class="govuk-list">${keys().map((key) => html`<li><code class="app-wrap">${shortened(vkeyOf(key))}</code></li>`)}</ul>
    <p class="govuk-body"><a class="govuk-link" href="/log/keys">${t(words.wholeKeys, lang)}</a> · <a class="govuk-link" href="/log/checkpoint">${t(words.checkpoint, lang)}</a></p>`
}

/** ML-DSA-44 keys are two thousand characters long: enough of them to compare. */
const shortened = (line: string): string => (line.length > 140 ? `${line.slice(0, 120)}…` : line)

function standing({ desk, lang }: Shown, newest: StoredCheckpoint | null, witnessed: StoredCheckpoint | null): Html {
  if (newest === null) return html`<p class="govuk-body">${t(words.none, lang)}</p>`
  const when = (at: StoredCheckpoint['signedAt']): string => formatInstant(at, desk.zone, lang)
  const behind = newest.size - (witnessed?.size ?? 0)
  return statRow([
    statBox(lang, { label: words.size, value: newest.size, note: when(newest.signedAt) }),
    statBox(lang, {
      label: words.witnessed,
      value: witnessed?.size ?? 0,
      note: witnessed?.witnessedAt == null ? words.never : when(witnessed.witnessedAt),
      tone: behind === 0 && newest.witnessedAt !== null ? 'good' : 'warn',
    }),
  ])
}

function evidenceShown(
  { desk, lang }: Shown,
  evidence: readonly (Evidence & { readonly seenAt: StoredCheckpoint['signedAt'] })[],
): Html {
  if (evidence.length === 0) return nothing
  const items = evidence.map(
    ({
      origin,
      what,
      seenAt,
      theirs,
      known,
    }) => html`<li><p class="govuk-body"><strong>${t(words.faults[what] ?? words.fault, lang)}</strong> <code>${origin}</code>, ${formatInstant(seenAt, desk.zone, lang)}</p>
    <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t(words.evidence, lang)}</span></summary><div class="govuk-details__text"><pre class="app-wrap">${theirs}</pre><pre class="app-wrap">${known}</pre></div></details></li>`,
  )
  return html`<section class="app-book app-tone-bad" aria-labelledby="faults"><h2 class="govuk-heading-m" id="faults">${t(words.faultsTitle, lang)}</h2><ul class="govuk-list">${items}</ul></section>`
}

/** What the script on this page needs to say, in the reader's language; without a script the box is not there. */
function checking(lang: Language): Html {
  const say = (text: Text): string => t(text, lang)
  return html`<div data-verify-log="/log" data-signed="${say(words.signed)}" data-signed-not="${say(words.signedNot)}" data-cosigned="${say(words.cosigned)}" data-cosigned-not="${say(words.cosignedNot)}" data-tree="${say(words.tree)}" data-tree-not="${say(words.treeNot)}" data-sum="${say(words.sum)}" data-sum-not="${say(words.sumNot)}" data-read-not="${say(words.readNot)}" hidden>
    <p class="govuk-body">${t(words.checkHere, lang)}</p>${govuk('button', { text: say(words.checkButton), type: 'button', classes: 'govuk-button--secondary' })}
    <div role="status"><ul class="govuk-list"></ul></div></div><script type="module" src="/public/log/verify.js"></script>`
}

function entriesShown(lang: Language, entries: readonly ShownEntry[]): Html {
  if (entries.length === 0) return html`<p class="govuk-body">${t(words.noEntries, lang)}</p>`
  const last = entries.at(-1)?.index ?? 0
  const rows = entries.map(
    ({ index, kind, text }) =>
      html`<li value="${index}"><a class="govuk-link" href="/public/log/entries/${index}"><strong>${t(kindWords[kind] ?? words.otherKind, lang)}</strong><span class="govuk-visually-hidden"> ${index}</span></a><br><code class="app-wrap">${text.length > 400 ? `${text.slice(0, 400)}…` : text}</code></li>`,
  )
  return html`<ol class="govuk-list govuk-list--number govuk-list--spaced" reversed>${rows}</ol>
    ${last > 0 && html`<p class="govuk-body"><a class="govuk-link" href="/public/log?before=${last}">${t(fill(words.older, { n: { en: String(last), fr: String(last) } }), lang)}</a></p>`}`
}
