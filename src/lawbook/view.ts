import type { Context } from 'hono'
import type { Instant, Language, Text } from '../core/brand.ts'
import { addDays, dayOf, formatDay, formatInstant, isAfter, startOfDay, zoneName } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { ruleOf } from '../law/due.ts'
import type { Agreement, Certainty, RuleId, Validity } from '../law/law.ts'
import { inForce } from '../law/version.ts'
import { amended } from '../scheme/amend.ts'
import type { SchemeState } from '../scheme/state.ts'
import { schemeOf } from '../scheme/view.ts'
import { type Tone, tagFor } from '../web/boxes.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import type { Desk, DeskEnv } from '../web/desk.ts'
import type { FieldError } from '../web/form.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { type Say, t } from '../web/language.ts'
import * as say from './page-sentences.ts'
import { words } from './page-words.ts'

export type C = Context<DeskEnv>

/** What the law browser is given beside the desk. */
export type LawOptions = {
  /** `public`: at `/public/law`, without an account. `desk`: at `/law`, signed in. */
  readonly audience: 'public' | 'desk'
  /** Desk only: open cases a rule touches now. Never asked for the public. */
  readonly touched?: (rule: RuleId) => Promise<readonly { reference: string; name: string; why: Text }[]>
  /** The tests that show a rule. */
  readonly shown: (rule: RuleId) => readonly { file: string; test: string }[]
  /** The functions that carry out a rule. */
  readonly implementedIn: (rule: RuleId) => readonly { file: string; name: string }[]
  /** Address of the page that works out deadlines; it reads `rule` and a moment named `from`. */
  readonly duePage: string
}

/** One request for the law: which, of when, in which language, for whom. */
export type LawView = {
  readonly c: C
  readonly desk: Desk
  readonly options: LawOptions
  readonly lang: Language
  readonly t: Say
  /** The agreement with what both states recorded since: extensions, holidays. */
  readonly agreement: Agreement
  readonly scheme: SchemeState
  /** The date of the law that is shown. */
  readonly at: Instant
  readonly now: Instant
  /** On whose clocks dates are asked and said: those of the returning state. */
  readonly zone: string
  readonly base: string
  /** What every link within the browser keeps: `on` and `lang`, where they were asked for. */
  readonly kept: Readonly<Record<string, string>>
}

/** The agreement as the node knows it now: as written and read here, with the extensions and holidays recorded since. */
export async function agreementShown(desk: Desk): Promise<{ agreement: Agreement; scheme: SchemeState }> {
  const { database, agreement } = desk.platform
  const scheme = await schemeOf(database.query)
  return { agreement: amended(agreement, scheme), scheme }
}

/** What a page of the browser hands to its frame. */
export type LawPage = {
  readonly title: string
  readonly body: Html
  readonly errors?: readonly FieldError[]
  readonly crumbs?: readonly { readonly text: string; readonly href?: string }[]
  readonly status?: 404
}

/** An address within the browser. The date of the law and the language go along; `null` leaves one out. */
export function hrefOf(
  { base, kept }: Pick<LawView, 'base' | 'kept'>,
  path: string,
  query: Readonly<Record<string, string | null>> = {},
  anchor = '',
): string {
  const wanted = Object.entries({ ...kept, ...query }).filter((pair): pair is [string, string] => pair[1] !== null)
  const asked = new URLSearchParams(wanted).toString()
  return `${base}${path}${asked === '' ? '' : `?${asked}`}${anchor === '' ? '' : `#${anchor}`}`
}

/** The anchor of a period on its rule's page, of a change or of a reading on theirs. */
export const anchorOf = (kind: 'period' | 'change' | 'reading' | 'subject', key: string): string =>
  `${kind}-${key.replace(/[^A-Za-z0-9-]+/g, '-')}`

