import { explainLine } from '../barriers/explain.ts'
import type { Gate, GateLine } from '../barriers/gate.ts'
import type { Instant, Language, Text } from '../core/brand.ts'
import { compare, formatInstant, zoneName } from '../core/calendar.ts'
import { underCipher } from '../courts/anonymity.ts'
import type { Agreement, Citation, Reading } from '../law/law.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import { gatePanel, type GateLine as ShownLine } from '../web/gate.ts'
import { type Html, html, join } from '../web/html.ts'
import { t, type Words } from '../web/language.ts'
import { whyShown } from '../web/why.ts'
import type { Barrier, Case } from './state.ts'

/** How the gate's answer is put on a page: its words, sources and certainty, never a judgment of its own. */
const words = {
  reading: { en: 'our reading', fr: 'notre lecture' },
  source: { en: 'source', fr: 'source' },
  written: { en: 'As written:', fr: 'Tel que consigné :' },
  time: { en: 'Time alone would meet this:', fr: 'Le temps seul y suffira :' },
} satisfies Record<string, Text>

const readingWords = (lang: Language, found: readonly Reading[]): Html =>
  html`${t(words.reading, lang)} ${join(
    found.map(({ id, title }) => html`${id} (${t(title, lang)})`),
    ', ',
  )}`

/** A rule as cited: where it stands, its id, the source, the reading it rests on. */
export function citeWords(
  lang: Language,
  agreement: Agreement,
  citation: Citation,
  readings: readonly string[] = [],
): Html {
  const [source] = citation.sources
  const name = html`${t(citation.cite, lang)} (${citation.rule})`
  const found = readings
    .map((id) => agreement.readings[id])
    .filter((reading): reading is Reading => reading !== undefined)
  const read = found.length > 0 && html` · ${readingWords(lang, found)}`
  if (source === undefined || !/^https?:/.test(source)) return html`${name}${read}`
  const label = `${t(words.source, lang)} ${citation.rule}`
  return html`${name} · <a class="govuk-link" href="${source}" rel="noreferrer noopener" aria-label="${label}">${t(words.source, lang)}</a>${read}`
}

const quoted = (lang: Language, state: Case, barrier: Barrier): Html => {
  const masked = underCipher(state)
  const reference = barrier.reference !== undefined && html` (<bdi>${masked(barrier.reference)}</bdi>)`
  return html` ${t(words.written, lang)} <q dir="auto">${masked(barrier.says)}</q>${reference}`
}

const barrierOf = (state: Case, line: GateLine): Barrier | undefined =>
  line.id.startsWith('barrier:') ? state.barriers.find(({ id }) => line.id.endsWith(`:${id}`)) : undefined

function says(lang: Language, state: Case, line: GateLine, zone: string): Words {
  const barrier = barrierOf(state, line)
  const clears =
    line.clearsAt !== null &&
    html` ${t(words.time, lang)} ${formatInstant(line.clearsAt, zone, lang, { zoneName: true })}.`
  return html`${t(line.says, lang)}${barrier && quoted(lang, state, barrier)}${clears}`
}

export type GateContext = {
  readonly state: Case
  readonly agreement: Agreement
  readonly zone: string
  /** The page where a line is dealt with, if the reader may do that. */
  readonly hrefOf?: (line: GateLine) => string | undefined
}

function shown(
  lang: Language,
  { state, agreement, zone, hrefOf }: GateContext,
  line: GateLine,
  at: Instant,
): ShownLine {
  return {
    state: line.state,
    title: line.title,
    says: says(lang, state, line, zone),
    cite: citeWords(lang, agreement, line.citation, line.readings),
    certainty: certaintyWords[line.citation.certainty],
    since: line.since === null ? undefined : formatInstant(line.since, zone, lang),
    by: line.by === null || line.by === '' ? undefined : line.by,
    href: hrefOf?.(line),
    why: whyShown(lang, explainLine(agreement, line, at)),
  }
}

/** The gate as a panel. `heading` says whose, or as at when. */
export const gateShown = (lang: Language, answer: Gate, context: GateContext, heading?: Words): Html =>
  gatePanel(lang, {
    open: answer.open,
    ...(heading === undefined ? {} : { heading }),
    checkedAt: `${formatInstant(answer.at, context.zone, lang)} (${zoneName(context.zone, lang)})`,
    lines: answer.lines.map((line) => shown(lang, context, line, answer.at)),
  })

/**
 * The instant from which only time will have opened a shut gate, if nothing else changes: the last of its lines'.
 * `null` where it is open, or where something other than time keeps it shut. Ask the gate again at that instant: a
 * limit may have run out by then.
 */
export function opensByTime(answer: Gate): Instant | null {
  const standing = answer.lines.filter(({ state }) => state !== 'met')
  const times = standing.map(({ clearsAt }) => clearsAt)
  if (times.length === 0 || times.some((time) => time === null)) return null
  return (
    times
      .filter((time) => time !== null)
      .sort(compare)
      .at(-1) ?? null
  )
}