/** A rule by its id, with its title where wanted, as a link to its page; of a period's key, to that period. */
export function ruleLink(view: LawView, key: RuleId, { title = true } = {}): Html {
  const rule = ruleOf(key)
  const provision = own(view.agreement.provisions, rule)
  const name = html`<span class="app-ref">${rule}</span>`
  if (provision === undefined) return name
  const href = hrefOf(view, `/rules/${rule}`, {}, key === rule ? '' : anchorOf('period', key))
  return html`<a class="govuk-link" href="${href}">${name}${title && html` ${view.t(provision.title)}`}</a>`
}

/** A reading by its id, as a link to its place on the page of readings. */
export const readingLink = (view: LawView, id: string): Html =>
  html`<a class="govuk-link" href="${hrefOf(view, '/readings', {}, anchorOf('reading', id))}"><span class="app-ref">${id}</span></a>`

const tones: Readonly<Record<Certainty, Tone>> = { V: 'good', S: 'warn', B: 'bad', A: 'info' }

/** How sure we are, in words; never the letter alone. */
export const certaintyTag = (lang: Language, mark: Certainty): Html => tagFor(lang, tones[mark], certaintyWords[mark])

/** An address as people read one: without its scheme, its letters as letters. */
function legible(source: string): string {
  const bare = source.replace(/^https?:\/\/(www\.)?/, '')
  try {
    return decodeURI(bare)
  } catch {
    return bare
  }
}

/** Sources, each on a line, as links where they are web addresses. */
export function sourceList(lang: Language, sources: readonly string[]): Html {
  if (sources.length === 0) return html`${t(words.noSource, lang)}`
  const shown = sources.map((source) =>
    /^https?:\/\//.test(source)
      ? html`<a class="govuk-link law-source" href="${source}" rel="noreferrer noopener">${legible(source)}</a>`
      : html`<span dir="auto">${source}</span>`,
  )
  return join(shown, html`<br>`)
}

/** An instant on the clocks of the returning state, with whose clocks they are, in both languages. */
export const zoned = (at: Instant, zone: string): Text => ({
  en: formatInstant(at, zone, 'en', { zoneName: true }),
  fr: formatInstant(at, zone, 'fr', { zoneName: true }),
})

const both = (write: (lang: Language) => string): Text => ({ en: write('en'), fr: write('fr') })
const zoneText = (zone: string): Text => both((lang) => zoneName(zone, lang))

/** The zone of the party on whose clocks an instant is midnight, and so belongs to a day there; `null` to neither. */
const midnightIn = ({ returning, receiving }: Agreement, at: Instant): string | null =>
  [returning, receiving].find(({ zone }) => startOfDay(dayOf(at, zone), zone) === at)?.zone ?? null

/** `since the beginning of 6 August 2025 (London time)`, `since 17 September 2025 at 20:24 (London time)`. */
export function sinceText(agreement: Agreement, at: Instant): Text {
  const zone = midnightIn(agreement, at)
  if (zone === null) return say.sinceInstant(zoned(at, agreement.returning.zone))
  const day = dayOf(at, zone)
  return say.sinceDay(
    both((lang) => formatDay(day, lang)),
    zoneText(zone),
  )
}

/** `until the end of 31 October 2026 (Paris time)`, `until 17 September 2025 at 20:24 (London time)`: exclusive. */
export function untilText(agreement: Agreement, at: Instant): Text {
  const zone = midnightIn(agreement, at)
  if (zone === null) return say.untilInstant(zoned(at, agreement.returning.zone))
  const day = addDays(dayOf(at, zone), -1)
  return say.untilDay(
    both((lang) => formatDay(day, lang)),
    zoneText(zone),
  )
}

/** A text as a sentence of its own. */
export const sentence = ({ en, fr }: Text): Text => ({ en: whole(en), fr: whole(fr) })
const whole = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`

export type Standing = {
  readonly code: 'terminated' | 'suspended' | 'running' | 'not-in-force'
  readonly tone: Tone
  readonly title: Text
  readonly says: Text | null
}

/** The spans in which the agreement is in force, those alone that anybody could know of then. */
export const validityKnown = ({ validity }: Agreement, at: Instant): readonly Validity[] =>
  validity.filter(({ knownFrom }) => knownFrom === undefined || !isAfter(knownFrom, at))

/** How the agreement stood at an instant: by its text as known then, and by the notices the states have recorded. */
export function standingAt({ agreement, scheme, at }: Pick<LawView, 'agreement' | 'scheme' | 'at'>): Standing {
  const { suspendedFrom, terminatesAt } = scheme
  const reached = (from: Instant | null): boolean => from !== null && !isAfter(from, at)
  if (reached(terminatesAt))
    return { code: 'terminated', tone: 'bad', title: words.terminated, says: words.terminatedSays }
  if (inForce({ ...agreement, validity: validityKnown(agreement, at) }, at) === null)
    return { code: 'not-in-force', tone: 'bad', title: words.notInForce, says: words.notInForceSays }
  if (reached(suspendedFrom))
    return { code: 'suspended', tone: 'bad', title: words.suspended, says: words.suspendedSays }
  return { code: 'running', tone: 'good', title: words.inForce, says: null }
}

/** Text as searched: without accents, capitals and punctuation. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The words of a search; a number typed with its hyphen or without is one word. */
export const searchWords = (typed: string): readonly string[] =>
  plain(typed)
    .replace(/\b([a-z]+) (\d+[a-z]?)\b/g, '$1$2')
    .split(' ')
    .filter((word) => word !== '')

/** What a search looks through in one rule. */
export const haystack = (lang: Language, { id, title, says }: { id: string; title: Text; says: Text }): string =>
  `${plain(id).replaceAll(' ', '')} ${plain(`${title[lang]} ${says[lang]}`)}`

/** How many letters to change to come from one id to another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [index, with_] of [...other].entries())
      next.push(
        Math.min((next[index] ?? 0) + 1, (row[index + 1] ?? 0) + 1, (row[index] ?? 0) + (letter === with_ ? 0 : 1)),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

const MOST_NEAR = 6

const numberIn = (id: string): number => Number(/\d+/.exec(id)?.[0] ?? 0)
const lettersIn = (id: string): string => /^[a-z]*/.exec(id)?.[0] ?? ''

/**
 * The ids of rules nearest to what was asked for, the nearest first: with the fewest letters to change; of those, the same
 * series before others, and near numbers before far ones. None where nothing is near.
 */
export function nearRules({ provisions }: Agreement, asked: string): readonly RuleId[] {
  const id = plain(asked).replaceAll(' ', '').slice(0, 20)
  return Object.keys(provisions)
    .map((rule) => {
      const bare = plain(rule).replaceAll(' ', '')
      const other = lettersIn(bare) === lettersIn(id) ? 0 : 1
      return { rule, order: [distance(bare, id), other, Math.abs(numberIn(bare) - numberIn(id))] }
    })
    .filter(({ order: [far = 0] }) => far <= 2)
    .toSorted((a, b) => {
      const first = a.order.findIndex((value, index) => value !== b.order[index])
      return first < 0 ? a.rule.localeCompare(b.rule) : (a.order[first] ?? 0) - (b.order[first] ?? 0)
    })
    .slice(0, MOST_NEAR)
    .map(({ rule }) => rule)
}

/** Parameters of an address, in order; a name may come more than once. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** The hidden fields that let a form keep what the address says. */
export const keptFields = (pairs: Pairs): Html =>
  join(pairs.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`))

/** What an address asks for under some names, in order. */
export const pairsIn = (view: Pick<LawView, 'c'>, names: readonly string[]): Pairs =>
  [...new URL(view.c.req.url).searchParams].filter(([name]) => names.includes(name))

/** A heading of the second rank with what belongs under it; nothing where there is nothing. */
export const section = (title: string, body: Html | false, id?: string): Html =>
  body === false
    ? nothing
    : html`<section class="law-section"><h2 class="govuk-heading-m"${id !== undefined && html` id="${id}"`}>${title}</h2>${body}</section>`
